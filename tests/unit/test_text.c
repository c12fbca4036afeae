/* text.c: replies, forum posts, free-form bounces and transcripts pasted as text. */
#include "diagnoses.h"
#include "unit.h"

#define FIVE_LINES \
    "Nothing stands here.\n" "Nothing stands here.\n" "Nothing stands here.\n" "Nothing stands here.\n" \
        "Nothing stands here.\n"
#define SIXTY_LINES \
    FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES FIVE_LINES \
        FIVE_LINES FIVE_LINES
#define FIVE_FULL_DISKS \
    "Disk quota exceeded\n\n" "Disk quota exceeded\n\n" "Disk quota exceeded\n\n" "Disk quota exceeded\n\n" \
        "Disk quota exceeded\n\n"
#define FIVE_PARAGRAPHS \
    "Nothing stands here.\n\n" "Nothing stands here.\n\n" "Nothing stands here.\n\n" "Nothing stands here.\n\n" \
        "Nothing stands here.\n\n"
#define FIVE_REPLIES \
    "550 5.1.1 User unknown\n" "550 5.1.1 User unknown\n" "550 5.1.1 User unknown\n" "550 5.1.1 User unknown\n" \
        "550 5.1.1 User unknown\n"
#define FIVE_ANSWERS \
    "550 5.1.1 recipient-unknown - -\n" "550 5.1.1 recipient-unknown - -\n" "550 5.1.1 recipient-unknown - -\n" \
        "550 5.1.1 recipient-unknown - -\n" "550 5.1.1 recipient-unknown - -\n"
#define FIFTY_LETTERS "abcdefghijklmnopqrstuvwxyabcdefghijklmnopqrstuvwxy"

