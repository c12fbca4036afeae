#include "diagnose.h"

#include "codes.h"
#include "details.h"
#include "marks.h"
#include "match.h"
#include "notes.inc"
#include "scan.h"

enum { LONGEST_TEXT = 8192 };

/* What the text of a finding holds. */
struct reading {
    const struct finding *finding;
    struct smtpcode_view text;
    const struct pairs *pairs;          /* of text */
    int reply;
    struct smtpcode_status status;
    enum trust trust;
    size_t reply_end;                   /* byte behind the reply code: what follows are the words of who answered */
    const struct rule *strong, *weak;   /* the wording that decides, and one that does if nothing else tells */
    unsigned strong_words, weak_words;  /* of how many words they are */
    bool strong_is_number;              /* it is a client's error number */
    bool provider_wording;              /* strong is a known speaker's own */
    const struct rule *blocklist;
    const char *provider, *software;
    struct smtpcode_entry reply_entry, status_entry, vendor_entry;
    int query_class;                    /* the 5 of "5xx" */
    unsigned query;                     /* the row that was asked for, where it is no reply code and no status */
    int has_reply_entry, has_status_entry;
    bool has_vendor_entry;
};

/* ---- codes -------------------------------------------------------------------------------------------------- */

static bool is_set(struct smtpcode_status status)
{
    return status.class_ != 0;
}

/* The first failing reply code and the status that goes with it; without a failure, the first codes at all. */
static void read_codes(struct reading *r)
{
    struct smtpcode_reply reply;
    enum trust trust;
    bool failing = false;
    for (size_t at = 0; (at = codes_next(r->text, at, &reply, &trust)) != 0;) {
        bool fails = codes_fail(&reply);
        if (failing && !fails)
            continue;
        if (fails && !failing) {
            r->reply = 0;
            r->status = (struct smtpcode_status){0, 0, 0};
            failing = true;
        }
        if (trust > r->trust)
            r->trust = trust;
        if (r->reply == 0 && reply.code != 0) {
            r->reply = reply.code;
            r->reply_end = reply.end;
            if (is_set(reply.status))
                r->status = reply.status;
        }
        if (!is_set(r->status) && (is_set(reply.status)))
            r->status = reply.status;
    }
}

/* "5xx", "55x": all codes that begin so. */
static bool read_digits(struct reading *r, struct smtpcode_view text)
{
    int digits = text.len == 3 && text.data[0] >= '2' && text.data[0] <= '5' ? text.data[0] - '0' : 0;
    r->query_class = digits;
    if (digits == 0 || to_lower(text.data[2]) != 'x')
        return false;
    if (is_digit(text.data[1]))
        digits = 10 * digits + text.data[1] - '0';
    else if (to_lower(text.data[1]) != 'x')
        return false;
    r->query = table_find(key_of_digits(digits));
    if (r->query == NO_ROW && digits >= 10)
        r->query = table_find(key_of_digits(digits / 10));
    return r->query != NO_ROW;
}

/* "111", "-1": numbers that are no reply codes, but are shown by clients. */
static bool read_client_number(struct reading *r, struct smtpcode_view text)
{
    long number;
    bool negative = text.len > 0 && text.data[0] == '-';
    struct smtpcode_view digits = view_from(text, negative);
    size_t len = scan_number(digits, &number);
    if (len == 0 || len < digits.len || number > 999)
        return false;
    r->query = table_find(negative ? KEY_NEGATIVE + (unsigned)number : (unsigned)number);
    if (r->query != NO_ROW)
        r->reply = (int)(negative ? -number : number);
    return r->query != NO_ROW;
}

/* "5.7": all statuses of a subject. */
static bool read_subject(struct reading *r, struct smtpcode_view text)
{
    char whole[8];
    if (text.len != 3 || text.data[1] != '.' || !is_digit(text.data[2]))
        return false;
    memcpy(whole, text.data, 3);
    memcpy(whole + 3, ".x", 2);
    return scan_status(view(whole, 5), true, &r->status) == 5;
}

