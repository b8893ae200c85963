/* atomic_file.h: a file that is there whole or not at all. It is written under a temporary name in the same
   folder, brought to the disk, and renamed. When a write fails, the temporary file goes and what was there
   under the name before stays. */
#ifndef DDP_ATOMIC_FILE_H
#define DDP_ATOMIC_FILE_H

#include <stdint.h>
#include <stdio.h>

struct atomic_file {
    FILE *out;
    int error; /* errno of the first write that failed; later ones do nothing */
    char *path, *temporary;
};

/* 0 or an errno. */
int atomic_open(struct atomic_file *file, const char *path);
void atomic_write(struct atomic_file *file, const void *bytes, int64_t count);
/* 0 or an errno, that of an earlier write included. */
int atomic_commit(struct atomic_file *file);

#endif
