#include "summary.h"

#include <stdlib.h>
#include <string.h>

#include "chars.h"
#include "utf8.h"

const char *const summary_by_names[] = {"code", "category", "status", "provider", "domain"};

struct summary *summary_new(enum summary_by by)
{
    struct summary *summary = calloc(1, sizeof *summary);
    if (summary == NULL)
        return NULL;
    summary->by = by;
    out_begin(&summary->scratch, NULL);
    return summary;
}

void summary_free(struct summary *summary)
{
    if (summary != NULL)
        out_end(&summary->scratch);
    free(summary);
}

/* ---- hashes ------------------------------------------------------------------------------------------------- */

/* The finish of MurmurHash3: every bit of the result depends on every bit of the number. */
static uint64_t mix(uint64_t number)
{
    number = (number ^ number >> 33) * 0xff51afd7ed558ccdu;
    number = (number ^ number >> 33) * 0xc4ceb9fe1a85ec53u;
    return number ^ number >> 33;
}

/* FNV-1a, a byte at a time, so that every machine gets the same: the hashes of letters stand in the JSON. */
static uint64_t hash_of(uint64_t seed, struct smtpcode_view text)
{
    uint64_t hash = 0xcbf29ce484222325u ^ mix(seed);
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * 0x100000001b3u;
    return mix(hash);
}

/* ---- groups ------------------------------------------------------------------------------------------------- */

static uint64_t packed(int reply, struct smtpcode_status status)
{
    uint64_t code = (uint64_t)(uint16_t)reply;
    code = code << 4 | ((unsigned)status.class_ & 15u);
    code = code << 10 | ((unsigned)status.subject & 1023u);
    return code << 10 | ((unsigned)status.detail & 1023u);
}

static struct summary_key key_of(const struct summary *summary, const struct summary_kind *kind)
{
    struct summary_key key = {0, {"", 0}};
    switch (summary->by) {
    case BY_CODE:
        key.code = packed(kind->reply, kind->status) << 16 | (unsigned)kind->category << 8 | (unsigned)kind->advice;
        break;
    case BY_CATEGORY:
        key.code = (uint64_t)kind->category;
        break;
    case BY_STATUS:
        key.code = packed(0, kind->status);
        break;
    case BY_PROVIDER:
    case BY_DOMAIN:
        key.name = kind->name;
        break;
    }
    return key;
}

static bool is_same(struct smtpcode_view a, struct smtpcode_view b)
{
    return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

/* A copy that stays, with a NUL behind it; NULL if there is no room. */
static const char *keep_name(struct summary *summary, struct smtpcode_view name)
{
    if (name.len >= SUMMARY_NAMES - summary->name_len)
        return NULL;
    char *copy = summary->names + summary->name_len;
    memcpy(copy, name.data, name.len);
    copy[name.len] = '\0';
    summary->name_len += name.len + 1;
    return copy;
}

struct group *summary_other(struct summary *summary)
{
    return &summary->groups[SUMMARY_GROUPS];
}

struct group *summary_group(struct summary *summary, const struct summary_kind *kind)
{
    struct summary_key key = key_of(summary, kind);
    uint64_t hash = hash_of(key.code, key.name);
    size_t slot = hash % SUMMARY_GROUP_SLOTS;
    for (; summary->group_slots[slot] != 0; slot = (slot + 1) % SUMMARY_GROUP_SLOTS) {
        struct group *group = &summary->groups[summary->group_slots[slot] - 1];
        if (group->hash == hash && group->key.code == key.code && is_same(group->key.name, key.name))
            return group;
    }
    if (summary->group_count == SUMMARY_GROUPS || (key.name.data = keep_name(summary, key.name)) == NULL)
        return summary_other(summary);
    struct group *group = &summary->groups[summary->group_count++];
    summary->group_slots[slot] = (uint16_t)summary->group_count;
    group->key = key;
    group->hash = hash;
    return group;
}

/* The codes of a group are told if all its failures bear the same. */
static void share_codes(struct group *group, int reply, struct smtpcode_status status)
{
    bool first = group->attempts == 0;
    if (first || group->reply != reply)
        group->reply = first ? reply : 0;
    if (first || packed(0, group->status) != packed(0, status))
        group->status = first ? status : (struct smtpcode_status){0, 0, 0};
}

static void add_times(struct stamp *first, struct stamp *last, const struct stamp *from, const struct stamp *to)
{
    if (from->text[0] == '\0' || to->text[0] == '\0')
        return;
    if (first->text[0] == '\0' || stamp_is_earlier(from, first))
        *first = *from;
    if (last->text[0] == '\0' || !stamp_is_earlier(to, last))
        *last = *to;
}

void summary_add_group(struct group *group, const struct group *from)
{
    share_codes(group, from->reply, from->status);
    if (group->attempts == 0) {
        memcpy(group->title, from->title, sizeof group->title);
        memcpy(group->example, from->example, sizeof group->example);
    }
    group->attempts += from->attempts;
    group->permanent += from->permanent;
    group->nameless += from->nameless;
    group->other_domains += from->other_domains;
    for (size_t i = 0; i < SMTPCODE_CATEGORIES; i++)
        group->categories[i] += from->categories[i];
    for (size_t i = 0; i < SMTPCODE_ADVICES; i++)
        group->advices[i] += from->advices[i];
    sketch_merge(&group->letters, &from->letters);
    add_times(&group->first, &group->last, &from->first, &from->last);
}

/* ---- domains ------------------------------------------------------------------------------------------------ */

size_t summary_domain(struct smtpcode_view text, char room[SUMMARY_NAME])
{
    static const char signs[] = ".-_:[]";
    while (text.len > 0 && text.data[text.len - 1] == '.')
        text.len--;
    if (text.len >= SUMMARY_NAME)
        return 0;
    for (size_t i = 0; i < text.len;) {
        char c = text.data[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + ('a' - 'A'));
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c != '\0' && strchr(signs, c) != NULL)) {
            room[i++] = c;
            continue;
        }
        unsigned long point;
        size_t len = utf8_decode((struct smtpcode_view){text.data + i, text.len - i}, &point);
        if (point < 0x80 || point == UTF8_REPLACEMENT || chars_is_hidden(point) || chars_is_space(point))
            return 0;
        memcpy(room + i, text.data + i, len);
        i += len;
    }
    return text.len;
}

