#include "log_formats.h"

#include "codes.h"

void log_begin(struct log *log, struct collect *collect)
{
    memset(log, 0, offsetof(struct log, recipients));
    log->collect = collect;
}

void log_end(struct log *log)
{
    log_queue_end(log);
}

/* ---- the prefix of syslog ----------------------------------------------------------------------------------- */

static bool digit_at(struct smtpcode_view v, size_t at)
{
    return at < v.len && is_digit(v.data[at]);
}

/* Whether v begins as the pattern does, where 0 stands for a digit. */
static bool fits(struct smtpcode_view v, const char *pattern)
{
    size_t i = 0;
    for (; pattern[i] != '\0'; i++)
        if (i >= v.len || (pattern[i] == '0' ? !is_digit(v.data[i]) : v.data[i] != pattern[i]))
            return false;
    return true;
}

static size_t fraction(struct smtpcode_view v, size_t at)
{
    if (at < v.len && (v.data[at] == '.' || v.data[at] == ',') && digit_at(v, at + 1))
        for (at++; digit_at(v, at);)
            at++;
    return at;
}

static size_t blanks(struct smtpcode_view v, size_t at)
{
    while (at < v.len && is_blank(v.data[at]))
        at++;
    return at;
}

/* "Mar  2 09:15:04 " (RFC 3164 section 4.1.2); a year or a fraction may stand in it. */
static size_t old_time(struct smtpcode_view v)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    bool is_month = false;
    for (size_t i = 0; i < sizeof months - 1 && v.len > 15 && !is_month; i += 3)
        is_month = memcmp(v.data, months + i, 3) == 0;
    if (!is_month || v.data[3] != ' ')
        return 0;
    size_t at = blanks(v, 3), day = log_digits(view_from(v, at));
    if (day < 1 || day > 2)
        return 0;
    at = blanks(v, at + day);
    if (fits(view_from(v, at), "0000 "))
        at += 5;
    if (!fits(view_from(v, at), "00:00:00"))
        return 0;
    at = fraction(v, at + 8);
    return at < v.len && is_blank(v.data[at]) ? blanks(v, at) : 0;
}

/* "2026-03-02T09:15:04.112233+01:00 " (RFC 3339), or with a blank for the T and before the zone. */
static size_t new_time(struct smtpcode_view v)
{
    if (!digit_at(v, 0) || (!fits(v, "0000-00-00T00:00:00") && !fits(v, "0000-00-00 00:00:00")))
        return 0;
    size_t at = fraction(v, 19);
    if (at < v.len && v.data[at] == 'Z')
        at++;
    size_t zone = blanks(v, at);
    if (zone < v.len && (v.data[zone] == '+' || v.data[zone] == '-') && digit_at(v, zone + 1)) {
        zone += 1 + log_digits(view_from(v, zone + 1));
        at = fits(view_from(v, zone), ":00") ? zone + 3 : zone;
    }
    return at < v.len && is_blank(v.data[at]) ? blanks(v, at) : 0;
}

/* "Mon 2026-03-02 09:15:04 CET ", as journalctl -o short-full writes it. */
static size_t full_time(struct smtpcode_view v)
{
    if (v.len < 24 || !is_upper(v.data[0]) || !is_lower(v.data[1]) || !is_lower(v.data[2]) || v.data[3] != ' ')
        return 0;
    size_t time = new_time(view_from(v, 4)), at = 4 + time;
    if (time == 0 || v.data[14] != ' ')
        return 0;
    while (at < v.len && is_upper(v.data[at]))
        at++;
    return at < v.len && is_blank(v.data[at]) ? blanks(v, at) : 4 + time;
}

size_t log_clock(struct smtpcode_view text)
{
    size_t at = text.len > 25 && text.data[0] == '@' ? 1 : log_digits(text);
    if (at == 1 && text.data[0] == '@') {
        while (at < 25 && hex_value(text.data[at]) >= 0)
            at++;
        return at == 25 && text.data[at] == ' ' ? at + 1 : 0;
    }
    if (at < 9 || at >= text.len || text.data[at] != '.' || log_digits(view_from(text, at + 1)) != 6)
        return 0;
    return at + 7 < text.len && is_blank(text.data[at + 7]) ? blanks(text, at + 7) : 0;
}

