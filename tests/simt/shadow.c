#include "simt.h"
void simt_register(const char *name, void *memory, size_t bytes, unsigned element, bool written) { (void)name, (void)memory, (void)bytes, (void)element, (void)written; }
void simt_unregister(void *memory) { (void)memory; }
