/* kernels.h: the kernels' functions; emitted by ddpc from specs/resnet50.spec.
   n: samples in this batch, at most 128. */
#ifndef KERNELS_H
#define KERNELS_H

#include <stdint.h>

#include "device/bf16.h"

/* training */
void conv1_forward(int n, const float *restrict image, const bf16 *restrict conv1_weight,
                   bf16 *restrict conv1, float *restrict bn1_m2, float *restrict bn1_mean,
                   void *restrict workspace);
void bn1_scale_forward(int n, const float *restrict bn1_weight, const float *bn1_running_mean,
                       const float *bn1_running_var, const float *restrict bn1_m2,
                       const float *restrict bn1_mean, float *bn1_running_mean_out,
                       float *bn1_running_var_out, float *restrict bn1_scale);
void pool_forward(int n, const bf16 *restrict conv1, const float *restrict bn1_bias,
                  const float *restrict bn1_mean, const float *restrict bn1_scale, bf16 *restrict pool);
void layer1_0_conv1_forward(int n, const bf16 *restrict pool, const bf16 *restrict layer1_0_conv1_weight,
                            bf16 *restrict layer1_0_conv1, float *restrict layer1_0_bn1_m2,
                            float *restrict layer1_0_bn1_mean, void *restrict workspace);
void layer1_bn_scale_forward(int n, const float *restrict layer1_bn_weight,
                             const float *layer1_bn_running_mean, const float *layer1_bn_running_var,
                             const float *restrict layer1_bn_m2, const float *restrict layer1_bn_mean,
                             float *layer1_bn_running_mean_out, float *layer1_bn_running_var_out,
                             float *restrict layer1_bn_scale);
void layer1_conv2_forward(int n, const bf16 *restrict layer1_conv1, const float *restrict layer1_bn1_bias,
                          const float *restrict layer1_bn1_mean, const float *restrict layer1_bn1_scale,
                          const bf16 *restrict layer1_conv2_weight, bf16 *restrict layer1_conv2,
                          float *restrict layer1_bn2_m2, float *restrict layer1_bn2_mean,
                          void *restrict workspace);
void layer1_conv3_forward(int n, const bf16 *restrict layer1_conv2, const float *restrict layer1_bn2_bias,
                          const float *restrict layer1_bn2_mean, const float *restrict layer1_bn2_scale,
                          const bf16 *restrict layer1_conv3_weight, bf16 *restrict layer1_conv3,
                          float *restrict layer1_bn3_m2, float *restrict layer1_bn3_mean,
                          void *restrict workspace);
void layer1_scale_forward(int n, const float *restrict layer1_weight, const float *layer1_running_mean,
                          const float *layer1_running_var, const float *restrict layer1_m2,
                          const float *restrict layer1_mean, float *layer1_running_mean_out,
                          float *layer1_running_var_out, float *restrict layer1_scale);
void layer1_0_downsample_0_forward(int n, const bf16 *restrict pool,
                                   const bf16 *restrict layer1_0_downsample_0_weight,
                                   bf16 *restrict layer1_0_downsample_0,
                                   float *restrict layer1_0_downsample_1_m2,
                                   float *restrict layer1_0_downsample_1_mean, void *restrict workspace);
void layer1_0_forward(int n, const bf16 *restrict layer1_0_conv3, const float *restrict layer1_0_bn3_bias,
                      const float *restrict layer1_0_bn3_mean, const float *restrict layer1_0_bn3_scale,
                      const bf16 *restrict layer1_0_downsample_0,
                      const float *restrict layer1_0_downsample_1_bias,
                      const float *restrict layer1_0_downsample_1_mean,
                      const float *restrict layer1_0_downsample_1_scale, bf16 *restrict layer1_0);
void layer1_conv1_forward(int n, const bf16 *restrict layer1, const bf16 *restrict layer1_conv1_weight,
                          bf16 *restrict layer1_conv1, float *restrict layer1_bn1_m2,
                          float *restrict layer1_bn1_mean, void *restrict workspace);
void layer1_forward(int n, const bf16 *restrict layer1, const bf16 *restrict layer1_conv3,
                    const float *restrict layer1_bn3_bias, const float *restrict layer1_bn3_mean,
                    const float *restrict layer1_bn3_scale, bf16 *restrict layer1_2);
void layer2_0_conv1_forward(int n, const bf16 *restrict layer1_2, const bf16 *restrict layer2_0_conv1_weight,
                            bf16 *restrict layer2_0_conv1, float *restrict layer2_0_bn1_m2,
                            float *restrict layer2_0_bn1_mean, void *restrict workspace);
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
                                         int64_t *layer_bn_num_batches_tracked_7_out);
void layer2_0_bn1_scale_forward(int n, const float *restrict layer2_0_bn1_weight,
                                const float *layer2_0_bn1_running_mean, const float *layer2_0_bn1_running_var,
                                const float *restrict layer2_0_bn1_m2,
                                const float *restrict layer2_0_bn1_mean, float *layer2_0_bn1_running_mean_out,
                                float *layer2_0_bn1_running_var_out, float *restrict layer2_0_bn1_scale);
void layer2_0_conv2_forward(int n, const bf16 *restrict layer2_0_conv1,
                            const float *restrict layer2_0_bn1_bias, const float *restrict layer2_0_bn1_mean,
                            const float *restrict layer2_0_bn1_scale,
                            const bf16 *restrict layer2_0_conv2_weight, bf16 *restrict layer2_0_conv2,
                            float *restrict layer2_0_bn2_m2, float *restrict layer2_0_bn2_mean,
                            void *restrict workspace);
void layer2_bn_scale_forward(int n, const float *restrict layer2_bn_weight,
                             const float *layer2_bn_running_mean, const float *layer2_bn_running_var,
                             const float *restrict layer2_bn_m2, const float *restrict layer2_bn_mean,
                             float *layer2_bn_running_mean_out, float *layer2_bn_running_var_out,
                             float *restrict layer2_bn_scale);
void layer2_conv3_forward(int n, const bf16 *restrict layer2_conv2, const float *restrict layer2_bn2_bias,
                          const float *restrict layer2_bn2_mean, const float *restrict layer2_bn2_scale,
                          const bf16 *restrict layer2_conv3_weight, bf16 *restrict layer2_conv3,
                          float *restrict layer2_bn3_m2, float *restrict layer2_bn3_mean,
                          void *restrict workspace);
void layer2_scale_forward(int n, const float *restrict layer2_weight, const float *layer2_running_mean,
                          const float *layer2_running_var, const float *restrict layer2_m2,
                          const float *restrict layer2_mean, float *layer2_running_mean_out,
                          float *layer2_running_var_out, float *restrict layer2_scale);
void layer2_0_downsample_0_forward(int n, const bf16 *restrict layer1_2,
                                   const bf16 *restrict layer2_0_downsample_0_weight,
                                   bf16 *restrict layer2_0_downsample_0,
                                   float *restrict layer2_0_downsample_1_m2,
                                   float *restrict layer2_0_downsample_1_mean, void *restrict workspace);
void layer2_0_forward(int n, const bf16 *restrict layer2_0_conv3, const float *restrict layer2_0_bn3_bias,
                      const float *restrict layer2_0_bn3_mean, const float *restrict layer2_0_bn3_scale,
                      const bf16 *restrict layer2_0_downsample_0,
                      const float *restrict layer2_0_downsample_1_bias,
                      const float *restrict layer2_0_downsample_1_mean,
                      const float *restrict layer2_0_downsample_1_scale, bf16 *restrict layer2_0);
void layer2_conv1_forward(int n, const bf16 *restrict layer2, const bf16 *restrict layer2_conv1_weight,
                          bf16 *restrict layer2_conv1, float *restrict layer2_bn1_m2,
                          float *restrict layer2_bn1_mean, void *restrict workspace);
void layer2_conv2_forward(int n, const bf16 *restrict layer2_conv1, const float *restrict layer2_bn1_bias,
                          const float *restrict layer2_bn1_mean, const float *restrict layer2_bn1_scale,
                          const bf16 *restrict layer2_conv2_weight, bf16 *restrict layer2_conv2,
                          float *restrict layer2_bn2_m2, float *restrict layer2_bn2_mean,
                          void *restrict workspace);
