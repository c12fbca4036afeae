/* A diagnosis -> a page for a person: wrapped, aligned, the title first. Also the one line of --brief, --list,
 * --search. */
#include <string.h>

#include "layout.h"
#include "render.h"

enum { INDENT = 2, LABEL = 11, ACTOR = 17, EVIDENCE_ROOM = 600 };

/* ---- pieces ------------------------------------------------------------------------------------------------- */

struct smtpcode_view render_filled(const struct smtpcode_diagnosis *d, struct smtpcode_view item, render_fill *fill,
                                   char room[RENDER_ITEM_ROOM])
{
    size_t len = fill == NULL ? 0 : fill(d, item, room, RENDER_ITEM_ROOM);
    return len == 0 ? item : (struct smtpcode_view){room, len};
}

static void label(struct out *out, const char *text, const struct style *style)
{
    layout_spaces(out, INDENT);
    layout_color(out, style, layout_dim);
    out_string(out, text);
    layout_color(out, style, layout_plain);
    layout_spaces(out, LABEL - (int)strlen(text));
}

static void heading(struct out *out, const char *text, const struct style *style)
{
    out_bytes(out, "\n", 1);
    layout_spaces(out, INDENT);
    layout_color(out, style, layout_bold);
    out_string(out, text);
    layout_color(out, style, layout_plain);
    out_bytes(out, "\n", 1);
}

/* "Label      text", wrapped under the text. */
static void labelled(struct out *out, const char *name, struct smtpcode_view text, const struct style *style)
{
    label(out, name, style);
    layout_wrap(out, text, INDENT + LABEL, INDENT + LABEL, style);
    out_bytes(out, "\n", 1);
}

/* The same for a stranger's text. */
static void labelled_foreign(struct out *out, const char *name, struct smtpcode_view text, const struct style *style)
{
    struct out clean;
    out_begin(&clean, NULL);
    out_clean(&clean, text, EVIDENCE_ROOM);
    if (clean.len > 0)
        labelled(out, name, (struct smtpcode_view){clean.data, clean.len}, style);
    out_fail_with(out, &clean);
    out_end(&clean);
}

static void labelled_list(struct out *out, const char *name, const struct smtpcode_diagnosis *d,
                          const char *const parts[], render_fill *fill, const struct style *style)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    char room[RENDER_ITEM_ROOM];
    while ((item = smtpcode_next(parts, &cursor)).data != NULL) {
        labelled(out, name, render_filled(d, item, fill, room), style);
        name = "";
    }
}

/* ---- the page ----------------------------------------------------------------------------------------------- */

static const char *color_of(const struct smtpcode_diagnosis *d)
{
    return d->permanence == SMTPCODE_PERMANENT   ? layout_red
           : d->permanence == SMTPCODE_TRANSIENT ? layout_yellow
           : d->permanence == SMTPCODE_SUCCESS   ? layout_green
                                                 : "";
}

static int put_codes(struct out *out, const struct smtpcode_diagnosis *d)
{
    size_t before = out->len;
    if (d->reply != 0)
        out_number(out, d->reply);
    if (d->reply != 0 && d->status.class_ != 0)
        out_bytes(out, " ", 1);
    if (d->status.class_ != 0)
        out_status(out, d->status);
    return (int)(out->len - before);
}

void render_page_head(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    struct out codes;
    out_begin(&codes, NULL);
    int columns = put_codes(&codes, d);
    layout_color(out, style, layout_bold);
    layout_color(out, style, color_of(d));
    out_bytes(out, codes.data, codes.len);
    if (columns > 0) {
        layout_color(out, style, layout_plain);
        layout_color(out, style, layout_bold);
        layout_spaces(out, 2);
        columns += 2;
    }
    layout_wrap(out, (struct smtpcode_view){d->title, strlen(d->title)}, columns, columns, style);
    layout_color(out, style, layout_plain);
    out_fail_with(out, &codes);
    out_end(&codes);
}

static void named(struct out *out, const char *name, const char *short_name, const struct style *style)
{
    const char *title = short_name == NULL ? NULL : smtpcode_name(short_name);
    if (title != NULL)
        labelled(out, name, (struct smtpcode_view){title, strlen(title)}, style);
}

