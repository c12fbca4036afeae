/* Fields -> the model, or messages that say where and what was expected. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"
#include "names.h"
#include "scan.h"
#include "utf8.h"
#include "words.h"

enum { COLUMNS = CSV_FIELDS, LONGEST_PHRASE = 60 };

struct schema {
    const char *file;
    const char *columns[COLUMNS];
    void (*take)(struct model *, const struct schema *, const struct csv *, const struct field[]);
    enum rule_kind kind;
};

void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(EXIT_FAILURE);
}

void *list_add(struct list *list, size_t size)
{
    if (list->count == list->room) {
        list->room = list->room == 0 ? 256 : 2 * list->room;
        void *more = realloc(list->items, list->room * size);
        if (more == NULL)
            out_of_memory();
        list->items = more;
    }
    return memset((char *)list->items + list->count++ * size, 0, size);
}

#define COMPLAIN(csv, field, ...) csv_complain((csv), (field)->line, (field)->column, __VA_ARGS__)

/* ---- cells -------------------------------------------------------------------------------------------------- */

static struct smtpcode_view view_field(const struct field *field)
{
    return view(field->text, field->len);
}

/* No control character but line ends, valid UTF-8. */
static void check_characters(const struct csv *csv, const struct field *field)
{
    struct smtpcode_view rest = view_field(field);
    bool control = false, broken = false;
    for (size_t at = 0; at < rest.len;) {
        unsigned long c;
        at += utf8_decode(view_from(rest, at), &c);
        control = control || (c < ' ' && c != '\n') || c == 0x7f;
        broken = broken || c == UTF8_REPLACEMENT;
    }
    if (control)
        COMPLAIN(csv, field, "a control character in a text");
    if (broken)
        COMPLAIN(csv, field, "valid UTF-8 is expected");
}

/* A text or a list of texts, one a line, without a blank at either end or an empty line. */
static const char *take_text(const struct csv *csv, const struct field *field)
{
    struct smtpcode_view text = view_field(field);
    bool blank_end = text.len > 0 && (is_space(text.data[0]) || is_space(text.data[text.len - 1]));
    if (blank_end || strstr(field->text, "\n\n") != NULL || strstr(field->text, " \n") != NULL ||
        strstr(field->text, "\n ") != NULL)
        COMPLAIN(csv, field, "no blank at the end of a text and no empty line in a list are expected");
    check_characters(csv, field);
    return field->text;
}

static const char *take_line(const struct csv *csv, const struct field *field)
{
    if (strchr(field->text, '\n') != NULL)
        COMPLAIN(csv, field, "one line is expected");
    return take_text(csv, field);
}

static const char *take_required(const struct csv *csv, const struct field *field, const char *what)
{
    if (field->len == 0)
        COMPLAIN(csv, field, "%s is missing", what);
    return take_line(csv, field);
}

static const char *take_fixes(const struct csv *csv, const struct field *field)
{
    static const char *const actors[] = {"sender: ", "recipient: ", "sending admin: ", "receiving admin: "};
    for (const char *line = field->text; *line != '\0'; line += strcspn(line, "\n")) {
        line += *line == '\n';
        bool known = false;
        for (size_t i = 0; i < sizeof actors / sizeof actors[0]; i++)
            known = known || (view_starts(view_of(line), actors[i]) && is_upper(line[0]));
        if (!known)
            COMPLAIN(csv, field,
                     "a fix begins with 'Sender: ', 'Recipient: ', 'Sending admin: ' or 'Receiving admin: '");
    }
    return take_text(csv, field);
}

static const char *take_references(const struct csv *csv, const struct field *field)
{
    static const char *const forms[] = {"rfc ", "iana ", "https://", "http://"};
    for (const char *line = field->text; *line != '\0'; line += strcspn(line, "\n")) {
        line += *line == '\n';
        bool known = false;
        for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
            known = known || view_starts(view_of(line), forms[i]);
        if (!known)
            COMPLAIN(csv, field,
                     "a reference is 'RFC N section S', 'IANA ...' or an address that begins with https://");
    }
    return take_text(csv, field);
}

