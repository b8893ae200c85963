/* memory.c: all memory of a rank on a GPU, there and on the host: planned, checked, taken before the first step. */
#include "memory.h"
#include "alloc.h"
#include "arenas.h"
#include "cuda/cuda.h"
#include "cuda/pieces.h"
#include "cuda/profile.h"
#include "data/augment.h"
#include "data/loader.h"
#include "fail.h"
#include "state.h"

#include <stdlib.h>

enum part { PARAMETERS, VALUES, GRADIENTS, MOMENTUM, SAVED, BUFFERS, ACTIVATIONS, INPUTS, WORKSPACE, TABLES, EXCHANGE, PARTS };
static const char *const part_name[PARTS] = {
    "parameters", "parameters in float32", "gradients", "momentum", "gradients to save", "buffers", "activations", "inputs",
    "workspace", "tables", "exchange",
};

enum host_part { COPIES, HOST_SAVED, STAGED, LOADER, FILES, SHARED, PROCESS, HOST_PARTS };
static const char *const host_part_name[HOST_PARTS] = {
    "parameters and buffers", "gradients to save", "inputs", "loader", "dataset files", "shared with other ranks", "process",
};

enum { VALUE_BYTES = 4 * 256 * sizeof(float), RESULTS_BYTES = 64 };

static bool is_narrowed(const struct ddp_program *program)
{
    for (int i = 0; i < program->n_tensors; i++)
        if (program->tensors[i].arena == DDP_PARAM && program->tensors[i].dtype == DDP_BF16)
            return true;
    return false;
}

static int64_t piece_bytes(const struct ddp_program *program)
{
    return cuda.first_piece[program->n_buckets + 1] * (int64_t)sizeof(struct ddp_piece);
}

static void plan_device(const struct ddp *ddp, int64_t bytes[PARTS])
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_options *options = &ddp->state->options;
    const int64_t *arena = program->arena_bytes, parameters = arena[DDP_PARAM];
    bytes[PARAMETERS] = parameters;
    bytes[VALUES] = is_narrowed(program) ? parameters : 0;
    bytes[GRADIENTS] = options->evaluate ? 0 : arena[DDP_GRADIENT];
    bytes[MOMENTUM] = options->evaluate || program->sgd.momentum == 0 ? 0 : parameters;
    bytes[SAVED] = ddp->rank == 0 && options->save_gradients ? parameters : 0;
    bytes[BUFFERS] = arena[DDP_STATE];
    bytes[ACTIVATIONS] = arena[DDP_ACTIVATION];
    bytes[INPUTS] = arena[DDP_INPUT] + 2 * ddp_place_bytes(program);
    bytes[WORKSPACE] = program->workspace;
    bytes[TABLES] = piece_bytes(program) + VALUE_BYTES;
    bytes[EXCHANGE] = 0; /* the backend takes what it takes */
}

static void plan_host(const struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                      int64_t bytes[HOST_PARTS])
{
    const struct ddp_program *program = ddp->state->program;
    bytes[COPIES] = program->arena_bytes[DDP_PARAM] + program->arena_bytes[DDP_STATE];
    bytes[HOST_SAVED] = ddp->rank == 0 && ddp->state->options.save_gradients ? program->arena_bytes[DDP_PARAM] : 0;
    bytes[STAGED] = ddp_loader_batches(program) * ddp_place_bytes(program);
    bytes[LOADER] = ddp_loader_bytes(program);
    bytes[FILES] = ddp_dataset_bytes(program, ddp->state->options.evaluate);
    bytes[SHARED] = backend->overhead(world);
    bytes[PROCESS] = ddp_memory_used();
}

static int64_t left_on_device(int64_t *all)
{
    size_t left, total;
    CU(MemGetInfo, &left, &total);
    *all = (int64_t)total;
    return (int64_t)left;
}

static void check_device(const int64_t bytes[PARTS], int64_t left)
{
    int64_t all, total = ddp_plan_sum(bytes, PARTS);
    left_on_device(&all);
    if (total > left)
        ddp_fail(DDP_MEMORY, "%.1f MiB are needed, and %s has %.1f MiB left of %.1f MiB", ddp_mib(total), cuda.name,
                 ddp_mib(left), ddp_mib(all));
}

/* NCCL says only by taking it how much of the GPU's memory it needs. */
static void open_backend(struct ddp_state *state, const struct comm_backend *backend, const struct comm_world *world,
                         int64_t bytes[PARTS])
{
    int64_t all, left = left_on_device(&all);
    check_device(bytes, left);
    state->comm = backend->open(world);
    bytes[EXCHANGE] = left - left_on_device(&all);
    check_device(bytes, left);
}

