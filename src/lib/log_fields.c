#include "log_formats.h"

#include "codes.h"
#include "scan.h"

size_t log_find(struct smtpcode_view v, const char *word)
{
    size_t len = strlen(word), at = 0;
    while (at + len <= v.len) {
        const char *first = memchr(v.data + at, word[0], v.len - at - len + 1);
        if (first == NULL)
            return v.len;
        if (memcmp(first, word, len) == 0)
            return (size_t)(first - v.data);
        at = (size_t)(first - v.data) + 1;
    }
    return v.len;
}

size_t log_find_last(struct smtpcode_view v, const char *word)
{
    size_t len = strlen(word);
    for (size_t at = v.len < len ? 0 : v.len - len + 1; at-- > 0;)
        if (memcmp(v.data + at, word, len) == 0)
            return at;
    return v.len;
}

struct smtpcode_view log_between(struct smtpcode_view v, const char *open, const char *close)
{
    size_t at = log_find(v, open);
    if (at == v.len)
        return view(NULL, 0);
    v = view_from(v, at + strlen(open));
    return view_first(v, log_find(v, close));
}

struct smtpcode_view log_word(struct smtpcode_view *v)
{
    size_t end = 0;
    while (end < v->len && !is_blank(v->data[end]))
        end++;
    struct smtpcode_view word = view_first(*v, end);
    while (end < v->len && is_blank(v->data[end]))
        end++;
    *v = view_from(*v, end);
    return word;
}

struct smtpcode_view log_address(struct smtpcode_view v)
{
    size_t open = log_find(v, "<");
    if (open < v.len) {
        struct smtpcode_view inside = view_from(v, open + 1);
        size_t close = log_find(inside, ">");
        if (close < inside.len)
            return view_first(inside, close);
    }
    for (size_t at = 0; at < v.len; at++) {
        size_t len = scan_address(view_from(v, at));
        if (len > 0)
            return view(v.data + at, len);
        while (at + 1 < v.len && !is_space(v.data[at]) && strchr(",;:\"'()[]<", v.data[at]) == NULL)
            at++;
    }
    return view(NULL, 0);
}

struct smtpcode_view log_ip(struct smtpcode_view v)
{
    for (size_t at = 0; at < v.len; at++) {
        if (view_starts(view_from(v, at), "::ffff:"))
            at += 7;                    /* an IPv4 address in the form of IPv6 (RFC 4291 section 2.5.5.2) */
        size_t len = at < v.len && (hex_value(v.data[at]) >= 0 || v.data[at] == ':') ? scan_ip(view_from(v, at)) : 0;
        if (len > 0)
            return view(v.data + at, len);
        while (at + 1 < v.len && (is_alnum(v.data[at]) || v.data[at] == '.'))
            at++;
    }
    return view(NULL, 0);
}

struct smtpcode_view log_host(struct smtpcode_view v)
{
    for (size_t at = 0; at < v.len; at++) {
        if (!is_alnum(v.data[at]))
            continue;
        size_t len = scan_host(view_from(v, at)), ip = scan_ip(view_from(v, at));
        if (len > 0 && ip == 0)
            return view(v.data + at, len);
        while (at + 1 < v.len && (is_alnum(v.data[at]) || strchr(".-_:@", v.data[at]) != NULL))
            at++;
    }
    return log_ip(v);
}

struct smtpcode_view log_named_host(struct smtpcode_view text)
{
    static const char *const starts[] = {"host ", "connect to ", "lost connection with ", "conversation with "};
    if (view_starts(text, "delivery temporarily suspended: "))
        text = view_from(text, strlen("delivery temporarily suspended: "));
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (log_begins(text, starts[i])) {
            struct smtpcode_view host = view_from(text, strlen(starts[i]));
            return log_host(view_first(host, log_find(host, "]")));
        }
    return view(NULL, 0);
}

struct smtpcode_status log_status(struct smtpcode_view v)
{
    struct smtpcode_status status = {0, 0, 0};
    scan_status(v, false, &status);
    return status;
}

struct smtpcode_view log_lines(struct smtpcode_view v, const char *end, char *out, size_t room)
{
    size_t len = 0, mark = strlen(end);
    for (size_t i = 0; i < v.len && len < room; i++) {
        bool ends = v.data[i] == end[0] && v.len - i >= mark && memcmp(v.data + i, end, mark) == 0;
        out[len++] = ends ? '\n' : v.data[i];
        i += ends ? mark - 1 : 0;
    }
    return view(out, len);
}

size_t log_digits(struct smtpcode_view v)
{
    size_t n = 0;
    while (n < v.len && is_digit(v.data[n]))
        n++;
    return n;
}

