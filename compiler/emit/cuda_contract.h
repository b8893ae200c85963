/* cuda_contract.h: what a contraction is to a grid of blocks (device/cuda_tile.h, cuda_operand.h). cuda_contract_plan.c
   finds it out, cuda_contract.c writes it down. */
#ifndef DDPC_CUDA_CONTRACT_H
#define DDPC_CUDA_CONTRACT_H

#include "emit/contract_text.h"

enum cuda_form { FORM_CONV, FORM_DINPUT, FORM_DWEIGHT, FORM_MATMUL };

enum { FEW_CHANNELS = 8, MOST_LINE_BYTES = 64 << 10 };

/* As device/cuda_tile.h and cuda_results.h have them. */
enum {
    TILE_THREADS = 256,
    TILE_STAGES = 3,
    STAGE_ROW_BYTES = 128,
    CHUNK_BYTES = 16,
    RESULT_GAP = 8,
    COLUMNS_SIDE = 32
};

struct extent {
    int64_t count;
    bool batched; /* times n */
};

/* What a tile is multiplied from. */
struct cuda_operand {
    struct node *node;
    bool along;  /* its rows run along k */
    bool copied; /* as it lies in memory, chunk by chunk */
    bool mapped; /* on sm_90a by the bulk tensor copy */
    bool taps_last; /* a weight [k][c][r][s] of several taps */
    bool lines;  /* an image of few channels: device/cuda_lines.h */
    bool filled; /* the weight, as lines are filled up */
    int64_t row; /* elements from a row to the next */
    int values;  /* elements that are made at once where they are not copied */
};

struct contraction {
    enum cuda_form form;
    struct node *node;
    enum dtype type;               /* of what is multiplied */
    bool tf32;                     /* as that, on tensor cores */
    struct cuda_operand a, b;
    struct contract conv;          /* pixels one by one are images of 1 x 1 */
    int64_t source[2], result[2];  /* of images */
    int64_t in, out;               /* channels of a group */
    struct extent images;          /* of those images */
    int batch_axes;                /* FORM_MATMUL: leading axes whose matrices are multiplied one by one */
    struct extent height, depth;   /* of one product */
    int64_t width;
    int64_t span;                  /* columns of all tiles: the width, or more where lines are filled up */
    int64_t line_rows, line_pitch; /* of x in shared memory; 0: it is not read by lines */
    int tile_rows, tile_columns;
    int phases;                    /* FORM_DINPUT: of the strides */
    int parts;                     /* k is divided into these */
    bool taps_last;                /* FORM_DWEIGHT: the gradient lies as [k][c][r][s] */
    int results;                   /* that a thread stores at once */
    VEC(struct columns) columns;
    int64_t workspace;             /* floats */
};

/* Rounded up. */
static inline int64_t divide_up(int64_t a, int64_t b)
{
    return (a + b - 1) / b;
}

/* "n * 64", "n", "64" */
const char *extent_text(struct arena *arena, struct extent extent);
int64_t greatest_extent(const struct step *step, struct extent extent);

/* emit/cuda_maps.c: whether the bulk tensor copy can bring an operand; and how, for launch.c. `memory`: its name there. */
struct cuda;
bool cuda_is_mapped(const struct contraction *c, const struct cuda_operand *operand);
void cuda_add_map(struct cuda *k, const struct contraction *c, const struct cuda_operand *operand, const char *memory);

void cuda_contraction(struct contraction *c, struct arena *arena, const struct step *step, const struct kernel *kernel);

#endif
