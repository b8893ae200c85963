/* writer.h: C text in memory, with the indentation owned here. */
#ifndef DDPC_WRITER_H
#define DDPC_WRITER_H

#include "base/arena.h"

struct writer {
    struct arena *arena;
    VEC(char) text;
    int indent;
};

/* Adds to the current line; a new line gets its indentation (four spaces a level) with its first text. Every '\n' in the
   format's result ends a line. */
void put(struct writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "format {" and a level in; a level out and "}". open(w, "") gives a bare brace. */
void put_open(struct writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
void put_close(struct writer *w);

/* A list wrapped at 110 columns with hanging indentation under its first item: "name(" items ")" . */
void put_list(struct writer *w, const char *before, const char *const *items, int count, const char *after);

/* The text so far, NUL-terminated. */
const char *writer_text(struct writer *w);

/* Writes the text to DIR/NAME through a temporary file and rename; leaves a file with equal bytes untouched.
   0, or -1 with errno. */
int writer_save(struct writer *w, const char *directory, const char *name);

#endif
