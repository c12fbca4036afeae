#include "pages.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_OTHERS = 2000 };            /* bytes of further recipients that are named */

void pages_begin(struct pages *pages, const struct style *style)
{
    pages->style = style;
    pages->count = pages->told = 0;
}

static bool is_same(const struct page *page, const struct smtpcode_diagnosis *d)
{
    return page->reply == d->reply && page->category == d->category && page->title == d->title &&
           page->status.class_ == d->status.class_ && page->status.subject == d->status.subject &&
           page->status.detail == d->status.detail;
}

static void add_recipient(struct page *page, const struct smtpcode_diagnosis *d)
{
    page->count++;
    if (d->recipient.len == 0)
        return;
    if (++page->recipients == 1 || page->others.len > MOST_OTHERS)
        return;
    if (page->others.len > 0)
        out_string(&page->others, " ");
    out_clean(&page->others, d->recipient, 320);
}

bool pages_add(struct pages *pages, const struct smtpcode_diagnosis *d, struct out *out)
{
    for (size_t i = 0; i < pages->count; i++)
        if (is_same(&pages->pages[i], d)) {
            add_recipient(&pages->pages[i], d);
            return true;
        }
    if (pages->count == PAGES_ROOM)
        pages_write(pages, out);
    struct page *page = &pages->pages[pages->count++];
    *page = (struct page){d->reply, d->status, d->category, d->permanence, d->title, 0, 0, {0}, {0}, {0}};
    render_page_head(&page->head, d, pages->style);
    render_page_body(&page->body, d, pages->style);
    add_recipient(page, d);
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

static void write_page(struct page *page, struct out *out, const struct style *style)
{
    out_bytes(out, page->head.data, page->head.len);
    if (page->count > 1) {
        out_string(out, "  (");
        out_number(out, (long)(page->recipients > 1 ? page->recipients : page->count));
        out_string(out, page->recipients > 1 ? " recipients)" : " times)");
    }
    out_bytes(out, page->body.data, page->body.len);
    out_fail_with(out, &page->others);
    if (page->others.len > 0)
        render_others(out, (struct smtpcode_view){page->others.data, page->others.len}, style);
    out_end(&page->head);
    out_end(&page->body);
    out_end(&page->others);
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
