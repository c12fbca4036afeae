#include "text.h"

#include "codes.h"
#include "event.h"
#include "log.h"
#include "mail.h"
#include "marks.h"
#include "scan.h"

/* Replies to DATA and to a command out of sequence (RFC 5321 section 4.2.3). */
enum { TAKES_MESSAGE = 354, OUT_OF_SEQUENCE = 503 };

/* A text of more than a few lines that never speaks of mail, or of many without a code, does not speak of a failure;
 * behind a client's command an SMTP session goes on for some lines. */
enum { FEW_LINES = 12, MANY_LINES = 60, SESSION_LINES = 40, WIDE_LINE = 256, LONGEST_STAMP = 32 };

void text_begin(struct text *text, struct collect *collect, enum smtpcode_source source, bool trusted)
{
    memset(text, 0, offsetof(struct text, recipient));
    text->collect = collect;
    text->source = source;
    text->trusted = trusted;
    text->open.len = text->recipient.len = text->remote.len = 0;
}

static void drop_prose(struct text *text)
{
    if (text->lines > FEW_LINES && !text->trusted)
        collect_drop_prose(text->collect, text->lines > MANY_LINES);
}

/* "int main(void) {", "}", "return 550;", a comment, "#include <stdio.h>": a line of a program's source. */
static bool is_source_line(struct smtpcode_view line)
{
    char last = line.len > 0 ? line.data[line.len - 1] : '\0';
    return last == ';' || last == '{' || last == '}' || view_ends(line, "*/") || view_starts(line, "#include");
}

/* A program may have all replies in it, and none of them was given. Objects of JSON or an error that is shown have
 * braces, but few. */
static bool is_source(const struct text *text)
{
    return !text->trusted && text->source_lines > 2 && text->source_lines > text->lines / 3;
}

static bool in_session(const struct text *text)
{
    return text->session > 0 && text->lines - text->session < SESSION_LINES;
}

static void tell(struct text *text)
{
    if (text->open.len == 0)
        return;
    bool is_text = text->source == SMTPCODE_SOURCE_TEXT;
    bool is_answer = text->open_code != 0 && (text->open_marked || in_session(text));
    struct finding finding = {
        .text = BUFFER_VIEW(text->open),
        .place = is_text ? PLACE_REPLY : PLACE_BODY,
        .source = is_text && is_answer ? SMTPCODE_SOURCE_TRANSCRIPT : text->source,
        .line = text->line,
        .recipient = BUFFER_VIEW(text->recipient),
        .remote = BUFFER_VIEW(text->remote),
        .trusted = text->trusted || in_session(text),
        .first_answer = text->open_first,
    };
    drop_prose(text);
    if (collect_text(text->collect, &finding))
        text->lone = false;
    text->open.len = 0;
    text->open_code = 0;
    text->open_more = false;
    text->open_first = false;
    text->open_marked = false;
}

static void tell_lone(struct text *text)
{
    if (text->lone)
        collect_recipient(text->collect, BUFFER_VIEW(text->recipient), text->head_line);
    text->lone = false;
}

static void add(struct text *text, struct smtpcode_view line, unsigned long number)
{
    if (text->open.len == 0)
        text->line = number;
    else if (!codes_join(BUFFER_VIEW(text->open), line))
        BUFFER_ADD(text->open, view("\n", 1));
    BUFFER_ADD(text->open, line);
}

/* What may open an address, or mark the item of a list that it is, also in the wide forms of Chinese and Japanese. */
static size_t opening(struct smtpcode_view text)
{
    return text.len > 0 && is_blank(text.data[0]) ? 1 : marks_at(MARK_OPENING, text);
}

/* "Recipient: user@example.com": what stands behind the words that say whose address follows, or the whole line. */
static struct smtpcode_view behind_label(struct smtpcode_view line)
{
    struct smtpcode_view text = view_trim(line);
    size_t label = marks_at(MARK_RECIPIENT_LABEL, text);
    struct smtpcode_view rest = view_trim(view_from(text, label));
    size_t colon = label > 0 ? marks_at(MARK_COLON, rest) : 0;
    return colon > 0 ? view_trim(view_from(rest, colon)) : line;
}

