/* cuda_contract.c: contractions for CUDA: a kernel shows its shape, where its operands come from and what it makes of
   its results; the tiles that all share are runtime/device/cuda_tile.h.
   requires: a kernel whose anchor is a contract; members before it map an operand on its way into a stage, members
   behind it its result. */
#include "emit/cuda.h"
#include "emit/cuda_contract.h"

#include <stdlib.h>
#include <string.h>

/* ---- shapes and places */

static const char *number_text(struct arena *arena, int64_t number)
{
    return arena_printf(arena, "%lld", (long long)number);
}

static const struct form {
    const char *a, *b;             /* templates of device/cuda_operand.h */
    const char *place_a, *place_b; /* what they begin with */
} forms[] = {
    [FORM_CONV] = {"ddp_conv_x", "ddp_conv_weight", "{rows, group}", "{group}"},
    [FORM_DINPUT] = {"ddp_dinput_dy", "ddp_dinput_weight", "{part, rows}", "{part}"},
    [FORM_DWEIGHT] = {"ddp_dweight_dy", "ddp_dweight_x", "{group, from, to}", "{group, from, to}"},
    [FORM_MATMUL] = {"ddp_matrix", "ddp_matrix", "{rows, from, to}", "{columns, from, to}"},
};

static const char *pair_text(struct arena *arena, const char *name, long long down, long long across)
{
    return arena_printf(arena, ".%s = {%lld, %lld}", name, down, across);
}

static void put_shape(const struct kernel_text *t)
{
    struct arena *arena = t->w->arena;
    const struct contraction *c = t->c;
    const struct contract *conv = &c->conv;
    if (c->form == FORM_MATMUL)
        return;
    const char *const items[] = {pair_text(arena, "source", c->source[0], c->source[1]),
                                 pair_text(arena, "result", c->result[0], c->result[1]),
                                 pair_text(arena, "kernel", conv->kernel[0], conv->kernel[1]),
                                 pair_text(arena, "stride", conv->stride[0], conv->stride[1]),
                                 pair_text(arena, "padding", conv->padding[0], conv->padding[1]),
                                 pair_text(arena, "dilation", conv->dilation[0], conv->dilation[1]),
                                 arena_printf(arena, ".groups = %d", conv->groups),
                                 arena_printf(arena, ".in = %lld", (long long)c->in),
                                 arena_printf(arena, ".out = %lld", (long long)c->out)};
    put(t->w, "static constexpr ddp_conv %s_shape =\n", t->kernel->name);
    put_list(t->w, "    {", items, sizeof items / sizeof *items, "};\n");
}

static const char *place_text(const struct kernel_text *t, const struct cuda_operand *operand)
{
    struct arena *arena = t->w->arena;
    const struct form *form = &forms[t->c->form];
    if (operand->filled)
        return arena_printf(arena, "ddp_line_weight<%s_shape, %s>", t->kernel->name, ctype[t->c->type]);
    if (t->c->form == FORM_MATMUL)
        return arena_printf(arena, "ddp_matrix<%lld, %s>", (long long)operand->row, operand->along ? "true" : "false");
    return arena_printf(arena, "%s<%s_shape%s>", operand == &t->c->a ? form->a : form->b, t->kernel->name,
                        operand->taps_last ? ", false" : "");
}

/* ---- values side by side */

/* "bn1_mean_at[j]", "scale[0]": of what put_loads has loaded. */
static const char *element(const struct kernel_text *t, const struct node *input, const struct shape *like)
{
    (void)like;
    const char *lanes = t->tiles[input->id];
    struct arena *arena = t->w->arena;
    return lanes ? arena_printf(arena, "%s[j]", lanes)
                 : load_c(arena, t->step, input, arena_printf(arena, "%s[0]", input_name(t, input)));
}

static bool is_number(const struct node *node)
{
    return shape_count(&node->shape) == 1 && !node->shape.batched;
}

/* What the maps of `value` read from memory. */
static bool is_read(const struct kernel_text *t, const struct node *map, const struct node *value,
                    const struct node *input)
{
    return map->kind == NODE_MAP && kernel_needs(t->kernel, value, map) &&
           !is_member(t->kernel, input) && input_name(t, input);
}

