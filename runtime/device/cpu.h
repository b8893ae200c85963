/* cpu.h: what emitted contraction kernels share. A kernel shows its shape, its taps and its maps; the loops
   that are the same in all are here.

   cpu_tile.h     rows x 32 results in registers
   cpu_bf16.h     operands in bf16, two in a word
   cpu_panels.h   weights into the order in which the tile reads them
   cpu_gather.h   results from gathered pixels: convolution, its input gradient, matrix product
   cpu_lines.h    convolutions of few channels
   cpu_winograd.h the same for 3 x 3 taps, with fewer multiplications
   cpu_columns.h  sums over the rows of such results: statistics
   cpu_outer.h    sums over pixels: weight gradients
   cpu_winograd_outer.h  the same for 3 x 3 taps, with fewer multiplications
   cpu_pool.h     greatest values of windows

   Every result is one thread's, and its terms are added in an order that depends on the shapes alone: results
   do not depend on the number of threads. */
#ifndef DDP_DEVICE_CPU_H
#define DDP_DEVICE_CPU_H

#include "device/cpu_bf16.h"
#include "device/cpu_columns.h"
#include "device/cpu_gather.h"
#include "device/cpu_lines.h"
#include "device/cpu_outer.h"
#include "device/cpu_panels.h"
#include "device/cpu_pool.h"
#include "device/cpu_tile.h"
#include "device/cpu_winograd.h"
#include "device/cpu_winograd_outer.h"

#endif
