/* mbarrier.h: barriers in shared memory whose phases end when threads have arrived and bytes have landed. */
#ifndef SIMT_MBARRIER_H
#define SIMT_MBARRIER_H

#include <stddef.h>
#include <stdint.h>

void barriers_enter_block(void);

/* The number of the barrier for a copy that counts for it. */
unsigned barrier_for_copy(const char *instruction, uint64_t *barrier);
/* That many bytes have landed. Gives the phase for which they count, from 1 on. */
uint32_t barrier_land(unsigned number, unsigned bytes);

#endif
