/* shadow.h: accesses of the running thread, held against what happened before. What is wrong fails. */
#ifndef SIMT_SHADOW_H
#define SIMT_SHADOW_H

#include <stddef.h>
#include <stdint.h>

enum { LARGEST = 32 }; /* bytes of an access of which shadow_peek tells each */

void shadow_read(const void *at, size_t bytes);
void shadow_write(void *at, size_t bytes);
/* An atomic operation; it does not race with others. */
void shadow_atomic(void *at, size_t bytes);

/* A read that passes on what nobody has written. Gives one bit for each such byte. */
uint32_t shadow_peek(const char *how, const void *at, size_t bytes);

/* A write that has begun, and that nobody may touch until it has landed. */
void shadow_begin(const char *how, void *at, size_t bytes);
/* UNWRITTEN: as shadow_peek gave it. */
void shadow_land(void *at, size_t bytes, uint32_t unwritten);

#endif
