/* elaborate.h: what the files elaborate*.c share: the values of the compile-time interpreter, and its frames.

   elaborate.c            the graph's inputs, the calls of model and loss, the outputs
   elaborate_body.c       definitions called: statements, parameters and buffers
   elaborate_eval.c       expressions: names, calls, arguments
   elaborate_operator.c   operators on numbers and tensors; maps that are not nodes yet
   elaborate_builtin.c    the table of built-in functions
   elaborate_scope.c      names to values */
#ifndef DDPC_ELABORATE_H
#define DDPC_ELABORATE_H

#include "front/ast.h"
#include "graph/graph.h"

enum value_kind {
    VALUE_ERROR,   /* has been reported; whatever is made of it is silently an error too */
    VALUE_NOTHING, /* of a block that returns nothing */
    VALUE_INT,
    VALUE_REAL,
    VALUE_BOOL,
    VALUE_STRING,
    VALUE_AXIS,       /* n, t, h, w or c where nothing else has that name */
    VALUE_LIST,
    VALUE_NODE,       /* a tensor */
    VALUE_PENDING,    /* a tensor, or a number that depends on n, that is not a node yet */
    VALUE_DEFINITION, /* in the table of definitions only */
    N_VALUE_KINDS
};

struct value {
    enum value_kind kind;
    union {
        int64_t whole;
        double real;
        bool boolean;
        const char *string;
        char axis;
        struct list *list;
        struct node *node;
        struct pending *pending;
        const struct ast_definition *definition;
    };
};

struct list {
    VEC(struct value) items;
};

/* One operator expression over tensors becomes one map: operators collect here, settle() makes the node. */
struct pending {
    const struct expr *expr;
    struct node *inputs[MAX_INPUTS];
    int n_inputs;
    const char *label; /* names the node where it gets no other name: "relu", "add" */
    struct loc loc;
};

struct scope { /* a hash table; names in the order they were set */
    VEC(struct entry { const char *name; struct value value; }) entries;
    int *slots; /* 1 + the entry's index; 0: free */
    int capacity;
};

struct value *scope_find(const struct scope *scope, const char *name); /* NULL: not there */
void scope_set(struct scope *scope, struct arena *arena, const char *name, struct value value);

struct names { /* what might have been meant */
    VEC(const char *) at;
};
void names_add(struct names *names, struct arena *arena, const struct scope *scope);
const char *names_suggest(const struct names *names, struct arena *arena, const char *word);

struct elaborator {
    const struct ast *ast;
    struct graph *graph;
    struct arena *arena;
    struct diag *diag;
    bool training;
    const struct source *std;            /* std.spec */
    struct scope user, library;          /* definitions: of the user's files, of std.spec */
    struct scope layers;                 /* parameters and buffers by their full names */
    struct scope updated;                /* buffers that have their update */
    int64_t work;                        /* expressions evaluated, values listed, rounds of loops */
    int depth;                           /* calls within calls */
    int nesting;                         /* expressions within expressions, over all calls */
    bool stopped;                        /* a limit was passed: nothing more is evaluated */
};

enum {
    MAX_WORK = 1000000,
    MAX_CALL_DEPTH = 100,
    MAX_NESTING = 1000,
    MAX_NAME = 500,
    MAX_PARAMETERS = 32, /* of a definition */
    MAX_MAP_SIZE = 64    /* operations in one map, when it can be two */
};

/* A call of a definition. */
struct frame {
    struct elaborator *e;
    const struct ast_definition *definition; /* NULL: the train section */
    const char *path;  /* what it declares is named below this: "layer1.0"; "": the model's top */
    bool nameless;     /* called without a name of its own, so it may not declare parameters */
    struct loc call;   /* the place in the user's files that led here */
    struct scope scope;
    struct value result;
    bool returned;
};

static const struct value value_error = {.kind = VALUE_ERROR};

static inline struct value value_int(int64_t whole)
{
    return (struct value){.kind = VALUE_INT, .whole = whole};
}

static inline struct value value_real(double real)
{
    return (struct value){.kind = VALUE_REAL, .real = real};
}

static inline struct value value_bool(bool boolean)
{
    return (struct value){.kind = VALUE_BOOL, .boolean = boolean};
}