static void put_load(const struct kernel_text *t, const struct node *input, const struct shape *like, int count)
{
    const char *name = input_name(t, input);
    const long long channels = like->dim[like->rank - 1];
    t->tiles[input->id] = local_name(t, input, "at");
    put(t->w, "float %s[%d];\nddp_load(%s, %s + ", t->tiles[input->id], count, t->tiles[input->id], name);
    if (shape_equal(&input->shape, like))
        put(t->w, "row * %lld + ", channels);
    put(t->w, "c);\n");
}

static void put_loads(const struct kernel_text *t, const struct node *value, int count)
{
    for (int i = 0; i < t->kernel->members.count; i++) {
        const struct node *map = t->kernel->members.at[i];
        for (int j = 0; j < map->n_inputs; j++)
            if (is_read(t, map, value, map->inputs[j]) && !is_number(map->inputs[j]) && !t->tiles[map->inputs[j]->id])
                put_load(t, map->inputs[j], &map->shape, count);
    }
}

static void forget_all(const struct kernel_text *t)
{
    forget_names(t);
    memset(t->tiles, 0, sizeof *t->tiles * (size_t)t->step->graph->nodes.count);
}

/* ---- operands that go through maps */

static const char *maps_name(const struct kernel_text *t, const struct cuda_operand *operand)
{
    return arena_printf(t->w->arena, "%s_%s", t->kernel->name, operand == &t->c->a ? "a" : "b");
}

static bool maps_read(const struct kernel_text *t, const struct node *operand, const struct node *input)
{
    for (int i = 0; i < t->kernel->members.count; i++)
        for (int j = 0; j < t->kernel->members.at[i]->n_inputs; j++)
            if (t->step->of[t->kernel->members.at[i]->inputs[j]->id] == t->step->of[input->id] &&
                is_read(t, t->kernel->members.at[i], operand, t->kernel->members.at[i]->inputs[j]))
                return true;
    return false;
}

static void put_maps_struct(struct kernel_text *t, const struct cuda_operand *operand)
{
    struct writer *w = t->w;
    if (!is_member(t->kernel, operand->node))
        return;
    forget_all(t);
    put_open(w, "struct %s ", maps_name(t, operand));
    put(w, "static constexpr int WIDTH = %d;\n", operand->values);
    for (int i = 0; i < t->kernel->inputs.count; i++)
        if (maps_read(t, operand->node, t->kernel->inputs.at[i]))
            put(w, "const %s *%s;\n", ctype[t->step->of[t->kernel->inputs.at[i]->id]->dtype], t->parameters[i]);
    put(w, "int n;\n");
    put_open(w, "__device__ __forceinline__ void make(float (&to)[WIDTH], int64_t row, int c) const ");
    put_loads(t, operand->node, operand->values);
    put(w, "#pragma unroll\n");
    put_open(w, "for (int j = 0; j < WIDTH; j++) ");
    put_maps(t, operand->node);
    put(w, "to[j] = %s;\n", t->names[operand->node->id]);
    put_close(w);
    put_close(w);
    w->indent--;
    put(w, "};\n");
}

struct items {
    VEC(const char *) at;
};

/* What the operand is made of behind its place: "x", or all that its maps read. */
static struct items operand_values(const struct kernel_text *t, const struct cuda_operand *operand)
{
    struct arena *arena = t->w->arena;
    struct items items = {0};
    const int64_t rows = operand->node->shape.rank > 1 ? operand->node->shape.dim[operand->node->shape.rank - 2] : 1;
    const char *first = t->c->batch_axes ? batch_row(t, operand->node, rows) : "";
    if (!is_member(t->kernel, operand->node)) {
        vec_push(arena, &items.at, rows_from(arena, input_name(t, operand->node), first, operand->row));
        return items;
    }
    for (int i = 0; i < t->kernel->inputs.count; i++) {
        const struct node *input = t->kernel->inputs.at[i];
        const bool of_rows = shape_count(&input->shape) == shape_count(&operand->node->shape);
        if (maps_read(t, operand->node, input))
            vec_push(arena, &items.at, rows_from(arena, t->parameters[i], of_rows ? first : "", operand->row));
    }
    vec_push(arena, &items.at, "n");
    return items;
}

