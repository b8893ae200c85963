/* kernels.c: the kernels for the CPU; emitted by ddpc from specs/resnet50.spec.

   n: samples in this batch, at most 128. Activations are [n, h, w, c]. Over each function: its
   work and traffic for a full batch; the layers it works for where they are several, then called by what
   their names have in common; what it computes, with the lines of the spec. Results do not depend on
   the number of threads. */
#include "kernels.h"

#include "device/cpu.h"
#include "device/cpu_sweep.h"

#pragma GCC diagnostic ignored "-Wunused-parameter" /* all kernels take n */

/* conv1_forward: 561 Mflop, 10 MB at n = 128
   f32[n, 16, 16, 64] conv1 = conv(image, conv1.weight) stride 2 2 padding 3 3, specs/resnet50.spec:20
   f32[64] bn1.m2 = reduce_m2(conv1) axes 0 1 2, specs/resnet50.spec:21
   f32[64] bn1.mean = reduce_mean(conv1) axes 0 1 2, specs/resnet50.spec:21 */
void conv1_forward(int n, const float *restrict image, const float *restrict conv1_weight,
                   float *restrict conv1, float *restrict bn1_m2, float *restrict bn1_mean,
                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 16,  0, 1, 7,  -3, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {32, 32}, .result = {16, 16}, .kernel = {7, 7},
        .groups = 1, .in = 3, .out = 64,
        .block = 240, .stage = 4688, .across = true, .lines = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 26304;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_lines_stage(&block, image);
            ddp_gather_prefetch(&block, conv1, 64);
            ddp_lines_multiply(&block, conv1_weight);
            ddp_gather_store(&block, conv1, 64);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, bn1_mean, bn1_m2);
}

/* bn1_scale_forward: 960 flop, 2.05 kB at n = 128
   f32[64] bn1.var = map(bn1.m2), specs/resnet50.spec:21
   f32[64] bn1.running_mean.new = map(bn1.running_mean, bn1.mean), specs/resnet50.spec:21
   f32[64] bn1.running_var.new = map(bn1.running_var, bn1.m2), specs/resnet50.spec:21
   f32[64] bn1.scale = map(bn1.weight, bn1.var), specs/resnet50.spec:21 */
void bn1_scale_forward(int n, const float *restrict bn1_weight, const float *bn1_running_mean,
                       const float *bn1_running_var, const float *restrict bn1_m2,
                       const float *restrict bn1_mean, float *bn1_running_mean_out,
                       float *bn1_running_var_out, float *restrict bn1_scale)
{
    #pragma omp simd
    for (int c = 0; c < 64; c++) {
        const float var = bn1_m2[c] / ((float)n * 256.0f);
        const float running_mean_new = 0.9f * bn1_running_mean[c] + 0.1f * bn1_mean[c];
        const float running_var_new = 0.9f * bn1_running_var[c]
            + 0.1f * bn1_m2[c] / maxf((float)n * 256.0f - 1.0f, 1.0f);
        const float scale = bn1_weight[c] / sqrtf(var + 1e-5f);
        bn1_running_mean_out[c] = running_mean_new;
        bn1_running_var_out[c] = running_var_new;
        bn1_scale[c] = scale;
    }
}

/* pool_forward: 13.1 Mflop, 10.5 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 8, 8, 64] pool = window_max(relu) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
void pool_forward(int n, const float *restrict conv1, const float *restrict bn1_bias,
                  const float *restrict bn1_mean, const float *restrict bn1_scale, float *restrict pool,
                  void *restrict workspace)
{
    static const struct ddp_pool shape = {
        .input = {16, 16}, .result = {8, 8}, .channels = 64,
        .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}, .lines = 3,
    };
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        float *const lines = workspace + omp_get_thread_num() * INT64_C(12288);
        for (struct ddp_windows at = ddp_windows_of(&shape, lines); ddp_windows_next(&at);) {
            for (int h = maxi(at.top, at.met); h < at.bottom; h++) {
                for (int w = 0; w < 16; w++) {
                    const int64_t pixel = (i * 16 + h) * 16 + w;
                    float *to = lines + (h % 3 * 16 + w) * 64;
                    #pragma omp simd
                    for (int c = 0; c < 64; c++)
                        to[c] = maxf((conv1[pixel * 64 + c] - bn1_mean[c]) * bn1_scale[c]
                            + bn1_bias[c], 0.0f);
                }
            }
            ddp_max_forward(&at, pool + (i * 8 + at.p) * 512);
        }
    }
}

/* layer1_0_conv1_forward: 69.2 Mflop, 4.21 MB at n = 128
   f32[n, 8, 8, 64] layer1.0.conv1 = conv(pool, layer1.0.conv1.weight), specs/resnet50.spec:4
   f32[64] layer1.0.bn1.m2 = reduce_m2(layer1.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[64] layer1.0.bn1.mean = reduce_mean(layer1.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer1_0_conv1_forward(int n, const float *restrict pool, const float *restrict layer1_0_conv1_weight,
                            float *restrict layer1_0_conv1, float *restrict layer1_0_bn1_m2,
                            float *restrict layer1_0_bn1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 64,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 6720;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, pool, 64);
            ddp_gather_prefetch(&block, layer1_0_conv1, 64);
            ddp_gather_multiply(&block, layer1_0_conv1_weight);
            ddp_gather_store(&block, layer1_0_conv1, 64);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer1_0_bn1_mean, layer1_0_bn1_m2);
}

/* layer1_bn_scale_forward: 960 flop, 2.05 kB at n = 128
   for layer1.0.bn1.scale, layer1.0.bn2.scale, layer1.1.bn1.scale, layer1.1.bn2.scale, layer1.2.bn1.scale,
       layer1.2.bn2.scale
   f32[64] layer1.bn.var = map(layer1.bn.m2)
   f32[64] layer1.bn.running_mean.new = map(layer1.bn.running_mean, layer1.bn.mean)
   f32[64] layer1.bn.running_var.new = map(layer1.bn.running_var, layer1.bn.m2)
   f32[64] layer1.bn.scale = map(layer1.bn.weight, layer1.bn.var) */
void layer1_bn_scale_forward(int n, const float *restrict layer1_bn_weight,
                             const float *layer1_bn_running_mean, const float *layer1_bn_running_var,
                             const float *restrict layer1_bn_m2, const float *restrict layer1_bn_mean,
                             float *layer1_bn_running_mean_out, float *layer1_bn_running_var_out,
                             float *restrict layer1_bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 64; c++) {
        const float var = layer1_bn_m2[c] / ((float)n * 64.0f);
        const float running_mean_new = 0.9f * layer1_bn_running_mean[c] + 0.1f * layer1_bn_mean[c];
        const float running_var_new = 0.9f * layer1_bn_running_var[c]
            + 0.1f * layer1_bn_m2[c] / maxf((float)n * 64.0f - 1.0f, 1.0f);
        const float scale = layer1_bn_weight[c] / sqrtf(var + 1e-5f);
        layer1_bn_running_mean_out[c] = running_mean_new;
        layer1_bn_running_var_out[c] = running_var_new;
        layer1_bn_scale[c] = scale;
    }
}

/* layer1_conv2_forward: 512 Mflop, 4.34 MB at n = 128
   for layer1.0.conv2, layer1.1.conv2, layer1.2.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   f32[n, 8, 8, 64] layer1.conv2 = conv(layer1.relu, layer1.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[64] layer1.bn2.m2 = reduce_m2(layer1.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[64] layer1.bn2.mean = reduce_mean(layer1.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer1_conv2_forward(int n, const float *restrict layer1_conv1, const float *restrict layer1_bn1_bias,
                          const float *restrict layer1_bn1_mean, const float *restrict layer1_bn1_scale,
                          const float *restrict layer1_conv2_weight, float *restrict layer1_conv2,
                          float *restrict layer1_bn2_m2, float *restrict layer1_bn2_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 2,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {8, 8}, .kernel = {3, 3},
        .groups = 1, .in = 64, .out = 64,
        .block = 24, .stage = 116816, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *partial = points + 149760; /* sums of each block of rows */
    float *stages = partial + 4224;
    ddp_winograd_weight(&shape, layer1_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            for (struct ddp_patch patch; ddp_patch_next(&block, &patch); ddp_patch_stage(&block, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_patch_row(&block, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < shape.in; j++) {
                        const int64_t c = block.group * shape.in + j;
                        const float layer1_bn1_value = (layer1_conv1[pixel * 64 + c] - layer1_bn1_mean[c])
                            * layer1_bn1_scale[c] + layer1_bn1_bias[c];
                        const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
                        to[j] = layer1_relu_value;
                    }
                }
            ddp_winograd_multiply(&block, points);
            ddp_gather_store(&block, layer1_conv2, 64);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer1_bn2_mean, layer1_bn2_m2);
}

/* layer1_conv3_forward: 279 Mflop, 10.6 MB at n = 128
   for layer1.0.conv3, layer1.1.conv3, layer1.2.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   f32[n, 8, 8, 256] layer1.conv3 = conv(layer1.relu, layer1.conv3.weight), specs/resnet50.spec:8
   f32[256] layer1.bn3.m2 = reduce_m2(layer1.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[256] layer1.bn3.mean = reduce_mean(layer1.conv3) axes 0 1 2, specs/resnet50.spec:9 */
void layer1_conv3_forward(int n, const float *restrict layer1_conv2, const float *restrict layer1_bn2_bias,
                          const float *restrict layer1_bn2_mean, const float *restrict layer1_bn2_scale,
                          const float *restrict layer1_conv3_weight, float *restrict layer1_conv3,
                          float *restrict layer1_bn3_m2, float *restrict layer1_bn3_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 26880;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) {
                const int64_t pixel = ddp_row_source(&block, &block.row, 0, 0);
                float *to = block.row.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer1_bn2_value = (layer1_conv2[pixel * 64 + c] - layer1_bn2_mean[c])
                        * layer1_bn2_scale[c] + layer1_bn2_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
                    to[j] = layer1_relu_value;
                }
            }
            ddp_gather_prefetch(&block, layer1_conv3, 256);
            ddp_gather_multiply(&block, layer1_conv3_weight);
            ddp_gather_store(&block, layer1_conv3, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer1_bn3_mean, layer1_bn3_m2);
}

/* layer1_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   for layer1.0.bn3.scale, layer1.0.downsample.1.scale, layer1.1.bn3.scale, layer1.2.bn3.scale
   f32[256] layer1.var = map(layer1.m2)
   f32[256] layer1.running_mean.new = map(layer1.running_mean, layer1.mean)
   f32[256] layer1.running_var.new = map(layer1.running_var, layer1.m2)
   f32[256] layer1.scale = map(layer1.weight, layer1.var) */
void layer1_scale_forward(int n, const float *restrict layer1_weight, const float *layer1_running_mean,
                          const float *layer1_running_var, const float *restrict layer1_m2,
                          const float *restrict layer1_mean, float *layer1_running_mean_out,
                          float *layer1_running_var_out, float *restrict layer1_scale)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float var = layer1_m2[c] / ((float)n * 64.0f);
        const float running_mean_new = 0.9f * layer1_running_mean[c] + 0.1f * layer1_mean[c];
        const float running_var_new = 0.9f * layer1_running_var[c]
            + 0.1f * layer1_m2[c] / maxf((float)n * 64.0f - 1.0f, 1.0f);
        const float scale = layer1_weight[c] / sqrtf(var + 1e-5f);
        layer1_running_mean_out[c] = running_mean_new;
        layer1_running_var_out[c] = running_var_new;
        layer1_scale[c] = scale;
    }
}

/* layer1_0_downsample_0_forward: 277 Mflop, 10.6 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.downsample.0 = conv(pool, layer1.0.downsample.0.weight), specs/resnet50.spec:12
   f32[256] layer1.0.downsample.1.m2 = reduce_m2(layer1.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[256] layer1.0.downsample.1.mean = reduce_mean(layer1.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
void layer1_0_downsample_0_forward(int n, const float *restrict pool,
                                   const float *restrict layer1_0_downsample_0_weight,
                                   float *restrict layer1_0_downsample_0,
                                   float *restrict layer1_0_downsample_1_m2,
                                   float *restrict layer1_0_downsample_1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 26880;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, pool, 64);
            ddp_gather_prefetch(&block, layer1_0_downsample_0, 256);
            ddp_gather_multiply(&block, layer1_0_downsample_0_weight);
            ddp_gather_store(&block, layer1_0_downsample_0, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer1_0_downsample_1_mean, layer1_0_downsample_1_m2);
}

/* layer1_0_forward: 16.8 Mflop, 25.2 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.bn3 = map(layer1.0.conv3, layer1.0.bn3.mean, layer1.0.bn3.scale,
                                        layer1.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 8, 8, 256] layer1.0.downsample.1 = map(layer1.0.downsample.0, layer1.0.downsample.1.mean,
                                                 layer1.0.downsample.1.scale,
                                                 layer1.0.downsample.1.bias), specs/resnet50.spec:13
   f32[n, 8, 8, 256] layer1.0 = map(layer1.0.bn3, layer1.0.downsample.1), specs/resnet50.spec:16 */
void layer1_0_forward(int n, const float *restrict layer1_0_conv3, const float *restrict layer1_0_bn3_bias,
                      const float *restrict layer1_0_bn3_mean, const float *restrict layer1_0_bn3_scale,
                      const float *restrict layer1_0_downsample_0,
                      const float *restrict layer1_0_downsample_1_bias,
                      const float *restrict layer1_0_downsample_1_mean,
                      const float *restrict layer1_0_downsample_1_scale, float *restrict layer1_0)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float _0_bn3 = (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c]) * layer1_0_bn3_scale[c]
                + layer1_0_bn3_bias[c];
            const float _0_downsample_1 = (layer1_0_downsample_0[i * 256 + c]
                - layer1_0_downsample_1_mean[c]) * layer1_0_downsample_1_scale[c]
                + layer1_0_downsample_1_bias[c];
            layer1_0[i * 256 + c] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
        }
    }
}

/* layer1_conv1_forward: 271 Mflop, 10.6 MB at n = 128
   for layer1.1.conv1, layer1.2.conv1
   f32[n, 8, 8, 64] layer1.conv1 = conv(layer1, layer1.conv1.weight), specs/resnet50.spec:4
   f32[64] layer1.bn1.m2 = reduce_m2(layer1.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[64] layer1.bn1.mean = reduce_mean(layer1.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer1_conv1_forward(int n, const float *restrict layer1, const float *restrict layer1_conv1_weight,
                          float *restrict layer1_conv1, float *restrict layer1_bn1_m2,
                          float *restrict layer1_bn1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 64,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 6720;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1, 256);
            ddp_gather_prefetch(&block, layer1_conv1, 64);
            ddp_gather_multiply(&block, layer1_conv1_weight);
            ddp_gather_store(&block, layer1_conv1, 64);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer1_bn1_mean, layer1_bn1_m2);
}

/* layer1_forward: 10.5 Mflop, 25.2 MB at n = 128
   for layer1.1, layer1.2
   f32[n, 8, 8, 256] layer1.bn3 = map(layer1.conv3, layer1.bn3.mean, layer1.bn3.scale,
                                      layer1.bn3.bias), specs/resnet50.spec:9
   f32[n, 8, 8, 256] layer1 = map(layer1.bn3, layer1), specs/resnet50.spec:16 */
void layer1_forward(int n, const float *restrict layer1, const float *restrict layer1_conv3,
                    const float *restrict layer1_bn3_bias, const float *restrict layer1_bn3_mean,
                    const float *restrict layer1_bn3_scale, float *restrict layer1_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float layer1_bn3 = (layer1_conv3[i * 256 + c] - layer1_bn3_mean[c]) * layer1_bn3_scale[c]
                + layer1_bn3_bias[c];
            layer1_2[i * 256 + c] = maxf(layer1_bn3 + layer1[i * 256 + c], 0.0f);
        }
    }
}

/* layer2_0_conv1_forward: 541 Mflop, 12.7 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.conv1 = conv(layer1.2, layer2.0.conv1.weight), specs/resnet50.spec:4
   f32[128] layer2.0.bn1.m2 = reduce_m2(layer2.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[128] layer2.0.bn1.mean = reduce_mean(layer2.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer2_0_conv1_forward(int n, const float *restrict layer1_2,
                            const float *restrict layer2_0_conv1_weight, float *restrict layer2_0_conv1,
                            float *restrict layer2_0_bn1_m2, float *restrict layer2_0_bn1_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 128,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 13440;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1_2, 256);
            ddp_gather_prefetch(&block, layer2_0_conv1, 128);
            ddp_gather_multiply(&block, layer2_0_conv1_weight);
            ddp_gather_store(&block, layer2_0_conv1, 128);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_0_bn1_mean, layer2_0_bn1_m2);
}

/* layer_bn_num_batches_tracked_update: 12 flop, 192 B at n = 128
   for layer2.0.bn1.num_batches_tracked, layer2.3.bn3.num_batches_tracked, layer3.3.bn2.num_batches_tracked,
       layer4.1.bn1.num_batches_tracked
   i64[] bn.num_batches_tracked.new = map(bn.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.num_batches_tracked.new = map(layer.num_batches_tracked)
   i64[] layer.num_batches_tracked.new = map(layer.num_batches_tracked)
   i64[] layer.num_batches_tracked.new = map(layer.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked)
   i64[] layer.num_batches_tracked.new = map(layer.num_batches_tracked)
   i64[] layer.bn.num_batches_tracked.new = map(layer.bn.num_batches_tracked) */
void layer_bn_num_batches_tracked_update(int n, const int64_t *bn_num_batches_tracked,
                                         const int64_t *layer_bn_num_batches_tracked,
                                         const int64_t *layer_num_batches_tracked,
                                         const int64_t *layer_num_batches_tracked_2,
                                         const int64_t *layer_num_batches_tracked_3,
                                         const int64_t *layer_bn_num_batches_tracked_2,
                                         const int64_t *layer_bn_num_batches_tracked_3,
                                         const int64_t *layer_bn_num_batches_tracked_4,
                                         const int64_t *layer_bn_num_batches_tracked_5,
                                         const int64_t *layer_bn_num_batches_tracked_6,
                                         const int64_t *layer_num_batches_tracked_4,
                                         const int64_t *layer_bn_num_batches_tracked_7,
                                         int64_t *bn_num_batches_tracked_out,
                                         int64_t *layer_bn_num_batches_tracked_out,
                                         int64_t *layer_num_batches_tracked_out,
                                         int64_t *layer_num_batches_tracked_2_out,
                                         int64_t *layer_num_batches_tracked_3_out,
                                         int64_t *layer_bn_num_batches_tracked_2_out,
                                         int64_t *layer_bn_num_batches_tracked_3_out,
                                         int64_t *layer_bn_num_batches_tracked_4_out,
                                         int64_t *layer_bn_num_batches_tracked_5_out,
                                         int64_t *layer_bn_num_batches_tracked_6_out,
                                         int64_t *layer_num_batches_tracked_4_out,
                                         int64_t *layer_bn_num_batches_tracked_7_out)
{
    const int64_t bn_num_batches_tracked_new = bn_num_batches_tracked[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new = layer_bn_num_batches_tracked[0] + 1;
    const int64_t layer_num_batches_tracked_new = layer_num_batches_tracked[0] + 1;
    const int64_t layer_num_batches_tracked_new_2 = layer_num_batches_tracked_2[0] + 1;
    const int64_t layer_num_batches_tracked_new_3 = layer_num_batches_tracked_3[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_2 = layer_bn_num_batches_tracked_2[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_3 = layer_bn_num_batches_tracked_3[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_4 = layer_bn_num_batches_tracked_4[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_5 = layer_bn_num_batches_tracked_5[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_6 = layer_bn_num_batches_tracked_6[0] + 1;
    const int64_t layer_num_batches_tracked_new_4 = layer_num_batches_tracked_4[0] + 1;
    const int64_t layer_bn_num_batches_tracked_new_7 = layer_bn_num_batches_tracked_7[0] + 1;
    bn_num_batches_tracked_out[0] = bn_num_batches_tracked_new;
    layer_bn_num_batches_tracked_out[0] = layer_bn_num_batches_tracked_new;
    layer_num_batches_tracked_out[0] = layer_num_batches_tracked_new;
    layer_num_batches_tracked_2_out[0] = layer_num_batches_tracked_new_2;
    layer_num_batches_tracked_3_out[0] = layer_num_batches_tracked_new_3;
    layer_bn_num_batches_tracked_2_out[0] = layer_bn_num_batches_tracked_new_2;
    layer_bn_num_batches_tracked_3_out[0] = layer_bn_num_batches_tracked_new_3;
    layer_bn_num_batches_tracked_4_out[0] = layer_bn_num_batches_tracked_new_4;
    layer_bn_num_batches_tracked_5_out[0] = layer_bn_num_batches_tracked_new_5;
    layer_bn_num_batches_tracked_6_out[0] = layer_bn_num_batches_tracked_new_6;
    layer_num_batches_tracked_4_out[0] = layer_num_batches_tracked_new_4;
    layer_bn_num_batches_tracked_7_out[0] = layer_bn_num_batches_tracked_new_7;
}

/* layer2_0_bn1_scale_forward: 1.92 kflop, 4.1 kB at n = 128
   f32[128] layer2.0.bn1.var = map(layer2.0.bn1.m2), specs/resnet50.spec:5
   f32[128] layer2.0.bn1.running_mean.new = map(layer2.0.bn1.running_mean,
                                                layer2.0.bn1.mean), specs/resnet50.spec:5
   f32[128] layer2.0.bn1.running_var.new = map(layer2.0.bn1.running_var,
                                               layer2.0.bn1.m2), specs/resnet50.spec:5
   f32[128] layer2.0.bn1.scale = map(layer2.0.bn1.weight, layer2.0.bn1.var), specs/resnet50.spec:5 */
void layer2_0_bn1_scale_forward(int n, const float *restrict layer2_0_bn1_weight,
                                const float *layer2_0_bn1_running_mean, const float *layer2_0_bn1_running_var,
                                const float *restrict layer2_0_bn1_m2,
                                const float *restrict layer2_0_bn1_mean, float *layer2_0_bn1_running_mean_out,
                                float *layer2_0_bn1_running_var_out, float *restrict layer2_0_bn1_scale)
{
    #pragma omp simd
    for (int c = 0; c < 128; c++) {
        const float var = layer2_0_bn1_m2[c] / ((float)n * 64.0f);
        const float running_mean_new = 0.9f * layer2_0_bn1_running_mean[c] + 0.1f * layer2_0_bn1_mean[c];
        const float running_var_new = 0.9f * layer2_0_bn1_running_var[c]
            + 0.1f * layer2_0_bn1_m2[c] / maxf((float)n * 64.0f - 1.0f, 1.0f);
        const float scale = layer2_0_bn1_weight[c] / sqrtf(var + 1e-5f);
        layer2_0_bn1_running_mean_out[c] = running_mean_new;
        layer2_0_bn1_running_var_out[c] = running_var_new;
        layer2_0_bn1_scale[c] = scale;
    }
}

/* layer2_0_conv2_forward: 513 Mflop, 5.84 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.0.conv2 = conv(layer2.0.relu,
                                           layer2.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[128] layer2.0.bn2.m2 = reduce_m2(layer2.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[128] layer2.0.bn2.mean = reduce_mean(layer2.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer2_0_conv2_forward(int n, const float *restrict layer2_0_conv1,
                            const float *restrict layer2_0_bn1_bias, const float *restrict layer2_0_bn1_mean,
                            const float *restrict layer2_0_bn1_scale,
                            const float *restrict layer2_0_conv2_weight, float *restrict layer2_0_conv2,
                            float *restrict layer2_0_bn2_m2, float *restrict layer2_0_bn2_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
        {1, 1, 3,  0, 1, 3,  1, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 84, .stage = 159936, .across = false, .mapped = 98112,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 9984;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (struct ddp_mapped at = ddp_gather_map(&block); at.lines; ddp_mapped_next(&block, &at)) {
                const int64_t pixel = at.pixel;
                float *to = at.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer2_0_bn1_value = (layer2_0_conv1[pixel * 128 + c] - layer2_0_bn1_mean[c])
                        * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
                    const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
                    to[j] = layer2_0_relu_value;
                }
            }
            ddp_gather_stage_mapped(&block);
            ddp_gather_prefetch(&block, layer2_0_conv2, 128);
            ddp_gather_multiply(&block, layer2_0_conv2_weight);
            ddp_gather_store(&block, layer2_0_conv2, 128);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_0_bn2_mean, layer2_0_bn2_m2);
}

/* layer2_bn_scale_forward: 1.92 kflop, 4.1 kB at n = 128
   for layer2.0.bn2.scale, layer2.1.bn1.scale, layer2.1.bn2.scale, layer2.2.bn1.scale, layer2.2.bn2.scale,
       layer2.3.bn1.scale, layer2.3.bn2.scale
   f32[128] layer2.bn.var = map(layer2.bn.m2)
   f32[128] layer2.bn.running_mean.new = map(layer2.bn.running_mean, layer2.bn.mean)
   f32[128] layer2.bn.running_var.new = map(layer2.bn.running_var, layer2.bn.m2)
   f32[128] layer2.bn.scale = map(layer2.bn.weight, layer2.bn.var) */
void layer2_bn_scale_forward(int n, const float *restrict layer2_bn_weight,
                             const float *layer2_bn_running_mean, const float *layer2_bn_running_var,
                             const float *restrict layer2_bn_m2, const float *restrict layer2_bn_mean,
                             float *layer2_bn_running_mean_out, float *layer2_bn_running_var_out,
                             float *restrict layer2_bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 128; c++) {
        const float var = layer2_bn_m2[c] / ((float)n * 16.0f);
        const float running_mean_new = 0.9f * layer2_bn_running_mean[c] + 0.1f * layer2_bn_mean[c];
        const float running_var_new = 0.9f * layer2_bn_running_var[c]
            + 0.1f * layer2_bn_m2[c] / maxf((float)n * 16.0f - 1.0f, 1.0f);
        const float scale = layer2_bn_weight[c] / sqrtf(var + 1e-5f);
        layer2_bn_running_mean_out[c] = running_mean_new;
        layer2_bn_running_var_out[c] = running_var_new;
        layer2_bn_scale[c] = scale;
    }
}

/* layer2_conv3_forward: 274 Mflop, 5.51 MB at n = 128
   for layer2.0.conv3, layer2.1.conv3, layer2.2.conv3, layer2.3.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   f32[n, 4, 4, 512] layer2.conv3 = conv(layer2.relu, layer2.conv3.weight), specs/resnet50.spec:8
   f32[512] layer2.bn3.m2 = reduce_m2(layer2.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[512] layer2.bn3.mean = reduce_mean(layer2.conv3) axes 0 1 2, specs/resnet50.spec:9 */
void layer2_conv3_forward(int n, const float *restrict layer2_conv2, const float *restrict layer2_bn2_bias,
                          const float *restrict layer2_bn2_mean, const float *restrict layer2_bn2_scale,
                          const float *restrict layer2_conv3_weight, float *restrict layer2_conv3,
                          float *restrict layer2_bn3_m2, float *restrict layer2_bn3_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 128, .out = 512,
        .block = 240, .stage = 34560, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 13824;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) {
                const int64_t pixel = ddp_row_source(&block, &block.row, 0, 0);
                float *to = block.row.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer2_bn2_value = (layer2_conv2[pixel * 128 + c] - layer2_bn2_mean[c])
                        * layer2_bn2_scale[c] + layer2_bn2_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
                    to[j] = layer2_relu_value;
                }
            }
            ddp_gather_prefetch(&block, layer2_conv3, 512);
            ddp_gather_multiply(&block, layer2_conv3_weight);
            ddp_gather_store(&block, layer2_conv3, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_bn3_mean, layer2_bn3_m2);
}

/* layer2_scale_forward: 7.68 kflop, 16.4 kB at n = 128
   for layer2.0.bn3.scale, layer2.0.downsample.1.scale, layer2.1.bn3.scale, layer2.2.bn3.scale,
       layer2.3.bn3.scale
   f32[512] layer2.var = map(layer2.m2)
   f32[512] layer2.running_mean.new = map(layer2.running_mean, layer2.mean)
   f32[512] layer2.running_var.new = map(layer2.running_var, layer2.m2)
   f32[512] layer2.scale = map(layer2.weight, layer2.var) */
void layer2_scale_forward(int n, const float *restrict layer2_weight, const float *layer2_running_mean,
                          const float *layer2_running_var, const float *restrict layer2_m2,
                          const float *restrict layer2_mean, float *layer2_running_mean_out,
                          float *layer2_running_var_out, float *restrict layer2_scale)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float var = layer2_m2[c] / ((float)n * 16.0f);
        const float running_mean_new = 0.9f * layer2_running_mean[c] + 0.1f * layer2_mean[c];
        const float running_var_new = 0.9f * layer2_running_var[c]
            + 0.1f * layer2_m2[c] / maxf((float)n * 16.0f - 1.0f, 1.0f);
        const float scale = layer2_weight[c] / sqrtf(var + 1e-5f);
        layer2_running_mean_out[c] = running_mean_new;
        layer2_running_var_out[c] = running_var_new;
        layer2_scale[c] = scale;
    }
}

/* layer2_0_downsample_0_forward: 541 Mflop, 13.1 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.downsample.0 = conv(layer1.2,
                                                  layer2.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[512] layer2.0.downsample.1.m2 = reduce_m2(layer2.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[512] layer2.0.downsample.1.mean = reduce_mean(layer2.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
void layer2_0_downsample_0_forward(int n, const float *restrict layer1_2,
                                   const float *restrict layer2_0_downsample_0_weight,
                                   float *restrict layer2_0_downsample_0,
                                   float *restrict layer2_0_downsample_1_m2,
                                   float *restrict layer2_0_downsample_1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 4,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 512,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 13824;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer1_2, 256);
            ddp_gather_prefetch(&block, layer2_0_downsample_0, 512);
            ddp_gather_multiply(&block, layer2_0_downsample_0_weight);
            ddp_gather_store(&block, layer2_0_downsample_0, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_0_downsample_1_mean, layer2_0_downsample_1_m2);
}

/* layer2_0_forward: 8.39 Mflop, 12.6 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.bn3 = map(layer2.0.conv3, layer2.0.bn3.mean, layer2.0.bn3.scale,
                                        layer2.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 4, 4, 512] layer2.0.downsample.1 = map(layer2.0.downsample.0, layer2.0.downsample.1.mean,
                                                 layer2.0.downsample.1.scale,
                                                 layer2.0.downsample.1.bias), specs/resnet50.spec:13
   f32[n, 4, 4, 512] layer2.0 = map(layer2.0.bn3, layer2.0.downsample.1), specs/resnet50.spec:16 */
void layer2_0_forward(int n, const float *restrict layer2_0_conv3, const float *restrict layer2_0_bn3_bias,
                      const float *restrict layer2_0_bn3_mean, const float *restrict layer2_0_bn3_scale,
                      const float *restrict layer2_0_downsample_0,
                      const float *restrict layer2_0_downsample_1_bias,
                      const float *restrict layer2_0_downsample_1_mean,
                      const float *restrict layer2_0_downsample_1_scale, float *restrict layer2_0)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float _0_bn3 = (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c]) * layer2_0_bn3_scale[c]
                + layer2_0_bn3_bias[c];
            const float _0_downsample_1 = (layer2_0_downsample_0[i * 512 + c]
                - layer2_0_downsample_1_mean[c]) * layer2_0_downsample_1_scale[c]
                + layer2_0_downsample_1_bias[c];
            layer2_0[i * 512 + c] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
        }
    }
}

/* layer2_conv1_forward: 269 Mflop, 5.51 MB at n = 128
   for layer2.1.conv1, layer2.2.conv1, layer2.3.conv1
   f32[n, 4, 4, 128] layer2.conv1 = conv(layer2, layer2.conv1.weight), specs/resnet50.spec:4
   f32[128] layer2.bn1.m2 = reduce_m2(layer2.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[128] layer2.bn1.mean = reduce_mean(layer2.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer2_conv1_forward(int n, const float *restrict layer2, const float *restrict layer2_conv1_weight,
                          float *restrict layer2_conv1, float *restrict layer2_bn1_m2,
                          float *restrict layer2_bn1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 128,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 4608;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2, 512);
            ddp_gather_prefetch(&block, layer2_conv1, 128);
            ddp_gather_multiply(&block, layer2_conv1_weight);
            ddp_gather_store(&block, layer2_conv1, 128);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_bn1_mean, layer2_bn1_m2);
}

/* layer2_conv2_forward: 422 Mflop, 2.69 MB at n = 128
   for layer2.1.conv2, layer2.2.conv2, layer2.3.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.conv2 = conv(layer2.relu, layer2.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[128] layer2.bn2.m2 = reduce_m2(layer2.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[128] layer2.bn2.mean = reduce_mean(layer2.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer2_conv2_forward(int n, const float *restrict layer2_conv1, const float *restrict layer2_bn1_bias,
                          const float *restrict layer2_bn1_mean, const float *restrict layer2_bn1_scale,
                          const float *restrict layer2_conv2_weight, float *restrict layer2_conv2,
                          float *restrict layer2_bn2_m2, float *restrict layer2_bn2_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 1,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 12, .stage = 94224, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *partial = points + 594432; /* sums of each block of rows */
    float *stages = partial + 4224;
    ddp_winograd_weight(&shape, layer2_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            for (struct ddp_patch patch; ddp_patch_next(&block, &patch); ddp_patch_stage(&block, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_patch_row(&block, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < shape.in; j++) {
                        const int64_t c = block.group * shape.in + j;
                        const float layer2_bn1_value = (layer2_conv1[pixel * 128 + c] - layer2_bn1_mean[c])
                            * layer2_bn1_scale[c] + layer2_bn1_bias[c];
                        const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
                        to[j] = layer2_relu_value;
                    }
                }
            ddp_winograd_multiply(&block, points);
            ddp_gather_store(&block, layer2_conv2, 128);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer2_bn2_mean, layer2_bn2_m2);
}

/* layer2_forward: 5.24 Mflop, 12.6 MB at n = 128
   for layer2.1, layer2.2, layer2.3
   f32[n, 4, 4, 512] layer2.bn3 = map(layer2.conv3, layer2.bn3.mean, layer2.bn3.scale,
                                      layer2.bn3.bias), specs/resnet50.spec:9
   f32[n, 4, 4, 512] layer2 = map(layer2.bn3, layer2), specs/resnet50.spec:16 */
