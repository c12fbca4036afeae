/* decode.c: transfer encodings (RFC 2045), charsets, encoded words (RFC 2047), UTF-7 (RFC 2152). */
#include "decode.h"
#include "unit.h"

/* ---- base64 ------------------------------------------------------------------------------------------------- */

/* "|" divides the lines of the input. */
static struct base64_case {
    const char *name, *lines, *text;
} base64s[] = {
    {"base64: three bytes", "TWFp", "Mai"},
    {"base64: two bytes", "TWE=", "Ma"},
    {"base64: one byte", "TQ==", "M"},
    {"base64: without padding", "TQ", "M"},
    {"base64: empty", "", ""},
    {"base64: two lines", "TWFp|bGJveA==", "Mailbox"},
    {"base64: a line that ends within a group", "TWF|pbGJveA==", "Mailbox"},
    {"base64: blanks and strange bytes between", "T W\tF*p", "Mai"},
    {"base64: all 64 letters", "+/09azAZ", "\373\375\075\153\060\031"},
    {"base64: of URLs", "-_09azAZ", "\373\375\075\153\060\031"},
};

static void check_base64(void **state)
{
    const struct base64_case *c = *state;
    struct base64 base64 = {0, 0};
    char found[256];
    size_t len = 0;
    for (const char *line = c->lines;; line += strcspn(line, "|") + 1) {
        struct smtpcode_view copy = exact(line, strcspn(line, "|"));
        char *out = malloc(copy.len == 0 ? 1 : copy.len);
        assert_non_null(out);
        size_t n = decode_base64(&base64, copy, out);
        assert_true(n <= copy.len);
        memcpy(found + len, out, n);
        len += n;
        free(out);
        exact_free(copy);
        if (line[strcspn(line, "|")] == '\0')
            break;
    }
    assert_int_equal(len, strlen(c->text));
    assert_memory_equal(found, c->text, len);
}

/* ---- quoted-printable --------------------------------------------------------------------------------------- */

static struct printable_case {
    const char *name, *line, *text;
    bool soft;
} printables[] = {
    {"qp: plain", "Mailbox full", "Mailbox full", false},
    {"qp: one byte", "caf=E9", "caf\351", false},
    {"qp: small letters", "caf=c3=a9", "caf\303\251", false},
    {"qp: a digit 0 ahead", "a=09b", "a\tb", false},
    {"qp: equals sign", "a=3Db", "a=b", false},
    {"qp: soft line end", "Mailbox =", "Mailbox ", true},
    {"qp: soft line end and blanks", "Mailbox = \t", "Mailbox ", true},
    {"qp: blanks at the end are dropped", "Mailbox  ", "Mailbox", false},
    {"qp: coded blank at the end stays", "Mailbox=20", "Mailbox ", false},
    {"qp: broken digits stay", "100=ZZ=4", "100=ZZ=4", false},
    {"qp: one digit before a soft line end", "a=4=", "a=4", true},
    {"qp: two equals signs", "a==", "a=", true},
    {"qp: lone equals sign", "=", "", true},
    {"qp: empty", "", "", false},
};

static void check_printable(void **state)
{
    const struct printable_case *c = *state;
    struct smtpcode_view line = exact(c->line, strlen(c->line));
    char *out = malloc(line.len + 1);
    bool soft = !c->soft;
    assert_non_null(out);
    size_t len = decode_quoted_printable(line, out, &soft);
    assert_view((struct smtpcode_view){out, len}, c->text);
    assert_int_equal(soft, c->soft);
    free(out);
    exact_free(line);
}

/* ---- charsets ----------------------------------------------------------------------------------------------- */

