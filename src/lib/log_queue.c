/*
 * Queue listings. mailq of Postfix and Sendmail: a line with id, size, time and sender; a reason in parentheses; the
 * recipients it belongs to. postqueue -j: a JSON object for each message. smtpctl show queue: a line for each
 * recipient, its fields between "|". exim -bp has no reasons.
 */
#include "log_formats.h"

static const char *const programs[] = {NULL, "postfix", "sendmail", "exim"};

static void tell(struct log *log, struct smtpcode_view recipient)
{
    struct log_entry entry = {.text = BUFFER_VIEW(log->reason), .number = log->reason_line};
    struct finding finding = log_finding(&entry, programs[log->queue], entry.text);
    finding.source = SMTPCODE_SOURCE_QUEUE;
    finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = recipient;
    finding.queue_id = BUFFER_VIEW(log->queue_id);
    finding.remote = log_named_host(finding.text);
    size_t with = log->queue == QUEUE_SENDMAIL ? log_find(finding.text, " with ") : finding.text.len;
    if (with < finding.text.len)
        finding.remote = log_host(view_from(finding.text, with + strlen(" with ")));
    log_tell(log, &finding);
    log->reason_told = true;
}

/* The end of a reason: told without a recipient if none followed. */
static void end_reason(struct log *log)
{
    if (log->reason.len > 0 && !log->reason_told)
        tell(log, view(NULL, 0));
    log->reason.len = 0;
    log->reason_told = false;
}

void log_queue_end(struct log *log)
{
    end_reason(log);
    log->queue = QUEUE_NONE;
}

static size_t letters(struct smtpcode_view v)
{
    size_t n = 0;
    while (n < v.len && is_alpha(v.data[n]))
        n++;
    return n;
}

/* The queue id that an entry of mailq begins with. */
static size_t id_length(struct smtpcode_view line)
{
    size_t id = 0;
    while (id < line.len && id < 24 && is_alnum(line.data[id]))
        id++;
    return id;
}

/*
 * "4TqkZL1Yfyz3xQ*    5120 Mon Mar  2 09:15:02  a@example.com"; Sendmail's time has no seconds, and with -v a priority
 * stands in place of the day: "6229F4Aa012345      168      30327 Mar  2 09:15 a@example.com".
 */
static enum log_queue mailq_head(struct smtpcode_view line)
{
    size_t id = id_length(line);
    if (id < 5 || id + 30 > line.len || (!is_blank(line.data[id]) && strchr("*!#-?", line.data[id]) == NULL))
        return QUEUE_NONE;
    struct smtpcode_view rest = view_trim(view_from(line, id + 1));
    size_t size = log_digits(rest);
    if (size == 0 || size >= rest.len || !is_blank(rest.data[size]))
        return QUEUE_NONE;
    log_word(&rest);
    struct smtpcode_view day = log_word(&rest), month = log_word(&rest), date = log_word(&rest);
    bool verbose = log_digits(day) > 0;
    if ((!verbose && letters(day) != 3) || letters(month) != 3 || log_digits(date) == 0)
        return QUEUE_NONE;
    struct smtpcode_view time = log_word(&rest);
    if (time.len < 5 || time.data[2] != ':' || log_digits(time) != 2)
        return QUEUE_NONE;
    return time.len == 8 && time.data[5] == ':' && !verbose ? QUEUE_POSTFIX : QUEUE_SENDMAIL;
}

/* " 4h  2.9K 1wA2bC-0003xY-9k <a@example.com> *** frozen ***" */
static bool is_exim_head(struct smtpcode_view line)
{
    struct smtpcode_view rest = line;
    while (rest.len > 0 && is_blank(rest.data[0]))
        rest = view_from(rest, 1);
    size_t age = log_digits(rest);
    if (age == 0 || age + 1 >= rest.len || strchr("mhd", rest.data[age]) == NULL || !is_blank(rest.data[age + 1]))
        return false;
    log_word(&rest);
    if (log_digits(rest) > 0)
        log_word(&rest);
    size_t id = log_exim_id(rest);
    return id > 0 && view_starts(view_from(rest, id), "<");
}

static bool is_frame(struct smtpcode_view line)
{
    struct smtpcode_view text = view_trim(line);
    return view_starts(line, "-queue id-") || view_starts(line, "-----q-id-----") ||
           (view_starts(line, "-- ") && view_has(line, " request")) || view_starts(text, "total requests: ") ||
           (view_starts(text, "/var/") && view_has(text, " request"));
}

