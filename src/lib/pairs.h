/* Which letters stand side by side in a text: of most words that do not stand in it, this tells so without a search. */
#ifndef PAIRS_H
#define PAIRS_H

#include "view.h"

struct pairs {
    struct smtpcode_view text;
    bool seen[1 << 10];                 /* by five bits of each of two bytes, the same for letters of either case */
};

static inline unsigned pairs_next(unsigned pair, char c)
{
    return (pair << 5 | ((unsigned char)c & 0x1fu)) & 0x3ffu;
}

static inline void pairs_of(struct pairs *pairs, struct smtpcode_view text)
{
    unsigned pair = 0;
    memset(pairs->seen, 0, sizeof pairs->seen);
    for (size_t i = 0; i < text.len; i++) {
        pair = pairs_next(pair, text.data[i]);
        pairs->seen[pair] = true;
    }
    pairs->text = text;
}

/* As view_find(): where word first stands in the text, or the text's length. */
static inline size_t pairs_find(const struct pairs *pairs, const char *word)
{
    unsigned pair = pairs_next(0, word[0]);
    for (size_t i = 1; word[i] != '\0'; i++) {
        pair = pairs_next(pair, word[i]);
        if (!pairs->seen[pair])
            return pairs->text.len;
    }
    return view_find(pairs->text, word, 0);
}

static inline bool pairs_have(const struct pairs *pairs, const char *word)
{
    return pairs_find(pairs, word) < pairs->text.len;
}

#endif