static struct input_case cases[] = {
    {"one reply", "550 5.1.1 User unknown\n", "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"one reply without a line end", "550 5.1.1 User unknown", "550 5.1.1 recipient-unknown - -\n",
     SMTPCODE_INPUT_AUTO},
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
     "550 5.1.1 recipient-unknown - anna@example.com\n552 5.2.2 mailbox-full - bert@example.org\n",
     SMTPCODE_INPUT_AUTO},
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
    {"swaks: the session ends as it should",
     "=== Connected to mx.example.com.\n"
     "<-  220 mx.example.com ESMTP\n"
     " -> EHLO mail.example.net\n"
     "<-  250 mx.example.com\n"
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<anna@example.com>\n"
     "<-  250 2.1.5 Ok\n"
     " -> DATA\n"
     "<-  354 End data with <CR><LF>.<CR><LF>\n"
     " -> Subject: x\n"
     " -> .\n"
     "<-  250 2.0.0 Ok: queued\n"
     " -> QUIT\n"
     "<-  221 2.0.0 Bye\n"
     "=== Connection closed with remote host.\n",
     "250 2.0.0 delivered - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"swaks: no answer in time",
     "=== Connected to mx.example.com.\n"
     "<-  220 mx.example.com ESMTP\n"
     " -> EHLO mail.example.net\n"
     "<-  250 mx.example.com\n"
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<anna@example.com>\n"
     "<** Timeout (30 secs) waiting for server response\n"
     " -> QUIT\n"
     "<-  221 2.0.0 Bye\n"
     "=== Connection closed with remote host.\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"Net::SMTP",
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 220 mx.example.com ESMTP\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)>>> EHLO mail.example.net\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 250-mx.example.com\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 250 8BITMIME\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)>>> MAIL FROM:<sender@example.net>\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 250 2.1.0 Ok\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)>>> RCPT TO:<anna@example.com>\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 550 5.1.1 User unknown\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)>>> QUIT\n"
     "Net::SMTP=GLOB(0x562ea0a4e1b0)<<< 221 2.0.0 Bye\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"sSMTP -v",
     "[<-] 220 mx.example.com ESMTP\n"
     "[->] HELO mail.example.net\n"
     "[<-] 250 mx.example.com 8BITMIME\n"
     "[->] MAIL FROM:<sender@example.net>\n"
     "[<-] 250 2.1.0 Ok\n"
     "[->] RCPT TO:<anna@example.com>\n"
     "[<-] 550 5.1.1 User unknown\n"
     "ssmtp: RCPT TO:<anna@example.com> (550 5.1.1 User unknown)\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"openssl s_client: no handshake",
     "40577EFAC67F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_recor"
     "d.c:350:\n"
     "CONNECTED(00000003)\n"
     "---\n"
     "no peer certificate available\n"
     "---\n"
     "No client certificate CA names sent\n"
     "---\n"
     "SSL handshake has read 312 bytes and written 339 bytes\n"
     "Verification: OK\n"
     "---\n"
     "New, (NONE), Cipher is (NONE)\n"
     "Secure Renegotiation IS NOT supported\n"
     "Compression: NONE\n"
     "Expansion: NONE\n"
     "No ALPN negotiated\n"
     "Early data was not sent\n"
     "Verify return code: 0 (ok)\n"
     "---\n",
     "- - tls - -\n", SMTPCODE_INPUT_AUTO},
    {"openssl s_client: the other side hangs up behind the session",
     "CONNECTED(00000003)\n"
     "---\n"
     "Server certificate\n"
     "subject=CN = mx.example.com\n"
     "issuer=CN = mx.example.com\n"
     "---\n"
     "No client certificate CA names sent\n"
     "Peer signing digest: SHA256\n"
     "Peer signature type: RSA-PSS\n"
     "Server Temp Key: X25519, 253 bits\n"
     "---\n"
     "SSL handshake has read 1512 bytes and written 339 bytes\n"
     "---\n"
     "New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384\n"
     "    Timeout   : 7200 (sec)\n"
     "    Verify return code: 0 (ok)\n"
     "407783796C7F0000:error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading:../ssl/record/rec_la"
     "yer_s3.c:318:\n",
     "", SMTPCODE_INPUT_AUTO},
    {"Python's dialogue",
     "send: 'ehlo [127.0.0.1]\\r\\n'\n"
     "reply: b'250-mx.example.com\\r\\n'\n"
     "reply: b'250 8BITMIME\\r\\n'\n"
     "reply: retcode (250); Msg: b'mx.example.com\\n8BITMIME'\n"
     "send: 'mail FROM:<sender@example.net> size=16\\r\\n'\n"
     "reply: b'250 2.1.0 Ok\\r\\n'\n"
     "send: 'rcpt TO:<anna@example.com>\\r\\n'\n"
     "reply: b'550-5.1.1 No such\\r\\n'\n"
     "reply: b'550 5.1.1 user here\\r\\n'\n"
     "reply: retcode (550); Msg: b'5.1.1 No such\\n5.1.1 user here'\n"
     "send: 'rcpt TO:<bert@example.com>\\r\\n'\n"
     "reply: b'452 4.2.2 Mailbox full\\r\\n'\n"
     "smtplib.SMTPRecipientsRefused: {'bert@example.com': (452, b'4.2.2 Mailbox full')}\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n452 4.2.2 mailbox-full - bert@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"PHPMailer's dialogue, a time before each line",
     "2026-11-10 09:00:00 CLIENT -> SERVER: EHLO localhost\n"
     "2026-11-10 09:00:00 SERVER -> CLIENT: 250-mx.example.com\n"
     "2026-11-10 09:00:01 CLIENT -> SERVER: MAIL FROM:<sender@example.net>\n"
     "2026-11-10 09:00:01 SERVER -> CLIENT: 250 2.1.0 Ok\n"
     "2026-11-10 09:00:02 CLIENT -> SERVER: RCPT TO:<anna@example.com>\n"
     "2026-11-10 09:00:02 SERVER -> CLIENT: 554 5.7.1 <anna@example.com>: Relay access denied\n"
     "2026-11-10 09:00:02 SMTP ERROR: RCPT TO command failed: 554 5.7.1 <anna@example.com>: Relay access denied\n"
     "2026-11-10 09:00:02 CLIENT -> SERVER: QUIT\n",
     "554 5.7.1 relay-denied - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a dialogue with time, level and session",
     "[2026-11-10 09:00:00] DEBUG [Vq3Z] C: MAIL FROM:<sender@example.net>\n"
     "[2026-11-10 09:00:00] DEBUG [Vq3Z] S: 250 2.1.0 Ok\n"
     "[2026-11-10 09:00:00] DEBUG [Vq3Z] C: RCPT TO:<anna@example.com>\n"
     "[2026-11-10 09:00:00] DEBUG [Vq3Z] S: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"commands in a row: the first answer that fails",
     "--> MAIL FROM:<sender@example.net>\n"
     "--> RCPT TO:<anna@example.com>\n"
     "--> DATA\n"
     "<-- 530 5.7.0 Must issue a STARTTLS command first\n"
     "<-- 503 5.5.1 Error: need MAIL command\n"
     "<-- 503 5.5.1 Error: need RCPT command\n",
     "530 5.7.0 tls - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"recipients sent in a row: each answer is about its own",
     " -> MAIL FROM:<sender@example.net>\n"
     " -> RCPT TO:<anna@example.com>\n"
     " -> RCPT TO:<bert@example.com>\n"
     " -> RCPT TO:<carl@example.com>\n"
     "<-  250 2.1.0 Ok\n"
     "<** 550-5.1.1 No such\n"
     "<** 550 5.1.1 user here\n"
     "<-  250 2.1.5 Ok\n"
     "<** 452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n452 4.2.2 mailbox-full - carl@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"more commands in a row than there is room for",
     "RCPT TO:<r0@example.com>\n"
     "RCPT TO:<r1@example.com>\n"
     "RCPT TO:<r2@example.com>\n"
     "RCPT TO:<r3@example.com>\n"
     "RCPT TO:<r4@example.com>\n"
     "RCPT TO:<r5@example.com>\n"
     "RCPT TO:<r6@example.com>\n"
     "RCPT TO:<r7@example.com>\n"
     "RCPT TO:<r8@example.com>\n"
     "RCPT TO:<r9@example.com>\n"
     "RCPT TO:<r10@example.com>\n"
     "RCPT TO:<r11@example.com>\n"
     "RCPT TO:<r12@example.com>\n"
     "RCPT TO:<r13@example.com>\n"
     "RCPT TO:<r14@example.com>\n"
     "RCPT TO:<r15@example.com>\n"
     "RCPT TO:<r16@example.com>\n"
     "RCPT TO:<r17@example.com>\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "250 2.1.5 Ok\n"
     "550 5.1.1 no such user\n"
     "550 5.1.1 no such user\n"
     "RCPT TO:<r18@example.com>\n"
     "550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown - -\n"
     "550 5.1.1 recipient-unknown - r18@example.com\n", SMTPCODE_INPUT_AUTO},
    {"an answer that names its recipient, others are left out",
     "RCPT TO:<anna@example.com>\n"
     "RCPT TO:<bert@example.com>\n"
     "RCPT TO:<carl@example.com>\n"
     "550 5.1.1 <bert@example.com>: no such user\n",
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"the message that a session shows",
     "EHLO mail.example.net\n"
     "250 mx.example.com\n"
     "RCPT TO:<anna@example.com>\n"
     "250 2.1.5 Ok\n"
     "DATA\n"
     "354 End data with <CR><LF>.<CR><LF>\n"
     "Subject: test of 550 5.1.1\n"
     "\n"
     "See what 452 4.2.2 means, and 550 5.7.1 Relaying denied\n"
     ".\n"
     "250 2.0.0 Ok: queued as 1234\n"
     "QUIT\n"
     "221 2.0.0 Bye\n",
     "250 2.0.0 delivered - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"the same sentence twice", "* connect failed: Connection refused\n\ncurl: Failed to connect: Connection refused\n",
     "- - network - -\n", SMTPCODE_INPUT_AUTO},
    {"nothing at all", "", "", SMTPCODE_INPUT_AUTO},
    {"blank lines", "\n\n  \n\n", "", SMTPCODE_INPUT_AUTO},
    {"nothing that fails", "The weather is fine.\n\nIt is 10:45, and 24.11.2026.\n", "", SMTPCODE_INPUT_AUTO},
    {"what only looks like a code",
     "The host 5.1.1.7 has run version 4.5.1 since 2026-11-24 04:50:12.\n"
     "It has 550 messages, 452 KB, on port 465, with id 4.5.1.2, for 550.00.\n",
     "", SMTPCODE_INPUT_AUTO},
    {"text by option", "From: is what this begins with\n550 5.1.1 User unknown\n", NULL, SMTPCODE_INPUT_TEXT},
    {"an address that a scheme precedes",
     "   <SMTP:anna@example.com>: mailbox full\n"
     "mailto: <bert@example.com>> (was: b) user unknown\n",
     "- - mailbox-full - anna@example.com\n"
     "- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"heads that are none",
     "anna@example.com, mailbox full\n"
     "bert@example.com- user unknown\n",
     "- - mailbox-full - anna@example.com\n"
     "- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"heads of all kinds",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "anna@example.com(Anna) mailbox full\n"
     "\n"
     "\"bert@example.com\"... user unknown\n"
     "\n"
     "carl@example.com<x> mailbox full\n"
     "\n"
     "dora@example.commailto user unknown\n"
     "\n"
     "emil@example.com - mailbox full\n"
     "\n"
     "finn@example.comfailed: mailbox full\n"
     "\n"
     "gina@example.com;mailbox full\n",
     "- - mailbox-full - anna@example.com\n"
     "- - recipient-unknown - bert@example.com\n"
     "- - mailbox-full - carl@example.com\n"
     "- - recipient-unknown - dora@example.commailto\n"
     "- - mailbox-full - emil@example.com\n"
     "- - mailbox-full - finn@example.comfailed\n", SMTPCODE_INPUT_MAIL},
    {"heads beyond their address",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>\n"
     "<bert@example.com>\n"
     "    mailbox full\n"
     "<carl@example.com>\n"
     "\n"
     "    user unknown\n"
     "\t<dora@example.com>\n"
     "        <emil@example.com> user unknown\n",
     "- - mailbox-full - anna@example.com\n"
     "- - mailbox-full - bert@example.com\n"
     "- - recipient-unknown - carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the original message",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "---- original message ----\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the original message, without a rule",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "Original message:\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the original message, with a full stop",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "Below is a copy of what you sent.\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the original message follows",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "Message headers follow\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"no original message",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "Original message\n"
     "-=- original message\n"
     "Original message was written by somebody who has nothing to say:\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a trace field before anything is said",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Received: from mx.example.com\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n"
     "Received: from mx.example.com\n"
     "<carl@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"qmail: who refused the message itself",
     "<anna@example.com>:\n"
     "192.0.2.1 failed after I sent the message.\n"
     "Remote host said: 554 5.6.0 Message contains invalid header\n",
     "554 5.6.0 nonconformant-message - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"qmail gives up on what a host said",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>:\n"
     "Connected to 192.0.2.1 but greeting failed.\n"
     "Remote host said: 554 5.7.1 Spam\n"
     "I'm not going to try again; this message has been in the queue too long.\n"
     "\n"
     "<bert@example.com>:\n"
     "I'm not going to try again; this message has been in the queue too long.\n",
     "554 5.7.1 spam - anna@example.com\n- - expired - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a sentence that names whom it is about",
     "Your message to anna@example.com could not be delivered: 550 5.1.1 unknown user\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"whom a forwarded bounce came from",
     "From: anna@example.net\n"
     "Subject: Fwd: Undelivered Mail Returned to Sender\n"
     "\n"
     "Von: Mail Delivery System <MAILER-DAEMON@example.net>\n"
     "Betreff: Undelivered Mail Returned to Sender\n"
     "\n"
     "<bert@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"commands and answers",
     ">>> RCPT TO:<anna@example.com>\n"
     "<<< 550 5.1.1 user unknown\n"
     "-> MAIL FROM:<s@example.com>\n"
     "<- 452 4.2.2 mailbox full\n"
     "C: NOOP\n"
     "S: 250 ok\n"
     "DATAX\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "452 4.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a session of V5 Sendmail",
     "   ----- Transcript of session follows -----\n"
     "While talking to mx.example.com:\n"
     ">>> RCPT To:<anna@example.com>\n"
     "<<< 550 <anna@example.com>... User unknown\n"
     "550 esmtp (mx.example.com: SMTP)... host trouble\n"
     "550 <anna@example.com>... User unknown\n",
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"words on a host alone",
     "550 tcpld(mx.example.com,smtp)... host trouble\n"
     "550 anna@example.com... User unknown\n",
     "550 - system-error - -\n"
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a reply within a reply",
     "554 <anna@example.com>... 550 5.1.2 Host unknown (Name server: no such host)\n",
     "550 5.1.2 domain-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a name without dots",
     "550 <anna@example.com>.. User unknown\n"
     "550 <bert@example.com>\n",
     "550 - recipient-unknown - anna@example.com\n"
     "550 - unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"hosts that answer",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: connected to 192.0.2.1 but my user is unknown\n"
     "<bert@example.com>: server mx.example.com said: user unknown\n"
     "<carl@example.com>: message from mx.example.com rejected: user unknown\n"
     "<dora@example.com>: message by mx.example.org, user unknown\n"
     "<emil@example.com>: giving up on mx.example.net user unknown\n"
     "<finn@example.com>: localhost mx.example.de user unknown\n",
     "- - recipient-unknown - anna@example.com\n"
     "- - recipient-unknown - bert@example.com\n"
     "- - recipient-unknown - carl@example.com\n"
     "- - recipient-unknown - dora@example.com\n"
     "- - recipient-unknown - emil@example.com\n"
     "- - recipient-unknown - finn@example.com\n", SMTPCODE_INPUT_MAIL},
    {"whom a sentence names",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Can't deliver to <anna@example.com>: mailbox full\n"
     "\n"
     "For assistance ask <help@example.com>; the mailbox is full\n"
     "\n"
     "The recipient address bert@example.com: user unknown\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"trailing recipients",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Unknown user: anna@example.com\n"
     "Unknown: bert@example.com\n"
     " user: carl@example.com\n"
     "Unknown user:  dora@example.com more\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an answer that goes on",
     "250 2.1.0 sender ok\n"
     "mailbox full\n"
     "550-5.1.1 user\n"
     "unknown here\n"
     "550 5.1.1 the end\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"codes in a row",
     "Remote host said: 550-verification failed\n"
     "550-called back\n"
     "550 user unknown\n",
     "550 - recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a folded delivery status",
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.1.1\n"
     "Diagnostic-Code: smtp; 550 5.1.1 user\n"
     " unknown\n"
     "bert@example.com: mailbox full\n"
     " folded\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "- - mailbox-full - bert@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a mime header in the words",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Content-Type: text/plain; 550 5.1.1 user unknown\n"
     "Content-Transfer-Encoding: x\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"quoted lines",
     "> > 550 5.1.1 user unknown\n"
     ">452 4.2.2 mailbox full\n"
     "> RCPT TO:<anna@example.com>\n"
     "> 550 5.1.1 user unknown\n"
     ">\n",
     "550 5.1.1 recipient-unknown - -\n"
     "452 4.2.2 mailbox-full - -\n"
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"words without mail behind 11 lines",
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "disk quota exceeded\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"words without mail behind 12 lines",
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "disk quota exceeded\n",
     "", SMTPCODE_INPUT_TEXT},
    {"a code without words behind 58 lines",
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "550 mail\n",
     "550 - unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a code without words behind 59 lines",
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "550 mail\n",
     "", SMTPCODE_INPUT_TEXT},
    {"a session of 36 lines",
     "Hello\n"
     "\n"
     "RCPT TO:<anna@example.com>\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "disk quota exceeded\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a session of 37 lines",
     "Hello\n"
     "\n"
     "RCPT TO:<anna@example.com>\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "disk quota exceeded\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a session of 38 lines",
     "Hello\n"
     "\n"
     "RCPT TO:<anna@example.com>\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "disk quota exceeded\n",
     "", SMTPCODE_INPUT_TEXT},
    {"addresses in a row, with gaps",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>\n"
     "\n"
     "<bert@example.com>\n"
     "<carl@example.com>\n"
     "   mailbox full\n",
     "- - mailbox-full - anna@example.com\n"
     "- - mailbox-full - bert@example.com\n"
     "- - mailbox-full - carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a text about nobody behind a recipient",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>\n"
     "\n"
     "mailbox full\n"
     "\n"
     "user unknown\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"fields in the words, a line that goes on and one that does not",
     "Status: 5.1.1\n"
     "\tand more\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "\n"
     "452 4.2.2 mailbox full\n",
     "- 5.1.1 recipient-unknown - anna@example.com\n"
     "452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"two recipients, the same answer",
     "<-  220 mx.example.com ESMTP\n"
     " -> EHLO mail.example.net\n"
     "<-  250 8BITMIME\n"
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<anna@example.com>\n"
     "<** 550 5.1.1 User unknown\n"
     " -> RCPT TO:<bert@example.com>\n"
     "<** 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n550 5.1.1 recipient-unknown - bert@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"two statuses without a reply code", "#5.1.1 User unknown\n\n#5.1.1 User unknown\n",
     "- 5.1.1 recipient-unknown - -\n- 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a good code before the failing one", "250 2.1.5 Anna is known, but 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a good code before the failing one, and its answer again",
     "250 2.1.5 Anna is known, but 550 5.1.1 User unknown\n\nThey said 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"words without mail behind 12 lines, then a reply",
     "Hello,\n"
     "\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "disk quota exceeded\n"
     "\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "\n"
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"an address with a hyphen behind",
     "anna@example.com- User unknown\n", "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"Python's dialogue: the message",
     "send: 'mail FROM:<sender@example.net> size=16\\r\\n'\n"
     "reply: b'250 2.1.0 Ok\\r\\n'\n"
     "send: 'data\\r\\n'\n"
     "reply: b'354 Go ahead\\r\\n'\n"
     "reply: retcode (354); Msg: b'Go ahead'\n"
     "data: (354, b'Go ahead')\n"
     "send: b'Subject: x\\r\\n.\\r\\n'\n"
     "reply: b'554 5.7.1 Spam\\r\\n'\n"
     "reply: retcode (554); Msg: b'5.7.1 Spam'\n"
     "data: (554, b'5.7.1 Spam')\n",
     "554 5.7.1 spam - -\n", SMTPCODE_INPUT_AUTO},
    {"a transcript that begins with Python's repetition",
     "reply: retcode (550); Msg: b'5.1.1 No such user'\n"
     "reply: b'552 5.2.2 Mailbox full\\r\\n'\n",
     "552 5.2.2 mailbox-full - -\n", SMTPCODE_INPUT_AUTO},
    {"503 of two lines behind a refusal",
     " -> MAIL FROM:<sender@example.net>\n"
     "<** 550 5.7.1 spam\n"
     " -> RCPT TO:<anna@example.com>\n"
     "<** 503-5.5.1 Bad sequence\n"
     "<** 503 5.5.1 of commands\n",
     "550 5.7.1 spam - -\n", SMTPCODE_INPUT_AUTO},
    {"503 of two lines as the first refusal",
     " -> MAIL FROM:<sender@example.net>\n"
     "<** 503-5.5.1 Not before\n"
     "<** 503 5.5.1 you have said hello, user unknown\n",
     "503 5.5.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"seventeen commands in a row, and one more behind the first answer",
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<r1@example.com>\n"
     " -> RCPT TO:<r2@example.com>\n"
     " -> RCPT TO:<r3@example.com>\n"
     " -> RCPT TO:<r4@example.com>\n"
     " -> RCPT TO:<r5@example.com>\n"
     " -> RCPT TO:<r6@example.com>\n"
     " -> RCPT TO:<r7@example.com>\n"
     " -> RCPT TO:<r8@example.com>\n"
     " -> RCPT TO:<r9@example.com>\n"
     " -> RCPT TO:<r10@example.com>\n"
     " -> RCPT TO:<r11@example.com>\n"
     " -> RCPT TO:<r12@example.com>\n"
     " -> RCPT TO:<r13@example.com>\n"
     " -> RCPT TO:<r14@example.com>\n"
     " -> RCPT TO:<r15@example.com>\n"
     " -> RCPT TO:<r16@example.com>\n"
     " -> RCPT TO:<r17@example.com>\n"
     "<** 550 5.1.1 User unknown\n"
     " -> RCPT TO:<r18@example.com>\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - r1@example.com\n"
     "550 5.1.1 recipient-unknown - r2@example.com\n"
     "550 5.1.1 recipient-unknown - r3@example.com\n"
     "550 5.1.1 recipient-unknown - r4@example.com\n"
     "550 5.1.1 recipient-unknown - r5@example.com\n"
     "550 5.1.1 recipient-unknown - r6@example.com\n"
     "550 5.1.1 recipient-unknown - r7@example.com\n"
     "550 5.1.1 recipient-unknown - r8@example.com\n"
     "550 5.1.1 recipient-unknown - r9@example.com\n"
     "550 5.1.1 recipient-unknown - r10@example.com\n"
     "550 5.1.1 recipient-unknown - r11@example.com\n"
     "550 5.1.1 recipient-unknown - r12@example.com\n"
     "550 5.1.1 recipient-unknown - r13@example.com\n"
     "550 5.1.1 recipient-unknown - r14@example.com\n"
     "550 5.1.1 recipient-unknown - r15@example.com\n"
     "550 5.1.1 recipient-unknown - r16@example.com\n"
     "550 5.1.1 recipient-unknown - -\n",
     SMTPCODE_INPUT_AUTO},
    {"two commands in a row, the first with a long recipient",
     " -> MAIL FROM:<sender@example.net>\n"
     "<-  250 2.1.0 Ok\n"
     " -> RCPT TO:<" FIFTY_LETTERS FIFTY_LETTERS "@example.com>\n"
     " -> RCPT TO:<bert@example.com>\n"
     "<** 550 5.1.1 User unknown\n"
     "<** 552 5.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - " FIFTY_LETTERS FIFTY_LETTERS "@example.com\n"
     "552 5.2.2 mailbox-full - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"words without mail and a reply, then many lines",
     "disk quota exceeded\n"
     "\n"
     "550 5.1.1 User unknown\n"
     "\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"an address, and once more as a link",
     "<anna@example.com>mailto:anna@example.com User unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"Python's dialogue behind a time of day",
     "09:15:04 send: 'rcpt TO:<anna@example.com>\\r\\n'\n"
     "09:15:05 reply: b'550 5.1.1 No such user\\r\\n'\n"
     "09:15:05 reply: retcode (550); Msg: b'5.1.1 No such user'\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"an address, and what failed glued to it",
     "<anna@example.com>failed: User unknown\n", "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a weak wording that has a title of its own", "Message delivery has been delayed\n", "- - unknown - -\n",
     SMTPCODE_INPUT_AUTO},
    {"a program's own wording in a long text that never speaks of mail",
     "Windows says IXP_E_LOAD_SICILY_FAILED every time.\n"
     "\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n",
     "", SMTPCODE_INPUT_AUTO},
    {"the smallest failing code, with a status, behind many lines", SIXTY_LINES "\nThey said: 400 4.7.9 no\n",
     "400 4.7.9 authentication-required - -\n", SMTPCODE_INPUT_AUTO},
    {"the smallest failing status with it, and the largest that is none", SIXTY_LINES "\nThey said: 550 2.1.5 no\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a code and a named cause, behind many lines",
     SIXTY_LINES "\nThey said: 550 user unknown, mail to anna@example.com\n",
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a code and a named cause that never speak of mail, behind many lines",
     SIXTY_LINES "\nThey said: 550 disk quota exceeded\n",
     "", SMTPCODE_INPUT_AUTO},
    {"words that speak of mail, behind many lines", SIXTY_LINES "\nThe mailbox is full.\n", "", SMTPCODE_INPUT_AUTO},
    {"words that speak of mail, behind some lines", FIVE_LINES FIVE_LINES FIVE_LINES "\nThe mailbox is full.\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_AUTO},
    {"a code without a word behind some lines", FIVE_LINES FIVE_LINES FIVE_LINES "\n550\n", "", SMTPCODE_INPUT_AUTO},
    {"a code with a word behind some lines", FIVE_LINES FIVE_LINES FIVE_LINES "\n550 no\n", "550 - unknown - -\n",
     SMTPCODE_INPUT_AUTO},
    {"a good answer behind some lines", FIVE_LINES FIVE_LINES FIVE_LINES "\n250 fine\n", "", SMTPCODE_INPUT_AUTO},
    {"a reply right before fields, and words right behind them",
     "552 5.2.2 Mailbox full\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.4.1\n"
     "\n"
     "carl: 550 5.1.1 User unknown\n",
     "552 5.2.2 mailbox-full - anna@example.com\n"
     "552 5.2.2 mailbox-full - -\n"
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a program's source",
     "#include <stdio.h>\n"
     "\n"
     "static const char *const replies[] = {\n"
     "    \"550 5.1.1 No such user\",\n"
     "};\n"
     "\n"
     "int main(void)\n"
     "{\n"
     "    printf(\"%s\", replies[0]);\n"
     "}\n",
     "", SMTPCODE_INPUT_TEXT},
    {"an error object with few braces",
     "Error: Message failed: 550 5.1.1 No such user\n"
     "    at SMTPConnection._formatError (index.js:784:19) {\n"
     "  response: '550 5.1.1 No such user',\n"
     "  command: 'RCPT TO'\n"
     "}\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a parcel",
     "Your parcel could not be delivered: the recipient is unknown at the address.\n"
     "Phone 555 0142.\n",
     "", SMTPCODE_INPUT_TEXT},
    {"an error that an object repeats in two lines",
     "Error: Invalid login: 535-5.7.8 Username and Password not accepted. Go to\n"
     "535 5.7.8  https://example.com/help {\n"
     "  response: '535-5.7.8 Username and Password not accepted. Go to\\n' +\n"
     "    '535 5.7.8  https://example.com/help',\n"
     "  responseCode: 535\n"
     "}\n",
     "535 5.7.8 authentication-required - -\n", SMTPCODE_INPUT_TEXT},
    {"a program of which nothing is seen but its comments",
     "/* 550 5.1.1 No such user */\n/* 552 5.2.2 Mailbox full */\n/* 421 4.3.2 Closing */\n", "", SMTPCODE_INPUT_TEXT},
    {"a third of the lines are those of a program",
     "The server said\n"
     "    int reply;\n"
     "    say(reply);\n"
     "}\n"
     "\n"
     "SMTP error 550 5.1.1 User unknown\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n"
     "Nothing stands here.\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"words without mail behind some lines, more often than there is room for",
     FIVE_LINES FIVE_LINES FIVE_LINES "\n"
     FIVE_FULL_DISKS FIVE_FULL_DISKS FIVE_FULL_DISKS FIVE_FULL_DISKS FIVE_FULL_DISKS,
     "", SMTPCODE_INPUT_TEXT},
    {"a program's words behind the answer",
     ">>> RCPT TO:<anna@example.com>\n"
     "<<< 550 5.1.1 User unknown\n"
     "\n"
     "The log says 452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n452 4.2.2 mailbox-full - anna@example.com\n",
     SMTPCODE_INPUT_TEXT},
    {"a reply that is cut off, and one that begins within a line",
     "<<< 452-4.2.2 Mailbox full\n"
     "\n"
     "Remote host said: 550-verification failed\n"
     "550 user unknown\n"
     "\n"
     "Remote host said: 554-spam\n",
     "452 4.2.2 mailbox-full - -\n550 - recipient-unknown - -\n554 - spam - -\n", SMTPCODE_INPUT_TEXT},
    {"Sendmail's own line about another recipient than the answer was about",
     "   ----- Transcript of session follows -----\n"
     "... while talking to mx.example.com.:\n"
     ">>> RCPT To:<anna@example.com>\n"
     "<<< 550 5.1.1 User unknown\n"
     "550 <anna@example.com>... User unknown\n"
     "550 <bert@example.com>... Mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n550 - mailbox-full - bert@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a label in the plural", "Recipients: anna@example.com\n    mailbox full\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a label without a colon", "Recipient anna@example.com connection refused\n", "- - network - -\n",
     SMTPCODE_INPUT_TEXT},
    {"trailing recipients of connections",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Connection refused: anna@example.com\n"
     "Connection timed out:  bert@example.com\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a recipient named in the second line",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Sorry.\n"
     "Your message to anna@example.com: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a recipient address behind another address", 
     "They gave error 554: list x@example.org, recipient address anna@example.com, spam\n",
     "554 - spam - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"whom a sentence of a text names", "Can't deliver to <anna@example.com>: connection refused\n",
     "- - network - -\n", SMTPCODE_INPUT_TEXT},
    {"an address behind a bracket that holds none",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Can't deliver <see below> to <anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an address of which the sentence says nothing",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Connection refused <anna@example.com>\n",
     "- - network - -\n", SMTPCODE_INPUT_MAIL},
    {"hosts that said nothing",
     "The server mx.example.com: error 450, connection refused\n"
     "\n"
     "192.0.2.1 timed out with error 451\n"
     "\n"
     "Connected to mx.example.net but error 452, no route to host\n"
     " does not like it\n",
     NULL, SMTPCODE_INPUT_TEXT},
    {"the answer to DATA in a mail",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "   ----- Transcript of session follows -----\n"
     "... while talking to mx.example.com.:\n"
     ">>> DATA\n"
     "<<< 554 5.7.1 Spam\n",
     "554 5.7.1 spam - -\n", SMTPCODE_INPUT_MAIL},
    {"an answer that names another address, as of an alias",
     ">>> RCPT To:<anna@example.com>\n"
     "<<< 550 <bert@example.net>... User unknown\n",
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a reply within a line that does not go on",
     "They said: 552 5.2.2 Mailbox full\n"
     "552 5.3.4 Message too large\n",
     "552 5.2.2 mailbox-full - -\n552 5.3.4 message-too-large - -\n", SMTPCODE_INPUT_TEXT},
    {"the smallest failing reply that goes on from within a line",
     "They said: 400-disk quota\n"
     "400 exceeded\n",
     "400 - mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"an answer that ends with its recipient, others are left out",
     "MAIL FROM:<sender@example.net>\n"
     "RCPT TO:<anna@example.com>\n"
     "RCPT TO:<bert@example.com>\n"
     "RCPT TO:<carl@example.com>\n"
     "550 5.7.1 spam for bert@example.com\n",
     "550 5.7.1 spam - bert@example.com\n", SMTPCODE_INPUT_TEXT},
    {"the original message, in a line of 60 letters",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: connection refused\n"
     "Original message was written by somebody who was not there,.\n"
     "<bert@example.com>: connection refused\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a tab is as wide as eight blanks",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "\t<anna@example.com>: connection refused\n"
     "    <bert@example.com>: connection timed out\n"
     "\t<carl@example.com>: connection refused\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the smallest failing answer, and Sendmail's own line about it",
     ">>> RCPT To:<anna@example.com>\n"
     "<<< 400 Connection refused\n"
     "400 <bert@example.com>... Deferred: Connection refused\n",
     "400 - network - bert@example.com\n", SMTPCODE_INPUT_TEXT},
    {"the smallest failing reply with a recipient", "400 <anna@example.com>... Connection refused\n",
     "400 - network - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a good answer ends the one before",
     "<<< 550 disk\n"
     "<<< 250 Ok\n"
     "quota exceeded\n",
     "550 - unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"the smallest failing reply right behind words",
     "Connection refused by mx.example.com\n"
     "400 disk quota exceeded\n",
     "400 - mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"503 behind the smallest failing reply",
     "MAIL FROM:<sender@example.net>\n"
     "400 disk quota exceeded\n"
     "RCPT TO:<anna@example.com>\n"
     "503 5.5.1 need MAIL\n",
     "400 - mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"503 in the second transaction",
     "MAIL FROM:<sender@example.net>\n"
     "550 5.7.1 spam\n"
     "MAIL FROM:<other@example.net>\n"
     "503 5.5.1 Bad sequence\n",
     "550 5.7.1 spam - -\n503 5.5.1 protocol-error - -\n", SMTPCODE_INPUT_TEXT},
    {"quoted fields of a delivery status",
     "> Final-Recipient: rfc822; anna@example.com\n"
     "> Action: failed\n"
     "> Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a reply right before a single field",
     "552 5.2.2 Mailbox full\n"
     "Status: 5.4.1\n"
     "\n"
     "Thanks\n",
     "552 5.2.2 mailbox-full - -\n552 5.2.2 mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"an indented reply behind fields",
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.1.1\n"
     "\n"
     "    452 4.2.2 Mailbox full\n",
     "- 5.1.1 recipient-unknown - anna@example.com\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"the original message in a text",
     "550 5.1.1 User unknown\n"
     "---- Original message ----\n"
     "452 4.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - -\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"the original message in a mail that is no bounce",
     "From: anna@example.net\n"
     "\n"
     "Hello,\n"
     "---- Original message ----\n"
     "452 4.2.2 Mailbox full\n",
     "452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"a command that belongs to no session",
     "NOOP\n"
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"HELO begins anew, though a command has not been answered",
     "RCPT TO:<anna@example.com>\n"
     "HELO mail.example.net\n"
     "250 mx.example.com\n"
     "RCPT TO:<bert@example.com>\n"
     "RCPT TO:<carl@example.com>\n"
     "550 5.1.1 User unknown\n"
     "552 5.2.2 Mailbox full\n",
     "550 5.1.1 recipient-unknown - bert@example.com\n552 5.2.2 mailbox-full - carl@example.com\n",
     SMTPCODE_INPUT_TEXT},
    {"a recipient in a transcript without an answer",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     ">>> RCPT TO:<anna@example.com>\n"
     ">>> RCPT TO:<bert@example.com>\n"
     "<<< 554 5.7.1 Spam\n",
     "554 5.7.1 spam - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a command tells who was meant, right before a recipient with a text",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Sorry,\n"
     "\n"
     "RCPT TO:<anna@example.com>\n"
     "<bert@example.com>: connection refused\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"words with a colon, behind which the sender's address stands",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "This is about a message from:\n"
     "<sender@example.net>\n"
     "\n"
     "<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"words about an answer that no address follows",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "This is the answer from:\n"
     "Connection refused\n",
     "- - network - -\n", SMTPCODE_INPUT_MAIL},
    {"an address deeper than the one ahead, behind a blank line",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: connection refused\n"
     "\n"
     "    <bert@example.com>: connection timed out\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an address deeper than words about nobody",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Sorry about this one:\n"
     "    <anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a trailing recipient right behind words",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Sorry about this one.\n"
     "Connection refused: anna@example.com\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the smallest failing reply goes on", "400 disk\nquota exceeded\n", "400 - mailbox-full - -\n",
     SMTPCODE_INPUT_TEXT},
    {"a time before a line that is no dialogue",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "2026-11-26 10:00:01 <anna@example.com>: connection refused\n",
     "- - network - -\n", SMTPCODE_INPUT_MAIL},
    {"another session right behind words",
     "<anna@example.com>: connection refused\n"
     "while talking to mx.example.com:\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"each session has a first failing answer",
     "... while talking to mx.example.com.:\n"
     ">>> RCPT To:<anna@example.com>\n"
     "<<< 550 User unknown\n"
     "550 <anna@example.com>... User unknown\n"
     "\n"
     "... while talking to mx.example.org.:\n"
     ">>> RCPT To:<bert@example.org>\n"
     "<<< 552 Mailbox full\n"
     "552 <carl@example.org>... Mailbox full\n",
     "550 - recipient-unknown - anna@example.com\n552 - mailbox-full - carl@example.org\n", SMTPCODE_INPUT_TEXT},
    {"a banner and a good answer", "220 mx.example.com ESMTP\n\n250 2.1.5 Ok\n", "250 2.1.5 delivered - -\n",
     SMTPCODE_INPUT_TEXT},
    {"the answer to DATA and a good answer", "354 End data\n\n250 2.0.0 Ok\n", "250 2.0.0 delivered - -\n",
     SMTPCODE_INPUT_TEXT},
    {"a banner alone", "220 mx.example.com ESMTP\n", "220 - informational - -\n", SMTPCODE_INPUT_TEXT},
    {"a banner in a bounce",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>:\n"
     "220 mx.example.com ESMTP\n"
     "\n"
     "Connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a good answer, more words without meaning than there is room for, a reply",
     "250 2.1.5 Ok\n"
     "\n"
     FIVE_PARAGRAPHS FIVE_PARAGRAPHS FIVE_PARAGRAPHS FIVE_PARAGRAPHS FIVE_PARAGRAPHS
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"more replies than there is room for",
     FIVE_REPLIES FIVE_REPLIES FIVE_REPLIES FIVE_REPLIES FIVE_REPLIES FIVE_REPLIES,
     FIVE_ANSWERS FIVE_ANSWERS FIVE_ANSWERS FIVE_ANSWERS FIVE_ANSWERS FIVE_ANSWERS, SMTPCODE_INPUT_TEXT},
    {"two causes without a code", "The mailbox is full\n\nConnection refused\n",
     "- - mailbox-full - -\n- - network - -\n", SMTPCODE_INPUT_TEXT},
    {"one cause without a code, of two recipients",
     "<anna@example.com>: connection refused\n<bert@example.com>: connection refused\n",
     "- - network - anna@example.com\n- - network - bert@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a program's word on the reply above", "550 5.1.1 User unknown\n\nRCPT failed: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_TEXT},
    {"a program's word on the reply below", "RCPT failed: 452 4.2.2 Mailbox full\n\n452 4.2.2 Mailbox full\n",
     "452 4.2.2 mailbox-full - -\n452 4.2.2 mailbox-full - -\n", SMTPCODE_INPUT_TEXT},
    {"a recipient with words, and the next with a code",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: mailbox full\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "- - mailbox-full - anna@example.com\n550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a recipient without a text, then another session",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>\n"
     "... while talking to mx.example.com.:\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"another session, about nobody yet",
     "<anna@example.com>: connection refused\n"
     "... while talking to mx.example.com.:\n"
     "<<< 554 5.7.1 Spam\n",
     "554 5.7.1 spam - -\n", SMTPCODE_INPUT_TEXT},
    {"a message without its dot, and words behind the answer to it",
     "RCPT TO:<anna@example.com>\n"
     "250 2.1.5 Ok\n"
     "DATA\n"
     "354 End data\n"
     "Subject: x\n"
     "250 2.0.0 Ok: queued\n"
     "Connection timed out\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"a long text that begins with a reply", "550 no\n\n" SIXTY_LINES, "550 - unknown - -\n", SMTPCODE_INPUT_TEXT},
};

static struct source_case sources[] = {
    {"an address that a scheme precedes", cases,
     "anna@example.com - 1 text - -\n"
     "bert@example.com - 2 text - -\n"},
    {"heads that are none", cases,
     "anna@example.com - 1 text - -\n"
     "bert@example.com - 2 text - -\n"},
    {"heads of all kinds", cases,
     "anna@example.com - 3 mail permanent -\n"
     "bert@example.com - 5 mail permanent -\n"
     "carl@example.com - 7 mail permanent -\n"
     "dora@example.commailto - 9 mail permanent -\n"
     "emil@example.com - 11 mail permanent -\n"
     "finn@example.comfailed - 13 mail permanent -\n"},
    {"heads beyond their address", cases,
     "anna@example.com - 5 mail permanent -\n"
     "bert@example.com - 5 mail permanent -\n"
     "carl@example.com - 8 mail permanent -\n"},
    {"qmail: who refused the message itself", cases,
     "anna@example.com 192.0.2.1 1 text permanent -\n"},
    {"the original message", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"the original message, without a rule", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"the original message, with a full stop", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"the original message follows", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"no original message", cases,
     "anna@example.com - 3 mail permanent -\n"
     "bert@example.com - 7 mail permanent -\n"},
    {"a trace field before anything is said", cases,
     "bert@example.com - 4 mail permanent -\n"},
    {"commands and answers", cases,
     "anna@example.com - 2 transcript permanent -\n"
     "anna@example.com - 4 transcript transient -\n"},
    {"a session of V5 Sendmail", cases,
     "anna@example.com mx.example.com 4 transcript permanent -\n"},
    {"words on a host alone", cases,
     "- - 1 text permanent -\n"
     "anna@example.com - 2 text permanent -\n"},
    {"a reply within a reply", cases,
     "anna@example.com - 1 text permanent -\n"},
    {"a name without dots", cases,
     "anna@example.com - 1 text permanent -\n"
     "- - 2 text permanent -\n"},
    {"hosts that answer", cases,
     "anna@example.com 192.0.2.1 3 mail permanent -\n"
     "bert@example.com mx.example.com 4 mail permanent -\n"
     "carl@example.com mx.example.com 5 mail permanent -\n"
     "dora@example.com - 6 mail permanent -\n"
     "emil@example.com mx.example.net 7 mail permanent qmail\n"
     "finn@example.com - 8 mail permanent -\n"},
    {"whom a sentence names", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"trailing recipients", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"an answer that goes on", cases,
     "- - 3 text permanent -\n"},
    {"codes in a row", cases,
     "- - 1 text permanent -\n"},
    {"a folded delivery status", cases,
     "anna@example.com - 3 dsn permanent -\n"
     "bert@example.com - 5 text - -\n"},
    {"a mime header in the words", cases,
     "anna@example.com - 5 mail permanent -\n"},
    {"quoted lines", cases,
     "- - 1 text permanent -\n"
     "- - 2 text transient -\n"
     "anna@example.com - 4 transcript permanent -\n"},
    {"words without mail behind 11 lines", cases,
     "- - 1 text - -\n"},
    {"a code without words behind 58 lines", cases,
     "- - 60 text permanent -\n"},
    {"a session of 36 lines", cases,
     "anna@example.com - 41 text - -\n"},
    {"a session of 37 lines", cases,
     "anna@example.com - 42 text - -\n"},
    {"addresses in a row, with gaps", cases,
     "anna@example.com - 7 mail permanent -\n"
     "bert@example.com - 7 mail permanent -\n"
     "carl@example.com - 7 mail permanent -\n"},
    {"a program's words behind the answer", cases,
     "anna@example.com - 2 transcript permanent -\n"
     "anna@example.com - 4 text transient -\n"},
    {"a reply that is cut off, and one that begins within a line", cases,
     "- - 1 transcript transient -\n"
     "- - 3 text permanent -\n"
     "- - 6 text permanent -\n"},
    {"a text about nobody behind a recipient", cases,
     "anna@example.com - 5 mail permanent -\n"},
    {"fields in the words, a line that goes on and one that does not", cases,
     "anna@example.com - 1 dsn permanent -\n"
     "- - 5 text transient -\n"},
    {"hosts that said nothing", cases,
     "- - 1 text transient -\n"
     "- - 3 text transient -\n"
     "- mx.example.net 5 text transient -\n"},
    {"the answer to DATA in a mail", cases,
     "- mx.example.com 6 mail permanent -\n"},
    {"the smallest failing reply right behind words", cases,
     "- - 2 text transient -\n"},
    {"a command that belongs to no session", cases,
     "- - 2 text permanent -\n"},
    {"a trailing recipient right behind words", cases,
     "anna@example.com - 4 mail permanent -\n"},
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
    SUITE_ADD(&suite, sources, check_source);
    SUITE_ADD(&suite, transcripts, check_transcript);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        prefixes[i] = cases[i];
    SUITE_ADD(&suite, prefixes, check_prefixes);
    return cmocka_run_group_tests_name("text", suite.tests, NULL, NULL);
}
