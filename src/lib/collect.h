/*
 * The findings of one mail or text -> its diagnoses: which of several texts about one recipient tells most, and which
 * codes belong to it.
 */
#ifndef COLLECT_H
#define COLLECT_H

#include "buffer.h"
#include "memo.h"

enum { COLLECT_ROOM = 24, TEXT_ROOM = 3072, ADDRESS_ROOM = 320 };

/* What a text is told for: failing codes before words that name a cause before good answers before words that only
 * hint. */
enum weight { WEIGHT_HINT, WEIGHT_SUCCESS, WEIGHT_WORDS, WEIGHT_FAILURE };

/* A finding whose texts have been copied. */
struct kept {
    int rank;
    enum weight weight;
    bool has_codes, trusted;
    bool lone;                          /* a recipient without a text */
    bool own;                           /* a provider's own wording decided */
    bool leads;                         /* the text begins with its reply code */
    int reply;
    enum smtpcode_category category;
    bool about_mail;                    /* its words speak of mail */
    bool certain;                       /* a failing reply code with a status, or with words that name the cause */
    enum smtpcode_source source;
    unsigned long line;
    struct smtpcode_status status;
    BUFFER(TEXT_ROOM) text;
    BUFFER(ADDRESS_ROOM) recipient;
    BUFFER(ADDRESS_ROOM) remote;
};

struct collect {
    smtpcode_sink *sink;
    void *context;
    struct memo *memo;
    int stopped;                        /* what the sink returned, if not 0 */
    unsigned long told;                 /* diagnoses told since collect_begin() */
    unsigned long delivered;            /* good deliveries in the whole input, not told */
    bool trusted;                       /* what is read is known to be a bounce */
    bool one_each;                      /* a mail: at most one diagnosis for each recipient */
    bool overflowed;                    /* its recipients are so many that some have been told before its end */
    enum smtpcode_permanence presumed;  /* of what names no code */
    const char *provider, *software;    /* who speaks in this mail or text */
    BUFFER(ADDRESS_ROOM) recipient;     /* of the whole mail, if a header names it */
    size_t count;
    struct kept kept[COLLECT_ROOM];
};

/* Forgets all about the last mail or text. */
void collect_begin(struct collect *collect, bool trusted, bool one_each);

/* A text of the human part, or a reply. Nothing is told yet; false: it says nothing. */
bool collect_text(struct collect *collect, const struct finding *finding);

/* A recipient that heads a list, with nothing said about it alone. */
void collect_recipient(struct collect *collect, struct smtpcode_view recipient, unsigned long line);

/* The fields of one recipient of a DSN: told at once, with the help of the texts that came before. */
void collect_dsn(struct collect *collect, struct finding *finding);

/* Something complete in itself, such as a line of a log: told at once. */
void collect_now(struct collect *collect, const struct finding *finding);

/* Forgets all texts that wait to be told. */
void collect_drop(struct collect *collect);

/*
 * Forgets what may be chance in a text that is not known to speak of a failure: words without a code that do not speak
 * of mail, codes without a word, good answers; and if it is long, all but failing codes with a status or with words
 * that name the cause.
 */
void collect_drop_prose(struct collect *collect, bool is_long);

/* Whether a cause or a code is known already. */
bool collect_is_telling(const struct collect *collect);

/* The end of the mail or text: what has not been told is told. */
void collect_end(struct collect *collect);

#endif
