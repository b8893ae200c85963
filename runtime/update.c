/* update.c: the mean of a bucket's gradients over ranks and the optimizer's step in one sweep. Each rank steps its
   shard of every bucket and holds the momentum of its shards only (ZeRO stage 1, Rajbhandari et al., 2020).

   It runs in the calling thread and its team, between kernels: while these run they have all cores, and a thread beside
   them would hold up a whole team. Starting a bucket waits for nobody: whoever comes last steps its shard at once, where
   the gradients are still in the cache, the others at their next call. */
#include "update.h"
#include "comm/comm.h"
#include "host.h"
#include "optimizer.h"
#include "state.h"

#include <stdlib.h>

enum { LINE = 64, PAGE = 4096, PIECE = 8192 }; /* bytes; a piece's gradients stay in the first cache */

struct shard { int64_t first, bytes; }; /* in its bucket */

static struct shard shard_of(const struct ddp_bucket *bucket, int rank, int world)
{
    int64_t lines = bucket->bytes / LINE, first = lines * rank / world, end = lines * (rank + 1) / world;
    return (struct shard){first * LINE, (end - first) * LINE};
}

int64_t ddp_momentum_bytes(const struct ddp_program *program, int rank, int world, int buckets)
{
    int64_t bytes = 0;
    for (int i = 0; i < buckets; i++)
        bytes += shard_of(&program->buckets[i], rank, world).bytes;
    return bytes;
}

struct pages { int64_t begin, end; };

static int by_begin(const void *a, const void *b)
{
    const struct pages *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

int64_t ddp_gradient_share(const struct ddp_program *program, int rank, int world)
{
    int64_t bytes = 0, seen = 0;
    int count = 0;
    struct pages read[program->n_buckets + 1];
    for (int i = 0; i < program->n_buckets; i++) {
        struct shard shard = shard_of(&program->buckets[i], rank, world);
        int64_t begin = program->buckets[i].gradients + shard.first, end = begin + shard.bytes;
        if (shard.bytes)
            read[count++] = (struct pages){begin / PAGE * PAGE, (end + PAGE - 1) / PAGE * PAGE};
    }
    qsort(read, (size_t)count, sizeof *read, by_begin);
    for (int i = 0; i < count; i++) { /* shards of several buckets may lie in one page, or over each other */
        int64_t begin = read[i].begin > seen ? read[i].begin : seen;
        if (read[i].end > begin)
            bytes += read[i].end - begin, seen = read[i].end;
    }
    return bytes;
}

/* ---- one bucket */

/* Of one rank they lie where they are wanted. */
static const float *gradients(const struct comm *comm, int64_t offset, int64_t bytes, float *room)
{
    if (comm->world.world == 1)
        return (const float *)(const void *)(comm->gradients + offset);
    comm->backend->mean_gradients(comm, offset, bytes, room);
    return room;
}

static void step_shard(struct ddp *ddp, int number)
{
    const struct ddp_state *state = ddp->state;
    const struct ddp_bucket *bucket = &state->program->buckets[number];
    struct shard shard = shard_of(bucket, ddp->rank, ddp->world_size);
    int64_t momentum = ddp_momentum_bytes(state->program, ddp->rank, ddp->world_size, number);
    #pragma omp parallel for schedule(static)
    for (int64_t at = 0; at < shard.bytes; at += PIECE) {
        float room[PIECE / sizeof(float)];
        int64_t bytes = shard.bytes - at < PIECE ? shard.bytes - at : PIECE, from = shard.first + at;
        const float *g = gradients(state->comm, bucket->gradients + from, bytes, room);
        float *p = (float *)(void *)(ddp->arena[DDP_PARAM] + bucket->parameters + from);
        float *buf = state->momentum ? state->momentum + (momentum + at) / (int64_t)sizeof(float) : NULL;
        ddp_sgd(&state->program->sgd, ddp->step == 0, p, g, buf, bytes / (int64_t)sizeof(float));
    }
}

static struct comm_range range_of(const struct ddp_bucket *bucket)
{
    return (struct comm_range){bucket->parameters, bucket->gradients, bucket->bytes};
}

/* All ranks have started it. */
static void step_next(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    const struct ddp_bucket *bucket = &state->program->buckets[state->updates.stepped];
    struct comm_range range = range_of(bucket);
    if (state->saved_gradients)
        state->comm->backend->mean_gradients(state->comm, bucket->gradients, bucket->bytes,
                                             state->saved_gradients + bucket->parameters / (int64_t)sizeof(float));
    step_shard(ddp, state->updates.stepped++);
    state->comm->backend->start(state->comm, COMM_ALL_GATHER, &range);
}

/* ---- in the step */

/* Of the exchanges of a bucket. */
static int64_t number_of(const struct ddp_state *state, int bucket)
{
    return state->updates.before + bucket + 1;
}

void ddp_host_update_start(struct ddp *ddp, int bucket)
{
    struct ddp_state *state = ddp->state;
    struct ddp_updates *updates = &state->updates;
    const struct comm_backend *backend = state->comm->backend;
    struct comm_range range = range_of(&state->program->buckets[bucket]);
    if (bucket == 0)
        *updates = (struct ddp_updates){.before = updates->before + updates->started};
    updates->started++;
    backend->start(state->comm, COMM_REDUCE_SCATTER, &range);
    while (updates->stepped < updates->started
           && backend->is_done(state->comm, COMM_REDUCE_SCATTER, number_of(state, updates->stepped)))
        step_next(ddp);
}

static void wait_for(struct ddp *ddp, enum comm_exchange exchange, int bucket)
{
    struct ddp_state *state = ddp->state;
    state->clock.bucket = bucket;
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    state->comm->backend->wait(state->comm, exchange, number_of(state, bucket));
    state->clock.bucket = -1;
    ddp_enter(ddp, before);
}

void ddp_host_update_wait(struct ddp *ddp, int bucket)
{
    struct ddp_updates *updates = &ddp->state->updates;
    while (updates->stepped <= bucket) {
        wait_for(ddp, COMM_REDUCE_SCATTER, updates->stepped);
        step_next(ddp);
    }
    wait_for(ddp, COMM_ALL_GATHER, bucket);
}
