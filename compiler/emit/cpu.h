/* cpu.h: what the CPU bodies share. */
#ifndef DDPC_EMIT_CPU_H
#define DDPC_EMIT_CPU_H

#include "emit/emit.h"

/* Elements of a kernel's domain, and flops of a contraction: below them threads cost more than they give. */
enum { SERIAL = 16 * 1024, SERIAL_FLOPS = 1 << 20 };

/* "(int64_t)n * 256", "64": the product of the extents of axes [first, last). */
const char *cpu_extent(struct arena *arena, const struct shape *shape, int first, int last);

/* "text + 64"; "text" where the offset is 0. */
const char *cpu_plus(struct arena *arena, const char *text, int64_t offset);

/* Elements at the greatest n. */
int64_t cpu_greatest(const struct step *step, const struct shape *shape);

/* `for (int64_t i = 0; i < n; i++) {`; int where the extent does not grow with n. */
void cpu_open_for(struct writer *w, const struct shape *shape, int axis, const char *index);

/* "#pragma omp parallel for", over `loops` loops, where the kernel is large enough. */
void cpu_parallel(struct writer *w, const struct step *step, const struct shape *shape, int loops);

/* The parameter that brings an input of the anchor, and the one that takes its result. */
const char *cpu_parameter(struct arena *arena, const struct step *step, const struct kernel *kernel,
                          const struct node *input);
/* The value of an input at channel c of `row`: of a tensor of `like`'s shape, of a vector along its last axis,
   of a scalar. */
const char *cpu_element(struct arena *arena, const struct step *step, const struct kernel *kernel,
                        const struct node *input, const struct shape *like, const char *row);
const char *cpu_result(struct arena *arena, const struct step *step, const struct kernel *kernel);

#endif
