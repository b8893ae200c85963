/* names.h: C identifiers for the emitted program, each given once. */
#ifndef DDPC_NAMES_H
#define DDPC_NAMES_H

#include "base/arena.h"

/* Names that have been given; open addressing. */
struct names {
    struct arena *arena;
    struct name {
        const char *text; /* NULL: free */
        int next;         /* the number to try behind it */
    } *slots;
    size_t size; /* a power of two */
};

/* Has room for `count`, and knows the words that the program cannot use. */
struct names open_names(struct arena *arena, size_t count);

/* "layer1.0.conv1" and "_forward" -> "layer1_0_conv1_forward". */
char *c_name(struct arena *arena, const char *path, const char *suffix);

/* The same; "_2", "_3"... behind it when that is taken. */
const char *new_name(struct names *names, const char *path, const char *suffix);

#endif