void summary_add_domain(struct summary *summary, struct group *group, struct smtpcode_view domain, uint64_t attempts)
{
    size_t place = (size_t)(group - summary->groups);
    uint64_t hash = hash_of(place, domain);
    size_t slot = hash % SUMMARY_DOMAIN_SLOTS;
    const char *name;
    for (; summary->domain_slots[slot] != 0; slot = (slot + 1) % SUMMARY_DOMAIN_SLOTS) {
        struct domain *known = &summary->domains[summary->domain_slots[slot] - 1];
        if (known->hash == hash && known->group == place &&
            is_same((struct smtpcode_view){known->name, known->len}, domain)) {
            known->attempts += attempts;
            return;
        }
    }
    if (place == SUMMARY_GROUPS || summary->domain_count == SUMMARY_DOMAINS ||
        (name = keep_name(summary, domain)) == NULL) {
        group->other_domains += attempts;
        return;
    }
    summary->domains[summary->domain_count++] = (struct domain){name, domain.len, hash, attempts, place};
    summary->domain_slots[slot] = (uint16_t)summary->domain_count;
}

/* ---- a diagnosis -------------------------------------------------------------------------------------------- */

/* The recipient's domain, else the remote host's name. */
static struct smtpcode_view domain_of(const struct smtpcode_diagnosis *d, char room[SUMMARY_NAME])
{
    struct smtpcode_view text = d->recipient;
    size_t at = text.len;
    while (at > 0 && text.data[at - 1] != '@')
        at--;
    size_t len = at == 0 ? 0 : summary_domain((struct smtpcode_view){text.data + at, text.len - at}, room);
    if (len == 0 && d->remote.len > 0)
        len = summary_domain(d->remote, room);
    return (struct smtpcode_view){room, len};
}

/* A letter: its queue id and the recipient; where no queue id is told, he and the codes that refuse him. */
static void add_letter(struct group *group, const struct smtpcode_diagnosis *d)
{
    if (d->recipient.len == 0 && d->queue_id.len == 0) {
        group->nameless++;
        return;
    }
    uint64_t seed = d->queue_id.len > 0 ? hash_of(0, d->queue_id) : packed(d->reply, d->status);
    sketch_add(&group->letters, (uint32_t)(hash_of(seed, d->recipient) >> 32));
}

static void add_time(struct summary *summary, struct group *group, struct smtpcode_view time)
{
    struct stamp stamp;
    if (!stamp_read(time, &stamp))
        return;
    stamp_settle(&stamp, &summary->clock);
    add_times(&group->first, &group->last, &stamp, &stamp);
}

static void copy_clean(struct summary *summary, struct smtpcode_view text, char *room, size_t size)
{
    summary->scratch.len = 0;
    out_clean(&summary->scratch, text, size - 1);
    if (summary->scratch.len > 0)
        memcpy(room, summary->scratch.data, summary->scratch.len);
    room[summary->scratch.len] = '\0';
}

