#include "out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "chars.h"
#include "utf8.h"

void out_begin(struct out *out, FILE *file)
{
    *out = (struct out){.file = file};
    if (file != NULL)
        setvbuf(file, NULL, _IONBF, 0);     /* the blocks are gathered here */
}

static void write_out(struct out *out)
{
    if (out->len > 0 && !out->failed && fwrite(out->data, 1, out->len, out->file) != out->len) {
        out->failed = true;
        out->error = errno;
    }
    out->len = 0;
}

bool out_make_room(struct out *out, size_t len)
{
    if (out->len + len <= out->room)
        return true;
    if (out->file != NULL && out->room >= OUT_ROOM)
        write_out(out);
    if (out->len + len <= out->room)
        return true;
    size_t room = out->room == 0 ? OUT_FIRST_ROOM : out->room;
    while (room < out->len + len)
        room *= 2;
    char *data = realloc(out->data, room);
    if (data == NULL) {
        out->failed = true;
        out->error = ENOMEM;
        return false;
    }
    out->data = data;
    out->room = room;
    return true;
}

void out_number(struct out *out, int64_t number)
{
    char text[24];
    size_t at = sizeof text;
    uint64_t rest = number < 0 ? (uint64_t)-(number + 1) + 1 : (uint64_t)number;
    do
        text[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (number < 0)
        text[--at] = '-';
    out_bytes(out, text + at, sizeof text - at);
}

void out_status(struct out *out, struct smtpcode_status status)
{
    const int parts[] = {status.class_, status.subject, status.detail};
    for (size_t i = 0; i < 3; i++) {
        if (i > 0)
            out_bytes(out, ".", 1);
        if ((i == 0 && parts[i] == SMTPCODE_ANY_CLASS) || parts[i] == SMTPCODE_ANY)
            out_bytes(out, "X", 1);
        else
            out_number(out, parts[i]);
    }
}

void out_clean(struct out *out, struct smtpcode_view text, size_t max)
{
    size_t written = 0;
    bool blank = false;
    while (text.len > 0) {
        unsigned long c;
        size_t len = utf8_decode(text, &c);
        bool space = chars_is_space(c);
        text = (struct smtpcode_view){text.data + len, text.len - len};
        if (space || chars_is_hidden(c)) {
            blank = blank || space;
            continue;
        }
        char bytes[4];
        size_t n = utf8_encode(c, bytes);
        bool gap = blank && written > 0;
        if (written + n + gap > max)
            return;
        if (gap)
            out_bytes(out, " ", 1);
        out_bytes(out, bytes, n);
        written += n + gap;
        blank = false;
    }
}

void out_fail_with(struct out *out, const struct out *text)
{
    if (text->failed && !out->failed) {
        out->failed = true;
        out->error = text->error;
    }
}

bool out_flush(struct out *out)
{
    write_out(out);
    if (!out->failed && fflush(out->file) != 0) {
        out->failed = true;
        out->error = errno;
    }
    return !out->failed;
}

void out_end(struct out *out)
{
    free(out->data);
    out->data = NULL;
    out->len = out->room = 0;
}
