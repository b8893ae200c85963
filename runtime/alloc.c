/* alloc.c: see alloc.h. */
#include "alloc.h"
#include "fail.h"

#include <stdlib.h>
#include <string.h>

void *ddp_alloc(int64_t count, int64_t element_bytes)
{
    int64_t bytes, rounded;
    if (__builtin_mul_overflow(count, element_bytes, &bytes) || __builtin_add_overflow(bytes, 63, &rounded))
        ddp_fail(DDP_MEMORY, "%lld pieces of %lld bytes are more than any memory", (long long)count,
                 (long long)element_bytes);
    rounded &= ~(int64_t)63;
    void *memory = aligned_alloc(64, rounded ? (size_t)rounded : 64);
    if (!memory)
        ddp_fail(DDP_MEMORY, "out of memory: %lld bytes are not to be had", (long long)bytes);
    return memset(memory, 0, (size_t)rounded);
}
