/* order.h: what happens before what: vector clocks (Mattern, 1989), with which FastTrack (Flanagan and Freund, 2009)
   finds races. A thread's clock counts the points at which it synchronised. All threads know of all others up to
   block-wide EVERYONE, where the last __syncthreads was; beyond that, each knows what it met. */
#ifndef SIMT_ORDER_H
#define SIMT_ORDER_H

#include "core.h"

enum { CLOCK_BITS = 21, MAX_CLOCK = (1 << CLOCK_BITS) - 2 };

struct order {
    uint32_t everyone;   /* all threads' clocks up to here are known to all */
    uint32_t block;      /* number of the block that runs, over all launches */
    uint32_t first_block; /* of this launch */
    uint32_t clock[MAX_THREADS];
    uint32_t known[MAX_THREADS][MAX_THREADS]; /* [who][of whom] */
    unsigned known_threads; /* of how many it has to be cleared */
};
extern struct order order;

void order_enter_launch(void);
void order_enter_block(void);

/* All threads of the block have met. */
void order_block(void);
/* Lanes of a warp have. */
void order_lanes(const struct warp *warp, uint32_t lanes);
/* What the running thread does from here on is later than what it did. */
void order_advance(void);

/* Whether the running thread knows of what THREAD did at its CLOCK. */
static inline bool order_knows(unsigned thread, uint32_t clock)
{
    return clock <= order.everyone || thread == self->number || clock <= order.known[self->number][thread];
}

#endif
