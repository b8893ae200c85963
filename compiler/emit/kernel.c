/* kernel.c: what all targets share: signatures, comments, expressions in C, kernels.h.
   requires: a plan with memory. */
#include "base/units.h"
#include "emit/emit.h"
#include "graph/form.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- expressions */

/* How tightly C binds, loosest first. */
enum binding { BIND_ANY, BIND_CONDITIONAL, BIND_COMPARE, BIND_ADD, BIND_MULTIPLY, BIND_UNARY, BIND_PRIMARY };

/* The whole numbers of a comparison or of an integer map are written as integers. */
struct printer {
    struct arena *arena;
    const char *const *args;
    const enum dtype *dtypes; /* NULL: all f32 */
    bool wide;                /* in double */
};

static const struct spelling {
    const char *text; /* infix operator, or function */
    enum binding binding;
    const char *wide; /* the function in double */
} spellings[N_EXPR_OPS] = {
    [EXPR_NEG] = {"-", BIND_UNARY},
    [EXPR_ABS] = {"fabsf", BIND_PRIMARY, "fabs"},
    [EXPR_EXP] = {"expf", BIND_PRIMARY, "exp"},
    [EXPR_LOG] = {"logf", BIND_PRIMARY, "log"},
    [EXPR_SQRT] = {"sqrtf", BIND_PRIMARY, "sqrt"},
    [EXPR_TANH] = {"tanhf", BIND_PRIMARY, "tanh"},
    [EXPR_ERF] = {"erff", BIND_PRIMARY, "erf"},
    [EXPR_FLOOR] = {"floorf", BIND_PRIMARY, "floor"},
    [EXPR_SIN] = {"sinf", BIND_PRIMARY, "sin"},
    [EXPR_COS] = {"cosf", BIND_PRIMARY, "cos"},
    [EXPR_POW] = {"powf", BIND_PRIMARY, "pow"},
    [EXPR_MAX] = {"maxf", BIND_PRIMARY, "ddp_max"},
    [EXPR_MIN] = {"minf", BIND_PRIMARY, "ddp_min"},
    [EXPR_ADD] = {"+", BIND_ADD},
    [EXPR_SUB] = {"-", BIND_ADD},
    [EXPR_MUL] = {"*", BIND_MULTIPLY},
    [EXPR_DIV] = {"/", BIND_MULTIPLY},
    [EXPR_LT] = {"<", BIND_COMPARE},
    [EXPR_LE] = {"<=", BIND_COMPARE},
    [EXPR_GT] = {">", BIND_COMPARE},
    [EXPR_GE] = {">=", BIND_COMPARE},
    [EXPR_EQ] = {"==", BIND_COMPARE},
    [EXPR_NE] = {"!=", BIND_COMPARE},
};

static bool is_comparison(const struct expr *e)
{
    return spellings[e->op].binding == BIND_COMPARE;
}

static bool is_whole(double value)
{
    return value == floor(value) && fabs(value) < 1e15;
}

/* An integer when its leaves are: arguments of integer type and whole numbers, at least one argument. */
static bool is_integer(const struct printer *p, const struct expr *e, bool *has_argument)
{
    switch (e->op) {
    case EXPR_ARG:
        *has_argument = true;
        return p->dtypes && p->dtypes[e->arg] != F32;
    case EXPR_CONST:
        return is_whole(e->value);
    case EXPR_BATCH:
        return true;
    case EXPR_NEG:
    case EXPR_ADD:
    case EXPR_SUB:
    case EXPR_MUL:
        for (int i = 0; i < expr_op_arguments[e->op]; i++)
            if (!is_integer(p, e->in[i], has_argument))
                return false;
        return true;
    default:
        return false;
    }
}

static bool is_integer_expr(const struct printer *p, const struct expr *a, const struct expr *b)
{
    bool has_argument = false;
    return is_integer(p, a, &has_argument) && (!b || is_integer(p, b, &has_argument)) && has_argument;
}

