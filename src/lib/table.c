/* A code, a status, a category, a name -> what the tables made from data/ hold about it. */
#include "table.h"

#include "names.h"
#include "notes.inc"
#include "knowledge.inc"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const char *table_string(unsigned offset)
{
    return (const char *)&strings + offset;
}

static const char *vendor_of(const struct row *row)
{
    return row->vendor == 0 ? "" : table_name(row->vendor);
}

void table_entry(unsigned index, struct smtpcode_entry *entry)
{
    const struct row *row = &rows[index];
    const struct more *others = &more[row->more];
    *entry = (struct smtpcode_entry){
        .code = table_string(row->code),
        .vendor = vendor_of(row),
        .base = table_string(others->base),
        .registered = row->registered,
        .category = (enum smtpcode_category)row->category,
        .advice = (enum smtpcode_advice)row->advice,
        .soft_advice = (enum smtpcode_advice)row->soft_advice,
        .title = table_string(row->title),
        .meaning = table_string(row->meaning),
        .causes = table_string(others->causes),
        .fixes = table_string(row->fixes),
        .checks = table_string(others->checks),
        .notes = table_string(others->notes),
        .references = table_string(row->references),
    };
}

/* The first key that is not below `key`. */
static size_t lower_bound(const struct code_key keys[], size_t count, unsigned key)
{
    size_t low = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (keys[low + half].first < key) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low;
}

unsigned table_find(unsigned key)
{
    size_t at = lower_bound(code_keys, COUNT(code_keys), key);
    return at < COUNT(code_keys) && code_keys[at].first == key ? code_keys[at].row : NO_ROW;
}

/* The first of the vendors' keys whose range may reach up to `key`. */
static size_t first_vendor(unsigned key)
{
    return lower_bound(vendor_keys, COUNT(vendor_keys), key > VENDOR_KEYS_WIDEST ? key - VENDOR_KEYS_WIDEST : 0);
}

unsigned table_vendor(unsigned key, const char *name)
{
    const struct code_key *best = NULL;
    for (size_t i = first_vendor(key); i < COUNT(vendor_keys) && vendor_keys[i].first <= key; i++)
        if (key <= vendor_keys[i].last && strcmp(vendor_of(&rows[vendor_keys[i].row]), name) == 0 &&
            (best == NULL || vendor_keys[i].last - vendor_keys[i].first <= best->last - best->first))
            best = &vendor_keys[i];
    return best == NULL ? NO_ROW : best->row;
}

size_t table_vendors(unsigned key, unsigned found[], size_t max)
{
    size_t count = 0;
    for (size_t i = first_vendor(key); i < COUNT(vendor_keys) && vendor_keys[i].first <= key && count < max; i++)
        if (key <= vendor_keys[i].last)
            found[count++] = vendor_keys[i].row;
    return count;
}

const char *table_note(unsigned note)
{
    return table_string(notes[note]);
}

