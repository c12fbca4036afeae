/* fill.c: nothing that a shell could take for something else is ever filled into a command. */
#include "unit.h"

/* What stands for the placeholder, as a member of the diagnosis. */
enum slot { REMOTE, RECIPIENT, IP, DOMAIN, SENDER_DOMAIN, BLOCKLIST };

static struct check_case {
    const char *name;
    enum slot slot;
    const char *value, *item, *filled;
} checks[] = {
    {"HOST: a name", REMOTE, "mx.example.com", "nc -zv HOST 25", "nc -zv mx.example.com 25"},
    {"HOST: an IPv4 address", REMOTE, "192.0.2.1", "nc -zv HOST 25", "nc -zv 192.0.2.1 25"},
    {"HOST: an IPv6 address", REMOTE, "2001:db8::25", "ping -c 1 HOST", "ping -c 1 2001:db8::25"},
    {"HOST: with a port behind", REMOTE, "mx.example.com", "openssl s_client -connect HOST:25",
     "openssl s_client -connect mx.example.com:25"},
    {"HOST: twice", REMOTE, "mx.example.com", "host HOST && dig HOST", "host mx.example.com && dig mx.example.com"},
    {"HOST: not told", REMOTE, "", "nc -zv HOST 25", "nc -zv HOST 25"},
    {"HOST: part of a word stays", REMOTE, "mx.example.com", "echo HOSTS XHOST HOST_ HOST1",
     "echo HOSTS XHOST HOST_ HOST1"},
    {"HOST: small letters stay", REMOTE, "mx.example.com", "host example.com", "host example.com"},
    {"DOMAIN: of the recipient", RECIPIENT, "anna@example.com", "dig +short MX DOMAIN", "dig +short MX example.com"},
    {"DOMAIN: told by the text", DOMAIN, "example.org", "dig +short MX DOMAIN", "dig +short MX example.org"},
    {"RECIPIENT", RECIPIENT, "anna@example.com", "swaks --to RECIPIENT", "swaks --to anna@example.com"},
    {"RECIPIENT: plus and dots", RECIPIENT, "anna.b+c@example.com", "swaks --to RECIPIENT",
     "swaks --to anna.b+c@example.com"},
    {"SENDER_DOMAIN", SENDER_DOMAIN, "example.net", "dig +short TXT SENDER_DOMAIN", "dig +short TXT example.net"},
    {"IP", IP, "192.0.2.1", "dig +short -x IP", "dig +short -x 192.0.2.1"},
    {"REVERSED_IP", IP, "192.0.2.41", "dig +short REVERSED_IP.dnsbl.example.org",
     "dig +short 41.2.0.192.dnsbl.example.org"},
    {"REVERSED_IP: IPv6 stays", IP, "2001:db8::1", "dig REVERSED_IP.dnsbl.example.org",
     "dig REVERSED_IP.dnsbl.example.org"},
    {"BLOCKLIST", BLOCKLIST, "zen.example.org", "dig +short 2.0.0.127.BLOCKLIST",
     "dig +short 2.0.0.127.zen.example.org"},
    {"BLOCKLIST: a name that is no host", BLOCKLIST, "The List", "dig +short BLOCKLIST", "dig +short BLOCKLIST"},
    {"two letters", IP, "192.0.2.1", "IP", "192.0.2.1"},
    {"one letter stays", IP, "192.0.2.1", "I P", "I P"},
    {"a digit behind", IP, "192.0.2.1", "IP4 4IP IP.", "IP4 4IP 192.0.2.1."},
    {"a remark stays as it is", IP, "192.0.2.1", "dig -x IP  # is IP listed?", "dig -x 192.0.2.1  # is IP listed?"},
    {"one blank begins no remark", IP, "192.0.2.1", "dig -x IP # IP", "dig -x 192.0.2.1 # 192.0.2.1"},
    {"an empty command", REMOTE, "mx.example.com", "", ""},

    {"HOST: command substitution", REMOTE, "$(reboot).example.com", "host HOST", "host HOST"},
    {"HOST: backticks", REMOTE, "`reboot`.example.com", "host HOST", "host HOST"},
    {"HOST: single quote", REMOTE, "mx'.example.com", "host HOST", "host HOST"},
    {"HOST: double quote", REMOTE, "mx\".example.com", "host HOST", "host HOST"},
    {"HOST: newline", REMOTE, "mx.example.com\nreboot", "host HOST", "host HOST"},
    {"HOST: newline at the end", REMOTE, "mx.example.com\n", "host HOST", "host HOST"},
    {"HOST: carriage return", REMOTE, "mx.example.com\rx", "host HOST", "host HOST"},
    {"HOST: blank", REMOTE, "mx.example.com -x", "host HOST", "host HOST"},
    {"HOST: semicolon", REMOTE, "mx.example.com;reboot", "host HOST", "host HOST"},
    {"HOST: ampersand", REMOTE, "mx.example.com&reboot", "host HOST", "host HOST"},
    {"HOST: pipe", REMOTE, "mx.example.com|sh", "host HOST", "host HOST"},
    {"HOST: redirection", REMOTE, "mx.example.com>x", "host HOST", "host HOST"},
    {"HOST: star", REMOTE, "*.example.com", "host HOST", "host HOST"},
    {"HOST: backslash", REMOTE, "mx\\.example.com", "host HOST", "host HOST"},
    {"HOST: leading dash", REMOTE, "-oProxy.example.com", "host HOST", "host HOST"},
    {"HOST: dash ahead of a label", REMOTE, "mx.-a.example.com", "host HOST", "host HOST"},
    {"HOST: dash behind a label", REMOTE, "mx.a-.example.com", "host HOST", "host HOST"},
    {"HOST: dashes in a label", REMOTE, "mx.a--1.example.com", "host HOST", "host mx.a--1.example.com"},
    {"HOST: label of 63 letters", REMOTE, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.com",
     "host HOST", "host xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.com"},
    {"HOST: label of 64 letters", REMOTE, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.com",
     "host HOST", "host HOST"},
    {"HOST: leading dot", REMOTE, ".example.com", "host HOST", "host HOST"},
    {"HOST: escape", REMOTE, "mx\033[1m.example.com", "host HOST", "host HOST"},
    {"HOST: bytes over 127", REMOTE, "m\303\274x.example.com", "host HOST", "host HOST"},
    {"HOST: one word", REMOTE, "localhost", "host HOST", "host HOST"},
    {"HOST: comment", REMOTE, "mx.example.com#", "host HOST", "host HOST"},
    {"HOST: IP address with more behind", REMOTE, "192.0.2.1;reboot", "host HOST", "host HOST"},
    {"RECIPIENT: command substitution", RECIPIENT, "$(reboot)@example.com", "swaks --to RECIPIENT",
     "swaks --to RECIPIENT"},
    {"RECIPIENT: quotes", RECIPIENT, "\"a b\"@example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: single quote", RECIPIENT, "o'brien@example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: leading dash", RECIPIENT, "-a@example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: ampersand", RECIPIENT, "a&b@example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: brace", RECIPIENT, "a{b,c}@example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: bad domain", RECIPIENT, "anna@$(reboot).example.com", "swaks --to RECIPIENT", "swaks --to RECIPIENT"},
    {"RECIPIENT: domain with a dash ahead", RECIPIENT, "anna@-x.example.com", "swaks --to RECIPIENT",
     "swaks --to RECIPIENT"},
    {"DOMAIN: bad recipient", RECIPIENT, "anna@example.com;reboot", "dig MX DOMAIN", "dig MX DOMAIN"},
    {"DOMAIN: bad domain", DOMAIN, "$(reboot).example.com", "dig MX DOMAIN", "dig MX DOMAIN"},
    {"SENDER_DOMAIN: bad", SENDER_DOMAIN, "-x.example.com", "dig TXT SENDER_DOMAIN", "dig TXT SENDER_DOMAIN"},
    {"IP: a name", IP, "mx.example.com", "dig -x IP", "dig -x IP"},
    {"IP: more behind", IP, "192.0.2.1 -x", "dig -x IP", "dig -x IP"},
    {"IP: octet too large", IP, "192.0.2.300", "dig -x IP", "dig -x IP"},
    {"REVERSED_IP: bad", IP, "192.0.2.1;", "dig REVERSED_IP.dnsbl.example.org", "dig REVERSED_IP.dnsbl.example.org"},
    {"marks between the capitals and the underscore", IP, "192.0.2.1", "[IP] \\IP^ x]", "[192.0.2.1] \\192.0.2.1^ x]"},
    {"a remark needs two blanks", IP, "192.0.2.1", "# IP #  IP", "# 192.0.2.1 #  192.0.2.1"},
    {"a sign right behind one letter", IP, "192.0.2.1", "x# IP", "x# 192.0.2.1"},
};

