/* Where text stands in a terminal: columns, colours, wrapped lines. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "render.h"

extern const char layout_bold[], layout_dim[], layout_red[], layout_yellow[], layout_green[], layout_plain[];

/* Writes one of the sequences above, if there are to be colours. */
void layout_color(struct out *out, const struct style *style, const char *sequence);

/* Writes count blanks; none if it is negative. */
void layout_spaces(struct out *out, int count);

/* Columns that text takes. */
int layout_columns(struct smtpcode_view text);

/* As many bytes of text as fit into `room` columns, at least one character. */
size_t layout_fitting(struct smtpcode_view text, int room);

/* Writes clean text from column `at`, further lines indented by `indent`; ends without a line end. */
void layout_wrap(struct out *out, struct smtpcode_view text, int at, int indent, const struct style *style);

/* Writes clean text in at most `room` columns, with "..." where it was cut, or all of it if these are less than four.
 * Returns how many it took. */
int layout_cut(struct out *out, struct smtpcode_view text, int room);

#endif
