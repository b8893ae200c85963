/* alloc.h: memory that is there, or the process ends with one line. */
#ifndef DDP_ALLOC_H
#define DDP_ALLOC_H

#include <stdint.h>

/* Zeroed and touched, aligned to 64 bytes; free() frees it. */
void *ddp_alloc(int64_t count, int64_t element_bytes);

#endif
