/* parser.y: the grammar. Every action is one call of a constructor in ast.c. */
%name spec_parser
%token_prefix TOKEN_
%token_type {struct token}
%extra_context {struct parser *p}
%stack_size 1000

%include {
#include "front/parse.h"

#include <assert.h>

/* Of the parser's skeleton, not of this grammar. */
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
}

%syntax_error {
    bool accepted[YYNTOKEN];
    for (int i = 0; i < YYNTOKEN; i++) {
        int action = yy_find_shift_action((YYCODETYPE)i, yypParser->yytos->stateno);
        accepted[i] = action <= YY_MAX_SHIFTREDUCE || (i == TOKEN_END && action != YY_ERROR_ACTION);
    }
    parse_unexpected(p, yymajor, &TOKEN, accepted);
}
%stack_overflow { parse_fail(p, p->at, E_TOO_DEEP); }

%fallback NAME FN BLOCK MODEL DATASET TRAIN DISTRIBUTE USE PARAM BUFFER UPDATE CHECK.

%right IF ELSE.
%left OR.
%left AND.
%right NOT.
%nonassoc LT LE GT GE EQ NE.
%nonassoc RANGE.
%left SHL SHR.
%left PLUS MINUS.
%left STAR SLASH PERCENT.
%right NEGATION.
%left LBRACKET.

input ::= spec.
input ::= OVERRIDE items(A) NEWLINE. { p->override = A; }

spec ::= .
spec ::= spec definition NEWLINE.

definition ::= FN NAME(N) parameters(P) ASSIGN expr(E). { ast_define_fn(p, N, P, E); }
definition ::= BLOCK NAME(N) parameters(P) body(B). { ast_define(p, DEFINITION_BLOCK, N, P, B); }
definition ::= MODEL NAME(N) parameters(P) body(B). { ast_define(p, DEFINITION_MODEL, N, P, B); }
definition ::= DATASET(K) NAME(N) LBRACE settings(S) RBRACE. { ast_add_section(p, K, N.text, S); }
definition ::= TRAIN(K) LBRACE settings(S) RBRACE. { ast_add_section(p, K, NULL, S); }
definition ::= DISTRIBUTE(K) LBRACE settings(S) RBRACE. { ast_add_section(p, K, NULL, S); }
definition ::= USE STRING(S). { ast_use(p, S); }

%type parameters {struct ast_definition *}
%type parameter_list {struct ast_definition *}
parameters(A) ::= LPAREN RPAREN. { A = NULL; }
parameters(A) ::= LPAREN parameter_list(B) RPAREN. { A = B; }
parameters(A) ::= LPAREN parameter_list(B) COMMA RPAREN. { A = B; }
parameter_list(A) ::= NAME(N). { A = ast_parameter(p, NULL, N, NULL); }
parameter_list(A) ::= NAME(N) ASSIGN expr(E). { A = ast_parameter(p, NULL, N, E); }
parameter_list(A) ::= parameter_list(B) COMMA NAME(N). { A = ast_parameter(p, B, N, NULL); }
parameter_list(A) ::= parameter_list(B) COMMA NAME(N) ASSIGN expr(E). { A = ast_parameter(p, B, N, E); }

/* Settings. */
%type settings {struct ast_section *}
settings(A) ::= . { A = NULL; }
settings(A) ::= settings(B) NAME(K) items(I) NEWLINE. { A = ast_setting(p, B, K, I); }

%type items {struct ast_call *}
%type item {struct ast_arg}
items(A) ::= item(B). { A = ast_args(p, NULL, B); }
items(A) ::= items(B) COMMA item(C). { A = ast_args(p, B, C); }
item(A) ::= arg(B). { A = B; }
item(A) ::= arg(B) NAME(U). { A = ast_with_units(B, &U, NULL); }
item(A) ::= arg(B) NAME(U) NAME(V). { A = ast_with_units(B, &U, &V); }

