/* cpu_contract.c: contractions for the CPU: a kernel shows its shape, the taps of each part of the image,
   what is staged, and its maps; the loops that all share are runtime/device/cpu.h.
   requires: a kernel whose anchor is a contract; members before it map an operand that is staged, members
   behind it its result. */
#include "emit/cpu.h"
#include "emit/cpu_contract.h"

static const char *element(const struct kernel_text *t, const struct node *input, const struct shape *like)
{
    return cpu_element(t->w->arena, t->step, t->kernel, input, like, t->row);
}

/* ---- results */

/* Stored, or summed. */
static bool is_wanted(const struct kernel_text *t, const struct node *member)
{
    return member->kind != NODE_REDUCE && (output_name(t, member) || t->tiles[member->id]);
}

/* One row of a tile: all maps; then outputs to memory, perhaps over what these read, and what is summed to its tile. */
static void put_results(const struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct node *node = t->kernel->node;
    const long long channels = node->shape.dim[node->shape.rank - 1];
    forget_names(t);
    t->names[node->id] = local_name(t, node, "value");
    put(w, "const int64_t c = block.channel + j;\n");
    put(w, "const float %s = block.tile[i][j];\n", t->names[node->id]);
    for (int i = 0; i < t->kernel->members.count; i++)
        if (is_wanted(t, t->kernel->members.at[i]))
            put_maps(t, t->kernel->members.at[i]);
    for (int i = 0; i < t->kernel->members.count; i++) {
        const struct node *member = t->kernel->members.at[i];
        if (!is_wanted(t, member))
            continue;
        if (output_name(t, member))
            put(w, "%s[row * %lld + c] = %s;\n", output_name(t, member), channels,
                store_c(w->arena, t->step, member, t->names[member->id]));
        if (t->tiles[member->id] && member != node)
            put(w, "%s[i][j] = %s;\n", t->tiles[member->id], t->names[member->id]);
    }
}

/* Names the tiles that are summed; declares those that the contraction does not give. */
static void put_column_tiles(const struct kernel_text *t)
{
    for (int i = 0; i < t->c->columns.count; i++) {
        const struct node *value = t->c->columns.at[i].value;
        if (t->tiles[value->id])
            continue;
        t->tiles[value->id] = value == t->kernel->node ? "block.tile" : local_name(t, value, "tile");
        if (value != t->kernel->node)
            put(t->w, "ddp_tile %s%s;\n", t->tiles[value->id], t->c->gather.out % PANEL ? " = {0}" : "");
    }
}

static const char *partial_at(struct arena *arena, const struct columns *columns)
{
    return plus_c(arena, "partial", columns->offset);
}

static void put_columns(const struct kernel_text *t)
{
    for (int i = 0; i < t->c->columns.count; i++) {
        const struct columns *columns = &t->c->columns.at[i];
        put(t->w, "ddp_columns_%s(&block, %s, %s);\n", columns->m2 ? "moments" : "add",
            t->tiles[columns->value->id], partial_at(t->w->arena, columns));
    }
}

/* The blocks' partial results become the reductions' results. */
static void put_column_results(const struct kernel_text *t)
{
    for (int i = 0; i < t->c->columns.count; i++) {
        const struct columns *columns = &t->c->columns.at[i];
        const char *at = partial_at(t->w->arena, columns);
        const char *sum = columns->sum ? output_name(t, columns->sum) : "NULL";
        if (columns->m2)
            put(t->w, "ddp_columns_mean_m2(&run, %s, %s, %s);\n", at, sum, output_name(t, columns->m2));
        else
            put(t->w, "ddp_columns_sum(&run, %s, %s, %s);\n", at,
                columns->sum->reduce.op == REDUCE_MEAN ? "(double)ddp_gather_rows(&run)" : "1", sum);
    }
}

/* Whether what the kernel stores or sums is the contraction's own result. */
static bool is_plain(const struct kernel_text *t)
{
    for (int i = 0; i < t->kernel->members.count; i++) {
        const struct node *member = t->kernel->members.at[i];
        if (member->kind == NODE_MAP && kernel_needs(t->kernel, member, t->kernel->node))
            return false;
    }
    return true;
}

