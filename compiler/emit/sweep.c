/* sweep.c: see sweep.h.
   requires: a MAP or ROW kernel, scheduled. */
#include "emit/sweep.h"

#include <string.h>

const char *sweep_name(struct sweep *s, const char *base)
{
    const char *name = base;
    for (int k = 2, i = 0; i < s->names.count; i++) {
        if (strcmp(s->names.at[i], name) != 0)
            continue;
        name = arena_printf(s->arena, "%s_%d", base, k++);
        i = -1;
    }
    vec_push(s->arena, &s->names, name);
    return name;
}

/* ---- members */

static struct member *member_of(const struct sweep *s, const struct node *node)
{
    for (;; node = node->inputs[0]) {
        for (int i = 0; i < s->n_members; i++)
            if (s->member[i].node == node)
                return &s->member[i];
        if (node->kind != NODE_VIEW || node->view.op != VIEW_RESHAPE)
            return NULL;
    }
}

struct member *sweep_source(const struct sweep *s, const struct member *member, int input)
{
    return member_of(s, member->node->inputs[input]);
}

/* ---- which axes of the domain a value has */

/* Bits. `axis`: of the domain, for each axis of the shape. */
static unsigned axes_of(const struct shape *shape, const int *axis)
{
    unsigned axes = 0;
    for (int i = 0; i < shape->rank; i++)
        if (shape->dim[i] != 1 || (shape->batched && i == 0))
            axes |= 1u << axis[i];
    return axes;
}

/* Broadcasting aligns to the right. */
static unsigned broadcast_axes(const struct sweep *s, const struct shape *shape)
{
    int axis[MAX_RANK];
    for (int i = 0; i < shape->rank; i++)
        axis[i] = s->kernel->domain.rank - shape->rank + i;
    return axes_of(shape, axis);
}

static unsigned reduced_axes(const struct node *reduce)
{
    int axis[MAX_RANK], kept = 0;
    for (int i = 0; i < reduce->inputs[0]->shape.rank; i++)
        if (!reduce->reduce.axis[i] || reduce->reduce.keep)
            axis[kept++] = i;
    return axes_of(&reduce->shape, axis);
}

static void find_axes(struct sweep *s)
{
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        const struct node *node = m->node;
        m->loops = node->kind == NODE_REDUCE ? reduced_axes(node) : broadcast_axes(s, &node->shape);
        for (int k = 0; k < node->n_inputs; k++)
            m->operand[k] = broadcast_axes(s, &node->inputs[k]->shape);
    }
}

/* ---- from axes to loops */

static bool alike(unsigned axes, int a, int b)
{
    return (axes >> a & 1) == (axes >> b & 1);
}

/* Whether no value tells axis a from axis b. */
static bool merge(const struct sweep *s, int a, int b)
{
    for (int i = 0; i < s->n_members; i++) {
        const struct member *m = &s->member[i];
        bool same = alike(m->loops, a, b);
        for (int k = 0; k < m->node->n_inputs; k++)
            same = same && alike(m->operand[k], a, b);
        if (!same)
            return false;
    }
    return true;
}

static unsigned loops_of(unsigned axes, const int *loop_of)
{
    unsigned loops = 0;
    for (int a = 0; a < MAX_RANK; a++)
        if (axes >> a & 1)
            loops |= 1u << loop_of[a];
    return loops;
}

static void find_loops(struct sweep *s)
{
    const struct shape *domain = &s->kernel->domain;
    int loop_of[MAX_RANK] = {0};
    for (int a = 0, last = -1; a < domain->rank; a++) {
        bool batched = a == 0 && domain->batched;
        if (domain->dim[a] == 1 && !batched)
            continue;
        if (last < 0 || !merge(s, last, a)) {
            s->loop[s->n_loops++] = (struct loop){1, batched, axis_index(domain, a)};
        } else {
            bool to_end = a + 1 == domain->rank;
            s->loop[s->n_loops - 1].index = s->n_loops == 1 ? "i" : to_end ? "j" : "p";
        }
        s->loop[s->n_loops - 1].extent *= domain->dim[a];
        loop_of[a] = s->n_loops - 1;
        last = a;
    }
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        m->loops = loops_of(m->loops, loop_of);
        for (int k = 0; k < m->node->n_inputs; k++)
            m->operand[k] = loops_of(m->operand[k], loop_of);
    }
}

