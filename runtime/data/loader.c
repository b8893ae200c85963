/* loader.c: threads fill a fixed ring of batches ahead of the training step, in order. A batch is a function
   of (seed, epoch, its number) alone, so it does not matter which thread fills it. The step works on its batch where it
   lies in the ring, while each worker has another to fill. There is one ring for all loaders, of which one at a time is
   in an epoch. */
#include "data/loader.h"
#include "alloc.h"
#include "data/augment.h"
#include "data/dataset.h"
#include "data/sampler.h"
#include "device.h"
#include "fail.h"
#include "state.h"

#include <omp.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static const struct ddp_record_format *const formats[] = {
    [DDP_CIFAR10] = &ddp_cifar10, [DDP_GENERATED] = &ddp_generated,
};

struct worker {
    struct ddp_loader *loader;
    pthread_t thread;
    uint8_t *pixels; /* of one record */
};

struct ddp_loader {
    struct ddp *ddp;
    const struct ddp_program *program;
    bool augmented;
    struct ddp_records *records;
    struct ddp_augment augment;
    struct ddp_sampler sampler;
    int epoch;
    bool sent;                /* the next batch is on its way to the device */

    int workers;
    struct worker *worker;    /* those, or else the step's threads */
    pthread_mutex_t mutex;    /* guards what follows */
    pthread_cond_t room, filled, idle;
    bool *is_filled;          /* of each place in the ring */
    int ring_size;
    int64_t batches;          /* of this epoch */
    int64_t started, taken;   /* batches that a worker has begun, that the step has got: the last is in its hands */
    int64_t released;         /* whose places are free again */
    int busy;                 /* workers that are filling one */
    bool closing;
};

/* ---- one batch */

static int64_t record_pixels(const struct ddp_dataset *dataset)
{
    return (int64_t)dataset->height * dataset->width * dataset->channels;
}

static int64_t lines(int64_t bytes)
{
    return (bytes + 63) & ~(int64_t)63;
}

int64_t ddp_place_targets(const struct ddp_program *program, int64_t value_bytes)
{
    return lines(program->batch * record_pixels(&program->dataset) * value_bytes);
}

int64_t ddp_place_bytes(const struct ddp_program *program)
{
    if (!program->device->takes_pixels)
        return program->arena_bytes[DDP_INPUT];
    return ddp_place_targets(program, 1) + lines(program->batch * (int64_t)sizeof(int32_t));
}

static int batch_samples(const struct ddp_loader *loader, int64_t batch)
{
    int64_t rest = ddp_sampler_share(&loader->sampler) - batch * loader->program->batch;
    return rest < loader->program->batch ? (int)rest : loader->program->batch;
}

/* Sample number i of the batch. */
static void fill_sample(const struct ddp_loader *loader, int64_t batch, int i, uint8_t *pixels, char *place)
{
    const struct ddp_program *program = loader->program;
    const struct ddp_dataset *dataset = &program->dataset;
    const bool as_bytes = program->device->takes_pixels;
    const int64_t value_bytes = as_bytes ? 1 : (int64_t)sizeof(float);
    char *image = place + i * record_pixels(dataset) * value_bytes;
    int64_t sample = ddp_sampler_at(&loader->sampler, batch * program->batch + i);
    struct ddp_crop crop = loader->augmented ? ddp_augment_draw(dataset, program->seed, loader->epoch, sample)
                                             : ddp_augment_none(dataset);
    ((int32_t *)(void *)(place + ddp_place_targets(program, value_bytes)))[i] =
        loader->records->format->read(loader->records, sample, pixels);
    if (as_bytes)
        ddp_augment_bytes(&loader->augment, crop, pixels, (uint8_t *)image);
    else
        ddp_augment_apply(&loader->augment, crop, pixels, (float *)(void *)image);
}

static void fill(const struct ddp_loader *loader, int64_t batch, uint8_t *pixels, char *bytes)
{
    for (int i = 0; i < batch_samples(loader, batch); i++)
        fill_sample(loader, batch, i, pixels, bytes);
}

/* The same by the step's threads, which wait for it. */
static void fill_together(const struct ddp_loader *loader, int64_t batch, char *bytes)
{
    const int samples = batch_samples(loader, batch);
    #pragma omp parallel for schedule(static)
    for (int i = 0; i < samples; i++)
        fill_sample(loader, batch, i, loader->worker[omp_get_thread_num()].pixels, bytes);
}

