/* What the unit tests share: rows become tests, inputs end where readable memory ends. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "smtpcode.h"

enum { MOST_TESTS = 1024 };             /* cmocka passes over those without a function */

struct suite {
    size_t count;
    struct CMUnitTest tests[MOST_TESTS];
};

/* Adds a test for each row; the first member of a row is its name. */
#define SUITE_ADD(suite, rows, check) \
    suite_add((suite), (rows), sizeof(rows) / sizeof(rows)[0], sizeof(rows)[0], (check))

static inline void suite_add(struct suite *suite, void *rows, size_t count, size_t size, CMUnitTestFunction check)
{
    for (size_t i = 0; i < count && suite->count < MOST_TESTS; i++) {
        void *row = (char *)rows + i * size;
        suite->tests[suite->count++] =
            (struct CMUnitTest){.name = *(const char *const *)row, .test_func = check, .initial_state = row};
    }
}

#if defined(__has_feature)
#define SANITIZED (__has_feature(address_sanitizer) || __has_feature(memory_sanitizer))
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

/*
 * Where nothing watches for one byte too far (a sanitizer, or memcheck, for which -DWATCHED is given), digits stand on
 * both sides, which change most of what is read with them.
 */
#if SANITIZED || defined(WATCHED)
enum { GUARD = 0 };
#else
enum { GUARD = 8 };
#endif

/* A copy that takes exactly len bytes. */
static inline char *exact_bytes(const char *text, size_t len)
{
    size_t room = (len > 0 ? len : 1) + 2 * GUARD;
    char *copy = malloc(room);
    assert_non_null(copy);
    memset(copy, '5', room);
    if (len > 0)
        memcpy(copy + GUARD, text, len);
    return copy + GUARD;
}

static inline void exact_bytes_free(char *copy)
{
    free(copy - GUARD);
}

/* The same as a view; of an empty text the view begins behind the last readable byte. */
static inline struct smtpcode_view exact(const char *text, size_t len)
{
    char *copy = exact_bytes(text, len);
    return (struct smtpcode_view){len == 0 ? copy + 1 : copy, len};
}

static inline void exact_free(struct smtpcode_view copy)
{
    union {
        const char *data;
        char *room;
    } pointer = {copy.len == 0 ? copy.data - 1 : copy.data};
    exact_bytes_free(pointer.room);
}

static inline void assert_view(struct smtpcode_view found, const char *expected)
{
    char *text = malloc(found.len + 1);
    assert_non_null(text);
    if (found.len > 0)
        memcpy(text, found.data, found.len);
    text[found.len] = '\0';
    assert_string_equal(text, expected);
    free(text);
}

#endif
