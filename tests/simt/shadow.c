/* shadow.c: each element has a cell for its last writer and one for who has read since.

   A cell is the number of a block (over all launches), a clock and a thread; some threads' numbers are kinds:

       63      32 31       11 10     0
       block      clock       who

   A cell of zero: nobody. In a cell for the writer zero also means that the host wrote it, all ones that
   nobody did.
   Shared memory starts anew with each block: what an earlier block wrote is unwritten. */
#include "shadow.h"
#include "order.h"
#include "publish.h"
#include "regions.h"

#include <stdio.h>
#include <string.h>

enum {
    WHO_BITS = 11,
    /* who: a thread, or */
    LANES = 1 << 10,     /* LANES + w: several lanes of warp w, at the clock and before */
    THREADS = LANES + 64, /* several threads of the block */
    ATOMIC,              /* any, by atomic operations */
    BLOCKS,              /* several blocks; the cell's block is the first of the launch */
    GROUPS,              /* GROUPS + m: products of the groups of four warps in the mask m */
    LANDED = GROUPS + 256, /* LANDED + b: copies for barrier b */
};

/* Clocks of threads have 20 bits; beyond are those of GROUPS and LANDED, and one that nobody can know. */
static const uint32_t by_itself = 1 << 20, in_flight = (1 << 21) - 1;
static const cell unwritten = ~(cell)0;

static cell make_cell(uint32_t clock, unsigned who)
{
    return (cell)order.block << 32 | clock << WHO_BITS | who;
}

static uint32_t block_of(cell c)
{
    return c >> 32;
}

static uint32_t clock_of(cell c)
{
    return (uint32_t)c >> WHO_BITS;
}

static unsigned who_of(cell c)
{
    return c & ((1 << WHO_BITS) - 1);
}

/* ---- an access */

struct access {
    const char *what; /* "write" */
    uintptr_t at;
    size_t bytes;
    struct region *region;
    size_t first, count; /* elements */
    bool by_itself;
};

static const char *describe(const struct access *access)
{
    static char text[256];
    const struct region *const region = access->region;
    snprintf(text, sizeof text, "%s of %zu bytes at %s + %zd", access->what, access->bytes, region->name,
             (ptrdiff_t)(access->at - region->from));
    return text;
}

static noreturn void fail_outside(struct access *access)
{
    access->region = region_near(access->at);
    if (!access->region)
        fail("%s of %zu bytes at %p, where no memory is", access->what, access->bytes, (void *)access->at);
    fail("%s is out of bounds: it has %zu bytes", describe(access),
         access->region->to - access->region->from);
}

static const char *name(unsigned who)
{
    static char text[64];
    if (who < LANES)
        snprintf(text, sizeof text, "thread (%u, %u, %u)", threads[who].index.x, threads[who].index.y,
                 threads[who].index.z);
    else if (who < THREADS)
        snprintf(text, sizeof text, "several lanes of warp %u", who - LANES);
    else
        return who == THREADS  ? "several threads"
               : who == ATOMIC ? "an atomic"
               : who == BLOCKS ? "several blocks"
               : who < LANDED  ? "wgmma, not waited for"
                               : "a bulk copy, not waited for";
    return text;
}

static noreturn void fail_race(const struct access *access, const char *earlier, cell c)
{
    const unsigned who = who_of(c);
    fail("%s races with the %s by %s%s", describe(access),
         clock_of(c) == in_flight && who < LANES ? "copy, not waited for," : earlier, name(who),
         block_of(c) != order.block && who != BLOCKS ? " of another block" : "");
}

static void open_access(struct access *access)
{
    access->region = region_of(access->at, access->bytes);
    if (!access->region)
        fail_outside(access);
    const struct region *const region = access->region;
    access->first = (access->at - region->from) >> region->shift;
    access->count = ((access->at - region->from + access->bytes - 1) >> region->shift) + 1 - access->first;
}

/* ---- what is in order */

/* What all know by the last __syncthreads lies in [here, here + span); what lies below a floor is older
   than the launch, or for shared memory than the block. */
static cell here(void)
{
    return (cell)order.block << 32;
}

static cell span(void)
{
    return (cell)(order.everyone + 1) << WHO_BITS;
}

static cell floor_of(const struct region *region)
{
    return (cell)(region->shared ? order.block : order.first_block) << 32;
}

static bool all_know(unsigned first, unsigned count, uint32_t clock)
{
    for (unsigned i = first; i < first + count && i < block.threads; i++)
        if (!order_knows(i, clock))
            return false;
    return true;
}

