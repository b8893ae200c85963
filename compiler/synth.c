/* synth.c: one shape of random colour, place, size and slant, on a background that changes from side to side,
   with a small patch that means nothing, and noise. Every shape is its own mirror image, so that flips keep
   the class. */
#include "synth.h"
#include "data/random.h"

#include <stdbool.h>
#include <stdlib.h>

/* Lengths of a shape are in units: UNIT is its radius. Places in the picture are in eighths of a pixel. */
enum { UNIT = 1024, EIGHTHS = 8, SAMPLES = 4, NOISE = 40, FRACTION = 16 };

/* ---- the shapes: is the point (u, v) inside? v grows downwards. */

static int greater(int u, int v)
{
    return abs(u) > abs(v) ? abs(u) : abs(v);
}

static int square_distance(int u, int v)
{
    return u * u + v * v;
}

static bool circle(int u, int v)
{
    return square_distance(u, v) < 920 * 920;
}

static bool square(int u, int v)
{
    return greater(u, v) < 800;
}

static bool triangle(int u, int v)
{
    return v < 700 && 5 * abs(u) < 3 * (v + 1000);
}

static bool plus(int u, int v)
{
    return greater(u, v) < 980 && (abs(u) < 300 || abs(v) < 300);
}

static bool ring(int u, int v)
{
    return circle(u, v) && square_distance(u, v) > 520 * 520;
}

static bool stripes(int u, int v)
{
    return greater(u, v) < 900 && (v + 900) / 360 % 2 == 0;
}

static bool diamond(int u, int v)
{
    return abs(u) + abs(v) < UNIT;
}

static bool frame(int u, int v)
{
    return square(u, v) && greater(u, v) > 460;
}

static bool checkers(int u, int v)
{
    return greater(u, v) < 900 && ((abs(u) + 180) / 360 + (v + 900) / 360) % 2 == 0;
}

static bool crescent(int u, int v)
{
    return circle(u, v) && square_distance(u, v + 440) > 800 * 800;
}

const char *const synth_class[SYNTH_CLASSES] = {
    "circle", "square", "triangle", "plus", "ring", "stripes", "diamond", "frame", "checkers", "crescent",
};
static bool (*const inside[SYNTH_CLASSES])(int u, int v) = {
    circle, square, triangle, plus, ring, stripes, diamond, frame, checkers, crescent,
};

/* ---- a scene */

struct scene {
    int label;
    int x, y, radius;        /* of the shape, eighths of a pixel */
    int64_t along, across;   /* units per eighth, FRACTION bits: the slant and the size in one */
    int shape[3], left[3], right[3]; /* colours: the shape's, the background's at both sides */
    int patch_x, patch_y, patch_size, patch[3];
};

struct source {
    uint64_t seed, index;
    uint32_t group;
    struct ddp_draw draw;
    int used;
};

static uint32_t next(struct source *source)
{
    if (source->used % 4 == 0)
        source->draw = ddp_random(source->seed, DDP_STREAM_SYNTH, source->group++, source->index);
    return source->draw.at[source->used++ % 4];
}

static int between(struct source *source, int low, int high)
{
    return low + (int)ddp_below(next(source), (uint32_t)(high - low + 1));
}

/* The angle is 2 atan(t / 64): its cosine and sine are ratios of whole numbers. */
static void slant(struct source *source, struct scene *scene)
{
    int64_t t = between(source, -7, 7), whole = 64 * 64 + t * t;
    int64_t scale = (int64_t)UNIT << FRACTION;
    scene->along = (64 * 64 - t * t) * scale / (whole * scene->radius);
    scene->across = 2 * 64 * t * scale / (whole * scene->radius);
}

static int clamp(int value)
{
    return value < 0 ? 0 : value > 255 ? 255 : value;
}

/* The shape differs from the background by 60 or more in each channel, one way or the other. */
static void colours(struct source *source, struct scene *scene)
{
    for (int channel = 0; channel < 3; channel++) {
        scene->left[channel] = between(source, 0, 255);
        scene->right[channel] = clamp(scene->left[channel] + between(source, -30, 30));
        scene->shape[channel] = (scene->left[channel] + between(source, 60, 196)) % 256;
        scene->patch[channel] = between(source, 0, 255);
    }
}

static struct scene compose(struct source *source)
{
    struct scene scene = {.label = between(source, 0, SYNTH_CLASSES - 1)};
    scene.radius = between(source, 7 * EIGHTHS, 13 * EIGHTHS);
    int room = SYNTH_SIDE * EIGHTHS / 2 - scene.radius;
    scene.x = SYNTH_SIDE * EIGHTHS / 2 + between(source, -room, room);
    scene.y = SYNTH_SIDE * EIGHTHS / 2 + between(source, -room, room);
    slant(source, &scene);
    colours(source, &scene);
    scene.patch_size = between(source, 2, 5);
    scene.patch_x = between(source, 0, SYNTH_SIDE - 1);
    scene.patch_y = between(source, 0, SYNTH_SIDE - 1);
    return scene;
}

/* How many of the pixel's SAMPLES x SAMPLES points lie in the shape. */
static int coverage(const struct scene *scene, int x, int y)
{
    int covered = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
        int dx = x * EIGHTHS + 2 * (i % SAMPLES) + 1 - scene->x;
        int dy = y * EIGHTHS + 2 * (i / SAMPLES) + 1 - scene->y;
        if (greater(dx, dy) > scene->radius * 3 / 2)
            continue;
        int u = (int)((scene->along * dx + scene->across * dy) / (1 << FRACTION));
        int v = (int)((scene->along * dy - scene->across * dx) / (1 << FRACTION));
        covered += inside[scene->label](u, v);
    }
    return covered;
}

static bool in_patch(const struct scene *scene, int x, int y)
{
    return x >= scene->patch_x && x < scene->patch_x + scene->patch_size
        && y >= scene->patch_y && y < scene->patch_y + scene->patch_size;
}

static void render_pixel(struct source *source, const struct scene *scene, int x, int y, uint8_t *pixel)
{
    int covered = coverage(scene, x, y), all = SAMPLES * SAMPLES;
    for (int channel = 0; channel < 3; channel++) {
        int ground = scene->left[channel] + (scene->right[channel] - scene->left[channel]) * x / SYNTH_SIDE;
        if (in_patch(scene, x, y))
            ground = scene->patch[channel];
        int value = (scene->shape[channel] * covered + ground * (all - covered)) / all;
        uint32_t bits = next(source);
        int noise = (int)ddp_below(bits << 16, NOISE) - (int)ddp_below(bits & 0xffff0000u, NOISE);
        pixel[channel * SYNTH_SIDE * SYNTH_SIDE] = (uint8_t)clamp(value + noise);
    }
}

void synth_record(uint64_t seed, uint64_t index, uint8_t record[SYNTH_RECORD_BYTES])
{
    struct source source = {.seed = seed, .index = index};
    struct scene scene = compose(&source);
    record[0] = (uint8_t)scene.label;
    for (int y = 0; y < SYNTH_SIDE; y++)
        for (int x = 0; x < SYNTH_SIDE; x++)
            render_pixel(&source, &scene, x, y, &record[1 + y * SYNTH_SIDE + x]);
}
