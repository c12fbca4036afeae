/* dsn.c: the fields of a delivery status (RFC 3464, RFC 6533), one diagnosis for each recipient. */
#include <stdio.h>

#include "diagnoses.h"
#include "unit.h"

#define HEADERS                                                                            \
    "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\n"                          \
    "To: <sender@example.net>\n"                                                           \
    "Subject: Undelivered Mail Returned to Sender\n"                                       \
    "MIME-Version: 1.0\n"                                                                  \
    "Content-Type: multipart/report; report-type=delivery-status;\n"                       \
    "\tboundary=\"=_b1\"\n"                                                                \
    "\n"                                                                                   \
    "--=_b1\n"                                                                             \
    "Content-Type: text/plain; charset=us-ascii\n"                                         \
    "\n"                                                                                   \
    "I'm sorry to have to inform you that your message could not be delivered.\n"          \
    "\n"
#define STATUS                                                                             \
    "--=_b1\n"                                                                             \
    "Content-Type: message/delivery-status\n"                                              \
    "\n"                                                                                   \
    "Reporting-MTA: dns; mx.example.net\n"                                                 \
    "Arrival-Date: Tue, 24 Nov 2026 10:00:00 +0000 (UTC)\n"                                \
    "\n"
#define ORIGINAL                                                                           \
    "--=_b1\n"                                                                             \
    "Content-Type: message/rfc822\n"                                                       \
    "\n"                                                                                   \
    "From: <sender@example.net>\n"                                                         \
    "To: <other@example.org>\n"                                                            \
    "Subject: 550 5.7.1 is in my old subject\n"                                            \
    "\n"                                                                                   \
    "552 5.2.2 Mailbox full, said the returned message.\n"                                 \
    "\n"                                                                                   \
    "--=_b1--\n"

