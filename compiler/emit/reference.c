/* reference.c: reference.c: what each kernel computes, node by node, in double: what --verify holds it against.
   requires: a plan with functions.

   A function takes the kernel's inputs, then its outputs, as row-major arrays of double: types and layouts are the kernels'
   affair. Maps of one shape that follow each other are one loop; in it a value that only they read is a number. */
#include "emit/emit.h"
#include "pass/names.h"

#include <string.h>

struct reference {
    struct writer *w;
    const struct step *step;
    const struct kernel *kernel;
    bool *needed;       /* by node id: somebody reads it */
    bool *number;       /* by node id: only the loop knows it */
    const char **names; /* by node id: in C */
};

/* ---- what is read, and by whom */

static bool reads(const struct node *reader, const struct node *node)
{
    for (int i = 0; i < reader->n_inputs; i++)
        if (memory_of(reader->inputs[i]) == node && (reader->kind != NODE_MAP || expr_uses(reader->map, i)))
            return true;
    return false;
}

static bool is_output(const struct kernel *kernel, const struct node *node)
{
    for (int i = 0; i < kernel->outputs.count; i++)
        if (kernel->outputs.at[i] == node)
            return true;
    return false;
}

static bool is_reshape(const struct node *node)
{
    return memory_of((struct node *)node) != node;
}

static void find_needed(const struct reference *r)
{
    for (int i = r->step->graph->nodes.count - 1; i >= 0; i--) {
        const struct node *node = r->step->graph->nodes.at[i];
        r->needed[i] = is_output(r->kernel, node);
        for (int m = 0; m < r->kernel->members.count; m++)
            r->needed[i] |= r->needed[r->kernel->members.at[m]->id] && reads(r->kernel->members.at[m], node);
    }
}

/* Whether the map reads a value of members [begin, end) in another shape. */
static bool reads_reshaped(const struct reference *r, const struct node *map, int begin, int end)
{
    for (int i = 0; i < map->n_inputs; i++)
        for (int m = begin; m < end; m++)
            if (memory_of(map->inputs[i]) == r->kernel->members.at[m] &&
                !shape_equal(&map->inputs[i]->shape, &map->shape))
                return true;
    return false;
}

/* The end of the maps from member `begin` on that are one loop. */
static int end_of_maps(const struct reference *r, int begin)
{
    const struct node *first = r->kernel->members.at[begin];
    int end = begin;
    while (end < r->kernel->members.count && r->kernel->members.at[end]->kind == NODE_MAP &&
           shape_equal(&r->kernel->members.at[end]->shape, &first->shape) &&
           !reads_reshaped(r, r->kernel->members.at[end], begin, end))
        end++;
    return end;
}

static bool is_read_outside(const struct reference *r, const struct node *node, int begin, int end)
{
    for (int m = 0; m < r->kernel->members.count; m++)
        if ((m < begin || m >= end) && reads(r->kernel->members.at[m], node))
            return true;
    return false;
}

static void find_numbers(const struct reference *r)
{
    for (int m = 0, end; m < r->kernel->members.count; m = end) {
        const int begin = m;
        end = r->kernel->members.at[m]->kind == NODE_MAP ? end_of_maps(r, m) : m + 1;
        for (; m < end; m++) {
            const struct node *node = r->kernel->members.at[m];
            r->number[node->id] =
                node->kind == NODE_MAP && !is_output(r->kernel, node) && !is_read_outside(r, node, begin, end);
        }
    }
}

static const char *name_of(const struct reference *r, struct node *node)
{
    return r->names[memory_of(node)->id];
}

/* ---- loops */

/* Loops over a shape. Axes beside each other along which all that is read moves, or stands still, are one. */
struct loops {
    int count, rank;
    int first[MAX_RANK], end[MAX_RANK]; /* axes */
    const struct shape *shape;
};
typedef VEC(const struct shape *) shapes;

