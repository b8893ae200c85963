/* Layouts, first values, and weight files in and out. */
#include "../support/dies.h"
#include "../support/folder.h"
#include "data/random.h"
#include "fail.h"
#include "layout.h"
#include "state.h"
#include "weights.h"

#include <dirent.h>
#include <math.h>
#include <omp.h>
#include <signal.h>
#include <sys/resource.h>

enum { ENTRIES = 7, PARAM_BYTES = 16384, STATE_BYTES = 256 };

/* The tiny model of tests/data_reference/make_reference.py; behind it an activation. */
static const struct ddp_tensor tiny[ENTRIES + 1] = {
    {.name = "conv.weight", .arena = DDP_PARAM, .offset = 0, .bytes = 4608, .layout = DDP_PANELS,
     .groups = 1, .rank = 4, .shape = {40, 3, 3, 2}, .init = DDP_INIT_NORMAL, .scale = 0.5f},
    {.name = "bn.weight", .arena = DDP_PARAM, .offset = 4608, .bytes = 160, .rank = 1, .shape = {40},
     .init = DDP_INIT_ONE},
    {.name = "bn.running_mean", .arena = DDP_STATE, .offset = 0, .bytes = 160, .rank = 1, .shape = {40},
     .init = DDP_INIT_ZERO},
    {.name = "bn.num_batches_tracked", .arena = DDP_STATE, .offset = 192, .bytes = 8, .dtype = DDP_I64,
     .init = DDP_INIT_ZERO},
    {.name = "group.weight", .arena = DDP_PARAM, .offset = 4800, .bytes = 1024, .layout = DDP_PANELS,
     .groups = 2, .rank = 4, .shape = {70, 2, 1, 1}, .init = DDP_INIT_UNIFORM, .scale = 0.25f},
    {.name = "fc.weight", .arena = DDP_PARAM, .offset = 5824, .bytes = 5120, .layout = DDP_PANELS,
     .groups = 1, .rank = 2, .shape = {10, 40}, .init = DDP_INIT_UNIFORM, .scale = 2},
    {.name = "fc.bias", .arena = DDP_PARAM, .offset = 10944, .bytes = 40, .rank = 1, .shape = {10},
     .init = DDP_INIT_ZERO},
    {.name = "logits", .arena = DDP_ACTIVATION, .bytes = 40, .rank = 2, .batched = true, .shape = {1, 10}},
};
static const struct ddp_program program = {.tensors = tiny, .n_tensors = ENTRIES + 1, .seed = 5};

static _Alignas(64) char param[PARAM_BYTES], gradient[PARAM_BYTES], buffers[STATE_BYTES];
static struct ddp_state inner = {.saved_gradients = (float *)(void *)gradient,
                                .host = {[DDP_PARAM] = param, [DDP_STATE] = buffers}};
static struct ddp ddp = {.state = &inner};

#define TINY "tests/data_reference/tiny.safetensors"

static int setup(void **state)
{
    memset(param, 0x55, sizeof param);
    memset(buffers, 0x55, sizeof buffers);
    return folder_make(state);
}

static char *place(const struct ddp_tensor *tensor)
{
    return inner.host[tensor->arena] + tensor->offset;
}

/* ---- layout */

static void test_panels_offset(void **state)
{
    (void)state;
    const struct ddp_tensor *conv = &tiny[0], *group = &tiny[4], *fc = &tiny[5];
    assert_int_equal(ddp_panels_offset(conv, 0, 0, 0, 0), 0);
    assert_int_equal(ddp_panels_offset(conv, 1, 0, 0, 0), 1);
    assert_int_equal(ddp_panels_offset(conv, 0, 1, 0, 0), 32);
    assert_int_equal(ddp_panels_offset(conv, 0, 0, 0, 1), 3 * 32);
    assert_int_equal(ddp_panels_offset(conv, 0, 0, 1, 0), 2 * 3 * 32);
    assert_int_equal(ddp_panels_offset(conv, 33, 2, 2, 1), 3 * 2 * 3 * 32 + ((2 * 2 + 1) * 3 + 2) * 32 + 1);
    assert_int_equal(ddp_panels_offset(group, 34, 1, 0, 0), 2 * 32 + 32 + 2);
    assert_int_equal(ddp_panels_offset(group, 35, 0, 0, 0), 2 * 2 * 32); /* a group begins a panel */
    assert_int_equal(ddp_panels_offset(fc, 9, 39, 0, 0), 39 * 32 + 9);
}

