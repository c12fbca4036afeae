/*
 * qmail: "starting delivery D: msg M to remote R", then "delivery D: failure: TEXT" (qmail-log(5)). In TEXT a blank is
 * an underscore and a line's end a slash.
 */
#include "log_formats.h"

#include "scan.h"

static const char software[] = "qmail";

/* A slash that ends a line, not one of a URL: before "Giving up on" or another line of the reply. */
static bool ends_line(struct smtpcode_view rest)
{
    return rest.len == 1 || view_starts(rest, "/giving_up") || (log_digits(view_from(rest, 1)) == 3 && rest.len > 4 &&
                                                                (rest.data[4] == '_' || rest.data[4] == '-'));
}

static struct smtpcode_view decode(struct smtpcode_view v, char *out, size_t room)
{
    size_t len = 0;
    bool in_url = false;
    for (size_t i = 0; i < v.len && len < room; i++) {
        char c = v.data[i];
        in_url = (in_url && c != '_') || view_starts(view_from(v, i), "http://") ||
                 view_starts(view_from(v, i), "https://");
        if (c == '/' && in_url)
            in_url = !ends_line(view_from(v, i));
        out[len++] = c == '_' ? ' ' : c == '/' && !in_url ? '\n' : c;
    }
    return view(out, len);
}

/* "203.0.113.25 does not like recipient.", "Connected to 203.0.113.25 but ...", "Giving up on 203.0.113.25." */
static struct smtpcode_view remote_of(struct smtpcode_view words)
{
    static const char *const marks[] = {"onnected to ", "iving up on "};
    size_t ip = scan_ip(words);
    if (ip > 0)
        return view_first(words, ip);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t at = log_find(words, marks[i]);
        if (at < words.len)
            return log_ip(view_first(view_from(words, at + strlen(marks[i])), 48));
    }
    return view(NULL, 0);
}

/* rest: what follows "delivery ". */
static bool outcome(struct log *log, const struct log_entry *entry, struct smtpcode_view rest)
{
    char plain[TEXT_ROOM];
    size_t digits = log_digits(rest);
    struct smtpcode_view verdict = view_from(rest, digits + 2);
    if (digits == 0 || !view_starts(view_from(rest, digits), ": "))
        return false;
    bool fails = view_starts(verdict, "failure: "), delays = view_starts(verdict, "deferral: ");
    if (view_starts(verdict, "success: ")) {
        log_delivered(log);
        return true;
    }
    if (!fails && !delays)
        return false;
    struct smtpcode_view words = view_from(verdict, log_find(verdict, ": ") + 2);
    struct finding finding = log_finding(entry, software, decode(words, plain, sizeof plain));
    if (delays)
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = log_recall(log, log_key(view_first(rest, digits), 'q'));
    finding.queue_id = log_recall_id(log, log_key(view_first(rest, digits), 'q'));
    finding.remote = remote_of(finding.text);
    log_tell(log, &finding);
    return true;
}

/* rest: what follows "starting delivery ". */
static bool start(struct log *log, struct smtpcode_view rest)
{
    size_t digits = log_digits(rest), at = log_find(rest, " to remote ");
    if (digits == 0 || !view_starts(view_from(rest, digits), ": msg "))
        return false;
    if (at == rest.len)
        at = log_find(rest, " to local ");
    struct smtpcode_view address = log_between(view_from(rest, at), " to ", "\n");
    log_word(&address);
    struct smtpcode_view message = view_from(rest, digits + strlen(": msg "));
    log_remember(log, log_key(view_first(rest, digits), 'q'), COMMAND_NONE, log_word(&address),
                 view_first(message, log_digits(message)));
    return true;
}

/* "rblsmtpd: 198.51.100.7 pid 2211: 451 http://..." */
static void block(struct log *log, const struct log_entry *entry)
{
    size_t ip = scan_ip(entry->text), at = log_find(entry->text, ": ");
    struct finding finding = log_finding(entry, software, view_from(entry->text, at + 2));
    finding.action = log_action(finding.text);
    finding.remote = view_first(entry->text, ip);
    if (ip > 0 && log_is_answer(finding.text))
        log_tell(log, &finding);
}

/* Passes over the clock that splogger puts in front: the time of the line, if syslog has told none. */
static void skip_clock(struct log_entry *entry)
{
    size_t clock = log_clock(entry->text);
    if (clock > 0 && entry->time.len == 0)
        entry->time = view_trim(view_first(entry->text, clock));
    entry->text = view_from(entry->text, clock);
}

/* What else qmail-send writes. */
static bool is_remark(struct smtpcode_view text)
{
    static const char *const starts[] = {"new msg ", "end msg ", "info msg ", "bounce msg ", "status: local ",
                                         "triple bounce: ", "double bounce: ", "warning: trouble ", "tcpserver: "};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (view_starts(text, starts[i]))
            return true;
    return false;
}

enum log_result log_qmail(struct log *log, const struct log_entry *entry)
{
    struct log_entry own = *entry;
    skip_clock(&own);
    bool timed = own.time.len > 0 || own.program.len > 0;
    if (view_starts(own.text, "delivery ") && outcome(log, &own, view_from(own.text, strlen("delivery "))))
        return LOG_TAKEN;
    if (view_starts(own.text, "starting delivery ") && start(log, view_from(own.text, strlen("starting delivery "))))
        return LOG_TAKEN;
    bool is_block = view_starts(own.text, "rblsmtpd: ");
    if (is_block || view_starts(entry->program, "rblsmtpd")) {
        own.text = view_from(own.text, is_block ? strlen("rblsmtpd: ") : 0);
        block(log, &own);
        return LOG_TAKEN;
    }
    return timed && is_remark(own.text) ? LOG_TAKEN : LOG_NO;
}
