/* Transfer encodings, charsets and encoded words -> UTF-8. The first byte chooses the charset, the second the room. */
#include "decode.h"
#include "fuzz.h"

/* Whether each sequence has the bytes that its first one calls for. */
static int is_utf8(const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        unsigned char c = (unsigned char)text[at];
        size_t n = 1;
        size_t wanted = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
        while (at + n < len && ((unsigned char)text[at + n] & 0xc0) == 0x80)
            n++;
        if (n != wanted)
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
    /* These three are passed on as they are, to be made clean where they are shown. */
    bool as_is = charset == CHARSET_UTF8 || charset == CHARSET_OTHER || charset == CHARSET_UTF7;
    FUZZ_HOLDS(as_is || is_utf8(out, len));
    FUZZ_HOLDS((len = decode_to_utf8(decode_charset(text), text, out, room)) <= room);
    FUZZ_HOLDS((len = decode_to_utf8(decode_undeclared(text), text, out, room)) <= room);
    FUZZ_HOLDS(decode_header(text, out, room) <= room);
    (void)decode_encoding(text);
    decode_lines(text);
    free(out);
    return 0;
}
