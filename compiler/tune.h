/* tune.h: sizes of the kernels' loops that were measured on this machine. They are kept beside the program, in
   DIR/tune.json. */
#ifndef DDPC_TUNE_H
#define DDPC_TUNE_H

#include "emit/emit.h"

/* Measures what the plan's contractions may choose, and writes the file. 0, or 1 after a line. */
int tune(const struct plan *plan, const char *directory, const char *march);

/* Tells the kernels what the file says of them; nothing where there is none. A file that is damaged, or was measured for
   another processor, is not used, after a line. Before plan_kernels. */
void read_tuning(struct plan *plan, const char *directory, const char *march);

#endif
