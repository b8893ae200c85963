/* memory.c: memory of the device, pinned memory, copies. The device's lies in one stretch of addresses that nobody
   may touch but while work runs. It starts as NaN, and kernels that read what nobody has written are found. */
#include "queue.h"
#include "simt/simt.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096, GAP = 512 };
static const size_t all_addresses = 64ul << 30;

struct region {
    char *from;
    size_t bytes;
    bool device;
    char name[64];
    struct region *next;
};
static struct region *regions;

static char *base; /* the device's addresses */
static size_t used, taken; /* of them, to the last of any time; bytes taken now */
static unsigned users;

static void protect(int protection)
{
    if (base)
        mprotect(base, (used + PAGE - 1) / PAGE * PAGE, protection);
}

void open_memory(void)
{
    if (users++ == 0)
        protect(PROT_READ | PROT_WRITE);
}

void close_memory(void)
{
    if (--users == 0)
        protect(PROT_NONE);
}

/* The one that has these bytes; NULL: none has all of them. */
static struct region *find(const void *memory, size_t bytes, bool device)
{
    const char *const from = memory;
    for (struct region *region = regions; region; region = region->next)
        if (region->device == device && from >= region->from && bytes <= region->bytes &&
            from - region->from <= (ptrdiff_t)(region->bytes - bytes))
            return region;
    return NULL;
}

bool on_device(CUdeviceptr memory, size_t bytes)
{
    return find((const void *)memory, bytes, true);
}

static struct region *add(char *from, size_t bytes, bool device)
{
    struct region *const region = calloc(1, sizeof *region);
    *region = (struct region){from, bytes, device, "", regions};
    snprintf(region->name, sizeof region->name, "device memory of %zu bytes", bytes);
    return regions = region;
}

static void drop(struct region *region)
{
    struct region **at = &regions;
    while (*at != region)
        at = &(*at)->next;
    *at = region->next;
    free(region);
}

/* ---- taking it */

static size_t total(void)
{
    return knob("SIMT_GPU_MEMORY", 4ul << 30);
}

CUresult cuMemGetInfo_v2(size_t *unused, size_t *all)
{
    const CUresult result = enter(ALLOWED);
    *all = total();
    *unused = *all - taken;
    return leave(result);
}

/* Addresses are never used again: what outlives its memory is found. */
static CUresult take(CUdeviceptr *memory, size_t bytes)
{
    if (!base)
        base = mmap(NULL, all_addresses, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED || !bytes || bytes > total() - taken || bytes > all_addresses - used - 2 * GAP)
        return bytes ? CUDA_ERROR_OUT_OF_MEMORY : CUDA_ERROR_INVALID_VALUE;
    char *const from = base + used;
    open_memory();
    used += (bytes + 2 * GAP - 1) / GAP * GAP;
    taken += bytes;
    protect(PROT_READ | PROT_WRITE);
    memset(from, 0xff, bytes);
    simt_register(add(from, bytes, true)->name, from, bytes, 2, false);
    close_memory();
    *memory = (CUdeviceptr)from;
    return CUDA_SUCCESS;
}

CUresult cuMemAlloc_v2(CUdeviceptr *memory, size_t bytes)
{
    const CUresult result = enter(FORBIDDEN);
    return leave(result ? result : take(memory, bytes));
}

static CUresult give_back(CUdeviceptr memory)
{
    struct region *const region = find((const void *)memory, 1, true);
    if (!region || region->from != (const char *)memory)
        return CUDA_ERROR_INVALID_VALUE;
    simt_unregister(region->from);
    taken -= region->bytes;
    drop(region);
    return CUDA_SUCCESS;
}

CUresult cuMemFree_v2(CUdeviceptr memory)
{
    CUresult result = enter(FORBIDDEN);
    if (!result)
        result = drain_blocking_streams();
    return leave(result ? result : give_back(memory));
}

CUresult cuMemHostAlloc(void **memory, size_t bytes, unsigned flags)
{
    (void)flags;
    const CUresult result = enter(FORBIDDEN);
    if (!result)
        *memory = add(aligned_alloc(PAGE, (bytes + PAGE - 1) / PAGE * PAGE), bytes, false)->from;
    return leave(result);
}

