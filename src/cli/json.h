/* Diagnoses -> JSON Lines. */
#ifndef JSON_H
#define JSON_H

#include "out.h"

enum { JSON_KEPT = 64, JSON_ROOM = 8192 };

/* What diagnoses of one kind have in common, as JSON. Many failures are of few kinds, so it is kept for the next. */
struct json_texts {
    struct smtpcode_diagnosis of;       /* one of them; without a title there is none */
    size_t head, middle, whole;         /* bytes up to the checks; with what stands between them and the recipient; all */
    char bytes[JSON_ROOM];
};

struct json {
    struct json_texts kept[JSON_KEPT];  /* by a hash of codes and texts */
    struct out draft;
};

/* A zeroed struct is ready; json_end() frees what it holds. */
void json_end(struct json *json);

void json_diagnosis(struct json *json, struct out *out, const struct smtpcode_diagnosis *diagnosis);

#endif
