/* launch.c: kernels by their names, and the blocks of a grid one after another. */
#include "bulk.h"
#include "core.h"
#include "mbarrier.h"
#include "order.h"
#include "publish.h"
#include "regions.h"
#include "simt.h"
#include "wgmma.h"

#include "device/launch.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_SHARED = 227 << 10 }; /* of sm_90 */

struct kernel {
    const char *name;
    void (*call)(void **arguments);
    const unsigned *sizes; /* of its parameters, and a 0 */
};

static struct kernel *kernels;
static size_t kernel_count;
static _Alignas(1024) unsigned char dynamic_shared[MAX_SHARED];

void simt_seed(uint64_t seed)
{
    seed_schedule(seed);
}

__attribute__((constructor)) static void take_seed(void)
{
    const char *const seed = getenv("SIMT_SEED");
    simt_seed(seed ? strtoull(seed, NULL, 0) : 1);
}

static struct kernel *find_kernel(const char *name)
{
    for (size_t i = kernel_count; i-- > 0;) /* of files loaded beside one another the last one counts */
        if (!strcmp(kernels[i].name, name))
            return &kernels[i];
    return NULL;
}

void simt_kernel(const char *name, void (*call)(void **arguments), const unsigned *sizes)
{
    kernels = reallocarray(kernels, kernel_count + 1, sizeof *kernels);
    kernels[kernel_count++] = (struct kernel){name, call, sizes};
}

const unsigned *simt_parameters(const char *name)
{
    const struct kernel *const kernel = find_kernel(name);
    return kernel ? kernel->sizes : NULL;
}

void simt_forget(void (*call)(void **arguments))
{
    size_t kept = 0;
    for (size_t i = 0; i < kernel_count; i++)
        if (kernels[i].call != call)
            kernels[kept++] = kernels[i];
    kernel_count = kept;
}

/* ---- what a thread asks about itself */

struct simt_index simt_thread_index(void)
{
    return self->index;
}

struct simt_index simt_block_index(void)
{
    return block.index;
}

struct simt_index simt_block_extent(void)
{
    return block.extent;
}

struct simt_index simt_grid_extent(void)
{
    return block.grid;
}

unsigned simt_lane(void)
{
    return self->lane;
}

unsigned char *simt_dynamic_shared(void)
{
    return dynamic_shared;
}

/* ---- grids */

static struct simt_index split(uint64_t number, struct simt_index extent)
{
    return (struct simt_index){number % extent.x, number / extent.x % extent.y, number / extent.x / extent.y};
}

static void prepare_threads(void)
{
    for (unsigned i = 0; i < block.threads; i++) {
        struct thread *const thread = &threads[i];
        thread->number = i;
        thread->lane = i % WARP;
        thread->index = split(i, block.extent);
        thread->warp = &warps[i / WARP];
    }
}

static void prepare_warps(void)
{
    for (unsigned i = 0; i * WARP < block.threads; i++) {
        const unsigned left = block.threads - i * WARP;
        warps[i] =
            (struct warp){.lanes = &threads[i * WARP], .present = left < WARP ? (1u << left) - 1 : ~0u};
    }
}

static bool run_one(uint64_t number)
{
    block.index = split(number, block.grid);
    block.waiting = block.votes = 0;
    prepare_warps();
    forget_copies();
    order_enter_block();
    publish_enter_block();
    barriers_enter_block();
    bulk_enter_block();
    wgmma_enter_block();
    return run_block();
}

/* All blocks, in an order drawn anew: Fisher and Yates' shuffle. */
static void run_grid(uint64_t count)
{
    uint32_t *const order = malloc(count * sizeof *order);
    for (uint32_t i = 0; i < count; i++) {
        const uint32_t at = draw(i + 1);
        order[i] = order[at];
        order[at] = i;
    }
    for (uint64_t i = 0; i < count && run_one(order[i]); i++)
        ;
    free(order);
}

static bool fits(const char *name, const struct ddp_grid *grid)
{
    if (!grid->blocks[0] || !grid->blocks[1] || !grid->blocks[2])
        refuse(name, "no blocks: %u x %u x %u", grid->blocks[0], grid->blocks[1], grid->blocks[2]);
    else if (grid->blocks[1] > 65535 || grid->blocks[2] > 65535)
        refuse(name, "too many blocks: %u x %u x %u", grid->blocks[0], grid->blocks[1], grid->blocks[2]);
    else if (!grid->threads || grid->threads > MAX_THREADS)
        refuse(name, "%u threads in a block", grid->threads);
    else if (grid->shared > MAX_SHARED)
        refuse(name, "%u bytes of shared memory", grid->shared);
    else
        return true;
    return false;
}

void ddp_launch(const char *name, struct ddp_grid grid, void **arguments)
{
    if (simt_error() || !fits(name, &grid))
        return;
    const struct kernel *const kernel = find_kernel(name);
    if (!kernel) {
        refuse(name, "there is none of this name");
        return;
    }
    block = (struct block){
        .grid = {grid.blocks[0], grid.blocks[1], grid.blocks[2]},
        .extent = {grid.threads, 1, 1},
        .threads = grid.threads,
        .call = kernel->call,
        .arguments = arguments,
        .kernel = name,
        .dynamic_bytes = grid.shared,
    };
    restart_events();
    prepare_threads();
    order_enter_launch();
    publish_enter_launch();
    regions_enter(kernel->call, dynamic_shared, grid.shared);
    run_grid((uint64_t)grid.blocks[0] * grid.blocks[1] * grid.blocks[2]);
    regions_leave();
}