static struct charset_case {
    const char *name, *charset, *bytes, *text;
} charsets[] = {
    {"charset: UTF-8 stays", "utf-8", "caf\303\251", "caf\303\251"},
    {"charset: US-ASCII stays", "US-ASCII", "cafe", "cafe"},
    {"charset: Latin-1", "iso-8859-1", "caf\351", "caf\303\251"},
    {"charset: Latin-1 in capitals", "ISO-8859-1", "\344\366\374\337", "\303\244\303\266\303\274\303\237"},
    {"charset: Latin-9 has the euro", "iso-8859-15", "\244 \274", "\342\202\254 \305\222"},
    {"charset: Windows-1252 quotes", "windows-1252", "\223a\224", "\342\200\234a\342\200\235"},
    {"charset: Windows-1252 euro", "Windows-1252", "\200", "\342\202\254"},
    {"charset: unknown stays as bytes", "gb2312", "\301\302", "\301\302"},
    {"charset: KOI8-R", "koi8-r", "\301\302", "\320\260\320\261"},
    {"charset: a name written otherwise", "ISO_8859-2", "\261", "\304\205"},
    {"charset: ISO-8859-9 is Windows-1254", "iso-8859-9", "\360\375", "\304\237\304\261"},
    {"charset: a byte that Windows-1252 leaves out", "windows-1252", "\201", "\357\277\275"},
    {"charset: ISO-2022-JP", "ISO-2022-JP", "a \033$B4A;z\033(B b", "a \346\274\242\345\255\227 b"},
    {"charset: ISO-2022-JP, half-width katakana", "iso-2022-jp", "\033(I1\033(J1", "\357\275\2611"},
    {"charset: ISO-2022-JP, a line end resets", "iso-2022-jp", "\033$B4A\n4A", "\346\274\242\n4A"},
    {"charset: ISO-2022-JP, half a character", "iso-2022-jp", "\033$B4", "4"},
    {"charset: ISO-2022-JP, JIS X 0212", "iso-2022-jp", "\033$(D0!\033(B.", "\357\277\275."},
    {"charset: ISO-2022-JP, behind the last row", "iso-2022-jp", "\033$B\177!", "\177!"},
    {"charset: ISO-2022-JP, behind the last cell", "iso-2022-jp", "\033$B4\177", "4\177"},
    {"charset: ISO-2022-JP, before the first row", "iso-2022-jp", "\033$B A", " A"},
    {"charset: ISO-2022-JP, the last cell", "iso-2022-jp", "\033$B!~\033(B.", "\342\227\207."},
    {"charset: ISO-2022-JP, the first cell", "iso-2022-jp", "\033$B!!\033(B.", "\343\200\200."},
    {"charset: ISO-2022-JP, the ends of katakana", "iso-2022-jp", "\033(I!_`", "\357\275\241\357\276\237`"},
    {"charset: ISO-2022-JP, a byte over 127", "iso-2022-jp", "\033(I\377", "\357\277\275"},
    {"charset: ISO-2022-JP, an escape of no set", "iso-2022-jp", "\033(X", "\033(X"},
    {"charset: Shift_JIS, the ends of katakana", "sjis", "\241\337", "\357\275\241\357\276\237"},
    {"charset: Shift_JIS, leads that are none", "sjis", "\200@\240@\375@\376@",
     "\357\277\275@\357\277\275@\357\277\275@\357\277\275@"},
    {"charset: Shift_JIS, the first and the last lead", "sjis", "\201@.\374\374.", "\343\200\200.\357\277\275."},
    {"charset: Shift_JIS, trails that are none", "sjis", "\201?\201\177\201\375",
     "\357\277\275?\357\277\275\177\357\277\275\357\277\275"},
    {"charset: Shift_JIS, on both sides of what is left out", "sjis", "\203~\203\200", "\343\203\237\343\203\240"},
    {"charset: Shift_JIS, the last cell of a row and the next row", "sjis", "\201\236\201\237",
     "\342\227\207\342\227\206"},
    {"charset: Shift_JIS, lead behind the katakana", "sjis", "\340\237", "\347\207\271"},
    {"charset: EUC-JP, the ends of katakana", "euc-jp", "\216\241\216\337\216\340",
     "\357\275\241\357\276\237\357\277\275\357\277\275"},
    {"charset: EUC-JP, the ends of a row", "euc-jp", "\241\241\241\376\241\240",
     "\343\200\200\342\227\207\357\277\275\357\277\275"},
    {"charset: EUC-JP, a lead that is none", "euc-jp", "\240\241\377\241",
     "\357\277\275\357\277\275\357\277\275\357\277\275"},
    {"charset: EUC-JP, JIS X 0212 cut", "euc-jp", "\217\260", "\357\277\275\357\277\275"},
    {"charset: EUC-JP, JIS X 0212 that is none", "euc-jp", "\217\240\241.", "\357\277\275\357\277\275\357\277\275."},
    {"charset: Shift_JIS", "Shift_JIS", "\212\277\216\232 \261", "\346\274\242\345\255\227 \357\275\261"},
    {"charset: Shift_JIS, row 13", "cp932", "\207@", "\342\221\240"},
    {"charset: Shift_JIS, half a character", "sjis", "a\212", "a\357\277\275"},
    {"charset: EUC-JP", "euc-jp", "\264\301\273\372 \216\261", "\346\274\242\345\255\227 \357\275\261"},
    {"charset: EUC-JP, JIS X 0212", "euc-jp", "\217\260\241.", "\357\277\275."},
    {"charset: none stays as bytes", "", "\301\302", "\301\302"},
    {"charset: UTF-7", "utf-7", "Hi Mom -+Jjo--!", "Hi Mom -\342\230\272-!"},
    {"charset: UTF-7 plus", "UTF-7", "1 +- 1", "1 + 1"},
    {"charset: UTF-7 three letters", "utf-7", "+ZeVnLIqe-", "\346\227\245\346\234\254\350\252\236"},
    {"charset: UTF-7 ended by a blank", "utf-7", "+AOk x", "\303\251 x"},
    {"charset: UTF-7 cut", "utf-7", "+AO", ""},
};

