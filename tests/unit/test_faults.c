/* Ranks that do not meet, do not agree, die, or go silent: each stops with one line that names the cause. */
#include "../support/toys.h"

#include <poll.h>
#include <signal.h>
#include <time.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void pause_ms(int ms)
{
    poll(NULL, 0, ms);
}

/* ---- two ranks, one of which is wrong */

static const struct fault {
    const char *name;
    struct toy toy[2];
    int status[2];
    const char *line[2];
} faults[] = {
    {"another spec", {{"TOY_SPEC=aa", ""}, {"", ""}}, {5, 5},
     {"ddp: rank 0: rank 1 has another spec: specs/toy.spec 00112233445566778899aabbccddeeff; "
      "rank 0 has specs/toy.spec aa\n",
      "ddp: rank 1: rank 1 has another spec: specs/toy.spec 00112233445566778899aabbccddeeff; "
      "rank 0 has specs/toy.spec aa\n"}},
    {"another program", {{"", ""}, {"TOY_PROGRAM=aa", ""}}, {5, 5},
     {"ddp: rank 0: rank 1 has another program: aa; rank 0 has ffeeddccbbaa99887766554433221100\n",
      "ddp: rank 1: rank 1 has another program: aa; "}},
    {"another world size", {{"", ""}, {"", "--world-size 3"}}, {5, 5},
     {"rank 1 has another world size: 3; rank 0 has 2\n",
      "rank 1 has another world size: 3; rank 0 has 2\n"}},
    {"other options", {{"", ""}, {"", "--max-steps 3"}}, {5, 5},
     {"rank 1 has another --max-steps: 3; rank 0 has none\n",
      "rank 1 has another --max-steps: 3; rank 0 has none\n"}},
    {"another backend", {{"", ""}, {"TOY_BACKEND=shm", ""}}, {5, 5},
     {"rank 1 has another backend: shm; rank 0 has auto\n",
      "rank 1 has another backend: shm; rank 0 has auto\n"}},
    {"a rank that never comes", {{"TOY_TIMEOUT=1", ""}, {"", "--init tcp://nohost.invalid:5000"}}, {5, 5},
     {"ddp: rank 0: rank 1 of 2 did not come within 1 s (have 0)\n",
      "ddp: rank 1: cannot find host nohost.invalid: "}},
    {"no rank 0", {{"", "--threads 0"}, {"TOY_TIMEOUT=1", ""}}, {2, 5},
     {"--threads: '0' is not a number from 1", "(127.0.0.1): Connection refused; tried for 1 s\n"}},
    {"another host's address", {{"", "--init tcp://192.0.2.1:5000"}, {"TOY_TIMEOUT=1", ""}}, {5, 5},
     {"cannot listen at 192.0.2.1:5000 (192.0.2.1): Cannot assign requested address; "
      "rank 0 must run on that host\n",
      ""}},
    {"a loss that is not finite",
     {{"TOY_NAN_STEP=3 TOY_RANK=1", "--save n.pth"}, {"TOY_NAN_STEP=3", ""}}, {6, 7},
     {"rank 0: rank 1 failed: step 3: loss is not finite; "
      "first tensor that is not: image (spec line 1) on rank 1\n",
      "ddp: rank 1: step 3: loss is not finite; first tensor that is not: image (spec line 1) on rank 1\n"}},
    {"an activation that overflows on rank 0", {{"TOY_OVERFLOW_STEP=2 TOY_RANK=0", ""}, {"", ""}}, {7, 6},
     {"ddp: rank 0: step 2: loss is not finite; first tensor that is not: hidden (spec line 4) on rank 0\n",
      "rank 0 failed: step 2: loss is not finite; "
      "first tensor that is not: hidden (spec line 4) on rank 0\n"}},
    {"a rank that fails", {{"", ""}, {"TOY_FAIL_STEP=3", ""}}, {6, 3},
     {"ddp: rank 0: rank 1 failed: toy.bin: record 7 is bad\n", "ddp: rank 1: toy.bin: record 7 is bad\n"}},
    {"rank 0 fails", {{"TOY_FAIL_STEP=3 TOY_RANK=0", ""}, {"", ""}}, {3, 6},
     {"ddp: rank 0: toy.bin: record 7 is bad\n", "ddp: rank 1: rank 0 failed: toy.bin: record 7 is bad\n"}},
    {"a rank that is stuck", {{"TOY_TIMEOUT=1", ""}, {"TOY_TIMEOUT=1 TOY_STUCK_STEP=3", ""}}, {6, 6},
     {") has kept rank 0 waiting for 1 s: it is at step 3, computing for ",
      ": it is at step 3, computing for "}},
    {"rank 0 is stuck", {{"TOY_TIMEOUT=1 TOY_STUCK_STEP=3 TOY_RANK=0", ""}, {"TOY_TIMEOUT=1", ""}}, {6, 6},
     {") has kept rank 1 waiting for 1 s: it is at step 3, computing for ",
      ": it is at step 3, computing for "}},
    {"buffers that differ", {{"", "--save d.pth"}, {"TOY_DIVERGE=1", ""}}, {6, 10},
     {"rank 1 failed: at the end, w.running differs from rank 0's; nothing is saved\n",
      "w.running differs from rank 0's"}},
    {"full disk under the metrics", {{"", "--metrics /dev/full"}, {"", ""}}, {8, 6},
     {"ddp: rank 0: cannot write /dev/full: No space left on device\n",
      "rank 0 failed: cannot write /dev/full: "}},
};

