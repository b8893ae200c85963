/* fail.h: how a rank stops when something is wrong: one line on standard error, the other ranks told, an exit
   status that names the kind of cause. */
#ifndef DDP_FAIL_H
#define DDP_FAIL_H

#include <stdbool.h>

enum ddp_status {
    DDP_OK = 0,
    DDP_USAGE = 2,      /* options and environment */
    DDP_BAD_DATA = 3,   /* dataset files */
    DDP_BAD_WEIGHTS = 4,
    DDP_RENDEZVOUS = 5, /* the ranks did not meet, or do not agree */
    DDP_PEER = 6,       /* another rank failed, died, or went silent */
    DDP_NOT_FINITE = 7,
    DDP_DISK = 8,       /* a file could not be written */
    DDP_MEMORY = 9,
    DDP_DIVERGED = 10,  /* parameters differ between ranks */
    DDP_SYSTEM = 11,    /* the system refused something that always works: a thread, a socket */
    DDP_GPU = 12,       /* no GPU, no driver for it, or one of them failed */
    DDP_WRONG = 13      /* a kernel does not compute what it should */
};

/* Prints "ddp: rank R: ..." in one write, tells the other ranks, and ends the process. Any thread may call
   it; when several do, the first one speaks. */
_Noreturn void ddp_fail(enum ddp_status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same without telling: what this rank heard from another is no news to them. */
_Noreturn void ddp_fail_quietly(enum ddp_status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Who speaks, from the moment that the rank is known. */
void ddp_fail_rank(int rank);

/* How the other ranks are told; NULL: they are not. It must return within about a second. */
void ddp_fail_teller(void (*tell)(void *context, enum ddp_status status, const char *text), void *context);

/* Whether the cursor stands behind a live progress line, which an error line must not overwrite. */
void ddp_fail_after_live_line(bool live);

#endif
