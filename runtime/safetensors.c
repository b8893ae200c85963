/* safetensors.c: reads and writes .safetensors: a length of 8 bytes, a JSON header, the tensors' bytes
   without holes. */
#include "alloc.h"
#include "fail.h"
#include "layout.h"
#include "mapped.h"
#include "save.h"
#include "state.h"
#include "weights.h"

#include <ctype.h>
#include <jansson.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { LENGTH_BYTES = 8, MAX_HEADER = 100000000, NAME_SHOWN = 80, NAMES_LISTED = 4 };

#define METADATA "__metadata__"

static const char *const our_dtype[] = {
    [DDP_F32] = "F32", [DDP_I32] = "I32", [DDP_I64] = "I64", [DDP_U8] = "U8"};

/* ---- writing */

static json_t *describe(const struct ddp_tensor *tensor, int64_t begin, int64_t end)
{
    json_t *shape = json_array();
    for (int i = 0; i < tensor->rank; i++)
        json_array_append_new(shape, json_integer(tensor->shape[i]));
    return json_pack("{s:s, s:o, s:[I, I]}", "dtype", our_dtype[ddp_file_dtype(tensor)], "shape", shape,
                     "data_offsets", (json_int_t)begin, (json_int_t)end);
}

static char *header_text(const struct ddp_entries *entries)
{
    json_t *header = json_pack("{s:{s:s}}", METADATA, "format", "pt");
    int64_t offset = 0;
    for (int i = 0; i < entries->count; i++) {
        const struct ddp_tensor *tensor = entries->at[i].tensor;
        int64_t end = offset + ddp_entry_bytes(&entries->at[i]);
        json_object_set_new(header, tensor->name, describe(tensor, offset, end));
        offset = end;
    }
    char *text = json_dumps(header, JSON_COMPACT);
    if (!text)
        ddp_fail(DDP_MEMORY, "out of memory while saving");
    json_decref(header);
    return text;
}

/* The header is filled up with spaces, so that the first tensor begins at a multiple of 8. */
static void write_header(struct atomic_file *file, const struct ddp_entries *entries)
{
    char *text = header_text(entries);
    uint64_t length = strlen(text), padding = -length & 7, total = length + padding;
    atomic_write(file, &total, LENGTH_BYTES);
    atomic_write(file, text, (int64_t)length);
    atomic_write(file, "       ", (int64_t)padding);
    free(text);
}

static void put(void *file, const void *bytes, int64_t count)
{
    atomic_write(file, bytes, count);
}

void ddp_write_safetensors(struct atomic_file *file, const struct ddp_entries *entries)
{
    write_header(file, entries);
    for (int i = 0; i < entries->count; i++)
        ddp_entry_rows(&entries->at[i], put, file);
}

/* ---- reading: the header */

struct reader {
    struct ddp_mapped file;
    int64_t data; /* where the tensors' bytes begin */
    json_t *header;
};

/* One tensor as the header describes it. */
struct described {
    const char *name, *dtype;
    int rank;
    int64_t shape[DDP_MAX_RANK], begin, end;
};

/* A name from a file, for one line on a terminal; the process is about to end. */
static const char *shown(const char *text)
{
    char *copy = ddp_alloc(1, NAME_SHOWN + 1);
    for (int i = 0; i < NAME_SHOWN && text[i]; i++)
        copy[i] = isprint((unsigned char)text[i]) ? text[i] : '?';
    return copy;
}

static int64_t header_length(const struct ddp_mapped *file)
{
    uint64_t length;
    if (file->size < LENGTH_BYTES)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte 0: the file has %lld bytes, too few for a safetensors header",
                 file->path, (long long)file->size);
    ddp_mapped_read(file, 0, &length, LENGTH_BYTES);
    if (length > MAX_HEADER)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte 0: a header of %llu bytes: not a safetensors file (at most %d)",
                 file->path, (unsigned long long)length, MAX_HEADER);
    if (length > (uint64_t)file->size - LENGTH_BYTES)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte 0: a header of %llu bytes, but the file ends after %lld",
                 file->path, (unsigned long long)length, (long long)(file->size - LENGTH_BYTES));
    return (int64_t)length;
}

static void read_header(struct reader *reader)
{
    const char *path = reader->file.path;
    int64_t length = header_length(&reader->file);
    char *text = ddp_alloc(1, length + 1);
    ddp_mapped_read(&reader->file, LENGTH_BYTES, text, length);
    if (text[0] != '{')
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte %d: the header does not begin with {", path, LENGTH_BYTES);
    json_error_t error;
    reader->header = json_loadb(text, (size_t)length, JSON_REJECT_DUPLICATES, &error);
    if (!reader->header)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte %d: bad JSON in the header: %s", path,
                 LENGTH_BYTES + error.position, shown(error.text));
    reader->data = LENGTH_BYTES + length;
    free(text);
}

