/* dies.h: tests of code that ends the process: it runs in a child, whose exit status and standard error are
   looked at. */
#ifndef TEST_DIES_H
#define TEST_DIES_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the child said; the last call's. */
static char dies_said[4096];

static int dies_status(void (*body)(void *argument), void *argument)
{
    int ends[2], status;
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        body(argument);
        _exit(0);
    }
    close(ends[1]);
    size_t length = 0;
    for (ssize_t got; (got = read(ends[0], dies_said + length, sizeof dies_said - 1 - length)) > 0;)
        length += (size_t)got;
    dies_said[length] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* One line, with `text` in it, and this exit status. */
static inline void assert_dies(void (*body)(void *argument), void *argument, int status, const char *text)
{
    int found = dies_status(body, argument);
    size_t length = strlen(dies_said);
    bool one_line = length > 0 && strchr(dies_said, '\n') == dies_said + length - 1;
    if (found != status || !one_line || !strstr(dies_said, text))
        fail_msg("wanted status %d and one line with \"%s\", got status %d and: %s", status, text, found,
                 dies_said);
}

#endif
