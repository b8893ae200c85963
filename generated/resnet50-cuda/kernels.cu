/* kernels.cu: the kernels for CUDA; emitted by ddpc from specs/resnet50.spec.

   n: samples in this batch, at most 128. Activations are [n, h, w, c]. Over each function: its
   work and traffic for a full batch; the layers it works for where they are several, then called by what
   their names have in common; what it computes, with the lines of the spec. Results depend on n alone, not on
   the device or the order in which blocks run. */
#include "device/cuda.h"

/* conv1_forward: 561 Mflop, 5.79 MB at n = 128
   bf16[n, 16, 16, 64] conv1 = conv(image, conv1.weight) stride 2 2 padding 3 3, specs/resnet50.spec:20
   f32[64] bn1.m2 = reduce_m2(conv1) axes 0 1 2, specs/resnet50.spec:21
   f32[64] bn1.mean = reduce_mean(conv1) axes 0 1 2, specs/resnet50.spec:21 */
/* tile: 128 x 64, 64 terms a stage */
static constexpr ddp_conv conv1_forward_shape =
    {.source = {32, 32}, .result = {16, 16}, .kernel = {7, 7}, .stride = {2, 2}, .padding = {3, 3},
     .dilation = {1, 1}, .groups = 1, .in = 3, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
conv1_forward(int n, const float *__restrict__ image, const bf16 *__restrict__ conv1_weight,
              bf16 *__restrict__ conv1, float *__restrict__ bn1_m2, float *__restrict__ bn1_mean,
              void *__restrict__ workspace)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 128, column = 0;
    const int rows = n * 256, depth = 168;
    const ddp_lines<conv1_forward_shape, bf16, 28, 120, true, ddp_loaded<float, 3, 1>>
        a = {(bf16 *)(shared + 73728), 0, rows, {image}};
    const ddp_made<ddp_line_weight<conv1_forward_shape, bf16>, bf16, ddp_loaded<bf16, 147, 1>>
        b = {{}, {conv1_weight}};
    float *const results = ddp_tile<bf16, 128, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<128, 64, 8>;
    ddp_column_moments<8> bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 128; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(conv1 + row * 64 + c, result);
        bn1_m2_columns.add(result);
    }
    ddp_put_columns<64>(bn1_m2_columns, results, (float *)workspace, first / 128, 64, column, 64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
conv1_forward_columns(int n, const float *__restrict__ image, const bf16 *__restrict__ conv1_weight,
                      bf16 *__restrict__ conv1, float *__restrict__ bn1_m2, float *__restrict__ bn1_mean,
                      void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 256 + 127) / 128, 64, bn1_mean, bn1_m2);
}

/* bn1_scale_forward: 960 flop, 2.05 kB at n = 128
   f32[64] bn1.var = map(bn1.m2), specs/resnet50.spec:21
   f32[64] bn1.running_mean.new = map(bn1.running_mean, bn1.mean), specs/resnet50.spec:21
   f32[64] bn1.running_var.new = map(bn1.running_var, bn1.m2), specs/resnet50.spec:21
   f32[64] bn1.scale = map(bn1.weight, bn1.var), specs/resnet50.spec:21 */
extern "C" __global__ void __launch_bounds__(32, 1)
bn1_scale_forward(int n, const float *__restrict__ bn1_weight, const float *bn1_running_mean,
                  const float *bn1_running_var, const float *__restrict__ bn1_m2,
                  const float *__restrict__ bn1_mean, float *bn1_running_mean_out, float *bn1_running_var_out,
                  float *__restrict__ bn1_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 64)
        return;
    const float var = bn1_m2[at] / ((float)n * 256.0f);
    const float running_mean_new = 0.9f * bn1_running_mean[at] + 0.1f * bn1_mean[at];
    const float running_var_new = 0.9f * bn1_running_var[at]
        + 0.1f * bn1_m2[at] / maxf((float)n * 256.0f - 1.0f, 1.0f);
    const float scale = bn1_weight[at] / sqrtf(var + 1e-5f);
    bn1_running_mean_out[at] = running_mean_new;
    bn1_running_var_out[at] = running_var_new;
    bn1_scale[at] = scale;
}

/* pool_forward: 13.1 Mflop, 5.24 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   bf16[n, 8, 8, 64] pool = window_max(relu) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
extern "C" __global__ void __launch_bounds__(256, 1)
pool_forward(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
             const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale, bf16 *__restrict__ pool)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int i = at / 4096;
    const int p = at / 512 % 8;
    const int q = at / 64 % 8;
    const int c = at % 64;
    const int top = maxi(p * 2 - 1, 0), bottom = mini(p * 2 + 2, 16);
    const int left = maxi(q * 2 - 1, 0), right = mini(q * 2 + 2, 16);
    float best[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        best[v] = -INFINITY;
    }
    float bn1_mean_v[8];
    ddp_load(bn1_mean_v, bn1_mean + c);
    float bn1_scale_v[8];
    ddp_load(bn1_scale_v, bn1_scale + c);
    float bn1_bias_v[8];
    ddp_load(bn1_bias_v, bn1_bias + c);
    for (int h = top; h < bottom; h++) {
        for (int w = left; w < right; w++) {
            const int pixel = ((i * 16 + h) * 16 + w) * 64 + c;
            float conv1_v[8];
            ddp_load(conv1_v, conv1 + pixel);
            #pragma unroll
            for (int v = 0; v < 8; v++) {
                best[v] = maxf(best[v], maxf((conv1_v[v] - bn1_mean_v[v]) * bn1_scale_v[v]
                    + bn1_bias_v[v], 0.0f));
            }
        }
    }
    ddp_store(pool + at, best);
}

/* layer1_0_conv1_forward: 69.2 Mflop, 2.11 MB at n = 128
   bf16[n, 8, 8, 64] layer1.0.conv1 = conv(pool, layer1.0.conv1.weight), specs/resnet50.spec:4
   f32[64] layer1.0.bn1.m2 = reduce_m2(layer1.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[64] layer1.0.bn1.mean = reduce_mean(layer1.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_0_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv1_forward(int n, const bf16 *__restrict__ pool, const bf16 *__restrict__ layer1_0_conv1_weight,
                       bf16 *__restrict__ layer1_0_conv1, float *__restrict__ layer1_0_bn1_m2,
                       float *__restrict__ layer1_0_bn1_mean, void *__restrict__ workspace,
                       const __grid_constant__ ddp_tensor_map a_map,
                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_0_conv1_forward_shape>, bf16>
        a = {{{rows, group}, pool}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_0_conv1_forward_shape>, bf16>
        b = {{{group}, layer1_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    ddp_column_moments<8> layer1_0_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer1_0_conv1 + row * 64 + c, result);
        layer1_0_bn1_m2_columns.add(result);
    }
    ddp_put_columns<64>(layer1_0_bn1_m2_columns, results, (float *)workspace, first / 64, 64, column,
                        64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_0_conv1_forward_columns(int n, const bf16 *__restrict__ pool,
                               const bf16 *__restrict__ layer1_0_conv1_weight,
                               bf16 *__restrict__ layer1_0_conv1, float *__restrict__ layer1_0_bn1_m2,
                               float *__restrict__ layer1_0_bn1_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 64, layer1_0_bn1_mean, layer1_0_bn1_m2);
}

/* layer1_bn_scale_forward: 960 flop, 2.05 kB at n = 128
   for layer1.0.bn1.scale, layer1.0.bn2.scale, layer1.1.bn1.scale, layer1.1.bn2.scale, layer1.2.bn1.scale,
       layer1.2.bn2.scale
   f32[64] layer1.bn.var = map(layer1.bn.m2)
   f32[64] layer1.bn.running_mean.new = map(layer1.bn.running_mean, layer1.bn.mean)
   f32[64] layer1.bn.running_var.new = map(layer1.bn.running_var, layer1.bn.m2)
   f32[64] layer1.bn.scale = map(layer1.bn.weight, layer1.bn.var) */
extern "C" __global__ void __launch_bounds__(32, 1)
layer1_bn_scale_forward(int n, const float *__restrict__ layer1_bn_weight,
                        const float *layer1_bn_running_mean, const float *layer1_bn_running_var,
                        const float *__restrict__ layer1_bn_m2, const float *__restrict__ layer1_bn_mean,
                        float *layer1_bn_running_mean_out, float *layer1_bn_running_var_out,
                        float *__restrict__ layer1_bn_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 64)
        return;
    const float var = layer1_bn_m2[at] / ((float)n * 64.0f);
    const float running_mean_new = 0.9f * layer1_bn_running_mean[at] + 0.1f * layer1_bn_mean[at];
    const float running_var_new = 0.9f * layer1_bn_running_var[at]
        + 0.1f * layer1_bn_m2[at] / maxf((float)n * 64.0f - 1.0f, 1.0f);
    const float scale = layer1_bn_weight[at] / sqrtf(var + 1e-5f);
    layer1_bn_running_mean_out[at] = running_mean_new;
    layer1_bn_running_var_out[at] = running_var_new;
    layer1_bn_scale[at] = scale;
}

/* layer1_conv2_forward: 512 Mflop, 2.17 MB at n = 128
   for layer1.0.conv2, layer1.1.conv2, layer1.2.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   bf16[n, 8, 8, 64] layer1.conv2 = conv(layer1.relu, layer1.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[64] layer1.bn2.m2 = reduce_m2(layer1.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[64] layer1.bn2.mean = reduce_mean(layer1.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv2_forward_shape =
    {.source = {8, 8}, .result = {8, 8}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
struct layer1_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer1_conv1;
    const float *layer1_bn1_bias;
    const float *layer1_bn1_mean;
    const float *layer1_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer1_conv1_at[8];
        ddp_load(layer1_conv1_at, layer1_conv1 + row * 64 + c);
        float layer1_bn1_mean_at[8];
        ddp_load(layer1_bn1_mean_at, layer1_bn1_mean + c);
        float layer1_bn1_scale_at[8];
        ddp_load(layer1_bn1_scale_at, layer1_bn1_scale + c);
        float layer1_bn1_bias_at[8];
        ddp_load(layer1_bn1_bias_at, layer1_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer1_bn1_value = (layer1_conv1_at[j] - layer1_bn1_mean_at[j])
                * layer1_bn1_scale_at[j] + layer1_bn1_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
            to[j] = layer1_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv2_forward(int n, const bf16 *__restrict__ layer1_conv1, const float *__restrict__ layer1_bn1_bias,
                     const float *__restrict__ layer1_bn1_mean, const float *__restrict__ layer1_bn1_scale,
                     const bf16 *__restrict__ layer1_conv2_weight, bf16 *__restrict__ layer1_conv2,
                     float *__restrict__ layer1_bn2_m2, float *__restrict__ layer1_bn2_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 576;
    const ddp_made<ddp_conv_x<layer1_conv2_forward_shape>, bf16, layer1_conv2_forward_a>
        a = {{rows, group}, {layer1_conv1, layer1_bn1_bias, layer1_bn1_mean, layer1_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer1_conv2_forward_shape>, bf16>
        b = {{{group}, layer1_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    ddp_column_moments<8> layer1_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer1_conv2 + row * 64 + c, result);
        layer1_bn2_m2_columns.add(result);
    }
    ddp_put_columns<64>(layer1_bn2_m2_columns, results, (float *)workspace, first / 64, 64, column,
                        64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_conv2_forward_columns(int n, const bf16 *__restrict__ layer1_conv1,
                             const float *__restrict__ layer1_bn1_bias,
                             const float *__restrict__ layer1_bn1_mean,
                             const float *__restrict__ layer1_bn1_scale,
                             const bf16 *__restrict__ layer1_conv2_weight, bf16 *__restrict__ layer1_conv2,
                             float *__restrict__ layer1_bn2_m2, float *__restrict__ layer1_bn2_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 64, layer1_bn2_mean, layer1_bn2_m2);
}

/* layer1_conv3_forward: 279 Mflop, 5.28 MB at n = 128
   for layer1.0.conv3, layer1.1.conv3, layer1.2.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   bf16[n, 8, 8, 256] layer1.conv3 = conv(layer1.relu, layer1.conv3.weight), specs/resnet50.spec:8
   f32[256] layer1.bn3.m2 = reduce_m2(layer1.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[256] layer1.bn3.mean = reduce_mean(layer1.conv3) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_conv3_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
struct layer1_conv3_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer1_conv2;
    const float *layer1_bn2_bias;
    const float *layer1_bn2_mean;
    const float *layer1_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer1_conv2_at[8];
        ddp_load(layer1_conv2_at, layer1_conv2 + row * 64 + c);
        float layer1_bn2_mean_at[8];
        ddp_load(layer1_bn2_mean_at, layer1_bn2_mean + c);
        float layer1_bn2_scale_at[8];
        ddp_load(layer1_bn2_scale_at, layer1_bn2_scale + c);
        float layer1_bn2_bias_at[8];
        ddp_load(layer1_bn2_bias_at, layer1_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer1_bn2_value = (layer1_conv2_at[j] - layer1_bn2_mean_at[j])
                * layer1_bn2_scale_at[j] + layer1_bn2_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
            to[j] = layer1_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv3_forward(int n, const bf16 *__restrict__ layer1_conv2, const float *__restrict__ layer1_bn2_bias,
                     const float *__restrict__ layer1_bn2_mean, const float *__restrict__ layer1_bn2_scale,
                     const bf16 *__restrict__ layer1_conv3_weight, bf16 *__restrict__ layer1_conv3,
                     float *__restrict__ layer1_bn3_m2, float *__restrict__ layer1_bn3_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_made<ddp_conv_x<layer1_conv3_forward_shape>, bf16, layer1_conv3_forward_a>
        a = {{rows, group}, {layer1_conv2, layer1_bn2_bias, layer1_bn2_mean, layer1_bn2_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer1_conv3_forward_shape>, bf16>
        b = {{{group}, layer1_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer1_bn3_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer1_conv3 + row * 256 + c, result);
        layer1_bn3_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer1_bn3_m2_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_conv3_forward_columns(int n, const bf16 *__restrict__ layer1_conv2,
                             const float *__restrict__ layer1_bn2_bias,
                             const float *__restrict__ layer1_bn2_mean,
                             const float *__restrict__ layer1_bn2_scale,
                             const bf16 *__restrict__ layer1_conv3_weight, bf16 *__restrict__ layer1_conv3,
                             float *__restrict__ layer1_bn3_m2, float *__restrict__ layer1_bn3_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 256, layer1_bn3_mean, layer1_bn3_m2);
}

/* layer1_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   for layer1.0.bn3.scale, layer1.0.downsample.1.scale, layer1.1.bn3.scale, layer1.2.bn3.scale
   f32[256] layer1.var = map(layer1.m2)
   f32[256] layer1.running_mean.new = map(layer1.running_mean, layer1.mean)
   f32[256] layer1.running_var.new = map(layer1.running_var, layer1.m2)
   f32[256] layer1.scale = map(layer1.weight, layer1.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_scale_forward(int n, const float *__restrict__ layer1_weight, const float *layer1_running_mean,
                     const float *layer1_running_var, const float *__restrict__ layer1_m2,
                     const float *__restrict__ layer1_mean, float *layer1_running_mean_out,
                     float *layer1_running_var_out, float *__restrict__ layer1_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float var = layer1_m2[at] / ((float)n * 64.0f);
    const float running_mean_new = 0.9f * layer1_running_mean[at] + 0.1f * layer1_mean[at];
    const float running_var_new = 0.9f * layer1_running_var[at]
        + 0.1f * layer1_m2[at] / maxf((float)n * 64.0f - 1.0f, 1.0f);
    const float scale = layer1_weight[at] / sqrtf(var + 1e-5f);
    layer1_running_mean_out[at] = running_mean_new;
    layer1_running_var_out[at] = running_var_new;
    layer1_scale[at] = scale;
}

/* layer1_0_downsample_0_forward: 277 Mflop, 5.28 MB at n = 128
   bf16[n, 8, 8, 256] layer1.0.downsample.0 = conv(pool, layer1.0.downsample.0.weight), specs/resnet50.spec:12
   f32[256] layer1.0.downsample.1.m2 = reduce_m2(layer1.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[256] layer1.0.downsample.1.mean = reduce_mean(layer1.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_0_downsample_0_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_0_forward(int n, const bf16 *__restrict__ pool,
                              const bf16 *__restrict__ layer1_0_downsample_0_weight,
                              bf16 *__restrict__ layer1_0_downsample_0,
                              float *__restrict__ layer1_0_downsample_1_m2,
                              float *__restrict__ layer1_0_downsample_1_mean, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_0_downsample_0_forward_shape>, bf16>
        a = {{{rows, group}, pool}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_0_downsample_0_forward_shape>, bf16>
        b = {{{group}, layer1_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer1_0_downsample_1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer1_0_downsample_0 + row * 256 + c, result);
        layer1_0_downsample_1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer1_0_downsample_1_m2_columns, results, (float *)workspace, first / 64, 256,
                         column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_0_downsample_0_forward_columns(int n, const bf16 *__restrict__ pool,
                                      const bf16 *__restrict__ layer1_0_downsample_0_weight,
                                      bf16 *__restrict__ layer1_0_downsample_0,
                                      float *__restrict__ layer1_0_downsample_1_m2,
                                      float *__restrict__ layer1_0_downsample_1_mean,
                                      void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 256, layer1_0_downsample_1_mean, layer1_0_downsample_1_m2);
}

/* layer1_0_forward: 16.8 Mflop, 12.6 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.bn3 = map(layer1.0.conv3, layer1.0.bn3.mean, layer1.0.bn3.scale,
                                        layer1.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 8, 8, 256] layer1.0.downsample.1 = map(layer1.0.downsample.0, layer1.0.downsample.1.mean,
                                                 layer1.0.downsample.1.scale,
                                                 layer1.0.downsample.1.bias), specs/resnet50.spec:13
   bf16[n, 8, 8, 256] layer1.0 = map(layer1.0.bn3, layer1.0.downsample.1), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_forward(int n, const bf16 *__restrict__ layer1_0_conv3, const float *__restrict__ layer1_0_bn3_bias,
                 const float *__restrict__ layer1_0_bn3_mean, const float *__restrict__ layer1_0_bn3_scale,
                 const bf16 *__restrict__ layer1_0_downsample_0,
                 const float *__restrict__ layer1_0_downsample_1_bias,
                 const float *__restrict__ layer1_0_downsample_1_mean,
                 const float *__restrict__ layer1_0_downsample_1_scale, bf16 *__restrict__ layer1_0)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int c = at % 256;
    float layer1_0_conv3_v[8];
    ddp_load(layer1_0_conv3_v, layer1_0_conv3 + at);
    float layer1_0_bn3_mean_v[8];
    ddp_load(layer1_0_bn3_mean_v, layer1_0_bn3_mean + c);
    float layer1_0_bn3_scale_v[8];
    ddp_load(layer1_0_bn3_scale_v, layer1_0_bn3_scale + c);
    float layer1_0_bn3_bias_v[8];
    ddp_load(layer1_0_bn3_bias_v, layer1_0_bn3_bias + c);
    float layer1_0_downsample_0_v[8];
    ddp_load(layer1_0_downsample_0_v, layer1_0_downsample_0 + at);
    float layer1_0_downsample_1_mean_v[8];
    ddp_load(layer1_0_downsample_1_mean_v, layer1_0_downsample_1_mean + c);
    float layer1_0_downsample_1_scale_v[8];
    ddp_load(layer1_0_downsample_1_scale_v, layer1_0_downsample_1_scale + c);
    float layer1_0_downsample_1_bias_v[8];
    ddp_load(layer1_0_downsample_1_bias_v, layer1_0_downsample_1_bias + c);
    float layer1_0_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float _0_bn3 = (layer1_0_conv3_v[v] - layer1_0_bn3_mean_v[v]) * layer1_0_bn3_scale_v[v]
            + layer1_0_bn3_bias_v[v];
        const float _0_downsample_1 = (layer1_0_downsample_0_v[v] - layer1_0_downsample_1_mean_v[v])
            * layer1_0_downsample_1_scale_v[v] + layer1_0_downsample_1_bias_v[v];
        layer1_0_v[v] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
    }
    ddp_store(layer1_0 + at, layer1_0_v);
}

/* layer1_conv1_forward: 271 Mflop, 5.28 MB at n = 128
   for layer1.1.conv1, layer1.2.conv1
   bf16[n, 8, 8, 64] layer1.conv1 = conv(layer1, layer1.conv1.weight), specs/resnet50.spec:4
   f32[64] layer1.bn1.m2 = reduce_m2(layer1.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[64] layer1.bn1.mean = reduce_mean(layer1.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv1_forward(int n, const bf16 *__restrict__ layer1, const bf16 *__restrict__ layer1_conv1_weight,
                     bf16 *__restrict__ layer1_conv1, float *__restrict__ layer1_bn1_m2,
                     float *__restrict__ layer1_bn1_mean, void *__restrict__ workspace,
                     const __grid_constant__ ddp_tensor_map a_map,
                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer1_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer1}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_conv1_forward_shape>, bf16>
        b = {{{group}, layer1_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    ddp_column_moments<8> layer1_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer1_conv1 + row * 64 + c, result);
        layer1_bn1_m2_columns.add(result);
    }
    ddp_put_columns<64>(layer1_bn1_m2_columns, results, (float *)workspace, first / 64, 64, column,
                        64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_conv1_forward_columns(int n, const bf16 *__restrict__ layer1,
                             const bf16 *__restrict__ layer1_conv1_weight, bf16 *__restrict__ layer1_conv1,
                             float *__restrict__ layer1_bn1_m2, float *__restrict__ layer1_bn1_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 64, layer1_bn1_mean, layer1_bn1_m2);
}

/* layer1_forward: 10.5 Mflop, 12.6 MB at n = 128
   for layer1.1, layer1.2
   f32[n, 8, 8, 256] layer1.bn3 = map(layer1.conv3, layer1.bn3.mean, layer1.bn3.scale,
                                      layer1.bn3.bias), specs/resnet50.spec:9
   bf16[n, 8, 8, 256] layer1 = map(layer1.bn3, layer1), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_forward(int n, const bf16 *__restrict__ layer1, const bf16 *__restrict__ layer1_conv3,
               const float *__restrict__ layer1_bn3_bias, const float *__restrict__ layer1_bn3_mean,
               const float *__restrict__ layer1_bn3_scale, bf16 *__restrict__ layer1_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int c = at % 256;
    float layer1_conv3_v[8];
    ddp_load(layer1_conv3_v, layer1_conv3 + at);
    float layer1_bn3_mean_v[8];
    ddp_load(layer1_bn3_mean_v, layer1_bn3_mean + c);
    float layer1_bn3_scale_v[8];
    ddp_load(layer1_bn3_scale_v, layer1_bn3_scale + c);
    float layer1_bn3_bias_v[8];
    ddp_load(layer1_bn3_bias_v, layer1_bn3_bias + c);
    float layer1_v[8];
    ddp_load(layer1_v, layer1 + at);
    float layer1_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float layer1_bn3 = (layer1_conv3_v[v] - layer1_bn3_mean_v[v]) * layer1_bn3_scale_v[v]
            + layer1_bn3_bias_v[v];
        layer1_2_v[v] = maxf(layer1_bn3 + layer1_v[v], 0.0f);
    }
    ddp_store(layer1_2 + at, layer1_2_v);
}

/* layer2_0_conv1_forward: 541 Mflop, 6.36 MB at n = 128
   bf16[n, 8, 8, 128] layer2.0.conv1 = conv(layer1.2, layer2.0.conv1.weight), specs/resnet50.spec:4
   f32[128] layer2.0.bn1.m2 = reduce_m2(layer2.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[128] layer2.0.bn1.mean = reduce_mean(layer2.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv1_forward(int n, const bf16 *__restrict__ layer1_2,
                       const bf16 *__restrict__ layer2_0_conv1_weight, bf16 *__restrict__ layer2_0_conv1,
                       float *__restrict__ layer2_0_bn1_m2, float *__restrict__ layer2_0_bn1_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer2_0_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer1_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_conv1_forward_shape>, bf16>
        b = {{{group}, layer2_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_0_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_0_conv1 + row * 128 + c, result);
        layer2_0_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_0_bn1_m2_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_0_conv1_forward_columns(int n, const bf16 *__restrict__ layer1_2,
                               const bf16 *__restrict__ layer2_0_conv1_weight,
                               bf16 *__restrict__ layer2_0_conv1, float *__restrict__ layer2_0_bn1_m2,
                               float *__restrict__ layer2_0_bn1_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 64 + 63) / 64, 128, layer2_0_bn1_mean, layer2_0_bn1_m2);
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
extern "C" __global__ void __launch_bounds__(32, 1)
layer_bn_num_batches_tracked_update(int n, const int64_t *bn_num_batches_tracked,
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
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 1)
        return;
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
extern "C" __global__ void __launch_bounds__(32, 1)
layer2_0_bn1_scale_forward(int n, const float *__restrict__ layer2_0_bn1_weight,
                           const float *layer2_0_bn1_running_mean, const float *layer2_0_bn1_running_var,
                           const float *__restrict__ layer2_0_bn1_m2,
                           const float *__restrict__ layer2_0_bn1_mean, float *layer2_0_bn1_running_mean_out,
                           float *layer2_0_bn1_running_var_out, float *__restrict__ layer2_0_bn1_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 128)
        return;
    const float var = layer2_0_bn1_m2[at] / ((float)n * 64.0f);
    const float running_mean_new = 0.9f * layer2_0_bn1_running_mean[at] + 0.1f * layer2_0_bn1_mean[at];
    const float running_var_new = 0.9f * layer2_0_bn1_running_var[at]
        + 0.1f * layer2_0_bn1_m2[at] / maxf((float)n * 64.0f - 1.0f, 1.0f);
    const float scale = layer2_0_bn1_weight[at] / sqrtf(var + 1e-5f);
    layer2_0_bn1_running_mean_out[at] = running_mean_new;
    layer2_0_bn1_running_var_out[at] = running_var_new;
    layer2_0_bn1_scale[at] = scale;
}

/* layer2_0_conv2_forward: 513 Mflop, 2.92 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   bf16[n, 4, 4, 128] layer2.0.conv2 = conv(layer2.0.relu,
                                            layer2.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[128] layer2.0.bn2.m2 = reduce_m2(layer2.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[128] layer2.0.bn2.mean = reduce_mean(layer2.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv2_forward_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
struct layer2_0_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_0_conv1;
    const float *layer2_0_bn1_bias;
    const float *layer2_0_bn1_mean;
    const float *layer2_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_0_conv1_at[8];
        ddp_load(layer2_0_conv1_at, layer2_0_conv1 + row * 128 + c);
        float layer2_0_bn1_mean_at[8];
        ddp_load(layer2_0_bn1_mean_at, layer2_0_bn1_mean + c);
        float layer2_0_bn1_scale_at[8];
        ddp_load(layer2_0_bn1_scale_at, layer2_0_bn1_scale + c);
        float layer2_0_bn1_bias_at[8];
        ddp_load(layer2_0_bn1_bias_at, layer2_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_0_bn1_value = (layer2_0_conv1_at[j] - layer2_0_bn1_mean_at[j])
                * layer2_0_bn1_scale_at[j] + layer2_0_bn1_bias_at[j];
            const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
            to[j] = layer2_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv2_forward(int n, const bf16 *__restrict__ layer2_0_conv1,
                       const float *__restrict__ layer2_0_bn1_bias,
                       const float *__restrict__ layer2_0_bn1_mean,
                       const float *__restrict__ layer2_0_bn1_scale,
                       const bf16 *__restrict__ layer2_0_conv2_weight, bf16 *__restrict__ layer2_0_conv2,
                       float *__restrict__ layer2_0_bn2_m2, float *__restrict__ layer2_0_bn2_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 1152;
    const ddp_made<ddp_conv_x<layer2_0_conv2_forward_shape>, bf16, layer2_0_conv2_forward_a>
        a = {{rows, group}, {layer2_0_conv1, layer2_0_bn1_bias, layer2_0_bn1_mean, layer2_0_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer2_0_conv2_forward_shape>, bf16>
        b = {{{group}, layer2_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_0_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_0_conv2 + row * 128 + c, result);
        layer2_0_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_0_bn2_m2_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_0_conv2_forward_columns(int n, const bf16 *__restrict__ layer2_0_conv1,
                               const float *__restrict__ layer2_0_bn1_bias,
                               const float *__restrict__ layer2_0_bn1_mean,
                               const float *__restrict__ layer2_0_bn1_scale,
                               const bf16 *__restrict__ layer2_0_conv2_weight,
                               bf16 *__restrict__ layer2_0_conv2, float *__restrict__ layer2_0_bn2_m2,
                               float *__restrict__ layer2_0_bn2_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 128, layer2_0_bn2_mean, layer2_0_bn2_m2);
}

/* layer2_bn_scale_forward: 1.92 kflop, 4.1 kB at n = 128
   for layer2.0.bn2.scale, layer2.1.bn1.scale, layer2.1.bn2.scale, layer2.2.bn1.scale, layer2.2.bn2.scale,
       layer2.3.bn1.scale, layer2.3.bn2.scale
   f32[128] layer2.bn.var = map(layer2.bn.m2)
   f32[128] layer2.bn.running_mean.new = map(layer2.bn.running_mean, layer2.bn.mean)
   f32[128] layer2.bn.running_var.new = map(layer2.bn.running_var, layer2.bn.m2)
   f32[128] layer2.bn.scale = map(layer2.bn.weight, layer2.bn.var) */
extern "C" __global__ void __launch_bounds__(32, 1)
layer2_bn_scale_forward(int n, const float *__restrict__ layer2_bn_weight,
                        const float *layer2_bn_running_mean, const float *layer2_bn_running_var,
                        const float *__restrict__ layer2_bn_m2, const float *__restrict__ layer2_bn_mean,
                        float *layer2_bn_running_mean_out, float *layer2_bn_running_var_out,
                        float *__restrict__ layer2_bn_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 128)
        return;
    const float var = layer2_bn_m2[at] / ((float)n * 16.0f);
    const float running_mean_new = 0.9f * layer2_bn_running_mean[at] + 0.1f * layer2_bn_mean[at];
    const float running_var_new = 0.9f * layer2_bn_running_var[at]
        + 0.1f * layer2_bn_m2[at] / maxf((float)n * 16.0f - 1.0f, 1.0f);
    const float scale = layer2_bn_weight[at] / sqrtf(var + 1e-5f);
    layer2_bn_running_mean_out[at] = running_mean_new;
    layer2_bn_running_var_out[at] = running_var_new;
    layer2_bn_scale[at] = scale;
}

/* layer2_conv3_forward: 274 Mflop, 2.76 MB at n = 128
   for layer2.0.conv3, layer2.1.conv3, layer2.2.conv3, layer2.3.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   bf16[n, 4, 4, 512] layer2.conv3 = conv(layer2.relu, layer2.conv3.weight), specs/resnet50.spec:8
   f32[512] layer2.bn3.m2 = reduce_m2(layer2.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[512] layer2.bn3.mean = reduce_mean(layer2.conv3) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv3_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 512};
struct layer2_conv3_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_conv2;
    const float *layer2_bn2_bias;
    const float *layer2_bn2_mean;
    const float *layer2_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_conv2_at[8];
        ddp_load(layer2_conv2_at, layer2_conv2 + row * 128 + c);
        float layer2_bn2_mean_at[8];
        ddp_load(layer2_bn2_mean_at, layer2_bn2_mean + c);
        float layer2_bn2_scale_at[8];
        ddp_load(layer2_bn2_scale_at, layer2_bn2_scale + c);
        float layer2_bn2_bias_at[8];
        ddp_load(layer2_bn2_bias_at, layer2_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_bn2_value = (layer2_conv2_at[j] - layer2_bn2_mean_at[j])
                * layer2_bn2_scale_at[j] + layer2_bn2_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
            to[j] = layer2_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv3_forward(int n, const bf16 *__restrict__ layer2_conv2, const float *__restrict__ layer2_bn2_bias,
                     const float *__restrict__ layer2_bn2_mean, const float *__restrict__ layer2_bn2_scale,
                     const bf16 *__restrict__ layer2_conv3_weight, bf16 *__restrict__ layer2_conv3,
                     float *__restrict__ layer2_bn3_m2, float *__restrict__ layer2_bn3_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 16, group = 0, depth = 128;
    const ddp_made<ddp_conv_x<layer2_conv3_forward_shape>, bf16, layer2_conv3_forward_a>
        a = {{rows, group}, {layer2_conv2, layer2_bn2_bias, layer2_bn2_mean, layer2_bn2_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer2_conv3_forward_shape>, bf16>
        b = {{{group}, layer2_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_bn3_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_conv3 + row * 512 + c, result);
        layer2_bn3_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_bn3_m2_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv3_forward_columns(int n, const bf16 *__restrict__ layer2_conv2,
                             const float *__restrict__ layer2_bn2_bias,
                             const float *__restrict__ layer2_bn2_mean,
                             const float *__restrict__ layer2_bn2_scale,
                             const bf16 *__restrict__ layer2_conv3_weight, bf16 *__restrict__ layer2_conv3,
                             float *__restrict__ layer2_bn3_m2, float *__restrict__ layer2_bn3_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 512, layer2_bn3_mean, layer2_bn3_m2);
}

/* layer2_scale_forward: 7.68 kflop, 16.4 kB at n = 128
   for layer2.0.bn3.scale, layer2.0.downsample.1.scale, layer2.1.bn3.scale, layer2.2.bn3.scale,
       layer2.3.bn3.scale
   f32[512] layer2.var = map(layer2.m2)
   f32[512] layer2.running_mean.new = map(layer2.running_mean, layer2.mean)
   f32[512] layer2.running_var.new = map(layer2.running_var, layer2.m2)
   f32[512] layer2.scale = map(layer2.weight, layer2.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_scale_forward(int n, const float *__restrict__ layer2_weight, const float *layer2_running_mean,
                     const float *layer2_running_var, const float *__restrict__ layer2_m2,
                     const float *__restrict__ layer2_mean, float *layer2_running_mean_out,
                     float *layer2_running_var_out, float *__restrict__ layer2_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float var = layer2_m2[at] / ((float)n * 16.0f);
    const float running_mean_new = 0.9f * layer2_running_mean[at] + 0.1f * layer2_mean[at];
    const float running_var_new = 0.9f * layer2_running_var[at]
        + 0.1f * layer2_m2[at] / maxf((float)n * 16.0f - 1.0f, 1.0f);
    const float scale = layer2_weight[at] / sqrtf(var + 1e-5f);
    layer2_running_mean_out[at] = running_mean_new;
    layer2_running_var_out[at] = running_var_new;
    layer2_scale[at] = scale;
}

/* layer2_0_downsample_0_forward: 541 Mflop, 6.56 MB at n = 128
   bf16[n, 4, 4, 512] layer2.0.downsample.0 = conv(layer1.2,
                                                   layer2.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[512] layer2.0.downsample.1.m2 = reduce_m2(layer2.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[512] layer2.0.downsample.1.mean = reduce_mean(layer2.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_downsample_0_forward_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_0_forward(int n, const bf16 *__restrict__ layer1_2,
                              const bf16 *__restrict__ layer2_0_downsample_0_weight,
                              bf16 *__restrict__ layer2_0_downsample_0,
                              float *__restrict__ layer2_0_downsample_1_m2,
                              float *__restrict__ layer2_0_downsample_1_mean, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 16, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer2_0_downsample_0_forward_shape>, bf16>
        a = {{{rows, group}, layer1_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_downsample_0_forward_shape>, bf16>
        b = {{{group}, layer2_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_0_downsample_1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_0_downsample_0 + row * 512 + c, result);
        layer2_0_downsample_1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_0_downsample_1_m2_columns, results, (float *)workspace, first / 64, 512,
                         column, 512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_0_downsample_0_forward_columns(int n, const bf16 *__restrict__ layer1_2,
                                      const bf16 *__restrict__ layer2_0_downsample_0_weight,
                                      bf16 *__restrict__ layer2_0_downsample_0,
                                      float *__restrict__ layer2_0_downsample_1_m2,
                                      float *__restrict__ layer2_0_downsample_1_mean,
                                      void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 512, layer2_0_downsample_1_mean, layer2_0_downsample_1_m2);
}

/* layer2_0_forward: 8.39 Mflop, 6.3 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.bn3 = map(layer2.0.conv3, layer2.0.bn3.mean, layer2.0.bn3.scale,
                                        layer2.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 4, 4, 512] layer2.0.downsample.1 = map(layer2.0.downsample.0, layer2.0.downsample.1.mean,
                                                 layer2.0.downsample.1.scale,
                                                 layer2.0.downsample.1.bias), specs/resnet50.spec:13
   bf16[n, 4, 4, 512] layer2.0 = map(layer2.0.bn3, layer2.0.downsample.1), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_forward(int n, const bf16 *__restrict__ layer2_0_conv3, const float *__restrict__ layer2_0_bn3_bias,
                 const float *__restrict__ layer2_0_bn3_mean, const float *__restrict__ layer2_0_bn3_scale,
                 const bf16 *__restrict__ layer2_0_downsample_0,
                 const float *__restrict__ layer2_0_downsample_1_bias,
                 const float *__restrict__ layer2_0_downsample_1_mean,
                 const float *__restrict__ layer2_0_downsample_1_scale, bf16 *__restrict__ layer2_0)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 8192)
        return;
    const int c = at % 512;
    float layer2_0_conv3_v[8];
    ddp_load(layer2_0_conv3_v, layer2_0_conv3 + at);
    float layer2_0_bn3_mean_v[8];
    ddp_load(layer2_0_bn3_mean_v, layer2_0_bn3_mean + c);
    float layer2_0_bn3_scale_v[8];
    ddp_load(layer2_0_bn3_scale_v, layer2_0_bn3_scale + c);
    float layer2_0_bn3_bias_v[8];
    ddp_load(layer2_0_bn3_bias_v, layer2_0_bn3_bias + c);
    float layer2_0_downsample_0_v[8];
    ddp_load(layer2_0_downsample_0_v, layer2_0_downsample_0 + at);
    float layer2_0_downsample_1_mean_v[8];
    ddp_load(layer2_0_downsample_1_mean_v, layer2_0_downsample_1_mean + c);
    float layer2_0_downsample_1_scale_v[8];
    ddp_load(layer2_0_downsample_1_scale_v, layer2_0_downsample_1_scale + c);
    float layer2_0_downsample_1_bias_v[8];
    ddp_load(layer2_0_downsample_1_bias_v, layer2_0_downsample_1_bias + c);
    float layer2_0_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float _0_bn3 = (layer2_0_conv3_v[v] - layer2_0_bn3_mean_v[v]) * layer2_0_bn3_scale_v[v]
            + layer2_0_bn3_bias_v[v];
        const float _0_downsample_1 = (layer2_0_downsample_0_v[v] - layer2_0_downsample_1_mean_v[v])
            * layer2_0_downsample_1_scale_v[v] + layer2_0_downsample_1_bias_v[v];
        layer2_0_v[v] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
    }
    ddp_store(layer2_0 + at, layer2_0_v);
}

/* layer2_conv1_forward: 269 Mflop, 2.75 MB at n = 128
   for layer2.1.conv1, layer2.2.conv1, layer2.3.conv1
   bf16[n, 4, 4, 128] layer2.conv1 = conv(layer2, layer2.conv1.weight), specs/resnet50.spec:4
   f32[128] layer2.bn1.m2 = reduce_m2(layer2.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[128] layer2.bn1.mean = reduce_mean(layer2.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv1_forward(int n, const bf16 *__restrict__ layer2, const bf16 *__restrict__ layer2_conv1_weight,
                     bf16 *__restrict__ layer2_conv1, float *__restrict__ layer2_bn1_m2,
                     float *__restrict__ layer2_bn1_mean, void *__restrict__ workspace,
                     const __grid_constant__ ddp_tensor_map a_map,
                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer2_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_conv1_forward_shape>, bf16>
        b = {{{group}, layer2_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_conv1 + row * 128 + c, result);
        layer2_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_bn1_m2_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv1_forward_columns(int n, const bf16 *__restrict__ layer2,
                             const bf16 *__restrict__ layer2_conv1_weight, bf16 *__restrict__ layer2_conv1,
                             float *__restrict__ layer2_bn1_m2, float *__restrict__ layer2_bn1_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 128, layer2_bn1_mean, layer2_bn1_m2);
}

/* layer2_conv2_forward: 422 Mflop, 1.35 MB at n = 128
   for layer2.1.conv2, layer2.2.conv2, layer2.3.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   bf16[n, 4, 4, 128] layer2.conv2 = conv(layer2.relu, layer2.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[128] layer2.bn2.m2 = reduce_m2(layer2.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[128] layer2.bn2.mean = reduce_mean(layer2.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv2_forward_shape =
    {.source = {4, 4}, .result = {4, 4}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
struct layer2_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_conv1;
    const float *layer2_bn1_bias;
    const float *layer2_bn1_mean;
    const float *layer2_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_conv1_at[8];
        ddp_load(layer2_conv1_at, layer2_conv1 + row * 128 + c);
        float layer2_bn1_mean_at[8];
        ddp_load(layer2_bn1_mean_at, layer2_bn1_mean + c);
        float layer2_bn1_scale_at[8];
        ddp_load(layer2_bn1_scale_at, layer2_bn1_scale + c);
        float layer2_bn1_bias_at[8];
        ddp_load(layer2_bn1_bias_at, layer2_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_bn1_value = (layer2_conv1_at[j] - layer2_bn1_mean_at[j])
                * layer2_bn1_scale_at[j] + layer2_bn1_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
            to[j] = layer2_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv2_forward(int n, const bf16 *__restrict__ layer2_conv1, const float *__restrict__ layer2_bn1_bias,
                     const float *__restrict__ layer2_bn1_mean, const float *__restrict__ layer2_bn1_scale,
                     const bf16 *__restrict__ layer2_conv2_weight, bf16 *__restrict__ layer2_conv2,
                     float *__restrict__ layer2_bn2_m2, float *__restrict__ layer2_bn2_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 1152;
    const ddp_made<ddp_conv_x<layer2_conv2_forward_shape>, bf16, layer2_conv2_forward_a>
        a = {{rows, group}, {layer2_conv1, layer2_bn1_bias, layer2_bn1_mean, layer2_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer2_conv2_forward_shape>, bf16>
        b = {{{group}, layer2_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer2_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer2_conv2 + row * 128 + c, result);
        layer2_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer2_bn2_m2_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv2_forward_columns(int n, const bf16 *__restrict__ layer2_conv1,
                             const float *__restrict__ layer2_bn1_bias,
                             const float *__restrict__ layer2_bn1_mean,
                             const float *__restrict__ layer2_bn1_scale,
                             const bf16 *__restrict__ layer2_conv2_weight, bf16 *__restrict__ layer2_conv2,
                             float *__restrict__ layer2_bn2_m2, float *__restrict__ layer2_bn2_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 128, layer2_bn2_mean, layer2_bn2_m2);
}

/* layer2_forward: 5.24 Mflop, 6.3 MB at n = 128
   for layer2.1, layer2.2, layer2.3
   f32[n, 4, 4, 512] layer2.bn3 = map(layer2.conv3, layer2.bn3.mean, layer2.bn3.scale,
                                      layer2.bn3.bias), specs/resnet50.spec:9
   bf16[n, 4, 4, 512] layer2 = map(layer2.bn3, layer2), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_forward(int n, const bf16 *__restrict__ layer2, const bf16 *__restrict__ layer2_conv3,
               const float *__restrict__ layer2_bn3_bias, const float *__restrict__ layer2_bn3_mean,
               const float *__restrict__ layer2_bn3_scale, bf16 *__restrict__ layer2_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 8192)
        return;
    const int c = at % 512;
    float layer2_conv3_v[8];
    ddp_load(layer2_conv3_v, layer2_conv3 + at);
    float layer2_bn3_mean_v[8];
    ddp_load(layer2_bn3_mean_v, layer2_bn3_mean + c);
    float layer2_bn3_scale_v[8];
    ddp_load(layer2_bn3_scale_v, layer2_bn3_scale + c);
    float layer2_bn3_bias_v[8];
    ddp_load(layer2_bn3_bias_v, layer2_bn3_bias + c);
    float layer2_v[8];
    ddp_load(layer2_v, layer2 + at);
    float layer2_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float layer2_bn3 = (layer2_conv3_v[v] - layer2_bn3_mean_v[v]) * layer2_bn3_scale_v[v]
            + layer2_bn3_bias_v[v];
        layer2_2_v[v] = maxf(layer2_bn3 + layer2_v[v], 0.0f);
    }
    ddp_store(layer2_2 + at, layer2_2_v);
}

/* layer3_0_conv1_forward: 539 Mflop, 3.41 MB at n = 128
   bf16[n, 4, 4, 256] layer3.0.conv1 = conv(layer2.3, layer3.0.conv1.weight), specs/resnet50.spec:4
   f32[256] layer3.0.bn1.m2 = reduce_m2(layer3.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[256] layer3.0.bn1.mean = reduce_mean(layer3.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv1_forward(int n, const bf16 *__restrict__ layer2_3,
                       const bf16 *__restrict__ layer3_0_conv1_weight, bf16 *__restrict__ layer3_0_conv1,
                       float *__restrict__ layer3_0_bn1_m2, float *__restrict__ layer3_0_bn1_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 16, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer3_0_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer2_3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_conv1_forward_shape>, bf16>
        b = {{{group}, layer3_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_0_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_0_conv1 + row * 256 + c, result);
        layer3_0_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_0_bn1_m2_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_0_conv1_forward_columns(int n, const bf16 *__restrict__ layer2_3,
                               const bf16 *__restrict__ layer3_0_conv1_weight,
                               bf16 *__restrict__ layer3_0_conv1, float *__restrict__ layer3_0_bn1_m2,
                               float *__restrict__ layer3_0_bn1_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 16 + 63) / 64, 256, layer3_0_bn1_mean, layer3_0_bn1_m2);
}

/* layer3_0_bn1_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   f32[256] layer3.0.bn1.var = map(layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.running_mean.new = map(layer3.0.bn1.running_mean,
                                                layer3.0.bn1.mean), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.running_var.new = map(layer3.0.bn1.running_var,
                                               layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] layer3.0.bn1.scale = map(layer3.0.bn1.weight, layer3.0.bn1.var), specs/resnet50.spec:5 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_bn1_scale_forward(int n, const float *__restrict__ layer3_0_bn1_weight,
                           const float *layer3_0_bn1_running_mean, const float *layer3_0_bn1_running_var,
                           const float *__restrict__ layer3_0_bn1_m2,
                           const float *__restrict__ layer3_0_bn1_mean, float *layer3_0_bn1_running_mean_out,
                           float *layer3_0_bn1_running_var_out, float *__restrict__ layer3_0_bn1_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float var = layer3_0_bn1_m2[at] / ((float)n * 16.0f);
    const float running_mean_new = 0.9f * layer3_0_bn1_running_mean[at] + 0.1f * layer3_0_bn1_mean[at];
    const float running_var_new = 0.9f * layer3_0_bn1_running_var[at]
        + 0.1f * layer3_0_bn1_m2[at] / maxf((float)n * 16.0f - 1.0f, 1.0f);
    const float scale = layer3_0_bn1_weight[at] / sqrtf(var + 1e-5f);
    layer3_0_bn1_running_mean_out[at] = running_mean_new;
    layer3_0_bn1_running_var_out[at] = running_var_new;
    layer3_0_bn1_scale[at] = scale;
}

/* layer3_0_conv2_forward: 422 Mflop, 2.5 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   bf16[n, 2, 2, 256] layer3.0.conv2 = conv(layer3.0.relu,
                                            layer3.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[256] layer3.0.bn2.m2 = reduce_m2(layer3.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[256] layer3.0.bn2.mean = reduce_mean(layer3.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv2_forward_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
struct layer3_0_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_0_conv1;
    const float *layer3_0_bn1_bias;
    const float *layer3_0_bn1_mean;
    const float *layer3_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_0_conv1_at[8];
        ddp_load(layer3_0_conv1_at, layer3_0_conv1 + row * 256 + c);
        float layer3_0_bn1_mean_at[8];
        ddp_load(layer3_0_bn1_mean_at, layer3_0_bn1_mean + c);
        float layer3_0_bn1_scale_at[8];
        ddp_load(layer3_0_bn1_scale_at, layer3_0_bn1_scale + c);
        float layer3_0_bn1_bias_at[8];
        ddp_load(layer3_0_bn1_bias_at, layer3_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_0_bn1_value = (layer3_0_conv1_at[j] - layer3_0_bn1_mean_at[j])
                * layer3_0_bn1_scale_at[j] + layer3_0_bn1_bias_at[j];
            const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
            to[j] = layer3_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv2_forward(int n, const bf16 *__restrict__ layer3_0_conv1,
                       const float *__restrict__ layer3_0_bn1_bias,
                       const float *__restrict__ layer3_0_bn1_mean,
                       const float *__restrict__ layer3_0_bn1_scale,
                       const bf16 *__restrict__ layer3_0_conv2_weight, bf16 *__restrict__ layer3_0_conv2,
                       float *__restrict__ layer3_0_bn2_m2, float *__restrict__ layer3_0_bn2_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 2304;
    const ddp_made<ddp_conv_x<layer3_0_conv2_forward_shape>, bf16, layer3_0_conv2_forward_a>
        a = {{rows, group}, {layer3_0_conv1, layer3_0_bn1_bias, layer3_0_bn1_mean, layer3_0_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer3_0_conv2_forward_shape>, bf16>
        b = {{{group}, layer3_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_0_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_0_conv2 + row * 256 + c, result);
        layer3_0_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_0_bn2_m2_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_0_conv2_forward_columns(int n, const bf16 *__restrict__ layer3_0_conv1,
                               const float *__restrict__ layer3_0_bn1_bias,
                               const float *__restrict__ layer3_0_bn1_mean,
                               const float *__restrict__ layer3_0_bn1_scale,
                               const bf16 *__restrict__ layer3_0_conv2_weight,
                               bf16 *__restrict__ layer3_0_conv2, float *__restrict__ layer3_0_bn2_m2,
                               float *__restrict__ layer3_0_bn2_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 256, layer3_0_bn2_mean, layer3_0_bn2_m2);
}

/* layer3_bn_scale_forward: 3.84 kflop, 8.19 kB at n = 128
   for layer3.0.bn2.scale, layer3.1.bn1.scale, layer3.1.bn2.scale, layer3.2.bn1.scale, layer3.2.bn2.scale,
       layer3.3.bn1.scale, layer3.3.bn2.scale, layer3.4.bn1.scale, layer3.4.bn2.scale, layer3.5.bn1.scale,
       layer3.5.bn2.scale
   f32[256] layer3.bn.var = map(layer3.bn.m2)
   f32[256] layer3.bn.running_mean.new = map(layer3.bn.running_mean, layer3.bn.mean)
   f32[256] layer3.bn.running_var.new = map(layer3.bn.running_var, layer3.bn.m2)
   f32[256] layer3.bn.scale = map(layer3.bn.weight, layer3.bn.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_bn_scale_forward(int n, const float *__restrict__ layer3_bn_weight,
                        const float *layer3_bn_running_mean, const float *layer3_bn_running_var,
                        const float *__restrict__ layer3_bn_m2, const float *__restrict__ layer3_bn_mean,
                        float *layer3_bn_running_mean_out, float *layer3_bn_running_var_out,
                        float *__restrict__ layer3_bn_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float var = layer3_bn_m2[at] / ((float)n * 4.0f);
    const float running_mean_new = 0.9f * layer3_bn_running_mean[at] + 0.1f * layer3_bn_mean[at];
    const float running_var_new = 0.9f * layer3_bn_running_var[at]
        + 0.1f * layer3_bn_m2[at] / maxf((float)n * 4.0f - 1.0f, 1.0f);
    const float scale = layer3_bn_weight[at] / sqrtf(var + 1e-5f);
    layer3_bn_running_mean_out[at] = running_mean_new;
    layer3_bn_running_var_out[at] = running_var_new;
    layer3_bn_scale[at] = scale;
}

/* layer3_conv3_forward: 271 Mflop, 1.85 MB at n = 128
   for layer3.0.conv3, layer3.1.conv3, layer3.2.conv3, layer3.3.conv3, layer3.4.conv3, layer3.5.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   bf16[n, 2, 2, 1024] layer3.conv3 = conv(layer3.relu, layer3.conv3.weight), specs/resnet50.spec:8
   f32[1024] layer3.bn3.m2 = reduce_m2(layer3.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[1024] layer3.bn3.mean = reduce_mean(layer3.conv3) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv3_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 1024};
struct layer3_conv3_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_conv2;
    const float *layer3_bn2_bias;
    const float *layer3_bn2_mean;
    const float *layer3_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_conv2_at[8];
        ddp_load(layer3_conv2_at, layer3_conv2 + row * 256 + c);
        float layer3_bn2_mean_at[8];
        ddp_load(layer3_bn2_mean_at, layer3_bn2_mean + c);
        float layer3_bn2_scale_at[8];
        ddp_load(layer3_bn2_scale_at, layer3_bn2_scale + c);
        float layer3_bn2_bias_at[8];
        ddp_load(layer3_bn2_bias_at, layer3_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_bn2_value = (layer3_conv2_at[j] - layer3_bn2_mean_at[j])
                * layer3_bn2_scale_at[j] + layer3_bn2_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
            to[j] = layer3_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv3_forward(int n, const bf16 *__restrict__ layer3_conv2, const float *__restrict__ layer3_bn2_bias,
                     const float *__restrict__ layer3_bn2_mean, const float *__restrict__ layer3_bn2_scale,
                     const bf16 *__restrict__ layer3_conv3_weight, bf16 *__restrict__ layer3_conv3,
                     float *__restrict__ layer3_bn3_m2, float *__restrict__ layer3_bn3_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int rows = n * 4, group = 0, depth = 256;
    const ddp_made<ddp_conv_x<layer3_conv3_forward_shape>, bf16, layer3_conv3_forward_a>
        a = {{rows, group}, {layer3_conv2, layer3_bn2_bias, layer3_bn2_mean, layer3_bn2_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer3_conv3_forward_shape>, bf16>
        b = {{{group}, layer3_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_bn3_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_conv3 + row * 1024 + c, result);
        layer3_bn3_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_bn3_m2_columns, results, (float *)workspace, first / 64, 1024, column,
                         1024 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv3_forward_columns(int n, const bf16 *__restrict__ layer3_conv2,
                             const float *__restrict__ layer3_bn2_bias,
                             const float *__restrict__ layer3_bn2_mean,
                             const float *__restrict__ layer3_bn2_scale,
                             const bf16 *__restrict__ layer3_conv3_weight, bf16 *__restrict__ layer3_conv3,
                             float *__restrict__ layer3_bn3_m2, float *__restrict__ layer3_bn3_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 1024, layer3_bn3_mean, layer3_bn3_m2);
}

/* layer3_scale_forward: 15.4 kflop, 32.8 kB at n = 128
   for layer3.0.bn3.scale, layer3.0.downsample.1.scale, layer3.1.bn3.scale, layer3.2.bn3.scale,
       layer3.3.bn3.scale, layer3.4.bn3.scale, layer3.5.bn3.scale
   f32[1024] layer3.var = map(layer3.m2)
   f32[1024] layer3.running_mean.new = map(layer3.running_mean, layer3.mean)
   f32[1024] layer3.running_var.new = map(layer3.running_var, layer3.m2)
   f32[1024] layer3.scale = map(layer3.weight, layer3.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_scale_forward(int n, const float *__restrict__ layer3_weight, const float *layer3_running_mean,
                     const float *layer3_running_var, const float *__restrict__ layer3_m2,
                     const float *__restrict__ layer3_mean, float *layer3_running_mean_out,
                     float *layer3_running_var_out, float *__restrict__ layer3_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 1024)
        return;
    const float var = layer3_m2[at] / ((float)n * 4.0f);
    const float running_mean_new = 0.9f * layer3_running_mean[at] + 0.1f * layer3_mean[at];
    const float running_var_new = 0.9f * layer3_running_var[at]
        + 0.1f * layer3_m2[at] / maxf((float)n * 4.0f - 1.0f, 1.0f);
    const float scale = layer3_weight[at] / sqrtf(var + 1e-5f);
    layer3_running_mean_out[at] = running_mean_new;
    layer3_running_var_out[at] = running_var_new;
    layer3_scale[at] = scale;
}

/* layer3_0_downsample_0_forward: 539 Mflop, 4.2 MB at n = 128
   bf16[n, 2, 2, 1024] layer3.0.downsample.0 = conv(layer2.3,
                                                    layer3.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[1024] layer3.0.downsample.1.m2 = reduce_m2(layer3.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[1024] layer3.0.downsample.1.mean = reduce_mean(layer3.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_downsample_0_forward_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_downsample_0_forward(int n, const bf16 *__restrict__ layer2_3,
                              const bf16 *__restrict__ layer3_0_downsample_0_weight,
                              bf16 *__restrict__ layer3_0_downsample_0,
                              float *__restrict__ layer3_0_downsample_1_m2,
                              float *__restrict__ layer3_0_downsample_1_mean, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int rows = n * 4, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer3_0_downsample_0_forward_shape>, bf16>
        a = {{{rows, group}, layer2_3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_downsample_0_forward_shape>, bf16>
        b = {{{group}, layer3_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_0_downsample_1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_0_downsample_0 + row * 1024 + c, result);
        layer3_0_downsample_1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_0_downsample_1_m2_columns, results, (float *)workspace, first / 64, 1024,
                         column, 1024 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_0_downsample_0_forward_columns(int n, const bf16 *__restrict__ layer2_3,
                                      const bf16 *__restrict__ layer3_0_downsample_0_weight,
                                      bf16 *__restrict__ layer3_0_downsample_0,
                                      float *__restrict__ layer3_0_downsample_1_m2,
                                      float *__restrict__ layer3_0_downsample_1_mean,
                                      void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 1024, layer3_0_downsample_1_mean, layer3_0_downsample_1_m2);
}

/* layer3_0_forward: 4.19 Mflop, 3.17 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.bn3 = map(layer3.0.conv3, layer3.0.bn3.mean, layer3.0.bn3.scale,
                                         layer3.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] layer3.0.downsample.1 = map(layer3.0.downsample.0, layer3.0.downsample.1.mean,
                                                  layer3.0.downsample.1.scale,
                                                  layer3.0.downsample.1.bias), specs/resnet50.spec:13
   bf16[n, 2, 2, 1024] layer3.0 = map(layer3.0.bn3, layer3.0.downsample.1), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_forward(int n, const bf16 *__restrict__ layer3_0_conv3, const float *__restrict__ layer3_0_bn3_bias,
                 const float *__restrict__ layer3_0_bn3_mean, const float *__restrict__ layer3_0_bn3_scale,
                 const bf16 *__restrict__ layer3_0_downsample_0,
                 const float *__restrict__ layer3_0_downsample_1_bias,
                 const float *__restrict__ layer3_0_downsample_1_mean,
                 const float *__restrict__ layer3_0_downsample_1_scale, bf16 *__restrict__ layer3_0)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 1024;
    float layer3_0_conv3_v[8];
    ddp_load(layer3_0_conv3_v, layer3_0_conv3 + at);
    float layer3_0_bn3_mean_v[8];
    ddp_load(layer3_0_bn3_mean_v, layer3_0_bn3_mean + c);
    float layer3_0_bn3_scale_v[8];
    ddp_load(layer3_0_bn3_scale_v, layer3_0_bn3_scale + c);
    float layer3_0_bn3_bias_v[8];
    ddp_load(layer3_0_bn3_bias_v, layer3_0_bn3_bias + c);
    float layer3_0_downsample_0_v[8];
    ddp_load(layer3_0_downsample_0_v, layer3_0_downsample_0 + at);
    float layer3_0_downsample_1_mean_v[8];
    ddp_load(layer3_0_downsample_1_mean_v, layer3_0_downsample_1_mean + c);
    float layer3_0_downsample_1_scale_v[8];
    ddp_load(layer3_0_downsample_1_scale_v, layer3_0_downsample_1_scale + c);
    float layer3_0_downsample_1_bias_v[8];
    ddp_load(layer3_0_downsample_1_bias_v, layer3_0_downsample_1_bias + c);
    float layer3_0_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float _0_bn3 = (layer3_0_conv3_v[v] - layer3_0_bn3_mean_v[v]) * layer3_0_bn3_scale_v[v]
            + layer3_0_bn3_bias_v[v];
        const float _0_downsample_1 = (layer3_0_downsample_0_v[v] - layer3_0_downsample_1_mean_v[v])
            * layer3_0_downsample_1_scale_v[v] + layer3_0_downsample_1_bias_v[v];
        layer3_0_v[v] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
    }
    ddp_store(layer3_0 + at, layer3_0_v);
}

/* layer3_conv1_forward: 269 Mflop, 1.84 MB at n = 128
   for layer3.1.conv1, layer3.2.conv1, layer3.3.conv1, layer3.4.conv1, layer3.5.conv1
   bf16[n, 2, 2, 256] layer3.conv1 = conv(layer3, layer3.conv1.weight), specs/resnet50.spec:4
   f32[256] layer3.bn1.m2 = reduce_m2(layer3.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[256] layer3.bn1.mean = reduce_mean(layer3.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv1_forward(int n, const bf16 *__restrict__ layer3, const bf16 *__restrict__ layer3_conv1_weight,
                     bf16 *__restrict__ layer3_conv1, float *__restrict__ layer3_bn1_m2,
                     float *__restrict__ layer3_bn1_mean, void *__restrict__ workspace,
                     const __grid_constant__ ddp_tensor_map a_map,
                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer3_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_conv1_forward_shape>, bf16>
        b = {{{group}, layer3_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_conv1 + row * 256 + c, result);
        layer3_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_bn1_m2_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv1_forward_columns(int n, const bf16 *__restrict__ layer3,
                             const bf16 *__restrict__ layer3_conv1_weight, bf16 *__restrict__ layer3_conv1,
                             float *__restrict__ layer3_bn1_m2, float *__restrict__ layer3_bn1_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 256, layer3_bn1_mean, layer3_bn1_m2);
}

/* layer3_conv2_forward: 269 Mflop, 1.71 MB at n = 128
   for layer3.1.conv2, layer3.2.conv2, layer3.3.conv2, layer3.4.conv2, layer3.5.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   bf16[n, 2, 2, 256] layer3.conv2 = conv(layer3.relu, layer3.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[256] layer3.bn2.m2 = reduce_m2(layer3.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[256] layer3.bn2.mean = reduce_mean(layer3.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv2_forward_shape =
    {.source = {2, 2}, .result = {2, 2}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
struct layer3_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_conv1;
    const float *layer3_bn1_bias;
    const float *layer3_bn1_mean;
    const float *layer3_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_conv1_at[8];
        ddp_load(layer3_conv1_at, layer3_conv1 + row * 256 + c);
        float layer3_bn1_mean_at[8];
        ddp_load(layer3_bn1_mean_at, layer3_bn1_mean + c);
        float layer3_bn1_scale_at[8];
        ddp_load(layer3_bn1_scale_at, layer3_bn1_scale + c);
        float layer3_bn1_bias_at[8];
        ddp_load(layer3_bn1_bias_at, layer3_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_bn1_value = (layer3_conv1_at[j] - layer3_bn1_mean_at[j])
                * layer3_bn1_scale_at[j] + layer3_bn1_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
            to[j] = layer3_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv2_forward(int n, const bf16 *__restrict__ layer3_conv1, const float *__restrict__ layer3_bn1_bias,
                     const float *__restrict__ layer3_bn1_mean, const float *__restrict__ layer3_bn1_scale,
                     const bf16 *__restrict__ layer3_conv2_weight, bf16 *__restrict__ layer3_conv2,
                     float *__restrict__ layer3_bn2_m2, float *__restrict__ layer3_bn2_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 2304;
    const ddp_made<ddp_conv_x<layer3_conv2_forward_shape>, bf16, layer3_conv2_forward_a>
        a = {{rows, group}, {layer3_conv1, layer3_bn1_bias, layer3_bn1_mean, layer3_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer3_conv2_forward_shape>, bf16>
        b = {{{group}, layer3_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer3_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer3_conv2 + row * 256 + c, result);
        layer3_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer3_bn2_m2_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv2_forward_columns(int n, const bf16 *__restrict__ layer3_conv1,
                             const float *__restrict__ layer3_bn1_bias,
                             const float *__restrict__ layer3_bn1_mean,
                             const float *__restrict__ layer3_bn1_scale,
                             const bf16 *__restrict__ layer3_conv2_weight, bf16 *__restrict__ layer3_conv2,
                             float *__restrict__ layer3_bn2_m2, float *__restrict__ layer3_bn2_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 256, layer3_bn2_mean, layer3_bn2_m2);
}

/* layer3_forward: 2.62 Mflop, 3.16 MB at n = 128
   for layer3.1, layer3.2, layer3.3, layer3.4, layer3.5
   f32[n, 2, 2, 1024] layer3.bn3 = map(layer3.conv3, layer3.bn3.mean, layer3.bn3.scale,
                                       layer3.bn3.bias), specs/resnet50.spec:9
   bf16[n, 2, 2, 1024] layer3 = map(layer3.bn3, layer3), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_forward(int n, const bf16 *__restrict__ layer3, const bf16 *__restrict__ layer3_conv3,
               const float *__restrict__ layer3_bn3_bias, const float *__restrict__ layer3_bn3_mean,
               const float *__restrict__ layer3_bn3_scale, bf16 *__restrict__ layer3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 1024;
    float layer3_conv3_v[8];
    ddp_load(layer3_conv3_v, layer3_conv3 + at);
    float layer3_bn3_mean_v[8];
    ddp_load(layer3_bn3_mean_v, layer3_bn3_mean + c);
    float layer3_bn3_scale_v[8];
    ddp_load(layer3_bn3_scale_v, layer3_bn3_scale + c);
    float layer3_bn3_bias_v[8];
    ddp_load(layer3_bn3_bias_v, layer3_bn3_bias + c);
    float layer3_v[8];
    ddp_load(layer3_v, layer3 + at);
    float layer3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float layer3_bn3 = (layer3_conv3_v[v] - layer3_bn3_mean_v[v]) * layer3_bn3_scale_v[v]
            + layer3_bn3_bias_v[v];
        layer3_2_v[v] = maxf(layer3_bn3 + layer3_v[v], 0.0f);
    }
    ddp_store(layer3_2 + at, layer3_2_v);
}

/* layer4_0_conv1_forward: 538 Mflop, 2.63 MB at n = 128
   bf16[n, 2, 2, 512] layer4.0.conv1 = conv(layer3.5, layer4.0.conv1.weight), specs/resnet50.spec:4
   f32[512] layer4.0.bn1.m2 = reduce_m2(layer4.0.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[512] layer4.0.bn1.mean = reduce_mean(layer4.0.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv1_forward(int n, const bf16 *__restrict__ layer3_5,
                       const bf16 *__restrict__ layer4_0_conv1_weight, bf16 *__restrict__ layer4_0_conv1,
                       float *__restrict__ layer4_0_bn1_m2, float *__restrict__ layer4_0_bn1_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 4, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer4_0_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer3_5}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_conv1_forward_shape>, bf16>
        b = {{{group}, layer4_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_0_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_0_conv1 + row * 512 + c, result);
        layer4_0_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_0_bn1_m2_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_0_conv1_forward_columns(int n, const bf16 *__restrict__ layer3_5,
                               const bf16 *__restrict__ layer4_0_conv1_weight,
                               bf16 *__restrict__ layer4_0_conv1, float *__restrict__ layer4_0_bn1_m2,
                               float *__restrict__ layer4_0_bn1_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n * 4 + 63) / 64, 512, layer4_0_bn1_mean, layer4_0_bn1_m2);
}

/* layer4_0_bn1_scale_forward: 7.68 kflop, 16.4 kB at n = 128
   f32[512] layer4.0.bn1.var = map(layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.running_mean.new = map(layer4.0.bn1.running_mean,
                                                layer4.0.bn1.mean), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.running_var.new = map(layer4.0.bn1.running_var,
                                               layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] layer4.0.bn1.scale = map(layer4.0.bn1.weight, layer4.0.bn1.var), specs/resnet50.spec:5 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_bn1_scale_forward(int n, const float *__restrict__ layer4_0_bn1_weight,
                           const float *layer4_0_bn1_running_mean, const float *layer4_0_bn1_running_var,
                           const float *__restrict__ layer4_0_bn1_m2,
                           const float *__restrict__ layer4_0_bn1_mean, float *layer4_0_bn1_running_mean_out,
                           float *layer4_0_bn1_running_var_out, float *__restrict__ layer4_0_bn1_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float var = layer4_0_bn1_m2[at] / ((float)n * 4.0f);
    const float running_mean_new = 0.9f * layer4_0_bn1_running_mean[at] + 0.1f * layer4_0_bn1_mean[at];
    const float running_var_new = 0.9f * layer4_0_bn1_running_var[at]
        + 0.1f * layer4_0_bn1_m2[at] / maxf((float)n * 4.0f - 1.0f, 1.0f);
    const float scale = layer4_0_bn1_weight[at] / sqrtf(var + 1e-5f);
    layer4_0_bn1_running_mean_out[at] = running_mean_new;
    layer4_0_bn1_running_var_out[at] = running_var_new;
    layer4_0_bn1_scale[at] = scale;
}

/* layer4_0_conv2_forward: 270 Mflop, 5.38 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   bf16[n, 1, 1, 512] layer4.0.conv2 = conv(layer4.0.relu,
                                            layer4.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[512] layer4.0.bn2.m2 = reduce_m2(layer4.0.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[512] layer4.0.bn2.mean = reduce_mean(layer4.0.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv2_forward_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
struct layer4_0_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_0_conv1;
    const float *layer4_0_bn1_bias;
    const float *layer4_0_bn1_mean;
    const float *layer4_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_0_conv1_at[8];
        ddp_load(layer4_0_conv1_at, layer4_0_conv1 + row * 512 + c);
        float layer4_0_bn1_mean_at[8];
        ddp_load(layer4_0_bn1_mean_at, layer4_0_bn1_mean + c);
        float layer4_0_bn1_scale_at[8];
        ddp_load(layer4_0_bn1_scale_at, layer4_0_bn1_scale + c);
        float layer4_0_bn1_bias_at[8];
        ddp_load(layer4_0_bn1_bias_at, layer4_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_0_bn1_value = (layer4_0_conv1_at[j] - layer4_0_bn1_mean_at[j])
                * layer4_0_bn1_scale_at[j] + layer4_0_bn1_bias_at[j];
            const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
            to[j] = layer4_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv2_forward(int n, const bf16 *__restrict__ layer4_0_conv1,
                       const float *__restrict__ layer4_0_bn1_bias,
                       const float *__restrict__ layer4_0_bn1_mean,
                       const float *__restrict__ layer4_0_bn1_scale,
                       const bf16 *__restrict__ layer4_0_conv2_weight, bf16 *__restrict__ layer4_0_conv2,
                       float *__restrict__ layer4_0_bn2_m2, float *__restrict__ layer4_0_bn2_mean,
                       void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 4608;
    const ddp_made<ddp_conv_x<layer4_0_conv2_forward_shape>, bf16, layer4_0_conv2_forward_a>
        a = {{rows, group}, {layer4_0_conv1, layer4_0_bn1_bias, layer4_0_bn1_mean, layer4_0_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer4_0_conv2_forward_shape>, bf16>
        b = {{{group}, layer4_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_0_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_0_conv2 + row * 512 + c, result);
        layer4_0_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_0_bn2_m2_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_0_conv2_forward_columns(int n, const bf16 *__restrict__ layer4_0_conv1,
                               const float *__restrict__ layer4_0_bn1_bias,
                               const float *__restrict__ layer4_0_bn1_mean,
                               const float *__restrict__ layer4_0_bn1_scale,
                               const bf16 *__restrict__ layer4_0_conv2_weight,
                               bf16 *__restrict__ layer4_0_conv2, float *__restrict__ layer4_0_bn2_m2,
                               float *__restrict__ layer4_0_bn2_mean, void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n + 63) / 64, 512, layer4_0_bn2_mean, layer4_0_bn2_m2);
}

/* layer4_bn_scale_forward: 6.66 kflop, 18.4 kB at n = 128
   for layer4.0.bn2.scale, layer4.1.bn1.scale, layer4.1.bn2.scale, layer4.2.bn1.scale, layer4.2.bn2.scale
   f32[512] layer4.bn.var = map(layer4.bn.m2)
   f32[512] layer4.bn.running_mean.new = map(layer4.bn.running_mean, layer4.bn.mean)
   f32[512] layer4.bn.running_var.new = map(layer4.bn.running_var, layer4.bn.m2)
   f32[512] layer4.bn.scale = map(layer4.bn.weight, layer4.bn.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn_scale_forward(int n, const float *__restrict__ layer4_bn_weight,
                        const float *layer4_bn_running_mean, const float *layer4_bn_running_var,
                        const float *layer4_bn_m2, const float *__restrict__ layer4_bn_mean,
                        float *layer4_bn_var, float *layer4_bn_running_mean_out,
                        float *layer4_bn_running_var_out, float *__restrict__ layer4_bn_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float var = layer4_bn_m2[at] / (float)n;
    const float running_mean_new = 0.9f * layer4_bn_running_mean[at] + 0.1f * layer4_bn_mean[at];
    const float running_var_new = 0.9f * layer4_bn_running_var[at]
        + 0.1f * layer4_bn_m2[at] / maxf((float)n - 1.0f, 1.0f);
    const float scale = layer4_bn_weight[at] / sqrtf(var + 1e-5f);
    layer4_bn_var[at] = var;
    layer4_bn_running_mean_out[at] = running_mean_new;
    layer4_bn_running_var_out[at] = running_var_new;
    layer4_bn_scale[at] = scale;
}

/* layer4_conv3_forward: 270 Mflop, 2.78 MB at n = 128
   for layer4.0.conv3, layer4.1.conv3, layer4.2.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   bf16[n, 1, 1, 2048] layer4.conv3 = conv(layer4.relu, layer4.conv3.weight), specs/resnet50.spec:8
   f32[2048] layer4.bn3.m2 = reduce_m2(layer4.conv3) axes 0 1 2, specs/resnet50.spec:9
   f32[2048] layer4.bn3.mean = reduce_mean(layer4.conv3) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv3_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 2048};
struct layer4_conv3_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_conv2;
    const float *layer4_bn2_bias;
    const float *layer4_bn2_mean;
    const float *layer4_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_conv2_at[8];
        ddp_load(layer4_conv2_at, layer4_conv2 + row * 512 + c);
        float layer4_bn2_mean_at[8];
        ddp_load(layer4_bn2_mean_at, layer4_bn2_mean + c);
        float layer4_bn2_scale_at[8];
        ddp_load(layer4_bn2_scale_at, layer4_bn2_scale + c);
        float layer4_bn2_bias_at[8];
        ddp_load(layer4_bn2_bias_at, layer4_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_bn2_value = (layer4_conv2_at[j] - layer4_bn2_mean_at[j])
                * layer4_bn2_scale_at[j] + layer4_bn2_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
            to[j] = layer4_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv3_forward(int n, const bf16 *__restrict__ layer4_conv2, const float *__restrict__ layer4_bn2_bias,
                     const float *__restrict__ layer4_bn2_mean, const float *__restrict__ layer4_bn2_scale,
                     const bf16 *__restrict__ layer4_conv3_weight, bf16 *__restrict__ layer4_conv3,
                     float *__restrict__ layer4_bn3_m2, float *__restrict__ layer4_bn3_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int rows = n, group = 0, depth = 512;
    const ddp_made<ddp_conv_x<layer4_conv3_forward_shape>, bf16, layer4_conv3_forward_a>
        a = {{rows, group}, {layer4_conv2, layer4_bn2_bias, layer4_bn2_mean, layer4_bn2_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer4_conv3_forward_shape>, bf16>
        b = {{{group}, layer4_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_bn3_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_conv3 + row * 2048 + c, result);
        layer4_bn3_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_bn3_m2_columns, results, (float *)workspace, first / 64, 2048, column,
                         2048 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_conv3_forward_columns(int n, const bf16 *__restrict__ layer4_conv2,
                             const float *__restrict__ layer4_bn2_bias,
                             const float *__restrict__ layer4_bn2_mean,
                             const float *__restrict__ layer4_bn2_scale,
                             const bf16 *__restrict__ layer4_conv3_weight, bf16 *__restrict__ layer4_conv3,
                             float *__restrict__ layer4_bn3_m2, float *__restrict__ layer4_bn3_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n + 63) / 64, 2048, layer4_bn3_mean, layer4_bn3_m2);
}

/* layer4_scale_forward: 26.6 kflop, 73.7 kB at n = 128
   for layer4.0.bn3.scale, layer4.0.downsample.1.scale, layer4.1.bn3.scale, layer4.2.bn3.scale
   f32[2048] layer4.var = map(layer4.m2)
   f32[2048] layer4.running_mean.new = map(layer4.running_mean, layer4.mean)
   f32[2048] layer4.running_var.new = map(layer4.running_var, layer4.m2)
   f32[2048] layer4.scale = map(layer4.weight, layer4.var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_scale_forward(int n, const float *__restrict__ layer4_weight, const float *layer4_running_mean,
                     const float *layer4_running_var, const float *layer4_m2,
                     const float *__restrict__ layer4_mean, float *layer4_var, float *layer4_running_mean_out,
                     float *layer4_running_var_out, float *__restrict__ layer4_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 2048)
        return;
    const float var = layer4_m2[at] / (float)n;
    const float running_mean_new = 0.9f * layer4_running_mean[at] + 0.1f * layer4_mean[at];
    const float running_var_new = 0.9f * layer4_running_var[at]
        + 0.1f * layer4_m2[at] / maxf((float)n - 1.0f, 1.0f);
    const float scale = layer4_weight[at] / sqrtf(var + 1e-5f);
    layer4_var[at] = var;
    layer4_running_mean_out[at] = running_mean_new;
    layer4_running_var_out[at] = running_var_new;
    layer4_scale[at] = scale;
}

/* layer4_0_downsample_0_forward: 538 Mflop, 5.78 MB at n = 128
   bf16[n, 1, 1, 2048] layer4.0.downsample.0 = conv(layer3.5,
                                                    layer4.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   f32[2048] layer4.0.downsample.1.m2 = reduce_m2(layer4.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13
   f32[2048] layer4.0.downsample.1.mean = reduce_mean(layer4.0.downsample.0) axes 0 1 2, specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_downsample_0_forward_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_0_forward(int n, const bf16 *__restrict__ layer3_5,
                              const bf16 *__restrict__ layer4_0_downsample_0_weight,
                              bf16 *__restrict__ layer4_0_downsample_0,
                              float *__restrict__ layer4_0_downsample_1_m2,
                              float *__restrict__ layer4_0_downsample_1_mean, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int rows = n, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer4_0_downsample_0_forward_shape>, bf16>
        a = {{{rows, group}, layer3_5}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_downsample_0_forward_shape>, bf16>
        b = {{{group}, layer4_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_0_downsample_1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_0_downsample_0 + row * 2048 + c, result);
        layer4_0_downsample_1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_0_downsample_1_m2_columns, results, (float *)workspace, first / 64, 2048,
                         column, 2048 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_0_downsample_0_forward_columns(int n, const bf16 *__restrict__ layer3_5,
                                      const bf16 *__restrict__ layer4_0_downsample_0_weight,
                                      bf16 *__restrict__ layer4_0_downsample_0,
                                      float *__restrict__ layer4_0_downsample_1_m2,
                                      float *__restrict__ layer4_0_downsample_1_mean,
                                      void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n + 63) / 64, 2048, layer4_0_downsample_1_mean, layer4_0_downsample_1_m2);
}

/* layer4_0_forward: 2.1 Mflop, 1.62 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.bn3 = map(layer4.0.conv3, layer4.0.bn3.mean, layer4.0.bn3.scale,
                                         layer4.0.bn3.bias), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] layer4.0.downsample.1 = map(layer4.0.downsample.0, layer4.0.downsample.1.mean,
                                                  layer4.0.downsample.1.scale,
                                                  layer4.0.downsample.1.bias), specs/resnet50.spec:13
   bf16[n, 1, 1, 2048] layer4.0 = map(layer4.0.bn3, layer4.0.downsample.1), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_forward(int n, const bf16 *__restrict__ layer4_0_conv3, const float *__restrict__ layer4_0_bn3_bias,
                 const float *__restrict__ layer4_0_bn3_mean, const float *__restrict__ layer4_0_bn3_scale,
                 const bf16 *__restrict__ layer4_0_downsample_0,
                 const float *__restrict__ layer4_0_downsample_1_bias,
                 const float *__restrict__ layer4_0_downsample_1_mean,
                 const float *__restrict__ layer4_0_downsample_1_scale, bf16 *__restrict__ layer4_0)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 2048;
    float layer4_0_conv3_v[8];
    ddp_load(layer4_0_conv3_v, layer4_0_conv3 + at);
    float layer4_0_bn3_mean_v[8];
    ddp_load(layer4_0_bn3_mean_v, layer4_0_bn3_mean + c);
    float layer4_0_bn3_scale_v[8];
    ddp_load(layer4_0_bn3_scale_v, layer4_0_bn3_scale + c);
    float layer4_0_bn3_bias_v[8];
    ddp_load(layer4_0_bn3_bias_v, layer4_0_bn3_bias + c);
    float layer4_0_downsample_0_v[8];
    ddp_load(layer4_0_downsample_0_v, layer4_0_downsample_0 + at);
    float layer4_0_downsample_1_mean_v[8];
    ddp_load(layer4_0_downsample_1_mean_v, layer4_0_downsample_1_mean + c);
    float layer4_0_downsample_1_scale_v[8];
    ddp_load(layer4_0_downsample_1_scale_v, layer4_0_downsample_1_scale + c);
    float layer4_0_downsample_1_bias_v[8];
    ddp_load(layer4_0_downsample_1_bias_v, layer4_0_downsample_1_bias + c);
    float layer4_0_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float _0_bn3 = (layer4_0_conv3_v[v] - layer4_0_bn3_mean_v[v]) * layer4_0_bn3_scale_v[v]
            + layer4_0_bn3_bias_v[v];
        const float _0_downsample_1 = (layer4_0_downsample_0_v[v] - layer4_0_downsample_1_mean_v[v])
            * layer4_0_downsample_1_scale_v[v] + layer4_0_downsample_1_bias_v[v];
        layer4_0_v[v] = maxf(_0_bn3 + _0_downsample_1, 0.0f);
    }
    ddp_store(layer4_0 + at, layer4_0_v);
}

/* layer4_conv1_forward: 269 Mflop, 2.76 MB at n = 128
   for layer4.1.conv1, layer4.2.conv1
   bf16[n, 1, 1, 512] layer4.conv1 = conv(layer4, layer4.conv1.weight), specs/resnet50.spec:4
   f32[512] layer4.bn1.m2 = reduce_m2(layer4.conv1) axes 0 1 2, specs/resnet50.spec:5
   f32[512] layer4.bn1.mean = reduce_mean(layer4.conv1) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv1_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 2048, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv1_forward(int n, const bf16 *__restrict__ layer4, const bf16 *__restrict__ layer4_conv1_weight,
                     bf16 *__restrict__ layer4_conv1, float *__restrict__ layer4_bn1_m2,
                     float *__restrict__ layer4_bn1_mean, void *__restrict__ workspace,
                     const __grid_constant__ ddp_tensor_map a_map,
                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 2048;
    const ddp_mapped<ddp_conv_x<layer4_conv1_forward_shape>, bf16>
        a = {{{rows, group}, layer4}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_conv1_forward_shape>, bf16>
        b = {{{group}, layer4_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_bn1_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_conv1 + row * 512 + c, result);
        layer4_bn1_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_bn1_m2_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_conv1_forward_columns(int n, const bf16 *__restrict__ layer4,
                             const bf16 *__restrict__ layer4_conv1_weight, bf16 *__restrict__ layer4_conv1,
                             float *__restrict__ layer4_bn1_m2, float *__restrict__ layer4_bn1_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n + 63) / 64, 512, layer4_bn1_mean, layer4_bn1_m2);
}

/* layer4_conv2_forward: 67.6 Mflop, 4.99 MB at n = 128
   for layer4.1.conv2, layer4.2.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   bf16[n, 1, 1, 512] layer4.conv2 = conv(layer4.relu, layer4.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[512] layer4.bn2.m2 = reduce_m2(layer4.conv2) axes 0 1 2, specs/resnet50.spec:7
   f32[512] layer4.bn2.mean = reduce_mean(layer4.conv2) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv2_forward_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
struct layer4_conv2_forward_a {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_conv1;
    const float *layer4_bn1_bias;
    const float *layer4_bn1_mean;
    const float *layer4_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_conv1_at[8];
        ddp_load(layer4_conv1_at, layer4_conv1 + row * 512 + c);
        float layer4_bn1_mean_at[8];
        ddp_load(layer4_bn1_mean_at, layer4_bn1_mean + c);
        float layer4_bn1_scale_at[8];
        ddp_load(layer4_bn1_scale_at, layer4_bn1_scale + c);
        float layer4_bn1_bias_at[8];
        ddp_load(layer4_bn1_bias_at, layer4_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_bn1_value = (layer4_conv1_at[j] - layer4_bn1_mean_at[j])
                * layer4_bn1_scale_at[j] + layer4_bn1_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
            to[j] = layer4_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv2_forward(int n, const bf16 *__restrict__ layer4_conv1, const float *__restrict__ layer4_bn1_bias,
                     const float *__restrict__ layer4_bn1_mean, const float *__restrict__ layer4_bn1_scale,
                     const bf16 *__restrict__ layer4_conv2_weight, bf16 *__restrict__ layer4_conv2,
                     float *__restrict__ layer4_bn2_m2, float *__restrict__ layer4_bn2_mean,
                     void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 4608;
    const ddp_made<ddp_conv_x<layer4_conv2_forward_shape>, bf16, layer4_conv2_forward_a>
        a = {{rows, group}, {layer4_conv1, layer4_bn1_bias, layer4_bn1_mean, layer4_bn1_scale, n}};
    const ddp_mapped<ddp_conv_weight<layer4_conv2_forward_shape>, bf16>
        b = {{{group}, layer4_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_moments<8> layer4_bn2_m2_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(layer4_conv2 + row * 512 + c, result);
        layer4_bn2_m2_columns.add(result);
    }
    ddp_put_columns<128>(layer4_bn2_m2_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_conv2_forward_columns(int n, const bf16 *__restrict__ layer4_conv1,
                             const float *__restrict__ layer4_bn1_bias,
                             const float *__restrict__ layer4_bn1_mean,
                             const float *__restrict__ layer4_bn1_scale,
                             const bf16 *__restrict__ layer4_conv2_weight, bf16 *__restrict__ layer4_conv2,
                             float *__restrict__ layer4_bn2_m2, float *__restrict__ layer4_bn2_mean,
                             void *__restrict__ workspace)
{
    ddp_columns_moments((const float *)workspace, (n + 63) / 64, 512, layer4_bn2_mean, layer4_bn2_m2);
}

/* layer4_forward: 1.31 Mflop, 1.6 MB at n = 128
   for layer4.1, layer4.2
   f32[n, 1, 1, 2048] layer4.bn3 = map(layer4.conv3, layer4.bn3.mean, layer4.bn3.scale,
                                       layer4.bn3.bias), specs/resnet50.spec:9
   bf16[n, 1, 1, 2048] layer4 = map(layer4.bn3, layer4), specs/resnet50.spec:16 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_forward(int n, const bf16 *__restrict__ layer4, const bf16 *__restrict__ layer4_conv3,
               const float *__restrict__ layer4_bn3_bias, const float *__restrict__ layer4_bn3_mean,
               const float *__restrict__ layer4_bn3_scale, bf16 *__restrict__ layer4_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 2048;
    float layer4_conv3_v[8];
    ddp_load(layer4_conv3_v, layer4_conv3 + at);
    float layer4_bn3_mean_v[8];
    ddp_load(layer4_bn3_mean_v, layer4_bn3_mean + c);
    float layer4_bn3_scale_v[8];
    ddp_load(layer4_bn3_scale_v, layer4_bn3_scale + c);
    float layer4_bn3_bias_v[8];
    ddp_load(layer4_bn3_bias_v, layer4_bn3_bias + c);
    float layer4_v[8];
    ddp_load(layer4_v, layer4 + at);
    float layer4_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float layer4_bn3 = (layer4_conv3_v[v] - layer4_bn3_mean_v[v]) * layer4_bn3_scale_v[v]
            + layer4_bn3_bias_v[v];
        layer4_2_v[v] = maxf(layer4_bn3 + layer4_v[v], 0.0f);
    }
    ddp_store(layer4_2 + at, layer4_2_v);
}

/* layer4_2_bn3_num_batches_tracked_update: 5 flop, 80 B at n = 128
   i64[] layer4.1.bn2.num_batches_tracked.new = map(layer4.1.bn2.num_batches_tracked), specs/resnet50.spec:7
   i64[] layer4.1.bn3.num_batches_tracked.new = map(layer4.1.bn3.num_batches_tracked), specs/resnet50.spec:9
   i64[] layer4.2.bn1.num_batches_tracked.new = map(layer4.2.bn1.num_batches_tracked), specs/resnet50.spec:5
   i64[] layer4.2.bn2.num_batches_tracked.new = map(layer4.2.bn2.num_batches_tracked), specs/resnet50.spec:7
   i64[] layer4.2.bn3.num_batches_tracked.new = map(layer4.2.bn3.num_batches_tracked), specs/resnet50.spec:9 */
extern "C" __global__ void __launch_bounds__(32, 1)
layer4_2_bn3_num_batches_tracked_update(int n, const int64_t *layer4_1_bn2_num_batches_tracked,
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
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 1)
        return;
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

/* fc_forward: 5.24 Mflop, 570 kB at n = 128
   f32[n, 10] fc.matmul = matmul(mean, fc.weight) transpose_b, specs/resnet50.spec:30
   f32[n, 10] fc = map(fc.matmul, fc.bias), specs/resnet50.spec:30 */
/* tile: 64 x 64, 64 terms a stage */
extern "C" __global__ void __launch_bounds__(256, 1)
fc_forward(int n, const bf16 *__restrict__ layer4_2, const bf16 *__restrict__ fc_weight,
           const float *__restrict__ fc_bias, float *__restrict__ fc,
           const __grid_constant__ ddp_tensor_map a_map, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int columns = 10;
    const int rows = n, k = 2048;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_matrix<2048, true>, bf16>
        a = {{{rows, from, to}, layer4_2}, &a_map};
    const ddp_mapped<ddp_matrix<2048, true>, bf16>
        b = {{{columns, from, to}, fc_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 2>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 10)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[2];
        ddp_load(result, tile::at(results, i));
        float fc_bias_at[2];
        ddp_load(fc_bias_at, fc_bias + c);
        float fc_row[2];
        #pragma unroll
        for (int j = 0; j < 2; j++) {
            const float fc_matmul_value = result[j];
            const float fc_value = fc_matmul_value + fc_bias_at[j];
            fc_row[j] = fc_value;
        }
        ddp_store(fc + row * 10 + c, fc_row);
    }
}

/* loss_log_p_forward: 8.96 kflop, 10.8 kB at n = 128
   f32[n, 1] loss.log_p.max = reduce_max(fc) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p.z = map(fc, loss.log_p.max), specs/resnet50.spec:45
   bf16[n, 10] loss.log_p.exp = map(loss.log_p.z), specs/resnet50.spec:45
   f32[n, 1] loss.log_p.sum = reduce_sum(loss.log_p.exp) axes 1 keep, specs/resnet50.spec:45
   bf16[n, 10] loss.log_p = map(loss.log_p.z, loss.log_p.sum), specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(256, 1)
loss_log_p_forward(int n, const float *__restrict__ fc, bf16 *__restrict__ loss_log_p_exp,
                   float *__restrict__ loss_log_p_sum, bf16 *__restrict__ loss_log_p)
{
    const int i = blockIdx.x * 8 + threadIdx.x / 32;
    if (i >= n)
        return;
    ddp_max log_p_max_max;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        log_p_max_max.add(fc[i * 10 + c]);
    }
    ddp_merge_row<32>(log_p_max_max);
    const float log_p_max = (float)log_p_max_max.value;
    float log_p_z_row[1];
    ddp_sum log_p_sum_sum;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        const float log_p_z = fc[i * 10 + c] - floorf(log_p_max);
        log_p_z_row[e] = log_p_z;
        const float log_p_exp = expf(log_p_z);
        log_p_sum_sum.add(log_p_exp);
        loss_log_p_exp[i * 10 + c] = narrow(log_p_exp);
    }
    ddp_merge_row<32>(log_p_sum_sum);
    const float log_p_sum = (float)log_p_sum_sum.sum;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        loss_log_p[i * 10 + c] = narrow(log_p_z_row[e] - logf(log_p_sum));
    }
    if (threadIdx.x % 32 == 0) {
        loss_log_p_sum[i] = log_p_sum;
    }
}

/* loss_score_forward: 0 flop, 3.58 kB at n = 128
   f32[n] loss.score = pick(loss.log_p, target), specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(32, 1)
loss_score_forward(int n, const int32_t *__restrict__ target, const bf16 *__restrict__ loss_log_p,
                   float *__restrict__ loss_score)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= n)
        return;
    const int64_t c = target[at];
    loss_score[at] = c >= 0 && c < 10 ? widen(loss_log_p[at * 10 + c]) : 0.0f;
}

/* loss_sums: 512 flop, 1.03 kB at n = 128
   f32[n] loss.counted = map(target), specs/resnet50.spec:45
   f32[n] loss.mul = map(loss.counted, loss.score), specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.mul) axes 0, specs/resnet50.spec:45
   f32[] loss.sum = reduce_sum(loss.counted) axes 0, specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(256, 1)
loss_sums(int n, const int32_t *__restrict__ target, const float *__restrict__ loss_score,
          float *__restrict__ loss_sum, float *__restrict__ loss_sum_2)
{
    ddp_sum sum_sum;
    ddp_sum sum_sum_2;
    for (int i = threadIdx.x; i < n; i += 256) {
        const float counted = target[i] != -100 ? 1.0f : 0.0f;
        const float mul = counted * loss_score[i];
        sum_sum.add(mul);
        sum_sum_2.add(counted);
    }
    ddp_merge_column<256, 1>(sum_sum);
    ddp_merge_column<256, 1>(sum_sum_2);
    if (threadIdx.x < 1) {
        loss_sum[0] = (float)sum_sum.sum;
        loss_sum_2[0] = (float)sum_sum_2.sum;
    }
}

/* loss_forward: 2 flop, 12 B at n = 128
   f32[] loss = map(loss.sum, loss.sum), specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(32, 1)
loss_forward(int n, const float *loss_sum, const float *__restrict__ loss_sum_2, float *loss)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 1)
        return;
    loss[0] = -loss_sum[0] / loss_sum_2[0];
}

/* loss_sum_backward: 1 flop, 8 B at n = 128
   f32[] d_loss.sum = map(loss.sum), specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(32, 1)
loss_sum_backward(int n, const float *loss_sum_2, float *d_loss_sum)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 1)
        return;
    d_loss_sum[0] = -1.0f / loss_sum_2[0];
}

/* loss_score_backward: 256 flop, 1.03 kB at n = 128
   f32[n] loss.counted = map(target), specs/resnet50.spec:45
   f32[n] d_loss.score = map(loss.counted, d_loss.sum), specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(32, 1)
loss_score_backward(int n, const int32_t *__restrict__ target, const float *__restrict__ d_loss_sum,
                    float *__restrict__ d_loss_score)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= n)
        return;
    const float counted = target[at] != -100 ? 1.0f : 0.0f;
    d_loss_score[at] = counted * d_loss_sum[0];
}

/* loss_score_backward_2: 0 flop, 3.58 kB at n = 128
   bf16[n, 10] d_loss.log_p = pick_grad(target, d_loss.score) extent 10, specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(256, 1)
loss_score_backward_2(int n, const int32_t *__restrict__ target, const float *__restrict__ d_loss_score,
                      bf16 *__restrict__ d_loss_log_p)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= (int64_t)n * 10)
        return;
    const int i = at / 10;
    const int c = at % 10;
    d_loss_log_p[at] = narrow(c == target[i] ? d_loss_score[i] : 0.0f);
}

/* loss_log_p_z_backward: 5.38 kflop, 8.23 kB at n = 128
   f32[n, 1] d_loss.log_p.sum = reduce_sum(d_loss.log_p) axes 1 keep, specs/resnet50.spec:45
   f32[n, 1] d_loss.log_p.sum = map(d_loss.log_p.sum, loss.log_p.sum), specs/resnet50.spec:45
   f32[n, 10] d_loss.log_p.z = map(loss.log_p.exp, d_loss.log_p.sum), specs/resnet50.spec:45
   bf16[n, 10] d_loss.log_p.z = map(d_loss.log_p, d_loss.log_p.z), specs/resnet50.spec:45
   f32[10] d_fc.bias = reduce_sum(d_loss.log_p.z) axes 0, specs/resnet50.spec:30 */
extern "C" __global__ void __launch_bounds__(256, 1)
loss_log_p_z_backward(int n, const bf16 *__restrict__ loss_log_p_exp,
                      const float *__restrict__ loss_log_p_sum, const bf16 *__restrict__ d_loss_log_p,
                      bf16 *__restrict__ d_loss_log_p_z, float *__restrict__ d_fc_bias,
                      void *__restrict__ workspace)
{
    ddp_sum d_fc_bias_sum;
    const int part = blockIdx.x * 8 + threadIdx.x / 32;
    for (int i = part; i < n; i += 128) {
        ddp_sum d_loss_log_p_sum_sum;
        #pragma unroll
        for (int e = 0; e < 1; e++) {
            const int c = e * 32 + threadIdx.x % 32;
            if (c >= 10)
                break;
            d_loss_log_p_sum_sum.add(widen(d_loss_log_p[i * 10 + c]));
        }
        ddp_merge_row<32>(d_loss_log_p_sum_sum);
        const float d_loss_log_p_sum = (float)d_loss_log_p_sum_sum.sum;
        const float d_loss_log_p_sum_2 = -(d_loss_log_p_sum / loss_log_p_sum[i]);
        #pragma unroll
        for (int e = 0; e < 1; e++) {
            const int c = e * 32 + threadIdx.x % 32;
            if (c >= 10)
                break;
            const float d_loss_log_p_z_value = widen(loss_log_p_exp[i * 10 + c]) * d_loss_log_p_sum_2;
            const float d_loss_log_p_z_value_2 = widen(d_loss_log_p[i * 10 + c]) + d_loss_log_p_z_value;
            d_fc_bias_sum.add(d_loss_log_p_z_value_2);
            d_loss_log_p_z[i * 10 + c] = narrow(d_loss_log_p_z_value_2);
        }
    }
    ddp_sum *const d_fc_bias_sum_parts = (ddp_sum *)workspace;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        d_fc_bias_sum_parts[part * 10 + c] = d_fc_bias_sum;
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
loss_log_p_z_backward_combine(int n, const bf16 *__restrict__ loss_log_p_exp,
                              const float *__restrict__ loss_log_p_sum, const bf16 *__restrict__ d_loss_log_p,
                              bf16 *__restrict__ d_loss_log_p_z, float *__restrict__ d_fc_bias,
                              void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 10)
        return;
    const int c = kept;
    ddp_sum *const d_fc_bias_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_fc_bias_sum;
    for (int part = 0; part < 128; part++)
        d_fc_bias_sum.merge(d_fc_bias_sum_parts[part * 10 + kept]);
    d_fc_bias[c] = (float)d_fc_bias_sum.sum;
}

/* fc_backward_weight: 5.24 Mflop, 609 kB at n = 128
   f32[10, 2048] d_fc.weight = matmul(d_loss.log_p.z, mean) transpose_a, specs/resnet50.spec:30 */
/* tile: 64 x 128, 64 terms a stage */
extern "C" __global__ void __launch_bounds__(256, 1)
fc_backward_weight(int n, const bf16 *__restrict__ layer4_2, const bf16 *__restrict__ d_loss_log_p_z,
                   float *__restrict__ d_fc_weight, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = 0, column = (int)blockIdx.x % 16 * 128;
    const int columns = 2048;
    const int rows = 10, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_made<ddp_matrix<10, false>, bf16, ddp_loaded<bf16, 10, 2>>
        a = {{rows, from, to}, {d_loss_log_p_z}};
    const ddp_mapped<ddp_matrix<2048, false>, bf16>
        b = {{{columns, from, to}, layer4_2}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_fc_weight + row * 2048 + c, result);
    }
}

/* fc_backward_input: 5.24 Mflop, 568 kB at n = 128
   bf16[n, 2048] d_mean = matmul(d_loss.log_p.z, fc.weight), specs/resnet50.spec:30 */
/* tile: 64 x 128, 64 terms a stage */
extern "C" __global__ void __launch_bounds__(256, 1)
fc_backward_input(int n, const bf16 *__restrict__ fc_weight, const bf16 *__restrict__ d_loss_log_p_z,
                  bf16 *__restrict__ d_mean, const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int columns = 2048;
    const int rows = n, k = 10;
    const int from = 0, to = k, depth = k;
    const ddp_made<ddp_matrix<10, true>, bf16, ddp_loaded<bf16, 10, 2>>
        a = {{rows, from, to}, {d_loss_log_p_z}};
    const ddp_mapped<ddp_matrix<2048, false>, bf16>
        b = {{{columns, from, to}, fc_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_mean + row * 2048 + c, result);
    }
}

/* layer4_2_bn3_backward: 1.57 Mflop, 2.12 MB at n = 128
   bf16[n, 1, 1, 2048] d_layer4.2.bn3 = map(layer4.2, d_layer4.2), specs/resnet50.spec:16
   f32[1, 1, 2048] d_layer4.2.bn3.mean = reduce_sum(d_layer4.2.bn3) axes 0, specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.2.bn3.scale = map(d_layer4.2.bn3, layer4.2.conv3,
                                                 layer4.2.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.2.bn3.scale = reduce_sum(d_layer4.2.bn3.scale) axes 0, specs/resnet50.spec:9 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_2_bn3_backward(int n, const bf16 *__restrict__ layer4_2_conv3,
                      const float *__restrict__ layer4_2_bn3_mean, const bf16 *__restrict__ layer4_2,
                      const bf16 *__restrict__ d_mean, bf16 *__restrict__ d_layer4_2_bn3,
                      float *__restrict__ d_layer4_2_bn3_bias, float *__restrict__ d_layer4_2_bn3_scale,
                      void *__restrict__ workspace)
{
    const int c = (blockIdx.x * 32 + threadIdx.x % 32) * 8;
    ddp_sum d_bn3_mean_sum[8];
    ddp_sum d_bn3_scale_sum[8];
    const int64_t rows = n;
    const int end = rows * (blockIdx.y + 1) / 2;
    for (int i = rows * blockIdx.y / 2 + threadIdx.x / 32; i < end; i += 8) {
        float layer4_2_v[8];
        ddp_load(layer4_2_v, layer4_2 + i * 2048 + c);
        float d_mean_v[8];
        ddp_load(d_mean_v, d_mean + i * 2048 + c);
        float layer4_2_conv3_v[8];
        ddp_load(layer4_2_conv3_v, layer4_2_conv3 + i * 2048 + c);
        float layer4_2_bn3_mean_v[8];
        ddp_load(layer4_2_bn3_mean_v, layer4_2_bn3_mean + c);
        float d_layer4_2_bn3_v[8];
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            const float d_bn3 = layer4_2_v[v] > 0.0f ? d_mean_v[v] : 0.0f;
            const float d_bn3_scale = d_bn3 * (layer4_2_conv3_v[v] - layer4_2_bn3_mean_v[v]);
            d_bn3_mean_sum[v].add(d_bn3);
            d_bn3_scale_sum[v].add(d_bn3_scale);
            d_layer4_2_bn3_v[v] = d_bn3;
        }
        ddp_store(d_layer4_2_bn3 + i * 2048 + c, d_layer4_2_bn3_v);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_bn3_mean_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_bn3_scale_sum[v]);
    }
    if (threadIdx.x < 32) {
        ddp_sum *const d_bn3_mean_sum_parts = (ddp_sum *)workspace;
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_bn3_mean_sum_parts[blockIdx.y * 2048 + c + v] = d_bn3_mean_sum[v];
        }
        ddp_sum *const d_bn3_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_bn3_scale_sum_parts[blockIdx.y * 2048 + c + v] = d_bn3_scale_sum[v];
        }
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer4_2_bn3_backward_combine(int n, const bf16 *__restrict__ layer4_2_conv3,
                              const float *__restrict__ layer4_2_bn3_mean, const bf16 *__restrict__ layer4_2,
                              const bf16 *__restrict__ d_mean, bf16 *__restrict__ d_layer4_2_bn3,
                              float *__restrict__ d_layer4_2_bn3_bias,
                              float *__restrict__ d_layer4_2_bn3_scale, void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 2048)
        return;
    const int c = kept;
    ddp_sum *const d_bn3_mean_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_bn3_mean_sum;
    for (int part = 0; part < 2; part++)
        d_bn3_mean_sum.merge(d_bn3_mean_sum_parts[part * 2048 + kept]);
    ddp_sum *const d_bn3_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
    ddp_sum d_bn3_scale_sum;
    for (int part = 0; part < 2; part++)
        d_bn3_scale_sum.merge(d_bn3_scale_sum_parts[part * 2048 + kept]);
    d_layer4_2_bn3_bias[c] = (float)d_bn3_mean_sum.sum;
    d_layer4_2_bn3_scale[c] = (float)d_bn3_scale_sum.sum;
}

/* layer4_bn3_backward_vectors: 38.9 kflop, 65.5 kB at n = 128
   for layer4.2.bn3, layer4.1.bn3
   f32[1, 1, 2048] d_layer4.bn3.mean = map(d_layer4.bn3.mean, layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.weight = map(layer4.bn3.var, d_layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.var = map(layer4.bn3.weight, layer4.bn3.var,
                                          d_layer4.bn3.scale), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.bn3.m2 = map(d_layer4.bn3.var), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.conv3 = map(d_layer4.bn3.mean), specs/resnet50.spec:9 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn3_backward_vectors(int n, const float *__restrict__ layer4_bn3_weight,
                            const float *__restrict__ layer4_bn3_var,
                            const float *__restrict__ layer4_bn3_scale,
                            const float *__restrict__ d_layer4_bn3_mean, const float *d_layer4_bn3_scale,
                            float *__restrict__ d_layer4_bn3_weight, float *d_layer4_bn3_m2,
                            float *__restrict__ d_layer4_conv3)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 2048)
        return;
    const float d_bn3_mean = -(d_layer4_bn3_mean[at] * layer4_bn3_scale[at]);
    const float d_bn3_weight = d_layer4_bn3_scale[at] / sqrtf(layer4_bn3_var[at] + 1e-5f);
    const float d_bn3_var = -(layer4_bn3_weight[at]
        / (sqrtf(layer4_bn3_var[at] + 1e-5f) * sqrtf(layer4_bn3_var[at] + 1e-5f))
        * (0.5f / sqrtf(layer4_bn3_var[at] + 1e-5f))) * d_layer4_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / (float)n;
    const float d_conv3 = d_bn3_mean / (float)n;
    d_layer4_bn3_weight[at] = d_bn3_weight;
    d_layer4_bn3_m2[at] = d_bn3_m2;
    d_layer4_conv3[at] = d_conv3;
}

/* layer4_bn3_backward: 1.57 Mflop, 1.61 MB at n = 128
   for layer4.2.bn3, layer4.1.bn3
   f32[n, 1, 1, 2048] d_layer4.conv3 = map(layer4.bn3.scale, d_layer4.bn3), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.conv3 = map(layer4.conv3, layer4.bn3.mean,
                                           d_layer4.bn3.m2), specs/resnet50.spec:9
   bf16[n, 1, 1, 2048] d_layer4.conv3 = map(d_layer4.conv3, d_layer4.conv3,
                                            d_layer4.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn3_backward(int n, const bf16 *layer4_conv3, const float *__restrict__ layer4_bn3_mean,
                    const float *__restrict__ layer4_bn3_scale, const bf16 *__restrict__ d_layer4_bn3,
                    const float *__restrict__ d_layer4_bn3_m2, const float *__restrict__ d_layer4_conv3,
                    bf16 *d_layer4_conv3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 2048;
    float layer4_bn3_scale_v[8];
    ddp_load(layer4_bn3_scale_v, layer4_bn3_scale + c);
    float d_layer4_bn3_v[8];
    ddp_load(d_layer4_bn3_v, d_layer4_bn3 + at);
    float layer4_conv3_v[8];
    ddp_load(layer4_conv3_v, layer4_conv3 + at);
    float layer4_bn3_mean_v[8];
    ddp_load(layer4_bn3_mean_v, layer4_bn3_mean + c);
    float d_layer4_bn3_m2_v[8];
    ddp_load(d_layer4_bn3_m2_v, d_layer4_bn3_m2 + c);
    float d_layer4_conv3_v[8];
    ddp_load(d_layer4_conv3_v, d_layer4_conv3 + c);
    float d_layer4_conv3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv3 = layer4_bn3_scale_v[v] * d_layer4_bn3_v[v];
        const float d_conv3_2 = 2.0f * (layer4_conv3_v[v] - layer4_bn3_mean_v[v]) * d_layer4_bn3_m2_v[v];
        d_layer4_conv3_2_v[v] = d_conv3 + d_layer4_conv3_v[v] + d_conv3_2;
    }
    ddp_store(d_layer4_conv3_2 + at, d_layer4_conv3_2_v);
}

/* layer4_conv3_backward_weight: 269 Mflop, 4.86 MB at n = 128
   for layer4.2.conv3, layer4.1.conv3, layer4.0.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   f32[2048, 512, 1, 1] d_layer4.conv3.weight = conv_dweight(layer4.relu,
                                                             d_layer4.conv3) kernel 1 1, specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv3_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 2048};
struct layer4_conv3_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_conv2;
    const float *layer4_bn2_bias;
    const float *layer4_bn2_mean;
    const float *layer4_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_conv2_at[8];
        ddp_load(layer4_conv2_at, layer4_conv2 + row * 512 + c);
        float layer4_bn2_mean_at[8];
        ddp_load(layer4_bn2_mean_at, layer4_bn2_mean + c);
        float layer4_bn2_scale_at[8];
        ddp_load(layer4_bn2_scale_at, layer4_bn2_scale + c);
        float layer4_bn2_bias_at[8];
        ddp_load(layer4_bn2_bias_at, layer4_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_bn2_value = (layer4_conv2_at[j] - layer4_bn2_mean_at[j])
                * layer4_bn2_scale_at[j] + layer4_bn2_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
            to[j] = layer4_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv3_backward_weight(int n, const bf16 *__restrict__ layer4_conv2,
                             const float *__restrict__ layer4_bn2_bias,
                             const float *__restrict__ layer4_bn2_mean,
                             const float *__restrict__ layer4_bn2_scale,
                             const bf16 *__restrict__ d_layer4_conv3,
                             float *__restrict__ d_layer4_conv3_weight,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 % 32 * 64, column = (int)blockIdx.x % 4 * 128;
    const int group = 0;
    const int rows = 2048, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_conv3_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_conv3}, &a_map};
    const ddp_made<ddp_dweight_x<layer4_conv3_backward_weight_shape>, bf16, layer4_conv3_backward_weight_b>
        b = {{group, from, to}, {layer4_conv2, layer4_bn2_bias, layer4_bn2_mean, layer4_bn2_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = group * 2048 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_conv3_weight + row * 512 + c, result);
    }
}

/* layer4_conv3_backward_input: 269 Mflop, 2.89 MB at n = 128
   for layer4.2.conv3, layer4.1.conv3, layer4.0.conv3
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8
   f32[n, 1, 1, 512] d_layer4.relu = conv_dinput(d_layer4.conv3,
                                                 layer4.conv3.weight) input 1 1, specs/resnet50.spec:8
   bf16[n, 1, 1, 512] d_layer4.bn2 = map(layer4.relu, d_layer4.relu), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv3_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv3_backward_input(int n, const bf16 *__restrict__ layer4_conv2,
                            const float *__restrict__ layer4_bn2_bias,
                            const float *__restrict__ layer4_bn2_mean,
                            const float *__restrict__ layer4_bn2_scale,
                            const bf16 *__restrict__ layer4_conv3_weight,
                            const bf16 *__restrict__ d_layer4_conv3, bf16 *__restrict__ d_layer4_bn2,
                            const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer4_conv3_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer4_conv3_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer4_conv3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer4_conv3_backward_input_shape>, bf16>
        b = {{{part}, layer4_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_conv2_at[8];
        ddp_load(layer4_conv2_at, layer4_conv2 + row * 512 + c);
        float layer4_bn2_mean_at[8];
        ddp_load(layer4_bn2_mean_at, layer4_bn2_mean + c);
        float layer4_bn2_scale_at[8];
        ddp_load(layer4_bn2_scale_at, layer4_bn2_scale + c);
        float layer4_bn2_bias_at[8];
        ddp_load(layer4_bn2_bias_at, layer4_bn2_bias + c);
        float d_layer4_bn2_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer4_relu_value = result[j];
            const float layer4_bn2_value = (layer4_conv2_at[j] - layer4_bn2_mean_at[j])
                * layer4_bn2_scale_at[j] + layer4_bn2_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
            const float d_layer4_bn2_value = layer4_relu_value > 0.0f ? d_layer4_relu_value : 0.0f;
            d_layer4_bn2_row[j] = d_layer4_bn2_value;
        }
        ddp_store(d_layer4_bn2 + row * 512 + c, d_layer4_bn2_row);
    }
}

/* layer4_bn_backward_sums: 262 kflop, 268 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[1, 1, 512] d_layer4.bn.mean = reduce_sum(d_layer4.bn) axes 0
   f32[n, 1, 1, 512] d_layer4.bn.scale = map(d_layer4.bn, layer4.conv, layer4.bn.mean)
   f32[1, 1, 512] d_layer4.bn.scale = reduce_sum(d_layer4.bn.scale) axes 0 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn_backward_sums(int n, const bf16 *__restrict__ layer4_conv, const float *__restrict__ layer4_bn_mean,
                        const bf16 *__restrict__ d_layer4_bn, float *__restrict__ d_layer4_bn_mean,
                        float *__restrict__ d_layer4_bn_scale, void *__restrict__ workspace)
{
    const int c = (blockIdx.x * 32 + threadIdx.x % 32) * 8;
    ddp_sum d_mean_sum[8];
    ddp_sum d_scale_sum[8];
    const int64_t rows = n;
    const int end = rows * (blockIdx.y + 1) / 2;
    for (int i = rows * blockIdx.y / 2 + threadIdx.x / 32; i < end; i += 8) {
        float d_layer4_bn_v[8];
        ddp_load(d_layer4_bn_v, d_layer4_bn + i * 512 + c);
        float layer4_conv_v[8];
        ddp_load(layer4_conv_v, layer4_conv + i * 512 + c);
        float layer4_bn_mean_v[8];
        ddp_load(layer4_bn_mean_v, layer4_bn_mean + c);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            const float d_scale = d_layer4_bn_v[v] * (layer4_conv_v[v] - layer4_bn_mean_v[v]);
            d_mean_sum[v].add(d_layer4_bn_v[v]);
            d_scale_sum[v].add(d_scale);
        }
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_mean_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_scale_sum[v]);
    }
    if (threadIdx.x < 32) {
        ddp_sum *const d_mean_sum_parts = (ddp_sum *)workspace;
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_mean_sum_parts[blockIdx.y * 512 + c + v] = d_mean_sum[v];
        }
        ddp_sum *const d_scale_sum_parts = (ddp_sum *)((char *)workspace + 8192);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_scale_sum_parts[blockIdx.y * 512 + c + v] = d_scale_sum[v];
        }
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn_backward_sums_combine(int n, const bf16 *__restrict__ layer4_conv,
                                const float *__restrict__ layer4_bn_mean,
                                const bf16 *__restrict__ d_layer4_bn, float *__restrict__ d_layer4_bn_mean,
                                float *__restrict__ d_layer4_bn_scale, void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 512)
        return;
    const int c = kept;
    ddp_sum *const d_mean_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_mean_sum;
    for (int part = 0; part < 2; part++)
        d_mean_sum.merge(d_mean_sum_parts[part * 512 + kept]);
    ddp_sum *const d_scale_sum_parts = (ddp_sum *)((char *)workspace + 8192);
    ddp_sum d_scale_sum;
    for (int part = 0; part < 2; part++)
        d_scale_sum.merge(d_scale_sum_parts[part * 512 + kept]);
    d_layer4_bn_mean[c] = (float)d_mean_sum.sum;
    d_layer4_bn_scale[c] = (float)d_scale_sum.sum;
}

/* layer4_bn_backward_vectors: 9.73 kflop, 16.4 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[1, 1, 512] d_layer4.bn.mean = map(d_layer4.bn.mean, layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.weight = map(layer4.bn.var, d_layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.var = map(layer4.bn.weight, layer4.bn.var, d_layer4.bn.scale)
   f32[1, 1, 512] d_layer4.bn.m2 = map(d_layer4.bn.var)
   f32[1, 1, 512] d_layer4.conv = map(d_layer4.bn.mean) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn_backward_vectors(int n, const float *__restrict__ layer4_bn_weight,
                           const float *__restrict__ layer4_bn_var, const float *__restrict__ layer4_bn_scale,
                           const float *__restrict__ d_layer4_bn_mean, const float *d_layer4_bn_scale,
                           float *__restrict__ d_layer4_bn_weight, float *d_layer4_bn_m2,
                           float *__restrict__ d_layer4_conv)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float d_bn_mean = -(d_layer4_bn_mean[at] * layer4_bn_scale[at]);
    const float d_bn_weight = d_layer4_bn_scale[at] / sqrtf(layer4_bn_var[at] + 1e-5f);
    const float d_bn_var = -(layer4_bn_weight[at]
        / (sqrtf(layer4_bn_var[at] + 1e-5f) * sqrtf(layer4_bn_var[at] + 1e-5f))
        * (0.5f / sqrtf(layer4_bn_var[at] + 1e-5f))) * d_layer4_bn_scale[at];
    const float d_bn_m2 = d_bn_var / (float)n;
    const float d_conv = d_bn_mean / (float)n;
    d_layer4_bn_weight[at] = d_bn_weight;
    d_layer4_bn_m2[at] = d_bn_m2;
    d_layer4_conv[at] = d_conv;
}

/* layer4_bn_backward: 393 kflop, 401 kB at n = 128
   for layer4.2.bn2, layer4.2.bn1, layer4.1.bn2, layer4.1.bn1, layer4.0.bn2
   f32[n, 1, 1, 512] d_layer4.conv = map(layer4.bn.scale, d_layer4.bn)
   f32[n, 1, 1, 512] d_layer4.conv = map(layer4.conv, layer4.bn.mean, d_layer4.bn.m2)
   bf16[n, 1, 1, 512] d_layer4.conv = map(d_layer4.conv, d_layer4.conv, d_layer4.conv) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_bn_backward(int n, const bf16 *__restrict__ layer4_conv, const float *__restrict__ layer4_bn_mean,
                   const float *__restrict__ layer4_bn_scale, const bf16 *d_layer4_bn,
                   const float *__restrict__ d_layer4_bn_m2, const float *__restrict__ d_layer4_conv,
                   bf16 *d_layer4_conv_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 512)
        return;
    const int c = at % 512;
    float layer4_bn_scale_v[8];
    ddp_load(layer4_bn_scale_v, layer4_bn_scale + c);
    float d_layer4_bn_v[8];
    ddp_load(d_layer4_bn_v, d_layer4_bn + at);
    float layer4_conv_v[8];
    ddp_load(layer4_conv_v, layer4_conv + at);
    float layer4_bn_mean_v[8];
    ddp_load(layer4_bn_mean_v, layer4_bn_mean + c);
    float d_layer4_bn_m2_v[8];
    ddp_load(d_layer4_bn_m2_v, d_layer4_bn_m2 + c);
    float d_layer4_conv_v[8];
    ddp_load(d_layer4_conv_v, d_layer4_conv + c);
    float d_layer4_conv_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv = layer4_bn_scale_v[v] * d_layer4_bn_v[v];
        const float d_conv_2 = 2.0f * (layer4_conv_v[v] - layer4_bn_mean_v[v]) * d_layer4_bn_m2_v[v];
        d_layer4_conv_2_v[v] = d_conv + d_layer4_conv_v[v] + d_conv_2;
    }
    ddp_store(d_layer4_conv_2 + at, d_layer4_conv_2_v);
}

/* layer4_conv2_backward_weight: 67.4 Mflop, 9.71 MB at n = 128
   for layer4.2.conv2, layer4.1.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   f32[512, 512, 3, 3] d_layer4.conv2.weight = conv_dweight(layer4.relu,
                                                            d_layer4.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
/* tile: 128 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv2_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
struct layer4_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_conv1;
    const float *layer4_bn1_bias;
    const float *layer4_bn1_mean;
    const float *layer4_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_conv1_at[8];
        ddp_load(layer4_conv1_at, layer4_conv1 + row * 512 + c);
        float layer4_bn1_mean_at[8];
        ddp_load(layer4_bn1_mean_at, layer4_bn1_mean + c);
        float layer4_bn1_scale_at[8];
        ddp_load(layer4_bn1_scale_at, layer4_bn1_scale + c);
        float layer4_bn1_bias_at[8];
        ddp_load(layer4_bn1_bias_at, layer4_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_bn1_value = (layer4_conv1_at[j] - layer4_bn1_mean_at[j])
                * layer4_bn1_scale_at[j] + layer4_bn1_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
            to[j] = layer4_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv2_backward_weight(int n, const bf16 *__restrict__ layer4_conv1,
                             const float *__restrict__ layer4_bn1_bias,
                             const float *__restrict__ layer4_bn1_mean,
                             const float *__restrict__ layer4_bn1_scale,
                             const bf16 *__restrict__ d_layer4_conv2,
                             float *__restrict__ d_layer4_conv2_weight,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 36 % 4 * 128, column = (int)blockIdx.x % 36 * 128;
    const int group = 0;
    const int rows = 512, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_conv2}, &a_map};
    const ddp_made<ddp_dweight_x<layer4_conv2_backward_weight_shape>, bf16, layer4_conv2_backward_weight_b>
        b = {{group, from, to}, {layer4_conv1, layer4_bn1_bias, layer4_bn1_mean, layer4_bn1_scale, n}};
    float *const results = ddp_tile<bf16, 128, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<128, 128, 8>;
    for (int i = tile::first_row(); i < 128; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 4608)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_conv2_weight + row * 4608 + c, result);
    }
}

/* layer4_conv2_backward_input: 67.5 Mflop, 5.12 MB at n = 128
   for layer4.2.conv2, layer4.1.conv2
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   f32[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6
   f32[n, 1, 1, 512] d_layer4.relu = conv_dinput(d_layer4.conv2,
                                                 layer4.conv2.weight) input 1 1 padding 1 1, specs/resnet50.spec:6
   bf16[n, 1, 1, 512] d_layer4.bn1 = map(layer4.relu, d_layer4.relu), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv2_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv2_backward_input(int n, const bf16 *__restrict__ layer4_conv1,
                            const float *__restrict__ layer4_bn1_bias,
                            const float *__restrict__ layer4_bn1_mean,
                            const float *__restrict__ layer4_bn1_scale,
                            const bf16 *__restrict__ layer4_conv2_weight,
                            const bf16 *__restrict__ d_layer4_conv2, bf16 *__restrict__ d_layer4_bn1,
                            const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer4_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer4_conv2_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer4_conv2}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer4_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer4_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_conv1_at[8];
        ddp_load(layer4_conv1_at, layer4_conv1 + row * 512 + c);
        float layer4_bn1_mean_at[8];
        ddp_load(layer4_bn1_mean_at, layer4_bn1_mean + c);
        float layer4_bn1_scale_at[8];
        ddp_load(layer4_bn1_scale_at, layer4_bn1_scale + c);
        float layer4_bn1_bias_at[8];
        ddp_load(layer4_bn1_bias_at, layer4_bn1_bias + c);
        float d_layer4_bn1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer4_relu_value = result[j];
            const float layer4_bn1_value = (layer4_conv1_at[j] - layer4_bn1_mean_at[j])
                * layer4_bn1_scale_at[j] + layer4_bn1_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
            const float d_layer4_bn1_value = layer4_relu_value > 0.0f ? d_layer4_relu_value : 0.0f;
            d_layer4_bn1_row[j] = d_layer4_bn1_value;
        }
        ddp_store(d_layer4_bn1 + row * 512 + c, d_layer4_bn1_row);
    }
}

/* layer4_conv1_backward_weight: 268 Mflop, 4.85 MB at n = 128
   for layer4.2.conv1, layer4.1.conv1
   f32[512, 2048, 1, 1] d_layer4.conv1.weight = conv_dweight(layer4,
                                                             d_layer4.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 2048, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv1_backward_weight(int n, const bf16 *__restrict__ layer4, const bf16 *__restrict__ d_layer4_conv1,
                             float *__restrict__ d_layer4_conv1_weight,
                             const __grid_constant__ ddp_tensor_map a_map,
                             const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 % 8 * 64, column = (int)blockIdx.x % 16 * 128;
    const int group = 0;
    const int rows = 512, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_conv1}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer4_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer4}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_conv1_weight + row * 2048 + c, result);
    }
}

/* layer4_conv1_backward_input: 269 Mflop, 3.8 MB at n = 128
   for layer4.2.conv1, layer4.1.conv1
   f32[n, 1, 1, 2048] d_layer4 = conv_dinput(d_layer4.conv1,
                                             layer4.conv1.weight) input 1 1, specs/resnet50.spec:4
   f32[n, 1, 1, 2048] d_layer4 = map(d_layer4.bn3, d_layer4), specs/resnet50.spec:16
   bf16[n, 1, 1, 2048] d_layer4.bn3 = map(layer4, d_layer4), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 2048, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv1_backward_input(int n, const bf16 *__restrict__ layer4,
                            const bf16 *__restrict__ layer4_conv1_weight, const bf16 *d_layer4_bn3,
                            const bf16 *__restrict__ d_layer4_conv1, bf16 *d_layer4_bn3_2,
                            const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer4_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer4_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer4_conv1}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer4_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer4_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer4_bn3_at[8];
        ddp_load(d_layer4_bn3_at, d_layer4_bn3 + row * 2048 + c);
        float layer4_at[8];
        ddp_load(layer4_at, layer4 + row * 2048 + c);
        float d_layer4_bn3_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer4_value = result[j];
            const float d_layer4_value2 = d_layer4_bn3_at[j] + d_layer4_value;
            const float d_layer4_bn3_value = layer4_at[j] > 0.0f ? d_layer4_value2 : 0.0f;
            d_layer4_bn3_row[j] = d_layer4_bn3_value;
        }
        ddp_store(d_layer4_bn3_2 + row * 2048 + c, d_layer4_bn3_row);
    }
}

/* layer4_1_bn3_backward_sums: 1.05 Mflop, 1.07 MB at n = 128
   f32[1, 1, 2048] d_layer4.1.bn3.mean = reduce_sum(d_layer4.1.bn3) axes 0, specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.1.bn3.scale = map(d_layer4.1.bn3, layer4.1.conv3,
                                                 layer4.1.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.1.bn3.scale = reduce_sum(d_layer4.1.bn3.scale) axes 0, specs/resnet50.spec:9 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_1_bn3_backward_sums(int n, const bf16 *__restrict__ layer4_1_conv3,
                           const float *__restrict__ layer4_1_bn3_mean,
                           const bf16 *__restrict__ d_layer4_1_bn3, float *__restrict__ d_layer4_1_bn3_bias,
                           float *__restrict__ d_layer4_1_bn3_scale, void *__restrict__ workspace)
{
    const int c = (blockIdx.x * 32 + threadIdx.x % 32) * 8;
    ddp_sum d_mean_sum[8];
    ddp_sum d_scale_sum[8];
    const int64_t rows = n;
    const int end = rows * (blockIdx.y + 1) / 2;
    for (int i = rows * blockIdx.y / 2 + threadIdx.x / 32; i < end; i += 8) {
        float d_layer4_1_bn3_v[8];
        ddp_load(d_layer4_1_bn3_v, d_layer4_1_bn3 + i * 2048 + c);
        float layer4_1_conv3_v[8];
        ddp_load(layer4_1_conv3_v, layer4_1_conv3 + i * 2048 + c);
        float layer4_1_bn3_mean_v[8];
        ddp_load(layer4_1_bn3_mean_v, layer4_1_bn3_mean + c);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            const float d_scale = d_layer4_1_bn3_v[v] * (layer4_1_conv3_v[v] - layer4_1_bn3_mean_v[v]);
            d_mean_sum[v].add(d_layer4_1_bn3_v[v]);
            d_scale_sum[v].add(d_scale);
        }
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_mean_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_scale_sum[v]);
    }
    if (threadIdx.x < 32) {
        ddp_sum *const d_mean_sum_parts = (ddp_sum *)workspace;
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_mean_sum_parts[blockIdx.y * 2048 + c + v] = d_mean_sum[v];
        }
        ddp_sum *const d_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_scale_sum_parts[blockIdx.y * 2048 + c + v] = d_scale_sum[v];
        }
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer4_1_bn3_backward_sums_combine(int n, const bf16 *__restrict__ layer4_1_conv3,
                                   const float *__restrict__ layer4_1_bn3_mean,
                                   const bf16 *__restrict__ d_layer4_1_bn3,
                                   float *__restrict__ d_layer4_1_bn3_bias,
                                   float *__restrict__ d_layer4_1_bn3_scale, void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 2048)
        return;
    const int c = kept;
    ddp_sum *const d_mean_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_mean_sum;
    for (int part = 0; part < 2; part++)
        d_mean_sum.merge(d_mean_sum_parts[part * 2048 + kept]);
    ddp_sum *const d_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
    ddp_sum d_scale_sum;
    for (int part = 0; part < 2; part++)
        d_scale_sum.merge(d_scale_sum_parts[part * 2048 + kept]);
    d_layer4_1_bn3_bias[c] = (float)d_mean_sum.sum;
    d_layer4_1_bn3_scale[c] = (float)d_scale_sum.sum;
}

/* layer4_0_downsample_1_backward_sums: 1.84 Mflop, 1.61 MB at n = 128
   f32[1, 1, 2048] d_layer4.0.downsample.1.mean = reduce_sum(d_layer4.0.bn3) axes 0, specs/resnet50.spec:13
   f32[n, 1, 1, 2048] d_layer4.0.downsample.1.scale = map(d_layer4.0.bn3, layer4.0.downsample.0,
                                                          layer4.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1, 1, 2048] d_layer4.0.downsample.1.scale = reduce_sum(d_layer4.0.downsample.1.scale) axes 0, specs/resnet50.spec:13
   f32[n, 1, 1, 2048] d_layer4.0.bn3.scale = map(d_layer4.0.bn3, layer4.0.conv3,
                                                 layer4.0.bn3.mean), specs/resnet50.spec:9
   f32[1, 1, 2048] d_layer4.0.bn3.scale = reduce_sum(d_layer4.0.bn3.scale) axes 0, specs/resnet50.spec:9 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_1_backward_sums(int n, const bf16 *__restrict__ layer4_0_conv3,
                                    const float *__restrict__ layer4_0_bn3_mean,
                                    const bf16 *__restrict__ layer4_0_downsample_0,
                                    const float *__restrict__ layer4_0_downsample_1_mean,
                                    const bf16 *__restrict__ d_layer4_0_bn3,
                                    float *__restrict__ d_layer4_0_bn3_bias,
                                    float *__restrict__ d_layer4_0_downsample_1_scale,
                                    float *__restrict__ d_layer4_0_bn3_scale, void *__restrict__ workspace)
{
    const int c = (blockIdx.x * 32 + threadIdx.x % 32) * 8;
    ddp_sum d_downsample_1_mean_sum[8];
    ddp_sum d_downsample_1_scale_sum[8];
    ddp_sum d_bn3_scale_sum[8];
    const int64_t rows = n;
    const int end = rows * (blockIdx.y + 1) / 2;
    for (int i = rows * blockIdx.y / 2 + threadIdx.x / 32; i < end; i += 8) {
        float d_layer4_0_bn3_v[8];
        ddp_load(d_layer4_0_bn3_v, d_layer4_0_bn3 + i * 2048 + c);
        float layer4_0_downsample_0_v[8];
        ddp_load(layer4_0_downsample_0_v, layer4_0_downsample_0 + i * 2048 + c);
        float layer4_0_downsample_1_mean_v[8];
        ddp_load(layer4_0_downsample_1_mean_v, layer4_0_downsample_1_mean + c);
        float layer4_0_conv3_v[8];
        ddp_load(layer4_0_conv3_v, layer4_0_conv3 + i * 2048 + c);
        float layer4_0_bn3_mean_v[8];
        ddp_load(layer4_0_bn3_mean_v, layer4_0_bn3_mean + c);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            const float d_downsample_1_scale = d_layer4_0_bn3_v[v]
                * (layer4_0_downsample_0_v[v] - layer4_0_downsample_1_mean_v[v]);
            const float d_bn3_scale = d_layer4_0_bn3_v[v] * (layer4_0_conv3_v[v] - layer4_0_bn3_mean_v[v]);
            d_downsample_1_mean_sum[v].add(d_layer4_0_bn3_v[v]);
            d_downsample_1_scale_sum[v].add(d_downsample_1_scale);
            d_bn3_scale_sum[v].add(d_bn3_scale);
        }
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_downsample_1_mean_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_downsample_1_scale_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 32>(d_bn3_scale_sum[v]);
    }
    if (threadIdx.x < 32) {
        ddp_sum *const d_downsample_1_mean_sum_parts = (ddp_sum *)workspace;
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_downsample_1_mean_sum_parts[blockIdx.y * 2048 + c + v] = d_downsample_1_mean_sum[v];
        }
        ddp_sum *const d_downsample_1_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_downsample_1_scale_sum_parts[blockIdx.y * 2048 + c + v] = d_downsample_1_scale_sum[v];
        }
        ddp_sum *const d_bn3_scale_sum_parts = (ddp_sum *)((char *)workspace + 65536);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_bn3_scale_sum_parts[blockIdx.y * 2048 + c + v] = d_bn3_scale_sum[v];
        }
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_1_backward_sums_combine(int n, const bf16 *__restrict__ layer4_0_conv3,
                                            const float *__restrict__ layer4_0_bn3_mean,
                                            const bf16 *__restrict__ layer4_0_downsample_0,
                                            const float *__restrict__ layer4_0_downsample_1_mean,
                                            const bf16 *__restrict__ d_layer4_0_bn3,
                                            float *__restrict__ d_layer4_0_bn3_bias,
                                            float *__restrict__ d_layer4_0_downsample_1_scale,
                                            float *__restrict__ d_layer4_0_bn3_scale,
                                            void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 2048)
        return;
    const int c = kept;
    ddp_sum *const d_downsample_1_mean_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_downsample_1_mean_sum;
    for (int part = 0; part < 2; part++)
        d_downsample_1_mean_sum.merge(d_downsample_1_mean_sum_parts[part * 2048 + kept]);
    ddp_sum *const d_downsample_1_scale_sum_parts = (ddp_sum *)((char *)workspace + 32768);
    ddp_sum d_downsample_1_scale_sum;
    for (int part = 0; part < 2; part++)
        d_downsample_1_scale_sum.merge(d_downsample_1_scale_sum_parts[part * 2048 + kept]);
    ddp_sum *const d_bn3_scale_sum_parts = (ddp_sum *)((char *)workspace + 65536);
    ddp_sum d_bn3_scale_sum;
    for (int part = 0; part < 2; part++)
        d_bn3_scale_sum.merge(d_bn3_scale_sum_parts[part * 2048 + kept]);
    d_layer4_0_bn3_bias[c] = (float)d_downsample_1_mean_sum.sum;
    d_layer4_0_downsample_1_scale[c] = (float)d_downsample_1_scale_sum.sum;
    d_layer4_0_bn3_scale[c] = (float)d_bn3_scale_sum.sum;
}

/* layer4_0_downsample_1_bias_backward: 0 flop, 16.4 kB at n = 128
   f32[2048] d_layer4.0.downsample.1.bias = map(d_layer4.0.bn3.bias), specs/resnet50.spec:13 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_1_bias_backward(int n, const float *__restrict__ d_layer4_0_bn3_bias,
                                    float *__restrict__ d_layer4_0_downsample_1_bias)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 2048)
        return;
    d_layer4_0_downsample_1_bias[at] = d_layer4_0_bn3_bias[at];
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_1_backward_vectors(int n, const float *__restrict__ layer4_0_bn3_weight,
                                       const float *__restrict__ layer4_0_bn3_var,
                                       const float *__restrict__ layer4_0_bn3_scale,
                                       const float *__restrict__ layer4_0_downsample_1_weight,
                                       const float *__restrict__ layer4_0_downsample_1_var,
                                       const float *__restrict__ layer4_0_downsample_1_scale,
                                       const float *__restrict__ d_layer4_0_bn3_bias,
                                       const float *d_layer4_0_downsample_1_scale,
                                       const float *d_layer4_0_bn3_scale,
                                       float *__restrict__ d_layer4_0_downsample_1_weight,
                                       float *d_layer4_0_downsample_1_m2, float *d_layer4_0_downsample_0,
                                       float *__restrict__ d_layer4_0_bn3_weight,
                                       float *__restrict__ d_layer4_0_bn3_m2,
                                       float *__restrict__ d_layer4_0_conv3)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 2048)
        return;
    const float d_downsample_1_mean = -(d_layer4_0_bn3_bias[at] * layer4_0_downsample_1_scale[at]);
    const float d_downsample_1_weight = d_layer4_0_downsample_1_scale[at]
        / sqrtf(layer4_0_downsample_1_var[at] + 1e-5f);
    const float d_downsample_1_var = -(layer4_0_downsample_1_weight[at]
        / (sqrtf(layer4_0_downsample_1_var[at] + 1e-5f) * sqrtf(layer4_0_downsample_1_var[at] + 1e-5f))
        * (0.5f / sqrtf(layer4_0_downsample_1_var[at] + 1e-5f))) * d_layer4_0_downsample_1_scale[at];
    const float d_downsample_1_m2 = d_downsample_1_var / (float)n;
    const float d_downsample_0 = d_downsample_1_mean / (float)n;
    const float d_bn3_mean = -(d_layer4_0_bn3_bias[at] * layer4_0_bn3_scale[at]);
    const float d_bn3_weight = d_layer4_0_bn3_scale[at] / sqrtf(layer4_0_bn3_var[at] + 1e-5f);
    const float d_bn3_var = -(layer4_0_bn3_weight[at]
        / (sqrtf(layer4_0_bn3_var[at] + 1e-5f) * sqrtf(layer4_0_bn3_var[at] + 1e-5f))
        * (0.5f / sqrtf(layer4_0_bn3_var[at] + 1e-5f))) * d_layer4_0_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / (float)n;
    const float d_conv3 = d_bn3_mean / (float)n;
    d_layer4_0_downsample_1_weight[at] = d_downsample_1_weight;
    d_layer4_0_downsample_1_m2[at] = d_downsample_1_m2;
    d_layer4_0_downsample_0[at] = d_downsample_0;
    d_layer4_0_bn3_weight[at] = d_bn3_weight;
    d_layer4_0_bn3_m2[at] = d_bn3_m2;
    d_layer4_0_conv3[at] = d_conv3;
}

/* layer4_0_bn3_backward: 3.15 Mflop, 2.69 MB at n = 128
   f32[n, 1, 1, 2048] d_layer4.0.downsample.0 = map(layer4.0.downsample.1.scale,
                                                    d_layer4.0.bn3), specs/resnet50.spec:13
   f32[n, 1, 1, 2048] d_layer4.0.downsample.0 = map(layer4.0.downsample.0, layer4.0.downsample.1.mean,
                                                    d_layer4.0.downsample.1.m2), specs/resnet50.spec:13
   bf16[n, 1, 1, 2048] d_layer4.0.downsample.0 = map(d_layer4.0.downsample.0, d_layer4.0.downsample.0,
                                                     d_layer4.0.downsample.0), specs/resnet50.spec:12
   f32[n, 1, 1, 2048] d_layer4.0.conv3 = map(layer4.0.bn3.scale, d_layer4.0.bn3), specs/resnet50.spec:9
   f32[n, 1, 1, 2048] d_layer4.0.conv3 = map(layer4.0.conv3, layer4.0.bn3.mean,
                                             d_layer4.0.bn3.m2), specs/resnet50.spec:9
   bf16[n, 1, 1, 2048] d_layer4.0.conv3 = map(d_layer4.0.conv3, d_layer4.0.conv3,
                                              d_layer4.0.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_bn3_backward(int n, const bf16 *__restrict__ layer4_0_conv3,
                      const float *__restrict__ layer4_0_bn3_mean,
                      const float *__restrict__ layer4_0_bn3_scale, const bf16 *layer4_0_downsample_0,
                      const float *__restrict__ layer4_0_downsample_1_mean,
                      const float *__restrict__ layer4_0_downsample_1_scale, const bf16 *d_layer4_0_bn3,
                      const float *__restrict__ d_layer4_0_downsample_1_m2,
                      const float *__restrict__ d_layer4_0_downsample_0,
                      const float *__restrict__ d_layer4_0_bn3_m2, const float *__restrict__ d_layer4_0_conv3,
                      bf16 *d_layer4_0_downsample_0_2, bf16 *d_layer4_0_conv3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 2048;
    float layer4_0_downsample_1_scale_v[8];
    ddp_load(layer4_0_downsample_1_scale_v, layer4_0_downsample_1_scale + c);
    float d_layer4_0_bn3_v[8];
    ddp_load(d_layer4_0_bn3_v, d_layer4_0_bn3 + at);
    float layer4_0_downsample_0_v[8];
    ddp_load(layer4_0_downsample_0_v, layer4_0_downsample_0 + at);
    float layer4_0_downsample_1_mean_v[8];
    ddp_load(layer4_0_downsample_1_mean_v, layer4_0_downsample_1_mean + c);
    float d_layer4_0_downsample_1_m2_v[8];
    ddp_load(d_layer4_0_downsample_1_m2_v, d_layer4_0_downsample_1_m2 + c);
    float d_layer4_0_downsample_0_v[8];
    ddp_load(d_layer4_0_downsample_0_v, d_layer4_0_downsample_0 + c);
    float layer4_0_bn3_scale_v[8];
    ddp_load(layer4_0_bn3_scale_v, layer4_0_bn3_scale + c);
    float layer4_0_conv3_v[8];
    ddp_load(layer4_0_conv3_v, layer4_0_conv3 + at);
    float layer4_0_bn3_mean_v[8];
    ddp_load(layer4_0_bn3_mean_v, layer4_0_bn3_mean + c);
    float d_layer4_0_bn3_m2_v[8];
    ddp_load(d_layer4_0_bn3_m2_v, d_layer4_0_bn3_m2 + c);
    float d_layer4_0_conv3_v[8];
    ddp_load(d_layer4_0_conv3_v, d_layer4_0_conv3 + c);
    float d_layer4_0_downsample_0_2_v[8];
    float d_layer4_0_conv3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_downsample_0 = layer4_0_downsample_1_scale_v[v] * d_layer4_0_bn3_v[v];
        const float d_downsample_0_2 = 2.0f * (layer4_0_downsample_0_v[v] - layer4_0_downsample_1_mean_v[v])
            * d_layer4_0_downsample_1_m2_v[v];
        const float d_downsample_0_3 = d_downsample_0 + d_layer4_0_downsample_0_v[v] + d_downsample_0_2;
        const float d_conv3 = layer4_0_bn3_scale_v[v] * d_layer4_0_bn3_v[v];
        const float d_conv3_2 = 2.0f * (layer4_0_conv3_v[v] - layer4_0_bn3_mean_v[v])
            * d_layer4_0_bn3_m2_v[v];
        const float d_conv3_3 = d_conv3 + d_layer4_0_conv3_v[v] + d_conv3_2;
        d_layer4_0_downsample_0_2_v[v] = d_downsample_0_3;
        d_layer4_0_conv3_2_v[v] = d_conv3_3;
    }
    ddp_store(d_layer4_0_downsample_0_2 + at, d_layer4_0_downsample_0_2_v);
    ddp_store(d_layer4_0_conv3_2 + at, d_layer4_0_conv3_2_v);
}

/* layer4_0_conv2_backward_weight: 269 Mflop, 10.1 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   f32[512, 512, 3, 3] d_layer4.0.conv2.weight = conv_dweight(layer4.0.relu,
                                                              d_layer4.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
/* tile: 128 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv2_backward_weight_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
struct layer4_0_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer4_0_conv1;
    const float *layer4_0_bn1_bias;
    const float *layer4_0_bn1_mean;
    const float *layer4_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer4_0_conv1_at[8];
        ddp_load(layer4_0_conv1_at, layer4_0_conv1 + row * 512 + c);
        float layer4_0_bn1_mean_at[8];
        ddp_load(layer4_0_bn1_mean_at, layer4_0_bn1_mean + c);
        float layer4_0_bn1_scale_at[8];
        ddp_load(layer4_0_bn1_scale_at, layer4_0_bn1_scale + c);
        float layer4_0_bn1_bias_at[8];
        ddp_load(layer4_0_bn1_bias_at, layer4_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer4_0_bn1_value = (layer4_0_conv1_at[j] - layer4_0_bn1_mean_at[j])
                * layer4_0_bn1_scale_at[j] + layer4_0_bn1_bias_at[j];
            const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
            to[j] = layer4_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv2_backward_weight(int n, const bf16 *__restrict__ layer4_0_conv1,
                               const float *__restrict__ layer4_0_bn1_bias,
                               const float *__restrict__ layer4_0_bn1_mean,
                               const float *__restrict__ layer4_0_bn1_scale,
                               const bf16 *__restrict__ d_layer4_0_conv2_2,
                               float *__restrict__ d_layer4_0_conv2_weight,
                               const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 36 % 4 * 128, column = (int)blockIdx.x % 36 * 128;
    const int group = 0;
    const int rows = 512, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_0_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_0_conv2_2}, &a_map};
    const ddp_made<ddp_dweight_x<layer4_0_conv2_backward_weight_shape>, bf16, layer4_0_conv2_backward_weight_b>
        b = {{group, from, to}, {layer4_0_conv1, layer4_0_bn1_bias, layer4_0_bn1_mean, layer4_0_bn1_scale,
                                 n}};
    float *const results = ddp_tile<bf16, 128, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<128, 128, 8>;
    for (int i = tile::first_row(); i < 128; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 4608)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_0_conv2_weight + row * 4608 + c, result);
    }
}

/* layer4_0_conv2_backward_input: 271 Mflop, 5.91 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 512] d_layer4.0.relu = conv_dinput(d_layer4.0.conv2,
                                                   layer4.0.conv2.weight) input 2 2 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 512] d_layer4.0.bn1 = map(layer4.0.relu, d_layer4.0.relu), specs/resnet50.spec:6
   bf16[n, 2, 2, 512] d_layer4.0.conv1 = map(layer4.0.bn1.scale, d_layer4.0.bn1), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.bias = reduce_sum(d_layer4.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 2, 2, 512] d_layer4.0.bn1.scale = map(d_layer4.0.bn1, layer4.0.conv1,
                                                layer4.0.bn1.mean), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.scale = reduce_sum(d_layer4.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv2_backward_input_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv2_backward_input(int n, const bf16 *__restrict__ layer4_0_conv1,
                              const float *__restrict__ layer4_0_bn1_bias,
                              const float *__restrict__ layer4_0_bn1_mean,
                              const float *__restrict__ layer4_0_bn1_scale,
                              const bf16 *__restrict__ layer4_0_conv2_weight,
                              const bf16 *__restrict__ d_layer4_0_conv2_2,
                              bf16 *__restrict__ d_layer4_0_conv1, float *__restrict__ d_layer4_0_bn1_bias,
                              float *__restrict__ d_layer4_0_bn1_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = (int)blockIdx.x / 4 % 4, group = 0;
    const ddp_dinput<layer4_0_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer4_0_conv2_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer4_0_conv2_2};
    const ddp_mapped<ddp_dinput_weight<layer4_0_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer4_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer4_0_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer4_0_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_0_conv1_at[8];
        ddp_load(layer4_0_conv1_at, layer4_0_conv1 + row * 512 + c);
        float layer4_0_bn1_mean_at[8];
        ddp_load(layer4_0_bn1_mean_at, layer4_0_bn1_mean + c);
        float layer4_0_bn1_scale_at[8];
        ddp_load(layer4_0_bn1_scale_at, layer4_0_bn1_scale + c);
        float layer4_0_bn1_bias_at[8];
        ddp_load(layer4_0_bn1_bias_at, layer4_0_bn1_bias + c);
        float d_layer4_0_conv1_row[8];
        float d_layer4_0_bn1_row[8];
        float d_layer4_0_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer4_0_relu_value = result[j];
            const float layer4_0_bn1_value = (layer4_0_conv1_at[j] - layer4_0_bn1_mean_at[j])
                * layer4_0_bn1_scale_at[j] + layer4_0_bn1_bias_at[j];
            const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
            const float d_layer4_0_bn1_value = layer4_0_relu_value > 0.0f ? d_layer4_0_relu_value : 0.0f;
            const float d_layer4_0_conv1_value = layer4_0_bn1_scale_at[j] * d_layer4_0_bn1_value;
            d_layer4_0_conv1_row[j] = d_layer4_0_conv1_value;
            d_layer4_0_bn1_row[j] = d_layer4_0_bn1_value;
            const float d_layer4_0_bn1_scale_value = d_layer4_0_bn1_value
                * (layer4_0_conv1_at[j] - layer4_0_bn1_mean_at[j]);
            d_layer4_0_bn1_scale_row[j] = d_layer4_0_bn1_scale_value;
        }
        ddp_store(d_layer4_0_conv1 + row * 512 + c, d_layer4_0_conv1_row);
        d_layer4_0_bn1_bias_columns.add(d_layer4_0_bn1_row);
        d_layer4_0_bn1_scale_columns.add(d_layer4_0_bn1_scale_row);
    }
    ddp_put_columns<128>(d_layer4_0_bn1_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         512, column, 512 - column);
    ddp_put_columns<128>(d_layer4_0_bn1_scale_columns, results, (float *)workspace + 4096,
                         first / 64 * 4 + phase, 512, column, 512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_0_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer4_0_conv1,
                                      const float *__restrict__ layer4_0_bn1_bias,
                                      const float *__restrict__ layer4_0_bn1_mean,
                                      const float *__restrict__ layer4_0_bn1_scale,
                                      const bf16 *__restrict__ layer4_0_conv2_weight,
                                      const bf16 *__restrict__ d_layer4_0_conv2_2,
                                      bf16 *__restrict__ d_layer4_0_conv1,
                                      float *__restrict__ d_layer4_0_bn1_bias,
                                      float *__restrict__ d_layer4_0_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n + 63) / 64 * 4, 512, 1.0, d_layer4_0_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 4096, (n + 63) / 64 * 4, 512, 1.0, d_layer4_0_bn1_scale);
}

/* layer4_0_bn1_backward_vectors: 11.8 kflop, 16.4 kB at n = 128
   f32[512] layer4.0.bn1.var = map(layer4.0.bn1.m2), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.mean = map(d_layer4.0.bn1.bias, layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.weight = map(layer4.0.bn1.var, d_layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.var = map(layer4.0.bn1.weight, layer4.0.bn1.var,
                                     d_layer4.0.bn1.scale), specs/resnet50.spec:5
   f32[512] d_layer4.0.bn1.m2 = map(d_layer4.0.bn1.var), specs/resnet50.spec:5
   f32[512] d_layer4.0.conv1 = map(d_layer4.0.bn1.mean), specs/resnet50.spec:5 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_bn1_backward_vectors(int n, const float *__restrict__ layer4_0_bn1_weight,
                              const float *__restrict__ layer4_0_bn1_m2, const float *layer4_0_bn1_scale,
                              const float *__restrict__ d_layer4_0_bn1_bias,
                              const float *d_layer4_0_bn1_scale, float *__restrict__ d_layer4_0_bn1_weight,
                              float *d_layer4_0_bn1_m2, float *d_layer4_0_conv1_2)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float bn1_var = layer4_0_bn1_m2[at] / ((float)n * 4.0f);
    const float d_bn1_mean = -(d_layer4_0_bn1_bias[at] * layer4_0_bn1_scale[at]);
    const float d_bn1_weight = d_layer4_0_bn1_scale[at] / sqrtf(bn1_var + 1e-5f);
    const float d_bn1_var = -(layer4_0_bn1_weight[at] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
        * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer4_0_bn1_scale[at];
    const float d_bn1_m2 = d_bn1_var / ((float)n * 4.0f);
    const float d_conv1 = d_bn1_mean / ((float)n * 4.0f);
    d_layer4_0_bn1_weight[at] = d_bn1_weight;
    d_layer4_0_bn1_m2[at] = d_bn1_m2;
    d_layer4_0_conv1_2[at] = d_conv1;
}

/* layer4_0_bn1_backward: 1.31 Mflop, 1.58 MB at n = 128
   f32[n, 2, 2, 512] d_layer4.0.conv1 = map(layer4.0.conv1, layer4.0.bn1.mean,
                                            d_layer4.0.bn1.m2), specs/resnet50.spec:5
   bf16[n, 2, 2, 512] d_layer4.0.conv1 = map(d_layer4.0.conv1, d_layer4.0.conv1,
                                             d_layer4.0.conv1), specs/resnet50.spec:4 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_bn1_backward(int n, const bf16 *__restrict__ layer4_0_conv1,
                      const float *__restrict__ layer4_0_bn1_mean, const bf16 *d_layer4_0_conv1,
                      const float *__restrict__ d_layer4_0_bn1_m2,
                      const float *__restrict__ d_layer4_0_conv1_2, bf16 *d_layer4_0_conv1_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 512;
    float layer4_0_conv1_v[8];
    ddp_load(layer4_0_conv1_v, layer4_0_conv1 + at);
    float layer4_0_bn1_mean_v[8];
    ddp_load(layer4_0_bn1_mean_v, layer4_0_bn1_mean + c);
    float d_layer4_0_bn1_m2_v[8];
    ddp_load(d_layer4_0_bn1_m2_v, d_layer4_0_bn1_m2 + c);
    float d_layer4_0_conv1_v[8];
    ddp_load(d_layer4_0_conv1_v, d_layer4_0_conv1 + at);
    float d_layer4_0_conv1_2_v[8];
    ddp_load(d_layer4_0_conv1_2_v, d_layer4_0_conv1_2 + c);
    float d_layer4_0_conv1_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv1 = 2.0f * (layer4_0_conv1_v[v] - layer4_0_bn1_mean_v[v]) * d_layer4_0_bn1_m2_v[v];
        d_layer4_0_conv1_3_v[v] = d_layer4_0_conv1_v[v] + d_layer4_0_conv1_2_v[v] + d_conv1;
    }
    ddp_store(d_layer4_0_conv1_3 + at, d_layer4_0_conv1_3_v);
}

/* layer4_0_conv1_backward_weight: 537 Mflop, 3.67 MB at n = 128
   f32[512, 1024, 1, 1] d_layer4.0.conv1.weight = conv_dweight(layer3.5,
                                                               d_layer4.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv1_backward_weight(int n, const bf16 *__restrict__ layer3_5,
                               const bf16 *__restrict__ d_layer4_0_conv1_3,
                               float *__restrict__ d_layer4_0_conv1_weight,
                               const __grid_constant__ ddp_tensor_map a_map,
                               const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 % 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int group = 0;
    const int rows = 512, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_0_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer4_0_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer3_5}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_0_conv1_weight + row * 1024 + c, result);
    }
}

/* layer4_0_conv1_backward_input: 537 Mflop, 2.62 MB at n = 128
   bf16[n, 2, 2, 1024] d_layer3.5 = conv_dinput(d_layer4.0.conv1,
                                                layer4.0.conv1.weight) input 2 2, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv1_backward_input(int n, const bf16 *__restrict__ layer4_0_conv1_weight,
                              const bf16 *__restrict__ d_layer4_0_conv1_3, bf16 *__restrict__ d_layer3_5,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer4_0_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 4), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer4_0_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer4_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer4_0_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer4_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_5 + row * 1024 + c, result);
    }
}

/* layer4_0_downsample_0_backward_weight: 537 Mflop, 9.96 MB at n = 128
   f32[2048, 1024, 1, 1] d_layer4.0.downsample.0.weight = conv_dweight(layer3.5,
                                                                       d_layer4.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_downsample_0_backward_weight_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_0_backward_weight(int n, const bf16 *__restrict__ layer3_5,
                                      const bf16 *__restrict__ d_layer4_0_downsample_0_2,
                                      float *__restrict__ d_layer4_0_downsample_0_weight,
                                      const __grid_constant__ ddp_tensor_map a_map,
                                      const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 % 32 * 64, column = (int)blockIdx.x % 8 * 128;
    const int group = 0;
    const int rows = 2048, k = n;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer4_0_downsample_0_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer4_0_downsample_0_2}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer4_0_downsample_0_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer3_5}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = group * 2048 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer4_0_downsample_0_weight + row * 1024 + c, result);
    }
}

/* layer4_0_downsample_0_backward_input: 541 Mflop, 8.93 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.5 = conv_dinput(d_layer4.0.downsample.0,
                                               layer4.0.downsample.0.weight) input 2 2 stride 2 2, specs/resnet50.spec:12
   f32[n, 2, 2, 1024] d_layer3.5 = map(d_layer3.5, d_layer3.5), specs/resnet50.spec:16
   bf16[n, 2, 2, 1024] d_layer3.5.bn3 = map(layer3.5, d_layer3.5), specs/resnet50.spec:16
   f32[1024] d_layer3.5.bn3.bias = reduce_sum(d_layer3.5.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.5.bn3.scale = map(d_layer3.5.bn3, layer3.5.conv3,
                                                 layer3.5.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.5.bn3.scale = reduce_sum(d_layer3.5.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_downsample_0_backward_input_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_0_backward_input(int n, const bf16 *__restrict__ layer3_5_conv3,
                                     const float *__restrict__ layer3_5_bn3_mean,
                                     const bf16 *__restrict__ layer3_5,
                                     const bf16 *__restrict__ layer4_0_downsample_0_weight,
                                     const bf16 *__restrict__ d_layer4_0_downsample_0_2,
                                     const bf16 *d_layer3_5, bf16 *d_layer3_5_bn3,
                                     float *__restrict__ d_layer3_5_bn3_bias,
                                     float *__restrict__ d_layer3_5_bn3_scale, void *__restrict__ workspace,
                                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 32 * 64, column = (int)blockIdx.x % 8 * 128;
    const int phase = (int)blockIdx.x / 8 % 4, group = 0;
    const ddp_dinput<layer4_0_downsample_0_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer4_0_downsample_0_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer4_0_downsample_0_2};
    const ddp_mapped<ddp_dinput_weight<layer4_0_downsample_0_backward_input_shape>, bf16>
        b = {{{part}, layer4_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_5_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer3_5_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer3_5_at[8];
        ddp_load(d_layer3_5_at, d_layer3_5 + row * 1024 + c);
        float layer3_5_at[8];
        ddp_load(layer3_5_at, layer3_5 + row * 1024 + c);
        float layer3_5_conv3_at[8];
        ddp_load(layer3_5_conv3_at, layer3_5_conv3 + row * 1024 + c);
        float layer3_5_bn3_mean_at[8];
        ddp_load(layer3_5_bn3_mean_at, layer3_5_bn3_mean + c);
        float d_layer3_5_bn3_row[8];
        float d_layer3_5_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_5_value = result[j];
            const float d_layer3_5_value2 = d_layer3_5_value + d_layer3_5_at[j];
            const float d_layer3_5_bn3_value = layer3_5_at[j] > 0.0f ? d_layer3_5_value2 : 0.0f;
            d_layer3_5_bn3_row[j] = d_layer3_5_bn3_value;
            const float d_layer3_5_bn3_scale_value = d_layer3_5_bn3_value
                * (layer3_5_conv3_at[j] - layer3_5_bn3_mean_at[j]);
            d_layer3_5_bn3_scale_row[j] = d_layer3_5_bn3_scale_value;
        }
        ddp_store(d_layer3_5_bn3 + row * 1024 + c, d_layer3_5_bn3_row);
        d_layer3_5_bn3_bias_columns.add(d_layer3_5_bn3_row);
        d_layer3_5_bn3_scale_columns.add(d_layer3_5_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer3_5_bn3_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         1024, column, 1024 - column);
    ddp_put_columns<128>(d_layer3_5_bn3_scale_columns, results, (float *)workspace + 8192,
                         first / 64 * 4 + phase, 1024, column, 1024 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer4_0_downsample_0_backward_input_columns(int n, const bf16 *__restrict__ layer3_5_conv3,
                                             const float *__restrict__ layer3_5_bn3_mean,
                                             const bf16 *__restrict__ layer3_5,
                                             const bf16 *__restrict__ layer4_0_downsample_0_weight,
                                             const bf16 *__restrict__ d_layer4_0_downsample_0_2,
                                             const bf16 *d_layer3_5, bf16 *d_layer3_5_bn3,
                                             float *__restrict__ d_layer3_5_bn3_bias,
                                             float *__restrict__ d_layer3_5_bn3_scale,
                                             void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n + 63) / 64 * 4, 1024, 1.0, d_layer3_5_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n + 63) / 64 * 4, 1024, 1.0, d_layer3_5_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_bn3_backward_vectors(int n, const float *__restrict__ layer3_bn3_weight, const float *layer3_bn3_m2,
                            const float *__restrict__ layer3_bn3_scale,
                            const float *__restrict__ d_layer3_bn3_bias, const float *d_layer3_bn3_scale,
                            float *__restrict__ d_layer3_bn3_weight, float *d_layer3_bn3_m2,
                            float *d_layer3_conv3)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 1024)
        return;
    const float bn3_var = layer3_bn3_m2[at] / ((float)n * 4.0f);
    const float d_bn3_mean = -(d_layer3_bn3_bias[at] * layer3_bn3_scale[at]);
    const float d_bn3_weight = d_layer3_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer3_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer3_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 4.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 4.0f);
    d_layer3_bn3_weight[at] = d_bn3_weight;
    d_layer3_bn3_m2[at] = d_bn3_m2;
    d_layer3_conv3[at] = d_conv3;
}

/* layer3_bn3_backward: 3.15 Mflop, 3.16 MB at n = 128
   for layer3.5.bn3, layer3.4.bn3, layer3.3.bn3, layer3.2.bn3, layer3.1.bn3
   f32[n, 2, 2, 1024] d_layer3.conv3 = map(layer3.bn3.scale, d_layer3.bn3), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.conv3 = map(layer3.conv3, layer3.bn3.mean,
                                           d_layer3.bn3.m2), specs/resnet50.spec:9
   bf16[n, 2, 2, 1024] d_layer3.conv3 = map(d_layer3.conv3, d_layer3.conv3,
                                            d_layer3.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_bn3_backward(int n, const bf16 *layer3_conv3, const float *__restrict__ layer3_bn3_mean,
                    const float *__restrict__ layer3_bn3_scale, const bf16 *__restrict__ d_layer3_bn3,
                    const float *__restrict__ d_layer3_bn3_m2, const float *__restrict__ d_layer3_conv3,
                    bf16 *d_layer3_conv3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 1024;
    float layer3_bn3_scale_v[8];
    ddp_load(layer3_bn3_scale_v, layer3_bn3_scale + c);
    float d_layer3_bn3_v[8];
    ddp_load(d_layer3_bn3_v, d_layer3_bn3 + at);
    float layer3_conv3_v[8];
    ddp_load(layer3_conv3_v, layer3_conv3 + at);
    float layer3_bn3_mean_v[8];
    ddp_load(layer3_bn3_mean_v, layer3_bn3_mean + c);
    float d_layer3_bn3_m2_v[8];
    ddp_load(d_layer3_bn3_m2_v, d_layer3_bn3_m2 + c);
    float d_layer3_conv3_v[8];
    ddp_load(d_layer3_conv3_v, d_layer3_conv3 + c);
    float d_layer3_conv3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv3 = layer3_bn3_scale_v[v] * d_layer3_bn3_v[v];
        const float d_conv3_2 = 2.0f * (layer3_conv3_v[v] - layer3_bn3_mean_v[v]) * d_layer3_bn3_m2_v[v];
        d_layer3_conv3_2_v[v] = d_conv3 + d_layer3_conv3_v[v] + d_conv3_2;
    }
    ddp_store(d_layer3_conv3_2 + at, d_layer3_conv3_2_v);
}

/* layer3_conv3_backward_weight: 269 Mflop, 2.36 MB at n = 128
   for layer3.5.conv3, layer3.4.conv3, layer3.3.conv3, layer3.2.conv3, layer3.1.conv3, layer3.0.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   f32[1024, 256, 1, 1] d_layer3.conv3.weight = conv_dweight(layer3.relu,
                                                             d_layer3.conv3) kernel 1 1, specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv3_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 1024};
struct layer3_conv3_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_conv2;
    const float *layer3_bn2_bias;
    const float *layer3_bn2_mean;
    const float *layer3_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_conv2_at[8];
        ddp_load(layer3_conv2_at, layer3_conv2 + row * 256 + c);
        float layer3_bn2_mean_at[8];
        ddp_load(layer3_bn2_mean_at, layer3_bn2_mean + c);
        float layer3_bn2_scale_at[8];
        ddp_load(layer3_bn2_scale_at, layer3_bn2_scale + c);
        float layer3_bn2_bias_at[8];
        ddp_load(layer3_bn2_bias_at, layer3_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_bn2_value = (layer3_conv2_at[j] - layer3_bn2_mean_at[j])
                * layer3_bn2_scale_at[j] + layer3_bn2_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
            to[j] = layer3_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv3_backward_weight(int n, const bf16 *__restrict__ layer3_conv2,
                             const float *__restrict__ layer3_bn2_bias,
                             const float *__restrict__ layer3_bn2_mean,
                             const float *__restrict__ layer3_bn2_scale,
                             const bf16 *__restrict__ d_layer3_conv3,
                             float *__restrict__ d_layer3_conv3_weight,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 % 16 * 64, column = (int)blockIdx.x % 2 * 128;
    const int group = 0;
    const int rows = 1024, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer3_conv3_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_conv3}, &a_map};
    const ddp_made<ddp_dweight_x<layer3_conv3_backward_weight_shape>, bf16, layer3_conv3_backward_weight_b>
        b = {{group, from, to}, {layer3_conv2, layer3_bn2_bias, layer3_bn2_mean, layer3_bn2_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = group * 1024 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_conv3_weight + row * 256 + c, result);
    }
}

/* layer3_conv3_backward_input: 270 Mflop, 2.1 MB at n = 128
   for layer3.5.conv3, layer3.4.conv3, layer3.3.conv3, layer3.2.conv3, layer3.1.conv3, layer3.0.conv3
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8
   f32[n, 2, 2, 256] d_layer3.relu = conv_dinput(d_layer3.conv3,
                                                 layer3.conv3.weight) input 2 2, specs/resnet50.spec:8
   f32[n, 2, 2, 256] d_layer3.bn2 = map(layer3.relu, d_layer3.relu), specs/resnet50.spec:8
   bf16[n, 2, 2, 256] d_layer3.conv2 = map(layer3.bn2.scale, d_layer3.bn2), specs/resnet50.spec:7
   f32[256] d_layer3.bn2.bias = reduce_sum(d_layer3.bn2) axes 0 1 2, specs/resnet50.spec:7
   f32[n, 2, 2, 256] d_layer3.bn2.scale = map(d_layer3.bn2, layer3.conv2,
                                              layer3.bn2.mean), specs/resnet50.spec:7
   f32[256] d_layer3.bn2.scale = reduce_sum(d_layer3.bn2.scale) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv3_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv3_backward_input(int n, const bf16 *__restrict__ layer3_conv2,
                            const float *__restrict__ layer3_bn2_bias,
                            const float *__restrict__ layer3_bn2_mean,
                            const float *__restrict__ layer3_bn2_scale,
                            const bf16 *__restrict__ layer3_conv3_weight,
                            const bf16 *__restrict__ d_layer3_conv3, bf16 *__restrict__ d_layer3_conv2,
                            float *__restrict__ d_layer3_bn2_bias, float *__restrict__ d_layer3_bn2_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer3_conv3_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 4), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer3_conv3_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer3_conv3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer3_conv3_backward_input_shape>, bf16>
        b = {{{part}, layer3_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_bn2_bias_columns = {};
    ddp_column_sums<8> d_layer3_bn2_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_conv2_at[8];
        ddp_load(layer3_conv2_at, layer3_conv2 + row * 256 + c);
        float layer3_bn2_mean_at[8];
        ddp_load(layer3_bn2_mean_at, layer3_bn2_mean + c);
        float layer3_bn2_scale_at[8];
        ddp_load(layer3_bn2_scale_at, layer3_bn2_scale + c);
        float layer3_bn2_bias_at[8];
        ddp_load(layer3_bn2_bias_at, layer3_bn2_bias + c);
        float d_layer3_conv2_row[8];
        float d_layer3_bn2_row[8];
        float d_layer3_bn2_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_relu_value = result[j];
            const float layer3_bn2_value = (layer3_conv2_at[j] - layer3_bn2_mean_at[j])
                * layer3_bn2_scale_at[j] + layer3_bn2_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
            const float d_layer3_bn2_value = layer3_relu_value > 0.0f ? d_layer3_relu_value : 0.0f;
            const float d_layer3_conv2_value = layer3_bn2_scale_at[j] * d_layer3_bn2_value;
            d_layer3_conv2_row[j] = d_layer3_conv2_value;
            d_layer3_bn2_row[j] = d_layer3_bn2_value;
            const float d_layer3_bn2_scale_value = d_layer3_bn2_value
                * (layer3_conv2_at[j] - layer3_bn2_mean_at[j]);
            d_layer3_bn2_scale_row[j] = d_layer3_bn2_scale_value;
        }
        ddp_store(d_layer3_conv2 + row * 256 + c, d_layer3_conv2_row);
        d_layer3_bn2_bias_columns.add(d_layer3_bn2_row);
        d_layer3_bn2_scale_columns.add(d_layer3_bn2_scale_row);
    }
    ddp_put_columns<128>(d_layer3_bn2_bias_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
    ddp_put_columns<128>(d_layer3_bn2_scale_columns, results, (float *)workspace + 2048, first / 64, 256,
                         column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv3_backward_input_columns(int n, const bf16 *__restrict__ layer3_conv2,
                                    const float *__restrict__ layer3_bn2_bias,
                                    const float *__restrict__ layer3_bn2_mean,
                                    const float *__restrict__ layer3_bn2_scale,
                                    const bf16 *__restrict__ layer3_conv3_weight,
                                    const bf16 *__restrict__ d_layer3_conv3,
                                    bf16 *__restrict__ d_layer3_conv2, float *__restrict__ d_layer3_bn2_bias,
                                    float *__restrict__ d_layer3_bn2_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64, 256, 1.0, d_layer3_bn2_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 2048, (n * 4 + 63) / 64, 256, 1.0, d_layer3_bn2_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_bn_backward_vectors(int n, const float *__restrict__ layer3_bn_weight,
                           const float *__restrict__ layer3_bn_m2, const float *layer3_bn_scale,
                           const float *__restrict__ d_layer3_bn_bias, const float *d_layer3_bn_scale,
                           float *__restrict__ d_layer3_bn_weight, float *d_layer3_bn_m2,
                           float *d_layer3_conv)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float bn_var = layer3_bn_m2[at] / ((float)n * 4.0f);
    const float d_bn_mean = -(d_layer3_bn_bias[at] * layer3_bn_scale[at]);
    const float d_bn_weight = d_layer3_bn_scale[at] / sqrtf(bn_var + 1e-5f);
    const float d_bn_var = -(layer3_bn_weight[at] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
        * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer3_bn_scale[at];
    const float d_bn_m2 = d_bn_var / ((float)n * 4.0f);
    const float d_conv = d_bn_mean / ((float)n * 4.0f);
    d_layer3_bn_weight[at] = d_bn_weight;
    d_layer3_bn_m2[at] = d_bn_m2;
    d_layer3_conv[at] = d_conv;
}

/* layer3_bn_backward: 655 kflop, 790 kB at n = 128
   for layer3.5.bn2, layer3.5.bn1, layer3.4.bn2, layer3.4.bn1, layer3.3.bn2, layer3.3.bn1, layer3.2.bn2,
       layer3.2.bn1, layer3.1.bn2, layer3.1.bn1, layer3.0.bn2
   f32[n, 2, 2, 256] d_layer3.conv = map(layer3.conv, layer3.bn.mean, d_layer3.bn.m2)
   bf16[n, 2, 2, 256] d_layer3.conv = map(d_layer3.conv, d_layer3.conv, d_layer3.conv) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_bn_backward(int n, const bf16 *__restrict__ layer3_conv, const float *__restrict__ layer3_bn_mean,
                   const bf16 *d_layer3_conv, const float *__restrict__ d_layer3_bn_m2,
                   const float *__restrict__ d_layer3_conv_2, bf16 *d_layer3_conv_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 1024)
        return;
    const int c = at % 256;
    float layer3_conv_v[8];
    ddp_load(layer3_conv_v, layer3_conv + at);
    float layer3_bn_mean_v[8];
    ddp_load(layer3_bn_mean_v, layer3_bn_mean + c);
    float d_layer3_bn_m2_v[8];
    ddp_load(d_layer3_bn_m2_v, d_layer3_bn_m2 + c);
    float d_layer3_conv_v[8];
    ddp_load(d_layer3_conv_v, d_layer3_conv + at);
    float d_layer3_conv_2_v[8];
    ddp_load(d_layer3_conv_2_v, d_layer3_conv_2 + c);
    float d_layer3_conv_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv = 2.0f * (layer3_conv_v[v] - layer3_bn_mean_v[v]) * d_layer3_bn_m2_v[v];
        d_layer3_conv_3_v[v] = d_layer3_conv_v[v] + d_layer3_conv_2_v[v] + d_conv;
    }
    ddp_store(d_layer3_conv_3 + at, d_layer3_conv_3_v);
}

/* layer3_conv2_backward_weight: 269 Mflop, 2.89 MB at n = 128
   for layer3.5.conv2, layer3.4.conv2, layer3.3.conv2, layer3.2.conv2, layer3.1.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   f32[256, 256, 3, 3] d_layer3.conv2.weight = conv_dweight(layer3.relu,
                                                            d_layer3.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv2_backward_weight_shape =
    {.source = {2, 2}, .result = {2, 2}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
struct layer3_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_conv1;
    const float *layer3_bn1_bias;
    const float *layer3_bn1_mean;
    const float *layer3_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_conv1_at[8];
        ddp_load(layer3_conv1_at, layer3_conv1 + row * 256 + c);
        float layer3_bn1_mean_at[8];
        ddp_load(layer3_bn1_mean_at, layer3_bn1_mean + c);
        float layer3_bn1_scale_at[8];
        ddp_load(layer3_bn1_scale_at, layer3_bn1_scale + c);
        float layer3_bn1_bias_at[8];
        ddp_load(layer3_bn1_bias_at, layer3_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_bn1_value = (layer3_conv1_at[j] - layer3_bn1_mean_at[j])
                * layer3_bn1_scale_at[j] + layer3_bn1_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
            to[j] = layer3_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv2_backward_weight(int n, const bf16 *__restrict__ layer3_conv1,
                             const float *__restrict__ layer3_bn1_bias,
                             const float *__restrict__ layer3_bn1_mean,
                             const float *__restrict__ layer3_bn1_scale,
                             const bf16 *__restrict__ d_layer3_conv2,
                             float *__restrict__ d_layer3_conv2_weight,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 18 % 4 * 64, column = (int)blockIdx.x % 18 * 128;
    const int group = 0;
    const int rows = 256, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer3_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_conv2}, &a_map};
    const ddp_made<ddp_dweight_x<layer3_conv2_backward_weight_shape>, bf16, layer3_conv2_backward_weight_b>
        b = {{group, from, to}, {layer3_conv1, layer3_bn1_bias, layer3_bn1_mean, layer3_bn1_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2304)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_conv2_weight + row * 2304 + c, result);
    }
}

/* layer3_conv2_backward_input: 270 Mflop, 1.97 MB at n = 128
   for layer3.5.conv2, layer3.4.conv2, layer3.3.conv2, layer3.2.conv2, layer3.1.conv2
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   f32[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6
   f32[n, 2, 2, 256] d_layer3.relu = conv_dinput(d_layer3.conv2,
                                                 layer3.conv2.weight) input 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] d_layer3.bn1 = map(layer3.relu, d_layer3.relu), specs/resnet50.spec:6
   bf16[n, 2, 2, 256] d_layer3.conv1 = map(layer3.bn1.scale, d_layer3.bn1), specs/resnet50.spec:5
   f32[256] d_layer3.bn1.bias = reduce_sum(d_layer3.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 2, 2, 256] d_layer3.bn1.scale = map(d_layer3.bn1, layer3.conv1,
                                              layer3.bn1.mean), specs/resnet50.spec:5
   f32[256] d_layer3.bn1.scale = reduce_sum(d_layer3.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv2_backward_input_shape =
    {.source = {2, 2}, .result = {2, 2}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv2_backward_input(int n, const bf16 *__restrict__ layer3_conv1,
                            const float *__restrict__ layer3_bn1_bias,
                            const float *__restrict__ layer3_bn1_mean,
                            const float *__restrict__ layer3_bn1_scale,
                            const bf16 *__restrict__ layer3_conv2_weight,
                            const bf16 *__restrict__ d_layer3_conv2, bf16 *__restrict__ d_layer3_conv1,
                            float *__restrict__ d_layer3_bn1_bias, float *__restrict__ d_layer3_bn1_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer3_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer3_conv2_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer3_conv2}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer3_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer3_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer3_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_conv1_at[8];
        ddp_load(layer3_conv1_at, layer3_conv1 + row * 256 + c);
        float layer3_bn1_mean_at[8];
        ddp_load(layer3_bn1_mean_at, layer3_bn1_mean + c);
        float layer3_bn1_scale_at[8];
        ddp_load(layer3_bn1_scale_at, layer3_bn1_scale + c);
        float layer3_bn1_bias_at[8];
        ddp_load(layer3_bn1_bias_at, layer3_bn1_bias + c);
        float d_layer3_conv1_row[8];
        float d_layer3_bn1_row[8];
        float d_layer3_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_relu_value = result[j];
            const float layer3_bn1_value = (layer3_conv1_at[j] - layer3_bn1_mean_at[j])
                * layer3_bn1_scale_at[j] + layer3_bn1_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
            const float d_layer3_bn1_value = layer3_relu_value > 0.0f ? d_layer3_relu_value : 0.0f;
            const float d_layer3_conv1_value = layer3_bn1_scale_at[j] * d_layer3_bn1_value;
            d_layer3_conv1_row[j] = d_layer3_conv1_value;
            d_layer3_bn1_row[j] = d_layer3_bn1_value;
            const float d_layer3_bn1_scale_value = d_layer3_bn1_value
                * (layer3_conv1_at[j] - layer3_bn1_mean_at[j]);
            d_layer3_bn1_scale_row[j] = d_layer3_bn1_scale_value;
        }
        ddp_store(d_layer3_conv1 + row * 256 + c, d_layer3_conv1_row);
        d_layer3_bn1_bias_columns.add(d_layer3_bn1_row);
        d_layer3_bn1_scale_columns.add(d_layer3_bn1_scale_row);
    }
    ddp_put_columns<128>(d_layer3_bn1_bias_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
    ddp_put_columns<128>(d_layer3_bn1_scale_columns, results, (float *)workspace + 2048, first / 64, 256,
                         column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer3_conv1,
                                    const float *__restrict__ layer3_bn1_bias,
                                    const float *__restrict__ layer3_bn1_mean,
                                    const float *__restrict__ layer3_bn1_scale,
                                    const bf16 *__restrict__ layer3_conv2_weight,
                                    const bf16 *__restrict__ d_layer3_conv2,
                                    bf16 *__restrict__ d_layer3_conv1, float *__restrict__ d_layer3_bn1_bias,
                                    float *__restrict__ d_layer3_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64, 256, 1.0, d_layer3_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 2048, (n * 4 + 63) / 64, 256, 1.0, d_layer3_bn1_scale);
}

/* layer3_conv1_backward_weight: 268 Mflop, 2.36 MB at n = 128
   for layer3.5.conv1, layer3.4.conv1, layer3.3.conv1, layer3.2.conv1, layer3.1.conv1
   f32[256, 1024, 1, 1] d_layer3.conv1.weight = conv_dweight(layer3,
                                                             d_layer3.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv1_backward_weight(int n, const bf16 *__restrict__ layer3, const bf16 *__restrict__ d_layer3_conv1,
                             float *__restrict__ d_layer3_conv1_weight,
                             const __grid_constant__ ddp_tensor_map a_map,
                             const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 % 4 * 64, column = (int)blockIdx.x % 8 * 128;
    const int group = 0;
    const int rows = 256, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer3_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_conv1}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer3_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer3}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_conv1_weight + row * 1024 + c, result);
    }
}

/* layer3_conv1_backward_input: 272 Mflop, 4.99 MB at n = 128
   for layer3.5.conv1, layer3.4.conv1, layer3.3.conv1, layer3.2.conv1
   f32[n, 2, 2, 1024] d_layer3 = conv_dinput(d_layer3.conv1,
                                             layer3.conv1.weight) input 2 2, specs/resnet50.spec:4
   f32[n, 2, 2, 1024] d_layer3 = map(d_layer3.bn3, d_layer3), specs/resnet50.spec:16
   bf16[n, 2, 2, 1024] d_layer3.bn3 = map(layer3, d_layer3), specs/resnet50.spec:16
   f32[1024] d_layer3.bn3.bias = reduce_sum(d_layer3.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.bn3.scale = map(d_layer3.bn3, layer3.conv3,
                                               layer3.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.bn3.scale = reduce_sum(d_layer3.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv1_backward_input(int n, const bf16 *__restrict__ layer3_conv3,
                            const float *__restrict__ layer3_bn3_mean, const bf16 *__restrict__ layer3,
                            const bf16 *__restrict__ layer3_conv1_weight, const bf16 *d_layer3_bn3,
                            const bf16 *__restrict__ d_layer3_conv1, bf16 *d_layer3_bn3_2,
                            float *__restrict__ d_layer3_bn3_bias, float *__restrict__ d_layer3_bn3_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer3_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 4), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer3_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer3_conv1}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer3_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer3_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer3_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer3_bn3_at[8];
        ddp_load(d_layer3_bn3_at, d_layer3_bn3 + row * 1024 + c);
        float layer3_at[8];
        ddp_load(layer3_at, layer3 + row * 1024 + c);
        float layer3_conv3_at[8];
        ddp_load(layer3_conv3_at, layer3_conv3 + row * 1024 + c);
        float layer3_bn3_mean_at[8];
        ddp_load(layer3_bn3_mean_at, layer3_bn3_mean + c);
        float d_layer3_bn3_row[8];
        float d_layer3_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_value = result[j];
            const float d_layer3_value2 = d_layer3_bn3_at[j] + d_layer3_value;
            const float d_layer3_bn3_value = layer3_at[j] > 0.0f ? d_layer3_value2 : 0.0f;
            d_layer3_bn3_row[j] = d_layer3_bn3_value;
            const float d_layer3_bn3_scale_value = d_layer3_bn3_value
                * (layer3_conv3_at[j] - layer3_bn3_mean_at[j]);
            d_layer3_bn3_scale_row[j] = d_layer3_bn3_scale_value;
        }
        ddp_store(d_layer3_bn3_2 + row * 1024 + c, d_layer3_bn3_row);
        d_layer3_bn3_bias_columns.add(d_layer3_bn3_row);
        d_layer3_bn3_scale_columns.add(d_layer3_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer3_bn3_bias_columns, results, (float *)workspace, first / 64, 1024, column,
                         1024 - column);
    ddp_put_columns<128>(d_layer3_bn3_scale_columns, results, (float *)workspace + 8192, first / 64, 1024,
                         column, 1024 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer3_conv3,
                                    const float *__restrict__ layer3_bn3_mean,
                                    const bf16 *__restrict__ layer3,
                                    const bf16 *__restrict__ layer3_conv1_weight, const bf16 *d_layer3_bn3,
                                    const bf16 *__restrict__ d_layer3_conv1, bf16 *d_layer3_bn3_2,
                                    float *__restrict__ d_layer3_bn3_bias,
                                    float *__restrict__ d_layer3_bn3_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64, 1024, 1.0, d_layer3_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n * 4 + 63) / 64, 1024, 1.0, d_layer3_bn3_scale);
}

/* layer3_1_conv1_backward_input: 275 Mflop, 7.11 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.0 = conv_dinput(d_layer3.1.conv1,
                                               layer3.1.conv1.weight) input 2 2, specs/resnet50.spec:4
   f32[n, 2, 2, 1024] d_layer3.0 = map(d_layer3.1.bn3, d_layer3.0), specs/resnet50.spec:16
   f32[n, 2, 2, 1024] d_layer3.0.bn3 = map(layer3.0, d_layer3.0), specs/resnet50.spec:16
   bf16[n, 2, 2, 1024] d_layer3.0.downsample.0 = map(layer3.0.downsample.1.scale,
                                                     d_layer3.0.bn3), specs/resnet50.spec:13
   f32[1024] d_layer3.0.bn3.bias = reduce_sum(d_layer3.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 2, 2, 1024] d_layer3.0.downsample.1.scale = map(d_layer3.0.bn3, layer3.0.downsample.0,
                                                          layer3.0.downsample.1.mean), specs/resnet50.spec:13
   f32[1024] d_layer3.0.downsample.1.scale = reduce_sum(d_layer3.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   bf16[n, 2, 2, 1024] d_layer3.0.conv3 = map(layer3.0.bn3.scale, d_layer3.0.bn3), specs/resnet50.spec:9
   f32[n, 2, 2, 1024] d_layer3.0.bn3.scale = map(d_layer3.0.bn3, layer3.0.conv3,
                                                 layer3.0.bn3.mean), specs/resnet50.spec:9
   f32[1024] d_layer3.0.bn3.scale = reduce_sum(d_layer3.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_1_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_1_conv1_backward_input(int n, const bf16 *__restrict__ layer3_0_conv3,
                              const float *__restrict__ layer3_0_bn3_mean,
                              const float *__restrict__ layer3_0_bn3_scale,
                              const bf16 *__restrict__ layer3_0_downsample_0,
                              const float *__restrict__ layer3_0_downsample_1_mean,
                              const float *__restrict__ layer3_0_downsample_1_scale, const bf16 *layer3_0,
                              const bf16 *__restrict__ layer3_1_conv1_weight, const bf16 *d_layer3_1_bn3,
                              const bf16 *__restrict__ d_layer3_1_conv1_3, bf16 *d_layer3_0_downsample_0,
                              float *__restrict__ d_layer3_0_bn3_bias,
                              float *__restrict__ d_layer3_0_downsample_1_scale, bf16 *d_layer3_0_conv3,
                              float *__restrict__ d_layer3_0_bn3_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer3_1_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 4), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer3_1_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer3_1_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer3_1_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer3_1_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_0_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer3_0_downsample_1_scale_columns = {};
    ddp_column_sums<8> d_layer3_0_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer3_1_bn3_at[8];
        ddp_load(d_layer3_1_bn3_at, d_layer3_1_bn3 + row * 1024 + c);
        float layer3_0_at[8];
        ddp_load(layer3_0_at, layer3_0 + row * 1024 + c);
        float layer3_0_downsample_1_scale_at[8];
        ddp_load(layer3_0_downsample_1_scale_at, layer3_0_downsample_1_scale + c);
        float layer3_0_bn3_scale_at[8];
        ddp_load(layer3_0_bn3_scale_at, layer3_0_bn3_scale + c);
        float layer3_0_downsample_0_at[8];
        ddp_load(layer3_0_downsample_0_at, layer3_0_downsample_0 + row * 1024 + c);
        float layer3_0_downsample_1_mean_at[8];
        ddp_load(layer3_0_downsample_1_mean_at, layer3_0_downsample_1_mean + c);
        float layer3_0_conv3_at[8];
        ddp_load(layer3_0_conv3_at, layer3_0_conv3 + row * 1024 + c);
        float layer3_0_bn3_mean_at[8];
        ddp_load(layer3_0_bn3_mean_at, layer3_0_bn3_mean + c);
        float d_layer3_0_downsample_0_row[8];
        float d_layer3_0_conv3_row[8];
        float d_layer3_0_bn3_row[8];
        float d_layer3_0_downsample_1_scale_row[8];
        float d_layer3_0_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_0_value = result[j];
            const float d_layer3_0_value2 = d_layer3_1_bn3_at[j] + d_layer3_0_value;
            const float d_layer3_0_bn3_value = layer3_0_at[j] > 0.0f ? d_layer3_0_value2 : 0.0f;
            const float d_layer3_0_downsample_0_value = layer3_0_downsample_1_scale_at[j]
                * d_layer3_0_bn3_value;
            d_layer3_0_downsample_0_row[j] = d_layer3_0_downsample_0_value;
            const float d_layer3_0_conv3_value = layer3_0_bn3_scale_at[j] * d_layer3_0_bn3_value;
            d_layer3_0_conv3_row[j] = d_layer3_0_conv3_value;
            d_layer3_0_bn3_row[j] = d_layer3_0_bn3_value;
            const float d_layer3_0_downsample_1_scale_value = d_layer3_0_bn3_value
                * (layer3_0_downsample_0_at[j] - layer3_0_downsample_1_mean_at[j]);
            d_layer3_0_downsample_1_scale_row[j] = d_layer3_0_downsample_1_scale_value;
            const float d_layer3_0_bn3_scale_value = d_layer3_0_bn3_value
                * (layer3_0_conv3_at[j] - layer3_0_bn3_mean_at[j]);
            d_layer3_0_bn3_scale_row[j] = d_layer3_0_bn3_scale_value;
        }
        ddp_store(d_layer3_0_downsample_0 + row * 1024 + c, d_layer3_0_downsample_0_row);
        ddp_store(d_layer3_0_conv3 + row * 1024 + c, d_layer3_0_conv3_row);
        d_layer3_0_bn3_bias_columns.add(d_layer3_0_bn3_row);
        d_layer3_0_downsample_1_scale_columns.add(d_layer3_0_downsample_1_scale_row);
        d_layer3_0_bn3_scale_columns.add(d_layer3_0_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer3_0_bn3_bias_columns, results, (float *)workspace, first / 64, 1024, column,
                         1024 - column);
    ddp_put_columns<128>(d_layer3_0_downsample_1_scale_columns, results, (float *)workspace + 8192,
                         first / 64, 1024, column, 1024 - column);
    ddp_put_columns<128>(d_layer3_0_bn3_scale_columns, results, (float *)workspace + 16384, first / 64, 1024,
                         column, 1024 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_1_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer3_0_conv3,
                                      const float *__restrict__ layer3_0_bn3_mean,
                                      const float *__restrict__ layer3_0_bn3_scale,
                                      const bf16 *__restrict__ layer3_0_downsample_0,
                                      const float *__restrict__ layer3_0_downsample_1_mean,
                                      const float *__restrict__ layer3_0_downsample_1_scale,
                                      const bf16 *layer3_0, const bf16 *__restrict__ layer3_1_conv1_weight,
                                      const bf16 *d_layer3_1_bn3, const bf16 *__restrict__ d_layer3_1_conv1_3,
                                      bf16 *d_layer3_0_downsample_0, float *__restrict__ d_layer3_0_bn3_bias,
                                      float *__restrict__ d_layer3_0_downsample_1_scale,
                                      bf16 *d_layer3_0_conv3, float *__restrict__ d_layer3_0_bn3_scale,
                                      void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64, 1024, 1.0, d_layer3_0_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n * 4 + 63) / 64, 1024, 1.0, d_layer3_0_downsample_1_scale);
    if (blockIdx.y == 2)
        ddp_columns_sum((const float *)workspace + 16384, (n * 4 + 63) / 64, 1024, 1.0, d_layer3_0_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_downsample_1_backward_vectors(int n, const float *__restrict__ layer3_0_bn3_weight,
                                       const float *__restrict__ layer3_0_bn3_m2,
                                       const float *__restrict__ layer3_0_bn3_scale,
                                       const float *__restrict__ layer3_0_downsample_1_weight,
                                       const float *layer3_0_downsample_1_m2,
                                       const float *layer3_0_downsample_1_scale,
                                       const float *__restrict__ d_layer3_0_bn3_bias,
                                       const float *d_layer3_0_downsample_1_scale,
                                       const float *d_layer3_0_bn3_scale,
                                       float *__restrict__ d_layer3_0_downsample_1_weight,
                                       float *d_layer3_0_downsample_1_m2, float *d_layer3_0_downsample_0_2,
                                       float *__restrict__ d_layer3_0_bn3_weight, float *d_layer3_0_bn3_m2,
                                       float *d_layer3_0_conv3_2,
                                       float *__restrict__ d_layer3_0_downsample_1_bias)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 1024)
        return;
    const float bn3_var = layer3_0_bn3_m2[at] / ((float)n * 4.0f);
    const float downsample_1_var = layer3_0_downsample_1_m2[at] / ((float)n * 4.0f);
    const float d_downsample_1_mean = -(d_layer3_0_bn3_bias[at] * layer3_0_downsample_1_scale[at]);
    const float d_downsample_1_weight = d_layer3_0_downsample_1_scale[at] / sqrtf(downsample_1_var + 1e-5f);
    const float d_downsample_1_var = -(layer3_0_downsample_1_weight[at]
        / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
        * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer3_0_downsample_1_scale[at];
    const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 4.0f);
    const float d_downsample_0 = d_downsample_1_mean / ((float)n * 4.0f);
    const float d_bn3_mean = -(d_layer3_0_bn3_bias[at] * layer3_0_bn3_scale[at]);
    const float d_bn3_weight = d_layer3_0_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer3_0_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer3_0_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 4.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 4.0f);
    const float d_downsample_1_bias = d_layer3_0_bn3_bias[at];
    d_layer3_0_downsample_1_weight[at] = d_downsample_1_weight;
    d_layer3_0_downsample_1_m2[at] = d_downsample_1_m2;
    d_layer3_0_downsample_0_2[at] = d_downsample_0;
    d_layer3_0_bn3_weight[at] = d_bn3_weight;
    d_layer3_0_bn3_m2[at] = d_bn3_m2;
    d_layer3_0_conv3_2[at] = d_conv3;
    d_layer3_0_downsample_1_bias[at] = d_downsample_1_bias;
}

/* layer3_0_bn3_backward: 5.24 Mflop, 6.32 MB at n = 128
   f32[n, 2, 2, 1024] d_layer3.0.downsample.0 = map(layer3.0.downsample.0, layer3.0.downsample.1.mean,
                                                    d_layer3.0.downsample.1.m2), specs/resnet50.spec:13
   bf16[n, 2, 2, 1024] d_layer3.0.downsample.0 = map(d_layer3.0.downsample.0, d_layer3.0.downsample.0,
                                                     d_layer3.0.downsample.0), specs/resnet50.spec:12
   f32[n, 2, 2, 1024] d_layer3.0.conv3 = map(layer3.0.conv3, layer3.0.bn3.mean,
                                             d_layer3.0.bn3.m2), specs/resnet50.spec:9
   bf16[n, 2, 2, 1024] d_layer3.0.conv3 = map(d_layer3.0.conv3, d_layer3.0.conv3,
                                              d_layer3.0.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_bn3_backward(int n, const bf16 *__restrict__ layer3_0_conv3,
                      const float *__restrict__ layer3_0_bn3_mean,
                      const bf16 *__restrict__ layer3_0_downsample_0,
                      const float *__restrict__ layer3_0_downsample_1_mean,
                      const bf16 *d_layer3_0_downsample_0,
                      const float *__restrict__ d_layer3_0_downsample_1_m2,
                      const float *__restrict__ d_layer3_0_downsample_0_2, const bf16 *d_layer3_0_conv3,
                      const float *__restrict__ d_layer3_0_bn3_m2,
                      const float *__restrict__ d_layer3_0_conv3_2, bf16 *d_layer3_0_downsample_0_3,
                      bf16 *d_layer3_0_conv3_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 1024;
    float layer3_0_downsample_0_v[8];
    ddp_load(layer3_0_downsample_0_v, layer3_0_downsample_0 + at);
    float layer3_0_downsample_1_mean_v[8];
    ddp_load(layer3_0_downsample_1_mean_v, layer3_0_downsample_1_mean + c);
    float d_layer3_0_downsample_1_m2_v[8];
    ddp_load(d_layer3_0_downsample_1_m2_v, d_layer3_0_downsample_1_m2 + c);
    float d_layer3_0_downsample_0_v[8];
    ddp_load(d_layer3_0_downsample_0_v, d_layer3_0_downsample_0 + at);
    float d_layer3_0_downsample_0_2_v[8];
    ddp_load(d_layer3_0_downsample_0_2_v, d_layer3_0_downsample_0_2 + c);
    float layer3_0_conv3_v[8];
    ddp_load(layer3_0_conv3_v, layer3_0_conv3 + at);
    float layer3_0_bn3_mean_v[8];
    ddp_load(layer3_0_bn3_mean_v, layer3_0_bn3_mean + c);
    float d_layer3_0_bn3_m2_v[8];
    ddp_load(d_layer3_0_bn3_m2_v, d_layer3_0_bn3_m2 + c);
    float d_layer3_0_conv3_v[8];
    ddp_load(d_layer3_0_conv3_v, d_layer3_0_conv3 + at);
    float d_layer3_0_conv3_2_v[8];
    ddp_load(d_layer3_0_conv3_2_v, d_layer3_0_conv3_2 + c);
    float d_layer3_0_downsample_0_3_v[8];
    float d_layer3_0_conv3_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_downsample_0 = 2.0f * (layer3_0_downsample_0_v[v] - layer3_0_downsample_1_mean_v[v])
            * d_layer3_0_downsample_1_m2_v[v];
        const float d_downsample_0_2 = d_layer3_0_downsample_0_v[v] + d_layer3_0_downsample_0_2_v[v]
            + d_downsample_0;
        const float d_conv3 = 2.0f * (layer3_0_conv3_v[v] - layer3_0_bn3_mean_v[v]) * d_layer3_0_bn3_m2_v[v];
        const float d_conv3_2 = d_layer3_0_conv3_v[v] + d_layer3_0_conv3_2_v[v] + d_conv3;
        d_layer3_0_downsample_0_3_v[v] = d_downsample_0_2;
        d_layer3_0_conv3_3_v[v] = d_conv3_2;
    }
    ddp_store(d_layer3_0_downsample_0_3 + at, d_layer3_0_downsample_0_3_v);
    ddp_store(d_layer3_0_conv3_3 + at, d_layer3_0_conv3_3_v);
}

/* layer3_0_conv2_backward_weight: 422 Mflop, 3.67 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   f32[256, 256, 3, 3] d_layer3.0.conv2.weight = conv_dweight(layer3.0.relu,
                                                              d_layer3.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv2_backward_weight_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
struct layer3_0_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer3_0_conv1;
    const float *layer3_0_bn1_bias;
    const float *layer3_0_bn1_mean;
    const float *layer3_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer3_0_conv1_at[8];
        ddp_load(layer3_0_conv1_at, layer3_0_conv1 + row * 256 + c);
        float layer3_0_bn1_mean_at[8];
        ddp_load(layer3_0_bn1_mean_at, layer3_0_bn1_mean + c);
        float layer3_0_bn1_scale_at[8];
        ddp_load(layer3_0_bn1_scale_at, layer3_0_bn1_scale + c);
        float layer3_0_bn1_bias_at[8];
        ddp_load(layer3_0_bn1_bias_at, layer3_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer3_0_bn1_value = (layer3_0_conv1_at[j] - layer3_0_bn1_mean_at[j])
                * layer3_0_bn1_scale_at[j] + layer3_0_bn1_bias_at[j];
            const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
            to[j] = layer3_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv2_backward_weight(int n, const bf16 *__restrict__ layer3_0_conv1,
                               const float *__restrict__ layer3_0_bn1_bias,
                               const float *__restrict__ layer3_0_bn1_mean,
                               const float *__restrict__ layer3_0_bn1_scale,
                               const bf16 *__restrict__ d_layer3_0_conv2_3,
                               float *__restrict__ d_layer3_0_conv2_weight,
                               const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 18 % 4 * 64, column = (int)blockIdx.x % 18 * 128;
    const int group = 0;
    const int rows = 256, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer3_0_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_0_conv2_3}, &a_map};
    const ddp_made<ddp_dweight_x<layer3_0_conv2_backward_weight_shape>, bf16, layer3_0_conv2_backward_weight_b>
        b = {{group, from, to}, {layer3_0_conv1, layer3_0_bn1_bias, layer3_0_bn1_mean, layer3_0_bn1_scale,
                                 n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2304)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_0_conv2_weight + row * 2304 + c, result);
    }
}

/* layer3_0_conv2_backward_input: 425 Mflop, 3.54 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 256] d_layer3.0.relu = conv_dinput(d_layer3.0.conv2,
                                                   layer3.0.conv2.weight) input 4 4 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 256] d_layer3.0.bn1 = map(layer3.0.relu, d_layer3.0.relu), specs/resnet50.spec:6
   bf16[n, 4, 4, 256] d_layer3.0.conv1 = map(layer3.0.bn1.scale, d_layer3.0.bn1), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.bias = reduce_sum(d_layer3.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 4, 4, 256] d_layer3.0.bn1.scale = map(d_layer3.0.bn1, layer3.0.conv1,
                                                layer3.0.bn1.mean), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.scale = reduce_sum(d_layer3.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv2_backward_input_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv2_backward_input(int n, const bf16 *__restrict__ layer3_0_conv1,
                              const float *__restrict__ layer3_0_bn1_bias,
                              const float *__restrict__ layer3_0_bn1_mean,
                              const float *__restrict__ layer3_0_bn1_scale,
                              const bf16 *__restrict__ layer3_0_conv2_weight,
                              const bf16 *__restrict__ d_layer3_0_conv2_3,
                              bf16 *__restrict__ d_layer3_0_conv1, float *__restrict__ d_layer3_0_bn1_bias,
                              float *__restrict__ d_layer3_0_bn1_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = (int)blockIdx.x / 2 % 4, group = 0;
    const ddp_dinput<layer3_0_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer3_0_conv2_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer3_0_conv2_3};
    const ddp_mapped<ddp_dinput_weight<layer3_0_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer3_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer3_0_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer3_0_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_0_conv1_at[8];
        ddp_load(layer3_0_conv1_at, layer3_0_conv1 + row * 256 + c);
        float layer3_0_bn1_mean_at[8];
        ddp_load(layer3_0_bn1_mean_at, layer3_0_bn1_mean + c);
        float layer3_0_bn1_scale_at[8];
        ddp_load(layer3_0_bn1_scale_at, layer3_0_bn1_scale + c);
        float layer3_0_bn1_bias_at[8];
        ddp_load(layer3_0_bn1_bias_at, layer3_0_bn1_bias + c);
        float d_layer3_0_conv1_row[8];
        float d_layer3_0_bn1_row[8];
        float d_layer3_0_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer3_0_relu_value = result[j];
            const float layer3_0_bn1_value = (layer3_0_conv1_at[j] - layer3_0_bn1_mean_at[j])
                * layer3_0_bn1_scale_at[j] + layer3_0_bn1_bias_at[j];
            const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
            const float d_layer3_0_bn1_value = layer3_0_relu_value > 0.0f ? d_layer3_0_relu_value : 0.0f;
            const float d_layer3_0_conv1_value = layer3_0_bn1_scale_at[j] * d_layer3_0_bn1_value;
            d_layer3_0_conv1_row[j] = d_layer3_0_conv1_value;
            d_layer3_0_bn1_row[j] = d_layer3_0_bn1_value;
            const float d_layer3_0_bn1_scale_value = d_layer3_0_bn1_value
                * (layer3_0_conv1_at[j] - layer3_0_bn1_mean_at[j]);
            d_layer3_0_bn1_scale_row[j] = d_layer3_0_bn1_scale_value;
        }
        ddp_store(d_layer3_0_conv1 + row * 256 + c, d_layer3_0_conv1_row);
        d_layer3_0_bn1_bias_columns.add(d_layer3_0_bn1_row);
        d_layer3_0_bn1_scale_columns.add(d_layer3_0_bn1_scale_row);
    }
    ddp_put_columns<128>(d_layer3_0_bn1_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         256, column, 256 - column);
    ddp_put_columns<128>(d_layer3_0_bn1_scale_columns, results, (float *)workspace + 8192,
                         first / 64 * 4 + phase, 256, column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_0_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer3_0_conv1,
                                      const float *__restrict__ layer3_0_bn1_bias,
                                      const float *__restrict__ layer3_0_bn1_mean,
                                      const float *__restrict__ layer3_0_bn1_scale,
                                      const bf16 *__restrict__ layer3_0_conv2_weight,
                                      const bf16 *__restrict__ d_layer3_0_conv2_3,
                                      bf16 *__restrict__ d_layer3_0_conv1,
                                      float *__restrict__ d_layer3_0_bn1_bias,
                                      float *__restrict__ d_layer3_0_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64 * 4, 256, 1.0, d_layer3_0_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n * 4 + 63) / 64 * 4, 256, 1.0, d_layer3_0_bn1_scale);
}

/* layer3_0_bn1_backward_vectors: 5.89 kflop, 8.19 kB at n = 128
   f32[256] layer3.0.bn1.var = map(layer3.0.bn1.m2), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.mean = map(d_layer3.0.bn1.bias, layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.weight = map(layer3.0.bn1.var, d_layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.var = map(layer3.0.bn1.weight, layer3.0.bn1.var,
                                     d_layer3.0.bn1.scale), specs/resnet50.spec:5
   f32[256] d_layer3.0.bn1.m2 = map(d_layer3.0.bn1.var), specs/resnet50.spec:5
   f32[256] d_layer3.0.conv1 = map(d_layer3.0.bn1.mean), specs/resnet50.spec:5 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_bn1_backward_vectors(int n, const float *__restrict__ layer3_0_bn1_weight,
                              const float *__restrict__ layer3_0_bn1_m2, const float *layer3_0_bn1_scale,
                              const float *__restrict__ d_layer3_0_bn1_bias,
                              const float *d_layer3_0_bn1_scale, float *__restrict__ d_layer3_0_bn1_weight,
                              float *d_layer3_0_bn1_m2, float *d_layer3_0_conv1_2)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float bn1_var = layer3_0_bn1_m2[at] / ((float)n * 16.0f);
    const float d_bn1_mean = -(d_layer3_0_bn1_bias[at] * layer3_0_bn1_scale[at]);
    const float d_bn1_weight = d_layer3_0_bn1_scale[at] / sqrtf(bn1_var + 1e-5f);
    const float d_bn1_var = -(layer3_0_bn1_weight[at] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
        * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer3_0_bn1_scale[at];
    const float d_bn1_m2 = d_bn1_var / ((float)n * 16.0f);
    const float d_conv1 = d_bn1_mean / ((float)n * 16.0f);
    d_layer3_0_bn1_weight[at] = d_bn1_weight;
    d_layer3_0_bn1_m2[at] = d_bn1_m2;
    d_layer3_0_conv1_2[at] = d_conv1;
}

/* layer3_0_bn1_backward: 2.62 Mflop, 3.15 MB at n = 128
   f32[n, 4, 4, 256] d_layer3.0.conv1 = map(layer3.0.conv1, layer3.0.bn1.mean,
                                            d_layer3.0.bn1.m2), specs/resnet50.spec:5
   bf16[n, 4, 4, 256] d_layer3.0.conv1 = map(d_layer3.0.conv1, d_layer3.0.conv1,
                                             d_layer3.0.conv1), specs/resnet50.spec:4 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_bn1_backward(int n, const bf16 *__restrict__ layer3_0_conv1,
                      const float *__restrict__ layer3_0_bn1_mean, const bf16 *d_layer3_0_conv1,
                      const float *__restrict__ d_layer3_0_bn1_m2,
                      const float *__restrict__ d_layer3_0_conv1_2, bf16 *d_layer3_0_conv1_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 256;
    float layer3_0_conv1_v[8];
    ddp_load(layer3_0_conv1_v, layer3_0_conv1 + at);
    float layer3_0_bn1_mean_v[8];
    ddp_load(layer3_0_bn1_mean_v, layer3_0_bn1_mean + c);
    float d_layer3_0_bn1_m2_v[8];
    ddp_load(d_layer3_0_bn1_m2_v, d_layer3_0_bn1_m2 + c);
    float d_layer3_0_conv1_v[8];
    ddp_load(d_layer3_0_conv1_v, d_layer3_0_conv1 + at);
    float d_layer3_0_conv1_2_v[8];
    ddp_load(d_layer3_0_conv1_2_v, d_layer3_0_conv1_2 + c);
    float d_layer3_0_conv1_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv1 = 2.0f * (layer3_0_conv1_v[v] - layer3_0_bn1_mean_v[v]) * d_layer3_0_bn1_m2_v[v];
        d_layer3_0_conv1_3_v[v] = d_layer3_0_conv1_v[v] + d_layer3_0_conv1_2_v[v] + d_conv1;
    }
    ddp_store(d_layer3_0_conv1_3 + at, d_layer3_0_conv1_3_v);
}

/* layer3_0_conv1_backward_weight: 537 Mflop, 3.67 MB at n = 128
   f32[256, 512, 1, 1] d_layer3.0.conv1.weight = conv_dweight(layer2.3,
                                                              d_layer3.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer3_0_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv1_backward_weight(int n, const bf16 *__restrict__ layer2_3,
                               const bf16 *__restrict__ d_layer3_0_conv1_3,
                               float *__restrict__ d_layer3_0_conv1_weight, void *__restrict__ workspace,
                               const __grid_constant__ ddp_tensor_map a_map,
                               const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 % 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int group = 0;
    const int rows = 256, k = n * 16;
    const int number = (int)blockIdx.x / 16, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(131072);
    const ddp_mapped<ddp_dweight_dy<layer3_0_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer3_0_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer2_3}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 512 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv1_backward_weight_parts(int n, const bf16 *__restrict__ layer2_3,
                                     const bf16 *__restrict__ d_layer3_0_conv1_3,
                                     float *__restrict__ d_layer3_0_conv1_weight,
                                     void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 131072, d_layer3_0_conv1_weight);
}

/* layer3_0_conv1_backward_input: 537 Mflop, 3.41 MB at n = 128
   bf16[n, 4, 4, 512] d_layer2.3 = conv_dinput(d_layer3.0.conv1,
                                               layer3.0.conv1.weight) input 4 4, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv1_backward_input(int n, const bf16 *__restrict__ layer3_0_conv1_weight,
                              const bf16 *__restrict__ d_layer3_0_conv1_3, bf16 *__restrict__ d_layer2_3,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer3_0_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 16), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer3_0_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer3_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer3_0_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer3_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer2_3 + row * 512 + c, result);
    }
}

/* layer3_0_downsample_0_backward_weight: 537 Mflop, 5.24 MB at n = 128
   f32[1024, 512, 1, 1] d_layer3.0.downsample.0.weight = conv_dweight(layer2.3,
                                                                      d_layer3.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_downsample_0_backward_weight_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_downsample_0_backward_weight(int n, const bf16 *__restrict__ layer2_3,
                                      const bf16 *__restrict__ d_layer3_0_downsample_0_3,
                                      float *__restrict__ d_layer3_0_downsample_0_weight,
                                      const __grid_constant__ ddp_tensor_map a_map,
                                      const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 % 16 * 64, column = (int)blockIdx.x % 4 * 128;
    const int group = 0;
    const int rows = 1024, k = n * 4;
    const int from = 0, to = k, depth = k;
    const ddp_mapped<ddp_dweight_dy<layer3_0_downsample_0_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer3_0_downsample_0_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer3_0_downsample_0_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer2_3}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = group * 1024 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer3_0_downsample_0_weight + row * 512 + c, result);
    }
}

/* layer3_0_downsample_0_backward_input: 544 Mflop, 10.5 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.3 = conv_dinput(d_layer3.0.downsample.0,
                                              layer3.0.downsample.0.weight) input 4 4 stride 2 2, specs/resnet50.spec:12
   f32[n, 4, 4, 512] d_layer2.3 = map(d_layer2.3, d_layer2.3), specs/resnet50.spec:16
   bf16[n, 4, 4, 512] d_layer2.3.bn3 = map(layer2.3, d_layer2.3), specs/resnet50.spec:16
   f32[512] d_layer2.3.bn3.bias = reduce_sum(d_layer2.3.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.3.bn3.scale = map(d_layer2.3.bn3, layer2.3.conv3,
                                                layer2.3.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.3.bn3.scale = reduce_sum(d_layer2.3.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_downsample_0_backward_input_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_downsample_0_backward_input(int n, const bf16 *__restrict__ layer2_3_conv3,
                                     const float *__restrict__ layer2_3_bn3_mean,
                                     const bf16 *__restrict__ layer2_3,
                                     const bf16 *__restrict__ layer3_0_downsample_0_weight,
                                     const bf16 *__restrict__ d_layer3_0_downsample_0_3,
                                     const bf16 *d_layer2_3, bf16 *d_layer2_3_bn3,
                                     float *__restrict__ d_layer2_3_bn3_bias,
                                     float *__restrict__ d_layer2_3_bn3_scale, void *__restrict__ workspace,
                                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = (int)blockIdx.x / 4 % 4, group = 0;
    const ddp_dinput<layer3_0_downsample_0_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer3_0_downsample_0_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer3_0_downsample_0_3};
    const ddp_mapped<ddp_dinput_weight<layer3_0_downsample_0_backward_input_shape>, bf16>
        b = {{{part}, layer3_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_3_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer2_3_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer2_3_at[8];
        ddp_load(d_layer2_3_at, d_layer2_3 + row * 512 + c);
        float layer2_3_at[8];
        ddp_load(layer2_3_at, layer2_3 + row * 512 + c);
        float layer2_3_conv3_at[8];
        ddp_load(layer2_3_conv3_at, layer2_3_conv3 + row * 512 + c);
        float layer2_3_bn3_mean_at[8];
        ddp_load(layer2_3_bn3_mean_at, layer2_3_bn3_mean + c);
        float d_layer2_3_bn3_row[8];
        float d_layer2_3_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_3_value = result[j];
            const float d_layer2_3_value2 = d_layer2_3_value + d_layer2_3_at[j];
            const float d_layer2_3_bn3_value = layer2_3_at[j] > 0.0f ? d_layer2_3_value2 : 0.0f;
            d_layer2_3_bn3_row[j] = d_layer2_3_bn3_value;
            const float d_layer2_3_bn3_scale_value = d_layer2_3_bn3_value
                * (layer2_3_conv3_at[j] - layer2_3_bn3_mean_at[j]);
            d_layer2_3_bn3_scale_row[j] = d_layer2_3_bn3_scale_value;
        }
        ddp_store(d_layer2_3_bn3 + row * 512 + c, d_layer2_3_bn3_row);
        d_layer2_3_bn3_bias_columns.add(d_layer2_3_bn3_row);
        d_layer2_3_bn3_scale_columns.add(d_layer2_3_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer2_3_bn3_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         512, column, 512 - column);
    ddp_put_columns<128>(d_layer2_3_bn3_scale_columns, results, (float *)workspace + 16384,
                         first / 64 * 4 + phase, 512, column, 512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer3_0_downsample_0_backward_input_columns(int n, const bf16 *__restrict__ layer2_3_conv3,
                                             const float *__restrict__ layer2_3_bn3_mean,
                                             const bf16 *__restrict__ layer2_3,
                                             const bf16 *__restrict__ layer3_0_downsample_0_weight,
                                             const bf16 *__restrict__ d_layer3_0_downsample_0_3,
                                             const bf16 *d_layer2_3, bf16 *d_layer2_3_bn3,
                                             float *__restrict__ d_layer2_3_bn3_bias,
                                             float *__restrict__ d_layer2_3_bn3_scale,
                                             void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 4 + 63) / 64 * 4, 512, 1.0, d_layer2_3_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 16384, (n * 4 + 63) / 64 * 4, 512, 1.0, d_layer2_3_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_bn3_backward_vectors(int n, const float *__restrict__ layer2_bn3_weight, const float *layer2_bn3_m2,
                            const float *__restrict__ layer2_bn3_scale,
                            const float *__restrict__ d_layer2_bn3_bias, const float *d_layer2_bn3_scale,
                            float *__restrict__ d_layer2_bn3_weight, float *d_layer2_bn3_m2,
                            float *d_layer2_conv3)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float bn3_var = layer2_bn3_m2[at] / ((float)n * 16.0f);
    const float d_bn3_mean = -(d_layer2_bn3_bias[at] * layer2_bn3_scale[at]);
    const float d_bn3_weight = d_layer2_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer2_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer2_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 16.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 16.0f);
    d_layer2_bn3_weight[at] = d_bn3_weight;
    d_layer2_bn3_m2[at] = d_bn3_m2;
    d_layer2_conv3[at] = d_conv3;
}

/* layer2_bn3_backward: 6.29 Mflop, 6.3 MB at n = 128
   for layer2.3.bn3, layer2.2.bn3, layer2.1.bn3
   f32[n, 4, 4, 512] d_layer2.conv3 = map(layer2.bn3.scale, d_layer2.bn3), specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.conv3 = map(layer2.conv3, layer2.bn3.mean,
                                          d_layer2.bn3.m2), specs/resnet50.spec:9
   bf16[n, 4, 4, 512] d_layer2.conv3 = map(d_layer2.conv3, d_layer2.conv3,
                                           d_layer2.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_bn3_backward(int n, const bf16 *layer2_conv3, const float *__restrict__ layer2_bn3_mean,
                    const float *__restrict__ layer2_bn3_scale, const bf16 *__restrict__ d_layer2_bn3,
                    const float *__restrict__ d_layer2_bn3_m2, const float *__restrict__ d_layer2_conv3,
                    bf16 *d_layer2_conv3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 8192)
        return;
    const int c = at % 512;
    float layer2_bn3_scale_v[8];
    ddp_load(layer2_bn3_scale_v, layer2_bn3_scale + c);
    float d_layer2_bn3_v[8];
    ddp_load(d_layer2_bn3_v, d_layer2_bn3 + at);
    float layer2_conv3_v[8];
    ddp_load(layer2_conv3_v, layer2_conv3 + at);
    float layer2_bn3_mean_v[8];
    ddp_load(layer2_bn3_mean_v, layer2_bn3_mean + c);
    float d_layer2_bn3_m2_v[8];
    ddp_load(d_layer2_bn3_m2_v, d_layer2_bn3_m2 + c);
    float d_layer2_conv3_v[8];
    ddp_load(d_layer2_conv3_v, d_layer2_conv3 + c);
    float d_layer2_conv3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv3 = layer2_bn3_scale_v[v] * d_layer2_bn3_v[v];
        const float d_conv3_2 = 2.0f * (layer2_conv3_v[v] - layer2_bn3_mean_v[v]) * d_layer2_bn3_m2_v[v];
        d_layer2_conv3_2_v[v] = d_conv3 + d_layer2_conv3_v[v] + d_conv3_2;
    }
    ddp_store(d_layer2_conv3_2 + at, d_layer2_conv3_2_v);
}

/* layer2_conv3_backward_weight: 269 Mflop, 2.89 MB at n = 128
   for layer2.3.conv3, layer2.2.conv3, layer2.1.conv3, layer2.0.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   f32[512, 128, 1, 1] d_layer2.conv3.weight = conv_dweight(layer2.relu,
                                                            d_layer2.conv3) kernel 1 1, specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer2_conv3_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 512};
struct layer2_conv3_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_conv2;
    const float *layer2_bn2_bias;
    const float *layer2_bn2_mean;
    const float *layer2_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_conv2_at[8];
        ddp_load(layer2_conv2_at, layer2_conv2 + row * 128 + c);
        float layer2_bn2_mean_at[8];
        ddp_load(layer2_bn2_mean_at, layer2_bn2_mean + c);
        float layer2_bn2_scale_at[8];
        ddp_load(layer2_bn2_scale_at, layer2_bn2_scale + c);
        float layer2_bn2_bias_at[8];
        ddp_load(layer2_bn2_bias_at, layer2_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_bn2_value = (layer2_conv2_at[j] - layer2_bn2_mean_at[j])
                * layer2_bn2_scale_at[j] + layer2_bn2_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
            to[j] = layer2_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv3_backward_weight(int n, const bf16 *__restrict__ layer2_conv2,
                             const float *__restrict__ layer2_bn2_bias,
                             const float *__restrict__ layer2_bn2_mean,
                             const float *__restrict__ layer2_bn2_scale,
                             const bf16 *__restrict__ d_layer2_conv3,
                             float *__restrict__ d_layer2_conv3_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x % 8 * 64, column = 0;
    const int group = 0;
    const int rows = 512, k = n * 16;
    const int number = (int)blockIdx.x / 8, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(65536);
    const ddp_mapped<ddp_dweight_dy<layer2_conv3_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_conv3}, &a_map};
    const ddp_made<ddp_dweight_x<layer2_conv3_backward_weight_shape>, bf16, layer2_conv3_backward_weight_b>
        b = {{group, from, to}, {layer2_conv2, layer2_bn2_bias, layer2_bn2_mean, layer2_bn2_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 128 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv3_backward_weight_parts(int n, const bf16 *__restrict__ layer2_conv2,
                                   const float *__restrict__ layer2_bn2_bias,
                                   const float *__restrict__ layer2_bn2_mean,
                                   const float *__restrict__ layer2_bn2_scale,
                                   const bf16 *__restrict__ d_layer2_conv3,
                                   float *__restrict__ d_layer2_conv3_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 65536, d_layer2_conv3_weight);
}

/* layer2_conv3_backward_input: 271 Mflop, 3.28 MB at n = 128
   for layer2.3.conv3, layer2.2.conv3, layer2.1.conv3, layer2.0.conv3
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8
   f32[n, 4, 4, 128] d_layer2.relu = conv_dinput(d_layer2.conv3,
                                                 layer2.conv3.weight) input 4 4, specs/resnet50.spec:8
   f32[n, 4, 4, 128] d_layer2.bn2 = map(layer2.relu, d_layer2.relu), specs/resnet50.spec:8
   bf16[n, 4, 4, 128] d_layer2.conv2 = map(layer2.bn2.scale, d_layer2.bn2), specs/resnet50.spec:7
   f32[128] d_layer2.bn2.bias = reduce_sum(d_layer2.bn2) axes 0 1 2, specs/resnet50.spec:7
   f32[n, 4, 4, 128] d_layer2.bn2.scale = map(d_layer2.bn2, layer2.conv2,
                                              layer2.bn2.mean), specs/resnet50.spec:7
   f32[128] d_layer2.bn2.scale = reduce_sum(d_layer2.bn2.scale) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv3_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv3_backward_input(int n, const bf16 *__restrict__ layer2_conv2,
                            const float *__restrict__ layer2_bn2_bias,
                            const float *__restrict__ layer2_bn2_mean,
                            const float *__restrict__ layer2_bn2_scale,
                            const bf16 *__restrict__ layer2_conv3_weight,
                            const bf16 *__restrict__ d_layer2_conv3, bf16 *__restrict__ d_layer2_conv2,
                            float *__restrict__ d_layer2_bn2_bias, float *__restrict__ d_layer2_bn2_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer2_conv3_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 16), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer2_conv3_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer2_conv3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer2_conv3_backward_input_shape>, bf16>
        b = {{{part}, layer2_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_bn2_bias_columns = {};
    ddp_column_sums<8> d_layer2_bn2_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_conv2_at[8];
        ddp_load(layer2_conv2_at, layer2_conv2 + row * 128 + c);
        float layer2_bn2_mean_at[8];
        ddp_load(layer2_bn2_mean_at, layer2_bn2_mean + c);
        float layer2_bn2_scale_at[8];
        ddp_load(layer2_bn2_scale_at, layer2_bn2_scale + c);
        float layer2_bn2_bias_at[8];
        ddp_load(layer2_bn2_bias_at, layer2_bn2_bias + c);
        float d_layer2_conv2_row[8];
        float d_layer2_bn2_row[8];
        float d_layer2_bn2_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_relu_value = result[j];
            const float layer2_bn2_value = (layer2_conv2_at[j] - layer2_bn2_mean_at[j])
                * layer2_bn2_scale_at[j] + layer2_bn2_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
            const float d_layer2_bn2_value = layer2_relu_value > 0.0f ? d_layer2_relu_value : 0.0f;
            const float d_layer2_conv2_value = layer2_bn2_scale_at[j] * d_layer2_bn2_value;
            d_layer2_conv2_row[j] = d_layer2_conv2_value;
            d_layer2_bn2_row[j] = d_layer2_bn2_value;
            const float d_layer2_bn2_scale_value = d_layer2_bn2_value
                * (layer2_conv2_at[j] - layer2_bn2_mean_at[j]);
            d_layer2_bn2_scale_row[j] = d_layer2_bn2_scale_value;
        }
        ddp_store(d_layer2_conv2 + row * 128 + c, d_layer2_conv2_row);
        d_layer2_bn2_bias_columns.add(d_layer2_bn2_row);
        d_layer2_bn2_scale_columns.add(d_layer2_bn2_scale_row);
    }
    ddp_put_columns<128>(d_layer2_bn2_bias_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
    ddp_put_columns<128>(d_layer2_bn2_scale_columns, results, (float *)workspace + 4096, first / 64, 128,
                         column, 128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv3_backward_input_columns(int n, const bf16 *__restrict__ layer2_conv2,
                                    const float *__restrict__ layer2_bn2_bias,
                                    const float *__restrict__ layer2_bn2_mean,
                                    const float *__restrict__ layer2_bn2_scale,
                                    const bf16 *__restrict__ layer2_conv3_weight,
                                    const bf16 *__restrict__ d_layer2_conv3,
                                    bf16 *__restrict__ d_layer2_conv2, float *__restrict__ d_layer2_bn2_bias,
                                    float *__restrict__ d_layer2_bn2_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64, 128, 1.0, d_layer2_bn2_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 4096, (n * 16 + 63) / 64, 128, 1.0, d_layer2_bn2_scale);
}

/* layer2_bn_backward_vectors: 2.94 kflop, 4.1 kB at n = 128
   for layer2.3.bn2, layer2.3.bn1, layer2.2.bn2, layer2.2.bn1, layer2.1.bn2, layer2.1.bn1, layer2.0.bn2
   f32[128] layer2.bn.var = map(layer2.bn.m2)
   f32[128] d_layer2.bn.mean = map(d_layer2.bn.bias, layer2.bn.scale)
   f32[128] d_layer2.bn.weight = map(layer2.bn.var, d_layer2.bn.scale)
   f32[128] d_layer2.bn.var = map(layer2.bn.weight, layer2.bn.var, d_layer2.bn.scale)
   f32[128] d_layer2.bn.m2 = map(d_layer2.bn.var)
   f32[128] d_layer2.conv = map(d_layer2.bn.mean) */
extern "C" __global__ void __launch_bounds__(32, 1)
layer2_bn_backward_vectors(int n, const float *__restrict__ layer2_bn_weight,
                           const float *__restrict__ layer2_bn_m2, const float *layer2_bn_scale,
                           const float *__restrict__ d_layer2_bn_bias, const float *d_layer2_bn_scale,
                           float *__restrict__ d_layer2_bn_weight, float *d_layer2_bn_m2,
                           float *d_layer2_conv)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 128)
        return;
    const float bn_var = layer2_bn_m2[at] / ((float)n * 16.0f);
    const float d_bn_mean = -(d_layer2_bn_bias[at] * layer2_bn_scale[at]);
    const float d_bn_weight = d_layer2_bn_scale[at] / sqrtf(bn_var + 1e-5f);
    const float d_bn_var = -(layer2_bn_weight[at] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
        * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer2_bn_scale[at];
    const float d_bn_m2 = d_bn_var / ((float)n * 16.0f);
    const float d_conv = d_bn_mean / ((float)n * 16.0f);
    d_layer2_bn_weight[at] = d_bn_weight;
    d_layer2_bn_m2[at] = d_bn_m2;
    d_layer2_conv[at] = d_conv;
}

/* layer2_bn_backward: 1.31 Mflop, 1.57 MB at n = 128
   for layer2.3.bn2, layer2.3.bn1, layer2.2.bn2, layer2.2.bn1, layer2.1.bn2, layer2.1.bn1, layer2.0.bn2
   f32[n, 4, 4, 128] d_layer2.conv = map(layer2.conv, layer2.bn.mean, d_layer2.bn.m2)
   bf16[n, 4, 4, 128] d_layer2.conv = map(d_layer2.conv, d_layer2.conv, d_layer2.conv) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_bn_backward(int n, const bf16 *__restrict__ layer2_conv, const float *__restrict__ layer2_bn_mean,
                   const bf16 *d_layer2_conv, const float *__restrict__ d_layer2_bn_m2,
                   const float *__restrict__ d_layer2_conv_2, bf16 *d_layer2_conv_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 2048)
        return;
    const int c = at % 128;
    float layer2_conv_v[8];
    ddp_load(layer2_conv_v, layer2_conv + at);
    float layer2_bn_mean_v[8];
    ddp_load(layer2_bn_mean_v, layer2_bn_mean + c);
    float d_layer2_bn_m2_v[8];
    ddp_load(d_layer2_bn_m2_v, d_layer2_bn_m2 + c);
    float d_layer2_conv_v[8];
    ddp_load(d_layer2_conv_v, d_layer2_conv + at);
    float d_layer2_conv_2_v[8];
    ddp_load(d_layer2_conv_2_v, d_layer2_conv_2 + c);
    float d_layer2_conv_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv = 2.0f * (layer2_conv_v[v] - layer2_bn_mean_v[v]) * d_layer2_bn_m2_v[v];
        d_layer2_conv_3_v[v] = d_layer2_conv_v[v] + d_layer2_conv_2_v[v] + d_conv;
    }
    ddp_store(d_layer2_conv_3 + at, d_layer2_conv_3_v);
}

/* layer2_conv2_backward_weight: 420 Mflop, 1.64 MB at n = 128
   for layer2.3.conv2, layer2.2.conv2, layer2.1.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   f32[128, 128, 3, 3] d_layer2.conv2.weight = conv_dweight(layer2.relu,
                                                            d_layer2.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer2_conv2_backward_weight_shape =
    {.source = {4, 4}, .result = {4, 4}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
struct layer2_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_conv1;
    const float *layer2_bn1_bias;
    const float *layer2_bn1_mean;
    const float *layer2_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_conv1_at[8];
        ddp_load(layer2_conv1_at, layer2_conv1 + row * 128 + c);
        float layer2_bn1_mean_at[8];
        ddp_load(layer2_bn1_mean_at, layer2_bn1_mean + c);
        float layer2_bn1_scale_at[8];
        ddp_load(layer2_bn1_scale_at, layer2_bn1_scale + c);
        float layer2_bn1_bias_at[8];
        ddp_load(layer2_bn1_bias_at, layer2_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_bn1_value = (layer2_conv1_at[j] - layer2_bn1_mean_at[j])
                * layer2_bn1_scale_at[j] + layer2_bn1_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
            to[j] = layer2_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv2_backward_weight(int n, const bf16 *__restrict__ layer2_conv1,
                             const float *__restrict__ layer2_bn1_bias,
                             const float *__restrict__ layer2_bn1_mean,
                             const float *__restrict__ layer2_bn1_scale,
                             const bf16 *__restrict__ d_layer2_conv2,
                             float *__restrict__ d_layer2_conv2_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 9 % 2 * 64, column = (int)blockIdx.x % 9 * 128;
    const int group = 0;
    const int rows = 128, k = n * 16;
    const int number = (int)blockIdx.x / 18, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(147456);
    const ddp_mapped<ddp_dweight_dy<layer2_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_conv2}, &a_map};
    const ddp_made<ddp_dweight_x<layer2_conv2_backward_weight_shape>, bf16, layer2_conv2_backward_weight_b>
        b = {{group, from, to}, {layer2_conv1, layer2_bn1_bias, layer2_bn1_mean, layer2_bn1_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1152)
            break;
        const int64_t row = group * 128 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 1152 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv2_backward_weight_parts(int n, const bf16 *__restrict__ layer2_conv1,
                                   const float *__restrict__ layer2_bn1_bias,
                                   const float *__restrict__ layer2_bn1_mean,
                                   const float *__restrict__ layer2_bn1_scale,
                                   const bf16 *__restrict__ d_layer2_conv2,
                                   float *__restrict__ d_layer2_conv2_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 147456, d_layer2_conv2_weight);
}

/* layer2_conv2_backward_input: 422 Mflop, 1.87 MB at n = 128
   for layer2.3.conv2, layer2.2.conv2, layer2.1.conv2
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   f32[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6
   f32[n, 4, 4, 128] d_layer2.relu = conv_dinput(d_layer2.conv2,
                                                 layer2.conv2.weight) input 4 4 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] d_layer2.bn1 = map(layer2.relu, d_layer2.relu), specs/resnet50.spec:6
   bf16[n, 4, 4, 128] d_layer2.conv1 = map(layer2.bn1.scale, d_layer2.bn1), specs/resnet50.spec:5
   f32[128] d_layer2.bn1.bias = reduce_sum(d_layer2.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 4, 4, 128] d_layer2.bn1.scale = map(d_layer2.bn1, layer2.conv1,
                                              layer2.bn1.mean), specs/resnet50.spec:5
   f32[128] d_layer2.bn1.scale = reduce_sum(d_layer2.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv2_backward_input_shape =
    {.source = {4, 4}, .result = {4, 4}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv2_backward_input(int n, const bf16 *__restrict__ layer2_conv1,
                            const float *__restrict__ layer2_bn1_bias,
                            const float *__restrict__ layer2_bn1_mean,
                            const float *__restrict__ layer2_bn1_scale,
                            const bf16 *__restrict__ layer2_conv2_weight,
                            const bf16 *__restrict__ d_layer2_conv2, bf16 *__restrict__ d_layer2_conv1,
                            float *__restrict__ d_layer2_bn1_bias, float *__restrict__ d_layer2_bn1_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer2_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer2_conv2_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer2_conv2}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer2_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer2_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer2_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_conv1_at[8];
        ddp_load(layer2_conv1_at, layer2_conv1 + row * 128 + c);
        float layer2_bn1_mean_at[8];
        ddp_load(layer2_bn1_mean_at, layer2_bn1_mean + c);
        float layer2_bn1_scale_at[8];
        ddp_load(layer2_bn1_scale_at, layer2_bn1_scale + c);
        float layer2_bn1_bias_at[8];
        ddp_load(layer2_bn1_bias_at, layer2_bn1_bias + c);
        float d_layer2_conv1_row[8];
        float d_layer2_bn1_row[8];
        float d_layer2_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_relu_value = result[j];
            const float layer2_bn1_value = (layer2_conv1_at[j] - layer2_bn1_mean_at[j])
                * layer2_bn1_scale_at[j] + layer2_bn1_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
            const float d_layer2_bn1_value = layer2_relu_value > 0.0f ? d_layer2_relu_value : 0.0f;
            const float d_layer2_conv1_value = layer2_bn1_scale_at[j] * d_layer2_bn1_value;
            d_layer2_conv1_row[j] = d_layer2_conv1_value;
            d_layer2_bn1_row[j] = d_layer2_bn1_value;
            const float d_layer2_bn1_scale_value = d_layer2_bn1_value
                * (layer2_conv1_at[j] - layer2_bn1_mean_at[j]);
            d_layer2_bn1_scale_row[j] = d_layer2_bn1_scale_value;
        }
        ddp_store(d_layer2_conv1 + row * 128 + c, d_layer2_conv1_row);
        d_layer2_bn1_bias_columns.add(d_layer2_bn1_row);
        d_layer2_bn1_scale_columns.add(d_layer2_bn1_scale_row);
    }
    ddp_put_columns<128>(d_layer2_bn1_bias_columns, results, (float *)workspace, first / 64, 128, column,
                         128 - column);
    ddp_put_columns<128>(d_layer2_bn1_scale_columns, results, (float *)workspace + 4096, first / 64, 128,
                         column, 128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer2_conv1,
                                    const float *__restrict__ layer2_bn1_bias,
                                    const float *__restrict__ layer2_bn1_mean,
                                    const float *__restrict__ layer2_bn1_scale,
                                    const bf16 *__restrict__ layer2_conv2_weight,
                                    const bf16 *__restrict__ d_layer2_conv2,
                                    bf16 *__restrict__ d_layer2_conv1, float *__restrict__ d_layer2_bn1_bias,
                                    float *__restrict__ d_layer2_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64, 128, 1.0, d_layer2_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 4096, (n * 16 + 63) / 64, 128, 1.0, d_layer2_bn1_scale);
}

/* layer2_conv1_backward_weight: 268 Mflop, 2.88 MB at n = 128
   for layer2.3.conv1, layer2.2.conv1, layer2.1.conv1
   f32[128, 512, 1, 1] d_layer2.conv1.weight = conv_dweight(layer2,
                                                            d_layer2.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer2_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv1_backward_weight(int n, const bf16 *__restrict__ layer2, const bf16 *__restrict__ d_layer2_conv1,
                             float *__restrict__ d_layer2_conv1_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map,
                             const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 % 2 * 64, column = (int)blockIdx.x % 4 * 128;
    const int group = 0;
    const int rows = 128, k = n * 16;
    const int number = (int)blockIdx.x / 8, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(65536);
    const ddp_mapped<ddp_dweight_dy<layer2_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_conv1}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer2_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer2}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = group * 128 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 512 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv1_backward_weight_parts(int n, const bf16 *__restrict__ layer2,
                                   const bf16 *__restrict__ d_layer2_conv1,
                                   float *__restrict__ d_layer2_conv1_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 65536, d_layer2_conv1_weight);
}

/* layer2_conv1_backward_input: 276 Mflop, 9.05 MB at n = 128
   for layer2.3.conv1, layer2.2.conv1
   f32[n, 4, 4, 512] d_layer2 = conv_dinput(d_layer2.conv1,
                                            layer2.conv1.weight) input 4 4, specs/resnet50.spec:4
   f32[n, 4, 4, 512] d_layer2 = map(d_layer2.bn3, d_layer2), specs/resnet50.spec:16
   bf16[n, 4, 4, 512] d_layer2.bn3 = map(layer2, d_layer2), specs/resnet50.spec:16
   f32[512] d_layer2.bn3.bias = reduce_sum(d_layer2.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.bn3.scale = map(d_layer2.bn3, layer2.conv3,
                                              layer2.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.bn3.scale = reduce_sum(d_layer2.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv1_backward_input(int n, const bf16 *__restrict__ layer2_conv3,
                            const float *__restrict__ layer2_bn3_mean, const bf16 *__restrict__ layer2,
                            const bf16 *__restrict__ layer2_conv1_weight, const bf16 *d_layer2_bn3,
                            const bf16 *__restrict__ d_layer2_conv1, bf16 *d_layer2_bn3_2,
                            float *__restrict__ d_layer2_bn3_bias, float *__restrict__ d_layer2_bn3_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer2_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 16), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer2_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer2_conv1}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer2_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer2_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer2_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer2_bn3_at[8];
        ddp_load(d_layer2_bn3_at, d_layer2_bn3 + row * 512 + c);
        float layer2_at[8];
        ddp_load(layer2_at, layer2 + row * 512 + c);
        float layer2_conv3_at[8];
        ddp_load(layer2_conv3_at, layer2_conv3 + row * 512 + c);
        float layer2_bn3_mean_at[8];
        ddp_load(layer2_bn3_mean_at, layer2_bn3_mean + c);
        float d_layer2_bn3_row[8];
        float d_layer2_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_value = result[j];
            const float d_layer2_value2 = d_layer2_bn3_at[j] + d_layer2_value;
            const float d_layer2_bn3_value = layer2_at[j] > 0.0f ? d_layer2_value2 : 0.0f;
            d_layer2_bn3_row[j] = d_layer2_bn3_value;
            const float d_layer2_bn3_scale_value = d_layer2_bn3_value
                * (layer2_conv3_at[j] - layer2_bn3_mean_at[j]);
            d_layer2_bn3_scale_row[j] = d_layer2_bn3_scale_value;
        }
        ddp_store(d_layer2_bn3_2 + row * 512 + c, d_layer2_bn3_row);
        d_layer2_bn3_bias_columns.add(d_layer2_bn3_row);
        d_layer2_bn3_scale_columns.add(d_layer2_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer2_bn3_bias_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
    ddp_put_columns<128>(d_layer2_bn3_scale_columns, results, (float *)workspace + 16384, first / 64, 512,
                         column, 512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer2_conv3,
                                    const float *__restrict__ layer2_bn3_mean,
                                    const bf16 *__restrict__ layer2,
                                    const bf16 *__restrict__ layer2_conv1_weight, const bf16 *d_layer2_bn3,
                                    const bf16 *__restrict__ d_layer2_conv1, bf16 *d_layer2_bn3_2,
                                    float *__restrict__ d_layer2_bn3_bias,
                                    float *__restrict__ d_layer2_bn3_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64, 512, 1.0, d_layer2_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 16384, (n * 16 + 63) / 64, 512, 1.0, d_layer2_bn3_scale);
}

/* layer2_1_conv1_backward_input: 281 Mflop, 13.3 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.0 = conv_dinput(d_layer2.1.conv1,
                                              layer2.1.conv1.weight) input 4 4, specs/resnet50.spec:4
   f32[n, 4, 4, 512] d_layer2.0 = map(d_layer2.1.bn3, d_layer2.0), specs/resnet50.spec:16
   f32[n, 4, 4, 512] d_layer2.0.bn3 = map(layer2.0, d_layer2.0), specs/resnet50.spec:16
   bf16[n, 4, 4, 512] d_layer2.0.downsample.0 = map(layer2.0.downsample.1.scale,
                                                    d_layer2.0.bn3), specs/resnet50.spec:13
   f32[512] d_layer2.0.bn3.bias = reduce_sum(d_layer2.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 4, 4, 512] d_layer2.0.downsample.1.scale = map(d_layer2.0.bn3, layer2.0.downsample.0,
                                                         layer2.0.downsample.1.mean), specs/resnet50.spec:13
   f32[512] d_layer2.0.downsample.1.scale = reduce_sum(d_layer2.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   bf16[n, 4, 4, 512] d_layer2.0.conv3 = map(layer2.0.bn3.scale, d_layer2.0.bn3), specs/resnet50.spec:9
   f32[n, 4, 4, 512] d_layer2.0.bn3.scale = map(d_layer2.0.bn3, layer2.0.conv3,
                                                layer2.0.bn3.mean), specs/resnet50.spec:9
   f32[512] d_layer2.0.bn3.scale = reduce_sum(d_layer2.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_1_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_1_conv1_backward_input(int n, const bf16 *__restrict__ layer2_0_conv3,
                              const float *__restrict__ layer2_0_bn3_mean,
                              const float *__restrict__ layer2_0_bn3_scale,
                              const bf16 *__restrict__ layer2_0_downsample_0,
                              const float *__restrict__ layer2_0_downsample_1_mean,
                              const float *__restrict__ layer2_0_downsample_1_scale, const bf16 *layer2_0,
                              const bf16 *__restrict__ layer2_1_conv1_weight, const bf16 *d_layer2_1_bn3,
                              const bf16 *__restrict__ d_layer2_1_conv1_3, bf16 *d_layer2_0_downsample_0,
                              float *__restrict__ d_layer2_0_bn3_bias,
                              float *__restrict__ d_layer2_0_downsample_1_scale, bf16 *d_layer2_0_conv3,
                              float *__restrict__ d_layer2_0_bn3_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer2_1_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 16), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer2_1_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer2_1_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer2_1_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer2_1_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_0_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer2_0_downsample_1_scale_columns = {};
    ddp_column_sums<8> d_layer2_0_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer2_1_bn3_at[8];
        ddp_load(d_layer2_1_bn3_at, d_layer2_1_bn3 + row * 512 + c);
        float layer2_0_at[8];
        ddp_load(layer2_0_at, layer2_0 + row * 512 + c);
        float layer2_0_downsample_1_scale_at[8];
        ddp_load(layer2_0_downsample_1_scale_at, layer2_0_downsample_1_scale + c);
        float layer2_0_bn3_scale_at[8];
        ddp_load(layer2_0_bn3_scale_at, layer2_0_bn3_scale + c);
        float layer2_0_downsample_0_at[8];
        ddp_load(layer2_0_downsample_0_at, layer2_0_downsample_0 + row * 512 + c);
        float layer2_0_downsample_1_mean_at[8];
        ddp_load(layer2_0_downsample_1_mean_at, layer2_0_downsample_1_mean + c);
        float layer2_0_conv3_at[8];
        ddp_load(layer2_0_conv3_at, layer2_0_conv3 + row * 512 + c);
        float layer2_0_bn3_mean_at[8];
        ddp_load(layer2_0_bn3_mean_at, layer2_0_bn3_mean + c);
        float d_layer2_0_downsample_0_row[8];
        float d_layer2_0_conv3_row[8];
        float d_layer2_0_bn3_row[8];
        float d_layer2_0_downsample_1_scale_row[8];
        float d_layer2_0_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_0_value = result[j];
            const float d_layer2_0_value2 = d_layer2_1_bn3_at[j] + d_layer2_0_value;
            const float d_layer2_0_bn3_value = layer2_0_at[j] > 0.0f ? d_layer2_0_value2 : 0.0f;
            const float d_layer2_0_downsample_0_value = layer2_0_downsample_1_scale_at[j]
                * d_layer2_0_bn3_value;
            d_layer2_0_downsample_0_row[j] = d_layer2_0_downsample_0_value;
            const float d_layer2_0_conv3_value = layer2_0_bn3_scale_at[j] * d_layer2_0_bn3_value;
            d_layer2_0_conv3_row[j] = d_layer2_0_conv3_value;
            d_layer2_0_bn3_row[j] = d_layer2_0_bn3_value;
            const float d_layer2_0_downsample_1_scale_value = d_layer2_0_bn3_value
                * (layer2_0_downsample_0_at[j] - layer2_0_downsample_1_mean_at[j]);
            d_layer2_0_downsample_1_scale_row[j] = d_layer2_0_downsample_1_scale_value;
            const float d_layer2_0_bn3_scale_value = d_layer2_0_bn3_value
                * (layer2_0_conv3_at[j] - layer2_0_bn3_mean_at[j]);
            d_layer2_0_bn3_scale_row[j] = d_layer2_0_bn3_scale_value;
        }
        ddp_store(d_layer2_0_downsample_0 + row * 512 + c, d_layer2_0_downsample_0_row);
        ddp_store(d_layer2_0_conv3 + row * 512 + c, d_layer2_0_conv3_row);
        d_layer2_0_bn3_bias_columns.add(d_layer2_0_bn3_row);
        d_layer2_0_downsample_1_scale_columns.add(d_layer2_0_downsample_1_scale_row);
        d_layer2_0_bn3_scale_columns.add(d_layer2_0_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer2_0_bn3_bias_columns, results, (float *)workspace, first / 64, 512, column,
                         512 - column);
    ddp_put_columns<128>(d_layer2_0_downsample_1_scale_columns, results, (float *)workspace + 16384,
                         first / 64, 512, column, 512 - column);
    ddp_put_columns<128>(d_layer2_0_bn3_scale_columns, results, (float *)workspace + 32768, first / 64, 512,
                         column, 512 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_1_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer2_0_conv3,
                                      const float *__restrict__ layer2_0_bn3_mean,
                                      const float *__restrict__ layer2_0_bn3_scale,
                                      const bf16 *__restrict__ layer2_0_downsample_0,
                                      const float *__restrict__ layer2_0_downsample_1_mean,
                                      const float *__restrict__ layer2_0_downsample_1_scale,
                                      const bf16 *layer2_0, const bf16 *__restrict__ layer2_1_conv1_weight,
                                      const bf16 *d_layer2_1_bn3, const bf16 *__restrict__ d_layer2_1_conv1_3,
                                      bf16 *d_layer2_0_downsample_0, float *__restrict__ d_layer2_0_bn3_bias,
                                      float *__restrict__ d_layer2_0_downsample_1_scale,
                                      bf16 *d_layer2_0_conv3, float *__restrict__ d_layer2_0_bn3_scale,
                                      void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64, 512, 1.0, d_layer2_0_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 16384, (n * 16 + 63) / 64, 512, 1.0, d_layer2_0_downsample_1_scale);
    if (blockIdx.y == 2)
        ddp_columns_sum((const float *)workspace + 32768, (n * 16 + 63) / 64, 512, 1.0, d_layer2_0_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_1_backward_vectors(int n, const float *__restrict__ layer2_0_bn3_weight,
                                       const float *__restrict__ layer2_0_bn3_m2,
                                       const float *__restrict__ layer2_0_bn3_scale,
                                       const float *__restrict__ layer2_0_downsample_1_weight,
                                       const float *layer2_0_downsample_1_m2,
                                       const float *layer2_0_downsample_1_scale,
                                       const float *__restrict__ d_layer2_0_bn3_bias,
                                       const float *d_layer2_0_downsample_1_scale,
                                       const float *d_layer2_0_bn3_scale,
                                       float *__restrict__ d_layer2_0_downsample_1_weight,
                                       float *d_layer2_0_downsample_1_m2, float *d_layer2_0_downsample_0_2,
                                       float *__restrict__ d_layer2_0_bn3_weight, float *d_layer2_0_bn3_m2,
                                       float *d_layer2_0_conv3_2,
                                       float *__restrict__ d_layer2_0_downsample_1_bias)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    const float bn3_var = layer2_0_bn3_m2[at] / ((float)n * 16.0f);
    const float downsample_1_var = layer2_0_downsample_1_m2[at] / ((float)n * 16.0f);
    const float d_downsample_1_mean = -(d_layer2_0_bn3_bias[at] * layer2_0_downsample_1_scale[at]);
    const float d_downsample_1_weight = d_layer2_0_downsample_1_scale[at] / sqrtf(downsample_1_var + 1e-5f);
    const float d_downsample_1_var = -(layer2_0_downsample_1_weight[at]
        / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
        * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer2_0_downsample_1_scale[at];
    const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 16.0f);
    const float d_downsample_0 = d_downsample_1_mean / ((float)n * 16.0f);
    const float d_bn3_mean = -(d_layer2_0_bn3_bias[at] * layer2_0_bn3_scale[at]);
    const float d_bn3_weight = d_layer2_0_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer2_0_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer2_0_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 16.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 16.0f);
    const float d_downsample_1_bias = d_layer2_0_bn3_bias[at];
    d_layer2_0_downsample_1_weight[at] = d_downsample_1_weight;
    d_layer2_0_downsample_1_m2[at] = d_downsample_1_m2;
    d_layer2_0_downsample_0_2[at] = d_downsample_0;
    d_layer2_0_bn3_weight[at] = d_bn3_weight;
    d_layer2_0_bn3_m2[at] = d_bn3_m2;
    d_layer2_0_conv3_2[at] = d_conv3;
    d_layer2_0_downsample_1_bias[at] = d_downsample_1_bias;
}

/* layer2_0_bn3_backward: 10.5 Mflop, 12.6 MB at n = 128
   f32[n, 4, 4, 512] d_layer2.0.downsample.0 = map(layer2.0.downsample.0, layer2.0.downsample.1.mean,
                                                   d_layer2.0.downsample.1.m2), specs/resnet50.spec:13
   bf16[n, 4, 4, 512] d_layer2.0.downsample.0 = map(d_layer2.0.downsample.0, d_layer2.0.downsample.0,
                                                    d_layer2.0.downsample.0), specs/resnet50.spec:12
   f32[n, 4, 4, 512] d_layer2.0.conv3 = map(layer2.0.conv3, layer2.0.bn3.mean,
                                            d_layer2.0.bn3.m2), specs/resnet50.spec:9
   bf16[n, 4, 4, 512] d_layer2.0.conv3 = map(d_layer2.0.conv3, d_layer2.0.conv3,
                                             d_layer2.0.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_bn3_backward(int n, const bf16 *__restrict__ layer2_0_conv3,
                      const float *__restrict__ layer2_0_bn3_mean,
                      const bf16 *__restrict__ layer2_0_downsample_0,
                      const float *__restrict__ layer2_0_downsample_1_mean,
                      const bf16 *d_layer2_0_downsample_0,
                      const float *__restrict__ d_layer2_0_downsample_1_m2,
                      const float *__restrict__ d_layer2_0_downsample_0_2, const bf16 *d_layer2_0_conv3,
                      const float *__restrict__ d_layer2_0_bn3_m2,
                      const float *__restrict__ d_layer2_0_conv3_2, bf16 *d_layer2_0_downsample_0_3,
                      bf16 *d_layer2_0_conv3_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 8192)
        return;
    const int c = at % 512;
    float layer2_0_downsample_0_v[8];
    ddp_load(layer2_0_downsample_0_v, layer2_0_downsample_0 + at);
    float layer2_0_downsample_1_mean_v[8];
    ddp_load(layer2_0_downsample_1_mean_v, layer2_0_downsample_1_mean + c);
    float d_layer2_0_downsample_1_m2_v[8];
    ddp_load(d_layer2_0_downsample_1_m2_v, d_layer2_0_downsample_1_m2 + c);
    float d_layer2_0_downsample_0_v[8];
    ddp_load(d_layer2_0_downsample_0_v, d_layer2_0_downsample_0 + at);
    float d_layer2_0_downsample_0_2_v[8];
    ddp_load(d_layer2_0_downsample_0_2_v, d_layer2_0_downsample_0_2 + c);
    float layer2_0_conv3_v[8];
    ddp_load(layer2_0_conv3_v, layer2_0_conv3 + at);
    float layer2_0_bn3_mean_v[8];
    ddp_load(layer2_0_bn3_mean_v, layer2_0_bn3_mean + c);
    float d_layer2_0_bn3_m2_v[8];
    ddp_load(d_layer2_0_bn3_m2_v, d_layer2_0_bn3_m2 + c);
    float d_layer2_0_conv3_v[8];
    ddp_load(d_layer2_0_conv3_v, d_layer2_0_conv3 + at);
    float d_layer2_0_conv3_2_v[8];
    ddp_load(d_layer2_0_conv3_2_v, d_layer2_0_conv3_2 + c);
    float d_layer2_0_downsample_0_3_v[8];
    float d_layer2_0_conv3_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_downsample_0 = 2.0f * (layer2_0_downsample_0_v[v] - layer2_0_downsample_1_mean_v[v])
            * d_layer2_0_downsample_1_m2_v[v];
        const float d_downsample_0_2 = d_layer2_0_downsample_0_v[v] + d_layer2_0_downsample_0_2_v[v]
            + d_downsample_0;
        const float d_conv3 = 2.0f * (layer2_0_conv3_v[v] - layer2_0_bn3_mean_v[v]) * d_layer2_0_bn3_m2_v[v];
        const float d_conv3_2 = d_layer2_0_conv3_v[v] + d_layer2_0_conv3_2_v[v] + d_conv3;
        d_layer2_0_downsample_0_3_v[v] = d_downsample_0_2;
        d_layer2_0_conv3_3_v[v] = d_conv3_2;
    }
    ddp_store(d_layer2_0_downsample_0_3 + at, d_layer2_0_downsample_0_3_v);
    ddp_store(d_layer2_0_conv3_3 + at, d_layer2_0_conv3_3_v);
}

/* layer2_0_conv2_backward_weight: 512 Mflop, 3.21 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   f32[128, 128, 3, 3] d_layer2.0.conv2.weight = conv_dweight(layer2.0.relu,
                                                              d_layer2.0.conv2) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer2_0_conv2_backward_weight_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
struct layer2_0_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer2_0_conv1;
    const float *layer2_0_bn1_bias;
    const float *layer2_0_bn1_mean;
    const float *layer2_0_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer2_0_conv1_at[8];
        ddp_load(layer2_0_conv1_at, layer2_0_conv1 + row * 128 + c);
        float layer2_0_bn1_mean_at[8];
        ddp_load(layer2_0_bn1_mean_at, layer2_0_bn1_mean + c);
        float layer2_0_bn1_scale_at[8];
        ddp_load(layer2_0_bn1_scale_at, layer2_0_bn1_scale + c);
        float layer2_0_bn1_bias_at[8];
        ddp_load(layer2_0_bn1_bias_at, layer2_0_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer2_0_bn1_value = (layer2_0_conv1_at[j] - layer2_0_bn1_mean_at[j])
                * layer2_0_bn1_scale_at[j] + layer2_0_bn1_bias_at[j];
            const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
            to[j] = layer2_0_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv2_backward_weight(int n, const bf16 *__restrict__ layer2_0_conv1,
                               const float *__restrict__ layer2_0_bn1_bias,
                               const float *__restrict__ layer2_0_bn1_mean,
                               const float *__restrict__ layer2_0_bn1_scale,
                               const bf16 *__restrict__ d_layer2_0_conv2_3,
                               float *__restrict__ d_layer2_0_conv2_weight, void *__restrict__ workspace,
                               const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 9 % 2 * 64, column = (int)blockIdx.x % 9 * 128;
    const int group = 0;
    const int rows = 128, k = n * 16;
    const int number = (int)blockIdx.x / 18, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(147456);
    const ddp_mapped<ddp_dweight_dy<layer2_0_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_0_conv2_3}, &a_map};
    const ddp_made<ddp_dweight_x<layer2_0_conv2_backward_weight_shape>, bf16, layer2_0_conv2_backward_weight_b>
        b = {{group, from, to}, {layer2_0_conv1, layer2_0_bn1_bias, layer2_0_bn1_mean, layer2_0_bn1_scale,
                                 n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1152)
            break;
        const int64_t row = group * 128 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 1152 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv2_backward_weight_parts(int n, const bf16 *__restrict__ layer2_0_conv1,
                                     const float *__restrict__ layer2_0_bn1_bias,
                                     const float *__restrict__ layer2_0_bn1_mean,
                                     const float *__restrict__ layer2_0_bn1_scale,
                                     const bf16 *__restrict__ d_layer2_0_conv2_3,
                                     float *__restrict__ d_layer2_0_conv2_weight,
                                     void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 147456, d_layer2_0_conv2_weight);
}

/* layer2_0_conv2_backward_input: 519 Mflop, 5.02 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6
   f32[n, 8, 8, 128] d_layer2.0.relu = conv_dinput(d_layer2.0.conv2,
                                                   layer2.0.conv2.weight) input 8 8 stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 128] d_layer2.0.bn1 = map(layer2.0.relu, d_layer2.0.relu), specs/resnet50.spec:6
   bf16[n, 8, 8, 128] d_layer2.0.conv1 = map(layer2.0.bn1.scale, d_layer2.0.bn1), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.bias = reduce_sum(d_layer2.0.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 8, 8, 128] d_layer2.0.bn1.scale = map(d_layer2.0.bn1, layer2.0.conv1,
                                                layer2.0.bn1.mean), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.scale = reduce_sum(d_layer2.0.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv2_backward_input_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv2_backward_input(int n, const bf16 *__restrict__ layer2_0_conv1,
                              const float *__restrict__ layer2_0_bn1_bias,
                              const float *__restrict__ layer2_0_bn1_mean,
                              const float *__restrict__ layer2_0_bn1_scale,
                              const bf16 *__restrict__ layer2_0_conv2_weight,
                              const bf16 *__restrict__ d_layer2_0_conv2_3,
                              bf16 *__restrict__ d_layer2_0_conv1, float *__restrict__ d_layer2_0_bn1_bias,
                              float *__restrict__ d_layer2_0_bn1_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = 0;
    const int phase = (int)blockIdx.x % 4, group = 0;
    const ddp_dinput<layer2_0_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer2_0_conv2_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer2_0_conv2_3};
    const ddp_mapped<ddp_dinput_weight<layer2_0_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer2_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer2_0_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer2_0_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_0_conv1_at[8];
        ddp_load(layer2_0_conv1_at, layer2_0_conv1 + row * 128 + c);
        float layer2_0_bn1_mean_at[8];
        ddp_load(layer2_0_bn1_mean_at, layer2_0_bn1_mean + c);
        float layer2_0_bn1_scale_at[8];
        ddp_load(layer2_0_bn1_scale_at, layer2_0_bn1_scale + c);
        float layer2_0_bn1_bias_at[8];
        ddp_load(layer2_0_bn1_bias_at, layer2_0_bn1_bias + c);
        float d_layer2_0_conv1_row[8];
        float d_layer2_0_bn1_row[8];
        float d_layer2_0_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer2_0_relu_value = result[j];
            const float layer2_0_bn1_value = (layer2_0_conv1_at[j] - layer2_0_bn1_mean_at[j])
                * layer2_0_bn1_scale_at[j] + layer2_0_bn1_bias_at[j];
            const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
            const float d_layer2_0_bn1_value = layer2_0_relu_value > 0.0f ? d_layer2_0_relu_value : 0.0f;
            const float d_layer2_0_conv1_value = layer2_0_bn1_scale_at[j] * d_layer2_0_bn1_value;
            d_layer2_0_conv1_row[j] = d_layer2_0_conv1_value;
            d_layer2_0_bn1_row[j] = d_layer2_0_bn1_value;
            const float d_layer2_0_bn1_scale_value = d_layer2_0_bn1_value
                * (layer2_0_conv1_at[j] - layer2_0_bn1_mean_at[j]);
            d_layer2_0_bn1_scale_row[j] = d_layer2_0_bn1_scale_value;
        }
        ddp_store(d_layer2_0_conv1 + row * 128 + c, d_layer2_0_conv1_row);
        d_layer2_0_bn1_bias_columns.add(d_layer2_0_bn1_row);
        d_layer2_0_bn1_scale_columns.add(d_layer2_0_bn1_scale_row);
    }
    ddp_put_columns<128>(d_layer2_0_bn1_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         128, column, 128 - column);
    ddp_put_columns<128>(d_layer2_0_bn1_scale_columns, results, (float *)workspace + 16384,
                         first / 64 * 4 + phase, 128, column, 128 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_0_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer2_0_conv1,
                                      const float *__restrict__ layer2_0_bn1_bias,
                                      const float *__restrict__ layer2_0_bn1_mean,
                                      const float *__restrict__ layer2_0_bn1_scale,
                                      const bf16 *__restrict__ layer2_0_conv2_weight,
                                      const bf16 *__restrict__ d_layer2_0_conv2_3,
                                      bf16 *__restrict__ d_layer2_0_conv1,
                                      float *__restrict__ d_layer2_0_bn1_bias,
                                      float *__restrict__ d_layer2_0_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64 * 4, 128, 1.0, d_layer2_0_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 16384, (n * 16 + 63) / 64 * 4, 128, 1.0, d_layer2_0_bn1_scale);
}

/* layer2_0_bn1_backward_vectors: 2.94 kflop, 4.1 kB at n = 128
   f32[128] layer2.0.bn1.var = map(layer2.0.bn1.m2), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.mean = map(d_layer2.0.bn1.bias, layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.weight = map(layer2.0.bn1.var, d_layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.var = map(layer2.0.bn1.weight, layer2.0.bn1.var,
                                     d_layer2.0.bn1.scale), specs/resnet50.spec:5
   f32[128] d_layer2.0.bn1.m2 = map(d_layer2.0.bn1.var), specs/resnet50.spec:5
   f32[128] d_layer2.0.conv1 = map(d_layer2.0.bn1.mean), specs/resnet50.spec:5 */
extern "C" __global__ void __launch_bounds__(32, 1)
layer2_0_bn1_backward_vectors(int n, const float *__restrict__ layer2_0_bn1_weight,
                              const float *__restrict__ layer2_0_bn1_m2, const float *layer2_0_bn1_scale,
                              const float *__restrict__ d_layer2_0_bn1_bias,
                              const float *d_layer2_0_bn1_scale, float *__restrict__ d_layer2_0_bn1_weight,
                              float *d_layer2_0_bn1_m2, float *d_layer2_0_conv1_2)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 128)
        return;
    const float bn1_var = layer2_0_bn1_m2[at] / ((float)n * 64.0f);
    const float d_bn1_mean = -(d_layer2_0_bn1_bias[at] * layer2_0_bn1_scale[at]);
    const float d_bn1_weight = d_layer2_0_bn1_scale[at] / sqrtf(bn1_var + 1e-5f);
    const float d_bn1_var = -(layer2_0_bn1_weight[at] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
        * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_layer2_0_bn1_scale[at];
    const float d_bn1_m2 = d_bn1_var / ((float)n * 64.0f);
    const float d_conv1 = d_bn1_mean / ((float)n * 64.0f);
    d_layer2_0_bn1_weight[at] = d_bn1_weight;
    d_layer2_0_bn1_m2[at] = d_bn1_m2;
    d_layer2_0_conv1_2[at] = d_conv1;
}

/* layer2_0_bn1_backward: 5.24 Mflop, 6.29 MB at n = 128
   f32[n, 8, 8, 128] d_layer2.0.conv1 = map(layer2.0.conv1, layer2.0.bn1.mean,
                                            d_layer2.0.bn1.m2), specs/resnet50.spec:5
   bf16[n, 8, 8, 128] d_layer2.0.conv1 = map(d_layer2.0.conv1, d_layer2.0.conv1,
                                             d_layer2.0.conv1), specs/resnet50.spec:4 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_bn1_backward(int n, const bf16 *__restrict__ layer2_0_conv1,
                      const float *__restrict__ layer2_0_bn1_mean, const bf16 *d_layer2_0_conv1,
                      const float *__restrict__ d_layer2_0_bn1_m2,
                      const float *__restrict__ d_layer2_0_conv1_2, bf16 *d_layer2_0_conv1_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 8192)
        return;
    const int c = at % 128;
    float layer2_0_conv1_v[8];
    ddp_load(layer2_0_conv1_v, layer2_0_conv1 + at);
    float layer2_0_bn1_mean_v[8];
    ddp_load(layer2_0_bn1_mean_v, layer2_0_bn1_mean + c);
    float d_layer2_0_bn1_m2_v[8];
    ddp_load(d_layer2_0_bn1_m2_v, d_layer2_0_bn1_m2 + c);
    float d_layer2_0_conv1_v[8];
    ddp_load(d_layer2_0_conv1_v, d_layer2_0_conv1 + at);
    float d_layer2_0_conv1_2_v[8];
    ddp_load(d_layer2_0_conv1_2_v, d_layer2_0_conv1_2 + c);
    float d_layer2_0_conv1_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv1 = 2.0f * (layer2_0_conv1_v[v] - layer2_0_bn1_mean_v[v]) * d_layer2_0_bn1_m2_v[v];
        d_layer2_0_conv1_3_v[v] = d_layer2_0_conv1_v[v] + d_layer2_0_conv1_2_v[v] + d_conv1;
    }
    ddp_store(d_layer2_0_conv1_3 + at, d_layer2_0_conv1_3_v);
}

/* layer2_0_conv1_backward_weight: 537 Mflop, 6.42 MB at n = 128
   f32[128, 256, 1, 1] d_layer2.0.conv1.weight = conv_dweight(layer1.2,
                                                              d_layer2.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer2_0_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv1_backward_weight(int n, const bf16 *__restrict__ layer1_2,
                               const bf16 *__restrict__ d_layer2_0_conv1_3,
                               float *__restrict__ d_layer2_0_conv1_weight, void *__restrict__ workspace,
                               const __grid_constant__ ddp_tensor_map a_map,
                               const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 % 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int group = 0;
    const int rows = 128, k = n * 64;
    const int number = (int)blockIdx.x / 4, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(32768);
    const ddp_mapped<ddp_dweight_dy<layer2_0_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer2_0_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer1_2}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = group * 128 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 256 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv1_backward_weight_parts(int n, const bf16 *__restrict__ layer1_2,
                                     const bf16 *__restrict__ d_layer2_0_conv1_3,
                                     float *__restrict__ d_layer2_0_conv1_weight,
                                     void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 32768, d_layer2_0_conv1_weight);
}

/* layer2_0_conv1_backward_input: 537 Mflop, 6.36 MB at n = 128
   bf16[n, 8, 8, 256] d_layer1.2 = conv_dinput(d_layer2.0.conv1,
                                               layer2.0.conv1.weight) input 8 8, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv1_backward_input(int n, const bf16 *__restrict__ layer2_0_conv1_weight,
                              const bf16 *__restrict__ d_layer2_0_conv1_3, bf16 *__restrict__ d_layer1_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer2_0_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer2_0_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer2_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer2_0_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer2_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_layer1_2 + row * 256 + c, result);
    }
}

/* layer2_0_downsample_0_backward_weight: 537 Mflop, 6.82 MB at n = 128
   f32[512, 256, 1, 1] d_layer2.0.downsample.0.weight = conv_dweight(layer1.2,
                                                                     d_layer2.0.downsample.0) kernel 1 1 stride 2 2, specs/resnet50.spec:12 */
/* tile: 64 x 128, 64 terms a stage; the sums in 4 parts */
static constexpr ddp_conv layer2_0_downsample_0_backward_weight_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_0_backward_weight(int n, const bf16 *__restrict__ layer1_2,
                                      const bf16 *__restrict__ d_layer2_0_downsample_0_3,
                                      float *__restrict__ d_layer2_0_downsample_0_weight,
                                      void *__restrict__ workspace,
                                      const __grid_constant__ ddp_tensor_map a_map,
                                      const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 % 8 * 64, column = (int)blockIdx.x % 2 * 128;
    const int group = 0;
    const int rows = 512, k = n * 16;
    const int number = (int)blockIdx.x / 16, share = ddp_share<bf16>(k, 4);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(131072);
    const ddp_mapped<ddp_dweight_dy<layer2_0_downsample_0_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer2_0_downsample_0_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer2_0_downsample_0_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer1_2}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = group * 512 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 256 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_0_backward_weight_parts(int n, const bf16 *__restrict__ layer1_2,
                                            const bf16 *__restrict__ d_layer2_0_downsample_0_3,
                                            float *__restrict__ d_layer2_0_downsample_0_weight,
                                            void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 4, 131072, d_layer2_0_downsample_0_weight);
}

/* layer2_0_downsample_0_backward_input: 552 Mflop, 19.1 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.2 = conv_dinput(d_layer2.0.downsample.0,
                                              layer2.0.downsample.0.weight) input 8 8 stride 2 2, specs/resnet50.spec:12
   f32[n, 8, 8, 256] d_layer1.2 = map(d_layer1.2, d_layer1.2), specs/resnet50.spec:16
   bf16[n, 8, 8, 256] d_layer1.2.bn3 = map(layer1.2, d_layer1.2), specs/resnet50.spec:16
   f32[256] d_layer1.2.bn3.bias = reduce_sum(d_layer1.2.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.2.bn3.scale = map(d_layer1.2.bn3, layer1.2.conv3,
                                                layer1.2.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.2.bn3.scale = reduce_sum(d_layer1.2.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_downsample_0_backward_input_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_0_backward_input(int n, const bf16 *__restrict__ layer1_2_conv3,
                                     const float *__restrict__ layer1_2_bn3_mean,
                                     const bf16 *__restrict__ layer1_2,
                                     const bf16 *__restrict__ layer2_0_downsample_0_weight,
                                     const bf16 *__restrict__ d_layer2_0_downsample_0_3,
                                     const bf16 *d_layer1_2, bf16 *d_layer1_2_bn3,
                                     float *__restrict__ d_layer1_2_bn3_bias,
                                     float *__restrict__ d_layer1_2_bn3_scale, void *__restrict__ workspace,
                                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = (int)blockIdx.x / 2 % 4, group = 0;
    const ddp_dinput<layer2_0_downsample_0_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_copied<ddp_dinput_dy<layer2_0_downsample_0_backward_input_shape>, bf16>
        a = {{part, rows}, d_layer2_0_downsample_0_3};
    const ddp_mapped<ddp_dinput_weight<layer2_0_downsample_0_backward_input_shape>, bf16>
        b = {{{part}, layer2_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer1_2_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer1_2_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer1_2_at[8];
        ddp_load(d_layer1_2_at, d_layer1_2 + row * 256 + c);
        float layer1_2_at[8];
        ddp_load(layer1_2_at, layer1_2 + row * 256 + c);
        float layer1_2_conv3_at[8];
        ddp_load(layer1_2_conv3_at, layer1_2_conv3 + row * 256 + c);
        float layer1_2_bn3_mean_at[8];
        ddp_load(layer1_2_bn3_mean_at, layer1_2_bn3_mean + c);
        float d_layer1_2_bn3_row[8];
        float d_layer1_2_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer1_2_value = result[j];
            const float d_layer1_2_value2 = d_layer1_2_value + d_layer1_2_at[j];
            const float d_layer1_2_bn3_value = layer1_2_at[j] > 0.0f ? d_layer1_2_value2 : 0.0f;
            d_layer1_2_bn3_row[j] = d_layer1_2_bn3_value;
            const float d_layer1_2_bn3_scale_value = d_layer1_2_bn3_value
                * (layer1_2_conv3_at[j] - layer1_2_bn3_mean_at[j]);
            d_layer1_2_bn3_scale_row[j] = d_layer1_2_bn3_scale_value;
        }
        ddp_store(d_layer1_2_bn3 + row * 256 + c, d_layer1_2_bn3_row);
        d_layer1_2_bn3_bias_columns.add(d_layer1_2_bn3_row);
        d_layer1_2_bn3_scale_columns.add(d_layer1_2_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer1_2_bn3_bias_columns, results, (float *)workspace, first / 64 * 4 + phase,
                         256, column, 256 - column);
    ddp_put_columns<128>(d_layer1_2_bn3_scale_columns, results, (float *)workspace + 32768,
                         first / 64 * 4 + phase, 256, column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer2_0_downsample_0_backward_input_columns(int n, const bf16 *__restrict__ layer1_2_conv3,
                                             const float *__restrict__ layer1_2_bn3_mean,
                                             const bf16 *__restrict__ layer1_2,
                                             const bf16 *__restrict__ layer2_0_downsample_0_weight,
                                             const bf16 *__restrict__ d_layer2_0_downsample_0_3,
                                             const bf16 *d_layer1_2, bf16 *d_layer1_2_bn3,
                                             float *__restrict__ d_layer1_2_bn3_bias,
                                             float *__restrict__ d_layer1_2_bn3_scale,
                                             void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 16 + 63) / 64 * 4, 256, 1.0, d_layer1_2_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 32768, (n * 16 + 63) / 64 * 4, 256, 1.0, d_layer1_2_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_bn3_backward_vectors(int n, const float *__restrict__ layer1_bn3_weight, const float *layer1_bn3_m2,
                            const float *__restrict__ layer1_bn3_scale,
                            const float *__restrict__ d_layer1_bn3_bias, const float *d_layer1_bn3_scale,
                            float *__restrict__ d_layer1_bn3_weight, float *d_layer1_bn3_m2,
                            float *d_layer1_conv3)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float bn3_var = layer1_bn3_m2[at] / ((float)n * 64.0f);
    const float d_bn3_mean = -(d_layer1_bn3_bias[at] * layer1_bn3_scale[at]);
    const float d_bn3_weight = d_layer1_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer1_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer1_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 64.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 64.0f);
    d_layer1_bn3_weight[at] = d_bn3_weight;
    d_layer1_bn3_m2[at] = d_bn3_m2;
    d_layer1_conv3[at] = d_conv3;
}

/* layer1_bn3_backward: 12.6 Mflop, 12.6 MB at n = 128
   for layer1.2.bn3, layer1.1.bn3
   f32[n, 8, 8, 256] d_layer1.conv3 = map(layer1.bn3.scale, d_layer1.bn3), specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.conv3 = map(layer1.conv3, layer1.bn3.mean,
                                          d_layer1.bn3.m2), specs/resnet50.spec:9
   bf16[n, 8, 8, 256] d_layer1.conv3 = map(d_layer1.conv3, d_layer1.conv3,
                                           d_layer1.conv3), specs/resnet50.spec:8 */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_bn3_backward(int n, const bf16 *layer1_conv3, const float *__restrict__ layer1_bn3_mean,
                    const float *__restrict__ layer1_bn3_scale, const bf16 *__restrict__ d_layer1_bn3,
                    const float *__restrict__ d_layer1_bn3_m2, const float *__restrict__ d_layer1_conv3,
                    bf16 *d_layer1_conv3_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int c = at % 256;
    float layer1_bn3_scale_v[8];
    ddp_load(layer1_bn3_scale_v, layer1_bn3_scale + c);
    float d_layer1_bn3_v[8];
    ddp_load(d_layer1_bn3_v, d_layer1_bn3 + at);
    float layer1_conv3_v[8];
    ddp_load(layer1_conv3_v, layer1_conv3 + at);
    float layer1_bn3_mean_v[8];
    ddp_load(layer1_bn3_mean_v, layer1_bn3_mean + c);
    float d_layer1_bn3_m2_v[8];
    ddp_load(d_layer1_bn3_m2_v, d_layer1_bn3_m2 + c);
    float d_layer1_conv3_v[8];
    ddp_load(d_layer1_conv3_v, d_layer1_conv3 + c);
    float d_layer1_conv3_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv3 = layer1_bn3_scale_v[v] * d_layer1_bn3_v[v];
        const float d_conv3_2 = 2.0f * (layer1_conv3_v[v] - layer1_bn3_mean_v[v]) * d_layer1_bn3_m2_v[v];
        d_layer1_conv3_2_v[v] = d_conv3 + d_layer1_conv3_v[v] + d_conv3_2;
    }
    ddp_store(d_layer1_conv3_2 + at, d_layer1_conv3_2_v);
}

/* layer1_conv3_backward_weight: 271 Mflop, 5.31 MB at n = 128
   for layer1.2.conv3, layer1.1.conv3, layer1.0.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   f32[256, 64, 1, 1] d_layer1.conv3.weight = conv_dweight(layer1.relu,
                                                           d_layer1.conv3) kernel 1 1, specs/resnet50.spec:8 */
/* tile: 64 x 64, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer1_conv3_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
struct layer1_conv3_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer1_conv2;
    const float *layer1_bn2_bias;
    const float *layer1_bn2_mean;
    const float *layer1_bn2_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer1_conv2_at[8];
        ddp_load(layer1_conv2_at, layer1_conv2 + row * 64 + c);
        float layer1_bn2_mean_at[8];
        ddp_load(layer1_bn2_mean_at, layer1_bn2_mean + c);
        float layer1_bn2_scale_at[8];
        ddp_load(layer1_bn2_scale_at, layer1_bn2_scale + c);
        float layer1_bn2_bias_at[8];
        ddp_load(layer1_bn2_bias_at, layer1_bn2_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer1_bn2_value = (layer1_conv2_at[j] - layer1_bn2_mean_at[j])
                * layer1_bn2_scale_at[j] + layer1_bn2_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
            to[j] = layer1_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv3_backward_weight(int n, const bf16 *__restrict__ layer1_conv2,
                             const float *__restrict__ layer1_bn2_bias,
                             const float *__restrict__ layer1_bn2_mean,
                             const float *__restrict__ layer1_bn2_scale,
                             const bf16 *__restrict__ d_layer1_conv3,
                             float *__restrict__ d_layer1_conv3_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x % 4 * 64, column = 0;
    const int group = 0;
    const int rows = 256, k = n * 64;
    const int number = (int)blockIdx.x / 4, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(16384);
    const ddp_mapped<ddp_dweight_dy<layer1_conv3_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer1_conv3}, &a_map};
    const ddp_made<ddp_dweight_x<layer1_conv3_backward_weight_shape>, bf16, layer1_conv3_backward_weight_b>
        b = {{group, from, to}, {layer1_conv2, layer1_bn2_bias, layer1_bn2_mean, layer1_bn2_scale, n}};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 64 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv3_backward_weight_parts(int n, const bf16 *__restrict__ layer1_conv2,
                                   const float *__restrict__ layer1_bn2_bias,
                                   const float *__restrict__ layer1_bn2_mean,
                                   const float *__restrict__ layer1_bn2_scale,
                                   const bf16 *__restrict__ d_layer1_conv3,
                                   float *__restrict__ d_layer1_conv3_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 16384, d_layer1_conv3_weight);
}

/* layer1_conv3_backward_input: 274 Mflop, 6.33 MB at n = 128
   for layer1.2.conv3, layer1.1.conv3, layer1.0.conv3
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8
   f32[n, 8, 8, 64] d_layer1.relu = conv_dinput(d_layer1.conv3,
                                                layer1.conv3.weight) input 8 8, specs/resnet50.spec:8
   f32[n, 8, 8, 64] d_layer1.bn2 = map(layer1.relu, d_layer1.relu), specs/resnet50.spec:8
   bf16[n, 8, 8, 64] d_layer1.conv2 = map(layer1.bn2.scale, d_layer1.bn2), specs/resnet50.spec:7
   f32[64] d_layer1.bn2.bias = reduce_sum(d_layer1.bn2) axes 0 1 2, specs/resnet50.spec:7
   f32[n, 8, 8, 64] d_layer1.bn2.scale = map(d_layer1.bn2, layer1.conv2,
                                             layer1.bn2.mean), specs/resnet50.spec:7
   f32[64] d_layer1.bn2.scale = reduce_sum(d_layer1.bn2.scale) axes 0 1 2, specs/resnet50.spec:7 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv3_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv3_backward_input(int n, const bf16 *__restrict__ layer1_conv2,
                            const float *__restrict__ layer1_bn2_bias,
                            const float *__restrict__ layer1_bn2_mean,
                            const float *__restrict__ layer1_bn2_scale,
                            const bf16 *__restrict__ layer1_conv3_weight,
                            const bf16 *__restrict__ d_layer1_conv3, bf16 *__restrict__ d_layer1_conv2,
                            float *__restrict__ d_layer1_bn2_bias, float *__restrict__ d_layer1_bn2_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_conv3_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_conv3_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_conv3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_conv3_backward_input_shape>, bf16>
        b = {{{part}, layer1_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    ddp_column_sums<8> d_layer1_bn2_bias_columns = {};
    ddp_column_sums<8> d_layer1_bn2_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_conv2_at[8];
        ddp_load(layer1_conv2_at, layer1_conv2 + row * 64 + c);
        float layer1_bn2_mean_at[8];
        ddp_load(layer1_bn2_mean_at, layer1_bn2_mean + c);
        float layer1_bn2_scale_at[8];
        ddp_load(layer1_bn2_scale_at, layer1_bn2_scale + c);
        float layer1_bn2_bias_at[8];
        ddp_load(layer1_bn2_bias_at, layer1_bn2_bias + c);
        float d_layer1_conv2_row[8];
        float d_layer1_bn2_row[8];
        float d_layer1_bn2_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer1_relu_value = result[j];
            const float layer1_bn2_value = (layer1_conv2_at[j] - layer1_bn2_mean_at[j])
                * layer1_bn2_scale_at[j] + layer1_bn2_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
            const float d_layer1_bn2_value = layer1_relu_value > 0.0f ? d_layer1_relu_value : 0.0f;
            const float d_layer1_conv2_value = layer1_bn2_scale_at[j] * d_layer1_bn2_value;
            d_layer1_conv2_row[j] = d_layer1_conv2_value;
            d_layer1_bn2_row[j] = d_layer1_bn2_value;
            const float d_layer1_bn2_scale_value = d_layer1_bn2_value
                * (layer1_conv2_at[j] - layer1_bn2_mean_at[j]);
            d_layer1_bn2_scale_row[j] = d_layer1_bn2_scale_value;
        }
        ddp_store(d_layer1_conv2 + row * 64 + c, d_layer1_conv2_row);
        d_layer1_bn2_bias_columns.add(d_layer1_bn2_row);
        d_layer1_bn2_scale_columns.add(d_layer1_bn2_scale_row);
    }
    ddp_put_columns<64>(d_layer1_bn2_bias_columns, results, (float *)workspace, first / 64, 64, column,
                        64 - column);
    ddp_put_columns<64>(d_layer1_bn2_scale_columns, results, (float *)workspace + 8192, first / 64, 64,
                        column, 64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_conv3_backward_input_columns(int n, const bf16 *__restrict__ layer1_conv2,
                                    const float *__restrict__ layer1_bn2_bias,
                                    const float *__restrict__ layer1_bn2_mean,
                                    const float *__restrict__ layer1_bn2_scale,
                                    const bf16 *__restrict__ layer1_conv3_weight,
                                    const bf16 *__restrict__ d_layer1_conv3,
                                    bf16 *__restrict__ d_layer1_conv2, float *__restrict__ d_layer1_bn2_bias,
                                    float *__restrict__ d_layer1_bn2_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 64 + 63) / 64, 64, 1.0, d_layer1_bn2_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n * 64 + 63) / 64, 64, 1.0, d_layer1_bn2_scale);
}

/* layer1_bn_backward_vectors: 1.47 kflop, 2.05 kB at n = 128
   for layer1.2.bn2, layer1.2.bn1, layer1.1.bn2, layer1.1.bn1, layer1.0.bn2, layer1.0.bn1
   f32[64] layer1.bn.var = map(layer1.bn.m2)
   f32[64] d_layer1.bn.mean = map(d_layer1.bn.bias, layer1.bn.scale)
   f32[64] d_layer1.bn.weight = map(layer1.bn.var, d_layer1.bn.scale)
   f32[64] d_layer1.bn.var = map(layer1.bn.weight, layer1.bn.var, d_layer1.bn.scale)
   f32[64] d_layer1.bn.m2 = map(d_layer1.bn.var)
   f32[64] d_layer1.conv = map(d_layer1.bn.mean) */
extern "C" __global__ void __launch_bounds__(32, 1)
layer1_bn_backward_vectors(int n, const float *__restrict__ layer1_bn_weight,
                           const float *__restrict__ layer1_bn_m2, const float *layer1_bn_scale,
                           const float *__restrict__ d_layer1_bn_bias, const float *d_layer1_bn_scale,
                           float *__restrict__ d_layer1_bn_weight, float *d_layer1_bn_m2,
                           float *d_layer1_conv)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 64)
        return;
    const float bn_var = layer1_bn_m2[at] / ((float)n * 64.0f);
    const float d_bn_mean = -(d_layer1_bn_bias[at] * layer1_bn_scale[at]);
    const float d_bn_weight = d_layer1_bn_scale[at] / sqrtf(bn_var + 1e-5f);
    const float d_bn_var = -(layer1_bn_weight[at] / (sqrtf(bn_var + 1e-5f) * sqrtf(bn_var + 1e-5f))
        * (0.5f / sqrtf(bn_var + 1e-5f))) * d_layer1_bn_scale[at];
    const float d_bn_m2 = d_bn_var / ((float)n * 64.0f);
    const float d_conv = d_bn_mean / ((float)n * 64.0f);
    d_layer1_bn_weight[at] = d_bn_weight;
    d_layer1_bn_m2[at] = d_bn_m2;
    d_layer1_conv[at] = d_conv;
}

/* layer1_bn_backward: 2.62 Mflop, 3.15 MB at n = 128
   for layer1.2.bn2, layer1.2.bn1, layer1.1.bn2, layer1.1.bn1, layer1.0.bn2, layer1.0.bn1
   f32[n, 8, 8, 64] d_layer1.conv = map(layer1.conv, layer1.bn.mean, d_layer1.bn.m2)
   bf16[n, 8, 8, 64] d_layer1.conv = map(d_layer1.conv, d_layer1.conv, d_layer1.conv) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_bn_backward(int n, const bf16 *__restrict__ layer1_conv, const float *__restrict__ layer1_bn_mean,
                   const bf16 *d_layer1_conv, const float *__restrict__ d_layer1_bn_m2,
                   const float *__restrict__ d_layer1_conv_2, bf16 *d_layer1_conv_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int c = at % 64;
    float layer1_conv_v[8];
    ddp_load(layer1_conv_v, layer1_conv + at);
    float layer1_bn_mean_v[8];
    ddp_load(layer1_bn_mean_v, layer1_bn_mean + c);
    float d_layer1_bn_m2_v[8];
    ddp_load(d_layer1_bn_m2_v, d_layer1_bn_m2 + c);
    float d_layer1_conv_v[8];
    ddp_load(d_layer1_conv_v, d_layer1_conv + at);
    float d_layer1_conv_2_v[8];
    ddp_load(d_layer1_conv_2_v, d_layer1_conv_2 + c);
    float d_layer1_conv_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv = 2.0f * (layer1_conv_v[v] - layer1_bn_mean_v[v]) * d_layer1_bn_m2_v[v];
        d_layer1_conv_3_v[v] = d_layer1_conv_v[v] + d_layer1_conv_2_v[v] + d_conv;
    }
    ddp_store(d_layer1_conv_3 + at, d_layer1_conv_3_v);
}

/* layer1_conv2_backward_weight: 510 Mflop, 2.25 MB at n = 128
   for layer1.2.conv2, layer1.1.conv2, layer1.0.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   f32[64, 64, 3, 3] d_layer1.conv2.weight = conv_dweight(layer1.relu,
                                                          d_layer1.conv2) kernel 3 3 padding 1 1, specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer1_conv2_backward_weight_shape =
    {.source = {8, 8}, .result = {8, 8}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
struct layer1_conv2_backward_weight_b {
    static constexpr int WIDTH = 8;
    const bf16 *layer1_conv1;
    const float *layer1_bn1_bias;
    const float *layer1_bn1_mean;
    const float *layer1_bn1_scale;
    int n;
    __device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const {
        float layer1_conv1_at[8];
        ddp_load(layer1_conv1_at, layer1_conv1 + row * 64 + c);
        float layer1_bn1_mean_at[8];
        ddp_load(layer1_bn1_mean_at, layer1_bn1_mean + c);
        float layer1_bn1_scale_at[8];
        ddp_load(layer1_bn1_scale_at, layer1_bn1_scale + c);
        float layer1_bn1_bias_at[8];
        ddp_load(layer1_bn1_bias_at, layer1_bn1_bias + c);
        #pragma unroll
        for (int j = 0; j < WIDTH; j++) {
            const float layer1_bn1_value = (layer1_conv1_at[j] - layer1_bn1_mean_at[j])
                * layer1_bn1_scale_at[j] + layer1_bn1_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
            to[j] = layer1_relu_value;
        }
    }
};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv2_backward_weight(int n, const bf16 *__restrict__ layer1_conv1,
                             const float *__restrict__ layer1_bn1_bias,
                             const float *__restrict__ layer1_bn1_mean,
                             const float *__restrict__ layer1_bn1_scale,
                             const bf16 *__restrict__ d_layer1_conv2,
                             float *__restrict__ d_layer1_conv2_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = 0, column = (int)blockIdx.x % 5 * 128;
    const int group = 0;
    const int rows = 64, k = n * 64;
    const int number = (int)blockIdx.x / 5, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(36864);
    const ddp_mapped<ddp_dweight_dy<layer1_conv2_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer1_conv2}, &a_map};
    const ddp_made<ddp_dweight_x<layer1_conv2_backward_weight_shape>, bf16, layer1_conv2_backward_weight_b>
        b = {{group, from, to}, {layer1_conv1, layer1_bn1_bias, layer1_bn1_mean, layer1_bn1_scale, n}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 576)
            break;
        const int64_t row = group * 64 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 576 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv2_backward_weight_parts(int n, const bf16 *__restrict__ layer1_conv1,
                                   const float *__restrict__ layer1_bn1_bias,
                                   const float *__restrict__ layer1_bn1_mean,
                                   const float *__restrict__ layer1_bn1_scale,
                                   const bf16 *__restrict__ d_layer1_conv2,
                                   float *__restrict__ d_layer1_conv2_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 36864, d_layer1_conv2_weight);
}

/* layer1_conv2_backward_input: 513 Mflop, 3.22 MB at n = 128
   for layer1.2.conv2, layer1.1.conv2, layer1.0.conv2
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   f32[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6
   f32[n, 8, 8, 64] d_layer1.relu = conv_dinput(d_layer1.conv2,
                                                layer1.conv2.weight) input 8 8 padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 64] d_layer1.bn1 = map(layer1.relu, d_layer1.relu), specs/resnet50.spec:6
   bf16[n, 8, 8, 64] d_layer1.conv1 = map(layer1.bn1.scale, d_layer1.bn1), specs/resnet50.spec:5
   f32[64] d_layer1.bn1.bias = reduce_sum(d_layer1.bn1) axes 0 1 2, specs/resnet50.spec:5
   f32[n, 8, 8, 64] d_layer1.bn1.scale = map(d_layer1.bn1, layer1.conv1,
                                             layer1.bn1.mean), specs/resnet50.spec:5
   f32[64] d_layer1.bn1.scale = reduce_sum(d_layer1.bn1.scale) axes 0 1 2, specs/resnet50.spec:5 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv2_backward_input_shape =
    {.source = {8, 8}, .result = {8, 8}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv2_backward_input(int n, const bf16 *__restrict__ layer1_conv1,
                            const float *__restrict__ layer1_bn1_bias,
                            const float *__restrict__ layer1_bn1_mean,
                            const float *__restrict__ layer1_bn1_scale,
                            const bf16 *__restrict__ layer1_conv2_weight,
                            const bf16 *__restrict__ d_layer1_conv2, bf16 *__restrict__ d_layer1_conv1,
                            float *__restrict__ d_layer1_bn1_bias, float *__restrict__ d_layer1_bn1_scale,
                            void *__restrict__ workspace, const __grid_constant__ ddp_tensor_map a_map,
                            const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_conv2_backward_input_shape> part(phase, group);
    const int rows = part.rows(n), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_conv2_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_conv2}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_conv2_backward_input_shape>, bf16>
        b = {{{part}, layer1_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    ddp_column_sums<8> d_layer1_bn1_bias_columns = {};
    ddp_column_sums<8> d_layer1_bn1_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_conv1_at[8];
        ddp_load(layer1_conv1_at, layer1_conv1 + row * 64 + c);
        float layer1_bn1_mean_at[8];
        ddp_load(layer1_bn1_mean_at, layer1_bn1_mean + c);
        float layer1_bn1_scale_at[8];
        ddp_load(layer1_bn1_scale_at, layer1_bn1_scale + c);
        float layer1_bn1_bias_at[8];
        ddp_load(layer1_bn1_bias_at, layer1_bn1_bias + c);
        float d_layer1_conv1_row[8];
        float d_layer1_bn1_row[8];
        float d_layer1_bn1_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer1_relu_value = result[j];
            const float layer1_bn1_value = (layer1_conv1_at[j] - layer1_bn1_mean_at[j])
                * layer1_bn1_scale_at[j] + layer1_bn1_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
            const float d_layer1_bn1_value = layer1_relu_value > 0.0f ? d_layer1_relu_value : 0.0f;
            const float d_layer1_conv1_value = layer1_bn1_scale_at[j] * d_layer1_bn1_value;
            d_layer1_conv1_row[j] = d_layer1_conv1_value;
            d_layer1_bn1_row[j] = d_layer1_bn1_value;
            const float d_layer1_bn1_scale_value = d_layer1_bn1_value
                * (layer1_conv1_at[j] - layer1_bn1_mean_at[j]);
            d_layer1_bn1_scale_row[j] = d_layer1_bn1_scale_value;
        }
        ddp_store(d_layer1_conv1 + row * 64 + c, d_layer1_conv1_row);
        d_layer1_bn1_bias_columns.add(d_layer1_bn1_row);
        d_layer1_bn1_scale_columns.add(d_layer1_bn1_scale_row);
    }
    ddp_put_columns<64>(d_layer1_bn1_bias_columns, results, (float *)workspace, first / 64, 64, column,
                        64 - column);
    ddp_put_columns<64>(d_layer1_bn1_scale_columns, results, (float *)workspace + 8192, first / 64, 64,
                        column, 64 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_conv2_backward_input_columns(int n, const bf16 *__restrict__ layer1_conv1,
                                    const float *__restrict__ layer1_bn1_bias,
                                    const float *__restrict__ layer1_bn1_mean,
                                    const float *__restrict__ layer1_bn1_scale,
                                    const bf16 *__restrict__ layer1_conv2_weight,
                                    const bf16 *__restrict__ d_layer1_conv2,
                                    bf16 *__restrict__ d_layer1_conv1, float *__restrict__ d_layer1_bn1_bias,
                                    float *__restrict__ d_layer1_bn1_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 64 + 63) / 64, 64, 1.0, d_layer1_bn1_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 8192, (n * 64 + 63) / 64, 64, 1.0, d_layer1_bn1_scale);
}

/* layer1_conv1_backward_weight: 268 Mflop, 5.31 MB at n = 128
   for layer1.2.conv1, layer1.1.conv1
   f32[64, 256, 1, 1] d_layer1.conv1.weight = conv_dweight(layer1,
                                                           d_layer1.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 128, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer1_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv1_backward_weight(int n, const bf16 *__restrict__ layer1, const bf16 *__restrict__ d_layer1_conv1,
                             float *__restrict__ d_layer1_conv1_weight, void *__restrict__ workspace,
                             const __grid_constant__ ddp_tensor_map a_map,
                             const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = 0, column = (int)blockIdx.x % 2 * 128;
    const int group = 0;
    const int rows = 64, k = n * 64;
    const int number = (int)blockIdx.x / 2, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(16384);
    const ddp_mapped<ddp_dweight_dy<layer1_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer1_conv1}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer1_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, layer1}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = group * 64 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 256 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv1_backward_weight_parts(int n, const bf16 *__restrict__ layer1,
                                   const bf16 *__restrict__ d_layer1_conv1,
                                   float *__restrict__ d_layer1_conv1_weight, void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 16384, d_layer1_conv1_weight);
}

/* layer1_2_conv1_backward_input: 283 Mflop, 17.9 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.1 = conv_dinput(d_layer1.2.conv1,
                                              layer1.2.conv1.weight) input 8 8, specs/resnet50.spec:4
   f32[n, 8, 8, 256] d_layer1.1 = map(d_layer1.2.bn3, d_layer1.1), specs/resnet50.spec:16
   bf16[n, 8, 8, 256] d_layer1.1.bn3 = map(layer1.1, d_layer1.1), specs/resnet50.spec:16
   f32[256] d_layer1.1.bn3.bias = reduce_sum(d_layer1.1.bn3) axes 0 1 2, specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.1.bn3.scale = map(d_layer1.1.bn3, layer1.1.conv3,
                                                layer1.1.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.1.bn3.scale = reduce_sum(d_layer1.1.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_2_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_2_conv1_backward_input(int n, const bf16 *__restrict__ layer1_1_conv3,
                              const float *__restrict__ layer1_1_bn3_mean, const bf16 *__restrict__ layer1_1,
                              const bf16 *__restrict__ layer1_2_conv1_weight, const bf16 *d_layer1_2_bn3,
                              const bf16 *__restrict__ d_layer1_2_conv1_3, bf16 *d_layer1_1_bn3,
                              float *__restrict__ d_layer1_1_bn3_bias,
                              float *__restrict__ d_layer1_1_bn3_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_2_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_2_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_2_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_2_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer1_2_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer1_1_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer1_1_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer1_2_bn3_at[8];
        ddp_load(d_layer1_2_bn3_at, d_layer1_2_bn3 + row * 256 + c);
        float layer1_1_at[8];
        ddp_load(layer1_1_at, layer1_1 + row * 256 + c);
        float layer1_1_conv3_at[8];
        ddp_load(layer1_1_conv3_at, layer1_1_conv3 + row * 256 + c);
        float layer1_1_bn3_mean_at[8];
        ddp_load(layer1_1_bn3_mean_at, layer1_1_bn3_mean + c);
        float d_layer1_1_bn3_row[8];
        float d_layer1_1_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer1_1_value = result[j];
            const float d_layer1_1_value2 = d_layer1_2_bn3_at[j] + d_layer1_1_value;
            const float d_layer1_1_bn3_value = layer1_1_at[j] > 0.0f ? d_layer1_1_value2 : 0.0f;
            d_layer1_1_bn3_row[j] = d_layer1_1_bn3_value;
            const float d_layer1_1_bn3_scale_value = d_layer1_1_bn3_value
                * (layer1_1_conv3_at[j] - layer1_1_bn3_mean_at[j]);
            d_layer1_1_bn3_scale_row[j] = d_layer1_1_bn3_scale_value;
        }
        ddp_store(d_layer1_1_bn3 + row * 256 + c, d_layer1_1_bn3_row);
        d_layer1_1_bn3_bias_columns.add(d_layer1_1_bn3_row);
        d_layer1_1_bn3_scale_columns.add(d_layer1_1_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer1_1_bn3_bias_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
    ddp_put_columns<128>(d_layer1_1_bn3_scale_columns, results, (float *)workspace + 32768, first / 64, 256,
                         column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_2_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer1_1_conv3,
                                      const float *__restrict__ layer1_1_bn3_mean,
                                      const bf16 *__restrict__ layer1_1,
                                      const bf16 *__restrict__ layer1_2_conv1_weight,
                                      const bf16 *d_layer1_2_bn3, const bf16 *__restrict__ d_layer1_2_conv1_3,
                                      bf16 *d_layer1_1_bn3, float *__restrict__ d_layer1_1_bn3_bias,
                                      float *__restrict__ d_layer1_1_bn3_scale, void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 64 + 63) / 64, 256, 1.0, d_layer1_1_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 32768, (n * 64 + 63) / 64, 256, 1.0, d_layer1_1_bn3_scale);
}

/* layer1_1_conv1_backward_input: 294 Mflop, 26.3 MB at n = 128
   f32[n, 8, 8, 256] d_layer1.0 = conv_dinput(d_layer1.1.conv1,
                                              layer1.1.conv1.weight) input 8 8, specs/resnet50.spec:4
   f32[n, 8, 8, 256] d_layer1.0 = map(d_layer1.1.bn3, d_layer1.0), specs/resnet50.spec:16
   f32[n, 8, 8, 256] d_layer1.0.bn3 = map(layer1.0, d_layer1.0), specs/resnet50.spec:16
   bf16[n, 8, 8, 256] d_layer1.0.downsample.0 = map(layer1.0.downsample.1.scale,
                                                    d_layer1.0.bn3), specs/resnet50.spec:13
   f32[256] d_layer1.0.bn3.bias = reduce_sum(d_layer1.0.bn3) axes 0 1 2, specs/resnet50.spec:13
   f32[n, 8, 8, 256] d_layer1.0.downsample.1.scale = map(d_layer1.0.bn3, layer1.0.downsample.0,
                                                         layer1.0.downsample.1.mean), specs/resnet50.spec:13
   f32[256] d_layer1.0.downsample.1.scale = reduce_sum(d_layer1.0.downsample.1.scale) axes 0 1 2, specs/resnet50.spec:13
   bf16[n, 8, 8, 256] d_layer1.0.conv3 = map(layer1.0.bn3.scale, d_layer1.0.bn3), specs/resnet50.spec:9
   f32[n, 8, 8, 256] d_layer1.0.bn3.scale = map(d_layer1.0.bn3, layer1.0.conv3,
                                                layer1.0.bn3.mean), specs/resnet50.spec:9
   f32[256] d_layer1.0.bn3.scale = reduce_sum(d_layer1.0.bn3.scale) axes 0 1 2, specs/resnet50.spec:9 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_1_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_1_conv1_backward_input(int n, const bf16 *__restrict__ layer1_0_conv3,
                              const float *__restrict__ layer1_0_bn3_mean,
                              const float *__restrict__ layer1_0_bn3_scale,
                              const bf16 *__restrict__ layer1_0_downsample_0,
                              const float *__restrict__ layer1_0_downsample_1_mean,
                              const float *__restrict__ layer1_0_downsample_1_scale, const bf16 *layer1_0,
                              const bf16 *__restrict__ layer1_1_conv1_weight, const bf16 *d_layer1_1_bn3,
                              const bf16 *__restrict__ d_layer1_1_conv1_3, bf16 *d_layer1_0_downsample_0,
                              float *__restrict__ d_layer1_0_bn3_bias,
                              float *__restrict__ d_layer1_0_downsample_1_scale, bf16 *d_layer1_0_conv3,
                              float *__restrict__ d_layer1_0_bn3_scale, void *__restrict__ workspace,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_1_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_1_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_1_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_1_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer1_1_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    ddp_column_sums<8> d_layer1_0_bn3_bias_columns = {};
    ddp_column_sums<8> d_layer1_0_downsample_1_scale_columns = {};
    ddp_column_sums<8> d_layer1_0_bn3_scale_columns = {};
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_layer1_1_bn3_at[8];
        ddp_load(d_layer1_1_bn3_at, d_layer1_1_bn3 + row * 256 + c);
        float layer1_0_at[8];
        ddp_load(layer1_0_at, layer1_0 + row * 256 + c);
        float layer1_0_downsample_1_scale_at[8];
        ddp_load(layer1_0_downsample_1_scale_at, layer1_0_downsample_1_scale + c);
        float layer1_0_bn3_scale_at[8];
        ddp_load(layer1_0_bn3_scale_at, layer1_0_bn3_scale + c);
        float layer1_0_downsample_0_at[8];
        ddp_load(layer1_0_downsample_0_at, layer1_0_downsample_0 + row * 256 + c);
        float layer1_0_downsample_1_mean_at[8];
        ddp_load(layer1_0_downsample_1_mean_at, layer1_0_downsample_1_mean + c);
        float layer1_0_conv3_at[8];
        ddp_load(layer1_0_conv3_at, layer1_0_conv3 + row * 256 + c);
        float layer1_0_bn3_mean_at[8];
        ddp_load(layer1_0_bn3_mean_at, layer1_0_bn3_mean + c);
        float d_layer1_0_downsample_0_row[8];
        float d_layer1_0_conv3_row[8];
        float d_layer1_0_bn3_row[8];
        float d_layer1_0_downsample_1_scale_row[8];
        float d_layer1_0_bn3_scale_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_layer1_0_value = result[j];
            const float d_layer1_0_value2 = d_layer1_1_bn3_at[j] + d_layer1_0_value;
            const float d_layer1_0_bn3_value = layer1_0_at[j] > 0.0f ? d_layer1_0_value2 : 0.0f;
            const float d_layer1_0_downsample_0_value = layer1_0_downsample_1_scale_at[j]
                * d_layer1_0_bn3_value;
            d_layer1_0_downsample_0_row[j] = d_layer1_0_downsample_0_value;
            const float d_layer1_0_conv3_value = layer1_0_bn3_scale_at[j] * d_layer1_0_bn3_value;
            d_layer1_0_conv3_row[j] = d_layer1_0_conv3_value;
            d_layer1_0_bn3_row[j] = d_layer1_0_bn3_value;
            const float d_layer1_0_downsample_1_scale_value = d_layer1_0_bn3_value
                * (layer1_0_downsample_0_at[j] - layer1_0_downsample_1_mean_at[j]);
            d_layer1_0_downsample_1_scale_row[j] = d_layer1_0_downsample_1_scale_value;
            const float d_layer1_0_bn3_scale_value = d_layer1_0_bn3_value
                * (layer1_0_conv3_at[j] - layer1_0_bn3_mean_at[j]);
            d_layer1_0_bn3_scale_row[j] = d_layer1_0_bn3_scale_value;
        }
        ddp_store(d_layer1_0_downsample_0 + row * 256 + c, d_layer1_0_downsample_0_row);
        ddp_store(d_layer1_0_conv3 + row * 256 + c, d_layer1_0_conv3_row);
        d_layer1_0_bn3_bias_columns.add(d_layer1_0_bn3_row);
        d_layer1_0_downsample_1_scale_columns.add(d_layer1_0_downsample_1_scale_row);
        d_layer1_0_bn3_scale_columns.add(d_layer1_0_bn3_scale_row);
    }
    ddp_put_columns<128>(d_layer1_0_bn3_bias_columns, results, (float *)workspace, first / 64, 256, column,
                         256 - column);
    ddp_put_columns<128>(d_layer1_0_downsample_1_scale_columns, results, (float *)workspace + 32768,
                         first / 64, 256, column, 256 - column);
    ddp_put_columns<128>(d_layer1_0_bn3_scale_columns, results, (float *)workspace + 65536, first / 64, 256,
                         column, 256 - column);
}

extern "C" __global__ void __launch_bounds__(1024, 1)
layer1_1_conv1_backward_input_columns(int n, const bf16 *__restrict__ layer1_0_conv3,
                                      const float *__restrict__ layer1_0_bn3_mean,
                                      const float *__restrict__ layer1_0_bn3_scale,
                                      const bf16 *__restrict__ layer1_0_downsample_0,
                                      const float *__restrict__ layer1_0_downsample_1_mean,
                                      const float *__restrict__ layer1_0_downsample_1_scale,
                                      const bf16 *layer1_0, const bf16 *__restrict__ layer1_1_conv1_weight,
                                      const bf16 *d_layer1_1_bn3, const bf16 *__restrict__ d_layer1_1_conv1_3,
                                      bf16 *d_layer1_0_downsample_0, float *__restrict__ d_layer1_0_bn3_bias,
                                      float *__restrict__ d_layer1_0_downsample_1_scale,
                                      bf16 *d_layer1_0_conv3, float *__restrict__ d_layer1_0_bn3_scale,
                                      void *__restrict__ workspace)
{
    if (blockIdx.y == 0)
        ddp_columns_sum((const float *)workspace, (n * 64 + 63) / 64, 256, 1.0, d_layer1_0_bn3_bias);
    if (blockIdx.y == 1)
        ddp_columns_sum((const float *)workspace + 32768, (n * 64 + 63) / 64, 256, 1.0, d_layer1_0_downsample_1_scale);
    if (blockIdx.y == 2)
        ddp_columns_sum((const float *)workspace + 65536, (n * 64 + 63) / 64, 256, 1.0, d_layer1_0_bn3_scale);
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
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_1_backward_vectors(int n, const float *__restrict__ layer1_0_bn3_weight,
                                       const float *__restrict__ layer1_0_bn3_m2,
                                       const float *__restrict__ layer1_0_bn3_scale,
                                       const float *__restrict__ layer1_0_downsample_1_weight,
                                       const float *layer1_0_downsample_1_m2,
                                       const float *layer1_0_downsample_1_scale,
                                       const float *__restrict__ d_layer1_0_bn3_bias,
                                       const float *d_layer1_0_downsample_1_scale,
                                       const float *d_layer1_0_bn3_scale,
                                       float *__restrict__ d_layer1_0_downsample_1_weight,
                                       float *d_layer1_0_downsample_1_m2, float *d_layer1_0_downsample_0_2,
                                       float *__restrict__ d_layer1_0_bn3_weight, float *d_layer1_0_bn3_m2,
                                       float *d_layer1_0_conv3_2,
                                       float *__restrict__ d_layer1_0_downsample_1_bias)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    const float bn3_var = layer1_0_bn3_m2[at] / ((float)n * 64.0f);
    const float downsample_1_var = layer1_0_downsample_1_m2[at] / ((float)n * 64.0f);
    const float d_downsample_1_mean = -(d_layer1_0_bn3_bias[at] * layer1_0_downsample_1_scale[at]);
    const float d_downsample_1_weight = d_layer1_0_downsample_1_scale[at] / sqrtf(downsample_1_var + 1e-5f);
    const float d_downsample_1_var = -(layer1_0_downsample_1_weight[at]
        / (sqrtf(downsample_1_var + 1e-5f) * sqrtf(downsample_1_var + 1e-5f))
        * (0.5f / sqrtf(downsample_1_var + 1e-5f))) * d_layer1_0_downsample_1_scale[at];
    const float d_downsample_1_m2 = d_downsample_1_var / ((float)n * 64.0f);
    const float d_downsample_0 = d_downsample_1_mean / ((float)n * 64.0f);
    const float d_bn3_mean = -(d_layer1_0_bn3_bias[at] * layer1_0_bn3_scale[at]);
    const float d_bn3_weight = d_layer1_0_bn3_scale[at] / sqrtf(bn3_var + 1e-5f);
    const float d_bn3_var = -(layer1_0_bn3_weight[at] / (sqrtf(bn3_var + 1e-5f) * sqrtf(bn3_var + 1e-5f))
        * (0.5f / sqrtf(bn3_var + 1e-5f))) * d_layer1_0_bn3_scale[at];
    const float d_bn3_m2 = d_bn3_var / ((float)n * 64.0f);
    const float d_conv3 = d_bn3_mean / ((float)n * 64.0f);
    const float d_downsample_1_bias = d_layer1_0_bn3_bias[at];
    d_layer1_0_downsample_1_weight[at] = d_downsample_1_weight;
    d_layer1_0_downsample_1_m2[at] = d_downsample_1_m2;
    d_layer1_0_downsample_0_2[at] = d_downsample_0;
    d_layer1_0_bn3_weight[at] = d_bn3_weight;
    d_layer1_0_bn3_m2[at] = d_bn3_m2;
    d_layer1_0_conv3_2[at] = d_conv3;
    d_layer1_0_downsample_1_bias[at] = d_downsample_1_bias;
}

/* layer1_0_bn3_backward: 10.5 Mflop, 12.6 MB at n = 128
   for layer1.0.downsample.1, layer1.0.bn3
   f32[n, 8, 8, 256] d_layer1.0.conv3 = map(layer1.0.conv3, layer1.0.mean, d_layer1.0.m2)
   bf16[n, 8, 8, 256] d_layer1.0.conv3 = map(d_layer1.0.conv3, d_layer1.0.conv3, d_layer1.0.conv3) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_bn3_backward(int n, const bf16 *__restrict__ layer1_0_conv3, const float *__restrict__ layer1_0_mean,
                      const bf16 *d_layer1_0_conv3, const float *__restrict__ d_layer1_0_m2,
                      const float *__restrict__ d_layer1_0_conv3_2, bf16 *d_layer1_0_conv3_3)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int c = at % 256;
    float layer1_0_conv3_v[8];
    ddp_load(layer1_0_conv3_v, layer1_0_conv3 + at);
    float layer1_0_mean_v[8];
    ddp_load(layer1_0_mean_v, layer1_0_mean + c);
    float d_layer1_0_m2_v[8];
    ddp_load(d_layer1_0_m2_v, d_layer1_0_m2 + c);
    float d_layer1_0_conv3_v[8];
    ddp_load(d_layer1_0_conv3_v, d_layer1_0_conv3 + at);
    float d_layer1_0_conv3_2_v[8];
    ddp_load(d_layer1_0_conv3_2_v, d_layer1_0_conv3_2 + c);
    float d_layer1_0_conv3_3_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float d_conv3 = 2.0f * (layer1_0_conv3_v[v] - layer1_0_mean_v[v]) * d_layer1_0_m2_v[v];
        d_layer1_0_conv3_3_v[v] = d_layer1_0_conv3_v[v] + d_layer1_0_conv3_2_v[v] + d_conv3;
    }
    ddp_store(d_layer1_0_conv3_3 + at, d_layer1_0_conv3_3_v);
}

/* layer1_0_conv1_backward_weight: 67.1 Mflop, 2.11 MB at n = 128
   f32[64, 64, 1, 1] d_layer1.0.conv1.weight = conv_dweight(pool,
                                                            d_layer1.0.conv1) kernel 1 1, specs/resnet50.spec:4 */
/* tile: 64 x 64, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer1_0_conv1_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv1_backward_weight(int n, const bf16 *__restrict__ pool,
                               const bf16 *__restrict__ d_layer1_0_conv1_3,
                               float *__restrict__ d_layer1_0_conv1_weight, void *__restrict__ workspace,
                               const __grid_constant__ ddp_tensor_map a_map,
                               const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = 0, column = 0;
    const int group = 0;
    const int rows = 64, k = n * 64;
    const int number = (int)blockIdx.x, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(4096);
    const ddp_mapped<ddp_dweight_dy<layer1_0_conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer1_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer1_0_conv1_backward_weight_shape>, bf16>
        b = {{{group, from, to}, pool}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = group * 64 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 64 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv1_backward_weight_parts(int n, const bf16 *__restrict__ pool,
                                     const bf16 *__restrict__ d_layer1_0_conv1_3,
                                     float *__restrict__ d_layer1_0_conv1_weight,
                                     void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 4096, d_layer1_0_conv1_weight);
}

/* layer1_0_conv1_backward_input: 67.1 Mflop, 2.11 MB at n = 128
   bf16[n, 8, 8, 64] d_pool = conv_dinput(d_layer1.0.conv1,
                                          layer1.0.conv1.weight) input 8 8, specs/resnet50.spec:4 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_0_conv1_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv1_backward_input(int n, const bf16 *__restrict__ layer1_0_conv1_weight,
                              const bf16 *__restrict__ d_layer1_0_conv1_3, bf16 *__restrict__ d_pool,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_0_conv1_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_0_conv1_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_0_conv1_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_0_conv1_backward_input_shape>, bf16>
        b = {{{part}, layer1_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(d_pool + row * 64 + c, result);
    }
}

/* layer1_0_downsample_0_backward_weight: 268 Mflop, 5.31 MB at n = 128
   f32[256, 64, 1, 1] d_layer1.0.downsample.0.weight = conv_dweight(pool,
                                                                    d_layer1.0.downsample.0) kernel 1 1, specs/resnet50.spec:12 */
/* tile: 64 x 64, 64 terms a stage; the sums in 16 parts */
static constexpr ddp_conv layer1_0_downsample_0_backward_weight_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_0_backward_weight(int n, const bf16 *__restrict__ pool,
                                      const bf16 *__restrict__ d_layer1_0_downsample_0_3,
                                      float *__restrict__ d_layer1_0_downsample_0_weight,
                                      void *__restrict__ workspace,
                                      const __grid_constant__ ddp_tensor_map a_map,
                                      const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x % 4 * 64, column = 0;
    const int group = 0;
    const int rows = 256, k = n * 64;
    const int number = (int)blockIdx.x / 4, share = ddp_share<bf16>(k, 16);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(16384);
    const ddp_mapped<ddp_dweight_dy<layer1_0_downsample_0_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_layer1_0_downsample_0_3}, &a_map};
    const ddp_mapped<ddp_dweight_x<layer1_0_downsample_0_backward_weight_shape>, bf16>
        b = {{{group, from, to}, pool}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = group * 256 + first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 64 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_0_backward_weight_parts(int n, const bf16 *__restrict__ pool,
                                            const bf16 *__restrict__ d_layer1_0_downsample_0_3,
                                            float *__restrict__ d_layer1_0_downsample_0_weight,
                                            void *__restrict__ workspace)
{
    ddp_add_parts<8>((const float *)workspace, 16, 16384, d_layer1_0_downsample_0_weight);
}

/* layer1_0_downsample_0_backward_input: 269 Mflop, 6.32 MB at n = 128
   f32[n, 8, 8, 64] d_pool = conv_dinput(d_layer1.0.downsample.0,
                                         layer1.0.downsample.0.weight) input 8 8, specs/resnet50.spec:12
   bf16[n, 8, 8, 64] d_pool = map(d_pool, d_pool), specs/resnet50.spec:22 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_0_downsample_0_backward_input_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_0_backward_input(int n, const bf16 *__restrict__ layer1_0_downsample_0_weight,
                                     const bf16 *__restrict__ d_layer1_0_downsample_0_3, const bf16 *d_pool,
                                     bf16 *d_pool_2, const __grid_constant__ ddp_tensor_map a_map,
                                     const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int phase = 0, group = 0;
    const ddp_dinput<layer1_0_downsample_0_backward_input_shape> part(phase, group);
    const int rows = part.rows(n * 64), depth = part.depth();
    const ddp_mapped<ddp_dinput_dy<layer1_0_downsample_0_backward_input_shape>, bf16>
        a = {{{part, rows}, d_layer1_0_downsample_0_3}, &a_map};
    const ddp_mapped<ddp_dinput_weight<layer1_0_downsample_0_backward_input_shape>, bf16>
        b = {{{part}, layer1_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = part.pixel(first + i);
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float d_pool_at[8];
        ddp_load(d_pool_at, d_pool + row * 64 + c);
        float d_pool_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float d_pool_value = result[j];
            const float d_pool_value2 = d_pool_value + d_pool_at[j];
            d_pool_row[j] = d_pool_value2;
        }
        ddp_store(d_pool_2 + row * 64 + c, d_pool_row);
    }
}

/* pool_backward: 13.1 Mflop, 9.44 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   bf16[n, 16, 16, 64] d_relu = window_max_grad(relu,
                                                d_pool) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
extern "C" __global__ void __launch_bounds__(256, 1)
pool_backward_places(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
                     const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale,
                     const bf16 *__restrict__ d_pool_2, bf16 *__restrict__ d_relu,
                     void *__restrict__ workspace)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int i = at / 4096;
    const int p = at / 512 % 8;
    const int q = at / 64 % 8;
    const int c = at % 64;
    const int top = maxi(p * 2 - 1, 0), bottom = mini(p * 2 + 2, 16);
    const int left = maxi(q * 2 - 1, 0), right = mini(q * 2 + 2, 16);
    float best[8];
    int place[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        best[v] = -INFINITY, place[v] = top * 16 + left;
    }
    float bn1_mean_v[8];
    ddp_load(bn1_mean_v, bn1_mean + c);
    float bn1_scale_v[8];
    ddp_load(bn1_scale_v, bn1_scale + c);
    float bn1_bias_v[8];
    ddp_load(bn1_bias_v, bn1_bias + c);
    for (int h = top; h < bottom; h++) {
        for (int w = left; w < right; w++) {
            const int pixel = ((i * 16 + h) * 16 + w) * 64 + c;
            float conv1_v[8];
            ddp_load(conv1_v, conv1 + pixel);
            #pragma unroll
            for (int v = 0; v < 8; v++) {
                const float value = maxf((conv1_v[v] - bn1_mean_v[v]) * bn1_scale_v[v] + bn1_bias_v[v], 0.0f);
                if (beats(value, best[v]))
                    best[v] = value, place[v] = h * 16 + w;
            }
        }
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ((int *)workspace)[at + v] = place[v];
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
pool_backward(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
              const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale,
              const bf16 *__restrict__ d_pool_2, bf16 *__restrict__ d_relu, void *__restrict__ workspace)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int i = at / 16384;
    const int h = at / 1024 % 16;
    const int w = at / 64 % 16;
    const int c = at % 64;
    const int first_p = maxi(h, 0) / 2, end_p = mini((h + 1) / 2 + 1, 8);
    const int first_q = maxi(w, 0) / 2, end_q = mini((w + 1) / 2 + 1, 8);
    float total[8] = {};
    for (int p = first_p; p < end_p; p++) {
        for (int q = first_q; q < end_q; q++) {
            const int from = ((i * 8 + p) * 8 + q) * 64 + c;
            float d_pool_2_v[8];
            ddp_load(d_pool_2_v, d_pool_2 + from);
            #pragma unroll
            for (int v = 0; v < 8; v++) {
                total[v] += ((const int *)workspace)[from + v] == h * 16 + w ? d_pool_2_v[v] : 0;
            }
        }
    }
    ddp_store(d_relu + at, total);
}

/* bn1_backward_sums: 21 Mflop, 8.39 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_bn1 = map(relu, d_relu), specs/resnet50.spec:22
   f32[64] d_bn1.bias = reduce_sum(d_bn1) axes 0 1 2, specs/resnet50.spec:21
   f32[n, 16, 16, 64] d_bn1.scale = map(d_bn1, conv1, bn1.mean), specs/resnet50.spec:21
   f32[64] d_bn1.scale = reduce_sum(d_bn1.scale) axes 0 1 2, specs/resnet50.spec:21 */
extern "C" __global__ void __launch_bounds__(256, 1)
bn1_backward_sums(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
                  const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale,
                  const bf16 *__restrict__ d_relu, float *__restrict__ d_bn1_bias,
                  float *__restrict__ d_bn1_scale, void *__restrict__ workspace)
{
    const int c = (blockIdx.x * 8 + threadIdx.x % 8) * 8;
    ddp_sum d_bn1_bias_sum[8];
    ddp_sum d_bn1_scale_sum[8];
    const int64_t rows = (int64_t)n * 256;
    const int end = rows * (blockIdx.y + 1) / 128;
    for (int i = rows * blockIdx.y / 128 + threadIdx.x / 8; i < end; i += 32) {
        float conv1_v[8];
        ddp_load(conv1_v, conv1 + i * 64 + c);
        float bn1_mean_v[8];
        ddp_load(bn1_mean_v, bn1_mean + c);
        float bn1_scale_v[8];
        ddp_load(bn1_scale_v, bn1_scale + c);
        float bn1_bias_v[8];
        ddp_load(bn1_bias_v, bn1_bias + c);
        float d_relu_v[8];
        ddp_load(d_relu_v, d_relu + i * 64 + c);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            const float bn1 = (conv1_v[v] - bn1_mean_v[v]) * bn1_scale_v[v] + bn1_bias_v[v];
            const float relu = maxf(bn1, 0.0f);
            const float d_bn1 = relu > 0.0f ? d_relu_v[v] : 0.0f;
            const float d_bn1_scale_value = d_bn1 * (conv1_v[v] - bn1_mean_v[v]);
            d_bn1_bias_sum[v].add(d_bn1);
            d_bn1_scale_sum[v].add(d_bn1_scale_value);
        }
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 8>(d_bn1_bias_sum[v]);
    }
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        ddp_merge_column<256, 8>(d_bn1_scale_sum[v]);
    }
    if (threadIdx.x < 8) {
        ddp_sum *const d_bn1_bias_sum_parts = (ddp_sum *)workspace;
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_bn1_bias_sum_parts[blockIdx.y * 64 + c + v] = d_bn1_bias_sum[v];
        }
        ddp_sum *const d_bn1_scale_sum_parts = (ddp_sum *)((char *)workspace + 65536);
        #pragma unroll
        for (int v = 0; v < 8; v++) {
            d_bn1_scale_sum_parts[blockIdx.y * 64 + c + v] = d_bn1_scale_sum[v];
        }
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
bn1_backward_sums_combine(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
                          const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale,
                          const bf16 *__restrict__ d_relu, float *__restrict__ d_bn1_bias,
                          float *__restrict__ d_bn1_scale, void *__restrict__ workspace)
{
    const int kept = blockIdx.x * 256 + threadIdx.x;
    if (kept >= 64)
        return;
    const int c = kept;
    ddp_sum *const d_bn1_bias_sum_parts = (ddp_sum *)workspace;
    ddp_sum d_bn1_bias_sum;
    for (int part = 0; part < 128; part++)
        d_bn1_bias_sum.merge(d_bn1_bias_sum_parts[part * 64 + kept]);
    ddp_sum *const d_bn1_scale_sum_parts = (ddp_sum *)((char *)workspace + 65536);
    ddp_sum d_bn1_scale_sum;
    for (int part = 0; part < 128; part++)
        d_bn1_scale_sum.merge(d_bn1_scale_sum_parts[part * 64 + kept]);
    d_bn1_bias[c] = (float)d_bn1_bias_sum.sum;
    d_bn1_scale[c] = (float)d_bn1_scale_sum.sum;
}

/* bn1_backward_vectors: 1.47 kflop, 2.05 kB at n = 128
   f32[64] bn1.var = map(bn1.m2), specs/resnet50.spec:21
   f32[64] d_bn1.mean = map(d_bn1.bias, bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.weight = map(bn1.var, d_bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.var = map(bn1.weight, bn1.var, d_bn1.scale), specs/resnet50.spec:21
   f32[64] d_bn1.m2 = map(d_bn1.var), specs/resnet50.spec:21
   f32[64] d_conv1 = map(d_bn1.mean), specs/resnet50.spec:21 */
extern "C" __global__ void __launch_bounds__(32, 1)
bn1_backward_vectors(int n, const float *__restrict__ bn1_weight, const float *bn1_m2,
                     const float *__restrict__ bn1_scale, const float *__restrict__ d_bn1_bias,
                     const float *d_bn1_scale, float *__restrict__ d_bn1_weight, float *d_bn1_m2,
                     float *d_conv1)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 64)
        return;
    const float bn1_var = bn1_m2[at] / ((float)n * 256.0f);
    const float d_bn1_mean = -(d_bn1_bias[at] * bn1_scale[at]);
    const float d_bn1_weight_value = d_bn1_scale[at] / sqrtf(bn1_var + 1e-5f);
    const float d_bn1_var = -(bn1_weight[at] / (sqrtf(bn1_var + 1e-5f) * sqrtf(bn1_var + 1e-5f))
        * (0.5f / sqrtf(bn1_var + 1e-5f))) * d_bn1_scale[at];
    const float d_bn1_m2_value = d_bn1_var / ((float)n * 256.0f);
    const float d_conv1_value = d_bn1_mean / ((float)n * 256.0f);
    d_bn1_weight[at] = d_bn1_weight_value;
    d_bn1_m2[at] = d_bn1_m2_value;
    d_conv1[at] = d_conv1_value;
}

/* bn1_backward: 25.2 Mflop, 12.6 MB at n = 128
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   f32[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_bn1 = map(relu, d_relu), specs/resnet50.spec:22
   f32[n, 16, 16, 64] d_conv1 = map(bn1.scale, d_bn1), specs/resnet50.spec:21
   f32[n, 16, 16, 64] d_conv1 = map(conv1, bn1.mean, d_bn1.m2), specs/resnet50.spec:21
   bf16[n, 16, 16, 64] d_conv1 = map(d_conv1, d_conv1, d_conv1), specs/resnet50.spec:20 */
extern "C" __global__ void __launch_bounds__(256, 1)
bn1_backward(int n, const bf16 *__restrict__ conv1, const float *__restrict__ bn1_bias,
             const float *__restrict__ bn1_mean, const float *__restrict__ bn1_scale, const bf16 *d_relu,
             const float *__restrict__ d_bn1_m2, const float *__restrict__ d_conv1, bf16 *d_conv1_2)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 16384)
        return;
    const int c = at % 64;
    float conv1_v[8];
    ddp_load(conv1_v, conv1 + at);
    float bn1_mean_v[8];
    ddp_load(bn1_mean_v, bn1_mean + c);
    float bn1_scale_v[8];
    ddp_load(bn1_scale_v, bn1_scale + c);
    float bn1_bias_v[8];
    ddp_load(bn1_bias_v, bn1_bias + c);
    float d_relu_v[8];
    ddp_load(d_relu_v, d_relu + at);
    float d_bn1_m2_v[8];
    ddp_load(d_bn1_m2_v, d_bn1_m2 + c);
    float d_conv1_v[8];
    ddp_load(d_conv1_v, d_conv1 + c);
    float d_conv1_2_v[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        const float bn1 = (conv1_v[v] - bn1_mean_v[v]) * bn1_scale_v[v] + bn1_bias_v[v];
        const float relu = maxf(bn1, 0.0f);
        const float d_bn1 = relu > 0.0f ? d_relu_v[v] : 0.0f;
        const float d_conv1_value = bn1_scale_v[v] * d_bn1;
        const float d_conv1_value_2 = 2.0f * (conv1_v[v] - bn1_mean_v[v]) * d_bn1_m2_v[v];
        d_conv1_2_v[v] = d_conv1_value + d_conv1_v[v] + d_conv1_value_2;
    }
    ddp_store(d_conv1_2 + at, d_conv1_2_v);
}

/* conv1_backward_weight: 552 Mflop, 5.8 MB at n = 128
   f32[64, 3, 7, 7] d_conv1.weight = conv_dweight(image,
                                                  d_conv1) kernel 7 7 stride 2 2 padding 3 3, specs/resnet50.spec:20 */
/* tile: 64 x 128, 64 terms a stage; the sums in 64 parts */
static constexpr ddp_conv conv1_backward_weight_shape =
    {.source = {32, 32}, .result = {16, 16}, .kernel = {7, 7}, .stride = {2, 2}, .padding = {3, 3},
     .dilation = {1, 1}, .groups = 1, .in = 3, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
conv1_backward_weight(int n, const float *__restrict__ image, const bf16 *__restrict__ d_conv1_2,
                      float *__restrict__ d_conv1_weight, void *__restrict__ workspace,
                      const __grid_constant__ ddp_tensor_map a_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = 0, column = (int)blockIdx.x % 2 * 128;
    const int group = 0;
    const int rows = 64, k = n * 256;
    const int number = (int)blockIdx.x / 2, share = ddp_share<bf16>(k, 64);
    const int from = min(number * share, k), to = min(from + share, k), depth = to - from;
    float *const parts = (float *)workspace + number * INT64_C(9408);
    const ddp_mapped<ddp_dweight_dy<conv1_backward_weight_shape>, bf16>
        a = {{{group, from, to}, d_conv1_2}, &a_map};
    const ddp_lines<conv1_backward_weight_shape, bf16, 20, 120, false, ddp_loaded<float, 3, 1>>
        b = {(bf16 *)(shared + 73728), from, to, {image}};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 1>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 168)
            break;
        const int64_t row = group * 64 + first + i;
        const int c = ddp_line_column<conv1_backward_weight_shape, bf16>(column + tile::column());
        if (c < 0)
            break;
        float result[1];
        ddp_load(result, tile::at(results, i));
        ddp_store(parts + row * 147 + c, result);
    }
}

extern "C" __global__ void __launch_bounds__(256, 1)
conv1_backward_weight_parts(int n, const float *__restrict__ image, const bf16 *__restrict__ d_conv1_2,
                            float *__restrict__ d_conv1_weight, void *__restrict__ workspace)
{
    ddp_add_parts<1>((const float *)workspace, 64, 9408, d_conv1_weight);
}

/* bn_scale_forward_evaluate: 192 flop, 768 B at n = 128
   for bn1.scale, layer1.0.bn1.scale, layer1.0.bn2.scale, layer1.1.bn1.scale, layer1.1.bn2.scale,
       layer1.2.bn1.scale, layer1.2.bn2.scale
   f32[64] bn.scale = map(bn.weight, bn.running_var) */
extern "C" __global__ void __launch_bounds__(32, 1)
bn_scale_forward_evaluate(int n, const float *__restrict__ bn_weight,
                          const float *__restrict__ bn_running_var, float *__restrict__ bn_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 64)
        return;
    bn_scale[at] = bn_weight[at] / sqrtf(bn_running_var[at] + 1e-5f);
}

/* conv1_forward_evaluate: 561 Mflop, 5.79 MB at n = 128
   f32[n, 16, 16, 64] conv1 = conv(image, conv1.weight) stride 2 2 padding 3 3, specs/resnet50.spec:20
   f32[n, 16, 16, 64] bn1 = map(conv1, bn1.running_mean, bn1.scale, bn1.bias), specs/resnet50.spec:21
   bf16[n, 16, 16, 64] relu = map(bn1), specs/resnet50.spec:22 */
/* tile: 128 x 64, 64 terms a stage */
static constexpr ddp_conv conv1_forward_evaluate_shape =
    {.source = {32, 32}, .result = {16, 16}, .kernel = {7, 7}, .stride = {2, 2}, .padding = {3, 3},
     .dilation = {1, 1}, .groups = 1, .in = 3, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
conv1_forward_evaluate(int n, const float *__restrict__ image, const bf16 *__restrict__ conv1_weight,
                       const float *__restrict__ bn1_bias, const float *__restrict__ bn1_running_mean,
                       const float *__restrict__ bn1_scale, bf16 *__restrict__ relu)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 128, column = 0;
    const int rows = n * 256, depth = 168;
    const ddp_lines<conv1_forward_evaluate_shape, bf16, 28, 120, true, ddp_loaded<float, 3, 1>>
        a = {(bf16 *)(shared + 73728), 0, rows, {image}};
    const ddp_made<ddp_line_weight<conv1_forward_evaluate_shape, bf16>, bf16, ddp_loaded<bf16, 147, 1>>
        b = {{}, {conv1_weight}};
    float *const results = ddp_tile<bf16, 128, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<128, 64, 8>;
    for (int i = tile::first_row(); i < 128; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float bn1_running_mean_at[8];
        ddp_load(bn1_running_mean_at, bn1_running_mean + c);
        float bn1_scale_at[8];
        ddp_load(bn1_scale_at, bn1_scale + c);
        float bn1_bias_at[8];
        ddp_load(bn1_bias_at, bn1_bias + c);
        float relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float conv1_value = result[j];
            const float bn1_value = (conv1_value - bn1_running_mean_at[j]) * bn1_scale_at[j] + bn1_bias_at[j];
            const float relu_value = maxf(bn1_value, 0.0f);
            relu_row[j] = relu_value;
        }
        ddp_store(relu + row * 64 + c, relu_row);
    }
}

/* pool_forward_evaluate: 4.72 Mflop, 5.24 MB at n = 128
   bf16[n, 8, 8, 64] pool = window_max(relu) kernel 3 3 stride 2 2 padding 1 1, specs/resnet50.spec:22 */
extern "C" __global__ void __launch_bounds__(256, 1)
pool_forward_evaluate(int n, const bf16 *__restrict__ relu, bf16 *__restrict__ pool)
{
    const int at = (blockIdx.x * 256 + threadIdx.x) * 8;
    if (at >= (int64_t)n * 4096)
        return;
    const int i = at / 4096;
    const int p = at / 512 % 8;
    const int q = at / 64 % 8;
    const int c = at % 64;
    const int top = maxi(p * 2 - 1, 0), bottom = mini(p * 2 + 2, 16);
    const int left = maxi(q * 2 - 1, 0), right = mini(q * 2 + 2, 16);
    float best[8];
    #pragma unroll
    for (int v = 0; v < 8; v++) {
        best[v] = -INFINITY;
    }
    for (int h = top; h < bottom; h++) {
        for (int w = left; w < right; w++) {
            const int pixel = ((i * 16 + h) * 16 + w) * 64 + c;
            float relu_v[8];
            ddp_load(relu_v, relu + pixel);
            #pragma unroll
            for (int v = 0; v < 8; v++) {
                best[v] = maxf(best[v], relu_v[v]);
            }
        }
    }
    ddp_store(pool + at, best);
}

/* layer1_0_conv1_forward_evaluate: 69.2 Mflop, 2.11 MB at n = 128
   f32[n, 8, 8, 64] layer1.0.conv1 = conv(pool, layer1.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 64] layer1.0.bn1 = map(layer1.0.conv1, layer1.0.bn1.running_mean, layer1.0.bn1.scale,
                                       layer1.0.bn1.bias), specs/resnet50.spec:5
   bf16[n, 8, 8, 64] layer1.0.relu = map(layer1.0.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_0_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv1_forward_evaluate(int n, const bf16 *__restrict__ pool,
                                const bf16 *__restrict__ layer1_0_conv1_weight,
                                const float *__restrict__ layer1_0_bn1_bias,
                                const float *__restrict__ layer1_0_bn1_running_mean,
                                const float *__restrict__ layer1_0_bn1_scale,
                                bf16 *__restrict__ layer1_0_relu,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_0_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, pool}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_0_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_0_bn1_running_mean_at[8];
        ddp_load(layer1_0_bn1_running_mean_at, layer1_0_bn1_running_mean + c);
        float layer1_0_bn1_scale_at[8];
        ddp_load(layer1_0_bn1_scale_at, layer1_0_bn1_scale + c);
        float layer1_0_bn1_bias_at[8];
        ddp_load(layer1_0_bn1_bias_at, layer1_0_bn1_bias + c);
        float layer1_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_0_conv1_value = result[j];
            const float layer1_0_bn1_value = (layer1_0_conv1_value - layer1_0_bn1_running_mean_at[j])
                * layer1_0_bn1_scale_at[j] + layer1_0_bn1_bias_at[j];
            const float layer1_0_relu_value = maxf(layer1_0_bn1_value, 0.0f);
            layer1_0_relu_row[j] = layer1_0_relu_value;
        }
        ddp_store(layer1_0_relu + row * 64 + c, layer1_0_relu_row);
    }
}

/* layer1_conv2_forward_evaluate: 510 Mflop, 2.17 MB at n = 128
   for layer1.0.conv2, layer1.1.conv2, layer1.2.conv2
   f32[n, 8, 8, 64] layer1.conv2 = conv(layer1.relu, layer1.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 8, 8, 64] layer1.bn2 = map(layer1.conv2, layer1.bn2.running_mean, layer1.bn2.scale,
                                     layer1.bn2.bias), specs/resnet50.spec:7
   bf16[n, 8, 8, 64] layer1.relu = map(layer1.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv2_forward_evaluate_shape =
    {.source = {8, 8}, .result = {8, 8}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer1_relu,
                              const bf16 *__restrict__ layer1_conv2_weight,
                              const float *__restrict__ layer1_bn2_bias,
                              const float *__restrict__ layer1_bn2_running_mean,
                              const float *__restrict__ layer1_bn2_scale, bf16 *__restrict__ layer1_relu_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 576;
    const ddp_mapped<ddp_conv_x<layer1_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_bn2_running_mean_at[8];
        ddp_load(layer1_bn2_running_mean_at, layer1_bn2_running_mean + c);
        float layer1_bn2_scale_at[8];
        ddp_load(layer1_bn2_scale_at, layer1_bn2_scale + c);
        float layer1_bn2_bias_at[8];
        ddp_load(layer1_bn2_bias_at, layer1_bn2_bias + c);
        float layer1_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_conv2_value = result[j];
            const float layer1_bn2_value = (layer1_conv2_value - layer1_bn2_running_mean_at[j])
                * layer1_bn2_scale_at[j] + layer1_bn2_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn2_value, 0.0f);
            layer1_relu_row[j] = layer1_relu_value;
        }
        ddp_store(layer1_relu_2 + row * 64 + c, layer1_relu_row);
    }
}

/* layer_scale_forward_evaluate: 768 flop, 3.07 kB at n = 128
   for layer1.0.bn3.scale, layer1.0.downsample.1.scale, layer1.1.bn3.scale, layer1.2.bn3.scale,
       layer3.0.bn1.scale, layer3.0.bn2.scale, layer3.1.bn1.scale, layer3.1.bn2.scale, layer3.2.bn1.scale,
       layer3.2.bn2.scale, layer3.3.bn1.scale, layer3.3.bn2.scale, layer3.4.bn1.scale, layer3.4.bn2.scale,
       layer3.5.bn1.scale, layer3.5.bn2.scale
   f32[256] layer.scale = map(layer.weight, layer.running_var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer_scale_forward_evaluate(int n, const float *__restrict__ layer_weight,
                             const float *__restrict__ layer_running_var, float *__restrict__ layer_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 256)
        return;
    layer_scale[at] = layer_weight[at] / sqrtf(layer_running_var[at] + 1e-5f);
}

/* layer1_0_downsample_0_forward_evaluate: 275 Mflop, 5.28 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.downsample.0 = conv(pool, layer1.0.downsample.0.weight), specs/resnet50.spec:12
   bf16[n, 8, 8, 256] layer1.0.downsample.1 = map(layer1.0.downsample.0, layer1.0.downsample.1.running_mean,
                                                  layer1.0.downsample.1.scale,
                                                  layer1.0.downsample.1.bias), specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_0_downsample_0_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_downsample_0_forward_evaluate(int n, const bf16 *__restrict__ pool,
                                       const bf16 *__restrict__ layer1_0_downsample_0_weight,
                                       const float *__restrict__ layer1_0_downsample_1_bias,
                                       const float *__restrict__ layer1_0_downsample_1_running_mean,
                                       const float *__restrict__ layer1_0_downsample_1_scale,
                                       bf16 *__restrict__ layer1_0_downsample_1,
                                       const __grid_constant__ ddp_tensor_map a_map,
                                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_0_downsample_0_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, pool}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_0_downsample_0_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_0_downsample_1_running_mean_at[8];
        ddp_load(layer1_0_downsample_1_running_mean_at, layer1_0_downsample_1_running_mean + c);
        float layer1_0_downsample_1_scale_at[8];
        ddp_load(layer1_0_downsample_1_scale_at, layer1_0_downsample_1_scale + c);
        float layer1_0_downsample_1_bias_at[8];
        ddp_load(layer1_0_downsample_1_bias_at, layer1_0_downsample_1_bias + c);
        float layer1_0_downsample_1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_0_downsample_0_value = result[j];
            const float layer1_0_downsample_1_value = (layer1_0_downsample_0_value
                - layer1_0_downsample_1_running_mean_at[j]) * layer1_0_downsample_1_scale_at[j]
                + layer1_0_downsample_1_bias_at[j];
            layer1_0_downsample_1_row[j] = layer1_0_downsample_1_value;
        }
        ddp_store(layer1_0_downsample_1 + row * 256 + c, layer1_0_downsample_1_row);
    }
}

/* layer1_0_conv3_forward_evaluate: 279 Mflop, 9.47 MB at n = 128
   f32[n, 8, 8, 256] layer1.0.conv3 = conv(layer1.0.relu, layer1.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 8, 8, 256] layer1.0.bn3 = map(layer1.0.conv3, layer1.0.bn3.running_mean, layer1.0.bn3.scale,
                                        layer1.0.bn3.bias), specs/resnet50.spec:9
   bf16[n, 8, 8, 256] layer1.0 = map(layer1.0.bn3, layer1.0.downsample.1), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_0_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_0_conv3_forward_evaluate(int n, const bf16 *__restrict__ layer1_0_relu_2,
                                const bf16 *__restrict__ layer1_0_conv3_weight,
                                const float *__restrict__ layer1_0_bn3_bias,
                                const float *__restrict__ layer1_0_bn3_running_mean,
                                const float *__restrict__ layer1_0_bn3_scale,
                                const bf16 *layer1_0_downsample_1, bf16 *layer1_0,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_0_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1_0_relu_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_0_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_0_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_0_bn3_running_mean_at[8];
        ddp_load(layer1_0_bn3_running_mean_at, layer1_0_bn3_running_mean + c);
        float layer1_0_bn3_scale_at[8];
        ddp_load(layer1_0_bn3_scale_at, layer1_0_bn3_scale + c);
        float layer1_0_bn3_bias_at[8];
        ddp_load(layer1_0_bn3_bias_at, layer1_0_bn3_bias + c);
        float layer1_0_downsample_1_at[8];
        ddp_load(layer1_0_downsample_1_at, layer1_0_downsample_1 + row * 256 + c);
        float layer1_0_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_0_conv3_value = result[j];
            const float layer1_0_bn3_value = (layer1_0_conv3_value - layer1_0_bn3_running_mean_at[j])
                * layer1_0_bn3_scale_at[j] + layer1_0_bn3_bias_at[j];
            const float layer1_0_value = maxf(layer1_0_bn3_value + layer1_0_downsample_1_at[j], 0.0f);
            layer1_0_row[j] = layer1_0_value;
        }
        ddp_store(layer1_0 + row * 256 + c, layer1_0_row);
    }
}

/* layer1_conv1_forward_evaluate: 271 Mflop, 5.28 MB at n = 128
   for layer1.1.conv1, layer1.2.conv1
   f32[n, 8, 8, 64] layer1.conv1 = conv(layer1, layer1.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 64] layer1.bn1 = map(layer1.conv1, layer1.bn1.running_mean, layer1.bn1.scale,
                                     layer1.bn1.bias), specs/resnet50.spec:5
   bf16[n, 8, 8, 64] layer1.relu = map(layer1.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 64, 64 terms a stage */
static constexpr ddp_conv layer1_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 64};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer1,
                              const bf16 *__restrict__ layer1_conv1_weight,
                              const float *__restrict__ layer1_bn1_bias,
                              const float *__restrict__ layer1_bn1_running_mean,
                              const float *__restrict__ layer1_bn1_scale, bf16 *__restrict__ layer1_relu,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer1_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 64>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 64, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 64)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_bn1_running_mean_at[8];
        ddp_load(layer1_bn1_running_mean_at, layer1_bn1_running_mean + c);
        float layer1_bn1_scale_at[8];
        ddp_load(layer1_bn1_scale_at, layer1_bn1_scale + c);
        float layer1_bn1_bias_at[8];
        ddp_load(layer1_bn1_bias_at, layer1_bn1_bias + c);
        float layer1_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_conv1_value = result[j];
            const float layer1_bn1_value = (layer1_conv1_value - layer1_bn1_running_mean_at[j])
                * layer1_bn1_scale_at[j] + layer1_bn1_bias_at[j];
            const float layer1_relu_value = maxf(layer1_bn1_value, 0.0f);
            layer1_relu_row[j] = layer1_relu_value;
        }
        ddp_store(layer1_relu + row * 64 + c, layer1_relu_row);
    }
}

/* layer1_conv3_forward_evaluate: 279 Mflop, 9.47 MB at n = 128
   for layer1.1.conv3, layer1.2.conv3
   f32[n, 8, 8, 256] layer1.conv3 = conv(layer1.relu, layer1.conv3.weight), specs/resnet50.spec:8
   f32[n, 8, 8, 256] layer1.bn3 = map(layer1.conv3, layer1.bn3.running_mean, layer1.bn3.scale,
                                      layer1.bn3.bias), specs/resnet50.spec:9
   bf16[n, 8, 8, 256] layer1 = map(layer1.bn3, layer1), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer1_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 64, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer1_conv3_forward_evaluate(int n, const bf16 *layer1, const bf16 *__restrict__ layer1_relu,
                              const bf16 *__restrict__ layer1_conv3_weight,
                              const float *__restrict__ layer1_bn3_bias,
                              const float *__restrict__ layer1_bn3_running_mean,
                              const float *__restrict__ layer1_bn3_scale, bf16 *layer1_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 64, group = 0, depth = 64;
    const ddp_mapped<ddp_conv_x<layer1_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer1_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer1_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer1_bn3_running_mean_at[8];
        ddp_load(layer1_bn3_running_mean_at, layer1_bn3_running_mean + c);
        float layer1_bn3_scale_at[8];
        ddp_load(layer1_bn3_scale_at, layer1_bn3_scale + c);
        float layer1_bn3_bias_at[8];
        ddp_load(layer1_bn3_bias_at, layer1_bn3_bias + c);
        float layer1_at[8];
        ddp_load(layer1_at, layer1 + row * 256 + c);
        float layer1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer1_conv3_value = result[j];
            const float layer1_bn3_value = (layer1_conv3_value - layer1_bn3_running_mean_at[j])
                * layer1_bn3_scale_at[j] + layer1_bn3_bias_at[j];
            const float layer1_value = maxf(layer1_bn3_value + layer1_at[j], 0.0f);
            layer1_row[j] = layer1_value;
        }
        ddp_store(layer1_2 + row * 256 + c, layer1_row);
    }
}

/* layer2_bn_scale_forward_evaluate: 384 flop, 1.54 kB at n = 128
   for layer2.0.bn1.scale, layer2.0.bn2.scale, layer2.1.bn1.scale, layer2.1.bn2.scale, layer2.2.bn1.scale,
       layer2.2.bn2.scale, layer2.3.bn1.scale, layer2.3.bn2.scale
   f32[128] layer2.bn.scale = map(layer2.bn.weight, layer2.bn.running_var) */
extern "C" __global__ void __launch_bounds__(32, 1)
layer2_bn_scale_forward_evaluate(int n, const float *__restrict__ layer2_bn_weight,
                                 const float *__restrict__ layer2_bn_running_var,
                                 float *__restrict__ layer2_bn_scale)
{
    const int at = blockIdx.x * 32 + threadIdx.x;
    if (at >= 128)
        return;
    layer2_bn_scale[at] = layer2_bn_weight[at] / sqrtf(layer2_bn_running_var[at] + 1e-5f);
}

/* layer2_0_conv1_forward_evaluate: 541 Mflop, 6.36 MB at n = 128
   f32[n, 8, 8, 128] layer2.0.conv1 = conv(layer1.2, layer2.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 8, 8, 128] layer2.0.bn1 = map(layer2.0.conv1, layer2.0.bn1.running_mean, layer2.0.bn1.scale,
                                        layer2.0.bn1.bias), specs/resnet50.spec:5
   bf16[n, 8, 8, 128] layer2.0.relu = map(layer2.0.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer1_2,
                                const bf16 *__restrict__ layer2_0_conv1_weight,
                                const float *__restrict__ layer2_0_bn1_bias,
                                const float *__restrict__ layer2_0_bn1_running_mean,
                                const float *__restrict__ layer2_0_bn1_scale,
                                bf16 *__restrict__ layer2_0_relu,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 64, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer2_0_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_0_bn1_running_mean_at[8];
        ddp_load(layer2_0_bn1_running_mean_at, layer2_0_bn1_running_mean + c);
        float layer2_0_bn1_scale_at[8];
        ddp_load(layer2_0_bn1_scale_at, layer2_0_bn1_scale + c);
        float layer2_0_bn1_bias_at[8];
        ddp_load(layer2_0_bn1_bias_at, layer2_0_bn1_bias + c);
        float layer2_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_0_conv1_value = result[j];
            const float layer2_0_bn1_value = (layer2_0_conv1_value - layer2_0_bn1_running_mean_at[j])
                * layer2_0_bn1_scale_at[j] + layer2_0_bn1_bias_at[j];
            const float layer2_0_relu_value = maxf(layer2_0_bn1_value, 0.0f);
            layer2_0_relu_row[j] = layer2_0_relu_value;
        }
        ddp_store(layer2_0_relu + row * 128 + c, layer2_0_relu_row);
    }
}

/* layer2_0_conv2_forward_evaluate: 509 Mflop, 2.92 MB at n = 128
   f32[n, 4, 4, 128] layer2.0.conv2 = conv(layer2.0.relu,
                                           layer2.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.0.bn2 = map(layer2.0.conv2, layer2.0.bn2.running_mean, layer2.0.bn2.scale,
                                        layer2.0.bn2.bias), specs/resnet50.spec:7
   bf16[n, 4, 4, 128] layer2.0.relu = map(layer2.0.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv2_forward_evaluate_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer2_0_relu,
                                const bf16 *__restrict__ layer2_0_conv2_weight,
                                const float *__restrict__ layer2_0_bn2_bias,
                                const float *__restrict__ layer2_0_bn2_running_mean,
                                const float *__restrict__ layer2_0_bn2_scale,
                                bf16 *__restrict__ layer2_0_relu_2,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 1152;
    const ddp_mapped<ddp_conv_x<layer2_0_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_0_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_0_bn2_running_mean_at[8];
        ddp_load(layer2_0_bn2_running_mean_at, layer2_0_bn2_running_mean + c);
        float layer2_0_bn2_scale_at[8];
        ddp_load(layer2_0_bn2_scale_at, layer2_0_bn2_scale + c);
        float layer2_0_bn2_bias_at[8];
        ddp_load(layer2_0_bn2_bias_at, layer2_0_bn2_bias + c);
        float layer2_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_0_conv2_value = result[j];
            const float layer2_0_bn2_value = (layer2_0_conv2_value - layer2_0_bn2_running_mean_at[j])
                * layer2_0_bn2_scale_at[j] + layer2_0_bn2_bias_at[j];
            const float layer2_0_relu_value = maxf(layer2_0_bn2_value, 0.0f);
            layer2_0_relu_row[j] = layer2_0_relu_value;
        }
        ddp_store(layer2_0_relu_2 + row * 128 + c, layer2_0_relu_row);
    }
}

/* layer_scale_forward_evaluate_2: 1.54 kflop, 6.14 kB at n = 128
   for layer2.0.bn3.scale, layer2.0.downsample.1.scale, layer2.1.bn3.scale, layer2.2.bn3.scale,
       layer2.3.bn3.scale, layer4.0.bn1.scale, layer4.0.bn2.scale, layer4.1.bn1.scale, layer4.1.bn2.scale,
       layer4.2.bn1.scale, layer4.2.bn2.scale
   f32[512] layer.scale = map(layer.weight, layer.running_var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer_scale_forward_evaluate_2(int n, const float *__restrict__ layer_weight,
                               const float *__restrict__ layer_running_var, float *__restrict__ layer_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 512)
        return;
    layer_scale[at] = layer_weight[at] / sqrtf(layer_running_var[at] + 1e-5f);
}

/* layer2_0_downsample_0_forward_evaluate: 540 Mflop, 6.56 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.downsample.0 = conv(layer1.2,
                                                  layer2.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   bf16[n, 4, 4, 512] layer2.0.downsample.1 = map(layer2.0.downsample.0, layer2.0.downsample.1.running_mean,
                                                  layer2.0.downsample.1.scale,
                                                  layer2.0.downsample.1.bias), specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_downsample_0_forward_evaluate_shape =
    {.source = {8, 8}, .result = {4, 4}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_downsample_0_forward_evaluate(int n, const bf16 *__restrict__ layer1_2,
                                       const bf16 *__restrict__ layer2_0_downsample_0_weight,
                                       const float *__restrict__ layer2_0_downsample_1_bias,
                                       const float *__restrict__ layer2_0_downsample_1_running_mean,
                                       const float *__restrict__ layer2_0_downsample_1_scale,
                                       bf16 *__restrict__ layer2_0_downsample_1,
                                       const __grid_constant__ ddp_tensor_map a_map,
                                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 16, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer2_0_downsample_0_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer1_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_downsample_0_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_0_downsample_1_running_mean_at[8];
        ddp_load(layer2_0_downsample_1_running_mean_at, layer2_0_downsample_1_running_mean + c);
        float layer2_0_downsample_1_scale_at[8];
        ddp_load(layer2_0_downsample_1_scale_at, layer2_0_downsample_1_scale + c);
        float layer2_0_downsample_1_bias_at[8];
        ddp_load(layer2_0_downsample_1_bias_at, layer2_0_downsample_1_bias + c);
        float layer2_0_downsample_1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_0_downsample_0_value = result[j];
            const float layer2_0_downsample_1_value = (layer2_0_downsample_0_value
                - layer2_0_downsample_1_running_mean_at[j]) * layer2_0_downsample_1_scale_at[j]
                + layer2_0_downsample_1_bias_at[j];
            layer2_0_downsample_1_row[j] = layer2_0_downsample_1_value;
        }
        ddp_store(layer2_0_downsample_1 + row * 512 + c, layer2_0_downsample_1_row);
    }
}

/* layer2_0_conv3_forward_evaluate: 274 Mflop, 4.86 MB at n = 128
   f32[n, 4, 4, 512] layer2.0.conv3 = conv(layer2.0.relu, layer2.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 4, 4, 512] layer2.0.bn3 = map(layer2.0.conv3, layer2.0.bn3.running_mean, layer2.0.bn3.scale,
                                        layer2.0.bn3.bias), specs/resnet50.spec:9
   bf16[n, 4, 4, 512] layer2.0 = map(layer2.0.bn3, layer2.0.downsample.1), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_0_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_0_conv3_forward_evaluate(int n, const bf16 *__restrict__ layer2_0_relu_2,
                                const bf16 *__restrict__ layer2_0_conv3_weight,
                                const float *__restrict__ layer2_0_bn3_bias,
                                const float *__restrict__ layer2_0_bn3_running_mean,
                                const float *__restrict__ layer2_0_bn3_scale,
                                const bf16 *layer2_0_downsample_1, bf16 *layer2_0,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 16, group = 0, depth = 128;
    const ddp_mapped<ddp_conv_x<layer2_0_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_0_relu_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_0_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_0_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_0_bn3_running_mean_at[8];
        ddp_load(layer2_0_bn3_running_mean_at, layer2_0_bn3_running_mean + c);
        float layer2_0_bn3_scale_at[8];
        ddp_load(layer2_0_bn3_scale_at, layer2_0_bn3_scale + c);
        float layer2_0_bn3_bias_at[8];
        ddp_load(layer2_0_bn3_bias_at, layer2_0_bn3_bias + c);
        float layer2_0_downsample_1_at[8];
        ddp_load(layer2_0_downsample_1_at, layer2_0_downsample_1 + row * 512 + c);
        float layer2_0_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_0_conv3_value = result[j];
            const float layer2_0_bn3_value = (layer2_0_conv3_value - layer2_0_bn3_running_mean_at[j])
                * layer2_0_bn3_scale_at[j] + layer2_0_bn3_bias_at[j];
            const float layer2_0_value = maxf(layer2_0_bn3_value + layer2_0_downsample_1_at[j], 0.0f);
            layer2_0_row[j] = layer2_0_value;
        }
        ddp_store(layer2_0 + row * 512 + c, layer2_0_row);
    }
}

/* layer2_conv1_forward_evaluate: 269 Mflop, 2.75 MB at n = 128
   for layer2.1.conv1, layer2.2.conv1, layer2.3.conv1
   f32[n, 4, 4, 128] layer2.conv1 = conv(layer2, layer2.conv1.weight), specs/resnet50.spec:4
   f32[n, 4, 4, 128] layer2.bn1 = map(layer2.conv1, layer2.bn1.running_mean, layer2.bn1.scale,
                                      layer2.bn1.bias), specs/resnet50.spec:5
   bf16[n, 4, 4, 128] layer2.relu = map(layer2.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer2,
                              const bf16 *__restrict__ layer2_conv1_weight,
                              const float *__restrict__ layer2_bn1_bias,
                              const float *__restrict__ layer2_bn1_running_mean,
                              const float *__restrict__ layer2_bn1_scale, bf16 *__restrict__ layer2_relu,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer2_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_bn1_running_mean_at[8];
        ddp_load(layer2_bn1_running_mean_at, layer2_bn1_running_mean + c);
        float layer2_bn1_scale_at[8];
        ddp_load(layer2_bn1_scale_at, layer2_bn1_scale + c);
        float layer2_bn1_bias_at[8];
        ddp_load(layer2_bn1_bias_at, layer2_bn1_bias + c);
        float layer2_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_conv1_value = result[j];
            const float layer2_bn1_value = (layer2_conv1_value - layer2_bn1_running_mean_at[j])
                * layer2_bn1_scale_at[j] + layer2_bn1_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn1_value, 0.0f);
            layer2_relu_row[j] = layer2_relu_value;
        }
        ddp_store(layer2_relu + row * 128 + c, layer2_relu_row);
    }
}

/* layer2_conv2_forward_evaluate: 420 Mflop, 1.35 MB at n = 128
   for layer2.1.conv2, layer2.2.conv2, layer2.3.conv2
   f32[n, 4, 4, 128] layer2.conv2 = conv(layer2.relu, layer2.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 4, 4, 128] layer2.bn2 = map(layer2.conv2, layer2.bn2.running_mean, layer2.bn2.scale,
                                      layer2.bn2.bias), specs/resnet50.spec:7
   bf16[n, 4, 4, 128] layer2.relu = map(layer2.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv2_forward_evaluate_shape =
    {.source = {4, 4}, .result = {4, 4}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 128};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer2_relu,
                              const bf16 *__restrict__ layer2_conv2_weight,
                              const float *__restrict__ layer2_bn2_bias,
                              const float *__restrict__ layer2_bn2_running_mean,
                              const float *__restrict__ layer2_bn2_scale, bf16 *__restrict__ layer2_relu_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x * 64, column = 0;
    const int rows = n * 16, group = 0, depth = 1152;
    const ddp_mapped<ddp_conv_x<layer2_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 128)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_bn2_running_mean_at[8];
        ddp_load(layer2_bn2_running_mean_at, layer2_bn2_running_mean + c);
        float layer2_bn2_scale_at[8];
        ddp_load(layer2_bn2_scale_at, layer2_bn2_scale + c);
        float layer2_bn2_bias_at[8];
        ddp_load(layer2_bn2_bias_at, layer2_bn2_bias + c);
        float layer2_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_conv2_value = result[j];
            const float layer2_bn2_value = (layer2_conv2_value - layer2_bn2_running_mean_at[j])
                * layer2_bn2_scale_at[j] + layer2_bn2_bias_at[j];
            const float layer2_relu_value = maxf(layer2_bn2_value, 0.0f);
            layer2_relu_row[j] = layer2_relu_value;
        }
        ddp_store(layer2_relu_2 + row * 128 + c, layer2_relu_row);
    }
}

/* layer2_conv3_forward_evaluate: 274 Mflop, 4.86 MB at n = 128
   for layer2.1.conv3, layer2.2.conv3, layer2.3.conv3
   f32[n, 4, 4, 512] layer2.conv3 = conv(layer2.relu, layer2.conv3.weight), specs/resnet50.spec:8
   f32[n, 4, 4, 512] layer2.bn3 = map(layer2.conv3, layer2.bn3.running_mean, layer2.bn3.scale,
                                      layer2.bn3.bias), specs/resnet50.spec:9
   bf16[n, 4, 4, 512] layer2 = map(layer2.bn3, layer2), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer2_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 128, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer2_conv3_forward_evaluate(int n, const bf16 *layer2, const bf16 *__restrict__ layer2_relu,
                              const bf16 *__restrict__ layer2_conv3_weight,
                              const float *__restrict__ layer2_bn3_bias,
                              const float *__restrict__ layer2_bn3_running_mean,
                              const float *__restrict__ layer2_bn3_scale, bf16 *layer2_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 16, group = 0, depth = 128;
    const ddp_mapped<ddp_conv_x<layer2_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer2_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer2_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer2_bn3_running_mean_at[8];
        ddp_load(layer2_bn3_running_mean_at, layer2_bn3_running_mean + c);
        float layer2_bn3_scale_at[8];
        ddp_load(layer2_bn3_scale_at, layer2_bn3_scale + c);
        float layer2_bn3_bias_at[8];
        ddp_load(layer2_bn3_bias_at, layer2_bn3_bias + c);
        float layer2_at[8];
        ddp_load(layer2_at, layer2 + row * 512 + c);
        float layer2_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer2_conv3_value = result[j];
            const float layer2_bn3_value = (layer2_conv3_value - layer2_bn3_running_mean_at[j])
                * layer2_bn3_scale_at[j] + layer2_bn3_bias_at[j];
            const float layer2_value = maxf(layer2_bn3_value + layer2_at[j], 0.0f);
            layer2_row[j] = layer2_value;
        }
        ddp_store(layer2_2 + row * 512 + c, layer2_row);
    }
}

/* layer3_0_conv1_forward_evaluate: 539 Mflop, 3.41 MB at n = 128
   f32[n, 4, 4, 256] layer3.0.conv1 = conv(layer2.3, layer3.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 4, 4, 256] layer3.0.bn1 = map(layer3.0.conv1, layer3.0.bn1.running_mean, layer3.0.bn1.scale,
                                        layer3.0.bn1.bias), specs/resnet50.spec:5
   bf16[n, 4, 4, 256] layer3.0.relu = map(layer3.0.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer2_3,
                                const bf16 *__restrict__ layer3_0_conv1_weight,
                                const float *__restrict__ layer3_0_bn1_bias,
                                const float *__restrict__ layer3_0_bn1_running_mean,
                                const float *__restrict__ layer3_0_bn1_scale,
                                bf16 *__restrict__ layer3_0_relu,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 16, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer3_0_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_0_bn1_running_mean_at[8];
        ddp_load(layer3_0_bn1_running_mean_at, layer3_0_bn1_running_mean + c);
        float layer3_0_bn1_scale_at[8];
        ddp_load(layer3_0_bn1_scale_at, layer3_0_bn1_scale + c);
        float layer3_0_bn1_bias_at[8];
        ddp_load(layer3_0_bn1_bias_at, layer3_0_bn1_bias + c);
        float layer3_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_0_conv1_value = result[j];
            const float layer3_0_bn1_value = (layer3_0_conv1_value - layer3_0_bn1_running_mean_at[j])
                * layer3_0_bn1_scale_at[j] + layer3_0_bn1_bias_at[j];
            const float layer3_0_relu_value = maxf(layer3_0_bn1_value, 0.0f);
            layer3_0_relu_row[j] = layer3_0_relu_value;
        }
        ddp_store(layer3_0_relu + row * 256 + c, layer3_0_relu_row);
    }
}

/* layer3_0_conv2_forward_evaluate: 420 Mflop, 2.49 MB at n = 128
   f32[n, 2, 2, 256] layer3.0.conv2 = conv(layer3.0.relu,
                                           layer3.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.0.bn2 = map(layer3.0.conv2, layer3.0.bn2.running_mean, layer3.0.bn2.scale,
                                        layer3.0.bn2.bias), specs/resnet50.spec:7
   bf16[n, 2, 2, 256] layer3.0.relu = map(layer3.0.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv2_forward_evaluate_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer3_0_relu,
                                const bf16 *__restrict__ layer3_0_conv2_weight,
                                const float *__restrict__ layer3_0_bn2_bias,
                                const float *__restrict__ layer3_0_bn2_running_mean,
                                const float *__restrict__ layer3_0_bn2_scale,
                                bf16 *__restrict__ layer3_0_relu_2,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 2304;
    const ddp_mapped<ddp_conv_x<layer3_0_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_0_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_0_bn2_running_mean_at[8];
        ddp_load(layer3_0_bn2_running_mean_at, layer3_0_bn2_running_mean + c);
        float layer3_0_bn2_scale_at[8];
        ddp_load(layer3_0_bn2_scale_at, layer3_0_bn2_scale + c);
        float layer3_0_bn2_bias_at[8];
        ddp_load(layer3_0_bn2_bias_at, layer3_0_bn2_bias + c);
        float layer3_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_0_conv2_value = result[j];
            const float layer3_0_bn2_value = (layer3_0_conv2_value - layer3_0_bn2_running_mean_at[j])
                * layer3_0_bn2_scale_at[j] + layer3_0_bn2_bias_at[j];
            const float layer3_0_relu_value = maxf(layer3_0_bn2_value, 0.0f);
            layer3_0_relu_row[j] = layer3_0_relu_value;
        }
        ddp_store(layer3_0_relu_2 + row * 256 + c, layer3_0_relu_row);
    }
}

/* layer3_scale_forward_evaluate: 3.07 kflop, 12.3 kB at n = 128
   for layer3.0.bn3.scale, layer3.0.downsample.1.scale, layer3.1.bn3.scale, layer3.2.bn3.scale,
       layer3.3.bn3.scale, layer3.4.bn3.scale, layer3.5.bn3.scale
   f32[1024] layer3.scale = map(layer3.weight, layer3.running_var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_scale_forward_evaluate(int n, const float *__restrict__ layer3_weight,
                              const float *__restrict__ layer3_running_var, float *__restrict__ layer3_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 1024)
        return;
    layer3_scale[at] = layer3_weight[at] / sqrtf(layer3_running_var[at] + 1e-5f);
}

/* layer3_0_downsample_0_forward_evaluate: 538 Mflop, 4.21 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.downsample.0 = conv(layer2.3,
                                                   layer3.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   bf16[n, 2, 2, 1024] layer3.0.downsample.1 = map(layer3.0.downsample.0, layer3.0.downsample.1.running_mean,
                                                   layer3.0.downsample.1.scale,
                                                   layer3.0.downsample.1.bias), specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_downsample_0_forward_evaluate_shape =
    {.source = {4, 4}, .result = {2, 2}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_downsample_0_forward_evaluate(int n, const bf16 *__restrict__ layer2_3,
                                       const bf16 *__restrict__ layer3_0_downsample_0_weight,
                                       const float *__restrict__ layer3_0_downsample_1_bias,
                                       const float *__restrict__ layer3_0_downsample_1_running_mean,
                                       const float *__restrict__ layer3_0_downsample_1_scale,
                                       bf16 *__restrict__ layer3_0_downsample_1,
                                       const __grid_constant__ ddp_tensor_map a_map,
                                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int rows = n * 4, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer3_0_downsample_0_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer2_3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_downsample_0_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_0_downsample_1_running_mean_at[8];
        ddp_load(layer3_0_downsample_1_running_mean_at, layer3_0_downsample_1_running_mean + c);
        float layer3_0_downsample_1_scale_at[8];
        ddp_load(layer3_0_downsample_1_scale_at, layer3_0_downsample_1_scale + c);
        float layer3_0_downsample_1_bias_at[8];
        ddp_load(layer3_0_downsample_1_bias_at, layer3_0_downsample_1_bias + c);
        float layer3_0_downsample_1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_0_downsample_0_value = result[j];
            const float layer3_0_downsample_1_value = (layer3_0_downsample_0_value
                - layer3_0_downsample_1_running_mean_at[j]) * layer3_0_downsample_1_scale_at[j]
                + layer3_0_downsample_1_bias_at[j];
            layer3_0_downsample_1_row[j] = layer3_0_downsample_1_value;
        }
        ddp_store(layer3_0_downsample_1 + row * 1024 + c, layer3_0_downsample_1_row);
    }
}

/* layer3_0_conv3_forward_evaluate: 271 Mflop, 2.9 MB at n = 128
   f32[n, 2, 2, 1024] layer3.0.conv3 = conv(layer3.0.relu, layer3.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 2, 2, 1024] layer3.0.bn3 = map(layer3.0.conv3, layer3.0.bn3.running_mean, layer3.0.bn3.scale,
                                         layer3.0.bn3.bias), specs/resnet50.spec:9
   bf16[n, 2, 2, 1024] layer3.0 = map(layer3.0.bn3, layer3.0.downsample.1), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_0_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_0_conv3_forward_evaluate(int n, const bf16 *__restrict__ layer3_0_relu_2,
                                const bf16 *__restrict__ layer3_0_conv3_weight,
                                const float *__restrict__ layer3_0_bn3_bias,
                                const float *__restrict__ layer3_0_bn3_running_mean,
                                const float *__restrict__ layer3_0_bn3_scale,
                                const bf16 *layer3_0_downsample_1, bf16 *layer3_0,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int rows = n * 4, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer3_0_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_0_relu_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_0_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_0_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_0_bn3_running_mean_at[8];
        ddp_load(layer3_0_bn3_running_mean_at, layer3_0_bn3_running_mean + c);
        float layer3_0_bn3_scale_at[8];
        ddp_load(layer3_0_bn3_scale_at, layer3_0_bn3_scale + c);
        float layer3_0_bn3_bias_at[8];
        ddp_load(layer3_0_bn3_bias_at, layer3_0_bn3_bias + c);
        float layer3_0_downsample_1_at[8];
        ddp_load(layer3_0_downsample_1_at, layer3_0_downsample_1 + row * 1024 + c);
        float layer3_0_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_0_conv3_value = result[j];
            const float layer3_0_bn3_value = (layer3_0_conv3_value - layer3_0_bn3_running_mean_at[j])
                * layer3_0_bn3_scale_at[j] + layer3_0_bn3_bias_at[j];
            const float layer3_0_value = maxf(layer3_0_bn3_value + layer3_0_downsample_1_at[j], 0.0f);
            layer3_0_row[j] = layer3_0_value;
        }
        ddp_store(layer3_0 + row * 1024 + c, layer3_0_row);
    }
}

/* layer3_conv1_forward_evaluate: 269 Mflop, 1.84 MB at n = 128
   for layer3.1.conv1, layer3.2.conv1, layer3.3.conv1, layer3.4.conv1, layer3.5.conv1
   f32[n, 2, 2, 256] layer3.conv1 = conv(layer3, layer3.conv1.weight), specs/resnet50.spec:4
   f32[n, 2, 2, 256] layer3.bn1 = map(layer3.conv1, layer3.bn1.running_mean, layer3.bn1.scale,
                                      layer3.bn1.bias), specs/resnet50.spec:5
   bf16[n, 2, 2, 256] layer3.relu = map(layer3.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer3,
                              const bf16 *__restrict__ layer3_conv1_weight,
                              const float *__restrict__ layer3_bn1_bias,
                              const float *__restrict__ layer3_bn1_running_mean,
                              const float *__restrict__ layer3_bn1_scale, bf16 *__restrict__ layer3_relu,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer3_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_bn1_running_mean_at[8];
        ddp_load(layer3_bn1_running_mean_at, layer3_bn1_running_mean + c);
        float layer3_bn1_scale_at[8];
        ddp_load(layer3_bn1_scale_at, layer3_bn1_scale + c);
        float layer3_bn1_bias_at[8];
        ddp_load(layer3_bn1_bias_at, layer3_bn1_bias + c);
        float layer3_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_conv1_value = result[j];
            const float layer3_bn1_value = (layer3_conv1_value - layer3_bn1_running_mean_at[j])
                * layer3_bn1_scale_at[j] + layer3_bn1_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn1_value, 0.0f);
            layer3_relu_row[j] = layer3_relu_value;
        }
        ddp_store(layer3_relu + row * 256 + c, layer3_relu_row);
    }
}

/* layer3_conv2_forward_evaluate: 269 Mflop, 1.71 MB at n = 128
   for layer3.1.conv2, layer3.2.conv2, layer3.3.conv2, layer3.4.conv2, layer3.5.conv2
   f32[n, 2, 2, 256] layer3.conv2 = conv(layer3.relu, layer3.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 2, 2, 256] layer3.bn2 = map(layer3.conv2, layer3.bn2.running_mean, layer3.bn2.scale,
                                      layer3.bn2.bias), specs/resnet50.spec:7
   bf16[n, 2, 2, 256] layer3.relu = map(layer3.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv2_forward_evaluate_shape =
    {.source = {2, 2}, .result = {2, 2}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 256};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer3_relu,
                              const bf16 *__restrict__ layer3_conv2_weight,
                              const float *__restrict__ layer3_bn2_bias,
                              const float *__restrict__ layer3_bn2_running_mean,
                              const float *__restrict__ layer3_bn2_scale, bf16 *__restrict__ layer3_relu_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 2 * 64, column = (int)blockIdx.x % 2 * 128;
    const int rows = n * 4, group = 0, depth = 2304;
    const ddp_mapped<ddp_conv_x<layer3_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 256)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_bn2_running_mean_at[8];
        ddp_load(layer3_bn2_running_mean_at, layer3_bn2_running_mean + c);
        float layer3_bn2_scale_at[8];
        ddp_load(layer3_bn2_scale_at, layer3_bn2_scale + c);
        float layer3_bn2_bias_at[8];
        ddp_load(layer3_bn2_bias_at, layer3_bn2_bias + c);
        float layer3_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_conv2_value = result[j];
            const float layer3_bn2_value = (layer3_conv2_value - layer3_bn2_running_mean_at[j])
                * layer3_bn2_scale_at[j] + layer3_bn2_bias_at[j];
            const float layer3_relu_value = maxf(layer3_bn2_value, 0.0f);
            layer3_relu_row[j] = layer3_relu_value;
        }
        ddp_store(layer3_relu_2 + row * 256 + c, layer3_relu_row);
    }
}

/* layer3_conv3_forward_evaluate: 271 Mflop, 2.9 MB at n = 128
   for layer3.1.conv3, layer3.2.conv3, layer3.3.conv3, layer3.4.conv3, layer3.5.conv3
   f32[n, 2, 2, 1024] layer3.conv3 = conv(layer3.relu, layer3.conv3.weight), specs/resnet50.spec:8
   f32[n, 2, 2, 1024] layer3.bn3 = map(layer3.conv3, layer3.bn3.running_mean, layer3.bn3.scale,
                                       layer3.bn3.bias), specs/resnet50.spec:9
   bf16[n, 2, 2, 1024] layer3 = map(layer3.bn3, layer3), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer3_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 256, .out = 1024};
extern "C" __global__ void __launch_bounds__(256, 1)
layer3_conv3_forward_evaluate(int n, const bf16 *layer3, const bf16 *__restrict__ layer3_relu,
                              const bf16 *__restrict__ layer3_conv3_weight,
                              const float *__restrict__ layer3_bn3_bias,
                              const float *__restrict__ layer3_bn3_running_mean,
                              const float *__restrict__ layer3_bn3_scale, bf16 *layer3_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 8 * 64, column = (int)blockIdx.x % 8 * 128;
    const int rows = n * 4, group = 0, depth = 256;
    const ddp_mapped<ddp_conv_x<layer3_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer3_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer3_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 1024)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer3_bn3_running_mean_at[8];
        ddp_load(layer3_bn3_running_mean_at, layer3_bn3_running_mean + c);
        float layer3_bn3_scale_at[8];
        ddp_load(layer3_bn3_scale_at, layer3_bn3_scale + c);
        float layer3_bn3_bias_at[8];
        ddp_load(layer3_bn3_bias_at, layer3_bn3_bias + c);
        float layer3_at[8];
        ddp_load(layer3_at, layer3 + row * 1024 + c);
        float layer3_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer3_conv3_value = result[j];
            const float layer3_bn3_value = (layer3_conv3_value - layer3_bn3_running_mean_at[j])
                * layer3_bn3_scale_at[j] + layer3_bn3_bias_at[j];
            const float layer3_value = maxf(layer3_bn3_value + layer3_at[j], 0.0f);
            layer3_row[j] = layer3_value;
        }
        ddp_store(layer3_2 + row * 1024 + c, layer3_row);
    }
}

/* layer4_0_conv1_forward_evaluate: 538 Mflop, 2.63 MB at n = 128
   f32[n, 2, 2, 512] layer4.0.conv1 = conv(layer3.5, layer4.0.conv1.weight), specs/resnet50.spec:4
   f32[n, 2, 2, 512] layer4.0.bn1 = map(layer4.0.conv1, layer4.0.bn1.running_mean, layer4.0.bn1.scale,
                                        layer4.0.bn1.bias), specs/resnet50.spec:5
   bf16[n, 2, 2, 512] layer4.0.relu = map(layer4.0.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer3_5,
                                const bf16 *__restrict__ layer4_0_conv1_weight,
                                const float *__restrict__ layer4_0_bn1_bias,
                                const float *__restrict__ layer4_0_bn1_running_mean,
                                const float *__restrict__ layer4_0_bn1_scale,
                                bf16 *__restrict__ layer4_0_relu,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n * 4, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer4_0_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_5}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_0_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_0_bn1_running_mean_at[8];
        ddp_load(layer4_0_bn1_running_mean_at, layer4_0_bn1_running_mean + c);
        float layer4_0_bn1_scale_at[8];
        ddp_load(layer4_0_bn1_scale_at, layer4_0_bn1_scale + c);
        float layer4_0_bn1_bias_at[8];
        ddp_load(layer4_0_bn1_bias_at, layer4_0_bn1_bias + c);
        float layer4_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_0_conv1_value = result[j];
            const float layer4_0_bn1_value = (layer4_0_conv1_value - layer4_0_bn1_running_mean_at[j])
                * layer4_0_bn1_scale_at[j] + layer4_0_bn1_bias_at[j];
            const float layer4_0_relu_value = maxf(layer4_0_bn1_value, 0.0f);
            layer4_0_relu_row[j] = layer4_0_relu_value;
        }
        ddp_store(layer4_0_relu + row * 512 + c, layer4_0_relu_row);
    }
}

/* layer4_0_conv2_forward_evaluate: 269 Mflop, 5.38 MB at n = 128
   f32[n, 1, 1, 512] layer4.0.conv2 = conv(layer4.0.relu,
                                           layer4.0.conv2.weight) stride 2 2 padding 1 1, specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.0.bn2 = map(layer4.0.conv2, layer4.0.bn2.running_mean, layer4.0.bn2.scale,
                                        layer4.0.bn2.bias), specs/resnet50.spec:7
   bf16[n, 1, 1, 512] layer4.0.relu = map(layer4.0.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv2_forward_evaluate_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {3, 3}, .stride = {2, 2}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer4_0_relu,
                                const bf16 *__restrict__ layer4_0_conv2_weight,
                                const float *__restrict__ layer4_0_bn2_bias,
                                const float *__restrict__ layer4_0_bn2_running_mean,
                                const float *__restrict__ layer4_0_bn2_scale,
                                bf16 *__restrict__ layer4_0_relu_2,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 4608;
    const ddp_mapped<ddp_conv_x<layer4_0_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer4_0_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_0_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_0_bn2_running_mean_at[8];
        ddp_load(layer4_0_bn2_running_mean_at, layer4_0_bn2_running_mean + c);
        float layer4_0_bn2_scale_at[8];
        ddp_load(layer4_0_bn2_scale_at, layer4_0_bn2_scale + c);
        float layer4_0_bn2_bias_at[8];
        ddp_load(layer4_0_bn2_bias_at, layer4_0_bn2_bias + c);
        float layer4_0_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_0_conv2_value = result[j];
            const float layer4_0_bn2_value = (layer4_0_conv2_value - layer4_0_bn2_running_mean_at[j])
                * layer4_0_bn2_scale_at[j] + layer4_0_bn2_bias_at[j];
            const float layer4_0_relu_value = maxf(layer4_0_bn2_value, 0.0f);
            layer4_0_relu_row[j] = layer4_0_relu_value;
        }
        ddp_store(layer4_0_relu_2 + row * 512 + c, layer4_0_relu_row);
    }
}

/* layer4_scale_forward_evaluate: 6.14 kflop, 24.6 kB at n = 128
   for layer4.0.bn3.scale, layer4.0.downsample.1.scale, layer4.1.bn3.scale, layer4.2.bn3.scale
   f32[2048] layer4.scale = map(layer4.weight, layer4.running_var) */
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_scale_forward_evaluate(int n, const float *__restrict__ layer4_weight,
                              const float *__restrict__ layer4_running_var, float *__restrict__ layer4_scale)
{
    const int at = blockIdx.x * 256 + threadIdx.x;
    if (at >= 2048)
        return;
    layer4_scale[at] = layer4_weight[at] / sqrtf(layer4_running_var[at] + 1e-5f);
}

/* layer4_0_downsample_0_forward_evaluate: 538 Mflop, 5.79 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.downsample.0 = conv(layer3.5,
                                                   layer4.0.downsample.0.weight) stride 2 2, specs/resnet50.spec:12
   bf16[n, 1, 1, 2048] layer4.0.downsample.1 = map(layer4.0.downsample.0, layer4.0.downsample.1.running_mean,
                                                   layer4.0.downsample.1.scale,
                                                   layer4.0.downsample.1.bias), specs/resnet50.spec:13 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_downsample_0_forward_evaluate_shape =
    {.source = {2, 2}, .result = {1, 1}, .kernel = {1, 1}, .stride = {2, 2}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 1024, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_downsample_0_forward_evaluate(int n, const bf16 *__restrict__ layer3_5,
                                       const bf16 *__restrict__ layer4_0_downsample_0_weight,
                                       const float *__restrict__ layer4_0_downsample_1_bias,
                                       const float *__restrict__ layer4_0_downsample_1_running_mean,
                                       const float *__restrict__ layer4_0_downsample_1_scale,
                                       bf16 *__restrict__ layer4_0_downsample_1,
                                       const __grid_constant__ ddp_tensor_map a_map,
                                       const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int rows = n, group = 0, depth = 1024;
    const ddp_mapped<ddp_conv_x<layer4_0_downsample_0_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer3_5}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_downsample_0_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_0_downsample_0_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_0_downsample_1_running_mean_at[8];
        ddp_load(layer4_0_downsample_1_running_mean_at, layer4_0_downsample_1_running_mean + c);
        float layer4_0_downsample_1_scale_at[8];
        ddp_load(layer4_0_downsample_1_scale_at, layer4_0_downsample_1_scale + c);
        float layer4_0_downsample_1_bias_at[8];
        ddp_load(layer4_0_downsample_1_bias_at, layer4_0_downsample_1_bias + c);
        float layer4_0_downsample_1_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_0_downsample_0_value = result[j];
            const float layer4_0_downsample_1_value = (layer4_0_downsample_0_value
                - layer4_0_downsample_1_running_mean_at[j]) * layer4_0_downsample_1_scale_at[j]
                + layer4_0_downsample_1_bias_at[j];
            layer4_0_downsample_1_row[j] = layer4_0_downsample_1_value;
        }
        ddp_store(layer4_0_downsample_1 + row * 2048 + c, layer4_0_downsample_1_row);
    }
}

/* layer4_0_conv3_forward_evaluate: 270 Mflop, 3.3 MB at n = 128
   f32[n, 1, 1, 2048] layer4.0.conv3 = conv(layer4.0.relu, layer4.0.conv3.weight), specs/resnet50.spec:8
   f32[n, 1, 1, 2048] layer4.0.bn3 = map(layer4.0.conv3, layer4.0.bn3.running_mean, layer4.0.bn3.scale,
                                         layer4.0.bn3.bias), specs/resnet50.spec:9
   bf16[n, 1, 1, 2048] layer4.0 = map(layer4.0.bn3, layer4.0.downsample.1), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_0_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_0_conv3_forward_evaluate(int n, const bf16 *__restrict__ layer4_0_relu_2,
                                const bf16 *__restrict__ layer4_0_conv3_weight,
                                const float *__restrict__ layer4_0_bn3_bias,
                                const float *__restrict__ layer4_0_bn3_running_mean,
                                const float *__restrict__ layer4_0_bn3_scale,
                                const bf16 *layer4_0_downsample_1, bf16 *layer4_0,
                                const __grid_constant__ ddp_tensor_map a_map,
                                const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int rows = n, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer4_0_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer4_0_relu_2}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_0_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_0_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_0_bn3_running_mean_at[8];
        ddp_load(layer4_0_bn3_running_mean_at, layer4_0_bn3_running_mean + c);
        float layer4_0_bn3_scale_at[8];
        ddp_load(layer4_0_bn3_scale_at, layer4_0_bn3_scale + c);
        float layer4_0_bn3_bias_at[8];
        ddp_load(layer4_0_bn3_bias_at, layer4_0_bn3_bias + c);
        float layer4_0_downsample_1_at[8];
        ddp_load(layer4_0_downsample_1_at, layer4_0_downsample_1 + row * 2048 + c);
        float layer4_0_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_0_conv3_value = result[j];
            const float layer4_0_bn3_value = (layer4_0_conv3_value - layer4_0_bn3_running_mean_at[j])
                * layer4_0_bn3_scale_at[j] + layer4_0_bn3_bias_at[j];
            const float layer4_0_value = maxf(layer4_0_bn3_value + layer4_0_downsample_1_at[j], 0.0f);
            layer4_0_row[j] = layer4_0_value;
        }
        ddp_store(layer4_0 + row * 2048 + c, layer4_0_row);
    }
}

/* layer4_conv1_forward_evaluate: 269 Mflop, 2.76 MB at n = 128
   for layer4.1.conv1, layer4.2.conv1
   f32[n, 1, 1, 512] layer4.conv1 = conv(layer4, layer4.conv1.weight), specs/resnet50.spec:4
   f32[n, 1, 1, 512] layer4.bn1 = map(layer4.conv1, layer4.bn1.running_mean, layer4.bn1.scale,
                                      layer4.bn1.bias), specs/resnet50.spec:5
   bf16[n, 1, 1, 512] layer4.relu = map(layer4.bn1), specs/resnet50.spec:6 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv1_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 2048, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv1_forward_evaluate(int n, const bf16 *__restrict__ layer4,
                              const bf16 *__restrict__ layer4_conv1_weight,
                              const float *__restrict__ layer4_bn1_bias,
                              const float *__restrict__ layer4_bn1_running_mean,
                              const float *__restrict__ layer4_bn1_scale, bf16 *__restrict__ layer4_relu,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 2048;
    const ddp_mapped<ddp_conv_x<layer4_conv1_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer4}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_conv1_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_conv1_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_bn1_running_mean_at[8];
        ddp_load(layer4_bn1_running_mean_at, layer4_bn1_running_mean + c);
        float layer4_bn1_scale_at[8];
        ddp_load(layer4_bn1_scale_at, layer4_bn1_scale + c);
        float layer4_bn1_bias_at[8];
        ddp_load(layer4_bn1_bias_at, layer4_bn1_bias + c);
        float layer4_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_conv1_value = result[j];
            const float layer4_bn1_value = (layer4_conv1_value - layer4_bn1_running_mean_at[j])
                * layer4_bn1_scale_at[j] + layer4_bn1_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn1_value, 0.0f);
            layer4_relu_row[j] = layer4_relu_value;
        }
        ddp_store(layer4_relu + row * 512 + c, layer4_relu_row);
    }
}

/* layer4_conv2_forward_evaluate: 67.4 Mflop, 4.99 MB at n = 128
   for layer4.1.conv2, layer4.2.conv2
   f32[n, 1, 1, 512] layer4.conv2 = conv(layer4.relu, layer4.conv2.weight) padding 1 1, specs/resnet50.spec:6
   f32[n, 1, 1, 512] layer4.bn2 = map(layer4.conv2, layer4.bn2.running_mean, layer4.bn2.scale,
                                      layer4.bn2.bias), specs/resnet50.spec:7
   bf16[n, 1, 1, 512] layer4.relu = map(layer4.bn2), specs/resnet50.spec:8 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv2_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {3, 3}, .stride = {1, 1}, .padding = {1, 1},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 512};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv2_forward_evaluate(int n, const bf16 *__restrict__ layer4_relu,
                              const bf16 *__restrict__ layer4_conv2_weight,
                              const float *__restrict__ layer4_bn2_bias,
                              const float *__restrict__ layer4_bn2_running_mean,
                              const float *__restrict__ layer4_bn2_scale, bf16 *__restrict__ layer4_relu_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 4 * 64, column = (int)blockIdx.x % 4 * 128;
    const int rows = n, group = 0, depth = 4608;
    const ddp_mapped<ddp_conv_x<layer4_conv2_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer4_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_conv2_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_conv2_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 512)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_bn2_running_mean_at[8];
        ddp_load(layer4_bn2_running_mean_at, layer4_bn2_running_mean + c);
        float layer4_bn2_scale_at[8];
        ddp_load(layer4_bn2_scale_at, layer4_bn2_scale + c);
        float layer4_bn2_bias_at[8];
        ddp_load(layer4_bn2_bias_at, layer4_bn2_bias + c);
        float layer4_relu_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_conv2_value = result[j];
            const float layer4_bn2_value = (layer4_conv2_value - layer4_bn2_running_mean_at[j])
                * layer4_bn2_scale_at[j] + layer4_bn2_bias_at[j];
            const float layer4_relu_value = maxf(layer4_bn2_value, 0.0f);
            layer4_relu_row[j] = layer4_relu_value;
        }
        ddp_store(layer4_relu_2 + row * 512 + c, layer4_relu_row);
    }
}

/* layer4_conv3_forward_evaluate: 270 Mflop, 3.3 MB at n = 128
   for layer4.1.conv3, layer4.2.conv3
   f32[n, 1, 1, 2048] layer4.conv3 = conv(layer4.relu, layer4.conv3.weight), specs/resnet50.spec:8
   f32[n, 1, 1, 2048] layer4.bn3 = map(layer4.conv3, layer4.bn3.running_mean, layer4.bn3.scale,
                                       layer4.bn3.bias), specs/resnet50.spec:9
   bf16[n, 1, 1, 2048] layer4 = map(layer4.bn3, layer4), specs/resnet50.spec:16 */
/* tile: 64 x 128, 64 terms a stage */
static constexpr ddp_conv layer4_conv3_forward_evaluate_shape =
    {.source = {1, 1}, .result = {1, 1}, .kernel = {1, 1}, .stride = {1, 1}, .padding = {0, 0},
     .dilation = {1, 1}, .groups = 1, .in = 512, .out = 2048};
extern "C" __global__ void __launch_bounds__(256, 1)
layer4_conv3_forward_evaluate(int n, const bf16 *layer4, const bf16 *__restrict__ layer4_relu,
                              const bf16 *__restrict__ layer4_conv3_weight,
                              const float *__restrict__ layer4_bn3_bias,
                              const float *__restrict__ layer4_bn3_running_mean,
                              const float *__restrict__ layer4_bn3_scale, bf16 *layer4_2,
                              const __grid_constant__ ddp_tensor_map a_map,
                              const __grid_constant__ ddp_tensor_map b_map)
{
    DDP_DYNAMIC_SHARED(shared);
    const int first = (int)blockIdx.x / 16 * 64, column = (int)blockIdx.x % 16 * 128;
    const int rows = n, group = 0, depth = 512;
    const ddp_mapped<ddp_conv_x<layer4_conv3_forward_evaluate_shape>, bf16>
        a = {{{rows, group}, layer4_relu}, &a_map};
    const ddp_mapped<ddp_conv_weight<layer4_conv3_forward_evaluate_shape>, bf16>
        b = {{{group}, layer4_conv3_weight}, &b_map};
    float *const results = ddp_tile<bf16, 64, 128>::multiply(shared, a, first, b, column, depth);
    using tile = ddp_results<64, 128, 8>;
    for (int i = tile::first_row(); i < 64; i += tile::STEP) {
        if (first + i >= rows || column + tile::column() >= 2048)
            break;
        const int64_t row = first + i;
        const int c = column + tile::column();
        float result[8];
        ddp_load(result, tile::at(results, i));
        float layer4_bn3_running_mean_at[8];
        ddp_load(layer4_bn3_running_mean_at, layer4_bn3_running_mean + c);
        float layer4_bn3_scale_at[8];
        ddp_load(layer4_bn3_scale_at, layer4_bn3_scale + c);
        float layer4_bn3_bias_at[8];
        ddp_load(layer4_bn3_bias_at, layer4_bn3_bias + c);
        float layer4_at[8];
        ddp_load(layer4_at, layer4 + row * 2048 + c);
        float layer4_row[8];
        #pragma unroll
        for (int j = 0; j < 8; j++) {
            const float layer4_conv3_value = result[j];
            const float layer4_bn3_value = (layer4_conv3_value - layer4_bn3_running_mean_at[j])
                * layer4_bn3_scale_at[j] + layer4_bn3_bias_at[j];
            const float layer4_value = maxf(layer4_bn3_value + layer4_at[j], 0.0f);
            layer4_row[j] = layer4_value;
        }
        ddp_store(layer4_2 + row * 2048 + c, layer4_row);
    }
}

/* loss_log_p_forward_evaluate: 10.2 kflop, 8.19 kB at n = 128
   f32[n, 1] loss.log_p.max = reduce_max(fc) axes 1 keep, specs/resnet50.spec:45
   f32[n, 10] loss.log_p.z = map(fc, loss.log_p.max), specs/resnet50.spec:45
   f32[n, 10] loss.log_p.exp = map(loss.log_p.z), specs/resnet50.spec:45
   f32[n, 1] loss.log_p.sum = reduce_sum(loss.log_p.exp) axes 1 keep, specs/resnet50.spec:45
   bf16[n, 10] loss.log_p = map(loss.log_p.z, loss.log_p.sum), specs/resnet50.spec:45
   i32[n] correct.argmax = reduce_argmax(fc) axes 1, specs/resnet50.spec:45 */
extern "C" __global__ void __launch_bounds__(256, 1)
loss_log_p_forward_evaluate(int n, const float *__restrict__ fc, bf16 *__restrict__ loss_log_p,
                            int32_t *__restrict__ correct_argmax)
{
    const int i = blockIdx.x * 8 + threadIdx.x / 32;
    if (i >= n)
        return;
    ddp_max loss_log_p_max_max;
    ddp_argmax correct_argmax_argmax;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        loss_log_p_max_max.add(fc[i * 10 + c]);
        correct_argmax_argmax.add(fc[i * 10 + c], c);
    }
    ddp_merge_row<32>(loss_log_p_max_max);
    ddp_merge_row<32>(correct_argmax_argmax);
    const float loss_log_p_max = (float)loss_log_p_max_max.value;
    const int32_t correct_argmax_value = (int32_t)correct_argmax_argmax.at;
    float loss_log_p_z_row[1];
    ddp_sum loss_log_p_sum_sum;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        const float loss_log_p_z = fc[i * 10 + c] - floorf(loss_log_p_max);
        loss_log_p_z_row[e] = loss_log_p_z;
        const float loss_log_p_exp = expf(loss_log_p_z);
        loss_log_p_sum_sum.add(loss_log_p_exp);
    }
    ddp_merge_row<32>(loss_log_p_sum_sum);
    const float loss_log_p_sum = (float)loss_log_p_sum_sum.sum;
    #pragma unroll
    for (int e = 0; e < 1; e++) {
        const int c = e * 32 + threadIdx.x % 32;
        if (c >= 10)
            break;
        loss_log_p[i * 10 + c] = narrow(loss_log_p_z_row[e] - logf(loss_log_p_sum));
    }
    if (threadIdx.x % 32 == 0) {
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
extern "C" __global__ void __launch_bounds__(256, 1)
loss_sums_evaluate(int n, const int32_t *__restrict__ target, const float *__restrict__ loss_score,
                   const int32_t *__restrict__ correct_argmax, float *__restrict__ loss_sum,
                   float *__restrict__ loss_sum_2, float *__restrict__ correct)
{
    ddp_sum loss_sum_sum;
    ddp_sum loss_sum_sum_2;
    ddp_sum correct_sum;
    for (int i = threadIdx.x; i < n; i += 256) {
        const float loss_counted = target[i] != -100 ? 1.0f : 0.0f;
        const float loss_mul = loss_counted * loss_score[i];
        const float correct_eq = correct_argmax[i] == target[i] ? 1.0f : 0.0f;
        loss_sum_sum.add(loss_mul);
        loss_sum_sum_2.add(loss_counted);
        correct_sum.add(correct_eq);
    }
    ddp_merge_column<256, 1>(loss_sum_sum);
    ddp_merge_column<256, 1>(loss_sum_sum_2);
    ddp_merge_column<256, 1>(correct_sum);
    if (threadIdx.x < 1) {
        loss_sum[0] = (float)loss_sum_sum.sum;
        loss_sum_2[0] = (float)loss_sum_sum_2.sum;
        correct[0] = (float)correct_sum.sum;
    }
}