static void check_charset(void **state)
{
    const struct charset_case *c = *state;
    struct smtpcode_view bytes = exact(c->bytes, strlen(c->bytes));
    char out[256];
    enum charset charset = decode_charset((struct smtpcode_view){c->charset, strlen(c->charset)});
    size_t len = decode_to_utf8(charset, bytes, out, sizeof out);
    assert_view((struct smtpcode_view){out, len}, c->text);
    exact_free(bytes);
}

/* Never more than the room, whatever the room. */
static void small_rooms(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof charsets / sizeof charsets[0]; i++)
        for (size_t room = 1; room < 40; room++) {
            const struct charset_case *c = &charsets[i];
            char *out = malloc(room);
            assert_non_null(out);
            enum charset charset = decode_charset((struct smtpcode_view){c->charset, strlen(c->charset)});
            assert_true(decode_to_utf8(charset, (struct smtpcode_view){c->bytes, strlen(c->bytes)}, out, room) <= room);
            assert_true(decode_header((struct smtpcode_view){c->bytes, strlen(c->bytes)}, out, room) <= room);
            free(out);
        }
}

/* ---- headers ------------------------------------------------------------------------------------------------ */

static struct header_case {
    const char *name, *field, *text;
} headers[] = {
    {"header: plain", "Undelivered Mail", "Undelivered Mail"},
    {"header: Q", "=?iso-8859-1?Q?Nicht_zustellbar=3A_=FC?=", "Nicht zustellbar: \303\274"},
    {"header: B", "=?utf-8?B?TWFpbGJveCBmdWxs?=", "Mailbox full"},
    {"header: small letters", "=?UTF-8?q?a=20b?=", "a b"},
    {"header: words around", "Re: =?utf-8?Q?a?= b", "Re: a b"},
    {"header: blank between two is dropped", "=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"},
    {"header: line end between two is dropped", "=?utf-8?Q?a?=\n  =?utf-8?Q?b?=", "ab"},
    {"header: two without a blank", "=?utf-8?Q?a?==?utf-8?Q?b?=", "ab"},
    {"header: three, a blank between the first two", "=?utf-8?Q?a?= =?utf-8?Q?b?==?utf-8?Q?c?=", "abc"},
    {"header: underscores at both ends", "=?utf-8?Q?_a_?=", " a "},
    {"header: another encoding is read as Q", "=?utf-8?X?a_b?=", "a b"},
    {"header: no charset", "=??Q?a?=", "a"},
    {"header: two letters for the encoding", "=?utf-8?QQ?a?=", "=?utf-8?QQ?a?="},
    {"header: cut behind the encoding", "=?utf-8?Q", "=?utf-8?Q"},
    {"header: empty word", "=?utf-8?Q?" "?=b", "b"},
    {"header: words between two", "=?utf-8?Q?a?= x =?utf-8?Q?b?=", "a x b"},
    {"header: U+FFFD itself", "a\357\277\275b", "a\357\277\275b"},
    {"header: language", "=?utf-8*de?Q?a?=", "a"},
    {"header: never closed", "=?utf-8?Q?abc", "=?utf-8?Q?abc"},
    {"header: only begun", "=?", "=?"},
    {"header: charset only", "=?utf-8?", "=?utf-8?"},
    {"header: empty", "", ""},
    {"header: ISO-2022-JP", "=?ISO-2022-JP?B?GyRCNEE7ehsoQg==?=", "\346\274\242\345\255\227"},
    {"header: ISO-2022-JP without an encoding", "Re: \033$B4A;z\033(B", "Re: \346\274\242\345\255\227"},
    {"header: Latin-1 without an encoding", "zur\374ck", "zur\303\274ck"},
};