/* The shortest text that reads back as the same number. */
static const char *literal(const struct printer *p, double exact)
{
    struct arena *arena = p->arena;
    const double value = p->wide ? exact : (float)exact;
    if (isnan(value))
        return "NAN";
    if (isinf(value))
        return value > 0 ? "INFINITY" : "-INFINITY";
    char text[32];
    for (int digits = 6; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        if ((p->wide ? strtod(text, NULL) : strtof(text, NULL)) == value)
            break;
    }
    char *exponent = strchr(text, 'e');
    if (exponent && exponent[2] == '0')
        memmove(exponent + 2, exponent + 3, strlen(exponent + 2));
    return arena_printf(arena, "%s%s%s", text, strpbrk(text, ".e") ? "" : ".0", p->wide ? "" : "f");
}

static const char *print(const struct printer *p, const struct expr *e, bool integer, enum binding least);

static const char *print_compare(const struct printer *p, const struct expr *e)
{
    bool integer = is_integer_expr(p, e->in[0], e->in[1]);
    return arena_printf(p->arena, "%s %s %s", print(p, e->in[0], integer, BIND_ADD), spellings[e->op].text,
                        print(p, e->in[1], integer, BIND_ADD));
}

static const char *print_select(const struct printer *p, const struct expr *e, bool integer)
{
    const struct expr *condition = e->in[0];
    const char *test = is_comparison(condition)
                           ? print_compare(p, condition)
                           : arena_printf(p->arena, "%s != 0", print(p, condition, false, BIND_ADD));
    return arena_printf(p->arena, "%s ? %s : %s", test, print(p, e->in[1], integer, BIND_COMPARE),
                        print(p, e->in[2], integer, BIND_COMPARE));
}

static const char *print_call(const struct printer *p, const struct expr *e)
{
    const struct spelling *spelling = &spellings[e->op];
    const char *text = arena_printf(p->arena, "%s(", p->wide ? spelling->wide : spelling->text);
    for (int i = 0; i < expr_op_arguments[e->op]; i++)
        text = arena_printf(p->arena, "%s%s%s", text, i ? ", " : "", print(p, e->in[i], false, BIND_ANY));
    return arena_printf(p->arena, "%s)", text);
}

static const char *print_infix(const struct printer *p, const struct expr *e, bool integer)
{
    enum binding binding = spellings[e->op].binding;
    return arena_printf(p->arena, "%s %s %s", print(p, e->in[0], integer, binding), spellings[e->op].text,
                        print(p, e->in[1], integer, binding + 1));
}

/* The text of `e` and how tightly it binds. */
static const char *print_any(const struct printer *p, const struct expr *e, bool integer,
                             enum binding *binding)
{
    *binding = spellings[e->op].binding;
    switch (e->op) {
    case EXPR_ARG:
        *binding = BIND_PRIMARY;
        return p->args[e->arg];
    case EXPR_CONST:
        *binding = e->value < 0 ? BIND_UNARY : BIND_PRIMARY;
        return integer ? arena_printf(p->arena, "%.0f", e->value) : literal(p, e->value);
    case EXPR_BATCH:
        *binding = integer ? BIND_PRIMARY : BIND_UNARY;
        return integer ? "n" : p->wide ? "(double)n" : "(float)n";
    case EXPR_NEG:
        return arena_printf(p->arena, "-%s", print(p, e->in[0], integer, BIND_PRIMARY));
    case EXPR_SELECT:
        *binding = BIND_CONDITIONAL;
        return print_select(p, e, integer);
    default:
        break;
    }
    if (is_comparison(e)) {
        *binding = BIND_CONDITIONAL;
        return arena_printf(p->arena, integer ? "%s ? 1 : 0" : p->wide ? "%s ? 1.0 : 0.0" : "%s ? 1.0f : 0.0f",
                            print_compare(p, e));
    }
    return *binding == BIND_PRIMARY ? print_call(p, e) : print_infix(p, e, integer);
}

