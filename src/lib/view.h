/* Views: a pointer and a length into somebody else's bytes. */
#ifndef VIEW_H
#define VIEW_H

#include <stdbool.h>
#include <string.h>

#include "ascii.h"
#include "smtpcode.h"

static inline struct smtpcode_view view(const char *data, size_t len)
{
    return (struct smtpcode_view){data, len};
}

static inline struct smtpcode_view view_of(const char *text)
{
    return view(text, strlen(text));
}

/* What is left of v after its first n bytes. An empty view may have no bytes to point behind. */
static inline struct smtpcode_view view_from(struct smtpcode_view v, size_t n)
{
    return n < v.len ? view(v.data + n, v.len - n) : view(v.len > 0 ? v.data + v.len : v.data, 0);
}

static inline struct smtpcode_view view_first(struct smtpcode_view v, size_t n)
{
    return view(v.data, n < v.len ? n : v.len);
}

static inline struct smtpcode_view view_trim(struct smtpcode_view v)
{
    while (v.len > 0 && is_space(v.data[0]))
        v = view(v.data + 1, v.len - 1);
    while (v.len > 0 && is_space(v.data[v.len - 1]))
        v.len--;
    return v;
}

static inline bool view_same(struct smtpcode_view a, struct smtpcode_view b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

/* Whether v starts with word, ASCII letters of either case alike; word is lower case. */
static inline bool view_starts(struct smtpcode_view v, const char *word)
{
    size_t i = 0;
    while (word[i] != '\0' && i < v.len && to_lower(v.data[i]) == word[i])
        i++;
    return word[i] == '\0';
}

static inline bool view_is(struct smtpcode_view v, const char *word)
{
    size_t i = 0;
    while (i < v.len && word[i] != '\0' && to_lower(v.data[i]) == word[i])
        i++;
    return i == v.len && word[i] == '\0';
}

static inline bool view_ends(struct smtpcode_view v, const char *word)
{
    size_t len = strlen(word);
    return v.len >= len && view_starts(view_from(v, v.len - len), word);
}

/* Where c stands next in v at or behind `at`; v.len if nowhere. */
static inline size_t view_next(struct smtpcode_view v, char c, size_t at)
{
    const char *found = at < v.len ? memchr(v.data + at, c, v.len - at) : NULL;
    return found == NULL ? v.len : (size_t)(found - v.data);
}

/* Where word (lower case) first stands in v at or behind from, ASCII letters of either case alike; v.len if nowhere. */
static inline size_t view_find(struct smtpcode_view v, const char *word, size_t from)
{
    const unsigned small = (unsigned char)word[0], either = is_lower(word[0]) ? 'a' ^ 'A' : 0;
    if (either == 0)
        from = view_next(v, word[0], from);
    for (; from < v.len; from++)
        if (((unsigned char)v.data[from] | either) == small && view_starts(view_from(v, from), word))
            return from;
    return v.len;
}

/* Where c last stands in v; 0 if nowhere or at the start. */
static inline size_t view_last(struct smtpcode_view v, char c)
{
    size_t at = v.len;
    while (at > 0 && (at == v.len || v.data[at] != c))
        at--;
    return at;
}

static inline bool view_has(struct smtpcode_view v, const char *word)
{
    return view_find(v, word, 0) < v.len;
}

#endif
