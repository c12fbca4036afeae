/* Code points for output: what may be shown, and how many columns it takes. */
#ifndef CHARS_H
#define CHARS_H

#include <stdbool.h>

/* Blanks, line ends, and the control characters that stand for them. */
bool chars_is_space(unsigned long c);

/* Control characters, marks that turn the direction of writing, and characters that take no room: never shown. */
bool chars_is_hidden(unsigned long c);

/* Columns in a terminal: 0, 1 or 2. */
int chars_columns(unsigned long c);

#endif
