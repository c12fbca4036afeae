/* Files and standard input -> bytes, in blocks as they come. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Receives a block, none larger than INPUT_BLOCK. A result other than 0 stops the reading. */
typedef int input_sink(void *context, const char *bytes, size_t len);

enum { INPUT_BLOCK = 65536 };

/* Reads the file of that name, "-" for standard input, to its end. False, and said, if it cannot be read. */
bool input_read(const char *name, input_sink *sink, void *context);

#endif
