#include "gradients.h"
#include "comm/comm.h"
#include "fail.h"
#include "state.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct ddp_reducer {
    struct comm *comm;
    const struct ddp_program *program;
    pthread_t thread;
    pthread_mutex_t mutex; /* guards what follows */
    pthread_cond_t started, finished;
    int *queue;            /* a ring of n_buckets buckets */
    bool *done;            /* for each bucket; from its end to its wait */
    int64_t n_started, n_taken;
    bool stopping;
};

static int64_t lines(int64_t bytes)
{
    return (bytes + 63) & ~(int64_t)63;
}

static void reduce(const struct ddp_reducer *reducer, int bucket)
{
    const struct ddp_bucket *range = &reducer->program->buckets[bucket];
    reducer->comm->backend->all_reduce(reducer->comm, range->offset, lines(range->bytes));
}

static void *run(void *argument)
{
    struct ddp_reducer *reducer = argument;
    pthread_mutex_lock(&reducer->mutex);
    for (;;) {
        while (reducer->n_taken == reducer->n_started && !reducer->stopping)
            pthread_cond_wait(&reducer->started, &reducer->mutex);
        if (reducer->n_taken == reducer->n_started)
            break;
        int bucket = reducer->queue[reducer->n_taken++ % reducer->program->n_buckets];
        pthread_mutex_unlock(&reducer->mutex);
        reduce(reducer, bucket);
        pthread_mutex_lock(&reducer->mutex);
        reducer->done[bucket] = true;
        pthread_cond_signal(&reducer->finished);
    }
    pthread_mutex_unlock(&reducer->mutex);
    return NULL;
}

struct ddp_reducer *ddp_reducer_start(struct ddp *ddp)
{
    const struct ddp_program *program = ddp->state->program;
    struct ddp_reducer *reducer = calloc(1, sizeof *reducer);
    int *queue = calloc((size_t)program->n_buckets, sizeof *queue);
    bool *done = calloc((size_t)program->n_buckets, sizeof *done);
    if (!reducer || !queue || !done)
        ddp_fail(DDP_MEMORY, "no memory for the queue of %d buckets", program->n_buckets);
    *reducer =
        (struct ddp_reducer){.comm = ddp->state->comm, .program = program, .queue = queue, .done = done};
    /* Once with zeros: shows that it works, and maps what it will touch. */
    for (int i = 0; i < program->n_buckets; i++)
        reduce(reducer, i);
    pthread_mutex_init(&reducer->mutex, NULL);
    pthread_cond_init(&reducer->started, NULL);
    pthread_cond_init(&reducer->finished, NULL);
    int error = pthread_create(&reducer->thread, NULL, run, reducer);
    if (error)
        ddp_fail(DDP_SYSTEM, "cannot start the all_reduce thread: %s", strerror(error));
    return reducer;
}

void ddp_reducer_stop(struct ddp_reducer *reducer)
{
    pthread_mutex_lock(&reducer->mutex);
    reducer->stopping = true;
    pthread_cond_signal(&reducer->started);
    pthread_mutex_unlock(&reducer->mutex);
    pthread_join(reducer->thread, NULL);
    pthread_mutex_destroy(&reducer->mutex);
    pthread_cond_destroy(&reducer->started);
    pthread_cond_destroy(&reducer->finished);
    free(reducer->queue);
    free(reducer->done);
    free(reducer);
}

void ddp_all_reduce_start(struct ddp *ddp, int bucket)
{
    struct ddp_reducer *reducer = ddp->state->reducer;
    if (!reducer)
        return;
    pthread_mutex_lock(&reducer->mutex);
    reducer->queue[reducer->n_started++ % reducer->program->n_buckets] = bucket;
    pthread_cond_signal(&reducer->started);
    pthread_mutex_unlock(&reducer->mutex);
}

void ddp_all_reduce_wait(struct ddp *ddp, int bucket)
{
    struct ddp_reducer *reducer = ddp->state->reducer;
    if (!reducer)
        return;
    ddp->state->clock.bucket = bucket;
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    pthread_mutex_lock(&reducer->mutex);
    while (!reducer->done[bucket])
        pthread_cond_wait(&reducer->finished, &reducer->mutex);
    reducer->done[bucket] = false;
    pthread_mutex_unlock(&reducer->mutex);
    ddp->state->clock.bucket = -1;
    ddp_enter(ddp, before);
}