/* ---- the ring */

static char *place_of(const struct ddp_loader *loader, int64_t batch)
{
    return loader->ddp->state->inputs + batch % loader->ring_size * ddp_place_bytes(loader->program);
}

static bool has_room(const struct ddp_loader *loader)
{
    return loader->started < loader->batches && loader->started < loader->released + loader->ring_size;
}

static void fill_next(struct ddp_loader *loader, struct worker *worker)
{
    int64_t number = loader->started++;
    loader->busy++;
    pthread_mutex_unlock(&loader->mutex);
    fill(loader, number, worker->pixels, place_of(loader, number));
    pthread_mutex_lock(&loader->mutex);
    loader->busy--;
    loader->is_filled[number % loader->ring_size] = true;
    pthread_cond_signal(&loader->filled);
    if (loader->busy == 0)
        pthread_cond_signal(&loader->idle);
}

static void *work(void *argument)
{
    struct worker *worker = argument;
    struct ddp_loader *loader = worker->loader;
    pthread_mutex_lock(&loader->mutex);
    while (!loader->closing) {
        if (has_room(loader))
            fill_next(loader, worker);
        else
            pthread_cond_wait(&loader->room, &loader->mutex);
    }
    pthread_mutex_unlock(&loader->mutex);
    return NULL;
}

/* Stops the running epoch: afterwards no worker reads the sampler or writes the ring. */
static void stop_epoch(struct ddp_loader *loader)
{
    pthread_mutex_lock(&loader->mutex);
    loader->batches = loader->taken = 0;
    while (loader->busy > 0)
        pthread_cond_wait(&loader->idle, &loader->mutex);
    pthread_mutex_unlock(&loader->mutex);
}

static void start_epoch(struct ddp_loader *loader)
{
    pthread_mutex_lock(&loader->mutex);
    loader->started = loader->taken = loader->released = 0;
    loader->sent = false;
    memset(loader->is_filled, 0, (size_t)loader->ring_size * sizeof *loader->is_filled);
    int64_t batch = loader->program->batch;
    loader->batches = (ddp_sampler_share(&loader->sampler) + batch - 1) / batch;
    pthread_cond_broadcast(&loader->room);
    pthread_mutex_unlock(&loader->mutex);
}

/* The step has done with the batch that it took before. */
static void await_next(struct ddp_loader *loader)
{
    bool *is_filled = &loader->is_filled[loader->taken % loader->ring_size];
    pthread_mutex_lock(&loader->mutex);
    loader->released = loader->taken;
    pthread_cond_signal(&loader->room);
    while (!*is_filled)
        pthread_cond_wait(&loader->filled, &loader->mutex);
    *is_filled = false;
    pthread_mutex_unlock(&loader->mutex);
}

/* ---- opening and closing */

/* How many records are unpacked at a time. */
static int scratches(const struct ddp_dataset *dataset)
{
    return dataset->workers > 0 ? dataset->workers : omp_get_max_threads();
}

int ddp_loader_batches(const struct ddp_program *program)
{
    return 1 + program->dataset.workers;
}

int64_t ddp_loader_bytes(const struct ddp_program *program)
{
    const struct ddp_dataset *dataset = &program->dataset;
    int64_t scratch = scratches(dataset) * record_pixels(dataset);
    int64_t records = dataset->shuffle ? formats[dataset->format]->count(dataset, DDP_TRAIN) : 0;
    return 2 * scratch + records * (int64_t)sizeof(uint32_t);
}

int64_t ddp_dataset_bytes(const struct ddp_program *program, bool evaluate)
{
    const struct ddp_dataset *dataset = &program->dataset;
    const struct ddp_record_format *format = formats[dataset->format];
    int64_t records = format->count(dataset, DDP_TEST);
    if (!evaluate)
        records += format->count(dataset, DDP_TRAIN);
    return records * format->record_bytes(dataset);
}

static void open_sampler(struct ddp_loader *loader, enum ddp_split split)
{
    bool training = split == DDP_TRAIN;
    int64_t count = loader->records->count;
    if (count >= DDP_MAX_RECORDS)
        ddp_fail(DDP_BAD_DATA, "the data set has %lld records; at most %d can be put in order",
                 (long long)count, DDP_MAX_RECORDS - 1);
    uint32_t *order = training && loader->program->dataset.shuffle ? ddp_alloc(count, sizeof *order) : NULL;
    loader->sampler =
        (struct ddp_sampler){count, loader->ddp->rank, loader->ddp->world_size, training, order};
}

