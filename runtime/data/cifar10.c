/* cifar10.c: CIFAR-10's binary format. A record is a label byte, then planes of pixels (red, green, blue);
   files have no header. All files that match the pattern, in the order of their names, are one set. */
#include "alloc.h"
#include "data/dataset.h"
#include "fail.h"
#include "mapped.h"

#include <glob.h>
#include <stdlib.h>
#include <sys/stat.h>

struct part {
    struct ddp_mapped file;
    int64_t first; /* number of its first record */
};

struct cifar10 {
    struct ddp_records records;
    int64_t record_bytes;
    glob_t names;
    struct part *parts;
};

static const char *pattern_of(const struct ddp_dataset *dataset, enum ddp_split split)
{
    return split == DDP_TRAIN ? dataset->train : dataset->test;
}

static int64_t record_bytes(const struct ddp_dataset *dataset)
{
    return 1 + (int64_t)dataset->height * dataset->width * dataset->channels;
}

static int32_t read_label(const struct cifar10 *set, const struct part *part, int64_t record)
{
    uint8_t label;
    int64_t offset = record * set->record_bytes;
    ddp_mapped_read(&part->file, offset, &label, 1);
    if (label >= set->records.dataset->classes)
        ddp_fail(DDP_BAD_DATA, "%s: byte %lld: label %d of record %lld is not one of the classes 0 to %d",
                 part->file.path, (long long)offset, label, (long long)record,
                 set->records.dataset->classes - 1);
    return label;
}

static void open_part(struct cifar10 *set, struct part *part, const char *path)
{
    *part = (struct part){ddp_map_file(path, DDP_BAD_DATA), set->records.count};
    int64_t count = part->file.size / set->record_bytes, rest = part->file.size % set->record_bytes;
    if (rest)
        ddp_fail(DDP_BAD_DATA, "%s: byte %lld: the last record has %lld of %lld bytes: the file is cut off "
                 "or not CIFAR-10's binary format", path, (long long)(part->file.size - rest),
                 (long long)rest, (long long)set->record_bytes);
    for (int64_t record = 0; record < count; record++)
        read_label(set, part, record);
    set->records.count += count;
}

static struct ddp_records *cifar10_open(const struct ddp_dataset *dataset, enum ddp_split split)
{
    const char *pattern = pattern_of(dataset, split);
    struct cifar10 *set = ddp_alloc(1, sizeof *set);
    set->records = (struct ddp_records){&ddp_cifar10, dataset, 0};
    set->record_bytes = record_bytes(dataset);
    int found = glob(pattern, 0, NULL, &set->names);
    if (found != 0)
        ddp_fail(DDP_BAD_DATA, "%s: %s (`ddpc data` makes or downloads a data set)", pattern,
                 found == GLOB_NOMATCH ? "no file matches" : "the folder cannot be read");
    set->parts = ddp_alloc((int64_t)set->names.gl_pathc, sizeof *set->parts);
    for (size_t i = 0; i < set->names.gl_pathc; i++)
        open_part(set, &set->parts[i], set->names.gl_pathv[i]);
    return &set->records;
}

static int64_t cifar10_count(const struct ddp_dataset *dataset, enum ddp_split split)
{
    glob_t names;
    int64_t count = 0;
    if (glob(pattern_of(dataset, split), 0, NULL, &names) != 0)
        return 0;
    for (size_t i = 0; i < names.gl_pathc; i++) {
        struct stat info;
        if (stat(names.gl_pathv[i], &info) == 0)
            count += info.st_size / record_bytes(dataset);
    }
    globfree(&names);
    return count;
}

static const struct part *part_of(const struct cifar10 *set, int64_t index)
{
    size_t low = 0, high = set->names.gl_pathc;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (set->parts[middle].first <= index)
            low = middle;
        else
            high = middle;
    }
    return &set->parts[low];
}

static int32_t cifar10_read(const struct ddp_records *records, int64_t index, uint8_t *pixels)
{
    const struct cifar10 *set = (const struct cifar10 *)records;
    const struct part *part = part_of(set, index);
    int channels = records->dataset->channels;
    int64_t area = (int64_t)records->dataset->height * records->dataset->width;
    int64_t record = index - part->first;
    uint8_t row[4096];
    for (int channel = 0; channel < channels; channel++) {
        int64_t plane = record * set->record_bytes + 1 + channel * area;
        for (int64_t done = 0, some; done < area; done += some) {
            some = area - done < (int64_t)sizeof row ? area - done : (int64_t)sizeof row;
            ddp_mapped_read(&part->file, plane + done, row, some);
            for (int64_t i = 0; i < some; i++)
                pixels[(done + i) * channels + channel] = row[i];
        }
    }
    return read_label(set, part, record);
}

static void cifar10_close(struct ddp_records *records)
{
    struct cifar10 *set = (struct cifar10 *)records;
    for (size_t i = 0; i < set->names.gl_pathc; i++)
        ddp_unmap(&set->parts[i].file);
    globfree(&set->names);
    free(set->parts);
    free(set);
}

const struct ddp_record_format ddp_cifar10 = {cifar10_open, cifar10_count, record_bytes, cifar10_read, cifar10_close};
