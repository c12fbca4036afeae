#include "match.h"

#include "words.h"

#include "phrases.inc"

enum { LONGEST_KEYWORD = 64 };          /* in words; smtpcode_gen refuses longer ones */
enum { MOST_WORDS_BETWEEN = 6 };        /* what " * " in a phrase stands for */

static const char *word_text(unsigned id)
{
    return (const char *)&vocabulary + word_offsets[id];
}

/* The word's id, or 0 if no phrase holds it. */
static unsigned find_word(const struct word *word)
{
    const size_t mask = sizeof word_slots / sizeof word_slots[0] - 1;
    for (size_t at = words_hash(word->text, word->len) & mask; word_slots[at] != 0; at = (at + 1) & mask) {
        const char *known = word_text(word_slots[at]);
        if (strncmp(known, word->text, word->len) == 0 && known[word->len] == '\0')
            return word_slots[at];
    }
    return 0;
}

/* The child of node by this word, or 0. Children follow each other in the order of their words. */
static unsigned find_child(unsigned node, unsigned word)
{
    if (node == 0)
        return root_children[word];
    unsigned low = node_children[node], high = node_children[node + 1], end = high;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (node_words[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && node_words[low] == word ? low : 0;
}

bool match_has_status(const struct rule *rule)
{
    return rule->statuses != 0;
}

bool match_is_delay(const struct rule *rule)
{
    return status_ranges[rule->statuses][0] >> 20 == 4;
}

bool match_fits_status(const struct rule *rule, unsigned key)
{
    const unsigned *range = status_ranges[rule->statuses];
    return key >= range[0] && key <= range[1];
}

static unsigned step(unsigned node, unsigned word)
{
    for (;;) {
        unsigned next = find_child(node, word);
        if (next != 0 || node == 0)
            return next;
        node = node_fails[node];
    }
}

static void add_hit(struct match *match, struct hit hit, unsigned keyword)
{
    if (match->count == MATCH_HITS)
        return;
    hit.keyword = keyword;
    match->seen[keyword / 64 % 8] |= 1ull << keyword % 64;
    match->hits[match->count++] = hit;
}

/* The keyword and all groups that it is a term of. */
static void add_hits(struct match *match, struct hit hit, unsigned keyword)
{
    add_hit(match, hit, keyword);
    if (keyword <= LAST_TERM)
        for (const table_index *group = lists + term_groups[keyword]; *group != 0; group++)
            add_hit(match, hit, *group);
}

/* What the last words read were. */
struct recent {
    size_t start;
    unsigned letters;                   /* of all words before */
    bool in_url;
};

void match_text(struct match *match, struct smtpcode_view text)
{
    struct words words = words_of(text);
    struct word word;
    struct recent recent[LONGEST_KEYWORD];
    unsigned node = 0, letters = 0;
    unsigned short index = 0;
    match->count = 0;
    memset(match->seen, 0, sizeof match->seen);
    while (words_next(&words, &word) && index < 0xffff) {
        if (word.kind != WORD) {
            struct hit hit = {.start = index, .end = index, .from = word.start, .to = word.end};
            add_hits(match, hit, word.kind == WORD_IP ? KEYWORD_IP : KEYWORD_ADDRESS);
            continue;
        }
        unsigned id = find_word(&word);
        recent[index % LONGEST_KEYWORD] = (struct recent){word.start, letters, word.in_url};
        letters += (unsigned)word.len;
        node = id == 0 ? 0 : step(node, id);
        for (unsigned end = node_keywords[node] != 0 ? node : node_shorter[node]; end != 0; end = node_shorter[end]) {
            unsigned short start = (unsigned short)(index + 1 - node_depths[end]);
            const struct recent *first = &recent[start % LONGEST_KEYWORD];
            struct hit hit = {0, start, (unsigned short)(index + 1), (unsigned short)(letters - first->letters),
                              word.in_url || first->in_url, first->start, word.end};
            add_hits(match, hit, node_keywords[end]);
        }
        index++;
    }
}

static bool stands(const struct match *match, unsigned keyword)
{
    if ((match->seen[keyword / 64 % 8] & 1ull << keyword % 64) == 0)
        return false;
    for (size_t i = 0; i < match->count; i++)
        if (match->hits[i].keyword == keyword && !match->hits[i].in_url)
            return true;
    return false;
}

/* Whether one of them stands outside of a URL: what a URL's path says is no statement. */
static bool any_stands(const struct match *match, const table_index *keywords)
{
    while (*keywords != 0)
        if (stands(match, *keywords++))
            return true;
    return false;
}

/* The hit before number `before` that is `keyword` and ends at most `gap` words ahead of next; match->count if none is. */
static size_t part_before(const struct match *match, size_t before, unsigned keyword, int gap, const struct hit *next)
{
    while (before > 0) {
        const struct hit *hit = &match->hits[--before];
        if (hit->keyword == keyword && hit->end <= next->start && next->start - hit->end <= gap)
            return before;
    }
    return match->count;
}

static void take_part(struct found *found, const struct hit *hit)
{
    found->from = hit->from;
    found->words += (unsigned)(hit->end - hit->start);
    found->letters += hit->letters;
}

/* Whether the parts before the last one precede hit `at`, each closely before the next: then *first is the first part's hit. */
static bool find_parts(const struct match *match, unsigned parts, size_t at, struct found *found, const struct hit **first)
{
    take_part(found, &match->hits[at]);
    found->to = match->hits[at].to;
    if (parts != 0) {
        const table_index *begin = lists + parts, *part = begin;
        while (part[1] != 0)
            part++;
        while (part > begin) {
            int gap = *--part == KEYWORD_GAP ? MOST_WORDS_BETWEEN : 0;
            if (gap > 0)
                part--;
            at = part_before(match, at, *part, gap, &match->hits[at]);
            if (at == match->count)
                return false;
            take_part(found, &match->hits[at]);
        }
    }
    *first = &match->hits[at];
    return true;
}

static bool may_hold(const struct match *match, enum place place, const struct rule *rule, const struct hit *hit)
{
    bool quoted = rule->place == PLACE_REPLY && place == PLACE_BODY;    /* bounces quote replies */
    if (rule->place != PLACE_ANY && rule->place != place && !quoted)
        return false;
    if (hit->in_url && rule->strength != STRENGTH_TAG && rule->kind != RULE_BLOCKLIST)
        return false;
    return (rule->any_of == 0 || any_stands(match, lists + rule->any_of)) &&
           (rule->none_of == 0 || !any_stands(match, lists + rule->none_of));
}

bool match_next(const struct match *match, enum place place, struct match_cursor *cursor, struct found *found)
{
    for (; cursor->hit < match->count; cursor->hit++, cursor->rule = 0) {
        const struct hit *hit = &match->hits[cursor->hit];
        size_t first = rule_starts[hit->keyword], end = rule_starts[hit->keyword + 1];
        while (first + cursor->rule < end) {
            const struct rule *rule = &rules[first + cursor->rule++];
            const struct hit *begin;
            *found = (struct found){.rule = rule};
            if (!may_hold(match, place, rule, hit) || !find_parts(match, rule->parts, cursor->hit, found, &begin))
                continue;
            /* A wording that begins in a URL is no statement either. */
            if (begin == hit || !begin->in_url || rule->strength == STRENGTH_TAG)
                return true;
        }
    }
    return false;
}
