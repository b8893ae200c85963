/* reference.c: what each kernel computes, in double, node by node; emitted by ddpc from specs/resnet50.spec.
   --verify holds the kernels against it. p: a kernel's inputs, then its outputs, row-major. */
#include "kernels.h"
#include "model.h"
#include "reference.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"           /* all take n */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers" /* what an operand does not say is false */

static void conv1_forward_reference(int n, double *const *p)
{
    const double *image = p[0], *conv1_weight = p[1];
    double *conv1 = p[2], *bn1_m2 = p[3], *bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 32, 32, 3}, .w = {64, 3, 7, 7}, .y = {n, 16, 16, 64},
             .stride = {2, 2}, .padding = {3, 3}}, image, conv1_weight, conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 256, 64}, {true, false}}, conv1, bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 256, 64}, {true, false}}, conv1, bn1_mean);
}

static void bn1_scale_forward_reference(int n, double *const *p)
{
    const double *bn1_weight = p[0], *bn1_running_mean = p[1], *bn1_running_var = p[2], *bn1_m2 = p[3],
                 *bn1_mean = p[4];
    double *bn1_running_mean_out = p[5], *bn1_running_var_out = p[6], *bn1_scale = p[7];
    for (int64_t i = 0; i < 64; i++) {
        const double bn1_var = bn1_m2[i] / ((double)n * 256.0);
        bn1_running_mean_out[i] = 0.9 * bn1_running_mean[i] + 0.1 * bn1_mean[i];
        bn1_running_var_out[i] = 0.9 * bn1_running_var[i]
            + 0.1 * bn1_m2[i] / ddp_max((double)n * 256.0 - 1.0, 1.0);
        bn1_scale[i] = bn1_weight[i] / sqrt(bn1_var + 1e-5);
    }
}

static void pool_forward_reference(int n, double *const *p)
{
    const double *conv1 = p[0], *bn1_bias = p[1], *bn1_mean = p[2], *bn1_scale = p[3];
    double *pool = p[4];
    double *relu = ddp_values((int64_t)n * 16384);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
            relu[i * 64 + c] = ddp_max(bn1, 0.0);
        }
    ddp_max_pool((struct ddp_pool){.x = {n, 16, 16, 64}, .y = {n, 8, 8, 64}, .kernel = {3, 3},
                 .stride = {2, 2}, .padding = {1, 1}}, relu, pool);
    free(relu);
}

static void layer1_0_conv1_forward_reference(int n, double *const *p)
{
    const double *pool = p[0], *layer1_0_conv1_weight = p[1];
    double *layer1_0_conv1 = p[2], *layer1_0_bn1_m2 = p[3], *layer1_0_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 1, 1}, .y = {n, 8, 8, 64}}, pool,
             layer1_0_conv1_weight, layer1_0_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_0_conv1,
               layer1_0_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_0_conv1,
               layer1_0_bn1_mean);
}

static void layer1_bn_scale_forward_reference(int n, double *const *p)
{
    const double *layer1_bn_weight = p[0], *layer1_bn_running_mean = p[1], *layer1_bn_running_var = p[2],
                 *layer1_bn_m2 = p[3], *layer1_bn_mean = p[4];
    double *layer1_bn_running_mean_out = p[5], *layer1_bn_running_var_out = p[6], *layer1_bn_scale = p[7];
    for (int64_t i = 0; i < 64; i++) {
        const double layer1_bn_var = layer1_bn_m2[i] / ((double)n * 64.0);
        layer1_bn_running_mean_out[i] = 0.9 * layer1_bn_running_mean[i] + 0.1 * layer1_bn_mean[i];
        layer1_bn_running_var_out[i] = 0.9 * layer1_bn_running_var[i]
            + 0.1 * layer1_bn_m2[i] / ddp_max((double)n * 64.0 - 1.0, 1.0);
        layer1_bn_scale[i] = layer1_bn_weight[i] / sqrt(layer1_bn_var + 1e-5);
    }
}

static void layer1_conv2_forward_reference(int n, double *const *p)
{
    const double *layer1_conv1 = p[0], *layer1_bn1_bias = p[1], *layer1_bn1_mean = p[2],
                 *layer1_bn1_scale = p[3], *layer1_conv2_weight = p[4];
    double *layer1_conv2 = p[5], *layer1_bn2_m2 = p[6], *layer1_bn2_mean = p[7];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn1 = (layer1_conv1[i * 64 + c] - layer1_bn1_mean[c]) * layer1_bn1_scale[c]
                + layer1_bn1_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 3, 3}, .y = {n, 8, 8, 64},
             .padding = {1, 1}}, layer1_relu, layer1_conv2_weight, layer1_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_conv2,
               layer1_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_conv2,
               layer1_bn2_mean);
    free(layer1_relu);
}

static void layer1_conv3_forward_reference(int n, double *const *p)
{
    const double *layer1_conv2 = p[0], *layer1_bn2_bias = p[1], *layer1_bn2_mean = p[2],
                 *layer1_bn2_scale = p[3], *layer1_conv3_weight = p[4];
    double *layer1_conv3 = p[5], *layer1_bn3_m2 = p[6], *layer1_bn3_mean = p[7];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn2 = (layer1_conv2[i * 64 + c] - layer1_bn2_mean[c]) * layer1_bn2_scale[c]
                + layer1_bn2_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn2, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}}, layer1_relu,
             layer1_conv3_weight, layer1_conv3);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, layer1_conv3,
               layer1_bn3_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, layer1_conv3,
               layer1_bn3_mean);
    free(layer1_relu);
}

static void layer1_scale_forward_reference(int n, double *const *p)
{
    const double *layer1_weight = p[0], *layer1_running_mean = p[1], *layer1_running_var = p[2],
                 *layer1_m2 = p[3], *layer1_mean = p[4];
    double *layer1_running_mean_out = p[5], *layer1_running_var_out = p[6], *layer1_scale = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer1_var = layer1_m2[i] / ((double)n * 64.0);
        layer1_running_mean_out[i] = 0.9 * layer1_running_mean[i] + 0.1 * layer1_mean[i];
        layer1_running_var_out[i] = 0.9 * layer1_running_var[i]
            + 0.1 * layer1_m2[i] / ddp_max((double)n * 64.0 - 1.0, 1.0);
        layer1_scale[i] = layer1_weight[i] / sqrt(layer1_var + 1e-5);
    }
}

static void layer1_0_downsample_0_forward_reference(int n, double *const *p)
{
    const double *pool = p[0], *layer1_0_downsample_0_weight = p[1];
    double *layer1_0_downsample_0 = p[2], *layer1_0_downsample_1_m2 = p[3],
           *layer1_0_downsample_1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}}, pool,
             layer1_0_downsample_0_weight, layer1_0_downsample_0);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, layer1_0_downsample_0,
               layer1_0_downsample_1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, layer1_0_downsample_0,
               layer1_0_downsample_1_mean);
}

static void layer1_0_forward_reference(int n, double *const *p)
{
    const double *layer1_0_conv3 = p[0], *layer1_0_bn3_bias = p[1], *layer1_0_bn3_mean = p[2],
                 *layer1_0_bn3_scale = p[3], *layer1_0_downsample_0 = p[4],
                 *layer1_0_downsample_1_bias = p[5], *layer1_0_downsample_1_mean = p[6],
                 *layer1_0_downsample_1_scale = p[7];
    double *layer1_0 = p[8];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer1_0_bn3 = (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c])
                * layer1_0_bn3_scale[c] + layer1_0_bn3_bias[c];
            const double layer1_0_downsample_1 = (layer1_0_downsample_0[i * 256 + c]
                - layer1_0_downsample_1_mean[c]) * layer1_0_downsample_1_scale[c]
                + layer1_0_downsample_1_bias[c];
            layer1_0[i * 256 + c] = ddp_max(layer1_0_bn3 + layer1_0_downsample_1, 0.0);
        }
}

static void layer1_conv1_forward_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *layer1_conv1_weight = p[1];
    double *layer1_conv1 = p[2], *layer1_bn1_m2 = p[3], *layer1_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {64, 256, 1, 1}, .y = {n, 8, 8, 64}}, layer1,
             layer1_conv1_weight, layer1_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_conv1,
               layer1_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, layer1_conv1,
               layer1_bn1_mean);
}

static void layer1_forward_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *layer1_conv3 = p[1], *layer1_bn3_bias = p[2], *layer1_bn3_mean = p[3],
                 *layer1_bn3_scale = p[4];
    double *layer1_2 = p[5];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer1_bn3 = (layer1_conv3[i * 256 + c] - layer1_bn3_mean[c]) * layer1_bn3_scale[c]
                + layer1_bn3_bias[c];
            layer1_2[i * 256 + c] = ddp_max(layer1_bn3 + layer1[i * 256 + c], 0.0);
        }
}

static void layer2_0_conv1_forward_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *layer2_0_conv1_weight = p[1];
    double *layer2_0_conv1 = p[2], *layer2_0_bn1_m2 = p[3], *layer2_0_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {128, 256, 1, 1}, .y = {n, 8, 8, 128}}, layer1_2,
             layer2_0_conv1_weight, layer2_0_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 64, 128}, {true, false}}, layer2_0_conv1,
               layer2_0_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 64, 128}, {true, false}}, layer2_0_conv1,
               layer2_0_bn1_mean);
}

static void layer_bn_num_batches_tracked_update_reference(int n, double *const *p)
{
    const double *bn_num_batches_tracked = p[0], *layer_bn_num_batches_tracked = p[1],
                 *layer_num_batches_tracked = p[2], *layer_num_batches_tracked_2 = p[3],
                 *layer_num_batches_tracked_3 = p[4], *layer_bn_num_batches_tracked_2 = p[5],
                 *layer_bn_num_batches_tracked_3 = p[6], *layer_bn_num_batches_tracked_4 = p[7],
                 *layer_bn_num_batches_tracked_5 = p[8], *layer_bn_num_batches_tracked_6 = p[9],
                 *layer_num_batches_tracked_4 = p[10], *layer_bn_num_batches_tracked_7 = p[11];
    double *bn_num_batches_tracked_out = p[12], *layer_bn_num_batches_tracked_out = p[13],
           *layer_num_batches_tracked_out = p[14], *layer_num_batches_tracked_2_out = p[15],
           *layer_num_batches_tracked_3_out = p[16], *layer_bn_num_batches_tracked_2_out = p[17],
           *layer_bn_num_batches_tracked_3_out = p[18], *layer_bn_num_batches_tracked_4_out = p[19],
           *layer_bn_num_batches_tracked_5_out = p[20], *layer_bn_num_batches_tracked_6_out = p[21],
           *layer_num_batches_tracked_4_out = p[22], *layer_bn_num_batches_tracked_7_out = p[23];
    bn_num_batches_tracked_out[0] = bn_num_batches_tracked[0] + 1.0;
    layer_bn_num_batches_tracked_out[0] = layer_bn_num_batches_tracked[0] + 1.0;
    layer_num_batches_tracked_out[0] = layer_num_batches_tracked[0] + 1.0;
    layer_num_batches_tracked_2_out[0] = layer_num_batches_tracked_2[0] + 1.0;
    layer_num_batches_tracked_3_out[0] = layer_num_batches_tracked_3[0] + 1.0;
    layer_bn_num_batches_tracked_2_out[0] = layer_bn_num_batches_tracked_2[0] + 1.0;
    layer_bn_num_batches_tracked_3_out[0] = layer_bn_num_batches_tracked_3[0] + 1.0;
    layer_bn_num_batches_tracked_4_out[0] = layer_bn_num_batches_tracked_4[0] + 1.0;
    layer_bn_num_batches_tracked_5_out[0] = layer_bn_num_batches_tracked_5[0] + 1.0;
    layer_bn_num_batches_tracked_6_out[0] = layer_bn_num_batches_tracked_6[0] + 1.0;
    layer_num_batches_tracked_4_out[0] = layer_num_batches_tracked_4[0] + 1.0;
    layer_bn_num_batches_tracked_7_out[0] = layer_bn_num_batches_tracked_7[0] + 1.0;
}

static void layer2_0_bn1_scale_forward_reference(int n, double *const *p)
{
    const double *layer2_0_bn1_weight = p[0], *layer2_0_bn1_running_mean = p[1],
                 *layer2_0_bn1_running_var = p[2], *layer2_0_bn1_m2 = p[3], *layer2_0_bn1_mean = p[4];
    double *layer2_0_bn1_running_mean_out = p[5], *layer2_0_bn1_running_var_out = p[6],
           *layer2_0_bn1_scale = p[7];
    for (int64_t i = 0; i < 128; i++) {
        const double layer2_0_bn1_var = layer2_0_bn1_m2[i] / ((double)n * 64.0);
        layer2_0_bn1_running_mean_out[i] = 0.9 * layer2_0_bn1_running_mean[i] + 0.1 * layer2_0_bn1_mean[i];
        layer2_0_bn1_running_var_out[i] = 0.9 * layer2_0_bn1_running_var[i]
            + 0.1 * layer2_0_bn1_m2[i] / ddp_max((double)n * 64.0 - 1.0, 1.0);
        layer2_0_bn1_scale[i] = layer2_0_bn1_weight[i] / sqrt(layer2_0_bn1_var + 1e-5);
    }
}

static void layer2_0_conv2_forward_reference(int n, double *const *p)
{
    const double *layer2_0_conv1 = p[0], *layer2_0_bn1_bias = p[1], *layer2_0_bn1_mean = p[2],
                 *layer2_0_bn1_scale = p[3], *layer2_0_conv2_weight = p[4];
    double *layer2_0_conv2 = p[5], *layer2_0_bn2_m2 = p[6], *layer2_0_bn2_mean = p[7];
    double *layer2_0_relu = ddp_values((int64_t)n * 8192);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_0_bn1 = (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c])
                * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
            layer2_0_relu[i * 128 + c] = ddp_max(layer2_0_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
             .stride = {2, 2}, .padding = {1, 1}}, layer2_0_relu, layer2_0_conv2_weight, layer2_0_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_0_conv2,
               layer2_0_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_0_conv2,
               layer2_0_bn2_mean);
    free(layer2_0_relu);
}

static void layer2_bn_scale_forward_reference(int n, double *const *p)
{
    const double *layer2_bn_weight = p[0], *layer2_bn_running_mean = p[1], *layer2_bn_running_var = p[2],
                 *layer2_bn_m2 = p[3], *layer2_bn_mean = p[4];
    double *layer2_bn_running_mean_out = p[5], *layer2_bn_running_var_out = p[6], *layer2_bn_scale = p[7];
    for (int64_t i = 0; i < 128; i++) {
        const double layer2_bn_var = layer2_bn_m2[i] / ((double)n * 16.0);
        layer2_bn_running_mean_out[i] = 0.9 * layer2_bn_running_mean[i] + 0.1 * layer2_bn_mean[i];
        layer2_bn_running_var_out[i] = 0.9 * layer2_bn_running_var[i]
            + 0.1 * layer2_bn_m2[i] / ddp_max((double)n * 16.0 - 1.0, 1.0);
        layer2_bn_scale[i] = layer2_bn_weight[i] / sqrt(layer2_bn_var + 1e-5);
    }
}

static void layer2_conv3_forward_reference(int n, double *const *p)
{
    const double *layer2_conv2 = p[0], *layer2_bn2_bias = p[1], *layer2_bn2_mean = p[2],
                 *layer2_bn2_scale = p[3], *layer2_conv3_weight = p[4];
    double *layer2_conv3 = p[5], *layer2_bn3_m2 = p[6], *layer2_bn3_mean = p[7];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn2 = (layer2_conv2[i * 128 + c] - layer2_bn2_mean[c]) * layer2_bn2_scale[c]
                + layer2_bn2_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn2, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {512, 128, 1, 1}, .y = {n, 4, 4, 512}}, layer2_relu,
             layer2_conv3_weight, layer2_conv3);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, layer2_conv3,
               layer2_bn3_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, layer2_conv3,
               layer2_bn3_mean);
    free(layer2_relu);
}

static void layer2_scale_forward_reference(int n, double *const *p)
{
    const double *layer2_weight = p[0], *layer2_running_mean = p[1], *layer2_running_var = p[2],
                 *layer2_m2 = p[3], *layer2_mean = p[4];
    double *layer2_running_mean_out = p[5], *layer2_running_var_out = p[6], *layer2_scale = p[7];
    for (int64_t i = 0; i < 512; i++) {
        const double layer2_var = layer2_m2[i] / ((double)n * 16.0);
        layer2_running_mean_out[i] = 0.9 * layer2_running_mean[i] + 0.1 * layer2_mean[i];
        layer2_running_var_out[i] = 0.9 * layer2_running_var[i]
            + 0.1 * layer2_m2[i] / ddp_max((double)n * 16.0 - 1.0, 1.0);
        layer2_scale[i] = layer2_weight[i] / sqrt(layer2_var + 1e-5);
    }
}

static void layer2_0_downsample_0_forward_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *layer2_0_downsample_0_weight = p[1];
    double *layer2_0_downsample_0 = p[2], *layer2_0_downsample_1_m2 = p[3],
           *layer2_0_downsample_1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {512, 256, 1, 1}, .y = {n, 4, 4, 512},
             .stride = {2, 2}}, layer1_2, layer2_0_downsample_0_weight, layer2_0_downsample_0);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, layer2_0_downsample_0,
               layer2_0_downsample_1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, layer2_0_downsample_0,
               layer2_0_downsample_1_mean);
}

static void layer2_0_forward_reference(int n, double *const *p)
{
    const double *layer2_0_conv3 = p[0], *layer2_0_bn3_bias = p[1], *layer2_0_bn3_mean = p[2],
                 *layer2_0_bn3_scale = p[3], *layer2_0_downsample_0 = p[4],
                 *layer2_0_downsample_1_bias = p[5], *layer2_0_downsample_1_mean = p[6],
                 *layer2_0_downsample_1_scale = p[7];
    double *layer2_0 = p[8];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer2_0_bn3 = (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c])
                * layer2_0_bn3_scale[c] + layer2_0_bn3_bias[c];
            const double layer2_0_downsample_1 = (layer2_0_downsample_0[i * 512 + c]
                - layer2_0_downsample_1_mean[c]) * layer2_0_downsample_1_scale[c]
                + layer2_0_downsample_1_bias[c];
            layer2_0[i * 512 + c] = ddp_max(layer2_0_bn3 + layer2_0_downsample_1, 0.0);
        }
}

static void layer2_conv1_forward_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *layer2_conv1_weight = p[1];
    double *layer2_conv1 = p[2], *layer2_bn1_m2 = p[3], *layer2_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {128, 512, 1, 1}, .y = {n, 4, 4, 128}}, layer2,
             layer2_conv1_weight, layer2_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_conv1,
               layer2_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_conv1,
               layer2_bn1_mean);
}

static void layer2_conv2_forward_reference(int n, double *const *p)
{
    const double *layer2_conv1 = p[0], *layer2_bn1_bias = p[1], *layer2_bn1_mean = p[2],
                 *layer2_bn1_scale = p[3], *layer2_conv2_weight = p[4];
    double *layer2_conv2 = p[5], *layer2_bn2_m2 = p[6], *layer2_bn2_mean = p[7];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn1 = (layer2_conv1[i * 128 + c] - layer2_bn1_mean[c]) * layer2_bn1_scale[c]
                + layer2_bn1_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
             .padding = {1, 1}}, layer2_relu, layer2_conv2_weight, layer2_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_conv2,
               layer2_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, layer2_conv2,
               layer2_bn2_mean);
    free(layer2_relu);
}

static void layer2_forward_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *layer2_conv3 = p[1], *layer2_bn3_bias = p[2], *layer2_bn3_mean = p[3],
                 *layer2_bn3_scale = p[4];
    double *layer2_2 = p[5];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer2_bn3 = (layer2_conv3[i * 512 + c] - layer2_bn3_mean[c]) * layer2_bn3_scale[c]
                + layer2_bn3_bias[c];
            layer2_2[i * 512 + c] = ddp_max(layer2_bn3 + layer2[i * 512 + c], 0.0);
        }
}

static void layer3_0_conv1_forward_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *layer3_0_conv1_weight = p[1];
    double *layer3_0_conv1 = p[2], *layer3_0_bn1_m2 = p[3], *layer3_0_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {256, 512, 1, 1}, .y = {n, 4, 4, 256}}, layer2_3,
             layer3_0_conv1_weight, layer3_0_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 16, 256}, {true, false}}, layer3_0_conv1,
               layer3_0_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 16, 256}, {true, false}}, layer3_0_conv1,
               layer3_0_bn1_mean);
}

static void layer3_0_bn1_scale_forward_reference(int n, double *const *p)
{
    const double *layer3_0_bn1_weight = p[0], *layer3_0_bn1_running_mean = p[1],
                 *layer3_0_bn1_running_var = p[2], *layer3_0_bn1_m2 = p[3], *layer3_0_bn1_mean = p[4];
    double *layer3_0_bn1_running_mean_out = p[5], *layer3_0_bn1_running_var_out = p[6],
           *layer3_0_bn1_scale = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer3_0_bn1_var = layer3_0_bn1_m2[i] / ((double)n * 16.0);
        layer3_0_bn1_running_mean_out[i] = 0.9 * layer3_0_bn1_running_mean[i] + 0.1 * layer3_0_bn1_mean[i];
        layer3_0_bn1_running_var_out[i] = 0.9 * layer3_0_bn1_running_var[i]
            + 0.1 * layer3_0_bn1_m2[i] / ddp_max((double)n * 16.0 - 1.0, 1.0);
        layer3_0_bn1_scale[i] = layer3_0_bn1_weight[i] / sqrt(layer3_0_bn1_var + 1e-5);
    }
}

static void layer3_0_conv2_forward_reference(int n, double *const *p)
{
    const double *layer3_0_conv1 = p[0], *layer3_0_bn1_bias = p[1], *layer3_0_bn1_mean = p[2],
                 *layer3_0_bn1_scale = p[3], *layer3_0_conv2_weight = p[4];
    double *layer3_0_conv2 = p[5], *layer3_0_bn2_m2 = p[6], *layer3_0_bn2_mean = p[7];
    double *layer3_0_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_0_bn1 = (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c])
                * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
            layer3_0_relu[i * 256 + c] = ddp_max(layer3_0_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
             .stride = {2, 2}, .padding = {1, 1}}, layer3_0_relu, layer3_0_conv2_weight, layer3_0_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_0_conv2,
               layer3_0_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_0_conv2,
               layer3_0_bn2_mean);
    free(layer3_0_relu);
}

static void layer3_bn_scale_forward_reference(int n, double *const *p)
{
    const double *layer3_bn_weight = p[0], *layer3_bn_running_mean = p[1], *layer3_bn_running_var = p[2],
                 *layer3_bn_m2 = p[3], *layer3_bn_mean = p[4];
    double *layer3_bn_running_mean_out = p[5], *layer3_bn_running_var_out = p[6], *layer3_bn_scale = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer3_bn_var = layer3_bn_m2[i] / ((double)n * 4.0);
        layer3_bn_running_mean_out[i] = 0.9 * layer3_bn_running_mean[i] + 0.1 * layer3_bn_mean[i];
        layer3_bn_running_var_out[i] = 0.9 * layer3_bn_running_var[i]
            + 0.1 * layer3_bn_m2[i] / ddp_max((double)n * 4.0 - 1.0, 1.0);
        layer3_bn_scale[i] = layer3_bn_weight[i] / sqrt(layer3_bn_var + 1e-5);
    }
}

static void layer3_conv3_forward_reference(int n, double *const *p)
{
    const double *layer3_conv2 = p[0], *layer3_bn2_bias = p[1], *layer3_bn2_mean = p[2],
                 *layer3_bn2_scale = p[3], *layer3_conv3_weight = p[4];
    double *layer3_conv3 = p[5], *layer3_bn3_m2 = p[6], *layer3_bn3_mean = p[7];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn2 = (layer3_conv2[i * 256 + c] - layer3_bn2_mean[c]) * layer3_bn2_scale[c]
                + layer3_bn2_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn2, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {1024, 256, 1, 1}, .y = {n, 2, 2, 1024}},
             layer3_relu, layer3_conv3_weight, layer3_conv3);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, layer3_conv3,
               layer3_bn3_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, layer3_conv3,
               layer3_bn3_mean);
    free(layer3_relu);
}

static void layer3_scale_forward_reference(int n, double *const *p)
{
    const double *layer3_weight = p[0], *layer3_running_mean = p[1], *layer3_running_var = p[2],
                 *layer3_m2 = p[3], *layer3_mean = p[4];
    double *layer3_running_mean_out = p[5], *layer3_running_var_out = p[6], *layer3_scale = p[7];
    for (int64_t i = 0; i < 1024; i++) {
        const double layer3_var = layer3_m2[i] / ((double)n * 4.0);
        layer3_running_mean_out[i] = 0.9 * layer3_running_mean[i] + 0.1 * layer3_mean[i];
        layer3_running_var_out[i] = 0.9 * layer3_running_var[i]
            + 0.1 * layer3_m2[i] / ddp_max((double)n * 4.0 - 1.0, 1.0);
        layer3_scale[i] = layer3_weight[i] / sqrt(layer3_var + 1e-5);
    }
}

static void layer3_0_downsample_0_forward_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *layer3_0_downsample_0_weight = p[1];
    double *layer3_0_downsample_0 = p[2], *layer3_0_downsample_1_m2 = p[3],
           *layer3_0_downsample_1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {1024, 512, 1, 1}, .y = {n, 2, 2, 1024},
             .stride = {2, 2}}, layer2_3, layer3_0_downsample_0_weight, layer3_0_downsample_0);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, layer3_0_downsample_0,
               layer3_0_downsample_1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, layer3_0_downsample_0,
               layer3_0_downsample_1_mean);
}

static void layer3_0_forward_reference(int n, double *const *p)
{
    const double *layer3_0_conv3 = p[0], *layer3_0_bn3_bias = p[1], *layer3_0_bn3_mean = p[2],
                 *layer3_0_bn3_scale = p[3], *layer3_0_downsample_0 = p[4],
                 *layer3_0_downsample_1_bias = p[5], *layer3_0_downsample_1_mean = p[6],
                 *layer3_0_downsample_1_scale = p[7];
    double *layer3_0 = p[8];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double layer3_0_bn3 = (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c])
                * layer3_0_bn3_scale[c] + layer3_0_bn3_bias[c];
            const double layer3_0_downsample_1 = (layer3_0_downsample_0[i * 1024 + c]
                - layer3_0_downsample_1_mean[c]) * layer3_0_downsample_1_scale[c]
                + layer3_0_downsample_1_bias[c];
            layer3_0[i * 1024 + c] = ddp_max(layer3_0_bn3 + layer3_0_downsample_1, 0.0);
        }
}

static void layer3_conv1_forward_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *layer3_conv1_weight = p[1];
    double *layer3_conv1 = p[2], *layer3_bn1_m2 = p[3], *layer3_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {256, 1024, 1, 1}, .y = {n, 2, 2, 256}}, layer3,
             layer3_conv1_weight, layer3_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_conv1,
               layer3_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_conv1,
               layer3_bn1_mean);
}

static void layer3_conv2_forward_reference(int n, double *const *p)
{
    const double *layer3_conv1 = p[0], *layer3_bn1_bias = p[1], *layer3_bn1_mean = p[2],
                 *layer3_bn1_scale = p[3], *layer3_conv2_weight = p[4];
    double *layer3_conv2 = p[5], *layer3_bn2_m2 = p[6], *layer3_bn2_mean = p[7];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn1 = (layer3_conv1[i * 256 + c] - layer3_bn1_mean[c]) * layer3_bn1_scale[c]
                + layer3_bn1_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
             .padding = {1, 1}}, layer3_relu, layer3_conv2_weight, layer3_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_conv2,
               layer3_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, layer3_conv2,
               layer3_bn2_mean);
    free(layer3_relu);
}

static void layer3_forward_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *layer3_conv3 = p[1], *layer3_bn3_bias = p[2], *layer3_bn3_mean = p[3],
                 *layer3_bn3_scale = p[4];
    double *layer3_2 = p[5];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double layer3_bn3 = (layer3_conv3[i * 1024 + c] - layer3_bn3_mean[c]) * layer3_bn3_scale[c]
                + layer3_bn3_bias[c];
            layer3_2[i * 1024 + c] = ddp_max(layer3_bn3 + layer3[i * 1024 + c], 0.0);
        }
}

static void layer4_0_conv1_forward_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *layer4_0_conv1_weight = p[1];
    double *layer4_0_conv1 = p[2], *layer4_0_bn1_m2 = p[3], *layer4_0_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {512, 1024, 1, 1}, .y = {n, 2, 2, 512}}, layer3_5,
             layer4_0_conv1_weight, layer4_0_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {(int64_t)n * 4, 512}, {true, false}}, layer4_0_conv1,
               layer4_0_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {(int64_t)n * 4, 512}, {true, false}}, layer4_0_conv1,
               layer4_0_bn1_mean);
}

static void layer4_0_bn1_scale_forward_reference(int n, double *const *p)
{
    const double *layer4_0_bn1_weight = p[0], *layer4_0_bn1_running_mean = p[1],
                 *layer4_0_bn1_running_var = p[2], *layer4_0_bn1_m2 = p[3], *layer4_0_bn1_mean = p[4];
    double *layer4_0_bn1_running_mean_out = p[5], *layer4_0_bn1_running_var_out = p[6],
           *layer4_0_bn1_scale = p[7];
    for (int64_t i = 0; i < 512; i++) {
        const double layer4_0_bn1_var = layer4_0_bn1_m2[i] / ((double)n * 4.0);
        layer4_0_bn1_running_mean_out[i] = 0.9 * layer4_0_bn1_running_mean[i] + 0.1 * layer4_0_bn1_mean[i];
        layer4_0_bn1_running_var_out[i] = 0.9 * layer4_0_bn1_running_var[i]
            + 0.1 * layer4_0_bn1_m2[i] / ddp_max((double)n * 4.0 - 1.0, 1.0);
        layer4_0_bn1_scale[i] = layer4_0_bn1_weight[i] / sqrt(layer4_0_bn1_var + 1e-5);
    }
}

