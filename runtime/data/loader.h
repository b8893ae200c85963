/* loader.h: what the rest of the runtime asks of the loaders before they are there. */
#ifndef DDP_LOADER_H
#define DDP_LOADER_H

#include "ddp.h"

/* How many batches, each as large as DDP_INPUT, lie in state->inputs: that of the step, and one for each worker. */
int ddp_loader_batches(const struct ddp_program *program);

/* Bytes that the loaders of both splits will take besides: orders, scratch. */
int64_t ddp_loader_bytes(const struct ddp_program *program);

/* Bytes of files that they will map. */
int64_t ddp_dataset_bytes(const struct ddp_program *program, bool evaluate);

#endif
