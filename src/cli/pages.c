#include "pages.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NAMES = 2000, NAME_ROOM = 320 }; /* bytes of all names, and of the last of them */

void pages_begin(struct pages *pages, const struct style *style)
{
    pages->style = style;
    pages->count = pages->told = 0;
}

static bool is_same_name(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool is_same(const struct page *page, const struct smtpcode_diagnosis *d)
{
    return page->reply == d->reply && page->category == d->category && page->title == d->title &&
           page->status.class_ == d->status.class_ && page->status.subject == d->status.subject &&
           page->status.detail == d->status.detail && is_same_name(page->provider, d->provider);
}

static bool is_among(struct smtpcode_view name, struct smtpcode_view names)
{
    size_t at = 0;
    while (names.len - at >= name.len) {
        const char *start = names.data + at, *blank = memchr(start, ' ', names.len - at);
        size_t len = blank == NULL ? names.len - at : (size_t)(blank - start);
        if (len == name.len && memcmp(start, name.data, len) == 0)
            return true;
        if (blank == NULL)
            return false;
        at += len + 1;
    }
    return false;
}

static void add_name(struct names *names, struct smtpcode_view foreign)
{
    struct out *text = &names->text;
    size_t before = text->len;
    out_string(text, before > 0 ? " " : "");
    size_t start = text->len;
    out_clean(text, foreign, NAME_ROOM);
    size_t len = text->len - start;
    bool is_new = len > 0 && !is_among((struct smtpcode_view){text->data + start, len},
                                       (struct smtpcode_view){text->data, before});
    bool fits = before <= MOST_NAMES;
    names->count += is_new && fits;
    names->unnamed += is_new && !fits;
    if (!is_new || !fits)
        text->len = before;
}

static void count(struct page *page, const struct smtpcode_diagnosis *d)
{
    page->count++;
    add_name(&page->recipients, d->recipient);
    add_name(&page->hosts, d->remote);
}

bool pages_add(struct pages *pages, const struct smtpcode_diagnosis *d, struct out *out)
{
    for (size_t i = 0; i < pages->count; i++)
        if (is_same(&pages->pages[i], d)) {
            count(&pages->pages[i], d);
            return true;
        }
    if (pages->count == PAGES_ROOM)
        pages_write(pages, out);
    struct page *page = &pages->pages[pages->count++];
    *page = (struct page){d->reply, d->status, d->category, d->permanence, d->title, d->provider,
                          0, {0}, {0}, {{0}, 0, 0, 0}, {{0}, 0, 0, 0}};
    render_page_head(&page->head, d, pages->style);
    render_page_body(&page->body, d, pages->style);
    count(page, d);
    page->recipients.shown = page->recipients.text.len;
    page->hosts.shown = page->hosts.text.len;
    return !page->head.failed && !page->body.failed;
}

/* What matters most: what failed for good, then what is delayed, then what is not understood, then what went well. */
static int weight(const struct page *page)
{
    if (page->permanence == SMTPCODE_SUCCESS || page->permanence == SMTPCODE_INTERMEDIATE)
        return 0;
    if (page->category == SMTPCODE_UNKNOWN)
        return 1;
    return page->permanence == SMTPCODE_PERMANENT ? 3 : 2;
}

static void write_others(struct out *out, const char *label, struct names *names, const struct style *style)
{
    out_fail_with(out, &names->text);
    size_t start = names->shown + (names->shown > 0); /* a blank */
    if (names->text.len > start)
        render_others(out, label, (struct smtpcode_view){names->text.data + start, names->text.len - start}, style);
    out_end(&names->text);
}

static void write_page(struct page *page, struct out *out, const struct style *style)
{
    out_bytes(out, page->head.data, page->head.len);
    if (page->count > 1) {
        out_string(out, "  (");
        out_number(out, (long)page->count);
        out_string(out, page->recipients.count == page->count ? " recipients)" : " times)");
    }
    out_bytes(out, page->body.data, page->body.len);
    if (page->recipients.unnamed > 0) {
        out_string(&page->recipients.text, " and ");
        out_number(&page->recipients.text, (long)page->recipients.unnamed);
        out_string(&page->recipients.text, " more");
    }
    if (page->hosts.unnamed > 0)
        out_string(&page->hosts.text, " and others");
    write_others(out, "Also for", &page->recipients, style);
    write_others(out, "Also from", &page->hosts, style);
    out_end(&page->head);
    out_end(&page->body);
}

void pages_write(struct pages *pages, struct out *out)
{
    for (int level = 3; level >= 0; level--)
        for (size_t i = 0; i < pages->count; i++)
            if (weight(&pages->pages[i]) == level) {
                if (pages->told++ > 0)
                    out_bytes(out, "\n", 1);
                write_page(&pages->pages[i], out, pages->style);
            }
    pages->count = 0;
}
