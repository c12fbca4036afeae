#include "annotate.h"

#include <stdlib.h>
#include <string.h>

void annotate_begin(struct annotate *annotate, struct out *out, struct smtpcode_reader *reader,
                    enum smtpcode_input input, bool clean)
{
    annotate->out = out;
    annotate->reader = reader;
    annotate->clean = clean;
    annotate->at_once = input == SMTPCODE_INPUT_LOG || input == SMTPCODE_INPUT_LINES;
    annotate->after_cr = false;
    annotate->line = 1;
    annotate->len = annotate->complete = annotate->note_count = 0;
    annotate->last = '\n';
    out_begin(&annotate->texts, NULL);
}

/* ---- writing ------------------------------------------------------------------------------------------------ */

/* Where the first line of bytes ends, behind LF, CR or CRLF; len if it has no end. */
static size_t line_end(const char *bytes, size_t len)
{
    const char *lf = memchr(bytes, '\n', len);
    size_t end = lf == NULL ? len : (size_t)(lf - bytes);
    const char *cr = memchr(bytes, '\r', end);
    if (cr == NULL)
        return end + (end < len);
    end = (size_t)(cr - bytes) + 1;
    return end < len && bytes[end] == '\n' ? end + 1 : end;
}

static void write_line(struct annotate *annotate, const char *bytes, size_t len)
{
    if (len == 0)
        return;
    annotate->last = bytes[len - 1];
    if (!annotate->clean) {
        out_bytes(annotate->out, bytes, len);
        return;
    }
    out_clean(annotate->out, (struct smtpcode_view){bytes, len}, ANNOTATE_ROOM);
    if (annotate->last == '\n' || annotate->last == '\r')
        out_bytes(annotate->out, "\n", 1);
}

/* In the order of the lines, and for each line in the order they came. */
static int compare_notes(const void *left, const void *right)
{
    const struct note *a = left, *b = right;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

/* Writes the notes from *at on that belong to the line. */
static void write_notes(struct annotate *annotate, size_t *at, unsigned long line)
{
    for (; *at < annotate->note_count && annotate->notes[*at].line == line; ++*at) {
        const struct note *note = &annotate->notes[*at];
        if (annotate->last != '\n')
            out_bytes(annotate->out, "\n", 1);
        out_bytes(annotate->out, annotate->texts.data + note->start, note->len);
        annotate->last = '\n';
    }
}

static void forget_notes(struct annotate *annotate, size_t count)
{
    annotate->note_count -= count;
    memmove(annotate->notes, annotate->notes + count, annotate->note_count * sizeof annotate->notes[0]);
    size_t first = annotate->texts.len; /* of the texts that are left */
    for (size_t i = 0; i < annotate->note_count; i++)
        if (annotate->notes[i].start < first)
            first = annotate->notes[i].start;
    if (first == 0)
        return;
    annotate->texts.len -= first;
    memmove(annotate->texts.data, annotate->texts.data + first, annotate->texts.len);
    for (size_t i = 0; i < annotate->note_count; i++)
        annotate->notes[i].start -= first;
}

/* Writes the held lines up to `end`, where a line ends, each with its notes. */
static void release(struct annotate *annotate, size_t end)
{
    size_t at = 0, told = 0;
    if (annotate->note_count > 1)
        qsort(annotate->notes, annotate->note_count, sizeof annotate->notes[0], compare_notes);
    while (at < end) {
        size_t len = line_end(annotate->held + at, end - at);
        write_line(annotate, annotate->held + at, len);
        at += len;
        write_notes(annotate, &told, annotate->line++);
    }
    if (told > 0)
        forget_notes(annotate, told);
    annotate->len -= end;
    annotate->complete -= end;
    memmove(annotate->held, annotate->held + end, annotate->len);
}

/* The first lines go, until half of the room is free; of a line that needs it all, what there is. */
static void make_room(struct annotate *annotate)
{
    size_t end = 0;
    while (end < annotate->complete && end < ANNOTATE_ROOM / 2)
        end += line_end(annotate->held + end, annotate->complete - end);
    if (end > 0) {
        release(annotate, end);
    } else {
        write_line(annotate, annotate->held, annotate->len);
        annotate->len = 0;
    }
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static void complete_line(struct annotate *annotate)
{
    annotate->complete = annotate->len;
    annotate->after_cr = false;
    if (annotate->at_once)
        release(annotate, annotate->complete);
}

int annotate_feed(struct annotate *annotate, const char *bytes, size_t len)
{
    int stop = 0;
    while (len > 0 && stop == 0) {
        if (annotate->after_cr && bytes[0] != '\n')
            complete_line(annotate);
        if (annotate->len == ANNOTATE_ROOM)
            make_room(annotate);
        size_t room = ANNOTATE_ROOM - annotate->len, n = line_end(bytes, len < room ? len : room);
        memcpy(annotate->held + annotate->len, bytes, n);
        annotate->len += n;
        stop = smtpcode_reader_feed(annotate->reader, bytes, n);
        annotate->at_once = annotate->at_once || smtpcode_reader_is_log(annotate->reader);
        if (bytes[n - 1] == '\n')
            complete_line(annotate);
        else
            annotate->after_cr = bytes[n - 1] == '\r';
        bytes += n;
        len -= n;
    }
    return stop;
}

/* Whether the same has been said about the same line just before. */
static bool is_repeated(const struct annotate *annotate, const struct note *note)
{
    if (annotate->note_count == 0)
        return false;
    const struct note *last = &annotate->notes[annotate->note_count - 1];
    const char *texts = annotate->texts.data;
    return last->line == note->line && last->len == note->len &&
           memcmp(texts + last->start, texts + note->start, note->len) == 0;
}

void annotate_note(struct annotate *annotate, const struct smtpcode_diagnosis *d)
{
    if (d->title[0] == '\0' || d->permanence == SMTPCODE_SUCCESS || d->permanence == SMTPCODE_INTERMEDIATE)
        return;
    if (annotate->note_count == ANNOTATE_NOTES)
        release(annotate, annotate->complete);
    if (annotate->note_count == ANNOTATE_NOTES)
        return;                         /* all about one line that has not ended yet: enough is said about it */
    struct out *texts = &annotate->texts;
    struct note note = {d->line, texts->len, 0};
    out_string(texts, "    ^ ");
    if (d->line < annotate->line) {
        note.line = annotate->line;
        out_string(texts, "line ");
        out_number(texts, (int64_t)d->line);
        out_string(texts, ": ");
    }
    render_note(texts, d);
    out_bytes(texts, "\n", 1);
    note.len = texts->len - note.start;
    if (texts->failed)
        out_fail_with(annotate->out, texts);
    else if (is_repeated(annotate, &note))
        texts->len = note.start;
    else
        annotate->notes[annotate->note_count++] = note;
}

void annotate_end(struct annotate *annotate)
{
    size_t told = 0;
    annotate->complete = annotate->len;
    release(annotate, annotate->complete);
    while (told < annotate->note_count)
        write_notes(annotate, &told, annotate->notes[told].line);
    if (annotate->clean && annotate->last != '\n')
        out_bytes(annotate->out, "\n", 1);
    out_end(&annotate->texts);
}
