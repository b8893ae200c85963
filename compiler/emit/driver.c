/* driver.c: the part of the program that is the same for all targets: model.h, step.c, train.c.
   requires: a plan with memory and buckets. */
#include "base/units.h"
#include "emit/emit.h"

#include <string.h>

static const char *const arena_c[N_ARENAS] = {"DDP_PARAM", "DDP_GRADIENT", "DDP_STATE", "DDP_ACTIVATION", "DDP_INPUT"};
static const char *const dtype_c[N_DTYPES] = {"DDP_F32", "DDP_I32", "DDP_I64", "DDP_U8", "DDP_BF16"};
static const char *const layout_c[N_LAYOUTS] = {"DDP_ROWS", "DDP_PANELS", "DDP_CHANNELS_LAST"};
static const char *const init_c[N_INITS] = {"DDP_INIT_ZERO", "DDP_INIT_ONE", "DDP_INIT_NORMAL", "DDP_INIT_UNIFORM"};
static const char *const share_state[N_BUFFERS_POLICIES] = {"ddp_broadcast_state", "ddp_average_state"};
static const char *const format_c[N_FORMATS] = {[FORMAT_CIFAR10] = "DDP_CIFAR10", [FORMAT_GENERATED] = "DDP_GENERATED"};

/* Parameters, buffers and inputs are the same in both steps; what evaluation computes has a prefix of its own. */
static bool is_shared(const struct tensor *tensor)
{
    return tensor->node->kind == NODE_PARAM || tensor->node->kind == NODE_INPUT;
}

static const char *enumerator(const struct plan *plan, const struct step *step, const struct tensor *tensor)
{
    bool evaluation = step == &plan->evaluate && !is_shared(tensor);
    return arena_printf(plan->arena, "%s%s", evaluation ? "evaluate_" : "", tensor->name);
}

/* ---- model.h */

static void emit_banner(struct writer *w, const struct plan *plan, const char *file, const char *what)
{
    put(w, "/* %s: %s; emitted by ddpc from %s. */\n", file, what, plan->spec);
}

/* Whether the tensor still holds its value when the forward pass has ended. */
static bool survives_forward(const struct step *step, const struct tensor *tensor)
{
    if (tensor->arena != ARENA_ACTIVATION || tensor->first >= step->forward_end)
        return false;
    for (int i = 0; i < step->tensors.count; i++) {
        const struct tensor *other = step->tensors.at[i];
        bool later = other->arena == ARENA_ACTIVATION && other->first < step->forward_end &&
                     other->first > tensor->first;
        if (later && other->offset < tensor->offset + tensor->bytes && tensor->offset < other->offset + other->bytes)
            return false;
    }
    return true;
}

static int64_t gradient_offset(const struct plan *plan, const struct tensor *tensor)
{
    if (tensor->bucket < 0)
        return 0;
    const struct bucket *bucket = &plan->buckets.at[tensor->bucket];
    return bucket->gradients + tensor->offset - bucket->offset;
}

static void emit_row(struct writer *w, const struct plan *plan, const struct step *step, const struct tensor *tensor)
{
    const struct node *node = tensor->node;
    const struct shape *shape = &node->shape;
    put(w, "    [%s] = {\"%s\", %s, %lld, %lld, %lld, %s, %s, %d, %d, ", enumerator(plan, step, tensor), node->name,
        arena_c[tensor->arena], (long long)tensor->offset, (long long)tensor->bytes,
        (long long)gradient_offset(plan, tensor), dtype_c[tensor->dtype],
        layout_c[tensor->layout], tensor->groups, tensor->bucket);
    put(w, "%d, %s, {", shape->rank, shape->batched ? "true" : "false");
    for (int i = 0; i < shape->rank; i++)
        put(w, "%s%lld", i ? ", " : "", (long long)shape->dim[i]);
    bool param = node->kind == NODE_PARAM;
    put(w, "%s}, %s, %.9g, %d, %s},\n", shape->rank ? "" : "0", param ? init_c[node->param.init] : "DDP_INIT_NONE",
        param ? node->param.scale : 0.0, node->loc.line,
        step == &plan->train && survives_forward(step, tensor) ? "true" : "false");
}

/* Gradients live in their parameters' rows. */
static bool has_row(const struct plan *plan, const struct step *step, const struct tensor *tensor)
{
    return tensor->arena != ARENA_GRADIENT && (step == &plan->train || !is_shared(tensor)) &&
           (is_shared(tensor) || tensor->arena == ARENA_ACTIVATION);
}

