/* launch.h: what emitted launch code (launch.c) says to the device. */
#ifndef DDP_DEVICE_LAUNCH_H
#define DDP_DEVICE_LAUNCH_H

#include "device/tensor_map.h"

struct ddp_grid {
    unsigned blocks[3], threads, shared; /* shared: bytes of dynamic shared memory */
};

/* Launches a kernel of kernels.cu by its name; arguments[i] points to the value of parameter i. */
void ddp_launch(const char *kernel, struct ddp_grid grid, void **arguments);

enum { DDP_TENSOR_RANK = 5 };

/* A tensor in the device's memory as bulk tensor copies see it, the innermost extent first, and what one of
   them brings. A box, or (pixels > 0) so many pixels of images n, h, w, c, with CHANNELS of each: they
   begin at (w, h) from LOWER to the extent plus UPPER, exclusive, by STEP. In shared memory rows have the
   bytes of the swizzle (0: none). */
struct ddp_view {
    const void *memory;
    unsigned long long stride[DDP_TENSOR_RANK]; /* bytes */
    unsigned extent[DDP_TENSOR_RANK];           /* elements */
    unsigned short box[DDP_TENSOR_RANK], channels, pixels;
    short lower[2], upper[2]; /* w, h */
    unsigned char step[2], rank, element, swizzle; /* element, swizzle: bytes */
};

void ddp_map_tensor(struct ddp_tensor_map *map, const struct ddp_view *tensor);

#endif
