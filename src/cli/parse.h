/* A line of JSON (RFC 8259) -> tokens. Strict: what we would not write is said to be wrong, with the place. */
#ifndef PARSE_H
#define PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The largest count. All that is added up stays below it, so that neither a sum nor a share of it overflows. */
#define PARSE_MOST UINT64_C(1000000000000000)

struct parser {
    const char *name;                   /* of the input, and the line in it: for messages */
    unsigned long line;
    const char *start, *at, *end;
    char text[1024];                    /* the last string, with a NUL behind it */
    size_t len;
};

/* Says what is wrong at parser->at. False, always, so that a caller can return it. */
bool parse_wrong(const struct parser *parser, const char *what);

/* Passes over blanks. The character that follows, or NUL at the end. */
char parse_next(struct parser *parser);

/* Passes over a character or a word. False if something else stands there; then nothing is said. */
bool parse_take(struct parser *parser, char c);
bool parse_word(struct parser *parser, const char *word);

/* The value of a hexadecimal digit, or -1. */
int parse_hex(char c);

/* A string, to parser->text; a number of no sign, fraction or exponent. False, and said, if there is none. */
bool parse_string(struct parser *parser);
bool parse_count(struct parser *parser, uint64_t *value);

#endif
