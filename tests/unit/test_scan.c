/* scan.c: what is a code, a status, an address, and what only looks like one. */
#include "scan.h"
#include "unit.h"

/* ---- reply codes -------------------------------------------------------------------------------------------- */

static struct code_case {
    const char *name, *text;
    size_t len;
    int code;
} codes[] = {
    {"code: alone", "550", 3, 550},
    {"code: lowest", "200", 3, 200},
    {"code: highest", "599", 3, 599},
    {"code: blank behind", "421 Too busy", 3, 421},
    {"code: hyphen behind", "550-First line", 3, 550},
    {"code: full stop behind", "550. Then more", 3, 550},
    {"code: comma behind", "550, then more", 3, 550},
    {"code: colon behind", "550: refused", 3, 550},
    {"code: line end behind", "550\r\n", 3, 550},
    {"code: bracket behind", "550)", 3, 550},
    {"code: a colon and one digit are no time", "550:5", 3, 550},
    {"code: a colon and a status", "550:5.1.1", 3, 550},
    {"code: NUL behind", "550", 3, 550},
    {"no code: empty", "", 0, 0},
    {"no code: one digit", "5", 0, 0},
    {"no code: two digits", "55", 0, 0},
    {"no code: below 200", "199", 0, 0},
    {"no code: above 599", "600", 0, 0},
    {"no code: port 110", "110", 0, 0},
    {"no code: four digits", "5501", 0, 0},
    {"no code: four digits with a 1 ahead", "1550", 0, 0},
    {"no code: ten digits", "5501234567", 0, 0},
    {"no code: decimals", "550.00", 0, 0},
    {"no code: decimal comma", "550,00", 0, 0},
    {"no code: IP address", "203.0.113.9", 0, 0},
    {"no code: size", "550K", 0, 0},
    {"no code: size in bytes", "512kB", 0, 0},
    {"no code: percent", "250%", 0, 0},
    {"no code: port", "587/tcp", 0, 0},
    {"no code: address", "550@example.com", 0, 0},
    {"no code: time", "550:30", 0, 0},
    {"no code: queue id", "4B2F1", 0, 0},
    {"no code: id with digits first", "250A3C", 0, 0},
    {"no code: underscore", "550_1", 0, 0},
    {"no code: assignment", "550=x", 0, 0},
    {"no code: blank ahead", " 550", 0, 0},
    {"no code: letter", "x50", 0, 0},
};

static void check_code(void **state)
{
    const struct code_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    int code = 0;
    assert_int_equal(scan_code(text, &code), c->len);
    assert_int_equal(code, c->code);
    exact_free(text);
}

/* ---- statuses ----------------------------------------------------------------------------------------------- */

static struct status_case {
    const char *name, *text;
    bool any;
    size_t len;
    struct smtpcode_status status;
} statuses[] = {
    {"status: alone", "5.1.1", false, 5, {5, 1, 1}},
    {"status: class 2", "2.0.0", false, 5, {2, 0, 0}},
    {"status: class 4", "4.4.7", false, 5, {4, 4, 7}},
    {"status: two digits", "5.1.10", false, 6, {5, 1, 10}},
    {"status: three digits", "4.7.500", false, 7, {4, 7, 500}},
    {"status: longest", "5.999.999", false, 9, {5, 999, 999}},
    {"status: blank behind", "5.7.1 Refused", false, 5, {5, 7, 1}},
    {"status: full stop behind", "5.7.1. Refused", false, 5, {5, 7, 1}},
    {"status: bracket behind", "5.7.1)", false, 5, {5, 7, 1}},
    {"status: any detail", "5.7.X", true, 5, {5, 7, SMTPCODE_ANY}},
    {"status: any class", "X.7.26", true, 6, {SMTPCODE_ANY_CLASS, 7, 26}},
    {"status: small x", "x.7.26", true, 6, {SMTPCODE_ANY_CLASS, 7, 26}},
    {"status: any but the class", "5.x.x", true, 5, {5, SMTPCODE_ANY, SMTPCODE_ANY}},
    {"no status: X where none is asked for", "5.7.X", false, 0, {0, 0, 0}},
    {"no status: X for a class where none is asked for", "X.7.26", false, 0, {0, 0, 0}},
    {"no status: empty", "", false, 0, {0, 0, 0}},
    {"no status: class only", "5", true, 0, {0, 0, 0}},
    {"no status: dot behind the class only", "5.", true, 0, {0, 0, 0}},
    {"no status: subject only", "5.1", false, 0, {0, 0, 0}},
    {"no status: subject and a dot", "5.1.", false, 0, {0, 0, 0}},
    {"no status: class 1", "1.1.1", false, 0, {0, 0, 0}},
    {"no status: class 3", "3.1.1", false, 0, {0, 0, 0}},
    {"no status: four parts", "5.1.1.7", false, 0, {0, 0, 0}},
    {"no status: four parts with any", "5.1.1.7", true, 0, {0, 0, 0}},
    {"no status: letters behind", "5.1.1b", false, 0, {0, 0, 0}},
    {"no status: release candidate", "4.5.1rc2", false, 0, {0, 0, 0}},
    {"no status: Debian version", "2.4.57-3", false, 0, {0, 0, 0}},
    {"no status: leading zero", "5.01.1", false, 0, {0, 0, 0}},
    {"no status: leading zero of the detail", "5.1.01", false, 0, {0, 0, 0}},
    {"no status: four digits", "5.1.1000", false, 0, {0, 0, 0}},
    {"no status: ten digits", "5.1.1000000000", false, 0, {0, 0, 0}},
    {"no status: network", "5.1.1/24", false, 0, {0, 0, 0}},
    {"no status: date", "24.11.2026", false, 0, {0, 0, 0}},
    {"no status: date with one digit", "4.11.2026", false, 0, {0, 0, 0}},
    {"no status: address", "5.1.1@example.com", false, 0, {0, 0, 0}},
    {"no status: two dots", "5..1", false, 0, {0, 0, 0}},
    {"no status: word with an x", "x.y.z", true, 0, {0, 0, 0}},
};

