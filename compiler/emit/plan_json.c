/* plan_json.c: the plan for programs: what plan.json says of tensors, kernels, memory and buckets.
   requires: a plan with memory and buckets. */
#include "emit/emit.h"

#include <jansson.h>
#include <stdlib.h>

/* One record a line: easy to read, to grep and to diff. Takes over the record. */
static void put_record(struct writer *w, json_t *record, bool last)
{
    char *text = json_dumps(record, 0);
    put(w, "%s%s\n", text, last ? "" : ",");
    free(text);
    json_decref(record);
}

static void open_list(struct writer *w, const char *key)
{
    put(w, "\"%s\": [\n", key);
    w->indent++;
}

static void close_list(struct writer *w, bool last)
{
    w->indent--;
    put(w, "]%s\n", last ? "" : ",");
}

static json_t *names(const struct step *step, struct node *const *nodes, int count)
{
    json_t *list = json_array();
    for (int i = 0; i < count; i++)
        json_array_append_new(list, json_string(step->of[nodes[i]->id]->name));
    return list;
}

/* What a kernel is made of: the graph's operations with the spec line of each. */
static json_t *members(const struct kernel *kernel)
{
    json_t *list = json_array();
    for (int i = 0; i < kernel->members.count; i++) {
        const struct node *node = kernel->members.at[i];
        json_array_append_new(list, json_pack("{s:s, s:s, s:i}", "op", node_kind_name[node->kind], "name", node->name,
                                              "line", node->loc.line));
    }
    return list;
}

static json_t *tensor_record(const struct plan *plan, const struct tensor *tensor)
{
    const struct node *node = tensor->node;
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:I, s:I, s:i, s:i}", "name", tensor->name, "path", node->name,
                     "shape", shape_text(plan->arena, tensor->dtype, &node->shape), "arena",
                     arena_kind_name[tensor->arena], "layout", layout_name[tensor->layout], "offset",
                     (json_int_t)tensor->offset, "bytes", (json_int_t)tensor->bytes, "bucket", tensor->bucket, "line",
                     node->loc.line);
}

static json_t *kernel_record(const struct step *step, const struct kernel *kernel)
{
    return json_pack("{s:s, s:s, s:s, s:I, s:I, s:I, s:I, s:o, s:o, s:o}", "name", kernel->name, "function",
                     kernel->function->name, "anchor", anchor_name[kernel->anchor], "flops", (json_int_t)kernel->flops, "bytes",
                     (json_int_t)kernel->bytes, "workspace", (json_int_t)kernel->workspace, "thread_workspace",
                     (json_int_t)kernel->thread_workspace, "reads",
                     names(step, kernel->inputs.at, kernel->inputs.count), "writes",
                     names(step, kernel->outputs.at, kernel->outputs.count), "members", members(kernel));
}

static void put_step(struct writer *w, const struct plan *plan, const char *name, const struct step *step, bool last)
{
    put(w, "\"%s\": {\n", name);
    w->indent++;
    open_list(w, "tensors");
    for (int i = 0; i < step->tensors.count; i++)
        put_record(w, tensor_record(plan, step->tensors.at[i]), i + 1 == step->tensors.count);
    close_list(w, false);
    open_list(w, "kernels");
    for (int i = 0; i < step->kernels.count; i++)
        put_record(w, kernel_record(step, step->kernels.at[i]), i + 1 == step->kernels.count);
    close_list(w, true);
    w->indent--;
    put(w, "}%s\n", last ? "" : ",");
}

static void put_buckets(struct writer *w, const struct plan *plan)
{
    open_list(w, "buckets");
    for (int i = 0; i < plan->buckets.count; i++) {
        const struct bucket *bucket = &plan->buckets.at[i];
        json_t *parameters = json_array();
        for (int p = 0; p < bucket->parameters.count; p++)
            json_array_append_new(parameters, json_string(bucket->parameters.at[p]->node->name));
        put_record(w, json_pack("{s:I, s:I, s:I, s:s, s:o}", "offset", (json_int_t)bucket->offset, "bytes",
                                (json_int_t)bucket->bytes, "gradients", (json_int_t)bucket->gradients, "after",
                                plan->train.kernels.at[bucket->ready]->name, "parameters", parameters),
                   i + 1 == plan->buckets.count);
    }
    close_list(w, false);
}

static void put_resources(struct writer *w, const struct resource *resources, int count)
{
    open_list(w, "resources");
    for (int i = 0; i < count; i++)
        put_record(w, json_pack("{s:s, s:s, s:i, s:i, s:i}", "architecture", resources[i].architecture, "kernel",
                                resources[i].kernel, "registers", resources[i].registers, "shared",
                                resources[i].shared, "spilled", resources[i].spilled),
                   i + 1 == count);
    close_list(w, false);
}

void emit_plan_json(struct writer *w, const struct plan *plan, const struct target *target,
                    const struct resource *resources, int n_resources)
{
    put(w, "{\n");
    w->indent++;
    put(w, "\"name\": \"%s\",\n\"target\": \"%s\",\n\"batch\": %lld,\n", plan->name, target->name,
        (long long)plan->train.graph->batch);
    json_t *memory = json_object();
    for (int i = 0; i < N_ARENAS; i++)
        json_object_set_new(memory, arena_kind_name[i], json_integer(plan->arena_bytes[i]));
    json_object_set_new(memory, "workspace", json_integer(plan->workspace));
    json_object_set_new(memory, "thread_workspace", json_integer(plan->thread_workspace));
    put(w, "\"memory\": ");
    put_record(w, memory, false);
    put_buckets(w, plan);
    if (n_resources)
        put_resources(w, resources, n_resources);
    put_step(w, plan, "train", &plan->train, false);
    put_step(w, plan, "evaluate", &plan->evaluate, true);
    w->indent--;
    put(w, "}\n");
}
