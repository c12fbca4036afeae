#include "memo.h"

#include <stdint.h>

#include "scan.h"

enum { LONGEST_ADDRESS = 320 };

void memo_begin(struct memo *memo)
{
    memset(memo->pairs, 0, sizeof memo->pairs);
    memo->remote.len = 0;
    memo->host = NULL;
    memo->field_count = memo->next_field = 0;
}

/* Whose host it is, which is asked for again and again. */
static const char *host_of(struct memo *memo, struct smtpcode_view remote)
{
    if (!view_same(BUFFER_VIEW(memo->remote), remote)) {
        memo->host = table_host(remote);
        BUFFER_SET(memo->remote, view_first(remote, remote.len <= sizeof memo->remote.data ? remote.len : 0));
    }
    return memo->host;
}

/* ---- shapes ------------------------------------------------------------------------------------------------- */

/* What an address may be made of, so that nothing in it could be a code. */
static bool in_address(char c)
{
    return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/* The mail address around the sign at `sign`; empty if it is none, or one that might bear on the diagnosis. */
static struct smtpcode_view address_at(struct smtpcode_view text, size_t from, size_t sign)
{
    size_t start = sign, end = sign + 1;
    while (start > from && in_address(text.data[start - 1]))
        start--;
    while (end < text.len && (is_alnum(text.data[end]) ||
                              (in_address(text.data[end]) && end + 1 < text.len && is_alnum(text.data[end + 1]))))
        end++;
    bool whole = start < sign && is_alpha(text.data[start]) && end > sign + 1 && end - start <= LONGEST_ADDRESS;
    return view(text.data + start, whole ? end - start : 0);
}

/* "[192.0.2.1]", without the brackets. */
static struct smtpcode_view ip_at(struct smtpcode_view text, size_t bracket)
{
    struct smtpcode_view rest = view_from(text, bracket + 1);
    size_t len = rest.len > 0 && is_digit(rest.data[0]) ? scan_ip(rest) : 0;
    bool whole = len > 0 && len < rest.len && rest.data[len] == ']' && memchr(rest.data, ':', len) == NULL;
    return view_first(rest, whole ? len : 0);
}

static bool keep(struct shape *shape, struct smtpcode_view text)
{
    if (text.len > MEMO_ROOM - shape->len)
        return false;
    if (text.len > 0)
        memcpy(shape->text + shape->len, text.data, text.len);
    shape->len += text.len;
    return true;
}

/* False if the text is too long, or has too many addresses. */
static bool shape_of(struct shape *shape, struct smtpcode_view text)
{
    size_t from = 0, sign = view_next(text, '@', 0), bracket = view_next(text, '[', 0);
    shape->len = shape->addresses = 0;
    while (sign < text.len || bracket < text.len) {
        bool is_ip = bracket < sign;
        size_t at = is_ip ? bracket : sign;
        struct smtpcode_view address = is_ip ? ip_at(text, at) : address_at(text, from, at);
        if (address.len > 0) {
            size_t start = (size_t)(address.data - text.data), n = shape->addresses++;
            if (n == MEMO_ADDRESSES || !keep(shape, view(text.data + from, start - from)))
                return false;
            shape->at[n] = (unsigned short)shape->len;
            shape->left_out[n] = (unsigned short)address.len;
            shape->domain[n] = (unsigned short)(is_ip ? 0 : at + 1 - start);
            from = start + address.len;
        }
        if (is_ip)
            bracket = view_next(text, '[', at + 1);
        else
            sign = view_next(text, '@', at + 1 > from ? at + 1 : from);
    }
    return keep(shape, view_from(text, from));
}

static bool same_shape(const struct shape *a, const struct shape *b)
{
    return a->len == b->len && a->addresses == b->addresses &&
           memcmp(a->at, b->at, a->addresses * sizeof a->at[0]) == 0 && memcmp(a->text, b->text, a->len) == 0;
}

static unsigned long long mix(unsigned long long hash, unsigned long long bytes)
{
    hash = (hash ^ bytes) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 32;
}

static size_t hash_of(const struct shape *shape)
{
    unsigned long long hash = shape->len, bytes;
    size_t at = 0;
    for (; at + sizeof bytes <= shape->len; at += sizeof bytes) {
        memcpy(&bytes, shape->text + at, sizeof bytes);
        hash = mix(hash, bytes);
    }
    for (bytes = 0; at < shape->len; at++)
        bytes = bytes << 8 | (unsigned char)shape->text[at];
    return (size_t)(mix(hash, bytes) % MEMO_PAIRS);
}

/* ---- details ------------------------------------------------------------------------------------------------ */

/* False if the place is within an address, other than behind its sign. */
static bool find_place(const struct shape *shape, size_t at, struct place_in_shape *place)
{
    size_t n = 0, before = 0;           /* addresses that end before it, and their length */
    while (n < shape->addresses && shape->at[n] + before + shape->left_out[n] <= at)
        before += shape->left_out[n++];
    size_t start = n < shape->addresses ? shape->at[n] + before : at;
    bool inside = at > start;
    place->at = (unsigned short)((inside ? start : at) - before);
    place->addresses = (unsigned char)n;
    place->behind_sign = inside;
    return !inside || at - start == shape->domain[n];
}

static size_t place_in_text(const struct shape *shape, struct place_in_shape place)
{
    size_t at = place.at;
    for (size_t i = 0; i < place.addresses; i++)
        /* NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign): a shape that is the same has as many addresses */
        at += shape->left_out[i];
    /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): likewise */
    return at + (place.behind_sign ? shape->domain[place.addresses] : 0);
}