/* make_reference.py's values */
static float wanted_value(int entry, int64_t element)
{
    return (float)(element * 8 + entry) / 16 - 3;
}

static void check_row(const struct ddp_tensor *tensor, int entry, int64_t k)
{
    float row[64];
    ddp_get_row(tensor, place(tensor), k, row);
    for (int64_t i = 0; i < ddp_row_elements(tensor); i++)
        assert_true(row[i] == wanted_value(entry, k * ddp_row_elements(tensor) + i));
}

static void check_tiny(void)
{
    for (int entry = 0; entry < ENTRIES; entry++)
        for (int64_t k = 0; k < ddp_rows(&tiny[entry]) && tiny[entry].dtype == DDP_F32; k++)
            check_row(&tiny[entry], entry, k);
    assert_int_equal(*(int64_t *)(void *)place(&tiny[3]), (1ll << 40) + 3);
}

/* The lanes behind the last of the k are zero. */
static void check_padding(void)
{
    for (int lane = 10; lane < 32; lane++)
        for (int c = 0; c < 40; c++)
            assert_true(((float *)(void *)place(&tiny[5]))[c * 32 + lane] == 0);
}

/* ---- first values */

static void test_init(void **state)
{
    (void)state;
    ddp_init_parameters(&ddp, &program);
    check_padding();
    for (int i = 0; i < 40; i++) {
        assert_true(((float *)(void *)place(&tiny[1]))[i] == 1);
        assert_true(((float *)(void *)place(&tiny[2]))[i] == 0);
    }
    assert_int_equal(*(int64_t *)(void *)place(&tiny[3]), 0);
    for (int64_t k = 0; k < 10; k++) {
        float row[40];
        ddp_get_row(&tiny[5], place(&tiny[5]), k, row);
        for (int i = 0; i < 40; i++) { /* entry 5, four elements a draw */
            uint64_t element = (uint64_t)(k * 40 + i);
            uint32_t bits = ddp_random(5, DDP_STREAM_INIT, 5, element / 4).at[element % 4];
            assert_true(row[i] == (2 * ddp_uniform(bits) - 1) * 2);
        }
    }
}

static void init_one(const struct ddp_tensor *tensor, int threads, char *memory)
{
    struct ddp_program one = {.tensors = tensor, .n_tensors = 1, .seed = 3};
    struct ddp_state own = {.host = {memory}};
    struct ddp rank = {.state = &own};
    omp_set_num_threads(threads);
    ddp_init_parameters(&rank, &one);
}

/* The same values in rows and in panels, and with any number of threads. */
static void test_init_of_layouts(void **state)
{
    (void)state;
    static _Alignas(64) char rows[PARAM_BYTES], panels[PARAM_BYTES];
    struct ddp_tensor tensor = {.name = "w", .bytes = 40 * 18 * 4, .rank = 4, .shape = {40, 3, 3, 2},
                                .groups = 1, .init = DDP_INIT_NORMAL, .scale = 1};
    init_one(&tensor, 1, rows);
    tensor.layout = DDP_PANELS;
    tensor.bytes = 4608;
    init_one(&tensor, 3, panels);
    for (int64_t k = 0; k < 40; k++) {
        float row[18];
        ddp_get_row(&tensor, panels, k, row);
        assert_memory_equal(row, rows + k * 18 * 4, sizeof row);
    }
}

static void test_channels_last(void **state)
{
    (void)state;
    float memory[2 * 18];
    const struct ddp_tensor tensor = {.name = "w", .layout = DDP_CHANNELS_LAST, .groups = 1, .rank = 4, .shape = {2, 3, 3, 2}};
    for (int64_t k = 0; k < 2; k++) {
        float row[18], again[18];
        for (int i = 0; i < 18; i++)
            row[i] = (float)(k * 18 + i);
        ddp_put_row(&tensor, memory, k, row);
        ddp_get_row(&tensor, memory, k, again);
        assert_memory_equal(row, again, sizeof row);
    }
    for (int k = 0; k < 2; k++)
        for (int tap = 0; tap < 6; tap++)
            for (int c = 0; c < 3; c++)
                assert_true(memory[(k * 6 + tap) * 3 + c] == (float)(k * 18 + c * 6 + tap));
}

