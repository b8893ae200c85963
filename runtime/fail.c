#include "fail.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct {
    _Atomic int rank; /* -1: not known yet */
    _Atomic bool live_line;
    atomic_flag spoken;
    pthread_mutex_t teller_mutex;
    void (*tell)(void *context, enum ddp_status status, const char *text);
    void *context;
} fail = {.rank = -1, .spoken = ATOMIC_FLAG_INIT, .teller_mutex = PTHREAD_MUTEX_INITIALIZER};

void ddp_fail_rank(int rank)
{
    fail.rank = rank;
}

void ddp_fail_after_live_line(bool live)
{
    fail.live_line = live;
}

void ddp_fail_teller(void (*tell)(void *context, enum ddp_status status, const char *text), void *context)
{
    pthread_mutex_lock(&fail.teller_mutex);
    fail.tell = tell;
    fail.context = context;
    pthread_mutex_unlock(&fail.teller_mutex);
}

static void tell(enum ddp_status status, const char *text)
{
    pthread_mutex_lock(&fail.teller_mutex);
    if (fail.tell)
        fail.tell(fail.context, status, text);
    pthread_mutex_unlock(&fail.teller_mutex);
}

static void print(const char *text)
{
    char line[1200];
    int rank = fail.rank, length;
    const char *newline = fail.live_line ? "\n" : "";
    if (rank < 0)
        length = snprintf(line, sizeof line, "%sddp: %s\n", newline, text);
    else
        length = snprintf(line, sizeof line, "%sddp: rank %d: %s\n", newline, rank, text);
    if (write(STDERR_FILENO, line, (size_t)length) < 0)
        return; /* nobody reads: the exit status still tells */
}

static _Noreturn void end(enum ddp_status status, bool quietly, const char *format, va_list arguments)
{
    char text[1024];
    if (atomic_flag_test_and_set(&fail.spoken)) /* another thread is ending the process */
        for (;;)
            pause();
    vsnprintf(text, sizeof text, format, arguments);
    print(text);
    if (!quietly)
        tell(status, text);
    _exit(status); /* not exit: other threads still run */
}

void ddp_fail(enum ddp_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    end(status, false, format, arguments);
}

void ddp_fail_quietly(enum ddp_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    end(status, true, format, arguments);
}
