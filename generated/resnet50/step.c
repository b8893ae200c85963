/* step.c: one training step and one evaluation step; emitted by ddpc from specs/resnet50.spec. */
#include "kernels.h"
#include "model.h"

/* name, arena, offset, bytes, offset of its gradient, type, layout, groups, bucket, rank, batched, shape,
   initial value, its scale, spec line, whole after the forward pass */
const struct ddp_tensor tensor_table[N_TENSORS] = {
    [conv1_weight] = {"conv1.weight", DDP_PARAM, 94256704, 37632, 1520128, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 3, 7, 7}, DDP_INIT_NORMAL, 0.0252538136, 20, false},
    [bn1_weight] = {"bn1.weight", DDP_PARAM, 94256448, 256, 1519872, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 21, false},
    [bn1_bias] = {"bn1.bias", DDP_PARAM, 94256192, 256, 1519616, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 21, false},
    [bn1_running_mean] = {"bn1.running_mean", DDP_STATE, 0, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 21, false},
    [bn1_running_var] = {"bn1.running_var", DDP_STATE, 256, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 21, false},
    [bn1_num_batches_tracked] = {"bn1.num_batches_tracked", DDP_STATE, 512, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 21, false},
    [layer1_0_conv1_weight] = {"layer1.0.conv1.weight", DDP_PARAM, 94174272, 16384, 1437696, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 64, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_0_bn1_weight] = {"layer1.0.bn1.weight", DDP_PARAM, 94174016, 256, 1437440, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_0_bn1_bias] = {"layer1.0.bn1.bias", DDP_PARAM, 94173760, 256, 1437184, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_bn1_running_mean] = {"layer1.0.bn1.running_mean", DDP_STATE, 576, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_bn1_running_var] = {"layer1.0.bn1.running_var", DDP_STATE, 832, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_0_bn1_num_batches_tracked] = {"layer1.0.bn1.num_batches_tracked", DDP_STATE, 1088, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_0_conv2_weight] = {"layer1.0.conv2.weight", DDP_PARAM, 94026304, 147456, 1289728, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_0_bn2_weight] = {"layer1.0.bn2.weight", DDP_PARAM, 94026048, 256, 1289472, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_0_bn2_bias] = {"layer1.0.bn2.bias", DDP_PARAM, 94025792, 256, 1289216, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_bn2_running_mean] = {"layer1.0.bn2.running_mean", DDP_STATE, 1152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_bn2_running_var] = {"layer1.0.bn2.running_var", DDP_STATE, 1408, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_0_bn2_num_batches_tracked] = {"layer1.0.bn2.num_batches_tracked", DDP_STATE, 1664, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_0_conv3_weight] = {"layer1.0.conv3.weight", DDP_PARAM, 93960256, 65536, 1223680, DDP_F32, DDP_PANELS, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_0_bn3_weight] = {"layer1.0.bn3.weight", DDP_PARAM, 93959232, 1024, 1222656, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_0_bn3_bias] = {"layer1.0.bn3.bias", DDP_PARAM, 93956160, 1024, 1219584, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_bn3_running_mean] = {"layer1.0.bn3.running_mean", DDP_STATE, 1728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_bn3_running_var] = {"layer1.0.bn3.running_var", DDP_STATE, 2752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_0_bn3_num_batches_tracked] = {"layer1.0.bn3.num_batches_tracked", DDP_STATE, 3776, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_0_downsample_0_weight] = {"layer1.0.downsample.0.weight", DDP_PARAM, 94190656, 65536, 1454080, DDP_F32, DDP_PANELS, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 12, false},
    [layer1_0_downsample_1_weight] = {"layer1.0.downsample.1.weight", DDP_PARAM, 93958208, 1024, 1221632, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 13, false},
    [layer1_0_downsample_1_bias] = {"layer1.0.downsample.1.bias", DDP_PARAM, 93957184, 1024, 1220608, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_0_downsample_1_running_mean] = {"layer1.0.downsample.1.running_mean", DDP_STATE, 3840, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_0_downsample_1_running_var] = {"layer1.0.downsample.1.running_var", DDP_STATE, 4864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 13, false},
    [layer1_0_downsample_1_num_batches_tracked] = {"layer1.0.downsample.1.num_batches_tracked", DDP_STATE, 5888, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer1_1_conv1_weight] = {"layer1.1.conv1.weight", DDP_PARAM, 93890624, 65536, 1154048, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 256, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_1_bn1_weight] = {"layer1.1.bn1.weight", DDP_PARAM, 93890368, 256, 1153792, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_1_bn1_bias] = {"layer1.1.bn1.bias", DDP_PARAM, 93890112, 256, 1153536, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_bn1_running_mean] = {"layer1.1.bn1.running_mean", DDP_STATE, 5952, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_bn1_running_var] = {"layer1.1.bn1.running_var", DDP_STATE, 6208, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_1_bn1_num_batches_tracked] = {"layer1.1.bn1.num_batches_tracked", DDP_STATE, 6464, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_1_conv2_weight] = {"layer1.1.conv2.weight", DDP_PARAM, 93742656, 147456, 1006080, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_1_bn2_weight] = {"layer1.1.bn2.weight", DDP_PARAM, 93742400, 256, 1005824, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_1_bn2_bias] = {"layer1.1.bn2.bias", DDP_PARAM, 93742144, 256, 1005568, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_bn2_running_mean] = {"layer1.1.bn2.running_mean", DDP_STATE, 6528, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_bn2_running_var] = {"layer1.1.bn2.running_var", DDP_STATE, 6784, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_1_bn2_num_batches_tracked] = {"layer1.1.bn2.num_batches_tracked", DDP_STATE, 7040, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_1_conv3_weight] = {"layer1.1.conv3.weight", DDP_PARAM, 93676608, 65536, 940032, DDP_F32, DDP_PANELS, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_1_bn3_weight] = {"layer1.1.bn3.weight", DDP_PARAM, 93675584, 1024, 939008, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_1_bn3_bias] = {"layer1.1.bn3.bias", DDP_PARAM, 93674560, 1024, 937984, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_1_bn3_running_mean] = {"layer1.1.bn3.running_mean", DDP_STATE, 7104, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_1_bn3_running_var] = {"layer1.1.bn3.running_var", DDP_STATE, 8128, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_1_bn3_num_batches_tracked] = {"layer1.1.bn3.num_batches_tracked", DDP_STATE, 9152, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_conv1_weight] = {"layer1.2.conv1.weight", DDP_PARAM, 93609024, 65536, 872448, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 256, 1, 1}, DDP_INIT_NORMAL, 0.176776695, 4, false},
    [layer1_2_bn1_weight] = {"layer1.2.bn1.weight", DDP_PARAM, 93608768, 256, 872192, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_2_bn1_bias] = {"layer1.2.bn1.bias", DDP_PARAM, 93608512, 256, 871936, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_bn1_running_mean] = {"layer1.2.bn1.running_mean", DDP_STATE, 9216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_bn1_running_var] = {"layer1.2.bn1.running_var", DDP_STATE, 9472, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 5, false},
    [layer1_2_bn1_num_batches_tracked] = {"layer1.2.bn1.num_batches_tracked", DDP_STATE, 9728, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer1_2_conv2_weight] = {"layer1.2.conv2.weight", DDP_PARAM, 93461056, 147456, 724480, DDP_F32, DDP_PANELS, 1, 16, 4, false, {64, 64, 3, 3}, DDP_INIT_NORMAL, 0.0589255651, 6, false},
    [layer1_2_bn2_weight] = {"layer1.2.bn2.weight", DDP_PARAM, 93460800, 256, 724224, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_2_bn2_bias] = {"layer1.2.bn2.bias", DDP_PARAM, 93460544, 256, 723968, DDP_F32, DDP_ROWS, 1, 16, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_bn2_running_mean] = {"layer1.2.bn2.running_mean", DDP_STATE, 9792, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_bn2_running_var] = {"layer1.2.bn2.running_var", DDP_STATE, 10048, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_ONE, 0, 7, false},
    [layer1_2_bn2_num_batches_tracked] = {"layer1.2.bn2.num_batches_tracked", DDP_STATE, 10304, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer1_2_conv3_weight] = {"layer1.2.conv3.weight", DDP_PARAM, 93395008, 65536, 658432, DDP_F32, DDP_PANELS, 1, 16, 4, false, {256, 64, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 8, false},
    [layer1_2_bn3_weight] = {"layer1.2.bn3.weight", DDP_PARAM, 93393984, 1024, 657408, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_2_bn3_bias] = {"layer1.2.bn3.bias", DDP_PARAM, 93392960, 1024, 656384, DDP_F32, DDP_ROWS, 1, 16, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_bn3_running_mean] = {"layer1.2.bn3.running_mean", DDP_STATE, 10368, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 9, false},
    [layer1_2_bn3_running_var] = {"layer1.2.bn3.running_var", DDP_STATE, 11392, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 9, false},
    [layer1_2_bn3_num_batches_tracked] = {"layer1.2.bn3.num_batches_tracked", DDP_STATE, 12416, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_conv1_weight] = {"layer2.0.conv1.weight", DDP_PARAM, 92737600, 131072, 1024, DDP_F32, DDP_PANELS, 1, 16, 4, false, {128, 256, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_0_bn1_weight] = {"layer2.0.bn1.weight", DDP_PARAM, 92737088, 512, 512, DDP_F32, DDP_ROWS, 1, 16, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_0_bn1_bias] = {"layer2.0.bn1.bias", DDP_PARAM, 92736576, 512, 0, DDP_F32, DDP_ROWS, 1, 16, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_bn1_running_mean] = {"layer2.0.bn1.running_mean", DDP_STATE, 12480, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_bn1_running_var] = {"layer2.0.bn1.running_var", DDP_STATE, 12992, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_0_bn1_num_batches_tracked] = {"layer2.0.bn1.num_batches_tracked", DDP_STATE, 13504, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_0_conv2_weight] = {"layer2.0.conv2.weight", DDP_PARAM, 92146752, 589824, 9681920, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_0_bn2_weight] = {"layer2.0.bn2.weight", DDP_PARAM, 92146240, 512, 9681408, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_0_bn2_bias] = {"layer2.0.bn2.bias", DDP_PARAM, 92145728, 512, 9680896, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_bn2_running_mean] = {"layer2.0.bn2.running_mean", DDP_STATE, 13568, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_bn2_running_var] = {"layer2.0.bn2.running_var", DDP_STATE, 14080, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_0_bn2_num_batches_tracked] = {"layer2.0.bn2.num_batches_tracked", DDP_STATE, 14592, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_0_conv3_weight] = {"layer2.0.conv3.weight", DDP_PARAM, 91883584, 262144, 9418752, DDP_F32, DDP_PANELS, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_0_bn3_weight] = {"layer2.0.bn3.weight", DDP_PARAM, 91881536, 2048, 9416704, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_0_bn3_bias] = {"layer2.0.bn3.bias", DDP_PARAM, 91875392, 2048, 9410560, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_bn3_running_mean] = {"layer2.0.bn3.running_mean", DDP_STATE, 14656, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_bn3_running_var] = {"layer2.0.bn3.running_var", DDP_STATE, 16704, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_0_bn3_num_batches_tracked] = {"layer2.0.bn3.num_batches_tracked", DDP_STATE, 18752, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_0_downsample_0_weight] = {"layer2.0.downsample.0.weight", DDP_PARAM, 92868672, 524288, 132096, DDP_F32, DDP_PANELS, 1, 16, 4, false, {512, 256, 1, 1}, DDP_INIT_NORMAL, 0.0625, 12, false},
    [layer2_0_downsample_1_weight] = {"layer2.0.downsample.1.weight", DDP_PARAM, 91879488, 2048, 9414656, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 13, false},
    [layer2_0_downsample_1_bias] = {"layer2.0.downsample.1.bias", DDP_PARAM, 91877440, 2048, 9412608, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_0_downsample_1_running_mean] = {"layer2.0.downsample.1.running_mean", DDP_STATE, 18816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_0_downsample_1_running_var] = {"layer2.0.downsample.1.running_var", DDP_STATE, 20864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 13, false},
    [layer2_0_downsample_1_num_batches_tracked] = {"layer2.0.downsample.1.num_batches_tracked", DDP_STATE, 22912, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer2_1_conv1_weight] = {"layer2.1.conv1.weight", DDP_PARAM, 91613248, 262144, 9148416, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_1_bn1_weight] = {"layer2.1.bn1.weight", DDP_PARAM, 91612736, 512, 9147904, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_1_bn1_bias] = {"layer2.1.bn1.bias", DDP_PARAM, 91612224, 512, 9147392, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_bn1_running_mean] = {"layer2.1.bn1.running_mean", DDP_STATE, 22976, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_bn1_running_var] = {"layer2.1.bn1.running_var", DDP_STATE, 23488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_1_bn1_num_batches_tracked] = {"layer2.1.bn1.num_batches_tracked", DDP_STATE, 24000, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_1_conv2_weight] = {"layer2.1.conv2.weight", DDP_PARAM, 91022400, 589824, 8557568, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_1_bn2_weight] = {"layer2.1.bn2.weight", DDP_PARAM, 91021888, 512, 8557056, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_1_bn2_bias] = {"layer2.1.bn2.bias", DDP_PARAM, 91021376, 512, 8556544, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_bn2_running_mean] = {"layer2.1.bn2.running_mean", DDP_STATE, 24064, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_bn2_running_var] = {"layer2.1.bn2.running_var", DDP_STATE, 24576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_1_bn2_num_batches_tracked] = {"layer2.1.bn2.num_batches_tracked", DDP_STATE, 25088, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_1_conv3_weight] = {"layer2.1.conv3.weight", DDP_PARAM, 90759232, 262144, 8294400, DDP_F32, DDP_PANELS, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_1_bn3_weight] = {"layer2.1.bn3.weight", DDP_PARAM, 90757184, 2048, 8292352, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_1_bn3_bias] = {"layer2.1.bn3.bias", DDP_PARAM, 90755136, 2048, 8290304, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_1_bn3_running_mean] = {"layer2.1.bn3.running_mean", DDP_STATE, 25152, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_1_bn3_running_var] = {"layer2.1.bn3.running_var", DDP_STATE, 27200, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_1_bn3_num_batches_tracked] = {"layer2.1.bn3.num_batches_tracked", DDP_STATE, 29248, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_conv1_weight] = {"layer2.2.conv1.weight", DDP_PARAM, 90492992, 262144, 8028160, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_2_bn1_weight] = {"layer2.2.bn1.weight", DDP_PARAM, 90492480, 512, 8027648, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_2_bn1_bias] = {"layer2.2.bn1.bias", DDP_PARAM, 90491968, 512, 8027136, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_bn1_running_mean] = {"layer2.2.bn1.running_mean", DDP_STATE, 29312, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_bn1_running_var] = {"layer2.2.bn1.running_var", DDP_STATE, 29824, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_2_bn1_num_batches_tracked] = {"layer2.2.bn1.num_batches_tracked", DDP_STATE, 30336, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_2_conv2_weight] = {"layer2.2.conv2.weight", DDP_PARAM, 89902144, 589824, 7437312, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_2_bn2_weight] = {"layer2.2.bn2.weight", DDP_PARAM, 89901632, 512, 7436800, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_2_bn2_bias] = {"layer2.2.bn2.bias", DDP_PARAM, 89901120, 512, 7436288, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_bn2_running_mean] = {"layer2.2.bn2.running_mean", DDP_STATE, 30400, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_bn2_running_var] = {"layer2.2.bn2.running_var", DDP_STATE, 30912, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_2_bn2_num_batches_tracked] = {"layer2.2.bn2.num_batches_tracked", DDP_STATE, 31424, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_2_conv3_weight] = {"layer2.2.conv3.weight", DDP_PARAM, 89638976, 262144, 7174144, DDP_F32, DDP_PANELS, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_2_bn3_weight] = {"layer2.2.bn3.weight", DDP_PARAM, 89636928, 2048, 7172096, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_2_bn3_bias] = {"layer2.2.bn3.bias", DDP_PARAM, 89634880, 2048, 7170048, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_bn3_running_mean] = {"layer2.2.bn3.running_mean", DDP_STATE, 31488, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_2_bn3_running_var] = {"layer2.2.bn3.running_var", DDP_STATE, 33536, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_2_bn3_num_batches_tracked] = {"layer2.2.bn3.num_batches_tracked", DDP_STATE, 35584, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_conv1_weight] = {"layer2.3.conv1.weight", DDP_PARAM, 89372736, 262144, 6907904, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 512, 1, 1}, DDP_INIT_NORMAL, 0.125, 4, false},
    [layer2_3_bn1_weight] = {"layer2.3.bn1.weight", DDP_PARAM, 89372224, 512, 6907392, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_3_bn1_bias] = {"layer2.3.bn1.bias", DDP_PARAM, 89371712, 512, 6906880, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_bn1_running_mean] = {"layer2.3.bn1.running_mean", DDP_STATE, 35648, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_bn1_running_var] = {"layer2.3.bn1.running_var", DDP_STATE, 36160, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 5, false},
    [layer2_3_bn1_num_batches_tracked] = {"layer2.3.bn1.num_batches_tracked", DDP_STATE, 36672, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer2_3_conv2_weight] = {"layer2.3.conv2.weight", DDP_PARAM, 88781888, 589824, 6317056, DDP_F32, DDP_PANELS, 1, 15, 4, false, {128, 128, 3, 3}, DDP_INIT_NORMAL, 0.0416666667, 6, false},
    [layer2_3_bn2_weight] = {"layer2.3.bn2.weight", DDP_PARAM, 88781376, 512, 6316544, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_3_bn2_bias] = {"layer2.3.bn2.bias", DDP_PARAM, 88780864, 512, 6316032, DDP_F32, DDP_ROWS, 1, 15, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_bn2_running_mean] = {"layer2.3.bn2.running_mean", DDP_STATE, 36736, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_bn2_running_var] = {"layer2.3.bn2.running_var", DDP_STATE, 37248, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_ONE, 0, 7, false},
    [layer2_3_bn2_num_batches_tracked] = {"layer2.3.bn2.num_batches_tracked", DDP_STATE, 37760, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer2_3_conv3_weight] = {"layer2.3.conv3.weight", DDP_PARAM, 88518720, 262144, 6053888, DDP_F32, DDP_PANELS, 1, 15, 4, false, {512, 128, 1, 1}, DDP_INIT_NORMAL, 0.0625, 8, false},
    [layer2_3_bn3_weight] = {"layer2.3.bn3.weight", DDP_PARAM, 88516672, 2048, 6051840, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_3_bn3_bias] = {"layer2.3.bn3.bias", DDP_PARAM, 88514624, 2048, 6049792, DDP_F32, DDP_ROWS, 1, 15, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_bn3_running_mean] = {"layer2.3.bn3.running_mean", DDP_STATE, 37824, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 9, false},
    [layer2_3_bn3_running_var] = {"layer2.3.bn3.running_var", DDP_STATE, 39872, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 9, false},
    [layer2_3_bn3_num_batches_tracked] = {"layer2.3.bn3.num_batches_tracked", DDP_STATE, 41920, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_conv1_weight] = {"layer3.0.conv1.weight", DDP_PARAM, 85893184, 524288, 3428352, DDP_F32, DDP_PANELS, 1, 14, 4, false, {256, 512, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_0_bn1_weight] = {"layer3.0.bn1.weight", DDP_PARAM, 85892160, 1024, 3427328, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_0_bn1_bias] = {"layer3.0.bn1.bias", DDP_PARAM, 85891136, 1024, 3426304, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_bn1_running_mean] = {"layer3.0.bn1.running_mean", DDP_STATE, 41984, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_bn1_running_var] = {"layer3.0.bn1.running_var", DDP_STATE, 43008, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_0_bn1_num_batches_tracked] = {"layer3.0.bn1.num_batches_tracked", DDP_STATE, 44032, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_0_conv2_weight] = {"layer3.0.conv2.weight", DDP_PARAM, 83531840, 2359296, 1067008, DDP_F32, DDP_PANELS, 1, 14, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_0_bn2_weight] = {"layer3.0.bn2.weight", DDP_PARAM, 83530816, 1024, 1065984, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_0_bn2_bias] = {"layer3.0.bn2.bias", DDP_PARAM, 83529792, 1024, 1064960, DDP_F32, DDP_ROWS, 1, 14, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_bn2_running_mean] = {"layer3.0.bn2.running_mean", DDP_STATE, 44096, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_bn2_running_var] = {"layer3.0.bn2.running_var", DDP_STATE, 45120, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_0_bn2_num_batches_tracked] = {"layer3.0.bn2.num_batches_tracked", DDP_STATE, 46144, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_0_conv3_weight] = {"layer3.0.conv3.weight", DDP_PARAM, 82481216, 1048576, 16384, DDP_F32, DDP_PANELS, 1, 14, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_0_bn3_weight] = {"layer3.0.bn3.weight", DDP_PARAM, 82477120, 4096, 12288, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_0_bn3_bias] = {"layer3.0.bn3.bias", DDP_PARAM, 82464832, 4096, 0, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_bn3_running_mean] = {"layer3.0.bn3.running_mean", DDP_STATE, 46208, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_bn3_running_var] = {"layer3.0.bn3.running_var", DDP_STATE, 50304, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_0_bn3_num_batches_tracked] = {"layer3.0.bn3.num_batches_tracked", DDP_STATE, 54400, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_0_downsample_0_weight] = {"layer3.0.downsample.0.weight", DDP_PARAM, 86417472, 2097152, 3952640, DDP_F32, DDP_PANELS, 1, 14, 4, false, {1024, 512, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 12, false},
    [layer3_0_downsample_1_weight] = {"layer3.0.downsample.1.weight", DDP_PARAM, 82473024, 4096, 8192, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ONE, 0, 13, false},
    [layer3_0_downsample_1_bias] = {"layer3.0.downsample.1.bias", DDP_PARAM, 82468928, 4096, 4096, DDP_F32, DDP_ROWS, 1, 14, 1, false, {1024}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_0_downsample_1_running_mean] = {"layer3.0.downsample.1.running_mean", DDP_STATE, 54464, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_0_downsample_1_running_var] = {"layer3.0.downsample.1.running_var", DDP_STATE, 58560, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 13, false},
    [layer3_0_downsample_1_num_batches_tracked] = {"layer3.0.downsample.1.num_batches_tracked", DDP_STATE, 62656, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer3_1_conv1_weight] = {"layer3.1.conv1.weight", DDP_PARAM, 81416256, 1048576, 9469952, DDP_F32, DDP_PANELS, 1, 13, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_1_bn1_weight] = {"layer3.1.bn1.weight", DDP_PARAM, 81415232, 1024, 9468928, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_1_bn1_bias] = {"layer3.1.bn1.bias", DDP_PARAM, 81414208, 1024, 9467904, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_bn1_running_mean] = {"layer3.1.bn1.running_mean", DDP_STATE, 62720, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_bn1_running_var] = {"layer3.1.bn1.running_var", DDP_STATE, 63744, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_1_bn1_num_batches_tracked] = {"layer3.1.bn1.num_batches_tracked", DDP_STATE, 64768, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_1_conv2_weight] = {"layer3.1.conv2.weight", DDP_PARAM, 79054912, 2359296, 7108608, DDP_F32, DDP_PANELS, 1, 13, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_1_bn2_weight] = {"layer3.1.bn2.weight", DDP_PARAM, 79053888, 1024, 7107584, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_1_bn2_bias] = {"layer3.1.bn2.bias", DDP_PARAM, 79052864, 1024, 7106560, DDP_F32, DDP_ROWS, 1, 13, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_bn2_running_mean] = {"layer3.1.bn2.running_mean", DDP_STATE, 64832, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_bn2_running_var] = {"layer3.1.bn2.running_var", DDP_STATE, 65856, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_1_bn2_num_batches_tracked] = {"layer3.1.bn2.num_batches_tracked", DDP_STATE, 66880, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_1_conv3_weight] = {"layer3.1.conv3.weight", DDP_PARAM, 78004288, 1048576, 6057984, DDP_F32, DDP_PANELS, 1, 13, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_1_bn3_weight] = {"layer3.1.bn3.weight", DDP_PARAM, 78000192, 4096, 6053888, DDP_F32, DDP_ROWS, 1, 13, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_1_bn3_bias] = {"layer3.1.bn3.bias", DDP_PARAM, 77996096, 4096, 6049792, DDP_F32, DDP_ROWS, 1, 13, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_1_bn3_running_mean] = {"layer3.1.bn3.running_mean", DDP_STATE, 66944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_1_bn3_running_var] = {"layer3.1.bn3.running_var", DDP_STATE, 71040, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_1_bn3_num_batches_tracked] = {"layer3.1.bn3.num_batches_tracked", DDP_STATE, 75136, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_conv1_weight] = {"layer3.2.conv1.weight", DDP_PARAM, 76947520, 1048576, 3420160, DDP_F32, DDP_PANELS, 1, 12, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_2_bn1_weight] = {"layer3.2.bn1.weight", DDP_PARAM, 76946496, 1024, 3419136, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_2_bn1_bias] = {"layer3.2.bn1.bias", DDP_PARAM, 76945472, 1024, 3418112, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_bn1_running_mean] = {"layer3.2.bn1.running_mean", DDP_STATE, 75200, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_bn1_running_var] = {"layer3.2.bn1.running_var", DDP_STATE, 76224, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_2_bn1_num_batches_tracked] = {"layer3.2.bn1.num_batches_tracked", DDP_STATE, 77248, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_2_conv2_weight] = {"layer3.2.conv2.weight", DDP_PARAM, 74586176, 2359296, 1058816, DDP_F32, DDP_PANELS, 1, 12, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_2_bn2_weight] = {"layer3.2.bn2.weight", DDP_PARAM, 74585152, 1024, 1057792, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_2_bn2_bias] = {"layer3.2.bn2.bias", DDP_PARAM, 74584128, 1024, 1056768, DDP_F32, DDP_ROWS, 1, 12, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_bn2_running_mean] = {"layer3.2.bn2.running_mean", DDP_STATE, 77312, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_bn2_running_var] = {"layer3.2.bn2.running_var", DDP_STATE, 78336, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_2_bn2_num_batches_tracked] = {"layer3.2.bn2.num_batches_tracked", DDP_STATE, 79360, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_2_conv3_weight] = {"layer3.2.conv3.weight", DDP_PARAM, 73535552, 1048576, 8192, DDP_F32, DDP_PANELS, 1, 12, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_2_bn3_weight] = {"layer3.2.bn3.weight", DDP_PARAM, 73531456, 4096, 4096, DDP_F32, DDP_ROWS, 1, 12, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_2_bn3_bias] = {"layer3.2.bn3.bias", DDP_PARAM, 73527360, 4096, 0, DDP_F32, DDP_ROWS, 1, 12, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_bn3_running_mean] = {"layer3.2.bn3.running_mean", DDP_STATE, 79424, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_2_bn3_running_var] = {"layer3.2.bn3.running_var", DDP_STATE, 83520, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_2_bn3_num_batches_tracked] = {"layer3.2.bn3.num_batches_tracked", DDP_STATE, 87616, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_conv1_weight] = {"layer3.3.conv1.weight", DDP_PARAM, 72478784, 1048576, 7888896, DDP_F32, DDP_PANELS, 1, 11, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_3_bn1_weight] = {"layer3.3.bn1.weight", DDP_PARAM, 72477760, 1024, 7887872, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_3_bn1_bias] = {"layer3.3.bn1.bias", DDP_PARAM, 72476736, 1024, 7886848, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_bn1_running_mean] = {"layer3.3.bn1.running_mean", DDP_STATE, 87680, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_bn1_running_var] = {"layer3.3.bn1.running_var", DDP_STATE, 88704, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_3_bn1_num_batches_tracked] = {"layer3.3.bn1.num_batches_tracked", DDP_STATE, 89728, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_3_conv2_weight] = {"layer3.3.conv2.weight", DDP_PARAM, 70117440, 2359296, 5527552, DDP_F32, DDP_PANELS, 1, 11, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_3_bn2_weight] = {"layer3.3.bn2.weight", DDP_PARAM, 70116416, 1024, 5526528, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_3_bn2_bias] = {"layer3.3.bn2.bias", DDP_PARAM, 70115392, 1024, 5525504, DDP_F32, DDP_ROWS, 1, 11, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_bn2_running_mean] = {"layer3.3.bn2.running_mean", DDP_STATE, 89792, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_bn2_running_var] = {"layer3.3.bn2.running_var", DDP_STATE, 90816, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_3_bn2_num_batches_tracked] = {"layer3.3.bn2.num_batches_tracked", DDP_STATE, 91840, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_3_conv3_weight] = {"layer3.3.conv3.weight", DDP_PARAM, 69066816, 1048576, 4476928, DDP_F32, DDP_PANELS, 1, 11, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_3_bn3_weight] = {"layer3.3.bn3.weight", DDP_PARAM, 69062720, 4096, 4472832, DDP_F32, DDP_ROWS, 1, 11, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_3_bn3_bias] = {"layer3.3.bn3.bias", DDP_PARAM, 69058624, 4096, 4468736, DDP_F32, DDP_ROWS, 1, 11, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_bn3_running_mean] = {"layer3.3.bn3.running_mean", DDP_STATE, 91904, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_3_bn3_running_var] = {"layer3.3.bn3.running_var", DDP_STATE, 96000, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_3_bn3_num_batches_tracked] = {"layer3.3.bn3.num_batches_tracked", DDP_STATE, 100096, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_conv1_weight] = {"layer3.4.conv1.weight", DDP_PARAM, 68010048, 1048576, 3420160, DDP_F32, DDP_PANELS, 1, 10, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_4_bn1_weight] = {"layer3.4.bn1.weight", DDP_PARAM, 68009024, 1024, 3419136, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_4_bn1_bias] = {"layer3.4.bn1.bias", DDP_PARAM, 68008000, 1024, 3418112, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_bn1_running_mean] = {"layer3.4.bn1.running_mean", DDP_STATE, 100160, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_bn1_running_var] = {"layer3.4.bn1.running_var", DDP_STATE, 101184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_4_bn1_num_batches_tracked] = {"layer3.4.bn1.num_batches_tracked", DDP_STATE, 102208, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_4_conv2_weight] = {"layer3.4.conv2.weight", DDP_PARAM, 65648704, 2359296, 1058816, DDP_F32, DDP_PANELS, 1, 10, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_4_bn2_weight] = {"layer3.4.bn2.weight", DDP_PARAM, 65647680, 1024, 1057792, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_4_bn2_bias] = {"layer3.4.bn2.bias", DDP_PARAM, 65646656, 1024, 1056768, DDP_F32, DDP_ROWS, 1, 10, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_bn2_running_mean] = {"layer3.4.bn2.running_mean", DDP_STATE, 102272, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_bn2_running_var] = {"layer3.4.bn2.running_var", DDP_STATE, 103296, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_4_bn2_num_batches_tracked] = {"layer3.4.bn2.num_batches_tracked", DDP_STATE, 104320, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_4_conv3_weight] = {"layer3.4.conv3.weight", DDP_PARAM, 64598080, 1048576, 8192, DDP_F32, DDP_PANELS, 1, 10, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_4_bn3_weight] = {"layer3.4.bn3.weight", DDP_PARAM, 64593984, 4096, 4096, DDP_F32, DDP_ROWS, 1, 10, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_4_bn3_bias] = {"layer3.4.bn3.bias", DDP_PARAM, 64589888, 4096, 0, DDP_F32, DDP_ROWS, 1, 10, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_bn3_running_mean] = {"layer3.4.bn3.running_mean", DDP_STATE, 104384, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_4_bn3_running_var] = {"layer3.4.bn3.running_var", DDP_STATE, 108480, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_4_bn3_num_batches_tracked] = {"layer3.4.bn3.num_batches_tracked", DDP_STATE, 112576, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_conv1_weight] = {"layer3.5.conv1.weight", DDP_PARAM, 63541312, 1048576, 13910016, DDP_F32, DDP_PANELS, 1, 9, 4, false, {256, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0883883476, 4, false},
    [layer3_5_bn1_weight] = {"layer3.5.bn1.weight", DDP_PARAM, 63540288, 1024, 13908992, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_5_bn1_bias] = {"layer3.5.bn1.bias", DDP_PARAM, 63539264, 1024, 13907968, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_bn1_running_mean] = {"layer3.5.bn1.running_mean", DDP_STATE, 112640, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_bn1_running_var] = {"layer3.5.bn1.running_var", DDP_STATE, 113664, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 5, false},
    [layer3_5_bn1_num_batches_tracked] = {"layer3.5.bn1.num_batches_tracked", DDP_STATE, 114688, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer3_5_conv2_weight] = {"layer3.5.conv2.weight", DDP_PARAM, 61179968, 2359296, 11548672, DDP_F32, DDP_PANELS, 1, 9, 4, false, {256, 256, 3, 3}, DDP_INIT_NORMAL, 0.0294627825, 6, false},
    [layer3_5_bn2_weight] = {"layer3.5.bn2.weight", DDP_PARAM, 61178944, 1024, 11547648, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_5_bn2_bias] = {"layer3.5.bn2.bias", DDP_PARAM, 61177920, 1024, 11546624, DDP_F32, DDP_ROWS, 1, 9, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_bn2_running_mean] = {"layer3.5.bn2.running_mean", DDP_STATE, 114752, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_bn2_running_var] = {"layer3.5.bn2.running_var", DDP_STATE, 115776, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_ONE, 0, 7, false},
    [layer3_5_bn2_num_batches_tracked] = {"layer3.5.bn2.num_batches_tracked", DDP_STATE, 116800, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer3_5_conv3_weight] = {"layer3.5.conv3.weight", DDP_PARAM, 60129344, 1048576, 10498048, DDP_F32, DDP_PANELS, 1, 9, 4, false, {1024, 256, 1, 1}, DDP_INIT_NORMAL, 0.0441941738, 8, false},
    [layer3_5_bn3_weight] = {"layer3.5.bn3.weight", DDP_PARAM, 60125248, 4096, 10493952, DDP_F32, DDP_ROWS, 1, 9, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_5_bn3_bias] = {"layer3.5.bn3.bias", DDP_PARAM, 60121152, 4096, 10489856, DDP_F32, DDP_ROWS, 1, 9, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_bn3_running_mean] = {"layer3.5.bn3.running_mean", DDP_STATE, 116864, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ZERO, 0, 9, false},
    [layer3_5_bn3_running_var] = {"layer3.5.bn3.running_var", DDP_STATE, 120960, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_ONE, 0, 9, false},
    [layer3_5_bn3_num_batches_tracked] = {"layer3.5.bn3.num_batches_tracked", DDP_STATE, 125056, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_conv1_weight] = {"layer4.0.conv1.weight", DDP_PARAM, 49635392, 2097152, 4096, DDP_F32, DDP_PANELS, 1, 8, 4, false, {512, 1024, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_0_bn1_weight] = {"layer4.0.bn1.weight", DDP_PARAM, 49633344, 2048, 2048, DDP_F32, DDP_ROWS, 1, 8, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_0_bn1_bias] = {"layer4.0.bn1.bias", DDP_PARAM, 49631296, 2048, 0, DDP_F32, DDP_ROWS, 1, 8, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_bn1_running_mean] = {"layer4.0.bn1.running_mean", DDP_STATE, 125120, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_bn1_running_var] = {"layer4.0.bn1.running_var", DDP_STATE, 127168, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_0_bn1_num_batches_tracked] = {"layer4.0.bn1.num_batches_tracked", DDP_STATE, 129216, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_0_conv2_weight] = {"layer4.0.conv2.weight", DDP_PARAM, 40194112, 9437184, 10493952, DDP_F32, DDP_PANELS, 1, 7, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_0_bn2_weight] = {"layer4.0.bn2.weight", DDP_PARAM, 40192064, 2048, 10491904, DDP_F32, DDP_ROWS, 1, 7, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_0_bn2_bias] = {"layer4.0.bn2.bias", DDP_PARAM, 40190016, 2048, 10489856, DDP_F32, DDP_ROWS, 1, 7, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_bn2_running_mean] = {"layer4.0.bn2.running_mean", DDP_STATE, 129280, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_bn2_running_var] = {"layer4.0.bn2.running_var", DDP_STATE, 131328, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_0_bn2_num_batches_tracked] = {"layer4.0.bn2.num_batches_tracked", DDP_STATE, 133376, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_0_conv3_weight] = {"layer4.0.conv3.weight", DDP_PARAM, 35995712, 4194304, 32768, DDP_F32, DDP_PANELS, 1, 6, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_0_bn3_weight] = {"layer4.0.bn3.weight", DDP_PARAM, 35987520, 8192, 24576, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_0_bn3_bias] = {"layer4.0.bn3.bias", DDP_PARAM, 35962944, 8192, 0, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_bn3_running_mean] = {"layer4.0.bn3.running_mean", DDP_STATE, 133440, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_bn3_running_var] = {"layer4.0.bn3.running_var", DDP_STATE, 141632, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_0_bn3_num_batches_tracked] = {"layer4.0.bn3.num_batches_tracked", DDP_STATE, 149824, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_0_downsample_0_weight] = {"layer4.0.downsample.0.weight", DDP_PARAM, 51732544, 8388608, 2101248, DDP_F32, DDP_PANELS, 1, 8, 4, false, {2048, 1024, 1, 1}, DDP_INIT_NORMAL, 0.03125, 12, false},
    [layer4_0_downsample_1_weight] = {"layer4.0.downsample.1.weight", DDP_PARAM, 35979328, 8192, 16384, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ONE, 0, 13, false},
    [layer4_0_downsample_1_bias] = {"layer4.0.downsample.1.bias", DDP_PARAM, 35971136, 8192, 8192, DDP_F32, DDP_ROWS, 1, 6, 1, false, {2048}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_0_downsample_1_running_mean] = {"layer4.0.downsample.1.running_mean", DDP_STATE, 149888, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_0_downsample_1_running_var] = {"layer4.0.downsample.1.running_var", DDP_STATE, 158080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 13, false},
    [layer4_0_downsample_1_num_batches_tracked] = {"layer4.0.downsample.1.num_batches_tracked", DDP_STATE, 166272, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 13, false},
    [layer4_1_conv1_weight] = {"layer4.1.conv1.weight", DDP_PARAM, 31768640, 4194304, 9445376, DDP_F32, DDP_PANELS, 1, 5, 4, false, {512, 2048, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_1_bn1_weight] = {"layer4.1.bn1.weight", DDP_PARAM, 31766592, 2048, 9443328, DDP_F32, DDP_ROWS, 1, 5, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_1_bn1_bias] = {"layer4.1.bn1.bias", DDP_PARAM, 31764544, 2048, 9441280, DDP_F32, DDP_ROWS, 1, 5, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_bn1_running_mean] = {"layer4.1.bn1.running_mean", DDP_STATE, 166336, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_bn1_running_var] = {"layer4.1.bn1.running_var", DDP_STATE, 168384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_1_bn1_num_batches_tracked] = {"layer4.1.bn1.num_batches_tracked", DDP_STATE, 170432, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_1_conv2_weight] = {"layer4.1.conv2.weight", DDP_PARAM, 22327360, 9437184, 4096, DDP_F32, DDP_PANELS, 1, 4, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_1_bn2_weight] = {"layer4.1.bn2.weight", DDP_PARAM, 22325312, 2048, 2048, DDP_F32, DDP_ROWS, 1, 4, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_1_bn2_bias] = {"layer4.1.bn2.bias", DDP_PARAM, 22323264, 2048, 0, DDP_F32, DDP_ROWS, 1, 4, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_bn2_running_mean] = {"layer4.1.bn2.running_mean", DDP_STATE, 170496, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_bn2_running_var] = {"layer4.1.bn2.running_var", DDP_STATE, 172544, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_1_bn2_num_batches_tracked] = {"layer4.1.bn2.num_batches_tracked", DDP_STATE, 174592, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_1_conv3_weight] = {"layer4.1.conv3.weight", DDP_PARAM, 18128960, 4194304, 9457664, DDP_F32, DDP_PANELS, 1, 3, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_1_bn3_weight] = {"layer4.1.bn3.weight", DDP_PARAM, 18120768, 8192, 9449472, DDP_F32, DDP_ROWS, 1, 3, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_1_bn3_bias] = {"layer4.1.bn3.bias", DDP_PARAM, 18112576, 8192, 9441280, DDP_F32, DDP_ROWS, 1, 3, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_1_bn3_running_mean] = {"layer4.1.bn3.running_mean", DDP_STATE, 174656, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_1_bn3_running_var] = {"layer4.1.bn3.running_var", DDP_STATE, 182848, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_1_bn3_num_batches_tracked] = {"layer4.1.bn3.num_batches_tracked", DDP_STATE, 191040, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_conv1_weight] = {"layer4.2.conv1.weight", DDP_PARAM, 13918272, 4194304, 13656064, DDP_F32, DDP_PANELS, 1, 2, 4, false, {512, 2048, 1, 1}, DDP_INIT_NORMAL, 0.0625, 4, false},
    [layer4_2_bn1_weight] = {"layer4.2.bn1.weight", DDP_PARAM, 13916224, 2048, 13654016, DDP_F32, DDP_ROWS, 1, 2, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_2_bn1_bias] = {"layer4.2.bn1.bias", DDP_PARAM, 13914176, 2048, 13651968, DDP_F32, DDP_ROWS, 1, 2, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_bn1_running_mean] = {"layer4.2.bn1.running_mean", DDP_STATE, 191104, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_bn1_running_var] = {"layer4.2.bn1.running_var", DDP_STATE, 193152, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 5, false},
    [layer4_2_bn1_num_batches_tracked] = {"layer4.2.bn1.num_batches_tracked", DDP_STATE, 195200, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 5, false},
    [layer4_2_conv2_weight] = {"layer4.2.conv2.weight", DDP_PARAM, 4476992, 9437184, 4096, DDP_F32, DDP_PANELS, 1, 1, 4, false, {512, 512, 3, 3}, DDP_INIT_NORMAL, 0.0208333333, 6, false},
    [layer4_2_bn2_weight] = {"layer4.2.bn2.weight", DDP_PARAM, 4474944, 2048, 2048, DDP_F32, DDP_ROWS, 1, 1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_2_bn2_bias] = {"layer4.2.bn2.bias", DDP_PARAM, 4472896, 2048, 0, DDP_F32, DDP_ROWS, 1, 1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_bn2_running_mean] = {"layer4.2.bn2.running_mean", DDP_STATE, 195264, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_bn2_running_var] = {"layer4.2.bn2.running_var", DDP_STATE, 197312, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_ONE, 0, 7, false},
    [layer4_2_bn2_num_batches_tracked] = {"layer4.2.bn2.num_batches_tracked", DDP_STATE, 199360, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 7, false},
    [layer4_2_conv3_weight] = {"layer4.2.conv3.weight", DDP_PARAM, 278592, 4194304, 9719872, DDP_F32, DDP_PANELS, 1, 0, 4, false, {2048, 512, 1, 1}, DDP_INIT_NORMAL, 0.03125, 8, false},
    [layer4_2_bn3_weight] = {"layer4.2.bn3.weight", DDP_PARAM, 270400, 8192, 9711680, DDP_F32, DDP_ROWS, 1, 0, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_2_bn3_bias] = {"layer4.2.bn3.bias", DDP_PARAM, 262208, 8192, 9703488, DDP_F32, DDP_ROWS, 1, 0, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_bn3_running_mean] = {"layer4.2.bn3.running_mean", DDP_STATE, 199424, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ZERO, 0, 9, false},
    [layer4_2_bn3_running_var] = {"layer4.2.bn3.running_var", DDP_STATE, 207616, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_ONE, 0, 9, false},
    [layer4_2_bn3_num_batches_tracked] = {"layer4.2.bn3.num_batches_tracked", DDP_STATE, 215808, 8, 0, DDP_I64, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_ZERO, 0, 9, false},
    [fc_weight] = {"fc.weight", DDP_PARAM, 64, 262144, 9441344, DDP_F32, DDP_PANELS, 1, 0, 2, false, {10, 2048}, DDP_INIT_UNIFORM, 0.0220970869, 30, false},
    [fc_bias] = {"fc.bias", DDP_PARAM, 0, 40, 9441280, DDP_F32, DDP_ROWS, 1, 0, 1, false, {10}, DDP_INIT_UNIFORM, 0.0220970869, 30, false},
    [image] = {"image", DDP_INPUT, 0, 1572864, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 32, 32, 3}, DDP_INIT_NONE, 0, 44, false},
    [target] = {"target", DDP_INPUT, 1572864, 512, 0, DDP_I32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 44, false},
    [conv1] = {"conv1", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 20, true},
    [bn1_m2] = {"bn1.m2", DDP_ACTIVATION, 178322432, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [bn1_mean] = {"bn1.mean", DDP_ACTIVATION, 178322688, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [bn1_scale] = {"bn1.scale", DDP_ACTIVATION, 178322944, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, true},
    [pool] = {"pool", DDP_ACTIVATION, 113246208, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, true},
    [layer1_0_conv1] = {"layer1.0.conv1", DDP_ACTIVATION, 115343360, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_0_bn1_m2] = {"layer1.0.bn1.m2", DDP_ACTIVATION, 178323200, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_bn1_mean] = {"layer1.0.bn1.mean", DDP_ACTIVATION, 178323456, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_bn1_scale] = {"layer1.0.bn1.scale", DDP_ACTIVATION, 178323712, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_0_conv2] = {"layer1.0.conv2", DDP_ACTIVATION, 117440512, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_0_bn2_m2] = {"layer1.0.bn2.m2", DDP_ACTIVATION, 178323968, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_bn2_mean] = {"layer1.0.bn2.mean", DDP_ACTIVATION, 178324224, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_bn2_scale] = {"layer1.0.bn2.scale", DDP_ACTIVATION, 178324480, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_0_conv3] = {"layer1.0.conv3", DDP_ACTIVATION, 8388608, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_0_bn3_m2] = {"layer1.0.bn3.m2", DDP_ACTIVATION, 178260992, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_bn3_mean] = {"layer1.0.bn3.mean", DDP_ACTIVATION, 178262016, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_bn3_scale] = {"layer1.0.bn3.scale", DDP_ACTIVATION, 178263040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_0_downsample_0] = {"layer1.0.downsample.0", DDP_ACTIVATION, 16777216, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 12, true},
    [layer1_0_downsample_1_m2] = {"layer1.0.downsample.1.m2", DDP_ACTIVATION, 178264064, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0_downsample_1_mean] = {"layer1.0.downsample.1.mean", DDP_ACTIVATION, 178265088, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0_downsample_1_scale] = {"layer1.0.downsample.1.scale", DDP_ACTIVATION, 178266112, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, true},
    [layer1_0] = {"layer1.0", DDP_ACTIVATION, 25165824, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer1_1_conv1] = {"layer1.1.conv1", DDP_ACTIVATION, 119537664, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_1_bn1_m2] = {"layer1.1.bn1.m2", DDP_ACTIVATION, 178324736, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_bn1_mean] = {"layer1.1.bn1.mean", DDP_ACTIVATION, 178324992, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_bn1_scale] = {"layer1.1.bn1.scale", DDP_ACTIVATION, 178325248, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_1_conv2] = {"layer1.1.conv2", DDP_ACTIVATION, 121634816, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_1_bn2_m2] = {"layer1.1.bn2.m2", DDP_ACTIVATION, 178325504, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_bn2_mean] = {"layer1.1.bn2.mean", DDP_ACTIVATION, 178325760, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_bn2_scale] = {"layer1.1.bn2.scale", DDP_ACTIVATION, 178326016, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_1_conv3] = {"layer1.1.conv3", DDP_ACTIVATION, 33554432, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_1_bn3_m2] = {"layer1.1.bn3.m2", DDP_ACTIVATION, 178267136, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1_bn3_mean] = {"layer1.1.bn3.mean", DDP_ACTIVATION, 178268160, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1_bn3_scale] = {"layer1.1.bn3.scale", DDP_ACTIVATION, 178269184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_1] = {"layer1.1", DDP_ACTIVATION, 41943040, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer1_2_conv1] = {"layer1.2.conv1", DDP_ACTIVATION, 123731968, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, true},
    [layer1_2_bn1_m2] = {"layer1.2.bn1.m2", DDP_ACTIVATION, 178326272, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_bn1_mean] = {"layer1.2.bn1.mean", DDP_ACTIVATION, 178326528, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_bn1_scale] = {"layer1.2.bn1.scale", DDP_ACTIVATION, 178326784, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, true},
    [layer1_2_conv2] = {"layer1.2.conv2", DDP_ACTIVATION, 125829120, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, true},
    [layer1_2_bn2_m2] = {"layer1.2.bn2.m2", DDP_ACTIVATION, 178327040, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_bn2_mean] = {"layer1.2.bn2.mean", DDP_ACTIVATION, 178327296, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_bn2_scale] = {"layer1.2.bn2.scale", DDP_ACTIVATION, 178327552, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, true},
    [layer1_2_conv3] = {"layer1.2.conv3", DDP_ACTIVATION, 50331648, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, true},
    [layer1_2_bn3_m2] = {"layer1.2.bn3.m2", DDP_ACTIVATION, 178270208, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2_bn3_mean] = {"layer1.2.bn3.mean", DDP_ACTIVATION, 178271232, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2_bn3_scale] = {"layer1.2.bn3.scale", DDP_ACTIVATION, 178272256, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, true},
    [layer1_2] = {"layer1.2", DDP_ACTIVATION, 58720256, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, true},
    [layer2_0_conv1] = {"layer2.0.conv1", DDP_ACTIVATION, 67108864, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_0_bn1_m2] = {"layer2.0.bn1.m2", DDP_ACTIVATION, 178310144, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_bn1_mean] = {"layer2.0.bn1.mean", DDP_ACTIVATION, 178310656, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_bn1_scale] = {"layer2.0.bn1.scale", DDP_ACTIVATION, 178311168, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_0_conv2] = {"layer2.0.conv2", DDP_ACTIVATION, 155189248, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_0_bn2_m2] = {"layer2.0.bn2.m2", DDP_ACTIVATION, 178311680, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_bn2_mean] = {"layer2.0.bn2.mean", DDP_ACTIVATION, 178312192, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_bn2_scale] = {"layer2.0.bn2.scale", DDP_ACTIVATION, 178312704, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_0_conv3] = {"layer2.0.conv3", DDP_ACTIVATION, 71303168, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_0_bn3_m2] = {"layer2.0.bn3.m2", DDP_ACTIVATION, 178193408, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_bn3_mean] = {"layer2.0.bn3.mean", DDP_ACTIVATION, 178195456, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_bn3_scale] = {"layer2.0.bn3.scale", DDP_ACTIVATION, 178197504, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_0_downsample_0] = {"layer2.0.downsample.0", DDP_ACTIVATION, 75497472, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 12, true},
    [layer2_0_downsample_1_m2] = {"layer2.0.downsample.1.m2", DDP_ACTIVATION, 178199552, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0_downsample_1_mean] = {"layer2.0.downsample.1.mean", DDP_ACTIVATION, 178201600, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0_downsample_1_scale] = {"layer2.0.downsample.1.scale", DDP_ACTIVATION, 178203648, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, true},
    [layer2_0] = {"layer2.0", DDP_ACTIVATION, 79691776, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_1_conv1] = {"layer2.1.conv1", DDP_ACTIVATION, 156237824, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_1_bn1_m2] = {"layer2.1.bn1.m2", DDP_ACTIVATION, 178313216, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_bn1_mean] = {"layer2.1.bn1.mean", DDP_ACTIVATION, 178313728, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_bn1_scale] = {"layer2.1.bn1.scale", DDP_ACTIVATION, 178314240, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_1_conv2] = {"layer2.1.conv2", DDP_ACTIVATION, 157286400, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_1_bn2_m2] = {"layer2.1.bn2.m2", DDP_ACTIVATION, 178314752, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_bn2_mean] = {"layer2.1.bn2.mean", DDP_ACTIVATION, 178315264, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_bn2_scale] = {"layer2.1.bn2.scale", DDP_ACTIVATION, 178315776, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_1_conv3] = {"layer2.1.conv3", DDP_ACTIVATION, 83886080, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_1_bn3_m2] = {"layer2.1.bn3.m2", DDP_ACTIVATION, 178205696, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1_bn3_mean] = {"layer2.1.bn3.mean", DDP_ACTIVATION, 178207744, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1_bn3_scale] = {"layer2.1.bn3.scale", DDP_ACTIVATION, 178209792, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_1] = {"layer2.1", DDP_ACTIVATION, 88080384, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_2_conv1] = {"layer2.2.conv1", DDP_ACTIVATION, 158334976, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_2_bn1_m2] = {"layer2.2.bn1.m2", DDP_ACTIVATION, 178316288, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_bn1_mean] = {"layer2.2.bn1.mean", DDP_ACTIVATION, 178316800, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_bn1_scale] = {"layer2.2.bn1.scale", DDP_ACTIVATION, 178317312, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_2_conv2] = {"layer2.2.conv2", DDP_ACTIVATION, 159383552, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_2_bn2_m2] = {"layer2.2.bn2.m2", DDP_ACTIVATION, 178317824, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_bn2_mean] = {"layer2.2.bn2.mean", DDP_ACTIVATION, 178318336, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_bn2_scale] = {"layer2.2.bn2.scale", DDP_ACTIVATION, 178318848, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_2_conv3] = {"layer2.2.conv3", DDP_ACTIVATION, 92274688, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_2_bn3_m2] = {"layer2.2.bn3.m2", DDP_ACTIVATION, 178211840, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2_bn3_mean] = {"layer2.2.bn3.mean", DDP_ACTIVATION, 178213888, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2_bn3_scale] = {"layer2.2.bn3.scale", DDP_ACTIVATION, 178215936, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_2] = {"layer2.2", DDP_ACTIVATION, 96468992, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer2_3_conv1] = {"layer2.3.conv1", DDP_ACTIVATION, 160432128, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, true},
    [layer2_3_bn1_m2] = {"layer2.3.bn1.m2", DDP_ACTIVATION, 178319360, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_bn1_mean] = {"layer2.3.bn1.mean", DDP_ACTIVATION, 178319872, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_bn1_scale] = {"layer2.3.bn1.scale", DDP_ACTIVATION, 178320384, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, true},
    [layer2_3_conv2] = {"layer2.3.conv2", DDP_ACTIVATION, 161480704, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, true},
    [layer2_3_bn2_m2] = {"layer2.3.bn2.m2", DDP_ACTIVATION, 178320896, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_bn2_mean] = {"layer2.3.bn2.mean", DDP_ACTIVATION, 178321408, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_bn2_scale] = {"layer2.3.bn2.scale", DDP_ACTIVATION, 178321920, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, true},
    [layer2_3_conv3] = {"layer2.3.conv3", DDP_ACTIVATION, 100663296, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, true},
    [layer2_3_bn3_m2] = {"layer2.3.bn3.m2", DDP_ACTIVATION, 178217984, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3_bn3_mean] = {"layer2.3.bn3.mean", DDP_ACTIVATION, 178220032, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3_bn3_scale] = {"layer2.3.bn3.scale", DDP_ACTIVATION, 178222080, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, true},
    [layer2_3] = {"layer2.3", DDP_ACTIVATION, 104857600, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, true},
    [layer3_0_conv1] = {"layer3.0.conv1", DDP_ACTIVATION, 109051904, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_0_bn1_m2] = {"layer3.0.bn1.m2", DDP_ACTIVATION, 178273280, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_bn1_mean] = {"layer3.0.bn1.mean", DDP_ACTIVATION, 178274304, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_bn1_scale] = {"layer3.0.bn1.scale", DDP_ACTIVATION, 178275328, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_0_conv2] = {"layer3.0.conv2", DDP_ACTIVATION, 170917888, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_0_bn2_m2] = {"layer3.0.bn2.m2", DDP_ACTIVATION, 178276352, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_bn2_mean] = {"layer3.0.bn2.mean", DDP_ACTIVATION, 178277376, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_bn2_scale] = {"layer3.0.bn2.scale", DDP_ACTIVATION, 178278400, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_0_conv3] = {"layer3.0.conv3", DDP_ACTIVATION, 111149056, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_0_bn3_m2] = {"layer3.0.bn3.m2", DDP_ACTIVATION, 178107392, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_bn3_mean] = {"layer3.0.bn3.mean", DDP_ACTIVATION, 178111488, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_bn3_scale] = {"layer3.0.bn3.scale", DDP_ACTIVATION, 178115584, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_0_downsample_0] = {"layer3.0.downsample.0", DDP_ACTIVATION, 127926272, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 12, true},
    [layer3_0_downsample_1_m2] = {"layer3.0.downsample.1.m2", DDP_ACTIVATION, 178119680, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0_downsample_1_mean] = {"layer3.0.downsample.1.mean", DDP_ACTIVATION, 178123776, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0_downsample_1_scale] = {"layer3.0.downsample.1.scale", DDP_ACTIVATION, 178127872, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, true},
    [layer3_0] = {"layer3.0", DDP_ACTIVATION, 130023424, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_1_conv1] = {"layer3.1.conv1", DDP_ACTIVATION, 171442176, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_1_bn1_m2] = {"layer3.1.bn1.m2", DDP_ACTIVATION, 178279424, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_bn1_mean] = {"layer3.1.bn1.mean", DDP_ACTIVATION, 178280448, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_bn1_scale] = {"layer3.1.bn1.scale", DDP_ACTIVATION, 178281472, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_1_conv2] = {"layer3.1.conv2", DDP_ACTIVATION, 171966464, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_1_bn2_m2] = {"layer3.1.bn2.m2", DDP_ACTIVATION, 178282496, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_bn2_mean] = {"layer3.1.bn2.mean", DDP_ACTIVATION, 178283520, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_bn2_scale] = {"layer3.1.bn2.scale", DDP_ACTIVATION, 178284544, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_1_conv3] = {"layer3.1.conv3", DDP_ACTIVATION, 132120576, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_1_bn3_m2] = {"layer3.1.bn3.m2", DDP_ACTIVATION, 178131968, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1_bn3_mean] = {"layer3.1.bn3.mean", DDP_ACTIVATION, 178136064, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1_bn3_scale] = {"layer3.1.bn3.scale", DDP_ACTIVATION, 178140160, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_1] = {"layer3.1", DDP_ACTIVATION, 134217728, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_2_conv1] = {"layer3.2.conv1", DDP_ACTIVATION, 172490752, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_2_bn1_m2] = {"layer3.2.bn1.m2", DDP_ACTIVATION, 178285568, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_bn1_mean] = {"layer3.2.bn1.mean", DDP_ACTIVATION, 178286592, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_bn1_scale] = {"layer3.2.bn1.scale", DDP_ACTIVATION, 178287616, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_2_conv2] = {"layer3.2.conv2", DDP_ACTIVATION, 173015040, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_2_bn2_m2] = {"layer3.2.bn2.m2", DDP_ACTIVATION, 178288640, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_bn2_mean] = {"layer3.2.bn2.mean", DDP_ACTIVATION, 178289664, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_bn2_scale] = {"layer3.2.bn2.scale", DDP_ACTIVATION, 178290688, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_2_conv3] = {"layer3.2.conv3", DDP_ACTIVATION, 136314880, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_2_bn3_m2] = {"layer3.2.bn3.m2", DDP_ACTIVATION, 178144256, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2_bn3_mean] = {"layer3.2.bn3.mean", DDP_ACTIVATION, 178148352, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2_bn3_scale] = {"layer3.2.bn3.scale", DDP_ACTIVATION, 178152448, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_2] = {"layer3.2", DDP_ACTIVATION, 138412032, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_3_conv1] = {"layer3.3.conv1", DDP_ACTIVATION, 173539328, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_3_bn1_m2] = {"layer3.3.bn1.m2", DDP_ACTIVATION, 178291712, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_bn1_mean] = {"layer3.3.bn1.mean", DDP_ACTIVATION, 178292736, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_bn1_scale] = {"layer3.3.bn1.scale", DDP_ACTIVATION, 178293760, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_3_conv2] = {"layer3.3.conv2", DDP_ACTIVATION, 174063616, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_3_bn2_m2] = {"layer3.3.bn2.m2", DDP_ACTIVATION, 178294784, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_bn2_mean] = {"layer3.3.bn2.mean", DDP_ACTIVATION, 178295808, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_bn2_scale] = {"layer3.3.bn2.scale", DDP_ACTIVATION, 178296832, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_3_conv3] = {"layer3.3.conv3", DDP_ACTIVATION, 140509184, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_3_bn3_m2] = {"layer3.3.bn3.m2", DDP_ACTIVATION, 178156544, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3_bn3_mean] = {"layer3.3.bn3.mean", DDP_ACTIVATION, 178160640, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3_bn3_scale] = {"layer3.3.bn3.scale", DDP_ACTIVATION, 178164736, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_3] = {"layer3.3", DDP_ACTIVATION, 142606336, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_4_conv1] = {"layer3.4.conv1", DDP_ACTIVATION, 174587904, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_4_bn1_m2] = {"layer3.4.bn1.m2", DDP_ACTIVATION, 178297856, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_bn1_mean] = {"layer3.4.bn1.mean", DDP_ACTIVATION, 178298880, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_bn1_scale] = {"layer3.4.bn1.scale", DDP_ACTIVATION, 178299904, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_4_conv2] = {"layer3.4.conv2", DDP_ACTIVATION, 175112192, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_4_bn2_m2] = {"layer3.4.bn2.m2", DDP_ACTIVATION, 178300928, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_bn2_mean] = {"layer3.4.bn2.mean", DDP_ACTIVATION, 178301952, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_bn2_scale] = {"layer3.4.bn2.scale", DDP_ACTIVATION, 178302976, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_4_conv3] = {"layer3.4.conv3", DDP_ACTIVATION, 144703488, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_4_bn3_m2] = {"layer3.4.bn3.m2", DDP_ACTIVATION, 178168832, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4_bn3_mean] = {"layer3.4.bn3.mean", DDP_ACTIVATION, 178172928, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4_bn3_scale] = {"layer3.4.bn3.scale", DDP_ACTIVATION, 178177024, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_4] = {"layer3.4", DDP_ACTIVATION, 146800640, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer3_5_conv1] = {"layer3.5.conv1", DDP_ACTIVATION, 175636480, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, true},
    [layer3_5_bn1_m2] = {"layer3.5.bn1.m2", DDP_ACTIVATION, 178304000, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_bn1_mean] = {"layer3.5.bn1.mean", DDP_ACTIVATION, 178305024, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_bn1_scale] = {"layer3.5.bn1.scale", DDP_ACTIVATION, 178306048, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, true},
    [layer3_5_conv2] = {"layer3.5.conv2", DDP_ACTIVATION, 176160768, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, true},
    [layer3_5_bn2_m2] = {"layer3.5.bn2.m2", DDP_ACTIVATION, 178307072, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_bn2_mean] = {"layer3.5.bn2.mean", DDP_ACTIVATION, 178308096, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_bn2_scale] = {"layer3.5.bn2.scale", DDP_ACTIVATION, 178309120, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, true},
    [layer3_5_conv3] = {"layer3.5.conv3", DDP_ACTIVATION, 148897792, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, true},
    [layer3_5_bn3_m2] = {"layer3.5.bn3.m2", DDP_ACTIVATION, 178181120, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5_bn3_mean] = {"layer3.5.bn3.mean", DDP_ACTIVATION, 178185216, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5_bn3_scale] = {"layer3.5.bn3.scale", DDP_ACTIVATION, 178189312, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, true},
    [layer3_5] = {"layer3.5", DDP_ACTIVATION, 150994944, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, true},
    [layer4_0_conv1] = {"layer4.0.conv1", DDP_ACTIVATION, 153092096, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_0_bn1_m2] = {"layer4.0.bn1.m2", DDP_ACTIVATION, 178224128, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_bn1_mean] = {"layer4.0.bn1.mean", DDP_ACTIVATION, 178226176, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_bn1_scale] = {"layer4.0.bn1.scale", DDP_ACTIVATION, 178228224, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_0_conv2] = {"layer4.0.conv2", DDP_ACTIVATION, 176685056, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_0_bn2_m2] = {"layer4.0.bn2.m2", DDP_ACTIVATION, 178230272, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_0_bn2_mean] = {"layer4.0.bn2.mean", DDP_ACTIVATION, 178232320, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_bn2_var] = {"layer4.0.bn2.var", DDP_ACTIVATION, 178230272, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_bn2_scale] = {"layer4.0.bn2.scale", DDP_ACTIVATION, 178234368, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_0_conv3] = {"layer4.0.conv3", DDP_ACTIVATION, 154140672, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_0_bn3_m2] = {"layer4.0.bn3.m2", DDP_ACTIVATION, 177995776, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_0_bn3_mean] = {"layer4.0.bn3.mean", DDP_ACTIVATION, 178003968, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_bn3_var] = {"layer4.0.bn3.var", DDP_ACTIVATION, 177995776, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_bn3_scale] = {"layer4.0.bn3.scale", DDP_ACTIVATION, 178012160, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_0_downsample_0] = {"layer4.0.downsample.0", DDP_ACTIVATION, 162529280, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 12, true},
    [layer4_0_downsample_1_m2] = {"layer4.0.downsample.1.m2", DDP_ACTIVATION, 178020352, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, false},
    [layer4_0_downsample_1_mean] = {"layer4.0.downsample.1.mean", DDP_ACTIVATION, 178028544, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0_downsample_1_var] = {"layer4.0.downsample.1.var", DDP_ACTIVATION, 178020352, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0_downsample_1_scale] = {"layer4.0.downsample.1.scale", DDP_ACTIVATION, 178036736, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, true},
    [layer4_0] = {"layer4.0", DDP_ACTIVATION, 163577856, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [layer4_1_conv1] = {"layer4.1.conv1", DDP_ACTIVATION, 176947200, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_1_bn1_m2] = {"layer4.1.bn1.m2", DDP_ACTIVATION, 178236416, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [layer4_1_bn1_mean] = {"layer4.1.bn1.mean", DDP_ACTIVATION, 178238464, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_bn1_var] = {"layer4.1.bn1.var", DDP_ACTIVATION, 178236416, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_bn1_scale] = {"layer4.1.bn1.scale", DDP_ACTIVATION, 178240512, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_1_conv2] = {"layer4.1.conv2", DDP_ACTIVATION, 177209344, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_1_bn2_m2] = {"layer4.1.bn2.m2", DDP_ACTIVATION, 178242560, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_1_bn2_mean] = {"layer4.1.bn2.mean", DDP_ACTIVATION, 178244608, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_bn2_var] = {"layer4.1.bn2.var", DDP_ACTIVATION, 178242560, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_bn2_scale] = {"layer4.1.bn2.scale", DDP_ACTIVATION, 178246656, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_1_conv3] = {"layer4.1.conv3", DDP_ACTIVATION, 164626432, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_1_bn3_m2] = {"layer4.1.bn3.m2", DDP_ACTIVATION, 178044928, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_1_bn3_mean] = {"layer4.1.bn3.mean", DDP_ACTIVATION, 178053120, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1_bn3_var] = {"layer4.1.bn3.var", DDP_ACTIVATION, 178044928, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1_bn3_scale] = {"layer4.1.bn3.scale", DDP_ACTIVATION, 178061312, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_1] = {"layer4.1", DDP_ACTIVATION, 165675008, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [layer4_2_conv1] = {"layer4.2.conv1", DDP_ACTIVATION, 177471488, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, true},
    [layer4_2_bn1_m2] = {"layer4.2.bn1.m2", DDP_ACTIVATION, 178248704, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [layer4_2_bn1_mean] = {"layer4.2.bn1.mean", DDP_ACTIVATION, 178250752, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_bn1_var] = {"layer4.2.bn1.var", DDP_ACTIVATION, 178248704, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_bn1_scale] = {"layer4.2.bn1.scale", DDP_ACTIVATION, 178252800, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, true},
    [layer4_2_conv2] = {"layer4.2.conv2", DDP_ACTIVATION, 177733632, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, true},
    [layer4_2_bn2_m2] = {"layer4.2.bn2.m2", DDP_ACTIVATION, 178254848, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [layer4_2_bn2_mean] = {"layer4.2.bn2.mean", DDP_ACTIVATION, 178256896, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_bn2_var] = {"layer4.2.bn2.var", DDP_ACTIVATION, 178254848, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_bn2_scale] = {"layer4.2.bn2.scale", DDP_ACTIVATION, 178258944, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, true},
    [layer4_2_conv3] = {"layer4.2.conv3", DDP_ACTIVATION, 166723584, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, true},
    [layer4_2_bn3_m2] = {"layer4.2.bn3.m2", DDP_ACTIVATION, 178069504, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [layer4_2_bn3_mean] = {"layer4.2.bn3.mean", DDP_ACTIVATION, 178077696, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2_bn3_var] = {"layer4.2.bn3.var", DDP_ACTIVATION, 178069504, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2_bn3_scale] = {"layer4.2.bn3.scale", DDP_ACTIVATION, 178085888, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, true},
    [layer4_2] = {"layer4.2", DDP_ACTIVATION, 167772160, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, true},
    [fc] = {"fc", DDP_ACTIVATION, 178102272, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 30, true},
    [loss_log_p_exp] = {"loss.log_p.exp", DDP_ACTIVATION, 168820736, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, true},
    [loss_log_p_sum] = {"loss.log_p.sum", DDP_ACTIVATION, 168830976, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 1}, DDP_INIT_NONE, 0, 45, true},
    [loss_log_p] = {"loss.log_p", DDP_ACTIVATION, 168825856, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [loss_score] = {"loss.score", DDP_ACTIVATION, 168831488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, true},
    [loss_sum] = {"loss.sum", DDP_ACTIVATION, 178327808, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [loss_sum_2] = {"loss.sum", DDP_ACTIVATION, 168825856, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, true},
    [loss] = {"loss", DDP_ACTIVATION, 178327808, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, true},
    [d_loss_sum] = {"d_loss.sum", DDP_ACTIVATION, 168825856, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_score] = {"d_loss.score", DDP_ACTIVATION, 168831488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_log_p] = {"d_loss.log_p", DDP_ACTIVATION, 168825856, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [d_loss_log_p_z] = {"d_loss.log_p.z", DDP_ACTIVATION, 169869312, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [d_mean] = {"d_mean", DDP_ACTIVATION, 168820736, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 2048}, DDP_INIT_NONE, 0, 30, false},
    [d_layer4_2_bn3] = {"d_layer4.2.bn3", DDP_ACTIVATION, 169869312, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_2_bn3_scale] = {"d_layer4.2.bn3.scale", DDP_ACTIVATION, 178094080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_bn3_m2] = {"d_layer4.2.bn3.m2", DDP_ACTIVATION, 178094080, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_conv3] = {"d_layer4.2.conv3", DDP_ACTIVATION, 167772160, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_2_conv3_2] = {"d_layer4.2.conv3", DDP_ACTIVATION, 166723584, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_2_bn2] = {"d_layer4.2.bn2", DDP_ACTIVATION, 167772160, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_2_bn2_scale] = {"d_layer4.2.bn2.scale", DDP_ACTIVATION, 166723584, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_bn2_m2] = {"d_layer4.2.bn2.m2", DDP_ACTIVATION, 166723584, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_conv2] = {"d_layer4.2.conv2", DDP_ACTIVATION, 166725632, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_2_conv2_2] = {"d_layer4.2.conv2", DDP_ACTIVATION, 167772160, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_2_bn1] = {"d_layer4.2.bn1", DDP_ACTIVATION, 166723584, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_2_bn1_scale] = {"d_layer4.2.bn1.scale", DDP_ACTIVATION, 166985728, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_bn1_m2] = {"d_layer4.2.bn1.m2", DDP_ACTIVATION, 166985728, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_conv1] = {"d_layer4.2.conv1", DDP_ACTIVATION, 166987776, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_2_conv1_2] = {"d_layer4.2.conv1", DDP_ACTIVATION, 166723584, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer4_1_bn3] = {"d_layer4.1.bn3", DDP_ACTIVATION, 169869312, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_1_bn3_scale] = {"d_layer4.1.bn3.scale", DDP_ACTIVATION, 165675008, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_bn3_m2] = {"d_layer4.1.bn3.m2", DDP_ACTIVATION, 165675008, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_conv3] = {"d_layer4.1.conv3", DDP_ACTIVATION, 165683200, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_1_conv3_2] = {"d_layer4.1.conv3", DDP_ACTIVATION, 164626432, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_1_bn2] = {"d_layer4.1.bn2", DDP_ACTIVATION, 165675008, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_1_bn2_scale] = {"d_layer4.1.bn2.scale", DDP_ACTIVATION, 164626432, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_bn2_m2] = {"d_layer4.1.bn2.m2", DDP_ACTIVATION, 164626432, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_conv2] = {"d_layer4.1.conv2", DDP_ACTIVATION, 164628480, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_1_conv2_2] = {"d_layer4.1.conv2", DDP_ACTIVATION, 165675008, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_1_bn1] = {"d_layer4.1.bn1", DDP_ACTIVATION, 164626432, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_1_bn1_scale] = {"d_layer4.1.bn1.scale", DDP_ACTIVATION, 164888576, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_bn1_m2] = {"d_layer4.1.bn1.m2", DDP_ACTIVATION, 164888576, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_conv1] = {"d_layer4.1.conv1", DDP_ACTIVATION, 164890624, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_1_conv1_2] = {"d_layer4.1.conv1", DDP_ACTIVATION, 164626432, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer4_0_bn3] = {"d_layer4.0.bn3", DDP_ACTIVATION, 169869312, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [d_layer4_0_downsample_1_scale] = {"d_layer4.0.downsample.1.scale", DDP_ACTIVATION, 163577856, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_bn3_scale] = {"d_layer4.0.bn3.scale", DDP_ACTIVATION, 163586048, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_downsample_1_m2] = {"d_layer4.0.downsample.1.m2", DDP_ACTIVATION, 163577856, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_downsample_0] = {"d_layer4.0.downsample.0", DDP_ACTIVATION, 163586048, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [d_layer4_0_bn3_m2] = {"d_layer4.0.bn3.m2", DDP_ACTIVATION, 163594240, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_conv3] = {"d_layer4.0.conv3", DDP_ACTIVATION, 163602432, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 2048}, DDP_INIT_NONE, 0, 9, false},
    [d_layer4_0_downsample_0_2] = {"d_layer4.0.downsample.0", DDP_ACTIVATION, 162529280, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 12, false},
    [d_layer4_0_conv3_2] = {"d_layer4.0.conv3", DDP_ACTIVATION, 169869312, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_0_bn2] = {"d_layer4.0.bn2", DDP_ACTIVATION, 154140672, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer4_0_bn2_scale] = {"d_layer4.0.bn2.scale", DDP_ACTIVATION, 154402816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_bn2_m2] = {"d_layer4.0.bn2.m2", DDP_ACTIVATION, 154402816, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_conv2] = {"d_layer4.0.conv2", DDP_ACTIVATION, 154404864, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 3, false, {1, 1, 512}, DDP_INIT_NONE, 0, 7, false},
    [d_layer4_0_conv2_2] = {"d_layer4.0.conv2", DDP_ACTIVATION, 154140672, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_0_bn1] = {"d_layer4.0.bn1", DDP_ACTIVATION, 163577856, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 6, false},
    [d_layer4_0_bn1_scale] = {"d_layer4.0.bn1.scale", DDP_ACTIVATION, 154140672, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_bn1_m2] = {"d_layer4.0.bn1.m2", DDP_ACTIVATION, 154140672, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_conv1] = {"d_layer4.0.conv1", DDP_ACTIVATION, 178224128, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [d_layer4_0_conv1_2] = {"d_layer4.0.conv1", DDP_ACTIVATION, 163577856, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_5] = {"d_layer3.5", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_5_bn3] = {"d_layer3.5.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_5_bn3_scale] = {"d_layer3.5.bn3.scale", DDP_ACTIVATION, 150994944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_bn3_m2] = {"d_layer3.5.bn3.m2", DDP_ACTIVATION, 150994944, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_conv3] = {"d_layer3.5.conv3", DDP_ACTIVATION, 178181120, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_5_conv3_2] = {"d_layer3.5.conv3", DDP_ACTIVATION, 148897792, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_5_bn2] = {"d_layer3.5.bn2", DDP_ACTIVATION, 150994944, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_5_bn2_scale] = {"d_layer3.5.bn2.scale", DDP_ACTIVATION, 148897792, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_bn2_m2] = {"d_layer3.5.bn2.m2", DDP_ACTIVATION, 148897792, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_conv2] = {"d_layer3.5.conv2", DDP_ACTIVATION, 178307072, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_5_conv2_2] = {"d_layer3.5.conv2", DDP_ACTIVATION, 150994944, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_5_bn1] = {"d_layer3.5.bn1", DDP_ACTIVATION, 148897792, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_5_bn1_scale] = {"d_layer3.5.bn1.scale", DDP_ACTIVATION, 149422080, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_bn1_m2] = {"d_layer3.5.bn1.m2", DDP_ACTIVATION, 149422080, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_conv1] = {"d_layer3.5.conv1", DDP_ACTIVATION, 178304000, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_5_conv1_2] = {"d_layer3.5.conv1", DDP_ACTIVATION, 148897792, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_4_bn3] = {"d_layer3.4.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_4_bn3_scale] = {"d_layer3.4.bn3.scale", DDP_ACTIVATION, 146800640, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_bn3_m2] = {"d_layer3.4.bn3.m2", DDP_ACTIVATION, 146800640, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_conv3] = {"d_layer3.4.conv3", DDP_ACTIVATION, 178168832, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_4_conv3_2] = {"d_layer3.4.conv3", DDP_ACTIVATION, 144703488, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_4_bn2] = {"d_layer3.4.bn2", DDP_ACTIVATION, 146800640, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_4_bn2_scale] = {"d_layer3.4.bn2.scale", DDP_ACTIVATION, 144703488, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_bn2_m2] = {"d_layer3.4.bn2.m2", DDP_ACTIVATION, 144703488, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_conv2] = {"d_layer3.4.conv2", DDP_ACTIVATION, 178300928, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_4_conv2_2] = {"d_layer3.4.conv2", DDP_ACTIVATION, 146800640, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_4_bn1] = {"d_layer3.4.bn1", DDP_ACTIVATION, 144703488, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_4_bn1_scale] = {"d_layer3.4.bn1.scale", DDP_ACTIVATION, 145227776, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_bn1_m2] = {"d_layer3.4.bn1.m2", DDP_ACTIVATION, 145227776, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_conv1] = {"d_layer3.4.conv1", DDP_ACTIVATION, 178297856, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_4_conv1_2] = {"d_layer3.4.conv1", DDP_ACTIVATION, 144703488, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_3_bn3] = {"d_layer3.3.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_3_bn3_scale] = {"d_layer3.3.bn3.scale", DDP_ACTIVATION, 142606336, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_bn3_m2] = {"d_layer3.3.bn3.m2", DDP_ACTIVATION, 142606336, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_conv3] = {"d_layer3.3.conv3", DDP_ACTIVATION, 178156544, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_3_conv3_2] = {"d_layer3.3.conv3", DDP_ACTIVATION, 140509184, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_3_bn2] = {"d_layer3.3.bn2", DDP_ACTIVATION, 142606336, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_3_bn2_scale] = {"d_layer3.3.bn2.scale", DDP_ACTIVATION, 140509184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_bn2_m2] = {"d_layer3.3.bn2.m2", DDP_ACTIVATION, 140509184, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_conv2] = {"d_layer3.3.conv2", DDP_ACTIVATION, 178294784, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_3_conv2_2] = {"d_layer3.3.conv2", DDP_ACTIVATION, 142606336, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_3_bn1] = {"d_layer3.3.bn1", DDP_ACTIVATION, 140509184, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_3_bn1_scale] = {"d_layer3.3.bn1.scale", DDP_ACTIVATION, 141033472, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_bn1_m2] = {"d_layer3.3.bn1.m2", DDP_ACTIVATION, 141033472, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_conv1] = {"d_layer3.3.conv1", DDP_ACTIVATION, 178291712, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_3_conv1_2] = {"d_layer3.3.conv1", DDP_ACTIVATION, 140509184, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_2_bn3] = {"d_layer3.2.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_2_bn3_scale] = {"d_layer3.2.bn3.scale", DDP_ACTIVATION, 138412032, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_bn3_m2] = {"d_layer3.2.bn3.m2", DDP_ACTIVATION, 138412032, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_conv3] = {"d_layer3.2.conv3", DDP_ACTIVATION, 178144256, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_2_conv3_2] = {"d_layer3.2.conv3", DDP_ACTIVATION, 136314880, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_2_bn2] = {"d_layer3.2.bn2", DDP_ACTIVATION, 138412032, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_2_bn2_scale] = {"d_layer3.2.bn2.scale", DDP_ACTIVATION, 136314880, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_bn2_m2] = {"d_layer3.2.bn2.m2", DDP_ACTIVATION, 136314880, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_conv2] = {"d_layer3.2.conv2", DDP_ACTIVATION, 178288640, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_2_conv2_2] = {"d_layer3.2.conv2", DDP_ACTIVATION, 138412032, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_2_bn1] = {"d_layer3.2.bn1", DDP_ACTIVATION, 136314880, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_2_bn1_scale] = {"d_layer3.2.bn1.scale", DDP_ACTIVATION, 136839168, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_bn1_m2] = {"d_layer3.2.bn1.m2", DDP_ACTIVATION, 136839168, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_conv1] = {"d_layer3.2.conv1", DDP_ACTIVATION, 178285568, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_2_conv1_2] = {"d_layer3.2.conv1", DDP_ACTIVATION, 136314880, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_1_bn3] = {"d_layer3.1.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_1_bn3_scale] = {"d_layer3.1.bn3.scale", DDP_ACTIVATION, 134217728, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_bn3_m2] = {"d_layer3.1.bn3.m2", DDP_ACTIVATION, 134217728, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_conv3] = {"d_layer3.1.conv3", DDP_ACTIVATION, 178131968, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_1_conv3_2] = {"d_layer3.1.conv3", DDP_ACTIVATION, 132120576, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_1_bn2] = {"d_layer3.1.bn2", DDP_ACTIVATION, 134217728, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_1_bn2_scale] = {"d_layer3.1.bn2.scale", DDP_ACTIVATION, 132120576, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_bn2_m2] = {"d_layer3.1.bn2.m2", DDP_ACTIVATION, 132120576, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_conv2] = {"d_layer3.1.conv2", DDP_ACTIVATION, 178282496, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_1_conv2_2] = {"d_layer3.1.conv2", DDP_ACTIVATION, 134217728, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_1_bn1] = {"d_layer3.1.bn1", DDP_ACTIVATION, 132120576, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_1_bn1_scale] = {"d_layer3.1.bn1.scale", DDP_ACTIVATION, 132644864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_bn1_m2] = {"d_layer3.1.bn1.m2", DDP_ACTIVATION, 132644864, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_conv1] = {"d_layer3.1.conv1", DDP_ACTIVATION, 178279424, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_1_conv1_2] = {"d_layer3.1.conv1", DDP_ACTIVATION, 132120576, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer3_0_bn3] = {"d_layer3.0.bn3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [d_layer3_0_downsample_1_scale] = {"d_layer3.0.downsample.1.scale", DDP_ACTIVATION, 130023424, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_bn3_scale] = {"d_layer3.0.bn3.scale", DDP_ACTIVATION, 130027520, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_downsample_1_m2] = {"d_layer3.0.downsample.1.m2", DDP_ACTIVATION, 130023424, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_downsample_0] = {"d_layer3.0.downsample.0", DDP_ACTIVATION, 130027520, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [d_layer3_0_bn3_m2] = {"d_layer3.0.bn3.m2", DDP_ACTIVATION, 178119680, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_conv3] = {"d_layer3.0.conv3", DDP_ACTIVATION, 178107392, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [d_layer3_0_downsample_0_2] = {"d_layer3.0.downsample.0", DDP_ACTIVATION, 127926272, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 12, false},
    [d_layer3_0_conv3_2] = {"d_layer3.0.conv3", DDP_ACTIVATION, 153092096, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_0_bn2] = {"d_layer3.0.bn2", DDP_ACTIVATION, 111149056, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer3_0_bn2_scale] = {"d_layer3.0.bn2.scale", DDP_ACTIVATION, 111673344, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_bn2_m2] = {"d_layer3.0.bn2.m2", DDP_ACTIVATION, 111673344, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_conv2] = {"d_layer3.0.conv2", DDP_ACTIVATION, 178276352, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [d_layer3_0_conv2_2] = {"d_layer3.0.conv2", DDP_ACTIVATION, 111149056, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_0_bn1] = {"d_layer3.0.bn1", DDP_ACTIVATION, 130023424, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 6, false},
    [d_layer3_0_bn1_scale] = {"d_layer3.0.bn1.scale", DDP_ACTIVATION, 111149056, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_bn1_m2] = {"d_layer3.0.bn1.m2", DDP_ACTIVATION, 111149056, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_conv1] = {"d_layer3.0.conv1", DDP_ACTIVATION, 178273280, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [d_layer3_0_conv1_2] = {"d_layer3.0.conv1", DDP_ACTIVATION, 130023424, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_3] = {"d_layer2.3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_3_bn3] = {"d_layer2.3.bn3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_3_bn3_scale] = {"d_layer2.3.bn3.scale", DDP_ACTIVATION, 104857600, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_bn3_m2] = {"d_layer2.3.bn3.m2", DDP_ACTIVATION, 104857600, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_conv3] = {"d_layer2.3.conv3", DDP_ACTIVATION, 178217984, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_3_conv3_2] = {"d_layer2.3.conv3", DDP_ACTIVATION, 100663296, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_3_bn2] = {"d_layer2.3.bn2", DDP_ACTIVATION, 104857600, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_3_bn2_scale] = {"d_layer2.3.bn2.scale", DDP_ACTIVATION, 100663296, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_bn2_m2] = {"d_layer2.3.bn2.m2", DDP_ACTIVATION, 100663296, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_conv2] = {"d_layer2.3.conv2", DDP_ACTIVATION, 178320896, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_3_conv2_2] = {"d_layer2.3.conv2", DDP_ACTIVATION, 104857600, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_3_bn1] = {"d_layer2.3.bn1", DDP_ACTIVATION, 100663296, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_3_bn1_scale] = {"d_layer2.3.bn1.scale", DDP_ACTIVATION, 101711872, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_bn1_m2] = {"d_layer2.3.bn1.m2", DDP_ACTIVATION, 101711872, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_conv1] = {"d_layer2.3.conv1", DDP_ACTIVATION, 178319360, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_3_conv1_2] = {"d_layer2.3.conv1", DDP_ACTIVATION, 100663296, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_2_bn3] = {"d_layer2.2.bn3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_2_bn3_scale] = {"d_layer2.2.bn3.scale", DDP_ACTIVATION, 96468992, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_bn3_m2] = {"d_layer2.2.bn3.m2", DDP_ACTIVATION, 96468992, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_conv3] = {"d_layer2.2.conv3", DDP_ACTIVATION, 178211840, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_2_conv3_2] = {"d_layer2.2.conv3", DDP_ACTIVATION, 92274688, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_2_bn2] = {"d_layer2.2.bn2", DDP_ACTIVATION, 96468992, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_2_bn2_scale] = {"d_layer2.2.bn2.scale", DDP_ACTIVATION, 92274688, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_bn2_m2] = {"d_layer2.2.bn2.m2", DDP_ACTIVATION, 92274688, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_conv2] = {"d_layer2.2.conv2", DDP_ACTIVATION, 178317824, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_2_conv2_2] = {"d_layer2.2.conv2", DDP_ACTIVATION, 96468992, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_2_bn1] = {"d_layer2.2.bn1", DDP_ACTIVATION, 92274688, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_2_bn1_scale] = {"d_layer2.2.bn1.scale", DDP_ACTIVATION, 93323264, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_bn1_m2] = {"d_layer2.2.bn1.m2", DDP_ACTIVATION, 93323264, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_conv1] = {"d_layer2.2.conv1", DDP_ACTIVATION, 178316288, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_2_conv1_2] = {"d_layer2.2.conv1", DDP_ACTIVATION, 92274688, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_1_bn3] = {"d_layer2.1.bn3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_1_bn3_scale] = {"d_layer2.1.bn3.scale", DDP_ACTIVATION, 88080384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_bn3_m2] = {"d_layer2.1.bn3.m2", DDP_ACTIVATION, 88080384, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_conv3] = {"d_layer2.1.conv3", DDP_ACTIVATION, 178205696, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_1_conv3_2] = {"d_layer2.1.conv3", DDP_ACTIVATION, 83886080, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_1_bn2] = {"d_layer2.1.bn2", DDP_ACTIVATION, 88080384, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_1_bn2_scale] = {"d_layer2.1.bn2.scale", DDP_ACTIVATION, 83886080, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_bn2_m2] = {"d_layer2.1.bn2.m2", DDP_ACTIVATION, 83886080, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_conv2] = {"d_layer2.1.conv2", DDP_ACTIVATION, 178314752, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_1_conv2_2] = {"d_layer2.1.conv2", DDP_ACTIVATION, 88080384, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_1_bn1] = {"d_layer2.1.bn1", DDP_ACTIVATION, 83886080, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_1_bn1_scale] = {"d_layer2.1.bn1.scale", DDP_ACTIVATION, 84934656, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_bn1_m2] = {"d_layer2.1.bn1.m2", DDP_ACTIVATION, 84934656, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_conv1] = {"d_layer2.1.conv1", DDP_ACTIVATION, 178313216, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_1_conv1_2] = {"d_layer2.1.conv1", DDP_ACTIVATION, 83886080, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer2_0_bn3] = {"d_layer2.0.bn3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [d_layer2_0_downsample_1_scale] = {"d_layer2.0.downsample.1.scale", DDP_ACTIVATION, 79691776, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_bn3_scale] = {"d_layer2.0.bn3.scale", DDP_ACTIVATION, 79693824, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_downsample_1_m2] = {"d_layer2.0.downsample.1.m2", DDP_ACTIVATION, 79691776, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_downsample_0] = {"d_layer2.0.downsample.0", DDP_ACTIVATION, 79693824, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [d_layer2_0_bn3_m2] = {"d_layer2.0.bn3.m2", DDP_ACTIVATION, 178199552, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_conv3] = {"d_layer2.0.conv3", DDP_ACTIVATION, 178193408, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [d_layer2_0_downsample_0_2] = {"d_layer2.0.downsample.0", DDP_ACTIVATION, 75497472, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 12, false},
    [d_layer2_0_conv3_2] = {"d_layer2.0.conv3", DDP_ACTIVATION, 109051904, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_0_bn2] = {"d_layer2.0.bn2", DDP_ACTIVATION, 71303168, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [d_layer2_0_bn2_scale] = {"d_layer2.0.bn2.scale", DDP_ACTIVATION, 72351744, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_bn2_m2] = {"d_layer2.0.bn2.m2", DDP_ACTIVATION, 72351744, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_conv2] = {"d_layer2.0.conv2", DDP_ACTIVATION, 178311680, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [d_layer2_0_conv2_2] = {"d_layer2.0.conv2", DDP_ACTIVATION, 71303168, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_0_bn1] = {"d_layer2.0.bn1", DDP_ACTIVATION, 79691776, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 6, false},
    [d_layer2_0_bn1_scale] = {"d_layer2.0.bn1.scale", DDP_ACTIVATION, 71303168, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_bn1_m2] = {"d_layer2.0.bn1.m2", DDP_ACTIVATION, 71303168, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_conv1] = {"d_layer2.0.conv1", DDP_ACTIVATION, 178310144, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [d_layer2_0_conv1_2] = {"d_layer2.0.conv1", DDP_ACTIVATION, 79691776, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_2] = {"d_layer1.2", DDP_ACTIVATION, 67108864, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_2_bn3] = {"d_layer1.2.bn3", DDP_ACTIVATION, 67108864, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_2_bn3_scale] = {"d_layer1.2.bn3.scale", DDP_ACTIVATION, 58720256, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_bn3_m2] = {"d_layer1.2.bn3.m2", DDP_ACTIVATION, 58720256, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_conv3] = {"d_layer1.2.conv3", DDP_ACTIVATION, 178270208, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_2_conv3_2] = {"d_layer1.2.conv3", DDP_ACTIVATION, 50331648, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_2_bn2] = {"d_layer1.2.bn2", DDP_ACTIVATION, 58720256, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_2_bn2_scale] = {"d_layer1.2.bn2.scale", DDP_ACTIVATION, 50331648, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_bn2_m2] = {"d_layer1.2.bn2.m2", DDP_ACTIVATION, 50331648, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_conv2] = {"d_layer1.2.conv2", DDP_ACTIVATION, 178327040, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_2_conv2_2] = {"d_layer1.2.conv2", DDP_ACTIVATION, 58720256, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_2_bn1] = {"d_layer1.2.bn1", DDP_ACTIVATION, 50331648, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_2_bn1_scale] = {"d_layer1.2.bn1.scale", DDP_ACTIVATION, 52428800, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_bn1_m2] = {"d_layer1.2.bn1.m2", DDP_ACTIVATION, 52428800, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_conv1] = {"d_layer1.2.conv1", DDP_ACTIVATION, 178326272, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_2_conv1_2] = {"d_layer1.2.conv1", DDP_ACTIVATION, 50331648, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_1_bn3] = {"d_layer1.1.bn3", DDP_ACTIVATION, 67108864, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_1_bn3_scale] = {"d_layer1.1.bn3.scale", DDP_ACTIVATION, 41943040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_bn3_m2] = {"d_layer1.1.bn3.m2", DDP_ACTIVATION, 41943040, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_conv3] = {"d_layer1.1.conv3", DDP_ACTIVATION, 178267136, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_1_conv3_2] = {"d_layer1.1.conv3", DDP_ACTIVATION, 33554432, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_1_bn2] = {"d_layer1.1.bn2", DDP_ACTIVATION, 41943040, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_1_bn2_scale] = {"d_layer1.1.bn2.scale", DDP_ACTIVATION, 33554432, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_bn2_m2] = {"d_layer1.1.bn2.m2", DDP_ACTIVATION, 33554432, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_conv2] = {"d_layer1.1.conv2", DDP_ACTIVATION, 178325504, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_1_conv2_2] = {"d_layer1.1.conv2", DDP_ACTIVATION, 41943040, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_1_bn1] = {"d_layer1.1.bn1", DDP_ACTIVATION, 33554432, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_1_bn1_scale] = {"d_layer1.1.bn1.scale", DDP_ACTIVATION, 35651584, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_bn1_m2] = {"d_layer1.1.bn1.m2", DDP_ACTIVATION, 35651584, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_conv1] = {"d_layer1.1.conv1", DDP_ACTIVATION, 178324736, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_1_conv1_2] = {"d_layer1.1.conv1", DDP_ACTIVATION, 33554432, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_layer1_0_bn3] = {"d_layer1.0.bn3", DDP_ACTIVATION, 67108864, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [d_layer1_0_downsample_1_scale] = {"d_layer1.0.downsample.1.scale", DDP_ACTIVATION, 25165824, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_bn3_scale] = {"d_layer1.0.bn3.scale", DDP_ACTIVATION, 25166848, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_downsample_1_m2] = {"d_layer1.0.downsample.1.m2", DDP_ACTIVATION, 25165824, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_downsample_0] = {"d_layer1.0.downsample.0", DDP_ACTIVATION, 25166848, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [d_layer1_0_bn3_m2] = {"d_layer1.0.bn3.m2", DDP_ACTIVATION, 178264064, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_conv3] = {"d_layer1.0.conv3", DDP_ACTIVATION, 178260992, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [d_layer1_0_downsample_0_2] = {"d_layer1.0.downsample.0", DDP_ACTIVATION, 16777216, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 12, false},
    [d_layer1_0_conv3_2] = {"d_layer1.0.conv3", DDP_ACTIVATION, 67108864, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_0_bn2] = {"d_layer1.0.bn2", DDP_ACTIVATION, 8388608, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [d_layer1_0_bn2_scale] = {"d_layer1.0.bn2.scale", DDP_ACTIVATION, 10485760, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_bn2_m2] = {"d_layer1.0.bn2.m2", DDP_ACTIVATION, 10485760, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_conv2] = {"d_layer1.0.conv2", DDP_ACTIVATION, 178323968, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [d_layer1_0_conv2_2] = {"d_layer1.0.conv2", DDP_ACTIVATION, 8388608, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_0_bn1] = {"d_layer1.0.bn1", DDP_ACTIVATION, 10485760, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [d_layer1_0_bn1_scale] = {"d_layer1.0.bn1.scale", DDP_ACTIVATION, 8388608, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_bn1_m2] = {"d_layer1.0.bn1.m2", DDP_ACTIVATION, 8388608, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_conv1] = {"d_layer1.0.conv1", DDP_ACTIVATION, 178323200, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [d_layer1_0_conv1_2] = {"d_layer1.0.conv1", DDP_ACTIVATION, 10485760, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_pool] = {"d_pool", DDP_ACTIVATION, 25165824, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 4, false},
    [d_pool_2] = {"d_pool", DDP_ACTIVATION, 25165824, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, false},
    [d_relu] = {"d_relu", DDP_ACTIVATION, 8388608, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 22, false},
    [d_bn1_scale] = {"d_bn1.scale", DDP_ACTIVATION, 16777216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_bn1_m2] = {"d_bn1.m2", DDP_ACTIVATION, 16777216, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_conv1] = {"d_conv1", DDP_ACTIVATION, 178322432, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [d_conv1_2] = {"d_conv1", DDP_ACTIVATION, 8388608, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 20, false},
    [evaluate_bn1_scale] = {"bn1.scale", DDP_ACTIVATION, 8388608, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 21, false},
    [evaluate_relu] = {"relu", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 16, 16, 64}, DDP_INIT_NONE, 0, 22, false},
    [evaluate_pool] = {"pool", DDP_ACTIVATION, 8388608, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 22, false},
    [evaluate_layer1_0_bn1_scale] = {"layer1.0.bn1.scale", DDP_ACTIVATION, 2097152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_0_relu] = {"layer1.0.relu", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_0_bn2_scale] = {"layer1.0.bn2.scale", DDP_ACTIVATION, 2097152, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_0_relu_2] = {"layer1.0.relu", DDP_ACTIVATION, 10485760, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_0_bn3_scale] = {"layer1.0.bn3.scale", DDP_ACTIVATION, 12582912, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_0_downsample_1_scale] = {"layer1.0.downsample.1.scale", DDP_ACTIVATION, 12583936, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer1_0_downsample_1] = {"layer1.0.downsample.1", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer1_0] = {"layer1.0", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer1_1_bn1_scale] = {"layer1.1.bn1.scale", DDP_ACTIVATION, 10485760, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_1_relu] = {"layer1.1.relu", DDP_ACTIVATION, 8388608, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_1_bn2_scale] = {"layer1.1.bn2.scale", DDP_ACTIVATION, 12582912, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_1_relu_2] = {"layer1.1.relu", DDP_ACTIVATION, 10485760, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_1_bn3_scale] = {"layer1.1.bn3.scale", DDP_ACTIVATION, 8388608, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_1] = {"layer1.1", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer1_2_bn1_scale] = {"layer1.2.bn1.scale", DDP_ACTIVATION, 10485760, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer1_2_relu] = {"layer1.2.relu", DDP_ACTIVATION, 8388608, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer1_2_bn2_scale] = {"layer1.2.bn2.scale", DDP_ACTIVATION, 12582912, 256, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {64}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer1_2_relu_2] = {"layer1.2.relu", DDP_ACTIVATION, 10485760, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 64}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer1_2_bn3_scale] = {"layer1.2.bn3.scale", DDP_ACTIVATION, 8388608, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer1_2] = {"layer1.2", DDP_ACTIVATION, 0, 8388608, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 256}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_0_bn1_scale] = {"layer2.0.bn1.scale", DDP_ACTIVATION, 12582912, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_0_relu] = {"layer2.0.relu", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 8, 8, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_0_bn2_scale] = {"layer2.0.bn2.scale", DDP_ACTIVATION, 13631488, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_0_relu_2] = {"layer2.0.relu", DDP_ACTIVATION, 12582912, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_0_bn3_scale] = {"layer2.0.bn3.scale", DDP_ACTIVATION, 13631488, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_0_downsample_1_scale] = {"layer2.0.downsample.1.scale", DDP_ACTIVATION, 13633536, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer2_0_downsample_1] = {"layer2.0.downsample.1", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer2_0] = {"layer2.0", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_1_bn1_scale] = {"layer2.1.bn1.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_1_relu] = {"layer2.1.relu", DDP_ACTIVATION, 0, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_1_bn2_scale] = {"layer2.1.bn2.scale", DDP_ACTIVATION, 2097152, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_1_relu_2] = {"layer2.1.relu", DDP_ACTIVATION, 1048576, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_1_bn3_scale] = {"layer2.1.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_1] = {"layer2.1", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_2_bn1_scale] = {"layer2.2.bn1.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_2_relu] = {"layer2.2.relu", DDP_ACTIVATION, 0, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_2_bn2_scale] = {"layer2.2.bn2.scale", DDP_ACTIVATION, 2097152, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_2_relu_2] = {"layer2.2.relu", DDP_ACTIVATION, 1048576, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_2_bn3_scale] = {"layer2.2.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_2] = {"layer2.2", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer2_3_bn1_scale] = {"layer2.3.bn1.scale", DDP_ACTIVATION, 1048576, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer2_3_relu] = {"layer2.3.relu", DDP_ACTIVATION, 0, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer2_3_bn2_scale] = {"layer2.3.bn2.scale", DDP_ACTIVATION, 2097152, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {128}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer2_3_relu_2] = {"layer2.3.relu", DDP_ACTIVATION, 1048576, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 128}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer2_3_bn3_scale] = {"layer2.3.bn3.scale", DDP_ACTIVATION, 0, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer2_3] = {"layer2.3", DDP_ACTIVATION, 8388608, 4194304, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 512}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_0_bn1_scale] = {"layer3.0.bn1.scale", DDP_ACTIVATION, 2097152, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_0_relu] = {"layer3.0.relu", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 4, 4, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_0_bn2_scale] = {"layer3.0.bn2.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_0_relu_2] = {"layer3.0.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_0_bn3_scale] = {"layer3.0.bn3.scale", DDP_ACTIVATION, 2621440, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_0_downsample_1_scale] = {"layer3.0.downsample.1.scale", DDP_ACTIVATION, 2625536, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer3_0_downsample_1] = {"layer3.0.downsample.1", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer3_0] = {"layer3.0", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_1_bn1_scale] = {"layer3.1.bn1.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_1_relu] = {"layer3.1.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_1_bn2_scale] = {"layer3.1.bn2.scale", DDP_ACTIVATION, 3145728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_1_relu_2] = {"layer3.1.relu", DDP_ACTIVATION, 2621440, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_1_bn3_scale] = {"layer3.1.bn3.scale", DDP_ACTIVATION, 2097152, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_1] = {"layer3.1", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_2_bn1_scale] = {"layer3.2.bn1.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_2_relu] = {"layer3.2.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_2_bn2_scale] = {"layer3.2.bn2.scale", DDP_ACTIVATION, 3145728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_2_relu_2] = {"layer3.2.relu", DDP_ACTIVATION, 2621440, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_2_bn3_scale] = {"layer3.2.bn3.scale", DDP_ACTIVATION, 2097152, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_2] = {"layer3.2", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_3_bn1_scale] = {"layer3.3.bn1.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_3_relu] = {"layer3.3.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_3_bn2_scale] = {"layer3.3.bn2.scale", DDP_ACTIVATION, 3145728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_3_relu_2] = {"layer3.3.relu", DDP_ACTIVATION, 2621440, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_3_bn3_scale] = {"layer3.3.bn3.scale", DDP_ACTIVATION, 2097152, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_3] = {"layer3.3", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_4_bn1_scale] = {"layer3.4.bn1.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_4_relu] = {"layer3.4.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_4_bn2_scale] = {"layer3.4.bn2.scale", DDP_ACTIVATION, 3145728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_4_relu_2] = {"layer3.4.relu", DDP_ACTIVATION, 2621440, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_4_bn3_scale] = {"layer3.4.bn3.scale", DDP_ACTIVATION, 2097152, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_4] = {"layer3.4", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer3_5_bn1_scale] = {"layer3.5.bn1.scale", DDP_ACTIVATION, 2621440, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer3_5_relu] = {"layer3.5.relu", DDP_ACTIVATION, 2097152, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer3_5_bn2_scale] = {"layer3.5.bn2.scale", DDP_ACTIVATION, 3145728, 1024, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {256}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer3_5_relu_2] = {"layer3.5.relu", DDP_ACTIVATION, 2621440, 524288, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 256}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer3_5_bn3_scale] = {"layer3.5.bn3.scale", DDP_ACTIVATION, 2097152, 4096, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {1024}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer3_5] = {"layer3.5", DDP_ACTIVATION, 0, 2097152, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 1024}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_0_bn1_scale] = {"layer4.0.bn1.scale", DDP_ACTIVATION, 3145728, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_0_relu] = {"layer4.0.relu", DDP_ACTIVATION, 2097152, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 2, 2, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_0_bn2_scale] = {"layer4.0.bn2.scale", DDP_ACTIVATION, 3407872, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_0_relu_2] = {"layer4.0.relu", DDP_ACTIVATION, 3145728, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_0_bn3_scale] = {"layer4.0.bn3.scale", DDP_ACTIVATION, 3407872, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_0_downsample_1_scale] = {"layer4.0.downsample.1.scale", DDP_ACTIVATION, 3416064, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer4_0_downsample_1] = {"layer4.0.downsample.1", DDP_ACTIVATION, 2097152, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 13, false},
    [evaluate_layer4_0] = {"layer4.0", DDP_ACTIVATION, 2097152, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_1_bn1_scale] = {"layer4.1.bn1.scale", DDP_ACTIVATION, 262144, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_1_relu] = {"layer4.1.relu", DDP_ACTIVATION, 0, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_1_bn2_scale] = {"layer4.1.bn2.scale", DDP_ACTIVATION, 524288, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_1_relu_2] = {"layer4.1.relu", DDP_ACTIVATION, 262144, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_1_bn3_scale] = {"layer4.1.bn3.scale", DDP_ACTIVATION, 0, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_1] = {"layer4.1", DDP_ACTIVATION, 2097152, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_layer4_2_bn1_scale] = {"layer4.2.bn1.scale", DDP_ACTIVATION, 262144, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 5, false},
    [evaluate_layer4_2_relu] = {"layer4.2.relu", DDP_ACTIVATION, 0, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 6, false},
    [evaluate_layer4_2_bn2_scale] = {"layer4.2.bn2.scale", DDP_ACTIVATION, 524288, 2048, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {512}, DDP_INIT_NONE, 0, 7, false},
    [evaluate_layer4_2_relu_2] = {"layer4.2.relu", DDP_ACTIVATION, 262144, 262144, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 512}, DDP_INIT_NONE, 0, 8, false},
    [evaluate_layer4_2_bn3_scale] = {"layer4.2.bn3.scale", DDP_ACTIVATION, 0, 8192, 0, DDP_F32, DDP_ROWS, 1, -1, 1, false, {2048}, DDP_INIT_NONE, 0, 9, false},
    [evaluate_layer4_2] = {"layer4.2", DDP_ACTIVATION, 2097152, 1048576, 0, DDP_F32, DDP_ROWS, 1, -1, 4, true, {1, 1, 1, 2048}, DDP_INIT_NONE, 0, 16, false},
    [evaluate_fc] = {"fc", DDP_ACTIVATION, 0, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 30, false},
    [evaluate_loss_log_p] = {"loss.log_p", DDP_ACTIVATION, 5120, 5120, 0, DDP_F32, DDP_ROWS, 1, -1, 2, true, {1, 10}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_correct_argmax] = {"correct.argmax", DDP_ACTIVATION, 10240, 512, 0, DDP_I32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_score] = {"loss.score", DDP_ACTIVATION, 10752, 512, 0, DDP_F32, DDP_ROWS, 1, -1, 1, true, {1}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_sum] = {"loss.sum", DDP_ACTIVATION, 5120, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss_sum_2] = {"loss.sum", DDP_ACTIVATION, 5184, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_correct] = {"correct", DDP_ACTIVATION, 5248, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
    [evaluate_loss] = {"loss", DDP_ACTIVATION, 5120, 4, 0, DDP_F32, DDP_ROWS, 1, -1, 0, false, {0}, DDP_INIT_NONE, 0, 45, false},
};

/* offset of the parameters, offset of their gradients, bytes; in the order in which they are updated */
const struct ddp_bucket bucket_table[N_BUCKETS] = {
    {0, 9441280, 4472896}, /* fc.bias .. layer4.2.conv3.weight, 4.3 MiB, after layer4_conv3_backward_input of layer4.2.conv3 */
    {4472896, 0, 9441280}, /* layer4.2.bn2.bias .. layer4.2.conv2.weight, 9.0 MiB, after layer4_conv2_backward_input of layer4.2.conv2 */
    {13914176, 13651968, 4198400}, /* layer4.2.bn1.bias .. layer4.2.conv1.weight, 4.0 MiB, after layer4_conv1_backward_input of layer4.2.conv1 */
    {18112576, 9441280, 4210688}, /* layer4.1.bn3.bias .. layer4.1.conv3.weight, 4.0 MiB, after layer4_conv3_backward_input of layer4.1.conv3 */
    {22323264, 0, 9441280}, /* layer4.1.bn2.bias .. layer4.1.conv2.weight, 9.0 MiB, after layer4_conv2_backward_input of layer4.1.conv2 */
    {31764544, 9441280, 4198400}, /* layer4.1.bn1.bias .. layer4.1.conv1.weight, 4.0 MiB, after layer4_conv1_backward_input of layer4.1.conv1 */
    {35962944, 0, 4227072}, /* layer4.0.bn3.bias .. layer4.0.conv3.weight, 4.0 MiB, after layer4_conv3_backward_input of layer4.0.conv3 */
    {40190016, 10489856, 9441280}, /* layer4.0.bn2.bias .. layer4.0.conv2.weight, 9.0 MiB, after layer4_0_conv2_backward_input of layer4.0.conv2 */
    {49631296, 0, 10489856}, /* layer4.0.bn1.bias .. layer4.0.downsample.0.weight, 10.0 MiB, after layer4_0_downsample_0_backward_input of layer4.0.downsample.0 */
    {60121152, 10489856, 4468736}, /* layer3.5.bn3.bias .. layer3.5.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.5.conv1 */
    {64589888, 0, 4468736}, /* layer3.4.bn3.bias .. layer3.4.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.4.conv1 */
    {69058624, 4468736, 4468736}, /* layer3.3.bn3.bias .. layer3.3.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.3.conv1 */
    {73527360, 0, 4468736}, /* layer3.2.bn3.bias .. layer3.2.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.2.conv1 */
    {77996096, 6049792, 4468736}, /* layer3.1.bn3.bias .. layer3.1.conv1.weight, 4.3 MiB, after layer3_conv1_backward_input of layer3.1.conv1 */
    {82464832, 0, 6049792}, /* layer3.0.bn3.bias .. layer3.0.downsample.0.weight, 5.8 MiB, after layer3_0_downsample_0_backward_input of layer3.0.downsample.0 */
    {88514624, 6049792, 4221952}, /* layer2.3.bn3.bias .. layer2.0.conv2.weight, 4.0 MiB, after layer2_0_conv2_backward_input of layer2.0.conv2 */
    {92736576, 0, 1557760}, /* layer2.0.bn1.bias .. conv1.weight, 1.5 MiB, after conv1_backward_weight of conv1 */
};

/* Behind each call: its line of specs/resnet50.spec. */
static void forward(struct ddp *ddp, int n)
{
    conv1_forward(n, T(image), T(conv1_weight), T(conv1), T(bn1_m2), T(bn1_mean), ddp->workspace); /* 20 */
    bn1_scale_forward(n, T(bn1_weight), T(bn1_running_mean), T(bn1_running_var), T(bn1_m2), T(bn1_mean),
                      T(bn1_running_mean), T(bn1_running_var), T(bn1_scale)); /* 21 */
    pool_forward(n, T(conv1), T(bn1_bias), T(bn1_mean), T(bn1_scale), T(pool), ddp->workspace); /* 22 */

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

    fc_forward(n, T(layer4_2), T(fc_weight), T(fc_bias), T(fc), ddp->workspace); /* 30 */
    loss_log_p_forward(n, T(fc), T(loss_log_p_exp), T(loss_log_p_sum), T(loss_log_p)); /* 45 */
    loss_score_forward(n, T(target), T(loss_log_p), T(loss_score)); /* 45 */
    loss_sums(n, T(target), T(loss_score), T(loss_sum), T(loss_sum_2)); /* 45 */
    loss_forward(n, T(loss_sum), T(loss_sum_2), T(loss)); /* 45 */
}

void train_step(struct ddp *ddp, int n)
{
    ddp_broadcast_state(ddp); /* the buffers, before they are used */
    forward(ddp, n);
    ddp_report_loss(ddp, n, T(loss));
    loss_sum_backward(n, T(loss_sum_2), T(d_loss_sum)); /* 45 */
    loss_score_backward(n, T(target), T(d_loss_sum), T(d_loss_score)); /* 45 */
    loss_score_backward_2(n, T(target), T(d_loss_score), T(d_loss_log_p)); /* 45 */
    loss_log_p_z_backward(n, T(loss_log_p_exp), T(loss_log_p_sum), T(d_loss_log_p), T(d_loss_log_p_z),
                          G(fc_bias)); /* 30 */
    fc_backward_weight(n, T(layer4_2), T(d_loss_log_p_z), G(fc_weight), ddp->workspace); /* 30 */
    fc_backward_input(n, T(fc_weight), T(d_loss_log_p_z), T(d_mean), ddp->workspace); /* 30 */

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
                                 T(layer4_2_bn2_scale), T(d_layer4_2_conv3_2), G(layer4_2_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_2_conv2), T(layer4_2_bn2_bias), T(layer4_2_bn2_mean),
                                T(layer4_2_bn2_scale), T(layer4_2_conv3_weight), T(d_layer4_2_conv3_2),
                                T(d_layer4_2_bn2), ddp->workspace); /* 8 */
    ddp_update_start(ddp, 0); /* fc.bias .. layer4.2.conv3.weight */
    layer4_bn_backward_sums(n, T(layer4_2_conv2), T(layer4_2_bn2_mean), T(d_layer4_2_bn2),
                            G(layer4_2_bn2_bias), T(d_layer4_2_bn2_scale), ddp->workspace); /* 7 */
    layer4_bn_backward_vectors(n, T(layer4_2_bn2_weight), T(layer4_2_bn2_var), T(layer4_2_bn2_scale),
                               G(layer4_2_bn2_bias), T(d_layer4_2_bn2_scale), G(layer4_2_bn2_weight),
                               T(d_layer4_2_bn2_m2), T(d_layer4_2_conv2)); /* 7 */
    layer4_bn_backward(n, T(layer4_2_conv2), T(layer4_2_bn2_mean), T(layer4_2_bn2_scale), T(d_layer4_2_bn2),
                       T(d_layer4_2_bn2_m2), T(d_layer4_2_conv2), T(d_layer4_2_conv2_2)); /* 6 */
    layer4_conv2_backward_weight(n, T(layer4_2_conv1), T(layer4_2_bn1_bias), T(layer4_2_bn1_mean),
                                 T(layer4_2_bn1_scale), T(d_layer4_2_conv2_2), G(layer4_2_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer4_conv2_backward_input(n, T(layer4_2_conv1), T(layer4_2_bn1_bias), T(layer4_2_bn1_mean),
                                T(layer4_2_bn1_scale), T(layer4_2_conv2_weight), T(d_layer4_2_conv2_2),
                                T(d_layer4_2_bn1), ddp->workspace); /* 6 */
    ddp_update_start(ddp, 1); /* layer4.2.bn2.bias .. layer4.2.conv2.weight */
    ddp_update_wait(ddp, 0); /* bucket 2's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_2_conv1), T(layer4_2_bn1_mean), T(d_layer4_2_bn1),
                            G(layer4_2_bn1_bias), T(d_layer4_2_bn1_scale), ddp->workspace); /* 5 */
    layer4_bn_backward_vectors(n, T(layer4_2_bn1_weight), T(layer4_2_bn1_var), T(layer4_2_bn1_scale),
                               G(layer4_2_bn1_bias), T(d_layer4_2_bn1_scale), G(layer4_2_bn1_weight),
                               T(d_layer4_2_bn1_m2), T(d_layer4_2_conv1)); /* 5 */
    layer4_bn_backward(n, T(layer4_2_conv1), T(layer4_2_bn1_mean), T(layer4_2_bn1_scale), T(d_layer4_2_bn1),
                       T(d_layer4_2_bn1_m2), T(d_layer4_2_conv1), T(d_layer4_2_conv1_2)); /* 4 */
    layer4_conv1_backward_weight(n, T(layer4_1), T(d_layer4_2_conv1_2), G(layer4_2_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer4.1 */
    layer4_conv1_backward_input(n, T(layer4_1), T(layer4_2_conv1_weight), T(d_layer4_2_bn3),
                                T(d_layer4_2_conv1_2), T(d_layer4_1_bn3), ddp->workspace); /* 4 */
    ddp_update_start(ddp, 2); /* layer4.2.bn1.bias .. layer4.2.conv1.weight */
    layer4_1_bn3_backward_sums(n, T(layer4_1_conv3), T(layer4_1_bn3_mean), T(d_layer4_1_bn3),
                               G(layer4_1_bn3_bias), T(d_layer4_1_bn3_scale), ddp->workspace); /* 9 */
    layer4_bn3_backward_vectors(n, T(layer4_1_bn3_weight), T(layer4_1_bn3_var), T(layer4_1_bn3_scale),
                                G(layer4_1_bn3_bias), T(d_layer4_1_bn3_scale), G(layer4_1_bn3_weight),
                                T(d_layer4_1_bn3_m2), T(d_layer4_1_conv3)); /* 9 */
    layer4_bn3_backward(n, T(layer4_1_conv3), T(layer4_1_bn3_mean), T(layer4_1_bn3_scale), T(d_layer4_1_bn3),
                        T(d_layer4_1_bn3_m2), T(d_layer4_1_conv3), T(d_layer4_1_conv3_2)); /* 8 */
    layer4_conv3_backward_weight(n, T(layer4_1_conv2), T(layer4_1_bn2_bias), T(layer4_1_bn2_mean),
                                 T(layer4_1_bn2_scale), T(d_layer4_1_conv3_2), G(layer4_1_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_1_conv2), T(layer4_1_bn2_bias), T(layer4_1_bn2_mean),
                                T(layer4_1_bn2_scale), T(layer4_1_conv3_weight), T(d_layer4_1_conv3_2),
                                T(d_layer4_1_bn2), ddp->workspace); /* 8 */
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
                                 T(layer4_1_bn1_scale), T(d_layer4_1_conv2_2), G(layer4_1_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer4_conv2_backward_input(n, T(layer4_1_conv1), T(layer4_1_bn1_bias), T(layer4_1_bn1_mean),
                                T(layer4_1_bn1_scale), T(layer4_1_conv2_weight), T(d_layer4_1_conv2_2),
                                T(d_layer4_1_bn1), ddp->workspace); /* 6 */
    ddp_update_start(ddp, 4); /* layer4.1.bn2.bias .. layer4.1.conv2.weight */
    ddp_update_wait(ddp, 3); /* bucket 5's gradients lie where its were */
    layer4_bn_backward_sums(n, T(layer4_1_conv1), T(layer4_1_bn1_mean), T(d_layer4_1_bn1),
                            G(layer4_1_bn1_bias), T(d_layer4_1_bn1_scale), ddp->workspace); /* 5 */
    layer4_bn_backward_vectors(n, T(layer4_1_bn1_weight), T(layer4_1_bn1_var), T(layer4_1_bn1_scale),
                               G(layer4_1_bn1_bias), T(d_layer4_1_bn1_scale), G(layer4_1_bn1_weight),
                               T(d_layer4_1_bn1_m2), T(d_layer4_1_conv1)); /* 5 */
    layer4_bn_backward(n, T(layer4_1_conv1), T(layer4_1_bn1_mean), T(layer4_1_bn1_scale), T(d_layer4_1_bn1),
                       T(d_layer4_1_bn1_m2), T(d_layer4_1_conv1), T(d_layer4_1_conv1_2)); /* 4 */
    layer4_conv1_backward_weight(n, T(layer4_0), T(d_layer4_1_conv1_2), G(layer4_1_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer4.0 */
    layer4_conv1_backward_input(n, T(layer4_0), T(layer4_1_conv1_weight), T(d_layer4_1_bn3),
                                T(d_layer4_1_conv1_2), T(d_layer4_0_bn3), ddp->workspace); /* 4 */
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

    /* layer4.0.downsample */
    layer4_bn3_backward(n, T(layer4_0_downsample_0), T(layer4_0_downsample_1_mean),
                        T(layer4_0_downsample_1_scale), T(d_layer4_0_bn3), T(d_layer4_0_downsample_1_m2),
                        T(d_layer4_0_downsample_0), T(d_layer4_0_downsample_0_2)); /* 12 */

    /* layer4.0 */
    layer4_0_bn3_backward(n, T(layer4_0_conv3), T(layer4_0_bn3_mean), T(layer4_0_bn3_scale),
                          T(d_layer4_0_bn3), T(d_layer4_0_bn3_m2), T(d_layer4_0_conv3),
                          T(d_layer4_0_conv3_2)); /* 8 */
    layer4_conv3_backward_weight(n, T(layer4_0_conv2), T(layer4_0_bn2_bias), T(layer4_0_bn2_mean),
                                 T(layer4_0_bn2_scale), T(d_layer4_0_conv3_2), G(layer4_0_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer4_conv3_backward_input(n, T(layer4_0_conv2), T(layer4_0_bn2_bias), T(layer4_0_bn2_mean),
                                T(layer4_0_bn2_scale), T(layer4_0_conv3_weight), T(d_layer4_0_conv3_2),
                                T(d_layer4_0_bn2), ddp->workspace); /* 8 */
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
                                   T(layer4_0_bn1_scale), T(d_layer4_0_conv2_2), G(layer4_0_conv2_weight),
                                   ddp->workspace); /* 6 */
    layer4_0_conv2_backward_input(n, T(layer4_0_conv1), T(layer4_0_bn1_bias), T(layer4_0_bn1_mean),
                                  T(layer4_0_bn1_scale), T(layer4_0_conv2_weight), T(d_layer4_0_conv2_2),
                                  T(d_layer4_0_bn1), ddp->workspace); /* 6 */
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
    layer4_0_conv1_backward_weight(n, T(layer3_5), T(d_layer4_0_conv1_2), G(layer4_0_conv1_weight),
                                   ddp->workspace); /* 4 */

    /* layer3.5 */
    layer4_0_conv1_backward_input(n, T(layer4_0_conv1_weight), T(d_layer4_0_conv1_2), T(d_layer3_5),
                                  ddp->workspace); /* 4 */

    /* layer4.0.downsample */
    layer4_0_downsample_0_backward_weight(n, T(layer3_5), T(d_layer4_0_downsample_0_2),
                                          G(layer4_0_downsample_0_weight), ddp->workspace); /* 12 */

    /* layer3.5 */
    layer4_0_downsample_0_backward_input(n, T(layer3_5), T(layer4_0_downsample_0_weight),
                                         T(d_layer4_0_downsample_0_2), T(d_layer3_5), T(d_layer3_5_bn3),
                                         ddp->workspace); /* 12 */
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
                                 T(layer3_5_bn2_scale), T(d_layer3_5_conv3_2), G(layer3_5_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_5_conv2), T(layer3_5_bn2_bias), T(layer3_5_bn2_mean),
                                T(layer3_5_bn2_scale), T(layer3_5_conv3_weight), T(d_layer3_5_conv3_2),
                                T(d_layer3_5_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_5_conv2), T(layer3_5_bn2_mean), T(d_layer3_5_bn2),
                            G(layer3_5_bn2_bias), T(d_layer3_5_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_5_bn2_weight), T(layer3_5_bn2_m2), T(layer3_5_bn2_scale),
                               G(layer3_5_bn2_bias), T(d_layer3_5_bn2_scale), G(layer3_5_bn2_weight),
                               T(d_layer3_5_bn2_m2), T(d_layer3_5_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_5_conv2), T(layer3_5_bn2_mean), T(layer3_5_bn2_scale), T(d_layer3_5_bn2),
                       T(d_layer3_5_bn2_m2), T(d_layer3_5_conv2), T(d_layer3_5_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_5_conv1), T(layer3_5_bn1_bias), T(layer3_5_bn1_mean),
                                 T(layer3_5_bn1_scale), T(d_layer3_5_conv2_2), G(layer3_5_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_5_conv1), T(layer3_5_bn1_bias), T(layer3_5_bn1_mean),
                                T(layer3_5_bn1_scale), T(layer3_5_conv2_weight), T(d_layer3_5_conv2_2),
                                T(d_layer3_5_bn1), ddp->workspace); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_5_conv1), T(layer3_5_bn1_mean), T(d_layer3_5_bn1),
                            G(layer3_5_bn1_bias), T(d_layer3_5_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_5_bn1_weight), T(layer3_5_bn1_m2), T(layer3_5_bn1_scale),
                               G(layer3_5_bn1_bias), T(d_layer3_5_bn1_scale), G(layer3_5_bn1_weight),
                               T(d_layer3_5_bn1_m2), T(d_layer3_5_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_5_conv1), T(layer3_5_bn1_mean), T(layer3_5_bn1_scale), T(d_layer3_5_bn1),
                       T(d_layer3_5_bn1_m2), T(d_layer3_5_conv1), T(d_layer3_5_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_4), T(d_layer3_5_conv1_2), G(layer3_5_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer3.4 */
    layer3_conv1_backward_input(n, T(layer3_4), T(layer3_5_conv1_weight), T(d_layer3_5_bn3),
                                T(d_layer3_5_conv1_2), T(d_layer3_4_bn3), ddp->workspace); /* 4 */
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
                                 T(layer3_4_bn2_scale), T(d_layer3_4_conv3_2), G(layer3_4_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_4_conv2), T(layer3_4_bn2_bias), T(layer3_4_bn2_mean),
                                T(layer3_4_bn2_scale), T(layer3_4_conv3_weight), T(d_layer3_4_conv3_2),
                                T(d_layer3_4_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_4_conv2), T(layer3_4_bn2_mean), T(d_layer3_4_bn2),
                            G(layer3_4_bn2_bias), T(d_layer3_4_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_4_bn2_weight), T(layer3_4_bn2_m2), T(layer3_4_bn2_scale),
                               G(layer3_4_bn2_bias), T(d_layer3_4_bn2_scale), G(layer3_4_bn2_weight),
                               T(d_layer3_4_bn2_m2), T(d_layer3_4_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_4_conv2), T(layer3_4_bn2_mean), T(layer3_4_bn2_scale), T(d_layer3_4_bn2),
                       T(d_layer3_4_bn2_m2), T(d_layer3_4_conv2), T(d_layer3_4_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_4_conv1), T(layer3_4_bn1_bias), T(layer3_4_bn1_mean),
                                 T(layer3_4_bn1_scale), T(d_layer3_4_conv2_2), G(layer3_4_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_4_conv1), T(layer3_4_bn1_bias), T(layer3_4_bn1_mean),
                                T(layer3_4_bn1_scale), T(layer3_4_conv2_weight), T(d_layer3_4_conv2_2),
                                T(d_layer3_4_bn1), ddp->workspace); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_4_conv1), T(layer3_4_bn1_mean), T(d_layer3_4_bn1),
                            G(layer3_4_bn1_bias), T(d_layer3_4_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_4_bn1_weight), T(layer3_4_bn1_m2), T(layer3_4_bn1_scale),
                               G(layer3_4_bn1_bias), T(d_layer3_4_bn1_scale), G(layer3_4_bn1_weight),
                               T(d_layer3_4_bn1_m2), T(d_layer3_4_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_4_conv1), T(layer3_4_bn1_mean), T(layer3_4_bn1_scale), T(d_layer3_4_bn1),
                       T(d_layer3_4_bn1_m2), T(d_layer3_4_conv1), T(d_layer3_4_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_3), T(d_layer3_4_conv1_2), G(layer3_4_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer3.3 */
    layer3_conv1_backward_input(n, T(layer3_3), T(layer3_4_conv1_weight), T(d_layer3_4_bn3),
                                T(d_layer3_4_conv1_2), T(d_layer3_3_bn3), ddp->workspace); /* 4 */
    ddp_update_start(ddp, 10); /* layer3.4.bn3.bias .. layer3.4.conv1.weight */
    layer3_bn3_backward_sums(n, T(layer3_3_conv3), T(layer3_3_bn3_mean), T(d_layer3_3_bn3),
                             G(layer3_3_bn3_bias), T(d_layer3_3_bn3_scale), ddp->workspace); /* 9 */
    layer3_bn3_backward_vectors(n, T(layer3_3_bn3_weight), T(layer3_3_bn3_m2), T(layer3_3_bn3_scale),
                                G(layer3_3_bn3_bias), T(d_layer3_3_bn3_scale), G(layer3_3_bn3_weight),
                                T(d_layer3_3_bn3_m2), T(d_layer3_3_conv3)); /* 9 */
    layer3_bn3_backward(n, T(layer3_3_conv3), T(layer3_3_bn3_mean), T(layer3_3_bn3_scale), T(d_layer3_3_bn3),
                        T(d_layer3_3_bn3_m2), T(d_layer3_3_conv3), T(d_layer3_3_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_3_conv2), T(layer3_3_bn2_bias), T(layer3_3_bn2_mean),
                                 T(layer3_3_bn2_scale), T(d_layer3_3_conv3_2), G(layer3_3_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_3_conv2), T(layer3_3_bn2_bias), T(layer3_3_bn2_mean),
                                T(layer3_3_bn2_scale), T(layer3_3_conv3_weight), T(d_layer3_3_conv3_2),
                                T(d_layer3_3_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_3_conv2), T(layer3_3_bn2_mean), T(d_layer3_3_bn2),
                            G(layer3_3_bn2_bias), T(d_layer3_3_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_3_bn2_weight), T(layer3_3_bn2_m2), T(layer3_3_bn2_scale),
                               G(layer3_3_bn2_bias), T(d_layer3_3_bn2_scale), G(layer3_3_bn2_weight),
                               T(d_layer3_3_bn2_m2), T(d_layer3_3_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_3_conv2), T(layer3_3_bn2_mean), T(layer3_3_bn2_scale), T(d_layer3_3_bn2),
                       T(d_layer3_3_bn2_m2), T(d_layer3_3_conv2), T(d_layer3_3_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_3_conv1), T(layer3_3_bn1_bias), T(layer3_3_bn1_mean),
                                 T(layer3_3_bn1_scale), T(d_layer3_3_conv2_2), G(layer3_3_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_3_conv1), T(layer3_3_bn1_bias), T(layer3_3_bn1_mean),
                                T(layer3_3_bn1_scale), T(layer3_3_conv2_weight), T(d_layer3_3_conv2_2),
                                T(d_layer3_3_bn1), ddp->workspace); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_3_conv1), T(layer3_3_bn1_mean), T(d_layer3_3_bn1),
                            G(layer3_3_bn1_bias), T(d_layer3_3_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_3_bn1_weight), T(layer3_3_bn1_m2), T(layer3_3_bn1_scale),
                               G(layer3_3_bn1_bias), T(d_layer3_3_bn1_scale), G(layer3_3_bn1_weight),
                               T(d_layer3_3_bn1_m2), T(d_layer3_3_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_3_conv1), T(layer3_3_bn1_mean), T(layer3_3_bn1_scale), T(d_layer3_3_bn1),
                       T(d_layer3_3_bn1_m2), T(d_layer3_3_conv1), T(d_layer3_3_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_2), T(d_layer3_3_conv1_2), G(layer3_3_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer3.2 */
    layer3_conv1_backward_input(n, T(layer3_2), T(layer3_3_conv1_weight), T(d_layer3_3_bn3),
                                T(d_layer3_3_conv1_2), T(d_layer3_2_bn3), ddp->workspace); /* 4 */
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
                                 T(layer3_2_bn2_scale), T(d_layer3_2_conv3_2), G(layer3_2_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_2_conv2), T(layer3_2_bn2_bias), T(layer3_2_bn2_mean),
                                T(layer3_2_bn2_scale), T(layer3_2_conv3_weight), T(d_layer3_2_conv3_2),
                                T(d_layer3_2_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_2_conv2), T(layer3_2_bn2_mean), T(d_layer3_2_bn2),
                            G(layer3_2_bn2_bias), T(d_layer3_2_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_2_bn2_weight), T(layer3_2_bn2_m2), T(layer3_2_bn2_scale),
                               G(layer3_2_bn2_bias), T(d_layer3_2_bn2_scale), G(layer3_2_bn2_weight),
                               T(d_layer3_2_bn2_m2), T(d_layer3_2_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_2_conv2), T(layer3_2_bn2_mean), T(layer3_2_bn2_scale), T(d_layer3_2_bn2),
                       T(d_layer3_2_bn2_m2), T(d_layer3_2_conv2), T(d_layer3_2_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_2_conv1), T(layer3_2_bn1_bias), T(layer3_2_bn1_mean),
                                 T(layer3_2_bn1_scale), T(d_layer3_2_conv2_2), G(layer3_2_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_2_conv1), T(layer3_2_bn1_bias), T(layer3_2_bn1_mean),
                                T(layer3_2_bn1_scale), T(layer3_2_conv2_weight), T(d_layer3_2_conv2_2),
                                T(d_layer3_2_bn1), ddp->workspace); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_2_conv1), T(layer3_2_bn1_mean), T(d_layer3_2_bn1),
                            G(layer3_2_bn1_bias), T(d_layer3_2_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_2_bn1_weight), T(layer3_2_bn1_m2), T(layer3_2_bn1_scale),
                               G(layer3_2_bn1_bias), T(d_layer3_2_bn1_scale), G(layer3_2_bn1_weight),
                               T(d_layer3_2_bn1_m2), T(d_layer3_2_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_2_conv1), T(layer3_2_bn1_mean), T(layer3_2_bn1_scale), T(d_layer3_2_bn1),
                       T(d_layer3_2_bn1_m2), T(d_layer3_2_conv1), T(d_layer3_2_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_1), T(d_layer3_2_conv1_2), G(layer3_2_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer3.1 */
    layer3_conv1_backward_input(n, T(layer3_1), T(layer3_2_conv1_weight), T(d_layer3_2_bn3),
                                T(d_layer3_2_conv1_2), T(d_layer3_1_bn3), ddp->workspace); /* 4 */
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
                                 T(layer3_1_bn2_scale), T(d_layer3_1_conv3_2), G(layer3_1_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_1_conv2), T(layer3_1_bn2_bias), T(layer3_1_bn2_mean),
                                T(layer3_1_bn2_scale), T(layer3_1_conv3_weight), T(d_layer3_1_conv3_2),
                                T(d_layer3_1_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_1_conv2), T(layer3_1_bn2_mean), T(d_layer3_1_bn2),
                            G(layer3_1_bn2_bias), T(d_layer3_1_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_1_bn2_weight), T(layer3_1_bn2_m2), T(layer3_1_bn2_scale),
                               G(layer3_1_bn2_bias), T(d_layer3_1_bn2_scale), G(layer3_1_bn2_weight),
                               T(d_layer3_1_bn2_m2), T(d_layer3_1_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_1_conv2), T(layer3_1_bn2_mean), T(layer3_1_bn2_scale), T(d_layer3_1_bn2),
                       T(d_layer3_1_bn2_m2), T(d_layer3_1_conv2), T(d_layer3_1_conv2_2)); /* 6 */
    layer3_conv2_backward_weight(n, T(layer3_1_conv1), T(layer3_1_bn1_bias), T(layer3_1_bn1_mean),
                                 T(layer3_1_bn1_scale), T(d_layer3_1_conv2_2), G(layer3_1_conv2_weight),
                                 ddp->workspace); /* 6 */
    layer3_conv2_backward_input(n, T(layer3_1_conv1), T(layer3_1_bn1_bias), T(layer3_1_bn1_mean),
                                T(layer3_1_bn1_scale), T(layer3_1_conv2_weight), T(d_layer3_1_conv2_2),
                                T(d_layer3_1_bn1), ddp->workspace); /* 6 */
    layer3_bn_backward_sums(n, T(layer3_1_conv1), T(layer3_1_bn1_mean), T(d_layer3_1_bn1),
                            G(layer3_1_bn1_bias), T(d_layer3_1_bn1_scale), ddp->workspace); /* 5 */
    layer3_bn_backward_vectors(n, T(layer3_1_bn1_weight), T(layer3_1_bn1_m2), T(layer3_1_bn1_scale),
                               G(layer3_1_bn1_bias), T(d_layer3_1_bn1_scale), G(layer3_1_bn1_weight),
                               T(d_layer3_1_bn1_m2), T(d_layer3_1_conv1)); /* 5 */
    layer3_bn_backward(n, T(layer3_1_conv1), T(layer3_1_bn1_mean), T(layer3_1_bn1_scale), T(d_layer3_1_bn1),
                       T(d_layer3_1_bn1_m2), T(d_layer3_1_conv1), T(d_layer3_1_conv1_2)); /* 4 */
    layer3_conv1_backward_weight(n, T(layer3_0), T(d_layer3_1_conv1_2), G(layer3_1_conv1_weight),
                                 ddp->workspace); /* 4 */

    /* layer3.0 */
    layer3_conv1_backward_input(n, T(layer3_0), T(layer3_1_conv1_weight), T(d_layer3_1_bn3),
                                T(d_layer3_1_conv1_2), T(d_layer3_0_bn3), ddp->workspace); /* 4 */
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
    layer3_bn3_backward(n, T(layer3_0_downsample_0), T(layer3_0_downsample_1_mean),
                        T(layer3_0_downsample_1_scale), T(d_layer3_0_bn3), T(d_layer3_0_downsample_1_m2),
                        T(d_layer3_0_downsample_0), T(d_layer3_0_downsample_0_2)); /* 12 */

    /* layer3.0 */
    layer3_0_bn3_backward(n, T(layer3_0_conv3), T(layer3_0_bn3_mean), T(layer3_0_bn3_scale),
                          T(d_layer3_0_bn3), T(d_layer3_0_bn3_m2), T(d_layer3_0_conv3),
                          T(d_layer3_0_conv3_2)); /* 8 */
    layer3_conv3_backward_weight(n, T(layer3_0_conv2), T(layer3_0_bn2_bias), T(layer3_0_bn2_mean),
                                 T(layer3_0_bn2_scale), T(d_layer3_0_conv3_2), G(layer3_0_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer3_conv3_backward_input(n, T(layer3_0_conv2), T(layer3_0_bn2_bias), T(layer3_0_bn2_mean),
                                T(layer3_0_bn2_scale), T(layer3_0_conv3_weight), T(d_layer3_0_conv3_2),
                                T(d_layer3_0_bn2), ddp->workspace); /* 8 */
    layer3_bn_backward_sums(n, T(layer3_0_conv2), T(layer3_0_bn2_mean), T(d_layer3_0_bn2),
                            G(layer3_0_bn2_bias), T(d_layer3_0_bn2_scale), ddp->workspace); /* 7 */
    layer3_bn_backward_vectors(n, T(layer3_0_bn2_weight), T(layer3_0_bn2_m2), T(layer3_0_bn2_scale),
                               G(layer3_0_bn2_bias), T(d_layer3_0_bn2_scale), G(layer3_0_bn2_weight),
                               T(d_layer3_0_bn2_m2), T(d_layer3_0_conv2)); /* 7 */
    layer3_bn_backward(n, T(layer3_0_conv2), T(layer3_0_bn2_mean), T(layer3_0_bn2_scale), T(d_layer3_0_bn2),
                       T(d_layer3_0_bn2_m2), T(d_layer3_0_conv2), T(d_layer3_0_conv2_2)); /* 6 */
    layer3_0_conv2_backward_weight(n, T(layer3_0_conv1), T(layer3_0_bn1_bias), T(layer3_0_bn1_mean),
                                   T(layer3_0_bn1_scale), T(d_layer3_0_conv2_2), G(layer3_0_conv2_weight),
                                   ddp->workspace); /* 6 */
    layer3_0_conv2_backward_input(n, T(layer3_0_conv1), T(layer3_0_bn1_bias), T(layer3_0_bn1_mean),
                                  T(layer3_0_bn1_scale), T(layer3_0_conv2_weight), T(d_layer3_0_conv2_2),
                                  T(d_layer3_0_bn1), ddp->workspace); /* 6 */
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
    layer3_0_conv1_backward_input(n, T(layer3_0_conv1_weight), T(d_layer3_0_conv1_2), T(d_layer2_3),
                                  ddp->workspace); /* 4 */

    /* layer3.0.downsample */
    layer3_0_downsample_0_backward_weight(n, T(layer2_3), T(d_layer3_0_downsample_0_2),
                                          G(layer3_0_downsample_0_weight), ddp->workspace); /* 12 */

    /* layer2.3 */
    layer3_0_downsample_0_backward_input(n, T(layer2_3), T(layer3_0_downsample_0_weight),
                                         T(d_layer3_0_downsample_0_2), T(d_layer2_3), T(d_layer2_3_bn3),
                                         ddp->workspace); /* 12 */
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
                                T(d_layer2_3_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer2_3_bn1), ddp->workspace); /* 6 */
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
                                T(d_layer2_3_conv1_2), T(d_layer2_2_bn3), ddp->workspace); /* 4 */
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
                                T(d_layer2_2_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer2_2_bn1), ddp->workspace); /* 6 */
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
                                T(d_layer2_2_conv1_2), T(d_layer2_1_bn3), ddp->workspace); /* 4 */
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
                                T(d_layer2_1_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer2_1_bn1), ddp->workspace); /* 6 */
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
                                T(d_layer2_1_conv1_2), T(d_layer2_0_bn3), ddp->workspace); /* 4 */
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
    layer2_bn3_backward(n, T(layer2_0_downsample_0), T(layer2_0_downsample_1_mean),
                        T(layer2_0_downsample_1_scale), T(d_layer2_0_bn3), T(d_layer2_0_downsample_1_m2),
                        T(d_layer2_0_downsample_0), T(d_layer2_0_downsample_0_2)); /* 12 */

    /* layer2.0 */
    layer2_0_bn3_backward(n, T(layer2_0_conv3), T(layer2_0_bn3_mean), T(layer2_0_bn3_scale),
                          T(d_layer2_0_bn3), T(d_layer2_0_bn3_m2), T(d_layer2_0_conv3),
                          T(d_layer2_0_conv3_2)); /* 8 */
    layer2_conv3_backward_weight(n, T(layer2_0_conv2), T(layer2_0_bn2_bias), T(layer2_0_bn2_mean),
                                 T(layer2_0_bn2_scale), T(d_layer2_0_conv3_2), G(layer2_0_conv3_weight),
                                 ddp->workspace); /* 8 */
    layer2_conv3_backward_input(n, T(layer2_0_conv2), T(layer2_0_bn2_bias), T(layer2_0_bn2_mean),
                                T(layer2_0_bn2_scale), T(layer2_0_conv3_weight), T(d_layer2_0_conv3_2),
                                T(d_layer2_0_bn2), ddp->workspace); /* 8 */
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
                                  T(d_layer2_0_bn1), ddp->workspace); /* 6 */
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
    layer2_0_conv1_backward_input(n, T(layer2_0_conv1_weight), T(d_layer2_0_conv1_2), T(d_layer1_2),
                                  ddp->workspace); /* 4 */

    /* layer2.0.downsample */
    layer2_0_downsample_0_backward_weight(n, T(layer1_2), T(d_layer2_0_downsample_0_2),
                                          G(layer2_0_downsample_0_weight), ddp->workspace); /* 12 */

    /* layer1.2 */
    layer2_0_downsample_0_backward_input(n, T(layer1_2), T(layer2_0_downsample_0_weight),
                                         T(d_layer2_0_downsample_0_2), T(d_layer1_2), T(d_layer1_2_bn3),
                                         ddp->workspace); /* 12 */
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
                                T(d_layer1_2_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer1_2_bn1), ddp->workspace); /* 6 */
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
                                T(d_layer1_2_conv1_2), T(d_layer1_1_bn3), ddp->workspace); /* 4 */
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
                                T(d_layer1_1_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer1_1_bn1), ddp->workspace); /* 6 */
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
                                T(d_layer1_1_conv1_2), T(d_layer1_0_bn3), ddp->workspace); /* 4 */
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
                                T(d_layer1_0_bn2), ddp->workspace); /* 8 */
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
                                T(d_layer1_0_bn1), ddp->workspace); /* 6 */
    layer1_bn_backward_sums(n, T(layer1_0_conv1), T(layer1_0_bn1_mean), T(d_layer1_0_bn1),
                            G(layer1_0_bn1_bias), T(d_layer1_0_bn1_scale), ddp->workspace); /* 5 */
    layer1_bn_backward_vectors(n, T(layer1_0_bn1_weight), T(layer1_0_bn1_m2), T(layer1_0_bn1_scale),
                               G(layer1_0_bn1_bias), T(d_layer1_0_bn1_scale), G(layer1_0_bn1_weight),
                               T(d_layer1_0_bn1_m2), T(d_layer1_0_conv1)); /* 5 */
    layer1_bn_backward(n, T(layer1_0_conv1), T(layer1_0_bn1_mean), T(layer1_0_bn1_scale), T(d_layer1_0_bn1),
                       T(d_layer1_0_bn1_m2), T(d_layer1_0_conv1), T(d_layer1_0_conv1_2)); /* 4 */
    layer1_0_conv1_backward_weight(n, T(pool), T(d_layer1_0_conv1_2), G(layer1_0_conv1_weight),
                                   ddp->workspace); /* 4 */

    layer1_0_conv1_backward_input(n, T(layer1_0_conv1_weight), T(d_layer1_0_conv1_2), T(d_pool),
                                  ddp->workspace); /* 4 */

    /* layer1.0.downsample */
    layer1_0_downsample_0_backward_weight(n, T(pool), T(d_layer1_0_downsample_0_2),
                                          G(layer1_0_downsample_0_weight), ddp->workspace); /* 12 */

    layer1_0_downsample_0_backward_input(n, T(layer1_0_downsample_0_weight), T(d_layer1_0_downsample_0_2),
                                         T(d_pool), T(d_pool_2), ddp->workspace); /* 12 */
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
                           T(evaluate_bn1_scale), T(evaluate_relu), ddp->workspace); /* 20 */
    pool_forward_evaluate(n, T(evaluate_relu), T(evaluate_pool)); /* 22 */

    /* layer1.0 */
    bn_scale_forward_evaluate(n, T(layer1_0_bn1_weight), T(layer1_0_bn1_running_var),
                              T(evaluate_layer1_0_bn1_scale)); /* 5 */
    layer1_0_conv1_forward_evaluate(n, T(evaluate_pool), T(layer1_0_conv1_weight), T(layer1_0_bn1_bias),
                                    T(layer1_0_bn1_running_mean), T(evaluate_layer1_0_bn1_scale),
                                    T(evaluate_layer1_0_relu), ddp->workspace); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_0_bn2_weight), T(layer1_0_bn2_running_var),
                              T(evaluate_layer1_0_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_0_relu), T(layer1_0_conv2_weight),
                                  T(layer1_0_bn2_bias), T(layer1_0_bn2_running_mean),
                                  T(evaluate_layer1_0_bn2_scale), T(evaluate_layer1_0_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_0_bn3_weight), T(layer1_0_bn3_running_var),
                                 T(evaluate_layer1_0_bn3_scale)); /* 9 */

    /* layer1.0.downsample */
    layer_scale_forward_evaluate(n, T(layer1_0_downsample_1_weight), T(layer1_0_downsample_1_running_var),
                                 T(evaluate_layer1_0_downsample_1_scale)); /* 13 */
    layer1_0_downsample_0_forward_evaluate(n, T(evaluate_pool), T(layer1_0_downsample_0_weight),
                                           T(layer1_0_downsample_1_bias),
                                           T(layer1_0_downsample_1_running_mean),
                                           T(evaluate_layer1_0_downsample_1_scale),
                                           T(evaluate_layer1_0_downsample_1), ddp->workspace); /* 12 */

    /* layer1.0 */
    layer1_0_conv3_forward_evaluate(n, T(evaluate_layer1_0_relu_2), T(layer1_0_conv3_weight),
                                    T(layer1_0_bn3_bias), T(layer1_0_bn3_running_mean),
                                    T(evaluate_layer1_0_bn3_scale), T(evaluate_layer1_0_downsample_1),
                                    T(evaluate_layer1_0), ddp->workspace); /* 8 */

    /* layer1.1 */
    bn_scale_forward_evaluate(n, T(layer1_1_bn1_weight), T(layer1_1_bn1_running_var),
                              T(evaluate_layer1_1_bn1_scale)); /* 5 */
    layer1_conv1_forward_evaluate(n, T(evaluate_layer1_0), T(layer1_1_conv1_weight), T(layer1_1_bn1_bias),
                                  T(layer1_1_bn1_running_mean), T(evaluate_layer1_1_bn1_scale),
                                  T(evaluate_layer1_1_relu), ddp->workspace); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_1_bn2_weight), T(layer1_1_bn2_running_var),
                              T(evaluate_layer1_1_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_1_relu), T(layer1_1_conv2_weight),
                                  T(layer1_1_bn2_bias), T(layer1_1_bn2_running_mean),
                                  T(evaluate_layer1_1_bn2_scale), T(evaluate_layer1_1_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_1_bn3_weight), T(layer1_1_bn3_running_var),
                                 T(evaluate_layer1_1_bn3_scale)); /* 9 */
    layer1_conv3_forward_evaluate(n, T(evaluate_layer1_0), T(evaluate_layer1_1_relu_2),
                                  T(layer1_1_conv3_weight), T(layer1_1_bn3_bias),
                                  T(layer1_1_bn3_running_mean), T(evaluate_layer1_1_bn3_scale),
                                  T(evaluate_layer1_1), ddp->workspace); /* 8 */

    /* layer1.2 */
    bn_scale_forward_evaluate(n, T(layer1_2_bn1_weight), T(layer1_2_bn1_running_var),
                              T(evaluate_layer1_2_bn1_scale)); /* 5 */
    layer1_conv1_forward_evaluate(n, T(evaluate_layer1_1), T(layer1_2_conv1_weight), T(layer1_2_bn1_bias),
                                  T(layer1_2_bn1_running_mean), T(evaluate_layer1_2_bn1_scale),
                                  T(evaluate_layer1_2_relu), ddp->workspace); /* 4 */
    bn_scale_forward_evaluate(n, T(layer1_2_bn2_weight), T(layer1_2_bn2_running_var),
                              T(evaluate_layer1_2_bn2_scale)); /* 7 */
    layer1_conv2_forward_evaluate(n, T(evaluate_layer1_2_relu), T(layer1_2_conv2_weight),
                                  T(layer1_2_bn2_bias), T(layer1_2_bn2_running_mean),
                                  T(evaluate_layer1_2_bn2_scale), T(evaluate_layer1_2_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate(n, T(layer1_2_bn3_weight), T(layer1_2_bn3_running_var),
                                 T(evaluate_layer1_2_bn3_scale)); /* 9 */
    layer1_conv3_forward_evaluate(n, T(evaluate_layer1_1), T(evaluate_layer1_2_relu_2),
                                  T(layer1_2_conv3_weight), T(layer1_2_bn3_bias),
                                  T(layer1_2_bn3_running_mean), T(evaluate_layer1_2_bn3_scale),
                                  T(evaluate_layer1_2), ddp->workspace); /* 8 */

    /* layer2.0 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_0_bn1_weight), T(layer2_0_bn1_running_var),
                                     T(evaluate_layer2_0_bn1_scale)); /* 5 */
    layer2_0_conv1_forward_evaluate(n, T(evaluate_layer1_2), T(layer2_0_conv1_weight), T(layer2_0_bn1_bias),
                                    T(layer2_0_bn1_running_mean), T(evaluate_layer2_0_bn1_scale),
                                    T(evaluate_layer2_0_relu), ddp->workspace); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_0_bn2_weight), T(layer2_0_bn2_running_var),
                                     T(evaluate_layer2_0_bn2_scale)); /* 7 */
    layer2_0_conv2_forward_evaluate(n, T(evaluate_layer2_0_relu), T(layer2_0_conv2_weight),
                                    T(layer2_0_bn2_bias), T(layer2_0_bn2_running_mean),
                                    T(evaluate_layer2_0_bn2_scale), T(evaluate_layer2_0_relu_2),
                                    ddp->workspace); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_0_bn3_weight), T(layer2_0_bn3_running_var),
                                   T(evaluate_layer2_0_bn3_scale)); /* 9 */

    /* layer2.0.downsample */
    layer_scale_forward_evaluate_2(n, T(layer2_0_downsample_1_weight), T(layer2_0_downsample_1_running_var),
                                   T(evaluate_layer2_0_downsample_1_scale)); /* 13 */
    layer2_0_downsample_0_forward_evaluate(n, T(evaluate_layer1_2), T(layer2_0_downsample_0_weight),
                                           T(layer2_0_downsample_1_bias),
                                           T(layer2_0_downsample_1_running_mean),
                                           T(evaluate_layer2_0_downsample_1_scale),
                                           T(evaluate_layer2_0_downsample_1), ddp->workspace); /* 12 */

    /* layer2.0 */
    layer2_0_conv3_forward_evaluate(n, T(evaluate_layer2_0_relu_2), T(layer2_0_conv3_weight),
                                    T(layer2_0_bn3_bias), T(layer2_0_bn3_running_mean),
                                    T(evaluate_layer2_0_bn3_scale), T(evaluate_layer2_0_downsample_1),
                                    T(evaluate_layer2_0), ddp->workspace); /* 8 */

    /* layer2.1 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_1_bn1_weight), T(layer2_1_bn1_running_var),
                                     T(evaluate_layer2_1_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_0), T(layer2_1_conv1_weight), T(layer2_1_bn1_bias),
                                  T(layer2_1_bn1_running_mean), T(evaluate_layer2_1_bn1_scale),
                                  T(evaluate_layer2_1_relu), ddp->workspace); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_1_bn2_weight), T(layer2_1_bn2_running_var),
                                     T(evaluate_layer2_1_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_1_relu), T(layer2_1_conv2_weight),
                                  T(layer2_1_bn2_bias), T(layer2_1_bn2_running_mean),
                                  T(evaluate_layer2_1_bn2_scale), T(evaluate_layer2_1_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_1_bn3_weight), T(layer2_1_bn3_running_var),
                                   T(evaluate_layer2_1_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_0), T(evaluate_layer2_1_relu_2),
                                  T(layer2_1_conv3_weight), T(layer2_1_bn3_bias),
                                  T(layer2_1_bn3_running_mean), T(evaluate_layer2_1_bn3_scale),
                                  T(evaluate_layer2_1), ddp->workspace); /* 8 */

    /* layer2.2 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_2_bn1_weight), T(layer2_2_bn1_running_var),
                                     T(evaluate_layer2_2_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_1), T(layer2_2_conv1_weight), T(layer2_2_bn1_bias),
                                  T(layer2_2_bn1_running_mean), T(evaluate_layer2_2_bn1_scale),
                                  T(evaluate_layer2_2_relu), ddp->workspace); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_2_bn2_weight), T(layer2_2_bn2_running_var),
                                     T(evaluate_layer2_2_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_2_relu), T(layer2_2_conv2_weight),
                                  T(layer2_2_bn2_bias), T(layer2_2_bn2_running_mean),
                                  T(evaluate_layer2_2_bn2_scale), T(evaluate_layer2_2_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_2_bn3_weight), T(layer2_2_bn3_running_var),
                                   T(evaluate_layer2_2_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_1), T(evaluate_layer2_2_relu_2),
                                  T(layer2_2_conv3_weight), T(layer2_2_bn3_bias),
                                  T(layer2_2_bn3_running_mean), T(evaluate_layer2_2_bn3_scale),
                                  T(evaluate_layer2_2), ddp->workspace); /* 8 */

    /* layer2.3 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_3_bn1_weight), T(layer2_3_bn1_running_var),
                                     T(evaluate_layer2_3_bn1_scale)); /* 5 */
    layer2_conv1_forward_evaluate(n, T(evaluate_layer2_2), T(layer2_3_conv1_weight), T(layer2_3_bn1_bias),
                                  T(layer2_3_bn1_running_mean), T(evaluate_layer2_3_bn1_scale),
                                  T(evaluate_layer2_3_relu), ddp->workspace); /* 4 */
    layer2_bn_scale_forward_evaluate(n, T(layer2_3_bn2_weight), T(layer2_3_bn2_running_var),
                                     T(evaluate_layer2_3_bn2_scale)); /* 7 */
    layer2_conv2_forward_evaluate(n, T(evaluate_layer2_3_relu), T(layer2_3_conv2_weight),
                                  T(layer2_3_bn2_bias), T(layer2_3_bn2_running_mean),
                                  T(evaluate_layer2_3_bn2_scale), T(evaluate_layer2_3_relu_2),
                                  ddp->workspace); /* 6 */
    layer_scale_forward_evaluate_2(n, T(layer2_3_bn3_weight), T(layer2_3_bn3_running_var),
                                   T(evaluate_layer2_3_bn3_scale)); /* 9 */
    layer2_conv3_forward_evaluate(n, T(evaluate_layer2_2), T(evaluate_layer2_3_relu_2),
                                  T(layer2_3_conv3_weight), T(layer2_3_bn3_bias),
                                  T(layer2_3_bn3_running_mean), T(evaluate_layer2_3_bn3_scale),
                                  T(evaluate_layer2_3), ddp->workspace); /* 8 */

    /* layer3.0 */
    layer_scale_forward_evaluate(n, T(layer3_0_bn1_weight), T(layer3_0_bn1_running_var),
                                 T(evaluate_layer3_0_bn1_scale)); /* 5 */
    layer3_0_conv1_forward_evaluate(n, T(evaluate_layer2_3), T(layer3_0_conv1_weight), T(layer3_0_bn1_bias),
                                    T(layer3_0_bn1_running_mean), T(evaluate_layer3_0_bn1_scale),
                                    T(evaluate_layer3_0_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_0_bn2_weight), T(layer3_0_bn2_running_var),
                                 T(evaluate_layer3_0_bn2_scale)); /* 7 */
    layer3_0_conv2_forward_evaluate(n, T(evaluate_layer3_0_relu), T(layer3_0_conv2_weight),
                                    T(layer3_0_bn2_bias), T(layer3_0_bn2_running_mean),
                                    T(evaluate_layer3_0_bn2_scale), T(evaluate_layer3_0_relu_2),
                                    ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_0_bn3_weight), T(layer3_0_bn3_running_var),
                                  T(evaluate_layer3_0_bn3_scale)); /* 9 */

    /* layer3.0.downsample */
    layer3_scale_forward_evaluate(n, T(layer3_0_downsample_1_weight), T(layer3_0_downsample_1_running_var),
                                  T(evaluate_layer3_0_downsample_1_scale)); /* 13 */
    layer3_0_downsample_0_forward_evaluate(n, T(evaluate_layer2_3), T(layer3_0_downsample_0_weight),
                                           T(layer3_0_downsample_1_bias),
                                           T(layer3_0_downsample_1_running_mean),
                                           T(evaluate_layer3_0_downsample_1_scale),
                                           T(evaluate_layer3_0_downsample_1), ddp->workspace); /* 12 */

    /* layer3.0 */
    layer3_0_conv3_forward_evaluate(n, T(evaluate_layer3_0_relu_2), T(layer3_0_conv3_weight),
                                    T(layer3_0_bn3_bias), T(layer3_0_bn3_running_mean),
                                    T(evaluate_layer3_0_bn3_scale), T(evaluate_layer3_0_downsample_1),
                                    T(evaluate_layer3_0), ddp->workspace); /* 8 */

    /* layer3.1 */
    layer_scale_forward_evaluate(n, T(layer3_1_bn1_weight), T(layer3_1_bn1_running_var),
                                 T(evaluate_layer3_1_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_0), T(layer3_1_conv1_weight), T(layer3_1_bn1_bias),
                                  T(layer3_1_bn1_running_mean), T(evaluate_layer3_1_bn1_scale),
                                  T(evaluate_layer3_1_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_1_bn2_weight), T(layer3_1_bn2_running_var),
                                 T(evaluate_layer3_1_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_1_relu), T(layer3_1_conv2_weight),
                                  T(layer3_1_bn2_bias), T(layer3_1_bn2_running_mean),
                                  T(evaluate_layer3_1_bn2_scale), T(evaluate_layer3_1_relu_2),
                                  ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_1_bn3_weight), T(layer3_1_bn3_running_var),
                                  T(evaluate_layer3_1_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_0), T(evaluate_layer3_1_relu_2),
                                  T(layer3_1_conv3_weight), T(layer3_1_bn3_bias),
                                  T(layer3_1_bn3_running_mean), T(evaluate_layer3_1_bn3_scale),
                                  T(evaluate_layer3_1), ddp->workspace); /* 8 */

    /* layer3.2 */
    layer_scale_forward_evaluate(n, T(layer3_2_bn1_weight), T(layer3_2_bn1_running_var),
                                 T(evaluate_layer3_2_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_1), T(layer3_2_conv1_weight), T(layer3_2_bn1_bias),
                                  T(layer3_2_bn1_running_mean), T(evaluate_layer3_2_bn1_scale),
                                  T(evaluate_layer3_2_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_2_bn2_weight), T(layer3_2_bn2_running_var),
                                 T(evaluate_layer3_2_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_2_relu), T(layer3_2_conv2_weight),
                                  T(layer3_2_bn2_bias), T(layer3_2_bn2_running_mean),
                                  T(evaluate_layer3_2_bn2_scale), T(evaluate_layer3_2_relu_2),
                                  ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_2_bn3_weight), T(layer3_2_bn3_running_var),
                                  T(evaluate_layer3_2_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_1), T(evaluate_layer3_2_relu_2),
                                  T(layer3_2_conv3_weight), T(layer3_2_bn3_bias),
                                  T(layer3_2_bn3_running_mean), T(evaluate_layer3_2_bn3_scale),
                                  T(evaluate_layer3_2), ddp->workspace); /* 8 */

    /* layer3.3 */
    layer_scale_forward_evaluate(n, T(layer3_3_bn1_weight), T(layer3_3_bn1_running_var),
                                 T(evaluate_layer3_3_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_2), T(layer3_3_conv1_weight), T(layer3_3_bn1_bias),
                                  T(layer3_3_bn1_running_mean), T(evaluate_layer3_3_bn1_scale),
                                  T(evaluate_layer3_3_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_3_bn2_weight), T(layer3_3_bn2_running_var),
                                 T(evaluate_layer3_3_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_3_relu), T(layer3_3_conv2_weight),
                                  T(layer3_3_bn2_bias), T(layer3_3_bn2_running_mean),
                                  T(evaluate_layer3_3_bn2_scale), T(evaluate_layer3_3_relu_2),
                                  ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_3_bn3_weight), T(layer3_3_bn3_running_var),
                                  T(evaluate_layer3_3_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_2), T(evaluate_layer3_3_relu_2),
                                  T(layer3_3_conv3_weight), T(layer3_3_bn3_bias),
                                  T(layer3_3_bn3_running_mean), T(evaluate_layer3_3_bn3_scale),
                                  T(evaluate_layer3_3), ddp->workspace); /* 8 */

    /* layer3.4 */
    layer_scale_forward_evaluate(n, T(layer3_4_bn1_weight), T(layer3_4_bn1_running_var),
                                 T(evaluate_layer3_4_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_3), T(layer3_4_conv1_weight), T(layer3_4_bn1_bias),
                                  T(layer3_4_bn1_running_mean), T(evaluate_layer3_4_bn1_scale),
                                  T(evaluate_layer3_4_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_4_bn2_weight), T(layer3_4_bn2_running_var),
                                 T(evaluate_layer3_4_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_4_relu), T(layer3_4_conv2_weight),
                                  T(layer3_4_bn2_bias), T(layer3_4_bn2_running_mean),
                                  T(evaluate_layer3_4_bn2_scale), T(evaluate_layer3_4_relu_2),
                                  ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_4_bn3_weight), T(layer3_4_bn3_running_var),
                                  T(evaluate_layer3_4_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_3), T(evaluate_layer3_4_relu_2),
                                  T(layer3_4_conv3_weight), T(layer3_4_bn3_bias),
                                  T(layer3_4_bn3_running_mean), T(evaluate_layer3_4_bn3_scale),
                                  T(evaluate_layer3_4), ddp->workspace); /* 8 */

    /* layer3.5 */
    layer_scale_forward_evaluate(n, T(layer3_5_bn1_weight), T(layer3_5_bn1_running_var),
                                 T(evaluate_layer3_5_bn1_scale)); /* 5 */
    layer3_conv1_forward_evaluate(n, T(evaluate_layer3_4), T(layer3_5_conv1_weight), T(layer3_5_bn1_bias),
                                  T(layer3_5_bn1_running_mean), T(evaluate_layer3_5_bn1_scale),
                                  T(evaluate_layer3_5_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate(n, T(layer3_5_bn2_weight), T(layer3_5_bn2_running_var),
                                 T(evaluate_layer3_5_bn2_scale)); /* 7 */
    layer3_conv2_forward_evaluate(n, T(evaluate_layer3_5_relu), T(layer3_5_conv2_weight),
                                  T(layer3_5_bn2_bias), T(layer3_5_bn2_running_mean),
                                  T(evaluate_layer3_5_bn2_scale), T(evaluate_layer3_5_relu_2),
                                  ddp->workspace); /* 6 */
    layer3_scale_forward_evaluate(n, T(layer3_5_bn3_weight), T(layer3_5_bn3_running_var),
                                  T(evaluate_layer3_5_bn3_scale)); /* 9 */
    layer3_conv3_forward_evaluate(n, T(evaluate_layer3_4), T(evaluate_layer3_5_relu_2),
                                  T(layer3_5_conv3_weight), T(layer3_5_bn3_bias),
                                  T(layer3_5_bn3_running_mean), T(evaluate_layer3_5_bn3_scale),
                                  T(evaluate_layer3_5), ddp->workspace); /* 8 */

    /* layer4.0 */
    layer_scale_forward_evaluate_2(n, T(layer4_0_bn1_weight), T(layer4_0_bn1_running_var),
                                   T(evaluate_layer4_0_bn1_scale)); /* 5 */
    layer4_0_conv1_forward_evaluate(n, T(evaluate_layer3_5), T(layer4_0_conv1_weight), T(layer4_0_bn1_bias),
                                    T(layer4_0_bn1_running_mean), T(evaluate_layer4_0_bn1_scale),
                                    T(evaluate_layer4_0_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_0_bn2_weight), T(layer4_0_bn2_running_var),
                                   T(evaluate_layer4_0_bn2_scale)); /* 7 */
    layer4_0_conv2_forward_evaluate(n, T(evaluate_layer4_0_relu), T(layer4_0_conv2_weight),
                                    T(layer4_0_bn2_bias), T(layer4_0_bn2_running_mean),
                                    T(evaluate_layer4_0_bn2_scale), T(evaluate_layer4_0_relu_2),
                                    ddp->workspace); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_0_bn3_weight), T(layer4_0_bn3_running_var),
                                  T(evaluate_layer4_0_bn3_scale)); /* 9 */

    /* layer4.0.downsample */
    layer4_scale_forward_evaluate(n, T(layer4_0_downsample_1_weight), T(layer4_0_downsample_1_running_var),
                                  T(evaluate_layer4_0_downsample_1_scale)); /* 13 */
    layer4_0_downsample_0_forward_evaluate(n, T(evaluate_layer3_5), T(layer4_0_downsample_0_weight),
                                           T(layer4_0_downsample_1_bias),
                                           T(layer4_0_downsample_1_running_mean),
                                           T(evaluate_layer4_0_downsample_1_scale),
                                           T(evaluate_layer4_0_downsample_1), ddp->workspace); /* 12 */

    /* layer4.0 */
    layer4_0_conv3_forward_evaluate(n, T(evaluate_layer4_0_relu_2), T(layer4_0_conv3_weight),
                                    T(layer4_0_bn3_bias), T(layer4_0_bn3_running_mean),
                                    T(evaluate_layer4_0_bn3_scale), T(evaluate_layer4_0_downsample_1),
                                    T(evaluate_layer4_0), ddp->workspace); /* 8 */

    /* layer4.1 */
    layer_scale_forward_evaluate_2(n, T(layer4_1_bn1_weight), T(layer4_1_bn1_running_var),
                                   T(evaluate_layer4_1_bn1_scale)); /* 5 */
    layer4_conv1_forward_evaluate(n, T(evaluate_layer4_0), T(layer4_1_conv1_weight), T(layer4_1_bn1_bias),
                                  T(layer4_1_bn1_running_mean), T(evaluate_layer4_1_bn1_scale),
                                  T(evaluate_layer4_1_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_1_bn2_weight), T(layer4_1_bn2_running_var),
                                   T(evaluate_layer4_1_bn2_scale)); /* 7 */
    layer4_conv2_forward_evaluate(n, T(evaluate_layer4_1_relu), T(layer4_1_conv2_weight),
                                  T(layer4_1_bn2_bias), T(layer4_1_bn2_running_mean),
                                  T(evaluate_layer4_1_bn2_scale), T(evaluate_layer4_1_relu_2),
                                  ddp->workspace); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_1_bn3_weight), T(layer4_1_bn3_running_var),
                                  T(evaluate_layer4_1_bn3_scale)); /* 9 */
    layer4_conv3_forward_evaluate(n, T(evaluate_layer4_0), T(evaluate_layer4_1_relu_2),
                                  T(layer4_1_conv3_weight), T(layer4_1_bn3_bias),
                                  T(layer4_1_bn3_running_mean), T(evaluate_layer4_1_bn3_scale),
                                  T(evaluate_layer4_1), ddp->workspace); /* 8 */

    /* layer4.2 */
    layer_scale_forward_evaluate_2(n, T(layer4_2_bn1_weight), T(layer4_2_bn1_running_var),
                                   T(evaluate_layer4_2_bn1_scale)); /* 5 */
    layer4_conv1_forward_evaluate(n, T(evaluate_layer4_1), T(layer4_2_conv1_weight), T(layer4_2_bn1_bias),
                                  T(layer4_2_bn1_running_mean), T(evaluate_layer4_2_bn1_scale),
                                  T(evaluate_layer4_2_relu), ddp->workspace); /* 4 */
    layer_scale_forward_evaluate_2(n, T(layer4_2_bn2_weight), T(layer4_2_bn2_running_var),
                                   T(evaluate_layer4_2_bn2_scale)); /* 7 */
    layer4_conv2_forward_evaluate(n, T(evaluate_layer4_2_relu), T(layer4_2_conv2_weight),
                                  T(layer4_2_bn2_bias), T(layer4_2_bn2_running_mean),
                                  T(evaluate_layer4_2_bn2_scale), T(evaluate_layer4_2_relu_2),
                                  ddp->workspace); /* 6 */
    layer4_scale_forward_evaluate(n, T(layer4_2_bn3_weight), T(layer4_2_bn3_running_var),
                                  T(evaluate_layer4_2_bn3_scale)); /* 9 */
    layer4_conv3_forward_evaluate(n, T(evaluate_layer4_1), T(evaluate_layer4_2_relu_2),
                                  T(layer4_2_conv3_weight), T(layer4_2_bn3_bias),
                                  T(layer4_2_bn3_running_mean), T(evaluate_layer4_2_bn3_scale),
                                  T(evaluate_layer4_2), ddp->workspace); /* 8 */

    fc_forward(n, T(evaluate_layer4_2), T(fc_weight), T(fc_bias), T(evaluate_fc), ddp->workspace); /* 30 */
    loss_log_p_forward_evaluate(n, T(evaluate_fc), T(evaluate_loss_log_p),
                                T(evaluate_correct_argmax)); /* 45 */
    loss_score_forward(n, T(target), T(evaluate_loss_log_p), T(evaluate_loss_score)); /* 45 */
    loss_sums_evaluate(n, T(target), T(evaluate_loss_score), T(evaluate_correct_argmax), T(evaluate_loss_sum),
                       T(evaluate_loss_sum_2), T(evaluate_correct)); /* 45 */
    loss_forward(n, T(evaluate_loss_sum), T(evaluate_loss_sum_2), T(evaluate_loss)); /* 45 */

    ddp_evaluation_add(ddp, n, T(evaluate_loss), T(evaluate_correct));
}
