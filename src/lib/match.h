/* Text -> the wordings in it, by one walk over its words (phrases.inc). */
#ifndef MATCH_H
#define MATCH_H

#include "table.h"

enum { MATCH_HITS = 256 };

/* A keyword that stands in the text. */
struct hit {
    unsigned keyword;
    unsigned short start, end;          /* words, counted from 0 */
    bool in_url;
    size_t from, to;                    /* bytes from its first word to behind its last */
};

struct match {
    size_t count;
    struct hit hits[MATCH_HITS];        /* in the order of their ends */
};

/* A wording that holds: all its parts, one of `if`, none of `unless`. */
struct found {
    const struct rule *rule;
    size_t from, to;                    /* bytes from its first part to behind its last */
};

void match_text(struct match *match, struct smtpcode_view text);

/* The next wording that holds at this place, or false. Start with a zeroed cursor. */
struct match_cursor {
    size_t hit, rule;
};
bool match_next(const struct match *match, enum place place, struct match_cursor *cursor, struct found *found);

#endif