static void check_header(void **state)
{
    const struct header_case *c = *state;
    struct smtpcode_view field = exact(c->field, strlen(c->field));
    char out[256];
    size_t len = decode_header(field, out, sizeof out);
    assert_view((struct smtpcode_view){out, len}, c->text);
    exact_free(field);
}

static void every_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++)
        for (size_t len = 0; len <= strlen(headers[i].field); len++) {
            struct smtpcode_view field = exact(headers[i].field, len);
            char out[256];
            assert_true(decode_header(field, out, sizeof out) <= sizeof out);
            exact_free(field);
        }
}

/* An encoded word of more than a kilobyte, or whatever does not fit, is left or cut, never more. */
static void long_headers(void **state)
{
    static const char head[] = "=?utf-8?Q?";
    char field[1100], out[1100];
    (void)state;
    for (size_t len = 1023; len <= 1026; len++) {
        size_t all = sizeof head - 1 + len + 2;
        memcpy(field, head, sizeof head - 1);
        memset(field + sizeof head - 1, 'a', len);
        memcpy(field + sizeof head - 1 + len, "?=", 2);
        struct smtpcode_view copy = exact(field, all);
        assert_int_equal(decode_header(copy, out, sizeof out), len <= 1024 ? len : all);
        for (size_t room = 1; room < 30; room++)
            assert_int_equal(decode_header(copy, out, room), room);
        exact_free(copy);
    }
}

/* Of two encoded words the second has no room left. */
static void a_room_that_one_word_fills(void **state)
{
    static const char field[] = "=?utf-8?Q?abc?= =?utf-8?Q?def?=";
    char out[4] = "---";
    (void)state;
    assert_int_equal(decode_header((struct smtpcode_view){field, sizeof field - 1}, out, 3), 3);
    assert_string_equal(out, "abc");
}

static void encodings_by_name(void **state)
{
    (void)state;
    assert_int_equal(decode_encoding((struct smtpcode_view){"Quoted-Printable", 16}), ENCODING_QUOTED_PRINTABLE);
    assert_int_equal(decode_encoding((struct smtpcode_view){"BASE64", 6}), ENCODING_BASE64);
    assert_int_equal(decode_encoding((struct smtpcode_view){"7bit", 4}), ENCODING_NONE);
    assert_int_equal(decode_encoding((struct smtpcode_view){"8bit", 4}), ENCODING_NONE);
    assert_int_equal(decode_encoding((struct smtpcode_view){"", 0}), ENCODING_NONE);
}

int main(void)
{
    static struct suite suite;
    static struct CMUnitTest whole[] = {
        cmocka_unit_test(small_rooms),
        cmocka_unit_test(every_prefix),
        cmocka_unit_test(encodings_by_name),
        cmocka_unit_test(long_headers),
        cmocka_unit_test(a_room_that_one_word_fills),
    };
    SUITE_ADD(&suite, base64s, check_base64);
    SUITE_ADD(&suite, printables, check_printable);
    SUITE_ADD(&suite, charsets, check_charset);
    SUITE_ADD(&suite, headers, check_header);
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        suite.tests[suite.count++] = whole[i];
    return cmocka_run_group_tests_name("decode", suite.tests, NULL, NULL);
}
