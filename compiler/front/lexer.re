#include "front/lexer.h"

#include "front/parse.h"
#include "front/text.h"
#include "parser.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What other languages write, and what a spec says instead. */
static const struct { const char *text, *instead; } foreign[] = {
    {"&&", "write `and`"}, {"||", "write `or`"}, {"!", "write `not`"}, {"//", "a comment begins with `#`"},
    {"'", "a string is written in double quotes"}, {";", "a newline ends a statement"},
    {"**", "write pow(x, y)"}, {"^", "write pow(x, y)"},
};

void lexer_open(struct lexer *lexer, struct arena *arena, struct diag *diag, const struct source *source,
                size_t offset)
{
    *lexer = (struct lexer){.arena = arena, .diag = diag, .source = source, .cursor = source->text + offset,
                            .line_start = source->text, .line = 1, .last = TOKEN_NEWLINE, .held = -1};
}

static struct loc place(const struct lexer *l, const char *at)
{
    return (struct loc){.source = l->source, .line = l->line, .column = (int)(at - l->line_start) + 1};
}

static int bad(const struct lexer *l, const char *at, enum error error, const char *text, const char *more)
{
    if (l->diag)
        diag_error(l->diag, place(l, at), error, text, more);
    return TOKEN_BAD;
}

static int bad_foreign(const struct lexer *l, const char *start)
{
    char *text = arena_strndup(l->arena, start, (size_t)(l->cursor - start));
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
        if (strcmp(foreign[i].text, text) == 0)
            return bad(l, start, E_FOREIGN, text, foreign[i].instead);
    return TOKEN_BAD;
}

static int bad_character(struct lexer *l, const char *start)
{
    size_t length = utf8_length(start, l->source->text + l->source->size);
    l->cursor = start + length;
    return bad(l, start, E_CHARACTER, arena_strndup(l->arena, start, length), NULL);
}

static void open_bracket(struct lexer *l, const char *at, const char *text)
{
    struct bracket bracket = {place(l, at), text};
    vec_push(l->arena, &l->brackets, bracket);
}

static bool inside(const struct lexer *l, const char *text)
{
    return l->brackets.count > 0 && strcmp(l->brackets.at[l->brackets.count - 1].text, text) == 0;
}

static void close_bracket(struct lexer *l, const char *text)
{
    if (!inside(l, text))
        return;
    if (--l->brackets.count < l->suspect_depth)
        l->suspect = NULL;
}

static int take_name(struct lexer *l, struct token *t, const char *start)
{
    size_t length = (size_t)(l->cursor - start);
    t->text = arena_strndup(l->arena, start, length);
    return memchr(start, '.', length) ? TOKEN_DOTTED : keyword_token(start, length);
}

/* `layer{`, `layer.{`. A brace behind `else`, or outside of any block, opens a block: then it is left. */
static int take_path(struct lexer *l, struct token *t, const char *start)
{
    size_t length = (size_t)(l->cursor - start) - 1;
    if (l->brackets.count == 0 || keyword_token(start, length) == TOKEN_ELSE) {
        l->cursor -= start[length - 1] == '.' ? 2 : 1;
        return take_name(l, t, start);
    }
    t->text = arena_strndup(l->arena, start, length);
    open_bracket(l, l->cursor - 1, "name{");
    return TOKEN_PATH_OPEN;
}

/* Behind the `}` of an interpolation: the path goes on, perhaps to the next one. */
static int take_path_rest(struct lexer *l, struct token *t)
{
    const char *start = l->cursor, *YYMARKER = start;
    close_bracket(l, "name{");
    /*!local:re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:define:YYCURSOR = l->cursor;
        re2c:yyfill:enable = 0;
        word = [A-Za-z0-9_]+;
        rest = word ("." word)* | ("." word)+;

        rest? "."? "{" {
            t->text = arena_strndup(l->arena, start, (size_t)(l->cursor - start) - 1);
            open_bracket(l, l->cursor - 1, "name{");
            return TOKEN_PATH_MIDDLE;
        }
        rest {
            t->text = arena_strndup(l->arena, start, (size_t)(l->cursor - start));
            return TOKEN_PATH_CLOSE;
        }
        * {
            l->cursor = start;
            t->text = "";
            return TOKEN_PATH_CLOSE;
        }
    */
}

static int take_number(struct lexer *l, struct token *t, const char *start, bool integer)
{
    char *text = arena_strndup(l->arena, start, (size_t)(l->cursor - start));
    errno = 0;
    t->integer = integer;
    t->number = strtod(text, NULL);
    if (isinf(t->number))
        return bad(l, start, E_REAL_RANGE, NULL, NULL);
    errno = 0;
    t->whole = integer ? strtoll(text, NULL, 10) : 0;
    return errno ? bad(l, start, E_INTEGER_RANGE, NULL, NULL) : TOKEN_NUMBER;
}

static int take_string(struct lexer *l, struct token *t, const char *start)
{
    static const char letters[] = "\\\"nt", meanings[] = "\\\"\n\t";
    char *to = arena_alloc(l->arena, (size_t)(l->cursor - start));
    t->text = to;
    for (const char *c = start + 1; c < l->cursor - 1; c++) {
        if (*c != '\\') {
            *to++ = *c;
            continue;
        }
        const char *letter = strchr(letters, c[1]);
        if (!letter)
            return bad(l, c, E_ESCAPE, arena_strndup(l->arena, c, 1 + utf8_length(c + 1, l->cursor)), NULL);
        *to++ = meanings[letter - letters];
        c++;
    }
    return TOKEN_STRING;
}

