/*
 * What the fuzz targets share. A target has one function, LLVMFuzzerTestOneInput(), which libFuzzer, AFL++ or the plain
 * main of fuzz_main.c calls; what must hold is said with FUZZ_HOLDS(), which ends the program if it does not.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "smtpcode.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

#define FUZZ_HOLDS(condition) \
    ((condition) ? (void)0 : (fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition), abort()))

/* A copy in a room of exactly its length, so that a byte read too far is an error. To be freed. */
char *fuzz_copy(const void *bytes, size_t len);

/* Whether text is UTF-8 (RFC 3629) that is safe on a terminal: no control character but LF, none that turns the
 * direction of writing or takes no room. Our own colours are passed over if color. */
int fuzz_is_clean(const char *text, size_t len, int color);

/* All that a diagnosis must hold, whatever was read. */
void fuzz_check_diagnosis(const struct smtpcode_diagnosis *diagnosis);

/* Text that grows. */
struct fuzz_text {
    char *data;
    size_t len, room;
};
void fuzz_add(struct fuzz_text *text, const void *bytes, size_t len);

/* Reads the input in pieces of that many bytes (0: in one) and writes all that its diagnoses hold. */
void fuzz_tell(struct fuzz_text *text, enum smtpcode_input input, const char *bytes, size_t len, size_t piece);

/* The same bytes in pieces of 1 to 31 bytes, and with LF, CRLF and CR, must tell the same. The plain main tries all of
 * them, a fuzzer one, chosen by `seed`. */
void fuzz_compare(enum smtpcode_input input, const char *bytes, size_t len, unsigned seed);

#endif
