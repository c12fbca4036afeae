/* text.c: replies, forum posts, free-form bounces and transcripts pasted as text. */
#include "diagnoses.h"
#include "unit.h"

static struct input_case cases[] = {
    {"one reply", "550 5.1.1 User unknown\n", "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"one reply without a line end", "550 5.1.1 User unknown", "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a reply of three lines",
     "550-5.1.1 The account that you tried\n550-5.1.1 to reach is unknown:\n550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"two replies", "550 5.1.1 User unknown\n452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - -\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_AUTO},
    {"two replies, a blank line between", "550 5.1.1 User unknown\n\n452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - -\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_AUTO},
    {"a sentence without a code", "Mailbox is inactive\n", "- - recipient-disabled - -\n", SMTPCODE_INPUT_AUTO},
    {"a forum post",
     "Hello everybody,\n"
     "\n"
     "since 3 days, on port 587 with version 4.94.2, I get this from 192.0.2.41 for 250 recipients:\n"
     "\n"
     "550 5.7.1 Relaying denied\n"
     "\n"
     "Any idea? Thanks, Anna\n",
     "550 5.7.1 relay-denied - -\n", SMTPCODE_INPUT_AUTO},
    {"a code within a sentence", "My provider shows SMTP error 550: User unknown when I send.\n",
     "550 - recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"qmail",
     "Hi. This is the qmail-send program at mx.example.net.\n"
     "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
     "This is a permanent error; I've given up. Sorry it didn't work out.\n"
     "\n"
     "<anna@example.com>:\n"
     "192.0.2.1 does not like recipient.\n"
     "Remote host said: 550 5.1.1 User unknown\n"
     "Giving up on 192.0.2.1.\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"qmail without a code",
     "Hi. This is the qmail-send program at mx.example.net.\n"
     "\n"
     "<anna@example.com>:\n"
     "Sorry, no mailbox here by that name. (#5.1.1)\n",
     "- 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"Exim",
     "This message was created automatically by mail delivery software.\n"
     "\n"
     "A message that you sent could not be delivered to one or more of its\n"
     "recipients. This is a permanent error. The following address(es) failed:\n"
     "\n"
     "  anna@example.com\n"
     "    host mx.example.com [192.0.2.1]\n"
     "    SMTP error from remote mail server after RCPT TO:<anna@example.com>:\n"
     "    550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"Exim, two recipients",
     "This message was created automatically by mail delivery software.\n"
     "\n"
     "A message that you sent could not be delivered to one or more of its\n"
     "recipients. This is a permanent error. The following address(es) failed:\n"
     "\n"
     "  anna@example.com\n"
     "    host mx.example.com [192.0.2.1]\n"
     "    SMTP error from remote mail server after RCPT TO:<anna@example.com>:\n"
     "    550 5.1.1 User unknown\n"
     "\n"
     "  bert@example.org\n"
     "    host mx.example.org [198.51.100.1]\n"
     "    SMTP error from remote mail server after RCPT TO:<bert@example.org>:\n"
     "    552 5.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n552 5.2.2 mailbox-full - bert@example.org\n", SMTPCODE_INPUT_AUTO},
    {"swaks",
     "=== Trying mx.example.com:25...\n"
     "=== Connected to mx.example.com.\n"
     "<-  220 mx.example.com ESMTP\n"
     " -> EHLO mail.example.net\n"
     "<-  250-mx.example.com\n"
     "<-  250-SIZE 52428800\n"
     "<-  250 8BITMIME\n"
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<anna@example.com>\n"
     "<** 550 5.1.1 <anna@example.com>: User unknown\n"
     " -> QUIT\n"
     "<-  221 2.0.0 Bye\n",
     NULL, SMTPCODE_INPUT_AUTO},
    {"curl -v",
     "* Connected to mx.example.com (192.0.2.1) port 25\n"
     "< 220 mx.example.com ESMTP\n"
     "> EHLO mail.example.net\n"
     "< 250-mx.example.com\n"
     "< 250 SIZE 52428800\n"
     "> MAIL FROM:<sender@example.net>\n"
     "< 250 2.1.0 Ok\n"
     "> RCPT TO:<anna@example.com>\n"
     "< 550 5.1.1 User unknown\n",
     NULL, SMTPCODE_INPUT_AUTO},
    {"telnet",
     "Trying 192.0.2.1...\n"
     "Connected to mx.example.com.\n"
     "Escape character is '^]'.\n"
     "220 mx.example.com ESMTP\n"
     "HELO mail.example.net\n"
     "250 mx.example.com\n"
     "MAIL FROM:<sender@example.net>\n"
     "250 2.1.0 Ok\n"
     "RCPT TO:<anna@example.com>\n"
     "554 5.7.1 <anna@example.com>: Relay access denied\n"
     "QUIT\n"
     "221 2.0.0 Bye\n",
     NULL, SMTPCODE_INPUT_AUTO},
    {"nothing at all", "", "", SMTPCODE_INPUT_AUTO},
    {"blank lines", "\n\n  \n\n", "", SMTPCODE_INPUT_AUTO},
    {"nothing that fails", "The weather is fine.\n\nIt is 10:45, and 24.11.2026.\n", "", SMTPCODE_INPUT_AUTO},
    {"what only looks like a code",
     "The host 5.1.1.7 has run version 4.5.1 since 2026-11-24 04:50:12.\n"
     "It has 550 messages, 452 KB, on port 465, with id 4.5.1.2, for 550.00.\n",
     "", SMTPCODE_INPUT_AUTO},
    {"text by option", "From: is what this begins with\n550 5.1.1 User unknown\n", NULL, SMTPCODE_INPUT_TEXT},
};

/* Transcripts: the one answer that failed must be told, and none that went well as a failure. */
static struct transcript_case {
    const char *name, *of, *told;
} transcripts[] = {
    {"swaks: the failing answer", "swaks", "550 5.1.1 recipient-unknown"},
    {"curl: the failing answer", "curl -v", "550 5.1.1 recipient-unknown"},
    {"telnet: the failing answer", "telnet", "554 5.7.1 relay-denied"},
    {"text by option: the reply", "text by option", "550 5.1.1 recipient-unknown"},
};

static void check_transcript(void **state)
{
    static struct story story;
    const struct transcript_case *c = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (strcmp(cases[i].name, c->of) == 0)
            diagnoses_tell(&story, cases[i].input, cases[i].text, strlen(cases[i].text), 0);
    if (strncmp(story.text, c->told, strlen(c->told)) != 0 || strchr(story.text, '\n') != story.text + story.len - 1)
        assert_string_equal(story.text, c->told);
}

int main(void)
{
    static struct suite suite;
    static struct input_case prefixes[sizeof cases / sizeof cases[0]];
    SUITE_ADD(&suite, cases, check_input);
    SUITE_ADD(&suite, transcripts, check_transcript);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        prefixes[i] = cases[i];
    SUITE_ADD(&suite, prefixes, check_prefixes);
    return cmocka_run_group_tests_name("text", suite.tests, NULL, NULL);
}
