/* compose.c: see compose.h. */
#include "emit/compose.h"

static int argument_of(struct arguments *arguments, struct arena *arena, const struct node *node)
{
    for (int i = 0; i < arguments->at.count; i++)
        if (arguments->at.at[i] == node)
            return i;
    vec_push(arena, &arguments->at, node);
    return arguments->at.count - 1;
}

const struct expr *compose(struct arguments *arguments, struct arena *arena, const struct kernel *kernel,
                           const struct node *node)
{
    const struct expr *with[MAX_INPUTS];
    bool member = false;
    for (int i = 0; i < kernel->members.count; i++)
        member |= kernel->members.at[i] == node;
    if (!member)
        return expr_arg(arena, argument_of(arguments, arena, node));
    for (int i = 0; i < node->n_inputs; i++)
        with[i] = compose(arguments, arena, kernel, node->inputs[i]);
    return expr_substitute(arena, node->map, with);
}