static bool move_alike(const shapes *all, int rank, int a, int b)
{
    for (int i = 0; i < all->count; i++)
        if (shape_extends(all->at[i], a, rank) != shape_extends(all->at[i], b, rank))
            return false;
    return true;
}

static struct loops find_loops(const struct shape *shape, const shapes *read)
{
    struct loops loops = {.rank = shape->rank, .shape = shape};
    for (int a = 0; a < shape->rank; a++) {
        if (!shape_extends(shape, a, shape->rank))
            continue;
        if (loops.count == 0 || !move_alike(read, shape->rank, loops.first[loops.count - 1], a))
            loops.first[loops.count++] = a;
        loops.end[loops.count - 1] = a + 1;
    }
    return loops;
}

static const char *index_of(const struct loops *loops, int loop)
{
    static const char *const letters[] = {"i", "j", "k", "h", "w"};
    return loop > 0 && loop == loops->count - 1 ? "c" : letters[loop];
}

/* Where what has this shape is read or written: "i * 64 + c". */
static const char *place_c(struct arena *arena, const struct loops *loops, const struct shape *shape)
{
    const char *text = NULL;
    for (int i = 0; i < loops->count; i++) {
        if (!shape_extends(shape, loops->first[i], loops->rank))
            continue;
        long long extent = 1;
        for (int a = loops->first[i]; a < loops->end[i]; a++)
            extent *= loops->shape->dim[a];
        text = text ? arena_printf(arena, strchr(text, ' ') ? "(%s) * %lld + %s" : "%s * %lld + %s", text, extent,
                                   index_of(loops, i))
                    : index_of(loops, i);
    }
    return text ? text : "0";
}

static void put_for(struct writer *w, const char *index, const char *extent)
{
    put(w, "for (int64_t %s = 0; %s < %s; %s++)", index, index, extent, index);
}

/* The loops' heads; a brace where the body has several statements. */
static void open_loops(const struct reference *r, const struct loops *loops, int statements)
{
    enum { SMALL = 4096 };
    if (loops->count && greatest_count(r->step, loops->shape) > SMALL)
        put(r->w, "#pragma omp parallel for\n");
    for (int i = 0; i < loops->count; i++) {
        put_for(r->w, index_of(loops, i), extent_c(r->w->arena, loops->shape, loops->first[i], loops->end[i]));
        put(r->w, statements > 1 && i == loops->count - 1 ? " {\n" : "\n");
        r->w->indent++;
    }
}

static void close_loops(const struct reference *r, const struct loops *loops, int statements)
{
    if (statements > 1 && loops->count)
        put_close(r->w);
    r->w->indent -= statements > 1 && loops->count ? loops->count - 1 : loops->count;
}

/* ---- maps */

static void put_map(const struct reference *r, const struct loops *loops, const struct node *map)
{
    struct arena *arena = r->w->arena;
    const char *args[MAX_INPUTS];
    for (int i = 0; i < map->n_inputs; i++) {
        struct node *input = map->inputs[i];
        args[i] = r->number[memory_of(input)->id]
                      ? name_of(r, input)
                      : arena_printf(arena, "%s[%s]", name_of(r, input), place_c(arena, loops, &input->shape));
    }
    const char *result = r->number[map->id] ? arena_printf(arena, "const double %s", r->names[map->id])
                                            : arena_printf(arena, "%s[%s]", r->names[map->id],
                                                           place_c(arena, loops, &map->shape));
    emit_statement(r->w, arena_printf(arena, "%s = %s;", result, expr_double_c(arena, map->map, args)));
}

static void put_maps(const struct reference *r, int begin, int end)
{
    shapes read = {0};
    int statements = 0;
    for (int m = begin; m < end; m++) {
        const struct node *map = r->kernel->members.at[m];
        statements += r->needed[map->id];
        for (int i = 0; i < map->n_inputs && r->needed[map->id]; i++)
            if (expr_uses(map->map, i))
                vec_push(r->w->arena, &read, &map->inputs[i]->shape);
    }
    const struct loops loops = find_loops(&r->kernel->members.at[begin]->shape, &read);
    open_loops(r, &loops, statements);
    for (int m = begin; m < end; m++)
        if (r->needed[r->kernel->members.at[m]->id])
            put_map(r, &loops, r->kernel->members.at[m]);
    close_loops(r, &loops, statements);
}