void layer2_forward(int n, const bf16 *restrict layer2, const bf16 *restrict layer2_conv3,
                    const float *restrict layer2_bn3_bias, const float *restrict layer2_bn3_mean,
                    const float *restrict layer2_bn3_scale, bf16 *restrict layer2_2);
void layer3_0_conv1_forward(int n, const bf16 *restrict layer2_3, const bf16 *restrict layer3_0_conv1_weight,
                            bf16 *restrict layer3_0_conv1, float *restrict layer3_0_bn1_m2,
                            float *restrict layer3_0_bn1_mean, void *restrict workspace);
void layer3_0_bn1_scale_forward(int n, const float *restrict layer3_0_bn1_weight,
                                const float *layer3_0_bn1_running_mean, const float *layer3_0_bn1_running_var,
                                const float *restrict layer3_0_bn1_m2,
                                const float *restrict layer3_0_bn1_mean, float *layer3_0_bn1_running_mean_out,
                                float *layer3_0_bn1_running_var_out, float *restrict layer3_0_bn1_scale);
void layer3_0_conv2_forward(int n, const bf16 *restrict layer3_0_conv1,
                            const float *restrict layer3_0_bn1_bias, const float *restrict layer3_0_bn1_mean,
                            const float *restrict layer3_0_bn1_scale,
                            const bf16 *restrict layer3_0_conv2_weight, bf16 *restrict layer3_0_conv2,
                            float *restrict layer3_0_bn2_m2, float *restrict layer3_0_bn2_mean,
                            void *restrict workspace);
void layer3_bn_scale_forward(int n, const float *restrict layer3_bn_weight,
                             const float *layer3_bn_running_mean, const float *layer3_bn_running_var,
                             const float *restrict layer3_bn_m2, const float *restrict layer3_bn_mean,
                             float *layer3_bn_running_mean_out, float *layer3_bn_running_var_out,
                             float *restrict layer3_bn_scale);
void layer3_conv3_forward(int n, const bf16 *restrict layer3_conv2, const float *restrict layer3_bn2_bias,
                          const float *restrict layer3_bn2_mean, const float *restrict layer3_bn2_scale,
                          const bf16 *restrict layer3_conv3_weight, bf16 *restrict layer3_conv3,
                          float *restrict layer3_bn3_m2, float *restrict layer3_bn3_mean,
                          void *restrict workspace);
void layer3_scale_forward(int n, const float *restrict layer3_weight, const float *layer3_running_mean,
                          const float *layer3_running_var, const float *restrict layer3_m2,
                          const float *restrict layer3_mean, float *layer3_running_mean_out,
                          float *layer3_running_var_out, float *restrict layer3_scale);
void layer3_0_downsample_0_forward(int n, const bf16 *restrict layer2_3,
                                   const bf16 *restrict layer3_0_downsample_0_weight,
                                   bf16 *restrict layer3_0_downsample_0,
                                   float *restrict layer3_0_downsample_1_m2,
                                   float *restrict layer3_0_downsample_1_mean, void *restrict workspace);
void layer3_0_forward(int n, const bf16 *restrict layer3_0_conv3, const float *restrict layer3_0_bn3_bias,
                      const float *restrict layer3_0_bn3_mean, const float *restrict layer3_0_bn3_scale,
                      const bf16 *restrict layer3_0_downsample_0,
                      const float *restrict layer3_0_downsample_1_bias,
                      const float *restrict layer3_0_downsample_1_mean,
                      const float *restrict layer3_0_downsample_1_scale, bf16 *restrict layer3_0);
void layer3_conv1_forward(int n, const bf16 *restrict layer3, const bf16 *restrict layer3_conv1_weight,
                          bf16 *restrict layer3_conv1, float *restrict layer3_bn1_m2,
                          float *restrict layer3_bn1_mean, void *restrict workspace);
void layer3_conv2_forward(int n, const bf16 *restrict layer3_conv1, const float *restrict layer3_bn1_bias,
                          const float *restrict layer3_bn1_mean, const float *restrict layer3_bn1_scale,
                          const bf16 *restrict layer3_conv2_weight, bf16 *restrict layer3_conv2,
                          float *restrict layer3_bn2_m2, float *restrict layer3_bn2_mean,
                          void *restrict workspace);
void layer3_forward(int n, const bf16 *restrict layer3, const bf16 *restrict layer3_conv3,
                    const float *restrict layer3_bn3_bias, const float *restrict layer3_bn3_mean,
                    const float *restrict layer3_bn3_scale, bf16 *restrict layer3_2);
void layer4_0_conv1_forward(int n, const bf16 *restrict layer3_5, const bf16 *restrict layer4_0_conv1_weight,
                            bf16 *restrict layer4_0_conv1, float *restrict layer4_0_bn1_m2,
                            float *restrict layer4_0_bn1_mean, void *restrict workspace);
void layer4_0_bn1_scale_forward(int n, const float *restrict layer4_0_bn1_weight,
                                const float *layer4_0_bn1_running_mean, const float *layer4_0_bn1_running_var,
                                const float *restrict layer4_0_bn1_m2,
                                const float *restrict layer4_0_bn1_mean, float *layer4_0_bn1_running_mean_out,
                                float *layer4_0_bn1_running_var_out, float *restrict layer4_0_bn1_scale);
void layer4_0_conv2_forward(int n, const bf16 *restrict layer4_0_conv1,
                            const float *restrict layer4_0_bn1_bias, const float *restrict layer4_0_bn1_mean,
                            const float *restrict layer4_0_bn1_scale,
                            const bf16 *restrict layer4_0_conv2_weight, bf16 *restrict layer4_0_conv2,
                            float *restrict layer4_0_bn2_m2, float *restrict layer4_0_bn2_mean,
                            void *restrict workspace);
void layer4_bn_scale_forward(int n, const float *restrict layer4_bn_weight,
                             const float *layer4_bn_running_mean, const float *layer4_bn_running_var,
                             const float *layer4_bn_m2, const float *restrict layer4_bn_mean,
                             float *layer4_bn_var, float *layer4_bn_running_mean_out,
                             float *layer4_bn_running_var_out, float *restrict layer4_bn_scale);
void layer4_conv3_forward(int n, const bf16 *restrict layer4_conv2, const float *restrict layer4_bn2_bias,
                          const float *restrict layer4_bn2_mean, const float *restrict layer4_bn2_scale,
                          const bf16 *restrict layer4_conv3_weight, bf16 *restrict layer4_conv3,
                          float *restrict layer4_bn3_m2, float *restrict layer4_bn3_mean,
                          void *restrict workspace);
void layer4_scale_forward(int n, const float *restrict layer4_weight, const float *layer4_running_mean,
                          const float *layer4_running_var, const float *layer4_m2,
                          const float *restrict layer4_mean, float *layer4_var,
                          float *layer4_running_mean_out, float *layer4_running_var_out,
                          float *restrict layer4_scale);
void layer4_0_downsample_0_forward(int n, const bf16 *restrict layer3_5,
                                   const bf16 *restrict layer4_0_downsample_0_weight,
                                   bf16 *restrict layer4_0_downsample_0,
                                   float *restrict layer4_0_downsample_1_m2,
                                   float *restrict layer4_0_downsample_1_mean, void *restrict workspace);
void layer4_0_forward(int n, const bf16 *restrict layer4_0_conv3, const float *restrict layer4_0_bn3_bias,
                      const float *restrict layer4_0_bn3_mean, const float *restrict layer4_0_bn3_scale,
                      const bf16 *restrict layer4_0_downsample_0,
                      const float *restrict layer4_0_downsample_1_bias,
                      const float *restrict layer4_0_downsample_1_mean,
                      const float *restrict layer4_0_downsample_1_scale, bf16 *restrict layer4_0);
void layer4_conv1_forward(int n, const bf16 *restrict layer4, const bf16 *restrict layer4_conv1_weight,
                          bf16 *restrict layer4_conv1, float *restrict layer4_bn1_m2,
                          float *restrict layer4_bn1_mean, void *restrict workspace);
