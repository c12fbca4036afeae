/*
 * Words and signs by which a reader knows what stands before it (data/marks.csv), compared with ASCII letters of either
 * case alike. kind: MARK_..., or the list behind one of the keys of a service (data/services.csv).
 */
#ifndef MARKS_H
#define MARKS_H

#include "kinds.inc"
#include "pairs.h"

/* The mark number n of the kind, in the order of the file, or NULL. */
const char *marks_item(unsigned kind, size_t n);

/* The length of the longest mark that text starts with, or 0. */
size_t marks_at(enum mark kind, struct smtpcode_view text);

/* The length of the longest mark that text ends with, or 0. */
size_t marks_end(enum mark kind, struct smtpcode_view text);

/* Whether text is one of the marks. */
bool marks_are(enum mark kind, struct smtpcode_view text);

/* Whether one of the marks stands in the text. */
bool marks_in(enum mark kind, struct smtpcode_view text);
bool marks_in_pairs(enum mark kind, const struct pairs *pairs);

#endif