static void test_two_ranks(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        const struct fault *fault = &faults[i];
        toys_new_world(2);
        for (int rank = 0; rank < 2; rank++)
            toys_start(rank, fault->toy[rank].environment, fault->toy[rank].arguments);
        for (int rank = 0; rank < 2; rank++)
            ranks_wait(rank);
        for (int rank = 0; rank < 2; rank++) {
            if (ranks[rank].status != fault->status[rank])
                print_message("%s:\n", fault->name);
            assert_rank(rank, fault->status[rank], fault->line[rank]);
        }
    }
    assert_int_equal(access(in_folder("n.pth"), F_OK), -1);
    assert_int_equal(access(in_folder("d.pth"), F_OK), -1);
}

/* ---- meeting */

static void test_missing_ranks_are_named(void **state)
{
    (void)state;
    toys_new_world(4);
    toys_start(0, "TOY_TIMEOUT=1", "");
    toys_start(2, "TOY_TIMEOUT=1", "");
    ranks_wait(0);
    ranks_wait(2);
    assert_rank(0, 5, "ddp: rank 0: ranks 1, 3 of 4 did not come within 1 s (have 0, 2)\n");
    assert_rank(2, 5, "ddp: rank 2: ranks 1, 3 of 4 did not come within 1 s (have 0, 2)\n");
}

static void test_a_rank_that_comes_twice(void **state)
{
    (void)state;
    toys_new_world(3);
    toys_start(0, "", "");
    toys_start(1, "", "");
    toys_start(2, "", "--rank 1");
    for (int rank = 0; rank < 3; rank++)
        ranks_wait(rank);
    for (int rank = 0; rank < 3; rank++)
        assert_rank(rank, 5, "rank 1 came twice: pid ");
}

static void test_a_rank_that_goes_before_all_have_come(void **state)
{
    (void)state;
    toys_new_world(3);
    toys_start(0, "", "");
    toys_start(1, "", "");
    pause_ms(300);
    kill(ranks[1].pid, SIGKILL);
    ranks_wait(0);
    ranks_wait(1);
    assert_rank(0, 5, ") went before all ranks had come\n");
}

/* Bound to the port that the world will want. */
static int listener(bool answers)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
                                  .sin_port = htons((uint16_t)toys_port)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(fd, 1), 0);
    if (!answers)
        return fd;
    int other = accept(fd, NULL, NULL);
    assert_int_equal(write(other, "HTTP/1.1 400 Bad Request\r\n", 26), 26);
    pause_ms(100);
    close(other);
    return fd;
}

static void test_a_port_in_use(void **state)
{
    (void)state;
    toys_new_world(2);
    int fd = listener(false);
    toys_start(0, "", "");
    ranks_wait(0);
    close(fd);
    assert_rank(0, 5, "(127.0.0.1): Address already in use\n");
}

static void test_another_service_at_the_address(void **state)
{
    (void)state;
    toys_new_world(2);
    toys_start(1, "", "");
    close(listener(true));
    ranks_wait(1);
    assert_rank(1, 5, "is no rank 0 of this program\n");
}