static void check_metadata(const struct reader *reader)
{
    const json_t *metadata = json_object_get(reader->header, METADATA);
    const char *key;
    json_t *value;
    bool good = !metadata || json_is_object(metadata);
    json_object_foreach((json_t *)(uintptr_t)metadata, key, value)
        good = good && json_is_string(value);
    if (!good)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: " METADATA " must map strings to strings", reader->file.path);
}

/* ---- reading: one tensor of the header */

static _Noreturn void bad_tensor(const struct reader *reader, const char *name, const char *what)
{
    ddp_fail(DDP_BAD_WEIGHTS, "%s: tensor %s: %s", reader->file.path, shown(name), what);
}

/* Bytes of one element; 0: no such dtype. */
static int dtype_bytes(const char *dtype)
{
    static const struct { const char *name; int bytes; } known[] = {
        {"BOOL", 1}, {"U8", 1}, {"I8", 1}, {"F8_E5M2", 1}, {"F8_E4M3", 1}, {"I16", 2}, {"U16", 2}, {"F16", 2},
        {"BF16", 2}, {"I32", 4}, {"U32", 4}, {"F32", 4}, {"F64", 8}, {"I64", 8}, {"U64", 8},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(dtype, known[i].name) == 0)
            return known[i].bytes;
    return 0;
}

static int64_t natural(const struct reader *reader, const char *name, const json_t *value)
{
    if (!json_is_integer(value) || json_integer_value(value) < 0)
        bad_tensor(reader, name, "shape and data_offsets must be whole numbers, not negative");
    return json_integer_value(value);
}

static void describe_shape(const struct reader *reader, struct described *tensor, const json_t *shape)
{
    int64_t bytes = dtype_bytes(tensor->dtype);
    if (!bytes)
        bad_tensor(reader, tensor->name, "unknown dtype");
    if (json_array_size(shape) > DDP_MAX_RANK)
        bad_tensor(reader, tensor->name, "more dimensions than any tensor of a model has");
    for (tensor->rank = 0; tensor->rank < (int)json_array_size(shape); tensor->rank++) {
        int64_t extent = natural(reader, tensor->name, json_array_get(shape, (size_t)tensor->rank));
        tensor->shape[tensor->rank] = extent;
        if (__builtin_mul_overflow(bytes, extent, &bytes))
            bad_tensor(reader, tensor->name, "the shape is larger than any file");
    }
    if (tensor->end - tensor->begin != bytes)
        bad_tensor(reader, tensor->name, "data_offsets do not have the size of shape and dtype");
}

static struct described describe_tensor(const struct reader *reader, const char *name, const json_t *value)
{
    const json_t *dtype = json_object_get(value, "dtype"), *shape = json_object_get(value, "shape");
    const json_t *offsets = json_object_get(value, "data_offsets");
    if (!json_is_string(dtype) || !json_is_array(shape) || !json_is_array(offsets)
        || json_array_size(offsets) != 2)
        bad_tensor(reader, name, "dtype, shape and data_offsets [begin, end] expected");
    struct described tensor = {.name = name, .dtype = json_string_value(dtype)};
    tensor.begin = natural(reader, name, json_array_get(offsets, 0));
    tensor.end = natural(reader, name, json_array_get(offsets, 1));
    if (tensor.begin > tensor.end || tensor.end > reader->file.size - reader->data)
        bad_tensor(reader, name, "data_offsets lie outside the file");
    describe_shape(reader, &tensor, shape);
    return tensor;
}

static int by_offset(const void *a, const void *b)
{
    const struct described *x = a, *y = b;
    int64_t order = x->begin != y->begin ? x->begin - y->begin : x->end - y->end;
    return (order > 0) - (order < 0);
}

/* The tensors' bytes fill the rest of the file, one behind the other. */
static void check_offsets(const struct reader *reader)
{
    int count = 0;
    const char *name;
    json_t *value;
    struct described *tensor = ddp_alloc((int64_t)json_object_size(reader->header) + 1, sizeof *tensor);
    json_object_foreach(reader->header, name, value)
        if (strcmp(name, METADATA) != 0)
            tensor[count++] = describe_tensor(reader, name, value);
    qsort(tensor, (size_t)count, sizeof *tensor, by_offset);
    int64_t end = 0;
    for (int i = 0; i < count; end = tensor[i++].end)
        if (tensor[i].begin != end)
            bad_tensor(reader, tensor[i].name, tensor[i].begin < end ? "its bytes overlap those of another"
                                                                      : "there is a hole before its bytes");
    if (end != reader->file.size - reader->data)
        ddp_fail(DDP_BAD_WEIGHTS, "%s: byte %lld: bytes after the last tensor", reader->file.path,
                 (long long)(reader->data + end));
    free(tensor);
}

