/* The update of buckets: over ranks, with gradients that follow one another in memory, against plain loops. */
#include "../support/ranks.h"
#include "arenas.h"
#include "comm/comm.h"
#include "fail.h"
#include "state.h"

#include <omp.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { BUCKETS = 4, STEPS = 5, LINE = 64 / sizeof(float) };

/* In lines: less than one a rank, no multiple of the ranks, more than a piece for each thread. */
static const int64_t size[BUCKETS] = {1, 7, 5003, 2};
enum { LINES = 1 + 7 + 5003 + 2, ARENA = 5003 + 7, FLOATS = LINES * LINE };

static struct ddp_bucket bucket[BUCKETS];
static const struct ddp_sgd sgd = {.lr = 0.1f, .momentum = 0.9f, .weight_decay = 0.01f};

static struct shared {
    char nonce[32];
    float parameters[RANKS_MOST][FLOATS], gradients[FLOATS];
    int64_t momentum[RANKS_MOST];
} *shared;

/* Two and two share their place. */
static void describe(void)
{
    int64_t offset = 0;
    for (int i = 0; i < BUCKETS; i++) {
        bucket[i] = (struct ddp_bucket){offset * 64, i % 2 * 5003 * 64, size[i] * 64};
        offset += size[i];
    }
}

static float gradient(int rank, int64_t step, int64_t i)
{
    return (float)((i * 7 + step * 13 + rank * 29) % 101) / 64 - 0.7f;
}

static void stalled(void *context, int rank)
{
    (void)context;
    ddp_fail(DDP_PEER, "rank %d is missing", rank);
}

static void write_gradients(struct ddp *ddp, int number)
{
    int64_t first = bucket[number].parameters / (int64_t)sizeof(float);
    float *g = (float *)(void *)(ddp->arena[DDP_GRADIENT] + bucket[number].gradients);
    for (int64_t i = 0; i < size[number] * LINE; i++)
        g[i] = gradient(ddp->rank, ddp->step, first + i);
}

/* Ranks do not keep step. */
static void linger(const struct ddp *ddp, int number)
{
    usleep((useconds_t)((ddp->step * 5 + ddp->rank * 3 + number) % 4) * 300);
}

static void train_step(struct ddp *ddp)
{
    for (int i = 0; i < BUCKETS; i++) {
        if (i >= 2)
            ddp_update_wait(ddp, i - 2);
        write_gradients(ddp, i);
        linger(ddp, i);
        ddp_update_start(ddp, i);
    }
    ddp_update_wait(ddp, BUCKETS - 1);
}

static int train(int rank, void *world_size)
{
    struct ddp_program program = {.buckets = bucket, .n_buckets = BUCKETS, .sgd = sgd, .device = &ddp_host};
    program.arena_bytes[DDP_GRADIENT] = ARENA * 64;
    struct comm_world world = {.rank = rank, .world = *(int *)world_size, .hosts = 1, .nonce = shared->nonce,
                               .timeout = 10, .parameter_bytes = LINES * 64, .gradient_bytes = ARENA * 64,
                               .stalled = stalled};
    struct comm *comm = comm_choose("shm", &world)->open(&world);
    struct ddp_state state = {.program = &program, .comm = comm, .clock.bucket = -1};
    struct ddp ddp = {.rank = rank, .world_size = world.world, .state = &state,
                      .arena = {[DDP_PARAM] = comm->parameters, [DDP_GRADIENT] = comm->gradients}};
    omp_set_num_threads(1 + rank % 2);
    shared->momentum[rank] = ddp_momentum_bytes(&program, rank, world.world, BUCKETS);
    state.momentum = calloc(1, (size_t)shared->momentum[rank] + 1);
    state.saved_gradients = rank == 0 ? shared->gradients : NULL;
    for (; ddp.step < STEPS; ddp.step++)
        train_step(&ddp);
    memcpy(shared->parameters[rank], comm->parameters, sizeof shared->parameters[rank]);
    comm->backend->close(comm);
    return 0;
}

static float mean(int world, int64_t step, int64_t i)
{
    float scale = 1.0f / (float)world, sum = gradient(0, step, i) * scale;
    for (int rank = 1; rank < world; rank++)
        sum += gradient(rank, step, i) * scale;
    return sum;
}

static float trained(int world, int64_t i)
{
    float p = 0, buf = 0;
    for (int64_t step = 0; step < STEPS; step++) {
        float d = mean(world, step, i) + sgd.weight_decay * p;
        buf = step ? sgd.momentum * buf + d : d;
        p -= sgd.lr * buf;
    }
    return p;
}

static bool is_near(float a, float b)
{
    return a - b < 1e-6f && b - a < 1e-6f;
}

static void test_ranks_update_together(void **state)
{
    (void)state;
    for (int world = 1; world <= RANKS_MOST; world++) {
        int64_t momentum = 0;
        snprintf(shared->nonce, sizeof shared->nonce, "update-%d-%d", (int)getpid(), world);
        ranks_run(world, train, &world);
        for (int rank = 0; rank < world; rank++) {
            assert_rank(rank, 0, "");
            assert_memory_equal(shared->parameters[rank], shared->parameters[0], sizeof shared->parameters[0]);
            momentum += shared->momentum[rank];
        }
        assert_int_equal(momentum, LINES * 64);
        for (int64_t i = 0; i < FLOATS; i++) {
            assert_true(is_near(shared->parameters[0][i], trained(world, i)));
            assert_true(is_near(shared->gradients[i], mean(world, STEPS - 1, i)));
        }
    }
}

/* 5003 lines are 79 pages and a piece; what a second bucket has in the same pages counts once. */
static void test_share_of_others_gradients(void **state)
{
    (void)state;
    const struct ddp_program program = {.buckets = bucket, .n_buckets = BUCKETS};
    assert_int_equal(ddp_gradient_share(&program, 0, 1), 79 * 4096);
    assert_int_equal(ddp_gradient_share(&program, 0, 2), 41 * 4096);
    assert_int_equal(ddp_gradient_share(&program, 1, 2), 41 * 4096);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ranks_update_together),
        cmocka_unit_test(test_share_of_others_gradients),
    };
    describe();
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return shared == MAP_FAILED ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
