#include "decode.h"

#include "buffer.h"
#include "charsets.inc"
#include "japanese.h"
#include "utf8.h"

enum encoding decode_encoding(struct smtpcode_view name)
{
    return view_starts(name, "quoted-printable") ? ENCODING_QUOTED_PRINTABLE
           : view_starts(name, "base64")         ? ENCODING_BASE64
                                                 : ENCODING_NONE;
}

/* Whether name has the letters and digits of known, whatever stands between them: "ISO_8859-1" is iso88591. */
static bool is_named(struct smtpcode_view name, const char *known)
{
    for (size_t i = 0; i < name.len; i++)
        if (is_alnum(name.data[i]) && to_lower(name.data[i]) != *known++)
            return false;
    return *known == '\0';
}

enum charset decode_charset(struct smtpcode_view name)
{
    static const struct {
        const char *name;
        enum charset charset;
    } known[] = {{"utf8", CHARSET_UTF8}, {"usascii", CHARSET_UTF8}, {"ascii", CHARSET_UTF8},
                 {"unicode11utf8", CHARSET_UTF8},
                 {"utf7", CHARSET_UTF7}, {"unicode11utf7", CHARSET_UTF7}, {"iso2022jp", CHARSET_ISO_2022_JP},
                 {"csiso2022jp", CHARSET_ISO_2022_JP}, {"iso2022jpms", CHARSET_ISO_2022_JP},
                 {"cp50220", CHARSET_ISO_2022_JP},
                 {"cp50221", CHARSET_ISO_2022_JP}, {"shiftjis", CHARSET_SHIFT_JIS}, {"sjis", CHARSET_SHIFT_JIS},
                 {"xsjis", CHARSET_SHIFT_JIS}, {"mskanji", CHARSET_SHIFT_JIS}, {"windows31j", CHARSET_SHIFT_JIS},
                 {"cp932", CHARSET_SHIFT_JIS}, {"ms932", CHARSET_SHIFT_JIS}, {"eucjp", CHARSET_EUC_JP},
                 {"xeucjp", CHARSET_EUC_JP}, {"cp51932", CHARSET_EUC_JP}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (is_named(name, known[i].name))
            return known[i].charset;
    for (size_t i = 0; i < sizeof charset_names / sizeof charset_names[0]; i++)
        if (is_named(name, charset_names[i].name))
            return (enum charset)(CHARSET_TABLES + charset_names[i].table);
    return CHARSET_OTHER;
}

/* Whether text is ASCII without an escape, as most is. Without a branch, so that many bytes are looked at at once. */
static bool is_plain_ascii(struct smtpcode_view text)
{
    unsigned odd = 0;
    for (size_t i = 0; i < text.len; i++)
        odd |= (unsigned)((unsigned char)text.data[i] >= 0x80) | (unsigned)(text.data[i] == '\033');
    return odd == 0;
}

enum charset decode_undeclared(struct smtpcode_view text)
{
    enum japanese_set set;
    unsigned long c;
    if (is_plain_ascii(text))
        return CHARSET_UTF8;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = 1;
        if ((unsigned char)text.data[at] < 0x80 && text.data[at] != '\033')
            continue;
        len = utf8_decode(view_from(text, at), &c);
        if (c == UTF8_REPLACEMENT && len == 1)
            return decode_charset(view_of("windows-1252"));
        if (c == '\033' && japanese_escape(view_from(text, at), &set) > 0)
            return CHARSET_ISO_2022_JP;
    }
    return CHARSET_UTF8;
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
        if (low >= 0) {                 /* what was cut off the end is no hexadecimal digit */
            out[len++] = (char)(high << 4 | low);
            i += 2;
        } else {
            out[len++] = line.data[i];
        }
    }
    return len;
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

/* The code point at the start of text, and how many bytes it takes. */
static size_t next_character(enum charset charset, struct smtpcode_view text, enum japanese_set set, unsigned long *c)
{
    unsigned char byte = (unsigned char)text.data[0];
    if (charset == CHARSET_ISO_2022_JP)
        return japanese_iso_2022_jp(text, set, c);
    if (charset == CHARSET_SHIFT_JIS)
        return japanese_shift_jis(text, c);
    if (charset == CHARSET_EUC_JP)
        return japanese_euc_jp(text, c);
    *c = byte < 0x80 ? byte : charset_tables[charset - CHARSET_TABLES][byte - 0x80];
    return 1;
}

size_t decode_to_utf8(enum charset charset, struct smtpcode_view text, char *out, size_t room)
{
    enum japanese_set set = JAPANESE_ASCII;
    size_t len = 0;
    if (charset == CHARSET_UTF7)
        return utf7_to_utf8(text, out, room);
    if (charset == CHARSET_UTF8 || charset == CHARSET_OTHER) {
        buffer_add(out, &len, room, text);
        return len;
    }
    while (text.len > 0 && len + 4 <= room) {
        unsigned long c;
        size_t escape = charset == CHARSET_ISO_2022_JP ? japanese_escape(text, &set) : 0;
        text = view_from(text, escape);
        if (escape > 0)
            continue;
        text = view_from(text, next_character(charset, text, set, &c));
        len += utf8_encode(c, out + len);
        if (c == '\n')
            set = JAPANESE_ASCII;
    }
    return len;
}

/* "=?charset?B?text?=": its length, or 0. */
static size_t encoded_word(struct smtpcode_view text, struct smtpcode_view *charset, char *kind,
                           struct smtpcode_view *word)
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

/* The length of what stands before the next encoded word or, since those of ISO-2022-JP may hold "=?", the line end. */
static size_t plain_length(struct smtpcode_view field)
{
    return view_find(field, field.data[0] == '\033' ? "\n" : "=?", 1);
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
        struct smtpcode_view plain_text = view_first(field, plain_length(field));
        after_word = after_word && view_trim(plain_text).len == 0;
        gap = decode_to_utf8(decode_undeclared(plain_text), plain_text, out + len, room - len);
        len += gap;
        field = view_from(field, plain_text.len);
    }
    return len;
}
