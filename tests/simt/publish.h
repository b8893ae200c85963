/* publish.h: how one block may read what another wrote in the same launch: the writer passes __threadfence
   and then an atomic operation; the reader one on the same address, later, and then __threadfence (PTX ISA,
   "Release and Acquire Patterns"). */
#ifndef SIMT_PUBLISH_H
#define SIMT_PUBLISH_H

#include <stdbool.h>
#include <stdint.h>

void publish_enter_launch(void);
void publish_enter_block(void);

/* The running thread does an atomic operation there. */
void meet_atomically(const void *address);

/* Whether the running thread knows of what the thread of an earlier block did at that clock. */
bool published(uint32_t block, unsigned thread, uint32_t clock);

#endif
