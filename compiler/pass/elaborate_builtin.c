/* elaborate_builtin.c: the table of built-in functions: the graph's node kinds, scalar functions, what can be
   asked of tensors. */
#include "pass/elaborate.h"

#include <inttypes.h>
#include <limits.h>
#include <string.h>

enum { MAX_ARGUMENTS = 8 };

/* One call of a built-in function. */
struct call {
    struct frame *f;
    struct loc loc;
    const char *name; /* as for eval() */
    const struct builtin *builtin;
    const struct value *values;
    const bool *given;
    bool failed; /* an argument was reported */
};

struct builtin {
    const char *name;
    int needed; /* the first so many arguments have no default */
    const char *arguments[MAX_ARGUMENTS];
    struct value (*run)(struct call *call);
    int op; /* for the functions that serve several builtins */
};

/* Arguments */

static void reject_value(struct call *call, int i, const char *wanted, struct value value)
{
    if (!call->failed)
        report(call->f, call->loc, E_WRONG_ARGUMENT, call->builtin->arguments[i], call->builtin->name, wanted,
               value_text(call->f->e->arena, value));
    call->failed = true;
}

static void reject(struct call *call, int i, const char *wanted)
{
    reject_value(call, i, wanted, call->values[i]);
}

static struct node *tensor_argument(struct call *call, int i)
{
    struct node *node = NULL;
    if (is_tensor(call->values[i]))
        node = settle_node(call->f, call->loc, call->values[i], NULL);
    else
        reject(call, i, "a tensor");
    call->failed = call->failed || !node;
    return node;
}

static bool bool_argument(struct call *call, int i, bool otherwise)
{
    if (!call->given[i])
        return otherwise;
    if (call->values[i].kind == VALUE_BOOL)
        return call->values[i].boolean;
    reject(call, i, "true or false");
    return otherwise;
}

/* `value` is the argument or one of its items. */
static int whole_of(struct call *call, int i, const char *wanted, struct value value, int least)
{
    if (value.kind != VALUE_INT)
        reject_value(call, i, wanted, value);
    else if (!call->failed && (value.whole < least || value.whole > INT_MAX)) {
        report(call->f, call->loc, E_ARGUMENT_RANGE, call->builtin->arguments[i], call->builtin->name,
               (long long)value.whole, least, INT_MAX);
        call->failed = true;
    }
    return call->failed ? least : (int)value.whole;
}

static int whole_argument(struct call *call, int i, int otherwise, int least)
{
    return call->given[i] ? whole_of(call, i, "a whole number", call->values[i], least) : otherwise;
}

/* One number for both directions, or a list of two. */
static void pair_argument(struct call *call, int i, int otherwise, int least, int pair[2])
{
    static const char *const wanted = "a whole number or a list of two such";
    struct value value = call->given[i] ? call->values[i] : value_int(otherwise);
    bool list = value.kind == VALUE_LIST;
    if (list && value.list->items.count != 2)
        reject(call, i, wanted);
    for (int k = 0; k < 2 && !call->failed; k++)
        pair[k] = whole_of(call, i, wanted, list ? value.list->items.at[k] : value, least);
}

/* The axis that a name stands for: [n, h, w, c], [n, t, c], [n, c]; a single axis is n or c. -1: none. */
static int axis_named(char name, const struct shape *shape)
{
    static const char *const names[] = {"", "c", "nc", "ntc", "nhwc", "n   c", "n    c"};
    if (shape->rank == 1 && shape->batched)
        return name == 'n' ? 0 : -1;
    const char *found = strchr(names[shape->rank], name);
    return found ? (int)(found - names[shape->rank]) : -1;
}

