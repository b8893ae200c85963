/* ranks.h: tests of several processes. Each rank is a forked child whose output is kept; none lives longer
   than RANKS_SECONDS. */
#ifndef TEST_RANKS_H
#define TEST_RANKS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RANKS_MOST = 4, RANKS_SECONDS = 30, RANKS_SAID = 8192 };

static struct rank {
    pid_t pid;
    int status; /* exit status, or 128 + signal */
    FILE *output;
    char said[RANKS_SAID];
} ranks[RANKS_MOST];

/* Starts body(rank, argument) in a child; what it returns is its exit status. */
static inline void ranks_start(int rank, int (*body)(int rank, void *argument), void *argument)
{
    struct rank *child = &ranks[rank];
    fflush(NULL);
    child->output = tmpfile();
    assert_non_null(child->output);
    child->pid = fork();
    assert_true(child->pid >= 0);
    if (child->pid)
        return;
    alarm(RANKS_SECONDS);
    dup2(fileno(child->output), STDOUT_FILENO);
    dup2(fileno(child->output), STDERR_FILENO);
    int status = body(rank, argument);
    fflush(NULL);
    _exit(status);
}

/* Returns when the child has said this, or will not. */
static inline void ranks_await(int rank, const char *text)
{
    char said[RANKS_SAID];
    for (int i = 0; i < 100 * RANKS_SECONDS; i++) {
        ssize_t n = pread(fileno(ranks[rank].output), said, sizeof said - 1, 0);
        said[n > 0 ? n : 0] = '\0';
        if (strstr(said, text))
            return;
        poll(NULL, 0, 10);
    }
}

static inline void ranks_wait(int rank)
{
    struct rank *child = &ranks[rank];
    int status;
    assert_int_equal(waitpid(child->pid, &status, 0), child->pid);
    child->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    rewind(child->output);
    child->said[fread(child->said, 1, RANKS_SAID - 1, child->output)] = '\0';
    fclose(child->output);
}

static inline void ranks_run(int count, int (*body)(int rank, void *argument), void *argument)
{
    for (int i = 0; i < count; i++)
        ranks_start(i, body, argument);
    for (int i = 0; i < count; i++)
        ranks_wait(i);
}

static inline void assert_rank(int rank, int status, const char *text)
{
    if (ranks[rank].status != status || !strstr(ranks[rank].said, text))
        fail_msg("rank %d: wanted status %d and \"%s\", got status %d and: %s", rank, status, text,
                 ranks[rank].status, ranks[rank].said);
}

/* A port that nobody has on this host right now. */
static inline int free_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(fd, (struct sockaddr *)&address, size), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &size), 0);
    close(fd);
    return ntohs(address.sin_port);
}

#endif
