#include "merge.h"

#include <string.h>

#include "parse.h"
#include "say.h"

enum kind { KIND_FAILURES, KIND_OTHER, KIND_SUCCESS };

/* A row as it is read. */
struct row {
    enum kind kind;
    enum summary_by by;
    size_t name_len;
    char name[SUMMARY_NAME];            /* of the provider or domain */
    const char *domains;                /* where their object begins */
    uint64_t domain_sum;
    struct group group;
    struct summary *summary;            /* both NULL while it is read: then its domains are not counted yet */
    struct group *target;
};

/* Walks {"name": number, ...}, giving each member to `each` while parser->text holds its name. */
typedef bool take_member(struct parser *parser, struct row *row, uint64_t attempts);

static bool members(struct parser *parser, struct row *row, take_member *each)
{
    if (!parse_take(parser, '{'))
        return parse_wrong(parser, "expected '{'");
    if (parse_take(parser, '}'))
        return true;
    do {
        uint64_t attempts;
        if (!parse_string(parser))
            return false;
        if (!parse_take(parser, ':'))
            return parse_wrong(parser, "expected ':'");
        if (!parse_count(parser, &attempts) || !each(parser, row, attempts))
            return false;
    } while (parse_take(parser, ','));
    return parse_take(parser, '}') || parse_wrong(parser, "expected ',' or '}'");
}

/* The place of the last string among names, or -1. */
typedef const char *name_of(int index);

static int choose(const struct parser *parser, name_of *name, int count)
{
    for (int i = 0; i < count; i++)
        if (name(i) != NULL && strcmp(parser->text, name(i)) == 0)
            return i;
    return -1;
}

/* ---- keys ------------------------------------------------------------------------------------------------- */

static const char *kind_name(int index)
{
    static const char *const names[] = {"failures", "other", "success"};
    return names[index];
}

static const char *by_name(int index)
{
    return summary_by_names[index];
}

static const char *category_name(int index)
{
    return smtpcode_category_name((enum smtpcode_category)index);
}

static const char *advice_name(int index)
{
    return smtpcode_advice_name((enum smtpcode_advice)index);
}

static bool read_kind(struct parser *parser, struct row *row)
{
    if (!parse_string(parser))
        return false;
    int kind = choose(parser, kind_name, 3);
    row->kind = (enum kind)kind;
    return kind >= 0 || parse_wrong(parser, "kind is none of failures, other and success");
}

static bool read_by(struct parser *parser, struct row *row)
{
    if (!parse_string(parser))
        return false;
    int by = choose(parser, by_name, SUMMARY_BYS);
    row->by = (enum summary_by)by;
    return by >= 0 || parse_wrong(parser, "by is none of code, category, status, provider and domain");
}

static bool read_reply(struct parser *parser, struct row *row)
{
    uint64_t value;
    if (parse_word(parser, "null"))
        return true;
    bool minus = parse_take(parser, '-');       /* error numbers of libraries */
    if (!parse_count(parser, &value))
        return false;
    if (value == 0 || value > INT16_MAX)
        return parse_wrong(parser, "not a reply code");
    row->group.reply = minus ? -(int)value : (int)value;
    return true;
}

static bool read_status(struct parser *parser, struct row *row)
{
    struct smtpcode_reply reply;
    if (parse_word(parser, "null"))
        return true;
    if (!parse_string(parser))
        return false;
    size_t end = smtpcode_parse(parser->text, parser->len, &reply);
    row->group.status = reply.status;
    return (end > 0 && end == parser->len && reply.code == 0) || parse_wrong(parser, "not an enhanced status code");
}

/* What follows from other keys. */
static bool skip_name(struct parser *parser, struct row *row)
{
    (void)row;
    return parse_word(parser, "null") || parse_string(parser);
}

static bool skip_share(struct parser *parser, struct row *row)
{
    uint64_t whole;
    (void)row;
    if (!parse_count(parser, &whole))
        return false;
    if (parser->at < parser->end && *parser->at == '.') {
        const char *start = ++parser->at;
        while (parser->at < parser->end && *parser->at >= '0' && *parser->at <= '9')
            parser->at++;
        return parser->at > start || parse_wrong(parser, "expected a digit");
    }
    return true;
}

static bool skip_count(struct parser *parser, struct row *row)
{
    uint64_t value;
    (void)row;
    return parse_count(parser, &value);
}

/* A short name, as all of names.csv are. */
static bool is_name(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9') || text[i] == '-'))
            return false;
    return len > 0 && len < SUMMARY_NAME;
}

