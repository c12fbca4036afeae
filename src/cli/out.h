/* Output: bytes gathered in large blocks, and what a stranger wrote made harmless before it is shown. */
#ifndef OUT_H
#define OUT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "smtpcode.h"

/* The room of an output grows from one to the other before anything is written. */
enum { OUT_FIRST_ROOM = 1024, OUT_ROOM = 65536 };

struct out {
    FILE *file;                         /* NULL: everything is kept in memory */
    bool failed;                        /* a write failed; errno of it is in error */
    int error;
    size_t len, room;
    char *data;
};

/* Bytes go to file in blocks, or, with NULL, stay in data. */
void out_begin(struct out *out, FILE *file);

/* Makes room for len more bytes; false if memory is out. */
bool out_make_room(struct out *out, size_t len);

static inline void out_bytes(struct out *out, const char *bytes, size_t len)
{
    if (len == 0 || (len > out->room - out->len && !out_make_room(out, len)))
        return;
    memcpy(out->data + out->len, bytes, len);
    out->len += len;
}

static inline void out_string(struct out *out, const char *text)
{
    out_bytes(out, text, strlen(text));
}

void out_number(struct out *out, int64_t number);
void out_status(struct out *out, struct smtpcode_status status);

/* text as valid UTF-8 without control characters, blanks and line ends folded into one blank; at most max bytes. */
void out_clean(struct out *out, struct smtpcode_view text, size_t max);

/* If memory was out for a text, out, which it is a part of, has failed likewise. */
void out_fail_with(struct out *out, const struct out *text);

/* Hands everything to the file and flushes it. False if any write has failed. */
bool out_flush(struct out *out);

void out_end(struct out *out);

#endif