void layer4_conv2_forward(int n, const bf16 *restrict layer4_conv1, const float *restrict layer4_bn1_bias,
                          const float *restrict layer4_bn1_mean, const float *restrict layer4_bn1_scale,
                          const bf16 *restrict layer4_conv2_weight, bf16 *restrict layer4_conv2,
                          float *restrict layer4_bn2_m2, float *restrict layer4_bn2_mean,
                          void *restrict workspace);
void layer4_forward(int n, const bf16 *restrict layer4, const bf16 *restrict layer4_conv3,
                    const float *restrict layer4_bn3_bias, const float *restrict layer4_bn3_mean,
                    const float *restrict layer4_bn3_scale, bf16 *restrict layer4_2);
void layer4_2_bn3_num_batches_tracked_update(int n, const int64_t *layer4_1_bn2_num_batches_tracked,
                                             const int64_t *layer4_1_bn3_num_batches_tracked,
                                             const int64_t *layer4_2_bn1_num_batches_tracked,
                                             const int64_t *layer4_2_bn2_num_batches_tracked,
                                             const int64_t *layer4_2_bn3_num_batches_tracked,
                                             int64_t *layer4_1_bn2_num_batches_tracked_out,
                                             int64_t *layer4_1_bn3_num_batches_tracked_out,
                                             int64_t *layer4_2_bn1_num_batches_tracked_out,
                                             int64_t *layer4_2_bn2_num_batches_tracked_out,
                                             int64_t *layer4_2_bn3_num_batches_tracked_out);
void fc_forward(int n, const bf16 *restrict layer4_2, const bf16 *restrict fc_weight,
                const float *restrict fc_bias, float *restrict fc);
void loss_log_p_forward(int n, const float *restrict fc, bf16 *restrict loss_log_p_exp,
                        float *restrict loss_log_p_sum, bf16 *restrict loss_log_p);
void loss_score_forward(int n, const int32_t *restrict target, const bf16 *restrict loss_log_p,
                        float *restrict loss_score);
void loss_sums(int n, const int32_t *restrict target, const float *restrict loss_score,
               float *restrict loss_sum, float *restrict loss_sum_2);
void loss_forward(int n, const float *loss_sum, const float *restrict loss_sum_2, float *loss);
void loss_sum_backward(int n, const float *loss_sum_2, float *d_loss_sum);
void loss_score_backward(int n, const int32_t *restrict target, const float *restrict d_loss_sum,
                         float *restrict d_loss_score);
void loss_score_backward_2(int n, const int32_t *restrict target, const float *restrict d_loss_score,
                           bf16 *restrict d_loss_log_p);
void loss_log_p_z_backward(int n, const bf16 *restrict loss_log_p_exp, const float *restrict loss_log_p_sum,
                           const bf16 *restrict d_loss_log_p, bf16 *restrict d_loss_log_p_z,
                           float *restrict d_fc_bias, void *restrict workspace);
void fc_backward_weight(int n, const bf16 *restrict layer4_2, const bf16 *restrict d_loss_log_p_z,
                        float *restrict d_fc_weight);
void fc_backward_input(int n, const bf16 *restrict fc_weight, const bf16 *restrict d_loss_log_p_z,
                       bf16 *restrict d_mean);
void layer4_2_bn3_backward(int n, const bf16 *restrict layer4_2_conv3,
                           const float *restrict layer4_2_bn3_mean, const bf16 *restrict layer4_2,
                           const bf16 *restrict d_mean, bf16 *restrict d_layer4_2_bn3,
                           float *restrict d_layer4_2_bn3_bias, float *restrict d_layer4_2_bn3_scale,
                           void *restrict workspace);
void layer4_bn3_backward_vectors(int n, const float *restrict layer4_bn3_weight,
                                 const float *restrict layer4_bn3_var, const float *restrict layer4_bn3_scale,
                                 const float *restrict d_layer4_bn3_mean, const float *d_layer4_bn3_scale,
                                 float *restrict d_layer4_bn3_weight, float *d_layer4_bn3_m2,
                                 float *restrict d_layer4_conv3);
void layer4_bn3_backward(int n, const bf16 *layer4_conv3, const float *restrict layer4_bn3_mean,
                         const float *restrict layer4_bn3_scale, const bf16 *restrict d_layer4_bn3,
                         const float *restrict d_layer4_bn3_m2, const float *restrict d_layer4_conv3,
                         bf16 *d_layer4_conv3_2);
void layer4_conv3_backward_weight(int n, const bf16 *restrict layer4_conv2,
                                  const float *restrict layer4_bn2_bias,
                                  const float *restrict layer4_bn2_mean,
                                  const float *restrict layer4_bn2_scale, const bf16 *restrict d_layer4_conv3,
                                  float *restrict d_layer4_conv3_weight);
void layer4_conv3_backward_input(int n, const bf16 *restrict layer4_conv2,
                                 const float *restrict layer4_bn2_bias, const float *restrict layer4_bn2_mean,
                                 const float *restrict layer4_bn2_scale,
                                 const bf16 *restrict layer4_conv3_weight,
                                 const bf16 *restrict d_layer4_conv3, bf16 *restrict d_layer4_bn2);
void layer4_bn_backward_sums(int n, const bf16 *restrict layer4_conv, const float *restrict layer4_bn_mean,
                             const bf16 *restrict d_layer4_bn, float *restrict d_layer4_bn_mean,
                             float *restrict d_layer4_bn_scale, void *restrict workspace);
void layer4_bn_backward_vectors(int n, const float *restrict layer4_bn_weight,
                                const float *restrict layer4_bn_var, const float *restrict layer4_bn_scale,
                                const float *restrict d_layer4_bn_mean, const float *d_layer4_bn_scale,
                                float *restrict d_layer4_bn_weight, float *d_layer4_bn_m2,
                                float *restrict d_layer4_conv);
void layer4_bn_backward(int n, const bf16 *restrict layer4_conv, const float *restrict layer4_bn_mean,
                        const float *restrict layer4_bn_scale, const bf16 *d_layer4_bn,
                        const float *restrict d_layer4_bn_m2, const float *restrict d_layer4_conv,
                        bf16 *d_layer4_conv_2);
void layer4_conv2_backward_weight(int n, const bf16 *restrict layer4_conv1,
                                  const float *restrict layer4_bn1_bias,
                                  const float *restrict layer4_bn1_mean,
                                  const float *restrict layer4_bn1_scale, const bf16 *restrict d_layer4_conv2,
                                  float *restrict d_layer4_conv2_weight);
void layer4_conv2_backward_input(int n, const bf16 *restrict layer4_conv1,
                                 const float *restrict layer4_bn1_bias, const float *restrict layer4_bn1_mean,
                                 const float *restrict layer4_bn1_scale,
                                 const bf16 *restrict layer4_conv2_weight,
                                 const bf16 *restrict d_layer4_conv2, bf16 *restrict d_layer4_bn1);
void layer4_conv1_backward_weight(int n, const bf16 *restrict layer4, const bf16 *restrict d_layer4_conv1,
                                  float *restrict d_layer4_conv1_weight);
void layer4_conv1_backward_input(int n, const bf16 *restrict layer4, const bf16 *restrict layer4_conv1_weight,
                                 const bf16 *d_layer4_bn3, const bf16 *restrict d_layer4_conv1,
                                 bf16 *d_layer4_bn3_2);
void layer4_1_bn3_backward_sums(int n, const bf16 *restrict layer4_1_conv3,
                                const float *restrict layer4_1_bn3_mean, const bf16 *restrict d_layer4_1_bn3,
                                float *restrict d_layer4_1_bn3_bias, float *restrict d_layer4_1_bn3_scale,
                                void *restrict workspace);
void layer4_0_downsample_1_backward_sums(int n, const bf16 *restrict layer4_0_conv3,
                                         const float *restrict layer4_0_bn3_mean,
                                         const bf16 *restrict layer4_0_downsample_0,
                                         const float *restrict layer4_0_downsample_1_mean,
                                         const bf16 *restrict d_layer4_0_bn3,
                                         float *restrict d_layer4_0_bn3_bias,
                                         float *restrict d_layer4_0_downsample_1_scale,
                                         float *restrict d_layer4_0_bn3_scale, void *restrict workspace);
