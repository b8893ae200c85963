/* graphs.h: the graphs that kernels are held against the interpreter with. */
#ifndef TESTS_GRAPHS_H
#define TESTS_GRAPHS_H

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

typedef void hold_graph(const char *path, const struct conformance *how);

struct one_case {
    char path[512], name[512 + 32];
    graph_builder *build; /* NULL: path is a file */
    hold_graph *hold;
    const struct conformance *how;
};

struct cases {
    struct CMUnitTest tests[MAX_CASES];
    int count;
    hold_graph *hold;
    const struct conformance *ways;
    size_t n_ways;
};

static void run_case(void **state)
{
    const struct one_case *c = *state;
    if (c->build)
        conform_built(c->path, c->build, c->how);
    else
        c->hold(c->path, c->how);
}

static void add_case(struct cases *cases, const char *path, graph_builder *build)
{
    for (size_t i = 0; i < cases->n_ways; i++) {
        if (cases->count == MAX_CASES)
            abort();
        struct one_case *c = malloc(sizeof *c);
        c->hold = cases->hold;
        c->how = &cases->ways[i];
        c->build = build;
        snprintf(c->path, sizeof c->path, "%s", path);
        snprintf(c->name, sizeof c->name, "%s, %s", path, c->how->name);
        cases->tests[cases->count++] =
            (struct CMUnitTest){.name = c->name, .test_func = run_case, .initial_state = c};
    }
}

static int is_graph(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".graph") == 0;
}

static void add_folder(struct cases *cases, const char *folder)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_graph, alphasort);
    for (int i = 0; i < count; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        add_case(cases, path, NULL);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
}

static int run_cases(const char *group, struct cases *cases)
{
    int failed = _cmocka_run_group_tests(group, cases->tests, (size_t)cases->count, NULL, NULL);
    for (int i = 0; i < cases->count; i++)
        free(cases->tests[i].initial_state);
    return cases->count ? failed : 1;
}

/* These files, each in all ways. */
static inline int conform_files(const char *group, int count, char **files, const struct conformance *ways, size_t n_ways)
{
    struct cases cases = {.hold = conform, .ways = ways, .n_ways = n_ways};
    for (int i = 0; i < count; i++)
        add_case(&cases, files[i], NULL);
    return run_cases(group, &cases);
}

/* A graph that no file has, in all ways. */
static inline int conform_one(const char *name, graph_builder *build, const struct conformance *ways, size_t n_ways)
{
    struct cases cases = {.hold = conform, .ways = ways, .n_ways = n_ways};
    add_case(&cases, name, build);
    return run_cases(name, &cases);
}

/* All of tests/kernels and tests/differentiate, each in all ways. */
static inline int hold_all(const char *group, hold_graph *hold, const struct conformance *ways, size_t n_ways)
{
    struct cases cases = {.hold = hold, .ways = ways, .n_ways = n_ways};
    add_folder(&cases, "tests/kernels");
    add_folder(&cases, "tests/differentiate");
    return run_cases(group, &cases);
}

/* A unit test's main: the graphs that it is told, or all. */
static inline int conform_graphs(const char *group, int argc, char **argv, const struct conformance *ways, size_t n_ways)
{
    if (argc > 1)
        return conform_files(group, argc - 1, argv + 1, ways, n_ways);
    return hold_all(group, conform, ways, n_ways);
}

#endif
