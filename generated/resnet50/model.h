/* model.h: the tensors of the model; emitted by ddpc from specs/resnet50.spec. */
#ifndef MODEL_H
#define MODEL_H

#include "ddp.h"

enum { BATCH = 128, N_BUCKETS = 17, N_KERNELS = 193 };

/* Parameters and buffers, inputs, then what the training step computes and what evaluation computes. */
enum tensor {
    conv1_weight, /* f32[64, 3, 7, 7] */
    bn1_weight, /* f32[64] */
    bn1_bias, /* f32[64] */
    bn1_running_mean, /* f32[64] */
    bn1_running_var, /* f32[64] */
    bn1_num_batches_tracked, /* i64[] */
    layer1_0_conv1_weight, /* f32[64, 64, 1, 1] */
    layer1_0_bn1_weight, /* f32[64] */
    layer1_0_bn1_bias, /* f32[64] */
    layer1_0_bn1_running_mean, /* f32[64] */
    layer1_0_bn1_running_var, /* f32[64] */
    layer1_0_bn1_num_batches_tracked, /* i64[] */
    layer1_0_conv2_weight, /* f32[64, 64, 3, 3] */
    layer1_0_bn2_weight, /* f32[64] */
    layer1_0_bn2_bias, /* f32[64] */
    layer1_0_bn2_running_mean, /* f32[64] */
    layer1_0_bn2_running_var, /* f32[64] */
    layer1_0_bn2_num_batches_tracked, /* i64[] */
    layer1_0_conv3_weight, /* f32[256, 64, 1, 1] */
    layer1_0_bn3_weight, /* f32[256] */
    layer1_0_bn3_bias, /* f32[256] */
    layer1_0_bn3_running_mean, /* f32[256] */
    layer1_0_bn3_running_var, /* f32[256] */
    layer1_0_bn3_num_batches_tracked, /* i64[] */
    layer1_0_downsample_0_weight, /* f32[256, 64, 1, 1] */
    layer1_0_downsample_1_weight, /* f32[256] */
    layer1_0_downsample_1_bias, /* f32[256] */
    layer1_0_downsample_1_running_mean, /* f32[256] */
    layer1_0_downsample_1_running_var, /* f32[256] */
    layer1_0_downsample_1_num_batches_tracked, /* i64[] */
    layer1_1_conv1_weight, /* f32[64, 256, 1, 1] */
    layer1_1_bn1_weight, /* f32[64] */
    layer1_1_bn1_bias, /* f32[64] */
    layer1_1_bn1_running_mean, /* f32[64] */
    layer1_1_bn1_running_var, /* f32[64] */
    layer1_1_bn1_num_batches_tracked, /* i64[] */
    layer1_1_conv2_weight, /* f32[64, 64, 3, 3] */
    layer1_1_bn2_weight, /* f32[64] */
    layer1_1_bn2_bias, /* f32[64] */
    layer1_1_bn2_running_mean, /* f32[64] */
    layer1_1_bn2_running_var, /* f32[64] */
    layer1_1_bn2_num_batches_tracked, /* i64[] */
    layer1_1_conv3_weight, /* f32[256, 64, 1, 1] */
    layer1_1_bn3_weight, /* f32[256] */
    layer1_1_bn3_bias, /* f32[256] */
    layer1_1_bn3_running_mean, /* f32[256] */
    layer1_1_bn3_running_var, /* f32[256] */
    layer1_1_bn3_num_batches_tracked, /* i64[] */
    layer1_2_conv1_weight, /* f32[64, 256, 1, 1] */
    layer1_2_bn1_weight, /* f32[64] */
    layer1_2_bn1_bias, /* f32[64] */
    layer1_2_bn1_running_mean, /* f32[64] */
    layer1_2_bn1_running_var, /* f32[64] */
    layer1_2_bn1_num_batches_tracked, /* i64[] */
    layer1_2_conv2_weight, /* f32[64, 64, 3, 3] */
    layer1_2_bn2_weight, /* f32[64] */
    layer1_2_bn2_bias, /* f32[64] */
    layer1_2_bn2_running_mean, /* f32[64] */
    layer1_2_bn2_running_var, /* f32[64] */
    layer1_2_bn2_num_batches_tracked, /* i64[] */
    layer1_2_conv3_weight, /* f32[256, 64, 1, 1] */
    layer1_2_bn3_weight, /* f32[256] */
    layer1_2_bn3_bias, /* f32[256] */
    layer1_2_bn3_running_mean, /* f32[256] */
    layer1_2_bn3_running_var, /* f32[256] */
    layer1_2_bn3_num_batches_tracked, /* i64[] */
    layer2_0_conv1_weight, /* f32[128, 256, 1, 1] */
    layer2_0_bn1_weight, /* f32[128] */
    layer2_0_bn1_bias, /* f32[128] */
    layer2_0_bn1_running_mean, /* f32[128] */
    layer2_0_bn1_running_var, /* f32[128] */
    layer2_0_bn1_num_batches_tracked, /* i64[] */
    layer2_0_conv2_weight, /* f32[128, 128, 3, 3] */
    layer2_0_bn2_weight, /* f32[128] */
    layer2_0_bn2_bias, /* f32[128] */
    layer2_0_bn2_running_mean, /* f32[128] */
    layer2_0_bn2_running_var, /* f32[128] */
    layer2_0_bn2_num_batches_tracked, /* i64[] */
    layer2_0_conv3_weight, /* f32[512, 128, 1, 1] */
    layer2_0_bn3_weight, /* f32[512] */
    layer2_0_bn3_bias, /* f32[512] */
    layer2_0_bn3_running_mean, /* f32[512] */
    layer2_0_bn3_running_var, /* f32[512] */
    layer2_0_bn3_num_batches_tracked, /* i64[] */
    layer2_0_downsample_0_weight, /* f32[512, 256, 1, 1] */
    layer2_0_downsample_1_weight, /* f32[512] */
    layer2_0_downsample_1_bias, /* f32[512] */
    layer2_0_downsample_1_running_mean, /* f32[512] */
    layer2_0_downsample_1_running_var, /* f32[512] */
    layer2_0_downsample_1_num_batches_tracked, /* i64[] */
    layer2_1_conv1_weight, /* f32[128, 512, 1, 1] */
    layer2_1_bn1_weight, /* f32[128] */
    layer2_1_bn1_bias, /* f32[128] */
    layer2_1_bn1_running_mean, /* f32[128] */
    layer2_1_bn1_running_var, /* f32[128] */
    layer2_1_bn1_num_batches_tracked, /* i64[] */
    layer2_1_conv2_weight, /* f32[128, 128, 3, 3] */
    layer2_1_bn2_weight, /* f32[128] */
    layer2_1_bn2_bias, /* f32[128] */
    layer2_1_bn2_running_mean, /* f32[128] */
    layer2_1_bn2_running_var, /* f32[128] */
    layer2_1_bn2_num_batches_tracked, /* i64[] */
    layer2_1_conv3_weight, /* f32[512, 128, 1, 1] */
    layer2_1_bn3_weight, /* f32[512] */
    layer2_1_bn3_bias, /* f32[512] */
    layer2_1_bn3_running_mean, /* f32[512] */
    layer2_1_bn3_running_var, /* f32[512] */
    layer2_1_bn3_num_batches_tracked, /* i64[] */
    layer2_2_conv1_weight, /* f32[128, 512, 1, 1] */
    layer2_2_bn1_weight, /* f32[128] */
    layer2_2_bn1_bias, /* f32[128] */
    layer2_2_bn1_running_mean, /* f32[128] */
    layer2_2_bn1_running_var, /* f32[128] */
    layer2_2_bn1_num_batches_tracked, /* i64[] */
    layer2_2_conv2_weight, /* f32[128, 128, 3, 3] */
    layer2_2_bn2_weight, /* f32[128] */
    layer2_2_bn2_bias, /* f32[128] */
    layer2_2_bn2_running_mean, /* f32[128] */
    layer2_2_bn2_running_var, /* f32[128] */
    layer2_2_bn2_num_batches_tracked, /* i64[] */
    layer2_2_conv3_weight, /* f32[512, 128, 1, 1] */
    layer2_2_bn3_weight, /* f32[512] */
    layer2_2_bn3_bias, /* f32[512] */
    layer2_2_bn3_running_mean, /* f32[512] */
    layer2_2_bn3_running_var, /* f32[512] */
    layer2_2_bn3_num_batches_tracked, /* i64[] */
    layer2_3_conv1_weight, /* f32[128, 512, 1, 1] */
    layer2_3_bn1_weight, /* f32[128] */
    layer2_3_bn1_bias, /* f32[128] */
    layer2_3_bn1_running_mean, /* f32[128] */
    layer2_3_bn1_running_var, /* f32[128] */
    layer2_3_bn1_num_batches_tracked, /* i64[] */
    layer2_3_conv2_weight, /* f32[128, 128, 3, 3] */
    layer2_3_bn2_weight, /* f32[128] */
    layer2_3_bn2_bias, /* f32[128] */
    layer2_3_bn2_running_mean, /* f32[128] */
    layer2_3_bn2_running_var, /* f32[128] */
    layer2_3_bn2_num_batches_tracked, /* i64[] */
    layer2_3_conv3_weight, /* f32[512, 128, 1, 1] */
    layer2_3_bn3_weight, /* f32[512] */
    layer2_3_bn3_bias, /* f32[512] */
    layer2_3_bn3_running_mean, /* f32[512] */
    layer2_3_bn3_running_var, /* f32[512] */
    layer2_3_bn3_num_batches_tracked, /* i64[] */
    layer3_0_conv1_weight, /* f32[256, 512, 1, 1] */
    layer3_0_bn1_weight, /* f32[256] */
    layer3_0_bn1_bias, /* f32[256] */
    layer3_0_bn1_running_mean, /* f32[256] */
    layer3_0_bn1_running_var, /* f32[256] */
    layer3_0_bn1_num_batches_tracked, /* i64[] */
    layer3_0_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_0_bn2_weight, /* f32[256] */
    layer3_0_bn2_bias, /* f32[256] */
    layer3_0_bn2_running_mean, /* f32[256] */
    layer3_0_bn2_running_var, /* f32[256] */
    layer3_0_bn2_num_batches_tracked, /* i64[] */
    layer3_0_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_0_bn3_weight, /* f32[1024] */
    layer3_0_bn3_bias, /* f32[1024] */
    layer3_0_bn3_running_mean, /* f32[1024] */
    layer3_0_bn3_running_var, /* f32[1024] */
    layer3_0_bn3_num_batches_tracked, /* i64[] */
    layer3_0_downsample_0_weight, /* f32[1024, 512, 1, 1] */
    layer3_0_downsample_1_weight, /* f32[1024] */
    layer3_0_downsample_1_bias, /* f32[1024] */
    layer3_0_downsample_1_running_mean, /* f32[1024] */
    layer3_0_downsample_1_running_var, /* f32[1024] */
    layer3_0_downsample_1_num_batches_tracked, /* i64[] */
    layer3_1_conv1_weight, /* f32[256, 1024, 1, 1] */
    layer3_1_bn1_weight, /* f32[256] */
    layer3_1_bn1_bias, /* f32[256] */
    layer3_1_bn1_running_mean, /* f32[256] */
    layer3_1_bn1_running_var, /* f32[256] */
    layer3_1_bn1_num_batches_tracked, /* i64[] */
    layer3_1_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_1_bn2_weight, /* f32[256] */
    layer3_1_bn2_bias, /* f32[256] */
    layer3_1_bn2_running_mean, /* f32[256] */
    layer3_1_bn2_running_var, /* f32[256] */
    layer3_1_bn2_num_batches_tracked, /* i64[] */
    layer3_1_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_1_bn3_weight, /* f32[1024] */
    layer3_1_bn3_bias, /* f32[1024] */
    layer3_1_bn3_running_mean, /* f32[1024] */
    layer3_1_bn3_running_var, /* f32[1024] */
    layer3_1_bn3_num_batches_tracked, /* i64[] */
    layer3_2_conv1_weight, /* f32[256, 1024, 1, 1] */
    layer3_2_bn1_weight, /* f32[256] */
    layer3_2_bn1_bias, /* f32[256] */
    layer3_2_bn1_running_mean, /* f32[256] */
    layer3_2_bn1_running_var, /* f32[256] */
    layer3_2_bn1_num_batches_tracked, /* i64[] */
    layer3_2_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_2_bn2_weight, /* f32[256] */
    layer3_2_bn2_bias, /* f32[256] */
    layer3_2_bn2_running_mean, /* f32[256] */
    layer3_2_bn2_running_var, /* f32[256] */
    layer3_2_bn2_num_batches_tracked, /* i64[] */
    layer3_2_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_2_bn3_weight, /* f32[1024] */
    layer3_2_bn3_bias, /* f32[1024] */
    layer3_2_bn3_running_mean, /* f32[1024] */
    layer3_2_bn3_running_var, /* f32[1024] */
    layer3_2_bn3_num_batches_tracked, /* i64[] */
    layer3_3_conv1_weight, /* f32[256, 1024, 1, 1] */
    layer3_3_bn1_weight, /* f32[256] */
    layer3_3_bn1_bias, /* f32[256] */
    layer3_3_bn1_running_mean, /* f32[256] */
    layer3_3_bn1_running_var, /* f32[256] */
    layer3_3_bn1_num_batches_tracked, /* i64[] */
    layer3_3_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_3_bn2_weight, /* f32[256] */
    layer3_3_bn2_bias, /* f32[256] */
    layer3_3_bn2_running_mean, /* f32[256] */
    layer3_3_bn2_running_var, /* f32[256] */
    layer3_3_bn2_num_batches_tracked, /* i64[] */
    layer3_3_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_3_bn3_weight, /* f32[1024] */
    layer3_3_bn3_bias, /* f32[1024] */
    layer3_3_bn3_running_mean, /* f32[1024] */
    layer3_3_bn3_running_var, /* f32[1024] */
    layer3_3_bn3_num_batches_tracked, /* i64[] */
    layer3_4_conv1_weight, /* f32[256, 1024, 1, 1] */
    layer3_4_bn1_weight, /* f32[256] */
    layer3_4_bn1_bias, /* f32[256] */
    layer3_4_bn1_running_mean, /* f32[256] */
    layer3_4_bn1_running_var, /* f32[256] */
    layer3_4_bn1_num_batches_tracked, /* i64[] */
    layer3_4_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_4_bn2_weight, /* f32[256] */
    layer3_4_bn2_bias, /* f32[256] */
    layer3_4_bn2_running_mean, /* f32[256] */
    layer3_4_bn2_running_var, /* f32[256] */
    layer3_4_bn2_num_batches_tracked, /* i64[] */
    layer3_4_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_4_bn3_weight, /* f32[1024] */
    layer3_4_bn3_bias, /* f32[1024] */
    layer3_4_bn3_running_mean, /* f32[1024] */
    layer3_4_bn3_running_var, /* f32[1024] */
    layer3_4_bn3_num_batches_tracked, /* i64[] */
    layer3_5_conv1_weight, /* f32[256, 1024, 1, 1] */
    layer3_5_bn1_weight, /* f32[256] */
    layer3_5_bn1_bias, /* f32[256] */
    layer3_5_bn1_running_mean, /* f32[256] */
    layer3_5_bn1_running_var, /* f32[256] */
    layer3_5_bn1_num_batches_tracked, /* i64[] */
    layer3_5_conv2_weight, /* f32[256, 256, 3, 3] */
    layer3_5_bn2_weight, /* f32[256] */
    layer3_5_bn2_bias, /* f32[256] */
    layer3_5_bn2_running_mean, /* f32[256] */
    layer3_5_bn2_running_var, /* f32[256] */
    layer3_5_bn2_num_batches_tracked, /* i64[] */
    layer3_5_conv3_weight, /* f32[1024, 256, 1, 1] */
    layer3_5_bn3_weight, /* f32[1024] */
    layer3_5_bn3_bias, /* f32[1024] */
    layer3_5_bn3_running_mean, /* f32[1024] */
    layer3_5_bn3_running_var, /* f32[1024] */
    layer3_5_bn3_num_batches_tracked, /* i64[] */
    layer4_0_conv1_weight, /* f32[512, 1024, 1, 1] */
    layer4_0_bn1_weight, /* f32[512] */
    layer4_0_bn1_bias, /* f32[512] */
    layer4_0_bn1_running_mean, /* f32[512] */
    layer4_0_bn1_running_var, /* f32[512] */
    layer4_0_bn1_num_batches_tracked, /* i64[] */
    layer4_0_conv2_weight, /* f32[512, 512, 3, 3] */
    layer4_0_bn2_weight, /* f32[512] */
    layer4_0_bn2_bias, /* f32[512] */
    layer4_0_bn2_running_mean, /* f32[512] */
    layer4_0_bn2_running_var, /* f32[512] */
    layer4_0_bn2_num_batches_tracked, /* i64[] */
    layer4_0_conv3_weight, /* f32[2048, 512, 1, 1] */
    layer4_0_bn3_weight, /* f32[2048] */
    layer4_0_bn3_bias, /* f32[2048] */
    layer4_0_bn3_running_mean, /* f32[2048] */
    layer4_0_bn3_running_var, /* f32[2048] */
    layer4_0_bn3_num_batches_tracked, /* i64[] */
    layer4_0_downsample_0_weight, /* f32[2048, 1024, 1, 1] */
    layer4_0_downsample_1_weight, /* f32[2048] */
    layer4_0_downsample_1_bias, /* f32[2048] */
    layer4_0_downsample_1_running_mean, /* f32[2048] */
    layer4_0_downsample_1_running_var, /* f32[2048] */
    layer4_0_downsample_1_num_batches_tracked, /* i64[] */
    layer4_1_conv1_weight, /* f32[512, 2048, 1, 1] */
    layer4_1_bn1_weight, /* f32[512] */
    layer4_1_bn1_bias, /* f32[512] */
    layer4_1_bn1_running_mean, /* f32[512] */
    layer4_1_bn1_running_var, /* f32[512] */
    layer4_1_bn1_num_batches_tracked, /* i64[] */
    layer4_1_conv2_weight, /* f32[512, 512, 3, 3] */
    layer4_1_bn2_weight, /* f32[512] */
    layer4_1_bn2_bias, /* f32[512] */
    layer4_1_bn2_running_mean, /* f32[512] */
    layer4_1_bn2_running_var, /* f32[512] */
    layer4_1_bn2_num_batches_tracked, /* i64[] */
    layer4_1_conv3_weight, /* f32[2048, 512, 1, 1] */
    layer4_1_bn3_weight, /* f32[2048] */
    layer4_1_bn3_bias, /* f32[2048] */
    layer4_1_bn3_running_mean, /* f32[2048] */
    layer4_1_bn3_running_var, /* f32[2048] */
    layer4_1_bn3_num_batches_tracked, /* i64[] */
    layer4_2_conv1_weight, /* f32[512, 2048, 1, 1] */
    layer4_2_bn1_weight, /* f32[512] */
    layer4_2_bn1_bias, /* f32[512] */
    layer4_2_bn1_running_mean, /* f32[512] */
    layer4_2_bn1_running_var, /* f32[512] */
    layer4_2_bn1_num_batches_tracked, /* i64[] */
    layer4_2_conv2_weight, /* f32[512, 512, 3, 3] */
    layer4_2_bn2_weight, /* f32[512] */
    layer4_2_bn2_bias, /* f32[512] */
    layer4_2_bn2_running_mean, /* f32[512] */
    layer4_2_bn2_running_var, /* f32[512] */
    layer4_2_bn2_num_batches_tracked, /* i64[] */
    layer4_2_conv3_weight, /* f32[2048, 512, 1, 1] */
    layer4_2_bn3_weight, /* f32[2048] */
    layer4_2_bn3_bias, /* f32[2048] */
    layer4_2_bn3_running_mean, /* f32[2048] */
    layer4_2_bn3_running_var, /* f32[2048] */
    layer4_2_bn3_num_batches_tracked, /* i64[] */
    fc_weight, /* f32[10, 2048] */
    fc_bias, /* f32[10] */
    image, /* f32[n, 32, 32, 3] */
    target, /* i32[n] */
    conv1, /* f32[n, 16, 16, 64] */
    bn1_m2, /* f32[64] */
    bn1_mean, /* f32[64] */
    bn1_scale, /* f32[64] */
    pool, /* f32[n, 8, 8, 64] */
    layer1_0_conv1, /* f32[n, 8, 8, 64] */
    layer1_0_bn1_m2, /* f32[64] */
    layer1_0_bn1_mean, /* f32[64] */
    layer1_0_bn1_scale, /* f32[64] */
    layer1_0_conv2, /* f32[n, 8, 8, 64] */
    layer1_0_bn2_m2, /* f32[64] */
    layer1_0_bn2_mean, /* f32[64] */
    layer1_0_bn2_scale, /* f32[64] */
    layer1_0_conv3, /* f32[n, 8, 8, 256] */
    layer1_0_bn3_m2, /* f32[256] */
    layer1_0_bn3_mean, /* f32[256] */
    layer1_0_bn3_scale, /* f32[256] */
    layer1_0_downsample_0, /* f32[n, 8, 8, 256] */
    layer1_0_downsample_1_m2, /* f32[256] */
    layer1_0_downsample_1_mean, /* f32[256] */
    layer1_0_downsample_1_scale, /* f32[256] */
    layer1_0, /* f32[n, 8, 8, 256] */
    layer1_1_conv1, /* f32[n, 8, 8, 64] */
    layer1_1_bn1_m2, /* f32[64] */
    layer1_1_bn1_mean, /* f32[64] */
    layer1_1_bn1_scale, /* f32[64] */
    layer1_1_conv2, /* f32[n, 8, 8, 64] */
    layer1_1_bn2_m2, /* f32[64] */
    layer1_1_bn2_mean, /* f32[64] */
    layer1_1_bn2_scale, /* f32[64] */
    layer1_1_conv3, /* f32[n, 8, 8, 256] */
    layer1_1_bn3_m2, /* f32[256] */
    layer1_1_bn3_mean, /* f32[256] */
    layer1_1_bn3_scale, /* f32[256] */
    layer1_1, /* f32[n, 8, 8, 256] */
    layer1_2_conv1, /* f32[n, 8, 8, 64] */
    layer1_2_bn1_m2, /* f32[64] */
    layer1_2_bn1_mean, /* f32[64] */
    layer1_2_bn1_scale, /* f32[64] */
    layer1_2_conv2, /* f32[n, 8, 8, 64] */
    layer1_2_bn2_m2, /* f32[64] */
    layer1_2_bn2_mean, /* f32[64] */
    layer1_2_bn2_scale, /* f32[64] */
    layer1_2_conv3, /* f32[n, 8, 8, 256] */
    layer1_2_bn3_m2, /* f32[256] */
    layer1_2_bn3_mean, /* f32[256] */
    layer1_2_bn3_scale, /* f32[256] */
    layer1_2, /* f32[n, 8, 8, 256] */
    layer2_0_conv1, /* f32[n, 8, 8, 128] */
    layer2_0_bn1_m2, /* f32[128] */
    layer2_0_bn1_mean, /* f32[128] */
    layer2_0_bn1_scale, /* f32[128] */
    layer2_0_conv2, /* f32[n, 4, 4, 128] */
    layer2_0_bn2_m2, /* f32[128] */
    layer2_0_bn2_mean, /* f32[128] */
    layer2_0_bn2_scale, /* f32[128] */
    layer2_0_conv3, /* f32[n, 4, 4, 512] */
    layer2_0_bn3_m2, /* f32[512] */
    layer2_0_bn3_mean, /* f32[512] */
    layer2_0_bn3_scale, /* f32[512] */
    layer2_0_downsample_0, /* f32[n, 4, 4, 512] */
    layer2_0_downsample_1_m2, /* f32[512] */
    layer2_0_downsample_1_mean, /* f32[512] */
    layer2_0_downsample_1_scale, /* f32[512] */
    layer2_0, /* f32[n, 4, 4, 512] */
    layer2_1_conv1, /* f32[n, 4, 4, 128] */
    layer2_1_bn1_m2, /* f32[128] */
    layer2_1_bn1_mean, /* f32[128] */
    layer2_1_bn1_scale, /* f32[128] */
    layer2_1_conv2, /* f32[n, 4, 4, 128] */
    layer2_1_bn2_m2, /* f32[128] */
    layer2_1_bn2_mean, /* f32[128] */
    layer2_1_bn2_scale, /* f32[128] */
    layer2_1_conv3, /* f32[n, 4, 4, 512] */
    layer2_1_bn3_m2, /* f32[512] */
    layer2_1_bn3_mean, /* f32[512] */
    layer2_1_bn3_scale, /* f32[512] */
    layer2_1, /* f32[n, 4, 4, 512] */
    layer2_2_conv1, /* f32[n, 4, 4, 128] */
    layer2_2_bn1_m2, /* f32[128] */
    layer2_2_bn1_mean, /* f32[128] */
    layer2_2_bn1_scale, /* f32[128] */
    layer2_2_conv2, /* f32[n, 4, 4, 128] */
    layer2_2_bn2_m2, /* f32[128] */
    layer2_2_bn2_mean, /* f32[128] */
    layer2_2_bn2_scale, /* f32[128] */
    layer2_2_conv3, /* f32[n, 4, 4, 512] */
    layer2_2_bn3_m2, /* f32[512] */
    layer2_2_bn3_mean, /* f32[512] */
    layer2_2_bn3_scale, /* f32[512] */
    layer2_2, /* f32[n, 4, 4, 512] */
    layer2_3_conv1, /* f32[n, 4, 4, 128] */
    layer2_3_bn1_m2, /* f32[128] */
    layer2_3_bn1_mean, /* f32[128] */
    layer2_3_bn1_scale, /* f32[128] */
    layer2_3_conv2, /* f32[n, 4, 4, 128] */
    layer2_3_bn2_m2, /* f32[128] */
    layer2_3_bn2_mean, /* f32[128] */
    layer2_3_bn2_scale, /* f32[128] */
    layer2_3_conv3, /* f32[n, 4, 4, 512] */
    layer2_3_bn3_m2, /* f32[512] */
    layer2_3_bn3_mean, /* f32[512] */
    layer2_3_bn3_scale, /* f32[512] */
    layer2_3, /* f32[n, 4, 4, 512] */
    layer3_0_conv1, /* f32[n, 4, 4, 256] */
    layer3_0_bn1_m2, /* f32[256] */
    layer3_0_bn1_mean, /* f32[256] */
    layer3_0_bn1_scale, /* f32[256] */
    layer3_0_conv2, /* f32[n, 2, 2, 256] */
    layer3_0_bn2_m2, /* f32[256] */
    layer3_0_bn2_mean, /* f32[256] */
    layer3_0_bn2_scale, /* f32[256] */
    layer3_0_conv3, /* f32[n, 2, 2, 1024] */
    layer3_0_bn3_m2, /* f32[1024] */
    layer3_0_bn3_mean, /* f32[1024] */
    layer3_0_bn3_scale, /* f32[1024] */
    layer3_0_downsample_0, /* f32[n, 2, 2, 1024] */
    layer3_0_downsample_1_m2, /* f32[1024] */
    layer3_0_downsample_1_mean, /* f32[1024] */
    layer3_0_downsample_1_scale, /* f32[1024] */
    layer3_0, /* f32[n, 2, 2, 1024] */
    layer3_1_conv1, /* f32[n, 2, 2, 256] */
    layer3_1_bn1_m2, /* f32[256] */
    layer3_1_bn1_mean, /* f32[256] */
    layer3_1_bn1_scale, /* f32[256] */
    layer3_1_conv2, /* f32[n, 2, 2, 256] */
    layer3_1_bn2_m2, /* f32[256] */
    layer3_1_bn2_mean, /* f32[256] */
    layer3_1_bn2_scale, /* f32[256] */
    layer3_1_conv3, /* f32[n, 2, 2, 1024] */
    layer3_1_bn3_m2, /* f32[1024] */
    layer3_1_bn3_mean, /* f32[1024] */
    layer3_1_bn3_scale, /* f32[1024] */
    layer3_1, /* f32[n, 2, 2, 1024] */
    layer3_2_conv1, /* f32[n, 2, 2, 256] */
    layer3_2_bn1_m2, /* f32[256] */
    layer3_2_bn1_mean, /* f32[256] */
    layer3_2_bn1_scale, /* f32[256] */
    layer3_2_conv2, /* f32[n, 2, 2, 256] */
    layer3_2_bn2_m2, /* f32[256] */
    layer3_2_bn2_mean, /* f32[256] */
    layer3_2_bn2_scale, /* f32[256] */
    layer3_2_conv3, /* f32[n, 2, 2, 1024] */
    layer3_2_bn3_m2, /* f32[1024] */
    layer3_2_bn3_mean, /* f32[1024] */
    layer3_2_bn3_scale, /* f32[1024] */
    layer3_2, /* f32[n, 2, 2, 1024] */
    layer3_3_conv1, /* f32[n, 2, 2, 256] */
    layer3_3_bn1_m2, /* f32[256] */
    layer3_3_bn1_mean, /* f32[256] */
    layer3_3_bn1_scale, /* f32[256] */
    layer3_3_conv2, /* f32[n, 2, 2, 256] */
    layer3_3_bn2_m2, /* f32[256] */
    layer3_3_bn2_mean, /* f32[256] */
    layer3_3_bn2_scale, /* f32[256] */
    layer3_3_conv3, /* f32[n, 2, 2, 1024] */
    layer3_3_bn3_m2, /* f32[1024] */
    layer3_3_bn3_mean, /* f32[1024] */
    layer3_3_bn3_scale, /* f32[1024] */
    layer3_3, /* f32[n, 2, 2, 1024] */
    layer3_4_conv1, /* f32[n, 2, 2, 256] */
    layer3_4_bn1_m2, /* f32[256] */
    layer3_4_bn1_mean, /* f32[256] */
    layer3_4_bn1_scale, /* f32[256] */
    layer3_4_conv2, /* f32[n, 2, 2, 256] */
    layer3_4_bn2_m2, /* f32[256] */
    layer3_4_bn2_mean, /* f32[256] */
    layer3_4_bn2_scale, /* f32[256] */
    layer3_4_conv3, /* f32[n, 2, 2, 1024] */
    layer3_4_bn3_m2, /* f32[1024] */
    layer3_4_bn3_mean, /* f32[1024] */
    layer3_4_bn3_scale, /* f32[1024] */
    layer3_4, /* f32[n, 2, 2, 1024] */
    layer3_5_conv1, /* f32[n, 2, 2, 256] */
    layer3_5_bn1_m2, /* f32[256] */
    layer3_5_bn1_mean, /* f32[256] */
    layer3_5_bn1_scale, /* f32[256] */
    layer3_5_conv2, /* f32[n, 2, 2, 256] */
    layer3_5_bn2_m2, /* f32[256] */
    layer3_5_bn2_mean, /* f32[256] */
    layer3_5_bn2_scale, /* f32[256] */
    layer3_5_conv3, /* f32[n, 2, 2, 1024] */
    layer3_5_bn3_m2, /* f32[1024] */
    layer3_5_bn3_mean, /* f32[1024] */
    layer3_5_bn3_scale, /* f32[1024] */
    layer3_5, /* f32[n, 2, 2, 1024] */
    layer4_0_conv1, /* f32[n, 2, 2, 512] */
    layer4_0_bn1_m2, /* f32[512] */
    layer4_0_bn1_mean, /* f32[512] */
    layer4_0_bn1_scale, /* f32[512] */
    layer4_0_conv2, /* f32[n, 1, 1, 512] */
    layer4_0_bn2_m2, /* f32[512] */
    layer4_0_bn2_mean, /* f32[512] */
    layer4_0_bn2_var, /* f32[512] */
    layer4_0_bn2_scale, /* f32[512] */
    layer4_0_conv3, /* f32[n, 1, 1, 2048] */
    layer4_0_bn3_m2, /* f32[2048] */
    layer4_0_bn3_mean, /* f32[2048] */
    layer4_0_bn3_var, /* f32[2048] */
    layer4_0_bn3_scale, /* f32[2048] */
    layer4_0_downsample_0, /* f32[n, 1, 1, 2048] */
    layer4_0_downsample_1_m2, /* f32[2048] */
    layer4_0_downsample_1_mean, /* f32[2048] */
    layer4_0_downsample_1_var, /* f32[2048] */
    layer4_0_downsample_1_scale, /* f32[2048] */
    layer4_0, /* f32[n, 1, 1, 2048] */
    layer4_1_conv1, /* f32[n, 1, 1, 512] */
    layer4_1_bn1_m2, /* f32[512] */
    layer4_1_bn1_mean, /* f32[512] */
    layer4_1_bn1_var, /* f32[512] */
    layer4_1_bn1_scale, /* f32[512] */
    layer4_1_conv2, /* f32[n, 1, 1, 512] */
    layer4_1_bn2_m2, /* f32[512] */
    layer4_1_bn2_mean, /* f32[512] */
    layer4_1_bn2_var, /* f32[512] */
    layer4_1_bn2_scale, /* f32[512] */
    layer4_1_conv3, /* f32[n, 1, 1, 2048] */
    layer4_1_bn3_m2, /* f32[2048] */
    layer4_1_bn3_mean, /* f32[2048] */
    layer4_1_bn3_var, /* f32[2048] */
    layer4_1_bn3_scale, /* f32[2048] */
    layer4_1, /* f32[n, 1, 1, 2048] */
    layer4_2_conv1, /* f32[n, 1, 1, 512] */
    layer4_2_bn1_m2, /* f32[512] */
    layer4_2_bn1_mean, /* f32[512] */
    layer4_2_bn1_var, /* f32[512] */
    layer4_2_bn1_scale, /* f32[512] */
    layer4_2_conv2, /* f32[n, 1, 1, 512] */
    layer4_2_bn2_m2, /* f32[512] */
    layer4_2_bn2_mean, /* f32[512] */
    layer4_2_bn2_var, /* f32[512] */
    layer4_2_bn2_scale, /* f32[512] */
    layer4_2_conv3, /* f32[n, 1, 1, 2048] */
    layer4_2_bn3_m2, /* f32[2048] */
    layer4_2_bn3_mean, /* f32[2048] */
    layer4_2_bn3_var, /* f32[2048] */
    layer4_2_bn3_scale, /* f32[2048] */
    layer4_2, /* f32[n, 1, 1, 2048] */
    fc, /* f32[n, 10] */
    loss_log_p_exp, /* f32[n, 10] */
    loss_log_p_sum, /* f32[n, 1] */
    loss_log_p, /* f32[n, 10] */
    loss_score, /* f32[n] */
    loss_sum, /* f32[] */
    loss_sum_2, /* f32[] */
    loss, /* f32[] */
    d_loss_sum, /* f32[] */
    d_loss_score, /* f32[n] */
    d_loss_log_p, /* f32[n, 10] */
    d_loss_log_p_z, /* f32[n, 10] */
    d_mean, /* f32[n, 2048] */
    d_layer4_2_bn3, /* f32[n, 1, 1, 2048] */
    d_layer4_2_bn3_scale, /* f32[1, 1, 2048] */
    d_layer4_2_bn3_m2, /* f32[1, 1, 2048] */
    d_layer4_2_conv3, /* f32[1, 1, 2048] */
    d_layer4_2_conv3_2, /* f32[n, 1, 1, 2048] */
    d_layer4_2_bn2, /* f32[n, 1, 1, 512] */
    d_layer4_2_bn2_scale, /* f32[1, 1, 512] */
    d_layer4_2_bn2_m2, /* f32[1, 1, 512] */
    d_layer4_2_conv2, /* f32[1, 1, 512] */
    d_layer4_2_conv2_2, /* f32[n, 1, 1, 512] */
    d_layer4_2_bn1, /* f32[n, 1, 1, 512] */
    d_layer4_2_bn1_scale, /* f32[1, 1, 512] */
    d_layer4_2_bn1_m2, /* f32[1, 1, 512] */
    d_layer4_2_conv1, /* f32[1, 1, 512] */
    d_layer4_2_conv1_2, /* f32[n, 1, 1, 512] */
    d_layer4_1_bn3, /* f32[n, 1, 1, 2048] */
    d_layer4_1_bn3_scale, /* f32[1, 1, 2048] */
    d_layer4_1_bn3_m2, /* f32[1, 1, 2048] */
    d_layer4_1_conv3, /* f32[1, 1, 2048] */
    d_layer4_1_conv3_2, /* f32[n, 1, 1, 2048] */
    d_layer4_1_bn2, /* f32[n, 1, 1, 512] */
    d_layer4_1_bn2_scale, /* f32[1, 1, 512] */
    d_layer4_1_bn2_m2, /* f32[1, 1, 512] */
    d_layer4_1_conv2, /* f32[1, 1, 512] */
    d_layer4_1_conv2_2, /* f32[n, 1, 1, 512] */
    d_layer4_1_bn1, /* f32[n, 1, 1, 512] */
    d_layer4_1_bn1_scale, /* f32[1, 1, 512] */
    d_layer4_1_bn1_m2, /* f32[1, 1, 512] */
    d_layer4_1_conv1, /* f32[1, 1, 512] */
    d_layer4_1_conv1_2, /* f32[n, 1, 1, 512] */
    d_layer4_0_bn3, /* f32[n, 1, 1, 2048] */
    d_layer4_0_downsample_1_scale, /* f32[1, 1, 2048] */
    d_layer4_0_bn3_scale, /* f32[1, 1, 2048] */
    d_layer4_0_downsample_1_m2, /* f32[1, 1, 2048] */
    d_layer4_0_downsample_0, /* f32[1, 1, 2048] */
    d_layer4_0_bn3_m2, /* f32[1, 1, 2048] */
    d_layer4_0_conv3, /* f32[1, 1, 2048] */
    d_layer4_0_downsample_0_2, /* f32[n, 1, 1, 2048] */
    d_layer4_0_conv3_2, /* f32[n, 1, 1, 2048] */
    d_layer4_0_bn2, /* f32[n, 1, 1, 512] */
    d_layer4_0_bn2_scale, /* f32[1, 1, 512] */
    d_layer4_0_bn2_m2, /* f32[1, 1, 512] */
    d_layer4_0_conv2, /* f32[1, 1, 512] */
    d_layer4_0_conv2_2, /* f32[n, 1, 1, 512] */
    d_layer4_0_bn1, /* f32[n, 2, 2, 512] */
    d_layer4_0_bn1_scale, /* f32[512] */
    d_layer4_0_bn1_m2, /* f32[512] */
    d_layer4_0_conv1, /* f32[512] */
    d_layer4_0_conv1_2, /* f32[n, 2, 2, 512] */
    d_layer3_5, /* f32[n, 2, 2, 1024] */
    d_layer3_5_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_5_bn3_scale, /* f32[1024] */
    d_layer3_5_bn3_m2, /* f32[1024] */
    d_layer3_5_conv3, /* f32[1024] */
    d_layer3_5_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_5_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_5_bn2_scale, /* f32[256] */
    d_layer3_5_bn2_m2, /* f32[256] */
    d_layer3_5_conv2, /* f32[256] */
    d_layer3_5_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_5_bn1, /* f32[n, 2, 2, 256] */
    d_layer3_5_bn1_scale, /* f32[256] */
    d_layer3_5_bn1_m2, /* f32[256] */
    d_layer3_5_conv1, /* f32[256] */
    d_layer3_5_conv1_2, /* f32[n, 2, 2, 256] */
    d_layer3_4_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_4_bn3_scale, /* f32[1024] */
    d_layer3_4_bn3_m2, /* f32[1024] */
    d_layer3_4_conv3, /* f32[1024] */
    d_layer3_4_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_4_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_4_bn2_scale, /* f32[256] */
    d_layer3_4_bn2_m2, /* f32[256] */
    d_layer3_4_conv2, /* f32[256] */
    d_layer3_4_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_4_bn1, /* f32[n, 2, 2, 256] */
    d_layer3_4_bn1_scale, /* f32[256] */
    d_layer3_4_bn1_m2, /* f32[256] */
    d_layer3_4_conv1, /* f32[256] */
    d_layer3_4_conv1_2, /* f32[n, 2, 2, 256] */
    d_layer3_3_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_3_bn3_scale, /* f32[1024] */
    d_layer3_3_bn3_m2, /* f32[1024] */
    d_layer3_3_conv3, /* f32[1024] */
    d_layer3_3_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_3_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_3_bn2_scale, /* f32[256] */
    d_layer3_3_bn2_m2, /* f32[256] */
    d_layer3_3_conv2, /* f32[256] */
    d_layer3_3_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_3_bn1, /* f32[n, 2, 2, 256] */
    d_layer3_3_bn1_scale, /* f32[256] */
    d_layer3_3_bn1_m2, /* f32[256] */
    d_layer3_3_conv1, /* f32[256] */
    d_layer3_3_conv1_2, /* f32[n, 2, 2, 256] */
    d_layer3_2_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_2_bn3_scale, /* f32[1024] */
    d_layer3_2_bn3_m2, /* f32[1024] */
    d_layer3_2_conv3, /* f32[1024] */
    d_layer3_2_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_2_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_2_bn2_scale, /* f32[256] */
    d_layer3_2_bn2_m2, /* f32[256] */
    d_layer3_2_conv2, /* f32[256] */
    d_layer3_2_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_2_bn1, /* f32[n, 2, 2, 256] */
    d_layer3_2_bn1_scale, /* f32[256] */
    d_layer3_2_bn1_m2, /* f32[256] */
    d_layer3_2_conv1, /* f32[256] */
    d_layer3_2_conv1_2, /* f32[n, 2, 2, 256] */
    d_layer3_1_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_1_bn3_scale, /* f32[1024] */
    d_layer3_1_bn3_m2, /* f32[1024] */
    d_layer3_1_conv3, /* f32[1024] */
    d_layer3_1_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_1_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_1_bn2_scale, /* f32[256] */
    d_layer3_1_bn2_m2, /* f32[256] */
    d_layer3_1_conv2, /* f32[256] */
    d_layer3_1_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_1_bn1, /* f32[n, 2, 2, 256] */
    d_layer3_1_bn1_scale, /* f32[256] */
    d_layer3_1_bn1_m2, /* f32[256] */
    d_layer3_1_conv1, /* f32[256] */
    d_layer3_1_conv1_2, /* f32[n, 2, 2, 256] */
    d_layer3_0_bn3, /* f32[n, 2, 2, 1024] */
    d_layer3_0_downsample_1_scale, /* f32[1024] */
    d_layer3_0_bn3_scale, /* f32[1024] */
    d_layer3_0_downsample_1_m2, /* f32[1024] */
    d_layer3_0_downsample_0, /* f32[1024] */
    d_layer3_0_bn3_m2, /* f32[1024] */
    d_layer3_0_conv3, /* f32[1024] */
    d_layer3_0_downsample_0_2, /* f32[n, 2, 2, 1024] */
    d_layer3_0_conv3_2, /* f32[n, 2, 2, 1024] */
    d_layer3_0_bn2, /* f32[n, 2, 2, 256] */
    d_layer3_0_bn2_scale, /* f32[256] */
    d_layer3_0_bn2_m2, /* f32[256] */
    d_layer3_0_conv2, /* f32[256] */
    d_layer3_0_conv2_2, /* f32[n, 2, 2, 256] */
    d_layer3_0_bn1, /* f32[n, 4, 4, 256] */
    d_layer3_0_bn1_scale, /* f32[256] */
    d_layer3_0_bn1_m2, /* f32[256] */
    d_layer3_0_conv1, /* f32[256] */
    d_layer3_0_conv1_2, /* f32[n, 4, 4, 256] */
    d_layer2_3, /* f32[n, 4, 4, 512] */
    d_layer2_3_bn3, /* f32[n, 4, 4, 512] */
    d_layer2_3_bn3_scale, /* f32[512] */
    d_layer2_3_bn3_m2, /* f32[512] */
    d_layer2_3_conv3, /* f32[512] */
    d_layer2_3_conv3_2, /* f32[n, 4, 4, 512] */
    d_layer2_3_bn2, /* f32[n, 4, 4, 128] */
    d_layer2_3_bn2_scale, /* f32[128] */
    d_layer2_3_bn2_m2, /* f32[128] */
    d_layer2_3_conv2, /* f32[128] */
    d_layer2_3_conv2_2, /* f32[n, 4, 4, 128] */
    d_layer2_3_bn1, /* f32[n, 4, 4, 128] */
    d_layer2_3_bn1_scale, /* f32[128] */
    d_layer2_3_bn1_m2, /* f32[128] */
    d_layer2_3_conv1, /* f32[128] */
    d_layer2_3_conv1_2, /* f32[n, 4, 4, 128] */
    d_layer2_2_bn3, /* f32[n, 4, 4, 512] */
    d_layer2_2_bn3_scale, /* f32[512] */
    d_layer2_2_bn3_m2, /* f32[512] */
    d_layer2_2_conv3, /* f32[512] */
    d_layer2_2_conv3_2, /* f32[n, 4, 4, 512] */
    d_layer2_2_bn2, /* f32[n, 4, 4, 128] */
    d_layer2_2_bn2_scale, /* f32[128] */
    d_layer2_2_bn2_m2, /* f32[128] */
    d_layer2_2_conv2, /* f32[128] */
    d_layer2_2_conv2_2, /* f32[n, 4, 4, 128] */
    d_layer2_2_bn1, /* f32[n, 4, 4, 128] */
    d_layer2_2_bn1_scale, /* f32[128] */
    d_layer2_2_bn1_m2, /* f32[128] */
    d_layer2_2_conv1, /* f32[128] */
    d_layer2_2_conv1_2, /* f32[n, 4, 4, 128] */
    d_layer2_1_bn3, /* f32[n, 4, 4, 512] */
    d_layer2_1_bn3_scale, /* f32[512] */
    d_layer2_1_bn3_m2, /* f32[512] */
    d_layer2_1_conv3, /* f32[512] */
    d_layer2_1_conv3_2, /* f32[n, 4, 4, 512] */
    d_layer2_1_bn2, /* f32[n, 4, 4, 128] */
    d_layer2_1_bn2_scale, /* f32[128] */
    d_layer2_1_bn2_m2, /* f32[128] */
    d_layer2_1_conv2, /* f32[128] */
    d_layer2_1_conv2_2, /* f32[n, 4, 4, 128] */
    d_layer2_1_bn1, /* f32[n, 4, 4, 128] */
    d_layer2_1_bn1_scale, /* f32[128] */
    d_layer2_1_bn1_m2, /* f32[128] */
    d_layer2_1_conv1, /* f32[128] */
    d_layer2_1_conv1_2, /* f32[n, 4, 4, 128] */
    d_layer2_0_bn3, /* f32[n, 4, 4, 512] */
    d_layer2_0_downsample_1_scale, /* f32[512] */
    d_layer2_0_bn3_scale, /* f32[512] */
    d_layer2_0_downsample_1_m2, /* f32[512] */
    d_layer2_0_downsample_0, /* f32[512] */
    d_layer2_0_bn3_m2, /* f32[512] */
    d_layer2_0_conv3, /* f32[512] */
    d_layer2_0_downsample_0_2, /* f32[n, 4, 4, 512] */
    d_layer2_0_conv3_2, /* f32[n, 4, 4, 512] */
    d_layer2_0_bn2, /* f32[n, 4, 4, 128] */
    d_layer2_0_bn2_scale, /* f32[128] */
    d_layer2_0_bn2_m2, /* f32[128] */
    d_layer2_0_conv2, /* f32[128] */
    d_layer2_0_conv2_2, /* f32[n, 4, 4, 128] */
    d_layer2_0_bn1, /* f32[n, 8, 8, 128] */
    d_layer2_0_bn1_scale, /* f32[128] */
    d_layer2_0_bn1_m2, /* f32[128] */
    d_layer2_0_conv1, /* f32[128] */
    d_layer2_0_conv1_2, /* f32[n, 8, 8, 128] */
    d_layer1_2, /* f32[n, 8, 8, 256] */
    d_layer1_2_bn3, /* f32[n, 8, 8, 256] */
    d_layer1_2_bn3_scale, /* f32[256] */
    d_layer1_2_bn3_m2, /* f32[256] */
    d_layer1_2_conv3, /* f32[256] */
    d_layer1_2_conv3_2, /* f32[n, 8, 8, 256] */
    d_layer1_2_bn2, /* f32[n, 8, 8, 64] */
    d_layer1_2_bn2_scale, /* f32[64] */
    d_layer1_2_bn2_m2, /* f32[64] */
    d_layer1_2_conv2, /* f32[64] */
    d_layer1_2_conv2_2, /* f32[n, 8, 8, 64] */
    d_layer1_2_bn1, /* f32[n, 8, 8, 64] */
    d_layer1_2_bn1_scale, /* f32[64] */
    d_layer1_2_bn1_m2, /* f32[64] */
    d_layer1_2_conv1, /* f32[64] */
    d_layer1_2_conv1_2, /* f32[n, 8, 8, 64] */
    d_layer1_1_bn3, /* f32[n, 8, 8, 256] */
    d_layer1_1_bn3_scale, /* f32[256] */
    d_layer1_1_bn3_m2, /* f32[256] */
    d_layer1_1_conv3, /* f32[256] */
    d_layer1_1_conv3_2, /* f32[n, 8, 8, 256] */
    d_layer1_1_bn2, /* f32[n, 8, 8, 64] */
    d_layer1_1_bn2_scale, /* f32[64] */
    d_layer1_1_bn2_m2, /* f32[64] */
    d_layer1_1_conv2, /* f32[64] */
    d_layer1_1_conv2_2, /* f32[n, 8, 8, 64] */
    d_layer1_1_bn1, /* f32[n, 8, 8, 64] */
    d_layer1_1_bn1_scale, /* f32[64] */
    d_layer1_1_bn1_m2, /* f32[64] */
    d_layer1_1_conv1, /* f32[64] */
    d_layer1_1_conv1_2, /* f32[n, 8, 8, 64] */
    d_layer1_0_bn3, /* f32[n, 8, 8, 256] */
    d_layer1_0_downsample_1_scale, /* f32[256] */
    d_layer1_0_bn3_scale, /* f32[256] */
    d_layer1_0_downsample_1_m2, /* f32[256] */
    d_layer1_0_downsample_0, /* f32[256] */
    d_layer1_0_bn3_m2, /* f32[256] */
    d_layer1_0_conv3, /* f32[256] */
    d_layer1_0_downsample_0_2, /* f32[n, 8, 8, 256] */
    d_layer1_0_conv3_2, /* f32[n, 8, 8, 256] */
    d_layer1_0_bn2, /* f32[n, 8, 8, 64] */
    d_layer1_0_bn2_scale, /* f32[64] */
    d_layer1_0_bn2_m2, /* f32[64] */
    d_layer1_0_conv2, /* f32[64] */
    d_layer1_0_conv2_2, /* f32[n, 8, 8, 64] */
    d_layer1_0_bn1, /* f32[n, 8, 8, 64] */
    d_layer1_0_bn1_scale, /* f32[64] */
    d_layer1_0_bn1_m2, /* f32[64] */
    d_layer1_0_conv1, /* f32[64] */
    d_layer1_0_conv1_2, /* f32[n, 8, 8, 64] */
    d_pool, /* f32[n, 8, 8, 64] */
    d_pool_2, /* f32[n, 8, 8, 64] */
    d_relu, /* f32[n, 16, 16, 64] */
    d_bn1_scale, /* f32[64] */
    d_bn1_m2, /* f32[64] */
    d_conv1, /* f32[64] */
    d_conv1_2, /* f32[n, 16, 16, 64] */
    evaluate_bn1_scale, /* f32[64] */
    evaluate_relu, /* f32[n, 16, 16, 64] */
    evaluate_pool, /* f32[n, 8, 8, 64] */
    evaluate_layer1_0_bn1_scale, /* f32[64] */
    evaluate_layer1_0_relu, /* f32[n, 8, 8, 64] */
    evaluate_layer1_0_bn2_scale, /* f32[64] */
    evaluate_layer1_0_relu_2, /* f32[n, 8, 8, 64] */
    evaluate_layer1_0_bn3_scale, /* f32[256] */
    evaluate_layer1_0_downsample_1_scale, /* f32[256] */
    evaluate_layer1_0_downsample_1, /* f32[n, 8, 8, 256] */
    evaluate_layer1_0, /* f32[n, 8, 8, 256] */
    evaluate_layer1_1_bn1_scale, /* f32[64] */
    evaluate_layer1_1_relu, /* f32[n, 8, 8, 64] */
    evaluate_layer1_1_bn2_scale, /* f32[64] */
    evaluate_layer1_1_relu_2, /* f32[n, 8, 8, 64] */
    evaluate_layer1_1_bn3_scale, /* f32[256] */
    evaluate_layer1_1, /* f32[n, 8, 8, 256] */
    evaluate_layer1_2_bn1_scale, /* f32[64] */
    evaluate_layer1_2_relu, /* f32[n, 8, 8, 64] */
    evaluate_layer1_2_bn2_scale, /* f32[64] */
    evaluate_layer1_2_relu_2, /* f32[n, 8, 8, 64] */
    evaluate_layer1_2_bn3_scale, /* f32[256] */
    evaluate_layer1_2, /* f32[n, 8, 8, 256] */
    evaluate_layer2_0_bn1_scale, /* f32[128] */
    evaluate_layer2_0_relu, /* f32[n, 8, 8, 128] */
    evaluate_layer2_0_bn2_scale, /* f32[128] */
    evaluate_layer2_0_relu_2, /* f32[n, 4, 4, 128] */
    evaluate_layer2_0_bn3_scale, /* f32[512] */
    evaluate_layer2_0_downsample_1_scale, /* f32[512] */
    evaluate_layer2_0_downsample_1, /* f32[n, 4, 4, 512] */
    evaluate_layer2_0, /* f32[n, 4, 4, 512] */
    evaluate_layer2_1_bn1_scale, /* f32[128] */
    evaluate_layer2_1_relu, /* f32[n, 4, 4, 128] */
    evaluate_layer2_1_bn2_scale, /* f32[128] */
    evaluate_layer2_1_relu_2, /* f32[n, 4, 4, 128] */
    evaluate_layer2_1_bn3_scale, /* f32[512] */
    evaluate_layer2_1, /* f32[n, 4, 4, 512] */
    evaluate_layer2_2_bn1_scale, /* f32[128] */
    evaluate_layer2_2_relu, /* f32[n, 4, 4, 128] */
    evaluate_layer2_2_bn2_scale, /* f32[128] */
    evaluate_layer2_2_relu_2, /* f32[n, 4, 4, 128] */
    evaluate_layer2_2_bn3_scale, /* f32[512] */
    evaluate_layer2_2, /* f32[n, 4, 4, 512] */
    evaluate_layer2_3_bn1_scale, /* f32[128] */
    evaluate_layer2_3_relu, /* f32[n, 4, 4, 128] */
    evaluate_layer2_3_bn2_scale, /* f32[128] */
    evaluate_layer2_3_relu_2, /* f32[n, 4, 4, 128] */
    evaluate_layer2_3_bn3_scale, /* f32[512] */
    evaluate_layer2_3, /* f32[n, 4, 4, 512] */
    evaluate_layer3_0_bn1_scale, /* f32[256] */
    evaluate_layer3_0_relu, /* f32[n, 4, 4, 256] */
    evaluate_layer3_0_bn2_scale, /* f32[256] */
    evaluate_layer3_0_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_0_bn3_scale, /* f32[1024] */
    evaluate_layer3_0_downsample_1_scale, /* f32[1024] */
    evaluate_layer3_0_downsample_1, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_0, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_1_bn1_scale, /* f32[256] */
    evaluate_layer3_1_relu, /* f32[n, 2, 2, 256] */
    evaluate_layer3_1_bn2_scale, /* f32[256] */
    evaluate_layer3_1_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_1_bn3_scale, /* f32[1024] */
    evaluate_layer3_1, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_2_bn1_scale, /* f32[256] */
    evaluate_layer3_2_relu, /* f32[n, 2, 2, 256] */
    evaluate_layer3_2_bn2_scale, /* f32[256] */
    evaluate_layer3_2_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_2_bn3_scale, /* f32[1024] */
    evaluate_layer3_2, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_3_bn1_scale, /* f32[256] */
    evaluate_layer3_3_relu, /* f32[n, 2, 2, 256] */
    evaluate_layer3_3_bn2_scale, /* f32[256] */
    evaluate_layer3_3_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_3_bn3_scale, /* f32[1024] */
    evaluate_layer3_3, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_4_bn1_scale, /* f32[256] */
    evaluate_layer3_4_relu, /* f32[n, 2, 2, 256] */
    evaluate_layer3_4_bn2_scale, /* f32[256] */
    evaluate_layer3_4_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_4_bn3_scale, /* f32[1024] */
    evaluate_layer3_4, /* f32[n, 2, 2, 1024] */
    evaluate_layer3_5_bn1_scale, /* f32[256] */
    evaluate_layer3_5_relu, /* f32[n, 2, 2, 256] */
    evaluate_layer3_5_bn2_scale, /* f32[256] */
    evaluate_layer3_5_relu_2, /* f32[n, 2, 2, 256] */
    evaluate_layer3_5_bn3_scale, /* f32[1024] */
    evaluate_layer3_5, /* f32[n, 2, 2, 1024] */
    evaluate_layer4_0_bn1_scale, /* f32[512] */
    evaluate_layer4_0_relu, /* f32[n, 2, 2, 512] */
    evaluate_layer4_0_bn2_scale, /* f32[512] */
    evaluate_layer4_0_relu_2, /* f32[n, 1, 1, 512] */
    evaluate_layer4_0_bn3_scale, /* f32[2048] */
    evaluate_layer4_0_downsample_1_scale, /* f32[2048] */
    evaluate_layer4_0_downsample_1, /* f32[n, 1, 1, 2048] */
    evaluate_layer4_0, /* f32[n, 1, 1, 2048] */
    evaluate_layer4_1_bn1_scale, /* f32[512] */
    evaluate_layer4_1_relu, /* f32[n, 1, 1, 512] */
    evaluate_layer4_1_bn2_scale, /* f32[512] */
    evaluate_layer4_1_relu_2, /* f32[n, 1, 1, 512] */
    evaluate_layer4_1_bn3_scale, /* f32[2048] */
    evaluate_layer4_1, /* f32[n, 1, 1, 2048] */
    evaluate_layer4_2_bn1_scale, /* f32[512] */
    evaluate_layer4_2_relu, /* f32[n, 1, 1, 512] */
    evaluate_layer4_2_bn2_scale, /* f32[512] */
    evaluate_layer4_2_relu_2, /* f32[n, 1, 1, 512] */
    evaluate_layer4_2_bn3_scale, /* f32[2048] */
    evaluate_layer4_2, /* f32[n, 1, 1, 2048] */
    evaluate_fc, /* f32[n, 10] */
    evaluate_loss_log_p, /* f32[n, 10] */
    evaluate_correct_argmax, /* i32[n] */
    evaluate_loss_score, /* f32[n] */
    evaluate_loss_sum, /* f32[] */
    evaluate_loss_sum_2, /* f32[] */
    evaluate_correct, /* f32[] */
    evaluate_loss, /* f32[] */
    N_TENSORS
};

extern const struct ddp_tensor tensor_table[N_TENSORS]; /* in step.c */
extern const struct ddp_bucket bucket_table[];
extern const struct ddp_kernel kernel_table[]; /* in reference.c */
void run_kernel(int kernel, int n, void *const *p, void *workspace); /* p: its inputs, its outputs */

/* A tensor in memory, and the gradient of a parameter. */
#define T(t) ((void *)(ddp->arena[tensor_table[t].arena] + tensor_table[t].offset))
#define G(t) ((void *)(ddp->arena[DDP_GRADIENT] + tensor_table[t].gradient))

/* n: samples in this batch, at most BATCH. They lie in T(image) and T(target). */
void train_step(struct ddp *ddp, int n);
void evaluate_step(struct ddp *ddp, int n);

#endif
