/* ddp_finish: from the last step to the end of the process. */
#include "comm/comm.h"
#include "control.h"
#include "device.h"
#include "fail.h"
#include "layout.h"
#include "metrics.h"
#include "progress.h"
#include "state.h"
#include "weights.h"

#include <stdlib.h>
#include <xxhash.h>

/* What a state_dict has, as this rank sees it: what rank 0 saves is what all have. */
static void compare_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    const struct ddp_program *program = state->program;
    size_t size = (size_t)program->n_tensors * sizeof(uint64_t);
    uint64_t *ours = calloc(1, size), *rank0 = calloc(1, size);
    if (!ours || !rank0)
        ddp_fail(DDP_MEMORY, "no memory to compare %d tensors", program->n_tensors);
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (ddp_in_state_dict(tensor))
            ours[i] = rank0[i] = XXH3_64bits(ddp->state->host[tensor->arena] + tensor->offset, (size_t)tensor->bytes);
    }
    state->comm->backend->broadcast(state->comm, rank0, (int64_t)size);
    for (int i = 0; i < program->n_tensors; i++)
        if (ours[i] != rank0[i])
            ddp_fail(DDP_DIVERGED, "at the end, %s differs from rank 0's; nothing is saved",
                     program->tensors[i].name);
    comm_barrier(state->comm); /* all have found the same */
    free(ours);
    free(rank0);
}

static void save(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    if (state->options.save)
        ddp_save_weights(ddp, state->program, state->options.save);
    if (state->options.save_gradients) {
        ddp_device_of(ddp)->get_gradients(ddp);
        ddp_save_gradients(ddp, state->program, state->options.save_gradients);
    }
}

int ddp_finish(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    const struct ddp_device *device = ddp_device_of(ddp);
    device->get_state(ddp);
    if (ddp->world_size > 1) {
        ddp_enter(ddp, DDP_COMM);
        compare_state(ddp);
        ddp_control_leave(state->control);
    }
    ddp_enter(ddp, DDP_SAVING);
    if (state->progress) {
        save(ddp);
        ddp_metrics_close(ddp);
        ddp_progress_stop(state->progress);
    }
    if (state->control)
        ddp_control_end(state->control);
    device->release_memory(ddp);
    free(state);
    free(ddp);
    return DDP_OK;
}
