/* save.h: what the writers of file formats are given. */
#ifndef DDP_SAVE_H
#define DDP_SAVE_H

#include "atomic_file.h"
#include "ddp.h"

/* One entry of the file. */
struct ddp_entry {
    const struct ddp_tensor *tensor;
    const char *memory; /* in the tensor's layout */
};

struct ddp_entries {
    struct ddp_entry *at;
    int count;
};

int64_t ddp_entry_bytes(const struct ddp_entry *entry);

/* Hands out the values of an entry in row-major order, piece by piece. */
void ddp_entry_rows(const struct ddp_entry *entry,
                    void (*put)(void *context, const void *bytes, int64_t count), void *context);

void ddp_write_safetensors(struct atomic_file *file, const struct ddp_entries *entries);
void ddp_write_pth(struct atomic_file *file, const struct ddp_entries *entries);

#endif
