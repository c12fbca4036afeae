/* A summary -> a table for a person: what to fix first, how much there was, then a line for each group and its
 * details below. */
#include <string.h>

#include "layout.h"
#include "summary.h"

enum { GAP = 2, INDENT = 4, SHARE = 6, TITLE = 24, TOP_DOMAINS = 5, TOP_ADVICES = 3, LABEL = 11, NARROW_NAME = 16 };

/* Widths of the columns; 0: there is none, and what would stand there is told below. */
struct table {
    const struct summary *summary;
    const struct style *style;
    int attempts, letters, key, category, advice, title;
};

static struct smtpcode_view view_of(const char *text)
{
    return (struct smtpcode_view){text, strlen(text)};
}

static int digits(uint64_t number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

static void number_right(struct out *out, uint64_t number, int width)
{
    layout_spaces(out, width - digits(number));
    out_number(out, (int64_t)number);
}

/* "~1640": too many to be counted exactly. */
static void letters_right(struct out *out, const struct group *group, int width)
{
    bool about = summary_is_about(group);
    uint64_t letters = summary_letters(group);
    layout_spaces(out, width - about - digits(letters));
    out_string(out, about ? "~" : "");
    out_number(out, (int64_t)letters);
}

/* "66.7%" */
static void share(struct out *out, uint64_t part, uint64_t all)
{
    uint64_t share = all == 0 ? 0 : (part * 1000 + all / 2) / all;
    layout_spaces(out, SHARE - 3 - digits(share / 10));
    out_number(out, (int64_t)(share / 10));
    char rest[] = {'.', (char)('0' + share % 10), '%'};
    out_bytes(out, rest, sizeof rest);
}

/* "550 5.1.1", or "5.1.1" if only the status counts; "-" where there is none. */
static void codes(struct out *out, const struct summary *summary, const struct group *group)
{
    bool reply = group->reply != 0 && summary->by == BY_CODE;
    if (reply)
        out_number(out, group->reply);
    if (reply && group->status.class_ != 0)
        out_bytes(out, " ", 1);
    if (group->status.class_ != 0)
        out_status(out, group->status);
    else if (!reply)
        out_bytes(out, "-", 1);
}

/* What the group is grouped by: codes, a category, a provider. */
static void key(struct out *out, const struct summary *summary, const struct group *group)
{
    if (group == &summary->groups[SUMMARY_GROUPS])
        out_string(out, "(others)");
    else if (summary->by == BY_CATEGORY)
        out_string(out, smtpcode_category_name(summary_category(group)));
    else if (summary->by == BY_PROVIDER || summary->by == BY_DOMAIN)
        out_clean(out, group->key.name.len > 0 ? group->key.name : view_of("-"), SUMMARY_NAME);
    else
        codes(out, summary, group);
}

/* "ip-blocked", or "ip-blocked 4" if not all failures of the group are. */
static void named(struct out *out, const char *name, uint64_t attempts, const struct group *group)
{
    out_string(out, name);
    if (attempts < group->attempts) {
        out_bytes(out, " ", 1);
        out_number(out, (int64_t)attempts);
    }
}

/* The category of most failures; likewise the advice. */
static void category(struct out *out, const struct group *group)
{
    enum smtpcode_category most = summary_category(group);
    named(out, smtpcode_category_name(most), group->categories[most], group);
}

static void advice(struct out *out, const struct group *group)
{
    enum smtpcode_advice most = summary_advice(group);
    named(out, smtpcode_advice_name(most), group->advices[most], group);
}

/* ---- what to fix first -------------------------------------------------------------------------------------- */

struct urgent {
    const struct group *group;
    enum smtpcode_advice advice;
    uint64_t attempts;
};

/* The most failures of a group that call for the same; waiting calls for nothing, and is told only if there is
 * nothing else. */
static struct urgent most_urgent(const struct summary *summary)
{
    struct urgent best = {summary->order[0], summary_advice(summary->order[0]), 0};
    for (size_t i = 0; i < summary->group_count; i++)
        for (size_t j = 0; j < SMTPCODE_ADVICES; j++)
            if (j != SMTPCODE_ADVICE_NONE && j != SMTPCODE_RETRY && summary->order[i]->advices[j] > best.attempts)
                best = (struct urgent){summary->order[i], (enum smtpcode_advice)j, summary->order[i]->advices[j]};
    if (best.attempts == 0)
        best.attempts = best.group->advices[best.advice];
    return best;
}

static void label(struct out *out, const char *text, const struct style *style)
{
    layout_color(out, style, layout_bold);
    out_string(out, text);
    layout_spaces(out, LABEL - (int)strlen(text));
    layout_color(out, style, layout_plain);
}

static void labelled(struct out *out, const char *text, const struct out *line, const struct style *style)
{
    label(out, text, style);
    layout_wrap(out, (struct smtpcode_view){line->data, line->len}, LABEL, LABEL, style);
    out_bytes(out, "\n", 1);
}

/* "Fix first  550 5.1.1 No such mailbox: remove-recipient (12 of 40 failures)" */
static void head(struct out *out, const struct summary *summary, const struct style *style)
{
    const struct urgent urgent = most_urgent(summary);
    const char *title = summary_title(summary, urgent.group);
    struct out line;
    out_begin(&line, NULL);
    bool coded = urgent.group->reply != 0 || urgent.group->status.class_ != 0;
    if (coded && (summary->by == BY_CODE || summary->by == BY_STATUS)) {
        key(&line, summary, urgent.group);
        out_bytes(&line, " ", 1);
    }
    out_string(&line, title);
    out_string(&line, ": ");
    out_string(&line, smtpcode_advice_name(urgent.advice));
    out_bytes(&line, " (", 2);
    out_number(&line, (int64_t)urgent.attempts);
    out_string(&line, " of ");
    out_number(&line, (int64_t)summary->attempts);
    out_string(&line, summary->attempts == 1 ? " failure)" : " failures)");
    labelled(out, "Fix first", &line, style);
    out_fail_with(out, &line);
    out_end(&line);
}

static void things(struct out *out, uint64_t count, const char *one, const char *many)
{
    out_number(out, (int64_t)count);
    out_string(out, count == 1 ? one : many);
}

/* "Nov 24 10:57:13 to Nov 24 11:04:53" */
static void times(struct out *out, const struct stamp *first, const struct stamp *last)
{
    out_string(out, first->text);
    if (strcmp(first->text, last->text) != 0) {
        out_string(out, " to ");
        out_string(out, last->text);
    }
}

/* "40 failed attempts (2 for good) to deliver 1 letter; 12 went well" */
static void totals(struct out *out, const struct summary *summary, const struct style *style)
{
    struct out line;
    out_begin(&line, NULL);
    if (summary->attempts > 0) {
        things(&line, summary->attempts, " failed attempt (", " failed attempts (");
        out_number(&line, (int64_t)summary->permanent);
        out_string(&line, " for good) to deliver ");
        out_string(&line, summary->about ? "about " : "");
        things(&line, summary->letters, " letter; ", " letters; ");
    } else {
        out_string(&line, "nothing failed; ");
    }
    out_number(&line, (int64_t)summary->successes);
    out_string(&line, " went well");
    labelled(out, "In all", &line, style);
    if (summary->first.text[0] != '\0') {
        label(out, "Failures", style);
        times(out, &summary->first, &summary->last);
        out_bytes(out, "\n", 1);
    }
    out_fail_with(out, &line);
    out_end(&line);
}

/* ---- the table ---------------------------------------------------------------------------------------------- */

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static const char *key_name(const struct summary *summary)
{
    static const char *const names[] = {"Code", "Category", "Status", "Provider", "Domain"};
    return names[summary->by];
}

/* The widest key, category and advice of all. */
static void measure(struct table *table)
{
    const struct summary *summary = table->summary;
    struct out text;
    out_begin(&text, NULL);
    for (size_t i = 0; i <= summary->group_count; i++) {
        const struct group *group = i < summary->group_count ? summary->order[i] : &summary->groups[SUMMARY_GROUPS];
        if (group->attempts == 0)
            continue;
        text.len = 0;
        key(&text, summary, group);
        table->key = larger(table->key, layout_columns((struct smtpcode_view){text.data, text.len}));
        text.len = 0;
        category(&text, group);
        table->category = larger(table->category, (int)text.len);
        text.len = 0;
        advice(&text, group);
        table->advice = larger(table->advice, (int)text.len);
    }
    out_end(&text);
}

/* Columns are left out from the right until the rest fits. */
static struct table fit(const struct summary *summary, const struct style *style)
{
    struct table table = {summary, style, 8, 7, (int)strlen(key_name(summary)), 8, 6, TITLE};
    table.attempts = larger(table.attempts, digits(summary->attempts));
    table.letters = larger(table.letters, digits(summary->letters));
    measure(&table);
    int left = style->width - (table.attempts + table.letters + SHARE + 3 * GAP);
    if (summary->by == BY_CATEGORY)
        table.category = 0;
    if (table.category > 0 && smaller(table.key, NARROW_NAME) + GAP + table.category > left)
        table.category = 0;
    if (table.key + GAP + table.category > left)
        table.key = larger(left - (table.category > 0 ? GAP + table.category : 0), 4);
    left -= table.key + (table.category > 0 ? GAP + table.category : 0);
    /* A domain has no title but its name. */
    if (summary->by == BY_DOMAIN || GAP + table.advice + GAP + TITLE > left)
        table.advice = table.title = 0;
    else
        table.title = left - GAP - table.advice - GAP;
    return table;
}

/* Text in a column; the last one of a line is not filled up. */
static void cell(struct out *out, struct smtpcode_view text, int width, bool last)
{
    int used = layout_cut(out, text, width);
    layout_spaces(out, last ? 0 : width - used + GAP);
}

static void header(struct out *out, const struct table *table)
{
    layout_color(out, table->style, layout_bold);
    layout_spaces(out, table->attempts - 8);
    out_string(out, "Attempts  ");
    layout_spaces(out, table->letters - 7);
    out_string(out, "Letters   Share  ");
    cell(out, view_of(key_name(table->summary)), table->key, table->category == 0 && table->title == 0);
    if (table->category > 0)
        cell(out, view_of("Category"), table->category, table->title == 0);
    if (table->title > 0) {
        cell(out, view_of("Advice"), table->advice, false);
        out_string(out, "Title");
    }
    layout_color(out, table->style, layout_plain);
    out_bytes(out, "\n", 1);
}

/* The advice; where failures of a row call for different things, the most frequent ones: "retry 45, fix-sender 19". */
static void advices(struct out *out, const struct group *group)
{
    uint64_t left[SMTPCODE_ADVICES];
    memcpy(left, group->advices, sizeof left);
    for (int told = 0; told < TOP_ADVICES; told++) {
        size_t best = 0;
        for (size_t i = 1; i < SMTPCODE_ADVICES; i++)
            if (left[i] > left[best])
                best = i;
        if (left[best] == 0)
            return;
        out_string(out, told > 0 ? ", " : "");
        named(out, smtpcode_advice_name((enum smtpcode_advice)best), left[best], group);
        left[best] = 0;
    }
}

/* The title and what else found no column. */
static void below(struct out *out, const struct table *table, const struct group *group, struct out *line)
{
    if (table->title > 0)
        return;
    line->len = 0;
    if (table->category == 0 && table->summary->by != BY_CATEGORY) {
        category(line, group);
        out_string(line, ", ");
    }
    advices(line, group);
    if (table->summary->by != BY_DOMAIN) {
        out_string(line, ": ");
        out_string(line, summary_title(table->summary, group));
    }
    layout_spaces(out, INDENT);
    layout_wrap(out, (struct smtpcode_view){line->data, line->len}, INDENT, INDENT + GAP, table->style);
    out_bytes(out, "\n", 1);
}

/* "example.com 12, example.org 3", as many as fit into the line. */
static void domains(struct out *out, const struct table *table, const struct group *group)
{
    int at = INDENT;
    for (size_t i = 0; i < group->domain_count && i < TOP_DOMAINS; i++) {
        const struct domain *domain = &table->summary->domains[group->first_domain + i];
        struct smtpcode_view name = {domain->name, domain->len};
        int room = table->style->width - at - GAP - 1 - digits(domain->attempts);
        if (i > 0 && layout_columns(name) > room)
            break;
        if (i > 0)
            out_bytes(out, ", ", 2);
        else
            layout_spaces(out, INDENT);
        at += (i > 0 ? GAP : 0) + layout_cut(out, name, room) + 1 + digits(domain->attempts);
        out_bytes(out, " ", 1);
        out_number(out, (int64_t)domain->attempts);
    }
    if (group->domain_count > 0)
        out_bytes(out, "\n", 1);
}

static void seen(struct out *out, const struct group *group)
{
    if (group->first.text[0] == '\0')
        return;
    layout_spaces(out, INDENT);
    times(out, &group->first, &group->last);
    out_bytes(out, "\n", 1);
}

/* The example from its failing reply code on: who said it is told above. */
static struct smtpcode_view words(const struct group *group)
{
    struct smtpcode_reply reply;
    struct smtpcode_view text = view_of(group->example);
    for (size_t at = 0; (at = smtpcode_scan(text.data, text.len, at, &reply)) != 0;)
        if (reply.code >= 400)
            return (struct smtpcode_view){text.data + reply.start, text.len - reply.start};
    return text;
}

static void row(struct out *out, const struct table *table, const struct group *group, struct out *text)
{
    number_right(out, group->attempts, table->attempts);
    letters_right(out, group, table->letters + GAP);
    layout_spaces(out, GAP);
    share(out, group->attempts, table->summary->attempts);
    layout_spaces(out, GAP);
    text->len = 0;
    key(text, table->summary, group);
    cell(out, (struct smtpcode_view){text->data, text->len}, table->key, table->category == 0 && table->title == 0);
    if (table->category > 0) {
        text->len = 0;
        category(text, group);
        cell(out, (struct smtpcode_view){text->data, text->len}, table->category, table->title == 0);
    }
    if (table->title > 0) {
        text->len = 0;
        advice(text, group);
        cell(out, (struct smtpcode_view){text->data, text->len}, table->advice, false);
        layout_cut(out, view_of(summary_title(table->summary, group)), table->title);
    }
    out_bytes(out, "\n", 1);
    below(out, table, group, text);
    domains(out, table, group);
    seen(out, group);
    if (group->example[0] != '\0' && group != &table->summary->groups[SUMMARY_GROUPS]) {
        layout_spaces(out, INDENT);
        layout_color(out, table->style, layout_dim);
        layout_cut(out, words(group), table->style->width - INDENT);
        layout_color(out, table->style, layout_plain);
        out_bytes(out, "\n", 1);
    }
}

void summary_page(struct out *out, const struct summary *summary, const struct style *style)
{
    struct table table = fit(summary, style);
    struct out text;
    out_begin(&text, NULL);
    if (summary->group_count > 0)
        head(out, summary, style);
    totals(out, summary, style);
    if (summary->attempts > 0) {
        out_bytes(out, "\n", 1);
        header(out, &table);
    }
    for (size_t i = 0; i < summary->group_count; i++)
        row(out, &table, summary->order[i], &text);
    if (summary->groups[SUMMARY_GROUPS].attempts > 0)
        row(out, &table, &summary->groups[SUMMARY_GROUPS], &text);
    out_fail_with(out, &text);
    out_end(&text);
}