/* False if the detail begins or ends where it may not in another text of the same shape. */
static bool find_stretch(const struct shape *shape, struct smtpcode_view text, struct smtpcode_view detail,
                         struct stretch *stretch)
{
    uintptr_t begin = (uintptr_t)text.data, at = (uintptr_t)detail.data;
    stretch->in_text = detail.len > 0 && at >= begin && at < begin + text.len;
    return !stretch->in_text || (find_place(shape, at - begin, &stretch->from) &&
                                 find_place(shape, at - begin + detail.len, &stretch->to));
}

static struct smtpcode_view detail_in(const struct shape *shape, struct smtpcode_view text, struct stretch stretch)
{
    size_t from = place_in_text(shape, stretch.from), to = place_in_text(shape, stretch.to);
    return view(text.data + from, to - from);
}

static void list_details(struct smtpcode_diagnosis *d, struct smtpcode_view *details[MEMO_DETAILS])
{
    struct smtpcode_view *const all[] = {&d->recipient, &d->ip, &d->domain, &d->limit, &d->url, &d->sender_domain};
    _Static_assert(sizeof all / sizeof all[0] == MEMO_DETAILS, "the recipient first, then the others");
    memcpy(details, all, sizeof all);
}

/* ---- findings ----------------------------------------------------------------------------------------------- */

static struct circumstances circumstances_of(struct memo *memo, const struct finding *finding)
{
    bool has_remote = finding->remote.len > 0;
    return (struct circumstances){finding->place,     finding->action,   finding->presumed,
                                  finding->status,    finding->reply,    finding->trusted,
                                  has_remote,         finding->recipient.len > 0,
                                  finding->provider,  finding->software,
                                  has_remote ? host_of(memo, finding->remote) : NULL};
}

static bool same_circumstances(const struct circumstances *a, const struct circumstances *b)
{
    return a->place == b->place && a->action == b->action && a->presumed == b->presumed &&
           a->status.class_ == b->status.class_ && a->status.subject == b->status.subject &&
           a->status.detail == b->status.detail && a->reply == b->reply && a->trusted == b->trusted &&
           a->has_remote == b->has_remote && a->has_recipient == b->has_recipient && a->provider == b->provider &&
           a->software == b->software && a->host == b->host;
}

