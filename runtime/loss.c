/* The loss of this rank, and what happens when it is not finite. */
#include "loss.h"
#include "device.h"
#include "device/bf16.h"
#include "fail.h"
#include "layout.h"
#include "state.h"

#include <inttypes.h>
#include <math.h>

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

/* A piece at a time: the tensor may be on a device. */
static bool all_finite(const struct ddp *ddp, const struct ddp_tensor *tensor, int n)
{
    _Alignas(64) char piece[4096];
    const char *from = ddp->arena[tensor->arena] + tensor->offset;
    const int64_t width = ddp_dtype_bytes(tensor->dtype), bytes = elements(tensor, n) * width;
    for (int64_t at = 0; at < bytes; at += (int64_t)sizeof piece) {
        const int64_t size = bytes - at < (int64_t)sizeof piece ? bytes - at : (int64_t)sizeof piece;
        ddp_device_of(ddp)->get(piece, from + at, size);
        for (int64_t i = 0; i < size / width; i++)
            if (!is_finite(tensor->dtype, piece, i))
                return false;
    }
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

/* Nobody waits here: a rank that stops ends all, and parameters change only when all ranks have started a bucket. */
void ddp_take_loss(struct ddp *ddp, int n, float loss)
{
    if (!isfinite(loss))
        blame(ddp, n);
    ddp->state->loss = (double)loss;
}

void ddp_take_evaluation(struct ddp *ddp, int n, float mean_loss, float correct)
{
    double *sums = ddp->state->evaluation;
    sums[0] += (double)mean_loss * n;
    sums[1] += correct;
    sums[2] += n;
}
