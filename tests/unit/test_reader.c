/* reader.c: what holds for every input: sinks that stop, one diagnosis a line, inputs of any length and any bytes. */
#include <stdio.h>

#include "diagnoses.h"
#include "unit.h"

enum { LONG = 1 << 20 };

/* ---- lines -------------------------------------------------------------------------------------------------- */

static struct input_case lines[] = {
    {"lines: one a line", "550 5.1.1 User unknown\n452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - -\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_LINES},
    {"lines: nothing recognised", "nothing here\n", "- - unknown - -\n", SMTPCODE_INPUT_LINES},
    {"lines: blank lines count", "\n550 5.1.1 User unknown\n\n",
     "- - unknown - -\n550 5.1.1 recipient-unknown - -\n- - unknown - -\n",
     SMTPCODE_INPUT_LINES},
    {"lines: the last line has no end", "550 5.1.1 User unknown", "550 5.1.1 recipient-unknown - -\n",
     SMTPCODE_INPUT_LINES},
    {"lines: the lines of one reply stand alone", "550-5.1.1 User\n550 5.1.1 User unknown\n", NULL,
     SMTPCODE_INPUT_LINES},
    {"lines: empty", "", "", SMTPCODE_INPUT_LINES},
    {"lines: the same again", "550 5.1.1 User unknown\nnothing\n550 5.1.1 User unknown\nnothing\n",
     "550 5.1.1 recipient-unknown - -\n- - unknown - -\n550 5.1.1 recipient-unknown - -\n- - unknown - -\n",
     SMTPCODE_INPUT_LINES},
};

/* ---- sinks -------------------------------------------------------------------------------------------------- */

struct count {
    size_t told, stop_at;
};

static int stop_later(void *context, const struct smtpcode_diagnosis *d)
{
    struct count *count = context;
    assert_true(d->title != NULL && (unsigned)d->category < SMTPCODE_CATEGORIES &&
                (unsigned)d->basis <= SMTPCODE_BASIS_CLASS);
    return ++count->told == count->stop_at ? 7 : 0;
}

static struct smtpcode_reader reader;

static void a_sink_stops_the_reading(void **state)
{
    static const char text[] = "550 5.1.1 User unknown\n";
    struct count count = {0, 2};
    (void)state;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_LINES, stop_later, &count);
    assert_int_equal(smtpcode_reader_feed(&reader, text, sizeof text - 1), 0);
    assert_int_equal(smtpcode_reader_feed(&reader, text, sizeof text - 1), 7);
    assert_int_equal(smtpcode_reader_feed(&reader, text, sizeof text - 1), 7);
    assert_int_equal(smtpcode_reader_finish(&reader), 7);
    assert_int_equal(count.told, 2);
}

/* Whatever kind of input, nothing is told behind the diagnosis at which the sink stopped. */
static struct stop_case {
    const char *name;
    enum smtpcode_input input;
    const char *text;
} stops[] = {
    {"stop: lines", SMTPCODE_INPUT_LINES, "550 5.1.1 User unknown\n550 5.1.1 User unknown\nnothing\n"},
    {"stop: nothing recognised", SMTPCODE_INPUT_LINES, "nothing\nnothing\n"},
    {"stop: a line of a log for two", SMTPCODE_INPUT_LOG,
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>,<b@example.com>, delay=1, dsn=5.1.1, stat=User "
     "unknown\n"},
    {"stop: a text", SMTPCODE_INPUT_TEXT, "550 5.1.1 User unknown\n\n552 5.2.2 Mailbox full\n"},
    {"stop: a mail", SMTPCODE_INPUT_MAIL,
     "From: MAILER-DAEMON@example.net\n\n<a@example.com>: 550 5.1.1 User unknown\n\n<b@example.com>: 552 5.2.2 Mailbox "
     "full\n"},
    {"stop: a delivery status", SMTPCODE_INPUT_MAIL,
     "From: MAILER-DAEMON@example.net\nContent-Type: message/delivery-status\n\n"
     "Final-Recipient: rfc822; a@example.com\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; b@example.com\n"
     "Status: 5.1.1\n"},
};

static void check_stop(void **state)
{
    const struct stop_case *c = *state;
    struct count count = {0, 1};
    smtpcode_reader_init(&reader, c->input, stop_later, &count);
    smtpcode_reader_feed(&reader, c->text, strlen(c->text));
    assert_int_equal(smtpcode_reader_finish(&reader), 7);
    assert_int_equal(count.told, 1);
}

static void lines_are_told_at_once(void **state)
{
    struct count count = {0, 0};
    (void)state;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_LINES, stop_later, &count);
    smtpcode_reader_feed(&reader, "550 5.1.1 User unkno", 20);
    assert_int_equal(count.told, 0);
    smtpcode_reader_feed(&reader, "wn\n", 3);
    assert_int_equal(count.told, 1);
    smtpcode_reader_finish(&reader);
    assert_int_equal(count.told, 1);
}