/* Remembers what was made of the finding, in place of what was used longer ago. */
static void learn(struct memo *memo, size_t pair, const struct shape *shape, const struct circumstances *circumstances,
                  const struct finding *finding, int rank, struct smtpcode_diagnosis *d)
{
    unsigned which = memo->pairs[pair].filled < 2 ? memo->pairs[pair].filled : !memo->pairs[pair].last;
    struct remembered *new = &memo->findings[pair][which];
    struct smtpcode_view *details[MEMO_DETAILS];
    struct stretch stretches[MEMO_DETAILS] = {{false, {0, 0, false}, {0, 0, false}}};
    list_details(d, details);
    for (size_t i = circumstances->has_recipient; i < MEMO_DETAILS; i++)
        if (!find_stretch(shape, finding->text, *details[i], &stretches[i]))
            return;
    new->shape = *shape;
    new->circumstances = *circumstances;
    new->rank = rank;
    new->diagnosis = *d;
    memcpy(new->details, stretches, sizeof stretches);
    memo->pairs[pair].filled += memo->pairs[pair].filled < 2;
    memo->pairs[pair].last = which;
}

static int recall(const struct remembered *known, const struct shape *shape, const struct finding *finding,
                  struct smtpcode_diagnosis *d)
{
    struct smtpcode_view *details[MEMO_DETAILS];
    *d = known->diagnosis;
    if (known->rank == 0)
        return 0;
    diagnose_own(finding, d);
    list_details(d, details);
    for (size_t i = 0; i < MEMO_DETAILS; i++)
        if (known->details[i].in_text)
            *details[i] = detail_in(shape, finding->text, known->details[i]);
    return known->rank;
}

int memo_diagnose(struct memo *memo, const struct finding *finding, struct smtpcode_diagnosis *diagnosis)
{
    struct shape shape;
    if (finding->wordings != NULL || finding->is_given || finding->ip.len > 0 || !shape_of(&shape, finding->text))
        return diagnose_finding(finding, diagnosis);
    struct circumstances circumstances = circumstances_of(memo, finding);
    size_t pair = hash_of(&shape);
    for (unsigned i = 0; i < memo->pairs[pair].filled; i++) {
        const struct remembered *known = &memo->findings[pair][i];
        if (same_shape(&known->shape, &shape) && same_circumstances(&known->circumstances, &circumstances)) {
            memo->pairs[pair].last = i;
            return recall(known, &shape, finding, diagnosis);
        }
    }
    int rank = diagnose_finding(finding, diagnosis);
    learn(memo, pair, &shape, &circumstances, finding, rank, diagnosis);
    return rank;
}

/* ---- fields of a header ------------------------------------------------------------------------------------- */

static struct field_words read_field(struct smtpcode_view text, enum place place)
{
    struct wordings wordings;
    struct smtpcode_diagnosis diagnosis;
    struct field_words words = {NULL, NULL, false, SMTPCODE_UNKNOWN, false};
    struct finding finding = {
        .text = text, .place = place, .wordings = &wordings, .trusted = place == PLACE_SUBJECT};
    diagnose_wordings(&wordings, text, place);
    diagnose_speakers(&wordings, &words.provider, &words.software);
    if (diagnose_may_tell(&wordings)) {
        words.tells = diagnose_outline(&finding, &diagnosis) > 0 && diagnosis.basis <= SMTPCODE_BASIS_PHRASE;
        words.category = diagnosis.category;
    }
    words.delays = diagnose_is_delay(&wordings);
    return words;
}

struct field_words memo_field(struct memo *memo, struct smtpcode_view text, enum place place)
{
    for (size_t i = 0; i < memo->field_count; i++)
        if (memo->fields[i].place == place && view_same(BUFFER_VIEW(memo->fields[i].text), text)) {
            memo->fields[i].used = true;
            return memo->fields[i].words;
        }
    struct field_words words = read_field(text, place);
    if (text.len > MEMO_FIELD_ROOM)
        return words;
    bool is_full = memo->field_count == MEMO_FIELDS;
    while (is_full && memo->fields[memo->next_field].used) {    /* since the last time round: it stays for one more */
        memo->fields[memo->next_field].used = false;
        memo->next_field = (memo->next_field + 1) % MEMO_FIELDS;
    }
    struct remembered_field *field = &memo->fields[is_full ? memo->next_field : memo->field_count++];
    memo->next_field = (memo->next_field + is_full) % MEMO_FIELDS;
    field->used = false;
    field->place = place;
    field->words = words;
    BUFFER_SET(field->text, text);
    return words;
}
