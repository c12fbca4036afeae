/* The tables made from data/: every row is found again by its own key, and nothing that is registered is missing. */
#include <limits.h>
#include <stdio.h>

#include "scan.h"
#include "table.h"
#include "unit.h"

/* ---- what is registered ------------------------------------------------------------------------------------- */

/* Reply codes, and the RFC that defines them. */
static struct reply_case {
    const char *name;
    int code;
} replies[] = {
    {"RFC 5321: 211", 211},  {"RFC 5321: 214", 214},  {"RFC 5321: 220", 220},  {"RFC 5321: 221", 221},
    {"RFC 4954: 235", 235},  {"RFC 5321: 250", 250},  {"RFC 5321: 251", 251},  {"RFC 5321: 252", 252},
    {"RFC 1985: 253", 253},  {"RFC 4954: 334", 334},  {"RFC 5321: 354", 354},  {"RFC 1845: 355", 355},
    {"RFC 5321: 421", 421},  {"RFC 4954: 432", 432},  {"RFC 5321: 450", 450},  {"RFC 5321: 451", 451},
    {"RFC 5321: 452", 452},  {"RFC 2645: 453", 453},  {"RFC 3207: 454", 454},  {"RFC 5321: 455", 455},
    {"RFC 1985: 458", 458},  {"RFC 1985: 459", 459},  {"RFC 5321: 500", 500},  {"RFC 5321: 501", 501},
    {"RFC 5321: 502", 502},  {"RFC 5321: 503", 503},  {"RFC 5321: 504", 504},  {"RFC 7504: 521", 521},
    {"RFC 3207: 530", 530},  {"RFC 4954: 534", 534},  {"RFC 4954: 535", 535},  {"RFC 4954: 538", 538},
    {"RFC 5321: 550", 550},  {"RFC 5321: 551", 551},  {"RFC 5321: 552", 552},  {"RFC 5321: 553", 553},
    {"RFC 5321: 554", 554},  {"RFC 5321: 555", 555},  {"RFC 7504: 556", 556},
};

static void check_reply(void **state)
{
    const struct reply_case *c = *state;
    struct smtpcode_entry entry;
    char code[8];
    assert_int_equal(smtpcode_find_reply(c->code, &entry), 1);
    snprintf(code, sizeof code, "%d", c->code);
    assert_string_equal(entry.code, code);
    assert_true(entry.registered);
    assert_string_equal(entry.vendor, "");
    assert_string_equal(entry.base, "");
}

/* The IANA registry of enhanced status codes: of each subject the last detail. X.6.10 doubles X.6.8: deprecated. */
static struct subject_case {
    const char *name;
    int subject, last, deprecated;
} subjects[] = {
    {"IANA: X.0.0", 0, 0, -1},           {"IANA: X.1.0 to X.1.10", 1, 10, -1}, {"IANA: X.2.0 to X.2.4", 2, 4, -1},
    {"IANA: X.3.0 to X.3.6", 3, 6, -1},  {"IANA: X.4.0 to X.4.7", 4, 7, -1},   {"IANA: X.5.0 to X.5.6", 5, 6, -1},
    {"IANA: X.6.0 to X.6.10", 6, 10, 10}, {"IANA: X.7.0 to X.7.30", 7, 30, -1},
};

static bool has_own_row(struct smtpcode_status status, struct smtpcode_entry *entry)
{
    struct smtpcode_status found;
    assert_int_equal(smtpcode_find_status(status, entry), 1);
    size_t len = scan_status(view_of(entry->code), true, &found);
    return len == strlen(entry->code) && found.subject == status.subject && found.detail == status.detail;
}

static void check_subject(void **state)
{
    const struct subject_case *c = *state;
    static const int classes[] = {4, 5, SMTPCODE_ANY_CLASS};
    for (int detail = 0; detail <= c->last; detail++)
        for (size_t i = 0; i < 3; i++) {
            struct smtpcode_entry entry;
            if (!has_own_row((struct smtpcode_status){classes[i], c->subject, detail}, &entry))
                fail_msg("%d.%d.%d is explained by %s", classes[i], c->subject, detail, entry.code);
            if (detail != c->deprecated && !entry.registered)
                fail_msg("%s is not registered", entry.code);
        }
}