static int stranger(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
                                  .sin_port = htons((uint16_t)toys_port)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    for (int i = 0; i < 200 && connect(fd, (struct sockaddr *)&address, sizeof address); i++)
        pause_ms(10);
    return fd;
}

static void test_strangers_do_not_disturb(void **state)
{
    (void)state;
    toys_new_world(2);
    toys_start(0, "", "");
    int silent = stranger(), gone = stranger(), loud = stranger();
    close(gone);
    assert_true(send(loud, "GET / HTTP/1.1\r\n\r\n", 18, MSG_NOSIGNAL) == 18);
    pause_ms(100);
    toys_start(1, "", "");
    ranks_wait(0);
    ranks_wait(1);
    close(silent);
    close(loud);
    assert_rank(0, 0, "evaluated 8/");
    assert_rank(1, 0, "");
}

static void test_ipv6(void **state)
{
    (void)state;
    char init[64];
    toys_new_world(2);
    snprintf(init, sizeof init, "--init tcp://[::1]:%d", toys_port);
    toys_start(0, "", init);
    toys_start(1, "", init);
    ranks_wait(0);
    ranks_wait(1);
    if (strstr(ranks[0].said, "Cannot assign requested address") || strstr(ranks[0].said, "not supported"))
        skip(); /* this host has no IPv6 */
    assert_rank(0, 0, "evaluated 8/");
}

/* ---- dying in the middle */

static void start_slow(int world, const char *more)
{
    static char environment[128];
    snprintf(environment, sizeof environment, "TOY_STEP_MS=50 TOY_STEPS=600 %s", more);
    toys_new_world(world);
    for (int rank = 0; rank < world; rank++)
        toys_start(rank, environment, "");
    ranks_await(0, "step 1 ");
    pause_ms(500); /* a beat later all know it */
}

static void test_a_killed_rank_is_named_by_all(void **state)
{
    (void)state;
    for (int victim = 0; victim < 3; victim++) {
        char line[64];
        start_slow(3, "");
        double start = seconds();
        kill(ranks[victim].pid, SIGKILL);
        for (int rank = 0; rank < 3; rank++)
            ranks_wait(rank);
        assert_true(seconds() - start < 4);
        snprintf(line, sizeof line, ": rank %d (pid %d on ", victim, (int)ranks[victim].pid);
        for (int rank = 0; rank < 3; rank++)
            if (rank != victim) {
                assert_rank(rank, 6, line);
                assert_rank(rank, 6, "is gone; last seen at step ");
            }
    }
}

static void test_a_silent_rank_is_given_up(void **state)
{
    (void)state;
    for (int victim = 0; victim < 2; victim++) {
        start_slow(2, "TOY_TIMEOUT=1");
        kill(ranks[victim].pid, SIGSTOP);
        ranks_wait(!victim);
        assert_rank(!victim, 6, ") has been silent for 1 s; last seen at step ");
        kill(ranks[victim].pid, SIGCONT);
        ranks_wait(victim);
        assert_rank(victim, 6, "has been silent for 1 s");
    }
}

static void test_ranks_that_were_all_stopped_go_on(void **state)
{
    (void)state;
    toys_new_world(2);
    for (int rank = 0; rank < 2; rank++)
        toys_start(rank, "TOY_STEP_MS=50 TOY_STEPS=10 TOY_TIMEOUT=1", "");
    ranks_await(0, "step 1 ");
    kill(ranks[0].pid, SIGSTOP);
    kill(ranks[1].pid, SIGSTOP);
    pause_ms(2000);
    kill(ranks[0].pid, SIGCONT);
    kill(ranks[1].pid, SIGCONT);
    ranks_wait(0);
    ranks_wait(1);
    assert_rank(0, 0, "evaluated 8/");
    assert_rank(1, 0, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_ranks),
        cmocka_unit_test(test_missing_ranks_are_named),
        cmocka_unit_test(test_a_rank_that_comes_twice),
        cmocka_unit_test(test_a_rank_that_goes_before_all_have_come),
        cmocka_unit_test(test_a_port_in_use),
        cmocka_unit_test(test_another_service_at_the_address),
        cmocka_unit_test(test_strangers_do_not_disturb),
        cmocka_unit_test(test_ipv6),
        cmocka_unit_test(test_a_killed_rank_is_named_by_all),
        cmocka_unit_test(test_a_silent_rank_is_given_up),
        cmocka_unit_test(test_ranks_that_were_all_stopped_go_on),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