void layer2_forward(int n, const float *restrict layer2, const float *restrict layer2_conv3,
                    const float *restrict layer2_bn3_bias, const float *restrict layer2_bn3_mean,
                    const float *restrict layer2_bn3_scale, float *restrict layer2_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float layer2_bn3 = (layer2_conv3[i * 512 + c] - layer2_bn3_mean[c]) * layer2_bn3_scale[c]
                + layer2_bn3_bias[c];
            layer2_2[i * 512 + c] = maxf(layer2_bn3 + layer2[i * 512 + c], 0.0f);
        }
    }
}

/* layer3_0_conv1_forward: 539 Mflop, 6.82 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.conv1 = conv(layer2.3, layer3.0.conv1.weight), specs/resnet50.spec:4
   f32[256] layer3.0.bn1.m2 = reduce_m2(layer3.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[256] layer3.0.bn1.mean = reduce_mean(layer3.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer3_0_conv1_forward(int n, const float *restrict layer2_3,
                            const float *restrict layer3_0_conv1_weight, float *restrict layer3_0_conv1,
                            float *restrict layer3_0_bn1_m2, float *restrict layer3_0_bn1_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 256,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 9216;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2_3, 512);
            ddp_gather_prefetch(&block, layer3_0_conv1, 256);
            ddp_gather_multiply(&block, layer3_0_conv1_weight);
            ddp_gather_store(&block, layer3_0_conv1, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_0_bn1_mean, layer3_0_bn1_m2);
}

/* layer3_0_bn1_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   f32[256] layer3.0.bn1.var = map(layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.running_mean.new = map(layer3.0.bn1.running_mean,
                                                layer3.0.bn1.mean), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.running_var.new = map(layer3.0.bn1.running_var,
                                               layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.scale = map(layer3.0.bn1.weight, layer3.0.bn1.var), specs/resnet50.spec:5 */
void layer3_0_bn1_scale_forward(int n, const float *restrict layer3_0_bn1_weight,
                                const float *layer3_0_bn1_running_mean, const float *layer3_0_bn1_running_var,
                                const float *restrict layer3_0_bn1_m2,
                                const float *restrict layer3_0_bn1_mean, float *layer3_0_bn1_running_mean_out,
                                float *layer3_0_bn1_running_var_out, float *restrict layer3_0_bn1_scale)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float var = layer3_0_bn1_m2[c] / ((float)n * 16.0f);
        const float running_mean_new = 0.9f * layer3_0_bn1_running_mean[c] + 0.1f * layer3_0_bn1_mean[c];
        const float running_var_new = 0.9f * layer3_0_bn1_running_var[c]
            + 0.1f * layer3_0_bn1_m2[c] / maxf((float)n * 16.0f - 1.0f, 1.0f);
        const float scale = layer3_0_bn1_weight[c] / sqrtf(var + 1e-5f);
        layer3_0_bn1_running_mean_out[c] = running_mean_new;
        layer3_0_bn1_running_var_out[c] = running_var_new;
        layer3_0_bn1_scale[c] = scale;
    }
}

/* layer3_0_conv2_forward: 422 Mflop, 4.99 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.0.conv2 = conv(layer3.0.relu,
                                           layer3.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[256] layer3.0.bn2.m2 = reduce_m2(layer3.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[256] layer3.0.bn2.mean = reduce_mean(layer3.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer3_0_conv2_forward(int n, const float *restrict layer3_0_conv1,
                            const float *restrict layer3_0_bn1_bias, const float *restrict layer3_0_bn1_mean,
                            const float *restrict layer3_0_bn1_scale,
                            const float *restrict layer3_0_conv2_weight, float *restrict layer3_0_conv2,
                            float *restrict layer3_0_bn2_m2, float *restrict layer3_0_bn2_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
        {1, 1, 1,  0, 1, 3,  1, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 36, .stage = 166464, .across = false, .mapped = 83520,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 12288;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (struct ddp_mapped at = ddp_gather_map(&block); at.lines; ddp_mapped_next(&block, &at)) {
                const int64_t pixel = at.pixel;
                float *to = at.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer3_0_bn1_value = (layer3_0_conv1[pixel * 256 + c] - layer3_0_bn1_mean[c])
                        * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
                    const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
                    to[j] = layer3_0_relu_value;
                }
            }
            ddp_gather_stage_mapped(&block);
            ddp_gather_prefetch(&block, layer3_0_conv2, 256);
            ddp_gather_multiply(&block, layer3_0_conv2_weight);
            ddp_gather_store(&block, layer3_0_conv2, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_0_bn2_mean, layer3_0_bn2_m2);
}

/* layer3_bn_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   for layer3.0.bn2.scale, layer3.1.bn1.scale, layer3.1.bn2.scale, layer3.2.bn1.scale, layer3.2.bn2.scale,
       layer3.3.bn1.scale, layer3.3.bn2.scale, layer3.4.bn1.scale, layer3.4.bn2.scale, layer3.5.bn1.scale,
       layer3.5.bn2.scale
   f32[256] layer3.bn.var = map(layer3.bn.m2)
   f32[256] layer3.bn.running_mean.new = map(layer3.bn.running_mean, layer3.bn.mean)
   f32[256] layer3.bn.running_var.new = map(layer3.bn.running_var, layer3.bn.m2)
   f32[256] layer3.bn.scale = map(layer3.bn.weight, layer3.bn.var) */
void layer3_bn_scale_forward(int n, const float *restrict layer3_bn_weight,
                             const float *layer3_bn_running_mean, const float *layer3_bn_running_var,
                             const float *restrict layer3_bn_m2, const float *restrict layer3_bn_mean,
                             float *layer3_bn_running_mean_out, float *layer3_bn_running_var_out,
                             float *restrict layer3_bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float var = layer3_bn_m2[c] / ((float)n * 4.0f);
        const float running_mean_new = 0.9f * layer3_bn_running_mean[c] + 0.1f * layer3_bn_mean[c];
        const float running_var_new = 0.9f * layer3_bn_running_var[c]
            + 0.1f * layer3_bn_m2[c] / maxf((float)n * 4.0f - 1.0f, 1.0f);
        const float scale = layer3_bn_weight[c] / sqrtf(var + 1e-5f);
        layer3_bn_running_mean_out[c] = running_mean_new;
        layer3_bn_running_var_out[c] = running_var_new;
        layer3_bn_scale[c] = scale;
    }
}

/* layer3_conv3_forward: 271 Mflop, 3.68 MB at n = 128
   for layer3.0.conv3, layer3.1.conv3, layer3.2.conv3, layer3.3.conv3, layer3.4.conv3, layer3.5.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   f32[n, 2, 2, 1024] layer3.conv3 = conv(layer3.relu, layer3.conv3.weight), specs/resnet50.spec:8
   f32[1024] layer3.bn3.m2 = reduce_m2(layer3.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[1024] layer3.bn3.mean = reduce_mean(layer3.conv3) axes 0 1 2, specs/resnet50.spec:9 */
void layer3_conv3_forward(int n, const float *restrict layer3_conv2, const float *restrict layer3_bn2_bias,
                          const float *restrict layer3_bn2_mean, const float *restrict layer3_bn2_scale,
                          const float *restrict layer3_conv3_weight, float *restrict layer3_conv3,
                          float *restrict layer3_bn3_m2, float *restrict layer3_bn3_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 1024,
        .block = 240, .stage = 65280, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 9216;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) {
                const int64_t pixel = ddp_row_source(&block, &block.row, 0, 0);
                float *to = block.row.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer3_bn2_value = (layer3_conv2[pixel * 256 + c] - layer3_bn2_mean[c])
                        * layer3_bn2_scale[c] + layer3_bn2_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
                    to[j] = layer3_relu_value;
                }
            }
            ddp_gather_prefetch(&block, layer3_conv3, 1024);
            ddp_gather_multiply(&block, layer3_conv3_weight);
            ddp_gather_store(&block, layer3_conv3, 1024);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_bn3_mean, layer3_bn3_m2);
}

/* layer3_scale_forward: 15.4 kflop, 32.8 kB at n = 128
   for layer3.0.bn3.scale, layer3.0.downsample.1.scale, layer3.1.bn3.scale, layer3.2.bn3.scale,
       layer3.3.bn3.scale, layer3.4.bn3.scale, layer3.5.bn3.scale
   f32[1024] layer3.var = map(layer3.m2)
   f32[1024] layer3.running_mean.new = map(layer3.running_mean, layer3.mean)
   f32[1024] layer3.running_var.new = map(layer3.running_var, layer3.m2)
   f32[1024] layer3.scale = map(layer3.weight, layer3.var) */
void layer3_scale_forward(int n, const float *restrict layer3_weight, const float *layer3_running_mean,
                          const float *layer3_running_var, const float *restrict layer3_m2,
                          const float *restrict layer3_mean, float *layer3_running_mean_out,
                          float *layer3_running_var_out, float *restrict layer3_scale)
{
    #pragma omp simd
    for (int c = 0; c < 1024; c++) {
        const float var = layer3_m2[c] / ((float)n * 4.0f);
        const float running_mean_new = 0.9f * layer3_running_mean[c] + 0.1f * layer3_mean[c];
        const float running_var_new = 0.9f * layer3_running_var[c]
            + 0.1f * layer3_m2[c] / maxf((float)n * 4.0f - 1.0f, 1.0f);
        const float scale = layer3_weight[c] / sqrtf(var + 1e-5f);
        layer3_running_mean_out[c] = running_mean_new;
        layer3_running_var_out[c] = running_var_new;
        layer3_scale[c] = scale;
    }
}

/* layer3_0_downsample_0_forward: 539 Mflop, 8.4 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.downsample.0 = conv(layer2.3,
                                                   layer3.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[1024] layer3.0.downsample.1.m2 = reduce_m2(layer3.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[1024] layer3.0.downsample.1.mean = reduce_mean(layer3.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
void layer3_0_downsample_0_forward(int n, const float *restrict layer2_3,
                                   const float *restrict layer3_0_downsample_0_weight,
                                   float *restrict layer3_0_downsample_0,
                                   float *restrict layer3_0_downsample_1_m2,
                                   float *restrict layer3_0_downsample_1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 2,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 1024,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 9216;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer2_3, 512);
            ddp_gather_prefetch(&block, layer3_0_downsample_0, 1024);
            ddp_gather_multiply(&block, layer3_0_downsample_0_weight);
            ddp_gather_store(&block, layer3_0_downsample_0, 1024);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_0_downsample_1_mean, layer3_0_downsample_1_m2);
}

/* layer3_0_forward: 4.19 Mflop, 6.32 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.bn3 = map(layer3.0.conv3, layer3.0.bn3.mean, layer3.0.bn3.scale,
                                         layer3.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] layer3.0.downsample.1 = map(layer3.0.downsample.0, layer3.0.downsample.1.mean,
                                                  layer3.0.downsample.1.scale,
                                                  layer3.0.downsample.1.bias), specs/resnet50.spec:13
   f32[n, 2, 2, 1024] layer3.0 = map(layer3.0.bn3, layer3.0.downsample.1), specs/resnet50.spec:16 */
void layer3_0_forward(int n, const float *restrict layer3_0_conv3, const float *restrict layer3_0_bn3_bias,
                      const float *restrict layer3_0_bn3_mean, const float *restrict layer3_0_bn3_scale,
                      const float *restrict layer3_0_downsample_0,
                      const float *restrict layer3_0_downsample_1_bias,
                      const float *restrict layer3_0_downsample_1_mean,
                      const float *restrict layer3_0_downsample_1_scale, float *restrict layer3_0)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 1024; c++) {
            const float _0_bn3 = (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c])
                * layer3_0_bn3_scale[c] + layer3_0_bn3_bias[c];
            const float _0_downsample_1 = (layer3_0_downsample_0[i * 1024 + c]
                - layer3_0_downsample_1_mean[c]) * layer3_0_downsample_1_scale[c]
                + layer3_0_downsample_1_bias[c];
            layer3_0[i * 1024 + c] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
        }
    }
}

/* layer3_conv1_forward: 269 Mflop, 3.67 MB at n = 128
   for layer3.1.conv1, layer3.2.conv1, layer3.3.conv1, layer3.4.conv1, layer3.5.conv1
   f32[n, 2, 2, 256] layer3.conv1 = conv(layer3, layer3.conv1.weight), specs/resnet50.spec:4
   f32[256] layer3.bn1.m2 = reduce_m2(layer3.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[256] layer3.bn1.mean = reduce_mean(layer3.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer3_conv1_forward(int n, const float *restrict layer3, const float *restrict layer3_conv1_weight,
                          float *restrict layer3_conv1, float *restrict layer3_bn1_m2,
                          float *restrict layer3_bn1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 256,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 5376;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3, 1024);
            ddp_gather_prefetch(&block, layer3_conv1, 256);
            ddp_gather_multiply(&block, layer3_conv1_weight);
            ddp_gather_store(&block, layer3_conv1, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_bn1_mean, layer3_bn1_m2);
}

/* layer3_conv2_forward: 269 Mflop, 3.41 MB at n = 128
   for layer3.1.conv2, layer3.2.conv2, layer3.3.conv2, layer3.4.conv2, layer3.5.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.conv2 = conv(layer3.relu, layer3.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[256] layer3.bn2.m2 = reduce_m2(layer3.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[256] layer3.bn2.mean = reduce_mean(layer3.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer3_conv2_forward(int n, const float *restrict layer3_conv1, const float *restrict layer3_bn1_bias,
                          const float *restrict layer3_bn1_mean, const float *restrict layer3_bn1_scale,
                          const float *restrict layer3_conv2_weight, float *restrict layer3_conv2,
                          float *restrict layer3_bn2_m2, float *restrict layer3_bn2_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 1,  0, 1, 3,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 24, .stage = 73024, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 2, .results = 2, .points = 3}, /* 4 results of 2 x 2 pixels by 9 multiplications, not 16 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *partial = points + 592128; /* sums of each block of rows */
    float *stages = partial + 4608;
    ddp_winograd_weight(&shape, layer3_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            for (struct ddp_patch patch; ddp_patch_next(&block, &patch); ddp_patch_stage(&block, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_patch_row(&block, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < shape.in; j++) {
                        const int64_t c = block.group * shape.in + j;
                        const float layer3_bn1_value = (layer3_conv1[pixel * 256 + c] - layer3_bn1_mean[c])
                            * layer3_bn1_scale[c] + layer3_bn1_bias[c];
                        const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
                        to[j] = layer3_relu_value;
                    }
                }
            ddp_winograd_multiply(&block, points);
            ddp_gather_store(&block, layer3_conv2, 256);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer3_bn2_mean, layer3_bn2_m2);
}

/* layer3_forward: 2.62 Mflop, 6.3 MB at n = 128
   for layer3.1, layer3.2, layer3.3, layer3.4, layer3.5
   f32[n, 2, 2, 1024] layer3.bn3 = map(layer3.conv3, layer3.bn3.mean, layer3.bn3.scale,
                                       layer3.bn3.bias), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] layer3 = map(layer3.bn3, layer3), specs/resnet50.spec:16 */
void layer3_forward(int n, const float *restrict layer3, const float *restrict layer3_conv3,
                    const float *restrict layer3_bn3_bias, const float *restrict layer3_bn3_mean,
                    const float *restrict layer3_bn3_scale, float *restrict layer3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 1024; c++) {
            const float layer3_bn3 = (layer3_conv3[i * 1024 + c] - layer3_bn3_mean[c]) * layer3_bn3_scale[c]
                + layer3_bn3_bias[c];
            layer3_2[i * 1024 + c] = maxf(layer3_bn3 + layer3[i * 1024 + c], 0.0f);
        }
    }
}

/* layer4_0_conv1_forward: 538 Mflop, 5.25 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.conv1 = conv(layer3.5, layer4.0.conv1.weight), specs/resnet50.spec:4
   f32[512] layer4.0.bn1.m2 = reduce_m2(layer4.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[512] layer4.0.bn1.mean = reduce_mean(layer4.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer4_0_conv1_forward(int n, const float *restrict layer3_5,
                            const float *restrict layer4_0_conv1_weight, float *restrict layer4_0_conv1,
                            float *restrict layer4_0_bn1_m2, float *restrict layer4_0_bn1_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 512,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 10752;
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3_5, 1024);
            ddp_gather_prefetch(&block, layer4_0_conv1, 512);
            ddp_gather_multiply(&block, layer4_0_conv1_weight);
            ddp_gather_store(&block, layer4_0_conv1, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_0_bn1_mean, layer4_0_bn1_m2);
}

/* layer4_0_bn1_scale_forward: 7.68 kflop, 16.4 kB at n = 128
   f32[512] layer4.0.bn1.var = map(layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.running_mean.new = map(layer4.0.bn1.running_mean,
                                                layer4.0.bn1.mean), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.running_var.new = map(layer4.0.bn1.running_var,
                                               layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.scale = map(layer4.0.bn1.weight, layer4.0.bn1.var), specs/resnet50.spec:5 */
void layer4_0_bn1_scale_forward(int n, const float *restrict layer4_0_bn1_weight,
                                const float *layer4_0_bn1_running_mean, const float *layer4_0_bn1_running_var,
                                const float *restrict layer4_0_bn1_m2,
                                const float *restrict layer4_0_bn1_mean, float *layer4_0_bn1_running_mean_out,
                                float *layer4_0_bn1_running_var_out, float *restrict layer4_0_bn1_scale)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float var = layer4_0_bn1_m2[c] / ((float)n * 4.0f);
        const float running_mean_new = 0.9f * layer4_0_bn1_running_mean[c] + 0.1f * layer4_0_bn1_mean[c];
        const float running_var_new = 0.9f * layer4_0_bn1_running_var[c]
            + 0.1f * layer4_0_bn1_m2[c] / maxf((float)n * 4.0f - 1.0f, 1.0f);
        const float scale = layer4_0_bn1_weight[c] / sqrtf(var + 1e-5f);
        layer4_0_bn1_running_mean_out[c] = running_mean_new;
        layer4_0_bn1_running_var_out[c] = running_var_new;
        layer4_0_bn1_scale[c] = scale;
    }
}

/* layer4_0_conv2_forward: 270 Mflop, 10.8 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.0.conv2 = conv(layer4.0.relu,
                                           layer4.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[512] layer4.0.bn2.m2 = reduce_m2(layer4.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[512] layer4.0.bn2.mean = reduce_mean(layer4.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer4_0_conv2_forward(int n, const float *restrict layer4_0_conv1,
                            const float *restrict layer4_0_bn1_bias, const float *restrict layer4_0_bn1_mean,
                            const float *restrict layer4_0_bn1_scale,
                            const float *restrict layer4_0_conv2_weight, float *restrict layer4_0_conv2,
                            float *restrict layer4_0_bn2_m2, float *restrict layer4_0_bn2_mean,
                            void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 36, .stage = 148032, .across = false, .mapped = 74304,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 6144;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (struct ddp_mapped at = ddp_gather_map(&block); at.lines; ddp_mapped_next(&block, &at)) {
                const int64_t pixel = at.pixel;
                float *to = at.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer4_0_bn1_value = (layer4_0_conv1[pixel * 512 + c] - layer4_0_bn1_mean[c])
                        * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
                    const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
                    to[j] = layer4_0_relu_value;
                }
            }
            ddp_gather_stage_mapped(&block);
            ddp_gather_prefetch(&block, layer4_0_conv2, 512);
            ddp_gather_multiply(&block, layer4_0_conv2_weight);
            ddp_gather_store(&block, layer4_0_conv2, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_0_bn2_mean, layer4_0_bn2_m2);
}

/* layer4_bn_scale_forward: 6.66 kflop, 18.4 kB at n = 128
   for layer4.0.bn2.scale, layer4.1.bn1.scale, layer4.1.bn2.scale, layer4.2.bn1.scale, layer4.2.bn2.scale
   f32[512] layer4.bn.var = map(layer4.bn.m2)
   f32[512] layer4.bn.running_mean.new = map(layer4.bn.running_mean, layer4.bn.mean)
   f32[512] layer4.bn.running_var.new = map(layer4.bn.running_var, layer4.bn.m2)
   f32[512] layer4.bn.scale = map(layer4.bn.weight, layer4.bn.var) */
void layer4_bn_scale_forward(int n, const float *restrict layer4_bn_weight,
                             const float *layer4_bn_running_mean, const float *layer4_bn_running_var,
                             const float *layer4_bn_m2, const float *restrict layer4_bn_mean,
                             float *layer4_bn_var, float *layer4_bn_running_mean_out,
                             float *layer4_bn_running_var_out, float *restrict layer4_bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float var = layer4_bn_m2[c] / (float)n;
        const float running_mean_new = 0.9f * layer4_bn_running_mean[c] + 0.1f * layer4_bn_mean[c];
        const float running_var_new = 0.9f * layer4_bn_running_var[c]
            + 0.1f * layer4_bn_m2[c] / maxf((float)n - 1.0f, 1.0f);
        const float scale = layer4_bn_weight[c] / sqrtf(var + 1e-5f);
        layer4_bn_var[c] = var;
        layer4_bn_running_mean_out[c] = running_mean_new;
        layer4_bn_running_var_out[c] = running_var_new;
        layer4_bn_scale[c] = scale;
    }
}

/* layer4_conv3_forward: 270 Mflop, 5.53 MB at n = 128
   for layer4.0.conv3, layer4.1.conv3, layer4.2.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   f32[n, 1, 1, 2048] layer4.conv3 = conv(layer4.relu, layer4.conv3.weight), specs/resnet50.spec:8
   f32[2048] layer4.bn3.m2 = reduce_m2(layer4.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[2048] layer4.bn3.mean = reduce_mean(layer4.conv3) axes 0 1 2, specs/resnet50.spec:9 */
void layer4_conv3_forward(int n, const float *restrict layer4_conv2, const float *restrict layer4_bn2_bias,
                          const float *restrict layer4_bn2_mean, const float *restrict layer4_bn2_scale,
                          const float *restrict layer4_conv3_weight, float *restrict layer4_conv3,
                          float *restrict layer4_bn3_m2, float *restrict layer4_bn3_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 2048,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 6144;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) {
                const int64_t pixel = ddp_row_source(&block, &block.row, 0, 0);
                float *to = block.row.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer4_bn2_value = (layer4_conv2[pixel * 512 + c] - layer4_bn2_mean[c])
                        * layer4_bn2_scale[c] + layer4_bn2_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
                    to[j] = layer4_relu_value;
                }
            }
            ddp_gather_prefetch(&block, layer4_conv3, 2048);
            ddp_gather_multiply(&block, layer4_conv3_weight);
            ddp_gather_store(&block, layer4_conv3, 2048);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_bn3_mean, layer4_bn3_m2);
}

/* layer4_scale_forward: 26.6 kflop, 73.7 kB at n = 128
   for layer4.0.bn3.scale, layer4.0.downsample.1.scale, layer4.1.bn3.scale, layer4.2.bn3.scale
   f32[2048] layer4.var = map(layer4.m2)
   f32[2048] layer4.running_mean.new = map(layer4.running_mean, layer4.mean)
   f32[2048] layer4.running_var.new = map(layer4.running_var, layer4.m2)
   f32[2048] layer4.scale = map(layer4.weight, layer4.var) */
void layer4_scale_forward(int n, const float *restrict layer4_weight, const float *layer4_running_mean,
                          const float *layer4_running_var, const float *layer4_m2,
                          const float *restrict layer4_mean, float *layer4_var,
                          float *layer4_running_mean_out, float *layer4_running_var_out,
                          float *restrict layer4_scale)
{
    #pragma omp simd
    for (int c = 0; c < 2048; c++) {
        const float var = layer4_m2[c] / (float)n;
        const float running_mean_new = 0.9f * layer4_running_mean[c] + 0.1f * layer4_mean[c];
        const float running_var_new = 0.9f * layer4_running_var[c]
            + 0.1f * layer4_m2[c] / maxf((float)n - 1.0f, 1.0f);
        const float scale = layer4_weight[c] / sqrtf(var + 1e-5f);
        layer4_var[c] = var;
        layer4_running_mean_out[c] = running_mean_new;
        layer4_running_var_out[c] = running_var_new;
        layer4_scale[c] = scale;
    }
}

/* layer4_0_downsample_0_forward: 538 Mflop, 11.6 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.downsample.0 = conv(layer3.5,
                                                   layer4.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[2048] layer4.0.downsample.1.m2 = reduce_m2(layer4.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[2048] layer4.0.downsample.1.mean = reduce_mean(layer4.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
void layer4_0_downsample_0_forward(int n, const float *restrict layer3_5,
                                   const float *restrict layer4_0_downsample_0_weight,
                                   float *restrict layer4_0_downsample_0,
                                   float *restrict layer4_0_downsample_1_m2,
                                   float *restrict layer4_0_downsample_1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 2048,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 12288;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer3_5, 1024);
            ddp_gather_prefetch(&block, layer4_0_downsample_0, 2048);
            ddp_gather_multiply(&block, layer4_0_downsample_0_weight);
            ddp_gather_store(&block, layer4_0_downsample_0, 2048);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_0_downsample_1_mean, layer4_0_downsample_1_m2);
}

/* layer4_0_forward: 2.1 Mflop, 3.19 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.bn3 = map(layer4.0.conv3, layer4.0.bn3.mean, layer4.0.bn3.scale,
                                         layer4.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] layer4.0.downsample.1 = map(layer4.0.downsample.0, layer4.0.downsample.1.mean,
                                                  layer4.0.downsample.1.scale,
                                                  layer4.0.downsample.1.bias), specs/resnet50.spec:13
   f32[n, 1, 1, 2048] layer4.0 = map(layer4.0.bn3, layer4.0.downsample.1), specs/resnet50.spec:16 */
void layer4_0_forward(int n, const float *restrict layer4_0_conv3, const float *restrict layer4_0_bn3_bias,
                      const float *restrict layer4_0_bn3_mean, const float *restrict layer4_0_bn3_scale,
                      const float *restrict layer4_0_downsample_0,
                      const float *restrict layer4_0_downsample_1_bias,
                      const float *restrict layer4_0_downsample_1_mean,
                      const float *restrict layer4_0_downsample_1_scale, float *restrict layer4_0)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        #pragma omp simd
        for (int c = 0; c < 2048; c++) {
            const float _0_bn3 = (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c])
                * layer4_0_bn3_scale[c] + layer4_0_bn3_bias[c];
            const float _0_downsample_1 = (layer4_0_downsample_0[i * 2048 + c]
                - layer4_0_downsample_1_mean[c]) * layer4_0_downsample_1_scale[c]
                + layer4_0_downsample_1_bias[c];
            layer4_0[i * 2048 + c] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
        }
    }
}

/* layer4_conv1_forward: 269 Mflop, 5.51 MB at n = 128
   for layer4.1.conv1, layer4.2.conv1
   f32[n, 1, 1, 512] layer4.conv1 = conv(layer4, layer4.conv1.weight), specs/resnet50.spec:4
   f32[512] layer4.bn1.m2 = reduce_m2(layer4.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[512] layer4.bn1.mean = reduce_mean(layer4.conv1) axes 0 1 2, specs/resnet50.spec:5 */
void layer4_conv1_forward(int n, const float *restrict layer4, const float *restrict layer4_conv1_weight,
                          float *restrict layer4_conv1, float *restrict layer4_bn1_m2,
                          float *restrict layer4_bn1_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 2048, .out = 512,
        .block = 36, .stage = 74304, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 6144;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer4, 2048);
            ddp_gather_prefetch(&block, layer4_conv1, 512);
            ddp_gather_multiply(&block, layer4_conv1_weight);
            ddp_gather_store(&block, layer4_conv1, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_bn1_mean, layer4_bn1_m2);
}

/* layer4_conv2_forward: 67.6 Mflop, 9.97 MB at n = 128
   for layer4.1.conv2, layer4.2.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.conv2 = conv(layer4.relu, layer4.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[512] layer4.bn2.m2 = reduce_m2(layer4.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[512] layer4.bn2.mean = reduce_mean(layer4.conv2) axes 0 1 2, specs/resnet50.spec:7 */
void layer4_conv2_forward(int n, const float *restrict layer4_conv1, const float *restrict layer4_bn1_bias,
                          const float *restrict layer4_bn1_mean, const float *restrict layer4_bn1_scale,
                          const float *restrict layer4_conv2_weight, float *restrict layer4_conv2,
                          float *restrict layer4_bn2_m2, float *restrict layer4_bn2_mean,
                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *partial = workspace; /* sums of each block of rows */
    float *stages = partial + 1536;
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) {
                const int64_t pixel = ddp_row_source(&block, &block.row, 0, 0);
                float *to = block.row.to;
                #pragma omp simd
                for (int64_t j = 0; j < shape.in; j++) {
                    const int64_t c = block.group * shape.in + j;
                    const float layer4_bn1_value = (layer4_conv1[pixel * 512 + c] - layer4_bn1_mean[c])
                        * layer4_bn1_scale[c] + layer4_bn1_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
                    to[j] = layer4_relu_value;
                }
            }
            ddp_gather_prefetch(&block, layer4_conv2, 512);
            ddp_gather_multiply(&block, layer4_conv2_weight);
            ddp_gather_store(&block, layer4_conv2, 512);
            ddp_columns_moments(&block, block.tile, partial);
        }
    }
    ddp_columns_mean_m2(&run, partial, layer4_bn2_mean, layer4_bn2_m2);
}

/* layer4_forward: 1.31 Mflop, 3.17 MB at n = 128
   for layer4.1, layer4.2
   f32[n, 1, 1, 2048] layer4.bn3 = map(layer4.conv3, layer4.bn3.mean, layer4.bn3.scale,
                                       layer4.bn3.bias), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] layer4 = map(layer4.bn3, layer4), specs/resnet50.spec:16 */
void layer4_forward(int n, const float *restrict layer4, const float *restrict layer4_conv3,
                    const float *restrict layer4_bn3_bias, const float *restrict layer4_bn3_mean,
                    const float *restrict layer4_bn3_scale, float *restrict layer4_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        #pragma omp simd
        for (int c = 0; c < 2048; c++) {
            const float layer4_bn3 = (layer4_conv3[i * 2048 + c] - layer4_bn3_mean[c]) * layer4_bn3_scale[c]
                + layer4_bn3_bias[c];
            layer4_2[i * 2048 + c] = maxf(layer4_bn3 + layer4[i * 2048 + c], 0.0f);
        }
    }
}

/* layer4_2_bn3_num_batches_tracked_update: 5 flop, 80 B at n = 128
   i64[] layer4.1.bn2.num_batches_tracked.new = map(layer4.1.bn2.num_batches_tracked), specs/resnet50.spec:7
   i64[] layer4.1.bn3.num_batches_tracked.new = map(layer4.1.bn3.num_batches_tracked), specs/resnet50.spec:9
   i64[] layer4.2.bn1.num_batches_tracked.new = map(layer4.2.bn1.num_batches_tracked), specs/resnet50.spec:5
   i64[] layer4.2.bn2.num_batches_tracked.new = map(layer4.2.bn2.num_batches_tracked), specs/resnet50.spec:7
   i64[] layer4.2.bn3.num_batches_tracked.new = map(layer4.2.bn3.num_batches_tracked), specs/resnet50.spec:9 */
void layer4_2_bn3_num_batches_tracked_update(int n, const int64_t *layer4_1_bn2_num_batches_tracked,
                                             const int64_t *layer4_1_bn3_num_batches_tracked,
                                             const int64_t *layer4_2_bn1_num_batches_tracked,
                                             const int64_t *layer4_2_bn2_num_batches_tracked,
                                             const int64_t *layer4_2_bn3_num_batches_tracked,
                                             int64_t *layer4_1_bn2_num_batches_tracked_out,
                                             int64_t *layer4_1_bn3_num_batches_tracked_out,
                                             int64_t *layer4_2_bn1_num_batches_tracked_out,
                                             int64_t *layer4_2_bn2_num_batches_tracked_out,
                                             int64_t *layer4_2_bn3_num_batches_tracked_out)
{
    const int64_t _1_bn2_num_batches_tracked_new = layer4_1_bn2_num_batches_tracked[0] + 1;
    const int64_t _1_bn3_num_batches_tracked_new = layer4_1_bn3_num_batches_tracked[0] + 1;
    const int64_t _2_bn1_num_batches_tracked_new = layer4_2_bn1_num_batches_tracked[0] + 1;
    const int64_t _2_bn2_num_batches_tracked_new = layer4_2_bn2_num_batches_tracked[0] + 1;
    const int64_t _2_bn3_num_batches_tracked_new = layer4_2_bn3_num_batches_tracked[0] + 1;
    layer4_1_bn2_num_batches_tracked_out[0] = _1_bn2_num_batches_tracked_new;
    layer4_1_bn3_num_batches_tracked_out[0] = _1_bn3_num_batches_tracked_new;
    layer4_2_bn1_num_batches_tracked_out[0] = _2_bn1_num_batches_tracked_new;
    layer4_2_bn2_num_batches_tracked_out[0] = _2_bn2_num_batches_tracked_new;
    layer4_2_bn3_num_batches_tracked_out[0] = _2_bn3_num_batches_tracked_new;
}

/* fc_forward: 5.24 Mflop, 1.14 MB at n = 128
   f32[n, 10] fc.matmul = matmul(mean, fc.weight) transpose_b, specs/resnet50.spec:30
   f32[n, 10] fc = map(fc.matmul, fc.bias), specs/resnet50.spec:30 */
void fc_forward(int n, const float *restrict layer4_2, const float *restrict fc_weight,
                const float *restrict fc_bias, float *restrict fc, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 2048, .out = 10,
        .block = 36, .stage = 74304, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer4_2, 2048);
            ddp_gather_prefetch(&block, fc, 10);
            ddp_gather_multiply(&block, fc_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < block.width; j++) {
                    const int64_t c = block.channel + j;
                    const float fc_matmul_value = block.tile[i][j];
                    const float fc_value = fc_matmul_value + fc_bias[c];
                    fc[row * 10 + c] = fc_value;
                }
            }
        }
    }
}

/* loss_log_p_forward: 8.96 kflop, 15.9 kB at n = 128
   f32[n, 1] loss.log_p.max = reduce_max(fc) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p.z = map(fc, loss.log_p.max), specs/resnet50.spec:45
   f32[n, 10] loss.log_p.exp = map(loss.log_p.z), specs/resnet50.spec:45
   f32[n, 1] loss.log_p.sum = reduce_sum(loss.log_p.exp) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p = map(loss.log_p.z, loss.log_p.sum), specs/resnet50.spec:45 */
