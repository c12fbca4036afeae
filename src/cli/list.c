#include "list.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BEST_FIT = 5 };

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool starts_with(const char *text, const char *prefix)
{
    while (*prefix != '\0')
        if (lower(*text++) != lower(*prefix++))
            return false;
    return true;
}

static bool is_same(const char *text, const char *other)
{
    return strlen(text) == strlen(other) && starts_with(text, other);
}

static bool holds(const char *text, const char *letters)
{
    for (; *text != '\0'; text++)
        if (starts_with(text, letters))
            return true;
    return *letters == '\0';
}

static bool is_code(const struct smtpcode_entry *entry)
{
    return (entry->code[0] >= '0' && entry->code[0] <= '9') || entry->code[0] == '-' || entry->code[0] == 'X';
}

/* Whether code is a range of statuses, "4.7.500-4.7.699", and status one of them. */
static bool is_within(struct smtpcode_status status, const char *code)
{
    size_t dash = strcspn(code, "-");
    struct smtpcode_reply first, last;
    return code[dash] != '\0' && smtpcode_parse(code, dash, &first) > 0 &&
           smtpcode_parse(code + dash + 1, strlen(code + dash + 1), &last) > 0 &&
           status.class_ == first.status.class_ && status.subject == first.status.subject &&
           status.detail >= first.status.detail && status.detail <= last.status.detail;
}

/* "5.7" and "7.1" stand below 5.7.1 and X.7.1 alike: an X stands for every class. */
static bool is_below(const struct smtpcode_entry *entry, const char *prefix)
{
    struct smtpcode_reply key;
    bool any_class =
        entry->code[0] == 'X' && prefix[0] != '\0' && prefix[1] == '.' && starts_with(entry->code + 1, prefix + 1);
    bool ranged = smtpcode_parse(prefix, strlen(prefix), &key) == strlen(prefix) && key.status.class_ != 0 &&
                  is_within(key.status, entry->code);
    return (is_code(entry) && (starts_with(entry->code, prefix) || any_class || ranged)) ||
           is_same(smtpcode_category_name(entry->category), prefix) || is_same(entry->vendor, prefix);
}

size_t list_entries(struct out *out, const char *prefix, const struct style *style)
{
    struct smtpcode_entry entry;
    size_t count = 0;
    prefix += prefix[0] == '#' && prefix[1] != '\0'; /* "#5.1.1", as servers write it */
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++)
        if (prefix[0] == '\0' || is_below(&entry, prefix)) {
            render_entry(out, &entry, 0, style);
            count++;
        }
    return count;
}

/* How well an entry fits a word: its code or a name, its title, its meaning, its other texts, what it cites and the
 * commands; 0 if nowhere. */
static int fit(const struct smtpcode_entry *entry, const char *word)
{
    if (starts_with(entry->code, word) || is_same(entry->vendor, word) ||
        is_same(smtpcode_category_name(entry->category), word))
        return BEST_FIT;
    if (holds(entry->title, word))
        return 4;
    if (holds(entry->meaning, word) || holds(entry->code, word))
        return 3;
    if (holds(entry->causes, word) || holds(entry->fixes, word) || holds(entry->notes, word))
        return 2;
    return holds(entry->references, word) || holds(entry->checks, word) ? 1 : 0;
}

/* The least of the fits of all words: every word must be found. */
static int fit_all(const struct smtpcode_entry *entry, const char *words)
{
    int least = BEST_FIT + 1;
    while (*words != '\0' && least > 0) {
        char word[64];
        size_t len = strcspn(words, " ");
        if (len >= sizeof word)
            return 0;                   /* longer than any word of ours */
        if (len > 0) {
            memcpy(word, words, len);
            word[len] = '\0';
            int points = fit(entry, word);
            least = points < least ? points : least;
        }
        words += len + (words[len] == ' ');
    }
    return least > BEST_FIT ? 0 : least;
}

/* What is found: the entry that fits best, and how many wordings more lead to the text that it shows. */
struct match {
    struct smtpcode_entry entry;
    int fit;
    size_t more;
};

static bool shows_same(const struct smtpcode_entry *a, const struct smtpcode_entry *b)
{
    return a->category == b->category && strcmp(a->vendor, b->vendor) == 0 && strcmp(a->title, b->title) == 0;
}

/* The match of another wording that leads to the same text, or the one behind the last; a code stands for itself. */
static struct match *place_of(struct match matches[], size_t count, const struct smtpcode_entry *entry)
{
    size_t i = is_code(entry) ? count : 0;
    while (i < count && (is_code(&matches[i].entry) || !shows_same(&matches[i].entry, entry)))
        i++;
    return &matches[i];
}

static size_t find_matches(struct match matches[], const char *words)
{
    struct smtpcode_entry entry;
    size_t count = 0;
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++) {
        int points = fit_all(&entry, words);
        if (points == 0)
            continue;
        struct match *match = place_of(matches, count, &entry);
        bool first = match == &matches[count];
        if (first || points > match->fit) {
            match->entry = entry;
            match->fit = points;
        }
        count += first;
        match->more += !first;
    }
    return count;
}

size_t list_matches(struct out *out, const char *words, const struct style *style)
{
    struct smtpcode_entry entry;
    size_t known = 0;
    while (smtpcode_entry_at(known, &entry))
        known++;
    struct match *matches = calloc(known + 1, sizeof *matches);
    if (matches == NULL) {
        out->failed = true;
        out->error = ENOMEM;
        return 0;
    }
    size_t count = find_matches(matches, words);
    for (int level = BEST_FIT; level > 0; level--)
        for (size_t i = 0; i < count; i++)
            if (matches[i].fit == level)
                render_entry(out, &matches[i].entry, matches[i].more, style);
    free(matches);
    return count;
}
