/* The model -> knowledge.inc (texts and codes), phrases.inc (the automaton and its rules) and the small tables. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"
#include "trie.h"
#include "words.h"

struct emitter {
    const struct model *model;
    FILE *out;
    struct list strings;                /* struct string, in the order of their first use */
    struct list slots;                  /* unsigned: index + 1 of strings, by hash */
    unsigned next_row;
    struct list more;                   /* struct more: the texts that few rows have */
    struct trie trie;
    struct list lists;                  /* unsigned: keywords, or numbers of sets; 0 ends each list */
    struct list shared;                 /* struct numbered: the phrase of each list of parts and its index */
    struct list sets;                   /* struct numbered: the text of each set of keywords and its number */
    struct list members;                /* struct membership: the keywords of the sets */
    struct list codes;                  /* struct usual_codes */
};

struct string {
    const char *text;
    size_t len;
    unsigned offset;
    unsigned holder;                    /* index + 1 of the string that ends with this one, and so holds it; 0: none */
    bool stays;                         /* it stands between those added before and behind it, in no other */
};

struct more {
    unsigned texts[TEXTS];
};

/* ---- strings ------------------------------------------------------------------------------------------------ */

static unsigned *string_slot(struct emitter *emitter, const char *text)
{
    size_t mask = emitter->slots.count - 1;
    const struct string *strings = emitter->strings.items;
    for (size_t at = words_hash(text, strlen(text)) & mask;; at = (at + 1) & mask) {
        unsigned *slot = (unsigned *)emitter->slots.items + at;
        if (*slot == 0 || strcmp(strings[*slot - 1].text, text) == 0)
            return slot;
    }
}

/* Doubles the hash table before it is more than half full. */
static void make_room(struct emitter *emitter)
{
    size_t count = emitter->slots.count;
    const struct string *strings = emitter->strings.items;
    if (2 * (emitter->strings.count + 1) <= count)
        return;
    for (size_t i = 0; i < count; i++)
        list_add(&emitter->slots, sizeof(unsigned));
    memset(emitter->slots.items, 0, emitter->slots.count * sizeof(unsigned));
    for (size_t i = 0; i < emitter->strings.count; i++)
        *string_slot(emitter, strings[i].text) = (unsigned)i + 1;
}

/* Takes text among the strings; equal texts are one. */
static struct string *add_string(struct emitter *emitter, const char *text)
{
    make_room(emitter);
    unsigned *slot = string_slot(emitter, text);
    if (*slot == 0) {
        *(struct string *)list_add(&emitter->strings, sizeof(struct string)) =
            (struct string){.text = text, .len = strlen(text)};
        *slot = (unsigned)emitter->strings.count;
    }
    return (struct string *)emitter->strings.items + *slot - 1;
}

static unsigned string_offset(struct emitter *emitter, const char *text)
{
    return ((const struct string *)emitter->strings.items)[*string_slot(emitter, text) - 1].offset;
}

/* Compares from the last letter on: a string stands just before those that end with it. */
static int compare_ends(const void *a, const void *b)
{
    const struct string *x = *(const struct string *const *)a, *y = *(const struct string *const *)b;
    for (size_t i = 1; i <= x->len && i <= y->len; i++) {
        unsigned char c = (unsigned char)x->text[x->len - i], d = (unsigned char)y->text[y->len - i];
        if (c != d)
            return c < d ? -1 : 1;
    }
    return x->len < y->len ? -1 : x->len > y->len;
}

/* Gives each string its offset: one that another ends with stands within that one, and the empty one is the first. */
static void place_strings(struct emitter *emitter)
{
    struct string *strings = emitter->strings.items;
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): it is an array of pointers that is sorted */
    struct string **sorted = calloc(emitter->strings.count + 1, sizeof *sorted);
    unsigned next = 0;
    if (sorted == NULL)
        out_of_memory();
    for (size_t i = 0; i < emitter->strings.count; i++)
        sorted[i] = &strings[i];
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): likewise */
    qsort(sorted, emitter->strings.count, sizeof *sorted, compare_ends);
    for (size_t i = 0; i + 1 < emitter->strings.count; i++) {
        const struct string *longer = sorted[i + 1];
        if (sorted[i]->len > 0 && !sorted[i]->stays && longer->len > sorted[i]->len &&
            strcmp(longer->text + longer->len - sorted[i]->len, sorted[i]->text) == 0)
            sorted[i]->holder = (unsigned)(longer - strings) + 1;
    }
    for (size_t i = 0; i < emitter->strings.count; i++)
        if (strings[i].holder == 0) {
            strings[i].offset = next;
            next += (unsigned)strings[i].len + 1;
        }
    for (size_t i = emitter->strings.count; i-- > 0;)
        if (sorted[i]->holder != 0) {
            const struct string *holder = &strings[sorted[i]->holder - 1];
            sorted[i]->offset = holder->offset + (unsigned)(holder->len - sorted[i]->len);
        }
    free(sorted);
}