/* Any of them, with the blanks behind it. */
static size_t any_time(struct smtpcode_view v)
{
    if (v.len < 16)
        return 0;
    if (is_digit(v.data[0]) || v.data[0] == '@') {
        size_t time = new_time(v);
        return time > 0 ? time : log_clock(v);
    }
    size_t time = old_time(v);
    return time > 0 ? time : full_time(v);
}

/* Whether two times of the same length differ in nothing but digits. */
static bool is_time_alike(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (a[i] != b[i] && !(is_digit(a[i]) && is_digit(b[i])))
            return false;
    return true;
}

/* As any_time(); most lines have a time of the same form as the last one. */
static size_t time_of(struct log *log, struct smtpcode_view line)
{
    size_t last = log->time.len;
    char next = last > 0 && last < line.len ? line.data[last] : ' ';
    if (!is_blank(next) && next != '+' && next != '-') {        /* a zone would belong to the time */
        if (memcmp(line.data, log->time.data, last) == 0)
            return last;
        if (is_time_alike(line.data, log->time.data, last)) {
            memcpy(log->time.data, line.data, last);
            return last;
        }
    }
    size_t time = any_time(line);
    if (time > 0 && time <= LOG_TIME && full_time(line) == 0)   /* which may end in a zone's name */
        BUFFER_SET(log->time, view_first(line, time));
    return time;
}

/* What no tag holds; a letter is seen not to be it by one comparison. */
static bool ends_tag(char c)
{
    return c <= '=' && (is_blank(c) || c == '=' || c == '"');
}

size_t log_stamp(struct smtpcode_view line)
{
    size_t at = any_time(line);
    if (at == 0 && fits(line, "00:00:00"))
        at = blanks(line, fraction(line, 8));
    if (at == 0 && fits(line, "[0000-00-00 00:00:00"))
        at = blanks(line, log_find(line, "]") + 1);
    struct smtpcode_view rest = view_from(line, at);
    if (at == 0)
        return 0;
    if (view_starts(rest, "debug ") || view_starts(rest, "info "))
        log_word(&rest);
    if (rest.len > 0 && rest.data[0] == '[')
        log_word(&rest);
    return line.len - rest.len;
}

/* A word that ends in a colon, such as "postfix/smtp[2211]:"; what it is made of goes to entry. Its length, or 0. */
static size_t tag(struct smtpcode_view v, struct log_entry *entry)
{
    size_t end = 0, name;
    while (end < v.len && !ends_tag(v.data[end]))
        end++;
    if (end < 2 || v.data[end - 1] != ':' || !is_alpha(v.data[0]) || (end < v.len && !is_blank(v.data[end])))
        return 0;
    for (name = 0; v.data[name] != '[' && v.data[name] != ':';)
        name++;
    entry->program = view_first(v, name);
    entry->id = log_between(view_from(view_first(v, end), name), "[", "]");
    return end;
}

/* "1 TIME HOST PROGRAM PID MSGID DATA TEXT" (RFC 5424 section 6), without its first word. */
static bool cut_new(struct smtpcode_view rest, struct log_entry *entry)
{
    size_t time = new_time(rest);
    if (time == 0)
        return false;
    entry->time = view_trim(view_first(rest, time));
    rest = view_from(rest, time);
    log_word(&rest);
    entry->program = log_word(&rest);
    entry->id = log_word(&rest);
    log_word(&rest);
    if (rest.len > 0 && rest.data[0] == '[')
        rest = view_from(rest, log_find(rest, "]") + 1);
    else
        log_word(&rest);
    entry->text = view_from(rest, blanks(rest, 0));
    return true;
}

