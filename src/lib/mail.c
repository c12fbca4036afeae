#include "mail.h"

#include "codes.h"
#include "marks.h"
#include "scan.h"
#include "utf8.h"

bool mail_is_field(struct smtpcode_view line)
{
    size_t len = 0;
    while (len < line.len && (is_alnum(line.data[len]) || line.data[len] == '-' || line.data[len] == '_'))
        len++;
    return len > 0 && len < line.len && line.data[len] == ':';
}

bool mail_is_header(struct smtpcode_view line)
{
    size_t name = 0;
    while (name < line.len && (is_alnum(line.data[name]) || line.data[name] == '-'))
        name++;
    return (view_starts(line, "x-") && name < line.len && line.data[name] == ':') ||
           marks_at(MARK_MAIL_FIELD, line) > 0;
}

static void begin_headers(struct mail *mail)
{
    mail->in_headers = true;
    mail->part = PART_TEXT;
    mail->encoding = ENCODING_NONE;
    mail->charset = CHARSET_UTF8;
    mail->field.len = 0;
}

void mail_begin(struct mail *mail, struct collect *collect)
{
    memset(mail, 0, offsetof(struct mail, boundaries));
    mail->collect = collect;
    mail->candidate.len = mail->decoded.len = mail->subject.len = mail->report_ip.len = mail->report_recipient.len = 0;
    collect_begin(collect, false, true);
    begin_headers(mail);
    dsn_begin(&mail->dsn, collect);
    text_begin(&mail->text, collect, SMTPCODE_SOURCE_MAIL, false);
}

/* ---- headers ------------------------------------------------------------------------------------------------ */

/* The value of a parameter, charset="utf-8"; data is NULL if it is not there. */
static struct smtpcode_view parameter(struct smtpcode_view value, const char *name)
{
    size_t len = strlen(name);
    for (size_t at = view_find(value, name, 0); at < value.len; at = view_find(value, name, at + 1)) {
        bool begins = at == 0 || strchr("; \t\n\r", value.data[at - 1]) != NULL;
        struct smtpcode_view rest = view_trim(view_from(value, at + len));
        if (!begins || rest.len == 0 || rest.data[0] != '=')
            continue;
        rest = view_trim(view_from(rest, 1));
        if (rest.len > 0 && rest.data[0] == '"') {
            rest = view_from(rest, 1);
            return view_first(rest, view_find(rest, "\"", 0));
        }
        size_t end = 0;
        while (end < rest.len && !is_space(rest.data[end]) && rest.data[end] != ';')
            end++;
        return view_first(rest, end);
    }
    return view(NULL, 0);
}