void loss_log_p_forward(int n, const float *restrict fc, float *restrict loss_log_p_exp,
                        float *restrict loss_log_p_sum, float *restrict loss_log_p)
{
    for (int64_t i = 0; i < n; i++) {
        float log_p_max = -INFINITY;
        #pragma omp simd reduction(maxf : log_p_max)
        for (int c = 0; c < 10; c++) {
            log_p_max = maxf(log_p_max, fc[i * 10 + c]);
        }
        float log_p_z_row[10];
        double log_p_sum_sum = 0;
        #pragma omp simd reduction(+ : log_p_sum_sum)
        for (int c = 0; c < 10; c++) {
            const float log_p_z = fc[i * 10 + c] - floorf(log_p_max);
            log_p_z_row[c] = log_p_z;
            const float log_p_exp = expf(log_p_z);
            log_p_sum_sum += log_p_exp;
            loss_log_p_exp[i * 10 + c] = log_p_exp;
        }
        const float log_p_sum = (float)log_p_sum_sum;
        #pragma omp simd
        for (int c = 0; c < 10; c++) {
            loss_log_p[i * 10 + c] = log_p_z_row[c] - logf(log_p_sum);
        }
        loss_log_p_sum[i] = log_p_sum;
    }
}

/* loss_score_forward: 0 flop, 6.14 kB at n = 128
   f32[n] loss.score = pick(loss.log_p, target), specs/resnet50.spec:45 */
void loss_score_forward(int n, const int32_t *restrict target, const float *restrict loss_log_p,
                        float *restrict loss_score)
{
    for (int64_t i = 0; i < n; i++) {
        const int64_t c = target[i];
        loss_score[i] = c >= 0 && c < 10 ? loss_log_p[i * 10 + c] : 0;
    }
}

/* loss_sums: 512 flop, 1.03 kB at n = 128
   f32[n] loss.counted = map(target), specs/resnet50.spec:45
   f32[n] loss.mul = map(loss.counted, loss.score), specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.mul) axes 0, specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.counted) axes 0, specs/resnet50.spec:45 */
void loss_sums(int n, const int32_t *restrict target, const float *restrict loss_score,
               float *restrict loss_sum, float *restrict loss_sum_2)
{
    double sum_sum = 0;
    double sum_sum_2 = 0;
    #pragma omp simd reduction(+ : sum_sum, sum_sum_2)
    for (int64_t i = 0; i < n; i++) {
        const float counted = target[i] != -100 ? 1.0f : 0.0f;
        const float mul = counted * loss_score[i];
        sum_sum += mul;
        sum_sum_2 += counted;
    }
    loss_sum[0] = (float)sum_sum;
    loss_sum_2[0] = (float)sum_sum_2;
}

/* loss_forward: 2 flop, 12 B at n = 128
   f32[] loss = map(loss.sum, loss.sum), specs/resnet50.spec:45 */
void loss_forward(int n, const float *loss_sum, const float *restrict loss_sum_2, float *loss)
{
    loss[0] = -loss_sum[0] / loss_sum_2[0];
}

/* loss_sum_backward: 1 flop, 8 B at n = 128
   f32[] d_loss.sum = map(loss.sum), specs/resnet50.spec:45 */
void loss_sum_backward(int n, const float *loss_sum_2, float *d_loss_sum)
{
    d_loss_sum[0] = -1.0f / loss_sum_2[0];
}

/* loss_score_backward: 256 flop, 1.03 kB at n = 128
   f32[n] loss.counted = map(target), specs/resnet50.spec:45
   f32[n] d_loss.score = map(loss.counted, d_loss.sum), specs/resnet50.spec:45 */
void loss_score_backward(int n, const int32_t *restrict target, const float *restrict d_loss_sum,
                         float *restrict d_loss_score)
{
    #pragma omp simd
    for (int64_t i = 0; i < n; i++) {
        const float counted = target[i] != -100 ? 1.0f : 0.0f;
        d_loss_score[i] = counted * d_loss_sum[0];
    }
}

/* loss_score_backward_2: 0 flop, 6.14 kB at n = 128
   f32[n, 10] d_loss.log_p = pick_grad(target, d_loss.score) extent 10, specs/resnet50.spec:45 */
void loss_score_backward_2(int n, const int32_t *restrict target, const float *restrict d_loss_score,
                           float *restrict d_loss_log_p)
{
    for (int64_t i = 0; i < n; i++) {
        for (int c = 0; c < 10; c++)
            d_loss_log_p[i * 10 + c] = c == target[i] ? d_loss_score[i] : 0;
    }
}

/* loss_log_p_z_backward: 5.38 kflop, 15.9 kB at n = 128
   f32[n, 1] d_loss.log_p.sum = reduce_sum(d_loss.log_p) axes 1 keep, specs/resnet50.spec:45
   f32[n, 1] d_loss.log_p.sum = map(d_loss.log_p.sum, loss.log_p.sum), specs/resnet50.spec:45
   f32[n, 10] d_loss.log_p.z = map(loss.log_p.exp, d_loss.log_p.sum), specs/resnet50.spec:45
   f32[n, 10] d_loss.log_p.z = map(d_loss.log_p, d_loss.log_p.z), specs/resnet50.spec:45
   f32[10] d_fc.bias = reduce_sum(d_loss.log_p.z) axes 0, specs/resnet50.spec:30 */
void loss_log_p_z_backward(int n, const float *restrict loss_log_p_exp, const float *restrict loss_log_p_sum,
                           const float *restrict d_loss_log_p, float *restrict d_loss_log_p_z,
                           float *restrict d_fc_bias)
{
    double d_fc_bias_sum[10] = {0};
    for (int64_t i = 0; i < n; i++) {
        double d_loss_log_p_sum_sum = 0;
        #pragma omp simd reduction(+ : d_loss_log_p_sum_sum)
        for (int c = 0; c < 10; c++) {
            d_loss_log_p_sum_sum += d_loss_log_p[i * 10 + c];
        }
        const float d_loss_log_p_sum = (float)d_loss_log_p_sum_sum;
        const float d_loss_log_p_sum_2 = -(d_loss_log_p_sum / loss_log_p_sum[i]);
        #pragma omp simd
        for (int c = 0; c < 10; c++) {
            const float d_loss_log_p_z_value = loss_log_p_exp[i * 10 + c] * d_loss_log_p_sum_2;
            const float d_loss_log_p_z_value_2 = d_loss_log_p[i * 10 + c] + d_loss_log_p_z_value;
            d_fc_bias_sum[c] += d_loss_log_p_z_value_2;
            d_loss_log_p_z[i * 10 + c] = d_loss_log_p_z_value_2;
        }
    }
    for (int c = 0; c < 10; c++) {
        d_fc_bias[c] = (float)d_fc_bias_sum[c];
    }
}

/* fc_backward_weight: 5.24 Mflop, 1.14 MB at n = 128
   f32[10, 2048] d_fc.weight = matmul(d_loss.log_p.z, mean) transpose_a, specs/resnet50.spec:30 */
void fc_backward_weight(int n, const float *restrict layer4_2, const float *restrict d_loss_log_p_z,
                        float *restrict d_fc_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 2048, .out = 10,
        .images = 128, .rows = 1, .tiles = 56, .panels = 1,
        .stage_x = 88064, .stage_dy = 6144, .stage = 94720,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer4_2, 2048);
            ddp_outer_stage(&pixels, &pixels.dy, d_loss_log_p_z, 10);
            ddp_outer_add(&pixels, d_fc_weight);
        }
    }
}

/* fc_backward_input: 5.24 Mflop, 1.14 MB at n = 128
   f32[n, 2048] d_mean = matmul(d_loss.log_p.z, fc.weight), specs/resnet50.spec:30 */
void fc_backward_input(int n, const float *restrict fc_weight, const float *restrict d_loss_log_p_z,
                       float *restrict d_mean, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 10, .out = 2048,
        .block = 132, .stage = 2432, .across = false, .panel = 2112,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_loss_log_p_z, 10);
            ddp_gather_prefetch(&block, d_mean, 2048);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, fc_weight));
            ddp_gather_store(&block, d_mean, 2048);
        }
    }
}

/* layer4_2_bn3_backward: 1.57 Mflop, 4.22 MB at n = 128
   f32[n, 1, 1, 2048] d_layer4.2.bn3 = map(layer4.2, d_layer4.2), specs/resnet50.spec:16
   f32[1, 1, 2048] d_layer4.2.bn3.mean = reduce_sum(d_layer4.2.bn3) axes 0, specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.2.bn3.scale = map(d_layer4.2.bn3, layer4.2.conv3,
                                                 layer4.2.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.2.bn3.scale = reduce_sum(d_layer4.2.bn3.scale) axes 0, specs/resnet50.spec:9 */
void layer4_2_bn3_backward(int n, const float *restrict layer4_2_conv3,
                           const float *restrict layer4_2_bn3_mean, const float *restrict layer4_2,
                           const float *restrict d_mean, float *restrict d_layer4_2_bn3,
                           float *restrict d_layer4_2_bn3_bias, float *restrict d_layer4_2_bn3_scale,
                           void *restrict workspace)
{
    double *const partial = workspace; /* of 8 blocks of rows */
    const int64_t rows = n;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 8; block++) {
        memset(partial + block * 4096, 0, 4096 * sizeof(double));
        double *restrict d_bn3_mean_sum = partial + block * 4096;
        double *restrict d_bn3_scale_sum = partial + block * 4096 + 2048;
        for (int64_t i = rows * block / 8; i < rows * (block + 1) / 8; i++) {
            #pragma omp simd
            for (int c = 0; c < 2048; c++) {
                const float d_bn3 = layer4_2[i * 2048 + c] > 0.0f ? d_mean[i * 2048 + c] : 0.0f;
                const float d_bn3_scale = d_bn3 * (layer4_2_conv3[i * 2048 + c] - layer4_2_bn3_mean[c]);
                d_bn3_mean_sum[c] += d_bn3;
                d_bn3_scale_sum[c] += d_bn3_scale;
                d_layer4_2_bn3[i * 2048 + c] = d_bn3;
            }
        }
    }
    add_blocks(partial, 8, 4096, 4096);
    for (int c = 0; c < 2048; c++) {
        d_layer4_2_bn3_bias[c] = (float)partial[c];
        d_layer4_2_bn3_scale[c] = (float)partial[c + 2048];
    }
}

/* layer4_bn3_backward_vectors: 38.9 kflop, 65.5 kB at n = 128
   for layer4.2.bn3, layer4.1.bn3
   f32[1, 1, 2048] d_layer4.bn3.mean = map(d_layer4.bn3.mean, layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.weight = map(layer4.bn3.var, d_layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.var = map(layer4.bn3.weight, layer4.bn3.var,
                                          d_layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.m2 = map(d_layer4.bn3.var), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.conv3 = map(d_layer4.bn3.mean), specs/resnet50.spec:9 */
void layer4_bn3_backward_vectors(int n, const float *restrict layer4_bn3_weight,
                                 const float *restrict layer4_bn3_var, const float *restrict layer4_bn3_scale,
                                 const float *restrict d_layer4_bn3_mean, const float *d_layer4_bn3_scale,
                                 float *restrict d_layer4_bn3_weight, float *d_layer4_bn3_m2,
                                 float *restrict d_layer4_conv3)
{
    #pragma omp simd
    for (int c = 0; c < 2048; c++) {
        const float d_bn3_mean = -(d_layer4_bn3_mean[c] * layer4_bn3_scale[c]);
        const float d_bn3_weight = d_layer4_bn3_scale[c] / sqrtf(layer4_bn3_var[c] + 1e-5f);
        const float d_bn3_var = -(layer4_bn3_weight[c]
            / (sqrtf(layer4_bn3_var[c] + 1e-5f) * sqrtf(layer4_bn3_var[c] + 1e-5f))
            * (0.5f / sqrtf(layer4_bn3_var[c] + 1e-5f))) * d_layer4_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / (float)n;
        const float d_conv3 = d_bn3_mean / (float)n;
        d_layer4_bn3_weight[c] = d_bn3_weight;
        d_layer4_bn3_m2[c] = d_bn3_m2;
        d_layer4_conv3[c] = d_conv3;
    }
}

/* layer4_bn3_backward: 1.57 Mflop, 3.18 MB at n = 128
   for layer4.2.bn3, layer4.1.bn3, layer4.0.downsample.1
   f32[n, 1, 1, 2048] d_layer4.conv3 = map(layer4.scale, d_layer4.bn3)
   f32[n, 1, 1, 2048] d_layer4.conv3 = map(layer4.conv3, layer4.mean, d_layer4.m2)
   f32[n, 1, 1, 2048] d_layer4.conv3 = map(d_layer4.conv3, d_layer4.conv3, d_layer4.conv3) */
void layer4_bn3_backward(int n, const float *layer4_conv3, const float *restrict layer4_mean,
                         const float *restrict layer4_scale, const float *restrict d_layer4_bn3,
                         const float *restrict d_layer4_m2, const float *restrict d_layer4_conv3,
                         float *d_layer4_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        #pragma omp simd
        for (int c = 0; c < 2048; c++) {
            const float d_conv3 = layer4_scale[c] * d_layer4_bn3[i * 2048 + c];
            const float d_conv3_2 = 2.0f * (layer4_conv3[i * 2048 + c] - layer4_mean[c]) * d_layer4_m2[c];
            d_layer4_conv3_2[i * 2048 + c] = d_conv3 + d_layer4_conv3[c] + d_conv3_2;
        }
    }
}

/* layer4_conv3_backward_weight: 269 Mflop, 5.51 MB at n = 128
   for layer4.2.conv3, layer4.1.conv3, layer4.0.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   f32[2048, 512, 1, 1] d_layer4.conv3.weight = conv_dweight(layer4.relu,
                                                             d_layer4.conv3) kernel 1 1, specs/resnet50.spec:8 */
void layer4_conv3_backward_weight(int n, const float *restrict layer4_conv2,
                                  const float *restrict layer4_bn2_bias,
                                  const float *restrict layer4_bn2_mean,
                                  const float *restrict layer4_bn2_scale,
                                  const float *restrict d_layer4_conv3, float *restrict d_layer4_conv3_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 2048,
        .images = 128, .rows = 1, .tiles = 43, .panels = 21,
        .stage_x = 67584, .stage_dy = 88064, .stage = 156160,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer4_bn2_value = (layer4_conv2[pixel * 512 + c] - layer4_bn2_mean[c])
                        * layer4_bn2_scale[c] + layer4_bn2_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
                    to[j] = layer4_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_conv3, 2048);
            ddp_outer_add(&pixels, d_layer4_conv3_weight);
        }
    }
}

/* layer4_conv3_backward_input: 269 Mflop, 5.77 MB at n = 128
   for layer4.2.conv3, layer4.1.conv3, layer4.0.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   f32[n, 1, 1, 512] d_layer4.relu = conv_dinput(d_layer4.conv3,
                                                 layer4.conv3.weight) input 1 1, specs/resnet50.spec:8
   f32[n, 1, 1, 512] d_layer4.bn2 = map(layer4.relu, d_layer4.relu), specs/resnet50.spec:8 */
void layer4_conv3_backward_input(int n, const float *restrict layer4_conv2,
                                 const float *restrict layer4_bn2_bias, const float *restrict layer4_bn2_mean,
                                 const float *restrict layer4_bn2_scale,
                                 const float *restrict layer4_conv3_weight,
                                 const float *restrict d_layer4_conv3, float *restrict d_layer4_bn2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 2048, .out = 512,
        .block = 132, .stage = 337984, .across = false, .panel = 272448,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer4_conv3, 2048);
            ddp_gather_prefetch(&block, layer4_conv2, 512);
            ddp_gather_prefetch(&block, d_layer4_bn2, 512);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, layer4_conv3_weight));
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer4_relu_value = block.tile[i][j];
                    const float layer4_bn2_value = (layer4_conv2[row * 512 + c] - layer4_bn2_mean[c])
                        * layer4_bn2_scale[c] + layer4_bn2_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
                    const float d_layer4_bn2_value = layer4_relu_value > 0.0f ? d_layer4_relu_value : 0.0f;
                    d_layer4_bn2[row * 512 + c] = d_layer4_bn2_value;
                }
            }
        }
    }
}

/* layer4_bn_backward_sums: 262 kflop, 530 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[1, 1, 512] d_layer4.bn.mean = reduce_sum(d_layer4.bn) axes 0
   f32[n, 1, 1, 512] d_layer4.bn.scale = map(d_layer4.bn, layer4.conv, layer4.bn.mean)
   f32[1, 1, 512] d_layer4.bn.scale = reduce_sum(d_layer4.bn.scale) axes 0 */
void layer4_bn_backward_sums(int n, const float *restrict layer4_conv, const float *restrict layer4_bn_mean,
                             const float *restrict d_layer4_bn, float *restrict d_layer4_bn_mean,
                             float *restrict d_layer4_bn_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 8 blocks of rows */
    const int64_t rows = n;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 8; block++) {
        memset(partial + block * 1024, 0, 1024 * sizeof(double));
        double *restrict d_mean_sum = partial + block * 1024;
        double *restrict d_scale_sum = partial + block * 1024 + 512;
        for (int64_t i = rows * block / 8; i < rows * (block + 1) / 8; i++) {
            #pragma omp simd
            for (int c = 0; c < 512; c++) {
                const float d_scale = d_layer4_bn[i * 512 + c]
                    * (layer4_conv[i * 512 + c] - layer4_bn_mean[c]);
                d_mean_sum[c] += d_layer4_bn[i * 512 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 8, 1024, 1024);
    for (int c = 0; c < 512; c++) {
        d_layer4_bn_mean[c] = (float)partial[c];
        d_layer4_bn_scale[c] = (float)partial[c + 512];
    }
}

/* layer4_bn_backward_vectors: 9.73 kflop, 16.4 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[1, 1, 512] d_layer4.bn.mean = map(d_layer4.bn.mean, layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.weight = map(layer4.bn.var, d_layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.var = map(layer4.bn.weight, layer4.bn.var, d_layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.m2 = map(d_layer4.bn.var)
   f32[1, 1, 512] d_layer4.conv = map(d_layer4.bn.mean) */
void layer4_bn_backward_vectors(int n, const float *restrict layer4_bn_weight,
                                const float *restrict layer4_bn_var, const float *restrict layer4_bn_scale,
                                const float *restrict d_layer4_bn_mean, const float *d_layer4_bn_scale,
                                float *restrict d_layer4_bn_weight, float *d_layer4_bn_m2,
                                float *restrict d_layer4_conv)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float d_bn_mean = -(d_layer4_bn_mean[c] * layer4_bn_scale[c]);
        const float d_bn_weight = d_layer4_bn_scale[c] / sqrtf(layer4_bn_var[c] + 1e-5f);
        const float d_bn_var = -(layer4_bn_weight[c]
            / (sqrtf(layer4_bn_var[c] + 1e-5f) * sqrtf(layer4_bn_var[c] + 1e-5f))
            * (0.5f / sqrtf(layer4_bn_var[c] + 1e-5f))) * d_layer4_bn_scale[c];
        const float d_bn_m2 = d_bn_var / (float)n;
        const float d_conv = d_bn_mean / (float)n;
        d_layer4_bn_weight[c] = d_bn_weight;
        d_layer4_bn_m2[c] = d_bn_m2;
        d_layer4_conv[c] = d_conv;
    }
}

/* layer4_bn_backward: 393 kflop, 795 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[n, 1, 1, 512] d_layer4.conv = map(layer4.bn.scale, d_layer4.bn)
   f32[n, 1, 1, 512] d_layer4.conv = map(layer4.conv, layer4.bn.mean, d_layer4.bn.m2)
   f32[n, 1, 1, 512] d_layer4.conv = map(d_layer4.conv, d_layer4.conv, d_layer4.conv) */
void layer4_bn_backward(int n, const float *restrict layer4_conv, const float *restrict layer4_bn_mean,
                        const float *restrict layer4_bn_scale, const float *d_layer4_bn,
                        const float *restrict d_layer4_bn_m2, const float *restrict d_layer4_conv,
                        float *d_layer4_conv_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float d_conv = layer4_bn_scale[c] * d_layer4_bn[i * 512 + c];
            const float d_conv_2 = 2.0f * (layer4_conv[i * 512 + c] - layer4_bn_mean[c]) * d_layer4_bn_m2[c];
            d_layer4_conv_2[i * 512 + c] = d_conv + d_layer4_conv[c] + d_conv_2;
        }
    }
}

/* layer4_conv2_backward_weight: 67.4 Mflop, 9.97 MB at n = 128
   for layer4.2.conv2, layer4.1.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   f32[512, 512, 3, 3] d_layer4.conv2.weight = conv_dweight(layer4.relu,
                                                            d_layer4.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
void layer4_conv2_backward_weight(int n, const float *restrict layer4_conv1,
                                  const float *restrict layer4_bn1_bias,
                                  const float *restrict layer4_bn1_mean,
                                  const float *restrict layer4_bn1_scale,
                                  const float *restrict d_layer4_conv2, float *restrict d_layer4_conv2_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {3, 3},
        .stride = {1, 1}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 512,
        .images = 128, .rows = 1, .tiles = 43, .panels = 16,
        .stage_x = 67584, .stage_dy = 67584, .stage = 135680,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer4_bn1_value = (layer4_conv1[pixel * 512 + c] - layer4_bn1_mean[c])
                        * layer4_bn1_scale[c] + layer4_bn1_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
                    to[j] = layer4_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_conv2, 512);
            ddp_outer_add(&pixels, d_layer4_conv2_weight);
        }
    }
}

/* layer4_conv2_backward_input: 67.5 Mflop, 10.2 MB at n = 128
   for layer4.2.conv2, layer4.1.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   f32[n, 1, 1, 512] d_layer4.relu = conv_dinput(d_layer4.conv2,
                                                 layer4.conv2.weight) input 1 1 padding 1 1, specs/resnet50.spec:6
   f32[n, 1, 1, 512] d_layer4.bn1 = map(layer4.relu, d_layer4.relu), specs/resnet50.spec:6 */
void layer4_conv2_backward_input(int n, const float *restrict layer4_conv1,
                                 const float *restrict layer4_bn1_bias, const float *restrict layer4_bn1_mean,
                                 const float *restrict layer4_bn1_scale,
                                 const float *restrict layer4_conv2_weight,
                                 const float *restrict d_layer4_conv2, float *restrict d_layer4_bn1,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 132, .stage = 86080, .across = false, .panel = 69696,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer4_conv2, 512);
            ddp_gather_prefetch(&block, layer4_conv1, 512);
            ddp_gather_prefetch(&block, d_layer4_bn1, 512);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, layer4_conv2_weight));
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer4_relu_value = block.tile[i][j];
                    const float layer4_bn1_value = (layer4_conv1[row * 512 + c] - layer4_bn1_mean[c])
                        * layer4_bn1_scale[c] + layer4_bn1_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
                    const float d_layer4_bn1_value = layer4_relu_value > 0.0f ? d_layer4_relu_value : 0.0f;
                    d_layer4_bn1[row * 512 + c] = d_layer4_bn1_value;
                }
            }
        }
    }
}

/* layer4_conv1_backward_weight: 268 Mflop, 5.51 MB at n = 128
   for layer4.2.conv1, layer4.1.conv1
   f32[512, 2048, 1, 1] d_layer4.conv1.weight = conv_dweight(layer4,
                                                             d_layer4.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer4_conv1_backward_weight(int n, const float *restrict layer4, const float *restrict d_layer4_conv1,
                                  float *restrict d_layer4_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 2048, .out = 512,
        .images = 128, .rows = 1, .tiles = 56, .panels = 16,
        .stage_x = 88064, .stage_dy = 67584, .stage = 156160,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer4, 2048);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_conv1, 512);
            ddp_outer_add(&pixels, d_layer4_conv1_weight);
        }
    }
}

/* layer4_conv1_backward_input: 269 Mflop, 7.6 MB at n = 128
   for layer4.2.conv1, layer4.1.conv1
   f32[n, 1, 1, 2048] d_layer4 = conv_dinput(d_layer4.conv1,
                                             layer4.conv1.weight) input 1 1, specs/resnet50.spec:4
   f32[n, 1, 1, 2048] d_layer4 = map(d_layer4.bn3, d_layer4), specs/resnet50.spec:16
   f32[n, 1, 1, 2048] d_layer4.bn3 = map(layer4, d_layer4), specs/resnet50.spec:16 */
void layer4_conv1_backward_input(int n, const float *restrict layer4,
                                 const float *restrict layer4_conv1_weight, const float *d_layer4_bn3,
                                 const float *restrict d_layer4_conv1, float *d_layer4_bn3_2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 2048,
        .block = 132, .stage = 86080, .across = false, .panel = 69696,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer4_conv1, 512);
            ddp_gather_prefetch(&block, layer4, 2048);
            ddp_gather_prefetch(&block, d_layer4_bn3, 2048);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, layer4_conv1_weight));
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer4_value = block.tile[i][j];
                    const float d_layer4_value2 = d_layer4_bn3[row * 2048 + c] + d_layer4_value;
                    const float d_layer4_bn3_value = layer4[row * 2048 + c] > 0.0f ? d_layer4_value2 : 0.0f;
                    d_layer4_bn3_2[row * 2048 + c] = d_layer4_bn3_value;
                }
            }
        }
    }
}

/* layer4_1_bn3_backward_sums: 1.05 Mflop, 2.12 MB at n = 128
   f32[1, 1, 2048] d_layer4.1.bn3.mean = reduce_sum(d_layer4.1.bn3) axes 0, specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.1.bn3.scale = map(d_layer4.1.bn3, layer4.1.conv3,
                                                 layer4.1.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.1.bn3.scale = reduce_sum(d_layer4.1.bn3.scale) axes 0, specs/resnet50.spec:9 */
void layer4_1_bn3_backward_sums(int n, const float *restrict layer4_1_conv3,
                                const float *restrict layer4_1_bn3_mean, const float *restrict d_layer4_1_bn3,
                                float *restrict d_layer4_1_bn3_bias, float *restrict d_layer4_1_bn3_scale,
                                void *restrict workspace)
{
    double *const partial = workspace; /* of 8 blocks of rows */
    const int64_t rows = n;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 8; block++) {
        memset(partial + block * 4096, 0, 4096 * sizeof(double));
        double *restrict d_mean_sum = partial + block * 4096;
        double *restrict d_scale_sum = partial + block * 4096 + 2048;
        for (int64_t i = rows * block / 8; i < rows * (block + 1) / 8; i++) {
            #pragma omp simd
            for (int c = 0; c < 2048; c++) {
                const float d_scale = d_layer4_1_bn3[i * 2048 + c]
                    * (layer4_1_conv3[i * 2048 + c] - layer4_1_bn3_mean[c]);
                d_mean_sum[c] += d_layer4_1_bn3[i * 2048 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 8, 4096, 4096);
    for (int c = 0; c < 2048; c++) {
        d_layer4_1_bn3_bias[c] = (float)partial[c];
        d_layer4_1_bn3_scale[c] = (float)partial[c + 2048];
    }
}

/* layer4_0_downsample_1_backward_sums: 1.84 Mflop, 3.19 MB at n = 128
   f32[1, 1, 2048] d_layer4.0.downsample.1.mean = reduce_sum(d_layer4.0.bn3) axes 0, specs/resnet50.spec:13
   f32[n, 1, 1, 2048] d_layer4.0.downsample.1.scale = map(d_layer4.0.bn3, layer4.0.downsample.0,
                                                          layer4.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.1.scale = reduce_sum(d_layer4.0.downsample.1.scale) axes 0, specs/resnet50.spec:13
   f32[n, 1, 1, 2048] d_layer4.0.bn3.scale = map(d_layer4.0.bn3, layer4.0.conv3,
                                                 layer4.0.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.bn3.scale = reduce_sum(d_layer4.0.bn3.scale) axes 0, specs/resnet50.spec:9 */
void layer4_0_downsample_1_backward_sums(int n, const float *restrict layer4_0_conv3,
                                         const float *restrict layer4_0_bn3_mean,
                                         const float *restrict layer4_0_downsample_0,
                                         const float *restrict layer4_0_downsample_1_mean,
                                         const float *restrict d_layer4_0_bn3,
                                         float *restrict d_layer4_0_bn3_bias,
                                         float *restrict d_layer4_0_downsample_1_scale,
                                         float *restrict d_layer4_0_bn3_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 8 blocks of rows */
    const int64_t rows = n;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 8; block++) {
        memset(partial + block * 6144, 0, 6144 * sizeof(double));
        double *restrict d_downsample_1_mean_sum = partial + block * 6144;
        double *restrict d_downsample_1_scale_sum = partial + block * 6144 + 2048;
        double *restrict d_bn3_scale_sum = partial + block * 6144 + 4096;
        for (int64_t i = rows * block / 8; i < rows * (block + 1) / 8; i++) {
            #pragma omp simd
            for (int c = 0; c < 2048; c++) {
                const float d_downsample_1_scale = d_layer4_0_bn3[i * 2048 + c]
                    * (layer4_0_downsample_0[i * 2048 + c] - layer4_0_downsample_1_mean[c]);
                const float d_bn3_scale = d_layer4_0_bn3[i * 2048 + c]
                    * (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c]);
                d_downsample_1_mean_sum[c] += d_layer4_0_bn3[i * 2048 + c];
                d_downsample_1_scale_sum[c] += d_downsample_1_scale;
                d_bn3_scale_sum[c] += d_bn3_scale;
            }
        }
    }
    add_blocks(partial, 8, 6144, 6144);
    for (int c = 0; c < 2048; c++) {
        d_layer4_0_bn3_bias[c] = (float)partial[c];
        d_layer4_0_downsample_1_scale[c] = (float)partial[c + 2048];
        d_layer4_0_bn3_scale[c] = (float)partial[c + 4096];
    }
}

/* layer4_0_downsample_1_bias_backward: 0 flop, 16.4 kB at n = 128
   f32[2048] d_layer4.0.downsample.1.bias = map(d_layer4.0.bn3.bias), specs/resnet50.spec:13 */
void layer4_0_downsample_1_bias_backward(int n, const float *restrict d_layer4_0_bn3_bias,
                                         float *restrict d_layer4_0_downsample_1_bias)
{
    #pragma omp simd
    for (int c = 0; c < 2048; c++) {
        d_layer4_0_downsample_1_bias[c] = d_layer4_0_bn3_bias[c];
    }
}

/* layer4_0_downsample_1_backward_vectors: 77.8 kflop, 123 kB at n = 128
   f32[1, 1, 2048] d_layer4.0.downsample.1.mean = map(d_layer4.0.downsample.1.mean,
                                                      layer4.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.1.weight = map(layer4.0.downsample.1.var,
                                                        d_layer4.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.1.var = map(layer4.0.downsample.1.weight, layer4.0.downsample.1.var,
                                                     d_layer4.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.1.m2 = map(d_layer4.0.downsample.1.var), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.0 = map(d_layer4.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.bn3.mean = map(d_layer4.0.downsample.1.mean,
                                             layer4.0.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.bn3.weight = map(layer4.0.bn3.var, d_layer4.0.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.bn3.var = map(layer4.0.bn3.weight, layer4.0.bn3.var,
                                            d_layer4.0.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.bn3.m2 = map(d_layer4.0.bn3.var), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.conv3 = map(d_layer4.0.bn3.mean), specs/resnet50.spec:9 */
void layer4_0_downsample_1_backward_vectors(int n, const float *restrict layer4_0_bn3_weight,
                                            const float *restrict layer4_0_bn3_var,
                                            const float *restrict layer4_0_bn3_scale,
                                            const float *restrict layer4_0_downsample_1_weight,
                                            const float *restrict layer4_0_downsample_1_var,
                                            const float *restrict layer4_0_downsample_1_scale,
                                            const float *restrict d_layer4_0_bn3_bias,
                                            const float *d_layer4_0_downsample_1_scale,
                                            const float *d_layer4_0_bn3_scale,
                                            float *restrict d_layer4_0_downsample_1_weight,
                                            float *d_layer4_0_downsample_1_m2, float *d_layer4_0_downsample_0,
                                            float *restrict d_layer4_0_bn3_weight,
                                            float *restrict d_layer4_0_bn3_m2,
                                            float *restrict d_layer4_0_conv3)
{
    #pragma omp simd
    for (int c = 0; c < 2048; c++) {
        const float d_downsample_1_mean = -(d_layer4_0_bn3_bias[c] * layer4_0_downsample_1_scale[c]);
        const float d_downsample_1_weight = d_layer4_0_downsample_1_scale[c]
            / sqrtf(layer4_0_downsample_1_var[c] + 1e-5f);
        const float d_downsample_1_var = -(layer4_0_downsample_1_weight[c]
            / (sqrtf(layer4_0_downsample_1_var[c] + 1e-5f) * sqrtf(layer4_0_downsample_1_var[c] + 1e-5f))
            * (0.5f / sqrtf(layer4_0_downsample_1_var[c] + 1e-5f))) * d_layer4_0_downsample_1_scale[c];
        const float d_downsample_1_m2 = d_downsample_1_var / (float)n;
        const float d_downsample_0 = d_downsample_1_mean / (float)n;
        const float d_bn3_mean = -(d_layer4_0_bn3_bias[c] * layer4_0_bn3_scale[c]);
        const float d_bn3_weight = d_layer4_0_bn3_scale[c] / sqrtf(layer4_0_bn3_var[c] + 1e-5f);
        const float d_bn3_var = -(layer4_0_bn3_weight[c]
            / (sqrtf(layer4_0_bn3_var[c] + 1e-5f) * sqrtf(layer4_0_bn3_var[c] + 1e-5f))
            * (0.5f / sqrtf(layer4_0_bn3_var[c] + 1e-5f))) * d_layer4_0_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / (float)n;
        const float d_conv3 = d_bn3_mean / (float)n;
        d_layer4_0_downsample_1_weight[c] = d_downsample_1_weight;
        d_layer4_0_downsample_1_m2[c] = d_downsample_1_m2;
        d_layer4_0_downsample_0[c] = d_downsample_0;
        d_layer4_0_bn3_weight[c] = d_bn3_weight;
        d_layer4_0_bn3_m2[c] = d_bn3_m2;
        d_layer4_0_conv3[c] = d_conv3;
    }
}

