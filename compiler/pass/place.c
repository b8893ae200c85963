/* place.c: the largest block is placed first, each at the lowest offset that is free while it lives (greedy by size:
   Pisarchyk & Lee, 2020). */
#include "pass/place.h"

#include <stdbool.h>
#include <stdlib.h>

int64_t place_align(int64_t bytes)
{
    return (bytes + PLACE_ALIGN - 1) / PLACE_ALIGN * PLACE_ALIGN;
}

static int largest_first(const void *a, const void *b)
{
    const struct block *x = *(struct block *const *)a, *y = *(struct block *const *)b;
    if (x->bytes != y->bytes)
        return x->bytes > y->bytes ? -1 : 1;
    return x->number - y->number;
}

/* The first `count` are placed, and in order of offsets. */
static void place(struct block **blocks, int count)
{
    struct block *block = blocks[count];
    block->offset = 0;
    for (int i = 0; i < count; i++) {
        const struct block *other = blocks[i];
        bool together = other->first <= block->last && block->first <= other->last;
        if (together && other->offset < block->offset + block->bytes &&
            block->offset < other->offset + other->bytes)
            block->offset = other->offset + other->bytes;
    }
    for (int i = count; i > 0 && blocks[i - 1]->offset > block->offset; i--) {
        blocks[i] = blocks[i - 1];
        blocks[i - 1] = block;
    }
}

int64_t place_blocks(struct block **blocks, int count)
{
    int64_t end = 0;
    for (int i = 0; i < count; i++)
        blocks[i]->number = i;
    if (count)
        qsort(blocks, (size_t)count, sizeof *blocks, largest_first);
    for (int i = 0; i < count; i++) {
        const struct block *block = blocks[i];
        place(blocks, i);
        if (block->offset + block->bytes > end)
            end = block->offset + block->bytes;
    }
    return end;
}