static void each_row(struct writer *w, const struct plan *plan,
                     void (*emit)(struct writer *, const struct plan *, const struct step *, const struct tensor *))
{
    const struct step *steps[] = {&plan->train, &plan->evaluate};
    for (int s = 0; s < 2; s++)
        for (int i = 0; i < steps[s]->tensors.count; i++)
            if (has_row(plan, steps[s], steps[s]->tensors.at[i]))
                emit(w, plan, steps[s], steps[s]->tensors.at[i]);
}

static void emit_enumerator(struct writer *w, const struct plan *plan, const struct step *step,
                            const struct tensor *tensor)
{
    put(w, "    %s, /* %s */\n", enumerator(plan, step, tensor),
        shape_text(plan->arena, tensor->dtype, &tensor->node->shape));
}

void emit_model_h(struct writer *w, const struct plan *plan)
{
    emit_banner(w, plan, "model.h", "the tensors of the model");
    put(w, "#ifndef MODEL_H\n#define MODEL_H\n\n#include \"ddp.h\"\n\n");
    put(w, "enum { BATCH = %lld, N_BUCKETS = %d, N_KERNELS = %d };\n\n", (long long)plan->train.graph->batch,
        plan->buckets.count, plan->functions.count);
    put(w, "/* Parameters and buffers, inputs, then what the training step computes and what evaluation computes. */\n");
    put(w, "enum tensor {\n");
    each_row(w, plan, emit_enumerator);
    put(w, "    N_TENSORS\n};\n\n");
    put(w, "extern const struct ddp_tensor tensor_table[N_TENSORS]; /* in step.c */\n");
    put(w, "extern const struct ddp_bucket bucket_table[];\n");
    put(w, "extern const struct ddp_kernel kernel_table[]; /* in reference.c */\n");
    put(w, "void run_kernel(int kernel, int n, void *const *p, void *workspace); /* p: its inputs, its outputs */\n\n");
    put(w, "/* A tensor in memory, and the gradient of a parameter. */\n");
    put(w, "#define T(t) ((void *)(ddp->arena[tensor_table[t].arena] + tensor_table[t].offset))\n");
    put(w, "#define G(t) ((void *)(ddp->arena[DDP_GRADIENT] + tensor_table[t].gradient))\n\n");
    put(w, "/* n: samples in this batch, at most BATCH. They lie in T(%s) and T(%s). */\n", "image", "target");
    put(w, "void train_step(struct ddp *ddp, int n);\n");
    put(w, "void evaluate_step(struct ddp *ddp, int n);\n\n");
    put(w, "#endif\n");
}

/* ---- step.c */

static const struct tensor *parameter_of(const struct step *step, const struct tensor *gradient)
{
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        if (output->role == OUTPUT_GRADIENT && step->of[output->value->id] == gradient)
            return step->of[output->target->id];
    }
    return NULL;
}

const char *tensor_enumerator(const struct plan *plan, const struct step *step, const struct tensor *tensor)
{
    return enumerator(plan, step, tensor->arena == ARENA_GRADIENT ? parameter_of(step, tensor) : tensor);
}

static const char *argument(const struct plan *plan, const struct step *step, const struct node *node)
{
    const struct tensor *tensor = step->of[node->id];
    return arena_printf(plan->arena, "%c(%s)", tensor->arena == ARENA_GRADIENT ? 'G' : 'T',
                        tensor_enumerator(plan, step, tensor));
}

static void emit_call(struct writer *w, const struct plan *plan, const struct step *step, const struct kernel *kernel)
{
    VEC(const char *) arguments = {0};
    vec_push(plan->arena, &arguments, "n");
    for (int i = 0; i < kernel->inputs.count; i++)
        vec_push(plan->arena, &arguments, argument(plan, step, kernel->inputs.at[i]));
    for (int i = 0; i < kernel->outputs.count; i++)
        vec_push(plan->arena, &arguments, argument(plan, step, kernel->outputs.at[i]));
    if (kernel->workspace || kernel->thread_workspace)
        vec_push(plan->arena, &arguments, "ddp->workspace");
    put_list(w, arena_printf(plan->arena, "%s(", kernel->function->name), arguments.at, arguments.count,
             arena_printf(plan->arena, "); /* %d */\n", kernel->node->loc.line));
}

