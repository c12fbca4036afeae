/*
 * Bytes -> reply code, status, address, host name, IP address, number. Each function looks at the very start of what
 * it is given and returns the length that matched, or 0; what comes before is the caller's matter.
 */
#ifndef SCAN_H
#define SCAN_H

#include "view.h"

/* Three digits from 200 to 599 that end there: no digit, letter, dot with a digit or such follows. */
size_t scan_code(struct smtpcode_view text, int *code);

/* class.subject.detail of RFC 3463, "5.1.1". X stands for any number when `any` allows it ("X.7.26", "5.7.X"). */
size_t scan_status(struct smtpcode_view text, bool any, struct smtpcode_status *status);

/* An IPv4 address in dotted form, or an IPv6 address with at least two colons. */
size_t scan_ip(struct smtpcode_view text);

/* A host name of letters, digits and hyphens with at least one dot, not all digits (RFC 1123 section 2.1). */
size_t scan_host(struct smtpcode_view text);

/* local@domain without quotes or comments (RFC 5321 section 4.1.2, Dot-string; bytes over 127 by RFC 6531). */
size_t scan_address(struct smtpcode_view text);

/* Decimal digits, at most nine. */
size_t scan_number(struct smtpcode_view text, long *number);

/* http:// or https:// and what belongs to it. */
size_t scan_url(struct smtpcode_view text);

#endif
