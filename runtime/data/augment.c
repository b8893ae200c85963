/* augment.c: see augment.h. */
#include "data/augment.h"
#include "data/random.h"

void ddp_augment_init(struct ddp_augment *augment, const struct ddp_dataset *dataset)
{
    augment->dataset = dataset;
    for (int channel = 0; channel < dataset->channels; channel++)
        for (int byte = 0; byte < 256; byte++)
            augment->value[channel][byte] =
                ((float)byte / 255.0f - dataset->mean[channel]) / dataset->std[channel];
}

struct ddp_crop ddp_augment_none(const struct ddp_dataset *dataset)
{
    return (struct ddp_crop){dataset->pad_crop, dataset->pad_crop, false};
}

struct ddp_crop ddp_augment_draw(const struct ddp_dataset *dataset, uint64_t seed, int epoch, int64_t sample)
{
    struct ddp_draw crop = ddp_random(seed, DDP_STREAM_CROP, (uint32_t)epoch, (uint64_t)sample);
    struct ddp_draw flip = ddp_random(seed, DDP_STREAM_FLIP, (uint32_t)epoch, (uint64_t)sample);
    uint32_t places = 2 * (uint32_t)dataset->pad_crop + 1;
    return (struct ddp_crop){(int)ddp_below(crop.at[0], places), (int)ddp_below(crop.at[1], places),
                             ddp_uniform(flip.at[0]) < dataset->flip};
}

/* To floats, or as bytes. Inlined for each usual number of channels. */
static inline __attribute__((always_inline)) void apply(const struct ddp_augment *augment, struct ddp_crop crop,
                                                        const uint8_t *pixels, int channels, float *image,
                                                        uint8_t *bytes)
{
    const struct ddp_dataset *dataset = augment->dataset;
    int height = dataset->height, width = dataset->width;
    for (int y = 0; y < height; y++) {
        int from_y = y + crop.top - dataset->pad_crop;
        for (int x = 0; x < width; x++) {
            int from_x = (crop.flip ? width - 1 - x : x) + crop.left - dataset->pad_crop;
            bool inside = from_y >= 0 && from_y < height && from_x >= 0 && from_x < width;
            const uint8_t *pixel = pixels + (inside ? ((int64_t)from_y * width + from_x) * channels : 0);
            for (int channel = 0; channel < channels; channel++) {
                const uint8_t byte = inside ? pixel[channel] : 0;
                if (bytes)
                    *bytes++ = byte;
                else
                    *image++ = augment->value[channel][byte];
            }
        }
    }
}

static inline __attribute__((always_inline)) void apply_any(const struct ddp_augment *augment, struct ddp_crop crop,
                                                            const uint8_t *pixels, float *image, uint8_t *bytes)
{
    switch (augment->dataset->channels) {
    case 1: apply(augment, crop, pixels, 1, image, bytes); break;
    case 3: apply(augment, crop, pixels, 3, image, bytes); break;
    default: apply(augment, crop, pixels, augment->dataset->channels, image, bytes);
    }
}

void ddp_augment_apply(const struct ddp_augment *augment, struct ddp_crop crop, const uint8_t *pixels,
                       float *image)
{
    apply_any(augment, crop, pixels, image, NULL);
}

void ddp_augment_bytes(const struct ddp_augment *augment, struct ddp_crop crop, const uint8_t *pixels, uint8_t *bytes)
{
    apply_any(augment, crop, pixels, NULL, bytes);
}