static void put_store(struct kernel_text *t, const char *first_row)
{
    struct writer *w = t->w;
    const struct node *node = t->kernel->node;
    const long long channels = node->shape.dim[node->shape.rank - 1];
    put_column_tiles(t);
    if (is_plain(t)) {
        if (output_name(t, node))
            put(w, "ddp_gather_store%s(&block, %s, %lld);\n", is_bf16(t->step, node) ? "_bf16" : "",
                rows_from(w->arena, output_name(t, node), first_row, channels), channels);
        put_columns(t);
        return;
    }
    put_open(w, "for (int64_t i = 0; i < block.height; i++) ");
    put(w, "const int64_t row = %s%sblock.pixel[i];\n", first_row, *first_row ? " + " : "");
    t->row = "row";
    put(w, "#pragma omp simd\n");
    put_open(w, "for (int64_t j = 0; j < %s; j++) ", t->c->gather.out % PANEL ? "block.width" : "32");
    put_results(t);
    put_close(w);
    put_close(w);
    put_columns(t);
}

/* ---- operands */

/* The operand's rows at `pixel`, channels [first, first + count): through its maps, into to[0..count). */
static void put_mapped(struct kernel_text *t, const struct node *operand, const char *first,
                       const char *count)
{
    struct writer *w = t->w;
    forget_names(t);
    t->row = "pixel";
    put(w, "#pragma omp simd\n");
    put_open(w, "for (int64_t j = 0; j < %s; j++) ", count);
    put(w, "const int64_t c = %s + j;\n", first);
    put_maps(t, operand);
    const char *value = is_member(t->kernel, operand) ? t->names[operand->id] : element(t, operand, &operand->shape);
    put(w, "to[j] = %s;\n", value);
    put_close(w);
}

static bool is_copied(const struct kernel_text *t, const struct node *operand)
{
    return contraction_copies(t->c, t->step, t->kernel, operand);
}

/* A source pixel of the group, to `place`. */
static void put_gather_pixel(struct kernel_text *t, const struct node *x, const char *place)
{
    const long long paired = t->c->gather.paired;
    const char *count = paired ? arena_printf(t->w->arena, "%lld", paired) : "shape.in";
    put(t->w, "float *to = %s;\n", paired ? "ddp_gather_made(&block)" : place);
    put_mapped(t, x, arena_printf(t->w->arena, "block.group * %s", count), count);
    if (paired)
        put(t->w, "ddp_narrow_pixel(%s, to, %s);\n", place, count);
}

/* Rows of several pixels: these are mapped first, each once. */
static void put_gather_map(struct kernel_text *t, const struct node *x, const char *first_row)
{
    struct writer *w = t->w;
    put_open(w,
             "for (struct ddp_mapped at = ddp_gather_map(&block); at.lines; ddp_mapped_next(&block, &at)) ");
    put(w, "const int64_t pixel = %s%sat.pixel;\n", first_row, *first_row ? " + " : "");
    put_gather_pixel(t, x, "at.to");
    put_close(w);
    put(w, "ddp_gather_stage_mapped(&block);\n");
}

static void put_gather_copy(struct kernel_text *t, const struct node *x, const char *first_row)
{
    const long long channels = x->shape.dim[x->shape.rank - 1];
    const char *from = rows_from(t->w->arena, input_name(t, x), first_row, channels);
    const char *how = t->c->in_place ? "in_place" : "stage";
    if (t->c->paired)
        put(t->w, "ddp_gather_%s(&block, ddp_words_of(%s), %lld);\n", how, from, channels / 2);
    else
        put(t->w, "ddp_gather_%s(&block, %s, %lld);\n", how, from, channels);
}

static void put_gather_stage(struct kernel_text *t, const struct node *x, const char *first_row)
{
    struct writer *w = t->w;
    if (is_copied(t, x) || t->c->gather.mapped) {
        (is_copied(t, x) ? put_gather_copy : put_gather_map)(t, x, first_row);
        return;
    }
    put_open(w, "for (; ddp_row_is(&block); ddp_row_next(&block, &block.row)) ");
    put(w, "const int64_t pixel = %s%sddp_row_source(&block, &block.row, 0, 0);\n", first_row,
        *first_row ? " + " : "");
    put_gather_pixel(t, x, "block.row.to");
    put_close(w);
}

/* What a kernel makes of the pixels of a patch. */
static void put_patch_pixels(struct kernel_text *t, const struct node *operand, const char *to, const char *first,
                             const char *count)
{
    struct writer *w = t->w;
    w->indent++;
    put_open(w, "for (int64_t i = 0; i < patch.count; i++) ");
    put(w, "const int64_t pixel = patch.pixel[i];\n");
    put(w, "float *to = %s;\n", to);
    put_mapped(t, operand, first, count);
    put_close(w);
    w->indent--;
}