/* A text that is nothing but a code: also "x.7.26", "5.7", "5xx", "55x", "111", "-1". */
static bool read_query(struct reading *r)
{
    struct smtpcode_reply reply;
    struct smtpcode_view text = view_trim(r->text);
    size_t end = codes_at_start(text, &reply);
    while (text.len > 0 && strchr(")>].,:;\"'", text.data[text.len - 1]) != NULL)
        text.len--;
    bool known = end > 0 && end >= text.len;
    if (known) {
        r->reply = reply.code;
        r->status = reply.status;
    } else {
        known = text.len <= 4 && (read_digits(r, text) || read_subject(r, text) || read_client_number(r, text));
    }
    if (known)
        r->trust = TRUST_GOOD;
    return known;
}

static enum smtpcode_permanence permanence_of_digit(int digit)
{
    switch (digit) {
    case 2:
        return SMTPCODE_SUCCESS;
    case 3:
        return SMTPCODE_INTERMEDIATE;
    case 4:
        return SMTPCODE_TRANSIENT;
    case 5:
        return SMTPCODE_PERMANENT;
    default:
        return SMTPCODE_PERMANENCE_NONE;
    }
}

/* RFC 5321 4.2.1: the sending server acts on the reply code; the status comes next, then what the DSN says was done. */
static enum smtpcode_permanence permanence_of(const struct reading *r)
{
    enum smtpcode_permanence permanence = permanence_of_digit(r->reply != 0 ? r->reply / 100 : r->query_class);
    if (permanence == SMTPCODE_PERMANENCE_NONE)
        permanence = permanence_of_digit(r->status.class_);
    if (permanence == SMTPCODE_PERMANENCE_NONE && r->finding->action != SMTPCODE_ACTION_NONE)
        permanence = r->finding->action == SMTPCODE_ACTION_FAILED    ? SMTPCODE_PERMANENT
                     : r->finding->action == SMTPCODE_ACTION_DELAYED ? SMTPCODE_TRANSIENT
                                                                     : SMTPCODE_SUCCESS;
    return permanence == SMTPCODE_PERMANENCE_NONE ? r->finding->presumed : permanence;
}

/* ---- words -------------------------------------------------------------------------------------------------- */

/* Whether it is known that the provider or program speaks whose wording the rule is. */
static bool speaks(const struct reading *r, const struct rule *rule)
{
    const char *name = table_name(rule->name);
    return (r->provider != NULL && strcmp(r->provider, name) == 0) ||
           (r->software != NULL && strcmp(r->software, name) == 0);
}

/* How well the rule's usual codes agree with those of the text: the same counts most, none asked for more than
 * others. */
static int agreement(const struct reading *r, const struct rule *rule)
{
    unsigned status = is_set(r->status) ? key_of_status(r->status) : 0;
    int points = 0;
    if (match_has_status(rule))
        points += status != 0 && match_fits_status(rule, status) ? 2 : 0;
    else
        points += 1;
    int reply = match_reply(rule);
    if (reply != 0)
        points += reply == r->reply ? 2 : r->reply != 0 && reply / 100 == r->reply / 100 ? 0 : -1;
    else
        points += 1;
    return points;
}

/* A wording that may decide, and where it stands. */
struct candidate {
    const struct rule *rule;
    unsigned words, letters;
    bool behind_reply;
    bool is_number;                     /* "0x800CCC79": no other word looks like it */
};

/* How much a wording says of the cause: nothing, that it is policy (and no more), or which it is. */
static int closeness(const struct rule *rule)
{
    bool general = rule->category == SMTPCODE_POLICY && rule->row == NO_ROW;
    return rule->category == SMTPCODE_UNKNOWN ? 0 : general ? 1 : 2;
}

/*
 * Whether a is the more telling wording: one that says anything of the cause before a mere frame; what stands behind
 * the reply code, the words of who answered, before what stands ahead of it; a named cause before mere policy; then the
 * longer in words, then in letters, then the one that is all in one piece, then the one whose codes agree.
 */