void write_bytes(FILE *out, struct smtpcode_view text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_alnum(text.data[i]))
            fprintf(out, "'%c',", text.data[i]);
        else
            fprintf(out, "'\\%03o',", (unsigned)(unsigned char)text.data[i]);
}

static void write_literal(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\' || c == '?')
            fprintf(out, "\\%c", c);
        else if (c < ' ' || c >= 0x7f)
            fprintf(out, "\\%03o", c);
        else
            putc(c, out);
    }
    putc('"', out);
}

static void write_strings(struct emitter *emitter)
{
    const struct string *strings = emitter->strings.items;
    size_t size = 0;
    fputs("\nstatic const struct {\n", emitter->out);
    for (size_t i = 0; i < emitter->strings.count; i++)
        if (strings[i].holder == 0)
            fprintf(emitter->out, "    char s%u[%zu];\n", strings[i].offset, strings[i].len + 1);
    fputs("} strings = {\n", emitter->out);
    for (size_t i = 0; i < emitter->strings.count; i++)
        if (strings[i].holder == 0) {
            fputs("    ", emitter->out);
            write_literal(emitter->out, strings[i].text);
            fputs(",\n", emitter->out);
            size += strings[i].len + 1;
        }
    fprintf(emitter->out, "};\n_Static_assert(sizeof strings == %zu, \"strings follow each other without a gap\");\n",
            size);
}

/* ---- codes -------------------------------------------------------------------------------------------------- */

static const char *const text_names[TEXTS] = {"code", "vendor", "base", "title", "meaning", "causes", "fixes",
                                              "checks", "notes", "references"};

/* The texts that few rows have, and so stand apart. */
static bool is_apart(size_t text)
{
    return text == TEXT_BASE || text == TEXT_CAUSES || text == TEXT_CHECKS || text == TEXT_NOTES;
}

/* The number of the short name, from 1; 0 for none. */
static unsigned name_number(const struct model *model, const char *name)
{
    const struct pair *found = name[0] == '\0' ? NULL : find_name(model, name);
    return found == NULL ? 0 : (unsigned)(found - (const struct pair *)model->names.items) + 1;
}

/* The number of the entry's texts that stand apart; the first are none. */
static unsigned more_number(struct emitter *emitter, const struct entry *entry)
{
    struct more own = {{0}};
    const struct more *more = emitter->more.items;
    for (size_t i = 0; i < TEXTS; i++)
        if (is_apart(i))
            own.texts[i] = string_offset(emitter, entry->texts[i]);
    for (size_t i = 0; i < emitter->more.count; i++)
        if (memcmp(&more[i], &own, sizeof own) == 0)
            return (unsigned)i;
    *(struct more *)list_add(&emitter->more, sizeof own) = own;
    return (unsigned)emitter->more.count - 1;
}

static void write_row(struct emitter *emitter, const struct entry *entry)
{
    fputs("    {", emitter->out);
    for (size_t i = 0; i < TEXTS; i++)
        if (i != TEXT_VENDOR && !is_apart(i))
            fprintf(emitter->out, ".%s = %u, ", text_names[i], string_offset(emitter, entry->texts[i]));
    fprintf(emitter->out, ".vendor = %u, .more = %u, ", name_number(emitter->model, entry->texts[TEXT_VENDOR]),
            more_number(emitter, entry));
    fprintf(emitter->out, ".category = %d, .advice = %d, .soft_advice = %d, .registered = %d}, /* %u: %s:%u */\n",
            entry->category, entry->advice, entry->soft_advice, entry->registered, emitter->next_row,
            strrchr(entry->origin.csv->path, '/') + 1, entry->origin.line);
    emitter->next_row++;
}

