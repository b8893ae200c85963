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
    memset(order.known, 0, order.known_threads * sizeof *order.known);
    order.known_threads = 0;
    order.actors = false;
    memset(order.fence, 0, sizeof order.fence);
    memset(order.fence_everyone, 0, sizeof order.fence_everyone);
}

static void set_clock(unsigned thread, uint32_t clock)
{
    if (clock > MAX_CLOCK)
        fail("the kernel does not end: more than %d synchronisations of a thread", MAX_CLOCK);
    order.clock[thread] = clock;
}

void order_advance(void)
{
    set_clock(self->number, order.clock[self->number] + 1);
}

/* ---- sums of knowledge */

static void raise(uint32_t *to, const uint32_t *from, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        to[i] = from[i] > to[i] ? from[i] : to[i];
}

static void add(struct knowledge *to, const struct knowledge *from)
{
    raise(to->of, from->of, block.threads);
    if (order.actors)
        raise(to->of_actors, from->of_actors, ACTORS);
}

void order_tell(struct knowledge *sum)
{
    const unsigned me = self->number;
    add(sum, &order.known[me]);
    sum->of[me] = order.clock[me];
    order_advance();
}

void order_learn(const struct knowledge *sum)
{
    add(&order.known[self->number], sum);
    order.known_threads = block.threads;
}

void order_meet_actor(unsigned actor, uint32_t clock)
{
    uint32_t *const known = &order.known[self->number].of_actors[actor];
    *known = clock > *known ? clock : *known;
    order.known_threads = block.threads;
    order.actors = true;
}

/* ---- threads that meet */

static void share_actors(void)
{
    struct knowledge *const first = &order.known[0];
    for (unsigned i = 1; i < block.threads; i++)
        raise(first->of_actors, order.known[i].of_actors, ACTORS);
    for (unsigned i = 1; i < block.threads; i++)
        memcpy(order.known[i].of_actors, first->of_actors, sizeof first->of_actors);
}

void order_block(void)
{
    uint32_t latest = 0;
    for (unsigned i = 0; i < block.threads; i++)
        latest = order.clock[i] > latest ? order.clock[i] : latest;
    order.everyone = latest;
    for (unsigned i = 0; i < block.threads; i++)
        set_clock(i, latest + 1);
    if (order.actors)
        share_actors();
}

void order_lanes(const struct warp *warp, uint32_t lanes)
{
    static struct knowledge all; /* what the lanes know together */
    uint32_t latest = 0;
    memset(&all, 0, sizeof all);
    for (uint32_t left = lanes; left; left &= left - 1) {
        const unsigned thread = warp->lanes[__builtin_ctz(left)].number;
        add(&all, &order.known[thread]);
        latest = order.clock[thread] > latest ? order.clock[thread] : latest;
    }
    for (uint32_t left = lanes; left; left &= left - 1)
        all.of[warp->lanes[__builtin_ctz(left)].number] = latest;
    for (uint32_t left = lanes; left; left &= left - 1) {
        const unsigned thread = warp->lanes[__builtin_ctz(left)].number;
        add(&order.known[thread], &all);
        set_clock(thread, latest + 1);
    }
    order.known_threads = block.threads;
}

void simt_fence_async(void)
{
    const unsigned me = self->number;
    order.fence[me] = order.clock[me];
    order.fence_everyone[me] = order.everyone;
    order_advance();
}
