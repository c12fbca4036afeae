/* A diagnosis -> one line of JSON (RFC 8259), every key in the order of the contract. */
#include "json.h"

#include <stdint.h>
#include <string.h>

#include "quote.h"
#include "render.h"

enum { VENDOR_ROOM = 2048, EVIDENCE_ROOM = 1000 };

static void foreign_or_null(struct out *out, struct smtpcode_view text)
{
    if (text.len == 0)
        out_string(out, "null");
    else
        quote_foreign(out, text, EVIDENCE_ROOM);
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
    quote_string(out, (struct smtpcode_view){joined, len});
}

static void list(struct out *out, const struct smtpcode_diagnosis *diagnosis, const char *const parts[],
                 render_fill *fill, bool *first)
{
    struct smtpcode_cursor cursor = {0, 0};
    struct smtpcode_view item;
    while ((item = smtpcode_next(parts, &cursor)).data != NULL) {
        char room[RENDER_ITEM_ROOM];
        if (!*first)
            out_bytes(out, ",", 1);
        *first = false;
        quote_string(out, render_filled(diagnosis, item, fill, room));
    }
}

static void lists(struct out *out, const char *name, const struct smtpcode_diagnosis *diagnosis,
                  const char *const parts[], render_fill *fill)
{
    bool first = true;
    quote_key(out, name);
    out_bytes(out, "[", 1);
    list(out, diagnosis, parts, fill, &first);
    out_bytes(out, "]", 1);
}

/* The notes, and behind them what single vendors mean by the code. */
static void notes(struct out *out, const struct smtpcode_diagnosis *diagnosis)
{
    bool first = true;
    QUOTE_KEY(out, "notes");
    out_bytes(out, "[", 1);
    list(out, diagnosis, diagnosis->notes, smtpcode_note, &first);
    for (size_t i = 0; i < diagnosis->vendor_count; i++) {
        struct smtpcode_entry vendor;
        smtpcode_entry_at(diagnosis->vendors[i], &vendor);
        const char *name = smtpcode_name(vendor.vendor);
        char text[VENDOR_ROOM];
        int len = snprintf(text, sizeof text, "%s: %s. %s", name == NULL ? vendor.vendor : name, vendor.title,
                           vendor.meaning);
        if (!first)
            out_bytes(out, ",", 1);
        first = false;
        quote_string(out, (struct smtpcode_view){text, len < VENDOR_ROOM ? (size_t)len : VENDOR_ROOM - 1});
    }
    out_bytes(out, "]", 1);
}

static void details(struct out *out, const struct smtpcode_diagnosis *d)
{
    out_string(out, ",\"details\":{\"ip\":");
    foreign_or_null(out, d->ip);
    QUOTE_KEY(out, "domain");
    foreign_or_null(out, d->domain);
    QUOTE_KEY(out, "blocklist");
    foreign_or_null(out, d->blocklist);
    QUOTE_KEY(out, "limit");
    foreign_or_null(out, d->limit);
    QUOTE_KEY(out, "url");
    foreign_or_null(out, d->url);
    QUOTE_KEY(out, "retry_after");
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
    QUOTE_KEY(out, "status");
    if (d->status.class_ != 0) {
        out_bytes(out, "\"", 1);
        out_status(out, d->status);
        out_bytes(out, "\"", 1);
    } else {
        out_string(out, "null");
    }
}

/* The object up to the checks. */
static void head(struct out *out, const struct smtpcode_diagnosis *d)
{
    codes(out, d);
    QUOTE_KEY(out, "permanence");
    quote_name(out, smtpcode_permanence_name(d->permanence));
    QUOTE_KEY(out, "category");
    quote_name(out, smtpcode_category_name(d->category));
    QUOTE_KEY(out, "advice");
    quote_name(out, smtpcode_advice_name(d->advice));
    QUOTE_KEY(out, "title");
    quote_string(out, (struct smtpcode_view){d->title, strlen(d->title)});
    QUOTE_KEY(out, "meaning");
    meaning(out, d->meaning);
    lists(out, "causes", d, d->causes, NULL);
    lists(out, "fixes", d, d->fixes, NULL);
}

/* What stands between the checks and the recipient. */
static void middle(struct out *out, const struct smtpcode_diagnosis *d)
{
    notes(out, d);
    QUOTE_KEY(out, "provider");
    quote_name(out, d->provider);
    QUOTE_KEY(out, "software");
    quote_name(out, d->software);
}

