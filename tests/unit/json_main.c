/* json_check [COUNT]: whether standard input is JSON Lines of diagnoses, COUNT of them. Exit 0 if so. */
#include <stdio.h>
#include <stdlib.h>

#include "json_check.h"

enum { LONGEST = 1 << 20 };

/* A line without its end; -1 at the end of the input, -2 if it is too long or its end is missing. */
static long read_line(char *line)
{
    size_t len = 0;
    int c;
    while ((c = getchar()) != EOF && c != '\n' && len < LONGEST)
        line[len++] = (char)c;
    if (c == EOF && len == 0)
        return -1;
    return c == '\n' ? (long)len : -2;
}

int main(int argc, char *argv[])
{
    char *line = malloc(LONGEST);
    long len, count = 0, expected = argc > 1 ? strtol(argv[1], NULL, 10) : -1;
    int status = line == NULL ? EXIT_FAILURE : EXIT_SUCCESS;
    while (status == EXIT_SUCCESS && (len = read_line(line)) != -1) {
        count++;
        struct json_fault fault = {"the line is too long or has no end", 0};
        if (len >= 0)
            fault = json_check_diagnosis(line, (size_t)len);
        if (fault.message != NULL) {
            fprintf(stderr, "line %ld, byte %zu: %s\n", count, fault.at + 1, fault.message);
            status = EXIT_FAILURE;
        }
    }
    free(line);
    if (status == EXIT_SUCCESS && expected >= 0 && count != expected) {
        fprintf(stderr, "%ld objects, expected %ld\n", count, expected);
        status = EXIT_FAILURE;
    }
    return status;
}