static int axis_of(struct call *call, int i, struct value value, const struct node *x)
{
    int axis = -1;
    if (value.kind == VALUE_AXIS)
        axis = axis_named(value.axis, &x->shape);
    else if (value.kind == VALUE_INT && value.whole >= 0 && value.whole < x->shape.rank)
        axis = (int)value.whole;
    else if (value.kind != VALUE_INT)
        reject(call, i, "axes: n, h, w, c or their numbers");
    if (axis >= 0 || call->failed)
        return axis < 0 ? 0 : axis;
    struct arena *arena = call->f->e->arena;
    const char *text = value.kind == VALUE_AXIS ? arena_printf(arena, "%c", value.axis)
                                                : arena_printf(arena, "%" PRId64, value.whole);
    report(call->f, call->loc, E_NO_AXIS, shape_text(arena, x->dtype, &x->shape), text);
    call->failed = true;
    return 0;
}

static int axis_argument(struct call *call, int i, const struct node *x)
{
    return x ? axis_of(call, i, call->values[i], x) : 0;
}

/* The axes in their order; gives how many. */
static int axes_argument(struct call *call, int i, const struct node *x, int axes[MAX_RANK])
{
    struct value value = call->values[i];
    if (!x)
        return 0;
    if (value.kind != VALUE_LIST) {
        axes[0] = axis_of(call, i, value, x);
        return 1;
    }
    bool seen[MAX_RANK] = {false};
    for (int k = 0; k < value.list->items.count && !call->failed; k++) {
        int axis = axis_of(call, i, value.list->items.at[k], x);
        if (seen[axis])
            reject(call, i, "a list that names each axis once");
        seen[axis] = true;
        if (!call->failed)
            axes[k] = axis;
    }
    return call->failed ? 0 : value.list->items.count;
}

static struct site site_of(struct call *call)
{
    return site_at(call->f, call->loc, call->name, call->builtin->name);
}

static struct value made(struct call *call, struct node *node)
{
    return checked(call->f, node);
}

/* Scalar functions */

static struct value run_elementwise(struct call *call)
{
    int count = expr_op_arguments[call->builtin->op];
    for (int i = 0; i < count; i++)
        if (!is_number(call->values[i]) && !is_tensor(call->values[i]))
            reject(call, i, "a number or a tensor");
    if (call->failed)
        return value_error;
    return apply_elementwise(call->f, call->loc, (enum expr_op)call->builtin->op, call->values, count);
}

static struct value run_select(struct call *call)
{
    if (call->values[0].kind == VALUE_BOOL)
        return call->values[call->values[0].boolean ? 1 : 2];
    return run_elementwise(call);
}

/* Reductions */

static struct value run_reduce(struct call *call)
{
    int axes[MAX_RANK];
    struct node *x = tensor_argument(call, 0);
    int count = axes_argument(call, 1, x, axes);
    struct reduce reduce = {.op = (enum reduce_op)call->builtin->op, .keep = bool_argument(call, 2, false)};
    if (call->failed)
        return value_error;
    for (int i = 0; i < count; i++)
        reduce.axis[axes[i]] = true;
    return made(call, graph_reduce(call->f->e->graph, site_of(call), x, reduce));
}

/* max(x, [c]) reduces, max(a, b) is elementwise. */
static struct value run_max(struct call *call)
{
    bool over_axes = call->values[1].kind == VALUE_LIST || call->values[1].kind == VALUE_AXIS;
    struct builtin reduction = *call->builtin;
    reduction.op = REDUCE_MAX;
    if (!over_axes && call->given[2])
        reject(call, 1, "axes, as keep is given");
    if (!over_axes)
        return call->failed ? value_error : run_elementwise(call);
    call->builtin = &reduction;
    return run_reduce(call);
}

/* How many elements a reduction over the axes takes together. */
static struct value run_count(struct call *call)
{
    int axes[MAX_RANK];
    struct node *x = tensor_argument(call, 0);
    int n_axes = axes_argument(call, 1, x, axes);
    int64_t count = 1;
    bool batched = false;
    for (int i = 0; i < n_axes && !call->failed; i++) {
        count *= x->shape.dim[axes[i]];
        batched = batched || (axes[i] == 0 && x->shape.batched);
    }
    if (call->failed)
        return value_error;
    return batched ? batch_count(call->f, call->loc, count) : value_int(count);
}

