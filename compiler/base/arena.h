/* arena.h: memory by lifetime. An arena grows, and is freed whole; nothing in it is freed alone. */
#ifndef DDPC_ARENA_H
#define DDPC_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Zeroed, aligned to 16 bytes. Never NULL: the process ends with one line when memory is exhausted. */
void *arena_alloc(struct arena *arena, size_t bytes);

char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list arguments);

/* A growing array in an arena: struct { T *at; int count, capacity; } */
#define VEC(T) struct { T *at; int count, capacity; }

#define vec_push(arena, vec, value) \
    (*(vec_room((arena), (void **)&(vec)->at, &(vec)->capacity, (vec)->count, sizeof *(vec)->at), \
       &(vec)->at[(vec)->count++]) = (value))

void vec_room(struct arena *arena, void **at, int *capacity, int count, size_t element);

#endif
