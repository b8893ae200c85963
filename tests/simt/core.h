/* core.h: what the parts of the emulator share. One launch runs at a time, on one thread of the system. */
#ifndef SIMT_CORE_H
#define SIMT_CORE_H

#include "device.h"

#include <stdnoreturn.h>

enum { WARP = 32, MAX_THREADS = 1024, MAX_WARPS = MAX_THREADS / WARP };

enum state { READY, WAITING, DONE };

struct thread {
    void *context[5]; /* __builtin_setjmp's */
    char *stack;      /* STACK bytes */
    unsigned number, lane;
    struct warp *warp;
    struct simt_index index;
    enum state state;
    const char *at; /* the instruction at which it waits */
    const void *arguments; /* of that instruction: lanes see one another's */
};
enum { STACK = 128 << 10 };

/* Lanes that meet at an instruction. */
struct meeting {
    const char *instruction;
    uint32_t mask, arrived;
    void (*act)(struct warp *warp, uint32_t lanes);
};

struct warp {
    struct thread *lanes; /* WARP of them, or fewer in a block's last warp */
    uint32_t present;     /* lanes that exist and have not ended */
    struct meeting meetings[WARP]; /* by the lowest lane of their mask */
};

/* The block that runs. */
struct block {
    struct simt_index index, extent, grid;
    unsigned threads, waiting; /* waiting: at the barrier */
    int votes, counted;
    void (*call)(void **arguments);
    void **arguments;
    const char *kernel;
    size_t dynamic_bytes;
};

extern struct block block;
extern struct thread threads[MAX_THREADS];
extern struct warp warps[MAX_WARPS];
extern struct thread *self; /* NULL outside of kernels */

/* ---- schedule.c */

/* False: it failed, and its threads are where they were. */
bool run_block(void);
noreturn void abandon_block(void);
void restart_events(void);
/* Runs others until somebody calls wake(self). */
void wait_at(const char *instruction);
void wake(struct thread *thread);
/* Lets others run, perhaps. */
void yield(void);
void seed_schedule(uint64_t seed);
uint64_t draw(uint64_t below);
void count_event(void);

/* ---- warp.c */

/* Waits for the other lanes of the mask; the last to come acts for all. */
void meet(const char *instruction, uint32_t mask, const void *arguments,
          void (*act)(struct warp *, uint32_t lanes));
/* A lane has ended: what waited for it goes on. */
void leave_meetings(struct thread *thread);

/* ---- copy.c */

/* A block starts. */
void forget_copies(void);

/* ---- report.c */

/* Ends the launch with "kernel K, block (x, y, z), thread (x, y, z): ..." */
noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* "kernel K: ...", for what is wrong before it runs; returns. */
void refuse(const char *kernel, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Nobody can run. */
noreturn void report_deadlock(void);

#endif
