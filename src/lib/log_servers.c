/* Logs of Haraka, Stalwart, Kerio Connect, maddy, Zimbra and Dovecot's LMTP server; those of rspamd are passed over. */
#include "log_formats.h"

/* ---- Haraka: "[LEVEL] [UUID] [ORIGIN] TEXT", or the same as key=value or JSON --------------------------------- */

/* "5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1", or "-" where there is none */
static bool is_uuid(struct smtpcode_view v)
{
    if (v.len < 36)
        return view_is(v, "-");
    for (size_t i = 0; i < 36; i++)
        if (i == 8 || i == 13 || i == 18 || i == 23 ? v.data[i] != '-' : hex_value(v.data[i]) < 0)
            return false;
    return true;
}

/* What the line says, and of which message; data is NULL if it is none of Haraka's. */
static struct smtpcode_view haraka_text(struct smtpcode_view text, struct smtpcode_view *uuid)
{
    if (text.data[0] == '[' && text.len > 12 && is_upper(text.data[1])) {
        size_t level = log_find(view_first(text, 16), "] [");
        struct smtpcode_view rest = view_from(text, level + 3);
        *uuid = view_first(rest, log_find(rest, "] ["));
        size_t origin = log_find(view_from(rest, uuid->len), "] ") + uuid->len;
        size_t behind = log_find(view_from(rest, origin + 1), "] ");
        bool fits = level < 16 && uuid->len < rest.len && is_uuid(*uuid);
        return fits ? view_trim(view_from(rest, origin + 1 + behind + 2)) : view(NULL, 0);
    }
    if (view_starts(text, "level=") && log_find(text, " uuid=") < text.len && log_find(text, " origin=") < text.len) {
        *uuid = log_between(text, " uuid=", " ");
        size_t message = log_find(text, " message=\"");
        return view_trim(view_first(view_from(text, message + 10), log_find_last(view_from(text, message + 10), "\"")));
    }
    return view(NULL, 0);
}

static struct smtpcode_view haraka_json(struct smtpcode_view text, struct smtpcode_view *uuid, char *out, size_t room)
{
    struct smtpcode_view name, value, message = view(NULL, 0);
    bool origin = false;
    while (log_json(&text, &name, &value)) {
        if (view_is(name, "uuid"))
            *uuid = value;
        else if (view_is(name, "message"))
            message = log_json_text(value, out, room);
        origin = origin || view_is(name, "origin");
    }
    return origin && uuid->len > 0 ? view_trim(message) : view(NULL, 0);
}

static void haraka_failure(struct log *log, const struct log_entry *entry, struct smtpcode_view text,
                           struct smtpcode_view uuid)
{
    struct finding finding = log_finding(entry, "haraka", text);
    finding.queue_id = uuid;
    unsigned long long key = log_key(uuid, 'k');
    if (view_starts(text, "recipient <")) {
        size_t close = log_find(text, "> ");
        struct smtpcode_view verdict = view_from(text, close + 2);
        if (!view_starts(verdict, "rejected: ") && !view_starts(verdict, "deferred: "))
            return;
        if (view_starts(verdict, "deferred"))
            finding.action = SMTPCODE_ACTION_DELAYED;
        finding.recipient = view_first(view_from(text, 11), close - 11);
        finding.text = view_from(verdict, 10);
        log_told(log, key);
        log_tell(log, &finding);
        return;
    }
    if (view_starts(text, "delivered file="))
        log_delivered(log);
    /* What is said of the whole message repeats what was said of its recipients. */
    bool delays = view_starts(text, "temp failing ");
    if ((!delays && !view_starts(text, "bouncing mail: ")) || log_was_told(log, key))
        return;
    finding.text = view_from(text, log_find(text, ": ") + 2);
    finding.action = delays ? SMTPCODE_ACTION_DELAYED : SMTPCODE_ACTION_FAILED;
    log_tell(log, &finding);
}

enum log_result log_haraka(struct log *log, const struct log_entry *entry)
{
    char plain[TEXT_ROOM];
    struct smtpcode_view uuid = view(NULL, 0), text;
    if (entry->text.len < 12 || strchr("[l{", entry->text.data[0]) == NULL)
        return LOG_NO;
    if (view_starts(entry->text, "{\"level\":"))
        text = haraka_json(entry->text, &uuid, plain, sizeof plain);
    else
        text = haraka_text(entry->text, &uuid);
    if (text.data == NULL)
        return LOG_NO;
    haraka_failure(log, entry, text, uuid);
    return LOG_TAKEN;
}

/* ---- Stalwart: "TIME LEVEL DESCRIPTION (EVENT) key = value, key = value" -------------------------------------- */

/* Whether a delivery event tells a failure: 1 the failure itself, 2 it is told again for each recipient. */
static int stalwart_event(struct smtpcode_view event)
{
    static const char *const failures[] = {
        "rcpt-to-rejected", "rcpt-to-failed",  "mail-from-rejected", "message-rejected",    "greeting-failed",
        "ehlo-rejected",    "auth-failed",     "connect-error",      "mx-lookup-failed",    "ip-lookup-failed",
        "null-mx",          "start-tls-error", "implicit-tls-error", "rate-limit-exceeded", "failed"};
    if (view_is(event, "dsn-temp-fail") || view_is(event, "dsn-perm-fail"))
        return 2;
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
        if (view_is(event, failures[i]))
            return 1;
    return 0;
}

