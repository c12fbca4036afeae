#include "details.h"

#include "marks.h"
#include "scan.h"

enum { CONTACT_WORDS = 48 };            /* so many bytes ahead of an address tell whose it is */

static bool starts_word(struct smtpcode_view text, size_t at)
{
    return at == 0 || !(is_alnum(text.data[at - 1]) || text.data[at - 1] == '.' || text.data[at - 1] == '-' ||
                        text.data[at - 1] == '@' || text.data[at - 1] == ':');
}

static struct smtpcode_view find_ip(struct smtpcode_view text)
{
    for (size_t at = 0; at < text.len; at++) {
        bool behind_colon = at > 0 && text.data[at - 1] == ':' && (at < 2 || !is_digit(text.data[at - 2]));
        if (hex_value(text.data[at]) < 0 || !(starts_word(text, at) || behind_colon))
            continue;
        size_t len = scan_ip(view_from(text, at));
        if (len > 0)
            return view(text.data + at, len);
    }
    return (struct smtpcode_view){NULL, 0};
}

static struct smtpcode_view find_url(const struct pairs *pairs)
{
    struct smtpcode_view text = pairs->text;
    for (size_t at = pairs_find(pairs, "http"); at < text.len; at = view_find(text, "http", at + 1)) {
        size_t len = scan_url(view_from(text, at));
        if (len > 0)
            return view(text.data + at, len);
    }
    return (struct smtpcode_view){NULL, 0};
}

/* The domain the words are about: what follows "domain", "host", "for" and such, else that of a mail address. */
static struct smtpcode_view find_domain(const struct pairs *pairs)
{
    struct smtpcode_view text = pairs->text;
    const char *mark;
    for (size_t i = 0; (mark = marks_item(MARK_DOMAIN_AHEAD, i)) != NULL; i++)
        for (size_t at = pairs_find(pairs, mark); at < text.len; at = view_find(text, mark, at + 1)) {
            size_t start = at + strlen(mark);
            while (start < text.len && strchr("<\"'[(@", text.data[start]) != NULL && text.data[start] != '\0')
                start++;
            size_t address = scan_address(view_from(text, start));
            size_t len = scan_host(view_from(text, start));
            if (address > 0) {
                struct smtpcode_view found = view(text.data + start, address);
                return view_from(found, view_find(found, "@", 0) + 1);
            }
            if (len > 0)
                return view(text.data + start, len);
        }
    return (struct smtpcode_view){NULL, 0};
}

/* The length of the unit that text starts with, or 0. */
static size_t unit_at(struct smtpcode_view text)
{
    size_t len = marks_at(MARK_LIMIT_UNIT, text);
    return len < text.len && is_alnum(text.data[len]) ? 0 : len;
}

/* "20 MB", "10485760 bytes", "(limit 35882577)", "maximum message size (7000000)". A number that is called the limit
 * goes before one that may be the message's own size. */
static struct smtpcode_view find_limit(struct smtpcode_view text)
{
    struct smtpcode_view first = {NULL, 0};
    for (size_t at = 0; at < text.len; at++) {
        long number;
        if (!is_digit(text.data[at]) || !starts_word(text, at))
            continue;
        size_t len = scan_number(view_from(text, at), &number);
        if (len == 0)
            continue;
        if (at + len + 1 < text.len && text.data[at + len] == '.' && is_digit(text.data[at + len + 1])) {
            at += len;
            continue;
        }
        size_t gap = at + len < text.len && text.data[at + len] == ' ';
        size_t unit = unit_at(view_from(text, at + len + gap));
        struct smtpcode_view lead = view(text.data + (at > 40 ? at - 40 : 0), at > 40 ? 40 : at);
        struct smtpcode_view found = view(text.data + at, unit > 0 ? len + gap + unit : len);
        bool called = marks_in(MARK_LIMIT_AHEAD, lead);
        at += len;
        if (unit == 0 && (number < 10000 || !(called || marks_in(MARK_SIZE_AHEAD, lead))))
            continue;
        if (called)
            return found;
        if (first.len == 0)
            first = found;
    }
    return first;
}

/* Seconds in "00:02:00", or -1. */
static long clock_seconds(struct smtpcode_view text)
{
    long part[3];
    size_t at = 0;
    for (int i = 0; i < 3; i++) {
        size_t len = scan_number(view_from(text, at), &part[i]);
        if (len == 0 || len > 2)
            return -1;
        at += len;
        if (i < 2 && (at >= text.len || text.data[at++] != ':'))
            return -1;
    }
    return part[0] * 3600 + part[1] * 60 + part[2];
}

/* Seconds in "5 minutes", "300 seconds", "1h", or -1. */
static long unit_seconds(struct smtpcode_view text)
{
    static const struct {
        enum mark unit;
        long seconds;
    } units[] = {{MARK_SECOND, 1}, {MARK_MINUTE, 60}, {MARK_HOUR, 3600}, {MARK_DAY, 86400}};
    long number;
    size_t len = scan_number(text, &number);
    if (len == 0 || number > 10000000)
        return -1;
    while (len < text.len && (is_space(text.data[len]) || text.data[len] == '-'))
        len++;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (marks_at(units[i].unit, view_from(text, len)) > 0)
            return number * units[i].seconds;
    return -1;
}

