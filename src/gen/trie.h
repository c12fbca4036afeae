/* Phrases -> a trie over words: all phrases that begin alike are followed together, however many there are. */
#ifndef TRIE_H
#define TRIE_H

#include "model.h"

struct trie_node {
    unsigned word, child, sibling;      /* 0: none; the root is node 0 and nobody's child */
    unsigned keyword;
    unsigned number;                    /* in the order of the tables: breadth first */
};

struct trie_step {                      /* the word that leads to a node */
    unsigned word, node;
};

struct trie {
    struct list words;                  /* char *, sorted by first use, at last by hash; a word's id is its index + 1 */
    struct list slots;                  /* unsigned, open addressing: ids of words by hash, while they are gathered */
    struct list buckets;                /* unsigned: the first id of each hash, at last */
    struct list nodes;                  /* struct trie_node */
    struct list order;                  /* struct trie_step, breadth first: each node and the word that leads to it */
    unsigned keywords;                  /* how many there are; ids count from 1 */
};

void trie_init(struct trie *trie);
void trie_free(struct trie *trie);

/* The id of the phrase's words as a keyword, made if need be; 0 if there is no word in it. */
unsigned trie_add(struct trie *trie, struct smtpcode_view phrase);

/* Sorts the words and numbers the nodes, once all phrases are in. */
void trie_finish(struct trie *trie);

/* How many bytes all words have. */
size_t trie_letters(const struct trie *trie);

#endif