/* layer4_0_bn3_backward: 1.57 Mflop, 3.18 MB at n = 128
   f32[n, 1, 1, 2048] d_layer4.0.conv3 = map(layer4.0.bn3.scale, d_layer4.0.bn3), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.0.conv3 = map(layer4.0.conv3, layer4.0.bn3.mean,
                                             d_layer4.0.bn3.m2), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.0.conv3 = map(d_layer4.0.conv3, d_layer4.0.conv3,
                                             d_layer4.0.conv3), specs/resnet50.spec:8 */
void layer4_0_bn3_backward(int n, const float *restrict layer4_0_conv3,
                           const float *restrict layer4_0_bn3_mean, const float *restrict layer4_0_bn3_scale,
                           const float *d_layer4_0_bn3, const float *restrict d_layer4_0_bn3_m2,
                           const float *restrict d_layer4_0_conv3, float *d_layer4_0_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        #pragma omp simd
        for (int c = 0; c < 2048; c++) {
            const float d_conv3 = layer4_0_bn3_scale[c] * d_layer4_0_bn3[i * 2048 + c];
            const float d_conv3_2 = 2.0f * (layer4_0_conv3[i * 2048 + c] - layer4_0_bn3_mean[c])
                * d_layer4_0_bn3_m2[c];
            d_layer4_0_conv3_2[i * 2048 + c] = d_conv3 + d_layer4_0_conv3[c] + d_conv3_2;
        }
    }
}

/* layer4_0_conv2_backward_weight: 269 Mflop, 10.8 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   f32[512, 512, 3, 3] d_layer4.0.conv2.weight = conv_dweight(layer4.0.relu,
                                                              d_layer4.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
void layer4_0_conv2_backward_weight(int n, const float *restrict layer4_0_conv1,
                                    const float *restrict layer4_0_bn1_bias,
                                    const float *restrict layer4_0_bn1_mean,
                                    const float *restrict layer4_0_bn1_scale,
                                    const float *restrict d_layer4_0_conv2_2,
                                    float *restrict d_layer4_0_conv2_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {3, 3},
        .stride = {2, 2}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 512,
        .images = 128, .rows = 1, .tiles = 14, .panels = 16,
        .stage_x = 90112, .stage_dy = 67584, .stage = 158208,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer4_0_bn1_value = (layer4_0_conv1[pixel * 512 + c] - layer4_0_bn1_mean[c])
                        * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
                    const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
                    to[j] = layer4_0_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_0_conv2_2, 512);
            ddp_outer_add(&pixels, d_layer4_0_conv2_weight);
        }
    }
}

/* layer4_0_conv2_backward_input: 270 Mflop, 11.8 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 512] d_layer4.0.relu = conv_dinput(d_layer4.0.conv2,
                                                   layer4.0.conv2.weight) input 2 2 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 512] d_layer4.0.bn1 = map(layer4.0.relu, d_layer4.0.relu), specs/resnet50.spec:6 */
void layer4_0_conv2_backward_input(int n, const float *restrict layer4_0_conv1,
                                   const float *restrict layer4_0_bn1_bias,
                                   const float *restrict layer4_0_bn1_mean,
                                   const float *restrict layer4_0_bn1_scale,
                                   const float *restrict layer4_0_conv2_weight,
                                   const float *restrict d_layer4_0_conv2_2, float *restrict d_layer4_0_bn1,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 1,  1, 1, 1,  0, 1, -1},
        {1, 2, 1,  2, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 132, .stage = 86080, .across = false, .panel = 69696,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer4_0_conv2_2, 512);
            ddp_gather_prefetch(&block, layer4_0_conv1, 512);
            ddp_gather_prefetch(&block, d_layer4_0_bn1, 512);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, layer4_0_conv2_weight));
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer4_0_relu_value = block.tile[i][j];
                    const float layer4_0_bn1_value = (layer4_0_conv1[row * 512 + c] - layer4_0_bn1_mean[c])
                        * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
                    const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
                    const float d_layer4_0_bn1_value = layer4_0_relu_value > 0.0f ? d_layer4_0_relu_value
                        : 0.0f;
                    d_layer4_0_bn1[row * 512 + c] = d_layer4_0_bn1_value;
                }
            }
        }
    }
}

/* layer4_0_bn1_backward_sums: 1.05 Mflop, 2.1 MB at n = 128
   f32[512] d_layer4.0.bn1.bias = reduce_sum(d_layer4.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 2, 2, 512] d_layer4.0.bn1.scale = map(d_layer4.0.bn1, layer4.0.conv1,
                                                layer4.0.bn1.mean), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.scale = reduce_sum(d_layer4.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
void layer4_0_bn1_backward_sums(int n, const float *restrict layer4_0_conv1,
                                const float *restrict layer4_0_bn1_mean, const float *restrict d_layer4_0_bn1,
                                float *restrict d_layer4_0_bn1_bias, float *restrict d_layer4_0_bn1_scale,
                                void *restrict workspace)
{
    double *const partial = workspace; /* of 16 blocks of rows */
    const int64_t rows = (int64_t)n * 4;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 16; block++) {
        memset(partial + block * 1024, 0, 1024 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 1024;
        double *restrict d_scale_sum = partial + block * 1024 + 512;
        for (int64_t i = rows * block / 16; i < rows * (block + 1) / 16; i++) {
            #pragma omp simd
            for (int c = 0; c < 512; c++) {
                const float d_scale = d_layer4_0_bn1[i * 512 + c]
                    * (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c]);
                d_bias_sum[c] += d_layer4_0_bn1[i * 512 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 16, 1024, 1024);
    for (int c = 0; c < 512; c++) {
        d_layer4_0_bn1_bias[c] = (float)partial[c];
        d_layer4_0_bn1_scale[c] = (float)partial[c + 512];
    }
}

/* layer4_0_bn1_backward_vectors: 11.8 kflop, 16.4 kB at n = 128
   f32[512] layer4.0.bn1.var = map(layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.mean = map(d_layer4.0.bn1.bias, layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.weight = map(layer4.0.bn1.var, d_layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.var = map(layer4.0.bn1.weight, layer4.0.bn1.var,
                                     d_layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.m2 = map(d_layer4.0.bn1.var), specs/resnet50.spec:5
   f32[512] d_layer4.0.conv1 = map(d_layer4.0.bn1.mean), specs/resnet50.spec:5 */
void layer4_0_bn1_backward_vectors(int n, const float *restrict layer4_0_bn1_weight,
                                   const float *layer4_0_bn1_m2, const float *restrict layer4_0_bn1_scale,
                                   const float *restrict d_layer4_0_bn1_bias,
                                   const float *d_layer4_0_bn1_scale, float *restrict d_layer4_0_bn1_weight,
                                   float *d_layer4_0_bn1_m2, float *d_layer4_0_conv1)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float bn1_var = layer4_0_bn1_m2[c] / ((float)n * 4.0f);
        const float d_bn1_mean = -(d_layer4_0_bn1_bias[c] * layer4_0_bn1_scale[c]);
        const float d_bn1_weight = d_layer4_0_bn1_scale[c] / sqrtf(bn1_var + 1e-5f);
        const float d_bn1_var = -(layer4_0_bn1_weight[c] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
            * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer4_0_bn1_scale[c];
        const float d_bn1_m2 = d_bn1_var / ((float)n * 4.0f);
        const float d_conv1 = d_bn1_mean / ((float)n * 4.0f);
        d_layer4_0_bn1_weight[c] = d_bn1_weight;
        d_layer4_0_bn1_m2[c] = d_bn1_m2;
        d_layer4_0_conv1[c] = d_conv1;
    }
}

/* layer4_0_bn1_backward: 1.57 Mflop, 3.15 MB at n = 128
   f32[n, 2, 2, 512] d_layer4.0.conv1 = map(layer4.0.bn1.scale, d_layer4.0.bn1), specs/resnet50.spec:5
   f32[n, 2, 2, 512] d_layer4.0.conv1 = map(layer4.0.conv1, layer4.0.bn1.mean,
                                            d_layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[n, 2, 2, 512] d_layer4.0.conv1 = map(d_layer4.0.conv1, d_layer4.0.conv1,
                                            d_layer4.0.conv1), specs/resnet50.spec:4 */
void layer4_0_bn1_backward(int n, const float *restrict layer4_0_conv1,
                           const float *restrict layer4_0_bn1_mean, const float *restrict layer4_0_bn1_scale,
                           const float *d_layer4_0_bn1, const float *restrict d_layer4_0_bn1_m2,
                           const float *restrict d_layer4_0_conv1, float *d_layer4_0_conv1_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float d_conv1 = layer4_0_bn1_scale[c] * d_layer4_0_bn1[i * 512 + c];
            const float d_conv1_2 = 2.0f * (layer4_0_conv1[i * 512 + c] - layer4_0_bn1_mean[c])
                * d_layer4_0_bn1_m2[c];
            d_layer4_0_conv1_2[i * 512 + c] = d_conv1 + d_layer4_0_conv1[c] + d_conv1_2;
        }
    }
}

/* layer4_0_conv1_backward_weight: 537 Mflop, 5.24 MB at n = 128
   f32[512, 1024, 1, 1] d_layer4.0.conv1.weight = conv_dweight(layer3.5,
                                                               d_layer4.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer4_0_conv1_backward_weight(int n, const float *restrict layer3_5,
                                    const float *restrict d_layer4_0_conv1_2,
                                    float *restrict d_layer4_0_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 1024, .out = 512,
        .images = 128, .rows = 1, .tiles = 56, .panels = 16,
        .stage_x = 88064, .stage_dy = 67584, .stage = 156160,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer3_5, 1024);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_0_conv1_2, 512);
            ddp_outer_add(&pixels, d_layer4_0_conv1_weight);
        }
    }
}

/* layer4_0_conv1_backward_input: 537 Mflop, 5.24 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.5 = conv_dinput(d_layer4.0.conv1,
                                               layer4.0.conv1.weight) input 2 2, specs/resnet50.spec:4 */
void layer4_0_conv1_backward_input(int n, const float *restrict layer4_0_conv1_weight,
                                   const float *restrict d_layer4_0_conv1_2, float *restrict d_layer3_5,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 1024,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 524288;
    ddp_transpose_panels(&shape, layer4_0_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer4_0_conv1_2, 512);
            ddp_gather_prefetch(&block, d_layer3_5, 1024);
            ddp_gather_multiply(&block, panels);
            ddp_gather_store(&block, d_layer3_5, 1024);
        }
    }
}

/* layer4_0_downsample_0_backward_weight: 537 Mflop, 11.5 MB at n = 128
   f32[2048, 1024, 1, 1] d_layer4.0.downsample.0.weight = conv_dweight(layer3.5,
                                                                       d_layer4.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
void layer4_0_downsample_0_backward_weight(int n, const float *restrict layer3_5,
                                           const float *restrict d_layer4_0_downsample_0_2,
                                           float *restrict d_layer4_0_downsample_0_weight,
                                           void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {2, 2}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 1024, .out = 2048,
        .images = 128, .rows = 1, .tiles = 56, .panels = 21,
        .stage_x = 88064, .stage_dy = 88064, .stage = 176640,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer3_5, 1024);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer4_0_downsample_0_2, 2048);
            ddp_outer_add(&pixels, d_layer4_0_downsample_0_weight);
        }
    }
}

/* layer4_0_downsample_0_backward_input: 538 Mflop, 15.7 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.5 = conv_dinput(d_layer4.0.downsample.0,
                                               layer4.0.downsample.0.weight) input 2 2 stride 2 2, specs/resnet50.spec:12
   f32[n, 2, 2, 1024] d_layer3.5 = map(d_layer3.5, d_layer3.5), specs/resnet50.spec:16
   f32[n, 2, 2, 1024] d_layer3.5.bn3 = map(layer3.5, d_layer3.5), specs/resnet50.spec:16 */
void layer4_0_downsample_0_backward_input(int n, const float *restrict layer3_5,
                                          const float *restrict layer4_0_downsample_0_weight,
                                          const float *restrict d_layer4_0_downsample_0_2,
                                          const float *d_layer3_5, float *d_layer3_5_bn3,
                                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 1,  0, 1, 1,  0, 1, -1},
        {1, 2, 1,  1, 1, 0,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {2, 2}, .kernel = {1, 1},
        .groups = 1, .in = 2048, .out = 1024,
        .block = 132, .stage = 337984, .across = false, .panel = 272448,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer4_0_downsample_0_2, 2048);
            ddp_gather_prefetch(&block, layer3_5, 1024);
            ddp_gather_prefetch(&block, d_layer3_5, 1024);
            ddp_gather_multiply(&block, ddp_transpose_next(&block, layer4_0_downsample_0_weight));
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer3_5_value = block.tile[i][j];
                    const float d_layer3_5_value2 = d_layer3_5_value + d_layer3_5[row * 1024 + c];
                    const float d_layer3_5_bn3_value = layer3_5[row * 1024 + c] > 0.0f ? d_layer3_5_value2
                        : 0.0f;
                    d_layer3_5_bn3[row * 1024 + c] = d_layer3_5_bn3_value;
                }
            }
        }
    }
}

/* layer3_bn3_backward_sums: 2.1 Mflop, 4.21 MB at n = 128
   for layer3.5.bn3, layer3.4.bn3, layer3.3.bn3, layer3.2.bn3, layer3.1.bn3
   f32[1024] d_layer3.bn3.bias = reduce_sum(d_layer3.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.bn3.scale = map(d_layer3.bn3, layer3.conv3,
                                               layer3.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.scale = reduce_sum(d_layer3.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer3_bn3_backward_sums(int n, const float *restrict layer3_conv3,
                              const float *restrict layer3_bn3_mean, const float *restrict d_layer3_bn3,
                              float *restrict d_layer3_bn3_bias, float *restrict d_layer3_bn3_scale,
                              void *restrict workspace)
{
    double *const partial = workspace; /* of 16 blocks of rows */
    const int64_t rows = (int64_t)n * 4;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 16; block++) {
        memset(partial + block * 2048, 0, 2048 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 2048;
        double *restrict d_scale_sum = partial + block * 2048 + 1024;
        for (int64_t i = rows * block / 16; i < rows * (block + 1) / 16; i++) {
            #pragma omp simd
            for (int c = 0; c < 1024; c++) {
                const float d_scale = d_layer3_bn3[i * 1024 + c]
                    * (layer3_conv3[i * 1024 + c] - layer3_bn3_mean[c]);
                d_bias_sum[c] += d_layer3_bn3[i * 1024 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 16, 2048, 2048);
    for (int c = 0; c < 1024; c++) {
        d_layer3_bn3_bias[c] = (float)partial[c];
        d_layer3_bn3_scale[c] = (float)partial[c + 1024];
    }
}

/* layer3_bn3_backward_vectors: 23.6 kflop, 32.8 kB at n = 128
   for layer3.5.bn3, layer3.4.bn3, layer3.3.bn3, layer3.2.bn3, layer3.1.bn3
   f32[1024] layer3.bn3.var = map(layer3.bn3.m2), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.mean = map(d_layer3.bn3.bias, layer3.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.weight = map(layer3.bn3.var, d_layer3.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.var = map(layer3.bn3.weight, layer3.bn3.var,
                                    d_layer3.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.m2 = map(d_layer3.bn3.var), specs/resnet50.spec:9
   f32[1024] d_layer3.conv3 = map(d_layer3.bn3.mean), specs/resnet50.spec:9 */
void layer3_bn3_backward_vectors(int n, const float *restrict layer3_bn3_weight, const float *layer3_bn3_m2,
                                 const float *restrict layer3_bn3_scale,
                                 const float *restrict d_layer3_bn3_bias, const float *d_layer3_bn3_scale,
                                 float *restrict d_layer3_bn3_weight, float *d_layer3_bn3_m2,
                                 float *d_layer3_conv3)
{
    #pragma omp simd
    for (int c = 0; c < 1024; c++) {
        const float bn3_var = layer3_bn3_m2[c] / ((float)n * 4.0f);
        const float d_bn3_mean = -(d_layer3_bn3_bias[c] * layer3_bn3_scale[c]);
        const float d_bn3_weight = d_layer3_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer3_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer3_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 4.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 4.0f);
        d_layer3_bn3_weight[c] = d_bn3_weight;
        d_layer3_bn3_m2[c] = d_bn3_m2;
        d_layer3_conv3[c] = d_conv3;
    }
}

/* layer3_bn3_backward: 3.15 Mflop, 6.31 MB at n = 128
   for layer3.5.bn3, layer3.4.bn3, layer3.3.bn3, layer3.2.bn3, layer3.1.bn3, layer3.0.downsample.1
   f32[n, 2, 2, 1024] d_layer3.conv3 = map(layer3.scale, d_layer3.bn3)
   f32[n, 2, 2, 1024] d_layer3.conv3 = map(layer3.conv3, layer3.mean, d_layer3.m2)
   f32[n, 2, 2, 1024] d_layer3.conv3 = map(d_layer3.conv3, d_layer3.conv3, d_layer3.conv3) */
void layer3_bn3_backward(int n, const float *layer3_conv3, const float *restrict layer3_mean,
                         const float *restrict layer3_scale, const float *restrict d_layer3_bn3,
                         const float *restrict d_layer3_m2, const float *restrict d_layer3_conv3,
                         float *d_layer3_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 1024; c++) {
            const float d_conv3 = layer3_scale[c] * d_layer3_bn3[i * 1024 + c];
            const float d_conv3_2 = 2.0f * (layer3_conv3[i * 1024 + c] - layer3_mean[c]) * d_layer3_m2[c];
            d_layer3_conv3_2[i * 1024 + c] = d_conv3 + d_layer3_conv3[c] + d_conv3_2;
        }
    }
}

/* layer3_conv3_backward_weight: 269 Mflop, 3.67 MB at n = 128
   for layer3.5.conv3, layer3.4.conv3, layer3.3.conv3, layer3.2.conv3, layer3.1.conv3, layer3.0.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   f32[1024, 256, 1, 1] d_layer3.conv3.weight = conv_dweight(layer3.relu,
                                                             d_layer3.conv3) kernel 1 1, specs/resnet50.spec:8 */
void layer3_conv3_backward_weight(int n, const float *restrict layer3_conv2,
                                  const float *restrict layer3_bn2_bias,
                                  const float *restrict layer3_bn2_mean,
                                  const float *restrict layer3_bn2_scale,
                                  const float *restrict d_layer3_conv3, float *restrict d_layer3_conv3_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 1024,
        .images = 128, .rows = 1, .tiles = 22, .panels = 21,
        .stage_x = 34816, .stage_dy = 88064, .stage = 123392,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer3_bn2_value = (layer3_conv2[pixel * 256 + c] - layer3_bn2_mean[c])
                        * layer3_bn2_scale[c] + layer3_bn2_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
                    to[j] = layer3_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer3_conv3, 1024);
            ddp_outer_add(&pixels, d_layer3_conv3_weight);
        }
    }
}

/* layer3_conv3_backward_input: 269 Mflop, 4.2 MB at n = 128
   for layer3.5.conv3, layer3.4.conv3, layer3.3.conv3, layer3.2.conv3, layer3.1.conv3, layer3.0.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   f32[n, 2, 2, 256] d_layer3.relu = conv_dinput(d_layer3.conv3,
                                                 layer3.conv3.weight) input 2 2, specs/resnet50.spec:8
   f32[n, 2, 2, 256] d_layer3.bn2 = map(layer3.relu, d_layer3.relu), specs/resnet50.spec:8 */
void layer3_conv3_backward_input(int n, const float *restrict layer3_conv2,
                                 const float *restrict layer3_bn2_bias, const float *restrict layer3_bn2_mean,
                                 const float *restrict layer3_bn2_scale,
                                 const float *restrict layer3_conv3_weight,
                                 const float *restrict d_layer3_conv3, float *restrict d_layer3_bn2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 256,
        .block = 84, .stage = 87360, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 262144;
    ddp_transpose_panels(&shape, layer3_conv3_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer3_conv3, 1024);
            ddp_gather_prefetch(&block, layer3_conv2, 256);
            ddp_gather_prefetch(&block, d_layer3_bn2, 256);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer3_relu_value = block.tile[i][j];
                    const float layer3_bn2_value = (layer3_conv2[row * 256 + c] - layer3_bn2_mean[c])
                        * layer3_bn2_scale[c] + layer3_bn2_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
                    const float d_layer3_bn2_value = layer3_relu_value > 0.0f ? d_layer3_relu_value : 0.0f;
                    d_layer3_bn2[row * 256 + c] = d_layer3_bn2_value;
                }
            }
        }
    }
}

/* layer3_bn_backward_sums: 524 kflop, 1.05 MB at n = 128
   for layer3.5.bn2, layer3.5.bn1, layer3.4.bn2, layer3.4.bn1, layer3.3.bn2, layer3.3.bn1, layer3.2.bn2,
       layer3.2.bn1, layer3.1.bn2, layer3.1.bn1, layer3.0.bn2
   f32[256] d_layer3.bn.bias = reduce_sum(d_layer3.bn) axes 0 1 2
   f32[n, 2, 2, 256] d_layer3.bn.scale = map(d_layer3.bn, layer3.conv, layer3.bn.mean)
   f32[256] d_layer3.bn.scale = reduce_sum(d_layer3.bn.scale) axes 0 1 2 */
void layer3_bn_backward_sums(int n, const float *restrict layer3_conv, const float *restrict layer3_bn_mean,
                             const float *restrict d_layer3_bn, float *restrict d_layer3_bn_bias,
                             float *restrict d_layer3_bn_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 16 blocks of rows */
    const int64_t rows = (int64_t)n * 4;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 16; block++) {
        memset(partial + block * 512, 0, 512 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 512;
        double *restrict d_scale_sum = partial + block * 512 + 256;
        for (int64_t i = rows * block / 16; i < rows * (block + 1) / 16; i++) {
            #pragma omp simd
            for (int c = 0; c < 256; c++) {
                const float d_scale = d_layer3_bn[i * 256 + c]
                    * (layer3_conv[i * 256 + c] - layer3_bn_mean[c]);
                d_bias_sum[c] += d_layer3_bn[i * 256 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 16, 512, 512);
    for (int c = 0; c < 256; c++) {
        d_layer3_bn_bias[c] = (float)partial[c];
        d_layer3_bn_scale[c] = (float)partial[c + 256];
    }
}

/* layer3_bn_backward_vectors: 5.89 kflop, 8.19 kB at n = 128
   for layer3.5.bn2, layer3.5.bn1, layer3.4.bn2, layer3.4.bn1, layer3.3.bn2, layer3.3.bn1, layer3.2.bn2,
       layer3.2.bn1, layer3.1.bn2, layer3.1.bn1, layer3.0.bn2
   f32[256] layer3.bn.var = map(layer3.bn.m2)
   f32[256] d_layer3.bn.mean = map(d_layer3.bn.bias, layer3.bn.scale)
   f32[256] d_layer3.bn.weight = map(layer3.bn.var, d_layer3.bn.scale)
   f32[256] d_layer3.bn.var = map(layer3.bn.weight, layer3.bn.var, d_layer3.bn.scale)
   f32[256] d_layer3.bn.m2 = map(d_layer3.bn.var)
   f32[256] d_layer3.conv = map(d_layer3.bn.mean) */
void layer3_bn_backward_vectors(int n, const float *restrict layer3_bn_weight, const float *layer3_bn_m2,
                                const float *restrict layer3_bn_scale, const float *restrict d_layer3_bn_bias,
                                const float *d_layer3_bn_scale, float *restrict d_layer3_bn_weight,
                                float *d_layer3_bn_m2, float *d_layer3_conv)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float bn_var = layer3_bn_m2[c] / ((float)n * 4.0f);
        const float d_bn_mean = -(d_layer3_bn_bias[c] * layer3_bn_scale[c]);
        const float d_bn_weight = d_layer3_bn_scale[c] / sqrtf(bn_var + 1e-5f);
        const float d_bn_var = -(layer3_bn_weight[c] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
            * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer3_bn_scale[c];
        const float d_bn_m2 = d_bn_var / ((float)n * 4.0f);
        const float d_conv = d_bn_mean / ((float)n * 4.0f);
        d_layer3_bn_weight[c] = d_bn_weight;
        d_layer3_bn_m2[c] = d_bn_m2;
        d_layer3_conv[c] = d_conv;
    }
}

/* layer3_bn_backward: 786 kflop, 1.58 MB at n = 128
   for layer3.5.bn2, layer3.5.bn1, layer3.4.bn2, layer3.4.bn1, layer3.3.bn2, layer3.3.bn1, layer3.2.bn2,
       layer3.2.bn1, layer3.1.bn2, layer3.1.bn1, layer3.0.bn2
   f32[n, 2, 2, 256] d_layer3.conv = map(layer3.bn.scale, d_layer3.bn)
   f32[n, 2, 2, 256] d_layer3.conv = map(layer3.conv, layer3.bn.mean, d_layer3.bn.m2)
   f32[n, 2, 2, 256] d_layer3.conv = map(d_layer3.conv, d_layer3.conv, d_layer3.conv) */
void layer3_bn_backward(int n, const float *restrict layer3_conv, const float *restrict layer3_bn_mean,
                        const float *restrict layer3_bn_scale, const float *d_layer3_bn,
                        const float *restrict d_layer3_bn_m2, const float *restrict d_layer3_conv,
                        float *d_layer3_conv_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float d_conv = layer3_bn_scale[c] * d_layer3_bn[i * 256 + c];
            const float d_conv_2 = 2.0f * (layer3_conv[i * 256 + c] - layer3_bn_mean[c]) * d_layer3_bn_m2[c];
            d_layer3_conv_2[i * 256 + c] = d_conv + d_layer3_conv[c] + d_conv_2;
        }
    }
}

/* layer3_conv2_backward_weight: 269 Mflop, 3.41 MB at n = 128
   for layer3.5.conv2, layer3.4.conv2, layer3.3.conv2, layer3.2.conv2, layer3.1.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   f32[256, 256, 3, 3] d_layer3.conv2.weight = conv_dweight(layer3.relu,
                                                            d_layer3.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
void layer3_conv2_backward_weight(int n, const float *restrict layer3_conv1,
                                  const float *restrict layer3_bn1_bias,
                                  const float *restrict layer3_bn1_mean,
                                  const float *restrict layer3_bn1_scale,
                                  const float *restrict d_layer3_conv2, float *restrict d_layer3_conv2_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {2, 2}, .result = {2, 2}, .kernel = {3, 3},
        .stride = {1, 1}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 256,
        .patch = {.edge = 2, .results = 2, .points = 3}, /* 9 taps of 2 x 2 pixels by 9 multiplications, not 16 */
        .patches = 48, .tiles = 4, .panels = 4,
        .stage_x = 35280, .stage_dy = 63504, .stage = 174576,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_patches_next(&pixels)) {
            for (struct ddp_patch patch = {0}; ddp_side_patch(&pixels, &pixels.x, &patch);
                 ddp_side_stage(&pixels, &pixels.x, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_side_row(&pixels, &pixels.x, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < pixels.x.channels; j++) {
                        const int64_t c = pixels.x.channel + j;
                        const float layer3_bn1_value = (layer3_conv1[pixel * 256 + c] - layer3_bn1_mean[c])
                            * layer3_bn1_scale[c] + layer3_bn1_bias[c];
                        const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
                        to[j] = layer3_relu_value;
                    }
                }
            ddp_patches_stage(&pixels, &pixels.dy, d_layer3_conv2, 256);
            ddp_patches_add(&pixels);
        }
        ddp_patches_store(&pixels, d_layer3_conv2_weight);
    }
}

/* layer3_conv2_backward_input: 269 Mflop, 3.94 MB at n = 128
   for layer3.5.conv2, layer3.4.conv2, layer3.3.conv2, layer3.2.conv2, layer3.1.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 256] d_layer3.relu = conv_dinput(d_layer3.conv2,
                                                 layer3.conv2.weight) input 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] d_layer3.bn1 = map(layer3.relu, d_layer3.relu), specs/resnet50.spec:6 */
void layer3_conv2_backward_input(int n, const float *restrict layer3_conv1,
                                 const float *restrict layer3_bn1_bias, const float *restrict layer3_bn1_mean,
                                 const float *restrict layer3_bn1_scale,
                                 const float *restrict layer3_conv2_weight,
                                 const float *restrict d_layer3_conv2, float *restrict d_layer3_bn1,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 1,  0, 1, 3,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 24, .stage = 71936, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 2, .results = 2, .points = 3}, /* 4 results of 2 x 2 pixels by 9 multiplications, not 16 */
        .turned = true,
    };
    float *panels = workspace;
    float *points = panels + 589824; /* the weight, transformed */
    float *stages = points + 592128;
    ddp_transpose_panels(&shape, layer3_conv2_weight, panels);
    ddp_winograd_weight(&shape, panels, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, d_layer3_conv2, 256);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer3_relu_value = block.tile[i][j];
                    const float layer3_bn1_value = (layer3_conv1[row * 256 + c] - layer3_bn1_mean[c])
                        * layer3_bn1_scale[c] + layer3_bn1_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
                    const float d_layer3_bn1_value = layer3_relu_value > 0.0f ? d_layer3_relu_value : 0.0f;
                    d_layer3_bn1[row * 256 + c] = d_layer3_bn1_value;
                }
            }
        }
    }
}

/* layer3_conv1_backward_weight: 268 Mflop, 3.67 MB at n = 128
   for layer3.5.conv1, layer3.4.conv1, layer3.3.conv1, layer3.2.conv1, layer3.1.conv1
   f32[256, 1024, 1, 1] d_layer3.conv1.weight = conv_dweight(layer3,
                                                             d_layer3.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer3_conv1_backward_weight(int n, const float *restrict layer3, const float *restrict d_layer3_conv1,
                                  float *restrict d_layer3_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 1024, .out = 256,
        .images = 128, .rows = 1, .tiles = 56, .panels = 8,
        .stage_x = 88064, .stage_dy = 34816, .stage = 123392,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer3, 1024);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer3_conv1, 256);
            ddp_outer_add(&pixels, d_layer3_conv1_weight);
        }
    }
}

/* layer3_conv1_backward_input: 270 Mflop, 7.86 MB at n = 128
   for layer3.5.conv1, layer3.4.conv1, layer3.3.conv1, layer3.2.conv1, layer3.1.conv1
   f32[n, 2, 2, 1024] d_layer3 = conv_dinput(d_layer3.conv1,
                                             layer3.conv1.weight) input 2 2, specs/resnet50.spec:4
   f32[n, 2, 2, 1024] d_layer3 = map(d_layer3.bn3, d_layer3), specs/resnet50.spec:16
   f32[n, 2, 2, 1024] d_layer3.bn3 = map(layer3, d_layer3), specs/resnet50.spec:16 */
void layer3_conv1_backward_input(int n, const float *restrict layer3,
                                 const float *restrict layer3_conv1_weight, const float *d_layer3_bn3,
                                 const float *restrict d_layer3_conv1, float *d_layer3_bn3_2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 1024,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 262144;
    ddp_transpose_panels(&shape, layer3_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer3_conv1, 256);
            ddp_gather_prefetch(&block, layer3, 1024);
            ddp_gather_prefetch(&block, d_layer3_bn3, 1024);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer3_value = block.tile[i][j];
                    const float d_layer3_value2 = d_layer3_bn3[row * 1024 + c] + d_layer3_value;
                    const float d_layer3_bn3_value = layer3[row * 1024 + c] > 0.0f ? d_layer3_value2 : 0.0f;
                    d_layer3_bn3_2[row * 1024 + c] = d_layer3_bn3_value;
                }
            }
        }
    }
}

/* layer3_0_bn3_backward_sums: 3.67 Mflop, 6.31 MB at n = 128
   f32[1024] d_layer3.0.bn3.bias = reduce_sum(d_layer3.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 2, 2, 1024] d_layer3.0.downsample.1.scale = map(d_layer3.0.bn3, layer3.0.downsample.0,
                                                          layer3.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.scale = reduce_sum(d_layer3.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 2, 2, 1024] d_layer3.0.bn3.scale = map(d_layer3.0.bn3, layer3.0.conv3,
                                                 layer3.0.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.0.bn3.scale = reduce_sum(d_layer3.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer3_0_bn3_backward_sums(int n, const float *restrict layer3_0_conv3,
                                const float *restrict layer3_0_bn3_mean,
                                const float *restrict layer3_0_downsample_0,
                                const float *restrict layer3_0_downsample_1_mean,
                                const float *restrict d_layer3_0_bn3, float *restrict d_layer3_0_bn3_bias,
                                float *restrict d_layer3_0_downsample_1_scale,
                                float *restrict d_layer3_0_bn3_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 16 blocks of rows */
    const int64_t rows = (int64_t)n * 4;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 16; block++) {
        memset(partial + block * 3072, 0, 3072 * sizeof(double));
        double *restrict d_bn3_bias_sum = partial + block * 3072;
        double *restrict d_downsample_1_scale_sum = partial + block * 3072 + 1024;
        double *restrict d_bn3_scale_sum = partial + block * 3072 + 2048;
        for (int64_t i = rows * block / 16; i < rows * (block + 1) / 16; i++) {
            #pragma omp simd
            for (int c = 0; c < 1024; c++) {
                const float d_downsample_1_scale = d_layer3_0_bn3[i * 1024 + c]
                    * (layer3_0_downsample_0[i * 1024 + c] - layer3_0_downsample_1_mean[c]);
                const float d_bn3_scale = d_layer3_0_bn3[i * 1024 + c]
                    * (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c]);
                d_bn3_bias_sum[c] += d_layer3_0_bn3[i * 1024 + c];
                d_downsample_1_scale_sum[c] += d_downsample_1_scale;
                d_bn3_scale_sum[c] += d_bn3_scale;
            }
        }
    }
    add_blocks(partial, 16, 3072, 3072);
    for (int c = 0; c < 1024; c++) {
        d_layer3_0_bn3_bias[c] = (float)partial[c];
        d_layer3_0_downsample_1_scale[c] = (float)partial[c + 1024];
        d_layer3_0_bn3_scale[c] = (float)partial[c + 2048];
    }
}