static bool beats(const struct reading *r, struct candidate new, struct candidate old)
{
    const struct rule *a = new.rule, *b = old.rule;
    if (b == NULL)
        return true;
    if ((closeness(a) == 0) != (closeness(b) == 0))
        return closeness(b) == 0;
    if (new.behind_reply != old.behind_reply)
        return new.behind_reply;
    if (closeness(a) != closeness(b))
        return closeness(a) > closeness(b);
    if (new.words != old.words)
        return new.words > old.words;
    if (new.letters != old.letters)
        return new.letters > old.letters;
    if ((a->parts == 0) != (b->parts == 0))
        return a->parts == 0;
    if (agreement(r, a) != agreement(r, b))
        return agreement(r, a) > agreement(r, b);
    return a->row != NO_ROW && a->name == 0 && (b->row == NO_ROW || b->name != 0);
}

static void take_name(const struct rule *rule, const char **provider, const char **software)
{
    const char *name = table_name(rule->name);
    const char **slot = rule->name_kind == NAME_PROVIDER || rule->name_kind == NAME_SERVICE ? provider : software;
    if (*slot == NULL)
        *slot = name;
}

void diagnose_wordings(struct wordings *wordings, struct smtpcode_view text, enum place place)
{
    struct match match;
    struct match_cursor cursor = {0, 0};
    match_text(&match, view_first(text, LONGEST_TEXT));
    wordings->count = 0;
    while (wordings->count < MOST_WORDINGS && match_next(&match, place, &cursor, &wordings->found[wordings->count]))
        wordings->count++;
}

/* The longest signature wins for provider and for software alike. */
static void find_speakers(const struct wordings *wordings, size_t reply_end, const char **provider,
                          const char **software)
{
    const struct found *best[2] = {NULL, NULL};
    for (size_t i = 0; i < wordings->count; i++) {
        const struct found *found = &wordings->found[i];
        const struct rule *rule = found->rule;
        bool astride = found->from < reply_end && found->to > reply_end;
        bool tells = rule->kind == RULE_SIGNATURE || (rule->kind == RULE_PROVIDER && rule->strength == STRENGTH_TAG);
        const struct found **slot = &best[rule->name_kind != NAME_PROVIDER && rule->name_kind != NAME_SERVICE];
        if (tells && !astride && rule->name != 0 && (*slot == NULL || found->letters > (*slot)->letters))
            *slot = found;
    }
    for (size_t i = 0; i < 2; i++)
        if (best[i] != NULL)
            take_name(best[i]->rule, provider, software);
}

void diagnose_speakers(const struct wordings *wordings, const char **provider, const char **software)
{
    find_speakers(wordings, 0, provider, software);
}

bool diagnose_may_tell(const struct wordings *wordings)
{
    for (size_t i = 0; i < wordings->count; i++)
        if (wordings->found[i].rule->kind != RULE_SIGNATURE)
            return true;
    return false;
}

bool diagnose_is_delay(const struct wordings *wordings)
{
    for (size_t i = 0; i < wordings->count; i++)
        if (match_is_delay(wordings->found[i].rule))
            return true;
    return false;
}

/* Which provider's host is named in the text: "host mx.example.com[192.0.2.1] said". */
static const char *host_in(struct smtpcode_view text)
{
    for (size_t at = 0, last = view_last(text, '.'); at < last; at++) {
        char before = at > 0 ? text.data[at - 1] : ' ';
        bool inside = is_alnum(before) || before == '.' || before == '-' || before == '@' || before == '/';
        if (!is_alpha(text.data[at]) || inside)
            continue;
        size_t len = scan_host(view_from(text, at));
        const char *name = len == 0 ? NULL : table_host(view(text.data + at, len));
        if (name != NULL)
            return name;
        at += len;
    }
    return NULL;
}

/* Whether the text bears all codes that the wording usually comes with, and the wording names any. */
static bool codes_agree(const struct reading *r, const struct rule *rule)
{
    unsigned status = is_set(r->status) ? key_of_status(r->status) : 0;
    int reply = match_reply(rule);
    bool reply_agrees = reply == 0 || reply == r->reply;
    bool status_agrees = !match_has_status(rule) || match_fits_status(rule, status);
    return reply_agrees && status_agrees && (reply != 0 || match_has_status(rule));
}

