/*
 * Logs that are tables: Exchange's protocol and message tracking logs, the W3C log of IIS, PowerMTA's accounting files.
 * A header line tells the columns; where an excerpt has none, the usual ones are taken if a row has the form.
 */
#include "log_formats.h"

static const struct {
    enum log_table table;
    const char *name;
    enum log_column column;
    unsigned char usual;                /* from 1 */
} columns[] = {
    {TABLE_PROTOCOL, "date-time", COLUMN_TIME, 1},
    {TABLE_PROTOCOL, "event", COLUMN_KIND, 7},
    {TABLE_PROTOCOL, "data", COLUMN_TEXT, 8},
    {TABLE_PROTOCOL, "session-id", COLUMN_SESSION, 3},
    {TABLE_PROTOCOL, "remote-endpoint", COLUMN_IP, 6},
    {TABLE_TRACKING, "date-time", COLUMN_TIME, 1},
    {TABLE_TRACKING, "event-id", COLUMN_KIND, 9},
    {TABLE_TRACKING, "internal-message-id", COLUMN_QUEUE_ID, 10},
    {TABLE_TRACKING, "recipient-status", COLUMN_TEXT, 14},
    {TABLE_TRACKING, "recipient-address", COLUMN_RECIPIENT, 13},
    {TABLE_TRACKING, "server-hostname", COLUMN_HOST, 5},
    {TABLE_TRACKING, "server-ip", COLUMN_IP, 4},
    {TABLE_TRACKING, "source-context", COLUMN_MORE, 6},
    {TABLE_IIS, "date", COLUMN_TIME, 1},
    {TABLE_IIS, "cs-method", COLUMN_KIND, 9},
    {TABLE_IIS, "cs-uri-query", COLUMN_TEXT, 11},
    {TABLE_IIS, "c-ip", COLUMN_IP, 3},
    {TABLE_IIS, "cs-username", COLUMN_USER, 4},
    {TABLE_IIS, "sc-status", COLUMN_STATUS, 12},
    {TABLE_POWERMTA, "timelogged", COLUMN_TIME, 2},
    {TABLE_POWERMTA, "type", COLUMN_KIND, 1},
    {TABLE_POWERMTA, "dsndiag", COLUMN_TEXT, 9},
    {TABLE_POWERMTA, "rcpt", COLUMN_RECIPIENT, 5},
    {TABLE_POWERMTA, "dsnmta", COLUMN_HOST, 10},
    {TABLE_POWERMTA, "dlvdestinationip", COLUMN_IP, 16},
    {TABLE_POWERMTA, "dsnstatus", COLUMN_STATUS, 8},
    {TABLE_POWERMTA, "bouncecat", COLUMN_MORE, 11},
    {TABLE_POWERMTA, "dsnaction", COLUMN_USER, 7},
};

/* ---- headers ------------------------------------------------------------------------------------------------ */

static void set_table(struct log *log, enum log_table table)
{
    memset(log->columns, 0, sizeof log->columns);
    log->table = table;
}

static void usual_columns(struct log *log, enum log_table table)
{
    set_table(log, table);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        if (columns[i].table == table)
            log->columns[columns[i].column] = columns[i].usual;
}

static void header_columns(struct log *log, enum log_table table, const struct log_row *header)
{
    set_table(log, table);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        for (size_t at = 0; at < header->count && columns[i].table == table; at++)
            if (view_is(view_trim(header->cells[at]), columns[i].name))
                log->columns[columns[i].column] = (unsigned char)(at + 1);
}

/* "#Fields: date-time,connector-id,..." of Exchange, "#Fields: date time c-ip ..." of W3C */
static void fields_line(struct log *log, struct smtpcode_view names)
{
    struct log_row header;
    bool commas = log_find(names, ",") < names.len;
    log_split(names, commas ? ',' : ' ', &header);
    if (!commas)
        header_columns(log, TABLE_IIS, &header);
    else if (view_has(names, "recipient-status"))
        header_columns(log, TABLE_TRACKING, &header);
    else
        header_columns(log, TABLE_PROTOCOL, &header);
}