static int take_category(const struct csv *csv, const struct field *field)
{
    int category = names_category(view_field(field));
    if (category < 0)
        COMPLAIN(csv, field, "'%s' is not a category", field->text);
    return category < 0 ? SMTPCODE_UNKNOWN : category;
}

static int take_advice(const struct csv *csv, const struct field *field, int otherwise)
{
    int advice = field->len == 0 ? otherwise : names_advice(view_field(field));
    if (advice < 0)
        COMPLAIN(csv, field, "'%s' is not an advice", field->text);
    return advice < 0 ? SMTPCODE_ADVICE_NONE : advice;
}

static int take_choice(const struct csv *csv, const struct field *field, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(field->text, words[i]) == 0)
            return (int)i;
    COMPLAIN(csv, field, "'%s' is not one of the words allowed here (see data/README.md)", field->text);
    return 0;
}

/* "5.1.1", "X.7.26", "5.7.X": its key, or 0. */
static unsigned status_key(struct smtpcode_view text)
{
    struct smtpcode_status status;
    return scan_status(text, true, &status) == text.len && text.len > 0 ? key_of_status(status) : 0;
}

/* "4.7.500-4.7.699" or one status. */
static bool status_range(struct smtpcode_view text, unsigned *first, unsigned *last)
{
    size_t dash = view_find(text, "-", 0);
    *first = status_key(view_first(text, dash));
    *last = dash == text.len ? *first : status_key(view_from(text, dash + 1));
    return *first != 0 && *last >= *first;
}

/* "550", "55x", "5xx", "-1", "111". */
static bool number_keys(struct smtpcode_view text, unsigned *first, unsigned *last)
{
    long number;
    bool negative = text.len > 0 && text.data[0] == '-';
    struct smtpcode_view digits = view_from(text, negative);
    size_t n = scan_number(digits, &number);
    struct smtpcode_view rest = view_from(digits, n);
    if (n == 0 || number > 999)
        return false;
    if (rest.len == 0)
        *first = negative ? KEY_NEGATIVE + (unsigned)number : (unsigned)number;
    else if (!negative && ((n == 1 && view_is(rest, "xx")) || (n == 2 && view_is(rest, "x"))))
        *first = key_of_digits((int)number);
    else
        return false;
    *last = *first;
    return true;
}

/* ---- rows --------------------------------------------------------------------------------------------------- */

static struct origin origin_of(const struct csv *csv, const struct field *field)
{
    return (struct origin){csv, field->line, field->column};
}

/* code,vendor,base,registered,category,advice,soft_advice,title,meaning,causes,fixes,checks,notes,references */
static void take_code(struct model *model, const struct schema *schema, const struct csv *csv,
                      const struct field f[])
{
    struct entry *entry = list_add(&model->entries, sizeof *entry);
    (void)schema;
    entry->origin = origin_of(csv, &f[0]);
    entry->texts[TEXT_CODE] = take_required(csv, &f[0], "the code");
    if (!number_keys(view_field(&f[0]), &entry->first, &entry->last) &&
        !status_range(view_field(&f[0]), &entry->first, &entry->last))
        COMPLAIN(csv, &f[0], "code '%s' is none of 550, 55x, 5xx, 5.1.1, X.1.1, 5.7.X, 4.7.500-4.7.699", f[0].text);
    if (entry->first != entry->last && f[1].len == 0)
        COMPLAIN(csv, &f[0], "a range needs a vendor");
    entry->texts[TEXT_VENDOR] = take_line(csv, &f[1]);
    entry->texts[TEXT_BASE] = take_line(csv, &f[2]);
    if (f[2].len > 0 && status_key(view_field(&f[2])) == 0)
        COMPLAIN(csv, &f[2], "base '%s' is not of the form 5.1.1", f[2].text);
    if (f[3].len > 0 && strcmp(f[3].text, "yes") != 0)
        COMPLAIN(csv, &f[3], "registered is 'yes' or empty");
    entry->registered = f[3].len > 0;
    entry->category = take_category(csv, &f[4]);
    int usual = f[2].len > 0 ? SMTPCODE_ADVICES : f[1].len > 0 ? SMTPCODE_CONTACT_POSTMASTER : -1;
    entry->advice = take_advice(csv, &f[5], usual);
    entry->soft_advice = take_advice(csv, &f[6], entry->advice);
    entry->texts[TEXT_TITLE] = take_required(csv, &f[7], "the title");
    if (f[7].len > 80)
        COMPLAIN(csv, &f[7], "the title has %zu bytes, at most 80 are expected", f[7].len);
    entry->texts[TEXT_MEANING] = take_line(csv, &f[8]);
    entry->texts[TEXT_CAUSES] = take_text(csv, &f[9]);
    entry->texts[TEXT_FIXES] = take_fixes(csv, &f[10]);
    entry->texts[TEXT_CHECKS] = take_text(csv, &f[11]);
    entry->texts[TEXT_NOTES] = take_text(csv, &f[12]);
    entry->texts[TEXT_REFERENCES] = take_references(csv, &f[13]);
}

