/*
 * Postfix: "QID: to=<R>, relay=H[IP]:25, ..., dsn=5.1.1, status=bounced (TEXT)" and
 * "QID: reject: RCPT from H[IP]: CODE TEXT; from=<S> to=<R> proto=ESMTP helo=<H>"
 */
#include "log_formats.h"

/*
 * The queue id that text begins with, hexadecimal or long (digits and letters), or NOQUEUE; its length, or 0. Where no
 * tag has named Postfix, a word without a digit must be long to be one.
 */
static size_t queue_id(struct smtpcode_view text, bool known)
{
    size_t len = 0;
    while (len < text.len && len < 24 && is_alnum(text.data[len]))
        len++;
    if (len < 6 || !view_starts(view_from(text, len), ": "))
        return 0;
    bool digit = false;
    for (size_t i = 0; i < len && !known; i++)
        digit = digit || is_digit(text.data[i]);
    return digit || known || len >= 12 || view_is(view_first(text, len), "noqueue") ? len : 0;
}

static enum smtpcode_action verdict(struct smtpcode_view status)
{
    static const struct {
        const char *word;
        enum smtpcode_action action;
    } verdicts[] = {{"bounced", SMTPCODE_ACTION_FAILED},
                    {"deferred", SMTPCODE_ACTION_DELAYED},
                    {"softbounce", SMTPCODE_ACTION_DELAYED},
                    {"undeliverable", SMTPCODE_ACTION_FAILED},
                    {"expired", SMTPCODE_ACTION_FAILED},
                    {"force-expired", SMTPCODE_ACTION_FAILED}};
    for (size_t i = 0; i < sizeof verdicts / sizeof verdicts[0]; i++)
        if (view_starts(status, verdicts[i].word))
            return verdicts[i].action;
    return SMTPCODE_ACTION_NONE;
}

/* Up to the last closing parenthesis, since those in the text are not escaped; syslog may have cut it off. */
static struct smtpcode_view in_parentheses(struct smtpcode_view text)
{
    size_t open = log_find(text, "(");
    struct smtpcode_view inside = view_from(text, open + 1);
    return view_first(inside, log_find_last(inside, ")"));
}

/* fields: what follows "to=<". False if it is no delivery after all. */
static bool delivery(struct log *log, const struct log_entry *entry, struct smtpcode_view fields)
{
    size_t end = log_find(fields, ">, "), at = log_find(view_from(fields, end), ", status=") + end;
    if (at >= fields.len)
        return false;
    struct smtpcode_view head = view_from(view_first(fields, at), end),
                         status = view_from(fields, at + strlen(", status="));
    if (view_starts(status, "sent")) {
        log_delivered(log);
        return true;
    }
    enum smtpcode_action action = verdict(status);
    if (action == SMTPCODE_ACTION_NONE)
        return true;
    struct finding finding = log_finding(entry, "postfix", in_parentheses(status));
    struct smtpcode_view relay = log_between(head, ", relay=", ", ");
    finding.action = action;
    finding.recipient = view_first(fields, end);
    finding.status = log_status(log_between(head, ", dsn=", ", "));
    finding.remote = log_host(relay);
    if (finding.remote.len == 0)
        finding.remote = log_named_host(finding.text);
    log_tell(log, &finding);
    return true;
}

/* "CODE TEXT; from=<S> to=<R> proto=ESMTP helo=<H>"; header checks put their text behind all that. */
static struct smtpcode_view refusal_text(struct smtpcode_view rest, struct smtpcode_view *tail)
{
    static const char *const stages[] = {"header ", "body ", "mime-header ", "nested-header "};
    bool behind = false;
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++)
        behind = behind || view_starts(rest, stages[i]);
    size_t end = log_find_last(rest, "; from=<");
    *tail = view_from(rest, end);
    if (behind) {
        size_t colon = log_find(*tail, ">: ");
        return colon < tail->len ? view_from(*tail, colon + 3) : view_first(rest, end);
    }
    struct smtpcode_view text = view_first(rest, end < rest.len ? end : log_find_last(rest, "; to=<"));
    *tail = view_from(rest, text.len);
    return view_from(text, log_find(text, ": ") + 2);
}

/* rest: what follows "reject: ". The client was refused, and answered nothing: only its address is told. */
static void refusal(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    struct smtpcode_view tail, client = log_between(rest, " from ", ": ");
    struct finding finding = log_finding(entry, "postfix", refusal_text(rest, &tail));
    finding.action = log_action(finding.text);
    finding.status = log_status(finding.text);
    finding.recipient = log_between(tail, " to=<", ">");
    finding.remote = log_ip(view_from(client, log_find(client, "[")));
    log_tell(log, &finding);
}

static void expired(struct log *log, const struct log_entry *entry, struct smtpcode_view status)
{
    struct finding finding = log_finding(entry, "postfix", status);
    finding.is_given = true;
    finding.given = SMTPCODE_EXPIRED;
    log_tell(log, &finding);
}

/* What else follows a queue id. */
static bool is_harmless(struct smtpcode_view rest)
{
    static const char *const marks[] = {"from=<",
                                        "removed",
                                        "client=",
                                        "message-id=",
                                        "uid=",
                                        "reject_warning: ",
                                        "filter: ",
                                        "hold: ",
                                        "warn: ",
                                        "discard: ",
                                        "redirect: ",
                                        "replace: ",
                                        "prepend: ",
                                        "sender non-delivery notification: ",
                                        "sender delay notification: ",
                                        "host ",
                                        "lost connection with ",
                                        "enabling PIX workarounds",
                                        "conversation with ",
                                        "resent-message-id=",
                                        "skipped, "};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (log_begins(rest, marks[i]))
            return true;
    return false;
}

enum log_result log_postfix(struct log *log, const struct log_entry *entry)
{
    size_t id = queue_id(entry->text, entry->program.len > 0);
    log->has_postfix = log->has_postfix || entry->program.len > 0;
    if (id == 0)
        return LOG_NO;
    struct smtpcode_view rest = view_from(entry->text, id + 2);
    struct log_entry own = *entry;
    if (!view_is(view_first(entry->text, id), "noqueue"))
        own.queue_id = view_first(entry->text, id);
    if (log_begins(rest, "to=<") && delivery(log, &own, view_from(rest, 4)))
        return LOG_TAKEN;
    if (log_begins(rest, "reject: ") || log_begins(rest, "milter-reject: ") || log_begins(rest, "proxy-reject: ")) {
        refusal(log, &own, view_from(rest, log_find(rest, ": ") + 2));
        return LOG_TAKEN;
    }
    size_t status = log_begins(rest, "from=<") ? log_find(rest, ">, status=") : rest.len;
    if (status < rest.len) {
        struct smtpcode_view words = view_from(rest, status + strlen(">, status="));
        if (verdict(words) != SMTPCODE_ACTION_NONE)
            expired(log, &own, words);
        return LOG_TAKEN;
    }
    return entry->program.len > 0 || is_harmless(rest) ? LOG_TAKEN : LOG_NO;
}
