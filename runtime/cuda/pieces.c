/* pieces.c: see pieces.h. */
#include "cuda/pieces.h"

static int cut(const struct ddp_tensor *tensor, struct ddp_piece *pieces, int count)
{
    const bool narrowed = tensor->dtype == DDP_BF16;
    const int64_t values = tensor->bytes / (int64_t)sizeof(float);
    for (int64_t at = 0; at < values; at += DDP_PIECE, count++)
        if (pieces)
            pieces[count] = (struct ddp_piece){tensor->offset + at * (int64_t)sizeof(float),
                                               tensor->offset + at * (narrowed ? 2 : 4),
                                               (int)(values - at < DDP_PIECE ? values - at : DDP_PIECE), narrowed};
    return count;
}

void cuda_make_pieces(const struct ddp_program *program, struct ddp_piece *pieces, int *first)
{
    int count = 0;
    for (int bucket = 0; bucket <= program->n_buckets; bucket++) {
        first[bucket] = count;
        for (int i = 0; i < program->n_tensors; i++) {
            const struct ddp_tensor *tensor = &program->tensors[i];
            if (tensor->arena == DDP_PARAM && tensor->bucket == (bucket < program->n_buckets ? bucket : -1))
                count = cut(tensor, pieces, count);
        }
    }
    first[program->n_buckets + 1] = count;
}
