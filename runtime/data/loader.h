/* loader.h: what the rest of the runtime asks of the loaders before they are there. */
#ifndef DDP_LOADER_H
#define DDP_LOADER_H

#include "ddp.h"

/* How many places for batches there are in state->inputs: one for that of the step, and one for each worker. */
int ddp_loader_batches(const struct ddp_program *program);

/* Bytes of a place, and where its targets begin, behind images of so many bytes a value. */
int64_t ddp_place_bytes(const struct ddp_program *program);
int64_t ddp_place_targets(const struct ddp_program *program, int64_t value_bytes);

/* Sends the next batch to the device, where it is filled and not sent. */
void ddp_loader_send_next(struct ddp_loader *loader);

/* Bytes that the loaders of both splits will take besides: orders, scratch. */
int64_t ddp_loader_bytes(const struct ddp_program *program);

/* Bytes of files that they will map. */
int64_t ddp_dataset_bytes(const struct ddp_program *program, bool evaluate);

#endif
