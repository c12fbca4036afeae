#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "say.h"

enum option_id {
    OPT_JSON, OPT_BRIEF, OPT_FILE, OPT_INPUT, OPT_LINES, OPT_SUMMARY, OPT_BY, OPT_MERGE, OPT_ANNOTATE, OPT_UNMATCHED,
    OPT_LIST, OPT_SEARCH, OPT_COLOR, OPT_WIDTH, OPT_HELP, OPT_VERSION
};
enum argument { NO_ARGUMENT, NEEDS_ARGUMENT, MAY_HAVE_ARGUMENT };

static const struct option {
    const char *name;
    char letter;
    enum argument argument;
    enum option_id id;
} table[] = {
    {"json", 'j', NO_ARGUMENT, OPT_JSON},       {"brief", 'b', NO_ARGUMENT, OPT_BRIEF},
    {"file", 'f', NEEDS_ARGUMENT, OPT_FILE},    {"input", 'i', NEEDS_ARGUMENT, OPT_INPUT},
    {"lines", 'l', NO_ARGUMENT, OPT_LINES},     {"summary", 's', NO_ARGUMENT, OPT_SUMMARY},
    {"by", '\0', NEEDS_ARGUMENT, OPT_BY},       {"merge", '\0', NO_ARGUMENT, OPT_MERGE},
    {"annotate", 'a', NO_ARGUMENT, OPT_ANNOTATE}, {"unmatched", 'u', NO_ARGUMENT, OPT_UNMATCHED},
    {"list", 'L', MAY_HAVE_ARGUMENT, OPT_LIST},
    {"search", 'k', NEEDS_ARGUMENT, OPT_SEARCH}, {"color", '\0', NEEDS_ARGUMENT, OPT_COLOR},
    {"width", '\0', NEEDS_ARGUMENT, OPT_WIDTH}, {"help", 'h', NO_ARGUMENT, OPT_HELP},
    {"version", 'V', NO_ARGUMENT, OPT_VERSION},
};
enum { OPTION_COUNT = sizeof table / sizeof table[0] };
#define BIT(option) (1u << (option)) /* in a set of options */

const char options_help[] =
    "  -j, --json          one JSON object a diagnosis, one a line\n"
    "  -b, --brief         one line a diagnosis: codes, title, category, advice\n"
    "  -f, --file FILE     read FILE, also several times; - is standard input\n"
    "  -i, --input KIND    auto (default), text, mail (or an mbox), log, lines\n"
    "  -l, --lines         each line of the input is a text of its own\n"
    "  -s, --summary       count what failed, how often, where; also with --json\n"
    "      --by KEY        for -s: code (default), category, status, provider, domain\n"
    "      --merge         for -s: add up earlier outputs of --summary --json\n"
    "  -a, --annotate      copy the input, and explain each line that bears a failure\n"
    "  -u, --unmatched     only failures of which no more than the code is understood\n"
    "  -L, --list [PREFIX] what is known: all, or below 5.7, a category, a provider\n"
    "  -k, --search WORD   the entries whose texts hold WORD, best first\n"
    "      --color WHEN    auto (default), always, never\n"
    "      --width N       wrap at N columns (default: the terminal's, or 80)\n"
    "  -h, --help          show this\n"
    "  -V, --version       show the version\n";

/* ---- the nearest word ---------------------------------------------------------------------------------------- */

/* How many letters must be changed, added or left out to turn a into b (Levenshtein), for words of some 30 letters. */
static size_t distance(const char *a, const char *b)
{
    size_t row[32], len = strlen(b);
    if (len >= sizeof row / sizeof row[0])
        return len;
    for (size_t j = 0; j <= len; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= len; j++) {
            size_t change = corner + (a[i - 1] != b[j - 1]);
            size_t shorter = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            corner = row[j];
            row[j] = change < shorter ? change : shorter;
        }
    }
    return row[len];
}

/* The nearest of the names, or NULL if none is near. */
static const char *nearest(const char *word, const char *const names[], size_t count)
{
    const char *best = NULL;
    size_t least = 3;
    for (size_t i = 0; i < count; i++) {
        size_t d = strlen(word) > 40 ? least : distance(word, names[i]);
        bool prefix = word[0] != '\0' && strncmp(word, names[i], strlen(word)) == 0;
        if (prefix)
            d = 1;
        if (d < least) {
            least = d;
            best = names[i];
        }
    }
    return best;
}

/* ---- values -------------------------------------------------------------------------------------------------- */

/* The place of value among the names, or -1, said with the nearest one. */
static int choose(const char *option, const char *value, const char *const names[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(value, names[i]) == 0)
            return (int)i;
    const char *near = nearest(value, names, count);
    if (near != NULL)
        say("--%s cannot be '%s'; did you mean '%s'?", option, value, near);
    else
        say("--%s cannot be '%s'", option, value);
    return -1;
}

