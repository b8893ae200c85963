/* publish.c: fences and atomics between blocks, which run one after another.

   An atomic operation publishes what was done before a fence, by its own thread or by one whose fence it
   comes after. What was published at its address before it is known to those who come after a fence that
   comes after it. */
#include "publish.h"
#include "order.h"

#include <stdlib.h>
#include <string.h>

struct publication {
    const void *address;
    uint32_t block;
    uint32_t *until; /* [thread]: the clock up to which what it did is out */
};

/* An atomic operation of the block that runs. */
struct acquisition {
    const void *address;
    size_t publications; /* that there were */
    uint32_t thread, clock;
    uint32_t *fences; /* [thread]: the clock of its first fence after this, 0: none; NULL: none at all */
};

static struct publication *publications;
static struct acquisition *acquisitions;
static size_t publication_count, acquisition_count, fence_count;

/* The last fence of each thread: its clock, and what the thread then knew of all and of each. */
static struct {
    uint32_t clock, everyone;
    uint32_t *known;
} fences[MAX_THREADS];

void publish_enter_launch(void)
{
    for (size_t i = 0; i < publication_count; i++)
        free(publications[i].until);
    publication_count = 0;
}

void publish_enter_block(void)
{
    for (size_t i = 0; i < acquisition_count; i++)
        free(acquisitions[i].fences);
    acquisition_count = 0;
    fence_count = 0;
    for (unsigned i = 0; i < MAX_THREADS; i++)
        free(fences[i].known);
    memset(fences, 0, sizeof fences);
}

static void note_fence(struct acquisition *acquisition)
{
    const unsigned me = self->number;
    if (!order_knows(acquisition->thread, acquisition->clock))
        return;
    if (!acquisition->fences)
        acquisition->fences = calloc(block.threads, sizeof *acquisition->fences);
    if (!acquisition->fences[me])
        acquisition->fences[me] = order.clock[me];
}

void simt_fence(void)
{
    const unsigned me = self->number;
    const size_t bytes = block.threads * sizeof *order.known[me].of;
    fences[me].known = memcpy(realloc(fences[me].known, bytes), order.known[me].of, bytes);
    fences[me].known[me] = fences[me].clock = order.clock[me];
    fences[me].everyone = order.everyone;
    for (size_t i = 0; i < acquisition_count; i++)
        note_fence(&acquisitions[i]);
    fence_count++;
    order_advance();
}

static uint32_t greater(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static uint32_t *what_is_out(void)
{
    const unsigned me = self->number;
    uint32_t *const until = calloc(block.threads, sizeof *until);
    for (unsigned i = 0; i < block.threads; i++) {
        if (fences[me].clock)
            until[i] = greater(fences[me].everyone, fences[me].known[i]);
        if (fences[i].clock && order_knows(i, fences[i].clock))
            until[i] = greater(until[i], fences[i].clock);
    }
    return until;
}

/* A thread that asks again and again has one entry until there is a fence. */
static struct acquisition *new_acquisition(const void *address)
{
    for (size_t i = acquisition_count; i-- > 0;)
        if (acquisitions[i].address == address && acquisitions[i].thread == self->number &&
            !acquisitions[i].fences)
            return &acquisitions[i];
    acquisitions = reallocarray(acquisitions, acquisition_count + 1, sizeof *acquisitions);
    return &acquisitions[acquisition_count++];
}

void meet_atomically(const void *address)
{
    *new_acquisition(address) = (struct acquisition){.address = address,
                                                     .publications = publication_count,
                                                     .thread = self->number,
                                                     .clock = order.clock[self->number]};
    if (!fence_count)
        return;
    publications = reallocarray(publications, publication_count + 1, sizeof *publications);
    publications[publication_count++] = (struct publication){address, order.block, what_is_out()};
}

/* The first publication of that block or a later one. */
static size_t first_of(uint32_t block)
{
    size_t low = 0, high = publication_count;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (publications[middle].block < block)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool fenced(const struct acquisition *acquisition)
{
    for (unsigned i = 0; acquisition->fences && i < block.threads; i++)
        if (acquisition->fences[i] && order_knows(i, acquisition->fences[i]))
            return true;
    return false;
}

bool published(uint32_t from, unsigned thread, uint32_t clock)
{
    if (thread >= block.threads)
        return false;
    for (size_t i = 0; i < acquisition_count; i++) {
        const struct acquisition *const mine = &acquisitions[i];
        for (size_t j = first_of(from); j < mine->publications && publications[j].block == from; j++)
            if (publications[j].address == mine->address && clock <= publications[j].until[thread] &&
                fenced(mine))
                return true;
    }
    return false;
}