void layer4_0_downsample_1_bias_backward(int n, const float *restrict d_layer4_0_bn3_bias,
                                         float *restrict d_layer4_0_downsample_1_bias);
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
                                            float *restrict d_layer4_0_conv3);
void layer4_0_bn3_backward(int n, const bf16 *restrict layer4_0_conv3,
                           const float *restrict layer4_0_bn3_mean, const float *restrict layer4_0_bn3_scale,
                           const bf16 *layer4_0_downsample_0,
                           const float *restrict layer4_0_downsample_1_mean,
                           const float *restrict layer4_0_downsample_1_scale, const bf16 *d_layer4_0_bn3,
                           const float *restrict d_layer4_0_downsample_1_m2,
                           const float *restrict d_layer4_0_downsample_0,
                           const float *restrict d_layer4_0_bn3_m2, const float *restrict d_layer4_0_conv3,
                           bf16 *d_layer4_0_downsample_0_2, bf16 *d_layer4_0_conv3_2);
void layer4_0_conv2_backward_weight(int n, const bf16 *restrict layer4_0_conv1,
                                    const float *restrict layer4_0_bn1_bias,
                                    const float *restrict layer4_0_bn1_mean,
                                    const float *restrict layer4_0_bn1_scale,
                                    const bf16 *restrict d_layer4_0_conv2_2,
                                    float *restrict d_layer4_0_conv2_weight);
void layer4_0_conv2_backward_input(int n, const bf16 *restrict layer4_0_conv1,
                                   const float *restrict layer4_0_bn1_bias,
                                   const float *restrict layer4_0_bn1_mean,
                                   const float *restrict layer4_0_bn1_scale,
                                   const bf16 *restrict layer4_0_conv2_weight,
                                   const bf16 *restrict d_layer4_0_conv2_2, bf16 *restrict d_layer4_0_bn1);
void layer4_0_bn1_backward_sums(int n, const bf16 *restrict layer4_0_conv1,
                                const float *restrict layer4_0_bn1_mean, const bf16 *restrict d_layer4_0_bn1,
                                float *restrict d_layer4_0_bn1_bias, float *restrict d_layer4_0_bn1_scale,
                                void *restrict workspace);
void layer4_0_bn1_backward_vectors(int n, const float *restrict layer4_0_bn1_weight,
                                   const float *layer4_0_bn1_m2, const float *restrict layer4_0_bn1_scale,
                                   const float *restrict d_layer4_0_bn1_bias,
                                   const float *d_layer4_0_bn1_scale, float *restrict d_layer4_0_bn1_weight,
                                   float *d_layer4_0_bn1_m2, float *d_layer4_0_conv1);
void layer4_0_bn1_backward(int n, const bf16 *restrict layer4_0_conv1,
                           const float *restrict layer4_0_bn1_mean, const float *restrict layer4_0_bn1_scale,
                           const bf16 *d_layer4_0_bn1, const float *restrict d_layer4_0_bn1_m2,
                           const float *restrict d_layer4_0_conv1, bf16 *d_layer4_0_conv1_2);
void layer4_0_conv1_backward_weight(int n, const bf16 *restrict layer3_5,
                                    const bf16 *restrict d_layer4_0_conv1_2,
                                    float *restrict d_layer4_0_conv1_weight);
void layer4_0_conv1_backward_input(int n, const bf16 *restrict layer4_0_conv1_weight,
                                   const bf16 *restrict d_layer4_0_conv1_2, bf16 *restrict d_layer3_5);
void layer4_0_downsample_0_backward_weight(int n, const bf16 *restrict layer3_5,
                                           const bf16 *restrict d_layer4_0_downsample_0_2,
                                           float *restrict d_layer4_0_downsample_0_weight);
void layer4_0_downsample_0_backward_input(int n, const bf16 *restrict layer3_5,
                                          const bf16 *restrict layer4_0_downsample_0_weight,
                                          const bf16 *restrict d_layer4_0_downsample_0_2,
                                          const bf16 *d_layer3_5, bf16 *d_layer3_5_bn3);
void layer3_bn3_backward_sums(int n, const bf16 *restrict layer3_conv3, const float *restrict layer3_bn3_mean,
                              const bf16 *restrict d_layer3_bn3, float *restrict d_layer3_bn3_bias,
                              float *restrict d_layer3_bn3_scale, void *restrict workspace);
void layer3_bn3_backward_vectors(int n, const float *restrict layer3_bn3_weight, const float *layer3_bn3_m2,
                                 const float *restrict layer3_bn3_scale,
                                 const float *restrict d_layer3_bn3_bias, const float *d_layer3_bn3_scale,
                                 float *restrict d_layer3_bn3_weight, float *d_layer3_bn3_m2,
                                 float *d_layer3_conv3);
void layer3_bn3_backward(int n, const bf16 *layer3_conv3, const float *restrict layer3_bn3_mean,
                         const float *restrict layer3_bn3_scale, const bf16 *restrict d_layer3_bn3,
                         const float *restrict d_layer3_bn3_m2, const float *restrict d_layer3_conv3,
                         bf16 *d_layer3_conv3_2);
void layer3_conv3_backward_weight(int n, const bf16 *restrict layer3_conv2,
                                  const float *restrict layer3_bn2_bias,
                                  const float *restrict layer3_bn2_mean,
                                  const float *restrict layer3_bn2_scale, const bf16 *restrict d_layer3_conv3,
                                  float *restrict d_layer3_conv3_weight);
void layer3_conv3_backward_input(int n, const bf16 *restrict layer3_conv2,
                                 const float *restrict layer3_bn2_bias, const float *restrict layer3_bn2_mean,
                                 const float *restrict layer3_bn2_scale,
                                 const bf16 *restrict layer3_conv3_weight,
                                 const bf16 *restrict d_layer3_conv3, bf16 *restrict d_layer3_bn2);
void layer3_bn_backward_sums(int n, const bf16 *restrict layer3_conv, const float *restrict layer3_bn_mean,
                             const bf16 *restrict d_layer3_bn, float *restrict d_layer3_bn_bias,
                             float *restrict d_layer3_bn_scale, void *restrict workspace);
void layer3_bn_backward_vectors(int n, const float *restrict layer3_bn_weight, const float *layer3_bn_m2,
                                const float *restrict layer3_bn_scale, const float *restrict d_layer3_bn_bias,
                                const float *d_layer3_bn_scale, float *restrict d_layer3_bn_weight,
                                float *d_layer3_bn_m2, float *d_layer3_conv);
void layer3_bn_backward(int n, const bf16 *restrict layer3_conv, const float *restrict layer3_bn_mean,
                        const float *restrict layer3_bn_scale, const bf16 *d_layer3_bn,
                        const float *restrict d_layer3_bn_m2, const float *restrict d_layer3_conv,
                        bf16 *d_layer3_conv_2);
void layer3_conv2_backward_weight(int n, const bf16 *restrict layer3_conv1,
                                  const float *restrict layer3_bn1_bias,
                                  const float *restrict layer3_bn1_mean,
                                  const float *restrict layer3_bn1_scale, const bf16 *restrict d_layer3_conv2,
                                  float *restrict d_layer3_conv2_weight);
void layer3_conv2_backward_input(int n, const bf16 *restrict layer3_conv1,
                                 const float *restrict layer3_bn1_bias, const float *restrict layer3_bn1_mean,
                                 const float *restrict layer3_bn1_scale,
                                 const bf16 *restrict layer3_conv2_weight,
                                 const bf16 *restrict d_layer3_conv2, bf16 *restrict d_layer3_bn1);
void layer3_conv1_backward_weight(int n, const bf16 *restrict layer3, const bf16 *restrict d_layer3_conv1,
                                  float *restrict d_layer3_conv1_weight);
void layer3_conv1_backward_input(int n, const bf16 *restrict layer3, const bf16 *restrict layer3_conv1_weight,
                                 const bf16 *d_layer3_bn3, const bf16 *restrict d_layer3_conv1,
                                 bf16 *d_layer3_bn3_2);