/* ---- what a function of runtime/reference.h does */

typedef VEC(const char *) texts;

/* "name(first, .., x, w, y);": the node's inputs and then its result. */
static void put_operation(const struct reference *r, const char *name, texts *items, const struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++)
        vec_push(r->w->arena, items, name_of(r, node->inputs[i]));
    vec_push(r->w->arena, items, r->names[node->id]);
    put_list(r->w, arena_printf(r->w->arena, "%s(", name), items->at, items->count, ");\n");
}

static void put_reduce(const struct reference *r, const struct node *node)
{
    static const char *const operation[N_REDUCE_OPS] = {"DDP_SUM", "DDP_MAX", "DDP_MEAN", "DDP_M2", "DDP_ARGMAX"};
    const struct shape *x = &node->inputs[0]->shape;
    const char *extents = "", *reduced = "";
    int rank = 0;
    for (int a = 0, end; a < x->rank; a = end) {
        for (end = a + 1; end < x->rank && node->reduce.axis[end] == node->reduce.axis[a];)
            end++;
        const char *comma = rank++ ? ", " : "";
        extents = arena_printf(r->w->arena, "%s%s%s", extents, comma, extent_c(r->w->arena, x, a, end));
        reduced = arena_printf(r->w->arena, "%s%s%s", reduced, comma, node->reduce.axis[a] ? "true" : "false");
    }
    texts items = {0};
    vec_push(r->w->arena, &items, operation[node->reduce.op]);
    vec_push(r->w->arena, &items,
             arena_printf(r->w->arena, "(struct ddp_axes){%d, {%s}, {%s}}", rank, rank ? extents : "0",
                          rank ? reduced : "0"));
    put_operation(r, "ddp_reduce", &items, node);
}

/* "{n, 8, 8, 64}" */
static const char *extents_c(const struct reference *r, const struct shape *shape)
{
    const char *text = "{";
    for (int a = 0; a < shape->rank; a++)
        text = arena_printf(r->w->arena, "%s%s%s", text, a ? ", " : "", extent_c(r->w->arena, shape, a, a + 1));
    return arena_printf(r->w->arena, "%s}", text);
}

/* ".stride = {2, 2}", unless it is what is meant where nothing is said. */
static void add_pair(const struct reference *r, texts *items, const char *name, const int pair[2], int otherwise)
{
    if (pair[0] != otherwise || pair[1] != otherwise)
        vec_push(r->w->arena, items, arena_printf(r->w->arena, ".%s = {%d, %d}", name, pair[0], pair[1]));
}

static void close_fields(const struct reference *r, texts *items)
{
    items->at[items->count - 1] = arena_printf(r->w->arena, "%s}", items->at[items->count - 1]);
}

static void put_convolution(const struct reference *r, const struct node *node)
{
    static const char *const name[] = {"ddp_conv", "ddp_conv_dinput", "ddp_conv_dweight"};
    const struct contract *c = &node->contract;
    const struct shape *a = &node->inputs[0]->shape, *b = &node->inputs[1]->shape, *result = &node->shape;
    const struct shape *x = c->op == CONTRACT_CONV_DINPUT ? result : a;
    const struct shape *w = c->op == CONTRACT_CONV_DWEIGHT ? result : b;
    const struct shape *y = c->op == CONTRACT_CONV ? result : c->op == CONTRACT_CONV_DINPUT ? a : b;
    texts items = {0};
    vec_push(r->w->arena, &items, arena_printf(r->w->arena, "(struct ddp_conv){.x = %s", extents_c(r, x)));
    vec_push(r->w->arena, &items, arena_printf(r->w->arena, ".w = %s", extents_c(r, w)));
    vec_push(r->w->arena, &items, arena_printf(r->w->arena, ".y = %s", extents_c(r, y)));
    add_pair(r, &items, "stride", c->stride, 1);
    add_pair(r, &items, "padding", c->padding, 0);
    add_pair(r, &items, "dilation", c->dilation, 1);
    if (c->groups != 1)
        vec_push(r->w->arena, &items, arena_printf(r->w->arena, ".groups = %d", c->groups));
    close_fields(r, &items);
    put_operation(r, name[c->op], &items, node);
}

