#include "collect.h"

#include "marks.h"

enum { RANK_FIRST_ANSWER = 25 };        /* added to the rank of a transcript's first failing answer */

void collect_begin(struct collect *collect, bool trusted, bool one_each)
{
    collect->told = 0;
    collect->trusted = trusted;
    collect->one_each = one_each;
    collect->overflowed = false;
    collect->presumed = SMTPCODE_PERMANENCE_NONE;
    collect->provider = collect->software = NULL;
    collect->count = 0;
    collect->recipient.len = 0;
}

static void tell(struct collect *collect, const struct smtpcode_diagnosis *diagnosis)
{
    if (collect->stopped == 0) {
        collect->stopped = collect->sink(collect->context, diagnosis);
        collect->told++;
    }
}

static void complete(const struct collect *collect, struct finding *finding)
{
    finding->trusted = finding->trusted || collect->trusted;
    finding->provider = collect->provider;
    finding->software = collect->software;
    finding->presumed = collect->presumed;
    if (finding->recipient.len == 0 && collect->recipient.len > 0)
        finding->recipient = BUFFER_VIEW(collect->recipient);
}

void collect_now(struct collect *collect, const struct finding *finding)
{
    struct smtpcode_diagnosis diagnosis;
    if (memo_diagnose(collect->memo, finding, &diagnosis) > 0)
        tell(collect, &diagnosis);
}

/* Tells all that has been kept, so that there is room again. */
static void flush(struct collect *collect);

/* Recipients in a row before the one that the newest text is about share it: "a@x", "b@y", "Unrouteable address". */
static void share_text(struct collect *collect)
{
    const struct kept *newest = &collect->kept[collect->count - 1];
    unsigned long line = newest->line;
    for (size_t i = collect->count - 1; i-- > 0 && newest->recipient.len > 0;) {
        struct kept *kept = &collect->kept[i];
        if (!kept->lone || kept->line + 2 < line)
            return;
        line = kept->line;
        BUFFER(ADDRESS_ROOM) recipient;
        BUFFER_SET(recipient, BUFFER_VIEW(kept->recipient));
        *kept = *newest;
        BUFFER_SET(kept->recipient, BUFFER_VIEW(recipient));
    }
}

/* A parcel has a recipient, and may be undeliverable, too. */
static bool is_about_goods(const struct pairs *pairs)
{
    return view_last(pairs->text, '@') == 0 && marks_in_pairs(MARK_ABOUT_GOODS, pairs);
}

bool collect_text(struct collect *collect, const struct finding *finding)
{
    struct finding whole = *finding;
    struct smtpcode_diagnosis diagnosis;
    complete(collect, &whole);
    struct smtpcode_reply codes;
    int rank = memo_diagnose(collect->memo, &whole, &diagnosis);
    bool courtesy =
        diagnosis.category == SMTPCODE_INFORMATIONAL || diagnosis.category == SMTPCODE_POSITIVE_INTERMEDIATE;
    if (rank == 0 || (courtesy && finding->source == SMTPCODE_SOURCE_MAIL))
        return false;
    struct pairs pairs;
    pairs_of(&pairs, finding->text);
    if (!whole.trusted && diagnosis.reply == 0 && diagnosis.status.class_ == 0 && is_about_goods(&pairs))
        return false;
    if (collect->count == COLLECT_ROOM) {
        collect->overflowed = collect->overflowed || (collect->told == 0 && collect->trusted);
        flush(collect);
    }
    struct kept *kept = &collect->kept[collect->count++];
    kept->lone = false;
    kept->own = diagnosis.basis == SMTPCODE_BASIS_PROVIDER;
    kept->rank = rank + (finding->first_answer ? RANK_FIRST_ANSWER : 0);
    kept->trusted = whole.trusted;
    kept->has_codes = diagnosis.reply != 0 || diagnosis.status.class_ != 0;
    kept->reply = diagnosis.reply;
    kept->category = diagnosis.category;
    kept->leads = smtpcode_parse(finding->text.data, finding->text.len, &codes) > 0 && codes.code == diagnosis.reply;
    kept->weight = courtesy                                                      ? WEIGHT_HINT
                   : kept->has_codes && diagnosis.permanence >= SMTPCODE_TRANSIENT ? WEIGHT_FAILURE
                   : kept->has_codes                                             ? WEIGHT_SUCCESS
                   : rank >= RANK_WORDS                                          ? WEIGHT_WORDS
                                                                                 : WEIGHT_HINT;
    /* Lists of HTTP statuses look like replies as well. */
    kept->about_mail = marks_in_pairs(MARK_ABOUT_MAIL, &pairs);
    kept->certain =
        diagnosis.reply >= 400 && (diagnosis.status.class_ >= 4 || (rank >= RANK_WORDS && kept->about_mail));
    kept->source = finding->source;
    kept->line = finding->line;
    kept->status = finding->status;
    BUFFER_SET(kept->text, finding->text);
    BUFFER_SET(kept->recipient, finding->recipient);
    BUFFER_SET(kept->remote, finding->remote);
    share_text(collect);
    return true;
}

