/* Diagnoses -> JSON Lines. */
#ifndef JSON_H
#define JSON_H

#include "out.h"

enum { JSON_KEPT = 64, JSON_ROOM = 4096 };

/* The texts of a diagnosis as JSON. Many failures are of few kinds, so they are kept for the next of the same kind. */
struct json_texts {
    const char *title;
    const char *meaning[SMTPCODE_PARTS + 1], *causes[SMTPCODE_PARTS + 1], *fixes[SMTPCODE_PARTS + 1];
    const char *references[SMTPCODE_PARTS + 1];
    size_t front, whole;                /* bytes of title, meaning, causes and fixes; with the references behind them */
    char bytes[JSON_ROOM];
};

struct json {
    struct json_texts kept[JSON_KEPT];  /* by a hash of the texts' addresses */
    struct out draft;
};

/* A zeroed struct is ready; json_end() frees what it holds. */
void json_end(struct json *json);

void json_diagnosis(struct json *json, struct out *out, const struct smtpcode_diagnosis *diagnosis);

#endif
