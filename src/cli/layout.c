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

/* The bytes of the character at `at`, and the columns it takes. Nearly all are printable ASCII. */
static size_t measure(struct smtpcode_view text, size_t at, int *columns)
{
    *columns = 1;
    if (text.data[at] >= ' ' && text.data[at] <= '~')
        return 1;
    unsigned long c;
    size_t len = utf8_decode((struct smtpcode_view){text.data + at, text.len - at}, &c);
    *columns = chars_columns(c);
    return len;
}

int layout_columns(struct smtpcode_view text)
{
    int sum = 0, columns;
    for (size_t at = 0; at < text.len; sum += columns)
        at += measure(text, at, &columns);
    return sum;
}

/* Where the next word of text ends, at a blank or between two wide characters, and how many columns it takes. */
static size_t word_end(struct smtpcode_view text, int *columns)
{
    size_t end = 0;
    *columns = 0;
    while (end < text.len && text.data[end] != ' ') {
        int own;
        size_t len = measure(text, end, &own);
        if (own == 2 && end > 0)
            return end;
        *columns += own;
        end += len;
        if (own == 2)
            return end;
    }
    return end;
}

size_t layout_fitting(struct smtpcode_view text, int room)
{
    size_t end = 0;
    int used = 0, columns;
    while (end < text.len) {
        size_t len = measure(text, end, &columns);
        used += columns;
        if (used > room && end > 0)
            break;
        end += len;
    }
    return end;
}

void layout_wrap(struct out *out, struct smtpcode_view text, int at, int indent, const struct style *style)
{
    int width = style->width - indent < NARROWEST ? indent + NARROWEST : style->width;
    bool gap = false, fresh = at <= indent;     /* fresh: nothing stands on this line yet */
    while (text.len > 0) {
        if (text.data[0] == ' ') {
            gap = true;
            text = (struct smtpcode_view){text.data + 1, text.len - 1};
            continue;
        }
        int columns;
        size_t len = word_end(text, &columns);
        if (!fresh && at + gap + columns > width) {
            out_bytes(out, "\n", 1);
            layout_spaces(out, indent);
            at = indent;
            fresh = true;
        }
        bool address = len > 8 && memcmp(text.data, "http", 4) == 0;    /* kept whole, so that it can be opened */
        if (at + gap + columns > width && !address) {
            len = layout_fitting((struct smtpcode_view){text.data, len}, width - at);
            columns = layout_columns((struct smtpcode_view){text.data, len});
        }
        if (gap && !fresh) {
            out_bytes(out, " ", 1);
            at++;
        }
        out_bytes(out, text.data, len);
        at += columns;
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