static void stalwart_failure(struct log *log, const struct log_entry *entry, struct smtpcode_view event,
                             struct smtpcode_view fields)
{
    char lines[TEXT_ROOM];
    struct smtpcode_view text = log_between(fields, " details = \"", "\","),
                         code = log_between(fields, " code = ", ",");
    struct smtpcode_view queue = log_between(fields, " queueId = ", ","),
                         recipient = log_between(fields, " to = \"", "\"");
    unsigned long long message = log_key(queue, 's'), own = log_key(recipient, message);
    int kind = stalwart_event(event);
    bool seen = log_was_told(log, own) || log_was_told(log, message);
    if (kind == 0 || (seen && (kind == 2 || view_is(event, "failed"))))
        return;
    if (text.len == 0)
        text = log_between(fields, " reason = \"", "\",");
    if (text.len == 0)
        text = view_first(entry->text, log_find(entry->text, " ("));
    while (text.len > 0 && text.data[text.len - 1] == '"')
        text.len--;
    struct finding finding = log_finding(entry, "stalwart", log_lines(text, "\\n", lines, sizeof lines));
    if (log_is_answer(view_first(code, 3)))
        finding.reply = (code.data[0] - '0') * 100 + (code.data[1] - '0') * 10 + (code.data[2] - '0');
    if (finding.reply / 100 == 4 ||
        (finding.reply == 0 && !view_is(event, "dsn-perm-fail") && !view_is(event, "null-mx")))
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = recipient;
    finding.queue_id = queue;
    finding.remote = log_host(log_between(fields, " hostname = \"", "\""));
    log_told(log, recipient.len > 0 ? own : message);
    log_tell(log, &finding);
}

enum log_result log_stalwart(struct log *log, const struct log_entry *entry)
{
    static const char *const levels[] = {"info ", "warn ", "error ", "debug ", "trace "};
    struct smtpcode_view text = entry->text;
    bool is_level = false;
    for (size_t i = 0; i < sizeof levels / sizeof levels[0] && entry->time.len > 0; i++)
        is_level = is_level || view_starts(text, levels[i]);
    size_t open = is_level ? log_find(view_first(text, 96), " (") : text.len;
    struct smtpcode_view rest = view_from(text, open + 2), event = view_first(rest, log_find(rest, ")"));
    for (size_t i = 0; i < event.len; i++)
        if (!is_lower(event.data[i]) && event.data[i] != '-' && event.data[i] != '.' && !is_digit(event.data[i]))
            return LOG_NO;
    if (log_find(event, ".") >= event.len)
        return LOG_NO;
    if (view_is(event, "delivery.delivered"))
        log_delivered(log);
    else if (view_starts(event, "delivery."))
        stalwart_failure(log, entry, view_from(event, strlen("delivery.")), view_from(rest, event.len + 1));
    return LOG_TAKEN;
}

/* ---- Kerio Connect: "[02/Mar/2026 09:15:04] Sent: Queue-ID: ID, Recipient: <R>, Result: failed, Status: ..." ---- */

static void kerio_sent(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    struct smtpcode_view result = log_between(rest, ", Result: ", ", "),
                         status = log_between(rest, ", Status: ", ", Remote-Host: ");
    struct finding finding = log_finding(entry, "kerio", status);
    struct smtpcode_view words = finding.text;
    if (view_is(result, "delivered"))
        log_delivered(log);
    if (!view_is(result, "failed") && !view_is(result, "delayed"))
        return;
    if (view_is(result, "delayed"))
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.status = log_status(words);
    log_word(&words);
    if (finding.status.class_ != 0 && log_is_answer(words))
        finding.text = words;           /* the status has been taken from before the reply */
    finding.recipient = log_between(rest, ", Recipient: <", ">");
    finding.queue_id = log_between(rest, "Queue-ID: ", ",");
    finding.remote = log_between(rest, ", Remote-Host: ", ",");
    log_tell(log, &finding);
}

static void kerio_refusal(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    static const char *const starts[] = {"Attempt to deliver to unknown recipient ", "IP address ",
                                         "Relay attempt from IP address "};
    struct finding finding = log_finding(entry, "kerio", rest);
    struct smtpcode_view client = log_between(rest, "IP address ", " ");
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        if (!log_begins(rest, starts[i]))
            continue;
        if (i == 1 && log_find(rest, " found in DNS blacklist ") == rest.len)
            return;
        finding.recipient = log_between(rest, i == 0 ? "recipient <" : "> to <", ">");
        finding.remote = log_ip(client);
        log_tell(log, &finding);
        return;
    }
}

