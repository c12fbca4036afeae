#include "parse.h"

#include <string.h>

#include "say.h"
#include "utf8.h"

bool parse_wrong(const struct parser *parser, const char *what)
{
    say("%s:%lu:%zu: %s", parser->name, parser->line, (size_t)(parser->at - parser->start) + 1, what);
    return false;
}

char parse_next(struct parser *parser)
{
    while (parser->at < parser->end && (*parser->at == ' ' || *parser->at == '\t' || *parser->at == '\r'))
        parser->at++;
    return parser->at < parser->end ? *parser->at : '\0';
}

bool parse_take(struct parser *parser, char c)
{
    if (parse_next(parser) != c)
        return false;
    parser->at++;
    return true;
}

bool parse_word(struct parser *parser, const char *word)
{
    size_t len = strlen(word);
    parse_next(parser);
    if ((size_t)(parser->end - parser->at) < len || memcmp(parser->at, word, len) != 0)
        return false;
    parser->at += len;
    return true;
}

int parse_hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The character behind a backslash (RFC 8259 section 7); what is beyond U+FFFF is never escaped in what we write. */
static bool escape(struct parser *parser, unsigned long *c)
{
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    const char *letter = parser->at < parser->end && *parser->at != '\0' ? strchr(letters, *parser->at) : NULL;
    if (letter != NULL) {
        *c = (unsigned char)values[letter - letters];
        parser->at++;
        return true;
    }
    if (parser->end - parser->at < 5 || *parser->at != 'u')
        return parse_wrong(parser, "unknown escape in a string");
    *c = 0;
    for (int i = 1; i < 5; i++) {
        int digit = parse_hex(parser->at[i]);
        if (digit < 0)
            return parse_wrong(parser, "\\u needs four hexadecimal digits");
        *c = *c << 4 | (unsigned)digit;
    }
    if (*c == 0 || (*c >= 0xd800 && *c <= 0xdfff))
        return parse_wrong(parser, "no such character");
    parser->at += 5;
    return true;
}

bool parse_string(struct parser *parser)
{
    parser->len = 0;
    if (!parse_take(parser, '"'))
        return parse_wrong(parser, "expected a string");
    while (parser->at < parser->end && *parser->at != '"') {
        unsigned long c;
        size_t len = utf8_decode((struct smtpcode_view){parser->at, (size_t)(parser->end - parser->at)}, &c);
        if (c < ' ' || (c == UTF8_REPLACEMENT && len == 1))
            return parse_wrong(parser, c < ' ' ? "control character in a string" : "not UTF-8");
        parser->at += len;
        if (c == '\\' && !escape(parser, &c))
            return false;
        if (parser->len + 5 > sizeof parser->text)
            return parse_wrong(parser, "string too long");
        parser->len += utf8_encode(c, parser->text + parser->len);
    }
    parser->text[parser->len] = '\0';
    return parse_take(parser, '"') || parse_wrong(parser, "string without an end");
}

bool parse_count(struct parser *parser, uint64_t *value)
{
    char first = parse_next(parser);
    const char *start = parser->at;
    *value = 0;
    for (; parser->at < parser->end && *parser->at >= '0' && *parser->at <= '9'; parser->at++) {
        *value = *value * 10 + (uint64_t)(*parser->at - '0');
        if (*value > PARSE_MOST)
            return parse_wrong(parser, "number too large");
    }
    return (parser->at > start && (first != '0' || parser->at == start + 1)) || parse_wrong(parser, "expected a count");
}