static void write_more(struct emitter *emitter)
{
    const struct more *more = emitter->more.items;
    fputs("\nstatic const struct more more[] = {\n", emitter->out);
    for (size_t n = 0; n < emitter->more.count; n++) {
        fputs("    {", emitter->out);
        for (size_t i = 0; i < TEXTS; i++)
            if (is_apart(i))
                fprintf(emitter->out, ".%s = %u, ", text_names[i], more[n].texts[i]);
        fputs("},\n", emitter->out);
    }
    fputs("};\n", emitter->out);
}

/* The row of the first category, behind the empty row and the codes. */
static unsigned first_category(const struct model *model)
{
    return NO_ROW + 1 + (unsigned)model->entries.count;
}

/* The row of the first wording. */
static unsigned first_wording(const struct model *model)
{
    return first_category(model) + (unsigned)model->categories.count;
}

/* Rows: the empty one, codes for all, codes of vendors, categories, wordings that have texts of their own. */
static void write_rows(struct emitter *emitter, const struct model *model)
{
    const struct entry *entries = model->entries.items, *categories = model->categories.items;
    const struct wording *wordings = model->wordings.items;
    fputs("\nstatic const struct row rows[] = {\n    {0},\n", emitter->out);
    emitter->next_row = NO_ROW + 1;
    for (int vendors = 0; vendors < 2; vendors++)
        for (size_t i = 0; i < model->entries.count; i++)
            if ((entries[i].texts[TEXT_VENDOR][0] != '\0') == vendors)
                write_row(emitter, &entries[i]);
    for (size_t i = 0; i < model->categories.count; i++)
        write_row(emitter, &categories[i]);
    for (size_t i = 0; i < model->wordings.count; i++)
        if (wordings[i].has_texts)
            write_row(emitter, &wordings[i].texts);
    fprintf(emitter->out, "};\nenum { ROW_CATEGORIES = %u, ROW_WORDINGS = %u };\n", first_category(model),
            first_wording(model));
}

static void write_keys(struct emitter *emitter, const struct model *model, bool vendors)
{
    const struct entry *entries = model->entries.items;
    unsigned row = NO_ROW + 1, widest = 0;
    fprintf(emitter->out, "\nstatic const struct code_key %s[] = {\n", vendors ? "vendor_keys" : "code_keys");
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < model->entries.count; i++) {
            bool vendor = entries[i].texts[TEXT_VENDOR][0] != '\0';
            if (vendor != (pass == 1))
                continue;
            if (vendor && entries[i].last - entries[i].first > widest)
                widest = entries[i].last - entries[i].first;
            if (vendor == vendors)
                fprintf(emitter->out, "    {%u, %u, %u}, /* %s %s */\n", entries[i].first, entries[i].last, row,
                        entries[i].texts[TEXT_CODE], entries[i].texts[TEXT_VENDOR]);
            row++;
        }
    fputs("};\n", emitter->out);
    if (vendors)
        fprintf(emitter->out, "enum { VENDOR_KEYS_WIDEST = %u };\n", widest);
}

static void write_names(struct emitter *emitter, const struct model *model)
{
    const struct pair *names = model->names.items, *hosts = model->hosts.items, *notes = model->notes.items;
    fputs("\nstatic const struct name names[] = {\n", emitter->out);
    for (size_t i = 0; i < model->names.count; i++)
        fprintf(emitter->out, "    {%u, %u, %d}, /* %s */\n", string_offset(emitter, names[i].key),
                string_offset(emitter, names[i].value), (int)names[i].kind, names[i].key);
    fputs("};\n\nstatic const struct host hosts[] = {\n", emitter->out);
    for (size_t i = 0; i < model->hosts.count; i++)
        fprintf(emitter->out, "    {%u, %u}, /* %s */\n", string_offset(emitter, hosts[i].key),
                string_offset(emitter, hosts[i].value), hosts[i].key);
    fputs("};\n\nstatic const unsigned notes[] = {\n", emitter->out);
    for (size_t i = 0; i < model->notes.count; i++)
        fprintf(emitter->out, "    %u, /* %s */\n", string_offset(emitter, notes[i].value), notes[i].key);
    fputs("};\n", emitter->out);
}

