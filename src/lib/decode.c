#include "decode.h"

#include "utf8.h"

enum encoding decode_encoding(struct smtpcode_view name)
{
    return view_starts(name, "quoted-printable") ? ENCODING_QUOTED_PRINTABLE
           : view_starts(name, "base64")         ? ENCODING_BASE64
                                                 : ENCODING_NONE;
}

enum charset decode_charset(struct smtpcode_view name)
{
    static const struct {
        const char *name;
        enum charset charset;
    } known[] = {{"utf-8", CHARSET_UTF8},          {"utf8", CHARSET_UTF8},           {"us-ascii", CHARSET_UTF8},
                 {"ascii", CHARSET_UTF8},          {"iso-8859-15", CHARSET_LATIN9},  {"latin9", CHARSET_LATIN9},
                 {"iso-8859-1", CHARSET_WINDOWS_1252}, {"latin1", CHARSET_WINDOWS_1252}, {"windows-1252", CHARSET_WINDOWS_1252},
                 {"cp1252", CHARSET_WINDOWS_1252}, {"unicode-1-1-utf-7", CHARSET_UTF7}, {"utf-7", CHARSET_UTF7}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (view_is(name, known[i].name))
            return known[i].charset;
    return CHARSET_OTHER;
}

static int base64_value(char c)
{
    if (is_upper(c))
        return c - 'A';
    if (is_lower(c))
        return c - 'a' + 26;
    if (is_digit(c))
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

size_t decode_base64(struct base64 *state, struct smtpcode_view line, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < line.len; i++) {
        int value = base64_value(line.data[i]);
        if (value < 0)
            continue;
        state->bits = state->bits << 6 | (unsigned)value;
        state->count++;
        if (state->count == 2 || state->count == 3 || state->count == 4)
            out[len++] = (char)(state->bits >> (state->count == 2 ? 4 : state->count == 3 ? 2 : 0) & 0xffu);
        if (state->count == 4)
            *state = (struct base64){0, 0};
    }
    return len;
}

size_t decode_quoted_printable(struct smtpcode_view line, char *out, bool *soft)
{
    size_t len = 0, end = line.len;
    while (end > 0 && is_blank(line.data[end - 1]))
        end--;
    *soft = end > 0 && line.data[end - 1] == '=';
    if (*soft)
        end--;
    for (size_t i = 0; i < end; i++) {
        int high = line.data[i] == '=' && i + 2 < line.len ? hex_value(line.data[i + 1]) : -1;
        int low = high >= 0 ? hex_value(line.data[i + 2]) : -1;
        if (low >= 0 && i + 2 < end) {
            out[len++] = (char)(high << 4 | low);
            i += 2;
        } else {
            out[len++] = line.data[i];
        }
    }
    return len;
}

/* Windows-1252, 0x80 to 0x9f */
static const unsigned short windows_1252[32] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
    0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

static unsigned long latin9(unsigned char byte)
{
    static const struct {
        unsigned char byte;
        unsigned short c;
    } other[] = {{0xa4, 0x20ac}, {0xa6, 0x160}, {0xa8, 0x161}, {0xb4, 0x17d}, {0xb8, 0x17e}, {0xbc, 0x152}, {0xbd, 0x153}, {0xbe, 0x178}};
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++)
        if (other[i].byte == byte)
            return other[i].c;
    return byte;
}

/* RFC 2152: what stands between + and - is base64 of UTF-16. */
static size_t utf7_to_utf8(struct smtpcode_view text, char *out, size_t room)
{
    size_t len = 0;
    for (size_t i = 0; i < text.len && len + 4 <= room; i++) {
        if (text.data[i] != '+') {
            out[len++] = text.data[i];
            continue;
        }
        unsigned long bits = 0;
        unsigned count = 0;
        size_t start = ++i;
        for (; i < text.len && base64_value(text.data[i]) >= 0 && text.data[i] != '-' && len + 4 <= room; i++) {
            bits = (bits << 6 | (unsigned long)base64_value(text.data[i])) & 0xfffffful;
            count += 6;
            if (count >= 16) {
                count -= 16;
                len += utf8_encode(bits >> count & 0xffffu, out + len);
            }
        }
        if (i == start)
            out[len++] = '+';
        if (i < text.len && text.data[i] != '-')
            i--;
    }
    return len;
}

size_t decode_to_utf8(enum charset charset, struct smtpcode_view text, char *out, size_t room)
{
    size_t len = 0;
    if (charset == CHARSET_UTF7)
        return utf7_to_utf8(text, out, room);
    for (size_t i = 0; i < text.len && len + 4 <= room; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte < 0x80 || charset == CHARSET_UTF8 || charset == CHARSET_OTHER) {
            out[len++] = text.data[i];
            continue;
        }
        unsigned long c = charset == CHARSET_LATIN9 ? latin9(byte) : byte;
        if (charset == CHARSET_WINDOWS_1252 && byte < 0xa0)
            c = windows_1252[byte - 0x80];
        len += utf8_encode(c, out + len);
    }
    return len;
}

/* "=?charset?B?text?=": its length, or 0. */
static size_t encoded_word(struct smtpcode_view text, struct smtpcode_view *charset, char *kind, struct smtpcode_view *word)
{
    if (!view_starts(text, "=?"))
        return 0;
    size_t first = view_find(text, "?", 2);
    if (first + 2 >= text.len || text.data[first + 2] != '?')
        return 0;
    size_t end = view_find(text, "?=", first + 3);
    if (end == text.len)
        return 0;
    *charset = view(text.data + 2, first - 2);
    *charset = view_first(*charset, view_find(*charset, "*", 0));     /* RFC 2231 5: charset*language */
    *kind = to_lower(text.data[first + 1]);
    *word = view(text.data + first + 3, end - first - 3);
    return end + 2;
}

static size_t decode_word(struct smtpcode_view word, char kind, char *out)
{
    struct base64 state = {0, 0};
    bool soft;
    if (kind == 'b')
        return decode_base64(&state, word, out);
    size_t len = decode_quoted_printable(word, out, &soft);
    for (size_t i = 0; i < len; i++)
        if (out[i] == '_')
            out[i] = ' ';
    return len;
}

size_t decode_header(struct smtpcode_view field, char *out, size_t room)
{
    size_t len = 0, gap = 0;
    bool after_word = false;
    while (field.len > 0 && len < room) {
        struct smtpcode_view charset, word;
        char kind, plain[1024];
        size_t n = encoded_word(field, &charset, &kind, &word);
        if (n > 0 && word.len <= sizeof plain) {
            if (after_word)             /* RFC 2047 6.2: white space between encoded words is not shown */
                len -= gap;
            size_t plain_len = decode_word(word, kind, plain);
            len += decode_to_utf8(decode_charset(charset), view(plain, plain_len), out + len, room - len);
            after_word = true;
            gap = 0;
            field = view_from(field, n);
            continue;
        }
        bool space = is_space(field.data[0]);
        gap = space ? gap + 1 : 0;
        after_word = after_word && space;
        out[len++] = field.data[0];
        field = view_from(field, 1);
    }
    return len;
}