/* Whether layers with parameters lie below this path: "layer1.0" has layer1.0.conv1.weight, "conv1" only conv1.weight. */
static bool holds_layers(const struct step *step, const char *path, size_t length)
{
    for (int i = 0; i < step->tensors.count && step->tensors.at[i]->node->kind == NODE_PARAM; i++) {
        const char *name = step->tensors.at[i]->node->name;
        if (strncmp(name, path, length) == 0 && name[length] == '.' && strchr(name + length + 1, '.'))
            return true;
    }
    return false;
}

/* The block that a kernel belongs to: "layer1.0" of "layer1.0.bn1.scale" and of "d_layer1.0.conv1"; "" of "bn1.scale". */
static const char *block_of(const struct plan *plan, const struct step *step, const struct node *node)
{
    const char *name = node->name;
    while (strncmp(name, "d_", 2) == 0)
        name += 2;
    size_t length = strlen(name);
    while (length > 0 && !holds_layers(step, name, length))
        do
            length--;
        while (length > 0 && name[length] != '.');
    return arena_strndup(plan->arena, name, length);
}

static const char *first_parameter(const struct bucket *bucket)
{
    return bucket->parameters.at[0]->node->name;
}

static const char *last_parameter(const struct bucket *bucket)
{
    return bucket->parameters.at[bucket->parameters.count - 1]->node->name;
}

/* The buckets that may be updated after this kernel of the training step. */
static void emit_ready_buckets(struct writer *w, const struct plan *plan, int kernel)
{
    for (int i = 0; i < plan->buckets.count; i++)
        if (plan->buckets.at[i].ready == kernel)
            put(w, "ddp_update_start(ddp, %d); /* %s .. %s */\n", i, first_parameter(&plan->buckets.at[i]),
                last_parameter(&plan->buckets.at[i]));
}

/* The buckets whose gradients' memory this kernel is the first to use again. */
static void emit_waits(struct writer *w, const struct plan *plan, int kernel)
{
    for (int i = 0; i < plan->buckets.count; i++)
        if (plan->buckets.at[i].first == kernel && plan->buckets.at[i].follows >= 0)
            put(w, "ddp_update_wait(ddp, %d); /* bucket %d's gradients lie where its were */\n",
                plan->buckets.at[i].follows, i);
}

static void emit_calls(struct writer *w, const struct plan *plan, const struct step *step, int begin, int end)
{
    const char *block = "";
    for (int i = begin; i < end; i++) {
        const char *own = block_of(plan, step, step->kernels.at[i]->node);
        if (strcmp(own, block) != 0)
            put(w, "\n%s%s%s", *own ? "/* " : "", own, *own ? " */\n" : "");
        block = own;
        if (step == &plan->train)
            emit_waits(w, plan, i);
        emit_call(w, plan, step, step->kernels.at[i]);
        if (step == &plan->train && i >= step->forward_end)
            emit_ready_buckets(w, plan, i);
    }
}

static const struct tensor *output_tensor(const struct step *step, enum output_role role)
{
    for (int i = 0; i < step->graph->outputs.count; i++)
        if (step->graph->outputs.at[i].role == role)
            return step->of[step->graph->outputs.at[i].value->id];
    return NULL;
}

static void emit_train_step(struct writer *w, const struct plan *plan)
{
    const struct step *step = &plan->train;
    put_open(w, "static void forward(struct ddp *ddp, int n)\n");
    emit_calls(w, plan, step, 0, step->forward_end);
    put_close(w);
    put(w, "\n");
    put_open(w, "void train_step(struct ddp *ddp, int n)\n");
    put(w, "%s(ddp); /* the buffers, before they are used */\n", share_state[plan->config->distribute.buffers]);
    put(w, "forward(ddp, n);\n");
    put(w, "ddp_report_loss(ddp, n, T(%s));\n",
        enumerator(plan, step, output_tensor(step, OUTPUT_LOSS)));
    emit_ready_buckets(w, plan, step->forward_end - 1);
    emit_calls(w, plan, step, step->forward_end, step->kernels.count);
    if (plan->buckets.count)
        put(w, "ddp_update_wait(ddp, %d);\n", plan->buckets.count - 1);
    put_close(w);
}

static void emit_evaluate_step(struct writer *w, const struct plan *plan)
{
    const struct step *step = &plan->evaluate;
    put_open(w, "void evaluate_step(struct ddp *ddp, int n)\n");
    emit_calls(w, plan, step, 0, step->kernels.count);
    put(w, "\nddp_evaluation_add(ddp, n, T(%s), T(%s));\n",
        enumerator(plan, step, output_tensor(step, OUTPUT_LOSS)),
        enumerator(plan, step, output_tensor(step, OUTPUT_CORRECT)));
    put_close(w);
}

