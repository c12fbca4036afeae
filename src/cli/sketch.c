#include "sketch.h"

#include <string.h>

void sketch_add(struct sketch *sketch, uint32_t hash)
{
    size_t low = 0, high = sketch->count;
    if (high == SKETCH_ROOM && hash >= sketch->least[high - 1])
        return;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sketch->least[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sketch->count && sketch->least[low] == hash)
        return;
    size_t behind = sketch->count - low - (sketch->count == SKETCH_ROOM);
    memmove(sketch->least + low + 1, sketch->least + low, behind * sizeof sketch->least[0]);
    sketch->least[low] = hash;
    sketch->count += sketch->count < SKETCH_ROOM;
}

void sketch_merge(struct sketch *sketch, const struct sketch *other)
{
    for (size_t i = 0; i < other->count; i++)
        sketch_add(sketch, other->least[i]);
}

/* The hashes are spread evenly: if the k-th of them stands at x of all, there were (k - 1) / x things. */
uint64_t sketch_count(const struct sketch *sketch)
{
    if (sketch->count < SKETCH_ROOM)
        return sketch->count;
    return ((uint64_t)(SKETCH_ROOM - 1) << 32) / sketch->least[SKETCH_ROOM - 1];
}
