/* lines.c: LF, CRLF and CR end a line alike, however the bytes come in. */
#include "lines.h"
#include "unit.h"

enum { LONGEST_PIECE = 31, SEEN_ROOM = 4 * LINE_ROOM };

/* The lines, "|" behind each; "+" where a line goes on in the next call. */
struct seen {
    size_t len, calls;
    char text[SEEN_ROOM];
};

static void see(void *context, struct smtpcode_view line, bool more)
{
    struct seen *seen = context;
    assert_true(seen->len + line.len + 2 <= SEEN_ROOM && line.len <= LINE_ROOM);
    if (line.len > 0)
        memcpy(seen->text + seen->len, line.data, line.len);
    seen->len += line.len;
    seen->text[seen->len++] = more ? '+' : '|';
    seen->text[seen->len] = '\0';
    seen->calls++;
}

static void read_pieces(struct seen *seen, const char *bytes, size_t len, size_t piece)
{
    static struct lines lines;
    lines = (struct lines){.sink = see, .context = seen};
    seen->len = seen->calls = 0;
    seen->text[0] = '\0';
    for (size_t at = 0; at < len; at += piece) {
        size_t n = len - at < piece ? len - at : piece;
        struct smtpcode_view copy = exact(bytes + at, n);
        lines_feed(&lines, copy);
        exact_free(copy);
    }
    lines_finish(&lines);
}

static struct lines_case {
    const char *name, *bytes, *lines;
} cases[] = {
    {"empty", "", ""},
    {"LF", "one\ntwo\n", "one|two|"},
    {"CRLF", "one\r\ntwo\r\n", "one|two|"},
    {"CR", "one\rtwo\r", "one|two|"},
    {"no last end", "one\ntwo", "one|two|"},
    {"no end at all", "one", "one|"},
    {"mixed", "one\r\ntwo\nthree\rfour", "one|two|three|four|"},
    {"blank lines with LF", "one\n\n\ntwo\n", "one|||two|"},
    {"blank lines with CRLF", "one\r\n\r\n\r\ntwo\r\n", "one|||two|"},
    {"blank lines with CR", "one\r\r\rtwo\r", "one|||two|"},
    {"LF CR is two ends", "one\n\rtwo", "one||two|"},
    {"CR CR LF is two ends", "one\r\r\ntwo", "one||two|"},
    {"starts with an end", "\none", "|one|"},
    {"only a CR", "\r", "|"},
    {"only a CRLF", "\r\n", "|"},
    {"blanks stay", " one \n\ttwo\t\n", " one |\ttwo\t|"},
    {"form feed is no end", "a\fb\vc", "a\fb\vc|"},
};

static void check_lines(void **state)
{
    static struct seen seen;
    const struct lines_case *c = *state;
    for (size_t piece = 1; piece <= LONGEST_PIECE; piece++) {
        read_pieces(&seen, c->bytes, strlen(c->bytes), piece);
        assert_string_equal(seen.text, c->lines);
    }
    read_pieces(&seen, c->bytes, strlen(c->bytes), 1000);
    assert_string_equal(seen.text, c->lines);
}

static void nul_is_a_byte(void **state)
{
    static struct seen seen;
    (void)state;
    read_pieces(&seen, "a\0b\nc\0", 6, 2);
    assert_int_equal(seen.len, 7);
    assert_memory_equal(seen.text, "a\0b|c\0|", 7);
}

/* A piece of no bytes between CR and LF leaves them one line end; another byte behind it does not. */
static void an_empty_piece_changes_nothing(void **state)
{
    static struct seen seen;
    static struct lines lines;
    (void)state;
    lines = (struct lines){.sink = see, .context = &seen};
    lines_feed(&lines, (struct smtpcode_view){"a\r", 2});
    lines_feed(&lines, (struct smtpcode_view){NULL, 0});
    lines_feed(&lines, (struct smtpcode_view){"\nb\r", 3});
    lines_feed(&lines, (struct smtpcode_view){NULL, 0});
    lines_feed(&lines, (struct smtpcode_view){"c\n\nd", 4});
    lines_finish(&lines);
    assert_string_equal(seen.text, "a|b|c||d|");
}

/* Nothing is lost of a line that is too long, and each piece but the last is marked. */
static struct long_case {
    const char *name;
    size_t len, piece;
} longs[] = {
    {"one less than the room", LINE_ROOM - 1, 4096},   {"just the room", LINE_ROOM, 4096},
    {"one more than the room", LINE_ROOM + 1, 4096},   {"the room in one piece", LINE_ROOM, 2 * LINE_ROOM},
    {"one more in one piece", LINE_ROOM + 1, 2 * LINE_ROOM}, {"twice the room", 2 * LINE_ROOM, 31},
    {"twice the room and one", 2 * LINE_ROOM + 1, LINE_ROOM + 1}, {"thrice in one piece", 3 * LINE_ROOM, 4 * LINE_ROOM},
};

static void check_long(void **state)
{
    static struct seen seen;
    const struct long_case *c = *state;
    char *bytes = malloc(c->len + 2);
    size_t letters = 0, marks = 0;
    assert_non_null(bytes);
    memset(bytes, 'x', c->len);
    memcpy(bytes + c->len, "\ny", 2);
    read_pieces(&seen, bytes, c->len + 2, c->piece);
    for (size_t i = 0; i < seen.len; i++) {
        letters += seen.text[i] == 'x';
        marks += seen.text[i] == '+';
    }
    free(bytes);
    assert_int_equal(letters, c->len);
    assert_int_equal(marks, seen.calls - 2);
    assert_true(marks >= (c->len - 1) / LINE_ROOM && marks <= c->len / LINE_ROOM);
    assert_memory_equal(seen.text + seen.len - 3, "|y|", 3);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_lines);
    SUITE_ADD(&suite, longs, check_long);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "NUL is a byte", .test_func = nul_is_a_byte};
    suite.tests[suite.count++] =
        (struct CMUnitTest){.name = "an empty piece changes nothing", .test_func = an_empty_piece_changes_nothing};
    return cmocka_run_group_tests_name("lines", suite.tests, NULL, NULL);
}