/* What follows the head of an entry. False: the listing has ended. */
static bool entry_line(struct log *log, struct smtpcode_view line, unsigned long number)
{
    struct smtpcode_view text = view_trim(line);
    if (view_starts(text, "8bitmime"))
        text = view_trim(view_from(text, strlen("8bitmime")));
    if (text.len > 1 && text.data[0] == '(' && log->queue != QUEUE_EXIM) {
        if (log->reason_told && view_starts(line, "\t\t ("))
            return true;                /* with -v the reason is told again below each recipient */
        end_reason(log);
        size_t close = text.data[text.len - 1] == ')' ? text.len - 2 : text.len - 1;
        BUFFER_SET(log->reason, view(text.data + 1, close));
        log->reason_line = number;
        return true;
    }
    if (text.len == 0 || !is_blank(line.data[0]))
        return false;
    struct smtpcode_view rest = text, recipient = log_word(&rest);
    if (rest.len > 0 && log->queue != QUEUE_EXIM)
        return false;
    if (recipient.len > 2 && recipient.data[0] == '<')
        recipient = view(recipient.data + 1, recipient.len - 2);
    if (log->reason.len > 0)
        tell(log, recipient);
    return true;
}

/* "9a8b7c6d5e4f3a2b|inet4|mta|auth|S|R|R|CREATED|EXPIRE|LASTTRY|RETRY|pending|SECONDS|TEXT"; TEXT may be empty. */
static bool smtpctl_line(struct log *log, struct smtpcode_view line, unsigned long number)
{
    enum { ID = 16, FIELDS = 13, RECIPIENT = 5 };
    struct smtpcode_view rest = line, recipient = view(NULL, 0);
    for (size_t i = 0; i < ID; i++)
        if (hex_value(line.data[i]) < 0)
            return false;
    for (size_t i = 0; i < FIELDS; i++) {
        size_t end = log_find(rest, "|");
        if (end == rest.len)
            return false;
        if (i == RECIPIENT)
            recipient = view_first(rest, end);
        rest = view_from(rest, end + 1);
    }
    struct log_entry entry = {.text = rest, .number = number, .queue_id = view_first(line, ID)};
    struct finding finding = log_finding(&entry, "opensmtpd", rest);
    finding.source = SMTPCODE_SOURCE_QUEUE;
    finding.action = SMTPCODE_ACTION_DELAYED;
    finding.recipient = recipient;
    if (finding.text.len > 0)
        log_tell(log, &finding);
    return true;
}

/* {"queue_name": "deferred", ..., "recipients": [{"address": "R", "delay_reason": "TEXT"}]} */
static void json_line(struct log *log, struct smtpcode_view line, unsigned long number)
{
    char address[ADDRESS_ROOM], reason[LOG_REASON];
    struct smtpcode_view name, value, recipient = view(NULL, 0);
    log_queue_end(log);
    log->queue = QUEUE_POSTFIX;
    log->reason_line = number;
    log->queue_id.len = 0;
    while (log_json(&line, &name, &value)) {
        if (view_is(name, "queue_id"))
            BUFFER_SET(log->queue_id, value);
        if (view_is(name, "address"))
            recipient = log_json_text(value, address, sizeof address);
        if (view_is(name, "delay_reason")) {
            BUFFER_SET(log->reason, log_json_text(value, reason, sizeof reason));
            tell(log, recipient);
        }
    }
    log->reason.len = 0;
    log->queue = QUEUE_NONE;
}

enum log_result log_queue_line(struct log *log, struct smtpcode_view line, unsigned long number)
{
    if (view_starts(line, "{\"queue_name\"")) {
        json_line(log, line, number);
        return LOG_LISTED;
    }
    if (line.len > 16 && line.data[16] == '|' && smtpctl_line(log, line, number))
        return LOG_LISTED;
    if (log->queue != QUEUE_NONE && entry_line(log, line, number))
        return LOG_LISTED;
    enum log_queue head = mailq_head(line);
    if (head == QUEUE_NONE && line.len > 0 && (is_blank(line.data[0]) || is_digit(line.data[0])) && is_exim_head(line))
        head = QUEUE_EXIM;
    bool was_open = log->queue != QUEUE_NONE;
    log_queue_end(log);
    log->queue = head;
    if (head != QUEUE_NONE)
        BUFFER_SET(log->queue_id, view_first(line, id_length(line)));
    bool frame = line.len > 0 && (line.data[0] == '-' || is_blank(line.data[0])) && is_frame(line);
    return head != QUEUE_NONE || frame || (was_open && view_trim(line).len == 0) ? LOG_LISTED : LOG_NO;
}
