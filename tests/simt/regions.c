/* regions.c: the table of regions, by address. */
#include "regions.h"
#include "simt.h"

#include <link.h>
#include <stdlib.h>
#include <string.h>

static struct region **regions;
static size_t count;
static struct region *recent[256]; /* by page: what was found last */

static struct region **recent_of(uintptr_t at)
{
    return &recent[at >> 12 & 255];
}

static bool holds(const struct region *region, uintptr_t at, size_t bytes)
{
    return at >= region->from && at < region->to && bytes <= region->to - at;
}

/* How many regions start at or before the address. */
static size_t place_of(uintptr_t at)
{
    size_t low = 0, high = count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (regions[middle]->from <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct region *region_of(uintptr_t at, size_t bytes)
{
    struct region **const last = recent_of(at);
    if (*last && holds(*last, at, bytes))
        return *last;
    const size_t place = place_of(at);
    if (!place || !holds(regions[place - 1], at, bytes))
        return NULL;
    return *last = regions[place - 1];
}

struct region *region_near(uintptr_t at)
{
    const size_t place = place_of(at);
    if (!count || !place)
        return count ? regions[0] : NULL;
    if (place == count || at - regions[place - 1]->to < regions[place]->from - at ||
        at < regions[place - 1]->to)
        return regions[place - 1];
    return regions[place];
}

static struct region *add(const char *name, const void *memory, size_t bytes, unsigned element)
{
    struct region *const region = calloc(1, sizeof *region);
    const size_t elements = (bytes + element - 1) / element, place = place_of((uintptr_t)memory);
    *region = (struct region){.name = name,
                              .from = (uintptr_t)memory,
                              .to = (uintptr_t)memory + bytes,
                              .shift = __builtin_ctz(element),
                              .writer = calloc(elements + 1, sizeof(cell)),
                              .reader = calloc(elements + 1, sizeof(cell))};
    regions = reallocarray(regions, ++count, sizeof *regions);
    memmove(&regions[place + 1], &regions[place], (count - 1 - place) * sizeof *regions);
    return regions[place] = region;
}

static void drop(struct region *region)
{
    memset(recent, 0, sizeof recent);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (regions[i] != region)
            regions[kept++] = regions[i];
    count = kept;
    free(region->writer);
    free(region->reader);
    free(region);
}

void simt_register(const char *name, void *memory, size_t bytes, unsigned element, bool written)
{
    if (!bytes)
        return;
    struct region *const region = add(name, memory, bytes, element);
    if (!written)
        memset(region->writer, 0xff, (bytes + element - 1) / element * sizeof(cell));
}

void simt_unregister(void *memory)
{
    struct region *const region = region_of((uintptr_t)memory, 1);
    if (region)
        drop(region);
}

void simt_written(const void *memory, size_t bytes)
{
    struct region *const region = region_of((uintptr_t)memory, bytes);
    if (!region || !bytes)
        return;
    const size_t first = ((uintptr_t)memory - region->from) >> region->shift;
    const size_t last = ((uintptr_t)memory - region->from + bytes - 1) >> region->shift;
    memset(&region->writer[first], 0, (last - first + 1) * sizeof(cell));
}

/* ---- what a kernel brings with it */

enum { MAX_OWN = 16 };
static struct region *own[MAX_OWN];
static size_t own_count;

static struct region *add_own(const char *name, const void *memory, size_t bytes, unsigned element)
{
    return bytes && own_count < MAX_OWN ? own[own_count++] = add(name, memory, bytes, element) : NULL;
}

/* dl_iterate_phdr's: adds the segments of the file that has the kernel's code. */
static int add_segments(struct dl_phdr_info *file, size_t size, void *code)
{
    bool found = false;
    for (int i = 0; i < file->dlpi_phnum; i++) {
        const ElfW(Phdr) *const part = &file->dlpi_phdr[i];
        found |= part->p_type == PT_LOAD && (uintptr_t)code - file->dlpi_addr - part->p_vaddr < part->p_memsz;
    }
    for (int i = 0; found && i < file->dlpi_phnum; i++) {
        const ElfW(Phdr) *const part = &file->dlpi_phdr[i];
        const bool variables = part->p_flags & PF_W;
        if (part->p_type == PT_TLS)
            add_own("static shared memory", file->dlpi_tls_data, part->p_memsz, 2)->shared = true;
        else if (part->p_type == PT_LOAD)
            add_own(variables ? "device variables" : "constants", (void *)(file->dlpi_addr + part->p_vaddr),
                    part->p_memsz, 4)->constant = !variables;
    }
    return (void)size, found;
}

void regions_enter(void (*call)(void **), void *dynamic, size_t dynamic_bytes)
{
    dl_iterate_phdr(add_segments, (void *)call);
    struct region *const region = add_own("dynamic shared memory", dynamic, dynamic_bytes, 2);
    if (region)
        region->shared = true;
}

void regions_leave(void)
{
    while (own_count)
        drop(own[--own_count]);
}