/* layer3_0_downsample_1_backward_vectors: 47.1 kflop, 65.5 kB at n = 128
   f32[1024] layer3.0.bn3.var = map(layer3.0.bn3.m2), specs/resnet50.spec:9
   f32[1024] layer3.0.downsample.1.var = map(layer3.0.downsample.1.m2), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.mean = map(d_layer3.0.bn3.bias,
                                                layer3.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.weight = map(layer3.0.downsample.1.var,
                                                  d_layer3.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.var = map(layer3.0.downsample.1.weight, layer3.0.downsample.1.var,
                                               d_layer3.0.downsample.1.scale), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.m2 = map(d_layer3.0.downsample.1.var), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.0 = map(d_layer3.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1024] d_layer3.0.bn3.mean = map(d_layer3.0.bn3.bias, layer3.0.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.0.bn3.weight = map(layer3.0.bn3.var, d_layer3.0.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.0.bn3.var = map(layer3.0.bn3.weight, layer3.0.bn3.var,
                                      d_layer3.0.bn3.scale), specs/resnet50.spec:9
   f32[1024] d_layer3.0.bn3.m2 = map(d_layer3.0.bn3.var), specs/resnet50.spec:9
   f32[1024] d_layer3.0.conv3 = map(d_layer3.0.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.0.downsample.1.bias = map(d_layer3.0.bn3.bias), specs/resnet50.spec:13 */
void layer3_0_downsample_1_backward_vectors(int n, const float *restrict layer3_0_bn3_weight,
                                            const float *layer3_0_bn3_m2,
                                            const float *restrict layer3_0_bn3_scale,
                                            const float *restrict layer3_0_downsample_1_weight,
                                            const float *layer3_0_downsample_1_m2,
                                            const float *restrict layer3_0_downsample_1_scale,
                                            const float *restrict d_layer3_0_bn3_bias,
                                            const float *d_layer3_0_downsample_1_scale,
                                            const float *d_layer3_0_bn3_scale,
                                            float *restrict d_layer3_0_downsample_1_weight,
                                            float *d_layer3_0_downsample_1_m2, float *d_layer3_0_downsample_0,
                                            float *restrict d_layer3_0_bn3_weight, float *d_layer3_0_bn3_m2,
                                            float *d_layer3_0_conv3,
                                            float *restrict d_layer3_0_downsample_1_bias)
{
    #pragma omp simd
    for (int c = 0; c < 1024; c++) {
        const float bn3_var = layer3_0_bn3_m2[c] / ((float)n * 4.0f);
        const float downsample_1_var = layer3_0_downsample_1_m2[c] / ((float)n * 4.0f);
        const float d_downsample_1_mean = -(d_layer3_0_bn3_bias[c] * layer3_0_downsample_1_scale[c]);
        const float d_downsample_1_weight = d_layer3_0_downsample_1_scale[c]
            / sqrtf(downsample_1_var + 1e-5f);
        const float d_downsample_1_var = -(layer3_0_downsample_1_weight[c]
            / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
            * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer3_0_downsample_1_scale[c];
        const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 4.0f);
        const float d_downsample_0 = d_downsample_1_mean / ((float)n * 4.0f);
        const float d_bn3_mean = -(d_layer3_0_bn3_bias[c] * layer3_0_bn3_scale[c]);
        const float d_bn3_weight = d_layer3_0_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer3_0_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer3_0_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 4.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 4.0f);
        const float d_downsample_1_bias = d_layer3_0_bn3_bias[c];
        d_layer3_0_downsample_1_weight[c] = d_downsample_1_weight;
        d_layer3_0_downsample_1_m2[c] = d_downsample_1_m2;
        d_layer3_0_downsample_0[c] = d_downsample_0;
        d_layer3_0_bn3_weight[c] = d_bn3_weight;
        d_layer3_0_bn3_m2[c] = d_bn3_m2;
        d_layer3_0_conv3[c] = d_conv3;
        d_layer3_0_downsample_1_bias[c] = d_downsample_1_bias;
    }
}

/* layer3_0_bn3_backward: 3.15 Mflop, 6.31 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.0.conv3 = map(layer3.0.bn3.scale, d_layer3.0.bn3), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.0.conv3 = map(layer3.0.conv3, layer3.0.bn3.mean,
                                             d_layer3.0.bn3.m2), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.0.conv3 = map(d_layer3.0.conv3, d_layer3.0.conv3,
                                             d_layer3.0.conv3), specs/resnet50.spec:8 */
void layer3_0_bn3_backward(int n, const float *restrict layer3_0_conv3,
                           const float *restrict layer3_0_bn3_mean, const float *restrict layer3_0_bn3_scale,
                           const float *d_layer3_0_bn3, const float *restrict d_layer3_0_bn3_m2,
                           const float *restrict d_layer3_0_conv3, float *d_layer3_0_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 4; i++) {
        #pragma omp simd
        for (int c = 0; c < 1024; c++) {
            const float d_conv3 = layer3_0_bn3_scale[c] * d_layer3_0_bn3[i * 1024 + c];
            const float d_conv3_2 = 2.0f * (layer3_0_conv3[i * 1024 + c] - layer3_0_bn3_mean[c])
                * d_layer3_0_bn3_m2[c];
            d_layer3_0_conv3_2[i * 1024 + c] = d_conv3 + d_layer3_0_conv3[c] + d_conv3_2;
        }
    }
}

/* layer3_0_conv2_backward_weight: 422 Mflop, 4.98 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   f32[256, 256, 3, 3] d_layer3.0.conv2.weight = conv_dweight(layer3.0.relu,
                                                              d_layer3.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
void layer3_0_conv2_backward_weight(int n, const float *restrict layer3_0_conv1,
                                    const float *restrict layer3_0_bn1_bias,
                                    const float *restrict layer3_0_bn1_mean,
                                    const float *restrict layer3_0_bn1_scale,
                                    const float *restrict d_layer3_0_conv2_2,
                                    float *restrict d_layer3_0_conv2_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {3, 3},
        .stride = {2, 2}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 256,
        .images = 32, .rows = 2, .tiles = 14, .panels = 8,
        .stage_x = 90112, .stage_dy = 34816, .stage = 125440,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer3_0_bn1_value = (layer3_0_conv1[pixel * 256 + c] - layer3_0_bn1_mean[c])
                        * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
                    const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
                    to[j] = layer3_0_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer3_0_conv2_2, 256);
            ddp_outer_add(&pixels, d_layer3_0_conv2_weight);
        }
    }
}

/* layer3_0_conv2_backward_input: 423 Mflop, 7.08 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 256] d_layer3.0.relu = conv_dinput(d_layer3.0.conv2,
                                                   layer3.0.conv2.weight) input 4 4 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 256] d_layer3.0.bn1 = map(layer3.0.relu, d_layer3.0.relu), specs/resnet50.spec:6 */
void layer3_0_conv2_backward_input(int n, const float *restrict layer3_0_conv1,
                                   const float *restrict layer3_0_bn1_bias,
                                   const float *restrict layer3_0_bn1_mean,
                                   const float *restrict layer3_0_bn1_scale,
                                   const float *restrict layer3_0_conv2_weight,
                                   const float *restrict d_layer3_0_conv2_2, float *restrict d_layer3_0_bn1,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 2,  1, 1, 1,  0, 1, -1},
        {1, 2, 1,  0, 2, 2,  1, 1, -1},
        {3, 2, 1,  2, 1, 1,  1, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 84, .stage = 87360, .across = true,
        .n_spans = {3, 3}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 589824;
    ddp_transpose_panels(&shape, layer3_0_conv2_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer3_0_conv2_2, 256);
            ddp_gather_prefetch(&block, layer3_0_conv1, 256);
            ddp_gather_prefetch(&block, d_layer3_0_bn1, 256);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer3_0_relu_value = block.tile[i][j];
                    const float layer3_0_bn1_value = (layer3_0_conv1[row * 256 + c] - layer3_0_bn1_mean[c])
                        * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
                    const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
                    const float d_layer3_0_bn1_value = layer3_0_relu_value > 0.0f ? d_layer3_0_relu_value
                        : 0.0f;
                    d_layer3_0_bn1[row * 256 + c] = d_layer3_0_bn1_value;
                }
            }
        }
    }
}

/* layer3_0_bn1_backward_sums: 2.1 Mflop, 4.2 MB at n = 128
   f32[256] d_layer3.0.bn1.bias = reduce_sum(d_layer3.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 4, 4, 256] d_layer3.0.bn1.scale = map(d_layer3.0.bn1, layer3.0.conv1,
                                                layer3.0.bn1.mean), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.scale = reduce_sum(d_layer3.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
void layer3_0_bn1_backward_sums(int n, const float *restrict layer3_0_conv1,
                                const float *restrict layer3_0_bn1_mean, const float *restrict d_layer3_0_bn1,
                                float *restrict d_layer3_0_bn1_bias, float *restrict d_layer3_0_bn1_scale,
                                void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 16;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 512, 0, 512 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 512;
        double *restrict d_scale_sum = partial + block * 512 + 256;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 256; c++) {
                const float d_scale = d_layer3_0_bn1[i * 256 + c]
                    * (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c]);
                d_bias_sum[c] += d_layer3_0_bn1[i * 256 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 512, 512);
    for (int c = 0; c < 256; c++) {
        d_layer3_0_bn1_bias[c] = (float)partial[c];
        d_layer3_0_bn1_scale[c] = (float)partial[c + 256];
    }
}

/* layer3_0_bn1_backward_vectors: 5.89 kflop, 8.19 kB at n = 128
   f32[256] layer3.0.bn1.var = map(layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.mean = map(d_layer3.0.bn1.bias, layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.weight = map(layer3.0.bn1.var, d_layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.var = map(layer3.0.bn1.weight, layer3.0.bn1.var,
                                     d_layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.m2 = map(d_layer3.0.bn1.var), specs/resnet50.spec:5
   f32[256] d_layer3.0.conv1 = map(d_layer3.0.bn1.mean), specs/resnet50.spec:5 */
void layer3_0_bn1_backward_vectors(int n, const float *restrict layer3_0_bn1_weight,
                                   const float *layer3_0_bn1_m2, const float *restrict layer3_0_bn1_scale,
                                   const float *restrict d_layer3_0_bn1_bias,
                                   const float *d_layer3_0_bn1_scale, float *restrict d_layer3_0_bn1_weight,
                                   float *d_layer3_0_bn1_m2, float *d_layer3_0_conv1)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float bn1_var = layer3_0_bn1_m2[c] / ((float)n * 16.0f);
        const float d_bn1_mean = -(d_layer3_0_bn1_bias[c] * layer3_0_bn1_scale[c]);
        const float d_bn1_weight = d_layer3_0_bn1_scale[c] / sqrtf(bn1_var + 1e-5f);
        const float d_bn1_var = -(layer3_0_bn1_weight[c] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
            * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer3_0_bn1_scale[c];
        const float d_bn1_m2 = d_bn1_var / ((float)n * 16.0f);
        const float d_conv1 = d_bn1_mean / ((float)n * 16.0f);
        d_layer3_0_bn1_weight[c] = d_bn1_weight;
        d_layer3_0_bn1_m2[c] = d_bn1_m2;
        d_layer3_0_conv1[c] = d_conv1;
    }
}

/* layer3_0_bn1_backward: 3.15 Mflop, 6.3 MB at n = 128
   f32[n, 4, 4, 256] d_layer3.0.conv1 = map(layer3.0.bn1.scale, d_layer3.0.bn1), specs/resnet50.spec:5
   f32[n, 4, 4, 256] d_layer3.0.conv1 = map(layer3.0.conv1, layer3.0.bn1.mean,
                                            d_layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[n, 4, 4, 256] d_layer3.0.conv1 = map(d_layer3.0.conv1, d_layer3.0.conv1,
                                            d_layer3.0.conv1), specs/resnet50.spec:4 */
void layer3_0_bn1_backward(int n, const float *restrict layer3_0_conv1,
                           const float *restrict layer3_0_bn1_mean, const float *restrict layer3_0_bn1_scale,
                           const float *d_layer3_0_bn1, const float *restrict d_layer3_0_bn1_m2,
                           const float *restrict d_layer3_0_conv1, float *d_layer3_0_conv1_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float d_conv1 = layer3_0_bn1_scale[c] * d_layer3_0_bn1[i * 256 + c];
            const float d_conv1_2 = 2.0f * (layer3_0_conv1[i * 256 + c] - layer3_0_bn1_mean[c])
                * d_layer3_0_bn1_m2[c];
            d_layer3_0_conv1_2[i * 256 + c] = d_conv1 + d_layer3_0_conv1[c] + d_conv1_2;
        }
    }
}

/* layer3_0_conv1_backward_weight: 537 Mflop, 6.82 MB at n = 128
   f32[256, 512, 1, 1] d_layer3.0.conv1.weight = conv_dweight(layer2.3,
                                                              d_layer3.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer3_0_conv1_backward_weight(int n, const float *restrict layer2_3,
                                    const float *restrict d_layer3_0_conv1_2,
                                    float *restrict d_layer3_0_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 256,
        .images = 128, .rows = 1, .tiles = 43, .panels = 8,
        .stage_x = 67584, .stage_dy = 34816, .stage = 102912,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer2_3, 512);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer3_0_conv1_2, 256);
            ddp_outer_add(&pixels, d_layer3_0_conv1_weight);
        }
    }
}

/* layer3_0_conv1_backward_input: 537 Mflop, 6.82 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.3 = conv_dinput(d_layer3.0.conv1,
                                              layer3.0.conv1.weight) input 4 4, specs/resnet50.spec:4 */
void layer3_0_conv1_backward_input(int n, const float *restrict layer3_0_conv1_weight,
                                   const float *restrict d_layer3_0_conv1_2, float *restrict d_layer2_3,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 512,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 131072;
    ddp_transpose_panels(&shape, layer3_0_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer3_0_conv1_2, 256);
            ddp_gather_prefetch(&block, d_layer2_3, 512);
            ddp_gather_multiply(&block, panels);
            ddp_gather_store(&block, d_layer2_3, 512);
        }
    }
}

/* layer3_0_downsample_0_backward_weight: 537 Mflop, 8.39 MB at n = 128
   f32[1024, 512, 1, 1] d_layer3.0.downsample.0.weight = conv_dweight(layer2.3,
                                                                      d_layer3.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
void layer3_0_downsample_0_backward_weight(int n, const float *restrict layer2_3,
                                           const float *restrict d_layer3_0_downsample_0_2,
                                           float *restrict d_layer3_0_downsample_0_weight,
                                           void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {1, 1},
        .stride = {2, 2}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 1024,
        .images = 32, .rows = 2, .tiles = 43, .panels = 21,
        .stage_x = 67584, .stage_dy = 88064, .stage = 156160,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer2_3, 512);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer3_0_downsample_0_2, 1024);
            ddp_outer_add(&pixels, d_layer3_0_downsample_0_weight);
        }
    }
}

/* layer3_0_downsample_0_backward_input: 540 Mflop, 16.8 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.3 = conv_dinput(d_layer3.0.downsample.0,
                                              layer3.0.downsample.0.weight) input 4 4 stride 2 2, specs/resnet50.spec:12
   f32[n, 4, 4, 512] d_layer2.3 = map(d_layer2.3, d_layer2.3), specs/resnet50.spec:16
   f32[n, 4, 4, 512] d_layer2.3.bn3 = map(layer2.3, d_layer2.3), specs/resnet50.spec:16 */
void layer3_0_downsample_0_backward_input(int n, const float *restrict layer2_3,
                                          const float *restrict layer3_0_downsample_0_weight,
                                          const float *restrict d_layer3_0_downsample_0_2,
                                          const float *d_layer2_3, float *d_layer2_3_bn3,
                                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 2,  0, 1, 1,  0, 1, -1},
        {1, 2, 2,  1, 1, 0,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {4, 4}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 512,
        .block = 84, .stage = 87360, .across = true,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 524288;
    ddp_transpose_panels(&shape, layer3_0_downsample_0_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer3_0_downsample_0_2, 1024);
            ddp_gather_prefetch(&block, layer2_3, 512);
            ddp_gather_prefetch(&block, d_layer2_3, 512);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer2_3_value = block.tile[i][j];
                    const float d_layer2_3_value2 = d_layer2_3_value + d_layer2_3[row * 512 + c];
                    const float d_layer2_3_bn3_value = layer2_3[row * 512 + c] > 0.0f ? d_layer2_3_value2
                        : 0.0f;
                    d_layer2_3_bn3[row * 512 + c] = d_layer2_3_bn3_value;
                }
            }
        }
    }
}

/* layer2_bn3_backward_sums: 4.19 Mflop, 8.39 MB at n = 128
   for layer2.3.bn3, layer2.2.bn3, layer2.1.bn3
   f32[512] d_layer2.bn3.bias = reduce_sum(d_layer2.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.bn3.scale = map(d_layer2.bn3, layer2.conv3,
                                              layer2.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.scale = reduce_sum(d_layer2.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer2_bn3_backward_sums(int n, const float *restrict layer2_conv3,
                              const float *restrict layer2_bn3_mean, const float *restrict d_layer2_bn3,
                              float *restrict d_layer2_bn3_bias, float *restrict d_layer2_bn3_scale,
                              void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 16;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 1024, 0, 1024 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 1024;
        double *restrict d_scale_sum = partial + block * 1024 + 512;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 512; c++) {
                const float d_scale = d_layer2_bn3[i * 512 + c]
                    * (layer2_conv3[i * 512 + c] - layer2_bn3_mean[c]);
                d_bias_sum[c] += d_layer2_bn3[i * 512 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 1024, 1024);
    for (int c = 0; c < 512; c++) {
        d_layer2_bn3_bias[c] = (float)partial[c];
        d_layer2_bn3_scale[c] = (float)partial[c + 512];
    }
}

/* layer2_bn3_backward_vectors: 11.8 kflop, 16.4 kB at n = 128
   for layer2.3.bn3, layer2.2.bn3, layer2.1.bn3
   f32[512] layer2.bn3.var = map(layer2.bn3.m2), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.mean = map(d_layer2.bn3.bias, layer2.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.weight = map(layer2.bn3.var, d_layer2.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.var = map(layer2.bn3.weight, layer2.bn3.var,
                                   d_layer2.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.m2 = map(d_layer2.bn3.var), specs/resnet50.spec:9
   f32[512] d_layer2.conv3 = map(d_layer2.bn3.mean), specs/resnet50.spec:9 */
void layer2_bn3_backward_vectors(int n, const float *restrict layer2_bn3_weight, const float *layer2_bn3_m2,
                                 const float *restrict layer2_bn3_scale,
                                 const float *restrict d_layer2_bn3_bias, const float *d_layer2_bn3_scale,
                                 float *restrict d_layer2_bn3_weight, float *d_layer2_bn3_m2,
                                 float *d_layer2_conv3)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float bn3_var = layer2_bn3_m2[c] / ((float)n * 16.0f);
        const float d_bn3_mean = -(d_layer2_bn3_bias[c] * layer2_bn3_scale[c]);
        const float d_bn3_weight = d_layer2_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer2_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer2_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 16.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 16.0f);
        d_layer2_bn3_weight[c] = d_bn3_weight;
        d_layer2_bn3_m2[c] = d_bn3_m2;
        d_layer2_conv3[c] = d_conv3;
    }
}

/* layer2_bn3_backward: 6.29 Mflop, 12.6 MB at n = 128
   for layer2.3.bn3, layer2.2.bn3, layer2.1.bn3, layer2.0.downsample.1
   f32[n, 4, 4, 512] d_layer2.conv3 = map(layer2.scale, d_layer2.bn3)
   f32[n, 4, 4, 512] d_layer2.conv3 = map(layer2.conv3, layer2.mean, d_layer2.m2)
   f32[n, 4, 4, 512] d_layer2.conv3 = map(d_layer2.conv3, d_layer2.conv3, d_layer2.conv3) */
void layer2_bn3_backward(int n, const float *layer2_conv3, const float *restrict layer2_mean,
                         const float *restrict layer2_scale, const float *restrict d_layer2_bn3,
                         const float *restrict d_layer2_m2, const float *restrict d_layer2_conv3,
                         float *d_layer2_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float d_conv3 = layer2_scale[c] * d_layer2_bn3[i * 512 + c];
            const float d_conv3_2 = 2.0f * (layer2_conv3[i * 512 + c] - layer2_mean[c]) * d_layer2_m2[c];
            d_layer2_conv3_2[i * 512 + c] = d_conv3 + d_layer2_conv3[c] + d_conv3_2;
        }
    }
}

/* layer2_conv3_backward_weight: 269 Mflop, 5.51 MB at n = 128
   for layer2.3.conv3, layer2.2.conv3, layer2.1.conv3, layer2.0.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   f32[512, 128, 1, 1] d_layer2.conv3.weight = conv_dweight(layer2.relu,
                                                            d_layer2.conv3) kernel 1 1, specs/resnet50.spec:8 */
void layer2_conv3_backward_weight(int n, const float *restrict layer2_conv2,
                                  const float *restrict layer2_bn2_bias,
                                  const float *restrict layer2_bn2_mean,
                                  const float *restrict layer2_bn2_scale,
                                  const float *restrict d_layer2_conv3, float *restrict d_layer2_conv3_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 128, .out = 512,
        .images = 128, .rows = 1, .tiles = 11, .panels = 16,
        .stage_x = 18432, .stage_dy = 67584, .stage = 86528,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer2_bn2_value = (layer2_conv2[pixel * 128 + c] - layer2_bn2_mean[c])
                        * layer2_bn2_scale[c] + layer2_bn2_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
                    to[j] = layer2_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer2_conv3, 512);
            ddp_outer_add(&pixels, d_layer2_conv3_weight);
        }
    }
}

/* layer2_conv3_backward_input: 270 Mflop, 6.56 MB at n = 128
   for layer2.3.conv3, layer2.2.conv3, layer2.1.conv3, layer2.0.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   f32[n, 4, 4, 128] d_layer2.relu = conv_dinput(d_layer2.conv3,
                                                 layer2.conv3.weight) input 4 4, specs/resnet50.spec:8
   f32[n, 4, 4, 128] d_layer2.bn2 = map(layer2.relu, d_layer2.relu), specs/resnet50.spec:8 */
void layer2_conv3_backward_input(int n, const float *restrict layer2_conv2,
                                 const float *restrict layer2_bn2_bias, const float *restrict layer2_bn2_mean,
                                 const float *restrict layer2_bn2_scale,
                                 const float *restrict layer2_conv3_weight,
                                 const float *restrict d_layer2_conv3, float *restrict d_layer2_bn2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 128,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 65536;
    ddp_transpose_panels(&shape, layer2_conv3_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer2_conv3, 512);
            ddp_gather_prefetch(&block, layer2_conv2, 128);
            ddp_gather_prefetch(&block, d_layer2_bn2, 128);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer2_relu_value = block.tile[i][j];
                    const float layer2_bn2_value = (layer2_conv2[row * 128 + c] - layer2_bn2_mean[c])
                        * layer2_bn2_scale[c] + layer2_bn2_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
                    const float d_layer2_bn2_value = layer2_relu_value > 0.0f ? d_layer2_relu_value : 0.0f;
                    d_layer2_bn2[row * 128 + c] = d_layer2_bn2_value;
                }
            }
        }
    }
}

/* layer2_bn_backward_sums: 1.05 Mflop, 2.1 MB at n = 128
   for layer2.3.bn2, layer2.3.bn1, layer2.2.bn2, layer2.2.bn1, layer2.1.bn2, layer2.1.bn1, layer2.0.bn2
   f32[128] d_layer2.bn.bias = reduce_sum(d_layer2.bn) axes 0 1 2
   f32[n, 4, 4, 128] d_layer2.bn.scale = map(d_layer2.bn, layer2.conv, layer2.bn.mean)
   f32[128] d_layer2.bn.scale = reduce_sum(d_layer2.bn.scale) axes 0 1 2 */
void layer2_bn_backward_sums(int n, const float *restrict layer2_conv, const float *restrict layer2_bn_mean,
                             const float *restrict d_layer2_bn, float *restrict d_layer2_bn_bias,
                             float *restrict d_layer2_bn_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 16;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 256, 0, 256 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 256;
        double *restrict d_scale_sum = partial + block * 256 + 128;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 128; c++) {
                const float d_scale = d_layer2_bn[i * 128 + c]
                    * (layer2_conv[i * 128 + c] - layer2_bn_mean[c]);
                d_bias_sum[c] += d_layer2_bn[i * 128 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 256, 256);
    for (int c = 0; c < 128; c++) {
        d_layer2_bn_bias[c] = (float)partial[c];
        d_layer2_bn_scale[c] = (float)partial[c + 128];
    }
}

/* layer2_bn_backward_vectors: 2.94 kflop, 4.1 kB at n = 128
   for layer2.3.bn2, layer2.3.bn1, layer2.2.bn2, layer2.2.bn1, layer2.1.bn2, layer2.1.bn1, layer2.0.bn2
   f32[128] layer2.bn.var = map(layer2.bn.m2)
   f32[128] d_layer2.bn.mean = map(d_layer2.bn.bias, layer2.bn.scale)
   f32[128] d_layer2.bn.weight = map(layer2.bn.var, d_layer2.bn.scale)
   f32[128] d_layer2.bn.var = map(layer2.bn.weight, layer2.bn.var, d_layer2.bn.scale)
   f32[128] d_layer2.bn.m2 = map(d_layer2.bn.var)
   f32[128] d_layer2.conv = map(d_layer2.bn.mean) */
void layer2_bn_backward_vectors(int n, const float *restrict layer2_bn_weight, const float *layer2_bn_m2,
                                const float *restrict layer2_bn_scale, const float *restrict d_layer2_bn_bias,
                                const float *d_layer2_bn_scale, float *restrict d_layer2_bn_weight,
                                float *d_layer2_bn_m2, float *d_layer2_conv)
{
    #pragma omp simd
    for (int c = 0; c < 128; c++) {
        const float bn_var = layer2_bn_m2[c] / ((float)n * 16.0f);
        const float d_bn_mean = -(d_layer2_bn_bias[c] * layer2_bn_scale[c]);
        const float d_bn_weight = d_layer2_bn_scale[c] / sqrtf(bn_var + 1e-5f);
        const float d_bn_var = -(layer2_bn_weight[c] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
            * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer2_bn_scale[c];
        const float d_bn_m2 = d_bn_var / ((float)n * 16.0f);
        const float d_conv = d_bn_mean / ((float)n * 16.0f);
        d_layer2_bn_weight[c] = d_bn_weight;
        d_layer2_bn_m2[c] = d_bn_m2;
        d_layer2_conv[c] = d_conv;
    }
}

/* layer2_bn_backward: 1.57 Mflop, 3.15 MB at n = 128
   for layer2.3.bn2, layer2.3.bn1, layer2.2.bn2, layer2.2.bn1, layer2.1.bn2, layer2.1.bn1, layer2.0.bn2
   f32[n, 4, 4, 128] d_layer2.conv = map(layer2.bn.scale, d_layer2.bn)
   f32[n, 4, 4, 128] d_layer2.conv = map(layer2.conv, layer2.bn.mean, d_layer2.bn.m2)
   f32[n, 4, 4, 128] d_layer2.conv = map(d_layer2.conv, d_layer2.conv, d_layer2.conv) */
void layer2_bn_backward(int n, const float *restrict layer2_conv, const float *restrict layer2_bn_mean,
                        const float *restrict layer2_bn_scale, const float *d_layer2_bn,
                        const float *restrict d_layer2_bn_m2, const float *restrict d_layer2_conv,
                        float *d_layer2_conv_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 128; c++) {
            const float d_conv = layer2_bn_scale[c] * d_layer2_bn[i * 128 + c];
            const float d_conv_2 = 2.0f * (layer2_conv[i * 128 + c] - layer2_bn_mean[c]) * d_layer2_bn_m2[c];
            d_layer2_conv_2[i * 128 + c] = d_conv + d_layer2_conv[c] + d_conv_2;
        }
    }
}

/* layer2_conv2_backward_weight: 420 Mflop, 2.69 MB at n = 128
   for layer2.3.conv2, layer2.2.conv2, layer2.1.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   f32[128, 128, 3, 3] d_layer2.conv2.weight = conv_dweight(layer2.relu,
                                                            d_layer2.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
void layer2_conv2_backward_weight(int n, const float *restrict layer2_conv1,
                                  const float *restrict layer2_bn1_bias,
                                  const float *restrict layer2_bn1_mean,
                                  const float *restrict layer2_bn1_scale,
                                  const float *restrict d_layer2_conv2, float *restrict d_layer2_conv2_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {4, 4}, .result = {4, 4}, .kernel = {3, 3},
        .stride = {1, 1}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 128, .out = 128,
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(3x3, 4x4): 9 taps by 36 multiplications, not 144 */
        .patches = 48, .tiles = 4, .panels = 4,
        .stage_x = 141120, .stage_dy = 254016, .stage = 700176,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_patches_next(&pixels)) {
            for (struct ddp_patch patch = {0}; ddp_side_patch(&pixels, &pixels.x, &patch);
                 ddp_side_stage(&pixels, &pixels.x, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_side_row(&pixels, &pixels.x, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < pixels.x.channels; j++) {
                        const int64_t c = pixels.x.channel + j;
                        const float layer2_bn1_value = (layer2_conv1[pixel * 128 + c] - layer2_bn1_mean[c])
                            * layer2_bn1_scale[c] + layer2_bn1_bias[c];
                        const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
                        to[j] = layer2_relu_value;
                    }
                }
            ddp_patches_stage(&pixels, &pixels.dy, d_layer2_conv2, 128);
            ddp_patches_add(&pixels);
        }
        ddp_patches_store(&pixels, d_layer2_conv2_weight);
    }
}

/* layer2_conv2_backward_input: 421 Mflop, 3.74 MB at n = 128
   for layer2.3.conv2, layer2.2.conv2, layer2.1.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 128] d_layer2.relu = conv_dinput(d_layer2.conv2,
                                                 layer2.conv2.weight) input 4 4 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] d_layer2.bn1 = map(layer2.relu, d_layer2.relu), specs/resnet50.spec:6 */
void layer2_conv2_backward_input(int n, const float *restrict layer2_conv1,
                                 const float *restrict layer2_bn1_bias, const float *restrict layer2_bn1_mean,
                                 const float *restrict layer2_bn1_scale,
                                 const float *restrict layer2_conv2_weight,
                                 const float *restrict d_layer2_conv2, float *restrict d_layer2_bn1,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 1,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 12, .stage = 89040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = true,
    };
    float *panels = workspace;
    float *points = panels + 147456; /* the weight, transformed */
    float *stages = points + 594432;
    ddp_transpose_panels(&shape, layer2_conv2_weight, panels);
    ddp_winograd_weight(&shape, panels, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, d_layer2_conv2, 128);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer2_relu_value = block.tile[i][j];
                    const float layer2_bn1_value = (layer2_conv1[row * 128 + c] - layer2_bn1_mean[c])
                        * layer2_bn1_scale[c] + layer2_bn1_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
                    const float d_layer2_bn1_value = layer2_relu_value > 0.0f ? d_layer2_relu_value : 0.0f;
                    d_layer2_bn1[row * 128 + c] = d_layer2_bn1_value;
                }
            }
        }
    }
}

/* layer2_conv1_backward_weight: 268 Mflop, 5.51 MB at n = 128
   for layer2.3.conv1, layer2.2.conv1, layer2.1.conv1
   f32[128, 512, 1, 1] d_layer2.conv1.weight = conv_dweight(layer2,
                                                            d_layer2.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer2_conv1_backward_weight(int n, const float *restrict layer2, const float *restrict d_layer2_conv1,
                                  float *restrict d_layer2_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 512, .out = 128,
        .images = 128, .rows = 1, .tiles = 43, .panels = 4,
        .stage_x = 67584, .stage_dy = 18432, .stage = 86528,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer2, 512);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer2_conv1, 128);
            ddp_outer_add(&pixels, d_layer2_conv1_weight);
        }
    }
}

/* layer2_conv1_backward_input: 272 Mflop, 13.9 MB at n = 128
   for layer2.3.conv1, layer2.2.conv1, layer2.1.conv1
   f32[n, 4, 4, 512] d_layer2 = conv_dinput(d_layer2.conv1,
                                            layer2.conv1.weight) input 4 4, specs/resnet50.spec:4
   f32[n, 4, 4, 512] d_layer2 = map(d_layer2.bn3, d_layer2), specs/resnet50.spec:16
   f32[n, 4, 4, 512] d_layer2.bn3 = map(layer2, d_layer2), specs/resnet50.spec:16 */
void layer2_conv1_backward_input(int n, const float *restrict layer2,
                                 const float *restrict layer2_conv1_weight, const float *d_layer2_bn3,
                                 const float *restrict d_layer2_conv1, float *d_layer2_bn3_2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 128, .out = 512,
        .block = 240, .stage = 34560, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 65536;
    ddp_transpose_panels(&shape, layer2_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer2_conv1, 128);
            ddp_gather_prefetch(&block, layer2, 512);
            ddp_gather_prefetch(&block, d_layer2_bn3, 512);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer2_value = block.tile[i][j];
                    const float d_layer2_value2 = d_layer2_bn3[row * 512 + c] + d_layer2_value;
                    const float d_layer2_bn3_value = layer2[row * 512 + c] > 0.0f ? d_layer2_value2 : 0.0f;
                    d_layer2_bn3_2[row * 512 + c] = d_layer2_bn3_value;
                }
            }
        }
    }
}