static struct smtpcode_diagnosis diagnosis_with(enum slot slot, struct smtpcode_view value)
{
    struct smtpcode_diagnosis d = {.category = SMTPCODE_UNKNOWN, .retry_after = -1, .title = ""};
    struct smtpcode_view *const slots[] = {&d.remote, &d.recipient, &d.ip, &d.domain, &d.sender_domain, &d.blocklist};
    *slots[slot] = value;
    return d;
}

static void check_fill(void **state)
{
    const struct check_case *c = *state;
    struct smtpcode_view value = exact(c->value, strlen(c->value)), item = exact(c->item, strlen(c->item));
    struct smtpcode_diagnosis d = diagnosis_with(c->slot, value);
    char out[256] = "?";
    assert_int_equal(smtpcode_check(&d, item, out, sizeof out), strlen(c->filled));
    assert_string_equal(out, c->filled);
    exact_free(value);
    exact_free(item);
}

/* What does not fit gives nothing, and never a byte more than there is room for. */
static void small_rooms(void **state)
{
    struct smtpcode_diagnosis d = diagnosis_with(REMOTE, (struct smtpcode_view){"mx.example.com", 14});
    struct smtpcode_view item = {"host HOST", 9};
    (void)state;
    assert_int_equal(smtpcode_check(&d, item, NULL, 0), 0);
    for (size_t size = 1; size < 30; size++) {
        char *out = malloc(size);
        assert_non_null(out);
        size_t len = smtpcode_check(&d, item, out, size);
        assert_int_equal(len, size < 20 ? 0 : 19);
        assert_int_equal(out[len], '\0');
        free(out);
    }
}