/* category,advice,soft_advice,title,meaning,causes,fixes,checks,notes,references */
static void take_category_row(struct model *model, const struct schema *schema, const struct csv *csv,
                              const struct field f[])
{
    struct entry *entry = list_add(&model->categories, sizeof *entry);
    (void)schema;
    entry->origin = origin_of(csv, &f[0]);
    entry->category = take_category(csv, &f[0]);
    if (entry->category != (int)model->categories.count - 1)
        COMPLAIN(csv, &f[0], "the categories stand in the order of the contract");
    entry->texts[TEXT_CODE] = f[0].text;
    entry->texts[TEXT_VENDOR] = entry->texts[TEXT_BASE] = "";
    entry->advice = take_advice(csv, &f[1], -1);
    entry->soft_advice = take_advice(csv, &f[2], entry->advice);
    entry->texts[TEXT_TITLE] = take_required(csv, &f[3], "the title");
    entry->texts[TEXT_MEANING] = take_required(csv, &f[4], "the meaning");
    entry->texts[TEXT_CAUSES] = take_text(csv, &f[5]);
    entry->texts[TEXT_FIXES] = take_fixes(csv, &f[6]);
    entry->texts[TEXT_CHECKS] = take_text(csv, &f[7]);
    entry->texts[TEXT_NOTES] = take_text(csv, &f[8]);
    entry->texts[TEXT_REFERENCES] = take_references(csv, &f[9]);
}

unsigned group_keyword(const struct model *model, struct smtpcode_view text)
{
    const struct group *groups = model->groups.items;
    if (view_is(text, "{any ip}"))
        return KEYWORD_IP;
    if (view_is(text, "{any address}"))
        return KEYWORD_ADDRESS;
    for (size_t i = 0; i < model->groups.count; i++)
        if (view_is(text, groups[i].name))
            return KEYWORD_FIRST_GROUP + (unsigned)i;
    return 0;
}

struct smtpcode_view phrase_part(struct smtpcode_view *phrase, bool *behind_gap)
{
    *behind_gap = view_starts(*phrase, "* ");
    *phrase = view_trim(view_from(*phrase, *behind_gap ? 2 : 0));
    size_t end = view_find(*phrase, " * ", 0), brace = view_find(*phrase, "{", 0);
    if (brace == 0)
        end = view_find(*phrase, "}", 0) + 1;
    else if (brace < end)
        end = brace;
    struct smtpcode_view part = view_trim(view_first(*phrase, end));
    *phrase = view_trim(view_from(*phrase, end));
    return part;
}

static void check_words(const struct csv *csv, const struct field *field, struct smtpcode_view phrase)
{
    struct words words = words_of(phrase);
    struct word word;
    size_t count = 0;
    while (words_next(&words, &word))
        count += word.kind == WORD;
    if (count == 0)
        COMPLAIN(csv, field, "a phrase without a word (codes and addresses are no words): '%s'", field->text);
    if (count > LONGEST_PHRASE)
        COMPLAIN(csv, field, "a phrase of %zu words, at most %d are expected", count, LONGEST_PHRASE);
}

