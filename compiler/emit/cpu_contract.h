/* cpu_contract.h: what a contraction is to the CPU's loops (device/cpu.h). cpu_contract_plan.c finds it out,
   cpu_contract.c writes it down. */
#ifndef DDPC_CPU_CONTRACT_H
#define DDPC_CPU_CONTRACT_H

#include "device/cpu_shape.h"
#include "emit/contract_text.h"
#include "pass/cost.h"

enum contract_form {
    FORM_GATHER, /* rows of pixels times panels: convolution, its input gradient, matrix product */
    FORM_OUTER,  /* sums over pixels: weight gradient, transposed matrix product */
    FORM_BATCH   /* a matrix product for each of some batch axes */
};

/* How the weight gets into the panels that the loops read, or the gradient out of them. */
enum panels_from {
    PANELS_DIRECT,     /* it lies in them */
    PANELS_TRANSPOSED, /* it lies in panels of its other axis; if `gather.panel`, each is made when its turn comes */
    PANELS_PACKED      /* it lies in rows: `strided` */
};

struct span_list {
    VEC(struct ddp_span) at;
};

/* How large the pieces are: see cpu_tiles.c. */
struct tiles {
    int64_t block; /* FORM_GATHER, FORM_BATCH: rows staged at a time */
    bool across;   /* ... and all panels of a tile of rows, then the next rows */
    int64_t pixels, side; /* FORM_OUTER: pixels in a chunk; floats staged of x, and of dy */
    bool open;     /* the kernel is told by `ddp_shape`, call by call: tune.c */
};

struct contraction {
    enum contract_form form;
    const struct tiles *tiles; /* NULL: as the model has it */
    bool beside;               /* other tensors are read with the result */
    struct node *node, *x, *y; /* x: the gathered operand; of FORM_OUTER x and dy */
    struct shape
        pixels; /* leading axes of the result's (FORM_OUTER: dy's) rows, without those inside `result` */
    struct ddp_gather gather; /* FORM_GATHER, FORM_BATCH */
    struct span_list spans[2];
    struct ddp_outer outer; /* FORM_OUTER */
    bool in_place;          /* FORM_GATHER: x is not even staged */
    enum panels_from from;
    struct ddp_strided strided;
    bool paired;            /* multiplies bf16, two in a word: device/cpu_bf16.h; not FORM_BATCH */
    int64_t shared, words;  /* floats of panels made in the shared workspace; of words of bf16 made of them */
    int64_t points;         /* of what they become for patches */
    struct work patch_work; /* through patches: what is done in place of all products */
    VEC(struct columns) columns;
    int64_t partial;        /* floats of partial results behind them */
    int64_t turned, packed, wide; /* FORM_BATCH: where in a thread's workspace, in floats: a turned, b in panels,
                                     and one of them in f32 before that */
};

/* Whether a map of the result reads this tensor, of the result's shape, with it. */
bool contraction_reads_beside(const struct kernel *kernel, const struct node *input);

/* Whether the operand is staged as it lies in memory: not through maps, and in whole words where it is paired. */
bool contraction_copies(const struct contraction *c, const struct step *step, const struct kernel *kernel,
                        const struct node *operand);

/* cpu_tiles.c: what depends on the tiles. images: most of them. */
void tile_gather(struct contraction *c);
void tile_panel(struct contraction *c, int64_t images); /* after tile_gather, of PANELS_TRANSPOSED */
void tile_outer(struct contraction *c, int64_t images);
/* What is worth trying, the model's choice first; returns how many. */
enum { MAX_CANDIDATES = 16 };
int list_candidates(const struct contraction *c, struct tiles candidates[MAX_CANDIDATES]);
extern const struct tiles open_tiles;

/* cpu_tune.c: the functions, and tune_0, tune_1... that call them. */
void emit_cpu_tune(struct writer *w, const struct function *const *functions, int count);

/* cpu_winograd.c. images: most of them; mapped: the kernel stages what it makes of the operand's pixels. */
void plan_winograd(struct contraction *c, struct arena *arena, int64_t images, bool mapped);
void plan_winograd_outer(struct contraction *c, int64_t images);

/* cpu_lines.c, for a convolution of few channels. */
void plan_lines(struct contraction *c, struct arena *arena, int64_t images);

/* The most source pixels that a block of the class of these spans meets. */
int64_t contraction_pixels(const struct ddp_gather *g, const struct ddp_span *h, const struct ddp_span *w,
                           int64_t images);

/* cpu_shape.c */
void put_gather(struct writer *w, const struct contraction *c);
void put_outer(struct writer *w, const struct contraction *c);
void put_strided(struct writer *w, const struct ddp_strided *s);

/* Floats of the workspace that all threads share: in front of their stages. */
int64_t contraction_workspace(const struct contraction *c);

void contraction_plan(struct contraction *c, struct arena *arena, const struct step *step,
                      const struct kernel *kernel);

#endif
