#include "diagnoses.h"

#include <stdio.h>

#include "unit.h"

enum { LONGEST_PIECE = 31 };

/* ---- a diagnosis -> a line ---------------------------------------------------------------------------------- */

static void add_bytes(struct story *story, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len && story->len + 1 < STORY_ROOM; i++)
        story->text[story->len++] = bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == '\t' ? ' ' : bytes[i];
    story->text[story->len] = '\0';
}

static void add(struct story *story, const char *text)
{
    if (text == NULL)
        text = "-";
    add_bytes(story, text, strlen(text));
    add_bytes(story, " ", 1);
}

static void add_view(struct story *story, struct smtpcode_view view)
{
    if (view.len == 0)
        view = (struct smtpcode_view){"-", 1};
    add_bytes(story, view.data, view.len);
    add_bytes(story, " ", 1);
}

static void add_number(struct story *story, long number)
{
    char text[24];
    snprintf(text, sizeof text, "%ld", number);
    add(story, text);
}

static void add_status(struct story *story, struct smtpcode_status status)
{
    char text[40];
    snprintf(text, sizeof text, "%d.%d.%d", status.class_, status.subject, status.detail);
    add(story, status.class_ == 0 ? NULL : text);
}

/* The blank behind the last word becomes the line end. */
static int end_line(struct story *story)
{
    if (story->len > 0)
        story->text[story->len - 1] = '\n';
    return 0;
}

static void add_short(struct story *story, const struct smtpcode_diagnosis *d)
{
    if (d->reply == 0)
        add(story, NULL);
    else
        add_number(story, d->reply);
    add_status(story, d->status);
    add(story, smtpcode_category_name(d->category));
    add(story, smtpcode_action_name(d->action));
    add_view(story, d->recipient);
}

static int take_short(void *context, const struct smtpcode_diagnosis *d)
{
    add_short(context, d);
    return end_line(context);
}

static int take_source(void *context, const struct smtpcode_diagnosis *d)
{
    struct story *story = context;
    add_view(story, d->recipient);
    add_view(story, d->remote);
    add_number(story, (long)d->line);
    add(story, smtpcode_source_name(d->source));
    add(story, smtpcode_permanence_name(d->permanence));
    add(story, d->software);
    return end_line(story);
}

static void add_parts(struct story *story, const char *const parts[])
{
    for (size_t i = 0; parts[i] != NULL; i++)
        add(story, parts[i]);
}

static int take_all(void *context, const struct smtpcode_diagnosis *d)
{
    struct story *story = context;
    add_short(story, d);
    add(story, smtpcode_permanence_name(d->permanence));
    add(story, smtpcode_advice_name(d->advice));
    add(story, smtpcode_basis_name(d->basis));
    add(story, smtpcode_source_name(d->source));
    add_number(story, (long)d->line);
    add(story, d->title);
    add(story, d->provider);
    add(story, d->software);
    add_view(story, d->remote);
    add_view(story, d->time);
    add_view(story, d->queue_id);
    add_view(story, d->evidence);
    add_view(story, d->ip);
    add_view(story, d->domain);
    add_view(story, d->blocklist);
    add_view(story, d->limit);
    add_view(story, d->url);
    add_number(story, d->retry_after);
    add_parts(story, d->notes);
    return end_line(story);
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static void read_all(struct story *story, enum smtpcode_input input, const char *bytes, size_t len, size_t piece,
                     smtpcode_sink *sink)
{
    static struct smtpcode_reader reader;
    size_t at = 0;
    story->len = 0;
    story->text[0] = '\0';
    if (piece == 0)
        memset(&reader, 0xa5, sizeof reader);
    smtpcode_reader_init(&reader, input, sink, story);
    while (at < len) {
        size_t n = piece == 0 || len - at < piece ? len - at : piece;
        char *copy = exact_bytes(bytes + at, n);
        assert_int_equal(smtpcode_reader_feed(&reader, copy, n), 0);
        exact_bytes_free(copy);
        at += n;
    }
    assert_int_equal(smtpcode_reader_finish(&reader), 0);
}

void diagnoses_tell(struct story *story, enum smtpcode_input input, const char *bytes, size_t len, size_t piece)
{
    read_all(story, input, bytes, len, piece, take_short);
}

void diagnoses_tell_all(struct story *story, enum smtpcode_input input, const char *bytes, size_t len, size_t piece)
{
    read_all(story, input, bytes, len, piece, take_all);
}

void check_source(void **state)
{
    static struct story story;
    const struct source_case *c = *state;
    const struct input_case *of = c->of;
    while (strcmp(of->name, c->name) != 0)
        of++;
    read_all(&story, of->input, of->text, strlen(of->text), 0, take_source);
    assert_string_equal(story.text, c->sources);
}

/* A copy of text with other line ends; its length is in *len. */
static char *with_ends(const char *text, const char *end, size_t *len)
{
    char *copy = malloc(2 * strlen(text) + 1);
    assert_non_null(copy);
    *len = 0;
    for (; *text != '\0'; text++)
        if (*text != '\n')
            copy[(*len)++] = *text;
        else
            for (const char *c = end; *c != '\0'; c++)
                copy[(*len)++] = *c;
    return copy;
}

void check_input(void **state)
{
    static struct story story, first;
    static const char *const ends[] = {"\n", "\r\n", "\r"}, *const names[] = {"LF", "CRLF", "CR"};
    const struct input_case *c = *state;
    diagnoses_tell(&story, c->input, c->text, strlen(c->text), 0);
    if (c->expected != NULL)
        assert_string_equal(story.text, c->expected);
    diagnoses_tell_all(&first, c->input, c->text, strlen(c->text), 0);
    for (size_t i = 0; i < 3; i++)
        for (size_t piece = 0; piece <= LONGEST_PIECE; piece++) {
            size_t len;
            char *text = with_ends(c->text, ends[i], &len);
            diagnoses_tell_all(&story, c->input, text, len, piece);
            free(text);
            if (strcmp(story.text, first.text) != 0) {
                print_error("%s in pieces of %zu\n", names[i], piece);
                assert_string_equal(story.text, first.text);
            }
        }
}

void check_prefixes(void **state)
{
    static struct story story;
    const struct input_case *c = *state;
    for (size_t len = 0; len < strlen(c->text); len++)
        diagnoses_tell(&story, c->input, c->text, len, 0);
}