/* ---- rows */

/* In ROW kernels reductions that are read say what a row is; in others, a reduction over the last loops. */
static bool makes_rows(const struct sweep *s, const struct member *m)
{
    unsigned all = (1u << s->n_loops) - 1, reduced = all & ~m->loops;
    bool over_last = reduced && m->loops + reduced == all && (m->loops & (m->loops + 1)) == 0;
    return m->node->kind == NODE_REDUCE && (m->operand[0] == all) && over_last && (m->read || m->loops);
}

static void find_rows(struct sweep *s)
{
    unsigned all = (1u << s->n_loops) - 1;
    s->inner = all & ~(all >> 1);
    if (s->n_loops == 1)
        for (int i = 0; i < s->n_members; i++)
            if (s->member[i].node->kind == NODE_REDUCE && !s->member[i].read)
                s->inner = 0; /* sums over everything walk like rows */
    for (int i = 0; i < s->n_members; i++)
        if (makes_rows(s, &s->member[i]) && (s->member[i].read || s->kernel->anchor != ANCHOR_ROW)) {
            s->inner = all & ~s->member[i].loops;
            break;
        }
    s->outer = all & ~s->inner;
    for (int i = 0; i < s->n_members; i++)
        s->member[i].row = makes_rows(s, &s->member[i]) && s->member[i].loops == s->outer;
}

/* ---- phases */

/* The phase in which the member's value is there for others. */
static int known(const struct member *m)
{
    return m->phase + m->row;
}

static void find_phases(struct sweep *s)
{
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        for (int k = 0; k < m->node->n_inputs; k++) {
            const struct member *source = sweep_source(s, m, k);
            if (source && known(source) > m->phase)
                m->phase = known(source);
        }
        bool walks = is_element(s, m) || m->row || (m->operand[0] & s->inner);
        if (walks && m->phase >= s->phases)
            s->phases = m->phase + 1;
    }
}

static int first_use(const struct sweep *s, const struct member *m)
{
    int phase = -1;
    for (int i = 0; i < s->n_members; i++)
        for (int k = 0; k < s->member[i].node->n_inputs; k++)
            if (sweep_source(s, &s->member[i], k) == m && (phase < 0 || s->member[i].phase < phase))
                phase = s->member[i].phase;
    return phase;
}

/* Elements are computed when they are first needed. */
static void sink(struct sweep *s)
{
    for (int i = s->n_members; i-- > 0;) {
        struct member *m = &s->member[i];
        int use = first_use(s, m);
        if (m->node->kind != NODE_REDUCE && is_element(s, m) && use > m->phase)
            m->phase = use;
    }
}

/* What lies over an input is stored when nothing reads the input any more. */
static void find_stores(struct sweep *s)
{
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        m->store_phase = s->in_place && m->stored && is_element(s, m) ? s->phases - 1 : m->phase;
    }
}

/* ---- names */

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static const char *without_d(const char *name)
{
    while (strncmp(name, "d_", 2) == 0)
        name += 2;
    return name;
}

/* The length of "layer1.0." where all members are of layer1.0. */
static size_t common_prefix(const struct sweep *s)
{
    const char *first = without_d(s->member[0].node->name);
    const char *dot = strrchr(first, '.');
    size_t length = dot ? (size_t)(dot - first) + 1 : 0;
    for (int i = 1; i < s->n_members; i++) {
        const char *name = without_d(s->member[i].node->name);
        while (length && strncmp(first, name, length) != 0)
            do
                length--;
            while (length && first[length - 1] != '.');
    }
    return length;
}

