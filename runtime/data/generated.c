/* generated.c: images without files, functions of (seed, split, number) alone. A class is a coarse pattern of
   colours; an image is its class's pattern mixed in equal parts with noise. */
#include "alloc.h"
#include "data/dataset.h"
#include "data/random.h"

#include <stdlib.h>

enum { CELLS = 8, DRAW_BYTES = 16, MAX_CHANNELS = 4 }; /* a pattern is CELLS x CELLS colours */

struct generated {
    struct ddp_records records;
    enum ddp_split split;
};

/* Bytes 0 .. count - 1 of a stream of its own for each index. */
static void random_bytes(uint64_t seed, enum ddp_stream stream, uint64_t index, int64_t count, uint8_t *bytes)
{
    for (int64_t first = 0; first < count; first += DRAW_BYTES) {
        struct ddp_draw draw = ddp_random(seed, stream, (uint32_t)(first / DRAW_BYTES), index);
        int64_t some = count - first < DRAW_BYTES ? count - first : DRAW_BYTES;
        for (int64_t i = 0; i < some; i++)
            bytes[first + i] = (uint8_t)(draw.at[i / 4] >> i % 4 * 8);
    }
}

static void mix_pattern(const struct ddp_dataset *dataset, const uint8_t *pattern, uint8_t *pixels)
{
    int height = dataset->height, width = dataset->width, channels = dataset->channels;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            const uint8_t *cell = pattern + (y * CELLS / height * CELLS + x * CELLS / width) * channels;
            for (int channel = 0; channel < channels; channel++, pixels++)
                *pixels = (uint8_t)((*pixels + cell[channel]) / 2);
        }
}

static int64_t generated_count(const struct ddp_dataset *dataset, enum ddp_split split)
{
    return split == DDP_TRAIN ? dataset->train_samples : dataset->test_samples;
}

static struct ddp_records *generated_open(const struct ddp_dataset *dataset, enum ddp_split split)
{
    struct generated *set = ddp_alloc(1, sizeof *set);
    *set = (struct generated){{&ddp_generated, dataset, generated_count(dataset, split)}, split};
    return &set->records;
}

static int64_t record_bytes(const struct ddp_dataset *dataset)
{
    (void)dataset;
    return 0;
}

static int32_t generated_read(const struct ddp_records *records, int64_t index, uint8_t *pixels)
{
    const struct ddp_dataset *dataset = records->dataset;
    enum ddp_split split = ((const struct generated *)records)->split;
    uint8_t pattern[CELLS * CELLS * MAX_CHANNELS];
    struct ddp_draw draw = ddp_random(dataset->seed, DDP_STREAM_LABEL, split, (uint64_t)index);
    uint32_t label = ddp_below(draw.at[0], (uint32_t)dataset->classes);
    random_bytes(dataset->seed, DDP_STREAM_PATTERN, label, CELLS * CELLS * dataset->channels, pattern);
    random_bytes(dataset->seed, DDP_STREAM_NOISE, (uint64_t)index * 2 + split,
                 (int64_t)dataset->height * dataset->width * dataset->channels, pixels);
    mix_pattern(dataset, pattern, pixels);
    return (int32_t)label;
}

static void generated_close(struct ddp_records *records)
{
    free(records);
}

const struct ddp_record_format ddp_generated = {
    generated_open, generated_count, record_bytes, generated_read, generated_close,
};