/* Host and tag behind the time; some write the facility between them, and some no host. */
static void cut_tag(struct log_entry *entry)
{
    struct smtpcode_view rest = entry->text;
    for (int word = 0; word < 3 && rest.len > 0 && rest.data[0] != '['; word++) {
        size_t end = tag(rest, entry);
        if (end > 0) {
            entry->text = view_from(rest, blanks(rest, end));
            return;
        }
        log_word(&rest);
    }
}

/* "mail.log:", "mail.log.1:42:": the file, and the number of the line in it, as grep writes them; its length, or 0. */
static size_t file_label(struct smtpcode_view v)
{
    size_t end = log_find(view_first(v, log_find(v, " ")), ":");
    if (memchr(v.data, '.', end) == NULL || end == v.len)
        return 0;
    size_t digits = log_digits(view_from(v, end + 1));
    return digits > 0 && end + 1 + digits < v.len && v.data[end + 1 + digits] == ':' ? end + digits + 2 : end + 1;
}

/* Whether a label may stand before the line's own time: one that has a time first can only be that of a stream. */
static bool may_have_label(struct log *log, struct smtpcode_view line)
{
    size_t time = time_of(log, line);
    return time == 0 || view_starts(view_from(line, time), "std");
}

/*
 * Passes over what those who collect logs set before each line that has a time of its own: "mailserver-1  | ",
 * "2026-03-02T09:15:04.112Z stdout F ", or the name of the file.
 */
static struct smtpcode_view without_label(struct smtpcode_view line)
{
    struct smtpcode_view rest = line, stream;
    log_word(&rest);
    if (view_starts(rest, "| "))
        rest = view_from(rest, 2);
    else if (view_starts(rest, "stdout ") || view_starts(rest, "stderr ")) {
        log_word(&rest);
        stream = log_word(&rest);
        rest = stream.len == 1 ? rest : line;
    } else
        rest = view_from(line, file_label(line));
    return any_time(rest) > 0 ? rest : line;
}

/* Whether a tag needs no process id: digits without a T are how programs without syslog write the time. */
static bool has_plain_tags(struct smtpcode_view line)
{
    return is_alpha(line.data[0]) || line.data[10] == 'T';
}

/* line has 8 bytes or more, so that something is left behind a priority. */
static struct log_entry cut_prefix(struct log *log, struct smtpcode_view line, unsigned long number)
{
    struct log_entry entry = {.text = line, .number = number};
    if (line.data[0] == '<' && is_digit(line.data[1])) {
        size_t end = 1 + log_digits(view_from(line, 1));
        if (end < 5 && line.data[end] == '>')
            line = view_from(line, end + 1);
    }
    if (view_starts(line, "1 ") && cut_new(view_from(line, 2), &entry))
        return entry;
    size_t time = time_of(log, line);
    if (time > 0) {
        entry.time = view_trim(view_first(line, time));
        entry.text = view_from(line, time);
        struct log_entry tagged = entry;
        cut_tag(&tagged);
        if (has_plain_tags(line) || (tagged.id.len > 0 && log_digits(tagged.id) == tagged.id.len))
            return tagged;
    } else if (is_alpha(line.data[0])) {
        struct log_entry tagged = entry;
        size_t end = tag(line, &tagged);
        if (end > 0 && (tagged.id.len > 0 || view_starts(line, "courier") || view_starts(line, "qmail: "))) {
            tagged.text = view_from(line, blanks(line, end));
            return tagged;
        }
    }
    return entry;
}

/* ---- which format ------------------------------------------------------------------------------------------- */