static bool read_name(struct parser *parser, struct row *row)
{
    if (parse_word(parser, "null"))
        return true;
    if (!parse_string(parser))
        return false;
    if (!is_name(parser->text, parser->len))
        return parse_wrong(parser, "not a provider's name");
    memcpy(row->name, parser->text, parser->len);
    row->name_len = parser->len;
    return true;
}

/* A name as we would have written it. */
static bool is_domain(const struct parser *parser)
{
    char room[SUMMARY_NAME];
    size_t len = summary_domain((struct smtpcode_view){parser->text, parser->len}, room);
    return len > 0 && len == parser->len && memcmp(room, parser->text, len) == 0;
}

static bool read_domain(struct parser *parser, struct row *row)
{
    if (parse_word(parser, "null"))
        return true;
    if (!parse_string(parser))
        return false;
    if (!is_domain(parser))
        return parse_wrong(parser, "not a domain");
    memcpy(row->name, parser->text, parser->len);
    row->name_len = parser->len;
    return true;
}

/* A text to a room of size bytes, as much as fits; null leaves it empty. */
static bool read_text(struct parser *parser, char *room, size_t size)
{
    struct out clean;
    if (parse_word(parser, "null"))
        return true;
    if (!parse_string(parser))
        return false;
    out_begin(&clean, NULL);
    out_clean(&clean, (struct smtpcode_view){parser->text, parser->len}, size - 1);
    if (clean.len > 0)
        memcpy(room, clean.data, clean.len);
    room[clean.len] = '\0';
    out_end(&clean);
    return true;
}

static bool read_title(struct parser *parser, struct row *row)
{
    return read_text(parser, row->group.title, sizeof row->group.title);
}

static bool read_example(struct parser *parser, struct row *row)
{
    return read_text(parser, row->group.example, sizeof row->group.example);
}

static bool read_attempts(struct parser *parser, struct row *row)
{
    if (!parse_count(parser, &row->group.attempts))
        return false;
    return row->group.attempts > 0 || parse_wrong(parser, "a row without attempts");
}

static bool read_permanent(struct parser *parser, struct row *row)
{
    return parse_count(parser, &row->group.permanent);
}

static bool read_nameless(struct parser *parser, struct row *row)
{
    return parse_count(parser, &row->group.nameless);
}

static bool read_other_domains(struct parser *parser, struct row *row)
{
    return parse_count(parser, &row->group.other_domains);
}

/* A row is walked twice: while it is read, and when its group is known. */
static bool domain_member(struct parser *parser, struct row *row, uint64_t attempts)
{
    if (row->target == NULL) {
        if (attempts == 0 || !is_domain(parser))
            return parse_wrong(parser, "not a domain with a count");
        if (attempts > PARSE_MOST - row->domain_sum)
            return parse_wrong(parser, "more attempts than can be counted");
        row->domain_sum += attempts;
        return true;
    }
    summary_add_domain(row->summary, row->target, (struct smtpcode_view){parser->text, parser->len}, attempts);
    return true;
}

static bool read_domains(struct parser *parser, struct row *row)
{
    row->domains = parser->at;
    return members(parser, row, domain_member);
}

static bool read_time(struct parser *parser, struct stamp *stamp)
{
    if (parse_word(parser, "null"))
        return true;
    return parse_string(parser) && (stamp_read((struct smtpcode_view){parser->text, parser->len}, stamp) ||
                                    parse_wrong(parser, "not a time stamp"));
}

static bool read_first(struct parser *parser, struct row *row)
{
    return read_time(parser, &row->group.first);
}

static bool read_last(struct parser *parser, struct row *row)
{
    return read_time(parser, &row->group.last);
}

static bool category_member(struct parser *parser, struct row *row, uint64_t attempts)
{
    int category = choose(parser, category_name, SMTPCODE_CATEGORIES);
    if (category < 0 || row->group.categories[category] > 0)
        return parse_wrong(parser, category < 0 ? "unknown category" : "second count of a category");
    row->group.categories[category] = attempts;
    return true;
}

static bool read_categories(struct parser *parser, struct row *row)
{
    return members(parser, row, category_member);
}

static bool advice_member(struct parser *parser, struct row *row, uint64_t attempts)
{
    int advice = choose(parser, advice_name, SMTPCODE_ADVICES);
    if (advice < 0 || row->group.advices[advice] > 0)
        return parse_wrong(parser, advice < 0 ? "unknown advice" : "second count of an advice");
    row->group.advices[advice] = attempts;
    return true;
}