static void layer4_0_conv2_forward_reference(int n, double *const *p)
{
    const double *layer4_0_conv1 = p[0], *layer4_0_bn1_bias = p[1], *layer4_0_bn1_mean = p[2],
                 *layer4_0_bn1_scale = p[3], *layer4_0_conv2_weight = p[4];
    double *layer4_0_conv2 = p[5], *layer4_0_bn2_m2 = p[6], *layer4_0_bn2_mean = p[7];
    double *layer4_0_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_0_bn1 = (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c])
                * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
            layer4_0_relu[i * 512 + c] = ddp_max(layer4_0_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
             .stride = {2, 2}, .padding = {1, 1}}, layer4_0_relu, layer4_0_conv2_weight, layer4_0_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_0_conv2, layer4_0_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_0_conv2, layer4_0_bn2_mean);
    free(layer4_0_relu);
}

static void layer4_bn_scale_forward_reference(int n, double *const *p)
{
    const double *layer4_bn_weight = p[0], *layer4_bn_running_mean = p[1], *layer4_bn_running_var = p[2],
                 *layer4_bn_m2 = p[3], *layer4_bn_mean = p[4];
    double *layer4_bn_var = p[5], *layer4_bn_running_mean_out = p[6], *layer4_bn_running_var_out = p[7],
           *layer4_bn_scale = p[8];
    for (int64_t i = 0; i < 512; i++) {
        layer4_bn_var[i] = layer4_bn_m2[i] / (double)n;
        layer4_bn_running_mean_out[i] = 0.9 * layer4_bn_running_mean[i] + 0.1 * layer4_bn_mean[i];
        layer4_bn_running_var_out[i] = 0.9 * layer4_bn_running_var[i]
            + 0.1 * layer4_bn_m2[i] / ddp_max((double)n - 1.0, 1.0);
        layer4_bn_scale[i] = layer4_bn_weight[i] / sqrt(layer4_bn_var[i] + 1e-5);
    }
}

static void layer4_conv3_forward_reference(int n, double *const *p)
{
    const double *layer4_conv2 = p[0], *layer4_bn2_bias = p[1], *layer4_bn2_mean = p[2],
                 *layer4_bn2_scale = p[3], *layer4_conv3_weight = p[4];
    double *layer4_conv3 = p[5], *layer4_bn3_m2 = p[6], *layer4_bn3_mean = p[7];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn2 = (layer4_conv2[i * 512 + c] - layer4_bn2_mean[c]) * layer4_bn2_scale[c]
                + layer4_bn2_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn2, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {2048, 512, 1, 1}, .y = {n, 1, 1, 2048}},
             layer4_relu, layer4_conv3_weight, layer4_conv3);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {n, 2048}, {true, false}}, layer4_conv3, layer4_bn3_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {n, 2048}, {true, false}}, layer4_conv3, layer4_bn3_mean);
    free(layer4_relu);
}

static void layer4_scale_forward_reference(int n, double *const *p)
{
    const double *layer4_weight = p[0], *layer4_running_mean = p[1], *layer4_running_var = p[2],
                 *layer4_m2 = p[3], *layer4_mean = p[4];
    double *layer4_var = p[5], *layer4_running_mean_out = p[6], *layer4_running_var_out = p[7],
           *layer4_scale = p[8];
    for (int64_t i = 0; i < 2048; i++) {
        layer4_var[i] = layer4_m2[i] / (double)n;
        layer4_running_mean_out[i] = 0.9 * layer4_running_mean[i] + 0.1 * layer4_mean[i];
        layer4_running_var_out[i] = 0.9 * layer4_running_var[i]
            + 0.1 * layer4_m2[i] / ddp_max((double)n - 1.0, 1.0);
        layer4_scale[i] = layer4_weight[i] / sqrt(layer4_var[i] + 1e-5);
    }
}

static void layer4_0_downsample_0_forward_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *layer4_0_downsample_0_weight = p[1];
    double *layer4_0_downsample_0 = p[2], *layer4_0_downsample_1_m2 = p[3],
           *layer4_0_downsample_1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {2048, 1024, 1, 1}, .y = {n, 1, 1, 2048},
             .stride = {2, 2}}, layer3_5, layer4_0_downsample_0_weight, layer4_0_downsample_0);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {n, 2048}, {true, false}}, layer4_0_downsample_0,
               layer4_0_downsample_1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {n, 2048}, {true, false}}, layer4_0_downsample_0,
               layer4_0_downsample_1_mean);
}

static void layer4_0_forward_reference(int n, double *const *p)
{
    const double *layer4_0_conv3 = p[0], *layer4_0_bn3_bias = p[1], *layer4_0_bn3_mean = p[2],
                 *layer4_0_bn3_scale = p[3], *layer4_0_downsample_0 = p[4],
                 *layer4_0_downsample_1_bias = p[5], *layer4_0_downsample_1_mean = p[6],
                 *layer4_0_downsample_1_scale = p[7];
    double *layer4_0 = p[8];
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double layer4_0_bn3 = (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c])
                * layer4_0_bn3_scale[c] + layer4_0_bn3_bias[c];
            const double layer4_0_downsample_1 = (layer4_0_downsample_0[i * 2048 + c]
                - layer4_0_downsample_1_mean[c]) * layer4_0_downsample_1_scale[c]
                + layer4_0_downsample_1_bias[c];
            layer4_0[i * 2048 + c] = ddp_max(layer4_0_bn3 + layer4_0_downsample_1, 0.0);
        }
}

static void layer4_conv1_forward_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *layer4_conv1_weight = p[1];
    double *layer4_conv1 = p[2], *layer4_bn1_m2 = p[3], *layer4_bn1_mean = p[4];
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 2048}, .w = {512, 2048, 1, 1}, .y = {n, 1, 1, 512}}, layer4,
             layer4_conv1_weight, layer4_conv1);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_conv1, layer4_bn1_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_conv1, layer4_bn1_mean);
}

static void layer4_conv2_forward_reference(int n, double *const *p)
{
    const double *layer4_conv1 = p[0], *layer4_bn1_bias = p[1], *layer4_bn1_mean = p[2],
                 *layer4_bn1_scale = p[3], *layer4_conv2_weight = p[4];
    double *layer4_conv2 = p[5], *layer4_bn2_m2 = p[6], *layer4_bn2_mean = p[7];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn1 = (layer4_conv1[i * 512 + c] - layer4_bn1_mean[c]) * layer4_bn1_scale[c]
                + layer4_bn1_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn1, 0.0);
        }
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
             .padding = {1, 1}}, layer4_relu, layer4_conv2_weight, layer4_conv2);
    ddp_reduce(DDP_M2, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_conv2, layer4_bn2_m2);
    ddp_reduce(DDP_MEAN, (struct ddp_axes){2, {n, 512}, {true, false}}, layer4_conv2, layer4_bn2_mean);
    free(layer4_relu);
}

static void layer4_forward_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *layer4_conv3 = p[1], *layer4_bn3_bias = p[2], *layer4_bn3_mean = p[3],
                 *layer4_bn3_scale = p[4];
    double *layer4_2 = p[5];
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double layer4_bn3 = (layer4_conv3[i * 2048 + c] - layer4_bn3_mean[c]) * layer4_bn3_scale[c]
                + layer4_bn3_bias[c];
            layer4_2[i * 2048 + c] = ddp_max(layer4_bn3 + layer4[i * 2048 + c], 0.0);
        }
}

static void layer4_2_bn3_num_batches_tracked_update_reference(int n, double *const *p)
{
    const double *layer4_1_bn2_num_batches_tracked = p[0], *layer4_1_bn3_num_batches_tracked = p[1],
                 *layer4_2_bn1_num_batches_tracked = p[2], *layer4_2_bn2_num_batches_tracked = p[3],
                 *layer4_2_bn3_num_batches_tracked = p[4];
    double *layer4_1_bn2_num_batches_tracked_out = p[5], *layer4_1_bn3_num_batches_tracked_out = p[6],
           *layer4_2_bn1_num_batches_tracked_out = p[7], *layer4_2_bn2_num_batches_tracked_out = p[8],
           *layer4_2_bn3_num_batches_tracked_out = p[9];
    layer4_1_bn2_num_batches_tracked_out[0] = layer4_1_bn2_num_batches_tracked[0] + 1.0;
    layer4_1_bn3_num_batches_tracked_out[0] = layer4_1_bn3_num_batches_tracked[0] + 1.0;
    layer4_2_bn1_num_batches_tracked_out[0] = layer4_2_bn1_num_batches_tracked[0] + 1.0;
    layer4_2_bn2_num_batches_tracked_out[0] = layer4_2_bn2_num_batches_tracked[0] + 1.0;
    layer4_2_bn3_num_batches_tracked_out[0] = layer4_2_bn3_num_batches_tracked[0] + 1.0;
}

static void fc_forward_reference(int n, double *const *p)
{
    const double *layer4_2 = p[0], *fc_weight = p[1], *fc_bias = p[2];
    double *fc = p[3];
    double *fc_matmul = ddp_values((int64_t)n * 10);
    ddp_matmul((struct ddp_matmul){n, 2048, 10, false, true}, layer4_2, fc_weight, fc_matmul);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++)
            fc[i * 10 + c] = fc_matmul[i * 10 + c] + fc_bias[c];
    free(fc_matmul);
}

static void loss_log_p_forward_reference(int n, double *const *p)
{
    const double *fc = p[0];
    double *loss_log_p_exp = p[1], *loss_log_p_sum = p[2], *loss_log_p = p[3];
    double *loss_log_p_max = ddp_values(n);
    double *loss_log_p_z = ddp_values((int64_t)n * 10);
    ddp_reduce(DDP_MAX, (struct ddp_axes){2, {n, 10}, {false, true}}, fc, loss_log_p_max);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++) {
            loss_log_p_z[i * 10 + c] = fc[i * 10 + c] - floor(loss_log_p_max[i]);
            loss_log_p_exp[i * 10 + c] = exp(loss_log_p_z[i * 10 + c]);
        }
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 10}, {false, true}}, loss_log_p_exp, loss_log_p_sum);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++)
            loss_log_p[i * 10 + c] = loss_log_p_z[i * 10 + c] - log(loss_log_p_sum[i]);
    free(loss_log_p_max);
    free(loss_log_p_z);
}

static void loss_score_forward_reference(int n, double *const *p)
{
    const double *target = p[0], *loss_log_p = p[1];
    double *loss_score = p[2];
    ddp_pick((struct ddp_lookup){n, n, 10}, loss_log_p, target, loss_score);
}

static void loss_sums_reference(int n, double *const *p)
{
    const double *target = p[0], *loss_score = p[1];
    double *loss_sum = p[2], *loss_sum_2 = p[3];
    double *loss_counted = ddp_values(n);
    double *loss_mul = ddp_values(n);
    for (int64_t i = 0; i < n; i++) {
        loss_counted[i] = target[i] != -100.0 ? 1.0 : 0.0;
        loss_mul[i] = loss_counted[i] * loss_score[i];
    }
    ddp_reduce(DDP_SUM, (struct ddp_axes){1, {n}, {true}}, loss_mul, loss_sum);
    ddp_reduce(DDP_SUM, (struct ddp_axes){1, {n}, {true}}, loss_counted, loss_sum_2);
    free(loss_counted);
    free(loss_mul);
}

static void loss_forward_reference(int n, double *const *p)
{
    const double *loss_sum = p[0], *loss_sum_2 = p[1];
    double *loss = p[2];
    loss[0] = -loss_sum[0] / loss_sum_2[0];
}

static void loss_sum_backward_reference(int n, double *const *p)
{
    const double *loss_sum_2 = p[0];
    double *d_loss_sum = p[1];
    d_loss_sum[0] = -1.0 / loss_sum_2[0];
}

static void loss_score_backward_reference(int n, double *const *p)
{
    const double *target = p[0], *d_loss_sum = p[1];
    double *d_loss_score = p[2];
    for (int64_t i = 0; i < n; i++) {
        const double loss_counted = target[i] != -100.0 ? 1.0 : 0.0;
        d_loss_score[i] = loss_counted * d_loss_sum[0];
    }
}

static void loss_score_backward_2_reference(int n, double *const *p)
{
    const double *target = p[0], *d_loss_score = p[1];
    double *d_loss_log_p = p[2];
    ddp_pick_grad((struct ddp_lookup){n, n, 10}, target, d_loss_score, d_loss_log_p);
}

static void loss_log_p_z_backward_reference(int n, double *const *p)
{
    const double *loss_log_p_exp = p[0], *loss_log_p_sum = p[1], *d_loss_log_p = p[2];
    double *d_loss_log_p_z = p[3], *d_fc_bias = p[4];
    double *d_loss_log_p_sum = ddp_values(n);
    double *d_loss_log_p_sum_2 = ddp_values(n);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 10}, {false, true}}, d_loss_log_p, d_loss_log_p_sum);
    for (int64_t i = 0; i < n; i++)
        d_loss_log_p_sum_2[i] = -(d_loss_log_p_sum[i] / loss_log_p_sum[i]);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++) {
            const double d_loss_log_p_z_2 = loss_log_p_exp[i * 10 + c] * d_loss_log_p_sum_2[i];
            d_loss_log_p_z[i * 10 + c] = d_loss_log_p[i * 10 + c] + d_loss_log_p_z_2;
        }
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 10}, {true, false}}, d_loss_log_p_z, d_fc_bias);
    free(d_loss_log_p_sum);
    free(d_loss_log_p_sum_2);
}

static void fc_backward_weight_reference(int n, double *const *p)
{
    const double *layer4_2 = p[0], *d_loss_log_p_z = p[1];
    double *d_fc_weight = p[2];
    ddp_matmul((struct ddp_matmul){10, n, 2048, true, false}, d_loss_log_p_z, layer4_2, d_fc_weight);
}

static void fc_backward_input_reference(int n, double *const *p)
{
    const double *fc_weight = p[0], *d_loss_log_p_z = p[1];
    double *d_mean = p[2];
    ddp_matmul((struct ddp_matmul){n, 10, 2048, false, false}, d_loss_log_p_z, fc_weight, d_mean);
}

static void layer4_2_bn3_backward_reference(int n, double *const *p)
{
    const double *layer4_2_conv3 = p[0], *layer4_2_bn3_mean = p[1], *layer4_2 = p[2], *d_mean = p[3];
    double *d_layer4_2_bn3 = p[4], *d_layer4_2_bn3_bias = p[5], *d_layer4_2_bn3_scale = p[6];
    double *d_layer4_2_bn3_scale_2 = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 2048; i++)
        d_layer4_2_bn3[i] = layer4_2[i] > 0.0 ? d_mean[i] : 0.0;
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_2_bn3, d_layer4_2_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++)
            d_layer4_2_bn3_scale_2[i * 2048 + c] = d_layer4_2_bn3[i * 2048 + c]
                * (layer4_2_conv3[i * 2048 + c] - layer4_2_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_2_bn3_scale_2,
               d_layer4_2_bn3_scale);
    free(d_layer4_2_bn3_scale_2);
}

static void layer4_bn3_backward_vectors_reference(int n, double *const *p)
{
    const double *layer4_bn3_weight = p[0], *layer4_bn3_var = p[1], *layer4_bn3_scale = p[2],
                 *d_layer4_bn3_mean = p[3], *d_layer4_bn3_scale = p[4];
    double *d_layer4_bn3_weight = p[5], *d_layer4_bn3_m2 = p[6], *d_layer4_conv3 = p[7];
    for (int64_t i = 0; i < 2048; i++) {
        const double d_layer4_bn3_mean_2 = -(d_layer4_bn3_mean[i] * layer4_bn3_scale[i]);
        d_layer4_bn3_weight[i] = d_layer4_bn3_scale[i] / sqrt(layer4_bn3_var[i] + 1e-5);
        const double d_layer4_bn3_var = -(layer4_bn3_weight[i]
            / (sqrt(layer4_bn3_var[i] + 1e-5) * sqrt(layer4_bn3_var[i] + 1e-5))
            * (0.5 / sqrt(layer4_bn3_var[i] + 1e-5))) * d_layer4_bn3_scale[i];
        d_layer4_bn3_m2[i] = d_layer4_bn3_var / (double)n;
        d_layer4_conv3[i] = d_layer4_bn3_mean_2 / (double)n;
    }
}

static void layer4_bn3_backward_reference(int n, double *const *p)
{
    const double *layer4_conv3 = p[0], *layer4_mean = p[1], *layer4_scale = p[2], *d_layer4_bn3 = p[3],
                 *d_layer4_m2 = p[4], *d_layer4_conv3 = p[5];
    double *d_layer4_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double d_layer4_conv3_3 = layer4_scale[c] * d_layer4_bn3[i * 2048 + c];
            const double d_layer4_conv3_4 = 2.0 * (layer4_conv3[i * 2048 + c] - layer4_mean[c])
                * d_layer4_m2[c];
            d_layer4_conv3_2[i * 2048 + c] = d_layer4_conv3_3 + d_layer4_conv3[c] + d_layer4_conv3_4;
        }
}

static void layer4_conv3_backward_weight_reference(int n, double *const *p)
{
    const double *layer4_conv2 = p[0], *layer4_bn2_bias = p[1], *layer4_bn2_mean = p[2],
                 *layer4_bn2_scale = p[3], *d_layer4_conv3 = p[4];
    double *d_layer4_conv3_weight = p[5];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn2 = (layer4_conv2[i * 512 + c] - layer4_bn2_mean[c]) * layer4_bn2_scale[c]
                + layer4_bn2_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn2, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {2048, 512, 1, 1}, .y = {n, 1, 1, 2048}},
                     layer4_relu, d_layer4_conv3, d_layer4_conv3_weight);
    free(layer4_relu);
}

static void layer4_conv3_backward_input_reference(int n, double *const *p)
{
    const double *layer4_conv2 = p[0], *layer4_bn2_bias = p[1], *layer4_bn2_mean = p[2],
                 *layer4_bn2_scale = p[3], *layer4_conv3_weight = p[4], *d_layer4_conv3 = p[5];
    double *d_layer4_bn2 = p[6];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    double *d_layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn2 = (layer4_conv2[i * 512 + c] - layer4_bn2_mean[c]) * layer4_bn2_scale[c]
                + layer4_bn2_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn2, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {2048, 512, 1, 1}, .y = {n, 1, 1, 2048}},
                    d_layer4_conv3, layer4_conv3_weight, d_layer4_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 512; i++)
        d_layer4_bn2[i] = layer4_relu[i] > 0.0 ? d_layer4_relu[i] : 0.0;
    free(layer4_relu);
    free(d_layer4_relu);
}

static void layer4_bn_backward_sums_reference(int n, double *const *p)
{
    const double *layer4_conv = p[0], *layer4_bn_mean = p[1], *d_layer4_bn = p[2];
    double *d_layer4_bn_mean = p[3], *d_layer4_bn_scale = p[4];
    double *d_layer4_bn_scale_2 = ddp_values((int64_t)n * 512);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 512}, {true, false}}, d_layer4_bn, d_layer4_bn_mean);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++)
            d_layer4_bn_scale_2[i * 512 + c] = d_layer4_bn[i * 512 + c]
                * (layer4_conv[i * 512 + c] - layer4_bn_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 512}, {true, false}}, d_layer4_bn_scale_2,
               d_layer4_bn_scale);
    free(d_layer4_bn_scale_2);
}

static void layer4_bn_backward_vectors_reference(int n, double *const *p)
{
    const double *layer4_bn_weight = p[0], *layer4_bn_var = p[1], *layer4_bn_scale = p[2],
                 *d_layer4_bn_mean = p[3], *d_layer4_bn_scale = p[4];
    double *d_layer4_bn_weight = p[5], *d_layer4_bn_m2 = p[6], *d_layer4_conv = p[7];
    for (int64_t i = 0; i < 512; i++) {
        const double d_layer4_bn_mean_2 = -(d_layer4_bn_mean[i] * layer4_bn_scale[i]);
        d_layer4_bn_weight[i] = d_layer4_bn_scale[i] / sqrt(layer4_bn_var[i] + 1e-5);
        const double d_layer4_bn_var = -(layer4_bn_weight[i]
            / (sqrt(layer4_bn_var[i] + 1e-5) * sqrt(layer4_bn_var[i] + 1e-5))
            * (0.5 / sqrt(layer4_bn_var[i] + 1e-5))) * d_layer4_bn_scale[i];
        d_layer4_bn_m2[i] = d_layer4_bn_var / (double)n;
        d_layer4_conv[i] = d_layer4_bn_mean_2 / (double)n;
    }
}

static void layer4_bn_backward_reference(int n, double *const *p)
{
    const double *layer4_conv = p[0], *layer4_bn_mean = p[1], *layer4_bn_scale = p[2], *d_layer4_bn = p[3],
                 *d_layer4_bn_m2 = p[4], *d_layer4_conv = p[5];
    double *d_layer4_conv_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double d_layer4_conv_3 = layer4_bn_scale[c] * d_layer4_bn[i * 512 + c];
            const double d_layer4_conv_4 = 2.0 * (layer4_conv[i * 512 + c] - layer4_bn_mean[c])
                * d_layer4_bn_m2[c];
            d_layer4_conv_2[i * 512 + c] = d_layer4_conv_3 + d_layer4_conv[c] + d_layer4_conv_4;
        }
}

static void layer4_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer4_conv1 = p[0], *layer4_bn1_bias = p[1], *layer4_bn1_mean = p[2],
                 *layer4_bn1_scale = p[3], *d_layer4_conv2 = p[4];
    double *d_layer4_conv2_weight = p[5];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn1 = (layer4_conv1[i * 512 + c] - layer4_bn1_mean[c]) * layer4_bn1_scale[c]
                + layer4_bn1_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
                     .padding = {1, 1}}, layer4_relu, d_layer4_conv2, d_layer4_conv2_weight);
    free(layer4_relu);
}

static void layer4_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer4_conv1 = p[0], *layer4_bn1_bias = p[1], *layer4_bn1_mean = p[2],
                 *layer4_bn1_scale = p[3], *layer4_conv2_weight = p[4], *d_layer4_conv2 = p[5];
    double *d_layer4_bn1 = p[6];
    double *layer4_relu = ddp_values((int64_t)n * 512);
    double *d_layer4_relu = ddp_values((int64_t)n * 512);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn1 = (layer4_conv1[i * 512 + c] - layer4_bn1_mean[c]) * layer4_bn1_scale[c]
                + layer4_bn1_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
                    .padding = {1, 1}}, d_layer4_conv2, layer4_conv2_weight, d_layer4_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 512; i++)
        d_layer4_bn1[i] = layer4_relu[i] > 0.0 ? d_layer4_relu[i] : 0.0;
    free(layer4_relu);
    free(d_layer4_relu);
}

static void layer4_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *d_layer4_conv1 = p[1];
    double *d_layer4_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 1, 1, 2048}, .w = {512, 2048, 1, 1}, .y = {n, 1, 1, 512}},
                     layer4, d_layer4_conv1, d_layer4_conv1_weight);
}

static void layer4_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *layer4_conv1_weight = p[1], *d_layer4_bn3 = p[2], *d_layer4_conv1 = p[3];
    double *d_layer4_bn3_2 = p[4];
    double *d_layer4 = ddp_values((int64_t)n * 2048);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 1, 1, 2048}, .w = {512, 2048, 1, 1}, .y = {n, 1, 1, 512}},
                    d_layer4_conv1, layer4_conv1_weight, d_layer4);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 2048; i++) {
        const double d_layer4_2 = d_layer4_bn3[i] + d_layer4[i];
        d_layer4_bn3_2[i] = layer4[i] > 0.0 ? d_layer4_2 : 0.0;
    }
    free(d_layer4);
}

static void layer4_1_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer4_1_conv3 = p[0], *layer4_1_bn3_mean = p[1], *d_layer4_1_bn3 = p[2];
    double *d_layer4_1_bn3_bias = p[3], *d_layer4_1_bn3_scale = p[4];
    double *d_layer4_1_bn3_scale_2 = ddp_values((int64_t)n * 2048);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_1_bn3, d_layer4_1_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++)
            d_layer4_1_bn3_scale_2[i * 2048 + c] = d_layer4_1_bn3[i * 2048 + c]
                * (layer4_1_conv3[i * 2048 + c] - layer4_1_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_1_bn3_scale_2,
               d_layer4_1_bn3_scale);
    free(d_layer4_1_bn3_scale_2);
}

static void layer4_0_downsample_1_backward_sums_reference(int n, double *const *p)
{
    const double *layer4_0_conv3 = p[0], *layer4_0_bn3_mean = p[1], *layer4_0_downsample_0 = p[2],
                 *layer4_0_downsample_1_mean = p[3], *d_layer4_0_bn3 = p[4];
    double *d_layer4_0_bn3_bias = p[5], *d_layer4_0_downsample_1_scale = p[6], *d_layer4_0_bn3_scale = p[7];
    double *d_layer4_0_downsample_1_scale_2 = ddp_values((int64_t)n * 2048);
    double *d_layer4_0_bn3_scale_2 = ddp_values((int64_t)n * 2048);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_0_bn3, d_layer4_0_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++)
            d_layer4_0_downsample_1_scale_2[i * 2048 + c] = d_layer4_0_bn3[i * 2048 + c]
                * (layer4_0_downsample_0[i * 2048 + c] - layer4_0_downsample_1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_0_downsample_1_scale_2,
               d_layer4_0_downsample_1_scale);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++)
            d_layer4_0_bn3_scale_2[i * 2048 + c] = d_layer4_0_bn3[i * 2048 + c]
                * (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 2048}, {true, false}}, d_layer4_0_bn3_scale_2,
               d_layer4_0_bn3_scale);
    free(d_layer4_0_downsample_1_scale_2);
    free(d_layer4_0_bn3_scale_2);
}

static void layer4_0_downsample_1_bias_backward_reference(int n, double *const *p)
{
    const double *d_layer4_0_bn3_bias = p[0];
    double *d_layer4_0_downsample_1_bias = p[1];
    for (int64_t i = 0; i < 2048; i++)
        d_layer4_0_downsample_1_bias[i] = d_layer4_0_bn3_bias[i];
}

static void layer4_0_downsample_1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer4_0_bn3_weight = p[0], *layer4_0_bn3_var = p[1], *layer4_0_bn3_scale = p[2],
                 *layer4_0_downsample_1_weight = p[3], *layer4_0_downsample_1_var = p[4],
                 *layer4_0_downsample_1_scale = p[5], *d_layer4_0_bn3_bias = p[6],
                 *d_layer4_0_downsample_1_scale = p[7], *d_layer4_0_bn3_scale = p[8];
    double *d_layer4_0_downsample_1_weight = p[9], *d_layer4_0_downsample_1_m2 = p[10],
           *d_layer4_0_downsample_0 = p[11], *d_layer4_0_bn3_weight = p[12], *d_layer4_0_bn3_m2 = p[13],
           *d_layer4_0_conv3 = p[14];
    for (int64_t i = 0; i < 2048; i++) {
        const double d_layer4_0_downsample_1_mean = -(d_layer4_0_bn3_bias[i]
            * layer4_0_downsample_1_scale[i]);
        d_layer4_0_downsample_1_weight[i] = d_layer4_0_downsample_1_scale[i]
            / sqrt(layer4_0_downsample_1_var[i] + 1e-5);
        const double d_layer4_0_downsample_1_var = -(layer4_0_downsample_1_weight[i]
            / (sqrt(layer4_0_downsample_1_var[i] + 1e-5) * sqrt(layer4_0_downsample_1_var[i] + 1e-5))
            * (0.5 / sqrt(layer4_0_downsample_1_var[i] + 1e-5))) * d_layer4_0_downsample_1_scale[i];
        d_layer4_0_downsample_1_m2[i] = d_layer4_0_downsample_1_var / (double)n;
        d_layer4_0_downsample_0[i] = d_layer4_0_downsample_1_mean / (double)n;
        const double d_layer4_0_bn3_mean = -(d_layer4_0_bn3_bias[i] * layer4_0_bn3_scale[i]);
        d_layer4_0_bn3_weight[i] = d_layer4_0_bn3_scale[i] / sqrt(layer4_0_bn3_var[i] + 1e-5);
        const double d_layer4_0_bn3_var = -(layer4_0_bn3_weight[i]
            / (sqrt(layer4_0_bn3_var[i] + 1e-5) * sqrt(layer4_0_bn3_var[i] + 1e-5))
            * (0.5 / sqrt(layer4_0_bn3_var[i] + 1e-5))) * d_layer4_0_bn3_scale[i];
        d_layer4_0_bn3_m2[i] = d_layer4_0_bn3_var / (double)n;
        d_layer4_0_conv3[i] = d_layer4_0_bn3_mean / (double)n;
    }
}

