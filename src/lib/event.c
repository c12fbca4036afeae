#include "event.h"

#include "scan.h"

/* The keys of what services tell. */
static const struct service {
    const char *recipient, *texts[3];
    bool has_event;                     /* "event" says what happened */
} services[] = {
    {"emailaddress", {"diagnosticcode", NULL, NULL}, false},                    /* Amazon SES */
    {"\"email\"", {"\"reason\"", "\"response\"", "\"error\""}, true},         /* SendGrid, Brevo, Mailjet */
};

/* The string behind the key, up to its closing quote; a backslash before the quote is not part of it. */
static struct smtpcode_view value_of(struct smtpcode_view object, const char *key)
{
    size_t at = view_find(object, key, 0);
    if (at == object.len)
        return view(NULL, 0);
    at = view_find(object, ":", at + strlen(key));
    while (at < object.len && strchr(": \\\"", object.data[at]) != NULL && object.data[at] != '\0')
        at++;
    struct smtpcode_view value = view_from(object, at);
    value = view_first(value, view_find(value, "\"", 0));
    while (value.len > 0 && value.data[value.len - 1] == '\\')
        value.len--;
    return value;
}

/* What happened, by the name of the event; NONE if it is nothing that is told. */
static enum smtpcode_action event_action(struct smtpcode_view event)
{
    static const struct {
        const char *event;
        enum smtpcode_action action;
    } known[] = {{"bounce", SMTPCODE_ACTION_FAILED},       {"hard_bounce", SMTPCODE_ACTION_FAILED},
                 {"blocked", SMTPCODE_ACTION_FAILED},      {"dropped", SMTPCODE_ACTION_FAILED},
                 {"soft_bounce", SMTPCODE_ACTION_DELAYED}, {"deferred", SMTPCODE_ACTION_DELAYED},
                 {"delivered", SMTPCODE_ACTION_DELIVERED}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (view_is(event, known[i].event))
            return known[i].action;
    return SMTPCODE_ACTION_NONE;
}

/* line: where the event is named if the object does not name it. */
static bool tell(struct collect *collect, const struct service *service, struct smtpcode_view object,
                 struct smtpcode_view line, unsigned long number)
{
    struct smtpcode_view recipient = value_of(object, service->recipient), status = value_of(object, "\"status");
    struct smtpcode_view diagnostic = view(NULL, 0), event = value_of(object, "\"event\"");
    for (size_t i = 0; i < 3 && service->texts[i] != NULL && diagnostic.len == 0; i++)
        diagnostic = value_of(object, service->texts[i]);
    enum smtpcode_action action = event_action(event.len > 0 ? event : value_of(line, "\"event\""));
    if (service->has_event && (action == SMTPCODE_ACTION_NONE || diagnostic.len == 0))
        return false;
    if (view_starts(diagnostic, "smtp;"))
        diagnostic = view_trim(view_from(diagnostic, strlen("smtp;")));
    struct finding finding = {
        .text = diagnostic,
        .place = PLACE_REPLY,
        .source = SMTPCODE_SOURCE_MAIL,
        .line = number,
        .recipient = view_first(recipient, scan_address(recipient)),
        .trusted = true,
    };
    if (status.len == 0)
        status = value_of(object, "\\\"status");
    scan_status(status, false, &finding.status);
    if (diagnostic.len == 0 && finding.status.class_ == 0) {
        BUFFER_SET(collect->recipient, finding.recipient);
        return false;
    }
    finding.action = service->has_event             ? action
                     : finding.status.class_ == 4 ? SMTPCODE_ACTION_DELAYED
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

bool event_line(struct collect *collect, struct smtpcode_view line, unsigned long number)
{
    if (!view_starts(line, "{") && !view_starts(line, "[{") && !view_starts(line, "\"message\""))
        return false;
    bool told = tell_delivery(collect, line, number);
    for (size_t i = 0; i < sizeof services / sizeof services[0]; i++) {
        const struct service *service = &services[i];
        size_t at = view_find(line, service->recipient, 0);
        while (at < line.len) {
            size_t next = view_find(line, service->recipient, at + strlen(service->recipient));
            told = tell(collect, service, view(line.data + at, next - at), line, number) || told;
            at = next;
        }
    }
    return told;
}
