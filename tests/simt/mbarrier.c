/* mbarrier.c: the word in shared memory only has the number of its barrier; the rest lies here. */
#include "mbarrier.h"
#include "order.h"
#include "shadow.h"

#include <string.h>

struct mbarrier {
    unsigned count, missing; /* arrivals of a phase; those still missing */
    int64_t bytes;           /* expected; below zero where they land first */
    uint32_t ended;          /* phases that have */
    unsigned maker;
    bool fenced; /* the bulk copy engine knows of it */
    struct knowledge arriving, arrived; /* of the threads of this phase, and of those that ended */
};

static struct mbarrier barriers[MAX_BARRIERS];
static unsigned barrier_count;

void barriers_enter_block(void)
{
    barrier_count = 0;
}

/* What stands in the word. */
static uint64_t mark(unsigned number)
{
    return (uint64_t)order.block << 32 | 0x6d620000 | number;
}

static struct mbarrier *find(const char *instruction, uint64_t *word)
{
    if ((uintptr_t)word % sizeof *word)
        fail("%s: the barrier's address is not a multiple of 8", instruction);
    count_event();
    shadow_atomic(word, sizeof *word);
    const uint64_t number = *word - mark(0);
    if (number >= barrier_count)
        fail("%s: there is no barrier, or it was written over", instruction);
    return &barriers[number];
}

void simt_barrier_init(uint64_t *word, unsigned count)
{
    if (barrier_count == MAX_BARRIERS)
        fail("mbarrier.init: more than %d barriers", MAX_BARRIERS);
    shadow_write(word, sizeof *word);
    struct mbarrier *const barrier = &barriers[barrier_count];
    memset(barrier, 0, sizeof *barrier);
    barrier->count = barrier->missing = count;
    barrier->maker = self->number;
    *word = mark(barrier_count++);
}

void simt_fence_barrier_init(void)
{
    for (unsigned i = 0; i < barrier_count; i++)
        barriers[i].fenced |= barriers[i].maker == self->number;
}

/* ---- phases */

static bool ended(const struct mbarrier *barrier, unsigned parity)
{
    return (barrier->ended & 1) != parity;
}

static void end_phase(struct mbarrier *barrier)
{
    if (barrier->missing || barrier->bytes)
        return;
    barrier->ended++;
    barrier->missing = barrier->count;
    barrier->arrived = barrier->arriving;
    for (unsigned i = 0; i < block.threads; i++)
        if (threads[i].state == WAITING && threads[i].arguments == barrier)
            wake(&threads[i]);
}

void simt_barrier_arrive(uint64_t *word, unsigned bytes)
{
    struct mbarrier *const barrier = find("mbarrier.arrive", word);
    if (!barrier->missing)
        fail("mbarrier.arrive: more arrivals than the %u of a phase", barrier->count);
    order_tell(&barrier->arriving);
    barrier->bytes += bytes;
    barrier->missing--;
    end_phase(barrier);
    yield();
}

void simt_barrier_wait(uint64_t *word, unsigned parity)
{
    struct mbarrier *const barrier = find("mbarrier.try_wait", word);
    if (parity > 1)
        fail("mbarrier.try_wait: parity %u", parity);
    while (!ended(barrier, parity)) {
        self->arguments = barrier;
        wait_at("mbarrier.try_wait");
    }
    self->arguments = NULL;
    order_learn(&barrier->arrived);
    order_meet_actor(BARRIER_ACTOR + (barrier - barriers), barrier->ended);
}

unsigned barrier_for_copy(const char *instruction, uint64_t *word)
{
    const struct mbarrier *const barrier = find(instruction, word);
    if (!barrier->fenced)
        fail("%s: fence.mbarrier_init is missing since the barrier was made", instruction);
    return barrier - barriers;
}

uint32_t barrier_land(unsigned number, unsigned bytes)
{
    struct mbarrier *const barrier = &barriers[number];
    const uint32_t phase = barrier->ended + 1;
    barrier->bytes -= bytes;
    end_phase(barrier);
    return phase;
}
