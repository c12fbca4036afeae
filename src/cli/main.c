/* argv -> options -> one loop over the input -> exit status. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "list.h"
#include "options.h"
#include "pages.h"
#include "say.h"
#include "terminal.h"

enum { EXIT_RECOGNISED = 0, EXIT_NOTHING = 1, EXIT_TROUBLE = 2, DEFAULT_WIDTH = 80 };

struct session {
    const struct options *options;
    struct style style;
    struct out out;
    struct pages pages;
    struct smtpcode_reader reader;
    size_t recognised;
};

static const char usage[] = "usage: smtpcode [OPTION]... [TEXT]...\n";

static void print_help(struct out *out)
{
    out_string(out, usage);
    out_string(out, "Explains an SMTP code, a reply, a bounce or a mail log: what it means, why, and what to do.\n"
                    "Without TEXT, or with -, standard input is read.\n\n");
    out_string(out, options_help);
    out_string(out, "\n"
                    "  smtpcode 550                        a reply code; also 5.1.1, 511, 5.7, 5xx\n"
                    "  smtpcode \"450 5.2.3 Msg too large\"  a reply\n"
                    "  smtpcode < bounce.eml               a bounce, a reply, a transcript\n"
                    "  smtpcode -lj < replies.txt          one reply a line, one JSON object a line\n\n"
                    "Exit status: 0 something was recognised, 1 nothing was, 2 wrong usage, or reading or writing failed.\n");
}

static int take_diagnosis(void *context, const struct smtpcode_diagnosis *diagnosis)
{
    struct session *session = context;
    session->recognised += diagnosis->title[0] != '\0';
    if (session->options->mode == MODE_JSON)
        render_json(&session->out, diagnosis);
    else if (session->options->mode == MODE_BRIEF || session->options->input == SMTPCODE_INPUT_LINES)
        render_brief(&session->out, diagnosis);
    else if (!pages_add(&session->pages, diagnosis, &session->out))
        session->out.failed = true;
    return session->out.failed;
}

static int take_block(void *context, const char *bytes, size_t len)
{
    struct session *session = context;
    int stop = smtpcode_reader_feed(&session->reader, bytes, len);
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
        smtpcode_reader_init(&session->reader, options->input, take_diagnosis, session);
        good = input_read(files[i], take_block, session) && good;
        smtpcode_reader_finish(&session->reader);
    }
    return good;
}

/* The TEXT arguments are one text, joined with a blank. */
static void read_texts(struct session *session)
{
    const struct options *options = session->options;
    enum smtpcode_input input = options->input == SMTPCODE_INPUT_AUTO ? SMTPCODE_INPUT_TEXT : options->input;
    smtpcode_reader_init(&session->reader, input, take_diagnosis, session);
    for (size_t i = 0; i < options->text_count; i++) {
        if (i > 0)
            smtpcode_reader_feed(&session->reader, " ", 1);
        smtpcode_reader_feed(&session->reader, options->texts[i], strlen(options->texts[i]));
    }
    smtpcode_reader_finish(&session->reader);
}

static bool is_standard_input(const struct options *options)
{
    return options->text_count == 0 || (options->text_count == 1 && strcmp(options->texts[0], "-") == 0);
}

static int explain(struct session *session)
{
    const struct options *options = session->options;
    bool good = true;
    if (options->file_count == 0 && !is_standard_input(options)) {
        read_texts(session);
    } else if (options->file_count == 0 && options->text_count == 0 && terminal_is(stdin)) {
        fputs(usage, stderr);
        fputs("Give it a code or a reply, or pipe a bounce into it; 'smtpcode --help' tells more.\n", stderr);
        return EXIT_TROUBLE;
    } else {
        good = read_inputs(session);
    }
    pages_write(&session->pages, &session->out);
    if (!good)
        return EXIT_TROUBLE;
    if (session->recognised > 0)
        return EXIT_RECOGNISED;
    if (!session->out.failed)
        say("nothing recognised: no SMTP code and no wording of a failure");
    return EXIT_NOTHING;
}

static int list(struct session *session)
{
    const struct options *options = session->options;
    const char *word = options->word;
    if (word == NULL && options->text_count > 0)
        word = options->texts[0];
    size_t count = options->mode == MODE_LIST ? list_entries(&session->out, word, &session->style)
                                              : list_matches(&session->out, word, &session->style);
    if (count == 0)
        say("no entry for '%s'", word == NULL ? "" : word);
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
    case MODE_PAGE:
    case MODE_BRIEF:
    case MODE_JSON:
        break;
    }
    return explain(session);
}

static struct style style_of(const struct options *options)
{
    const char *term = getenv("TERM"), *no_color = getenv("NO_COLOR");
    bool terminal = terminal_is(stdout);
    bool dull = (no_color != NULL && no_color[0] != '\0') || (term != NULL && strcmp(term, "dumb") == 0);
    struct style style = {options->color == WHEN_ALWAYS || (options->color == WHEN_AUTO && terminal && !dull), options->width};
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
    terminal_default_signals();
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
        out_end(&session.out);
    }
    free(options.files);
    return status;
}