static struct shape leading(const struct shape *shape)
{
    struct shape result = *shape;
    result.rank -= 2;
    result.batched = shape->batched && result.rank > 0;
    return result;
}

/* "a + (i * 8 + j) * 4096": the matrix that the loops have reached. */
static const char *matrix_c(const struct reference *r, const struct loops *loops, struct node *node)
{
    const struct shape *shape = &node->shape, lead = leading(shape);
    const char *place = place_c(r->w->arena, loops, &lead);
    if (strcmp(place, "0") == 0)
        return name_of(r, node);
    const char *format = strchr(place, ' ') ? "%s + (%s) * %lld" : "%s + %s * %lld";
    return arena_printf(r->w->arena, format, name_of(r, node), place,
                        (long long)(shape->dim[shape->rank - 2] * shape->dim[shape->rank - 1]));
}

static void put_matmul(const struct reference *r, const struct node *node)
{
    struct arena *arena = r->w->arena;
    const struct contract *c = &node->contract;
    const struct shape *a = &node->inputs[0]->shape, *y = &node->shape;
    const struct shape lead = leading(y), lead_a = leading(a), lead_b = leading(&node->inputs[1]->shape);
    const int depth = c->transpose_a ? a->rank - 2 : a->rank - 1;
    shapes read = {0};
    vec_push(arena, &read, &lead_a);
    vec_push(arena, &read, &lead_b);
    const struct loops loops = find_loops(&lead, &read);
    const char *const items[] = {
        arena_printf(arena, "(struct ddp_matmul){%s, %s, %s, %s, %s}", extent_c(arena, y, y->rank - 2, y->rank - 1),
                     extent_c(arena, a, depth, depth + 1), extent_c(arena, y, y->rank - 1, y->rank),
                     c->transpose_a ? "true" : "false", c->transpose_b ? "true" : "false"),
        matrix_c(r, &loops, node->inputs[0]), matrix_c(r, &loops, node->inputs[1]),
        matrix_c(r, &loops, (struct node *)node)};
    for (int i = 0; i < loops.count; i++) {
        put_for(r->w, index_of(&loops, i), extent_c(arena, &lead, loops.first[i], loops.end[i]));
        put(r->w, "\n");
        r->w->indent++;
    }
    put_list(r->w, "ddp_matmul(", items, 4, ");\n");
    r->w->indent -= loops.count;
}

static void put_contract(const struct reference *r, const struct node *node)
{
    (node->contract.op == CONTRACT_MATMUL ? put_matmul : put_convolution)(r, node);
}

static void put_window(const struct reference *r, const struct node *node)
{
    static const char *const name[N_WINDOW_OPS] = {"ddp_max_pool", "ddp_max_pool_grad", "ddp_avg_pool",
                                                   "ddp_avg_pool_grad"};
    const struct window *v = &node->window;
    const struct shape *last = &node->inputs[node->n_inputs - 1]->shape;
    const bool forward = v->op == WINDOW_MAX || v->op == WINDOW_AVG;
    const char *x = extents_c(r, forward ? last : &node->shape), *y = extents_c(r, forward ? &node->shape : last);
    texts items = {0};
    vec_push(r->w->arena, &items, arena_printf(r->w->arena, "(struct ddp_pool){.x = %s", x));
    vec_push(r->w->arena, &items, arena_printf(r->w->arena, ".y = %s", y));
    add_pair(r, &items, "kernel", v->kernel, 0);
    add_pair(r, &items, "stride", v->stride, 1);
    add_pair(r, &items, "padding", v->padding, 0);
    if (v->count_padding)
        vec_push(r->w->arena, &items, ".count_padding = true");
    close_fields(r, &items);
    put_operation(r, name[v->op], &items, node);
}