static bool read_width(struct options *options, const char *value)
{
    char *end;
    long width = strtol(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end != '\0' || width < 1 || width > 10000) {
        say("--width takes a number from 1 to 10000, not '%s'", value);
        return false;
    }
    options->width = (int)width;
    return true;
}

static bool set_input(struct options *options, const char *value)
{
    static const char *const names[] = {"auto", "text", "mail", "log", "lines"};
    int choice = choose("input", value, names, 5);
    options->input = (enum smtpcode_input)choice;
    return choice >= 0;
}

static bool set_color(struct options *options, const char *value)
{
    static const char *const names[] = {"auto", "always", "never"};
    int choice = choose("color", value, names, 3);
    options->color = (enum when)choice;
    return choice >= 0;
}

static bool set_by(struct options *options, const char *value)
{
    int choice = choose("by", value, summary_by_names, SUMMARY_BYS);
    options->by = (enum summary_by)choice;
    options->by_given = true;
    return choice >= 0;
}

static void set_word(struct options *options, enum mode mode, const char *word)
{
    if (options->mode != MODE_HELP && options->mode != MODE_VERSION)
        options->mode = mode;
    options->word = word;
}

static bool apply(struct options *options, const struct option *option, const char *value)
{
    switch (option->id) {
    case OPT_JSON:
        options->format = FORMAT_JSON;
        break;
    case OPT_BRIEF:
        options->format = FORMAT_BRIEF;
        break;
    case OPT_FILE:
        options->files[options->file_count++] = value;
        break;
    case OPT_INPUT:
        return set_input(options, value);
    case OPT_LINES:
        options->input = SMTPCODE_INPUT_LINES;
        break;
    case OPT_SUMMARY:
        options->task = TASK_SUMMARY;
        break;
    case OPT_ANNOTATE:
        options->task = TASK_ANNOTATE;
        break;
    case OPT_UNMATCHED:
        options->task = TASK_UNMATCHED;
        break;
    case OPT_BY:
        return set_by(options, value);
    case OPT_MERGE:
        options->merge = true;
        break;
    case OPT_LIST:
        set_word(options, MODE_LIST, value);
        break;
    case OPT_SEARCH:
        set_word(options, MODE_SEARCH, value);
        break;
    case OPT_COLOR:
        return set_color(options, value);
    case OPT_WIDTH:
        return read_width(options, value);
    case OPT_HELP:
        options->mode = MODE_HELP;
        break;
    case OPT_VERSION:
        options->mode = MODE_VERSION;
        break;
    }
    return true;
}

/* ---- argv ---------------------------------------------------------------------------------------------------- */

struct arguments {
    int argc, at;
    char **argv;
    unsigned given;                     /* a bit for each option */
};

static const struct option *find_long(const char *name, size_t len)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(table[i].name) == len && memcmp(table[i].name, name, len) == 0)
            return &table[i];
    return NULL;
}

static const struct option *find_short(char letter)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (table[i].letter == letter)
            return &table[i];
    return NULL;
}

/* The option's value: what stands behind it in the same word, else the next word; "" if it has none. */
static bool read_value(struct arguments *arguments, const struct option *option, const char *glued, const char **value)
{
    *value = glued == NULL ? "" : glued;
    if (option->argument == NO_ARGUMENT || glued != NULL)
        return true;
    bool more = arguments->at + 1 < arguments->argc;
    if (option->argument == MAY_HAVE_ARGUMENT) {
        if (more && arguments->argv[arguments->at + 1][0] != '-')
            *value = arguments->argv[++arguments->at];
        return true;
    }
    if (!more) {
        say("--%s needs a value", option->name);
        return false;
    }
    *value = arguments->argv[++arguments->at];
    return true;
}

static bool read_option(struct options *options, struct arguments *arguments, const struct option *option,
                        const char *glued)
{
    const char *value;
    arguments->given |= BIT(option->id);
    return read_value(arguments, option, glued, &value) && apply(options, option, value);
}

static bool read_long(struct options *options, struct arguments *arguments)
{
    const char *name = arguments->argv[arguments->at] + 2, *equals = strchr(name, '=');
    size_t len = equals == NULL ? strlen(name) : (size_t)(equals - name);
    const struct option *option = find_long(name, len);
    if (option == NULL) {
        const char *names[OPTION_COUNT];
        char word[64];
        for (size_t i = 0; i < OPTION_COUNT; i++)
            names[i] = table[i].name;
        snprintf(word, sizeof word, "%.*s", (int)(len < 63 ? len : 63), name);
        const char *near = nearest(word, names, OPTION_COUNT);
        if (near != NULL)
            say("unknown option '--%s'; did you mean '--%s'?", word, near);
        else
            say("unknown option '--%s'; see 'smtpcode --help'", word);
        return false;
    }
    if (equals != NULL && option->argument == NO_ARGUMENT) {
        say("--%s takes no value", option->name);
        return false;
    }
    return read_option(options, arguments, option, equals == NULL ? NULL : equals + 1);
}

