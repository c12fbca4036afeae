#include "lines.h"

/* How many bytes are searched for an LF before they are searched for a CR: where only CR ends the lines, each line
 * costs this. */
enum { WINDOW = 1024 };

/* The first LF or CR in bytes; bytes.len if there is none. */
static size_t find_end(struct smtpcode_view bytes)
{
    for (size_t at = 0; at < bytes.len; at += WINDOW) {
        struct smtpcode_view window = view_first(view_from(bytes, at), WINDOW);
        const char *lf = memchr(window.data, '\n', window.len);
        size_t end = lf == NULL ? window.len : (size_t)(lf - window.data);
        const char *cr = memchr(window.data, '\r', end);
        end = cr == NULL ? end : (size_t)(cr - window.data);
        if (end < window.len)
            return at + end;
    }
    return bytes.len;
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