static void put_index(const struct reference *r, const struct node *node)
{
    static const char *const name[N_INDEX_OPS] = {"ddp_gather", "ddp_scatter_add", "ddp_pick", "ddp_pick_grad"};
    const enum index_op op = node->index.op;
    const bool forward = op == INDEX_GATHER || op == INDEX_PICK;
    const struct shape *index = &node->inputs[forward]->shape;
    const struct shape *table = forward ? &node->inputs[0]->shape : &node->shape; /* [v, d], or [..., c] */
    texts items = {0};
    vec_push(r->w->arena, &items,
             arena_printf(r->w->arena, "(struct ddp_lookup){%s, %s, %lld}",
                          extent_c(r->w->arena, index, 0, index->rank),
                          extent_c(r->w->arena, table, 0, table->rank - 1), (long long)table->dim[table->rank - 1]));
    put_operation(r, name[op], &items, node);
}

/* ---- views */

/* Over the elements of `box`: those of y from `to` on become those of x from `from` on. `order`: as in struct view. */
static void put_copy(const struct reference *r, const struct node *y, const int64_t *to, struct node *x,
                     const int64_t *from, const struct shape *box, const int *order)
{
    struct arena *arena = r->w->arena;
    const char *index[MAX_RANK], *source[MAX_RANK];
    for (int a = 0; a < box->rank; a++)
        index[a] = axis_index(box, a);
    for (int a = 0; a < box->rank; a++)
        source[order ? order[a] : a] = index[a];
    for (int a = 0; a < box->rank; a++) {
        put_for(r->w, index[a], extent_c(arena, box, a, a + 1));
        put(r->w, "\n");
        r->w->indent++;
    }
    emit_statement(r->w, arena_printf(arena, "%s[%s] = %s[%s];", r->names[y->id], row_major(arena, &y->shape, index, to),
                                      name_of(r, x), row_major(arena, &x->shape, source, from)));
    r->w->indent -= box->rank;
}

static void put_concat(const struct reference *r, const struct node *node)
{
    int64_t begin[MAX_RANK] = {0};
    for (int i = 0; i < node->n_inputs; i++) {
        struct node *x = node->inputs[i];
        put_copy(r, node, begin, x, NULL, &x->shape, NULL);
        begin[node->view.axis] += x->shape.dim[node->view.axis];
    }
}

static void put_view(const struct reference *r, const struct node *node)
{
    struct node *x = node->inputs[0];
    switch (node->view.op) {
    case VIEW_RESHAPE: break; /* the same array */
    case VIEW_TRANSPOSE: put_copy(r, node, NULL, x, NULL, &node->shape, node->view.order); break;
    case VIEW_SLICE: put_copy(r, node, NULL, x, node->view.begin, &node->shape, NULL); break;
    case VIEW_CONCAT: put_concat(r, node); break;
    default:
        put(r->w, "ddp_clear(%s, %s);\n", extent_c(r->w->arena, &node->shape, 0, node->shape.rank), r->names[node->id]);
        put_copy(r, node, node->view.begin, x, NULL, &x->shape, NULL);
    }
}

/* ---- functions */

static void put_members(const struct reference *r)
{
    static void (*const put_node[N_NODE_KINDS])(const struct reference *, const struct node *) = {
        [NODE_REDUCE] = put_reduce, [NODE_CONTRACT] = put_contract, [NODE_WINDOW] = put_window,
        [NODE_VIEW] = put_view,     [NODE_INDEX] = put_index,
    };
    for (int m = 0, end; m < r->kernel->members.count; m = end) {
        const struct node *member = r->kernel->members.at[m];
        end = member->kind == NODE_MAP ? end_of_maps(r, m) : m + 1;
        if (member->kind == NODE_MAP)
            put_maps(r, m, end);
        else if (r->needed[member->id])
            put_node[member->kind](r, member);
    }
}