/* layer2_0_bn3_backward_sums: 7.34 Mflop, 12.6 MB at n = 128
   f32[512] d_layer2.0.bn3.bias = reduce_sum(d_layer2.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 4, 4, 512] d_layer2.0.downsample.1.scale = map(d_layer2.0.bn3, layer2.0.downsample.0,
                                                         layer2.0.downsample.1.mean), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.scale = reduce_sum(d_layer2.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 4, 4, 512] d_layer2.0.bn3.scale = map(d_layer2.0.bn3, layer2.0.conv3,
                                                layer2.0.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.0.bn3.scale = reduce_sum(d_layer2.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer2_0_bn3_backward_sums(int n, const float *restrict layer2_0_conv3,
                                const float *restrict layer2_0_bn3_mean,
                                const float *restrict layer2_0_downsample_0,
                                const float *restrict layer2_0_downsample_1_mean,
                                const float *restrict d_layer2_0_bn3, float *restrict d_layer2_0_bn3_bias,
                                float *restrict d_layer2_0_downsample_1_scale,
                                float *restrict d_layer2_0_bn3_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 16;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 1536, 0, 1536 * sizeof(double));
        double *restrict d_bn3_bias_sum = partial + block * 1536;
        double *restrict d_downsample_1_scale_sum = partial + block * 1536 + 512;
        double *restrict d_bn3_scale_sum = partial + block * 1536 + 1024;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 512; c++) {
                const float d_downsample_1_scale = d_layer2_0_bn3[i * 512 + c]
                    * (layer2_0_downsample_0[i * 512 + c] - layer2_0_downsample_1_mean[c]);
                const float d_bn3_scale = d_layer2_0_bn3[i * 512 + c]
                    * (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c]);
                d_bn3_bias_sum[c] += d_layer2_0_bn3[i * 512 + c];
                d_downsample_1_scale_sum[c] += d_downsample_1_scale;
                d_bn3_scale_sum[c] += d_bn3_scale;
            }
        }
    }
    add_blocks(partial, 64, 1536, 1536);
    for (int c = 0; c < 512; c++) {
        d_layer2_0_bn3_bias[c] = (float)partial[c];
        d_layer2_0_downsample_1_scale[c] = (float)partial[c + 512];
        d_layer2_0_bn3_scale[c] = (float)partial[c + 1024];
    }
}

/* layer2_0_downsample_1_backward_vectors: 23.6 kflop, 32.8 kB at n = 128
   f32[512] layer2.0.bn3.var = map(layer2.0.bn3.m2), specs/resnet50.spec:9
   f32[512] layer2.0.downsample.1.var = map(layer2.0.downsample.1.m2), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.mean = map(d_layer2.0.bn3.bias,
                                               layer2.0.downsample.1.scale), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.weight = map(layer2.0.downsample.1.var,
                                                 d_layer2.0.downsample.1.scale), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.var = map(layer2.0.downsample.1.weight, layer2.0.downsample.1.var,
                                              d_layer2.0.downsample.1.scale), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.m2 = map(d_layer2.0.downsample.1.var), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.0 = map(d_layer2.0.downsample.1.mean), specs/resnet50.spec:13
   f32[512] d_layer2.0.bn3.mean = map(d_layer2.0.bn3.bias, layer2.0.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.0.bn3.weight = map(layer2.0.bn3.var, d_layer2.0.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.0.bn3.var = map(layer2.0.bn3.weight, layer2.0.bn3.var,
                                     d_layer2.0.bn3.scale), specs/resnet50.spec:9
   f32[512] d_layer2.0.bn3.m2 = map(d_layer2.0.bn3.var), specs/resnet50.spec:9
   f32[512] d_layer2.0.conv3 = map(d_layer2.0.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.0.downsample.1.bias = map(d_layer2.0.bn3.bias), specs/resnet50.spec:13 */
void layer2_0_downsample_1_backward_vectors(int n, const float *restrict layer2_0_bn3_weight,
                                            const float *layer2_0_bn3_m2,
                                            const float *restrict layer2_0_bn3_scale,
                                            const float *restrict layer2_0_downsample_1_weight,
                                            const float *layer2_0_downsample_1_m2,
                                            const float *restrict layer2_0_downsample_1_scale,
                                            const float *restrict d_layer2_0_bn3_bias,
                                            const float *d_layer2_0_downsample_1_scale,
                                            const float *d_layer2_0_bn3_scale,
                                            float *restrict d_layer2_0_downsample_1_weight,
                                            float *d_layer2_0_downsample_1_m2, float *d_layer2_0_downsample_0,
                                            float *restrict d_layer2_0_bn3_weight, float *d_layer2_0_bn3_m2,
                                            float *d_layer2_0_conv3,
                                            float *restrict d_layer2_0_downsample_1_bias)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        const float bn3_var = layer2_0_bn3_m2[c] / ((float)n * 16.0f);
        const float downsample_1_var = layer2_0_downsample_1_m2[c] / ((float)n * 16.0f);
        const float d_downsample_1_mean = -(d_layer2_0_bn3_bias[c] * layer2_0_downsample_1_scale[c]);
        const float d_downsample_1_weight = d_layer2_0_downsample_1_scale[c]
            / sqrtf(downsample_1_var + 1e-5f);
        const float d_downsample_1_var = -(layer2_0_downsample_1_weight[c]
            / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
            * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer2_0_downsample_1_scale[c];
        const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 16.0f);
        const float d_downsample_0 = d_downsample_1_mean / ((float)n * 16.0f);
        const float d_bn3_mean = -(d_layer2_0_bn3_bias[c] * layer2_0_bn3_scale[c]);
        const float d_bn3_weight = d_layer2_0_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer2_0_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer2_0_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 16.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 16.0f);
        const float d_downsample_1_bias = d_layer2_0_bn3_bias[c];
        d_layer2_0_downsample_1_weight[c] = d_downsample_1_weight;
        d_layer2_0_downsample_1_m2[c] = d_downsample_1_m2;
        d_layer2_0_downsample_0[c] = d_downsample_0;
        d_layer2_0_bn3_weight[c] = d_bn3_weight;
        d_layer2_0_bn3_m2[c] = d_bn3_m2;
        d_layer2_0_conv3[c] = d_conv3;
        d_layer2_0_downsample_1_bias[c] = d_downsample_1_bias;
    }
}

/* layer2_0_bn3_backward: 6.29 Mflop, 12.6 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.0.conv3 = map(layer2.0.bn3.scale, d_layer2.0.bn3), specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.0.conv3 = map(layer2.0.conv3, layer2.0.bn3.mean,
                                            d_layer2.0.bn3.m2), specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.0.conv3 = map(d_layer2.0.conv3, d_layer2.0.conv3,
                                            d_layer2.0.conv3), specs/resnet50.spec:8 */
void layer2_0_bn3_backward(int n, const float *restrict layer2_0_conv3,
                           const float *restrict layer2_0_bn3_mean, const float *restrict layer2_0_bn3_scale,
                           const float *d_layer2_0_bn3, const float *restrict d_layer2_0_bn3_m2,
                           const float *restrict d_layer2_0_conv3, float *d_layer2_0_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 16; i++) {
        #pragma omp simd
        for (int c = 0; c < 512; c++) {
            const float d_conv3 = layer2_0_bn3_scale[c] * d_layer2_0_bn3[i * 512 + c];
            const float d_conv3_2 = 2.0f * (layer2_0_conv3[i * 512 + c] - layer2_0_bn3_mean[c])
                * d_layer2_0_bn3_m2[c];
            d_layer2_0_conv3_2[i * 512 + c] = d_conv3 + d_layer2_0_conv3[c] + d_conv3_2;
        }
    }
}

/* layer2_0_conv2_backward_weight: 512 Mflop, 5.83 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   f32[128, 128, 3, 3] d_layer2.0.conv2.weight = conv_dweight(layer2.0.relu,
                                                              d_layer2.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
void layer2_0_conv2_backward_weight(int n, const float *restrict layer2_0_conv1,
                                    const float *restrict layer2_0_bn1_bias,
                                    const float *restrict layer2_0_bn1_mean,
                                    const float *restrict layer2_0_bn1_scale,
                                    const float *restrict d_layer2_0_conv2_2,
                                    float *restrict d_layer2_0_conv2_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {3, 3},
        .stride = {2, 2}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 128, .out = 128,
        .images = 8, .rows = 4, .tiles = 11, .panels = 4,
        .stage_x = 73728, .stage_dy = 18432, .stage = 92672,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer2_0_bn1_value = (layer2_0_conv1[pixel * 128 + c] - layer2_0_bn1_mean[c])
                        * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
                    const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
                    to[j] = layer2_0_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer2_0_conv2_2, 128);
            ddp_outer_add(&pixels, d_layer2_0_conv2_weight);
        }
    }
}

/* layer2_0_conv2_backward_input: 514 Mflop, 10 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   f32[n, 8, 8, 128] d_layer2.0.relu = conv_dinput(d_layer2.0.conv2,
                                                   layer2.0.conv2.weight) input 8 8 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 128] d_layer2.0.bn1 = map(layer2.0.relu, d_layer2.0.relu), specs/resnet50.spec:6 */
void layer2_0_conv2_backward_input(int n, const float *restrict layer2_0_conv1,
                                   const float *restrict layer2_0_bn1_bias,
                                   const float *restrict layer2_0_bn1_mean,
                                   const float *restrict layer2_0_bn1_scale,
                                   const float *restrict layer2_0_conv2_weight,
                                   const float *restrict d_layer2_0_conv2_2, float *restrict d_layer2_0_bn1,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 4,  1, 1, 1,  0, 1, -1},
        {1, 2, 3,  0, 2, 2,  1, 1, -1},
        {7, 2, 1,  2, 1, 1,  3, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {8, 8}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {3, 3}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 147456;
    ddp_transpose_panels(&shape, layer2_0_conv2_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer2_0_conv2_2, 128);
            ddp_gather_prefetch(&block, layer2_0_conv1, 128);
            ddp_gather_prefetch(&block, d_layer2_0_bn1, 128);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer2_0_relu_value = block.tile[i][j];
                    const float layer2_0_bn1_value = (layer2_0_conv1[row * 128 + c] - layer2_0_bn1_mean[c])
                        * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
                    const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
                    const float d_layer2_0_bn1_value = layer2_0_relu_value > 0.0f ? d_layer2_0_relu_value
                        : 0.0f;
                    d_layer2_0_bn1[row * 128 + c] = d_layer2_0_bn1_value;
                }
            }
        }
    }
}

/* layer2_0_bn1_backward_sums: 4.19 Mflop, 8.39 MB at n = 128
   f32[128] d_layer2.0.bn1.bias = reduce_sum(d_layer2.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 8, 8, 128] d_layer2.0.bn1.scale = map(d_layer2.0.bn1, layer2.0.conv1,
                                                layer2.0.bn1.mean), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.scale = reduce_sum(d_layer2.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
void layer2_0_bn1_backward_sums(int n, const float *restrict layer2_0_conv1,
                                const float *restrict layer2_0_bn1_mean, const float *restrict d_layer2_0_bn1,
                                float *restrict d_layer2_0_bn1_bias, float *restrict d_layer2_0_bn1_scale,
                                void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 64;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 256, 0, 256 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 256;
        double *restrict d_scale_sum = partial + block * 256 + 128;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 128; c++) {
                const float d_scale = d_layer2_0_bn1[i * 128 + c]
                    * (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c]);
                d_bias_sum[c] += d_layer2_0_bn1[i * 128 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 256, 256);
    for (int c = 0; c < 128; c++) {
        d_layer2_0_bn1_bias[c] = (float)partial[c];
        d_layer2_0_bn1_scale[c] = (float)partial[c + 128];
    }
}

/* layer2_0_bn1_backward_vectors: 2.94 kflop, 4.1 kB at n = 128
   f32[128] layer2.0.bn1.var = map(layer2.0.bn1.m2), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.mean = map(d_layer2.0.bn1.bias, layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.weight = map(layer2.0.bn1.var, d_layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.var = map(layer2.0.bn1.weight, layer2.0.bn1.var,
                                     d_layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.m2 = map(d_layer2.0.bn1.var), specs/resnet50.spec:5
   f32[128] d_layer2.0.conv1 = map(d_layer2.0.bn1.mean), specs/resnet50.spec:5 */
void layer2_0_bn1_backward_vectors(int n, const float *restrict layer2_0_bn1_weight,
                                   const float *layer2_0_bn1_m2, const float *restrict layer2_0_bn1_scale,
                                   const float *restrict d_layer2_0_bn1_bias,
                                   const float *d_layer2_0_bn1_scale, float *restrict d_layer2_0_bn1_weight,
                                   float *d_layer2_0_bn1_m2, float *d_layer2_0_conv1)
{
    #pragma omp simd
    for (int c = 0; c < 128; c++) {
        const float bn1_var = layer2_0_bn1_m2[c] / ((float)n * 64.0f);
        const float d_bn1_mean = -(d_layer2_0_bn1_bias[c] * layer2_0_bn1_scale[c]);
        const float d_bn1_weight = d_layer2_0_bn1_scale[c] / sqrtf(bn1_var + 1e-5f);
        const float d_bn1_var = -(layer2_0_bn1_weight[c] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
            * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer2_0_bn1_scale[c];
        const float d_bn1_m2 = d_bn1_var / ((float)n * 64.0f);
        const float d_conv1 = d_bn1_mean / ((float)n * 64.0f);
        d_layer2_0_bn1_weight[c] = d_bn1_weight;
        d_layer2_0_bn1_m2[c] = d_bn1_m2;
        d_layer2_0_conv1[c] = d_conv1;
    }
}

/* layer2_0_bn1_backward: 6.29 Mflop, 12.6 MB at n = 128
   f32[n, 8, 8, 128] d_layer2.0.conv1 = map(layer2.0.bn1.scale, d_layer2.0.bn1), specs/resnet50.spec:5
   f32[n, 8, 8, 128] d_layer2.0.conv1 = map(layer2.0.conv1, layer2.0.bn1.mean,
                                            d_layer2.0.bn1.m2), specs/resnet50.spec:5
   f32[n, 8, 8, 128] d_layer2.0.conv1 = map(d_layer2.0.conv1, d_layer2.0.conv1,
                                            d_layer2.0.conv1), specs/resnet50.spec:4 */
void layer2_0_bn1_backward(int n, const float *restrict layer2_0_conv1,
                           const float *restrict layer2_0_bn1_mean, const float *restrict layer2_0_bn1_scale,
                           const float *d_layer2_0_bn1, const float *restrict d_layer2_0_bn1_m2,
                           const float *restrict d_layer2_0_conv1, float *d_layer2_0_conv1_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 128; c++) {
            const float d_conv1 = layer2_0_bn1_scale[c] * d_layer2_0_bn1[i * 128 + c];
            const float d_conv1_2 = 2.0f * (layer2_0_conv1[i * 128 + c] - layer2_0_bn1_mean[c])
                * d_layer2_0_bn1_m2[c];
            d_layer2_0_conv1_2[i * 128 + c] = d_conv1 + d_layer2_0_conv1[c] + d_conv1_2;
        }
    }
}

/* layer2_0_conv1_backward_weight: 537 Mflop, 12.7 MB at n = 128
   f32[128, 256, 1, 1] d_layer2.0.conv1.weight = conv_dweight(layer1.2,
                                                              d_layer2.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer2_0_conv1_backward_weight(int n, const float *restrict layer1_2,
                                    const float *restrict d_layer2_0_conv1_2,
                                    float *restrict d_layer2_0_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 128,
        .images = 128, .rows = 1, .tiles = 22, .panels = 4,
        .stage_x = 34816, .stage_dy = 18432, .stage = 53760,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer1_2, 256);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer2_0_conv1_2, 128);
            ddp_outer_add(&pixels, d_layer2_0_conv1_weight);
        }
    }
}

/* layer2_0_conv1_backward_input: 537 Mflop, 12.7 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.2 = conv_dinput(d_layer2.0.conv1,
                                              layer2.0.conv1.weight) input 8 8, specs/resnet50.spec:4 */
void layer2_0_conv1_backward_input(int n, const float *restrict layer2_0_conv1_weight,
                                   const float *restrict d_layer2_0_conv1_2, float *restrict d_layer1_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 128, .out = 256,
        .block = 240, .stage = 34560, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 32768;
    ddp_transpose_panels(&shape, layer2_0_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer2_0_conv1_2, 128);
            ddp_gather_prefetch(&block, d_layer1_2, 256);
            ddp_gather_multiply(&block, panels);
            ddp_gather_store(&block, d_layer1_2, 256);
        }
    }
}

/* layer2_0_downsample_0_backward_weight: 537 Mflop, 13.1 MB at n = 128
   f32[512, 256, 1, 1] d_layer2.0.downsample.0.weight = conv_dweight(layer1.2,
                                                                     d_layer2.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
void layer2_0_downsample_0_backward_weight(int n, const float *restrict layer1_2,
                                           const float *restrict d_layer2_0_downsample_0_2,
                                           float *restrict d_layer2_0_downsample_0_weight,
                                           void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {1, 1},
        .stride = {2, 2}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 512,
        .images = 8, .rows = 4, .tiles = 22, .panels = 16,
        .stage_x = 34816, .stage_dy = 67584, .stage = 102912,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer1_2, 256);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer2_0_downsample_0_2, 512);
            ddp_outer_add(&pixels, d_layer2_0_downsample_0_weight);
        }
    }
}

/* layer2_0_downsample_0_backward_input: 543 Mflop, 29.9 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.2 = conv_dinput(d_layer2.0.downsample.0,
                                              layer2.0.downsample.0.weight) input 8 8 stride 2 2, specs/resnet50.spec:12
   f32[n, 8, 8, 256] d_layer1.2 = map(d_layer1.2, d_layer1.2), specs/resnet50.spec:16
   f32[n, 8, 8, 256] d_layer1.2.bn3 = map(layer1.2, d_layer1.2), specs/resnet50.spec:16 */
void layer2_0_downsample_0_backward_input(int n, const float *restrict layer1_2,
                                          const float *restrict layer2_0_downsample_0_weight,
                                          const float *restrict d_layer2_0_downsample_0_2,
                                          const float *d_layer1_2, float *d_layer1_2_bn3,
                                          void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 4,  0, 1, 1,  0, 1, -1},
        {1, 2, 4,  1, 1, 0,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {8, 8}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 256,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 131072;
    ddp_transpose_panels(&shape, layer2_0_downsample_0_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, d_layer2_0_downsample_0_2, 512);
            ddp_gather_prefetch(&block, layer1_2, 256);
            ddp_gather_prefetch(&block, d_layer1_2, 256);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer1_2_value = block.tile[i][j];
                    const float d_layer1_2_value2 = d_layer1_2_value + d_layer1_2[row * 256 + c];
                    const float d_layer1_2_bn3_value = layer1_2[row * 256 + c] > 0.0f ? d_layer1_2_value2
                        : 0.0f;
                    d_layer1_2_bn3[row * 256 + c] = d_layer1_2_bn3_value;
                }
            }
        }
    }
}

/* layer1_bn3_backward_sums: 8.39 Mflop, 16.8 MB at n = 128
   for layer1.2.bn3, layer1.1.bn3
   f32[256] d_layer1.bn3.bias = reduce_sum(d_layer1.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.bn3.scale = map(d_layer1.bn3, layer1.conv3,
                                              layer1.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.bn3.scale = reduce_sum(d_layer1.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer1_bn3_backward_sums(int n, const float *restrict layer1_conv3,
                              const float *restrict layer1_bn3_mean, const float *restrict d_layer1_bn3,
                              float *restrict d_layer1_bn3_bias, float *restrict d_layer1_bn3_scale,
                              void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 64;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 512, 0, 512 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 512;
        double *restrict d_scale_sum = partial + block * 512 + 256;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 256; c++) {
                const float d_scale = d_layer1_bn3[i * 256 + c]
                    * (layer1_conv3[i * 256 + c] - layer1_bn3_mean[c]);
                d_bias_sum[c] += d_layer1_bn3[i * 256 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 512, 512);
    for (int c = 0; c < 256; c++) {
        d_layer1_bn3_bias[c] = (float)partial[c];
        d_layer1_bn3_scale[c] = (float)partial[c + 256];
    }
}

/* layer1_bn3_backward_vectors: 5.89 kflop, 8.19 kB at n = 128
   for layer1.2.bn3, layer1.1.bn3
   f32[256] layer1.bn3.var = map(layer1.bn3.m2), specs/resnet50.spec:9
   f32[256] d_layer1.bn3.mean = map(d_layer1.bn3.bias, layer1.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.bn3.weight = map(layer1.bn3.var, d_layer1.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.bn3.var = map(layer1.bn3.weight, layer1.bn3.var,
                                   d_layer1.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.bn3.m2 = map(d_layer1.bn3.var), specs/resnet50.spec:9
   f32[256] d_layer1.conv3 = map(d_layer1.bn3.mean), specs/resnet50.spec:9 */
void layer1_bn3_backward_vectors(int n, const float *restrict layer1_bn3_weight, const float *layer1_bn3_m2,
                                 const float *restrict layer1_bn3_scale,
                                 const float *restrict d_layer1_bn3_bias, const float *d_layer1_bn3_scale,
                                 float *restrict d_layer1_bn3_weight, float *d_layer1_bn3_m2,
                                 float *d_layer1_conv3)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float bn3_var = layer1_bn3_m2[c] / ((float)n * 64.0f);
        const float d_bn3_mean = -(d_layer1_bn3_bias[c] * layer1_bn3_scale[c]);
        const float d_bn3_weight = d_layer1_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer1_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer1_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 64.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 64.0f);
        d_layer1_bn3_weight[c] = d_bn3_weight;
        d_layer1_bn3_m2[c] = d_bn3_m2;
        d_layer1_conv3[c] = d_conv3;
    }
}

/* layer1_bn3_backward: 12.6 Mflop, 25.2 MB at n = 128
   for layer1.2.bn3, layer1.1.bn3, layer1.0.downsample.1
   f32[n, 8, 8, 256] d_layer1.conv3 = map(layer1.scale, d_layer1.bn3)
   f32[n, 8, 8, 256] d_layer1.conv3 = map(layer1.conv3, layer1.mean, d_layer1.m2)
   f32[n, 8, 8, 256] d_layer1.conv3 = map(d_layer1.conv3, d_layer1.conv3, d_layer1.conv3) */
void layer1_bn3_backward(int n, const float *layer1_conv3, const float *restrict layer1_mean,
                         const float *restrict layer1_scale, const float *restrict d_layer1_bn3,
                         const float *restrict d_layer1_m2, const float *restrict d_layer1_conv3,
                         float *d_layer1_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float d_conv3 = layer1_scale[c] * d_layer1_bn3[i * 256 + c];
            const float d_conv3_2 = 2.0f * (layer1_conv3[i * 256 + c] - layer1_mean[c]) * d_layer1_m2[c];
            d_layer1_conv3_2[i * 256 + c] = d_conv3 + d_layer1_conv3[c] + d_conv3_2;
        }
    }
}

/* layer1_conv3_backward_weight: 271 Mflop, 10.6 MB at n = 128
   for layer1.2.conv3, layer1.1.conv3, layer1.0.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   f32[256, 64, 1, 1] d_layer1.conv3.weight = conv_dweight(layer1.relu,
                                                           d_layer1.conv3) kernel 1 1, specs/resnet50.spec:8 */
void layer1_conv3_backward_weight(int n, const float *restrict layer1_conv2,
                                  const float *restrict layer1_bn2_bias,
                                  const float *restrict layer1_bn2_mean,
                                  const float *restrict layer1_bn2_scale,
                                  const float *restrict d_layer1_conv3, float *restrict d_layer1_conv3_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .images = 128, .rows = 1, .tiles = 6, .panels = 8,
        .stage_x = 10240, .stage_dy = 34816, .stage = 45568,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            for (struct ddp_staged row = {0}; ddp_outer_row(&pixels, &pixels.x, &row);) {
                const int64_t pixel = row.pixel;
                float *to = row.to;
                #pragma omp simd
                for (int64_t j = 0; j < row.count; j++) {
                    const int64_t c = row.channel + j;
                    const float layer1_bn2_value = (layer1_conv2[pixel * 64 + c] - layer1_bn2_mean[c])
                        * layer1_bn2_scale[c] + layer1_bn2_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
                    to[j] = layer1_relu_value;
                }
            }
            ddp_outer_stage(&pixels, &pixels.dy, d_layer1_conv3, 256);
            ddp_outer_add(&pixels, d_layer1_conv3_weight);
        }
    }
}

/* layer1_conv3_backward_input: 272 Mflop, 12.6 MB at n = 128
   for layer1.2.conv3, layer1.1.conv3, layer1.0.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   f32[n, 8, 8, 64] d_layer1.relu = conv_dinput(d_layer1.conv3,
                                                layer1.conv3.weight) input 8 8, specs/resnet50.spec:8
   f32[n, 8, 8, 64] d_layer1.bn2 = map(layer1.relu, d_layer1.relu), specs/resnet50.spec:8 */
void layer1_conv3_backward_input(int n, const float *restrict layer1_conv2,
                                 const float *restrict layer1_bn2_bias, const float *restrict layer1_bn2_mean,
                                 const float *restrict layer1_bn2_scale,
                                 const float *restrict layer1_conv3_weight,
                                 const float *restrict d_layer1_conv3, float *restrict d_layer1_bn2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 64,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 16384;
    ddp_transpose_panels(&shape, layer1_conv3_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer1_conv3, 256);
            ddp_gather_prefetch(&block, layer1_conv2, 64);
            ddp_gather_prefetch(&block, d_layer1_bn2, 64);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer1_relu_value = block.tile[i][j];
                    const float layer1_bn2_value = (layer1_conv2[row * 64 + c] - layer1_bn2_mean[c])
                        * layer1_bn2_scale[c] + layer1_bn2_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
                    const float d_layer1_bn2_value = layer1_relu_value > 0.0f ? d_layer1_relu_value : 0.0f;
                    d_layer1_bn2[row * 64 + c] = d_layer1_bn2_value;
                }
            }
        }
    }
}

/* layer1_bn_backward_sums: 2.1 Mflop, 4.2 MB at n = 128
   for layer1.2.bn2, layer1.2.bn1, layer1.1.bn2, layer1.1.bn1, layer1.0.bn2, layer1.0.bn1
   f32[64] d_layer1.bn.bias = reduce_sum(d_layer1.bn) axes 0 1 2
   f32[n, 8, 8, 64] d_layer1.bn.scale = map(d_layer1.bn, layer1.conv, layer1.bn.mean)
   f32[64] d_layer1.bn.scale = reduce_sum(d_layer1.bn.scale) axes 0 1 2 */
void layer1_bn_backward_sums(int n, const float *restrict layer1_conv, const float *restrict layer1_bn_mean,
                             const float *restrict d_layer1_bn, float *restrict d_layer1_bn_bias,
                             float *restrict d_layer1_bn_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 64;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 128, 0, 128 * sizeof(double));
        double *restrict d_bias_sum = partial + block * 128;
        double *restrict d_scale_sum = partial + block * 128 + 64;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 64; c++) {
                const float d_scale = d_layer1_bn[i * 64 + c] * (layer1_conv[i * 64 + c] - layer1_bn_mean[c]);
                d_bias_sum[c] += d_layer1_bn[i * 64 + c];
                d_scale_sum[c] += d_scale;
            }
        }
    }
    add_blocks(partial, 64, 128, 128);
    for (int c = 0; c < 64; c++) {
        d_layer1_bn_bias[c] = (float)partial[c];
        d_layer1_bn_scale[c] = (float)partial[c + 64];
    }
}

/* layer1_bn_backward_vectors: 1.47 kflop, 2.05 kB at n = 128
   for layer1.2.bn2, layer1.2.bn1, layer1.1.bn2, layer1.1.bn1, layer1.0.bn2, layer1.0.bn1
   f32[64] layer1.bn.var = map(layer1.bn.m2)
   f32[64] d_layer1.bn.mean = map(d_layer1.bn.bias, layer1.bn.scale)
   f32[64] d_layer1.bn.weight = map(layer1.bn.var, d_layer1.bn.scale)
   f32[64] d_layer1.bn.var = map(layer1.bn.weight, layer1.bn.var, d_layer1.bn.scale)
   f32[64] d_layer1.bn.m2 = map(d_layer1.bn.var)
   f32[64] d_layer1.conv = map(d_layer1.bn.mean) */
void layer1_bn_backward_vectors(int n, const float *restrict layer1_bn_weight, const float *layer1_bn_m2,
                                const float *restrict layer1_bn_scale, const float *restrict d_layer1_bn_bias,
                                const float *d_layer1_bn_scale, float *restrict d_layer1_bn_weight,
                                float *d_layer1_bn_m2, float *d_layer1_conv)
{
    #pragma omp simd
    for (int c = 0; c < 64; c++) {
        const float bn_var = layer1_bn_m2[c] / ((float)n * 64.0f);
        const float d_bn_mean = -(d_layer1_bn_bias[c] * layer1_bn_scale[c]);
        const float d_bn_weight = d_layer1_bn_scale[c] / sqrtf(bn_var + 1e-5f);
        const float d_bn_var = -(layer1_bn_weight[c] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
            * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer1_bn_scale[c];
        const float d_bn_m2 = d_bn_var / ((float)n * 64.0f);
        const float d_conv = d_bn_mean / ((float)n * 64.0f);
        d_layer1_bn_weight[c] = d_bn_weight;
        d_layer1_bn_m2[c] = d_bn_m2;
        d_layer1_conv[c] = d_conv;
    }
}

/* layer1_bn_backward: 3.15 Mflop, 6.29 MB at n = 128
   for layer1.2.bn2, layer1.2.bn1, layer1.1.bn2, layer1.1.bn1, layer1.0.bn2, layer1.0.bn1
   f32[n, 8, 8, 64] d_layer1.conv = map(layer1.bn.scale, d_layer1.bn)
   f32[n, 8, 8, 64] d_layer1.conv = map(layer1.conv, layer1.bn.mean, d_layer1.bn.m2)
   f32[n, 8, 8, 64] d_layer1.conv = map(d_layer1.conv, d_layer1.conv, d_layer1.conv) */
void layer1_bn_backward(int n, const float *restrict layer1_conv, const float *restrict layer1_bn_mean,
                        const float *restrict layer1_bn_scale, const float *d_layer1_bn,
                        const float *restrict d_layer1_bn_m2, const float *restrict d_layer1_conv,
                        float *d_layer1_conv_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 64; c++) {
            const float d_conv = layer1_bn_scale[c] * d_layer1_bn[i * 64 + c];
            const float d_conv_2 = 2.0f * (layer1_conv[i * 64 + c] - layer1_bn_mean[c]) * d_layer1_bn_m2[c];
            d_layer1_conv_2[i * 64 + c] = d_conv + d_layer1_conv[c] + d_conv_2;
        }
    }
}

/* layer1_conv2_backward_weight: 510 Mflop, 4.34 MB at n = 128
   for layer1.2.conv2, layer1.1.conv2, layer1.0.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   f32[64, 64, 3, 3] d_layer1.conv2.weight = conv_dweight(layer1.relu,
                                                          d_layer1.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
void layer1_conv2_backward_weight(int n, const float *restrict layer1_conv1,
                                  const float *restrict layer1_bn1_bias,
                                  const float *restrict layer1_bn1_mean,
                                  const float *restrict layer1_bn1_scale,
                                  const float *restrict d_layer1_conv2, float *restrict d_layer1_conv2_weight,
                                  void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {8, 8}, .result = {8, 8}, .kernel = {3, 3},
        .stride = {1, 1}, .padding = {1, 1}, .dilation = {1, 1},
        .groups = 1, .in = 64, .out = 64,
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(3x3, 4x4): 9 taps by 36 multiplications, not 144 */
        .patches = 48, .tiles = 4, .panels = 1,
        .stage_x = 141120, .stage_dy = 84672, .stage = 303824,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_patches_next(&pixels)) {
            for (struct ddp_patch patch = {0}; ddp_side_patch(&pixels, &pixels.x, &patch);
                 ddp_side_stage(&pixels, &pixels.x, &patch))
                for (int64_t i = 0; i < patch.count; i++) {
                    const int64_t pixel = patch.pixel[i];
                    float *to = ddp_side_row(&pixels, &pixels.x, &patch, i);
                    #pragma omp simd
                    for (int64_t j = 0; j < pixels.x.channels; j++) {
                        const int64_t c = pixels.x.channel + j;
                        const float layer1_bn1_value = (layer1_conv1[pixel * 64 + c] - layer1_bn1_mean[c])
                            * layer1_bn1_scale[c] + layer1_bn1_bias[c];
                        const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
                        to[j] = layer1_relu_value;
                    }
                }
            ddp_patches_stage(&pixels, &pixels.dy, d_layer1_conv2, 64);
            ddp_patches_add(&pixels);
        }
        ddp_patches_store(&pixels, d_layer1_conv2_weight);
    }
}

/* layer1_conv2_backward_input: 511 Mflop, 6.44 MB at n = 128
   for layer1.2.conv2, layer1.1.conv2, layer1.0.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   f32[n, 8, 8, 64] d_layer1.relu = conv_dinput(d_layer1.conv2,
                                                layer1.conv2.weight) input 8 8 padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 64] d_layer1.bn1 = map(layer1.relu, d_layer1.relu), specs/resnet50.spec:6 */
void layer1_conv2_backward_input(int n, const float *restrict layer1_conv1,
                                 const float *restrict layer1_bn1_bias, const float *restrict layer1_bn1_mean,
                                 const float *restrict layer1_bn1_scale,
                                 const float *restrict layer1_conv2_weight,
                                 const float *restrict d_layer1_conv2, float *restrict d_layer1_bn1,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 2,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {8, 8}, .kernel = {3, 3},
        .groups = 1, .in = 64, .out = 64,
        .block = 24, .stage = 113936, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = true,
    };
    float *panels = workspace;
    float *points = panels + 36864; /* the weight, transformed */
    float *stages = points + 149760;
    ddp_transpose_panels(&shape, layer1_conv2_weight, panels);
    ddp_winograd_weight(&shape, panels, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, d_layer1_conv2, 64);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer1_relu_value = block.tile[i][j];
                    const float layer1_bn1_value = (layer1_conv1[row * 64 + c] - layer1_bn1_mean[c])
                        * layer1_bn1_scale[c] + layer1_bn1_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
                    const float d_layer1_bn1_value = layer1_relu_value > 0.0f ? d_layer1_relu_value : 0.0f;
                    d_layer1_bn1[row * 64 + c] = d_layer1_bn1_value;
                }
            }
        }
    }
}

/* layer1_conv1_backward_weight: 268 Mflop, 10.6 MB at n = 128
   for layer1.2.conv1, layer1.1.conv1
   f32[64, 256, 1, 1] d_layer1.conv1.weight = conv_dweight(layer1,
                                                           d_layer1.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer1_conv1_backward_weight(int n, const float *restrict layer1, const float *restrict d_layer1_conv1,
                                  float *restrict d_layer1_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 256, .out = 64,
        .images = 128, .rows = 1, .tiles = 22, .panels = 2,
        .stage_x = 34816, .stage_dy = 10240, .stage = 45568,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, layer1, 256);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer1_conv1, 64);
            ddp_outer_add(&pixels, d_layer1_conv1_weight);
        }
    }
}

/* layer1_conv1_backward_input: 275 Mflop, 27.3 MB at n = 128
   for layer1.2.conv1, layer1.1.conv1
   f32[n, 8, 8, 256] d_layer1 = conv_dinput(d_layer1.conv1,
                                            layer1.conv1.weight) input 8 8, specs/resnet50.spec:4
   f32[n, 8, 8, 256] d_layer1 = map(d_layer1.bn3, d_layer1), specs/resnet50.spec:16
   f32[n, 8, 8, 256] d_layer1.bn3 = map(layer1, d_layer1), specs/resnet50.spec:16 */
