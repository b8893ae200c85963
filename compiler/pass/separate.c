/* separate.c: the part of fuse that gives each output of a graph a value that can be written where the output wants
   it.
   requires: a verified graph whose values are all needed.
   breaks: appends copies; none where there is one already. */
#include "pass/fuse.h"

static bool is_placed(const struct output *output)
{
    return output->role == OUTPUT_GRADIENT || output->role == OUTPUT_STATE;
}

static void copy_value(struct graph *g, struct output *output, enum phase phase)
{
    struct site site = {output->value->name, output->value->loc, phase};
    output->value = graph_map(g, site, output->value->dtype, expr_arg(g->arena, 0), &output->value, 1);
}

/* One value for each place: not a leaf, not another output's. */
static void separate_places(struct graph *g)
{
    bool *taken = arena_alloc(g->arena, (size_t)g->nodes.count);
    for (int i = 0; i < g->outputs.count; i++) {
        struct output *output = &g->outputs.at[i];
        const struct node *memory = memory_of(output->value);
        if (!is_placed(output))
            continue;
        if (is_leaf(memory) || taken[memory->id])
            copy_value(g, output, output->value->phase);
        else
            taken[memory->id] = true;
    }
}

/* Who reads a leaf. */
struct use {
    int readers;
    const struct node *reader; /* the last */
    enum phase phase;          /* of the last to run */
};

static void note_reader(struct use *use, const struct node *reader)
{
    use->readers++;
    use->reader = reader;
    if (reader->phase > use->phase)
        use->phase = reader->phase;
}

/* A buffer's new value may replace the old one element by element where nothing else reads the old one. */
static bool replaces(const struct output *state, const struct use *old)
{
    const struct node *value = state->value;
    return old->readers == 0 || (old->readers == 1 && old->reader == value && value->kind == NODE_MAP &&
                                 shape_equal(&value->shape, &state->target->shape));
}

/* A copy that nothing reads can come behind all that reads the old value, unless it reads another's old value itself. */
static bool can_wait(const struct node *value, enum phase phase, const struct use *uses)
{
    return value->kind == NODE_MAP && value->map->op == EXPR_ARG && value->dtype == value->inputs[0]->dtype &&
           !is_leaf(memory_of(value->inputs[0])) && uses[value->id].readers == 0 &&
           value->phase >= phase;
}

/* Else it is copied there when all have read the old one. */
static void separate_states(struct graph *g)
{
    struct use *uses = arena_alloc(g->arena, sizeof *uses * (size_t)(g->nodes.count + 1));
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        for (int k = 0; k < node->n_inputs && !(node->kind == NODE_VIEW && node->view.op == VIEW_RESHAPE);
             k++)
            note_reader(&uses[memory_of(node->inputs[k])->id], node);
    }
    for (int i = 0; i < g->outputs.count; i++) {
        struct output *output = &g->outputs.at[i];
        if (output->role != OUTPUT_STATE || replaces(output, &uses[output->target->id]))
            continue;
        enum phase phase = uses[output->target->id].phase;
        if (!can_wait(output->value, phase, uses))
            copy_value(g, output, phase > output->value->phase ? phase : output->value->phase);
    }
}

void separate_outputs(struct graph *g)
{
    separate_places(g);
    separate_states(g);
}
