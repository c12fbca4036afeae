/* What --annotate holds does not grow with the input. */
#include <string.h>

#include "annotate.h"
#include "unit.h"

static struct length_case {
    const char *name;
    size_t mails;
} lengths[] = {{"a few mails", 10}, {"many mails", 5000}};

struct session {
    struct annotate annotate;
    struct smtpcode_reader reader;
};

static int note(void *context, const struct smtpcode_diagnosis *diagnosis)
{
    struct session *session = context;
    annotate_note(&session->annotate, diagnosis);
    return 0;
}

static size_t count_notes(FILE *file)
{
    char line[256];
    size_t count = 0;
    rewind(file);
    while (fgets(line, sizeof line, file) != NULL)
        count += strncmp(line, "    ^ 550 5.1.1 ", 16) == 0;
    return count;
}

static void check_length(void **state)
{
    static const char mail[] = "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n"
                               "From: MAILER-DAEMON@example.net\n"
                               "\n"
                               "<anna@example.com>: 550 5.1.1 user unknown\n"
                               "\n";
    static struct session session;
    const struct length_case *c = *state;
    struct out out;
    FILE *file = tmpfile();
    assert_non_null(file);
    out_begin(&out, file);
    smtpcode_reader_init(&session.reader, SMTPCODE_INPUT_MAIL, note, &session);
    annotate_begin(&session.annotate, &out, &session.reader, SMTPCODE_INPUT_MAIL, false);
    for (size_t i = 0; i < c->mails; i++)
        assert_int_equal(annotate_feed(&session.annotate, mail, strlen(mail)), 0);
    smtpcode_reader_finish(&session.reader);
    assert_in_range(session.annotate.texts.room, 1, 1 << 17);
    annotate_end(&session.annotate);
    assert_true(out_flush(&out));
    out_end(&out);
    assert_int_equal(count_notes(file), c->mails);
    fclose(file);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, lengths, check_length);
    return cmocka_run_group_tests_name("annotate", suite.tests, NULL, NULL);
}
