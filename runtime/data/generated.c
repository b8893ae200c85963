/* generated.c: images without files, functions of (seed, split, number) alone. A class is a coarse pattern of
   colours; an image is its class's pattern mixed in equal parts with noise. */
#include "alloc.h"
#include "data/dataset.h"
#include "data/random.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 8, MAX_CHANNELS = 4, GENERATORS = 16 }; /* a pattern is CELLS x CELLS colours */

struct generated {
    struct ddp_records records;
    enum ddp_split split;
};

/* Marsaglia, "Xorshift RNGs", 2003: the next of a generator's numbers, of which 0 is not one. */
static uint32_t next_of(uint32_t x)
{
    x ^= x << 13;
    x ^= x >> 17;
    return x ^ x << 5;
}

/* Numbers of GENERATORS generators side by side, lowest byte first; each begins at what is drawn for the index. */
static void random_bytes(uint64_t seed, enum ddp_stream stream, uint64_t index, int64_t count, uint8_t *bytes)
{
    uint32_t numbers[GENERATORS], stored[GENERATORS];
    for (int i = 0; i < GENERATORS; i += 4) {
        struct ddp_draw draw = ddp_random(seed, stream, (uint32_t)i / 4, index);
        for (int word = 0; word < 4; word++)
            numbers[i + word] = draw.at[word] | 1;
    }
    for (; count > 0; count -= (int64_t)sizeof stored, bytes += sizeof stored) {
        for (int i = 0; i < GENERATORS; i++)
            stored[i] = htole32(numbers[i] = next_of(numbers[i]));
        memcpy(bytes, stored, count < (int64_t)sizeof stored ? (size_t)count : sizeof stored);
    }
}

/* Along an axis of `length` pixels, pixel i shows cell i * CELLS / length. Of those of a cell, the first. */
static int first_pixel(int cell, int length)
{
    return (cell * length + CELLS - 1) / CELLS;
}

/* A row of the picture from one of the pattern's. */
static void stretch(const uint8_t *cells, int width, int channels, uint8_t *row)
{
    for (int channel = 0; channel < channels; channel++)
        for (int cell = 0; cell < CELLS; cell++)
            for (int x = first_pixel(cell, width); x < first_pixel(cell + 1, width); x++)
                row[x * channels + channel] = cells[cell * channels + channel];
}

static void mix_pattern(const struct ddp_dataset *dataset, const uint8_t *pattern, uint8_t *pixels)
{
    int height = dataset->height, width = dataset->width, channels = dataset->channels;
    int64_t bytes = (int64_t)width * channels;
    uint8_t row[bytes];
    for (int cell = 0; cell < CELLS; cell++) {
        stretch(pattern + cell * CELLS * channels, width, channels, row);
        for (int y = first_pixel(cell, height); y < first_pixel(cell + 1, height); y++, pixels += bytes)
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
