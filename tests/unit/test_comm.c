/* The shared-memory backend, between processes. */
#include "../support/dies.h"
#include "../support/ranks.h"
#include "comm/comm.h"
#include "fail.h"
#include "phase.h"

#include <math.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { FLOATS = 100000, CASE_DIVERGED = 90, CASE_WRONG = 91 };

/* What the ranks of a test share with it: results, to be compared to the bit. */
struct shared {
    int world;
    char nonce[32];
    float result[RANKS_MOST][FLOATS];
    double sums[RANKS_MOST][3];
};

static struct shared *shared;

static void stalled(void *context, int rank)
{
    (void)context;
    printf("rank %d is missing\n", rank);
    fflush(stdout);
    _exit(DDP_PEER);
}

static struct comm *open_comm(int rank, double timeout)
{
    struct comm_world world = {.rank = rank, .world = shared->world, .hosts = 1, .nonce = shared->nonce,
                               .timeout = timeout, .parameter_bytes = FLOATS * 4, .gradient_bytes = FLOATS * 4,
                               .stalled = stalled};
    ddp_fail_rank(rank);
    return comm_choose("shm", &world)->open(&world);
}

static float value(int rank, int64_t i)
{
    return sinf((float)i * 0.37f + (float)rank) * (float)(rank + 1);
}

static float *gradients(struct comm *comm)
{
    return (float *)(void *)comm->gradients;
}

static void fill(struct comm *comm, int rank)
{
    for (int64_t i = 0; i < FLOATS; i++)
        gradients(comm)[i] = value(rank, i);
}

static void setup_world(int world)
{
    static int test;
    memset(shared, 0, sizeof *shared);
    shared->world = world;
    snprintf(shared->nonce, sizeof shared->nonce, "test-%d-%d", (int)getpid(), test++);
}

static void assert_mean(int64_t first, int64_t end)
{
    for (int64_t i = first; i < end; i++) {
        double mean = 0;
        for (int rank = 0; rank < shared->world; rank++)
            mean += value(rank, i);
        mean /= shared->world;
        assert_true(fabs(shared->result[0][i] - mean) <= 1e-6);
        for (int rank = 1; rank < shared->world; rank++)
            assert_memory_equal(&shared->result[rank][i], &shared->result[0][i], sizeof(float));
    }
}

/* ---- the two exchanges */

/* What a rank steps is the mean of its half; it writes that into the parameters. */
static int exchange_range(int rank, void *argument)
{
    (void)argument;
    enum { BYTES = 64 * 1001 };
    struct comm *comm = open_comm(rank, 10);
    const struct comm_range range = {64, 64 * 16, BYTES};
    int64_t lines = BYTES / 64, world = shared->world, first = lines * rank / world * 64,
            end = lines * (rank + 1) / world * 64;
    for (int64_t i = 0; i < FLOATS; i++)
        if (gradients(comm)[i] != 0)
            return CASE_WRONG;
    fill(comm, rank);
    comm->backend->start(comm, COMM_REDUCE_SCATTER, &range);
    comm->backend->wait(comm, COMM_REDUCE_SCATTER, 1);
    comm->backend->mean_gradients(comm, range.gradients + first, end - first,
                                  (float *)(void *)(comm->parameters + range.parameters + first));
    comm->backend->start(comm, COMM_ALL_GATHER, &range);
    comm->backend->wait(comm, COMM_ALL_GATHER, 1);
    for (int64_t i = 0; i < FLOATS; i++)
        if (gradients(comm)[i] != value(rank, i))
            return CASE_WRONG;
    memcpy(shared->result[rank] + 256, comm->parameters + range.parameters, BYTES);
    if (*(float *)(void *)comm->parameters != 0)
        return CASE_WRONG;
    comm->backend->close(comm);
    return 0;
}

static void test_exchanges_give_the_mean_of_a_range(void **state)
{
    (void)state;
    for (int world = 2; world <= RANKS_MOST; world++) {
        setup_world(world);
        ranks_run(world, exchange_range, NULL);
        for (int rank = 0; rank < world; rank++)
            assert_rank(rank, 0, "");
        assert_mean(256, 256 + 16016);
    }
}

