/* nvrtc.h: CUDA C++ to machine code by libnvrtc, which is opened where it is installed. It needs no GPU. */
#ifndef DDPC_NVRTC_H
#define DDPC_NVRTC_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* False where there is none. */
bool nvrtc_open(void);

/* A file that a source may include. */
struct header {
    const char *name, *text;
};

struct code {
    bool compiled;
    const char *log; /* errors; and what ptxas says of each kernel's resources */
    char *cubin, *ptx;
    size_t cubin_bytes, ptx_bytes;
};

/* name: of the source, in messages. architecture: "sm_80". */
struct code nvrtc_compile(struct arena *arena, const char *source, const char *name, const char *architecture,
                          const struct header *headers, int n_headers);

#endif
