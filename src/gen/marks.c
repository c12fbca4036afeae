/* marks.csv and services.csv -> kinds.inc, marks.inc and services.inc: lists of texts, by kind or by a service's
 * key. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"

/* What the library asks for, in src/lib. */
const char *const mark_kinds[] = {
    "about-goods",
    "about-host",
    "about-mail",
    "about-other",
    "about-recipient",
    "action-delayed",
    "action-delivered",
    "action-failed",
    "answer-again",
    "answer-end",
    "answer-mark",
    "bare-command",
    "behind-host",
    "behind-recipient",
    "behind-speaker",
    "client-mark",
    "closing",
    "code-ahead",
    "colon",
    "command",
    "contact-ahead",
    "count-ahead",
    "daemon",
    "day",
    "delay-ahead",
    "dialogue-line",
    "domain-ahead",
    "dsn-field",
    "event-complaint",
    "event-delayed",
    "event-delivered",
    "event-failed",
    "event-line",
    "hint-field",
    "host-ahead",
    "hour",
    "limit-ahead",
    "limit-unit",
    "mail-field",
    "measure-behind",
    "minute",
    "new-recipient-ahead",
    "opening",
    "original-heading",
    "original-heading-end",
    "original-recipient-field",
    "original-rule",
    "own-trace",
    "owner-ahead",
    "recipient-address",
    "recipient-ahead",
    "recipient-label",
    "remote-speaks",
    "second",
    "sender-ahead",
    "session-begins",
    "session-stood",
    "size-ahead",
    "speaker-ahead",
    "trace-field",
};
const size_t mark_kind_count = sizeof mark_kinds / sizeof mark_kinds[0];

const char *const service_keys[SERVICE_KEYS] = {"mark",     "recipient", "recipients", "event", "status", "reply",
                                                "severity", "scope",     "texts",      "kind",  "remote"};

void marks_write_kinds(FILE *out)
{
    fputs("/* Made by smtpcode_gen; not to be edited. */\nenum mark {\n", out);
    for (size_t i = 0; i < mark_kind_count; i++) {
        fputs("    MARK_", out);
        for (const char *c = mark_kinds[i]; *c != '\0'; c++)
            putc(*c == '-' ? '_' : *c - 'a' + 'A', out);
        fputs(",\n", out);
    }
    fputs("    MARK_KINDS\n};\n", out);
}

/* All texts, list after list, and where each list and each text begins. */
struct lists {
    struct list texts;                  /* struct smtpcode_view */
    struct list starts;                 /* size_t: the first text of each list */
};

static void begin_list(struct lists *lists)
{
    *(size_t *)list_add(&lists->starts, sizeof(size_t)) = lists->texts.count;
}

static void add_text(struct lists *lists, struct smtpcode_view text)
{
    *(struct smtpcode_view *)list_add(&lists->texts, sizeof text) = text;
}

/* The kinds, then the keys of each service, one a line; behind the last list begins another, which is none. */
static void fill_lists(struct lists *lists, const struct model *model)
{
    const struct mark *marks = model->marks.items;
    const struct service *services = model->services.items;
    for (size_t kind = 0; kind < mark_kind_count; kind++) {
        begin_list(lists);
        for (size_t i = 0; i < model->marks.count; i++)
            if ((size_t)marks[i].kind == kind)
                add_text(lists, view_of(marks[i].text));
    }
    for (size_t i = 0; i < model->services.count; i++)
        for (size_t key = 0; key < SERVICE_KEYS; key++) {
            begin_list(lists);
            for (struct smtpcode_view rest = view_of(services[i].keys[key]); rest.len > 0;) {
                size_t end = view_find(rest, "\n", 0);
                add_text(lists, view_first(rest, end));
                rest = view_from(rest, end + 1);
            }
        }
    begin_list(lists);
}

/* The bytes that the texts of a list begin with, letters of either case: a bit for each. */
static void write_firsts(FILE *out, const struct smtpcode_view texts[], size_t count)
{
    unsigned char bits[32] = {0};
    for (size_t i = 0; i < count; i++) {
        unsigned char c = (unsigned char)texts[i].data[0];
        bits[c / 8] |= (unsigned char)(1u << c % 8);
        if (is_lower(texts[i].data[0]))
            bits[(c - 'a' + 'A') / 8] |= (unsigned char)(1u << c % 8);
    }
    fputs("    {", out);
    for (size_t i = 0; i < sizeof bits; i++)
        fprintf(out, "%s%u,", i == 16 ? "\n     " : i > 0 ? " " : "", bits[i]);
    fputs("},\n", out);
}

static void write_texts(FILE *out, const struct smtpcode_view texts[], size_t count)
{
    size_t offset = 0;
    fputs("\nstatic const unsigned short mark_offsets[] = {", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s%zu,", i % 16 == 0 ? "\n    " : " ", offset);
        offset += texts[i].len + 1;
    }
    fprintf(out, "\n    %zu\n};\n\nstatic const char mark_texts[] = {\n", offset);
    for (size_t i = 0; i < count; i++) {
        fputs("    ", out);
        write_bytes(out, texts[i]);
        fputs("0,\n", out);
    }
    fprintf(out, "    0\n};\n_Static_assert(sizeof mark_texts == %zu && %zu <= 0xffff, \"each has its offset\");\n",
            offset + 1, offset);
}

void marks_write_tables(const struct model *model, FILE *out)
{
    struct lists lists = {0};
    fill_lists(&lists, model);
    const struct smtpcode_view *texts = lists.texts.items;
    const size_t *starts = lists.starts.items;
    fputs("/* Made from data/marks.csv and data/services.csv by smtpcode_gen; not to be edited. */\n"
          "static const unsigned char mark_firsts[MARK_KINDS][32] = {\n", out);
    for (size_t kind = 0; kind < mark_kind_count; kind++)
        write_firsts(out, texts + starts[kind], starts[kind + 1] - starts[kind]);
    fputs("};\n\nstatic const unsigned short mark_starts[] = {", out);
    for (size_t i = 0; i < lists.starts.count; i++)
        fprintf(out, "%s%zu,", i % 16 == 0 ? "\n    " : " ", starts[i]);
    fputs("\n};\n", out);
    write_texts(out, texts, lists.texts.count);
    free(lists.texts.items);
    free(lists.starts.items);
}

void marks_write_services(const struct model *model, FILE *out)
{
    const struct service *services = model->services.items;
    size_t list = mark_kind_count;
    fputs("/* Made from data/services.csv by smtpcode_gen; not to be edited. */\n"
          "static const struct service services[] = {\n", out);
    for (size_t i = 0; i < model->services.count; i++) {
        fputs("    {", out);
        for (size_t key = 0; key < SERVICE_KEYS; key++)
            fprintf(out, ".%s = %zu, ", service_keys[key], list++);
        fprintf(out, ".needs_event = %d}, /* services.csv:%u */\n", services[i].needs_event, services[i].origin.line);
    }
    fputs("};\n", out);
}