/* Contractions and windows */

static struct value run_conv(struct call *call)
{
    struct node *x = tensor_argument(call, 0), *w = tensor_argument(call, 1);
    struct contract contract = {.op = CONTRACT_CONV, .groups = whole_argument(call, 5, 1, 1)};
    pair_argument(call, 2, 1, 1, contract.stride);
    pair_argument(call, 3, 0, 0, contract.padding);
    pair_argument(call, 4, 1, 1, contract.dilation);
    if (call->failed)
        return value_error;
    return made(call, graph_contract(call->f->e->graph, site_of(call), x, w, contract));
}

static struct value run_matmul(struct call *call)
{
    struct node *a = tensor_argument(call, 0), *b = tensor_argument(call, 1);
    struct contract contract = {.op = CONTRACT_MATMUL, .transpose_a = bool_argument(call, 2, false),
                                .transpose_b = bool_argument(call, 3, false)};
    if (call->failed)
        return value_error;
    return made(call, graph_contract(call->f->e->graph, site_of(call), a, b, contract));
}

static struct value run_window(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    struct window window = {.op = (enum window_op)call->builtin->op};
    pair_argument(call, 1, 1, 1, window.kernel);
    pair_argument(call, 2, 1, 1, window.stride);
    pair_argument(call, 3, 0, 0, window.padding);
    if (window.op == WINDOW_AVG)
        window.count_padding = bool_argument(call, 4, true);
    if (call->failed)
        return value_error;
    return made(call, graph_window(call->f->e->graph, site_of(call), &x, 1, window));
}

/* Views */

static struct value view_of(struct call *call, struct node *x, struct shape shape, struct view view)
{
    return made(call, graph_view(call->f->e->graph, site_of(call), &x, 1, shape, view));
}

/* The extent written as -1: what keeps the number of elements, where that is possible. */
static int64_t open_extent(const struct node *x, const struct shape *shape, int open)
{
    int64_t known = 1;
    for (int i = 0; i < shape->rank; i++)
        if (i != open && __builtin_mul_overflow(known, shape->dim[i], &known))
            return 1;
    int64_t extent = shape_count(&x->shape) / known;
    return extent > 0 ? extent : 1;
}

/* [n, 8, -1]: n is the batch, -1 what remains. The first extent of a batched tensor is n, or -1 for a
   multiple of n. */
static void shape_argument(struct call *call, int i, const struct node *x, struct shape *shape)
{
    struct value list = call->values[i];
    int open = -1;
    if (list.kind != VALUE_LIST || list.list->items.count > MAX_RANK)
        reject(call, i, "a list of at most 6 extents");
    for (int k = 0; !call->failed && k < list.list->items.count; k++) {
        struct value extent = list.list->items.at[k];
        bool batch = k == 0 && x->shape.batched;
        shape->rank++;
        if (batch && extent.kind == VALUE_AXIS && extent.axis == 'n')
            shape->dim[k] = 1;
        else if (extent.kind == VALUE_INT && extent.whole == -1 && open < 0)
            open = k;
        else if (batch)
            reject_value(call, i, "a list that begins with n or -1", extent);
        else
            shape->dim[k] = whole_of(call, i, "a list of whole numbers", extent, 1);
    }
    if (open >= 0 && !call->failed)
        shape->dim[open] = open_extent(x, shape, open);
}

static struct value run_reshape(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    struct shape shape = {0};
    if (call->failed)
        return value_error;
    shape.batched = x->shape.batched;
    shape_argument(call, 1, x, &shape);
    if (call->failed)
        return value_error;
    return view_of(call, x, shape, (struct view){.op = VIEW_RESHAPE});
}

static struct value run_transpose(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    struct view view = {.op = VIEW_TRANSPOSE};
    int count = axes_argument(call, 1, x, view.order);
    if (!call->failed && count != x->shape.rank)
        reject(call, 1, "a list that names each axis once");
    if (call->failed)
        return value_error;
    return view_of(call, x, x->shape, view);
}