static const char *value_name(struct sweep *s, const struct node *node, size_t prefix)
{
    const char *bare = without_d(node->name);
    size_t d = (size_t)(bare - node->name);
    char *name = arena_printf(s->arena, "%.*s%s", (int)d, node->name, bare + prefix);
    for (char *c = name; *c; c++)
        if (!is_plain(*c))
            *c = '_';
    return *name >= '0' && *name <= '9' ? arena_printf(s->arena, "_%s", name) : name;
}

static bool is_parameter(const struct sweep *s, const char *name)
{
    for (int i = 0; s->parameters[i]; i++)
        if (strcmp(s->parameters[i], name) == 0)
            return true;
    return false;
}

static void name_members(struct sweep *s)
{
    size_t prefix = common_prefix(s);
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        const char *name = value_name(s, m->node, prefix);
        m->base = name;
        if (m->node->kind == NODE_MAP && m->node->n_inputs == 0)
            m->name = expr_c(s->arena, m->node->map, NULL);
        else if (m->node->kind != NODE_REDUCE || m->row)
            m->name = sweep_name(s, is_parameter(s, name) ? arena_printf(s->arena, "%s_value", name) : name);
    }
}

static void name_buffers(struct sweep *s)
{
    for (int i = 0; i < s->n_members; i++) {
        struct member *m = &s->member[i];
        bool later = m->store_phase > m->phase;
        for (int r = 0; r < s->n_members; r++)
            for (int k = 0; k < s->member[r].node->n_inputs; k++)
                later |= sweep_source(s, &s->member[r], k) == m && s->member[r].phase > m->phase;
        if (later && m->node->kind != NODE_REDUCE && is_element(s, m) && m->node->n_inputs)
            m->buffer = sweep_name(s, arena_printf(s->arena, "%s_row", m->name));
    }
}

static void name_loops(struct sweep *s)
{
    for (int i = 0; i < s->n_loops; i++)
        s->loop[i].index = sweep_name(s, s->loop[i].index);
}

/* ---- members from the kernel */

static bool finds_in_place(const struct sweep *s)
{
    const struct kernel *kernel = s->kernel;
    for (int i = 0; i < kernel->inputs.count; i++)
        for (int k = 0; k < kernel->outputs.count; k++)
            if (tensors_overlap(s->step->of[kernel->inputs.at[i]->id],
                                s->step->of[kernel->outputs.at[k]->id]))
                return true;
    return false;
}

static void open_members(struct sweep *s)
{
    const struct kernel *kernel = s->kernel;
    s->n_members = kernel->members.count;
    s->member = arena_alloc(s->arena, sizeof *s->member * (size_t)s->n_members);
    for (int i = 0; i < s->n_members; i++)
        s->member[i].node = kernel->members.at[i];
    for (int i = 0; i < kernel->outputs.count; i++)
        member_of(s, kernel->outputs.at[i])->stored = s->parameters[kernel->inputs.count + i];
    for (int i = 0; i < s->n_members; i++)
        for (int k = 0; k < s->member[i].node->n_inputs; k++) {
            struct member *source = sweep_source(s, &s->member[i], k);
            if (source)
                source->read = true;
        }
}

void sweep_open(struct sweep *s, struct arena *arena, const struct step *step, const struct kernel *kernel)
{
    *s = (struct sweep){.arena = arena, .step = step, .kernel = kernel, .flat_index = "row", .index_type = "int64_t"};
    s->parameters = kernel_parameters(arena, step, kernel);
    for (int i = 0; c_words[i]; i++)
        vec_push(arena, &s->names, c_words[i]);
    for (int i = 0; s->parameters[i]; i++)
        vec_push(arena, &s->names, s->parameters[i]);
    s->in_place = finds_in_place(s);
    open_members(s);
    find_axes(s);
    find_loops(s);
    find_rows(s);
    find_phases(s);
    sink(s);
    find_stores(s);
    name_loops(s);
    name_members(s);
    name_buffers(s);
}

/* ---- texts */