/* "const ddp_copied<PLACE, bf16>", "const ddp_made<PLACE, bf16, VALUES>" */
static const char *operand_type(const struct kernel_text *t, const struct cuda_operand *operand)
{
    struct arena *arena = t->w->arena;
    const char *place = place_text(t, operand), *type = ctype[t->c->type], *how = maps_name(t, operand);
    if (operand->copied)
        return arena_printf(arena, "const ddp_%s<%s, %s>", operand->mapped ? "mapped" : "copied", place, type);
    if (!is_member(t->kernel, operand->node))
        how = arena_printf(arena, "ddp_loaded<%s, %lld, %d>", ctype[t->step->of[operand->node->id]->dtype],
                           (long long)operand->row, operand->values);
    if (operand->lines)
        return arena_printf(arena, "const ddp_lines<%s_shape, %s, %lld, %lld, %s, %s>", t->kernel->name, type,
                            (long long)t->c->line_rows, (long long)t->c->line_pitch,
                            operand->along ? "true" : "false", how);
    return arena_printf(arena, "const ddp_made<%s, %s, %s>", place, type, how);
}

/* Stages, which the results take the place of. */
static int tile_bytes(const struct contraction *c)
{
    const int stages = TILE_STAGES * (c->tile_rows + c->tile_columns) * STAGE_ROW_BYTES;
    const int results = c->tile_rows * (c->tile_columns + RESULT_GAP) * (int)sizeof(float);
    return stages > results ? stages : results;
}

/* What the operand begins with: its place, or where its lines and which pixels it has. */
static const char *operand_place(const struct kernel_text *t, const struct cuda_operand *operand)
{
    const struct form *form = &forms[t->c->form];
    if (operand->lines)
        return arena_printf(t->w->arena, "(%s *)(shared + %d), %s", ctype[t->c->type], tile_bytes(t->c),
                            t->c->form == FORM_CONV ? "0, rows" : "from, to");
    return operand->filled ? "{}" : operand == &t->c->a ? form->place_a : form->place_b;
}

static void put_operand(const struct kernel_text *t, const struct cuda_operand *operand)
{
    struct writer *w = t->w;
    const struct items items = operand_values(t, operand);
    const char *name = operand == &t->c->a ? "a" : "b", *map = arena_printf(w->arena, "}, &%s_map};\n", name);
    put(w, "%s\n", operand_type(t, operand));
    w->indent++;
    put_list(w, arena_printf(w->arena, "%s = {%s%s, %s", name, operand->mapped ? "{" : "", operand_place(t, operand),
                             operand->copied ? "" : "{"),
             items.at.at, items.at.count, operand->mapped ? map : operand->copied ? "};\n" : "}};\n");
    w->indent--;
}

/* ---- results */

static bool is_part(const struct contraction *c)
{
    return c->parts > 1;
}

/* The row of the result's tensor. */
static const char *result_row(const struct kernel_text *t)
{
    struct arena *arena = t->w->arena;
    const struct contraction *c = t->c;
    if (c->form == FORM_DINPUT)
        return "part.pixel(first + i)";
    if (c->form == FORM_DWEIGHT)
        return arena_printf(arena, "group * %lld + first + i", (long long)c->out);
    const char *batch = c->batch_axes ? batch_row(t, c->node, c->height.count) : "";
    return *batch ? arena_printf(arena, "%s + first + i", batch) : "first + i";
}

static const char *result_channel(const struct kernel_text *t)
{
    const struct contraction *c = t->c;
    const bool grouped = c->conv.groups > 1 && c->form != FORM_DWEIGHT;
    const char *column = "column + tile::column()";
    if (c->span > c->width)
        return arena_printf(t->w->arena, "ddp_line_column<%s_shape, %s>(%s)", t->kernel->name, ctype[c->type], column);
    if (c->taps_last)
        return arena_printf(t->w->arena, "ddp_taps_last<%s_shape>(%s)", t->kernel->name, column);
    return grouped ? arena_printf(t->w->arena, "group * %lld + %s", (long long)c->width, column) : column;
}

