#include "json_check.h"

#include <string.h>

enum { DEEPEST = 8, EVIDENCE_ROOM = 1000 };

/* What a value may be. */
enum kind { STRING = 1, NUMBER = 2, NONE = 4, STRINGS = 8, OBJECT = 16, OTHER = 32 };

struct json {
    const char *text;
    size_t len, at, depth;
    const char *fault;
    size_t fault_at;
};

/* The words a member may hold; NULL ends them, no words: any. */
struct member {
    const char *key;
    int kinds;
    const char *const *words;
};

static const char *const permanences[] = {"success", "intermediate", "transient", "permanent", NULL};
static const char *const actions[] = {"failed", "delayed", "delivered", "relayed", "expanded", NULL};
static const char *const bases[] = {"provider", "phrase", "status", "reply", "class", NULL};
static const char *const kinds[] = {"text", "dsn", "mail", "log", "queue", "transcript", NULL};
static const char *const advices[] = {"none", "retry", "slow-down", "remove-recipient", "contact-recipient",
                                      "fix-address", "fix-message", "fix-sender", "fix-route", "contact-postmaster",
                                      NULL};
static const char *const categories[] = {
    "recipient-unknown", "recipient-disabled", "recipient-moved", "recipient-filtered", "mailbox-full",
    "domain-unknown", "domain-no-mail", "message-too-large", "content-rejected", "spam", "virus", "policy",
    "sender-authentication", "authentication-required", "sender-rejected", "relay-denied", "ip-blocked", "reputation",
    "reverse-dns", "rate-limited", "greylisted", "network", "expired", "routing-loop", "tls", "system-full",
    "system-error", "mailer-error", "protocol-error", "nonconformant-message", "limit-exceeded", "auto-reply",
    "feedback-report", "suppressed", "delivered", "intermediate", "informational", "unknown", NULL};

static const struct member details_members[] = {
    {"ip", STRING | NONE, NULL},    {"domain", STRING | NONE, NULL}, {"blocklist", STRING | NONE, NULL},
    {"limit", STRING | NONE, NULL}, {"url", STRING | NONE, NULL},    {"retry_after", NUMBER | NONE, NULL},
    {NULL, 0, NULL}};
static const struct member source_members[] = {{"kind", STRING, kinds}, {"line", NUMBER, NULL}, {NULL, 0, NULL}};
static const struct member members[] = {
    {"reply", NUMBER | NONE, NULL}, {"status", STRING | NONE, NULL}, {"permanence", STRING | NONE, permanences},
    {"category", STRING, categories}, {"advice", STRING, advices}, {"title", STRING, NULL}, {"meaning", STRING, NULL},
    {"causes", STRINGS, NULL}, {"fixes", STRINGS, NULL}, {"checks", STRINGS, NULL}, {"notes", STRINGS, NULL},
    {"provider", STRING | NONE, NULL}, {"software", STRING | NONE, NULL}, {"recipient", STRING | NONE, NULL},
    {"remote", STRING | NONE, NULL}, {"action", STRING | NONE, actions}, {"details", OBJECT, NULL},
    {"basis", STRING, bases}, {"evidence", STRING | NONE, NULL}, {"references", STRINGS, NULL},
    {"source", OBJECT, NULL}, {NULL, 0, NULL}};

static int fault(struct json *json, const char *message)
{
    if (json->fault == NULL) {
        json->fault = message;
        json->fault_at = json->at;
    }
    return 0;
}

static char peek(const struct json *json)
{
    return json->at < json->len ? json->text[json->at] : '\0';
}