static void put_winograd_stage(struct kernel_text *t, const struct node *x)
{
    struct writer *w = t->w;
    if (!is_member(t->kernel, x)) {
        put(w, "ddp_winograd_stage(&block, %s, %lld);\n", input_name(t, x),
            (long long)x->shape.dim[x->shape.rank - 1]);
        return;
    }
    put(w, "for (struct ddp_patch patch; ddp_patch_next(&block, &patch); ddp_patch_stage(&block, &patch))\n");
    put_patch_pixels(t, x, "ddp_patch_row(&block, &patch, i)", "block.group * shape.in", "shape.in");
}

/* side: "x" or "dy" */
static void put_side_stage(struct kernel_text *t, const struct node *operand, const char *side)
{
    struct writer *w = t->w;
    if (!is_member(t->kernel, operand)) {
        put(w, "ddp_patches_stage(&pixels, &pixels.%s, %s, %lld);\n", side, input_name(t, operand),
            (long long)operand->shape.dim[operand->shape.rank - 1]);
        return;
    }
    put(w, "for (struct ddp_patch patch = {0}; ddp_side_patch(&pixels, &pixels.%s, &patch);\n", side);
    put(w, "     ddp_side_stage(&pixels, &pixels.%s, &patch))\n", side);
    put_patch_pixels(t, operand, arena_printf(w->arena, "ddp_side_row(&pixels, &pixels.%s, &patch, i)", side),
                     arena_printf(w->arena, "pixels.%s.channel", side),
                     arena_printf(w->arena, "pixels.%s.channels", side));
}

static void put_outer_stage(struct kernel_text *t, struct node *operand, const char *side)
{
    struct writer *w = t->w;
    const bool paired = t->c->paired;
    if (is_copied(t, operand)) {
        put(w, "ddp_outer_stage%s(&pixels, &pixels.%s, %s, %lld);\n", paired ? "_bf16" : "", side,
            input_name(t, operand), (long long)operand->shape.dim[operand->shape.rank - 1]);
        return;
    }
    put_open(w, "for (struct ddp_staged row = {0}; ddp_outer_row%s(&pixels, &pixels.%s, &row);) ",
             paired ? "_of_two" : "", side);
    put(w, "const int64_t pixel = row.pixel;\n");
    put(w, "float *to = %s;\n", paired ? "ddp_outer_made(&pixels, &row)" : "row.to");
    put_mapped(t, operand, "row.channel", "row.count");
    put_close(w);
}

/* ---- forms */

/* How many pixels (or rows) there are: "(int64_t)n * 64". */
static const char *count_text(struct arena *arena, const struct shape *shape)
{
    return extent_c(arena, shape, 0, shape->rank);
}

/* The workspace: panels, partial results, the threads' stages. Returns what the last are called. */
static const char *put_workspace(struct writer *w, const struct contraction *c)
{
    const char *next = "workspace";
    if (c->shared) {
        put(w, "float *%s = workspace;\n", c->words ? "wide" : "panels");
        next = arena_printf(w->arena, "%s + %lld", c->words ? "wide" : "panels", (long long)c->shared);
    }
    if (c->words) {
        put(w, "float *panels = %s; /* of bf16, two in a word */\n", next);
        next = arena_printf(w->arena, "panels + %lld", (long long)c->words);
    }
    if (c->points) {
        put(w, "float *points = %s; /* the weight, transformed */\n", next);
        next = arena_printf(w->arena, "points + %lld", (long long)c->points);
    }
    if (c->partial) {
        put(w, "float *partial = %s; /* sums of each block of rows */\n", next);
        next = arena_printf(w->arena, "partial + %lld", (long long)c->partial);
    }
    if (!c->shared && !c->words && !c->points && !c->partial)
        return next;
    put(w, "float *stages = %s;\n", next);
    return "stages";
}

static void put_tasks(const struct kernel_text *t, const char *loop, const char *state, const char *name)
{
    struct writer *w = t->w;
    if (t->kernel->flops >= SERIAL_FLOPS)
        put(w, "#pragma omp parallel for schedule(dynamic)\n");
    put_open(w, "for (int64_t task = 0; task < run.tasks; task++) ");
    put(w, "struct %s %s;\n", state, name);
    put(w, "ddp_%s_begin(&%s, &run, task);\n", loop, name);
}

static void put_prefetch(const struct kernel_text *t, const char *name, const char *first_row)
{
    const struct shape *shape = &t->kernel->node->shape;
    const long long channels = shape->dim[shape->rank - 1];
    put(t->w, "ddp_gather_prefetch(&block, %s, %lld);\n", rows_from(t->w->arena, name, first_row, channels),
        channels);
}

static bool is_in_place(const struct kernel_text *t, const struct node *output)
{
    for (int i = 0; i < t->kernel->inputs.count; i++)
        if (tensors_overlap(t->step->of[t->kernel->inputs.at[i]->id], t->step->of[output->id]))
            return true;
    return false;
}

