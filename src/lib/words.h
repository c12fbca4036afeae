/*
 * Text -> words, the way wordings are compared: letters and digits only, lower case, without accents. A Chinese or
 * Japanese character is a word of its own. Mail addresses and IP addresses are told, but no words, and codes are passed
 * over, so that "mailbox <a@b> is full" holds the wording "mailbox is full"; the words of a URL are marked.
 */
#ifndef WORDS_H
#define WORDS_H

#include "view.h"

enum { WORDS_LONGEST = 40 };            /* a longer word is in no wording; its rest is dropped */

enum word_kind { WORD, WORD_IP, WORD_ADDRESS };

struct word {
    enum word_kind kind;                /* all but WORD have no text */
    size_t start, end;                  /* where it stands in the text */
    size_t len;
    bool in_url;
    char text[WORDS_LONGEST];
};

struct words {
    struct smtpcode_view text;
    size_t at;                          /* next byte to read */
    size_t url_end;                     /* words before this belong to a URL */
    size_t address_start, address_end;  /* the next mail address; start == text.len if there is none */
};

struct words words_of(struct smtpcode_view text);

/* The next word, or false at the end. */
bool words_next(struct words *words, struct word *word);

/* FNV-1a, for the hash table of known words. */
static inline unsigned words_hash(const char *text, size_t len)
{
    unsigned hash = 2166136261u;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash ^ hash >> 15;
}

#endif
