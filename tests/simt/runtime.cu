/* runtime.cu: the runtime's own kernels, which every kernels.cu has through this header. */
#include "device/cuda.h"
