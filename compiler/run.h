/* run.h: `ddpc run`: one process for each rank on this host. */
#ifndef DDPC_RUN_H
#define DDPC_RUN_H

/* Starts the program once for each rank with --rank, --world-size and --init before its own arguments
   (NULL-terminated; NULL: none), prints their lines behind "[rank N] ", and passes SIGINT and SIGTERM on.
   When a rank fails, the last line names the first one and its cause. Returns the exit status. */
int run_ranks(const char *program, int ranks, char *const *program_args);

#endif