/* Words in the form the library compares, or a group of terms: "{mailbox}". */
static void check_part(const struct model *model, const struct csv *csv, const struct field *field,
                       struct smtpcode_view part)
{
    if (view_find(part, "{", 0) == part.len)
        check_words(csv, field, part);
    else if (group_keyword(model, part) == 0)
        COMPLAIN(csv, field, "'%.*s' is not a group of terms.csv", (int)part.len, part.data);
}

static const char *take_phrase(const struct model *model, const struct csv *csv, const struct field *field)
{
    bool gap;
    if (view_starts(view_field(field), "* "))
        COMPLAIN(csv, field, "a phrase begins with a word or a group, not with '*'");
    for (struct smtpcode_view rest = view_field(field); rest.len > 0;)
        check_part(model, csv, field, phrase_part(&rest, &gap));
    return take_line(csv, field);
}

/* Parts divided by `divider`. */
static void check_parts(const struct model *model, const struct csv *csv, const struct field *field,
                        const char *divider)
{
    struct smtpcode_view rest = view_field(field);
    while (rest.len > 0) {
        size_t end = view_find(rest, divider, 0);
        check_part(model, csv, field, view_first(rest, end));
        rest = view_from(rest, end + (end < rest.len ? strlen(divider) : 0));
    }
}

static const char *take_conditions(const struct model *model, const struct csv *csv, const struct field *field)
{
    check_parts(model, csv, field, "; ");
    return take_line(csv, field);
}

/* group,terms */
static void take_group(struct model *model, const struct schema *schema, const struct csv *csv, const struct field f[])
{
    (void)schema;
    const char *name = take_required(csv, &f[0], "the group");
    if (f[0].len < 3 || f[0].text[0] != '{' || f[0].text[f[0].len - 1] != '}')
        COMPLAIN(csv, &f[0], "a group is written as '{mailbox}'");
    else if (group_keyword(model, view_of(name)) != 0)
        COMPLAIN(csv, &f[0], "'%s' stands here a second time", name);
    if (f[1].len == 0)
        COMPLAIN(csv, &f[1], "the terms are missing");
    check_parts(model, csv, &f[1], "\n");
    for (size_t i = 0; i < model->groups.count; i++)
        if (view_has(view_field(&f[1]), ((const struct group *)model->groups.items)[i].name))
            COMPLAIN(csv, &f[1], "a group is no term of another");
    *(struct group *)list_add(&model->groups, sizeof(struct group)) =
        (struct group){origin_of(csv, &f[0]), name, take_text(csv, &f[1])};
}

static const char *const places[] = {"", "reply", "body", "subject", "header"};      /* as in enum place */

/* phrase,language,provider,category,advice,soft_advice,strength,place,reply,status,if,unless,
 * title,meaning,causes,fixes,references,source */