static void layer4_0_bn3_backward_reference(int n, double *const *p)
{
    const double *layer4_0_conv3 = p[0], *layer4_0_bn3_mean = p[1], *layer4_0_bn3_scale = p[2],
                 *d_layer4_0_bn3 = p[3], *d_layer4_0_bn3_m2 = p[4], *d_layer4_0_conv3 = p[5];
    double *d_layer4_0_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double d_layer4_0_conv3_3 = layer4_0_bn3_scale[c] * d_layer4_0_bn3[i * 2048 + c];
            const double d_layer4_0_conv3_4 = 2.0 * (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c])
                * d_layer4_0_bn3_m2[c];
            d_layer4_0_conv3_2[i * 2048 + c] = d_layer4_0_conv3_3 + d_layer4_0_conv3[c] + d_layer4_0_conv3_4;
        }
}

static void layer4_0_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer4_0_conv1 = p[0], *layer4_0_bn1_bias = p[1], *layer4_0_bn1_mean = p[2],
                 *layer4_0_bn1_scale = p[3], *d_layer4_0_conv2_2 = p[4];
    double *d_layer4_0_conv2_weight = p[5];
    double *layer4_0_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_0_bn1 = (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c])
                * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
            layer4_0_relu[i * 512 + c] = ddp_max(layer4_0_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
                     .stride = {2, 2}, .padding = {1, 1}}, layer4_0_relu, d_layer4_0_conv2_2,
                     d_layer4_0_conv2_weight);
    free(layer4_0_relu);
}

static void layer4_0_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer4_0_conv1 = p[0], *layer4_0_bn1_bias = p[1], *layer4_0_bn1_mean = p[2],
                 *layer4_0_bn1_scale = p[3], *layer4_0_conv2_weight = p[4], *d_layer4_0_conv2_2 = p[5];
    double *d_layer4_0_bn1 = p[6];
    double *layer4_0_relu = ddp_values((int64_t)n * 2048);
    double *d_layer4_0_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_0_bn1 = (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c])
                * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
            layer4_0_relu[i * 512 + c] = ddp_max(layer4_0_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
                    .stride = {2, 2}, .padding = {1, 1}}, d_layer4_0_conv2_2, layer4_0_conv2_weight,
                    d_layer4_0_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 2048; i++)
        d_layer4_0_bn1[i] = layer4_0_relu[i] > 0.0 ? d_layer4_0_relu[i] : 0.0;
    free(layer4_0_relu);
    free(d_layer4_0_relu);
}

static void layer4_0_bn1_backward_sums_reference(int n, double *const *p)
{
    const double *layer4_0_conv1 = p[0], *layer4_0_bn1_mean = p[1], *d_layer4_0_bn1 = p[2];
    double *d_layer4_0_bn1_bias = p[3], *d_layer4_0_bn1_scale = p[4];
    double *d_layer4_0_bn1_scale_2 = ddp_values((int64_t)n * 2048);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 512}, {true, false}}, d_layer4_0_bn1,
               d_layer4_0_bn1_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++)
            d_layer4_0_bn1_scale_2[i * 512 + c] = d_layer4_0_bn1[i * 512 + c]
                * (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 512}, {true, false}}, d_layer4_0_bn1_scale_2,
               d_layer4_0_bn1_scale);
    free(d_layer4_0_bn1_scale_2);
}

static void layer4_0_bn1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer4_0_bn1_weight = p[0], *layer4_0_bn1_m2 = p[1], *layer4_0_bn1_scale = p[2],
                 *d_layer4_0_bn1_bias = p[3], *d_layer4_0_bn1_scale = p[4];
    double *d_layer4_0_bn1_weight = p[5], *d_layer4_0_bn1_m2 = p[6], *d_layer4_0_conv1 = p[7];
    for (int64_t i = 0; i < 512; i++) {
        const double layer4_0_bn1_var = layer4_0_bn1_m2[i] / ((double)n * 4.0);
        const double d_layer4_0_bn1_mean = -(d_layer4_0_bn1_bias[i] * layer4_0_bn1_scale[i]);
        d_layer4_0_bn1_weight[i] = d_layer4_0_bn1_scale[i] / sqrt(layer4_0_bn1_var + 1e-5);
        const double d_layer4_0_bn1_var = -(layer4_0_bn1_weight[i]
            / (sqrt(layer4_0_bn1_var + 1e-5) * sqrt(layer4_0_bn1_var + 1e-5))
            * (0.5 / sqrt(layer4_0_bn1_var + 1e-5))) * d_layer4_0_bn1_scale[i];
        d_layer4_0_bn1_m2[i] = d_layer4_0_bn1_var / ((double)n * 4.0);
        d_layer4_0_conv1[i] = d_layer4_0_bn1_mean / ((double)n * 4.0);
    }
}

static void layer4_0_bn1_backward_reference(int n, double *const *p)
{
    const double *layer4_0_conv1 = p[0], *layer4_0_bn1_mean = p[1], *layer4_0_bn1_scale = p[2],
                 *d_layer4_0_bn1 = p[3], *d_layer4_0_bn1_m2 = p[4], *d_layer4_0_conv1 = p[5];
    double *d_layer4_0_conv1_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double d_layer4_0_conv1_3 = layer4_0_bn1_scale[c] * d_layer4_0_bn1[i * 512 + c];
            const double d_layer4_0_conv1_4 = 2.0 * (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c])
                * d_layer4_0_bn1_m2[c];
            d_layer4_0_conv1_2[i * 512 + c] = d_layer4_0_conv1_3 + d_layer4_0_conv1[c] + d_layer4_0_conv1_4;
        }
}

static void layer4_0_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *d_layer4_0_conv1_2 = p[1];
    double *d_layer4_0_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {512, 1024, 1, 1}, .y = {n, 2, 2, 512}},
                     layer3_5, d_layer4_0_conv1_2, d_layer4_0_conv1_weight);
}

static void layer4_0_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer4_0_conv1_weight = p[0], *d_layer4_0_conv1_2 = p[1];
    double *d_layer3_5 = p[2];
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {512, 1024, 1, 1}, .y = {n, 2, 2, 512}},
                    d_layer4_0_conv1_2, layer4_0_conv1_weight, d_layer3_5);
}

static void layer4_0_downsample_0_backward_weight_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *d_layer4_0_downsample_0_2 = p[1];
    double *d_layer4_0_downsample_0_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {2048, 1024, 1, 1}, .y = {n, 1, 1, 2048},
                     .stride = {2, 2}}, layer3_5, d_layer4_0_downsample_0_2, d_layer4_0_downsample_0_weight);
}

static void layer4_0_downsample_0_backward_input_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *layer4_0_downsample_0_weight = p[1], *d_layer4_0_downsample_0_2 = p[2],
                 *d_layer3_5 = p[3];
    double *d_layer3_5_bn3 = p[4];
    double *d_layer3_5_2 = ddp_values((int64_t)n * 4096);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {2048, 1024, 1, 1}, .y = {n, 1, 1, 2048},
                    .stride = {2, 2}}, d_layer4_0_downsample_0_2, layer4_0_downsample_0_weight, d_layer3_5_2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++) {
        const double d_layer3_5_3 = d_layer3_5_2[i] + d_layer3_5[i];
        d_layer3_5_bn3[i] = layer3_5[i] > 0.0 ? d_layer3_5_3 : 0.0;
    }
    free(d_layer3_5_2);
}

static void layer3_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer3_conv3 = p[0], *layer3_bn3_mean = p[1], *d_layer3_bn3 = p[2];
    double *d_layer3_bn3_bias = p[3], *d_layer3_bn3_scale = p[4];
    double *d_layer3_bn3_scale_2 = ddp_values((int64_t)n * 4096);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, d_layer3_bn3,
               d_layer3_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++)
            d_layer3_bn3_scale_2[i * 1024 + c] = d_layer3_bn3[i * 1024 + c]
                * (layer3_conv3[i * 1024 + c] - layer3_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, d_layer3_bn3_scale_2,
               d_layer3_bn3_scale);
    free(d_layer3_bn3_scale_2);
}

static void layer3_bn3_backward_vectors_reference(int n, double *const *p)
{
    const double *layer3_bn3_weight = p[0], *layer3_bn3_m2 = p[1], *layer3_bn3_scale = p[2],
                 *d_layer3_bn3_bias = p[3], *d_layer3_bn3_scale = p[4];
    double *d_layer3_bn3_weight = p[5], *d_layer3_bn3_m2 = p[6], *d_layer3_conv3 = p[7];
    for (int64_t i = 0; i < 1024; i++) {
        const double layer3_bn3_var = layer3_bn3_m2[i] / ((double)n * 4.0);
        const double d_layer3_bn3_mean = -(d_layer3_bn3_bias[i] * layer3_bn3_scale[i]);
        d_layer3_bn3_weight[i] = d_layer3_bn3_scale[i] / sqrt(layer3_bn3_var + 1e-5);
        const double d_layer3_bn3_var = -(layer3_bn3_weight[i]
            / (sqrt(layer3_bn3_var + 1e-5) * sqrt(layer3_bn3_var + 1e-5))
            * (0.5 / sqrt(layer3_bn3_var + 1e-5))) * d_layer3_bn3_scale[i];
        d_layer3_bn3_m2[i] = d_layer3_bn3_var / ((double)n * 4.0);
        d_layer3_conv3[i] = d_layer3_bn3_mean / ((double)n * 4.0);
    }
}

static void layer3_bn3_backward_reference(int n, double *const *p)
{
    const double *layer3_conv3 = p[0], *layer3_mean = p[1], *layer3_scale = p[2], *d_layer3_bn3 = p[3],
                 *d_layer3_m2 = p[4], *d_layer3_conv3 = p[5];
    double *d_layer3_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double d_layer3_conv3_3 = layer3_scale[c] * d_layer3_bn3[i * 1024 + c];
            const double d_layer3_conv3_4 = 2.0 * (layer3_conv3[i * 1024 + c] - layer3_mean[c])
                * d_layer3_m2[c];
            d_layer3_conv3_2[i * 1024 + c] = d_layer3_conv3_3 + d_layer3_conv3[c] + d_layer3_conv3_4;
        }
}

static void layer3_conv3_backward_weight_reference(int n, double *const *p)
{
    const double *layer3_conv2 = p[0], *layer3_bn2_bias = p[1], *layer3_bn2_mean = p[2],
                 *layer3_bn2_scale = p[3], *d_layer3_conv3 = p[4];
    double *d_layer3_conv3_weight = p[5];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn2 = (layer3_conv2[i * 256 + c] - layer3_bn2_mean[c]) * layer3_bn2_scale[c]
                + layer3_bn2_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn2, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {1024, 256, 1, 1}, .y = {n, 2, 2, 1024}},
                     layer3_relu, d_layer3_conv3, d_layer3_conv3_weight);
    free(layer3_relu);
}

static void layer3_conv3_backward_input_reference(int n, double *const *p)
{
    const double *layer3_conv2 = p[0], *layer3_bn2_bias = p[1], *layer3_bn2_mean = p[2],
                 *layer3_bn2_scale = p[3], *layer3_conv3_weight = p[4], *d_layer3_conv3 = p[5];
    double *d_layer3_bn2 = p[6];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    double *d_layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn2 = (layer3_conv2[i * 256 + c] - layer3_bn2_mean[c]) * layer3_bn2_scale[c]
                + layer3_bn2_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn2, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {1024, 256, 1, 1}, .y = {n, 2, 2, 1024}},
                    d_layer3_conv3, layer3_conv3_weight, d_layer3_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 1024; i++)
        d_layer3_bn2[i] = layer3_relu[i] > 0.0 ? d_layer3_relu[i] : 0.0;
    free(layer3_relu);
    free(d_layer3_relu);
}

static void layer3_bn_backward_sums_reference(int n, double *const *p)
{
    const double *layer3_conv = p[0], *layer3_bn_mean = p[1], *d_layer3_bn = p[2];
    double *d_layer3_bn_bias = p[3], *d_layer3_bn_scale = p[4];
    double *d_layer3_bn_scale_2 = ddp_values((int64_t)n * 1024);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, d_layer3_bn,
               d_layer3_bn_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++)
            d_layer3_bn_scale_2[i * 256 + c] = d_layer3_bn[i * 256 + c]
                * (layer3_conv[i * 256 + c] - layer3_bn_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 256}, {true, false}}, d_layer3_bn_scale_2,
               d_layer3_bn_scale);
    free(d_layer3_bn_scale_2);
}

static void layer3_bn_backward_vectors_reference(int n, double *const *p)
{
    const double *layer3_bn_weight = p[0], *layer3_bn_m2 = p[1], *layer3_bn_scale = p[2],
                 *d_layer3_bn_bias = p[3], *d_layer3_bn_scale = p[4];
    double *d_layer3_bn_weight = p[5], *d_layer3_bn_m2 = p[6], *d_layer3_conv = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer3_bn_var = layer3_bn_m2[i] / ((double)n * 4.0);
        const double d_layer3_bn_mean = -(d_layer3_bn_bias[i] * layer3_bn_scale[i]);
        d_layer3_bn_weight[i] = d_layer3_bn_scale[i] / sqrt(layer3_bn_var + 1e-5);
        const double d_layer3_bn_var = -(layer3_bn_weight[i]
            / (sqrt(layer3_bn_var + 1e-5) * sqrt(layer3_bn_var + 1e-5)) * (0.5 / sqrt(layer3_bn_var + 1e-5)))
            * d_layer3_bn_scale[i];
        d_layer3_bn_m2[i] = d_layer3_bn_var / ((double)n * 4.0);
        d_layer3_conv[i] = d_layer3_bn_mean / ((double)n * 4.0);
    }
}

static void layer3_bn_backward_reference(int n, double *const *p)
{
    const double *layer3_conv = p[0], *layer3_bn_mean = p[1], *layer3_bn_scale = p[2], *d_layer3_bn = p[3],
                 *d_layer3_bn_m2 = p[4], *d_layer3_conv = p[5];
    double *d_layer3_conv_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double d_layer3_conv_3 = layer3_bn_scale[c] * d_layer3_bn[i * 256 + c];
            const double d_layer3_conv_4 = 2.0 * (layer3_conv[i * 256 + c] - layer3_bn_mean[c])
                * d_layer3_bn_m2[c];
            d_layer3_conv_2[i * 256 + c] = d_layer3_conv_3 + d_layer3_conv[c] + d_layer3_conv_4;
        }
}

static void layer3_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer3_conv1 = p[0], *layer3_bn1_bias = p[1], *layer3_bn1_mean = p[2],
                 *layer3_bn1_scale = p[3], *d_layer3_conv2 = p[4];
    double *d_layer3_conv2_weight = p[5];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn1 = (layer3_conv1[i * 256 + c] - layer3_bn1_mean[c]) * layer3_bn1_scale[c]
                + layer3_bn1_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
                     .padding = {1, 1}}, layer3_relu, d_layer3_conv2, d_layer3_conv2_weight);
    free(layer3_relu);
}

static void layer3_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer3_conv1 = p[0], *layer3_bn1_bias = p[1], *layer3_bn1_mean = p[2],
                 *layer3_bn1_scale = p[3], *layer3_conv2_weight = p[4], *d_layer3_conv2 = p[5];
    double *d_layer3_bn1 = p[6];
    double *layer3_relu = ddp_values((int64_t)n * 1024);
    double *d_layer3_relu = ddp_values((int64_t)n * 1024);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn1 = (layer3_conv1[i * 256 + c] - layer3_bn1_mean[c]) * layer3_bn1_scale[c]
                + layer3_bn1_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
                    .padding = {1, 1}}, d_layer3_conv2, layer3_conv2_weight, d_layer3_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 1024; i++)
        d_layer3_bn1[i] = layer3_relu[i] > 0.0 ? d_layer3_relu[i] : 0.0;
    free(layer3_relu);
    free(d_layer3_relu);
}

static void layer3_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *d_layer3_conv1 = p[1];
    double *d_layer3_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {256, 1024, 1, 1}, .y = {n, 2, 2, 256}},
                     layer3, d_layer3_conv1, d_layer3_conv1_weight);
}

static void layer3_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *layer3_conv1_weight = p[1], *d_layer3_bn3 = p[2], *d_layer3_conv1 = p[3];
    double *d_layer3_bn3_2 = p[4];
    double *d_layer3 = ddp_values((int64_t)n * 4096);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {256, 1024, 1, 1}, .y = {n, 2, 2, 256}},
                    d_layer3_conv1, layer3_conv1_weight, d_layer3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++) {
        const double d_layer3_2 = d_layer3_bn3[i] + d_layer3[i];
        d_layer3_bn3_2[i] = layer3[i] > 0.0 ? d_layer3_2 : 0.0;
    }
    free(d_layer3);
}

static void layer3_0_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer3_0_conv3 = p[0], *layer3_0_bn3_mean = p[1], *layer3_0_downsample_0 = p[2],
                 *layer3_0_downsample_1_mean = p[3], *d_layer3_0_bn3 = p[4];
    double *d_layer3_0_bn3_bias = p[5], *d_layer3_0_downsample_1_scale = p[6], *d_layer3_0_bn3_scale = p[7];
    double *d_layer3_0_downsample_1_scale_2 = ddp_values((int64_t)n * 4096);
    double *d_layer3_0_bn3_scale_2 = ddp_values((int64_t)n * 4096);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, d_layer3_0_bn3,
               d_layer3_0_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++)
            d_layer3_0_downsample_1_scale_2[i * 1024 + c] = d_layer3_0_bn3[i * 1024 + c]
                * (layer3_0_downsample_0[i * 1024 + c] - layer3_0_downsample_1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}},
               d_layer3_0_downsample_1_scale_2, d_layer3_0_downsample_1_scale);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++)
            d_layer3_0_bn3_scale_2[i * 1024 + c] = d_layer3_0_bn3[i * 1024 + c]
                * (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 4, 1024}, {true, false}}, d_layer3_0_bn3_scale_2,
               d_layer3_0_bn3_scale);
    free(d_layer3_0_downsample_1_scale_2);
    free(d_layer3_0_bn3_scale_2);
}

static void layer3_0_downsample_1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer3_0_bn3_weight = p[0], *layer3_0_bn3_m2 = p[1], *layer3_0_bn3_scale = p[2],
                 *layer3_0_downsample_1_weight = p[3], *layer3_0_downsample_1_m2 = p[4],
                 *layer3_0_downsample_1_scale = p[5], *d_layer3_0_bn3_bias = p[6],
                 *d_layer3_0_downsample_1_scale = p[7], *d_layer3_0_bn3_scale = p[8];
    double *d_layer3_0_downsample_1_weight = p[9], *d_layer3_0_downsample_1_m2 = p[10],
           *d_layer3_0_downsample_0 = p[11], *d_layer3_0_bn3_weight = p[12], *d_layer3_0_bn3_m2 = p[13],
           *d_layer3_0_conv3 = p[14], *d_layer3_0_downsample_1_bias = p[15];
    for (int64_t i = 0; i < 1024; i++) {
        const double layer3_0_bn3_var = layer3_0_bn3_m2[i] / ((double)n * 4.0);
        const double layer3_0_downsample_1_var = layer3_0_downsample_1_m2[i] / ((double)n * 4.0);
        const double d_layer3_0_downsample_1_mean = -(d_layer3_0_bn3_bias[i]
            * layer3_0_downsample_1_scale[i]);
        d_layer3_0_downsample_1_weight[i] = d_layer3_0_downsample_1_scale[i]
            / sqrt(layer3_0_downsample_1_var + 1e-5);
        const double d_layer3_0_downsample_1_var = -(layer3_0_downsample_1_weight[i]
            / (sqrt(layer3_0_downsample_1_var + 1e-5) * sqrt(layer3_0_downsample_1_var + 1e-5))
            * (0.5 / sqrt(layer3_0_downsample_1_var + 1e-5))) * d_layer3_0_downsample_1_scale[i];
        d_layer3_0_downsample_1_m2[i] = d_layer3_0_downsample_1_var / ((double)n * 4.0);
        d_layer3_0_downsample_0[i] = d_layer3_0_downsample_1_mean / ((double)n * 4.0);
        const double d_layer3_0_bn3_mean = -(d_layer3_0_bn3_bias[i] * layer3_0_bn3_scale[i]);
        d_layer3_0_bn3_weight[i] = d_layer3_0_bn3_scale[i] / sqrt(layer3_0_bn3_var + 1e-5);
        const double d_layer3_0_bn3_var = -(layer3_0_bn3_weight[i]
            / (sqrt(layer3_0_bn3_var + 1e-5) * sqrt(layer3_0_bn3_var + 1e-5))
            * (0.5 / sqrt(layer3_0_bn3_var + 1e-5))) * d_layer3_0_bn3_scale[i];
        d_layer3_0_bn3_m2[i] = d_layer3_0_bn3_var / ((double)n * 4.0);
        d_layer3_0_conv3[i] = d_layer3_0_bn3_mean / ((double)n * 4.0);
        d_layer3_0_downsample_1_bias[i] = d_layer3_0_bn3_bias[i];
    }
}

static void layer3_0_bn3_backward_reference(int n, double *const *p)
{
    const double *layer3_0_conv3 = p[0], *layer3_0_bn3_mean = p[1], *layer3_0_bn3_scale = p[2],
                 *d_layer3_0_bn3 = p[3], *d_layer3_0_bn3_m2 = p[4], *d_layer3_0_conv3 = p[5];
    double *d_layer3_0_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double d_layer3_0_conv3_3 = layer3_0_bn3_scale[c] * d_layer3_0_bn3[i * 1024 + c];
            const double d_layer3_0_conv3_4 = 2.0 * (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c])
                * d_layer3_0_bn3_m2[c];
            d_layer3_0_conv3_2[i * 1024 + c] = d_layer3_0_conv3_3 + d_layer3_0_conv3[c] + d_layer3_0_conv3_4;
        }
}

static void layer3_0_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer3_0_conv1 = p[0], *layer3_0_bn1_bias = p[1], *layer3_0_bn1_mean = p[2],
                 *layer3_0_bn1_scale = p[3], *d_layer3_0_conv2_2 = p[4];
    double *d_layer3_0_conv2_weight = p[5];
    double *layer3_0_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_0_bn1 = (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c])
                * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
            layer3_0_relu[i * 256 + c] = ddp_max(layer3_0_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
                     .stride = {2, 2}, .padding = {1, 1}}, layer3_0_relu, d_layer3_0_conv2_2,
                     d_layer3_0_conv2_weight);
    free(layer3_0_relu);
}

static void layer3_0_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer3_0_conv1 = p[0], *layer3_0_bn1_bias = p[1], *layer3_0_bn1_mean = p[2],
                 *layer3_0_bn1_scale = p[3], *layer3_0_conv2_weight = p[4], *d_layer3_0_conv2_2 = p[5];
    double *d_layer3_0_bn1 = p[6];
    double *layer3_0_relu = ddp_values((int64_t)n * 4096);
    double *d_layer3_0_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_0_bn1 = (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c])
                * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
            layer3_0_relu[i * 256 + c] = ddp_max(layer3_0_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
                    .stride = {2, 2}, .padding = {1, 1}}, d_layer3_0_conv2_2, layer3_0_conv2_weight,
                    d_layer3_0_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++)
        d_layer3_0_bn1[i] = layer3_0_relu[i] > 0.0 ? d_layer3_0_relu[i] : 0.0;
    free(layer3_0_relu);
    free(d_layer3_0_relu);
}

static void layer3_0_bn1_backward_sums_reference(int n, double *const *p)
{
    const double *layer3_0_conv1 = p[0], *layer3_0_bn1_mean = p[1], *d_layer3_0_bn1 = p[2];
    double *d_layer3_0_bn1_bias = p[3], *d_layer3_0_bn1_scale = p[4];
    double *d_layer3_0_bn1_scale_2 = ddp_values((int64_t)n * 4096);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 256}, {true, false}}, d_layer3_0_bn1,
               d_layer3_0_bn1_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++)
            d_layer3_0_bn1_scale_2[i * 256 + c] = d_layer3_0_bn1[i * 256 + c]
                * (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 256}, {true, false}}, d_layer3_0_bn1_scale_2,
               d_layer3_0_bn1_scale);
    free(d_layer3_0_bn1_scale_2);
}

static void layer3_0_bn1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer3_0_bn1_weight = p[0], *layer3_0_bn1_m2 = p[1], *layer3_0_bn1_scale = p[2],
                 *d_layer3_0_bn1_bias = p[3], *d_layer3_0_bn1_scale = p[4];
    double *d_layer3_0_bn1_weight = p[5], *d_layer3_0_bn1_m2 = p[6], *d_layer3_0_conv1 = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer3_0_bn1_var = layer3_0_bn1_m2[i] / ((double)n * 16.0);
        const double d_layer3_0_bn1_mean = -(d_layer3_0_bn1_bias[i] * layer3_0_bn1_scale[i]);
        d_layer3_0_bn1_weight[i] = d_layer3_0_bn1_scale[i] / sqrt(layer3_0_bn1_var + 1e-5);
        const double d_layer3_0_bn1_var = -(layer3_0_bn1_weight[i]
            / (sqrt(layer3_0_bn1_var + 1e-5) * sqrt(layer3_0_bn1_var + 1e-5))
            * (0.5 / sqrt(layer3_0_bn1_var + 1e-5))) * d_layer3_0_bn1_scale[i];
        d_layer3_0_bn1_m2[i] = d_layer3_0_bn1_var / ((double)n * 16.0);
        d_layer3_0_conv1[i] = d_layer3_0_bn1_mean / ((double)n * 16.0);
    }
}

static void layer3_0_bn1_backward_reference(int n, double *const *p)
{
    const double *layer3_0_conv1 = p[0], *layer3_0_bn1_mean = p[1], *layer3_0_bn1_scale = p[2],
                 *d_layer3_0_bn1 = p[3], *d_layer3_0_bn1_m2 = p[4], *d_layer3_0_conv1 = p[5];
    double *d_layer3_0_conv1_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double d_layer3_0_conv1_3 = layer3_0_bn1_scale[c] * d_layer3_0_bn1[i * 256 + c];
            const double d_layer3_0_conv1_4 = 2.0 * (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c])
                * d_layer3_0_bn1_m2[c];
            d_layer3_0_conv1_2[i * 256 + c] = d_layer3_0_conv1_3 + d_layer3_0_conv1[c] + d_layer3_0_conv1_4;
        }
}

static void layer3_0_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *d_layer3_0_conv1_2 = p[1];
    double *d_layer3_0_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {256, 512, 1, 1}, .y = {n, 4, 4, 256}},
                     layer2_3, d_layer3_0_conv1_2, d_layer3_0_conv1_weight);
}

static void layer3_0_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer3_0_conv1_weight = p[0], *d_layer3_0_conv1_2 = p[1];
    double *d_layer2_3 = p[2];
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {256, 512, 1, 1}, .y = {n, 4, 4, 256}},
                    d_layer3_0_conv1_2, layer3_0_conv1_weight, d_layer2_3);
}

static void layer3_0_downsample_0_backward_weight_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *d_layer3_0_downsample_0_2 = p[1];
    double *d_layer3_0_downsample_0_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {1024, 512, 1, 1}, .y = {n, 2, 2, 1024},
                     .stride = {2, 2}}, layer2_3, d_layer3_0_downsample_0_2, d_layer3_0_downsample_0_weight);
}

static void layer3_0_downsample_0_backward_input_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *layer3_0_downsample_0_weight = p[1], *d_layer3_0_downsample_0_2 = p[2],
                 *d_layer2_3 = p[3];
    double *d_layer2_3_bn3 = p[4];
    double *d_layer2_3_2 = ddp_values((int64_t)n * 8192);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {1024, 512, 1, 1}, .y = {n, 2, 2, 1024},
                    .stride = {2, 2}}, d_layer3_0_downsample_0_2, layer3_0_downsample_0_weight, d_layer2_3_2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 8192; i++) {
        const double d_layer2_3_3 = d_layer2_3_2[i] + d_layer2_3[i];
        d_layer2_3_bn3[i] = layer2_3[i] > 0.0 ? d_layer2_3_3 : 0.0;
    }
    free(d_layer2_3_2);
}

static void layer2_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer2_conv3 = p[0], *layer2_bn3_mean = p[1], *d_layer2_bn3 = p[2];
    double *d_layer2_bn3_bias = p[3], *d_layer2_bn3_scale = p[4];
    double *d_layer2_bn3_scale_2 = ddp_values((int64_t)n * 8192);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, d_layer2_bn3,
               d_layer2_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++)
            d_layer2_bn3_scale_2[i * 512 + c] = d_layer2_bn3[i * 512 + c]
                * (layer2_conv3[i * 512 + c] - layer2_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, d_layer2_bn3_scale_2,
               d_layer2_bn3_scale);
    free(d_layer2_bn3_scale_2);
}

static void layer2_bn3_backward_vectors_reference(int n, double *const *p)
{
    const double *layer2_bn3_weight = p[0], *layer2_bn3_m2 = p[1], *layer2_bn3_scale = p[2],
                 *d_layer2_bn3_bias = p[3], *d_layer2_bn3_scale = p[4];
    double *d_layer2_bn3_weight = p[5], *d_layer2_bn3_m2 = p[6], *d_layer2_conv3 = p[7];
    for (int64_t i = 0; i < 512; i++) {
        const double layer2_bn3_var = layer2_bn3_m2[i] / ((double)n * 16.0);
        const double d_layer2_bn3_mean = -(d_layer2_bn3_bias[i] * layer2_bn3_scale[i]);
        d_layer2_bn3_weight[i] = d_layer2_bn3_scale[i] / sqrt(layer2_bn3_var + 1e-5);
        const double d_layer2_bn3_var = -(layer2_bn3_weight[i]
            / (sqrt(layer2_bn3_var + 1e-5) * sqrt(layer2_bn3_var + 1e-5))
            * (0.5 / sqrt(layer2_bn3_var + 1e-5))) * d_layer2_bn3_scale[i];
        d_layer2_bn3_m2[i] = d_layer2_bn3_var / ((double)n * 16.0);
        d_layer2_conv3[i] = d_layer2_bn3_mean / ((double)n * 16.0);
    }
}