/* ---- what has no row of its own ----------------------------------------------------------------------------- */

static struct digits_case {
    const char *name;
    int reply;
    struct smtpcode_status status;
    const char *code, *or_code;         /* whichever data/ has */
} digits[] = {
    {"digits: 299", 299, {0, 0, 0}, "2xx", "29x"},
    {"digits: 399", 399, {0, 0, 0}, "3xx", "39x"},
    {"digits: 499", 499, {0, 0, 0}, "4xx", "49x"},
    {"digits: 599", 599, {0, 0, 0}, "5xx", "59x"},
    {"digits: 558", 558, {0, 0, 0}, "55x", "5xx"},
    {"digits: 580", 580, {0, 0, 0}, "5xx", "5xx"},
    {"digits: 490", 490, {0, 0, 0}, "4xx", "4xx"},
    {"digits: 5.1.99", 0, {5, 1, 99}, "5.1.X", "X.1.X"},
    {"digits: 4.4.99", 0, {4, 4, 99}, "4.4.X", "X.4.X"},
    {"digits: 5.7.999", 0, {5, 7, 999}, "5.7.X", "X.7.X"},
    {"digits: X.7.999", 0, {SMTPCODE_ANY_CLASS, 7, 999}, "X.7.X", "X.7.X"},
    {"digits: 2.9.9", 0, {2, 9, 9}, "2.X.X", "2.X.X"},
    {"digits: 4.9.9", 0, {4, 9, 9}, "4.X.X", "4.X.X"},
    {"digits: 5.99.99", 0, {5, 99, 99}, "5.X.X", "5.X.X"},
    {"digits: the query 5.7.X", 0, {5, 7, SMTPCODE_ANY}, "5.7.X", "X.7.X"},
    {"digits: the query 5.X.X", 0, {5, SMTPCODE_ANY, SMTPCODE_ANY}, "5.X.X", "5.X.X"},
};

static void check_digits(void **state)
{
    const struct digits_case *c = *state;
    struct smtpcode_entry entry;
    int found = c->reply != 0 ? smtpcode_find_reply(c->reply, &entry) : smtpcode_find_status(c->status, &entry);
    assert_int_equal(found, 1);
    if (strcmp(entry.code, c->or_code) != 0)
        assert_string_equal(entry.code, c->code);
    assert_true(entry.title[0] != '\0' && entry.meaning[0] != '\0');
}

static struct nothing_case {
    const char *name;
    int reply;
    struct smtpcode_status status;
} nothings[] = {
    {"nothing: 199", 199, {0, 0, 0}},
    {"nothing: 600", 600, {0, 0, 0}},
    {"nothing: 0", 0, {0, 0, 0}},
    {"nothing: large", 2147483647, {0, 0, 0}},
    {"nothing: small", -2147483647, {0, 0, 0}},
    {"nothing: smallest", -2147483647 - 1, {0, 0, 0}},
    {"nothing: the key of 5xx", 10005, {0, 0, 0}},
    {"nothing: the key of a status", (5 << 20) + (1 << 10) + 1, {0, 0, 0}},
    {"nothing: negative, the key of a status", -((5 << 20) + (1 << 10) + 1 - 20000), {0, 0, 0}},
    {"nothing: any class without a subject", 0, {SMTPCODE_ANY_CLASS, 99, 99}},
    {"nothing: class 3", 0, {3, 1, 1}},
    {"nothing: class 0", 0, {0, 1, 1}},
    {"nothing: class 6", 0, {6, 1, 1}},
    {"nothing: negative class", 0, {-5, 1, 1}},
};

