/* mail.c: whole mails, MIME and its mistakes, mbox files, mails that are no bounce. */
#include <stdio.h>

#include "diagnoses.h"
#include "unit.h"

#define FROM_DAEMON "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\n"
#define BOUNCE FROM_DAEMON "To: <sender@example.net>\nSubject: Undelivered Mail Returned to Sender\n"

static struct input_case cases[] = {
    {"plain bounce",
     BOUNCE "\n"
     "Your message could not be delivered.\n"
     "\n"
     "<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 <anna@example.com>:\n"
     "    Recipient address rejected: User unknown (in reply to RCPT TO command)\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"two recipients in the words",
     BOUNCE "\n"
     "Your message could not be delivered.\n"
     "\n"
     "<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown\n"
     "    (in reply to RCPT TO command)\n"
     "\n"
     "<bert@example.org>: host mx.example.org[198.51.100.1] said: 552 5.2.2 Mailbox full\n"
     "    (in reply to RCPT TO command)\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "552 5.2.2 mailbox-full - bert@example.org\n",
     SMTPCODE_INPUT_AUTO},
    {"quoted-printable",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: text/plain; charset=utf-8\n"
     "Content-Transfer-Encoding: quoted-printable\n"
     "\n"
     "<anna@example.com>: host mx.example.com said: 550=205.0.0 User=20unk=\n"
     "nown\n",
     "550 5.0.0 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"base64",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: text/plain; charset=utf-8\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+OiBob3N0IG14LmV4YW1wbGUuY29tIHNhaWQ6IDU1MiA1LjIuMiBN\n"
     "YWlsYm94IGZ1bGwK\n",
     "552 5.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"HTML only",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: text/html; charset=utf-8\n"
     "\n"
     "<html><body><p>Your message was not delivered.</p>\n"
     "<p>&lt;anna@example.com&gt;: 550 5.1.1 User <b>unknown</b></p></body></html>\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"plain and HTML say it once",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/alternative; boundary=alt\n"
     "\n"
     "--alt\n"
     "Content-Type: text/plain\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n"
     "--alt\n"
     "Content-Type: text/html\n"
     "\n"
     "<p>&lt;anna@example.com&gt;: 550 5.1.1 User unknown</p>\n"
     "--alt--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"the boundary never comes",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=\"never\"\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"no boundary is named",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/report; report-type=delivery-status\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"unknown charset is read as bytes",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: text/plain; charset=x-nobody-knows\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"unknown transfer encoding is read as it is",
     BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: text/plain\n"
     "Content-Transfer-Encoding: x-rot13\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"what follows the original says nothing",
     BOUNCE "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n"
     "\n"
     "--- Below this line is a copy of the message.\n"
     "\n"
     "Return-Path: <sender@example.net>\n"
     "Subject: 552 5.2.2 Mailbox full\n"
     "\n"
     "452 4.5.3 Too many recipients\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"failed recipients in a header",
     FROM_DAEMON
     "X-Failed-Recipients: anna@example.com\n"
     "Subject: Mail delivery failed: returning message to sender\n"
     "\n"
     "This message was created automatically by mail delivery software.\n"
     "\n"
     "A message that you sent could not be delivered:\n"
     "    mailbox is full\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"mbox of two",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n" BOUNCE "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n"
     "\n"
     "From MAILER-DAEMON Tue Nov 24 10:01:00 2026\n" BOUNCE "\n"
     "<bert@example.com>: 552 5.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "552 5.2.2 mailbox-full - bert@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"mail by option",
     BOUNCE "\n<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"forwarded as an attachment",
     "From: <sender@example.net>\n"
     "To: <helpdesk@example.net>\n"
     "Subject: What does this mean?\n"
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/mixed; boundary=outer\n"
     "\n"
     "--outer\n"
     "Content-Type: text/plain\n"
     "\n"
     "Please have a look.\n"
     "--outer\n"
     "Content-Type: message/rfc822\n"
     "\n" BOUNCE
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=inner\n"
     "\n"
     "--inner\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n"
     "--inner--\n"
     "--outer--\n",
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"vacation notice",
     "From: Anna <anna@example.com>\n"
     "To: <sender@example.net>\n"
     "Subject: Out of Office\n"
     "Auto-Submitted: auto-replied\n"
     "\n"
     "I am on holiday until Monday.\n",
     NULL, SMTPCODE_INPUT_AUTO},
    {"abuse report (RFC 5965)",
     "From: <abuse@example.com>\n"
     "To: <fbl@example.net>\n"
     "Subject: complaint\n"
     "MIME-Version: 1.0\n"
     "Content-Type: multipart/report; report-type=feedback-report; boundary=arf\n"
     "\n"
     "--arf\n"
     "Content-Type: text/plain\n"
     "\n"
     "This is an email abuse report.\n"
     "--arf\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Feedback-Type: abuse\n"
     "User-Agent: Example/1.0\n"
     "Version: 1\n"
     "Original-Rcpt-To: <anna@example.com>\n"
     "Source-IP: 192.0.2.41\n"
     "\n"
     "--arf--\n",
     NULL, SMTPCODE_INPUT_AUTO},
    {"an ordinary mail says nothing",
     "From: Anna <anna@example.com>\n"
     "To: <sender@example.net>\n"
     "Subject: Lunch\n"
     "Message-ID: <550.421.20261124@mail.example.com>\n"
     "Date: Tue, 24 Nov 2026 04:50:12 +0100\n"
     "\n"
     "Shall we meet at 12:30? The ticket is 5.50. My server is 5.1.1.7, port 587.\n",
     "", SMTPCODE_INPUT_AUTO},
    {"headers only", BOUNCE, NULL, SMTPCODE_INPUT_MAIL},
    {"headers and a blank line", BOUNCE "\n", NULL, SMTPCODE_INPUT_MAIL},
};