static void layer2_bn3_backward_reference(int n, double *const *p)
{
    const double *layer2_conv3 = p[0], *layer2_mean = p[1], *layer2_scale = p[2], *d_layer2_bn3 = p[3],
                 *d_layer2_m2 = p[4], *d_layer2_conv3 = p[5];
    double *d_layer2_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double d_layer2_conv3_3 = layer2_scale[c] * d_layer2_bn3[i * 512 + c];
            const double d_layer2_conv3_4 = 2.0 * (layer2_conv3[i * 512 + c] - layer2_mean[c])
                * d_layer2_m2[c];
            d_layer2_conv3_2[i * 512 + c] = d_layer2_conv3_3 + d_layer2_conv3[c] + d_layer2_conv3_4;
        }
}

static void layer2_conv3_backward_weight_reference(int n, double *const *p)
{
    const double *layer2_conv2 = p[0], *layer2_bn2_bias = p[1], *layer2_bn2_mean = p[2],
                 *layer2_bn2_scale = p[3], *d_layer2_conv3 = p[4];
    double *d_layer2_conv3_weight = p[5];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn2 = (layer2_conv2[i * 128 + c] - layer2_bn2_mean[c]) * layer2_bn2_scale[c]
                + layer2_bn2_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn2, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {512, 128, 1, 1}, .y = {n, 4, 4, 512}},
                     layer2_relu, d_layer2_conv3, d_layer2_conv3_weight);
    free(layer2_relu);
}

static void layer2_conv3_backward_input_reference(int n, double *const *p)
{
    const double *layer2_conv2 = p[0], *layer2_bn2_bias = p[1], *layer2_bn2_mean = p[2],
                 *layer2_bn2_scale = p[3], *layer2_conv3_weight = p[4], *d_layer2_conv3 = p[5];
    double *d_layer2_bn2 = p[6];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    double *d_layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn2 = (layer2_conv2[i * 128 + c] - layer2_bn2_mean[c]) * layer2_bn2_scale[c]
                + layer2_bn2_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn2, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {512, 128, 1, 1}, .y = {n, 4, 4, 512}},
                    d_layer2_conv3, layer2_conv3_weight, d_layer2_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 2048; i++)
        d_layer2_bn2[i] = layer2_relu[i] > 0.0 ? d_layer2_relu[i] : 0.0;
    free(layer2_relu);
    free(d_layer2_relu);
}

static void layer2_bn_backward_sums_reference(int n, double *const *p)
{
    const double *layer2_conv = p[0], *layer2_bn_mean = p[1], *d_layer2_bn = p[2];
    double *d_layer2_bn_bias = p[3], *d_layer2_bn_scale = p[4];
    double *d_layer2_bn_scale_2 = ddp_values((int64_t)n * 2048);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, d_layer2_bn,
               d_layer2_bn_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++)
            d_layer2_bn_scale_2[i * 128 + c] = d_layer2_bn[i * 128 + c]
                * (layer2_conv[i * 128 + c] - layer2_bn_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 128}, {true, false}}, d_layer2_bn_scale_2,
               d_layer2_bn_scale);
    free(d_layer2_bn_scale_2);
}

static void layer2_bn_backward_vectors_reference(int n, double *const *p)
{
    const double *layer2_bn_weight = p[0], *layer2_bn_m2 = p[1], *layer2_bn_scale = p[2],
                 *d_layer2_bn_bias = p[3], *d_layer2_bn_scale = p[4];
    double *d_layer2_bn_weight = p[5], *d_layer2_bn_m2 = p[6], *d_layer2_conv = p[7];
    for (int64_t i = 0; i < 128; i++) {
        const double layer2_bn_var = layer2_bn_m2[i] / ((double)n * 16.0);
        const double d_layer2_bn_mean = -(d_layer2_bn_bias[i] * layer2_bn_scale[i]);
        d_layer2_bn_weight[i] = d_layer2_bn_scale[i] / sqrt(layer2_bn_var + 1e-5);
        const double d_layer2_bn_var = -(layer2_bn_weight[i]
            / (sqrt(layer2_bn_var + 1e-5) * sqrt(layer2_bn_var + 1e-5)) * (0.5 / sqrt(layer2_bn_var + 1e-5)))
            * d_layer2_bn_scale[i];
        d_layer2_bn_m2[i] = d_layer2_bn_var / ((double)n * 16.0);
        d_layer2_conv[i] = d_layer2_bn_mean / ((double)n * 16.0);
    }
}

static void layer2_bn_backward_reference(int n, double *const *p)
{
    const double *layer2_conv = p[0], *layer2_bn_mean = p[1], *layer2_bn_scale = p[2], *d_layer2_bn = p[3],
                 *d_layer2_bn_m2 = p[4], *d_layer2_conv = p[5];
    double *d_layer2_conv_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double d_layer2_conv_3 = layer2_bn_scale[c] * d_layer2_bn[i * 128 + c];
            const double d_layer2_conv_4 = 2.0 * (layer2_conv[i * 128 + c] - layer2_bn_mean[c])
                * d_layer2_bn_m2[c];
            d_layer2_conv_2[i * 128 + c] = d_layer2_conv_3 + d_layer2_conv[c] + d_layer2_conv_4;
        }
}

static void layer2_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer2_conv1 = p[0], *layer2_bn1_bias = p[1], *layer2_bn1_mean = p[2],
                 *layer2_bn1_scale = p[3], *d_layer2_conv2 = p[4];
    double *d_layer2_conv2_weight = p[5];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn1 = (layer2_conv1[i * 128 + c] - layer2_bn1_mean[c]) * layer2_bn1_scale[c]
                + layer2_bn1_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
                     .padding = {1, 1}}, layer2_relu, d_layer2_conv2, d_layer2_conv2_weight);
    free(layer2_relu);
}

static void layer2_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer2_conv1 = p[0], *layer2_bn1_bias = p[1], *layer2_bn1_mean = p[2],
                 *layer2_bn1_scale = p[3], *layer2_conv2_weight = p[4], *d_layer2_conv2 = p[5];
    double *d_layer2_bn1 = p[6];
    double *layer2_relu = ddp_values((int64_t)n * 2048);
    double *d_layer2_relu = ddp_values((int64_t)n * 2048);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn1 = (layer2_conv1[i * 128 + c] - layer2_bn1_mean[c]) * layer2_bn1_scale[c]
                + layer2_bn1_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
                    .padding = {1, 1}}, d_layer2_conv2, layer2_conv2_weight, d_layer2_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 2048; i++)
        d_layer2_bn1[i] = layer2_relu[i] > 0.0 ? d_layer2_relu[i] : 0.0;
    free(layer2_relu);
    free(d_layer2_relu);
}

static void layer2_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *d_layer2_conv1 = p[1];
    double *d_layer2_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {128, 512, 1, 1}, .y = {n, 4, 4, 128}},
                     layer2, d_layer2_conv1, d_layer2_conv1_weight);
}

static void layer2_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *layer2_conv1_weight = p[1], *d_layer2_bn3 = p[2], *d_layer2_conv1 = p[3];
    double *d_layer2_bn3_2 = p[4];
    double *d_layer2 = ddp_values((int64_t)n * 8192);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {128, 512, 1, 1}, .y = {n, 4, 4, 128}},
                    d_layer2_conv1, layer2_conv1_weight, d_layer2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 8192; i++) {
        const double d_layer2_2 = d_layer2_bn3[i] + d_layer2[i];
        d_layer2_bn3_2[i] = layer2[i] > 0.0 ? d_layer2_2 : 0.0;
    }
    free(d_layer2);
}

static void layer2_0_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer2_0_conv3 = p[0], *layer2_0_bn3_mean = p[1], *layer2_0_downsample_0 = p[2],
                 *layer2_0_downsample_1_mean = p[3], *d_layer2_0_bn3 = p[4];
    double *d_layer2_0_bn3_bias = p[5], *d_layer2_0_downsample_1_scale = p[6], *d_layer2_0_bn3_scale = p[7];
    double *d_layer2_0_downsample_1_scale_2 = ddp_values((int64_t)n * 8192);
    double *d_layer2_0_bn3_scale_2 = ddp_values((int64_t)n * 8192);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, d_layer2_0_bn3,
               d_layer2_0_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++)
            d_layer2_0_downsample_1_scale_2[i * 512 + c] = d_layer2_0_bn3[i * 512 + c]
                * (layer2_0_downsample_0[i * 512 + c] - layer2_0_downsample_1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}},
               d_layer2_0_downsample_1_scale_2, d_layer2_0_downsample_1_scale);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++)
            d_layer2_0_bn3_scale_2[i * 512 + c] = d_layer2_0_bn3[i * 512 + c]
                * (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 16, 512}, {true, false}}, d_layer2_0_bn3_scale_2,
               d_layer2_0_bn3_scale);
    free(d_layer2_0_downsample_1_scale_2);
    free(d_layer2_0_bn3_scale_2);
}

static void layer2_0_downsample_1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer2_0_bn3_weight = p[0], *layer2_0_bn3_m2 = p[1], *layer2_0_bn3_scale = p[2],
                 *layer2_0_downsample_1_weight = p[3], *layer2_0_downsample_1_m2 = p[4],
                 *layer2_0_downsample_1_scale = p[5], *d_layer2_0_bn3_bias = p[6],
                 *d_layer2_0_downsample_1_scale = p[7], *d_layer2_0_bn3_scale = p[8];
    double *d_layer2_0_downsample_1_weight = p[9], *d_layer2_0_downsample_1_m2 = p[10],
           *d_layer2_0_downsample_0 = p[11], *d_layer2_0_bn3_weight = p[12], *d_layer2_0_bn3_m2 = p[13],
           *d_layer2_0_conv3 = p[14], *d_layer2_0_downsample_1_bias = p[15];
    for (int64_t i = 0; i < 512; i++) {
        const double layer2_0_bn3_var = layer2_0_bn3_m2[i] / ((double)n * 16.0);
        const double layer2_0_downsample_1_var = layer2_0_downsample_1_m2[i] / ((double)n * 16.0);
        const double d_layer2_0_downsample_1_mean = -(d_layer2_0_bn3_bias[i]
            * layer2_0_downsample_1_scale[i]);
        d_layer2_0_downsample_1_weight[i] = d_layer2_0_downsample_1_scale[i]
            / sqrt(layer2_0_downsample_1_var + 1e-5);
        const double d_layer2_0_downsample_1_var = -(layer2_0_downsample_1_weight[i]
            / (sqrt(layer2_0_downsample_1_var + 1e-5) * sqrt(layer2_0_downsample_1_var + 1e-5))
            * (0.5 / sqrt(layer2_0_downsample_1_var + 1e-5))) * d_layer2_0_downsample_1_scale[i];
        d_layer2_0_downsample_1_m2[i] = d_layer2_0_downsample_1_var / ((double)n * 16.0);
        d_layer2_0_downsample_0[i] = d_layer2_0_downsample_1_mean / ((double)n * 16.0);
        const double d_layer2_0_bn3_mean = -(d_layer2_0_bn3_bias[i] * layer2_0_bn3_scale[i]);
        d_layer2_0_bn3_weight[i] = d_layer2_0_bn3_scale[i] / sqrt(layer2_0_bn3_var + 1e-5);
        const double d_layer2_0_bn3_var = -(layer2_0_bn3_weight[i]
            / (sqrt(layer2_0_bn3_var + 1e-5) * sqrt(layer2_0_bn3_var + 1e-5))
            * (0.5 / sqrt(layer2_0_bn3_var + 1e-5))) * d_layer2_0_bn3_scale[i];
        d_layer2_0_bn3_m2[i] = d_layer2_0_bn3_var / ((double)n * 16.0);
        d_layer2_0_conv3[i] = d_layer2_0_bn3_mean / ((double)n * 16.0);
        d_layer2_0_downsample_1_bias[i] = d_layer2_0_bn3_bias[i];
    }
}

static void layer2_0_bn3_backward_reference(int n, double *const *p)
{
    const double *layer2_0_conv3 = p[0], *layer2_0_bn3_mean = p[1], *layer2_0_bn3_scale = p[2],
                 *d_layer2_0_bn3 = p[3], *d_layer2_0_bn3_m2 = p[4], *d_layer2_0_conv3 = p[5];
    double *d_layer2_0_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double d_layer2_0_conv3_3 = layer2_0_bn3_scale[c] * d_layer2_0_bn3[i * 512 + c];
            const double d_layer2_0_conv3_4 = 2.0 * (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c])
                * d_layer2_0_bn3_m2[c];
            d_layer2_0_conv3_2[i * 512 + c] = d_layer2_0_conv3_3 + d_layer2_0_conv3[c] + d_layer2_0_conv3_4;
        }
}

static void layer2_0_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer2_0_conv1 = p[0], *layer2_0_bn1_bias = p[1], *layer2_0_bn1_mean = p[2],
                 *layer2_0_bn1_scale = p[3], *d_layer2_0_conv2_2 = p[4];
    double *d_layer2_0_conv2_weight = p[5];
    double *layer2_0_relu = ddp_values((int64_t)n * 8192);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_0_bn1 = (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c])
                * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
            layer2_0_relu[i * 128 + c] = ddp_max(layer2_0_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
                     .stride = {2, 2}, .padding = {1, 1}}, layer2_0_relu, d_layer2_0_conv2_2,
                     d_layer2_0_conv2_weight);
    free(layer2_0_relu);
}

static void layer2_0_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer2_0_conv1 = p[0], *layer2_0_bn1_bias = p[1], *layer2_0_bn1_mean = p[2],
                 *layer2_0_bn1_scale = p[3], *layer2_0_conv2_weight = p[4], *d_layer2_0_conv2_2 = p[5];
    double *d_layer2_0_bn1 = p[6];
    double *layer2_0_relu = ddp_values((int64_t)n * 8192);
    double *d_layer2_0_relu = ddp_values((int64_t)n * 8192);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_0_bn1 = (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c])
                * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
            layer2_0_relu[i * 128 + c] = ddp_max(layer2_0_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
                    .stride = {2, 2}, .padding = {1, 1}}, d_layer2_0_conv2_2, layer2_0_conv2_weight,
                    d_layer2_0_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 8192; i++)
        d_layer2_0_bn1[i] = layer2_0_relu[i] > 0.0 ? d_layer2_0_relu[i] : 0.0;
    free(layer2_0_relu);
    free(d_layer2_0_relu);
}

static void layer2_0_bn1_backward_sums_reference(int n, double *const *p)
{
    const double *layer2_0_conv1 = p[0], *layer2_0_bn1_mean = p[1], *d_layer2_0_bn1 = p[2];
    double *d_layer2_0_bn1_bias = p[3], *d_layer2_0_bn1_scale = p[4];
    double *d_layer2_0_bn1_scale_2 = ddp_values((int64_t)n * 8192);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 128}, {true, false}}, d_layer2_0_bn1,
               d_layer2_0_bn1_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++)
            d_layer2_0_bn1_scale_2[i * 128 + c] = d_layer2_0_bn1[i * 128 + c]
                * (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 128}, {true, false}}, d_layer2_0_bn1_scale_2,
               d_layer2_0_bn1_scale);
    free(d_layer2_0_bn1_scale_2);
}

static void layer2_0_bn1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer2_0_bn1_weight = p[0], *layer2_0_bn1_m2 = p[1], *layer2_0_bn1_scale = p[2],
                 *d_layer2_0_bn1_bias = p[3], *d_layer2_0_bn1_scale = p[4];
    double *d_layer2_0_bn1_weight = p[5], *d_layer2_0_bn1_m2 = p[6], *d_layer2_0_conv1 = p[7];
    for (int64_t i = 0; i < 128; i++) {
        const double layer2_0_bn1_var = layer2_0_bn1_m2[i] / ((double)n * 64.0);
        const double d_layer2_0_bn1_mean = -(d_layer2_0_bn1_bias[i] * layer2_0_bn1_scale[i]);
        d_layer2_0_bn1_weight[i] = d_layer2_0_bn1_scale[i] / sqrt(layer2_0_bn1_var + 1e-5);
        const double d_layer2_0_bn1_var = -(layer2_0_bn1_weight[i]
            / (sqrt(layer2_0_bn1_var + 1e-5) * sqrt(layer2_0_bn1_var + 1e-5))
            * (0.5 / sqrt(layer2_0_bn1_var + 1e-5))) * d_layer2_0_bn1_scale[i];
        d_layer2_0_bn1_m2[i] = d_layer2_0_bn1_var / ((double)n * 64.0);
        d_layer2_0_conv1[i] = d_layer2_0_bn1_mean / ((double)n * 64.0);
    }
}

static void layer2_0_bn1_backward_reference(int n, double *const *p)
{
    const double *layer2_0_conv1 = p[0], *layer2_0_bn1_mean = p[1], *layer2_0_bn1_scale = p[2],
                 *d_layer2_0_bn1 = p[3], *d_layer2_0_bn1_m2 = p[4], *d_layer2_0_conv1 = p[5];
    double *d_layer2_0_conv1_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double d_layer2_0_conv1_3 = layer2_0_bn1_scale[c] * d_layer2_0_bn1[i * 128 + c];
            const double d_layer2_0_conv1_4 = 2.0 * (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c])
                * d_layer2_0_bn1_m2[c];
            d_layer2_0_conv1_2[i * 128 + c] = d_layer2_0_conv1_3 + d_layer2_0_conv1[c] + d_layer2_0_conv1_4;
        }
}

static void layer2_0_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *d_layer2_0_conv1_2 = p[1];
    double *d_layer2_0_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {128, 256, 1, 1}, .y = {n, 8, 8, 128}},
                     layer1_2, d_layer2_0_conv1_2, d_layer2_0_conv1_weight);
}

static void layer2_0_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer2_0_conv1_weight = p[0], *d_layer2_0_conv1_2 = p[1];
    double *d_layer1_2 = p[2];
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {128, 256, 1, 1}, .y = {n, 8, 8, 128}},
                    d_layer2_0_conv1_2, layer2_0_conv1_weight, d_layer1_2);
}

static void layer2_0_downsample_0_backward_weight_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *d_layer2_0_downsample_0_2 = p[1];
    double *d_layer2_0_downsample_0_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {512, 256, 1, 1}, .y = {n, 4, 4, 512},
                     .stride = {2, 2}}, layer1_2, d_layer2_0_downsample_0_2, d_layer2_0_downsample_0_weight);
}

static void layer2_0_downsample_0_backward_input_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *layer2_0_downsample_0_weight = p[1], *d_layer2_0_downsample_0_2 = p[2],
                 *d_layer1_2 = p[3];
    double *d_layer1_2_bn3 = p[4];
    double *d_layer1_2_2 = ddp_values((int64_t)n * 16384);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {512, 256, 1, 1}, .y = {n, 4, 4, 512},
                    .stride = {2, 2}}, d_layer2_0_downsample_0_2, layer2_0_downsample_0_weight, d_layer1_2_2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16384; i++) {
        const double d_layer1_2_3 = d_layer1_2_2[i] + d_layer1_2[i];
        d_layer1_2_bn3[i] = layer1_2[i] > 0.0 ? d_layer1_2_3 : 0.0;
    }
    free(d_layer1_2_2);
}

static void layer1_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer1_conv3 = p[0], *layer1_bn3_mean = p[1], *d_layer1_bn3 = p[2];
    double *d_layer1_bn3_bias = p[3], *d_layer1_bn3_scale = p[4];
    double *d_layer1_bn3_scale_2 = ddp_values((int64_t)n * 16384);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, d_layer1_bn3,
               d_layer1_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++)
            d_layer1_bn3_scale_2[i * 256 + c] = d_layer1_bn3[i * 256 + c]
                * (layer1_conv3[i * 256 + c] - layer1_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, d_layer1_bn3_scale_2,
               d_layer1_bn3_scale);
    free(d_layer1_bn3_scale_2);
}

static void layer1_bn3_backward_vectors_reference(int n, double *const *p)
{
    const double *layer1_bn3_weight = p[0], *layer1_bn3_m2 = p[1], *layer1_bn3_scale = p[2],
                 *d_layer1_bn3_bias = p[3], *d_layer1_bn3_scale = p[4];
    double *d_layer1_bn3_weight = p[5], *d_layer1_bn3_m2 = p[6], *d_layer1_conv3 = p[7];
    for (int64_t i = 0; i < 256; i++) {
        const double layer1_bn3_var = layer1_bn3_m2[i] / ((double)n * 64.0);
        const double d_layer1_bn3_mean = -(d_layer1_bn3_bias[i] * layer1_bn3_scale[i]);
        d_layer1_bn3_weight[i] = d_layer1_bn3_scale[i] / sqrt(layer1_bn3_var + 1e-5);
        const double d_layer1_bn3_var = -(layer1_bn3_weight[i]
            / (sqrt(layer1_bn3_var + 1e-5) * sqrt(layer1_bn3_var + 1e-5))
            * (0.5 / sqrt(layer1_bn3_var + 1e-5))) * d_layer1_bn3_scale[i];
        d_layer1_bn3_m2[i] = d_layer1_bn3_var / ((double)n * 64.0);
        d_layer1_conv3[i] = d_layer1_bn3_mean / ((double)n * 64.0);
    }
}

static void layer1_bn3_backward_reference(int n, double *const *p)
{
    const double *layer1_conv3 = p[0], *layer1_mean = p[1], *layer1_scale = p[2], *d_layer1_bn3 = p[3],
                 *d_layer1_m2 = p[4], *d_layer1_conv3 = p[5];
    double *d_layer1_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double d_layer1_conv3_3 = layer1_scale[c] * d_layer1_bn3[i * 256 + c];
            const double d_layer1_conv3_4 = 2.0 * (layer1_conv3[i * 256 + c] - layer1_mean[c])
                * d_layer1_m2[c];
            d_layer1_conv3_2[i * 256 + c] = d_layer1_conv3_3 + d_layer1_conv3[c] + d_layer1_conv3_4;
        }
}

static void layer1_conv3_backward_weight_reference(int n, double *const *p)
{
    const double *layer1_conv2 = p[0], *layer1_bn2_bias = p[1], *layer1_bn2_mean = p[2],
                 *layer1_bn2_scale = p[3], *d_layer1_conv3 = p[4];
    double *d_layer1_conv3_weight = p[5];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn2 = (layer1_conv2[i * 64 + c] - layer1_bn2_mean[c]) * layer1_bn2_scale[c]
                + layer1_bn2_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn2, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}},
                     layer1_relu, d_layer1_conv3, d_layer1_conv3_weight);
    free(layer1_relu);
}

static void layer1_conv3_backward_input_reference(int n, double *const *p)
{
    const double *layer1_conv2 = p[0], *layer1_bn2_bias = p[1], *layer1_bn2_mean = p[2],
                 *layer1_bn2_scale = p[3], *layer1_conv3_weight = p[4], *d_layer1_conv3 = p[5];
    double *d_layer1_bn2 = p[6];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    double *d_layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn2 = (layer1_conv2[i * 64 + c] - layer1_bn2_mean[c]) * layer1_bn2_scale[c]
                + layer1_bn2_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn2, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}},
                    d_layer1_conv3, layer1_conv3_weight, d_layer1_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++)
        d_layer1_bn2[i] = layer1_relu[i] > 0.0 ? d_layer1_relu[i] : 0.0;
    free(layer1_relu);
    free(d_layer1_relu);
}

static void layer1_bn_backward_sums_reference(int n, double *const *p)
{
    const double *layer1_conv = p[0], *layer1_bn_mean = p[1], *d_layer1_bn = p[2];
    double *d_layer1_bn_bias = p[3], *d_layer1_bn_scale = p[4];
    double *d_layer1_bn_scale_2 = ddp_values((int64_t)n * 4096);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, d_layer1_bn,
               d_layer1_bn_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++)
            d_layer1_bn_scale_2[i * 64 + c] = d_layer1_bn[i * 64 + c]
                * (layer1_conv[i * 64 + c] - layer1_bn_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 64}, {true, false}}, d_layer1_bn_scale_2,
               d_layer1_bn_scale);
    free(d_layer1_bn_scale_2);
}

static void layer1_bn_backward_vectors_reference(int n, double *const *p)
{
    const double *layer1_bn_weight = p[0], *layer1_bn_m2 = p[1], *layer1_bn_scale = p[2],
                 *d_layer1_bn_bias = p[3], *d_layer1_bn_scale = p[4];
    double *d_layer1_bn_weight = p[5], *d_layer1_bn_m2 = p[6], *d_layer1_conv = p[7];
    for (int64_t i = 0; i < 64; i++) {
        const double layer1_bn_var = layer1_bn_m2[i] / ((double)n * 64.0);
        const double d_layer1_bn_mean = -(d_layer1_bn_bias[i] * layer1_bn_scale[i]);
        d_layer1_bn_weight[i] = d_layer1_bn_scale[i] / sqrt(layer1_bn_var + 1e-5);
        const double d_layer1_bn_var = -(layer1_bn_weight[i]
            / (sqrt(layer1_bn_var + 1e-5) * sqrt(layer1_bn_var + 1e-5)) * (0.5 / sqrt(layer1_bn_var + 1e-5)))
            * d_layer1_bn_scale[i];
        d_layer1_bn_m2[i] = d_layer1_bn_var / ((double)n * 64.0);
        d_layer1_conv[i] = d_layer1_bn_mean / ((double)n * 64.0);
    }
}

static void layer1_bn_backward_reference(int n, double *const *p)
{
    const double *layer1_conv = p[0], *layer1_bn_mean = p[1], *layer1_bn_scale = p[2], *d_layer1_bn = p[3],
                 *d_layer1_bn_m2 = p[4], *d_layer1_conv = p[5];
    double *d_layer1_conv_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double d_layer1_conv_3 = layer1_bn_scale[c] * d_layer1_bn[i * 64 + c];
            const double d_layer1_conv_4 = 2.0 * (layer1_conv[i * 64 + c] - layer1_bn_mean[c])
                * d_layer1_bn_m2[c];
            d_layer1_conv_2[i * 64 + c] = d_layer1_conv_3 + d_layer1_conv[c] + d_layer1_conv_4;
        }
}

static void layer1_conv2_backward_weight_reference(int n, double *const *p)
{
    const double *layer1_conv1 = p[0], *layer1_bn1_bias = p[1], *layer1_bn1_mean = p[2],
                 *layer1_bn1_scale = p[3], *d_layer1_conv2 = p[4];
    double *d_layer1_conv2_weight = p[5];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn1 = (layer1_conv1[i * 64 + c] - layer1_bn1_mean[c]) * layer1_bn1_scale[c]
                + layer1_bn1_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn1, 0.0);
        }
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 3, 3}, .y = {n, 8, 8, 64},
                     .padding = {1, 1}}, layer1_relu, d_layer1_conv2, d_layer1_conv2_weight);
    free(layer1_relu);
}

static void layer1_conv2_backward_input_reference(int n, double *const *p)
{
    const double *layer1_conv1 = p[0], *layer1_bn1_bias = p[1], *layer1_bn1_mean = p[2],
                 *layer1_bn1_scale = p[3], *layer1_conv2_weight = p[4], *d_layer1_conv2 = p[5];
    double *d_layer1_bn1 = p[6];
    double *layer1_relu = ddp_values((int64_t)n * 4096);
    double *d_layer1_relu = ddp_values((int64_t)n * 4096);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn1 = (layer1_conv1[i * 64 + c] - layer1_bn1_mean[c]) * layer1_bn1_scale[c]
                + layer1_bn1_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn1, 0.0);
        }
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 3, 3}, .y = {n, 8, 8, 64},
                    .padding = {1, 1}}, d_layer1_conv2, layer1_conv2_weight, d_layer1_relu);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++)
        d_layer1_bn1[i] = layer1_relu[i] > 0.0 ? d_layer1_relu[i] : 0.0;
    free(layer1_relu);
    free(d_layer1_relu);
}

static void layer1_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *d_layer1_conv1 = p[1];
    double *d_layer1_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {64, 256, 1, 1}, .y = {n, 8, 8, 64}}, layer1,
                     d_layer1_conv1, d_layer1_conv1_weight);
}

static void layer1_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *layer1_conv1_weight = p[1], *d_layer1_bn3 = p[2], *d_layer1_conv1 = p[3];
    double *d_layer1_bn3_2 = p[4];
    double *d_layer1 = ddp_values((int64_t)n * 16384);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {64, 256, 1, 1}, .y = {n, 8, 8, 64}},
                    d_layer1_conv1, layer1_conv1_weight, d_layer1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16384; i++) {
        const double d_layer1_2 = d_layer1_bn3[i] + d_layer1[i];
        d_layer1_bn3_2[i] = layer1[i] > 0.0 ? d_layer1_2 : 0.0;
    }
    free(d_layer1);
}

static void layer1_0_bn3_backward_sums_reference(int n, double *const *p)
{
    const double *layer1_0_conv3 = p[0], *layer1_0_bn3_mean = p[1], *layer1_0_downsample_0 = p[2],
                 *layer1_0_downsample_1_mean = p[3], *d_layer1_0_bn3 = p[4];
    double *d_layer1_0_bn3_bias = p[5], *d_layer1_0_downsample_1_scale = p[6], *d_layer1_0_bn3_scale = p[7];
    double *d_layer1_0_downsample_1_scale_2 = ddp_values((int64_t)n * 16384);
    double *d_layer1_0_bn3_scale_2 = ddp_values((int64_t)n * 16384);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, d_layer1_0_bn3,
               d_layer1_0_bn3_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++)
            d_layer1_0_downsample_1_scale_2[i * 256 + c] = d_layer1_0_bn3[i * 256 + c]
                * (layer1_0_downsample_0[i * 256 + c] - layer1_0_downsample_1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}},
               d_layer1_0_downsample_1_scale_2, d_layer1_0_downsample_1_scale);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++)
            d_layer1_0_bn3_scale_2[i * 256 + c] = d_layer1_0_bn3[i * 256 + c]
                * (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 64, 256}, {true, false}}, d_layer1_0_bn3_scale_2,
               d_layer1_0_bn3_scale);
    free(d_layer1_0_downsample_1_scale_2);
    free(d_layer1_0_bn3_scale_2);
}