static const char *print(const struct printer *p, const struct expr *e, bool integer, enum binding least)
{
    enum binding binding;
    const char *text = print_any(p, e, integer, &binding);
    return binding >= least ? text : arena_printf(p->arena, "(%s)", text);
}

const char *expr_c(struct arena *arena, const struct expr *expr, const char *const *args)
{
    struct printer p = {.arena = arena, .args = args};
    return print(&p, expr, false, BIND_ANY);
}

const char *expr_double_c(struct arena *arena, const struct expr *expr, const char *const *args)
{
    struct printer p = {.arena = arena, .args = args, .wide = true};
    return print(&p, expr, false, BIND_ANY);
}

const char *map_c(struct arena *arena, const struct node *map, const char *const *args)
{
    enum dtype dtypes[MAX_INPUTS];
    for (int i = 0; i < map->n_inputs; i++)
        dtypes[i] = map->inputs[i]->dtype;
    struct printer p = {.arena = arena, .args = args, .dtypes = dtypes};
    return print(&p, map->map, map->dtype != F32 && is_integer_expr(&p, map->map, NULL), BIND_ANY);
}

/* ---- memory */

bool is_bf16(const struct step *step, const struct node *node)
{
    return step->of[node->id] && step->of[node->id]->dtype == BF16;
}

const char *load_c(struct arena *arena, const struct step *step, const struct node *node, const char *place)
{
    return is_bf16(step, node) ? arena_printf(arena, "widen(%s)", place) : place;
}

const char *store_c(struct arena *arena, const struct step *step, const struct node *node, const char *value)
{
    return is_bf16(step, node) ? arena_printf(arena, "narrow(%s)", value) : value;
}

/* ---- extents and indices */

const char *extent_c(struct arena *arena, const struct shape *shape, int first, int last)
{
    bool batched = shape->batched && first == 0 && last > 0;
    int64_t extent = 1;
    for (int i = first; i < last; i++)
        extent *= shape->dim[i];
    if (!batched)
        return arena_printf(arena, "%lld", (long long)extent);
    return extent == 1 ? "n" : arena_printf(arena, "(int64_t)n * %lld", (long long)extent);
}

const char *plus_c(struct arena *arena, const char *text, int64_t offset)
{
    return offset ? arena_printf(arena, "%s %c %lld", text, offset < 0 ? '-' : '+', llabs((long long)offset)) : text;
}

int64_t greatest_count(const struct step *step, const struct shape *shape)
{
    return shape_count(shape) * (shape->batched ? step->graph->batch : 1);
}

const char *row_major(struct arena *arena, const struct shape *shape, const char *const *index,
                             const int64_t *shift)
{
    const char *text = NULL;
    for (int a = 0; a < shape->rank; a++) {
        const char *at = index[a];
        if (shift && shift[a])
            at = plus_c(arena, at, shift[a]);
        if (!text)
            text = at;
        else
            text = arena_printf(arena, a > 1 || (shift && shift[0]) ? "(%s) * %lld + %s" : "%s * %lld + %s",
                                text, (long long)shape->dim[a], at);
    }
    return text ? text : "0";
}

/* ---- signatures */

const char *const ctype[N_DTYPES] = {"float", "int32_t", "int64_t", "uint8_t", "bf16"};

static struct node *parameter_node(const struct kernel *kernel, int i)
{
    return i < kernel->inputs.count ? kernel->inputs.at[i] : kernel->outputs.at[i - kernel->inputs.count];
}