/* The address a line begins with, "<user@example.com>: host ..." or alone; its end in the line, or 0. */
static size_t leading_address(struct smtpcode_view line, struct smtpcode_view *address)
{
    size_t at = 0, step;
    while ((step = opening(view_from(line, at))) > 0)
        at += step;
    if (view_starts(view_from(line, at), "smtp:") || view_starts(view_from(line, at), "mailto:")) {
        at += view_find(view_from(line, at), ":", 0) + 1;
        while (at < line.len && (is_blank(line.data[at]) || line.data[at] == '<'))
            at++;
    }
    size_t len = scan_address(view_from(line, at));
    if (len == 0)
        return 0;
    *address = view(line.data + at, len);
    at += len;
    while ((step = marks_at(MARK_CLOSING, view_from(line, at))) > 0)
        at += step;
    return at;
}

/* Whether what follows an address that begins a line makes it the head of what is said about it. */
static bool is_head(struct smtpcode_view rest)
{
    bool blank = rest.len > 0 && is_blank(rest.data[0]);
    rest = view_trim(rest);
    return rest.len == 0 || blank || marks_at(MARK_COLON, rest) > 0 || marks_at(MARK_BEHIND_RECIPIENT, rest) > 0;
}

static size_t indent_of(struct smtpcode_view line)
{
    size_t indent = 0;
    while (indent < line.len && is_blank(line.data[indent]))
        indent += line.data[indent] == '\t' ? 8 : 1;
    return indent;
}

/* A line by which programs set the returned message apart: the failure has been told before it. */
static bool begins_original(struct smtpcode_view line)
{
    struct smtpcode_view text = view_trim(line);
    bool ruled = text.len >= 4 && strchr("-=*_~", text.data[0]) != NULL && text.data[1] == text.data[0];
    if (text.len < 60 && marks_at(MARK_ORIGINAL_HEADING, text) > 0 && marks_end(MARK_ORIGINAL_HEADING_END, text) > 0)
        return true;
    if (!ruled)
        return false;
    struct pairs pairs;
    pairs_of(&pairs, text);
    return marks_in_pairs(MARK_ORIGINAL_RULE, &pairs);
}

/* The line from its mark on: Perl's Net::SMTP sets its own name before it, "Net::SMTP=GLOB(0x55d0c8a1)>>> ". */
static struct smtpcode_view from_mark(struct smtpcode_view line)
{
    struct smtpcode_view rest = view_trim(line);
    size_t end = view_starts(rest, "net::smtp") ? view_find(rest, ")", 0) : rest.len;
    return end < rest.len ? view_from(rest, end + 1) : rest;
}

/* What a client said, without the mark that a transcript sets before it: ">>> ", "C: ", "CLIENT -> SERVER: ". */
static struct smtpcode_view said_by_client(struct smtpcode_view line)
{
    struct smtpcode_view rest = from_mark(line);
    size_t mark = marks_at(MARK_CLIENT_MARK, rest);
    return mark > 0 ? view_trim(view_from(rest, mark)) : rest;
}

/* ">>> RCPT TO:<a@b>", "> DATA", "C: EHLO x", " -> MAIL FROM": what a client said is no answer. */
static bool is_command(struct smtpcode_view line)
{
    struct smtpcode_view rest = said_by_client(line);
    return marks_are(MARK_BARE_COMMAND, rest) || marks_at(MARK_COMMAND, rest) > 0;
}

/*
 * Passes over the mark that a transcript sets before an answer: "<<< ", "< ", "S: ", "<- "; and over what Python writes
 * around it, "reply: b'550 5.1.1 No such user\\r\\n'".
 */
static struct smtpcode_view answer_of(struct smtpcode_view line, bool *marked)
{
    struct smtpcode_view rest = from_mark(line);
    size_t mark = marks_at(MARK_ANSWER_MARK, rest);
    *marked = mark > 0;
    if (mark == 0)
        return rest;
    rest = view_trim(view_from(rest, mark));
    return view_first(rest, rest.len - marks_end(MARK_ANSWER_END, rest));
}

/* The first host or IP address right behind one of the marks, if need be one that said something; or nothing. */
static struct smtpcode_view host_behind(const struct pairs *pairs, enum mark kind, bool speaks)
{
    const struct smtpcode_view line = pairs->text;
    const char *mark;
    for (size_t i = 0; (mark = marks_item(kind, i)) != NULL; i++)
        for (size_t at = pairs_find(pairs, mark); at < line.len; at = view_find(line, mark, at + 1)) {
            if (at > 0 && is_alnum(line.data[at - 1]))
                continue;
            struct smtpcode_view rest = view_from(line, at + strlen(mark));
            size_t len = scan_host(rest);
            if (len == 0)
                len = scan_ip(rest);
            if (len > 0 && (!speaks || marks_in(MARK_BEHIND_SPEAKER, view_from(rest, len))))
                return view_first(rest, len);
        }
    return view(NULL, 0);
}