void layer3_0_bn3_backward_sums(int n, const bf16 *restrict layer3_0_conv3,
                                const float *restrict layer3_0_bn3_mean,
                                const bf16 *restrict layer3_0_downsample_0,
                                const float *restrict layer3_0_downsample_1_mean,
                                const bf16 *restrict d_layer3_0_bn3, float *restrict d_layer3_0_bn3_bias,
                                float *restrict d_layer3_0_downsample_1_scale,
                                float *restrict d_layer3_0_bn3_scale, void *restrict workspace);
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
                                            float *restrict d_layer3_0_downsample_1_bias);
void layer3_0_bn3_backward(int n, const bf16 *restrict layer3_0_conv3,
                           const float *restrict layer3_0_bn3_mean, const float *restrict layer3_0_bn3_scale,
                           const bf16 *layer3_0_downsample_0,
                           const float *restrict layer3_0_downsample_1_mean,
                           const float *restrict layer3_0_downsample_1_scale, const bf16 *d_layer3_0_bn3,
                           const float *restrict d_layer3_0_downsample_1_m2,
                           const float *restrict d_layer3_0_downsample_0,
                           const float *restrict d_layer3_0_bn3_m2, const float *restrict d_layer3_0_conv3,
                           bf16 *d_layer3_0_downsample_0_2, bf16 *d_layer3_0_conv3_2);
void layer3_0_conv2_backward_weight(int n, const bf16 *restrict layer3_0_conv1,
                                    const float *restrict layer3_0_bn1_bias,
                                    const float *restrict layer3_0_bn1_mean,
                                    const float *restrict layer3_0_bn1_scale,
                                    const bf16 *restrict d_layer3_0_conv2_2,
                                    float *restrict d_layer3_0_conv2_weight);
void layer3_0_conv2_backward_input(int n, const bf16 *restrict layer3_0_conv1,
                                   const float *restrict layer3_0_bn1_bias,
                                   const float *restrict layer3_0_bn1_mean,
                                   const float *restrict layer3_0_bn1_scale,
                                   const bf16 *restrict layer3_0_conv2_weight,
                                   const bf16 *restrict d_layer3_0_conv2_2, bf16 *restrict d_layer3_0_bn1);
void layer3_0_bn1_backward_sums(int n, const bf16 *restrict layer3_0_conv1,
                                const float *restrict layer3_0_bn1_mean, const bf16 *restrict d_layer3_0_bn1,
                                float *restrict d_layer3_0_bn1_bias, float *restrict d_layer3_0_bn1_scale,
                                void *restrict workspace);
void layer3_0_bn1_backward_vectors(int n, const float *restrict layer3_0_bn1_weight,
                                   const float *layer3_0_bn1_m2, const float *restrict layer3_0_bn1_scale,
                                   const float *restrict d_layer3_0_bn1_bias,
                                   const float *d_layer3_0_bn1_scale, float *restrict d_layer3_0_bn1_weight,
                                   float *d_layer3_0_bn1_m2, float *d_layer3_0_conv1);
void layer3_0_bn1_backward(int n, const bf16 *restrict layer3_0_conv1,
                           const float *restrict layer3_0_bn1_mean, const float *restrict layer3_0_bn1_scale,
                           const bf16 *d_layer3_0_bn1, const float *restrict d_layer3_0_bn1_m2,
                           const float *restrict d_layer3_0_conv1, bf16 *d_layer3_0_conv1_2);
void layer3_0_conv1_backward_weight(int n, const bf16 *restrict layer2_3,
                                    const bf16 *restrict d_layer3_0_conv1_2,
                                    float *restrict d_layer3_0_conv1_weight, void *restrict workspace);
void layer3_0_conv1_backward_input(int n, const bf16 *restrict layer3_0_conv1_weight,
                                   const bf16 *restrict d_layer3_0_conv1_2, bf16 *restrict d_layer2_3);
void layer3_0_downsample_0_backward_weight(int n, const bf16 *restrict layer2_3,
                                           const bf16 *restrict d_layer3_0_downsample_0_2,
                                           float *restrict d_layer3_0_downsample_0_weight);
void layer3_0_downsample_0_backward_input(int n, const bf16 *restrict layer2_3,
                                          const bf16 *restrict layer3_0_downsample_0_weight,
                                          const bf16 *restrict d_layer3_0_downsample_0_2,
                                          const bf16 *d_layer2_3, bf16 *d_layer2_3_bn3);
void layer2_bn3_backward_sums(int n, const bf16 *restrict layer2_conv3, const float *restrict layer2_bn3_mean,
                              const bf16 *restrict d_layer2_bn3, float *restrict d_layer2_bn3_bias,
                              float *restrict d_layer2_bn3_scale, void *restrict workspace);
void layer2_bn3_backward_vectors(int n, const float *restrict layer2_bn3_weight, const float *layer2_bn3_m2,
                                 const float *restrict layer2_bn3_scale,
                                 const float *restrict d_layer2_bn3_bias, const float *d_layer2_bn3_scale,
                                 float *restrict d_layer2_bn3_weight, float *d_layer2_bn3_m2,
                                 float *d_layer2_conv3);
void layer2_bn3_backward(int n, const bf16 *layer2_conv3, const float *restrict layer2_bn3_mean,
                         const float *restrict layer2_bn3_scale, const bf16 *restrict d_layer2_bn3,
                         const float *restrict d_layer2_bn3_m2, const float *restrict d_layer2_conv3,
                         bf16 *d_layer2_conv3_2);
void layer2_conv3_backward_weight(int n, const bf16 *restrict layer2_conv2,
                                  const float *restrict layer2_bn2_bias,
                                  const float *restrict layer2_bn2_mean,
                                  const float *restrict layer2_bn2_scale, const bf16 *restrict d_layer2_conv3,
                                  float *restrict d_layer2_conv3_weight, void *restrict workspace);
void layer2_conv3_backward_input(int n, const bf16 *restrict layer2_conv2,
                                 const float *restrict layer2_bn2_bias, const float *restrict layer2_bn2_mean,
                                 const float *restrict layer2_bn2_scale,
                                 const bf16 *restrict layer2_conv3_weight,
                                 const bf16 *restrict d_layer2_conv3, bf16 *restrict d_layer2_bn2);
void layer2_bn_backward_sums(int n, const bf16 *restrict layer2_conv, const float *restrict layer2_bn_mean,
                             const bf16 *restrict d_layer2_bn, float *restrict d_layer2_bn_bias,
                             float *restrict d_layer2_bn_scale, void *restrict workspace);
void layer2_bn_backward_vectors(int n, const float *restrict layer2_bn_weight, const float *layer2_bn_m2,
                                const float *restrict layer2_bn_scale, const float *restrict d_layer2_bn_bias,
                                const float *d_layer2_bn_scale, float *restrict d_layer2_bn_weight,
                                float *d_layer2_bn_m2, float *d_layer2_conv);
void layer2_bn_backward(int n, const bf16 *restrict layer2_conv, const float *restrict layer2_bn_mean,
                        const float *restrict layer2_bn_scale, const bf16 *d_layer2_bn,
                        const float *restrict d_layer2_bn_m2, const float *restrict d_layer2_conv,
                        bf16 *d_layer2_conv_2);
void layer2_conv2_backward_weight(int n, const bf16 *restrict layer2_conv1,
                                  const float *restrict layer2_bn1_bias,
                                  const float *restrict layer2_bn1_mean,
                                  const float *restrict layer2_bn1_scale, const bf16 *restrict d_layer2_conv2,
                                  float *restrict d_layer2_conv2_weight, void *restrict workspace);
void layer2_conv2_backward_input(int n, const bf16 *restrict layer2_conv1,
                                 const float *restrict layer2_bn1_bias, const float *restrict layer2_bn1_mean,
                                 const float *restrict layer2_bn1_scale,
                                 const bf16 *restrict layer2_conv2_weight,
                                 const bf16 *restrict d_layer2_conv2, bf16 *restrict d_layer2_bn1);