static int64_t result_channels(const struct contraction *c)
{
    return c->form == FORM_DWEIGHT ? c->width : c->width * c->conv.groups;
}

static const struct node *reduction_of(const struct columns *columns)
{
    return columns->m2 ? columns->m2 : columns->sum;
}

/* What takes the sums of a thread's columns. */
static void put_columns(const struct kernel_text *t)
{
    for (int i = 0; i < t->c->columns.count; i++) {
        const struct node *reduction = reduction_of(&t->c->columns.at[i]);
        t->tiles[reduction->id] = local_name(t, reduction, "columns");
        put(t->w, "ddp_column_%s<%d> %s = {};\n", t->c->columns.at[i].m2 ? "moments" : "sums", t->c->results,
            t->tiles[reduction->id]);
    }
}

struct values {
    VEC(struct node *) at;
};

static void add_value(struct arena *arena, struct values *values, struct node *node)
{
    for (int i = 0; i < values->at.count; i++)
        if (values->at.at[i] == node)
            return;
    vec_push(arena, &values->at, node);
}

/* What is stored, and what is summed. */
static struct values values_of(const struct kernel_text *t)
{
    struct values values = {0};
    for (int i = 0; i < t->kernel->outputs.count; i++)
        if (t->kernel->outputs.at[i]->kind != NODE_REDUCE)
            add_value(t->w->arena, &values, t->kernel->outputs.at[i]);
    for (int i = 0; i < t->c->columns.count; i++)
        add_value(t->w->arena, &values, t->c->columns.at[i].value);
    return values;
}

/* What the values' maps read; a row of each but the contraction's own. */
static void put_rows(const struct kernel_text *t, const struct values *values)
{
    t->tiles[t->c->node->id] = "result";
    for (int i = 0; i < values->at.count; i++)
        put_loads(t, values->at.at[i], t->c->results);
    for (int i = 0; i < values->at.count; i++) {
        const struct node *value = values->at.at[i];
        if (value == t->c->node)
            continue;
        t->tiles[value->id] = local_name(t, value, "row");
        put(t->w, "float %s[%d];\n", t->tiles[value->id], t->c->results);
    }
}

static void put_row_maps(const struct kernel_text *t, const struct values *values)
{
    struct writer *w = t->w;
    t->names[t->c->node->id] = local_name(t, t->c->node, "value");
    put(w, "#pragma unroll\n");
    put_open(w, "for (int j = 0; j < %d; j++) ", t->c->results);
    put(w, "const float %s = result[j];\n", t->names[t->c->node->id]);
    for (int i = 0; i < values->at.count; i++) {
        const struct node *value = values->at.at[i];
        put_maps(t, value);
        if (value != t->c->node)
            put(w, "%s[j] = %s;\n", t->tiles[value->id], t->names[value->id]);
    }
    put_close(w);
}

static void put_result_stores(const struct kernel_text *t)
{
    for (int i = 0; i < t->kernel->outputs.count; i++) {
        const struct node *output = t->kernel->outputs.at[i];
        if (output->kind != NODE_REDUCE)
            put(t->w, "ddp_store(%s + row * %lld + c, %s);\n", output_name(t, output), (long long)result_channels(t->c),
                t->tiles[output->id]);
    }
    for (int i = 0; i < t->c->columns.count; i++)
        put(t->w, "%s.add(%s);\n", t->tiles[reduction_of(&t->c->columns.at[i])->id],
            t->tiles[t->c->columns.at[i].value->id]);
}

static void put_results(const struct kernel_text *t)
{
    const struct values values = values_of(t);
    put_rows(t, &values);
    if (values.at.count > 1 || values.at.at[0] != t->c->node)
        put_row_maps(t, &values);
    put_result_stores(t);
}