static bool read_short(struct options *options, struct arguments *arguments)
{
    for (const char *letter = arguments->argv[arguments->at] + 1; *letter != '\0'; letter++) {
        const struct option *option = find_short(*letter);
        if (option == NULL) {
            say("unknown option '-%c'; see 'smtpcode --help'", *letter);
            return false;
        }
        bool takes = option->argument != NO_ARGUMENT;
        if (!read_option(options, arguments, option, takes && letter[1] != '\0' ? letter + 1 : NULL))
            return false;
        if (takes)
            return true;
    }
    return true;
}

#define BITS_OF_INPUT (BIT(OPT_FILE) | BIT(OPT_INPUT) | BIT(OPT_LINES))
#define BITS_OF_TASKS (BIT(OPT_SUMMARY) | BIT(OPT_ANNOTATE) | BIT(OPT_UNMATCHED))

/* Which options mean nothing beside which others. A list reads no input, and has one form. */
static const struct conflict {
    enum option_id option;
    unsigned others;
} conflicts[] = {
    {OPT_LIST, BIT(OPT_SEARCH) | BIT(OPT_JSON) | BITS_OF_INPUT | BITS_OF_TASKS},
    {OPT_SEARCH, BIT(OPT_JSON) | BITS_OF_INPUT | BITS_OF_TASKS},
    {OPT_SUMMARY, BIT(OPT_ANNOTATE) | BIT(OPT_UNMATCHED) | BIT(OPT_BRIEF)},
    {OPT_ANNOTATE, BIT(OPT_UNMATCHED) | BIT(OPT_JSON) | BIT(OPT_BRIEF)},
    {OPT_MERGE, BIT(OPT_INPUT) | BIT(OPT_LINES)},
};

/* The name of the first option of a set, NULL if there is none. */
static const char *first_name(unsigned set)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if ((BIT(table[i].id) & set) != 0)
            return table[i].name;
    return NULL;
}

static bool is_without_conflict(unsigned given)
{
    for (size_t i = 0; i < sizeof conflicts / sizeof conflicts[0]; i++) {
        const char *name = first_name(given & BIT(conflicts[i].option));
        const char *other = first_name(given & conflicts[i].others);
        if (name != NULL && other != NULL) {
            say("--%s cannot be combined with --%s", name, other);
            return false;
        }
    }
    return true;
}

/* A list takes its word as the option's value, or as the only TEXT. */
static bool is_one_word(const struct options *options)
{
    bool list = options->mode == MODE_LIST;
    size_t wanted = options->word[0] == '\0' ? 1 : 0;
    bool crowded = options->text_count > wanted;
    if (crowded)
        say("--%s takes one value, not '%s' too%s", list ? "list" : "search", options->texts[wanted],
            list ? "" : "; several words stand in quotes");
    return !crowded;
}

/* Options that mean nothing without another one, or with it. */
static bool is_consistent(const struct options *options, unsigned given)
{
    bool alone = options->task != TASK_SUMMARY && (options->by_given || options->merge);
    bool crowded = options->file_count > 0 && options->text_count > 0 && !options->merge;
    if (options->mode == MODE_HELP || options->mode == MODE_VERSION)
        return true;
    if (alone)
        say("%s needs --summary", options->merge ? "--merge" : "--by");
    else if (!is_without_conflict(given))
        return false;
    else if (options->mode == MODE_LIST || options->mode == MODE_SEARCH)
        return is_one_word(options);
    else if (crowded)
        say("--file takes one value, not '%s' too; it may be given several times", options->texts[0]);
    return !alone && !crowded;
}

/* "-1" is a code that a library shows, not an option. */
static bool is_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0' && !(word[1] >= '0' && word[1] <= '9');
}

bool options_read(struct options *options, int argc, char *argv[])
{
    struct arguments arguments = {argc, 1, argv, 0};
    bool ended = false;
    size_t texts = 0;
    options->texts = argv;
    for (; arguments.at < argc; arguments.at++) {
        char *word = argv[arguments.at];
        if (!ended && strcmp(word, "--") == 0) {
            ended = true;
        } else if (ended || !is_option(word)) {
            argv[texts++] = word;       /* never ahead of what is still to be read */
        } else if (word[1] == '-') {
            if (!read_long(options, &arguments))
                return false;
        } else if (!read_short(options, &arguments)) {
            return false;
        }
    }
    options->text_count = texts;
    return is_consistent(options, arguments.given);
}