/* What parameters may not be called: words of C, and what bodies call their own. */
const char *const c_words[] = {
    "auto",   "break",     "case",     "char",   "const",    "continue", "default",  "do",      "double",
    "else",   "enum",      "extern",   "float",  "for",      "goto",     "if",       "inline",  "int",
    "long",   "register",  "restrict", "return", "short",    "signed",   "sizeof",   "static",  "struct",
    "switch", "typedef",   "typeof",   "union",  "unsigned", "void",     "volatile", "while",   "asm",
    "bool",   "true",      "false",    "linux",  "unix",     "errno",    "int32_t",  "int64_t", "uint8_t",
    "bf16",   "widen",     "narrow",   "fabsf",  "expf",     "logf",     "sqrtf",    "tanhf",   "erff",
    "floorf", "sinf",      "cosf",
    "powf",   "maxf",      "minf",     "maxi",   "mini",     "beats",    "m2_of",    "fill",    "memset",
    "n",      "workspace", "rows",     "row",    "block",    "partial",
    /* of C++ and CUDA */
    "catch",  "class",    "delete", "explicit", "export",   "friend",  "mutable",
    "namespace", "new",    "operator", "private", "protected", "public", "template", "this",    "throw",
    "try",       "typeid",   "typename", "using",  "virtual",  "wchar_t",
    "threadIdx", "blockIdx", "blockDim", "gridDim",
    "at",     "begin",     "column",   "end",    "kept",     "part",     "pixel",    "place",   "reduced",
    "total",  "v",         "e",        NULL};

static bool is_word(const char *name)
{
    static const char *const locals[] = {"at",     "best",    "bottom", "column", "columns", "depth",  "end",
                                         "first",  "from",    "greater", "group", "inside",  "left",   "lines",
                                         "number", "panels",  "part",   "parts",  "phase",   "result", "results",
                                         "right",  "share",   "shared", "sum",    "tile",    "to",     "top",
                                         "wide"};
    bool found = !name[1]; /* i, h, w, c, ... */
    for (int i = 0; c_words[i]; i++)
        found |= strcmp(c_words[i], name) == 0;
    for (size_t i = 0; i < sizeof locals / sizeof *locals; i++)
        found |= strcmp(locals[i], name) == 0;
    return found;
}