/* Lines that come again, more kinds of them than are kept: each is told as its own, with its number. */
static int alike_line(unsigned long number, char line[64])
{
    return snprintf(line, 64, "550 5.1.1 <user%lu@example.com>: User unknown\n", number * 7 % 150);
}

static int check_alike(void *context, const struct smtpcode_diagnosis *d)
{
    unsigned long *number = context;
    char line[64];
    int len = alike_line(++*number, line);
    assert_int_equal(d->line, *number);
    assert_int_equal(d->evidence.len, len - 1);
    assert_memory_equal(d->evidence.data, line, d->evidence.len);
    assert_memory_equal(d->recipient.data, line + strlen("550 5.1.1 <"), d->recipient.len);
    assert_true(d->recipient.len > 0 && line[strlen("550 5.1.1 <") + d->recipient.len] == '>');
    return 0;
}

static void lines_alike_stand_apart(void **state)
{
    unsigned long told = 0;
    char line[64];
    (void)state;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_LINES, check_alike, &told);
    for (unsigned long i = 1; i <= 1000; i++)
        smtpcode_reader_feed(&reader, line, (size_t)alike_line(i, line));
    smtpcode_reader_finish(&reader);
    assert_int_equal(told, 1000);
}

static void a_reader_is_used_again(void **state)
{
    struct count count = {0, 0};
    (void)state;
    for (size_t i = 1; i <= 3; i++) {
        smtpcode_reader_init(&reader, SMTPCODE_INPUT_AUTO, stop_later, &count);
        smtpcode_reader_feed(&reader, "", 0);
        smtpcode_reader_feed(&reader, "550 5.1.1 User unknown", 22);
        smtpcode_reader_finish(&reader);
        assert_int_equal(count.told, i);
    }
}

/* ---- length and bytes --------------------------------------------------------------------------------------- */

