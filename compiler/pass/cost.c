/* cost.c: see cost.h: the roofline (Williams et al. 2009), and a fixed cost for each kernel. */
#include "pass/cost.h"

const char *const limit_name[N_LIMITS] = {"flops", "bandwidth", "launch"};

/* A current x86 server core: two 16-lane multiply-adds a cycle at 3.8 GHz, of bf16 (AVX512_BF16) nearly twice as
   many; about one other vector instruction a cycle, with its loads and stores; half of what a triad of two cores
   gets from memory, and what it gets from a level 2 cache; OpenMP's parallel region, measured. The same for
   every --march: the program does not depend on the machine that compiles it. Tiles read some
   channels of many rows, and multiply nothing meanwhile: measured slower than a sweep, by a factor that is assumed. */
const struct hardware cpu_hardware = {
    .threads = 2,
    .flops = 240e9,
    .flops_bf16 = 450e9,
    .operations = 70e9,
    .bandwidth = 17.5e9,
    .cache_bandwidth = 100e9,
    .cache = 1 << 20,
    .near_cache = 48 << 10,
    .weights = LAYOUT_PANELS,
    .tile_reading = 3,
    .launch = 2e-6,
};

/* An H100 SXM: 132 multiprocessors. What is reached of tensor cores in bf16 and of memory in practice, the f32 rate of
   the CUDA cores as documented, tf32 at half the rate of bf16; operations are those of 128 lanes at 1.7 GHz, each with a
   load or store; a share of the level 2 cache of 50 MB, and its bandwidth. Tiles read whole
   lines, as sweeps do. */
const struct hardware cuda_hardware = {
    .threads = 132,
    .flops = 60e12 / 132,
    .flops_bf16 = 790e12 / 132,
    .flops_tf32 = 395e12 / 132,
    .operations = 100e9,
    .bandwidth = 3.0e12 / 132,
    .cache_bandwidth = 5.5e12 / 132,
    .cache = 50000000 / 132,
    .near_cache = 227 << 10,
    .weights = LAYOUT_CHANNELS_LAST,
    .tile_reading = 1,
    .narrow_operands = true,
    .launch = 2e-6,
};

double expr_operations(const struct expr *expr)
{
    enum { DIVIDE = 4, FUNCTION = 160 }; /* more than an addition: libm's functions are not done in vectors */
    static const double more[N_EXPR_OPS] = {
        [EXPR_DIV] = DIVIDE,   [EXPR_SQRT] = DIVIDE,   [EXPR_EXP] = FUNCTION,
        [EXPR_LOG] = FUNCTION, [EXPR_TANH] = FUNCTION, [EXPR_ERF] = FUNCTION,
        [EXPR_SIN] = FUNCTION, [EXPR_COS] = FUNCTION,  [EXPR_POW] = FUNCTION,
    };
    double sum = more[expr->op] + (expr_op_arguments[expr->op] ? 1 : 0);
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        sum += expr_operations(expr->in[i]);
    return sum;
}

static double elements(const struct shape *shape, int64_t batch)
{
    return (double)shape_count(shape) * (shape->batched ? (double)batch : 1);
}

static bool touches_bf16(const struct step *step, const struct kernel *kernel)
{
    bool touches = false;
    for (int i = 0; i < kernel->inputs.count; i++)
        touches |= step->of[kernel->inputs.at[i]->id]->dtype == BF16;
    for (int i = 0; i < kernel->outputs.count; i++)
        touches |= step->of[kernel->outputs.at[i]->id]->dtype == BF16;
    return touches;
}

/* A kernel that reads or writes a tensor in bf16 multiplies in bf16. */
static void add_member(struct work *work, const struct kernel *kernel, const struct node *node, int64_t batch,
                       bool bf16)
{
    bool per_sample = false;
    double flops = (double)node_flops(node, &per_sample) * (per_sample ? (double)batch : 1);
    if (node->kind == NODE_CONTRACT && kernel->patch_flops > 0) {
        work->flops += kernel->patch_flops;
        work->operations += kernel->patch_operations;
    } else if (node->kind == NODE_CONTRACT)
        *(bf16 ? &work->flops_bf16 : &work->flops) += flops;
    else if (node->kind == NODE_MAP)
        work->operations += elements(&node->shape, batch) * expr_operations(node->map);
    else
        work->operations += flops;
}

struct work work_of(const struct step *step, const struct kernel *kernel)
{
    struct work work = {.bytes = (double)kernel->bytes};
    const bool bf16 = touches_bf16(step, kernel);
    for (int i = 0; i < kernel->members.count; i++)
        add_member(&work, kernel, kernel->members.at[i], step->graph->batch, bf16);
    return work;
}

double arithmetic_time(const struct hardware *hardware, const struct work *work)
{
    const double seconds = work->flops / hardware->flops + work->flops_bf16 / hardware->flops_bf16 +
                           work->operations / hardware->operations;
    return seconds / hardware->threads;
}

double traffic_time(const struct hardware *hardware, double bytes)
{
    return bytes / (hardware->bandwidth * hardware->threads);
}

static double cached_time(const struct hardware *hardware, double bytes)
{
    bool fits = bytes <= (double)hardware->cache * hardware->threads;
    return fits ? bytes / (hardware->cache_bandwidth * hardware->threads) : traffic_time(hardware, bytes);
}

double kernel_time(const struct hardware *hardware, const struct work *work, enum limit *limit)
{
    double arithmetic = arithmetic_time(hardware, work), traffic = cached_time(hardware, work->bytes);
    double longer = arithmetic > traffic ? arithmetic : traffic;
    *limit = longer < hardware->launch ? LIMIT_LAUNCH : arithmetic > traffic ? LIMIT_FLOPS : LIMIT_BANDWIDTH;
    return longer + hardware->launch;
}
