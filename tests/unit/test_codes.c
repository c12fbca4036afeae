/* codes.c: how far a code is to be trusted, and codes that a fold has cut in two. */
#include "codes.h"
#include "unit.h"

static struct trust_case {
    const char *name, *text;
    enum trust trust;
} trusts[] = {
    {"trust: alone", "550", TRUST_GOOD},
    {"trust: status alone", "5.1.1", TRUST_GOOD},
    {"trust: both", "x 550 5.1.1", TRUST_GOOD},
    {"trust: status behind a word with digits", "x550 5.1.1", TRUST_WEAK},
    {"trust: behind blanks", "  550 no", TRUST_GOOD},
    {"trust: behind a line end and blanks", "\n \t550 no", TRUST_GOOD},
    {"trust: indented behind another line", "x\n  550 no", TRUST_WEAK},
    {"trust: behind a line end", "x\n550 no", TRUST_GOOD},
    {"trust: behind a count", "port 550", TRUST_NONE},
    {"trust: behind a word and a colon", "host:550", TRUST_NONE},
    {"trust: behind a name of codes and a colon", "error:550", TRUST_GOOD},
    {"trust: behind a colon alone", ":550 no", TRUST_WEAK},
    {"trust: in brackets", "CA (550)", TRUST_NONE},
    {"trust: in brackets, named", "error (550)", TRUST_GOOD},
    {"trust: in brackets that stay open", "CA (550", TRUST_WEAK},
    {"trust: in brackets with more", "CA (550 x", TRUST_NONE},
    {"trust: in brackets with words", "CA (550 no", TRUST_WEAK},
    {"trust: status in brackets", "CA (5.1.1)", TRUST_GOOD},
    {"trust: a telephone number", "555 0142", TRUST_NONE},
    {"trust: a short number behind", "554 30 disabled", TRUST_GOOD},
    {"trust: behind a name of codes in one word", "responseCode 421 no", TRUST_GOOD},
    {"trust: messages", "550 messages", TRUST_DOUBTFUL},
    {"trust: messages in a line of their own", "x\n550 messages", TRUST_DOUBTFUL},
    {"trust: messages behind a mark", "- 550 messages", TRUST_NONE},
    {"trust: messages behind a word", "x 550 messages", TRUST_NONE},
    {"trust: named", "said 550", TRUST_GOOD},
    {"trust: status behind a digit", "RFC 5321 4.2.1", TRUST_NONE},
    {"trust: status behind a hash", "x #5.1.1", TRUST_GOOD},
    {"trust: status behind an equals sign", "dsn=5.1.1", TRUST_GOOD},
    {"trust: status behind a line end", "x\n5.1.1", TRUST_GOOD},
    {"trust: status behind a word", "x 5.1.1", TRUST_WEAK},
    {"trust: behind a mark", "! 550 no", TRUST_WEAK},
    {"trust: behind a mark and a quote", "! '550 no", TRUST_GOOD},
    {"trust: behind a mark and a double quote", "! \"550 no", TRUST_GOOD},
    {"trust: behind a semicolon", "!;550 no", TRUST_GOOD},
    {"trust: behind a quote and a word", "x '550 no", TRUST_GOOD},
    {"trust: behind a word", "x 550 no", TRUST_NONE},
    {"trust: behind a word, going on", "x 550-no", TRUST_WEAK},
    {"trust: going on with a blank", "x 550- no", TRUST_NONE},
    {"trust: going on with a digit", "x 550-5", TRUST_NONE},
    {"trust: at the end, with a hyphen", "x 550-", TRUST_NONE},
    {"trust: behind an arrow", "x > 550 no", TRUST_WEAK},
    {"trust: behind a word, a colon and a blank", "x: 550 no", TRUST_WEAK},
    {"trust: behind a slash", "x/550", TRUST_NONE},
    {"trust: status with an underscore", "5.1.1_x", TRUST_NONE},
    {"trust: status with an at", "5.1.1@example.com", TRUST_NONE},
    {"trust: below 200", "199 no", TRUST_NONE},
    {"trust: success", "250 ok", TRUST_GOOD},
    {"trust: in quotes at the very start", "\"550\"", TRUST_GOOD},
    {"trust: in quotes as a value", "x=\"550\"", TRUST_NONE},
};

static void check_trust(void **state)
{
    const struct trust_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_reply reply;
    enum trust trust = TRUST_NONE;
    size_t end = codes_next(text, 0, &reply, &trust);
    assert_int_equal(end > 0, c->trust != TRUST_NONE);
    assert_int_equal(end > 0 ? trust : TRUST_NONE, c->trust);
    exact_free(text);
}

static struct join_case {
    const char *name, *before, *behind;
    bool joined;
} joins[] = {
    {"join: behind the last dot", "550 5.1.", "1 User unknown", true},
    {"join: before the last dot", "550 5.1", ".1 User unknown", true},
    {"join: before the first dot", "550 5", ".1.1 User unknown", true},
    {"join: within the detail", "550 5.7.", "26", true},
    {"join: a reply code, one digit", "5", "50 5.1.1", true},
    {"join: a reply code behind its type", "Diagnostic-Code: smtp; 5", "50 5.1.1", true},
    {"join: a reply code, two digits", "55", "0", true},
    {"join: a reply code is cut only at the very start", "x5", "50", false},
    {"join: three digits are whole", "550", "5", false},
    {"join: a status that is whole", "550 5.1.1", "1", false},
    {"join: nothing before", "550 ", "5.1.1", false},
    {"join: nothing behind", "550 5.1.", " User unknown", false},
    {"join: empty", "", "5.1.1", false},
    {"join: no code", "7", "77", false},
    {"join: no status", "550 6.1.", "1", false},
    {"join: a status and more", "5.1.", "1.1", false},
    {"join: ten characters behind", "5.", "1.00000009", false},
    {"join: ten characters before", "1234567895.", "1.1", false},
};

static void check_join(void **state)
{
    const struct join_case *c = *state;
    struct smtpcode_view before = exact(c->before, strlen(c->before)), behind = exact(c->behind, strlen(c->behind));
    assert_int_equal(codes_join(before, behind), c->joined);
    exact_free(before);
    exact_free(behind);
}

static void nul_ends_the_gap(void **state)
{
    struct smtpcode_reply reply;
    (void)state;
    assert_int_equal(smtpcode_parse("550 \0" "5.1.1", 10, &reply), 3);
    assert_int_equal(smtpcode_parse("550-(#[\"'5.1.1", 14, &reply), 14);
    assert_int_equal(smtpcode_parse("550-       5.1.1", 16, &reply), 16);
    assert_int_equal(smtpcode_parse("550-        5.1.1", 17, &reply), 3);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, trusts, check_trust);
    SUITE_ADD(&suite, joins, check_join);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "NUL ends the gap", .test_func = nul_ends_the_gap};
    return cmocka_run_group_tests_name("codes", suite.tests, NULL, NULL);
}