static void take_wording(struct model *model, const struct schema *schema, const struct csv *csv,
                         const struct field f[])
{
    static const char *const strengths[] = {"", "tag", "weak"};
    struct wording *wording = list_add(&model->wordings, sizeof *wording);
    wording->origin = origin_of(csv, &f[0]);
    take_required(csv, &f[0], "the phrase");
    wording->phrase = take_phrase(model, csv, &f[0]);
    wording->name = take_line(csv, &f[2]);
    wording->kind = f[2].len > 0 ? RULE_PROVIDER : RULE_PHRASE;
    struct entry *texts = &wording->texts;
    texts->origin = wording->origin;
    texts->category = take_category(csv, &f[3]);
    texts->advice = take_advice(csv, &f[4], SMTPCODE_ADVICES);
    texts->soft_advice = take_advice(csv, &f[5], texts->advice);
    wording->strength = (enum strength)take_choice(csv, &f[6], strengths, 3);
    wording->place = (enum place)take_choice(csv, &f[7], places, 5);
    int code = 0;
    if (scan_code(view_field(&f[8]), &code) != f[8].len)
        COMPLAIN(csv, &f[8], "reply '%s' is not a reply code", f[8].text);
    wording->reply = code;
    if (f[9].len > 0 && !status_range(view_field(&f[9]), &wording->status_first, &wording->status_last))
        COMPLAIN(csv, &f[9], "status '%s' is not of the form 5.1.1 or 4.7.500-4.7.699", f[9].text);
    wording->any_of = take_conditions(model, csv, &f[10]);
    wording->none_of = take_conditions(model, csv, &f[11]);
    texts->texts[TEXT_CODE] = wording->phrase;
    texts->texts[TEXT_VENDOR] = wording->name;
    texts->texts[TEXT_BASE] = texts->texts[TEXT_CHECKS] = texts->texts[TEXT_NOTES] = "";
    texts->texts[TEXT_TITLE] = take_line(csv, &f[12]);
    texts->texts[TEXT_MEANING] = take_line(csv, &f[13]);
    texts->texts[TEXT_CAUSES] = take_text(csv, &f[14]);
    texts->texts[TEXT_FIXES] = take_fixes(csv, &f[15]);
    texts->texts[TEXT_REFERENCES] = take_references(csv, &f[16]);
    for (size_t i = 12; i <= 16; i++)
        wording->has_texts = wording->has_texts || f[i].len > 0;
    if (wording->has_texts && f[12].len == 0)
        COMPLAIN(csv, &f[12], "a wording with texts needs a title");
    (void)schema;
}

/* name,place,signature,source */
static void take_signature(struct model *model, const struct schema *schema, const struct csv *csv,
                           const struct field f[])
{
    struct wording *wording = list_add(&model->wordings, sizeof *wording);
    wording->origin = origin_of(csv, &f[0]);
    wording->name = take_required(csv, &f[0], "the name");
    wording->place = (enum place)take_choice(csv, &f[1], places, 5);
    take_required(csv, &f[2], "the signature");
    wording->phrase = take_phrase(model, csv, &f[2]);
    wording->any_of = wording->none_of = "";
    wording->kind = schema->kind;
    wording->texts.category = SMTPCODE_UNKNOWN;
}

/* phrase,name,url,source */
static void take_blocklist(struct model *model, const struct schema *schema, const struct csv *csv,
                           const struct field f[])
{
    struct wording *wording = list_add(&model->wordings, sizeof *wording);
    wording->origin = origin_of(csv, &f[0]);
    take_required(csv, &f[0], "the phrase");
    wording->phrase = take_phrase(model, csv, &f[0]);
    wording->any_of = wording->none_of = wording->name = "";
    wording->kind = schema->kind;
    struct entry *texts = &wording->texts;
    texts->origin = wording->origin;
    for (size_t i = 0; i < TEXTS; i++)
        texts->texts[i] = "";
    texts->texts[TEXT_CODE] = wording->phrase;
    texts->texts[TEXT_TITLE] = take_required(csv, &f[1], "the blocklist's name");
    texts->texts[TEXT_REFERENCES] = take_references(csv, &f[2]);
    texts->category = SMTPCODE_IP_BLOCKED;
    wording->has_texts = true;
}

/* name,kind,title */
static void take_name(struct model *model, const struct schema *schema, const struct csv *csv,
                      const struct field f[])
{
    static const char *const kinds[] = {"provider", "software", "client", "service"};
    struct pair *pair = list_add(&model->names, sizeof *pair);
    (void)schema;
    *pair = (struct pair){origin_of(csv, &f[0]), take_required(csv, &f[0], "the name"),
                          take_required(csv, &f[2], "the title"), NAME_PROVIDER};
    pair->kind = (enum name_kind)take_choice(csv, &f[1], kinds, 4);
}

/* domain,name */
static void take_host(struct model *model, const struct schema *schema, const struct csv *csv,
                      const struct field f[])
{
    struct pair *pair = list_add(&model->hosts, sizeof *pair);
    (void)schema;
    *pair = (struct pair){origin_of(csv, &f[0]), take_required(csv, &f[0], "the domain"),
                          take_required(csv, &f[1], "the name"), NAME_PROVIDER};
    if (f[0].len > 0 && (f[0].text[0] == '.' || scan_host(view_field(&f[0])) != f[0].len))
        COMPLAIN(csv, &f[0], "'%s' is not a domain", f[0].text);
}