/* Lines that begin with #; only those of a table are taken. */
static enum log_result comment_line(struct log *log, struct smtpcode_view line)
{
    static const char *const marks[] = {"#software: microsoft", "#version: ", "#log-type: ", "#date: "};
    if (view_starts(line, "#fields: ")) {
        fields_line(log, view_trim(view_from(line, strlen("#fields: "))));
        return LOG_TAKEN;
    }
    if (view_starts(line, "# message tracking system log file")) {
        set_table(log, TABLE_OLD_TRACKING);
        return LOG_TAKEN;
    }
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (view_starts(line, marks[i]))
            return LOG_TAKEN;
    return log->table == TABLE_OLD_TRACKING ? LOG_TAKEN : LOG_NO;
}

static bool has(struct smtpcode_view line, const char *word, size_t within)
{
    line = view_first(line, within);
    return log_find(line, word) < line.len;
}

/* PowerMTA's header line: names without blanks, those of a DSN among them. */
static bool powermta_header(struct log *log, struct smtpcode_view line)
{
    struct log_row header;
    if (!is_alpha(line.data[0]) || !has(line, ",", 24) || has(line, " ", line.len) || !has(line, ",dsn", line.len))
        return false;
    log_split(line, ',', &header);
    header_columns(log, TABLE_POWERMTA, &header);
    return log->columns[COLUMN_KIND] > 0;
}

/* ---- rows --------------------------------------------------------------------------------------------------- */

static struct smtpcode_view cell(const struct log *log, const struct log_row *row, enum log_column column)
{
    size_t at = log->columns[column];
    return at > 0 && at <= row->count ? view_trim(row->cells[at - 1]) : view("", 0);
}

/* IIS has the time of day in the column behind the date. */
static struct smtpcode_view time_of(const struct log *log, const struct log_row *row)
{
    struct smtpcode_view time = cell(log, row, COLUMN_TIME);
    size_t behind = log->columns[COLUMN_TIME];
    if (log->table == TABLE_IIS && time.len > 0 && behind < row->count)
        time.len = (size_t)(row->cells[behind].data - time.data) + row->cells[behind].len;
    return time;
}

static void protocol_row(struct log *log, const struct log_entry *entry, const struct log_row *row)
{
    struct smtpcode_view event = cell(log, row, COLUMN_KIND);
    struct finding finding = log_finding(entry, "exchange", cell(log, row, COLUMN_TEXT));
    finding.remote = log_ip(cell(log, row, COLUMN_IP));
    if ((view_is(event, "<") || view_is(event, ">")) && finding.text.len > 0)
        log_dialogue(log, log_key(cell(log, row, COLUMN_SESSION), 'e'), &finding);
}

/* What a delivery came to, by its event. */
static enum smtpcode_action tracking_action(struct smtpcode_view event)
{
    static const char *const failures[] = {
        "fail",         "deliverfail",     "submitfail",       "badmail",          "poisonmessage",
        "resubmitfail", "moderatorreject", "moderationexpire", "moderatorsallndr", "drop"};
    static const char *const delays[] = {"defer", "submitdefer", "resubmitdefer", "throttle"};
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
        if (view_is(event, failures[i]))
            return SMTPCODE_ACTION_FAILED;
    for (size_t i = 0; i < sizeof delays / sizeof delays[0]; i++)
        if (view_is(event, delays[i]))
            return SMTPCODE_ACTION_DELAYED;
    return SMTPCODE_ACTION_NONE;
}

/* The end of one recipient's status: a semicolon before a reply code, since it stands inside texts as well. */
static size_t status_end(struct smtpcode_view text)
{
    for (size_t at = log_find(text, ";"); at < text.len; at++)
        if (text.data[at] == ';' && log_is_answer(view_from(text, at + 1)))
            return at;
    return text.len;
}

static bool is_role(struct smtpcode_view status)
{
    return status.len == 0 || view_is(status, "to") || view_is(status, "cc") || view_is(status, "bcc") ||
           view_starts(status, "to;");
}

