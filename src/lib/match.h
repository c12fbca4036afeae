/* Text -> the wordings in it, by one walk over its words (phrases.inc). */
#ifndef MATCH_H
#define MATCH_H

#include "table.h"

enum { MATCH_HITS = 320 };

/* A keyword that stands in the text. */
struct hit {
    unsigned keyword;
    unsigned short start, end;          /* words, counted from 0 */
    unsigned short letters;             /* bytes of its words */
    bool in_url;
    unsigned from, to;                  /* bytes from its first word to behind its last */
};

struct match {
    size_t count;
    unsigned long long seen; /* a bit for each keyword's last digits: most that do not stand are seen not to */
    unsigned char sets[KEYWORD_SETS / 8 + 1];       /* a bit for each set of which a keyword stands, outside of a URL */
    struct hit hits[MATCH_HITS];        /* in the order of their ends */
};

/* A wording that holds: all its parts, one of `if`, none of `unless`. */
struct found {
    const struct rule *rule;
    size_t from, to;                    /* bytes from its first part to behind its last */
    unsigned words, letters;            /* of all its parts */
};

/* Whether the wording usually comes with a status of class 4: it speaks of a delay. */
bool match_is_delay(const struct rule *rule);

/* Whether the wording usually comes with a status at all, and with this one (key_of_status()); its usual reply, or
 * 0. */
bool match_has_status(const struct rule *rule);
bool match_fits_status(const struct rule *rule, unsigned key);
int match_reply(const struct rule *rule);

/* text: of less than 4 GiB. */
void match_text(struct match *match, struct smtpcode_view text);

/* The next wording that holds at this place, or false. Start with a zeroed cursor. */
struct match_cursor {
    size_t hit, rule;
};
bool match_next(const struct match *match, enum place place, struct match_cursor *cursor, struct found *found);

#endif