static struct input_case cases[] = {
    {"one recipient",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "Remote-MTA: dns; mx.example.com\n"
     "Diagnostic-Code: smtp; 550 5.1.1 <anna@example.com>: User unknown\n"
     "\n" ORIGINAL,
     "550 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"status without a diagnostic code",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "\n" ORIGINAL,
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"three recipients, three fates",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n"
     "\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Action: delayed\n"
     "Status: 4.2.2\n"
     "Diagnostic-Code: smtp; 452 4.2.2 Mailbox full\n"
     "\n"
     "Final-Recipient: rfc822; carl@example.org\n"
     "Action: failed\n"
     "Status: 5.7.1\n"
     "Diagnostic-Code: smtp; 554 5.7.1 Relay access denied\n"
     "\n" ORIGINAL,
     "550 5.1.1 recipient-unknown failed anna@example.com\n"
     "452 4.2.2 mailbox-full delayed bert@example.com\n"
     "554 5.7.1 relay-denied failed carl@example.org\n",
     SMTPCODE_INPUT_AUTO},
    {"the blank line between two recipients is missing",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna@example.com\n"
     "- 5.2.2 mailbox-full failed bert@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"folded diagnostic code",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "Diagnostic-Code: smtp; 550-5.1.1 The mailbox does\n"
     "    550-5.1.1 not\n"
     "\t550 5.1.1 exist: user unknown\n"
     "\n" ORIGINAL,
     "550 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"delivered",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: delivered\n"
     "Status: 2.0.0\n"
     "Diagnostic-Code: smtp; 250 2.0.0 Ok: queued as 1A2B3C\n"
     "\n" ORIGINAL,
     "250 2.0.0 delivered delivered anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"relayed",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: relayed\n"
     "Status: 2.1.9\n"
     "\n" ORIGINAL,
     "- 2.1.9 delivered relayed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"expanded",
     HEADERS STATUS
     "Final-Recipient: rfc822; list@example.com\n"
     "Action: expanded\n"
     "Status: 2.1.5\n"
     "\n" ORIGINAL,
     "- 2.1.5 delivered expanded list@example.com\n", SMTPCODE_INPUT_AUTO},
    {"names and values in any case",
     HEADERS STATUS
     "FINAL-RECIPIENT: RFC822;anna@example.com\n"
     "action: FAILED\n"
     "STATUS: 5.1.1 (bad destination mailbox address)\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"values without a type",
     HEADERS STATUS
     "Final-Recipient: <anna@example.com>\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "Diagnostic-Code: 550 5.1.1 User unknown\n"
     "\n" ORIGINAL,
     "550 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"original recipient only",
     HEADERS STATUS
     "Original-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"internationalised (RFC 6533)",
     HEADERS
     "--=_b1\n"
     "Content-Type: message/global-delivery-status; charset=utf-8\n"
     "Content-Transfer-Encoding: 8bit\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: utf-8; j\303\266rg@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed j\303\266rg@example.com\n", SMTPCODE_INPUT_AUTO},
    {"delivery status in base64",
     HEADERS
     "--=_b1\n"
     "Content-Type: message/delivery-status\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "UmVwb3J0aW5nLU1UQTogZG5zOyBteC5leGFtcGxlLm5ldAoKRmluYWwtUmVjaXBpZW50OiBy\n"
     "ZmM4MjI7IGFubmFAZXhhbXBsZS5jb20KQWN0aW9uOiBmYWlsZWQKU3RhdHVzOiA1LjEuMQo=\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a vague status, and the words of the human part",
     HEADERS
     "<anna@example.com>: mail for anna@example.com is refused: mailbox is full\n"
     "\n" STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "\n" ORIGINAL,
     "- 5.0.0 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"no original, no closing boundary",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1",
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"fields pasted as text",
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
};

/* What belongs to the diagnosis beyond the codes. */
struct seen {
    char remote[64];
    enum smtpcode_source source;
    unsigned long line;
    size_t count;
};

static int see(void *context, const struct smtpcode_diagnosis *d)
{
    struct seen *seen = context;
    size_t len = d->remote.len < sizeof seen->remote - 1 ? d->remote.len : sizeof seen->remote - 1;
    if (len > 0)
        memcpy(seen->remote, d->remote.data, len);
    seen->remote[len] = '\0';
    seen->source = d->source;
    seen->line = d->line;
    seen->count++;
    return 0;
}

static void source_and_remote(void **state)
{
    static struct smtpcode_reader reader;
    struct seen seen = {.count = 0};
    const char *text = cases[0].text, *evidence = strstr(text, "Diagnostic-Code:");
    unsigned long line = 1;
    (void)state;
    for (const char *c = text; c < evidence; c++)
        line += *c == '\n';
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_AUTO, see, &seen);
    smtpcode_reader_feed(&reader, text, strlen(text));
    smtpcode_reader_finish(&reader);
    assert_int_equal(seen.count, 1);
    assert_string_equal(seen.remote, "mx.example.com");
    assert_int_equal(seen.source, SMTPCODE_SOURCE_DSN);
    assert_int_equal(seen.line, line);
}

/* More recipients than any table has room for. */
static void many_recipients(void **state)
{
    static struct smtpcode_reader reader;
    struct seen seen = {.count = 0};
    static const char head[] = HEADERS STATUS;
    (void)state;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_AUTO, see, &seen);
    smtpcode_reader_feed(&reader, head, strlen(head));
    for (int i = 0; i < 500; i++) {
        char fields[128];
        int len = snprintf(fields, sizeof fields,
                           "Final-Recipient: rfc822; u%d@example.com\nAction: failed\nStatus: 5.1.1\n\n", i);
        smtpcode_reader_feed(&reader, fields, (size_t)len);
    }
    smtpcode_reader_finish(&reader);
    assert_int_equal(seen.count, 500);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_input);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "source and remote", .test_func = source_and_remote};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "many recipients", .test_func = many_recipients};
    suite.tests[suite.count++] =
        (struct CMUnitTest){.name = "prefixes", .test_func = check_prefixes, .initial_state = &cases[2]};
    return cmocka_run_group_tests_name("dsn", suite.tests, NULL, NULL);
}
