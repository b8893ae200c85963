/* fit_memory.c: holds a plan against train.memory.
   requires: plan_memory.
   breaks: a plan that does not fit: it is as before fuse, to be made once more, at twice the price of memory.

   fuse computes a map again, rather than store it, where that costs less than the memory traffic that it saves. With a
   price on each byte stored, what saves most bytes for its cost is computed again first; the least price at which all
   fits is the one that costs the least time. */
#include "base/units.h"
#include "pass/pass.h"

enum { LARGEST = 5, MOST = 64 }; /* bytes of traffic for a byte: dearer maps save too little to matter */

static const char *largest_text(struct arena *arena, const struct step *step)
{
    struct tensor *const *tensors = tensors_by_size(arena, step);
    const char *text = "";
    for (int i = 0; i < step->tensors.count && i < LARGEST; i++)
        text = arena_printf(arena, "%s%s%s %s", text, i ? ", " : "", tensors[i]->name,
                            size_text(arena, tensors[i]->bytes));
    return text;
}

static void report(const struct plan *plan)
{
    diag_error(plan->diag, plan->config->memory_loc, E_OVER_MEMORY, size_text(plan->arena, planned_bytes(plan)),
               size_text(plan->arena, plan->config->train.memory),
               largest_text(plan->arena, plan->train.graph ? &plan->train : &plan->evaluate));
}

bool fit_memory(struct plan *plan, const struct plan *unfused)
{
    const int64_t budget = plan->config ? plan->config->train.memory : 0;
    const double price = plan->memory_price;
    if (!budget || planned_bytes(plan) <= budget)
        return true;
    if (price >= MOST) {
        report(plan);
        return true;
    }
    *plan = *unfused;
    plan->memory_price = price ? 2 * price : 1;
    return false;
}
