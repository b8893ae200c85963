/* train.c: trains resnet50 on cifar10; emitted by ddpc from specs/resnet50.spec. */
#include "model.h"

static const struct ddp_program program = {
    .name = "resnet50", .spec = "specs/resnet50.spec",
    .spec_digest = "216b585b0ebfca635549193c32252812",
    .program_digest = "c27da20557ce3c6a1e69ce52142d13d2",
    .tensors = tensor_table, .n_tensors = N_TENSORS,
    .buckets = bucket_table, .n_buckets = N_BUCKETS,
    .kernels = kernel_table, .n_kernels = N_KERNELS, .run_kernel = run_kernel,
    .arena_bytes = {[DDP_PARAM] = 94294336, [DDP_GRADIENT] = 19931136, [DDP_STATE] = 215872,
                    [DDP_ACTIVATION] = 178327872, [DDP_INPUT] = 1573376},
    .workspace = 4727808, .thread_workspace = 2800704,
    .batch = BATCH, .world = 0,
    .dataset = {
        .name = "cifar10", .format = DDP_CIFAR10,
        .train = "data/cifar-10-batches-bin/data_batch_*.bin",
        .test = "data/cifar-10-batches-bin/test_batch.bin",
        .height = 32, .width = 32, .channels = 3, .classes = 10,
        .mean = {0, 0, 0}, .std = {1, 1, 1},
        .pad_crop = 0, .flip = 0, .shuffle = true, .workers = 2,
    },
    .sgd = {.lr = 0.001, .momentum = 0.9, .dampening = 0, .weight_decay = 0, .nesterov = false},
    .epochs = 1, .seed = 0,
    .backend = "auto", .init = "tcp://localhost:23456", .timeout = 60,
    .march = DDP_MARCH, .device = &ddp_host,
};

static void evaluate(struct ddp *ddp, struct ddp_loader *test, int epoch)
{
    ddp_broadcast_state(ddp); /* the buffers that will be saved */
    ddp_loader_epoch(test, epoch);
    for (int n; (n = ddp_next_batch(test)) > 0;)
        ddp_run(ddp, evaluate_step, n);
    ddp_evaluation_done(ddp);
}

static void train(struct ddp *ddp, struct ddp_loader *data, struct ddp_loader *test)
{
    bool more = true; /* until --max-steps */
    for (int epoch = 0; more && epoch < program.epochs; epoch++) {
        ddp->epoch = epoch;
        ddp_loader_epoch(data, epoch); /* a new order */
        for (int n; more && (n = ddp_next_batch(data)) > 0;) {
            ddp_run(ddp, train_step, n);
            more = ddp_step_done(ddp, n);
        }
        evaluate(ddp, test, epoch);
    }
}

int main(int argc, char **argv)
{
    struct ddp_options options = ddp_parse_options(argc, argv, &program);
    if (options.verify)
        return ddp_verify(&program, &options);
    struct ddp *ddp = ddp_start(&program, &options); /* ranks meet, memory is taken, weights are set */
    struct ddp_loader *test = ddp_loader_open(ddp, DDP_TEST);
    if (options.evaluate) {
        evaluate(ddp, test, 0);
    } else if (options.max_steps != 0) {
        struct ddp_loader *data = ddp_loader_open(ddp, DDP_TRAIN);
        train(ddp, data, test);
        ddp_loader_close(data);
    }
    ddp_loader_close(test);
    return ddp_finish(ddp); /* parameters compared over ranks, files saved */
}
