/* Diagnoses and entries -> bytes. Renderers only print: they look nothing up and decide nothing. */
#ifndef RENDER_H
#define RENDER_H

#include "out.h"

struct style {
    bool color;
    int width;
};

void render_brief(struct out *out, const struct smtpcode_diagnosis *diagnosis);

/* The page: all but its first line, so that what is folded can be told there. */
void render_page_body(struct out *out, const struct smtpcode_diagnosis *diagnosis, const struct style *style);
void render_page_head(struct out *out, const struct smtpcode_diagnosis *diagnosis, const struct style *style);

/* The further recipients or hosts of a page, divided by blanks. */
void render_others(struct out *out, const char *label, struct smtpcode_view names, const struct style *style);

/* What --annotate says of a failure: codes, title and advice; no line end. */
void render_note(struct out *out, const struct smtpcode_diagnosis *diagnosis);

/* A line of --list and --search; more other wordings lead to the same text. */
void render_entry(struct out *out, const struct smtpcode_entry *entry, size_t more, const struct style *style);

#endif
