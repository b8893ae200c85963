/* Ranks of GPUs meet: their GPUs are compared, rank 0's id of the communicator reaches all. */
#include "../support/ranks.h"
#include "device.h"
#include "fail.h"
#include "rendezvous.h"

#include <sys/mman.h>

static struct shared {
    const char *gpu[RANKS_MOST]; /* NULL: the rank's kernels run on the CPU */
    char id[RANKS_MOST][COMM_ID];
} *shared;

static int world, port;

static void count_up(char id[COMM_ID])
{
    for (int i = 0; i < COMM_ID; i++)
        id[i] = (char)(i + 1);
}

static const char *own_gpu;

static const char *identity(void)
{
    return own_gpu;
}

static const struct comm_backend backend = {.name = "nccl"};
static const struct ddp_device gpu = {.name = "gpu", .identity = identity, .backend = &backend, .make_id = count_up};

static int meet(int rank, void *argument)
{
    (void)argument;
    char init[64];
    own_gpu = shared->gpu[rank];
    struct ddp_program program = {.name = "toy", .spec = "specs/toy.spec", .backend = "auto", .timeout = 5,
                                  .device = own_gpu ? &gpu : &ddp_host};
    struct ddp_options options = {.rank = rank, .world_size = world, .init = init};
    snprintf(init, sizeof init, "tcp://localhost:%d", port);
    ddp_fail_rank(rank);
    struct ddp_peers *peers = ddp_rendezvous(&program, &options);
    memcpy(shared->id[rank], peers->comm_id, COMM_ID);
    ddp_peers_free(peers);
    return 0;
}

static void run_world(int size, const char *const gpus[])
{
    world = size;
    port = free_port();
    memset(shared, 0, sizeof *shared);
    memcpy(shared->gpu, gpus, (size_t)size * sizeof *gpus);
    ranks_run(size, meet, NULL);
}

static void test_all_have_the_id_that_rank_0_made(void **state)
{
    (void)state;
    char expected[COMM_ID];
    count_up(expected);
    run_world(3, (const char *[]){"A100, GPU-1", "A100, GPU-2", "A100, GPU-3"});
    for (int rank = 0; rank < 3; rank++) {
        assert_rank(rank, 0, "");
        assert_memory_equal(shared->id[rank], expected, COMM_ID);
    }
}

static void test_two_ranks_on_one_gpu(void **state)
{
    (void)state;
    run_world(2, (const char *[]){"A100, GPU-1", "A100, GPU-1"});
    for (int rank = 0; rank < 2; rank++) {
        assert_rank(rank, DDP_RENDEZVOUS, ": ranks 0 and 1 on ");
        assert_rank(rank, DDP_RENDEZVOUS, " have the same GPU (A100, GPU-1); each needs one of its own\n");
    }
}

static void test_ranks_of_cpus_have_no_gpu_in_common(void **state)
{
    (void)state;
    static const char none[COMM_ID];
    run_world(2, (const char *[]){NULL, NULL});
    for (int rank = 0; rank < 2; rank++) {
        assert_rank(rank, 0, "");
        assert_memory_equal(shared->id[rank], none, COMM_ID);
    }
}

/* ---- a rank of another time */

enum { ELDER_BYTES = 456 }; /* of a message in version 2, whose head was the same */

static int is_elder(int rank, void *argument)
{
    (void)rank, (void)argument;
    char bytes[ELDER_BYTES] = {0};
    struct ddp_message hello = ddp_message(DDP_HELLO, 1);
    hello.version = 2;
    memcpy(bytes, &hello, offsetof(struct ddp_message, hello));
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
                                  .sin_port = htons((uint16_t)port)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    for (int i = 0; i < 500 && connect(fd, (struct sockaddr *)&address, sizeof address); i++)
        poll(NULL, 0, 10);
    ssize_t sent = send(fd, bytes, sizeof bytes, MSG_NOSIGNAL), got = recv(fd, bytes, sizeof bytes, MSG_WAITALL);
    return sent == ELDER_BYTES && got == ELDER_BYTES ? 0 : 1;
}

static void test_another_version_of_the_protocol(void **state)
{
    (void)state;
    world = 2;
    port = free_port();
    memset(shared, 0, sizeof *shared);
    ranks_start(0, meet, NULL);
    ranks_start(1, is_elder, NULL);
    ranks_wait(0);
    ranks_wait(1);
    assert_rank(0, DDP_RENDEZVOUS, "rank 1 speaks version 2 of the protocol, rank 0 version 3: build both with one ddpc\n");
    assert_rank(1, 0, "");
}

int main(void)
{
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_have_the_id_that_rank_0_made),
        cmocka_unit_test(test_two_ranks_on_one_gpu),
        cmocka_unit_test(test_ranks_of_cpus_have_no_gpu_in_common),
        cmocka_unit_test(test_another_version_of_the_protocol),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
