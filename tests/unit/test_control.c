/* Ranks that wait for another, and cannot tell for which: NCCL does not say. */
#include "../support/ranks.h"
#include "control.h"
#include "device.h"
#include "fail.h"
#include "phase.h"
#include "rendezvous.h"
#include "state.h"

enum { WORLD = 3 };
static int port;

/* Where each rank is when one of them gives up. */
static struct place { enum ddp_phase phase; int step, after; } places[WORLD]; /* after: so many ms */
static int impatient;

static void go_to(struct ddp *ddp, const struct place *place)
{
    ddp->state->clock.step = place->step;
    ddp_enter(ddp, place->phase);
}

static int wait_for_others(int rank, void *argument)
{
    (void)argument;
    char init[64];
    snprintf(init, sizeof init, "tcp://localhost:%d", port);
    struct ddp_program program = {.name = "toy", .spec = "specs/toy.spec", .backend = "auto", .timeout = 5,
                                  .device = &ddp_host};
    struct ddp_options options = {.rank = rank, .world_size = WORLD, .init = init};
    struct ddp_state state = {.program = &program, .clock.bucket = -1, .clock.entered = ddp_now()};
    struct ddp ddp = {.rank = rank, .world_size = WORLD, .state = &state};
    ddp_fail_rank(rank);
    struct ddp_control *control = ddp_control_start(&ddp, ddp_rendezvous(&program, &options), program.timeout);
    poll(NULL, 0, places[rank].after);
    go_to(&ddp, &places[rank]);
    poll(NULL, 0, 900); /* a beat later all know it */
    if (rank == impatient)
        ddp_control_stalled(control, COMM_UNKNOWN_RANK);
    pause();
    return 0;
}

static void assert_blamed(const char *line)
{
    char from[64];
    port = free_port();
    ranks_run(WORLD, wait_for_others, NULL);
    snprintf(from, sizeof from, "has kept rank %d waiting for 5 s: ", impatient);
    for (int rank = 0; rank < WORLD; rank++) {
        assert_rank(rank, DDP_PEER, from);
        assert_rank(rank, DDP_PEER, line);
    }
}

static void test_who_is_a_step_behind_is_named(void **state)
{
    (void)state;
    memcpy(places, (struct place[]){{DDP_COMPUTE, 7, 0}, {DDP_COMPUTE, 7, 0}, {DDP_DATA, 6, 0}}, sizeof places);
    impatient = 1;
    assert_blamed("it is at step 6, waiting for data for ");
    impatient = 0;
    assert_blamed("it is at step 6, waiting for data for ");
}

static void test_of_one_step_the_slowest_is_named(void **state)
{
    (void)state;
    memcpy(places, (struct place[]){{DDP_DATA, 7, 0}, {DDP_COMPUTE, 7, 400}, {DDP_COMPUTE, 7, 400}}, sizeof places);
    impatient = 2;
    assert_blamed("it is at step 7, waiting for data for ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_is_a_step_behind_is_named),
        cmocka_unit_test(test_of_one_step_the_slowest_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