static void tracking_row(struct log *log, const struct log_entry *entry, const struct log_row *row)
{
    struct smtpcode_view event = cell(log, row, COLUMN_KIND);
    enum smtpcode_action action = tracking_action(event);
    if (view_is(event, "deliver") || view_is(event, "send"))
        log_delivered_each(log, cell(log, row, COLUMN_RECIPIENT), ';');
    if (action == SMTPCODE_ACTION_NONE)
        return;
    struct smtpcode_view statuses = cell(log, row, COLUMN_TEXT), recipients = cell(log, row, COLUMN_RECIPIENT);
    struct smtpcode_view more = cell(log, row, COLUMN_MORE);
    struct finding finding =
        log_finding(entry, "exchange", is_role(statuses) ? (more.len > 0 ? more : event) : statuses);
    bool several = log_find(recipients, ";") < recipients.len && !is_role(statuses);
    finding.action = action;
    finding.queue_id = cell(log, row, COLUMN_QUEUE_ID);
    finding.remote = log_host(cell(log, row, COLUMN_HOST));
    if (finding.remote.len == 0)
        finding.remote = log_ip(cell(log, row, COLUMN_IP));
    do {
        size_t end = log_find(recipients, ";"), part = status_end(statuses);
        if (several && statuses.len > 0)
            finding.text = view_first(statuses, part);
        finding.recipient = view_first(recipients, end);
        if (finding.recipient.len > 0 || end == recipients.len)
            log_tell(log, &finding);
        recipients = view_from(recipients, end + 1);
        statuses = view_from(statuses, part + 1);
    } while (recipients.len > 0);
}

enum { LONGEST_VERB = 16 };

/* Incoming rows hold a command and the code it was answered with; outgoing ones a command, or the whole answer. */
static void iis_row(struct log *log, const struct log_entry *entry, const struct log_row *row)
{
    static const char *const verbs[] = {"mail", "rcpt", "data", "bdat"};
    struct smtpcode_view user = cell(log, row, COLUMN_USER), method = cell(log, row, COLUMN_KIND);
    struct smtpcode_view query = cell(log, row, COLUMN_TEXT), ip = cell(log, row, COLUMN_IP);
    bool command = view_is(user, "outboundconnectioncommand"), answer = view_is(user, "outboundconnectionresponse");
    if (command || answer) {
        char text[TEXT_ROOM];
        size_t len = 0;
        for (; command && len < method.len && len < LONGEST_VERB; len++)
            text[len] = method.data[len];
        if (command)
            text[len++] = ' ';
        for (size_t i = 0; i < query.len && len < sizeof text; i++)
            text[len++] = query.data[i] == '+' ? ' ' : query.data[i];
        struct finding finding = log_finding(entry, "iis-smtp", view(text, len));
        finding.remote = ip;
        if (finding.text.len > 0)
            log_dialogue(log, log_key(ip, 'i'), &finding);
        return;
    }
    struct finding finding = log_finding(entry, "iis-smtp", cell(log, row, COLUMN_STATUS));
    finding.action = log_action(finding.text);
    finding.remote = ip;
    if (view_is(method, "rcpt"))
        finding.recipient = log_address(query);
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (view_is(method, verbs[i]) && log_is_answer(finding.text) && finding.text.data[0] >= '4')
            log_tell(log, &finding);
}

static void powermta_row(struct log *log, const struct log_entry *entry, const struct log_row *row)
{
    struct smtpcode_view type = cell(log, row, COLUMN_KIND), text = cell(log, row, COLUMN_TEXT);
    struct smtpcode_view status = cell(log, row, COLUMN_STATUS), action = cell(log, row, COLUMN_USER);
    if (view_is(type, "d"))
        log_delivered(log);
    bool remote = view_is(type, "rs") && (view_is(action, "failed") || view_is(action, "delayed"));
    if (!view_is(type, "b") && !view_is(type, "t") && !view_is(type, "rb") && !remote)
        return;
    struct smtpcode_view words = log_between(status, "(", ")"), more = cell(log, row, COLUMN_MORE);
    struct finding finding = log_finding(entry, "powermta", text.len > 0 ? text : words.len > 0 ? words : more);
    if (view_is(action, "delayed") || (action.len == 0 && view_is(type, "t")))
        finding.action = SMTPCODE_ACTION_DELAYED;
    finding.status = log_status(status);
    finding.recipient = cell(log, row, COLUMN_RECIPIENT);
    finding.remote = log_host(cell(log, row, COLUMN_HOST));
    if (finding.remote.len == 0)
        finding.remote = cell(log, row, COLUMN_IP);
    log_tell(log, &finding);
}

