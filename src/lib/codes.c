#include "codes.h"

#include "marks.h"
#include "scan.h"

/* Passes over what servers and programs put between a reply code and the status: "550-5.1.1", "550 #5.1.1",
 * "550-'5.1.1". */
static size_t skip_to_status(struct smtpcode_view text)
{
    size_t at = 0;
    if (at < text.len && text.data[at] == '-')
        at++;
    while (at < text.len && at < 8 && strchr(" \t\n#('\"[:;,-", text.data[at]) != NULL && text.data[at] != '\0')
        at++;
    return at;
}

/* The status that belongs to a reply code which ended just before text; its end in text, or 0. */
static size_t status_behind(struct smtpcode_view text, struct smtpcode_status *status)
{
    size_t skip = skip_to_status(text);
    size_t len = skip == 0 ? 0 : scan_status(view_from(text, skip), false, status);
    return len == 0 ? 0 : skip + len;
}

/* So that a text of many codes and no line end costs no more than a long one should. */
enum { REPLY_TEXT = 8192 };

static void fill(struct smtpcode_reply *reply, struct smtpcode_view text, size_t start, size_t end)
{
    struct smtpcode_view rest = view_first(view_from(text, end), REPLY_TEXT);
    const char *line_end = memchr(rest.data, '\n', rest.len);
    if (line_end != NULL)
        rest.len = (size_t)(line_end - rest.data);
    reply->start = start;
    reply->end = end;
    reply->text = view_trim(rest);
}

/* Reads the codes at `at`: reply code and status, or one of them. Returns their end, or 0. */
static size_t read_codes(struct smtpcode_view text, size_t at, bool any, struct smtpcode_reply *reply)
{
    struct smtpcode_view rest = view_from(text, at);
    *reply = (struct smtpcode_reply){0};
    size_t len = scan_status(rest, any, &reply->status);
    if (len == 0 && (len = scan_code(rest, &reply->code)) != 0)
        len += status_behind(view_from(rest, len), &reply->status);
    if (len == 0)
        return 0;
    fill(reply, text, at, at + len);
    return at + len;
}

size_t codes_at_start(struct smtpcode_view line, struct smtpcode_reply *reply)
{
    size_t at = 0;
    for (;;) {
        struct smtpcode_view rest = view_from(line, at);
        if (rest.len > 0 && (is_blank(rest.data[0]) || strchr("<>\"'(#[", rest.data[0]) != NULL))
            at++;
        else if (view_starts(rest, "smtp;"))
            at += 5;
        else
            break;
    }
    size_t end = at < line.len ? read_codes(line, at, true, reply) : 0;
    if (end == 0)
        *reply = (struct smtpcode_reply){0};
    return end;
}

size_t smtpcode_parse(const char *line, size_t len, struct smtpcode_reply *reply)
{
    return codes_at_start(view(line, len), reply);
}

bool codes_join(struct smtpcode_view before, struct smtpcode_view behind)
{
    char whole[24];
    size_t tail = 0, head = 0;
    struct smtpcode_status status;
    int code;
    while (tail < before.len && tail < 10 &&
           (is_digit(before.data[before.len - 1 - tail]) || before.data[before.len - 1 - tail] == '.'))
        tail++;
    while (head < behind.len && head < 10 && (is_digit(behind.data[head]) || behind.data[head] == '.'))
        head++;
    if (tail == 0 || head == 0 || scan_status(view(before.data + before.len - tail, tail), false, &status) > 0)
        return false;
    memcpy(whole, before.data + before.len - tail, tail);
    memcpy(whole + tail, behind.data, head);
    struct smtpcode_view joined = view(whole, tail + head);
    if (scan_status(joined, false, &status) == joined.len)
        return true;
    /* Nothing stands ahead, or the type of a diagnostic code, "smtp; ". */
    bool begins = tail == before.len || (before.len > tail + 1 && before.data[before.len - tail - 2] == ';');
    return begins && tail < 3 && scan_code(joined, &code) == joined.len;
}

bool codes_fail(const struct smtpcode_reply *reply)
{
    return reply->code >= 400 || (reply->code == 0 && reply->status.class_ >= 4);
}

/* The last word that ends at or before `end`, blanks and ":=#(" between passed over. */
static struct smtpcode_view word_before(struct smtpcode_view text, size_t end)
{
    while (end > 0 && (is_blank(text.data[end - 1]) || strchr(":=#([\"'", text.data[end - 1]) != NULL))
        end--;
    size_t start = end;
    while (start > 0 && is_alnum(text.data[start - 1]))
        start--;
    return view(text.data + start, end - start);
}

static struct smtpcode_view word_behind(struct smtpcode_view text, size_t at)
{
    while (at < text.len && is_blank(text.data[at]))
        at++;
    size_t end = at;
    while (end < text.len && is_alnum(text.data[end]))
        end++;
    return view(text.data + at, end - at);
}

