/* pieces.h: the parameters in pieces, as the kernels of device/cuda_update.h take them. */
#ifndef DDP_CUDA_PIECES_H
#define DDP_CUDA_PIECES_H

#include "ddp.h"
#include "device/cuda_piece.h"

/* Writes them to `pieces`, which may be NULL, bucket by bucket, last those of parameters in none; first[i]: where those of
   bucket i begin. first has n_buckets + 2 places: the last is their number. */
void cuda_make_pieces(const struct ddp_program *program, struct ddp_piece *pieces, int *first);

#endif
