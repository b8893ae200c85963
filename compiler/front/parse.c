/* parse.c: reads files, drives the grammar, says what it did not expect. */
#include "front/parse.h"

#include "front/config.h"
#include "front/text.h"
#include "parser.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FILE = 1 << 20, MAX_USE_DEPTH = 100, MAX_FOUND = 40 };

#define NAME_LIKE (GROUP_NAME | GROUP_VALUE | GROUP_STATEMENT)

const struct token_info token_info[] = {
    [TOKEN_END] = {"the end of the file", 0, false},
    [TOKEN_NEWLINE] = {"the end of the line", 0, false},
    [TOKEN_OVERRIDE] = {"a setting", 0, false},
    [TOKEN_NEGATION] = {"-", GROUP_VALUE, false},
    [TOKEN_NAME] = {"a name", NAME_LIKE, false},
    [TOKEN_DOTTED] = {"a name with a dot", NAME_LIKE, false},
    [TOKEN_PATH_OPEN] = {"a name with a computed part", NAME_LIKE, false},
    [TOKEN_PATH_MIDDLE] = {"}", 0, false},
    [TOKEN_PATH_CLOSE] = {"}", 0, false},
    [TOKEN_NUMBER] = {"a number", GROUP_VALUE, false},
    [TOKEN_STRING] = {"a string", GROUP_VALUE, false},
    [TOKEN_LPAREN] = {"(", GROUP_VALUE, false},
    [TOKEN_RPAREN] = {")", 0, false},
    [TOKEN_LBRACKET] = {"[", GROUP_VALUE | GROUP_OPERATOR, false},
    [TOKEN_RBRACKET] = {"]", 0, false},
    [TOKEN_LBRACE] = {"{", 0, false},
    [TOKEN_RBRACE] = {"}", 0, false},
    [TOKEN_COMMA] = {",", 0, false},
    [TOKEN_ASSIGN] = {"=", 0, false},
    [TOKEN_PLUS] = {"+", GROUP_OPERATOR, false},
    [TOKEN_MINUS] = {"-", GROUP_OPERATOR | GROUP_VALUE, false},
    [TOKEN_STAR] = {"*", GROUP_OPERATOR, false},
    [TOKEN_SLASH] = {"/", GROUP_OPERATOR, false},
    [TOKEN_PERCENT] = {"%", GROUP_OPERATOR, false},
    [TOKEN_SHL] = {"<<", GROUP_OPERATOR, false},
    [TOKEN_SHR] = {">>", GROUP_OPERATOR, false},
    [TOKEN_LT] = {"<", GROUP_OPERATOR, false},
    [TOKEN_LE] = {"<=", GROUP_OPERATOR, false},
    [TOKEN_GT] = {">", GROUP_OPERATOR, false},
    [TOKEN_GE] = {">=", GROUP_OPERATOR, false},
    [TOKEN_EQ] = {"==", GROUP_OPERATOR, false},
    [TOKEN_NE] = {"!=", GROUP_OPERATOR, false},
    [TOKEN_RANGE] = {"..", GROUP_OPERATOR, false},
    [TOKEN_AND] = {"and", GROUP_OPERATOR, true},
    [TOKEN_OR] = {"or", GROUP_OPERATOR, true},
    [TOKEN_NOT] = {"not", GROUP_VALUE, true},
    [TOKEN_TRUE] = {"true", GROUP_VALUE, true},
    [TOKEN_FALSE] = {"false", GROUP_VALUE, true},
    [TOKEN_IF] = {"if", GROUP_STATEMENT | GROUP_OPERATOR, true},
    [TOKEN_ELSE] = {"else", 0, true},
    [TOKEN_FOR] = {"for", GROUP_STATEMENT, true},
    [TOKEN_IN] = {"in", 0, true},
    [TOKEN_RETURN] = {"return", GROUP_STATEMENT, true},
    [TOKEN_FN] = {"fn", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_BLOCK] = {"block", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_MODEL] = {"model", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_DATASET] = {"dataset", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_TRAIN] = {"train", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_DISTRIBUTE] = {"distribute", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_USE] = {"use", NAME_LIKE | GROUP_DEFINITION, true},
    [TOKEN_PARAM] = {"param", NAME_LIKE, true},
    [TOKEN_BUFFER] = {"buffer", NAME_LIKE, true},
    [TOKEN_UPDATE] = {"update", NAME_LIKE, true},
    [TOKEN_CHECK] = {"check", NAME_LIKE, true},
};
const int token_count = sizeof token_info / sizeof *token_info;

