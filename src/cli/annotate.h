/*
 * Input -> the same input, and behind each line that bears a failure what it means. A log and single lines are written
 * as they come in. What a mail or a text says is known at its end: up to ANNOTATE_ROOM bytes wait for it; what is found
 * out about lines that have been written already follows with the number of its line.
 */
#ifndef ANNOTATE_H
#define ANNOTATE_H

#include "render.h"

enum { ANNOTATE_ROOM = 65536, ANNOTATE_NOTES = 1024 };

/* What is to be said behind a line: len bytes of texts. */
struct note {
    unsigned long line;
    size_t start, len;
};

struct annotate {
    struct out *out;
    struct smtpcode_reader *reader;
    bool clean;                         /* for a terminal: control characters do not pass */
    bool at_once;                       /* nothing is found out about a line later than in itself */
    bool after_cr;                      /* the last line ended in CR; an LF may belong to it */
    unsigned long line;                 /* of held[0] */
    size_t len, complete;               /* bytes held, and of these, in complete lines */
    char last;                          /* byte written */
    size_t note_count;
    struct out texts;
    struct note notes[ANNOTATE_NOTES];
    char held[ANNOTATE_ROOM];
};

/* A new input begins, that reader reads; its sink is to call annotate_note(). */
void annotate_begin(struct annotate *annotate, struct out *out, struct smtpcode_reader *reader,
                    enum smtpcode_input input, bool clean);

/* Copies bytes, and gives them to the reader. Returns as smtpcode_reader_feed() does. */
int annotate_feed(struct annotate *annotate, const char *bytes, size_t len);

/* Notes a failure; what went well is not told. */
void annotate_note(struct annotate *annotate, const struct smtpcode_diagnosis *diagnosis);

/* The input has ended, and the reader has finished: the rest is written. */
void annotate_end(struct annotate *annotate);

#endif
