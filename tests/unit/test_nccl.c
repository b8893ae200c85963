/* The backend between GPUs, on the driver and the NCCL around the emulator (tests/simt/driver). */
#include "../support/dies.h"
#include "../support/ranks.h"
#include "comm/nccl.h"
#include "fail.h"

#include <math.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { FLOATS = 1500000, CASE_WRONG = 91 }; /* more than a chunk */

static struct shared {
    int world;
    char id[COMM_ID];
    float result[RANKS_MOST][FLOATS];
} *shared;

static CUstream stream;
static CUevent event;

static void stalled(void *context, int rank)
{
    (void)context;
    printf("rank %d is missing\n", rank);
    fflush(stdout);
    _exit(DDP_PEER);
}

static void open_gpu(void)
{
    CUcontext context;
    CUdevice gpu;
    cuda_open_driver();
    CU(DeviceGet, &gpu, 0);
    CU(DevicePrimaryCtxRetain, &context, gpu);
    CU(CtxSetCurrent, context);
    CU(StreamCreate, &stream, CU_STREAM_NON_BLOCKING);
    CU(EventCreate, &event, CU_EVENT_DISABLE_TIMING);
}

static struct comm *open_comm(int rank, double timeout)
{
    ddp_fail_rank(rank);
    open_gpu();
    struct comm_world world = {.rank = rank, .world = shared->world, .hosts = 2, .gpu = &comm_nccl, .id = shared->id,
                               .stream = stream, .timeout = timeout, .stalled = stalled};
    return comm_choose("auto", &world)->open(&world);
}

/* In a process of its own, as the emulator's state is not for several. */
static int make_id(int rank, void *argument)
{
    (void)rank, (void)argument;
    open_gpu();
    nccl_make_id(shared->id);
    return 0;
}

static void run_world(int world, int (*body)(int rank, void *argument))
{
    memset(shared, 0, sizeof *shared);
    shared->world = world;
    ranks_run(1, make_id, NULL);
    assert_rank(0, 0, "");
    ranks_run(world, body, NULL);
}

static float value(int rank, int64_t i)
{
    return sinf((float)i * 0.37f + (float)rank) * (float)(rank + 1);
}

static void assert_mean(int64_t count)
{
    for (int64_t i = 0; i < count; i++) {
        double mean = 0;
        for (int rank = 0; rank < shared->world; rank++)
            mean += value(rank, i) / shared->world;
        assert_true(fabs(shared->result[0][i] - mean) <= 1e-6);
        for (int rank = 1; rank < shared->world; rank++)
            assert_memory_equal(&shared->result[rank][i], &shared->result[0][i], sizeof(float));
    }
}

/* ---- what is on the host */

static int exchange_host(int rank, void *argument)
{
    (void)argument;
    float *data = shared->result[rank];
    double sums[2] = {rank + 0.5, 1e300 * (rank == 1)};
    struct comm *comm = open_comm(rank, 10);
    for (int64_t i = 0; i < FLOATS; i++)
        data[i] = value(rank, i);
    comm->backend->broadcast(comm, data, 4 * 4 + 2);
    for (int64_t i = 0; i < 4; i++)
        if (data[i] != value(0, i))
            return CASE_WRONG;
    for (int64_t i = 0; i < 5; i++)
        data[i] = value(rank, i);
    comm->backend->mean(comm, data, FLOATS);
    comm->backend->sum(comm, sums, 2);
    comm_barrier(comm);
    comm->backend->close(comm);
    return sums[0] == 0.5 + 1.5 + 2.5 && sums[1] == 1e300 ? 0 : CASE_WRONG;
}

static void test_what_is_on_the_host(void **state)
{
    (void)state;
    run_world(3, exchange_host);
    for (int rank = 0; rank < 3; rank++)
        assert_rank(rank, 0, "");
    assert_mean(FLOATS);
}

/* ---- what is on the GPU, in a step that is captured */

enum { GRADIENTS = 100000, BUFFERS = 100 };