/* Weak wordings decide where they are anybody's, a client's own, or come with the usual codes. */
static bool may_decide_weakly(const struct reading *r, const struct rule *rule)
{
    return rule->kind == RULE_PHRASE || rule->name_kind == NAME_CLIENT || codes_agree(r, rule);
}

static void choose_wording(struct reading *r, const struct wordings *wordings)
{
    struct candidate own = {0}, plain = {0}, weak = {0}, list = {0};
    bool is_bounce =
        r->finding->action != SMTPCODE_ACTION_NONE || (r->finding->trusted && r->finding->place == PLACE_BODY);
    for (size_t i = 0; i < wordings->count; i++) {
        const struct found found = wordings->found[i];
        const struct rule *rule = found.rule;
        struct smtpcode_view words = view_first(view_from(r->text, found.from), found.to - found.from);
        struct candidate candidate = {rule, found.words, found.letters, r->reply_end > 0 && found.from >= r->reply_end,
                                      rule->name_kind == NAME_CLIENT && found.words == 1 && view_starts(words, "0x")};
        bool astride = r->reply_end > 0 && found.to > r->reply_end && !candidate.behind_reply;
        bool known = rule->kind == RULE_PROVIDER && (rule->strength == STRENGTH_TAG || speaks(r, rule));
        struct candidate *slot = rule->kind == RULE_BLOCKLIST ? &list
                                 : rule->strength == STRENGTH_WEAK || rule->category == SMTPCODE_UNKNOWN ? &weak
                                 : known                                                                  ? &own
                                                                                                          : &plain;
        bool courtesy =
            r->reply >= 400 && rule->category >= SMTPCODE_DELIVERED && rule->category <= SMTPCODE_INFORMATIONAL;
        if (rule->kind == RULE_SIGNATURE || astride || courtesy ||
            (is_bounce && rule->category == SMTPCODE_AUTO_REPLY) ||
            (slot == &weak && !may_decide_weakly(r, rule)))
            continue;
        if (beats(r, candidate, *slot))
            *slot = candidate;
    }
    bool own_wins = own.rule != NULL &&
                    (plain.rule == NULL || (own.behind_reply != plain.behind_reply
                                                ? own.behind_reply
                                                : closeness(own.rule) >= closeness(plain.rule)));
    r->strong = own_wins ? own.rule : plain.rule;
    r->strong_words = own_wins ? own.words : plain.words;
    r->strong_is_number = own_wins ? own.is_number : plain.is_number;
    r->provider_wording = own_wins;
    r->weak = weak.rule;
    r->weak_words = weak.words;
    r->blocklist = list.rule;
}

static void read_words(struct reading *r)
{
    struct wordings own;
    const struct wordings *wordings = r->finding->wordings;
    if (wordings == NULL) {
        diagnose_wordings(&own, r->text, r->finding->place);
        wordings = &own;
    }
    r->provider = r->finding->provider;
    r->software = r->finding->software;
    find_speakers(wordings, r->reply_end, &r->provider, &r->software);
    if (r->provider == NULL && r->finding->remote.len > 0)
        r->provider = table_host(r->finding->remote);
    if (r->provider == NULL)
        r->provider = host_in(r->text);
    choose_wording(r, wordings);
}

/* ---- entries ------------------------------------------------------------------------------------------------ */

/* Only the digits are known, not the code. */
static bool is_pattern(const struct smtpcode_entry *entry)
{
    for (const char *c = entry->code + 1; *c != '\0'; c++)
        if (to_lower(*c) == 'x')
            return true;
    return false;
}

/* A code that says no more than its class or "something about ...". */
static bool is_vague(const struct smtpcode_entry *entry)
{
    size_t len = strlen(entry->code);
    if (len >= 5 && strcmp(entry->code + len - 2, ".0") == 0)
        return true;
    return entry->category == SMTPCODE_UNKNOWN || entry->category == SMTPCODE_POLICY || is_pattern(entry);
}

/* The codes come from the remote host, so the software that reports them is not the one that means something by
 * them. */
