/* elaborate.c: runs the model and its loss, and what they compute becomes the graph.

   requires: a parsed spec without errors, its settings resolved
   fills:    the graph: image and target, parameters and buffers in state_dict order, the nodes of model and
             loss, the outputs loss, logits and state (training) or correct (evaluation)
   breaks:   nothing */
#include "pass/elaborate.h"

#include "graph/form.h"
#include "pass/pass.h"

#include <string.h>

static bool is_user_source(const struct ast *ast, const struct source *source)
{
    for (int i = 0; i < ast->sources.count; i++)
        if (ast->sources.at[i] == source)
            return true;
    return false;
}

struct loc user_loc(const struct frame *f, struct loc loc)
{
    return loc.source == f->e->std ? f->call : loc;
}

const char *join(struct frame *f, struct loc loc, const char *path, const char *name)
{
    if (strlen(path) + strlen(name) > MAX_NAME && !f->e->stopped)
        report_limit(f, loc, E_LONG_NAME, MAX_NAME);
    if (f->e->stopped || !*path)
        return name;
    return arena_printf(f->e->arena, "%s.%s", path, name);
}

struct site site_at(struct frame *f, struct loc loc, const char *name, const char *label)
{
    if (!name)
        name = join(f, loc, f->path, label);
    if (!*name)
        name = f->definition->name;
    return (struct site){name, user_loc(f, loc), PHASE_FORWARD};
}

struct value checked(struct frame *f, struct node *node)
{
    if (!node && f->e->graph->nodes.count == MAX_NODES)
        f->e->stopped = true;
    return value_node(node);
}

/* Definitions */

static void collect_definitions(struct elaborator *e)
{
    for (int i = 0; i < e->ast->definitions.count; i++) {
        const struct ast_definition *definition = e->ast->definitions.at[i];
        bool user = is_user_source(e->ast, definition->loc.source);
        if (definition->parameters.count > MAX_PARAMETERS)
            diag_error(e->diag, definition->loc, E_MANY_PARAMETERS, definition->name, MAX_PARAMETERS);
        if (!user)
            e->std = definition->loc.source;
        scope_set(user ? &e->user : &e->library, e->arena, definition->name,
                  (struct value){.kind = VALUE_DEFINITION, .definition = definition});
    }
}

const struct ast_definition *definition_of(const struct elaborator *e, const struct source *source,
                                           const char *name)
{
    const struct value *found = source == e->std ? NULL : scope_find(&e->user, name);
    if (!found)
        found = scope_find(&e->library, name);
    return found ? found->definition : NULL;
}

void report_unknown(struct frame *f, struct loc loc, const char *name)
{
    struct names names = {0};
    names_add(&names, f->e->arena, &f->e->user);
    names_add(&names, f->e->arena, &f->e->library);
    builtin_names(&names, f->e->arena);
    report(f, loc, E_UNKNOWN_LAYER, name, names_suggest(&names, f->e->arena, name));
}

/* Model and loss */

/* What a setting names is called with tensors first, then with the arguments of the setting. */
struct role {
    const char *text, *given; /* for messages */
    const char *name;         /* of the result, and the path of its layers */
    int tensors;
};
static const struct role model_role = {"the model", "the image", "", 1};
static const struct role loss_role = {"the loss", "the logits and the target", "loss", 2};
static const struct role accuracy_role = {"the accuracy", "the logits and the target", "correct", 2};

/* NULL after an error. */
static struct node *call_setting(struct frame *f, const struct ast_call *call, const struct role *role,
                                 const struct value *tensors)
{
    const struct ast_definition *definition = definition_of(f->e, call->loc.source, call->name);
    if (!definition) {
        report_unknown(f, call->loc, call->name);
        return NULL;
    }
    if (definition->parameters.count < role->tensors) {
        report(f, call->loc, E_FEW_PARAMETERS, call->name, role->text, role->given);
        return NULL;
    }
    struct value value = call_definition(f, definition, call, tensors, role->tensors, role->name);
    value = settle(f, value, role->name);
    return expect(f, call->loc, role->text, value, VALUE_NODE) ? value.node : NULL;
}

static bool is_model(struct frame *f, const struct ast_call *call)
{
    const struct ast_definition *definition = definition_of(f->e, call->loc.source, call->name);
    if (!definition || definition->kind == DEFINITION_MODEL)
        return true;
    report(f, call->loc, E_NOT_A_MODEL, call->name);
    return false;
}

/* A score for each of the dataset's classes. */
static bool check_logits(struct frame *f, const struct config *config, const struct node *logits)
{
    const struct shape *shape = &logits->shape;
    const struct ast_call *model = config->train.model;
    if (logits->dtype == F32 && shape->rank == 2 && shape->batched && shape->dim[0] == 1 &&
        shape->dim[1] >= config->dataset.classes)
        return true;
    report(f, model->loc, E_LOGITS, model->name, shape_text(f->e->arena, logits->dtype, shape),
           config->dataset.name, (long long)config->dataset.classes);
    return false;
}

static struct node *make_image(struct elaborator *e, const struct config *config)
{
    const struct dataset_config *d = &config->dataset;
    struct shape shape = {4, true, {1, d->height, d->width, d->channels}};
    return graph_input(e->graph, (struct site){"image", config->data_loc, PHASE_FORWARD}, F32, shape);
}

static struct node *make_target(struct elaborator *e, const struct config *config)
{
    struct shape shape = {1, true, {1}};
    return graph_input(e->graph, (struct site){"target", config->data_loc, PHASE_FORWARD}, I32, shape);
}

static void elaborate_loss(struct frame *f, const struct config *config, struct node *logits,
                           struct node *target)
{
    const struct value tensors[] = {value_node(logits), value_node(target)};
    struct graph *g = f->e->graph;
    graph_output(g, OUTPUT_LOSS, call_setting(f, config->train.loss, &loss_role, tensors), NULL);
    graph_output(g, OUTPUT_LOGITS, logits, NULL);
    if (f->e->training)
        return;
    const struct ast_call accuracy = {.loc = config->train.loss->loc, .name = "accuracy"};
    graph_output(g, OUTPUT_CORRECT, call_setting(f, &accuracy, &accuracy_role, tensors), NULL);
}

struct graph *elaborate(const struct ast *ast, const struct config *config, bool training,
                        struct arena *arena, struct diag *diag)
{
    const struct ast_call *model = config->train.model;
    struct graph *g = graph_new(arena, diag, model->name, config->train.batch);
    struct elaborator e = {.ast = ast, .graph = g, .arena = arena, .diag = diag, .training = training};
    struct frame top = {.e = &e, .path = "", .call = model->loc};
    int errors = diag->errors;
    collect_definitions(&e);
    struct node *image = make_image(&e, config), *target = make_target(&e, config);
    if (diag->errors > errors || !is_model(&top, model))
        return NULL;
    const struct value tensors[] = {value_node(image)};
    struct node *logits = call_setting(&top, model, &model_role, tensors);
    if (!logits || !check_logits(&top, config, logits))
        return NULL;
    elaborate_loss(&top, config, logits, target);
    if (diag->errors > errors)
        return NULL;
    graph_sweep(g);
    return g;
}