static void emit_bucket(struct writer *w, const struct plan *plan, const struct bucket *bucket)
{
    const struct kernel *kernel = plan->train.kernels.at[bucket->ready];
    put(w, "    {%lld, %lld, %lld}, /* %s .. %s, %s, after %s of %s */\n", (long long)bucket->offset,
        (long long)bucket->gradients, (long long)bucket->bytes, first_parameter(bucket), last_parameter(bucket),
        size_text(plan->arena, bucket->bytes), kernel->function->name, kernel->path);
}

void emit_step_c(struct writer *w, const struct plan *plan)
{
    emit_banner(w, plan, "step.c", "one training step and one evaluation step");
    put(w, "#include \"kernels.h\"\n#include \"model.h\"\n\n");
    put(w, "/* name, arena, offset, bytes, offset of its gradient, type, layout, groups, bucket, rank, batched, shape,\n"
           "   initial value, its scale, spec line, whole after the forward pass */\n");
    put(w, "const struct ddp_tensor tensor_table[N_TENSORS] = {\n");
    each_row(w, plan, emit_row);
    put(w, "};\n\n");
    put(w, "/* offset of the parameters, offset of their gradients, bytes; in the order in which they are updated */\n");
    put(w, "const struct ddp_bucket bucket_table[N_BUCKETS] = {\n");
    for (int i = 0; i < plan->buckets.count; i++)
        emit_bucket(w, plan, &plan->buckets.at[i]);
    put(w, "};\n\n");
    put(w, "/* Behind each call: its line of %s. */\n", plan->spec);
    emit_train_step(w, plan);
    put(w, "\n");
    emit_evaluate_step(w, plan);
}

/* ---- train.c */

static const char *c_bool(bool value)
{
    return value ? "true" : "false";
}