static enum part part_of(struct smtpcode_view type)
{
    static const struct {
        const char *type;
        enum part part;
    } known[] = {{"multipart/", PART_MULTI},
                 {"message/delivery-status", PART_STATUS},
                 {"message/global-delivery-status", PART_STATUS},
                 {"message/feedback-report", PART_REPORT},
                 {"message/rfc822", PART_ORIGINAL},
                 {"message/global", PART_ORIGINAL},
                 {"message/partial", PART_ORIGINAL},
                 {"text/rfc822", PART_HEADERS},
                 {"message/", PART_OTHER},
                 {"text/html", PART_HTML},
                 {"text", PART_TEXT}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (view_starts(type, known[i].type))
            return known[i].part;
    return type.len == 0 ? PART_TEXT : PART_OTHER;
}

static void take_content_type(struct mail *mail, struct smtpcode_view value)
{
    struct smtpcode_view boundary = parameter(value, "boundary"), charset = parameter(value, "charset");
    mail->part = part_of(value);
    if (charset.data != NULL)
        mail->charset = decode_charset(charset);
    if (mail->part == PART_MULTI && boundary.len > 0 && mail->depth < BOUNDARIES) {
        BUFFER_SET(mail->boundaries[mail->depth], boundary);
        mail->depth++;
    }
    if (view_starts(value, "multipart/report")) {
        mail->is_report = view_has(value, "delivery-status") || !view_has(value, "report-type");
        mail->is_auto_reply = mail->is_auto_reply || view_has(value, "disposition-notification");
        mail->is_bounce = mail->is_bounce || mail->is_report;
    }
}

/* Mail systems send bounces from these (RFC 5321 section 4.5.5 asks for an empty return path). */
static bool is_daemon(struct smtpcode_view from)
{
    struct pairs pairs;
    pairs_of(&pairs, from);
    return marks_in_pairs(MARK_DAEMON, &pairs);
}

static void take_failed_recipients(struct mail *mail, struct smtpcode_view value)
{
    for (size_t at = 0; at < value.len; at++) {
        size_t len = scan_address(view_from(value, at));
        if (len > 0) {
            BUFFER_SET(mail->collect->recipient, view(value.data + at, len));
            return;
        }
    }
}

static void take_subject(struct mail *mail, struct smtpcode_view value)
{
    mail->subject.len = decode_header(value, mail->subject.data, sizeof mail->subject.data);
    mail->subject_line = mail->field_line;
    mail->subject_is_read = false;
}

/* What a field tells; who speaks, if that is not known yet, is taken from it at once. */
static struct field_words words_of_field(struct mail *mail, struct smtpcode_view text, enum place place)
{
    struct collect *collect = mail->collect;
    struct field_words words = memo_field(collect->memo, text, place);
    if (collect->provider == NULL)
        collect->provider = words.provider;
    if (collect->software == NULL)
        collect->software = words.software;
    return words;
}

/* A field that may give away who speaks, or, by a wording of data/ for headers, what kind of mail this is. */
static void take_other_field(struct mail *mail, struct smtpcode_view field)
{
    struct field_words words = words_of_field(mail, field, PLACE_HEADER);
    mail->is_auto_reply = mail->is_auto_reply || (words.tells && words.category == SMTPCODE_AUTO_REPLY);
    if (!words.tells || words.category != SMTPCODE_FEEDBACK_REPORT || mail->report_line != 0)
        return;
    mail->reports++;
    mail->report_line = mail->field_line;
    for (size_t at = 0; at < field.len && mail->report_recipient.len == 0; at++)
        BUFFER_SET(mail->report_recipient, view(field.data + at, scan_address(view_from(field, at))));
}

/* "by mx.example.com (Postfix) id 4CqkL1", "from localhost": what a host writes into a mail that it made itself. */
static bool is_own_trace(struct smtpcode_view received)
{
    return !view_starts(received, "from ") || marks_at(MARK_OWN_TRACE, received) > 0;
}

/* Where the clause stands in a trace, behind a blank; trace.len if nowhere. */
static size_t find_clause(struct smtpcode_view trace, const char *clause, size_t from)
{
    for (size_t at = from; (at = view_find(trace, clause, at)) < trace.len; at++)
        if (at > 0 && is_space(trace.data[at - 1]))
            return at;
    return trace.len;
}

/* Leaves out of a trace what no two mails share: its id, the recipient and the time (RFC 5321 section 4.4). */
static struct smtpcode_view shared_part(struct smtpcode_view trace, char *out, size_t room)
{
    size_t id = find_clause(trace, "id ", 0), len = 0, behind = id + strlen("id ");
    while (behind < trace.len && !is_space(trace.data[behind]) && trace.data[behind] != ';')
        behind++;
    struct smtpcode_view rest = view_from(trace, behind);
    rest = view_first(rest, view_find(rest, ";", 0));
    buffer_add(out, &len, room, view_first(trace, id + strlen("id ")));
    buffer_add(out, &len, room, view_first(rest, find_clause(rest, "for ", 0)));
    return view(out, len);
}

/* All hosts on the way tell of the provider, but only the first of them of the program that made the bounce. */
static void take_trace(struct mail *mail, struct smtpcode_view field, struct smtpcode_view value)
{
    const char *software = mail->collect->software;
    char shared[FIELD_ROOM];
    take_other_field(mail, shared_part(field, shared, sizeof shared));
    if (!is_own_trace(value))
        mail->collect->software = software;
}

static void take_field(struct mail *mail)
{
    struct smtpcode_view field = BUFFER_VIEW(mail->field);
    size_t colon = view_find(field, ":", 0);
    struct smtpcode_view name = view_trim(view_first(field, colon)), value = view_trim(view_from(field, colon + 1));
    bool top = mail->depth == 0 || mail->nested;
    mail->field.len = 0;
    if (view_is(name, "content-type")) {
        take_content_type(mail, value);
    } else if (view_is(name, "content-transfer-encoding")) {
        mail->encoding = decode_encoding(value);
    } else if (!top && !(mail->subject.len == 0 && mail->depth == 1)) {
        return;
    } else if (view_is(name, "subject")) {
        take_subject(mail, value);
    } else if (view_is(name, "from")) {
        mail->is_bounce = mail->is_bounce || is_daemon(value);
        words_of_field(mail, field, PLACE_HEADER);
    } else if (view_is(name, "return-path")) {
        /* Newsletters come from <bounce-123@example.com>, so that the answers of hosts get there. */
        mail->is_bounce = mail->is_bounce || view_is(value, "<>") || (is_daemon(value) && !view_has(value, "bounce"));
    } else if (view_is(name, "x-failed-recipients")) {
        mail->is_bounce = true;
        take_failed_recipients(mail, value);
    } else if (view_is(name, "list-id") || view_is(name, "list-unsubscribe")) {
        mail->is_list = mail->is_list || !mail->nested;
    } else if (view_is(name, "auto-submitted")) {
        mail->is_auto_reply = view_starts(value, "auto-replied");
    } else if (view_is(name, "received")) {
        take_trace(mail, field, value);
    } else if (view_starts(name, "x-") || view_is(name, "user-agent")) {
        take_other_field(mail, field);
    }
}

/* What the subject alone says: once, however many parts the mail has. */
static void read_subject(struct mail *mail)
{
    if (mail->subject_is_read)
        return;
    struct field_words words = words_of_field(mail, BUFFER_VIEW(mail->subject), PLACE_SUBJECT);
    mail->subject_tells = words.tells;
    mail->subject_category = words.category;
    mail->subject_delays = words.delays;
    mail->subject_is_read = true;
}

static void end_headers(struct mail *mail)
{
    if (mail->field.len > 0)
        take_field(mail);
    mail->in_headers = false;
    if (mail->subject.len > 0 && (mail->depth <= 1 || mail->nested)) {
        read_subject(mail);
        bool replies = mail->subject_tells && mail->subject_category == SMTPCODE_AUTO_REPLY;
        /* Exim and Gmail mark their bounces as auto-replied as well: then the sender or the subject tells. */
        if (replies)
            mail->is_auto_reply = true;
        else if (mail->is_bounce || mail->subject_tells)
            mail->is_auto_reply = false;
        mail->by_subject = !mail->is_bounce && mail->subject_tells && !replies;
        mail->is_bounce = mail->is_bounce || mail->by_subject;
    }
    if (mail->nested && !mail->is_bounce && mail->outer_is_bounce) {
        mail->depth = mail->outer_depth;    /* the returned message, which says nothing about the failure */
        mail->part = PART_ORIGINAL;
        mail->nested = false;
        mail->is_bounce = true;
        return;
    }
    if (mail->is_bounce) {
        mail->collect->trusted = true;
        read_subject(mail);
        mail->collect->presumed = mail->subject_delays ? SMTPCODE_TRANSIENT : SMTPCODE_PERMANENT;
    }
    mail->part_begins = true;
    mail->base64 = (struct base64){0, 0};
    mail->decoded.len = 0;
    if (mail->part == PART_STATUS)
        mail->saw_status = true;
    if (mail->part == PART_REPORT)
        mail->reports++;
    if (mail->part == PART_TEXT || mail->part == PART_HTML || mail->part == PART_MULTI) {
        text_end(&mail->text);
        mail->kept_before = mail->collect->count;
        text_begin(&mail->text, mail->collect, SMTPCODE_SOURCE_MAIL, mail->is_bounce);
    }
    if (mail->part == PART_TEXT)
        mail->saw_plain = true;
    if (mail->part == PART_ORIGINAL && !mail->saw_status && !collect_is_telling(mail->collect) && mail->reports == 0) {
        mail->nested = true;            /* perhaps a bounce that was forwarded as an attachment */
        mail->outer_depth = mail->depth;
        mail->outer_is_bounce = mail->is_bounce;
        mail->is_bounce = false;
        begin_headers(mail);
    }
}

static void body_line(struct mail *mail, struct smtpcode_view line);

/* "550 5.1.1 User unknown" */
static bool begins_reply(struct smtpcode_view line)
{
    struct smtpcode_reply reply;
    size_t end = codes_at_start(line, &reply);
    return end > 0 && reply.code >= 400 && reply.status.class_ >= 4 && end < line.len && is_blank(line.data[end]);
}

static void header_line(struct mail *mail, struct smtpcode_view line, unsigned long number)
{
    if (line.len == 0) {
        end_headers(mail);
        return;
    }
    /* Of a snippet: the blank line behind the headers is missing. */
    if (mail->depth == 0 && !mail->nested && begins_reply(line)) {
        end_headers(mail);
        body_line(mail, line);
        return;
    }
    if (mail->field.len > 0 && (is_blank(line.data[0]) || !mail_is_field(line))) { /* also a fold that lost its blank */
        BUFFER_ADD(mail->field, view("\n", 1));
        BUFFER_ADD(mail->field, line);
        return;
    }
    if (mail->field.len > 0)
        take_field(mail);
    mail->field_line = number;
    BUFFER_SET(mail->field, line);
}

/* ---- parts -------------------------------------------------------------------------------------------------- */

static void end_report(struct mail *mail)
{
    struct finding finding = {
        .text = BUFFER_VIEW(mail->subject),
        .place = PLACE_SUBJECT,
        .source = SMTPCODE_SOURCE_MAIL,
        .line = mail->report_line,
        .recipient = BUFFER_VIEW(mail->report_recipient),
        .ip = BUFFER_VIEW(mail->report_ip),
        .trusted = true,
        .is_given = true,
        .given = SMTPCODE_FEEDBACK_REPORT,
    };
    if (mail->report_line != 0)
        collect_now(mail->collect, &finding);
    mail->report_line = 0;              /* the address holds for further recipients of the same report */
    mail->report_recipient.len = 0;
}

/* "Original-Rcpt-To: <user@example.com>", "Source-IP: 192.0.2.1" (RFC 5965 section 3) */
static void report_line(struct mail *mail, struct smtpcode_view line, unsigned long number)
{
    size_t colon = view_find(line, ":", 0);
    struct smtpcode_view value = view_trim(view_from(line, colon + 1));
    if (mail->report_line == 0)
        mail->report_line = number;
    while (value.len > 0 && (value.data[0] == '<' || value.data[0] == '"'))
        value = view_from(value, 1);
    if (view_starts(line, "source-ip:"))
        BUFFER_SET(mail->report_ip, view_first(value, scan_ip(value)));
    else if (view_starts(line, "original-rcpt-to:") || view_starts(line, "removal-recipient:")) {
        if (mail->report_recipient.len > 0) {       /* one report may name several */
            end_report(mail);
            mail->report_line = number;
        }
        BUFFER_SET(mail->report_recipient, view_first(value, scan_address(value)));
    }
}

/* "&#64;", "&#x40;": a character by its number; its length, or 0. */
static size_t numeric_entity(struct smtpcode_view text, unsigned long *c)
{
    size_t at = 2;
    bool hex = text.len > 2 && to_lower(text.data[2]) == 'x';
    if (!view_starts(text, "&#"))
        return 0;
    for (at += hex, *c = 0;
         at < text.len && at < 10 && hex_value(text.data[at]) >= 0 && (hex || is_digit(text.data[at])); at++)
        *c = *c * (hex ? 16 : 10) + (unsigned long)hex_value(text.data[at]);
    return at < text.len && text.data[at] == ';' && *c > 0 && *c <= 0x10ffff ? at + 1 : 0;
}

/* "&lt;", "&#64;": what one character of HTML stands for; its length, or 0. */
static size_t entity(struct smtpcode_view text, unsigned long *c)
{
    static const struct {
        const char *name;
        unsigned char c;
    } known[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&nbsp;", ' '}, {"&apos;", '\''}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (view_starts(text, known[i].name)) {
            *c = known[i].c;
            return strlen(known[i].name);
        }
    return numeric_entity(text, c);
}

static bool ends_block(struct smtpcode_view tag)
{
    static const char *const blocks[] = {"<br",  "</p",  "<p",  "</div", "<div", "</td",
                                         "</tr", "</li", "</h", "<hr",   "</pre"};
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
        if (view_starts(tag, blocks[i]))
            return true;
    return false;
}

static void html_line(struct mail *mail, struct smtpcode_view line)
{
    char plain[LINE_PLAIN];
    size_t len = 0;
    for (size_t i = 0; i < line.len && len + 4 <= sizeof plain; i++) {
        char c = line.data[i];
        if (mail->in_tag) {
            mail->in_tag = c != '>';
        } else if (c == '<') {
            mail->in_tag = true;
            if (ends_block(view_from(line, i)) && len > 0) {
                text_line(&mail->text, view(plain, len), mail->number);
                len = 0;
            }
        } else {
            unsigned long wide = 0;
            size_t n = c == '&' ? entity(view_from(line, i), &wide) : 0;
            if (n > 0)
                len += utf8_encode(wide, plain + len);
            else
                plain[len++] = c;
            i += n > 0 ? n - 1 : 0;
        }
    }
    if (view_trim(view(plain, len)).len > 0)
        text_line(&mail->text, view(plain, len), mail->number);
}

/* A line of a part, decoded. */
static void part_line(struct mail *mail, struct smtpcode_view line)
{
    char utf8[LINE_PLAIN];
    if (mail->part == PART_TEXT || mail->part == PART_HTML || mail->part == PART_STATUS) {
        enum charset charset = mail->charset == CHARSET_UTF8 ? decode_undeclared(line) : mail->charset;
        if (charset != CHARSET_UTF8 && charset != CHARSET_OTHER)
            line = view(utf8, decode_to_utf8(charset, line, utf8, sizeof utf8));
    }
    if (mail->part == PART_STATUS) {
        if (view_starts(line, "x-"))
            words_of_field(mail, line, PLACE_HEADER);
        dsn_line(&mail->dsn, line, mail->number);
    } else if (mail->part == PART_REPORT)
        report_line(mail, line, mail->number);
    else if (mail->part != PART_HTML)   /* also a preamble: all there is where the boundaries were lost */
        text_line(&mail->text, line, mail->number);
    else if (!mail->saw_plain)
        html_line(mail, line);
}

/* Decoded bytes -> lines. */
static void add_decoded(struct mail *mail, struct smtpcode_view bytes)
{
    while (bytes.len > 0) {
        size_t end = view_find(bytes, "\n", 0);
        BUFFER_ADD(mail->decoded, view_first(bytes, end));
        if (end == bytes.len)
            return;
        while (mail->decoded.len > 0 && mail->decoded.data[mail->decoded.len - 1] == '\r')
            mail->decoded.len--;
        part_line(mail, BUFFER_VIEW(mail->decoded));
        mail->decoded.len = 0;
        bytes = view_from(bytes, end + 1);
    }
}

static void body_line(struct mail *mail, struct smtpcode_view line)
{
    char plain[LINE_PLAIN];
    bool soft;
    line = view_first(line, sizeof plain);
    if (mail->encoding == ENCODING_BASE64) {
        add_decoded(mail, view(plain, decode_base64(&mail->base64, line, plain)));
    } else if (mail->encoding == ENCODING_QUOTED_PRINTABLE) {
        BUFFER_ADD(mail->decoded, view(plain, decode_quoted_printable(line, plain, &soft)));
        if (!soft)
            add_decoded(mail, view("\n", 1));
    } else {
        part_line(mail, line);
    }
}

static void end_part(struct mail *mail, bool at_boundary)
{
    if (mail->decoded.len > 0)
        add_decoded(mail, view("\n", 1));
    if (mail->part == PART_STATUS)
        dsn_end(&mail->dsn);
    if (mail->part == PART_REPORT)
        end_report(mail);
    if (mail->part == PART_TEXT || mail->part == PART_HTML)
        text_end(&mail->text);
    if (mail->part == PART_MULTI && !at_boundary)
        text_end(&mail->text);
    if (mail->part == PART_MULTI && at_boundary) {      /* it was a preamble indeed */
        text_begin(&mail->text, mail->collect, SMTPCODE_SOURCE_MAIL, mail->is_bounce);
        mail->collect->count = mail->kept_before < mail->collect->count ? mail->kept_before : mail->collect->count;
    }
}

/* Whether the line is a boundary; then the part before it has ended. */
static bool boundary_line(struct mail *mail, struct smtpcode_view line)
{
    if (line.len < 3 || line.data[0] != '-' || line.data[1] != '-')
        return false;
    struct smtpcode_view rest = view_from(line, 2);
    while (rest.len > 0 && is_space(rest.data[rest.len - 1]))
        rest.len--;
    for (size_t i = mail->depth; i-- > 0;) {
        struct smtpcode_view boundary = BUFFER_VIEW(mail->boundaries[i]);
        if (rest.len < boundary.len || memcmp(rest.data, boundary.data, boundary.len) != 0)
            continue;
        struct smtpcode_view end = view_from(rest, boundary.len);
        if (end.len > 0 && !view_is(end, "--"))
            continue;
        if (mail->in_headers && mail->field.len > 0)
            take_field(mail);
        end_part(mail, true);
        mail->depth = end.len > 0 ? i : i + 1;
        mail->nested = mail->nested && i >= mail->outer_depth;
        mail->is_bounce = mail->is_bounce || (!mail->nested && mail->outer_is_bounce);
        begin_headers(mail);
        if (end.len > 0) {
            mail->in_headers = false;
            mail->part = PART_OTHER;
        }
        return true;
    }
    return false;
}

/*
 * A boundary that is not the declared one, as gateways that rewrite headers leave it: "--" and a word, then a Content-
 * field. It becomes the boundary of the part it stands in.
 */
static bool undeclared_boundary(struct mail *mail, struct smtpcode_view line)
{
    struct smtpcode_view candidate = BUFFER_VIEW(mail->candidate);
    bool found = candidate.len > 2 && view_starts(line, "content-") && mail_is_field(line);
    if (found) {
        if (mail->part == PART_MULTI && mail->depth > 0)
            mail->depth--;
        end_part(mail, true);
        if (mail->depth < BOUNDARIES) {
            BUFFER_SET(mail->boundaries[mail->depth], view_from(candidate, 2));
            mail->depth++;
        }
        begin_headers(mail);
        header_line(mail, line, mail->number);
    }
    mail->candidate.len = 0;
    if (line.len > 6 && line.data[0] == '-' && line.data[1] == '-' && memchr(line.data, ' ', line.len) == NULL)
        BUFFER_SET(mail->candidate, line);
    return found;
}

/* The fields of a delivery status may stand in a part of another type: message/partial, message/rfc822, a file. */
static void look_for_status(struct mail *mail, struct smtpcode_view line)
{
    bool other = mail->part == PART_OTHER || mail->part == PART_ORIGINAL || mail->part == PART_HEADERS;
    if (!mail->part_begins || view_trim(line).len == 0)
        return;
    mail->part_begins = false;
    bool is_bounce = mail->is_bounce || (mail->nested && mail->outer_is_bounce);
    if (is_bounce && (other || mail->nested) && dsn_is_field(line)) {
        mail->in_headers = mail->nested = false;
        mail->is_bounce = true;
        mail->part = PART_STATUS;
        mail->saw_status = true;
    }
}

void mail_line(struct mail *mail, struct smtpcode_view line, unsigned long number)
{
    mail->number = number;
    if (mail->subject_line == 0)
        mail->subject_line = number;    /* where a mail without a subject begins */
    if (mail->depth > 0 && boundary_line(mail, line))
        return;
    if (!mail->in_headers && mail->part != PART_ORIGINAL && undeclared_boundary(mail, line))
        return;
    look_for_status(mail, line);
    if (mail->in_headers)
        header_line(mail, line, number);
    else if (mail->part != PART_OTHER && mail->part != PART_ORIGINAL && mail->part != PART_HEADERS)
        body_line(mail, line);
}

/* What can be said when no text of the mail told anything. */
static void tell_by_form(struct mail *mail)
{
    struct finding finding = {
        .text = BUFFER_VIEW(mail->subject),
        .place = PLACE_SUBJECT,
        .source = SMTPCODE_SOURCE_MAIL,
        .line = mail->subject_line,
        .recipient = BUFFER_VIEW(mail->collect->recipient),
        .trusted = true,
        .is_given = mail->is_auto_reply,
        .given = SMTPCODE_AUTO_REPLY,
    };
    if (mail->is_auto_reply || (mail->is_bounce && !mail->by_subject))
        collect_now(mail->collect, &finding);
}

void mail_end(struct mail *mail)
{
    if (mail->in_headers)
        end_headers(mail);
    end_part(mail, false);
    end_report(mail);
    if (mail->is_auto_reply && !mail->is_report && mail->collect->told == 0)
        mail->collect->count = 0;
    if (!mail->is_bounce && !mail->is_auto_reply && mail->reports == 0) {
        if (mail->is_list)
            collect_drop(mail->collect);
        collect_drop_prose(mail->collect, true);
    }
    collect_end(mail->collect);
    if (mail->collect->told == 0)
        tell_by_form(mail);
}
