/* rendezvous.h: how the ranks of a job find each other. */
#ifndef DDP_RENDEZVOUS_H
#define DDP_RENDEZVOUS_H

#include "ddp.h"
#include "peers.h"

/* requires: world_size > 1; the device is open. Rank 0 listens at the init address, the others come; who they are and
   what must be equal on all, or on no two, is compared there. Returns the connections, or ends the process on all
   ranks with one line. */
struct ddp_peers *ddp_rendezvous(const struct ddp_program *program, const struct ddp_options *options);

#endif
