/*
 * Logs that are dialogues: MDaemon's "Mon 2026-03-02 09:15:04: <-- 550 5.1.1 TEXT" and hMailServer's
 * "SMTPC" THREAD SESSION "TIME" "IP" "RECEIVED: 550 5.1.1 TEXT", with tabs between.
 */
#include "log_formats.h"

/* "Mon 2026-03-02 09:15:04: ", or with milliseconds, a number and a session; what is behind it, or nothing. */
static struct smtpcode_view mdaemon_text(struct smtpcode_view line, struct smtpcode_view *session)
{
    struct smtpcode_view rest = view_from(line, 4);
    if (line.len < 28 || line.data[3] != ' ' || !is_upper(line.data[0]) || log_digits(rest) != 4 ||
        rest.data[4] != '-' || rest.data[10] != ' ' || rest.data[13] != ':')
        return view(NULL, 0);
    rest = view_from(rest, 11);
    size_t colon = log_find(view_first(rest, 16), ": ");
    if (colon > 12)
        return view(NULL, 0);
    rest = view_from(rest, colon + 2);
    if (log_digits(rest) == 2 && view_starts(view_from(rest, 2), ": "))
        rest = view_from(rest, 4);
    *session = view_first(rest, 0);
    if (rest.len > 2 && rest.data[0] == '[' && is_digit(rest.data[1])) {
        *session = view_first(rest, log_find(rest, "]"));
        rest = view_trim(view_from(rest, session->len + 1));
    }
    return rest;
}

enum log_result log_mdaemon(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_view session, text = mdaemon_text(entry->text, &session);
    if (text.data == NULL)
        return LOG_NO;
    if (view_starts(text, "attempting smtp connection to ") || view_starts(text, "accepting smtp connection from "))
        BUFFER_SET(log->host, log_host(text));
    if (view_starts(text, "--> ") || view_starts(text, "<-- ")) {
        struct finding finding = log_finding(entry, "mdaemon", view_from(text, 4));
        finding.time = view(entry->text.data + 4, strlen("2026-03-02 09:15:04"));
        finding.remote = BUFFER_VIEW(log->host);
        if (finding.text.len > 0)
            log_dialogue(log, log_key(session, 'm'), &finding);
    }
    return LOG_TAKEN;
}

enum log_result log_hmailserver(struct log *log, const struct log_entry *entry)
{
    static const char *const kinds[] = {"\"SMTPC\"\t", "\"SMTPD\"\t", "\"APPLICATION\"\t", "\"DEBUG\"\t",
                                        "\"ERROR\"\t", "\"TCPIP\"\t", "\"POP3",           "\"IMAPD\"\t"};
    struct smtpcode_view line = entry->text;
    struct log_row row;
    char lines[TEXT_ROOM];
    size_t kind = 0;
    if (line.data[0] != '"')
        return LOG_NO;
    while (kind < sizeof kinds / sizeof kinds[0] && !log_begins(line, kinds[kind]))
        kind++;
    if (kind == sizeof kinds / sizeof kinds[0])
        return LOG_NO;
    log_split(line, '\t', &row);
    if (kind > 1 || row.count < 6)
        return LOG_TAKEN;
    struct smtpcode_view text = row.cells[5];
    if (!view_starts(text, "sent: ") && !view_starts(text, "received: "))
        return LOG_TAKEN;
    text = log_lines(view_from(text, log_find(text, " ") + 1), "[nl]", lines, sizeof lines);
    struct finding finding = log_finding(entry, "hmailserver", text);
    finding.time = row.cells[3];
    finding.remote = row.cells[4];
    if (finding.text.len > 0)
        log_dialogue(log, log_key(row.cells[2], 'h' + kind), &finding);
    return LOG_TAKEN;
}
