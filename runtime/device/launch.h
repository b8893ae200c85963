/* launch.h: what emitted launch code (launch.c) says to the device. */
#ifndef DDP_DEVICE_LAUNCH_H
#define DDP_DEVICE_LAUNCH_H

struct ddp_grid {
    unsigned blocks[3], threads, shared; /* shared: bytes of dynamic shared memory */
};

/* Launches a kernel of kernels.cu by its name; arguments[i] points to the value of parameter i. */
void ddp_launch(const char *kernel, struct ddp_grid grid, void **arguments);

#endif