static void put_result_loop(const struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    put(w, "using tile = ddp_results<%d, %d, %d>;\n", c->tile_rows, c->tile_columns, c->results);
    put_columns(t);
    put_open(w, "for (int i = tile::first_row(); i < %d; i += tile::STEP) ", c->tile_rows);
    put(w, "if (first + i >= rows || column + tile::column() >= %lld)\n    break;\n", (long long)c->span);
    put(w, "const int64_t row = %s;\n", result_row(t));
    put(w, "const int c = %s;\n", result_channel(t));
    if (c->span > c->width)
        put(w, "if (c < 0)\n    break;\n");
    put(w, "float result[%d];\nddp_load(result, tile::at(results, i));\n", c->results);
    if (is_part(c))
        put(w, "ddp_store(parts + row * %lld + c, result);\n", (long long)c->width);
    else
        put_results(t);
    put_close(w);
}

static const char *slot_text(struct arena *arena, const struct contraction *c)
{
    const char *slot = arena_printf(arena, "first / %d", c->tile_rows);
    return c->phases > 1 ? arena_printf(arena, "%s * %d + phase", slot, c->phases) : slot;
}

static void put_column_partial(const struct kernel_text *t, const struct columns *columns, const char *group)
{
    struct arena *arena = t->w->arena;
    const struct contraction *c = t->c;
    const char *const items[] = {t->tiles[reduction_of(columns)->id], "results",
                                 plus_c(arena, "(float *)workspace", columns->offset), slot_text(arena, c),
                                 number_text(arena, result_channels(c)), arena_printf(arena, "%scolumn", group),
                                 arena_printf(arena, "%lld - column", (long long)c->width)};
    put_list(t->w, arena_printf(arena, "ddp_put_columns<%d>(", c->tile_columns), items, sizeof items / sizeof *items,
             ");\n");
}

static void put_column_partials(const struct kernel_text *t)
{
    const struct contraction *c = t->c;
    const char *group = c->conv.groups > 1 ? arena_printf(t->w->arena, "group * %lld + ", (long long)c->width) : "";
    for (int i = 0; i < c->columns.count; i++)
        put_column_partial(t, &c->columns.at[i], group);
}

/* ---- the grid: numbers of blocks, as only the first of a grid's three extents may be large */

/* What the number of a block is made of. Columns are its lowest digit: blocks that run together then read the same
   rows. The highest is what depends on n, if anything does. */
struct block {
    const char *first, *column, *group, *layer; /* C; the layer is a phase, a part or a matrix */
};

static int64_t column_blocks(const struct contraction *c)
{
    return divide_up(c->span, c->tile_columns);
}

/* "(n * 64 + 127) / 128": blocks that share the rows; of a stride, those of its largest phase. */
static const char *row_blocks(struct arena *arena, const struct contraction *c)
{
    struct extent rows = c->height;
    if (c->form == FORM_DINPUT)
        rows.count = c->images.count * divide_up(c->source[0], c->conv.stride[0]) *
                     divide_up(c->source[1], c->conv.stride[1]);
    return cuda_blocks(arena, extent_text(arena, rows), c->tile_rows);
}

/* "n * 8", "4" */
static const char *layers(struct arena *arena, const struct contraction *c)
{
    return c->batch_axes ? extent_c(arena, &c->node->shape, 0, c->batch_axes)
                         : number_text(arena, c->phases * c->parts);
}

/* "(int)blockIdx.x / 2 % 4 * 64": a digit worth `times`, above digits worth `below` in all; NULL: the highest. */
static const char *digit(struct arena *arena, int64_t below, const char *extent, int times)
{
    if (extent && strcmp(extent, "1") == 0)
        return "0";
    const char *text = "(int)blockIdx.x";
    if (below > 1)
        text = arena_printf(arena, "%s / %lld", text, (long long)below);
    if (extent)
        text = arena_printf(arena, "%s %% %s", text, extent);
    return times > 1 ? arena_printf(arena, "%s * %d", text, times) : text;
}

static struct block block_of(struct arena *arena, const struct contraction *c)
{
    const char *rows = row_blocks(arena, c), *all = layers(arena, c);
    const int64_t columns = column_blocks(c), tiles = columns * c->conv.groups;
    struct block block = {.column = digit(arena, 1, number_text(arena, columns), c->tile_columns),
                          .group = digit(arena, columns, number_text(arena, c->conv.groups), 1)};
    if (c->height.batched) {
        block.layer = digit(arena, tiles, all, 1);
        block.first = digit(arena, tiles * c->phases * c->parts, NULL, c->tile_rows);
    } else {
        block.first = digit(arena, tiles, rows, c->tile_rows);
        block.layer = strcmp(all, "1") == 0 ? "0" : digit(arena, tiles * strtoll(rows, NULL, 10), NULL, 1);
    }
    return block;
}

