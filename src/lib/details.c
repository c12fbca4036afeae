#include "details.h"

#include "pairs.h"
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
    static const char *const before[] = {"domain of ", "domain name ", "domain ", "host name ", "name=", "host "};
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
        for (size_t at = pairs_find(pairs, before[i]); at < text.len; at = view_find(text, before[i], at + 1)) {
            size_t start = at + strlen(before[i]);
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

static bool is_unit(struct smtpcode_view text, size_t *len)
{
    static const char *const units[] = {"bytes", "byte", "octets", "kib", "mib", "gib", "kb", "mb", "gb", "k", "m",
                                        "messages", "recipients", "connections"};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        *len = strlen(units[i]);
        if (view_starts(text, units[i]) && (*len == text.len || !is_alnum(text.data[*len])))
            return true;
    }
    return false;
}

static bool has_any(struct smtpcode_view text, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_has(text, words[i]))
            return true;
    return false;
}
#define HAS_ANY(text, words) has_any(text, words, sizeof(words) / sizeof(words)[0])

/* "20 MB", "10485760 bytes", "(limit 35882577)", "maximum message size (7000000)". A number that is called the limit
 * goes before one that may be the message's own size. */
static struct smtpcode_view find_limit(struct smtpcode_view text)
{
    static const char *const before[] = {"limit", "max", "size", "exceed", "quota"}, *const own[] = {"limit", "max"};
    struct smtpcode_view first = {NULL, 0};
    for (size_t at = 0; at < text.len; at++) {
        long number;
        if (!is_digit(text.data[at]) || !starts_word(text, at))
            continue;
        size_t len = scan_number(view_from(text, at), &number), unit;
        if (len == 0)
            continue;
        if (at + len + 1 < text.len && text.data[at + len] == '.' && is_digit(text.data[at + len + 1])) {
            at += len;
            continue;
        }
        size_t gap = at + len < text.len && text.data[at + len] == ' ';
        bool measured = is_unit(view_from(text, at + len + gap), &unit);
        struct smtpcode_view lead = view(text.data + (at > 40 ? at - 40 : 0), at > 40 ? 40 : at);
        struct smtpcode_view found = view(text.data + at, measured ? len + gap + unit : len);
        at += len;
        if (!measured && (number < 10000 || !HAS_ANY(lead, before)))
            continue;
        if (HAS_ANY(lead, own))
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
        const char *unit;
        long seconds;
    } units[] = {{"second", 1}, {"sec", 1},     {"s ", 1},    {"minute", 60}, {"min", 60},
                 {"m ", 60},    {"hour", 3600}, {"hr", 3600}, {"day", 86400}};
    long number;
    size_t len = scan_number(text, &number);
    if (len == 0 || number > 10000000)
        return -1;
    while (len < text.len && (is_space(text.data[len]) || text.data[len] == '-'))
        len++;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (view_starts(view_from(text, len), units[i].unit))
            return number * units[i].seconds;
    return -1;
}

/* How long to wait, from the first time named behind words such as "again in", "wait", "retry". */
static long find_delay(const struct pairs *pairs)
{
    struct smtpcode_view text = pairs->text;
    static const char *const before[] = {"again in",    "back in",         "retry in", "retry after", "wait",
                                         "again after", "try again later", "greylist", "graylist",    "come back",
                                         "after"};
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        size_t at = pairs_find(pairs, before[i]);
        if (at == text.len)
            continue;
        size_t end = at + strlen(before[i]) + 60 < text.len ? at + strlen(before[i]) + 60 : text.len;
        for (at += strlen(before[i]); at < end; at++) {
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
    static const char *const words[] = {"contact", "owner at", "administrator", "assistance", "questions", "help"};
    size_t from = at > CONTACT_WORDS ? at - CONTACT_WORDS : 0;
    return HAS_ANY(view(text.data + from, at - from), words);
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
                     (is_about_recipient(diagnosis->category) || pairs_have(pairs, "recipient address"));
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
