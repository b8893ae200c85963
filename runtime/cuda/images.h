/* images.h: the kernels that a program for GPUs brings: machine code for some GPUs, PTX, and for those GPUs that neither
   fits the sources. */
#ifndef DDP_CUDA_IMAGES_H
#define DDP_CUDA_IMAGES_H

#include <stddef.h>

struct ddp_image {
    const char *architecture; /* "sm_90a"; "compute_80": PTX */
    const void *bytes;        /* as cuModuleLoadData takes them: they say themselves how many they are */
};

struct ddp_source {
    const char *name, *text;
};

/* In the program, which ddpc emits: images.c. The first source is kernels.cu, what it includes follows. */
extern const struct ddp_image ddp_images[];
extern const int ddp_n_images;
extern const struct ddp_source ddp_sources[];
extern const int ddp_n_sources;

/* In images.c: `name` is an array that holds a file's bytes and a zero behind them. */
#define DDP_EMBED(name, file)                                                                                          \
    extern const char name[];                                                                                          \
    __asm__(".pushsection .rodata\n.balign 64\n" #name ":\n.incbin \"" file "\"\n.byte 0\n.popsection")

/* Of the program's images the one that a GPU of compute capability `capability` (90: 9.0) runs best; NULL: none runs. Machine code
   before PTX. */
const struct ddp_image *ddp_fitting_image(int capability);

/* The module for that GPU: machine code that the program brings; else what NVRTC makes of the sources, now or in an earlier run
   (cuda/cache.h); else PTX. Ends the process with one line where there is none of these. The bytes stay. */
const void *ddp_choose_image(int capability);

#endif