static const char *grid(struct arena *arena, const struct contraction *c)
{
    const int64_t tiles = column_blocks(c) * c->conv.groups;
    const char *const factors[] = {row_blocks(arena, c), layers(arena, c), number_text(arena, tiles)};
    const char *text = "1";
    for (int i = 0; i < 3; i++)
        if (strcmp(factors[i], "1") != 0)
            text = strcmp(text, "1") == 0 ? factors[i] : arena_printf(arena, "%s * %s", text, factors[i]);
    return text;
}

/* ---- the kernel */

/* Which rows and which part of k a block has. */
static void put_block(const struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    const struct block block = block_of(w->arena, c);
    const char *height = extent_text(w->arena, c->height), *depth = extent_text(w->arena, c->depth);
    put(w, "const int first = %s, column = %s;\n", block.first, block.column);
    switch (c->form) {
    case FORM_CONV:
        put(w, "const int rows = %s, ", height);
        if (!c->a.lines)
            put(w, "group = %s, ", block.group);
        put(w, "depth = %s;\n", depth);
        return;
    case FORM_DINPUT:
        put(w, "const int phase = %s, group = %s;\n", block.layer, block.group);
        put(w, "const ddp_dinput<%s_shape> part(phase, group);\n", t->kernel->name);
        put(w, "const int rows = part.rows(%s), depth = part.depth();\n", extent_text(w->arena, c->images));
        return;
    case FORM_DWEIGHT:
        put(w, "const int group = %s;\n", block.group);
        break;
    case FORM_MATMUL:
        put(w, "const int columns = %lld;\n", (long long)c->width);
        break;
    }
    put(w, "const int rows = %s, k = %s;\n", height, depth);
    if (is_part(c)) {
        put(w, "const int number = %s, share = ddp_share<%s>(k, %d);\n", block.layer, ctype[c->type], c->parts);
        put(w, "const int from = min(number * share, k), to = min(from + share, k), depth = to - from;\n");
        put(w, "float *const parts = (float *)workspace + number * INT64_C(%lld);\n",
            (long long)(c->conv.groups * c->height.count * c->width));
    } else
        put(w, "const int from = 0, to = k, depth = k;\n");
}

/* "const int64_t i0 = (int)blockIdx.x / 4 / 8, i1 = (int)blockIdx.x / 4 % 8;" */
static void put_batch(const struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct shape *shape = &t->c->node->shape;
    const char *rest = block_of(w->arena, t->c).layer;
    for (int i = t->c->batch_axes - 1; i >= 0; i--) {
        const char *extent = extent_text(w->arena, (struct extent){shape->dim[i], false});
        put(w, "const int64_t i%d = %s%s%s;\n", i, rest, i ? " % " : "", i ? extent : "");
        rest = arena_printf(w->arena, "%s / %s", rest, extent);
    }
}

static int shared_bytes(const struct contraction *c)
{
    return tile_bytes(c) + (int)(c->line_rows * c->line_pitch * dtype_bytes[c->type]);
}

static struct launch main_launch(const struct kernel_text *t)
{
    struct arena *arena = t->w->arena;
    const struct contraction *c = t->c;
    return (struct launch){"", {grid(arena, c)}, TILE_THREADS, shared_bytes(c)};
}

static void add_map(struct cuda *k, const struct kernel_text *t, const struct cuda_operand *operand)
{
    if (operand->mapped)
        cuda_add_map(k, t->c, operand, input_name(t, operand->node));
}