void collect_recipient(struct collect *collect, struct smtpcode_view recipient, unsigned long line)
{
    if (collect->count == COLLECT_ROOM || recipient.len == 0)
        return;
    struct kept *kept = &collect->kept[collect->count++];
    memset(kept, 0, offsetof(struct kept, text));
    kept->lone = true;
    kept->trusted = collect->trusted;
    kept->category = SMTPCODE_UNKNOWN;
    kept->source = SMTPCODE_SOURCE_MAIL;
    kept->line = line;
    kept->text.len = kept->remote.len = 0;
    BUFFER_SET(kept->recipient, recipient);
}

static struct finding finding_of(const struct collect *collect, const struct kept *kept)
{
    struct finding finding = {
        .text = BUFFER_VIEW(kept->text),
        .place = kept->source == SMTPCODE_SOURCE_MAIL ? PLACE_BODY : PLACE_REPLY,
        .status = kept->status,
        .source = kept->source,
        .line = kept->line,
        .recipient = BUFFER_VIEW(kept->recipient),
        .remote = BUFFER_VIEW(kept->remote),
        .trusted = kept->trusted,
    };
    complete(collect, &finding);
    return finding;
}

/* The kept text that tells most about the recipient: its own, or, if there is none, one that names no recipient. */
static const struct kept *best_for(const struct collect *collect, struct smtpcode_view recipient, bool alone)
{
    const struct kept *own = NULL, *other = NULL;
    for (size_t i = 0; i < collect->count; i++) {
        const struct kept *kept = &collect->kept[i];
        const struct kept **slot = view_same(BUFFER_VIEW(kept->recipient), recipient) ? &own : &other;
        if (slot == &other && kept->recipient.len > 0 && !alone)
            continue;
        if (*slot == NULL || kept->rank > (*slot)->rank)
            *slot = kept;
    }
    bool answered = own != NULL && own->reply >= 400;   /* the recipient's own reply outweighs what is said of all */
    if (own == NULL || (other != NULL && !answered && own->rank < RANK_WORDS && other->rank > own->rank))
        return other;
    return own;
}

/* Whether all kept texts speak of one recipient at most. */
static bool is_single(const struct collect *collect)
{
    struct smtpcode_view first = {NULL, 0};
    for (size_t i = 0; i < collect->count; i++) {
        struct smtpcode_view recipient = BUFFER_VIEW(collect->kept[i].recipient);
        if (recipient.len == 0)
            continue;
        if (first.len > 0 && !view_same(first, recipient))
            return false;
        first = recipient;
    }
    return true;
}

/* Explains a recipient by a text of the human part, with the codes and the verdict of the DSN where the text has
 * none. */
static int diagnose_by_text(const struct collect *collect, const struct finding *dsn, const struct kept *kept,
                            int reply, struct smtpcode_diagnosis *diagnosis)
{
    struct finding text = finding_of(collect, kept);
    text.action = dsn->action;
    text.recipient = dsn->recipient;
    text.remote = dsn->remote.len > 0 ? dsn->remote : text.remote;
    text.status = dsn->status;
    text.reply = reply;
    text.trusted = true;
    return memo_diagnose(collect->memo, &text, diagnosis);
}

/* The text about the recipient that bears a failing reply code, for fields that give none; or NULL. */
static const struct kept *reply_for(const struct collect *collect, struct smtpcode_view recipient, bool alone)
{
    for (size_t i = 0; i < collect->count; i++) {
        const struct kept *kept = &collect->kept[i];
        if (kept->reply >= 400 && (alone || view_same(BUFFER_VIEW(kept->recipient), recipient)))
            return kept;
    }
    return NULL;
}

void collect_dsn(struct collect *collect, struct finding *finding)
{
    struct smtpcode_diagnosis diagnosis, better;
    complete(collect, finding);
    bool alone = is_single(collect);
    const struct kept *answer = finding->text.len == 0 ? reply_for(collect, finding->recipient, alone) : NULL;
    finding->reply = answer == NULL ? finding->reply : answer->reply;
    int rank = memo_diagnose(collect->memo, finding, &diagnosis);
    const struct kept *kept = best_for(collect, finding->recipient, alone);
    if (kept == NULL || kept->rank <= rank)
        kept = answer;                  /* better than fields alone */
    if (rank < RANK_WORDS && kept != NULL &&
        diagnose_by_text(collect, finding, kept, rank > 0 ? diagnosis.reply : 0, &better) > 0) {
        diagnosis = better;
        rank = kept->rank > rank ? kept->rank : rank;
    }
    if (rank > 0)
        tell(collect, &diagnosis);
}

