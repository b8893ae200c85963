/* read.c: a graph from its text form: a recursive descent over one line at a time, by the tables of form.h.
   The first error ends it. */
#include "graph/form.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_WORD = 64, MAX_DEPTH = 1000, MAX_TEXT_LOC = 1000000000 };

struct reader {
    struct graph *g;
    const struct source *source;
    const char *at, *line; /* where we are; where its line begins */
    int line_number, depth, n_inputs; /* n_inputs: of the map whose expression is being read */
    bool failed;
    VEC(const struct source *) sources; /* of the places that nodes name */
};

static struct loc place(const struct reader *r)
{
    return (struct loc){ r->source, r->line_number, (int)(r->at - r->line) + 1 };
}

static bool name_char(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '.';
}

static void skip_blanks(struct reader *r)
{
    while (*r->at == ' ')
        r->at++;
}

static void fail(struct reader *r, const char *expected)
{
    if (r->failed)
        return;
    skip_blanks(r);
    size_t length = 0;
    while (length < MAX_WORD && name_char(r->at[length]))
        length++;
    length += length == 0 && r->at[0] && r->at[0] != '\n';
    const char *found = length ? arena_strndup(r->g->arena, r->at, length) : "end of line";
    diag_error(r->g->diag, place(r), E_GRAPH_TEXT, found, expected);
    r->failed = true;
}

static bool accept(struct reader *r, const char *text)
{
    skip_blanks(r);
    size_t length = strlen(text);
    if (r->failed || strncmp(r->at, text, length) != 0)
        return false;
    if (name_char(text[length - 1]) && name_char(r->at[length]))
        return false;
    r->at += length;
    return true;
}

static void expect(struct reader *r, const char *text)
{
    if (!accept(r, text))
        fail(r, arena_printf(r->g->arena, "`%s`", text));
}

/* The word ahead, without taking it; "" when there is none. */
static const char *peek_word(struct reader *r, char word[MAX_WORD])
{
    skip_blanks(r);
    size_t length = 0;
    while (!r->failed && length < MAX_WORD - 1 && name_char(r->at[length]))
        length++;
    memcpy(word, r->at, length);
    word[length] = '\0';
    return word;
}

/* The index of the word ahead among `names`, taken; -1 when it is none of them. */
static int choose(struct reader *r, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (accept(r, names[i]))
            return i;
    return -1;
}

static int64_t whole(struct reader *r, int64_t least, int64_t greatest)
{
    skip_blanks(r);
    char *end = NULL;
    errno = 0;
    bool number = isdigit((unsigned char)*r->at) || (*r->at == '-' && isdigit((unsigned char)r->at[1]));
    int64_t value = !r->failed && number ? strtoll(r->at, &end, 10) : 0;
    if (!end || errno || value < least || value > greatest) {
        fail(r, arena_printf(r->g->arena, "an integer from %lld to %lld", (long long)least,
                             (long long)greatest));
        return least;
    }
    r->at = end;
    return value;
}

static double real(struct reader *r)
{
    skip_blanks(r);
    char *end = NULL;
    double value = !r->failed && !isspace((unsigned char)*r->at) ? strtod(r->at, &end) : 0;
    if (!end || end == r->at)
        fail(r, "a number");
    else
        r->at = end;
    return value;
}

static struct node *node_reference(struct reader *r)
{
    expect(r, "%");
    int id = (int)whole(r, 0, r->g->nodes.count - 1);
    return r->failed ? NULL : r->g->nodes.at[id];
}

static const struct expr *parse_expr(struct reader *r, enum precedence least);

static const struct expr *parse_call(struct reader *r, enum expr_op op)
{
    const struct expr *in[3] = { NULL };
    for (int i = 0; i < expr_op_arguments[op] && !r->failed; i++) {
        expect(r, i ? "," : "(");
        in[i] = parse_expr(r, COMPARISON);
    }
    expect(r, ")");
    return r->failed ? NULL : expr_op(r->g->arena, op, in[0], in[1], in[2]);
}

