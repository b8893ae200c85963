/* diag.h: where things are in the source, and how errors are said. */
#ifndef DDPC_DIAG_H
#define DDPC_DIAG_H

#include "base/arena.h"

struct source {
    const char *name; /* as the user typed it; "--set" and "std.spec" for the built-in ones */
    const char *text; /* size bytes and a closing NUL */
    size_t size;
};

struct loc {
    const struct source *source; /* NULL: no place (a graph read from text without locations) */
    int line, column;            /* from 1; columns count bytes */
};

/* One row each in errors.def: X(name, number, text, remedy). Numbers: 01xx text and grammar, 02xx names
   and evaluation, 03xx settings, 04xx shapes and graph, 05xx passes, 06xx command line and build. */
enum error {
#define X(name, number, text, remedy) name,
#include "front/errors.def"
#undef X
    N_ERRORS
};

struct diag {
    struct arena *arena;
    int errors;
    VEC(char *) messages; /* whole messages, in the order they were found */
};

/* Adds one error:

       specs/a.spec:12:9: error E0203: unknown layer `conv2` (did you mean `conv2d`?)
           x = conv2(image, 64)
               ^

   The arguments fill errors.def's text. After 20 errors the rest are only counted. */
void diag_error(struct diag *diag, struct loc loc, enum error error, ...);

void diag_print(const struct diag *diag);

/* The row of errors.def for "E0203", spelled out; NULL when there is none. */
const char *diag_explain(struct arena *arena, const char *number);

/* The candidate nearest to `word` within a third of its length (Damerau-Levenshtein distance), or NULL. */
const char *nearest(const char *word, const char *const *candidates, int count);

/* " (did you mean `conv2d`?)" or "". */
const char *did_you_mean(struct arena *arena, const char *word, const char *const *candidates, int count);

#endif
