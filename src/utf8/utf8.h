/* UTF-8, RFC 3629: strict, a byte at a time where it is broken. */
#ifndef UTF8_H
#define UTF8_H

#include "smtpcode.h"

enum { UTF8_REPLACEMENT = 0xfffd };

/* The code point at the start of text, which is not empty, and how many bytes it takes. A byte that begins no valid
 * sequence takes one and is UTF8_REPLACEMENT. */
size_t utf8_decode(struct smtpcode_view text, unsigned long *c);

/* Writes c, at most four bytes, and returns how many. */
size_t utf8_encode(unsigned long c, char out[4]);

#endif