static const struct expr *parse_word(struct reader *r)
{
    char word[MAX_WORD];
    peek_word(r, word);
    if (word[0] == 'a' && isdigit((unsigned char)word[1])) {
        r->at++;
        return expr_arg(r->g->arena, (int)whole(r, 0, r->n_inputs - 1));
    }
    if (accept(r, expr_op_name[EXPR_BATCH]))
        return expr_batch(r->g->arena);
    for (int op = 0; op < N_EXPR_OPS; op++)
        if (expr_op_arguments[op] && !expr_infix[op].text && accept(r, expr_op_name[op]))
            return parse_call(r, op);
    return expr_const(r->g->arena, real(r));
}

static const struct expr *parse_primary(struct reader *r)
{
    if (accept(r, "(")) {
        const struct expr *inner = parse_expr(r, COMPARISON);
        expect(r, ")");
        return inner;
    }
    if (!accept(r, "-"))
        return parse_word(r);
    const struct expr *operand = parse_expr(r, SIGN);
    return operand ? expr_op(r->g->arena, EXPR_NEG, operand, NULL, NULL) : NULL;
}

/* The binary operation ahead if it binds as tightly as `least`, taken; -1: none. */
static int accept_infix(struct reader *r, enum precedence least)
{
    static const enum expr_op longest_first[] = {
        EXPR_LE, EXPR_GE, EXPR_EQ, EXPR_NE, EXPR_LT, EXPR_GT, EXPR_ADD, EXPR_SUB, EXPR_MUL, EXPR_DIV,
    };
    for (size_t i = 0; i < sizeof longest_first / sizeof *longest_first; i++) {
        struct infix infix = expr_infix[longest_first[i]];
        if (infix.precedence >= least && accept(r, infix.text))
            return longest_first[i];
    }
    return -1;
}

static const struct expr *parse_expr(struct reader *r, enum precedence least)
{
    if (++r->depth > MAX_DEPTH)
        fail(r, "an expression nested less deeply");
    const struct expr *left = r->failed ? NULL : parse_primary(r);
    for (int op; left && (op = accept_infix(r, least)) >= 0;) {
        const struct expr *right = parse_expr(r, expr_infix[op].precedence + 1);
        left = right ? expr_op(r->g->arena, op, left, right, NULL) : NULL;
    }
    r->depth--;
    return r->failed ? NULL : left;
}

static void parse_shape(struct reader *r, enum dtype *dtype, struct shape *shape)
{
    int type = choose(r, dtype_name, N_NODE_DTYPES);
    if (type < 0)
        fail(r, "a type and shape");
    *dtype = type < 0 ? F32 : type;
    *shape = (struct shape){ 0 };
    expect(r, "[");
    while (!r->failed && !accept(r, "]")) {
        if (shape->rank == MAX_RANK)
            fail(r, "`]`");
        if (shape->rank)
            expect(r, ",");
        bool batched = shape->rank == 0 && accept(r, "n");
        shape->batched = shape->batched || batched;
        bool one = batched && !accept(r, "*");
        int64_t extent = one ? 1 : whole(r, 1, MAX_ELEMENTS);
        if (!r->failed)
            shape->dim[shape->rank++] = extent;
    }
}

static void parse_list(struct reader *r, const struct attribute *at, struct node *node)
{
    int count = attribute_count(at, node), i = 0;
    expect(r, "=[");
    while (!r->failed && !accept(r, "]")) {
        if (i == count)
            fail(r, "`]`");
        if (i)
            expect(r, ",");
        bool set = at->type == ATTRIBUTE_SET;
        int64_t value = whole(r, INT32_MIN, set ? count - 1 : MAX_ELEMENTS);
        if (set && value < 0)
            fail(r, "an axis");
        if (!r->failed)
            attribute_set(at, node, set ? (int)value : i, set ? true : value);
        i++;
    }
    if (at->type != ATTRIBUTE_SET && i < count)
        fail(r, "a value for each axis");
}

