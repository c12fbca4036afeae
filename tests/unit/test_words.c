/* words.c: the words of a text as wordings are compared. */
#include <stdio.h>

#include "unit.h"
#include "words.h"

/* The words divided by blanks; those of a URL in brackets, <> for a mail address, # for an IP address. */
static struct words_case {
    const char *name, *text, *words;
} cases[] = {
    {"empty", "", ""},
    {"lower case", "User UNKNOWN", "user unknown"},
    {"hyphen and underscore", "User-Unknown user_unknown", "user unknown user unknown"},
    {"line ends", "user\r\n\tunknown", "user unknown"},
    {"punctuation", "(user); unknown!", "user unknown"},
    {"digits", "over 90 days, rfc2821 s3150", "over 90 days rfc2821 s3150"},
    {"accents", "bo\303\256te pleine, Postf\303\244cher \303\234berf\303\274llt", "boite pleine postfacher uberfullt"},
    {"sharp s", "Gr\303\266\303\237e", "grose"},
    {"Polish", "skrzynka odbiorcza pe\305\202na", "skrzynka odbiorcza pelna"},
    {"Cyrillic", "\320\237\320\276\321\207\321\202\320\260", "\320\277\320\276\321\207\321\202\320\260"},
    {"Russian yo", "\320\201\321\221", "\320\265\320\265"},
    {"Greek with tonos", "\316\221\316\254\317\202", "\316\261\316\261\317\203"},
    {"ideographs stand alone", "\351\202\256\347\256\261\346\273\241", "\351\202\256 \347\256\261 \346\273\241"},
    {"ideographs behind a word", "smtp\351\202\256\347\256\261x", "smtp \351\202\256 \347\256\261 x"},
    {"ideographs of other planes", "a\360\240\200\200b", "a \360\240\200\200 b"},
    {"the last ideograph", "\360\277\277\277x", "\360\277\277\277 x"},
    {"wide punctuation", "a\357\274\201b\357\274\232c\357\270\260d\343\200\202e\357\274\217f\357\274\240g",
     "a b c d e f g"},
    {"wide digits and letters", "\357\274\220\357\274\231\357\274\241", "\357\274\220\357\274\231\357\274\241"},
    {"the ends of ideographs",
     "x\343\201\200x x\343\203\277x x\343\220\200x x\351\277\277x x\357\244\200x x\357\253\277x "
     "x\360\240\200\200x x\360\277\277\277x",
     "x \343\201\200 x x \343\203\277 x x \343\220\200 x x \351\277\277 x x \357\244\200 x x \357\253\277 "
     "x x \360\240\200\200 x x \360\277\277\277 x"},
    {"right outside of ideographs",
     "x\343\204\200x x\343\217\277x x\352\200\200x x\357\243\277x x\357\254\200x x\360\237\277\277x "
     "x\361\200\200\200x",
     "x\343\204\200x x\343\217\277x x\352\200\200x x\357\243\277x x\357\254\200x x\360\237\277\277x "
     "x\361\200\200\200x"},
    {"the ends of what divides words",
     "x\342\200\200x x\342\201\257x x\343\200\200x x\343\200\277x x\357\274\200x x\357\274\217x "
     "x\357\274\232x x\357\274\240x x\357\270\260x x\357\271\217x x\357\273\277x x\357\277\275x",
     "x x x x x x x x x x x x x x x x x x x x x x x x"},
    {"right outside of what divides words",
     "x\341\277\277x x\342\201\260x x\342\277\277x x\357\274\220x x\357\274\231x x\357\274\241x "
     "x\357\270\257x x\357\271\220x x\357\273\276x x\340\277\260x x\357\277\274x",
     "x\341\277\277x x\342\201\260x x\342\277\277x x\357\274\220x x\357\274\231x x\357\274\241x "
     "x\357\270\257x x\357\271\220x x\357\273\276x x\340\277\260x x\357\277\274x"},
    {"the ends of capitals",
     "\316\220 \316\221 \316\251 \316\252 \316\253 \316\260 \317\277 \320\220 \320\257 \320\260 \321\220",
     "\316\220 \316\261 \317\211 \316\252 \316\253 \316\260 \317\277 \320\260 \321\217 \320\260 \321\220"},
    {"byte order mark", "\357\273\277mailbox", "mailbox"},
    {"times and division", "a\303\227b\303\267c", "a b c"},
    {"ordinals and micro", "1\302\252 2\302\272 \302\265 \302\251", "1\302\252 2\302\272 \302\265"},
    {"Cyrillic capitals with marks", "\320\200\320\217", "\321\220\321\237"},
    {"Greek capitals", "\316\221\316\251", "\316\261\317\211"},
    {"Greek vowels with tonos", "\316\254\316\255\316\256\316\257", "\316\261\316\265\316\267\316\271"},
    {"curly quotes", "user\342\200\231s \342\200\234mailbox\342\200\235", "user s mailbox"},
    {"reply code", "550 mailbox full", "mailbox full"},
    {"code and status", "550 5.2.2 mailbox full", "mailbox full"},
    {"status within", "mailbox 5.2.2 full", "mailbox full"},
    {"IPv4 address", "client 192.0.2.1 blocked", "client # blocked"},
    {"IPv6 address", "client 2001:db8::1 blocked", "client # blocked"},
    {"IP address in a URL", "see http://192.0.2.1/x", "see [http] [192] [0] [2] [1] [x]"},
    {"mail address", "mailbox <anna@example.com> is full", "mailbox <> is full"},
    {"mail address with plus", "mailbox anna.b+c@mx.example.com is full", "mailbox <> is full"},
    {"two mail addresses", "a@example.com b c@example.net d", "<> b <> d"},
    {"address at the end", "unknown user anna@example.com", "unknown user <>"},
    {"lone at", "a @ b", "a b"},
    {"address that Chinese touches", "收件人a@example.com不存在", "收 件 人 <> 不 存 在"},
    {"address in wide brackets", "收件人（a@example.com）不存在", "收 件 人 <> 不 存 在"},
    {"url", "see https://example.com/block list", "see [https] [example] [com] [block] list"},
    {"broken UTF-8", "mail\377box \303full", "mail box full"},
    {"cut UTF-8 at the end", "full\303", "full"},
    {"longer than 40", "abcdefghijabcdefghijabcdefghijabcdefghijXYZ end",
     "abcdefghijabcdefghijabcdefghijabcdefghij end"},
};

