/* Data sets, augmentation and loaders. */
#include "../support/dies.h"
#include "../support/folder.h"
#include "data/augment.h"
#include "data/dataset.h"
#include "data/loader.h"
#include "data/random.h"
#include "fail.h"
#include "state.h"

#include <math.h>
#include <omp.h>

enum { HEIGHT = 4, WIDTH = 5, CHANNELS = 3 };
enum { AREA = HEIGHT * WIDTH, PIXELS = AREA * CHANNELS, RECORD = 1 + PIXELS };
enum { MAX_BATCH = 8, MAX_BATCHES = 5, MAX_SEEN = 64 };

/* ---- a rank and its data set */

struct rank {
    struct ddp ddp;
    struct ddp_state state;
    struct ddp_program program;
    char train[128], test[128];
    _Alignas(64) char input[MAX_BATCHES][((MAX_BATCH * PIXELS * 4 + 63) / 64 + 1) * 64];
};

static struct rank *new_rank(int rank, int world_size, int workers)
{
    struct rank *r = calloc(1, (sizeof *r + 63) / 64 * 64 + 64);
    snprintf(r->train, sizeof r->train, "%s/train_*.bin", folder);
    snprintf(r->test, sizeof r->test, "%s/test.bin", folder);
    r->program = (struct ddp_program){.batch = 4, .seed = 11, .device = &ddp_host, .dataset = {
        .name = "tiny", .format = DDP_CIFAR10, .train = r->train, .test = r->test, .height = HEIGHT,
        .width = WIDTH, .channels = CHANNELS, .classes = 10, .std = {1, 1, 1}, .shuffle = true,
        .workers = workers}};
    r->state.program = &r->program;
    r->ddp = (struct ddp){.rank = rank, .world_size = world_size, .state = &r->state};
    r->program.arena_bytes[DDP_INPUT] = sizeof r->input[0];
    r->ddp.arena[DDP_INPUT] = r->state.inputs = r->input[0];
    return r;
}

/* Record i: label i % 10, and its first pixel's red says i. */
static void write_records(const char *name, int first, int count)
{
    uint8_t *bytes = malloc((size_t)count * RECORD);
    for (int i = 0; i < count; i++) {
        bytes[i * RECORD] = (uint8_t)((first + i) % 10);
        for (int j = 0; j < PIXELS; j++)
            bytes[i * RECORD + 1 + j] = (uint8_t)(first + i + 7 * j);
    }
    write_bytes(in_folder(name), bytes, (size_t)count * RECORD);
    free(bytes);
}

static int make_set(void **state)
{
    if (folder_make(state) != 0)
        return -1;
    write_records("train_b.bin", 10, 9);
    write_records("train_a.bin", 0, 10);
    write_records("test.bin", 0, 13);
    return 0;
}

static const float *image(const struct rank *r, int i)
{
    return (const float *)(const void *)r->ddp.arena[DDP_INPUT] + i * PIXELS;
}

static int32_t target(const struct rank *r, int i)
{
    int64_t offset = (r->program.batch * PIXELS * 4 + 63) / 64 * 64;
    return ((const int32_t *)(const void *)(r->ddp.arena[DDP_INPUT] + offset))[i];
}

/* ---- random draws */

