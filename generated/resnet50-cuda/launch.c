/* launch.c: starts the kernels of kernels.cu; emitted by ddpc from specs/resnet50.spec.
   Grids depend on n alone. */
#include "kernels.h"

#include "device/launch.h"

void conv1_forward(int n, const float *image, const bf16 *conv1_weight, bf16 *conv1, float *bn1_m2,
                   float *bn1_mean, void *workspace)
{
    void *arguments[] = {&n, &image, &conv1_weight, &conv1, &bn1_m2, &bn1_mean, &workspace};
    ddp_launch("conv1_forward", (struct ddp_grid){{(n * 256 + 127) / 128, 1, 1}, 256, 80448}, arguments);
    ddp_launch("conv1_forward_columns", (struct ddp_grid){{2, 1, 1}, 1024, 0}, arguments);
}

void bn1_scale_forward(int n, const float *bn1_weight, const float *bn1_running_mean,
                       const float *bn1_running_var, const float *bn1_m2, const float *bn1_mean,
                       float *bn1_running_mean_out, float *bn1_running_var_out, float *bn1_scale)
{
    void *arguments[] = {&n, &bn1_weight, &bn1_running_mean, &bn1_running_var, &bn1_m2, &bn1_mean,
                         &bn1_running_mean_out, &bn1_running_var_out, &bn1_scale};
    ddp_launch("bn1_scale_forward", (struct ddp_grid){{2, 1, 1}, 32, 0}, arguments);
}

void pool_forward(int n, const bf16 *conv1, const float *bn1_bias, const float *bn1_mean,
                  const float *bn1_scale, bf16 *pool)
{
    void *arguments[] = {&n, &conv1, &bn1_bias, &bn1_mean, &bn1_scale, &pool};
    ddp_launch("pool_forward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_0_conv1_forward(int n, const bf16 *pool, const bf16 *layer1_0_conv1_weight, bf16 *layer1_0_conv1,
                            float *layer1_0_bn1_m2, float *layer1_0_bn1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &pool, &layer1_0_conv1_weight, &layer1_0_conv1, &layer1_0_bn1_m2,
                         &layer1_0_bn1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer1_0_conv1_forward", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_0_conv1_forward_columns", (struct ddp_grid){{2, 1, 1}, 1024, 0}, arguments);
}

void layer1_bn_scale_forward(int n, const float *layer1_bn_weight, const float *layer1_bn_running_mean,
                             const float *layer1_bn_running_var, const float *layer1_bn_m2,
                             const float *layer1_bn_mean, float *layer1_bn_running_mean_out,
                             float *layer1_bn_running_var_out, float *layer1_bn_scale)
{
    void *arguments[] = {&n, &layer1_bn_weight, &layer1_bn_running_mean, &layer1_bn_running_var,
                         &layer1_bn_m2, &layer1_bn_mean, &layer1_bn_running_mean_out,
                         &layer1_bn_running_var_out, &layer1_bn_scale};
    ddp_launch("layer1_bn_scale_forward", (struct ddp_grid){{2, 1, 1}, 32, 0}, arguments);
}

void layer1_conv2_forward(int n, const bf16 *layer1_conv1, const float *layer1_bn1_bias,
                          const float *layer1_bn1_mean, const float *layer1_bn1_scale,
                          const bf16 *layer1_conv2_weight, bf16 *layer1_conv2, float *layer1_bn2_m2,
                          float *layer1_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {576, 64}, .stride = {2, 1152},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1_conv1, &layer1_bn1_bias, &layer1_bn1_mean, &layer1_bn1_scale,
                         &layer1_conv2_weight, &layer1_conv2, &layer1_bn2_m2, &layer1_bn2_mean, &workspace,
                         &b_map};
    ddp_launch("layer1_conv2_forward", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_conv2_forward_columns", (struct ddp_grid){{2, 1, 1}, 1024, 0}, arguments);
}

void layer1_conv3_forward(int n, const bf16 *layer1_conv2, const float *layer1_bn2_bias,
                          const float *layer1_bn2_mean, const float *layer1_bn2_scale,
                          const bf16 *layer1_conv3_weight, bf16 *layer1_conv3, float *layer1_bn3_m2,
                          float *layer1_bn3_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, 256}, .stride = {2, 128},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer1_conv2, &layer1_bn2_bias, &layer1_bn2_mean, &layer1_bn2_scale,
                         &layer1_conv3_weight, &layer1_conv3, &layer1_bn3_m2, &layer1_bn3_mean, &workspace,
                         &b_map};
    ddp_launch("layer1_conv3_forward", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_conv3_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer1_scale_forward(int n, const float *layer1_weight, const float *layer1_running_mean,
                          const float *layer1_running_var, const float *layer1_m2, const float *layer1_mean,
                          float *layer1_running_mean_out, float *layer1_running_var_out, float *layer1_scale)
{
    void *arguments[] = {&n, &layer1_weight, &layer1_running_mean, &layer1_running_var, &layer1_m2,
                         &layer1_mean, &layer1_running_mean_out, &layer1_running_var_out, &layer1_scale};
    ddp_launch("layer1_scale_forward", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer1_0_downsample_0_forward(int n, const bf16 *pool, const bf16 *layer1_0_downsample_0_weight,
                                   bf16 *layer1_0_downsample_0, float *layer1_0_downsample_1_m2,
                                   float *layer1_0_downsample_1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {64, 256},
                                              .stride = {2, 128}, .box = {64, 128}});
    void *arguments[] = {&n, &pool, &layer1_0_downsample_0_weight, &layer1_0_downsample_0,
                         &layer1_0_downsample_1_m2, &layer1_0_downsample_1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer1_0_downsample_0_forward", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_0_downsample_0_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer1_0_forward(int n, const bf16 *layer1_0_conv3, const float *layer1_0_bn3_bias,
                      const float *layer1_0_bn3_mean, const float *layer1_0_bn3_scale,
                      const bf16 *layer1_0_downsample_0, const float *layer1_0_downsample_1_bias,
                      const float *layer1_0_downsample_1_mean, const float *layer1_0_downsample_1_scale,
                      bf16 *layer1_0)
{
    void *arguments[] = {&n, &layer1_0_conv3, &layer1_0_bn3_bias, &layer1_0_bn3_mean, &layer1_0_bn3_scale,
                         &layer1_0_downsample_0, &layer1_0_downsample_1_bias, &layer1_0_downsample_1_mean,
                         &layer1_0_downsample_1_scale, &layer1_0};
    ddp_launch("layer1_0_forward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_conv1_forward(int n, const bf16 *layer1, const bf16 *layer1_conv1_weight, bf16 *layer1_conv1,
                          float *layer1_bn1_m2, float *layer1_bn1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 64}, .stride = {2, 512},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1, &layer1_conv1_weight, &layer1_conv1, &layer1_bn1_m2, &layer1_bn1_mean,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer1_conv1_forward", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_conv1_forward_columns", (struct ddp_grid){{2, 1, 1}, 1024, 0}, arguments);
}

void layer1_forward(int n, const bf16 *layer1, const bf16 *layer1_conv3, const float *layer1_bn3_bias,
                    const float *layer1_bn3_mean, const float *layer1_bn3_scale, bf16 *layer1_2)
{
    void *arguments[] = {&n, &layer1, &layer1_conv3, &layer1_bn3_bias, &layer1_bn3_mean, &layer1_bn3_scale,
                         &layer1_2};
    ddp_launch("layer1_forward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_0_conv1_forward(int n, const bf16 *layer1_2, const bf16 *layer2_0_conv1_weight,
                            bf16 *layer2_0_conv1, float *layer2_0_bn1_m2, float *layer2_0_bn1_mean,
                            void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 128}, .stride = {2, 512},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer1_2, &layer2_0_conv1_weight, &layer2_0_conv1, &layer2_0_bn1_m2,
                         &layer2_0_bn1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer2_0_conv1_forward", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_conv1_forward_columns", (struct ddp_grid){{4, 1, 1}, 1024, 0}, arguments);
}

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
    void *arguments[] = {&n, &bn_num_batches_tracked, &layer_bn_num_batches_tracked,
                         &layer_num_batches_tracked, &layer_num_batches_tracked_2,
                         &layer_num_batches_tracked_3, &layer_bn_num_batches_tracked_2,
                         &layer_bn_num_batches_tracked_3, &layer_bn_num_batches_tracked_4,
                         &layer_bn_num_batches_tracked_5, &layer_bn_num_batches_tracked_6,
                         &layer_num_batches_tracked_4, &layer_bn_num_batches_tracked_7,
                         &bn_num_batches_tracked_out, &layer_bn_num_batches_tracked_out,
                         &layer_num_batches_tracked_out, &layer_num_batches_tracked_2_out,
                         &layer_num_batches_tracked_3_out, &layer_bn_num_batches_tracked_2_out,
                         &layer_bn_num_batches_tracked_3_out, &layer_bn_num_batches_tracked_4_out,
                         &layer_bn_num_batches_tracked_5_out, &layer_bn_num_batches_tracked_6_out,
                         &layer_num_batches_tracked_4_out, &layer_bn_num_batches_tracked_7_out};
    ddp_launch("layer_bn_num_batches_tracked_update", (struct ddp_grid){{1, 1, 1}, 32, 0}, arguments);
}

void layer2_0_bn1_scale_forward(int n, const float *layer2_0_bn1_weight,
                                const float *layer2_0_bn1_running_mean, const float *layer2_0_bn1_running_var,
                                const float *layer2_0_bn1_m2, const float *layer2_0_bn1_mean,
                                float *layer2_0_bn1_running_mean_out, float *layer2_0_bn1_running_var_out,
                                float *layer2_0_bn1_scale)
{
    void *arguments[] = {&n, &layer2_0_bn1_weight, &layer2_0_bn1_running_mean, &layer2_0_bn1_running_var,
                         &layer2_0_bn1_m2, &layer2_0_bn1_mean, &layer2_0_bn1_running_mean_out,
                         &layer2_0_bn1_running_var_out, &layer2_0_bn1_scale};
    ddp_launch("layer2_0_bn1_scale_forward", (struct ddp_grid){{4, 1, 1}, 32, 0}, arguments);
}

void layer2_0_conv2_forward(int n, const bf16 *layer2_0_conv1, const float *layer2_0_bn1_bias,
                            const float *layer2_0_bn1_mean, const float *layer2_0_bn1_scale,
                            const bf16 *layer2_0_conv2_weight, bf16 *layer2_0_conv2, float *layer2_0_bn2_m2,
                            float *layer2_0_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1152, 128}, .stride = {2, 2304},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_0_conv1, &layer2_0_bn1_bias, &layer2_0_bn1_mean, &layer2_0_bn1_scale,
                         &layer2_0_conv2_weight, &layer2_0_conv2, &layer2_0_bn2_m2, &layer2_0_bn2_mean,
                         &workspace, &b_map};
    ddp_launch("layer2_0_conv2_forward", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_conv2_forward_columns", (struct ddp_grid){{4, 1, 1}, 1024, 0}, arguments);
}

void layer2_bn_scale_forward(int n, const float *layer2_bn_weight, const float *layer2_bn_running_mean,
                             const float *layer2_bn_running_var, const float *layer2_bn_m2,
                             const float *layer2_bn_mean, float *layer2_bn_running_mean_out,
                             float *layer2_bn_running_var_out, float *layer2_bn_scale)
{
    void *arguments[] = {&n, &layer2_bn_weight, &layer2_bn_running_mean, &layer2_bn_running_var,
                         &layer2_bn_m2, &layer2_bn_mean, &layer2_bn_running_mean_out,
                         &layer2_bn_running_var_out, &layer2_bn_scale};
    ddp_launch("layer2_bn_scale_forward", (struct ddp_grid){{4, 1, 1}, 32, 0}, arguments);
}

