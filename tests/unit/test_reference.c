/* The emitted reference.c: every graph of tests/kernels, and the gradients of those in tests/differentiate, against the
   double interpreter. Run from the root of the project. */
#include "support/graphs.h"

static const struct conformance way = {.name = "reference", .march = THIS_MARCH};

int main(void)
{
    return hold_all("reference", conform_reference, &way, 1);
}
