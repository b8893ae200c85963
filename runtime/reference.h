/* reference.h: what the emitted reference.c is made of: the operations of the compiler's graph in double, each as its
   definition reads. All arrays are row-major, images [n, h, w, c], weights [k, c, r, s]. No result depends on the number
   of threads. */
#ifndef DDP_REFERENCE_H
#define DDP_REFERENCE_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

double *ddp_values(int64_t count); /* all NaN; free() frees them */
void ddp_clear(int64_t count, double *x);

/* As torch.maximum and torch.minimum: NaN wins. */
static inline double ddp_max(double a, double b)
{
    return a > b || a != a ? a : b;
}

static inline double ddp_min(double a, double b)
{
    return a < b || a != a ? a : b;
}

/* Axes of x; those beside each other that are all kept, or all reduced, are one. */
struct ddp_axes {
    int rank;
    int64_t extent[6];
    bool reduced[6];
};

/* M2: the sum of squares about the mean. ARGMAX: the first place of the greatest value. */
enum ddp_reduction { DDP_SUM, DDP_MAX, DDP_MEAN, DDP_M2, DDP_ARGMAX };
void ddp_reduce(enum ddp_reduction operation, struct ddp_axes axes, const double *x, double *y);

/* y = conv(x, w). Of stride, dilation and groups, 0, or left out, is 1. */
struct ddp_conv {
    int64_t x[4], w[4], y[4];
    int stride[2], padding[2], dilation[2], groups;
};
void ddp_conv(struct ddp_conv conv, const double *x, const double *w, double *y);
void ddp_conv_dinput(struct ddp_conv conv, const double *dy, const double *w, double *dx);
void ddp_conv_dweight(struct ddp_conv conv, const double *x, const double *dy, double *dw);

/* y [rows, columns] = a [rows, depth] b [depth, columns]; a and b may lie transposed. */
struct ddp_matmul {
    int64_t rows, depth, columns;
    bool transpose_a, transpose_b;
};
void ddp_matmul(struct ddp_matmul matmul, const double *a, const double *b, double *y);

/* Windows of x have a result in y each. The gradient of a maximum goes to its first greatest pixel. */
struct ddp_pool {
    int64_t x[4], y[4];
    int kernel[2], stride[2], padding[2]; /* stride: as of convolutions */
    bool count_padding;                   /* an average's divisor counts it */
};
void ddp_max_pool(struct ddp_pool pool, const double *x, double *y);
void ddp_max_pool_grad(struct ddp_pool pool, const double *x, const double *dy, double *dx);
void ddp_avg_pool(struct ddp_pool pool, const double *x, double *y);
void ddp_avg_pool_grad(struct ddp_pool pool, const double *dy, double *dx);

/* table [rows, width], x [count, width], index [count]. An index that is outside reads 0 and adds nothing. */
struct ddp_lookup {
    int64_t count, rows, width;
};
void ddp_gather(struct ddp_lookup lookup, const double *table, const double *index, double *y);
void ddp_scatter_add(struct ddp_lookup lookup, const double *index, const double *dy, double *dtable);
void ddp_pick(struct ddp_lookup lookup, const double *x, const double *index, double *y);
void ddp_pick_grad(struct ddp_lookup lookup, const double *index, const double *dy, double *dx);

#endif
