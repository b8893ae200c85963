/* Emitted CPU kernels: every graph of tests/kernels, and the gradients of those in tests/differentiate,
   compiled, run and held against the double interpreter. Run from the root of the project; arguments name
   single graphs. */
#include "emit/cpu_contract.h"
#include "support/graphs.h"

static const struct tiles small = {.block = 24, .across = false, .pixels = 16, .side = 256};

/* bf16 has 8 bits: what is stored is off by up to 2^-9 of its value, and so is each operand of a contraction, whose
   terms may be greater than their sum. */
static const struct conformance ways[] = {{"f32", NULL, PRECISION_F32, THIS_MARCH, 2e-5, false, NULL},
                                          {"f32 in small pieces", NULL, PRECISION_F32, THIS_MARCH, 2e-5, false, &small},
                                          {"bf16", NULL, PRECISION_BF16, THIS_MARCH, 0x1p-7, false, NULL},
#ifdef __x86_64__
                                          {"portable bf16", NULL, PRECISION_BF16, "x86-64", 0x1p-7, false, NULL},
#endif
};

int main(int argc, char **argv)
{
    return conform_graphs("kernels", argc, argv, ways, sizeof ways / sizeof *ways);
}
