/* cuda.h: what the CUDA bodies share.

   A function of kernels.h is one __global__ function of kernels.cu or several, launched one after another; each takes
   all parameters of the function. An emitter of an anchor opens them one by one and so records how each is launched:
   kernels.cu is the text that it writes, launch.c what it records.

   Results depend on nothing but the grids, and these on n alone: every sum's terms are added in a fixed order. */
#ifndef DDPC_EMIT_CUDA_H
#define DDPC_EMIT_CUDA_H

#include "cuda/images.h"
#include "emit/emit.h"

enum { CUDA_THREADS = 256 }; /* of a block, where nothing speaks for another number */

struct launch {
    const char *suffix;    /* behind the function's name: "", "_combine" */
    const char *blocks[3]; /* C, in n; NULL: 1 */
    int threads;           /* of a block */
    int shared;            /* bytes of dynamic shared memory */
};

/* A tensor for the bulk tensor copies of sm_90a: a name, and its description (struct ddp_view). */
struct map {
    const char *name;
    const char *const *fields;
    int count;
};

/* A function on its way. */
struct cuda {
    struct writer *w;
    struct arena *arena;
    const struct step *step;
    const struct kernel *kernel;
    VEC(struct launch) launches;
    VEC(struct map) maps; /* which the first launch takes behind its parameters */
};

/* One __global__ function, up to its brace; put_close ends it. */
void cuda_open(struct cuda *k, struct launch launch);

/* "((int64_t)n * 256 + 1023) / 1024", "4": a grid that covers `count` with blocks of `each`. */
const char *cuda_blocks(struct arena *arena, const char *count, int64_t each);

/* "int", or "int64_t" where an index into this many elements needs it. */
const char *cuda_index_type(int64_t elements);

/* One __global__ function with a thread for each `vector` of `count` elements, at most `greatest`: `at` is the
   first of them. */
void cuda_open_each(struct cuda *k, const char *suffix, const char *count, int64_t greatest, int vector);

/* The same for the elements of a shape: it knows `at`, the row-major place of the
   first of them, and of each axis the index of that, called index[axis]. */
void cuda_open_elements(struct cuda *k, const char *suffix, const struct shape *shape, int vector,
                        const char *const *index);

/* How many of a row's channels a thread takes at once: 16 bytes of the narrowest of the tensors behind these nodes;
   1 where rows do not divide so, a tensor holds no floats, or there is too little for many threads. */
int cuda_vector(const struct step *step, int64_t channels, int64_t elements, struct node *const *nodes, int count);

/* emit/cuda_*.c: one function's __global__ functions, by anchor; and the workspaces that they use. */
void emit_cuda_sweep(struct cuda *k); /* MAP, ROW */
void emit_cuda_contract(struct cuda *k);
void emit_cuda_window(struct cuda *k);
void emit_cuda_view(struct cuda *k);
void emit_cuda_index(struct cuda *k);
void plan_cuda_sweep(struct kernel *kernel, const struct step *step);
void plan_cuda_contract(struct kernel *kernel, const struct step *step);
void plan_cuda_window(struct kernel *kernel, const struct step *step);

/* emit/cuda_launch.c */
void emit_cuda_launch(struct writer *w, const struct plan *plan);

/* emit/cuda_images.c */
void emit_cuda_images(struct writer *w, const struct plan *plan, const char *const *architectures, int n_architectures,
                      const struct ddp_source *sources, int n_sources);

/* emit/cuda.c: the function's text into w; its launches, which stay in `arena`. */
struct cuda emit_cuda_function(struct writer *w, const struct step *step, const struct kernel *kernel);

#endif
