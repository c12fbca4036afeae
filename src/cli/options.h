/* argv -> struct options, or a message that names what is wrong. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "summary.h"

enum mode { MODE_EXPLAIN, MODE_LIST, MODE_SEARCH, MODE_HELP, MODE_VERSION };
enum format { FORMAT_PAGE, FORMAT_BRIEF, FORMAT_JSON };
enum task { TASK_EXPLAIN, TASK_SUMMARY, TASK_ANNOTATE, TASK_UNMATCHED };
enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };

struct options {
    enum mode mode;
    enum format format;
    enum task task;                     /* what is done with the diagnoses */
    enum summary_by by;
    bool by_given, merge;
    enum smtpcode_input input;
    enum when color;
    int width;                          /* 0: not given */
    const char *word;                   /* of --list and --search; "" if not given */
    const char **files;                 /* the names of --file */
    size_t file_count;
    char **texts;                       /* the TEXT arguments, in argv's own room */
    size_t text_count;
};

/* Reads argv, whose words are put into another order. The caller has zeroed options, but for files: room for argc
 * names. False if something is wrong; then it has been said. */
bool options_read(struct options *options, int argc, char *argv[]);

/* The lines of --help about the options. */
extern const char options_help[];

#endif
