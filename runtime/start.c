/* ddp_start: from options to a rank that can make its first step. */
#include "arenas.h"
#include "comm/comm.h"
#include "control.h"
#include "ddp.h"
#include "device.h"
#include "fail.h"
#include "metrics.h"
#include "progress.h"
#include "rendezvous.h"
#include "state.h"
#include "weights.h"

#include <omp.h>
#include <sched.h>
#include <stdlib.h>

static struct ddp *new_rank(const struct ddp_program *program, const struct ddp_options *options)
{
    struct ddp *ddp = calloc(1, sizeof *ddp);
    struct ddp_state *state = calloc(1, sizeof *state);
    if (!ddp || !state)
        ddp_fail(DDP_MEMORY, "no memory for this rank's state");
    state->program = program;
    state->options = *options;
    state->metrics = -1;
    state->clock.phase = DDP_STARTING;
    state->clock.bucket = -1;
    state->clock.step = 1;
    state->clock.entered = ddp_now();
    *ddp = (struct ddp){.rank = options->rank, .world_size = options->world_size, .state = state};
    return ddp;
}

/* A thread that waits for the other threads of a kernel spins some 100 us, which catches the next kernel even behind one
   that is a single thread's, and then sleeps. libgomp's own 300000 turns keep the core from a thread that works, tens of
   milliseconds at a time, wherever loaders or other programs share the cores. It reads this in its own constructor, which
   in a program that holds libgomp.a runs after this one. */
static __attribute__((constructor(101))) void set_spin(void)
{
    if (!getenv("OMP_WAIT_POLICY"))
        setenv("GOMP_SPINCOUNT", "1000", false);
}

static int threads(int wanted, int local_ranks)
{
    cpu_set_t cpus;
    int cores = sched_getaffinity(0, sizeof cpus, &cpus) ? 1 : CPU_COUNT(&cpus);
    if (wanted)
        return wanted;
    return cores > local_ranks ? cores / local_ranks : 1;
}

/* Rank 0 has the parameters; the others get them from it. */
static void set_parameters(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    const struct ddp_program *program = state->program;
    if (ddp->rank == 0 && state->options.weights)
        ddp_load_weights(ddp, program, state->options.weights);
    else if (ddp->rank == 0)
        ddp_init_parameters(ddp, program);
    for (int arena = 0; arena <= DDP_STATE; arena++)
        if (arena != DDP_GRADIENT)
            state->comm->backend->broadcast(state->comm, state->host[arena], program->arena_bytes[arena]);
    program->device->put_state(ddp);
}

struct ddp *ddp_start(const struct ddp_program *program, const struct ddp_options *options)
{
    int local_rank = 0, local_ranks = 1;
    ddp_fail_rank(options->rank);
    program->device->open(options->local_rank < 0 ? options->rank : options->local_rank);
    struct ddp *ddp = new_rank(program, options);
    struct ddp_state *state = ddp->state;
    struct comm_world world = {
        .rank = ddp->rank, .world = ddp->world_size, .hosts = 1, .timeout = program->timeout,
        .gpu = program->device->backend, .parameter_bytes = program->arena_bytes[DDP_PARAM], .stalled = ddp_control_stalled,
    };
    if (!options->evaluate) {
        world.gradient_bytes = program->arena_bytes[DDP_GRADIENT];
        world.gradient_share = ddp_gradient_share(program, ddp->rank, ddp->world_size);
    }
    if (ddp->world_size > 1) {
        struct ddp_peers *peers = ddp_rendezvous(program, options);
        local_rank = peers->local_rank;
        local_ranks = peers->local_ranks;
        world.hosts = peers->hosts;
        world.nonce = peers->nonce;
        world.id = peers->comm_id;
        world.context = state->control = ddp_control_start(ddp, peers, program->timeout);
    }
    ddp->threads = threads(options->threads, local_ranks);
    omp_set_num_threads(ddp->threads);
    program->device->take_memory(ddp, comm_choose(program->backend, &world), &world, local_rank, local_ranks);
    set_parameters(ddp);
    if (ddp->rank == 0) {
        state->metrics = ddp_metrics_open(options->metrics);
        state->progress = ddp_progress_start();
    }
    ddp_enter(ddp, DDP_COMPUTE);
    ddp_clear_clock(ddp);
    return ddp;
}
