/* nccl_library.h: NCCL, libnccl.so.2, opened at run time. The declarations are those of nccl.h, as far as they are used: a
   machine that builds this may not have it. */
#ifndef DDP_COMM_NCCL_LIBRARY_H
#define DDP_COMM_NCCL_LIBRARY_H

#include "cuda/driver.h"

typedef int ncclResult_t, ncclDataType_t, ncclRedOp_t;
typedef struct ncclComm *ncclComm_t;
typedef struct { char internal[128]; } ncclUniqueId;

enum { ncclSuccess = 0, ncclRemoteError = 6, ncclInProgress = 7 };
enum { ncclUint8 = 1, ncclFloat32 = 7, ncclFloat64 = 8 };
enum { ncclSum = 0, ncclAvg = 4 };

/* As version 2.14 has it: a later one goes by `version`, and takes its own defaults for what it has added. */
typedef struct {
    size_t size;
    unsigned magic, version;
    int blocking;
} ncclConfig_t;
enum { NCCL_OLDEST = 21400 };
static const unsigned NCCL_MAGIC = 0xcafebeef;

/* F(name without nccl, what it returns, its parameters) */
#define NCCL_FUNCTIONS(F) \
    F(GetVersion, ncclResult_t, (int *version)) \
    F(GetUniqueId, ncclResult_t, (ncclUniqueId *id)) \
    F(CommInitRankConfig, ncclResult_t, \
      (ncclComm_t *comm, int ranks, ncclUniqueId id, int rank, ncclConfig_t *config)) \
    F(CommGetAsyncError, ncclResult_t, (ncclComm_t comm, ncclResult_t *error)) \
    F(Broadcast, ncclResult_t, \
      (const void *from, void *to, size_t count, ncclDataType_t type, int root, ncclComm_t comm, CUstream stream)) \
    F(AllReduce, ncclResult_t, \
      (const void *from, void *to, size_t count, ncclDataType_t type, ncclRedOp_t operation, ncclComm_t comm, \
       CUstream stream)) \
    F(GroupStart, ncclResult_t, (void)) \
    F(GroupEnd, ncclResult_t, (void)) \
    F(GetErrorString, const char *, (ncclResult_t error)) \
    F(GetLastError, const char *, (ncclComm_t comm))

#define NCCL_FIELD(name, result, parameters) result (*name) parameters;
extern struct nccl_library { NCCL_FUNCTIONS(NCCL_FIELD) } nccl_library;
#undef NCCL_FIELD

/* Fills the table, the first time. NULL, or why it cannot: one line. */
const char *nccl_open(void);

#endif