static void facts(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    size_t before = out->len;
    out_bytes(out, "\n", 1);
    size_t empty = out->len;
    labelled_foreign(out, "Recipient", d->recipient, style);
    labelled_foreign(out, "Host", d->remote, style);
    named(out, "Provider", d->provider, style);
    named(out, "Software", d->software, style);
    labelled_foreign(out, "IP", d->ip, style);
    labelled_foreign(out, "Blocklist", d->blocklist, style);
    labelled_foreign(out, "Limit", d->limit, style);
    labelled_foreign(out, "Link", d->url, style);
    if (d->recipient.len > 0 || d->evidence.len > 12)
        labelled_foreign(out, "Words", d->evidence, style);
    if (out->len == empty)
        out->len = before;
}

static void meaning(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    for (size_t i = 0; d->meaning[i] != NULL; i++) {
        out_bytes(out, "\n", 1);
        layout_spaces(out, INDENT);
        layout_wrap(out, (struct smtpcode_view){d->meaning[i], strlen(d->meaning[i])}, INDENT, INDENT, style);
        out_bytes(out, "\n", 1);
    }
}

static void causes(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    for (int number = 1; (item = smtpcode_next(d->causes, &cursor)).data != NULL; number++) {
        if (number == 1)
            heading(out, "Likely causes", style);
        layout_spaces(out, INDENT + (number < 10 ? 3 : 2));
        out_number(out, number);
        out_bytes(out, ". ", 2);
        layout_wrap(out, item, INDENT + 6, INDENT + 6, style);
        out_bytes(out, "\n", 1);
    }
}

/* Who acts, in "Sender: do this". */
static size_t actor_of(struct smtpcode_view item)
{
    const char *colon = memchr(item.data, ':', item.len);
    return colon == NULL ? 0 : (size_t)(colon - item.data);
}

static bool same_actor(struct smtpcode_view a, struct smtpcode_view b)
{
    size_t len = actor_of(a);
    return len == actor_of(b) && memcmp(a.data, b.data, len) == 0;
}

/* What one actor can do: the name stands in a column of its own, once. */
static void fixes_of(struct out *out, const struct smtpcode_diagnosis *d, struct smtpcode_view first,
                     const struct style *style)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    size_t len = actor_of(first);
    bool told = false;
    while ((item = smtpcode_next(d->fixes, &cursor)).data != NULL) {
        if (!same_actor(item, first))
            continue;
        layout_spaces(out, INDENT + 2);
        if (!told)
            out_bytes(out, item.data, len);
        layout_spaces(out, ACTOR - (told ? 0 : (int)len));
        size_t skip = len + (len > 0);
        layout_wrap(out, (struct smtpcode_view){item.data + skip, item.len - skip}, INDENT + 2 + ACTOR,
                    INDENT + 2 + ACTOR, style);
        out_bytes(out, "\n", 1);
        told = true;
    }
}

static void fixes(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    enum { ACTORS = 8 };
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item, actors[ACTORS];
    size_t count = 0;
    while ((item = smtpcode_next(d->fixes, &cursor)).data != NULL) {
        size_t i = 0;
        while (i < count && !same_actor(actors[i], item))
            i++;
        if (i < count || count == ACTORS)
            continue;
        if (count == 0)
            heading(out, "What to do", style);
        actors[count++] = item;
        fixes_of(out, d, item, style);
    }
}

static void vendors(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    if (d->vendor_count > 0)
        heading(out, "What single vendors mean by it", style);
    for (size_t i = 0; i < d->vendor_count; i++) {
        struct smtpcode_entry vendor;
        smtpcode_entry_at(d->vendors[i], &vendor);
        const char *name = smtpcode_name(vendor.vendor);
        layout_spaces(out, INDENT + 2);
        layout_color(out, style, layout_bold);
        out_string(out, name == NULL ? vendor.vendor : name);
        layout_color(out, style, layout_plain);
        out_string(out, ": ");
        int at = INDENT + 4 + layout_columns((struct smtpcode_view){name == NULL ? vendor.vendor : name,
                                                                strlen(name == NULL ? vendor.vendor : name)});
        layout_wrap(out, (struct smtpcode_view){vendor.title, strlen(vendor.title)}, at, INDENT + 4, style);
        out_string(out, ".\n");
        const char *texts[] = {vendor.meaning, vendor.causes, vendor.fixes, vendor.notes, NULL};
        struct smtpcode_cursor cursor = {0, 0};
        struct smtpcode_view item;
        while ((item = smtpcode_next(texts, &cursor)).data != NULL) {
            layout_spaces(out, INDENT + 4);
            layout_wrap(out, item, INDENT + 4, INDENT + 4, style);
            out_bytes(out, "\n", 1);
        }
    }
}

