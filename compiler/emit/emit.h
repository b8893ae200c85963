/* emit.h: from the plan to the text of the program. Emitting twice gives the same bytes. */
#ifndef DDPC_EMIT_H
#define DDPC_EMIT_H

#include "emit/writer.h"
#include "pass/cost.h"

enum { MAX_TARGET_FILES = 2, MAX_PARTS = 5 };

/* What a target brings: emit/cpu.c, emit/cuda.c. */
struct target {
    const char *name;   /* "cpu" */
    const char *device; /* the runtime's record of what its kernels run on: "ddp_host" */
    struct {
        const char *name; /* "kernels.c"; NULL: no more */
        void (*emit)(struct writer *w, const struct plan *plan);
    } files[MAX_TARGET_FILES]; /* what it emits beside the driver: the kernels first */
    const char *parts[MAX_PARTS]; /* the C files of the program */
    const struct hardware *hardware;
    /* Fills the kernel's flops, bytes and workspaces. Called once a kernel, before memory is planned. */
    void (*plan_kernel)(struct kernel *kernel, const struct step *step);
    /* The kernel's code: its function, or functions, with their signatures. */
    void (*emit_kernel)(struct writer *w, const struct step *step, const struct kernel *kernel);
};
extern const struct target cpu_target, cuda_target;

/* emit/driver.c */
void emit_model_h(struct writer *w, const struct plan *plan);
void emit_step_c(struct writer *w, const struct plan *plan);
void emit_train_c(struct writer *w, const struct plan *plan, const struct target *target, const char *spec_digest,
                  const char *program_digest);
/* The enumerator of what lies in memory; of a gradient its parameter's. */
const char *tensor_enumerator(const struct plan *plan, const struct step *step, const struct tensor *tensor);
/* emit/reference.c */
void emit_reference_c(struct writer *w, const struct plan *plan);
/* emit/kernel_table.c: its last part: what the runtime knows of the kernels. */
void emit_kernel_table(struct writer *w, const struct plan *plan);
/* emit/plan_json.c */
/* What a GPU's compiler says that a kernel takes. */
struct resource {
    const char *architecture, *kernel;
    int registers, shared, spilled; /* shared: static, spilled: bytes */
};
void emit_plan_json(struct writer *w, const struct plan *plan, const struct target *target,
                    const struct resource *resources, int n_resources);

/* emit/share.c: finds the plan's functions. Once, after memory is planned. */
void share_kernels(struct plan *plan, const struct target *target);

/* emit/kernel.c: what all targets share.

   One C function for a kernel and all that are like it; its arguments are n, the inputs, the outputs, and the workspace when it has one:

       void conv1_forward(int n, const float *image, const float *conv1_weight, float *conv1, void *workspace); */
void emit_kernels_h(struct writer *w, const struct plan *plan);
void emit_signature(struct writer *w, const struct step *step, const struct kernel *kernel); /* no ; or { */
/* "before int n, const float *RESTRICTEDx, ...)": RESTRICTED where nothing else may lie there. OTHERS: those behind
   them, up to a NULL; or NULL. */
void emit_parameters(struct writer *w, const struct step *step, const struct kernel *kernel, const char *before,
                     const char *restricted, const char *const *others);
/* Its parameters' C names: inputs, then outputs. A tensor that is both has two: x and x_out. */
const char *const *kernel_parameters(struct arena *arena, const struct step *step, const struct kernel *kernel);
/* The comment over a kernel: what it computes, member by member with shapes and spec lines; flops and bytes. */
void emit_kernel_comment(struct writer *w, const struct function *function);
/* Does the node's value lie in memory as bf16? */
bool is_bf16(const struct step *step, const struct node *node);
/* "widen(x[i])" of what lies at x[i], and "narrow(value)" of what is to lie there, where that is bf16. */
const char *load_c(struct arena *arena, const struct step *step, const struct node *node, const char *place);
const char *store_c(struct arena *arena, const struct step *step, const struct node *node, const char *value);
/* One member's expression in C; argument i is spelled args[i]. float literals carry f, calls are expf, fmaxf... */
const char *expr_c(struct arena *arena, const struct expr *expr, const char *const *args);
/* The same in double. */
const char *expr_double_c(struct arena *arena, const struct expr *expr, const char *const *args);
/* The same as expr_c for a map node, whose inputs may be integers: they are compared and counted as integers. */
const char *map_c(struct arena *arena, const struct node *map, const char *const *args);
/* The parameter that brings an input of the anchor, and the one that takes its result. */
const char *input_parameter(struct arena *arena, const struct step *step, const struct kernel *kernel,
                       const struct node *input);
const char *result_parameter(struct arena *arena, const struct step *step, const struct kernel *kernel);
bool tensors_overlap(const struct tensor *a, const struct tensor *b); /* in memory */
extern const char *const c_words[]; /* NULL-terminated: names that values in a body may not have */
const char *axis_index(const struct shape *shape, int axis); /* the name of a loop's index: i, h, w, c; never n */
/* "(int64_t)n * 256", "64": the product of the extents of axes [first, last); elements at the greatest n. */
const char *extent_c(struct arena *arena, const struct shape *shape, int first, int last);
int64_t greatest_count(const struct step *step, const struct shape *shape);
/* "text + 64", "text - 1"; "text" where the offset is 0. */
const char *plus_c(struct arena *arena, const char *text, int64_t offset);
/* "((i * 8 + h) * 8 + w + 1) * 64 + c": row-major in `shape`, index a shifted by shift[a]. */
const char *row_major(struct arena *arena, const struct shape *shape, const char *const *index, const int64_t *shift);
/* One line, or several where it is too long: broken before an operator. */
void emit_statement(struct writer *w, const char *text);
extern const char *const ctype[N_DTYPES]; /* "float", "int32_t", ... */

/* emit/cpu_*.c: the body of one kernel between its braces, by anchor. */
void emit_cpu_sweep(struct writer *w, const struct step *step, const struct kernel *kernel);    /* MAP, ROW */
void emit_cpu_contract(struct writer *w, const struct step *step, const struct kernel *kernel);
void emit_cpu_window(struct writer *w, const struct step *step, const struct kernel *kernel);
void emit_cpu_view(struct writer *w, const struct step *step, const struct kernel *kernel);
void emit_cpu_index(struct writer *w, const struct step *step, const struct kernel *kernel);
/* The workspaces those bodies use. */
void plan_cpu_sweep(struct kernel *kernel, const struct step *step);
void plan_cpu_window(struct kernel *kernel, const struct step *step);
void plan_cpu_contract(struct kernel *kernel, const struct step *step);

#endif
