/* A diagnosis -> one line of JSON (RFC 8259), every key in the order of the contract. */
#include <string.h>

#include "chars.h"
#include "render.h"
#include "utf8.h"

enum { ITEM_ROOM = 2048, EVIDENCE_ROOM = 1000 };

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

/* A string of ours: valid UTF-8. */
static void string(struct out *out, struct smtpcode_view text)
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

/* A string of a stranger: made valid UTF-8, blanks folded, at most max bytes. */
static void foreign(struct out *out, struct smtpcode_view text, size_t max)
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

static void key(struct out *out, const char *name)
{
    out_bytes(out, ",\"", 2);
    out_string(out, name);
    out_bytes(out, "\":", 2);
}

static void name_or_null(struct out *out, const char *name)
{
    if (name == NULL) {
        out_string(out, "null");
        return;
    }
    string(out, (struct smtpcode_view){name, strlen(name)});
}

static void foreign_or_null(struct out *out, struct smtpcode_view text)
{
    if (text.len == 0)
        out_string(out, "null");
    else
        foreign(out, text, EVIDENCE_ROOM);
}

static void meaning(struct out *out, const char *const parts[])
{
    char joined[4096];
    size_t len = 0;
    for (size_t i = 0; parts[i] != NULL; i++) {
        size_t n = strlen(parts[i]);
        if (len + n + 1 > sizeof joined)
            break;
        if (len > 0)
            joined[len++] = ' ';
        memcpy(joined + len, parts[i], n);
        len += n;
    }
    string(out, (struct smtpcode_view){joined, len});
}

typedef size_t fill(const struct smtpcode_diagnosis *, struct smtpcode_view, char *, size_t);

static void list(struct out *out, const struct smtpcode_diagnosis *diagnosis, const char *const parts[], fill *filled,
                 bool *first)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    while ((item = smtpcode_next(parts, &cursor)).data != NULL) {
        char room[ITEM_ROOM];
        size_t len = filled == NULL ? 0 : filled(diagnosis, item, room, sizeof room);
        if (!*first)
            out_bytes(out, ",", 1);
        *first = false;
        string(out, len == 0 ? item : (struct smtpcode_view){room, len});
    }
}

static void lists(struct out *out, const char *name, const struct smtpcode_diagnosis *diagnosis, const char *const parts[],
                  fill *filled)
{
    bool first = true;
    key(out, name);
    out_bytes(out, "[", 1);
    list(out, diagnosis, parts, filled, &first);
    out_bytes(out, "]", 1);
}

/* The notes, and behind them what single vendors mean by the code. */
static void notes(struct out *out, const struct smtpcode_diagnosis *diagnosis)
{
    bool first = true;
    key(out, "notes");
    out_bytes(out, "[", 1);
    list(out, diagnosis, diagnosis->notes, smtpcode_note, &first);
    for (size_t i = 0; i < diagnosis->vendor_count; i++) {
        const struct smtpcode_entry *vendor = &diagnosis->vendors[i];
        const char *name = smtpcode_name(vendor->vendor);
        char text[ITEM_ROOM];
        int len = snprintf(text, sizeof text, "%s: %s. %s", name == NULL ? vendor->vendor : name, vendor->title, vendor->meaning);
        if (!first)
            out_bytes(out, ",", 1);
        first = false;
        string(out, (struct smtpcode_view){text, len < ITEM_ROOM ? (size_t)len : ITEM_ROOM - 1});
    }
    out_bytes(out, "]", 1);
}

static void details(struct out *out, const struct smtpcode_diagnosis *d)
{
    out_string(out, ",\"details\":{\"ip\":");
    foreign_or_null(out, d->ip);
    key(out, "domain");
    foreign_or_null(out, d->domain);
    key(out, "blocklist");
    foreign_or_null(out, d->blocklist);
    key(out, "limit");
    foreign_or_null(out, d->limit);
    key(out, "url");
    foreign_or_null(out, d->url);
    key(out, "retry_after");
    if (d->retry_after < 0)
        out_string(out, "null");
    else
        out_number(out, d->retry_after);
    out_bytes(out, "}", 1);
}

static void codes(struct out *out, const struct smtpcode_diagnosis *d)
{
    out_string(out, "{\"reply\":");
    if (d->reply != 0)
        out_number(out, d->reply);
    else
        out_string(out, "null");
    key(out, "status");
    if (d->status.class_ != 0) {
        out_bytes(out, "\"", 1);
        out_status(out, d->status);
        out_bytes(out, "\"", 1);
    } else {
        out_string(out, "null");
    }
}

void render_json(struct out *out, const struct smtpcode_diagnosis *d)
{
    codes(out, d);
    key(out, "permanence");
    name_or_null(out, smtpcode_permanence_name(d->permanence));
    key(out, "category");
    name_or_null(out, smtpcode_category_name(d->category));
    key(out, "advice");
    name_or_null(out, smtpcode_advice_name(d->advice));
    key(out, "title");
    name_or_null(out, d->title);
    key(out, "meaning");
    meaning(out, d->meaning);
    lists(out, "causes", d, d->causes, NULL);
    lists(out, "fixes", d, d->fixes, NULL);
    lists(out, "checks", d, d->checks, smtpcode_check);
    notes(out, d);
    key(out, "provider");
    name_or_null(out, d->provider);
    key(out, "software");
    name_or_null(out, d->software);
    key(out, "recipient");
    foreign_or_null(out, d->recipient);
    key(out, "remote");
    foreign_or_null(out, d->remote);
    key(out, "action");
    name_or_null(out, smtpcode_action_name(d->action));
    details(out, d);
    key(out, "basis");
    name_or_null(out, smtpcode_basis_name(d->basis));
    key(out, "evidence");
    foreign(out, d->evidence, EVIDENCE_ROOM);
    lists(out, "references", d, d->references, NULL);
    key(out, "source");
    out_string(out, "{\"kind\":");
    name_or_null(out, smtpcode_source_name(d->source));
    key(out, "line");
    out_number(out, (long)d->line);
    out_string(out, "}}\n");
}
