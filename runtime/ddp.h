/* ddp.h: everything that an emitted program sees of the runtime. */
#ifndef DDP_H
#define DDP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ddp;
struct ddp_device;

enum ddp_dtype { DDP_F32, DDP_I32, DDP_I64, DDP_U8, DDP_BF16 };

enum ddp_arena { DDP_PARAM, DDP_GRADIENT, DDP_STATE, DDP_ACTIVATION, DDP_INPUT, DDP_ARENAS };

/* ROWS: row-major. PANELS: a weight [k, c, r, s] or [k, c] as [groups][ceil(k / groups / 32)][r][s][c][32], zeros behind the
   last of the k. CHANNELS_LAST: a weight as [k][r][s][c]. */
enum ddp_layout { DDP_ROWS, DDP_PANELS, DDP_CHANNELS_LAST };
enum { DDP_PANEL = 32, DDP_MAX_RANK = 6 };

enum ddp_init_kind { DDP_INIT_NONE, DDP_INIT_ZERO, DDP_INIT_ONE, DDP_INIT_NORMAL, DDP_INIT_UNIFORM };

/* One row of the model's table. Shapes as in state_dict; of activations, dimension 0 counts samples times shape[0]
   when `batched`. */
struct ddp_tensor {
    const char *name; /* "layer1.0.conv1.weight" */
    enum ddp_arena arena;
    int64_t offset, bytes;
    int64_t gradient; /* of a parameter: where in DDP_GRADIENT its gradient lies, in its own layout */
    enum ddp_dtype dtype;
    enum ddp_layout layout;
    int groups, bucket, rank;
    bool batched;
    int64_t shape[DDP_MAX_RANK];
    enum ddp_init_kind init;
    float scale;  /* normal(0, scale), uniform in +-scale */
    int spec_line;
    bool whole;   /* an activation that holds its value when the forward pass has ended */
};

/* A range of DDP_PARAM and the one of DDP_GRADIENT where its gradients lie, which is another bucket's later in the step.
   In the order in which they are updated. */
struct ddp_bucket { int64_t parameters, gradients, bytes; };

/* What a kernel reads or writes. */
struct ddp_operand {
    int tensor;    /* its row; or the gradient of that */
    bool gradient;
    bool positive; /* never zero or below */
    int64_t below; /* an index: from 0 to this; 0: it is none */
    bool squares;  /* a sum of squares */
};

/* A kernel, which all that are equal to it share. --verify runs it beside its reference, which computes the same in double:
   p are arrays of its inputs, then its outputs, row-major. */
struct ddp_kernel {
    const char *name;
    void (*reference)(int n, double *const *p);
    int64_t workspace, thread_workspace; /* bytes: shared, and for each thread */
    int n_inputs, n_outputs;
    const struct ddp_operand *operands; /* inputs, then outputs */
    bool tf32;                          /* it multiplies in that */
};

enum ddp_format { DDP_CIFAR10, DDP_GENERATED };
struct ddp_dataset {
    const char *name;
    enum ddp_format format;
    const char *train, *test; /* file patterns; NULL when generated */
    int64_t train_samples, test_samples; /* when generated, from this seed */
    uint64_t seed;
    int height, width, channels, classes;
    float mean[4], std[4];    /* applied after scaling to [0, 1] */
    int pad_crop;             /* 0: off */
    float flip;               /* probability; 0: off */
    bool shuffle;
    int workers;
};

struct ddp_sgd { float lr, momentum, dampening, weight_decay; bool nesterov; };

/* What the program says of itself: one constant in the emitted train.c. */
struct ddp_program {
    const char *name, *spec;                      /* "resnet50", "specs/resnet50.spec" */
    const char *spec_digest, *program_digest;     /* 32 hexadecimal digits each; ranks must agree on both */
    const struct ddp_tensor *tensors; int n_tensors;
    const struct ddp_bucket *buckets; int n_buckets;
    const struct ddp_kernel *kernels; int n_kernels;
    void (*run_kernel)(int kernel, int n, void *const *p, void *workspace); /* p: where its operands lie */
    int64_t arena_bytes[DDP_ARENAS];
    int64_t workspace, thread_workspace;          /* bytes: shared, and for each thread */
    int batch;                                    /* samples of one rank's step */
    int world;                                    /* 0, or the only world size that makes the spec's global batch */
    struct ddp_dataset dataset;
    struct ddp_sgd sgd;
    int epochs;
    uint64_t seed;
    const char *backend, *init;                   /* "auto", "tcp://localhost:23456" */
    double timeout;                               /* seconds */
    const char *march;                            /* what the kernels were built for, as in -march */
    const struct ddp_device *device;              /* what they run on */
};

