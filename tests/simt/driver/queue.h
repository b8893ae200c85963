/* queue.h: a fake of CUDA's driver around the emulator (simt.h), for programs that open libcuda.so.1.

   What a program asks for waits in queues, and runs no sooner than the program waits for something: in an order
   drawn from SIMT_SEED that respects nothing but streams and events. So what is not ordered by these shows, and so
   does host memory that is used before a copy has run. In between, the memory of the device is out of reach of
   the host.

   Everything happens under one lock: between enter and leave. */
#ifndef SIMT_DRIVER_QUEUE_H
#define SIMT_DRIVER_QUEUE_H

#include "cuda.h"

#include <stdbool.h>
#include <stddef.h>

/* BLOCKED: nothing was done, others go first. AGAIN: something, and more is to do. */
enum progress { BLOCKED, AGAIN, FINISHED };

/* One piece of work, of a stream or a graph; the first member of what it works on. */
struct work {
    enum progress (*go)(struct work *work);
    void (*drop)(struct work *work); /* frees it */
    struct work *next;               /* in a stream */
    struct work **after;             /* in a graph: what has to be done before */
    size_t after_count, number;
};

/* What work comes next must come after: in a capture. */
struct frontier {
    struct work **at;
    size_t count;
};

struct capture;

struct CUstream_st {
    struct work *first, **end;
    bool blocking; /* copies that are not asynchronous wait for it */
    struct capture *capture;
    struct frontier frontier;
};

struct CUevent_st {
    uint64_t recorded, reached; /* how often; up to which one */
    double seconds;             /* when it was reached */
    unsigned capture;           /* the number of the one in which it was recorded last, or 0 */
    struct frontier frontier;
};

/* ---- device.c */

/* FORBIDDEN: in a capture. */
enum call { ALLOWED, FORBIDDEN };
CUresult enter(enum call call);
CUresult leave(CUresult result);
/* Prints why: for what is wrong with the program, which has only a number to print. */
CUresult complain(CUresult result, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The emulator has found something; every call fails from here on. */
bool is_broken(void);
/* Of the environment, which makes the device. */
unsigned long knob(const char *name, unsigned long usual);
unsigned capability(void);   /* 90 */
unsigned largest_shared(void); /* of a block, in bytes */

/* ---- memory.c */

void open_memory(void); /* to the host, for as long as work runs */
void close_memory(void);
bool on_device(CUdeviceptr memory, size_t bytes); /* it was taken there */

/* ---- streams.c */

void *new_work(size_t bytes, enum progress (*go)(struct work *));
CUresult enqueue(CUstream stream, struct work *work);
/* For libnccl.so.2, which does not hold the lock: it writes these bytes of the device's memory. */
CUresult simt_submit(CUstream stream, struct work *work, const void *to, size_t bytes);
void append(CUstream stream, struct work *work);
/* Works until that is met. Others get the lock while all that there is waits for other processes. */
CUresult run_until(bool (*met)(const void *), const void *what);
/* Work goes on a little. */
void run_some(void);
CUresult drain(CUstream stream);
CUresult drain_blocking_streams(void);
void drop_work(struct work *work);
extern CUstream streams[];
extern unsigned stream_count;

/* ---- capture.c */

CUresult capture_work(CUstream stream, struct work *work);
void capture_record(CUevent event, CUstream stream);
CUresult capture_wait(CUstream stream, CUevent event);
/* A capture that the call would disturb is over. */
bool disturb_captures(void);

#endif