static void check_nothing(void **state)
{
    const struct nothing_case *c = *state;
    struct smtpcode_entry entry = {.code = "untouched"};
    int found = c->status.subject == 0 ? smtpcode_find_reply(c->reply, &entry)
                                       : smtpcode_find_status(c->status, &entry);
    assert_int_equal(found, 0);
    assert_string_equal(entry.code, "untouched");
}

/* ---- every row ---------------------------------------------------------------------------------------------- */

static bool is_number(const char *code)
{
    return code[strspn(code, "-0123456789")] == '\0';
}

/* A row of codes.csv, not a category or a wording: these have no digits ahead. */
static bool is_code(const struct smtpcode_entry *entry)
{
    return is_digit(entry->code[0]) || (entry->code[0] == '-' && is_digit(entry->code[1])) ||
           (entry->code[0] == 'X' && entry->code[1] == '.');
}

static bool is_range(const struct smtpcode_entry *entry)
{
    return strchr(entry->code + 1, '-') != NULL;
}

/* Rows of codes come first: general ones, then vendors'. */
static size_t code_rows(void)
{
    struct smtpcode_entry entry;
    size_t i = 0;
    while (smtpcode_entry_at(i, &entry) && strcmp(entry.code, "recipient-unknown") != 0)
        i++;
    return i;
}

static void rows_are_found_again(void **state)
{
    size_t count = code_rows(), found = 0;
    (void)state;
    for (size_t i = 0; i < count; i++) {
        struct smtpcode_entry entry, again = {.code = ""};
        struct smtpcode_status status;
        smtpcode_entry_at(i, &entry);
        if (entry.vendor[0] != '\0')
            continue;
        if (is_number(entry.code))
            assert_int_equal(smtpcode_find_reply((int)strtol(entry.code, NULL, 10), &again), 1);
        else if (scan_status(view_of(entry.code), true, &status) == strlen(entry.code))
            assert_int_equal(smtpcode_find_status(status, &again), 1);
        else
            continue;                   /* 5xx, 55x: seen in check_digits */
        assert_string_equal(again.code, entry.code);
        assert_string_equal(again.title, entry.title);
        assert_string_equal(again.meaning, entry.meaning);
        found++;
    }
    assert_true(found > 150);
}

static void rows_are_whole(void **state)
{
    size_t count = code_rows();
    (void)state;
    for (size_t i = 0; i < count; i++) {
        struct smtpcode_entry entry;
        smtpcode_entry_at(i, &entry);
        if (!is_code(&entry))
            fail_msg("'%s' among the codes is no code", entry.code);
        if (entry.title[0] == '\0' || entry.meaning[0] == '\0')
            fail_msg("%s %s has no title or no meaning", entry.code, entry.vendor);
        if ((unsigned)entry.category >= SMTPCODE_CATEGORIES || (unsigned)entry.advice >= SMTPCODE_ADVICES ||
            (unsigned)entry.soft_advice >= SMTPCODE_ADVICES)
            fail_msg("%s %s: category or advice out of range", entry.code, entry.vendor);
        if (entry.vendor[0] != '\0' && smtpcode_name(entry.vendor) == NULL)
            fail_msg("%s: nobody is called %s", entry.code, entry.vendor);
    }
}

/* What is true of every row, codes or wordings. */
static void rows_are_in_range(void **state)
{
    struct smtpcode_entry entry;
    size_t count = 0;
    (void)state;
    for (; smtpcode_entry_at(count, &entry); count++) {
        if ((unsigned)entry.category >= SMTPCODE_CATEGORIES)
            fail_msg("'%s' has no category", entry.code);
        if (entry.code[0] == '\0' || entry.title[0] == '\0')
            fail_msg("row %zu '%s' has no code or no title", count, entry.code);
    }
    assert_true(count > code_rows() + SMTPCODE_CATEGORIES);
    assert_int_equal(smtpcode_entry_at(count, &entry), 0);
    assert_int_equal(smtpcode_entry_at((size_t)-1, &entry), 0);
}

