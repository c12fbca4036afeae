/*
 * Lines of mail logs and queue listings -> one finding for each failed delivery or refusal. What went well is counted
 * and passed over; what is no line of a log is left to the reader of free text.
 */
#ifndef LOG_H
#define LOG_H

#include "collect.h"

enum { LOG_RECIPIENTS = 64, LOG_ADDRESS = 112, LOG_PARTS = 8, LOG_PART = 704 };
enum { LOG_REASON = 1024, LOG_TOLD = 16, LOG_HOST = 256, LOG_ID = 40, LOG_HEAD = 120, LOG_HEADS = 8, LOG_TIME = 64 };

/* What a client may say, as far as it tells what an answer means. */
enum log_command { COMMAND_NONE, COMMAND_HELLO, COMMAND_MAIL, COMMAND_RCPT, COMMAND_DATA, COMMAND_AUTH, COMMAND_OTHER };

/* Something that earlier lines told about a delivery or a session: a command, and whom it was about. */
struct log_recipient {
    enum log_command command;
    bool waiting;                       /* the command has not been answered */
    BUFFER(LOG_ADDRESS) address;
    BUFFER(LOG_ID) queue_id;
};

/* The lines of a reply whose last one has not come yet. */
struct log_part {
    unsigned long line;
    BUFFER(LOG_PART) text;
};

/* What stood between a line's time and what follows its program's name: "mx postfix/smtp". */
struct log_head {
    size_t name;                        /* where in it the program's name begins */
    size_t program;                     /* which of the known programs that is, or none of them */
    BUFFER(LOG_HEAD) text;
};

/* The columns of a table that matter, by what they hold. */
enum log_column {
    COLUMN_KIND,                        /* event, type or command */
    COLUMN_TEXT,
    COLUMN_SESSION,
    COLUMN_RECIPIENT,
    COLUMN_HOST,
    COLUMN_IP,
    COLUMN_STATUS,
    COLUMN_MORE,                        /* where the text stands if COLUMN_TEXT is empty */
    COLUMN_USER,
    COLUMN_TIME,
    COLUMN_QUEUE_ID,
    LOG_COLUMNS
};
enum log_table { TABLE_NONE, TABLE_PROTOCOL, TABLE_TRACKING, TABLE_OLD_TRACKING, TABLE_IIS, TABLE_POWERMTA };
enum log_queue { QUEUE_NONE, QUEUE_POSTFIX, QUEUE_SENDMAIL, QUEUE_EXIM };

/* State between lines; of fixed size, so older things are forgotten. */
struct log {
    struct collect *collect;
    size_t next_recipient, next_part, next_told;
    unsigned long long recipient_keys[LOG_RECIPIENTS];  /* of which delivery or session each is; 0: of none */
    unsigned long long part_keys[LOG_PARTS];            /* likewise */
    unsigned long long told[LOG_TOLD];  /* deliveries told already, where a log repeats them */
    enum log_table table;
    unsigned char columns[LOG_COLUMNS]; /* from 1; 0 if there is no such column */
    enum log_queue queue;               /* inside an entry of a queue listing */
    struct log_head heads[LOG_HEADS];   /* of the last lines that had one */
    size_t next_head;
    BUFFER(LOG_TIME) time;              /* of the last line that had one, with the blanks behind it */
    bool has_postfix;                   /* Postfix has written to this log, and tells what LMTP servers answer */
    bool reason_told;
    unsigned long reason_line;
    BUFFER(LOG_REASON) reason;
    BUFFER(LOG_HOST) host;              /* the last one connected to, where lines name no session */
    BUFFER(LOG_ID) queue_id;            /* of the letter that is spoken of, where a line above names it */
    /* What stands from here on has no meaning without its key, and is not zeroed by log_begin(). */
    struct log_recipient recipients[LOG_RECIPIENTS];
    struct log_part parts[LOG_PARTS];
};

_Static_assert(sizeof(struct log) <= 24576, "the state of a log stays small");

enum log_result {
    LOG_NO,                             /* no line of any log known here */
    LOG_TAKEN,                          /* a line of a log, whether or not it told a failure */
    LOG_LISTED                          /* a line of a queue listing: the next ones may belong to it */
};

void log_begin(struct log *log, struct collect *collect);
enum log_result log_line(struct log *log, struct smtpcode_view line, unsigned long number);
void log_end(struct log *log);

/* What stands before each line of a dialogue, "[2026-03-02 09:15:04] DEBUG [id] ": time, level, session; its length. */
size_t log_stamp(struct smtpcode_view line);

#endif
