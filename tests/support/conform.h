/* conform.h: emitted kernels held against the double interpreter, one graph at a time. */
#ifndef TESTS_CONFORM_H
#define TESTS_CONFORM_H

#include "front/config.h"

struct tiles;

/* A way to plan and to compile the kernels. */
struct conformance {
    const char *name;
    enum precision precision;
    const char *march;
    double tolerance; /* of the greatest value of a tensor */
    const struct tiles *tiles; /* of all contractions; graphs without any are passed over. NULL: as the model has it */
};

/* Reads the graph, differentiates it where it has a loss, plans it, emits and compiles its kernels, and runs
   them in the order of the schedule, with a full and a part batch and with one and several threads. Fails the
   test when a stored tensor differs from the interpreter's, when threads change a bit, when a kernel leaves upper halves
   of vector registers behind, or when it does not compile. In a sanitized build the kernels are sanitized, too, and
   every tensor is an allocation of its own. Under bf16 each kernel is held against the interpreter on what the kernels
   before it have stored. */
void conform(const char *graph_file, const struct conformance *how);

/* The text of kernels.c for the graph, in memory that lives until the next call. */
const char *conform_text(const char *graph_file, enum precision precision);

#endif
