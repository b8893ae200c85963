/* The loss of the global batch, and what happens when it is not finite. */
#include "comm/comm.h"
#include "device/bf16.h"
#include "fail.h"
#include "layout.h"
#include "state.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static int64_t elements(const struct ddp_tensor *tensor, int n)
{
    int64_t count = tensor->bytes / ddp_dtype_bytes(tensor->dtype);
    if (!tensor->batched)
        return count;
    count = n;
    for (int i = 0; i < tensor->rank; i++)
        count *= tensor->shape[i];
    return count;
}

static bool is_finite(enum ddp_dtype dtype, const void *values, int64_t i)
{
    switch (dtype) {
    case DDP_F32: return isfinite(((const float *)values)[i]);
    case DDP_BF16: return isfinite(widen(((const bf16 *)values)[i]));
    default: return true;
    }
}

static bool all_finite(const struct ddp *ddp, const struct ddp_tensor *tensor, int n)
{
    const void *values = ddp->arena[tensor->arena] + tensor->offset;
    int64_t count = elements(tensor, n);
    for (int64_t i = 0; i < count; i++)
        if (!is_finite(tensor->dtype, values, i))
            return false;
    return true;
}

/* Inputs, then parameters and buffers, then activations in the order in which they are computed. */
static const struct ddp_tensor *first_not_finite(const struct ddp *ddp, int n)
{
    static const enum ddp_arena order[] = {DDP_INPUT, DDP_PARAM, DDP_STATE, DDP_ACTIVATION};
    const struct ddp_program *program = ddp->state->program;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (int j = 0; j < program->n_tensors; j++) {
            const struct ddp_tensor *tensor = &program->tensors[j];
            if (tensor->arena == order[i] && (tensor->whole || order[i] != DDP_ACTIVATION)
                && !all_finite(ddp, tensor, n))
                return tensor;
        }
    return NULL;
}

static _Noreturn void blame(const struct ddp *ddp, int n)
{
    const struct ddp_tensor *tensor = first_not_finite(ddp, n);
    if (tensor)
        ddp_fail(DDP_NOT_FINITE,
                 "step %" PRId64
                 ": loss is not finite; first tensor that is not: %s (spec line %d) on rank %d",
                 ddp->step + 1, tensor->name, tensor->spec_line, ddp->rank);
    ddp_fail(DDP_NOT_FINITE, "step %" PRId64 ": loss is not finite on rank %d; every tensor kept is",
             ddp->step + 1, ddp->rank);
}

void ddp_report_loss(struct ddp *ddp, int n, float loss)
{
    struct ddp_state *state = ddp->state;
    int world = ddp->world_size, bad = 0;
    double sums[2 + world]; /* of losses, of samples, and of each rank whether its loss is not finite */
    memset(sums, 0, sizeof sums);
    sums[0] = (double)loss * n;
    sums[1] = n;
    sums[2 + ddp->rank] = !isfinite(loss);
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    state->comm->backend->sum(state->comm, sums, 2 + world);
    while (bad < world && sums[2 + bad] == 0)
        bad++;
    if (bad == ddp->rank)
        blame(ddp, n);
    if (bad < world)
        comm_barrier(state->comm); /* that rank does not come: it ends us all */
    ddp_enter(ddp, before);
    state->loss = sums[0] / sums[1];
    state->samples = (int64_t)sums[1];
}
