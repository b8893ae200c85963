/* Emitted CPU kernels: every graph of tests/kernels, and the gradients of those in tests/differentiate,
   compiled, run and held against the double interpreter. Run from the root of the project; arguments name
   single graphs. */
#include "emit/cpu_contract.h"
#include "support/conform.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MAX_CASES = 256 };

static const struct tiles small = {.block = 24, .across = false, .pixels = 16, .side = 256};

/* bf16 has 8 bits: what is stored is off by up to 2^-9 of its value, and so is each operand of a contraction, whose
   terms may be greater than their sum. */
static const struct conformance ways[] = {{"f32", PRECISION_F32, "native", 2e-5, NULL},
                                          {"f32 in small pieces", PRECISION_F32, "native", 2e-5, &small},
                                          {"bf16", PRECISION_BF16, "native", 0x1p-7, NULL},
#ifdef __x86_64__
                                          {"portable bf16", PRECISION_BF16, "x86-64", 0x1p-7, NULL},
#endif
};
enum { WAYS = sizeof ways / sizeof *ways };

static struct CMUnitTest tests[MAX_CASES];
static int n_tests;

struct one_case {
    char path[512], name[512 + 32];
    const struct conformance *how;
};

static void run_case(void **state)
{
    const struct one_case *c = *state;
    conform(c->path, c->how);
}

static void add_case(const char *path)
{
    for (int i = 0; i < WAYS; i++) {
        if (n_tests == MAX_CASES)
            abort();
        struct one_case *c = malloc(sizeof *c);
        c->how = &ways[i];
        snprintf(c->path, sizeof c->path, "%s", path);
        snprintf(c->name, sizeof c->name, "%s, %s", path, c->how->name);
        tests[n_tests++] =
            (struct CMUnitTest){.name = c->name, .test_func = run_case, .initial_state = c};
    }
}

static int is_graph(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".graph") == 0;
}

static void add_folder(const char *folder)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_graph, alphasort);
    for (int i = 0; i < count; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        add_case(path);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        add_case(argv[i]);
    if (argc == 1) {
        add_folder("tests/kernels");
        add_folder("tests/differentiate");
    }
    int failed = _cmocka_run_group_tests("kernels", tests, (size_t)n_tests, NULL, NULL);
    for (int i = 0; i < n_tests; i++)
        free(tests[i].initial_state);
    return n_tests ? failed : 1;
}
