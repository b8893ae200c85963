/* shapes.c: see shapes.h. */
#include "support/shapes.h"

const struct conv_case conv_cases[] = {
    {"pointwise", 5, 3, 3, 64, 96, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, false, false, false},
    {"stem", 3, 17, 15, 3, 40, 7, 7, {2, 2}, {3, 3}, {1, 1}, 1, false, true, false, false},
    {"colours", 5, 8, 29, 3, 33, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"margin", 2, 3, 4, 2, 20, 3, 3, {2, 5}, {4, 4}, {2, 1}, 1, false, false, false, false},
    {"three", 13, 4, 4, 32, 64, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"three_on_one", 26, 1, 1, 20, 33, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"strided", 4, 9, 8, 24, 40, 3, 3, {2, 2}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"strided_point", 6, 7, 6, 16, 70, 1, 1, {2, 2}, {0, 0}, {1, 1}, 1, false, true, false, false},
    {"padded_point", 2, 5, 4, 8, 8, 1, 1, {2, 3}, {1, 2}, {1, 1}, 1, false, false, false, false},
    {"dilated", 2, 11, 12, 8, 16, 3, 2, {1, 2}, {2, 1}, {2, 3}, 1, false, false, false, false},
    {"grouped", 3, 6, 5, 48, 96, 3, 3, {1, 1}, {1, 1}, {1, 1}, 3, false, true, false, false},
    {"depthwise", 3, 6, 7, 10, 20, 3, 3, {2, 1}, {1, 1}, {1, 1}, 10, false, false, false, false},
    {"rows", 3, 5, 5, 12, 34, 3, 1, {1, 1}, {1, 0}, {1, 1}, 2, true, false, false, false},
    {"gaps", 2, 10, 10, 4, 8, 2, 2, {3, 4}, {0, 1}, {1, 1}, 1, false, false, false, false},
    {"wide", 1, 3, 700, 5, 6, 3, 5, {1, 1}, {1, 2}, {1, 1}, 1, false, false, false, false},
    {"deep", 3, 2, 2, 600, 40, 2, 2, {1, 1}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"mapped", 5, 6, 5, 24, 40, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, false, true, false},
    {"mapped_groups", 3, 5, 6, 16, 24, 3, 2, {2, 1}, {1, 1}, {1, 2}, 2, false, true, true, false},
    {"mapped_point", 5, 3, 3, 40, 50, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, true, true, false},
    {"image", 6, 9, 12, 48, 70, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"image_patches", 6, 9, 12, 48, 70, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, true},
    {"parted", 2, 8, 12, 96, 96, 3, 3, {1, 1}, {1, 2}, {1, 1}, 2, true, true, true, false},
    {"parted_patches", 2, 8, 12, 96, 96, 3, 3, {1, 1}, {1, 2}, {1, 1}, 2, true, true, true, true},
    {"pairs", 70, 2, 2, 96, 104, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"pairs_patches", 70, 2, 2, 96, 104, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, true},
    {"mapped_pairs", 90, 2, 2, 160, 192, 3, 3, {1, 1}, {1, 1}, {1, 1}, 2, true, true, true, false},
    {"mapped_pairs_patches", 90, 2, 2, 160, 192, 3, 3, {1, 1}, {1, 1}, {1, 1}, 2, true, true, true, true},
    {"many", 1, 12, 14, 256, 33, 3, 3, {1, 1}, {1, 0}, {1, 1}, 1, false, false, false, false},
    {"many_patches", 1, 12, 14, 256, 33, 3, 3, {1, 1}, {1, 0}, {1, 1}, 1, false, false, false, true},
    {"single", 1, 1, 1, 1, 1, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, true, false, false},
};

const struct matmul_case matmul_cases[] = {
    {"linear", {2, true, {1, 70}}, {2, false, {10, 70}}, false, true, true},
    {"linear_tokens", {3, true, {1, 7, 40}}, {2, false, {50, 40}}, false, true, true},
    {"untransposed", {2, true, {3, 33}}, {2, false, {33, 65}}, false, false, false},
    {"attention", {4, true, {1, 2, 9, 40}}, {4, true, {1, 2, 11, 40}}, false, true, false},
    {"attention_values", {4, true, {1, 3, 5, 13}}, {4, true, {1, 3, 13, 35}}, false, false, false},
    {"both_turned", {3, true, {2, 6, 19}}, {3, true, {2, 33, 6}}, true, true, false},
    {"broadcast", {4, true, {1, 1, 4, 8}}, {3, false, {3, 8, 6}}, false, false, false},
    {"turned_by_matrix", {3, true, {1, 6, 19}}, {2, false, {6, 40}}, true, false, false},
};

const int n_conv_cases = sizeof conv_cases / sizeof *conv_cases;
const int n_matmul_cases = sizeof matmul_cases / sizeof *matmul_cases;

/* A graph on its way, of one case or of several. */
struct builder {
    struct graph *g;
    const char *name; /* the case's */
};

static struct site site_of(const struct builder *b, const char *name)
{
    return (struct site){.name = arena_printf(b->g->arena, "%s.%s", b->name, name)};
}

static struct node *leaf(const struct builder *b, const char *name, struct shape shape, bool param)
{
    return param ? graph_param(b->g, site_of(b, name), F32, shape, (struct param){.trained = true})
                 : graph_input(b->g, site_of(b, name), F32, shape);
}

