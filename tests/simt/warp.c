/* warp.c: the instructions at which lanes of a warp meet. */
#include "order.h"

#include <string.h>

static uint32_t one(unsigned lane)
{
    return 1u << lane;
}

static void check(const struct meeting *meeting, const char *instruction, uint32_t mask)
{
    const unsigned lane = self->lane;
    if (!(mask >> lane & 1))
        fail("%s: the mask 0x%08x does not name lane %u, which calls it", instruction, mask, lane);
    if (!meeting->arrived)
        return;
    if (meeting->mask != mask)
        fail("%s: the mask is 0x%08x here and 0x%08x in lane %d", instruction, mask, meeting->mask,
             __builtin_ctz(meeting->arrived));
    if (meeting->instruction != instruction && strcmp(meeting->instruction, instruction))
        fail("%s: lane %d of the warp is at %s", instruction, __builtin_ctz(meeting->arrived),
             meeting->instruction);
}

/* All that are to come are here: one acts, the others go on. */
static void conclude(struct warp *warp, struct meeting *meeting)
{
    const uint32_t lanes = meeting->arrived;
    meeting->arrived = 0;
    meeting->act(warp, lanes);
    for (uint32_t left = lanes; left; left &= left - 1) {
        struct thread *const lane = &warp->lanes[__builtin_ctz(left)];
        if (lane != self)
            wake(lane);
    }
}

static bool complete(const struct warp *warp, const struct meeting *meeting)
{
    return meeting->arrived && meeting->arrived == (meeting->mask & warp->present);
}

void meet(const char *instruction, uint32_t mask, const void *arguments,
          void (*act)(struct warp *, uint32_t lanes))
{
    struct warp *const warp = self->warp;
    struct meeting *const meeting = &warp->meetings[mask ? __builtin_ctz(mask) : 0];
    check(meeting, instruction, mask);
    self->arguments = arguments;
    *meeting = (struct meeting){instruction, mask, meeting->arrived | one(self->lane), act};
    if (complete(warp, meeting))
        conclude(warp, meeting);
    else
        wait_at(instruction);
}

void leave_meetings(struct thread *thread)
{
    struct warp *const warp = thread->warp;
    warp->present &= ~one(thread->lane);
    for (unsigned i = 0; i < WARP; i++)
        if (complete(warp, &warp->meetings[i]))
            conclude(warp, &warp->meetings[i]);
}

/* ---- shuffles and votes: they do not order memory (CUDA C++ Programming Guide, "Warp Shuffle Functions") */

struct shuffle {
    const char *instruction;
    uint64_t bits, *result;
    unsigned from;
};

static void shuffle(struct warp *warp, uint32_t lanes)
{
    for (uint32_t left = lanes; left; left &= left - 1) {
        const struct shuffle *const to = warp->lanes[__builtin_ctz(left)].arguments;
        if (!(lanes >> to->from & 1))
            fail("%s: lane %d reads lane %u, which does not take part", to->instruction, __builtin_ctz(left),
                 to->from);
        *to->result = ((const struct shuffle *)warp->lanes[to->from].arguments)->bits;
    }
}

uint64_t simt_shuffle(const char *instruction, uint32_t mask, uint64_t bits, unsigned from)
{
    uint64_t result;
    meet(instruction, mask, &(struct shuffle){instruction, bits, &result, from}, shuffle);
    return result;
}

struct vote {
    bool says;
    uint32_t *result;
};

static void count_votes(struct warp *warp, uint32_t lanes)
{
    uint32_t all = 0;
    for (uint32_t left = lanes; left; left &= left - 1)
        all |= (left & -left) * ((const struct vote *)warp->lanes[__builtin_ctz(left)].arguments)->says;
    for (uint32_t left = lanes; left; left &= left - 1)
        *((const struct vote *)warp->lanes[__builtin_ctz(left)].arguments)->result = all;
}

uint32_t simt_ballot(const char *instruction, uint32_t mask, int predicate)
{
    uint32_t result;
    meet(instruction, mask, &(struct vote){predicate != 0, &result}, count_votes);
    return result;
}

/* ---- the one that does */

static void order_them(struct warp *warp, uint32_t lanes)
{
    order_lanes(warp, lanes);
}

void simt_sync_warp(uint32_t mask)
{
    meet("__syncwarp", mask, NULL, order_them);
}