static void layer1_0_downsample_1_backward_vectors_reference(int n, double *const *p)
{
    const double *layer1_0_bn3_weight = p[0], *layer1_0_bn3_m2 = p[1], *layer1_0_bn3_scale = p[2],
                 *layer1_0_downsample_1_weight = p[3], *layer1_0_downsample_1_m2 = p[4],
                 *layer1_0_downsample_1_scale = p[5], *d_layer1_0_bn3_bias = p[6],
                 *d_layer1_0_downsample_1_scale = p[7], *d_layer1_0_bn3_scale = p[8];
    double *d_layer1_0_downsample_1_weight = p[9], *d_layer1_0_downsample_1_m2 = p[10],
           *d_layer1_0_downsample_0 = p[11], *d_layer1_0_bn3_weight = p[12], *d_layer1_0_bn3_m2 = p[13],
           *d_layer1_0_conv3 = p[14], *d_layer1_0_downsample_1_bias = p[15];
    for (int64_t i = 0; i < 256; i++) {
        const double layer1_0_bn3_var = layer1_0_bn3_m2[i] / ((double)n * 64.0);
        const double layer1_0_downsample_1_var = layer1_0_downsample_1_m2[i] / ((double)n * 64.0);
        const double d_layer1_0_downsample_1_mean = -(d_layer1_0_bn3_bias[i]
            * layer1_0_downsample_1_scale[i]);
        d_layer1_0_downsample_1_weight[i] = d_layer1_0_downsample_1_scale[i]
            / sqrt(layer1_0_downsample_1_var + 1e-5);
        const double d_layer1_0_downsample_1_var = -(layer1_0_downsample_1_weight[i]
            / (sqrt(layer1_0_downsample_1_var + 1e-5) * sqrt(layer1_0_downsample_1_var + 1e-5))
            * (0.5 / sqrt(layer1_0_downsample_1_var + 1e-5))) * d_layer1_0_downsample_1_scale[i];
        d_layer1_0_downsample_1_m2[i] = d_layer1_0_downsample_1_var / ((double)n * 64.0);
        d_layer1_0_downsample_0[i] = d_layer1_0_downsample_1_mean / ((double)n * 64.0);
        const double d_layer1_0_bn3_mean = -(d_layer1_0_bn3_bias[i] * layer1_0_bn3_scale[i]);
        d_layer1_0_bn3_weight[i] = d_layer1_0_bn3_scale[i] / sqrt(layer1_0_bn3_var + 1e-5);
        const double d_layer1_0_bn3_var = -(layer1_0_bn3_weight[i]
            / (sqrt(layer1_0_bn3_var + 1e-5) * sqrt(layer1_0_bn3_var + 1e-5))
            * (0.5 / sqrt(layer1_0_bn3_var + 1e-5))) * d_layer1_0_bn3_scale[i];
        d_layer1_0_bn3_m2[i] = d_layer1_0_bn3_var / ((double)n * 64.0);
        d_layer1_0_conv3[i] = d_layer1_0_bn3_mean / ((double)n * 64.0);
        d_layer1_0_downsample_1_bias[i] = d_layer1_0_bn3_bias[i];
    }
}

static void layer1_0_bn3_backward_reference(int n, double *const *p)
{
    const double *layer1_0_conv3 = p[0], *layer1_0_bn3_mean = p[1], *layer1_0_bn3_scale = p[2],
                 *d_layer1_0_bn3 = p[3], *d_layer1_0_bn3_m2 = p[4], *d_layer1_0_conv3 = p[5];
    double *d_layer1_0_conv3_2 = p[6];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double d_layer1_0_conv3_3 = layer1_0_bn3_scale[c] * d_layer1_0_bn3[i * 256 + c];
            const double d_layer1_0_conv3_4 = 2.0 * (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c])
                * d_layer1_0_bn3_m2[c];
            d_layer1_0_conv3_2[i * 256 + c] = d_layer1_0_conv3_3 + d_layer1_0_conv3[c] + d_layer1_0_conv3_4;
        }
}

static void layer1_0_conv1_backward_weight_reference(int n, double *const *p)
{
    const double *pool = p[0], *d_layer1_0_conv1_2 = p[1];
    double *d_layer1_0_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 1, 1}, .y = {n, 8, 8, 64}}, pool,
                     d_layer1_0_conv1_2, d_layer1_0_conv1_weight);
}

static void layer1_0_conv1_backward_input_reference(int n, double *const *p)
{
    const double *layer1_0_conv1_weight = p[0], *d_layer1_0_conv1_2 = p[1];
    double *d_pool = p[2];
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 1, 1}, .y = {n, 8, 8, 64}},
                    d_layer1_0_conv1_2, layer1_0_conv1_weight, d_pool);
}

static void layer1_0_downsample_0_backward_weight_reference(int n, double *const *p)
{
    const double *pool = p[0], *d_layer1_0_downsample_0_2 = p[1];
    double *d_layer1_0_downsample_0_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}}, pool,
                     d_layer1_0_downsample_0_2, d_layer1_0_downsample_0_weight);
}

static void layer1_0_downsample_0_backward_input_reference(int n, double *const *p)
{
    const double *layer1_0_downsample_0_weight = p[0], *d_layer1_0_downsample_0_2 = p[1], *d_pool = p[2];
    double *d_pool_2 = p[3];
    double *d_pool_3 = ddp_values((int64_t)n * 4096);
    ddp_conv_dinput((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}},
                    d_layer1_0_downsample_0_2, layer1_0_downsample_0_weight, d_pool_3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4096; i++)
        d_pool_2[i] = d_pool_3[i] + d_pool[i];
    free(d_pool_3);
}

static void pool_backward_reference(int n, double *const *p)
{
    const double *conv1 = p[0], *bn1_bias = p[1], *bn1_mean = p[2], *bn1_scale = p[3], *d_pool_2 = p[4];
    double *d_relu = p[5];
    double *relu = ddp_values((int64_t)n * 16384);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
            relu[i * 64 + c] = ddp_max(bn1, 0.0);
        }
    ddp_max_pool_grad((struct ddp_pool){.x = {n, 16, 16, 64}, .y = {n, 8, 8, 64}, .kernel = {3, 3},
                      .stride = {2, 2}, .padding = {1, 1}}, relu, d_pool_2, d_relu);
    free(relu);
}

static void bn1_backward_sums_reference(int n, double *const *p)
{
    const double *conv1 = p[0], *bn1_bias = p[1], *bn1_mean = p[2], *bn1_scale = p[3], *d_relu = p[4];
    double *d_bn1_bias = p[5], *d_bn1_scale = p[6];
    double *d_bn1 = ddp_values((int64_t)n * 16384);
    double *d_bn1_scale_2 = ddp_values((int64_t)n * 16384);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
            const double relu = ddp_max(bn1, 0.0);
            d_bn1[i * 64 + c] = relu > 0.0 ? d_relu[i * 64 + c] : 0.0;
        }
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 256, 64}, {true, false}}, d_bn1, d_bn1_bias);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++)
            d_bn1_scale_2[i * 64 + c] = d_bn1[i * 64 + c] * (conv1[i * 64 + c] - bn1_mean[c]);
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {(int64_t)n * 256, 64}, {true, false}}, d_bn1_scale_2,
               d_bn1_scale);
    free(d_bn1);
    free(d_bn1_scale_2);
}

static void bn1_backward_vectors_reference(int n, double *const *p)
{
    const double *bn1_weight = p[0], *bn1_m2 = p[1], *bn1_scale = p[2], *d_bn1_bias = p[3],
                 *d_bn1_scale = p[4];
    double *d_bn1_weight = p[5], *d_bn1_m2 = p[6], *d_conv1 = p[7];
    for (int64_t i = 0; i < 64; i++) {
        const double bn1_var = bn1_m2[i] / ((double)n * 256.0);
        const double d_bn1_mean = -(d_bn1_bias[i] * bn1_scale[i]);
        d_bn1_weight[i] = d_bn1_scale[i] / sqrt(bn1_var + 1e-5);
        const double d_bn1_var = -(bn1_weight[i] / (sqrt(bn1_var + 1e-5) * sqrt(bn1_var + 1e-5))
            * (0.5 / sqrt(bn1_var + 1e-5))) * d_bn1_scale[i];
        d_bn1_m2[i] = d_bn1_var / ((double)n * 256.0);
        d_conv1[i] = d_bn1_mean / ((double)n * 256.0);
    }
}

static void bn1_backward_reference(int n, double *const *p)
{
    const double *conv1 = p[0], *bn1_bias = p[1], *bn1_mean = p[2], *bn1_scale = p[3], *d_relu = p[4],
                 *d_bn1_m2 = p[5], *d_conv1 = p[6];
    double *d_conv1_2 = p[7];
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
            const double relu = ddp_max(bn1, 0.0);
            const double d_bn1 = relu > 0.0 ? d_relu[i * 64 + c] : 0.0;
            const double d_conv1_3 = bn1_scale[c] * d_bn1;
            const double d_conv1_4 = 2.0 * (conv1[i * 64 + c] - bn1_mean[c]) * d_bn1_m2[c];
            d_conv1_2[i * 64 + c] = d_conv1_3 + d_conv1[c] + d_conv1_4;
        }
}

static void conv1_backward_weight_reference(int n, double *const *p)
{
    const double *image = p[0], *d_conv1_2 = p[1];
    double *d_conv1_weight = p[2];
    ddp_conv_dweight((struct ddp_conv){.x = {n, 32, 32, 3}, .w = {64, 3, 7, 7}, .y = {n, 16, 16, 64},
                     .stride = {2, 2}, .padding = {3, 3}}, image, d_conv1_2, d_conv1_weight);
}

static void bn_scale_forward_evaluate_reference(int n, double *const *p)
{
    const double *bn_weight = p[0], *bn_running_var = p[1];
    double *bn_scale = p[2];
    for (int64_t i = 0; i < 64; i++)
        bn_scale[i] = bn_weight[i] / sqrt(bn_running_var[i] + 1e-5);
}

static void conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *image = p[0], *conv1_weight = p[1], *bn1_bias = p[2], *bn1_running_mean = p[3],
                 *bn1_scale = p[4];
    double *relu = p[5];
    double *conv1 = ddp_values((int64_t)n * 16384);
    ddp_conv((struct ddp_conv){.x = {n, 32, 32, 3}, .w = {64, 3, 7, 7}, .y = {n, 16, 16, 64},
             .stride = {2, 2}, .padding = {3, 3}}, image, conv1_weight, conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 256; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double bn1 = (conv1[i * 64 + c] - bn1_running_mean[c]) * bn1_scale[c] + bn1_bias[c];
            relu[i * 64 + c] = ddp_max(bn1, 0.0);
        }
    free(conv1);
}

static void pool_forward_evaluate_reference(int n, double *const *p)
{
    const double *relu = p[0];
    double *pool = p[1];
    ddp_max_pool((struct ddp_pool){.x = {n, 16, 16, 64}, .y = {n, 8, 8, 64}, .kernel = {3, 3},
                 .stride = {2, 2}, .padding = {1, 1}}, relu, pool);
}

static void layer1_0_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *pool = p[0], *layer1_0_conv1_weight = p[1], *layer1_0_bn1_bias = p[2],
                 *layer1_0_bn1_running_mean = p[3], *layer1_0_bn1_scale = p[4];
    double *layer1_0_relu = p[5];
    double *layer1_0_conv1 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 1, 1}, .y = {n, 8, 8, 64}}, pool,
             layer1_0_conv1_weight, layer1_0_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_0_bn1 = (layer1_0_conv1[i * 64 + c] - layer1_0_bn1_running_mean[c])
                * layer1_0_bn1_scale[c] + layer1_0_bn1_bias[c];
            layer1_0_relu[i * 64 + c] = ddp_max(layer1_0_bn1, 0.0);
        }
    free(layer1_0_conv1);
}

static void layer1_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1_relu = p[0], *layer1_conv2_weight = p[1], *layer1_bn2_bias = p[2],
                 *layer1_bn2_running_mean = p[3], *layer1_bn2_scale = p[4];
    double *layer1_relu_2 = p[5];
    double *layer1_conv2 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {64, 64, 3, 3}, .y = {n, 8, 8, 64},
             .padding = {1, 1}}, layer1_relu, layer1_conv2_weight, layer1_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn2 = (layer1_conv2[i * 64 + c] - layer1_bn2_running_mean[c])
                * layer1_bn2_scale[c] + layer1_bn2_bias[c];
            layer1_relu_2[i * 64 + c] = ddp_max(layer1_bn2, 0.0);
        }
    free(layer1_conv2);
}

static void layer_scale_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer_weight = p[0], *layer_running_var = p[1];
    double *layer_scale = p[2];
    for (int64_t i = 0; i < 256; i++)
        layer_scale[i] = layer_weight[i] / sqrt(layer_running_var[i] + 1e-5);
}

static void layer1_0_downsample_0_forward_evaluate_reference(int n, double *const *p)
{
    const double *pool = p[0], *layer1_0_downsample_0_weight = p[1], *layer1_0_downsample_1_bias = p[2],
                 *layer1_0_downsample_1_running_mean = p[3], *layer1_0_downsample_1_scale = p[4];
    double *layer1_0_downsample_1 = p[5];
    double *layer1_0_downsample_0 = ddp_values((int64_t)n * 16384);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}}, pool,
             layer1_0_downsample_0_weight, layer1_0_downsample_0);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++)
            layer1_0_downsample_1[i * 256 + c] = (layer1_0_downsample_0[i * 256 + c]
                - layer1_0_downsample_1_running_mean[c]) * layer1_0_downsample_1_scale[c]
                + layer1_0_downsample_1_bias[c];
    free(layer1_0_downsample_0);
}

static void layer1_0_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1_0_relu_2 = p[0], *layer1_0_conv3_weight = p[1], *layer1_0_bn3_bias = p[2],
                 *layer1_0_bn3_running_mean = p[3], *layer1_0_bn3_scale = p[4], *layer1_0_downsample_1 = p[5];
    double *layer1_0 = p[6];
    double *layer1_0_conv3 = ddp_values((int64_t)n * 16384);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}},
             layer1_0_relu_2, layer1_0_conv3_weight, layer1_0_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer1_0_bn3 = (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_running_mean[c])
                * layer1_0_bn3_scale[c] + layer1_0_bn3_bias[c];
            layer1_0[i * 256 + c] = ddp_max(layer1_0_bn3 + layer1_0_downsample_1[i * 256 + c], 0.0);
        }
    free(layer1_0_conv3);
}

static void layer1_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *layer1_conv1_weight = p[1], *layer1_bn1_bias = p[2],
                 *layer1_bn1_running_mean = p[3], *layer1_bn1_scale = p[4];
    double *layer1_relu = p[5];
    double *layer1_conv1 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {64, 256, 1, 1}, .y = {n, 8, 8, 64}}, layer1,
             layer1_conv1_weight, layer1_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 64; c++) {
            const double layer1_bn1 = (layer1_conv1[i * 64 + c] - layer1_bn1_running_mean[c])
                * layer1_bn1_scale[c] + layer1_bn1_bias[c];
            layer1_relu[i * 64 + c] = ddp_max(layer1_bn1, 0.0);
        }
    free(layer1_conv1);
}

static void layer1_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1 = p[0], *layer1_relu = p[1], *layer1_conv3_weight = p[2], *layer1_bn3_bias = p[3],
                 *layer1_bn3_running_mean = p[4], *layer1_bn3_scale = p[5];
    double *layer1_2 = p[6];
    double *layer1_conv3 = ddp_values((int64_t)n * 16384);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 64}, .w = {256, 64, 1, 1}, .y = {n, 8, 8, 256}}, layer1_relu,
             layer1_conv3_weight, layer1_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer1_bn3 = (layer1_conv3[i * 256 + c] - layer1_bn3_running_mean[c])
                * layer1_bn3_scale[c] + layer1_bn3_bias[c];
            layer1_2[i * 256 + c] = ddp_max(layer1_bn3 + layer1[i * 256 + c], 0.0);
        }
    free(layer1_conv3);
}

static void layer2_bn_scale_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_bn_weight = p[0], *layer2_bn_running_var = p[1];
    double *layer2_bn_scale = p[2];
    for (int64_t i = 0; i < 128; i++)
        layer2_bn_scale[i] = layer2_bn_weight[i] / sqrt(layer2_bn_running_var[i] + 1e-5);
}

static void layer2_0_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *layer2_0_conv1_weight = p[1], *layer2_0_bn1_bias = p[2],
                 *layer2_0_bn1_running_mean = p[3], *layer2_0_bn1_scale = p[4];
    double *layer2_0_relu = p[5];
    double *layer2_0_conv1 = ddp_values((int64_t)n * 8192);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {128, 256, 1, 1}, .y = {n, 8, 8, 128}}, layer1_2,
             layer2_0_conv1_weight, layer2_0_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 64; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_0_bn1 = (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_running_mean[c])
                * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
            layer2_0_relu[i * 128 + c] = ddp_max(layer2_0_bn1, 0.0);
        }
    free(layer2_0_conv1);
}

static void layer2_0_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_0_relu = p[0], *layer2_0_conv2_weight = p[1], *layer2_0_bn2_bias = p[2],
                 *layer2_0_bn2_running_mean = p[3], *layer2_0_bn2_scale = p[4];
    double *layer2_0_relu_2 = p[5];
    double *layer2_0_conv2 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
             .stride = {2, 2}, .padding = {1, 1}}, layer2_0_relu, layer2_0_conv2_weight, layer2_0_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_0_bn2 = (layer2_0_conv2[i * 128 + c] - layer2_0_bn2_running_mean[c])
                * layer2_0_bn2_scale[c] + layer2_0_bn2_bias[c];
            layer2_0_relu_2[i * 128 + c] = ddp_max(layer2_0_bn2, 0.0);
        }
    free(layer2_0_conv2);
}

static void layer_scale_forward_evaluate_2_reference(int n, double *const *p)
{
    const double *layer_weight = p[0], *layer_running_var = p[1];
    double *layer_scale = p[2];
    for (int64_t i = 0; i < 512; i++)
        layer_scale[i] = layer_weight[i] / sqrt(layer_running_var[i] + 1e-5);
}

static void layer2_0_downsample_0_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer1_2 = p[0], *layer2_0_downsample_0_weight = p[1], *layer2_0_downsample_1_bias = p[2],
                 *layer2_0_downsample_1_running_mean = p[3], *layer2_0_downsample_1_scale = p[4];
    double *layer2_0_downsample_1 = p[5];
    double *layer2_0_downsample_0 = ddp_values((int64_t)n * 8192);
    ddp_conv((struct ddp_conv){.x = {n, 8, 8, 256}, .w = {512, 256, 1, 1}, .y = {n, 4, 4, 512},
             .stride = {2, 2}}, layer1_2, layer2_0_downsample_0_weight, layer2_0_downsample_0);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++)
            layer2_0_downsample_1[i * 512 + c] = (layer2_0_downsample_0[i * 512 + c]
                - layer2_0_downsample_1_running_mean[c]) * layer2_0_downsample_1_scale[c]
                + layer2_0_downsample_1_bias[c];
    free(layer2_0_downsample_0);
}

static void layer2_0_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_0_relu_2 = p[0], *layer2_0_conv3_weight = p[1], *layer2_0_bn3_bias = p[2],
                 *layer2_0_bn3_running_mean = p[3], *layer2_0_bn3_scale = p[4], *layer2_0_downsample_1 = p[5];
    double *layer2_0 = p[6];
    double *layer2_0_conv3 = ddp_values((int64_t)n * 8192);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {512, 128, 1, 1}, .y = {n, 4, 4, 512}},
             layer2_0_relu_2, layer2_0_conv3_weight, layer2_0_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer2_0_bn3 = (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_running_mean[c])
                * layer2_0_bn3_scale[c] + layer2_0_bn3_bias[c];
            layer2_0[i * 512 + c] = ddp_max(layer2_0_bn3 + layer2_0_downsample_1[i * 512 + c], 0.0);
        }
    free(layer2_0_conv3);
}

static void layer2_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *layer2_conv1_weight = p[1], *layer2_bn1_bias = p[2],
                 *layer2_bn1_running_mean = p[3], *layer2_bn1_scale = p[4];
    double *layer2_relu = p[5];
    double *layer2_conv1 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {128, 512, 1, 1}, .y = {n, 4, 4, 128}}, layer2,
             layer2_conv1_weight, layer2_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn1 = (layer2_conv1[i * 128 + c] - layer2_bn1_running_mean[c])
                * layer2_bn1_scale[c] + layer2_bn1_bias[c];
            layer2_relu[i * 128 + c] = ddp_max(layer2_bn1, 0.0);
        }
    free(layer2_conv1);
}

static void layer2_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_relu = p[0], *layer2_conv2_weight = p[1], *layer2_bn2_bias = p[2],
                 *layer2_bn2_running_mean = p[3], *layer2_bn2_scale = p[4];
    double *layer2_relu_2 = p[5];
    double *layer2_conv2 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {128, 128, 3, 3}, .y = {n, 4, 4, 128},
             .padding = {1, 1}}, layer2_relu, layer2_conv2_weight, layer2_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 128; c++) {
            const double layer2_bn2 = (layer2_conv2[i * 128 + c] - layer2_bn2_running_mean[c])
                * layer2_bn2_scale[c] + layer2_bn2_bias[c];
            layer2_relu_2[i * 128 + c] = ddp_max(layer2_bn2, 0.0);
        }
    free(layer2_conv2);
}

static void layer2_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2 = p[0], *layer2_relu = p[1], *layer2_conv3_weight = p[2], *layer2_bn3_bias = p[3],
                 *layer2_bn3_running_mean = p[4], *layer2_bn3_scale = p[5];
    double *layer2_2 = p[6];
    double *layer2_conv3 = ddp_values((int64_t)n * 8192);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 128}, .w = {512, 128, 1, 1}, .y = {n, 4, 4, 512}}, layer2_relu,
             layer2_conv3_weight, layer2_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer2_bn3 = (layer2_conv3[i * 512 + c] - layer2_bn3_running_mean[c])
                * layer2_bn3_scale[c] + layer2_bn3_bias[c];
            layer2_2[i * 512 + c] = ddp_max(layer2_bn3 + layer2[i * 512 + c], 0.0);
        }
    free(layer2_conv3);
}

static void layer3_0_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *layer3_0_conv1_weight = p[1], *layer3_0_bn1_bias = p[2],
                 *layer3_0_bn1_running_mean = p[3], *layer3_0_bn1_scale = p[4];
    double *layer3_0_relu = p[5];
    double *layer3_0_conv1 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {256, 512, 1, 1}, .y = {n, 4, 4, 256}}, layer2_3,
             layer3_0_conv1_weight, layer3_0_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 16; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_0_bn1 = (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_running_mean[c])
                * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
            layer3_0_relu[i * 256 + c] = ddp_max(layer3_0_bn1, 0.0);
        }
    free(layer3_0_conv1);
}

static void layer3_0_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_0_relu = p[0], *layer3_0_conv2_weight = p[1], *layer3_0_bn2_bias = p[2],
                 *layer3_0_bn2_running_mean = p[3], *layer3_0_bn2_scale = p[4];
    double *layer3_0_relu_2 = p[5];
    double *layer3_0_conv2 = ddp_values((int64_t)n * 1024);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
             .stride = {2, 2}, .padding = {1, 1}}, layer3_0_relu, layer3_0_conv2_weight, layer3_0_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_0_bn2 = (layer3_0_conv2[i * 256 + c] - layer3_0_bn2_running_mean[c])
                * layer3_0_bn2_scale[c] + layer3_0_bn2_bias[c];
            layer3_0_relu_2[i * 256 + c] = ddp_max(layer3_0_bn2, 0.0);
        }
    free(layer3_0_conv2);
}

static void layer3_scale_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_weight = p[0], *layer3_running_var = p[1];
    double *layer3_scale = p[2];
    for (int64_t i = 0; i < 1024; i++)
        layer3_scale[i] = layer3_weight[i] / sqrt(layer3_running_var[i] + 1e-5);
}

static void layer3_0_downsample_0_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer2_3 = p[0], *layer3_0_downsample_0_weight = p[1], *layer3_0_downsample_1_bias = p[2],
                 *layer3_0_downsample_1_running_mean = p[3], *layer3_0_downsample_1_scale = p[4];
    double *layer3_0_downsample_1 = p[5];
    double *layer3_0_downsample_0 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 4, 4, 512}, .w = {1024, 512, 1, 1}, .y = {n, 2, 2, 1024},
             .stride = {2, 2}}, layer2_3, layer3_0_downsample_0_weight, layer3_0_downsample_0);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++)
            layer3_0_downsample_1[i * 1024 + c] = (layer3_0_downsample_0[i * 1024 + c]
                - layer3_0_downsample_1_running_mean[c]) * layer3_0_downsample_1_scale[c]
                + layer3_0_downsample_1_bias[c];
    free(layer3_0_downsample_0);
}

static void layer3_0_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_0_relu_2 = p[0], *layer3_0_conv3_weight = p[1], *layer3_0_bn3_bias = p[2],
                 *layer3_0_bn3_running_mean = p[3], *layer3_0_bn3_scale = p[4], *layer3_0_downsample_1 = p[5];
    double *layer3_0 = p[6];
    double *layer3_0_conv3 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {1024, 256, 1, 1}, .y = {n, 2, 2, 1024}},
             layer3_0_relu_2, layer3_0_conv3_weight, layer3_0_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double layer3_0_bn3 = (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_running_mean[c])
                * layer3_0_bn3_scale[c] + layer3_0_bn3_bias[c];
            layer3_0[i * 1024 + c] = ddp_max(layer3_0_bn3 + layer3_0_downsample_1[i * 1024 + c], 0.0);
        }
    free(layer3_0_conv3);
}

static void layer3_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *layer3_conv1_weight = p[1], *layer3_bn1_bias = p[2],
                 *layer3_bn1_running_mean = p[3], *layer3_bn1_scale = p[4];
    double *layer3_relu = p[5];
    double *layer3_conv1 = ddp_values((int64_t)n * 1024);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {256, 1024, 1, 1}, .y = {n, 2, 2, 256}}, layer3,
             layer3_conv1_weight, layer3_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn1 = (layer3_conv1[i * 256 + c] - layer3_bn1_running_mean[c])
                * layer3_bn1_scale[c] + layer3_bn1_bias[c];
            layer3_relu[i * 256 + c] = ddp_max(layer3_bn1, 0.0);
        }
    free(layer3_conv1);
}

static void layer3_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_relu = p[0], *layer3_conv2_weight = p[1], *layer3_bn2_bias = p[2],
                 *layer3_bn2_running_mean = p[3], *layer3_bn2_scale = p[4];
    double *layer3_relu_2 = p[5];
    double *layer3_conv2 = ddp_values((int64_t)n * 1024);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {256, 256, 3, 3}, .y = {n, 2, 2, 256},
             .padding = {1, 1}}, layer3_relu, layer3_conv2_weight, layer3_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 256; c++) {
            const double layer3_bn2 = (layer3_conv2[i * 256 + c] - layer3_bn2_running_mean[c])
                * layer3_bn2_scale[c] + layer3_bn2_bias[c];
            layer3_relu_2[i * 256 + c] = ddp_max(layer3_bn2, 0.0);
        }
    free(layer3_conv2);
}

static void layer3_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3 = p[0], *layer3_relu = p[1], *layer3_conv3_weight = p[2], *layer3_bn3_bias = p[3],
                 *layer3_bn3_running_mean = p[4], *layer3_bn3_scale = p[5];
    double *layer3_2 = p[6];
    double *layer3_conv3 = ddp_values((int64_t)n * 4096);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 256}, .w = {1024, 256, 1, 1}, .y = {n, 2, 2, 1024}},
             layer3_relu, layer3_conv3_weight, layer3_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 1024; c++) {
            const double layer3_bn3 = (layer3_conv3[i * 1024 + c] - layer3_bn3_running_mean[c])
                * layer3_bn3_scale[c] + layer3_bn3_bias[c];
            layer3_2[i * 1024 + c] = ddp_max(layer3_bn3 + layer3[i * 1024 + c], 0.0);
        }
    free(layer3_conv3);
}

static void layer4_0_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *layer4_0_conv1_weight = p[1], *layer4_0_bn1_bias = p[2],
                 *layer4_0_bn1_running_mean = p[3], *layer4_0_bn1_scale = p[4];
    double *layer4_0_relu = p[5];
    double *layer4_0_conv1 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {512, 1024, 1, 1}, .y = {n, 2, 2, 512}}, layer3_5,
             layer4_0_conv1_weight, layer4_0_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < (int64_t)n * 4; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_0_bn1 = (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_running_mean[c])
                * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
            layer4_0_relu[i * 512 + c] = ddp_max(layer4_0_bn1, 0.0);
        }
    free(layer4_0_conv1);
}

