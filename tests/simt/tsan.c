/* tsan.c: what -fsanitize=thread makes kernels call before each access. A thread's own stack is its own. The
   compiler knows these functions' types: lengths are long. */
#include "core.h"
#include "shadow.h"

static bool watched(const void *at)
{
    if (!self || (uintptr_t)at - (uintptr_t)self->stack < STACK)
        return false;
    count_event();
    return true;
}

void __tsan_init(void)
{
}

void __tsan_read_range(void *at, long bytes)
{
    if (bytes && watched(at))
        shadow_read(at, (size_t)bytes);
}

void __tsan_write_range(void *at, long bytes)
{
    if (bytes && watched(at))
        shadow_write(at, (size_t)bytes);
}

#define ACCESS(name, bytes, how)                                                                             \
    void name##bytes(void *at)                                                                               \
    {                                                                                                        \
        if (watched(at))                                                                                     \
            how(at, bytes);                                                                                  \
    }
#define ACCESSES(bytes)                                                                                      \
    ACCESS(__tsan_read, bytes, shadow_read)                                                                  \
    ACCESS(__tsan_write, bytes, shadow_write)                                                                \
    ACCESS(__tsan_unaligned_read, bytes, shadow_read)                                                        \
    ACCESS(__tsan_unaligned_write, bytes, shadow_write)
ACCESSES(1)
ACCESSES(2)
ACCESSES(4)
ACCESSES(8)
ACCESSES(16)