static bool remote_speaks(const struct reading *r)
{
    return marks_in_pairs(MARK_REMOTE_SPEAKS, r->pairs) || r->finding->remote.len > 0;
}

/* A status that no registry knows, but vendors use, all for the same thing: what it means there is what it means. */
static void read_private_status(struct reading *r)
{
    unsigned rows[SMTPCODE_VENDORS];
    struct smtpcode_entry other;
    size_t count = table_vendors(key_of_status(r->status), rows, SMTPCODE_VENDORS);
    if (count == 0)
        return;
    table_entry(rows[0], &r->vendor_entry);
    r->has_vendor_entry = true;
    for (size_t i = 1; i < count; i++) {
        table_entry(rows[i], &other);
        r->has_vendor_entry = r->has_vendor_entry && other.category == r->vendor_entry.category;
    }
}

static void read_entries(struct reading *r)
{
    if (r->query != NO_ROW) {
        table_entry(r->query, &r->reply_entry);
        r->has_reply_entry = true;
    } else if (r->reply != 0) {
        r->has_reply_entry = smtpcode_find_reply(r->reply, &r->reply_entry);
    }
    if (is_set(r->status))
        r->has_status_entry = smtpcode_find_status(r->status, &r->status_entry);
    const char *const speakers[] = {r->provider, r->software != NULL && !remote_speaks(r) ? r->software : NULL};
    for (size_t i = 0; i < 2 && !r->has_vendor_entry; i++) {
        if (speakers[i] == NULL)
            continue;
        unsigned row = is_set(r->status) ? table_vendor(key_of_status(r->status), speakers[i]) : NO_ROW;
        if (row == NO_ROW && r->reply != 0)
            row = table_vendor(key_of_reply(r->reply), speakers[i]);
        if (row != NO_ROW) {
            table_entry(row, &r->vendor_entry);
            r->has_vendor_entry = true;
        }
    }
    if (!r->has_vendor_entry && r->has_status_entry && is_pattern(&r->status_entry))
        read_private_status(r);
}

/* ---- the diagnosis ------------------------------------------------------------------------------------------ */

static void add_part(const char *parts[], const char *text)
{
    size_t i = 0;
    while (parts[i] != NULL)
        if (parts[i++] == text)
            return;
    if (text[0] != '\0' && i < SMTPCODE_PARTS)
        parts[i] = text;
}

/*
 * Adds what an entry tells. Entries come in the order of their closeness: meanings are told up to two, causes and fixes
 * up to and with the first entry that has both, checks of the first that has any.
 */
static void add_texts(struct smtpcode_diagnosis *d, const struct smtpcode_entry *entry)
{
    bool complete = d->causes[0] != NULL && d->fixes[0] != NULL;
    if (d->meaning[0] == NULL || d->meaning[1] == NULL)
        add_part(d->meaning, entry->meaning);
    if (!complete) {
        add_part(d->causes, entry->causes);
        add_part(d->fixes, entry->fixes);
    }
    if (d->checks[0] == NULL)
        add_part(d->checks, entry->checks);
    add_part(d->notes, entry->notes);
    add_part(d->references, entry->references);
}

/* The category that the form of the mail gives, whatever its words. */
static bool decide_by_form(const struct reading *r, struct smtpcode_diagnosis *d)
{
    bool delivered = r->finding->action >= SMTPCODE_ACTION_DELIVERED && d->permanence == SMTPCODE_SUCCESS;
    if (!r->finding->is_given && !delivered)
        return false;
    d->category = delivered ? SMTPCODE_DELIVERED : r->finding->given;
    d->basis = SMTPCODE_BASIS_STATUS;
    return true;
}