static void layer4_0_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4_0_relu = p[0], *layer4_0_conv2_weight = p[1], *layer4_0_bn2_bias = p[2],
                 *layer4_0_bn2_running_mean = p[3], *layer4_0_bn2_scale = p[4];
    double *layer4_0_relu_2 = p[5];
    double *layer4_0_conv2 = ddp_values((int64_t)n * 512);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
             .stride = {2, 2}, .padding = {1, 1}}, layer4_0_relu, layer4_0_conv2_weight, layer4_0_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_0_bn2 = (layer4_0_conv2[i * 512 + c] - layer4_0_bn2_running_mean[c])
                * layer4_0_bn2_scale[c] + layer4_0_bn2_bias[c];
            layer4_0_relu_2[i * 512 + c] = ddp_max(layer4_0_bn2, 0.0);
        }
    free(layer4_0_conv2);
}

static void layer4_scale_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4_weight = p[0], *layer4_running_var = p[1];
    double *layer4_scale = p[2];
    for (int64_t i = 0; i < 2048; i++)
        layer4_scale[i] = layer4_weight[i] / sqrt(layer4_running_var[i] + 1e-5);
}

static void layer4_0_downsample_0_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer3_5 = p[0], *layer4_0_downsample_0_weight = p[1], *layer4_0_downsample_1_bias = p[2],
                 *layer4_0_downsample_1_running_mean = p[3], *layer4_0_downsample_1_scale = p[4];
    double *layer4_0_downsample_1 = p[5];
    double *layer4_0_downsample_0 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 2, 2, 1024}, .w = {2048, 1024, 1, 1}, .y = {n, 1, 1, 2048},
             .stride = {2, 2}}, layer3_5, layer4_0_downsample_0_weight, layer4_0_downsample_0);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++)
            layer4_0_downsample_1[i * 2048 + c] = (layer4_0_downsample_0[i * 2048 + c]
                - layer4_0_downsample_1_running_mean[c]) * layer4_0_downsample_1_scale[c]
                + layer4_0_downsample_1_bias[c];
    free(layer4_0_downsample_0);
}

static void layer4_0_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4_0_relu_2 = p[0], *layer4_0_conv3_weight = p[1], *layer4_0_bn3_bias = p[2],
                 *layer4_0_bn3_running_mean = p[3], *layer4_0_bn3_scale = p[4], *layer4_0_downsample_1 = p[5];
    double *layer4_0 = p[6];
    double *layer4_0_conv3 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {2048, 512, 1, 1}, .y = {n, 1, 1, 2048}},
             layer4_0_relu_2, layer4_0_conv3_weight, layer4_0_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double layer4_0_bn3 = (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_running_mean[c])
                * layer4_0_bn3_scale[c] + layer4_0_bn3_bias[c];
            layer4_0[i * 2048 + c] = ddp_max(layer4_0_bn3 + layer4_0_downsample_1[i * 2048 + c], 0.0);
        }
    free(layer4_0_conv3);
}

static void layer4_conv1_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *layer4_conv1_weight = p[1], *layer4_bn1_bias = p[2],
                 *layer4_bn1_running_mean = p[3], *layer4_bn1_scale = p[4];
    double *layer4_relu = p[5];
    double *layer4_conv1 = ddp_values((int64_t)n * 512);
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 2048}, .w = {512, 2048, 1, 1}, .y = {n, 1, 1, 512}}, layer4,
             layer4_conv1_weight, layer4_conv1);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn1 = (layer4_conv1[i * 512 + c] - layer4_bn1_running_mean[c])
                * layer4_bn1_scale[c] + layer4_bn1_bias[c];
            layer4_relu[i * 512 + c] = ddp_max(layer4_bn1, 0.0);
        }
    free(layer4_conv1);
}

static void layer4_conv2_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4_relu = p[0], *layer4_conv2_weight = p[1], *layer4_bn2_bias = p[2],
                 *layer4_bn2_running_mean = p[3], *layer4_bn2_scale = p[4];
    double *layer4_relu_2 = p[5];
    double *layer4_conv2 = ddp_values((int64_t)n * 512);
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {512, 512, 3, 3}, .y = {n, 1, 1, 512},
             .padding = {1, 1}}, layer4_relu, layer4_conv2_weight, layer4_conv2);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 512; c++) {
            const double layer4_bn2 = (layer4_conv2[i * 512 + c] - layer4_bn2_running_mean[c])
                * layer4_bn2_scale[c] + layer4_bn2_bias[c];
            layer4_relu_2[i * 512 + c] = ddp_max(layer4_bn2, 0.0);
        }
    free(layer4_conv2);
}

static void layer4_conv3_forward_evaluate_reference(int n, double *const *p)
{
    const double *layer4 = p[0], *layer4_relu = p[1], *layer4_conv3_weight = p[2], *layer4_bn3_bias = p[3],
                 *layer4_bn3_running_mean = p[4], *layer4_bn3_scale = p[5];
    double *layer4_2 = p[6];
    double *layer4_conv3 = ddp_values((int64_t)n * 2048);
    ddp_conv((struct ddp_conv){.x = {n, 1, 1, 512}, .w = {2048, 512, 1, 1}, .y = {n, 1, 1, 2048}},
             layer4_relu, layer4_conv3_weight, layer4_conv3);
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 2048; c++) {
            const double layer4_bn3 = (layer4_conv3[i * 2048 + c] - layer4_bn3_running_mean[c])
                * layer4_bn3_scale[c] + layer4_bn3_bias[c];
            layer4_2[i * 2048 + c] = ddp_max(layer4_bn3 + layer4[i * 2048 + c], 0.0);
        }
    free(layer4_conv3);
}

static void loss_log_p_forward_evaluate_reference(int n, double *const *p)
{
    const double *fc = p[0];
    double *loss_log_p = p[1], *correct_argmax = p[2];
    double *loss_log_p_max = ddp_values(n);
    double *loss_log_p_z = ddp_values((int64_t)n * 10);
    double *loss_log_p_exp = ddp_values((int64_t)n * 10);
    double *loss_log_p_sum = ddp_values(n);
    ddp_reduce(DDP_MAX, (struct ddp_axes){2, {n, 10}, {false, true}}, fc, loss_log_p_max);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++) {
            loss_log_p_z[i * 10 + c] = fc[i * 10 + c] - floor(loss_log_p_max[i]);
            loss_log_p_exp[i * 10 + c] = exp(loss_log_p_z[i * 10 + c]);
        }
    ddp_reduce(DDP_SUM, (struct ddp_axes){2, {n, 10}, {false, true}}, loss_log_p_exp, loss_log_p_sum);
    for (int64_t i = 0; i < n; i++)
        for (int64_t c = 0; c < 10; c++)
            loss_log_p[i * 10 + c] = loss_log_p_z[i * 10 + c] - log(loss_log_p_sum[i]);
    ddp_reduce(DDP_ARGMAX, (struct ddp_axes){2, {n, 10}, {false, true}}, fc, correct_argmax);
    free(loss_log_p_max);
    free(loss_log_p_z);
    free(loss_log_p_exp);
    free(loss_log_p_sum);
}

static void loss_sums_evaluate_reference(int n, double *const *p)
{
    const double *target = p[0], *loss_score = p[1], *correct_argmax = p[2];
    double *loss_sum = p[3], *loss_sum_2 = p[4], *correct = p[5];
    double *loss_counted = ddp_values(n);
    double *loss_mul = ddp_values(n);
    double *correct_eq = ddp_values(n);
    for (int64_t i = 0; i < n; i++) {
        loss_counted[i] = target[i] != -100.0 ? 1.0 : 0.0;
        loss_mul[i] = loss_counted[i] * loss_score[i];
    }
    ddp_reduce(DDP_SUM, (struct ddp_axes){1, {n}, {true}}, loss_mul, loss_sum);
    ddp_reduce(DDP_SUM, (struct ddp_axes){1, {n}, {true}}, loss_counted, loss_sum_2);
    for (int64_t i = 0; i < n; i++)
        correct_eq[i] = correct_argmax[i] == target[i] ? 1.0 : 0.0;
    ddp_reduce(DDP_SUM, (struct ddp_axes){1, {n}, {true}}, correct_eq, correct);
    free(loss_counted);
    free(loss_mul);
    free(correct_eq);
}

