/*
 * The fields of message/delivery-status (RFC 3464) and message/global-delivery-status (RFC 6533) -> one finding for
 * each recipient. Lenient: blank lines between the recipients may be missing, values may lack their type.
 */
#ifndef DSN_H
#define DSN_H

#include "collect.h"

enum { FIELD_ROOM = 4096 };

struct dsn {
    struct collect *collect;
    unsigned long line;                 /* where the recipient's fields begin */
    bool open;                          /* fields of a recipient have been read */
    enum smtpcode_action action;
    struct smtpcode_status status;
    unsigned long diagnostic_line, field_line;
    /* What stands from here on is emptied by dsn_begin(), not zeroed. */
    BUFFER(ADDRESS_ROOM) recipient;
    BUFFER(ADDRESS_ROOM) remote;
    BUFFER(ADDRESS_ROOM) original;      /* the recipient's address before it was rewritten */
    BUFFER(ADDRESS_ROOM) hint;          /* a field in which the reporting server names the cause in its own words */
    BUFFER(ADDRESS_ROOM) comment;       /* "(host name lookup failure)" behind the status: all that some servers tell */
    BUFFER(TEXT_ROOM) diagnostic;
    BUFFER(FIELD_ROOM) field;           /* a field whose continuation lines are still coming */
};

void dsn_begin(struct dsn *dsn, struct collect *collect);

/* Whether the line begins a field of a delivery status, as it may stand in a pasted text. */
bool dsn_is_field(struct smtpcode_view line);

/* A line of the fields; a blank line ends a recipient's. */
void dsn_line(struct dsn *dsn, struct smtpcode_view line, unsigned long number);

/* The end of the fields. */
void dsn_end(struct dsn *dsn);

#endif