static void parse_attribute(struct reader *r, const struct attribute *at, struct node *node)
{
    if (at->type == ATTRIBUTE_FLAG) {
        attribute_set(at, node, 0, true);
    } else if (at->type == ATTRIBUTE_INT || at->type == ATTRIBUTE_WHOLE) {
        expect(r, "=");
        attribute_set(at, node, 0, whole(r, INT32_MIN, MAX_ELEMENTS));
    } else {
        parse_list(r, at, node);
    }
}

static void parse_attributes(struct reader *r, const struct operation *form, struct node *node)
{
    for (const struct attribute *at = form->attributes; at->name; at++)
        for (int i = 0; i < at->count; i++)
            attribute_set(at, node, i, at->otherwise);
    const struct attribute *at = form->attributes;
    while (at->name && !r->failed) {
        bool taken = accept(r, at->name);
        if (taken)
            parse_attribute(r, at, node);
        at = taken ? form->attributes : at + 1; /* in any order */
    }
}

/* The source that nodes name as their place: only its name is known. */
static const struct source *named_source(struct reader *r, const char *name, size_t length)
{
    for (int i = 0; i < r->sources.count; i++)
        if (strlen(r->sources.at[i]->name) == length && memcmp(r->sources.at[i]->name, name, length) == 0)
            return r->sources.at[i];
    struct source *source = arena_alloc(r->g->arena, sizeof *source);
    *source = (struct source){ .name = arena_strndup(r->g->arena, name, length), .text = "" };
    vec_push(r->g->arena, &r->sources, source);
    return source;
}

/* "; mlp.spec:3:12", or nothing */
static struct loc parse_loc(struct reader *r)
{
    struct loc loc = { 0 };
    if (!accept(r, ";"))
        return loc;
    skip_blanks(r);
    const char *name = r->at;
    r->at += strcspn(r->at, ":\n");
    loc.source = named_source(r, name, (size_t)(r->at - name));
    expect(r, ":");
    loc.line = (int)whole(r, 0, MAX_TEXT_LOC);
    expect(r, ":");
    loc.column = (int)whole(r, 0, MAX_TEXT_LOC);
    return loc;
}

static const char *parse_quoted(struct reader *r)
{
    if (!accept(r, "\""))
        return "";
    size_t length = strcspn(r->at, "\"\n");
    const char *name = arena_strndup(r->g->arena, r->at, length);
    r->at += length;
    expect(r, "\"");
    return name;
}

/* A leaf's name, or the graph's: anything up to a blank. */
static const char *parse_bare(struct reader *r)
{
    skip_blanks(r);
    size_t length = strcspn(r->at, " \n");
    if (length == 0)
        fail(r, "a name");
    const char *name = arena_strndup(r->g->arena, r->at, length);
    r->at += length;
    return name;
}

static struct param parse_param(struct reader *r)
{
    struct param param = { .trained = accept(r, "trained") };
    if (!param.trained)
        expect(r, "buffer");
    int init = choose(r, init_name, N_INITS);
    if (init < 0)
        fail(r, "an initial value");
    param.init = init < 0 ? INIT_ZERO : init;
    if (param.init == INIT_NORMAL || param.init == INIT_UNIFORM) {
        expect(r, "(");
        param.scale = real(r);
        expect(r, ")");
    }
    return param;
}

static void parse_inputs(struct reader *r, struct node *node)
{
    expect(r, "(");
    while (!r->failed && !accept(r, ")")) {
        if (node->n_inputs == MAX_INPUTS)
            fail(r, "`)`");
        if (node->n_inputs)
            expect(r, ",");
        struct node *input = node_reference(r);
        if (!r->failed)
            node->inputs[node->n_inputs++] = input;
    }
}

static void parse_operation(struct reader *r, const struct operation *form, struct node *node)
{
    parse_inputs(r, node);
    if (!r->failed && node->n_inputs < form->min_inputs)
        fail(r, "more inputs");
    r->n_inputs = node->n_inputs;
    if (node->kind == NODE_MAP && !r->failed)
        node->map = parse_expr(r, COMPARISON);
    if (!r->failed)
        parse_attributes(r, form, node);
    parse_shape(r, &node->dtype, &node->shape);
    node->name = parse_quoted(r);
    int phase = choose(r, phase_name, N_PHASES);
    node->phase = phase < 0 ? PHASE_FORWARD : phase;
}

