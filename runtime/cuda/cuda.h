/* cuda.h: the GPU of this process, and what the files of this folder share. */
#ifndef DDP_CUDA_CUDA_H
#define DDP_CUDA_CUDA_H

#include "cuda/driver.h"

#include <stdbool.h>

struct ddp;
struct ddp_device;

/* One process has one GPU, and launches name no owner: so there is one record. Kernels run on `compute`; beside them
   buckets are reduced and updated on `exchange`, and batches come on `copies`. */
extern struct cuda {
    CUdevice device;
    int capability; /* 90: 9.0 */
    CUcontext context;
    CUmodule module;
    CUstream compute, exchange, copies;
    char name[96]; /* "NVIDIA H100 80GB HBM3, GPU-c1e5..." */

    /* memory.c */
    float *values;            /* of the parameters, in float32: DDP_PARAM itself where kernels read none as bf16 */
    float *momentum;          /* laid out alike; NULL: none */
    char *saved;              /* the gradients of the last step, laid out alike; NULL: nobody wants them */
    struct ddp_piece *pieces; /* of all parameters, bucket by bucket, then of those in none */
    int *first_piece;         /* of each bucket, and of what follows; in the host's memory */
    CUevent *ready, *updated; /* of each bucket: its gradients, its parameters */
    CUevent done;             /* a step */
    char *slots[2];           /* where batches arrive */
    float *bytes_as_floats;   /* [channel][byte] */
    float *results;           /* pinned: the loss, the correct answers */

    const float *loss;        /* of the step in work, on the GPU */
    bool blaming;             /* this rank makes a step again, alone and as far as its loss, which was not finite */
} cuda;

static inline CUdeviceptr cuda_address(const void *memory)
{
    return (CUdeviceptr)(uintptr_t)memory;
}

/* device.c */
void *cuda_take(int64_t bytes, const char *what);
void cuda_give_back(void *memory, int64_t bytes);
void cuda_put(void *to, const void *from, int64_t bytes);
void cuda_get(void *to, const void *from, int64_t bytes);
void *cuda_take_pinned(int64_t bytes, const char *what);

/* launch.c */
/* One of the runtime's own kernels, in blocks of 256 threads. */
void cuda_launch(CUstream stream, const char *kernel, int64_t blocks, void **arguments);

/* What other files of this folder put into the record ddp_cuda. */
struct comm_backend;
struct comm_world;
void cuda_take_memory(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                      int local_rank, int local_ranks); /* memory.c */
void cuda_release_memory(struct ddp *ddp);
void cuda_run(struct ddp *ddp, void (*step)(struct ddp *ddp, int n), int n); /* step.c */
void cuda_report_loss(struct ddp *ddp, int n, const float *loss);
void cuda_evaluation_add(struct ddp *ddp, int n, const float *mean_loss, const float *correct);
void cuda_put_state(struct ddp *ddp); /* update.c */
void cuda_get_state(struct ddp *ddp);
void cuda_get_gradients(struct ddp *ddp);
void cuda_broadcast_state(struct ddp *ddp);
void cuda_average_state(struct ddp *ddp);
void cuda_update_start(struct ddp *ddp, int bucket);
void cuda_update_wait(struct ddp *ddp, int bucket);
void cuda_send_input(struct ddp *ddp, const char *place); /* input.c */
void cuda_set_input(struct ddp *ddp, char *place, int n);

#endif