static bool read_advices(struct parser *parser, struct row *row)
{
    return members(parser, row, advice_member);
}

static bool read_sketch(struct parser *parser, struct row *row)
{
    if (!parse_take(parser, '"'))
        return parse_wrong(parser, "expected a string");
    while (parser->at < parser->end && *parser->at != '"') {
        uint32_t hash = 0;
        for (int i = 0; i < 8; i++) {
            int digit = parser->at < parser->end ? parse_hex(*parser->at) : -1;
            if (digit < 0)
                return parse_wrong(parser, "expected eight hexadecimal digits");
            hash = hash << 4 | (uint32_t)digit;
            parser->at++;
        }
        sketch_add(&row->group.letters, hash);
    }
    return parse_take(parser, '"') || parse_wrong(parser, "string without an end");
}

/* ---- a row -------------------------------------------------------------------------------------------------- */

static const struct field {
    const char *name;
    bool (*read)(struct parser *parser, struct row *row);
} fields[] = {
    {"kind", read_kind},         {"by", read_by},           {"reply", read_reply},           {"status", read_status},
    {"category", skip_name},     {"advice", skip_name},     {"provider", read_name},         {"domain", read_domain},
    {"title", read_title},       {"attempts", read_attempts}, {"permanent", read_permanent}, {"letters", skip_count},
    {"nameless", read_nameless}, {"share", skip_share},     {"example", read_example},       {"domains", read_domains},
    {"other_domains", read_other_domains}, {"first", read_first}, {"last", read_last},
    {"categories", read_categories}, {"advices", read_advices},   {"sketch", read_sketch},
};
enum { FIELDS = sizeof fields / sizeof fields[0] };

static bool read_field(struct parser *parser, struct row *row, unsigned long *seen)
{
    size_t i = 0;
    if (!parse_string(parser))
        return false;
    while (i < FIELDS && strcmp(parser->text, fields[i].name) != 0)
        i++;
    if (i == FIELDS || (*seen >> i & 1ul) != 0) {
        char message[128];
        snprintf(message, sizeof message, "%s key '%.60s'", i == FIELDS ? "unknown" : "second", parser->text);
        return parse_wrong(parser, message);
    }
    *seen |= 1ul << i;
    return (parse_take(parser, ':') || parse_wrong(parser, "expected ':'")) && fields[i].read(parser, row);
}

static bool read_object(struct parser *parser, struct row *row)
{
    unsigned long seen = 0;
    char message[64];
    if (!parse_take(parser, '{'))
        return parse_wrong(parser, "expected '{': a row of 'smtpcode --summary --json'");
    do
        if (!read_field(parser, row, &seen))
            return false;
    while (parse_take(parser, ','));
    if (!parse_take(parser, '}'))
        return parse_wrong(parser, "expected ',' or '}'");
    for (size_t i = 0; i < FIELDS; i++)
        if ((seen >> i & 1ul) == 0) {
            snprintf(message, sizeof message, "key '%s' is missing", fields[i].name);
            return parse_wrong(parser, message);
        }
    parse_next(parser);
    return parser->at == parser->end || parse_wrong(parser, "something stands behind the object");
}

static uint64_t sum(const uint64_t counts[], size_t count)
{
    uint64_t all = 0;
    for (size_t i = 0; i < count; i++)
        all += counts[i];
    return all;
}

/* How many of the counts are not zero, and the place of the last of these. */
static size_t used(const uint64_t counts[], size_t count, size_t *last)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (counts[i] > 0) {
            *last = i;
            n++;
        }
    return n;
}

static bool adds_up(const struct row *row)
{
    const struct group *group = &row->group;
    return row->kind == KIND_SUCCESS || (sum(group->categories, SMTPCODE_CATEGORIES) == group->attempts &&
                                         sum(group->advices, SMTPCODE_ADVICES) == group->attempts &&
                                         group->permanent <= group->attempts && group->nameless <= group->attempts &&
                                         row->domain_sum + group->other_domains <= group->attempts);
}

/* Both times, the first one first, or none. */
static bool has_order(const struct group *group)
{
    bool has_first = group->first.text[0] != '\0', has_last = group->last.text[0] != '\0';
    bool both_tell = has_first && has_last && group->first.has_year == group->last.has_year;
    return has_first == has_last && !(both_tell && group->first.has_year && group->last.when < group->first.when);
}