static void collect(struct smtpcode_view text, char *out, size_t room)
{
    static const char *const marks[] = {[WORD_IP] = "#", [WORD_ADDRESS] = "<>"};
    struct words words = words_of(text);
    struct word word;
    size_t len = 0, before = 0;
    out[0] = '\0';
    while (words_next(&words, &word)) {
        assert_true(word.kind == WORD ? word.len > 0 && word.len <= WORDS_LONGEST : word.len == 0);
        assert_true(word.start < word.end && word.end <= text.len && word.start >= before);
        before = word.end;
        len += (size_t)snprintf(out + len, room - len, "%s%s%.*s%s", len > 0 ? " " : "", word.in_url ? "[" : "",
                                (int)(word.kind == WORD ? word.len : strlen(marks[word.kind])),
                                word.kind == WORD ? word.text : marks[word.kind], word.in_url ? "]" : "");
        assert_true(len < room);
    }
}

static void check_words(void **state)
{
    const struct words_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    char found[512];
    collect(text, found, sizeof found);
    assert_string_equal(found, c->words);
    exact_free(text);
}

static void nul_divides(void **state)
{
    struct smtpcode_view text = exact("user\0unknown", 12);
    char found[64];
    (void)state;
    collect(text, found, sizeof found);
    assert_string_equal(found, "user unknown");
    exact_free(text);
}

static void every_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (size_t len = 0; len <= strlen(cases[i].text); len++) {
            struct smtpcode_view text = exact(cases[i].text, len);
            char found[512];
            collect(text, found, sizeof found);
            exact_free(text);
        }
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_words);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "NUL divides", .test_func = nul_divides};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "every prefix", .test_func = every_prefix};
    return cmocka_run_group_tests_name("words", suite.tests, NULL, NULL);
}
