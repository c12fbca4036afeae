/* Input of any length -> diagnoses: lines, then what kind of text they are, then the reader of that kind. */
#include "lines.h"
#include "log.h"
#include "mail.h"

struct reader {
    enum smtpcode_input input;          /* AUTO until the first line that is not blank has been seen */
    unsigned long line;
    bool goes_on;                       /* the line before was only the beginning of one */
    bool after_blank;
    bool is_log;                        /* a line of a log has been read */
    bool in_log;                        /* the last line was one of a log */
    struct collect collect;
    unsigned long first_line;
    BUFFER(2048) first;                 /* first lines that may be header fields */
    struct lines lines;
    struct memo memo;
    union {
        struct {
            struct text text;
            struct log log;
        };
        struct mail mail;
    };
};

_Static_assert(sizeof(struct reader) <= sizeof(struct smtpcode_reader), "the public struct has room for the reader");

static struct reader *reader_of(struct smtpcode_reader *reader)
{
    return (struct reader *)(void *)reader;
}

static const struct reader *seen_reader(const struct smtpcode_reader *reader)
{
    return (const struct reader *)(const void *)reader;
}

static void begin_text(struct reader *reader)
{
    collect_begin(&reader->collect, false, false);
    text_begin(&reader->text, &reader->collect, SMTPCODE_SOURCE_TEXT, false);
    log_begin(&reader->log, &reader->collect);
    reader->in_log = false;
}

/* Behind a log's line no paragraph goes on. A dialogue that a program shows is no log, though each line has a time. */
static void text_or_log(struct reader *reader, struct smtpcode_view line, unsigned long number)
{
    struct smtpcode_view said = view_from(line, reader->in_log ? 0 : log_stamp(line));
    if (said.len < line.len && text_is_dialogue(said)) {
        text_line(&reader->text, said, number);
        return;
    }
    enum log_result result = log_line(&reader->log, line, number);
    bool was_in_log = reader->in_log;
    reader->in_log = result != LOG_NO;
    reader->is_log = reader->is_log || result == LOG_TAKEN;
    if (!reader->in_log || !was_in_log)
        text_line(&reader->text, reader->in_log ? view(line.data, 0) : line, number);
    else
        reader->text.lines++;           /* a paragraph above has been ended */
}

static void give_line(struct reader *reader, struct smtpcode_view line, unsigned long number)
{
    if (reader->input == SMTPCODE_INPUT_MAIL)
        mail_line(&reader->mail, line, number);
    else
        text_or_log(reader, line, number);
}

/* The lines that were kept back until it was known what they are. */
static void give_kept(struct reader *reader)
{
    struct smtpcode_view rest = BUFFER_VIEW(reader->first);
    for (unsigned long number = reader->first_line; rest.len > 0; number++) {
        size_t end = view_find(rest, "\n", 0);
        give_line(reader, view_first(rest, end), number);
        rest = view_from(rest, end + 1);
    }
}

static void begin_chosen(struct reader *reader, bool mail)
{
    reader->input = mail ? SMTPCODE_INPUT_MAIL : SMTPCODE_INPUT_TEXT;
    if (mail)
        mail_begin(&reader->mail, &reader->collect);
    else
        begin_text(reader);
    give_kept(reader);
}

/*
 * The first line that is not blank tells mail from text. Lines that have the form of a header field, but uncommon
 * names, are kept back until a common one comes, or something else. False: not known yet.
 */
static bool choose_input(struct reader *reader, struct smtpcode_view line)
{
    bool mail = view_starts(line, "from ") || view_starts(line, ">from ") || mail_is_header(line);
    bool room = reader->first.len + line.len + 1 < sizeof reader->first.data;
    bool is_name = line.len > 0 && !is_digit(line.data[0]);      /* "2026-11-24T12:" is a time */
    if (!mail && room && is_name && mail_is_field(line) && !dsn_is_field(line)) {
        if (reader->first.len == 0)
            reader->first_line = reader->line;
        BUFFER_ADD(reader->first, line);
        BUFFER_ADD(reader->first, view("\n", 1));
        return false;
    }
    begin_chosen(reader, mail);
    return true;
}

