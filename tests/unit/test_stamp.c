/* stamp.c: the time stamps of logs, and which of two is the earlier one. */
#include "stamp.h"

#include "unit.h"

/* ---- one stamp ---------------------------------------------------------------------------------------------- */

static struct read_case {
    const char *name, *text;
    const char *expected;               /* as it is told; "" if it is no stamp */
    bool has_year;
    long long seconds;                  /* since 1970 or since the year began */
} reads[] = {
    {"syslog", "Nov 24 12:00:01", "Nov 24 12:00:01", false, 328 * 86400 + 43201},
    {"syslog, one digit", "Mar  2 09:15:04", "Mar  2 09:15:04", false, 61 * 86400 + 33304},
    {"syslog, 29 February", "Feb 29 00:00:00", "Feb 29 00:00:00", false, 59 * 86400},
    {"syslog, fraction", "Jan  1 00:00:01.250", "Jan  1 00:00:01.250", false, 1},
    {"syslog, year", "Nov 24 2026 12:00:01", "Nov 24 2026 12:00:01", true, 1795521601},
    {"RFC 3339, Z", "2026-11-24T12:00:01Z", "2026-11-24T12:00:01Z", true, 1795521601},
    {"RFC 3339, east", "2026-11-24T13:00:01.123456+01:00", "2026-11-24T13:00:01.123456+01:00", true, 1795521601},
    {"RFC 3339, west", "2026-11-24T06:30:01-05:30", "2026-11-24T06:30:01-05:30", true, 1795521601},
    {"zone without a colon", "2026-11-24 13:00:01+0100", "2026-11-24 13:00:01+0100", true, 1795521601},
    {"zone of two digits", "2026-11-24 13:00:01+01", "2026-11-24 13:00:01+01", true, 1795521601},
    {"Exim with a zone", "2026-11-24 13:00:01.500 +0100", "2026-11-24 13:00:01.500 +0100", true, 1795521601},
    {"Exim", "2026-11-24 12:00:01", "2026-11-24 12:00:01", true, 1795521601},
    {"journalctl", "Tue 2026-11-24 12:00:01 UTC", "Tue 2026-11-24 12:00:01 UTC", true, 1795521601},
    {"Kerio", "24/Nov/2026 12:00:01", "24/Nov/2026 12:00:01", true, 1795521601},
    {"TAI64N", "@400000006b057c4b0b2e3f44", "2026-11-24T12:00:01Z", true, 1795521601},
    {"seconds", "1795521601.485077", "2026-11-24T12:00:01Z", true, 1795521601},
    {"the last second of a leap year", "1735689599.000000", "2024-12-31T23:59:59Z", true, 1735689599},
    {"leap day", "1709164800.000000", "2024-02-29T00:00:00Z", true, 1709164800},
    {"nothing", "", "", false, 0},
    {"a word", "yesterday", "", false, 0},
    {"a month of another language", "Okt 24 12:00:01", "", false, 0},
    {"more behind it", "Nov 24 12:00:01 mx1", "", false, 0},
    {"hour 24", "Nov 24 24:00:01", "", false, 0},
    {"day 32", "Nov 32 12:00:01", "", false, 0},
    {"day 0", "2026-11-00T12:00:01", "", false, 0},
    {"month 13", "2026-13-01T12:00:01", "", false, 0},
    {"no seconds", "2026-11-24T12:00", "", false, 0},
    {"a point without a fraction", "2026-11-24T12:00:01.", "", false, 0},
    {"half a zone", "2026-11-24T12:00:01+0", "", false, 0},
    {"TAI64N before 1970", "@00000000000000000b2e3f44", "", false, 0},
    {"TAI64N of the year 10 billion", "@7fffffffffffffff0b2e3f44", "", false, 0},
    {"too many seconds", "179552160100.485077", "", false, 0},
    {"a control character", "Nov 24 12:00:01\033", "", false, 0},
    {"a control character in the day", "T\033\" 2026-11-24 12:00:01 UTC", "", false, 0},
    {"no day of the week", "Xyz 2026-11-24 12:00:01 UTC", "", false, 0},
    {"a day that the month has not", "Nov 31 12:00:01", "", false, 0},
    {"the leap day of another year", "2026-02-29T12:00:01", "", false, 0},
    {"the last day of a year", "2026-12-31T12:00:00Z", "2026-12-31T12:00:00Z", true, 1798718400},
};

static void check_read(void **state)
{
    const struct read_case *c = *state;
    struct stamp stamp;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(stamp_read(text, &stamp), c->expected[0] != '\0');
    exact_free(text);
    assert_string_equal(stamp.text, c->expected);
    if (c->expected[0] == '\0')
        return;
    assert_int_equal(stamp.has_year, c->has_year);
    assert_int_equal(stamp.when / 1000000, c->seconds);
}

/* ---- stamps in a row ---------------------------------------------------------------------------------------- */

/* The stamps come in this order; which are told as first and last, counted from 0. */
static struct row_case {
    const char *name;
    const char *texts[4];
    int first, last;
} rows[] = {
    {"one", {"Nov 24 12:00:01"}, 0, 0},
    {"in order", {"Nov 24 12:00:01", "Nov 24 12:00:02", "Nov 25 00:00:00"}, 0, 2},
    {"out of order", {"Nov 24 12:00:02", "Nov 25 00:00:00", "Nov 24 12:00:01"}, 2, 1},
    {"over the end of the year", {"Dec 31 23:59:59", "Jan  1 00:00:00"}, 0, 1},
    {"the newer file first", {"Jan  1 00:00:00", "Jan  7 00:00:00", "Dec 25 00:00:00", "Dec 31 23:59:59"}, 2, 1},
    {"a whole year", {"Jan  1 00:00:00", "May  1 00:00:00", "Sep  1 00:00:00", "Dec 31 00:00:00"}, 0, 3},
    {"by their zones", {"2026-11-24T12:00:00+02:00", "2026-11-24T11:00:00Z", "2026-11-24T12:00:00+01:30"}, 0, 1},
    {"by their fractions", {"2026-11-24T12:00:00.2Z", "2026-11-24T12:00:00.15Z"}, 1, 0},
    {"with and without a year", {"2026-12-31T23:00:00Z", "Jan  1 00:00:00", "Dec 31 22:00:00"}, 2, 1},
};

static void check_row(void **state)
{
    const struct row_case *c = *state;
    struct stamp first = {0}, last = {0};
    int64_t clock = 0;
    for (size_t i = 0; i < 4 && c->texts[i] != NULL; i++) {
        struct stamp stamp;
        assert_true(stamp_read((struct smtpcode_view){c->texts[i], strlen(c->texts[i])}, &stamp));
        stamp_settle(&stamp, &clock);
        if (i == 0 || stamp_is_earlier(&stamp, &first))
            first = stamp;
        if (i == 0 || stamp_is_earlier(&last, &stamp))
            last = stamp;
    }
    assert_string_equal(first.text, c->texts[c->first]);
    assert_string_equal(last.text, c->texts[c->last]);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, reads, check_read);
    SUITE_ADD(&suite, rows, check_row);
    return cmocka_run_group_tests_name("stamp", suite.tests, NULL, NULL);
}