/* "Remote host said:", "while talking to mx.example.com.:", "host mx.example.com[192.0.2.1] said:" */
static void find_remote(struct text *text, const struct pairs *pairs)
{
    const struct smtpcode_view line = pairs->text;
    size_t ip = scan_ip(line);
    if (ip > 0 && marks_at(MARK_BEHIND_HOST, view_from(line, ip)) > 0)
        BUFFER_SET(text->remote, view_first(line, ip));
    struct smtpcode_view host = host_behind(pairs, MARK_HOST_AHEAD, false);
    if (host.len == 0)
        host = host_behind(pairs, MARK_SPEAKER_AHEAD, true);
    if (host.len > 0)
        BUFFER_SET(text->remote, host);
}

/* "delivering your mail to <user@example.com>", "Server <mx.example.com> rejected recipient <user@example.com>" */
static void find_recipient(struct text *text, struct smtpcode_view rest)
{
    for (size_t open = view_find(rest, "<", 0); open < rest.len; open = view_find(rest, "<", open + 1)) {
        struct smtpcode_view inner = view_from(rest, open + 1);
        size_t len = scan_address(inner);
        if (len > 0) {
            BUFFER_SET(text->recipient, view_first(inner, len));
            return;
        }
    }
}

/* "RCPT TO:<user@example.com>", "RCPT TO: user@example.com" */
static void find_commanded(struct text *text, struct smtpcode_view command)
{
    struct smtpcode_view bare = view_trim(view_from(command, strlen("rcpt to:")));
    text->recipient.len = 0;
    find_recipient(text, command);
    if (text->recipient.len == 0)
        BUFFER_SET(text->recipient, view_first(bare, scan_address(bare)));
}

/* The address right behind one of the marks, the first that has one; it stays what it is if none has. */
static void find_behind(struct text *text, const struct pairs *pairs, enum mark kind)
{
    const char *mark;
    size_t len = 0;
    for (size_t i = 0; len == 0 && (mark = marks_item(kind, i)) != NULL; i++) {
        struct smtpcode_view rest = view_from(pairs->text, pairs_find(pairs, mark) + strlen(mark));
        len = scan_address(rest);
        if (len > 0)
            BUFFER_SET(text->recipient, view_first(rest, len));
    }
}

/* A sentence that names whom it is about: "Can't deliver to: <a@b>", "rejected recipient <a@b>", "recipient address
 * a@b". */
static void find_named(struct text *text, const struct pairs *pairs)
{
    if (text->open.len > 0 && text->recipient.len > 0)
        return;
    if (marks_in_pairs(MARK_ABOUT_OTHER, pairs) || marks_in_pairs(MARK_CONTACT_AHEAD, pairs))
        return;
    if (text->open.len == 0)            /* a paragraph of its own for each recipient */
        find_behind(text, pairs, MARK_NEW_RECIPIENT_AHEAD);
    if (text->recipient.len == 0)
        find_behind(text, pairs, MARK_RECIPIENT_AHEAD);
    if (text->recipient.len == 0 && text->source == SMTPCODE_SOURCE_MAIL && marks_in_pairs(MARK_ABOUT_RECIPIENT, pairs))
        find_recipient(text, pairs->text);
}

/* "Unknown user: a@b": a line that says what is wrong and ends with whom; the address, or nothing. */
static struct smtpcode_view trailing_recipient(struct smtpcode_view line)
{
    size_t colon = line.len, blanks = 0;
    while (colon > 0 && line.data[colon - 1] != ':')
        colon--;
    for (size_t i = 1; i < colon; i++)
        blanks += line.data[i] == ' ' && line.data[i - 1] != ' ';
    struct smtpcode_view rest = view_trim(view_from(line, colon));
    size_t len = colon == 0 || blanks == 0 ? 0 : scan_address(rest);
    return view_first(rest, len == rest.len ? len : 0);
}

/* The code a line begins with, and whether a hyphen says that more lines follow. */
static int leading_code(struct smtpcode_view line, bool *more)
{
    struct smtpcode_reply reply;
    size_t end = codes_at_start(line, &reply);
    *more = end > 0 && reply.code != 0 && reply.start + 3 < line.len && line.data[reply.start + 3] == '-';
    return end > 0 ? reply.code : 0;
}

/* "550 <user@example.com>... User unknown": whom Sendmail's own line of a transcript is about; its end in the line,
 * or 0. */
