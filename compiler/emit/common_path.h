/* common_path.h: what the names of equal things have in common. */
#ifndef DDPC_COMMON_PATH_H
#define DDPC_COMMON_PATH_H

#include "base/arena.h"

/* The components that both paths have, in order; those that differ only in digits are without them:
   "layer1.1.conv2" and "layer1.2.conv2" -> "layer1.conv2", "layer1.0.conv1" and "layer2.0.conv3" ->
   "layer.0.conv". "" when there are none. */
const char *common_path(struct arena *arena, const char *a, const char *b);

/* The last component without its digits: "conv" of "layer1.0.conv2", "" of "layer1.0". */
const char *last_word(struct arena *arena, const char *path);

#endif
