/* order.c: clocks. */
#include "order.h"

#include <string.h>

struct order order;

void order_enter_launch(void)
{
    order.first_block = order.block + 1;
}

void order_enter_block(void)
{
    order.block++;
    order.everyone = 0;
    for (unsigned i = 0; i < block.threads; i++)
        order.clock[i] = 1;
    for (unsigned i = 0; i < order.known_threads; i++)
        memset(order.known[i], 0, order.known_threads * sizeof order.known[i][0]);
    order.known_threads = 0;
}

static void set_clock(unsigned thread, uint32_t clock)
{
    if (clock > MAX_CLOCK)
        fail("the kernel does not end: more than %d synchronisations of a thread", MAX_CLOCK);
    order.clock[thread] = clock;
}

void order_block(void)
{
    uint32_t latest = 0;
    for (unsigned i = 0; i < block.threads; i++)
        latest = order.clock[i] > latest ? order.clock[i] : latest;
    order.everyone = latest;
    for (unsigned i = 0; i < block.threads; i++)
        set_clock(i, latest + 1);
}

void order_advance(void)
{
    set_clock(self->number, order.clock[self->number] + 1);
}

static void merge(uint32_t *to, const uint32_t *from)
{
    for (unsigned i = 0; i < block.threads; i++)
        to[i] = from[i] > to[i] ? from[i] : to[i];
}

void order_lanes(const struct warp *warp, uint32_t lanes)
{
    static uint32_t all[MAX_THREADS]; /* what the lanes know together */
    uint32_t latest = 0;
    memset(all, 0, block.threads * sizeof *all);
    for (uint32_t left = lanes; left; left &= left - 1) {
        const unsigned thread = warp->lanes[__builtin_ctz(left)].number;
        merge(all, order.known[thread]);
        latest = order.clock[thread] > latest ? order.clock[thread] : latest;
    }
    for (uint32_t left = lanes; left; left &= left - 1)
        all[warp->lanes[__builtin_ctz(left)].number] = latest;
    for (uint32_t left = lanes; left; left &= left - 1) {
        const unsigned thread = warp->lanes[__builtin_ctz(left)].number;
        memcpy(order.known[thread], all, block.threads * sizeof *all);
        set_clock(thread, latest + 1);
    }
    order.known_threads = block.threads;
}
