/* What the tables and the generator that writes them have in common: how codes are ordered, and the kinds of
 * wordings. */
#ifndef KEYS_H
#define KEYS_H

#include "view.h"

/* How a reply code, a status or the digits they begin with are ordered. */
static inline unsigned key_of_reply(int code) { return (unsigned)code; }
static inline unsigned key_of_digits(int digits) { return 10000u + (unsigned)digits; }     /* 5 or 55 */
static inline unsigned key_of_status(struct smtpcode_status s)
{
    return (unsigned)s.class_ << 20 | (unsigned)s.subject << 10 | (unsigned)s.detail;
}
enum { KEY_STATUS_FIRST = 1 << 20, KEY_NEGATIVE = 20000 };

enum { NO_ROW = 0 };                    /* row 0 is the empty one */

/* The keywords that stand for no certain words: a few between two parts of a phrase, any IP address, any mail
 * address. */
enum { KEYWORD_GAP = 1, KEYWORD_IP, KEYWORD_ADDRESS, KEYWORD_FIRST_GROUP };

enum strength { STRENGTH_PLAIN, STRENGTH_TAG, STRENGTH_WEAK };
enum place { PLACE_ANY, PLACE_REPLY, PLACE_BODY, PLACE_SUBJECT, PLACE_HEADER };
enum rule_kind { RULE_PHRASE, RULE_PROVIDER, RULE_SIGNATURE, RULE_BLOCKLIST };
enum name_kind { NAME_PROVIDER, NAME_SOFTWARE, NAME_CLIENT, NAME_SERVICE };

#endif
