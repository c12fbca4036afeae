#include "dsn.h"

#include "codes.h"
#include "marks.h"
#include "names.h"
#include "scan.h"

static void forget_recipient(struct dsn *dsn)
{
    dsn->open = false;
    dsn->action = SMTPCODE_ACTION_NONE;
    dsn->status = (struct smtpcode_status){0, 0, 0};
    dsn->recipient.len = dsn->original.len = dsn->remote.len = 0;
    dsn->diagnostic.len = dsn->comment.len = dsn->hint.len = 0;
}

void dsn_begin(struct dsn *dsn, struct collect *collect)
{
    memset(dsn, 0, offsetof(struct dsn, recipient));
    dsn->collect = collect;
    dsn->field.len = 0;
    forget_recipient(dsn);
}

bool dsn_is_field(struct smtpcode_view line)
{
    return marks_at(MARK_DSN_FIELD, line) > 0;
}

/* "rfc822; user@example.com" -> "user@example.com"; the type before the semicolon may be missing. */
static struct smtpcode_view typed_value(struct smtpcode_view value)
{
    size_t semicolon = view_find(value, ";", 0);
    bool is_type = semicolon < value.len;
    for (size_t i = 0; i < semicolon && is_type; i++)
        is_type = is_alnum(value.data[i]) || strchr("-_./ ", value.data[i]) != NULL;
    return view_trim(is_type ? view_from(value, semicolon + 1) : value);
}

/* The mail address in value, else its first word. */
static struct smtpcode_view address_in(struct smtpcode_view value)
{
    for (size_t at = 0; at < value.len; at++) {
        size_t len = scan_address(view_from(value, at));
        if (len > 0)
            return view(value.data + at, len);
    }
    struct smtpcode_view word = view_first(value, 0);
    while (word.len < value.len && !is_space(value.data[word.len]) && strchr("<>(),;", value.data[word.len]) == NULL)
        word.len++;
    return word;
}

static struct smtpcode_view host_in(struct smtpcode_view value)
{
    for (size_t at = 0; at < value.len; at++) {
        size_t len = scan_host(view_from(value, at));
        if (len == 0)
            len = scan_ip(view_from(value, at));
        if (len > 0)
            return view(value.data + at, len);
        while (at < value.len && is_alnum(value.data[at]))
            at++;
    }
    return view(NULL, 0);
}

/* Whether it is a mail address whose domain has a dot: no X.400 name, no name of a channel, "user@tcp-daemon". */
static bool is_routable(struct smtpcode_view address)
{
    size_t at = view_last(address, '@');
    return at > 0 && view_last(address, '.') > at && scan_address(address) == address.len;
}

/* The final recipient; where that is no address that anybody could write to, the original one. */
static struct smtpcode_view whom(const struct dsn *dsn)
{
    struct smtpcode_view last = BUFFER_VIEW(dsn->recipient), first = BUFFER_VIEW(dsn->original);
    return last.len == 0 || (!is_routable(last) && is_routable(first)) ? first : last;
}

/* The words of the failure: the diagnostic, else the comment behind the status; and what the reporting server adds. */
static struct smtpcode_view what(struct dsn *dsn)
{
    if (dsn->diagnostic.len == 0)
        BUFFER_SET(dsn->diagnostic, BUFFER_VIEW(dsn->comment));
    if (dsn->diagnostic.len > 0 && dsn->hint.len > 0)
        BUFFER_ADD(dsn->diagnostic, view("\n", 1));
    BUFFER_ADD(dsn->diagnostic, BUFFER_VIEW(dsn->hint));
    return BUFFER_VIEW(dsn->diagnostic);
}

static void tell_recipient(struct dsn *dsn)
{
    struct finding finding = {
        .place = PLACE_REPLY,
        .status = dsn->status,
        .action = dsn->action,
        .source = SMTPCODE_SOURCE_DSN,
        .line = dsn->diagnostic.len > 0 ? dsn->diagnostic_line : dsn->line,
        .recipient = whom(dsn),
        .remote = BUFFER_VIEW(dsn->remote),
        .trusted = true,
    };
    bool tells = finding.recipient.len > 0 || dsn->status.class_ != 0 || dsn->diagnostic.len > 0;
    finding.text = what(dsn);
    if (dsn->open && tells)
        collect_dsn(dsn->collect, &finding);
    forget_recipient(dsn);
}

static void open_recipient(struct dsn *dsn)
{
    if (!dsn->open)
        dsn->line = dsn->field_line;
    dsn->open = true;
}

