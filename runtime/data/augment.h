/* augment.h: from a record's pixels to the floats of a batch: crop, flip, scale, normalise. */
#ifndef DDP_AUGMENT_H
#define DDP_AUGMENT_H

#include "ddp.h"

/* What is drawn for one sample in one epoch: the place of the crop in the padded picture. */
struct ddp_crop {
    int top, left; /* 0 .. 2 * pad_crop */
    bool flip;
};

struct ddp_augment {
    const struct ddp_dataset *dataset;
    float value[4][256]; /* [channel][byte] */
};

/* value = (byte / 255 - mean) / std, in f32 and in this order: torchvision's ToTensor and Normalize. */
void ddp_augment_init(struct ddp_augment *augment, const struct ddp_dataset *dataset);

/* A function of its arguments alone: the same whatever rank or worker asks. */
struct ddp_crop ddp_augment_draw(const struct ddp_dataset *dataset, uint64_t seed, int epoch, int64_t sample);

/* The crop that changes nothing. */
struct ddp_crop ddp_augment_none(const struct ddp_dataset *dataset);

/* torchvision's RandomCrop with padding (zero bytes), then RandomHorizontalFlip, then normalisation; pixels
   and image are [h, w, c]. */
void ddp_augment_apply(const struct ddp_augment *augment, struct ddp_crop crop, const uint8_t *pixels,
                       float *image);

/* The same but for the normalisation. */
void ddp_augment_bytes(const struct ddp_augment *augment, struct ddp_crop crop, const uint8_t *pixels, uint8_t *bytes);

#endif