void layer2_conv1_backward_weight(int n, const bf16 *restrict layer2, const bf16 *restrict d_layer2_conv1,
                                  float *restrict d_layer2_conv1_weight, void *restrict workspace);
void layer2_conv1_backward_input(int n, const bf16 *restrict layer2, const bf16 *restrict layer2_conv1_weight,
                                 const bf16 *d_layer2_bn3, const bf16 *restrict d_layer2_conv1,
                                 bf16 *d_layer2_bn3_2);
void layer2_0_bn3_backward_sums(int n, const bf16 *restrict layer2_0_conv3,
                                const float *restrict layer2_0_bn3_mean,
                                const bf16 *restrict layer2_0_downsample_0,
                                const float *restrict layer2_0_downsample_1_mean,
                                const bf16 *restrict d_layer2_0_bn3, float *restrict d_layer2_0_bn3_bias,
                                float *restrict d_layer2_0_downsample_1_scale,
                                float *restrict d_layer2_0_bn3_scale, void *restrict workspace);
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
                                            float *restrict d_layer2_0_downsample_1_bias);
void layer2_0_bn3_backward(int n, const bf16 *restrict layer2_0_conv3,
                           const float *restrict layer2_0_bn3_mean, const float *restrict layer2_0_bn3_scale,
                           const bf16 *layer2_0_downsample_0,
                           const float *restrict layer2_0_downsample_1_mean,
                           const float *restrict layer2_0_downsample_1_scale, const bf16 *d_layer2_0_bn3,
                           const float *restrict d_layer2_0_downsample_1_m2,
                           const float *restrict d_layer2_0_downsample_0,
                           const float *restrict d_layer2_0_bn3_m2, const float *restrict d_layer2_0_conv3,
                           bf16 *d_layer2_0_downsample_0_2, bf16 *d_layer2_0_conv3_2);
void layer2_0_conv2_backward_weight(int n, const bf16 *restrict layer2_0_conv1,
                                    const float *restrict layer2_0_bn1_bias,
                                    const float *restrict layer2_0_bn1_mean,
                                    const float *restrict layer2_0_bn1_scale,
                                    const bf16 *restrict d_layer2_0_conv2_2,
                                    float *restrict d_layer2_0_conv2_weight, void *restrict workspace);
void layer2_0_conv2_backward_input(int n, const bf16 *restrict layer2_0_conv1,
                                   const float *restrict layer2_0_bn1_bias,
                                   const float *restrict layer2_0_bn1_mean,
                                   const float *restrict layer2_0_bn1_scale,
                                   const bf16 *restrict layer2_0_conv2_weight,
                                   const bf16 *restrict d_layer2_0_conv2_2, bf16 *restrict d_layer2_0_bn1);
void layer2_0_bn1_backward_sums(int n, const bf16 *restrict layer2_0_conv1,
                                const float *restrict layer2_0_bn1_mean, const bf16 *restrict d_layer2_0_bn1,
                                float *restrict d_layer2_0_bn1_bias, float *restrict d_layer2_0_bn1_scale,
                                void *restrict workspace);
void layer2_0_bn1_backward_vectors(int n, const float *restrict layer2_0_bn1_weight,
                                   const float *layer2_0_bn1_m2, const float *restrict layer2_0_bn1_scale,
                                   const float *restrict d_layer2_0_bn1_bias,
                                   const float *d_layer2_0_bn1_scale, float *restrict d_layer2_0_bn1_weight,
                                   float *d_layer2_0_bn1_m2, float *d_layer2_0_conv1);
void layer2_0_bn1_backward(int n, const bf16 *restrict layer2_0_conv1,
                           const float *restrict layer2_0_bn1_mean, const float *restrict layer2_0_bn1_scale,
                           const bf16 *d_layer2_0_bn1, const float *restrict d_layer2_0_bn1_m2,
                           const float *restrict d_layer2_0_conv1, bf16 *d_layer2_0_conv1_2);
void layer2_0_conv1_backward_weight(int n, const bf16 *restrict layer1_2,
                                    const bf16 *restrict d_layer2_0_conv1_2,
                                    float *restrict d_layer2_0_conv1_weight, void *restrict workspace);
void layer2_0_conv1_backward_input(int n, const bf16 *restrict layer2_0_conv1_weight,
                                   const bf16 *restrict d_layer2_0_conv1_2, bf16 *restrict d_layer1_2);
void layer2_0_downsample_0_backward_weight(int n, const bf16 *restrict layer1_2,
                                           const bf16 *restrict d_layer2_0_downsample_0_2,
                                           float *restrict d_layer2_0_downsample_0_weight,
                                           void *restrict workspace);
void layer2_0_downsample_0_backward_input(int n, const bf16 *restrict layer1_2,
                                          const bf16 *restrict layer2_0_downsample_0_weight,
                                          const bf16 *restrict d_layer2_0_downsample_0_2,
                                          const bf16 *d_layer1_2, bf16 *d_layer1_2_bn3);
void layer1_bn3_backward_sums(int n, const bf16 *restrict layer1_conv3, const float *restrict layer1_bn3_mean,
                              const bf16 *restrict d_layer1_bn3, float *restrict d_layer1_bn3_bias,
                              float *restrict d_layer1_bn3_scale, void *restrict workspace);
void layer1_bn3_backward_vectors(int n, const float *restrict layer1_bn3_weight, const float *layer1_bn3_m2,
                                 const float *restrict layer1_bn3_scale,
                                 const float *restrict d_layer1_bn3_bias, const float *d_layer1_bn3_scale,
                                 float *restrict d_layer1_bn3_weight, float *d_layer1_bn3_m2,
                                 float *d_layer1_conv3);
void layer1_bn3_backward(int n, const bf16 *layer1_conv3, const float *restrict layer1_mean,
                         const float *restrict layer1_scale, const bf16 *restrict d_layer1_bn3,
                         const float *restrict d_layer1_m2, const float *restrict d_layer1_conv3,
                         bf16 *d_layer1_conv3_2);
void layer1_conv3_backward_weight(int n, const bf16 *restrict layer1_conv2,
                                  const float *restrict layer1_bn2_bias,
                                  const float *restrict layer1_bn2_mean,
                                  const float *restrict layer1_bn2_scale, const bf16 *restrict d_layer1_conv3,
                                  float *restrict d_layer1_conv3_weight, void *restrict workspace);
void layer1_conv3_backward_input(int n, const bf16 *restrict layer1_conv2,
                                 const float *restrict layer1_bn2_bias, const float *restrict layer1_bn2_mean,
                                 const float *restrict layer1_bn2_scale,
                                 const bf16 *restrict layer1_conv3_weight,
                                 const bf16 *restrict d_layer1_conv3, bf16 *restrict d_layer1_bn2);
void layer1_bn_backward_sums(int n, const bf16 *restrict layer1_conv, const float *restrict layer1_bn_mean,
                             const bf16 *restrict d_layer1_bn, float *restrict d_layer1_bn_bias,
                             float *restrict d_layer1_bn_scale, void *restrict workspace);
void layer1_bn_backward_vectors(int n, const float *restrict layer1_bn_weight, const float *layer1_bn_m2,
                                const float *restrict layer1_bn_scale, const float *restrict d_layer1_bn_bias,
                                const float *d_layer1_bn_scale, float *restrict d_layer1_bn_weight,
                                float *d_layer1_bn_m2, float *d_layer1_conv);
void layer1_bn_backward(int n, const bf16 *restrict layer1_conv, const float *restrict layer1_bn_mean,
                        const float *restrict layer1_bn_scale, const bf16 *d_layer1_bn,
                        const float *restrict d_layer1_bn_m2, const float *restrict d_layer1_conv,
                        bf16 *d_layer1_conv_2);
void layer1_conv2_backward_weight(int n, const bf16 *restrict layer1_conv1,
                                  const float *restrict layer1_bn1_bias,
                                  const float *restrict layer1_bn1_mean,
                                  const float *restrict layer1_bn1_scale, const bf16 *restrict d_layer1_conv2,
                                  float *restrict d_layer1_conv2_weight, void *restrict workspace);
