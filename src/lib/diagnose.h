/* A finding (what a reader took from its input about one failure) -> a diagnosis. */
#ifndef DIAGNOSE_H
#define DIAGNOSE_H

#include "match.h"

enum { MOST_WORDINGS = 96 };

/* The wordings in a text, in the order of their ends. */
struct wordings {
    size_t count;
    struct found found[MOST_WORDINGS];
};

struct finding {
    struct smtpcode_view text;          /* the words of the failure, unfolded */
    enum place place;                   /* what kind of text that is */
    const struct wordings *wordings;    /* those that stand in it, if they are known already; NULL if not */
    struct smtpcode_status status;      /* given by a field of its own, not by the text */
    enum smtpcode_action action;
    enum smtpcode_source source;
    unsigned long line;
    struct smtpcode_view recipient, remote, ip;     /* ip: told by a field of its own */
    struct smtpcode_view time, queue_id;        /* of the log's line, and of the letter it is about */
    const char *provider, *software;    /* known from elsewhere; NULL if not */
    bool trusted; /* a failure or a reply is known to stand there: codes need no words to bear them out */
    int reply;                          /* likewise; 0 if not */
    enum smtpcode_permanence presumed;  /* what holds if neither codes nor fields tell */
    bool first_answer;                  /* a transcript's first failing answer: all else follows from it */
    bool is_given;                      /* the category is known from the form of the mail */
    enum smtpcode_category given;
};

/*
 * Explains the finding. Returns 0 if there is nothing to explain; then *diagnosis is all zero. Else how telling the
 * diagnosis is, to choose between several texts about one failure: the larger the better, from RANK_WORDS on decided by
 * words that name the cause.
 */
int diagnose_finding(const struct finding *finding, struct smtpcode_diagnosis *diagnosis);

/* What a diagnosis takes over from its finding as it is. */
void diagnose_own(const struct finding *finding, struct smtpcode_diagnosis *diagnosis);

/* As diagnose_finding(), but only category, basis, permanence and the codes are told: enough to choose by. */
int diagnose_outline(const struct finding *finding, struct smtpcode_diagnosis *diagnosis);
enum { RANK_WORDS = 40 };

/* Finds the wordings in a text of this kind. */
void diagnose_wordings(struct wordings *wordings, struct smtpcode_view text, enum place place);

/* Who gives itself away by the wordings: fills in what is still NULL. */
void diagnose_speakers(const struct wordings *wordings, const char **provider, const char **software);

/* Whether one of the wordings may decide: it tells more than who speaks. */
bool diagnose_may_tell(const struct wordings *wordings);

/* Whether one of the wordings, such as those of a subject, usually comes with a status of class 4. */
bool diagnose_is_delay(const struct wordings *wordings);

#endif
