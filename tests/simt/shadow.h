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

/* A read that passes on what nobody has written: gives one bit for each such byte, of at most LARGEST. By
   the thread; by the bulk copy engine; by products that a group of warps has begun, until their commit of
   that clock is waited for. */
uint32_t shadow_peek(const char *how, const void *at, size_t bytes);
uint32_t shadow_peek_bulk(const char *how, const void *at, size_t bytes);
uint32_t shadow_peek_group(const char *how, const void *at, size_t bytes, unsigned group, uint32_t clock);

/* A write that has begun, and that nobody may touch until it has landed. */
void shadow_begin(const char *how, void *at, size_t bytes);
/* UNWRITTEN: as shadow_peek gave it. It is the thread's, or known to those who wait for that phase of a
   barrier. */
void shadow_land(void *at, size_t bytes, uint32_t unwritten);
void shadow_land_bulk(void *at, size_t bytes, uint32_t unwritten, unsigned barrier, uint32_t phase);

#endif