/* The end of a cell that began with a quote: a quote that is not doubled. */
static size_t quoted_end(struct smtpcode_view v)
{
    size_t at = 0;
    while (at < v.len && (v.data[at] != '"' || (at + 1 < v.len && v.data[at + 1] == '"')))
        at += v.data[at] == '"' ? 2 : 1;
    return at < v.len ? at : v.len;
}

void log_split(struct smtpcode_view line, char separator, struct log_row *row)
{
    const char mark[] = {separator, '\0'};
    size_t at = 0;
    for (row->count = 0; row->count < LOG_CELLS && at <= line.len; row->count++) {
        struct smtpcode_view rest = view_from(line, at);
        bool quoted = rest.len > 0 && rest.data[0] == '"';
        struct smtpcode_view cell = quoted ? view_from(rest, 1) : rest;
        cell = view_first(cell, quoted ? quoted_end(cell) : log_find(cell, mark));
        at += cell.len + (quoted ? 1 : 0);
        row->cells[row->count] = cell;
        at += log_find(view_from(line, at), mark) + 1;
    }
}

/* FNV-1a; never 0. */
unsigned long long log_key(struct smtpcode_view v, unsigned long long seed)
{
    unsigned long long key = 14695981039346656037u ^ seed;
    for (size_t i = 0; i < v.len; i++)
        key = (key ^ (unsigned char)v.data[i]) * 1099511628211u;
    return key | 1u;
}

/* The end of a JSON string that begins at v, behind its quote. */
static size_t string_end(struct smtpcode_view v)
{
    size_t at = 0;
    while (at < v.len && v.data[at] != '"')
        at += v.data[at] == '\\' ? 2 : 1;
    return at < v.len ? at : v.len;
}

bool log_json(struct smtpcode_view *rest, struct smtpcode_view *name, struct smtpcode_view *value)
{
    while (rest->len > 0) {
        size_t quote = log_find(*rest, "\"");
        struct smtpcode_view inside = view_from(*rest, quote + 1);
        *name = view_first(inside, string_end(inside));
        *rest = view_trim(view_from(inside, name->len + 1));
        if (rest->len == 0 || rest->data[0] != ':')
            continue;
        *rest = view_trim(view_from(*rest, 1));
        if (rest->len > 0 && rest->data[0] == '"') {
            inside = view_from(*rest, 1);
            *value = view_first(inside, string_end(inside));
            *rest = view_from(inside, value->len + 1);
        } else {
            size_t end = 0;
            while (end < rest->len && is_alnum(rest->data[end]))
                end++;
            *value = view_first(*rest, end);
            *rest = view_from(*rest, end);
        }
        return true;
    }
    return false;
}

/* RFC 8259 section 7 */
struct smtpcode_view log_json_text(struct smtpcode_view value, char *out, size_t room)
{
    size_t len = 0;
    for (size_t i = 0; i < value.len && len < room; i++) {
        char c = value.data[i];
        if (c == '\\' && i + 1 < value.len) {
            c = value.data[++i];
            if (c == 'n' || c == 't' || c == 'r')
                c = c == 'n' ? '\n' : ' ';
            else if (c == 'u' && value.len - i > 4) {
                int high = hex_value(value.data[i + 3]), low = hex_value(value.data[i + 4]);
                bool ascii = value.data[i + 1] == '0' && value.data[i + 2] == '0' && high >= 0 && high < 8 && low >= 0;
                c = ascii ? (char)(high * 16 + low) : '?';
                i += 4;
            }
        }
        out[len++] = c;
    }
    return view(out, len);
}

enum smtpcode_action log_action(struct smtpcode_view text)
{
    struct smtpcode_reply reply;
    codes_at_start(text, &reply);
    int digit = reply.code != 0 ? reply.code / 100 : reply.status.class_;
    return digit == 4 ? SMTPCODE_ACTION_DELAYED : SMTPCODE_ACTION_FAILED;
}

struct finding log_finding(const struct log_entry *entry, const char *software, struct smtpcode_view text)
{
    return (struct finding){
        .text = view_trim(text),
        .place = PLACE_REPLY,
        .action = SMTPCODE_ACTION_FAILED,
        .source = SMTPCODE_SOURCE_LOG,
        .line = entry->number,
        .time = entry->time,
        .queue_id = entry->queue_id,
        .software = software,
        .trusted = true,
    };
}

void log_tell(struct log *log, const struct finding *finding)
{
    if (log->collect->stopped == 0)
        collect_now(log->collect, finding);
}

void log_delivered(struct log *log)
{
    log->collect->delivered++;
}

void log_delivered_each(struct log *log, struct smtpcode_view recipients, char separator)
{
    log->collect->delivered++;
    for (size_t i = 0; i < recipients.len; i++)
        log->collect->delivered += recipients.data[i] == separator;
}
