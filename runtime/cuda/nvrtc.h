/* nvrtc.h: CUDA C++ to machine code by libnvrtc, which is opened where it is installed. It needs no GPU. ddpc calls it
   for the GPUs that are named to it, programs for a GPU that was not. */
#ifndef DDP_NVRTC_H
#define DDP_NVRTC_H

#include "cuda/images.h"

#include <stdbool.h>

/* False where there is none. */
bool nvrtc_open(void);

/* 13000 is 13.0; 0 where it does not say. */
int nvrtc_version(void);

/* What every compilation has beside its architecture; NULL-terminated. */
extern const char *const nvrtc_options[];

struct code {
    bool compiled;
    char *log; /* errors; and what ptxas says of each kernel's resources */
    char *cubin, *ptx; /* NULL where nothing was compiled */
    size_t cubin_bytes, ptx_bytes;
};

/* The first source is compiled, and may include the others. architecture: "sm_80". */
struct code nvrtc_compile(const struct ddp_source *sources, int n_sources, const char *architecture);
void nvrtc_release(struct code *code);

#endif
