/* layout.h: the rows of a state_dict entry, as files have them, in and out of the memory layout. Row k of a
   tensor is what lies behind index k of its first dimension; a scalar has one row. */
#ifndef DDP_LAYOUT_H
#define DDP_LAYOUT_H

#include "ddp.h"

int64_t ddp_dtype_bytes(enum ddp_dtype dtype);

/* What files have of it, and the host's memory: a weight that kernels read as bf16 is updated in float32. */
enum ddp_dtype ddp_file_dtype(const struct ddp_tensor *tensor);

int64_t ddp_rows(const struct ddp_tensor *tensor);
int64_t ddp_row_elements(const struct ddp_tensor *tensor);
int64_t ddp_row_bytes(const struct ddp_tensor *tensor);

/* Where element (k, c, r, s) of a tensor in PANELS lies, in elements. */
int64_t ddp_panels_offset(const struct ddp_tensor *tensor, int64_t k, int64_t c, int64_t r, int64_t s);

void ddp_get_row(const struct ddp_tensor *tensor, const void *memory, int64_t k, void *row);

/* Leaves what lies between the rows (the padding of PANELS) as it is. */
void ddp_put_row(const struct ddp_tensor *tensor, void *memory, int64_t k, const void *row);

/* Parameters and buffers: what a state_dict has. */
bool ddp_in_state_dict(const struct ddp_tensor *tensor);

#endif