/* name, reference, bytes of workspace, and for each thread, how many inputs and outputs, which */
const struct ddp_kernel kernel_table[N_KERNELS] = {
    {"conv1_forward", conv1_forward_reference, 105216, 18752, 2, 3,
     (const struct ddp_operand[]){{image}, {conv1_weight}, {conv1}, {bn1_m2, .squares = true}, {bn1_mean}}},
    {"bn1_scale_forward", bn1_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{bn1_weight}, {bn1_running_mean}, {bn1_running_var, .positive = true},
                                  {bn1_m2, .positive = true}, {bn1_mean}, {bn1_running_mean},
                                  {bn1_running_var}, {bn1_scale}}},
    {"pool_forward", pool_forward_reference, 0, 12288, 4, 1,
     (const struct ddp_operand[]){{conv1}, {bn1_bias}, {bn1_mean}, {bn1_scale}, {pool}}},
    {"layer1_0_conv1_forward", layer1_0_conv1_forward_reference, 26880, 76800, 2, 3,
     (const struct ddp_operand[]){{pool}, {layer1_0_conv1_weight}, {layer1_0_conv1},
                                  {layer1_0_bn1_m2, .squares = true}, {layer1_0_bn1_mean}}},
    {"layer1_bn_scale_forward", layer1_bn_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer1_0_bn1_weight}, {layer1_0_bn1_running_mean},
                                  {layer1_0_bn1_running_var, .positive = true},
                                  {layer1_0_bn1_m2, .positive = true}, {layer1_0_bn1_mean},
                                  {layer1_0_bn1_running_mean}, {layer1_0_bn1_running_var},
                                  {layer1_0_bn1_scale}}},
    {"layer1_conv2_forward", layer1_conv2_forward_reference, 615936, 467264, 5, 3,
     (const struct ddp_operand[]){{layer1_0_conv1}, {layer1_0_bn1_bias}, {layer1_0_bn1_mean},
                                  {layer1_0_bn1_scale}, {layer1_0_conv2_weight}, {layer1_0_conv2},
                                  {layer1_0_bn2_m2, .squares = true}, {layer1_0_bn2_mean}}},
    {"layer1_conv3_forward", layer1_conv3_forward_reference, 107520, 76800, 5, 3,
     (const struct ddp_operand[]){{layer1_0_conv2}, {layer1_0_bn2_bias}, {layer1_0_bn2_mean},
                                  {layer1_0_bn2_scale}, {layer1_0_conv3_weight}, {layer1_0_conv3},
                                  {layer1_0_bn3_m2, .squares = true}, {layer1_0_bn3_mean}}},
    {"layer1_scale_forward", layer1_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer1_0_bn3_weight}, {layer1_0_bn3_running_mean},
                                  {layer1_0_bn3_running_var, .positive = true},
                                  {layer1_0_bn3_m2, .positive = true}, {layer1_0_bn3_mean},
                                  {layer1_0_bn3_running_mean}, {layer1_0_bn3_running_var},
                                  {layer1_0_bn3_scale}}},
    {"layer1_0_downsample_0_forward", layer1_0_downsample_0_forward_reference, 107520, 76800, 2, 3,
     (const struct ddp_operand[]){{pool}, {layer1_0_downsample_0_weight}, {layer1_0_downsample_0},
                                  {layer1_0_downsample_1_m2, .squares = true}, {layer1_0_downsample_1_mean}}},
    {"layer1_0_forward", layer1_0_forward_reference, 0, 0, 8, 1,
     (const struct ddp_operand[]){{layer1_0_conv3}, {layer1_0_bn3_bias}, {layer1_0_bn3_mean},
                                  {layer1_0_bn3_scale}, {layer1_0_downsample_0}, {layer1_0_downsample_1_bias},
                                  {layer1_0_downsample_1_mean}, {layer1_0_downsample_1_scale}, {layer1_0}}},
    {"layer1_conv1_forward", layer1_conv1_forward_reference, 26880, 261120, 2, 3,
     (const struct ddp_operand[]){{layer1_0}, {layer1_1_conv1_weight}, {layer1_1_conv1},
                                  {layer1_1_bn1_m2, .squares = true}, {layer1_1_bn1_mean}}},
    {"layer1_forward", layer1_forward_reference, 0, 0, 5, 1,
     (const struct ddp_operand[]){{layer1_0}, {layer1_1_conv3}, {layer1_1_bn3_bias}, {layer1_1_bn3_mean},
                                  {layer1_1_bn3_scale}, {layer1_1}}},
    {"layer2_0_conv1_forward", layer2_0_conv1_forward_reference, 53760, 261120, 2, 3,
     (const struct ddp_operand[]){{layer1_2}, {layer2_0_conv1_weight}, {layer2_0_conv1},
                                  {layer2_0_bn1_m2, .squares = true}, {layer2_0_bn1_mean}}},
    {"layer_bn_num_batches_tracked_update", layer_bn_num_batches_tracked_update_reference, 0, 0, 12, 12,
     (const struct ddp_operand[]){{bn1_num_batches_tracked}, {layer1_0_bn1_num_batches_tracked},
                                  {layer1_0_bn2_num_batches_tracked}, {layer1_0_bn3_num_batches_tracked},
                                  {layer1_0_downsample_1_num_batches_tracked},
                                  {layer1_1_bn1_num_batches_tracked}, {layer1_1_bn2_num_batches_tracked},
                                  {layer1_1_bn3_num_batches_tracked}, {layer1_2_bn1_num_batches_tracked},
                                  {layer1_2_bn2_num_batches_tracked}, {layer1_2_bn3_num_batches_tracked},
                                  {layer2_0_bn1_num_batches_tracked}, {bn1_num_batches_tracked},
                                  {layer1_0_bn1_num_batches_tracked}, {layer1_0_bn2_num_batches_tracked},
                                  {layer1_0_bn3_num_batches_tracked},
                                  {layer1_0_downsample_1_num_batches_tracked},
                                  {layer1_1_bn1_num_batches_tracked}, {layer1_1_bn2_num_batches_tracked},
                                  {layer1_1_bn3_num_batches_tracked}, {layer1_2_bn1_num_batches_tracked},
                                  {layer1_2_bn2_num_batches_tracked}, {layer1_2_bn3_num_batches_tracked},
                                  {layer2_0_bn1_num_batches_tracked}}},
    {"layer2_0_bn1_scale_forward", layer2_0_bn1_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_0_bn1_weight}, {layer2_0_bn1_running_mean},
                                  {layer2_0_bn1_running_var, .positive = true},
                                  {layer2_0_bn1_m2, .positive = true}, {layer2_0_bn1_mean},
                                  {layer2_0_bn1_running_mean}, {layer2_0_bn1_running_var},
                                  {layer2_0_bn1_scale}}},
    {"layer2_0_conv2_forward", layer2_0_conv2_forward_reference, 39936, 639744, 5, 3,
     (const struct ddp_operand[]){{layer2_0_conv1}, {layer2_0_bn1_bias}, {layer2_0_bn1_mean},
                                  {layer2_0_bn1_scale}, {layer2_0_conv2_weight}, {layer2_0_conv2},
                                  {layer2_0_bn2_m2, .squares = true}, {layer2_0_bn2_mean}}},
    {"layer2_bn_scale_forward", layer2_bn_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_0_bn2_weight}, {layer2_0_bn2_running_mean},
                                  {layer2_0_bn2_running_var, .positive = true},
                                  {layer2_0_bn2_m2, .positive = true}, {layer2_0_bn2_mean},
                                  {layer2_0_bn2_running_mean}, {layer2_0_bn2_running_var},
                                  {layer2_0_bn2_scale}}},
    {"layer2_conv3_forward", layer2_conv3_forward_reference, 55296, 138240, 5, 3,
     (const struct ddp_operand[]){{layer2_0_conv2}, {layer2_0_bn2_bias}, {layer2_0_bn2_mean},
                                  {layer2_0_bn2_scale}, {layer2_0_conv3_weight}, {layer2_0_conv3},
                                  {layer2_0_bn3_m2, .squares = true}, {layer2_0_bn3_mean}}},
    {"layer2_scale_forward", layer2_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_0_bn3_weight}, {layer2_0_bn3_running_mean},
                                  {layer2_0_bn3_running_var, .positive = true},
                                  {layer2_0_bn3_m2, .positive = true}, {layer2_0_bn3_mean},
                                  {layer2_0_bn3_running_mean}, {layer2_0_bn3_running_var},
                                  {layer2_0_bn3_scale}}},
    {"layer2_0_downsample_0_forward", layer2_0_downsample_0_forward_reference, 55296, 261120, 2, 3,
     (const struct ddp_operand[]){{layer1_2}, {layer2_0_downsample_0_weight}, {layer2_0_downsample_0},
                                  {layer2_0_downsample_1_m2, .squares = true}, {layer2_0_downsample_1_mean}}},
    {"layer2_0_forward", layer2_0_forward_reference, 0, 0, 8, 1,
     (const struct ddp_operand[]){{layer2_0_conv3}, {layer2_0_bn3_bias}, {layer2_0_bn3_mean},
                                  {layer2_0_bn3_scale}, {layer2_0_downsample_0}, {layer2_0_downsample_1_bias},
                                  {layer2_0_downsample_1_mean}, {layer2_0_downsample_1_scale}, {layer2_0}}},
    {"layer2_conv1_forward", layer2_conv1_forward_reference, 18432, 380160, 2, 3,
     (const struct ddp_operand[]){{layer2_0}, {layer2_1_conv1_weight}, {layer2_1_conv1},
                                  {layer2_1_bn1_m2, .squares = true}, {layer2_1_bn1_mean}}},
    {"layer2_conv2_forward", layer2_conv2_forward_reference, 2394624, 376896, 5, 3,
     (const struct ddp_operand[]){{layer2_1_conv1}, {layer2_1_bn1_bias}, {layer2_1_bn1_mean},
                                  {layer2_1_bn1_scale}, {layer2_1_conv2_weight}, {layer2_1_conv2},
                                  {layer2_1_bn2_m2, .squares = true}, {layer2_1_bn2_mean}}},
    {"layer2_forward", layer2_forward_reference, 0, 0, 5, 1,
     (const struct ddp_operand[]){{layer2_0}, {layer2_1_conv3}, {layer2_1_bn3_bias}, {layer2_1_bn3_mean},
                                  {layer2_1_bn3_scale}, {layer2_1}}},
    {"layer3_0_conv1_forward", layer3_0_conv1_forward_reference, 36864, 380160, 2, 3,
     (const struct ddp_operand[]){{layer2_3}, {layer3_0_conv1_weight}, {layer3_0_conv1},
                                  {layer3_0_bn1_m2, .squares = true}, {layer3_0_bn1_mean}}},
    {"layer3_0_bn1_scale_forward", layer3_0_bn1_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_0_bn1_weight}, {layer3_0_bn1_running_mean},
                                  {layer3_0_bn1_running_var, .positive = true},
                                  {layer3_0_bn1_m2, .positive = true}, {layer3_0_bn1_mean},
                                  {layer3_0_bn1_running_mean}, {layer3_0_bn1_running_var},
                                  {layer3_0_bn1_scale}}},
    {"layer3_0_conv2_forward", layer3_0_conv2_forward_reference, 49152, 665856, 5, 3,
     (const struct ddp_operand[]){{layer3_0_conv1}, {layer3_0_bn1_bias}, {layer3_0_bn1_mean},
                                  {layer3_0_bn1_scale}, {layer3_0_conv2_weight}, {layer3_0_conv2},
                                  {layer3_0_bn2_m2, .squares = true}, {layer3_0_bn2_mean}}},
    {"layer3_bn_scale_forward", layer3_bn_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_0_bn2_weight}, {layer3_0_bn2_running_mean},
                                  {layer3_0_bn2_running_var, .positive = true},
                                  {layer3_0_bn2_m2, .positive = true}, {layer3_0_bn2_mean},
                                  {layer3_0_bn2_running_mean}, {layer3_0_bn2_running_var},
                                  {layer3_0_bn2_scale}}},
    {"layer3_conv3_forward", layer3_conv3_forward_reference, 36864, 261120, 5, 3,
     (const struct ddp_operand[]){{layer3_0_conv2}, {layer3_0_bn2_bias}, {layer3_0_bn2_mean},
                                  {layer3_0_bn2_scale}, {layer3_0_conv3_weight}, {layer3_0_conv3},
                                  {layer3_0_bn3_m2, .squares = true}, {layer3_0_bn3_mean}}},
    {"layer3_scale_forward", layer3_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_0_bn3_weight}, {layer3_0_bn3_running_mean},
                                  {layer3_0_bn3_running_var, .positive = true},
                                  {layer3_0_bn3_m2, .positive = true}, {layer3_0_bn3_mean},
                                  {layer3_0_bn3_running_mean}, {layer3_0_bn3_running_var},
                                  {layer3_0_bn3_scale}}},
    {"layer3_0_downsample_0_forward", layer3_0_downsample_0_forward_reference, 36864, 380160, 2, 3,
     (const struct ddp_operand[]){{layer2_3}, {layer3_0_downsample_0_weight}, {layer3_0_downsample_0},
                                  {layer3_0_downsample_1_m2, .squares = true}, {layer3_0_downsample_1_mean}}},
    {"layer3_0_forward", layer3_0_forward_reference, 0, 0, 8, 1,
     (const struct ddp_operand[]){{layer3_0_conv3}, {layer3_0_bn3_bias}, {layer3_0_bn3_mean},
                                  {layer3_0_bn3_scale}, {layer3_0_downsample_0}, {layer3_0_downsample_1_bias},
                                  {layer3_0_downsample_1_mean}, {layer3_0_downsample_1_scale}, {layer3_0}}},
    {"layer3_conv1_forward", layer3_conv1_forward_reference, 21504, 349440, 2, 3,
     (const struct ddp_operand[]){{layer3_0}, {layer3_1_conv1_weight}, {layer3_1_conv1},
                                  {layer3_1_bn1_m2, .squares = true}, {layer3_1_bn1_mean}}},
    {"layer3_conv2_forward", layer3_conv2_forward_reference, 2386944, 292096, 5, 3,
     (const struct ddp_operand[]){{layer3_1_conv1}, {layer3_1_bn1_bias}, {layer3_1_bn1_mean},
                                  {layer3_1_bn1_scale}, {layer3_1_conv2_weight}, {layer3_1_conv2},
                                  {layer3_1_bn2_m2, .squares = true}, {layer3_1_bn2_mean}}},
    {"layer3_forward", layer3_forward_reference, 0, 0, 5, 1,
     (const struct ddp_operand[]){{layer3_0}, {layer3_1_conv3}, {layer3_1_bn3_bias}, {layer3_1_bn3_mean},
                                  {layer3_1_bn3_scale}, {layer3_1}}},
    {"layer4_0_conv1_forward", layer4_0_conv1_forward_reference, 43008, 349440, 2, 3,
     (const struct ddp_operand[]){{layer3_5}, {layer4_0_conv1_weight}, {layer4_0_conv1},
                                  {layer4_0_bn1_m2, .squares = true}, {layer4_0_bn1_mean}}},
    {"layer4_0_bn1_scale_forward", layer4_0_bn1_scale_forward_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer4_0_bn1_weight}, {layer4_0_bn1_running_mean},
                                  {layer4_0_bn1_running_var, .positive = true},
                                  {layer4_0_bn1_m2, .positive = true}, {layer4_0_bn1_mean},
                                  {layer4_0_bn1_running_mean}, {layer4_0_bn1_running_var},
                                  {layer4_0_bn1_scale}}},
    {"layer4_0_conv2_forward", layer4_0_conv2_forward_reference, 24576, 592128, 5, 3,
     (const struct ddp_operand[]){{layer4_0_conv1}, {layer4_0_bn1_bias}, {layer4_0_bn1_mean},
                                  {layer4_0_bn1_scale}, {layer4_0_conv2_weight}, {layer4_0_conv2},
                                  {layer4_0_bn2_m2, .squares = true}, {layer4_0_bn2_mean}}},
    {"layer4_bn_scale_forward", layer4_bn_scale_forward_reference, 0, 0, 5, 4,
     (const struct ddp_operand[]){{layer4_0_bn2_weight}, {layer4_0_bn2_running_mean},
                                  {layer4_0_bn2_running_var, .positive = true},
                                  {layer4_0_bn2_m2, .positive = true}, {layer4_0_bn2_mean},
                                  {layer4_0_bn2_var}, {layer4_0_bn2_running_mean}, {layer4_0_bn2_running_var},
                                  {layer4_0_bn2_scale}}},
    {"layer4_conv3_forward", layer4_conv3_forward_reference, 24576, 380160, 5, 3,
     (const struct ddp_operand[]){{layer4_0_conv2}, {layer4_0_bn2_bias}, {layer4_0_bn2_mean},
                                  {layer4_0_bn2_scale}, {layer4_0_conv3_weight}, {layer4_0_conv3},
                                  {layer4_0_bn3_m2, .squares = true}, {layer4_0_bn3_mean}}},
    {"layer4_scale_forward", layer4_scale_forward_reference, 0, 0, 5, 4,
     (const struct ddp_operand[]){{layer4_0_bn3_weight}, {layer4_0_bn3_running_mean},
                                  {layer4_0_bn3_running_var, .positive = true},
                                  {layer4_0_bn3_m2, .positive = true}, {layer4_0_bn3_mean},
                                  {layer4_0_bn3_var}, {layer4_0_bn3_running_mean}, {layer4_0_bn3_running_var},
                                  {layer4_0_bn3_scale}}},
    {"layer4_0_downsample_0_forward", layer4_0_downsample_0_forward_reference, 49152, 349440, 2, 3,
     (const struct ddp_operand[]){{layer3_5}, {layer4_0_downsample_0_weight}, {layer4_0_downsample_0},
                                  {layer4_0_downsample_1_m2, .squares = true}, {layer4_0_downsample_1_mean}}},
    {"layer4_0_forward", layer4_0_forward_reference, 0, 0, 8, 1,
     (const struct ddp_operand[]){{layer4_0_conv3}, {layer4_0_bn3_bias}, {layer4_0_bn3_mean},
                                  {layer4_0_bn3_scale}, {layer4_0_downsample_0}, {layer4_0_downsample_1_bias},
                                  {layer4_0_downsample_1_mean}, {layer4_0_downsample_1_scale}, {layer4_0}}},
    {"layer4_conv1_forward", layer4_conv1_forward_reference, 24576, 297216, 2, 3,
     (const struct ddp_operand[]){{layer4_0}, {layer4_1_conv1_weight}, {layer4_1_conv1},
                                  {layer4_1_bn1_m2, .squares = true}, {layer4_1_bn1_mean}}},
    {"layer4_conv2_forward", layer4_conv2_forward_reference, 6144, 380160, 5, 3,
     (const struct ddp_operand[]){{layer4_1_conv1}, {layer4_1_bn1_bias}, {layer4_1_bn1_mean},
                                  {layer4_1_bn1_scale}, {layer4_1_conv2_weight}, {layer4_1_conv2},
                                  {layer4_1_bn2_m2, .squares = true}, {layer4_1_bn2_mean}}},
    {"layer4_forward", layer4_forward_reference, 0, 0, 5, 1,
     (const struct ddp_operand[]){{layer4_0}, {layer4_1_conv3}, {layer4_1_bn3_bias}, {layer4_1_bn3_mean},
                                  {layer4_1_bn3_scale}, {layer4_1}}},
    {"layer4_2_bn3_num_batches_tracked_update", layer4_2_bn3_num_batches_tracked_update_reference, 0, 0, 5, 5,
     (const struct ddp_operand[]){{layer4_1_bn2_num_batches_tracked}, {layer4_1_bn3_num_batches_tracked},
                                  {layer4_2_bn1_num_batches_tracked}, {layer4_2_bn2_num_batches_tracked},
                                  {layer4_2_bn3_num_batches_tracked}, {layer4_1_bn2_num_batches_tracked},
                                  {layer4_1_bn3_num_batches_tracked}, {layer4_2_bn1_num_batches_tracked},
                                  {layer4_2_bn2_num_batches_tracked}, {layer4_2_bn3_num_batches_tracked}}},
    {"fc_forward", fc_forward_reference, 0, 297216, 3, 1,
     (const struct ddp_operand[]){{layer4_2}, {fc_weight}, {fc_bias}, {fc}}},
    {"loss_log_p_forward", loss_log_p_forward_reference, 0, 0, 1, 3,
     (const struct ddp_operand[]){{fc}, {loss_log_p_exp}, {loss_log_p_sum}, {loss_log_p}}},
    {"loss_score_forward", loss_score_forward_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{target, .below = 10}, {loss_log_p}, {loss_score}}},
    {"loss_sums", loss_sums_reference, 0, 0, 2, 2,
     (const struct ddp_operand[]){{target}, {loss_score}, {loss_sum}, {loss_sum_2}}},
    {"loss_forward", loss_forward_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{loss_sum}, {loss_sum_2}, {loss}}},
    {"loss_sum_backward", loss_sum_backward_reference, 0, 0, 1, 1,
     (const struct ddp_operand[]){{loss_sum_2}, {d_loss_sum}}},
    {"loss_score_backward", loss_score_backward_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{target}, {d_loss_sum}, {d_loss_score}}},
    {"loss_score_backward_2", loss_score_backward_2_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{target, .below = 10}, {d_loss_score}, {d_loss_log_p}}},
    {"loss_log_p_z_backward", loss_log_p_z_backward_reference, 0, 0, 3, 2,
     (const struct ddp_operand[]){{loss_log_p_exp, .positive = true}, {loss_log_p_sum, .positive = true},
                                  {d_loss_log_p}, {d_loss_log_p_z}, {fc_bias, .gradient = true}}},
    {"fc_backward_weight", fc_backward_weight_reference, 0, 378880, 2, 1,
     (const struct ddp_operand[]){{layer4_2}, {d_loss_log_p_z}, {fc_weight, .gradient = true}}},
    {"fc_backward_input", fc_backward_input_reference, 0, 9728, 2, 1,
     (const struct ddp_operand[]){{fc_weight}, {d_loss_log_p_z}, {d_mean}}},
    {"layer4_2_bn3_backward", layer4_2_bn3_backward_reference, 262144, 0, 4, 3,
     (const struct ddp_operand[]){{layer4_2_conv3}, {layer4_2_bn3_mean}, {layer4_2}, {d_mean},
                                  {d_layer4_2_bn3}, {layer4_2_bn3_bias, .gradient = true},
                                  {d_layer4_2_bn3_scale}}},
    {"layer4_bn3_backward_vectors", layer4_bn3_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer4_2_bn3_weight}, {layer4_2_bn3_var, .positive = true},
                                  {layer4_2_bn3_scale}, {layer4_2_bn3_bias, .gradient = true},
                                  {d_layer4_2_bn3_scale}, {layer4_2_bn3_weight, .gradient = true},
                                  {d_layer4_2_bn3_m2}, {d_layer4_2_conv3}}},
    {"layer4_bn3_backward", layer4_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer4_2_conv3}, {layer4_2_bn3_mean}, {layer4_2_bn3_scale},
                                  {d_layer4_2_bn3}, {d_layer4_2_bn3_m2}, {d_layer4_2_conv3},
                                  {d_layer4_2_conv3_2}}},
    {"layer4_conv3_backward_weight", layer4_conv3_backward_weight_reference, 0, 624640, 5, 1,
     (const struct ddp_operand[]){{layer4_2_conv2}, {layer4_2_bn2_bias}, {layer4_2_bn2_mean},
                                  {layer4_2_bn2_scale}, {d_layer4_2_conv3_2},
                                  {layer4_2_conv3_weight, .gradient = true}}},
    {"layer4_conv3_backward_input", layer4_conv3_backward_input_reference, 0, 1351936, 6, 1,
     (const struct ddp_operand[]){{layer4_2_conv2}, {layer4_2_bn2_bias}, {layer4_2_bn2_mean},
                                  {layer4_2_bn2_scale}, {layer4_2_conv3_weight}, {d_layer4_2_conv3_2},
                                  {d_layer4_2_bn2}}},
    {"layer4_bn_backward_sums", layer4_bn_backward_sums_reference, 65536, 0, 3, 2,
     (const struct ddp_operand[]){{layer4_2_conv2}, {layer4_2_bn2_mean}, {d_layer4_2_bn2},
                                  {layer4_2_bn2_bias, .gradient = true}, {d_layer4_2_bn2_scale}}},
    {"layer4_bn_backward_vectors", layer4_bn_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer4_2_bn2_weight}, {layer4_2_bn2_var, .positive = true},
                                  {layer4_2_bn2_scale}, {layer4_2_bn2_bias, .gradient = true},
                                  {d_layer4_2_bn2_scale}, {layer4_2_bn2_weight, .gradient = true},
                                  {d_layer4_2_bn2_m2}, {d_layer4_2_conv2}}},
    {"layer4_bn_backward", layer4_bn_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer4_2_conv2}, {layer4_2_bn2_mean}, {layer4_2_bn2_scale},
                                  {d_layer4_2_bn2}, {d_layer4_2_bn2_m2}, {d_layer4_2_conv2},
                                  {d_layer4_2_conv2_2}}},
    {"layer4_conv2_backward_weight", layer4_conv2_backward_weight_reference, 0, 542720, 5, 1,
     (const struct ddp_operand[]){{layer4_2_conv1}, {layer4_2_bn1_bias}, {layer4_2_bn1_mean},
                                  {layer4_2_bn1_scale}, {d_layer4_2_conv2_2},
                                  {layer4_2_conv2_weight, .gradient = true}}},
    {"layer4_conv2_backward_input", layer4_conv2_backward_input_reference, 0, 344320, 6, 1,
     (const struct ddp_operand[]){{layer4_2_conv1}, {layer4_2_bn1_bias}, {layer4_2_bn1_mean},
                                  {layer4_2_bn1_scale}, {layer4_2_conv2_weight}, {d_layer4_2_conv2_2},
                                  {d_layer4_2_bn1}}},
    {"layer4_conv1_backward_weight", layer4_conv1_backward_weight_reference, 0, 624640, 2, 1,
     (const struct ddp_operand[]){{layer4_1}, {d_layer4_2_conv1_2},
                                  {layer4_2_conv1_weight, .gradient = true}}},
    {"layer4_conv1_backward_input", layer4_conv1_backward_input_reference, 0, 344320, 4, 1,
     (const struct ddp_operand[]){{layer4_1}, {layer4_2_conv1_weight}, {d_layer4_2_bn3}, {d_layer4_2_conv1_2},
                                  {d_layer4_1_bn3}}},
    {"layer4_1_bn3_backward_sums", layer4_1_bn3_backward_sums_reference, 262144, 0, 3, 2,
     (const struct ddp_operand[]){{layer4_1_conv3}, {layer4_1_bn3_mean}, {d_layer4_1_bn3},
                                  {layer4_1_bn3_bias, .gradient = true}, {d_layer4_1_bn3_scale}}},
    {"layer4_0_downsample_1_backward_sums", layer4_0_downsample_1_backward_sums_reference, 393216, 0, 5, 3,
     (const struct ddp_operand[]){{layer4_0_conv3}, {layer4_0_bn3_mean}, {layer4_0_downsample_0},
                                  {layer4_0_downsample_1_mean}, {d_layer4_0_bn3},
                                  {layer4_0_bn3_bias, .gradient = true}, {d_layer4_0_downsample_1_scale},
                                  {d_layer4_0_bn3_scale}}},
    {"layer4_0_downsample_1_bias_backward", layer4_0_downsample_1_bias_backward_reference, 0, 0, 1, 1,
     (const struct ddp_operand[]){{layer4_0_bn3_bias, .gradient = true},
                                  {layer4_0_downsample_1_bias, .gradient = true}}},
    {"layer4_0_downsample_1_backward_vectors", layer4_0_downsample_1_backward_vectors_reference, 0, 0, 9, 6,
     (const struct ddp_operand[]){{layer4_0_bn3_weight}, {layer4_0_bn3_var, .positive = true},
                                  {layer4_0_bn3_scale}, {layer4_0_downsample_1_weight},
                                  {layer4_0_downsample_1_var, .positive = true},
                                  {layer4_0_downsample_1_scale}, {layer4_0_bn3_bias, .gradient = true},
                                  {d_layer4_0_downsample_1_scale}, {d_layer4_0_bn3_scale},
                                  {layer4_0_downsample_1_weight, .gradient = true},
                                  {d_layer4_0_downsample_1_m2}, {d_layer4_0_downsample_0},
                                  {layer4_0_bn3_weight, .gradient = true}, {d_layer4_0_bn3_m2},
                                  {d_layer4_0_conv3}}},
    {"layer4_0_bn3_backward", layer4_0_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer4_0_conv3}, {layer4_0_bn3_mean}, {layer4_0_bn3_scale},
                                  {d_layer4_0_bn3}, {d_layer4_0_bn3_m2}, {d_layer4_0_conv3},
                                  {d_layer4_0_conv3_2}}},
    {"layer4_0_conv2_backward_weight", layer4_0_conv2_backward_weight_reference, 0, 632832, 5, 1,
     (const struct ddp_operand[]){{layer4_0_conv1}, {layer4_0_bn1_bias}, {layer4_0_bn1_mean},
                                  {layer4_0_bn1_scale}, {d_layer4_0_conv2_2},
                                  {layer4_0_conv2_weight, .gradient = true}}},
    {"layer4_0_conv2_backward_input", layer4_0_conv2_backward_input_reference, 0, 344320, 6, 1,
     (const struct ddp_operand[]){{layer4_0_conv1}, {layer4_0_bn1_bias}, {layer4_0_bn1_mean},
                                  {layer4_0_bn1_scale}, {layer4_0_conv2_weight}, {d_layer4_0_conv2_2},
                                  {d_layer4_0_bn1}}},
    {"layer4_0_bn1_backward_sums", layer4_0_bn1_backward_sums_reference, 131072, 0, 3, 2,
     (const struct ddp_operand[]){{layer4_0_conv1}, {layer4_0_bn1_mean}, {d_layer4_0_bn1},
                                  {layer4_0_bn1_bias, .gradient = true}, {d_layer4_0_bn1_scale}}},
    {"layer4_0_bn1_backward_vectors", layer4_0_bn1_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer4_0_bn1_weight}, {layer4_0_bn1_m2, .positive = true},
                                  {layer4_0_bn1_scale}, {layer4_0_bn1_bias, .gradient = true},
                                  {d_layer4_0_bn1_scale}, {layer4_0_bn1_weight, .gradient = true},
                                  {d_layer4_0_bn1_m2}, {d_layer4_0_conv1}}},
    {"layer4_0_bn1_backward", layer4_0_bn1_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer4_0_conv1}, {layer4_0_bn1_mean}, {layer4_0_bn1_scale},
                                  {d_layer4_0_bn1}, {d_layer4_0_bn1_m2}, {d_layer4_0_conv1},
                                  {d_layer4_0_conv1_2}}},
    {"layer4_0_conv1_backward_weight", layer4_0_conv1_backward_weight_reference, 0, 624640, 2, 1,
     (const struct ddp_operand[]){{layer3_5}, {d_layer4_0_conv1_2},
                                  {layer4_0_conv1_weight, .gradient = true}}},
    {"layer4_0_conv1_backward_input", layer4_0_conv1_backward_input_reference, 2097152, 380160, 2, 1,
     (const struct ddp_operand[]){{layer4_0_conv1_weight}, {d_layer4_0_conv1_2}, {d_layer3_5}}},
    {"layer4_0_downsample_0_backward_weight", layer4_0_downsample_0_backward_weight_reference, 0, 706560, 2, 1,
     (const struct ddp_operand[]){{layer3_5}, {d_layer4_0_downsample_0_2},
                                  {layer4_0_downsample_0_weight, .gradient = true}}},
    {"layer4_0_downsample_0_backward_input", layer4_0_downsample_0_backward_input_reference, 0, 1351936, 4, 1,
     (const struct ddp_operand[]){{layer3_5}, {layer4_0_downsample_0_weight}, {d_layer4_0_downsample_0_2},
                                  {d_layer3_5}, {d_layer3_5_bn3}}},
    {"layer3_bn3_backward_sums", layer3_bn3_backward_sums_reference, 262144, 0, 3, 2,
     (const struct ddp_operand[]){{layer3_5_conv3}, {layer3_5_bn3_mean}, {d_layer3_5_bn3},
                                  {layer3_5_bn3_bias, .gradient = true}, {d_layer3_5_bn3_scale}}},
    {"layer3_bn3_backward_vectors", layer3_bn3_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_5_bn3_weight}, {layer3_5_bn3_m2, .positive = true},
                                  {layer3_5_bn3_scale}, {layer3_5_bn3_bias, .gradient = true},
                                  {d_layer3_5_bn3_scale}, {layer3_5_bn3_weight, .gradient = true},
                                  {d_layer3_5_bn3_m2}, {d_layer3_5_conv3}}},
    {"layer3_bn3_backward", layer3_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer3_5_conv3}, {layer3_5_bn3_mean}, {layer3_5_bn3_scale},
                                  {d_layer3_5_bn3}, {d_layer3_5_bn3_m2}, {d_layer3_5_conv3},
                                  {d_layer3_5_conv3_2}}},
    {"layer3_conv3_backward_weight", layer3_conv3_backward_weight_reference, 0, 493568, 5, 1,
     (const struct ddp_operand[]){{layer3_5_conv2}, {layer3_5_bn2_bias}, {layer3_5_bn2_mean},
                                  {layer3_5_bn2_scale}, {d_layer3_5_conv3_2},
                                  {layer3_5_conv3_weight, .gradient = true}}},
    {"layer3_conv3_backward_input", layer3_conv3_backward_input_reference, 1048576, 349440, 6, 1,
     (const struct ddp_operand[]){{layer3_5_conv2}, {layer3_5_bn2_bias}, {layer3_5_bn2_mean},
                                  {layer3_5_bn2_scale}, {layer3_5_conv3_weight}, {d_layer3_5_conv3_2},
                                  {d_layer3_5_bn2}}},
    {"layer3_bn_backward_sums", layer3_bn_backward_sums_reference, 65536, 0, 3, 2,
     (const struct ddp_operand[]){{layer3_5_conv2}, {layer3_5_bn2_mean}, {d_layer3_5_bn2},
                                  {layer3_5_bn2_bias, .gradient = true}, {d_layer3_5_bn2_scale}}},
    {"layer3_bn_backward_vectors", layer3_bn_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_5_bn2_weight}, {layer3_5_bn2_m2, .positive = true},
                                  {layer3_5_bn2_scale}, {layer3_5_bn2_bias, .gradient = true},
                                  {d_layer3_5_bn2_scale}, {layer3_5_bn2_weight, .gradient = true},
                                  {d_layer3_5_bn2_m2}, {d_layer3_5_conv2}}},
    {"layer3_bn_backward", layer3_bn_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer3_5_conv2}, {layer3_5_bn2_mean}, {layer3_5_bn2_scale},
                                  {d_layer3_5_bn2}, {d_layer3_5_bn2_m2}, {d_layer3_5_conv2},
                                  {d_layer3_5_conv2_2}}},
    {"layer3_conv2_backward_weight", layer3_conv2_backward_weight_reference, 0, 698304, 5, 1,
     (const struct ddp_operand[]){{layer3_5_conv1}, {layer3_5_bn1_bias}, {layer3_5_bn1_mean},
                                  {layer3_5_bn1_scale}, {d_layer3_5_conv2_2},
                                  {layer3_5_conv2_weight, .gradient = true}}},
    {"layer3_conv2_backward_input", layer3_conv2_backward_input_reference, 4727808, 287744, 6, 1,
     (const struct ddp_operand[]){{layer3_5_conv1}, {layer3_5_bn1_bias}, {layer3_5_bn1_mean},
                                  {layer3_5_bn1_scale}, {layer3_5_conv2_weight}, {d_layer3_5_conv2_2},
                                  {d_layer3_5_bn1}}},
    {"layer3_conv1_backward_weight", layer3_conv1_backward_weight_reference, 0, 493568, 2, 1,
     (const struct ddp_operand[]){{layer3_4}, {d_layer3_5_conv1_2},
                                  {layer3_5_conv1_weight, .gradient = true}}},
    {"layer3_conv1_backward_input", layer3_conv1_backward_input_reference, 1048576, 261120, 4, 1,
     (const struct ddp_operand[]){{layer3_4}, {layer3_5_conv1_weight}, {d_layer3_5_bn3}, {d_layer3_5_conv1_2},
                                  {d_layer3_4_bn3}}},
    {"layer3_0_bn3_backward_sums", layer3_0_bn3_backward_sums_reference, 393216, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_0_conv3}, {layer3_0_bn3_mean}, {layer3_0_downsample_0},
                                  {layer3_0_downsample_1_mean}, {d_layer3_0_bn3},
                                  {layer3_0_bn3_bias, .gradient = true}, {d_layer3_0_downsample_1_scale},
                                  {d_layer3_0_bn3_scale}}},
    {"layer3_0_downsample_1_backward_vectors", layer3_0_downsample_1_backward_vectors_reference, 0, 0, 9, 7,
     (const struct ddp_operand[]){{layer3_0_bn3_weight}, {layer3_0_bn3_m2, .positive = true},
                                  {layer3_0_bn3_scale}, {layer3_0_downsample_1_weight},
                                  {layer3_0_downsample_1_m2, .positive = true}, {layer3_0_downsample_1_scale},
                                  {layer3_0_bn3_bias, .gradient = true}, {d_layer3_0_downsample_1_scale},
                                  {d_layer3_0_bn3_scale}, {layer3_0_downsample_1_weight, .gradient = true},
                                  {d_layer3_0_downsample_1_m2}, {d_layer3_0_downsample_0},
                                  {layer3_0_bn3_weight, .gradient = true}, {d_layer3_0_bn3_m2},
                                  {d_layer3_0_conv3}, {layer3_0_downsample_1_bias, .gradient = true}}},
    {"layer3_0_bn3_backward", layer3_0_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer3_0_conv3}, {layer3_0_bn3_mean}, {layer3_0_bn3_scale},
                                  {d_layer3_0_bn3}, {d_layer3_0_bn3_m2}, {d_layer3_0_conv3},
                                  {d_layer3_0_conv3_2}}},
    {"layer3_0_conv2_backward_weight", layer3_0_conv2_backward_weight_reference, 0, 501760, 5, 1,
     (const struct ddp_operand[]){{layer3_0_conv1}, {layer3_0_bn1_bias}, {layer3_0_bn1_mean},
                                  {layer3_0_bn1_scale}, {d_layer3_0_conv2_2},
                                  {layer3_0_conv2_weight, .gradient = true}}},
    {"layer3_0_conv2_backward_input", layer3_0_conv2_backward_input_reference, 2359296, 349440, 6, 1,
     (const struct ddp_operand[]){{layer3_0_conv1}, {layer3_0_bn1_bias}, {layer3_0_bn1_mean},
                                  {layer3_0_bn1_scale}, {layer3_0_conv2_weight}, {d_layer3_0_conv2_2},
                                  {d_layer3_0_bn1}}},
    {"layer3_0_bn1_backward_sums", layer3_0_bn1_backward_sums_reference, 262144, 0, 3, 2,
     (const struct ddp_operand[]){{layer3_0_conv1}, {layer3_0_bn1_mean}, {d_layer3_0_bn1},
                                  {layer3_0_bn1_bias, .gradient = true}, {d_layer3_0_bn1_scale}}},
    {"layer3_0_bn1_backward_vectors", layer3_0_bn1_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer3_0_bn1_weight}, {layer3_0_bn1_m2, .positive = true},
                                  {layer3_0_bn1_scale}, {layer3_0_bn1_bias, .gradient = true},
                                  {d_layer3_0_bn1_scale}, {layer3_0_bn1_weight, .gradient = true},
                                  {d_layer3_0_bn1_m2}, {d_layer3_0_conv1}}},
    {"layer3_0_bn1_backward", layer3_0_bn1_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer3_0_conv1}, {layer3_0_bn1_mean}, {layer3_0_bn1_scale},
                                  {d_layer3_0_bn1}, {d_layer3_0_bn1_m2}, {d_layer3_0_conv1},
                                  {d_layer3_0_conv1_2}}},
    {"layer3_0_conv1_backward_weight", layer3_0_conv1_backward_weight_reference, 0, 411648, 2, 1,
     (const struct ddp_operand[]){{layer2_3}, {d_layer3_0_conv1_2},
                                  {layer3_0_conv1_weight, .gradient = true}}},
    {"layer3_0_conv1_backward_input", layer3_0_conv1_backward_input_reference, 524288, 261120, 2, 1,
     (const struct ddp_operand[]){{layer3_0_conv1_weight}, {d_layer3_0_conv1_2}, {d_layer2_3}}},
    {"layer3_0_downsample_0_backward_weight", layer3_0_downsample_0_backward_weight_reference, 0, 624640, 2, 1,
     (const struct ddp_operand[]){{layer2_3}, {d_layer3_0_downsample_0_2},
                                  {layer3_0_downsample_0_weight, .gradient = true}}},
    {"layer3_0_downsample_0_backward_input", layer3_0_downsample_0_backward_input_reference, 2097152, 349440, 4, 1,
     (const struct ddp_operand[]){{layer2_3}, {layer3_0_downsample_0_weight}, {d_layer3_0_downsample_0_2},
                                  {d_layer2_3}, {d_layer2_3_bn3}}},
    {"layer2_bn3_backward_sums", layer2_bn3_backward_sums_reference, 524288, 0, 3, 2,
     (const struct ddp_operand[]){{layer2_3_conv3}, {layer2_3_bn3_mean}, {d_layer2_3_bn3},
                                  {layer2_3_bn3_bias, .gradient = true}, {d_layer2_3_bn3_scale}}},
    {"layer2_bn3_backward_vectors", layer2_bn3_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_3_bn3_weight}, {layer2_3_bn3_m2, .positive = true},
                                  {layer2_3_bn3_scale}, {layer2_3_bn3_bias, .gradient = true},
                                  {d_layer2_3_bn3_scale}, {layer2_3_bn3_weight, .gradient = true},
                                  {d_layer2_3_bn3_m2}, {d_layer2_3_conv3}}},
    {"layer2_bn3_backward", layer2_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer2_3_conv3}, {layer2_3_bn3_mean}, {layer2_3_bn3_scale},
                                  {d_layer2_3_bn3}, {d_layer2_3_bn3_m2}, {d_layer2_3_conv3},
                                  {d_layer2_3_conv3_2}}},
    {"layer2_conv3_backward_weight", layer2_conv3_backward_weight_reference, 0, 346112, 5, 1,
     (const struct ddp_operand[]){{layer2_3_conv2}, {layer2_3_bn2_bias}, {layer2_3_bn2_mean},
                                  {layer2_3_bn2_scale}, {d_layer2_3_conv3_2},
                                  {layer2_3_conv3_weight, .gradient = true}}},
    {"layer2_conv3_backward_input", layer2_conv3_backward_input_reference, 262144, 380160, 6, 1,
     (const struct ddp_operand[]){{layer2_3_conv2}, {layer2_3_bn2_bias}, {layer2_3_bn2_mean},
                                  {layer2_3_bn2_scale}, {layer2_3_conv3_weight}, {d_layer2_3_conv3_2},
                                  {d_layer2_3_bn2}}},
    {"layer2_bn_backward_sums", layer2_bn_backward_sums_reference, 131072, 0, 3, 2,
     (const struct ddp_operand[]){{layer2_3_conv2}, {layer2_3_bn2_mean}, {d_layer2_3_bn2},
                                  {layer2_3_bn2_bias, .gradient = true}, {d_layer2_3_bn2_scale}}},
    {"layer2_bn_backward_vectors", layer2_bn_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_3_bn2_weight}, {layer2_3_bn2_m2, .positive = true},
                                  {layer2_3_bn2_scale}, {layer2_3_bn2_bias, .gradient = true},
                                  {d_layer2_3_bn2_scale}, {layer2_3_bn2_weight, .gradient = true},
                                  {d_layer2_3_bn2_m2}, {d_layer2_3_conv2}}},
    {"layer2_bn_backward", layer2_bn_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer2_3_conv2}, {layer2_3_bn2_mean}, {layer2_3_bn2_scale},
                                  {d_layer2_3_bn2}, {d_layer2_3_bn2_m2}, {d_layer2_3_conv2},
                                  {d_layer2_3_conv2_2}}},
    {"layer2_conv2_backward_weight", layer2_conv2_backward_weight_reference, 0, 2800704, 5, 1,
     (const struct ddp_operand[]){{layer2_3_conv1}, {layer2_3_bn1_bias}, {layer2_3_bn1_mean},
                                  {layer2_3_bn1_scale}, {d_layer2_3_conv2_2},
                                  {layer2_3_conv2_weight, .gradient = true}}},
    {"layer2_conv2_backward_input", layer2_conv2_backward_input_reference, 2967552, 356160, 6, 1,
     (const struct ddp_operand[]){{layer2_3_conv1}, {layer2_3_bn1_bias}, {layer2_3_bn1_mean},
                                  {layer2_3_bn1_scale}, {layer2_3_conv2_weight}, {d_layer2_3_conv2_2},
                                  {d_layer2_3_bn1}}},
    {"layer2_conv1_backward_weight", layer2_conv1_backward_weight_reference, 0, 346112, 2, 1,
     (const struct ddp_operand[]){{layer2_2}, {d_layer2_3_conv1_2},
                                  {layer2_3_conv1_weight, .gradient = true}}},
    {"layer2_conv1_backward_input", layer2_conv1_backward_input_reference, 262144, 138240, 4, 1,
     (const struct ddp_operand[]){{layer2_2}, {layer2_3_conv1_weight}, {d_layer2_3_bn3}, {d_layer2_3_conv1_2},
                                  {d_layer2_2_bn3}}},
    {"layer2_0_bn3_backward_sums", layer2_0_bn3_backward_sums_reference, 786432, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_0_conv3}, {layer2_0_bn3_mean}, {layer2_0_downsample_0},
                                  {layer2_0_downsample_1_mean}, {d_layer2_0_bn3},
                                  {layer2_0_bn3_bias, .gradient = true}, {d_layer2_0_downsample_1_scale},
                                  {d_layer2_0_bn3_scale}}},
    {"layer2_0_downsample_1_backward_vectors", layer2_0_downsample_1_backward_vectors_reference, 0, 0, 9, 7,
     (const struct ddp_operand[]){{layer2_0_bn3_weight}, {layer2_0_bn3_m2, .positive = true},
                                  {layer2_0_bn3_scale}, {layer2_0_downsample_1_weight},
                                  {layer2_0_downsample_1_m2, .positive = true}, {layer2_0_downsample_1_scale},
                                  {layer2_0_bn3_bias, .gradient = true}, {d_layer2_0_downsample_1_scale},
                                  {d_layer2_0_bn3_scale}, {layer2_0_downsample_1_weight, .gradient = true},
                                  {d_layer2_0_downsample_1_m2}, {d_layer2_0_downsample_0},
                                  {layer2_0_bn3_weight, .gradient = true}, {d_layer2_0_bn3_m2},
                                  {d_layer2_0_conv3}, {layer2_0_downsample_1_bias, .gradient = true}}},
    {"layer2_0_bn3_backward", layer2_0_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer2_0_conv3}, {layer2_0_bn3_mean}, {layer2_0_bn3_scale},
                                  {d_layer2_0_bn3}, {d_layer2_0_bn3_m2}, {d_layer2_0_conv3},
                                  {d_layer2_0_conv3_2}}},
    {"layer2_0_conv2_backward_weight", layer2_0_conv2_backward_weight_reference, 0, 370688, 5, 1,
     (const struct ddp_operand[]){{layer2_0_conv1}, {layer2_0_bn1_bias}, {layer2_0_bn1_mean},
                                  {layer2_0_bn1_scale}, {d_layer2_0_conv2_2},
                                  {layer2_0_conv2_weight, .gradient = true}}},
    {"layer2_0_conv2_backward_input", layer2_0_conv2_backward_input_reference, 589824, 380160, 6, 1,
     (const struct ddp_operand[]){{layer2_0_conv1}, {layer2_0_bn1_bias}, {layer2_0_bn1_mean},
                                  {layer2_0_bn1_scale}, {layer2_0_conv2_weight}, {d_layer2_0_conv2_2},
                                  {d_layer2_0_bn1}}},
    {"layer2_0_bn1_backward_sums", layer2_0_bn1_backward_sums_reference, 131072, 0, 3, 2,
     (const struct ddp_operand[]){{layer2_0_conv1}, {layer2_0_bn1_mean}, {d_layer2_0_bn1},
                                  {layer2_0_bn1_bias, .gradient = true}, {d_layer2_0_bn1_scale}}},
    {"layer2_0_bn1_backward_vectors", layer2_0_bn1_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer2_0_bn1_weight}, {layer2_0_bn1_m2, .positive = true},
                                  {layer2_0_bn1_scale}, {layer2_0_bn1_bias, .gradient = true},
                                  {d_layer2_0_bn1_scale}, {layer2_0_bn1_weight, .gradient = true},
                                  {d_layer2_0_bn1_m2}, {d_layer2_0_conv1}}},
    {"layer2_0_bn1_backward", layer2_0_bn1_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer2_0_conv1}, {layer2_0_bn1_mean}, {layer2_0_bn1_scale},
                                  {d_layer2_0_bn1}, {d_layer2_0_bn1_m2}, {d_layer2_0_conv1},
                                  {d_layer2_0_conv1_2}}},
    {"layer2_0_conv1_backward_weight", layer2_0_conv1_backward_weight_reference, 0, 215040, 2, 1,
     (const struct ddp_operand[]){{layer1_2}, {d_layer2_0_conv1_2},
                                  {layer2_0_conv1_weight, .gradient = true}}},
    {"layer2_0_conv1_backward_input", layer2_0_conv1_backward_input_reference, 131072, 138240, 2, 1,
     (const struct ddp_operand[]){{layer2_0_conv1_weight}, {d_layer2_0_conv1_2}, {d_layer1_2}}},
    {"layer2_0_downsample_0_backward_weight", layer2_0_downsample_0_backward_weight_reference, 0, 411648, 2, 1,
     (const struct ddp_operand[]){{layer1_2}, {d_layer2_0_downsample_0_2},
                                  {layer2_0_downsample_0_weight, .gradient = true}}},
    {"layer2_0_downsample_0_backward_input", layer2_0_downsample_0_backward_input_reference, 524288, 380160, 4, 1,
     (const struct ddp_operand[]){{layer1_2}, {layer2_0_downsample_0_weight}, {d_layer2_0_downsample_0_2},
                                  {d_layer1_2}, {d_layer1_2_bn3}}},
    {"layer1_bn3_backward_sums", layer1_bn3_backward_sums_reference, 262144, 0, 3, 2,
     (const struct ddp_operand[]){{layer1_2_conv3}, {layer1_2_bn3_mean}, {d_layer1_2_bn3},
                                  {layer1_2_bn3_bias, .gradient = true}, {d_layer1_2_bn3_scale}}},
    {"layer1_bn3_backward_vectors", layer1_bn3_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer1_2_bn3_weight}, {layer1_2_bn3_m2, .positive = true},
                                  {layer1_2_bn3_scale}, {layer1_2_bn3_bias, .gradient = true},
                                  {d_layer1_2_bn3_scale}, {layer1_2_bn3_weight, .gradient = true},
                                  {d_layer1_2_bn3_m2}, {d_layer1_2_conv3}}},
    {"layer1_bn3_backward", layer1_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer1_2_conv3}, {layer1_2_bn3_mean}, {layer1_2_bn3_scale},
                                  {d_layer1_2_bn3}, {d_layer1_2_bn3_m2}, {d_layer1_2_conv3},
                                  {d_layer1_2_conv3_2}}},
    {"layer1_conv3_backward_weight", layer1_conv3_backward_weight_reference, 0, 182272, 5, 1,
     (const struct ddp_operand[]){{layer1_2_conv2}, {layer1_2_bn2_bias}, {layer1_2_bn2_mean},
                                  {layer1_2_bn2_scale}, {d_layer1_2_conv3_2},
                                  {layer1_2_conv3_weight, .gradient = true}}},
    {"layer1_conv3_backward_input", layer1_conv3_backward_input_reference, 65536, 261120, 6, 1,
     (const struct ddp_operand[]){{layer1_2_conv2}, {layer1_2_bn2_bias}, {layer1_2_bn2_mean},
                                  {layer1_2_bn2_scale}, {layer1_2_conv3_weight}, {d_layer1_2_conv3_2},
                                  {d_layer1_2_bn2}}},
    {"layer1_bn_backward_sums", layer1_bn_backward_sums_reference, 65536, 0, 3, 2,
     (const struct ddp_operand[]){{layer1_2_conv2}, {layer1_2_bn2_mean}, {d_layer1_2_bn2},
                                  {layer1_2_bn2_bias, .gradient = true}, {d_layer1_2_bn2_scale}}},
    {"layer1_bn_backward_vectors", layer1_bn_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{layer1_2_bn2_weight}, {layer1_2_bn2_m2, .positive = true},
                                  {layer1_2_bn2_scale}, {layer1_2_bn2_bias, .gradient = true},
                                  {d_layer1_2_bn2_scale}, {layer1_2_bn2_weight, .gradient = true},
                                  {d_layer1_2_bn2_m2}, {d_layer1_2_conv2}}},
    {"layer1_bn_backward", layer1_bn_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer1_2_conv2}, {layer1_2_bn2_mean}, {layer1_2_bn2_scale},
                                  {d_layer1_2_bn2}, {d_layer1_2_bn2_m2}, {d_layer1_2_conv2},
                                  {d_layer1_2_conv2_2}}},
    {"layer1_conv2_backward_weight", layer1_conv2_backward_weight_reference, 0, 1215296, 5, 1,
     (const struct ddp_operand[]){{layer1_2_conv1}, {layer1_2_bn1_bias}, {layer1_2_bn1_mean},
                                  {layer1_2_bn1_scale}, {d_layer1_2_conv2_2},
                                  {layer1_2_conv2_weight, .gradient = true}}},
    {"layer1_conv2_backward_input", layer1_conv2_backward_input_reference, 746496, 455744, 6, 1,
     (const struct ddp_operand[]){{layer1_2_conv1}, {layer1_2_bn1_bias}, {layer1_2_bn1_mean},
                                  {layer1_2_bn1_scale}, {layer1_2_conv2_weight}, {d_layer1_2_conv2_2},
                                  {d_layer1_2_bn1}}},
    {"layer1_conv1_backward_weight", layer1_conv1_backward_weight_reference, 0, 182272, 2, 1,
     (const struct ddp_operand[]){{layer1_1}, {d_layer1_2_conv1_2},
                                  {layer1_2_conv1_weight, .gradient = true}}},
    {"layer1_conv1_backward_input", layer1_conv1_backward_input_reference, 65536, 76800, 4, 1,
     (const struct ddp_operand[]){{layer1_1}, {layer1_2_conv1_weight}, {d_layer1_2_bn3}, {d_layer1_2_conv1_2},
                                  {d_layer1_1_bn3}}},
    {"layer1_0_bn3_backward_sums", layer1_0_bn3_backward_sums_reference, 393216, 0, 5, 3,
     (const struct ddp_operand[]){{layer1_0_conv3}, {layer1_0_bn3_mean}, {layer1_0_downsample_0},
                                  {layer1_0_downsample_1_mean}, {d_layer1_0_bn3},
                                  {layer1_0_bn3_bias, .gradient = true}, {d_layer1_0_downsample_1_scale},
                                  {d_layer1_0_bn3_scale}}},
    {"layer1_0_downsample_1_backward_vectors", layer1_0_downsample_1_backward_vectors_reference, 0, 0, 9, 7,
     (const struct ddp_operand[]){{layer1_0_bn3_weight}, {layer1_0_bn3_m2, .positive = true},
                                  {layer1_0_bn3_scale}, {layer1_0_downsample_1_weight},
                                  {layer1_0_downsample_1_m2, .positive = true}, {layer1_0_downsample_1_scale},
                                  {layer1_0_bn3_bias, .gradient = true}, {d_layer1_0_downsample_1_scale},
                                  {d_layer1_0_bn3_scale}, {layer1_0_downsample_1_weight, .gradient = true},
                                  {d_layer1_0_downsample_1_m2}, {d_layer1_0_downsample_0},
                                  {layer1_0_bn3_weight, .gradient = true}, {d_layer1_0_bn3_m2},
                                  {d_layer1_0_conv3}, {layer1_0_downsample_1_bias, .gradient = true}}},
    {"layer1_0_bn3_backward", layer1_0_bn3_backward_reference, 0, 0, 6, 1,
     (const struct ddp_operand[]){{layer1_0_conv3}, {layer1_0_bn3_mean}, {layer1_0_bn3_scale},
                                  {d_layer1_0_bn3}, {d_layer1_0_bn3_m2}, {d_layer1_0_conv3},
                                  {d_layer1_0_conv3_2}}},
    {"layer1_0_conv1_backward_weight", layer1_0_conv1_backward_weight_reference, 0, 83968, 2, 1,
     (const struct ddp_operand[]){{pool}, {d_layer1_0_conv1_2}, {layer1_0_conv1_weight, .gradient = true}}},
    {"layer1_0_conv1_backward_input", layer1_0_conv1_backward_input_reference, 16384, 76800, 2, 1,
     (const struct ddp_operand[]){{layer1_0_conv1_weight}, {d_layer1_0_conv1_2}, {d_pool}}},
    {"layer1_0_downsample_0_backward_weight", layer1_0_downsample_0_backward_weight_reference, 0, 182272, 2, 1,
     (const struct ddp_operand[]){{pool}, {d_layer1_0_downsample_0_2},
                                  {layer1_0_downsample_0_weight, .gradient = true}}},
    {"layer1_0_downsample_0_backward_input", layer1_0_downsample_0_backward_input_reference, 65536, 261120, 3, 1,
     (const struct ddp_operand[]){{layer1_0_downsample_0_weight}, {d_layer1_0_downsample_0_2}, {d_pool},
                                  {d_pool_2}}},
    {"pool_backward", pool_backward_reference, 0, 12288, 5, 1,
     (const struct ddp_operand[]){{conv1}, {bn1_bias}, {bn1_mean}, {bn1_scale}, {d_pool_2}, {d_relu}}},
    {"bn1_backward_sums", bn1_backward_sums_reference, 65536, 0, 5, 2,
     (const struct ddp_operand[]){{conv1}, {bn1_bias}, {bn1_mean}, {bn1_scale}, {d_relu},
                                  {bn1_bias, .gradient = true}, {d_bn1_scale}}},
    {"bn1_backward_vectors", bn1_backward_vectors_reference, 0, 0, 5, 3,
     (const struct ddp_operand[]){{bn1_weight}, {bn1_m2, .positive = true}, {bn1_scale},
                                  {bn1_bias, .gradient = true}, {d_bn1_scale}, {bn1_weight, .gradient = true},
                                  {d_bn1_m2}, {d_conv1}}},
    {"bn1_backward", bn1_backward_reference, 0, 0, 7, 1,
     (const struct ddp_operand[]){{conv1}, {bn1_bias}, {bn1_mean}, {bn1_scale}, {d_relu}, {d_bn1_m2},
                                  {d_conv1}, {d_conv1_2}}},
    {"conv1_backward_weight", conv1_backward_weight_reference, 0, 52416, 2, 1,
     (const struct ddp_operand[]){{image}, {d_conv1_2}, {conv1_weight, .gradient = true}}},
    {"bn_scale_forward_evaluate", bn_scale_forward_evaluate_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{bn1_weight}, {bn1_running_var, .positive = true}, {evaluate_bn1_scale}}},
    {"conv1_forward_evaluate", conv1_forward_evaluate_reference, 0, 18752, 5, 1,
     (const struct ddp_operand[]){{image}, {conv1_weight}, {bn1_bias}, {bn1_running_mean},
                                  {evaluate_bn1_scale}, {evaluate_relu}}},
    {"pool_forward_evaluate", pool_forward_evaluate_reference, 0, 0, 1, 1,
     (const struct ddp_operand[]){{evaluate_relu}, {evaluate_pool}}},
    {"layer1_0_conv1_forward_evaluate", layer1_0_conv1_forward_evaluate_reference, 0, 76800, 5, 1,
     (const struct ddp_operand[]){{evaluate_pool}, {layer1_0_conv1_weight}, {layer1_0_bn1_bias},
                                  {layer1_0_bn1_running_mean}, {evaluate_layer1_0_bn1_scale},
                                  {evaluate_layer1_0_relu}}},
    {"layer1_conv2_forward_evaluate", layer1_conv2_forward_evaluate_reference, 599040, 455744, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer1_0_relu}, {layer1_0_conv2_weight}, {layer1_0_bn2_bias},
                                  {layer1_0_bn2_running_mean}, {evaluate_layer1_0_bn2_scale},
                                  {evaluate_layer1_0_relu_2}}},
    {"layer_scale_forward_evaluate", layer_scale_forward_evaluate_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{layer1_0_bn3_weight}, {layer1_0_bn3_running_var, .positive = true},
                                  {evaluate_layer1_0_bn3_scale}}},
    {"layer1_0_downsample_0_forward_evaluate", layer1_0_downsample_0_forward_evaluate_reference, 0, 76800, 5, 1,
     (const struct ddp_operand[]){{evaluate_pool}, {layer1_0_downsample_0_weight},
                                  {layer1_0_downsample_1_bias}, {layer1_0_downsample_1_running_mean},
                                  {evaluate_layer1_0_downsample_1_scale}, {evaluate_layer1_0_downsample_1}}},
    {"layer1_0_conv3_forward_evaluate", layer1_0_conv3_forward_evaluate_reference, 0, 76800, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer1_0_relu_2}, {layer1_0_conv3_weight}, {layer1_0_bn3_bias},
                                  {layer1_0_bn3_running_mean}, {evaluate_layer1_0_bn3_scale},
                                  {evaluate_layer1_0_downsample_1}, {evaluate_layer1_0}}},
    {"layer1_conv1_forward_evaluate", layer1_conv1_forward_evaluate_reference, 0, 261120, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer1_0}, {layer1_1_conv1_weight}, {layer1_1_bn1_bias},
                                  {layer1_1_bn1_running_mean}, {evaluate_layer1_1_bn1_scale},
                                  {evaluate_layer1_1_relu}}},
    {"layer1_conv3_forward_evaluate", layer1_conv3_forward_evaluate_reference, 0, 76800, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer1_0}, {evaluate_layer1_1_relu_2}, {layer1_1_conv3_weight},
                                  {layer1_1_bn3_bias}, {layer1_1_bn3_running_mean},
                                  {evaluate_layer1_1_bn3_scale}, {evaluate_layer1_1}}},
    {"layer2_bn_scale_forward_evaluate", layer2_bn_scale_forward_evaluate_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{layer2_0_bn1_weight}, {layer2_0_bn1_running_var, .positive = true},
                                  {evaluate_layer2_0_bn1_scale}}},
    {"layer2_0_conv1_forward_evaluate", layer2_0_conv1_forward_evaluate_reference, 0, 261120, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer1_2}, {layer2_0_conv1_weight}, {layer2_0_bn1_bias},
                                  {layer2_0_bn1_running_mean}, {evaluate_layer2_0_bn1_scale},
                                  {evaluate_layer2_0_relu}}},
    {"layer2_0_conv2_forward_evaluate", layer2_0_conv2_forward_evaluate_reference, 0, 392448, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer2_0_relu}, {layer2_0_conv2_weight}, {layer2_0_bn2_bias},
                                  {layer2_0_bn2_running_mean}, {evaluate_layer2_0_bn2_scale},
                                  {evaluate_layer2_0_relu_2}}},
    {"layer_scale_forward_evaluate_2", layer_scale_forward_evaluate_2_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{layer2_0_bn3_weight}, {layer2_0_bn3_running_var, .positive = true},
                                  {evaluate_layer2_0_bn3_scale}}},
    {"layer2_0_downsample_0_forward_evaluate", layer2_0_downsample_0_forward_evaluate_reference, 0, 261120, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer1_2}, {layer2_0_downsample_0_weight},
                                  {layer2_0_downsample_1_bias}, {layer2_0_downsample_1_running_mean},
                                  {evaluate_layer2_0_downsample_1_scale}, {evaluate_layer2_0_downsample_1}}},
    {"layer2_0_conv3_forward_evaluate", layer2_0_conv3_forward_evaluate_reference, 0, 138240, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer2_0_relu_2}, {layer2_0_conv3_weight}, {layer2_0_bn3_bias},
                                  {layer2_0_bn3_running_mean}, {evaluate_layer2_0_bn3_scale},
                                  {evaluate_layer2_0_downsample_1}, {evaluate_layer2_0}}},
    {"layer2_conv1_forward_evaluate", layer2_conv1_forward_evaluate_reference, 0, 380160, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer2_0}, {layer2_1_conv1_weight}, {layer2_1_bn1_bias},
                                  {layer2_1_bn1_running_mean}, {evaluate_layer2_1_bn1_scale},
                                  {evaluate_layer2_1_relu}}},
    {"layer2_conv2_forward_evaluate", layer2_conv2_forward_evaluate_reference, 2377728, 356160, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer2_1_relu}, {layer2_1_conv2_weight}, {layer2_1_bn2_bias},
                                  {layer2_1_bn2_running_mean}, {evaluate_layer2_1_bn2_scale},
                                  {evaluate_layer2_1_relu_2}}},
    {"layer2_conv3_forward_evaluate", layer2_conv3_forward_evaluate_reference, 0, 138240, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer2_0}, {evaluate_layer2_1_relu_2}, {layer2_1_conv3_weight},
                                  {layer2_1_bn3_bias}, {layer2_1_bn3_running_mean},
                                  {evaluate_layer2_1_bn3_scale}, {evaluate_layer2_1}}},
    {"layer3_0_conv1_forward_evaluate", layer3_0_conv1_forward_evaluate_reference, 0, 380160, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer2_3}, {layer3_0_conv1_weight}, {layer3_0_bn1_bias},
                                  {layer3_0_bn1_running_mean}, {evaluate_layer3_0_bn1_scale},
                                  {evaluate_layer3_0_relu}}},
    {"layer3_0_conv2_forward_evaluate", layer3_0_conv2_forward_evaluate_reference, 0, 334080, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer3_0_relu}, {layer3_0_conv2_weight}, {layer3_0_bn2_bias},
                                  {layer3_0_bn2_running_mean}, {evaluate_layer3_0_bn2_scale},
                                  {evaluate_layer3_0_relu_2}}},
    {"layer3_scale_forward_evaluate", layer3_scale_forward_evaluate_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{layer3_0_bn3_weight}, {layer3_0_bn3_running_var, .positive = true},
                                  {evaluate_layer3_0_bn3_scale}}},
    {"layer3_0_downsample_0_forward_evaluate", layer3_0_downsample_0_forward_evaluate_reference, 0, 380160, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer2_3}, {layer3_0_downsample_0_weight},
                                  {layer3_0_downsample_1_bias}, {layer3_0_downsample_1_running_mean},
                                  {evaluate_layer3_0_downsample_1_scale}, {evaluate_layer3_0_downsample_1}}},
    {"layer3_0_conv3_forward_evaluate", layer3_0_conv3_forward_evaluate_reference, 0, 261120, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer3_0_relu_2}, {layer3_0_conv3_weight}, {layer3_0_bn3_bias},
                                  {layer3_0_bn3_running_mean}, {evaluate_layer3_0_bn3_scale},
                                  {evaluate_layer3_0_downsample_1}, {evaluate_layer3_0}}},
    {"layer3_conv1_forward_evaluate", layer3_conv1_forward_evaluate_reference, 0, 349440, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer3_0}, {layer3_1_conv1_weight}, {layer3_1_bn1_bias},
                                  {layer3_1_bn1_running_mean}, {evaluate_layer3_1_bn1_scale},
                                  {evaluate_layer3_1_relu}}},
    {"layer3_conv2_forward_evaluate", layer3_conv2_forward_evaluate_reference, 2368512, 287744, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer3_1_relu}, {layer3_1_conv2_weight}, {layer3_1_bn2_bias},
                                  {layer3_1_bn2_running_mean}, {evaluate_layer3_1_bn2_scale},
                                  {evaluate_layer3_1_relu_2}}},
    {"layer3_conv3_forward_evaluate", layer3_conv3_forward_evaluate_reference, 0, 261120, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer3_0}, {evaluate_layer3_1_relu_2}, {layer3_1_conv3_weight},
                                  {layer3_1_bn3_bias}, {layer3_1_bn3_running_mean},
                                  {evaluate_layer3_1_bn3_scale}, {evaluate_layer3_1}}},
    {"layer4_0_conv1_forward_evaluate", layer4_0_conv1_forward_evaluate_reference, 0, 349440, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer3_5}, {layer4_0_conv1_weight}, {layer4_0_bn1_bias},
                                  {layer4_0_bn1_running_mean}, {evaluate_layer4_0_bn1_scale},
                                  {evaluate_layer4_0_relu}}},
    {"layer4_0_conv2_forward_evaluate", layer4_0_conv2_forward_evaluate_reference, 0, 297216, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer4_0_relu}, {layer4_0_conv2_weight}, {layer4_0_bn2_bias},
                                  {layer4_0_bn2_running_mean}, {evaluate_layer4_0_bn2_scale},
                                  {evaluate_layer4_0_relu_2}}},
    {"layer4_scale_forward_evaluate", layer4_scale_forward_evaluate_reference, 0, 0, 2, 1,
     (const struct ddp_operand[]){{layer4_0_bn3_weight}, {layer4_0_bn3_running_var, .positive = true},
                                  {evaluate_layer4_0_bn3_scale}}},
    {"layer4_0_downsample_0_forward_evaluate", layer4_0_downsample_0_forward_evaluate_reference, 0, 349440, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer3_5}, {layer4_0_downsample_0_weight},
                                  {layer4_0_downsample_1_bias}, {layer4_0_downsample_1_running_mean},
                                  {evaluate_layer4_0_downsample_1_scale}, {evaluate_layer4_0_downsample_1}}},
    {"layer4_0_conv3_forward_evaluate", layer4_0_conv3_forward_evaluate_reference, 0, 380160, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer4_0_relu_2}, {layer4_0_conv3_weight}, {layer4_0_bn3_bias},
                                  {layer4_0_bn3_running_mean}, {evaluate_layer4_0_bn3_scale},
                                  {evaluate_layer4_0_downsample_1}, {evaluate_layer4_0}}},
    {"layer4_conv1_forward_evaluate", layer4_conv1_forward_evaluate_reference, 0, 297216, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer4_0}, {layer4_1_conv1_weight}, {layer4_1_bn1_bias},
                                  {layer4_1_bn1_running_mean}, {evaluate_layer4_1_bn1_scale},
                                  {evaluate_layer4_1_relu}}},
    {"layer4_conv2_forward_evaluate", layer4_conv2_forward_evaluate_reference, 0, 380160, 5, 1,
     (const struct ddp_operand[]){{evaluate_layer4_1_relu}, {layer4_1_conv2_weight}, {layer4_1_bn2_bias},
                                  {layer4_1_bn2_running_mean}, {evaluate_layer4_1_bn2_scale},
                                  {evaluate_layer4_1_relu_2}}},
    {"layer4_conv3_forward_evaluate", layer4_conv3_forward_evaluate_reference, 0, 380160, 6, 1,
     (const struct ddp_operand[]){{evaluate_layer4_0}, {evaluate_layer4_1_relu_2}, {layer4_1_conv3_weight},
                                  {layer4_1_bn3_bias}, {layer4_1_bn3_running_mean},
                                  {evaluate_layer4_1_bn3_scale}, {evaluate_layer4_1}}},
    {"loss_log_p_forward_evaluate", loss_log_p_forward_evaluate_reference, 0, 0, 1, 2,
     (const struct ddp_operand[]){{evaluate_fc}, {evaluate_loss_log_p}, {evaluate_correct_argmax}}},
    {"loss_sums_evaluate", loss_sums_evaluate_reference, 0, 0, 3, 3,
     (const struct ddp_operand[]){{target}, {evaluate_loss_score}, {evaluate_correct_argmax},
                                  {evaluate_loss_sum}, {evaluate_loss_sum_2}, {evaluate_correct}}},
};

