/* step.c: one training step and one evaluation step; emitted by ddpc from specs/resnet50.spec. */
#include "kernels.h"
#include "model.h"

/* name, arena, offset, bytes, offset of its gradient, type, layout, groups, bucket, rank, batched, shape,
   initial value, its scale, spec line, whole after the forward pass */
const struct ddp_tensor tensor_table[N_TENSORS] = {
    [conv1_weight] = {"conv1.weight", DDP_PARAM, 94076480, 37632, 1520128, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 3, 7, 7}, DDP_INIT_NORMAL, 0.0252538136, 20, false},
    [bn1_weight] = {"bn1.weight", DDP_PARAM, 94076224, 256, 1519872, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 21, false},
    [bn1_bias] = {"bn1.bias", DDP_PARAM, 94075968, 256, 1519616, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 21, false},
    [bn1_running_mean] = {"bn1.running_mean", DDP_STATE, 0, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 21, false},
    [bn1_running_var] = {"bn1.running_var", DDP_STATE, 256, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 21, false},
    [bn1_num_batches_tracked] = {"bn1.num_batches_tracked", DDP_STATE, 512, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 21, false},
    [layer1_0_conv1_weight] = {"layer1.0.conv1.weight", DDP_PARAM, 93994048, 16384, 1437696, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 64, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_0_bn1_weight] = {"layer1.0.bn1.weight", DDP_PARAM, 93993792, 256, 1437440, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_0_bn1_bias] = {"layer1.0.bn1.bias", DDP_PARAM, 93993536, 256, 1437184, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_bn1_running_mean] = {"layer1.0.bn1.running_mean", DDP_STATE, 576, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_bn1_running_var] = {"layer1.0.bn1.running_var", DDP_STATE, 832, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_0_bn1_num_batches_tracked] = {"layer1.0.bn1.num_batches_tracked", DDP_STATE, 1088, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_conv2_weight] = {"layer1.0.conv2.weight", DDP_PARAM, 93846080, 147456, 1289728, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_0_bn2_weight] = {"layer1.0.bn2.weight", DDP_PARAM, 93845824, 256, 1289472, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_0_bn2_bias] = {"layer1.0.bn2.bias", DDP_PARAM, 93845568, 256, 1289216, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_bn2_running_mean] = {"layer1.0.bn2.running_mean", DDP_STATE, 1152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_bn2_running_var] = {"layer1.0.bn2.running_var", DDP_STATE, 1408, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_0_bn2_num_batches_tracked] = {"layer1.0.bn2.num_batches_tracked", DDP_STATE, 1664, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_conv3_weight] = {"layer1.0.conv3.weight", DDP_PARAM, 93780032, 65536, 1223680, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_0_bn3_weight] = {"layer1.0.bn3.weight", DDP_PARAM, 93779008, 1024, 1222656, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_0_bn3_bias] = {"layer1.0.bn3.bias", DDP_PARAM, 93775936, 1024, 1219584, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_bn3_running_mean] = {"layer1.0.bn3.running_mean", DDP_STATE, 1728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_bn3_running_var] = {"layer1.0.bn3.running_var", DDP_STATE, 2752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_0_bn3_num_batches_tracked] = {"layer1.0.bn3.num_batches_tracked", DDP_STATE, 3776, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_downsample_0_weight] = {"layer1.0.downsample.0.weight", DDP_PARAM, 94010432, 65536, 1454080, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 12, false},
    [layer1_0_downsample_1_weight] = {"layer1.0.downsample.1.weight", DDP_PARAM, 93777984, 1024, 1221632, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 13, false},
    [layer1_0_downsample_1_bias] = {"layer1.0.downsample.1.bias", DDP_PARAM, 93776960, 1024, 1220608, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_0_downsample_1_running_mean] = {"layer1.0.downsample.1.running_mean", DDP_STATE, 3840, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_0_downsample_1_running_var] = {"layer1.0.downsample.1.running_var", DDP_STATE, 4864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 13, false},
    [layer1_0_downsample_1_num_batches_tracked] = {"layer1.0.downsample.1.num_batches_tracked", DDP_STATE, 5888, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_1_conv1_weight] = {"layer1.1.conv1.weight", DDP_PARAM, 93710400, 65536, 1154048, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 256, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_1_bn1_weight] = {"layer1.1.bn1.weight", DDP_PARAM, 93710144, 256, 1153792, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_1_bn1_bias] = {"layer1.1.bn1.bias", DDP_PARAM, 93709888, 256, 1153536, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_bn1_running_mean] = {"layer1.1.bn1.running_mean", DDP_STATE, 5952, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_bn1_running_var] = {"layer1.1.bn1.running_var", DDP_STATE, 6208, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_1_bn1_num_batches_tracked] = {"layer1.1.bn1.num_batches_tracked", DDP_STATE, 6464, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_conv2_weight] = {"layer1.1.conv2.weight", DDP_PARAM, 93562432, 147456, 1006080, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_1_bn2_weight] = {"layer1.1.bn2.weight", DDP_PARAM, 93562176, 256, 1005824, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_1_bn2_bias] = {"layer1.1.bn2.bias", DDP_PARAM, 93561920, 256, 1005568, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_bn2_running_mean] = {"layer1.1.bn2.running_mean", DDP_STATE, 6528, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_bn2_running_var] = {"layer1.1.bn2.running_var", DDP_STATE, 6784, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_1_bn2_num_batches_tracked] = {"layer1.1.bn2.num_batches_tracked", DDP_STATE, 7040, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_conv3_weight] = {"layer1.1.conv3.weight", DDP_PARAM, 93496384, 65536, 940032, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_1_bn3_weight] = {"layer1.1.bn3.weight", DDP_PARAM, 93495360, 1024, 939008, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_1_bn3_bias] = {"layer1.1.bn3.bias", DDP_PARAM, 93494336, 1024, 937984, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_1_bn3_running_mean] = {"layer1.1.bn3.running_mean", DDP_STATE, 7104, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_1_bn3_running_var] = {"layer1.1.bn3.running_var", DDP_STATE, 8128, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_1_bn3_num_batches_tracked] = {"layer1.1.bn3.num_batches_tracked", DDP_STATE, 9152, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_conv1_weight] = {"layer1.2.conv1.weight", DDP_PARAM, 93428800, 65536, 872448, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 256, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_2_bn1_weight] = {"layer1.2.bn1.weight", DDP_PARAM, 93428544, 256, 872192, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_2_bn1_bias] = {"layer1.2.bn1.bias", DDP_PARAM, 93428288, 256, 871936, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_bn1_running_mean] = {"layer1.2.bn1.running_mean", DDP_STATE, 9216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_bn1_running_var] = {"layer1.2.bn1.running_var", DDP_STATE, 9472, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_2_bn1_num_batches_tracked] = {"layer1.2.bn1.num_batches_tracked", DDP_STATE, 9728, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_conv2_weight] = {"layer1.2.conv2.weight", DDP_PARAM, 93280832, 147456, 724480, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_2_bn2_weight] = {"layer1.2.bn2.weight", DDP_PARAM, 93280576, 256, 724224, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_2_bn2_bias] = {"layer1.2.bn2.bias", DDP_PARAM, 93280320, 256, 723968, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_bn2_running_mean] = {"layer1.2.bn2.running_mean", DDP_STATE, 9792, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_bn2_running_var] = {"layer1.2.bn2.running_var", DDP_STATE, 10048, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_2_bn2_num_batches_tracked] = {"layer1.2.bn2.num_batches_tracked", DDP_STATE, 10304, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_conv3_weight] = {"layer1.2.conv3.weight", DDP_PARAM, 93214784, 65536, 658432, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_2_bn3_weight] = {"layer1.2.bn3.weight", DDP_PARAM, 93213760, 1024, 657408, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_2_bn3_bias] = {"layer1.2.bn3.bias", DDP_PARAM, 93212736, 1024, 656384, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_bn3_running_mean] = {"layer1.2.bn3.running_mean", DDP_STATE, 10368, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_bn3_running_var] = {"layer1.2.bn3.running_var", DDP_STATE, 11392, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_2_bn3_num_batches_tracked] = {"layer1.2.bn3.num_batches_tracked", DDP_STATE, 12416, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_conv1_weight] = {"layer2.0.conv1.weight", DDP_PARAM, 92557376, 131072, 1024, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {128, 256, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_0_bn1_weight] = {"layer2.0.bn1.weight", DDP_PARAM, 92556864, 512, 512, DDP_F32, DDP_ROWS, 1, 16, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_0_bn1_bias] = {"layer2.0.bn1.bias", DDP_PARAM, 92556352, 512, 0, DDP_F32, DDP_ROWS, 1, 16, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_bn1_running_mean] = {"layer2.0.bn1.running_mean", DDP_STATE, 12480, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_bn1_running_var] = {"layer2.0.bn1.running_var", DDP_STATE, 12992, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_0_bn1_num_batches_tracked] = {"layer2.0.bn1.num_batches_tracked", DDP_STATE, 13504, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_conv2_weight] = {"layer2.0.conv2.weight", DDP_PARAM, 91966528, 589824, 9681920, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_0_bn2_weight] = {"layer2.0.bn2.weight", DDP_PARAM, 91966016, 512, 9681408, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_0_bn2_bias] = {"layer2.0.bn2.bias", DDP_PARAM, 91965504, 512, 9680896, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_bn2_running_mean] = {"layer2.0.bn2.running_mean", DDP_STATE, 13568, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_bn2_running_var] = {"layer2.0.bn2.running_var", DDP_STATE, 14080, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_0_bn2_num_batches_tracked] = {"layer2.0.bn2.num_batches_tracked", DDP_STATE, 14592, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_conv3_weight] = {"layer2.0.conv3.weight", DDP_PARAM, 91703360, 262144, 9418752, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_0_bn3_weight] = {"layer2.0.bn3.weight", DDP_PARAM, 91701312, 2048, 9416704, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_0_bn3_bias] = {"layer2.0.bn3.bias", DDP_PARAM, 91695168, 2048, 9410560, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_bn3_running_mean] = {"layer2.0.bn3.running_mean", DDP_STATE, 14656, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_bn3_running_var] = {"layer2.0.bn3.running_var", DDP_STATE, 16704, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_0_bn3_num_batches_tracked] = {"layer2.0.bn3.num_batches_tracked", DDP_STATE, 18752, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_downsample_0_weight] = {"layer2.0.downsample.0.weight", DDP_PARAM, 92688448, 524288, 132096, DDP_BF16, DDP_CHANNELS_LAST, 1, 16, 4, false, {512, 256, 1, 1}, DDP_INIT_NORMAL, 0.0625, 12, false},
    [layer2_0_downsample_1_weight] = {"layer2.0.downsample.1.weight", DDP_PARAM, 91699264, 2048, 9414656, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 13, false},
    [layer2_0_downsample_1_bias] = {"layer2.0.downsample.1.bias", DDP_PARAM, 91697216, 2048, 9412608, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_0_downsample_1_running_mean] = {"layer2.0.downsample.1.running_mean", DDP_STATE, 18816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_0_downsample_1_running_var] = {"layer2.0.downsample.1.running_var", DDP_STATE, 20864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 13, false},
    [layer2_0_downsample_1_num_batches_tracked] = {"layer2.0.downsample.1.num_batches_tracked", DDP_STATE, 22912, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_1_conv1_weight] = {"layer2.1.conv1.weight", DDP_PARAM, 91433024, 262144, 9148416, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_1_bn1_weight] = {"layer2.1.bn1.weight", DDP_PARAM, 91432512, 512, 9147904, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_1_bn1_bias] = {"layer2.1.bn1.bias", DDP_PARAM, 91432000, 512, 9147392, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_bn1_running_mean] = {"layer2.1.bn1.running_mean", DDP_STATE, 22976, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_bn1_running_var] = {"layer2.1.bn1.running_var", DDP_STATE, 23488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_1_bn1_num_batches_tracked] = {"layer2.1.bn1.num_batches_tracked", DDP_STATE, 24000, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_conv2_weight] = {"layer2.1.conv2.weight", DDP_PARAM, 90842176, 589824, 8557568, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_1_bn2_weight] = {"layer2.1.bn2.weight", DDP_PARAM, 90841664, 512, 8557056, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_1_bn2_bias] = {"layer2.1.bn2.bias", DDP_PARAM, 90841152, 512, 8556544, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_bn2_running_mean] = {"layer2.1.bn2.running_mean", DDP_STATE, 24064, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_bn2_running_var] = {"layer2.1.bn2.running_var", DDP_STATE, 24576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_1_bn2_num_batches_tracked] = {"layer2.1.bn2.num_batches_tracked", DDP_STATE, 25088, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_conv3_weight] = {"layer2.1.conv3.weight", DDP_PARAM, 90579008, 262144, 8294400, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_1_bn3_weight] = {"layer2.1.bn3.weight", DDP_PARAM, 90576960, 2048, 8292352, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_1_bn3_bias] = {"layer2.1.bn3.bias", DDP_PARAM, 90574912, 2048, 8290304, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_1_bn3_running_mean] = {"layer2.1.bn3.running_mean", DDP_STATE, 25152, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_1_bn3_running_var] = {"layer2.1.bn3.running_var", DDP_STATE, 27200, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_1_bn3_num_batches_tracked] = {"layer2.1.bn3.num_batches_tracked", DDP_STATE, 29248, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_conv1_weight] = {"layer2.2.conv1.weight", DDP_PARAM, 90312768, 262144, 8028160, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_2_bn1_weight] = {"layer2.2.bn1.weight", DDP_PARAM, 90312256, 512, 8027648, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_2_bn1_bias] = {"layer2.2.bn1.bias", DDP_PARAM, 90311744, 512, 8027136, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_bn1_running_mean] = {"layer2.2.bn1.running_mean", DDP_STATE, 29312, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_bn1_running_var] = {"layer2.2.bn1.running_var", DDP_STATE, 29824, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_2_bn1_num_batches_tracked] = {"layer2.2.bn1.num_batches_tracked", DDP_STATE, 30336, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_conv2_weight] = {"layer2.2.conv2.weight", DDP_PARAM, 89721920, 589824, 7437312, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_2_bn2_weight] = {"layer2.2.bn2.weight", DDP_PARAM, 89721408, 512, 7436800, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_2_bn2_bias] = {"layer2.2.bn2.bias", DDP_PARAM, 89720896, 512, 7436288, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_bn2_running_mean] = {"layer2.2.bn2.running_mean", DDP_STATE, 30400, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_bn2_running_var] = {"layer2.2.bn2.running_var", DDP_STATE, 30912, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_2_bn2_num_batches_tracked] = {"layer2.2.bn2.num_batches_tracked", DDP_STATE, 31424, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_conv3_weight] = {"layer2.2.conv3.weight", DDP_PARAM, 89458752, 262144, 7174144, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_2_bn3_weight] = {"layer2.2.bn3.weight", DDP_PARAM, 89456704, 2048, 7172096, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_2_bn3_bias] = {"layer2.2.bn3.bias", DDP_PARAM, 89454656, 2048, 7170048, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_bn3_running_mean] = {"layer2.2.bn3.running_mean", DDP_STATE, 31488, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_bn3_running_var] = {"layer2.2.bn3.running_var", DDP_STATE, 33536, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_2_bn3_num_batches_tracked] = {"layer2.2.bn3.num_batches_tracked", DDP_STATE, 35584, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_conv1_weight] = {"layer2.3.conv1.weight", DDP_PARAM, 89192512, 262144, 6907904, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_3_bn1_weight] = {"layer2.3.bn1.weight", DDP_PARAM, 89192000, 512, 6907392, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_3_bn1_bias] = {"layer2.3.bn1.bias", DDP_PARAM, 89191488, 512, 6906880, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_bn1_running_mean] = {"layer2.3.bn1.running_mean", DDP_STATE, 35648, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_bn1_running_var] = {"layer2.3.bn1.running_var", DDP_STATE, 36160, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_3_bn1_num_batches_tracked] = {"layer2.3.bn1.num_batches_tracked", DDP_STATE, 36672, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_conv2_weight] = {"layer2.3.conv2.weight", DDP_PARAM, 88601664, 589824, 6317056, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_3_bn2_weight] = {"layer2.3.bn2.weight", DDP_PARAM, 88601152, 512, 6316544, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_3_bn2_bias] = {"layer2.3.bn2.bias", DDP_PARAM, 88600640, 512, 6316032, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_bn2_running_mean] = {"layer2.3.bn2.running_mean", DDP_STATE, 36736, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_bn2_running_var] = {"layer2.3.bn2.running_var", DDP_STATE, 37248, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_3_bn2_num_batches_tracked] = {"layer2.3.bn2.num_batches_tracked", DDP_STATE, 37760, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_conv3_weight] = {"layer2.3.conv3.weight", DDP_PARAM, 88338496, 262144, 6053888, DDP_BF16, DDP_CHANNELS_LAST, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_3_bn3_weight] = {"layer2.3.bn3.weight", DDP_PARAM, 88336448, 2048, 6051840, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_3_bn3_bias] = {"layer2.3.bn3.bias", DDP_PARAM, 88334400, 2048, 6049792, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_bn3_running_mean] = {"layer2.3.bn3.running_mean", DDP_STATE, 37824, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_bn3_running_var] = {"layer2.3.bn3.running_var", DDP_STATE, 39872, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_3_bn3_num_batches_tracked] = {"layer2.3.bn3.num_batches_tracked", DDP_STATE, 41920, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_conv1_weight] = {"layer3.0.conv1.weight", DDP_PARAM, 85712960, 524288, 3428352, DDP_BF16, DDP_CHANNELS_LAST, 1, 14, 4, false, {256, 512, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_0_bn1_weight] = {"layer3.0.bn1.weight", DDP_PARAM, 85711936, 1024, 3427328, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_0_bn1_bias] = {"layer3.0.bn1.bias", DDP_PARAM, 85710912, 1024, 3426304, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_bn1_running_mean] = {"layer3.0.bn1.running_mean", DDP_STATE, 41984, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_bn1_running_var] = {"layer3.0.bn1.running_var", DDP_STATE, 43008, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_0_bn1_num_batches_tracked] = {"layer3.0.bn1.num_batches_tracked", DDP_STATE, 44032, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_conv2_weight] = {"layer3.0.conv2.weight", DDP_PARAM, 83351616, 2359296, 1067008, DDP_BF16, DDP_CHANNELS_LAST, 1, 14, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_0_bn2_weight] = {"layer3.0.bn2.weight", DDP_PARAM, 83350592, 1024, 1065984, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_0_bn2_bias] = {"layer3.0.bn2.bias", DDP_PARAM, 83349568, 1024, 1064960, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_bn2_running_mean] = {"layer3.0.bn2.running_mean", DDP_STATE, 44096, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_bn2_running_var] = {"layer3.0.bn2.running_var", DDP_STATE, 45120, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_0_bn2_num_batches_tracked] = {"layer3.0.bn2.num_batches_tracked", DDP_STATE, 46144, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_conv3_weight] = {"layer3.0.conv3.weight", DDP_PARAM, 82300992, 1048576, 16384, DDP_BF16, DDP_CHANNELS_LAST, 1, 14, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_0_bn3_weight] = {"layer3.0.bn3.weight", DDP_PARAM, 82296896, 4096, 12288, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_0_bn3_bias] = {"layer3.0.bn3.bias", DDP_PARAM, 82284608, 4096, 0, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_bn3_running_mean] = {"layer3.0.bn3.running_mean", DDP_STATE, 46208, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_bn3_running_var] = {"layer3.0.bn3.running_var", DDP_STATE, 50304, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_0_bn3_num_batches_tracked] = {"layer3.0.bn3.num_batches_tracked", DDP_STATE, 54400, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_downsample_0_weight] = {"layer3.0.downsample.0.weight", DDP_PARAM, 86237248, 2097152, 3952640, DDP_BF16, DDP_CHANNELS_LAST, 1, 14, 4, false, {1024, 512, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 12, false},
    [layer3_0_downsample_1_weight] = {"layer3.0.downsample.1.weight", DDP_PARAM, 82292800, 4096, 8192, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ONE, 0, 13, false},
    [layer3_0_downsample_1_bias] = {"layer3.0.downsample.1.bias", DDP_PARAM, 82288704, 4096, 4096, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_0_downsample_1_running_mean] = {"layer3.0.downsample.1.running_mean", DDP_STATE, 54464, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_0_downsample_1_running_var] = {"layer3.0.downsample.1.running_var", DDP_STATE, 58560, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 13, false},
    [layer3_0_downsample_1_num_batches_tracked] = {"layer3.0.downsample.1.num_batches_tracked", DDP_STATE, 62656, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_1_conv1_weight] = {"layer3.1.conv1.weight", DDP_PARAM, 81236032, 1048576, 9469952, DDP_BF16, DDP_CHANNELS_LAST, 1, 13, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_1_bn1_weight] = {"layer3.1.bn1.weight", DDP_PARAM, 81235008, 1024, 9468928, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_1_bn1_bias] = {"layer3.1.bn1.bias", DDP_PARAM, 81233984, 1024, 9467904, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_bn1_running_mean] = {"layer3.1.bn1.running_mean", DDP_STATE, 62720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_bn1_running_var] = {"layer3.1.bn1.running_var", DDP_STATE, 63744, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_1_bn1_num_batches_tracked] = {"layer3.1.bn1.num_batches_tracked", DDP_STATE, 64768, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_conv2_weight] = {"layer3.1.conv2.weight", DDP_PARAM, 78874688, 2359296, 7108608, DDP_BF16, DDP_CHANNELS_LAST, 1, 13, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_1_bn2_weight] = {"layer3.1.bn2.weight", DDP_PARAM, 78873664, 1024, 7107584, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_1_bn2_bias] = {"layer3.1.bn2.bias", DDP_PARAM, 78872640, 1024, 7106560, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_bn2_running_mean] = {"layer3.1.bn2.running_mean", DDP_STATE, 64832, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_bn2_running_var] = {"layer3.1.bn2.running_var", DDP_STATE, 65856, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_1_bn2_num_batches_tracked] = {"layer3.1.bn2.num_batches_tracked", DDP_STATE, 66880, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_conv3_weight] = {"layer3.1.conv3.weight", DDP_PARAM, 77824064, 1048576, 6057984, DDP_BF16, DDP_CHANNELS_LAST, 1, 13, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_1_bn3_weight] = {"layer3.1.bn3.weight", DDP_PARAM, 77819968, 4096, 6053888, DDP_F32, DDP_ROWS, 1, 13, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_1_bn3_bias] = {"layer3.1.bn3.bias", DDP_PARAM, 77815872, 4096, 6049792, DDP_F32, DDP_ROWS, 1, 13, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_1_bn3_running_mean] = {"layer3.1.bn3.running_mean", DDP_STATE, 66944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_1_bn3_running_var] = {"layer3.1.bn3.running_var", DDP_STATE, 71040, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_1_bn3_num_batches_tracked] = {"layer3.1.bn3.num_batches_tracked", DDP_STATE, 75136, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_conv1_weight] = {"layer3.2.conv1.weight", DDP_PARAM, 76767296, 1048576, 3420160, DDP_BF16, DDP_CHANNELS_LAST, 1, 12, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_2_bn1_weight] = {"layer3.2.bn1.weight", DDP_PARAM, 76766272, 1024, 3419136, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_2_bn1_bias] = {"layer3.2.bn1.bias", DDP_PARAM, 76765248, 1024, 3418112, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_bn1_running_mean] = {"layer3.2.bn1.running_mean", DDP_STATE, 75200, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_bn1_running_var] = {"layer3.2.bn1.running_var", DDP_STATE, 76224, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_2_bn1_num_batches_tracked] = {"layer3.2.bn1.num_batches_tracked", DDP_STATE, 77248, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_conv2_weight] = {"layer3.2.conv2.weight", DDP_PARAM, 74405952, 2359296, 1058816, DDP_BF16, DDP_CHANNELS_LAST, 1, 12, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_2_bn2_weight] = {"layer3.2.bn2.weight", DDP_PARAM, 74404928, 1024, 1057792, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_2_bn2_bias] = {"layer3.2.bn2.bias", DDP_PARAM, 74403904, 1024, 1056768, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_bn2_running_mean] = {"layer3.2.bn2.running_mean", DDP_STATE, 77312, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_bn2_running_var] = {"layer3.2.bn2.running_var", DDP_STATE, 78336, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_2_bn2_num_batches_tracked] = {"layer3.2.bn2.num_batches_tracked", DDP_STATE, 79360, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_conv3_weight] = {"layer3.2.conv3.weight", DDP_PARAM, 73355328, 1048576, 8192, DDP_BF16, DDP_CHANNELS_LAST, 1, 12, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_2_bn3_weight] = {"layer3.2.bn3.weight", DDP_PARAM, 73351232, 4096, 4096, DDP_F32, DDP_ROWS, 1, 12, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_2_bn3_bias] = {"layer3.2.bn3.bias", DDP_PARAM, 73347136, 4096, 0, DDP_F32, DDP_ROWS, 1, 12, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_bn3_running_mean] = {"layer3.2.bn3.running_mean", DDP_STATE, 79424, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_bn3_running_var] = {"layer3.2.bn3.running_var", DDP_STATE, 83520, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_2_bn3_num_batches_tracked] = {"layer3.2.bn3.num_batches_tracked", DDP_STATE, 87616, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_conv1_weight] = {"layer3.3.conv1.weight", DDP_PARAM, 72298560, 1048576, 7888896, DDP_BF16, DDP_CHANNELS_LAST, 1, 11, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_3_bn1_weight] = {"layer3.3.bn1.weight", DDP_PARAM, 72297536, 1024, 7887872, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_3_bn1_bias] = {"layer3.3.bn1.bias", DDP_PARAM, 72296512, 1024, 7886848, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_bn1_running_mean] = {"layer3.3.bn1.running_mean", DDP_STATE, 87680, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_bn1_running_var] = {"layer3.3.bn1.running_var", DDP_STATE, 88704, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_3_bn1_num_batches_tracked] = {"layer3.3.bn1.num_batches_tracked", DDP_STATE, 89728, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_conv2_weight] = {"layer3.3.conv2.weight", DDP_PARAM, 69937216, 2359296, 5527552, DDP_BF16, DDP_CHANNELS_LAST, 1, 11, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_3_bn2_weight] = {"layer3.3.bn2.weight", DDP_PARAM, 69936192, 1024, 5526528, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_3_bn2_bias] = {"layer3.3.bn2.bias", DDP_PARAM, 69935168, 1024, 5525504, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_bn2_running_mean] = {"layer3.3.bn2.running_mean", DDP_STATE, 89792, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_bn2_running_var] = {"layer3.3.bn2.running_var", DDP_STATE, 90816, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_3_bn2_num_batches_tracked] = {"layer3.3.bn2.num_batches_tracked", DDP_STATE, 91840, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_conv3_weight] = {"layer3.3.conv3.weight", DDP_PARAM, 68886592, 1048576, 4476928, DDP_BF16, DDP_CHANNELS_LAST, 1, 11, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_3_bn3_weight] = {"layer3.3.bn3.weight", DDP_PARAM, 68882496, 4096, 4472832, DDP_F32, DDP_ROWS, 1, 11, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_3_bn3_bias] = {"layer3.3.bn3.bias", DDP_PARAM, 68878400, 4096, 4468736, DDP_F32, DDP_ROWS, 1, 11, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_bn3_running_mean] = {"layer3.3.bn3.running_mean", DDP_STATE, 91904, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_bn3_running_var] = {"layer3.3.bn3.running_var", DDP_STATE, 96000, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_3_bn3_num_batches_tracked] = {"layer3.3.bn3.num_batches_tracked", DDP_STATE, 100096, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_conv1_weight] = {"layer3.4.conv1.weight", DDP_PARAM, 67829824, 1048576, 3420160, DDP_BF16, DDP_CHANNELS_LAST, 1, 10, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_4_bn1_weight] = {"layer3.4.bn1.weight", DDP_PARAM, 67828800, 1024, 3419136, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_4_bn1_bias] = {"layer3.4.bn1.bias", DDP_PARAM, 67827776, 1024, 3418112, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_bn1_running_mean] = {"layer3.4.bn1.running_mean", DDP_STATE, 100160, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_bn1_running_var] = {"layer3.4.bn1.running_var", DDP_STATE, 101184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_4_bn1_num_batches_tracked] = {"layer3.4.bn1.num_batches_tracked", DDP_STATE, 102208, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_conv2_weight] = {"layer3.4.conv2.weight", DDP_PARAM, 65468480, 2359296, 1058816, DDP_BF16, DDP_CHANNELS_LAST, 1, 10, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_4_bn2_weight] = {"layer3.4.bn2.weight", DDP_PARAM, 65467456, 1024, 1057792, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_4_bn2_bias] = {"layer3.4.bn2.bias", DDP_PARAM, 65466432, 1024, 1056768, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_bn2_running_mean] = {"layer3.4.bn2.running_mean", DDP_STATE, 102272, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_bn2_running_var] = {"layer3.4.bn2.running_var", DDP_STATE, 103296, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_4_bn2_num_batches_tracked] = {"layer3.4.bn2.num_batches_tracked", DDP_STATE, 104320, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_conv3_weight] = {"layer3.4.conv3.weight", DDP_PARAM, 64417856, 1048576, 8192, DDP_BF16, DDP_CHANNELS_LAST, 1, 10, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_4_bn3_weight] = {"layer3.4.bn3.weight", DDP_PARAM, 64413760, 4096, 4096, DDP_F32, DDP_ROWS, 1, 10, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_4_bn3_bias] = {"layer3.4.bn3.bias", DDP_PARAM, 64409664, 4096, 0, DDP_F32, DDP_ROWS, 1, 10, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_bn3_running_mean] = {"layer3.4.bn3.running_mean", DDP_STATE, 104384, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_bn3_running_var] = {"layer3.4.bn3.running_var", DDP_STATE, 108480, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_4_bn3_num_batches_tracked] = {"layer3.4.bn3.num_batches_tracked", DDP_STATE, 112576, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_conv1_weight] = {"layer3.5.conv1.weight", DDP_PARAM, 63361088, 1048576, 13910016, DDP_BF16, DDP_CHANNELS_LAST, 1, 9, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_5_bn1_weight] = {"layer3.5.bn1.weight", DDP_PARAM, 63360064, 1024, 13908992, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_5_bn1_bias] = {"layer3.5.bn1.bias", DDP_PARAM, 63359040, 1024, 13907968, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_bn1_running_mean] = {"layer3.5.bn1.running_mean", DDP_STATE, 112640, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_bn1_running_var] = {"layer3.5.bn1.running_var", DDP_STATE, 113664, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_5_bn1_num_batches_tracked] = {"layer3.5.bn1.num_batches_tracked", DDP_STATE, 114688, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_conv2_weight] = {"layer3.5.conv2.weight", DDP_PARAM, 60999744, 2359296, 11548672, DDP_BF16, DDP_CHANNELS_LAST, 1, 9, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_5_bn2_weight] = {"layer3.5.bn2.weight", DDP_PARAM, 60998720, 1024, 11547648, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_5_bn2_bias] = {"layer3.5.bn2.bias", DDP_PARAM, 60997696, 1024, 11546624, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_bn2_running_mean] = {"layer3.5.bn2.running_mean", DDP_STATE, 114752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_bn2_running_var] = {"layer3.5.bn2.running_var", DDP_STATE, 115776, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_5_bn2_num_batches_tracked] = {"layer3.5.bn2.num_batches_tracked", DDP_STATE, 116800, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_conv3_weight] = {"layer3.5.conv3.weight", DDP_PARAM, 59949120, 1048576, 10498048, DDP_BF16, DDP_CHANNELS_LAST, 1, 9, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_5_bn3_weight] = {"layer3.5.bn3.weight", DDP_PARAM, 59945024, 4096, 10493952, DDP_F32, DDP_ROWS, 1, 9, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_5_bn3_bias] = {"layer3.5.bn3.bias", DDP_PARAM, 59940928, 4096, 10489856, DDP_F32, DDP_ROWS, 1, 9, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_bn3_running_mean] = {"layer3.5.bn3.running_mean", DDP_STATE, 116864, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_bn3_running_var] = {"layer3.5.bn3.running_var", DDP_STATE, 120960, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_5_bn3_num_batches_tracked] = {"layer3.5.bn3.num_batches_tracked", DDP_STATE, 125056, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_conv1_weight] = {"layer4.0.conv1.weight", DDP_PARAM, 49455168, 2097152, 4096, DDP_BF16, DDP_CHANNELS_LAST, 1, 8, 4, false, {512, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_0_bn1_weight] = {"layer4.0.bn1.weight", DDP_PARAM, 49453120, 2048, 2048, DDP_F32, DDP_ROWS, 1, 8, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_0_bn1_bias] = {"layer4.0.bn1.bias", DDP_PARAM, 49451072, 2048, 0, DDP_F32, DDP_ROWS, 1, 8, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_bn1_running_mean] = {"layer4.0.bn1.running_mean", DDP_STATE, 125120, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_bn1_running_var] = {"layer4.0.bn1.running_var", DDP_STATE, 127168, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_0_bn1_num_batches_tracked] = {"layer4.0.bn1.num_batches_tracked", DDP_STATE, 129216, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_conv2_weight] = {"layer4.0.conv2.weight", DDP_PARAM, 40013888, 9437184, 10493952, DDP_BF16, DDP_CHANNELS_LAST, 1, 7, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_0_bn2_weight] = {"layer4.0.bn2.weight", DDP_PARAM, 40011840, 2048, 10491904, DDP_F32, DDP_ROWS, 1, 7, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_0_bn2_bias] = {"layer4.0.bn2.bias", DDP_PARAM, 40009792, 2048, 10489856, DDP_F32, DDP_ROWS, 1, 7, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_bn2_running_mean] = {"layer4.0.bn2.running_mean", DDP_STATE, 129280, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_bn2_running_var] = {"layer4.0.bn2.running_var", DDP_STATE, 131328, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_0_bn2_num_batches_tracked] = {"layer4.0.bn2.num_batches_tracked", DDP_STATE, 133376, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_conv3_weight] = {"layer4.0.conv3.weight", DDP_PARAM, 35815488, 4194304, 32768, DDP_BF16, DDP_CHANNELS_LAST, 1, 6, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_0_bn3_weight] = {"layer4.0.bn3.weight", DDP_PARAM, 35807296, 8192, 24576, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_0_bn3_bias] = {"layer4.0.bn3.bias", DDP_PARAM, 35782720, 8192, 0, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_bn3_running_mean] = {"layer4.0.bn3.running_mean", DDP_STATE, 133440, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_bn3_running_var] = {"layer4.0.bn3.running_var", DDP_STATE, 141632, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_0_bn3_num_batches_tracked] = {"layer4.0.bn3.num_batches_tracked", DDP_STATE, 149824, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_downsample_0_weight] = {"layer4.0.downsample.0.weight", DDP_PARAM, 51552320, 8388608, 2101248, DDP_BF16, DDP_CHANNELS_LAST, 1, 8, 4, false, {2048, 1024, 1, 1}, DDP_INIT_NORMAL, 0.03125, 12, false},
    [layer4_0_downsample_1_weight] = {"layer4.0.downsample.1.weight", DDP_PARAM, 35799104, 8192, 16384, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ONE, 0, 13, false},
    [layer4_0_downsample_1_bias] = {"layer4.0.downsample.1.bias", DDP_PARAM, 35790912, 8192, 8192, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_0_downsample_1_running_mean] = {"layer4.0.downsample.1.running_mean", DDP_STATE, 149888, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_0_downsample_1_running_var] = {"layer4.0.downsample.1.running_var", DDP_STATE, 158080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 13, false},
    [layer4_0_downsample_1_num_batches_tracked] = {"layer4.0.downsample.1.num_batches_tracked", DDP_STATE, 166272, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_1_conv1_weight] = {"layer4.1.conv1.weight", DDP_PARAM, 31588416, 4194304, 9445376, DDP_BF16, DDP_CHANNELS_LAST, 1, 5, 4, false, {512, 2048, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_1_bn1_weight] = {"layer4.1.bn1.weight", DDP_PARAM, 31586368, 2048, 9443328, DDP_F32, DDP_ROWS, 1, 5, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_1_bn1_bias] = {"layer4.1.bn1.bias", DDP_PARAM, 31584320, 2048, 9441280, DDP_F32, DDP_ROWS, 1, 5, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_bn1_running_mean] = {"layer4.1.bn1.running_mean", DDP_STATE, 166336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_bn1_running_var] = {"layer4.1.bn1.running_var", DDP_STATE, 168384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_1_bn1_num_batches_tracked] = {"layer4.1.bn1.num_batches_tracked", DDP_STATE, 170432, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_conv2_weight] = {"layer4.1.conv2.weight", DDP_PARAM, 22147136, 9437184, 4096, DDP_BF16, DDP_CHANNELS_LAST, 1, 4, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_1_bn2_weight] = {"layer4.1.bn2.weight", DDP_PARAM, 22145088, 2048, 2048, DDP_F32, DDP_ROWS, 1, 4, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_1_bn2_bias] = {"layer4.1.bn2.bias", DDP_PARAM, 22143040, 2048, 0, DDP_F32, DDP_ROWS, 1, 4, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_bn2_running_mean] = {"layer4.1.bn2.running_mean", DDP_STATE, 170496, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_bn2_running_var] = {"layer4.1.bn2.running_var", DDP_STATE, 172544, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_1_bn2_num_batches_tracked] = {"layer4.1.bn2.num_batches_tracked", DDP_STATE, 174592, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_conv3_weight] = {"layer4.1.conv3.weight", DDP_PARAM, 17948736, 4194304, 9457664, DDP_BF16, DDP_CHANNELS_LAST, 1, 3, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_1_bn3_weight] = {"layer4.1.bn3.weight", DDP_PARAM, 17940544, 8192, 9449472, DDP_F32, DDP_ROWS, 1, 3, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_1_bn3_bias] = {"layer4.1.bn3.bias", DDP_PARAM, 17932352, 8192, 9441280, DDP_F32, DDP_ROWS, 1, 3, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_1_bn3_running_mean] = {"layer4.1.bn3.running_mean", DDP_STATE, 174656, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_1_bn3_running_var] = {"layer4.1.bn3.running_var", DDP_STATE, 182848, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_1_bn3_num_batches_tracked] = {"layer4.1.bn3.num_batches_tracked", DDP_STATE, 191040, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_conv1_weight] = {"layer4.2.conv1.weight", DDP_PARAM, 13738048, 4194304, 13656064, DDP_BF16, DDP_CHANNELS_LAST, 1, 2, 4, false, {512, 2048, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_2_bn1_weight] = {"layer4.2.bn1.weight", DDP_PARAM, 13736000, 2048, 13654016, DDP_F32, DDP_ROWS, 1, 2, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_2_bn1_bias] = {"layer4.2.bn1.bias", DDP_PARAM, 13733952, 2048, 13651968, DDP_F32, DDP_ROWS, 1, 2, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_bn1_running_mean] = {"layer4.2.bn1.running_mean", DDP_STATE, 191104, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_bn1_running_var] = {"layer4.2.bn1.running_var", DDP_STATE, 193152, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_2_bn1_num_batches_tracked] = {"layer4.2.bn1.num_batches_tracked", DDP_STATE, 195200, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_conv2_weight] = {"layer4.2.conv2.weight", DDP_PARAM, 4296768, 9437184, 4096, DDP_BF16, DDP_CHANNELS_LAST, 1, 1, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_2_bn2_weight] = {"layer4.2.bn2.weight", DDP_PARAM, 4294720, 2048, 2048, DDP_F32, DDP_ROWS, 1, 1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_2_bn2_bias] = {"layer4.2.bn2.bias", DDP_PARAM, 4292672, 2048, 0, DDP_F32, DDP_ROWS, 1, 1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_bn2_running_mean] = {"layer4.2.bn2.running_mean", DDP_STATE, 195264, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_bn2_running_var] = {"layer4.2.bn2.running_var", DDP_STATE, 197312, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_2_bn2_num_batches_tracked] = {"layer4.2.bn2.num_batches_tracked", DDP_STATE, 199360, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_conv3_weight] = {"layer4.2.conv3.weight", DDP_PARAM, 98368, 4194304, 9539648, DDP_BF16, DDP_CHANNELS_LAST, 1, 0, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_2_bn3_weight] = {"layer4.2.bn3.weight", DDP_PARAM, 90176, 8192, 9531456, DDP_F32, DDP_ROWS, 1, 0, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_2_bn3_bias] = {"layer4.2.bn3.bias", DDP_PARAM, 81984, 8192, 9523264, DDP_F32, DDP_ROWS, 1, 0, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_bn3_running_mean] = {"layer4.2.bn3.running_mean", DDP_STATE, 199424, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_bn3_running_var] = {"layer4.2.bn3.running_var", DDP_STATE, 207616, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_2_bn3_num_batches_tracked] = {"layer4.2.bn3.num_batches_tracked", DDP_STATE, 215808, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [fc_weight] = {"fc.weight", DDP_PARAM, 64, 81920, 9441344, DDP_BF16, DDP_ROWS, 1, 0, 2, false, {10, 2048}, DDP_INIT_UNIFORM, 0.0220970869, 30, false},
    [fc_bias] = {"fc.bias", DDP_PARAM, 0, 40, 9441280, DDP_F32, DDP_ROWS, 1, 0, 1, false, {10}, DDP_INIT_UNIFORM, 0.0220970869, 30, false},
    [image] = {"image", DDP_INPUT, 0, 1572864, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 32, 32, 3}, DDP_INIT_NONE, 0, 44, false},
    [target] = {"target", DDP_INPUT, 1572864, 512, 0, DDP_I32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 44, false},
    [conv1] = {"conv1", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 20, true},
    [bn1_m2] = {"bn1.m2", DDP_ACTIVATION, 89324544, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [bn1_mean] = {"bn1.mean", DDP_ACTIVATION, 89324800, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [bn1_scale] = {"bn1.scale", DDP_ACTIVATION, 89325056, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [pool] = {"pool", DDP_ACTIVATION, 56623104, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, true},
    [layer1_0_conv1] = {"layer1.0.conv1", DDP_ACTIVATION, 57671680, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_0_bn1_m2] = {"layer1.0.bn1.m2", DDP_ACTIVATION, 89325312, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_bn1_mean] = {"layer1.0.bn1.mean", DDP_ACTIVATION, 89325568, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_bn1_scale] = {"layer1.0.bn1.scale", DDP_ACTIVATION, 89325824, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_conv2] = {"layer1.0.conv2", DDP_ACTIVATION, 58720256, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_0_bn2_m2] = {"layer1.0.bn2.m2", DDP_ACTIVATION, 89326080, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_bn2_mean] = {"layer1.0.bn2.mean", DDP_ACTIVATION, 89326336, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_bn2_scale] = {"layer1.0.bn2.scale", DDP_ACTIVATION, 89326592, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_conv3] = {"layer1.0.conv3", DDP_ACTIVATION, 4194304, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_0_bn3_m2] = {"layer1.0.bn3.m2", DDP_ACTIVATION, 89263104, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_bn3_mean] = {"layer1.0.bn3.mean", DDP_ACTIVATION, 89264128, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_bn3_scale] = {"layer1.0.bn3.scale", DDP_ACTIVATION, 89265152, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_downsample_0] = {"layer1.0.downsample.0", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 12, true},
    [layer1_0_downsample_1_m2] = {"layer1.0.downsample.1.m2", DDP_ACTIVATION, 89266176, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0_downsample_1_mean] = {"layer1.0.downsample.1.mean", DDP_ACTIVATION, 89267200, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0_downsample_1_scale] = {"layer1.0.downsample.1.scale", DDP_ACTIVATION, 89268224, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0] = {"layer1.0", DDP_ACTIVATION, 12582912, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer1_1_conv1] = {"layer1.1.conv1", DDP_ACTIVATION, 59768832, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_1_bn1_m2] = {"layer1.1.bn1.m2", DDP_ACTIVATION, 89326848, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_bn1_mean] = {"layer1.1.bn1.mean", DDP_ACTIVATION, 89327104, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_bn1_scale] = {"layer1.1.bn1.scale", DDP_ACTIVATION, 89327360, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_conv2] = {"layer1.1.conv2", DDP_ACTIVATION, 60817408, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_1_bn2_m2] = {"layer1.1.bn2.m2", DDP_ACTIVATION, 89327616, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_bn2_mean] = {"layer1.1.bn2.mean", DDP_ACTIVATION, 89327872, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_bn2_scale] = {"layer1.1.bn2.scale", DDP_ACTIVATION, 89328128, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_conv3] = {"layer1.1.conv3", DDP_ACTIVATION, 16777216, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_1_bn3_m2] = {"layer1.1.bn3.m2", DDP_ACTIVATION, 89269248, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1_bn3_mean] = {"layer1.1.bn3.mean", DDP_ACTIVATION, 89270272, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1_bn3_scale] = {"layer1.1.bn3.scale", DDP_ACTIVATION, 89271296, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1] = {"layer1.1", DDP_ACTIVATION, 20971520, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer1_2_conv1] = {"layer1.2.conv1", DDP_ACTIVATION, 61865984, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_2_bn1_m2] = {"layer1.2.bn1.m2", DDP_ACTIVATION, 89328384, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_bn1_mean] = {"layer1.2.bn1.mean", DDP_ACTIVATION, 89328640, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_bn1_scale] = {"layer1.2.bn1.scale", DDP_ACTIVATION, 89328896, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_conv2] = {"layer1.2.conv2", DDP_ACTIVATION, 62914560, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_2_bn2_m2] = {"layer1.2.bn2.m2", DDP_ACTIVATION, 89329152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_bn2_mean] = {"layer1.2.bn2.mean", DDP_ACTIVATION, 89329408, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_bn2_scale] = {"layer1.2.bn2.scale", DDP_ACTIVATION, 89329664, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_conv3] = {"layer1.2.conv3", DDP_ACTIVATION, 25165824, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_2_bn3_m2] = {"layer1.2.bn3.m2", DDP_ACTIVATION, 89272320, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2_bn3_mean] = {"layer1.2.bn3.mean", DDP_ACTIVATION, 89273344, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2_bn3_scale] = {"layer1.2.bn3.scale", DDP_ACTIVATION, 89274368, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2] = {"layer1.2", DDP_ACTIVATION, 29360128, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer2_0_conv1] = {"layer2.0.conv1", DDP_ACTIVATION, 33554432, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_0_bn1_m2] = {"layer2.0.bn1.m2", DDP_ACTIVATION, 89312256, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_bn1_mean] = {"layer2.0.bn1.mean", DDP_ACTIVATION, 89312768, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_bn1_scale] = {"layer2.0.bn1.scale", DDP_ACTIVATION, 89313280, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_conv2] = {"layer2.0.conv2", DDP_ACTIVATION, 77594624, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_0_bn2_m2] = {"layer2.0.bn2.m2", DDP_ACTIVATION, 89313792, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_bn2_mean] = {"layer2.0.bn2.mean", DDP_ACTIVATION, 89314304, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_bn2_scale] = {"layer2.0.bn2.scale", DDP_ACTIVATION, 89314816, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_conv3] = {"layer2.0.conv3", DDP_ACTIVATION, 35651584, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_0_bn3_m2] = {"layer2.0.bn3.m2", DDP_ACTIVATION, 89195520, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_bn3_mean] = {"layer2.0.bn3.mean", DDP_ACTIVATION, 89197568, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_bn3_scale] = {"layer2.0.bn3.scale", DDP_ACTIVATION, 89199616, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_downsample_0] = {"layer2.0.downsample.0", DDP_ACTIVATION, 37748736, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 12, true},
    [layer2_0_downsample_1_m2] = {"layer2.0.downsample.1.m2", DDP_ACTIVATION, 89201664, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0_downsample_1_mean] = {"layer2.0.downsample.1.mean", DDP_ACTIVATION, 89203712, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0_downsample_1_scale] = {"layer2.0.downsample.1.scale", DDP_ACTIVATION, 89205760, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0] = {"layer2.0", DDP_ACTIVATION, 39845888, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_1_conv1] = {"layer2.1.conv1", DDP_ACTIVATION, 78118912, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_1_bn1_m2] = {"layer2.1.bn1.m2", DDP_ACTIVATION, 89315328, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_bn1_mean] = {"layer2.1.bn1.mean", DDP_ACTIVATION, 89315840, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_bn1_scale] = {"layer2.1.bn1.scale", DDP_ACTIVATION, 89316352, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_conv2] = {"layer2.1.conv2", DDP_ACTIVATION, 78643200, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_1_bn2_m2] = {"layer2.1.bn2.m2", DDP_ACTIVATION, 89316864, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_bn2_mean] = {"layer2.1.bn2.mean", DDP_ACTIVATION, 89317376, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_bn2_scale] = {"layer2.1.bn2.scale", DDP_ACTIVATION, 89317888, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_conv3] = {"layer2.1.conv3", DDP_ACTIVATION, 41943040, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_1_bn3_m2] = {"layer2.1.bn3.m2", DDP_ACTIVATION, 89207808, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1_bn3_mean] = {"layer2.1.bn3.mean", DDP_ACTIVATION, 89209856, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1_bn3_scale] = {"layer2.1.bn3.scale", DDP_ACTIVATION, 89211904, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1] = {"layer2.1", DDP_ACTIVATION, 44040192, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_2_conv1] = {"layer2.2.conv1", DDP_ACTIVATION, 79167488, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_2_bn1_m2] = {"layer2.2.bn1.m2", DDP_ACTIVATION, 89318400, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_bn1_mean] = {"layer2.2.bn1.mean", DDP_ACTIVATION, 89318912, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_bn1_scale] = {"layer2.2.bn1.scale", DDP_ACTIVATION, 89319424, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_conv2] = {"layer2.2.conv2", DDP_ACTIVATION, 79691776, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_2_bn2_m2] = {"layer2.2.bn2.m2", DDP_ACTIVATION, 89319936, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_bn2_mean] = {"layer2.2.bn2.mean", DDP_ACTIVATION, 89320448, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_bn2_scale] = {"layer2.2.bn2.scale", DDP_ACTIVATION, 89320960, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_conv3] = {"layer2.2.conv3", DDP_ACTIVATION, 46137344, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_2_bn3_m2] = {"layer2.2.bn3.m2", DDP_ACTIVATION, 89213952, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2_bn3_mean] = {"layer2.2.bn3.mean", DDP_ACTIVATION, 89216000, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2_bn3_scale] = {"layer2.2.bn3.scale", DDP_ACTIVATION, 89218048, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2] = {"layer2.2", DDP_ACTIVATION, 48234496, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_3_conv1] = {"layer2.3.conv1", DDP_ACTIVATION, 80216064, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_3_bn1_m2] = {"layer2.3.bn1.m2", DDP_ACTIVATION, 89321472, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_bn1_mean] = {"layer2.3.bn1.mean", DDP_ACTIVATION, 89321984, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_bn1_scale] = {"layer2.3.bn1.scale", DDP_ACTIVATION, 89322496, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_conv2] = {"layer2.3.conv2", DDP_ACTIVATION, 80740352, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_3_bn2_m2] = {"layer2.3.bn2.m2", DDP_ACTIVATION, 89323008, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_bn2_mean] = {"layer2.3.bn2.mean", DDP_ACTIVATION, 89323520, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_bn2_scale] = {"layer2.3.bn2.scale", DDP_ACTIVATION, 89324032, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_conv3] = {"layer2.3.conv3", DDP_ACTIVATION, 50331648, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_3_bn3_m2] = {"layer2.3.bn3.m2", DDP_ACTIVATION, 89220096, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3_bn3_mean] = {"layer2.3.bn3.mean", DDP_ACTIVATION, 89222144, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3_bn3_scale] = {"layer2.3.bn3.scale", DDP_ACTIVATION, 89224192, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3] = {"layer2.3", DDP_ACTIVATION, 52428800, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer3_0_conv1] = {"layer3.0.conv1", DDP_ACTIVATION, 54525952, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_0_bn1_m2] = {"layer3.0.bn1.m2", DDP_ACTIVATION, 89275392, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_bn1_mean] = {"layer3.0.bn1.mean", DDP_ACTIVATION, 89276416, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_bn1_scale] = {"layer3.0.bn1.scale", DDP_ACTIVATION, 89277440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_conv2] = {"layer3.0.conv2", DDP_ACTIVATION, 85458944, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_0_bn2_m2] = {"layer3.0.bn2.m2", DDP_ACTIVATION, 89278464, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_bn2_mean] = {"layer3.0.bn2.mean", DDP_ACTIVATION, 89279488, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_bn2_scale] = {"layer3.0.bn2.scale", DDP_ACTIVATION, 89280512, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_conv3] = {"layer3.0.conv3", DDP_ACTIVATION, 55574528, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_0_bn3_m2] = {"layer3.0.bn3.m2", DDP_ACTIVATION, 89109504, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_bn3_mean] = {"layer3.0.bn3.mean", DDP_ACTIVATION, 89113600, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_bn3_scale] = {"layer3.0.bn3.scale", DDP_ACTIVATION, 89117696, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_downsample_0] = {"layer3.0.downsample.0", DDP_ACTIVATION, 63963136, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 12, true},
    [layer3_0_downsample_1_m2] = {"layer3.0.downsample.1.m2", DDP_ACTIVATION, 89121792, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0_downsample_1_mean] = {"layer3.0.downsample.1.mean", DDP_ACTIVATION, 89125888, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0_downsample_1_scale] = {"layer3.0.downsample.1.scale", DDP_ACTIVATION, 89129984, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0] = {"layer3.0", DDP_ACTIVATION, 65011712, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_1_conv1] = {"layer3.1.conv1", DDP_ACTIVATION, 85721088, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_1_bn1_m2] = {"layer3.1.bn1.m2", DDP_ACTIVATION, 89281536, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_bn1_mean] = {"layer3.1.bn1.mean", DDP_ACTIVATION, 89282560, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_bn1_scale] = {"layer3.1.bn1.scale", DDP_ACTIVATION, 89283584, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_conv2] = {"layer3.1.conv2", DDP_ACTIVATION, 85983232, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_1_bn2_m2] = {"layer3.1.bn2.m2", DDP_ACTIVATION, 89284608, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_bn2_mean] = {"layer3.1.bn2.mean", DDP_ACTIVATION, 89285632, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_bn2_scale] = {"layer3.1.bn2.scale", DDP_ACTIVATION, 89286656, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_conv3] = {"layer3.1.conv3", DDP_ACTIVATION, 66060288, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_1_bn3_m2] = {"layer3.1.bn3.m2", DDP_ACTIVATION, 89134080, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1_bn3_mean] = {"layer3.1.bn3.mean", DDP_ACTIVATION, 89138176, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1_bn3_scale] = {"layer3.1.bn3.scale", DDP_ACTIVATION, 89142272, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1] = {"layer3.1", DDP_ACTIVATION, 67108864, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_2_conv1] = {"layer3.2.conv1", DDP_ACTIVATION, 86245376, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_2_bn1_m2] = {"layer3.2.bn1.m2", DDP_ACTIVATION, 89287680, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_bn1_mean] = {"layer3.2.bn1.mean", DDP_ACTIVATION, 89288704, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_bn1_scale] = {"layer3.2.bn1.scale", DDP_ACTIVATION, 89289728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_conv2] = {"layer3.2.conv2", DDP_ACTIVATION, 86507520, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_2_bn2_m2] = {"layer3.2.bn2.m2", DDP_ACTIVATION, 89290752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_bn2_mean] = {"layer3.2.bn2.mean", DDP_ACTIVATION, 89291776, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_bn2_scale] = {"layer3.2.bn2.scale", DDP_ACTIVATION, 89292800, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_conv3] = {"layer3.2.conv3", DDP_ACTIVATION, 68157440, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_2_bn3_m2] = {"layer3.2.bn3.m2", DDP_ACTIVATION, 89146368, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2_bn3_mean] = {"layer3.2.bn3.mean", DDP_ACTIVATION, 89150464, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2_bn3_scale] = {"layer3.2.bn3.scale", DDP_ACTIVATION, 89154560, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2] = {"layer3.2", DDP_ACTIVATION, 69206016, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_3_conv1] = {"layer3.3.conv1", DDP_ACTIVATION, 86769664, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_3_bn1_m2] = {"layer3.3.bn1.m2", DDP_ACTIVATION, 89293824, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_bn1_mean] = {"layer3.3.bn1.mean", DDP_ACTIVATION, 89294848, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_bn1_scale] = {"layer3.3.bn1.scale", DDP_ACTIVATION, 89295872, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_conv2] = {"layer3.3.conv2", DDP_ACTIVATION, 87031808, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_3_bn2_m2] = {"layer3.3.bn2.m2", DDP_ACTIVATION, 89296896, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_bn2_mean] = {"layer3.3.bn2.mean", DDP_ACTIVATION, 89297920, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_bn2_scale] = {"layer3.3.bn2.scale", DDP_ACTIVATION, 89298944, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_conv3] = {"layer3.3.conv3", DDP_ACTIVATION, 70254592, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_3_bn3_m2] = {"layer3.3.bn3.m2", DDP_ACTIVATION, 89158656, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3_bn3_mean] = {"layer3.3.bn3.mean", DDP_ACTIVATION, 89162752, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3_bn3_scale] = {"layer3.3.bn3.scale", DDP_ACTIVATION, 89166848, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3] = {"layer3.3", DDP_ACTIVATION, 71303168, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_4_conv1] = {"layer3.4.conv1", DDP_ACTIVATION, 87293952, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_4_bn1_m2] = {"layer3.4.bn1.m2", DDP_ACTIVATION, 89299968, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_bn1_mean] = {"layer3.4.bn1.mean", DDP_ACTIVATION, 89300992, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_bn1_scale] = {"layer3.4.bn1.scale", DDP_ACTIVATION, 89302016, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_conv2] = {"layer3.4.conv2", DDP_ACTIVATION, 87556096, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_4_bn2_m2] = {"layer3.4.bn2.m2", DDP_ACTIVATION, 89303040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_bn2_mean] = {"layer3.4.bn2.mean", DDP_ACTIVATION, 89304064, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_bn2_scale] = {"layer3.4.bn2.scale", DDP_ACTIVATION, 89305088, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_conv3] = {"layer3.4.conv3", DDP_ACTIVATION, 72351744, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_4_bn3_m2] = {"layer3.4.bn3.m2", DDP_ACTIVATION, 89170944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4_bn3_mean] = {"layer3.4.bn3.mean", DDP_ACTIVATION, 89175040, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4_bn3_scale] = {"layer3.4.bn3.scale", DDP_ACTIVATION, 89179136, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4] = {"layer3.4", DDP_ACTIVATION, 73400320, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_5_conv1] = {"layer3.5.conv1", DDP_ACTIVATION, 87818240, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_5_bn1_m2] = {"layer3.5.bn1.m2", DDP_ACTIVATION, 89306112, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_bn1_mean] = {"layer3.5.bn1.mean", DDP_ACTIVATION, 89307136, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_bn1_scale] = {"layer3.5.bn1.scale", DDP_ACTIVATION, 89308160, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_conv2] = {"layer3.5.conv2", DDP_ACTIVATION, 88080384, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_5_bn2_m2] = {"layer3.5.bn2.m2", DDP_ACTIVATION, 89309184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_bn2_mean] = {"layer3.5.bn2.mean", DDP_ACTIVATION, 89310208, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_bn2_scale] = {"layer3.5.bn2.scale", DDP_ACTIVATION, 89311232, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_conv3] = {"layer3.5.conv3", DDP_ACTIVATION, 74448896, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_5_bn3_m2] = {"layer3.5.bn3.m2", DDP_ACTIVATION, 89183232, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5_bn3_mean] = {"layer3.5.bn3.mean", DDP_ACTIVATION, 89187328, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5_bn3_scale] = {"layer3.5.bn3.scale", DDP_ACTIVATION, 89191424, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5] = {"layer3.5", DDP_ACTIVATION, 75497472, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer4_0_conv1] = {"layer4.0.conv1", DDP_ACTIVATION, 76546048, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_0_bn1_m2] = {"layer4.0.bn1.m2", DDP_ACTIVATION, 89226240, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_bn1_mean] = {"layer4.0.bn1.mean", DDP_ACTIVATION, 89228288, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_bn1_scale] = {"layer4.0.bn1.scale", DDP_ACTIVATION, 89230336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_conv2] = {"layer4.0.conv2", DDP_ACTIVATION, 88342528, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_0_bn2_m2] = {"layer4.0.bn2.m2", DDP_ACTIVATION, 89232384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_0_bn2_mean] = {"layer4.0.bn2.mean", DDP_ACTIVATION, 89234432, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_bn2_var] = {"layer4.0.bn2.var", DDP_ACTIVATION, 89232384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_bn2_scale] = {"layer4.0.bn2.scale", DDP_ACTIVATION, 89236480, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_conv3] = {"layer4.0.conv3", DDP_ACTIVATION, 77070336, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_0_bn3_m2] = {"layer4.0.bn3.m2", DDP_ACTIVATION, 88997888, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_0_bn3_mean] = {"layer4.0.bn3.mean", DDP_ACTIVATION, 89006080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_bn3_var] = {"layer4.0.bn3.var", DDP_ACTIVATION, 88997888, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_bn3_scale] = {"layer4.0.bn3.scale", DDP_ACTIVATION, 89014272, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_downsample_0] = {"layer4.0.downsample.0", DDP_ACTIVATION, 81264640, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 12, true},
    [layer4_0_downsample_1_m2] = {"layer4.0.downsample.1.m2", DDP_ACTIVATION, 89022464, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, false},
    [layer4_0_downsample_1_mean] = {"layer4.0.downsample.1.mean", DDP_ACTIVATION, 89030656, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0_downsample_1_var] = {"layer4.0.downsample.1.var", DDP_ACTIVATION, 89022464, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0_downsample_1_scale] = {"layer4.0.downsample.1.scale", DDP_ACTIVATION, 89038848, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0] = {"layer4.0", DDP_ACTIVATION, 81788928, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [layer4_1_conv1] = {"layer4.1.conv1", DDP_ACTIVATION, 88473600, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_1_bn1_m2] = {"layer4.1.bn1.m2", DDP_ACTIVATION, 89238528, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [layer4_1_bn1_mean] = {"layer4.1.bn1.mean", DDP_ACTIVATION, 89240576, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_bn1_var] = {"layer4.1.bn1.var", DDP_ACTIVATION, 89238528, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_bn1_scale] = {"layer4.1.bn1.scale", DDP_ACTIVATION, 89242624, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_conv2] = {"layer4.1.conv2", DDP_ACTIVATION, 88604672, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_1_bn2_m2] = {"layer4.1.bn2.m2", DDP_ACTIVATION, 89244672, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_1_bn2_mean] = {"layer4.1.bn2.mean", DDP_ACTIVATION, 89246720, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_bn2_var] = {"layer4.1.bn2.var", DDP_ACTIVATION, 89244672, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_bn2_scale] = {"layer4.1.bn2.scale", DDP_ACTIVATION, 89248768, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_conv3] = {"layer4.1.conv3", DDP_ACTIVATION, 82313216, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_1_bn3_m2] = {"layer4.1.bn3.m2", DDP_ACTIVATION, 89047040, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_1_bn3_mean] = {"layer4.1.bn3.mean", DDP_ACTIVATION, 89055232, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1_bn3_var] = {"layer4.1.bn3.var", DDP_ACTIVATION, 89047040, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1_bn3_scale] = {"layer4.1.bn3.scale", DDP_ACTIVATION, 89063424, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1] = {"layer4.1", DDP_ACTIVATION, 82837504, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [layer4_2_conv1] = {"layer4.2.conv1", DDP_ACTIVATION, 88735744, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_2_bn1_m2] = {"layer4.2.bn1.m2", DDP_ACTIVATION, 89250816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [layer4_2_bn1_mean] = {"layer4.2.bn1.mean", DDP_ACTIVATION, 89252864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_bn1_var] = {"layer4.2.bn1.var", DDP_ACTIVATION, 89250816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_bn1_scale] = {"layer4.2.bn1.scale", DDP_ACTIVATION, 89254912, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_conv2] = {"layer4.2.conv2", DDP_ACTIVATION, 88866816, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_2_bn2_m2] = {"layer4.2.bn2.m2", DDP_ACTIVATION, 89256960, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_2_bn2_mean] = {"layer4.2.bn2.mean", DDP_ACTIVATION, 89259008, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_bn2_var] = {"layer4.2.bn2.var", DDP_ACTIVATION, 89256960, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_bn2_scale] = {"layer4.2.bn2.scale", DDP_ACTIVATION, 89261056, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_conv3] = {"layer4.2.conv3", DDP_ACTIVATION, 83361792, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_2_bn3_m2] = {"layer4.2.bn3.m2", DDP_ACTIVATION, 89071616, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_2_bn3_mean] = {"layer4.2.bn3.mean", DDP_ACTIVATION, 89079808, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2_bn3_var] = {"layer4.2.bn3.var", DDP_ACTIVATION, 89071616, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2_bn3_scale] = {"layer4.2.bn3.scale", DDP_ACTIVATION, 89088000, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2] = {"layer4.2", DDP_ACTIVATION, 83886080, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [fc] = {"fc", DDP_ACTIVATION, 89104384, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 30, true},
    [loss_log_p_exp] = {"loss.log_p.exp", DDP_ACTIVATION, 84410368, 2560, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, true},
    [loss_log_p_sum] = {"loss.log_p.sum", DDP_ACTIVATION, 84415488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 1}, DDP_INIT_NONE, 0, 45, true},
    [loss_log_p] = {"loss.log_p", DDP_ACTIVATION, 84412928, 2560, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [loss_score] = {"loss.score", DDP_ACTIVATION, 84416000, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, true},
    [loss_sum] = {"loss.sum", DDP_ACTIVATION, 89329920, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [loss_sum_2] = {"loss.sum", DDP_ACTIVATION, 84412928, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, true},
    [loss] = {"loss", DDP_ACTIVATION, 89329920, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, true},
    [d_loss_sum] = {"d_loss.sum", DDP_ACTIVATION, 84412928, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_score] = {"d_loss.score", DDP_ACTIVATION, 84416000, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_log_p] = {"d_loss.log_p", DDP_ACTIVATION, 84412928, 2560, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_log_p_z] = {"d_loss.log_p.z", DDP_ACTIVATION, 84934656, 2560, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [d_mean] = {"d_mean", DDP_ACTIVATION, 84410368, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 2048}, DDP_INIT_NONE, 0, 30, false},
    [d_layer4_2_bn3] = {"d_layer4.2.bn3", DDP_ACTIVATION, 84934656, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_2_bn3_scale] = {"d_layer4.2.bn3.scale", DDP_ACTIVATION, 89096192, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_bn3_m2] = {"d_layer4.2.bn3.m2", DDP_ACTIVATION, 89096192, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_conv3] = {"d_layer4.2.conv3", DDP_ACTIVATION, 83886080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_conv3_2] = {"d_layer4.2.conv3", DDP_ACTIVATION, 83361792, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_2_bn2] = {"d_layer4.2.bn2", DDP_ACTIVATION, 83886080, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_2_bn2_scale] = {"d_layer4.2.bn2.scale", DDP_ACTIVATION, 83361792, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_bn2_m2] = {"d_layer4.2.bn2.m2", DDP_ACTIVATION, 83361792, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_conv2] = {"d_layer4.2.conv2", DDP_ACTIVATION, 83363840, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_conv2_2] = {"d_layer4.2.conv2", DDP_ACTIVATION, 83886080, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_2_bn1] = {"d_layer4.2.bn1", DDP_ACTIVATION, 83361792, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_2_bn1_scale] = {"d_layer4.2.bn1.scale", DDP_ACTIVATION, 83492864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_bn1_m2] = {"d_layer4.2.bn1.m2", DDP_ACTIVATION, 83492864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_conv1] = {"d_layer4.2.conv1", DDP_ACTIVATION, 83494912, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_conv1_2] = {"d_layer4.2.conv1", DDP_ACTIVATION, 83361792, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer4_1_bn3] = {"d_layer4.1.bn3", DDP_ACTIVATION, 84934656, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_1_bn3_scale] = {"d_layer4.1.bn3.scale", DDP_ACTIVATION, 82837504, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_bn3_m2] = {"d_layer4.1.bn3.m2", DDP_ACTIVATION, 82837504, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_conv3] = {"d_layer4.1.conv3", DDP_ACTIVATION, 82845696, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_conv3_2] = {"d_layer4.1.conv3", DDP_ACTIVATION, 82313216, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_1_bn2] = {"d_layer4.1.bn2", DDP_ACTIVATION, 82837504, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_1_bn2_scale] = {"d_layer4.1.bn2.scale", DDP_ACTIVATION, 82313216, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_bn2_m2] = {"d_layer4.1.bn2.m2", DDP_ACTIVATION, 82313216, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_conv2] = {"d_layer4.1.conv2", DDP_ACTIVATION, 82315264, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_conv2_2] = {"d_layer4.1.conv2", DDP_ACTIVATION, 82837504, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_1_bn1] = {"d_layer4.1.bn1", DDP_ACTIVATION, 82313216, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_1_bn1_scale] = {"d_layer4.1.bn1.scale", DDP_ACTIVATION, 82444288, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_bn1_m2] = {"d_layer4.1.bn1.m2", DDP_ACTIVATION, 82444288, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_conv1] = {"d_layer4.1.conv1", DDP_ACTIVATION, 82446336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_conv1_2] = {"d_layer4.1.conv1", DDP_ACTIVATION, 82313216, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer4_0_bn3] = {"d_layer4.0.bn3", DDP_ACTIVATION, 84934656, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_0_downsample_1_scale] = {"d_layer4.0.downsample.1.scale", DDP_ACTIVATION, 81788928, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_bn3_scale] = {"d_layer4.0.bn3.scale", DDP_ACTIVATION, 81797120, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_downsample_1_m2] = {"d_layer4.0.downsample.1.m2", DDP_ACTIVATION, 81788928, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_downsample_0] = {"d_layer4.0.downsample.0", DDP_ACTIVATION, 81797120, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_bn3_m2] = {"d_layer4.0.bn3.m2", DDP_ACTIVATION, 81805312, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_conv3] = {"d_layer4.0.conv3", DDP_ACTIVATION, 81813504, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_downsample_0_2] = {"d_layer4.0.downsample.0", DDP_ACTIVATION, 84934656, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 12, false},
    [d_layer4_0_conv3_2] = {"d_layer4.0.conv3", DDP_ACTIVATION, 81264640, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_0_bn2] = {"d_layer4.0.bn2", DDP_ACTIVATION, 77070336, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_0_bn2_scale] = {"d_layer4.0.bn2.scale", DDP_ACTIVATION, 77201408, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_bn2_m2] = {"d_layer4.0.bn2.m2", DDP_ACTIVATION, 77201408, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_conv2] = {"d_layer4.0.conv2", DDP_ACTIVATION, 77203456, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_conv2_2] = {"d_layer4.0.conv2", DDP_ACTIVATION, 77070336, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_0_bn1] = {"d_layer4.0.bn1", DDP_ACTIVATION, 81264640, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_0_bn1_scale] = {"d_layer4.0.bn1.scale", DDP_ACTIVATION, 77070336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_bn1_m2] = {"d_layer4.0.bn1.m2", DDP_ACTIVATION, 77070336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_conv1] = {"d_layer4.0.conv1", DDP_ACTIVATION, 89226240, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_conv1_2] = {"d_layer4.0.conv1", DDP_ACTIVATION, 81264640, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_5] = {"d_layer3.5", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_5_bn3] = {"d_layer3.5.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_5_bn3_scale] = {"d_layer3.5.bn3.scale", DDP_ACTIVATION, 75497472, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_bn3_m2] = {"d_layer3.5.bn3.m2", DDP_ACTIVATION, 75497472, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_conv3] = {"d_layer3.5.conv3", DDP_ACTIVATION, 89183232, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_conv3_2] = {"d_layer3.5.conv3", DDP_ACTIVATION, 74448896, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_5_bn2] = {"d_layer3.5.bn2", DDP_ACTIVATION, 75497472, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_5_bn2_scale] = {"d_layer3.5.bn2.scale", DDP_ACTIVATION, 74448896, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_bn2_m2] = {"d_layer3.5.bn2.m2", DDP_ACTIVATION, 74448896, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_conv2] = {"d_layer3.5.conv2", DDP_ACTIVATION, 89309184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_conv2_2] = {"d_layer3.5.conv2", DDP_ACTIVATION, 75497472, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_5_bn1] = {"d_layer3.5.bn1", DDP_ACTIVATION, 74448896, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_5_bn1_scale] = {"d_layer3.5.bn1.scale", DDP_ACTIVATION, 74711040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_bn1_m2] = {"d_layer3.5.bn1.m2", DDP_ACTIVATION, 74711040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_conv1] = {"d_layer3.5.conv1", DDP_ACTIVATION, 89306112, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_conv1_2] = {"d_layer3.5.conv1", DDP_ACTIVATION, 74448896, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_4_bn3] = {"d_layer3.4.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_4_bn3_scale] = {"d_layer3.4.bn3.scale", DDP_ACTIVATION, 73400320, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_bn3_m2] = {"d_layer3.4.bn3.m2", DDP_ACTIVATION, 73400320, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_conv3] = {"d_layer3.4.conv3", DDP_ACTIVATION, 89170944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_conv3_2] = {"d_layer3.4.conv3", DDP_ACTIVATION, 72351744, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_4_bn2] = {"d_layer3.4.bn2", DDP_ACTIVATION, 73400320, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_4_bn2_scale] = {"d_layer3.4.bn2.scale", DDP_ACTIVATION, 72351744, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_bn2_m2] = {"d_layer3.4.bn2.m2", DDP_ACTIVATION, 72351744, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_conv2] = {"d_layer3.4.conv2", DDP_ACTIVATION, 89303040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_conv2_2] = {"d_layer3.4.conv2", DDP_ACTIVATION, 73400320, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_4_bn1] = {"d_layer3.4.bn1", DDP_ACTIVATION, 72351744, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_4_bn1_scale] = {"d_layer3.4.bn1.scale", DDP_ACTIVATION, 72613888, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_bn1_m2] = {"d_layer3.4.bn1.m2", DDP_ACTIVATION, 72613888, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_conv1] = {"d_layer3.4.conv1", DDP_ACTIVATION, 89299968, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_conv1_2] = {"d_layer3.4.conv1", DDP_ACTIVATION, 72351744, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_3_bn3] = {"d_layer3.3.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_3_bn3_scale] = {"d_layer3.3.bn3.scale", DDP_ACTIVATION, 71303168, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_bn3_m2] = {"d_layer3.3.bn3.m2", DDP_ACTIVATION, 71303168, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_conv3] = {"d_layer3.3.conv3", DDP_ACTIVATION, 89158656, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_conv3_2] = {"d_layer3.3.conv3", DDP_ACTIVATION, 70254592, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_3_bn2] = {"d_layer3.3.bn2", DDP_ACTIVATION, 71303168, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_3_bn2_scale] = {"d_layer3.3.bn2.scale", DDP_ACTIVATION, 70254592, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_bn2_m2] = {"d_layer3.3.bn2.m2", DDP_ACTIVATION, 70254592, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_conv2] = {"d_layer3.3.conv2", DDP_ACTIVATION, 89296896, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_conv2_2] = {"d_layer3.3.conv2", DDP_ACTIVATION, 71303168, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_3_bn1] = {"d_layer3.3.bn1", DDP_ACTIVATION, 70254592, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_3_bn1_scale] = {"d_layer3.3.bn1.scale", DDP_ACTIVATION, 70516736, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_bn1_m2] = {"d_layer3.3.bn1.m2", DDP_ACTIVATION, 70516736, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_conv1] = {"d_layer3.3.conv1", DDP_ACTIVATION, 89293824, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_conv1_2] = {"d_layer3.3.conv1", DDP_ACTIVATION, 70254592, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_2_bn3] = {"d_layer3.2.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_2_bn3_scale] = {"d_layer3.2.bn3.scale", DDP_ACTIVATION, 69206016, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_bn3_m2] = {"d_layer3.2.bn3.m2", DDP_ACTIVATION, 69206016, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_conv3] = {"d_layer3.2.conv3", DDP_ACTIVATION, 89146368, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_conv3_2] = {"d_layer3.2.conv3", DDP_ACTIVATION, 68157440, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_2_bn2] = {"d_layer3.2.bn2", DDP_ACTIVATION, 69206016, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_2_bn2_scale] = {"d_layer3.2.bn2.scale", DDP_ACTIVATION, 68157440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_bn2_m2] = {"d_layer3.2.bn2.m2", DDP_ACTIVATION, 68157440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_conv2] = {"d_layer3.2.conv2", DDP_ACTIVATION, 89290752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_conv2_2] = {"d_layer3.2.conv2", DDP_ACTIVATION, 69206016, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_2_bn1] = {"d_layer3.2.bn1", DDP_ACTIVATION, 68157440, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_2_bn1_scale] = {"d_layer3.2.bn1.scale", DDP_ACTIVATION, 68419584, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_bn1_m2] = {"d_layer3.2.bn1.m2", DDP_ACTIVATION, 68419584, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_conv1] = {"d_layer3.2.conv1", DDP_ACTIVATION, 89287680, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_conv1_2] = {"d_layer3.2.conv1", DDP_ACTIVATION, 68157440, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_1_bn3] = {"d_layer3.1.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_1_bn3_scale] = {"d_layer3.1.bn3.scale", DDP_ACTIVATION, 67108864, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_bn3_m2] = {"d_layer3.1.bn3.m2", DDP_ACTIVATION, 67108864, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_conv3] = {"d_layer3.1.conv3", DDP_ACTIVATION, 89134080, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_conv3_2] = {"d_layer3.1.conv3", DDP_ACTIVATION, 66060288, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_1_bn2] = {"d_layer3.1.bn2", DDP_ACTIVATION, 67108864, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_1_bn2_scale] = {"d_layer3.1.bn2.scale", DDP_ACTIVATION, 66060288, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_bn2_m2] = {"d_layer3.1.bn2.m2", DDP_ACTIVATION, 66060288, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_conv2] = {"d_layer3.1.conv2", DDP_ACTIVATION, 89284608, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_conv2_2] = {"d_layer3.1.conv2", DDP_ACTIVATION, 67108864, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_1_bn1] = {"d_layer3.1.bn1", DDP_ACTIVATION, 66060288, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_1_bn1_scale] = {"d_layer3.1.bn1.scale", DDP_ACTIVATION, 66322432, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_bn1_m2] = {"d_layer3.1.bn1.m2", DDP_ACTIVATION, 66322432, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_conv1] = {"d_layer3.1.conv1", DDP_ACTIVATION, 89281536, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_conv1_2] = {"d_layer3.1.conv1", DDP_ACTIVATION, 66060288, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_0_bn3] = {"d_layer3.0.bn3", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_0_downsample_1_scale] = {"d_layer3.0.downsample.1.scale", DDP_ACTIVATION, 65011712, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_bn3_scale] = {"d_layer3.0.bn3.scale", DDP_ACTIVATION, 65015808, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_downsample_1_m2] = {"d_layer3.0.downsample.1.m2", DDP_ACTIVATION, 65011712, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_downsample_0] = {"d_layer3.0.downsample.0", DDP_ACTIVATION, 65015808, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_bn3_m2] = {"d_layer3.0.bn3.m2", DDP_ACTIVATION, 89121792, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_conv3] = {"d_layer3.0.conv3", DDP_ACTIVATION, 89109504, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_downsample_0_2] = {"d_layer3.0.downsample.0", DDP_ACTIVATION, 76546048, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 12, false},
    [d_layer3_0_conv3_2] = {"d_layer3.0.conv3", DDP_ACTIVATION, 63963136, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_0_bn2] = {"d_layer3.0.bn2", DDP_ACTIVATION, 55574528, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_0_bn2_scale] = {"d_layer3.0.bn2.scale", DDP_ACTIVATION, 55836672, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_bn2_m2] = {"d_layer3.0.bn2.m2", DDP_ACTIVATION, 55836672, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_conv2] = {"d_layer3.0.conv2", DDP_ACTIVATION, 89278464, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_conv2_2] = {"d_layer3.0.conv2", DDP_ACTIVATION, 55574528, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_0_bn1] = {"d_layer3.0.bn1", DDP_ACTIVATION, 63963136, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_0_bn1_scale] = {"d_layer3.0.bn1.scale", DDP_ACTIVATION, 55574528, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_bn1_m2] = {"d_layer3.0.bn1.m2", DDP_ACTIVATION, 55574528, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_conv1] = {"d_layer3.0.conv1", DDP_ACTIVATION, 89275392, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_conv1_2] = {"d_layer3.0.conv1", DDP_ACTIVATION, 63963136, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_3] = {"d_layer2.3", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_3_bn3] = {"d_layer2.3.bn3", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_3_bn3_scale] = {"d_layer2.3.bn3.scale", DDP_ACTIVATION, 52428800, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_bn3_m2] = {"d_layer2.3.bn3.m2", DDP_ACTIVATION, 52428800, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_conv3] = {"d_layer2.3.conv3", DDP_ACTIVATION, 89220096, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_conv3_2] = {"d_layer2.3.conv3", DDP_ACTIVATION, 50331648, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_3_bn2] = {"d_layer2.3.bn2", DDP_ACTIVATION, 52428800, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_3_bn2_scale] = {"d_layer2.3.bn2.scale", DDP_ACTIVATION, 50331648, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_bn2_m2] = {"d_layer2.3.bn2.m2", DDP_ACTIVATION, 50331648, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_conv2] = {"d_layer2.3.conv2", DDP_ACTIVATION, 89323008, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_conv2_2] = {"d_layer2.3.conv2", DDP_ACTIVATION, 52428800, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_3_bn1] = {"d_layer2.3.bn1", DDP_ACTIVATION, 50331648, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_3_bn1_scale] = {"d_layer2.3.bn1.scale", DDP_ACTIVATION, 50855936, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_bn1_m2] = {"d_layer2.3.bn1.m2", DDP_ACTIVATION, 50855936, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_conv1] = {"d_layer2.3.conv1", DDP_ACTIVATION, 89321472, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_conv1_2] = {"d_layer2.3.conv1", DDP_ACTIVATION, 50331648, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_2_bn3] = {"d_layer2.2.bn3", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_2_bn3_scale] = {"d_layer2.2.bn3.scale", DDP_ACTIVATION, 48234496, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_bn3_m2] = {"d_layer2.2.bn3.m2", DDP_ACTIVATION, 48234496, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_conv3] = {"d_layer2.2.conv3", DDP_ACTIVATION, 89213952, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_conv3_2] = {"d_layer2.2.conv3", DDP_ACTIVATION, 46137344, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_2_bn2] = {"d_layer2.2.bn2", DDP_ACTIVATION, 48234496, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_2_bn2_scale] = {"d_layer2.2.bn2.scale", DDP_ACTIVATION, 46137344, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_bn2_m2] = {"d_layer2.2.bn2.m2", DDP_ACTIVATION, 46137344, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_conv2] = {"d_layer2.2.conv2", DDP_ACTIVATION, 89319936, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_conv2_2] = {"d_layer2.2.conv2", DDP_ACTIVATION, 48234496, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_2_bn1] = {"d_layer2.2.bn1", DDP_ACTIVATION, 46137344, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_2_bn1_scale] = {"d_layer2.2.bn1.scale", DDP_ACTIVATION, 46661632, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_bn1_m2] = {"d_layer2.2.bn1.m2", DDP_ACTIVATION, 46661632, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_conv1] = {"d_layer2.2.conv1", DDP_ACTIVATION, 89318400, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_conv1_2] = {"d_layer2.2.conv1", DDP_ACTIVATION, 46137344, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_1_bn3] = {"d_layer2.1.bn3", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_1_bn3_scale] = {"d_layer2.1.bn3.scale", DDP_ACTIVATION, 44040192, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_bn3_m2] = {"d_layer2.1.bn3.m2", DDP_ACTIVATION, 44040192, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_conv3] = {"d_layer2.1.conv3", DDP_ACTIVATION, 89207808, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_conv3_2] = {"d_layer2.1.conv3", DDP_ACTIVATION, 41943040, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_1_bn2] = {"d_layer2.1.bn2", DDP_ACTIVATION, 44040192, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_1_bn2_scale] = {"d_layer2.1.bn2.scale", DDP_ACTIVATION, 41943040, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_bn2_m2] = {"d_layer2.1.bn2.m2", DDP_ACTIVATION, 41943040, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_conv2] = {"d_layer2.1.conv2", DDP_ACTIVATION, 89316864, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_conv2_2] = {"d_layer2.1.conv2", DDP_ACTIVATION, 44040192, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_1_bn1] = {"d_layer2.1.bn1", DDP_ACTIVATION, 41943040, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_1_bn1_scale] = {"d_layer2.1.bn1.scale", DDP_ACTIVATION, 42467328, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_bn1_m2] = {"d_layer2.1.bn1.m2", DDP_ACTIVATION, 42467328, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_conv1] = {"d_layer2.1.conv1", DDP_ACTIVATION, 89315328, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_conv1_2] = {"d_layer2.1.conv1", DDP_ACTIVATION, 41943040, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_0_bn3] = {"d_layer2.0.bn3", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_0_downsample_1_scale] = {"d_layer2.0.downsample.1.scale", DDP_ACTIVATION, 39845888, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_bn3_scale] = {"d_layer2.0.bn3.scale", DDP_ACTIVATION, 39847936, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_downsample_1_m2] = {"d_layer2.0.downsample.1.m2", DDP_ACTIVATION, 39845888, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_downsample_0] = {"d_layer2.0.downsample.0", DDP_ACTIVATION, 39847936, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_bn3_m2] = {"d_layer2.0.bn3.m2", DDP_ACTIVATION, 89201664, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_conv3] = {"d_layer2.0.conv3", DDP_ACTIVATION, 89195520, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_downsample_0_2] = {"d_layer2.0.downsample.0", DDP_ACTIVATION, 54525952, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 12, false},
    [d_layer2_0_conv3_2] = {"d_layer2.0.conv3", DDP_ACTIVATION, 37748736, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_0_bn2] = {"d_layer2.0.bn2", DDP_ACTIVATION, 35651584, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_0_bn2_scale] = {"d_layer2.0.bn2.scale", DDP_ACTIVATION, 36175872, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_bn2_m2] = {"d_layer2.0.bn2.m2", DDP_ACTIVATION, 36175872, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_conv2] = {"d_layer2.0.conv2", DDP_ACTIVATION, 89313792, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_conv2_2] = {"d_layer2.0.conv2", DDP_ACTIVATION, 35651584, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_0_bn1] = {"d_layer2.0.bn1", DDP_ACTIVATION, 37748736, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_0_bn1_scale] = {"d_layer2.0.bn1.scale", DDP_ACTIVATION, 35651584, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_bn1_m2] = {"d_layer2.0.bn1.m2", DDP_ACTIVATION, 35651584, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_conv1] = {"d_layer2.0.conv1", DDP_ACTIVATION, 89312256, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_conv1_2] = {"d_layer2.0.conv1", DDP_ACTIVATION, 37748736, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_2] = {"d_layer1.2", DDP_ACTIVATION, 33554432, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_2_bn3] = {"d_layer1.2.bn3", DDP_ACTIVATION, 33554432, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_2_bn3_scale] = {"d_layer1.2.bn3.scale", DDP_ACTIVATION, 29360128, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_bn3_m2] = {"d_layer1.2.bn3.m2", DDP_ACTIVATION, 29360128, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_conv3] = {"d_layer1.2.conv3", DDP_ACTIVATION, 89272320, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_conv3_2] = {"d_layer1.2.conv3", DDP_ACTIVATION, 25165824, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_2_bn2] = {"d_layer1.2.bn2", DDP_ACTIVATION, 29360128, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_2_bn2_scale] = {"d_layer1.2.bn2.scale", DDP_ACTIVATION, 25165824, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_bn2_m2] = {"d_layer1.2.bn2.m2", DDP_ACTIVATION, 25165824, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_conv2] = {"d_layer1.2.conv2", DDP_ACTIVATION, 89329152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_conv2_2] = {"d_layer1.2.conv2", DDP_ACTIVATION, 29360128, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_2_bn1] = {"d_layer1.2.bn1", DDP_ACTIVATION, 25165824, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_2_bn1_scale] = {"d_layer1.2.bn1.scale", DDP_ACTIVATION, 26214400, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_bn1_m2] = {"d_layer1.2.bn1.m2", DDP_ACTIVATION, 26214400, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_conv1] = {"d_layer1.2.conv1", DDP_ACTIVATION, 89328384, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_conv1_2] = {"d_layer1.2.conv1", DDP_ACTIVATION, 25165824, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_1_bn3] = {"d_layer1.1.bn3", DDP_ACTIVATION, 33554432, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_1_bn3_scale] = {"d_layer1.1.bn3.scale", DDP_ACTIVATION, 20971520, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_bn3_m2] = {"d_layer1.1.bn3.m2", DDP_ACTIVATION, 20971520, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_conv3] = {"d_layer1.1.conv3", DDP_ACTIVATION, 89269248, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_conv3_2] = {"d_layer1.1.conv3", DDP_ACTIVATION, 16777216, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_1_bn2] = {"d_layer1.1.bn2", DDP_ACTIVATION, 20971520, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_1_bn2_scale] = {"d_layer1.1.bn2.scale", DDP_ACTIVATION, 16777216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_bn2_m2] = {"d_layer1.1.bn2.m2", DDP_ACTIVATION, 16777216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_conv2] = {"d_layer1.1.conv2", DDP_ACTIVATION, 89327616, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_conv2_2] = {"d_layer1.1.conv2", DDP_ACTIVATION, 20971520, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_1_bn1] = {"d_layer1.1.bn1", DDP_ACTIVATION, 16777216, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_1_bn1_scale] = {"d_layer1.1.bn1.scale", DDP_ACTIVATION, 17825792, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_bn1_m2] = {"d_layer1.1.bn1.m2", DDP_ACTIVATION, 17825792, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_conv1] = {"d_layer1.1.conv1", DDP_ACTIVATION, 89326848, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_conv1_2] = {"d_layer1.1.conv1", DDP_ACTIVATION, 16777216, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_0_bn3] = {"d_layer1.0.bn3", DDP_ACTIVATION, 33554432, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_0_downsample_1_scale] = {"d_layer1.0.downsample.1.scale", DDP_ACTIVATION, 12582912, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_bn3_scale] = {"d_layer1.0.bn3.scale", DDP_ACTIVATION, 12583936, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_downsample_1_m2] = {"d_layer1.0.downsample.1.m2", DDP_ACTIVATION, 12582912, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_downsample_0] = {"d_layer1.0.downsample.0", DDP_ACTIVATION, 12583936, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_bn3_m2] = {"d_layer1.0.bn3.m2", DDP_ACTIVATION, 89266176, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_conv3] = {"d_layer1.0.conv3", DDP_ACTIVATION, 89263104, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_downsample_0_2] = {"d_layer1.0.downsample.0", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 12, false},
    [d_layer1_0_conv3_2] = {"d_layer1.0.conv3", DDP_ACTIVATION, 33554432, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_0_bn2] = {"d_layer1.0.bn2", DDP_ACTIVATION, 4194304, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_0_bn2_scale] = {"d_layer1.0.bn2.scale", DDP_ACTIVATION, 5242880, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_bn2_m2] = {"d_layer1.0.bn2.m2", DDP_ACTIVATION, 5242880, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_conv2] = {"d_layer1.0.conv2", DDP_ACTIVATION, 89326080, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_conv2_2] = {"d_layer1.0.conv2", DDP_ACTIVATION, 4194304, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_0_bn1] = {"d_layer1.0.bn1", DDP_ACTIVATION, 5242880, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_0_bn1_scale] = {"d_layer1.0.bn1.scale", DDP_ACTIVATION, 4194304, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_bn1_m2] = {"d_layer1.0.bn1.m2", DDP_ACTIVATION, 4194304, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_conv1] = {"d_layer1.0.conv1", DDP_ACTIVATION, 89325312, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_conv1_2] = {"d_layer1.0.conv1", DDP_ACTIVATION, 5242880, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_pool] = {"d_pool", DDP_ACTIVATION, 12582912, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_pool_2] = {"d_pool", DDP_ACTIVATION, 12582912, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, false},
    [d_relu] = {"d_relu", DDP_ACTIVATION, 4194304, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 22, false},
    [d_bn1_scale] = {"d_bn1.scale", DDP_ACTIVATION, 8388608, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_bn1_m2] = {"d_bn1.m2", DDP_ACTIVATION, 8388608, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_conv1] = {"d_conv1", DDP_ACTIVATION, 89324544, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_conv1_2] = {"d_conv1", DDP_ACTIVATION, 4194304, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 20, false},
    [evaluate_bn1_scale] = {"bn1.scale", DDP_ACTIVATION, 4194304, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [evaluate_relu] = {"relu", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 22, false},
    [evaluate_pool] = {"pool", DDP_ACTIVATION, 4194304, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, false},
    [evaluate_layer1_0_bn1_scale] = {"layer1.0.bn1.scale", DDP_ACTIVATION, 1048576, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_0_relu] = {"layer1.0.relu", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_0_bn2_scale] = {"layer1.0.bn2.scale", DDP_ACTIVATION, 1048576, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_0_relu_2] = {"layer1.0.relu", DDP_ACTIVATION, 5242880, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_0_bn3_scale] = {"layer1.0.bn3.scale", DDP_ACTIVATION, 6291456, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_0_downsample_1_scale] = {"layer1.0.downsample.1.scale", DDP_ACTIVATION, 6292480, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer1_0_downsample_1] = {"layer1.0.downsample.1", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer1_0] = {"layer1.0", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer1_1_bn1_scale] = {"layer1.1.bn1.scale", DDP_ACTIVATION, 5242880, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_1_relu] = {"layer1.1.relu", DDP_ACTIVATION, 4194304, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_1_bn2_scale] = {"layer1.1.bn2.scale", DDP_ACTIVATION, 6291456, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_1_relu_2] = {"layer1.1.relu", DDP_ACTIVATION, 5242880, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_1_bn3_scale] = {"layer1.1.bn3.scale", DDP_ACTIVATION, 4194304, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_1] = {"layer1.1", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer1_2_bn1_scale] = {"layer1.2.bn1.scale", DDP_ACTIVATION, 5242880, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_2_relu] = {"layer1.2.relu", DDP_ACTIVATION, 4194304, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_2_bn2_scale] = {"layer1.2.bn2.scale", DDP_ACTIVATION, 6291456, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_2_relu_2] = {"layer1.2.relu", DDP_ACTIVATION, 5242880, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_2_bn3_scale] = {"layer1.2.bn3.scale", DDP_ACTIVATION, 4194304, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_2] = {"layer1.2", DDP_ACTIVATION, 0, 4194304, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_0_bn1_scale] = {"layer2.0.bn1.scale", DDP_ACTIVATION, 6291456, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_0_relu] = {"layer2.0.relu", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_0_bn2_scale] = {"layer2.0.bn2.scale", DDP_ACTIVATION, 6815744, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_0_relu_2] = {"layer2.0.relu", DDP_ACTIVATION, 6291456, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_0_bn3_scale] = {"layer2.0.bn3.scale", DDP_ACTIVATION, 6815744, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_0_downsample_1_scale] = {"layer2.0.downsample.1.scale", DDP_ACTIVATION, 6817792, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer2_0_downsample_1] = {"layer2.0.downsample.1", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer2_0] = {"layer2.0", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_1_bn1_scale] = {"layer2.1.bn1.scale", DDP_ACTIVATION, 524288, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_1_relu] = {"layer2.1.relu", DDP_ACTIVATION, 0, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_1_bn2_scale] = {"layer2.1.bn2.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_1_relu_2] = {"layer2.1.relu", DDP_ACTIVATION, 524288, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_1_bn3_scale] = {"layer2.1.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_1] = {"layer2.1", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_2_bn1_scale] = {"layer2.2.bn1.scale", DDP_ACTIVATION, 524288, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_2_relu] = {"layer2.2.relu", DDP_ACTIVATION, 0, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_2_bn2_scale] = {"layer2.2.bn2.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_2_relu_2] = {"layer2.2.relu", DDP_ACTIVATION, 524288, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_2_bn3_scale] = {"layer2.2.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_2] = {"layer2.2", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_3_bn1_scale] = {"layer2.3.bn1.scale", DDP_ACTIVATION, 524288, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_3_relu] = {"layer2.3.relu", DDP_ACTIVATION, 0, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_3_bn2_scale] = {"layer2.3.bn2.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_3_relu_2] = {"layer2.3.relu", DDP_ACTIVATION, 524288, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_3_bn3_scale] = {"layer2.3.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_3] = {"layer2.3", DDP_ACTIVATION, 4194304, 2097152, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_0_bn1_scale] = {"layer3.0.bn1.scale", DDP_ACTIVATION, 1048576, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_0_relu] = {"layer3.0.relu", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_0_bn2_scale] = {"layer3.0.bn2.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_0_relu_2] = {"layer3.0.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_0_bn3_scale] = {"layer3.0.bn3.scale", DDP_ACTIVATION, 1310720, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_0_downsample_1_scale] = {"layer3.0.downsample.1.scale", DDP_ACTIVATION, 1314816, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer3_0_downsample_1] = {"layer3.0.downsample.1", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer3_0] = {"layer3.0", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_1_bn1_scale] = {"layer3.1.bn1.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_1_relu] = {"layer3.1.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_1_bn2_scale] = {"layer3.1.bn2.scale", DDP_ACTIVATION, 1572864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_1_relu_2] = {"layer3.1.relu", DDP_ACTIVATION, 1310720, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_1_bn3_scale] = {"layer3.1.bn3.scale", DDP_ACTIVATION, 1048576, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_1] = {"layer3.1", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_2_bn1_scale] = {"layer3.2.bn1.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_2_relu] = {"layer3.2.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_2_bn2_scale] = {"layer3.2.bn2.scale", DDP_ACTIVATION, 1572864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_2_relu_2] = {"layer3.2.relu", DDP_ACTIVATION, 1310720, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_2_bn3_scale] = {"layer3.2.bn3.scale", DDP_ACTIVATION, 1048576, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_2] = {"layer3.2", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_3_bn1_scale] = {"layer3.3.bn1.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_3_relu] = {"layer3.3.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_3_bn2_scale] = {"layer3.3.bn2.scale", DDP_ACTIVATION, 1572864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_3_relu_2] = {"layer3.3.relu", DDP_ACTIVATION, 1310720, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_3_bn3_scale] = {"layer3.3.bn3.scale", DDP_ACTIVATION, 1048576, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_3] = {"layer3.3", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_4_bn1_scale] = {"layer3.4.bn1.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_4_relu] = {"layer3.4.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_4_bn2_scale] = {"layer3.4.bn2.scale", DDP_ACTIVATION, 1572864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_4_relu_2] = {"layer3.4.relu", DDP_ACTIVATION, 1310720, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_4_bn3_scale] = {"layer3.4.bn3.scale", DDP_ACTIVATION, 1048576, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_4] = {"layer3.4", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_5_bn1_scale] = {"layer3.5.bn1.scale", DDP_ACTIVATION, 1310720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_5_relu] = {"layer3.5.relu", DDP_ACTIVATION, 1048576, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_5_bn2_scale] = {"layer3.5.bn2.scale", DDP_ACTIVATION, 1572864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_5_relu_2] = {"layer3.5.relu", DDP_ACTIVATION, 1310720, 262144, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_5_bn3_scale] = {"layer3.5.bn3.scale", DDP_ACTIVATION, 1048576, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_5] = {"layer3.5", DDP_ACTIVATION, 0, 1048576, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_0_bn1_scale] = {"layer4.0.bn1.scale", DDP_ACTIVATION, 1572864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_0_relu] = {"layer4.0.relu", DDP_ACTIVATION, 1048576, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_0_bn2_scale] = {"layer4.0.bn2.scale", DDP_ACTIVATION, 1703936, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_0_relu_2] = {"layer4.0.relu", DDP_ACTIVATION, 1572864, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_0_bn3_scale] = {"layer4.0.bn3.scale", DDP_ACTIVATION, 1703936, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_0_downsample_1_scale] = {"layer4.0.downsample.1.scale", DDP_ACTIVATION, 1712128, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer4_0_downsample_1] = {"layer4.0.downsample.1", DDP_ACTIVATION, 1048576, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer4_0] = {"layer4.0", DDP_ACTIVATION, 1048576, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_1_bn1_scale] = {"layer4.1.bn1.scale", DDP_ACTIVATION, 131072, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_1_relu] = {"layer4.1.relu", DDP_ACTIVATION, 0, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_1_bn2_scale] = {"layer4.1.bn2.scale", DDP_ACTIVATION, 262144, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_1_relu_2] = {"layer4.1.relu", DDP_ACTIVATION, 131072, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_1_bn3_scale] = {"layer4.1.bn3.scale", DDP_ACTIVATION, 0, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_1] = {"layer4.1", DDP_ACTIVATION, 1048576, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_2_bn1_scale] = {"layer4.2.bn1.scale", DDP_ACTIVATION, 131072, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_2_relu] = {"layer4.2.relu", DDP_ACTIVATION, 0, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_2_bn2_scale] = {"layer4.2.bn2.scale", DDP_ACTIVATION, 262144, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_2_relu_2] = {"layer4.2.relu", DDP_ACTIVATION, 131072, 131072, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_2_bn3_scale] = {"layer4.2.bn3.scale", DDP_ACTIVATION, 0, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_2] = {"layer4.2", DDP_ACTIVATION, 1048576, 524288, 0, DDP_BF16, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_fc] = {"fc", DDP_ACTIVATION, 0, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 30, false},
    [evaluate_loss_log_p] = {"loss.log_p", DDP_ACTIVATION, 5120, 2560, 0, DDP_BF16, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_correct_argmax] = {"correct.argmax", DDP_ACTIVATION, 7680, 512, 0, DDP_I32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_score] = {"loss.score", DDP_ACTIVATION, 8192, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_sum] = {"loss.sum", DDP_ACTIVATION, 5120, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_sum_2] = {"loss.sum", DDP_ACTIVATION, 5184, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_correct] = {"correct", DDP_ACTIVATION, 5248, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss] = {"loss", DDP_ACTIVATION, 5120, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
};

/* offset of the parameters, offset of their gradients, bytes; in the order in which they are updated */
const struct ddp_bucket bucket_table[N_BUCKETS] = {
    {0, 9441280, 4292672}, /* fc.bias .. layer4.2.conv3.weight, 4.1 MiB, after layer4_conv3_backward_input of layer4.2.conv3 */
    {4292672, 0, 9441280}, /* layer4.2.bn2.bias .. layer4.2.conv2.weight, 9.0 MiB, after layer4_conv2_backward_input of layer4.2.conv2 */
    {13733952, 13651968, 4198400}, /* layer4.2.bn1.bias .. layer4.2.conv1.weight, 4.0 MiB, after layer4_conv1_backward_input of layer4.2.conv1 */
    {17932352, 9441280, 4210688}, /* layer4.1.bn3.bias .. layer4.1.conv3.weight, 4.0 MiB, after layer4_conv3_backward_input of layer4.1.conv3 */
    {22143040, 0, 9441280}, /* layer4.1.bn2.bias .. layer4.1.conv2.weight, 9.0 MiB, after layer4_conv2_backward_input of layer4.1.conv2 */
    {31584320, 9441280, 4198400}, /* layer4.1.bn1.bias .. layer4.1.conv1.weight, 4.0 MiB, after layer4_conv1_backward_input of layer4.1.conv1 */
    {35782720, 0, 4227072}, /* layer4.0.bn3.bias .. layer4.0.conv3.weight, 4.0 MiB, after layer4_conv3_backward_input of layer4.0.conv3 */
    {40009792, 10489856, 9441280}, /* layer4.0.bn2.bias .. layer4.0.conv2.weight, 9.0 MiB, after layer4_0_conv2_backward_input of layer4.0.conv2 */
    {49451072, 0, 10489856}, /* layer4.0.bn1.bias .. layer4.0.downsample.0.weight, 10.0 MiB, after layer4_0_downsample_0_backward_input of layer4.0.downsample.0 */
    {59940928, 10489856, 4468736}, /* layer3.5.bn3.bias .. layer3.5.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.5.conv1 */
    {64409664, 0, 4468736}, /* layer3.4.bn3.bias .. layer3.4.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.4.conv1 */
    {68878400, 4468736, 4468736}, /* layer3.3.bn3.bias .. layer3.3.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.3.conv1 */
    {73347136, 0, 4468736}, /* layer3.2.bn3.bias .. layer3.2.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.2.conv1 */
    {77815872, 6049792, 4468736}, /* layer3.1.bn3.bias .. layer3.1.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.1.conv1 */
    {82284608, 0, 6049792}, /* layer3.0.bn3.bias .. layer3.0.downsample.0.weight, 5.8 MiB, after layer3_0_downsample_0_backward_input of layer3.0.downsample.0 */
    {88334400, 6049792, 4221952}, /* layer2.3.bn3.bias .. layer2.0.conv2.weight, 4.0 MiB, after layer2_0_conv2_backward_input of layer2.0.conv2 */
    {92556352, 0, 1557760}, /* layer2.0.bn1.bias .. conv1.weight, 1.5 MiB, after conv1_backward_weight of conv1 */
};

/* Behind each call: its line of specs/resnet50.spec. */
static void forward(struct ddp *ddp, int n)
{
    conv1_forward(n, T(image), T(conv1_weight), T(conv1), T(bn1_m2), T(bn1_mean), ddp->workspace); /* 20 */
    bn1_scale_forward(n, T(bn1_weight), T(bn1_running_mean), T(bn1_running_var), T(bn1_m2), T(bn1_mean),
                      T(bn1_running_mean), T(bn1_running_var), T(bn1_scale)); /* 21 */
    pool_forward(n, T(conv1), T(bn1_bias), T(bn1_mean), T(bn1_scale), T(pool)); /* 22 */

    /* layer1.0 */
    layer1_0_conv1_forward(n, T(pool), T(layer1_0_conv1_weight), T(layer1_0_conv1), T(layer1_0_bn1_m2),
                           T(layer1_0_bn1_mean), ddp->workspace); /* 4 */
    layer1_bn_scale_forward(n, T(layer1_0_bn1_weight), T(layer1_0_bn1_running_mean),
                            T(layer1_0_bn1_running_var), T(layer1_0_bn1_m2), T(layer1_0_bn1_mean),
                            T(layer1_0_bn1_running_mean), T(layer1_0_bn1_running_var),
                            T(layer1_0_bn1_scale)); /* 5 */
    layer1_conv2_forward(n, T(layer1_0_conv1), T(layer1_0_bn1_bias), T(layer1_0_bn1_mean),
                         T(layer1_0_bn1_scale), T(layer1_0_conv2_weight), T(layer1_0_conv2),
                         T(layer1_0_bn2_m2), T(layer1_0_bn2_mean), ddp->workspace); /* 6 */
    layer1_bn_scale_forward(n, T(layer1_0_bn2_weight), T(layer1_0_bn2_running_mean),
                            T(layer1_0_bn2_running_var), T(layer1_0_bn2_m2), T(layer1_0_bn2_mean),
                            T(layer1_0_bn2_running_mean), T(layer1_0_bn2_running_var),
                            T(layer1_0_bn2_scale)); /* 7 */
    layer1_conv3_forward(n, T(layer1_0_conv2), T(layer1_0_bn2_bias), T(layer1_0_bn2_mean),
                         T(layer1_0_bn2_scale), T(layer1_0_conv3_weight), T(layer1_0_conv3),
                         T(layer1_0_bn3_m2), T(layer1_0_bn3_mean), ddp->workspace); /* 8 */
    layer1_scale_forward(n, T(layer1_0_bn3_weight), T(layer1_0_bn3_running_mean), T(layer1_0_bn3_running_var),
                         T(layer1_0_bn3_m2), T(layer1_0_bn3_mean), T(layer1_0_bn3_running_mean),
                         T(layer1_0_bn3_running_var), T(layer1_0_bn3_scale)); /* 9 */

    /* layer1.0.downsample */
    layer1_0_downsample_0_forward(n, T(pool), T(layer1_0_downsample_0_weight), T(layer1_0_downsample_0),
                                  T(layer1_0_downsample_1_m2), T(layer1_0_downsample_1_mean),
                                  ddp->workspace); /* 12 */
    layer1_scale_forward(n, T(layer1_0_downsample_1_weight), T(layer1_0_downsample_1_running_mean),
                         T(layer1_0_downsample_1_running_var), T(layer1_0_downsample_1_m2),
                         T(layer1_0_downsample_1_mean), T(layer1_0_downsample_1_running_mean),
                         T(layer1_0_downsample_1_running_var), T(layer1_0_downsample_1_scale)); /* 13 */

    /* layer1.0 */
    layer1_0_forward(n, T(layer1_0_conv3), T(layer1_0_bn3_bias), T(layer1_0_bn3_mean), T(layer1_0_bn3_scale),
                     T(layer1_0_downsample_0), T(layer1_0_downsample_1_bias), T(layer1_0_downsample_1_mean),
                     T(layer1_0_downsample_1_scale), T(layer1_0)); /* 16 */

    /* layer1.1 */
    layer1_conv1_forward(n, T(layer1_0), T(layer1_1_conv1_weight), T(layer1_1_conv1), T(layer1_1_bn1_m2),
                         T(layer1_1_bn1_mean), ddp->workspace); /* 4 */
    layer1_bn_scale_forward(n, T(layer1_1_bn1_weight), T(layer1_1_bn1_running_mean),
                            T(layer1_1_bn1_running_var), T(layer1_1_bn1_m2), T(layer1_1_bn1_mean),
                            T(layer1_1_bn1_running_mean), T(layer1_1_bn1_running_var),
                            T(layer1_1_bn1_scale)); /* 5 */
    layer1_conv2_forward(n, T(layer1_1_conv1), T(layer1_1_bn1_bias), T(layer1_1_bn1_mean),
                         T(layer1_1_bn1_scale), T(layer1_1_conv2_weight), T(layer1_1_conv2),
                         T(layer1_1_bn2_m2), T(layer1_1_bn2_mean), ddp->workspace); /* 6 */
    layer1_bn_scale_forward(n, T(layer1_1_bn2_weight), T(layer1_1_bn2_running_mean),
                            T(layer1_1_bn2_running_var), T(layer1_1_bn2_m2), T(layer1_1_bn2_mean),
                            T(layer1_1_bn2_running_mean), T(layer1_1_bn2_running_var),
                            T(layer1_1_bn2_scale)); /* 7 */
    layer1_conv3_forward(n, T(layer1_1_conv2), T(layer1_1_bn2_bias), T(layer1_1_bn2_mean),
                         T(layer1_1_bn2_scale), T(layer1_1_conv3_weight), T(layer1_1_conv3),
                         T(layer1_1_bn3_m2), T(layer1_1_bn3_mean), ddp->workspace); /* 8 */
    layer1_scale_forward(n, T(layer1_1_bn3_weight), T(layer1_1_bn3_running_mean), T(layer1_1_bn3_running_var),
                         T(layer1_1_bn3_m2), T(layer1_1_bn3_mean), T(layer1_1_bn3_running_mean),
                         T(layer1_1_bn3_running_var), T(layer1_1_bn3_scale)); /* 9 */
    layer1_forward(n, T(layer1_0), T(layer1_1_conv3), T(layer1_1_bn3_bias), T(layer1_1_bn3_mean),
                   T(layer1_1_bn3_scale), T(layer1_1)); /* 16 */

    /* layer1.2 */
    layer1_conv1_forward(n, T(layer1_1), T(layer1_2_conv1_weight), T(layer1_2_conv1), T(layer1_2_bn1_m2),
                         T(layer1_2_bn1_mean), ddp->workspace); /* 4 */
    layer1_bn_scale_forward(n, T(layer1_2_bn1_weight), T(layer1_2_bn1_running_mean),
                            T(layer1_2_bn1_running_var), T(layer1_2_bn1_m2), T(layer1_2_bn1_mean),
                            T(layer1_2_bn1_running_mean), T(layer1_2_bn1_running_var),
                            T(layer1_2_bn1_scale)); /* 5 */
    layer1_conv2_forward(n, T(layer1_2_conv1), T(layer1_2_bn1_bias), T(layer1_2_bn1_mean),
                         T(layer1_2_bn1_scale), T(layer1_2_conv2_weight), T(layer1_2_conv2),
                         T(layer1_2_bn2_m2), T(layer1_2_bn2_mean), ddp->workspace); /* 6 */
    layer1_bn_scale_forward(n, T(layer1_2_bn2_weight), T(layer1_2_bn2_running_mean),
                            T(layer1_2_bn2_running_var), T(layer1_2_bn2_m2), T(layer1_2_bn2_mean),
                            T(layer1_2_bn2_running_mean), T(layer1_2_bn2_running_var),
                            T(layer1_2_bn2_scale)); /* 7 */
    layer1_conv3_forward(n, T(layer1_2_conv2), T(layer1_2_bn2_bias), T(layer1_2_bn2_mean),
                         T(layer1_2_bn2_scale), T(layer1_2_conv3_weight), T(layer1_2_conv3),
                         T(layer1_2_bn3_m2), T(layer1_2_bn3_mean), ddp->workspace); /* 8 */
    layer1_scale_forward(n, T(layer1_2_bn3_weight), T(layer1_2_bn3_running_mean), T(layer1_2_bn3_running_var),
                         T(layer1_2_bn3_m2), T(layer1_2_bn3_mean), T(layer1_2_bn3_running_mean),
                         T(layer1_2_bn3_running_var), T(layer1_2_bn3_scale)); /* 9 */
    layer1_forward(n, T(layer1_1), T(layer1_2_conv3), T(layer1_2_bn3_bias), T(layer1_2_bn3_mean),
                   T(layer1_2_bn3_scale), T(layer1_2)); /* 16 */

    /* layer2.0 */
    layer2_0_conv1_forward(n, T(layer1_2), T(layer2_0_conv1_weight), T(layer2_0_conv1), T(layer2_0_bn1_m2),
                           T(layer2_0_bn1_mean), ddp->workspace); /* 4 */
    layer_bn_num_batches_tracked_update(n, T(bn1_num_batches_tracked), T(layer1_0_bn1_num_batches_tracked),
                                        T(layer1_0_bn2_num_batches_tracked),
                                        T(layer1_0_bn3_num_batches_tracked),
                                        T(layer1_0_downsample_1_num_batches_tracked),
                                        T(layer1_1_bn1_num_batches_tracked),
                                        T(layer1_1_bn2_num_batches_tracked),
                                        T(layer1_1_bn3_num_batches_tracked),
                                        T(layer1_2_bn1_num_batches_tracked),
                                        T(layer1_2_bn2_num_batches_tracked),
                                        T(layer1_2_bn3_num_batches_tracked),
                                        T(layer2_0_bn1_num_batches_tracked), T(bn1_num_batches_tracked),
                                        T(layer1_0_bn1_num_batches_tracked),
                                        T(layer1_0_bn2_num_batches_tracked),
                                        T(layer1_0_bn3_num_batches_tracked),
                                        T(layer1_0_downsample_1_num_batches_tracked),
                                        T(layer1_1_bn1_num_batches_tracked),
                                        T(layer1_1_bn2_num_batches_tracked),
                                        T(layer1_1_bn3_num_batches_tracked),
                                        T(layer1_2_bn1_num_batches_tracked),
                                        T(layer1_2_bn2_num_batches_tracked),
                                        T(layer1_2_bn3_num_batches_tracked),
                                        T(layer2_0_bn1_num_batches_tracked)); /* 5 */
    layer2_0_bn1_scale_forward(n, T(layer2_0_bn1_weight), T(layer2_0_bn1_running_mean),
                               T(layer2_0_bn1_running_var), T(layer2_0_bn1_m2), T(layer2_0_bn1_mean),
                               T(layer2_0_bn1_running_mean), T(layer2_0_bn1_running_var),
                               T(layer2_0_bn1_scale)); /* 5 */
    layer2_0_conv2_forward(n, T(layer2_0_conv1), T(layer2_0_bn1_bias), T(layer2_0_bn1_mean),
                           T(layer2_0_bn1_scale), T(layer2_0_conv2_weight), T(layer2_0_conv2),
                           T(layer2_0_bn2_m2), T(layer2_0_bn2_mean), ddp->workspace); /* 6 */
    layer2_bn_scale_forward(n, T(layer2_0_bn2_weight), T(layer2_0_bn2_running_mean),
                            T(layer2_0_bn2_running_var), T(layer2_0_bn2_m2), T(layer2_0_bn2_mean),
                            T(layer2_0_bn2_running_mean), T(layer2_0_bn2_running_var),
                            T(layer2_0_bn2_scale)); /* 7 */
    layer2_conv3_forward(n, T(layer2_0_conv2), T(layer2_0_bn2_bias), T(layer2_0_bn2_mean),
                         T(layer2_0_bn2_scale), T(layer2_0_conv3_weight), T(layer2_0_conv3),
                         T(layer2_0_bn3_m2), T(layer2_0_bn3_mean), ddp->workspace); /* 8 */
    layer2_scale_forward(n, T(layer2_0_bn3_weight), T(layer2_0_bn3_running_mean), T(layer2_0_bn3_running_var),
                         T(layer2_0_bn3_m2), T(layer2_0_bn3_mean), T(layer2_0_bn3_running_mean),
                         T(layer2_0_bn3_running_var), T(layer2_0_bn3_scale)); /* 9 */

    /* layer2.0.downsample */
    layer2_0_downsample_0_forward(n, T(layer1_2), T(layer2_0_downsample_0_weight), T(layer2_0_downsample_0),
                                  T(layer2_0_downsample_1_m2), T(layer2_0_downsample_1_mean),
                                  ddp->workspace); /* 12 */
    layer2_scale_forward(n, T(layer2_0_downsample_1_weight), T(layer2_0_downsample_1_running_mean),
                         T(layer2_0_downsample_1_running_var), T(layer2_0_downsample_1_m2),
                         T(layer2_0_downsample_1_mean), T(layer2_0_downsample_1_running_mean),
                         T(layer2_0_downsample_1_running_var), T(layer2_0_downsample_1_scale)); /* 13 */

    /* layer2.0 */
    layer2_0_forward(n, T(layer2_0_conv3), T(layer2_0_bn3_bias), T(layer2_0_bn3_mean), T(layer2_0_bn3_scale),
                     T(layer2_0_downsample_0), T(layer2_0_downsample_1_bias), T(layer2_0_downsample_1_mean),
                     T(layer2_0_downsample_1_scale), T(layer2_0)); /* 16 */

    /* layer2.1 */
    layer2_conv1_forward(n, T(layer2_0), T(layer2_1_conv1_weight), T(layer2_1_conv1), T(layer2_1_bn1_m2),
                         T(layer2_1_bn1_mean), ddp->workspace); /* 4 */
    layer2_bn_scale_forward(n, T(layer2_1_bn1_weight), T(layer2_1_bn1_running_mean),
                            T(layer2_1_bn1_running_var), T(layer2_1_bn1_m2), T(layer2_1_bn1_mean),
                            T(layer2_1_bn1_running_mean), T(layer2_1_bn1_running_var),
                            T(layer2_1_bn1_scale)); /* 5 */
    layer2_conv2_forward(n, T(layer2_1_conv1), T(layer2_1_bn1_bias), T(layer2_1_bn1_mean),
                         T(layer2_1_bn1_scale), T(layer2_1_conv2_weight), T(layer2_1_conv2),
                         T(layer2_1_bn2_m2), T(layer2_1_bn2_mean), ddp->workspace); /* 6 */
    layer2_bn_scale_forward(n, T(layer2_1_bn2_weight), T(layer2_1_bn2_running_mean),
                            T(layer2_1_bn2_running_var), T(layer2_1_bn2_m2), T(layer2_1_bn2_mean),
                            T(layer2_1_bn2_running_mean), T(layer2_1_bn2_running_var),
                            T(layer2_1_bn2_scale)); /* 7 */
    layer2_conv3_forward(n, T(layer2_1_conv2), T(layer2_1_bn2_bias), T(layer2_1_bn2_mean),
                         T(layer2_1_bn2_scale), T(layer2_1_conv3_weight), T(layer2_1_conv3),
                         T(layer2_1_bn3_m2), T(layer2_1_bn3_mean), ddp->workspace); /* 8 */
    layer2_scale_forward(n, T(layer2_1_bn3_weight), T(layer2_1_bn3_running_mean), T(layer2_1_bn3_running_var),
                         T(layer2_1_bn3_m2), T(layer2_1_bn3_mean), T(layer2_1_bn3_running_mean),
                         T(layer2_1_bn3_running_var), T(layer2_1_bn3_scale)); /* 9 */
    layer2_forward(n, T(layer2_0), T(layer2_1_conv3), T(layer2_1_bn3_bias), T(layer2_1_bn3_mean),
                   T(layer2_1_bn3_scale), T(layer2_1)); /* 16 */

    /* layer2.2 */
    layer2_conv1_forward(n, T(layer2_1), T(layer2_2_conv1_weight), T(layer2_2_conv1), T(layer2_2_bn1_m2),
                         T(layer2_2_bn1_mean), ddp->workspace); /* 4 */
    layer2_bn_scale_forward(n, T(layer2_2_bn1_weight), T(layer2_2_bn1_running_mean),
                            T(layer2_2_bn1_running_var), T(layer2_2_bn1_m2), T(layer2_2_bn1_mean),
                            T(layer2_2_bn1_running_mean), T(layer2_2_bn1_running_var),
                            T(layer2_2_bn1_scale)); /* 5 */
    layer2_conv2_forward(n, T(layer2_2_conv1), T(layer2_2_bn1_bias), T(layer2_2_bn1_mean),
                         T(layer2_2_bn1_scale), T(layer2_2_conv2_weight), T(layer2_2_conv2),
                         T(layer2_2_bn2_m2), T(layer2_2_bn2_mean), ddp->workspace); /* 6 */
    layer2_bn_scale_forward(n, T(layer2_2_bn2_weight), T(layer2_2_bn2_running_mean),
                            T(layer2_2_bn2_running_var), T(layer2_2_bn2_m2), T(layer2_2_bn2_mean),
                            T(layer2_2_bn2_running_mean), T(layer2_2_bn2_running_var),
                            T(layer2_2_bn2_scale)); /* 7 */
    layer2_conv3_forward(n, T(layer2_2_conv2), T(layer2_2_bn2_bias), T(layer2_2_bn2_mean),
                         T(layer2_2_bn2_scale), T(layer2_2_conv3_weight), T(layer2_2_conv3),
                         T(layer2_2_bn3_m2), T(layer2_2_bn3_mean), ddp->workspace); /* 8 */
    layer2_scale_forward(n, T(layer2_2_bn3_weight), T(layer2_2_bn3_running_mean), T(layer2_2_bn3_running_var),
                         T(layer2_2_bn3_m2), T(layer2_2_bn3_mean), T(layer2_2_bn3_running_mean),
                         T(layer2_2_bn3_running_var), T(layer2_2_bn3_scale)); /* 9 */
    layer2_forward(n, T(layer2_1), T(layer2_2_conv3), T(layer2_2_bn3_bias), T(layer2_2_bn3_mean),
                   T(layer2_2_bn3_scale), T(layer2_2)); /* 16 */

    /* layer2.3 */
    layer2_conv1_forward(n, T(layer2_2), T(layer2_3_conv1_weight), T(layer2_3_conv1), T(layer2_3_bn1_m2),
                         T(layer2_3_bn1_mean), ddp->workspace); /* 4 */
    layer2_bn_scale_forward(n, T(layer2_3_bn1_weight), T(layer2_3_bn1_running_mean),
                            T(layer2_3_bn1_running_var), T(layer2_3_bn1_m2), T(layer2_3_bn1_mean),
                            T(layer2_3_bn1_running_mean), T(layer2_3_bn1_running_var),
                            T(layer2_3_bn1_scale)); /* 5 */
    layer2_conv2_forward(n, T(layer2_3_conv1), T(layer2_3_bn1_bias), T(layer2_3_bn1_mean),
                         T(layer2_3_bn1_scale), T(layer2_3_conv2_weight), T(layer2_3_conv2),
                         T(layer2_3_bn2_m2), T(layer2_3_bn2_mean), ddp->workspace); /* 6 */
    layer2_bn_scale_forward(n, T(layer2_3_bn2_weight), T(layer2_3_bn2_running_mean),
                            T(layer2_3_bn2_running_var), T(layer2_3_bn2_m2), T(layer2_3_bn2_mean),
                            T(layer2_3_bn2_running_mean), T(layer2_3_bn2_running_var),
                            T(layer2_3_bn2_scale)); /* 7 */
    layer2_conv3_forward(n, T(layer2_3_conv2), T(layer2_3_bn2_bias), T(layer2_3_bn2_mean),
                         T(layer2_3_bn2_scale), T(layer2_3_conv3_weight), T(layer2_3_conv3),
                         T(layer2_3_bn3_m2), T(layer2_3_bn3_mean), ddp->workspace); /* 8 */
    layer_bn_num_batches_tracked_update(n, T(layer2_0_bn2_num_batches_tracked),
                                        T(layer2_0_bn3_num_batches_tracked),
                                        T(layer2_0_downsample_1_num_batches_tracked),
                                        T(layer2_1_bn1_num_batches_tracked),
                                        T(layer2_1_bn2_num_batches_tracked),
                                        T(layer2_1_bn3_num_batches_tracked),
                                        T(layer2_2_bn1_num_batches_tracked),
                                        T(layer2_2_bn2_num_batches_tracked),
                                        T(layer2_2_bn3_num_batches_tracked),
                                        T(layer2_3_bn1_num_batches_tracked),
                                        T(layer2_3_bn2_num_batches_tracked),
                                        T(layer2_3_bn3_num_batches_tracked),
                                        T(layer2_0_bn2_num_batches_tracked),
                                        T(layer2_0_bn3_num_batches_tracked),
                                        T(layer2_0_downsample_1_num_batches_tracked),
                                        T(layer2_1_bn1_num_batches_tracked),
                                        T(layer2_1_bn2_num_batches_tracked),
                                        T(layer2_1_bn3_num_batches_tracked),
                                        T(layer2_2_bn1_num_batches_tracked),
                                        T(layer2_2_bn2_num_batches_tracked),
                                        T(layer2_2_bn3_num_batches_tracked),
                                        T(layer2_3_bn1_num_batches_tracked),
                                        T(layer2_3_bn2_num_batches_tracked),
                                        T(layer2_3_bn3_num_batches_tracked)); /* 9 */
    layer2_scale_forward(n, T(layer2_3_bn3_weight), T(layer2_3_bn3_running_mean), T(layer2_3_bn3_running_var),
                         T(layer2_3_bn3_m2), T(layer2_3_bn3_mean), T(layer2_3_bn3_running_mean),
                         T(layer2_3_bn3_running_var), T(layer2_3_bn3_scale)); /* 9 */
    layer2_forward(n, T(layer2_2), T(layer2_3_conv3), T(layer2_3_bn3_bias), T(layer2_3_bn3_mean),
                   T(layer2_3_bn3_scale), T(layer2_3)); /* 16 */

    /* layer3.0 */
    layer3_0_conv1_forward(n, T(layer2_3), T(layer3_0_conv1_weight), T(layer3_0_conv1), T(layer3_0_bn1_m2),
                           T(layer3_0_bn1_mean), ddp->workspace); /* 4 */
    layer3_0_bn1_scale_forward(n, T(layer3_0_bn1_weight), T(layer3_0_bn1_running_mean),
                               T(layer3_0_bn1_running_var), T(layer3_0_bn1_m2), T(layer3_0_bn1_mean),
                               T(layer3_0_bn1_running_mean), T(layer3_0_bn1_running_var),
                               T(layer3_0_bn1_scale)); /* 5 */
    layer3_0_conv2_forward(n, T(layer3_0_conv1), T(layer3_0_bn1_bias), T(layer3_0_bn1_mean),
                           T(layer3_0_bn1_scale), T(layer3_0_conv2_weight), T(layer3_0_conv2),
                           T(layer3_0_bn2_m2), T(layer3_0_bn2_mean), ddp->workspace); /* 6 */
    layer3_bn_scale_forward(n, T(layer3_0_bn2_weight), T(layer3_0_bn2_running_mean),
                            T(layer3_0_bn2_running_var), T(layer3_0_bn2_m2), T(layer3_0_bn2_mean),
                            T(layer3_0_bn2_running_mean), T(layer3_0_bn2_running_var),
                            T(layer3_0_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_0_conv2), T(layer3_0_bn2_bias), T(layer3_0_bn2_mean),
                         T(layer3_0_bn2_scale), T(layer3_0_conv3_weight), T(layer3_0_conv3),
                         T(layer3_0_bn3_m2), T(layer3_0_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_0_bn3_weight), T(layer3_0_bn3_running_mean), T(layer3_0_bn3_running_var),
                         T(layer3_0_bn3_m2), T(layer3_0_bn3_mean), T(layer3_0_bn3_running_mean),
                         T(layer3_0_bn3_running_var), T(layer3_0_bn3_scale)); /* 9 */

    /* layer3.0.downsample */
    layer3_0_downsample_0_forward(n, T(layer2_3), T(layer3_0_downsample_0_weight), T(layer3_0_downsample_0),
                                  T(layer3_0_downsample_1_m2), T(layer3_0_downsample_1_mean),
                                  ddp->workspace); /* 12 */
    layer3_scale_forward(n, T(layer3_0_downsample_1_weight), T(layer3_0_downsample_1_running_mean),
                         T(layer3_0_downsample_1_running_var), T(layer3_0_downsample_1_m2),
                         T(layer3_0_downsample_1_mean), T(layer3_0_downsample_1_running_mean),
                         T(layer3_0_downsample_1_running_var), T(layer3_0_downsample_1_scale)); /* 13 */

    /* layer3.0 */
    layer3_0_forward(n, T(layer3_0_conv3), T(layer3_0_bn3_bias), T(layer3_0_bn3_mean), T(layer3_0_bn3_scale),
                     T(layer3_0_downsample_0), T(layer3_0_downsample_1_bias), T(layer3_0_downsample_1_mean),
                     T(layer3_0_downsample_1_scale), T(layer3_0)); /* 16 */

    /* layer3.1 */
    layer3_conv1_forward(n, T(layer3_0), T(layer3_1_conv1_weight), T(layer3_1_conv1), T(layer3_1_bn1_m2),
                         T(layer3_1_bn1_mean), ddp->workspace); /* 4 */
    layer3_bn_scale_forward(n, T(layer3_1_bn1_weight), T(layer3_1_bn1_running_mean),
                            T(layer3_1_bn1_running_var), T(layer3_1_bn1_m2), T(layer3_1_bn1_mean),
                            T(layer3_1_bn1_running_mean), T(layer3_1_bn1_running_var),
                            T(layer3_1_bn1_scale)); /* 5 */
    layer3_conv2_forward(n, T(layer3_1_conv1), T(layer3_1_bn1_bias), T(layer3_1_bn1_mean),
                         T(layer3_1_bn1_scale), T(layer3_1_conv2_weight), T(layer3_1_conv2),
                         T(layer3_1_bn2_m2), T(layer3_1_bn2_mean), ddp->workspace); /* 6 */
    layer3_bn_scale_forward(n, T(layer3_1_bn2_weight), T(layer3_1_bn2_running_mean),
                            T(layer3_1_bn2_running_var), T(layer3_1_bn2_m2), T(layer3_1_bn2_mean),
                            T(layer3_1_bn2_running_mean), T(layer3_1_bn2_running_var),
                            T(layer3_1_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_1_conv2), T(layer3_1_bn2_bias), T(layer3_1_bn2_mean),
                         T(layer3_1_bn2_scale), T(layer3_1_conv3_weight), T(layer3_1_conv3),
                         T(layer3_1_bn3_m2), T(layer3_1_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_1_bn3_weight), T(layer3_1_bn3_running_mean), T(layer3_1_bn3_running_var),
                         T(layer3_1_bn3_m2), T(layer3_1_bn3_mean), T(layer3_1_bn3_running_mean),
                         T(layer3_1_bn3_running_var), T(layer3_1_bn3_scale)); /* 9 */
    layer3_forward(n, T(layer3_0), T(layer3_1_conv3), T(layer3_1_bn3_bias), T(layer3_1_bn3_mean),
                   T(layer3_1_bn3_scale), T(layer3_1)); /* 16 */

    /* layer3.2 */
    layer3_conv1_forward(n, T(layer3_1), T(layer3_2_conv1_weight), T(layer3_2_conv1), T(layer3_2_bn1_m2),
                         T(layer3_2_bn1_mean), ddp->workspace); /* 4 */
    layer3_bn_scale_forward(n, T(layer3_2_bn1_weight), T(layer3_2_bn1_running_mean),
                            T(layer3_2_bn1_running_var), T(layer3_2_bn1_m2), T(layer3_2_bn1_mean),
                            T(layer3_2_bn1_running_mean), T(layer3_2_bn1_running_var),
                            T(layer3_2_bn1_scale)); /* 5 */
    layer3_conv2_forward(n, T(layer3_2_conv1), T(layer3_2_bn1_bias), T(layer3_2_bn1_mean),
                         T(layer3_2_bn1_scale), T(layer3_2_conv2_weight), T(layer3_2_conv2),
                         T(layer3_2_bn2_m2), T(layer3_2_bn2_mean), ddp->workspace); /* 6 */
    layer3_bn_scale_forward(n, T(layer3_2_bn2_weight), T(layer3_2_bn2_running_mean),
                            T(layer3_2_bn2_running_var), T(layer3_2_bn2_m2), T(layer3_2_bn2_mean),
                            T(layer3_2_bn2_running_mean), T(layer3_2_bn2_running_var),
                            T(layer3_2_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_2_conv2), T(layer3_2_bn2_bias), T(layer3_2_bn2_mean),
                         T(layer3_2_bn2_scale), T(layer3_2_conv3_weight), T(layer3_2_conv3),
                         T(layer3_2_bn3_m2), T(layer3_2_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_2_bn3_weight), T(layer3_2_bn3_running_mean), T(layer3_2_bn3_running_var),
                         T(layer3_2_bn3_m2), T(layer3_2_bn3_mean), T(layer3_2_bn3_running_mean),
                         T(layer3_2_bn3_running_var), T(layer3_2_bn3_scale)); /* 9 */
    layer3_forward(n, T(layer3_1), T(layer3_2_conv3), T(layer3_2_bn3_bias), T(layer3_2_bn3_mean),
                   T(layer3_2_bn3_scale), T(layer3_2)); /* 16 */

    /* layer3.3 */
    layer3_conv1_forward(n, T(layer3_2), T(layer3_3_conv1_weight), T(layer3_3_conv1), T(layer3_3_bn1_m2),
                         T(layer3_3_bn1_mean), ddp->workspace); /* 4 */
    layer3_bn_scale_forward(n, T(layer3_3_bn1_weight), T(layer3_3_bn1_running_mean),
                            T(layer3_3_bn1_running_var), T(layer3_3_bn1_m2), T(layer3_3_bn1_mean),
                            T(layer3_3_bn1_running_mean), T(layer3_3_bn1_running_var),
                            T(layer3_3_bn1_scale)); /* 5 */
    layer3_conv2_forward(n, T(layer3_3_conv1), T(layer3_3_bn1_bias), T(layer3_3_bn1_mean),
                         T(layer3_3_bn1_scale), T(layer3_3_conv2_weight), T(layer3_3_conv2),
                         T(layer3_3_bn2_m2), T(layer3_3_bn2_mean), ddp->workspace); /* 6 */
    layer_bn_num_batches_tracked_update(n, T(layer3_0_bn1_num_batches_tracked),
                                        T(layer3_0_bn2_num_batches_tracked),
                                        T(layer3_0_bn3_num_batches_tracked),
                                        T(layer3_0_downsample_1_num_batches_tracked),
                                        T(layer3_1_bn1_num_batches_tracked),
                                        T(layer3_1_bn2_num_batches_tracked),
                                        T(layer3_1_bn3_num_batches_tracked),
                                        T(layer3_2_bn1_num_batches_tracked),
                                        T(layer3_2_bn2_num_batches_tracked),
                                        T(layer3_2_bn3_num_batches_tracked),
                                        T(layer3_3_bn1_num_batches_tracked),
                                        T(layer3_3_bn2_num_batches_tracked),
                                        T(layer3_0_bn1_num_batches_tracked),
                                        T(layer3_0_bn2_num_batches_tracked),
                                        T(layer3_0_bn3_num_batches_tracked),
                                        T(layer3_0_downsample_1_num_batches_tracked),
                                        T(layer3_1_bn1_num_batches_tracked),
                                        T(layer3_1_bn2_num_batches_tracked),
                                        T(layer3_1_bn3_num_batches_tracked),
                                        T(layer3_2_bn1_num_batches_tracked),
                                        T(layer3_2_bn2_num_batches_tracked),
                                        T(layer3_2_bn3_num_batches_tracked),
                                        T(layer3_3_bn1_num_batches_tracked),
                                        T(layer3_3_bn2_num_batches_tracked)); /* 7 */
    layer3_bn_scale_forward(n, T(layer3_3_bn2_weight), T(layer3_3_bn2_running_mean),
                            T(layer3_3_bn2_running_var), T(layer3_3_bn2_m2), T(layer3_3_bn2_mean),
                            T(layer3_3_bn2_running_mean), T(layer3_3_bn2_running_var),
                            T(layer3_3_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_3_conv2), T(layer3_3_bn2_bias), T(layer3_3_bn2_mean),
                         T(layer3_3_bn2_scale), T(layer3_3_conv3_weight), T(layer3_3_conv3),
                         T(layer3_3_bn3_m2), T(layer3_3_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_3_bn3_weight), T(layer3_3_bn3_running_mean), T(layer3_3_bn3_running_var),
                         T(layer3_3_bn3_m2), T(layer3_3_bn3_mean), T(layer3_3_bn3_running_mean),
                         T(layer3_3_bn3_running_var), T(layer3_3_bn3_scale)); /* 9 */
    layer3_forward(n, T(layer3_2), T(layer3_3_conv3), T(layer3_3_bn3_bias), T(layer3_3_bn3_mean),
                   T(layer3_3_bn3_scale), T(layer3_3)); /* 16 */

    /* layer3.4 */
    layer3_conv1_forward(n, T(layer3_3), T(layer3_4_conv1_weight), T(layer3_4_conv1), T(layer3_4_bn1_m2),
                         T(layer3_4_bn1_mean), ddp->workspace); /* 4 */
    layer3_bn_scale_forward(n, T(layer3_4_bn1_weight), T(layer3_4_bn1_running_mean),
                            T(layer3_4_bn1_running_var), T(layer3_4_bn1_m2), T(layer3_4_bn1_mean),
                            T(layer3_4_bn1_running_mean), T(layer3_4_bn1_running_var),
                            T(layer3_4_bn1_scale)); /* 5 */
    layer3_conv2_forward(n, T(layer3_4_conv1), T(layer3_4_bn1_bias), T(layer3_4_bn1_mean),
                         T(layer3_4_bn1_scale), T(layer3_4_conv2_weight), T(layer3_4_conv2),
                         T(layer3_4_bn2_m2), T(layer3_4_bn2_mean), ddp->workspace); /* 6 */
    layer3_bn_scale_forward(n, T(layer3_4_bn2_weight), T(layer3_4_bn2_running_mean),
                            T(layer3_4_bn2_running_var), T(layer3_4_bn2_m2), T(layer3_4_bn2_mean),
                            T(layer3_4_bn2_running_mean), T(layer3_4_bn2_running_var),
                            T(layer3_4_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_4_conv2), T(layer3_4_bn2_bias), T(layer3_4_bn2_mean),
                         T(layer3_4_bn2_scale), T(layer3_4_conv3_weight), T(layer3_4_conv3),
                         T(layer3_4_bn3_m2), T(layer3_4_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_4_bn3_weight), T(layer3_4_bn3_running_mean), T(layer3_4_bn3_running_var),
                         T(layer3_4_bn3_m2), T(layer3_4_bn3_mean), T(layer3_4_bn3_running_mean),
                         T(layer3_4_bn3_running_var), T(layer3_4_bn3_scale)); /* 9 */
    layer3_forward(n, T(layer3_3), T(layer3_4_conv3), T(layer3_4_bn3_bias), T(layer3_4_bn3_mean),
                   T(layer3_4_bn3_scale), T(layer3_4)); /* 16 */

    /* layer3.5 */
    layer3_conv1_forward(n, T(layer3_4), T(layer3_5_conv1_weight), T(layer3_5_conv1), T(layer3_5_bn1_m2),
                         T(layer3_5_bn1_mean), ddp->workspace); /* 4 */
    layer3_bn_scale_forward(n, T(layer3_5_bn1_weight), T(layer3_5_bn1_running_mean),
                            T(layer3_5_bn1_running_var), T(layer3_5_bn1_m2), T(layer3_5_bn1_mean),
                            T(layer3_5_bn1_running_mean), T(layer3_5_bn1_running_var),
                            T(layer3_5_bn1_scale)); /* 5 */
    layer3_conv2_forward(n, T(layer3_5_conv1), T(layer3_5_bn1_bias), T(layer3_5_bn1_mean),
                         T(layer3_5_bn1_scale), T(layer3_5_conv2_weight), T(layer3_5_conv2),
                         T(layer3_5_bn2_m2), T(layer3_5_bn2_mean), ddp->workspace); /* 6 */
    layer3_bn_scale_forward(n, T(layer3_5_bn2_weight), T(layer3_5_bn2_running_mean),
                            T(layer3_5_bn2_running_var), T(layer3_5_bn2_m2), T(layer3_5_bn2_mean),
                            T(layer3_5_bn2_running_mean), T(layer3_5_bn2_running_var),
                            T(layer3_5_bn2_scale)); /* 7 */
    layer3_conv3_forward(n, T(layer3_5_conv2), T(layer3_5_bn2_bias), T(layer3_5_bn2_mean),
                         T(layer3_5_bn2_scale), T(layer3_5_conv3_weight), T(layer3_5_conv3),
                         T(layer3_5_bn3_m2), T(layer3_5_bn3_mean), ddp->workspace); /* 8 */
    layer3_scale_forward(n, T(layer3_5_bn3_weight), T(layer3_5_bn3_running_mean), T(layer3_5_bn3_running_var),
                         T(layer3_5_bn3_m2), T(layer3_5_bn3_mean), T(layer3_5_bn3_running_mean),
                         T(layer3_5_bn3_running_var), T(layer3_5_bn3_scale)); /* 9 */
    layer3_forward(n, T(layer3_4), T(layer3_5_conv3), T(layer3_5_bn3_bias), T(layer3_5_bn3_mean),
                   T(layer3_5_bn3_scale), T(layer3_5)); /* 16 */

    /* layer4.0 */
    layer4_0_conv1_forward(n, T(layer3_5), T(layer4_0_conv1_weight), T(layer4_0_conv1), T(layer4_0_bn1_m2),
                           T(layer4_0_bn1_mean), ddp->workspace); /* 4 */
    layer4_0_bn1_scale_forward(n, T(layer4_0_bn1_weight), T(layer4_0_bn1_running_mean),
                               T(layer4_0_bn1_running_var), T(layer4_0_bn1_m2), T(layer4_0_bn1_mean),
                               T(layer4_0_bn1_running_mean), T(layer4_0_bn1_running_var),
                               T(layer4_0_bn1_scale)); /* 5 */
    layer4_0_conv2_forward(n, T(layer4_0_conv1), T(layer4_0_bn1_bias), T(layer4_0_bn1_mean),
                           T(layer4_0_bn1_scale), T(layer4_0_conv2_weight), T(layer4_0_conv2),
                           T(layer4_0_bn2_m2), T(layer4_0_bn2_mean), ddp->workspace); /* 6 */
    layer4_bn_scale_forward(n, T(layer4_0_bn2_weight), T(layer4_0_bn2_running_mean),
                            T(layer4_0_bn2_running_var), T(layer4_0_bn2_m2), T(layer4_0_bn2_mean),
                            T(layer4_0_bn2_var), T(layer4_0_bn2_running_mean), T(layer4_0_bn2_running_var),
                            T(layer4_0_bn2_scale)); /* 7 */
    layer4_conv3_forward(n, T(layer4_0_conv2), T(layer4_0_bn2_bias), T(layer4_0_bn2_mean),
                         T(layer4_0_bn2_scale), T(layer4_0_conv3_weight), T(layer4_0_conv3),
                         T(layer4_0_bn3_m2), T(layer4_0_bn3_mean), ddp->workspace); /* 8 */
    layer4_scale_forward(n, T(layer4_0_bn3_weight), T(layer4_0_bn3_running_mean), T(layer4_0_bn3_running_var),
                         T(layer4_0_bn3_m2), T(layer4_0_bn3_mean), T(layer4_0_bn3_var),
                         T(layer4_0_bn3_running_mean), T(layer4_0_bn3_running_var),
                         T(layer4_0_bn3_scale)); /* 9 */

    /* layer4.0.downsample */
    layer4_0_downsample_0_forward(n, T(layer3_5), T(layer4_0_downsample_0_weight), T(layer4_0_downsample_0),
                                  T(layer4_0_downsample_1_m2), T(layer4_0_downsample_1_mean),
                                  ddp->workspace); /* 12 */
    layer4_scale_forward(n, T(layer4_0_downsample_1_weight), T(layer4_0_downsample_1_running_mean),
                         T(layer4_0_downsample_1_running_var), T(layer4_0_downsample_1_m2),
                         T(layer4_0_downsample_1_mean), T(layer4_0_downsample_1_var),
                         T(layer4_0_downsample_1_running_mean), T(layer4_0_downsample_1_running_var),
                         T(layer4_0_downsample_1_scale)); /* 13 */

    /* layer4.0 */
    layer4_0_forward(n, T(layer4_0_conv3), T(layer4_0_bn3_bias), T(layer4_0_bn3_mean), T(layer4_0_bn3_scale),
                     T(layer4_0_downsample_0), T(layer4_0_downsample_1_bias), T(layer4_0_downsample_1_mean),
                     T(layer4_0_downsample_1_scale), T(layer4_0)); /* 16 */

    /* layer4.1 */
    layer4_conv1_forward(n, T(layer4_0), T(layer4_1_conv1_weight), T(layer4_1_conv1), T(layer4_1_bn1_m2),
                         T(layer4_1_bn1_mean), ddp->workspace); /* 4 */
    layer_bn_num_batches_tracked_update(n, T(layer3_3_bn3_num_batches_tracked),
                                        T(layer3_4_bn1_num_batches_tracked),
                                        T(layer3_4_bn2_num_batches_tracked),
                                        T(layer3_4_bn3_num_batches_tracked),
                                        T(layer3_5_bn1_num_batches_tracked),
                                        T(layer3_5_bn2_num_batches_tracked),
                                        T(layer3_5_bn3_num_batches_tracked),
                                        T(layer4_0_bn1_num_batches_tracked),
                                        T(layer4_0_bn2_num_batches_tracked),
                                        T(layer4_0_bn3_num_batches_tracked),
                                        T(layer4_0_downsample_1_num_batches_tracked),
                                        T(layer4_1_bn1_num_batches_tracked),
                                        T(layer3_3_bn3_num_batches_tracked),
                                        T(layer3_4_bn1_num_batches_tracked),
                                        T(layer3_4_bn2_num_batches_tracked),
                                        T(layer3_4_bn3_num_batches_tracked),
                                        T(layer3_5_bn1_num_batches_tracked),
                                        T(layer3_5_bn2_num_batches_tracked),
                                        T(layer3_5_bn3_num_batches_tracked),
                                        T(layer4_0_bn1_num_batches_tracked),
                                        T(layer4_0_bn2_num_batches_tracked),
                                        T(layer4_0_bn3_num_batches_tracked),
                                        T(layer4_0_downsample_1_num_batches_tracked),
                                        T(layer4_1_bn1_num_batches_tracked)); /* 5 */
    layer4_bn_scale_forward(n, T(layer4_1_bn1_weight), T(layer4_1_bn1_running_mean),
                            T(layer4_1_bn1_running_var), T(layer4_1_bn1_m2), T(layer4_1_bn1_mean),
                            T(layer4_1_bn1_var), T(layer4_1_bn1_running_mean), T(layer4_1_bn1_running_var),
                            T(layer4_1_bn1_scale)); /* 5 */
    layer4_conv2_forward(n, T(layer4_1_conv1), T(layer4_1_bn1_bias), T(layer4_1_bn1_mean),
                         T(layer4_1_bn1_scale), T(layer4_1_conv2_weight), T(layer4_1_conv2),
                         T(layer4_1_bn2_m2), T(layer4_1_bn2_mean), ddp->workspace); /* 6 */
    layer4_bn_scale_forward(n, T(layer4_1_bn2_weight), T(layer4_1_bn2_running_mean),
                            T(layer4_1_bn2_running_var), T(layer4_1_bn2_m2), T(layer4_1_bn2_mean),
                            T(layer4_1_bn2_var), T(layer4_1_bn2_running_mean), T(layer4_1_bn2_running_var),
                            T(layer4_1_bn2_scale)); /* 7 */
    layer4_conv3_forward(n, T(layer4_1_conv2), T(layer4_1_bn2_bias), T(layer4_1_bn2_mean),
                         T(layer4_1_bn2_scale), T(layer4_1_conv3_weight), T(layer4_1_conv3),
                         T(layer4_1_bn3_m2), T(layer4_1_bn3_mean), ddp->workspace); /* 8 */
    layer4_scale_forward(n, T(layer4_1_bn3_weight), T(layer4_1_bn3_running_mean), T(layer4_1_bn3_running_var),
                         T(layer4_1_bn3_m2), T(layer4_1_bn3_mean), T(layer4_1_bn3_var),
                         T(layer4_1_bn3_running_mean), T(layer4_1_bn3_running_var),
                         T(layer4_1_bn3_scale)); /* 9 */
    layer4_forward(n, T(layer4_0), T(layer4_1_conv3), T(layer4_1_bn3_bias), T(layer4_1_bn3_mean),
                   T(layer4_1_bn3_scale), T(layer4_1)); /* 16 */

    /* layer4.2 */
    layer4_conv1_forward(n, T(layer4_1), T(layer4_2_conv1_weight), T(layer4_2_conv1), T(layer4_2_bn1_m2),
                         T(layer4_2_bn1_mean), ddp->workspace); /* 4 */
    layer4_bn_scale_forward(n, T(layer4_2_bn1_weight), T(layer4_2_bn1_running_mean),
                            T(layer4_2_bn1_running_var), T(layer4_2_bn1_m2), T(layer4_2_bn1_mean),
                            T(layer4_2_bn1_var), T(layer4_2_bn1_running_mean), T(layer4_2_bn1_running_var),
                            T(layer4_2_bn1_scale)); /* 5 */
    layer4_conv2_forward(n, T(layer4_2_conv1), T(layer4_2_bn1_bias), T(layer4_2_bn1_mean),
                         T(layer4_2_bn1_scale), T(layer4_2_conv2_weight), T(layer4_2_conv2),
                         T(layer4_2_bn2_m2), T(layer4_2_bn2_mean), ddp->workspace); /* 6 */
    layer4_bn_scale_forward(n, T(layer4_2_bn2_weight), T(layer4_2_bn2_running_mean),
                            T(layer4_2_bn2_running_var), T(layer4_2_bn2_m2), T(layer4_2_bn2_mean),
                            T(layer4_2_bn2_var), T(layer4_2_bn2_running_mean), T(layer4_2_bn2_running_var),
                            T(layer4_2_bn2_scale)); /* 7 */
    layer4_conv3_forward(n, T(layer4_2_conv2), T(layer4_2_bn2_bias), T(layer4_2_bn2_mean),
                         T(layer4_2_bn2_scale), T(layer4_2_conv3_weight), T(layer4_2_conv3),
                         T(layer4_2_bn3_m2), T(layer4_2_bn3_mean), ddp->workspace); /* 8 */
    layer4_2_bn3_num_batches_tracked_update(n, T(layer4_1_bn2_num_batches_tracked),
                                            T(layer4_1_bn3_num_batches_tracked),
                                            T(layer4_2_bn1_num_batches_tracked),
                                            T(layer4_2_bn2_num_batches_tracked),
                                            T(layer4_2_bn3_num_batches_tracked),
                                            T(layer4_1_bn2_num_batches_tracked),
                                            T(layer4_1_bn3_num_batches_tracked),
                                            T(layer4_2_bn1_num_batches_tracked),
                                            T(layer4_2_bn2_num_batches_tracked),
                                            T(layer4_2_bn3_num_batches_tracked)); /* 9 */
    layer4_scale_forward(n, T(layer4_2_bn3_weight), T(layer4_2_bn3_running_mean), T(layer4_2_bn3_running_var),
                         T(layer4_2_bn3_m2), T(layer4_2_bn3_mean), T(layer4_2_bn3_var),
                         T(layer4_2_bn3_running_mean), T(layer4_2_bn3_running_var),
                         T(layer4_2_bn3_scale)); /* 9 */
    layer4_forward(n, T(layer4_1), T(layer4_2_conv3), T(layer4_2_bn3_bias), T(layer4_2_bn3_mean),
                   T(layer4_2_bn3_scale), T(layer4_2)); /* 16 */

    fc_forward(n, T(layer4_2), T(fc_weight), T(fc_bias), T(fc)); /* 30 */
    loss_log_p_forward(n, T(fc), T(loss_log_p_exp), T(loss_log_p_sum), T(loss_log_p)); /* 45 */
    loss_score_forward(n, T(target), T(loss_log_p), T(loss_score)); /* 45 */
    loss_sums(n, T(target), T(loss_score), T(loss_sum), T(loss_sum_2)); /* 45 */
    loss_forward(n, T(loss_sum), T(loss_sum_2), T(loss)); /* 45 */
}

void train_step(struct ddp *ddp, int n)
{
    ddp_broadcast_state(ddp); /* the buffers, before they are used */
    forward(ddp, n);
    ddp_report_loss(ddp, n, *(const float *)T(loss));
    loss_sum_backward(n, T(loss_sum_2), T(d_loss_sum)); /* 45 */
    loss_score_backward(n, T(target), T(d_loss_sum), T(d_loss_score)); /* 45 */
    loss_score_backward_2(n, T(target), T(d_loss_score), T(d_loss_log_p)); /* 45 */
    loss_log_p_z_backward(n, T(loss_log_p_exp), T(loss_log_p_sum), T(d_loss_log_p), T(d_loss_log_p_z),
                          G(fc_bias), ddp->workspace); /* 30 */
    fc_backward_weight(n, T(layer4_2), T(d_loss_log_p_z), G(fc_weight)); /* 30 */
    fc_backward_input(n, T(fc_weight), T(d_loss_log_p_z), T(d_mean)); /* 30 */

    /* layer4.2 */
    layer4_2_bn3_backward(n, T(layer4_2_conv3), T(layer4_2_bn3_mean), T(layer4_2), T(d_mean),
                          T(d_layer4_2_bn3), G(layer4_2_bn3_bias), T(d_layer4_2_bn3_scale),
                          ddp->workspace); /* 9 */
    layer4_bn3_backward_vectors(n, T(layer4_2_bn3_weight), T(layer4_2_bn3_var), T(layer4_2_bn3_scale),
                                G(layer4_2_bn3_bias), T(d_layer4_2_bn3_scale), G(layer4_2_bn3_weight),
                                T(d_layer4_2_bn3_m2), T(d_layer4_2_conv3)); /* 9 */
    layer4_bn3_backward(n, T(layer4_2_conv3), T(layer4_2_bn3_mean), T(layer4_2_bn3_scale), T(d_layer4_2_bn3),
                        T(d_layer4_2_bn3_m2), T(d_layer4_2_conv3), T(d_layer4_2_conv3_2)); /* 8 */
    layer4_conv3_backward_weight(n, T(layer4_2_conv2), T(layer4_2_bn2_bias), T(layer4_2_bn2_mean),
                                 T(layer4_2_bn2_scale), T(d_layer4_2_conv3_2),
                                 G(layer4_2_conv3_weight)); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_2_conv2), T(layer4_2_bn2_bias), T(layer4_2_bn2_mean),
                                T(layer4_2_bn2_scale), T(layer4_2_conv3_weight), T(d_layer4_2_conv3_2),
                                T(d_layer4_2_bn2)); /* 8 */
    ddp_update_start(ddp, 0); /* fc.bias .. layer4.2.conv3.weight */
    layer4_bn_backward_sums(n, T(layer4_2_conv2), T(layer4_2_bn2_mean), T(d_layer4_2_bn2),
                            G(layer4_2_bn2_bias), T(d_layer4_2_bn2_scale), ddp->workspace); /* 7 */
    layer4_bn_backward_vectors(n, T(layer4_2_bn2_weight), T(layer4_2_bn2_var), T(layer4_2_bn2_scale),
                               G(layer4_2_bn2_bias), T(d_layer4_2_bn2_scale), G(layer4_2_bn2_weight),
                               T(d_layer4_2_bn2_m2), T(d_layer4_2_conv2)); /* 7 */
    layer4_bn_backward(n, T(layer4_2_conv2), T(layer4_2_bn2_mean), T(layer4_2_bn2_scale), T(d_layer4_2_bn2),
                       T(d_layer4_2_bn2_m2), T(d_layer4_2_conv2), T(d_layer4_2_conv2_2)); /* 6 */
    layer4_conv2_backward_weight(n, T(layer4_2_conv1), T(layer4_2_bn1_bias), T(layer4_2_bn1_mean),
                                 T(layer4_2_bn1_scale), T(d_layer4_2_conv2_2),
                                 G(layer4_2_conv2_weight)); /* 6 */
    layer4_conv2_backward_input(n, T(layer4_2_conv1), T(layer4_2_bn1_bias), T(layer4_2_bn1_mean),
                                T(layer4_2_bn1_scale), T(layer4_2_conv2_weight), T(d_layer4_2_conv2_2),
                                T(d_layer4_2_bn1)); /* 6 */
    ddp_update_start(ddp, 1); /* layer4.2.bn2.bias .. layer4.2.conv2.weight */
    ddp_update_wait(ddp, 0); /* bucket 2's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_2_conv1), T(layer4_2_bn1_mean), T(d_layer4_2_bn1),
                            G(layer4_2_bn1_bias), T(d_layer4_2_bn1_scale), ddp->workspace); /* 5 */
    layer4_bn_backward_vectors(n, T(layer4_2_bn1_weight), T(layer4_2_bn1_var), T(layer4_2_bn1_scale),
                               G(layer4_2_bn1_bias), T(d_layer4_2_bn1_scale), G(layer4_2_bn1_weight),
                               T(d_layer4_2_bn1_m2), T(d_layer4_2_conv1)); /* 5 */
    layer4_bn_backward(n, T(layer4_2_conv1), T(layer4_2_bn1_mean), T(layer4_2_bn1_scale), T(d_layer4_2_bn1),
                       T(d_layer4_2_bn1_m2), T(d_layer4_2_conv1), T(d_layer4_2_conv1_2)); /* 4 */
    layer4_conv1_backward_weight(n, T(layer4_1), T(d_layer4_2_conv1_2), G(layer4_2_conv1_weight)); /* 4 */

    /* layer4.1 */
    layer4_conv1_backward_input(n, T(layer4_1), T(layer4_2_conv1_weight), T(d_layer4_2_bn3),
                                T(d_layer4_2_conv1_2), T(d_layer4_1_bn3)); /* 4 */
    ddp_update_start(ddp, 2); /* layer4.2.bn1.bias .. layer4.2.conv1.weight */
    layer4_1_bn3_backward_sums(n, T(layer4_1_conv3), T(layer4_1_bn3_mean), T(d_layer4_1_bn3),
                               G(layer4_1_bn3_bias), T(d_layer4_1_bn3_scale), ddp->workspace); /* 9 */
    layer4_bn3_backward_vectors(n, T(layer4_1_bn3_weight), T(layer4_1_bn3_var), T(layer4_1_bn3_scale),
                                G(layer4_1_bn3_bias), T(d_layer4_1_bn3_scale), G(layer4_1_bn3_weight),
                                T(d_layer4_1_bn3_m2), T(d_layer4_1_conv3)); /* 9 */
    layer4_bn3_backward(n, T(layer4_1_conv3), T(layer4_1_bn3_mean), T(layer4_1_bn3_scale), T(d_layer4_1_bn3),
                        T(d_layer4_1_bn3_m2), T(d_layer4_1_conv3), T(d_layer4_1_conv3_2)); /* 8 */
    layer4_conv3_backward_weight(n, T(layer4_1_conv2), T(layer4_1_bn2_bias), T(layer4_1_bn2_mean),
                                 T(layer4_1_bn2_scale), T(d_layer4_1_conv3_2),
                                 G(layer4_1_conv3_weight)); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_1_conv2), T(layer4_1_bn2_bias), T(layer4_1_bn2_mean),
                                T(layer4_1_bn2_scale), T(layer4_1_conv3_weight), T(d_layer4_1_conv3_2),
                                T(d_layer4_1_bn2)); /* 8 */
    ddp_update_start(ddp, 3); /* layer4.1.bn3.bias .. layer4.1.conv3.weight */
    ddp_update_wait(ddp, 1); /* bucket 4's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_1_conv2), T(layer4_1_bn2_mean), T(d_layer4_1_bn2),
                            G(layer4_1_bn2_bias), T(d_layer4_1_bn2_scale), ddp->workspace); /* 7 */
    layer4_bn_backward_vectors(n, T(layer4_1_bn2_weight), T(layer4_1_bn2_var), T(layer4_1_bn2_scale),
                               G(layer4_1_bn2_bias), T(d_layer4_1_bn2_scale), G(layer4_1_bn2_weight),
                               T(d_layer4_1_bn2_m2), T(d_layer4_1_conv2)); /* 7 */
    layer4_bn_backward(n, T(layer4_1_conv2), T(layer4_1_bn2_mean), T(layer4_1_bn2_scale), T(d_layer4_1_bn2),
                       T(d_layer4_1_bn2_m2), T(d_layer4_1_conv2), T(d_layer4_1_conv2_2)); /* 6 */
    layer4_conv2_backward_weight(n, T(layer4_1_conv1), T(layer4_1_bn1_bias), T(layer4_1_bn1_mean),
                                 T(layer4_1_bn1_scale), T(d_layer4_1_conv2_2),
                                 G(layer4_1_conv2_weight)); /* 6 */
    layer4_conv2_backward_input(n, T(layer4_1_conv1), T(layer4_1_bn1_bias), T(layer4_1_bn1_mean),
                                T(layer4_1_bn1_scale), T(layer4_1_conv2_weight), T(d_layer4_1_conv2_2),
                                T(d_layer4_1_bn1)); /* 6 */
    ddp_update_start(ddp, 4); /* layer4.1.bn2.bias .. layer4.1.conv2.weight */
    ddp_update_wait(ddp, 3); /* bucket 5's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_1_conv1), T(layer4_1_bn1_mean), T(d_layer4_1_bn1),
                            G(layer4_1_bn1_bias), T(d_layer4_1_bn1_scale), ddp->workspace); /* 5 */
    layer4_bn_backward_vectors(n, T(layer4_1_bn1_weight), T(layer4_1_bn1_var), T(layer4_1_bn1_scale),
                               G(layer4_1_bn1_bias), T(d_layer4_1_bn1_scale), G(layer4_1_bn1_weight),
                               T(d_layer4_1_bn1_m2), T(d_layer4_1_conv1)); /* 5 */
    layer4_bn_backward(n, T(layer4_1_conv1), T(layer4_1_bn1_mean), T(layer4_1_bn1_scale), T(d_layer4_1_bn1),
                       T(d_layer4_1_bn1_m2), T(d_layer4_1_conv1), T(d_layer4_1_conv1_2)); /* 4 */
    layer4_conv1_backward_weight(n, T(layer4_0), T(d_layer4_1_conv1_2), G(layer4_1_conv1_weight)); /* 4 */

    /* layer4.0 */
    layer4_conv1_backward_input(n, T(layer4_0), T(layer4_1_conv1_weight), T(d_layer4_1_bn3),
                                T(d_layer4_1_conv1_2), T(d_layer4_0_bn3)); /* 4 */
    ddp_update_start(ddp, 5); /* layer4.1.bn1.bias .. layer4.1.conv1.weight */
    ddp_update_wait(ddp, 4); /* bucket 6's gradients lie where its were */
    layer4_0_downsample_1_backward_sums(n, T(layer4_0_conv3), T(layer4_0_bn3_mean), T(layer4_0_downsample_0),
                                        T(layer4_0_downsample_1_mean), T(d_layer4_0_bn3),
                                        G(layer4_0_bn3_bias), T(d_layer4_0_downsample_1_scale),
                                        T(d_layer4_0_bn3_scale), ddp->workspace); /* 9 */

    /* layer4.0.downsample */
    layer4_0_downsample_1_bias_backward(n, G(layer4_0_bn3_bias), G(layer4_0_downsample_1_bias)); /* 13 */

    /* layer4.0 */
    layer4_0_downsample_1_backward_vectors(n, T(layer4_0_bn3_weight), T(layer4_0_bn3_var),
                                           T(layer4_0_bn3_scale), T(layer4_0_downsample_1_weight),
                                           T(layer4_0_downsample_1_var), T(layer4_0_downsample_1_scale),
                                           G(layer4_0_bn3_bias), T(d_layer4_0_downsample_1_scale),
                                           T(d_layer4_0_bn3_scale), G(layer4_0_downsample_1_weight),
                                           T(d_layer4_0_downsample_1_m2), T(d_layer4_0_downsample_0),
                                           G(layer4_0_bn3_weight), T(d_layer4_0_bn3_m2),
                                           T(d_layer4_0_conv3)); /* 9 */
    layer4_0_bn3_backward(n, T(layer4_0_conv3), T(layer4_0_bn3_mean), T(layer4_0_bn3_scale),
                          T(layer4_0_downsample_0), T(layer4_0_downsample_1_mean),
                          T(layer4_0_downsample_1_scale), T(d_layer4_0_bn3), T(d_layer4_0_downsample_1_m2),
                          T(d_layer4_0_downsample_0), T(d_layer4_0_bn3_m2), T(d_layer4_0_conv3),
                          T(d_layer4_0_downsample_0_2), T(d_layer4_0_conv3_2)); /* 8 */
    layer4_conv3_backward_weight(n, T(layer4_0_conv2), T(layer4_0_bn2_bias), T(layer4_0_bn2_mean),
                                 T(layer4_0_bn2_scale), T(d_layer4_0_conv3_2),
                                 G(layer4_0_conv3_weight)); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_0_conv2), T(layer4_0_bn2_bias), T(layer4_0_bn2_mean),
                                T(layer4_0_bn2_scale), T(layer4_0_conv3_weight), T(d_layer4_0_conv3_2),
                                T(d_layer4_0_bn2)); /* 8 */
    ddp_update_start(ddp, 6); /* layer4.0.bn3.bias .. layer4.0.conv3.weight */
    ddp_update_wait(ddp, 5); /* bucket 7's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_0_conv2), T(layer4_0_bn2_mean), T(d_layer4_0_bn2),
                            G(layer4_0_bn2_bias), T(d_layer4_0_bn2_scale), ddp->workspace); /* 7 */
    layer4_bn_backward_vectors(n, T(layer4_0_bn2_weight), T(layer4_0_bn2_var), T(layer4_0_bn2_scale),
                               G(layer4_0_bn2_bias), T(d_layer4_0_bn2_scale), G(layer4_0_bn2_weight),
                               T(d_layer4_0_bn2_m2), T(d_layer4_0_conv2)); /* 7 */
    layer4_bn_backward(n, T(layer4_0_conv2), T(layer4_0_bn2_mean), T(layer4_0_bn2_scale), T(d_layer4_0_bn2),
                       T(d_layer4_0_bn2_m2), T(d_layer4_0_conv2), T(d_layer4_0_conv2_2)); /* 6 */
    layer4_0_conv2_backward_weight(n, T(layer4_0_conv1), T(layer4_0_bn1_bias), T(layer4_0_bn1_mean),
                                   T(layer4_0_bn1_scale), T(d_layer4_0_conv2_2),
                                   G(layer4_0_conv2_weight)); /* 6 */
    layer4_0_conv2_backward_input(n, T(layer4_0_conv1), T(layer4_0_bn1_bias), T(layer4_0_bn1_mean),
                                  T(layer4_0_bn1_scale), T(layer4_0_conv2_weight), T(d_layer4_0_conv2_2),
                                  T(d_layer4_0_bn1)); /* 6 */
    ddp_update_start(ddp, 7); /* layer4.0.bn2.bias .. layer4.0.conv2.weight */
    ddp_update_wait(ddp, 6); /* bucket 8's gradients lie where its were */
    layer4_0_bn1_backward_sums(n, T(layer4_0_conv1), T(layer4_0_bn1_mean), T(d_layer4_0_bn1),
                               G(layer4_0_bn1_bias), T(d_layer4_0_bn1_scale), ddp->workspace); /* 5 */
    layer4_0_bn1_backward_vectors(n, T(layer4_0_bn1_weight), T(layer4_0_bn1_m2), T(layer4_0_bn1_scale),
                                  G(layer4_0_bn1_bias), T(d_layer4_0_bn1_scale), G(layer4_0_bn1_weight),
                                  T(d_layer4_0_bn1_m2), T(d_layer4_0_conv1)); /* 5 */
    layer4_0_bn1_backward(n, T(layer4_0_conv1), T(layer4_0_bn1_mean), T(layer4_0_bn1_scale),
                          T(d_layer4_0_bn1), T(d_layer4_0_bn1_m2), T(d_layer4_0_conv1),
                          T(d_layer4_0_conv1_2)); /* 4 */
    layer4_0_conv1_backward_weight(n, T(layer3_5), T(d_layer4_0_conv1_2), G(layer4_0_conv1_weight)); /* 4 */

    /* layer3.5 */
    layer4_0_conv1_backward_input(n, T(layer4_0_conv1_weight), T(d_layer4_0_conv1_2), T(d_layer3_5)); /* 4 */

    /* layer4.0.downsample */
    layer4_0_downsample_0_backward_weight(n, T(layer3_5), T(d_layer4_0_downsample_0_2),
                                          G(layer4_0_downsample_0_weight)); /* 12 */

    /* layer3.5 */
    layer4_0_downsample_0_backward_input(n, T(layer3_5), T(layer4_0_downsample_0_weight),
                                         T(d_layer4_0_downsample_0_2), T(d_layer3_5),
                                         T(d_layer3_5_bn3)); /* 12 */
    ddp_update_start(ddp, 8); /* layer4.0.bn1.bias .. layer4.0.downsample.0.weight */
    ddp_update_wait(ddp, 7); /* bucket 9's gradients lie where its were */
    layer3_bn3_backward_sums(n, T(layer3_5_conv3), T(layer3_5_bn3_mean), T(d_layer3_5_bn3),
                             G(layer3_5_bn3_bias), T(d_layer3_5_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_5_bn3_weight), T(layer3_5_bn3_m2), T(layer3_5_bn3_scale),
                                G(layer3_5_bn3_bias), T(d_layer3_5_bn3_scale), G(layer3_5_bn3_weight),
                                T(d_layer3_5_bn3_m2), T(d_layer3_5_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_5_conv3), T(layer3_5_bn3_mean), T(layer3_5_bn3_scale), T(d_layer3_5_bn3),
                        T(d_layer3_5_bn3_m2), T(d_layer3_5_conv3), T(d_layer3_5_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_5_conv2), T(layer3_5_bn2_bias), T(layer3_5_bn2_mean),
                                 T(layer3_5_bn2_scale), T(d_layer3_5_conv3_2),
                                 G(layer3_5_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_5_conv2), T(layer3_5_bn2_bias), T(layer3_5_bn2_mean),
                                T(layer3_5_bn2_scale), T(layer3_5_conv3_weight), T(d_layer3_5_conv3_2),
                                T(d_layer3_5_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_5_conv2), T(layer3_5_bn2_mean), T(d_layer3_5_bn2),
                            G(layer3_5_bn2_bias), T(d_layer3_5_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_5_bn2_weight), T(layer3_5_bn2_m2), T(layer3_5_bn2_scale),
                               G(layer3_5_bn2_bias), T(d_layer3_5_bn2_scale), G(layer3_5_bn2_weight),
                               T(d_layer3_5_bn2_m2), T(d_layer3_5_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_5_conv2), T(layer3_5_bn2_mean), T(layer3_5_bn2_scale), T(d_layer3_5_bn2),
                       T(d_layer3_5_bn2_m2), T(d_layer3_5_conv2), T(d_layer3_5_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_5_conv1), T(layer3_5_bn1_bias), T(layer3_5_bn1_mean),
                                 T(layer3_5_bn1_scale), T(d_layer3_5_conv2_2),
                                 G(layer3_5_conv2_weight)); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_5_conv1), T(layer3_5_bn1_bias), T(layer3_5_bn1_mean),
                                T(layer3_5_bn1_scale), T(layer3_5_conv2_weight), T(d_layer3_5_conv2_2),
                                T(d_layer3_5_bn1)); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_5_conv1), T(layer3_5_bn1_mean), T(d_layer3_5_bn1),
                            G(layer3_5_bn1_bias), T(d_layer3_5_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_5_bn1_weight), T(layer3_5_bn1_m2), T(layer3_5_bn1_scale),
                               G(layer3_5_bn1_bias), T(d_layer3_5_bn1_scale), G(layer3_5_bn1_weight),
                               T(d_layer3_5_bn1_m2), T(d_layer3_5_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_5_conv1), T(layer3_5_bn1_mean), T(layer3_5_bn1_scale), T(d_layer3_5_bn1),
                       T(d_layer3_5_bn1_m2), T(d_layer3_5_conv1), T(d_layer3_5_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_4), T(d_layer3_5_conv1_2), G(layer3_5_conv1_weight)); /* 4 */

    /* layer3.4 */
    layer3_conv1_backward_input(n, T(layer3_4), T(layer3_5_conv1_weight), T(d_layer3_5_bn3),
                                T(d_layer3_5_conv1_2), T(d_layer3_4_bn3)); /* 4 */
    ddp_update_start(ddp, 9); /* layer3.5.bn3.bias .. layer3.5.conv1.weight */
    ddp_update_wait(ddp, 8); /* bucket 10's gradients lie where its were */
    layer3_bn3_backward_sums(n, T(layer3_4_conv3), T(layer3_4_bn3_mean), T(d_layer3_4_bn3),
                             G(layer3_4_bn3_bias), T(d_layer3_4_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_4_bn3_weight), T(layer3_4_bn3_m2), T(layer3_4_bn3_scale),
                                G(layer3_4_bn3_bias), T(d_layer3_4_bn3_scale), G(layer3_4_bn3_weight),
                                T(d_layer3_4_bn3_m2), T(d_layer3_4_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_4_conv3), T(layer3_4_bn3_mean), T(layer3_4_bn3_scale), T(d_layer3_4_bn3),
                        T(d_layer3_4_bn3_m2), T(d_layer3_4_conv3), T(d_layer3_4_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_4_conv2), T(layer3_4_bn2_bias), T(layer3_4_bn2_mean),
                                 T(layer3_4_bn2_scale), T(d_layer3_4_conv3_2),
                                 G(layer3_4_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_4_conv2), T(layer3_4_bn2_bias), T(layer3_4_bn2_mean),
                                T(layer3_4_bn2_scale), T(layer3_4_conv3_weight), T(d_layer3_4_conv3_2),
                                T(d_layer3_4_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_4_conv2), T(layer3_4_bn2_mean), T(d_layer3_4_bn2),
                            G(layer3_4_bn2_bias), T(d_layer3_4_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_4_bn2_weight), T(layer3_4_bn2_m2), T(layer3_4_bn2_scale),
                               G(layer3_4_bn2_bias), T(d_layer3_4_bn2_scale), G(layer3_4_bn2_weight),
                               T(d_layer3_4_bn2_m2), T(d_layer3_4_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_4_conv2), T(layer3_4_bn2_mean), T(layer3_4_bn2_scale), T(d_layer3_4_bn2),
                       T(d_layer3_4_bn2_m2), T(d_layer3_4_conv2), T(d_layer3_4_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_4_conv1), T(layer3_4_bn1_bias), T(layer3_4_bn1_mean),
                                 T(layer3_4_bn1_scale), T(d_layer3_4_conv2_2),
                                 G(layer3_4_conv2_weight)); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_4_conv1), T(layer3_4_bn1_bias), T(layer3_4_bn1_mean),
                                T(layer3_4_bn1_scale), T(layer3_4_conv2_weight), T(d_layer3_4_conv2_2),
                                T(d_layer3_4_bn1)); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_4_conv1), T(layer3_4_bn1_mean), T(d_layer3_4_bn1),
                            G(layer3_4_bn1_bias), T(d_layer3_4_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_4_bn1_weight), T(layer3_4_bn1_m2), T(layer3_4_bn1_scale),
                               G(layer3_4_bn1_bias), T(d_layer3_4_bn1_scale), G(layer3_4_bn1_weight),
                               T(d_layer3_4_bn1_m2), T(d_layer3_4_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_4_conv1), T(layer3_4_bn1_mean), T(layer3_4_bn1_scale), T(d_layer3_4_bn1),
                       T(d_layer3_4_bn1_m2), T(d_layer3_4_conv1), T(d_layer3_4_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_3), T(d_layer3_4_conv1_2), G(layer3_4_conv1_weight)); /* 4 */

    /* layer3.3 */
    layer3_conv1_backward_input(n, T(layer3_3), T(layer3_4_conv1_weight), T(d_layer3_4_bn3),
                                T(d_layer3_4_conv1_2), T(d_layer3_3_bn3)); /* 4 */
    ddp_update_start(ddp, 10); /* layer3.4.bn3.bias .. layer3.4.conv1.weight */
    layer3_bn3_backward_sums(n, T(layer3_3_conv3), T(layer3_3_bn3_mean), T(d_layer3_3_bn3),
                             G(layer3_3_bn3_bias), T(d_layer3_3_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_3_bn3_weight), T(layer3_3_bn3_m2), T(layer3_3_bn3_scale),
                                G(layer3_3_bn3_bias), T(d_layer3_3_bn3_scale), G(layer3_3_bn3_weight),
                                T(d_layer3_3_bn3_m2), T(d_layer3_3_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_3_conv3), T(layer3_3_bn3_mean), T(layer3_3_bn3_scale), T(d_layer3_3_bn3),
                        T(d_layer3_3_bn3_m2), T(d_layer3_3_conv3), T(d_layer3_3_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_3_conv2), T(layer3_3_bn2_bias), T(layer3_3_bn2_mean),
                                 T(layer3_3_bn2_scale), T(d_layer3_3_conv3_2),
                                 G(layer3_3_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_3_conv2), T(layer3_3_bn2_bias), T(layer3_3_bn2_mean),
                                T(layer3_3_bn2_scale), T(layer3_3_conv3_weight), T(d_layer3_3_conv3_2),
                                T(d_layer3_3_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_3_conv2), T(layer3_3_bn2_mean), T(d_layer3_3_bn2),
                            G(layer3_3_bn2_bias), T(d_layer3_3_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_3_bn2_weight), T(layer3_3_bn2_m2), T(layer3_3_bn2_scale),
                               G(layer3_3_bn2_bias), T(d_layer3_3_bn2_scale), G(layer3_3_bn2_weight),
                               T(d_layer3_3_bn2_m2), T(d_layer3_3_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_3_conv2), T(layer3_3_bn2_mean), T(layer3_3_bn2_scale), T(d_layer3_3_bn2),
                       T(d_layer3_3_bn2_m2), T(d_layer3_3_conv2), T(d_layer3_3_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_3_conv1), T(layer3_3_bn1_bias), T(layer3_3_bn1_mean),
                                 T(layer3_3_bn1_scale), T(d_layer3_3_conv2_2),
                                 G(layer3_3_conv2_weight)); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_3_conv1), T(layer3_3_bn1_bias), T(layer3_3_bn1_mean),
                                T(layer3_3_bn1_scale), T(layer3_3_conv2_weight), T(d_layer3_3_conv2_2),
                                T(d_layer3_3_bn1)); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_3_conv1), T(layer3_3_bn1_mean), T(d_layer3_3_bn1),
                            G(layer3_3_bn1_bias), T(d_layer3_3_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_3_bn1_weight), T(layer3_3_bn1_m2), T(layer3_3_bn1_scale),
                               G(layer3_3_bn1_bias), T(d_layer3_3_bn1_scale), G(layer3_3_bn1_weight),
                               T(d_layer3_3_bn1_m2), T(d_layer3_3_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_3_conv1), T(layer3_3_bn1_mean), T(layer3_3_bn1_scale), T(d_layer3_3_bn1),
                       T(d_layer3_3_bn1_m2), T(d_layer3_3_conv1), T(d_layer3_3_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_2), T(d_layer3_3_conv1_2), G(layer3_3_conv1_weight)); /* 4 */

    /* layer3.2 */
    layer3_conv1_backward_input(n, T(layer3_2), T(layer3_3_conv1_weight), T(d_layer3_3_bn3),
                                T(d_layer3_3_conv1_2), T(d_layer3_2_bn3)); /* 4 */
    ddp_update_start(ddp, 11); /* layer3.3.bn3.bias .. layer3.3.conv1.weight */
    ddp_update_wait(ddp, 10); /* bucket 12's gradients lie where its were */
    layer3_bn3_backward_sums(n, T(layer3_2_conv3), T(layer3_2_bn3_mean), T(d_layer3_2_bn3),
                             G(layer3_2_bn3_bias), T(d_layer3_2_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_2_bn3_weight), T(layer3_2_bn3_m2), T(layer3_2_bn3_scale),
                                G(layer3_2_bn3_bias), T(d_layer3_2_bn3_scale), G(layer3_2_bn3_weight),
                                T(d_layer3_2_bn3_m2), T(d_layer3_2_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_2_conv3), T(layer3_2_bn3_mean), T(layer3_2_bn3_scale), T(d_layer3_2_bn3),
                        T(d_layer3_2_bn3_m2), T(d_layer3_2_conv3), T(d_layer3_2_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_2_conv2), T(layer3_2_bn2_bias), T(layer3_2_bn2_mean),
                                 T(layer3_2_bn2_scale), T(d_layer3_2_conv3_2),
                                 G(layer3_2_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_2_conv2), T(layer3_2_bn2_bias), T(layer3_2_bn2_mean),
                                T(layer3_2_bn2_scale), T(layer3_2_conv3_weight), T(d_layer3_2_conv3_2),
                                T(d_layer3_2_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_2_conv2), T(layer3_2_bn2_mean), T(d_layer3_2_bn2),
                            G(layer3_2_bn2_bias), T(d_layer3_2_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_2_bn2_weight), T(layer3_2_bn2_m2), T(layer3_2_bn2_scale),
                               G(layer3_2_bn2_bias), T(d_layer3_2_bn2_scale), G(layer3_2_bn2_weight),
                               T(d_layer3_2_bn2_m2), T(d_layer3_2_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_2_conv2), T(layer3_2_bn2_mean), T(layer3_2_bn2_scale), T(d_layer3_2_bn2),
                       T(d_layer3_2_bn2_m2), T(d_layer3_2_conv2), T(d_layer3_2_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_2_conv1), T(layer3_2_bn1_bias), T(layer3_2_bn1_mean),
                                 T(layer3_2_bn1_scale), T(d_layer3_2_conv2_2),
                                 G(layer3_2_conv2_weight)); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_2_conv1), T(layer3_2_bn1_bias), T(layer3_2_bn1_mean),
                                T(layer3_2_bn1_scale), T(layer3_2_conv2_weight), T(d_layer3_2_conv2_2),
                                T(d_layer3_2_bn1)); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_2_conv1), T(layer3_2_bn1_mean), T(d_layer3_2_bn1),
                            G(layer3_2_bn1_bias), T(d_layer3_2_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_2_bn1_weight), T(layer3_2_bn1_m2), T(layer3_2_bn1_scale),
                               G(layer3_2_bn1_bias), T(d_layer3_2_bn1_scale), G(layer3_2_bn1_weight),
                               T(d_layer3_2_bn1_m2), T(d_layer3_2_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_2_conv1), T(layer3_2_bn1_mean), T(layer3_2_bn1_scale), T(d_layer3_2_bn1),
                       T(d_layer3_2_bn1_m2), T(d_layer3_2_conv1), T(d_layer3_2_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_1), T(d_layer3_2_conv1_2), G(layer3_2_conv1_weight)); /* 4 */

    /* layer3.1 */
    layer3_conv1_backward_input(n, T(layer3_1), T(layer3_2_conv1_weight), T(d_layer3_2_bn3),
                                T(d_layer3_2_conv1_2), T(d_layer3_1_bn3)); /* 4 */
    ddp_update_start(ddp, 12); /* layer3.2.bn3.bias .. layer3.2.conv1.weight */
    ddp_update_wait(ddp, 11); /* bucket 13's gradients lie where its were */
    layer3_bn3_backward_sums(n, T(layer3_1_conv3), T(layer3_1_bn3_mean), T(d_layer3_1_bn3),
                             G(layer3_1_bn3_bias), T(d_layer3_1_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_1_bn3_weight), T(layer3_1_bn3_m2), T(layer3_1_bn3_scale),
                                G(layer3_1_bn3_bias), T(d_layer3_1_bn3_scale), G(layer3_1_bn3_weight),
                                T(d_layer3_1_bn3_m2), T(d_layer3_1_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_1_conv3), T(layer3_1_bn3_mean), T(layer3_1_bn3_scale), T(d_layer3_1_bn3),
                        T(d_layer3_1_bn3_m2), T(d_layer3_1_conv3), T(d_layer3_1_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_1_conv2), T(layer3_1_bn2_bias), T(layer3_1_bn2_mean),
                                 T(layer3_1_bn2_scale), T(d_layer3_1_conv3_2),
                                 G(layer3_1_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_1_conv2), T(layer3_1_bn2_bias), T(layer3_1_bn2_mean),
                                T(layer3_1_bn2_scale), T(layer3_1_conv3_weight), T(d_layer3_1_conv3_2),
                                T(d_layer3_1_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_1_conv2), T(layer3_1_bn2_mean), T(d_layer3_1_bn2),
                            G(layer3_1_bn2_bias), T(d_layer3_1_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_1_bn2_weight), T(layer3_1_bn2_m2), T(layer3_1_bn2_scale),
                               G(layer3_1_bn2_bias), T(d_layer3_1_bn2_scale), G(layer3_1_bn2_weight),
                               T(d_layer3_1_bn2_m2), T(d_layer3_1_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_1_conv2), T(layer3_1_bn2_mean), T(layer3_1_bn2_scale), T(d_layer3_1_bn2),
                       T(d_layer3_1_bn2_m2), T(d_layer3_1_conv2), T(d_layer3_1_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_1_conv1), T(layer3_1_bn1_bias), T(layer3_1_bn1_mean),
                                 T(layer3_1_bn1_scale), T(d_layer3_1_conv2_2),
                                 G(layer3_1_conv2_weight)); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_1_conv1), T(layer3_1_bn1_bias), T(layer3_1_bn1_mean),
                                T(layer3_1_bn1_scale), T(layer3_1_conv2_weight), T(d_layer3_1_conv2_2),
                                T(d_layer3_1_bn1)); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_1_conv1), T(layer3_1_bn1_mean), T(d_layer3_1_bn1),
                            G(layer3_1_bn1_bias), T(d_layer3_1_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_1_bn1_weight), T(layer3_1_bn1_m2), T(layer3_1_bn1_scale),
                               G(layer3_1_bn1_bias), T(d_layer3_1_bn1_scale), G(layer3_1_bn1_weight),
                               T(d_layer3_1_bn1_m2), T(d_layer3_1_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_1_conv1), T(layer3_1_bn1_mean), T(layer3_1_bn1_scale), T(d_layer3_1_bn1),
                       T(d_layer3_1_bn1_m2), T(d_layer3_1_conv1), T(d_layer3_1_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_0), T(d_layer3_1_conv1_2), G(layer3_1_conv1_weight)); /* 4 */

    /* layer3.0 */
    layer3_conv1_backward_input(n, T(layer3_0), T(layer3_1_conv1_weight), T(d_layer3_1_bn3),
                                T(d_layer3_1_conv1_2), T(d_layer3_0_bn3)); /* 4 */
    ddp_update_start(ddp, 13); /* layer3.1.bn3.bias .. layer3.1.conv1.weight */
    ddp_update_wait(ddp, 12); /* bucket 14's gradients lie where its were */
    layer3_0_bn3_backward_sums(n, T(layer3_0_conv3), T(layer3_0_bn3_mean), T(layer3_0_downsample_0),
                               T(layer3_0_downsample_1_mean), T(d_layer3_0_bn3), G(layer3_0_bn3_bias),
                               T(d_layer3_0_downsample_1_scale), T(d_layer3_0_bn3_scale),
                               ddp->workspace); /* 9 */

    /* layer3.0.downsample */
    layer3_0_downsample_1_backward_vectors(n, T(layer3_0_bn3_weight), T(layer3_0_bn3_m2),
                                           T(layer3_0_bn3_scale), T(layer3_0_downsample_1_weight),
                                           T(layer3_0_downsample_1_m2), T(layer3_0_downsample_1_scale),
                                           G(layer3_0_bn3_bias), T(d_layer3_0_downsample_1_scale),
                                           T(d_layer3_0_bn3_scale), G(layer3_0_downsample_1_weight),
                                           T(d_layer3_0_downsample_1_m2), T(d_layer3_0_downsample_0),
                                           G(layer3_0_bn3_weight), T(d_layer3_0_bn3_m2), T(d_layer3_0_conv3),
                                           G(layer3_0_downsample_1_bias)); /* 13 */

    /* layer3.0 */
    layer3_0_bn3_backward(n, T(layer3_0_conv3), T(layer3_0_bn3_mean), T(layer3_0_bn3_scale),
                          T(layer3_0_downsample_0), T(layer3_0_downsample_1_mean),
                          T(layer3_0_downsample_1_scale), T(d_layer3_0_bn3), T(d_layer3_0_downsample_1_m2),
                          T(d_layer3_0_downsample_0), T(d_layer3_0_bn3_m2), T(d_layer3_0_conv3),
                          T(d_layer3_0_downsample_0_2), T(d_layer3_0_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_0_conv2), T(layer3_0_bn2_bias), T(layer3_0_bn2_mean),
                                 T(layer3_0_bn2_scale), T(d_layer3_0_conv3_2),
                                 G(layer3_0_conv3_weight)); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_0_conv2), T(layer3_0_bn2_bias), T(layer3_0_bn2_mean),
                                T(layer3_0_bn2_scale), T(layer3_0_conv3_weight), T(d_layer3_0_conv3_2),
                                T(d_layer3_0_bn2)); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_0_conv2), T(layer3_0_bn2_mean), T(d_layer3_0_bn2),
                            G(layer3_0_bn2_bias), T(d_layer3_0_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_0_bn2_weight), T(layer3_0_bn2_m2), T(layer3_0_bn2_scale),
                               G(layer3_0_bn2_bias), T(d_layer3_0_bn2_scale), G(layer3_0_bn2_weight),
                               T(d_layer3_0_bn2_m2), T(d_layer3_0_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_0_conv2), T(layer3_0_bn2_mean), T(layer3_0_bn2_scale), T(d_layer3_0_bn2),
                       T(d_layer3_0_bn2_m2), T(d_layer3_0_conv2), T(d_layer3_0_conv2_2)); /* 6 */
    layer3_0_conv2_backward_weight(n, T(layer3_0_conv1), T(layer3_0_bn1_bias), T(layer3_0_bn1_mean),
                                   T(layer3_0_bn1_scale), T(d_layer3_0_conv2_2),
                                   G(layer3_0_conv2_weight)); /* 6 */
    layer3_0_conv2_backward_input(n, T(layer3_0_conv1), T(layer3_0_bn1_bias), T(layer3_0_bn1_mean),
                                  T(layer3_0_bn1_scale), T(layer3_0_conv2_weight), T(d_layer3_0_conv2_2),
                                  T(d_layer3_0_bn1)); /* 6 */
    layer3_0_bn1_backward_sums(n, T(layer3_0_conv1), T(layer3_0_bn1_mean), T(d_layer3_0_bn1),
                               G(layer3_0_bn1_bias), T(d_layer3_0_bn1_scale), ddp->workspace); /* 5 */
    layer3_0_bn1_backward_vectors(n, T(layer3_0_bn1_weight), T(layer3_0_bn1_m2), T(layer3_0_bn1_scale),
                                  G(layer3_0_bn1_bias), T(d_layer3_0_bn1_scale), G(layer3_0_bn1_weight),
                                  T(d_layer3_0_bn1_m2), T(d_layer3_0_conv1)); /* 5 */
    layer3_0_bn1_backward(n, T(layer3_0_conv1), T(layer3_0_bn1_mean), T(layer3_0_bn1_scale),
                          T(d_layer3_0_bn1), T(d_layer3_0_bn1_m2), T(d_layer3_0_conv1),
                          T(d_layer3_0_conv1_2)); /* 4 */
    layer3_0_conv1_backward_weight(n, T(layer2_3), T(d_layer3_0_conv1_2), G(layer3_0_conv1_weight),
                                   ddp->workspace); /* 4 */

    /* layer2.3 */
    layer3_0_conv1_backward_input(n, T(layer3_0_conv1_weight), T(d_layer3_0_conv1_2), T(d_layer2_3)); /* 4 */

    /* layer3.0.downsample */
    layer3_0_downsample_0_backward_weight(n, T(layer2_3), T(d_layer3_0_downsample_0_2),
                                          G(layer3_0_downsample_0_weight)); /* 12 */

    /* layer2.3 */
    layer3_0_downsample_0_backward_input(n, T(layer2_3), T(layer3_0_downsample_0_weight),
                                         T(d_layer3_0_downsample_0_2), T(d_layer2_3),
                                         T(d_layer2_3_bn3)); /* 12 */
    ddp_update_start(ddp, 14); /* layer3.0.bn3.bias .. layer3.0.downsample.0.weight */
    ddp_update_wait(ddp, 13); /* bucket 15's gradients lie where its were */
    layer2_bn3_backward_sums(n, T(layer2_3_conv3), T(layer2_3_bn3_mean), T(d_layer2_3_bn3),
                             G(layer2_3_bn3_bias), T(d_layer2_3_bn3_scale), ddp->workspace); /* 9 */
    layer2_bn3_backward_vectors(n, T(layer2_3_bn3_weight), T(layer2_3_bn3_m2), T(layer2_3_bn3_scale),
                                G(layer2_3_bn3_bias), T(d_layer2_3_bn3_scale), G(layer2_3_bn3_weight),
                                T(d_layer2_3_bn3_m2), T(d_layer2_3_conv3)); /* 9 */
    layer2_bn3_backward(n, T(layer2_3_conv3), T(layer2_3_bn3_mean), T(layer2_3_bn3_scale), T(d_layer2_3_bn3),
                        T(d_layer2_3_bn3_m2), T(d_layer2_3_conv3), T(d_layer2_3_conv3_2)); /* 8 */
    layer2_conv3_backward_weight(n, T(layer2_3_conv2), T(layer2_3_bn2_bias), T(layer2_3_bn2_mean),
                                 T(layer2_3_bn2_scale), T(d_layer2_3_conv3_2), G(layer2_3_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer2_conv3_backward_input(n, T(layer2_3_conv2), T(layer2_3_bn2_bias), T(layer2_3_bn2_mean),
                                T(layer2_3_bn2_scale), T(layer2_3_conv3_weight), T(d_layer2_3_conv3_2),
                                T(d_layer2_3_bn2)); /* 8 */
    layer2_bn_backward_sums(n, T(layer2_3_conv2), T(layer2_3_bn2_mean), T(d_layer2_3_bn2),
                            G(layer2_3_bn2_bias), T(d_layer2_3_bn2_scale), ddp->workspace); /* 7 */
    layer2_bn_backward_vectors(n, T(layer2_3_bn2_weight), T(layer2_3_bn2_m2), T(layer2_3_bn2_scale),
                               G(layer2_3_bn2_bias), T(d_layer2_3_bn2_scale), G(layer2_3_bn2_weight),
                               T(d_layer2_3_bn2_m2), T(d_layer2_3_conv2)); /* 7 */
    layer2_bn_backward(n, T(layer2_3_conv2), T(layer2_3_bn2_mean), T(layer2_3_bn2_scale), T(d_layer2_3_bn2),
                       T(d_layer2_3_bn2_m2), T(d_layer2_3_conv2), T(d_layer2_3_conv2_2)); /* 6 */
    layer2_conv2_backward_weight(n, T(layer2_3_conv1), T(layer2_3_bn1_bias), T(layer2_3_bn1_mean),
                                 T(layer2_3_bn1_scale), T(d_layer2_3_conv2_2), G(layer2_3_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer2_conv2_backward_input(n, T(layer2_3_conv1), T(layer2_3_bn1_bias), T(layer2_3_bn1_mean),
                                T(layer2_3_bn1_scale), T(layer2_3_conv2_weight), T(d_layer2_3_conv2_2),
                                T(d_layer2_3_bn1)); /* 6 */
    layer2_bn_backward_sums(n, T(layer2_3_conv1), T(layer2_3_bn1_mean), T(d_layer2_3_bn1),
                            G(layer2_3_bn1_bias), T(d_layer2_3_bn1_scale), ddp->workspace); /* 5 */
    layer2_bn_backward_vectors(n, T(layer2_3_bn1_weight), T(layer2_3_bn1_m2), T(layer2_3_bn1_scale),
                               G(layer2_3_bn1_bias), T(d_layer2_3_bn1_scale), G(layer2_3_bn1_weight),
                               T(d_layer2_3_bn1_m2), T(d_layer2_3_conv1)); /* 5 */
    layer2_bn_backward(n, T(layer2_3_conv1), T(layer2_3_bn1_mean), T(layer2_3_bn1_scale), T(d_layer2_3_bn1),
                       T(d_layer2_3_bn1_m2), T(d_layer2_3_conv1), T(d_layer2_3_conv1_2)); /* 4 */
    layer2_conv1_backward_weight(n, T(layer2_2), T(d_layer2_3_conv1_2), G(layer2_3_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer2.2 */
    layer2_conv1_backward_input(n, T(layer2_2), T(layer2_3_conv1_weight), T(d_layer2_3_bn3),
                                T(d_layer2_3_conv1_2), T(d_layer2_2_bn3)); /* 4 */
    layer2_bn3_backward_sums(n, T(layer2_2_conv3), T(layer2_2_bn3_mean), T(d_layer2_2_bn3),
                             G(layer2_2_bn3_bias), T(d_layer2_2_bn3_scale), ddp->workspace); /* 9 */
    layer2_bn3_backward_vectors(n, T(layer2_2_bn3_weight), T(layer2_2_bn3_m2), T(layer2_2_bn3_scale),
                                G(layer2_2_bn3_bias), T(d_layer2_2_bn3_scale), G(layer2_2_bn3_weight),
                                T(d_layer2_2_bn3_m2), T(d_layer2_2_conv3)); /* 9 */
    layer2_bn3_backward(n, T(layer2_2_conv3), T(layer2_2_bn3_mean), T(layer2_2_bn3_scale), T(d_layer2_2_bn3),
                        T(d_layer2_2_bn3_m2), T(d_layer2_2_conv3), T(d_layer2_2_conv3_2)); /* 8 */
    layer2_conv3_backward_weight(n, T(layer2_2_conv2), T(layer2_2_bn2_bias), T(layer2_2_bn2_mean),
                                 T(layer2_2_bn2_scale), T(d_layer2_2_conv3_2), G(layer2_2_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer2_conv3_backward_input(n, T(layer2_2_conv2), T(layer2_2_bn2_bias), T(layer2_2_bn2_mean),
                                T(layer2_2_bn2_scale), T(layer2_2_conv3_weight), T(d_layer2_2_conv3_2),
                                T(d_layer2_2_bn2)); /* 8 */
    layer2_bn_backward_sums(n, T(layer2_2_conv2), T(layer2_2_bn2_mean), T(d_layer2_2_bn2),
                            G(layer2_2_bn2_bias), T(d_layer2_2_bn2_scale), ddp->workspace); /* 7 */
    layer2_bn_backward_vectors(n, T(layer2_2_bn2_weight), T(layer2_2_bn2_m2), T(layer2_2_bn2_scale),
                               G(layer2_2_bn2_bias), T(d_layer2_2_bn2_scale), G(layer2_2_bn2_weight),
                               T(d_layer2_2_bn2_m2), T(d_layer2_2_conv2)); /* 7 */
    layer2_bn_backward(n, T(layer2_2_conv2), T(layer2_2_bn2_mean), T(layer2_2_bn2_scale), T(d_layer2_2_bn2),
                       T(d_layer2_2_bn2_m2), T(d_layer2_2_conv2), T(d_layer2_2_conv2_2)); /* 6 */
    layer2_conv2_backward_weight(n, T(layer2_2_conv1), T(layer2_2_bn1_bias), T(layer2_2_bn1_mean),
                                 T(layer2_2_bn1_scale), T(d_layer2_2_conv2_2), G(layer2_2_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer2_conv2_backward_input(n, T(layer2_2_conv1), T(layer2_2_bn1_bias), T(layer2_2_bn1_mean),
                                T(layer2_2_bn1_scale), T(layer2_2_conv2_weight), T(d_layer2_2_conv2_2),
                                T(d_layer2_2_bn1)); /* 6 */
    layer2_bn_backward_sums(n, T(layer2_2_conv1), T(layer2_2_bn1_mean), T(d_layer2_2_bn1),
                            G(layer2_2_bn1_bias), T(d_layer2_2_bn1_scale), ddp->workspace); /* 5 */
    layer2_bn_backward_vectors(n, T(layer2_2_bn1_weight), T(layer2_2_bn1_m2), T(layer2_2_bn1_scale),
                               G(layer2_2_bn1_bias), T(d_layer2_2_bn1_scale), G(layer2_2_bn1_weight),
                               T(d_layer2_2_bn1_m2), T(d_layer2_2_conv1)); /* 5 */
    layer2_bn_backward(n, T(layer2_2_conv1), T(layer2_2_bn1_mean), T(layer2_2_bn1_scale), T(d_layer2_2_bn1),
                       T(d_layer2_2_bn1_m2), T(d_layer2_2_conv1), T(d_layer2_2_conv1_2)); /* 4 */
    layer2_conv1_backward_weight(n, T(layer2_1), T(d_layer2_2_conv1_2), G(layer2_2_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer2.1 */
    layer2_conv1_backward_input(n, T(layer2_1), T(layer2_2_conv1_weight), T(d_layer2_2_bn3),
                                T(d_layer2_2_conv1_2), T(d_layer2_1_bn3)); /* 4 */
    layer2_bn3_backward_sums(n, T(layer2_1_conv3), T(layer2_1_bn3_mean), T(d_layer2_1_bn3),
                             G(layer2_1_bn3_bias), T(d_layer2_1_bn3_scale), ddp->workspace); /* 9 */
    layer2_bn3_backward_vectors(n, T(layer2_1_bn3_weight), T(layer2_1_bn3_m2), T(layer2_1_bn3_scale),
                                G(layer2_1_bn3_bias), T(d_layer2_1_bn3_scale), G(layer2_1_bn3_weight),
                                T(d_layer2_1_bn3_m2), T(d_layer2_1_conv3)); /* 9 */
    layer2_bn3_backward(n, T(layer2_1_conv3), T(layer2_1_bn3_mean), T(layer2_1_bn3_scale), T(d_layer2_1_bn3),
                        T(d_layer2_1_bn3_m2), T(d_layer2_1_conv3), T(d_layer2_1_conv3_2)); /* 8 */
    layer2_conv3_backward_weight(n, T(layer2_1_conv2), T(layer2_1_bn2_bias), T(layer2_1_bn2_mean),
                                 T(layer2_1_bn2_scale), T(d_layer2_1_conv3_2), G(layer2_1_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer2_conv3_backward_input(n, T(layer2_1_conv2), T(layer2_1_bn2_bias), T(layer2_1_bn2_mean),
                                T(layer2_1_bn2_scale), T(layer2_1_conv3_weight), T(d_layer2_1_conv3_2),
                                T(d_layer2_1_bn2)); /* 8 */
    layer2_bn_backward_sums(n, T(layer2_1_conv2), T(layer2_1_bn2_mean), T(d_layer2_1_bn2),
                            G(layer2_1_bn2_bias), T(d_layer2_1_bn2_scale), ddp->workspace); /* 7 */
    layer2_bn_backward_vectors(n, T(layer2_1_bn2_weight), T(layer2_1_bn2_m2), T(layer2_1_bn2_scale),
                               G(layer2_1_bn2_bias), T(d_layer2_1_bn2_scale), G(layer2_1_bn2_weight),
                               T(d_layer2_1_bn2_m2), T(d_layer2_1_conv2)); /* 7 */
    layer2_bn_backward(n, T(layer2_1_conv2), T(layer2_1_bn2_mean), T(layer2_1_bn2_scale), T(d_layer2_1_bn2),
                       T(d_layer2_1_bn2_m2), T(d_layer2_1_conv2), T(d_layer2_1_conv2_2)); /* 6 */
    layer2_conv2_backward_weight(n, T(layer2_1_conv1), T(layer2_1_bn1_bias), T(layer2_1_bn1_mean),
                                 T(layer2_1_bn1_scale), T(d_layer2_1_conv2_2), G(layer2_1_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer2_conv2_backward_input(n, T(layer2_1_conv1), T(layer2_1_bn1_bias), T(layer2_1_bn1_mean),
                                T(layer2_1_bn1_scale), T(layer2_1_conv2_weight), T(d_layer2_1_conv2_2),
                                T(d_layer2_1_bn1)); /* 6 */
    layer2_bn_backward_sums(n, T(layer2_1_conv1), T(layer2_1_bn1_mean), T(d_layer2_1_bn1),
                            G(layer2_1_bn1_bias), T(d_layer2_1_bn1_scale), ddp->workspace); /* 5 */
    layer2_bn_backward_vectors(n, T(layer2_1_bn1_weight), T(layer2_1_bn1_m2), T(layer2_1_bn1_scale),
                               G(layer2_1_bn1_bias), T(d_layer2_1_bn1_scale), G(layer2_1_bn1_weight),
                               T(d_layer2_1_bn1_m2), T(d_layer2_1_conv1)); /* 5 */
    layer2_bn_backward(n, T(layer2_1_conv1), T(layer2_1_bn1_mean), T(layer2_1_bn1_scale), T(d_layer2_1_bn1),
                       T(d_layer2_1_bn1_m2), T(d_layer2_1_conv1), T(d_layer2_1_conv1_2)); /* 4 */
    layer2_conv1_backward_weight(n, T(layer2_0), T(d_layer2_1_conv1_2), G(layer2_1_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer2.0 */
    layer2_conv1_backward_input(n, T(layer2_0), T(layer2_1_conv1_weight), T(d_layer2_1_bn3),
                                T(d_layer2_1_conv1_2), T(d_layer2_0_bn3)); /* 4 */
    layer2_0_bn3_backward_sums(n, T(layer2_0_conv3), T(layer2_0_bn3_mean), T(layer2_0_downsample_0),
                               T(layer2_0_downsample_1_mean), T(d_layer2_0_bn3), G(layer2_0_bn3_bias),
                               T(d_layer2_0_downsample_1_scale), T(d_layer2_0_bn3_scale),
                               ddp->workspace); /* 9 */

    /* layer2.0.downsample */
    layer2_0_downsample_1_backward_vectors(n, T(layer2_0_bn3_weight), T(layer2_0_bn3_m2),
                                           T(layer2_0_bn3_scale), T(layer2_0_downsample_1_weight),
                                           T(layer2_0_downsample_1_m2), T(layer2_0_downsample_1_scale),
                                           G(layer2_0_bn3_bias), T(d_layer2_0_downsample_1_scale),
                                           T(d_layer2_0_bn3_scale), G(layer2_0_downsample_1_weight),
                                           T(d_layer2_0_downsample_1_m2), T(d_layer2_0_downsample_0),
                                           G(layer2_0_bn3_weight), T(d_layer2_0_bn3_m2), T(d_layer2_0_conv3),
                                           G(layer2_0_downsample_1_bias)); /* 13 */

    /* layer2.0 */
    layer2_0_bn3_backward(n, T(layer2_0_conv3), T(layer2_0_bn3_mean), T(layer2_0_bn3_scale),
                          T(layer2_0_downsample_0), T(layer2_0_downsample_1_mean),
                          T(layer2_0_downsample_1_scale), T(d_layer2_0_bn3), T(d_layer2_0_downsample_1_m2),
                          T(d_layer2_0_downsample_0), T(d_layer2_0_bn3_m2), T(d_layer2_0_conv3),
                          T(d_layer2_0_downsample_0_2), T(d_layer2_0_conv3_2)); /* 8 */
    layer2_conv3_backward_weight(n, T(layer2_0_conv2), T(layer2_0_bn2_bias), T(layer2_0_bn2_mean),
                                 T(layer2_0_bn2_scale), T(d_layer2_0_conv3_2), G(layer2_0_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer2_conv3_backward_input(n, T(layer2_0_conv2), T(layer2_0_bn2_bias), T(layer2_0_bn2_mean),
                                T(layer2_0_bn2_scale), T(layer2_0_conv3_weight), T(d_layer2_0_conv3_2),
                                T(d_layer2_0_bn2)); /* 8 */
    layer2_bn_backward_sums(n, T(layer2_0_conv2), T(layer2_0_bn2_mean), T(d_layer2_0_bn2),
                            G(layer2_0_bn2_bias), T(d_layer2_0_bn2_scale), ddp->workspace); /* 7 */
    layer2_bn_backward_vectors(n, T(layer2_0_bn2_weight), T(layer2_0_bn2_m2), T(layer2_0_bn2_scale),
                               G(layer2_0_bn2_bias), T(d_layer2_0_bn2_scale), G(layer2_0_bn2_weight),
                               T(d_layer2_0_bn2_m2), T(d_layer2_0_conv2)); /* 7 */
    layer2_bn_backward(n, T(layer2_0_conv2), T(layer2_0_bn2_mean), T(layer2_0_bn2_scale), T(d_layer2_0_bn2),
                       T(d_layer2_0_bn2_m2), T(d_layer2_0_conv2), T(d_layer2_0_conv2_2)); /* 6 */
    layer2_0_conv2_backward_weight(n, T(layer2_0_conv1), T(layer2_0_bn1_bias), T(layer2_0_bn1_mean),
                                   T(layer2_0_bn1_scale), T(d_layer2_0_conv2_2), G(layer2_0_conv2_weight),
                                   ddp->workspace); /* 6 */
    layer2_0_conv2_backward_input(n, T(layer2_0_conv1), T(layer2_0_bn1_bias), T(layer2_0_bn1_mean),
                                  T(layer2_0_bn1_scale), T(layer2_0_conv2_weight), T(d_layer2_0_conv2_2),
                                  T(d_layer2_0_bn1)); /* 6 */
    ddp_update_start(ddp, 15); /* layer2.3.bn3.bias .. layer2.0.conv2.weight */
    ddp_update_wait(ddp, 14); /* bucket 16's gradients lie where its were */
    layer2_0_bn1_backward_sums(n, T(layer2_0_conv1), T(layer2_0_bn1_mean), T(d_layer2_0_bn1),
                               G(layer2_0_bn1_bias), T(d_layer2_0_bn1_scale), ddp->workspace); /* 5 */
    layer2_0_bn1_backward_vectors(n, T(layer2_0_bn1_weight), T(layer2_0_bn1_m2), T(layer2_0_bn1_scale),
                                  G(layer2_0_bn1_bias), T(d_layer2_0_bn1_scale), G(layer2_0_bn1_weight),
                                  T(d_layer2_0_bn1_m2), T(d_layer2_0_conv1)); /* 5 */
    layer2_0_bn1_backward(n, T(layer2_0_conv1), T(layer2_0_bn1_mean), T(layer2_0_bn1_scale),
                          T(d_layer2_0_bn1), T(d_layer2_0_bn1_m2), T(d_layer2_0_conv1),
                          T(d_layer2_0_conv1_2)); /* 4 */
    layer2_0_conv1_backward_weight(n, T(layer1_2), T(d_layer2_0_conv1_2), G(layer2_0_conv1_weight),
                                   ddp->workspace); /* 4 */

    /* layer1.2 */
    layer2_0_conv1_backward_input(n, T(layer2_0_conv1_weight), T(d_layer2_0_conv1_2), T(d_layer1_2)); /* 4 */

    /* layer2.0.downsample */
    layer2_0_downsample_0_backward_weight(n, T(layer1_2), T(d_layer2_0_downsample_0_2),
                                          G(layer2_0_downsample_0_weight), ddp->workspace); /* 12 */

    /* layer1.2 */
    layer2_0_downsample_0_backward_input(n, T(layer1_2), T(layer2_0_downsample_0_weight),
                                         T(d_layer2_0_downsample_0_2), T(d_layer1_2),
                                         T(d_layer1_2_bn3)); /* 12 */
    layer1_bn3_backward_sums(n, T(layer1_2_conv3), T(layer1_2_bn3_mean), T(d_layer1_2_bn3),
                             G(layer1_2_bn3_bias), T(d_layer1_2_bn3_scale), ddp->workspace); /* 9 */
    layer1_bn3_backward_vectors(n, T(layer1_2_bn3_weight), T(layer1_2_bn3_m2), T(layer1_2_bn3_scale),
                                G(layer1_2_bn3_bias), T(d_layer1_2_bn3_scale), G(layer1_2_bn3_weight),
                                T(d_layer1_2_bn3_m2), T(d_layer1_2_conv3)); /* 9 */
    layer1_bn3_backward(n, T(layer1_2_conv3), T(layer1_2_bn3_mean), T(layer1_2_bn3_scale), T(d_layer1_2_bn3),
                        T(d_layer1_2_bn3_m2), T(d_layer1_2_conv3), T(d_layer1_2_conv3_2)); /* 8 */
    layer1_conv3_backward_weight(n, T(layer1_2_conv2), T(layer1_2_bn2_bias), T(layer1_2_bn2_mean),
                                 T(layer1_2_bn2_scale), T(d_layer1_2_conv3_2), G(layer1_2_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer1_conv3_backward_input(n, T(layer1_2_conv2), T(layer1_2_bn2_bias), T(layer1_2_bn2_mean),
                                T(layer1_2_bn2_scale), T(layer1_2_conv3_weight), T(d_layer1_2_conv3_2),
                                T(d_layer1_2_bn2)); /* 8 */
    layer1_bn_backward_sums(n, T(layer1_2_conv2), T(layer1_2_bn2_mean), T(d_layer1_2_bn2),
                            G(layer1_2_bn2_bias), T(d_layer1_2_bn2_scale), ddp->workspace); /* 7 */
    layer1_bn_backward_vectors(n, T(layer1_2_bn2_weight), T(layer1_2_bn2_m2), T(layer1_2_bn2_scale),
                               G(layer1_2_bn2_bias), T(d_layer1_2_bn2_scale), G(layer1_2_bn2_weight),
                               T(d_layer1_2_bn2_m2), T(d_layer1_2_conv2)); /* 7 */
    layer1_bn_backward(n, T(layer1_2_conv2), T(layer1_2_bn2_mean), T(layer1_2_bn2_scale), T(d_layer1_2_bn2),
                       T(d_layer1_2_bn2_m2), T(d_layer1_2_conv2), T(d_layer1_2_conv2_2)); /* 6 */
    layer1_conv2_backward_weight(n, T(layer1_2_conv1), T(layer1_2_bn1_bias), T(layer1_2_bn1_mean),
                                 T(layer1_2_bn1_scale), T(d_layer1_2_conv2_2), G(layer1_2_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer1_conv2_backward_input(n, T(layer1_2_conv1), T(layer1_2_bn1_bias), T(layer1_2_bn1_mean),
                                T(layer1_2_bn1_scale), T(layer1_2_conv2_weight), T(d_layer1_2_conv2_2),
                                T(d_layer1_2_bn1)); /* 6 */
    layer1_bn_backward_sums(n, T(layer1_2_conv1), T(layer1_2_bn1_mean), T(d_layer1_2_bn1),
                            G(layer1_2_bn1_bias), T(d_layer1_2_bn1_scale), ddp->workspace); /* 5 */
    layer1_bn_backward_vectors(n, T(layer1_2_bn1_weight), T(layer1_2_bn1_m2), T(layer1_2_bn1_scale),
                               G(layer1_2_bn1_bias), T(d_layer1_2_bn1_scale), G(layer1_2_bn1_weight),
                               T(d_layer1_2_bn1_m2), T(d_layer1_2_conv1)); /* 5 */
    layer1_bn_backward(n, T(layer1_2_conv1), T(layer1_2_bn1_mean), T(layer1_2_bn1_scale), T(d_layer1_2_bn1),
                       T(d_layer1_2_bn1_m2), T(d_layer1_2_conv1), T(d_layer1_2_conv1_2)); /* 4 */
    layer1_conv1_backward_weight(n, T(layer1_1), T(d_layer1_2_conv1_2), G(layer1_2_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer1.1 */
    layer1_conv1_backward_input(n, T(layer1_1), T(layer1_2_conv1_weight), T(d_layer1_2_bn3),
                                T(d_layer1_2_conv1_2), T(d_layer1_1_bn3)); /* 4 */
    layer1_bn3_backward_sums(n, T(layer1_1_conv3), T(layer1_1_bn3_mean), T(d_layer1_1_bn3),
                             G(layer1_1_bn3_bias), T(d_layer1_1_bn3_scale), ddp->workspace); /* 9 */
    layer1_bn3_backward_vectors(n, T(layer1_1_bn3_weight), T(layer1_1_bn3_m2), T(layer1_1_bn3_scale),
                                G(layer1_1_bn3_bias), T(d_layer1_1_bn3_scale), G(layer1_1_bn3_weight),
                                T(d_layer1_1_bn3_m2), T(d_layer1_1_conv3)); /* 9 */
    layer1_bn3_backward(n, T(layer1_1_conv3), T(layer1_1_bn3_mean), T(layer1_1_bn3_scale), T(d_layer1_1_bn3),
                        T(d_layer1_1_bn3_m2), T(d_layer1_1_conv3), T(d_layer1_1_conv3_2)); /* 8 */
    layer1_conv3_backward_weight(n, T(layer1_1_conv2), T(layer1_1_bn2_bias), T(layer1_1_bn2_mean),
                                 T(layer1_1_bn2_scale), T(d_layer1_1_conv3_2), G(layer1_1_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer1_conv3_backward_input(n, T(layer1_1_conv2), T(layer1_1_bn2_bias), T(layer1_1_bn2_mean),
                                T(layer1_1_bn2_scale), T(layer1_1_conv3_weight), T(d_layer1_1_conv3_2),
                                T(d_layer1_1_bn2)); /* 8 */
    layer1_bn_backward_sums(n, T(layer1_1_conv2), T(layer1_1_bn2_mean), T(d_layer1_1_bn2),
                            G(layer1_1_bn2_bias), T(d_layer1_1_bn2_scale), ddp->workspace); /* 7 */
    layer1_bn_backward_vectors(n, T(layer1_1_bn2_weight), T(layer1_1_bn2_m2), T(layer1_1_bn2_scale),
                               G(layer1_1_bn2_bias), T(d_layer1_1_bn2_scale), G(layer1_1_bn2_weight),
                               T(d_layer1_1_bn2_m2), T(d_layer1_1_conv2)); /* 7 */
    layer1_bn_backward(n, T(layer1_1_conv2), T(layer1_1_bn2_mean), T(layer1_1_bn2_scale), T(d_layer1_1_bn2),
                       T(d_layer1_1_bn2_m2), T(d_layer1_1_conv2), T(d_layer1_1_conv2_2)); /* 6 */
    layer1_conv2_backward_weight(n, T(layer1_1_conv1), T(layer1_1_bn1_bias), T(layer1_1_bn1_mean),
                                 T(layer1_1_bn1_scale), T(d_layer1_1_conv2_2), G(layer1_1_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer1_conv2_backward_input(n, T(layer1_1_conv1), T(layer1_1_bn1_bias), T(layer1_1_bn1_mean),
                                T(layer1_1_bn1_scale), T(layer1_1_conv2_weight), T(d_layer1_1_conv2_2),
                                T(d_layer1_1_bn1)); /* 6 */
    layer1_bn_backward_sums(n, T(layer1_1_conv1), T(layer1_1_bn1_mean), T(d_layer1_1_bn1),
                            G(layer1_1_bn1_bias), T(d_layer1_1_bn1_scale), ddp->workspace); /* 5 */
    layer1_bn_backward_vectors(n, T(layer1_1_bn1_weight), T(layer1_1_bn1_m2), T(layer1_1_bn1_scale),
                               G(layer1_1_bn1_bias), T(d_layer1_1_bn1_scale), G(layer1_1_bn1_weight),
                               T(d_layer1_1_bn1_m2), T(d_layer1_1_conv1)); /* 5 */
    layer1_bn_backward(n, T(layer1_1_conv1), T(layer1_1_bn1_mean), T(layer1_1_bn1_scale), T(d_layer1_1_bn1),
                       T(d_layer1_1_bn1_m2), T(d_layer1_1_conv1), T(d_layer1_1_conv1_2)); /* 4 */
    layer1_conv1_backward_weight(n, T(layer1_0), T(d_layer1_1_conv1_2), G(layer1_1_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer1.0 */
    layer1_conv1_backward_input(n, T(layer1_0), T(layer1_1_conv1_weight), T(d_layer1_1_bn3),
                                T(d_layer1_1_conv1_2), T(d_layer1_0_bn3)); /* 4 */
    layer1_0_bn3_backward_sums(n, T(layer1_0_conv3), T(layer1_0_bn3_mean), T(layer1_0_downsample_0),
                               T(layer1_0_downsample_1_mean), T(d_layer1_0_bn3), G(layer1_0_bn3_bias),
                               T(d_layer1_0_downsample_1_scale), T(d_layer1_0_bn3_scale),
                               ddp->workspace); /* 9 */

    /* layer1.0.downsample */
    layer1_0_downsample_1_backward_vectors(n, T(layer1_0_bn3_weight), T(layer1_0_bn3_m2),
                                           T(layer1_0_bn3_scale), T(layer1_0_downsample_1_weight),
                                           T(layer1_0_downsample_1_m2), T(layer1_0_downsample_1_scale),
                                           G(layer1_0_bn3_bias), T(d_layer1_0_downsample_1_scale),
                                           T(d_layer1_0_bn3_scale), G(layer1_0_downsample_1_weight),
                                           T(d_layer1_0_downsample_1_m2), T(d_layer1_0_downsample_0),
                                           G(layer1_0_bn3_weight), T(d_layer1_0_bn3_m2), T(d_layer1_0_conv3),
                                           G(layer1_0_downsample_1_bias)); /* 13 */
    layer1_bn3_backward(n, T(layer1_0_downsample_0), T(layer1_0_downsample_1_mean),
                        T(layer1_0_downsample_1_scale), T(d_layer1_0_bn3), T(d_layer1_0_downsample_1_m2),
                        T(d_layer1_0_downsample_0), T(d_layer1_0_downsample_0_2)); /* 12 */

    /* layer1.0 */
    layer1_0_bn3_backward(n, T(layer1_0_conv3), T(layer1_0_bn3_mean), T(layer1_0_bn3_scale),
                          T(d_layer1_0_bn3), T(d_layer1_0_bn3_m2), T(d_layer1_0_conv3),
                          T(d_layer1_0_conv3_2)); /* 8 */
    layer1_conv3_backward_weight(n, T(layer1_0_conv2), T(layer1_0_bn2_bias), T(layer1_0_bn2_mean),
                                 T(layer1_0_bn2_scale), T(d_layer1_0_conv3_2), G(layer1_0_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer1_conv3_backward_input(n, T(layer1_0_conv2), T(layer1_0_bn2_bias), T(layer1_0_bn2_mean),
                                T(layer1_0_bn2_scale), T(layer1_0_conv3_weight), T(d_layer1_0_conv3_2),
                                T(d_layer1_0_bn2)); /* 8 */
    layer1_bn_backward_sums(n, T(layer1_0_conv2), T(layer1_0_bn2_mean), T(d_layer1_0_bn2),
                            G(layer1_0_bn2_bias), T(d_layer1_0_bn2_scale), ddp->workspace); /* 7 */
    layer1_bn_backward_vectors(n, T(layer1_0_bn2_weight), T(layer1_0_bn2_m2), T(layer1_0_bn2_scale),
                               G(layer1_0_bn2_bias), T(d_layer1_0_bn2_scale), G(layer1_0_bn2_weight),
                               T(d_layer1_0_bn2_m2), T(d_layer1_0_conv2)); /* 7 */
    layer1_bn_backward(n, T(layer1_0_conv2), T(layer1_0_bn2_mean), T(layer1_0_bn2_scale), T(d_layer1_0_bn2),
                       T(d_layer1_0_bn2_m2), T(d_layer1_0_conv2), T(d_layer1_0_conv2_2)); /* 6 */
    layer1_conv2_backward_weight(n, T(layer1_0_conv1), T(layer1_0_bn1_bias), T(layer1_0_bn1_mean),
                                 T(layer1_0_bn1_scale), T(d_layer1_0_conv2_2), G(layer1_0_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer1_conv2_backward_input(n, T(layer1_0_conv1), T(layer1_0_bn1_bias), T(layer1_0_bn1_mean),
                                T(layer1_0_bn1_scale), T(layer1_0_conv2_weight), T(d_layer1_0_conv2_2),
                                T(d_layer1_0_bn1)); /* 6 */
    layer1_bn_backward_sums(n, T(layer1_0_conv1), T(layer1_0_bn1_mean), T(d_layer1_0_bn1),
                            G(layer1_0_bn1_bias), T(d_layer1_0_bn1_scale), ddp->workspace); /* 5 */
    layer1_bn_backward_vectors(n, T(layer1_0_bn1_weight), T(layer1_0_bn1_m2), T(layer1_0_bn1_scale),
                               G(layer1_0_bn1_bias), T(d_layer1_0_bn1_scale), G(layer1_0_bn1_weight),
                               T(d_layer1_0_bn1_m2), T(d_layer1_0_conv1)); /* 5 */
    layer1_bn_backward(n, T(layer1_0_conv1), T(layer1_0_bn1_mean), T(layer1_0_bn1_scale), T(d_layer1_0_bn1),
                       T(d_layer1_0_bn1_m2), T(d_layer1_0_conv1), T(d_layer1_0_conv1_2)); /* 4 */
    layer1_0_conv1_backward_weight(n, T(pool), T(d_layer1_0_conv1_2), G(layer1_0_conv1_weight),
                                   ddp->workspace); /* 4 */

    layer1_0_conv1_backward_input(n, T(layer1_0_conv1_weight), T(d_layer1_0_conv1_2), T(d_pool)); /* 4 */

    /* layer1.0.downsample */
    layer1_0_downsample_0_backward_weight(n, T(pool), T(d_layer1_0_downsample_0_2),
                                          G(layer1_0_downsample_0_weight), ddp->workspace); /* 12 */

    layer1_0_downsample_0_backward_input(n, T(layer1_0_downsample_0_weight), T(d_layer1_0_downsample_0_2),
                                         T(d_pool), T(d_pool_2)); /* 12 */
    pool_backward(n, T(conv1), T(bn1_bias), T(bn1_mean), T(bn1_scale), T(d_pool_2), T(d_relu),
                  ddp->workspace); /* 22 */
    bn1_backward_sums(n, T(conv1), T(bn1_bias), T(bn1_mean), T(bn1_scale), T(d_relu), G(bn1_bias),
                      T(d_bn1_scale), ddp->workspace); /* 21 */
    bn1_backward_vectors(n, T(bn1_weight), T(bn1_m2), T(bn1_scale), G(bn1_bias), T(d_bn1_scale),
                         G(bn1_weight), T(d_bn1_m2), T(d_conv1)); /* 21 */
    bn1_backward(n, T(conv1), T(bn1_bias), T(bn1_mean), T(bn1_scale), T(d_relu), T(d_bn1_m2), T(d_conv1),
                 T(d_conv1_2)); /* 20 */
    conv1_backward_weight(n, T(image), T(d_conv1_2), G(conv1_weight), ddp->workspace); /* 20 */
    ddp_update_start(ddp, 16); /* layer2.0.bn1.bias .. conv1.weight */
    ddp_update_wait(ddp, 16);
}

void evaluate_step(struct ddp *ddp, int n)
{
    bn_scale_forward_evaluate(n, T(bn1_weight), T(bn1_running_var), T(evaluate_bn1_scale)); /* 21 */
    conv1_forward_evaluate(n, T(image), T(conv1_weight), T(bn1_bias), T(bn1_running_mean),
                           T(evaluate_bn1_scale), T(evaluate_relu)); /* 20 */
    pool_forward_evaluate(n, T(evaluate_relu), T(evaluate_pool)); /* 22 */

    /* layer1.0 */
    bn_scale_forward_evaluate(n, T(layer1_0_bn1_weight), T(layer1_0_bn1_running_var),
                              T(evaluate_layer1_0_bn1_scale)); /* 5 */
    layer1_0_conv1_forward_evaluate(n, T(evaluate_pool), T(layer1_0_conv1_weight), T(layer1_0_bn1_bias),
                                    T(layer1_0_bn1_running_mean), T(evaluate_layer1_0_bn1_scale),
                                    T(evaluate_layer1_0_relu)); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_0_bn2_weight), T(layer1_0_bn2_running_var),
                              T(evaluate_layer1_0_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_0_relu), T(layer1_0_conv2_weight),
                                  T(layer1_0_bn2_bias), T(layer1_0_bn2_running_mean),
                                  T(evaluate_layer1_0_bn2_scale), T(evaluate_layer1_0_relu_2)); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_0_bn3_weight), T(layer1_0_bn3_running_var),
                                 T(evaluate_layer1_0_bn3_scale)); /* 9 */

    /* layer1.0.downsample */
    layer_scale_forward_evaluate(n, T(layer1_0_downsample_1_weight), T(layer1_0_downsample_1_running_var),
                                 T(evaluate_layer1_0_downsample_1_scale)); /* 13 */
    layer1_0_downsample_0_forward_evaluate(n, T(evaluate_pool), T(layer1_0_downsample_0_weight),
                                           T(layer1_0_downsample_1_bias),
                                           T(layer1_0_downsample_1_running_mean),
                                           T(evaluate_layer1_0_downsample_1_scale),
                                           T(evaluate_layer1_0_downsample_1)); /* 12 */

    /* layer1.0 */
    layer1_0_conv3_forward_evaluate(n, T(evaluate_layer1_0_relu_2), T(layer1_0_conv3_weight),
                                    T(layer1_0_bn3_bias), T(layer1_0_bn3_running_mean),
                                    T(evaluate_layer1_0_bn3_scale), T(evaluate_layer1_0_downsample_1),
                                    T(evaluate_layer1_0)); /* 8 */

    /* layer1.1 */
    bn_scale_forward_evaluate(n, T(layer1_1_bn1_weight), T(layer1_1_bn1_running_var),
                              T(evaluate_layer1_1_bn1_scale)); /* 5 */
    layer1_conv1_forward_evaluate(n, T(evaluate_layer1_0), T(layer1_1_conv1_weight), T(layer1_1_bn1_bias),
                                  T(layer1_1_bn1_running_mean), T(evaluate_layer1_1_bn1_scale),
                                  T(evaluate_layer1_1_relu)); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_1_bn2_weight), T(layer1_1_bn2_running_var),
                              T(evaluate_layer1_1_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_1_relu), T(layer1_1_conv2_weight),
                                  T(layer1_1_bn2_bias), T(layer1_1_bn2_running_mean),
                                  T(evaluate_layer1_1_bn2_scale), T(evaluate_layer1_1_relu_2)); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_1_bn3_weight), T(layer1_1_bn3_running_var),
                                 T(evaluate_layer1_1_bn3_scale)); /* 9 */
    layer1_conv3_forward_evaluate(n, T(evaluate_layer1_0), T(evaluate_layer1_1_relu_2),
                                  T(layer1_1_conv3_weight), T(layer1_1_bn3_bias),
                                  T(layer1_1_bn3_running_mean), T(evaluate_layer1_1_bn3_scale),
                                  T(evaluate_layer1_1)); /* 8 */

    /* layer1.2 */
    bn_scale_forward_evaluate(n, T(layer1_2_bn1_weight), T(layer1_2_bn1_running_var),
                              T(evaluate_layer1_2_bn1_scale)); /* 5 */
    layer1_conv1_forward_evaluate(n, T(evaluate_layer1_1), T(layer1_2_conv1_weight), T(layer1_2_bn1_bias),
                                  T(layer1_2_bn1_running_mean), T(evaluate_layer1_2_bn1_scale),
                                  T(evaluate_layer1_2_relu)); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_2_bn2_weight), T(layer1_2_bn2_running_var),
                              T(evaluate_layer1_2_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_2_relu), T(layer1_2_conv2_weight),
                                  T(layer1_2_bn2_bias), T(layer1_2_bn2_running_mean),
                                  T(evaluate_layer1_2_bn2_scale), T(evaluate_layer1_2_relu_2)); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_2_bn3_weight), T(layer1_2_bn3_running_var),
                                 T(evaluate_layer1_2_bn3_scale)); /* 9 */
    layer1_conv3_forward_evaluate(n, T(evaluate_layer1_1), T(evaluate_layer1_2_relu_2),
                                  T(layer1_2_conv3_weight), T(layer1_2_bn3_bias),
                                  T(layer1_2_bn3_running_mean), T(evaluate_layer1_2_bn3_scale),
                                  T(evaluate_layer1_2)); /* 8 */

    /* layer2.0 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_0_bn1_weight), T(layer2_0_bn1_running_var),
                                     T(evaluate_layer2_0_bn1_scale)); /* 5 */
    layer2_0_conv1_forward_evaluate(n, T(evaluate_layer1_2), T(layer2_0_conv1_weight), T(layer2_0_bn1_bias),
                                    T(layer2_0_bn1_running_mean), T(evaluate_layer2_0_bn1_scale),
                                    T(evaluate_layer2_0_relu)); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_0_bn2_weight), T(layer2_0_bn2_running_var),
                                     T(evaluate_layer2_0_bn2_scale)); /* 7 */
    layer2_0_conv2_forward_evaluate(n, T(evaluate_layer2_0_relu), T(layer2_0_conv2_weight),
                                    T(layer2_0_bn2_bias), T(layer2_0_bn2_running_mean),
                                    T(evaluate_layer2_0_bn2_scale), T(evaluate_layer2_0_relu_2)); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_0_bn3_weight), T(layer2_0_bn3_running_var),
                                   T(evaluate_layer2_0_bn3_scale)); /* 9 */

    /* layer2.0.downsample */
    layer_scale_forward_evaluate_2(n, T(layer2_0_downsample_1_weight), T(layer2_0_downsample_1_running_var),
                                   T(evaluate_layer2_0_downsample_1_scale)); /* 13 */
    layer2_0_downsample_0_forward_evaluate(n, T(evaluate_layer1_2), T(layer2_0_downsample_0_weight),
                                           T(layer2_0_downsample_1_bias),
                                           T(layer2_0_downsample_1_running_mean),
                                           T(evaluate_layer2_0_downsample_1_scale),
                                           T(evaluate_layer2_0_downsample_1)); /* 12 */

    /* layer2.0 */
    layer2_0_conv3_forward_evaluate(n, T(evaluate_layer2_0_relu_2), T(layer2_0_conv3_weight),
                                    T(layer2_0_bn3_bias), T(layer2_0_bn3_running_mean),
                                    T(evaluate_layer2_0_bn3_scale), T(evaluate_layer2_0_downsample_1),
                                    T(evaluate_layer2_0)); /* 8 */

    /* layer2.1 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_1_bn1_weight), T(layer2_1_bn1_running_var),
                                     T(evaluate_layer2_1_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_0), T(layer2_1_conv1_weight), T(layer2_1_bn1_bias),
                                  T(layer2_1_bn1_running_mean), T(evaluate_layer2_1_bn1_scale),
                                  T(evaluate_layer2_1_relu)); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_1_bn2_weight), T(layer2_1_bn2_running_var),
                                     T(evaluate_layer2_1_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_1_relu), T(layer2_1_conv2_weight),
                                  T(layer2_1_bn2_bias), T(layer2_1_bn2_running_mean),
                                  T(evaluate_layer2_1_bn2_scale), T(evaluate_layer2_1_relu_2)); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_1_bn3_weight), T(layer2_1_bn3_running_var),
                                   T(evaluate_layer2_1_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_0), T(evaluate_layer2_1_relu_2),
                                  T(layer2_1_conv3_weight), T(layer2_1_bn3_bias),
                                  T(layer2_1_bn3_running_mean), T(evaluate_layer2_1_bn3_scale),
                                  T(evaluate_layer2_1)); /* 8 */

    /* layer2.2 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_2_bn1_weight), T(layer2_2_bn1_running_var),
                                     T(evaluate_layer2_2_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_1), T(layer2_2_conv1_weight), T(layer2_2_bn1_bias),
                                  T(layer2_2_bn1_running_mean), T(evaluate_layer2_2_bn1_scale),
                                  T(evaluate_layer2_2_relu)); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_2_bn2_weight), T(layer2_2_bn2_running_var),
                                     T(evaluate_layer2_2_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_2_relu), T(layer2_2_conv2_weight),
                                  T(layer2_2_bn2_bias), T(layer2_2_bn2_running_mean),
                                  T(evaluate_layer2_2_bn2_scale), T(evaluate_layer2_2_relu_2)); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_2_bn3_weight), T(layer2_2_bn3_running_var),
                                   T(evaluate_layer2_2_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_1), T(evaluate_layer2_2_relu_2),
                                  T(layer2_2_conv3_weight), T(layer2_2_bn3_bias),
                                  T(layer2_2_bn3_running_mean), T(evaluate_layer2_2_bn3_scale),
                                  T(evaluate_layer2_2)); /* 8 */

    /* layer2.3 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_3_bn1_weight), T(layer2_3_bn1_running_var),
                                     T(evaluate_layer2_3_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_2), T(layer2_3_conv1_weight), T(layer2_3_bn1_bias),
                                  T(layer2_3_bn1_running_mean), T(evaluate_layer2_3_bn1_scale),
                                  T(evaluate_layer2_3_relu)); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_3_bn2_weight), T(layer2_3_bn2_running_var),
                                     T(evaluate_layer2_3_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_3_relu), T(layer2_3_conv2_weight),
                                  T(layer2_3_bn2_bias), T(layer2_3_bn2_running_mean),
                                  T(evaluate_layer2_3_bn2_scale), T(evaluate_layer2_3_relu_2)); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_3_bn3_weight), T(layer2_3_bn3_running_var),
                                   T(evaluate_layer2_3_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_2), T(evaluate_layer2_3_relu_2),
                                  T(layer2_3_conv3_weight), T(layer2_3_bn3_bias),
                                  T(layer2_3_bn3_running_mean), T(evaluate_layer2_3_bn3_scale),
                                  T(evaluate_layer2_3)); /* 8 */

    /* layer3.0 */
    layer_scale_forward_evaluate(n, T(layer3_0_bn1_weight), T(layer3_0_bn1_running_var),
                                 T(evaluate_layer3_0_bn1_scale)); /* 5 */
    layer3_0_conv1_forward_evaluate(n, T(evaluate_layer2_3), T(layer3_0_conv1_weight), T(layer3_0_bn1_bias),
                                    T(layer3_0_bn1_running_mean), T(evaluate_layer3_0_bn1_scale),
                                    T(evaluate_layer3_0_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_0_bn2_weight), T(layer3_0_bn2_running_var),
                                 T(evaluate_layer3_0_bn2_scale)); /* 7 */
    layer3_0_conv2_forward_evaluate(n, T(evaluate_layer3_0_relu), T(layer3_0_conv2_weight),
                                    T(layer3_0_bn2_bias), T(layer3_0_bn2_running_mean),
                                    T(evaluate_layer3_0_bn2_scale), T(evaluate_layer3_0_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_0_bn3_weight), T(layer3_0_bn3_running_var),
                                  T(evaluate_layer3_0_bn3_scale)); /* 9 */

    /* layer3.0.downsample */
    layer3_scale_forward_evaluate(n, T(layer3_0_downsample_1_weight), T(layer3_0_downsample_1_running_var),
                                  T(evaluate_layer3_0_downsample_1_scale)); /* 13 */
    layer3_0_downsample_0_forward_evaluate(n, T(evaluate_layer2_3), T(layer3_0_downsample_0_weight),
                                           T(layer3_0_downsample_1_bias),
                                           T(layer3_0_downsample_1_running_mean),
                                           T(evaluate_layer3_0_downsample_1_scale),
                                           T(evaluate_layer3_0_downsample_1)); /* 12 */

    /* layer3.0 */
    layer3_0_conv3_forward_evaluate(n, T(evaluate_layer3_0_relu_2), T(layer3_0_conv3_weight),
                                    T(layer3_0_bn3_bias), T(layer3_0_bn3_running_mean),
                                    T(evaluate_layer3_0_bn3_scale), T(evaluate_layer3_0_downsample_1),
                                    T(evaluate_layer3_0)); /* 8 */

    /* layer3.1 */
    layer_scale_forward_evaluate(n, T(layer3_1_bn1_weight), T(layer3_1_bn1_running_var),
                                 T(evaluate_layer3_1_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_0), T(layer3_1_conv1_weight), T(layer3_1_bn1_bias),
                                  T(layer3_1_bn1_running_mean), T(evaluate_layer3_1_bn1_scale),
                                  T(evaluate_layer3_1_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_1_bn2_weight), T(layer3_1_bn2_running_var),
                                 T(evaluate_layer3_1_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_1_relu), T(layer3_1_conv2_weight),
                                  T(layer3_1_bn2_bias), T(layer3_1_bn2_running_mean),
                                  T(evaluate_layer3_1_bn2_scale), T(evaluate_layer3_1_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_1_bn3_weight), T(layer3_1_bn3_running_var),
                                  T(evaluate_layer3_1_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_0), T(evaluate_layer3_1_relu_2),
                                  T(layer3_1_conv3_weight), T(layer3_1_bn3_bias),
                                  T(layer3_1_bn3_running_mean), T(evaluate_layer3_1_bn3_scale),
                                  T(evaluate_layer3_1)); /* 8 */

    /* layer3.2 */
    layer_scale_forward_evaluate(n, T(layer3_2_bn1_weight), T(layer3_2_bn1_running_var),
                                 T(evaluate_layer3_2_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_1), T(layer3_2_conv1_weight), T(layer3_2_bn1_bias),
                                  T(layer3_2_bn1_running_mean), T(evaluate_layer3_2_bn1_scale),
                                  T(evaluate_layer3_2_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_2_bn2_weight), T(layer3_2_bn2_running_var),
                                 T(evaluate_layer3_2_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_2_relu), T(layer3_2_conv2_weight),
                                  T(layer3_2_bn2_bias), T(layer3_2_bn2_running_mean),
                                  T(evaluate_layer3_2_bn2_scale), T(evaluate_layer3_2_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_2_bn3_weight), T(layer3_2_bn3_running_var),
                                  T(evaluate_layer3_2_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_1), T(evaluate_layer3_2_relu_2),
                                  T(layer3_2_conv3_weight), T(layer3_2_bn3_bias),
                                  T(layer3_2_bn3_running_mean), T(evaluate_layer3_2_bn3_scale),
                                  T(evaluate_layer3_2)); /* 8 */

    /* layer3.3 */
    layer_scale_forward_evaluate(n, T(layer3_3_bn1_weight), T(layer3_3_bn1_running_var),
                                 T(evaluate_layer3_3_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_2), T(layer3_3_conv1_weight), T(layer3_3_bn1_bias),
                                  T(layer3_3_bn1_running_mean), T(evaluate_layer3_3_bn1_scale),
                                  T(evaluate_layer3_3_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_3_bn2_weight), T(layer3_3_bn2_running_var),
                                 T(evaluate_layer3_3_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_3_relu), T(layer3_3_conv2_weight),
                                  T(layer3_3_bn2_bias), T(layer3_3_bn2_running_mean),
                                  T(evaluate_layer3_3_bn2_scale), T(evaluate_layer3_3_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_3_bn3_weight), T(layer3_3_bn3_running_var),
                                  T(evaluate_layer3_3_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_2), T(evaluate_layer3_3_relu_2),
                                  T(layer3_3_conv3_weight), T(layer3_3_bn3_bias),
                                  T(layer3_3_bn3_running_mean), T(evaluate_layer3_3_bn3_scale),
                                  T(evaluate_layer3_3)); /* 8 */

    /* layer3.4 */
    layer_scale_forward_evaluate(n, T(layer3_4_bn1_weight), T(layer3_4_bn1_running_var),
                                 T(evaluate_layer3_4_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_3), T(layer3_4_conv1_weight), T(layer3_4_bn1_bias),
                                  T(layer3_4_bn1_running_mean), T(evaluate_layer3_4_bn1_scale),
                                  T(evaluate_layer3_4_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_4_bn2_weight), T(layer3_4_bn2_running_var),
                                 T(evaluate_layer3_4_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_4_relu), T(layer3_4_conv2_weight),
                                  T(layer3_4_bn2_bias), T(layer3_4_bn2_running_mean),
                                  T(evaluate_layer3_4_bn2_scale), T(evaluate_layer3_4_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_4_bn3_weight), T(layer3_4_bn3_running_var),
                                  T(evaluate_layer3_4_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_3), T(evaluate_layer3_4_relu_2),
                                  T(layer3_4_conv3_weight), T(layer3_4_bn3_bias),
                                  T(layer3_4_bn3_running_mean), T(evaluate_layer3_4_bn3_scale),
                                  T(evaluate_layer3_4)); /* 8 */

    /* layer3.5 */
    layer_scale_forward_evaluate(n, T(layer3_5_bn1_weight), T(layer3_5_bn1_running_var),
                                 T(evaluate_layer3_5_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_4), T(layer3_5_conv1_weight), T(layer3_5_bn1_bias),
                                  T(layer3_5_bn1_running_mean), T(evaluate_layer3_5_bn1_scale),
                                  T(evaluate_layer3_5_relu)); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_5_bn2_weight), T(layer3_5_bn2_running_var),
                                 T(evaluate_layer3_5_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_5_relu), T(layer3_5_conv2_weight),
                                  T(layer3_5_bn2_bias), T(layer3_5_bn2_running_mean),
                                  T(evaluate_layer3_5_bn2_scale), T(evaluate_layer3_5_relu_2)); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_5_bn3_weight), T(layer3_5_bn3_running_var),
                                  T(evaluate_layer3_5_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_4), T(evaluate_layer3_5_relu_2),
                                  T(layer3_5_conv3_weight), T(layer3_5_bn3_bias),
                                  T(layer3_5_bn3_running_mean), T(evaluate_layer3_5_bn3_scale),
                                  T(evaluate_layer3_5)); /* 8 */

    /* layer4.0 */
    layer_scale_forward_evaluate_2(n, T(layer4_0_bn1_weight), T(layer4_0_bn1_running_var),
                                   T(evaluate_layer4_0_bn1_scale)); /* 5 */
    layer4_0_conv1_forward_evaluate(n, T(evaluate_layer3_5), T(layer4_0_conv1_weight), T(layer4_0_bn1_bias),
                                    T(layer4_0_bn1_running_mean), T(evaluate_layer4_0_bn1_scale),
                                    T(evaluate_layer4_0_relu)); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_0_bn2_weight), T(layer4_0_bn2_running_var),
                                   T(evaluate_layer4_0_bn2_scale)); /* 7 */
    layer4_0_conv2_forward_evaluate(n, T(evaluate_layer4_0_relu), T(layer4_0_conv2_weight),
                                    T(layer4_0_bn2_bias), T(layer4_0_bn2_running_mean),
                                    T(evaluate_layer4_0_bn2_scale), T(evaluate_layer4_0_relu_2)); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_0_bn3_weight), T(layer4_0_bn3_running_var),
                                  T(evaluate_layer4_0_bn3_scale)); /* 9 */

    /* layer4.0.downsample */
    layer4_scale_forward_evaluate(n, T(layer4_0_downsample_1_weight), T(layer4_0_downsample_1_running_var),
                                  T(evaluate_layer4_0_downsample_1_scale)); /* 13 */
    layer4_0_downsample_0_forward_evaluate(n, T(evaluate_layer3_5), T(layer4_0_downsample_0_weight),
                                           T(layer4_0_downsample_1_bias),
                                           T(layer4_0_downsample_1_running_mean),
                                           T(evaluate_layer4_0_downsample_1_scale),
                                           T(evaluate_layer4_0_downsample_1)); /* 12 */

    /* layer4.0 */
    layer4_0_conv3_forward_evaluate(n, T(evaluate_layer4_0_relu_2), T(layer4_0_conv3_weight),
                                    T(layer4_0_bn3_bias), T(layer4_0_bn3_running_mean),
                                    T(evaluate_layer4_0_bn3_scale), T(evaluate_layer4_0_downsample_1),
                                    T(evaluate_layer4_0)); /* 8 */

    /* layer4.1 */
    layer_scale_forward_evaluate_2(n, T(layer4_1_bn1_weight), T(layer4_1_bn1_running_var),
                                   T(evaluate_layer4_1_bn1_scale)); /* 5 */
    layer4_conv1_forward_evaluate(n, T(evaluate_layer4_0), T(layer4_1_conv1_weight), T(layer4_1_bn1_bias),
                                  T(layer4_1_bn1_running_mean), T(evaluate_layer4_1_bn1_scale),
                                  T(evaluate_layer4_1_relu)); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_1_bn2_weight), T(layer4_1_bn2_running_var),
                                   T(evaluate_layer4_1_bn2_scale)); /* 7 */
    layer4_conv2_forward_evaluate(n, T(evaluate_layer4_1_relu), T(layer4_1_conv2_weight),
                                  T(layer4_1_bn2_bias), T(layer4_1_bn2_running_mean),
                                  T(evaluate_layer4_1_bn2_scale), T(evaluate_layer4_1_relu_2)); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_1_bn3_weight), T(layer4_1_bn3_running_var),
                                  T(evaluate_layer4_1_bn3_scale)); /* 9 */
    layer4_conv3_forward_evaluate(n, T(evaluate_layer4_0), T(evaluate_layer4_1_relu_2),
                                  T(layer4_1_conv3_weight), T(layer4_1_bn3_bias),
                                  T(layer4_1_bn3_running_mean), T(evaluate_layer4_1_bn3_scale),
                                  T(evaluate_layer4_1)); /* 8 */

    /* layer4.2 */
    layer_scale_forward_evaluate_2(n, T(layer4_2_bn1_weight), T(layer4_2_bn1_running_var),
                                   T(evaluate_layer4_2_bn1_scale)); /* 5 */
    layer4_conv1_forward_evaluate(n, T(evaluate_layer4_1), T(layer4_2_conv1_weight), T(layer4_2_bn1_bias),
                                  T(layer4_2_bn1_running_mean), T(evaluate_layer4_2_bn1_scale),
                                  T(evaluate_layer4_2_relu)); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_2_bn2_weight), T(layer4_2_bn2_running_var),
                                   T(evaluate_layer4_2_bn2_scale)); /* 7 */
    layer4_conv2_forward_evaluate(n, T(evaluate_layer4_2_relu), T(layer4_2_conv2_weight),
                                  T(layer4_2_bn2_bias), T(layer4_2_bn2_running_mean),
                                  T(evaluate_layer4_2_bn2_scale), T(evaluate_layer4_2_relu_2)); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_2_bn3_weight), T(layer4_2_bn3_running_var),
                                  T(evaluate_layer4_2_bn3_scale)); /* 9 */
    layer4_conv3_forward_evaluate(n, T(evaluate_layer4_1), T(evaluate_layer4_2_relu_2),
                                  T(layer4_2_conv3_weight), T(layer4_2_bn3_bias),
                                  T(layer4_2_bn3_running_mean), T(evaluate_layer4_2_bn3_scale),
                                  T(evaluate_layer4_2)); /* 8 */

    fc_forward(n, T(evaluate_layer4_2), T(fc_weight), T(fc_bias), T(evaluate_fc)); /* 30 */
    loss_log_p_forward_evaluate(n, T(evaluate_fc), T(evaluate_loss_log_p),
                                T(evaluate_correct_argmax)); /* 45 */
    loss_score_forward(n, T(target), T(evaluate_loss_log_p), T(evaluate_loss_score)); /* 45 */
    loss_sums_evaluate(n, T(target), T(evaluate_loss_score), T(evaluate_correct_argmax), T(evaluate_loss_sum),
                       T(evaluate_loss_sum_2), T(evaluate_correct)); /* 45 */
    loss_forward(n, T(evaluate_loss_sum), T(evaluate_loss_sum_2), T(evaluate_loss)); /* 45 */

    ddp_evaluation_add(ddp, n, *(const float *)T(evaluate_loss), *(const float *)T(evaluate_correct));
}
