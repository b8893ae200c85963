/* text.h: bytes as characters. */
#ifndef DDPC_TEXT_H
#define DDPC_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of the UTF-8 character at `text`; 0 when there is none. text < end. */
size_t utf8_length(const char *text, const char *end);

#endif