/* Whether the running thread comes after what the cell says, in this block. */
static bool ordered(cell c)
{
    const uint32_t clock = clock_of(c);
    const unsigned who = who_of(c);
    if (clock == in_flight)
        return false;
    if (who < LANES)
        return order_knows(who, clock);
    if (who < THREADS)
        return all_know((who - LANES) * WARP, WARP, clock);
    if (who < GROUPS)
        return all_know(0, block.threads, clock);
    if (who >= LANDED)
        return order_knows_actor(BARRIER_ACTOR + who - LANDED, clock - by_itself);
    for (unsigned groups = who - GROUPS; groups; groups &= groups - 1)
        if (!order_knows_actor(GROUP_ACTOR + __builtin_ctz(groups), clock - by_itself))
            return false;
    return true;
}

/* The same over all blocks. */
static bool settled(const struct region *region, cell c)
{
    if (c < floor_of(region))
        return true;
    if (who_of(c) == BLOCKS)
        return false;
    return block_of(c) == order.block ? ordered(c) : published(block_of(c), who_of(c), clock_of(c));
}

static bool is_unwritten(const struct region *region, cell c)
{
    return c == unwritten || (region->shared && block_of(c) != order.block);
}

/* ---- reads */

static cell join_readers(const struct region *region, cell old, cell mine)
{
    if (old == mine || settled(region, old))
        return mine;
    if (block_of(old) != order.block)
        return (cell)order.first_block << 32 | in_flight << WHO_BITS | BLOCKS; /* nobody knows of it */
    const uint32_t clock = clock_of(old) > clock_of(mine) ? clock_of(old) : clock_of(mine);
    const unsigned who = who_of(old), lanes = LANES + self->number / WARP;
    if (who >= GROUPS && who_of(mine) >= GROUPS)
        return make_cell(clock, GROUPS + ((who - GROUPS) | (who_of(mine) - GROUPS)));
    if (who >= GROUPS || who_of(mine) >= GROUPS)
        return make_cell(in_flight, THREADS);
    return make_cell(clock,
                     who == lanes || (who < LANES && who / WARP == self->number / WARP) ? lanes : THREADS);
}

/* All elements at once where nothing is remarkable. */
static bool plain_read(const struct access *access, cell mine)
{
    const struct region *const region = access->region;
    const cell from = here(), width = span(), floor = floor_of(region), written = region->shared ? 0 : floor;
    const cell *const writer = &region->writer[access->first];
    cell *const reader = &region->reader[access->first];
    bool plain = true;
    for (size_t i = 0; i < access->count; i++) {
        plain &= (writer[i] - from < width) | (writer[i] < written) | (writer[i] == mine);
        plain &= (reader[i] - from < width) | (reader[i] < floor) | (reader[i] == mine);
    }
    for (size_t i = 0; plain && i < access->count; i++)
        reader[i] = mine;
    return plain;
}

/* What is not read as threads do, but by wgmma or a bulk copy, does not see what threads wrote without a
   fence. */
static void check_fence(const struct access *access, cell writer)
{
    if (access->by_itself && block_of(writer) == order.block && who_of(writer) < LANES &&
        !order_fenced(who_of(writer), clock_of(writer)))
        fail("%s: fence.proxy.async is missing since the write by %s", describe(access),
             name(who_of(writer)));
}

/* One bit for each element that is not written. */
static uint32_t read(struct access *access, cell mine)
{
    open_access(access);
    struct region *const region = access->region;
    if (!access->by_itself && plain_read(access, mine))
        return 0;
    uint32_t missing = 0;
    for (size_t i = 0; i < access->count; i++) {
        const cell writer = region->writer[access->first + i];
        cell *const reader = &region->reader[access->first + i];
        if (is_unwritten(region, writer))
            missing |= 1u << (i < 31 ? i : 31);
        else if (!settled(region, writer))
            fail_race(access, "write", writer);
        else
            check_fence(access, writer);
        *reader = join_readers(region, *reader, mine);
    }
    return missing;
}

static cell as_myself(void)
{
    return make_cell(order.clock[self->number], self->number);
}

void shadow_read(const void *at, size_t bytes)
{
    struct access access = {.what = "read", .at = (uintptr_t)at, .bytes = bytes};
    if (read(&access, as_myself()))
        fail("%s, which nobody has written", describe(&access));
}