static int start_early(int rank, void *argument)
{
    (void)argument;
    struct comm *comm = open_comm(rank, 10);
    const struct comm_range range = {0, 0, 64};
    comm->backend->start(comm, COMM_REDUCE_SCATTER, &range);
    comm_barrier(comm);
    if (rank == 0)
        comm->backend->start(comm, COMM_REDUCE_SCATTER, &range);
    comm_barrier(comm);
    if (!comm->backend->is_done(comm, COMM_REDUCE_SCATTER, 1)
        || comm->backend->is_done(comm, COMM_REDUCE_SCATTER, 2)
        || comm->backend->is_done(comm, COMM_ALL_GATHER, 1))
        return CASE_WRONG;
    comm_barrier(comm);
    if (rank == 1)
        comm->backend->start(comm, COMM_REDUCE_SCATTER, &range);
    comm->backend->wait(comm, COMM_REDUCE_SCATTER, 2);
    comm->backend->close(comm);
    return 0;
}

static void test_an_exchange_is_done_when_all_have_started_it(void **state)
{
    (void)state;
    setup_world(2);
    ranks_run(2, start_early, NULL);
    assert_rank(0, 0, "");
    assert_rank(1, 0, "");
}

/* ---- the others */

static int exchange(int rank, void *argument)
{
    (void)argument;
    enum { ODD = 77777 };
    static float data[FLOATS];
    double sums[3] = {rank + 0.1, 1e300 * (rank == 1), rank == 2 ? NAN : 1};
    struct comm *comm = open_comm(rank, 10);
    for (int64_t i = 0; i < FLOATS; i++)
        data[i] = value(rank, i);
    comm->backend->broadcast(comm, data, ODD * 4 + 2);
    for (int64_t i = 0; i < ODD; i++)
        if (data[i] != value(0, i))
            return CASE_WRONG;
    if (data[ODD + 1] != value(rank, ODD + 1))
        return CASE_WRONG;
    for (int64_t i = 0; i < FLOATS; i++)
        data[i] = value(rank, i);
    comm->backend->mean(comm, data, FLOATS);
    memcpy(shared->result[rank], data, sizeof data);
    comm->backend->sum(comm, sums, 3);
    comm_barrier(comm);
    memcpy(shared->sums[rank], sums, sizeof sums);
    comm->backend->close(comm);
    return 0;
}

static void test_broadcast_mean_and_sum(void **state)
{
    (void)state;
    setup_world(3);
    ranks_run(3, exchange, NULL);
    for (int rank = 0; rank < 3; rank++) {
        assert_rank(rank, 0, "");
        assert_true(shared->sums[rank][0] == 0.1 + 1.1 + 2.1);
        assert_true(shared->sums[rank][1] == 1e300);
        assert_true(isnan(shared->sums[rank][2]));
    }
    assert_mean(0, FLOATS);
}

/* ---- a rank that does not come */

static int one_stays_away(int rank, void *argument)
{
    (void)argument;
    struct comm *comm = open_comm(rank, 0.5);
    double start = ddp_now();
    if (rank == 1) {
        sleep(3);
        return 0;
    }
    while (ddp_now() - start < 3)
        comm_barrier(comm);
    return CASE_WRONG;
}

static void test_a_missing_rank_is_named_after_the_timeout(void **state)
{
    (void)state;
    setup_world(3);
    ranks_run(3, one_stays_away, NULL);
    assert_rank(0, DDP_PEER, "rank 1 is missing");
    assert_rank(2, DDP_PEER, "rank 1 is missing");
}

static int never_fetches(int rank, void *argument)
{
    (void)argument;
    if (rank == 0)
        open_comm(rank, 0.3);
    return 0;
}

