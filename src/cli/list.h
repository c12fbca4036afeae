/* --list and --search: walks over everything known. */
#ifndef LIST_H
#define LIST_H

#include "render.h"

/* Writes the entries below prefix ("": all): a code's beginning, a status of a range, a category, a vendor.
 * Capitals and small letters are the same. Returns how many. */
size_t list_entries(struct out *out, const char *prefix, const struct style *style);

/* Writes the entries whose texts hold the words, best first: a code each, the wordings of one text together.
 * Returns how many lines. */
size_t list_matches(struct out *out, const char *words, const struct style *style);

#endif