static bool decide(const struct reading *r, struct smtpcode_diagnosis *d)
{
    const struct rule *rule = r->strong;
    if (decide_by_form(r, d))
        return true;
    if (rule == NULL && r->blocklist != NULL && d->permanence != SMTPCODE_SUCCESS)
        rule = r->blocklist;
    /* Words in a good answer ("250-8BITMIME", "221 closing connection") tell of no failure. */
    bool good = r->reply >= 200 && r->reply < 400 && r->status.class_ < 4;
    if (good && !(rule != NULL && rule->category == SMTPCODE_DELIVERED))
        rule = NULL;
    bool status_tells = r->has_status_entry && !is_vague(&r->status_entry);
    bool status_names =
        r->has_status_entry && r->status_entry.category != SMTPCODE_UNKNOWN && !is_pattern(&r->status_entry);
    bool reply_tells = r->has_reply_entry && !is_vague(&r->reply_entry);
    if (rule == NULL && r->weak != NULL && !good && !status_tells &&
        !(r->has_vendor_entry && !is_vague(&r->vendor_entry)))
        rule = r->weak;
    if (rule != NULL && !(rule->strength == STRENGTH_WEAK && rule->category == SMTPCODE_UNKNOWN && reply_tells)) {
        d->category = (enum smtpcode_category)rule->category;
        d->basis = r->provider_wording ? SMTPCODE_BASIS_PROVIDER : SMTPCODE_BASIS_PHRASE;
    } else if (r->has_vendor_entry) {
        d->category = r->vendor_entry.category;
        d->basis = is_set(r->status) ? SMTPCODE_BASIS_STATUS : SMTPCODE_BASIS_REPLY;
    } else if (r->has_status_entry && (status_names || !reply_tells) &&
               (r->status_entry.category != SMTPCODE_UNKNOWN || !r->has_reply_entry)) {
        d->category = r->status_entry.category;
        d->basis = is_pattern(&r->status_entry) ? SMTPCODE_BASIS_CLASS : SMTPCODE_BASIS_STATUS;
    } else if (r->has_reply_entry) {
        d->category = r->reply_entry.category;
        d->basis = is_pattern(&r->reply_entry) ? SMTPCODE_BASIS_CLASS : SMTPCODE_BASIS_REPLY;
    } else {
        d->category = SMTPCODE_UNKNOWN;
        d->basis = SMTPCODE_BASIS_CLASS;
    }
    return rule != NULL || r->has_reply_entry || r->has_status_entry;
}

/* The code's entry that is about the same thing as the category, or NULL. */
static const struct smtpcode_entry *fitting_entry(const struct reading *r, const struct smtpcode_diagnosis *d)
{
    bool by_code = d->basis >= SMTPCODE_BASIS_STATUS;
    if (r->has_status_entry && r->status_entry.category == d->category && !is_pattern(&r->status_entry))
        return &r->status_entry;
    if (r->has_reply_entry && r->reply_entry.category == d->category && !is_pattern(&r->reply_entry))
        return &r->reply_entry;
    if (by_code && r->has_status_entry && (r->status_entry.category == d->category || !r->has_reply_entry))
        return &r->status_entry;
    return by_code && r->has_reply_entry ? &r->reply_entry : NULL;
}

static const struct rule *deciding_rule(const struct reading *r, const struct smtpcode_diagnosis *d)
{
    if (d->basis > SMTPCODE_BASIS_PHRASE)
        return NULL;
    return r->strong != NULL ? r->strong : r->blocklist != NULL ? r->blocklist : r->weak;
}

static enum smtpcode_advice advice_of(const struct reading *r, const struct smtpcode_diagnosis *d,
                                      const struct smtpcode_entry *base)
{
    const struct rule *rule = deciding_rule(r, d);
    bool soft = d->permanence == SMTPCODE_TRANSIENT;
    const struct smtpcode_entry *entry = r->has_vendor_entry && rule == NULL ? &r->vendor_entry : base;
    unsigned advice = rule == NULL ? SMTPCODE_ADVICES : soft ? rule->soft_advice : rule->advice;
    if (advice < SMTPCODE_ADVICES)
        return (enum smtpcode_advice)advice;
    return soft ? entry->soft_advice : entry->advice;
}