/* One line, one diagnosis, whatever it holds. */
static void single_line(struct reader *reader, struct smtpcode_view line)
{
    struct finding finding = {.text = line, .place = PLACE_REPLY, .trusted = true, .line = reader->line};
    struct smtpcode_diagnosis diagnosis;
    if (memo_diagnose(&reader->memo, &finding, &diagnosis) == 0)
        diagnosis = (struct smtpcode_diagnosis){.category = SMTPCODE_UNKNOWN, .basis = SMTPCODE_BASIS_CLASS,
                                                .evidence = line, .retry_after = -1, .title = "",
                                                .line = reader->line};
    reader->collect.stopped = reader->collect.sink(reader->collect.context, &diagnosis);
}

/* "From sender date" of an mbox begins the next mail. */
static bool begins_mail(const struct reader *reader, struct smtpcode_view line)
{
    return view_starts(line, "from ") && line.data[0] == 'F' && reader->after_blank;
}

static void take_line(void *context, struct smtpcode_view line, bool more)
{
    struct reader *reader = context;
    bool begins = !reader->goes_on;
    reader->line += begins;
    reader->goes_on = more;
    if (reader->collect.stopped != 0 || (reader->input == SMTPCODE_INPUT_LINES && !begins))
        return;
    if (reader->input == SMTPCODE_INPUT_AUTO &&
        ((view_trim(line).len == 0 && reader->first.len == 0) || !choose_input(reader, line)))
        return;
    switch (reader->input) {
    case SMTPCODE_INPUT_LINES:
        single_line(reader, line);
        break;
    case SMTPCODE_INPUT_MAIL:
        if (begins && begins_mail(reader, line) && reader->line > 1) {
            mail_end(&reader->mail);
            mail_begin(&reader->mail, &reader->collect);
        } else if (!(view_starts(line, "from ") && reader->mail.in_headers && reader->mail.field.len == 0)) {
            give_line(reader, line, reader->line);
        }
        break;
    case SMTPCODE_INPUT_AUTO:           /* is mail or text by now */
    case SMTPCODE_INPUT_LOG:
    case SMTPCODE_INPUT_TEXT:
        if (begins || !reader->in_log)
            give_line(reader, line, reader->line);
        break;
    }
    reader->after_blank = line.len == 0;
}

void smtpcode_reader_init(struct smtpcode_reader *public, enum smtpcode_input input, smtpcode_sink *sink, void *context)
{
    struct reader *reader = reader_of(public);
    reader->input = input;
    reader->line = 0;
    reader->first.len = 0;
    reader->goes_on = false;
    reader->after_blank = true;
    reader->is_log = false;
    reader->collect.sink = sink;
    reader->collect.context = context;
    reader->collect.stopped = 0;
    reader->collect.delivered = 0;
    reader->lines.sink = take_line;
    reader->lines.context = reader;
    reader->lines.after_cr = false;
    reader->lines.len = 0;
    memo_begin(&reader->memo);
    reader->collect.memo = &reader->memo;
    collect_begin(&reader->collect, false, false);
    if (input == SMTPCODE_INPUT_MAIL)
        mail_begin(&reader->mail, &reader->collect);
    else if (input == SMTPCODE_INPUT_TEXT || input == SMTPCODE_INPUT_LOG)
        begin_text(reader);
}

int smtpcode_reader_feed(struct smtpcode_reader *public, const char *bytes, size_t len)
{
    struct reader *reader = reader_of(public);
    if (reader->collect.stopped == 0)
        lines_feed(&reader->lines, view(bytes, len));
    return reader->collect.stopped;
}

int smtpcode_reader_finish(struct smtpcode_reader *public)
{
    struct reader *reader = reader_of(public);
    if (reader->collect.stopped != 0)
        return reader->collect.stopped;
    lines_finish(&reader->lines);
    if (reader->input == SMTPCODE_INPUT_AUTO && reader->first.len > 0) {
        begin_chosen(reader, false);
    }
    if (reader->input == SMTPCODE_INPUT_MAIL) {
        mail_end(&reader->mail);
    } else if (reader->input == SMTPCODE_INPUT_TEXT || reader->input == SMTPCODE_INPUT_LOG) {
        log_end(&reader->log);
        text_end(&reader->text);
        collect_end(&reader->collect);
    }
    return reader->collect.stopped;
}

unsigned long smtpcode_reader_delivered(const struct smtpcode_reader *public)
{
    return seen_reader(public)->collect.delivered;
}

int smtpcode_reader_is_log(const struct smtpcode_reader *public)
{
    return seen_reader(public)->is_log;
}
