/* plan_write.c: a plan as text, for --dump and for tests; and the names of what is in it. */
#include "pass/pass.h"

#include "graph/form.h"

const char *const anchor_name[N_ANCHORS] = {"map", "row", "contract", "window", "view", "index"};
const char *const arena_kind_name[N_ARENAS] = {"param", "gradient", "state", "activation", "input"};
const char *const layout_name[N_LAYOUTS] = {"rows", "panels", "channels_last"};

static void write_nodes(FILE *file, const char *title, struct node *const *nodes, int count)
{
    fprintf(file, "  %s", title);
    for (int i = 0; i < count; i++)
        fprintf(file, " %%%d", nodes[i]->id);
    fprintf(file, "\n");
}

static void write_kernel(FILE *file, const struct kernel *kernel, int number, struct arena *arena)
{
    fprintf(file, "kernel %d %s %s %s", number, kernel->name ? kernel->name : "-",
            anchor_name[kernel->anchor], phase_name[kernel->phase]);
    if (kernel->anchor == ANCHOR_MAP || kernel->anchor == ANCHOR_ROW)
        fprintf(file, " over %s", shape_text(arena, F32, &kernel->domain));
    fprintf(file, "\n");
    for (int i = 0; i < kernel->members.count; i++) {
        const struct node *node = kernel->members.at[i];
        fprintf(file, "  %%%d %s \"%s\"\n", node->id, operation_of(node)->name, node->name);
    }
    write_nodes(file, "reads", kernel->inputs.at, kernel->inputs.count);
    write_nodes(file, "writes", kernel->outputs.at, kernel->outputs.count);
    fprintf(file, "  flops %lld bytes %lld", (long long)kernel->flops, (long long)kernel->bytes);
    if (kernel->workspace || kernel->thread_workspace)
        fprintf(file, " workspace %lld + %lld a thread", (long long)kernel->workspace,
                (long long)kernel->thread_workspace);
    fprintf(file, "\n");
}

static void write_tensor(FILE *file, const struct tensor *tensor, int kernels)
{
    fprintf(file, "tensor %s %%%d %s", tensor->name ? tensor->name : "-", tensor->node->id,
            arena_kind_name[tensor->arena]);
    if (tensor->layout == LAYOUT_PANELS)
        fprintf(file, " panels groups %d", tensor->groups);
    if (tensor->dtype != tensor->node->dtype)
        fprintf(file, " %s", dtype_name[tensor->dtype]);
    fprintf(file, " [%lld, %lld)", (long long)tensor->offset, (long long)(tensor->offset + tensor->bytes));
    if (tensor->bucket >= 0)
        fprintf(file, " bucket %d", tensor->bucket);
    if (tensor->name && tensor->last < kernels)
        fprintf(file, " live %d..%d", tensor->first, tensor->last);
    else if (tensor->name)
        fprintf(file, " live %d..end", tensor->first);
    fprintf(file, "\n");
}

static void write_bucket(FILE *file, const struct bucket *bucket, int number)
{
    fprintf(file, "bucket %d [%lld, %lld) gradients at %lld in kernels %d..%d updated after kernel %d", number,
            (long long)bucket->offset, (long long)(bucket->offset + bucket->bytes), (long long)bucket->gradients,
            bucket->first, bucket->last, bucket->ready);
    if (bucket->follows >= 0)
        fprintf(file, " follows %d", bucket->follows);
    fprintf(file, ":");
    for (int i = 0; i < bucket->parameters.count; i++)
        fprintf(file, " %s", bucket->parameters.at[i]->name);
    fprintf(file, "\n");
}

void plan_write(FILE *file, const struct plan *plan, const struct step *step)
{
    fprintf(file, "plan %s batch %lld\n", step->graph->name, (long long)step->graph->batch);
    for (int k = 0; k < step->kernels.count; k++)
        write_kernel(file, step->kernels.at[k], k, plan->arena);
    for (int i = 0; i < step->tensors.count; i++)
        write_tensor(file, step->tensors.at[i], step->kernels.count);
    for (int i = 0; i < plan->buckets.count; i++)
        write_bucket(file, &plan->buckets.at[i], i);
    for (int i = 0; i < N_ARENAS; i++)
        if (plan->arena_bytes[i])
            fprintf(file, "arena %s %lld\n", arena_kind_name[i], (long long)plan->arena_bytes[i]);
}