static void check_status(void **state)
{
    const struct status_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_status status = {0, 0, 0};
    assert_int_equal(scan_status(text, c->any, &status), c->len);
    assert_int_equal(status.class_, c->status.class_);
    assert_int_equal(status.subject, c->status.subject);
    assert_int_equal(status.detail, c->status.detail);
    exact_free(text);
}

/* ---- what has no value but its length ----------------------------------------------------------------------- */

static struct length_case {
    const char *name, *text;
    size_t len;
    size_t (*scan)(struct smtpcode_view);
} lengths[] = {
    {"ip: IPv4", "192.0.2.1", 9, scan_ip},
    {"ip: largest IPv4", "255.255.255.255", 15, scan_ip},
    {"ip: bracket behind", "192.0.2.1]", 9, scan_ip},
    {"ip: full stop behind", "192.0.2.1. Then", 9, scan_ip},
    {"ip: port behind", "192.0.2.1:25", 9, scan_ip},
    {"ip: IPv6", "2001:db8::25", 12, scan_ip},
    {"ip: IPv6 loopback", "::1", 3, scan_ip},
    {"ip: full IPv6", "2001:db8:0:0:0:0:0:1", 20, scan_ip},
    {"ip: capital IPv6", "2001:DB8::A", 11, scan_ip},
    {"no ip: three octets", "192.0.2", 0, scan_ip},
    {"no ip: five octets", "192.0.2.1.5", 0, scan_ip},
    {"no ip: too large", "192.0.2.256", 0, scan_ip},
    {"no ip: four digits", "1920.0.2.1", 0, scan_ip},
    {"no ip: ends in a dot", "192.0.2.", 0, scan_ip},
    {"no ip: letters behind", "192.0.2.1a", 0, scan_ip},
    {"no ip: time", "09:15:04", 0, scan_ip},
    {"no ip: seven groups", "2001:db8:0:0:0:0:1", 0, scan_ip},
    {"no ip: group too long", "2001:db8::12345", 0, scan_ip},
    {"no ip: empty", "", 0, scan_ip},
    {"host: two labels", "example.com", 11, scan_host},
    {"host: three labels", "mx.example.com", 14, scan_host},
    {"host: hyphen", "mx-1.example.com", 16, scan_host},
    {"host: digit first", "4mx.example.com", 15, scan_host},
    {"host: bracket behind", "mx.example.com[192.0.2.1]", 14, scan_host},
    {"host: full stop behind", "mx.example.com. Then", 14, scan_host},
    {"host: punycode", "xn--bcher-kva.example", 21, scan_host},
    {"host: hyphen behind", "example.com- more", 11, scan_host},
    {"host: two hyphens behind", "example.com--", 11, scan_host},
    {"host: hyphens alone behind the dot", "example.--", 0, scan_host},
    {"host: underscore", "a_b.example.com", 15, scan_host},
    {"host: slash behind", "example.com/x", 11, scan_host},
    {"no host: a label of digits at the end", "example.1234", 0, scan_host},
    {"no host: one label", "localhost", 0, scan_host},
    {"no host: IP address", "192.0.2.1", 0, scan_host},
    {"no host: number", "1.5", 0, scan_host},
    {"no host: hyphen first", "-mx.example.com", 0, scan_host},
    {"no host: dot first", ".example.com", 0, scan_host},
    {"no host: one letter at the end", "example.c", 0, scan_host},
    {"no host: local part", "john.doe@example.com", 0, scan_host},
    {"no host: empty", "", 0, scan_host},
    {"address: simple", "anna@example.com", 16, scan_address},
    {"address: dots and plus", "anna.b+news@example.com", 23, scan_address},
    {"address: bracket behind", "anna@example.com>", 16, scan_address},
    {"address: colon behind", "anna@example.com: refused", 16, scan_address},
    {"address: literal", "anna@[192.0.2.1]", 16, scan_address},
    {"address: one label", "root@localhost", 14, scan_address},
    {"address: digits", "550@example.com", 15, scan_address},
    {"address: UTF-8", "j\303\266rg@example.com", 17, scan_address},
    {"address: one label, hyphen behind", "root@localhost-: no", 14, scan_address},
    {"address: hyphens alone", "root@---", 0, scan_address},
    {"address: all of atext", "a!#$%&'*+-/=?^_`{|}~.b@example.com", 34, scan_address},
    {"no address: no local part", "@example.com", 0, scan_address},
    {"no address: no domain", "anna@", 0, scan_address},
    {"no address: dot first", ".anna@example.com", 0, scan_address},
    {"no address: quote first", "'anna@example.com'", 0, scan_address},
    {"address: quote within", "o'neil@example.com'", 18, scan_address},
    {"no address: blank", "anna @example.com", 0, scan_address},
    {"no address: open literal", "anna@[192.0.2.1", 0, scan_address},
    {"no address: word", "anna", 0, scan_address},
    {"no address: empty", "", 0, scan_address},
    {"url: http", "http://example.com/a", 20, scan_url},
    {"url: https with query", "https://example.com/?ip=192.0.2.1&x=1", 37, scan_url},
    {"url: capitals", "HTTPS://EXAMPLE.COM/", 20, scan_url},
    {"url: full stop behind", "https://example.com/a.", 21, scan_url},
    {"url: bracket behind", "https://example.com/a)", 21, scan_url},
    {"url: angle behind", "https://example.com/a> more", 21, scan_url},
    {"url: quote behind", "https://example.com/a\" more", 21, scan_url},
    {"url: escape behind", "https://example.com/a\033[1m", 21, scan_url},
    {"url: delete behind", "https://example.com/a\177b", 21, scan_url},
    {"url: control behind", "https://example.com/a\001b", 21, scan_url},
    {"url: bytes over 127", "https://example.com/\303\244", 22, scan_url},
    {"url: marks behind", "https://example.com/a.,;:!?)]*", 21, scan_url},
    {"url: nothing behind", "http://", 7, scan_url},
    {"no url: ftp", "ftp://example.com/", 0, scan_url},
    {"no url: word", "https", 0, scan_url},
    {"no url: empty", "", 0, scan_url},
    {"address: one label of 64", "a@xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.", 66,
     scan_address},
    {"address: one label, cut at 64", "a@xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy", 66,
     scan_address},
};

