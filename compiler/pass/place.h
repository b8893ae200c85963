/* place.h: one stretch of memory for blocks that live from one kernel to another. */
#ifndef DDPC_PLACE_H
#define DDPC_PLACE_H

#include "base/arena.h"

#include <stdint.h>

struct block {
    int64_t bytes, offset; /* bytes: a multiple of PLACE_ALIGN, as the offset will be */
    int first, last;       /* kernels */
    int number;            /* among all */
};

enum { PLACE_ALIGN = 64 };
int64_t place_align(int64_t bytes);

/* Fills offset and number; orders the blocks by offset. Blocks that live at the same time lie apart. Returns what all need. */
int64_t place_blocks(struct block **blocks, int count);

#endif