void summary_add(struct summary *summary, const struct smtpcode_diagnosis *d)
{
    if (d->title[0] == '\0' || d->permanence == SMTPCODE_INTERMEDIATE)
        return;
    if (d->permanence == SMTPCODE_SUCCESS) {
        summary->successes++;
        return;
    }
    char room[SUMMARY_NAME];
    struct smtpcode_view domain = domain_of(d, room), name = domain;
    if (summary->by == BY_PROVIDER)
        name = d->provider == NULL ? (struct smtpcode_view){"", 0}
                                   : (struct smtpcode_view){d->provider, strlen(d->provider)};
    struct summary_kind kind = {d->reply, d->status, d->category, d->advice, name};
    struct group *group = summary_group(summary, &kind);
    share_codes(group, d->reply, d->status);
    if (group->attempts++ == 0) {
        copy_clean(summary, (struct smtpcode_view){d->title, strlen(d->title)}, group->title, sizeof group->title);
        copy_clean(summary, d->evidence, group->example, sizeof group->example);
    }
    group->permanent += d->permanence == SMTPCODE_PERMANENT;
    group->categories[d->category]++;
    group->advices[d->advice]++;
    add_letter(group, d);
    add_time(summary, group, d->time);
    if (domain.len > 0 && summary->by != BY_DOMAIN)
        summary_add_domain(summary, group, domain, 1);
}

/* ---- the end ------------------------------------------------------------------------------------------------ */

static int compare_names(struct smtpcode_view a, struct smtpcode_view b)
{
    int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_groups(const void *left, const void *right)
{
    const struct group *a = *(const struct group *const *)left, *b = *(const struct group *const *)right;
    if (a->attempts != b->attempts)
        return a->attempts < b->attempts ? 1 : -1;
    if (a->key.code != b->key.code)
        return a->key.code < b->key.code ? -1 : 1;
    return compare_names(a->key.name, b->key.name);
}

static int compare_domains(const void *left, const void *right)
{
    const struct domain *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->attempts != b->attempts)
        return a->attempts < b->attempts ? 1 : -1;
    return compare_names((struct smtpcode_view){a->name, a->len}, (struct smtpcode_view){b->name, b->len});
}

/* Adds up a group; the letters of all groups go to one sketch. */
static void add_up(struct summary *summary, const struct group *group, struct sketch *letters)
{
    summary->attempts += group->attempts;
    summary->permanent += group->permanent;
    summary->letters += group->nameless;
    add_times(&summary->first, &summary->last, &group->first, &group->last);
    sketch_merge(letters, &group->letters);
}

void summary_finish(struct summary *summary)
{
    struct sketch letters = {0};
    qsort(summary->domains, summary->domain_count, sizeof summary->domains[0], compare_domains);
    for (size_t i = summary->domain_count; i-- > 0;) {
        struct group *group = &summary->groups[summary->domains[i].group];
        group->first_domain = i;
        group->domain_count++;
    }
    for (size_t i = 0; i < summary->group_count; i++) {
        summary->order[i] = &summary->groups[i];
        add_up(summary, &summary->groups[i], &letters);
    }
    add_up(summary, summary_other(summary), &letters);
    summary->letters += sketch_count(&letters);
    summary->about = letters.count == SKETCH_ROOM;
    if (summary->letters > summary->attempts)
        summary->letters = summary->attempts;
    /* NOLINTNEXTLINE(bugprone-sizeof-expression): it is an array of pointers that is sorted */
    qsort(summary->order, summary->group_count, sizeof summary->order[0], compare_groups);
}

bool summary_is_empty(const struct summary *summary)
{
    return summary->group_count == 0 && summary->successes == 0 && summary->groups[SUMMARY_GROUPS].attempts == 0;
}

uint64_t summary_letters(const struct group *group)
{
    uint64_t letters = group->nameless + sketch_count(&group->letters);
    return letters < group->attempts ? letters : group->attempts;       /* a sketch may say too much */
}

bool summary_is_about(const struct group *group)
{
    return group->letters.count == SKETCH_ROOM;
}

static size_t most(const uint64_t counts[], size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        if (counts[i] > counts[best])
            best = i;
    return best;
}

enum smtpcode_category summary_category(const struct group *group)
{
    return (enum smtpcode_category)most(group->categories, SMTPCODE_CATEGORIES);
}

enum smtpcode_advice summary_advice(const struct group *group)
{
    return (enum smtpcode_advice)most(group->advices, SMTPCODE_ADVICES);
}

const char *summary_title(const struct summary *summary, const struct group *group)
{
    struct smtpcode_entry entry;
    const char *name;
    if (group == &summary->groups[SUMMARY_GROUPS])
        return "Others, there was no room for them";
    switch (summary->by) {
    case BY_CODE:
        break;
    case BY_CATEGORY:
        return smtpcode_find_category(summary_category(group), &entry) ? entry.title : "";
    case BY_STATUS:
        return smtpcode_find_status(group->status, &entry) ? entry.title : "No status";
    case BY_PROVIDER:
        name = smtpcode_name(group->key.name.data);
        return name != NULL ? name : group->key.name.len > 0 ? group->key.name.data : "Provider not told";
    case BY_DOMAIN:
        return group->key.name.len > 0 ? group->key.name.data : "Domain not told";
    }
    return group->title;
}
