#include "lines.h"

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
    size_t at = lines->after_cr && bytes.len > 0 && bytes.data[0] == '\n';
    size_t lf = view_next(bytes, '\n', at), cr = view_next(bytes, '\r', at);     /* each is searched for once */
    lines->after_cr = lines->after_cr && bytes.len == 0;
    while (lf < bytes.len || cr < bytes.len) {
        size_t end = lf < cr ? lf : cr;
        tell(lines, view(bytes.data + at, end - at));
        at = end + 1;
        if (end == cr) {
            cr = view_next(bytes, '\r', at);
            lines->after_cr = at == bytes.len;
            at += lf == at;             /* CRLF */
        }
        if (lf < at)
            lf = view_next(bytes, '\n', at);
    }
    keep(lines, view_from(bytes, at));
}

void lines_finish(struct lines *lines)
{
    if (lines->len > 0)
        lines->sink(lines->context, view(lines->room, lines->len), false);
    lines->len = 0;
    lines->after_cr = false;
}
