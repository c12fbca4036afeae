#include "text.h"

#include "codes.h"
#include "event.h"
#include "log.h"
#include "mail.h"
#include "pairs.h"
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

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static size_t length_of_any(struct smtpcode_view text, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_starts(text, words[i]))
            return strlen(words[i]);
    return 0;
}

static bool starts_with_any(struct smtpcode_view line, const char *const words[], size_t count)
{
    return length_of_any(line, words, count) > 0;
}

static bool ends_with_any(struct smtpcode_view line, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_ends(line, words[i]))
            return true;
    return false;
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
    static const char *const marks[] = {" ", "\t", "<", "\"", "'", "*", "-", "＜", "「", "『", "【", "（", "〈", "《",
                                        "・", "●", "■", "•", "\xe3\x80\x80"};
    return text.len > 0 && is_alnum(text.data[0]) ? 0 : length_of_any(text, marks, COUNT(marks));
}

static size_t closing(struct smtpcode_view text)
{
    static const char *const marks[] = {">", "\"", "'", "＞", "」", "』", "】", "）", "〉", "》"};
    return length_of_any(text, marks, COUNT(marks));
}

/* A colon; in Chinese and Japanese it is a wide one. */
static size_t wide_colon(struct smtpcode_view text)
{
    return view_starts(text, ":") ? strlen(":") : view_starts(text, "：") ? strlen("：") : 0;
}

/* "Recipient: user@example.com": what stands behind the words that say whose address follows, or the whole line. */
static struct smtpcode_view behind_label(struct smtpcode_view line)
{
    static const char *const labels[] = {
        "recipients", "recipient", "failed recipient", "intended recipient", "recipient address", "addressed to",
        "empfänger", "destinataire", "destinatario", "destinatário", "получатель", "кому",
        "宛先", "宛て先", "あて先", "送信先", "送信先アドレス", "宛先アドレス", "宛先メールアドレス", "受信者",
        "收件人", "收信人", "收件人地址", "收件地址", "수신자", "받는 사람"};
    struct smtpcode_view text = view_trim(line);
    for (size_t i = 0; i < COUNT(labels); i++) {
        if (!view_starts(text, labels[i]))
            continue;
        struct smtpcode_view rest = view_trim(view_from(text, strlen(labels[i])));
        size_t mark = wide_colon(rest);
        if (mark > 0)
            return view_trim(view_from(rest, mark));
    }
    return line;
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
    while ((step = closing(view_from(line, at))) > 0)
        at += step;
    return at;
}

/* Whether what follows an address that begins a line makes it the head of what is said about it. */
static bool is_head(struct smtpcode_view rest)
{
    bool blank = rest.len > 0 && is_blank(rest.data[0]);
    rest = view_trim(rest);
    return rest.len == 0 || blank || wide_colon(rest) > 0 || rest.data[0] == '(' || view_starts(rest, "...") ||
           view_starts(rest, "<") || view_starts(rest, "mailto") || view_starts(rest, "- ") ||
           view_starts(rest, "failed");
}

static size_t indent_of(struct smtpcode_view line)
{
    size_t indent = 0;
    while (indent < line.len && is_blank(line.data[indent]))
        indent += line.data[indent] == '\t' ? 8 : 1;
    return indent;
}

/* A header field that a mail on its way has: the returned message, unless it heads a bounce that is quoted. */
static bool is_trace_field(struct smtpcode_view line)
{
    static const char *const heads[] = {"return-path: <", "received: from ", "received: by ", "message-id: <",
                                        "x-original-to:", "dkim-signature: ", "received: (qmail "};
    return starts_with_any(line, heads, COUNT(heads));
}

/* A line by which programs set the returned message apart: the failure has been told before it. */
static bool begins_original(struct smtpcode_view line)
{
    static const char *const heads[] = {"original m", "below is a copy", "message headers follow"};
    static const char *const words[] = {"original message",       "copy of the message",  "copy of your message",
                                        "unsent message",         "message header",       "returned message",
                                        "headers of the message", "message follows",      "headers follow",
                                        "original mail",          "copy of the original", "first lines of",
                                        "undelivered message",    "message headers",      "message contents",
                                        "message text follows",   "included message",     "original header",
                                        "failed message",         "body of the message",  "your message below"};
    struct smtpcode_view text = view_trim(line);
    bool ruled = text.len >= 4 && strchr("-=*_~", text.data[0]) != NULL && text.data[1] == text.data[0];
    bool ends = view_ends(text, ":") || view_ends(text, ".") || view_ends(text, "follow");
    if (text.len < 60 && ends && starts_with_any(text, heads, COUNT(heads)))
        return true;
    if (!ruled)
        return false;
    struct pairs pairs;
    pairs_of(&pairs, text);
    return pairs_have_any(&pairs, words, COUNT(words));
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
    static const char *const marks[] = {">>> ", "-> ",  "=> ",  "~> ",  "> ",
                                        "c: ",  "--> ", "->> ", "client -> server: ", "send: '",
                                        "send: b'", "[->] "};
    struct smtpcode_view rest = from_mark(line);
    for (size_t i = 0; i < COUNT(marks); i++)
        if (view_starts(rest, marks[i]))
            return view_trim(view_from(rest, strlen(marks[i])));
    return rest;
}