/* The tensors whose elements are beside the tile's: read by the maps of its result, and stored. */
static void put_prefetches(const struct kernel_text *t, const char *first_row)
{
    const struct kernel *kernel = t->kernel;
    for (int i = 0; i < kernel->inputs.count; i++)
        if (contraction_reads_beside(kernel, kernel->inputs.at[i]))
            put_prefetch(t, t->parameters[i], first_row);
    for (int i = 0; i < kernel->outputs.count; i++)
        if (kernel->outputs.at[i]->kind != NODE_REDUCE && !is_in_place(t, kernel->outputs.at[i]))
            put_prefetch(t, output_name(t, kernel->outputs.at[i]), first_row);
}

/* The loop over the tiles of a block; x: rows that the kernel made itself, or NULL. */
static void put_tiles(struct kernel_text *t, const char *x, const char *first_x, const char *panels,
                      const char *first_y)
{
    struct writer *w = t->w;
    const bool winograd = t->c->gather.patch.edge, lines = t->c->gather.lines;
    if (winograd)
        put(w, "ddp_winograd_begin(&block);\n");
    put_open(w, "while (ddp_gather_next(&block)) ");
    if (x)
        put(w, "ddp_gather_stage(&block, %s, %lld);\n", x, (long long)t->c->gather.in);
    else if (winograd)
        put_winograd_stage(t, t->c->x);
    else if (lines)
        put(w, "ddp_lines_stage(&block, %s);\n", input_name(t, t->c->x));
    else
        put_gather_stage(t, t->c->x, first_x);
    if (!winograd)
        put_prefetches(t, first_y);
    put(w, "ddp_%s_multiply(&block, %s);\n", winograd ? "winograd" : lines ? "lines" : "gather", panels);
    put_store(t, first_y);
    put_close(w);
}

/* The weight in the order in which the tile reads it. */
static void put_panels(struct writer *w, const struct contraction *c, const char *weight)
{
    const char *packed = c->words ? "wide" : "panels";
    if (c->from == PANELS_PACKED)
        put(w, "ddp_pack(&order, %s, %s);\n", weight, packed);
    if (c->from == PANELS_TRANSPOSED && !c->gather.panel)
        put(w, "ddp_transpose_panels(&shape, %s, panels);\n", weight);
    else if (c->words)
        put(w, "ddp_narrow_panels(&shape, %s, panels);\n", c->shared ? packed : weight);
    if (c->points)
        put(w, "ddp_winograd_weight(&shape, %s, points);\n", c->shared ? packed : weight);
}

/* Where the tile reads it from. */
static const char *panels_text(struct arena *arena, const struct contraction *c, const char *weight)
{
    if (c->gather.panel)
        return arena_printf(arena, "ddp_transpose_next(&block, %s)", weight);
    return c->points ? "points" : c->shared || c->words ? "panels" : weight;
}

static void emit_gather(struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    const char *weight = input_name(t, c->node->inputs[1]);
    put_gather(w, c);
    if (c->from == PANELS_PACKED)
        put_strided(w, &c->strided);
    const char *stages = put_workspace(w, c);
    put_panels(w, c, weight);
    put(w, "const struct ddp_gather_run run = ddp_gather_start(&shape, %s, %s);\n",
        count_text(w->arena, &c->pixels), stages);
    put_tasks(t, "gather", "ddp_block", "block");
    put_tiles(t, NULL, "", panels_text(w->arena, c, weight), "");
    put_close(w);
    put_column_results(t);
}

static void put_patches_chunks(struct kernel_text *t, const char *gradient)
{
    struct writer *w = t->w;
    put_open(w, "while (ddp_patches_next(&pixels)) ");
    put_side_stage(t, t->c->x, "x");
    put_side_stage(t, t->c->y, "dy");
    put(w, "ddp_patches_add(&pixels);\n");
    put_close(w);
    put(w, "ddp_patches_store(&pixels, %s);\n", gradient);
}

static void put_pixels_chunks(struct kernel_text *t, const char *gradient)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    put_open(w, "while (ddp_outer_next(&pixels)) ");
    if (c->outer.line.channels)
        put(w, "ddp_outer_stage_lines%s(&pixels, %s);\n", c->paired ? "_bf16" : "", input_name(t, c->x));
    else
        put_outer_stage(t, c->x, "x");
    put_outer_stage(t, c->y, "dy");
    put(w, "ddp_outer_add(&pixels, %s);\n", gradient);
    put_close(w);
}

