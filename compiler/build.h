/* build.h: from the plan to files, from files to a program. */
#ifndef DDPC_BUILD_H
#define DDPC_BUILD_H

#include "emit/emit.h"
#include "front/ast.h"

/* Writes model.h, step.c, train.c, kernels.h, the target's kernels file and plan.json into the directory, which is made
   when it is not there. All texts are complete before the first is written. 0, or 1 after a line. */
int emit_program(const struct plan *plan, const struct ast *ast, const struct target *target, const char *directory);

/* Where this ddpc lies; libddp.a and include/ are beside it. */
const char *own_directory(struct arena *arena);

/* Compiles what emit_program wrote with $CC (cc) and links it with the runtime beside this ddpc: DIR/NAME.
   march NULL: for any processor; portable: the program holds itself for several, runtime/levels.c. 0, or 1 after a line. */
int build_program(const struct plan *plan, const struct target *target, const char *directory, const char *name,
                  const char *march);

/* For the C compiler. What the project asks of its own code, it asks of the emitted code. */
extern const char emitted_code_flags[];

bool is_portable(const char *march);

/* Makes a shared library of one source. 0, or 1. */
int build_library(struct arena *arena, const char *march, const char *source, const char *library);

#endif
