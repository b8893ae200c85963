/* generated.c: images without files, functions of (seed, split, number) alone. A class is a coarse pattern of
   colours; an image is its class's pattern mixed in equal parts with noise. */
#include "alloc.h"
#include "data/dataset.h"
#include "data/random.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 8, DRAW_BYTES = 16, MAX_CHANNELS = 4 }; /* a pattern is CELLS x CELLS colours */

struct generated {
    struct ddp_records records;
    enum ddp_split split;
};

/* A draw's bytes, lowest first. */
static void put_draw(struct ddp_draw draw, uint8_t *bytes)
{
    for (int i = 0; i < DRAW_BYTES / 4; i++) {
        uint32_t word = htole32(draw.at[i]);
        memcpy(bytes + 4 * i, &word, sizeof word);
    }
}

/* Bytes 0 .. count - 1 of a stream of its own for each index. */
static void random_bytes(uint64_t seed, enum ddp_stream stream, uint64_t index, int64_t count, uint8_t *bytes)
{
    uint8_t last[DRAW_BYTES];
    int64_t whole = count / DRAW_BYTES;
    for (int64_t i = 0; i < whole; i++)
        put_draw(ddp_random(seed, stream, (uint32_t)i, index), bytes + i * DRAW_BYTES);
    put_draw(ddp_random(seed, stream, (uint32_t)whole, index), last);
    memcpy(bytes + whole * DRAW_BYTES, last, (size_t)(count % DRAW_BYTES));
}

/* A row of the picture from one of the pattern's. */
static void stretch(const uint8_t *cells, int width, int channels, uint8_t *row)
{
    for (int channel = 0; channel < channels; channel++)
        for (int x = 0; x < width; x++)
            row[x * channels + channel] = cells[x * CELLS / width * channels + channel];
}

static void mix_pattern(const struct ddp_dataset *dataset, const uint8_t *pattern, uint8_t *pixels)
{
    int height = dataset->height, width = dataset->width, channels = dataset->channels;
    int64_t bytes = (int64_t)width * channels;
    uint8_t row[bytes];
    for (int y = 0; y < height; y++, pixels += bytes) {
        int cell = y * CELLS / height;
        if (y == 0 || cell != (y - 1) * CELLS / height)
            stretch(pattern + cell * CELLS * channels, width, channels, row);
        for (int64_t i = 0; i < bytes; i++)
            pixels[i] = (uint8_t)((pixels[i] + row[i]) / 2);
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
