/*
 * How many different things there were, in bounded memory: the SKETCH_ROOM least hashes are kept (bottom-k, Bar-Yossef
 * and others, 2002). Exact up to SKETCH_ROOM - 1 things, some 4 % off beyond. The order of adding does not matter, and
 * two sketches put together are the sketch of all.
 */
#ifndef SKETCH_H
#define SKETCH_H

#include <stddef.h>
#include <stdint.h>

enum { SKETCH_ROOM = 512 };

struct sketch {
    size_t count;
    uint32_t least[SKETCH_ROOM];        /* ascending, each once */
};

/* Adds the hash of a thing. */
void sketch_add(struct sketch *sketch, uint32_t hash);

void sketch_merge(struct sketch *sketch, const struct sketch *other);

uint64_t sketch_count(const struct sketch *sketch);

#endif
