/* nccl.c: the backend between GPUs. What is on the host goes through a chunk of each GPU's memory; gradients are reduced
   where they are, in the streams of a step (nccl.h).

   The communicator is not blocking: a call that NCCL has not done returns, and is asked after, so that the timeout holds
   and errors are seen while ranks wait for each other. Nobody calls ncclCommAbort or ncclCommDestroy: both wait for the
   other ranks of a host, one of which may be dead. The process ends instead, and with it what its GPU is doing. */
#include "comm/nccl.h"
#include "comm/nccl_library.h"
#include "fail.h"
#include "phase.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 4 << 20 };

struct nccl {
    struct comm comm;
    ncclComm_t communicator;
    CUevent arrived;  /* what is on the host is back there */
    CUdeviceptr room; /* CHUNK bytes of the GPU's */
    char *pinned;     /* and of the host's */
};

/* ---- waiting */

static _Noreturn void fail(const struct nccl *nccl, ncclResult_t error, const char *call)
{
    enum { ANSWER_SECONDS = 1 };
    const char *detail = nccl_library.GetLastError(nccl->communicator);
    if (error == ncclRemoteError)
        sleep(ANSWER_SECONDS); /* the control plane knows which rank is gone */
    ddp_fail(error == ncclRemoteError ? DDP_PEER : DDP_GPU, "%s: %s%s%.*s", call, nccl_library.GetErrorString(error),
             detail && *detail ? ": " : "", detail ? (int)strcspn(detail, "\n") : 0, detail ? detail : "");
}

/* A little; counts how long, but not the time that we were stopped. */
static void rest(const struct nccl *nccl, double *waited)
{
    const double most = 0.2;
    double before = ddp_now(), elapsed;
    nanosleep(&(struct timespec){0, 20000}, NULL);
    elapsed = ddp_now() - before;
    *waited += elapsed < most ? elapsed : most;
    if (*waited > nccl->comm.world.timeout)
        nccl->comm.world.stalled(nccl->comm.world.context, COMM_UNKNOWN_RANK);
}

/* Returns when NCCL has done what the call asked for. */
static void check(const struct nccl *nccl, ncclResult_t result, const char *call)
{
    double waited = 0;
    while (result == ncclInProgress) {
        rest(nccl, &waited);
        if (nccl_library.CommGetAsyncError(nccl->communicator, &result) != ncclSuccess)
            break;
    }
    if (result != ncclSuccess)
        fail(nccl, result, call);
}

static void await(const struct nccl *nccl, CUevent event)
{
    double waited = 0;
    for (CUresult reached; (reached = cuda_driver.EventQuery(event)) != CUDA_SUCCESS; rest(nccl, &waited)) {
        ncclResult_t error = ncclSuccess;
        if (reached != CUDA_ERROR_NOT_READY)
            cuda_check(reached, "cuEventQuery");
        nccl_library.CommGetAsyncError(nccl->communicator, &error);
        if (error != ncclSuccess && error != ncclInProgress)
            fail(nccl, error, "NCCL, between the GPUs");
    }
}

/* ---- on the GPU */

static void broadcast(const struct nccl *nccl, CUdeviceptr memory, size_t bytes, CUstream stream)
{
    void *at = (void *)(uintptr_t)memory;
    check(nccl, nccl_library.Broadcast(at, at, bytes, ncclUint8, 0, nccl->communicator, stream), "ncclBroadcast");
}

static void mean(const struct nccl *nccl, CUdeviceptr memory, size_t bytes, CUstream stream)
{
    void *at = (void *)(uintptr_t)memory;
    check(nccl, nccl_library.AllReduce(at, at, bytes / sizeof(float), ncclFloat32, ncclAvg, nccl->communicator, stream),
          "ncclAllReduce");
}

static void sum(const struct nccl *nccl, CUdeviceptr memory, size_t bytes, CUstream stream)
{
    void *at = (void *)(uintptr_t)memory;
    check(nccl, nccl_library.AllReduce(at, at, bytes / sizeof(double), ncclFloat64, ncclSum, nccl->communicator, stream),
          "ncclAllReduce");
}

void nccl_broadcast(struct comm *comm, CUdeviceptr memory, int64_t bytes, CUstream stream)
{
    if (comm->world.world > 1)
        broadcast((struct nccl *)comm, memory, (size_t)bytes, stream);
}

void nccl_mean(struct comm *comm, CUdeviceptr floats, int64_t count, CUstream stream)
{
    if (comm->world.world > 1)
        mean((struct nccl *)comm, floats, (size_t)count * sizeof(float), stream);
}

void nccl_begin(struct comm *comm)
{
    if (comm->world.world > 1)
        check((struct nccl *)comm, nccl_library.GroupStart(), "ncclGroupStart");
}

