/* elaborate_scope.c: names to values, and the names to suggest for those that are not there. */
#include "pass/elaborate.h"

#include <string.h>
#include <xxhash.h>

static int *slot_of(const struct scope *scope, const char *name)
{
    for (uint64_t hash = XXH3_64bits(name, strlen(name));; hash++) {
        int *slot = &scope->slots[hash % (uint64_t)scope->capacity];
        if (!*slot || !strcmp(scope->entries.at[*slot - 1].name, name))
            return slot;
    }
}

static void grow(struct scope *scope, struct arena *arena)
{
    scope->capacity = scope->capacity ? scope->capacity * 4 : 16;
    scope->slots = arena_alloc(arena, (size_t)scope->capacity * sizeof *scope->slots);
    for (int i = 0; i < scope->entries.count; i++)
        *slot_of(scope, scope->entries.at[i].name) = i + 1;
}

struct value *scope_find(const struct scope *scope, const char *name)
{
    if (!scope->capacity)
        return NULL;
    int slot = *slot_of(scope, name);
    return slot ? &scope->entries.at[slot - 1].value : NULL;
}

void scope_set(struct scope *scope, struct arena *arena, const char *name, struct value value)
{
    if (scope->entries.count * 2 >= scope->capacity)
        grow(scope, arena);
    int *slot = slot_of(scope, name);
    if (*slot) {
        scope->entries.at[*slot - 1].value = value;
        return;
    }
    vec_push(arena, &scope->entries, ((struct entry){name, value}));
    *slot = scope->entries.count;
}

void names_add(struct names *names, struct arena *arena, const struct scope *scope)
{
    for (int i = 0; i < scope->entries.count; i++)
        vec_push(arena, &names->at, scope->entries.at[i].name);
}

const char *names_suggest(const struct names *names, struct arena *arena, const char *word)
{
    return did_you_mean(arena, word, names->at.at, names->at.count);
}
