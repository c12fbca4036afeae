/*
 * The formats of logs, and what they share. Each log_FORMAT() looks at a line without its syslog prefix, takes a glance
 * first, and tells at once what it finds.
 */
#ifndef LOG_FORMATS_H
#define LOG_FORMATS_H

#include "log.h"

/* A line without its syslog prefix. */
struct log_entry {
    struct smtpcode_view text;
    struct smtpcode_view program;       /* "postfix/smtp"; empty if the line has no tag */
    struct smtpcode_view id;            /* what stands in the first brackets behind it */
    struct smtpcode_view time;          /* empty if the line has none; likewise the queue id */
    struct smtpcode_view queue_id;
    unsigned long number;
};


typedef enum log_result log_reader(struct log *log, const struct log_entry *entry);

log_reader log_postfix, log_exim, log_sendmail, log_opensmtpd, log_qmail, log_courier;
log_reader log_tables, log_mdaemon, log_hmailserver;
log_reader log_haraka, log_stalwart, log_kerio, log_msmtp, log_dma, log_nullmailer, log_ssmtp, log_dovecot, log_maddy;
log_reader log_zimbra, log_rspamd;

/* Queue listings: before the prefix is looked for, since most of their lines begin with blanks. */
enum log_result log_queue_line(struct log *log, struct smtpcode_view line, unsigned long number);
void log_queue_end(struct log *log);

/* "@4000000069a54a1c0b2e3f44 " of multilog (TAI64N), "1772442904.485077 " of splogger and journalctl; its length with
 * the blanks, or 0. */
size_t log_clock(struct smtpcode_view text);

/* The message id of Exim that text begins with; its length with the blank behind it, or 0. */
size_t log_exim_id(struct smtpcode_view text);

/* ---- fields (log_fields.c) ---- */

enum { LOG_CELLS = 40 };

/* A line of a table. */
struct log_row {
    size_t count;
    struct smtpcode_view cells[LOG_CELLS];      /* without their quotes (RFC 4180) */
};
void log_split(struct smtpcode_view line, char separator, struct log_row *row);

/* Where word first stands in v, exactly so; v.len if nowhere. */
size_t log_find(struct smtpcode_view v, const char *word);

/* Whether v begins with word, exactly so; of most words their first letter tells that it does not. */
static inline bool log_begins(struct smtpcode_view v, const char *word)
{
    size_t len = strlen(word);
    return v.len >= len && v.data[0] == word[0] && memcmp(v.data, word, len) == 0;
}

/* Where word last stands in v; v.len if nowhere. */
size_t log_find_last(struct smtpcode_view v, const char *word);

/* What stands between the first `open` and the next `close` behind it, or the end; data is NULL without `open`. */
struct smtpcode_view log_between(struct smtpcode_view v, const char *open, const char *close);

/* The first word of v, and v behind it and the blanks that follow. */
struct smtpcode_view log_word(struct smtpcode_view *v);

/* The first mail address in v; else what stands in <>; else nothing. */
struct smtpcode_view log_address(struct smtpcode_view v);

/* The host in "name[address]:25", "name. [address]", "address (name)": its name, else its address. */
struct smtpcode_view log_host(struct smtpcode_view v);
struct smtpcode_view log_ip(struct smtpcode_view v);

/* The host that Postfix's words begin with: "host H[IP] said: ", "connect to H[IP]:25: ". */
struct smtpcode_view log_named_host(struct smtpcode_view text);

/* The status v begins with. */
struct smtpcode_status log_status(struct smtpcode_view v);

/* Copies v to out, what stands for a line's end (such as "\\n") made one. */
struct smtpcode_view log_lines(struct smtpcode_view v, const char *end, char *out, size_t room);

/* How long the digits at the start of v are. */
size_t log_digits(struct smtpcode_view v);

unsigned long long log_key(struct smtpcode_view v, unsigned long long seed);

/* The next pair of a JSON text: *value is a string as it stands, or a number or word. False at the end. */
bool log_json(struct smtpcode_view *rest, struct smtpcode_view *name, struct smtpcode_view *value);

/* A JSON string -> its characters; those over 127 that are escaped become '?'. */
struct smtpcode_view log_json_text(struct smtpcode_view value, char *out, size_t room);

/* FAILED, or DELAYED if the text begins with a transient code. */
enum smtpcode_action log_action(struct smtpcode_view text);

/* A finding of this line, to be completed. */
struct finding log_finding(const struct log_entry *entry, const char *software, struct smtpcode_view text);
void log_tell(struct log *log, const struct finding *finding);

/* Counts good deliveries: one, or one for each item of a list. */
void log_delivered(struct log *log);
void log_delivered_each(struct log *log, struct smtpcode_view recipients, char separator);

/* ---- what earlier lines told (log_session.c) ---- */

/* Notes whom delivery `key` is for, and of which letter (empty: not told), and asks for it. */
void log_remember(struct log *log, unsigned long long key, enum log_command command, struct smtpcode_view address,
                  struct smtpcode_view queue_id);
struct smtpcode_view log_recall(const struct log *log, unsigned long long key);
struct smtpcode_view log_recall_id(const struct log *log, unsigned long long key);

/* Notes that a delivery has been told. */
void log_told(struct log *log, unsigned long long key);
bool log_was_told(const struct log *log, unsigned long long key);

/* Adds a line to the reply of `key`; *line becomes the number of its first. */
struct log_part *log_add_part(struct log *log, unsigned long long key, struct smtpcode_view text, unsigned long number);
struct log_part *log_find_part(struct log *log, unsigned long long key);
void log_forget_part(struct log *log, const struct log_part *part);

/* Whether text begins as an SMTP reply does (RFC 5321 section 4.2). */
bool log_is_answer(struct smtpcode_view text);

/* One side of a dialogue: a command or an answer of session `key`. finding holds all but the recipient. */
void log_dialogue(struct log *log, unsigned long long key, const struct finding *finding);

#endif
