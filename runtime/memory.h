/* memory.h: large blocks, taken once before the first step. */
#ifndef DDP_MEMORY_H
#define DDP_MEMORY_H

#include <stdint.h>

/* Zeroed memory of its own pages, in huge pages where the system has them; every page is there when it
   returns. Ends the process with one line when there is not enough. NULL for 0 bytes. */
void *ddp_block(int64_t bytes, const char *what);
void ddp_block_free(void *block, int64_t bytes);

/* Makes every page of a mapping present. */
void ddp_touch(char *pages, int64_t bytes);

/* Bytes of memory that this process uses: resident, the mapped pages of files among them. */
int64_t ddp_memory_used(void);

/* Bytes that the host, or the container that this is, has left for use; INT64_MAX when the system does not
   say. */
int64_t ddp_memory_left(void);

#endif
