/* What the model keeps beside its parameters (batchnorm statistics): made equal on all ranks. */
#include "comm/comm.h"
#include "host.h"
#include "state.h"

#include <string.h>

void ddp_host_broadcast_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    state->comm->backend->broadcast(state->comm, ddp->arena[DDP_STATE],
                                    state->program->arena_bytes[DDP_STATE]);
    ddp_enter(ddp, before);
}

/* Copies the floats among the buffers to (or from) one row; returns how many. Counters are left alone: they
   are equal on all ranks. */
static int64_t copy_floats(struct ddp *ddp, float *row, bool back)
{
    const struct ddp_program *program = ddp->state->program;
    int64_t count = 0;
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        char *at = ddp->arena[DDP_STATE] + tensor->offset;
        if (tensor->arena != DDP_STATE || tensor->dtype != DDP_F32)
            continue;
        memcpy(back ? at : (char *)(row + count), back ? (char *)(row + count) : at, (size_t)tensor->bytes);
        count += tensor->bytes / (int64_t)sizeof(float);
    }
    return count;
}

void ddp_host_average_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    if (ddp->world_size == 1)
        return;
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    int64_t count = copy_floats(ddp, state->scratch, false);
    state->comm->backend->mean(state->comm, state->scratch, count);
    copy_floats(ddp, state->scratch, true);
    ddp_enter(ddp, before);
}
