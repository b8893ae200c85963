/* memory.h: large blocks, taken once before the first step. */
#ifndef DDP_MEMORY_H
#define DDP_MEMORY_H

#include <stdint.h>

/* Zeroed memory of its own pages, in huge pages where the system has them; every page is there when it
   returns. Ends the process with one line when there is not enough. NULL for 0 bytes. */
void *ddp_block(int64_t bytes, const char *what);
void ddp_block_free(void *block, int64_t bytes);

/* The sum of a plan's parts; ends the process where it is more than any memory. And a line of it: "WHAT 5.0 MiB a rank
   (name 3.0, ...)". */
int64_t ddp_plan_sum(const int64_t *bytes, int count);
double ddp_mib(int64_t bytes);
void ddp_plan_print(const char *what, const char *const *names, const int64_t *bytes, int count);

/* Makes every page of a mapping present. */
void ddp_touch(char *pages, int64_t bytes);

/* Bytes of memory that this process uses: resident, the mapped pages of files among them. */
int64_t ddp_memory_used(void);

/* Bytes that the host, or the container that this is, has left for use; INT64_MAX when the system does not
   say. */
int64_t ddp_memory_left(void);

#endif
