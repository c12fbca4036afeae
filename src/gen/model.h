/* What the CSV files say, checked and ready to be written as tables. */
#ifndef MODEL_H
#define MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "csv.h"
#include "keys.h"

enum text {
    TEXT_CODE, TEXT_VENDOR, TEXT_BASE, TEXT_TITLE, TEXT_MEANING, TEXT_CAUSES, TEXT_FIXES, TEXT_CHECKS, TEXT_NOTES,
    TEXT_REFERENCES, TEXTS
};

struct origin {
    const struct csv *csv;
    unsigned line, column;
};

/* A row of codes.csv or categories.csv, or the texts of a wording. */
struct entry {
    struct origin origin;
    const char *texts[TEXTS];
    int category, advice, soft_advice;
    bool registered;
    unsigned first, last;               /* its keys, 0 for a category or a wording */
};

/* A row of a file of wordings, of signatures.csv or of blocklists.csv. */
struct wording {
    struct origin origin;
    const char *phrase, *any_of, *none_of, *name;
    struct entry texts;
    bool has_texts;
    enum rule_kind kind;
    enum strength strength;
    enum place place;
    int reply;
    unsigned status_first, status_last;
};

struct group {                          /* a row of terms.csv */
    struct origin origin;
    const char *name;                   /* as wordings refer to it: "{mailbox}" */
    const char *terms;                  /* a phrase a line */
};

struct pair {                           /* a row of names.csv, hosts.csv or notes.csv */
    struct origin origin;
    const char *key, *value;
    enum name_kind kind;
};

struct mark {                           /* a row of marks.csv */
    int kind;                           /* its place in mark_kinds[] */
    const char *text;
};

enum { SERVICE_KEYS = 11 };

struct service {                        /* a row of services.csv */
    struct origin origin;
    const char *keys[SERVICE_KEYS];     /* as in service_keys[]; one a line */
    bool needs_event;
};

enum { CHARSET_CHARACTERS = 128, JIS_ROWS = 94 };

struct charset {                        /* a row of charsets.csv: what the bytes from 0x80 on mean */
    const char *names;
    unsigned short characters[CHARSET_CHARACTERS];
};

struct list {
    void *items;
    size_t count, room;
};

struct model {
    struct list entries, categories;    /* struct entry */
    struct list groups;                 /* struct group */
    struct list wordings;               /* struct wording */
    struct list names, hosts, notes;    /* struct pair */
    struct list charsets;               /* struct charset */
    struct list marks;                  /* struct mark */
    struct list services;               /* struct service */
    unsigned short jis[JIS_ROWS][JIS_ROWS];
};

/* Room for one more item of `size` bytes at the end of the list, zeroed. Ends the program if memory is out. */
void *list_add(struct list *list, size_t size);

/* Says so, and ends the program. */
_Noreturn void out_of_memory(void);

/* The keyword of the group that text refers to, "{mailbox}", or of {any ip} or {any address}; 0 if it is none. */
unsigned group_keyword(const struct model *model, struct smtpcode_view text);

/*
 * The next part of a phrase, taken off its start: words, or a group of terms. *behind_gap: " * " stood before it.
 * "no such {user} * here" has three: "no such", "{user}" and "here".
 */
struct smtpcode_view phrase_part(struct smtpcode_view *phrase, bool *behind_gap);

enum { MOST_FILES = 24 };               /* of data/ */
struct schema;
const struct schema *schema_at(size_t index);
extern const size_t schema_count;
const char *schema_file(const struct schema *schema);

void model_free(struct model *model);

/* Reads one file into the model; mistakes are counted in the csv. */
void check_file(struct model *model, const struct schema *schema, struct csv *csv);

/* What can only be seen when all files are read: bases, duplicates, unknown names. Sorts what is searched. */
void check_model(struct model *model);

/* charsets.csv and jisx0208.txt: a row, the whole file, and the tables they become. */
void charset_take(struct model *model, const struct csv *csv, const struct field *names,
                  const struct field *characters);
void charset_read_jis(struct model *model, struct csv *csv);
void charset_write_tables(const struct model *model, FILE *out);
void charset_write_jis(const struct model *model, FILE *out);

/* marks.csv and services.csv: the kinds, the columns that hold keys, and the tables they become. */
extern const char *const mark_kinds[];
extern const size_t mark_kind_count;
extern const char *const service_keys[SERVICE_KEYS];
void marks_write_kinds(FILE *out);
void marks_write_tables(const struct model *model, FILE *out);
void marks_write_services(const struct model *model, FILE *out);

/* The row of names.csv with this short name, or NULL; only behind check_model(). */
const struct pair *find_name(const struct model *model, const char *name);

/* The text as constants of characters, a comma behind each: the same whether char has a sign or not. */
void write_bytes(FILE *out, struct smtpcode_view text);

/* Writes the tables. False if writing failed. */
bool emit_tables(struct model *model, const char *folder);

#endif
