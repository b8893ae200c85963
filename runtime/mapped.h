/* mapped.h: a file read through mmap, that may be cut off while it is read. */
#ifndef DDP_MAPPED_H
#define DDP_MAPPED_H

#include "fail.h"

#include <stdint.h>

struct ddp_mapped {
    const char *path;  /* the caller's */
    const char *bytes; /* read these through ddp_mapped_read only */
    int64_t size;
    int descriptor;
    enum ddp_status status; /* how the process ends when the file turns out bad */
};

/* Ends the process with one line when the file cannot be opened, is not a regular file or is empty. */
struct ddp_mapped ddp_map_file(const char *path, enum ddp_status status);

/* Copies bytes that lie inside the size. Any thread. Ends the process with one line when they cannot be read
   any more. */
void ddp_mapped_read(const struct ddp_mapped *file, int64_t offset, void *to, int64_t bytes);

void ddp_unmap(struct ddp_mapped *file);

#endif
