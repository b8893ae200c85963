/* toys.h: ranks of the toy program (toy.c) as children of a test. */
#ifndef TEST_TOYS_H
#define TEST_TOYS_H

#define main toy_main
#include "toy.c"
#undef main

#include "folder.h"
#include "ranks.h"

/* How a rank is started: "NAME=VALUE ..." for the environment, and arguments behind --rank, --world-size,
   --init. */
struct toy {
    const char *environment, *arguments;
};

enum { TOY_WORDS = 24 };

static int toys_world, toys_port;

static inline int split_words(char *text, char **words)
{
    int count = 0;
    for (char *rest = text, *word; (word = strtok_r(rest, " ", &rest)) && count < TOY_WORDS - 1;)
        words[count++] = word;
    return count;
}

static inline int toy_rank(int rank, void *argument)
{
    const struct toy *toy = argument;
    char environment[512], arguments[512], *words[TOY_WORDS] = {0}, *args[TOY_WORDS] = {0};
    snprintf(environment, sizeof environment, "%s", toy->environment ? toy->environment : "");
    snprintf(arguments, sizeof arguments,
             "toy --rank %d --world-size %d --init tcp://localhost:%d --threads 1 %s", rank, toys_world,
             toys_port, toy->arguments ? toy->arguments : "");
    for (int i = 0, count = split_words(environment, words); i < count; i++)
        putenv(strdup(words[i]));
    if (chdir(folder))
        return 99;
    return toy_main(split_words(arguments, args), args);
}

/* A new world, with a port of its own. */
static inline void toys_new_world(int world)
{
    toys_world = world;
    toys_port = free_port();
}

static inline void toys_start(int rank, const char *environment, const char *arguments)
{
    ranks_start(rank, toy_rank, &(struct toy){environment, arguments});
}

/* All ranks alike. */
static inline void toys_run(int world, const char *environment, const char *arguments)
{
    toys_new_world(world);
    for (int i = 0; i < world; i++)
        toys_start(i, environment, arguments);
    for (int i = 0; i < world; i++)
        ranks_wait(i);
}

#endif
