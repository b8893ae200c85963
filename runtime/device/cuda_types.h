/* cuda_types.h: NVRTC has no <stdint.h>. */
#ifndef DDP_DEVICE_CUDA_TYPES_H
#define DDP_DEVICE_CUDA_TYPES_H

#ifdef __CUDACC_RTC__
typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;
#define INT64_C(value) value##LL
#else
#include <stdint.h>
#endif

typedef uint16_t bf16; /* the upper half of a float */
struct tf32;           /* how floats are multiplied: by their upper 19 bits */

#endif
