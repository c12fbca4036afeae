/*
 * The time stamps of logs -> points in time that can be compared. Clocks that no person reads (TAI64N, seconds) are
 * written as RFC 3339 does; every other stamp stays as it stands in the log.
 */
#ifndef STAMP_H
#define STAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "smtpcode.h"

enum { STAMP_ROOM = 48 };

struct stamp {
    char text[STAMP_ROOM];              /* ASCII with a NUL behind it; empty: no time is known */
    bool has_year;
    int64_t in_year;                    /* microseconds since its year began, every year taken for a leap year */
    int64_t when;                       /* with a year: microseconds since 1970, UTC; else as stamp_settle() sets it */
};

/* Reads a stamp of a log, or one that has been written from here. False if it is none; then *stamp has no time. */
bool stamp_read(struct smtpcode_view text, struct stamp *stamp);

/* Gives a stamp without a year the year that brings it nearest to *clock, the one that was settled before it; *clock
 * becomes its time. To be called for all stamps in the order of the log. */
void stamp_settle(struct stamp *stamp, int64_t *clock);

/* Likewise, for the last stamp of a time that begins with `first`. */
void stamp_settle_behind(struct stamp *stamp, const struct stamp *first);

/* Whether a is earlier than b. Where only one of them has a year, the other is taken to be within half a year of it. */
bool stamp_is_earlier(const struct stamp *a, const struct stamp *b);

#endif
