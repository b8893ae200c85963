/* sweep_text.c: one value of a sweep in C, the same for every target.
   requires: an open sweep. */
#include "emit/sweep.h"

static const char *map_text(const struct sweep *s, const struct member *m, int phase)
{
    const char *args[MAX_INPUTS];
    for (int i = 0; i < m->node->n_inputs; i++)
        args[i] = sweep_operand(s, m, i, phase, 0);
    return m->node->kind == NODE_MAP ? map_c(s->arena, m->node, args) : args[0];
}

static const char *vector_of(const struct sweep *s, const struct member *m)
{
    for (int i = s->kernel->inputs.count; s->vector && s->parameters[i]; i++)
        if (s->parameters[i] == m->stored)
            return s->vector[i];
    return NULL;
}

const char *sweep_place(const struct sweep *s, const struct member *m)
{
    const char *vector = vector_of(s, m);
    return vector ? arena_printf(s->arena, "%s[v]", vector)
                  : arena_printf(s->arena, "%s[%s]", m->stored, sweep_index(s, m->loops, 0));
}

/* A value that is only stored needs no name, unless storing one output could change another's input. */
static bool has_name(const struct sweep *s, const struct member *m)
{
    return m->row || m->read || !m->stored || m->buffer || (s->in_place && s->kernel->outputs.count > 1);
}

void sweep_put_value(struct writer *w, const struct sweep *s, const struct member *m)
{
    if (!has_name(s, m))
        return;
    emit_statement(w, arena_printf(s->arena, "const %s %s = %s;", ctype[m->node->dtype], m->name,
                                   map_text(s, m, m->phase)));
    if (m->buffer)
        put(w, "%s = %s;\n", sweep_buffered(s, m), m->name);
}

void sweep_put_store(struct writer *w, const struct sweep *s, const struct member *m, int phase)
{
    const char *value = m->name;
    if (!has_name(s, m))
        value = map_text(s, m, phase);
    else if (m->buffer && m->phase < phase)
        value = sweep_buffered(s, m);
    if (!vector_of(s, m))
        value = store_c(s->arena, s->step, m->node, value);
    emit_statement(w, arena_printf(s->arena, "%s = %s;", sweep_place(s, m), value));
}
