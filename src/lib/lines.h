/* Pieces of any size -> lines: LF, CRLF and CR end a line alike. */
#ifndef LINES_H
#define LINES_H

#include "view.h"

enum { LINE_ROOM = 16384 };

/* Receives a line without its end. more: the line goes on in the next call, since it is longer than LINE_ROOM. */
typedef void lines_sink(void *context, struct smtpcode_view line, bool more);

struct lines {
    lines_sink *sink;
    void *context;
    bool after_cr;                      /* the last byte was a CR: an LF belongs to it */
    size_t len;
    char room[LINE_ROOM];               /* the beginning of a line whose end has not come yet */
};

void lines_feed(struct lines *lines, struct smtpcode_view bytes);
void lines_finish(struct lines *lines);

#endif