static int exchange_on_gpu(int rank, void *argument)
{
    (void)argument;
    float *pinned;
    CUdeviceptr gradients, buffers;
    CUgraph graph;
    CUgraphExec step;
    struct comm *comm = open_comm(rank, 10);
    CU(MemHostAlloc, (void **)&pinned, GRADIENTS * sizeof(float), 0);
    CU(MemAlloc, &gradients, GRADIENTS * sizeof(float));
    CU(MemAlloc, &buffers, BUFFERS);
    CU(StreamBeginCapture, stream, CU_STREAM_CAPTURE_MODE_THREAD_LOCAL);
    CU(MemsetD8Async, buffers, (unsigned char)(rank + 7), BUFFERS, stream);
    nccl_broadcast(comm, buffers, BUFFERS, stream);
    CU(MemcpyHtoDAsync, gradients, pinned, GRADIENTS * sizeof(float), stream);
    nccl_mean(comm, gradients, GRADIENTS, stream);
    CU(MemcpyDtoHAsync, pinned, gradients, GRADIENTS * sizeof(float), stream);
    CU(MemcpyDtoHAsync, pinned, buffers, BUFFERS, stream);
    CU(StreamEndCapture, stream, &graph);
    CU(GraphInstantiateWithFlags, &step, graph, 0);
    for (int repeat = 0; repeat < 2; repeat++) {
        for (int64_t i = 0; i < GRADIENTS; i++)
            pinned[i] = value(rank, i);
        CU(GraphLaunch, step, stream);
        CU(EventRecord, event, stream);
        nccl_await(comm, event);
    }
    memcpy(shared->result[rank], pinned, GRADIENTS * sizeof(float));
    comm->backend->close(comm);
    return 0;
}

static void test_what_is_on_the_gpu(void **state)
{
    (void)state;
    run_world(2, exchange_on_gpu);
    char sevens[BUFFERS];
    memset(sevens, 7, sizeof sevens);
    for (int rank = 0; rank < 2; rank++) {
        assert_rank(rank, 0, "");
        assert_memory_equal(shared->result[rank], sevens, BUFFERS);
        for (int64_t i = 0; i < BUFFERS / (int64_t)sizeof(float); i++)
            shared->result[rank][i] = (value(0, i) + value(1, i)) / 2;
    }
    assert_mean(GRADIENTS);
}

/* ---- ranks that do not come, NCCL that fails */

static int one_stays_away(int rank, void *argument)
{
    (void)argument;
    struct comm *comm = open_comm(rank, 0.5);
    if (rank == 1) {
        sleep(2);
        return 0;
    }
    comm_barrier(comm);
    return CASE_WRONG;
}

static int one_never_connects(int rank, void *argument)
{
    (void)argument;
    if (rank != 1)
        open_comm(rank, 0.5);
    return 0;
}

static void test_ranks_that_are_missing(void **state)
{
    (void)state;
    run_world(2, one_stays_away);
    assert_rank(0, DDP_PEER, "rank -1 is missing\n");
    run_world(2, one_never_connects);
    assert_rank(0, DDP_PEER, "rank -1 is missing\n");
}

static int fails_early(int rank, void *argument)
{
    (void)argument;
    if (rank == 1)
        setenv("SIMT_NCCL_ERROR_AT", "2", true);
    struct comm *comm = open_comm(rank, 1);
    comm_barrier(comm);
    comm_barrier(comm);
    return CASE_WRONG;
}

static void test_an_error_of_nccl_ends_the_rank(void **state)
{
    (void)state;
    run_world(2, fails_early);
    assert_rank(1, DDP_GPU, "ddp: rank 1: NCCL, between the GPUs: unhandled system error\n");
    assert_rank(0, DDP_PEER, "rank -1 is missing\n");
}

static void need_id(void *version)
{
    if (version)
        setenv("SIMT_NCCL_VERSION", version, true);
    open_gpu();
    nccl_make_id((char[COMM_ID]){0});
}

static void test_an_nccl_that_is_too_old(void **state)
{
    (void)state;
    assert_dies(need_id, "21304", DDP_GPU, "/libnccl.so.2 is NCCL 2.13, and too old: 2.14 is needed\n");
    assert_dies(need_id, "2708", DDP_GPU, "/libnccl.so.2 is NCCL 2.7, and too old: 2.14 is needed\n");
}

int main(void)
{
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_on_the_host),
        cmocka_unit_test(test_what_is_on_the_gpu),
        cmocka_unit_test(test_ranks_that_are_missing),
        cmocka_unit_test(test_an_error_of_nccl_ends_the_rank),
        cmocka_unit_test(test_an_nccl_that_is_too_old),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