/* A group is named when its leader would be accepted; the others of it are then not told one by one. */
static const struct {
    int leader, group;
    const char *text;
} groups[] = {
    {TOKEN_NUMBER, GROUP_VALUE, "a value"},
    {TOKEN_RETURN, GROUP_STATEMENT, "a statement"},
    {TOKEN_NAME, GROUP_NAME, "a name"},
    {TOKEN_FN, GROUP_DEFINITION, "a definition (fn, block, model, dataset, train, distribute, use)"},
    {TOKEN_PLUS, GROUP_OPERATOR, "an operator"},
};

int keyword_token(const char *text, size_t length)
{
    for (int i = 0; i < token_count; i++)
        if (token_info[i].keyword && strlen(token_info[i].spelling) == length &&
            memcmp(token_info[i].spelling, text, length) == 0)
            return i;
    return TOKEN_NAME;
}

void parse_fail(struct parser *p, struct loc loc, enum error error)
{
    if (!p->failed)
        diag_error(p->diag, loc, error);
    p->failed = true;
}

static bool speaks_for_itself(const char *spelling)
{
    return strncmp(spelling, "a ", 2) != 0 && strncmp(spelling, "the ", 4) != 0;
}

static const char *quoted(struct arena *arena, const char *spelling)
{
    return speaks_for_itself(spelling) ? arena_printf(arena, "`%s`", spelling) : spelling;
}

static const char *found_text(struct parser *p, int code, const struct token *token)
{
    if (!token->text)
        return quoted(p->arena, token_info[code].spelling);
    if (code == TOKEN_STRING || strlen(token->text) > MAX_FOUND)
        return token_info[code].keyword ? "a keyword" : token_info[code].spelling;
    return arena_printf(p->arena, "`%s`", token->text);
}

/* "a value or `)`": in the order of the groups, then of the tokens. */
static const char *expected_text(struct parser *p, const bool *accepted)
{
    VEC(const char *) texts = {0};
    int told = 0;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        bool covered = (token_info[groups[i].leader].groups & told) != 0;
        if (!accepted[groups[i].leader] || covered)
            continue;
        vec_push(p->arena, &texts, groups[i].text);
        told |= groups[i].group;
    }
    for (int i = 0; i < token_count; i++)
        if (accepted[i] && !(token_info[i].groups & told))
            vec_push(p->arena, &texts, quoted(p->arena, token_info[i].spelling));
    const char *all = texts.count ? texts.at[0] : "";
    for (int i = 1; i < texts.count; i++)
        all = arena_printf(p->arena, "%s%s%s", all, i < texts.count - 1 ? ", " : " or ", texts.at[i]);
    return all;
}

void parse_unexpected(struct parser *p, int code, const struct token *token, const bool *accepted)
{
    struct lexer *l = &p->lexer;
    int depth = l->suspect ? l->suspect_depth : l->brackets.count;
    const struct bracket *bracket = depth ? &l->brackets.at[depth - 1] : NULL;
    const char *found = found_text(p, code, token);
    if (p->failed)
        return;
    p->failed = true;
    if (bracket && strcmp(bracket->text, "name{") == 0)
        diag_error(p->diag, bracket->loc, E_INTERPOLATION, found);
    else if (bracket && (code == TOKEN_END || l->suspect))
        diag_error(p->diag, bracket->loc, E_UNCLOSED, bracket->text);
    else if (accepted[TOKEN_PLUS] && (token_info[code].groups & GROUP_OPERATOR))
        diag_error(p->diag, token->loc, E_CHAINED, token_info[code].spelling);
    else {
        bool earlier = bracket && *bracket->text != '{' && bracket->loc.line < token->loc.line;
        const char *where = earlier ? arena_printf(p->arena, "; the `%s` of line %d is open", bracket->text,
                                                   bracket->loc.line) : "";
        diag_error(p->diag, token->loc, E_SYNTAX, found, expected_text(p, accepted), where);
    }
}

static void *allocate_or_exit(size_t size)
{
    void *memory = malloc(size);
    if (!memory) {
        fprintf(stderr, "ddpc: out of memory (%zu bytes)\n", size);
        exit(1);
    }
    return memory;
}

