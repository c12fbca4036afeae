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
    {"a DSN for another address takes the reply of the only one",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "Your message was not delivered.\n"
     "\n"
     "<anna@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 user unknown\n"
     "--b\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; anna@forward.example.org\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown failed anna@forward.example.org\n", SMTPCODE_INPUT_MAIL},
    {"a text names whom, another why",
     "From: MAILER-DAEMON@mx.example.net\n"
     "\n"
     "The message to these recipients was not delivered:\n"
     "\n"
     "<anna@example.com>\n"
     "\n"
     "mailbox full\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"what follows a code alone is the message that came back",
     "From: MAILER-DAEMON@mx.example.net\n"
     "\n"
     "552 no\n"
     "\n"
     "Received: from mx.example.com\n"
     "550 5.1.1 user unknown\n",
     "552 - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"the field's status is closer than that of the words",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "Diagnostic-Code: smtp; 550 5.0.0 refused\n",
     "550 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the words' status is closer than that of the field",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "Diagnostic-Code: smtp; 552 5.2.2 refused\n",
     "552 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"delayed, and nothing else",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: delayed\n",
     "- - unknown delayed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"delivered, and nothing else",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: delivered\n",
     "- - delivered delivered anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"relayed, but with a failure",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: relayed\n"
     "Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown relayed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"actions in other words",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; a@example.com\n"
     "Action: failure; 5.1.1\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; b@example.com\n"
     "Action: delay (in queue)\n"
     "Status: 4.4.1\n"
     "\n"
     "Final-Recipient: rfc822; c@example.com\n"
     "Action: expired\n"
     "Status: 4.4.7\n"
     "\n"
     "Final-Recipient: rfc822; d@example.com\n"
     "Action: deliverable\n"
     "Status: 2.1.5\n"
     "\n"
     "Final-Recipient: rfc822; e@example.com\n"
     "Action: unknown\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; f@example.com\n"
     "Action: delayed-for-now\n"
     "Status: 4.4.1\n",
     "- 5.1.1 recipient-unknown failed a@example.com\n"
     "- 4.4.1 network delayed b@example.com\n"
     "- 4.4.7 expired failed c@example.com\n"
     "- 2.1.5 delivered delivered d@example.com\n"
     "- 5.1.1 recipient-unknown - e@example.com\n"
     "- 4.4.1 network delayed f@example.com\n", SMTPCODE_INPUT_MAIL},
    {"hosts of the remote field",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; a@example.com\n"
     "Remote-MTA: dns; [192.0.2.1]\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; b@example.com\n"
     "Remote-MTA: dns; 192.0.2.1 (mx.example.com)\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; c@example.com\n"
     "Remote-MTA: dns; localhost\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; d@example.com\n"
     "Remote-MTA: dns;\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; e@example.com\n"
     "Remote-MTA: dns; 192.0.2.1 192.0.2.2\n"
     "Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown - a@example.com\n"
     "- 5.1.1 recipient-unknown - b@example.com\n"
     "- 5.1.1 recipient-unknown - c@example.com\n"
     "- 5.1.1 recipient-unknown - d@example.com\n"
     "- 5.1.1 recipient-unknown - e@example.com\n", SMTPCODE_INPUT_MAIL},
    {"recipients that are no addresses",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: x400; anna(Anna)\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: anna\n"
     "Status: 5.2.2\n"
     "\n"
     "Final-Recipient: (anna); bert\n"
     "Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown - anna\n"
     "- 5.2.2 mailbox-full - anna\n"
     "- 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"an action alone",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Action: failed\n",
     "", SMTPCODE_INPUT_MAIL},
    {"fields in another order",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Action: failed\n"
     "Final-Recipient: rfc822; a@example.com\n"
     "Status: 5.1.1\n"
     "\n"
     "Remote-MTA: dns; mx.example.com\n"
     "Status: 5.2.2\n"
     "Final-Recipient: rfc822; b@example.com\n"
     "\n"
     "Status: 5.1.1\n"
     "Original-Recipient: rfc822; c@example.com\n"
     "\n"
     "Diagnostic-Code: smtp; 550 5.1.1 user unknown\n"
     "Final-Recipient: rfc822; d@example.com\n",
     "- 5.1.1 recipient-unknown failed a@example.com\n"
     "- 5.2.2 mailbox-full - b@example.com\n"
     "- 5.1.1 recipient-unknown - c@example.com\n"
     "550 5.1.1 recipient-unknown - d@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a status alone",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Status: 5.2.2\n",
     "- 5.2.2 mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"who speaks by the subject of a DSN",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Subject: Mail delivery failed: returning message to sender\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.2.2\n",
     "- 5.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"who speaks by a field of a DSN",
     "From: postmaster@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "X-PowerMTA-VirtualMTA: vmta1\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.2.2\n",
     "- 5.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"two diagnostic codes",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Diagnostic-Code: smtp; 550 5.1.1\n"
     "Diagnostic-Code: X-Notes; user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"original and actual recipients",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Original-Recipient: rfc822; anna@example.com\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; carl@example.com\n"
     "Original-Recipient: rfc822; dora@example.com\n"
     "Status: 5.1.1\n"
     "\n"
     "X-Actual-Recipient: rfc822; emil@example.com\n"
     "Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown - bert@example.com\n"
     "- 5.1.1 recipient-unknown - carl@example.com\n"
     "- 5.1.1 recipient-unknown - emil@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a code that a fold has cut",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Diagnostic-Code: smtp; 550 5.1.\n"
     " 1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"fields of no recipient",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "Action: failed\n"
     "\n"
     "Diagnostic-Code: smtp; 550 5.1.1 user unknown\n"
     "\n"
     "Status: 5.2.2\n",
     "550 5.1.1 recipient-unknown failed -\n", SMTPCODE_INPUT_MAIL},
    {"recipients without a blank line, of which one says nothing",
     "From: MAILER-DAEMON@mx.example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Status: 5.1.1\n"
     "Final-Recipient: rfc822; carl@example.com\n"
     "Action: failed\n"
     "Final-Recipient: rfc822; dora@example.com\n"
     "Status: 5.2.2\n",
     "- 5.1.1 recipient-unknown - bert@example.com\n"
     "- - unknown failed carl@example.com\n"
     "- 5.2.2 mailbox-full - dora@example.com\n", SMTPCODE_INPUT_MAIL},
    {"two texts about one recipient, the codes of one",
     "From: MAILER-DAEMON@mx.example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 no\n"
     "\n"
     "<anna@example.com>: the mailbox is full\n",
     "550 5.1.1 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"words behind an event's key",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "\n"
     "{\"emailAddress\":\"anna@example.com\",\"status\":\"5.2.2\",\"diagnosticCode\":\\\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"two original recipients: the first",
     HEADERS STATUS
     "Original-Recipient: rfc822; anna@example.com\n"
     "X-Actual-Recipient: rfc822; bert@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a diagnostic code alone",
     HEADERS STATUS
     "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n"
     "\n" ORIGINAL,
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a recipient that is no address",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna smith\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: rfc822; bert(smith)\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n" ORIGINAL,
     "- 5.1.1 recipient-unknown failed anna\n- 5.1.1 recipient-unknown failed bert\n", SMTPCODE_INPUT_AUTO},
    {"an event inside a string, with a status and no words",
     "{\"Type\":\"Notification\",\"Message\":\"{\\\"notificationType\\\":\\\"Bounce\\\","
     "\\\"bounce\\\":{\\\"bouncedRecipients\\\":[{\\\"emailAddress\\\":\\\"anna@example.com\\\","
     "\\\"action\\\":\\\"failed\\\",\\\"status\\\":\\\"5.2.2\\\"}]}}\"}\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"recipients of one letter, without a status",
     HEADERS STATUS
     "Final-Recipient: rfc822; a\n"
     "Diagnostic-Code: smtp; 550 User unknown\n"
     "\n"
     "Final-Recipient: rfc822; b\n"
     "Diagnostic-Code: smtp; 552 Mailbox full\n"
     "\n" ORIGINAL,
     "550 - recipient-unknown - a\n552 - mailbox-full - b\n", SMTPCODE_INPUT_AUTO},
    {"words that begin like a field of its own",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Diagnostic-Code: smtp; 550 disk\n"
     "X-tra large: quota exceeded\n"
     "\n" ORIGINAL,
     "550 - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a field of its own behind the words",
     HEADERS STATUS
     "Final-Recipient: rfc822; anna@example.com\n"
     "Diagnostic-Code: smtp; 550 disk\n"
     "X-Large: quota exceeded\n"
     "\n" ORIGINAL,
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"the category of the sending server, where the words tell no cause",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0 (undefined status)\n"
     "Diagnostic-Code: smtp;554 delivery error\n"
     "X-PowerMTA-BounceCategory: quota-issues\n"
     "\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0 (undefined status)\n"
     "X-PowerMTA-BounceCategory: bad-domain\n",
     "554 5.0.0 mailbox-full failed anna@example.com\n"
     "- 5.0.0 domain-unknown failed bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the category of the sending server, where the words tell another",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "Diagnostic-Code: smtp;550 Mailbox full\n"
     "X-PowerMTA-BounceCategory: spam-related\n",
     "550 5.0.0 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"what a gateway adds to the status",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "X-Supplementary-Info: The recipient's mailbox is full\n",
     "- 5.0.0 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a final recipient that nobody could write to",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Original-Recipient: rfc822; anna@example.com\n"
     "Final-Recipient: rfc822; anna@tcp-daemon\n"
     "Status: 5.1.1\n"
     "\n"
     "Final-Recipient: X400; /G=Bert/S=Bell/O=example/C=GB/\n"
     "Original-Recipient: rfc822; bert@example.com\n"
     "Status: 5.1.1\n"
     "\n"
     "Original-Recipient: rfc822; alias@example.com\n"
     "Final-Recipient: rfc822; carl@example.org\n"
     "Status: 5.1.1\n",
     "- 5.1.1 recipient-unknown - anna@example.com\n"
     "- 5.1.1 recipient-unknown - bert@example.com\n"
     "- 5.1.1 recipient-unknown - carl@example.org\n", SMTPCODE_INPUT_MAIL},
    {"recipients of whom only the original address is told",
     HEADERS STATUS
     "Original-Recipient: rfc822; anna@example.com\n"
     "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n"
     "\n"
     "Original-Recipient: rfc822; bert@example.com\n"
     "Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\n"
     "\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n552 5.2.2 mailbox-full - bert@example.com\n",
     SMTPCODE_INPUT_MAIL},
};

