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

void quote_string(struct out *out, struct smtpcode_view text)
{
    size_t plain = 0;
    out_bytes(out, "\"", 1);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c != '"' && c != '\\' && (unsigned char)c >= ' ')
            continue;
        out_bytes(out, text.data + plain, i - plain);
        quoted_char(out, c);
        plain = i + 1;
    }
    out_bytes(out, text.data + plain, text.len - plain);
    out_bytes(out, "\"", 1);
}

void quote_foreign(struct out *out, struct smtpcode_view text, size_t max)
{
    size_t written = 0;
    bool blank = false;
    out_bytes(out, "\"", 1);
    while (text.len > 0) {
        unsigned long c;
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
        if (n == 1)
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
    quote_string(out, (struct smtpcode_view){name, strlen(name)});
}
