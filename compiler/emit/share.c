/* share.c: finds the kernels that can be one function.
   requires: a plan with memory.
   fills: plan->functions; each kernel's function.
   breaks: nothing.

   Each kernel is written down in a graph of its own, with its nodes called by their places. Those whose texts
   are equal, letter for letter, are one function; in it everything is called by what its names in all of them
   have in common. A kernel that works in place and one that does not differ by `restrict`. */
#include "emit/common_path.h"
#include "emit/emit.h"
#include "emit/isolate.h"
#include "graph/form.h"
#include "pass/names.h"

#include <string.h>
#include <xxhash.h>

/* A kernel, with the nodes that stand for those of its function. */
struct user {
    const struct step *step;
    const struct kernel *kernel;
    nodes nodes;
};

/* A function on its way. */
struct shared {
    struct function *function;
    const char *text;
    VEC(struct user) users;
};

struct sharing {
    struct plan *plan;
    const struct target *target;
    struct arena *arena;
    VEC(struct shared *) all;
    struct shared **slots; /* by the hash of their text; open addressing */
    size_t size;           /* a power of two */
};

/* ---- equal kernels */

static const char *function_text(const struct sharing *s, const struct function *function)
{
    struct writer w = {.arena = s->arena};
    const struct kernel *kernel = function->step.kernels.at[0];
    emit_kernel_comment(&w, function);
    s->target->emit_kernel(&w, &function->step, kernel);
    return writer_text(&w);
}

/* Where what has this text is, or would be. */
static struct shared **find_text(const struct sharing *s, const char *text)
{
    size_t slot = XXH3_64bits(text, strlen(text)) & (s->size - 1);
    while (s->slots[slot] && strcmp(s->slots[slot]->text, text) != 0)
        slot = (slot + 1) & (s->size - 1);
    return &s->slots[slot];
}

static void add_kernel(struct sharing *s, const struct step *step, struct kernel *kernel)
{
    struct user user = {step, kernel, {0}};
    struct function *function = arena_alloc(s->arena, sizeof *function);
    isolate(s->arena, step, kernel, &function->step, &user.nodes);
    const char *text = function_text(s, function);
    struct shared **slot = find_text(s, text);
    if (!*slot) {
        *slot = arena_alloc(s->arena, sizeof **slot);
        **slot = (struct shared){.function = function, .text = text};
        function->evaluation = step == &s->plan->evaluate;
        vec_push(s->arena, &s->all, *slot);
        vec_push(s->arena, &s->plan->functions, function);
    }
    vec_push(s->arena, &(*slot)->users, user);
    vec_push(s->arena, &(*slot)->function->kernels, kernel);
    kernel->function = (*slot)->function;
}

/* ---- names */

/* One of a user's names: the kernel's, or those of node i. */
typedef const char *get_name(const struct user *user, int i);

static const char *kernel_path(const struct user *user, int i)
{
    (void)i;
    return user->kernel->path;
}

static const char *kernel_suffix(const struct user *user, int i)
{
    (void)i;
    return user->kernel->suffix;
}

static const char *node_path(const struct user *user, int i)
{
    return user->nodes.at[i]->name;
}

static const char *tensor_name(const struct user *user, int i)
{
    return user->step->of[user->nodes.at[i]->id]->name;
}

static const char *tensor_path(const struct user *user, int i)
{
    return user->step->of[user->nodes.at[i]->id]->node->name;
}

static bool agree(const struct shared *shared, get_name *name, int i)
{
    for (int u = 1; u < shared->users.count; u++)
        if (strcmp(name(&shared->users.at[u], i), name(&shared->users.at[0], i)) != 0)
            return false;
    return true;
}

/* The last component of the first path that ends in more than a number. */
static const char *first_ending(const struct sharing *s, const struct shared *shared, get_name *name,
                                int i)
{
    int u = 0;
    while (u + 1 < shared->users.count && !*last_word(s->arena, name(&shared->users.at[u], i)))
        u++;
    const char *path = name(&shared->users.at[u], i), *dot = strrchr(path, '.');
    return dot ? dot + 1 : path;
}

/* What the users' names have in common. The ending says what it is: where they do not share it, it is that of
   the first. */
static const char *common(const struct sharing *s, const struct shared *shared, get_name *name, int i)
{
    const char *path = name(&shared->users.at[0], i);
    if (agree(shared, name, i))
        return path;
    for (int u = 1; u < shared->users.count; u++)
        path = common_path(s->arena, path, name(&shared->users.at[u], i));
    const char *ending = first_ending(s, shared, name, i);
    bool lost = *path && strcmp(last_word(s->arena, ending), last_word(s->arena, path)) != 0;
    return lost && *last_word(s->arena, ending) ? arena_printf(s->arena, "%s.%s", path, ending) : path;
}