static void class_agrees_with_category(void **state)
{
    size_t count = code_rows();
    (void)state;
    for (size_t i = 0; i < count; i++) {
        struct smtpcode_entry entry;
        smtpcode_entry_at(i, &entry);
        bool reply = is_number(entry.code) && strlen(entry.code) == 3;
        char class_ = entry.base[0] != '\0' ? entry.base[0] : reply || entry.code[1] == '.' ? entry.code[0] : '\0';
        bool good = entry.category == SMTPCODE_DELIVERED || entry.category == SMTPCODE_INFORMATIONAL;
        bool middle = entry.category == SMTPCODE_POSITIVE_INTERMEDIATE;
        if ((class_ == '2' && !good && entry.vendor[0] == '\0') || (class_ == '3' && !middle) ||
            (class_ == '5' && (good || middle)) || (class_ == '4' && (entry.category == SMTPCODE_DELIVERED || middle)))
            fail_msg("%s %s is %s", entry.code, entry.vendor, smtpcode_category_name(entry.category));
        if (class_ == '4' && entry.soft_advice == SMTPCODE_REMOVE_RECIPIENT)
            fail_msg("%s %s is transient, yet the address is to be removed", entry.code, entry.vendor);
    }
}

static void no_code_stands_twice(void **state)
{
    size_t count = code_rows();
    (void)state;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++) {
            struct smtpcode_entry a, b;
            smtpcode_entry_at(i, &a);
            smtpcode_entry_at(j, &b);
            if (strcmp(a.code, b.code) == 0 && strcmp(a.vendor, b.vendor) == 0)
                fail_msg("%s %s stands twice", a.code, a.vendor);
        }
}

/* ---- references --------------------------------------------------------------------------------------------- */

/* "RFC 5321 section 4.2.3", "IANA ...", "https://...": no blank inside an address, a number behind RFC. */
static bool is_reference(struct smtpcode_view item)
{
    long number;
    if (view_starts(item, "https://") || view_starts(item, "http://"))
        return scan_url(item) == item.len;
    if (view_starts(item, "iana "))
        return item.len > 5;
    if (!view_starts(item, "rfc "))
        return false;
    struct smtpcode_view rest = view_from(item, 4);
    size_t n = scan_number(rest, &number);
    rest = view_from(rest, n);
    return n > 0 && (rest.len == 0 || view_starts(rest, " section ") || view_starts(rest, " sections ") ||
                     view_starts(rest, " appendix "));
}

static void references_are_well_formed(void **state)
{
    struct smtpcode_entry entry;
    (void)state;
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++) {
        struct smtpcode_view item;
        for (size_t n = 0; (item = smtpcode_item(entry.references, n)).data != NULL; n++)
            if (!is_reference(item))
                fail_msg("%s: '%.*s' is no reference", entry.code, (int)item.len, item.data);
    }
}

static void registered_replies_name_an_rfc(void **state)
{
    size_t count = code_rows(), seen = 0;
    (void)state;
    for (size_t i = 0; i < count; i++) {
        struct smtpcode_entry entry;
        smtpcode_entry_at(i, &entry);
        if (!entry.registered || entry.vendor[0] != '\0')
            continue;
        if (is_number(entry.code) && strstr(entry.references, "RFC ") == NULL)
            fail_msg("%s is registered, but no RFC is named", entry.code);
        if (entry.references[0] == '\0')
            fail_msg("%s is registered, but nothing is named", entry.code);
        seen++;
    }
    assert_true(seen > 100);
}

/* A reply code that is in no RFC must not be said to be registered; the IANA registry names four more next to a status
 * (RFC 5248 section 2.4). */
static void nothing_else_is_registered(void **state)
{
    (void)state;
    for (int code = 200; code < 600; code++) {
        struct smtpcode_entry entry;
        bool known = code == 422 || code == 523 || code == 524 || code == 525;
        for (size_t i = 0; i < sizeof replies / sizeof replies[0]; i++)
            known = known || replies[i].code == code;
        if (!known && smtpcode_find_reply(code, &entry) && is_number(entry.code) && entry.registered)
            fail_msg("%s is in no RFC", entry.code);
    }
}

