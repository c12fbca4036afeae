/* argv -> options -> one loop over the input -> exit status. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "annotate.h"
#include "input.h"
#include "json.h"
#include "list.h"
#include "merge.h"
#include "options.h"
#include "pages.h"
#include "say.h"
#include "terminal.h"

enum { EXIT_RECOGNISED = 0, EXIT_NOTHING = 1, EXIT_TROUBLE = 2, DEFAULT_WIDTH = 80, UNMATCHED_ROOM = 1000 };

struct session {
    const struct options *options;
    struct style style;
    struct out out;
    struct json json;
    struct pages pages;
    struct annotate annotate;
    struct summary *summary;            /* NULL without --summary */
    struct merge merge;
    unsigned long recognised;
    unsigned long delivered;            /* good deliveries of logs, which are not told */
    struct smtpcode_reader reader;
};

static const char usage[] = "usage: smtpcode [OPTION]... [TEXT]...\n";

static void print_help(struct out *out)
{
    out_string(out, usage);
    out_string(out, "Explains an SMTP code, reply, bounce or mail log: what it means and what to do.\n"
                    "Without TEXT, or with -, standard input is read.\n\n");
    out_string(out, options_help);
    out_string(out, "\n"
                    "  smtpcode 5.7.26    smtpcode \"550 5.1.1 No such user\"    smtpcode < bounce.eml\n"
                    "Exit status: 0 recognised, 1 nothing recognised, 2 wrong usage or failed I/O.\n");
}

static void tell(struct session *session, const struct smtpcode_diagnosis *diagnosis)
{
    if (session->options->format == FORMAT_JSON)
        json_diagnosis(&session->json, &session->out, diagnosis);
    else if (session->options->format == FORMAT_BRIEF || session->options->input == SMTPCODE_INPUT_LINES)
        render_brief(&session->out, diagnosis);
    else if (!pages_add(&session->pages, diagnosis, &session->out)) {
        session->out.failed = true;
        session->out.error = ENOMEM;
    }
}

/* Failures that no wording told: their words, to collect them. */
static void tell_unmatched(struct session *session, const struct smtpcode_diagnosis *diagnosis)
{
    bool failure = diagnosis->title[0] != '\0' && diagnosis->permanence != SMTPCODE_SUCCESS &&
                   diagnosis->permanence != SMTPCODE_INTERMEDIATE;
    if (!failure || (diagnosis->category != SMTPCODE_UNKNOWN && diagnosis->basis < SMTPCODE_BASIS_STATUS))
        return;
    if (session->options->format != FORMAT_PAGE) {
        tell(session, diagnosis);
        return;
    }
    out_clean(&session->out, diagnosis->evidence, UNMATCHED_ROOM);
    out_bytes(&session->out, "\n", 1);
}

static int take_diagnosis(void *context, const struct smtpcode_diagnosis *diagnosis)
{
    struct session *session = context;
    session->recognised += diagnosis->title[0] != '\0';
    switch (session->options->task) {
    case TASK_EXPLAIN:
        tell(session, diagnosis);
        break;
    case TASK_SUMMARY:
        summary_add(session->summary, diagnosis);
        break;
    case TASK_ANNOTATE:
        annotate_note(&session->annotate, diagnosis);
        break;
    case TASK_UNMATCHED:
        tell_unmatched(session, diagnosis);
        break;
    }
    return session->out.failed;
}

/* ---- the input ---------------------------------------------------------------------------------------------- */

static void begin_input(struct session *session, enum smtpcode_input input)
{
    smtpcode_reader_init(&session->reader, input, take_diagnosis, session);
    if (session->options->task == TASK_ANNOTATE)
        annotate_begin(&session->annotate, &session->out, &session->reader, input, terminal_is(stdout));
}

static int feed(struct session *session, const char *bytes, size_t len)
{
    if (session->options->task == TASK_ANNOTATE)
        return annotate_feed(&session->annotate, bytes, len);
    return smtpcode_reader_feed(&session->reader, bytes, len);
}

static void end_input(struct session *session)
{
    smtpcode_reader_finish(&session->reader);
    session->delivered += smtpcode_reader_delivered(&session->reader);
    if (session->options->task == TASK_ANNOTATE)
        annotate_end(&session->annotate);
}

static int take_block(void *context, const char *bytes, size_t len)
{
    struct session *session = context;
    int stop = feed(session, bytes, len);
    /* What is known is shown before more input is waited for. */
    if (stop == 0 && len < INPUT_BLOCK)
        stop = !out_flush(&session->out);
    return stop;
}

static bool read_inputs(struct session *session)
{
    const struct options *options = session->options;
    static const char *const standard[] = {"-"};
    const char *const *files = options->file_count > 0 ? options->files : standard;
    size_t count = options->file_count > 0 ? options->file_count : 1;
    bool good = true;
    for (size_t i = 0; i < count && !session->out.failed; i++) {
        begin_input(session, options->input);
        good = input_read(files[i], take_block, session) && good;
        end_input(session);
    }
    return good;
}

/* The TEXT arguments are one text, joined with a blank. */
static void read_texts(struct session *session)
{
    const struct options *options = session->options;
    enum smtpcode_input input = options->input == SMTPCODE_INPUT_AUTO ? SMTPCODE_INPUT_TEXT : options->input;
    begin_input(session, input);
    for (size_t i = 0; i < options->text_count; i++) {
        if (i > 0)
            feed(session, " ", 1);
        feed(session, options->texts[i], strlen(options->texts[i]));
    }
    if (options->task == TASK_ANNOTATE)
        feed(session, "\n", 1);
    end_input(session);
}

