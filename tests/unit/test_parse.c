/* smtpcode_parse and smtpcode_scan: codes at the start of a line, and codes anywhere. */
#include <stdio.h>

#include "unit.h"

static struct parse_case {
    const char *name, *line;
    size_t used;
    int code;
    struct smtpcode_status status;
    const char *text;
} parses[] = {
    {"parse: code and status", "550 5.1.1 No such user", 9, 550, {5, 1, 1}, "No such user"},
    {"parse: code", "421 Too busy", 3, 421, {0, 0, 0}, "Too busy"},
    {"parse: code alone", "550", 3, 550, {0, 0, 0}, ""},
    {"parse: status alone", "5.1.1", 5, 0, {5, 1, 1}, ""},
    {"parse: status and text", "4.7.0 Try later", 5, 0, {4, 7, 0}, "Try later"},
    {"parse: line goes on", "550-5.7.26 This mail", 10, 550, {5, 7, 26}, "This mail"},
    {"parse: line goes on without a status", "250-SIZE 1000", 3, 250, {0, 0, 0}, "-SIZE 1000"},
    {"parse: hash", "550 #5.1.1 No such user", 10, 550, {5, 1, 1}, "No such user"},
    {"parse: hash alone", "#5.1.1", 6, 0, {5, 1, 1}, ""},
    {"parse: hash in brackets", "(#5.1.1)", 7, 0, {5, 1, 1}, ")"},
    {"parse: type of a diagnostic code", "smtp; 550 5.1.1 No", 15, 550, {5, 1, 1}, "No"},
    {"parse: type without a blank", "smtp;550 5.1.1 No", 14, 550, {5, 1, 1}, "No"},
    {"parse: capital type", "SMTP; 450 4.2.2 No", 15, 450, {4, 2, 2}, "No"},
    {"parse: blanks ahead", "  550 No", 5, 550, {0, 0, 0}, "No"},
    {"parse: quote ahead", "\"550 5.1.1 No\"", 10, 550, {5, 1, 1}, "No\""},
    {"parse: transcript mark", "<<< 550 5.1.1 No", 13, 550, {5, 1, 1}, "No"},
    {"parse: status in quotes", "550-'5.1.1' No", 10, 550, {5, 1, 1}, "' No"},
    {"parse: conflict", "450 5.2.3 Too large", 9, 450, {5, 2, 3}, "Too large"},
    {"parse: any class", "x.7.26", 6, 0, {SMTPCODE_ANY_CLASS, 7, 26}, ""},
    {"parse: any detail", "5.7.X", 5, 0, {5, 7, SMTPCODE_ANY}, ""},
    {"parse: only the first line", "550 One\n550 Two", 3, 550, {0, 0, 0}, "One"},
    {"parse: line end", "550 5.1.1\r\n", 9, 550, {5, 1, 1}, ""},
    {"parse: four digits are no code", "5501 oops", 0, 0, {0, 0, 0}, NULL},
    {"parse: five digits are no code", "15501", 0, 0, {0, 0, 0}, NULL},
    {"parse: no code in the middle", "Error 550", 0, 0, {0, 0, 0}, NULL},
    {"parse: IP address", "5.1.1.7", 0, 0, {0, 0, 0}, NULL},
    {"parse: IP address in brackets", "[203.0.113.5]", 0, 0, {0, 0, 0}, NULL},
    {"parse: decimals", "550.00 euros", 0, 0, {0, 0, 0}, NULL},
    {"parse: 199", "199 x", 0, 0, {0, 0, 0}, NULL},
    {"parse: 600", "600 x", 0, 0, {0, 0, 0}, NULL},
    {"parse: blanks", "    ", 0, 0, {0, 0, 0}, NULL},
    {"parse: marks only", "<<<((\"", 0, 0, {0, 0, 0}, NULL},
    {"parse: empty", "", 0, 0, {0, 0, 0}, NULL},
};

static void check_parse(void **state)
{
    const struct parse_case *c = *state;
    struct smtpcode_view line = exact(c->line, strlen(c->line));
    struct smtpcode_reply reply = {.code = 777, .start = 7};
    assert_int_equal(smtpcode_parse(line.data, line.len, &reply), c->used);
    assert_int_equal(reply.code, c->code);
    assert_int_equal(reply.status.class_, c->status.class_);
    assert_int_equal(reply.status.subject, c->status.subject);
    assert_int_equal(reply.status.detail, c->status.detail);
    if (c->text == NULL) {
        assert_null(reply.text.data);
        assert_int_equal(reply.start, 0);
        assert_int_equal(reply.end, 0);
    } else {
        assert_view(reply.text, c->text);
        assert_int_equal(reply.end, c->used);
    }
    exact_free(line);
}

/* ---- anywhere ----------------------------------------------------------------------------------------------- */