void layer2_conv3_forward(int n, const bf16 *layer2_conv2, const float *layer2_bn2_bias,
                          const float *layer2_bn2_mean, const float *layer2_bn2_scale,
                          const bf16 *layer2_conv3_weight, bf16 *layer2_conv3, float *layer2_bn3_m2,
                          float *layer2_bn3_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, 512}, .stride = {2, 256},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_conv2, &layer2_bn2_bias, &layer2_bn2_mean, &layer2_bn2_scale,
                         &layer2_conv3_weight, &layer2_conv3, &layer2_bn3_m2, &layer2_bn3_mean, &workspace,
                         &b_map};
    ddp_launch("layer2_conv3_forward", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv3_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer2_scale_forward(int n, const float *layer2_weight, const float *layer2_running_mean,
                          const float *layer2_running_var, const float *layer2_m2, const float *layer2_mean,
                          float *layer2_running_mean_out, float *layer2_running_var_out, float *layer2_scale)
{
    void *arguments[] = {&n, &layer2_weight, &layer2_running_mean, &layer2_running_var, &layer2_m2,
                         &layer2_mean, &layer2_running_mean_out, &layer2_running_var_out, &layer2_scale};
    ddp_launch("layer2_scale_forward", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer2_0_downsample_0_forward(int n, const bf16 *layer1_2, const bf16 *layer2_0_downsample_0_weight,
                                   bf16 *layer2_0_downsample_0, float *layer2_0_downsample_1_m2,
                                   float *layer2_0_downsample_1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {256, 8, 8, n}, .stride = {2, 512, 4096, 32768},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {256, 512},
                                              .stride = {2, 512}, .box = {64, 128}});
    void *arguments[] = {&n, &layer1_2, &layer2_0_downsample_0_weight, &layer2_0_downsample_0,
                         &layer2_0_downsample_1_m2, &layer2_0_downsample_1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer2_0_downsample_0_forward", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_downsample_0_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer2_0_forward(int n, const bf16 *layer2_0_conv3, const float *layer2_0_bn3_bias,
                      const float *layer2_0_bn3_mean, const float *layer2_0_bn3_scale,
                      const bf16 *layer2_0_downsample_0, const float *layer2_0_downsample_1_bias,
                      const float *layer2_0_downsample_1_mean, const float *layer2_0_downsample_1_scale,
                      bf16 *layer2_0)
{
    void *arguments[] = {&n, &layer2_0_conv3, &layer2_0_bn3_bias, &layer2_0_bn3_mean, &layer2_0_bn3_scale,
                         &layer2_0_downsample_0, &layer2_0_downsample_1_bias, &layer2_0_downsample_1_mean,
                         &layer2_0_downsample_1_scale, &layer2_0};
    ddp_launch("layer2_0_forward", (struct ddp_grid){{((int64_t)n * 8192 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_conv1_forward(int n, const bf16 *layer2, const bf16 *layer2_conv1_weight, bf16 *layer2_conv1,
                          float *layer2_bn1_m2, float *layer2_bn1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 128}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2, &layer2_conv1_weight, &layer2_conv1, &layer2_bn1_m2, &layer2_bn1_mean,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer2_conv1_forward", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv1_forward_columns", (struct ddp_grid){{4, 1, 1}, 1024, 0}, arguments);
}

void layer2_conv2_forward(int n, const bf16 *layer2_conv1, const float *layer2_bn1_bias,
                          const float *layer2_bn1_mean, const float *layer2_bn1_scale,
                          const bf16 *layer2_conv2_weight, bf16 *layer2_conv2, float *layer2_bn2_m2,
                          float *layer2_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1152, 128}, .stride = {2, 2304},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_conv1, &layer2_bn1_bias, &layer2_bn1_mean, &layer2_bn1_scale,
                         &layer2_conv2_weight, &layer2_conv2, &layer2_bn2_m2, &layer2_bn2_mean, &workspace,
                         &b_map};
    ddp_launch("layer2_conv2_forward", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv2_forward_columns", (struct ddp_grid){{4, 1, 1}, 1024, 0}, arguments);
}

void layer2_forward(int n, const bf16 *layer2, const bf16 *layer2_conv3, const float *layer2_bn3_bias,
                    const float *layer2_bn3_mean, const float *layer2_bn3_scale, bf16 *layer2_2)
{
    void *arguments[] = {&n, &layer2, &layer2_conv3, &layer2_bn3_bias, &layer2_bn3_mean, &layer2_bn3_scale,
                         &layer2_2};
    ddp_launch("layer2_forward", (struct ddp_grid){{((int64_t)n * 8192 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_0_conv1_forward(int n, const bf16 *layer2_3, const bf16 *layer3_0_conv1_weight,
                            bf16 *layer3_0_conv1, float *layer3_0_bn1_m2, float *layer3_0_bn1_mean,
                            void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 256}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_3, &layer3_0_conv1_weight, &layer3_0_conv1, &layer3_0_bn1_m2,
                         &layer3_0_bn1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer3_0_conv1_forward", (struct ddp_grid){{(n * 16 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_conv1_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer3_0_bn1_scale_forward(int n, const float *layer3_0_bn1_weight,
                                const float *layer3_0_bn1_running_mean, const float *layer3_0_bn1_running_var,
                                const float *layer3_0_bn1_m2, const float *layer3_0_bn1_mean,
                                float *layer3_0_bn1_running_mean_out, float *layer3_0_bn1_running_var_out,
                                float *layer3_0_bn1_scale)
{
    void *arguments[] = {&n, &layer3_0_bn1_weight, &layer3_0_bn1_running_mean, &layer3_0_bn1_running_var,
                         &layer3_0_bn1_m2, &layer3_0_bn1_mean, &layer3_0_bn1_running_mean_out,
                         &layer3_0_bn1_running_var_out, &layer3_0_bn1_scale};
    ddp_launch("layer3_0_bn1_scale_forward", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer3_0_conv2_forward(int n, const bf16 *layer3_0_conv1, const float *layer3_0_bn1_bias,
                            const float *layer3_0_bn1_mean, const float *layer3_0_bn1_scale,
                            const bf16 *layer3_0_conv2_weight, bf16 *layer3_0_conv2, float *layer3_0_bn2_m2,
                            float *layer3_0_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2304, 256}, .stride = {2, 4608},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_0_conv1, &layer3_0_bn1_bias, &layer3_0_bn1_mean, &layer3_0_bn1_scale,
                         &layer3_0_conv2_weight, &layer3_0_conv2, &layer3_0_bn2_m2, &layer3_0_bn2_mean,
                         &workspace, &b_map};
    ddp_launch("layer3_0_conv2_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_conv2_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer3_bn_scale_forward(int n, const float *layer3_bn_weight, const float *layer3_bn_running_mean,
                             const float *layer3_bn_running_var, const float *layer3_bn_m2,
                             const float *layer3_bn_mean, float *layer3_bn_running_mean_out,
                             float *layer3_bn_running_var_out, float *layer3_bn_scale)
{
    void *arguments[] = {&n, &layer3_bn_weight, &layer3_bn_running_mean, &layer3_bn_running_var,
                         &layer3_bn_m2, &layer3_bn_mean, &layer3_bn_running_mean_out,
                         &layer3_bn_running_var_out, &layer3_bn_scale};
    ddp_launch("layer3_bn_scale_forward", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer3_conv3_forward(int n, const bf16 *layer3_conv2, const float *layer3_bn2_bias,
                          const float *layer3_bn2_mean, const float *layer3_bn2_scale,
                          const bf16 *layer3_conv3_weight, bf16 *layer3_conv3, float *layer3_bn3_m2,
                          float *layer3_bn3_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 1024}, .stride = {2, 512},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_conv2, &layer3_bn2_bias, &layer3_bn2_mean, &layer3_bn2_scale,
                         &layer3_conv3_weight, &layer3_conv3, &layer3_bn3_m2, &layer3_bn3_mean, &workspace,
                         &b_map};
    ddp_launch("layer3_conv3_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv3_forward_columns", (struct ddp_grid){{32, 1, 1}, 1024, 0}, arguments);
}

void layer3_scale_forward(int n, const float *layer3_weight, const float *layer3_running_mean,
                          const float *layer3_running_var, const float *layer3_m2, const float *layer3_mean,
                          float *layer3_running_mean_out, float *layer3_running_var_out, float *layer3_scale)
{
    void *arguments[] = {&n, &layer3_weight, &layer3_running_mean, &layer3_running_var, &layer3_m2,
                         &layer3_mean, &layer3_running_mean_out, &layer3_running_var_out, &layer3_scale};
    ddp_launch("layer3_scale_forward", (struct ddp_grid){{4, 1, 1}, 256, 0}, arguments);
}

void layer3_0_downsample_0_forward(int n, const bf16 *layer2_3, const bf16 *layer3_0_downsample_0_weight,
                                   bf16 *layer3_0_downsample_0, float *layer3_0_downsample_1_m2,
                                   float *layer3_0_downsample_1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {512, 4, 4, n}, .stride = {2, 1024, 4096, 16384},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {512, 1024},
                                              .stride = {2, 1024}, .box = {64, 128}});
    void *arguments[] = {&n, &layer2_3, &layer3_0_downsample_0_weight, &layer3_0_downsample_0,
                         &layer3_0_downsample_1_m2, &layer3_0_downsample_1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer3_0_downsample_0_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_downsample_0_forward_columns", (struct ddp_grid){{32, 1, 1}, 1024, 0}, arguments);
}

void layer3_0_forward(int n, const bf16 *layer3_0_conv3, const float *layer3_0_bn3_bias,
                      const float *layer3_0_bn3_mean, const float *layer3_0_bn3_scale,
                      const bf16 *layer3_0_downsample_0, const float *layer3_0_downsample_1_bias,
                      const float *layer3_0_downsample_1_mean, const float *layer3_0_downsample_1_scale,
                      bf16 *layer3_0)
{
    void *arguments[] = {&n, &layer3_0_conv3, &layer3_0_bn3_bias, &layer3_0_bn3_mean, &layer3_0_bn3_scale,
                         &layer3_0_downsample_0, &layer3_0_downsample_1_bias, &layer3_0_downsample_1_mean,
                         &layer3_0_downsample_1_scale, &layer3_0};
    ddp_launch("layer3_0_forward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_conv1_forward(int n, const bf16 *layer3, const bf16 *layer3_conv1_weight, bf16 *layer3_conv1,
                          float *layer3_bn1_m2, float *layer3_bn1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, 256}, .stride = {2, 2048},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3, &layer3_conv1_weight, &layer3_conv1, &layer3_bn1_m2, &layer3_bn1_mean,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer3_conv1_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv1_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer3_conv2_forward(int n, const bf16 *layer3_conv1, const float *layer3_bn1_bias,
                          const float *layer3_bn1_mean, const float *layer3_bn1_scale,
                          const bf16 *layer3_conv2_weight, bf16 *layer3_conv2, float *layer3_bn2_m2,
                          float *layer3_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2304, 256}, .stride = {2, 4608},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_conv1, &layer3_bn1_bias, &layer3_bn1_mean, &layer3_bn1_scale,
                         &layer3_conv2_weight, &layer3_conv2, &layer3_bn2_m2, &layer3_bn2_mean, &workspace,
                         &b_map};
    ddp_launch("layer3_conv2_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv2_forward_columns", (struct ddp_grid){{8, 1, 1}, 1024, 0}, arguments);
}

void layer3_forward(int n, const bf16 *layer3, const bf16 *layer3_conv3, const float *layer3_bn3_bias,
                    const float *layer3_bn3_mean, const float *layer3_bn3_scale, bf16 *layer3_2)
{
    void *arguments[] = {&n, &layer3, &layer3_conv3, &layer3_bn3_bias, &layer3_bn3_mean, &layer3_bn3_scale,
                         &layer3_2};
    ddp_launch("layer3_forward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_0_conv1_forward(int n, const bf16 *layer3_5, const bf16 *layer4_0_conv1_weight,
                            bf16 *layer4_0_conv1, float *layer4_0_bn1_m2, float *layer4_0_bn1_mean,
                            void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, 512}, .stride = {2, 2048},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_5, &layer4_0_conv1_weight, &layer4_0_conv1, &layer4_0_bn1_m2,
                         &layer4_0_bn1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer4_0_conv1_forward", (struct ddp_grid){{(n * 4 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_0_conv1_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer4_0_bn1_scale_forward(int n, const float *layer4_0_bn1_weight,
                                const float *layer4_0_bn1_running_mean, const float *layer4_0_bn1_running_var,
                                const float *layer4_0_bn1_m2, const float *layer4_0_bn1_mean,
                                float *layer4_0_bn1_running_mean_out, float *layer4_0_bn1_running_var_out,
                                float *layer4_0_bn1_scale)
{
    void *arguments[] = {&n, &layer4_0_bn1_weight, &layer4_0_bn1_running_mean, &layer4_0_bn1_running_var,
                         &layer4_0_bn1_m2, &layer4_0_bn1_mean, &layer4_0_bn1_running_mean_out,
                         &layer4_0_bn1_running_var_out, &layer4_0_bn1_scale};
    ddp_launch("layer4_0_bn1_scale_forward", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer4_0_conv2_forward(int n, const bf16 *layer4_0_conv1, const float *layer4_0_bn1_bias,
                            const float *layer4_0_bn1_mean, const float *layer4_0_bn1_scale,
                            const bf16 *layer4_0_conv2_weight, bf16 *layer4_0_conv2, float *layer4_0_bn2_m2,
                            float *layer4_0_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {4608, 512}, .stride = {2, 9216},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_0_conv1, &layer4_0_bn1_bias, &layer4_0_bn1_mean, &layer4_0_bn1_scale,
                         &layer4_0_conv2_weight, &layer4_0_conv2, &layer4_0_bn2_m2, &layer4_0_bn2_mean,
                         &workspace, &b_map};
    ddp_launch("layer4_0_conv2_forward", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_0_conv2_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer4_bn_scale_forward(int n, const float *layer4_bn_weight, const float *layer4_bn_running_mean,
                             const float *layer4_bn_running_var, const float *layer4_bn_m2,
                             const float *layer4_bn_mean, float *layer4_bn_var,
                             float *layer4_bn_running_mean_out, float *layer4_bn_running_var_out,
                             float *layer4_bn_scale)
{
    void *arguments[] = {&n, &layer4_bn_weight, &layer4_bn_running_mean, &layer4_bn_running_var,
                         &layer4_bn_m2, &layer4_bn_mean, &layer4_bn_var, &layer4_bn_running_mean_out,
                         &layer4_bn_running_var_out, &layer4_bn_scale};
    ddp_launch("layer4_bn_scale_forward", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer4_conv3_forward(int n, const bf16 *layer4_conv2, const float *layer4_bn2_bias,
                          const float *layer4_bn2_mean, const float *layer4_bn2_scale,
                          const bf16 *layer4_conv3_weight, bf16 *layer4_conv3, float *layer4_bn3_m2,
                          float *layer4_bn3_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 2048}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_conv2, &layer4_bn2_bias, &layer4_bn2_mean, &layer4_bn2_scale,
                         &layer4_conv3_weight, &layer4_conv3, &layer4_bn3_m2, &layer4_bn3_mean, &workspace,
                         &b_map};
    ddp_launch("layer4_conv3_forward", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_conv3_forward_columns", (struct ddp_grid){{64, 1, 1}, 1024, 0}, arguments);
}

void layer4_scale_forward(int n, const float *layer4_weight, const float *layer4_running_mean,
                          const float *layer4_running_var, const float *layer4_m2, const float *layer4_mean,
                          float *layer4_var, float *layer4_running_mean_out, float *layer4_running_var_out,
                          float *layer4_scale)
{
    void *arguments[] = {&n, &layer4_weight, &layer4_running_mean, &layer4_running_var, &layer4_m2,
                         &layer4_mean, &layer4_var, &layer4_running_mean_out, &layer4_running_var_out,
                         &layer4_scale};
    ddp_launch("layer4_scale_forward", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_downsample_0_forward(int n, const bf16 *layer3_5, const bf16 *layer4_0_downsample_0_weight,
                                   bf16 *layer4_0_downsample_0, float *layer4_0_downsample_1_m2,
                                   float *layer4_0_downsample_1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {1024, 2, 2, n}, .stride = {2, 2048, 4096, 8192},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {1024, 2048},
                                              .stride = {2, 2048}, .box = {64, 128}});
    void *arguments[] = {&n, &layer3_5, &layer4_0_downsample_0_weight, &layer4_0_downsample_0,
                         &layer4_0_downsample_1_m2, &layer4_0_downsample_1_mean, &workspace, &a_map, &b_map};
    ddp_launch("layer4_0_downsample_0_forward", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_0_downsample_0_forward_columns", (struct ddp_grid){{64, 1, 1}, 1024, 0}, arguments);
}

void layer4_0_forward(int n, const bf16 *layer4_0_conv3, const float *layer4_0_bn3_bias,
                      const float *layer4_0_bn3_mean, const float *layer4_0_bn3_scale,
                      const bf16 *layer4_0_downsample_0, const float *layer4_0_downsample_1_bias,
                      const float *layer4_0_downsample_1_mean, const float *layer4_0_downsample_1_scale,
                      bf16 *layer4_0)
{
    void *arguments[] = {&n, &layer4_0_conv3, &layer4_0_bn3_bias, &layer4_0_bn3_mean, &layer4_0_bn3_scale,
                         &layer4_0_downsample_0, &layer4_0_downsample_1_bias, &layer4_0_downsample_1_mean,
                         &layer4_0_downsample_1_scale, &layer4_0};
    ddp_launch("layer4_0_forward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_conv1_forward(int n, const bf16 *layer4, const bf16 *layer4_conv1_weight, bf16 *layer4_conv1,
                          float *layer4_bn1_m2, float *layer4_bn1_mean, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, n}, .stride = {2, 4096}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2048, 512}, .stride = {2, 4096},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4, &layer4_conv1_weight, &layer4_conv1, &layer4_bn1_m2, &layer4_bn1_mean,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer4_conv1_forward", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_conv1_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer4_conv2_forward(int n, const bf16 *layer4_conv1, const float *layer4_bn1_bias,
                          const float *layer4_bn1_mean, const float *layer4_bn1_scale,
                          const bf16 *layer4_conv2_weight, bf16 *layer4_conv2, float *layer4_bn2_m2,
                          float *layer4_bn2_mean, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {4608, 512}, .stride = {2, 9216},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_conv1, &layer4_bn1_bias, &layer4_bn1_mean, &layer4_bn1_scale,
                         &layer4_conv2_weight, &layer4_conv2, &layer4_bn2_m2, &layer4_bn2_mean, &workspace,
                         &b_map};
    ddp_launch("layer4_conv2_forward", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_conv2_forward_columns", (struct ddp_grid){{16, 1, 1}, 1024, 0}, arguments);
}

void layer4_forward(int n, const bf16 *layer4, const bf16 *layer4_conv3, const float *layer4_bn3_bias,
                    const float *layer4_bn3_mean, const float *layer4_bn3_scale, bf16 *layer4_2)
{
    void *arguments[] = {&n, &layer4, &layer4_conv3, &layer4_bn3_bias, &layer4_bn3_mean, &layer4_bn3_scale,
                         &layer4_2};
    ddp_launch("layer4_forward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

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
    void *arguments[] = {&n, &layer4_1_bn2_num_batches_tracked, &layer4_1_bn3_num_batches_tracked,
                         &layer4_2_bn1_num_batches_tracked, &layer4_2_bn2_num_batches_tracked,
                         &layer4_2_bn3_num_batches_tracked, &layer4_1_bn2_num_batches_tracked_out,
                         &layer4_1_bn3_num_batches_tracked_out, &layer4_2_bn1_num_batches_tracked_out,
                         &layer4_2_bn2_num_batches_tracked_out, &layer4_2_bn3_num_batches_tracked_out};
    ddp_launch("layer4_2_bn3_num_batches_tracked_update", (struct ddp_grid){{1, 1, 1}, 32, 0}, arguments);
}

void fc_forward(int n, const bf16 *layer4_2, const bf16 *fc_weight, const float *fc_bias, float *fc)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, n}, .stride = {2, 4096}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = fc_weight, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, 10}, .stride = {2, 4096}, .box = {64, 64}});
    void *arguments[] = {&n, &layer4_2, &fc_weight, &fc_bias, &fc, &a_map, &b_map};
    ddp_launch("fc_forward", (struct ddp_grid){{(n + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void loss_log_p_forward(int n, const float *fc, bf16 *loss_log_p_exp, float *loss_log_p_sum, bf16 *loss_log_p)
{
    void *arguments[] = {&n, &fc, &loss_log_p_exp, &loss_log_p_sum, &loss_log_p};
    ddp_launch("loss_log_p_forward", (struct ddp_grid){{(n + 7) / 8, 1, 1}, 256, 0}, arguments);
}

void loss_score_forward(int n, const int32_t *target, const bf16 *loss_log_p, float *loss_score)
{
    void *arguments[] = {&n, &target, &loss_log_p, &loss_score};
    ddp_launch("loss_score_forward", (struct ddp_grid){{(n + 31) / 32, 1, 1}, 32, 0}, arguments);
}

void loss_sums(int n, const int32_t *target, const float *loss_score, float *loss_sum, float *loss_sum_2)
{
    void *arguments[] = {&n, &target, &loss_score, &loss_sum, &loss_sum_2};
    ddp_launch("loss_sums", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void loss_forward(int n, const float *loss_sum, const float *loss_sum_2, float *loss)
{
    void *arguments[] = {&n, &loss_sum, &loss_sum_2, &loss};
    ddp_launch("loss_forward", (struct ddp_grid){{1, 1, 1}, 32, 0}, arguments);
}

void loss_sum_backward(int n, const float *loss_sum_2, float *d_loss_sum)
{
    void *arguments[] = {&n, &loss_sum_2, &d_loss_sum};
    ddp_launch("loss_sum_backward", (struct ddp_grid){{1, 1, 1}, 32, 0}, arguments);
}

void loss_score_backward(int n, const int32_t *target, const float *d_loss_sum, float *d_loss_score)
{
    void *arguments[] = {&n, &target, &d_loss_sum, &d_loss_score};
    ddp_launch("loss_score_backward", (struct ddp_grid){{(n + 31) / 32, 1, 1}, 32, 0}, arguments);
}

void loss_score_backward_2(int n, const int32_t *target, const float *d_loss_score, bf16 *d_loss_log_p)
{
    void *arguments[] = {&n, &target, &d_loss_score, &d_loss_log_p};
    ddp_launch("loss_score_backward_2", (struct ddp_grid){{((int64_t)n * 10 + 255) / 256, 1, 1}, 256, 0}, arguments);
}

void loss_log_p_z_backward(int n, const bf16 *loss_log_p_exp, const float *loss_log_p_sum,
                           const bf16 *d_loss_log_p, bf16 *d_loss_log_p_z, float *d_fc_bias, void *workspace)
{
    void *arguments[] = {&n, &loss_log_p_exp, &loss_log_p_sum, &d_loss_log_p, &d_loss_log_p_z, &d_fc_bias,
                         &workspace};
    ddp_launch("loss_log_p_z_backward", (struct ddp_grid){{16, 1, 1}, 256, 0}, arguments);
    ddp_launch("loss_log_p_z_backward_combine", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void fc_backward_weight(int n, const bf16 *layer4_2, const bf16 *d_loss_log_p_z, float *d_fc_weight)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, n}, .stride = {2, 4096}, .box = {64, 64}});
    void *arguments[] = {&n, &layer4_2, &d_loss_log_p_z, &d_fc_weight, &b_map};
    ddp_launch("fc_backward_weight", (struct ddp_grid){{16, 1, 1}, 256, 73728}, arguments);
}

void fc_backward_input(int n, const bf16 *fc_weight, const bf16 *d_loss_log_p_z, bf16 *d_mean)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = fc_weight, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, 10}, .stride = {2, 4096}, .box = {64, 64}});
    void *arguments[] = {&n, &fc_weight, &d_loss_log_p_z, &d_mean, &b_map};
    ddp_launch("fc_backward_input", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
}

void layer4_2_bn3_backward(int n, const bf16 *layer4_2_conv3, const float *layer4_2_bn3_mean,
                           const bf16 *layer4_2, const bf16 *d_mean, bf16 *d_layer4_2_bn3,
                           float *d_layer4_2_bn3_bias, float *d_layer4_2_bn3_scale, void *workspace)
{
    void *arguments[] = {&n, &layer4_2_conv3, &layer4_2_bn3_mean, &layer4_2, &d_mean, &d_layer4_2_bn3,
                         &d_layer4_2_bn3_bias, &d_layer4_2_bn3_scale, &workspace};
    ddp_launch("layer4_2_bn3_backward", (struct ddp_grid){{8, 2, 1}, 256, 0}, arguments);
    ddp_launch("layer4_2_bn3_backward_combine", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_bn3_backward_vectors(int n, const float *layer4_bn3_weight, const float *layer4_bn3_var,
                                 const float *layer4_bn3_scale, const float *d_layer4_bn3_mean,
                                 const float *d_layer4_bn3_scale, float *d_layer4_bn3_weight,
                                 float *d_layer4_bn3_m2, float *d_layer4_conv3)
{
    void *arguments[] = {&n, &layer4_bn3_weight, &layer4_bn3_var, &layer4_bn3_scale, &d_layer4_bn3_mean,
                         &d_layer4_bn3_scale, &d_layer4_bn3_weight, &d_layer4_bn3_m2, &d_layer4_conv3};
    ddp_launch("layer4_bn3_backward_vectors", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_bn3_backward(int n, const bf16 *layer4_conv3, const float *layer4_bn3_mean,
                         const float *layer4_bn3_scale, const bf16 *d_layer4_bn3,
                         const float *d_layer4_bn3_m2, const float *d_layer4_conv3, bf16 *d_layer4_conv3_2)
{
    void *arguments[] = {&n, &layer4_conv3, &layer4_bn3_mean, &layer4_bn3_scale, &d_layer4_bn3,
                         &d_layer4_bn3_m2, &d_layer4_conv3, &d_layer4_conv3_2};
    ddp_launch("layer4_bn3_backward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_conv3_backward_weight(int n, const bf16 *layer4_conv2, const float *layer4_bn2_bias,
                                  const float *layer4_bn2_mean, const float *layer4_bn2_scale,
                                  const bf16 *d_layer4_conv3, float *d_layer4_conv3_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2048, n}, .stride = {2, 4096},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer4_conv2, &layer4_bn2_bias, &layer4_bn2_mean, &layer4_bn2_scale,
                         &d_layer4_conv3, &d_layer4_conv3_weight, &a_map};
    ddp_launch("layer4_conv3_backward_weight", (struct ddp_grid){{32 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv3_backward_input(int n, const bf16 *layer4_conv2, const float *layer4_bn2_bias,
                                 const float *layer4_bn2_mean, const float *layer4_bn2_scale,
                                 const bf16 *layer4_conv3_weight, const bf16 *d_layer4_conv3,
                                 bf16 *d_layer4_bn2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2048, n}, .stride = {2, 4096},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 1, 2048}, .stride = {2, 1024, 1024},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer4_conv2, &layer4_bn2_bias, &layer4_bn2_mean, &layer4_bn2_scale,
                         &layer4_conv3_weight, &d_layer4_conv3, &d_layer4_bn2, &a_map, &b_map};
    ddp_launch("layer4_conv3_backward_input", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_bn_backward_sums(int n, const bf16 *layer4_conv, const float *layer4_bn_mean,
                             const bf16 *d_layer4_bn, float *d_layer4_bn_mean, float *d_layer4_bn_scale,
                             void *workspace)
{
    void *arguments[] = {&n, &layer4_conv, &layer4_bn_mean, &d_layer4_bn, &d_layer4_bn_mean,
                         &d_layer4_bn_scale, &workspace};
    ddp_launch("layer4_bn_backward_sums", (struct ddp_grid){{2, 2, 1}, 256, 0}, arguments);
    ddp_launch("layer4_bn_backward_sums_combine", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer4_bn_backward_vectors(int n, const float *layer4_bn_weight, const float *layer4_bn_var,
                                const float *layer4_bn_scale, const float *d_layer4_bn_mean,
                                const float *d_layer4_bn_scale, float *d_layer4_bn_weight,
                                float *d_layer4_bn_m2, float *d_layer4_conv)
{
    void *arguments[] = {&n, &layer4_bn_weight, &layer4_bn_var, &layer4_bn_scale, &d_layer4_bn_mean,
                         &d_layer4_bn_scale, &d_layer4_bn_weight, &d_layer4_bn_m2, &d_layer4_conv};
    ddp_launch("layer4_bn_backward_vectors", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer4_bn_backward(int n, const bf16 *layer4_conv, const float *layer4_bn_mean,
                        const float *layer4_bn_scale, const bf16 *d_layer4_bn, const float *d_layer4_bn_m2,
                        const float *d_layer4_conv, bf16 *d_layer4_conv_2)
{
    void *arguments[] = {&n, &layer4_conv, &layer4_bn_mean, &layer4_bn_scale, &d_layer4_bn, &d_layer4_bn_m2,
                         &d_layer4_conv, &d_layer4_conv_2};
    ddp_launch("layer4_bn_backward", (struct ddp_grid){{((int64_t)n * 512 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_conv2_backward_weight(int n, const bf16 *layer4_conv1, const float *layer4_bn1_bias,
                                  const float *layer4_bn1_mean, const float *layer4_bn1_scale,
                                  const bf16 *d_layer4_conv2, float *d_layer4_conv2_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n}, .stride = {2, 1024},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer4_conv1, &layer4_bn1_bias, &layer4_bn1_mean, &layer4_bn1_scale,
                         &d_layer4_conv2, &d_layer4_conv2_weight, &a_map};
    ddp_launch("layer4_conv2_backward_weight", (struct ddp_grid){{4 * 36, 1, 1}, 256, 98304}, arguments);
}

void layer4_conv2_backward_input(int n, const bf16 *layer4_conv1, const float *layer4_bn1_bias,
                                 const float *layer4_bn1_mean, const float *layer4_bn1_scale,
                                 const bf16 *layer4_conv2_weight, const bf16 *d_layer4_conv2,
                                 bf16 *d_layer4_bn1)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv2, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {512, 1, 1, n},
                                              .stride = {2, 1024, 1024, 1024}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 9, 512}, .stride = {2, 1024, 9216},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer4_conv1, &layer4_bn1_bias, &layer4_bn1_mean, &layer4_bn1_scale,
                         &layer4_conv2_weight, &d_layer4_conv2, &d_layer4_bn1, &a_map, &b_map};
    ddp_launch("layer4_conv2_backward_input", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv1_backward_weight(int n, const bf16 *layer4, const bf16 *d_layer4_conv1,
                                  float *d_layer4_conv1_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, n}, .stride = {2, 4096}, .box = {64, 64}});
    void *arguments[] = {&n, &layer4, &d_layer4_conv1, &d_layer4_conv1_weight, &a_map, &b_map};
    ddp_launch("layer4_conv1_backward_weight", (struct ddp_grid){{8 * 16, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv1_backward_input(int n, const bf16 *layer4, const bf16 *layer4_conv1_weight,
                                 const bf16 *d_layer4_bn3, const bf16 *d_layer4_conv1, bf16 *d_layer4_bn3_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {2048, 1, 512}, .stride = {2, 4096, 4096},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer4, &layer4_conv1_weight, &d_layer4_bn3, &d_layer4_conv1, &d_layer4_bn3_2,
                         &a_map, &b_map};
    ddp_launch("layer4_conv1_backward_input", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
}

void layer4_1_bn3_backward_sums(int n, const bf16 *layer4_1_conv3, const float *layer4_1_bn3_mean,
                                const bf16 *d_layer4_1_bn3, float *d_layer4_1_bn3_bias,
                                float *d_layer4_1_bn3_scale, void *workspace)
{
    void *arguments[] = {&n, &layer4_1_conv3, &layer4_1_bn3_mean, &d_layer4_1_bn3, &d_layer4_1_bn3_bias,
                         &d_layer4_1_bn3_scale, &workspace};
    ddp_launch("layer4_1_bn3_backward_sums", (struct ddp_grid){{8, 2, 1}, 256, 0}, arguments);
    ddp_launch("layer4_1_bn3_backward_sums_combine", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_downsample_1_backward_sums(int n, const bf16 *layer4_0_conv3, const float *layer4_0_bn3_mean,
                                         const bf16 *layer4_0_downsample_0,
                                         const float *layer4_0_downsample_1_mean, const bf16 *d_layer4_0_bn3,
                                         float *d_layer4_0_bn3_bias, float *d_layer4_0_downsample_1_scale,
                                         float *d_layer4_0_bn3_scale, void *workspace)
{
    void *arguments[] = {&n, &layer4_0_conv3, &layer4_0_bn3_mean, &layer4_0_downsample_0,
                         &layer4_0_downsample_1_mean, &d_layer4_0_bn3, &d_layer4_0_bn3_bias,
                         &d_layer4_0_downsample_1_scale, &d_layer4_0_bn3_scale, &workspace};
    ddp_launch("layer4_0_downsample_1_backward_sums", (struct ddp_grid){{8, 2, 1}, 256, 0}, arguments);
    ddp_launch("layer4_0_downsample_1_backward_sums_combine", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_downsample_1_bias_backward(int n, const float *d_layer4_0_bn3_bias,
                                         float *d_layer4_0_downsample_1_bias)
{
    void *arguments[] = {&n, &d_layer4_0_bn3_bias, &d_layer4_0_downsample_1_bias};
    ddp_launch("layer4_0_downsample_1_bias_backward", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_downsample_1_backward_vectors(int n, const float *layer4_0_bn3_weight,
                                            const float *layer4_0_bn3_var, const float *layer4_0_bn3_scale,
                                            const float *layer4_0_downsample_1_weight,
                                            const float *layer4_0_downsample_1_var,
                                            const float *layer4_0_downsample_1_scale,
                                            const float *d_layer4_0_bn3_bias,
                                            const float *d_layer4_0_downsample_1_scale,
                                            const float *d_layer4_0_bn3_scale,
                                            float *d_layer4_0_downsample_1_weight,
                                            float *d_layer4_0_downsample_1_m2, float *d_layer4_0_downsample_0,
                                            float *d_layer4_0_bn3_weight, float *d_layer4_0_bn3_m2,
                                            float *d_layer4_0_conv3)
{
    void *arguments[] = {&n, &layer4_0_bn3_weight, &layer4_0_bn3_var, &layer4_0_bn3_scale,
                         &layer4_0_downsample_1_weight, &layer4_0_downsample_1_var,
                         &layer4_0_downsample_1_scale, &d_layer4_0_bn3_bias, &d_layer4_0_downsample_1_scale,
                         &d_layer4_0_bn3_scale, &d_layer4_0_downsample_1_weight, &d_layer4_0_downsample_1_m2,
                         &d_layer4_0_downsample_0, &d_layer4_0_bn3_weight, &d_layer4_0_bn3_m2,
                         &d_layer4_0_conv3};
    ddp_launch("layer4_0_downsample_1_backward_vectors", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_bn3_backward(int n, const bf16 *layer4_0_conv3, const float *layer4_0_bn3_mean,
                           const float *layer4_0_bn3_scale, const bf16 *layer4_0_downsample_0,
                           const float *layer4_0_downsample_1_mean, const float *layer4_0_downsample_1_scale,
                           const bf16 *d_layer4_0_bn3, const float *d_layer4_0_downsample_1_m2,
                           const float *d_layer4_0_downsample_0, const float *d_layer4_0_bn3_m2,
                           const float *d_layer4_0_conv3, bf16 *d_layer4_0_downsample_0_2,
                           bf16 *d_layer4_0_conv3_2)
{
    void *arguments[] = {&n, &layer4_0_conv3, &layer4_0_bn3_mean, &layer4_0_bn3_scale, &layer4_0_downsample_0,
                         &layer4_0_downsample_1_mean, &layer4_0_downsample_1_scale, &d_layer4_0_bn3,
                         &d_layer4_0_downsample_1_m2, &d_layer4_0_downsample_0, &d_layer4_0_bn3_m2,
                         &d_layer4_0_conv3, &d_layer4_0_downsample_0_2, &d_layer4_0_conv3_2};
    ddp_launch("layer4_0_bn3_backward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_0_conv2_backward_weight(int n, const bf16 *layer4_0_conv1, const float *layer4_0_bn1_bias,
                                    const float *layer4_0_bn1_mean, const float *layer4_0_bn1_scale,
                                    const bf16 *d_layer4_0_conv2_2, float *d_layer4_0_conv2_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_0_conv2_2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n}, .stride = {2, 1024},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer4_0_conv1, &layer4_0_bn1_bias, &layer4_0_bn1_mean, &layer4_0_bn1_scale,
                         &d_layer4_0_conv2_2, &d_layer4_0_conv2_weight, &a_map};
    ddp_launch("layer4_0_conv2_backward_weight", (struct ddp_grid){{4 * 36, 1, 1}, 256, 98304}, arguments);
}

void layer4_0_conv2_backward_input(int n, const bf16 *layer4_0_conv1, const float *layer4_0_bn1_bias,
                                   const float *layer4_0_bn1_mean, const float *layer4_0_bn1_scale,
                                   const bf16 *layer4_0_conv2_weight, const bf16 *d_layer4_0_conv2_2,
                                   bf16 *d_layer4_0_conv1, float *d_layer4_0_bn1_bias,
                                   float *d_layer4_0_bn1_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 9, 512}, .stride = {2, 1024, 9216},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer4_0_conv1, &layer4_0_bn1_bias, &layer4_0_bn1_mean, &layer4_0_bn1_scale,
                         &layer4_0_conv2_weight, &d_layer4_0_conv2_2, &d_layer4_0_conv1, &d_layer4_0_bn1_bias,
                         &d_layer4_0_bn1_scale, &workspace, &b_map};
    ddp_launch("layer4_0_conv2_backward_input", (struct ddp_grid){{(n + 63) / 64 * 4 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_0_conv2_backward_input_columns", (struct ddp_grid){{16, 2, 1}, 1024, 0}, arguments);
}

void layer4_0_bn1_backward_vectors(int n, const float *layer4_0_bn1_weight, const float *layer4_0_bn1_m2,
                                   const float *layer4_0_bn1_scale, const float *d_layer4_0_bn1_bias,
                                   const float *d_layer4_0_bn1_scale, float *d_layer4_0_bn1_weight,
                                   float *d_layer4_0_bn1_m2, float *d_layer4_0_conv1_2)
{
    void *arguments[] = {&n, &layer4_0_bn1_weight, &layer4_0_bn1_m2, &layer4_0_bn1_scale,
                         &d_layer4_0_bn1_bias, &d_layer4_0_bn1_scale, &d_layer4_0_bn1_weight,
                         &d_layer4_0_bn1_m2, &d_layer4_0_conv1_2};
    ddp_launch("layer4_0_bn1_backward_vectors", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer4_0_bn1_backward(int n, const bf16 *layer4_0_conv1, const float *layer4_0_bn1_mean,
                           const bf16 *d_layer4_0_conv1, const float *d_layer4_0_bn1_m2,
                           const float *d_layer4_0_conv1_2, bf16 *d_layer4_0_conv1_3)
{
    void *arguments[] = {&n, &layer4_0_conv1, &layer4_0_bn1_mean, &d_layer4_0_conv1, &d_layer4_0_bn1_m2,
                         &d_layer4_0_conv1_2, &d_layer4_0_conv1_3};
    ddp_launch("layer4_0_bn1_backward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer4_0_conv1_backward_weight(int n, const bf16 *layer3_5, const bf16 *d_layer4_0_conv1_3,
                                    float *d_layer4_0_conv1_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n * 4}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    void *arguments[] = {&n, &layer3_5, &d_layer4_0_conv1_3, &d_layer4_0_conv1_weight, &a_map, &b_map};
    ddp_launch("layer4_0_conv1_backward_weight", (struct ddp_grid){{8 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_conv1_backward_input(int n, const bf16 *layer4_0_conv1_weight, const bf16 *d_layer4_0_conv1_3,
                                   bf16 *d_layer3_5)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n * 4}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {1024, 1, 512}, .stride = {2, 2048, 2048},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer4_0_conv1_weight, &d_layer4_0_conv1_3, &d_layer3_5, &a_map, &b_map};
    ddp_launch("layer4_0_conv1_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_downsample_0_backward_weight(int n, const bf16 *layer3_5, const bf16 *d_layer4_0_downsample_0_2,
                                           float *d_layer4_0_downsample_0_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer4_0_downsample_0_2, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {2048, n},
                                              .stride = {2, 4096}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {1024, 2, 2, n}, .stride = {2, 2048, 4096, 8192},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    void *arguments[] = {&n, &layer3_5, &d_layer4_0_downsample_0_2, &d_layer4_0_downsample_0_weight, &a_map,
                         &b_map};
    ddp_launch("layer4_0_downsample_0_backward_weight", (struct ddp_grid){{32 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_downsample_0_backward_input(int n, const bf16 *layer3_5_conv3, const float *layer3_5_bn3_mean,
                                          const bf16 *layer3_5, const bf16 *layer4_0_downsample_0_weight,
                                          const bf16 *d_layer4_0_downsample_0_2, const bf16 *d_layer3_5,
                                          bf16 *d_layer3_5_bn3, float *d_layer3_5_bn3_bias,
                                          float *d_layer3_5_bn3_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 3, .extent = {1024, 1, 2048},
                                              .stride = {2, 2048, 2048}, .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_5_conv3, &layer3_5_bn3_mean, &layer3_5, &layer4_0_downsample_0_weight,
                         &d_layer4_0_downsample_0_2, &d_layer3_5, &d_layer3_5_bn3, &d_layer3_5_bn3_bias,
                         &d_layer3_5_bn3_scale, &workspace, &b_map};
    ddp_launch("layer4_0_downsample_0_backward_input", (struct ddp_grid){{(n + 63) / 64 * 4 * 8, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer4_0_downsample_0_backward_input_columns", (struct ddp_grid){{32, 2, 1}, 1024, 0}, arguments);
}

void layer3_bn3_backward_vectors(int n, const float *layer3_bn3_weight, const float *layer3_bn3_m2,
                                 const float *layer3_bn3_scale, const float *d_layer3_bn3_bias,
                                 const float *d_layer3_bn3_scale, float *d_layer3_bn3_weight,
                                 float *d_layer3_bn3_m2, float *d_layer3_conv3)
{
    void *arguments[] = {&n, &layer3_bn3_weight, &layer3_bn3_m2, &layer3_bn3_scale, &d_layer3_bn3_bias,
                         &d_layer3_bn3_scale, &d_layer3_bn3_weight, &d_layer3_bn3_m2, &d_layer3_conv3};
    ddp_launch("layer3_bn3_backward_vectors", (struct ddp_grid){{4, 1, 1}, 256, 0}, arguments);
}

void layer3_bn3_backward(int n, const bf16 *layer3_conv3, const float *layer3_bn3_mean,
                         const float *layer3_bn3_scale, const bf16 *d_layer3_bn3,
                         const float *d_layer3_bn3_m2, const float *d_layer3_conv3, bf16 *d_layer3_conv3_2)
{
    void *arguments[] = {&n, &layer3_conv3, &layer3_bn3_mean, &layer3_bn3_scale, &d_layer3_bn3,
                         &d_layer3_bn3_m2, &d_layer3_conv3, &d_layer3_conv3_2};
    ddp_launch("layer3_bn3_backward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_conv3_backward_weight(int n, const bf16 *layer3_conv2, const float *layer3_bn2_bias,
                                  const float *layer3_bn2_mean, const float *layer3_bn2_scale,
                                  const bf16 *d_layer3_conv3, float *d_layer3_conv3_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, n * 4}, .stride = {2, 2048},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer3_conv2, &layer3_bn2_bias, &layer3_bn2_mean, &layer3_bn2_scale,
                         &d_layer3_conv3, &d_layer3_conv3_weight, &a_map};
    ddp_launch("layer3_conv3_backward_weight", (struct ddp_grid){{16 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv3_backward_input(int n, const bf16 *layer3_conv2, const float *layer3_bn2_bias,
                                 const float *layer3_bn2_mean, const float *layer3_bn2_scale,
                                 const bf16 *layer3_conv3_weight, const bf16 *d_layer3_conv3,
                                 bf16 *d_layer3_conv2, float *d_layer3_bn2_bias, float *d_layer3_bn2_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, n * 4}, .stride = {2, 2048},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 1, 1024}, .stride = {2, 512, 512},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_conv2, &layer3_bn2_bias, &layer3_bn2_mean, &layer3_bn2_scale,
                         &layer3_conv3_weight, &d_layer3_conv3, &d_layer3_conv2, &d_layer3_bn2_bias,
                         &d_layer3_bn2_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer3_conv3_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv3_backward_input_columns", (struct ddp_grid){{8, 2, 1}, 1024, 0}, arguments);
}

void layer3_bn_backward_vectors(int n, const float *layer3_bn_weight, const float *layer3_bn_m2,
                                const float *layer3_bn_scale, const float *d_layer3_bn_bias,
                                const float *d_layer3_bn_scale, float *d_layer3_bn_weight,
                                float *d_layer3_bn_m2, float *d_layer3_conv)
{
    void *arguments[] = {&n, &layer3_bn_weight, &layer3_bn_m2, &layer3_bn_scale, &d_layer3_bn_bias,
                         &d_layer3_bn_scale, &d_layer3_bn_weight, &d_layer3_bn_m2, &d_layer3_conv};
    ddp_launch("layer3_bn_backward_vectors", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer3_bn_backward(int n, const bf16 *layer3_conv, const float *layer3_bn_mean,
                        const bf16 *d_layer3_conv, const float *d_layer3_bn_m2, const float *d_layer3_conv_2,
                        bf16 *d_layer3_conv_3)
{
    void *arguments[] = {&n, &layer3_conv, &layer3_bn_mean, &d_layer3_conv, &d_layer3_bn_m2, &d_layer3_conv_2,
                         &d_layer3_conv_3};
    ddp_launch("layer3_bn_backward", (struct ddp_grid){{((int64_t)n * 1024 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_conv2_backward_weight(int n, const bf16 *layer3_conv1, const float *layer3_bn1_bias,
                                  const float *layer3_bn1_mean, const float *layer3_bn1_scale,
                                  const bf16 *d_layer3_conv2, float *d_layer3_conv2_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer3_conv1, &layer3_bn1_bias, &layer3_bn1_mean, &layer3_bn1_scale,
                         &d_layer3_conv2, &d_layer3_conv2_weight, &a_map};
    ddp_launch("layer3_conv2_backward_weight", (struct ddp_grid){{4 * 18, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv2_backward_input(int n, const bf16 *layer3_conv1, const float *layer3_bn1_bias,
                                 const float *layer3_bn1_mean, const float *layer3_bn1_scale,
                                 const bf16 *layer3_conv2_weight, const bf16 *d_layer3_conv2,
                                 bf16 *d_layer3_conv1, float *d_layer3_bn1_bias, float *d_layer3_bn1_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv2, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {256, 2, 2, n},
                                              .stride = {2, 512, 1024, 2048}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 9, 256}, .stride = {2, 512, 4608},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_conv1, &layer3_bn1_bias, &layer3_bn1_mean, &layer3_bn1_scale,
                         &layer3_conv2_weight, &d_layer3_conv2, &d_layer3_conv1, &d_layer3_bn1_bias,
                         &d_layer3_bn1_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer3_conv2_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv2_backward_input_columns", (struct ddp_grid){{8, 2, 1}, 1024, 0}, arguments);
}

void layer3_conv1_backward_weight(int n, const bf16 *layer3, const bf16 *d_layer3_conv1,
                                  float *d_layer3_conv1_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    void *arguments[] = {&n, &layer3, &d_layer3_conv1, &d_layer3_conv1_weight, &a_map, &b_map};
    ddp_launch("layer3_conv1_backward_weight", (struct ddp_grid){{4 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv1_backward_input(int n, const bf16 *layer3_conv3, const float *layer3_bn3_mean,
                                 const bf16 *layer3, const bf16 *layer3_conv1_weight,
                                 const bf16 *d_layer3_bn3, const bf16 *d_layer3_conv1, bf16 *d_layer3_bn3_2,
                                 float *d_layer3_bn3_bias, float *d_layer3_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {1024, 1, 256}, .stride = {2, 2048, 2048},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_conv3, &layer3_bn3_mean, &layer3, &layer3_conv1_weight, &d_layer3_bn3,
                         &d_layer3_conv1, &d_layer3_bn3_2, &d_layer3_bn3_bias, &d_layer3_bn3_scale,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer3_conv1_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_conv1_backward_input_columns", (struct ddp_grid){{32, 2, 1}, 1024, 0}, arguments);
}

void layer3_1_conv1_backward_input(int n, const bf16 *layer3_0_conv3, const float *layer3_0_bn3_mean,
                                   const float *layer3_0_bn3_scale, const bf16 *layer3_0_downsample_0,
                                   const float *layer3_0_downsample_1_mean,
                                   const float *layer3_0_downsample_1_scale, const bf16 *layer3_0,
                                   const bf16 *layer3_1_conv1_weight, const bf16 *d_layer3_1_bn3,
                                   const bf16 *d_layer3_1_conv1_3, bf16 *d_layer3_0_downsample_0,
                                   float *d_layer3_0_bn3_bias, float *d_layer3_0_downsample_1_scale,
                                   bf16 *d_layer3_0_conv3, float *d_layer3_0_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_1_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_1_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {1024, 1, 256}, .stride = {2, 2048, 2048},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_0_conv3, &layer3_0_bn3_mean, &layer3_0_bn3_scale, &layer3_0_downsample_0,
                         &layer3_0_downsample_1_mean, &layer3_0_downsample_1_scale, &layer3_0,
                         &layer3_1_conv1_weight, &d_layer3_1_bn3, &d_layer3_1_conv1_3,
                         &d_layer3_0_downsample_0, &d_layer3_0_bn3_bias, &d_layer3_0_downsample_1_scale,
                         &d_layer3_0_conv3, &d_layer3_0_bn3_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer3_1_conv1_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_1_conv1_backward_input_columns", (struct ddp_grid){{32, 3, 1}, 1024, 0}, arguments);
}

void layer3_0_downsample_1_backward_vectors(int n, const float *layer3_0_bn3_weight,
                                            const float *layer3_0_bn3_m2, const float *layer3_0_bn3_scale,
                                            const float *layer3_0_downsample_1_weight,
                                            const float *layer3_0_downsample_1_m2,
                                            const float *layer3_0_downsample_1_scale,
                                            const float *d_layer3_0_bn3_bias,
                                            const float *d_layer3_0_downsample_1_scale,
                                            const float *d_layer3_0_bn3_scale,
                                            float *d_layer3_0_downsample_1_weight,
                                            float *d_layer3_0_downsample_1_m2,
                                            float *d_layer3_0_downsample_0_2, float *d_layer3_0_bn3_weight,
                                            float *d_layer3_0_bn3_m2, float *d_layer3_0_conv3_2,
                                            float *d_layer3_0_downsample_1_bias)
{
    void *arguments[] = {&n, &layer3_0_bn3_weight, &layer3_0_bn3_m2, &layer3_0_bn3_scale,
                         &layer3_0_downsample_1_weight, &layer3_0_downsample_1_m2,
                         &layer3_0_downsample_1_scale, &d_layer3_0_bn3_bias, &d_layer3_0_downsample_1_scale,
                         &d_layer3_0_bn3_scale, &d_layer3_0_downsample_1_weight, &d_layer3_0_downsample_1_m2,
                         &d_layer3_0_downsample_0_2, &d_layer3_0_bn3_weight, &d_layer3_0_bn3_m2,
                         &d_layer3_0_conv3_2, &d_layer3_0_downsample_1_bias};
    ddp_launch("layer3_0_downsample_1_backward_vectors", (struct ddp_grid){{4, 1, 1}, 256, 0}, arguments);
}

void layer3_0_bn3_backward(int n, const bf16 *layer3_0_conv3, const float *layer3_0_bn3_mean,
                           const bf16 *layer3_0_downsample_0, const float *layer3_0_downsample_1_mean,
                           const bf16 *d_layer3_0_downsample_0, const float *d_layer3_0_downsample_1_m2,
                           const float *d_layer3_0_downsample_0_2, const bf16 *d_layer3_0_conv3,
                           const float *d_layer3_0_bn3_m2, const float *d_layer3_0_conv3_2,
                           bf16 *d_layer3_0_downsample_0_3, bf16 *d_layer3_0_conv3_3)
{
    void *arguments[] = {&n, &layer3_0_conv3, &layer3_0_bn3_mean, &layer3_0_downsample_0,
                         &layer3_0_downsample_1_mean, &d_layer3_0_downsample_0, &d_layer3_0_downsample_1_m2,
                         &d_layer3_0_downsample_0_2, &d_layer3_0_conv3, &d_layer3_0_bn3_m2,
                         &d_layer3_0_conv3_2, &d_layer3_0_downsample_0_3, &d_layer3_0_conv3_3};
    ddp_launch("layer3_0_bn3_backward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_0_conv2_backward_weight(int n, const bf16 *layer3_0_conv1, const float *layer3_0_bn1_bias,
                                    const float *layer3_0_bn1_mean, const float *layer3_0_bn1_scale,
                                    const bf16 *d_layer3_0_conv2_3, float *d_layer3_0_conv2_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_0_conv2_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer3_0_conv1, &layer3_0_bn1_bias, &layer3_0_bn1_mean, &layer3_0_bn1_scale,
                         &d_layer3_0_conv2_3, &d_layer3_0_conv2_weight, &a_map};
    ddp_launch("layer3_0_conv2_backward_weight", (struct ddp_grid){{4 * 18, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_conv2_backward_input(int n, const bf16 *layer3_0_conv1, const float *layer3_0_bn1_bias,
                                   const float *layer3_0_bn1_mean, const float *layer3_0_bn1_scale,
                                   const bf16 *layer3_0_conv2_weight, const bf16 *d_layer3_0_conv2_3,
                                   bf16 *d_layer3_0_conv1, float *d_layer3_0_bn1_bias,
                                   float *d_layer3_0_bn1_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 9, 256}, .stride = {2, 512, 4608},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_0_conv1, &layer3_0_bn1_bias, &layer3_0_bn1_mean, &layer3_0_bn1_scale,
                         &layer3_0_conv2_weight, &d_layer3_0_conv2_3, &d_layer3_0_conv1, &d_layer3_0_bn1_bias,
                         &d_layer3_0_bn1_scale, &workspace, &b_map};
    ddp_launch("layer3_0_conv2_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 4 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_conv2_backward_input_columns", (struct ddp_grid){{8, 2, 1}, 1024, 0}, arguments);
}

void layer3_0_bn1_backward_vectors(int n, const float *layer3_0_bn1_weight, const float *layer3_0_bn1_m2,
                                   const float *layer3_0_bn1_scale, const float *d_layer3_0_bn1_bias,
                                   const float *d_layer3_0_bn1_scale, float *d_layer3_0_bn1_weight,
                                   float *d_layer3_0_bn1_m2, float *d_layer3_0_conv1_2)
{
    void *arguments[] = {&n, &layer3_0_bn1_weight, &layer3_0_bn1_m2, &layer3_0_bn1_scale,
                         &d_layer3_0_bn1_bias, &d_layer3_0_bn1_scale, &d_layer3_0_bn1_weight,
                         &d_layer3_0_bn1_m2, &d_layer3_0_conv1_2};
    ddp_launch("layer3_0_bn1_backward_vectors", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer3_0_bn1_backward(int n, const bf16 *layer3_0_conv1, const float *layer3_0_bn1_mean,
                           const bf16 *d_layer3_0_conv1, const float *d_layer3_0_bn1_m2,
                           const float *d_layer3_0_conv1_2, bf16 *d_layer3_0_conv1_3)
{
    void *arguments[] = {&n, &layer3_0_conv1, &layer3_0_bn1_mean, &d_layer3_0_conv1, &d_layer3_0_bn1_m2,
                         &d_layer3_0_conv1_2, &d_layer3_0_conv1_3};
    ddp_launch("layer3_0_bn1_backward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer3_0_conv1_backward_weight(int n, const bf16 *layer2_3, const bf16 *d_layer3_0_conv1_3,
                                    float *d_layer3_0_conv1_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 16}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    void *arguments[] = {&n, &layer2_3, &d_layer3_0_conv1_3, &d_layer3_0_conv1_weight, &workspace, &a_map,
                         &b_map};
    ddp_launch("layer3_0_conv1_backward_weight", (struct ddp_grid){{4 * 4 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_conv1_backward_weight_parts", (struct ddp_grid){{64, 1, 1}, 256, 0}, arguments);
}

void layer3_0_conv1_backward_input(int n, const bf16 *layer3_0_conv1_weight, const bf16 *d_layer3_0_conv1_3,
                                   bf16 *d_layer2_3)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 16}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 1, 256}, .stride = {2, 1024, 1024},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer3_0_conv1_weight, &d_layer3_0_conv1_3, &d_layer2_3, &a_map, &b_map};
    ddp_launch("layer3_0_conv1_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_downsample_0_backward_weight(int n, const bf16 *layer2_3, const bf16 *d_layer3_0_downsample_0_3,
                                           float *d_layer3_0_downsample_0_weight)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer3_0_downsample_0_3, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {1024, n * 4},
                                              .stride = {2, 2048}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {512, 4, 4, n}, .stride = {2, 1024, 4096, 16384},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    void *arguments[] = {&n, &layer2_3, &d_layer3_0_downsample_0_3, &d_layer3_0_downsample_0_weight, &a_map,
                         &b_map};
    ddp_launch("layer3_0_downsample_0_backward_weight", (struct ddp_grid){{16 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_downsample_0_backward_input(int n, const bf16 *layer2_3_conv3, const float *layer2_3_bn3_mean,
                                          const bf16 *layer2_3, const bf16 *layer3_0_downsample_0_weight,
                                          const bf16 *d_layer3_0_downsample_0_3, const bf16 *d_layer2_3,
                                          bf16 *d_layer2_3_bn3, float *d_layer2_3_bn3_bias,
                                          float *d_layer2_3_bn3_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 3, .extent = {512, 1, 1024},
                                              .stride = {2, 1024, 1024}, .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_3_conv3, &layer2_3_bn3_mean, &layer2_3, &layer3_0_downsample_0_weight,
                         &d_layer3_0_downsample_0_3, &d_layer2_3, &d_layer2_3_bn3, &d_layer2_3_bn3_bias,
                         &d_layer2_3_bn3_scale, &workspace, &b_map};
    ddp_launch("layer3_0_downsample_0_backward_input", (struct ddp_grid){{(n * 4 + 63) / 64 * 4 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer3_0_downsample_0_backward_input_columns", (struct ddp_grid){{16, 2, 1}, 1024, 0}, arguments);
}

void layer2_bn3_backward_vectors(int n, const float *layer2_bn3_weight, const float *layer2_bn3_m2,
                                 const float *layer2_bn3_scale, const float *d_layer2_bn3_bias,
                                 const float *d_layer2_bn3_scale, float *d_layer2_bn3_weight,
                                 float *d_layer2_bn3_m2, float *d_layer2_conv3)
{
    void *arguments[] = {&n, &layer2_bn3_weight, &layer2_bn3_m2, &layer2_bn3_scale, &d_layer2_bn3_bias,
                         &d_layer2_bn3_scale, &d_layer2_bn3_weight, &d_layer2_bn3_m2, &d_layer2_conv3};
    ddp_launch("layer2_bn3_backward_vectors", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer2_bn3_backward(int n, const bf16 *layer2_conv3, const float *layer2_bn3_mean,
                         const float *layer2_bn3_scale, const bf16 *d_layer2_bn3,
                         const float *d_layer2_bn3_m2, const float *d_layer2_conv3, bf16 *d_layer2_conv3_2)
{
    void *arguments[] = {&n, &layer2_conv3, &layer2_bn3_mean, &layer2_bn3_scale, &d_layer2_bn3,
                         &d_layer2_bn3_m2, &d_layer2_conv3, &d_layer2_conv3_2};
    ddp_launch("layer2_bn3_backward", (struct ddp_grid){{((int64_t)n * 8192 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_conv3_backward_weight(int n, const bf16 *layer2_conv2, const float *layer2_bn2_bias,
                                  const float *layer2_bn2_mean, const float *layer2_bn2_scale,
                                  const bf16 *d_layer2_conv3, float *d_layer2_conv3_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n * 16}, .stride = {2, 1024},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer2_conv2, &layer2_bn2_bias, &layer2_bn2_mean, &layer2_bn2_scale,
                         &d_layer2_conv3, &d_layer2_conv3_weight, &workspace, &a_map};
    ddp_launch("layer2_conv3_backward_weight", (struct ddp_grid){{8 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv3_backward_weight_parts", (struct ddp_grid){{32, 1, 1}, 256, 0}, arguments);
}

void layer2_conv3_backward_input(int n, const bf16 *layer2_conv2, const float *layer2_bn2_bias,
                                 const float *layer2_bn2_mean, const float *layer2_bn2_scale,
                                 const bf16 *layer2_conv3_weight, const bf16 *d_layer2_conv3,
                                 bf16 *d_layer2_conv2, float *d_layer2_bn2_bias, float *d_layer2_bn2_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n * 16}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {128, 1, 512}, .stride = {2, 256, 256},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_conv2, &layer2_bn2_bias, &layer2_bn2_mean, &layer2_bn2_scale,
                         &layer2_conv3_weight, &d_layer2_conv3, &d_layer2_conv2, &d_layer2_bn2_bias,
                         &d_layer2_bn2_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer2_conv3_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv3_backward_input_columns", (struct ddp_grid){{4, 2, 1}, 1024, 0}, arguments);
}

void layer2_bn_backward_vectors(int n, const float *layer2_bn_weight, const float *layer2_bn_m2,
                                const float *layer2_bn_scale, const float *d_layer2_bn_bias,
                                const float *d_layer2_bn_scale, float *d_layer2_bn_weight,
                                float *d_layer2_bn_m2, float *d_layer2_conv)
{
    void *arguments[] = {&n, &layer2_bn_weight, &layer2_bn_m2, &layer2_bn_scale, &d_layer2_bn_bias,
                         &d_layer2_bn_scale, &d_layer2_bn_weight, &d_layer2_bn_m2, &d_layer2_conv};
    ddp_launch("layer2_bn_backward_vectors", (struct ddp_grid){{4, 1, 1}, 32, 0}, arguments);
}

void layer2_bn_backward(int n, const bf16 *layer2_conv, const float *layer2_bn_mean,
                        const bf16 *d_layer2_conv, const float *d_layer2_bn_m2, const float *d_layer2_conv_2,
                        bf16 *d_layer2_conv_3)
{
    void *arguments[] = {&n, &layer2_conv, &layer2_bn_mean, &d_layer2_conv, &d_layer2_bn_m2, &d_layer2_conv_2,
                         &d_layer2_conv_3};
    ddp_launch("layer2_bn_backward", (struct ddp_grid){{((int64_t)n * 2048 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_conv2_backward_weight(int n, const bf16 *layer2_conv1, const float *layer2_bn1_bias,
                                  const float *layer2_bn1_mean, const float *layer2_bn1_scale,
                                  const bf16 *d_layer2_conv2, float *d_layer2_conv2_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer2_conv1, &layer2_bn1_bias, &layer2_bn1_mean, &layer2_bn1_scale,
                         &d_layer2_conv2, &d_layer2_conv2_weight, &workspace, &a_map};
    ddp_launch("layer2_conv2_backward_weight", (struct ddp_grid){{2 * 4 * 9, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv2_backward_weight_parts", (struct ddp_grid){{72, 1, 1}, 256, 0}, arguments);
}

void layer2_conv2_backward_input(int n, const bf16 *layer2_conv1, const float *layer2_bn1_bias,
                                 const float *layer2_bn1_mean, const float *layer2_bn1_scale,
                                 const bf16 *layer2_conv2_weight, const bf16 *d_layer2_conv2,
                                 bf16 *d_layer2_conv1, float *d_layer2_bn1_bias, float *d_layer2_bn1_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv2, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {128, 4, 4, n},
                                              .stride = {2, 256, 1024, 4096}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {128, 9, 128}, .stride = {2, 256, 2304},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_conv1, &layer2_bn1_bias, &layer2_bn1_mean, &layer2_bn1_scale,
                         &layer2_conv2_weight, &d_layer2_conv2, &d_layer2_conv1, &d_layer2_bn1_bias,
                         &d_layer2_bn1_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer2_conv2_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv2_backward_input_columns", (struct ddp_grid){{4, 2, 1}, 1024, 0}, arguments);
}

void layer2_conv1_backward_weight(int n, const bf16 *layer2, const bf16 *d_layer2_conv1,
                                  float *d_layer2_conv1_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    void *arguments[] = {&n, &layer2, &d_layer2_conv1, &d_layer2_conv1_weight, &workspace, &a_map, &b_map};
    ddp_launch("layer2_conv1_backward_weight", (struct ddp_grid){{2 * 4 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv1_backward_weight_parts", (struct ddp_grid){{32, 1, 1}, 256, 0}, arguments);
}

void layer2_conv1_backward_input(int n, const bf16 *layer2_conv3, const float *layer2_bn3_mean,
                                 const bf16 *layer2, const bf16 *layer2_conv1_weight,
                                 const bf16 *d_layer2_bn3, const bf16 *d_layer2_conv1, bf16 *d_layer2_bn3_2,
                                 float *d_layer2_bn3_bias, float *d_layer2_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 1, 128}, .stride = {2, 1024, 1024},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_conv3, &layer2_bn3_mean, &layer2, &layer2_conv1_weight, &d_layer2_bn3,
                         &d_layer2_conv1, &d_layer2_bn3_2, &d_layer2_bn3_bias, &d_layer2_bn3_scale,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer2_conv1_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_conv1_backward_input_columns", (struct ddp_grid){{16, 2, 1}, 1024, 0}, arguments);
}

void layer2_1_conv1_backward_input(int n, const bf16 *layer2_0_conv3, const float *layer2_0_bn3_mean,
                                   const float *layer2_0_bn3_scale, const bf16 *layer2_0_downsample_0,
                                   const float *layer2_0_downsample_1_mean,
                                   const float *layer2_0_downsample_1_scale, const bf16 *layer2_0,
                                   const bf16 *layer2_1_conv1_weight, const bf16 *d_layer2_1_bn3,
                                   const bf16 *d_layer2_1_conv1_3, bf16 *d_layer2_0_downsample_0,
                                   float *d_layer2_0_bn3_bias, float *d_layer2_0_downsample_1_scale,
                                   bf16 *d_layer2_0_conv3, float *d_layer2_0_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_1_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_1_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {512, 1, 128}, .stride = {2, 1024, 1024},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_0_conv3, &layer2_0_bn3_mean, &layer2_0_bn3_scale, &layer2_0_downsample_0,
                         &layer2_0_downsample_1_mean, &layer2_0_downsample_1_scale, &layer2_0,
                         &layer2_1_conv1_weight, &d_layer2_1_bn3, &d_layer2_1_conv1_3,
                         &d_layer2_0_downsample_0, &d_layer2_0_bn3_bias, &d_layer2_0_downsample_1_scale,
                         &d_layer2_0_conv3, &d_layer2_0_bn3_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer2_1_conv1_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_1_conv1_backward_input_columns", (struct ddp_grid){{16, 3, 1}, 1024, 0}, arguments);
}

void layer2_0_downsample_1_backward_vectors(int n, const float *layer2_0_bn3_weight,
                                            const float *layer2_0_bn3_m2, const float *layer2_0_bn3_scale,
                                            const float *layer2_0_downsample_1_weight,
                                            const float *layer2_0_downsample_1_m2,
                                            const float *layer2_0_downsample_1_scale,
                                            const float *d_layer2_0_bn3_bias,
                                            const float *d_layer2_0_downsample_1_scale,
                                            const float *d_layer2_0_bn3_scale,
                                            float *d_layer2_0_downsample_1_weight,
                                            float *d_layer2_0_downsample_1_m2,
                                            float *d_layer2_0_downsample_0_2, float *d_layer2_0_bn3_weight,
                                            float *d_layer2_0_bn3_m2, float *d_layer2_0_conv3_2,
                                            float *d_layer2_0_downsample_1_bias)
{
    void *arguments[] = {&n, &layer2_0_bn3_weight, &layer2_0_bn3_m2, &layer2_0_bn3_scale,
                         &layer2_0_downsample_1_weight, &layer2_0_downsample_1_m2,
                         &layer2_0_downsample_1_scale, &d_layer2_0_bn3_bias, &d_layer2_0_downsample_1_scale,
                         &d_layer2_0_bn3_scale, &d_layer2_0_downsample_1_weight, &d_layer2_0_downsample_1_m2,
                         &d_layer2_0_downsample_0_2, &d_layer2_0_bn3_weight, &d_layer2_0_bn3_m2,
                         &d_layer2_0_conv3_2, &d_layer2_0_downsample_1_bias};
    ddp_launch("layer2_0_downsample_1_backward_vectors", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer2_0_bn3_backward(int n, const bf16 *layer2_0_conv3, const float *layer2_0_bn3_mean,
                           const bf16 *layer2_0_downsample_0, const float *layer2_0_downsample_1_mean,
                           const bf16 *d_layer2_0_downsample_0, const float *d_layer2_0_downsample_1_m2,
                           const float *d_layer2_0_downsample_0_2, const bf16 *d_layer2_0_conv3,
                           const float *d_layer2_0_bn3_m2, const float *d_layer2_0_conv3_2,
                           bf16 *d_layer2_0_downsample_0_3, bf16 *d_layer2_0_conv3_3)
{
    void *arguments[] = {&n, &layer2_0_conv3, &layer2_0_bn3_mean, &layer2_0_downsample_0,
                         &layer2_0_downsample_1_mean, &d_layer2_0_downsample_0, &d_layer2_0_downsample_1_m2,
                         &d_layer2_0_downsample_0_2, &d_layer2_0_conv3, &d_layer2_0_bn3_m2,
                         &d_layer2_0_conv3_2, &d_layer2_0_downsample_0_3, &d_layer2_0_conv3_3};
    ddp_launch("layer2_0_bn3_backward", (struct ddp_grid){{((int64_t)n * 8192 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_0_conv2_backward_weight(int n, const bf16 *layer2_0_conv1, const float *layer2_0_bn1_bias,
                                    const float *layer2_0_bn1_mean, const float *layer2_0_bn1_scale,
                                    const bf16 *d_layer2_0_conv2_3, float *d_layer2_0_conv2_weight,
                                    void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_0_conv2_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer2_0_conv1, &layer2_0_bn1_bias, &layer2_0_bn1_mean, &layer2_0_bn1_scale,
                         &d_layer2_0_conv2_3, &d_layer2_0_conv2_weight, &workspace, &a_map};
    ddp_launch("layer2_0_conv2_backward_weight", (struct ddp_grid){{2 * 4 * 9, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_conv2_backward_weight_parts", (struct ddp_grid){{72, 1, 1}, 256, 0}, arguments);
}

void layer2_0_conv2_backward_input(int n, const bf16 *layer2_0_conv1, const float *layer2_0_bn1_bias,
                                   const float *layer2_0_bn1_mean, const float *layer2_0_bn1_scale,
                                   const bf16 *layer2_0_conv2_weight, const bf16 *d_layer2_0_conv2_3,
                                   bf16 *d_layer2_0_conv1, float *d_layer2_0_bn1_bias,
                                   float *d_layer2_0_bn1_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {128, 9, 128}, .stride = {2, 256, 2304},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_0_conv1, &layer2_0_bn1_bias, &layer2_0_bn1_mean, &layer2_0_bn1_scale,
                         &layer2_0_conv2_weight, &d_layer2_0_conv2_3, &d_layer2_0_conv1, &d_layer2_0_bn1_bias,
                         &d_layer2_0_bn1_scale, &workspace, &b_map};
    ddp_launch("layer2_0_conv2_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_conv2_backward_input_columns", (struct ddp_grid){{4, 2, 1}, 1024, 0}, arguments);
}

void layer2_0_bn1_backward_vectors(int n, const float *layer2_0_bn1_weight, const float *layer2_0_bn1_m2,
                                   const float *layer2_0_bn1_scale, const float *d_layer2_0_bn1_bias,
                                   const float *d_layer2_0_bn1_scale, float *d_layer2_0_bn1_weight,
                                   float *d_layer2_0_bn1_m2, float *d_layer2_0_conv1_2)
{
    void *arguments[] = {&n, &layer2_0_bn1_weight, &layer2_0_bn1_m2, &layer2_0_bn1_scale,
                         &d_layer2_0_bn1_bias, &d_layer2_0_bn1_scale, &d_layer2_0_bn1_weight,
                         &d_layer2_0_bn1_m2, &d_layer2_0_conv1_2};
    ddp_launch("layer2_0_bn1_backward_vectors", (struct ddp_grid){{4, 1, 1}, 32, 0}, arguments);
}

void layer2_0_bn1_backward(int n, const bf16 *layer2_0_conv1, const float *layer2_0_bn1_mean,
                           const bf16 *d_layer2_0_conv1, const float *d_layer2_0_bn1_m2,
                           const float *d_layer2_0_conv1_2, bf16 *d_layer2_0_conv1_3)
{
    void *arguments[] = {&n, &layer2_0_conv1, &layer2_0_bn1_mean, &d_layer2_0_conv1, &d_layer2_0_bn1_m2,
                         &d_layer2_0_conv1_2, &d_layer2_0_conv1_3};
    ddp_launch("layer2_0_bn1_backward", (struct ddp_grid){{((int64_t)n * 8192 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer2_0_conv1_backward_weight(int n, const bf16 *layer1_2, const bf16 *d_layer2_0_conv1_3,
                                    float *d_layer2_0_conv1_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 64}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    void *arguments[] = {&n, &layer1_2, &d_layer2_0_conv1_3, &d_layer2_0_conv1_weight, &workspace, &a_map,
                         &b_map};
    ddp_launch("layer2_0_conv1_backward_weight", (struct ddp_grid){{2 * 16 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_conv1_backward_weight_parts", (struct ddp_grid){{16, 1, 1}, 256, 0}, arguments);
}

void layer2_0_conv1_backward_input(int n, const bf16 *layer2_0_conv1_weight, const bf16 *d_layer2_0_conv1_3,
                                   bf16 *d_layer1_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 64}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 1, 128}, .stride = {2, 512, 512},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer2_0_conv1_weight, &d_layer2_0_conv1_3, &d_layer1_2, &a_map, &b_map};
    ddp_launch("layer2_0_conv1_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer2_0_downsample_0_backward_weight(int n, const bf16 *layer1_2, const bf16 *d_layer2_0_downsample_0_3,
                                           float *d_layer2_0_downsample_0_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer2_0_downsample_0_3, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {512, n * 16},
                                              .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {256, 8, 8, n}, .stride = {2, 512, 4096, 32768},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    void *arguments[] = {&n, &layer1_2, &d_layer2_0_downsample_0_3, &d_layer2_0_downsample_0_weight,
                         &workspace, &a_map, &b_map};
    ddp_launch("layer2_0_downsample_0_backward_weight", (struct ddp_grid){{8 * 4 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_downsample_0_backward_weight_parts", (struct ddp_grid){{64, 1, 1}, 256, 0}, arguments);
}

void layer2_0_downsample_0_backward_input(int n, const bf16 *layer1_2_conv3, const float *layer1_2_bn3_mean,
                                          const bf16 *layer1_2, const bf16 *layer2_0_downsample_0_weight,
                                          const bf16 *d_layer2_0_downsample_0_3, const bf16 *d_layer1_2,
                                          bf16 *d_layer1_2_bn3, float *d_layer1_2_bn3_bias,
                                          float *d_layer1_2_bn3_scale, void *workspace)
{
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 3, .extent = {256, 1, 512},
                                              .stride = {2, 512, 512}, .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_2_conv3, &layer1_2_bn3_mean, &layer1_2, &layer2_0_downsample_0_weight,
                         &d_layer2_0_downsample_0_3, &d_layer1_2, &d_layer1_2_bn3, &d_layer1_2_bn3_bias,
                         &d_layer1_2_bn3_scale, &workspace, &b_map};
    ddp_launch("layer2_0_downsample_0_backward_input", (struct ddp_grid){{(n * 16 + 63) / 64 * 4 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer2_0_downsample_0_backward_input_columns", (struct ddp_grid){{8, 2, 1}, 1024, 0}, arguments);
}

void layer1_bn3_backward_vectors(int n, const float *layer1_bn3_weight, const float *layer1_bn3_m2,
                                 const float *layer1_bn3_scale, const float *d_layer1_bn3_bias,
                                 const float *d_layer1_bn3_scale, float *d_layer1_bn3_weight,
                                 float *d_layer1_bn3_m2, float *d_layer1_conv3)
{
    void *arguments[] = {&n, &layer1_bn3_weight, &layer1_bn3_m2, &layer1_bn3_scale, &d_layer1_bn3_bias,
                         &d_layer1_bn3_scale, &d_layer1_bn3_weight, &d_layer1_bn3_m2, &d_layer1_conv3};
    ddp_launch("layer1_bn3_backward_vectors", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer1_bn3_backward(int n, const bf16 *layer1_conv3, const float *layer1_bn3_mean,
                         const float *layer1_bn3_scale, const bf16 *d_layer1_bn3,
                         const float *d_layer1_bn3_m2, const float *d_layer1_conv3, bf16 *d_layer1_conv3_2)
{
    void *arguments[] = {&n, &layer1_conv3, &layer1_bn3_mean, &layer1_bn3_scale, &d_layer1_bn3,
                         &d_layer1_bn3_m2, &d_layer1_conv3, &d_layer1_conv3_2};
    ddp_launch("layer1_bn3_backward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_conv3_backward_weight(int n, const bf16 *layer1_conv2, const float *layer1_bn2_bias,
                                  const float *layer1_bn2_mean, const float *layer1_bn2_scale,
                                  const bf16 *d_layer1_conv3, float *d_layer1_conv3_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 64}, .stride = {2, 512},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1_conv2, &layer1_bn2_bias, &layer1_bn2_mean, &layer1_bn2_scale,
                         &d_layer1_conv3, &d_layer1_conv3_weight, &workspace, &a_map};
    ddp_launch("layer1_conv3_backward_weight", (struct ddp_grid){{4 * 16, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_conv3_backward_weight_parts", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer1_conv3_backward_input(int n, const bf16 *layer1_conv2, const float *layer1_bn2_bias,
                                 const float *layer1_bn2_mean, const float *layer1_bn2_scale,
                                 const bf16 *layer1_conv3_weight, const bf16 *d_layer1_conv3,
                                 bf16 *d_layer1_conv2, float *d_layer1_bn2_bias, float *d_layer1_bn2_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_conv3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 64}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {64, 1, 256}, .stride = {2, 128, 128},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_conv2, &layer1_bn2_bias, &layer1_bn2_mean, &layer1_bn2_scale,
                         &layer1_conv3_weight, &d_layer1_conv3, &d_layer1_conv2, &d_layer1_bn2_bias,
                         &d_layer1_bn2_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer1_conv3_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_conv3_backward_input_columns", (struct ddp_grid){{2, 2, 1}, 1024, 0}, arguments);
}

void layer1_bn_backward_vectors(int n, const float *layer1_bn_weight, const float *layer1_bn_m2,
                                const float *layer1_bn_scale, const float *d_layer1_bn_bias,
                                const float *d_layer1_bn_scale, float *d_layer1_bn_weight,
                                float *d_layer1_bn_m2, float *d_layer1_conv)
{
    void *arguments[] = {&n, &layer1_bn_weight, &layer1_bn_m2, &layer1_bn_scale, &d_layer1_bn_bias,
                         &d_layer1_bn_scale, &d_layer1_bn_weight, &d_layer1_bn_m2, &d_layer1_conv};
    ddp_launch("layer1_bn_backward_vectors", (struct ddp_grid){{2, 1, 1}, 32, 0}, arguments);
}

void layer1_bn_backward(int n, const bf16 *layer1_conv, const float *layer1_bn_mean,
                        const bf16 *d_layer1_conv, const float *d_layer1_bn_m2, const float *d_layer1_conv_2,
                        bf16 *d_layer1_conv_3)
{
    void *arguments[] = {&n, &layer1_conv, &layer1_bn_mean, &d_layer1_conv, &d_layer1_bn_m2, &d_layer1_conv_2,
                         &d_layer1_conv_3};
    ddp_launch("layer1_bn_backward", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_conv2_backward_weight(int n, const bf16 *layer1_conv1, const float *layer1_bn1_bias,
                                  const float *layer1_bn1_mean, const float *layer1_bn1_scale,
                                  const bf16 *d_layer1_conv2, float *d_layer1_conv2_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_conv2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1_conv1, &layer1_bn1_bias, &layer1_bn1_mean, &layer1_bn1_scale,
                         &d_layer1_conv2, &d_layer1_conv2_weight, &workspace, &a_map};
    ddp_launch("layer1_conv2_backward_weight", (struct ddp_grid){{16 * 5, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_conv2_backward_weight_parts", (struct ddp_grid){{18, 1, 1}, 256, 0}, arguments);
}

void layer1_conv2_backward_input(int n, const bf16 *layer1_conv1, const float *layer1_bn1_bias,
                                 const float *layer1_bn1_mean, const float *layer1_bn1_scale,
                                 const bf16 *layer1_conv2_weight, const bf16 *d_layer1_conv2,
                                 bf16 *d_layer1_conv1, float *d_layer1_bn1_bias, float *d_layer1_bn1_scale,
                                 void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_conv2, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {64, 8, 8, n},
                                              .stride = {2, 128, 1024, 8192}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {64, 9, 64}, .stride = {2, 128, 1152},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_conv1, &layer1_bn1_bias, &layer1_bn1_mean, &layer1_bn1_scale,
                         &layer1_conv2_weight, &d_layer1_conv2, &d_layer1_conv1, &d_layer1_bn1_bias,
                         &d_layer1_bn1_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer1_conv2_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_conv2_backward_input_columns", (struct ddp_grid){{2, 2, 1}, 1024, 0}, arguments);
}

void layer1_conv1_backward_weight(int n, const bf16 *layer1, const bf16 *d_layer1_conv1,
                                  float *d_layer1_conv1_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_conv1, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    void *arguments[] = {&n, &layer1, &d_layer1_conv1, &d_layer1_conv1_weight, &workspace, &a_map, &b_map};
    ddp_launch("layer1_conv1_backward_weight", (struct ddp_grid){{16 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_conv1_backward_weight_parts", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer1_2_conv1_backward_input(int n, const bf16 *layer1_1_conv3, const float *layer1_1_bn3_mean,
                                   const bf16 *layer1_1, const bf16 *layer1_2_conv1_weight,
                                   const bf16 *d_layer1_2_bn3, const bf16 *d_layer1_2_conv1_3,
                                   bf16 *d_layer1_1_bn3, float *d_layer1_1_bn3_bias,
                                   float *d_layer1_1_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_2_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_2_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 1, 64}, .stride = {2, 512, 512},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_1_conv3, &layer1_1_bn3_mean, &layer1_1, &layer1_2_conv1_weight,
                         &d_layer1_2_bn3, &d_layer1_2_conv1_3, &d_layer1_1_bn3, &d_layer1_1_bn3_bias,
                         &d_layer1_1_bn3_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer1_2_conv1_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_2_conv1_backward_input_columns", (struct ddp_grid){{8, 2, 1}, 1024, 0}, arguments);
}

void layer1_1_conv1_backward_input(int n, const bf16 *layer1_0_conv3, const float *layer1_0_bn3_mean,
                                   const float *layer1_0_bn3_scale, const bf16 *layer1_0_downsample_0,
                                   const float *layer1_0_downsample_1_mean,
                                   const float *layer1_0_downsample_1_scale, const bf16 *layer1_0,
                                   const bf16 *layer1_1_conv1_weight, const bf16 *d_layer1_1_bn3,
                                   const bf16 *d_layer1_1_conv1_3, bf16 *d_layer1_0_downsample_0,
                                   float *d_layer1_0_bn3_bias, float *d_layer1_0_downsample_1_scale,
                                   bf16 *d_layer1_0_conv3, float *d_layer1_0_bn3_scale, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_1_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_1_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {256, 1, 64}, .stride = {2, 512, 512},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_0_conv3, &layer1_0_bn3_mean, &layer1_0_bn3_scale, &layer1_0_downsample_0,
                         &layer1_0_downsample_1_mean, &layer1_0_downsample_1_scale, &layer1_0,
                         &layer1_1_conv1_weight, &d_layer1_1_bn3, &d_layer1_1_conv1_3,
                         &d_layer1_0_downsample_0, &d_layer1_0_bn3_bias, &d_layer1_0_downsample_1_scale,
                         &d_layer1_0_conv3, &d_layer1_0_bn3_scale, &workspace, &a_map, &b_map};
    ddp_launch("layer1_1_conv1_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
    ddp_launch("layer1_1_conv1_backward_input_columns", (struct ddp_grid){{8, 3, 1}, 1024, 0}, arguments);
}

void layer1_0_downsample_1_backward_vectors(int n, const float *layer1_0_bn3_weight,
                                            const float *layer1_0_bn3_m2, const float *layer1_0_bn3_scale,
                                            const float *layer1_0_downsample_1_weight,
                                            const float *layer1_0_downsample_1_m2,
                                            const float *layer1_0_downsample_1_scale,
                                            const float *d_layer1_0_bn3_bias,
                                            const float *d_layer1_0_downsample_1_scale,
                                            const float *d_layer1_0_bn3_scale,
                                            float *d_layer1_0_downsample_1_weight,
                                            float *d_layer1_0_downsample_1_m2,
                                            float *d_layer1_0_downsample_0_2, float *d_layer1_0_bn3_weight,
                                            float *d_layer1_0_bn3_m2, float *d_layer1_0_conv3_2,
                                            float *d_layer1_0_downsample_1_bias)
{
    void *arguments[] = {&n, &layer1_0_bn3_weight, &layer1_0_bn3_m2, &layer1_0_bn3_scale,
                         &layer1_0_downsample_1_weight, &layer1_0_downsample_1_m2,
                         &layer1_0_downsample_1_scale, &d_layer1_0_bn3_bias, &d_layer1_0_downsample_1_scale,
                         &d_layer1_0_bn3_scale, &d_layer1_0_downsample_1_weight, &d_layer1_0_downsample_1_m2,
                         &d_layer1_0_downsample_0_2, &d_layer1_0_bn3_weight, &d_layer1_0_bn3_m2,
                         &d_layer1_0_conv3_2, &d_layer1_0_downsample_1_bias};
    ddp_launch("layer1_0_downsample_1_backward_vectors", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer1_0_bn3_backward(int n, const bf16 *layer1_0_conv3, const float *layer1_0_mean,
                           const bf16 *d_layer1_0_conv3, const float *d_layer1_0_m2,
                           const float *d_layer1_0_conv3_2, bf16 *d_layer1_0_conv3_3)
{
    void *arguments[] = {&n, &layer1_0_conv3, &layer1_0_mean, &d_layer1_0_conv3, &d_layer1_0_m2,
                         &d_layer1_0_conv3_2, &d_layer1_0_conv3_3};
    ddp_launch("layer1_0_bn3_backward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_0_conv1_backward_weight(int n, const bf16 *pool, const bf16 *d_layer1_0_conv1_3,
                                    float *d_layer1_0_conv1_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    void *arguments[] = {&n, &pool, &d_layer1_0_conv1_3, &d_layer1_0_conv1_weight, &workspace, &a_map,
                         &b_map};
    ddp_launch("layer1_0_conv1_backward_weight", (struct ddp_grid){{16, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_0_conv1_backward_weight_parts", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer1_0_conv1_backward_input(int n, const bf16 *layer1_0_conv1_weight, const bf16 *d_layer1_0_conv1_3,
                                   bf16 *d_pool)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_0_conv1_3, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 3, .extent = {64, 1, 64}, .stride = {2, 128, 128},
                                              .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_0_conv1_weight, &d_layer1_0_conv1_3, &d_pool, &a_map, &b_map};
    ddp_launch("layer1_0_conv1_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void layer1_0_downsample_0_backward_weight(int n, const bf16 *pool, const bf16 *d_layer1_0_downsample_0_3,
                                           float *d_layer1_0_downsample_0_weight, void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_0_downsample_0_3, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {256, n * 64},
                                              .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    void *arguments[] = {&n, &pool, &d_layer1_0_downsample_0_3, &d_layer1_0_downsample_0_weight, &workspace,
                         &a_map, &b_map};
    ddp_launch("layer1_0_downsample_0_backward_weight", (struct ddp_grid){{4 * 16, 1, 1}, 256, 49152}, arguments);
    ddp_launch("layer1_0_downsample_0_backward_weight_parts", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer1_0_downsample_0_backward_input(int n, const bf16 *layer1_0_downsample_0_weight,
                                          const bf16 *d_layer1_0_downsample_0_3, const bf16 *d_pool,
                                          bf16 *d_pool_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_layer1_0_downsample_0_3, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {256, n * 64},
                                              .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 3, .extent = {64, 1, 256},
                                              .stride = {2, 128, 128}, .box = {64, 1, 64}});
    void *arguments[] = {&n, &layer1_0_downsample_0_weight, &d_layer1_0_downsample_0_3, &d_pool, &d_pool_2,
                         &a_map, &b_map};
    ddp_launch("layer1_0_downsample_0_backward_input", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void pool_backward(int n, const bf16 *conv1, const float *bn1_bias, const float *bn1_mean,
                   const float *bn1_scale, const bf16 *d_pool_2, bf16 *d_relu, void *workspace)
{
    void *arguments[] = {&n, &conv1, &bn1_bias, &bn1_mean, &bn1_scale, &d_pool_2, &d_relu, &workspace};
    ddp_launch("pool_backward_places", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
    ddp_launch("pool_backward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void bn1_backward_sums(int n, const bf16 *conv1, const float *bn1_bias, const float *bn1_mean,
                       const float *bn1_scale, const bf16 *d_relu, float *d_bn1_bias, float *d_bn1_scale,
                       void *workspace)
{
    void *arguments[] = {&n, &conv1, &bn1_bias, &bn1_mean, &bn1_scale, &d_relu, &d_bn1_bias, &d_bn1_scale,
                         &workspace};
    ddp_launch("bn1_backward_sums", (struct ddp_grid){{1, 128, 1}, 256, 0}, arguments);
    ddp_launch("bn1_backward_sums_combine", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void bn1_backward_vectors(int n, const float *bn1_weight, const float *bn1_m2, const float *bn1_scale,
                          const float *d_bn1_bias, const float *d_bn1_scale, float *d_bn1_weight,
                          float *d_bn1_m2, float *d_conv1)
{
    void *arguments[] = {&n, &bn1_weight, &bn1_m2, &bn1_scale, &d_bn1_bias, &d_bn1_scale, &d_bn1_weight,
                         &d_bn1_m2, &d_conv1};
    ddp_launch("bn1_backward_vectors", (struct ddp_grid){{2, 1, 1}, 32, 0}, arguments);
}

void bn1_backward(int n, const bf16 *conv1, const float *bn1_bias, const float *bn1_mean,
                  const float *bn1_scale, const bf16 *d_relu, const float *d_bn1_m2, const float *d_conv1,
                  bf16 *d_conv1_2)
{
    void *arguments[] = {&n, &conv1, &bn1_bias, &bn1_mean, &bn1_scale, &d_relu, &d_bn1_m2, &d_conv1,
                         &d_conv1_2};
    ddp_launch("bn1_backward", (struct ddp_grid){{((int64_t)n * 16384 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void conv1_backward_weight(int n, const float *image, const bf16 *d_conv1_2, float *d_conv1_weight,
                           void *workspace)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = d_conv1_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 256}, .stride = {2, 128}, .box = {64, 64}});
    void *arguments[] = {&n, &image, &d_conv1_2, &d_conv1_weight, &workspace, &a_map};
    ddp_launch("conv1_backward_weight", (struct ddp_grid){{64 * 2, 1, 1}, 256, 78528}, arguments);
    ddp_launch("conv1_backward_weight_parts", (struct ddp_grid){{37, 1, 1}, 256, 0}, arguments);
}

void bn_scale_forward_evaluate(int n, const float *bn_weight, const float *bn_running_var, float *bn_scale)
{
    void *arguments[] = {&n, &bn_weight, &bn_running_var, &bn_scale};
    ddp_launch("bn_scale_forward_evaluate", (struct ddp_grid){{2, 1, 1}, 32, 0}, arguments);
}

void conv1_forward_evaluate(int n, const float *image, const bf16 *conv1_weight, const float *bn1_bias,
                            const float *bn1_running_mean, const float *bn1_scale, bf16 *relu)
{
    void *arguments[] = {&n, &image, &conv1_weight, &bn1_bias, &bn1_running_mean, &bn1_scale, &relu};
    ddp_launch("conv1_forward_evaluate", (struct ddp_grid){{(n * 256 + 127) / 128, 1, 1}, 256, 80448}, arguments);
}

void pool_forward_evaluate(int n, const bf16 *relu, bf16 *pool)
{
    void *arguments[] = {&n, &relu, &pool};
    ddp_launch("pool_forward_evaluate", (struct ddp_grid){{((int64_t)n * 4096 + 2047) / 2048, 1, 1}, 256, 0}, arguments);
}

void layer1_0_conv1_forward_evaluate(int n, const bf16 *pool, const bf16 *layer1_0_conv1_weight,
                                     const float *layer1_0_bn1_bias, const float *layer1_0_bn1_running_mean,
                                     const float *layer1_0_bn1_scale, bf16 *layer1_0_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &pool, &layer1_0_conv1_weight, &layer1_0_bn1_bias, &layer1_0_bn1_running_mean,
                         &layer1_0_bn1_scale, &layer1_0_relu, &a_map, &b_map};
    ddp_launch("layer1_0_conv1_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void layer1_conv2_forward_evaluate(int n, const bf16 *layer1_relu, const bf16 *layer1_conv2_weight,
                                   const float *layer1_bn2_bias, const float *layer1_bn2_running_mean,
                                   const float *layer1_bn2_scale, bf16 *layer1_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_relu, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {64, 8, 8, n}, .stride = {2, 128, 1024, 8192},
                                              .channels = 64, .pixels = 64, .lower = {-1, -1},
                                              .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {576, 64}, .stride = {2, 1152},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1_relu, &layer1_conv2_weight, &layer1_bn2_bias, &layer1_bn2_running_mean,
                         &layer1_bn2_scale, &layer1_relu_2, &a_map, &b_map};
    ddp_launch("layer1_conv2_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void layer_scale_forward_evaluate(int n, const float *layer_weight, const float *layer_running_var,
                                  float *layer_scale)
{
    void *arguments[] = {&n, &layer_weight, &layer_running_var, &layer_scale};
    ddp_launch("layer_scale_forward_evaluate", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}

void layer1_0_downsample_0_forward_evaluate(int n, const bf16 *pool, const bf16 *layer1_0_downsample_0_weight,
                                            const float *layer1_0_downsample_1_bias,
                                            const float *layer1_0_downsample_1_running_mean,
                                            const float *layer1_0_downsample_1_scale,
                                            bf16 *layer1_0_downsample_1)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = pool, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {64, 256},
                                              .stride = {2, 128}, .box = {64, 128}});
    void *arguments[] = {&n, &pool, &layer1_0_downsample_0_weight, &layer1_0_downsample_1_bias,
                         &layer1_0_downsample_1_running_mean, &layer1_0_downsample_1_scale,
                         &layer1_0_downsample_1, &a_map, &b_map};
    ddp_launch("layer1_0_downsample_0_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer1_0_conv3_forward_evaluate(int n, const bf16 *layer1_0_relu_2, const bf16 *layer1_0_conv3_weight,
                                     const float *layer1_0_bn3_bias, const float *layer1_0_bn3_running_mean,
                                     const float *layer1_0_bn3_scale, const bf16 *layer1_0_downsample_1,
                                     bf16 *layer1_0)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_0_relu_2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, n * 64}, .stride = {2, 128},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_0_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, 256}, .stride = {2, 128},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer1_0_relu_2, &layer1_0_conv3_weight, &layer1_0_bn3_bias,
                         &layer1_0_bn3_running_mean, &layer1_0_bn3_scale, &layer1_0_downsample_1, &layer1_0,
                         &a_map, &b_map};
    ddp_launch("layer1_0_conv3_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer1_conv1_forward_evaluate(int n, const bf16 *layer1, const bf16 *layer1_conv1_weight,
                                   const float *layer1_bn1_bias, const float *layer1_bn1_running_mean,
                                   const float *layer1_bn1_scale, bf16 *layer1_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 64}, .stride = {2, 512},
                                              .box = {64, 64}});
    void *arguments[] = {&n, &layer1, &layer1_conv1_weight, &layer1_bn1_bias, &layer1_bn1_running_mean,
                         &layer1_bn1_scale, &layer1_relu, &a_map, &b_map};
    ddp_launch("layer1_conv1_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 49152}, arguments);
}

void layer1_conv3_forward_evaluate(int n, const bf16 *layer1, const bf16 *layer1_relu,
                                   const bf16 *layer1_conv3_weight, const float *layer1_bn3_bias,
                                   const float *layer1_bn3_running_mean, const float *layer1_bn3_scale,
                                   bf16 *layer1_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_relu, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {64, n * 64}, .stride = {2, 128}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer1_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {64, 256}, .stride = {2, 128},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer1, &layer1_relu, &layer1_conv3_weight, &layer1_bn3_bias,
                         &layer1_bn3_running_mean, &layer1_bn3_scale, &layer1_2, &a_map, &b_map};
    ddp_launch("layer1_conv3_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer2_bn_scale_forward_evaluate(int n, const float *layer2_bn_weight,
                                      const float *layer2_bn_running_var, float *layer2_bn_scale)
{
    void *arguments[] = {&n, &layer2_bn_weight, &layer2_bn_running_var, &layer2_bn_scale};
    ddp_launch("layer2_bn_scale_forward_evaluate", (struct ddp_grid){{4, 1, 1}, 32, 0}, arguments);
}

void layer2_0_conv1_forward_evaluate(int n, const bf16 *layer1_2, const bf16 *layer2_0_conv1_weight,
                                     const float *layer2_0_bn1_bias, const float *layer2_0_bn1_running_mean,
                                     const float *layer2_0_bn1_scale, bf16 *layer2_0_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 64}, .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 128}, .stride = {2, 512},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer1_2, &layer2_0_conv1_weight, &layer2_0_bn1_bias,
                         &layer2_0_bn1_running_mean, &layer2_0_bn1_scale, &layer2_0_relu, &a_map, &b_map};
    ddp_launch("layer2_0_conv1_forward_evaluate", (struct ddp_grid){{(n * 64 + 63) / 64, 1, 1}, 256, 73728}, arguments);
}

void layer2_0_conv2_forward_evaluate(int n, const bf16 *layer2_0_relu, const bf16 *layer2_0_conv2_weight,
                                     const float *layer2_0_bn2_bias, const float *layer2_0_bn2_running_mean,
                                     const float *layer2_0_bn2_scale, bf16 *layer2_0_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_0_relu, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {128, 8, 8, n},
                                              .stride = {2, 256, 2048, 16384}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-2, -2}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1152, 128}, .stride = {2, 2304},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_0_relu, &layer2_0_conv2_weight, &layer2_0_bn2_bias,
                         &layer2_0_bn2_running_mean, &layer2_0_bn2_scale, &layer2_0_relu_2, &a_map, &b_map};
    ddp_launch("layer2_0_conv2_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
}

void layer_scale_forward_evaluate_2(int n, const float *layer_weight, const float *layer_running_var,
                                    float *layer_scale)
{
    void *arguments[] = {&n, &layer_weight, &layer_running_var, &layer_scale};
    ddp_launch("layer_scale_forward_evaluate_2", (struct ddp_grid){{2, 1, 1}, 256, 0}, arguments);
}

void layer2_0_downsample_0_forward_evaluate(int n, const bf16 *layer1_2,
                                            const bf16 *layer2_0_downsample_0_weight,
                                            const float *layer2_0_downsample_1_bias,
                                            const float *layer2_0_downsample_1_running_mean,
                                            const float *layer2_0_downsample_1_scale,
                                            bf16 *layer2_0_downsample_1)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer1_2, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {256, 8, 8, n}, .stride = {2, 512, 4096, 32768},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {256, 512},
                                              .stride = {2, 512}, .box = {64, 128}});
    void *arguments[] = {&n, &layer1_2, &layer2_0_downsample_0_weight, &layer2_0_downsample_1_bias,
                         &layer2_0_downsample_1_running_mean, &layer2_0_downsample_1_scale,
                         &layer2_0_downsample_1, &a_map, &b_map};
    ddp_launch("layer2_0_downsample_0_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer2_0_conv3_forward_evaluate(int n, const bf16 *layer2_0_relu_2, const bf16 *layer2_0_conv3_weight,
                                     const float *layer2_0_bn3_bias, const float *layer2_0_bn3_running_mean,
                                     const float *layer2_0_bn3_scale, const bf16 *layer2_0_downsample_1,
                                     bf16 *layer2_0)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_0_relu_2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, n * 16}, .stride = {2, 256},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_0_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, 512}, .stride = {2, 256},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_0_relu_2, &layer2_0_conv3_weight, &layer2_0_bn3_bias,
                         &layer2_0_bn3_running_mean, &layer2_0_bn3_scale, &layer2_0_downsample_1, &layer2_0,
                         &a_map, &b_map};
    ddp_launch("layer2_0_conv3_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer2_conv1_forward_evaluate(int n, const bf16 *layer2, const bf16 *layer2_conv1_weight,
                                   const float *layer2_bn1_bias, const float *layer2_bn1_running_mean,
                                   const float *layer2_bn1_scale, bf16 *layer2_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 128}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2, &layer2_conv1_weight, &layer2_bn1_bias, &layer2_bn1_running_mean,
                         &layer2_bn1_scale, &layer2_relu, &a_map, &b_map};
    ddp_launch("layer2_conv1_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
}

void layer2_conv2_forward_evaluate(int n, const bf16 *layer2_relu, const bf16 *layer2_conv2_weight,
                                   const float *layer2_bn2_bias, const float *layer2_bn2_running_mean,
                                   const float *layer2_bn2_scale, bf16 *layer2_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_relu, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {128, 4, 4, n}, .stride = {2, 256, 1024, 4096},
                                              .channels = 64, .pixels = 64, .lower = {-1, -1},
                                              .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1152, 128}, .stride = {2, 2304},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_relu, &layer2_conv2_weight, &layer2_bn2_bias, &layer2_bn2_running_mean,
                         &layer2_bn2_scale, &layer2_relu_2, &a_map, &b_map};
    ddp_launch("layer2_conv2_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64, 1, 1}, 256, 73728}, arguments);
}

void layer2_conv3_forward_evaluate(int n, const bf16 *layer2, const bf16 *layer2_relu,
                                   const bf16 *layer2_conv3_weight, const float *layer2_bn3_bias,
                                   const float *layer2_bn3_running_mean, const float *layer2_bn3_scale,
                                   bf16 *layer2_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_relu, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {128, n * 16}, .stride = {2, 256}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer2_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {128, 512}, .stride = {2, 256},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2, &layer2_relu, &layer2_conv3_weight, &layer2_bn3_bias,
                         &layer2_bn3_running_mean, &layer2_bn3_scale, &layer2_2, &a_map, &b_map};
    ddp_launch("layer2_conv3_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_conv1_forward_evaluate(int n, const bf16 *layer2_3, const bf16 *layer3_0_conv1_weight,
                                     const float *layer3_0_bn1_bias, const float *layer3_0_bn1_running_mean,
                                     const float *layer3_0_bn1_scale, bf16 *layer3_0_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n * 16}, .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 256}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer2_3, &layer3_0_conv1_weight, &layer3_0_bn1_bias,
                         &layer3_0_bn1_running_mean, &layer3_0_bn1_scale, &layer3_0_relu, &a_map, &b_map};
    ddp_launch("layer3_0_conv1_forward_evaluate", (struct ddp_grid){{(n * 16 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_conv2_forward_evaluate(int n, const bf16 *layer3_0_relu, const bf16 *layer3_0_conv2_weight,
                                     const float *layer3_0_bn2_bias, const float *layer3_0_bn2_running_mean,
                                     const float *layer3_0_bn2_scale, bf16 *layer3_0_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_0_relu, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {256, 4, 4, n},
                                              .stride = {2, 512, 2048, 8192}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-2, -2}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2304, 256}, .stride = {2, 4608},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_0_relu, &layer3_0_conv2_weight, &layer3_0_bn2_bias,
                         &layer3_0_bn2_running_mean, &layer3_0_bn2_scale, &layer3_0_relu_2, &a_map, &b_map};
    ddp_launch("layer3_0_conv2_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer3_scale_forward_evaluate(int n, const float *layer3_weight, const float *layer3_running_var,
                                   float *layer3_scale)
{
    void *arguments[] = {&n, &layer3_weight, &layer3_running_var, &layer3_scale};
    ddp_launch("layer3_scale_forward_evaluate", (struct ddp_grid){{4, 1, 1}, 256, 0}, arguments);
}

void layer3_0_downsample_0_forward_evaluate(int n, const bf16 *layer2_3,
                                            const bf16 *layer3_0_downsample_0_weight,
                                            const float *layer3_0_downsample_1_bias,
                                            const float *layer3_0_downsample_1_running_mean,
                                            const float *layer3_0_downsample_1_scale,
                                            bf16 *layer3_0_downsample_1)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer2_3, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {512, 4, 4, n}, .stride = {2, 1024, 4096, 16384},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {512, 1024},
                                              .stride = {2, 1024}, .box = {64, 128}});
    void *arguments[] = {&n, &layer2_3, &layer3_0_downsample_0_weight, &layer3_0_downsample_1_bias,
                         &layer3_0_downsample_1_running_mean, &layer3_0_downsample_1_scale,
                         &layer3_0_downsample_1, &a_map, &b_map};
    ddp_launch("layer3_0_downsample_0_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer3_0_conv3_forward_evaluate(int n, const bf16 *layer3_0_relu_2, const bf16 *layer3_0_conv3_weight,
                                     const float *layer3_0_bn3_bias, const float *layer3_0_bn3_running_mean,
                                     const float *layer3_0_bn3_scale, const bf16 *layer3_0_downsample_1,
                                     bf16 *layer3_0)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_0_relu_2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, n * 4}, .stride = {2, 512},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_0_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 1024}, .stride = {2, 512},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_0_relu_2, &layer3_0_conv3_weight, &layer3_0_bn3_bias,
                         &layer3_0_bn3_running_mean, &layer3_0_bn3_scale, &layer3_0_downsample_1, &layer3_0,
                         &a_map, &b_map};
    ddp_launch("layer3_0_conv3_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv1_forward_evaluate(int n, const bf16 *layer3, const bf16 *layer3_conv1_weight,
                                   const float *layer3_bn1_bias, const float *layer3_bn1_running_mean,
                                   const float *layer3_bn1_scale, bf16 *layer3_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, 256}, .stride = {2, 2048},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3, &layer3_conv1_weight, &layer3_bn1_bias, &layer3_bn1_running_mean,
                         &layer3_bn1_scale, &layer3_relu, &a_map, &b_map};
    ddp_launch("layer3_conv1_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv2_forward_evaluate(int n, const bf16 *layer3_relu, const bf16 *layer3_conv2_weight,
                                   const float *layer3_bn2_bias, const float *layer3_bn2_running_mean,
                                   const float *layer3_bn2_scale, bf16 *layer3_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_relu, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {256, 2, 2, n}, .stride = {2, 512, 1024, 2048},
                                              .channels = 64, .pixels = 64, .lower = {-1, -1},
                                              .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2304, 256}, .stride = {2, 4608},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_relu, &layer3_conv2_weight, &layer3_bn2_bias, &layer3_bn2_running_mean,
                         &layer3_bn2_scale, &layer3_relu_2, &a_map, &b_map};
    ddp_launch("layer3_conv2_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 2, 1, 1}, 256, 73728}, arguments);
}

void layer3_conv3_forward_evaluate(int n, const bf16 *layer3, const bf16 *layer3_relu,
                                   const bf16 *layer3_conv3_weight, const float *layer3_bn3_bias,
                                   const float *layer3_bn3_running_mean, const float *layer3_bn3_scale,
                                   bf16 *layer3_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_relu, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {256, n * 4}, .stride = {2, 512}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer3_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {256, 1024}, .stride = {2, 512},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3, &layer3_relu, &layer3_conv3_weight, &layer3_bn3_bias,
                         &layer3_bn3_running_mean, &layer3_bn3_scale, &layer3_2, &a_map, &b_map};
    ddp_launch("layer3_conv3_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 8, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_conv1_forward_evaluate(int n, const bf16 *layer3_5, const bf16 *layer4_0_conv1_weight,
                                     const float *layer4_0_bn1_bias, const float *layer4_0_bn1_running_mean,
                                     const float *layer4_0_bn1_scale, bf16 *layer4_0_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {1024, n * 4}, .stride = {2, 2048}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {1024, 512}, .stride = {2, 2048},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer3_5, &layer4_0_conv1_weight, &layer4_0_bn1_bias,
                         &layer4_0_bn1_running_mean, &layer4_0_bn1_scale, &layer4_0_relu, &a_map, &b_map};
    ddp_launch("layer4_0_conv1_forward_evaluate", (struct ddp_grid){{(n * 4 + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_conv2_forward_evaluate(int n, const bf16 *layer4_0_relu, const bf16 *layer4_0_conv2_weight,
                                     const float *layer4_0_bn2_bias, const float *layer4_0_bn2_running_mean,
                                     const float *layer4_0_bn2_scale, bf16 *layer4_0_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4_0_relu, .element = 2, .swizzle = 128,
                                              .rank = 4, .extent = {512, 2, 2, n},
                                              .stride = {2, 1024, 2048, 4096}, .channels = 64, .pixels = 64,
                                              .lower = {-1, -1}, .upper = {-2, -2}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {4608, 512}, .stride = {2, 9216},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_0_relu, &layer4_0_conv2_weight, &layer4_0_bn2_bias,
                         &layer4_0_bn2_running_mean, &layer4_0_bn2_scale, &layer4_0_relu_2, &a_map, &b_map};
    ddp_launch("layer4_0_conv2_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_scale_forward_evaluate(int n, const float *layer4_weight, const float *layer4_running_var,
                                   float *layer4_scale)
{
    void *arguments[] = {&n, &layer4_weight, &layer4_running_var, &layer4_scale};
    ddp_launch("layer4_scale_forward_evaluate", (struct ddp_grid){{8, 1, 1}, 256, 0}, arguments);
}

void layer4_0_downsample_0_forward_evaluate(int n, const bf16 *layer3_5,
                                            const bf16 *layer4_0_downsample_0_weight,
                                            const float *layer4_0_downsample_1_bias,
                                            const float *layer4_0_downsample_1_running_mean,
                                            const float *layer4_0_downsample_1_scale,
                                            bf16 *layer4_0_downsample_1)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer3_5, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {1024, 2, 2, n}, .stride = {2, 2048, 4096, 8192},
                                              .channels = 64, .pixels = 64, .lower = {0, 0},
                                              .upper = {-1, -1}, .step = {2, 2}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_downsample_0_weight, .element = 2,
                                              .swizzle = 128, .rank = 2, .extent = {1024, 2048},
                                              .stride = {2, 2048}, .box = {64, 128}});
    void *arguments[] = {&n, &layer3_5, &layer4_0_downsample_0_weight, &layer4_0_downsample_1_bias,
                         &layer4_0_downsample_1_running_mean, &layer4_0_downsample_1_scale,
                         &layer4_0_downsample_1, &a_map, &b_map};
    ddp_launch("layer4_0_downsample_0_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
}

void layer4_0_conv3_forward_evaluate(int n, const bf16 *layer4_0_relu_2, const bf16 *layer4_0_conv3_weight,
                                     const float *layer4_0_bn3_bias, const float *layer4_0_bn3_running_mean,
                                     const float *layer4_0_bn3_scale, const bf16 *layer4_0_downsample_1,
                                     bf16 *layer4_0)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4_0_relu_2, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, n}, .stride = {2, 1024},
                                              .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_0_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 2048}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_0_relu_2, &layer4_0_conv3_weight, &layer4_0_bn3_bias,
                         &layer4_0_bn3_running_mean, &layer4_0_bn3_scale, &layer4_0_downsample_1, &layer4_0,
                         &a_map, &b_map};
    ddp_launch("layer4_0_conv3_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv1_forward_evaluate(int n, const bf16 *layer4, const bf16 *layer4_conv1_weight,
                                   const float *layer4_bn1_bias, const float *layer4_bn1_running_mean,
                                   const float *layer4_bn1_scale, bf16 *layer4_relu)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {2048, n}, .stride = {2, 4096}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv1_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {2048, 512}, .stride = {2, 4096},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4, &layer4_conv1_weight, &layer4_bn1_bias, &layer4_bn1_running_mean,
                         &layer4_bn1_scale, &layer4_relu, &a_map, &b_map};
    ddp_launch("layer4_conv1_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv2_forward_evaluate(int n, const bf16 *layer4_relu, const bf16 *layer4_conv2_weight,
                                   const float *layer4_bn2_bias, const float *layer4_bn2_running_mean,
                                   const float *layer4_bn2_scale, bf16 *layer4_relu_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4_relu, .element = 2, .swizzle = 128, .rank = 4,
                                              .extent = {512, 1, 1, n}, .stride = {2, 1024, 1024, 1024},
                                              .channels = 64, .pixels = 64, .lower = {-1, -1},
                                              .upper = {-1, -1}, .step = {1, 1}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv2_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {4608, 512}, .stride = {2, 9216},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4_relu, &layer4_conv2_weight, &layer4_bn2_bias, &layer4_bn2_running_mean,
                         &layer4_bn2_scale, &layer4_relu_2, &a_map, &b_map};
    ddp_launch("layer4_conv2_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 4, 1, 1}, 256, 73728}, arguments);
}

void layer4_conv3_forward_evaluate(int n, const bf16 *layer4, const bf16 *layer4_relu,
                                   const bf16 *layer4_conv3_weight, const float *layer4_bn3_bias,
                                   const float *layer4_bn3_running_mean, const float *layer4_bn3_scale,
                                   bf16 *layer4_2)
{
    struct ddp_tensor_map a_map;
    ddp_map_tensor(&a_map, &(struct ddp_view){.memory = layer4_relu, .element = 2, .swizzle = 128, .rank = 2,
                                              .extent = {512, n}, .stride = {2, 1024}, .box = {64, 64}});
    struct ddp_tensor_map b_map;
    ddp_map_tensor(&b_map, &(struct ddp_view){.memory = layer4_conv3_weight, .element = 2, .swizzle = 128,
                                              .rank = 2, .extent = {512, 2048}, .stride = {2, 1024},
                                              .box = {64, 128}});
    void *arguments[] = {&n, &layer4, &layer4_relu, &layer4_conv3_weight, &layer4_bn3_bias,
                         &layer4_bn3_running_mean, &layer4_bn3_scale, &layer4_2, &a_map, &b_map};
    ddp_launch("layer4_conv3_forward_evaluate", (struct ddp_grid){{(n + 63) / 64 * 16, 1, 1}, 256, 73728}, arguments);
}

void loss_log_p_forward_evaluate(int n, const float *fc, bf16 *loss_log_p, int32_t *correct_argmax)
{
    void *arguments[] = {&n, &fc, &loss_log_p, &correct_argmax};
    ddp_launch("loss_log_p_forward_evaluate", (struct ddp_grid){{(n + 7) / 8, 1, 1}, 256, 0}, arguments);
}

void loss_sums_evaluate(int n, const int32_t *target, const float *loss_score, const int32_t *correct_argmax,
                        float *loss_sum, float *loss_sum_2, float *correct)
{
    void *arguments[] = {&n, &target, &loss_score, &correct_argmax, &loss_sum, &loss_sum_2, &correct};
    ddp_launch("loss_sums_evaluate", (struct ddp_grid){{1, 1, 1}, 256, 0}, arguments);
}