/* ---- notes -------------------------------------------------------------------------------------------------- */

static struct note_case {
    const char *name;
    int reply;
    struct smtpcode_status status;
    const char *item, *filled;
} notes[] = {
    {"note: reply and status", 450, {5, 2, 3}, "REPLY against STATUS.", "450 against 5.2.3."},
    {"note: no reply", 0, {5, 2, 3}, "REPLY against STATUS.", "REPLY against 5.2.3."},
    {"note: no status", 550, {0, 0, 0}, "REPLY against STATUS.", "550 against STATUS."},
    {"note: a client's number", -1, {0, 0, 0}, "REPLY", "-1"},
    {"note: a client's larger number", -120, {0, 0, 0}, "REPLY", "-120"},
    {"note: nearest of another hundred", 500, {0, 0, 0}, "NEAR", "501, 502, 503, 504"},
    {"note: nearest from afar", 399, {0, 0, 0}, "NEAR", "355, 354, 334"},
    {"note: no subject", 0, {5, 999, 500}, "NEAR", "none"},
    {"note: nearest of the first", 0, {5, 2, 0}, "NEAR", "5.2.1, 5.2.2, 5.2.3, 5.2.4"},
    {"note: zeros", 0, {5, 0, 0}, "STATUS", "5.0.0"},
    {"note: any class", 0, {SMTPCODE_ANY_CLASS, 7, 26}, "STATUS", "X.7.26"},
    {"note: any detail", 0, {5, 7, SMTPCODE_ANY}, "STATUS", "5.7.X"},
    {"note: other words stay", 550, {0, 0, 0}, "DNS, REPLYING and a REPLY", "DNS, REPLYING and a 550"},
    {"note: nearest registered replies", 557, {0, 0, 0}, "NEAR", "556, 555, 554, 553"},
    {"note: nearest registered statuses", 0, {5, 2, 9}, "NEAR", "5.2.4, 5.2.3, 5.2.2, 5.2.1"},
    {"note: nearest replies on both sides", 243, {0, 0, 0}, "NEAR", "250, 235, 251, 252"},
    {"note: nearest statuses on both sides", 0, {5, 2, 2}, "NEAR", "5.2.1, 5.2.3, 5.2.0, 5.2.4"},
};

static void check_note(void **state)
{
    const struct note_case *c = *state;
    struct smtpcode_diagnosis d = {.reply = c->reply, .status = c->status, .retry_after = -1, .title = ""};
    struct smtpcode_view item = exact(c->item, strlen(c->item));
    char out[256] = "?";
    assert_int_equal(smtpcode_note(&d, item, out, sizeof out), strlen(c->filled));
    assert_string_equal(out, c->filled);
    exact_free(item);
}

/* Every command of the tables, filled with good names, has no placeholder of these left before its comment. */
static void every_check_is_filled(void **state)
{
    static const char *const placeholders[] = {"HOST", "DOMAIN", "RECIPIENT", "IP"};
    struct smtpcode_diagnosis d = {.category = SMTPCODE_UNKNOWN, .retry_after = -1, .title = ""};
    struct smtpcode_entry entry;
    size_t seen = 0;
    (void)state;
    d.remote = (struct smtpcode_view){"mx.example.com", 14};
    d.recipient = (struct smtpcode_view){"anna@example.com", 16};
    d.ip = (struct smtpcode_view){"192.0.2.1", 9};
    d.sender_domain = (struct smtpcode_view){"example.net", 11};
    for (size_t i = 0; smtpcode_entry_at(i, &entry); i++) {
        struct smtpcode_view item;
        for (size_t n = 0; (item = smtpcode_item(entry.checks, n)).data != NULL; n++) {
            char out[2048];
            if (smtpcode_check(&d, item, out, sizeof out) == 0)
                fail_msg("%s: '%.*s' does not fit", entry.code, (int)item.len, item.data);
            char *comment = strstr(out, "  #");
            if (comment != NULL)
                *comment = '\0';
            for (size_t p = 0; p < sizeof placeholders / sizeof placeholders[0]; p++) {
                const char *at = strstr(out, placeholders[p]);
                char before = at == NULL || at == out ? ' ' : at[-1];
                char behind = at == NULL ? 'x' : at[strlen(placeholders[p])];
                if (before != '_' && !(before >= 'A' && before <= 'Z') && strchr(" :.@/'\")", behind) != NULL)
                    fail_msg("%s: %s stays in '%s'", entry.code, placeholders[p], out);
            }
            seen++;
        }
    }
    assert_true(seen > 50);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, checks, check_fill);
    SUITE_ADD(&suite, notes, check_note);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "small rooms", .test_func = small_rooms};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "every check is filled",
                                                     .test_func = every_check_is_filled};
    return cmocka_run_group_tests_name("fill", suite.tests, NULL, NULL);
}
