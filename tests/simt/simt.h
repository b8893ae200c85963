/* simt.h: an emulator of CUDA's threads. Kernels, compiled as C++ with include/simt_cuda.h before them, run
   on the CPU: blocks one after another, the threads of a block as fibers in an order drawn from a seed.
   ddp_launch (device/launch.h) runs a kernel by its name.

   Kernels compiled with -fsanitize=thread are watched: every access to memory is held against a shadow that
   knows who wrote and who read (shadow.h). The first thing wrong ends the launch, and the launches after it
   do nothing until simt_clear. */
#ifndef SIMT_H
#define SIMT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The order of threads and blocks. At the start it is $SIMT_SEED, or else 1. */
void simt_seed(uint64_t seed);

/* What went wrong, one line; NULL: nothing since the last simt_clear. */
const char *simt_error(void);
void simt_clear(void);

/* Memory that kernels may touch, in elements of 1, 2, 4 or 8 bytes: a kernel must not touch parts of one
   element by different threads. Not written yet: to read it is an error until a kernel has written it. */
void simt_register(const char *name, void *memory, size_t bytes, unsigned element, bool written);
void simt_unregister(void *memory);

/* How many accesses and switches a launch may make before it counts as endless. */
void simt_limit(uint64_t events);

/* The host has written there. */
void simt_written(const void *memory, size_t bytes);

/* For SIMT_KERNEL: a kernel under its name, and no longer. call unpacks the arguments; sizes: of its parameters, and a 0. */
void simt_kernel(const char *name, void (*call)(void **arguments), const unsigned *sizes);
void simt_forget(void (*call)(void **arguments));
/* Those sizes; NULL: there is no such kernel. */
const unsigned *simt_parameters(const char *name);

#ifdef __cplusplus
}
#endif
#endif
