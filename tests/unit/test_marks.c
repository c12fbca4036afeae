/* Marks: how each way of looking for them takes letters of either case, ends and prefixes. */
#include "marks.h"
#include "unit.h"

static struct length_case {
    const char *name, *text;
    enum mark kind;
    size_t len;                         /* of the mark at the start or the end */
} starts[] = {
    {"at the start", "recipient: a", MARK_RECIPIENT_LABEL, 9},
    {"the longest of those that begin alike", "recipient address: a", MARK_RECIPIENT_LABEL, 17},
    {"letters of either case", "Recipients", MARK_RECIPIENT_LABEL, 10},
    {"beyond ASCII", "送信先アドレス：", MARK_RECIPIENT_LABEL, 21},
    {"cut off", "recipien", MARK_RECIPIENT_LABEL, 0},
    {"not at the start", " recipient", MARK_RECIPIENT_LABEL, 0},
    {"the first byte alone", "r", MARK_RECIPIENT_LABEL, 0},
    {"of another kind", "recipient", MARK_CLIENT_MARK, 0},
    {"with the blank behind it", "EHLO x", MARK_COMMAND, 5},
    {"without the blank behind it", "ehlo", MARK_COMMAND, 0},
    {"a sign", "【a】", MARK_OPENING, 3},
    {"nothing", "", MARK_RECIPIENT_LABEL, 0},
};

static struct length_case ends[] = {
    {"at the end", "a message sent by", MARK_SENDER_AHEAD, 7},
    {"letters of either case at the end", "Sent BY", MARK_SENDER_AHEAD, 7},
    {"not at the end", "from a", MARK_SENDER_AHEAD, 0},
    {"longer than the text", "rom", MARK_SENDER_AHEAD, 0},
    {"nothing at the end", "", MARK_SENDER_AHEAD, 0},
};

static void check_start(void **state)
{
    const struct length_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(marks_at(c->kind, text), c->len);
    exact_free(text);
}

static void check_end(void **state)
{
    const struct length_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(marks_end(c->kind, text), c->len);
    exact_free(text);
}

static struct whole_case {
    const char *name, *text;
    enum mark kind;
    bool is, stands;                    /* the text is a mark; one stands in it */
} wholes[] = {
    {"the whole text", "quit", MARK_BARE_COMMAND, true, true},
    {"the whole text in capitals", "QUIT", MARK_BARE_COMMAND, true, true},
    {"more than the mark", "quits", MARK_BARE_COMMAND, false, true},
    {"less than the mark", "qui", MARK_BARE_COMMAND, false, false},
    {"inside", "Then Quit.", MARK_BARE_COMMAND, false, true},
    {"the last of the kind", "starttls", MARK_BARE_COMMAND, true, true},
    {"the first letter only", "q", MARK_BARE_COMMAND, false, false},
    {"an empty text", "", MARK_BARE_COMMAND, false, false},
};

static void check_whole(void **state)
{
    const struct whole_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct pairs pairs;
    pairs_of(&pairs, text);
    assert_int_equal(marks_are(c->kind, text), c->is);
    assert_int_equal(marks_in(c->kind, text), c->stands);
    assert_int_equal(marks_in_pairs(c->kind, &pairs), c->stands);
    exact_free(text);
}

/* Each mark of each kind is found by itself, in capitals as well; a kind without any is none that a reader asks for. */
static void each_is_found(void **state)
{
    (void)state;
    for (enum mark kind = 0; kind < MARK_KINDS; kind++) {
        const char *mark;
        assert_non_null(marks_item(kind, 0));
        for (size_t i = 0; (mark = marks_item(kind, i)) != NULL; i++) {
            char large[128];
            size_t len = strlen(mark);
            assert_in_range(len, 1, sizeof large);
            for (size_t at = 0; at < len; at++)
                large[at] = is_lower(mark[at]) ? (char)(mark[at] - 'a' + 'A') : mark[at];
            assert_true(marks_are(kind, view(large, len)));
            assert_int_equal(marks_at(kind, view(large, len)), len);
            assert_int_equal(marks_end(kind, view(large, len)), len);
            assert_true(marks_in(kind, view(large, len)));
        }
    }
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, starts, check_start);
    SUITE_ADD(&suite, ends, check_end);
    SUITE_ADD(&suite, wholes, check_whole);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "each mark is found", .test_func = each_is_found};
    return cmocka_run_group_tests_name("marks", suite.tests, NULL, NULL);
}
