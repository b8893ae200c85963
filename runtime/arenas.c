#include "arenas.h"
#include "data/loader.h"
#include "fail.h"
#include "memory.h"
#include "state.h"

#include <stdio.h>

enum part {
    PARAMETERS, GRADIENTS, MOMENTUM, SAVED, BUFFERS, ACTIVATIONS, INPUTS, WORKSPACE, LOADER, FILES, SHARED, PROCESS, PARTS
};

static const char *const part_name[PARTS] = {
    "parameters", "gradients", "momentum", "gradients to save", "buffers", "activations",
    "inputs", "workspace", "loader", "dataset files", "shared with other ranks", "process",
};

static int64_t momentum_bytes(const struct ddp *ddp)
{
    const struct ddp_program *program = ddp->state->program;
    if (ddp->state->options.evaluate || program->sgd.momentum == 0)
        return 0;
    return ddp_momentum_bytes(program, ddp->rank, ddp->world_size, program->n_buckets);
}

/* Rank 0 saves them. */
static int64_t saved_bytes(const struct ddp *ddp)
{
    bool wanted = ddp->rank == 0 && ddp->state->options.save_gradients;
    return wanted ? ddp->state->program->arena_bytes[DDP_PARAM] : 0;
}

static int64_t workspace_bytes(const struct ddp *ddp)
{
    const struct ddp_program *program = ddp->state->program;
    int64_t threads, bytes;
    if (__builtin_mul_overflow(program->thread_workspace, ddp->threads, &threads)
        || __builtin_add_overflow(program->workspace, threads, &bytes))
        ddp_fail(DDP_MEMORY, "the workspace of %d threads is more than any memory", ddp->threads);
    return bytes;
}

static int64_t plan(const struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                    int64_t bytes[PARTS])
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_options *options = &ddp->state->options;
    bytes[PARAMETERS] = world->parameter_bytes;
    bytes[GRADIENTS] = world->gradient_bytes;
    bytes[MOMENTUM] = momentum_bytes(ddp);
    bytes[SAVED] = saved_bytes(ddp);
    bytes[BUFFERS] = 2 * program->arena_bytes[DDP_STATE];
    bytes[ACTIVATIONS] = program->arena_bytes[DDP_ACTIVATION];
    bytes[INPUTS] = ddp_loader_batches(program) * program->arena_bytes[DDP_INPUT];
    bytes[WORKSPACE] = workspace_bytes(ddp);
    bytes[LOADER] = ddp_loader_bytes(program);
    bytes[FILES] = ddp_dataset_bytes(program, options->evaluate);
    bytes[SHARED] = backend->overhead(world);
    bytes[PROCESS] = ddp_memory_used();
    return ddp_plan_sum(bytes, PARTS);
}

void ddp_check_memory(int64_t total, int64_t shared, int local_ranks)
{
    int64_t left = ddp_memory_left(), own = total - shared, all;
    if (__builtin_mul_overflow(own, (int64_t)local_ranks, &all) || all > left - shared)
        ddp_fail(DDP_MEMORY,
                 "%.0f MiB are needed (%.0f MiB by each of %d ranks) and this host has %.0f MiB left",
                 ddp_mib(own) * local_ranks + ddp_mib(shared), ddp_mib(total), local_ranks, ddp_mib(left));
}

void ddp_take_memory(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                     int local_rank, int local_ranks)
{
    struct ddp_state *state = ddp->state;
    int64_t bytes[PARTS], total = plan(ddp, backend, world, bytes);
    if (local_rank == 0)
        /* the system can take the files' pages back */
        ddp_check_memory(total - bytes[FILES], backend->shared(world), local_ranks);
    if (ddp->rank == 0)
        ddp_plan_print("peak memory", part_name, bytes, PARTS);
    state->planned = total;
    state->comm = backend->open(world);
    ddp->arena[DDP_PARAM] = state->comm->parameters;
    ddp->arena[DDP_GRADIENT] = state->comm->gradients;
    ddp->arena[DDP_STATE] = ddp_block(bytes[BUFFERS] / 2, "buffers");
    ddp->arena[DDP_ACTIVATION] = ddp_block(bytes[ACTIVATIONS], "activations");
    ddp->arena[DDP_INPUT] = state->inputs = ddp_block(bytes[INPUTS], "inputs");
    ddp->workspace = ddp_block(bytes[WORKSPACE], "workspace");
    state->momentum = ddp_block(bytes[MOMENTUM], "momentum");
    state->saved_gradients = ddp_block(bytes[SAVED], "the gradients to save");
    state->scratch = ddp_block(bytes[BUFFERS] / 2, "buffers");
    state->host[DDP_PARAM] = ddp->arena[DDP_PARAM];
    state->host[DDP_STATE] = ddp->arena[DDP_STATE];
}

void ddp_release_memory(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    const int64_t *bytes = state->program->arena_bytes;
    ddp_block_free(ddp->arena[DDP_STATE], bytes[DDP_STATE]);
    ddp_block_free(ddp->arena[DDP_ACTIVATION], bytes[DDP_ACTIVATION]);
    ddp_block_free(state->inputs, ddp_loader_batches(state->program) * bytes[DDP_INPUT]);
    ddp_block_free(ddp->workspace, workspace_bytes(ddp));
    ddp_block_free(state->momentum, momentum_bytes(ddp));
    ddp_block_free(state->saved_gradients, saved_bytes(ddp));
    ddp_block_free(state->scratch, bytes[DDP_STATE]);
    state->comm->backend->close(state->comm);
}
