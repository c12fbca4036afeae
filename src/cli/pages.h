/* Many diagnoses -> pages: the same one is told once, with how often; what matters most comes first. */
#ifndef PAGES_H
#define PAGES_H

#include "render.h"

enum { PAGES_ROOM = 64 };

/* Names, as many as there is room for, each once. */
struct names {
    struct out text;                    /* divided by blanks */
    size_t shown;                       /* bytes of the one that the page itself shows */
    unsigned long count, unnamed;       /* how many are named, and how often came one that is not */
};

struct page {
    int reply;
    struct smtpcode_status status;
    enum smtpcode_category category;
    enum smtpcode_permanence permanence;
    const char *title, *provider;
    unsigned long count;
    struct out head, body;
    struct names recipients, hosts;
};

struct pages {
    const struct style *style;
    size_t count, told;
    struct page pages[PAGES_ROOM];
};

void pages_begin(struct pages *pages, const struct style *style);

/* Adds a diagnosis; writes what there is when there is no more room. False if memory is out. */
bool pages_add(struct pages *pages, const struct smtpcode_diagnosis *diagnosis, struct out *out);

/* Writes what there is. */
void pages_write(struct pages *pages, struct out *out);

#endif
