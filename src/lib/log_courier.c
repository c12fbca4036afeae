/*
 * Courier: "id=ID,from=<S>,addr=<R>: TEXT" for each line of a reply, then "id=ID,from=<S>,addr=<R>,status: failure";
 * "error,relay=::ffff:IP,from=<S>,to=<R>: TEXT" for what it refuses
 */
#include "log_formats.h"

static const char software[] = "courier";

static void refusal(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text, words = log_between(text, ",msg=\"", "\"");
    size_t to = log_find(text, ",to=<");
    struct smtpcode_view behind = to < text.len ? view_from(text, to) : text;
    if (words.data == NULL)
        words = view_from(behind, log_find(behind, ">: ") + 3);
    struct finding finding = log_finding(entry, software, words);
    finding.action = log_action(finding.text);
    if (to < text.len)
        finding.recipient = log_between(behind, "<", ">");
    finding.remote = log_ip(log_between(text, "relay=", ","));
    if (words.len > 0)
        log_tell(log, &finding);
}

/* The verdict: what has been said before belongs to it. */
static void verdict(struct log *log, const struct log_entry *entry, unsigned long long key, struct smtpcode_view status,
                    struct smtpcode_view recipient)
{
    struct log_part *part = log_find_part(log, key);
    bool fails = view_starts(status, "fail"), delays = view_starts(status, "defer");
    if (fails || delays) {
        struct finding finding = log_finding(entry, software, part != NULL ? BUFFER_VIEW(part->text) : status);
        finding.line = part != NULL ? part->line : entry->number;
        finding.action = delays ? SMTPCODE_ACTION_DELAYED : SMTPCODE_ACTION_FAILED;
        finding.recipient = recipient;
        finding.queue_id = log_between(entry->text, "id=", ",");
        log_tell(log, &finding);
    }
    if (part != NULL)
        log_forget_part(log, part);
}

enum log_result log_courier(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    if (view_starts(text, "error,relay=") && (entry->program.len > 0 || view_starts(text, "error,relay=::ffff:"))) {
        refusal(log, entry);
        return LOG_TAKEN;
    }
    size_t addr = view_starts(text, "id=") ? log_find(text, ",addr=<") : text.len;
    if (addr == text.len)
        return entry->program.len > 0 ? LOG_TAKEN : LOG_NO;
    struct smtpcode_view recipient = log_between(view_from(text, addr), "<", ">");
    struct smtpcode_view rest = view_from(text, addr + strlen(",addr=<") + recipient.len + 1);
    unsigned long long key = log_key(view_first(text, addr), log_key(recipient, 'c'));
    if (view_starts(rest, ": "))
        log_add_part(log, key, view_trim(view_from(rest, 2)), entry->number);
    else if (view_starts(rest, ",status: "))
        verdict(log, entry, key, view_from(rest, strlen(",status: ")), recipient);
    else if (log_find(rest, ",success: ") < rest.len) {
        verdict(log, entry, key, view_of("success"), recipient);
        log_delivered(log);
    }
    return LOG_TAKEN;
}
