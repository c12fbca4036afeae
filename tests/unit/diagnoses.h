/* A whole input -> its diagnoses as text, one a line, to be compared with what is expected. */
#ifndef DIAGNOSES_H
#define DIAGNOSES_H

#include "smtpcode.h"

enum { STORY_ROOM = 16384 };

struct story {
    size_t len;
    char text[STORY_ROOM];              /* NUL-terminated */
};

/* Reads the input in pieces of that many bytes, 0: in one. Each diagnosis is "reply status category action recipient",
 * "-" where there is nothing. */
void diagnoses_tell(struct story *story, enum smtpcode_input input, const char *bytes, size_t len, size_t piece);

/* The same with all else that a diagnosis holds. */
void diagnoses_tell_all(struct story *story, enum smtpcode_input input, const char *bytes, size_t len, size_t piece);

/*
 * A row of the tests of whole inputs. The text has LF line ends; check_input() reads it as it is, and then with LF,
 * CRLF and CR, each in one piece and in pieces of 1 to 31 bytes: all must tell the same. expected NULL: whatever it is.
 */
struct input_case {
    const char *name, *text, *expected;
    enum smtpcode_input input;
};
void check_input(void **state);

/* Where the diagnoses of a row of that name, of those that begin at `of`, come from: "recipient remote line source
 * permanence software" for each. */
struct source_case {
    const char *name;
    const struct input_case *of;
    const char *sources;
};
void check_source(void **state);

/* The same for the beginnings of the text of each length: nothing is read that is not there. */
void check_prefixes(void **state);

#endif
