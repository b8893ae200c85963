/* regions.h: the memory that kernels may touch. */
#ifndef SIMT_REGIONS_H
#define SIMT_REGIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Who did it: shadow.c. */
typedef uint64_t cell;

struct region {
    const char *name;
    uintptr_t from, to;
    unsigned shift; /* an element has 1 << shift bytes */
    bool shared, constant;
    cell *writer, *reader; /* one of each an element */
};

/* NULL: the bytes are not in one region. */
struct region *region_of(uintptr_t at, size_t bytes);
/* The one before whose end, or after whose start, the address lies nearest; NULL: there is none. */
struct region *region_near(uintptr_t at);

/* What a kernel has without being told: its file's variables, static shared memory, and the dynamic. */
void regions_enter(void (*call)(void **), void *dynamic, size_t dynamic_bytes);
void regions_leave(void);

#endif