static struct value run_slice(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    int axis = axis_argument(call, 1, x);
    int begin = whole_argument(call, 2, 0, 0), end = whole_argument(call, 3, 0, 0);
    struct view view = {.op = VIEW_SLICE};
    if (call->failed)
        return value_error;
    struct shape shape = x->shape;
    shape.dim[axis] = (int64_t)end - begin;
    view.begin[axis] = begin;
    return view_of(call, x, shape, view);
}

static struct value run_pad(struct call *call)
{
    int axes[MAX_RANK];
    struct node *x = tensor_argument(call, 0);
    int count = axes_argument(call, 1, x, axes);
    int before = whole_argument(call, 2, 0, 0), after = whole_argument(call, 3, before, 0);
    struct view view = {.op = VIEW_PAD};
    if (call->failed)
        return value_error;
    struct shape shape = x->shape;
    for (int i = 0; i < count; i++) {
        shape.dim[axes[i]] = x->shape.dim[axes[i]] + before + after;
        view.begin[axes[i]] = before;
    }
    return view_of(call, x, shape, view);
}

static struct value run_concat(struct call *call)
{
    struct value list = call->values[0];
    struct node *parts[MAX_INPUTS];
    if (list.kind != VALUE_LIST || list.list->items.count < 1 || list.list->items.count > MAX_INPUTS)
        reject(call, 0, "a list of 1 to 16 tensors");
    for (int i = 0; !call->failed && i < list.list->items.count; i++) {
        if (list.list->items.at[i].kind != VALUE_NODE)
            reject(call, 0, "a list of tensors");
        parts[i] = list.list->items.at[i].node;
    }
    if (call->failed)
        return value_error;
    struct view view = {.op = VIEW_CONCAT, .axis = axis_argument(call, 1, parts[0])};
    if (call->failed)
        return value_error;
    return made(call, graph_view(call->f->e->graph, site_of(call), parts, list.list->items.count,
                                 parts[0]->shape, view));
}

/* Index */

static struct value run_index(struct call *call)
{
    struct node *a = tensor_argument(call, 0), *b = tensor_argument(call, 1);
    struct index index = {.op = (enum index_op)call->builtin->op};
    if (call->failed)
        return value_error;
    return made(call, graph_index(call->f->e->graph, site_of(call), a, b, index));
}

/* Questions */

static struct value run_size(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    int axis = axis_argument(call, 1, x);
    if (call->failed)
        return value_error;
    if (axis == 0 && x->shape.batched)
        return batch_count(call->f, call->loc, x->shape.dim[0]);
    return value_int(x->shape.dim[axis]);
}

static struct value run_channels(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    if (call->failed)
        return value_error;
    int rank = x->shape.rank;
    if (rank > (x->shape.batched ? 1 : 0))
        return value_int(x->shape.dim[rank - 1]);
    report(call->f, call->loc, E_NO_AXIS, shape_text(call->f->e->arena, x->dtype, &x->shape), "c");
    return value_error;
}

static struct value run_rank(struct call *call)
{
    struct node *x = tensor_argument(call, 0);
    return call->failed ? value_error : value_int(x->shape.rank);
}

static struct value run_len(struct call *call)
{
    if (call->values[0].kind == VALUE_LIST)
        return value_int(call->values[0].list->items.count);
    reject(call, 0, "a list");
    return value_error;
}

static struct value run_pair(struct call *call)
{
    int pair[2];
    struct list *list = arena_alloc(call->f->e->arena, sizeof *list);
    pair_argument(call, 0, 0, 0, pair);
    if (call->failed)
        return value_error;
    for (int i = 0; i < 2; i++)
        vec_push(call->f->e->arena, &list->items, value_int(pair[i]));
    return (struct value){.kind = VALUE_LIST, .list = list};
}

