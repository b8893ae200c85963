/* cuda_launch.c: launch.c: the functions of kernels.h, each of which launches its __global__ functions.
   requires: a plan with memory. */
#include "emit/cuda.h"

static const char *grid_text(struct arena *arena, const struct launch *launch)
{
    const char *blocks = "";
    for (int i = 0; i < 3; i++)
        blocks = arena_printf(arena, "%s%s%s", blocks, i ? ", " : "", launch->blocks[i] ? launch->blocks[i] : "1");
    return arena_printf(arena, "(struct ddp_grid){{%s}, %d, %d}", blocks, launch->threads, launch->shared);
}

static void put_map(struct writer *w, const struct map *map)
{
    put(w, "struct ddp_tensor_map %s;\n", map->name);
    put_list(w, arena_printf(w->arena, "ddp_map_tensor(&%s, &(struct ddp_view){", map->name), map->fields, map->count, "});\n");
}

static void put_arguments(struct writer *w, const struct step *step, const struct kernel *kernel, const struct cuda *k)
{
    VEC(const char *) items = {0};
    const char *const *names = kernel_parameters(w->arena, step, kernel);
    vec_push(w->arena, &items, "&n");
    for (int i = 0; names[i]; i++)
        vec_push(w->arena, &items, arena_printf(w->arena, "&%s", names[i]));
    if (kernel->workspace)
        vec_push(w->arena, &items, "&workspace");
    for (int i = 0; i < k->maps.count; i++)
        vec_push(w->arena, &items, arena_printf(w->arena, "&%s", k->maps.at[i].name));
    put_list(w, "void *arguments[] = {", items.at, items.count, "};\n");
}

static void emit_function(struct writer *w, const struct function *function)
{
    const struct kernel *kernel = function->step.kernels.at[0];
    struct writer device = {.arena = w->arena};
    const struct cuda k = emit_cuda_function(&device, &function->step, kernel);
    put(w, "\n");
    emit_parameters(w, &function->step, kernel, arena_printf(w->arena, "void %s(", kernel->name), "", NULL);
    put_open(w, "\n");
    for (int i = 0; i < k.maps.count; i++)
        put_map(w, &k.maps.at[i]);
    put_arguments(w, &function->step, kernel, &k);
    for (int i = 0; i < k.launches.count; i++)
        put(w, "ddp_launch(\"%s%s\", %s, arguments);\n", kernel->name, k.launches.at[i].suffix,
            grid_text(w->arena, &k.launches.at[i]));
    put_close(w);
}

void emit_cuda_launch(struct writer *w, const struct plan *plan)
{
    put(w,
        "/* launch.c: starts the kernels of kernels.cu; emitted by ddpc from %s.\n"
        "   Grids depend on n alone. */\n"
        "#include \"kernels.h\"\n\n#include \"device/launch.h\"\n",
        plan->spec);
    for (int i = 0; i < plan->functions.count; i++)
        emit_function(w, plan->functions.at[i]);
}
