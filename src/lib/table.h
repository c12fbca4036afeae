/*
 * The layout of the tables that src/gen writes from data/ (knowledge.inc), and how they are searched. Texts are offsets
 * into one constant block of strings, so the tables need no relocation when the program starts.
 */
#ifndef TABLE_H
#define TABLE_H

#include "keys.h"
#include "sizes.inc"

/* The texts of an entry. */
struct row {
    unsigned code, title, meaning, fixes, references;
    table_index more;                   /* its more[] */
    unsigned short vendor;              /* number of the name, from 1; 0: none */
    unsigned char category, advice, soft_advice, registered;
};

/* Texts that few entries have. */
struct more {
    unsigned base, causes, checks, notes;
};

/* A code, or all from first to last, and its row. Sorted by first. */
struct code_key {
    unsigned first, last;
    unsigned row;
};

/* The codes that a wording usually comes with; 0: none. */
struct usual_codes {
    unsigned first, last;               /* statuses, by key_of_status() */
    unsigned reply;
};

/* What wordings stand for. One stands where its last part ends, if the parts before it come not too far ahead. A
 * part is a keyword: a phrase, or a group of terms. The generator chooses the width of table_index (short if all
 * counts allow) in sizes.inc. */
struct rule {
    table_index row;                    /* its own texts, or NO_ROW */
    table_index parts;                  /* a list of keywords in lists[], 0 ends it; 0: one keyword only */
    table_index any_of, none_of;        /* sets of keywords; 0: none */
    unsigned short codes;               /* its usual_codes[] */
    unsigned short name;                /* whose words: number of the name, from 1; 0: anybody's */
    unsigned kind : 2, name_kind : 2, strength : 2, place : 3, advice : 4, soft_advice : 4, category : 6;
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

/* The short name behind a rule's name number. */
const char *table_name(unsigned number);
void table_entry(unsigned index, struct smtpcode_entry *entry);

/* The general row of the key, or NO_ROW. */
unsigned table_find(unsigned key);

/* What this vendor means by the key, the narrowest range first, or NO_ROW. */
unsigned table_vendor(unsigned key, const char *name);

/* The rows of what vendors mean by the key, at most max of them. */
size_t table_vendors(unsigned key, unsigned found[], size_t max);

/* The short name that this host speaks for, or NULL; the longest domain wins. */
const char *table_host(struct smtpcode_view host);

/* A sentence of notes.csv; the numbers are those of notes.inc. */
const char *table_note(unsigned note);

#endif
