#include "trie.h"

#include <stdlib.h>
#include <string.h>

#include "words.h"

static struct trie_node *node_at(struct trie *trie, unsigned index)
{
    return (struct trie_node *)trie->nodes.items + index;
}

static unsigned *slot_at(struct trie *trie, size_t index)
{
    return (unsigned *)trie->slots.items + index;
}

static char **word_at(struct trie *trie, unsigned id)
{
    return (char **)trie->words.items + (id - 1);
}

void trie_init(struct trie *trie)
{
    *trie = (struct trie){0};
    list_add(&trie->nodes, sizeof(struct trie_node));
    for (int i = 0; i < 1024; i++)
        list_add(&trie->slots, sizeof(unsigned));
}

void trie_free(struct trie *trie)
{
    for (unsigned id = 1; id <= trie->words.count; id++)
        free(*word_at(trie, id));
    free(trie->words.items);
    free(trie->slots.items);
    free(trie->buckets.items);
    free(trie->nodes.items);
    free(trie->order.items);
}

/* The slot that holds the word, or the free one where it belongs. */
static unsigned *find_slot(struct trie *trie, const char *text, size_t len)
{
    size_t mask = trie->slots.count - 1;
    for (size_t at = words_hash(text, len) & mask;; at = (at + 1) & mask) {
        unsigned *slot = slot_at(trie, at);
        if (*slot == 0 || (strncmp(*word_at(trie, *slot), text, len) == 0 && (*word_at(trie, *slot))[len] == '\0'))
            return slot;
    }
}

/* Doubles the hash table before it is more than half full. */
static void make_room(struct trie *trie)
{
    size_t count = trie->slots.count;
    if (2 * (trie->words.count + 1) <= count)
        return;
    for (size_t i = 0; i < count; i++)
        list_add(&trie->slots, sizeof(unsigned));
    memset(trie->slots.items, 0, trie->slots.count * sizeof(unsigned));
    for (unsigned id = 1; id <= trie->words.count; id++)
        *find_slot(trie, *word_at(trie, id), strlen(*word_at(trie, id))) = id;
}

static unsigned word_id(struct trie *trie, const struct word *word)
{
    make_room(trie);
    unsigned *slot = find_slot(trie, word->text, word->len);
    if (*slot == 0) {
        char **text = list_add(&trie->words, sizeof *text);
        *text = calloc(word->len + 1, 1);
        if (*text == NULL)
            out_of_memory();
        memcpy(*text, word->text, word->len);
        *slot = (unsigned)trie->words.count;
    }
    return *slot;
}

static unsigned child_of(struct trie *trie, unsigned node, unsigned word)
{
    unsigned child = node_at(trie, node)->child;
    while (child != 0 && node_at(trie, child)->word != word)
        child = node_at(trie, child)->sibling;
    return child;
}

unsigned trie_add(struct trie *trie, struct smtpcode_view phrase)
{
    struct words words = words_of(phrase);
    struct word word;
    unsigned node = 0;
    while (words_next(&words, &word)) {
        if (word.kind != WORD)
            continue;
        unsigned id = word_id(trie, &word);
        unsigned child = child_of(trie, node, id);
        if (child == 0) {
            child = (unsigned)trie->nodes.count;
            struct trie_node *fresh = list_add(&trie->nodes, sizeof *fresh);
            *fresh = (struct trie_node){.word = id, .sibling = node_at(trie, node)->child};
            node_at(trie, node)->child = child;
        }
        node = child;
    }
    if (node != 0 && node_at(trie, node)->keyword == 0)
        node_at(trie, node)->keyword = ++trie->keywords;
    return node_at(trie, node)->keyword;
}

static int compare_by_word(const void *a, const void *b)
{
    const struct trie_step *x = a, *y = b;
    return x->word < y->word ? -1 : x->word > y->word;
}

/* Appends the children of node to the order, by word. */
static void append_children(struct trie *trie, unsigned node)
{
    size_t first = trie->order.count;
    for (unsigned child = node_at(trie, node)->child; child != 0; child = node_at(trie, child)->sibling)
        *(struct trie_step *)list_add(&trie->order, sizeof(struct trie_step)) =
            (struct trie_step){node_at(trie, child)->word, child};
    if (trie->order.count > first)
        qsort((struct trie_step *)trie->order.items + first, trie->order.count - first, sizeof(struct trie_step),
              compare_by_word);
}

struct hashed {
    char *word;
    unsigned hash, id;
};

static int compare_hashes(const void *a, const void *b)
{
    const struct hashed *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->id < y->id ? -1 : x->id > y->id;
}

/* Sorts the words by their hashes, of which there are as many as words, or up to twice that: a power of two. */
static void sort_words(struct trie *trie)
{
    unsigned count = (unsigned)trie->words.count, buckets = 1;
    struct hashed *words = calloc(count + 1, sizeof *words);
    unsigned *ids = calloc(count + 1, sizeof *ids);
    if (words == NULL || ids == NULL)
        out_of_memory();
    while (buckets < count)
        buckets *= 2;
    for (unsigned id = 1; id <= count; id++) {
        char *word = *word_at(trie, id);
        words[id - 1] = (struct hashed){word, words_hash(word, strlen(word)) & (buckets - 1), id};
    }
    qsort(words, count, sizeof *words, compare_hashes);
    for (unsigned i = 0; i < count; i++) {
        *word_at(trie, i + 1) = words[i].word;
        ids[words[i].id] = i + 1;
    }
    for (unsigned node = 0; node < trie->nodes.count; node++)
        node_at(trie, node)->word = ids[node_at(trie, node)->word];
    for (unsigned bucket = 0, i = 0; bucket <= buckets; bucket++) {
        while (i < count && words[i].hash < bucket)
            i++;
        *(unsigned *)list_add(&trie->buckets, sizeof(unsigned)) = i + 1;
    }
    free(words);
    free(ids);
}

size_t trie_letters(const struct trie *trie)
{
    char *const *words = trie->words.items;
    size_t letters = 0;
    for (size_t i = 0; i < trie->words.count; i++)
        letters += strlen(words[i]);
    return letters;
}

void trie_finish(struct trie *trie)
{
    sort_words(trie);
    list_add(&trie->order, sizeof(struct trie_step));
    for (unsigned number = 0; number < trie->order.count; number++) {
        unsigned node = ((const struct trie_step *)trie->order.items)[number].node;
        node_at(trie, node)->number = number;
        append_children(trie, node);
    }
}
