/* A strict reader of JSON (RFC 8259) that knows the keys of a diagnosis (section 3 of the contract). */
#ifndef JSON_CHECK_H
#define JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

/* What is wrong with a text, and at which byte; message is NULL if nothing is. */
struct json_fault {
    const char *message;
    size_t at;
};

/* Whether text is one JSON value in valid UTF-8, without control characters or blanks around it. */
struct json_fault json_check_value(const char *text, size_t len);

/* Whether text is the object of one diagnosis: every key, in order, each with a value it may have. */
struct json_fault json_check_diagnosis(const char *text, size_t len);

#endif
