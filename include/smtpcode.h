/*
 * smtpcode.h - what SMTP reply codes, enhanced status codes, bounces and mail logs mean
 *
 * Terms are those of RFC 5321 (reply code), RFC 3463 and RFC 5248 (enhanced status code: class, subject,
 * detail) and RFC 3464 (delivery status notification, DSN).
 *
 * Nothing here allocates, prints, exits or keeps state of its own; all tables are constant. Every function may be
 * called from any thread at any time, a struct smtpcode_reader from one thread at a time. Every const char * that
 * comes out of the tables is NUL-terminated UTF-8, never NULL unless said so, and valid for ever.
 */
#ifndef SMTPCODE_H
#define SMTPCODE_H

#include <stddef.h>

#define SMTPCODE_VERSION "0.1.0"

#if defined(SMTPCODE_BUILD_SHARED) && defined(_WIN32)
#define SMTPCODE_API __declspec(dllexport)
#elif defined(SMTPCODE_BUILD_SHARED) && defined(__GNUC__)
#define SMTPCODE_API __attribute__((visibility("default")))
#else
#define SMTPCODE_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What a failure means for this delivery attempt (RFC 5321 section 4.2.1, RFC 3463 section 2). */
enum smtpcode_permanence {
    SMTPCODE_PERMANENCE_NONE,     /* no code and no word tells */
    SMTPCODE_SUCCESS,             /* 2yz, 2.y.z */
    SMTPCODE_INTERMEDIATE,        /* 3yz */
    SMTPCODE_TRANSIENT,           /* 4yz, 4.y.z: the sending server tries again by itself */
    SMTPCODE_PERMANENT            /* 5yz, 5.y.z: the sending server gives up */
};

/* Why mail failed. data/categories.csv has one row for each, in this order. */
enum smtpcode_category {
    SMTPCODE_RECIPIENT_UNKNOWN,
    SMTPCODE_RECIPIENT_DISABLED,
    SMTPCODE_RECIPIENT_MOVED,
    SMTPCODE_RECIPIENT_FILTERED,
    SMTPCODE_MAILBOX_FULL,
    SMTPCODE_DOMAIN_UNKNOWN,
    SMTPCODE_DOMAIN_NO_MAIL,
    SMTPCODE_MESSAGE_TOO_LARGE,
    SMTPCODE_CONTENT_REJECTED,
    SMTPCODE_SPAM,
    SMTPCODE_VIRUS,
    SMTPCODE_POLICY,
    SMTPCODE_SENDER_AUTHENTICATION,
    SMTPCODE_AUTHENTICATION_REQUIRED,
    SMTPCODE_SENDER_REJECTED,
    SMTPCODE_RELAY_DENIED,
    SMTPCODE_IP_BLOCKED,
    SMTPCODE_REPUTATION,
    SMTPCODE_REVERSE_DNS,
    SMTPCODE_RATE_LIMITED,
    SMTPCODE_GREYLISTED,
    SMTPCODE_NETWORK,
    SMTPCODE_EXPIRED,
    SMTPCODE_ROUTING_LOOP,
    SMTPCODE_TLS,
    SMTPCODE_SYSTEM_FULL,
    SMTPCODE_SYSTEM_ERROR,
    SMTPCODE_MAILER_ERROR,
    SMTPCODE_PROTOCOL_ERROR,
    SMTPCODE_NONCONFORMANT_MESSAGE,
    SMTPCODE_LIMIT_EXCEEDED,
    SMTPCODE_AUTO_REPLY,
    SMTPCODE_FEEDBACK_REPORT,
    SMTPCODE_SUPPRESSED,
    SMTPCODE_DELIVERED,
    SMTPCODE_POSITIVE_INTERMEDIATE,
    SMTPCODE_INFORMATIONAL,
    SMTPCODE_UNKNOWN
};
enum { SMTPCODE_CATEGORIES = SMTPCODE_UNKNOWN + 1 };