static void test_normal(void **state)
{
    (void)state;
    enum { N = 100000 };
    static _Alignas(64) float values[N];
    struct ddp_tensor tensor = {.name = "w", .bytes = sizeof values, .rank = 2, .shape = {100, N / 100},
                                .init = DDP_INIT_NORMAL, .scale = 2};
    init_one(&tensor, 2, (char *)values);
    double sum = 0, squares = 0, within = 0;
    for (int i = 0; i < N; i++) {
        sum += values[i];
        squares += (double)values[i] * values[i];
        within += fabsf(values[i]) < 2; /* one standard deviation: 68.27 % */
    }
    assert_true(fabs(sum / N) < 0.02 && fabs(squares / N - 4) < 0.06 && fabs(within / N - 0.6827) < 0.005);
}

/* ---- loading */

static void test_load(void **state)
{
    (void)state;
    ddp_load_weights(&ddp, &program, TINY);
    check_tiny();
    check_padding();
}

static void load(void *path)
{
    ddp_load_weights(&ddp, &program, path);
}

static void assert_refused(const char *path, const char *text)
{
    assert_dies(load, (void *)(uintptr_t)path, DDP_BAD_WEIGHTS, text);
}

static void write_safetensors(const char *path, const char *header, size_t data_bytes)
{
    uint64_t length = strlen(header);
    char *bytes = calloc(1, 8 + length + data_bytes);
    memcpy(bytes, &length, 8);
    memcpy(bytes + 8, header, length);
    write_bytes(path, bytes, 8 + length + data_bytes);
    free(bytes);
}

static void test_bad_headers(void **state)
{
    (void)state;
    static const struct { const char *header; size_t data_bytes; const char *said; } cases[] = {
        {"", 0, "byte 8: the header does not begin with {"},
        {" {}", 0, "byte 8: the header does not begin with {"},
        {"{\"a\": 1,}", 0, "byte 17: bad JSON in the header"},
        {"{} x", 0, "bad JSON"},
        {"{\"\xff\": 1}", 0, "bad JSON in the header: unable to decode byte 0xff"},
        {"{\"a\": {}, \"a\": {}}", 0, "duplicate object key"},
        {"{\"a\\u0000b\": {}}", 0, "bad JSON"},
        {"{\"__metadata__\": []}", 0, "__metadata__ must map strings to strings"},
        {"{\"__metadata__\": {\"a\": 1}}", 0, "__metadata__ must map strings to strings"},
        {"{\"a\": 1}", 0, "tensor a: dtype, shape and data_offsets [begin, end] expected"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1]}}", 4, "tensor a: dtype, shape and data_offsets"},
        {"{\"a\": {\"dtype\": \"F31\", \"shape\": [1], \"data_offsets\": [0, 4]}}", 4,
         "tensor a: unknown dtype"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [-1], \"data_offsets\": [0, 4]}}", 4,
         "whole numbers, not negative"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1.0], \"data_offsets\": [0, 4]}}", 4, "whole numbers"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 4]}}", 4,
         "tensor a: data_offsets do not have the size of shape and dtype"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [4611686018427387904, 4], \"data_offsets\": [0, 4]}}", 4,
         "tensor a: the shape is larger than any file"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1,1,1,1,1,1,1], \"data_offsets\": [0, 4]}}", 4,
         "more dimensions"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 4]}}", 3,
         "data_offsets lie outside the file"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [8, 4]}}", 8,
         "data_offsets lie outside the file"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 4]}}", 5,
         "byte 73: bytes after the last tensor"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 8]}}", 8,
         "tensor a: there is a hole before its bytes"},
        {"{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]},"
         " \"b\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 8]}}", 8,
         "tensor b: its bytes overlap those of another"},
        {"{\"a\\nb\": 1}", 0, "tensor a?b: "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = in_folder("bad.safetensors");
        write_safetensors(path, cases[i].header, cases[i].data_bytes);
        assert_refused(path, cases[i].said);
    }
}

