#include "event.h"

#include "marks.h"
#include "scan.h"

/* A row of data/services.csv: the keys of what a service tells, each the number of a list of marks. The first of them
 * that has a value counts; an empty list has none. */
struct service {
    unsigned short mark;                /* one of these strings stands in its lines; none: any line may be one */
    unsigned short recipient, recipients;       /* of one, or of a list of them */
    unsigned short event, status;
    unsigned short reply;               /* a reply code, in the scope */
    unsigned short severity;            /* tells as the event does whether it is a delay */
    unsigned short scope;               /* the texts stand behind this key; none: anywhere in the object */
    unsigned short texts;
    unsigned short kind;                /* what stands for them in the line if there is none */
    unsigned short remote;
    bool needs_event;                   /* what does not name its event tells nothing */
};

#include "services.inc"

/* Where the string stands in the text, in quotes, which may be escaped; the text's length if nowhere. */
static size_t find_string(struct smtpcode_view text, const char *string)
{
    const size_t len = strlen(string);
    for (size_t at = view_find(text, string, 1); at < text.len; at = view_find(text, string, at + 1))
        if (text.data[at - 1] == '"' && at + len < text.len &&
            (text.data[at + len] == '"' || text.data[at + len] == '\\'))
            return at;
    return text.len;
}

/* Where the first of the strings stands that does; the text's length if none does. */
static size_t find_any(struct smtpcode_view text, unsigned strings)
{
    const char *string;
    size_t at = text.len;
    for (size_t i = 0; at == text.len && (string = marks_item(strings, i)) != NULL; i++)
        at = find_string(text, string);
    return at;
}

/* The string or number behind the key. A backslash before the closing quote belongs to it where the key has one too. */
static struct smtpcode_view value_at(struct smtpcode_view object, const char *key)
{
    size_t at = find_string(object, key);
    if (at == object.len)
        return view(NULL, 0);
    at = view_find(object, ":", at + strlen(key));
    bool nested = object.data[at - 1] == '"' && object.data[at - 2] == '\\';
    while (at < object.len && (is_blank(object.data[at]) || object.data[at] == ':' || object.data[at] == '['))
        at++;
    at += at < object.len && object.data[at] == '\\';
    at += at < object.len && object.data[at] == '"';
    struct smtpcode_view value = view_from(object, at);
    size_t end = 0;
    while (end < value.len && value.data[end] != '"')
        end += !nested && value.data[end] == '\\' && end + 1 < value.len ? 2 : 1;
    value = view_first(value, end);
    while (value.len > 0 && value.data[value.len - 1] == '\\')
        value.len--;
    return value;
}

/* The value of the first key that has one. */
static struct smtpcode_view value_of(struct smtpcode_view object, unsigned keys)
{
    struct smtpcode_view value = view(NULL, 0);
    const char *key;
    for (size_t i = 0; value.len == 0 && (key = marks_item(keys, i)) != NULL; i++)
        value = value_at(object, key);
    return value;
}

/* The code of a reply, where it has a key of its own; what Mailgun counts itself, 498, 499, 605, is none. */
static int reply_of(struct smtpcode_view code)
{
    bool is_reply = code.len > 2 && code.data[0] >= '2' && code.data[0] <= '5' && is_digit(code.data[1]) &&
                    code.data[1] < '9' && is_digit(code.data[2]);
    return is_reply ? (code.data[0] - '0') * 100 + (code.data[1] - '0') * 10 + (code.data[2] - '0') : 0;
}

/* What holds for all objects of a line that do not tell it themselves. */
struct shared {
    unsigned long number;               /* of the line */
    struct smtpcode_view event, kind, remote;
};

/* What is told, behind its key, if that is known. */
static struct smtpcode_view scope_of(const struct service *service, struct smtpcode_view object)
{
    return marks_item(service->scope, 0) == NULL ? object : view_from(object, find_any(object, service->scope));
}

static struct smtpcode_view text_of(const struct service *service, struct smtpcode_view object,
                                    struct smtpcode_view kind)
{
    struct smtpcode_view text = value_of(scope_of(service, object), service->texts);
    if (text.len == 0)
        text = kind;
    return view_starts(text, "smtp;") ? view_trim(view_from(text, strlen("smtp;"))) : text;
}