/* The one thing to do first. */
enum smtpcode_advice {
    SMTPCODE_ADVICE_NONE,
    SMTPCODE_RETRY,
    SMTPCODE_SLOW_DOWN,
    SMTPCODE_REMOVE_RECIPIENT,
    SMTPCODE_CONTACT_RECIPIENT,
    SMTPCODE_FIX_ADDRESS,
    SMTPCODE_FIX_MESSAGE,
    SMTPCODE_FIX_SENDER,
    SMTPCODE_FIX_ROUTE,
    SMTPCODE_CONTACT_POSTMASTER
};
enum { SMTPCODE_ADVICES = SMTPCODE_CONTACT_POSTMASTER + 1 };

/* What decided the category, strongest first. */
enum smtpcode_basis {
    SMTPCODE_BASIS_PROVIDER,      /* a known provider's own wording or tag */
    SMTPCODE_BASIS_PHRASE,        /* words that mean the same whoever says them */
    SMTPCODE_BASIS_STATUS,
    SMTPCODE_BASIS_REPLY,
    SMTPCODE_BASIS_CLASS          /* the first digit only */
};

/* The Action field of a DSN (RFC 3464 section 2.3.3). */
enum smtpcode_action {
    SMTPCODE_ACTION_NONE,
    SMTPCODE_ACTION_FAILED,
    SMTPCODE_ACTION_DELAYED,
    SMTPCODE_ACTION_DELIVERED,
    SMTPCODE_ACTION_RELAYED,
    SMTPCODE_ACTION_EXPANDED
};

/* What kind of text a diagnosis was read from. */
enum smtpcode_source {
    SMTPCODE_SOURCE_TEXT,
    SMTPCODE_SOURCE_DSN,          /* the fields of a message/delivery-status part */
    SMTPCODE_SOURCE_MAIL,         /* the words of a mail */
    SMTPCODE_SOURCE_LOG,
    SMTPCODE_SOURCE_QUEUE,
    SMTPCODE_SOURCE_TRANSCRIPT
};

/* Their names as they stand in data/ and in JSON ("mailbox-full"); NULL for the ..._NONE values that JSON writes as
 * null. */
SMTPCODE_API const char *smtpcode_permanence_name(enum smtpcode_permanence permanence);
SMTPCODE_API const char *smtpcode_category_name(enum smtpcode_category category);
SMTPCODE_API const char *smtpcode_advice_name(enum smtpcode_advice advice);
SMTPCODE_API const char *smtpcode_basis_name(enum smtpcode_basis basis);
SMTPCODE_API const char *smtpcode_action_name(enum smtpcode_action action);
SMTPCODE_API const char *smtpcode_source_name(enum smtpcode_source source);

/* An enhanced status code, class.subject.detail (RFC 3463 section 2). class_ is 2, 4 or 5, or SMTPCODE_ANY_CLASS
 * for "X.7.26"; subject and detail are 0 to 999, or SMTPCODE_ANY for the X in "5.7.X". All zero: no status. */
struct smtpcode_status {
    int class_, subject, detail;
};
enum { SMTPCODE_ANY_CLASS = 1, SMTPCODE_ANY = 1000 };

/* A stretch of bytes. data is NULL where there is nothing; there is no NUL behind it. */
struct smtpcode_view {
    const char *data;
    size_t len;
};

/*
 * What is known about a code, a wording or a category. Lists hold one item a line ('\n' between, none at the
 * end) and are "" when empty; smtpcode_item() walks them.
 */
struct smtpcode_entry {
    const char *code;             /* "550", "5.1.1", "X.1.1", "5.X.X", "4.7.500-4.7.699", or a wording, or a category */
    const char *vendor;           /* short name of whose meaning this is; "" if it holds for all */
    const char *base;             /* the status a dotless shorthand stands for, "5.1.1" for 511; else "" */
    int registered;               /* whether an RFC or the IANA registry defines the code */
    enum smtpcode_category category;
    enum smtpcode_advice advice;          /* if the failure is permanent */
    enum smtpcode_advice soft_advice;     /* if it is transient */
    const char *title;
    const char *meaning;
    const char *causes;           /* likeliest first */
    const char *fixes; /* each "Sender: ...", "Recipient: ...", "Sending admin: ...", "Receiving admin: ..." */
    const char *checks;           /* shell commands with placeholders, see smtpcode_check() */
    const char *notes;
    const char *references;
};

/*
 * Look-ups. Each fills *entry and returns 1, or returns 0 and leaves *entry alone. The entry is a copy of pointers
 * into the constant tables.
 */