static const struct name *find_name(const char *name)
{
    size_t low = 0, high = COUNT(names);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, table_string(names[middle].name));
        if (order == 0)
            return &names[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *smtpcode_name(const char *short_name)
{
    const struct name *name = find_name(short_name);
    return name == NULL ? NULL : table_string(name->title);
}

const char *table_name(unsigned number)
{
    return table_string(names[number - 1].name);
}

/* Compares as strcmp does, ASCII letters of either case alike. */
static int compare_domain(struct smtpcode_view host, const char *domain)
{
    for (size_t i = 0;; i++) {
        char a = i < host.len ? to_lower(host.data[i]) : '\0', b = domain[i];
        if (a != b)
            return (unsigned char)a < (unsigned char)b ? -1 : 1;
        if (a == '\0')
            return 0;
    }
}

static const char *find_host(struct smtpcode_view domain)
{
    size_t low = 0, high = COUNT(hosts);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare_domain(domain, table_string(hosts[middle].domain));
        if (order == 0)
            return table_string(hosts[middle].name);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *table_host(struct smtpcode_view host)
{
    for (;;) {
        const char *name = host.len == 0 ? NULL : find_host(host);
        size_t dot = view_find(host, ".", 0);
        if (name != NULL || dot == host.len)
            return name;
        host = view_from(host, dot + 1);
    }
}

int smtpcode_find_reply(int code, struct smtpcode_entry *entry)
{
    if (code < -999 || code > 999)      /* other keys are not reply codes */
        return 0;
    unsigned row = table_find(code < 0 ? KEY_NEGATIVE + (unsigned)-code : key_of_reply(code));
    if (row == NO_ROW && code >= 200 && code <= 599)
        row = table_find(key_of_digits(code / 10));
    if (row == NO_ROW && code >= 200 && code <= 599)
        row = table_find(key_of_digits(code / 100));
    if (row != NO_ROW)
        table_entry(row, entry);
    return row != NO_ROW;
}

int smtpcode_find_status(struct smtpcode_status status, struct smtpcode_entry *entry)
{
    bool any = status.class_ == SMTPCODE_ANY_CLASS;
    struct smtpcode_status tries[] = {
        status,
        {SMTPCODE_ANY_CLASS, status.subject, status.detail},
        {any ? 5 : status.class_, status.subject,
         any ? status.detail : SMTPCODE_ANY}, /* "X.7.1" where only classes have rows */
        {any ? 4 : status.class_, status.subject, any ? status.detail : SMTPCODE_ANY},
        {SMTPCODE_ANY_CLASS, status.subject, SMTPCODE_ANY},
        {status.class_, SMTPCODE_ANY, SMTPCODE_ANY},
    };
    size_t count = sizeof tries / sizeof tries[0];
    if (status.class_ != SMTPCODE_ANY_CLASS && status.class_ != 2 && status.class_ != 4 && status.class_ != 5)
        return 0;
    for (size_t i = 0; i < count; i++) {
        unsigned row = table_find(key_of_status(tries[i]));
        if (row != NO_ROW) {
            table_entry(row, entry);
            return 1;
        }
    }
    return 0;
}

int smtpcode_find_category(enum smtpcode_category category, struct smtpcode_entry *entry)
{
    if ((unsigned)category >= SMTPCODE_CATEGORIES)
        return 0;
    table_entry(ROW_CATEGORIES + (unsigned)category, entry);
    return 1;
}

int smtpcode_entry_at(size_t index, struct smtpcode_entry *entry)
{
    if (index >= COUNT(rows) - 1)
        return 0;
    table_entry((unsigned)index + 1, entry);
    return 1;
}

struct smtpcode_view smtpcode_item(const char *list, size_t n)
{
    while (n > 0 && *list != '\0')
        n -= *list++ == '\n';
    if (n > 0 || *list == '\0')
        return (struct smtpcode_view){NULL, 0};
    const char *end = strchr(list, '\n');
    return end == NULL ? view_of(list) : view(list, (size_t)(end - list));
}

static int stands_in(const char *list, struct smtpcode_view item)
{
    while (*list != '\0') {
        struct smtpcode_view other = smtpcode_item(list, 0);
        if (view_same(other, item))
            return 1;
        list += other.len + (list[other.len] == '\n');
    }
    return 0;
}

struct smtpcode_view smtpcode_next(const char *const parts[], struct smtpcode_cursor *cursor)
{
    while (parts[cursor->part] != NULL) {
        const char *rest = parts[cursor->part] + cursor->at;
        struct smtpcode_view item = smtpcode_item(rest, 0);
        if (item.data == NULL) {
            *cursor = (struct smtpcode_cursor){cursor->part + 1, 0};
            continue;
        }
        cursor->at += item.len + (rest[item.len] == '\n');
        int told = 0;
        for (size_t i = 0; i < cursor->part && !told; i++)
            told = stands_in(parts[i], item);
        if (!told)
            return item;
    }
    return (struct smtpcode_view){NULL, 0};
}