/* What a program is called in its tag, and who reads its lines; NULL: they tell nothing that others do not tell too. */
static const struct {
    const char *program;                /* no letter follows, unless it ends in '*' */
    log_reader *read;
} programs[] = {
    {"postfix", log_postfix},   {"exim", log_exim},         {"sendmail", log_sendmail},    {"sm-*", log_sendmail},
    {"smtpd", log_opensmtpd},   {"qmail", log_qmail},       {"rblsmtpd", log_qmail},       {"courier*", log_courier},
    {"dma", log_dma},           {"msmtp", log_msmtp},       {"nullmailer", log_nullmailer}, {"ssmtp", log_ssmtp},
    {"dovecot", log_dovecot},   {"haraka", log_haraka},     {"stalwart*", log_stalwart},   {"maddy", log_maddy},
    {"amavis*", NULL},          {"policyd-spf", NULL},      {"opendkim", NULL},            {"opendmarc", NULL},
    {"postgrey", NULL},         {"spamd", NULL},          {"lmtp(*", log_dovecot},     {"lda(*", log_dovecot},
    {"deliver(*", log_dovecot},
};
enum { PROGRAMS = sizeof programs / sizeof programs[0] };

static bool is_program(struct smtpcode_view program, const char *name)
{
    size_t len = 0;
    while (name[len] != '\0' && name[len] != '*' && len < program.len && to_lower(program.data[len]) == name[len])
        len++;
    return name[len] == '*' || (name[len] == '\0' && (len == program.len || !is_alpha(program.data[len])));
}

/* Which of the programs has written the line; PROGRAMS if none of them. */
static size_t program_of(const struct log_entry *entry)
{
    size_t i = entry->program.len > 0 ? 0 : PROGRAMS;
    while (i < PROGRAMS && !is_program(entry->program, programs[i].program))
        i++;
    return i;
}

/* A program that is not known, in a log: only a code that must be one counts. */
static bool read_generic(struct log *log, const struct log_entry *entry)
{
    struct smtpcode_reply reply;
    enum trust trust;
    for (size_t at = 0; (at = codes_next(entry->text, at, &reply, &trust)) != 0;) {
        bool alone = reply.code != 0 && reply.status.class_ == 0 && reply.start == 0;      /* "550 rows read" */
        if (trust != TRUST_GOOD || !codes_fail(&reply) || alone)
            continue;
        struct finding finding = log_finding(entry, NULL, entry->text);
        finding.action = SMTPCODE_ACTION_NONE;
        log_tell(log, &finding);
        return true;
    }
    return false;
}

/* Hands the line of a program that is or is not known to its reader. */
static void read_program(struct log *log, size_t program, const struct log_entry *entry)
{
    if (program == PROGRAMS)
        read_generic(log, entry);
    else if (programs[program].read != NULL)
        programs[program].read(log, entry);
}

/* Keeps what stands in line from behind the time to the end of the program's name, and one byte more. */
static void keep_head(struct log *log, struct smtpcode_view line, const struct log_entry *entry)
{
    if (entry->time.len == 0 || entry->program.len == 0)
        return;
    size_t time = time_of(log, line);
    const char *start = line.data + time, *end = entry->program.data + entry->program.len + 1;
    if (time == 0 || end <= start || end > line.data + line.len || (size_t)(end - start) > LOG_HEAD)
        return;
    struct log_head *head = &log->heads[log->next_head++ % LOG_HEADS];
    head->name = (size_t)(entry->program.data - start);
    head->program = program_of(entry);
    BUFFER_SET(head->text, view(start, (size_t)(end - start)));
}

/* The head that rest, what follows the time, begins with; or NULL. */
static const struct log_head *find_head(const struct log *log, struct smtpcode_view rest)
{
    for (size_t i = 0; i < LOG_HEADS; i++) {
        struct smtpcode_view head = BUFFER_VIEW(log->heads[i].text);
        if (head.len > 0 && rest.len > head.len && rest.data[head.len - 1] == head.data[head.len - 1] &&
            memcmp(rest.data, head.data, head.len) == 0)
            return &log->heads[i];
    }
    return NULL;
}

/* Most lines begin behind the time as one of the last ones did, or with a message id of Exim: then no word of what
 * stands there needs a look. */