/* The command line and the environment, after defaults. */
struct ddp_options {
    int rank, world_size, local_rank, threads; /* local_rank: -1 where nobody says */
    const char *init, *weights, *save, *save_gradients, *metrics, *profile;
    int64_t max_steps; /* -1: no limit */
    bool evaluate;     /* only evaluate */
    bool verify;       /* only hold the kernels against their references */
};

/* A running rank. Emitted code reads these fields; the rest is the runtime's. */
struct ddp {
    int rank, world_size, threads;
    int64_t step;              /* steps done */
    int epoch;
    char *arena[DDP_ARENAS];   /* in the memory of the device; each 64-byte aligned */
    void *workspace;
    struct ddp_state *state;
};

/* Ends the process on --help (0) and on options that make no sense (2, one line). Reads RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR,
   MASTER_PORT where the options do not say. */
struct ddp_options ddp_parse_options(int argc, char **argv, const struct ddp_program *program);

/* Runs each kernel and its reference on random inputs and prints how far they are apart. The exit status. */
int ddp_verify(const struct ddp_program *program, const struct ddp_options *options);

/* Meets the other ranks, compares digests, takes all memory (printing the peak), sets or loads parameters, makes rank
   0's the parameters of all. Ends the process with one line when anything is wrong. */
struct ddp *ddp_start(const struct ddp_program *program, const struct ddp_options *options);

/* ---- data */

enum ddp_split { DDP_TRAIN, DDP_TEST };
struct ddp_loader;
struct ddp_loader *ddp_loader_open(struct ddp *ddp, enum ddp_split split);

/* Begins an epoch: a new order (DistributedSampler's) when training and shuffling; each sample once in the file's order, split
   over ranks, when testing. Ends the epoch of any other loader. */
void ddp_loader_epoch(struct ddp_loader *loader, int epoch);

/* Makes the next batch DDP_INPUT: image f32 [n, h, w, c] first, target i32 [n] behind it. Returns n; 0 at the end. */
int ddp_next_batch(struct ddp_loader *loader);
void ddp_loader_close(struct ddp_loader *loader);

/* ---- steps */

extern const struct ddp_device ddp_host, ddp_cuda;

typedef void ddp_step(struct ddp *ddp, int n);

/* Makes the step: returns when it is done, and its loss known. A GPU replays what it did for this step and n. */
void ddp_run(struct ddp *ddp, ddp_step *step, int n);

/* ---- what ranks share */

void ddp_broadcast_state(struct ddp *ddp);          /* rank 0's buffers become those of all */
void ddp_average_state(struct ddp *ddp);            /* the mean over ranks */

/* The mean of a bucket's gradients over ranks, and one step of its parameters. All buckets of a step are started, in order, each
   when its gradients are there and neither they nor its parameters are read any more. Starting waits for no other rank. */
void ddp_update_start(struct ddp *ddp, int bucket);

/* Until this bucket and those before it are updated on all ranks, and the memory of their gradients is free. */
void ddp_update_wait(struct ddp *ddp, int bucket);

/* ---- what is said */

/* Between forward and backward pass: where the mean of this rank's n losses lies. When it is not finite, stops all ranks naming
   the step and the first tensor that is not finite; no parameter has changed. */
void ddp_report_loss(struct ddp *ddp, int n, const float *loss);

/* After each step: reduces the loss over the global batch, counts the step, prints, writes metrics. False when --max-steps is reached. */
bool ddp_step_done(struct ddp *ddp, int n);

/* Sums of this rank's share, from where its mean loss and its correct answers lie; reduced here. */
void ddp_evaluation_add(struct ddp *ddp, int n, const float *mean_loss, const float *correct);
void ddp_evaluation_done(struct ddp *ddp);

/* Compares parameters and buffers over ranks (they must agree to the bit), saves what --save and --save-gradients ask, says
   goodbye to the other ranks, frees everything. Returns the exit status. */
int ddp_finish(struct ddp *ddp);

#endif