static void put_main(struct cuda *k, struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    forget_all(t);
    add_map(k, t, &c->a);
    add_map(k, t, &c->b);
    cuda_open(k, main_launch(t));
    put(w, "DDP_DYNAMIC_SHARED(shared);\n");
    put_block(t);
    put_batch(t);
    put_operand(t, &c->a);
    put_operand(t, &c->b);
    put(w, "float *const results = ddp_tile<%s, %d, %d%s>::multiply(shared, a, first, b, column, depth);\n",
        ctype[c->type], c->tile_rows, c->tile_columns, c->tf32 ? ", tf32" : "");
    put_result_loop(t);
    put_column_partials(t);
    put_close(w);
}

/* ---- kernels behind it */

/* How many blocks have put sums. */
static const char *slots_text(const struct kernel_text *t)
{
    struct arena *arena = t->w->arena;
    const char *blocks = row_blocks(arena, t->c);
    return t->c->phases > 1 ? arena_printf(arena, "%s * %d", blocks, t->c->phases) : blocks;
}

static void put_column_result(const struct kernel_text *t, const struct columns *columns)
{
    struct arena *arena = t->w->arena;
    const struct contraction *c = t->c;
    const char *partial = plus_c(arena, "(const float *)workspace", columns->offset);
    const char *sum = columns->sum ? output_name(t, columns->sum) : "NULL";
    const bool mean = !columns->m2 && columns->sum->reduce.op == REDUCE_MEAN;
    put(t->w, "ddp_columns_%s(%s, %s, %lld, %s%s);\n", columns->m2 ? "moments" : "sum", partial, slots_text(t),
        (long long)result_channels(c),
        columns->m2 ? arena_printf(arena, "%s, ", sum)
                    : mean ? arena_printf(arena, "(double)(%s), ", extent_text(arena, c->height)) : "1.0, ",
        columns->m2 ? output_name(t, columns->m2) : sum);
}

/* Block (_, y) sums the y-th columns. */
static void put_columns_kernel(struct cuda *k, const struct kernel_text *t)
{
    struct writer *w = t->w;
    if (!t->c->columns.count)
        return;
    const char *channels = cuda_blocks(w->arena, number_text(w->arena, result_channels(t->c)), COLUMNS_SIDE);
    cuda_open(k, (struct launch){"_columns", {channels, number_text(w->arena, t->c->columns.count)},
                                 COLUMNS_SIDE * COLUMNS_SIDE, 0});
    for (int i = 0; i < t->c->columns.count; i++) {
        if (t->c->columns.count > 1)
            put(w, "if (blockIdx.y == %d)\n    ", i);
        put_column_result(t, &t->c->columns.at[i]);
    }
    put_close(w);
}

static void put_parts_kernel(struct cuda *k, const struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    if (!is_part(c))
        return;
    const int64_t elements = c->conv.groups * c->height.count * c->width;
    const char *blocks = cuda_blocks(w->arena, number_text(w->arena, elements), TILE_THREADS * c->results);
    cuda_open(k, (struct launch){"_parts", {blocks}, TILE_THREADS, 0});
    put(w, "ddp_add_parts<%d>((const float *)workspace, %d, %lld, %s);\n", c->results, c->parts,
        (long long)elements, output_name(t, c->node));
    put_close(w);
}

static void open_text(struct kernel_text *t, struct contraction *c, struct writer *w, const struct step *step,
                      const struct kernel *kernel)
{
    cuda_contraction(c, w->arena, step, kernel);
    *t = (struct kernel_text){.w = w, .step = step, .kernel = kernel, .c = c, .element = element};
    open_kernel_text(t);
}

static void put_tile(const struct kernel_text *t)
{
    const struct contraction *c = t->c;
    put(t->w, "/* tile: %d x %d, %d terms a stage", c->tile_rows, c->tile_columns, STAGE_ROW_BYTES / dtype_bytes[c->type]);
    put(t->w, c->parts > 1 ? "; the sums in %d parts */\n" : " */\n", c->parts);
}

void emit_cuda_contract(struct cuda *k)
{
    struct contraction c;
    struct kernel_text t;
    open_text(&t, &c, k->w, k->step, k->kernel);
    put_tile(&t);
    put_shape(&t);
    put_maps_struct(&t, &c.a);
    put_maps_struct(&t, &c.b);
    put_main(k, &t);
    put_columns_kernel(k, &t);
    put_parts_kernel(k, &t);
}