/* How long to wait, from the first time named behind words such as "again in", "wait", "retry". */
static long find_delay(const struct pairs *pairs)
{
    struct smtpcode_view text = pairs->text;
    const char *mark;
    for (size_t i = 0; (mark = marks_item(MARK_DELAY_AHEAD, i)) != NULL; i++) {
        size_t at = pairs_find(pairs, mark);
        if (at == text.len)
            continue;
        size_t end = at + strlen(mark) + 60 < text.len ? at + strlen(mark) + 60 : text.len;
        for (at += strlen(mark); at < end; at++) {
            if (!is_digit(text.data[at]) || !starts_word(text, at))
                continue;
            long seconds = clock_seconds(view_from(text, at));
            if (seconds < 0)
                seconds = unit_seconds(view_from(text, at));
            if (seconds >= 0)
                return seconds;
        }
    }
    return -1;
}

static bool is_about_address(enum smtpcode_category category)
{
    return category == SMTPCODE_IP_BLOCKED || category == SMTPCODE_REVERSE_DNS || category == SMTPCODE_REPUTATION ||
           category == SMTPCODE_SENDER_AUTHENTICATION || category == SMTPCODE_RATE_LIMITED ||
           category == SMTPCODE_GREYLISTED || category == SMTPCODE_SPAM || category == SMTPCODE_POLICY ||
           category == SMTPCODE_RELAY_DENIED;
}

static bool is_about_size(enum smtpcode_category category)
{
    return category == SMTPCODE_MESSAGE_TOO_LARGE || category == SMTPCODE_MAILBOX_FULL ||
           category == SMTPCODE_LIMIT_EXCEEDED || category == SMTPCODE_RATE_LIMITED;
}

void details_find(const struct pairs *pairs, size_t answer, const struct rule *blocklist,
                  struct smtpcode_diagnosis *diagnosis)
{
    struct smtpcode_view text = pairs->text;
    enum smtpcode_category category = diagnosis->category;
    diagnosis->retry_after = -1;
    if (is_about_address(category))
        diagnosis->ip = find_ip(view_from(text, answer));
    if (is_about_size(category))
        diagnosis->limit = find_limit(text);
    diagnosis->domain = find_domain(pairs);
    diagnosis->url = find_url(pairs);
    if (diagnosis->permanence == SMTPCODE_TRANSIENT || category == SMTPCODE_GREYLISTED ||
        category == SMTPCODE_RATE_LIMITED)
        diagnosis->retry_after = find_delay(pairs);
    if (blocklist != NULL) {
        struct smtpcode_entry entry;
        table_entry(blocklist->row, &entry);
        diagnosis->blocklist = view_of(entry.title);
        if (diagnosis->url.len == 0 && entry.references[0] != '\0')
            diagnosis->url = smtpcode_item(entry.references, 0);
    }
}

/* "contact the list owner at list-owner@example.com": an address to ask at, behind the words that end at `at`. */
static bool is_contact(struct smtpcode_view text, size_t at)
{
    size_t from = at > CONTACT_WORDS ? at - CONTACT_WORDS : 0;
    struct smtpcode_view lead = view(text.data + from, at - from);
    return marks_in(MARK_CONTACT_AHEAD, lead) || marks_in(MARK_OWNER_AHEAD, lead);
}

static struct smtpcode_view find_address(struct smtpcode_view text)
{
    for (size_t at = 0, last = view_last(text, '@'); at < last; at++) {
        if (at > 0 && (is_alnum(text.data[at - 1]) || strchr(".+-_=/", text.data[at - 1]) != NULL))
            continue;
        size_t len = scan_address(view_from(text, at));
        if (len > 0 && !is_contact(text, at))
            return view(text.data + at, len);
        at += len;
    }
    return (struct smtpcode_view){NULL, 0};
}

static bool is_about_recipient(enum smtpcode_category category)
{
    return category <= SMTPCODE_DOMAIN_NO_MAIL || category == SMTPCODE_RELAY_DENIED || category == SMTPCODE_GREYLISTED;
}

static bool is_about_sender(enum smtpcode_category category)
{
    return category == SMTPCODE_SENDER_REJECTED || category == SMTPCODE_SENDER_AUTHENTICATION;
}

void details_address(const struct pairs *pairs, size_t answer, struct smtpcode_diagnosis *diagnosis)
{
    bool recipient = diagnosis->recipient.len == 0 &&
                     (is_about_recipient(diagnosis->category) || marks_in_pairs(MARK_RECIPIENT_ADDRESS, pairs));
    bool sender = is_about_sender(diagnosis->category);
    if (!recipient && !sender)
        return;
    struct smtpcode_view address = find_address(view_from(pairs->text, answer));
    if (address.len == 0)
        return;
    if (sender)
        diagnosis->sender_domain = view_from(address, view_find(address, "@", 0) + 1);
    else
        diagnosis->recipient = address;
}