/* Cases whose words may change: only their category counts. */
static struct category_case {
    const char *name, *of, *category;
} categories[] = {
    {"vacation notice is an auto-reply", "vacation notice", "auto-reply"},
    {"abuse report is a feedback report", "abuse report (RFC 5965)", "feedback-report"},
};

static void check_category(void **state)
{
    static struct story story;
    const struct category_case *c = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (strcmp(cases[i].name, c->of) == 0)
            diagnoses_tell(&story, cases[i].input, cases[i].text, strlen(cases[i].text), 0);
    if (strstr(story.text, c->category) == NULL || strchr(story.text, '\n') != story.text + story.len - 1)
        assert_string_equal(story.text, c->category);
}

static int count(void *context, const struct smtpcode_diagnosis *d)
{
    (void)d;
    ++*(size_t *)context;
    return 0;
}

/* However deep the parts are nested, what stands in the innermost is one failure at most. */
static void nested_without_end(void **state)
{
    static struct smtpcode_reader reader;
    char part[128];
    size_t told = 0;
    (void)state;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_MAIL, count, &told);
    smtpcode_reader_feed(&reader, BOUNCE, strlen(BOUNCE));
    for (int i = 0; i < 1000; i++) {
        int len = snprintf(part, sizeof part, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i);
        smtpcode_reader_feed(&reader, part, (size_t)len);
    }
    static const char words[] = "\n<anna@example.com>: 550 5.1.1 User unknown\n";
    smtpcode_reader_feed(&reader, words, sizeof words - 1);
    assert_int_equal(smtpcode_reader_finish(&reader), 0);
    assert_true(told <= 1);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_input);
    SUITE_ADD(&suite, categories, check_category);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "nested without end", .test_func = nested_without_end};
    static struct input_case prefixes[sizeof cases / sizeof cases[0]];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        prefixes[i] = cases[i];
    SUITE_ADD(&suite, prefixes, check_prefixes);
    return cmocka_run_group_tests_name("mail", suite.tests, NULL, NULL);
}