static void take_status(struct dsn *dsn, struct smtpcode_view value)
{
    for (size_t at = 0; at < value.len; at++)
        if ((at == 0 || !is_alnum(value.data[at - 1])) && scan_status(view_from(value, at), false, &dsn->status) > 0) {
            size_t open = view_find(value, "(", at);
            BUFFER_SET(dsn->comment, view_from(value, open));
            return;
        }
}

static void take_action(struct dsn *dsn, struct smtpcode_view value)
{
    size_t len = 0;
    while (len < value.len && (is_alpha(value.data[len]) || value.data[len] == '-'))
        len++;
    int action = names_action(view_first(value, len));
    dsn->action = action >= 0                                  ? (enum smtpcode_action)action
                  : marks_at(MARK_ACTION_FAILED, value) > 0    ? SMTPCODE_ACTION_FAILED
                  : marks_at(MARK_ACTION_DELAYED, value) > 0   ? SMTPCODE_ACTION_DELAYED
                  : marks_at(MARK_ACTION_DELIVERED, value) > 0 ? SMTPCODE_ACTION_DELIVERED
                                                               : SMTPCODE_ACTION_NONE;
}

static void take_diagnostic(struct dsn *dsn, struct smtpcode_view value)
{
    if (dsn->diagnostic.len > 0)
        BUFFER_ADD(dsn->diagnostic, view(" ", 1));
    else
        dsn->diagnostic_line = dsn->field_line;
    BUFFER_ADD(dsn->diagnostic, typed_value(value));
}

/* A whole field, unfolded. */
static void take_field(struct dsn *dsn)
{
    struct smtpcode_view field = BUFFER_VIEW(dsn->field);
    size_t colon = view_find(field, ":", 0);
    struct smtpcode_view name = view_trim(view_first(field, colon)), value = view_trim(view_from(field, colon + 1));
    dsn->field.len = 0;
    if (view_is(name, "final-recipient")) {
        if (dsn->open && dsn->recipient.len > 0 && (dsn->action != SMTPCODE_ACTION_NONE || dsn->status.class_ != 0))
            tell_recipient(dsn);        /* the blank line between two recipients is missing */
        open_recipient(dsn);
        BUFFER_SET(dsn->recipient, address_in(typed_value(value)));
    } else if (marks_are(MARK_ORIGINAL_RECIPIENT_FIELD, name)) {
        open_recipient(dsn);
        if (dsn->original.len == 0)
            BUFFER_SET(dsn->original, address_in(typed_value(value)));
    } else if (view_is(name, "action")) {
        open_recipient(dsn);
        take_action(dsn, value);
    } else if (view_is(name, "status")) {
        open_recipient(dsn);
        take_status(dsn, value);
    } else if (view_is(name, "remote-mta")) {
        open_recipient(dsn);
        BUFFER_SET(dsn->remote, host_in(typed_value(value)));
    } else if (view_is(name, "diagnostic-code")) {
        open_recipient(dsn);
        take_diagnostic(dsn, value);
    } else if (marks_are(MARK_HINT_FIELD, name)) {
        open_recipient(dsn);
        BUFFER_SET(dsn->hint, field);
    }
}

void dsn_line(struct dsn *dsn, struct smtpcode_view line, unsigned long number)
{
    bool blank = view_trim(line).len == 0;
    size_t colon = view_find(line, ":", 0);
    bool is_field = colon > 0 && colon < line.len;
    for (size_t i = 0; i < colon && is_field; i++)
        is_field = is_alnum(line.data[i]) || line.data[i] == '-';
    /* A line that starts no field goes on with the one before, even without the blank that RFC 5322 2.2.3 asks for. */
    if (!blank && dsn->field.len > 0 &&
        (is_blank(line.data[0]) || !is_field || !(dsn_is_field(line) || view_starts(line, "x-")))) {
        if (!codes_join(BUFFER_VIEW(dsn->field), view_trim(line)))
            BUFFER_ADD(dsn->field, view("\n", 1));
        BUFFER_ADD(dsn->field, view_trim(line));
        return;
    }
    if (dsn->field.len > 0)
        take_field(dsn);
    if (blank) {
        if (dsn->recipient.len > 0 || dsn->original.len > 0 || dsn->status.class_ != 0)
            tell_recipient(dsn);
        return;
    }
    BUFFER_SET(dsn->field, line);
    dsn->field_line = number;
}

void dsn_end(struct dsn *dsn)
{
    if (dsn->field.len > 0)
        take_field(dsn);
    tell_recipient(dsn);
}
