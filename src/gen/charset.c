/* charsets.csv and jisx0208.txt -> charsets.inc and japanese.inc: what the bytes of a charset mean in Unicode. */
#include <stdio.h>

#include "model.h"
#include "utf8.h"
#include "view.h"

/* Reads a row of a table: exactly count characters, all of 16 bits and beyond ASCII. */
static void take_characters(const struct csv *csv, const struct field *field, unsigned short characters[], size_t count)
{
    struct smtpcode_view rest = view(field->text, field->len);
    size_t n = 0;
    while (rest.len > 0) {
        unsigned long c;
        size_t len = utf8_decode(rest, &c);
        if (c < 0x80 || c > 0xffff || (c == UTF8_REPLACEMENT && len == 1))
            csv_complain(csv, field->line, field->column + (unsigned)n,
                         "a character from U+0080 to U+FFFF is expected");
        else if (n < count)
            characters[n] = (unsigned short)c;
        n++;
        rest = view_from(rest, len);
    }
    if (n != count)
        csv_complain(csv, field->line, field->column, "%zu characters are expected, not %zu", count, n);
}

void charset_take(struct model *model, const struct csv *csv, const struct field *names, const struct field *characters)
{
    struct charset *charset = list_add(&model->charsets, sizeof *charset);
    charset->names = names->text;
    if (names->len == 0)
        csv_complain(csv, names->line, names->column, "the name is missing");
    for (const char *c = names->text; *c != '\0'; c++)
        if (!is_lower(*c) && !is_digit(*c) && *c != '-' && *c != '\n')
            csv_complain(csv, names->line, names->column,
                         "a name has small letters, digits and hyphens, one name a line");
    take_characters(csv, characters, charset->characters, CHARSET_CHARACTERS);
}

void charset_read_jis(struct model *model, struct csv *csv)
{
    struct field fields[CSV_FIELDS];
    size_t rows = 0;
    for (; csv_record(csv, fields) > 0; rows++)
        if (rows < JIS_ROWS)
            take_characters(csv, &fields[0], model->jis[rows], JIS_ROWS);
    if (rows != JIS_ROWS)
        csv_complain(csv, csv->line, 1, "%d lines are expected, not %zu", JIS_ROWS, rows);
}

static void write_characters(FILE *out, const unsigned short characters[], size_t count)
{
    fputs("    {", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s0x%04x", i == 0 ? "" : i % 16 == 0 ? ",\n     " : ", ", characters[i]);
    fputs("},\n", out);
}

/* The names as the library compares them: without what stands between letters and digits. */
static void write_names(FILE *out, const struct charset *charset, size_t table)
{
    fputs("    {\"", out);
    for (const char *c = charset->names; *c != '\0'; c++)
        if (*c == '\n')
            fprintf(out, "\", %zu},\n    {\"", table);
        else if (is_alnum(*c))
            putc(*c, out);
    fprintf(out, "\", %zu},\n", table);
}

void charset_write_tables(const struct model *model, FILE *out)
{
    const struct charset *charsets = model->charsets.items;
    fputs("/* Made from data/charsets.csv by smtpcode_gen; not to be edited. */\n"
          "static const struct {\n    const char *name;\n    unsigned table;\n} charset_names[] = {\n", out);
    for (size_t i = 0; i < model->charsets.count; i++)
        write_names(out, &charsets[i], i);
    fprintf(out, "};\n\nstatic const unsigned short charset_tables[][%d] = {\n", CHARSET_CHARACTERS);
    for (size_t i = 0; i < model->charsets.count; i++)
        write_characters(out, charsets[i].characters, CHARSET_CHARACTERS);
    fputs("};\n", out);
}

void charset_write_jis(const struct model *model, FILE *out)
{
    fputs("/* Made from data/jisx0208.txt by smtpcode_gen; not to be edited. */\n", out);
    fprintf(out, "static const unsigned short jisx0208[%d][%d] = {\n", JIS_ROWS, JIS_ROWS);
    for (size_t i = 0; i < JIS_ROWS; i++)
        write_characters(out, model->jis[i], JIS_ROWS);
    fputs("};\n", out);
}
