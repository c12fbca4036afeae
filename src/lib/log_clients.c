/* Logs of the small senders: msmtp, dma, nullmailer, sSMTP. */
#include "log_formats.h"

/* "host=H tls=on ... recipients=R,R smtpstatus=550 smtpmsg='TEXT' errormsg='TEXT' exitcode=EX_UNAVAILABLE" */
enum log_result log_msmtp(struct log *log, const struct log_entry *entry)
{
    char lines[TEXT_ROOM];
    struct smtpcode_view text = entry->text;
    if (!view_starts(text, "host="))
        return LOG_NO;
    size_t end = log_find_last(text, " exitcode=EX_");
    if (end == text.len)
        return LOG_NO;
    struct smtpcode_view recipients = log_between(text, " recipients=", " ");
    if (view_starts(view_from(text, end), " exitcode=ex_ok")) {
        log_delivered_each(log, recipients, ',');
        return LOG_TAKEN;
    }
    struct smtpcode_view reply = log_between(text, " smtpmsg='", "'"), reason = log_between(text, " errormsg='", "'"),
                         named = log_between(reason, "recipient address ", " ");
    struct finding finding =
        log_finding(entry, "msmtp", log_lines(reply.len > 0 ? reply : reason, "\\n", lines, sizeof lines));
    finding.remote = log_host(log_between(text, "host=", " "));
    finding.recipient = named.len > 0                                 ? named
                        : log_find(recipients, ",") == recipients.len ? recipients
                                                                      : view(NULL, 0);
    log_tell(log, &finding);
    return LOG_TAKEN;
}

/*
 * "remote delivery to H [IP] failed after RCPT TO: 550 TEXT", "remote delivery deferred: ...", "remote delivery failed:
 * ..."; "<R> trying delivery" comes before.
 */
enum log_result log_dma(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    unsigned long long key = log_key(entry->id, 'd');
    if (view_starts(text, "<") && view_ends(text, "> trying delivery"))
        log_remember(log, key, COMMAND_NONE, log_address(text), view(NULL, 0));
    if (view_ends(text, "> delivery successful"))
        log_delivered(log);
    bool delays = view_starts(text, "remote delivery deferred: ");
    bool fails = view_starts(text, "remote delivery failed: ");
    if (!delays && !fails && !(view_starts(text, "remote delivery to ") && log_find(text, " failed after ") < text.len))
        return LOG_TAKEN;
    size_t failed = log_find(text, " failed after "), colon = log_find(view_from(text, failed), ": ");
    struct smtpcode_view words = failed < text.len ? view_from(text, failed + colon + 2)
                                                   : view_from(text, log_find(text, ": ") + 2);
    struct finding finding = log_finding(entry, "dma", words);
    if (delays)
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = log_recall(log, key);
    finding.queue_id = entry->id;
    finding.remote = log_host(view_first(text, failed < text.len ? failed : log_find(text, "]")));
    log_tell(log, &finding);
    return LOG_TAKEN;
}

enum { NULLMAILER_KEY = 'n' };          /* it delivers one message at a time */

static void nullmailer_failure(struct log *log, const struct log_entry *entry, struct smtpcode_view text)
{
    struct finding finding = log_finding(entry, "nullmailer", text);
    finding.action = log_action(finding.text);
    finding.remote = BUFFER_VIEW(log->host);
    finding.queue_id = BUFFER_VIEW(log->queue_id);
    log_tell(log, &finding);
}

/* A reply of several lines goes on in lines of its own. False if the line is none of it; then what came is told. */
static bool nullmailer_goes_on(struct log *log, const struct log_entry *entry)
{
    struct log_part *part = log_find_part(log, NULLMAILER_KEY);
    if (part == NULL)
        return false;
    bool goes_on = log_is_answer(entry->text);
    if (goes_on)
        log_add_part(log, NULLMAILER_KEY, entry->text, entry->number);
    if (!goes_on || entry->text.len < 4 || entry->text.data[3] != '-') {
        struct log_entry first = *entry;
        first.number = part->line;
        log_forget_part(log, part);
        nullmailer_failure(log, &first, BUFFER_VIEW(part->text));
    }
    return goes_on;
}

/* "smtp: Failed: 550 TEXT", between "Starting delivery: host: H protocol: smtp file: F" and "Sending failed: ..." */
enum log_result log_nullmailer(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    bool known = entry->program.len > 0;
    if (log->host.len > 0 && nullmailer_goes_on(log, entry))
        return LOG_TAKEN;
    if (view_starts(text, "starting delivery: host: ")) {
        BUFFER_SET(log->host, log_host(view_from(text, strlen("starting delivery: "))));
        BUFFER_SET(log->queue_id, log_between(text, " file: ", " "));
        return LOG_TAKEN;
    }
    if (view_is(text, "sent file.") && (known || log->host.len > 0))
        log_delivered(log);
    if (!view_starts(text, "smtp: failed: ") && !view_starts(text, "qmqp: failed: "))
        return known ? LOG_TAKEN : LOG_NO;
    struct smtpcode_view reply = view_trim(view_from(text, strlen("smtp: failed: ")));
    if (!known && !log_is_answer(view_first(reply, 3)))
        return LOG_NO;
    if (log->host.len > 0 && log_is_answer(reply) && reply.len > 3 && reply.data[3] == '-')
        log_add_part(log, NULLMAILER_KEY, reply, entry->number);
    else
        nullmailer_failure(log, entry, reply);
    return LOG_TAKEN;
}

/* The bare reply. */
enum log_result log_ssmtp(struct log *log, const struct log_entry *entry)
{
    struct finding finding = log_finding(entry, "ssmtp", entry->text);
    finding.action = log_action(finding.text);
    if (view_starts(entry->text, "sent mail for "))
        log_delivered(log);
    if (log_is_answer(finding.text) && finding.text.data[0] >= '4')
        log_tell(log, &finding);
    return LOG_TAKEN;
}