static void name_nodes(const struct sharing *s, const struct shared *shared)
{
    const struct graph *g = shared->function->step.graph;
    for (int i = 0; i < g->nodes.count; i++) {
        const char *path = common(s, shared, node_path, i);
        g->nodes.at[i]->name = *path ? path : operation_of(g->nodes.at[i])->name;
    }
}

/* The spec line where it is the same for all. */
static void place_nodes(const struct shared *shared)
{
    const struct graph *g = shared->function->step.graph;
    for (int i = 0; i < g->nodes.count; i++) {
        struct loc loc = shared->users.at[0].nodes.at[i]->loc;
        for (int u = 1; u < shared->users.count; u++)
            if (shared->users.at[u].nodes.at[i]->loc.line != loc.line)
                loc.source = NULL;
        g->nodes.at[i]->loc = loc;
    }
}

/* Its own name where all agree. */
static const char *parameter_name(const struct sharing *s, const struct shared *shared, struct names *names,
                                  int i)
{
    if (agree(shared, tensor_name, i))
        return new_name(names, tensor_name(&shared->users.at[0], i), "");
    const char *path = common(s, shared, tensor_path, i);
    return new_name(names, *path ? path : operation_of(shared->users.at[0].nodes.at[i])->name, "");
}

static void name_tensors(const struct sharing *s, const struct shared *shared)
{
    const struct step *step = &shared->function->step;
    struct names names = open_names(s->arena, MAX_OPERANDS);
    for (int i = 0; i < step->graph->nodes.count; i++) {
        struct tensor *tensor = step->of[i];
        if (tensor && tensor->node == step->graph->nodes.at[i])
            tensor->name = parameter_name(s, shared, &names, i);
    }
}

/* "layer1.conv2_forward"; the operation stands for a path or a suffix that they do not share. */
static const char *function_path(const struct sharing *s, const struct shared *shared)
{
    const struct kernel *first = shared->users.at[0].kernel;
    const char *operation = operation_of(first->node)->name, *path = common(s, shared, kernel_path, 0);
    path = *path ? path : operation;
    return agree(shared, kernel_suffix, 0) ? arena_printf(s->arena, "%s%s", path, first->suffix)
                                           : arena_printf(s->arena, "%s_%s", path, operation);
}

static void name_function(const struct sharing *s, struct names *names, const struct shared *shared)
{
    struct function *function = shared->function;
    const bool own = shared->users.count == 1;
    function->name = new_name(names, own ? shared->users.at[0].kernel->name : function_path(s, shared),
                              function->evaluation ? "_evaluate" : "");
    function->step.kernels.at[0]->name = function->name;
}

/* The tensors' enumerators and the functions are in one scope. */
static struct names open_scope(const struct sharing *s)
{
    const struct plan *plan = s->plan;
    const struct step *train = &plan->train, *evaluate = &plan->evaluate;
    const int count = train->tensors.count + evaluate->tensors.count + s->all.count;
    struct names names = open_names(s->arena, (size_t)count);
    for (int i = 0; i < train->tensors.count; i++)
        new_name(&names, train->tensors.at[i]->name, "");
    for (int i = 0; i < evaluate->tensors.count; i++)
        new_name(&names, arena_printf(s->arena, "evaluate_%s", evaluate->tensors.at[i]->name), "");
    return names;
}

/* Names that belong to one kernel go first, and those of training. */
static void name_functions(const struct sharing *s)
{
    struct names names = open_scope(s);
    for (int pass = 0; pass < 4; pass++)
        for (int i = 0; i < s->all.count; i++) {
            const struct shared *shared = s->all.at[i];
            if (shared->function->evaluation * 2 + (shared->users.count > 1) == pass)
                name_function(s, &names, shared);
        }
    for (int i = 0; i < s->all.count; i++) {
        name_nodes(s, s->all.at[i]);
        place_nodes(s->all.at[i]);
        name_tensors(s, s->all.at[i]);
    }
}

void share_kernels(struct plan *plan, const struct target *target)
{
    struct sharing s = {.plan = plan, .target = target, .arena = plan->arena, .size = 64};
    struct step *steps[] = {&plan->train, &plan->evaluate};
    while (s.size < 2 * (size_t)(plan->train.kernels.count + plan->evaluate.kernels.count))
        s.size *= 2;
    s.slots = arena_alloc(s.arena, sizeof *s.slots * s.size);
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < steps[i]->kernels.count; k++)
            add_kernel(&s, steps[i], steps[i]->kernels.at[k]);
    name_functions(&s);
}
