/* kernel_table.c: the end of reference.c: each kernel, its reference, its parameters, what values these may take.
   requires: a plan with functions. */
#include "emit/emit.h"

/* ---- what values it may be given */

static bool is_positive(const struct node *node, int depth);

/* Whether all arguments make it greater than zero. */
static bool is_positive_expr(const struct expr *e, const struct node *map, int depth)
{
    const struct expr *const *in = e->in;
    switch (e->op) {
    case EXPR_CONST: return e->value > 0;
    case EXPR_ARG: return is_positive(map->inputs[e->arg], depth);
    case EXPR_BATCH:
    case EXPR_ABS:
    case EXPR_EXP: return true;
    case EXPR_SQRT: return is_positive_expr(in[0], map, depth);
    case EXPR_MUL:
        if (expr_equal(in[0], in[1]))
            return true;
        /* fallthrough */
    case EXPR_ADD:
    case EXPR_DIV:
    case EXPR_MIN: return is_positive_expr(in[0], map, depth) && is_positive_expr(in[1], map, depth);
    case EXPR_MAX: return is_positive_expr(in[0], map, depth) || is_positive_expr(in[1], map, depth);
    default: return false;
    }
}

/* Whether kernels may count on it: they take its logarithm or its root. */
static bool is_positive(const struct node *node, int depth)
{
    if (depth == 0)
        return false;
    switch (node->kind) {
    case NODE_PARAM: return !node->param.trained && node->param.init == INIT_ONE; /* a running variance */
    case NODE_MAP: return node->dtype == F32 && is_positive_expr(node->map, node, depth - 1);
    case NODE_REDUCE: return node->reduce.op == REDUCE_M2 || is_positive(node->inputs[0], depth - 1);
    case NODE_VIEW: return node->view.op == VIEW_RESHAPE && is_positive(node->inputs[0], depth - 1);
    default: return false;
    }
}

/* How many things it chooses from; 0: it is no index. */
static int64_t choices(const struct kernel *kernel, const struct node *node)
{
    for (int i = 0; i < kernel->members.count; i++) {
        const struct node *reader = kernel->members.at[i];
        if (reader->kind != NODE_INDEX)
            continue;
        const bool forward = reader->index.op == INDEX_GATHER || reader->index.op == INDEX_PICK;
        const struct shape *table = forward ? &reader->inputs[0]->shape : &reader->shape;
        const bool rows = reader->index.op == INDEX_GATHER || reader->index.op == INDEX_SCATTER_ADD;
        if (memory_of(reader->inputs[forward]) == node)
            return table->dim[rows ? 0 : table->rank - 1];
    }
    return 0;
}

/* ---- rows */

static const char *operand(const struct plan *plan, const struct step *step, const struct node *node,
                           const char *rule)
{
    const struct tensor *tensor = step->of[node->id];
    return arena_printf(plan->arena, "{%s%s%s}", tensor_enumerator(plan, step, tensor),
                        tensor->arena == ARENA_GRADIENT ? ", .gradient = true" : "", rule);
}

static const char *rule_of(const struct plan *plan, const struct kernel *kernel, const struct node *input)
{
    enum { DEPTH = 4 };
    const int64_t below = choices(kernel, input);
    if (below)
        return arena_printf(plan->arena, ", .below = %lld", (long long)below);
    return is_positive(input, DEPTH) ? ", .positive = true" : "";
}

static const char *kind_of(const struct node *output)
{
    return output->kind == NODE_REDUCE && output->reduce.op == REDUCE_M2 ? ", .squares = true" : "";
}

/* Shapes and layouts are those of the first kernel that is this function. */
static void put_row(struct writer *w, const struct plan *plan, const struct function *function)
{
    const struct kernel *kernel = function->kernels.at[0];
    const struct step *step = function->evaluation ? &plan->evaluate : &plan->train;
    VEC(const char *) items = {0};
    for (int i = 0; i < kernel->inputs.count; i++)
        vec_push(w->arena, &items, operand(plan, step, kernel->inputs.at[i], rule_of(plan, kernel, kernel->inputs.at[i])));
    for (int i = 0; i < kernel->outputs.count; i++)
        vec_push(w->arena, &items, operand(plan, step, kernel->outputs.at[i], kind_of(kernel->outputs.at[i])));
    put(w, "{\"%s\", %s_reference, %lld, %lld, %d, %d,\n", function->name, function->name, (long long)kernel->workspace,
        (long long)kernel->thread_workspace, kernel->inputs.count, kernel->outputs.count);
    put_list(w, " (const struct ddp_operand[]){", items.at, items.count,
             kernel->anchor == ANCHOR_CONTRACT && kernel->tf32 ? "}, .tf32 = true},\n" : "}},\n");
}

/* "case 0: conv1_forward(n, p[0], p[1], p[2], workspace); break;" */
static void put_call(struct writer *w, const struct function *function, int number)
{
    const struct kernel *kernel = function->step.kernels.at[0];
    VEC(const char *) items = {0};
    vec_push(w->arena, &items, "n");
    for (int i = 0; i < kernel->inputs.count + kernel->outputs.count; i++)
        vec_push(w->arena, &items, arena_printf(w->arena, "p[%d]", i));
    if (kernel->workspace || kernel->thread_workspace)
        vec_push(w->arena, &items, "workspace");
    put_list(w, arena_printf(w->arena, "case %d: %s(", number, function->name), items.at, items.count, "); break;\n");
}

void emit_kernel_table(struct writer *w, const struct plan *plan)
{
    put(w, "\n/* name, reference, bytes of workspace, and for each thread, how many inputs and outputs, which */\n");
    put(w, "const struct ddp_kernel kernel_table[N_KERNELS] = {\n");
    w->indent++;
    for (int i = 0; i < plan->functions.count; i++)
        put_row(w, plan, plan->functions.at[i]);
    w->indent--;
    put(w, "};\n\n");
    put_open(w, "void run_kernel(int kernel, int n, void *const *p, void *workspace)\n");
    put_open(w, "switch (kernel) ");
    for (int i = 0; i < plan->functions.count; i++)
        put_call(w, plan->functions.at[i], i);
    put_close(w);
    put_close(w);
}