static bool read_alike(struct log *log, struct smtpcode_view line, unsigned long number)
{
    if (log->queue != QUEUE_NONE || log->table != TABLE_NONE)
        return false;
    size_t time = time_of(log, line);
    struct smtpcode_view rest = view_from(line, time);
    if (time == 0)
        return false;
    struct log_entry entry = {.time = view_trim(view_first(line, time)), .text = rest, .number = number};
    if (log_exim_id(rest) > 0) {
        log_exim(log, &entry);
        return true;
    }
    const struct log_head *head = find_head(log, rest);
    if (head == NULL)
        return false;
    struct smtpcode_view id = view_from(rest, head->text.len);
    size_t end = head->text.len;
    if (rest.data[end - 1] == '[') {
        id = view_first(id, log_digits(id));
        end += id.len;
        if (id.len == 0 || !fits(view_from(rest, end), "]: "))
            return false;
        end += 2;
    } else if (rest.data[end - 1] == ':' && end < rest.len && is_blank(rest.data[end]) && has_plain_tags(line)) {
        id = view(NULL, 0);
    } else {
        return false;
    }
    entry.program = view(rest.data + head->name, head->text.len - head->name - 1);
    entry.id = id;
    entry.text = view_from(rest, blanks(rest, end));
    read_program(log, head->program, &entry);
    return true;
}

/* The formats that are known by the line alone. */
static log_reader *const readers[] = {log_postfix, log_exim,   log_sendmail, log_opensmtpd, log_qmail,      log_courier,
                                      log_mdaemon, log_haraka, log_stalwart, log_kerio,     log_nullmailer, log_msmtp,
                                      log_maddy,   log_zimbra, log_rspamd};

static enum log_result read_entry(struct log *log, struct log_entry entry)
{
    size_t program = program_of(&entry);
    if (program < PROGRAMS) {
        read_program(log, program, &entry);
        return LOG_TAKEN;
    }
    for (size_t i = 0; i < sizeof readers / sizeof readers[0] && entry.program.len == 0; i++)
        if (readers[i](log, &entry) == LOG_TAKEN)
            return LOG_TAKEN;
    if (entry.time.len == 0 && entry.program.len == 0)
        return LOG_NO;
    bool told = read_generic(log, &entry);
    return told || (entry.time.len > 0 && entry.program.len > 0) ? LOG_TAKEN : LOG_NO;
}

/* A line inside JSON: {"log":"LINE\n"} of Docker, {"SYSLOG_IDENTIFIER":"PROGRAM","MESSAGE":"TEXT"} of journalctl. */
static enum log_result read_json(struct log *log, struct smtpcode_view line, unsigned long number)
{
    char plain[TEXT_ROOM];
    struct smtpcode_view rest = line, name, value;
    struct log_entry entry = {.text = view(NULL, 0), .number = number};
    while (log_json(&rest, &name, &value)) {
        if (view_is(name, "syslog_identifier"))
            entry.program = value;
        else if (view_is(name, "syslog_pid"))
            entry.id = value;
        else if (view_is(name, "log") || view_is(name, "message"))
            entry.text = view_trim(log_json_text(value, plain, sizeof plain));
    }
    if (entry.text.len < 8)
        return LOG_NO;
    if (view_starts(line, "{\"log\":"))
        return read_entry(log, cut_prefix(log, entry.text, number));
    return entry.program.len > 0 ? read_entry(log, entry) : LOG_NO;
}

enum log_result log_line(struct log *log, struct smtpcode_view line, unsigned long number)
{
    if (read_alike(log, line, number))
        return LOG_TAKEN;
    if (log_queue_line(log, line, number) == LOG_LISTED)
        return LOG_LISTED;
    if (line.len < 8 || is_space(line.data[0]))
        return LOG_NO;
    if (line.data[0] == '{' && read_json(log, line, number) == LOG_TAKEN)
        return LOG_TAKEN;
    if (may_have_label(log, line))
        line = without_label(line);
    struct log_entry whole = {.text = line, .number = number};
    if (log_tables(log, &whole) == LOG_TAKEN || log_hmailserver(log, &whole) == LOG_TAKEN)
        return LOG_TAKEN;
    struct log_entry entry = cut_prefix(log, line, number);
    keep_head(log, line, &entry);
    return read_entry(log, entry);
}