/* max(x * channel + other, 0.25) */
static struct node *prologue(const struct builder *b, struct node *x, const char *name)
{
    struct arena *arena = b->g->arena;
    const char *channel = arena_printf(arena, "%s_channel", name), *other = arena_printf(arena, "%s_other", name);
    struct node *in[] = {x, leaf(b, channel, (struct shape){1, false, {x->shape.dim[3]}}, true),
                         leaf(b, other, x->shape, false)};
    const struct expr *scaled = expr_op(arena, EXPR_MUL, expr_arg(arena, 0), expr_arg(arena, 1), NULL);
    const struct expr *sum = expr_op(arena, EXPR_ADD, scaled, expr_arg(arena, 2), NULL);
    return graph_map(b->g, site_of(b, arena_printf(arena, "%s_mapped", name)), F32,
                     expr_op(arena, EXPR_MAX, sum, expr_const(arena, 0.25), NULL), in, 3);
}

/* max(y * scale + shift + skip, 0) */
static struct node *epilogue(const struct builder *b, struct node *y)
{
    struct arena *arena = b->g->arena;
    const int64_t channels = y->shape.dim[y->shape.rank - 1];
    struct node *in[] = {y, leaf(b, "scale", (struct shape){1, false, {channels}}, true),
                         leaf(b, "shift", (struct shape){0}, true), leaf(b, "skip", y->shape, false)};
    const struct expr *x[4];
    for (int i = 0; i < 4; i++)
        x[i] = expr_arg(arena, i);
    const struct expr *affine = expr_op(arena, EXPR_ADD, expr_op(arena, EXPR_MUL, x[0], x[1], NULL), x[2], NULL);
    const struct expr *sum = expr_op(arena, EXPR_ADD, affine, x[3], NULL);
    return graph_map(b->g, site_of(b, "relu"), F32, expr_op(arena, EXPR_MAX, sum, expr_const(arena, 0), NULL), in, 4);
}

void build_conv(struct graph *g, const struct conv_case *c)
{
    const struct builder b = {g, c->name};
    struct contract conv = {.op = CONTRACT_CONV,
                            .stride = {c->stride[0], c->stride[1]},
                            .padding = {c->padding[0], c->padding[1]},
                            .dilation = {c->dilation[0], c->dilation[1]},
                            .groups = c->groups,
                            .kernel = {c->r, c->s},
                            .input = {c->h, c->w}};
    struct node *x = leaf(&b, "x", (struct shape){4, true, {1, c->h, c->w, c->c}}, false);
    struct node *w = leaf(&b, "w", (struct shape){4, false, {c->k, c->c / c->groups, c->r, c->s}}, !c->rows);
    x = c->prologue ? prologue(&b, x, "x") : x;
    struct node *y = graph_contract(g, site_of(&b, "y"), x, w, conv);
    struct node *dy = leaf(&b, "dy", y->shape, false);
    dy = c->prologue ? prologue(&b, dy, "dy") : dy;
    graph_output(g, OUTPUT_LOGITS, y, NULL);
    if (c->epilogue)
        graph_output(g, OUTPUT_LOGITS, epilogue(&b, y), NULL);
    conv.op = CONTRACT_CONV_DINPUT;
    graph_output(g, OUTPUT_LOGITS, graph_contract(g, site_of(&b, "dx"), dy, w, conv), NULL);
    conv.op = CONTRACT_CONV_DWEIGHT;
    struct node *dw = graph_contract(g, site_of(&b, "dw"), x, dy, conv);
    graph_output(g, c->rows ? OUTPUT_LOGITS : OUTPUT_GRADIENT, dw, c->rows ? NULL : w);
}

void build_matmul(struct graph *g, const struct matmul_case *c)
{
    const struct builder build = {g, c->name};
    const struct contract matmul = {
        .op = CONTRACT_MATMUL, .transpose_a = c->transpose_a, .transpose_b = c->transpose_b};
    struct node *a = leaf(&build, "a", c->a, false), *b = leaf(&build, "b", c->b, c->param);
    struct node *y = graph_contract(g, site_of(&build, "y"), a, b, matmul);
    graph_output(g, OUTPUT_LOGITS, y, NULL);
    graph_output(g, OUTPUT_LOGITS, epilogue(&build, y), NULL);
    if (!c->transpose_b || c->a.rank != 2)
        return;
    struct node *dy = leaf(&build, "dy", y->shape, false);
    graph_output(g, OUTPUT_LOGITS,
                 graph_contract(g, site_of(&build, "da"), dy, b, (struct contract){.op = CONTRACT_MATMUL}), NULL);
    struct node *db = graph_contract(g, site_of(&build, "db"), dy, a,
                                     (struct contract){.op = CONTRACT_MATMUL, .transpose_a = true});
    graph_output(g, OUTPUT_GRADIENT, db, b);
}

struct graph *build_shapes(struct arena *arena, struct diag *diag)
{
    struct graph *g = graph_new(arena, diag, "shapes", 2);
    for (int i = 0; i < n_conv_cases; i++)
        if (!conv_cases[i].winograd)
            build_conv(g, &conv_cases[i]);
    for (int i = 0; i < n_matmul_cases; i++)
        build_matmul(g, &matmul_cases[i]);
    return g;
}
