/* smtpcode_gen DATA-FOLDER OUTPUT: compiles data/ into the tables of the library. Nothing is written if anything is
 * wrong. */
#include <stdio.h>
#include <stdlib.h>

#include "model.h"

static bool read_all(struct model *model, const char *folder, struct csv files[], char paths[][1024])
{
    unsigned mistakes = 0;
    for (size_t i = 0; i < schema_count; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/%s", folder, schema_file(schema_at(i)));
        if (csv_open(&files[i], paths[i], &mistakes))
            check_file(model, schema_at(i), &files[i]);
    }
    snprintf(paths[schema_count], sizeof paths[schema_count], "%s/jisx0208.txt", folder);
    if (csv_open(&files[schema_count], paths[schema_count], &mistakes))
        charset_read_jis(model, &files[schema_count]);
    check_model(model);
    if (mistakes > 0)
        fprintf(stderr, "%u mistake%s in %s\n", mistakes, mistakes == 1 ? "" : "s", folder);
    return mistakes == 0;
}

int main(int argc, char *argv[])
{
    static struct csv files[MOST_FILES];
    static char paths[MOST_FILES][1024];
    static struct model model;
    if (argc != 3) {
        fputs("usage: smtpcode_gen DATA-FOLDER OUTPUT\n", stderr);
        return EXIT_FAILURE;
    }
    bool good = read_all(&model, argv[1], files, paths) && emit_tables(&model, argv[2]);
    for (size_t i = 0; i <= schema_count; i++)
        csv_close(&files[i]);
    model_free(&model);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