static void test_rank_0_does_not_wait_for_ever_with_the_segment(void **state)
{
    (void)state;
    setup_world(3);
    ranks_run(3, never_fetches, NULL);
    assert_rank(0, DDP_RENDEZVOUS, "2 of 3 ranks did not fetch the segment within 0.3 s");
}

static int is_too_large(int rank, void *argument)
{
    (void)argument;
    struct comm_world world = {.rank = rank, .world = 4, .hosts = 1, .nonce = shared->nonce, .timeout = 5,
                               .gradient_bytes = INT64_MAX / 2, .stalled = stalled};
    comm_shm.open(&world);
    return 0;
}

static void test_a_segment_that_no_memory_holds(void **state)
{
    (void)state;
    setup_world(2);
    ranks_run(2, is_too_large, NULL);
    assert_rank(0, DDP_MEMORY, "backend shm: the gradients of 4 ranks are more than any memory");
    assert_rank(1, DDP_MEMORY, "backend shm: the gradients of 4 ranks are more than any memory");
}

/* ---- choosing */

static void choose(void *argument)
{
    struct comm_world world = {.world = 2, .hosts = 2};
    comm_choose(argument, &world);
}

static const char *missing_library(const struct comm_world *world)
{
    (void)world;
    return "libnccl.so.2 is not there";
}

static void choose_between_gpus(void *argument)
{
    const struct comm_backend nccl = {.name = "nccl", .unavailable = missing_library};
    struct comm_world world = {.world = 2, .hosts = 1, .gpu = &nccl};
    comm_choose(argument, &world);
}

static void test_a_backend_that_cannot_serve_says_why(void **state)
{
    (void)state;
    assert_dies(choose, "nccl", DDP_USAGE, "backend nccl: the program's kernels run on the CPU");
    assert_dies(choose, "mpi", DDP_USAGE, "backend mpi: not available in this build");
    assert_dies(choose, "shm", DDP_USAGE, "backend shm: the ranks are on several hosts");
    assert_dies(choose, "auto", DDP_USAGE,
                "no backend can serve these ranks: nccl: the program's kernels run on the CPU; shm: ");
    assert_dies(choose, "smoke", DDP_USAGE, "there is no backend smoke");
    assert_dies(choose_between_gpus, "shm", DDP_USAGE, "backend shm: the program's kernels run on GPUs");
    assert_dies(choose_between_gpus, "auto", DDP_USAGE,
                "no backend can serve these ranks: nccl: libnccl.so.2 is not there; "
                "shm: the program's kernels run on GPUs; mpi: not available in this build\n");
}

static const char *available(const struct comm_world *world)
{
    (void)world;
    return NULL;
}

static void test_ranks_of_gpus_take_their_own_backend(void **state)
{
    (void)state;
    const struct comm_backend nccl = {.name = "nccl", .unavailable = available};
    struct comm_world world = {.world = 2, .hosts = 2, .gpu = &nccl};
    assert_ptr_equal(comm_choose("auto", &world), &nccl);
    assert_ptr_equal(comm_choose("nccl", &world), &nccl);
}

static void test_one_rank_needs_no_backend(void **state)
{
    (void)state;
    struct comm_world world = {.world = 1, .hosts = 1};
    assert_ptr_equal(comm_choose("nccl", &world), &comm_single);
    world.world = 2;
    assert_ptr_equal(comm_choose("auto", &world), &comm_shm);
}

int main(void)
{
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exchanges_give_the_mean_of_a_range),
        cmocka_unit_test(test_an_exchange_is_done_when_all_have_started_it),
        cmocka_unit_test(test_broadcast_mean_and_sum),
        cmocka_unit_test(test_a_missing_rank_is_named_after_the_timeout),
        cmocka_unit_test(test_rank_0_does_not_wait_for_ever_with_the_segment),
        cmocka_unit_test(test_a_segment_that_no_memory_holds),
        cmocka_unit_test(test_a_backend_that_cannot_serve_says_why),
        cmocka_unit_test(test_ranks_of_gpus_take_their_own_backend),
        cmocka_unit_test(test_one_rank_needs_no_backend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
