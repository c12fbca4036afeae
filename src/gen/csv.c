#include "csv.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool csv_open(struct csv *csv, const char *path, unsigned *mistakes)
{
    *csv = (struct csv){.path = path, .line = 1, .column = 1, .mistakes = mistakes};
    FILE *file = fopen(path, "rb");
    size_t room = 0, got = 1;
    while (file != NULL && got > 0) {
        if (csv->len == room) {
            room = room == 0 ? 65536 : 2 * room;
            char *more = realloc(csv->bytes, room + 1);
            if (more == NULL)
                break;
            csv->bytes = more;
        }
        got = fread(csv->bytes + csv->len, 1, room - csv->len, file);
        csv->len += got;
    }
    bool good = file != NULL && got == 0 && !ferror(file);
    if (file != NULL)
        fclose(file);
    if (!good) {
        csv_complain(csv, 1, 1, "the file cannot be read");
        return false;
    }
    csv->bytes[csv->len] = '\0';
    return true;
}

void csv_close(struct csv *csv)
{
    free(csv->bytes);
    csv->bytes = NULL;
}

void csv_complain(const struct csv *csv, unsigned line, unsigned column, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fprintf(stderr, "%s:%u:%u: ", csv->path, line, column);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    ++*csv->mistakes;
}

static char peek(const struct csv *csv)
{
    return csv->bytes[csv->at];
}

static char take(struct csv *csv)
{
    char c = csv->bytes[csv->at++];
    if (c == '\n') {
        csv->line++;
        csv->column = 1;
    } else if (((unsigned char)c & 0xc0u) != 0x80) {
        csv->column++;
    }
    return c;
}

static bool at_end(const struct csv *csv)
{
    return csv->at >= csv->len;
}

/* Reads a quoted field; `out` runs behind what is read, since "" becomes ". */
static char *quoted(struct csv *csv, char *out, const struct field *field)
{
    take(csv);
    for (;;) {
        if (at_end(csv)) {
            csv_complain(csv, field->line, field->column, "the quote that opens here is never closed");
            return out;
        }
        char c = take(csv);
        if (c == '"' && peek(csv) != '"')
            break;
        if (c == '"')
            take(csv);
        *out++ = c;
    }
    if (!at_end(csv) && peek(csv) != ',' && peek(csv) != '\n')
        csv_complain(csv, csv->line, csv->column, "a comma or a line end is expected behind the closing quote");
    return out;
}

static char *plain(struct csv *csv, char *out)
{
    while (!at_end(csv) && peek(csv) != ',' && peek(csv) != '\n') {
        if (peek(csv) == '"')
            csv_complain(csv, csv->line, csv->column,
                         "a quote inside a field: put the whole field in quotes and double it");
        if (peek(csv) == '\r')
            csv_complain(csv, csv->line, csv->column, "a carriage return: lines end with LF alone");
        *out++ = take(csv);
    }
    return out;
}

size_t csv_record(struct csv *csv, struct field fields[CSV_FIELDS])
{
    size_t count = 0;
    if (at_end(csv))
        return 0;
    for (;;) {
        struct field field = {csv->bytes + csv->at, 0, csv->line, csv->column};
        char *start = csv->bytes + csv->at;
        char *end = peek(csv) == '"' ? quoted(csv, start, &field) : plain(csv, start);
        bool more = !at_end(csv) && peek(csv) == ',';
        if (!at_end(csv))
            take(csv);
        *end = '\0';
        field.len = (size_t)(end - start);
        if (strlen(start) != field.len)
            csv_complain(csv, field.line, field.column, "a NUL byte in a field");
        if (count < CSV_FIELDS)
            fields[count++] = field;
        else
            csv_complain(csv, field.line, field.column, "more than %d fields", CSV_FIELDS);
        if (!more)
            return count;
    }
}