/* ---- fixes, categories, names, lists ------------------------------------------------------------------------ */

static void fixes_say_who_acts(void **state)
{
    static const char *const actors[] = {"sender: ", "recipient: ", "sending admin: ", "receiving admin: "};
    struct smtpcode_entry entry;
    (void)state;
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++) {
        struct smtpcode_view item;
        for (size_t n = 0; (item = smtpcode_item(entry.fixes, n)).data != NULL; n++) {
            bool known = false;
            for (size_t a = 0; a < 4; a++)
                known = known || view_starts(item, actors[a]);
            if (!known)
                fail_msg("%s: '%.*s' does not say who acts", entry.code, (int)item.len, item.data);
        }
    }
}

static void categories_are_whole(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SMTPCODE_CATEGORIES; i++) {
        struct smtpcode_entry entry;
        assert_int_equal(smtpcode_find_category((enum smtpcode_category)i, &entry), 1);
        assert_int_equal(entry.category, i);
        assert_string_equal(entry.code, smtpcode_category_name((enum smtpcode_category)i));
        assert_true(entry.title[0] != '\0' && entry.meaning[0] != '\0');
        for (unsigned j = 0; j < i; j++)
            assert_string_not_equal(entry.code, smtpcode_category_name((enum smtpcode_category)j));
    }
    struct smtpcode_entry entry = {.code = "untouched"};
    assert_int_equal(smtpcode_find_category((enum smtpcode_category)SMTPCODE_CATEGORIES, &entry), 0);
    assert_string_equal(entry.code, "untouched");
}

/* Section 4, 5 and 3 of the contract, in order. */
static void names_are_those_of_the_contract(void **state)
{
    static const char *const categories[] = {
        "recipient-unknown", "recipient-disabled", "recipient-moved", "recipient-filtered", "mailbox-full",
        "domain-unknown", "domain-no-mail", "message-too-large", "content-rejected", "spam", "virus", "policy",
        "sender-authentication", "authentication-required", "sender-rejected", "relay-denied", "ip-blocked",
        "reputation", "reverse-dns", "rate-limited", "greylisted", "network", "expired", "routing-loop", "tls",
        "system-full", "system-error", "mailer-error", "protocol-error", "nonconformant-message", "limit-exceeded",
        "auto-reply", "feedback-report", "suppressed", "delivered", "intermediate", "informational", "unknown"};
    static const char *const advices[] = {"none", "retry", "slow-down", "remove-recipient", "contact-recipient",
                                          "fix-address", "fix-message", "fix-sender", "fix-route",
                                          "contact-postmaster"};
    static const char *const bases[] = {"provider", "phrase", "status", "reply", "class"};
    static const char *const permanences[] = {"success", "intermediate", "transient", "permanent"};
    static const char *const actions[] = {"failed", "delayed", "delivered", "relayed", "expanded"};
    static const char *const sources[] = {"text", "dsn", "mail", "log", "queue", "transcript"};
    (void)state;
    assert_int_equal(sizeof categories / sizeof categories[0], SMTPCODE_CATEGORIES);
    assert_int_equal(sizeof advices / sizeof advices[0], SMTPCODE_ADVICES);
    for (unsigned i = 0; i < SMTPCODE_CATEGORIES; i++)
        assert_string_equal(smtpcode_category_name((enum smtpcode_category)i), categories[i]);
    for (unsigned i = 0; i < SMTPCODE_ADVICES; i++)
        assert_string_equal(smtpcode_advice_name((enum smtpcode_advice)i), advices[i]);
    for (unsigned i = 0; i < 5; i++)
        assert_string_equal(smtpcode_basis_name((enum smtpcode_basis)i), bases[i]);
    for (unsigned i = 0; i < 4; i++)
        assert_string_equal(smtpcode_permanence_name((enum smtpcode_permanence)(i + 1)), permanences[i]);
    for (unsigned i = 0; i < 5; i++)
        assert_string_equal(smtpcode_action_name((enum smtpcode_action)(i + 1)), actions[i]);
    for (unsigned i = 0; i < 6; i++)
        assert_string_equal(smtpcode_source_name((enum smtpcode_source)i), sources[i]);
    assert_null(smtpcode_permanence_name(SMTPCODE_PERMANENCE_NONE));
    assert_null(smtpcode_action_name(SMTPCODE_ACTION_NONE));
}

