#include "arenas.h"
#include "data/loader.h"
#include "fail.h"
#include "memory.h"
#include "state.h"

#include <stdio.h>

enum part {
    PARAMETERS, GRADIENTS, MOMENTUM, BUFFERS, ACTIVATIONS, INPUTS, WORKSPACE, LOADER, FILES, SHARED, PROCESS, PARTS
};

static const char *const part_name[PARTS] = {
    "parameters", "gradients", "momentum", "buffers", "activations",
    "inputs", "workspace", "loader", "dataset files", "shared with other ranks", "process",
};

int64_t ddp_gradient_bytes(const struct ddp_program *program, const struct ddp_options *options)
{
    return options->evaluate ? 0 : program->arena_bytes[DDP_GRADIENT];
}

static int64_t momentum_bytes(const struct ddp_program *program, const struct ddp_options *options)
{
    return options->evaluate || program->sgd.momentum == 0 ? 0 : program->arena_bytes[DDP_PARAM];
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

static int64_t plan(const struct ddp *ddp, int64_t overhead, int64_t bytes[PARTS])
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_options *options = &ddp->state->options;
    int64_t total = 0;
    bytes[PARAMETERS] = program->arena_bytes[DDP_PARAM];
    bytes[GRADIENTS] = ddp_gradient_bytes(program, options);
    bytes[MOMENTUM] = momentum_bytes(program, options);
    bytes[BUFFERS] = 2 * program->arena_bytes[DDP_STATE];
    bytes[ACTIVATIONS] = program->arena_bytes[DDP_ACTIVATION];
    bytes[INPUTS] = program->arena_bytes[DDP_INPUT];
    bytes[WORKSPACE] = workspace_bytes(ddp);
    bytes[LOADER] = ddp_loader_bytes(program);
    bytes[FILES] = ddp_dataset_bytes(program, options->evaluate);
    bytes[SHARED] = overhead;
    bytes[PROCESS] = ddp_memory_used();
    for (int i = 0; i < PARTS; i++)
        if (__builtin_add_overflow(total, bytes[i], &total))
            ddp_fail(DDP_MEMORY, "the plan is more than any memory");
    return total;
}

static double mib(int64_t bytes)
{
    return (double)bytes / (1 << 20);
}

/* One rank of each host asks for all of them, before any of them takes its own. */
static void check(int64_t total, int local_ranks)
{
    int64_t left = ddp_memory_left(), all;
    if (__builtin_mul_overflow(total, (int64_t)local_ranks, &all) || all > left)
        ddp_fail(DDP_MEMORY,
                 "%.0f MiB are needed (%.0f MiB by each of %d ranks) and this host has %.0f MiB left",
                 mib(total) * local_ranks, mib(total), local_ranks, mib(left));
}

static void print(int64_t total, const int64_t bytes[PARTS])
{
    const double least = 0.05; /* what would print as 0.0 */
    const char *separator = " (";
    printf("peak memory %.1f MiB a rank", mib(total));
    for (int i = 0; i < PARTS; i++) {
        if (mib(bytes[i]) < least)
            continue;
        printf("%s%s %.1f", separator, part_name[i], mib(bytes[i]));
        separator = ", ";
    }
    printf(")\n");
    fflush(stdout);
}

void ddp_take_memory(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                     int local_rank, int local_ranks)
{
    struct ddp_state *state = ddp->state;
    int64_t bytes[PARTS], total = plan(ddp, backend->overhead(world), bytes);
    if (local_rank == 0)
        check(total - bytes[FILES], local_ranks); /* the system can take the files' pages back */
    if (ddp->rank == 0)
        print(total, bytes);
    state->planned = total;
    state->comm = backend->open(world);
    ddp->arena[DDP_GRADIENT] = state->comm->gradients;
    ddp->arena[DDP_PARAM] = ddp_block(bytes[PARAMETERS], "parameters");
    ddp->arena[DDP_STATE] = ddp_block(bytes[BUFFERS] / 2, "buffers");
    ddp->arena[DDP_ACTIVATION] = ddp_block(bytes[ACTIVATIONS], "activations");
    ddp->arena[DDP_INPUT] = ddp_block(bytes[INPUTS], "inputs");
    ddp->workspace = ddp_block(bytes[WORKSPACE], "workspace");
    state->momentum = ddp_block(bytes[MOMENTUM], "momentum");
    state->scratch = ddp_block(bytes[BUFFERS] / 2, "buffers");
}

void ddp_release_memory(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    const int64_t *bytes = state->program->arena_bytes;
    ddp_block_free(ddp->arena[DDP_PARAM], bytes[DDP_PARAM]);
    ddp_block_free(ddp->arena[DDP_STATE], bytes[DDP_STATE]);
    ddp_block_free(ddp->arena[DDP_ACTIVATION], bytes[DDP_ACTIVATION]);
    ddp_block_free(ddp->arena[DDP_INPUT], bytes[DDP_INPUT]);
    ddp_block_free(ddp->workspace, workspace_bytes(ddp));
    ddp_block_free(state->momentum, momentum_bytes(state->program, &state->options));
    ddp_block_free(state->scratch, bytes[DDP_STATE]);
    state->comm->backend->close(state->comm);
}
