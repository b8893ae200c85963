/* loss.h: what is known of the loss when it is on the host. */
#ifndef DDP_LOSS_H
#define DDP_LOSS_H

#include "ddp.h"

/* Of a training step's n samples; ends the process when it is not finite, while the forward pass's tensors are there. */
void ddp_take_loss(struct ddp *ddp, int n, float loss);

/* Of n samples evaluated. */
void ddp_take_evaluation(struct ddp *ddp, int n, float mean_loss, float correct);

#endif