static void add_texts(struct emitter *emitter, const struct entry *entry)
{
    for (size_t i = 0; i < TEXTS; i++)
        add_string(emitter, entry->texts[i]);
}

/* The names, by which is searched in many steps: side by side, so that few pages are read. */
static void add_names(struct emitter *emitter, const struct model *model)
{
    const struct pair *names = model->names.items;
    for (size_t i = 0; i < model->names.count; i++)
        add_string(emitter, names[i].key)->stays = true;
    for (size_t i = 0; i < model->names.count; i++)
        add_string(emitter, names[i].value)->stays = true;
}

/* All strings of the tables, in the order of the rows, so that what is told together stands together. */
static void add_strings(struct emitter *emitter, const struct model *model)
{
    const struct entry *entries = model->entries.items, *categories = model->categories.items;
    const struct wording *wordings = model->wordings.items;
    const struct pair *hosts = model->hosts.items, *notes = model->notes.items;
    add_string(emitter, "");
    add_names(emitter, model);
    for (size_t i = 0; i < model->entries.count; i++)
        add_texts(emitter, &entries[i]);
    for (size_t i = 0; i < model->categories.count; i++)
        add_texts(emitter, &categories[i]);
    for (size_t i = 0; i < model->wordings.count; i++)
        if (wordings[i].has_texts)
            add_texts(emitter, &wordings[i].texts);
    for (size_t i = 0; i < model->hosts.count; i++) {
        add_string(emitter, hosts[i].key);
        add_string(emitter, hosts[i].value);
    }
    for (size_t i = 0; i < model->notes.count; i++)
        add_string(emitter, notes[i].value);
    place_strings(emitter);
    list_add(&emitter->more, sizeof(struct more));
}

static void write_knowledge(struct emitter *emitter, const struct model *model)
{
    fputs("/* Made from data/ by smtpcode_gen; not to be edited. */\n", emitter->out);
    add_strings(emitter, model);
    write_rows(emitter, model);
    write_more(emitter);
    write_keys(emitter, model, false);
    write_keys(emitter, model, true);
    write_names(emitter, model);
    write_strings(emitter);
}

static void write_notes(FILE *out, const struct model *model)
{
    const struct pair *notes = model->notes.items;
    fputs("/* Made from data/notes.csv by smtpcode_gen; not to be edited. */\nenum note {\n", out);
    for (size_t i = 0; i < model->notes.count; i++) {
        fputs("    NOTE_", out);
        for (const char *c = notes[i].key; *c != '\0'; c++)
            putc(*c == '-' ? '_' : *c - (is_lower(*c) ? 'a' - 'A' : 0), out);
        fputs(",\n", out);
    }
    fputs("    NOTES\n};\n", out);
}

/* ---- phrases ------------------------------------------------------------------------------------------------ */

struct numbered {
    const char *text;
    unsigned number;
};

/* The number that equal text was given before, or 0. */
static unsigned find_number(const struct list *list, const char *text)
{
    const struct numbered *items = list->items;
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(items[i].text, text) == 0)
            return items[i].number;
    return 0;
}

static void add_number(struct list *list, const char *text, unsigned number)
{
    *(struct numbered *)list_add(list, sizeof(struct numbered)) = (struct numbered){text, number};
}

/* Behind the groups of terms the keywords are phrases. */
static unsigned keyword_of(struct emitter *emitter, struct smtpcode_view part)
{
    unsigned group = group_keyword(emitter->model, part);
    return group != 0 ? group : trie_add(&emitter->trie, part);
}

static void put_in_list(struct emitter *emitter, unsigned keyword)
{
    *(unsigned *)list_add(&emitter->lists, sizeof(unsigned)) = keyword;
}

struct membership {
    unsigned keyword, number;           /* of the group or the set that it belongs to */
};

static void add_member(struct list *members, unsigned keyword, unsigned number)
{
    *(struct membership *)list_add(members, sizeof(struct membership)) = (struct membership){keyword, number};
}

/* The number of the set of phrases in text, from 1; 0 if it is empty. */
static unsigned set_number(struct emitter *emitter, const char *text)
{
    struct smtpcode_view rest = view_of(text);
    unsigned number = find_number(&emitter->sets, text);
    if (rest.len == 0 || number != 0)
        return number;
    number = (unsigned)emitter->sets.count + 1;
    while (rest.len > 0) {
        size_t end = view_find(rest, "; ", 0);
        add_member(&emitter->members, keyword_of(emitter, view_first(rest, end)), number);
        rest = view_from(rest, end + (end < rest.len ? 2 : 0));
    }
    add_number(&emitter->sets, text, number);
    return number;
}

