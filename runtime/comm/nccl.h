/* nccl.h: the backend between GPUs, and what the runtime on GPUs asks of it beside comm.h. What a step does goes into a
   stream, and may be captured. Of one rank there is nothing to do. */
#ifndef DDP_COMM_NCCL_H
#define DDP_COMM_NCCL_H

#include "comm/comm.h"
#include "cuda/driver.h"

extern const struct comm_backend comm_nccl;

/* Rank 0: the id by which the ranks' communicators find each other. Ends the process with one line when there is no
   NCCL. */
void nccl_make_id(char id[COMM_ID]);

/* Rank 0's bytes become those of all; floats become their mean over ranks. */
void nccl_broadcast(struct comm *comm, CUdeviceptr memory, int64_t bytes, CUstream stream);
void nccl_mean(struct comm *comm, CUdeviceptr floats, int64_t count, CUstream stream);

/* What is asked for between the two goes as one. */
void nccl_begin(struct comm *comm);
void nccl_end(struct comm *comm);

/* Until the GPU has reached the event; ends the process with one line when NCCL fails meanwhile, or when a rank does not
   come within the timeout. */
void nccl_await(struct comm *comm, CUevent event);

#endif