/* Feeds tokens to the grammar until the end or an error. `first`: one that the text does not hold; -1: none. */
static void feed(struct parser *p, int first)
{
    void *lemon = spec_parserAlloc(allocate_or_exit, p);
    struct token token = {0};
    p->failed = false;
    if (first >= 0)
        spec_parser(lemon, first, token);
    int code;
    do {
        code = lexer_next(&p->lexer, &token);
        p->at = token.loc;
        if (code == TOKEN_BAD)
            p->failed = true;
        else
            spec_parser(lemon, code, token);
    } while (!p->failed && code != TOKEN_END);
    spec_parserFree(lemon, free);
}

/* One error per definition: behind it, the next line that begins with a definition's keyword goes on. */
static void parse_definitions(struct parser *p)
{
    do
        feed(p, -1);
    while (p->failed && lexer_recover(&p->lexer));
}

/* What is being read, from the innermost file out. */
struct reading {
    const struct reading *outer;
    const char *identity;
    int depth;
};

struct reader {
    struct arena *arena;
    struct diag *diag;
    struct ast *ast;
    VEC(const char *) done; /* identities of the files read */
};

static bool check_text(struct diag *diag, const struct source *source)
{
    struct loc loc = {source, 1, 1};
    const char *end = source->text + source->size;
    for (const char *c = source->text; c < end;) {
        size_t length = utf8_length(c, end);
        if (length == 0 || *c == '\0') {
            diag_error(diag, loc, length ? E_NUL_BYTE : E_NOT_UTF8);
            return false;
        }
        loc.column = *c == '\n' ? 1 : loc.column + (int)length;
        loc.line += *c == '\n';
        c += length;
    }
    return true;
}

/* The whole file, without its byte order mark; NULL after an error. */
static struct source *read_source(struct reader *r, const char *path, struct loc loc)
{
    struct source *source = arena_alloc(r->arena, sizeof *source);
    source->name = path;
    FILE *file = fopen(path, "rb");
    char *text = arena_alloc(r->arena, MAX_FILE + 2);
    source->text = text;
    source->size = file ? fread(text, 1, MAX_FILE + 1, file) : 0;
    bool unreadable = !file || ferror(file);
    int cause = errno;
    if (file)
        fclose(file);
    if (unreadable)
        diag_error(r->diag, loc, E_CANNOT_READ, path, strerror(cause));
    else if (source->size > MAX_FILE)
        diag_error(r->diag, (struct loc){.source = source}, E_FILE_TOO_LARGE);
    if (unreadable || source->size > MAX_FILE)
        return NULL;
    if (strncmp(text, "\xef\xbb\xbf", 3) == 0) {
        source->text += 3;
        source->size -= 3;
    }
    return source;
}

static void read_file(struct reader *r, const char *path, struct loc loc, const struct reading *outer);

/* "models/a.spec" says use "b.spec": "models/b.spec". */
static const char *beside(struct arena *arena, const char *from, const char *path)
{
    const char *slash = strrchr(from, '/');
    if (*path == '/' || !slash)
        return path;
    return arena_printf(arena, "%.*s%s", (int)(slash + 1 - from), from, path);
}

static void parse_text(struct reader *r, const struct source *source, const struct reading *reading)
{
    if (!check_text(r->diag, source))
        return;
    struct parser p = {.arena = r->arena, .diag = r->diag, .ast = r->ast};
    lexer_open(&p.lexer, r->arena, r->diag, source, 0);
    parse_definitions(&p);
    for (int i = 0; i < p.uses.count; i++)
        read_file(r, beside(r->arena, source->name, p.uses.at[i].path), p.uses.at[i].loc, reading);
}

static bool was_read(const struct reader *r, const char *identity)
{
    for (int i = 0; i < r->done.count; i++)
        if (strcmp(r->done.at[i], identity) == 0)
            return true;
    return false;
}

static const char *identity_of(struct arena *arena, const char *path)
{
    char *real = realpath(path, NULL);
    const char *identity = arena_strndup(arena, real ? real : path, strlen(real ? real : path));
    free(real);
    return identity;
}

static void read_file(struct reader *r, const char *path, struct loc loc, const struct reading *outer)
{
    struct reading reading = {outer, identity_of(r->arena, path), outer ? outer->depth + 1 : 0};
    for (const struct reading *in = outer; in; in = in->outer) {
        if (strcmp(in->identity, reading.identity) == 0) {
            diag_error(r->diag, loc, E_USE_CYCLE, path);
            return;
        }
    }
    if (was_read(r, reading.identity))
        return;
    if (reading.depth > MAX_USE_DEPTH) {
        diag_error(r->diag, loc, E_TOO_DEEP);
        return;
    }
    struct source *source = read_source(r, path, loc);
    if (!source)
        return;
    vec_push(r->arena, &r->ast->sources, source);
    vec_push(r->arena, &r->done, reading.identity);
    parse_text(r, source, &reading);
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(struct ast_definition *const *)a)->name, (*(struct ast_definition *const *)b)->name);
}