/* The parts of a phrase as a list of keywords if there are several: its index in lists[], or 0. *last: the last one. */
static unsigned parts_list(struct emitter *emitter, const char *phrase, unsigned *last)
{
    struct smtpcode_view rest = view_of(phrase);
    unsigned shared = find_number(&emitter->shared, phrase);
    size_t first = emitter->lists.count;
    while (rest.len > 0) {
        bool behind_gap;
        struct smtpcode_view part = phrase_part(&rest, &behind_gap);
        if (behind_gap)
            put_in_list(emitter, KEYWORD_GAP);
        *last = keyword_of(emitter, part);
        put_in_list(emitter, *last);
    }
    if (shared != 0 || emitter->lists.count - first == 1) {
        emitter->lists.count = first;
        return shared;
    }
    put_in_list(emitter, 0);
    add_number(&emitter->shared, phrase, (unsigned)first);
    return (unsigned)first;
}

struct usual_codes {
    unsigned first, last, reply;
};

/* The number of the codes that a wording usually comes with among those written; the first are none. */
static unsigned codes_number(struct emitter *emitter, const struct wording *wording)
{
    struct usual_codes own = {wording->status_first, wording->status_last, (unsigned)wording->reply};
    const struct usual_codes *codes = emitter->codes.items;
    for (size_t i = 0; i < emitter->codes.count; i++)
        if (codes[i].first == own.first && codes[i].last == own.last && codes[i].reply == own.reply)
            return (unsigned)i;
    *(struct usual_codes *)list_add(&emitter->codes, sizeof own) = own;
    return (unsigned)emitter->codes.count - 1;
}

enum member_of_rule {
    RULE_ROW, RULE_PARTS, RULE_ANY_OF, RULE_NONE_OF, RULE_CODES, RULE_NAME, RULE_KIND, RULE_NAME_KIND, RULE_STRENGTH,
    RULE_PLACE, RULE_CATEGORY, RULE_ADVICE, RULE_SOFT_ADVICE, RULE_MEMBERS
};

struct rule_out {
    unsigned members[RULE_MEMBERS];
    const char *phrase;
    unsigned last;                      /* keyword of the last part */
    unsigned place;                     /* in the order of the files */
    unsigned number;                    /* in the table: equal rules share one */
};

static int compare_members(const void *a, const void *b)
{
    const struct rule_out *x = a, *y = b;
    for (size_t i = 0; i < RULE_MEMBERS; i++)
        if (x->members[i] != y->members[i])
            return x->members[i] < y->members[i] ? -1 : 1;
    return 0;
}

static int compare_keywords(const void *a, const void *b)
{
    const struct rule_out *x = a, *y = b;
    if (x->last != y->last)
        return x->last < y->last ? -1 : 1;
    return x->place < y->place ? -1 : x->place > y->place;
}

static struct rule_out make_rule(struct emitter *emitter, const struct model *model, const struct wording *wording)
{
    const struct pair *names = model->names.items;
    unsigned name = name_number(model, wording->name);
    struct rule_out out = {
        .members = {
            [RULE_ROW] = wording->has_texts ? emitter->next_row++ : NO_ROW,
            [RULE_ANY_OF] = set_number(emitter, wording->any_of),
            [RULE_NONE_OF] = set_number(emitter, wording->none_of),
            [RULE_CODES] = codes_number(emitter, wording),
            [RULE_NAME] = name,
            [RULE_KIND] = wording->kind,
            [RULE_NAME_KIND] = name == 0 ? NAME_PROVIDER : names[name - 1].kind,
            [RULE_STRENGTH] = wording->strength,
            [RULE_PLACE] = wording->place,
            [RULE_CATEGORY] = (unsigned)wording->texts.category,
            [RULE_ADVICE] = (unsigned)wording->texts.advice,
            [RULE_SOFT_ADVICE] = (unsigned)wording->texts.soft_advice,
        },
        .phrase = wording->phrase};
    out.members[RULE_PARTS] = parts_list(emitter, wording->phrase, &out.last);
    return out;
}