/* The vectors of Random123's kat_vectors for philox4x32, 10 rounds. */
static void test_philox(void **state)
{
    (void)state;
    static const struct { uint32_t counter[4]; uint64_t key; uint32_t wanted[4]; } vectors[] = {
        {{0, 0, 0, 0}, 0, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
        {{~0u, ~0u, ~0u, ~0u}, ~0ull, {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
        {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0x299f31d0a4093822,
         {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
    };
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
        struct ddp_draw draw = ddp_philox(vectors[i].key, vectors[i].counter);
        assert_memory_equal(draw.at, vectors[i].wanted, sizeof draw.at);
    }
}

/* ---- augmentation */

static void test_normalise(void **state)
{
    (void)state;
    struct ddp_dataset dataset = {
        .channels = 3, .mean = {0.4914f, 0.4822f, 0.4465f}, .std = {0.2470f, 0.2435f, 0.2616f}};
    struct ddp_augment augment;
    ddp_augment_init(&augment, &dataset);
    FILE *file = fopen("tests/data_reference/normalise.txt", "r");
    assert_non_null(file);
    unsigned byte, channel, bits, found, lines = 0;
    for (; fscanf(file, "%u %u %x", &byte, &channel, &bits) == 3; lines++) {
        memcpy(&found, &augment.value[channel][byte], sizeof found);
        assert_int_equal(found, bits);
    }
    fclose(file);
    assert_int_equal(lines, 3 * 256);
}

static void test_crop_and_flip(void **state)
{
    (void)state;
    struct ddp_dataset dataset = {.height = 2, .width = 3, .channels = 1, .std = {1}, .pad_crop = 1};
    struct ddp_augment augment;
    ddp_augment_init(&augment, &dataset);
    static const uint8_t pixels[6] = {10, 20, 30, 40, 50, 60};
    static const struct { struct ddp_crop crop; float wanted[6]; } cases[] = {
        {{1, 1, false}, {10, 20, 30, 40, 50, 60}}, /* the middle */
        {{0, 0, false}, {0, 0, 0, 0, 10, 20}},     /* up and left: the padding comes in there */
        {{2, 2, false}, {50, 60, 0, 0, 0, 0}},
        {{1, 1, true}, {30, 20, 10, 60, 50, 40}},
        {{1, 2, true}, {0, 30, 20, 0, 60, 50}},    /* cropped, then flipped */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        float found[6];
        ddp_augment_apply(&augment, cases[i].crop, pixels, found);
        for (int j = 0; j < 6; j++)
            assert_true(found[j] == cases[i].wanted[j] / 255.0f);
    }
}

/* All places of the crop, and both sides, about equally often; other epochs and seeds draw otherwise. */
static void test_draws(void **state)
{
    (void)state;
    struct ddp_dataset dataset = {.pad_crop = 1, .flip = 0.25f};
    int places[3][3] = {{0}}, flips = 0, same_epoch = 0, same_seed = 0, draws = 9000;
    for (int i = 0; i < draws; i++) {
        struct ddp_crop crop = ddp_augment_draw(&dataset, 1, 0, i);
        struct ddp_crop epoch = ddp_augment_draw(&dataset, 1, 1, i);
        struct ddp_crop seed = ddp_augment_draw(&dataset, 2, 0, i);
        places[crop.top][crop.left]++;
        flips += crop.flip;
        same_epoch += crop.top == epoch.top && crop.left == epoch.left;
        same_seed += crop.top == seed.top && crop.left == seed.left;
    }
    for (int i = 0; i < 9; i++)
        assert_in_range(places[i / 3][i % 3], 900, 1100);
    assert_in_range(flips, 2100, 2400);
    assert_in_range(same_epoch, 900, 1100);
    assert_in_range(same_seed, 900, 1100);
}

static void test_no_augmentation(void **state)
{
    (void)state;
    struct ddp_dataset dataset = {.height = 32, .width = 32};
    for (int i = 0; i < 100; i++) {
        struct ddp_crop crop = ddp_augment_draw(&dataset, 1, 0, i);
        assert_true(crop.top == 0 && crop.left == 0 && !crop.flip);
    }
}

/* ---- loaders */

/* The test split: the files' own order, each sample once, planes turned into [h, w, c]. */
static void test_test_split(void **state)
{
    (void)state;
    int seen[13] = {0};
    for (int rank = 0; rank < 3; rank++) {
        struct rank *r = new_rank(rank, 3, 1);
        struct ddp_loader *loader = ddp_loader_open(&r->ddp, DDP_TEST);
        assert_int_equal(r->state.records[DDP_TEST], 13);
        assert_int_equal(ddp_next_batch(loader), 0); /* no epoch has begun */
        for (int epoch = 0, place = rank; epoch < 2; epoch++, place = rank) {
            ddp_loader_epoch(loader, epoch);
            for (int n; (n = ddp_next_batch(loader)) > 0;)
                for (int i = 0; i < n; i++, place += 3) {
                    seen[place]++;
                    assert_int_equal(target(r, i), place % 10);
                    for (int j = 0; j < PIXELS; j++)
                        assert_true(image(r, i)[j % AREA * CHANNELS + j / AREA]
                                    == (float)((place + 7 * j) % 256) / 255.0f);
                }
        }
        ddp_loader_close(loader);
        free(r);
    }
    for (int i = 0; i < 13; i++)
        assert_int_equal(seen[i], 2);
}

/* Which records an epoch visits, read from the first pixels; batches of 4, 4, 2. */
static void visit(struct rank *r, int epoch, int *visited)
{
    struct ddp_loader *loader = ddp_loader_open(&r->ddp, DDP_TRAIN);
    ddp_loader_epoch(loader, epoch);
    int count = 0, sizes[4] = {0}, batches = 0;
    for (int n; (n = ddp_next_batch(loader)) > 0; sizes[batches++] = n)
        for (int i = 0; i < n; i++) {
            visited[count] = (int)lrintf(image(r, i)[0] * 255.0f);
            assert_int_equal(target(r, i), visited[count++] % 10);
        }
    assert_true(batches == 3 && sizes[0] == 4 && sizes[1] == 4 && sizes[2] == 2);
    ddp_loader_close(loader);
}

/* The files are one set in the order of their names; 19 records on 2 ranks: 10 each, one of them twice. */
static void test_train_split(void **state)
{
    (void)state;
    for (int epoch = 0; epoch < 3; epoch++) {
        int seen[19] = {0}, repeated = 0;
        for (int rank = 0; rank < 2; rank++) {
            int visited[10];
            struct rank *r = new_rank(rank, 2, 2);
            visit(r, epoch, visited);
            for (int i = 0; i < 10; i++)
                repeated += seen[visited[i]]++ > 0;
            free(r);
        }
        assert_int_equal(repeated, 1);
    }
}

/* torch: list(DistributedSampler(range(19), 1, 0, seed=11)) after set_epoch(2), the first eight */
static void test_epoch_order(void **state)
{
    (void)state;
    static const int wanted[8] = {15, 5, 12, 3, 7, 0, 18, 2};
    struct rank *r = new_rank(0, 1, 2);
    struct ddp_loader *loader = ddp_loader_open(&r->ddp, DDP_TRAIN);
    ddp_loader_epoch(loader, 2);
    for (int batch = 0; batch < 2; batch++) {
        assert_int_equal(ddp_next_batch(loader), 4);
        for (int i = 0; i < 4; i++)
            assert_int_equal(lrintf(image(r, i)[0] * 255.0f), wanted[batch * 4 + i]);
    }
    ddp_loader_close(loader);
    free(r);
}

static void augmented(struct rank *r)
{
    r->program.dataset.pad_crop = 2;
    r->program.dataset.flip = 0.5f;
}

/* All images of an epoch, one behind the other. */
static int64_t record_epoch(struct rank *r, struct ddp_loader *loader, int epoch, float *images)
{
    int64_t count = 0;
    ddp_loader_epoch(loader, epoch);
    for (int n; (n = ddp_next_batch(loader)) > 0; count += n)
        memcpy(images + count * PIXELS, image(r, 0), (size_t)n * PIXELS * sizeof *images);
    return count;
}

/* Neither the number of workers nor an epoch that was left in the middle changes what comes. */
static void test_workers(void **state)
{
    (void)state;
    static float wanted[MAX_SEEN * PIXELS], found[MAX_SEEN * PIXELS];
    for (int workers = 0; workers < 5; workers++) {
        struct rank *r = new_rank(0, 1, workers);
        augmented(r);
        struct ddp_loader *loader = ddp_loader_open(&r->ddp, DDP_TRAIN);
        ddp_loader_epoch(loader, 7);
        assert_int_equal(ddp_next_batch(loader), 4);
        assert_int_equal(record_epoch(r, loader, 1, workers ? found : wanted), 19);
        if (workers)
            assert_memory_equal(found, wanted, 19 * PIXELS * sizeof *found);
        record_epoch(r, loader, 2, found);
        assert_memory_not_equal(found, wanted, 19 * PIXELS * sizeof *found);
        ddp_loader_close(loader);
        free(r);
    }
}

/* Both loaders fill the same places. */
static void test_an_epoch_ends_that_of_the_other_loader(void **state)
{
    (void)state;
    static float wanted[MAX_SEEN * PIXELS], found[MAX_SEEN * PIXELS];
    struct rank *r = new_rank(0, 1, 2);
    struct ddp_loader *train = ddp_loader_open(&r->ddp, DDP_TRAIN), *test = ddp_loader_open(&r->ddp, DDP_TEST);
    assert_int_equal(record_epoch(r, test, 0, wanted), 13);
    for (int i = 0; i < 100; i++) {
        ddp_loader_epoch(train, i);
        assert_int_equal(ddp_next_batch(train), 4);
        assert_int_equal(record_epoch(r, test, 0, found), 13);
        assert_memory_equal(found, wanted, 13 * PIXELS * sizeof *found);
        assert_int_equal(ddp_next_batch(train), 0);
    }
    ddp_loader_close(train);
    ddp_loader_close(test);
    free(r);
}

/* Sample i of rank r of 2 is sample 2 i + r of one rank: the augmentation is the sample's, not the rank's. */
static void test_augmentation_of_ranks(void **state)
{
    (void)state;
    static float all[MAX_SEEN * PIXELS], some[MAX_SEEN * PIXELS];
    struct rank *one = new_rank(0, 1, 1), *second = new_rank(1, 2, 2);
    augmented(one);
    augmented(second);
    struct ddp_loader *a = ddp_loader_open(&one->ddp, DDP_TRAIN);
    struct ddp_loader *b = ddp_loader_open(&second->ddp, DDP_TRAIN);
    record_epoch(one, a, 3, all);
    record_epoch(second, b, 3, some);
    for (int i = 0; i < 9; i++)
        assert_memory_equal(some + i * PIXELS, all + (2 * i + 1) * PIXELS, PIXELS * sizeof *all);
    ddp_loader_close(a);
    ddp_loader_close(b);
    free(one);
    free(second);
}

static void test_closed_early(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++) {
        struct rank *r = new_rank(0, 1, 3);
        struct ddp_loader *loader = ddp_loader_open(&r->ddp, DDP_TRAIN);
        if (i % 2)
            ddp_loader_epoch(loader, i);
        ddp_loader_close(loader);
        free(r);
    }
}

static void test_bytes(void **state)
{
    (void)state;
    struct rank *r = new_rank(0, 1, 2);
    assert_int_equal(ddp_loader_bytes(&r->program), 2 * 2 * PIXELS + 19 * 4);
    assert_int_equal(ddp_loader_batches(&r->program), 3);
    r->program.dataset.workers = 0;
    r->program.dataset.shuffle = false;
    assert_int_equal(ddp_loader_bytes(&r->program), 2 * PIXELS);
    free(r);
}

/* ---- generated images */

static struct ddp_dataset generated_set(void)
{
    return (struct ddp_dataset){.format = DDP_GENERATED, .train_samples = 500, .test_samples = 100, .seed = 3,
                                .height = HEIGHT, .width = WIDTH, .channels = CHANNELS, .classes = 7};
}

static int32_t read_generated(struct ddp_dataset dataset, enum ddp_split split, int64_t index, uint8_t *pixels)
{
    struct ddp_records *records = ddp_generated.open(&dataset, split);
    int32_t label = ddp_generated.read(records, index, pixels);
    ddp_generated.close(records);
    return label;
}

/* Byte `at` of the numbers of 16 generators side by side, each begun at a draw. */
static uint32_t random_byte(enum ddp_stream stream, uint64_t index, int at)
{
    int generator = at / 4 % 16;
    uint32_t x = ddp_random(3, stream, (uint32_t)generator / 4, index).at[generator % 4] | 1;
    for (int i = 0; i <= at / 64; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
    }
    return x >> at % 4 * 8 & 255;
}

/* The last pixel, worked out by hand: noise byte 59 of the sample's stream, and the colour of the cell at (6, 6) of the
   class's pattern. */
static void test_generated_pixels(void **state)
{
    (void)state;
    uint8_t pixels[PIXELS];
    int32_t label = read_generated(generated_set(), DDP_TEST, 42, pixels);
    assert_int_equal(label, ddp_below(ddp_random(3, DDP_STREAM_LABEL, DDP_TEST, 42).at[0], 7));
    uint32_t colour = random_byte(DDP_STREAM_PATTERN, (uint64_t)label, (6 * 8 + 6) * CHANNELS + 2);
    assert_int_equal(pixels[59], (random_byte(DDP_STREAM_NOISE, 2 * 42 + 1, 59) + colour) / 2);
}

/* Every number, split and seed has an image of its own, and every class comes up. */
static void test_generated_differ(void **state)
{
    (void)state;
    uint8_t first[PIXELS], other[PIXELS], again[PIXELS];
    bool seen[7] = {false};
    struct ddp_dataset dataset = generated_set(), reseeded = dataset;
    reseeded.seed = 4;
    read_generated(dataset, DDP_TRAIN, 0, first);
    read_generated(dataset, DDP_TRAIN, 0, again);
    assert_memory_equal(first, again, PIXELS);
    read_generated(dataset, DDP_TEST, 0, other);
    assert_memory_not_equal(first, other, PIXELS);
    read_generated(reseeded, DDP_TRAIN, 0, other);
    assert_memory_not_equal(first, other, PIXELS);
    for (int i = 1; i < 100; i++) {
        seen[read_generated(dataset, DDP_TRAIN, i, other)] = true;
        assert_memory_not_equal(first, other, PIXELS);
    }
    for (int i = 0; i < 7; i++)
        assert_true(seen[i]);
}

static void test_generated_bytes(void **state)
{
    (void)state;
    struct rank *r = new_rank(0, 1, 0);
    r->program.dataset = generated_set();
    r->program.dataset.shuffle = true;
    assert_int_equal(ddp_loader_bytes(&r->program), 2 * PIXELS + 500 * 4);
    assert_int_equal(ddp_dataset_bytes(&r->program, false), 0);
    free(r);
}

/* ---- bad files: one line with file and offset, status 3 */

static void open_train(void *argument)
{
    ddp_loader_open(argument, DDP_TRAIN);
}

static void assert_refused(const char *text)
{
    struct rank *r = new_rank(0, 1, 2);
    assert_dies(open_train, &r->ddp, DDP_BAD_DATA, text);
    free(r);
}

static void test_missing(void **state)
{
    (void)state;
    unlink(in_folder("train_a.bin"));
    unlink(in_folder("train_b.bin"));
    assert_refused("train_*.bin: no file matches");
}

static void test_empty(void **state)
{
    (void)state;
    write_bytes(in_folder("train_b.bin"), "", 0);
    assert_refused("train_b.bin: the file is empty");
}

static void test_cut_off(void **state)
{
    (void)state;
    assert_int_equal(truncate(in_folder("train_b.bin"), 3 * RECORD + 7), 0);
    assert_refused("train_b.bin: byte 183: the last record has 7 of 61 bytes");
}

static void test_not_a_file(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_folder("train_c.bin"), 0777), 0);
    assert_refused("train_c.bin: not a regular file");
}

static void poke(const char *name, long offset, int byte)
{
    FILE *file = fopen(in_folder(name), "r+b");
    assert_non_null(file);
    fseek(file, offset, SEEK_SET);
    fputc(byte, file);
    fclose(file);
}

static void test_label(void **state)
{
    (void)state;
    poke("train_b.bin", 2 * RECORD, 10);
    assert_refused("train_b.bin: byte 122: label 10 of record 2 is not one of the classes 0 to 9");
}

static long cut_to;

static void cut_while_open(void *argument)
{
    struct ddp_loader *loader = ddp_loader_open(argument, DDP_TRAIN);
    if (truncate(in_folder("train_b.bin"), cut_to) != 0)
        return;
    ddp_loader_epoch(loader, 0);
    while (ddp_next_batch(loader) > 0)
        ;
}

/* Pages that are gone, and a last page that still reads as zeros. */
static void test_cut_while_open(void **state)
{
    (void)state;
    for (int i = 0; i < 6; i++) {
        struct rank *r = new_rank(0, 1, i / 2);
        cut_to = i % 2 ? 0 : 8 * RECORD + 30;
        write_records("train_b.bin", 10, 9);
        assert_dies(cut_while_open, &r->ddp, DDP_BAD_DATA, "cannot be read any more: the file was cut off");
        free(r);
    }
}

static void label_changed_while_open(void *argument)
{
    struct ddp_loader *loader = ddp_loader_open(argument, DDP_TRAIN);
    poke("train_a.bin", 4 * RECORD, 200);
    ddp_loader_epoch(loader, 0);
    while (ddp_next_batch(loader) > 0)
        ;
}

static void test_label_changed_while_open(void **state)
{
    (void)state;
    struct rank *r = new_rank(0, 1, 2);
    assert_dies(label_changed_while_open, &r->ddp, DDP_BAD_DATA,
                "train_a.bin: byte 244: label 200 of record 4");
    free(r);
}

#define WITH_SET(test) cmocka_unit_test_setup_teardown(test, make_set, folder_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_philox),
        cmocka_unit_test(test_normalise),
        cmocka_unit_test(test_crop_and_flip),
        cmocka_unit_test(test_draws),
        cmocka_unit_test(test_no_augmentation),
        WITH_SET(test_test_split),
        WITH_SET(test_train_split),
        WITH_SET(test_epoch_order),
        WITH_SET(test_workers),
        WITH_SET(test_an_epoch_ends_that_of_the_other_loader),
        WITH_SET(test_augmentation_of_ranks),
        WITH_SET(test_closed_early),
        WITH_SET(test_bytes),
        cmocka_unit_test(test_generated_pixels),
        cmocka_unit_test(test_generated_differ),
        cmocka_unit_test(test_generated_bytes),
        WITH_SET(test_missing),
        WITH_SET(test_empty),
        WITH_SET(test_cut_off),
        WITH_SET(test_not_a_file),
        WITH_SET(test_label),
        WITH_SET(test_cut_while_open),
        WITH_SET(test_label_changed_while_open),
    };
    omp_set_num_threads(1); /* a child that fork() makes has none of the others */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
