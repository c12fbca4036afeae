/*
 * Exim's mainlog and rejectlog: "TIME ID ** R [<O>] R=ROUTER T=TRANSPORT H=NAME [IP]: TEXT",
 * "TIME ID == R ... defer (N): TEXT", in a message's own log (exim -Mvl) "TIME R R=ROUTER ... defer (N): TEXT", and
 * "TIME [ID] H=NAME [IP] F=<S> rejected RCPT <R>: TEXT" (specification, chapter "Log files")
 */
#include "log_formats.h"

/* "1wA2bC-0003xY-9k", or "1wA2bC-00000003xY-9kLm" since 4.97; its length with the blank behind it, or 0. */
size_t log_exim_id(struct smtpcode_view text)
{
    size_t groups[3] = {0, 0, 0}, group = 0, at = 0;
    if (text.len < 17 || text.data[6] != '-')
        return 0;
    for (; at < text.len && at < 24 && (is_alnum(text.data[at]) || text.data[at] == '-'); at++) {
        if (text.data[at] != '-')
            groups[group]++;
        else if (++group > 2)
            return 0;
    }
    bool is_old = groups[0] == 6 && groups[1] == 6 && groups[2] == 2;
    bool is_new = groups[0] == 6 && (groups[1] == 10 || groups[1] == 11) && groups[2] == 4;
    return (is_old || is_new) && at < text.len && text.data[at] == ' ' ? at + 1 : 0;
}

/* Where the words begin: behind the first ": " that stands neither in the address nor in <>. */
static size_t words_at(struct smtpcode_view rest)
{
    bool quoted = false;
    for (size_t at = 0; at + 1 < rest.len; at++) {
        quoted = rest.data[at] == '"' ? !quoted : quoted;
        if (rest.data[at] == ':' && rest.data[at + 1] == ' ' && !quoted)
            return at + 2;
    }
    return rest.len;
}

/* The address that rest begins with; a quoted local part may hold blanks. */
static struct smtpcode_view address_of(struct smtpcode_view rest)
{
    bool quoted = false;
    size_t end = 0;
    for (; end < rest.len && (quoted || !is_blank(rest.data[end])); end++)
        quoted = rest.data[end] == '"' ? !quoted : quoted;
    return view_first(rest, end > 0 && rest.data[end - 1] == ':' ? end - 1 : end);
}

/*
 * "H=mx.example.net [203.0.113.25]", which may stand behind an error's name: "defer (110): Connection timed out H=...";
 * or in the words: "host mx.example.net [203.0.113.25]: 550 ..."
 */
static struct smtpcode_view remote_of(struct smtpcode_view rest, struct smtpcode_view words)
{
    size_t at = log_find(rest, " H=");
    if (at < rest.len)
        return log_host(view_first(view_from(rest, at + 3), log_find(view_from(rest, at + 3), "]")));
    at = log_find(words, "host ");
    return at < words.len ? log_host(view_first(view_from(words, at + 5), log_find(view_from(words, at), "]")))
                          : view(NULL, 0);
}

/* -52, -53 and -54: the retry time has not come; the failure itself has been told before. */
static bool is_waiting(struct smtpcode_view fields)
{
    struct smtpcode_view number = log_between(fields, " defer (", ")");
    return view_is(number, "-52") || view_is(number, "-53") || view_is(number, "-54");
}

/* rest: what follows "** " or "== ". */
static void delivery(struct log *log, const struct log_entry *entry, struct smtpcode_view rest,
                     enum smtpcode_action action)
{
    char lines[TEXT_ROOM];
    size_t at = words_at(rest);
    struct smtpcode_view fields = view_first(rest, at), words = view_from(rest, at);
    if (words.len == 0 && log_find(rest, " defer (") < rest.len)
        words = view_from(rest, log_find(rest, " defer ("));
    if (is_waiting(fields) || view_starts(words, "retry time not reached"))
        return;
    struct finding finding = log_finding(entry, "exim", log_lines(words, "\\n", lines, sizeof lines));
    finding.action = action;
    finding.recipient = address_of(rest);
    finding.remote = remote_of(rest, words);
    log_tell(log, &finding);
}

