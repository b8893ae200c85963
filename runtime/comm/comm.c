#include "comm/comm.h"
#include "fail.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- one rank */

static const char *single_unavailable(const struct comm_world *world)
{
    return world->world == 1 ? NULL : "there are several ranks";
}

static int64_t single_nothing(const struct comm_world *world)
{
    (void)world;
    return 0;
}

static struct comm *single_open(const struct comm_world *world)
{
    struct comm *comm = calloc(1, sizeof *comm);
    if (!comm)
        ddp_fail(DDP_MEMORY, "no memory for the backend");
    *comm = (struct comm){&comm_single, *world, ddp_block(world->parameter_bytes, "parameters"),
                          ddp_block(world->gradient_bytes, "gradients")};
    return comm;
}

static void single_broadcast(struct comm *comm, void *data, int64_t bytes)
{
    (void)comm, (void)data, (void)bytes;
}

static void single_mean(struct comm *comm, float *data, int64_t count)
{
    (void)comm, (void)data, (void)count;
}

static void single_sum(struct comm *comm, double *data, int64_t count)
{
    (void)comm, (void)data, (void)count;
}

static void single_start(struct comm *comm, enum comm_exchange exchange, const struct comm_range *range)
{
    (void)comm, (void)exchange, (void)range;
}

static bool single_is_done(struct comm *comm, enum comm_exchange exchange, int64_t number)
{
    (void)comm, (void)exchange, (void)number;
    return true;
}

static void single_wait(struct comm *comm, enum comm_exchange exchange, int64_t number)
{
    (void)comm, (void)exchange, (void)number;
}

static void single_mean_gradients(const struct comm *comm, int64_t offset, int64_t bytes, float *mean)
{
    memcpy(mean, comm->gradients + offset, (size_t)bytes);
}

static void single_close(struct comm *comm)
{
    ddp_block_free(comm->parameters, comm->world.parameter_bytes);
    ddp_block_free(comm->gradients, comm->world.gradient_bytes);
    free(comm);
}

const struct comm_backend comm_single = {
    "single", single_unavailable, single_nothing, single_nothing, single_open,
    single_broadcast, single_mean, single_sum,
    single_start, single_is_done, single_wait, single_mean_gradients, single_close,
};

/* ---- which one */

static const char *not_built(const struct comm_world *world)
{
    (void)world;
    return "not available in this build";
}

static const char *no_gpu(const struct comm_world *world)
{
    (void)world;
    return "the program's kernels run on the CPU";
}

static const struct comm_backend nccl = {.name = "nccl", .unavailable = no_gpu};
static const struct comm_backend mpi = {.name = "mpi", .unavailable = not_built};
enum { N_BACKENDS = 3 };

/* In the order in which "auto" prefers them. A program for CPUs holds nothing of the backend between GPUs. */
static const struct comm_backend *backend(const struct comm_world *world, int i)
{
    const struct comm_backend *const backends[N_BACKENDS] = {world->gpu ? world->gpu : &nccl, &comm_shm, &mpi};
    return backends[i];
}

static const struct comm_backend *first_available(const struct comm_world *world)
{
    char reasons[768] = "";
    for (int i = 0; i < N_BACKENDS; i++) {
        const char *why = backend(world, i)->unavailable(world);
        size_t length = strlen(reasons);
        if (!why)
            return backend(world, i);
        snprintf(reasons + length, sizeof reasons - length, "%s%s: %s", length ? "; " : "", backend(world, i)->name,
                 why);
    }
    ddp_fail(DDP_USAGE, "no backend can serve these ranks: %s", reasons);
}

const struct comm_backend *comm_choose(const char *name, const struct comm_world *world)
{
    if (world->world == 1)
        return &comm_single;
    if (!strcmp(name, "auto"))
        return first_available(world);
    for (int i = 0; i < N_BACKENDS; i++) {
        if (strcmp(name, backend(world, i)->name))
            continue;
        const char *why = backend(world, i)->unavailable(world);
        if (why)
            ddp_fail(DDP_USAGE, "backend %s: %s", name, why);
        return backend(world, i);
    }
    ddp_fail(DDP_USAGE, "there is no backend %s", name);
}

void comm_barrier(struct comm *comm)
{
    comm->backend->sum(comm, NULL, 0);
}