static struct source_case sources[] = {
    {"a DSN for another address takes the reply of the only one", cases,
     "anna@forward.example.org mx.example.com 8 mail permanent -\n"},
    {"a text names whom, another why", cases,
     "anna@example.com - 7 mail permanent -\n"},
    {"what follows a code alone is the message that came back", cases,
     "- - 3 mail permanent -\n"},
    {"the field's status is closer than that of the words", cases,
     "anna@example.com - 7 dsn permanent -\n"},
    {"the words' status is closer than that of the field", cases,
     "anna@example.com - 7 dsn permanent -\n"},
    {"delayed, and nothing else", cases,
     "anna@example.com - 4 dsn transient -\n"},
    {"delivered, and nothing else", cases,
     "anna@example.com - 4 dsn success -\n"},
    {"relayed, but with a failure", cases,
     "anna@example.com - 4 dsn permanent -\n"},
    {"actions in other words", cases,
     "a@example.com - 4 dsn permanent -\n"
     "b@example.com - 8 dsn transient -\n"
     "c@example.com - 12 dsn transient -\n"
     "d@example.com - 16 dsn success -\n"
     "e@example.com - 20 dsn permanent -\n"
     "f@example.com - 24 dsn transient -\n"},
    {"hosts of the remote field", cases,
     "a@example.com 192.0.2.1 4 dsn permanent -\n"
     "b@example.com 192.0.2.1 8 dsn permanent -\n"
     "c@example.com - 12 dsn permanent -\n"
     "d@example.com - 16 dsn permanent -\n"
     "e@example.com 192.0.2.1 20 dsn permanent -\n"},
    {"recipients that are no addresses", cases,
     "anna - 4 dsn permanent -\n"
     "anna - 7 dsn permanent -\n"
     "- - 10 dsn permanent -\n"},
    {"fields in another order", cases,
     "a@example.com - 4 dsn permanent -\n"
     "b@example.com mx.example.com 8 dsn permanent -\n"
     "c@example.com - 12 dsn permanent -\n"
     "d@example.com - 15 dsn permanent -\n"},
    {"a status alone", cases,
     "- - 4 dsn permanent -\n"},
    {"who speaks by the subject of a DSN", cases,
     "anna@example.com - 5 dsn permanent exim\n"},
    {"who speaks by a field of a DSN", cases,
     "anna@example.com - 6 dsn permanent powermta\n"},
    {"two diagnostic codes", cases,
     "anna@example.com - 5 dsn permanent -\n"},
    {"original and actual recipients", cases,
     "bert@example.com - 4 dsn permanent -\n"
     "carl@example.com - 8 dsn permanent -\n"
     "emil@example.com - 12 dsn permanent sendmail\n"},
    {"a code that a fold has cut", cases,
     "anna@example.com - 5 dsn permanent -\n"},
    {"fields of no recipient", cases,
     "- - 7 dsn permanent -\n"},
    {"recipients without a blank line, of which one says nothing", cases,
     "bert@example.com - 4 dsn permanent -\n"
     "carl@example.com - 7 dsn permanent -\n"
     "dora@example.com - 9 dsn permanent -\n"},
    {"two texts about one recipient, the codes of one", cases,
     "anna@example.com - 5 mail permanent -\n"},
    {"words behind an event's key", cases,
     "anna@example.com - 3 mail permanent -\n"},
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
    SUITE_ADD(&suite, sources, check_source);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "source and remote", .test_func = source_and_remote};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "many recipients", .test_func = many_recipients};
    suite.tests[suite.count++] =
        (struct CMUnitTest){.name = "prefixes", .test_func = check_prefixes, .initial_state = &cases[2]};
    return cmocka_run_group_tests_name("dsn", suite.tests, NULL, NULL);
}
