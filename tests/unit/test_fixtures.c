/*
 * What real mail servers wrote (tests/fixtures) against what the scripts made them write (expected.tsv): each failure
 * named there is told. Files in missed.tsv are known to be read wrongly and must still be, or be taken off that list.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "smtpcode.h"

enum { ROWS = 2048, LINE = 512, PATH = 2 * LINE, FILES = 512 };

struct failure {
    char reply[16], status[32], category[96], recipient[128];
    bool told;
};

struct fixture {
    char path[PATH], name[160];
    size_t count;
    struct failure *rows;               /* in all_rows */
};

struct found {
    size_t count;
    struct failure rows[ROWS];
};

static struct fixture fixtures[FILES];
static struct failure all_rows[ROWS];
static size_t fixture_count, row_count;
static char missed[64][160];
static size_t missed_count;

/* "550|-", "*": whether got is one of the words. */
static bool fits(const char *want, const char *got)
{
    if (strcmp(want, "*") == 0)
        return true;
    while (*want != '\0') {
        size_t len = strcspn(want, "|");
        if (strlen(got) == len && memcmp(want, got, len) == 0)
            return true;
        want += len + (want[len] == '|');
    }
    return false;
}

static int take(void *context, const struct smtpcode_diagnosis *d)
{
    struct found *found = context;
    if (d->category == SMTPCODE_DELIVERED || d->category == SMTPCODE_POSITIVE_INTERMEDIATE ||
        d->category == SMTPCODE_INFORMATIONAL || found->count == ROWS)
        return 0;
    struct failure *row = &found->rows[found->count++];
    row->told = false;
    snprintf(row->reply, sizeof row->reply, d->reply == 0 ? "-" : "%d", d->reply);
    snprintf(row->status, sizeof row->status, d->status.class_ == 0 ? "-" : "%d.%d.%d", d->status.class_,
             d->status.subject, d->status.detail);
    snprintf(row->category, sizeof row->category, "%s", smtpcode_category_name(d->category));
    snprintf(row->recipient, sizeof row->recipient, "%.*s", (int)d->recipient.len,
             d->recipient.len == 0 ? "" : d->recipient.data);
    if (row->recipient[0] == '\0')
        strcpy(row->recipient, "-");
    return 0;
}

static void read_fixture(const struct fixture *fixture, struct found *found)
{
    static struct smtpcode_reader reader;
    static char block[65536];
    FILE *file = fopen(fixture->path, "rb");
    size_t got;
    if (file == NULL)
        fail_msg("%s cannot be opened", fixture->path);
    found->count = 0;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_AUTO, take, found);
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        smtpcode_reader_feed(&reader, block, got);
    smtpcode_reader_finish(&reader);
    fclose(file);
}

static bool matches(const struct failure *want, const struct failure *got)
{
    return fits(want->reply, got->reply) && fits(want->status, got->status) && fits(want->category, got->category) &&
           fits(want->recipient, got->recipient);
}

/* The first row that nothing tells, or NULL. Rows with a question mark need not be told; each finding tells one row. */
static const struct failure *untold(const struct fixture *fixture, struct found *found)
{
    for (size_t i = 0; i < fixture->count; i++) {
        const struct failure *row = &fixture->rows[i];
        size_t at = 0;
        if (row->category[0] == '?')
            continue;
        while (at < found->count && (found->rows[at].told || !matches(row, &found->rows[at])))
            at++;
        if (at == found->count)
            return row;
        found->rows[at].told = true;
    }
    return NULL;
}

static bool is_missed(const char *name)
{
    for (size_t i = 0; i < missed_count; i++)
        if (strcmp(missed[i], name) == 0)
            return true;
    return false;
}

static void check_fixture(void **state)
{
    const struct fixture *fixture = *state;
    static struct found found;
    read_fixture(fixture, &found);
    const struct failure *row = untold(fixture, &found);
    bool mail = strstr(fixture->path, ".eml") != NULL;
    bool wrong = row != NULL || (mail && found.count > fixture->count);
    if (is_missed(fixture->name)) {
        if (!wrong)
            fail_msg("%s is read right: take it off missed.tsv", fixture->name);
        return;
    }
    if (row != NULL)
        fail_msg("%s: not told: %s %s %s %s", fixture->name, row->reply, row->status, row->category, row->recipient);
    if (wrong)
        fail_msg("%s: %zu failures told, not %zu", fixture->name, found.count, fixture->count);
}

/* A line "file n reply status category recipient"; n is 0 where there is no failure. */
static void add_row(const char *folder, const char *mta, char *line)
{
    char *fields[6] = {NULL}, *rest = line;
    for (size_t i = 0; i < 6 && rest != NULL; i++) {
        fields[i] = rest;
        rest = strchr(rest, '\t');
        if (rest != NULL)
            *rest++ = '\0';
    }
    if (fields[1] == NULL)
        return;
    struct fixture *fixture = fixture_count == 0 ? NULL : &fixtures[fixture_count - 1];
    char path[PATH];
    snprintf(path, sizeof path, "%s/%s/%s", folder, mta, fields[0]);
    if ((fixture == NULL || strcmp(fixture->path, path) != 0) && fixture_count < FILES) {
        fixture = &fixtures[fixture_count++];
        memcpy(fixture->path, path, sizeof path);
        snprintf(fixture->name, sizeof fixture->name, "%s/%.120s", mta, fields[0]);
        fixture->rows = &all_rows[row_count];
    }
    if (strcmp(fields[1], "0") == 0 || fields[5] == NULL || row_count == ROWS)
        return;
    struct failure *row = &all_rows[row_count++];
    fixture->count++;
    snprintf(row->reply, sizeof row->reply, "%s", fields[2]);
    snprintf(row->status, sizeof row->status, "%s", fields[3]);
    snprintf(row->category, sizeof row->category, "%s", fields[4]);
    snprintf(row->recipient, sizeof row->recipient, "%s", fields[5]);
}

static FILE *open_table(const char *folder, const char *mta, const char *name)
{
    char path[PATH];
    snprintf(path, sizeof path, "%s/%s%s%s", folder, mta, mta[0] == '\0' ? "" : "/", name);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    return file;
}

int main(int argc, char *argv[])
{
    static const char *const mtas[] = {"clients", "dma", "exim", "nullmailer", "opensmtpd", "postfix", "sendmail"};
    static struct CMUnitTest tests[FILES];
    char line[LINE];
    const char *folder = argc > 1 ? argv[1] : "tests/fixtures";
    for (size_t i = 0; i < sizeof mtas / sizeof mtas[0]; i++) {
        FILE *table = open_table(folder, mtas[i], "expected.tsv");
        while (fgets(line, sizeof line, table) != NULL) {
            line[strcspn(line, "\n")] = '\0';
            if (line[0] != '#' && line[0] != '\0')
                add_row(folder, mtas[i], line);
        }
        fclose(table);
    }
    FILE *table = open_table(folder, "", "missed.tsv");
    while (fgets(line, sizeof line, table) != NULL && missed_count < 64)
        if (line[0] != '#')
            snprintf(missed[missed_count++], sizeof missed[0], "%.*s", (int)strcspn(line, "\t\n"), line);
    fclose(table);
    for (size_t i = 0; i < fixture_count; i++)
        tests[i] = (struct CMUnitTest){fixtures[i].name, check_fixture, NULL, NULL, &fixtures[i]};
    return _cmocka_run_group_tests("fixtures", tests, fixture_count, NULL, NULL);
}
