/*
 * Diagnoses -> counts. What is kept is bounded: the first SUMMARY_GROUPS groups and the first SUMMARY_DOMAINS domains,
 * one for each group it occurs in, are counted exactly; the rest is added up as "other". Nothing is allocated for a
 * diagnosis.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include "render.h"
#include "sketch.h"
#include "stamp.h"

enum summary_by { BY_CODE, BY_CATEGORY, BY_STATUS, BY_PROVIDER, BY_DOMAIN };
enum { SUMMARY_BYS = BY_DOMAIN + 1 };

/* Their names, as --by takes them. */
extern const char *const summary_by_names[SUMMARY_BYS];

enum {
    SUMMARY_GROUPS = 1024,
    SUMMARY_DOMAINS = 8192,
    SUMMARY_GROUP_SLOTS = 2 * SUMMARY_GROUPS,
    SUMMARY_DOMAIN_SLOTS = 2 * SUMMARY_DOMAINS,
    SUMMARY_NAMES = 524288,             /* bytes for the names of domains and providers */
    SUMMARY_NAME = 256,                 /* of one, with its NUL */
    SUMMARY_TITLE = 160,
    SUMMARY_EXAMPLE = 256
};

/* What a failure can be grouped by. */
struct summary_kind {
    int reply;
    struct smtpcode_status status;
    enum smtpcode_category category;
    enum smtpcode_advice advice;
    struct smtpcode_view name;          /* of the provider or domain; empty if not told */
};

/* As much of it as counts: two failures with the same key are in the same group. */
struct summary_key {
    uint64_t code;                      /* reply, status, category and advice */
    struct smtpcode_view name;
};

/* Failures of the same kind. An attempt is one failure; the attempts to deliver one letter to one recipient are one
 * letter. */
struct group {
    struct summary_key key;
    uint64_t hash;
    int reply;                          /* if it is the same in all of them, else 0; status likewise */
    struct smtpcode_status status;
    uint64_t attempts;
    uint64_t permanent;                 /* of these, that failed for good */
    uint64_t nameless;                  /* of these, whose letter is not told: each counts as a letter */
    uint64_t other_domains;             /* of these, whose domain found no room */
    uint64_t categories[SMTPCODE_CATEGORIES], advices[SMTPCODE_ADVICES];
    struct sketch letters;
    struct stamp first, last;           /* without a time, if none is told */
    char title[SUMMARY_TITLE], example[SUMMARY_EXAMPLE];        /* of the first; clean UTF-8 */
    size_t first_domain, domain_count;  /* set by summary_finish() */
};

/* How many failures of a group had to do with a domain. */
struct domain {
    const char *name;
    size_t len;
    uint64_t hash, attempts;
    size_t group;
};

struct summary {
    enum summary_by by;
    uint64_t successes;                 /* good deliveries of logs, and diagnoses of 2yz */
    int64_t clock;                      /* the time stamp seen last, if it had no year: for stamp_settle() */
    size_t group_count, domain_count, name_len;
    struct out scratch;
    struct group groups[SUMMARY_GROUPS + 1];            /* the last one is "other" */
    struct domain domains[SUMMARY_DOMAINS];
    uint16_t group_slots[SUMMARY_GROUP_SLOTS], domain_slots[SUMMARY_DOMAIN_SLOTS]; /* index + 1, 0 where it is free */
    char names[SUMMARY_NAMES];
    const struct group *order[SUMMARY_GROUPS];          /* most attempts first; set by summary_finish() */
    uint64_t attempts, permanent, letters;              /* of all; set by summary_finish(), as what follows */
    bool about;                         /* the letters are too many to be counted exactly */
    struct stamp first, last;
};

/* An empty summary, or NULL if memory is out. To be given to summary_free(). */
struct summary *summary_new(enum summary_by by);
void summary_free(struct summary *summary);

/* Counts a diagnosis. */
void summary_add(struct summary *summary, const struct smtpcode_diagnosis *diagnosis);

/* The group that a failure belongs to: made if there is none yet, "other" if there is no room for it. What
 * summary->by does not ask for is not looked at. */
struct group *summary_group(struct summary *summary, const struct summary_kind *kind);

/* "Other", where no group is known. */
struct group *summary_other(struct summary *summary);

/* Adds all counts and texts of `from` but its domains. */
void summary_add_group(struct group *group, const struct group *from);

/* Counts attempts for a domain of a group; domain is as summary_domain() makes it. */
void summary_add_domain(struct summary *summary, struct group *group, struct smtpcode_view domain, uint64_t attempts);

/* Writes the domain in text, in small letters, to room. Returns its length, or 0 if it has not the form of a host's
 * name or address. */
size_t summary_domain(struct smtpcode_view text, char room[SUMMARY_NAME]);

/* Puts everything in order and adds it up. To be called once, when all has been counted. */
void summary_finish(struct summary *summary);

/* Whether anything has been counted. */
bool summary_is_empty(const struct summary *summary);

/* Whether the letters of a group are too many to be counted exactly. */
bool summary_is_about(const struct group *group);

/* What is told of a group: its letters, what most of its failures are, its title. */
uint64_t summary_letters(const struct group *group);
enum smtpcode_category summary_category(const struct group *group);
enum smtpcode_advice summary_advice(const struct group *group);
const char *summary_title(const struct summary *summary, const struct group *group);

/* Renderers: a table for a person, and JSON, one object a row, whose keys docs/summary.md tells. */
void summary_page(struct out *out, const struct summary *summary, const struct style *style);
void summary_json(struct out *out, const struct summary *summary);

#endif