/* Commands are never broken; the remark behind one stands under it if there is no room. */
static void checks(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    char room[RENDER_ITEM_ROOM];
    for (const char *name = "Check"; (item = smtpcode_next(d->checks, &cursor)).data != NULL; name = "") {
        item = render_filled(d, item, smtpcode_check, room);
        size_t command = 0;
        while (command < item.len && !(item.data[command] == ' ' && command + 2 < item.len &&
                                       memcmp(item.data + command, "  #", 3) == 0))
            command++;
        label(out, name, style);
        out_bytes(out, item.data, command);
        if (command < item.len) {
            struct smtpcode_view remark = {item.data + command + 2, item.len - command - 2};
            int end = INDENT + LABEL + layout_columns((struct smtpcode_view){item.data, command});
            bool fits = end + 2 + layout_columns(remark) <= style->width;
            out_bytes(out, fits ? "  " : "\n", fits ? 2 : 1);
            layout_spaces(out, fits ? 0 : INDENT + LABEL);
            layout_color(out, style, layout_dim);
            layout_wrap(out, remark, INDENT + LABEL, INDENT + LABEL + 2, style);
            layout_color(out, style, layout_plain);
        }
        out_bytes(out, "\n", 1);
    }
}

void render_page_body(struct out *out, const struct smtpcode_diagnosis *d, const struct style *style)
{
    out_bytes(out, "\n", 1);
    facts(out, d, style);
    meaning(out, d, style);
    causes(out, d, style);
    fixes(out, d, style);
    out_bytes(out, "\n", 1);
    checks(out, d, style);
    labelled_list(out, "Note", d, d->notes, smtpcode_note, style);
    labelled_list(out, "See", d, d->references, NULL, style);
    vendors(out, d, style);
}

void render_others(struct out *out, const char *label, struct smtpcode_view names, const struct style *style)
{
    labelled(out, label, names, style);
}

/* ---- single lines ------------------------------------------------------------------------------------------- */

void render_brief(struct out *out, const struct smtpcode_diagnosis *d)
{
    put_codes(out, d);
    if (d->reply != 0 || d->status.class_ != 0)
        out_bytes(out, "  ", 2);
    out_string(out, d->title);
    out_string(out, "  [");
    out_string(out, smtpcode_category_name(d->category));
    out_string(out, ", ");
    out_string(out, smtpcode_advice_name(d->advice));
    out_bytes(out, "]", 1);
    if (d->recipient.len > 0) {
        out_bytes(out, "  ", 2);
        out_clean(out, d->recipient, EVIDENCE_ROOM);
    }
    out_bytes(out, "\n", 1);
}

void render_note(struct out *out, const struct smtpcode_diagnosis *d)
{
    put_codes(out, d);
    if (d->reply != 0 || d->status.class_ != 0)
        out_bytes(out, " ", 1);
    out_string(out, d->title);
    out_string(out, ": ");
    out_string(out, smtpcode_advice_name(d->advice));
}

void render_entry(struct out *out, const struct smtpcode_entry *entry, size_t more, const struct style *style)
{
    int columns = layout_columns((struct smtpcode_view){entry->code, strlen(entry->code)});
    layout_color(out, style, layout_bold);
    out_string(out, entry->code);
    layout_color(out, style, layout_plain);
    if (entry->vendor[0] != '\0') {
        out_bytes(out, " (", 2);
        out_string(out, entry->vendor);
        out_bytes(out, ")", 1);
        columns += 3 + (int)strlen(entry->vendor);
    }
    layout_spaces(out, columns < 24 ? 24 - columns : 2);
    out_string(out, entry->title);
    out_string(out, "  [");
    out_string(out, smtpcode_category_name(entry->category));
    out_bytes(out, "]", 1);
    if (more > 0) {
        out_string(out, "  and ");
        out_number(out, (long)more);
        out_string(out, more == 1 ? " other wording" : " other wordings");
    }
    out_bytes(out, "\n", 1);
}