/* Whether a line of a message's own log is about a recipient put off: it has neither the id nor the "== ". */
static bool is_own_delay(struct smtpcode_view text)
{
    struct smtpcode_view fields = view_first(text, log_find(text, " defer ("));
    size_t router = log_find(fields, " R=");
    return fields.len < text.len && router < fields.len && log_find(fields, "@") < router;
}

/* at: where "rejected RCPT <R>: TEXT", "rejected after DATA: TEXT" stands; 0: the client is named behind that. */
static void refusal(struct log *log, const struct log_entry *entry, struct smtpcode_view rest, size_t at)
{
    char lines[TEXT_ROOM];
    struct smtpcode_view what = view_from(rest, at);
    size_t words = words_at(what);
    struct smtpcode_view client = view_first(rest, at > 0 ? at : words);
    struct finding finding = log_finding(
        entry, "exim", log_lines(words < what.len ? view_from(what, words) : what, "\\n", lines, sizeof lines));
    bool is_delay = at > 12 && view_starts(view_from(rest, at - 12), "temporarily ");
    finding.action = is_delay ? SMTPCODE_ACTION_DELAYED : log_action(finding.text);
    if (view_starts(what, "rejected rcpt "))
        finding.recipient = log_address(view_first(what, words));
    finding.remote = log_ip(view_from(client, log_find(client, "[")));
    log_tell(log, &finding);
}

/* "=> R": delivered; "-> R": to another recipient along with that one; ">> R": while it came in. */
static bool went_well(struct smtpcode_view rest)
{
    return view_starts(rest, "=> ") || view_starts(rest, "-> ") || view_starts(rest, ">> ");
}

/* "rejected EHLO from H [IP]: TEXT", "NAME authenticator failed for H [IP]: 535 TEXT": a client, before any mail. */
static bool is_refused_client(struct smtpcode_view rest)
{
    struct smtpcode_view head = view_first(rest, words_at(rest)), second = head;
    log_word(&second);
    return view_starts(rest, "rejected ") || view_starts(second, "authenticator failed for ");
}

/*
 * What a client did that Exim ends its session or command for, told ahead of the client: "SMTP protocol synchronization
 * error (...): rejected "EHLO x" H=NAME [IP]"; what it sent is no part of it.
 */
static bool breach(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    static const struct {
        const char *start, *end;
    } breaches[] = {{"smtp protocol synchronization error ", ": rejected \""},
                    {"smtp call from ", " (last command"},
                    {"too many recipients: excess ", ": sender="}};
    for (size_t i = 0; i < sizeof breaches / sizeof breaches[0]; i++) {
        size_t end = view_starts(rest, breaches[i].start) ? log_find(rest, breaches[i].end) : rest.len;
        if (end == rest.len)
            continue;
        struct finding finding = log_finding(entry, "exim", view_first(rest, end));
        if (view_has(finding.text, "temporarily"))
            finding.action = SMTPCODE_ACTION_DELAYED;
        size_t host = log_find(rest, " H=");
        struct smtpcode_view client = view_from(rest, host < rest.len ? host : 0);
        finding.remote = log_ip(view_from(client, log_find(client, "[")));
        log_tell(log, &finding);
        return true;
    }
    return false;
}

/* What else begins a line of the log that has no message id. */
static bool is_remark(struct smtpcode_view text)
{
    static const char *const starts[] = {"h=",
                                         "u=",
                                         "start queue run",
                                         "end queue run",
                                         "smtp connection from ",
                                         "smtp call from ",
                                         "no host name found for ",
                                         "no ip address found for ",
                                         "dkim: ",
                                         "exim ",
                                         "unexpected disconnection",
                                         "tls error on connection",
                                         "connection from ",
                                         "host name lookup",
                                         "lost connection",
                                         "smtp error from remote mail",
                                         "smtp protocol synchronization",
                                         "smtp protocol error",
                                         "smtp command timeout",
                                         "smtp data timeout",
                                         "remote host address is",
                                         "pid ",
                                         "cwd=",
                                         "daemon: "};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (view_starts(text, starts[i]))
            return true;
    return false;
}

