#include "match.h"

#include "words.h"

#include "phrases.inc"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { LONGEST_KEYWORD = 64 };          /* in words; smtpcode_gen refuses longer ones */
enum { MOST_WORDS_BETWEEN = 6 };        /* what " * " in a phrase stands for */

/* The word's id, or 0 if no phrase holds it. Words of the same hash follow each other. */
static unsigned find_word(const struct word *word)
{
    const size_t mask = COUNT(word_buckets) - 2;        /* a power of two of them, and the end of the last */
    const table_index *bucket = &word_buckets[words_hash(word->text, word->len) & mask];
    for (unsigned id = bucket[0]; id < bucket[1]; id++) {
        const word_offset *offset = &word_offsets[id];
        if ((size_t)(offset[1] - offset[0]) == word->len && memcmp(vocabulary + offset[0], word->text, word->len) == 0)
            return id;
    }
    return 0;
}

/* The child of node by this word, or 0. Children follow each other in the order of their words. */
static unsigned find_child(unsigned node, unsigned word)
{
    const unsigned end = node_children[node + 1];
    unsigned low = node_children[node], count = end - low;
    while (count > 0) {
        unsigned half = count / 2;
        if (node_words[low + half] < word) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low < end && node_words[low] == word ? low : 0;
}

bool match_has_status(const struct rule *rule)
{
    return usual_codes[rule->codes].first != 0;
}

bool match_is_delay(const struct rule *rule)
{
    return usual_codes[rule->codes].first >> 20 == 4;
}

bool match_fits_status(const struct rule *rule, unsigned key)
{
    return key >= usual_codes[rule->codes].first && key <= usual_codes[rule->codes].last;
}

int match_reply(const struct rule *rule)
{
    return (int)usual_codes[rule->codes].reply;
}

static void add_hit(struct match *match, struct hit hit, unsigned keyword)
{
    if (match->count == MATCH_HITS)
        return;
    hit.keyword = keyword;
    match->hits[match->count++] = hit;
    match->seen |= 1ull << keyword % 64;
    if (keyword < COUNT(keyword_sets) && !hit.in_url)   /* what a URL's path says is no statement */
        for (const table_index *set = lists + keyword_sets[keyword]; *set != 0; set++)
            match->sets[*set / 8] |= (unsigned char)(1u << *set % 8);
}

/* The keyword and all groups that it is a term of. */
static void add_hits(struct match *match, struct hit hit, unsigned keyword)
{
    add_hit(match, hit, keyword);
    if (keyword < COUNT(keyword_groups))
        for (const table_index *group = lists + keyword_groups[keyword]; *group != 0; group++)
            add_hit(match, hit, *group);
}

/* The way from the root to a node, along words of the text. */
struct way {
    unsigned node;
    unsigned short start;               /* the first word, counted from 0 */
    bool in_url;
    unsigned from;                      /* where it stands */
    unsigned letters;                   /* in all words before it */
};

/* The ways that go on behind the last word read, the longest first; letters in all words read. */
struct ways {
    size_t count;
    unsigned letters;
    struct way items[LONGEST_KEYWORD];
};

/* Takes all ways one word further, and those that begin with it; drops those that cannot go on. */
static void take_step(struct match *match, struct ways *ways, const struct word *word, unsigned short index)
{
    unsigned id = find_word(word);
    size_t before = ways->count;
    ways->count = 0;
    if (id != 0) {
        unsigned first = root_children[id];
        for (size_t i = 0; i < before; i++) {
            unsigned node = find_child(ways->items[i].node, id);
            if (node == 0)
                continue;
            ways->items[ways->count] = ways->items[i];
            ways->items[ways->count++].node = node;
        }
        if (first != 0)
            ways->items[ways->count++] = (struct way){first, index, word->in_url, (unsigned)word->start, ways->letters};
    }
    ways->letters += (unsigned)word->len;
    for (size_t i = 0; i < ways->count; i++) {
        const struct way *way = &ways->items[i];
        if (node_keywords[way->node] != 0)
            add_hits(match, (struct hit){0, way->start, (unsigned short)(index + 1),
                                         (unsigned short)(ways->letters - way->letters), word->in_url || way->in_url,
                                         way->from, (unsigned)word->end}, node_keywords[way->node]);
    }
}

void match_text(struct match *match, struct smtpcode_view text)
{
    struct words words = words_of(text);
    struct word word;
    struct ways ways;
    ways.count = 0;
    ways.letters = 0;
    match->count = 0;
    match->seen = 0;
    memset(match->sets, 0, sizeof match->sets);
    for (unsigned short index = 0; index < 0xffff && words_next(&words, &word);)
        if (word.kind == WORD)
            take_step(match, &ways, &word, index++);
        else
            add_hits(match, (struct hit){.start = index, .end = index, .from = (unsigned)word.start,
                                         .to = (unsigned)word.end},
                     word.kind == WORD_IP ? KEYWORD_IP : KEYWORD_ADDRESS);
}

static bool any_stands(const struct match *match, unsigned set)
{
    return (match->sets[set / 8] & 1u << set % 8) != 0;
}

/* Whether the keyword may stand in the text. */
static bool may_stand(const struct match *match, unsigned keyword)
{
    return (match->seen & 1ull << keyword % 64) != 0;
}

/* The hit before number `before` that is `keyword` and ends at most `gap` words ahead of next; match->count if none
 * is. */
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

/* Whether the parts before the last one precede hit `at`, each closely before the next: then *first is the first
 * part's hit. */
static bool find_parts(const struct match *match, unsigned parts, size_t at, struct found *found,
                       const struct hit **first)
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
    if (rule->parts != 0 && !may_stand(match, lists[rule->parts]))
        return false;
    if (rule->place != PLACE_ANY && rule->place != place && !(rule->place == PLACE_REPLY && place == PLACE_BODY))
        return false;                   /* bounces quote replies */
    if (hit->in_url && rule->strength != STRENGTH_TAG && rule->kind != RULE_BLOCKLIST)
        return false;
    return (rule->any_of == 0 || any_stands(match, rule->any_of)) &&
           (rule->none_of == 0 || !any_stands(match, rule->none_of));
}

bool match_next(const struct match *match, enum place place, struct match_cursor *cursor, struct found *found)
{
    for (; cursor->hit < match->count; cursor->hit++, cursor->rule = 0) {
        const struct hit *hit = &match->hits[cursor->hit];
        size_t first = rule_starts[hit->keyword], end = rule_starts[hit->keyword + 1];
        while (first + cursor->rule < end) {
            const struct rule *rule = &rules[rule_numbers[first + cursor->rule++]];
            const struct hit *begin;
            if (!may_hold(match, place, rule, hit))
                continue;
            *found = (struct found){.rule = rule};
            if (!find_parts(match, rule->parts, cursor->hit, found, &begin))
                continue;
            /* A wording that begins in a URL is no statement either. */
            if (begin == hit || !begin->in_url || rule->strength == STRENGTH_TAG)
                return true;
        }
    }
    return false;
}
