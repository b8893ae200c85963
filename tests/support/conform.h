/* conform.h: emitted kernels held against the double interpreter, one graph at a time. */
#ifndef TESTS_CONFORM_H
#define TESTS_CONFORM_H

#include "base/arena.h"
#include "front/config.h"

struct diag;
struct graph;
struct target;
struct tiles;

/* This processor, as -march has it. A cross compiler knows no "native". */
#if defined __aarch64__
#define THIS_MARCH "armv8-a"
#else
#define THIS_MARCH "native"
#endif

/* What kernels run on. */
struct conform_device {
    const struct target *target;
    bool own_memory;   /* every tensor is an allocation of its own */
    const char *turns; /* what changes from one turn to the next: "threads" */
    void (*open_turn)(int turn); /* 1, 2, 3 */
    /* The shell command that makes kernels.so of the files in the folder and tests/support's calls.c. */
    const char *(*command)(struct arena *arena, const char *folder, const char *march);
    /* Memory that kernels may touch from now on, and no longer. */
    void (*take)(const char *name, void *memory, size_t bytes, int element, bool written);
    void (*drop)(void *memory);
    const char *(*error)(void); /* what the kernels so far did wrong, or NULL */
};

/* A way to plan and to compile the kernels. */
struct conformance {
    const char *name;
    const struct conform_device *device; /* NULL: this processor */
    enum precision precision;
    const char *march;
    double tolerance; /* of the greatest value of a tensor */
    bool alone;       /* each kernel on what those before it have stored, brought near to 1; with a full batch, in
                         two turns */
    const struct tiles *tiles; /* of all contractions; graphs without any are passed over. NULL: as the model has it */
};

/* Reads the graph, or elaborates a spec with a batch of 2, differentiates it where it has a loss, plans it, emits and
   compiles its kernels, and runs them in the order of the schedule, with a full and a part batch and with one and
   several threads. Fails the test when a stored tensor differs from the interpreter's, when threads change a bit, when a kernel leaves upper halves
   of vector registers behind, or when it does not compile. In a sanitized build the kernels are sanitized, too, and
   every tensor is an allocation of its own. Under tf32 and bf16 each kernel is held against the interpreter on what the kernels
   before it have stored, as when they are alone. */
void conform(const char *graph_file, const struct conformance *how);

/* The same of a graph that no file has. */
typedef struct graph *graph_builder(struct arena *arena, struct diag *diag);
void conform_built(const char *name, graph_builder *build, const struct conformance *how);

/* The same for the functions of reference.c, which compute in double: they agree but for the order of sums. Compiled, as the
   kernels are, for how->march; nothing else of `how` matters. */
void conform_reference(const char *graph_file, const struct conformance *how);

/* The text of one of the target's files for the graph, in memory that lives until the next call. */
const char *conform_text(const char *graph_file, const struct conform_device *device, enum precision precision,
                         int file);

#endif