void layer1_conv1_backward_input(int n, const float *restrict layer1,
                                 const float *restrict layer1_conv1_weight, const float *d_layer1_bn3,
                                 const float *restrict d_layer1_conv1, float *d_layer1_bn3_2,
                                 void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 16384;
    ddp_transpose_panels(&shape, layer1_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer1_conv1, 64);
            ddp_gather_prefetch(&block, layer1, 256);
            ddp_gather_prefetch(&block, d_layer1_bn3, 256);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_layer1_value = block.tile[i][j];
                    const float d_layer1_value2 = d_layer1_bn3[row * 256 + c] + d_layer1_value;
                    const float d_layer1_bn3_value = layer1[row * 256 + c] > 0.0f ? d_layer1_value2 : 0.0f;
                    d_layer1_bn3_2[row * 256 + c] = d_layer1_bn3_value;
                }
            }
        }
    }
}

/* layer1_0_bn3_backward_sums: 14.7 Mflop, 25.2 MB at n = 128
   f32[256] d_layer1.0.bn3.bias = reduce_sum(d_layer1.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 8, 8, 256] d_layer1.0.downsample.1.scale = map(d_layer1.0.bn3, layer1.0.downsample.0,
                                                         layer1.0.downsample.1.mean), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.scale = reduce_sum(d_layer1.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 8, 8, 256] d_layer1.0.bn3.scale = map(d_layer1.0.bn3, layer1.0.conv3,
                                                layer1.0.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.0.bn3.scale = reduce_sum(d_layer1.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
void layer1_0_bn3_backward_sums(int n, const float *restrict layer1_0_conv3,
                                const float *restrict layer1_0_bn3_mean,
                                const float *restrict layer1_0_downsample_0,
                                const float *restrict layer1_0_downsample_1_mean,
                                const float *restrict d_layer1_0_bn3, float *restrict d_layer1_0_bn3_bias,
                                float *restrict d_layer1_0_downsample_1_scale,
                                float *restrict d_layer1_0_bn3_scale, void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 64;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 768, 0, 768 * sizeof(double));
        double *restrict d_bn3_bias_sum = partial + block * 768;
        double *restrict d_downsample_1_scale_sum = partial + block * 768 + 256;
        double *restrict d_bn3_scale_sum = partial + block * 768 + 512;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 256; c++) {
                const float d_downsample_1_scale = d_layer1_0_bn3[i * 256 + c]
                    * (layer1_0_downsample_0[i * 256 + c] - layer1_0_downsample_1_mean[c]);
                const float d_bn3_scale = d_layer1_0_bn3[i * 256 + c]
                    * (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c]);
                d_bn3_bias_sum[c] += d_layer1_0_bn3[i * 256 + c];
                d_downsample_1_scale_sum[c] += d_downsample_1_scale;
                d_bn3_scale_sum[c] += d_bn3_scale;
            }
        }
    }
    add_blocks(partial, 64, 768, 768);
    for (int c = 0; c < 256; c++) {
        d_layer1_0_bn3_bias[c] = (float)partial[c];
        d_layer1_0_downsample_1_scale[c] = (float)partial[c + 256];
        d_layer1_0_bn3_scale[c] = (float)partial[c + 512];
    }
}

/* layer1_0_downsample_1_backward_vectors: 11.8 kflop, 16.4 kB at n = 128
   f32[256] layer1.0.bn3.var = map(layer1.0.bn3.m2), specs/resnet50.spec:9
   f32[256] layer1.0.downsample.1.var = map(layer1.0.downsample.1.m2), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.mean = map(d_layer1.0.bn3.bias,
                                               layer1.0.downsample.1.scale), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.weight = map(layer1.0.downsample.1.var,
                                                 d_layer1.0.downsample.1.scale), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.var = map(layer1.0.downsample.1.weight, layer1.0.downsample.1.var,
                                              d_layer1.0.downsample.1.scale), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.m2 = map(d_layer1.0.downsample.1.var), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.0 = map(d_layer1.0.downsample.1.mean), specs/resnet50.spec:13
   f32[256] d_layer1.0.bn3.mean = map(d_layer1.0.bn3.bias, layer1.0.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.0.bn3.weight = map(layer1.0.bn3.var, d_layer1.0.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.0.bn3.var = map(layer1.0.bn3.weight, layer1.0.bn3.var,
                                     d_layer1.0.bn3.scale), specs/resnet50.spec:9
   f32[256] d_layer1.0.bn3.m2 = map(d_layer1.0.bn3.var), specs/resnet50.spec:9
   f32[256] d_layer1.0.conv3 = map(d_layer1.0.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.0.downsample.1.bias = map(d_layer1.0.bn3.bias), specs/resnet50.spec:13 */
void layer1_0_downsample_1_backward_vectors(int n, const float *restrict layer1_0_bn3_weight,
                                            const float *layer1_0_bn3_m2,
                                            const float *restrict layer1_0_bn3_scale,
                                            const float *restrict layer1_0_downsample_1_weight,
                                            const float *layer1_0_downsample_1_m2,
                                            const float *restrict layer1_0_downsample_1_scale,
                                            const float *restrict d_layer1_0_bn3_bias,
                                            const float *d_layer1_0_downsample_1_scale,
                                            const float *d_layer1_0_bn3_scale,
                                            float *restrict d_layer1_0_downsample_1_weight,
                                            float *d_layer1_0_downsample_1_m2, float *d_layer1_0_downsample_0,
                                            float *restrict d_layer1_0_bn3_weight, float *d_layer1_0_bn3_m2,
                                            float *d_layer1_0_conv3,
                                            float *restrict d_layer1_0_downsample_1_bias)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        const float bn3_var = layer1_0_bn3_m2[c] / ((float)n * 64.0f);
        const float downsample_1_var = layer1_0_downsample_1_m2[c] / ((float)n * 64.0f);
        const float d_downsample_1_mean = -(d_layer1_0_bn3_bias[c] * layer1_0_downsample_1_scale[c]);
        const float d_downsample_1_weight = d_layer1_0_downsample_1_scale[c]
            / sqrtf(downsample_1_var + 1e-5f);
        const float d_downsample_1_var = -(layer1_0_downsample_1_weight[c]
            / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
            * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer1_0_downsample_1_scale[c];
        const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 64.0f);
        const float d_downsample_0 = d_downsample_1_mean / ((float)n * 64.0f);
        const float d_bn3_mean = -(d_layer1_0_bn3_bias[c] * layer1_0_bn3_scale[c]);
        const float d_bn3_weight = d_layer1_0_bn3_scale[c] / sqrtf(bn3_var + 1e-5f);
        const float d_bn3_var = -(layer1_0_bn3_weight[c] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
            * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer1_0_bn3_scale[c];
        const float d_bn3_m2 = d_bn3_var / ((float)n * 64.0f);
        const float d_conv3 = d_bn3_mean / ((float)n * 64.0f);
        const float d_downsample_1_bias = d_layer1_0_bn3_bias[c];
        d_layer1_0_downsample_1_weight[c] = d_downsample_1_weight;
        d_layer1_0_downsample_1_m2[c] = d_downsample_1_m2;
        d_layer1_0_downsample_0[c] = d_downsample_0;
        d_layer1_0_bn3_weight[c] = d_bn3_weight;
        d_layer1_0_bn3_m2[c] = d_bn3_m2;
        d_layer1_0_conv3[c] = d_conv3;
        d_layer1_0_downsample_1_bias[c] = d_downsample_1_bias;
    }
}

/* layer1_0_bn3_backward: 12.6 Mflop, 25.2 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.0.conv3 = map(layer1.0.bn3.scale, d_layer1.0.bn3), specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.0.conv3 = map(layer1.0.conv3, layer1.0.bn3.mean,
                                            d_layer1.0.bn3.m2), specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.0.conv3 = map(d_layer1.0.conv3, d_layer1.0.conv3,
                                            d_layer1.0.conv3), specs/resnet50.spec:8 */
void layer1_0_bn3_backward(int n, const float *restrict layer1_0_conv3,
                           const float *restrict layer1_0_bn3_mean, const float *restrict layer1_0_bn3_scale,
                           const float *d_layer1_0_bn3, const float *restrict d_layer1_0_bn3_m2,
                           const float *restrict d_layer1_0_conv3, float *d_layer1_0_conv3_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 64; i++) {
        #pragma omp simd
        for (int c = 0; c < 256; c++) {
            const float d_conv3 = layer1_0_bn3_scale[c] * d_layer1_0_bn3[i * 256 + c];
            const float d_conv3_2 = 2.0f * (layer1_0_conv3[i * 256 + c] - layer1_0_bn3_mean[c])
                * d_layer1_0_bn3_m2[c];
            d_layer1_0_conv3_2[i * 256 + c] = d_conv3 + d_layer1_0_conv3[c] + d_conv3_2;
        }
    }
}

/* layer1_0_conv1_backward_weight: 67.1 Mflop, 4.21 MB at n = 128
   f32[64, 64, 1, 1] d_layer1.0.conv1.weight = conv_dweight(pool,
                                                            d_layer1.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
void layer1_0_conv1_backward_weight(int n, const float *restrict pool,
                                    const float *restrict d_layer1_0_conv1_2,
                                    float *restrict d_layer1_0_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 64, .out = 64,
        .images = 128, .rows = 1, .tiles = 6, .panels = 2,
        .stage_x = 10240, .stage_dy = 10240, .stage = 20992,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, pool, 64);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer1_0_conv1_2, 64);
            ddp_outer_add(&pixels, d_layer1_0_conv1_weight);
        }
    }
}

/* layer1_0_conv1_backward_input: 67.1 Mflop, 4.21 MB at n = 128
   f32[n, 8, 8, 64] d_pool = conv_dinput(d_layer1.0.conv1,
                                         layer1.0.conv1.weight) input 8 8, specs/resnet50.spec:4 */
void layer1_0_conv1_backward_input(int n, const float *restrict layer1_0_conv1_weight,
                                   const float *restrict d_layer1_0_conv1_2, float *restrict d_pool,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 64,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 4096;
    ddp_transpose_panels(&shape, layer1_0_conv1_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer1_0_conv1_2, 64);
            ddp_gather_prefetch(&block, d_pool, 64);
            ddp_gather_multiply(&block, panels);
            ddp_gather_store(&block, d_pool, 64);
        }
    }
}

/* layer1_0_downsample_0_backward_weight: 268 Mflop, 10.6 MB at n = 128
   f32[256, 64, 1, 1] d_layer1.0.downsample.0.weight = conv_dweight(pool,
                                                                    d_layer1.0.downsample.0) kernel 1 1, specs/resnet50.spec:12 */
void layer1_0_downsample_0_backward_weight(int n, const float *restrict pool,
                                           const float *restrict d_layer1_0_downsample_0_2,
                                           float *restrict d_layer1_0_downsample_0_weight,
                                           void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .stride = {1, 1}, .padding = {0, 0}, .dilation = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .images = 128, .rows = 1, .tiles = 6, .panels = 8,
        .stage_x = 10240, .stage_dy = 34816, .stage = 45568,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage(&pixels, &pixels.x, pool, 64);
            ddp_outer_stage(&pixels, &pixels.dy, d_layer1_0_downsample_0_2, 256);
            ddp_outer_add(&pixels, d_layer1_0_downsample_0_weight);
        }
    }
}

/* layer1_0_downsample_0_backward_input: 269 Mflop, 12.6 MB at n = 128
   f32[n, 8, 8, 64] d_pool = conv_dinput(d_layer1.0.downsample.0,
                                         layer1.0.downsample.0.weight) input 8 8, specs/resnet50.spec:12
   f32[n, 8, 8, 64] d_pool = map(d_pool, d_pool), specs/resnet50.spec:22 */
void layer1_0_downsample_0_backward_input(int n, const float *restrict layer1_0_downsample_0_weight,
                                          const float *restrict d_layer1_0_downsample_0_2,
                                          const float *d_pool, float *d_pool_2, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, -1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 64,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    float *panels = workspace;
    float *stages = panels + 16384;
    ddp_transpose_panels(&shape, layer1_0_downsample_0_weight, panels);
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, d_layer1_0_downsample_0_2, 256);
            ddp_gather_prefetch(&block, d_pool, 64);
            ddp_gather_multiply(&block, panels);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float d_pool_value = block.tile[i][j];
                    const float d_pool_value2 = d_pool_value + d_pool[row * 64 + c];
                    d_pool_2[row * 64 + c] = d_pool_value2;
                }
            }
        }
    }
}

/* pool_backward: 13.1 Mflop, 18.9 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_relu = window_max_grad(relu,
                                               d_pool) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
void pool_backward(int n, const float *restrict conv1, const float *restrict bn1_bias,
                   const float *restrict bn1_mean, const float *restrict bn1_scale,
                   const float *restrict d_pool_2, float *restrict d_relu, void *restrict workspace)
{
    static const struct ddp_pool shape = {
        .input = {16, 16}, .result = {8, 8}, .channels = 64,
        .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}, .lines = 3,
    };
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        float *const lines = workspace + omp_get_thread_num() * INT64_C(12288);
        for (struct ddp_windows at = ddp_windows_of(&shape, lines); ddp_windows_next(&at);) {
            for (int h = maxi(at.top, at.met); h < at.bottom; h++) {
                for (int w = 0; w < 16; w++) {
                    const int64_t pixel = (i * 16 + h) * 16 + w;
                    float *to = lines + (h % 3 * 16 + w) * 64;
                    #pragma omp simd
                    for (int c = 0; c < 64; c++)
                        to[c] = maxf((conv1[pixel * 64 + c] - bn1_mean[c]) * bn1_scale[c]
                            + bn1_bias[c], 0.0f);
                }
            }
            ddp_max_backward(&at, d_pool_2 + (i * 8 + at.p) * 512, d_relu + i * 16384);
        }
    }
}

/* bn1_backward_sums: 21 Mflop, 16.8 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_bn1 = map(relu, d_relu), specs/resnet50.spec:22
   f32[64] d_bn1.bias = reduce_sum(d_bn1) axes 0 1 2, specs/resnet50.spec:21
   f32[n, 16, 16, 64] d_bn1.scale = map(d_bn1, conv1, bn1.mean), specs/resnet50.spec:21
   f32[64] d_bn1.scale = reduce_sum(d_bn1.scale) axes 0 1 2, specs/resnet50.spec:21 */
void bn1_backward_sums(int n, const float *restrict conv1, const float *restrict bn1_bias,
                       const float *restrict bn1_mean, const float *restrict bn1_scale,
                       const float *restrict d_relu, float *restrict d_bn1_bias, float *restrict d_bn1_scale,
                       void *restrict workspace)
{
    double *const partial = workspace; /* of 64 blocks of rows */
    const int64_t rows = (int64_t)n * 256;
    #pragma omp parallel for schedule(static)
    for (int block = 0; block < 64; block++) {
        memset(partial + block * 128, 0, 128 * sizeof(double));
        double *restrict d_bn1_bias_sum = partial + block * 128;
        double *restrict d_bn1_scale_sum = partial + block * 128 + 64;
        for (int64_t i = rows * block / 64; i < rows * (block + 1) / 64; i++) {
            #pragma omp simd
            for (int c = 0; c < 64; c++) {
                const float bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
                const float relu = maxf(bn1, 0.0f);
                const float d_bn1 = relu > 0.0f ? d_relu[i * 64 + c] : 0.0f;
                const float d_bn1_scale_value = d_bn1 * (conv1[i * 64 + c] - bn1_mean[c]);
                d_bn1_bias_sum[c] += d_bn1;
                d_bn1_scale_sum[c] += d_bn1_scale_value;
            }
        }
    }
    add_blocks(partial, 64, 128, 128);
    for (int c = 0; c < 64; c++) {
        d_bn1_bias[c] = (float)partial[c];
        d_bn1_scale[c] = (float)partial[c + 64];
    }
}

/* bn1_backward_vectors: 1.47 kflop, 2.05 kB at n = 128
   f32[64] bn1.var = map(bn1.m2), specs/resnet50.spec:21
   f32[64] d_bn1.mean = map(d_bn1.bias, bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.weight = map(bn1.var, d_bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.var = map(bn1.weight, bn1.var, d_bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.m2 = map(d_bn1.var), specs/resnet50.spec:21
   f32[64] d_conv1 = map(d_bn1.mean), specs/resnet50.spec:21 */
void bn1_backward_vectors(int n, const float *restrict bn1_weight, const float *bn1_m2,
                          const float *restrict bn1_scale, const float *restrict d_bn1_bias,
                          const float *d_bn1_scale, float *restrict d_bn1_weight, float *d_bn1_m2,
                          float *d_conv1)
{
    #pragma omp simd
    for (int c = 0; c < 64; c++) {
        const float bn1_var = bn1_m2[c] / ((float)n * 256.0f);
        const float d_bn1_mean = -(d_bn1_bias[c] * bn1_scale[c]);
        const float d_bn1_weight_value = d_bn1_scale[c] / sqrtf(bn1_var + 1e-5f);
        const float d_bn1_var = -(bn1_weight[c] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
            * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_bn1_scale[c];
        const float d_bn1_m2_value = d_bn1_var / ((float)n * 256.0f);
        const float d_conv1_value = d_bn1_mean / ((float)n * 256.0f);
        d_bn1_weight[c] = d_bn1_weight_value;
        d_bn1_m2[c] = d_bn1_m2_value;
        d_conv1[c] = d_conv1_value;
    }
}

/* bn1_backward: 25.2 Mflop, 25.2 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_bn1 = map(relu, d_relu), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_conv1 = map(bn1.scale, d_bn1), specs/resnet50.spec:21
   f32[n, 16, 16, 64] d_conv1 = map(conv1, bn1.mean, d_bn1.m2), specs/resnet50.spec:21
   f32[n, 16, 16, 64] d_conv1 = map(d_conv1, d_conv1, d_conv1), specs/resnet50.spec:20 */
void bn1_backward(int n, const float *restrict conv1, const float *restrict bn1_bias,
                  const float *restrict bn1_mean, const float *restrict bn1_scale, const float *d_relu,
                  const float *restrict d_bn1_m2, const float *restrict d_conv1, float *d_conv1_2)
{
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < (int64_t)n * 256; i++) {
        #pragma omp simd
        for (int c = 0; c < 64; c++) {
            const float bn1 = (conv1[i * 64 + c] - bn1_mean[c]) * bn1_scale[c] + bn1_bias[c];
            const float relu = maxf(bn1, 0.0f);
            const float d_bn1 = relu > 0.0f ? d_relu[i * 64 + c] : 0.0f;
            const float d_conv1_value = bn1_scale[c] * d_bn1;
            const float d_conv1_value_2 = 2.0f * (conv1[i * 64 + c] - bn1_mean[c]) * d_bn1_m2[c];
            d_conv1_2[i * 64 + c] = d_conv1_value + d_conv1[c] + d_conv1_value_2;
        }
    }
}

/* conv1_backward_weight: 552 Mflop, 10 MB at n = 128
   f32[64, 3, 7, 7] d_conv1.weight = conv_dweight(image,
                                                  d_conv1) kernel 7 7 stride 2 2 padding 3 3, specs/resnet50.spec:20 */
void conv1_backward_weight(int n, const float *restrict image, const float *restrict d_conv1_2,
                           float *restrict d_conv1_weight, void *restrict workspace)
{
    static const struct ddp_outer shape = {
        .source = {32, 16}, .result = {16, 16}, .kernel = {7, 1},
        .stride = {2, 1}, .padding = {3, 0}, .dilation = {1, 1},
        .groups = 1, .in = 21, .out = 64,
        .line = {.width = 32, .channels = 3, .stride = 2, .padding = 3, .floats = 111},
        .images = 1, .rows = 8, .tiles = 2, .panels = 2,
        .stage_x = 2352, .stage_dy = 10240, .stage = 13104,
    };
    const struct ddp_outer_run run = ddp_outer_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_pixels pixels;
        ddp_outer_begin(&pixels, &run, task);
        while (ddp_outer_next(&pixels)) {
            ddp_outer_stage_lines(&pixels, image);
            ddp_outer_stage(&pixels, &pixels.dy, d_conv1_2, 64);
            ddp_outer_add(&pixels, d_conv1_weight);
        }
    }
}

/* bn_scale_forward_evaluate: 192 flop, 768 B at n = 128
   for bn1.scale, layer1.0.bn1.scale, layer1.0.bn2.scale, layer1.1.bn1.scale, layer1.1.bn2.scale,
       layer1.2.bn1.scale, layer1.2.bn2.scale
   f32[64] bn.scale = map(bn.weight, bn.running_var) */
void bn_scale_forward_evaluate(int n, const float *restrict bn_weight, const float *restrict bn_running_var,
                               float *restrict bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 64; c++) {
        bn_scale[c] = bn_weight[c] / sqrtf(bn_running_var[c] + 1e-5f);
    }
}

/* conv1_forward_evaluate: 561 Mflop, 10 MB at n = 128
   f32[n, 16, 16, 64] conv1 = conv(image, conv1.weight) stride 2 2 padding 3 3, specs/resnet50.spec:20
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.running_mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22 */
void conv1_forward_evaluate(int n, const float *restrict image, const float *restrict conv1_weight,
                            const float *restrict bn1_bias, const float *restrict bn1_running_mean,
                            const float *restrict bn1_scale, float *restrict relu, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 16,  0, 1, 7,  -3, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {32, 32}, .result = {16, 16}, .kernel = {7, 7},
        .groups = 1, .in = 3, .out = 64,
        .block = 240, .stage = 4688, .across = true, .lines = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_lines_stage(&block, image);
            ddp_gather_prefetch(&block, relu, 64);
            ddp_lines_multiply(&block, conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float conv1_value = block.tile[i][j];
                    const float bn1_value = (conv1_value - bn1_running_mean[c]) * bn1_scale[c] + bn1_bias[c];
                    const float relu_value = maxf(bn1_value, 0.0f);
                    relu[row * 64 + c] = relu_value;
                }
            }
        }
    }
}

/* pool_forward_evaluate: 4.72 Mflop, 10.5 MB at n = 128
   f32[n, 8, 8, 64] pool = window_max(relu) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
void pool_forward_evaluate(int n, const float *restrict relu, float *restrict pool)
{
    static const struct ddp_pool shape = {
        .input = {16, 16}, .result = {8, 8}, .channels = 64,
        .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1}, .lines = 16,
    };
    #pragma omp parallel for schedule(static)
    for (int64_t i = 0; i < n; i++) {
        for (struct ddp_windows at = ddp_windows_of(&shape, relu + i * 16384); ddp_windows_next(&at);) {
            ddp_max_forward(&at, pool + (i * 8 + at.p) * 512);
        }
    }
}

/* layer1_0_conv1_forward_evaluate: 69.2 Mflop, 4.21 MB at n = 128
   f32[n, 8, 8, 64] layer1.0.conv1 = conv(pool, layer1.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 64] layer1.0.bn1 = map(layer1.0.conv1, layer1.0.bn1.running_mean, layer1.0.bn1.scale,
                                       layer1.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.0.relu = map(layer1.0.bn1), specs/resnet50.spec:6 */
void layer1_0_conv1_forward_evaluate(int n, const float *restrict pool,
                                     const float *restrict layer1_0_conv1_weight,
                                     const float *restrict layer1_0_bn1_bias,
                                     const float *restrict layer1_0_bn1_running_mean,
                                     const float *restrict layer1_0_bn1_scale, float *restrict layer1_0_relu,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 64,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, pool, 64);
            ddp_gather_prefetch(&block, layer1_0_relu, 64);
            ddp_gather_multiply(&block, layer1_0_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_0_conv1_value = block.tile[i][j];
                    const float layer1_0_bn1_value = (layer1_0_conv1_value - layer1_0_bn1_running_mean[c])
                        * layer1_0_bn1_scale[c] + layer1_0_bn1_bias[c];
                    const float layer1_0_relu_value = maxf(layer1_0_bn1_value, 0.0f);
                    layer1_0_relu[row * 64 + c] = layer1_0_relu_value;
                }
            }
        }
    }
}

/* layer1_conv2_forward_evaluate: 510 Mflop, 4.34 MB at n = 128
   for layer1.0.conv2, layer1.1.conv2, layer1.2.conv2
   f32[n, 8, 8, 64] layer1.conv2 = conv(layer1.relu, layer1.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.running_mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8 */
void layer1_conv2_forward_evaluate(int n, const float *restrict layer1_relu,
                                   const float *restrict layer1_conv2_weight,
                                   const float *restrict layer1_bn2_bias,
                                   const float *restrict layer1_bn2_running_mean,
                                   const float *restrict layer1_bn2_scale, float *restrict layer1_relu_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 2,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {8, 8}, .kernel = {3, 3},
        .groups = 1, .in = 64, .out = 64,
        .block = 24, .stage = 113936, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *stages = points + 149760;
    ddp_winograd_weight(&shape, layer1_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, layer1_relu, 64);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_conv2_value = block.tile[i][j];
                    const float layer1_bn2_value = (layer1_conv2_value - layer1_bn2_running_mean[c])
                        * layer1_bn2_scale[c] + layer1_bn2_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
                    layer1_relu_2[row * 64 + c] = layer1_relu_value;
                }
            }
        }
    }
}

/* layer_scale_forward_evaluate: 768 flop, 3.07 kB at n = 128
   for layer1.0.bn3.scale, layer1.0.downsample.1.scale, layer1.1.bn3.scale, layer1.2.bn3.scale,
       layer3.0.bn1.scale, layer3.0.bn2.scale, layer3.1.bn1.scale, layer3.1.bn2.scale, layer3.2.bn1.scale,
       layer3.2.bn2.scale, layer3.3.bn1.scale, layer3.3.bn2.scale, layer3.4.bn1.scale, layer3.4.bn2.scale,
       layer3.5.bn1.scale, layer3.5.bn2.scale
   f32[256] layer.scale = map(layer.weight, layer.running_var) */
void layer_scale_forward_evaluate(int n, const float *restrict layer_weight,
                                  const float *restrict layer_running_var, float *restrict layer_scale)
{
    #pragma omp simd
    for (int c = 0; c < 256; c++) {
        layer_scale[c] = layer_weight[c] / sqrtf(layer_running_var[c] + 1e-5f);
    }
}

/* layer1_0_downsample_0_forward_evaluate: 275 Mflop, 10.6 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.downsample.0 = conv(pool, layer1.0.downsample.0.weight), specs/resnet50.spec:12
   f32[n, 8, 8, 256] layer1.0.downsample.1 = map(layer1.0.downsample.0, layer1.0.downsample.1.running_mean,
                                                 layer1.0.downsample.1.scale,
                                                 layer1.0.downsample.1.bias), specs/resnet50.spec:13 */
void layer1_0_downsample_0_forward_evaluate(int n, const float *restrict pool,
                                            const float *restrict layer1_0_downsample_0_weight,
                                            const float *restrict layer1_0_downsample_1_bias,
                                            const float *restrict layer1_0_downsample_1_running_mean,
                                            const float *restrict layer1_0_downsample_1_scale,
                                            float *restrict layer1_0_downsample_1, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, pool, 64);
            ddp_gather_prefetch(&block, layer1_0_downsample_1, 256);
            ddp_gather_multiply(&block, layer1_0_downsample_0_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_0_downsample_0_value = block.tile[i][j];
                    const float layer1_0_downsample_1_value = (layer1_0_downsample_0_value
                        - layer1_0_downsample_1_running_mean[c]) * layer1_0_downsample_1_scale[c]
                        + layer1_0_downsample_1_bias[c];
                    layer1_0_downsample_1[row * 256 + c] = layer1_0_downsample_1_value;
                }
            }
        }
    }
}

/* layer1_0_conv3_forward_evaluate: 279 Mflop, 18.9 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.conv3 = conv(layer1.0.relu, layer1.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 8, 8, 256] layer1.0.bn3 = map(layer1.0.conv3, layer1.0.bn3.running_mean, layer1.0.bn3.scale,
                                        layer1.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 8, 8, 256] layer1.0 = map(layer1.0.bn3, layer1.0.downsample.1), specs/resnet50.spec:16 */
void layer1_0_conv3_forward_evaluate(int n, const float *restrict layer1_0_relu_2,
                                     const float *restrict layer1_0_conv3_weight,
                                     const float *restrict layer1_0_bn3_bias,
                                     const float *restrict layer1_0_bn3_running_mean,
                                     const float *restrict layer1_0_bn3_scale,
                                     const float *layer1_0_downsample_1, float *layer1_0,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1_0_relu_2, 64);
            ddp_gather_prefetch(&block, layer1_0_downsample_1, 256);
            ddp_gather_multiply(&block, layer1_0_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_0_conv3_value = block.tile[i][j];
                    const float layer1_0_bn3_value = (layer1_0_conv3_value - layer1_0_bn3_running_mean[c])
                        * layer1_0_bn3_scale[c] + layer1_0_bn3_bias[c];
                    const float layer1_0_value = maxf(layer1_0_bn3_value
                        + layer1_0_downsample_1[row * 256 + c], 0.0f);
                    layer1_0[row * 256 + c] = layer1_0_value;
                }
            }
        }
    }
}

/* layer1_conv1_forward_evaluate: 271 Mflop, 10.6 MB at n = 128
   for layer1.1.conv1, layer1.2.conv1
   f32[n, 8, 8, 64] layer1.conv1 = conv(layer1, layer1.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.running_mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6 */
void layer1_conv1_forward_evaluate(int n, const float *restrict layer1,
                                   const float *restrict layer1_conv1_weight,
                                   const float *restrict layer1_bn1_bias,
                                   const float *restrict layer1_bn1_running_mean,
                                   const float *restrict layer1_bn1_scale, float *restrict layer1_relu,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 64,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1, 256);
            ddp_gather_prefetch(&block, layer1_relu, 64);
            ddp_gather_multiply(&block, layer1_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_conv1_value = block.tile[i][j];
                    const float layer1_bn1_value = (layer1_conv1_value - layer1_bn1_running_mean[c])
                        * layer1_bn1_scale[c] + layer1_bn1_bias[c];
                    const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
                    layer1_relu[row * 64 + c] = layer1_relu_value;
                }
            }
        }
    }
}

/* layer1_conv3_forward_evaluate: 279 Mflop, 18.9 MB at n = 128
   for layer1.1.conv3, layer1.2.conv3
   f32[n, 8, 8, 256] layer1.conv3 = conv(layer1.relu, layer1.conv3.weight), specs/resnet50.spec:8
   f32[n, 8, 8, 256] layer1.bn3 = map(layer1.conv3, layer1.bn3.running_mean, layer1.bn3.scale,
                                      layer1.bn3.bias), specs/resnet50.spec:9
   f32[n, 8, 8, 256] layer1 = map(layer1.bn3, layer1), specs/resnet50.spec:16 */
void layer1_conv3_forward_evaluate(int n, const float *layer1, const float *restrict layer1_relu,
                                   const float *restrict layer1_conv3_weight,
                                   const float *restrict layer1_bn3_bias,
                                   const float *restrict layer1_bn3_running_mean,
                                   const float *restrict layer1_bn3_scale, float *layer1_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 64, .out = 256,
        .block = 240, .stage = 19200, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1_relu, 64);
            ddp_gather_prefetch(&block, layer1, 256);
            ddp_gather_multiply(&block, layer1_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer1_conv3_value = block.tile[i][j];
                    const float layer1_bn3_value = (layer1_conv3_value - layer1_bn3_running_mean[c])
                        * layer1_bn3_scale[c] + layer1_bn3_bias[c];
                    const float layer1_value = maxf(layer1_bn3_value + layer1[row * 256 + c], 0.0f);
                    layer1_2[row * 256 + c] = layer1_value;
                }
            }
        }
    }
}

/* layer2_bn_scale_forward_evaluate: 384 flop, 1.54 kB at n = 128
   for layer2.0.bn1.scale, layer2.0.bn2.scale, layer2.1.bn1.scale, layer2.1.bn2.scale, layer2.2.bn1.scale,
       layer2.2.bn2.scale, layer2.3.bn1.scale, layer2.3.bn2.scale
   f32[128] layer2.bn.scale = map(layer2.bn.weight, layer2.bn.running_var) */
void layer2_bn_scale_forward_evaluate(int n, const float *restrict layer2_bn_weight,
                                      const float *restrict layer2_bn_running_var,
                                      float *restrict layer2_bn_scale)
{
    #pragma omp simd
    for (int c = 0; c < 128; c++) {
        layer2_bn_scale[c] = layer2_bn_weight[c] / sqrtf(layer2_bn_running_var[c] + 1e-5f);
    }
}

/* layer2_0_conv1_forward_evaluate: 541 Mflop, 12.7 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.conv1 = conv(layer1.2, layer2.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.running_mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6 */
void layer2_0_conv1_forward_evaluate(int n, const float *restrict layer1_2,
                                     const float *restrict layer2_0_conv1_weight,
                                     const float *restrict layer2_0_bn1_bias,
                                     const float *restrict layer2_0_bn1_running_mean,
                                     const float *restrict layer2_0_bn1_scale, float *restrict layer2_0_relu,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 128,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 64, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer1_2, 256);
            ddp_gather_prefetch(&block, layer2_0_relu, 128);
            ddp_gather_multiply(&block, layer2_0_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_0_conv1_value = block.tile[i][j];
                    const float layer2_0_bn1_value = (layer2_0_conv1_value - layer2_0_bn1_running_mean[c])
                        * layer2_0_bn1_scale[c] + layer2_0_bn1_bias[c];
                    const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
                    layer2_0_relu[row * 128 + c] = layer2_0_relu_value;
                }
            }
        }
    }
}

/* layer2_0_conv2_forward_evaluate: 509 Mflop, 5.83 MB at n = 128
   f32[n, 4, 4, 128] layer2.0.conv2 = conv(layer2.0.relu,
                                           layer2.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.0.bn2 = map(layer2.0.conv2, layer2.0.bn2.running_mean, layer2.0.bn2.scale,
                                        layer2.0.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.0.relu = map(layer2.0.bn2), specs/resnet50.spec:8 */
