/* parse.h: what the grammar, its driver and the constructors of the tree share. */
#ifndef DDPC_PARSE_H
#define DDPC_PARSE_H

#include "front/ast.h"
#include "front/lexer.h"

/* The greatest height of an expression (brackets and blocks are bounded by the parser's stack), and the most
   arguments, parameters or sections. */
enum { MAX_HEIGHT = 200, MAX_SIBLINGS = 100 };

/* Tokens that a message names together: "a value" rather than "a name, a number, a string, ...". */
enum token_group {
    GROUP_VALUE = 1, GROUP_STATEMENT = 2, GROUP_NAME = 4, GROUP_DEFINITION = 8, GROUP_OPERATOR = 16
};

struct token_info {
    const char *spelling; /* NULL: it has a text of its own */
    int groups;
    bool keyword;
};
extern const struct token_info token_info[];
extern const int token_count;

/* The keyword's token, or TOKEN_NAME. */
int keyword_token(const char *text, size_t length);

/* The layer library, built into the program. */
extern const char std_spec[];
extern const size_t std_spec_size;

struct use {
    const char *path;
    struct loc loc;
};

struct parser {
    struct arena *arena;
    struct diag *diag;
    struct ast *ast;
    struct lexer lexer;
    struct loc at;              /* of the token that the grammar is working on */
    struct ast_call *override;  /* the items of a --set */
    VEC(struct use) uses;       /* of this source */
    bool failed;                /* an error was reported: the rest of the definition is skipped */
};

/* parser.y, through Lemon */
void *spec_parserAlloc(void *(*allocate)(size_t), struct parser *parser);
void spec_parser(void *lemon, int code, struct token token);
void spec_parserFree(void *lemon, void (*release)(void *));

/* parse.c: reports once, then fails the definition. */
void parse_unexpected(struct parser *p, int code, const struct token *token, const bool *accepted);
void parse_fail(struct parser *p, struct loc loc, enum error error);

/* The items of one setting, from `offset` on: "128 per rank". NULL after an error. */
struct ast_call *parse_items(struct arena *arena, struct diag *diag, const struct source *source,
                             size_t offset);

/* ast.c: the constructors that the grammar's actions call. Lists grow: they take NULL, or what they gave. */
struct ast_expr *ast_number(struct parser *p, struct token token);
struct ast_expr *ast_string(struct parser *p, struct token token);
struct ast_expr *ast_bool(struct parser *p, struct token token, bool value);
struct ast_expr *ast_name(struct parser *p, struct ast_path *path);
struct ast_expr *ast_list(struct parser *p, struct ast_expr *list, const struct ast_expr *item);
struct ast_expr *ast_list_at(struct ast_expr *list, struct token bracket);
const struct ast_expr *ast_values(struct ast_expr *list);
struct ast_expr *ast_called(struct parser *p, struct ast_call *call);
struct ast_expr *ast_operation(struct parser *p, struct token token, enum ast_operator op,
                               const struct ast_expr *a, const struct ast_expr *b);
struct ast_expr *ast_negation(struct parser *p, struct token token, struct ast_expr *a);
struct ast_expr *ast_conditional(struct parser *p, struct token token, const struct ast_expr *a,
                                 const struct ast_expr *c, const struct ast_expr *b);
struct ast_expr *ast_range(struct parser *p, struct token token, const struct ast_expr *a,
                           const struct ast_expr *b);
struct ast_expr *ast_element(struct parser *p, struct token token, const struct ast_expr *a,
                             const struct ast_expr *b);

struct ast_path *ast_path_text(struct parser *p, struct ast_path *path, struct token token);
struct ast_path *ast_path_expr(struct parser *p, struct ast_path *path, const struct ast_expr *expr);

struct ast_arg ast_positional(const struct ast_expr *value);
struct ast_arg ast_named(struct token name, const struct ast_expr *value);
struct ast_arg ast_with_units(struct ast_arg arg, struct token *first, struct token *second);
struct ast_call *ast_args(struct parser *p, struct ast_call *call, struct ast_arg arg);
struct ast_call *ast_call_of(struct parser *p, struct token name, struct ast_call *args);

struct ast_statement *ast_target(struct parser *p, struct ast_statement *statement, struct ast_path *path);
struct ast_statement *ast_loop_target(struct parser *p, struct ast_statement *statement, struct token name);
struct ast_statement *ast_assign(struct ast_statement *targets, const struct ast_expr *value);
struct ast_statement *ast_state(struct parser *p, enum ast_statement_kind kind, struct token token,
                                struct ast_path *path, const char *type, const struct ast_expr *shape,
                                const struct ast_call *init);
struct ast_statement *ast_update(struct parser *p, struct token token, struct ast_path *path,
                                 const struct ast_expr *value);
struct ast_statement *ast_if(struct parser *p, struct token token, const struct ast_expr *condition,
                             struct ast_body *then, struct ast_body *otherwise);
struct ast_statement *ast_for(struct ast_statement *targets, struct token token,
                              const struct ast_expr *walked, struct ast_body *body);
struct ast_statement *ast_return(struct parser *p, struct token token, const struct ast_expr *value);
struct ast_statement *ast_check(struct parser *p, struct token token, const struct ast_expr *condition,
                                struct token message);
struct ast_body *ast_body(struct parser *p, struct ast_body *body, struct ast_statement *statement);

struct ast_definition *ast_parameter(struct parser *p, struct ast_definition *definition, struct token name,
                                     const struct ast_expr *otherwise);
void ast_define_fn(struct parser *p, struct token name, struct ast_definition *parameters,
                   const struct ast_expr *value);
void ast_define(struct parser *p, enum ast_definition_kind kind, struct token name,
                struct ast_definition *parameters, struct ast_body *body);
struct ast_section *ast_setting(struct parser *p, struct ast_section *section, struct token key,
                                struct ast_call *items);
void ast_add_section(struct parser *p, struct token kind, const char *name, struct ast_section *settings);
void ast_use(struct parser *p, struct token path);

/* One item of a setting as a spec would have it: "25 MiB", "lr = 0.001". */
const char *ast_arg_text(struct arena *arena, const struct ast_arg *arg);

#endif