static void compose(const struct reading *r, struct smtpcode_diagnosis *d)
{
    const struct rule *rule = deciding_rule(r, d);
    struct smtpcode_entry own, category;
    const struct smtpcode_entry *base = fitting_entry(r, d);
    smtpcode_find_category(d->category, &category);
    if (base == NULL)
        base = &category;
    d->title = base->title;
    bool foreign = rule != NULL && rule->kind == RULE_PROVIDER && rule->strength != STRENGTH_TAG && !speaks(r, rule);
    if (rule != NULL && rule->row != NO_ROW && rule->kind != RULE_BLOCKLIST && !foreign) {
        table_entry(rule->row, &own);
        if (own.title[0] != '\0')
            d->title = own.title;
        add_texts(d, &own);
    }
    if (r->has_vendor_entry && (rule == NULL || r->vendor_entry.category == d->category)) {
        if (d->meaning[0] == NULL)
            d->title = r->vendor_entry.title;
        add_texts(d, &r->vendor_entry);
    }
    add_texts(d, base);
    d->advice = advice_of(r, d, base);
}

static bool is_shorthand(const struct smtpcode_entry *entry)
{
    return entry->base[0] != '\0';
}

static void note_conflicts(const struct reading *r, struct smtpcode_diagnosis *d)
{
    int reply_class = d->reply / 100, status_class = d->status.class_;
    if (d->reply != 0 && (status_class == 2 || status_class == 4 || status_class == 5) && reply_class != status_class)
        add_part(d->notes, table_note(reply_class == 4   ? NOTE_CONFLICT_SOFT
                                      : reply_class == 5 ? NOTE_CONFLICT_HARD
                                                         : NOTE_CONFLICT_SUCCESS));
    if (d->basis <= SMTPCODE_BASIS_PHRASE && d->category != SMTPCODE_UNKNOWN) {
        if (r->has_status_entry && !is_vague(&r->status_entry) && r->status_entry.category != d->category)
            add_part(d->notes, table_note(NOTE_CONFLICT_WORDS));
        else if (r->has_reply_entry && !r->has_status_entry && !is_vague(&r->reply_entry) &&
                 r->reply_entry.category != d->category && !is_shorthand(&r->reply_entry))
            add_part(d->notes, table_note(NOTE_CONFLICT_REPLY_WORDS));
    }
}

static void note_unregistered(const struct reading *r, struct smtpcode_diagnosis *d)
{
    if (r->has_reply_entry && d->reply >= 200) {
        if (is_pattern(&r->reply_entry))
            add_part(d->notes, table_note(NOTE_UNREGISTERED_REPLY));
        else if (!r->reply_entry.registered && !is_shorthand(&r->reply_entry))
            add_part(d->notes, table_note(NOTE_PRIVATE_REPLY));
    }
    if (r->has_status_entry && d->status.subject != SMTPCODE_ANY && d->status.detail != SMTPCODE_ANY) {
        if (is_pattern(&r->status_entry))
            add_part(d->notes, table_note(r->has_vendor_entry ? NOTE_PRIVATE_STATUS : NOTE_UNREGISTERED_STATUS));
        else if (!r->status_entry.registered)
            add_part(d->notes, table_note(NOTE_PRIVATE_STATUS));
    }
}

/* What single vendors mean by the code, where none of them is known to speak and no words tell more. */
static void add_vendors(const struct reading *r, struct smtpcode_diagnosis *d)
{
    unsigned rows[SMTPCODE_VENDORS];
    size_t count = 0;
    if (r->has_vendor_entry || d->basis <= SMTPCODE_BASIS_PHRASE)
        return;
    if (is_set(d->status))
        count = table_vendors(key_of_status(d->status), rows, SMTPCODE_VENDORS);
    if (count == 0 && d->reply != 0)
        count = table_vendors(key_of_reply(d->reply), rows, SMTPCODE_VENDORS);
    for (d->vendor_count = 0; d->vendor_count < count; d->vendor_count++)
        d->vendors[d->vendor_count] = rows[d->vendor_count] - 1;
}