static struct long_case {
    const char *name, *head;            /* behind it a line of a megabyte */
    enum smtpcode_input input;
    size_t told;                        /* how many diagnoses */
} longs[] = {
    {"long: a line of text", "550 5.1.1 User unknown ", SMTPCODE_INPUT_TEXT, 1},
    {"long: one of the lines", "550 5.1.1 User unknown ", SMTPCODE_INPUT_LINES, 1},
    {"long: nothing but letters", "", SMTPCODE_INPUT_AUTO, 0},
    {"long: nothing but letters, as a line", "", SMTPCODE_INPUT_LINES, 1},
    {"long: a header", "From: MAILER-DAEMON@example.com\nSubject: ", SMTPCODE_INPUT_AUTO, 0},
    {"long: a boundary", "From: MAILER-DAEMON@example.com\nContent-Type: multipart/report; boundary=",
     SMTPCODE_INPUT_AUTO, 0},
    {"long: a body", "From: <anna@example.com>\n\n", SMTPCODE_INPUT_AUTO, 0},
    {"long: base64", "From: <anna@example.com>\nContent-Transfer-Encoding: base64\n\n", SMTPCODE_INPUT_AUTO, 0},
    {"long: quoted-printable", "From: <anna@example.com>\nContent-Transfer-Encoding: quoted-printable\n\n",
     SMTPCODE_INPUT_AUTO, 0},
    {"long: HTML", "From: <anna@example.com>\nContent-Type: text/html\n\n<", SMTPCODE_INPUT_AUTO, 0},
    {"long: a diagnostic code", "Final-Recipient: rfc822; anna@example.com\nStatus: 5.1.1\nDiagnostic-Code: ",
     SMTPCODE_INPUT_AUTO, 1},
    {"long: a log", "", SMTPCODE_INPUT_LOG, 0},
    {"long: HTML without a tag",
     "From: MAILER-DAEMON@example.com\nContent-Type: text/html\n\nanna@example.com: User unknown ",
     SMTPCODE_INPUT_AUTO, 1},
    {"long: a line of a log that tells something",
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred (x ",
     SMTPCODE_INPUT_LOG, 1},
};

static void check_long(void **state)
{
    const struct long_case *c = *state;
    struct count count = {0, 0};
    char *block = malloc(LONG);
    assert_non_null(block);
    memset(block, 'x', LONG);
    smtpcode_reader_init(&reader, c->input, stop_later, &count);
    assert_int_equal(smtpcode_reader_feed(&reader, c->head, strlen(c->head)), 0);
    for (size_t at = 0; at < LONG; at += LONG / 64)
        assert_int_equal(smtpcode_reader_feed(&reader, block + at, LONG / 64), 0);
    assert_int_equal(smtpcode_reader_finish(&reader), 0);
    assert_int_equal(count.told, c->told);
    free(block);
}

/* A NUL is a byte like others: it is no sign of a list of signs, and ends nothing. */
static struct nul_case {
    const char *name, *text;
    size_t len;
    const char *told;
} nuls[] = {
#define WITH_NUL(text) text, sizeof(text) - 1
    {"NUL: behind a word for domains", WITH_NUL("550 5.1.8 sender rejected: domain \0example.org\n"),
     "550 5.1.8 sender-rejected - -\n"},
    {"NUL: before an address", WITH_NUL("550 5.1.1 user unknown\0anna@example.com\n"),
     "550 5.1.1 recipient-unknown - -\n"},
    {"NUL: behind an address", WITH_NUL("550 5.1.1 anna@example.com\0user unknown\n"),
     "550 5.1.1 recipient-unknown - anna@example.com\n"},
    {"NUL: before the value of an event",
     WITH_NUL("{\"event\":\"bounce\",\"email\":\0\"anna@example.com\",\"reason\":\"550 5.1.1 User unknown\"}\n"),
     "550 5.1.1 recipient-unknown failed -\n"},
    {"NUL: in the words of a boundary",
     WITH_NUL("From: MAILER-DAEMON@example.com\nContent-Type: multipart/mixed;\0boundary=b\n\n--b\n\nUser unknown\n"),
     "- - recipient-unknown - -\n"},
};

static void check_nul(void **state)
{
    static struct story story;
    const struct nul_case *c = *state;
    diagnoses_tell(&story, SMTPCODE_INPUT_AUTO, c->text, c->len, 0);
    assert_string_equal(story.text, c->told);
}

/* Bytes of a small generator, no two inputs alike: read under a sanitizer, they must only not break anything. */
static struct random_case {
    const char *name, *head;
    enum smtpcode_input input;
} randoms[] = {
    {"bytes: auto", "", SMTPCODE_INPUT_AUTO},
    {"bytes: text", "550 5.1.1 ", SMTPCODE_INPUT_TEXT},
    {"bytes: lines", "", SMTPCODE_INPUT_LINES},
    {"bytes: log", "", SMTPCODE_INPUT_LOG},
    {"bytes: mail", "", SMTPCODE_INPUT_MAIL},
    {"bytes: body", "From: MAILER-DAEMON@example.com\n\n", SMTPCODE_INPUT_MAIL},
    {"bytes: base64", "From: MAILER-DAEMON@example.com\nContent-Transfer-Encoding: base64\n\n", SMTPCODE_INPUT_MAIL},
    {"bytes: quoted-printable", "From: MAILER-DAEMON@example.com\nContent-Transfer-Encoding: quoted-printable\n\n",
     SMTPCODE_INPUT_MAIL},
    {"bytes: UTF-7", "From: MAILER-DAEMON@example.com\nContent-Type: text/plain; charset=utf-7\n\n",
     SMTPCODE_INPUT_MAIL},
    {"bytes: delivery status", "From: MAILER-DAEMON@example.com\nContent-Type: message/delivery-status\n\n",
     SMTPCODE_INPUT_MAIL},
    {"bytes: HTML", "From: MAILER-DAEMON@example.com\nContent-Type: text/html; charset=iso-8859-15\n\n",
     SMTPCODE_INPUT_MAIL},
};

static void check_random(void **state)
{
    const struct random_case *c = *state;
    static const char favoured[] = "0123456789....  \n\n\r\r:;<>@-=_?&\"'\tsSmMtTpPxX";
    unsigned long long seed = 88172645463325252u;
    for (int round = 0; round < 40; round++) {
        struct count count = {0, 0};
        smtpcode_reader_init(&reader, c->input, stop_later, &count);
        smtpcode_reader_feed(&reader, c->head, strlen(c->head));
        for (int i = 0; i < 64; i++) {
            char bytes[61];
            for (size_t at = 0; at < sizeof bytes; at++) {
                seed ^= seed << 13;     /* xorshift, Marsaglia 2003 */
                seed ^= seed >> 7;
                seed ^= seed << 17;
                bytes[at] = seed % 3 == 0 ? (char)(seed >> 20 & 0xff) : favoured[(seed >> 20) % (sizeof favoured - 1)];
            }
            char *copy = exact_bytes(bytes, sizeof bytes);
            smtpcode_reader_feed(&reader, copy, sizeof bytes);
            exact_bytes_free(copy);
        }
        smtpcode_reader_finish(&reader);
    }
}

int main(void)
{
    static struct suite suite;
    static struct CMUnitTest whole[] = {
        cmocka_unit_test(a_sink_stops_the_reading),
        cmocka_unit_test(lines_are_told_at_once),
        cmocka_unit_test(lines_alike_stand_apart),
        cmocka_unit_test(a_reader_is_used_again),
    };
    SUITE_ADD(&suite, lines, check_input);
    SUITE_ADD(&suite, stops, check_stop);
    SUITE_ADD(&suite, longs, check_long);
    SUITE_ADD(&suite, nuls, check_nul);
    SUITE_ADD(&suite, randoms, check_random);
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        suite.tests[suite.count++] = whole[i];
    return cmocka_run_group_tests_name("reader", suite.tests, NULL, NULL);
}
