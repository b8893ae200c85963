/* cubins.h: kernels.cu to machine code for GPUs. */
#ifndef DDPC_CUBINS_H
#define DDPC_CUBINS_H

#include "emit/emit.h"

/* "sm_80,sm_90a": false after a line where one is no architecture, or older than sm_80. */
bool check_architectures(const char *architectures);

/* Compiles the kernels.cu that emit_program wrote for each of the architectures, side by side: DIR/kernels.sm_80.cubin; of the
   first also DIR/kernels.ptx. Writes DIR/images.c, which embeds these, and plan.json again, with the resources that each
   kernel takes. Requires nvrtc_open. 0, or 1 after the compiler's messages. */
int build_cubins(const struct plan *plan, const struct target *target, const char *directory, const char *architectures);

#endif