/* The signs around it make it another number: "mx.example.com:587", "unknown CA (560)", width="200", "tap": "5.0.0". */
static bool is_other_number(struct smtpcode_view text, const struct smtpcode_reply *reply, struct smtpcode_view before)
{
    char glued = reply->start > 0 ? text.data[reply->start - 1] : '\n';
    char behind = reply->end < text.len ? text.data[reply->end] : '\n';
    size_t ahead = reply->start > 0 ? reply->start - 1 : 0;     /* of a quote */
    while (ahead > 0 && is_blank(text.data[ahead - 1]))
        ahead--;
    bool is_value = ahead > 0 && (text.data[ahead - 1] == '=' || text.data[ahead - 1] == ':');
    bool quoted = (glued == '"' || glued == '\'') && behind == glued;
    return (glued == ':' && before.len > 0) || (glued == '(' && behind == ')' && reply->status.class_ == 0) ||
           (quoted && is_value);
}

/* What follows "555" in "555 0142" goes on with the number. */
static bool is_phone_number(struct smtpcode_view behind)
{
    long number;
    return behind.len >= 4 && scan_number(behind, &number) == behind.len;
}

/* "port 465", "line 550"; but "firma.no: 550" stands behind a host. */
static bool is_count(struct smtpcode_view text, struct smtpcode_view before)
{
    bool in_name = before.data > text.data && (before.data[-1] == '.' || before.data[-1] == '@');
    return !in_name && marks_are(MARK_COUNT_AHEAD, before);
}

static enum trust trust_of(struct smtpcode_view text, const struct smtpcode_reply *reply)
{
    struct smtpcode_view before = word_before(text, reply->start), behind = word_behind(text, reply->end);
    char glued = reply->start > 0 ? text.data[reply->start - 1] : '\n';
    bool both = reply->code != 0 && reply->status.class_ != 0;
    if (is_alnum(glued) || strchr("./-_@$+~,^", glued) != NULL)
        return TRUST_NONE;
    if (both)
        return TRUST_GOOD;
    if (is_phone_number(behind))
        return TRUST_NONE;
    if (is_count(text, before) || (is_other_number(text, reply, before) && !marks_are(MARK_CODE_AHEAD, before)))
        return TRUST_NONE;
    if (marks_are(MARK_MEASURE_BEHIND, behind))     /* "550 message rejected", but also "550 messages were sent" */
        return before.len == 0 && glued == '\n' ? TRUST_DOUBTFUL : TRUST_NONE;
    if (marks_are(MARK_CODE_AHEAD, before))
        return TRUST_GOOD;
    if (reply->status.class_ != 0 && before.len > 0 && is_digit(before.data[0]))
        return TRUST_NONE;              /* "RFC 5321 4.2.1", "version 2 4.2.1" */
    if (reply->status.class_ != 0)
        return glued == '#' || glued == '(' || glued == '\n' || glued == '=' ? TRUST_GOOD : TRUST_WEAK;
    if (before.len == 0 && reply->start > 0 && view_trim(view_first(text, reply->start)).len > 0 && glued != '\n' &&
        glued != '\'' && glued != '"' && glued != ';')
        return TRUST_WEAK;
    if (glued == '\n' || glued == ';' || glued == '"' || glued == '\'')
        return TRUST_GOOD;
    size_t start = reply->start;
    while (start > 0 && is_blank(text.data[start - 1]))
        start--;
    if (start == 0 || text.data[start - 1] == '\n')
        return TRUST_GOOD;
    bool goes_on = reply->end + 1 < text.len && text.data[reply->end] == '-' && !is_space(text.data[reply->end + 1]) &&
                   !is_digit(text.data[reply->end + 1]);
    return goes_on || strchr(":;<>(-", text.data[start - 1]) != NULL ? TRUST_WEAK : TRUST_NONE;
}

size_t codes_next(struct smtpcode_view text, size_t from, struct smtpcode_reply *reply, enum trust *trust)
{
    for (size_t at = from; at < text.len; at++) {
        if (text.data[at] < '2' || text.data[at] > '5' || (at > 0 && is_digit(text.data[at - 1])))
            continue;
        size_t end = read_codes(text, at, false, reply);
        if (end == 0)
            continue;
        *trust = trust_of(text, reply);
        if (*trust != TRUST_NONE)
            return end;
        at = reply->start + 2;
    }
    *reply = (struct smtpcode_reply){0};
    return 0;
}

size_t smtpcode_scan(const char *text, size_t len, size_t from, struct smtpcode_reply *reply)
{
    enum trust trust = TRUST_GOOD;
    do
        from = codes_next(view(text, len), from, reply, &trust);
    while (from != 0 && trust == TRUST_DOUBTFUL);
    return from;
}
