/* ast.h: what the parser makes of a spec. Plain trees in an arena; every node knows its place. */
#ifndef DDPC_AST_H
#define DDPC_AST_H

#include "front/diag.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum ast_kind {
    AST_NUMBER,      /* number; `integer` when written without point or exponent */
    AST_STRING,
    AST_BOOL,
    AST_NAME,        /* a path: x, downsample.0, layer{i + 1}.{j} */
    AST_LIST,        /* [a, b, c] */
    AST_CALL,        /* f(a, b, key = c) */
    AST_UNARY,       /* -a, not a */
    AST_BINARY,      /* + - * / % << >> < <= > >= == != and or */
    AST_CONDITIONAL, /* a if c else b */
    AST_RANGE,       /* a..b, b excluded */
    AST_ELEMENT      /* a[i] */
};

enum ast_operator {
    OP_NEG, OP_NOT, OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_MOD, OP_SHL, OP_SHR,
    OP_LT, OP_LE, OP_GT, OP_GE, OP_EQ, OP_NE, OP_AND, OP_OR
};

struct ast_expr;

/* One piece of a path: text, or an expression in braces. "layer{i + 1}.{j}": "layer", i + 1, ".", j. */
struct ast_piece {
    const char *text;            /* NULL: the expression */
    const struct ast_expr *expr;
};
struct ast_path {
    struct loc loc;
    VEC(struct ast_piece) pieces;
};

struct ast_arg {
    const char *name; /* NULL: positional */
    struct loc loc;
    const struct ast_expr *value;
    const char *units[3]; /* settings only: "per rank", "MiB", "s"; NULL after the last */
};
struct ast_call {
    struct loc loc;
    const char *name;
    VEC(struct ast_arg) args;
};

struct ast_expr {
    enum ast_kind kind;
    int height; /* of the tree from here, at most 200: recursion over it is safe */
    struct loc loc;
    union {
        struct { double number; int64_t whole; bool integer; };
        const char *string;
        bool boolean;
        struct ast_path *name;
        struct { VEC(const struct ast_expr *) items; } list;
        struct ast_call *call;
        struct { enum ast_operator op; const struct ast_expr *a, *b, *c; }; /* conditional: a if c else b;
                                                                               element: a[b]; range: a..b */
    };
};

enum ast_statement_kind {
    STATEMENT_ASSIGN, /* a, b = value */
    STATEMENT_PARAM,  /* param weight [shape] init(...): calls `init` by name: zero, one, normal(s), uniform(s) */
    STATEMENT_BUFFER, /* buffer running_mean [shape] init; `buffer count i64 [] zero` gives a type */
    STATEMENT_UPDATE, /* update running_mean = value: what the buffer becomes after the step */
    STATEMENT_IF,
    STATEMENT_FOR,    /* for i in range; for i, depth in list */
    STATEMENT_RETURN,
    STATEMENT_CHECK   /* check condition, "message": a compile error at the caller when false */
};

struct ast_body { VEC(struct ast_statement *) statements; };

struct ast_statement {
    enum ast_statement_kind kind;
    struct loc loc;
    VEC(struct ast_path *) targets; /* assign, param, buffer, update, for */
    const struct ast_expr *value;   /* assign, update, if and check: condition, for: what is walked, return,
                                       param and buffer: the shape */
    const struct ast_call *init;    /* param, buffer */
    const char *type;               /* buffer: NULL (f32), "i64" */
    const char *message;            /* check */
    struct ast_body body, otherwise; /* if, for; `else if` is an if alone in otherwise */
};

struct ast_parameter {
    const char *name;
    struct loc loc;
    const struct ast_expr *otherwise; /* the default, or NULL */
};

enum ast_definition_kind { DEFINITION_FN, DEFINITION_BLOCK, DEFINITION_MODEL };
struct ast_definition {
    enum ast_definition_kind kind;
    struct loc loc;
    const char *name;
    VEC(struct ast_parameter) parameters;
    const struct ast_expr *value; /* fn */
    struct ast_body body;         /* block, model */
};

struct ast_setting { /* key item, item, ...    batch 128 per rank    normalize mean = [...], std = [...] */
    const char *key;
    struct loc loc;
    VEC(struct ast_arg) args;
};
struct ast_section { /* dataset NAME { }   train { }   distribute { } */
    const char *kind, *name;
    struct loc loc;
    VEC(struct ast_setting *) settings;
};

struct ast {
    VEC(struct ast_definition *) definitions;
    VEC(struct ast_section *) sections;
    VEC(struct ast_override *) overrides; /* from --set, in order */
    VEC(const struct source *) sources;   /* every file read, the main one first; std.spec is not among them */
};
struct ast_override {
    const char *section;
    struct ast_setting *setting;
};

/* Reads and parses the file and what it uses (`use "other.spec"`: relative to the file; each file once; cycles are
   errors), then std.spec. NULL when nothing could be read; else check diag->errors. */
struct ast *parse_file(struct arena *arena, struct diag *diag, const char *path);

/* The same for text in memory; `use` is relative to the working directory. */
struct ast *parse_source(struct arena *arena, struct diag *diag, const struct source *source);

/* "train.epochs=1": parses the value as the setting's items would be written in a spec. */
void parse_override(struct ast *ast, struct arena *arena, struct diag *diag, const char *assignment);

/* The tree as indented text, for --dump=parse. */
void ast_write(FILE *file, const struct ast *ast);

#endif