/* Whether what was found is enough to speak of a failure, or of anything at all. */
static bool is_worth_telling(const struct reading *r)
{
    bool explained = r->strong != NULL || (r->weak != NULL && r->weak->row != NO_ROW);
    if (r->finding->is_given || r->trust == TRUST_GOOD)
        return true;
    /* What may be a code, and would be a good one, tells nothing, whatever the words beside it. */
    bool borne_out = (explained || r->weak != NULL) && (r->reply == 0 || r->reply >= 400);
    if (r->trust == TRUST_DOUBTFUL)
        return borne_out;
    if (r->trust == TRUST_WEAK)
        return r->finding->trusted || borne_out;
    /* "Warning: your invoice": a word of delay alone makes no bounce. */
    if (r->finding->place == PLACE_SUBJECT && !explained && r->weak != NULL && r->weak_words == 1 &&
        match_is_delay(r->weak))
        return false;
    if (r->finding->trusted)
        return is_set(r->status) || explained || r->weak != NULL || r->finding->action != SMTPCODE_ACTION_NONE;
    return r->strong != NULL ? r->strong_words > 1 || r->strong_is_number : explained;
}

static void read_finding(struct reading *r)
{
    if (!read_query(r))
        read_codes(r);
    bool vague = !is_set(r->status) || (r->status.subject == 0 && r->status.detail == 0);
    if (vague && is_set(r->finding->status))
        r->status = r->finding->status;
    if (r->reply == 0)
        r->reply = r->finding->reply;
    read_words(r);
    read_entries(r);
}

/* Words that name the cause, then codes that do, then weak words, then codes that only tell the class. */
static int rank_of(const struct reading *r, const struct smtpcode_diagnosis *d)
{
    bool weak = d->basis <= SMTPCODE_BASIS_PHRASE && r->strong == NULL;
    int codes = (d->reply != 0) + 2 * (d->status.class_ != 0);
    if (d->category == SMTPCODE_UNKNOWN || d->category == SMTPCODE_DELIVERED)
        return 1 + codes;
    if (weak)
        return 15 + codes;
    return RANK_WORDS + 10 * (SMTPCODE_BASIS_PHRASE - (int)d->basis) + codes;
}

/* Decides what the finding is, and no more. */
static int outline(struct reading *r, const struct finding *finding, struct pairs *pairs, struct smtpcode_diagnosis *d)
{
    *r = (struct reading){.finding = finding, .text = view_first(finding->text, LONGEST_TEXT), .pairs = pairs};
    *d = (struct smtpcode_diagnosis){0};
    pairs_of(pairs, r->text);
    read_finding(r);
    d->permanence = permanence_of(r);
    if (!is_worth_telling(r) || (!decide(r, d) && finding->action == SMTPCODE_ACTION_NONE)) {
        *d = (struct smtpcode_diagnosis){0};
        return 0;
    }
    d->reply = r->reply;
    d->status = r->status;
    return rank_of(r, d);
}

int diagnose_outline(const struct finding *finding, struct smtpcode_diagnosis *d)
{
    struct pairs pairs;
    struct reading r;
    return outline(&r, finding, &pairs, d);
}

void diagnose_own(const struct finding *finding, struct smtpcode_diagnosis *d)
{
    d->action = finding->action;
    d->source = finding->source;
    d->line = finding->line;
    d->recipient = finding->recipient;
    d->remote = finding->remote;
    d->time = finding->time;
    d->queue_id = finding->queue_id;
    d->evidence = view_first(finding->text, LONGEST_TEXT);
}

int diagnose_finding(const struct finding *finding, struct smtpcode_diagnosis *d)
{
    struct pairs pairs;
    struct reading r;
    int rank = outline(&r, finding, &pairs, d);
    if (rank == 0)
        return 0;
    diagnose_own(finding, d);
    d->provider = r.provider;
    d->software = r.software;
    compose(&r, d);
    note_conflicts(&r, d);
    note_unregistered(&r, d);
    add_vendors(&r, d);
    details_find(&pairs, r.reply_end, r.blocklist, d);
    details_address(&pairs, r.reply_end, d);
    if (finding->ip.len > 0)
        d->ip = finding->ip;
    return rank;
}

int smtpcode_diagnose(const char *text, size_t len, struct smtpcode_diagnosis *diagnosis)
{
    struct finding finding = {.text = view(text, len), .place = PLACE_REPLY, .line = 1, .trusted = true};
    return diagnose_finding(&finding, diagnosis) > 0;
}
