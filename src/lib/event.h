/*
 * A line of JSON in which a sending service tells of a bounce: an object with "emailAddress", "status" and
 * "diagnosticCode" for each recipient (Amazon SES by way of SNS), perhaps inside a string, with its quotes escaped; or
 * of a delivery, with "recipients" and the server's "smtpResponse"; or an object for each event with "email", "event"
 * and "reason" (SendGrid and others).
 */
#ifndef EVENT_H
#define EVENT_H

#include "collect.h"

/* Tells each recipient for whom a status or a diagnostic text stands there. False if none does; then a lone
 * recipient is at least remembered as that of the whole mail. */
bool event_line(struct collect *collect, struct smtpcode_view line, unsigned long number);

#endif
