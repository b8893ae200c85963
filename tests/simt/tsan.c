/* tsan.c: what -fsanitize=thread makes kernels call before each access. */
#include <stddef.h>

#define ACCESSES(bytes)                                                                                               \
    void __tsan_read##bytes(void *p) { (void)p; }                                                                     \
    void __tsan_write##bytes(void *p) { (void)p; }                                                                    \
    void __tsan_unaligned_read##bytes(void *p) { (void)p; }                                                           \
    void __tsan_unaligned_write##bytes(void *p) { (void)p; }
ACCESSES(1)
ACCESSES(2)
ACCESSES(4)
ACCESSES(8)
ACCESSES(16)

void __tsan_init(void)
{
}

void __tsan_read_range(void *p, size_t bytes)
{
    (void)p, (void)bytes;
}

void __tsan_write_range(void *p, size_t bytes)
{
    (void)p, (void)bytes;
}