/* object: one of those that the line holds, which tells of the recipient. */
static bool tell(struct collect *collect, const struct service *service, struct smtpcode_view object,
                 const struct shared *shared, struct smtpcode_view recipient)
{
    struct smtpcode_view own = value_of(object, service->event), event = own.len > 0 ? own : shared->event;
    struct smtpcode_view remote = shared->remote;
    bool fails = marks_are(MARK_EVENT_FAILED, event), delays = marks_are(MARK_EVENT_DELAYED, event);
    bool delivers = marks_are(MARK_EVENT_DELIVERED, event), complains = marks_are(MARK_EVENT_COMPLAINT, event);
    if (service->needs_event && !fails && !delays && !delivers && !complains)
        return false;
    struct finding finding = {
        .text = text_of(service, object, shared->kind),
        .place = PLACE_REPLY,
        .source = SMTPCODE_SOURCE_MAIL,
        .line = shared->number,
        .recipient = view_first(recipient, scan_address(recipient)),
        .remote = view_first(remote, scan_ip(remote) > 0 ? scan_ip(remote) : scan_host(remote)),
        .trusted = true,
    };
    if (complains) {
        finding.text = event;
        finding.is_given = true;
        finding.given = SMTPCODE_FEEDBACK_REPORT;
        collect_dsn(collect, &finding);
        return true;
    }
    scan_status(value_of(object, service->status), false, &finding.status);
    finding.reply = reply_of(value_of(scope_of(service, object), service->reply));
    if (finding.text.len == 0 && (service->needs_event || finding.status.class_ == 0)) {
        if (!service->needs_event)
            BUFFER_SET(collect->recipient, finding.recipient);
        return false;
    }
    delays = delays || (!delivers && (finding.status.class_ == 4 ||
                                      marks_are(MARK_EVENT_DELAYED, value_of(object, service->severity))));
    finding.action = delivers ? SMTPCODE_ACTION_DELIVERED : delays ? SMTPCODE_ACTION_DELAYED : SMTPCODE_ACTION_FAILED;
    collect_dsn(collect, &finding);
    return true;
}

/* An object that tells the same of each recipient in a list. */
static bool tell_each(struct collect *collect, const struct service *service, struct smtpcode_view object,
                      const struct shared *shared)
{
    struct smtpcode_view list = view_from(object, find_any(object, service->recipients));
    bool told = false;
    list = view_from(list, view_find(list, "[", 0));
    list = view_first(list, view_find(list, "]", 0));
    for (size_t at = 0; at < list.len; at++) {
        size_t len = list.data[at] == '"' ? scan_address(view_from(list, at + 1)) : 0;
        if (len > 0)
            told = tell(collect, service, object, shared, view(list.data + at + 1, len));
        at += len;
    }
    return told;
}

/* Where the next object of a list begins: behind "},"; the line's end if there is none. */
static size_t next_object(struct smtpcode_view line, size_t from)
{
    for (size_t at = from; at < line.len; at++) {
        size_t open = at + 1;
        while (line.data[at] == '}' && open < line.len && (is_blank(line.data[open]) || line.data[open] == ','))
            open++;
        if (open > at + 1 && open < line.len && line.data[open] == '{')
            return open;
    }
    return line.len;
}

/* Whether anything of the line, which a service may have written, has been told. */
static bool line_of(struct collect *collect, const struct service *service, struct smtpcode_view line,
                    unsigned long number)
{
    bool told = false;
    if (marks_item(service->mark, 0) != NULL && find_any(line, service->mark) == line.len)
        return false;
    const struct shared shared = {number, value_of(line, service->event), value_of(line, service->kind),
                                  value_of(line, service->remote)};
    for (size_t at = 0, next; at < line.len; at = next) {
        next = next_object(line, at);
        struct smtpcode_view object = view(line.data + at, next - at);
        if (find_any(object, service->recipient) < object.len)
            told = tell(collect, service, object, &shared, value_of(object, service->recipient)) || told;
        told = tell_each(collect, service, object, &shared) || told;
    }
    return told;
}

bool event_line(struct collect *collect, struct smtpcode_view line, unsigned long number)
{
    bool told = false;
    if (marks_at(MARK_EVENT_LINE, line) == 0)
        return false;
    for (size_t i = 0; i < sizeof services / sizeof services[0] && !told; i++)
        told = line_of(collect, &services[i], line, number);
    return told;
}
