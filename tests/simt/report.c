/* report.c: the one line that says what went wrong. */
#include "core.h"
#include "simt.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static char text[1024];

const char *simt_error(void)
{
    return *text ? text : NULL;
}

void simt_clear(void)
{
    *text = 0;
}

static int say_where(char *to, size_t size)
{
    const struct simt_index b = block.index, t = self->index;
    return snprintf(to, size, "kernel %s, block (%u, %u, %u), thread (%u, %u, %u): ", block.kernel, b.x, b.y,
                    b.z, t.x, t.y, t.z);
}

noreturn void fail(const char *format, ...)
{
    const int where = say_where(text, sizeof text);
    va_list rest;
    va_start(rest, format);
    vsnprintf(text + where, sizeof text - where, format, rest);
    va_end(rest);
    abandon_block();
}

void refuse(const char *kernel, const char *format, ...)
{
    const int where = snprintf(text, sizeof text, "kernel %s: ", kernel);
    va_list rest;
    va_start(rest, format);
    vsnprintf(text + where, sizeof text - where, format, rest);
    va_end(rest);
}

static struct thread *find(enum state state, const char *other_than)
{
    for (unsigned i = 0; i < block.threads; i++)
        if (threads[i].state == state && threads[i].at != other_than)
            return &threads[i];
    return NULL;
}

noreturn void report_deadlock(void)
{
    self = find(WAITING, NULL);
    const char *const at = self->at;
    const struct thread *const elsewhere = find(WAITING, at), *const ended = find(DONE, at);
    if (elsewhere)
        fail("%s is not reached by all: thread (%u, %u, %u) waits at %s", at, elsewhere->index.x,
             elsewhere->index.y, elsewhere->index.z, elsewhere->at);
    if (ended)
        fail("%s is not reached by all: thread (%u, %u, %u) has ended", at, ended->index.x, ended->index.y,
             ended->index.z);
    fail("%s: all threads wait, and nobody is left to wake them", at);
}
