#include "utf8.h"

size_t utf8_decode(struct smtpcode_view text, unsigned long *c)
{
    static const unsigned long smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)text.data[0];
    size_t len = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    *c = UTF8_REPLACEMENT;
    if (len == 1)
        *c = first;
    if (len < 2 || len > text.len)
        return 1;
    unsigned long value = first & (0x7fu >> len);
    for (size_t i = 1; i < len; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if ((byte & 0xc0u) != 0x80)
            return 1;
        value = value << 6 | (byte & 0x3fu);
    }
    if (value < smallest[len] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return 1;
    *c = value;
    return len;
}

size_t utf8_encode(unsigned long c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len; i-- > 1; c >>= 6)
        out[i] = (char)(0x80u | (c & 0x3fu));
    out[0] = (char)((0xf00u >> len) | c);
    return len;
}