/* key,text */
static void take_note(struct model *model, const struct schema *schema, const struct csv *csv,
                      const struct field f[])
{
    struct pair *pair = list_add(&model->notes, sizeof *pair);
    (void)schema;
    *pair = (struct pair){origin_of(csv, &f[0]), take_required(csv, &f[0], "the key"),
                          take_required(csv, &f[1], "the text"), NAME_PROVIDER};
}

/* names,characters */
static void take_charset(struct model *model, const struct schema *schema, const struct csv *csv,
                         const struct field f[])
{
    (void)schema;
    charset_take(model, csv, &f[0], &f[1]);
}

static void check_small(const struct csv *csv, const struct field *field)
{
    for (const char *c = field->text; *c != '\0'; c++)
        if (is_upper(*c)) {
            COMPLAIN(csv, field, "small letters are expected: '%s'", field->text);
            return;
        }
}

/* kind,language,text,source. A text may have a blank at its ends, which then belongs to it. */
static void take_mark(struct model *model, const struct schema *schema, const struct csv *csv, const struct field f[])
{
    const struct mark mark = {take_choice(csv, &f[0], mark_kinds, mark_kind_count), f[2].text};
    const struct mark *others = model->marks.items;
    (void)schema;
    if (f[1].len != 0 && f[1].len != 2)
        COMPLAIN(csv, &f[1], "a language has two letters, or none for English");
    if (f[2].len == 0)
        COMPLAIN(csv, &f[2], "the text is missing");
    if (strchr(f[2].text, '\n') != NULL)
        COMPLAIN(csv, &f[2], "one line is expected");
    check_characters(csv, &f[2]);
    check_small(csv, &f[2]);
    take_required(csv, &f[3], "the source");
    for (size_t i = 0; i < model->marks.count; i++)
        if (others[i].kind == mark.kind && strcmp(others[i].text, mark.text) == 0)
            COMPLAIN(csv, &f[2], "'%s' stands here a second time", mark.text);
    *(struct mark *)list_add(&model->marks, sizeof mark) = mark;
}

/* service,mark,recipient,recipients,event,status,reply,severity,scope,texts,kind,remote,event_needed,source */
static void take_service(struct model *model, const struct schema *schema, const struct csv *csv,
                         const struct field f[])
{
    enum { RECIPIENT = 2, RECIPIENTS, EVENT, NEEDED = SERVICE_KEYS + 1, SOURCE };
    struct service *service = list_add(&model->services, sizeof *service);
    (void)schema;
    service->origin = origin_of(csv, &f[0]);
    take_required(csv, &f[0], "the service");
    for (size_t i = 0; i < SERVICE_KEYS; i++) {
        service->keys[i] = take_text(csv, &f[1 + i]);
        check_small(csv, &f[1 + i]);
    }
    if ((f[RECIPIENT].len == 0) == (f[RECIPIENTS].len == 0))
        COMPLAIN(csv, &f[RECIPIENT], "the key of one recipient is expected, or that of a list of them");
    if (f[EVENT].len == 0)
        COMPLAIN(csv, &f[EVENT], "the key of the event is missing");
    if (f[NEEDED].len > 0 && strcmp(f[NEEDED].text, "yes") != 0)
        COMPLAIN(csv, &f[NEEDED], "event_needed is 'yes' or empty");
    service->needs_event = f[NEEDED].len > 0;
    take_required(csv, &f[SOURCE], "the source");
}

#define WORDING_COLUMNS \
    {"phrase", "language", "provider", "category", "advice", "soft_advice", "strength", "place", "reply", "status", \
     "if", "unless", "title", "meaning", "causes", "fixes", "references", "source"}