void layer1_conv2_backward_input(int n, const bf16 *restrict layer1_conv1,
                                 const float *restrict layer1_bn1_bias, const float *restrict layer1_bn1_mean,
                                 const float *restrict layer1_bn1_scale,
                                 const bf16 *restrict layer1_conv2_weight,
                                 const bf16 *restrict d_layer1_conv2, bf16 *restrict d_layer1_bn1);
void layer1_conv1_backward_weight(int n, const bf16 *restrict layer1, const bf16 *restrict d_layer1_conv1,
                                  float *restrict d_layer1_conv1_weight, void *restrict workspace);
void layer1_conv1_backward_input(int n, const bf16 *restrict layer1, const bf16 *restrict layer1_conv1_weight,
                                 const bf16 *d_layer1_bn3, const bf16 *restrict d_layer1_conv1,
                                 bf16 *d_layer1_bn3_2);
void layer1_0_bn3_backward_sums(int n, const bf16 *restrict layer1_0_conv3,
                                const float *restrict layer1_0_bn3_mean,
                                const bf16 *restrict layer1_0_downsample_0,
                                const float *restrict layer1_0_downsample_1_mean,
                                const bf16 *restrict d_layer1_0_bn3, float *restrict d_layer1_0_bn3_bias,
                                float *restrict d_layer1_0_downsample_1_scale,
                                float *restrict d_layer1_0_bn3_scale, void *restrict workspace);
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
                                            float *restrict d_layer1_0_downsample_1_bias);
void layer1_0_bn3_backward(int n, const bf16 *restrict layer1_0_conv3,
                           const float *restrict layer1_0_bn3_mean, const float *restrict layer1_0_bn3_scale,
                           const bf16 *d_layer1_0_bn3, const float *restrict d_layer1_0_bn3_m2,
                           const float *restrict d_layer1_0_conv3, bf16 *d_layer1_0_conv3_2);
void layer1_0_conv1_backward_weight(int n, const bf16 *restrict pool, const bf16 *restrict d_layer1_0_conv1_2,
                                    float *restrict d_layer1_0_conv1_weight, void *restrict workspace);
void layer1_0_conv1_backward_input(int n, const bf16 *restrict layer1_0_conv1_weight,
                                   const bf16 *restrict d_layer1_0_conv1_2, bf16 *restrict d_pool);
void layer1_0_downsample_0_backward_weight(int n, const bf16 *restrict pool,
                                           const bf16 *restrict d_layer1_0_downsample_0_2,
                                           float *restrict d_layer1_0_downsample_0_weight,
                                           void *restrict workspace);
void layer1_0_downsample_0_backward_input(int n, const bf16 *restrict layer1_0_downsample_0_weight,
                                          const bf16 *restrict d_layer1_0_downsample_0_2, const bf16 *d_pool,
                                          bf16 *d_pool_2);
void pool_backward(int n, const bf16 *restrict conv1, const float *restrict bn1_bias,
                   const float *restrict bn1_mean, const float *restrict bn1_scale,
                   const bf16 *restrict d_pool_2, bf16 *restrict d_relu, void *restrict workspace);
void bn1_backward_sums(int n, const bf16 *restrict conv1, const float *restrict bn1_bias,
                       const float *restrict bn1_mean, const float *restrict bn1_scale,
                       const bf16 *restrict d_relu, float *restrict d_bn1_bias, float *restrict d_bn1_scale,
                       void *restrict workspace);
void bn1_backward_vectors(int n, const float *restrict bn1_weight, const float *bn1_m2,
                          const float *restrict bn1_scale, const float *restrict d_bn1_bias,
                          const float *d_bn1_scale, float *restrict d_bn1_weight, float *d_bn1_m2,
                          float *d_conv1);
void bn1_backward(int n, const bf16 *restrict conv1, const float *restrict bn1_bias,
                  const float *restrict bn1_mean, const float *restrict bn1_scale, const bf16 *d_relu,
                  const float *restrict d_bn1_m2, const float *restrict d_conv1, bf16 *d_conv1_2);
void conv1_backward_weight(int n, const float *restrict image, const bf16 *restrict d_conv1_2,
                           float *restrict d_conv1_weight, void *restrict workspace);

/* evaluation, where it differs */
void bn_scale_forward_evaluate(int n, const float *restrict bn_weight, const float *restrict bn_running_var,
                               float *restrict bn_scale);
void conv1_forward_evaluate(int n, const float *restrict image, const bf16 *restrict conv1_weight,
                            const float *restrict bn1_bias, const float *restrict bn1_running_mean,
                            const float *restrict bn1_scale, bf16 *restrict relu);
void pool_forward_evaluate(int n, const bf16 *restrict relu, bf16 *restrict pool);
void layer1_0_conv1_forward_evaluate(int n, const bf16 *restrict pool,
                                     const bf16 *restrict layer1_0_conv1_weight,
                                     const float *restrict layer1_0_bn1_bias,
                                     const float *restrict layer1_0_bn1_running_mean,
                                     const float *restrict layer1_0_bn1_scale, bf16 *restrict layer1_0_relu);
void layer1_conv2_forward_evaluate(int n, const bf16 *restrict layer1_relu,
                                   const bf16 *restrict layer1_conv2_weight,
                                   const float *restrict layer1_bn2_bias,
                                   const float *restrict layer1_bn2_running_mean,
                                   const float *restrict layer1_bn2_scale, bf16 *restrict layer1_relu_2);
void layer_scale_forward_evaluate(int n, const float *restrict layer_weight,
                                  const float *restrict layer_running_var, float *restrict layer_scale);
void layer1_0_downsample_0_forward_evaluate(int n, const bf16 *restrict pool,
                                            const bf16 *restrict layer1_0_downsample_0_weight,
                                            const float *restrict layer1_0_downsample_1_bias,
                                            const float *restrict layer1_0_downsample_1_running_mean,
                                            const float *restrict layer1_0_downsample_1_scale,
                                            bf16 *restrict layer1_0_downsample_1);
void layer1_0_conv3_forward_evaluate(int n, const bf16 *restrict layer1_0_relu_2,
                                     const bf16 *restrict layer1_0_conv3_weight,
                                     const float *restrict layer1_0_bn3_bias,
                                     const float *restrict layer1_0_bn3_running_mean,
                                     const float *restrict layer1_0_bn3_scale,
                                     const bf16 *layer1_0_downsample_1, bf16 *layer1_0);
void layer1_conv1_forward_evaluate(int n, const bf16 *restrict layer1,
                                   const bf16 *restrict layer1_conv1_weight,
                                   const float *restrict layer1_bn1_bias,
                                   const float *restrict layer1_bn1_running_mean,
                                   const float *restrict layer1_bn1_scale, bf16 *restrict layer1_relu);
void layer1_conv3_forward_evaluate(int n, const bf16 *layer1, const bf16 *restrict layer1_relu,
                                   const bf16 *restrict layer1_conv3_weight,
                                   const float *restrict layer1_bn3_bias,
                                   const float *restrict layer1_bn3_running_mean,
                                   const float *restrict layer1_bn3_scale, bf16 *layer1_2);
void layer2_bn_scale_forward_evaluate(int n, const float *restrict layer2_bn_weight,
                                      const float *restrict layer2_bn_running_var,
                                      float *restrict layer2_bn_scale);
void layer2_0_conv1_forward_evaluate(int n, const bf16 *restrict layer1_2,
                                     const bf16 *restrict layer2_0_conv1_weight,
                                     const float *restrict layer2_0_bn1_bias,
                                     const float *restrict layer2_0_bn1_running_mean,
                                     const float *restrict layer2_0_bn1_scale, bf16 *restrict layer2_0_relu);
void layer2_0_conv2_forward_evaluate(int n, const bf16 *restrict layer2_0_relu,
                                     const bf16 *restrict layer2_0_conv2_weight,
                                     const float *restrict layer2_0_bn2_bias,
                                     const float *restrict layer2_0_bn2_running_mean,
                                     const float *restrict layer2_0_bn2_scale, bf16 *restrict layer2_0_relu_2);