static void check_length(void **state)
{
    const struct length_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    assert_int_equal(c->scan(text), c->len);
    exact_free(text);
}

/* ---- numbers ------------------------------------------------------------------------------------------------ */

static struct number_case {
    const char *name, *text;
    size_t len;
    long number;
} numbers[] = {
    {"number: zero", "0", 1, 0},
    {"number: small", "42 seconds", 2, 42},
    {"number: nine digits", "999999999", 9, 999999999},
    {"no number: ten digits", "1000000000", 0, -1},
    {"no number: letter", "x", 0, 0},
    {"no number: sign", "-1", 0, 0},
    {"no number: empty", "", 0, 0},
};

static void check_number(void **state)
{
    const struct number_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    long number = -1;
    assert_int_equal(scan_number(text, &number), c->len);
    assert_int_equal(number, c->number);
    exact_free(text);
}

/* Each prefix of each text is read without a byte too far, and never more is matched than there is. */
/* RFC 1035 section 2.3.4: a name of more than 253 characters is none. */
static void long_hosts(void **state)
{
    char name[260];
    (void)state;
    for (size_t len = 250; len <= 257; len++) {
        memset(name, 'a', len);
        for (size_t at = 50; at < 250; at += 50)
            name[at] = '.';
        struct smtpcode_view text = exact(name, len);
        text.len = len;
        assert_int_equal(scan_host(text), len <= 253 ? len : 0);
        exact_free(text);
    }
}

static void every_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
        for (size_t len = 0; len <= strlen(lengths[i].text); len++) {
            struct smtpcode_view text = exact(lengths[i].text, len);
            struct smtpcode_status status;
            int code;
            long number;
            assert_true(lengths[i].scan(text) <= len);
            assert_true(scan_status(text, true, &status) <= len);
            assert_true(scan_code(text, &code) <= len);
            assert_true(scan_number(text, &number) <= len);
            exact_free(text);
        }
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, codes, check_code);
    SUITE_ADD(&suite, statuses, check_status);
    SUITE_ADD(&suite, lengths, check_length);
    SUITE_ADD(&suite, numbers, check_number);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "long hosts", .test_func = long_hosts};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "every prefix", .test_func = every_prefix};
    return cmocka_run_group_tests_name("scan", suite.tests, NULL, NULL);
}
