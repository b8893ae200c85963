/* dataset.h: the records of one split, whatever the format. */
#ifndef DDP_DATASET_H
#define DDP_DATASET_H

#include "ddp.h"

struct ddp_records;

struct ddp_record_format {
    /* Opens and checks all files of the split. Ends the process with one line (file, byte) when any is wrong. */
    struct ddp_records *(*open)(const struct ddp_dataset *dataset, enum ddp_split split);
    /* Says how many records `open` would find; 0 when it would not get that far. */
    int64_t (*count)(const struct ddp_dataset *dataset, enum ddp_split split);
    /* Bytes of a record in its file, all of which are mapped; 0 without files. */
    int64_t (*record_bytes)(const struct ddp_dataset *dataset);
    /* Fills pixels, u8 [h, w, c], and returns the label. Any thread. Ends the process when the file has
       changed for the worse since it was opened. */
    int32_t (*read)(const struct ddp_records *records, int64_t index, uint8_t *pixels);
    void (*close)(struct ddp_records *records);
};

/* Each format's own record begins with this. */
struct ddp_records {
    const struct ddp_record_format *format;
    const struct ddp_dataset *dataset;
    int64_t count;
};

extern const struct ddp_record_format ddp_cifar10, ddp_generated;

#endif