static size_t named_recipient(struct smtpcode_view line, struct smtpcode_view *address)
{
    struct smtpcode_reply reply;
    size_t end = codes_at_start(line, &reply);
    struct smtpcode_view rest = view_trim(view_from(line, end));
    size_t open = rest.len > 0 && rest.data[0] == '<';
    size_t len = end == 0 ? 0 : scan_address(view_from(rest, open));
    struct smtpcode_view tail = view_from(rest, open + len);
    while (tail.len > 0 && tail.data[0] == '>')
        tail = view_from(tail, 1);
    if (len == 0 || !view_starts(tail, "..."))
        return 0;
    *address = view(rest.data + open, len);
    return (size_t)(tail.data - line.data);
}

/* "Remote host said: 550-Verification failed": a reply that begins within a line goes on in the lines behind. */
static void open_inner_reply(struct text *text, struct smtpcode_view line)
{
    struct smtpcode_reply reply;
    enum trust trust;
    for (size_t at = 0; (at = codes_next(line, at, &reply, &trust)) != 0 && !text->open_more;)
        if (reply.code >= 400 && reply.start + 3 < line.len && line.data[reply.start + 3] == '-') {
            text->open_more = true;
            text->open_code = reply.code;
        }
}

/* Remembers a command that waits for its answer: clients send several in a row (RFC 2920). */
static void push_command(struct text *text, struct smtpcode_view recipient)
{
    size_t next = (text->first_command + text->commands) % TEXT_COMMANDS;
    if (text->commands == TEXT_COMMANDS || text->lost_commands > 0) {
        text->lost_commands++;
        return;
    }
    text->commands++;
    BUFFER_SET(text->waiting[next], recipient);
}

static void drop_command(struct text *text)
{
    text->first_command = (text->first_command + 1) % TEXT_COMMANDS;
    text->commands--;
}

/* How many waiting commands stand before the one whose recipient the answer names; 0 if it names none. */
static size_t unanswered(const struct text *text, struct smtpcode_view answer)
{
    for (size_t i = 0; i < text->commands; i++) {
        struct smtpcode_view recipient = BUFFER_VIEW(text->waiting[(text->first_command + i) % TEXT_COMMANDS]);
        for (size_t at = 0; recipient.len > 0 && at + recipient.len <= answer.len; at++)
            if (view_same(view(answer.data + at, recipient.len), recipient))
                return i;
    }
    return 0;
}

/* The oldest waiting command has been answered; where answers are left out, the one that this answer names. */
static void pop_command(struct text *text, struct smtpcode_view answer)
{
    for (size_t left_out = unanswered(text, answer); left_out > 0; left_out--)
        drop_command(text);
    if (text->commands > 0) {
        struct smtpcode_view recipient = BUFFER_VIEW(text->waiting[text->first_command]);
        if (recipient.len > 0)
            BUFFER_SET(text->recipient, recipient);
        drop_command(text);
    } else if (text->lost_commands > 0) {
        text->recipient.len = 0;
        text->lost_commands--;
    }
}

static void reply_line(struct text *text, struct smtpcode_view line, unsigned long number, int code, bool more,
                       bool marked)
{
    struct smtpcode_view address = view(NULL, 0);
    size_t behind_name = !marked && code >= 400 ? named_recipient(line, &address) : 0;
    bool named = behind_name > 0;
    bool about_host = !named && !marked && marks_in(MARK_ABOUT_HOST, line);
    bool goes_on = text->open_code == code && text->open_more;
    bool is_answer = text->source == SMTPCODE_SOURCE_TEXT && (marked || in_session(text));
    bool to_message = text->sent;
    if (is_answer && text->commands + text->lost_commands > 0 && text->open_code != 0 && !goes_on)
        tell(text);
    if (is_answer && !more)
        pop_command(text, line);
    text->sent = code == TAKES_MESSAGE || (text->sent && more);
    if (code < 400 && is_answer && !to_message) {
        tell(text);                     /* the client goes on */
        text->takes_message = code == TAKES_MESSAGE;
        return;
    }
    if (code == OUT_OF_SEQUENCE && text->refused && !goes_on)
        return;                         /* commands sent in a row, behind the one that was refused */
    if (about_host && text->open_first)
        return; /* V5 Sendmail's word on the host, between the remote's answer and the recipient */
    if (named && text->open_first) {    /* the remote's answer just before is about this recipient */
        BUFFER_SET(text->recipient, address);
        tell(text);
        return;
    }
    if (text->open_code != 0 && !goes_on)
        tell(text);
    if (text->open_code == 0 && text->open.len > 0 && code >= 400 && text->source == SMTPCODE_SOURCE_TEXT)
        tell(text);
    if (about_host)
        text->recipient.len = 0;
    if (named) {
        bool inner;
        BUFFER_SET(text->recipient, address);
        struct smtpcode_view behind = view_trim(view_from(line, behind_name + 3));
        if (leading_code(behind, &inner) != 0)      /* "554 <user@example.com>... 550 Host unknown" */
            line = behind;
    }
    add(text, line, number);
    text->open_code = code;
    text->open_more = more;
    text->open_marked = marked;
    text->refused = text->refused || (code >= 400 && text->mailing);
    if (marked && code >= 400 && !text->failed)
        text->failed = text->open_first = true;
}