static const struct schema schemas[] = {
    {"names.csv", {"name", "kind", "title"}, take_name, 0},
    {"categories.csv",
     {"category", "advice", "soft_advice", "title", "meaning", "causes", "fixes", "checks", "notes", "references"},
     take_category_row, 0},
    {"codes.csv",
     {"code", "vendor", "base", "registered", "category", "advice", "soft_advice", "title", "meaning", "causes",
      "fixes", "checks", "notes", "references"},
     take_code, 0},
    {"terms.csv", {"group", "terms"}, take_group, 0},
    {"phrases.csv", WORDING_COLUMNS, take_wording, RULE_PHRASE},
    {"languages.csv", WORDING_COLUMNS, take_wording, RULE_PHRASE},
    {"providers.csv", WORDING_COLUMNS, take_wording, RULE_PROVIDER},
    {"clients.csv", WORDING_COLUMNS, take_wording, RULE_PROVIDER},
    {"signatures.csv", {"name", "place", "signature", "source"}, take_signature, RULE_SIGNATURE},
    {"blocklists.csv", {"phrase", "name", "url", "source"}, take_blocklist, RULE_BLOCKLIST},
    {"hosts.csv", {"domain", "name"}, take_host, 0},
    {"notes.csv", {"key", "text"}, take_note, 0},
    {"charsets.csv", {"names", "characters"}, take_charset, 0},
    {"marks.csv", {"kind", "language", "text", "source"}, take_mark, 0},
    {"services.csv",
     {"service", "mark", "recipient", "recipients", "event", "status", "reply", "severity", "scope", "texts", "kind",
      "remote", "event_needed", "source"},
     take_service, 0},
};
const size_t schema_count = sizeof schemas / sizeof schemas[0];
_Static_assert(sizeof schemas / sizeof schemas[0] < MOST_FILES, "there is room for these and jisx0208.txt");

const struct schema *schema_at(size_t index)
{
    return &schemas[index];
}

const char *schema_file(const struct schema *schema)
{
    return schema->file;
}

void model_free(struct model *model)
{
    struct list *lists[] = {&model->entries, &model->categories, &model->groups,   &model->wordings, &model->names,
                            &model->hosts,   &model->notes,      &model->charsets, &model->marks,    &model->services};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        free(lists[i]->items);
}

/* ---- files -------------------------------------------------------------------------------------------------- */

static size_t column_count(const struct schema *schema)
{
    size_t count = 0;
    while (count < COLUMNS && schema->columns[count] != NULL)
        count++;
    return count;
}

static bool check_header(const struct schema *schema, struct csv *csv, const struct field fields[], size_t count)
{
    unsigned before = *csv->mistakes;
    for (size_t i = 0; i < column_count(schema); i++)
        if (i >= count)
            COMPLAIN(csv, &fields[count == 0 ? 0 : count - 1], "column '%s' is missing", schema->columns[i]);
        else if (strcmp(fields[i].text, schema->columns[i]) != 0)
            COMPLAIN(csv, &fields[i], "column '%s' is expected here", schema->columns[i]);
    return *csv->mistakes == before;
}

void check_file(struct model *model, const struct schema *schema, struct csv *csv)
{
    struct field fields[CSV_FIELDS] = {{"", 0, 1, 1}};
    size_t columns = column_count(schema);
    size_t count = csv_record(csv, fields);
    if (!check_header(schema, csv, fields, count))
        return;
    while ((count = csv_record(csv, fields)) > 0) {
        if (count != columns)
            COMPLAIN(csv, &fields[0], "%zu fields are expected, not %zu", columns, count);
        else
            schema->take(model, schema, csv, fields);
    }
}

/* ---- the whole ---------------------------------------------------------------------------------------------- */

static void complain_at(const struct origin *origin, const char *word, const char *message)
{
    csv_complain(origin->csv, origin->line, origin->column, "'%s' %s", word, message);
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    int vendor = strcmp(x->texts[TEXT_VENDOR], y->texts[TEXT_VENDOR]);
    return vendor != 0 ? vendor : x->last < y->last ? -1 : x->last > y->last;
}

static int compare_pairs(const void *a, const void *b)
{
    return strcmp(((const struct pair *)a)->key, ((const struct pair *)b)->key);
}