/* The reply code `code` (RFC 5321 section 4.2), or a dotless shorthand such as 511, or an error number of a client
 * such as 111. A code with no row of its own is explained by its first two digits, else by its first ("55x", "5xx"):
 * then entry->code is not the code asked for. 0 outside 200 to 599 for what has no row. */
SMTPCODE_API int smtpcode_find_reply(int code, struct smtpcode_entry *entry);

/* The status: its own row, else "X.n.n", else its subject's in its class ("5.7.X"), else its subject's ("X.7.X"), else
 * its class's ("5.X.X"); without a class, that of class 5 or 4 where only these have a row. entry->code tells which.
 * 0 if the class is none of 2, 4, 5 and SMTPCODE_ANY_CLASS. */
SMTPCODE_API int smtpcode_find_status(struct smtpcode_status status, struct smtpcode_entry *entry);

/* What holds for every failure of a category. */
SMTPCODE_API int smtpcode_find_category(enum smtpcode_category category, struct smtpcode_entry *entry);

/* Row `index` of everything known, codes first, then vendors' meanings, categories and wordings; 0 past the end. */
SMTPCODE_API int smtpcode_entry_at(size_t index, struct smtpcode_entry *entry);

/* The name of a provider or program behind its short name ("google": "Google, Gmail"), NULL if unknown. */
SMTPCODE_API const char *smtpcode_name(const char *short_name);

/* The nth item (from 0) of a list with one item a line; data is NULL past the end. */
SMTPCODE_API struct smtpcode_view smtpcode_item(const char *list, size_t n);

/*
 * Codes in text.
 */

/* A reply's codes, and where they stand in the caller's text. */
struct smtpcode_reply {
    int code;                     /* 200 to 599, or 0 if there is only a status */
    struct smtpcode_status status;
    struct smtpcode_view text;    /* what follows on that line, without leading blanks; of at most 8 KiB */
    size_t start, end;            /* offsets of the codes in what was read */
};

/*
 * Reads the reply code and the enhanced status code, either or both, at the start of line (RFC 5321 section 4.2,
 * RFC 2034 section 4). Blanks, "smtp;", "#" and quotes may precede. line needs no NUL; len bytes are read at most.
 * Returns how many bytes the codes take, or 0 if line does not start with a reply; then *reply is all zero.
 *
 *     smtpcode_parse("550 5.1.1 No such user", 22, &reply)    9, reply.code is 550
 */
SMTPCODE_API size_t smtpcode_parse(const char *line, size_t len, struct smtpcode_reply *reply);

/*
 * Finds the next codes in text at or behind `from`. Strict about what only looks like a code: addresses, dates, sizes,
 * ports, ids, versions and counts are passed over. Returns the offset behind what it found, to go on from, or 0 if
 * there is nothing more.
 */
SMTPCODE_API size_t smtpcode_scan(const char *text, size_t len, size_t from, struct smtpcode_reply *reply);

/*
 * Diagnoses.
 */

enum { SMTPCODE_PARTS = 6, SMTPCODE_VENDORS = 12 };

/* One failure, explained. Views point into what was read and live as the caller's bytes do, or, in the call of a
 * reader's sink, until that call returns; all else is for ever. */
struct smtpcode_diagnosis {
    int reply;                            /* or an error number of a client, as it stood in the text; 0 if none did */
    struct smtpcode_status status;        /* likewise */
    enum smtpcode_permanence permanence;
    enum smtpcode_category category;
    enum smtpcode_advice advice;
    enum smtpcode_basis basis;
    enum smtpcode_action action;
    enum smtpcode_source source;
    unsigned long line;                   /* where the evidence stands in the input, from 1 */
    const char *title;
    /* Texts in the order to be told, each list as in struct smtpcode_entry; NULL ends the parts. */
    const char *meaning[SMTPCODE_PARTS + 1];
    const char *causes[SMTPCODE_PARTS + 1];
    const char *fixes[SMTPCODE_PARTS + 1];
    const char *checks[SMTPCODE_PARTS + 1];       /* for smtpcode_check() */
    const char *notes[SMTPCODE_PARTS + 1];        /* for smtpcode_note() */
    const char *references[SMTPCODE_PARTS + 1];
    size_t vendors[SMTPCODE_VENDORS];     /* for smtpcode_entry_at(): what vendors mean by the code, if none spoke */
    size_t vendor_count;
    const char *provider;                 /* short name of who answered; NULL if not told */
    const char *software;                 /* short name of the program that speaks; NULL if not told */
    struct smtpcode_view recipient;
    struct smtpcode_view remote;
    struct smtpcode_view time;            /* of the log's line, as it stands there: "Nov 24 12:00:01", RFC 3339, ... */
    struct smtpcode_view queue_id;        /* what the log or queue listing calls the letter */
    struct smtpcode_view evidence;        /* any bytes: to be cleaned before they are shown */
    struct smtpcode_view ip, domain, blocklist, limit, url, sender_domain;
    long retry_after;                     /* seconds; -1 if not told */
};