CUresult cuMemFreeHost(void *memory)
{
    CUresult result = enter(FORBIDDEN);
    struct region *const region = find(memory, 1, false);
    if (!result && (!region || region->from != memory))
        result = CUDA_ERROR_INVALID_VALUE;
    if (!result) {
        free(region->from);
        drop(region);
    }
    return leave(result);
}

/* ---- copies */

struct copy {
    struct work work;
    void *to;
    const void *from; /* NULL: BYTE fills it */
    unsigned char byte;
    size_t bytes;
};

static enum progress go(struct work *work)
{
    const struct copy *const copy = (struct copy *)work;
    if (copy->from)
        memmove(copy->to, copy->from, copy->bytes);
    else
        memset(copy->to, copy->byte, copy->bytes);
    simt_written(copy->to, copy->bytes);
    return FINISHED;
}

enum way { TO_DEVICE, FROM_DEVICE, ON_DEVICE, FILL };

static CUresult check(const struct copy *copy, enum way way)
{
    const bool to = way == FROM_DEVICE || find(copy->to, copy->bytes, true);
    const bool from = way == TO_DEVICE || way == FILL || find(copy->from, copy->bytes, true);
    if (to && from)
        return CUDA_SUCCESS;
    return complain(CUDA_ERROR_INVALID_VALUE, "a copy of %zu bytes %s %p, which are not the device's", copy->bytes,
                    to ? "from" : "to", to ? copy->from : copy->to);
}

static CUresult copy_at_once(struct copy *copy, CUresult drained)
{
    if (!drained) {
        open_memory();
        go(&copy->work);
        close_memory();
    }
    return drained;
}

/* Only pinned memory is copied later; with other memory the host waits. */
static CUresult copy_in_stream(struct copy *copy, enum way way, CUstream stream)
{
    const void *const host = way == TO_DEVICE ? copy->from : way == FROM_DEVICE ? copy->to : NULL;
    if (host && !find(host, copy->bytes, false)) {
        if (stream && stream->capture)
            return complain(CUDA_ERROR_INVALID_VALUE,
                            "in a capture, a copy of %zu bytes of the host's at %p, which are not pinned",
                            copy->bytes, host);
        return copy_at_once(copy, drain(stream));
    }
    struct copy *const made = new_work(sizeof *made, go);
    copy->work = made->work;
    *made = *copy;
    return enqueue(stream, &made->work);
}

static CUresult copy_later(struct copy copy, enum way way, CUstream stream)
{
    CUresult result = enter(ALLOWED);
    if (!result && copy.bytes)
        result = check(&copy, way);
    if (!result && copy.bytes)
        result = copy_in_stream(&copy, way, stream);
    return leave(result);
}

static CUresult copy_now(struct copy copy, enum way way)
{
    CUresult result = enter(FORBIDDEN);
    if (!result && copy.bytes)
        result = check(&copy, way);
    return leave(result ? result : copy_at_once(&copy, drain_blocking_streams()));
}

CUresult cuMemcpyHtoD_v2(CUdeviceptr to, const void *from, size_t bytes)
{
    return copy_now((struct copy){.to = (void *)to, .from = from, .bytes = bytes}, TO_DEVICE);
}

CUresult cuMemcpyDtoH_v2(void *to, CUdeviceptr from, size_t bytes)
{
    return copy_now((struct copy){.to = to, .from = (const void *)from, .bytes = bytes}, FROM_DEVICE);
}

CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void *from, size_t bytes, CUstream stream)
{
    return copy_later((struct copy){.to = (void *)to, .from = from, .bytes = bytes}, TO_DEVICE, stream);
}

CUresult cuMemcpyDtoHAsync_v2(void *to, CUdeviceptr from, size_t bytes, CUstream stream)
{
    return copy_later((struct copy){.to = to, .from = (const void *)from, .bytes = bytes}, FROM_DEVICE, stream);
}

CUresult cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from, size_t bytes, CUstream stream)
{
    return copy_later((struct copy){.to = (void *)to, .from = (const void *)from, .bytes = bytes}, ON_DEVICE,
                      stream);
}

CUresult cuMemsetD8Async(CUdeviceptr to, unsigned char byte, size_t bytes, CUstream stream)
{
    return copy_later((struct copy){.to = (void *)to, .byte = byte, .bytes = bytes}, FILL, stream);
}
