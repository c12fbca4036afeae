/* utf8.c against RFC 3629: what is valid, what is not, and back. */
#include "unit.h"
#include "utf8.h"

static struct decode_case {
    const char *name, *bytes;
    unsigned long c;
    size_t len;
} cases[] = {
    {"ASCII", "A", 'A', 1},
    {"DEL", "\177", 0x7f, 1},
    {"first of two bytes", "\302\200", 0x80, 2},
    {"last of two bytes", "\337\277", 0x7ff, 2},
    {"first of three bytes", "\340\240\200", 0x800, 3},
    {"before the surrogates", "\355\237\277", 0xd7ff, 3},
    {"behind the surrogates", "\356\200\200", 0xe000, 3},
    {"last of three bytes", "\357\277\277", 0xffff, 3},
    {"first of four bytes", "\360\220\200\200", 0x10000, 4},
    {"last of all", "\364\217\277\277", 0x10ffff, 4},
    {"more behind", "\303\244bc", 0xe4, 2},
    {"lone continuation", "\200", UTF8_REPLACEMENT, 1},
    {"overlong slash", "\300\257", UTF8_REPLACEMENT, 1},
    {"overlong two bytes", "\301\277", UTF8_REPLACEMENT, 1},
    {"overlong three bytes", "\340\237\277", UTF8_REPLACEMENT, 1},
    {"overlong four bytes", "\360\217\277\277", UTF8_REPLACEMENT, 1},
    {"high surrogate", "\355\240\200", UTF8_REPLACEMENT, 1},
    {"low surrogate", "\355\277\277", UTF8_REPLACEMENT, 1},
    {"past the last", "\364\220\200\200", UTF8_REPLACEMENT, 1},
    {"first byte F5", "\365\200\200\200", UTF8_REPLACEMENT, 1},
    {"first byte FF", "\377", UTF8_REPLACEMENT, 1},
    {"cut after one of two", "\303", UTF8_REPLACEMENT, 1},
    {"cut after two of three", "\342\202", UTF8_REPLACEMENT, 1},
    {"cut after three of four", "\360\237\230", UTF8_REPLACEMENT, 1},
    {"letter instead of a continuation", "\303A", UTF8_REPLACEMENT, 1},
    {"new sequence instead of a continuation", "\342\202\303", UTF8_REPLACEMENT, 1},
};

static void check_decode(void **state)
{
    const struct decode_case *c = *state;
    struct smtpcode_view text = exact(c->bytes, strlen(c->bytes));
    unsigned long found = 0;
    assert_int_equal(utf8_decode(text, &found), c->len);
    assert_int_equal(found, c->c);
    exact_free(text);
}

static void there_and_back(void **state)
{
    (void)state;
    for (unsigned long c = 0; c <= 0x10ffff; c++) {
        char bytes[4];
        unsigned long found;
        if (c >= 0xd800 && c < 0xe000)
            continue;
        size_t len = utf8_encode(c, bytes);
        if (utf8_decode((struct smtpcode_view){bytes, len}, &found) != len || found != c)
            fail_msg("U+%04lX does not come back", c);
    }
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_decode);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "there and back", .test_func = there_and_back};
    return cmocka_run_group_tests_name("utf8", suite.tests, NULL, NULL);
}