/* ---- reading: does the file fit the model? */

struct text {
    char at[1024];
    size_t length;
};

static __attribute__((format(printf, 2, 3))) void add(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int added = vsnprintf(text->at + text->length, sizeof text->at - text->length, format, arguments);
    va_end(arguments);
    text->length += (size_t)added;
    if (text->length >= sizeof text->at)
        text->length = sizeof text->at - 1;
}

static void list(struct text *text, const char *title, int *listed, const char *name)
{
    if (*listed < NAMES_LISTED)
        add(text, "%s%s", *listed == 0 ? title : ", ", shown(name));
    ++*listed;
}

static void list_end(struct text *text, int listed)
{
    if (listed > NAMES_LISTED)
        add(text, " and %d more", listed - NAMES_LISTED);
}

static bool in_model(const struct ddp_program *program, const char *name)
{
    for (int i = 0; i < program->n_tensors; i++)
        if (ddp_in_state_dict(&program->tensors[i]) && strcmp(program->tensors[i].name, name) == 0)
            return true;
    return false;
}

static void check_names(const struct reader *reader, const struct ddp_program *program)
{
    struct text text = {"", 0};
    int missing = 0, foreign = 0;
    for (int i = 0; i < program->n_tensors; i++)
        if (ddp_in_state_dict(&program->tensors[i])
            && !json_object_get(reader->header, program->tensors[i].name))
            list(&text, ": missing ", &missing, program->tensors[i].name);
    list_end(&text, missing);
    const char *name;
    json_t *value;
    json_object_foreach(reader->header, name, value)
        if (strcmp(name, METADATA) != 0 && !in_model(program, name))
            list(&text, missing ? "; not in the model: " : ": not in the model: ", &foreign, name);
    list_end(&text, foreign);
    if (missing || foreign)
        ddp_fail(DDP_BAD_WEIGHTS, "%s does not fit the model%s", reader->file.path, text.at);
}

static void add_shape(struct text *text, int rank, const int64_t *shape)
{
    add(text, "[");
    for (int i = 0; i < rank; i++)
        add(text, "%s%lld", i ? ", " : "", (long long)shape[i]);
    add(text, "]");
}

static void check_fits(const struct reader *reader, const struct described *found,
                       const struct ddp_tensor *wanted)
{
    bool same_shape = found->rank == wanted->rank
        && memcmp(found->shape, wanted->shape, (size_t)wanted->rank * sizeof *wanted->shape) == 0;
    if (same_shape && strcmp(found->dtype, our_dtype[ddp_file_dtype(wanted)]) == 0)
        return;
    struct text text = {"", 0};
    add(&text, "it is %s ", found->dtype);
    add_shape(&text, found->rank, found->shape);
    add(&text, "; the model needs %s ", our_dtype[ddp_file_dtype(wanted)]);
    add_shape(&text, wanted->rank, wanted->shape);
    bad_tensor(reader, found->name, text.at);
}

/* ---- reading: the values */

static void check_finite(const struct reader *reader, const struct ddp_tensor *tensor, int64_t k,
                         const float *row)
{
    int64_t elements = ddp_row_elements(tensor);
    for (int64_t i = 0; i < elements; i++)
        if (!isfinite(row[i]))
            ddp_fail(DDP_BAD_WEIGHTS, "%s: tensor %s: element %lld (row %lld) is %g", reader->file.path,
                     tensor->name, (long long)(k * elements + i), (long long)k, (double)row[i]);
}

static void load_tensor(const struct reader *reader, const struct ddp_tensor *tensor, int64_t begin,
                        void *memory)
{
    int64_t bytes = ddp_row_bytes(tensor);
    void *row = ddp_alloc(1, bytes);
    memset(memory, 0, (size_t)tensor->bytes);
    for (int64_t k = 0; k < ddp_rows(tensor); k++) {
        ddp_mapped_read(&reader->file, reader->data + begin + k * bytes, row, bytes);
        if (ddp_file_dtype(tensor) == DDP_F32)
            check_finite(reader, tensor, k, row);
        ddp_put_row(tensor, memory, k, row);
    }
    free(row);
}

void ddp_load_weights(struct ddp *ddp, const struct ddp_program *program, const char *path)
{
    struct reader reader = {.file = ddp_map_file(path, DDP_BAD_WEIGHTS)};
    read_header(&reader);
    check_metadata(&reader);
    check_offsets(&reader);
    check_names(&reader, program);
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (!ddp_in_state_dict(tensor))
            continue;
        struct described found =
            describe_tensor(&reader, tensor->name, json_object_get(reader.header, tensor->name));
        check_fits(&reader, &found, tensor);
        load_tensor(&reader, tensor, found.begin, ddp->state->host[tensor->arena] + tensor->offset);
    }
    json_decref(reader.header);
    ddp_unmap(&reader.file);
}
