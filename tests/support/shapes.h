/* shapes.h: contractions of odd shapes, and graphs around one each: channels that are no multiples of a vector's lanes,
   images of one pixel, groups, dilation, strides and paddings that fit nothing; matrices in all forms. */
#ifndef TESTS_SHAPES_H
#define TESTS_SHAPES_H

#include "graph/graph.h"

struct conv_case {
    const char *name;
    int64_t batch, h, w, c, k, r, s;
    int stride[2], padding[2], dilation[2], groups;
    bool rows;     /* the weight is an input that lies in rows */
    bool epilogue; /* relu(conv * scale + shift + skip), beside the raw result */
    bool prologue; /* x and dy are read through max(x * scale + other, 0.25): padding is not what the map
                      makes of zero */
    bool winograd; /* the same case before it is the direct one, whose error is the measure */
};

struct matmul_case {
    const char *name;
    struct shape a, b;
    bool transpose_a, transpose_b, param;
};

extern const struct conv_case conv_cases[];
extern const struct matmul_case matmul_cases[];
extern const int n_conv_cases, n_matmul_cases;

/* The result and both gradients, each an output; names begin with the case's. */
void build_conv(struct graph *g, const struct conv_case *c);
void build_matmul(struct graph *g, const struct matmul_case *c);

/* All of them side by side. */
struct graph *build_shapes(struct arena *arena, struct diag *diag);

#endif