/*
 * Diagnoses text as one failure: a code, a reply of one line or more, a sentence. Returns 1 and fills *diagnosis, or 0
 * if the text explains nothing; then *diagnosis is all zero. No more than the first 8 KiB are read.
 */
SMTPCODE_API int smtpcode_diagnose(const char *text, size_t len, struct smtpcode_diagnosis *diagnosis);

/*
 * Walks the items of a diagnosis's list through all its parts, each item once: start with a zeroed cursor; data is NULL
 * at the end.
 *
 *     struct smtpcode_cursor cursor = {0, 0};
 *     struct smtpcode_view cause;
 *     while ((cause = smtpcode_next(diagnosis.causes, &cursor)).data != NULL) ...
 */
struct smtpcode_cursor {
    size_t part, at;
};
SMTPCODE_API struct smtpcode_view smtpcode_next(const char *const parts[], struct smtpcode_cursor *cursor);

/*
 * Writes one item of diagnosis->checks with the host, domain and addresses of this bounce filled in. Only words that
 * pass a strict check of host names, addresses and IP addresses are filled in; otherwise the placeholder stays. Writes
 * at most size bytes, a NUL among them, and returns the length without it; 0 if it does not fit.
 */
SMTPCODE_API size_t smtpcode_check(const struct smtpcode_diagnosis *diagnosis, struct smtpcode_view item, char *out,
                                   size_t size);

/* The same for an item of diagnosis->notes: the codes are filled in. */
SMTPCODE_API size_t smtpcode_note(const struct smtpcode_diagnosis *diagnosis, struct smtpcode_view item, char *out,
                                  size_t size);

/*
 * Reading whole inputs of any length in flat memory.
 */

enum smtpcode_input {
    SMTPCODE_INPUT_AUTO,
    SMTPCODE_INPUT_TEXT,
    SMTPCODE_INPUT_MAIL,          /* one message or an mbox */
    SMTPCODE_INPUT_LOG,
    SMTPCODE_INPUT_LINES          /* each line a text of its own: exactly one diagnosis a line */
};

/* Receives each diagnosis as soon as it is known. A result other than 0 stops the reading. */
typedef int smtpcode_sink(void *context, const struct smtpcode_diagnosis *diagnosis);

/* State between calls, owned by the caller; only smtpcode_reader_init() prepares it. It holds no resource. */
struct smtpcode_reader {
    union {
        void *pointer;
        unsigned long long number;
        unsigned char bytes[393216];
    } state;
};

SMTPCODE_API void smtpcode_reader_init(struct smtpcode_reader *reader, enum smtpcode_input input, smtpcode_sink *sink,
                                       void *context);

/* Reads the next len bytes. Returns 0, or what the sink returned if that was not 0; then nothing more is read. */
SMTPCODE_API int smtpcode_reader_feed(struct smtpcode_reader *reader, const char *bytes, size_t len);

/* Ends the input: what is still open is told. Returns as smtpcode_reader_feed does. */
SMTPCODE_API int smtpcode_reader_finish(struct smtpcode_reader *reader);

/* How many good deliveries a log has told of since smtpcode_reader_init(), one for each recipient: "status=sent", "=>",
 * "stat=Sent". They are counted, and not given to the sink. */
SMTPCODE_API unsigned long smtpcode_reader_delivered(const struct smtpcode_reader *reader);

/* Whether lines of a log have been read. What such a line says is told before the next one is read, while of a mail or
 * a text more may be found out at its end. */
SMTPCODE_API int smtpcode_reader_is_log(const struct smtpcode_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