void layer2_0_conv2_forward_evaluate(int n, const float *restrict layer2_0_relu,
                                     const float *restrict layer2_0_conv2_weight,
                                     const float *restrict layer2_0_bn2_bias,
                                     const float *restrict layer2_0_bn2_running_mean,
                                     const float *restrict layer2_0_bn2_scale,
                                     float *restrict layer2_0_relu_2, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
        {1, 1, 3,  0, 1, 3,  1, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 84, .stage = 98112, .across = false,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer2_0_relu, 128);
            ddp_gather_prefetch(&block, layer2_0_relu_2, 128);
            ddp_gather_multiply(&block, layer2_0_conv2_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_0_conv2_value = block.tile[i][j];
                    const float layer2_0_bn2_value = (layer2_0_conv2_value - layer2_0_bn2_running_mean[c])
                        * layer2_0_bn2_scale[c] + layer2_0_bn2_bias[c];
                    const float layer2_0_relu_value = maxf(layer2_0_bn2_value, 0.0f);
                    layer2_0_relu_2[row * 128 + c] = layer2_0_relu_value;
                }
            }
        }
    }
}

/* layer_scale_forward_evaluate_2: 1.54 kflop, 6.14 kB at n = 128
   for layer2.0.bn3.scale, layer2.0.downsample.1.scale, layer2.1.bn3.scale, layer2.2.bn3.scale,
       layer2.3.bn3.scale, layer4.0.bn1.scale, layer4.0.bn2.scale, layer4.1.bn1.scale, layer4.1.bn2.scale,
       layer4.2.bn1.scale, layer4.2.bn2.scale
   f32[512] layer.scale = map(layer.weight, layer.running_var) */
void layer_scale_forward_evaluate_2(int n, const float *restrict layer_weight,
                                    const float *restrict layer_running_var, float *restrict layer_scale)
{
    #pragma omp simd
    for (int c = 0; c < 512; c++) {
        layer_scale[c] = layer_weight[c] / sqrtf(layer_running_var[c] + 1e-5f);
    }
}

/* layer2_0_downsample_0_forward_evaluate: 540 Mflop, 13.1 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.downsample.0 = conv(layer1.2,
                                                  layer2.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[n, 4, 4, 512] layer2.0.downsample.1 = map(layer2.0.downsample.0, layer2.0.downsample.1.running_mean,
                                                 layer2.0.downsample.1.scale,
                                                 layer2.0.downsample.1.bias), specs/resnet50.spec:13 */
void layer2_0_downsample_0_forward_evaluate(int n, const float *restrict layer1_2,
                                            const float *restrict layer2_0_downsample_0_weight,
                                            const float *restrict layer2_0_downsample_1_bias,
                                            const float *restrict layer2_0_downsample_1_running_mean,
                                            const float *restrict layer2_0_downsample_1_scale,
                                            float *restrict layer2_0_downsample_1, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 4,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {8, 8}, .result = {4, 4}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 512,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer1_2, 256);
            ddp_gather_prefetch(&block, layer2_0_downsample_1, 512);
            ddp_gather_multiply(&block, layer2_0_downsample_0_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_0_downsample_0_value = block.tile[i][j];
                    const float layer2_0_downsample_1_value = (layer2_0_downsample_0_value
                        - layer2_0_downsample_1_running_mean[c]) * layer2_0_downsample_1_scale[c]
                        + layer2_0_downsample_1_bias[c];
                    layer2_0_downsample_1[row * 512 + c] = layer2_0_downsample_1_value;
                }
            }
        }
    }
}

/* layer2_0_conv3_forward_evaluate: 274 Mflop, 9.71 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.conv3 = conv(layer2.0.relu, layer2.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 4, 4, 512] layer2.0.bn3 = map(layer2.0.conv3, layer2.0.bn3.running_mean, layer2.0.bn3.scale,
                                        layer2.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 4, 4, 512] layer2.0 = map(layer2.0.bn3, layer2.0.downsample.1), specs/resnet50.spec:16 */
void layer2_0_conv3_forward_evaluate(int n, const float *restrict layer2_0_relu_2,
                                     const float *restrict layer2_0_conv3_weight,
                                     const float *restrict layer2_0_bn3_bias,
                                     const float *restrict layer2_0_bn3_running_mean,
                                     const float *restrict layer2_0_bn3_scale,
                                     const float *layer2_0_downsample_1, float *layer2_0,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 128, .out = 512,
        .block = 240, .stage = 34560, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2_0_relu_2, 128);
            ddp_gather_prefetch(&block, layer2_0_downsample_1, 512);
            ddp_gather_multiply(&block, layer2_0_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_0_conv3_value = block.tile[i][j];
                    const float layer2_0_bn3_value = (layer2_0_conv3_value - layer2_0_bn3_running_mean[c])
                        * layer2_0_bn3_scale[c] + layer2_0_bn3_bias[c];
                    const float layer2_0_value = maxf(layer2_0_bn3_value
                        + layer2_0_downsample_1[row * 512 + c], 0.0f);
                    layer2_0[row * 512 + c] = layer2_0_value;
                }
            }
        }
    }
}

/* layer2_conv1_forward_evaluate: 269 Mflop, 5.51 MB at n = 128
   for layer2.1.conv1, layer2.2.conv1, layer2.3.conv1
   f32[n, 4, 4, 128] layer2.conv1 = conv(layer2, layer2.conv1.weight), specs/resnet50.spec:4
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.running_mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6 */
void layer2_conv1_forward_evaluate(int n, const float *restrict layer2,
                                   const float *restrict layer2_conv1_weight,
                                   const float *restrict layer2_bn1_bias,
                                   const float *restrict layer2_bn1_running_mean,
                                   const float *restrict layer2_bn1_scale, float *restrict layer2_relu,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 128,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2, 512);
            ddp_gather_prefetch(&block, layer2_relu, 128);
            ddp_gather_multiply(&block, layer2_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_conv1_value = block.tile[i][j];
                    const float layer2_bn1_value = (layer2_conv1_value - layer2_bn1_running_mean[c])
                        * layer2_bn1_scale[c] + layer2_bn1_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
                    layer2_relu[row * 128 + c] = layer2_relu_value;
                }
            }
        }
    }
}

/* layer2_conv2_forward_evaluate: 420 Mflop, 2.69 MB at n = 128
   for layer2.1.conv2, layer2.2.conv2, layer2.3.conv2
   f32[n, 4, 4, 128] layer2.conv2 = conv(layer2.relu, layer2.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.running_mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8 */
void layer2_conv2_forward_evaluate(int n, const float *restrict layer2_relu,
                                   const float *restrict layer2_conv2_weight,
                                   const float *restrict layer2_bn2_bias,
                                   const float *restrict layer2_bn2_running_mean,
                                   const float *restrict layer2_bn2_scale, float *restrict layer2_relu_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 4, 1,  0, 1, 3,  -1, 4, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {4, 4}, .kernel = {3, 3},
        .groups = 1, .in = 128, .out = 128,
        .block = 12, .stage = 89040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 6, .results = 4, .points = 6}, /* F(4x4, 3x3): 16 results by 36 multiplications, not 144 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *stages = points + 594432;
    ddp_winograd_weight(&shape, layer2_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, layer2_relu, 128);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_conv2_value = block.tile[i][j];
                    const float layer2_bn2_value = (layer2_conv2_value - layer2_bn2_running_mean[c])
                        * layer2_bn2_scale[c] + layer2_bn2_bias[c];
                    const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
                    layer2_relu_2[row * 128 + c] = layer2_relu_value;
                }
            }
        }
    }
}

/* layer2_conv3_forward_evaluate: 274 Mflop, 9.71 MB at n = 128
   for layer2.1.conv3, layer2.2.conv3, layer2.3.conv3
   f32[n, 4, 4, 512] layer2.conv3 = conv(layer2.relu, layer2.conv3.weight), specs/resnet50.spec:8
   f32[n, 4, 4, 512] layer2.bn3 = map(layer2.conv3, layer2.bn3.running_mean, layer2.bn3.scale,
                                      layer2.bn3.bias), specs/resnet50.spec:9
   f32[n, 4, 4, 512] layer2 = map(layer2.bn3, layer2), specs/resnet50.spec:16 */
void layer2_conv3_forward_evaluate(int n, const float *layer2, const float *restrict layer2_relu,
                                   const float *restrict layer2_conv3_weight,
                                   const float *restrict layer2_bn3_bias,
                                   const float *restrict layer2_bn3_running_mean,
                                   const float *restrict layer2_bn3_scale, float *layer2_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 128, .out = 512,
        .block = 240, .stage = 34560, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2_relu, 128);
            ddp_gather_prefetch(&block, layer2, 512);
            ddp_gather_multiply(&block, layer2_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer2_conv3_value = block.tile[i][j];
                    const float layer2_bn3_value = (layer2_conv3_value - layer2_bn3_running_mean[c])
                        * layer2_bn3_scale[c] + layer2_bn3_bias[c];
                    const float layer2_value = maxf(layer2_bn3_value + layer2[row * 512 + c], 0.0f);
                    layer2_2[row * 512 + c] = layer2_value;
                }
            }
        }
    }
}

/* layer3_0_conv1_forward_evaluate: 539 Mflop, 6.82 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.conv1 = conv(layer2.3, layer3.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.running_mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6 */
void layer3_0_conv1_forward_evaluate(int n, const float *restrict layer2_3,
                                     const float *restrict layer3_0_conv1_weight,
                                     const float *restrict layer3_0_bn1_bias,
                                     const float *restrict layer3_0_bn1_running_mean,
                                     const float *restrict layer3_0_bn1_scale, float *restrict layer3_0_relu,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 256,
        .block = 180, .stage = 95040, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 16, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer2_3, 512);
            ddp_gather_prefetch(&block, layer3_0_relu, 256);
            ddp_gather_multiply(&block, layer3_0_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_0_conv1_value = block.tile[i][j];
                    const float layer3_0_bn1_value = (layer3_0_conv1_value - layer3_0_bn1_running_mean[c])
                        * layer3_0_bn1_scale[c] + layer3_0_bn1_bias[c];
                    const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
                    layer3_0_relu[row * 256 + c] = layer3_0_relu_value;
                }
            }
        }
    }
}

/* layer3_0_conv2_forward_evaluate: 420 Mflop, 4.98 MB at n = 128
   f32[n, 2, 2, 256] layer3.0.conv2 = conv(layer3.0.relu,
                                           layer3.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.0.bn2 = map(layer3.0.conv2, layer3.0.bn2.running_mean, layer3.0.bn2.scale,
                                        layer3.0.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.0.relu = map(layer3.0.bn2), specs/resnet50.spec:8 */
void layer3_0_conv2_forward_evaluate(int n, const float *restrict layer3_0_relu,
                                     const float *restrict layer3_0_conv2_weight,
                                     const float *restrict layer3_0_bn2_bias,
                                     const float *restrict layer3_0_bn2_running_mean,
                                     const float *restrict layer3_0_bn2_scale,
                                     float *restrict layer3_0_relu_2, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
        {1, 1, 1,  0, 1, 3,  1, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 36, .stage = 83520, .across = false,
        .n_spans = {2, 2}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer3_0_relu, 256);
            ddp_gather_prefetch(&block, layer3_0_relu_2, 256);
            ddp_gather_multiply(&block, layer3_0_conv2_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_0_conv2_value = block.tile[i][j];
                    const float layer3_0_bn2_value = (layer3_0_conv2_value - layer3_0_bn2_running_mean[c])
                        * layer3_0_bn2_scale[c] + layer3_0_bn2_bias[c];
                    const float layer3_0_relu_value = maxf(layer3_0_bn2_value, 0.0f);
                    layer3_0_relu_2[row * 256 + c] = layer3_0_relu_value;
                }
            }
        }
    }
}

/* layer3_scale_forward_evaluate: 3.07 kflop, 12.3 kB at n = 128
   for layer3.0.bn3.scale, layer3.0.downsample.1.scale, layer3.1.bn3.scale, layer3.2.bn3.scale,
       layer3.3.bn3.scale, layer3.4.bn3.scale, layer3.5.bn3.scale
   f32[1024] layer3.scale = map(layer3.weight, layer3.running_var) */
void layer3_scale_forward_evaluate(int n, const float *restrict layer3_weight,
                                   const float *restrict layer3_running_var, float *restrict layer3_scale)
{
    #pragma omp simd
    for (int c = 0; c < 1024; c++) {
        layer3_scale[c] = layer3_weight[c] / sqrtf(layer3_running_var[c] + 1e-5f);
    }
}

/* layer3_0_downsample_0_forward_evaluate: 538 Mflop, 8.4 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.downsample.0 = conv(layer2.3,
                                                   layer3.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[n, 2, 2, 1024] layer3.0.downsample.1 = map(layer3.0.downsample.0, layer3.0.downsample.1.running_mean,
                                                  layer3.0.downsample.1.scale,
                                                  layer3.0.downsample.1.bias), specs/resnet50.spec:13 */
void layer3_0_downsample_0_forward_evaluate(int n, const float *restrict layer2_3,
                                            const float *restrict layer3_0_downsample_0_weight,
                                            const float *restrict layer3_0_downsample_1_bias,
                                            const float *restrict layer3_0_downsample_1_running_mean,
                                            const float *restrict layer3_0_downsample_1_scale,
                                            float *restrict layer3_0_downsample_1, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 2,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {4, 4}, .result = {2, 2}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 1024,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer2_3, 512);
            ddp_gather_prefetch(&block, layer3_0_downsample_1, 1024);
            ddp_gather_multiply(&block, layer3_0_downsample_0_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_0_downsample_0_value = block.tile[i][j];
                    const float layer3_0_downsample_1_value = (layer3_0_downsample_0_value
                        - layer3_0_downsample_1_running_mean[c]) * layer3_0_downsample_1_scale[c]
                        + layer3_0_downsample_1_bias[c];
                    layer3_0_downsample_1[row * 1024 + c] = layer3_0_downsample_1_value;
                }
            }
        }
    }
}

/* layer3_0_conv3_forward_evaluate: 271 Mflop, 5.78 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.conv3 = conv(layer3.0.relu, layer3.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 2, 2, 1024] layer3.0.bn3 = map(layer3.0.conv3, layer3.0.bn3.running_mean, layer3.0.bn3.scale,
                                         layer3.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] layer3.0 = map(layer3.0.bn3, layer3.0.downsample.1), specs/resnet50.spec:16 */
void layer3_0_conv3_forward_evaluate(int n, const float *restrict layer3_0_relu_2,
                                     const float *restrict layer3_0_conv3_weight,
                                     const float *restrict layer3_0_bn3_bias,
                                     const float *restrict layer3_0_bn3_running_mean,
                                     const float *restrict layer3_0_bn3_scale,
                                     const float *layer3_0_downsample_1, float *layer3_0,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 1024,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3_0_relu_2, 256);
            ddp_gather_prefetch(&block, layer3_0_downsample_1, 1024);
            ddp_gather_multiply(&block, layer3_0_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_0_conv3_value = block.tile[i][j];
                    const float layer3_0_bn3_value = (layer3_0_conv3_value - layer3_0_bn3_running_mean[c])
                        * layer3_0_bn3_scale[c] + layer3_0_bn3_bias[c];
                    const float layer3_0_value = maxf(layer3_0_bn3_value
                        + layer3_0_downsample_1[row * 1024 + c], 0.0f);
                    layer3_0[row * 1024 + c] = layer3_0_value;
                }
            }
        }
    }
}

/* layer3_conv1_forward_evaluate: 269 Mflop, 3.67 MB at n = 128
   for layer3.1.conv1, layer3.2.conv1, layer3.3.conv1, layer3.4.conv1, layer3.5.conv1
   f32[n, 2, 2, 256] layer3.conv1 = conv(layer3, layer3.conv1.weight), specs/resnet50.spec:4
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.running_mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6 */
void layer3_conv1_forward_evaluate(int n, const float *restrict layer3,
                                   const float *restrict layer3_conv1_weight,
                                   const float *restrict layer3_bn1_bias,
                                   const float *restrict layer3_bn1_running_mean,
                                   const float *restrict layer3_bn1_scale, float *restrict layer3_relu,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 256,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3, 1024);
            ddp_gather_prefetch(&block, layer3_relu, 256);
            ddp_gather_multiply(&block, layer3_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_conv1_value = block.tile[i][j];
                    const float layer3_bn1_value = (layer3_conv1_value - layer3_bn1_running_mean[c])
                        * layer3_bn1_scale[c] + layer3_bn1_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
                    layer3_relu[row * 256 + c] = layer3_relu_value;
                }
            }
        }
    }
}

/* layer3_conv2_forward_evaluate: 269 Mflop, 3.41 MB at n = 128
   for layer3.1.conv2, layer3.2.conv2, layer3.3.conv2, layer3.4.conv2, layer3.5.conv2
   f32[n, 2, 2, 256] layer3.conv2 = conv(layer3.relu, layer3.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.running_mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8 */
void layer3_conv2_forward_evaluate(int n, const float *restrict layer3_relu,
                                   const float *restrict layer3_conv2_weight,
                                   const float *restrict layer3_bn2_bias,
                                   const float *restrict layer3_bn2_running_mean,
                                   const float *restrict layer3_bn2_scale, float *restrict layer3_relu_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 2, 1,  0, 1, 3,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {2, 2}, .kernel = {3, 3},
        .groups = 1, .in = 256, .out = 256,
        .block = 24, .stage = 71936, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
        .patch = {.edge = 2, .results = 2, .points = 3}, /* 4 results of 2 x 2 pixels by 9 multiplications, not 16 */
        .turned = false,
    };
    float *points = workspace; /* the weight, transformed */
    float *stages = points + 592128;
    ddp_winograd_weight(&shape, layer3_conv2_weight, points);
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        ddp_winograd_begin(&block);
        while (ddp_gather_next(&block)) {
            ddp_winograd_stage(&block, layer3_relu, 256);
            ddp_winograd_multiply(&block, points);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_conv2_value = block.tile[i][j];
                    const float layer3_bn2_value = (layer3_conv2_value - layer3_bn2_running_mean[c])
                        * layer3_bn2_scale[c] + layer3_bn2_bias[c];
                    const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
                    layer3_relu_2[row * 256 + c] = layer3_relu_value;
                }
            }
        }
    }
}

/* layer3_conv3_forward_evaluate: 271 Mflop, 5.78 MB at n = 128
   for layer3.1.conv3, layer3.2.conv3, layer3.3.conv3, layer3.4.conv3, layer3.5.conv3
   f32[n, 2, 2, 1024] layer3.conv3 = conv(layer3.relu, layer3.conv3.weight), specs/resnet50.spec:8
   f32[n, 2, 2, 1024] layer3.bn3 = map(layer3.conv3, layer3.bn3.running_mean, layer3.bn3.scale,
                                       layer3.bn3.bias), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] layer3 = map(layer3.bn3, layer3), specs/resnet50.spec:16 */
void layer3_conv3_forward_evaluate(int n, const float *layer3, const float *restrict layer3_relu,
                                   const float *restrict layer3_conv3_weight,
                                   const float *restrict layer3_bn3_bias,
                                   const float *restrict layer3_bn3_running_mean,
                                   const float *restrict layer3_bn3_scale, float *layer3_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 256, .out = 1024,
        .block = 240, .stage = 65280, .across = true,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3_relu, 256);
            ddp_gather_prefetch(&block, layer3, 1024);
            ddp_gather_multiply(&block, layer3_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer3_conv3_value = block.tile[i][j];
                    const float layer3_bn3_value = (layer3_conv3_value - layer3_bn3_running_mean[c])
                        * layer3_bn3_scale[c] + layer3_bn3_bias[c];
                    const float layer3_value = maxf(layer3_bn3_value + layer3[row * 1024 + c], 0.0f);
                    layer3_2[row * 1024 + c] = layer3_value;
                }
            }
        }
    }
}

/* layer4_0_conv1_forward_evaluate: 538 Mflop, 5.25 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.conv1 = conv(layer3.5, layer4.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.running_mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6 */
void layer4_0_conv1_forward_evaluate(int n, const float *restrict layer3_5,
                                     const float *restrict layer4_0_conv1_weight,
                                     const float *restrict layer4_0_bn1_bias,
                                     const float *restrict layer4_0_bn1_running_mean,
                                     const float *restrict layer4_0_bn1_scale, float *restrict layer4_0_relu,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 512,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, (int64_t)n * 4, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer3_5, 1024);
            ddp_gather_prefetch(&block, layer4_0_relu, 512);
            ddp_gather_multiply(&block, layer4_0_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_0_conv1_value = block.tile[i][j];
                    const float layer4_0_bn1_value = (layer4_0_conv1_value - layer4_0_bn1_running_mean[c])
                        * layer4_0_bn1_scale[c] + layer4_0_bn1_bias[c];
                    const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
                    layer4_0_relu[row * 512 + c] = layer4_0_relu_value;
                }
            }
        }
    }
}

/* layer4_0_conv2_forward_evaluate: 269 Mflop, 10.8 MB at n = 128
   f32[n, 1, 1, 512] layer4.0.conv2 = conv(layer4.0.relu,
                                           layer4.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.0.bn2 = map(layer4.0.conv2, layer4.0.bn2.running_mean, layer4.0.bn2.scale,
                                        layer4.0.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.0.relu = map(layer4.0.bn2), specs/resnet50.spec:8 */
void layer4_0_conv2_forward_evaluate(int n, const float *restrict layer4_0_relu,
                                     const float *restrict layer4_0_conv2_weight,
                                     const float *restrict layer4_0_bn2_bias,
                                     const float *restrict layer4_0_bn2_running_mean,
                                     const float *restrict layer4_0_bn2_scale,
                                     float *restrict layer4_0_relu_2, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 2,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 36, .stage = 74304, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer4_0_relu, 512);
            ddp_gather_prefetch(&block, layer4_0_relu_2, 512);
            ddp_gather_multiply(&block, layer4_0_conv2_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_0_conv2_value = block.tile[i][j];
                    const float layer4_0_bn2_value = (layer4_0_conv2_value - layer4_0_bn2_running_mean[c])
                        * layer4_0_bn2_scale[c] + layer4_0_bn2_bias[c];
                    const float layer4_0_relu_value = maxf(layer4_0_bn2_value, 0.0f);
                    layer4_0_relu_2[row * 512 + c] = layer4_0_relu_value;
                }
            }
        }
    }
}

/* layer4_scale_forward_evaluate: 6.14 kflop, 24.6 kB at n = 128
   for layer4.0.bn3.scale, layer4.0.downsample.1.scale, layer4.1.bn3.scale, layer4.2.bn3.scale
   f32[2048] layer4.scale = map(layer4.weight, layer4.running_var) */
void layer4_scale_forward_evaluate(int n, const float *restrict layer4_weight,
                                   const float *restrict layer4_running_var, float *restrict layer4_scale)
{
    #pragma omp simd
    for (int c = 0; c < 2048; c++) {
        layer4_scale[c] = layer4_weight[c] / sqrtf(layer4_running_var[c] + 1e-5f);
    }
}

/* layer4_0_downsample_0_forward_evaluate: 538 Mflop, 11.6 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.downsample.0 = conv(layer3.5,
                                                   layer4.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[n, 1, 1, 2048] layer4.0.downsample.1 = map(layer4.0.downsample.0, layer4.0.downsample.1.running_mean,
                                                  layer4.0.downsample.1.scale,
                                                  layer4.0.downsample.1.bias), specs/resnet50.spec:13 */
void layer4_0_downsample_0_forward_evaluate(int n, const float *restrict layer3_5,
                                            const float *restrict layer4_0_downsample_0_weight,
                                            const float *restrict layer4_0_downsample_1_bias,
                                            const float *restrict layer4_0_downsample_1_running_mean,
                                            const float *restrict layer4_0_downsample_1_scale,
                                            float *restrict layer4_0_downsample_1, void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 2, 1},
    };
    static const struct ddp_gather shape = {
        .source = {2, 2}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 1024, .out = 2048,
        .block = 84, .stage = 87360, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer3_5, 1024);
            ddp_gather_prefetch(&block, layer4_0_downsample_1, 2048);
            ddp_gather_multiply(&block, layer4_0_downsample_0_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_0_downsample_0_value = block.tile[i][j];
                    const float layer4_0_downsample_1_value = (layer4_0_downsample_0_value
                        - layer4_0_downsample_1_running_mean[c]) * layer4_0_downsample_1_scale[c]
                        + layer4_0_downsample_1_bias[c];
                    layer4_0_downsample_1[row * 2048 + c] = layer4_0_downsample_1_value;
                }
            }
        }
    }
}

/* layer4_0_conv3_forward_evaluate: 270 Mflop, 6.58 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.conv3 = conv(layer4.0.relu, layer4.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 1, 1, 2048] layer4.0.bn3 = map(layer4.0.conv3, layer4.0.bn3.running_mean, layer4.0.bn3.scale,
                                         layer4.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] layer4.0 = map(layer4.0.bn3, layer4.0.downsample.1), specs/resnet50.spec:16 */
void layer4_0_conv3_forward_evaluate(int n, const float *restrict layer4_0_relu_2,
                                     const float *restrict layer4_0_conv3_weight,
                                     const float *restrict layer4_0_bn3_bias,
                                     const float *restrict layer4_0_bn3_running_mean,
                                     const float *restrict layer4_0_bn3_scale,
                                     const float *layer4_0_downsample_1, float *layer4_0,
                                     void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 2048,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer4_0_relu_2, 512);
            ddp_gather_prefetch(&block, layer4_0_downsample_1, 2048);
            ddp_gather_multiply(&block, layer4_0_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_0_conv3_value = block.tile[i][j];
                    const float layer4_0_bn3_value = (layer4_0_conv3_value - layer4_0_bn3_running_mean[c])
                        * layer4_0_bn3_scale[c] + layer4_0_bn3_bias[c];
                    const float layer4_0_value = maxf(layer4_0_bn3_value
                        + layer4_0_downsample_1[row * 2048 + c], 0.0f);
                    layer4_0[row * 2048 + c] = layer4_0_value;
                }
            }
        }
    }
}

/* layer4_conv1_forward_evaluate: 269 Mflop, 5.51 MB at n = 128
   for layer4.1.conv1, layer4.2.conv1
   f32[n, 1, 1, 512] layer4.conv1 = conv(layer4, layer4.conv1.weight), specs/resnet50.spec:4
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.running_mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6 */
void layer4_conv1_forward_evaluate(int n, const float *restrict layer4,
                                   const float *restrict layer4_conv1_weight,
                                   const float *restrict layer4_bn1_bias,
                                   const float *restrict layer4_bn1_running_mean,
                                   const float *restrict layer4_bn1_scale, float *restrict layer4_relu,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 2048, .out = 512,
        .block = 36, .stage = 74304, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer4, 2048);
            ddp_gather_prefetch(&block, layer4_relu, 512);
            ddp_gather_multiply(&block, layer4_conv1_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_conv1_value = block.tile[i][j];
                    const float layer4_bn1_value = (layer4_conv1_value - layer4_bn1_running_mean[c])
                        * layer4_bn1_scale[c] + layer4_bn1_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
                    layer4_relu[row * 512 + c] = layer4_relu_value;
                }
            }
        }
    }
}

/* layer4_conv2_forward_evaluate: 67.4 Mflop, 9.97 MB at n = 128
   for layer4.1.conv2, layer4.2.conv2
   f32[n, 1, 1, 512] layer4.conv2 = conv(layer4.relu, layer4.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.running_mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8 */
void layer4_conv2_forward_evaluate(int n, const float *restrict layer4_relu,
                                   const float *restrict layer4_conv2_weight,
                                   const float *restrict layer4_bn2_bias,
                                   const float *restrict layer4_bn2_running_mean,
                                   const float *restrict layer4_bn2_scale, float *restrict layer4_relu_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  1, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {3, 3},
        .groups = 1, .in = 512, .out = 512,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_stage(&block, layer4_relu, 512);
            ddp_gather_prefetch(&block, layer4_relu_2, 512);
            ddp_gather_multiply(&block, layer4_conv2_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_conv2_value = block.tile[i][j];
                    const float layer4_bn2_value = (layer4_conv2_value - layer4_bn2_running_mean[c])
                        * layer4_bn2_scale[c] + layer4_bn2_bias[c];
                    const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
                    layer4_relu_2[row * 512 + c] = layer4_relu_value;
                }
            }
        }
    }
}

/* layer4_conv3_forward_evaluate: 270 Mflop, 6.58 MB at n = 128
   for layer4.1.conv3, layer4.2.conv3
   f32[n, 1, 1, 2048] layer4.conv3 = conv(layer4.relu, layer4.conv3.weight), specs/resnet50.spec:8
   f32[n, 1, 1, 2048] layer4.bn3 = map(layer4.conv3, layer4.bn3.running_mean, layer4.bn3.scale,
                                       layer4.bn3.bias), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] layer4 = map(layer4.bn3, layer4), specs/resnet50.spec:16 */
void layer4_conv3_forward_evaluate(int n, const float *layer4, const float *restrict layer4_relu,
                                   const float *restrict layer4_conv3_weight,
                                   const float *restrict layer4_bn3_bias,
                                   const float *restrict layer4_bn3_running_mean,
                                   const float *restrict layer4_bn3_scale, float *layer4_2,
                                   void *restrict workspace)
{
    static const struct ddp_span spans[] = {
        /* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */
        {0, 1, 1,  0, 1, 1,  0, 1, 1},
    };
    static const struct ddp_gather shape = {
        .source = {1, 1}, .result = {1, 1}, .kernel = {1, 1},
        .groups = 1, .in = 512, .out = 2048,
        .block = 180, .stage = 95040, .across = false,
        .n_spans = {1, 1}, .spans = {spans, spans},
    };
    const struct ddp_gather_run run = ddp_gather_start(&shape, n, workspace);
    #pragma omp parallel for schedule(dynamic)
    for (int64_t task = 0; task < run.tasks; task++) {
        struct ddp_block block;
        ddp_gather_begin(&block, &run, task);
        while (ddp_gather_next(&block)) {
            ddp_gather_in_place(&block, layer4_relu, 512);
            ddp_gather_prefetch(&block, layer4, 2048);
            ddp_gather_multiply(&block, layer4_conv3_weight);
            for (int64_t i = 0; i < block.height; i++) {
                const int64_t row = block.pixel[i];
                #pragma omp simd
                for (int64_t j = 0; j < 32; j++) {
                    const int64_t c = block.channel + j;
                    const float layer4_conv3_value = block.tile[i][j];
                    const float layer4_bn3_value = (layer4_conv3_value - layer4_bn3_running_mean[c])
                        * layer4_bn3_scale[c] + layer4_bn3_bias[c];
                    const float layer4_value = maxf(layer4_bn3_value + layer4[row * 2048 + c], 0.0f);
                    layer4_2[row * 2048 + c] = layer4_value;
                }
            }
        }
    }
}

/* loss_log_p_forward_evaluate: 10.2 kflop, 10.8 kB at n = 128
   f32[n, 1] loss.log_p.max = reduce_max(fc) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p.z = map(fc, loss.log_p.max), specs/resnet50.spec:45
   f32[n, 10] loss.log_p.exp = map(loss.log_p.z), specs/resnet50.spec:45
   f32[n, 1] loss.log_p.sum = reduce_sum(loss.log_p.exp) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p = map(loss.log_p.z, loss.log_p.sum), specs/resnet50.spec:45
   i32[n] correct.argmax = reduce_argmax(fc) axes 1, specs/resnet50.spec:45 */
void loss_log_p_forward_evaluate(int n, const float *restrict fc, float *restrict loss_log_p,
                                 int32_t *restrict correct_argmax)
{
    for (int64_t i = 0; i < n; i++) {
        float loss_log_p_max = -INFINITY;
        float correct_argmax_max = -INFINITY;
        int64_t correct_argmax_at = 0;
        for (int c = 0; c < 10; c++) {
            loss_log_p_max = maxf(loss_log_p_max, fc[i * 10 + c]);
            if (beats(fc[i * 10 + c], correct_argmax_max)) {
                correct_argmax_max = fc[i * 10 + c];
                correct_argmax_at = c;
            }
        }
        const int32_t correct_argmax_value = (int32_t)correct_argmax_at;
        float loss_log_p_z_row[10];
        double loss_log_p_sum_sum = 0;
        #pragma omp simd reduction(+ : loss_log_p_sum_sum)
        for (int c = 0; c < 10; c++) {
            const float loss_log_p_z = fc[i * 10 + c] - floorf(loss_log_p_max);
            loss_log_p_z_row[c] = loss_log_p_z;
            const float loss_log_p_exp = expf(loss_log_p_z);
            loss_log_p_sum_sum += loss_log_p_exp;
        }
        const float loss_log_p_sum = (float)loss_log_p_sum_sum;
        #pragma omp simd
        for (int c = 0; c < 10; c++) {
            loss_log_p[i * 10 + c] = loss_log_p_z_row[c] - logf(loss_log_p_sum);
        }
        correct_argmax[i] = correct_argmax_value;
    }
}

/* loss_sums_evaluate: 768 flop, 1.55 kB at n = 128
   f32[n] loss.counted = map(target), specs/resnet50.spec:45
   f32[n] loss.mul = map(loss.counted, loss.score), specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.mul) axes 0, specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.counted) axes 0, specs/resnet50.spec:45
   f32[n] correct.eq = map(correct.argmax, target), specs/resnet50.spec:45
   f32[] correct = reduce_sum(correct.eq) axes 0, specs/resnet50.spec:45 */
void loss_sums_evaluate(int n, const int32_t *restrict target, const float *restrict loss_score,
                        const int32_t *restrict correct_argmax, float *restrict loss_sum,
                        float *restrict loss_sum_2, float *restrict correct)
{
    double loss_sum_sum = 0;
    double loss_sum_sum_2 = 0;
    double correct_sum = 0;
    #pragma omp simd reduction(+ : loss_sum_sum, loss_sum_sum_2, correct_sum)
    for (int64_t i = 0; i < n; i++) {
        const float loss_counted = target[i] != -100 ? 1.0f : 0.0f;
        const float loss_mul = loss_counted * loss_score[i];
        const float correct_eq = correct_argmax[i] == target[i] ? 1.0f : 0.0f;
        loss_sum_sum += loss_mul;
        loss_sum_sum_2 += loss_counted;
        correct_sum += correct_eq;
    }
    loss_sum[0] = (float)loss_sum_sum;
    loss_sum_2[0] = (float)loss_sum_sum_2;
    correct[0] = (float)correct_sum;
}
