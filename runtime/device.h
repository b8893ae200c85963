/* device.h: the seam between a rank and what its kernels run on. A program names one record, and links nothing of the
   other: ddp_host (host.c) or ddp_cuda (cuda/device.c). */
#ifndef DDP_DEVICE_H
#define DDP_DEVICE_H

#include "comm/comm.h"
#include "ddp.h"

struct ddp_device {
    const char *name; /* "cpu", "cuda" */

    /* Chooses this rank's device: once, before anything else. Ends the process with one line when there is none. */
    void (*open)(int local_rank);
    /* Of a GPU its name and UUID, "NVIDIA H100 80GB HBM3, GPU-c1e5...": no two have the same. "" of the host. */
    const char *(*identity)(void);

    /* How ranks of such devices exchange, NULL: as comm.c says; and what rank 0 makes of it for all to find each other. */
    const struct comm_backend *backend;
    void (*make_id)(char id[COMM_ID]);

    /* Memory that kernels see, zeroed; ends the process with one line when there is not enough. NULL for 0 bytes. */
    void *(*take)(int64_t bytes, const char *what);
    void (*give_back)(void *memory, int64_t bytes);
    /* To the device and from it, behind all that was started there. They return when it is done. */
    void (*put)(void *to, const void *from, int64_t bytes);
    void (*get)(void *to, const void *from, int64_t bytes);

    /* All memory of a rank, before the first step: see arenas.h. */
    void (*take_memory)(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                        int local_rank, int local_ranks);
    void (*release_memory)(struct ddp *ddp);

    /* Parameters and buffers: from state->host, where files meet them in float32, to where kernels read them; and back. */
    void (*put_state)(struct ddp *ddp);
    void (*get_state)(struct ddp *ddp);
    /* The gradients of the last step into state->saved_gradients. */
    void (*get_gradients)(struct ddp *ddp);

    /* Loaders fill places with images in floats; with their bytes for a device that turns them into floats itself. */
    bool takes_pixels;
    /* Begins to bring a filled place there, one ahead of the batch in work; NULL where the kernels see it. */
    void (*send_input)(struct ddp *ddp, const char *place);
    /* The place, which was the last that was sent, becomes DDP_INPUT. It may be filled again when the step has ended. */
    void (*set_input)(struct ddp *ddp, char *place, int n);

    /* What ddp.h's functions of these names do. */
    void (*run)(struct ddp *ddp, ddp_step *step, int n);
    void (*report_loss)(struct ddp *ddp, int n, const float *loss);
    void (*evaluation_add)(struct ddp *ddp, int n, const float *loss, const float *correct);
    void (*broadcast_state)(struct ddp *ddp);
    void (*average_state)(struct ddp *ddp);
    void (*update_start)(struct ddp *ddp, int bucket);
    void (*update_wait)(struct ddp *ddp, int bucket);
};

/* The device of this rank's program. */
const struct ddp_device *ddp_device_of(const struct ddp *ddp);

#endif