const struct pair *find_name(const struct model *model, const char *name)
{
    struct pair key = {.key = name};
    if (model->names.count == 0)
        return NULL;
    return bsearch(&key, model->names.items, model->names.count, sizeof key, compare_pairs);
}

static void need_name(const struct model *model, const struct origin *origin, const char *name)
{
    if (name[0] != '\0' && find_name(model, name) == NULL)
        complain_at(origin, name, "is not in names.csv");
}

/* A shorthand's empty cells are those of the status it stands for. */
static void inherit(struct model *model, struct entry *entry)
{
    struct entry *entries = model->entries.items;
    unsigned key = status_key(view_of(entry->texts[TEXT_BASE]));
    const struct entry *base = NULL;
    unsigned any = (key & 0xfffffu) | (unsigned)SMTPCODE_ANY_CLASS << 20;
    for (size_t i = 0; i < model->entries.count; i++)
        if (entries[i].texts[TEXT_VENDOR][0] == '\0' &&
            (entries[i].first == key || (base == NULL && entries[i].first == any)))
            base = &entries[i];
    if (base == NULL) {
        complain_at(&entry->origin, entry->texts[TEXT_BASE], "has no row of its own");
        return;
    }
    if (entry->advice == SMTPCODE_ADVICES)
        entry->advice = base->advice;
    if (entry->soft_advice == SMTPCODE_ADVICES)
        entry->soft_advice = base->soft_advice;
    for (size_t i = TEXT_MEANING; i < TEXTS; i++)
        if (entry->texts[i][0] == '\0')
            entry->texts[i] = base->texts[i];
}

static void check_entries(struct model *model)
{
    struct entry *entries = model->entries.items;
    for (size_t i = 0; i < model->entries.count; i++) {
        struct entry *entry = &entries[i];
        bool general = entry->texts[TEXT_VENDOR][0] == '\0';
        if (entry->texts[TEXT_BASE][0] != '\0')
            inherit(model, entry);
        need_name(model, &entry->origin, entry->texts[TEXT_VENDOR]);
        if (entry->texts[TEXT_MEANING][0] == '\0')
            complain_at(&entry->origin, entry->texts[TEXT_CODE], "has no meaning");
        if (general && entry->texts[TEXT_REFERENCES][0] == '\0' && entry->registered)
            complain_at(&entry->origin, entry->texts[TEXT_CODE], "is registered, so a reference is expected");
    }
    if (model->entries.count > 0)
        qsort(entries, model->entries.count, sizeof *entries, compare_entries);
    for (size_t i = 1; i < model->entries.count; i++)
        if (compare_entries(&entries[i - 1], &entries[i]) == 0)
            complain_at(&entries[i].origin, entries[i].texts[TEXT_CODE], "stands here a second time");
}

static void sort_pairs(struct list *list)
{
    struct pair *pairs = list->items;
    if (list->count > 0)
        qsort(pairs, list->count, sizeof *pairs, compare_pairs);
    for (size_t i = 1; i < list->count; i++)
        if (strcmp(pairs[i - 1].key, pairs[i].key) == 0)
            complain_at(&pairs[i].origin, pairs[i].key, "stands here a second time");
}

/* The rows stand in the order of the contract, so that the first missing one is the next. */
static void check_categories(struct model *model)
{
    const struct entry *categories = model->categories.items;
    size_t count = model->categories.count;
    if (count > 0 && count < SMTPCODE_CATEGORIES)
        csv_complain(categories[0].origin.csv, categories[count - 1].origin.line + 1, 1, "the category '%s' is missing",
                     smtpcode_category_name((enum smtpcode_category)count));
}

void check_model(struct model *model)
{
    check_categories(model);
    sort_pairs(&model->names);
    sort_pairs(&model->hosts);
    sort_pairs(&model->notes);
    check_entries(model);
    struct pair *hosts = model->hosts.items;
    for (size_t i = 0; i < model->hosts.count; i++)
        need_name(model, &hosts[i].origin, hosts[i].value);
    struct wording *wordings = model->wordings.items;
    for (size_t i = 0; i < model->wordings.count; i++)
        need_name(model, &wordings[i].origin, wordings[i].name);
}
