/* cpu.h: what the CPU bodies share. */
#ifndef DDPC_EMIT_CPU_H
#define DDPC_EMIT_CPU_H

#include "emit/emit.h"

/* Elements of a kernel's domain, and flops of a contraction: below them threads cost more than they give. */
enum { SERIAL = 16 * 1024, SERIAL_FLOPS = 1 << 20 };

/* `for (int64_t i = 0; i < n; i++) {`; int where the extent does not grow with n. */
void cpu_open_for(struct writer *w, const struct shape *shape, int axis, const char *index);

/* "#pragma omp parallel for", over `loops` loops, where the kernel is large enough. */
void cpu_parallel(struct writer *w, const struct step *step, const struct shape *shape, int loops);

/* The value of an input at channel c of `row`: of a tensor of `like`'s shape, of a vector along its last axis,
   of a scalar. */
const char *cpu_element(struct arena *arena, const struct step *step, const struct kernel *kernel,
                        const struct node *input, const struct shape *like, const char *row);

#endif
