/* Earlier `--summary --json` outputs -> one summary. */
#ifndef MERGE_H
#define MERGE_H

#include "summary.h"

enum { MERGE_LINE = 4194304 };          /* bytes of the longest row */

struct merge {
    struct summary *summary;
    const char *name;                   /* of the input, for messages */
    bool failed;                        /* something was wrong, and has been said */
    bool by_given;                      /* else the first row tells it */
    unsigned long line;
    uint64_t attempts;                  /* of all rows so far */
    struct out room;                    /* a row that is not complete yet */
};

/* by_given: summary->by is what the user asked for; else it is taken from the first row. */
void merge_begin(struct merge *merge, struct summary *summary, bool by_given);

/* A new input begins; name is for messages. */
void merge_open(struct merge *merge, const char *name);

/* Reads the next bytes of the input, and its end, unless merge->failed. */
void merge_feed(struct merge *merge, const char *bytes, size_t len);
void merge_close(struct merge *merge);

void merge_end(struct merge *merge);

#endif