void nccl_end(struct comm *comm)
{
    if (comm->world.world > 1)
        check((struct nccl *)comm, nccl_library.GroupEnd(), "ncclGroupEnd");
}

void nccl_await(struct comm *comm, CUevent event)
{
    if (comm->world.world > 1)
        await((struct nccl *)comm, event);
    else
        CU(EventSynchronize, event);
}

/* ---- on the host */

typedef void collective(const struct nccl *nccl, CUdeviceptr memory, size_t bytes, CUstream stream);

static void through_gpu(struct comm *comm, collective *collective, void *data, int64_t bytes)
{
    struct nccl *nccl = (struct nccl *)comm;
    CUstream stream = comm->world.stream;
    for (int64_t done = 0; done < bytes; done += CHUNK) {
        size_t n = (size_t)(bytes - done < CHUNK ? bytes - done : CHUNK);
        memcpy(nccl->pinned, (char *)data + done, n);
        CU(MemcpyHtoDAsync, nccl->room, nccl->pinned, n, stream);
        collective(nccl, nccl->room, n, stream);
        CU(MemcpyDtoHAsync, nccl->pinned, nccl->room, n, stream);
        CU(EventRecord, nccl->arrived, stream);
        await(nccl, nccl->arrived);
        memcpy((char *)data + done, nccl->pinned, n);
    }
}

static void broadcast_host(struct comm *comm, void *data, int64_t bytes)
{
    through_gpu(comm, broadcast, data, bytes);
}

static void mean_host(struct comm *comm, float *data, int64_t count)
{
    through_gpu(comm, mean, data, count * (int64_t)sizeof *data);
}

static void sum_host(struct comm *comm, double *data, int64_t count)
{
    double nothing = 0; /* a sum of nothing is a barrier */
    through_gpu(comm, sum, count ? data : &nothing, (count ? count : 1) * (int64_t)sizeof *data);
}

/* ---- from the id to a communicator */

static void open_library(void)
{
    const char *why = nccl_open();
    if (why)
        ddp_fail(DDP_GPU, "no NCCL for the exchange between GPUs: %s", why);
}

void nccl_make_id(char id[COMM_ID])
{
    ncclUniqueId made;
    _Static_assert(sizeof made == COMM_ID, "what a welcome has room for");
    open_library();
    ncclResult_t result = nccl_library.GetUniqueId(&made);
    if (result != ncclSuccess)
        fail(&(struct nccl){.communicator = NULL}, result, "ncclGetUniqueId");
    memcpy(id, &made, sizeof made);
}

static const char *unavailable(const struct comm_world *world)
{
    (void)world;
    return nccl_open();
}

static int64_t pinned_bytes(const struct comm_world *world)
{
    (void)world;
    return CHUNK;
}

static int64_t no_bytes(const struct comm_world *world)
{
    (void)world;
    return 0;
}

static void connect(struct nccl *nccl)
{
    const struct comm_world *world = &nccl->comm.world;
    ncclConfig_t config = {.size = sizeof config, .magic = NCCL_MAGIC, .version = NCCL_OLDEST, .blocking = 0};
    ncclUniqueId id;
    memcpy(&id, world->id, sizeof id);
    check(nccl, nccl_library.CommInitRankConfig(&nccl->communicator, world->world, id, world->rank, &config),
          "ncclCommInitRankConfig");
}

static struct comm *open_communicator(const struct comm_world *world)
{
    struct nccl *nccl = calloc(1, sizeof *nccl);
    if (!nccl)
        ddp_fail(DDP_MEMORY, "no memory for the backend");
    nccl->comm = (struct comm){.backend = &comm_nccl, .world = *world};
    CU(EventCreate, &nccl->arrived, CU_EVENT_DISABLE_TIMING);
    CU(MemAlloc, &nccl->room, CHUNK);
    CU(MemHostAlloc, (void **)&nccl->pinned, CHUNK, 0);
    connect(nccl);
    comm_barrier(&nccl->comm); /* NCCL takes what memory it needs for it now */
    return &nccl->comm;
}

static void close_communicator(struct comm *comm)
{
    struct nccl *nccl = (struct nccl *)comm;
    CU(MemFree, nccl->room);
    CU(MemFreeHost, nccl->pinned);
    CU(EventDestroy, nccl->arrived);
    free(nccl); /* the communicator ends with the process */
}

/* Gradients go by nccl_mean, not in two exchanges: every rank steps all parameters. */
const struct comm_backend comm_nccl = {
    .name = "nccl", .unavailable = unavailable, .overhead = pinned_bytes, .shared = no_bytes, .open = open_communicator,
    .broadcast = broadcast_host, .mean = mean_host, .sum = sum_host, .close = close_communicator,
};