/* Of elements to bytes. */
static uint32_t spread(const struct access *access, uint32_t elements)
{
    const unsigned shift = access->region->shift, before = access->at & ((1u << shift) - 1);
    uint32_t result = 0;
    for (size_t i = 0; elements && i < access->bytes; i++)
        result |= (elements >> ((i + before) >> shift) & 1) << i;
    return result;
}

uint32_t shadow_peek(const char *how, const void *at, size_t bytes)
{
    struct access access = {.what = how, .at = (uintptr_t)at, .bytes = bytes};
    return spread(&access, read(&access, as_myself()));
}

uint32_t shadow_peek_bulk(const char *how, const void *at, size_t bytes)
{
    struct access access = {.what = how, .at = (uintptr_t)at, .bytes = bytes, .by_itself = true};
    return spread(&access, read(&access, as_myself()));
}

uint32_t shadow_peek_group(const char *how, const void *at, size_t bytes, unsigned group, uint32_t clock)
{
    struct access access = {.what = how, .at = (uintptr_t)at, .bytes = bytes, .by_itself = true};
    return spread(&access, read(&access, make_cell(by_itself + clock, GROUPS + (1u << group))));
}

/* ---- writes */

static bool plain_write(const struct access *access, cell mine)
{
    const struct region *const region = access->region;
    const cell from = here(), width = span(), floor = floor_of(region);
    const cell *const writer = &region->writer[access->first], *const reader = &region->reader[access->first];
    bool plain = true;
    for (size_t i = 0; i < access->count; i++) {
        plain &=
            (writer[i] - from < width) | (writer[i] < floor) | (writer[i] == mine) | (writer[i] == unwritten);
        plain &= (reader[i] - from < width) | (reader[i] < floor) | (reader[i] == mine);
    }
    return plain;
}

/* May be written now; leaves NOW behind. */
static void write(struct access *access, cell now)
{
    open_access(access);
    struct region *const region = access->region;
    if (region->constant)
        fail("%s, which are constant", describe(access));
    const bool plain = plain_write(access, as_myself());
    for (size_t i = access->first; i < access->first + access->count; i++) {
        if (!plain && !is_unwritten(region, region->writer[i]) && !settled(region, region->writer[i]))
            fail_race(access, "write", region->writer[i]);
        if (!plain && !settled(region, region->reader[i]))
            fail_race(access, "read", region->reader[i]);
        region->writer[i] = now;
        region->reader[i] = 0;
    }
}

void shadow_write(void *at, size_t bytes)
{
    write(&(struct access){.what = "write", .at = (uintptr_t)at, .bytes = bytes}, as_myself());
}

void shadow_begin(const char *how, void *at, size_t bytes)
{
    write(&(struct access){.what = how, .at = (uintptr_t)at, .bytes = bytes},
          make_cell(in_flight, self->number));
}

static void land(void *at, size_t bytes, uint32_t missing, cell now)
{
    const struct region *const region = region_of((uintptr_t)at, bytes);
    const size_t offset = (uintptr_t)at - region->from;
    for (size_t i = 0; i < bytes; i++)
        region->writer[(offset + i) >> region->shift] = missing >> i & 1 ? 0 : now;
}

void shadow_land(void *at, size_t bytes, uint32_t missing)
{
    land(at, bytes, missing, as_myself());
}

void shadow_land_bulk(void *at, size_t bytes, uint32_t missing, unsigned barrier, uint32_t phase)
{
    land(at, bytes, missing, make_cell(by_itself + phase, LANDED + barrier));
}

/* ---- atomics */

void shadow_atomic(void *at, size_t bytes)
{
    struct access access = {.what = "atomic", .at = (uintptr_t)at, .bytes = bytes};
    open_access(&access);
    struct region *const region = access.region;
    for (size_t i = access.first; i < access.first + access.count; i++) {
        const cell writer = region->writer[i];
        const uint32_t clock = order.clock[self->number];
        if (is_unwritten(region, writer))
            fail("%s, which nobody has written", describe(&access));
        if (who_of(writer) != ATOMIC && !settled(region, writer))
            fail_race(&access, "write", writer);
        if (!settled(region, region->reader[i]))
            fail_race(&access, "read", region->reader[i]);
        const bool again =
            who_of(writer) == ATOMIC && block_of(writer) == order.block && clock_of(writer) > clock;
        region->writer[i] = again ? writer : make_cell(clock, ATOMIC);
        region->reader[i] = 0;
    }
}