/* Takes off the marks of a quoted mail, "> ". A client's command in a transcript may begin so as well. */
static struct smtpcode_view unquoted(struct smtpcode_view line)
{
    while (line.len > 0 && line.data[0] == '>' && !is_command(line)) {
        line = view_from(line, 1);
        if (line.len > 0 && line.data[0] == ' ')
            line = view_from(line, 1);
    }
    return line;
}

/* Hands a delivery-status field, or the end of a block of them, to its reader; true when the line is spent. */
static bool takes_dsn_line(struct text *text, struct smtpcode_view line, unsigned long number)
{
    bool folded = text->in_dsn && line.len > 0 && is_blank(line.data[0]);
    if (dsn_is_field(line) || folded) {
        if (!text->has_dsn)
            dsn_begin(&text->dsn, text->collect);
        if (!text->in_dsn)
            tell(text);
        text->has_dsn = text->in_dsn = true;
        dsn_line(&text->dsn, line, number);
        return true;
    }
    if (text->in_dsn) {
        dsn_line(&text->dsn, view(line.data, 0), number);
        text->in_dsn = false;
    }
    return false;
}

/* Whether the report is over here: what follows is the message that came back. */
static bool begins_returned_message(const struct text *text, struct smtpcode_view line)
{
    if (!text->trusted || text->source != SMTPCODE_SOURCE_MAIL)
        return false;
    bool said = text->recipient.len > 0 || collect_is_telling(text->collect);
    return begins_original(line) || (said && marks_at(MARK_TRACE_FIELD, line) > 0);
}

/* A client's command in a transcript: the answers behind it are to this one. */
static void command_line(struct text *text, struct smtpcode_view line, unsigned long number)
{
    tell(text);
    size_t to = view_find(line, "rcpt to", 0);
    if (to < line.len || view_has(line, "ehlo "))
        text->session = text->lines;
    if (view_has(line, "mail from")) {
        text->mailing = true;
        text->refused = false;
    }
    if (view_has(line, "ehlo ") || view_has(line, "helo "))
        text->commands = text->lost_commands = 0;
    if (to < line.len)
        find_commanded(text, view_from(line, to));
    if (to == 0 && text->source == SMTPCODE_SOURCE_MAIL) {      /* no transcript: it only says who was meant */
        text->lone = text->recipient.len > 0;
        text->head_line = number;
    }
    push_command(text, to < line.len ? BUFFER_VIEW(text->recipient) : view(NULL, 0));
}

/*
 * Whether the line is one of the message that the client sends behind the answer to DATA: from its first header field
 * to a lone dot. Where the transcript leaves it out, the answer to it comes at once.
 */
static bool in_message(struct text *text, struct smtpcode_view line)
{
    struct smtpcode_view said = said_by_client(line);
    if (text->takes_message)
        text->in_message = mail_is_field(said);
    text->takes_message = false;
    if (view_is(said, ".")) {
        text->in_message = false;
        return true;
    }
    return text->in_message;
}

/* "A message sent by": the address on the next line is the sender's. line is not empty. */
static bool introduces_sender(struct smtpcode_view line)
{
    if (line.data[line.len - 1] == ':')
        line.len--;
    return marks_end(MARK_SENDER_AHEAD, line) > 0;
}

