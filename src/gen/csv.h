/* CSV (RFC 4180) -> records of fields, each with the line and column it starts in. */
#ifndef CSV_H
#define CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { CSV_FIELDS = 20 };

struct field {
    const char *text;                   /* unquoted, NUL-terminated */
    size_t len;
    unsigned line, column;
};

struct csv {
    const char *path;
    char *bytes;                        /* the whole file; fields point into it */
    size_t len, at;
    unsigned line, column;
    unsigned *mistakes;                 /* counted up by csv_complain */
};

/* Reads the file into memory. False and a message if that fails. */
bool csv_open(struct csv *csv, const char *path, unsigned *mistakes);
void csv_close(struct csv *csv);

/* The next record: its number of fields (at most CSV_FIELDS), or 0 at the end of the file. */
size_t csv_record(struct csv *csv, struct field fields[CSV_FIELDS]);

/* Writes "path:line:column: message" on standard error and counts a mistake. */
void csv_complain(const struct csv *csv, unsigned line, unsigned column, const char *format, ...)
#if defined(__MINGW_PRINTF_FORMAT)      /* of <stdio.h>: there "printf" is another one, without %zu */
    __attribute__((format(__MINGW_PRINTF_FORMAT, 4, 5)))
#elif defined(__GNUC__)
    __attribute__((format(printf, 4, 5)))
#endif
    ;

#endif
