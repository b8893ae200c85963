/* message.h: what ranks say to each other over TCP. All messages of a version have one size; numbers are in the
   host's byte order, which the magic number checks. */
#ifndef DDP_MESSAGE_H
#define DDP_MESSAGE_H

#include "comm/comm.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DDP_MAGIC = 0x64647063, DDP_PROTOCOL = 3 };

enum ddp_message_kind {
    DDP_HELLO,   /* rank to rank 0: who I am */
    DDP_WELCOME, /* rank 0 to all: everyone is here and agrees; who rank 0 is */
    DDP_BEAT,    /* both ways: alive, and what I am doing */
    DDP_STALLED, /* rank to rank 0: `peer` does not come to a collective */
    DDP_ABORT,   /* both ways: stop; status and text say why */
    DDP_BYE,     /* rank to rank 0: done */
    DDP_END      /* rank 0 to all: all are done, and what rank 0 saves is saved */
};

/* Who a rank is, and what must be equal on all. */
struct ddp_identity {
    int32_t rank, world, pid, evaluate;
    int64_t batch, max_steps;
    uint64_t seed;
    char host[64], boot[64];         /* name; the kernel's boot id, equal only on one machine */
    char spec[96], spec_digest[40], program_digest[40], backend[16], march[24];
    char gpu[96];                    /* name and UUID; "" on a CPU */
};

struct ddp_welcome {
    struct ddp_identity rank0;
    char nonce[40];                  /* this job's name for what ranks of one host share */
    int32_t local_rank, local_ranks; /* among the ranks of the receiver's host */
    int32_t hosts;
    char comm_id[COMM_ID];       /* for the backend between GPUs; zeros on CPUs */
};

/* What a rank was doing when it was last heard of. */
struct ddp_position {
    int64_t step;
    int32_t phase, bucket;
    double seconds; /* in that phase */
};

struct ddp_message {
    uint32_t magic, version;
    int32_t kind, rank;
    union {
        struct ddp_identity hello;
        struct ddp_welcome welcome;
        struct ddp_position beat;
        struct { int32_t peer; } stalled;
        struct { int32_t status; char text[384]; } abort;
    };
};

/* A message on its way in. */
struct ddp_inbox {
    struct ddp_message message;
    size_t have;
};

struct ddp_message ddp_message(enum ddp_message_kind kind, int rank);

/* Sends all of it on a non-blocking socket. A receiver that takes nothing for long loses the message, never a
   part of it: false when the connection is broken. */
bool ddp_send(int fd, const struct ddp_message *message);

/* Reads what is there: 1 a whole message (the inbox is then empty again), 0 not yet, -1 end or error (errno 0
   at the end), -2 what came is no message of ours. Of another version only the head counts: its size is unknown. */
int ddp_receive(int fd, struct ddp_inbox *inbox);

#endif
