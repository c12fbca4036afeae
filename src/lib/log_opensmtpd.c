/*
 * OpenSMTPD: SESSION mta delivery evpid=ID from=<S> to=<R> ... relay="IP (HOST)" result="PermFail" stat="TEXT",
 * SESSION smtp failed-command command="RCPT TO:<R>" result="TEXT"; up to 6.0 smtp-out: PermFail for ID: ..., stat=TEXT
 */
#include "log_formats.h"

static const char software[] = "opensmtpd";

/* The value of a field that is the last one, with or without quotes. */
static struct smtpcode_view last_field(struct smtpcode_view v, const char *name)
{
    size_t at = log_find(v, name);
    struct smtpcode_view value = at < v.len ? view_trim(view_from(v, at + strlen(name))) : view(NULL, 0);
    if (value.len > 1 && value.data[0] == '"' && value.data[value.len - 1] == '"')
        value = view(value.data + 1, value.len - 2);
    return value;
}

static void failure(struct log *log, const struct log_entry *entry, struct smtpcode_view fields, bool temporary)
{
    struct finding finding = log_finding(entry, software, last_field(fields, "stat="));
    if (temporary)
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = log_between(fields, "to=<", ">");
    finding.queue_id = log_between(fields, "evpid=", " ");
    if (finding.queue_id.len == 0)
        finding.queue_id = log_between(fields, " for ", ":");
    size_t relay = log_find(fields, "relay=");
    struct smtpcode_view host = view_from(fields, relay < fields.len ? relay + strlen("relay=") : relay);
    finding.remote = log_host(view_first(host, log_find(host, ")")));
    log_tell(log, &finding);
}

static bool old_line(struct log *log, const struct log_entry *entry)
{
    static const char *const agents[] = {"smtp-out: ", "relay: ", "delivery: ", "mda: "};
    for (size_t i = 0; i < sizeof agents / sizeof agents[0]; i++) {
        if (!view_starts(entry->text, agents[i]))
            continue;
        struct smtpcode_view rest = view_from(entry->text, strlen(agents[i]));
        bool fails = view_starts(rest, "permfail for ") || view_starts(rest, "expire for "),
             delays = view_starts(rest, "tempfail for ");
        if (fails || delays)
            failure(log, entry, rest, delays);
        bool good = view_starts(rest, "ok for ");
        if (good)
            log_delivered(log);
        return fails || delays || good || entry->program.len > 0;
    }
    return false;
}

static void failed_command(struct log *log, const struct log_entry *entry, struct smtpcode_view command,
                           struct smtpcode_view result)
{
    struct finding finding = log_finding(entry, software, result);
    finding.action = log_action(result);
    if (view_starts(command, "rcpt "))
        finding.recipient = log_address(command);
    log_tell(log, &finding);
}

enum log_result log_opensmtpd(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text, rest = text;
    if (old_line(log, entry))
        return LOG_TAKEN;
    if (view_starts(text, "smtp-in: failed command on session ")) {
        failed_command(log, entry, log_between(text, ": \"", "\" =>"), view_trim(log_between(text, "\" => ", "\n")));
        return LOG_TAKEN;
    }
    size_t id = log_word(&rest).len;
    for (size_t i = 0; i < id; i++)
        if (hex_value(text.data[i]) < 0)
            return LOG_NO;
    if (id != 16)
        return LOG_NO;
    if (view_starts(rest, "mta delivery evpid=") || view_starts(rest, "mda delivery evpid=")) {
        struct smtpcode_view fields = view_first(rest, log_find(rest, " stat="));
        bool fails = log_find(fields, "PermFail") < fields.len, delays = log_find(fields, "TempFail") < fields.len;
        if (fails || delays)
            failure(log, entry, rest, delays && !fails);
        else if (log_find(fields, "result=\"Ok\"") < fields.len || log_find(fields, "result=Ok") < fields.len)
            log_delivered(log);
        return LOG_TAKEN;
    }
    if (view_starts(rest, "smtp failed-command ")) {
        failed_command(log, entry, log_between(rest, "command=\"", "\" result="), last_field(rest, "result="));
        return LOG_TAKEN;
    }
    return view_starts(rest, "mta ") || view_starts(rest, "mda ") || view_starts(rest, "smtp ") ? LOG_TAKEN : LOG_NO;
}
