/* comm.h: the data plane. A backend is a record of functions; one file each, one row in comm.c. */
#ifndef DDP_COMM_H
#define DDP_COMM_H

#include <stddef.h>
#include <stdint.h>

/* What a backend is told of the job. */
struct comm_world {
    int rank, world, hosts;
    const char *nonce;      /* the job's name, equal on all ranks and on nothing else */
    double timeout;         /* seconds that a rank waits for another in a collective */
    int64_t gradient_bytes; /* of the gradient arena; 0: none is wanted */
    void (*stalled)(void *context, int rank); /* called when the timeout is over; does not return */
    void *context;
};

struct comm;

struct comm_backend {
    const char *name;

    /* NULL when it can serve this world; else why it cannot. */
    const char *(*unavailable)(const struct comm_world *world);

    /* Bytes that a rank takes besides its gradient arena. */
    int64_t (*overhead)(const struct comm_world *world);

    /* Returns with the gradient arena (zeroed), or ends the process. */
    struct comm *(*open)(const struct comm_world *world);

    /* Collectives: all ranks call the same ones in the same order. The results are equal on all ranks to the
       bit, and in every run. all_reduce runs in a thread of its own beside the others, which run in the main
       thread. */

    /* A range of the gradient arena becomes its mean over ranks. Both numbers are multiples of 64. */
    void (*all_reduce)(struct comm *comm, int64_t offset, int64_t bytes);
    void (*broadcast)(struct comm *comm, void *data, int64_t bytes); /* rank 0's become those of all */
    void (*mean)(struct comm *comm, float *data, int64_t count);
    void (*sum)(struct comm *comm, double *data, int64_t count);
    void (*close)(struct comm *comm);
};

/* Each backend's own record begins with this. */
struct comm {
    const struct comm_backend *backend;
    struct comm_world world;
    char *gradients; /* 64-byte aligned */
};

/* The backend of this name, or the first available one for "auto"; for one rank always one that has nothing
   to do. Ends the process with one line when there is none. */
const struct comm_backend *comm_choose(const char *name, const struct comm_world *world);

/* Returns when all ranks have called it. */
void comm_barrier(struct comm *comm);

extern const struct comm_backend comm_single, comm_shm;

#endif
