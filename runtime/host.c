/* host.c: the host as the device: kernels are called, and see the memory that files are read into. */
#include "host.h"
#include "arenas.h"
#include "device.h"
#include "loss.h"
#include "memory.h"
#include "state.h"

#include <string.h>

static void open_nothing(int local_rank)
{
    (void)local_rank;
}

static const char *no_identity(void)
{
    return "";
}

static void copy(void *to, const void *from, int64_t bytes)
{
    memcpy(to, from, (size_t)bytes);
}

static void move_nothing(struct ddp *ddp)
{
    (void)ddp;
}

static void set_input(struct ddp *ddp, char *place, int n)
{
    (void)n;
    ddp->arena[DDP_INPUT] = place;
}

static void run(struct ddp *ddp, ddp_step *step, int n)
{
    step(ddp, n);
}

static void report_loss(struct ddp *ddp, int n, const float *loss)
{
    ddp_take_loss(ddp, n, *loss);
}

static void evaluation_add(struct ddp *ddp, int n, const float *mean_loss, const float *correct)
{
    ddp_take_evaluation(ddp, n, *mean_loss, *correct);
}

const struct ddp_device ddp_host = {
    .name = "cpu",
    .open = open_nothing, .identity = no_identity,
    .take = ddp_block, .give_back = ddp_block_free, .put = copy, .get = copy,
    .take_memory = ddp_take_memory, .release_memory = ddp_release_memory,
    .put_state = move_nothing, .get_state = move_nothing, .get_gradients = move_nothing,
    .set_input = set_input,
    .run = run, .report_loss = report_loss, .evaluation_add = evaluation_add,
    .broadcast_state = ddp_host_broadcast_state, .average_state = ddp_host_average_state,
    .update_start = ddp_host_update_start, .update_wait = ddp_host_update_wait,
};