static bool is_taken(const char *const *names, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

const char *const *kernel_parameters(struct arena *arena, const struct step *step,
                                     const struct kernel *kernel)
{
    int count = kernel->inputs.count + kernel->outputs.count;
    const char **names = arena_alloc(arena, sizeof *names * (size_t)(count + 1));
    for (int i = 0; i < count; i++) {
        const char *name = step->of[parameter_node(kernel, i)->id]->name;
        name = is_word(name) ? arena_printf(arena, "%s_", name) : name;
        names[i] = name;
        for (int k = 2; is_taken(names, i, names[i]); k++)
            names[i] = i < kernel->inputs.count ? arena_printf(arena, "%s_%d", name, k)
                       : k == 2                 ? arena_printf(arena, "%s_out", name)
                                                : arena_printf(arena, "%s_out%d", name, k);
    }
    return names;
}

const char *input_parameter(struct arena *arena, const struct step *step, const struct kernel *kernel,
                          const struct node *input)
{
    const char *const *names = kernel_parameters(arena, step, kernel);
    for (int i = 0; i < kernel->inputs.count; i++)
        if (step->of[kernel->inputs.at[i]->id] == step->of[input->id])
            return names[i];
    return NULL;
}

const char *result_parameter(struct arena *arena, const struct step *step, const struct kernel *kernel)
{
    return kernel_parameters(arena, step, kernel)[kernel->inputs.count];
}

bool tensors_overlap(const struct tensor *a, const struct tensor *b)
{
    return a == b ||
           (a->arena == b->arena && a->offset < b->offset + b->bytes && b->offset < a->offset + a->bytes);
}

/* In-place kernels are given the same memory twice. */
static bool is_restrict(const struct step *step, const struct kernel *kernel, int parameter)
{
    int count = kernel->inputs.count + kernel->outputs.count;
    for (int i = 0; i < count; i++) {
        bool written = i >= kernel->inputs.count || parameter >= kernel->inputs.count;
        if (i != parameter && written &&
            tensors_overlap(step->of[parameter_node(kernel, i)->id],
                            step->of[parameter_node(kernel, parameter)->id]))
            return false;
    }
    return true;
}

void emit_parameters(struct writer *w, const struct step *step, const struct kernel *kernel, const char *before,
                     const char *restricted, const char *const *others)
{
    VEC(const char *) items = {0};
    const char *const *names = kernel_parameters(w->arena, step, kernel);
    vec_push(w->arena, &items, "int n");
    for (int i = 0; i < kernel->inputs.count + kernel->outputs.count; i++)
        vec_push(w->arena, &items,
                 arena_printf(w->arena, "%s%s *%s%s", i < kernel->inputs.count ? "const " : "",
                              ctype[step->of[parameter_node(kernel, i)->id]->dtype],
                              is_restrict(step, kernel, i) ? restricted : "", names[i]));
    if (kernel->workspace || kernel->thread_workspace)
        vec_push(w->arena, &items, arena_printf(w->arena, "void *%sworkspace", restricted));
    while (others && *others)
        vec_push(w->arena, &items, *others++);
    put_list(w, before, items.at, items.count, ")");
}

void emit_signature(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    emit_parameters(w, step, kernel, arena_printf(w->arena, "void %s(", kernel->name), "restrict ", NULL);
}

/* ---- loops and statements */

const char *axis_index(const struct shape *shape, int axis)
{
    static const char *const letters[MAX_RANK + 1][MAX_RANK] = {
        {NULL},
        {"c"},
        {"i", "c"},
        {"i", "t", "c"},
        {"i", "h", "w", "c"},
        {"i", "j", "h", "w", "c"},
        {"i", "j", "k", "h", "w", "c"},
    };
    return axis == 0 && shape->batched ? "i" : letters[shape->rank][axis];
}

/* Where to break a text that is longer than `room`: before the last operator of those that bind loosest, and
   before `=` only where there is none. */
static int break_of(const char *text, int room)
{
    int end = (int)strlen(text), depth = 0, loosest = INT_MAX;
    if (end <= room)
        return end;
    for (int i = 0; i < room; i++) {
        depth += (text[i] == '(' || text[i] == '[') - (text[i] == ')' || text[i] == ']');
        bool infix = text[i] == ' ' && strchr("+-*/?:=", text[i + 1]) && text[i + 2] == ' ';
        bool product = text[i + 1] == '*' || text[i + 1] == '/';
        int binding = text[i + 1] == '=' ? INT_MAX : 2 * depth + product;
        if (infix && i > room / 3 && binding <= loosest) {
            loosest = binding;
            end = i;
        }
    }
    return end;
}

void emit_statement(struct writer *w, const char *text)
{
    enum { WIDTH = 110, LEVEL = 4 };
    const char *hang = "";
    for (int room = WIDTH - w->indent * LEVEL; *text; room = WIDTH - (w->indent + 1) * LEVEL) {
        int end = break_of(text, room);
        put(w, "%s%.*s\n", hang, end, text);
        text += end + (text[end] == ' ');
        hang = "    ";
    }
}

/* ---- comments */

static bool is_default(const struct attribute *attribute, const struct node *node)
{
    for (int i = 0; i < attribute_count(attribute, node); i++)
        if (attribute_get(attribute, node, i) != attribute->otherwise)
            return false;
    return true;
}

/* " stride 2 2", " transpose_b", " axes 0 1 2" */
static const char *attribute_text(struct arena *arena, const struct attribute *attribute,
                                  const struct node *node)
{
    const char *text = arena_printf(arena, " %s", attribute->name);
    bool set = attribute->type == ATTRIBUTE_SET;
    for (int i = 0; attribute->type != ATTRIBUTE_FLAG && i < attribute_count(attribute, node); i++) {
        int64_t value = attribute_get(attribute, node, i);
        if (!set || value)
            text = arena_printf(arena, "%s %lld", text, set ? (long long)i : (long long)value);
    }
    return text;
}

static bool is_output(const struct kernel *kernel, const struct node *node)
{
    for (int i = 0; i < kernel->outputs.count; i++)
        if (kernel->outputs.at[i] == node)
            return true;
    return false;
}

/* A value that is stored has the type in which it lies in memory. */
static void put_member(struct writer *w, const struct step *step, const struct kernel *kernel,
                       const struct node *node)
{
    const struct operation *form = operation_of(node);
    VEC(const char *) inputs = {0};
    for (int i = 0; i < node->n_inputs; i++)
        vec_push(w->arena, &inputs, node->inputs[i]->name);
    const char *after = ")";
    enum dtype dtype = is_output(kernel, node) ? step->of[node->id]->dtype : node->dtype;
    for (const struct attribute *a = form->attributes; a->name; a++)
        if (!is_default(a, node))
            after = arena_printf(w->arena, "%s%s", after, attribute_text(w->arena, a, node));
    if (node->loc.source)
        after = arena_printf(w->arena, "%s, %s:%d", after, node->loc.source->name, node->loc.line);
    put_list(w,
             arena_printf(w->arena, "   %s %s = %s(", shape_text(w->arena, dtype, &node->shape), node->name,
                          form->name),
             inputs.at, inputs.count, arena_printf(w->arena, "%s\n", after));
}

static bool is_listed(const struct function *function, int kernel)
{
    for (int i = 0; i < kernel; i++)
        if (strcmp(function->kernels.at[i]->path, function->kernels.at[kernel]->path) == 0)
            return true;
    return false;
}

/* Whom it works for. */
static void put_users(struct writer *w, const struct function *function)
{
    VEC(const char *) paths = {0};
    for (int i = 0; i < function->kernels.count; i++)
        if (!is_listed(function, i))
            vec_push(w->arena, &paths, function->kernels.at[i]->path);
    if (paths.count > 1)
        put_list(w, "   for ", paths.at, paths.count, "\n");
}

void emit_kernel_comment(struct writer *w, const struct function *function)
{
    const struct step *step = &function->step;
    const struct kernel *kernel = step->kernels.at[0];
    put(w, "/* %s: %sflop, %sB at n = %lld\n", kernel->name, quantity_text(w->arena, (double)kernel->flops),
        quantity_text(w->arena, (double)kernel->bytes), (long long)step->graph->batch);
    put_users(w, function);
    for (int i = 0; i < kernel->members.count; i++)
        if (kernel->members.at[i]->n_inputs)
            put_member(w, step, kernel, kernel->members.at[i]);
    w->text.count--; /* the last line break */
    put(w, " */\n");
}

/* ---- kernels.h */

static bool stores_bf16(const struct step *step)
{
    bool stores = false;
    for (int i = 0; i < step->tensors.count; i++)
        stores |= step->tensors.at[i]->dtype == BF16;
    return stores;
}

static void put_declarations(struct writer *w, const struct plan *plan, bool evaluation)
{
    for (int i = 0; i < plan->functions.count; i++) {
        const struct function *function = plan->functions.at[i];
        if (function->evaluation != evaluation)
            continue;
        emit_signature(w, &function->step, function->step.kernels.at[0]);
        put(w, ";\n");
    }
    put(w, "\n");
}

void emit_kernels_h(struct writer *w, const struct plan *plan)
{
    put(w,
        "/* kernels.h: the kernels' functions; emitted by ddpc from %s.\n"
        "   n: samples in this batch, at most %lld. */\n",
        plan->spec, (long long)plan->train.graph->batch);
    put(w, "#ifndef KERNELS_H\n#define KERNELS_H\n\n#include <stdint.h>\n\n");
    if (stores_bf16(&plan->train) || stores_bf16(&plan->evaluate))
        put(w, "#include \"device/bf16.h\"\n\n");
    put(w, "/* training */\n");
    put_declarations(w, plan, false);
    put(w, "/* evaluation, where it differs */\n");
    put_declarations(w, plan, true);
    put(w, "#endif\n");
}
