/* All that is not ISO C: whether a stream is a terminal, how wide it is, reading what is there without waiting for
 * more. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

bool terminal_is(FILE *stream);

/* Columns of the terminal behind stream, or 0. */
int terminal_width(FILE *stream);

/* Reads what is there, at least one byte, at most size; 0 at the end, -1 with errno if reading failed. */
long terminal_read(FILE *stream, char *buffer, size_t size);

/* Makes the program the filter that it is: a write to a closed pipe ends it quietly; bytes go in and out as they
 * are. */
void terminal_begin(void);

#endif
