/* Diagnoses and entries -> bytes. Renderers only print: they look nothing up and decide nothing. */
#ifndef RENDER_H
#define RENDER_H

#include "out.h"

struct style {
    bool color;
    int width;
};

/* Fills in what an item of a list leaves open: smtpcode_check() or smtpcode_note(). */
typedef size_t render_fill(const struct smtpcode_diagnosis *, struct smtpcode_view, char *, size_t);

enum { RENDER_ITEM_ROOM = 2048 };

/* The item, filled in, in room; as it stands if there is nothing to fill it with (NULL) or too little room. */
struct smtpcode_view render_filled(const struct smtpcode_diagnosis *diagnosis, struct smtpcode_view item,
                                   render_fill *fill, char room[RENDER_ITEM_ROOM]);

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