/* ">>> RCPT TO:<a@b>", "> DATA", "C: EHLO x", " -> MAIL FROM": what a client said is no answer. */
static bool is_command(struct smtpcode_view line)
{
    static const char *const verbs[] = {"ehlo ", "helo ", "lhlo ", "mail from", "rcpt to",
                                        "auth ", "bdat ", "vrfy ", "expn "};
    static const char *const alone[] = {"data", "quit", "rset", "noop", "starttls"};
    struct smtpcode_view rest = said_by_client(line);
    for (size_t i = 0; i < COUNT(alone); i++)
        if (view_is(rest, alone[i]))
            return true;
    return starts_with_any(rest, verbs, COUNT(verbs));
}

/*
 * Passes over the mark that a transcript sets before an answer: "<<< ", "< ", "S: ", "<- "; and over what Python writes
 * around it, "reply: b'550 5.1.1 No such user\\r\\n'".
 */
static struct smtpcode_view answer_of(struct smtpcode_view line, bool *marked)
{
    static const char *const marks[] = {"<<< ", "<-- ", "<~* ", "<** ", "<~  ", "<-  ", "<~ ",
                                        "<- ",  "<< ",  "< ",   "s: ",  "* ",   "server -> client: ", "reply: b'",
                                        "[<-] "};
    struct smtpcode_view rest = from_mark(line);
    for (size_t i = 0; i < COUNT(marks); i++)
        if (view_starts(rest, marks[i])) {
            *marked = true;
            rest = view_trim(view_from(rest, strlen(marks[i])));
            return view_ends(rest, "\\r\\n'") ? view_first(rest, rest.len - strlen("\\r\\n'")) : rest;
        }
    *marked = false;
    return rest;
}

/* Python shows an answer once more when all its lines are there. */
static bool repeats_answer(struct smtpcode_view line)
{
    return view_starts(line, "reply: retcode (") || view_starts(line, "data: (");
}

/* "Remote host said:", "while talking to mx.example.com.:", "host mx.example.com[192.0.2.1] said:" */
static void find_remote(struct text *text, const struct pairs *pairs)
{
    static const char *const before[] = {"talking to ", "host ", "connected to ", "server ", "giving up on ",
                                         "from ",       "by "};
    const struct smtpcode_view line = pairs->text;
    size_t ip = scan_ip(line);
    struct smtpcode_view behind = view_from(line, ip);
    if (ip > 0 && (view_starts(behind, " does not like") || view_starts(behind, " failed after")))
        BUFFER_SET(text->remote, view_first(line, ip));     /* qmail */
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
        for (size_t at = pairs_find(pairs, before[i]); at < line.len; at = view_find(line, before[i], at + 1)) {
            if (at > 0 && is_alnum(line.data[at - 1]))
                continue;
            struct smtpcode_view rest = view_from(line, at + strlen(before[i]));
            size_t len = scan_host(rest);
            if (len == 0)
                len = scan_ip(rest);
            if (len > 0 && (i < 3 || view_has(view_from(rest, len), "said") ||
                            view_has(view_from(rest, len), "rejected") || i == 4)) {
                BUFFER_SET(text->remote, view_first(rest, len));
                return;
            }
        }
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

/* The address right behind the words. */
static void find_behind(struct text *text, const struct pairs *pairs, const char *words)
{
    struct smtpcode_view rest = view_from(pairs->text, pairs_find(pairs, words) + strlen(words));
    size_t len = scan_address(rest);
    if (len > 0)
        BUFFER_SET(text->recipient, view_first(rest, len));
}

/* A sentence that names whom it is about: "Can't deliver to: <a@b>", "rejected recipient <a@b>", "recipient address
 * a@b". */
static void find_named(struct text *text, const struct pairs *pairs)
{
    static const char *const about[] = {"deliver", "recipient", "mail to", "message to",
                                        "user ",   "mailbox",   "address", "reach"};
    static const char *const other[] = {"sender", "from", "assistance", "help", "contact",
                                        "postmaster", "questions", "mailto", "support", "mailer-daemon"};
    static const char *const plain[] = {"recipient address ", "your message to "};
    static const char *const anew[] = {"rejected recipient <", "failed to deliver to '", "failed to deliver to <"};
    if (text->open.len > 0 && text->recipient.len > 0)
        return;
    bool about_other = pairs_have_any(pairs, other, COUNT(other));
    for (size_t i = 0; i < COUNT(anew) && text->open.len == 0 && !about_other; i++)
        find_behind(text, pairs, anew[i]);      /* a paragraph of its own for each recipient */
    if (text->recipient.len > 0 || about_other)
        return;
    for (size_t i = 0; i < COUNT(plain) && text->recipient.len == 0; i++)
        find_behind(text, pairs, plain[i]);
    if (text->recipient.len == 0 && text->source == SMTPCODE_SOURCE_MAIL && pairs_have_any(pairs, about, COUNT(about)))
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
    bool about_host = !named && !marked && view_has(line, "smtp)... ");
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
    return begins_original(line) || (is_trace_field(line) && said);
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
    static const char *const ends[] = {"sent by", "from"};
    if (line.data[line.len - 1] == ':')
        line.len--;
    return ends_with_any(line, ends, COUNT(ends));
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
    return is_command(line) || repeats_answer(line) || view_starts(line, "smtp error: ") ||
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
    if (view_has(line, "while talking to")) {
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
    if (repeats_answer(trimmed))
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
    if (view_is(line, "no peer certificate available"))
        text->session = text->lines;    /* of `openssl s_client`; behind a session that stood an error means nothing */
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
