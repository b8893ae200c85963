/* copy.c: cp.async: the bytes are read at once, and land when their group is waited for, no sooner. */
#include "core.h"
#include "shadow.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 16 };

struct copy {
    unsigned char bytes[CHUNK];
    uint32_t unwritten; /* which bytes nobody has written */
    void *to;
    unsigned group;
};

/* Of one thread: copies[first..count) have not landed. */
struct copies {
    struct copy *at;
    size_t first, count, capacity;
    unsigned group; /* that the next copy belongs to */
};

static struct copies pending[MAX_THREADS];

void forget_copies(void)
{
    for (unsigned i = 0; i < block.threads; i++)
        pending[i].first = pending[i].count = pending[i].group = 0;
}

static struct copy *append(struct copies *copies)
{
    if (copies->first == copies->count)
        copies->first = copies->count = 0;
    if (copies->count == copies->capacity) {
        copies->capacity = copies->capacity * 2 + 64;
        copies->at = reallocarray(copies->at, copies->capacity, sizeof *copies->at);
    }
    return &copies->at[copies->count++];
}

void simt_copy_async(void *shared, const void *global, bool valid)
{
    if ((uintptr_t)shared % CHUNK || (valid && (uintptr_t)global % CHUNK))
        fail("cp.async: an address is not a multiple of %d", CHUNK);
    struct copies *const mine = &pending[self->number];
    struct copy *const copy = append(mine);
    *copy = (struct copy){.to = shared, .group = mine->group};
    count_event();
    if (valid) {
        copy->unwritten = shadow_peek("cp.async's read", global, CHUNK);
        memcpy(copy->bytes, global, CHUNK);
    }
    shadow_begin("cp.async's write", shared, CHUNK);
}

void simt_copy_async_commit(void)
{
    pending[self->number].group++;
}

void simt_copy_async_wait(int newest)
{
    struct copies *const mine = &pending[self->number];
    for (; mine->first < mine->count && mine->at[mine->first].group + newest < mine->group; mine->first++) {
        const struct copy *const copy = &mine->at[mine->first];
        memcpy(copy->to, copy->bytes, CHUNK);
        shadow_land(copy->to, CHUNK, copy->unwritten);
    }
}