static void start_workers(struct ddp_loader *loader)
{
    const struct ddp_dataset *dataset = &loader->program->dataset;
    loader->worker = ddp_alloc(scratches(dataset), sizeof *loader->worker);
    for (int i = 0; i < scratches(dataset); i++)
        loader->worker[i] = (struct worker){.loader = loader, .pixels = ddp_alloc(1, record_pixels(dataset))};
    for (int i = 0; i < loader->workers; i++)
        if (pthread_create(&loader->worker[i].thread, NULL, work, &loader->worker[i]) != 0)
            ddp_fail(DDP_SYSTEM, "cannot start loader worker %d of %d", i + 1, loader->workers);
}

struct ddp_loader *ddp_loader_open(struct ddp *ddp, enum ddp_split split)
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_dataset *dataset = &program->dataset;
    struct ddp_loader *loader = ddp_alloc(1, sizeof *loader);
    loader->ddp = ddp;
    loader->program = program;
    loader->augmented = split == DDP_TRAIN;
    loader->records = formats[dataset->format]->open(dataset, split);
    ddp_augment_init(&loader->augment, dataset);
    open_sampler(loader, split);
    loader->ring_size = ddp_loader_batches(program);
    loader->is_filled = ddp_alloc(loader->ring_size, sizeof *loader->is_filled);
    pthread_mutex_init(&loader->mutex, NULL);
    pthread_cond_init(&loader->room, NULL);
    pthread_cond_init(&loader->filled, NULL);
    pthread_cond_init(&loader->idle, NULL);
    loader->workers = dataset->workers;
    start_workers(loader);
    ddp->state->records[split] = loader->records->count;
    return loader;
}

void ddp_loader_epoch(struct ddp_loader *loader, int epoch)
{
    struct ddp_state *state = loader->ddp->state;
    if (state->loading)
        stop_epoch(state->loading);
    state->loading = loader;
    loader->epoch = epoch;
    if (loader->sampler.order)
        ddp_randperm(loader->sampler.order, loader->sampler.count, loader->program->seed + (uint64_t)epoch);
    start_epoch(loader);
}

static void send_place(struct ddp_loader *loader, const char *place)
{
    const struct ddp_device *device = loader->program->device;
    if (device->send_input && !loader->sent)
        device->send_input(loader->ddp, place);
    loader->sent = true;
}

void ddp_loader_send_next(struct ddp_loader *loader)
{
    pthread_mutex_lock(&loader->mutex);
    const bool is_there = loader->taken < loader->batches && loader->is_filled[loader->taken % loader->ring_size];
    pthread_mutex_unlock(&loader->mutex);
    if (is_there)
        send_place(loader, place_of(loader, loader->taken));
}

int ddp_next_batch(struct ddp_loader *loader)
{
    if (loader->taken == loader->batches)
        return 0;
    int samples = batch_samples(loader, loader->taken);
    enum ddp_phase before = ddp_enter(loader->ddp, DDP_DATA);
    char *batch = place_of(loader, loader->taken);
    if (loader->workers > 0)
        await_next(loader);
    else
        fill_together(loader, loader->taken, batch);
    send_place(loader, batch);
    loader->sent = false;
    loader->program->device->set_input(loader->ddp, batch, samples);
    loader->taken++;
    ddp_enter(loader->ddp, before);
    return samples;
}

static void stop_workers(struct ddp_loader *loader)
{
    pthread_mutex_lock(&loader->mutex);
    loader->closing = true;
    pthread_cond_broadcast(&loader->room);
    pthread_mutex_unlock(&loader->mutex);
    for (int i = 0; i < loader->workers; i++)
        pthread_join(loader->worker[i].thread, NULL);
}

void ddp_loader_close(struct ddp_loader *loader)
{
    stop_workers(loader);
    if (loader->ddp->state->loading == loader)
        loader->ddp->state->loading = NULL;
    for (int i = 0; i < scratches(&loader->program->dataset); i++)
        free(loader->worker[i].pixels);
    free(loader->worker);
    free(loader->is_filled);
    free(loader->sampler.order);
    loader->records->format->close(loader->records);
    pthread_cond_destroy(&loader->idle);
    pthread_cond_destroy(&loader->filled);
    pthread_cond_destroy(&loader->room);
    pthread_mutex_destroy(&loader->mutex);
    free(loader);
}
