#include "match.h"

#include "words.h"

#include "phrases.inc"

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

static unsigned find_edge(unsigned node, unsigned word)
{
    unsigned low = nodes[node].edges, high = nodes[node + 1].edges;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (edges[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < nodes[node + 1].edges && edges[low].word == word ? edges[low].node : 0;
}

static unsigned step(unsigned node, unsigned word)
{
    for (;;) {
        unsigned next = find_edge(node, word);
        if (next != 0 || node == 0)
            return next;
        node = nodes[node].fail;
    }
}

void match_text(struct match *match, struct smtpcode_view text)
{
    struct words words = words_of(text);
    struct word word;
    unsigned node = 0;
    unsigned short index = 0;
    match->count = 0;
    while (words_next(&words, &word) && index < 0xffff) {
        unsigned id = find_word(&word);
        node = id == 0 ? 0 : step(node, id);
        for (unsigned end = nodes[node].keyword != 0 ? node : nodes[node].shorter; end != 0 && match->count < MATCH_HITS;
             end = nodes[end].shorter) {
            match->hits[match->count++] = (struct hit){nodes[end].keyword, (unsigned short)(index + 1 - nodes[end].depth),
                                                       (unsigned short)(index + 1), word.in_url, word.end};
        }
        index++;
    }
}

static bool stands(const struct match *match, unsigned keyword)
{
    for (size_t i = 0; i < match->count; i++)
        if (match->hits[i].keyword == keyword)
            return true;
    return false;
}

static bool any_stands(const struct match *match, const unsigned *keywords)
{
    while (*keywords != 0)
        if (stands(match, *keywords++))
            return true;
    return false;
}

/* Whether the parts before the last one precede hit number `at`, each at most a few words before the next. */
static bool parts_stand(const struct match *match, const unsigned *first, const unsigned *last, size_t at)
{
    const struct hit *next = &match->hits[at];
    while (last > first) {
        bool stands_before = false;
        last--;
        while (at-- > 0 && !stands_before) {
            const struct hit *hit = &match->hits[at];
            stands_before = hit->keyword == *last && hit->end <= next->start &&
                            next->start - hit->end <= MOST_WORDS_BETWEEN;
        }
        if (!stands_before)
            return false;
        next = &match->hits[++at];
    }
    return true;
}

static bool holds(const struct match *match, enum place place, const struct rule *rule, size_t at)
{
    const unsigned *last = lists + rule->parts;
    bool quoted = rule->place == PLACE_REPLY && place == PLACE_BODY;    /* bounces quote replies */
    if (rule->place != PLACE_ANY && rule->place != place && !quoted)
        return false;
    if (match->hits[at].in_url && rule->strength != STRENGTH_TAG && rule->kind != RULE_BLOCKLIST)
        return false;
    while (last[1] != 0)
        last++;
    return parts_stand(match, lists + rule->parts, last, at) &&
           (rule->any_of == 0 || any_stands(match, lists + rule->any_of)) &&
           (rule->none_of == 0 || !any_stands(match, lists + rule->none_of));
}

bool match_next(const struct match *match, enum place place, struct match_cursor *cursor, struct found *found)
{
    for (; cursor->hit < match->count; cursor->hit++, cursor->rule = 0) {
        const struct hit *hit = &match->hits[cursor->hit];
        size_t first = rule_starts[hit->keyword], end = rule_starts[hit->keyword + 1];
        while (first + cursor->rule < end) {
            const struct rule *rule = &rules[first + cursor->rule++];
            if (holds(match, place, rule, cursor->hit)) {
                *found = (struct found){rule, hit};
                return true;
            }
        }
    }
    return false;
}