static void short_names_are_known(void **state)
{
    static const char *const known[] = {"google", "microsoft", "yahoo", "apple", "postfix", "exim", "qmail",
                                        "exchange"};
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (smtpcode_name(known[i]) == NULL)
            fail_msg("%s is in the contract but has no name", known[i]);
    assert_null(smtpcode_name(""));
    assert_null(smtpcode_name("googl"));
    assert_null(smtpcode_name("googlee"));
    assert_null(smtpcode_name("zzzz"));
}

static void values_out_of_range_have_no_name(void **state)
{
    (void)state;
    assert_null(smtpcode_permanence_name(SMTPCODE_PERMANENCE_NONE));
    assert_null(smtpcode_permanence_name((enum smtpcode_permanence)(SMTPCODE_PERMANENT + 1)));
    assert_null(smtpcode_category_name((enum smtpcode_category)SMTPCODE_CATEGORIES));
    assert_null(smtpcode_advice_name((enum smtpcode_advice)SMTPCODE_ADVICES));
    assert_null(smtpcode_basis_name((enum smtpcode_basis)(SMTPCODE_BASIS_CLASS + 1)));
    assert_null(smtpcode_action_name(SMTPCODE_ACTION_NONE));
    assert_null(smtpcode_action_name((enum smtpcode_action)(SMTPCODE_ACTION_EXPANDED + 1)));
    assert_null(smtpcode_source_name((enum smtpcode_source)(SMTPCODE_SOURCE_TRANSCRIPT + 1)));
    assert_string_equal(smtpcode_permanence_name(SMTPCODE_PERMANENT), "permanent");
    assert_string_equal(smtpcode_category_name(SMTPCODE_UNKNOWN), "unknown");
    assert_string_equal(smtpcode_advice_name(SMTPCODE_CONTACT_POSTMASTER), "contact-postmaster");
    assert_string_equal(smtpcode_basis_name(SMTPCODE_BASIS_CLASS), "class");
    assert_string_equal(smtpcode_action_name(SMTPCODE_ACTION_EXPANDED), "expanded");
    assert_string_equal(smtpcode_source_name(SMTPCODE_SOURCE_TRANSCRIPT), "transcript");
}

static struct item_case {
    const char *name, *list;
    size_t n;
    const char *item;                   /* NULL: past the end */
} items[] = {
    {"item: first of one", "one", 0, "one"},       {"item: past one", "one", 1, NULL},
    {"item: first of three", "a\nb b\nc", 0, "a"}, {"item: second of three", "a\nb b\nc", 1, "b b"},
    {"item: last of three", "a\nb b\nc", 2, "c"},  {"item: past three", "a\nb b\nc", 3, NULL},
    {"item: far past three", "a\nb b\nc", 99, NULL}, {"item: empty list", "", 0, NULL},
};

static void check_item(void **state)
{
    const struct item_case *c = *state;
    struct smtpcode_view item = smtpcode_item(c->list, c->n);
    if (c->item == NULL)
        assert_null(item.data);
    else
        assert_view(item, c->item);
}

/* However often an item stands in the parts, it is told where it stands first. */
static void items_are_told_once(void **state)
{
    static const char *const parts[] = {"a\nb", "", "b\nc\na", "a\nb\nc\nd", NULL};
    static const char *const expected[] = {"a", "b", "c", "d"};
    struct smtpcode_cursor cursor = {0, 0};
    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        assert_view(smtpcode_next(parts, &cursor), expected[i]);
    assert_null(smtpcode_next(parts, &cursor).data);
    assert_null(smtpcode_next(parts, &cursor).data);
}

