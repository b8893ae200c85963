/* cache.h: machine code that NVRTC has made, kept for later runs in $DDP_CACHE, $XDG_CACHE_HOME/ddp or ~/.cache/ddp.
   A folder that cannot be written is no failure: nothing is kept then, nor where $DDP_CACHE is empty. Several
   processes may read and write the same entry. */
#ifndef DDP_CUDA_CACHE_H
#define DDP_CUDA_CACHE_H

#include "cuda/images.h"

/* Where the code for an architecture lies: PROGRAM-DIGEST.cubin, the digest over the sources, NVRTC's options and version, and
   the architecture. In malloc'd memory; NULL where the environment names no folder. */
char *cache_path(const struct ddp_source *sources, int n_sources, const char *architecture, int nvrtc_version);

/* The code, in malloc'd memory. NULL where there is none; where it is damaged, after a line that says so. */
void *cache_read(const char *path);

void cache_write(const char *path, const void *code, size_t bytes);

#endif