static void parse_leaf(struct reader *r, struct node *node)
{
    node->name = parse_bare(r);
    parse_shape(r, &node->dtype, &node->shape);
    if (node->kind == NODE_PARAM)
        node->param = parse_param(r);
}

static void end_line(struct reader *r)
{
    skip_blanks(r);
    if (*r->at != '\n' && *r->at != '\0')
        fail(r, "the end of the line");
}

/* Appends the node; its shape must come out as the text has it. Errors are at `site`, its line here. */
static void append_read(struct reader *r, struct loc here, const struct node *node, struct loc loc)
{
    struct site site = { .name = node->name, .loc = here, .phase = node->phase };
    struct node *result = graph_append(r->g, site, *node, node->inputs, node->n_inputs);
    r->failed = r->failed || !result;
    if (r->failed)
        return;
    result->loc = loc;
    if (result->dtype == node->dtype && shape_equal(&result->shape, &node->shape))
        return;
    struct arena *arena = r->g->arena;
    diag_error(r->g->diag, here, E_GRAPH_SHAPE, node->name, shape_text(arena, result->dtype, &result->shape),
               shape_text(arena, node->dtype, &node->shape));
    r->failed = true;
}

static void parse_node(struct reader *r)
{
    struct loc here = place(r);
    expect(r, "%");
    whole(r, r->g->nodes.count, r->g->nodes.count);
    expect(r, "=");
    char word[MAX_WORD];
    const struct operation *form = operation_named(peek_word(r, word));
    if (!form) {
        fail(r, "an operation");
        return;
    }
    expect(r, form->name);
    struct node *inputs[MAX_INPUTS];
    struct node node = { .kind = form->kind, .inputs = inputs };
    if (node_op(&node))
        *node_op(&node) = form->op;
    if (form->kind == NODE_INPUT || form->kind == NODE_PARAM)
        parse_leaf(r, &node);
    else
        parse_operation(r, form, &node);
    struct loc loc = parse_loc(r);
    end_line(r);
    if (!r->failed)
        append_read(r, here, &node, loc);
}

static void parse_output(struct reader *r)
{
    int role = choose(r, output_role_name, N_OUTPUT_ROLES);
    if (role < 0)
        fail(r, "the role of the output");
    struct node *value = node_reference(r), *target = NULL;
    if (role == OUTPUT_GRADIENT || role == OUTPUT_STATE) {
        expect(r, "of");
        target = node_reference(r);
        if (!r->failed && (target->kind != NODE_PARAM || target->param.trained != (role == OUTPUT_GRADIENT)))
            fail(r, role == OUTPUT_GRADIENT ? "a trained parameter" : "a buffer");
    }
    end_line(r);
    int errors = r->g->diag->errors;
    if (!r->failed)
        graph_output(r->g, role, value, target);
    r->failed = r->failed || r->g->diag->errors > errors;
}

static void parse_header(struct reader *r)
{
    expect(r, "graph");
    r->g->name = parse_bare(r);
    expect(r, "batch");
    r->g->batch = whole(r, 1, MAX_ELEMENTS);
    end_line(r);
}

static void parse_line(struct reader *r)
{
    skip_blanks(r);
    if (r->g->name == NULL)
        parse_header(r);
    else if (accept(r, "output"))
        parse_output(r);
    else if (*r->at != '\n')
        parse_node(r);
}

struct graph *graph_read(struct arena *arena, struct diag *diag, const struct source *source)
{
    struct reader r = { .source = source, .at = source->text, .line = source->text, .line_number = 1 };
    r.g = graph_new(arena, diag, NULL, 1);
    while (!r.failed && *r.at) {
        parse_line(&r);
        if (*r.at == '\n' && !r.failed) {
            r.line = ++r.at;
            r.line_number++;
        }
    }
    if (!r.failed && (!r.g->name || r.at != source->text + source->size))
        fail(&r, r.g->name ? "text" : "`graph`");
    return r.failed ? NULL : r.g;
}