/* Statements. */
%type body {struct ast_body *}
%type statements {struct ast_body *}
%type statement {struct ast_statement *}
body(A) ::= LBRACE statements(B) RBRACE. { A = B; }
statements(A) ::= . { A = ast_body(p, NULL, NULL); }
statements(A) ::= statements(B) statement(S) NEWLINE. { A = ast_body(p, B, S); }

statement(A) ::= targets(T) ASSIGN expr(E). { A = ast_assign(T, E); }
statement(A) ::= PARAM(K) path(P) list(S) init(I). { A = ast_state(p, STATEMENT_PARAM, K, P, NULL, S, I); }
statement(A) ::= BUFFER(K) path(P) list(S) init(I). { A = ast_state(p, STATEMENT_BUFFER, K, P, NULL, S, I); }
statement(A) ::= BUFFER(K) path(P) NAME(T) list(S) init(I). {
    A = ast_state(p, STATEMENT_BUFFER, K, P, T.text, S, I);
}
statement(A) ::= UPDATE(K) path(P) ASSIGN expr(E). { A = ast_update(p, K, P, E); }
statement(A) ::= if(I). { A = I; }
statement(A) ::= FOR(K) loop_targets(T) IN expr(E) body(B). { A = ast_for(T, K, E, B); }
statement(A) ::= RETURN(K) values(V). { A = ast_return(p, K, ast_values(V)); }
statement(A) ::= CHECK(K) expr(E) COMMA STRING(M). { A = ast_check(p, K, E, M); }

%type targets {struct ast_statement *}
targets(A) ::= path(P). { A = ast_target(p, NULL, P); }
targets(A) ::= targets(B) COMMA path(P). { A = ast_target(p, B, P); }

%type loop_targets {struct ast_statement *}
loop_targets(A) ::= NAME(N). { A = ast_loop_target(p, NULL, N); }
loop_targets(A) ::= NAME(N) COMMA NAME(M). { A = ast_loop_target(p, ast_loop_target(p, NULL, N), M); }

%type if {struct ast_statement *}
if(A) ::= IF(K) expr(C) body(B). { A = ast_if(p, K, C, B, NULL); }
if(A) ::= IF(K) expr(C) body(B) ELSE body(O). { A = ast_if(p, K, C, B, O); }
if(A) ::= IF(K) expr(C) body(B) ELSE if(I). { A = ast_if(p, K, C, B, ast_body(p, NULL, I)); }

%type init {struct ast_call *}
init(A) ::= NAME(N). { A = ast_call_of(p, N, NULL); }
init(A) ::= call(C). { A = C; }

