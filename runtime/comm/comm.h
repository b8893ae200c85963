/* comm.h: the data plane. A backend is a record of functions; one file each, one row in comm.c. */
#ifndef DDP_COMM_H
#define DDP_COMM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct comm_backend;

enum { COMM_ID = 128, COMM_UNKNOWN_RANK = -1 };

/* What a backend is told of the job. */
struct comm_world {
    int rank, world, hosts;
    const struct comm_backend *gpu; /* the one between GPUs; NULL: kernels run on the CPU */
    const char *id;          /* for that one: what rank 0 made, COMM_ID bytes; */
    void *stream;            /* and the GPU's stream in which the host's data are exchanged */
    const char *nonce;       /* the job's name, equal on all ranks and on nothing else */
    double timeout;          /* seconds that a rank waits for another in a collective */
    int64_t parameter_bytes; /* of the parameter arena */
    int64_t gradient_bytes;  /* of the gradient arena; 0: none is wanted */
    int64_t gradient_share;  /* what a rank reads of another's gradient arena, in whole pages */
    void (*stalled)(void *context, int rank); /* the timeout is over, and this rank, if known, did not come; does not return */
    void *context;
};

struct comm;

/* A bucket's way from gradients to parameters, its shards cut alike in both. A rank starts REDUCE_SCATTER when it has
   the bucket's gradients; afterwards it can have the means of its shard. It starts ALL_GATHER when it has stepped its
   shard of the parameters; afterwards it has all shards, and its gradients are read no more. */
enum comm_exchange { COMM_REDUCE_SCATTER, COMM_ALL_GATHER, COMM_EXCHANGES };

struct comm_range { int64_t parameters, gradients, bytes; }; /* offsets in the arenas; all are multiples of 64 */

struct comm_backend {
    const char *name;

    /* NULL when it can serve this world; else why it cannot. */
    const char *(*unavailable)(const struct comm_world *world);

    /* Bytes that a rank takes besides its arenas, and those of the arenas that all ranks of a host share. */
    int64_t (*overhead)(const struct comm_world *world);
    int64_t (*shared)(const struct comm_world *world);

    /* Returns with the arenas (zeroed), or ends the process. */
    struct comm *(*open)(const struct comm_world *world);

    /* Collectives: all ranks call the same ones in the same order. The results are equal on all ranks to the
       bit, and in every run. */

    void (*broadcast)(struct comm *comm, void *data, int64_t bytes); /* rank 0's become those of all */
    void (*mean)(struct comm *comm, float *data, int64_t count);
    void (*sum)(struct comm *comm, double *data, int64_t count);

    /* An exchange goes on beside what the ranks do next. The first of its kind has number 1; whether all ranks have
       come to it is asked, or waited for. */
    void (*start)(struct comm *comm, enum comm_exchange exchange, const struct comm_range *range);
    bool (*is_done)(struct comm *comm, enum comm_exchange exchange, int64_t number);
    void (*wait)(struct comm *comm, enum comm_exchange exchange, int64_t number);

    /* Between the two exchanges: the mean over ranks of a piece of the gradient arena. */
    void (*mean_gradients)(const struct comm *comm, int64_t offset, int64_t bytes, float *mean);

    void (*close)(struct comm *comm);
};

/* Each backend's own record begins with this. */
struct comm {
    const struct comm_backend *backend;
    struct comm_world world;
    char *parameters, *gradients; /* 64-byte aligned */
};

/* The backend of this name, or the first available one for "auto"; for one rank always one that has nothing
   to do. Ends the process with one line when there is none. */
const struct comm_backend *comm_choose(const char *name, const struct comm_world *world);

/* Returns when all ranks have called it. */
void comm_barrier(struct comm *comm);

extern const struct comm_backend comm_single, comm_shm;

#endif