const char *sweep_index(const struct sweep *s, unsigned loops, unsigned zero)
{
    const char *text = NULL;
    bool sum = false;
    if (s->flat && (loops & s->flat) == s->flat && !(zero & s->flat)) {
        text = s->flat_index;
        loops &= ~s->flat;
    }
    for (int i = 0; i < s->n_loops; i++) {
        const struct loop *loop = &s->loop[i];
        if (!(loops >> i & 1))
            continue;
        if (text)
            text = arena_printf(s->arena, sum ? "(%s) * %lld" : "%s * %lld", text, (long long)loop->extent);
        if (zero >> i & 1)
            continue;
        sum = text != NULL;
        text = text ? arena_printf(s->arena, "%s + %s", text, loop->index) : loop->index;
    }
    return text ? text : "0";
}

const char *sweep_extent(const struct sweep *s, unsigned loops)
{
    int64_t extent = 1;
    bool batched = false;
    for (int i = 0; i < s->n_loops; i++)
        if (loops >> i & 1) {
            extent *= s->loop[i].extent;
            batched |= s->loop[i].batched;
        }
    if (!batched)
        return arena_printf(s->arena, "%lld", (long long)extent);
    return extent == 1 ? "n" : arena_printf(s->arena, "(int64_t)n * %lld", (long long)extent);
}

int64_t sweep_greatest(const struct sweep *s, unsigned loops)
{
    int64_t extent = 1;
    for (int i = 0; i < s->n_loops; i++)
        if (loops >> i & 1)
            extent *= s->loop[i].extent * (s->loop[i].batched ? s->step->graph->batch : 1);
    return extent;
}

int sweep_parameter(const struct sweep *s, const struct node *node)
{
    const struct kernel *kernel = s->kernel;
    int i = 0;
    while (i < kernel->inputs.count && s->step->of[kernel->inputs.at[i]->id] != s->step->of[node->id])
        i++;
    return i;
}

const char *sweep_buffered(const struct sweep *s, const struct member *member)
{
    return arena_printf(s->arena, "%s[%s]", member->buffer,
                        s->buffer_index ? s->buffer_index : sweep_index(s, member->loops & s->inner, 0));
}

static const char *memory_operand(const struct sweep *s, const struct node *from, unsigned loops, unsigned zero)
{
    const int i = sweep_parameter(s, from);
    if (s->vector && s->vector[i])
        return arena_printf(s->arena, "%s[v]", s->vector[i]);
    return load_c(s->arena, s->step, from,
                  arena_printf(s->arena, "%s[%s]", s->parameters[i], sweep_index(s, loops, zero)));
}

const char *sweep_operand(const struct sweep *s, const struct member *member, int input, int phase,
                          unsigned zero)
{
    const struct member *source = sweep_source(s, member, input);
    if (!source)
        return memory_operand(s, member->node->inputs[input], member->operand[input], zero);
    return source->buffer && source->phase < phase ? sweep_buffered(s, source) : source->name;
}

unsigned sweep_single_loops(const struct sweep *s, unsigned all)
{
    unsigned single = 0;
    for (int i = 0; i < s->n_members; i++) {
        const struct member *m = &s->member[i];
        for (int k = 0; k < m->node->n_inputs; k++)
            if (!sweep_source(s, m, k) && (m->operand[k] & all) != all)
                single |= m->operand[k];
        bool placed = m->stored || m->node->kind == NODE_REDUCE;
        if (placed && (m->loops & all) != all)
            single |= m->loops;
        if (m->node->kind == NODE_REDUCE && m->node->reduce.op == REDUCE_ARGMAX)
            single |= reduced_loops(m);
    }
    return single & all;
}

void sweep_put_indices(struct writer *w, const struct sweep *s, unsigned all, unsigned wanted, const char *number)
{
    for (int i = 0; i < s->n_loops; i++) {
        if (!(wanted >> i & 1))
            continue;
        unsigned behind = all & ~((2u << i) - 1);
        put(w, "const %s %s = %s", s->loop[i].batched ? s->index_type : "int", s->loop[i].index, number);
        if (behind)
            put(w, " / %s", sweep_extent(s, behind));
        put(w, all & ((1u << i) - 1) ? " %% %lld;\n" : ";\n", (long long)s->loop[i].extent);
    }
}
