/*
 * The lines of a mail -> what speaks of a failure: headers, the human part, the fields of a delivery status, the fields
 * of an abuse report. MIME (RFC 2045 to 2049) is followed as far as needed; the returned message is passed over.
 */
#ifndef MAIL_H
#define MAIL_H

#include "decode.h"
#include "text.h"

enum { BOUNDARIES = 10, BOUNDARY_ROOM = 128, DECODED_ROOM = 16384, LINE_PLAIN = 16384 };

enum part { PART_TEXT, PART_HTML, PART_STATUS, PART_REPORT, PART_ORIGINAL, PART_HEADERS, PART_OTHER, PART_MULTI };

struct mail {
    struct collect *collect;
    bool in_headers;
    bool is_bounce;                     /* something in the headers says so */
    bool is_list;                       /* a list's or a newsletter: it may quote a bounce, but is none */
    bool by_subject;                    /* nothing but the subject says so */
    bool outer_is_bounce;               /* the same for the mail around a nested one */
    bool is_report;                     /* multipart/report of delivery status */
    bool is_auto_reply;
    bool nested;                        /* inside a message/rfc822 part that may be a bounce itself */
    bool part_begins;                   /* nothing of the part has been read but blank lines */
    bool in_tag;                        /* inside <...> of HTML */
    bool saw_plain;                     /* a text/plain part has been read: its HTML twin says nothing more */
    bool saw_status;                    /* the fields of a delivery status have been read */
    bool subject_is_read;               /* and the next three hold */
    bool subject_tells;                 /* the subject alone says that this is a bounce: */
    enum smtpcode_category subject_category;
    bool subject_delays;                /* and that there is hope yet */
    unsigned reports;                   /* abuse reports in this mail */
    size_t kept_before;                 /* how many texts were kept before a multipart's preamble */
    size_t outer_depth;                 /* how many boundaries enclose a nested mail */
    enum part part;
    enum encoding encoding;
    enum charset charset;
    struct base64 base64;
    unsigned long number, field_line, subject_line, report_line;
    size_t depth;                       /* how many of the boundaries are in use */
    /* What stands from here on is emptied by mail_begin(), not zeroed. */
    BUFFER(BOUNDARY_ROOM) boundaries[BOUNDARIES];
    BUFFER(BOUNDARY_ROOM) candidate;    /* a line that would be a boundary, were it the declared one */
    BUFFER(FIELD_ROOM) field;
    BUFFER(DECODED_ROOM) decoded;       /* a decoded line whose end has not come yet */
    BUFFER(1024) subject;
    BUFFER(ADDRESS_ROOM) report_ip;
    BUFFER(ADDRESS_ROOM) report_recipient;
    struct dsn dsn;
    struct text text;
};

void mail_begin(struct mail *mail, struct collect *collect);
void mail_line(struct mail *mail, struct smtpcode_view line, unsigned long number);
void mail_end(struct mail *mail);

/* Whether the line has the form of a header field: a name of RFC 5322 section 2.2 and a colon. */
bool mail_is_field(struct smtpcode_view line);

/* Whether the line is a header field with a name that mail really has. */
bool mail_is_header(struct smtpcode_view line);

#endif