/* ---- what the library alone sees ---------------------------------------------------------------------------- */

static struct host_case {
    const char *name, *host, *provider;
} hosts[] = {
    {"host: the domain itself", "google.com", "google"},
    {"host: below it", "aspmx.l.google.com", "google"},
    {"host: capitals", "ASPMX.L.GOOGLE.COM", "google"},
    {"host: another domain", "mx.example.com", NULL},
    {"host: ends alike", "mxgoogle.com", NULL},
    {"host: begins alike", "google.com.example.org", NULL},
    {"host: empty", "", NULL},
};

static void check_host(void **state)
{
    const struct host_case *c = *state;
    struct smtpcode_view host = exact(c->host, strlen(c->host));
    const char *found = table_host(host);
    if (c->provider == NULL)
        assert_null(found);
    else
        assert_string_equal(found, c->provider);
    exact_free(host);
}

static void vendors_are_found(void **state)
{
    size_t count = code_rows(), seen = 0;
    (void)state;
    for (size_t i = 0; i < count; i++) {
        struct smtpcode_entry entry, again;
        struct smtpcode_status status;
        smtpcode_entry_at(i, &entry);
        if (entry.vendor[0] == '\0' || is_range(&entry))
            continue;
        unsigned key = is_number(entry.code) ? key_of_reply((int)strtol(entry.code, NULL, 10)) : 0;
        if (key == 0 && scan_status(view_of(entry.code), true, &status) == strlen(entry.code))
            key = key_of_status(status);
        if (key == 0)
            continue;
        unsigned row = table_vendor(key, entry.vendor);
        assert_int_not_equal(row, NO_ROW);
        table_entry(row, &again);
        assert_string_equal(again.code, entry.code);
        assert_string_equal(again.vendor, entry.vendor);
        seen++;
    }
    assert_true(seen > 20);
    assert_int_equal(table_vendor(key_of_reply(550), "zzzz"), NO_ROW);
    assert_int_equal(table_vendor(UINT_MAX, "google"), NO_ROW);
    unsigned found[SMTPCODE_VENDORS] = {NO_ROW};
    count = table_vendors(key_of_reply(550), found, SMTPCODE_VENDORS);
    assert_true(count > 2);
    unsigned third = found[2];
    found[2] = NO_ROW;
    assert_int_equal(table_vendors(key_of_reply(550), found, 2), 2);
    assert_int_equal(found[2], NO_ROW);
    assert_int_not_equal(third, NO_ROW);
    assert_int_equal(table_vendors(UINT_MAX, found, SMTPCODE_VENDORS), 0);
}

int main(void)
{
    static struct CMUnitTest whole[] = {
        cmocka_unit_test(rows_are_found_again),
        cmocka_unit_test(rows_are_whole),
        cmocka_unit_test(rows_are_in_range),
        cmocka_unit_test(class_agrees_with_category),
        cmocka_unit_test(no_code_stands_twice),
        cmocka_unit_test(references_are_well_formed),
        cmocka_unit_test(registered_replies_name_an_rfc),
        cmocka_unit_test(nothing_else_is_registered),
        cmocka_unit_test(fixes_say_who_acts),
        cmocka_unit_test(categories_are_whole),
        cmocka_unit_test(names_are_those_of_the_contract),
        cmocka_unit_test(short_names_are_known),
        cmocka_unit_test(vendors_are_found),
        cmocka_unit_test(values_out_of_range_have_no_name),
        cmocka_unit_test(items_are_told_once),
    };
    static struct suite suite;
    SUITE_ADD(&suite, replies, check_reply);
    SUITE_ADD(&suite, subjects, check_subject);
    SUITE_ADD(&suite, digits, check_digits);
    SUITE_ADD(&suite, nothings, check_nothing);
    SUITE_ADD(&suite, items, check_item);
    SUITE_ADD(&suite, hosts, check_host);
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        suite.tests[suite.count++] = whole[i];
    return cmocka_run_group_tests_name("table", suite.tests, NULL, NULL);
}