/* What a human reads: a recipient's head, what stands under it, or a sentence that names one. */
static void prose_line(struct text *text, struct smtpcode_view line, unsigned long number, bool marked)
{
    struct smtpcode_view address = {NULL, 0};
    struct smtpcode_view trimmed = view_trim(line);
    struct smtpcode_view named = behind_label(line);
    size_t end = leading_address(named, &address);
    bool of_sender = text->names_sender && end > 0;
    text->names_sender = introduces_sender(trimmed);
    if (of_sender)
        return;
    /* Deeper than the head it stands under, an address is a part of what is said. */
    bool inside = text->open.len > 0 && text->recipient.len > 0 && indent_of(line) > text->head_indent;
    if (end > 0 && !inside && is_head(view_from(named, end))) {
        tell(text);
        tell_lone(text);
        text->lone = text->source == SMTPCODE_SOURCE_MAIL;
        text->head_line = number;
        text->head_indent = indent_of(line);
        BUFFER_SET(text->recipient, address);
        text->remote.len = 0;
        line = view_from(named, end);
    }
    struct smtpcode_view trailing = trailing_recipient(trimmed);
    if (trailing.len > 0 && text->source == SMTPCODE_SOURCE_MAIL && end == 0) {
        tell(text);
        BUFFER_SET(text->recipient, trailing);
        add(text, trimmed, number);
        tell(text);
        return;
    }
    struct pairs pairs;
    pairs_of(&pairs, line);
    find_named(text, &pairs);
    find_remote(text, &pairs);
    bool answered = text->open_code != 0 && !text->open_more && text->source == SMTPCODE_SOURCE_TEXT;
    if (answered && (marked || text->open_code < 400))
        tell(text);                     /* nothing goes on behind a good answer */
    add(text, view_trim(line), number);
    open_inner_reply(text, line);
}

bool text_is_dialogue(struct smtpcode_view line)
{
    bool marked, more;
    struct smtpcode_view answer = answer_of(line, &marked);
    return is_command(line) || marks_at(MARK_ANSWER_AGAIN, line) > 0 || marks_at(MARK_DIALOGUE_LINE, line) > 0 ||
           (marked && leading_code(answer, &more) != 0);
}

/* "Thu 2026-11-26 10:00:01: <-- 550 No such user": a dialogue that a bounce shows may have a time before each line. */
static struct smtpcode_view without_stamp(struct smtpcode_view line)
{
    struct smtpcode_view ahead = view_first(line, LONGEST_STAMP);
    size_t stamp = log_stamp(line), end = view_find(ahead, ": ", 0);
    if (stamp == 0 && end > 0 && end < ahead.len && is_digit(ahead.data[end - 1]))
        stamp = end + 2;
    struct smtpcode_view said = view_from(line, stamp);
    return stamp > 0 && text_is_dialogue(said) ? said : line;
}

void text_line(struct text *text, struct smtpcode_view line, unsigned long number)
{
    bool more, marked;
    if (text->finished)
        return;
    text->lines += 1 + (unsigned long)(line.len / WIDE_LINE);
    line = unquoted(line);
    if (text->source == SMTPCODE_SOURCE_MAIL)
        line = without_stamp(line);
    if (takes_dsn_line(text, line, number))
        return;
    if (marks_in(MARK_SESSION_BEGINS, line)) {
        tell(text);
        text->failed = text->mailing = text->refused = false;    /* another session: its first failing answer counts */
        text->recipient.len = 0;
    }
    struct smtpcode_view trimmed = view_trim(line);
    text->source_lines += is_source_line(trimmed);
    if (event_line(text->collect, trimmed, number))
        return;
    if (text->source == SMTPCODE_SOURCE_MAIL && view_starts(trimmed, "content-t"))
        return;                         /* a MIME header where the boundary was not understood */
    if (trimmed.len == 0) {
        tell(text);
        return;
    }
    if (marks_at(MARK_ANSWER_AGAIN, trimmed) > 0)  /* Python shows an answer once more when all its lines are there */
        return;
    if (begins_returned_message(text, line)) {
        tell(text);
        text->finished = true;
        return;
    }
    if (is_command(line)) {
        command_line(text, line, number);
        return;
    }
    struct smtpcode_view answer = answer_of(line, &marked);
    int code = leading_code(answer, &more);
    if (code == 0 && in_message(text, line))
        return;
    text->in_message = false;
    if (marks_are(MARK_SESSION_STOOD, line))
        text->session = text->lines;    /* behind a session that stood an error means nothing */
    if (!text->begun) {
        text->begun = true;
        text->trusted = text->trusted || code != 0;
    }
    if (code != 0)
        reply_line(text, answer, number, code, more, marked);
    else
        prose_line(text, line, number, marked);
}

void text_end(struct text *text)
{
    tell(text);
    tell_lone(text);
    drop_prose(text);
    if (is_source(text))
        collect_drop(text->collect);
    if (text->has_dsn)
        dsn_end(&text->dsn);
}
