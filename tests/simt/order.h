/* order.h: what happens before what: vector clocks (Mattern, 1989), with which FastTrack (Flanagan and
   Freund, 2009) finds races. A thread's clock counts the points at which it synchronised. All threads know
   of all others up to block-wide EVERYONE, where the last __syncthreads was; beyond that, each knows what
   it met. */
#ifndef SIMT_ORDER_H
#define SIMT_ORDER_H

#include "core.h"

enum { MAX_CLOCK = (1 << 20) - 1, MAX_GROUPS = MAX_THREADS / 128, MAX_BARRIERS = 64 };

/* What goes on by itself: products of a group of four warps, with the clock of their commits; copies that
   count for a barrier, with the clock of its phases. */
enum { GROUP_ACTOR, BARRIER_ACTOR = MAX_GROUPS, ACTORS = MAX_GROUPS + MAX_BARRIERS };

struct knowledge {
    uint32_t of[MAX_THREADS], of_actors[ACTORS];
};

struct order {
    uint32_t everyone;   /* all threads' clocks up to here are known to all */
    uint32_t block;      /* number of the block that runs, over all launches */
    uint32_t first_block; /* of this launch */
    uint32_t clock[MAX_THREADS];
    struct knowledge known[MAX_THREADS];
    unsigned known_threads;           /* of how many it has to be cleared */
    bool actors;                      /* there are some in this block */
    uint32_t fence[MAX_THREADS];      /* the clock of a thread's last fence.proxy.async */
    uint32_t fence_everyone[MAX_THREADS]; /* what all knew then */
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

/* The running thread's knowledge, and itself, is added to the sum; it learns what is in it. */
void order_tell(struct knowledge *sum);
void order_learn(const struct knowledge *sum);
/* It has waited for an actor. */
void order_meet_actor(unsigned actor, uint32_t clock);

static inline bool order_knows_actor(unsigned actor, uint32_t clock)
{
    return clock <= order.known[self->number].of_actors[actor];
}

/* Whether a fence.proxy.async lies between what THREAD wrote at its CLOCK and the running thread. */
static inline bool order_fenced(unsigned thread, uint32_t clock)
{
    return clock <= order.fence[thread] || clock <= order.fence_everyone[self->number];
}

/* Whether the running thread knows of what THREAD did at its CLOCK. */
static inline bool order_knows(unsigned thread, uint32_t clock)
{
    return clock <= order.everyone || thread == self->number || clock <= order.known[self->number].of[thread];
}

#endif