/* The codes another text about the same recipient bears, if this one bears none. */
static void borrow_codes(const struct collect *collect, const struct kept *best, struct finding *finding)
{
    for (size_t i = 0; i < collect->count && !best->has_codes; i++) {
        const struct kept *kept = &collect->kept[i];
        struct smtpcode_diagnosis diagnosis;
        struct finding other = finding_of(collect, kept);
        if (kept->weight == WEIGHT_FAILURE && view_same(BUFFER_VIEW(kept->recipient), BUFFER_VIEW(best->recipient)) &&
            memo_diagnose(collect->memo, &other, &diagnosis) > 0) {
            finding->status = diagnosis.status;
            finding->reply = diagnosis.reply;
            return;
        }
    }
}

static void tell_kept(struct collect *collect, const struct kept *kept)
{
    struct smtpcode_diagnosis diagnosis;
    struct finding finding = finding_of(collect, kept);
    borrow_codes(collect, kept, &finding);
    if (memo_diagnose(collect->memo, &finding, &diagnosis) > 0)
        tell(collect, &diagnosis);
}

/* The same answer to the next attempt, a program's word on a reply above, "RCPT failed: 450", or the same twice. */
static bool repeats(const struct kept *kept, const struct kept *first)
{
    if (kept->has_codes != first->has_codes || kept->reply != first->reply)
        return false;
    bool same_recipient = view_same(BUFFER_VIEW(kept->recipient), BUFFER_VIEW(first->recipient));
    if (!kept->has_codes)
        return same_recipient && kept->category == first->category;
    bool again = kept->source == SMTPCODE_SOURCE_TRANSCRIPT && first->source == kept->source && same_recipient;
    return kept->reply != 0 && (again || (first->leads && !kept->leads));
}

static bool is_repeated(const struct collect *collect, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (repeats(&collect->kept[at], &collect->kept[i]))
            return true;
    return false;
}

/* A text: every failure that bears a code; sentences without one, or codes of success, only if that is all there is. */
static void flush_each(struct collect *collect)
{
    enum weight most = WEIGHT_HINT;
    for (size_t i = 0; i < collect->count; i++)
        most = collect->kept[i].weight > most ? collect->kept[i].weight : most;
    for (size_t i = 0; i < collect->count; i++)
        if (collect->kept[i].weight == most && !is_repeated(collect, i))
            tell_kept(collect, &collect->kept[i]);
}

/* A mail: one diagnosis for each recipient, in the order they stand in. */
static void flush_mail(struct collect *collect)
{
    bool single = is_single(collect);
    size_t told = 0;
    for (size_t i = 0; i < collect->count; i++) {
        struct smtpcode_view recipient = BUFFER_VIEW(collect->kept[i].recipient);
        bool seen = recipient.len == 0 || (single && told > 0);
        for (size_t j = 0; j < i; j++)
            seen = seen || view_same(BUFFER_VIEW(collect->kept[j].recipient), recipient);
        if (seen)
            continue;
        const struct kept *best = best_for(collect, recipient, single);
        struct smtpcode_diagnosis diagnosis;
        struct finding finding = finding_of(collect, best);
        finding.recipient = recipient;
        borrow_codes(collect, best, &finding);
        if (memo_diagnose(collect->memo, &finding, &diagnosis) > 0) {
            tell(collect, &diagnosis);
            told++;
        }
    }
    if (told == 0 && collect->count > 0)
        tell_kept(collect, best_for(collect, view(NULL, 0), true));
}

static void flush(struct collect *collect)
{
    if (collect->one_each && (collect->told == 0 || collect->overflowed))
        flush_mail(collect);
    else if (!collect->one_each)
        flush_each(collect);
    collect->count = 0;
}

void collect_drop(struct collect *collect)
{
    collect->count = 0;
}

static bool has_words(const struct kept *kept)
{
    for (size_t i = 0; i < kept->text.len; i++)
        if (is_alpha(kept->text.data[i]))
            return true;
    return false;
}

void collect_drop_prose(struct collect *collect, bool is_long)
{
    size_t count = 0;
    for (size_t i = 0; i < collect->count; i++) {
        const struct kept *kept = &collect->kept[i];
        bool fails = kept->weight == WEIGHT_FAILURE && has_words(kept);
        bool stays = kept->trusted || kept->certain || (kept->own && kept->source == SMTPCODE_SOURCE_MAIL) ||
                     (!is_long && (fails || kept->about_mail));
        if (!stays)
            continue;
        if (count < i)
            collect->kept[count] = *kept;
        count++;
    }
    collect->count = count;
}

bool collect_is_telling(const struct collect *collect)
{
    bool telling = collect->told > 0;
    for (size_t i = 0; i < collect->count; i++)
        telling = telling || collect->kept[i].has_codes || collect->kept[i].rank >= RANK_WORDS;
    return telling;
}

void collect_end(struct collect *collect)
{
    flush(collect);
}