void run_kernel(int kernel, int n, void *const *p, void *workspace)
{
    switch (kernel) {
        case 0: conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 1: bn1_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 2: pool_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 3: layer1_0_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 4: layer1_bn_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 5: layer1_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 6: layer1_conv3_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 7: layer1_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 8: layer1_0_downsample_0_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 9: layer1_0_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 10: layer1_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 11: layer1_forward(n, p[0], p[1], p[2], p[3], p[4], p[5]); break;
        case 12: layer2_0_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 13: layer_bn_num_batches_tracked_update(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8],
                                                     p[9], p[10], p[11], p[12], p[13], p[14], p[15], p[16],
                                                     p[17], p[18], p[19], p[20], p[21], p[22], p[23]); break;
        case 14: layer2_0_bn1_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 15: layer2_0_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 16: layer2_bn_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 17: layer2_conv3_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 18: layer2_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 19: layer2_0_downsample_0_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 20: layer2_0_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 21: layer2_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 22: layer2_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 23: layer2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5]); break;
        case 24: layer3_0_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 25: layer3_0_bn1_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 26: layer3_0_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 27: layer3_bn_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 28: layer3_conv3_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 29: layer3_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 30: layer3_0_downsample_0_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 31: layer3_0_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 32: layer3_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 33: layer3_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 34: layer3_forward(n, p[0], p[1], p[2], p[3], p[4], p[5]); break;
        case 35: layer4_0_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 36: layer4_0_bn1_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 37: layer4_0_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 38: layer4_bn_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 39: layer4_conv3_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 40: layer4_scale_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 41: layer4_0_downsample_0_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 42: layer4_0_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]); break;
        case 43: layer4_conv1_forward(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 44: layer4_conv2_forward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], workspace); break;
        case 45: layer4_forward(n, p[0], p[1], p[2], p[3], p[4], p[5]); break;
        case 46: layer4_2_bn3_num_batches_tracked_update(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                         p[8], p[9]); break;
        case 47: fc_forward(n, p[0], p[1], p[2], p[3], workspace); break;
        case 48: loss_log_p_forward(n, p[0], p[1], p[2], p[3]); break;
        case 49: loss_score_forward(n, p[0], p[1], p[2]); break;
        case 50: loss_sums(n, p[0], p[1], p[2], p[3]); break;
        case 51: loss_forward(n, p[0], p[1], p[2]); break;
        case 52: loss_sum_backward(n, p[0], p[1]); break;
        case 53: loss_score_backward(n, p[0], p[1], p[2]); break;
        case 54: loss_score_backward_2(n, p[0], p[1], p[2]); break;
        case 55: loss_log_p_z_backward(n, p[0], p[1], p[2], p[3], p[4]); break;
        case 56: fc_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 57: fc_backward_input(n, p[0], p[1], p[2], workspace); break;
        case 58: layer4_2_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 59: layer4_bn3_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 60: layer4_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 61: layer4_conv3_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 62: layer4_conv3_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 63: layer4_bn_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 64: layer4_bn_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 65: layer4_bn_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 66: layer4_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 67: layer4_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 68: layer4_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 69: layer4_conv1_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 70: layer4_1_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 71: layer4_0_downsample_1_backward_sums(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                     workspace); break;
        case 72: layer4_0_downsample_1_bias_backward(n, p[0], p[1]); break;
        case 73: layer4_0_downsample_1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                        p[8], p[9], p[10], p[11], p[12], p[13], p[14]); break;
        case 74: layer4_0_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 75: layer4_0_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 76: layer4_0_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 77: layer4_0_bn1_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 78: layer4_0_bn1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 79: layer4_0_bn1_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 80: layer4_0_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 81: layer4_0_conv1_backward_input(n, p[0], p[1], p[2], workspace); break;
        case 82: layer4_0_downsample_0_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 83: layer4_0_downsample_0_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 84: layer3_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 85: layer3_bn3_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 86: layer3_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 87: layer3_conv3_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 88: layer3_conv3_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 89: layer3_bn_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 90: layer3_bn_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 91: layer3_bn_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 92: layer3_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 93: layer3_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 94: layer3_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 95: layer3_conv1_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 96: layer3_0_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                            workspace); break;
        case 97: layer3_0_downsample_1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                        p[8], p[9], p[10], p[11], p[12], p[13], p[14],
                                                        p[15]); break;
        case 98: layer3_0_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 99: layer3_0_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 100: layer3_0_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 101: layer3_0_bn1_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 102: layer3_0_bn1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 103: layer3_0_bn1_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 104: layer3_0_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 105: layer3_0_conv1_backward_input(n, p[0], p[1], p[2], workspace); break;
        case 106: layer3_0_downsample_0_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 107: layer3_0_downsample_0_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 108: layer2_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 109: layer2_bn3_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 110: layer2_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 111: layer2_conv3_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 112: layer2_conv3_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 113: layer2_bn_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 114: layer2_bn_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 115: layer2_bn_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 116: layer2_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 117: layer2_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 118: layer2_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 119: layer2_conv1_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 120: layer2_0_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                             workspace); break;
        case 121: layer2_0_downsample_1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                         p[8], p[9], p[10], p[11], p[12], p[13], p[14],
                                                         p[15]); break;
        case 122: layer2_0_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 123: layer2_0_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 124: layer2_0_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 125: layer2_0_bn1_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 126: layer2_0_bn1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 127: layer2_0_bn1_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 128: layer2_0_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 129: layer2_0_conv1_backward_input(n, p[0], p[1], p[2], workspace); break;
        case 130: layer2_0_downsample_0_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 131: layer2_0_downsample_0_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 132: layer1_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 133: layer1_bn3_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 134: layer1_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 135: layer1_conv3_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 136: layer1_conv3_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 137: layer1_bn_backward_sums(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 138: layer1_bn_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 139: layer1_bn_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 140: layer1_conv2_backward_weight(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 141: layer1_conv2_backward_input(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 142: layer1_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 143: layer1_conv1_backward_input(n, p[0], p[1], p[2], p[3], p[4], workspace); break;
        case 144: layer1_0_bn3_backward_sums(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                             workspace); break;
        case 145: layer1_0_downsample_1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7],
                                                         p[8], p[9], p[10], p[11], p[12], p[13], p[14],
                                                         p[15]); break;
        case 146: layer1_0_bn3_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6]); break;
        case 147: layer1_0_conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 148: layer1_0_conv1_backward_input(n, p[0], p[1], p[2], workspace); break;
        case 149: layer1_0_downsample_0_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 150: layer1_0_downsample_0_backward_input(n, p[0], p[1], p[2], p[3], workspace); break;
        case 151: pool_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 152: bn1_backward_sums(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], workspace); break;
        case 153: bn1_backward_vectors(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 154: bn1_backward(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]); break;
        case 155: conv1_backward_weight(n, p[0], p[1], p[2], workspace); break;
        case 156: bn_scale_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 157: conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 158: pool_forward_evaluate(n, p[0], p[1]); break;
        case 159: layer1_0_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 160: layer1_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 161: layer_scale_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 162: layer1_0_downsample_0_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5],
                                                         workspace); break;
        case 163: layer1_0_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                  workspace); break;
        case 164: layer1_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 165: layer1_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 166: layer2_bn_scale_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 167: layer2_0_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 168: layer2_0_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 169: layer_scale_forward_evaluate_2(n, p[0], p[1], p[2]); break;
        case 170: layer2_0_downsample_0_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5],
                                                         workspace); break;
        case 171: layer2_0_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                  workspace); break;
        case 172: layer2_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 173: layer2_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 174: layer2_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 175: layer3_0_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 176: layer3_0_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 177: layer3_scale_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 178: layer3_0_downsample_0_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5],
                                                         workspace); break;
        case 179: layer3_0_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                  workspace); break;
        case 180: layer3_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 181: layer3_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 182: layer3_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 183: layer4_0_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 184: layer4_0_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 185: layer4_scale_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 186: layer4_0_downsample_0_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5],
                                                         workspace); break;
        case 187: layer4_0_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                  workspace); break;
        case 188: layer4_conv1_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 189: layer4_conv2_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], workspace); break;
        case 190: layer4_conv3_forward_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5], p[6],
                                                workspace); break;
        case 191: loss_log_p_forward_evaluate(n, p[0], p[1], p[2]); break;
        case 192: loss_sums_evaluate(n, p[0], p[1], p[2], p[3], p[4], p[5]); break;
    }
}
