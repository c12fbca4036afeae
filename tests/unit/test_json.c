/* The strict JSON checker of these tests must itself be able to fail. */
#include "json_check.h"
#include "unit.h"

static struct value_case {
    const char *name, *text;
    bool good;
} values[] = {
    {"null", "null", true},
    {"numbers", "[0,-1,10,1.5,1e9,1E-2]", true},
    {"nested", "{\"a\":[{\"b\":null}]}", true},
    {"escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", true},
    {"surrogate pair", "\"\\ud83d\\ude00\"", true},
    {"UTF-8", "\"caf\303\251 \360\237\230\200\"", true},
    {"empty containers", "[[],{}]", true},
    {"nothing", "", false},
    {"two values", "1 2", false},
    {"blank ahead", " 1", false},
    {"blank behind", "1 ", false},
    {"bare word", "yes", false},
    {"half a word", "nul", false},
    {"zero ahead", "01", false},
    {"dot without digits", "1.", false},
    {"minus alone", "-", false},
    {"not a number", "NaN", false},
    {"comma at the end of a list", "[1,]", false},
    {"comma at the end of an object", "{\"a\":1,}", false},
    {"key without quotes", "{a:1}", false},
    {"no colon", "{\"a\" 1}", false},
    {"list not closed", "[1", false},
    {"object not closed", "{\"a\":1", false},
    {"string not closed", "\"a", false},
    {"string ends in an escape", "\"a\\", false},
    {"single quotes", "'a'", false},
    {"line end in a string", "\"a\nb\"", false},
    {"escape character in a string", "\"a\033b\"", false},
    {"unknown escape", "\"\\x41\"", false},
    {"short escape", "\"\\u12\"", false},
    {"half of a pair", "\"\\ud83d\"", false},
    {"half of a pair and a letter", "\"\\ud83dx\"", false},
    {"second half alone", "\"\\ude00\"", false},
    {"lone continuation", "\"\200\"", false},
    {"overlong", "\"\300\257\"", false},
    {"overlong of three", "\"\340\200\257\"", false},
    {"surrogate in UTF-8", "\"\355\240\200\"", false},
    {"past the last", "\"\364\220\200\200\"", false},
    {"cut sequence", "\"\303", false},
};

static void check_value(void **state)
{
    const struct value_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(json_check_value(text.data, text.len).message == NULL, c->good);
    exact_free(text);
}

#define HEAD "{\"reply\":550,\"status\":\"5.1.1\",\"permanence\":\"permanent\","
#define MIDDLE \
    "\"category\":\"recipient-unknown\",\"advice\":\"remove-recipient\",\"title\":\"t\",\"meaning\":\"m\"," \
    "\"causes\":[\"c\"],\"fixes\":[],\"checks\":[],\"notes\":[],\"provider\":null,\"software\":null," \
    "\"recipient\":null,\"remote\":null,"
#define DETAILS \
    "\"details\":{\"ip\":null,\"domain\":null,\"blocklist\":null,\"limit\":null,\"url\":null,\"retry_after\":null},"
#define TAIL "\"basis\":\"status\",\"evidence\":\"e\",\"references\":[],\"source\":{\"kind\":\"text\",\"line\":1}}"

static struct value_case diagnoses[] = {
    {"diagnosis: whole", HEAD MIDDLE "\"action\":null," DETAILS TAIL, true},
    {"diagnosis: key missing", HEAD MIDDLE DETAILS TAIL, false},
    {"diagnosis: key too many", HEAD MIDDLE "\"action\":null,\"more\":1," DETAILS TAIL, false},
    {"diagnosis: wrong order", HEAD MIDDLE DETAILS "\"action\":null," TAIL, false},
    {"diagnosis: unknown action", HEAD MIDDLE "\"action\":\"exploded\"," DETAILS TAIL, false},
    {"diagnosis: number for a string", HEAD MIDDLE "\"action\":5," DETAILS TAIL, false},
    {"diagnosis: something behind", HEAD MIDDLE "\"action\":null," DETAILS TAIL "x", false},
    {"diagnosis: not an object", "[]", false},
    {"diagnosis: empty object", "{}", false},
};

static void check_diagnosis(void **state)
{
    const struct value_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(json_check_diagnosis(text.data, text.len).message == NULL, c->good);
    exact_free(text);
}

static void deep_nesting(void **state)
{
    char text[200];
    (void)state;
    memset(text, '[', sizeof text);
    assert_non_null(json_check_value(text, sizeof text).message);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, values, check_value);
    SUITE_ADD(&suite, diagnoses, check_diagnosis);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "deep nesting", .test_func = deep_nesting};
    return cmocka_run_group_tests_name("json", suite.tests, NULL, NULL);
}