/* What smtpcode_scan finds, "550 5.1.1; 421 -; - 4.2.2"; "" if nothing. */
static struct scan_case {
    const char *name, *text, *found;
} scans[] = {
    {"scan: code and status", "550 5.1.1 No such user", "550 5.1.1"},
    {"scan: SMTP error", "There was an SMTP error 550 today", "550 -"},
    {"scan: error code with a colon", "error code: 421", "421 -"},
    {"scan: status after a hash", "Sorry, no mailbox here by that name. (#5.1.1)", "- 5.1.1"},
    {"scan: host said", "host mx.example.com[192.0.2.1] said: 550 5.7.1 Refused (in reply to RCPT TO command)",
     "550 5.7.1"},
    {"scan: two replies", "said: 450 4.2.1 Later\nsaid: 550 5.1.1 Never", "450 4.2.1; 550 5.1.1"},
    {"scan: lines of one reply", "550-5.7.26 One\n550 5.7.26 Two", "550 5.7.26; 550 5.7.26"},
    {"scan: diagnostic code", "Diagnostic-Code: smtp; 554 5.7.1 Spam", "554 5.7.1"},
    {"scan: assignment", "dsn=5.1.1, stat=User unknown", "- 5.1.1"},
    {"scan: postfix", "dsn=5.1.1, status=bounced (host mx.example.com[192.0.2.1] said: 550 5.1.1 No)",
     "- 5.1.1; 550 5.1.1"},
    {"scan: empty", "", ""},
    {"scan: words", "The weather is fine today", ""},
    {"scan: IPv4 address", "My address is 5.1.1.7 at home", ""},
    {"scan: IPv4 address with codes", "from 203.0.113.250 to 198.51.100.4", ""},
    {"scan: IPv6 address", "from 2001:db8:0:550::1", ""},
    {"scan: date", "On 24.11.2026 and 2026-11-24", ""},
    {"scan: date with slashes", "On 5/11/2026", ""},
    {"scan: time", "at 04:50:12 or 4:50 pm", ""},
    {"scan: port", "listening on port 465 and port 587", ""},
    {"scan: attribute of markup", "<td width=\"550\" height='250'>", ""},
    {"scan: value of JSON", "{\"size\": \"550\", \"tap\" : \"5.0.0\", \"less\": \"^4.2.1\"}", ""},
    {"scan: value of JSON that is a code", "{\"code\": \"550\", \"status\":\"5.1.1\"}", "550 -; - 5.1.1"},
    {"scan: attribute that is a code", "smtp code=\"550\"", "550 -"},
    {"scan: behind a Norwegian host", "bob@firma.no: 550 User unknown", "550 -"},
    {"scan: behind a word that counts", "no: 550 of them", ""},
    {"scan: port behind a host", "mx.example.com:587", ""},
    {"scan: port with a service", "587/tcp open", ""},
    {"scan: size", "The file takes 550 KB, 452 bytes or 512 MB", ""},
    {"scan: size behind the word", "size 450", ""},
    {"scan: money", "It was 550.00 dollars, $450 or 250,00", ""},
    {"scan: percent", "rose by 250%", ""},
    {"scan: count of messages", "450 messages and 250 recipients", ""},
    {"scan: queue id", "queued as 4FB2450A1C", ""},
    {"scan: long number", "id 5501234567 or 1550", ""},
    {"scan: message id", "<550.421.1700000000@mail.example.com>", ""},
    {"scan: address", "550@example.com or user.450@example.com", ""},
    {"scan: version", "Exim version 4.94.2", ""},
    {"scan: version with a slash", "Postfix/2.4.1", ""},
    {"scan: version with a letter", "v5.1.1", ""},
    {"scan: telephone", "Call 555-550-1234", ""},
    {"scan: path", "/var/spool/550/421", ""},
    {"scan: section number", "4.5.1.2", ""},
};

static void check_scan(void **state)
{
    const struct scan_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_reply reply;
    char found[256] = "";
    size_t at = 0, len = 0;
    while ((at = smtpcode_scan(text.data, text.len, at, &reply)) != 0) {
        char code[16] = "-", status[40] = "-";
        if (reply.code != 0)
            snprintf(code, sizeof code, "%d", reply.code);
        if (reply.status.class_ != 0)
            snprintf(status, sizeof status, "%d.%d.%d", reply.status.class_, reply.status.subject, reply.status.detail);
        assert_true(reply.start < reply.end && reply.end == at && at <= text.len);
        len += (size_t)snprintf(found + len, sizeof found - len, "%s%s %s", len > 0 ? "; " : "", code, status);
        assert_true(len < sizeof found);
    }
    assert_string_equal(found, c->found);
    assert_int_equal(reply.code, 0);
    assert_int_equal(reply.status.class_, 0);
    exact_free(text);
}

static void every_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof scans / sizeof scans[0]; i++)
        for (size_t len = 0; len <= strlen(scans[i].text); len++) {
            struct smtpcode_view text = exact(scans[i].text, len);
            struct smtpcode_reply reply;
            assert_true(smtpcode_parse(text.data, len, &reply) <= len);
            for (size_t at = 0, next; (next = smtpcode_scan(text.data, len, at, &reply)) != 0; at = next)
                assert_true(next > at && next <= len);
            exact_free(text);
        }
}

static void behind_the_end(void **state)
{
    struct smtpcode_view text = exact("550 5.1.1", 9);
    struct smtpcode_reply reply;
    (void)state;
    assert_int_equal(smtpcode_scan(text.data, text.len, 9, &reply), 0);
    assert_int_equal(smtpcode_scan(text.data, text.len, 99, &reply), 0);
    assert_int_equal(smtpcode_scan(NULL, 0, 0, &reply), 0);
    assert_int_equal(smtpcode_parse(NULL, 0, &reply), 0);
    exact_free(text);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, parses, check_parse);
    SUITE_ADD(&suite, scans, check_scan);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "every prefix", .test_func = every_prefix};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "behind the end", .test_func = behind_the_end};
    return cmocka_run_group_tests_name("parse", suite.tests, NULL, NULL);
}
