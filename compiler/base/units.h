/* units.h: quantities for people. */
#ifndef DDPC_UNITS_H
#define DDPC_UNITS_H

#include "base/arena.h"

#include <stdint.h>

/* 3 significant digits and a decimal prefix: "625 M", "1.02 k". */
const char *quantity_text(struct arena *arena, double value);

/* "12 bytes", "196.9 MiB" */
const char *size_text(struct arena *arena, int64_t bytes);

/* "2.0 us", "171 ms" */
const char *time_text(struct arena *arena, double seconds);

#endif
