/*
 * A line of JSON in which a sending service tells what came of a mail: Amazon SES, by way of SNS or not, the event
 * perhaps a string with its quotes escaped; Mailgun, Postmark, SparkPost, Mandrill, Resend, SendGrid, Brevo, Mailjet.
 * Which keys each of them uses stands in event.c; one line may hold a list of events.
 */
#ifndef EVENT_H
#define EVENT_H

#include "collect.h"

/* Tells each recipient for whom a status or a diagnostic text stands there. False if none does; then a lone
 * recipient is at least remembered as that of the whole mail. */
bool event_line(struct collect *collect, struct smtpcode_view line, unsigned long number);

#endif
