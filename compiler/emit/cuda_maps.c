/* cuda_maps.c: operands of a contraction that the bulk tensor copy of sm_90a brings (device/cuda_mapped.h): which do,
   and how launch.c describes their tensors (device/launch.h).
   requires: a contraction with operands and tiles. */
#include "emit/cuda.h"
#include "emit/cuda_contract.h"

/* Of a box: as wide as a row of a stage; and what an image's map can say. */
enum { BOX = STAGE_ROW_BYTES / 2, MAX_STEP = 8, MAX_OFFSET = 255, LEAST_CORNER = -128, MOST_CORNER = 127 };

/* An operand as images, whose pixels the copy goes over. */
struct images {
    const int64_t *extent;
    int64_t channels;              /* of a group */
    int64_t step[2], lower[2], upper[2];
    int64_t offset[2];             /* of the farthest tap */
};

static bool is_a(const struct contraction *c, const struct cuda_operand *operand)
{
    return operand == &c->a;
}

/* Rows are pixels that taps move, or channels of them. */
static bool has_pixels(const struct contraction *c, const struct cuda_operand *operand)
{
    return c->form == FORM_DWEIGHT ? !is_a(c, operand) : c->form != FORM_MATMUL && is_a(c, operand);
}

static bool is_matrix(const struct contraction *c)
{
    return is_pointwise(&c->node->contract);
}

/* Pixels of x under a tap of y's; of dy under one of x's, where there are no strides. */
static struct images images_of(const struct contraction *c)
{
    const struct contract *conv = &c->conv;
    const bool turned = c->form == FORM_DINPUT;
    const int64_t *const positions = turned ? c->source : c->result;
    struct images images = {.extent = turned ? c->result : c->source, .channels = turned ? c->out : c->in};
    for (int i = 0; i < 2; i++) {
        images.step[i] = conv->stride[i];
        images.offset[i] = (int64_t)(conv->kernel[i] - 1) * conv->dilation[i];
        images.lower[i] = turned ? conv->padding[i] - images.offset[i] : -conv->padding[i];
        images.upper[i] = images.lower[i] + (positions[i] - 1) * images.step[i] + 1 - images.extent[i];
    }
    return images;
}

static bool can_describe(const struct images *images)
{
    for (int i = 0; i < 2; i++)
        if (images->step[i] > MAX_STEP || images->offset[i] > MAX_OFFSET || images->lower[i] < LEAST_CORNER ||
            images->lower[i] > MOST_CORNER || images->upper[i] < LEAST_CORNER || images->upper[i] > MOST_CORNER)
            return false;
    return true;
}

/* No box goes from one tap to the next, nor, along k, from one group to the next. */
bool cuda_is_mapped(const struct contraction *c, const struct cuda_operand *operand)
{
    const bool one_group = c->conv.groups == 1;
    if (c->type != BF16 || !operand->copied || operand->filled || c->batch_axes)
        return false;
    if (c->form == FORM_DINPUT && !is_a(c, operand))
        return c->out % BOX == 0 || (is_matrix(c) && one_group);
    if (!has_pixels(c, operand))
        return true;
    const struct images images = images_of(c);
    if (is_matrix(c))
        return !operand->along || one_group || images.channels % BOX == 0;
    return c->phases == 1 && images.channels % BOX == 0 && can_describe(&images);
}

/* ---- their descriptions */

struct fields {
    VEC(const char *) at;
};

static void add(struct arena *arena, struct fields *fields, const char *name, const char *value)
{
    vec_push(arena, &fields->at, arena_printf(arena, ".%s = %s", name, value));
}

static const char *numbers(struct arena *arena, int count, const int64_t *number)
{
    const char *text = "";
    for (int i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s%lld", text, i ? ", " : "", (long long)number[i]);
    return arena_printf(arena, "{%s}", text);
}

/* Innermost first; the outermost extent may depend on n. Tensors lie densely. */
static void add_shape(struct arena *arena, struct fields *fields, int rank, const int64_t *inner, struct extent outer)
{
    int64_t stride[4] = {2};
    const char *extents = "";
    for (int i = 0; i + 1 < rank; i++) {
        stride[i + 1] = stride[i] * inner[i];
        extents = arena_printf(arena, "%s%lld, ", extents, (long long)inner[i]);
    }
    add(arena, fields, "rank", arena_printf(arena, "%d", rank));
    add(arena, fields, "extent", arena_printf(arena, "{%s%s}", extents, extent_text(arena, outer)));
    add(arena, fields, "stride", numbers(arena, rank, stride));
}

static void add_images(struct arena *arena, struct fields *fields, const struct contraction *c, int64_t pixels)
{
    const struct images images = images_of(c);
    const int64_t inner[] = {images.channels * c->conv.groups, images.extent[1], images.extent[0]};
    add_shape(arena, fields, 4, inner, c->images);
    add(arena, fields, "channels", arena_printf(arena, "%d", BOX));
    add(arena, fields, "pixels", arena_printf(arena, "%lld", (long long)pixels));
    add(arena, fields, "lower", numbers(arena, 2, (const int64_t[]){images.lower[1], images.lower[0]}));
    add(arena, fields, "upper", numbers(arena, 2, (const int64_t[]){images.upper[1], images.upper[0]}));
    add(arena, fields, "step", numbers(arena, 2, (const int64_t[]){images.step[1], images.step[0]}));
}

/* A weight of a gradient of its images: rows are its channels of y, of one tap. */
static void add_taps(struct arena *arena, struct fields *fields, const struct contraction *c)
{
    const int64_t inner[] = {c->in, c->conv.kernel[0] * c->conv.kernel[1]};
    add_shape(arena, fields, 3, inner, (struct extent){c->out * c->conv.groups, false});
    add(arena, fields, "box", numbers(arena, 3, (const int64_t[]){BOX, 1, BOX}));
}

static void add_matrix(struct arena *arena, struct fields *fields, const struct contraction *c,
                       const struct cuda_operand *operand, int64_t rows)
{
    const struct extent width = {c->width * c->conv.groups, false};
    add_shape(arena, fields, 2, &operand->row, !operand->along ? c->depth : is_a(c, operand) ? c->height : width);
    add(arena, fields, "box", numbers(arena, 2, (const int64_t[]){BOX, rows}));
}

void cuda_add_map(struct cuda *k, const struct contraction *c, const struct cuda_operand *operand, const char *memory)
{
    struct arena *arena = k->arena;
    struct fields fields = {0};
    const int64_t rows = !operand->along ? BOX : is_a(c, operand) ? c->tile_rows : c->tile_columns;
    add(arena, &fields, "memory", memory);
    add(arena, &fields, "element", "2");
    add(arena, &fields, "swizzle", arena_printf(arena, "%d", STAGE_ROW_BYTES));
    if (c->form == FORM_DINPUT && !is_a(c, operand))
        add_taps(arena, &fields, c);
    else if (has_pixels(c, operand) && !is_matrix(c))
        add_images(arena, &fields, c, rows);
    else
        add_matrix(arena, &fields, c, operand, rows);
    vec_push(arena, &k->maps, ((struct map){is_a(c, operand) ? "a_map" : "b_map", fields.at.at, fields.at.count}));
}
