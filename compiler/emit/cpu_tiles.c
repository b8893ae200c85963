/* cpu_tiles.c: how large the pieces are in which a contraction's loops go over its operands.
   requires: a contraction's extents; its tiles, or none: then the model chooses.
   fills: the sizes in c->gather or c->outer.

   The tile in registers, 12 rows of 32 results on a processor with AVX-512, is cpu_tile.h's, and a panel is 32
   results wide. What is chosen here keeps what the tile reads again near it (Goto and van de Geijn 2008):

   - gather: `block` rows, staged or in place, meet one panel after the other, so that they should stay in the level 2
     cache, and a panel be read from there once for each tile of rows. Where all panels fit beside them, it is the
     rows that change last (`across`): what is stored and read with a result is then touched line by line. Where
     much is read with it, that is worth to have the panels come from the next cache. A weight to be transposed, each part
     of which one block reads, is so panel by panel, before the multiplication (`panel`): it then lies in that cache, and
     nowhere else. For that all rows become one block, even if they come from the next cache.
   - outer: the panel of dy meets one tile of x's channels after the other, so that its `pixels` should stay in the
     level 1 cache; the channels of x, and those of dy, that are staged (`side`) in the level 2 cache. */
#include "emit/cpu_contract.h"

static int64_t max(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t between(int64_t least, int64_t value, int64_t most)
{
    return max(least, ddp_min(value, most));
}

static int64_t most_taps(const struct span_list *list)
{
    int64_t most = 0;
    for (int i = 0; i < list->at.count; i++)
        most = max(most, list->at.at[i].taps);
    return most;
}

static int64_t terms(const struct contraction *c)
{
    return most_taps(&c->spans[0]) * most_taps(&c->spans[1]) * c->gather.in;
}

static struct tiles model(const struct contraction *c, const struct hardware *hardware)
{
    const int64_t far = hardware->cache / (int64_t)sizeof(float);
    const int64_t near = hardware->near_cache / (int64_t)sizeof(float);
    const int64_t panels = ddp_blocks(c->gather.out, DDP_PANEL_WIDTH) * DDP_PANEL_WIDTH * terms(c);
    return (struct tiles){.block = between(1, far * 3 / 8 / ddp_pitch(terms(c)), DDP_BLOCK_ROWS),
                          .across = panels <= (c->beside ? 2 * far : far / 2),
                          .pixels = near / 3 / DDP_PANEL_WIDTH, .side = far / 3};
}

static struct tiles tiles_of(const struct contraction *c)
{
    return c->tiles ? *c->tiles : model(c, &cpu_hardware);
}

void tile_gather(struct contraction *c)
{
    struct ddp_gather *g = &c->gather;
    const struct tiles tiles = tiles_of(c);
    g->block = between(1, tiles.block / DDP_ROWS_STEP, DDP_BLOCK_ROWS / DDP_ROWS_STEP) * DDP_ROWS_STEP;
    g->stage = g->block * ddp_pitch(terms(c));
    g->across = tiles.across;
}

static int64_t sum_of_taps(const struct span_list *list)
{
    int64_t sum = 0;
    for (int i = 0; i < list->at.count; i++)
        sum += list->at.at[i].taps;
    return sum;
}

static int64_t most_results(const struct span_list *list)
{
    int64_t most = 0;
    for (int i = 0; i < list->at.count; i++)
        most = max(most, list->at.at[i].count);
    return most;
}

void tile_panel(struct contraction *c, int64_t images)
{
    struct ddp_gather *g = &c->gather;
    const int64_t far = cpu_hardware.cache / (int64_t)sizeof(float);
    const int64_t rows = images * most_results(&c->spans[0]) * most_results(&c->spans[1]);
    if (rows > DDP_BLOCK_ROWS || rows * ddp_pitch(terms(c)) > 2 * far ||
        sum_of_taps(&c->spans[0]) * sum_of_taps(&c->spans[1]) > g->kernel[0] * g->kernel[1])
        return;
    g->across = false;
    g->block = ddp_blocks(rows, DDP_ROWS_STEP) * DDP_ROWS_STEP;
    g->panel = g->block * ddp_pitch(terms(c));
    g->stage = g->panel + terms(c) * DDP_PANEL_WIDTH;
}

/* How many pixels of x lie under `results` of an axis, at most. */
static int64_t staged_extent(const struct ddp_outer *g, int i, int64_t results)
{
    const int64_t step = g->kernel[i] == 1 ? g->stride[i] : 1;
    const int64_t reach = (results - 1) * g->stride[i] + (g->kernel[i] - 1) * g->dilation[i];
    return ddp_min(reach / step, (g->source[i] - 1) / step) + 1;
}

void tile_outer(struct contraction *c, int64_t images)
{
    struct ddp_outer *g = &c->outer;
    const struct tiles tiles = tiles_of(c);
    g->images = between(1, tiles.pixels / (g->result[0] * g->result[1]), images);
    g->rows = between(1, tiles.pixels / g->result[1], g->result[0]);
    const int64_t dy_pixels = g->images * g->rows * g->result[1];
    const int64_t x_lines = g->images * staged_extent(g, 0, g->rows);
    const int64_t x_pixels = x_lines * staged_extent(g, 1, g->result[1]);
    g->tiles = ddp_blocks(g->in, DDP_ROWS_STEP);
    if (!g->line.channels)
        g->tiles = between(1, tiles.side / x_pixels / DDP_ROWS_STEP, g->tiles);
    g->panels = between(1, tiles.side / dy_pixels / DDP_PANEL_WIDTH, ddp_blocks(g->out, DDP_PANEL_WIDTH));
    const int64_t line_floats = x_lines * g->line.floats + DDP_ROWS_STEP; /* a tile reads on behind the last */
    g->stage_x = g->line.channels ? ddp_blocks(line_floats, DDP_LINE) * DDP_LINE
                                  : x_pixels * ddp_pitch(g->tiles * DDP_ROWS_STEP);
    g->stage_dy = dy_pixels * ddp_pitch(g->panels * DDP_PANEL_WIDTH);
    const int64_t pairs_end = g->stage_x + g->stage_dy + 4 * dy_pixels;
    const int64_t widest = max(max(g->tiles * DDP_ROWS_STEP, g->line.floats), g->panels * DDP_PANEL_WIDTH);
    g->paired = c->paired ? pairs_end : 0;
    g->stage = ddp_blocks(pairs_end + (c->paired ? 2 * widest : 0), DDP_LINE) * DDP_LINE;
}

/* ---- for `ddpc compile --tune` */

/* So few rows that there are never more blocks of them. */
const struct tiles open_tiles = {.open = true, .block = DDP_ROWS_STEP, .pixels = 1, .side = 1};

static int list_gather(const struct contraction *c, int64_t far, struct tiles *list)
{
    static const int64_t blocks[] = {240, 156, 108, 72, 48, 24};
    int count = 0;
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        for (int across = 0; across <= (c->gather.out > DDP_PANEL_WIDTH); across++)
            if (blocks[i] * ddp_pitch(terms(c)) <= far)
                list[count++] = (struct tiles){.block = blocks[i], .across = across};
    return count;
}

static int list_outer(int64_t far, struct tiles *list)
{
    static const int64_t pixels[] = {64, 128, 256}, shares[] = {6, 3, 2};
    int count = 0;
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            list[count++] = (struct tiles){.pixels = pixels[i], .side = far / shares[j]};
    return count;
}

int list_candidates(const struct contraction *c, struct tiles candidates[MAX_CANDIDATES])
{
    const int64_t far = cpu_hardware.cache / (int64_t)sizeof(float);
    candidates[0] = model(c, &cpu_hardware);
    if (c->gather.patch.edge)
        return 1;
    return 1 + (c->form == FORM_GATHER  ? list_gather(c, far, candidates + 1)
                : c->form == FORM_OUTER ? list_outer(far, candidates + 1)
                                        : 0);
}