static void take_device(struct ddp *ddp, const int64_t bytes[PARTS])
{
    const struct ddp_program *program = ddp->state->program;
    ddp->arena[DDP_PARAM] = cuda_take(bytes[PARAMETERS], "parameters");
    cuda.values = bytes[VALUES] ? cuda_take(bytes[VALUES], "parameters") : (float *)(void *)ddp->arena[DDP_PARAM];
    ddp->arena[DDP_GRADIENT] = cuda_take(bytes[GRADIENTS], "gradients");
    cuda.momentum = cuda_take(bytes[MOMENTUM], "momentum");
    cuda.saved = cuda_take(bytes[SAVED], "the gradients to save");
    ddp->arena[DDP_STATE] = cuda_take(bytes[BUFFERS], "buffers");
    ddp->arena[DDP_ACTIVATION] = cuda_take(bytes[ACTIVATIONS], "activations");
    ddp->arena[DDP_INPUT] = cuda_take(program->arena_bytes[DDP_INPUT], "inputs");
    ddp->workspace = cuda_take(bytes[WORKSPACE], "workspace");
    for (int i = 0; i < 2; i++)
        cuda.slots[i] = cuda_take(ddp_place_bytes(program), "inputs");
}

static void put_tables(const struct ddp_program *program)
{
    struct ddp_augment augment;
    struct ddp_piece *pieces = ddp_alloc(1, piece_bytes(program));
    ddp_augment_init(&augment, &program->dataset);
    cuda_make_pieces(program, pieces, cuda.first_piece);
    cuda.pieces = cuda_take(piece_bytes(program), "tables");
    cuda_put(cuda.pieces, pieces, piece_bytes(program));
    cuda.bytes_as_floats = cuda_take(VALUE_BYTES, "tables");
    cuda_put(cuda.bytes_as_floats, augment.value, VALUE_BYTES);
    free(pieces);
}

static void take_host(struct ddp *ddp, const int64_t bytes[HOST_PARTS])
{
    struct ddp_state *state = ddp->state;
    state->host[DDP_PARAM] = ddp_block(state->program->arena_bytes[DDP_PARAM], "parameters");
    state->host[DDP_STATE] = ddp_block(state->program->arena_bytes[DDP_STATE], "buffers");
    state->saved_gradients = ddp_block(bytes[HOST_SAVED], "the gradients to save");
    state->inputs = cuda_take_pinned(bytes[STAGED], "inputs");
    cuda.results = cuda_take_pinned(RESULTS_BYTES, "results");
}

static CUevent *make_events(int count)
{
    CUevent *events = ddp_alloc(count, sizeof(CUevent));
    for (int i = 0; i < count; i++)
        CU(EventCreate, &events[i], CU_EVENT_DISABLE_TIMING);
    return events;
}

/* Parameters and gradients are not the backend's: they are on the GPU. */
void cuda_take_memory(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                      int local_rank, int local_ranks)
{
    struct ddp_state *state = ddp->state;
    struct comm_world own = *world;
    int64_t bytes[PARTS], host[HOST_PARTS];
    own.parameter_bytes = own.gradient_bytes = own.gradient_share = 0;
    own.stream = cuda.compute;
    cuda.first_piece = ddp_alloc(state->program->n_buckets + 2, sizeof *cuda.first_piece);
    cuda_make_pieces(state->program, NULL, cuda.first_piece);
    plan_device(ddp, bytes);
    plan_host(ddp, backend, &own, host);
    state->planned = ddp_plan_sum(host, HOST_PARTS);
    if (local_rank == 0)
        ddp_check_memory(state->planned - host[FILES], backend->shared(&own), local_ranks);
    open_backend(state, backend, &own, bytes);
    if (ddp->rank == 0) {
        ddp_plan_print("GPU memory", part_name, bytes, PARTS);
        ddp_plan_print("peak memory", host_part_name, host, HOST_PARTS);
    }
    take_device(ddp, bytes);
    put_tables(state->program);
    take_host(ddp, host);
    profile_open(ddp->rank == 0 ? state->options.profile : NULL);
    cuda.ready = make_events(state->program->n_buckets);
    cuda.updated = make_events(state->program->n_buckets);
    CU(EventCreate, &cuda.done, CU_EVENT_DISABLE_TIMING);
}

void cuda_release_memory(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    const struct ddp_program *program = state->program;
    profile_close();
    state->comm->backend->close(state->comm);
    ddp_block_free(state->host[DDP_PARAM], program->arena_bytes[DDP_PARAM]);
    ddp_block_free(state->host[DDP_STATE], program->arena_bytes[DDP_STATE]);
    if (state->saved_gradients)
        ddp_block_free(state->saved_gradients, program->arena_bytes[DDP_PARAM]);
    free(cuda.first_piece);
    free(cuda.ready);
    free(cuda.updated);
    CU(MemFreeHost, state->inputs);
    CU(MemFreeHost, cuda.results);
    CU(DevicePrimaryCtxRelease, cuda.device); /* and with it all that lies on the GPU */
}
