/* mail.c: whole mails, MIME and its mistakes, mbox files, mails that are no bounce. */
#include <stdio.h>

#include "diagnoses.h"
#include "unit.h"

#define FROM_DAEMON "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\n"
#define BOUNCE FROM_DAEMON "To: <sender@example.net>\nSubject: Undelivered Mail Returned to Sender\n"

#define LEVEL(name) "Content-Type: multipart/mixed; boundary=" name "\n\n--" name "\n"
#define TEN_RECIPIENTS \
    "<r1@example.com>: mailbox full\n" "<r2@example.com>: mailbox full\n" "<r3@example.com>: mailbox full\n" \
        "<r4@example.com>: mailbox full\n" "<r5@example.com>: mailbox full\n" "<r6@example.com>: mailbox full\n" \
        "<r7@example.com>: mailbox full\n" "<r8@example.com>: mailbox full\n" "<r9@example.com>: mailbox full\n" \
        "<r10@example.com>: mailbox full\n"

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
    {"an event of Amazon SNS",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "Subject: AWS Notification Message\n"
     "\n"
     "{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[{\"emai"
     "lAddress\":\"anna@example.com\",\"action\":\"failed\",\"status\":\"5.1.1\",\"diagnosticCode\":\"smtp; "
     "550 5.1.1 user unknown\"},{\"emailAddress\":\"bert@example.com\",\"status\":\"4.4.7\",\"diagnosticCode\""
     ":\"expired\"}]}}\n",
     "550 5.1.1 recipient-unknown failed anna@example.com\n"
     "- 4.4.7 expired delayed bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an event whose quotes are escaped",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "\n"
     "{\"Message\":\"{\\\"bouncedRecipients\\\":[{\\\"emailAddress\\\":\\\"anna@example.com\\\",\\\"status\\\""
     ":\\\"5.2.2\\\",\\\"diagnosticCode\\\":\\\"smtp; 552 5.2.2 mailbox full\\\"}]}\"}\n",
     "552 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an event that names no cause",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "\n"
     "{\"emailAddress\":\"anna@example.com\"}\n"
     "{\"emailAddress\":\"bert@example.com\",\"status\":\"5.2.2\"}\n"
     "{\"emailAddress\":\n"
     "{\"emailAddress\":\"carl@example.com\",\"diagnosticCode\":\"mailbox full\\\"}\n"
     "{\"other\":\"mailbox full\"}\n",
     "- 5.2.2 mailbox-full failed bert@example.com\n"
     "- - mailbox-full failed carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an object that spreads over lines, the event a string in one of them",
     "{\n"
     "  \"Type\" : \"Notification\",\n"
     "  \"Message\" : \"{\\\"bouncedRecipients\\\":[{\\\"emailAddress\\\":\\\"anna@example.com\\\","
     "\\\"diagnosticCode\\\":\\\"smtp; 552 5.2.2 mailbox full\\\"}]}\",\n"
     "  \"SignatureVersion\" : \"1\"\n"
     "}\n",
     "552 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"events that have names",
     "[{\"email\":\"anna@example.com\",\"event\":\"bounce\",\"status\":\"5.1.1\","
     "\"reason\":\"550 5.1.1 No such user\"},"
     "{\"email\":\"bert@example.com\",\"event\":\"deferred\",\"response\":\"451 4.7.1 Greylisted\"},"
     "{\"email\":\"carl@example.com\",\"event\":\"delivered\",\"response\":\"250 OK\"},"
     "{\"email\":\"dora@example.com\",\"event\":\"open\",\"reason\":\"550 5.1.1\"},"
     "{\"email\":\"emil@example.com\",\"event\":\"bounce\"}]\n"
     "{\"event\":\"hard_bounce\",\"email\":\"fred@example.com\",\"reason\":\"552 5.2.2 mailbox full\"}\n"
     "{\"email\":\"gina@example.com\",\"reason\":\"because\"}\n",
     "550 5.1.1 recipient-unknown failed anna@example.com\n"
     "451 4.7.1 greylisted delayed bert@example.com\n"
     "250 - delivered delivered carl@example.com\n"
     "552 5.2.2 mailbox-full failed fred@example.com\n", SMTPCODE_INPUT_AUTO},
    {"Amazon SES without a diagnostic text, and a complaint",
     "{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bounceSubType\":\"NoEmail\",\""
     "bouncedRecipients\":[{\"emailAddress\":\"jane@example.com\"}]}}\n"
     "{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Transient\",\"bounceSubType\":\"MailboxFull\",\"bou"
     "ncedRecipients\":[{\"emailAddress\":\"jane@example.com\"}]}}\n"
     "{\"eventType\":\"DeliveryDelay\",\"deliveryDelay\":{\"delayType\":\"TransientCommunicationFailure\",\"dela"
     "yedRecipients\":[{\"emailAddress\":\"jane@example.com\",\"status\":\"4.4.1\",\"diagnosticCode\":\"smtp; 42"
     "1 4.4.1 Unable to connect to remote host\"}]}}\n"
     "{\"notificationType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"jane@exam"
     "ple.com\"}],\"complaintFeedbackType\":\"abuse\"}}\n",
     "- - recipient-unknown failed jane@example.com\n"
     "- - mailbox-full failed jane@example.com\n"
     "421 4.4.1 network delayed jane@example.com\n"
     "- - feedback-report - jane@example.com\n", SMTPCODE_INPUT_AUTO},
    {"Mailgun",
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"failed\",\"severity\":\"permanent\",\"reas"
     "on\":\"bounce\",\"delivery-status\":{\"code\":550,\"message\":\"5.1.1 The email account does not exist\","
     "\"description\":\"\",\"mx-host\":\"mx.example.net\"}}}\n"
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"failed\",\"severity\":\"temporary\",\"reas"
     "on\":\"generic\",\"delivery-status\":{\"code\":452,\"message\":\"4.2.2 The email account that you tried to"
     " reach is over quota\",\"retry-seconds\":600,\"description\":\"\"}}}\n"
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"failed\",\"severity\":\"permanent\",\"reas"
     "on\":\"suppress-bounce\",\"delivery-status\":{\"code\":605,\"message\":\"\",\"description\":\"Not deliveri"
     "ng to previously bounced address\"}}}\n"
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"failed\",\"severity\":\"permanent\",\"reas"
     "on\":\"generic\",\"delivery-status\":{\"code\":498,\"message\":\"No MX for example.invalid\",\"description"
     "\":\"No MX for example.invalid\"}}}\n"
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"complained\"}}\n"
     "{\"event-data\":{\"recipient\":\"user@example.net\",\"event\":\"delivered\",\"delivery-status\":{\"code\":"
     "250,\"message\":\"OK\",\"mx-host\":\"mx.example.net\"}}}\n",
     "550 5.1.1 recipient-unknown failed user@example.net\n"
     "452 4.2.2 mailbox-full delayed user@example.net\n"
     "- - suppressed failed user@example.net\n"
     "- - domain-unknown failed user@example.net\n"
     "- - feedback-report - user@example.net\n"
     "250 - delivered delivered user@example.net\n", SMTPCODE_INPUT_AUTO},
    {"events with odd codes, lists and ends",
     "{\"event-data\":{\"recipient\":\"a@example.net\",\"event\":\"failed\",\"delivery-status\":{\"cod"
     "e\":45,\"message\":\"no such user\"}}}\n"
     "{\"event-data\":{\"recipient\":\"b@example.net\",\"event\":\"failed\",\"delivery-status\":{\"cod"
     "e\":150,\"message\":\"no such user\"}}}\n"
     "{\"event-data\":{\"recipient\":\"c@example.net\",\"event\":\"failed\",\"delivery-status\":{\"cod"
     "e\":\"5ab\",\"message\":\"no such user\"}}}\n"
     "{\"event-data\":{\"recipient\":\"d@example.net\",\"event\":\"failed\",\"delivery-status\":{\"cod"
     "e\":\"55x\",\"message\":\"no such user\"}}}\n"
     "[{\"email\":\"e@example.net\"} , {\"email\":\"f@example.net\",\"reason\":\"no such user\"}],\"ev"
     "ent\":\"bounce\"\n"
     "[{\"email\":\"g@example.net\"},\"event\":\"spamreport\"\n"
     "{\"email\":\"h@example.net\",\"event\":\"bounce\",\"reason\":\"no such user\"} \n"
     "{\"email\":\"i@example.net\",\"event\":\"bounce\",\"reason\"\n"
     "[{\"email\":\"l@example.net\"},{\"email\":\"m@example.net\"}],\"event\":\"spamreport\"\n"
     "{\"email\" : \"k@example.net\", \"event\" : \"bounce\", \"reason\" : \"no such user\"}\n"
     "{\"smtpResponse\":\"550 5.1.1 no such user\",\"recipients\":[\"j@example.net\"]}\n",
     "- - recipient-unknown failed a@example.net\n"
     "- - recipient-unknown failed b@example.net\n"
     "- - recipient-unknown failed c@example.net\n"
     "- - recipient-unknown failed d@example.net\n"
     "- - recipient-unknown failed f@example.net\n"
     "- - feedback-report - g@example.net\n"
     "- - recipient-unknown failed h@example.net\n"
     "- - feedback-report - l@example.net\n"
     "- - feedback-report - m@example.net\n"
     "- - recipient-unknown failed k@example.net\n", SMTPCODE_INPUT_AUTO},
    {"Postmark",
     "{\"RecordType\":\"Bounce\",\"Email\":\"user@example.net\",\"Type\":\"HardBounce\",\"Description\":\"The se"
     "rver was unable to deliver your message (ex: unknown user, mailbox not found).\",\"Details\":\"smtp;550 5."
     "1.1 The email account does not exist\"}\n"
     "{\"RecordType\":\"Bounce\",\"Email\":\"user@example.net\",\"Type\":\"DnsError\",\"Description\":\"A tempor"
     "ary DNS error.\",\"Details\":\"\"}\n"
     "{\"RecordType\":\"SpamComplaint\",\"Type\":\"SpamComplaint\",\"Email\":\"user@example.net\",\"Description"
     "\":\"The subscriber explicitly marked this message as spam.\",\"Details\":\"Test spam complaint details\"}\n"
     "{\"RecordType\":\"Delivery\",\"Recipient\":\"user@example.net\",\"DeliveredAt\":\"2026-03-02T09:15:04Z\","
     "\"Details\":\"smtp;250 2.0.0 OK\"}\n",
     "550 5.1.1 recipient-unknown failed user@example.net\n"
     "- - network failed user@example.net\n"
     "- - feedback-report - user@example.net\n"
     "250 2.0.0 delivered delivered user@example.net\n", SMTPCODE_INPUT_AUTO},
    {"SparkPost, Mandrill, Resend",
     "[{\"msys\":{\"message_event\":{\"rcpt_to\":\"user@example.net\",\"ip_address\":\"203.0.113.25\",\"type\":"
     "\"bounce\",\"bounce_class\":\"10\",\"error_code\":\"550\",\"raw_reason\":\"550 5.1.1 <user@example.net>: R"
     "ecipient address rejected: User unknown\",\"reason\":\"550 5.1.1 <...>: Recipient address rejected: User u"
     "nknown\"}}}]\n"
     "[{\"msys\":{\"message_event\":{\"rcpt_to\":\"user@example.net\",\"ip_address\":\"203.0.113.25\",\"type\":"
     "\"delay\",\"bounce_class\":\"21\",\"error_code\":\"451\",\"raw_reason\":\"451 4.7.1 Greylisting in action,"
     " please come back later\",\"reason\":\"451 4.7.1 Greylisting in action\"}}}]\n"
     "[{\"msys\":{\"message_event\":{\"rcpt_to\":\"user@example.net\",\"ip_address\":\"203.0.113.25\",\"type\":"
     "\"spam_complaint\",\"fbtype\":\"abuse\"}}}]\n"
     "[{\"event\":\"hard_bounce\",\"msg\":{\"email\":\"user@example.net\",\"bounce_description\":\"bad_mailbox\""
     ",\"diag\":\"smtp;550 5.1.1 The email account that you tried to reach does not exist.\"}}]\n"
     "[{\"event\":\"deferral\",\"msg\":{\"email\":\"user@example.net\",\"smtp_events\":[{\"type\":\"deferral\","
     "\"diag\":\"451 4.3.5 Temporarily unavailable, try again later.\",\"source_ip\":\"127.0.0.1\",\"destination"
     "_ip\":\"127.0.0.1\",\"size\":0}]}}]\n"
     "{\"type\":\"email.bounced\",\"data\":{\"to\":[\"user@example.net\"],\"bounce\":{\"message\":\"The recipien"
     "t's email address is on the suppression list because it has a recent history of producing hard bounces.\","
     "\"subType\":\"Suppressed\",\"type\":\"Permanent\"}}}\n",
     "550 5.1.1 recipient-unknown failed user@example.net\n"
     "451 4.7.1 greylisted delayed user@example.net\n"
     "- - feedback-report - user@example.net\n"
     "550 5.1.1 recipient-unknown failed user@example.net\n"
     "451 4.3.5 system-error delayed user@example.net\n"
     "- - suppressed failed user@example.net\n", SMTPCODE_INPUT_AUTO},
    {"Mailjet, Brevo, SendGrid",
     "{\"event\":\"blocked\",\"email\":\"user@example.net\",\"error_related_to\":\"recipient\",\"error\":\"prebl"
     "ocked\",\"Payload\":\"\"}\n"
     "{\"event\":\"spam\",\"email\":\"user@example.net\"}\n"
     "{\"event\":\"blocked\",\"email\":\"user@example.net\",\"reason\":\"blocked : due to blacklist user\"}\n"
     "[{\"email\":\"user@example.net\",\"event\":\"spamreport\"}]\n"
     "[{\"email\":\"user@example.net\",\"event\":\"dropped\",\"reason\":\"Bounced Address\",\"status\":\"5.0.0\""
     "}]\n",
     "- - suppressed failed user@example.net\n"
     "- - feedback-report - user@example.net\n"
     "- - suppressed failed user@example.net\n"
     "- - feedback-report - user@example.net\n"
     "- 5.0.0 suppressed failed user@example.net\n", SMTPCODE_INPUT_AUTO},
    {"an event in a text",
     "{\"emailAddress\":\"anna@example.com\",\"status\":\"5.2.2\"}\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_TEXT},
    {"an event of a delivery",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "\n"
     "{\"notificationType\":\"Delivery\",\"delivery\":{\"recipients\":[\"anna@example.com\",\"no address\",\"bert@"
     "example.com\"],\"smtpResponse\":\"250 2.6.0 Message received\"}}\n",
     "250 2.6.0 delivered delivered anna@example.com\n"
     "250 2.6.0 delivered delivered bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an event of a delivery without an answer, or to nobody",
     "From: Amazon SNS <no-reply@sns.amazonaws.com>\n"
     "\n"
     "{\"recipients\":[\"anna@example.com\"],\"smtpResponse\":\"\"}\n"
     "{\"smtpResponse\":\"250 ok\"}\n",
     "250 - delivered - -\n", SMTPCODE_INPUT_MAIL},
    {"fields without a text are explained by the answer in the transcript",
     "From: MAILER-DAEMON@example.com\n"
     "Subject: Returned mail\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "   ----- Transcript of session follows -----\n"
     "554 \"|exec procmail #anna\"... Service unavailable\n"
     "\n"
     "--b\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Reporting-MTA: dns; mx.example.com\n"
     "\n"
     "Final-Recipient: rfc822; anna@mx.example.com\n"
     "Action: failed\n"
     "Status: 5.5.0\n"
     "\n"
     "--b--\n",
     "554 5.5.0 system-error failed anna@mx.example.com\n", SMTPCODE_INPUT_MAIL},
    {"a report of abuse",
     "From: <feedback@isp.example>\n"
     "Subject: FW: hello\n"
     "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Feedback-Type: abuse\n"
     "Source-IP: <192.0.2.1\n"
     "Original-Rcpt-To: <anna@example.com>\n"
     "Removal-Recipient: \"bert@example.com\"\n"
     "Removal-Recipient: nobody\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: x\n"
     "\n"
     "--b--\n",
     "- - feedback-report - anna@example.com\n"
     "- - feedback-report - bert@example.com\n"
     "- - feedback-report - -\n", SMTPCODE_INPUT_MAIL},
    {"a report of abuse that names nobody",
     "Subject: FW: hello\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Feedback-Type: abuse\n"
     "Original-Rcpt-To:\n",
     "- - feedback-report - -\n", SMTPCODE_INPUT_MAIL},
    {"what a header says of the report",
     "X-Unsubscribe-Report: <mailto:anna@example.com>\n"
     "X-HmXmrOriginalRecipient: <anna@example.com>\n"
     "Subject: complaint about message from 192.0.2.1\n"
     "\n"
     "hello\n",
     "- - feedback-report - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a header of a vacation notice",
     "From: <anna@example.com>\n"
     "X-Autoreply: yes\n"
     "Subject: hello\n"
     "\n"
     "I am away. 550 5.1.1 user unknown.\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_MAIL},
    {"the header fields of a list",
     "From: <list@example.com>\n"
     "List-Id: <list.example.com>\n"
     "Subject: question\n"
     "\n"
     "What does this mean?\n"
     "550 5.1.1 user unknown\n",
     "", SMTPCODE_INPUT_MAIL},
    {"the other header field of a list",
     "From: <list@example.com>\n"
     "List-Unsubscribe: <mailto:list@example.com>\n"
     "Subject: question\n"
     "\n"
     "550 5.1.1 user unknown\n",
     "", SMTPCODE_INPUT_MAIL},
    {"the same without the fields of a list",
     "From: <anna@example.com>\n"
     "Subject: question\n"
     "\n"
     "550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a list inside of a forwarded mail",
     "From: <anna@example.com>\n"
     "Subject: fw\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: MAILER-DAEMON@example.net\n"
     "List-Id: <list.example.com>\n"
     "Subject: failure notice\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a return path of nobody",
     "Return-Path: <>\n"
     "From: <someone@example.com>\n"
     "Subject: hello\n"
     "\n"
     "mailbox full\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"a return path of a daemon",
     "Return-Path: <mailer-daemon@example.com>\n"
     "From: <someone@example.com>\n"
     "Subject: hello\n"
     "\n"
     "mailbox full\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"a return path of somebody",
     "Return-Path: <x@example.com>\n"
     "From: <someone@example.com>\n"
     "Subject: hello\n"
     "\n"
     "mailbox full\n",
     "", SMTPCODE_INPUT_MAIL},
    {"recipients that a header names",
     "From: <someone@example.com>\n"
     "X-Failed-Recipients: , anna@example.com, bert@example.com\n"
     "Subject: hello\n"
     "\n"
     "Unrouteable address\n",
     "- - domain-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a header that names none",
     "From: <someone@example.com>\n"
     "X-Failed-Recipients: none\n"
     "Subject: hello\n"
     "\n"
     "Unrouteable address\n",
     "- - domain-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a boundary without quotes",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; xboundary=a; boundary = b ; x=y\n"
     "\n"
     "preamble 550 5.7.1 relaying denied\n"
     "--b\n"
     "Content-Type: text/plain; charset=iso-8859-1\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b--\n"
     "epilogue 550 5.7.1 relaying denied\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"boundaries with blanks behind",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=\"b c\"\n"
     "\n"
     "--b c  \n"
     "Content-Type: text/plain\n"
     "--b c\t\n"
     "Content-Type: text/plain\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b c-- \n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"lines that look like boundaries",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "--\n"
     "-b\n"
     "--bc\n"
     "--b-\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a boundary that nobody declared",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--another\n"
     "Content-Type: text/plain; charset=us-ascii\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+OiA1NTAgNS4xLjEgdXNlciB1bmtub3duCg==\n"
     "--another\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "Subject: x\n"
     "\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a boundary that nobody declared in a plain mail",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "hello\n"
     "--another\n"
     "Content-Type: text/plain\n"
     "Content-Transfer-Encoding: quoted-printable\n"
     "\n"
     "<anna@example.com>: 550 5.1.1=20user unknown\n"
     "--another--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"what is no boundary",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "--1234\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--two words\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "<bert@example.com>: 550 5.1.1 user unknown\n"
     "--another\n"
     "content of the mail\n"
     "\n"
     "<carl@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "550 5.1.1 recipient-unknown - bert@example.com\n"
     "550 5.1.1 recipient-unknown - carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a header that a boundary cuts",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Transfer-Encoding: quoted-printable\n"
     "--b\n"
     "\n"
     "<anna@example.com>: 550 5.1.1=20user unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"HTML",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: text/html\n"
     "\n"
     "<html><p>&lt;anna&#64;example.com&gt;: 550 5.1.1 user&nbsp;unknown</p><br>\n"
     "<div title=\"x\n"
     "y\">&lt;bert&#x40;example.com&#62;&#58; 550 5.1.1 user &#117;&#x6E;known</div>\n"
     "<hr><p></p>   \n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "550 5.1.1 recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"entities that are none",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: text/html\n"
     "\n"
     "<p>anna&#0;@example.com &#x110000; &#x10ffff; &#12345678; &#1234567; &#64 &#g; &# &#x; "
     "&amp;&quot;&apos;: mailbox full\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"HTML beside a plain text",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/alternative; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b\n"
     "Content-Type: text/html\n"
     "\n"
     "<p>&lt;bert@example.com&gt;: 552 5.2.2 mailbox full</p>\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"base64 with CR LF in it",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+Og0KNTUwIDUuMS4xDQp1c2VyIHVua25vd24NCg==\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"base64 without a line end",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+OiA1NTAgNS4xLjEgdXNlciB1bmtub3du\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the subject alone",
     "From: MAILER-DAEMON@example.net\n"
     "Subject: Delivery failure: mailbox full\n"
     "\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"the subject of a mail that is no bounce",
     "From: <anna@example.com>\n"
     "Subject: mailbox full\n"
     "\n"
     "Please.\n",
     "", SMTPCODE_INPUT_MAIL},
    {"an automatic reply",
     "From: <anna@example.com>\n"
     "Auto-Submitted: auto-replied (vacation)\n"
     "Subject: I am away\n"
     "\n"
     "Back on Monday.\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_MAIL},
    {"an automatic reply by its subject",
     "From: <anna@example.com>\n"
     "Subject: Out of Office: hello\n"
     "\n"
     "Back on Monday. 550 5.1.1 user unknown\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_MAIL},
    {"a bounce marked as an automatic reply",
     "From: MAILER-DAEMON@example.net\n"
     "Auto-Submitted: auto-replied\n"
     "Subject: Mail delivery failed: returning message to sender\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a receipt",
     "From: <anna@example.com>\n"
     "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "Your message was read.\n"
     "--b--\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_MAIL},
    {"a report of no type",
     "From: <anna@example.com>\n"
     "Content-Type: multipart/report; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: mailbox full\n"
     "--b--\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a bounce of a bounce",
     "From: <anna@example.com>\n"
     "Subject: fw\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "See below.\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: MAILER-DAEMON@example.net\n"
     "Subject: failure notice\n"
     "Content-Type: multipart/mixed; boundary=c\n"
     "\n"
     "--c\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--c--\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "<bert@example.com>: 552 5.2.2 mailbox full\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "552 5.2.2 mailbox-full - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the message that came back, in a bounce that says nothing",
     "From: MAILER-DAEMON@example.net\n"
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: <sender@example.net>\n"
     "Subject: mailbox full\n"
     "Content-Type: text/plain\n"
     "\n"
     "552 5.2.2 mailbox full\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a field of a bounce behind its parts",
     "From: <anna@example.com>\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Subject: Undelivered Mail Returned to Sender\n"
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the message that came back, in a bounce that has nothing else",
     "From: MAILER-DAEMON@example.net\n"
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: <sender@example.net>\n"
     "Subject: a question\n"
     "Content-Type: text/plain\n"
     "\n"
     "552 5.2.2 mailbox full\n"
     "--b--\n",
     "", SMTPCODE_INPUT_MAIL},
    {"HTML in another charset",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: text/html; charset=utf-7\n"
     "\n"
     "<p>mailbox +AGYAdQBs-l</p>\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"text in another charset",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: text/plain; charset=utf-7\n"
     "\n"
     "mailbox +AGYAdQBs-l\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"a delivery status in another charset",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: message/delivery-status; charset=utf-7\n"
     "\n"
     "Final-Recipient: rfc822; anna+AEA-example.com\n"
     "Status: 5.2.2\n",
     "- 5.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an undeclared boundary behind a delivery status",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--another\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.2.2\n"
     "--another\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "Subject: hello\n",
     "- 5.2.2 mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a delay by its subject",
     "From: MAILER-DAEMON@example.net\n"
     "Subject: Warning: message delayed 24 hours\n"
     "\n"
     "<anna@example.com>: user unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a header whose end is missing",
     "From: <anna@example.com>\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "X-Failed-Recipients: anna@example.com\n"
     "--b\n"
     "\n"
     "Unrouteable address\n"
     "--b--\n",
     "- - domain-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"parts 10 deep",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b0\n"
     "\n"
     "--b0\n"
     "Content-Type: multipart/mixed; boundary=b1\n"
     "\n"
     "--b1\n"
     "Content-Type: multipart/mixed; boundary=b2\n"
     "\n"
     "--b2\n"
     "Content-Type: multipart/mixed; boundary=b3\n"
     "\n"
     "--b3\n"
     "Content-Type: multipart/mixed; boundary=b4\n"
     "\n"
     "--b4\n"
     "Content-Type: multipart/mixed; boundary=b5\n"
     "\n"
     "--b5\n"
     "Content-Type: multipart/mixed; boundary=b6\n"
     "\n"
     "--b6\n"
     "Content-Type: multipart/mixed; boundary=b7\n"
     "\n"
     "--b7\n"
     "Content-Type: multipart/mixed; boundary=b8\n"
     "\n"
     "--b8\n"
     "Content-Type: multipart/mixed; boundary=b9\n"
     "\n"
     "--b9\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b9--\n"
     "--b9\n"
     "\n"
     "<bert@example.com>: mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"parts 11 deep",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b0\n"
     "\n"
     "--b0\n"
     "Content-Type: multipart/mixed; boundary=b1\n"
     "\n"
     "--b1\n"
     "Content-Type: multipart/mixed; boundary=b2\n"
     "\n"
     "--b2\n"
     "Content-Type: multipart/mixed; boundary=b3\n"
     "\n"
     "--b3\n"
     "Content-Type: multipart/mixed; boundary=b4\n"
     "\n"
     "--b4\n"
     "Content-Type: multipart/mixed; boundary=b5\n"
     "\n"
     "--b5\n"
     "Content-Type: multipart/mixed; boundary=b6\n"
     "\n"
     "--b6\n"
     "Content-Type: multipart/mixed; boundary=b7\n"
     "\n"
     "--b7\n"
     "Content-Type: multipart/mixed; boundary=b8\n"
     "\n"
     "--b8\n"
     "Content-Type: multipart/mixed; boundary=b9\n"
     "\n"
     "--b9\n"
     "Content-Type: multipart/mixed; boundary=b10\n"
     "\n"
     "--b10\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b10--\n"
     "--b10\n"
     "\n"
     "<bert@example.com>: mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "- - mailbox-full - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a mail that begins with a field of somebody's own",
     "X-Spam-Level: 0\n"
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a text that begins like such a field",
     "X-Spam Level: 0\n"
     "550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a text of fields that no mail has",
     "Queue-Id: 5\n"
     "Reason: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a reply behind a header without a blank line",
     "To: anna@example.com\n"
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a client's error number alone",
     "0x800CCC79\n",
     "- - relay-denied - -\n", SMTPCODE_INPUT_TEXT},
    {"a lone word of a failure",
     "gtube\n",
     "", SMTPCODE_INPUT_TEXT},
    {"a good reply behind a header",
     "To: anna@example.com\n"
     "250 2.1.5 User unknown\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a code without words behind a header",
     "To: anna@example.com\n"
     "550 5.1.1\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a code with a sign behind a header",
     "To: anna@example.com\n"
     "550 5.1.1) User unknown\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a number behind a header",
     "X-Room: left\n"
     "550 5th Avenue\n"
     "\n"
     "Hello.\n",
     "", SMTPCODE_INPUT_AUTO},
    {"an mbox",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n"
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "from here on it goes on\n"
     "From there as well\n"
     "\n"
     "from MAILER-DAEMON in small letters\n"
     "\n"
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n"
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<bert@example.com>: 552 5.2.2 mailbox full\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n"
     "552 5.2.2 mailbox-full - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a quoted mbox line",
     ">From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n"
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a mail without a header",
     "\n"
     "550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"nothing but a header",
     "From: MAILER-DAEMON@example.net\n",
     "", SMTPCODE_INPUT_MAIL},
    {"a parameter that has no value",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary; boundary\n"
     "\n"
     "550 5.1.1 user unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a message inside of a part that is no bounce, behind a bounce",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: MAILER-DAEMON@example.org\n"
     "Subject: failure notice\n"
     "\n"
     "<bert@example.com>: 552 5.2.2 mailbox full\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a report behind a message",
     "From: <feedback@isp.example>\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Original-Rcpt-To: <anna@example.com>\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: MAILER-DAEMON@example.org\n"
     "Subject: failure notice\n"
     "\n"
     "<bert@example.com>: 552 5.2.2 mailbox full\n"
     "--b--\n",
     "- - feedback-report - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"two headers that report abuse",
     "X-HmXmrOriginalRecipient: <anna@example.com>\n"
     "X-HmXmrOriginalRecipient: <bert@example.com>\n"
     "User-Agent: Mozilla\n"
     "Received: from mx.example.com\n"
     "Subject: complaint\n"
     "\n"
     "hello\n",
     "- - feedback-report - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"an automatic reply that is a bounce as well",
     "From: MAILER-DAEMON@example.net\n"
     "X-Autoreply: yes\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 user unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"words of an automatic reply in a bounce",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "<anna@example.com>: out of office, mailbox full\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"recipients too far apart to share a text",
     BOUNCE "\n"
     "<anna@example.com>\n"
     "\n"
     "\n"
     "<bert@example.com>:\n"
     "User unknown\n",
     "- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"recipients near enough to share a text",
     BOUNCE "\n"
     "<anna@example.com>\n"
     "\n"
     "<bert@example.com>:\n"
     "User unknown\n",
     "- - recipient-unknown - anna@example.com\n- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a recipient without a text before a command without one",
     BOUNCE "\n"
     "<anna@example.com>\n"
     "RCPT TO:\n"
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a trailing recipient behind an address",
     BOUNCE "\n"
     "<anna@example.com> wrote to unknown user: bert@example.com\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a program's own wording in a mail that is no bounce",
     "From: anna@example.com\n"
     "Subject: question\n"
     "\n"
     "Outlook says IXP_E_LOAD_SICILY_FAILED when I send.\n",
     "- - authentication-required - -\n", SMTPCODE_INPUT_AUTO},
    {"a code in a header of a mail that is no bounce",
     "From: anna@example.com\n"
     "X-Error: 550 5.1.1 User unknown\n"
     "Subject: question\n"
     "\n"
     "How are you?\n",
     "", SMTPCODE_INPUT_AUTO},
    {"two headers of lists",
     "From: anna@example.com\n"
     "List-Id: <list.example.com>\n"
     "List-Unsubscribe: <mailto:leave@example.com>\n"
     "Subject: digest\n"
     "\n"
     "550 5.1.1 User unknown is what they say\n",
     "", SMTPCODE_INPUT_AUTO},
    {"two signs of an automatic answer",
     "From: anna@example.com\n"
     "Auto-Submitted: auto-replied\n"
     "X-Autoreply: yes\n"
     "Subject: away\n"
     "\n"
     "550 5.1.1 User unknown is what they say\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_AUTO},
    {"two signs of a bounce", FROM_DAEMON
     "Return-Path: <>\n"
     "Subject: x\n"
     "\n"
     "550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a code for the subject",
     "From: anna@example.com\n"
     "Subject: 550 5.1.1\n"
     "\n"
     "What is this?\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a field of the content that is nothing but a parameter",
     BOUNCE
     "Content-Type: charset=iso-8859-1\n"
     "\n"
     "anna@example.com: User unknown\n",
     "- - unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"words behind a parameter",
     BOUNCE
     "Content-Type: text/plain; charset=iso-8859-1 x\n"
     "\n"
     "anna@example.com: Empf\344nger unbekannt\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"lines with hyphens that are no boundary",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "-x\n"
     "--  \n"
     "anna@example.com: User unknown\n"
     "--b--\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a bounce without a boundary of its own",
     BOUNCE
     "Content-Type: multipart/mixed\n"
     "\n"
     "--inner12\n"
     "Content-Type: text/plain\n"
     "\n"
     "anna@example.com: User unknown\n"
     "--inner12--\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a returned message that ends within its headers",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: sender@example.net\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "550 5.1.1 User unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a forwarded message of two parts that is no bounce",
     "From: anna@example.com\n"
     "Subject: look\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: bert@example.com\n"
     "Content-Type: multipart/alternative; boundary=c\n"
     "\n"
     "--c\n"
     "Content-Type: text/plain\n"
     "\n"
     "550 5.1.1 User unknown\n"
     "--c\n"
     "Content-Type: text/plain\n"
     "\n"
     "552 5.2.2 Mailbox full\n"
     "--c--\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"an automatic answer with a delivery status",
     "From: anna@example.com\n"
     "Auto-Submitted: auto-replied\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "--b--\n",
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"HTML with a hexadecimal digit in a decimal number",
     BOUNCE
     "Content-Type: text/html\n"
     "\n"
     "anna&#4a;@example.com User unknown<br>bert&#64;example.com: User unknown<br>\n",
     "- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a value with a semicolon behind it",
     BOUNCE
     "Content-Type: text/plain; charset=iso-8859-1;format=flowed\n"
     "\n"
     "Die Nachricht an anna@example.com wurde im E-Mail-System des Empf\344ngers nicht gefunden.\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a hyphen and letters, which is no boundary",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "-xb\n"
     "anna@example.com: User unknown\n"
     "--b--\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"ten parts inside each other, and a boundary more",
     BOUNCE LEVEL("b0") LEVEL("b1") LEVEL("b2") LEVEL("b3") LEVEL("b4") LEVEL("b5") LEVEL("b6") LEVEL("b7") LEVEL("b8")
     LEVEL("b9") "Content-Type: text/plain\n"
     "\n"
     "--inner12\n"
     "Content-Type: text/plain\n"
     "\n"
     "anna@example.com: User unknown\n"
     "--b0--\n"
     "\n"
     "bert@example.com: User unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a line of the headers that begins like that of an mbox",
     FROM_DAEMON
     "from bert\n"
     "Subject: x\n"
     "\n"
     "anna@example.com: User unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a complaint told by a header, with the message as a part",
     "From: staff@example.net\n"
     "Subject: complaint about message from 192.0.2.1\n"
     "X-HmXmrOriginalRecipient: anna@example.com\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: sender@example.net\n"
     "X-Failed-Recipients: bert@example.com\n"
     "\n"
     "550 5.1.1 User unknown\n"
     "--b--\n",
     "- - feedback-report - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a bounce that names a recipient and nothing else", BOUNCE "\n<anna@example.com>\n", "- - unknown - -\n",
     SMTPCODE_INPUT_AUTO},
    {"two recipients, and nothing said of the second",
     BOUNCE "\n<anna@example.com>:\nUser unknown\n\n<bert@example.com>\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"words between hyphens that are no boundary, though a field follows",
     BOUNCE "\n"
     "a-bcdefgh\n"
     "Content-Type: application/octet-stream\n"
     "\n"
     "<anna@example.com>: User unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"who speaks by a field that is not known",
     "From: MAILER-DAEMON@example.net\n"
     "To: <sender@example.net>\n"
     "Subject: Your message\n"
     "X-Mailman-Version: 2.1\n"
     "\n"
     "<anna@example.com>: User unknown\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a bounce by a weak wording of its subject",
     "From: anna@example.com\n"
     "Subject: Unzustellbar: hello\n"
     "\n"
     "bert@example.com: User unknown\n",
     "- - recipient-unknown - bert@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a warning in the subject makes no bounce",
     "From: anna@example.com\n"
     "Subject: Warning: hello\n"
     "\n"
     "bert@example.com: User unknown\n",
     "", SMTPCODE_INPUT_AUTO},
    {"a reply within an attached file",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "anna@example.com: User unknown\n"
     "--b\n"
     "Content-Type: application/octet-stream\n"
     "\n"
     "bert@example.com: 552 5.2.2 Mailbox full\n"
     "--b\n"
     "Content-Type: text/rfc822-headers\n"
     "\n"
     "carl@example.com: 552 5.2.2 Mailbox full\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "Subject: x\n"
     "\n"
     "dora@example.com: 552 5.2.2 Mailbox full\n"
     "--b--\n"
     "emil@example.com: 552 5.2.2 Mailbox full\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"numbers of eight digits and of nine for a character",
     BOUNCE
     "Content-Type: text/html\n"
     "\n"
     "anna&#00000064;example.com: User unknown<br>\n"
     "bert&#000000064;example.com: User unknown<br>\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a line within a paragraph that begins like the next mail of an mbox",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n" BOUNCE "\n"
     "<anna@example.com>: they answered\n"
     "From their side: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"words before the first part count only where no part comes",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "carl@example.com: Mailbox full\n"
     "--b\n"
     "\n"
     "anna@example.com: User unknown\n"
     "--b--\n",
     "- - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a delivery status in a part of another type, message/partial",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "Sorry.\n"
     "--b\n"
     "Content-Type: message/partial\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "--b--\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a delivery status in a part of another type, message/rfc822",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "Sorry.\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "--b--\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a delivery status in a part of another type, application/octet-stream",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "Sorry.\n"
     "--b\n"
     "Content-Type: application/octet-stream\n"
     "\n"
     "Reporting-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.2.2\n"
     "--b--\n",
     "- 5.2.2 mailbox-full failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a return path of a newsletter",
     "Return-Path: <bounce-123@example.net>\n"
     "From: Parcels <info@example.net>\n"
     "Subject: Your parcel\n"
     "\n"
     "It could not be delivered, since the recipient was unknown there.\n",
     "", SMTPCODE_INPUT_MAIL},
    {"a dialogue with the time before each line",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "The message could not be delivered to:\n"
     "\n"
     "    anna@example.com\n"
     "\n"
     "Tue 2026-11-24 10:00:00: *  Subject: 550 5.2.2 is my subject\n"
     "Tue 2026-11-24 10:00:01: --> RCPT To:<anna@example.com>\n"
     "Tue 2026-11-24 10:00:01: <-- 550 5.1.1 User unknown\n"
     "Tue 2026-11-24 10:00:01: --> QUIT\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the sender's address behind words that say so",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "A message sent by\n"
     "\n"
     "  <sender@example.net>\n"
     "\n"
     "could not be delivered to:\n"
     "\n"
     "  anna@example.com\n"
     "    the mailbox is full\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a list owner to ask",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "You are not allowed to post to this list. Contact the list owner at\n"
     "list-owner@example.com.\n",
     "- - recipient-filtered - -\n", SMTPCODE_INPUT_MAIL},
    {"a recipient whose text says nothing",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "The mailbox is full.\n"
     "\n"
     "anna@example.com\n"
     "\n"
     "Good bye.\n",
     "- - mailbox-full - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a command without brackets tells who was meant",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Error: 550 no such user here\n"
     "\n"
     "RCPT TO: anna@example.com\n",
     "550 - recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a paragraph for each rejected recipient",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "SMTP Server <mx1.example.com> rejected recipient <anna@example.com>\n"
     "  It responded as follows: [552 5.2.2 over quota]\n"
     "\n"
     "SMTP Server <mx2.example.com> rejected recipient <bert@example.com>\n"
     "  It responded as follows: [550 5.7.1 relaying denied]\n",
     "552 5.2.2 mailbox-full - anna@example.com\n"
     "550 5.7.1 relay-denied - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"recipients between quotes",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "Failed to deliver to 'anna@example.com'\n"
     "account is full (quota exceeded)\n"
     "\n"
     "Failed to deliver to 'bert@example.org'\n"
     "example.org: host name is unknown\n",
     "- - mailbox-full - anna@example.com\n"
     "- - domain-unknown - bert@example.org\n", SMTPCODE_INPUT_MAIL},
    {"recipients behind a label and in wide brackets",
     "From: MAILER-DAEMON@example.net\n"
     "Content-Type: text/plain; charset=utf-8\n"
     "\n"
     "宛先：anna@example.com\n"
     "550 5.2.2 Mailbox full\n"
     "\n"
     "「bert@example.com」\n"
     "552 5.3.4 Message too large\n"
     "\n"
     "Empfänger: carl@example.com\n"
     "550 5.1.1 User unknown\n"
     "\n"
     "収件人の控え：nobody@example.com\n",
     "550 5.2.2 mailbox-full - anna@example.com\n"
     "552 5.3.4 message-too-large - bert@example.com\n"
     "550 5.1.1 recipient-unknown - carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a mailing list that does not know the author",
     "From: list-admin@example.com\n"
     "Subject: NOT MEMBER article from anna@example.net (list)\n"
     "\n"
     "You are not a member of this mailing list.\n",
     "- - recipient-filtered - -\n", SMTPCODE_INPUT_MAIL},
    {"the head of a bounce that gives up, and the cause",
     "From: MAILER-DAEMON@example.net\n"
     "\n"
     "This is a permanent error; I've given up.\n"
     "\n"
     "Error message:\n"
     "There are no DNS entries for the hostname example.com.\n",
     "- - domain-unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a host on the way is not who made the bounce",
     "Received: from mx.example.org by mx.example.net (Postfix) with ESMTP id 4B\n"
     "Received: from mx.example.com (mx.example.com [192.0.2.1]) by mx.example.org (Postfix)\n"
     "From: MAILER-DAEMON@example.com\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the host that made the bounce",
     "Received: from mx.example.com by mx.example.net (Postfix) with ESMTP id 4B\n"
     "Received: from mx.example.org by mx.example.net (Postfix) with ESMTP id 4B\n"
     "Received: by mx.example.com (Exim 4.96) id 1abcde-0001Xy-7Q\n"
     "From: MAILER-DAEMON@example.com\n"
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a recipient alone, in the mail behind a bounce with a text",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n" BOUNCE "\n<anna@example.com>: 550 5.1.1 User unknown\n\n"
     "From MAILER-DAEMON Tue Nov 24 10:00:01 2026\n" BOUNCE "\n<bert@example.com>\n\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n- - unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a recipient alone and a text about nobody, in the mail behind a bounce with a text",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n" BOUNCE "\n<anna@example.com>: 550 5.1.1 User unknown\n\n"
     "From MAILER-DAEMON Tue Nov 24 10:00:01 2026\n" BOUNCE
     "\n<bert@example.com>\n... while talking to mx.example.com.:\nconnection refused\n\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n- - network - -\n", SMTPCODE_INPUT_MAIL},
    {"no bounce behind a bounce: nothing is presumed",
     "From MAILER-DAEMON Tue Nov 24 10:00:00 2026\n" BOUNCE "\n<anna@example.com>: connection refused\n\n"
     "From bert@example.com Tue Nov 24 10:00:01 2026\n"
     "From: bert@example.com\nSubject: hello\n\nWindows says IXP_E_LOAD_SICILY_FAILED every time.\n",
     "- - network - anna@example.com\n- - authentication-required - -\n", SMTPCODE_INPUT_MAIL},
    {"a forwarded bounce behind a recipient alone",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<bert@example.com>\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n" BOUNCE
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n"
     "--b--\n",
     "550 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"fields, and more texts behind them than there is room for",
     BOUNCE
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.1.1\n"
     "\n"
     "--b\n"
     "\n" TEN_RECIPIENTS TEN_RECIPIENTS TEN_RECIPIENTS
     "--b--\n",
     "- 5.1.1 recipient-unknown failed anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"the codes of another text about the same recipient",
     BOUNCE "\n<anna@example.com>: connection refused\n\n<anna@example.com>: 450 4.7.1 no\n",
     "450 4.7.1 network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a text of nobody that tells more than the recipient's own, or not",
     BOUNCE
     "\n"
     "552 5.2.2 Mailbox full\n"
     "\n"
     "<anna@example.com>: sorry, delivery failed\n"
     "\n"
     "<bert@example.com>: 400 no\n"
     "\n"
     "<carl@example.com>: connection refused\n",
     "552 5.2.2 mailbox-full - anna@example.com\n"
     "400 - system-error - bert@example.com\n"
     "- - network - carl@example.com\n", SMTPCODE_INPUT_MAIL},
    {"fields that name a host, a reply or nothing, and texts",
     BOUNCE
     "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: host mx.example.com[192.0.2.1] said: connection refused\n"
     "<bert@example.com>: host mx.example.org[192.0.2.2] said: connection refused\n"
     "<carl@example.com>: 400 no\n"
     "<dora@example.com>: connection refused\n"
     "\n"
     "<dora@example.com>: 450 4.7.1 no\n"
     "<emil@example.com>: connection refused\n"
     "<gina@example.com>: 450 4.7.1 mailbox full\n"
     "--b\n"
     "Content-Type: message/delivery-status\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "Remote-MTA: dns; mx.example.net\n"
     "\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Action: failed\n"
     "Status: 5.0.0\n"
     "Diagnostic-Code: smtp; 554\n"
     "\n"
     "Final-Recipient: rfc822; carl@example.com\n"
     "Action: delayed\n"
     "\n"
     "Final-Recipient: rfc822; dora@example.com\n"
     "Action: delayed\n"
     "\n"
     "Final-Recipient: rfc822; emil@example.com\n"
     "\n"
     "Final-Recipient: rfc822; finn@example.com\n"
     "\n"
     "Final-Recipient: rfc822; gina@example.com\n"
     "Diagnostic-Code: smtp; connection refused\n"
     "--b--\n",
     "- 5.0.0 network failed anna@example.com\n"
     "554 5.0.0 network failed bert@example.com\n"
     "400 - system-error delayed carl@example.com\n"
     "450 - network delayed dora@example.com\n"
     "- - network - emil@example.com\n"
     "- - network - gina@example.com\n", SMTPCODE_INPUT_MAIL},
    {"codes for the words that tell most, of nobody",
     BOUNCE "\nConnection refused\n\n450 4.7.1 no\n", "450 4.7.1 network - -\n", SMTPCODE_INPUT_MAIL},
    {"a recipient that comes again",
     BOUNCE
     "\n"
     "<anna@example.com>: mailbox full\n"
     "<bert@example.com>: mailbox full\n"
     "<anna@example.com>: connection refused\n",
     "- - mailbox-full - anna@example.com\n- - mailbox-full - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a forwarded bounce behind words that tell the cause",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<bert@example.com>: connection refused\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n" BOUNCE
     "\n"
     "<anna@example.com>: 550 5.1.1 User unknown\n"
     "--b--\n",
     "- - network - bert@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a subject that goes on in a line like a field, in brackets",
     "From: bert@example.com\nSubject: hello\n(Re: Undelivered Mail Returned to Sender\n"
     "\n<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a subject that goes on behind a colon alone",
     "From: bert@example.com\nSubject: hello\n: Undelivered Mail Returned to Sender\n"
     "\n<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a field of somebody's own is all a mail begins with",
     "X-Foo: 1\n\n<anna@example.com>: 550 5.1.1 User unknown\n", "550 5.1.1 recipient-unknown - anna@example.com\n",
     SMTPCODE_INPUT_AUTO},
    {"a text that begins with x and a hyphen", "X-ray says: 550 5.1.1 User unknown\n",
     "550 5.1.1 recipient-unknown - -\n", SMTPCODE_INPUT_AUTO},
    {"a mail that begins with its sender and has no other field",
     "From: MAILER-DAEMON@example.net\n\n<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_AUTO},
    {"a plain part behind one in base64 and another charset",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: text/plain; charset=utf-7\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "SGVsbG8K\n"
     "--b\n"
     "\n"
     "<anna+x@example.com>: connection refused\n"
     "--b--\n",
     "- - network - anna+x@example.com\n", SMTPCODE_INPUT_MAIL},
    {"parts without a boundary, and a rule",
     BOUNCE
     "Content-Type: multipart/mixed\n"
     "\n"
     "----\n"
     "<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a boundary of a text, and its end",
     BOUNCE
     "Content-Type: text/plain; boundary=b\n"
     "\n"
     "--b--\n"
     "----\n"
     "<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a field of a bounce within a part of a mail that is none",
     "From: bert@example.com\n"
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "X-Failed-Recipients: anna@example.com\n"
     "\n"
     "connection refused\n"
     "--b--\n",
     "", SMTPCODE_INPUT_MAIL},
    {"a field of a bounce behind the parts of a mail that is none",
     "From: bert@example.com\n"
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "connection refused\n"
     "--b--\n"
     "X-Failed-Recipients: anna@example.com\n"
     "\n"
     "connection refused\n",
     "", SMTPCODE_INPUT_MAIL},
    {"an automatic reply by nothing but its field",
     "From: bert@example.com\nSubject: hello\nAuto-Submitted: auto-replied\n\nBack on Monday.\n",
     "- - auto-reply - -\n", SMTPCODE_INPUT_MAIL},
    {"a bounce marked as an automatic reply, whose subject tells nothing",
     FROM_DAEMON "Subject: hello\nAuto-Submitted: auto-replied\n\n<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a part in base64 that is cut off, and one that is whole",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "SGVsbG8KSG\n"
     "--b\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+OiBjb25uZWN0aW9uIHJlZnVzZWQK\n"
     "--b--\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a bounce in HTML that never speaks of mail",
     FROM_DAEMON
     "Subject: hello\n"
     "Content-Type: text/html\n"
     "\n"
     "<p>one</p>\n<p>two</p>\n<p>three</p>\n<p>four</p>\n<p>five</p>\n<p>six</p>\n<p>seven</p>\n<p>eight</p>\n"
     "<p>nine</p>\n<p>ten</p>\n<p>eleven</p>\n<p>twelve</p>\n<p>connection\n<i>\n</i>refused</p>\n",
     "- - network - -\n", SMTPCODE_INPUT_MAIL},
    {"words before the first of the inner parts, behind a text that counts",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: connection refused\n"
     "--b\n"
     "Content-Type: multipart/alternative; boundary=c\n"
     "\n"
     "<bert@example.com>: connection refused\n"
     "\n"
     "<carl@example.com>: connection refused\n"
     "--c\n"
     "\n"
     "Nothing stands here.\n"
     "--c--\n"
     "--b--\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"two reports of abuse, the second names nobody",
     "From: feedback@example.net\n"
     "Subject: complaint\n"
     "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Feedback-Type: abuse\n"
     "Original-Rcpt-To: <anna@example.com>\n"
     "--b\n"
     "Content-Type: message/feedback-report\n"
     "\n"
     "Feedback-Type: abuse\n"
     "--b--\n",
     "- - feedback-report - anna@example.com\n- - feedback-report - -\n", SMTPCODE_INPUT_MAIL},
    {"characters that are no entity in an address",
     BOUNCE
     "Content-Type: text/html\n"
     "\n"
     "<p>&lt;anna&b@example.com&gt;: connection refused</p>\n"
     "<p>&lt;bert&#64x@example.com&gt;: connection refused</p>\n"
     "<p>&lt;ca<b>rl</b>@example.com&gt;: connection refused</p>\n",
     "- - network - anna&b@example.com\n- - network - bert&#64x@example.com\n- - network - carl@example.com\n",
     SMTPCODE_INPUT_MAIL},
    {"a returned message that ends within its headers, and words",
     FROM_DAEMON
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n"
     "From: sender@example.net\n"
     "--b\n"
     "Content-Type: text/plain\n"
     "\n"
     "disk quota exceeded\n"
     "--b--\n",
     "- - mailbox-full - -\n", SMTPCODE_INPUT_MAIL},
    {"a boundary that nobody declared, and an encoding",
     BOUNCE
     "\n"
     "--abcdefg\n"
     "Content-Transfer-Encoding: base64\n"
     "\n"
     "PGFubmFAZXhhbXBsZS5jb20+OiBjb25uZWN0aW9uIHJlZnVzZWQK\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a line between, and a field is behind no boundary",
     BOUNCE
     "\n"
     "--abcdefg\n"
     "Nothing stands here.\n"
     "Content-Type: text/html\n"
     "\n"
     "<anna@example.com>: connection refused\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"a delivery status in a part for headers",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "Content-Type: text/rfc822-headers\n"
     "\n"
     "Final-Recipient: rfc822; anna@example.com\n"
     "Status: 5.1.1\n"
     "--b--\n",
     "- 5.1.1 recipient-unknown - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"fields of a delivery status within the headers that came back",
     BOUNCE
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "<anna@example.com>: connection refused\n"
     "--b\n"
     "Content-Type: text/rfc822-headers\n"
     "\n"
     "Subject: hello\n"
     "Final-Recipient: rfc822; bert@example.com\n"
     "Status: 5.1.1\n"
     "--b--\n",
     "- - network - anna@example.com\n", SMTPCODE_INPUT_MAIL},
    {"weak words ahead of a forwarded bounce that says nothing",
     "From: bert@example.com\n"
     "Subject: hello\n"
     "Content-Type: multipart/mixed; boundary=b\n"
     "\n"
     "--b\n"
     "\n"
     "Message delivery has been delayed\n"
     "--b\n"
     "Content-Type: message/rfc822\n"
     "\n" BOUNCE
     "\n"
     "Sorry.\n"
     "--b--\n",
     "- - unknown - -\n", SMTPCODE_INPUT_MAIL},
    {"a subject whose code tells more than its words",
     "From: bert@example.com\nSubject: 521 The following recipients failed\n\nconnection refused\n", "",
     SMTPCODE_INPUT_MAIL},
};

static struct source_case sources[] = {
    {"a host on the way is not who made the bounce", cases,
     "anna@example.com - 5 mail permanent -\n"},
    {"the host that made the bounce", cases,
     "anna@example.com - 6 mail permanent exim\n"},
    {"an event of Amazon SNS", cases,
     "anna@example.com - 4 mail permanent -\n"
     "bert@example.com - 4 mail transient -\n"},
    {"an event whose quotes are escaped", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"an event that names no cause", cases,
     "bert@example.com - 4 mail permanent -\n"
     "carl@example.com - 6 mail permanent -\n"},
    {"an event in a text", cases,
     "anna@example.com - 1 mail permanent -\n"},
    {"a report of abuse", cases,
     "anna@example.com - 8 mail - -\n"
     "bert@example.com - 11 mail - -\n"
     "- - 12 mail - -\n"},
    {"a report of abuse that names nobody", cases,
     "- - 4 mail - -\n"},
    {"what a header says of the report", cases,
     "anna@example.com - 2 mail - -\n"},
    {"a header of a vacation notice", cases,
     "- - 3 mail - -\n"},
    {"the same without the fields of a list", cases,
     "- - 4 mail permanent -\n"},
    {"a list inside of a forwarded mail", cases,
     "anna@example.com - 9 mail permanent qmail\n"},
    {"a return path of nobody", cases,
     "- - 5 mail permanent -\n"},
    {"a return path of a daemon", cases,
     "- - 5 mail permanent -\n"},
    {"recipients that a header names", cases,
     "anna@example.com - 5 mail permanent exim\n"},
    {"a header that names none", cases,
     "- - 5 mail permanent exim\n"},
    {"a boundary without quotes", cases,
     "anna@example.com - 8 mail permanent -\n"},
    {"boundaries with blanks behind", cases,
     "anna@example.com - 9 mail permanent -\n"},
    {"lines that look like boundaries", cases,
     "anna@example.com - 10 mail permanent -\n"},
    {"a boundary that nobody declared", cases,
     "anna@example.com - 8 mail permanent -\n"},
    {"a boundary that nobody declared in a plain mail", cases,
     "anna@example.com - 8 mail permanent -\n"},
    {"what is no boundary", cases,
     "anna@example.com - 6 mail permanent -\n"
     "bert@example.com - 10 mail permanent -\n"
     "carl@example.com - 14 mail permanent -\n"},
    {"a header that a boundary cuts", cases,
     "anna@example.com - 8 mail permanent -\n"},
    {"HTML", cases,
     "anna@example.com - 4 mail permanent -\n"
     "bert@example.com - 6 mail permanent -\n"},
    {"entities that are none", cases,
     "- - 4 mail permanent -\n"},
    {"HTML beside a plain text", cases,
     "anna@example.com - 6 mail permanent -\n"},
    {"base64 with CR LF in it", cases,
     "anna@example.com - 4 mail permanent -\n"},
    {"base64 without a line end", cases,
     "anna@example.com - 4 mail permanent -\n"},
    {"the subject alone", cases,
     "- - 2 mail - domino\n"},
    {"an automatic reply", cases,
     "- - 3 mail - -\n"},
    {"an automatic reply by its subject", cases,
     "- - 2 mail - -\n"},
    {"a bounce marked as an automatic reply", cases,
     "anna@example.com - 5 mail permanent exim\n"},
    {"a receipt", cases,
     "- - 1 mail - -\n"},
    {"a report of no type", cases,
     "anna@example.com - 6 mail permanent -\n"},
    {"a bounce of a bounce", cases,
     "anna@example.com - 17 mail permanent qmail\n"
     "bert@example.com - 22 mail permanent qmail\n"},
    {"the message that came back, in a bounce that says nothing", cases,
     "anna@example.com - 16 mail permanent -\n"},
    {"a field of a bounce behind its parts", cases,
     "anna@example.com - 8 mail permanent postfix\n"},
    {"HTML in another charset", cases,
     "- - 4 mail permanent -\n"},
    {"text in another charset", cases,
     "- - 4 mail permanent -\n"},
    {"a delivery status in another charset", cases,
     "anna@example.com - 4 dsn permanent -\n"},
    {"an undeclared boundary behind a delivery status", cases,
     "anna@example.com - 7 dsn permanent -\n"},
    {"a delay by its subject", cases,
     "anna@example.com - 4 mail transient exim\n"},
    {"a header whose end is missing", cases,
     "anna@example.com - 6 mail permanent exim\n"},
    {"parts 10 deep", cases,
     "anna@example.com - 33 mail permanent -\n"},
    {"parts 11 deep", cases,
     "anna@example.com - 36 mail permanent -\n"
     "bert@example.com - 40 mail permanent -\n"},
    {"a mail that begins with a field of somebody's own", cases,
     "anna@example.com - 4 mail permanent -\n"},
    {"a text that begins like such a field", cases,
     "- - 2 text permanent -\n"},
    {"a text of fields that no mail has", cases,
     "- - 1 text permanent -\n"},
    {"an mbox", cases,
     "anna@example.com - 4 mail permanent -\n"
     "bert@example.com - 13 mail permanent -\n"},
    {"a quoted mbox line", cases,
     "anna@example.com - 4 mail permanent -\n"},
    {"a mail without a header", cases,
     "- - 2 mail permanent -\n"},
    {"a parameter that has no value", cases,
     "- - 4 mail permanent -\n"},
    {"a message inside of a part that is no bounce, behind a bounce", cases,
     "anna@example.com - 6 mail permanent -\n"},
    {"a report behind a message", cases,
     "anna@example.com - 7 mail - -\n"},
    {"two headers that report abuse", cases,
     "anna@example.com - 1 mail - -\n"},
    {"an automatic reply that is a bounce as well", cases,
     "anna@example.com - 7 mail permanent -\n"},
    {"words of an automatic reply in a bounce", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"who speaks by a field that is not known", cases,
     "anna@example.com - 6 mail permanent mailman\n"},
    {"no bounce behind a bounce: nothing is presumed", cases,
     "anna@example.com - 6 mail permanent sendmail\n"
     "- - 12 mail - outlook\n"},
    {"fields that name a host, a reply or nothing, and texts", cases,
     "anna@example.com mx.example.net 8 mail permanent sendmail\n"
     "bert@example.com mx.example.org 9 mail permanent sendmail\n"
     "carl@example.com - 10 mail transient sendmail\n"
     "dora@example.com - 11 mail transient sendmail\n"
     "emil@example.com - 14 mail permanent sendmail\n"
     "gina@example.com - 40 dsn permanent sendmail\n"},
    {"a field of somebody's own is all a mail begins with", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"a text that begins with x and a hyphen", cases,
     "- - 1 text permanent -\n"},
    {"a mail that begins with its sender and has no other field", cases,
     "anna@example.com - 3 mail permanent -\n"},
    {"Mailgun", cases,
     "user@example.net mx.example.net 1 mail permanent -\n"
     "user@example.net - 2 mail transient -\n"
     "user@example.net - 3 mail permanent -\n"
     "user@example.net - 4 mail permanent -\n"
     "user@example.net - 5 mail - -\n"
     "user@example.net mx.example.net 6 mail success -\n"},
    {"weak words ahead of a forwarded bounce that says nothing", cases,
     "- - 7 mail permanent sendmail\n"},
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

/* More recipients than can be kept until the end. */
static void many_recipients(void **state)
{
    static struct smtpcode_reader reader;
    char words[64];
    (void)state;
    for (size_t n = 23; n < 60; n++) {
        size_t told = 0;
        smtpcode_reader_init(&reader, SMTPCODE_INPUT_MAIL, count, &told);
        smtpcode_reader_feed(&reader, BOUNCE, strlen(BOUNCE));
        for (size_t i = 0; i < n; i++) {
            int len = snprintf(words, sizeof words, "\n<r%zu@example.com>: mailbox full\n", i);
            smtpcode_reader_feed(&reader, words, (size_t)len);
        }
        assert_int_equal(smtpcode_reader_finish(&reader), 0);
        assert_int_equal(told, n);
    }
}

/* Of recipients that head a list, no more share the text than can be kept. */
static void many_heads(void **state)
{
    static struct smtpcode_reader reader;
    char words[64];
    (void)state;
    for (size_t n = 22; n < 30; n++) {
        size_t told = 0;
        smtpcode_reader_init(&reader, SMTPCODE_INPUT_MAIL, count, &told);
        smtpcode_reader_feed(&reader, BOUNCE "\n", strlen(BOUNCE "\n"));
        for (size_t i = 0; i < n; i++) {
            int len = snprintf(words, sizeof words, "<r%zu@example.com>\n", i);
            smtpcode_reader_feed(&reader, words, (size_t)len);
        }
        smtpcode_reader_feed(&reader, "   mailbox full\n", 16);
        assert_int_equal(smtpcode_reader_finish(&reader), 0);
        assert_true(n <= 24 ? told == n : told >= 1);
    }
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_input);
    SUITE_ADD(&suite, sources, check_source);
    SUITE_ADD(&suite, categories, check_category);
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "nested without end", .test_func = nested_without_end};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "many recipients", .test_func = many_recipients};
    suite.tests[suite.count++] = (struct CMUnitTest){.name = "many heads", .test_func = many_heads};
    static struct input_case prefixes[sizeof cases / sizeof cases[0]];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        prefixes[i] = cases[i];
    SUITE_ADD(&suite, prefixes, check_prefixes);
    return cmocka_run_group_tests_name("mail", suite.tests, NULL, NULL);
}
