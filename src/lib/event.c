#include "event.h"

#include "scan.h"

/* The keys of what services tell. */
static const struct service {
    const char *mark;                   /* stands in each of its lines; NULL: any line may be one */
    const char *recipient, *event;
    const char *scope;                  /* the texts stand behind this key; NULL: anywhere in the object */
    const char *texts[4];               /* the first that is not empty is told */
    const char *kind;                   /* what stands for them in the line if there is none */
    const char *remote;
    bool needs_event;                   /* what does not name its event tells nothing */
} services[] = {
    /* Amazon SES, perhaps as a string inside a notification of SNS */
    {"emailaddress", "emailaddress", "ationtype", NULL, {"diagnosticcode"}, "bouncesubtype", "remotemtaip", false},
    {"emailaddress", "emailaddress", "eventtype", NULL, {"diagnosticcode"}, "delaytype", "remotemtaip", false},
    /* Mailgun */
    {"\"event-data\"", "\"recipient\"", "\"event\"", "\"delivery-status\"", {"\"message\"", "\"description\""},
     "\"reason\"", "\"mx-host\"", true},
    {"\"delivery-status\"", "\"recipient\"", "\"event\"", "\"delivery-status\"", {"\"message\"", "\"description\""},
     "\"reason\"", "\"mx-host\"", true},
    /* Postmark */
    {"\"recordtype\"", "\"email\"", "\"recordtype\"", NULL, {"\"details\"", "\"description\""}, NULL, NULL, true},
    {"\"recordtype\"", "\"recipient\"", "\"recordtype\"", NULL, {"\"details\""}, NULL, NULL, true},
    /* SparkPost */
    {"\"message_event\"", "\"rcpt_to\"", "\"type\"", NULL, {"\"raw_reason\"", "\"reason\""}, NULL, "\"ip_address\"",
     true},
    /* Mandrill */
    {"\"msg\"", "\"email\"", "\"event\"", NULL, {"\"diag\"", "\"reason\"", "\"bounce_description\""}, NULL, NULL, true},
    /* Resend */
    {"\"email.bounced\"", "\"to\"", "\"type\"", "\"bounce\"", {"\"message\""}, NULL, NULL, true},
    /* SendGrid, Brevo, Mailjet */
    {NULL, "\"email\"", "\"event\"", NULL, {"\"reason\"", "\"response\"", "\"comment\"", "\"error\""}, NULL, NULL,
     true},
};

/* What a service calls what happened. */
static const struct event {
    const char *name;
    enum smtpcode_action action;
    bool is_complaint;
} events[] = {
    {"bounce", SMTPCODE_ACTION_FAILED, false},
    {"hard_bounce", SMTPCODE_ACTION_FAILED, false},
    {"email.bounced", SMTPCODE_ACTION_FAILED, false},
    {"out_of_band", SMTPCODE_ACTION_FAILED, false},
    {"policy_rejection", SMTPCODE_ACTION_FAILED, false},
    {"blocked", SMTPCODE_ACTION_FAILED, false},
    {"dropped", SMTPCODE_ACTION_FAILED, false},
    {"failed", SMTPCODE_ACTION_FAILED, false},
    {"reject", SMTPCODE_ACTION_FAILED, false},
    {"invalid_email", SMTPCODE_ACTION_FAILED, false},
    {"soft_bounce", SMTPCODE_ACTION_DELAYED, false},
    {"deferred", SMTPCODE_ACTION_DELAYED, false},
    {"deferral", SMTPCODE_ACTION_DELAYED, false},
    {"delay", SMTPCODE_ACTION_DELAYED, false},
    {"deliverydelay", SMTPCODE_ACTION_DELAYED, false},
    {"delivered", SMTPCODE_ACTION_DELIVERED, false},
    {"delivery", SMTPCODE_ACTION_DELIVERED, false},
    {"complaint", SMTPCODE_ACTION_NONE, true},
    {"complained", SMTPCODE_ACTION_NONE, true},
    {"spam", SMTPCODE_ACTION_NONE, true},
    {"spamreport", SMTPCODE_ACTION_NONE, true},
    {"spamcomplaint", SMTPCODE_ACTION_NONE, true},
    {"spam_complaint", SMTPCODE_ACTION_NONE, true},
};

/* The string or number behind the key. A backslash before the closing quote belongs to it where the key has one too. */
static struct smtpcode_view value_of(struct smtpcode_view object, const char *key)
{
    size_t at = view_find(object, key, 0);
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

static const struct event *event_of(struct smtpcode_view name)
{
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++)
        if (view_is(name, events[i].name))
            return &events[i];
    return NULL;
}

