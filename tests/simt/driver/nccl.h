/* nccl.h: what tests need of NCCL, declared as in its nccl.h. */
#ifndef SIMT_DRIVER_NCCL_H
#define SIMT_DRIVER_NCCL_H

#include "cuda.h"

enum result {
    SUCCESS,
    CUDA_FAILED,
    SYSTEM_FAILED,
    INTERNAL_FAILED,
    INVALID_ARGUMENT,
    INVALID_USAGE,
    REMOTE_FAILED,
    IN_PROGRESS
};
enum { UINT8 = 1, FLOAT32 = 7, FLOAT64 = 8 };
enum { SUM = 0, AVERAGE = 4 };

struct nccl_id {
    char name[128];
};

/* The first members of ncclConfig_t. */
struct nccl_config {
    size_t size;
    unsigned magic, version;
    int blocking;
};

struct communicator;

enum result ncclGetVersion(int *version);
const char *ncclGetErrorString(enum result result);
const char *ncclGetLastError(struct communicator *m);
enum result ncclGetUniqueId(struct nccl_id *id);
enum result ncclCommInitRankConfig(struct communicator **made, int world, struct nccl_id id, int rank,
                                   struct nccl_config *config);
enum result ncclCommGetAsyncError(struct communicator *m, enum result *error);
enum result ncclCommAbort(struct communicator *m);
enum result ncclCommDestroy(struct communicator *m);
enum result ncclGroupStart(void);
enum result ncclGroupEnd(void);
enum result ncclAllReduce(const void *from, void *to, size_t count, int type, int operation, struct communicator *m,
                          CUstream stream);
enum result ncclBroadcast(const void *from, void *to, size_t count, int type, int root, struct communicator *m,
                          CUstream stream);

#endif