static void test_bad_files(void **state)
{
    (void)state;
    const char *path = in_folder("bad.safetensors");
    assert_refused(path, "bad.safetensors: No such file");
    assert_refused(folder, "not a regular file");
    write_bytes(path, "", 0);
    assert_refused(path, "the file is empty");
    write_bytes(path, "1234567", 7);
    assert_refused(path, "byte 0: the file has 7 bytes, too few");
    write_bytes(path, "\x03\0\0\0\0\0\0\0{}", 10);
    assert_refused(path, "byte 0: a header of 3 bytes, but the file ends after 2");
    write_bytes(path, "PK\3\4PK\3\4", 8);
    assert_refused(path, "not a safetensors file");
}

/* Every file that begins as the good one and ends before it is refused. */
static void test_every_truncation(void **state)
{
    (void)state;
    size_t count;
    char *bytes = read_bytes(TINY, &count);
    assert_non_null(bytes);
    for (size_t cut = 1; cut < count; cut += cut < 64 ? 1 : 97) {
        write_bytes(in_folder("cut.safetensors"), bytes, cut);
        assert_refused(in_folder("cut.safetensors"), "cut.safetensors: ");
    }
    free(bytes);
}

/* The good file with one text of its header replaced by another of the same length. */
static const char *changed(const char *from, const char *to)
{
    size_t count;
    char *bytes = read_bytes(TINY, &count);
    assert_non_null(bytes);
    char *found = memmem(bytes, count, from, strlen(from));
    assert_non_null(found);
    memcpy(found, to, strlen(to));
    const char *path = in_folder("changed.safetensors");
    write_bytes(path, bytes, count);
    free(bytes);
    return path;
}

static void test_wrong_model(void **state)
{
    (void)state;
    assert_refused(changed("fc.weight", "fc.weigth"),
                   "does not fit the model: missing fc.weight; not in the model: fc.weigth");
    assert_refused(changed("[10, 40]", "[40, 10]"),
                   "tensor fc.weight: it is F32 [40, 10]; the model needs F32 [10, 40]");
    assert_refused(changed("\"F32\", \"shape\": [10, 40]", "\"I32\", \"shape\": [10, 40]"),
                   "tensor fc.weight: it is I32 [10, 40]; the model needs F32 [10, 40]");
}

static void test_many_missing(void **state)
{
    (void)state;
    write_safetensors(in_folder("none.safetensors"), "{}", 0);
    assert_refused(in_folder("none.safetensors"),
                   "missing conv.weight, bn.weight, bn.running_mean, bn.num_batches_tracked and 3 more");
}

static void test_not_finite(void **state)
{
    (void)state;
    static const struct { float value; const char *said; } cases[] = {
        {NAN, "tensor fc.bias: element 7 (row 7) is nan"}, {-INFINITY, "element 7 (row 7) is -inf"}};
    for (int i = 0; i < 2; i++) {
        size_t count;
        char *bytes = read_bytes(TINY, &count);
        uint64_t header;
        memcpy(&header, bytes, 8);
        memcpy(bytes + 8 + header + 7 * 4, &cases[i].value, 4); /* fc.bias is the file's first */
        write_bytes(in_folder("nan.safetensors"), bytes, count);
        assert_refused(in_folder("nan.safetensors"), cases[i].said);
        free(bytes);
    }
}

/* ---- saving */

static void assert_same_file(const char *path, const char *wanted_path)
{
    size_t count, wanted_count;
    char *bytes = read_bytes(path, &count), *wanted = read_bytes(wanted_path, &wanted_count);
    assert_non_null(bytes);
    assert_non_null(wanted);
    assert_int_equal(count, wanted_count);
    assert_memory_equal(bytes, wanted, count);
    free(bytes);
    free(wanted);
}