static inline struct value value_node(struct node *node)
{
    return (struct value){.kind = node ? VALUE_NODE : VALUE_ERROR, .node = node};
}

static inline bool is_number(struct value value)
{
    return value.kind == VALUE_INT || value.kind == VALUE_REAL;
}

static inline bool is_tensor(struct value value)
{
    return value.kind == VALUE_NODE || value.kind == VALUE_PENDING;
}

static inline double number_of(struct value value)
{
    return value.kind == VALUE_INT ? (double)value.whole : value.real;
}

extern const char *const kind_text[N_VALUE_KINDS];
const char *value_text(struct arena *arena, struct value value); /* "a whole number", "a list of 3", ... */

/* elaborate.c */

/* The definition that `name` calls when written in `source`; NULL: none. A user's definition hides the
   library's of the same name, but not from the library itself. */
const struct ast_definition *definition_of(const struct elaborator *e, const struct source *source,
                                           const char *name);

/* Reports a call of something that is not there. */
void report_unknown(struct frame *f, struct loc loc, const char *name);

/* The user's place: `loc` itself, or the call in the user's files when `loc` is in std.spec. */
struct loc user_loc(const struct frame *f, struct loc loc);

#define report(f, loc, ...) diag_error((f)->e->diag, user_loc(f, loc), __VA_ARGS__)

/* The same, and nothing more is evaluated. */
#define report_limit(f, loc, ...) ((f)->e->stopped = true, report(f, loc, __VA_ARGS__))

/* path.name, or name where path is "". */
const char *join(struct frame *f, struct loc loc, const char *path, const char *name);

/* Where a new node comes from. `name`: NULL: below the frame's path, after `label`. */
struct site site_at(struct frame *f, struct loc loc, const char *name, const char *label);

/* The node as a value. After too many nodes nothing more is evaluated. */
struct value checked(struct frame *f, struct node *node);

/* elaborate_eval.c */

/* `name`: the full name of what the expression makes, also the path of the layer it calls; NULL: none. */
struct value eval(struct frame *f, const struct ast_expr *expr, const char *name);
struct value eval_call(struct frame *f, const struct ast_call *call, const char *name);

/* Reports and gives false when `value` is of another kind; errors pass silently as false. */
bool expect(struct frame *f, struct loc loc, const char *what, struct value value, enum value_kind kind);

/* "layer{i + 1}.{j}" with its values filled in; NULL after an error. */
const char *eval_path(struct frame *f, const struct ast_path *path);

/* What a call is bound to: the names of its parameters and what was given for them. */
struct binding {
    const char *callee;
    const char *names[MAX_PARAMETERS];
    struct value values[MAX_PARAMETERS];
    bool given[MAX_PARAMETERS];
    int count;
};
/* `first`: how many values are bound already, before the arguments of the call. */
bool bind_arguments(struct frame *f, const struct ast_call *call, int first, struct binding *binding);

/* elaborate_body.c */

/* Calls `definition` with `leading` as its first arguments, then those of the call. */
struct value call_definition(struct frame *f, const struct ast_definition *definition,
                             const struct ast_call *call, const struct value *leading, int n_leading,
                             const char *name);

/* elaborate_operator.c */
struct value apply_operator(struct frame *f, const struct ast_expr *expr, struct value a, struct value b);

/* Elementwise, on numbers and tensors. */
struct value apply_elementwise(struct frame *f, struct loc loc, enum expr_op op, const struct value *values,
                               int count);

/* A number that is known only with n: factor * n. */
struct value batch_count(struct frame *f, struct loc loc, int64_t factor);

/* A pending map becomes a node (of that name, if not NULL); a number in n and other values stay. */
struct value settle(struct frame *f, struct value value, const char *name);

/* The same, and a number becomes a constant, a number in n an inputless map. NULL: neither, or an error. */
struct node *settle_node(struct frame *f, struct loc loc, struct value value, const char *name);

/* elaborate_builtin.c */
struct builtin;
const struct builtin *builtin_of(const char *name); /* NULL: none */
void builtin_names(struct names *names, struct arena *arena);
struct value call_builtin(struct frame *f, const struct builtin *builtin, const struct ast_call *call,
                          const char *name);

#endif