/* Definitions of the user's files; those of the library may be replaced. */
static void check_defined_once(struct reader *r)
{
    int count = r->ast->definitions.count;
    struct ast_definition **sorted = arena_alloc(r->arena, (size_t)count * sizeof *sorted);
    for (int i = 0; i < count; i++)
        sorted[i] = r->ast->definitions.at[i];
    qsort(sorted, (size_t)count, sizeof *sorted, by_name);
    for (int i = 1; i < count; i++) {
        const struct loc first = sorted[i - 1]->loc;
        if (strcmp(sorted[i]->name, sorted[i - 1]->name) == 0)
            diag_error(r->diag, sorted[i]->loc, E_DEFINED_TWICE, sorted[i]->name, first.source->name,
                       first.line);
    }
}

static void parse_library(struct reader *r)
{
    struct source *source = arena_alloc(r->arena, sizeof *source);
    *source = (struct source){"std.spec", std_spec, std_spec_size};
    parse_text(r, source, NULL);
}

static struct ast *finish(struct reader *r)
{
    if (!r->ast->sources.count)
        return NULL;
    check_defined_once(r);
    parse_library(r);
    return r->ast;
}

struct ast *parse_file(struct arena *arena, struct diag *diag, const char *path)
{
    struct reader r = {.arena = arena, .diag = diag, .ast = arena_alloc(arena, sizeof *r.ast)};
    read_file(&r, path, (struct loc){0}, NULL);
    return finish(&r);
}

struct ast *parse_source(struct arena *arena, struct diag *diag, const struct source *source)
{
    struct reader r = {.arena = arena, .diag = diag, .ast = arena_alloc(arena, sizeof *r.ast)};
    vec_push(arena, &r.ast->sources, source);
    parse_text(&r, source, NULL);
    return finish(&r);
}

struct ast_call *parse_items(struct arena *arena, struct diag *diag, const struct source *source,
                             size_t offset)
{
    struct parser p = {.arena = arena, .diag = diag};
    lexer_open(&p.lexer, arena, diag, source, offset);
    feed(&p, TOKEN_OVERRIDE);
    return p.override;
}

/* --set dataset.train=data/x.bin: the shell has taken the quotes. */
static struct ast_call *text_item(struct arena *arena, const struct source *source, size_t offset)
{
    struct loc loc = {source, 1, (int)offset + 1};
    struct ast_expr *text = arena_alloc(arena, sizeof *text);
    *text = (struct ast_expr){.kind = AST_STRING, .height = 1, .loc = loc, .string = source->text + offset};
    struct ast_call *items = arena_alloc(arena, sizeof *items);
    struct ast_arg arg = {.loc = loc, .value = text};
    vec_push(arena, &items->args, arg);
    return items;
}

void parse_override(struct ast *ast, struct arena *arena, struct diag *diag, const char *assignment)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){"--set", assignment, strlen(assignment)};
    const char *dot = strchr(assignment, '.'), *equals = strchr(assignment, '=');
    struct loc loc = {source, 1, 1};
    if (!check_text(diag, source))
        return;
    if (!dot || !equals || dot == assignment || equals <= dot + 1 || !equals[1]) {
        diag_error(diag, loc, E_OVERRIDE, assignment);
        return;
    }
    size_t offset = (size_t)(equals + 1 - assignment);
    struct ast_override *override = arena_alloc(arena, sizeof *override);
    override->section = arena_strndup(arena, assignment, (size_t)(dot - assignment));
    struct ast_setting *setting = override->setting = arena_alloc(arena, sizeof *setting);
    setting->key = arena_strndup(arena, dot + 1, (size_t)(equals - dot - 1));
    setting->loc = (struct loc){source, 1, (int)(dot + 1 - assignment) + 1};
    bool bare = config_is_text(override->section, setting->key) && equals[1] != '"';
    struct ast_call *items =
        bare ? text_item(arena, source, offset) : parse_items(arena, diag, source, offset);
    for (int i = 0; items && i < items->args.count; i++)
        vec_push(arena, &setting->args, items->args.at[i]);
    if (items)
        vec_push(arena, &ast->overrides, override);
}
