#include "quote.h"

#include <string.h>

#include "chars.h"
#include "utf8.h"

static void quoted_char(struct out *out, char c)
{
    static const char digits[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        char escape[2] = {'\\', c};
        out_bytes(out, escape, 2);
    } else if ((unsigned char)c < ' ') {
        char escape[6] = {'\\', 'u', '0', '0', digits[(unsigned char)c >> 4], digits[c & 15]};
        out_bytes(out, escape, 6);
    } else {
        out_bytes(out, &c, 1);
    }
}

/* "\u009b", of characters beyond the Basic Multilingual Plane two (RFC 8259 section 7): a terminal may be looking
 * on. */
static void escaped_char(struct out *out, unsigned long c)
{
    char escape[16];
    int len = c > 0xffff ? snprintf(escape, sizeof escape, "\\u%04lx\\u%04lx", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff))
                         : snprintf(escape, sizeof escape, "\\u%04lx", c);
    out_bytes(out, escape, (size_t)len);
}

/* The next quote or backslash, or the end. */
static size_t next_special(struct smtpcode_view text)
{
    const char *quote = memchr(text.data, '"', text.len);
    size_t end = quote == NULL ? text.len : (size_t)(quote - text.data);
    const char *backslash = memchr(text.data, '\\', end);
    return backslash == NULL ? end : (size_t)(backslash - text.data);
}

void quote_string(struct out *out, struct smtpcode_view text)
{
    out_bytes(out, "\"", 1);
    while (text.len > 0) {
        size_t end = next_special(text);
        out_bytes(out, text.data, end);
        if (end == text.len)
            break;
        quoted_char(out, text.data[end]);
        text = (struct smtpcode_view){text.data + end + 1, text.len - end - 1};
    }
    out_bytes(out, "\"", 1);
}

static bool is_plain(char c)
{
    return c > ' ' && c < 0x7f && c != '"' && c != '\\';
}

/* How many bytes of text are ASCII that needs neither folding nor escaping: also a single blank between such. */
static size_t plain_run(struct smtpcode_view text, size_t max)
{
    size_t len = 0, end = text.len < max ? text.len : max;
    while (len < end && (is_plain(text.data[len]) ||
                         (text.data[len] == ' ' && len > 0 && len + 1 < end && is_plain(text.data[len + 1]))))
        len++;
    return len;
}

/* Whether all of text is such ASCII, as most is. Without a branch, so that many bytes are looked at at once. */
static bool is_all_plain(struct smtpcode_view text)
{
    unsigned odd = text.len == 0 || text.data[0] == ' ' || text.data[text.len - 1] == ' ';
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        odd |= (unsigned)(c < ' ') | (unsigned)(c > '~') | (unsigned)(c == '"') | (unsigned)(c == '\\');
    }
    for (size_t i = 1; i < text.len; i++)
        odd |= (unsigned)((text.data[i - 1] | text.data[i]) == ' '); /* two blanks, if nothing is below them */
    return odd == 0;
}

void quote_foreign(struct out *out, struct smtpcode_view text, size_t max)
{
    size_t written = 0;
    bool blank = false;
    out_bytes(out, "\"", 1);
    if (text.len <= max && is_all_plain(text)) {
        out_bytes(out, text.data, text.len);
        text.len = 0;
    }
    while (text.len > 0) {
        unsigned long c;
        size_t run = blank ? 0 : plain_run(text, max - written);
        if (run > 0) {
            out_bytes(out, text.data, run);
            written += run;
            text = (struct smtpcode_view){text.data + run, text.len - run};
            continue;
        }
        size_t len = utf8_decode(text, &c);
        bool space = chars_is_space(c);
        text = (struct smtpcode_view){text.data + len, text.len - len};
        blank = (blank || space) && written > 0;
        if (space)
            continue;
        char bytes[4];
        size_t n = utf8_encode(c, bytes);
        if (written + n + blank > max)
            break;
        if (blank)
            out_bytes(out, " ", 1);
        written += n + blank;
        blank = false;
        if (chars_is_hidden(c))
            escaped_char(out, c);
        else if (n == 1)
            quoted_char(out, bytes[0]);
        else
            out_bytes(out, bytes, n);
    }
    out_bytes(out, "\"", 1);
}

void quote_key(struct out *out, const char *name)
{
    out_bytes(out, ",\"", 2);
    out_string(out, name);
    out_bytes(out, "\":", 2);
}

void quote_name(struct out *out, const char *name)
{
    if (name == NULL) {
        out_string(out, "null");
        return;
    }
    out_bytes(out, "\"", 1);
    out_string(out, name);
    out_bytes(out, "\"", 1);
}