enum log_result log_kerio(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    if (text.len < 24 || text.data[0] != '[' || text.data[3] != '/' || text.data[7] != '/' || text.data[21] != ']' ||
        log_digits(view_from(text, 1)) != 2)
        return LOG_NO;
    struct smtpcode_view rest = view_trim(view_from(text, 22));
    struct log_entry own = *entry;
    own.time = view(text.data + 1, 20);
    if (view_starts(rest, "sent: "))
        kerio_sent(log, &own, rest);
    else if (!view_starts(rest, "recv: "))
        kerio_refusal(log, &own, rest);
    return LOG_TAKEN;
}

/* ---- maddy: "queue: delivery attempt failed<TAB>{"rcpt":"R","smtp_code":550,...}" ----------------------------- */

enum log_result log_maddy(struct log *log, const struct log_entry *entry)
{
    char plain[TEXT_ROOM];
    struct smtpcode_view name, value, rest = entry->text;
    if (view_starts(rest, "queue: delivered\t{\""))
        log_delivered(log);
    if (!view_starts(rest, "queue: delivery attempt failed"))
        return view_starts(rest, "queue: ") && log_find(rest, "\t{\"") < rest.len ? LOG_TAKEN : LOG_NO;
    rest = view_from(rest, log_find(rest, "{\""));
    struct finding finding = log_finding(entry, "maddy", view(NULL, 0));
    while (log_json(&rest, &name, &value)) {
        if (view_is(name, "rcpt"))
            finding.recipient = value;
        else if (view_is(name, "msg_id"))
            finding.queue_id = value;
        else if (view_is(name, "remote_server"))
            finding.remote = log_host(value);
        else if (view_is(name, "smtp_code") && value.len == 3 && log_is_answer(value))
            finding.reply = (value.data[0] - '0') * 100 + (value.data[1] - '0') * 10 + (value.data[2] - '0');
        else if (view_is(name, "smtp_enchcode"))
            finding.status = log_status(value);
        else if (view_is(name, "smtp_msg") || (view_is(name, "reason") && finding.text.len == 0))
            finding.text = log_json_text(value, plain, sizeof plain);
    }
    if (finding.reply / 100 == 4)
        finding.action = SMTPCODE_ACTION_DELAYED;
    if (finding.text.len > 0 || finding.reply != 0)
        log_tell(log, &finding);
    return LOG_TAKEN;
}

/* ---- Zimbra's mailbox.log: "INFO  [LmtpServer-12] [ip=IP;] lmtp - rejecting message from=S,to=R: TEXT" -------- */

enum log_result log_zimbra(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    if (entry->time.len == 0 || !view_starts(text, "info  ["))
        return LOG_NO;
    if (log_find(text, " lmtp - rejecting message from=") == text.len)
        return LOG_TAKEN;
    struct smtpcode_view rest = view_from(text, log_find(text, ",to="));
    size_t words = log_find(rest, ": ");
    struct finding finding = log_finding(entry, "zimbra", view_from(rest, words + 2));
    finding.recipient = view_from(view_first(rest, words), strlen(",to="));
    log_tell(log, &finding);
    return LOG_TAKEN;
}

/* ---- rspamd: "#2211(normal) <ID>; task; ...": what came of its verdict stands in the log of the mail server ---- */

enum log_result log_rspamd(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    size_t digits = entry->time.len > 0 && log_begins(text, "#") ? log_digits(view_from(text, 1)) : 0;
    (void)log;
    return digits > 0 && view_starts(view_from(text, digits + 1), "(") ? LOG_TAKEN : LOG_NO;
}

/*
 * ---- Dovecot: "lmtp(R)<PID><ID>: msgid=<...>: save failed to INBOX: TEXT" under syslog's tag; in a file of its own
 * "lmtp(R)<PID><ID>:" is the tag, and a level stands behind it ----
 */

enum log_result log_dovecot(struct log *log, const struct log_entry *entry)
{
    static const char script[] = "sieve: msgid=", rejected[] = ": reject action: ";
    bool is_tag = log_find(entry->program, "(") < entry->program.len;
    struct smtpcode_view head = is_tag ? entry->program : entry->text;
    if (!view_starts(head, "lmtp(") && !view_starts(head, "lda(") && !view_starts(head, "deliver("))
        return LOG_TAKEN;
    struct smtpcode_view text = view_from(entry->text, log_find(entry->text, ": ") + 2);
    /* Postfix logs a failed delivery as the answer it got; a mail that a script returns has been taken. */
    size_t at = log->has_postfix ? text.len : log_find(text, ": save failed to ");
    bool returned = view_starts(text, script) && log_find(text, rejected) < text.len;
    if (!log->has_postfix && log_find(text, ": saved mail to ") < text.len)
        log_delivered(log);
    if (at == text.len && !returned)
        return LOG_TAKEN;
    struct smtpcode_view words = view_from(text, at + 2), recipient = log_between(head, "(", ")");
    words = returned ? view_from(text, log_find(text, rejected) + 2) : view_from(words, log_find(words, ": ") + 2);
    struct finding finding = log_finding(entry, "dovecot", words);
    finding.recipient = view_first(recipient, log_find(recipient, ","));
    finding.is_given = returned;
    finding.given = SMTPCODE_RECIPIENT_FILTERED;
    log_tell(log, &finding);
    return LOG_TAKEN;
}