static bool counted(struct parser *parser, struct row *row, struct summary *summary)
{
    size_t category = 0, advice = 0;
    size_t categories = used(row->group.categories, SMTPCODE_CATEGORIES, &category);
    size_t advices = used(row->group.advices, SMTPCODE_ADVICES, &advice);
    struct summary_kind kind = {row->group.reply, row->group.status, (enum smtpcode_category)category,
                                (enum smtpcode_advice)advice, {row->name, row->name_len}};
    if (row->kind == KIND_SUCCESS) {
        summary->successes += row->group.attempts;
        return true;
    }
    bool single = categories == 1 && (row->by != BY_CODE || advices == 1);
    if (row->kind == KIND_FAILURES && (row->by == BY_CODE || row->by == BY_CATEGORY) && !single)
        return parse_wrong(parser, "a row of its own for each category and advice was expected");
    stamp_settle(&row->group.first, &summary->clock);
    stamp_settle_behind(&row->group.last, &row->group.first);
    struct group *group = row->kind == KIND_OTHER ? summary_other(summary) : summary_group(summary, &kind);
    summary_add_group(group, &row->group);
    row->summary = summary;
    row->target = group;
    parser->at = row->domains;
    return members(parser, row, domain_member);
}

/* Rows by code can be put together by category and status; else all must be grouped in the same way. */
static bool agree(struct parser *parser, const struct row *row, struct merge *merge)
{
    struct summary *summary = merge->summary;
    char message[128];
    if (!merge->by_given)
        summary->by = row->by;
    merge->by_given = true;
    if (row->by == summary->by || (row->by == BY_CODE && (summary->by == BY_CATEGORY || summary->by == BY_STATUS)))
        return true;
    parser->at = parser->start;
    snprintf(message, sizeof message, "grouped by %s, which cannot be told by %s", summary_by_names[row->by],
             summary_by_names[summary->by]);
    return parse_wrong(parser, message);
}

static bool read_row(struct merge *merge, const char *line, size_t len)
{
    struct parser parser = {.name = merge->name, .line = merge->line, .start = line, .at = line, .end = line + len};
    struct row row = {.kind = KIND_FAILURES};
    if (parse_next(&parser) == '\0' && parser.at == parser.end)
        return true;
    if (!read_object(&parser, &row))
        return false;
    if (!adds_up(&row))
        return parse_wrong(&parser, "the counts do not add up");
    if (!has_order(&row.group))
        return parse_wrong(&parser, "the times of the first and the last attempt do not fit");
    if (row.group.attempts > PARSE_MOST - merge->attempts)
        return parse_wrong(&parser, "more attempts in all than can be counted");
    merge->attempts += row.group.attempts;
    return agree(&parser, &row, merge) && counted(&parser, &row, merge->summary);
}

/* ---- lines -------------------------------------------------------------------------------------------------- */

void merge_begin(struct merge *merge, struct summary *summary, bool by_given)
{
    merge->summary = summary;
    merge->by_given = by_given;
    merge->failed = false;
    merge->attempts = 0;
    out_begin(&merge->room, NULL);
}

void merge_open(struct merge *merge, const char *name)
{
    merge->name = name;
    merge->line = 1;
    merge->room.len = 0;
}

static void take_row(struct merge *merge, const char *line, size_t len)
{
    merge->failed = !read_row(merge, line, len);
    merge->line++;
}

/* The beginning of a row, or all of it but the end of the line. */
static void keep(struct merge *merge, const char *bytes, size_t len)
{
    bool fits = merge->room.len + len <= MERGE_LINE;
    if (fits)
        out_bytes(&merge->room, bytes, len);
    merge->failed = !fits || merge->room.failed;
    if (merge->failed)
        say("%s:%lu: %s", merge->name, merge->line, fits ? "out of memory" : "the line is too long");
}

void merge_feed(struct merge *merge, const char *bytes, size_t len)
{
    while (len > 0 && !merge->failed) {
        const char *end = memchr(bytes, '\n', len);
        size_t n = end == NULL ? len : (size_t)(end - bytes);
        bool whole = end != NULL && merge->room.len == 0;
        if (!whole)
            keep(merge, bytes, n);
        if (end == NULL || merge->failed)
            return;
        if (whole)
            take_row(merge, bytes, n);
        else
            take_row(merge, merge->room.data, merge->room.len);
        merge->room.len = 0;
        bytes += n + 1;
        len -= n + 1;
    }
}

void merge_close(struct merge *merge)
{
    if (!merge->failed && merge->room.len > 0)
        take_row(merge, merge->room.data, merge->room.len);
}

void merge_end(struct merge *merge)
{
    out_end(&merge->room);
}
