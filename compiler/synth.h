/* synth.h: pictures of ten shapes in CIFAR-10's binary format, for where the real data is not at hand. */
#ifndef DDPC_SYNTH_H
#define DDPC_SYNTH_H

#include <stdint.h>

enum { SYNTH_CLASSES = 10, SYNTH_SIDE = 32, SYNTH_RECORD_BYTES = 1 + 3 * SYNTH_SIDE * SYNTH_SIDE };

extern const char *const synth_class[SYNTH_CLASSES];

/* A label byte, then the planes red, green, blue. Integer arithmetic only: the same bytes on every machine. */
void synth_record(uint64_t seed, uint64_t index, uint8_t record[SYNTH_RECORD_BYTES]);

#endif