static void references(struct out *out, const struct smtpcode_diagnosis *d)
{
    lists(out, "references", d, d->references, NULL);
}

/* ---- texts that are kept ------------------------------------------------------------------------------------ */

static bool same_parts(const char *const a[], const char *const b[])
{
    size_t i = 0;
    while (a[i] == b[i] && a[i] != NULL)
        i++;
    return a[i] == b[i];
}

/* All that what is kept depends on. */
static bool are_texts_of(const struct json_texts *kept, const struct smtpcode_diagnosis *d)
{
    const struct smtpcode_diagnosis *of = &kept->of;
    return of->title == d->title && of->reply == d->reply && of->status.class_ == d->status.class_ &&
           of->status.subject == d->status.subject && of->status.detail == d->status.detail &&
           of->permanence == d->permanence && of->category == d->category && of->advice == d->advice &&
           of->provider == d->provider && of->software == d->software && same_parts(of->meaning, d->meaning) &&
           same_parts(of->causes, d->causes) && same_parts(of->fixes, d->fixes) && same_parts(of->notes, d->notes) &&
           same_parts(of->references, d->references) && of->vendor_count == d->vendor_count &&
           memcmp(of->vendors, d->vendors, d->vendor_count * sizeof d->vendors[0]) == 0;
}

/* Where these texts are kept, or may be: in one of two places, the second if the first is taken. */
static struct json_texts *place_of(struct json *json, const struct smtpcode_diagnosis *d)
{
    const unsigned long long parts[] = {(uintptr_t)d->title, (uintptr_t)d->fixes[0], (uintptr_t)d->provider,
                                        (unsigned)d->reply, (unsigned)(d->status.subject << 10 | d->status.detail)};
    unsigned long long hash = 0;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        hash = (hash ^ parts[i]) * 0x9e3779b97f4a7c15u;
    hash >>= 32;
    struct json_texts *first = &json->kept[hash % JSON_KEPT], *second = &json->kept[(hash ^ 1) % JSON_KEPT];
    bool is_first =
        first->of.title == NULL || are_texts_of(first, d) || (second->of.title != NULL && !are_texts_of(second, d));
    return is_first ? first : second;
}

/* The texts of the diagnosis, made now if they are not there; NULL if they are too long to be kept. */
static const struct json_texts *texts_of(struct json *json, const struct smtpcode_diagnosis *d)
{
    struct json_texts *kept = place_of(json, d);
    if (are_texts_of(kept, d))
        return kept;
    struct out *draft = &json->draft;
    draft->len = 0;
    head(draft, d);
    size_t head_end = draft->len;
    middle(draft, d);
    size_t middle_end = draft->len;
    references(draft, d);
    if (draft->failed || draft->len > JSON_ROOM)
        return NULL;
    kept->of = *d;
    kept->head = head_end;
    kept->middle = middle_end;
    kept->whole = draft->len;
    memcpy(kept->bytes, draft->data, draft->len);
    return kept;
}

void json_end(struct json *json)
{
    out_end(&json->draft);
}

/* ---- the object --------------------------------------------------------------------------------------------- */

void json_diagnosis(struct json *json, struct out *out, const struct smtpcode_diagnosis *d)
{
    const struct json_texts *texts = texts_of(json, d);
    if (texts != NULL)
        out_bytes(out, texts->bytes, texts->head);
    else
        head(out, d);
    lists(out, "checks", d, d->checks, smtpcode_check);
    if (texts != NULL)
        out_bytes(out, texts->bytes + texts->head, texts->middle - texts->head);
    else
        middle(out, d);
    QUOTE_KEY(out, "recipient");
    foreign_or_null(out, d->recipient);
    QUOTE_KEY(out, "remote");
    foreign_or_null(out, d->remote);
    QUOTE_KEY(out, "action");
    quote_name(out, smtpcode_action_name(d->action));
    details(out, d);
    QUOTE_KEY(out, "basis");
    quote_name(out, smtpcode_basis_name(d->basis));
    QUOTE_KEY(out, "evidence");
    quote_foreign(out, d->evidence, EVIDENCE_ROOM);
    if (texts != NULL)
        out_bytes(out, texts->bytes + texts->middle, texts->whole - texts->middle);
    else
        references(out, d);
    QUOTE_KEY(out, "source");
    out_string(out, "{\"kind\":");
    quote_name(out, smtpcode_source_name(d->source));
    QUOTE_KEY(out, "line");
    out_number(out, (long)d->line);
    out_string(out, "}}\n");
}