static void emit_outer(struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    const char *gradient = output_name(t, c->node);
    put_outer(w, c);
    if (c->from == PANELS_PACKED)
        put_strided(w, &c->strided);
    const char *stages = put_workspace(w, c);
    put(w, "const struct ddp_outer_run run = ddp_outer_start(&shape, %s, %s);\n",
        count_text(w->arena, &c->pixels), stages);
    put_tasks(t, "outer", "ddp_pixels", "pixels");
    (c->outer.patches ? put_patches_chunks : put_pixels_chunks)(t, c->shared ? "panels" : gradient);
    put_close(w);
    if (c->from == PANELS_PACKED)
        put(w, "ddp_unpack(&order, panels, %s);\n", gradient);
}

static void put_batch_loops(struct writer *w, const struct shape *shape, int axes)
{
    if (axes == 0) {
        put(w, "{\n");
        w->indent++;
        return;
    }
    put(w, "#pragma omp parallel for collapse(%d) schedule(static)\n", axes);
    for (int i = 0; i < axes; i++, w->indent++)
        put(w, "for (int64_t i%d = 0; i%d < %s; i%d++)%s\n", i, i, extent_c(w->arena, shape, i, i + 1), i,
            i + 1 == axes ? " {" : "");
}

/* An operand's matrix in f32: where it lies, or widened to the workspace. */
static const char *wide_matrix(const struct kernel_text *t, const struct node *operand, const char *first_row,
                               long long rows, long long columns)
{
    struct writer *w = t->w;
    const char *from = rows_from(w->arena, input_name(t, operand), first_row, columns);
    if (!is_bf16(t->step, operand))
        return from;
    put(w, "#pragma omp simd\n");
    put(w, "for (int j = 0; j < %lld; j++)\n", rows * columns);
    put(w, "    stage[%lld + j] = widen((%s)[j]);\n", (long long)t->c->wide, from);
    return plus_c(w->arena, "stage", t->c->wide);
}

/* What each batch entry makes for itself: b in panels, a turned. */
static void put_batch_operands(const struct kernel_text *t, const struct node *a, const struct node *b)
{
    struct writer *w = t->w;
    const struct contraction *c = t->c;
    const struct node *node = c->node;
    const bool turned = node->contract.transpose_b;
    const char *first_b = batch_row(t, b, turned ? c->gather.out : c->gather.in);
    const char *first_a = batch_row(t, a, c->gather.in);
    const long long rows = node->shape.dim[node->shape.rank - 2];
    const long long b_rows = turned ? c->gather.out : c->gather.in;
    const long long b_columns = turned ? c->gather.in : c->gather.out;
    put(w, "float *stage = (float *)workspace + omp_get_thread_num() * shape.stage;\n");
    put(w, "float *panels = stage + %lld;\n", (long long)c->packed);
    put(w, "ddp_pack_rows(&order, %s, panels, 0, ddp_panel_rows(&order));\n",
        wide_matrix(t, b, first_b, b_rows, b_columns));
    if (!node->contract.transpose_a)
        return;
    put(w, "float *turned = stage + %lld;\n", (long long)c->turned);
    put(w, "ddp_turn(%s, %lld, %lld, turned);\n", wide_matrix(t, a, first_a, c->gather.in, rows),
        (long long)c->gather.in, rows);
}

static void emit_batch(struct kernel_text *t)
{
    struct writer *w = t->w;
    const struct node *node = t->c->node, *a = node->inputs[0], *b = node->inputs[1];
    const int axes = node->shape.rank - 2;
    const long long rows = node->shape.dim[axes];
    put_gather(w, t->c);
    put_strided(w, &t->c->strided);
    put_batch_loops(w, &node->shape, axes);
    put_batch_operands(t, a, b);
    put(w, "const struct ddp_gather_run run = ddp_gather_start(&shape, %lld, workspace);\n", rows);
    put_open(w, "for (int64_t task = 0; task < run.tasks; task++) ");
    put(w, "struct ddp_block block;\n");
    put(w, "ddp_gather_begin(&block, &run, task);\n");
    put_tiles(t, node->contract.transpose_a ? "turned" : NULL, batch_row(t, a, rows), "panels",
              batch_row(t, node, rows));
    put_close(w);
    w->indent -= axes > 0 ? axes - 1 : 0;
    put_close(w);
}

void emit_cpu_contract(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const emit[])(struct kernel_text *) = {
        [FORM_GATHER] = emit_gather, [FORM_OUTER] = emit_outer, [FORM_BATCH] = emit_batch};
    struct contraction c;
    contraction_plan(&c, w->arena, step, kernel);
    struct kernel_text t = {.w = w, .step = step, .kernel = kernel, .c = &c, .element = element};
    open_kernel_text(&t);
    emit[c.form](&t);
}
