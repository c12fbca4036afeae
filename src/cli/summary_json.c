/*
 * A summary -> JSON Lines, one object a row, all keys in this order; docs/summary.md tells them in full:
 *
 *     kind             "failures"; "other": failures for which there was no room; "success": 2yz
 *     by               the --by of this summary
 *     reply, status    if they are the same in all attempts of the row, else null
 *     category, advice of most attempts
 *     provider, domain of the row, with --by provider and --by domain, else null
 *     title
 *     attempts, permanent, letters, nameless, share
 *     example          the words of the first attempt
 *     domains          {"example.com": attempts, ...}, busiest first
 *     other_domains    attempts whose domain found no room
 *     first, last      time stamps, or null
 *     categories, advices      {"mailbox-full": attempts, ...}
 *     sketch           eight hexadecimal digits for each hash of sketch.h
 */
#include <string.h>

#include "quote.h"
#include "summary.h"

static void count(struct out *out, const char *name, uint64_t number)
{
    quote_key(out, name);
    out_number(out, (int64_t)number);
}

/* A string, or null where there is none. */
static void text(struct out *out, const char *name, struct smtpcode_view value)
{
    quote_key(out, name);
    if (value.len == 0)
        out_string(out, "null");
    else
        quote_foreign(out, value, SUMMARY_NAME + SUMMARY_EXAMPLE);
}

/* With the two blanks that may stand in it. */
static void time_stamp(struct out *out, const char *name, const struct stamp *stamp)
{
    quote_key(out, name);
    quote_name(out, stamp->text[0] != '\0' ? stamp->text : NULL);
}

static void codes(struct out *out, const struct group *group)
{
    QUOTE_KEY(out, "reply");
    if (group->reply != 0)
        out_number(out, group->reply);
    else
        out_string(out, "null");
    QUOTE_KEY(out, "status");
    if (group->status.class_ != 0) {
        out_bytes(out, "\"", 1);
        out_status(out, group->status);
        out_bytes(out, "\"", 1);
    } else {
        out_string(out, "null");
    }
}

/* The share of `part` in all, with four places. */
static void share(struct out *out, uint64_t part, uint64_t all)
{
    uint64_t share = all == 0 ? 0 : (part * 10000 + all / 2) / all;
    char digits[] = {(char)('0' + share / 10000), '.', (char)('0' + share / 1000 % 10), (char)('0' + share / 100 % 10),
                     (char)('0' + share / 10 % 10), (char)('0' + share % 10)};
    QUOTE_KEY(out, "share");
    out_bytes(out, digits, sizeof digits);
}

static void member(struct out *out, bool *first, struct smtpcode_view name, uint64_t attempts)
{
    if (!*first)
        out_bytes(out, ",", 1);
    *first = false;
    quote_foreign(out, name, SUMMARY_NAME);
    out_bytes(out, ":", 1);
    out_number(out, (int64_t)attempts);
}

static void domains(struct out *out, const struct summary *summary, const struct group *group)
{
    bool first = true;
    QUOTE_KEY(out, "domains");
    out_bytes(out, "{", 1);
    for (size_t i = 0; i < group->domain_count; i++) {
        const struct domain *domain = &summary->domains[group->first_domain + i];
        member(out, &first, (struct smtpcode_view){domain->name, domain->len}, domain->attempts);
    }
    out_bytes(out, "}", 1);
}

static struct smtpcode_view view_of(const char *name)
{
    return (struct smtpcode_view){name, name == NULL ? 0 : strlen(name)};
}

static void parts(struct out *out, const struct group *group)
{
    bool first = true;
    QUOTE_KEY(out, "categories");
    out_bytes(out, "{", 1);
    for (size_t i = 0; i < SMTPCODE_CATEGORIES; i++)
        if (group->categories[i] > 0)
            member(out, &first, view_of(smtpcode_category_name((enum smtpcode_category)i)), group->categories[i]);
    out_bytes(out, "}", 1);
    first = true;
    QUOTE_KEY(out, "advices");
    out_bytes(out, "{", 1);
    for (size_t i = 0; i < SMTPCODE_ADVICES; i++)
        if (group->advices[i] > 0)
            member(out, &first, view_of(smtpcode_advice_name((enum smtpcode_advice)i)), group->advices[i]);
    out_bytes(out, "}", 1);
}

static void sketch(struct out *out, const struct sketch *letters)
{
    static const char digits[] = "0123456789abcdef";
    QUOTE_KEY(out, "sketch");
    out_bytes(out, "\"", 1);
    for (size_t i = 0; i < letters->count; i++)
        for (int shift = 28; shift >= 0; shift -= 4)
            out_bytes(out, &digits[letters->least[i] >> shift & 15u], 1);
    out_bytes(out, "\"", 1);
}

static void row(struct out *out, const struct summary *summary, const struct group *group, const char *kind,
                const char *title)
{
    bool failures = group->attempts > 0 && strcmp(kind, "success") != 0;
    struct smtpcode_view none = {NULL, 0};
    out_string(out, "{\"kind\":\"");
    out_string(out, kind);
    out_bytes(out, "\"", 1);
    text(out, "by", view_of(summary_by_names[summary->by]));
    codes(out, group);
    text(out, "category", failures ? view_of(smtpcode_category_name(summary_category(group))) : none);
    text(out, "advice", failures ? view_of(smtpcode_advice_name(summary_advice(group))) : none);
    text(out, "provider", summary->by == BY_PROVIDER ? group->key.name : none);
    text(out, "domain", summary->by == BY_DOMAIN ? group->key.name : none);
    text(out, "title", view_of(title));
    count(out, "attempts", group->attempts);
    count(out, "permanent", group->permanent);
    count(out, "letters", summary_letters(group));
    count(out, "nameless", group->nameless);
    share(out, failures ? group->attempts : 0, summary->attempts);
    text(out, "example", view_of(group->example));
    domains(out, summary, group);
    count(out, "other_domains", group->other_domains);
    time_stamp(out, "first", &group->first);
    time_stamp(out, "last", &group->last);
    parts(out, group);
    sketch(out, &group->letters);
    out_string(out, "}\n");
}

void summary_json(struct out *out, const struct summary *summary)
{
    const struct group *other = &summary->groups[SUMMARY_GROUPS];
    for (size_t i = 0; i < summary->group_count; i++)
        row(out, summary, summary->order[i], "failures", summary_title(summary, summary->order[i]));
    if (other->attempts > 0)
        row(out, summary, other, "other", summary_title(summary, other));
    if (summary->successes > 0) {
        struct group successes = {.attempts = summary->successes, .nameless = summary->successes};
        row(out, summary, &successes, "success", "Went well");
    }
}
