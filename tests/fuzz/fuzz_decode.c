/* Transfer encodings, charsets and encoded words -> UTF-8. The first byte chooses the charset, the second the room. */
#include "decode.h"
#include "fuzz.h"

static int is_utf8(const char *text, size_t len)
{
    /* Control characters may stand in what was decoded. */
    for (size_t at = 0; at < len;) {
        size_t n = 1;
        while (at + n < len && ((unsigned char)text[at + n] & 0xc0) == 0x80)
            n++;
        if ((unsigned char)text[at] >= 0xc0 && !fuzz_is_clean(text + at, n, 0) && n != (size_t)2 + ((unsigned char)text[at] >= 0xe0) + ((unsigned char)text[at] >= 0xf0))
            return 0;
        if ((unsigned char)text[at] < 0x80 && n != 1)
            return 0;
        at += n;
    }
    return 1;
}

static void decode_lines(struct smtpcode_view text)
{
    struct base64 state = {0, 0};
    while (text.len > 0) {
        struct smtpcode_view line = view_first(text, view_find(text, "\n", 0));
        char *out = fuzz_copy(line.data, line.len);
        bool soft;
        FUZZ_HOLDS(decode_base64(&state, line, out) <= line.len);
        FUZZ_HOLDS(decode_quoted_printable(line, out, &soft) <= line.len);
        free(out);
        text = view_from(text, line.len + 1);
    }
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 2 || size > 4096)
        return 0;
    enum charset charset = (enum charset)(data[0] % (CHARSET_TABLES + 1));
    size_t room = data[1] < 128 ? data[1] : 4 * size;
    struct smtpcode_view text = view((const char *)data + 2, size - 2);
    char *out = malloc(room > 0 ? room : 1);
    FUZZ_HOLDS(out != NULL);
    size_t len = decode_to_utf8(charset, text, out, room);
    FUZZ_HOLDS(len <= room);
    FUZZ_HOLDS(charset == CHARSET_UTF8 || is_utf8(out, len));
    FUZZ_HOLDS((len = decode_to_utf8(decode_charset(text), text, out, room)) <= room);
    FUZZ_HOLDS((len = decode_to_utf8(decode_undeclared(text), text, out, room)) <= room);
    FUZZ_HOLDS(decode_header(text, out, room) <= room);
    (void)decode_encoding(text);
    decode_lines(text);
    free(out);
    return 0;
}