static bool take_newline(struct lexer *l)
{
    l->line++;
    l->line_start = l->cursor;
    return !inside(l, "(") && !inside(l, "[") && l->last != TOKEN_COMMA;
}

static int closed(struct lexer *l, const char *bracket, int code)
{
    close_bracket(l, bracket);
    return code;
}

static int opened(struct lexer *l, const char *at, const char *bracket, int code)
{
    open_bracket(l, at, bracket);
    return code;
}

/* One token, newlines as they stand. */
static int scan(struct lexer *l, struct token *t)
{
    for (;;) {
        const char *start = l->cursor, *YYMARKER;
        *t = (struct token){.loc = place(l, start)};
        /*!local:re2c
            re2c:define:YYCTYPE = "unsigned char";
            re2c:define:YYCURSOR = l->cursor;
            re2c:yyfill:enable = 0;

            end      = "\x00";
            digits   = [0-9]+;
            exponent = [eE] [+-]? digits;
            name     = [A-Za-z_] [A-Za-z0-9_]* ("." [A-Za-z0-9_]+)*;
            string   = "\"" ([^"\\\n\x00] | "\\" [^\n\x00])*;

            end              { l->cursor--; return TOKEN_END; }
            [ \t]+           { continue; }
            "#" [^\n\x00]*   { continue; }
            "\r"? "\n"       { if (take_newline(l)) return TOKEN_NEWLINE; continue; }

            name             { return take_name(l, t, start); }
            name "."? "{"    { return take_path(l, t, start); }
            digits           { return take_number(l, t, start, true); }
            digits "." digits exponent? | digits exponent { return take_number(l, t, start, false); }
            string "\""      { return take_string(l, t, start); }
            string           { return bad(l, start, E_STRING_OPEN, NULL, NULL); }

            "("  { return opened(l, start, "(", TOKEN_LPAREN); }
            "["  { return opened(l, start, "[", TOKEN_LBRACKET); }
            "{"  { return opened(l, start, "{", TOKEN_LBRACE); }
            ")"  { return closed(l, "(", TOKEN_RPAREN); }
            "]"  { return closed(l, "[", TOKEN_RBRACKET); }
            "}"  { return inside(l, "name{") ? take_path_rest(l, t) : closed(l, "{", TOKEN_RBRACE); }

            ","  { return TOKEN_COMMA; }
            ".." { return TOKEN_RANGE; }
            "+"  { return TOKEN_PLUS; }
            "-"  { return TOKEN_MINUS; }
            "*"  { return TOKEN_STAR; }
            "/"  { return TOKEN_SLASH; }
            "%"  { return TOKEN_PERCENT; }
            "<<" { return TOKEN_SHL; }
            ">>" { return TOKEN_SHR; }
            "<"  { return TOKEN_LT; }
            "<=" { return TOKEN_LE; }
            ">"  { return TOKEN_GT; }
            ">=" { return TOKEN_GE; }
            "==" { return TOKEN_EQ; }
            "!=" { return TOKEN_NE; }
            "="  { return TOKEN_ASSIGN; }

            "&&" | "||" | "!" | "//" | "'" | ";" | "**" | "^" { return bad_foreign(l, start); }
            *    { return bad_character(l, start); }
        */
    }
}

static bool begins_definition(int code, const struct token *token)
{
    return code > 0 && token->loc.column == 1 && (token_info[code].groups & GROUP_DEFINITION);
}

/* Remembers the first definition that seems to begin inside a bracket. */
static void suspect(struct lexer *l, int code, const struct token *t)
{
    if (l->suspect || !l->brackets.count || !begins_definition(code, t))
        return;
    l->suspect = l->line_start;
    l->suspect_line = l->line;
    l->suspect_depth = l->brackets.count;
}

static bool needs_newline(const struct lexer *l, int code, bool seen)
{
    if (l->last == TOKEN_NEWLINE || l->last == TOKEN_LBRACE || code == TOKEN_BAD)
        return false;
    if (code == TOKEN_END)
        return l->brackets.count == 0;
    return code == TOKEN_RBRACE || (seen && code != TOKEN_ELSE);
}

static int give(struct lexer *l, int code, const struct token *token)
{
    if (l->last == TOKEN_NEWLINE && l->brackets.count == 0)
        l->definition_line = token->loc.line;
    return l->last = code;
}

int lexer_next(struct lexer *l, struct token *token)
{
    int code = l->held;
    if (code >= 0) {
        l->held = -1;
        *token = l->held_token;
        return give(l, code, token);
    }
    struct token newline;
    bool seen = false;
    for (; (code = scan(l, token)) == TOKEN_NEWLINE; seen = true)
        if (!seen)
            newline = *token;
    suspect(l, code, token);
    if (!needs_newline(l, code, seen))
        return give(l, code, token);
    l->held = code;
    l->held_token = *token;
    *token = seen ? newline : (struct token){.loc = token->loc};
    return l->last = TOKEN_NEWLINE;
}

static void restart(struct lexer *l, struct diag *diag, const char *line_start, int line)
{
    lexer_open(l, l->arena, diag, l->source, 0);
    l->cursor = l->line_start = line_start;
    l->line = line;
}

bool lexer_recover(struct lexer *l)
{
    const struct lexer from = *l;
    struct token token;
    int code;
    if (from.suspect)
        restart(l, NULL, from.suspect, from.suspect_line);
    else
        restart(l, NULL, from.line_start, from.line);
    do {
        l->brackets.count = 0;
        code = scan(l, &token);
    } while (code != TOKEN_END &&
             (!begins_definition(code, &token) || token.loc.line <= from.definition_line));
    restart(l, from.diag, l->line_start, l->line);
    return code != TOKEN_END;
}
