/* config.h: the values of the dataset, train and distribute sections, and where each came from. */
#ifndef DDPC_CONFIG_H
#define DDPC_CONFIG_H

#include "front/ast.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { MAX_CHANNELS = 4 };

enum dataset_format { FORMAT_CIFAR10, FORMAT_GENERATED, N_FORMATS };

struct dataset_config {
    const char *name;
    enum dataset_format format;
    const char *train, *test; /* file patterns, as in the spec; relative to where the program is started */
    int64_t height, width, channels, classes;  /* follow from the format, or are its arguments */
    int64_t train_samples, test_samples, seed; /* of generated images */
    double mean[MAX_CHANNELS], std[MAX_CHANNELS]; /* default 0 and 1, after scaling to [0, 1] */
    int pad_crop;   /* augment pad_crop(p): zero-pad by p, crop at random; 0: off */
    double flip;    /* augment flip(probability) */
    bool shuffle;
    int workers;
};

struct optimizer_config { /* sgd */
    double lr, momentum, dampening, weight_decay;
    bool nesterov;
};

/* In what contractions multiply, and under bf16 activations are stored; sums, weights, gradients are f32 always. */
enum precision { PRECISION_F32, PRECISION_TF32, PRECISION_BF16 };

/* Whether 3 x 3 convolutions may multiply less, at the price of a larger rounding error. */
enum winograd { WINOGRAD_OFF, WINOGRAD_AUTO };

struct train_config {
    const struct ast_call *model; /* resnet50(classes = 10) */
    const struct ast_call *loss;  /* cross_entropy, or cross_entropy(smoothing = 0.1) */
    struct optimizer_config optimizer;
    int64_t batch;                /* per rank */
    bool batch_global;            /* the spec gave a global batch: world must be distribute.world */
    int epochs;
    enum precision precision;
    enum winograd winograd;
    int64_t seed;
    int64_t memory;               /* bytes a rank may use; 0: no limit */
};

enum buffers_policy { BUFFERS_RANK0, BUFFERS_AVERAGE, N_BUFFERS_POLICIES };

struct distribute_config {
    const char *backend; /* auto | shm | mpi | nccl */
    const char *init;    /* tcp://host:port */
    int world;
    int64_t bucket, bucket_first; /* bytes */
    enum buffers_policy buffers;
    double timeout;      /* seconds */
};

struct config {
    struct dataset_config dataset;
    struct train_config train;
    struct distribute_config distribute;
    struct loc model_loc, data_loc, loss_loc, batch_loc, precision_loc, memory_loc; /* for errors found later */
    VEC(struct config_value) values; /* every value, in table order, for `ddpc show` */
};

struct config_value {
    const char *key;    /* "train.epochs" */
    const char *value;  /* as it would be written in a spec */
    struct loc loc;     /* source NULL: the default */
};

/* requires: a parsed spec, with each --set parsed as a setting (overrides come last and win).
   fills: config. Unknown keys, wrong types, values out of range, missing sections: E03xx, with "did you mean". */
void config_resolve(struct config *config, const struct ast *ast, struct arena *arena, struct diag *diag);

/* Whether the setting's value is a string: then --set may give it without quotes. */
bool config_is_text(const char *section, const char *key);

/* One line a value: key, value, and "specs/a.spec:40", "--set" or "default". */
void config_show(FILE *file, const struct config *config);

#endif