static const char *c_floats(struct arena *arena, const double *values, int64_t count)
{
    const char *text = "";
    for (int64_t i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s%.9g", text, i ? ", " : "", values[i]);
    return text;
}

/* A C string literal: quotes and backslashes escaped. */
static const char *c_string(struct arena *arena, const char *text)
{
    const char *literal = "";
    for (; *text; text++)
        literal = arena_printf(arena, *text == '"' || *text == '\\' ? "%s\\%c" : "%s%c", literal, *text);
    return arena_printf(arena, "\"%s\"", literal);
}

static void emit_dataset(struct writer *w, const struct plan *plan)
{
    const struct dataset_config *d = &plan->config->dataset;
    put_open(w, ".dataset = ");
    put(w, ".name = \"%s\", .format = %s,\n", d->name, format_c[d->format]);
    if (d->format == FORMAT_GENERATED)
        put(w, ".train_samples = %lld, .test_samples = %lld, .seed = %lld,\n", (long long)d->train_samples,
            (long long)d->test_samples, (long long)d->seed);
    else
        put(w, ".train = %s,\n.test = %s,\n", c_string(plan->arena, d->train), c_string(plan->arena, d->test));
    put(w, ".height = %lld, .width = %lld, .channels = %lld, .classes = %lld,\n", (long long)d->height,
        (long long)d->width, (long long)d->channels, (long long)d->classes);
    put(w, ".mean = {%s}, .std = {%s},\n", c_floats(plan->arena, d->mean, d->channels),
        c_floats(plan->arena, d->std, d->channels));
    put(w, ".pad_crop = %d, .flip = %.9g, .shuffle = %s, .workers = %d,\n", d->pad_crop, d->flip, c_bool(d->shuffle),
        d->workers);
    w->indent--;
    put(w, "},\n");
}

static void emit_program_record(struct writer *w, const struct plan *plan, const struct target *target,
                                const char *spec_digest, const char *program_digest)
{
    const struct train_config *t = &plan->config->train;
    const struct distribute_config *d = &plan->config->distribute;
    put(w, "static const struct ddp_program program = {\n");
    w->indent++;
    put(w, ".name = \"%s\", .spec = %s,\n", plan->name, c_string(plan->arena, plan->spec));
    put(w, ".spec_digest = \"%s\",\n", spec_digest);
    put(w, ".program_digest = \"%s\",\n", program_digest);
    put(w, ".tensors = tensor_table, .n_tensors = N_TENSORS,\n");
    put(w, ".buckets = bucket_table, .n_buckets = N_BUCKETS,\n");
    put(w, ".kernels = kernel_table, .n_kernels = N_KERNELS, .run_kernel = run_kernel,\n");
    const char *arenas[N_ARENAS];
    for (int i = 0; i < N_ARENAS; i++)
        arenas[i] = arena_printf(plan->arena, "[%s] = %lld", arena_c[i], (long long)plan->arena_bytes[i]);
    put_list(w, ".arena_bytes = {", arenas, N_ARENAS, "},\n");
    put(w, ".workspace = %lld, .thread_workspace = %lld,\n", (long long)plan->workspace,
        (long long)plan->thread_workspace);
    put(w, ".batch = BATCH, .world = %d,\n", t->batch_global ? d->world : 0);
    emit_dataset(w, plan);
    put(w, ".sgd = {.lr = %.9g, .momentum = %.9g, .dampening = %.9g, .weight_decay = %.9g, .nesterov = %s},\n",
        t->optimizer.lr, t->optimizer.momentum, t->optimizer.dampening, t->optimizer.weight_decay,
        c_bool(t->optimizer.nesterov));
    put(w, ".epochs = %d, .seed = %lld,\n", t->epochs, (long long)t->seed);
    put(w, ".backend = \"%s\", .init = %s, .timeout = %.9g,\n", d->backend, c_string(plan->arena, d->init),
        d->timeout);
    put(w, ".march = DDP_MARCH, .device = &%s,\n", target->device);
    w->indent--;
    put(w, "};\n\n");
}

static void emit_evaluate(struct writer *w, const struct plan *plan)
{
    put_open(w, "static void evaluate(struct ddp *ddp, struct ddp_loader *test, int epoch)\n");
    put(w, "%s(ddp); /* the buffers that will be saved */\n", share_state[plan->config->distribute.buffers]);
    put(w, "ddp_loader_epoch(test, epoch);\n");
    put(w, "for (int n; (n = ddp_next_batch(test)) > 0;)\n");
    put(w, "    ddp_run(ddp, evaluate_step, n);\n");
    put(w, "ddp_evaluation_done(ddp);\n");
    put_close(w);
    put(w, "\n");
}

static void emit_train(struct writer *w)
{
    put_open(w, "static void train(struct ddp *ddp, struct ddp_loader *data, struct ddp_loader *test)\n");
    put(w, "bool more = true; /* until --max-steps */\n");
    put_open(w, "for (int epoch = 0; more && epoch < program.epochs; epoch++) ");
    put(w, "ddp->epoch = epoch;\n");
    put(w, "ddp_loader_epoch(data, epoch); /* a new order */\n");
    put_open(w, "for (int n; more && (n = ddp_next_batch(data)) > 0;) ");
    put(w, "ddp_run(ddp, train_step, n);\n");
    put(w, "more = ddp_step_done(ddp, n);\n");
    put_close(w);
    put(w, "evaluate(ddp, test, epoch);\n");
    put_close(w);
    put_close(w);
    put(w, "\n");
}

void emit_train_c(struct writer *w, const struct plan *plan, const struct target *target, const char *spec_digest,
                  const char *program_digest)
{
    emit_banner(w, plan, "train.c", arena_printf(plan->arena, "trains %s on %s", plan->name, plan->config->dataset.name));
    put(w, "#include \"model.h\"\n\n");
    emit_program_record(w, plan, target, spec_digest, program_digest);
    emit_evaluate(w, plan);
    emit_train(w);
    put_open(w, "int main(int argc, char **argv)\n");
    put(w, "struct ddp_options options = ddp_parse_options(argc, argv, &program);\n");
    put(w, "if (options.verify)\n    return ddp_verify(&program, &options);\n");
    put(w, "struct ddp *ddp = ddp_start(&program, &options); /* ranks meet, memory is taken, weights are set */\n");
    put(w, "struct ddp_loader *test = ddp_loader_open(ddp, DDP_TEST);\n");
    put_open(w, "if (options.evaluate) ");
    put(w, "evaluate(ddp, test, 0);\n");
    w->indent--;
    put_open(w, "} else if (options.max_steps != 0) ");
    put(w, "struct ddp_loader *data = ddp_loader_open(ddp, DDP_TRAIN);\n");
    put(w, "train(ddp, data, test);\n");
    put(w, "ddp_loader_close(data);\n");
    put_close(w);
    put(w, "ddp_loader_close(test);\n");
    put(w, "return ddp_finish(ddp); /* parameters compared over ranks, files saved */\n");
    put_close(w);
}