/* Its own where the kernel has a parameter for it. */
static void name_nodes(const struct reference *r)
{
    struct arena *arena = r->w->arena;
    struct names names = open_names(arena, (size_t)r->step->graph->nodes.count);
    const char *const *parameters = kernel_parameters(arena, r->step, r->kernel);
    for (int i = 0; i < r->kernel->inputs.count; i++)
        r->names[r->kernel->inputs.at[i]->id] = new_name(&names, *parameters++, "");
    for (int i = 0; i < r->kernel->outputs.count; i++)
        r->names[r->kernel->outputs.at[i]->id] = new_name(&names, *parameters++, "");
    for (int m = 0; m < r->kernel->members.count; m++) {
        const struct node *member = r->kernel->members.at[m];
        if (!r->names[member->id])
            r->names[member->id] = new_name(&names, member->name, "");
    }
}

/* "const double *x = p[0], *w = p[1];" */
static void put_parameters(const struct reference *r, const char *type, struct node *const *nodes, int count, int first)
{
    texts items = {0};
    for (int i = 0; i < count; i++)
        if (r->needed[nodes[i]->id])
            vec_push(r->w->arena, &items,
                     arena_printf(r->w->arena, "*%s = p[%d]", r->names[nodes[i]->id], first + i));
    if (items.count)
        put_list(r->w, type, items.at, items.count, ";\n");
}

/* "double *relu = ddp_values((int64_t)n * 4096);" for each value that is neither given nor a number, or "free(relu);". */
static void put_arrays(const struct reference *r, bool take)
{
    for (int m = 0; m < r->kernel->members.count; m++) {
        const struct node *member = r->kernel->members.at[m];
        const char *name = r->names[member->id];
        if (!r->needed[member->id] || r->number[member->id] || is_output(r->kernel, member) || is_reshape(member))
            continue;
        if (take)
            put(r->w, "double *%s = ddp_values(%s);\n", name,
                extent_c(r->w->arena, &member->shape, 0, member->shape.rank));
        else
            put(r->w, "free(%s);\n", name);
    }
}

static void emit_function(struct writer *w, const struct function *function)
{
    const struct step *step = &function->step;
    const struct kernel *kernel = step->kernels.at[0];
    const size_t count = (size_t)step->graph->nodes.count;
    const struct reference r = {w, step, kernel, arena_alloc(w->arena, count * sizeof(bool)),
                                arena_alloc(w->arena, count * sizeof(bool)),
                                arena_alloc(w->arena, count * sizeof(char *))};
    find_needed(&r);
    find_numbers(&r);
    name_nodes(&r);
    put_open(w, "\nstatic void %s_reference(int n, double *const *p)\n", function->name);
    put_parameters(&r, "const double ", kernel->inputs.at, kernel->inputs.count, 0);
    put_parameters(&r, "double ", kernel->outputs.at, kernel->outputs.count, kernel->inputs.count);
    put_arrays(&r, true);
    put_members(&r);
    put_arrays(&r, false);
    put_close(w);
}

void emit_reference_c(struct writer *w, const struct plan *plan)
{
    put(w,
        "/* reference.c: what each kernel computes, in double, node by node; emitted by ddpc from %s.\n"
        "   --verify holds the kernels against it. p: a kernel's inputs, then its outputs, row-major. */\n"
        "#include \"kernels.h\"\n#include \"model.h\"\n#include \"reference.h\"\n\n"
        "#pragma GCC diagnostic ignored \"-Wunused-parameter\"           /* all take n */\n"
        "#pragma GCC diagnostic ignored \"-Wmissing-field-initializers\" /* what an operand does not say is false */\n",
        plan->spec);
    for (int i = 0; i < plan->functions.count; i++)
        emit_function(w, plan->functions.at[i]);
    emit_kernel_table(w, plan);
}