static void write_rule(FILE *out, const struct rule_out *rule)
{
    static const char *const names[RULE_MEMBERS] = {"row", "parts", "any_of", "none_of", "codes", "name", "kind",
                                                    "name_kind", "strength", "place", "category", "advice",
                                                    "soft_advice"};
    fputs("    {", out);
    for (size_t i = 0; i < RULE_MEMBERS; i++)
        fprintf(out, ".%s = %u, ", names[i], rule->members[i]);
    fputs("}, /* ", out);
    for (const char *c = rule->phrase; *c != '\0'; c++)    /* a comment that holds no end of a comment */
        putc(is_alnum(*c) || *c == ' ' ? *c : '.', out);
    fputs(" */\n", out);
}

static void write_numbers(FILE *out, const char *name, const unsigned numbers[], size_t count)
{
    fprintf(out, "\nstatic const table_index %s[] = {", name);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%u,", i % 16 == 0 ? "\n    " : " ", numbers[i]);
    fputs("\n};\n", out);
}

static int compare_memberships(const void *a, const void *b)
{
    const struct membership *x = a, *y = b;
    if (x->keyword != y->keyword)
        return x->keyword < y->keyword ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

/* The list of what each keyword belongs to, from the first keyword to the last that belongs to any. */
static void write_memberships(struct emitter *emitter, const char *name, struct list *members, FILE *out)
{
    const struct membership *sorted = members->items;
    struct list indices = {0};
    size_t i = 0;
    if (members->count > 0)
        qsort(members->items, members->count, sizeof *sorted, compare_memberships);
    for (size_t keyword = 0; keyword == 0 || i < members->count; keyword++) {
        bool is_member = i < members->count && sorted[i].keyword == keyword;
        *(unsigned *)list_add(&indices, sizeof(unsigned)) = is_member ? (unsigned)emitter->lists.count : 0;
        for (; i < members->count && sorted[i].keyword == keyword; i++)
            put_in_list(emitter, sorted[i].number);
        if (is_member)
            put_in_list(emitter, 0);
    }
    write_numbers(out, name, indices.items, indices.count);
    free(indices.items);
}

/* The groups that each keyword is a term of. */
static void write_groups(struct emitter *emitter, const struct model *model, FILE *out)
{
    const struct group *groups = model->groups.items;
    struct list members = {0};
    emitter->trie.keywords = KEYWORD_FIRST_GROUP - 1 + (unsigned)model->groups.count;
    for (size_t i = 0; i < model->groups.count; i++)
        for (struct smtpcode_view rest = view_of(groups[i].terms); rest.len > 0;) {
            size_t end = view_find(rest, "\n", 0);
            add_member(&members, keyword_of(emitter, view_first(rest, end)), KEYWORD_FIRST_GROUP + (unsigned)i);
            rest = view_from(rest, end + (end < rest.len));
        }
    write_memberships(emitter, "keyword_groups", &members, out);
    free(members.items);
}

/* The sets that each keyword is in. */
static void write_sets(struct emitter *emitter, const struct model *model, FILE *out)
{
    const struct wording *wordings = model->wordings.items;
    for (size_t i = 0; i < model->wordings.count; i++) {
        set_number(emitter, wordings[i].any_of);
        set_number(emitter, wordings[i].none_of);
    }
    write_memberships(emitter, "keyword_sets", &emitter->members, out);
}

/* Numbers the rules, equal ones alike, from 1 on in the order of rules[]: those of a keyword stand side by side. */
static void number_rules(struct rule_out rules[], size_t count)
{
    unsigned *numbers = calloc(count + 1, sizeof *numbers), kinds = 0, next = 0;
    if (numbers == NULL)
        out_of_memory();
    qsort(rules, count, sizeof *rules, compare_members);
    for (size_t i = 0; i < count; i++) {
        kinds += i > 0 && compare_members(&rules[i - 1], &rules[i]) != 0;
        rules[i].number = kinds;
    }
    qsort(rules, count, sizeof *rules, compare_keywords);
    for (size_t i = 0; i < count; i++) {
        unsigned *number = &numbers[rules[i].number];
        if (*number == 0)
            *number = ++next;
        rules[i].number = *number;
    }
    free(numbers);
}

/* The rules, each once, and which of them end with each keyword. */
static void write_rules(struct emitter *emitter, const struct model *model, FILE *out)
{
    const struct wording *wordings = model->wordings.items;
    size_t count = model->wordings.count;
    struct rule_out *rules = calloc(count + 1, sizeof *rules);
    unsigned *numbers = calloc(count + 1, sizeof *numbers);
    struct list starts = {0};
    if (rules == NULL || numbers == NULL)
        out_of_memory();
    emitter->next_row = first_wording(model);
    for (size_t i = 0; i < count; i++) {
        rules[i] = make_rule(emitter, model, &wordings[i]);
        rules[i].place = (unsigned)i;
    }
    number_rules(rules, count);
    fputs("\nstatic const struct rule rules[] = {\n    {0},\n", out);
    for (size_t i = 0, written = 0; i < count; i++)
        if (rules[i].number > written) {
            write_rule(out, &rules[i]);
            written++;
        }
    fputs("};\n", out);
    for (size_t keyword = 0, i = 0; keyword <= emitter->trie.keywords + 1; keyword++) {
        while (i < count && rules[i].last < keyword)
            i++;
        *(unsigned *)list_add(&starts, sizeof(unsigned)) = (unsigned)i;
    }
    for (size_t i = 0; i < count; i++)
        numbers[i] = rules[i].number;
    write_numbers(out, "rule_starts", starts.items, starts.count);
    write_numbers(out, "rule_numbers", numbers, count);
    write_numbers(out, "lists", emitter->lists.items, emitter->lists.count);
    free(rules);
    free(numbers);
    free(starts.items);
}

/* The nodes, breadth first, a member an array: the children of each stand in a row, by word. */
static void write_nodes(const struct trie *trie, FILE *out)
{
    const struct trie_node *nodes = trie->nodes.items;
    const struct trie_step *order = trie->order.items;
    size_t count = trie->order.count;
    unsigned *columns = calloc(3 * (count + 1), sizeof *columns);
    if (columns == NULL)
        out_of_memory();
    unsigned *words = columns, *children = words + count + 1, *keywords = children + count + 1, next = 1;
    for (size_t i = 0; i < count; i++) {
        const struct trie_node *node = &nodes[order[i].node];
        words[i] = node->word;
        children[i] = next;
        keywords[i] = node->keyword;
        for (unsigned child = node->child; child != 0; child = nodes[child].sibling)
            next++;
    }
    children[count] = next;
    write_numbers(out, "node_words", words, count);
    write_numbers(out, "node_children", children, count + 1);
    write_numbers(out, "node_keywords", keywords, count);
    free(columns);
}

/* The child of the root by each word, or 0. */
static void write_roots(const struct trie *trie, FILE *out)
{
    const struct trie_node *nodes = trie->nodes.items;
    unsigned *roots = calloc(trie->words.count + 1, sizeof *roots);
    if (roots == NULL)
        out_of_memory();
    for (unsigned child = nodes[0].child; child != 0; child = nodes[child].sibling)
        roots[nodes[child].word] = nodes[child].number;
    write_numbers(out, "root_children", roots, trie->words.count + 1);
    free(roots);
}

static void write_codes(const struct emitter *emitter, FILE *out)
{
    const struct usual_codes *codes = emitter->codes.items;
    fputs("\nstatic const struct usual_codes usual_codes[] = {\n", out);
    for (size_t i = 0; i < emitter->codes.count; i++)
        fprintf(out, "    {%u, %u, %u},\n", codes[i].first, codes[i].last, codes[i].reply);
    fputs("};\n", out);
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* The narrowest types that hold every number of the tables, and how many sets of keywords there are. */
static void write_sizes(const struct emitter *emitter, const struct model *model, FILE *out)
{
    size_t most = larger(larger(emitter->trie.nodes.count, model->wordings.count), emitter->lists.count);
    fprintf(out, "/* Made from data/ by smtpcode_gen; not to be edited. */\ntypedef unsigned %s table_index;\n"
                 "typedef unsigned %s word_offset;\nenum { KEYWORD_SETS = %zu };\n",
            most < 65536 ? "short" : "int", trie_letters(&emitter->trie) < 65536 ? "short" : "int",
            emitter->sets.count);
}

/* The words, one behind the other without a gap, and where each begins; word 0 is none. */
static void write_words(const struct trie *trie, FILE *out)
{
    char *const *words = trie->words.items;
    unsigned offset = 0;
    fputs("\nstatic const char vocabulary[] = {\n", out);
    for (size_t i = 0; i < trie->words.count; i++) {
        fputs("    ", out);
        write_bytes(out, view_of(words[i]));
        putc('\n', out);
    }
    fputs("    0\n};\n\nstatic const word_offset word_offsets[] = {0", out);
    for (size_t i = 0; i < trie->words.count; i++) {
        fprintf(out, ",%s%u", i % 16 == 0 ? "\n    " : " ", offset);
        offset += (unsigned)strlen(words[i]);
    }
    fprintf(out, ", %u\n};\n", offset);
    write_numbers(out, "word_buckets", trie->buckets.items, trie->buckets.count);
}

static void write_phrases(struct emitter *emitter, const struct model *model, FILE *out)
{
    fputs("/* Made from data/ by smtpcode_gen; not to be edited. */\n", out);
    write_groups(emitter, model, out);
    write_sets(emitter, model, out);
    write_rules(emitter, model, out);
    trie_finish(&emitter->trie);
    write_nodes(&emitter->trie, out);
    write_roots(&emitter->trie, out);
    write_codes(emitter, out);
    write_words(&emitter->trie, out);
}

/* ---- files -------------------------------------------------------------------------------------------------- */

static FILE *open_output(const char *folder, const char *file, char path[1024])
{
    snprintf(path, 1024, "%s/%s", folder, file);
    FILE *out = fopen(path, "wb");
    if (out == NULL)
        perror(path);
    return out;
}

static bool close_output(FILE *out, const char *path)
{
    bool good = !ferror(out);
    good = fclose(out) == 0 && good;
    if (!good) {
        perror(path);
        remove(path);
    }
    return good;
}

static void fill_emitter(struct emitter *emitter, const struct model *model, FILE *knowledge)
{
    *emitter = (struct emitter){.model = model, .out = knowledge};
    for (int i = 0; i < 1024; i++)
        list_add(&emitter->slots, sizeof(unsigned));
    list_add(&emitter->lists, sizeof(unsigned));
    list_add(&emitter->codes, sizeof(struct usual_codes));
    trie_init(&emitter->trie);
}

static void free_emitter(struct emitter *emitter)
{
    free(emitter->strings.items);
    free(emitter->slots.items);
    free(emitter->more.items);
    free(emitter->lists.items);
    free(emitter->shared.items);
    free(emitter->sets.items);
    free(emitter->members.items);
    free(emitter->codes.items);
    trie_free(&emitter->trie);
}

bool emit_tables(struct model *model, const char *folder)
{
    enum { KNOWLEDGE, PHRASES, SIZES, NOTES, CHARSETS, JAPANESE, KINDS, MARKS, SERVICES, OUTPUTS };
    static const char *const names[OUTPUTS] = {"knowledge.inc", "phrases.inc", "sizes.inc",
                                               "notes.inc",     "charsets.inc", "japanese.inc",
                                               "kinds.inc",     "marks.inc",    "services.inc"};
    char paths[OUTPUTS][1024];
    FILE *outs[OUTPUTS];
    bool good = true;
    for (size_t i = 0; i < OUTPUTS; i++)
        if ((outs[i] = open_output(folder, names[i], paths[i])) == NULL) {
            while (i-- > 0) {
                fclose(outs[i]);
                remove(paths[i]);
            }
            return false;
        }
    struct emitter emitter;
    fill_emitter(&emitter, model, outs[KNOWLEDGE]);
    write_phrases(&emitter, model, outs[PHRASES]);
    write_sizes(&emitter, model, outs[SIZES]);
    write_knowledge(&emitter, model);
    write_notes(outs[NOTES], model);
    charset_write_tables(model, outs[CHARSETS]);
    charset_write_jis(model, outs[JAPANESE]);
    marks_write_kinds(outs[KINDS]);
    marks_write_tables(model, outs[MARKS]);
    marks_write_services(model, outs[SERVICES]);
    free_emitter(&emitter);
    for (size_t i = 0; i < OUTPUTS; i++)
        good = close_output(outs[i], paths[i]) && good;
    return good;
}