/* Passes over the part number of a line that syslog cut, "[1/5] "; false if it is not the first part. */
static bool skip_part(struct smtpcode_view *text)
{
    size_t digits = text->len > 4 && text->data[0] == '[' ? log_digits(view_from(*text, 1)) : 0;
    size_t slash = digits + 1;
    if (digits == 0 || slash == text->len || (text->data[slash] != '/' && text->data[slash] != '\\'))
        return true;
    bool first = digits == 1 && text->data[1] == '1' && text->data[slash] == '/';
    *text = view_trim(view_from(*text, log_find(*text, "]") + 1));
    return first;
}

/* Passes over the time inside a line of syslog, and over "[pid] ". */
static void skip_time(struct smtpcode_view *text)
{
    if (log_digits(*text) == 4 && text->len > 20 && text->data[4] == '-' && text->data[10] == ' ' &&
        text->data[13] == ':') {
        *text = view_from(*text, 11);
        log_word(text);
    }
    if (text->len > 6 && (text->data[0] == '+' || text->data[0] == '-') && log_digits(view_from(*text, 1)) == 4)
        log_word(text);
    size_t digits = text->len > 2 && text->data[0] == '[' ? log_digits(view_from(*text, 1)) : 0;
    if (digits > 0 && digits + 2 < text->len && text->data[digits + 1] == ']')
        log_word(text);
}

enum log_result log_exim(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view text = entry->text;
    bool is_exim = entry->program.len > 0;
    if (is_exim && !skip_part(&text))
        return LOG_TAKEN;
    skip_time(&text);
    size_t id = log_exim_id(text);
    struct smtpcode_view rest = view_from(text, id);
    struct log_entry own = *entry;
    own.queue_id = view_first(text, id > 0 ? id - 1 : 0);
    if (id > 0 && view_starts(rest, "** ")) {
        delivery(log, &own, view_from(rest, 3), SMTPCODE_ACTION_FAILED);
        return LOG_TAKEN;
    }
    if (id > 0 && view_starts(rest, "== ")) {
        delivery(log, &own, view_from(rest, 3), SMTPCODE_ACTION_DELAYED);
        return LOG_TAKEN;
    }
    if (id == 0 && entry->time.len > 0 && is_own_delay(rest)) {
        delivery(log, &own, rest, SMTPCODE_ACTION_DELAYED);
        return LOG_TAKEN;
    }
    if (id > 0 && went_well(rest)) {
        log_delivered(log);
        return LOG_TAKEN;
    }
    if ((id > 0 || is_exim || entry->time.len > 0) &&
        (view_starts(rest, "h=") || view_starts(rest, "u=") || view_starts(rest, "f=<"))) {
        size_t at = log_find(rest, " rejected ");
        if (at < rest.len)
            refusal(log, &own, rest, at + 1);
        return LOG_TAKEN;
    }
    bool known = is_exim || entry->time.len > 0;
    if (known && (id == 0 ? is_refused_client(rest) : view_starts(rest, "rejected from <"))) {
        refusal(log, &own, rest, 0);
        return LOG_TAKEN;
    }
    if (id == 0 && known && breach(log, &own, rest))
        return LOG_TAKEN;
    if (id > 0)
        return entry->time.len > 0 || is_exim || (rest.len > 2 && strchr("<=->*(", rest.data[0]) != NULL) ? LOG_TAKEN
                                                                                                      : LOG_NO;
    return is_exim || (entry->time.len > 0 && is_remark(rest)) ? LOG_TAKEN : LOG_NO;
}