#define SCALAR1(name, op) {name, 1, {"x"}, run_elementwise, op}
#define SCALAR2(name, op) {name, 2, {"a", "b"}, run_elementwise, op}
#define REDUCTION(name, op) {name, 2, {"x", "axes", "keep"}, run_reduce, op}

static const struct builtin builtins[] = {
    SCALAR1("exp", EXPR_EXP), SCALAR1("log", EXPR_LOG), SCALAR1("sqrt", EXPR_SQRT),
    SCALAR1("tanh", EXPR_TANH), SCALAR1("erf", EXPR_ERF), SCALAR1("abs", EXPR_ABS),
    SCALAR1("floor", EXPR_FLOOR), SCALAR1("sin", EXPR_SIN), SCALAR1("cos", EXPR_COS),
    SCALAR2("pow", EXPR_POW), SCALAR2("min", EXPR_MIN),
    {"max", 2, {"x", "axes", "keep"}, run_max, EXPR_MAX},
    {"select", 3, {"condition", "a", "b"}, run_select, EXPR_SELECT},
    REDUCTION("sum", REDUCE_SUM), REDUCTION("mean", REDUCE_MEAN), REDUCTION("m2", REDUCE_M2),
    REDUCTION("argmax", REDUCE_ARGMAX),
    {"count", 2, {"x", "axes"}, run_count, 0},
    {"conv", 2, {"x", "w", "stride", "padding", "dilation", "groups"}, run_conv, 0},
    {"matmul", 2, {"a", "b", "transpose_a", "transpose_b"}, run_matmul, 0},
    {"maxwindow", 3, {"x", "kernel", "stride", "padding"}, run_window, WINDOW_MAX},
    {"avgwindow", 3, {"x", "kernel", "stride", "padding", "count_padding"}, run_window, WINDOW_AVG},
    {"reshape", 2, {"x", "shape"}, run_reshape, 0},
    {"transpose", 2, {"x", "order"}, run_transpose, 0},
    {"slice", 4, {"x", "axis", "begin", "end"}, run_slice, 0},
    {"pad", 3, {"x", "axes", "before", "after"}, run_pad, 0},
    {"concat", 2, {"parts", "axis"}, run_concat, 0},
    {"gather", 2, {"table", "index"}, run_index, INDEX_GATHER},
    {"pick", 2, {"x", "index"}, run_index, INDEX_PICK},
    {"channels", 1, {"x"}, run_channels, 0},
    {"size", 2, {"x", "axis"}, run_size, 0},
    {"rank", 1, {"x"}, run_rank, 0},
    {"len", 1, {"list"}, run_len, 0},
    {"pair", 1, {"sizes"}, run_pair, 0},
};
enum { N_BUILTINS = sizeof builtins / sizeof *builtins };

const struct builtin *builtin_of(const char *name)
{
    for (int i = 0; i < N_BUILTINS; i++)
        if (!strcmp(builtins[i].name, name))
            return &builtins[i];
    return NULL;
}

void builtin_names(struct names *names, struct arena *arena)
{
    for (int i = 0; i < N_BUILTINS; i++)
        vec_push(arena, &names->at, builtins[i].name);
}

struct value call_builtin(struct frame *f, const struct builtin *builtin, const struct ast_call *call,
                          const char *name)
{
    struct binding binding = {.callee = builtin->name};
    while (binding.count < MAX_ARGUMENTS && builtin->arguments[binding.count]) {
        binding.names[binding.count] = builtin->arguments[binding.count];
        binding.count++;
    }
    if (!bind_arguments(f, call, 0, &binding))
        return value_error;
    for (int i = 0; i < builtin->needed; i++) {
        if (!binding.given[i]) {
            report(f, call->loc, E_MISSING_ARGUMENT, builtin->name, builtin->arguments[i]);
            return value_error;
        }
    }
    struct call bound = {.f = f, .loc = call->loc, .name = name, .builtin = builtin, .values = binding.values,
                         .given = binding.given};
    return builtin->run(&bound);
}