static bool is_standard_input(const struct options *options)
{
    return options->text_count == 0 || (options->text_count == 1 && strcmp(options->texts[0], "-") == 0);
}

static int take_rows(void *context, const char *bytes, size_t len)
{
    struct session *session = context;
    merge_feed(&session->merge, bytes, len);
    return session->merge.failed;
}

/* The files of --file and the TEXT arguments are earlier outputs, to be added up. All of them, or none. */
static bool merge_inputs(struct session *session)
{
    const struct options *options = session->options;
    size_t count = options->file_count + options->text_count;
    bool good = true;
    merge_begin(&session->merge, session->summary, options->by_given);
    for (size_t i = 0; i < (count > 0 ? count : 1) && good; i++) {
        const char *name = count == 0               ? "-"
                           : i < options->file_count ? options->files[i]
                                                     : options->texts[i - options->file_count];
        merge_open(&session->merge, strcmp(name, "-") == 0 ? "standard input" : name);
        good = input_read(name, take_rows, session);
        merge_close(&session->merge);
        good = good && !session->merge.failed;
    }
    merge_end(&session->merge);
    session->recognised = !summary_is_empty(session->summary);
    return good;
}

static bool read_all(struct session *session)
{
    const struct options *options = session->options;
    if (options->merge)
        return merge_inputs(session);
    if (options->file_count > 0 || is_standard_input(options))
        return read_inputs(session);
    read_texts(session);
    return true;
}

static void finish(struct session *session)
{
    if (session->options->task != TASK_SUMMARY) {
        pages_write(&session->pages, &session->out);
        return;
    }
    session->summary->successes += session->delivered;
    summary_finish(session->summary);
    if (session->options->format == FORMAT_JSON)
        summary_json(&session->out, session->summary);
    else if (session->recognised + session->delivered > 0)
        summary_page(&session->out, session->summary, &session->style);
}

/* Nothing has been told of an input: why. */
static void say_why_empty(const struct session *session)
{
    const struct options *options = session->options;
    if (options->merge)
        say("nothing to add up");
    else if (session->delivered == 0)
        say("nothing recognised: no SMTP code and no wording of a failure");
    else if (options->task != TASK_SUMMARY)
        say("no failure: %lu good deliver%s", session->delivered, session->delivered == 1 ? "y" : "ies");
}

static int explain(struct session *session)
{
    const struct options *options = session->options;
    if (options->file_count == 0 && options->text_count == 0 && terminal_is(stdin)) {
        fputs(usage, stderr);
        fputs("Give it a code or a reply, or pipe a bounce into it; 'smtpcode --help' tells more.\n", stderr);
        return EXIT_TROUBLE;
    }
    bool good = read_all(session);
    if (good || !options->merge)
        finish(session);
    if (!good)
        return EXIT_TROUBLE;
    if (session->recognised == 0 && !session->out.failed)
        say_why_empty(session);
    bool counted = options->task == TASK_SUMMARY && session->delivered > 0;
    return session->recognised > 0 || counted ? EXIT_RECOGNISED : EXIT_NOTHING;
}

static int summarise(struct session *session)
{
    session->summary = summary_new(session->options->by);
    if (session->summary == NULL) {
        say("out of memory");
        return EXIT_TROUBLE;
    }
    int status = explain(session);
    summary_free(session->summary);
    return status;
}

static int list(struct session *session)
{
    const struct options *options = session->options;
    const char *word = options->word;
    if (word[0] == '\0' && options->text_count > 0)
        word = options->texts[0];
    size_t count = options->mode == MODE_LIST ? list_entries(&session->out, word, &session->style)
                                              : list_matches(&session->out, word, &session->style);
    if (count == 0 && !session->out.failed)
        say("no entry for '%s'", word);
    return count > 0 ? EXIT_RECOGNISED : EXIT_NOTHING;
}

static int run(struct session *session)
{
    switch (session->options->mode) {
    case MODE_HELP:
        print_help(&session->out);
        return EXIT_RECOGNISED;
    case MODE_VERSION:
        out_string(&session->out, "smtpcode " SMTPCODE_VERSION "\n");
        return EXIT_RECOGNISED;
    case MODE_LIST:
    case MODE_SEARCH:
        return list(session);
    case MODE_EXPLAIN:
        break;
    }
    return session->options->task == TASK_SUMMARY ? summarise(session) : explain(session);
}

static struct style style_of(const struct options *options)
{
    const char *term = getenv("TERM"), *no_color = getenv("NO_COLOR");
    bool terminal = terminal_is(stdout);
    bool dull = (no_color != NULL && no_color[0] != '\0') || (term != NULL && strcmp(term, "dumb") == 0);
    struct style style = {options->color == WHEN_ALWAYS || (options->color == WHEN_AUTO && terminal && !dull),
                          options->width};
    if (style.width == 0 && terminal)
        style.width = terminal_width(stdout);
    if (style.width <= 0)
        style.width = DEFAULT_WIDTH;
    return style;
}

int main(int argc, char *argv[])
{
    static struct session session;
    struct options options = {.files = calloc((size_t)argc + 1, sizeof *options.files)};
    int status = EXIT_TROUBLE;
    terminal_begin();
    if (options.files == NULL) {
        say("out of memory");
    } else if (options_read(&options, argc, argv)) {
        session.options = &options;
        session.style = style_of(&options);
        out_begin(&session.out, stdout);
        pages_begin(&session.pages, &session.style);
        status = run(&session);
        if (!out_flush(&session.out)) {
            say("cannot write the output: %s", strerror(session.out.error));
            status = EXIT_TROUBLE;
        }
        json_end(&session.json);
        out_end(&session.out);
    }
    free(options.files);
    return status;
}