/* Expressions. */
%type expr {struct ast_expr *}
expr(A) ::= NUMBER(N). { A = ast_number(p, N); }
expr(A) ::= STRING(S). { A = ast_string(p, S); }
expr(A) ::= TRUE(T). { A = ast_bool(p, T, true); }
expr(A) ::= FALSE(T). { A = ast_bool(p, T, false); }
expr(A) ::= path(P). { A = ast_name(p, P); }
expr(A) ::= list(L). { A = L; }
expr(A) ::= call(C). { A = ast_called(p, C); }
expr(A) ::= LPAREN expr(B) RPAREN. { A = B; }
expr(A) ::= expr(B) LBRACKET(T) expr(C) RBRACKET. { A = ast_element(p, T, B, C); }
expr(A) ::= MINUS(T) expr(B). [NEGATION] { A = ast_negation(p, T, B); }
expr(A) ::= NOT(T) expr(B). { A = ast_operation(p, T, OP_NOT, B, NULL); }
expr(A) ::= expr(B) PLUS(T) expr(C). { A = ast_operation(p, T, OP_ADD, B, C); }
expr(A) ::= expr(B) MINUS(T) expr(C). { A = ast_operation(p, T, OP_SUB, B, C); }
expr(A) ::= expr(B) STAR(T) expr(C). { A = ast_operation(p, T, OP_MUL, B, C); }
expr(A) ::= expr(B) SLASH(T) expr(C). { A = ast_operation(p, T, OP_DIV, B, C); }
expr(A) ::= expr(B) PERCENT(T) expr(C). { A = ast_operation(p, T, OP_MOD, B, C); }
expr(A) ::= expr(B) SHL(T) expr(C). { A = ast_operation(p, T, OP_SHL, B, C); }
expr(A) ::= expr(B) SHR(T) expr(C). { A = ast_operation(p, T, OP_SHR, B, C); }
expr(A) ::= expr(B) LT(T) expr(C). { A = ast_operation(p, T, OP_LT, B, C); }
expr(A) ::= expr(B) LE(T) expr(C). { A = ast_operation(p, T, OP_LE, B, C); }
expr(A) ::= expr(B) GT(T) expr(C). { A = ast_operation(p, T, OP_GT, B, C); }
expr(A) ::= expr(B) GE(T) expr(C). { A = ast_operation(p, T, OP_GE, B, C); }
expr(A) ::= expr(B) EQ(T) expr(C). { A = ast_operation(p, T, OP_EQ, B, C); }
expr(A) ::= expr(B) NE(T) expr(C). { A = ast_operation(p, T, OP_NE, B, C); }
expr(A) ::= expr(B) AND(T) expr(C). { A = ast_operation(p, T, OP_AND, B, C); }
expr(A) ::= expr(B) OR(T) expr(C). { A = ast_operation(p, T, OP_OR, B, C); }
expr(A) ::= expr(B) RANGE(T) expr(C). { A = ast_range(p, T, B, C); }
expr(A) ::= expr(B) IF(T) expr(C) ELSE expr(D). { A = ast_conditional(p, T, B, C, D); }

%type list {struct ast_expr *}
%type values {struct ast_expr *}
list(A) ::= LBRACKET(T) RBRACKET. { A = ast_list_at(ast_list(p, NULL, NULL), T); }
list(A) ::= LBRACKET(T) values(V) RBRACKET. { A = ast_list_at(V, T); }
list(A) ::= LBRACKET(T) values(V) COMMA RBRACKET. { A = ast_list_at(V, T); }
values(A) ::= expr(E). { A = ast_list(p, NULL, E); }
values(A) ::= values(B) COMMA expr(E). { A = ast_list(p, B, E); }

%type call {struct ast_call *}
%type args {struct ast_call *}
%type arg {struct ast_arg}
call(A) ::= NAME(N) LPAREN RPAREN. { A = ast_call_of(p, N, NULL); }
call(A) ::= NAME(N) LPAREN args(B) RPAREN. { A = ast_call_of(p, N, B); }
call(A) ::= NAME(N) LPAREN args(B) COMMA RPAREN. { A = ast_call_of(p, N, B); }
args(A) ::= arg(B). { A = ast_args(p, NULL, B); }
args(A) ::= args(B) COMMA arg(C). { A = ast_args(p, B, C); }
arg(A) ::= expr(E). { A = ast_positional(E); }
arg(A) ::= NAME(N) ASSIGN expr(E). { A = ast_named(N, E); }

/* Names. */
%type path {struct ast_path *}
%type pieces {struct ast_path *}
path(A) ::= NAME(T). { A = ast_path_text(p, NULL, T); }
path(A) ::= DOTTED(T). { A = ast_path_text(p, NULL, T); }
path(A) ::= pieces(B) PATH_CLOSE(T). { A = ast_path_text(p, B, T); }
pieces(A) ::= PATH_OPEN(T) expr(E). { A = ast_path_expr(p, ast_path_text(p, NULL, T), E); }
pieces(A) ::= pieces(B) PATH_MIDDLE(T) expr(E). { A = ast_path_expr(p, ast_path_text(p, B, T), E); }
