#include "lines.h"

/* The first LF or CR in bytes; bytes.len if there is none. */
static size_t find_end(struct smtpcode_view bytes)
{
    const char *lf = memchr(bytes.data, '\n', bytes.len);
    size_t end = lf == NULL ? bytes.len : (size_t)(lf - bytes.data);
    const char *cr = memchr(bytes.data, '\r', end);
    return cr == NULL ? end : (size_t)(cr - bytes.data);
}

static void keep(struct lines *lines, struct smtpcode_view bytes)
{
    while (bytes.len > 0) {
        size_t n = bytes.len < LINE_ROOM - lines->len ? bytes.len : LINE_ROOM - lines->len;
        memcpy(lines->room + lines->len, bytes.data, n);
        lines->len += n;
        bytes = view_from(bytes, n);
        if (bytes.len > 0) {
            lines->sink(lines->context, view(lines->room, lines->len), true);
            lines->len = 0;
        }
    }
}

static void tell(struct lines *lines, struct smtpcode_view line)
{
    if (lines->len == 0 && line.len <= LINE_ROOM) {
        lines->sink(lines->context, line, false);
        return;
    }
    keep(lines, line);
    lines->sink(lines->context, view(lines->room, lines->len), false);
    lines->len = 0;
}

void lines_feed(struct lines *lines, struct smtpcode_view bytes)
{
    while (bytes.len > 0) {
        if (lines->after_cr && bytes.data[0] == '\n')
            bytes = view_from(bytes, 1);
        lines->after_cr = false;
        if (bytes.len == 0)
            return;
        size_t end = find_end(bytes);
        if (end == bytes.len) {
            keep(lines, bytes);
            return;
        }
        lines->after_cr = bytes.data[end] == '\r';
        tell(lines, view_first(bytes, end));
        bytes = view_from(bytes, end + 1);
    }
}

void lines_finish(struct lines *lines)
{
    if (lines->len > 0)
        lines->sink(lines->context, view(lines->room, lines->len), false);
    lines->len = 0;
    lines->after_cr = false;
}
