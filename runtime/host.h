/* host.h: what the host does of device.h, over several files. */
#ifndef DDP_HOST_H
#define DDP_HOST_H

#include "ddp.h"

void ddp_host_broadcast_state(struct ddp *ddp); /* buffers.c */
void ddp_host_average_state(struct ddp *ddp);
void ddp_host_update_start(struct ddp *ddp, int bucket); /* update.c */
void ddp_host_update_wait(struct ddp *ddp, int bucket);

#endif