void layer_scale_forward_evaluate_2(int n, const float *restrict layer_weight,
                                    const float *restrict layer_running_var, float *restrict layer_scale);
void layer2_0_downsample_0_forward_evaluate(int n, const bf16 *restrict layer1_2,
                                            const bf16 *restrict layer2_0_downsample_0_weight,
                                            const float *restrict layer2_0_downsample_1_bias,
                                            const float *restrict layer2_0_downsample_1_running_mean,
                                            const float *restrict layer2_0_downsample_1_scale,
                                            bf16 *restrict layer2_0_downsample_1);
void layer2_0_conv3_forward_evaluate(int n, const bf16 *restrict layer2_0_relu_2,
                                     const bf16 *restrict layer2_0_conv3_weight,
                                     const float *restrict layer2_0_bn3_bias,
                                     const float *restrict layer2_0_bn3_running_mean,
                                     const float *restrict layer2_0_bn3_scale,
                                     const bf16 *layer2_0_downsample_1, bf16 *layer2_0);
void layer2_conv1_forward_evaluate(int n, const bf16 *restrict layer2,
                                   const bf16 *restrict layer2_conv1_weight,
                                   const float *restrict layer2_bn1_bias,
                                   const float *restrict layer2_bn1_running_mean,
                                   const float *restrict layer2_bn1_scale, bf16 *restrict layer2_relu);
void layer2_conv2_forward_evaluate(int n, const bf16 *restrict layer2_relu,
                                   const bf16 *restrict layer2_conv2_weight,
                                   const float *restrict layer2_bn2_bias,
                                   const float *restrict layer2_bn2_running_mean,
                                   const float *restrict layer2_bn2_scale, bf16 *restrict layer2_relu_2);
void layer2_conv3_forward_evaluate(int n, const bf16 *layer2, const bf16 *restrict layer2_relu,
                                   const bf16 *restrict layer2_conv3_weight,
                                   const float *restrict layer2_bn3_bias,
                                   const float *restrict layer2_bn3_running_mean,
                                   const float *restrict layer2_bn3_scale, bf16 *layer2_2);
void layer3_0_conv1_forward_evaluate(int n, const bf16 *restrict layer2_3,
                                     const bf16 *restrict layer3_0_conv1_weight,
                                     const float *restrict layer3_0_bn1_bias,
                                     const float *restrict layer3_0_bn1_running_mean,
                                     const float *restrict layer3_0_bn1_scale, bf16 *restrict layer3_0_relu);
void layer3_0_conv2_forward_evaluate(int n, const bf16 *restrict layer3_0_relu,
                                     const bf16 *restrict layer3_0_conv2_weight,
                                     const float *restrict layer3_0_bn2_bias,
                                     const float *restrict layer3_0_bn2_running_mean,
                                     const float *restrict layer3_0_bn2_scale, bf16 *restrict layer3_0_relu_2);
void layer3_scale_forward_evaluate(int n, const float *restrict layer3_weight,
                                   const float *restrict layer3_running_var, float *restrict layer3_scale);
void layer3_0_downsample_0_forward_evaluate(int n, const bf16 *restrict layer2_3,
                                            const bf16 *restrict layer3_0_downsample_0_weight,
                                            const float *restrict layer3_0_downsample_1_bias,
                                            const float *restrict layer3_0_downsample_1_running_mean,
                                            const float *restrict layer3_0_downsample_1_scale,
                                            bf16 *restrict layer3_0_downsample_1);
void layer3_0_conv3_forward_evaluate(int n, const bf16 *restrict layer3_0_relu_2,
                                     const bf16 *restrict layer3_0_conv3_weight,
                                     const float *restrict layer3_0_bn3_bias,
                                     const float *restrict layer3_0_bn3_running_mean,
                                     const float *restrict layer3_0_bn3_scale,
                                     const bf16 *layer3_0_downsample_1, bf16 *layer3_0);
void layer3_conv1_forward_evaluate(int n, const bf16 *restrict layer3,
                                   const bf16 *restrict layer3_conv1_weight,
                                   const float *restrict layer3_bn1_bias,
                                   const float *restrict layer3_bn1_running_mean,
                                   const float *restrict layer3_bn1_scale, bf16 *restrict layer3_relu);
void layer3_conv2_forward_evaluate(int n, const bf16 *restrict layer3_relu,
                                   const bf16 *restrict layer3_conv2_weight,
                                   const float *restrict layer3_bn2_bias,
                                   const float *restrict layer3_bn2_running_mean,
                                   const float *restrict layer3_bn2_scale, bf16 *restrict layer3_relu_2);
void layer3_conv3_forward_evaluate(int n, const bf16 *layer3, const bf16 *restrict layer3_relu,
                                   const bf16 *restrict layer3_conv3_weight,
                                   const float *restrict layer3_bn3_bias,
                                   const float *restrict layer3_bn3_running_mean,
                                   const float *restrict layer3_bn3_scale, bf16 *layer3_2);
void layer4_0_conv1_forward_evaluate(int n, const bf16 *restrict layer3_5,
                                     const bf16 *restrict layer4_0_conv1_weight,
                                     const float *restrict layer4_0_bn1_bias,
                                     const float *restrict layer4_0_bn1_running_mean,
                                     const float *restrict layer4_0_bn1_scale, bf16 *restrict layer4_0_relu);
void layer4_0_conv2_forward_evaluate(int n, const bf16 *restrict layer4_0_relu,
                                     const bf16 *restrict layer4_0_conv2_weight,
                                     const float *restrict layer4_0_bn2_bias,
                                     const float *restrict layer4_0_bn2_running_mean,
                                     const float *restrict layer4_0_bn2_scale, bf16 *restrict layer4_0_relu_2);
void layer4_scale_forward_evaluate(int n, const float *restrict layer4_weight,
                                   const float *restrict layer4_running_var, float *restrict layer4_scale);
void layer4_0_downsample_0_forward_evaluate(int n, const bf16 *restrict layer3_5,
                                            const bf16 *restrict layer4_0_downsample_0_weight,
                                            const float *restrict layer4_0_downsample_1_bias,
                                            const float *restrict layer4_0_downsample_1_running_mean,
                                            const float *restrict layer4_0_downsample_1_scale,
                                            bf16 *restrict layer4_0_downsample_1);
void layer4_0_conv3_forward_evaluate(int n, const bf16 *restrict layer4_0_relu_2,
                                     const bf16 *restrict layer4_0_conv3_weight,
                                     const float *restrict layer4_0_bn3_bias,
                                     const float *restrict layer4_0_bn3_running_mean,
                                     const float *restrict layer4_0_bn3_scale,
                                     const bf16 *layer4_0_downsample_1, bf16 *layer4_0);
void layer4_conv1_forward_evaluate(int n, const bf16 *restrict layer4,
                                   const bf16 *restrict layer4_conv1_weight,
                                   const float *restrict layer4_bn1_bias,
                                   const float *restrict layer4_bn1_running_mean,
                                   const float *restrict layer4_bn1_scale, bf16 *restrict layer4_relu);
void layer4_conv2_forward_evaluate(int n, const bf16 *restrict layer4_relu,
                                   const bf16 *restrict layer4_conv2_weight,
                                   const float *restrict layer4_bn2_bias,
                                   const float *restrict layer4_bn2_running_mean,
                                   const float *restrict layer4_bn2_scale, bf16 *restrict layer4_relu_2);
void layer4_conv3_forward_evaluate(int n, const bf16 *layer4, const bf16 *restrict layer4_relu,
                                   const bf16 *restrict layer4_conv3_weight,
                                   const float *restrict layer4_bn3_bias,
                                   const float *restrict layer4_bn3_running_mean,
                                   const float *restrict layer4_bn3_scale, bf16 *layer4_2);
void loss_log_p_forward_evaluate(int n, const float *restrict fc, bf16 *restrict loss_log_p,
                                 int32_t *restrict correct_argmax);
void loss_sums_evaluate(int n, const int32_t *restrict target, const float *restrict loss_score,
                        const int32_t *restrict correct_argmax, float *restrict loss_sum,
                        float *restrict loss_sum_2, float *restrict correct);

#endif
