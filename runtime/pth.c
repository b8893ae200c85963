/* pth.c: writes what torch.load reads: a zip file, nothing compressed, of a pickled OrderedDict and one
   storage for each tensor, the storages' bytes aligned to 64. */
#include "fail.h"
#include "layout.h"
#include "save.h"

#include <inttypes.h>
#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

/* ---- the pickle: protocol 2, without a memo */

#define ORDERED_DICT "ccollections\nOrderedDict\n)R"

static void put_string(FILE *out, const char *text)
{
    uint32_t length = (uint32_t)strlen(text);
    fputc('X', out);
    fwrite(&length, sizeof length, 1, out);
    fwrite(text, 1, length, out);
}

static void put_integer(FILE *out, int64_t value)
{
    fputs("\x8a\x08", out); /* LONG1 of 8 bytes */
    fwrite(&value, sizeof value, 1, out);
}

static void put_shape(FILE *out, const struct ddp_tensor *tensor)
{
    fputc('(', out);
    for (int i = 0; i < tensor->rank; i++)
        put_integer(out, tensor->shape[i]);
    fputc('t', out);
}

static void put_strides(FILE *out, const struct ddp_tensor *tensor)
{
    fputc('(', out);
    for (int i = 0; i < tensor->rank; i++) {
        int64_t stride = 1;
        for (int inner = i + 1; inner < tensor->rank; inner++)
            stride *= tensor->shape[inner];
        put_integer(out, stride);
    }
    fputc('t', out);
}

/* The persistent id ('storage', type, key, 'cpu', elements). */
static void put_storage(FILE *out, const struct ddp_tensor *tensor, int key)
{
    static const char *const type[] = {
        [DDP_F32] = "Float", [DDP_I32] = "Int", [DDP_I64] = "Long", [DDP_U8] = "Byte",
    };
    char digits[16];
    snprintf(digits, sizeof digits, "%d", key);
    fputc('(', out);
    put_string(out, "storage");
    fprintf(out, "ctorch\n%sStorage\n", type[ddp_file_dtype(tensor)]);
    put_string(out, digits);
    put_string(out, "cpu");
    put_integer(out, ddp_rows(tensor) * ddp_row_elements(tensor));
    fputs("tQ", out);
}

/* _rebuild_tensor_v2(storage, 0, shape, strides, requires_grad = False, hooks = OrderedDict()) */
static void put_tensor(FILE *out, const struct ddp_tensor *tensor, int key)
{
    fputs("ctorch._utils\n_rebuild_tensor_v2\n(", out);
    put_storage(out, tensor, key);
    put_integer(out, 0);
    put_shape(out, tensor);
    put_strides(out, tensor);
    fputs("\x89" ORDERED_DICT "tR", out);
}

static void put_pickle(FILE *out, const struct ddp_entries *entries)
{
    fputs("\x80\x02" ORDERED_DICT "(", out);
    for (int i = 0; i < entries->count; i++) {
        put_string(out, entries->at[i].tensor->name);
        put_tensor(out, entries->at[i].tensor, i);
    }
    fputs("u.", out);
}

/* ---- the zip file */

enum { ALIGN = 64, LOCAL_HEADER = 30, ZIP64_FIELD = 20, FIELD_HEADER = 4 };

struct archive {
    struct atomic_file *file;
    zipFile zip;
};

/* minizip's file is the one that is open already. */
static voidpf zip_open(voidpf file, const void *name, int mode)
{
    (void)name, (void)mode;
    return file;
}

static uLong zip_write(voidpf file, voidpf stream, const void *bytes, uLong count)
{
    (void)stream;
    atomic_write(file, bytes, (int64_t)count);
    return ((struct atomic_file *)file)->error ? 0 : count;
}

static ZPOS64_T zip_tell(voidpf file, voidpf stream)
{
    (void)stream;
    return (ZPOS64_T)ftello(((struct atomic_file *)file)->out);
}

static long zip_seek(voidpf file, voidpf stream, ZPOS64_T offset, int from)
{
    static const int whence[] = {[ZLIB_FILEFUNC_SEEK_SET] = SEEK_SET, [ZLIB_FILEFUNC_SEEK_CUR] = SEEK_CUR,
                                 [ZLIB_FILEFUNC_SEEK_END] = SEEK_END};
    (void)stream;
    return fseeko(((struct atomic_file *)file)->out, (off_t)offset, whence[from]);
}

static int zip_close(voidpf file, voidpf stream)
{
    (void)file, (void)stream;
    return 0;
}

static int zip_error(voidpf file, voidpf stream)
{
    (void)stream;
    return ((struct atomic_file *)file)->error;
}

static void add_bytes(void *context, const void *bytes, int64_t count)
{
    struct archive *archive = context;
    zipWriteInFileInZip(archive->zip, bytes, (unsigned)count);
}

/* Opens a member whose bytes begin at a multiple of 64: an extra field of the header fills the gap. */
static void add_member(struct archive *archive, const char *name, int64_t bytes)
{
    static const zip_fileinfo info = {.dosDate = 1 << 21 | 1 << 16}; /* 1980-01-01, always */
    int zip64 = bytes >= UINT32_MAX;
    int64_t header = LOCAL_HEADER + (int64_t)strlen(name) + (zip64 ? ZIP64_FIELD : 0);
    int64_t begin = ftello(archive->file->out) + header;
    int64_t gap = -(begin + FIELD_HEADER) & (ALIGN - 1);
    char field[FIELD_HEADER + ALIGN] = {'F', 'B', (char)gap, 0};
    memset(field + FIELD_HEADER, 'Z', (size_t)gap);
    zipOpenNewFileInZip64(archive->zip, name, &info, field, (unsigned)(FIELD_HEADER + gap), NULL, 0, NULL,
                          0 /* stored */, 0, zip64);
}

static void add_small(struct archive *archive, const char *name, const char *bytes, size_t count)
{
    add_member(archive, name, (int64_t)count);
    add_bytes(archive, bytes, (int64_t)count);
    zipCloseFileInZip(archive->zip);
}

static void add_pickle(struct archive *archive, const struct ddp_entries *entries)
{
    char *bytes = NULL;
    size_t count = 0;
    FILE *out = open_memstream(&bytes, &count);
    if (out)
        put_pickle(out, entries);
    if (!out || fclose(out) != 0)
        ddp_fail(DDP_MEMORY, "out of memory while saving");
    add_small(archive, "archive/data.pkl", bytes, count);
    free(bytes);
}

static void add_storage(struct archive *archive, const struct ddp_entry *entry, int key)
{
    char name[32];
    snprintf(name, sizeof name, "archive/data/%d", key);
    add_member(archive, name, ddp_entry_bytes(entry));
    ddp_entry_rows(entry, add_bytes, archive);
    zipCloseFileInZip(archive->zip);
}

void ddp_write_pth(struct atomic_file *file, const struct ddp_entries *entries)
{
    zlib_filefunc64_def functions = {
        .zopen64_file = zip_open, .zwrite_file = zip_write, .ztell64_file = zip_tell,
        .zseek64_file = zip_seek, .zclose_file = zip_close, .zerror_file = zip_error, .opaque = file,
    };
    struct archive archive = {file, zipOpen2_64(NULL, APPEND_STATUS_CREATE, NULL, &functions)};
    if (!archive.zip)
        ddp_fail(DDP_MEMORY, "out of memory while saving");
    add_pickle(&archive, entries);
    for (int i = 0; i < entries->count; i++)
        add_storage(&archive, &entries->at[i], i);
    add_small(&archive, "archive/version", "3\n", 2);
    zipClose(archive.zip, NULL);
}
