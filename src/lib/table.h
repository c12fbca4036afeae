/*
 * The layout of the tables that src/gen writes from data/ (knowledge.inc), and how they are searched. Texts are offsets
 * into one constant block of strings, so the tables need no relocation when the program starts.
 */
#ifndef TABLE_H
#define TABLE_H

#include "view.h"

/* The texts of an entry. */
struct row {
    unsigned code, vendor, base, title, meaning, causes, fixes, checks, notes, references;
    unsigned char category, advice, soft_advice, registered;
};

/* A code, or all from first to last, and its row. Sorted by first. */
struct code_key {
    unsigned first, last;
    unsigned row;
};

/* How a reply code, a status or the digits they begin with are ordered. */
static inline unsigned key_of_reply(int code) { return (unsigned)code; }
static inline unsigned key_of_digits(int digits) { return 10000u + (unsigned)digits; }     /* 5 or 55 */
static inline unsigned key_of_status(struct smtpcode_status s)
{
    return (unsigned)s.class_ << 20 | (unsigned)s.subject << 10 | (unsigned)s.detail;
}
enum { KEY_STATUS_FIRST = 1 << 20, KEY_NEGATIVE = 20000 };

enum strength { STRENGTH_PLAIN, STRENGTH_TAG, STRENGTH_WEAK };
enum place { PLACE_ANY, PLACE_REPLY, PLACE_BODY, PLACE_SUBJECT, PLACE_HEADER };
enum rule_kind { RULE_PHRASE, RULE_PROVIDER, RULE_SIGNATURE, RULE_BLOCKLIST };
enum name_kind { NAME_PROVIDER, NAME_SOFTWARE, NAME_CLIENT, NAME_SERVICE };

enum { NO_ROW = 0 };                    /* row 0 is the empty one */

/* A wording. It stands where its last part ends, if the parts before it come not too far ahead. */
struct rule {
    unsigned row;                       /* its own texts, or NO_ROW */
    unsigned parts, any_of, none_of;    /* lists of keywords in lists[], 0 ends each */
    unsigned status_first, status_last; /* 0, or the status it usually comes with */
    unsigned name;                      /* whose words, offset of the short name, or 0; a blocklist's removal page is in row */
    unsigned short reply, letters;
    unsigned char words, kind, strength, place, category, advice, soft_advice, name_kind;
};

/* A node of the trie of keywords. */
struct node {
    unsigned edges;                     /* index of the first edge; the next node's is behind the last */
    unsigned fail;                      /* longest proper end that is a node too */
    unsigned keyword;                   /* 0, or the keyword that ends here */
    unsigned shorter;                   /* longest proper end that is a keyword, or 0 */
    unsigned depth;                     /* how many words lead here */
};
struct edge {
    unsigned word, node;
};

/* A short name and what it stands for. Sorted by name. */
struct name {
    unsigned name, title;
    unsigned kind;
};

/* A domain whose hosts speak for a name. Sorted by domain. */
struct host {
    unsigned domain, name;
};

const char *table_string(unsigned offset);
void table_entry(unsigned row, struct smtpcode_entry *entry);

/* The general row of the key, or NO_ROW. */
unsigned table_find(unsigned key);

/* What this vendor means by the key, the narrowest range first, or NO_ROW. */
unsigned table_vendor(unsigned key, const char *name);

/* The rows of what vendors mean by the key, at most max of them. */
size_t table_vendors(unsigned key, unsigned rows[], size_t max);

/* The short name that this host speaks for, or NULL; the longest domain wins. */
const char *table_host(struct smtpcode_view host);

enum name_kind table_name_kind(const char *short_name);

/* A sentence of notes.csv; the numbers are those of notes.inc. */
const char *table_note(unsigned note);

#endif