/* ---- which table -------------------------------------------------------------------------------------------- */

/* The types of PowerMTA's records, with the comma behind them; its length, or 0. line has 8 bytes or more. */
static size_t record_type(struct smtpcode_view line)
{
    static const char *const types[] = {"b,", "t,", "d,", "r,", "f,", "tq,", "rb,", "rs,"};
    if (line.data[1] != ',' && line.data[2] != ',')
        return 0;
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (view_starts(line, types[i]))
            return strlen(types[i]);
    return 0;
}

/* Rows without a header. */
static void guess_table(struct log *log, struct smtpcode_view line)
{
    size_t type = record_type(line), year = type > 0 ? log_digits(view_from(line, type)) : 0;
    if (year == 4 && line.len > type + 25 && line.data[type + 4] == '-' && line.data[type + 10] == ' ' &&
        line.data[type + 13] == ':')
        usual_columns(log, TABLE_POWERMTA);
    if (type > 0 || log_digits(line) != 4 || line.len < 40 || line.data[4] != '-')
        return;
    if (line.data[10] == ' ' && has(line, " OutboundConnection", 96))
        usual_columns(log, TABLE_IIS);
    size_t comma = line.data[10] == 'T' ? log_find(view_first(line, 32), ",") : 0;
    if (comma == 0 || comma >= 32 || line.data[comma - 1] != 'Z')
        return;
    struct log_row row;
    log_split(line, ',', &row);
    if (row.count >= 8 && row.cells[6].len == 1 && strchr("+-<>*", row.cells[6].data[0]) != NULL &&
        log_digits(row.cells[3]) > 0)
        usual_columns(log, TABLE_PROTOCOL);
    else if (row.count >= 14 && row.cells[8].len > 3 && is_upper(row.cells[8].data[0]) &&
             is_upper(row.cells[7].data[0]))
        usual_columns(log, TABLE_TRACKING);
}

/* Whether the line has the form of a row of the table. */
static bool is_row(enum log_table table, struct smtpcode_view line)
{
    switch (table) {
    case TABLE_PROTOCOL:
    case TABLE_TRACKING:
        return line.len > 20 && log_digits(line) == 4 && line.data[4] == '-' && line.data[10] == 'T' &&
               has(line, ",", 32);
    case TABLE_IIS:
        return (log_digits(line) == 4 && line.len > 20 && line.data[4] == '-' && line.data[10] == ' ') ||
               (log_digits(line) == 2 && line.len > 9 && line.data[2] == ':' && line.data[8] == ' ');
    case TABLE_POWERMTA:
        return record_type(line) > 0;
    case TABLE_OLD_TRACKING:
        return has(line, "\t", line.len);
    case TABLE_NONE:
        break;
    }
    return false;
}

enum log_result log_tables(struct log *log, const struct log_entry *entry)
{
    struct log_row row;
    struct smtpcode_view line = entry->text;
    if (line.data[0] == '#')
        return comment_line(log, line);
    if (!is_row(log->table, line)) {
        if (powermta_header(log, line))
            return LOG_TAKEN;
        guess_table(log, line);
        if (!is_row(log->table, line))
            return LOG_NO;
    }
    if (log->table == TABLE_OLD_TRACKING)
        return LOG_TAKEN;
    log_split(line, log->table == TABLE_IIS ? ' ' : ',', &row);
    if (log->columns[COLUMN_KIND] == 0 || row.count < log->columns[COLUMN_KIND] || row.count < 3)
        return LOG_NO;
    struct log_entry timed = *entry;
    timed.time = time_of(log, &row);
    if (log->table == TABLE_PROTOCOL)
        protocol_row(log, &timed, &row);
    else if (log->table == TABLE_TRACKING)
        tracking_row(log, &timed, &row);
    else if (log->table == TABLE_IIS)
        iis_row(log, &timed, &row);
    else
        powermta_row(log, &timed, &row);
    return LOG_TAKEN;
}
