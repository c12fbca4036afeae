#include "layout.h"

#include <string.h>

#include "chars.h"
#include "utf8.h"

enum { NARROWEST = 24 };

const char layout_bold[] = "\033[1m", layout_dim[] = "\033[2m", layout_red[] = "\033[31m", layout_yellow[] = "\033[33m",
           layout_green[] = "\033[32m", layout_plain[] = "\033[0m";

void layout_color(struct out *out, const struct style *style, const char *sequence)
{
    if (style->color)
        out_string(out, sequence);
}

void layout_spaces(struct out *out, int count)
{
    while (count-- > 0)
        out_bytes(out, " ", 1);
}

int layout_columns(struct smtpcode_view text)
{
    int columns = 0;
    while (text.len > 0) {
        unsigned long c;
        size_t len = utf8_decode(text, &c);
        columns += chars_columns(c);
        text = (struct smtpcode_view){text.data + len, text.len - len};
    }
    return columns;
}

/* Where the next word of text ends: at a blank, or between two wide characters. */
static size_t word_end(struct smtpcode_view text)
{
    size_t end = 0;
    while (end < text.len && text.data[end] != ' ') {
        unsigned long c;
        size_t len = utf8_decode((struct smtpcode_view){text.data + end, text.len - end}, &c);
        if (chars_columns(c) == 2)
            return end > 0 ? end : len;
        end += len;
    }
    return end;
}

size_t layout_fitting(struct smtpcode_view text, int room)
{
    size_t end = 0;
    int used = 0;
    while (end < text.len) {
        unsigned long c;
        size_t len = utf8_decode((struct smtpcode_view){text.data + end, text.len - end}, &c);
        used += chars_columns(c);
        if (used > room && end > 0)
            break;
        end += len;
    }
    return end;
}

void layout_wrap(struct out *out, struct smtpcode_view text, int at, int indent, const struct style *style)
{
    int width = style->width - indent < NARROWEST ? indent + NARROWEST : style->width;
    bool gap = false, fresh = true;     /* fresh: nothing of text stands on this line yet */
    while (text.len > 0) {
        if (text.data[0] == ' ') {
            gap = true;
            text = (struct smtpcode_view){text.data + 1, text.len - 1};
            continue;
        }
        size_t len = word_end(text);
        int columns = layout_columns((struct smtpcode_view){text.data, len});
        if (!fresh && at + gap + columns > width) {
            out_bytes(out, "\n", 1);
            layout_spaces(out, indent);
            at = indent;
            fresh = true;
        }
        bool address = len > 8 && memcmp(text.data, "http", 4) == 0;    /* kept whole, so that it can be opened */
        if (at + gap + columns > width && !address)
            len = layout_fitting((struct smtpcode_view){text.data, len}, width - at);
        if (gap && !fresh) {
            out_bytes(out, " ", 1);
            at++;
        }
        out_bytes(out, text.data, len);
        at += layout_columns((struct smtpcode_view){text.data, len});
        text = (struct smtpcode_view){text.data + len, text.len - len};
        gap = fresh = false;
    }
}

int layout_cut(struct out *out, struct smtpcode_view text, int room)
{
    int columns = layout_columns(text);
    if (columns <= room || room < 4) {
        out_bytes(out, text.data, text.len);
        return columns;
    }
    size_t len = layout_fitting(text, room - 3);
    out_bytes(out, text.data, len);
    out_string(out, "...");
    return layout_columns((struct smtpcode_view){text.data, len}) + 3;
}
