/* lexer.h: spec text as tokens. The codes are the grammar's, from parser.h. */
#ifndef DDPC_LEXER_H
#define DDPC_LEXER_H

#include "front/diag.h"

#include <stdbool.h>
#include <stdint.h>

struct token {
    struct loc loc;
    int length;       /* in the source, in bytes */
    const char *text; /* of a name, a string (without quotes and escapes), a piece of a path */
    double number;
    int64_t whole;
    bool integer;
};

enum { TOKEN_END = 0, TOKEN_BAD = -1 }; /* bad: already reported */

/* A bracket that is still open: ( [ { or, in a path, `layer{`. */
struct bracket {
    struct loc loc;
    const char *text;
};

struct lexer {
    struct arena *arena;
    struct diag *diag; /* NULL: silent */
    const struct source *source;
    const char *cursor, *line_start;
    int line;
    VEC(struct bracket) brackets;
    int last;                 /* the token given last */
    int held;                 /* a token that waits behind an inserted newline; -1: none */
    struct token held_token;
    int definition_line;      /* where the latest line began that stands in no bracket */
    const char *suspect;      /* a definition that begins inside a bracket, ... */
    int suspect_line, suspect_depth; /* ... its line, and the depth there: was the bracket forgotten? */
};

void lexer_open(struct lexer *lexer, struct arena *arena, struct diag *diag, const struct source *source,
                size_t offset);

/* Newlines come out only where they end something: never twice, not in ( ) and [ ], not behind a comma or
   before `else`; one is put before a `}` or the end of the file that has none. */
int lexer_next(struct lexer *lexer, struct token *token);

/* After an error: goes to the next line that begins with a definition's keyword. False at the file's end. */
bool lexer_recover(struct lexer *lexer);

#endif
