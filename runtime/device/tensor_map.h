/* tensor_map.h: what the bulk tensor copy of sm_90 knows of a tensor in global memory: 128 bytes that the
   driver fills (CUtensorMap). Kernels take it as `const __grid_constant__ ddp_tensor_map map`. */
#ifndef DDP_DEVICE_TENSOR_MAP_H
#define DDP_DEVICE_TENSOR_MAP_H

struct ddp_tensor_map {
    unsigned long long opaque[16] __attribute__((aligned(64)));
};

#endif
