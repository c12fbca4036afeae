/* The words of a failure -> address, domain, blocklist, limit, URL and delay that it names. */
#ifndef DETAILS_H
#define DETAILS_H

#include "match.h"
#include "pairs.h"

/*
 * Fills the detail members of diagnosis, whose category is known already. answer is where the words of who answered
 * begin: the address of that host, which stands before, is not what the failure is about. blocklist is the rule of a
 * list named there, or NULL.
 */
void details_find(const struct pairs *pairs, size_t answer, const struct rule *blocklist,
                  struct smtpcode_diagnosis *diagnosis);

/* The mail address that the text of pairs names, behind the codes: recipient's or sender's, by what it is about. */
void details_address(const struct pairs *pairs, size_t answer, struct smtpcode_diagnosis *diagnosis);

#endif
