/*
 * Findings that came before and what was made of them: among many failures, most are the same but for an address.
 * A finding that differs from a remembered one in nothing but mail addresses, IP addresses in brackets and what fields
 * told of host and recipient is not diagnosed anew.
 */
#ifndef MEMO_H
#define MEMO_H

#include "buffer.h"
#include "diagnose.h"

enum { MEMO_PAIRS = 64, MEMO_ROOM = 512, MEMO_ADDRESSES = 8 };

/* A text without its addresses; where they stood in what is left, how long they are, and what is behind their sign. */
struct shape {
    size_t len, addresses;
    unsigned short at[MEMO_ADDRESSES], left_out[MEMO_ADDRESSES], domain[MEMO_ADDRESSES];
    char text[MEMO_ROOM];
};

/* A place in any text of one shape: so far into the shape, behind so many addresses, or behind the next one's sign. */
struct place_in_shape {
    unsigned short at;
    unsigned char addresses;
    bool behind_sign;
};

/* What a detail's words are in any text of one shape. */
struct stretch {
    bool in_text;                       /* else the detail is none of the text's words */
    struct place_in_shape from, to;
};

/* All of a finding, but its words, that bears on what is made of it. */
struct circumstances {
    enum place place;
    enum smtpcode_action action;
    enum smtpcode_permanence presumed;
    struct smtpcode_status status;
    int reply;
    bool trusted, has_remote, has_recipient;
    const char *provider, *software, *host;     /* host: whose the remote host is */
};

enum { MEMO_DETAILS = 6 };
struct remembered {
    struct shape shape;
    struct circumstances circumstances;
    int rank;
    struct smtpcode_diagnosis diagnosis;
    struct stretch details[MEMO_DETAILS];
};

/* What the words of a header field tell: who speaks, of what kind the mail is, whether it speaks of a delay. */
struct field_words {
    const char *provider, *software;    /* NULL if not told */
    bool tells;                         /* by its words the category is this */
    enum smtpcode_category category;
    bool delays;
};

enum { MEMO_FIELDS = 16, MEMO_FIELD_ROOM = 192 };
struct remembered_field {
    enum place place;
    bool used;                          /* it has been asked for again */
    struct field_words words;
    BUFFER(MEMO_FIELD_ROOM) text;
};

/* Under each hash there is room for two. */
struct memo {
    struct {
        unsigned filled, last;          /* how many there are, and which was used last */
    } pairs[MEMO_PAIRS];
    const char *host;                   /* whose the last remote host is */
    size_t field_count, next_field;
    BUFFER(256) remote;
    struct remembered findings[MEMO_PAIRS][2];
    struct remembered_field fields[MEMO_FIELDS];        /* subjects and senders of bounces are few */
};

void memo_begin(struct memo *memo);

/* As diagnose_finding(), and the finding is remembered. */
int memo_diagnose(struct memo *memo, const struct finding *finding, struct smtpcode_diagnosis *diagnosis);

/* What a field, or the text of a subject, tells. place: PLACE_HEADER or PLACE_SUBJECT. */
struct field_words memo_field(struct memo *memo, struct smtpcode_view text, enum place place);

#endif