static bool take(struct json *json, char c)
{
    if (json->at >= json->len || json->text[json->at] != c)
        return false;
    json->at++;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int hex(char c)
{
    return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* ---- strings ------------------------------------------------------------------------------------------------ */

/* The length of the valid UTF-8 sequence (RFC 3629) here, or 0; not shared with the code under test on purpose. */
static size_t sequence(const struct json *json)
{
    const unsigned char *s = (const unsigned char *)json->text + json->at;
    size_t left = json->len - json->at;
    if (s[0] < 0x80)
        return 1;
    size_t len = s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;
    if (len == 0 || len > left)
        return 0;
    for (size_t i = 1; i < len; i++)
        if (s[i] < 0x80 || s[i] > 0xbf)
            return 0;
    bool overlong = (s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xf0 && s[1] < 0x90);
    bool surrogate = s[0] == 0xed && s[1] > 0x9f, large = s[0] == 0xf4 && s[1] > 0x8f;
    return overlong || surrogate || large ? 0 : len;
}

/* What stands behind "\u", or -1. */
static long four_digits(struct json *json)
{
    long unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex(peek(json));
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
        json->at++;
    }
    return unit;
}

static bool escape(struct json *json)
{
    char c = peek(json);
    if (c != '\0' && strchr("\"\\/bfnrt", c) != NULL) {
        json->at++;
        return true;
    }
    if (!take(json, 'u'))
        return fault(json, "an escape that JSON does not know");
    long unit = four_digits(json);
    if (unit >= 0xd800 && unit < 0xdc00) {
        unit = take(json, '\\') && take(json, 'u') ? four_digits(json) : -1;
        return unit >= 0xdc00 && unit < 0xe000 ? true : fault(json, "half of a surrogate pair");
    }
    return unit >= 0 && !(unit >= 0xdc00 && unit < 0xe000) ? true : fault(json, "an escape without its four digits");
}

/* Reads a string; *from and *to are where its inside stands. */
static bool string(struct json *json, size_t *from, size_t *to)
{
    if (!take(json, '"'))
        return fault(json, "a string is expected");
    *from = json->at;
    while (json->at < json->len && json->text[json->at] != '"') {
        if ((unsigned char)json->text[json->at] < ' ')
            return fault(json, "a control character in a string");
        size_t len = sequence(json);
        if (len == 0)
            return fault(json, "broken UTF-8");
        if (take(json, '\\')) {
            if (!escape(json))
                return false;
        } else {
            json->at += len;
        }
    }
    *to = json->at;
    return take(json, '"') ? true : fault(json, "a string that is not closed");
}

/* ---- values ------------------------------------------------------------------------------------------------- */

static bool digits(struct json *json)
{
    size_t from = json->at;
    while (is_digit(peek(json)))
        json->at++;
    return json->at > from ? true : fault(json, "a digit is expected");
}

static bool number(struct json *json)
{
    take(json, '-');
    if (!take(json, '0') && !digits(json))
        return false;
    if (is_digit(peek(json)))
        return fault(json, "a zero ahead of a number");
    if (take(json, '.') && !digits(json))
        return false;
    if (take(json, 'e') || take(json, 'E')) {
        if (!take(json, '+'))
            take(json, '-');
        return digits(json);
    }
    return true;
}

static bool word(struct json *json, const char *text)
{
    size_t len = strlen(text);
    if (json->len - json->at < len || memcmp(json->text + json->at, text, len) != 0)
        return fault(json, "a value is expected");
    json->at += len;
    return true;
}

static int value(struct json *json);

/* What stands between brackets, divided by commas; STRINGS if all are strings. */
static int array(struct json *json)
{
    int kind = STRINGS;
    take(json, '[');
    if (take(json, ']'))
        return STRINGS;
    do {
        int item = value(json);
        if (item == 0)
            return 0;
        if (item != STRING)
            kind = OTHER;
    } while (take(json, ','));
    return take(json, ']') ? kind : fault(json, "a comma or ] is expected");
}

static int object(struct json *json)
{
    take(json, '{');
    if (take(json, '}'))
        return OBJECT;
    do {
        size_t from, to;
        if (!string(json, &from, &to))
            return 0;
        if (!take(json, ':'))
            return fault(json, "a colon is expected");
        if (value(json) == 0)
            return 0;
    } while (take(json, ','));
    return take(json, '}') ? OBJECT : fault(json, "a comma or } is expected");
}

/* Reads a value; its kind, or 0 if it is broken. */
static int value(struct json *json)
{
    size_t from, to;
    int kind = 0;
    if (++json->depth > DEEPEST)
        return fault(json, "nested too deeply");
    switch (peek(json)) {
    case '"':
        kind = string(json, &from, &to) ? STRING : 0;
        break;
    case '[':
        kind = array(json);
        break;
    case '{':
        kind = object(json);
        break;
    case 'n':
        kind = word(json, "null") ? NONE : 0;
        break;
    case 't':
        kind = word(json, "true") ? OTHER : 0;
        break;
    case 'f':
        kind = word(json, "false") ? OTHER : 0;
        break;
    default:
        kind = number(json) ? NUMBER : 0;
    }
    json->depth--;
    return kind;
}

/* ---- a diagnosis -------------------------------------------------------------------------------------------- */

static bool is(const struct json *json, size_t from, size_t to, const char *text)
{
    return to - from == strlen(text) && memcmp(json->text + from, text, to - from) == 0;
}

static bool one_of(const struct json *json, size_t from, size_t to, const char *const words[])
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (is(json, from, to, words[i]))
            return true;
    return false;
}

static bool whole(struct json *json, const struct member expected[]);

static bool member(struct json *json, const struct member *expected)
{
    size_t from = 0, to = 0;
    if (!string(json, &from, &to))
        return false;
    if (!is(json, from, to, expected->key))
        return fault(json, "another key is expected here");
    if (!take(json, ':'))
        return fault(json, "a colon is expected");
    if (expected->kinds == OBJECT)
        return whole(json, strcmp(expected->key, "details") == 0 ? details_members : source_members);
    from = json->at;
    int kind = value(json);
    if (kind == 0)
        return false;
    if ((kind & expected->kinds) == 0)
        return fault(json, "the value is of another kind");
    if (kind == STRING && expected->words != NULL && !one_of(json, from + 1, json->at - 1, expected->words))
        return fault(json, "the contract does not know this word");
    if (strcmp(expected->key, "evidence") == 0 && json->at - from > 6 * EVIDENCE_ROOM)
        return fault(json, "the evidence is too long");
    return true;
}

static bool whole(struct json *json, const struct member expected[])
{
    if (!take(json, '{'))
        return fault(json, "an object is expected");
    for (size_t i = 0; expected[i].key != NULL; i++) {
        if (i > 0 && !take(json, ','))
            return fault(json, "a key is missing");
        if (!member(json, &expected[i]))
            return false;
    }
    return take(json, '}') ? true : fault(json, "a key too many");
}

static struct json_fault finish(struct json *json)
{
    if (json->fault == NULL && json->at < json->len)
        fault(json, "something follows the value");
    return (struct json_fault){json->fault, json->fault_at};
}

struct json_fault json_check_value(const char *text, size_t len)
{
    struct json json = {.text = text, .len = len};
    value(&json);
    return finish(&json);
}

struct json_fault json_check_diagnosis(const char *text, size_t len)
{
    struct json json = {.text = text, .len = len};
    whole(&json, members);
    return finish(&json);
}
