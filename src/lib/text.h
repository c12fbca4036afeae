/*
 * Free text -> findings: replies, the human part of a bounce, a forum post, a transcript. Paragraphs are cut where
 * another recipient or another reply begins.
 */
#ifndef TEXT_H
#define TEXT_H

#include "dsn.h"

/* How many of a client's commands may wait for their answers. */
enum { TEXT_COMMANDS = 16 };

struct text {
    struct collect *collect;
    enum smtpcode_source source;
    bool trusted;                       /* it is known to speak of a failure, or begins with a reply */
    unsigned long lines;                /* how many have been read; a wide one counts as several */
    unsigned long source_lines;         /* how many of them look like those of a program */
    unsigned long session;              /* which of them was a client's command of an SMTP session; 0: none yet */
    bool begun, finished;
    bool has_dsn, in_dsn;               /* fields of a delivery status have been read; the last line was one */
    int open_code;                      /* the reply code whose lines are being read */
    bool open_more;                     /* its last line had a hyphen: more lines follow */
    bool failed;                        /* a transcript's first failing answer has been seen */
    bool open_first;                    /* it is being read */
    bool open_marked;                   /* the reply being read has the mark of an answer in a transcript */
    bool mailing, refused;              /* a transaction has begun (MAIL); a command of it has failed */
    bool sent;                          /* the next answer is the one to the message */
    bool takes_message, in_message;     /* the message that a transcript shows begins, or is being passed over */
    bool lone;                          /* a recipient has been named, and nothing said behind it yet */
    bool names_sender;                  /* the last line ended with words that the sender's address follows */
    unsigned long head_line;
    size_t first_command, commands;     /* the oldest that waits in waiting[], and how many do */
    size_t lost_commands;               /* behind those, others for which there was no room */
    size_t head_indent;                 /* blanks before the recipient that heads the open text */
    unsigned long line;                 /* where the open text begins */
    /* What stands from here on is emptied by text_begin(), not zeroed. */
    BUFFER(ADDRESS_ROOM) recipient;     /* whom the open text is about */
    BUFFER(ADDRESS_ROOM) remote;
    BUFFER(TEXT_ROOM) open;             /* the text being read */
    BUFFER(ADDRESS_ROOM) waiting[TEXT_COMMANDS];        /* the recipients they name, if any */
    struct dsn dsn;                     /* begun at its first field */
};

void text_begin(struct text *text, struct collect *collect, enum smtpcode_source source, bool trusted);

/* Whether the line is a client's command or a server's answer, marked as such. */
bool text_is_dialogue(struct smtpcode_view line);

void text_line(struct text *text, struct smtpcode_view line, unsigned long number);
void text_end(struct text *text);

#endif