/* PyTorch read these two files as it should: tests/data_reference/check_pth.py. */
static void test_save(void **state)
{
    (void)state;
    ddp_load_weights(&ddp, &program, TINY);
    ddp_save_weights(&ddp, &program, in_folder("saved.safetensors"));
    ddp_save_weights(&ddp, &program, in_folder("saved.pth"));
    assert_same_file(in_folder("saved.safetensors"), "tests/data_reference/tiny_saved.safetensors");
    assert_same_file(in_folder("saved.pth"), "tests/data_reference/tiny_saved.pth");
}

static void test_save_and_load(void **state)
{
    (void)state;
    ddp_load_weights(&ddp, &program, TINY);
    ddp_save_weights(&ddp, &program, in_folder("saved.safetensors"));
    memset(param, 0x55, sizeof param);
    memset(buffers, 0x55, sizeof buffers);
    ddp_load_weights(&ddp, &program, in_folder("saved.safetensors"));
    check_tiny();
}

/* Under the parameters' names, buffers left out. */
static void test_save_gradients(void **state)
{
    (void)state;
    memset(param, 0, sizeof param); /* what lies between tensors too */
    ddp_load_weights(&ddp, &program, TINY);
    memcpy(gradient, param, sizeof gradient);
    memset(param, 0, sizeof param);
    ddp_save_gradients(&ddp, &program, in_folder("gradients.safetensors"));
    struct ddp_tensor parameters[5];
    int count = 0;
    for (int i = 0; i < ENTRIES; i++)
        if (tiny[i].arena == DDP_PARAM)
            parameters[count++] = tiny[i];
    assert_int_equal(count, 5);
    struct ddp_program only = {.tensors = parameters, .n_tensors = count};
    ddp_load_weights(&ddp, &only, in_folder("gradients.safetensors"));
    assert_memory_equal(param, gradient, 10984);
}

static void save(void *path)
{
    ddp_save_weights(&ddp, &program, path);
}

static int files_in_folder(void)
{
    DIR *entries = opendir(folder);
    int count = -2; /* . and .. */
    while (readdir(entries))
        count++;
    closedir(entries);
    return count;
}

static void save_on_full_disk(void *path)
{
    struct rlimit limit = {2000, 2000};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    save(path);
}

/* The file that was there stays, and the temporary one goes. */
static void test_disk_full(void **state)
{
    (void)state;
    static const char *const names[] = {"kept.safetensors", "kept.pth"};
    for (int i = 0; i < 2; i++) {
        size_t count;
        char path[512];
        strcpy(path, in_folder(names[i]));
        write_bytes(path, "before", 6);
        assert_dies(save_on_full_disk, path, DDP_DISK, "cannot save ");
        assert_non_null(strstr(dies_said, "File too large"));
        char *bytes = read_bytes(path, &count);
        assert_true(count == 6 && memcmp(bytes, "before", 6) == 0);
        free(bytes);
        assert_int_equal(files_in_folder(), i + 1);
    }
}

static void test_cannot_save(void **state)
{
    (void)state;
    assert_dies(save, (void *)(uintptr_t)in_folder("missing/a.pth"), DDP_DISK,
                "missing/a.pth: No such file or directory");
    assert_dies(save, (void *)(uintptr_t)in_folder("a.onnx"), DDP_USAGE, "must end in .safetensors or .pth");
    assert_int_equal(mkdir(in_folder("folder.pth"), 0777), 0);
    assert_dies(save, (void *)(uintptr_t)in_folder("folder.pth"), DDP_DISK, "folder.pth: Is a directory");
    assert_int_equal(files_in_folder(), 1);
    assert_true(ddp_can_save_as("a.pth") && ddp_can_save_as("b/c.safetensors"));
    assert_false(ddp_can_save_as("a.pth.gz") || ddp_can_save_as(".pth") || ddp_can_save_as(""));
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, setup, folder_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_panels_offset),
        TEST(test_init),
        TEST(test_init_of_layouts),
        TEST(test_channels_last),
        TEST(test_normal),
        TEST(test_load),
        TEST(test_bad_headers),
        TEST(test_bad_files),
        TEST(test_every_truncation),
        TEST(test_wrong_model),
        TEST(test_many_missing),
        TEST(test_not_finite),
        TEST(test_save),
        TEST(test_save_and_load),
        TEST(test_save_gradients),
        TEST(test_disk_full),
        TEST(test_cannot_save),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