/* The code of a reply, where it has a key of its own (Mailgun); what Mailgun counts itself, 498, 499, 605, is none. */
static int reply_of(struct smtpcode_view object)
{
    struct smtpcode_view code = value_of(object, "\"code\"");
    bool is_reply = code.len > 2 && code.data[0] >= '2' && code.data[0] <= '5' && is_digit(code.data[1]) &&
                    code.data[1] < '9' && is_digit(code.data[2]);
    return is_reply ? (code.data[0] - '0') * 100 + (code.data[1] - '0') * 10 + (code.data[2] - '0') : 0;
}

/* What holds for all objects of a line that do not tell it themselves. */
struct shared {
    unsigned long number;               /* of the line */
    struct smtpcode_view event, kind, remote;
};

static struct shared shared_of(const struct service *service, struct smtpcode_view line, unsigned long number)
{
    const struct smtpcode_view none = view(NULL, 0);
    return (struct shared){number, value_of(line, service->event),
                           service->kind == NULL ? none : value_of(line, service->kind),
                           service->remote == NULL ? none : value_of(line, service->remote)};
}

static struct smtpcode_view text_of(const struct service *service, struct smtpcode_view object,
                                    struct smtpcode_view kind)
{
    struct smtpcode_view scope = object, text = view(NULL, 0);
    if (service->scope != NULL)
        scope = view_from(object, view_find(object, service->scope, 0));
    for (size_t i = 0; i < 4 && service->texts[i] != NULL && text.len == 0; i++)
        text = value_of(scope, service->texts[i]);
    if (text.len == 0)
        text = kind;
    return view_starts(text, "smtp;") ? view_trim(view_from(text, strlen("smtp;"))) : text;
}

/* object: one of those that the line holds, which tells of one recipient. */
static bool tell(struct collect *collect, const struct service *service, struct smtpcode_view object,
                 const struct shared *shared)
{
    struct smtpcode_view recipient = value_of(object, service->recipient), name = value_of(object, service->event);
    struct smtpcode_view status = value_of(object, "\"status"), remote = shared->remote;
    const struct event *event = event_of(name.len > 0 ? name : shared->event);
    if (service->needs_event && event == NULL)
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
    if (event != NULL && event->is_complaint) {
        finding.text = name.len > 0 ? name : view_of(event->name);
        finding.is_given = true;
        finding.given = SMTPCODE_FEEDBACK_REPORT;
        collect_dsn(collect, &finding);
        return true;
    }
    if (status.len == 0)
        status = value_of(object, "\\\"status");
    scan_status(status, false, &finding.status);
    if (service->scope != NULL)
        finding.reply = reply_of(view_from(object, view_find(object, service->scope, 0)));
    if (finding.text.len == 0 && (service->needs_event || finding.status.class_ == 0)) {
        if (!service->needs_event)
            BUFFER_SET(collect->recipient, finding.recipient);
        return false;
    }
    finding.action = event != NULL && event->action != SMTPCODE_ACTION_FAILED ? event->action
                     : finding.status.class_ == 4 || view_is(value_of(object, "\"severity\""), "temporary")
                         ? SMTPCODE_ACTION_DELAYED
                         : SMTPCODE_ACTION_FAILED;
    collect_dsn(collect, &finding);
    return true;
}

/* A delivery that went well: "smtpResponse" with "recipients" behind or before it. */
static bool tell_delivery(struct collect *collect, struct smtpcode_view line, unsigned long number)
{
    struct smtpcode_view response = value_of(line, "\"smtpresponse");
    struct smtpcode_view list = view_from(line, view_find(line, "\"recipients", 0));
    if (response.len == 0 || response.data[0] != '2' || list.len == 0)
        return false;
    list = view_from(list, view_find(list, "[", 0));
    list = view_first(list, view_find(list, "]", 0));
    for (size_t at = 0; at < list.len; at++) {
        size_t len = list.data[at] == '"' ? scan_address(view_from(list, at + 1)) : 0;
        struct finding finding = {
            .text = response,
            .place = PLACE_REPLY,
            .source = SMTPCODE_SOURCE_MAIL,
            .action = SMTPCODE_ACTION_DELIVERED,
            .line = number,
            .recipient = view(list.data + at + 1, len),
            .trusted = true,
        };
        if (len > 0)
            collect_dsn(collect, &finding);
        at += len;
    }
    return true;
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

bool event_line(struct collect *collect, struct smtpcode_view line, unsigned long number)
{
    if (!view_starts(line, "{") && !view_starts(line, "[{") && !view_starts(line, "\"message\""))
        return false;
    bool told = tell_delivery(collect, line, number);
    for (size_t i = 0; i < sizeof services / sizeof services[0] && !told; i++) {
        const struct service *service = &services[i];
        if (service->mark != NULL && view_find(line, service->mark, 0) == line.len)
            continue;
        const struct shared shared = shared_of(service, line, number);
        for (size_t at = 0, next; at < line.len; at = next) {
            next = next_object(line, at);
            struct smtpcode_view object = view(line.data + at, next - at);
            if (view_find(object, service->recipient, 0) < object.len)
                told = tell(collect, service, object, &shared) || told;
        }
    }
    return told;
}
