/* loader.h: what the rest of the runtime asks of the loaders before they are there. */
#ifndef DDP_LOADER_H
#define DDP_LOADER_H

#include "ddp.h"

/* Bytes that the loaders of both splits will take: rings, orders, scratch. */
int64_t ddp_loader_bytes(const struct ddp_program *program);

/* Bytes of files that they will map. */
int64_t ddp_dataset_bytes(const struct ddp_program *program, bool evaluate);

#endif
