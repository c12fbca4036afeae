/*
 * Sendmail: "QID: to=R,R, delay=..., relay=HOST. [IP], dsn=5.1.1, reply=550 TEXT, stat=TEXT" and
 * "QID: ruleset=check_rcpt, arg1=<R>, relay=HOST [IP], reject=550 5.7.1 TEXT"
 */
#include "log_formats.h"

static const char software[] = "sendmail";

/* What the reply code said: the reply itself if it has been logged, else what Sendmail made of it. */
static struct smtpcode_view words_of(struct smtpcode_view fields, struct smtpcode_view stat)
{
    struct smtpcode_view reply = log_between(fields, ", reply=", ", stat=");
    if (reply.len > 0 && reply.data[0] > '3')       /* "221 2.0.0 Bye" was the answer to QUIT, after the failure */
        return reply;
    return view_starts(stat, "deferred: ") ? view_from(stat, strlen("deferred: ")) : stat;
}

/* Whether a recipient is a program or a file that an address stood for: "|program", "/var/mail/box". */
static bool is_destination(struct smtpcode_view recipient)
{
    if (recipient.len > 1 && recipient.data[0] == '"')
        recipient = view_from(recipient, 1);
    return recipient.data[0] == '|' || recipient.data[0] == '/';
}

/* controller: the address that a program or a file stands for, if it is told. */
static void tell_each(struct log *log, struct finding *finding, struct smtpcode_view recipients,
                      struct smtpcode_view controller)
{
    while (recipients.len > 0) {
        size_t comma = log_find(recipients, ",");
        struct smtpcode_view one = view_trim(view_first(recipients, comma));
        recipients = view_from(recipients, comma + 1);
        if (one.len == 0 || one.data[0] == '[')
            continue;
        finding->recipient = one.data[0] == '<' ? log_address(one) : one;
        if (is_destination(one))
            finding->recipient = controller;
        log_tell(log, finding);
    }
}

/* fields: what follows "to=". False if it is no delivery after all. */
static bool delivery(struct log *log, const struct log_entry *entry, struct smtpcode_view fields)
{
    size_t at = log_find(fields, ", stat=");
    if (at == fields.len)
        return false;
    struct smtpcode_view stat = view_from(fields, at + strlen(", stat="));
    if (view_starts(stat, "sent"))
        log_delivered_each(log, view_first(fields, log_find(fields, ", ")), ',');
    if (view_starts(stat, "sent") || view_starts(stat, "queued") || view_starts(stat, "quarantine"))
        return true;
    struct finding finding = log_finding(entry, software, words_of(fields, stat));
    const struct log_part *milter = log_find_part(log, log_key(entry->queue_id, 'S'));
    finding.status = log_status(log_between(fields, ", dsn=", ","));
    if (finding.status.class_ == 0 && milter != NULL) {
        finding.text = BUFFER_VIEW(milter->text);       /* stat= holds its words alone */
        finding.action = log_action(finding.text);
    }
    finding.remote = log_host(log_between(view_first(fields, at), ", relay=", ", "));
    if (view_starts(stat, "deferred") || finding.status.class_ == 4)
        finding.action = SMTPCODE_ACTION_DELAYED;
    struct smtpcode_view controller = log_between(view_first(fields, at), ", ctladdr=", " ");
    tell_each(log, &finding, view_first(fields, log_find(fields, ", ")),
              log_address(view_first(controller, log_find(controller, ","))));
    return true;
}

/* at: where "reject=" stands. */
static void refusal(struct log *log, const struct log_entry *entry, struct smtpcode_view rest, size_t at)
{
    struct smtpcode_view fields = view_first(rest, at);
    struct finding finding = log_finding(entry, software, view_from(rest, at + strlen("reject=")));
    size_t argument = log_find(fields, "arg1=");
    finding.action = log_action(finding.text);
    if (view_starts(rest, "ruleset=check_rcpt") && argument < fields.len)
        finding.recipient = log_address(view_from(fields, argument));
    else if (view_has(fields, "to=<"))
        finding.recipient = log_between(fields, "to=<", ">");
    struct smtpcode_view relay = log_between(fields, "relay=", "]");
    finding.remote = log_ip(view_from(relay, log_find(relay, "[")));
    if (view_starts(rest, "milter") && entry->queue_id.len > 0)
        log_add_part(log, log_key(entry->queue_id, 'S'), finding.text, entry->number);
    log_tell(log, &finding);
}

/* "6229F4Aa012345: ", or 8 characters in old versions, or NOQUEUE; its length, or 0. */
static size_t queue_id(struct smtpcode_view text)
{
    size_t len = 0;
    while (len < text.len && len < 18 && is_alnum(text.data[len]))
        len++;
    return len >= 7 && view_starts(view_from(text, len), ": ") ? len + 2 : 0;
}

/* "QID: QID2: sender notify: Cannot send message for 5 days": the queue lifetime has ended. */
static bool gave_up(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    size_t at = log_find(rest, "Cannot send message for ");
    if (at == rest.len)
        return false;
    struct finding finding = log_finding(entry, software, view_from(rest, at));
    log_tell(log, &finding);
    return true;
}

enum log_result log_sendmail(struct log *log, const struct log_entry *entry)
{
    size_t id = queue_id(entry->text);
    bool known = entry->program.len > 0;
    if (id == 0 && !(known && view_starts(entry->text, "ruleset=")))
        return LOG_NO;                  /* a client that is refused at once has no queue id */
    struct smtpcode_view rest = view_from(entry->text, id);
    struct log_entry own = *entry;
    if (id > 0 && !view_starts(entry->text, "noqueue"))
        own.queue_id = view_first(entry->text, id - 2);
    if (known && (view_starts(rest, "from=") || gave_up(log, &own, rest)))
        return LOG_TAKEN;
    if (view_starts(rest, "to=") && (known || log_find(rest, ", delay=") < rest.len) &&
        delivery(log, &own, view_from(rest, 3)))
        return LOG_TAKEN;
    if (view_starts(rest, "ruleset=") || view_starts(rest, "milter") || (known && view_starts(rest, "tempfailing "))) {
        size_t at = log_find(rest, "reject=");
        if (at < rest.len)
            refusal(log, &own, rest, at);
        return known || at < rest.len ? LOG_TAKEN : LOG_NO;
    }
    size_t dots = known && view_starts(rest, "<") ? log_find(rest, ">... ") : rest.len;
    if (dots < rest.len) {
        struct finding finding = log_finding(&own, software, view_from(rest, dots + strlen(">... ")));
        finding.recipient = log_address(rest);
        log_tell(log, &finding);
        return LOG_TAKEN;
    }
    return known || (view_starts(rest, "from=") && log_find(rest, ", nrcpts=") < rest.len) ? LOG_TAKEN : LOG_NO;
}
