/* address.h: the init address, tcp://HOST:PORT. Everything that goes wrong ends the process with one line
   that names host, resolved address and the system's reason. */
#ifndef DDP_ADDRESS_H
#define DDP_ADDRESS_H

#include <netdb.h>

enum { DDP_MAX_ADDRESSES = 8 };

struct ddp_address {
    char host[256], port[8];
    struct addrinfo *list;                     /* as getaddrinfo gave it */
    struct addrinfo *at[DDP_MAX_ADDRESSES];    /* the different ones of it */
    int count;
};

/* Resolves it; tries again until the deadline (ddp_now) while the name service says that it may come. */
void ddp_address_open(struct ddp_address *address, const char *init, double deadline);
void ddp_address_close(struct ddp_address *address);

/* Listens on every address of the host and nowhere else. Returns how many sockets. */
int ddp_address_listen(const struct ddp_address *address, int fds[DDP_MAX_ADDRESSES]);

/* Connects, again and again until the deadline; the socket does not block. `timeout` is for the message. */
int ddp_address_connect(const struct ddp_address *address, double deadline, double timeout);

#endif
