/* save.c: saves parameters, buffers and gradients. */
#include "save.h"
#include "alloc.h"
#include "fail.h"
#include "layout.h"
#include "state.h"
#include "weights.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "both formats are little-endian");

static const struct format {
    const char *suffix;
    void (*write)(struct atomic_file *file, const struct ddp_entries *entries);
} formats[] = {{".safetensors", ddp_write_safetensors}, {".pth", ddp_write_pth}};

static const struct format *format_of(const char *path)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t length = strlen(path), suffix = strlen(formats[i].suffix);
        if (length > suffix && strcmp(path + length - suffix, formats[i].suffix) == 0)
            return &formats[i];
    }
    return NULL;
}

bool ddp_can_save_as(const char *path)
{
    return format_of(path) != NULL;
}

int64_t ddp_entry_bytes(const struct ddp_entry *entry)
{
    return ddp_rows(entry->tensor) * ddp_row_bytes(entry->tensor);
}

void ddp_entry_rows(const struct ddp_entry *entry,
                    void (*put)(void *context, const void *bytes, int64_t count), void *context)
{
    int64_t bytes = ddp_row_bytes(entry->tensor);
    void *row = ddp_alloc(1, bytes);
    for (int64_t k = 0; k < ddp_rows(entry->tensor); k++) {
        ddp_get_row(entry->tensor, entry->memory, k, row);
        put(context, row, bytes);
    }
    free(row);
}

static void save(const struct ddp_entries *entries, const char *path)
{
    const struct format *format = format_of(path);
    if (!format)
        ddp_fail(DDP_USAGE, "cannot save %s: the name must end in .safetensors or .pth", path);
    struct atomic_file file;
    int error = atomic_open(&file, path);
    if (!error) {
        format->write(&file, entries);
        error = atomic_commit(&file);
    }
    if (error)
        ddp_fail(DDP_DISK, "cannot save %s: %s", path, strerror(error));
}

void ddp_save_weights(struct ddp *ddp, const struct ddp_program *program, const char *path)
{
    struct ddp_entries entries = {ddp_alloc(program->n_tensors, sizeof *entries.at), 0};
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (ddp_in_state_dict(tensor))
            entries.at[entries.count++] =
                (struct ddp_entry){tensor, ddp->state->host[tensor->arena] + tensor->offset};
    }
    save(&entries, path);
    free(entries.at);
}

void ddp_save_gradients(struct ddp *ddp, const struct ddp_program *program, const char *path)
{
    struct ddp_entries entries = {ddp_alloc(program->n_tensors, sizeof *entries.at), 0};
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (tensor->arena == DDP_PARAM)
            entries.at[entries.count++] =
                (struct ddp_entry){tensor, (const char *)ddp->state->saved_gradients + tensor->offset};
    }
    save(&entries, path);
    free(entries.at);
}
