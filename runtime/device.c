/* device.c: what ddp.h leaves to the device. */
#include "device.h"
#include "state.h"

const struct ddp_device *ddp_device_of(const struct ddp *ddp)
{
    return ddp->state->program->device;
}

void ddp_run(struct ddp *ddp, ddp_step *step, int n)
{
    ddp_device_of(ddp)->run(ddp, step, n);
}

void ddp_report_loss(struct ddp *ddp, int n, const float *loss)
{
    ddp_device_of(ddp)->report_loss(ddp, n, loss);
}

void ddp_evaluation_add(struct ddp *ddp, int n, const float *mean_loss, const float *correct)
{
    ddp_device_of(ddp)->evaluation_add(ddp, n, mean_loss, correct);
}

void ddp_broadcast_state(struct ddp *ddp)
{
    ddp_device_of(ddp)->broadcast_state(ddp);
}

void ddp_average_state(struct ddp *ddp)
{
    ddp_device_of(ddp)->average_state(ddp);
}

void ddp_update_start(struct ddp *ddp, int bucket)
{
    ddp_device_of(ddp)->update_start(ddp, bucket);
}

void ddp_update_wait(struct ddp *ddp, int bucket)
{
    ddp_device_of(ddp)->update_wait(ddp, bucket);
}
