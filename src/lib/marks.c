#include "marks.h"

#include "marks.inc"

/* Whether a mark of the kind begins with the first byte of text: of most texts this tells that none does. */
static bool may_begin(enum mark kind, struct smtpcode_view text)
{
    const unsigned first = text.len > 0 ? (unsigned char)text.data[0] : 0;
    return (mark_firsts[kind][first / 8] >> first % 8 & 1u) != 0;
}

static const char *text_of(size_t mark)
{
    return mark_texts + mark_offsets[mark];
}

static size_t length_of(size_t mark)
{
    return (size_t)(mark_offsets[mark + 1] - mark_offsets[mark] - 1);
}

const char *marks_item(unsigned kind, size_t n)
{
    const size_t mark = mark_starts[kind] + n;
    return mark < mark_starts[kind + 1] ? text_of(mark) : NULL;
}

size_t marks_at(enum mark kind, struct smtpcode_view text)
{
    size_t longest = 0;
    if (!may_begin(kind, text))
        return 0;
    for (size_t mark = mark_starts[kind]; mark < mark_starts[kind + 1]; mark++)
        if (length_of(mark) > longest && view_starts(text, text_of(mark)))
            longest = length_of(mark);
    return longest;
}

size_t marks_end(enum mark kind, struct smtpcode_view text)
{
    size_t longest = 0;
    for (size_t mark = mark_starts[kind]; mark < mark_starts[kind + 1]; mark++)
        if (length_of(mark) > longest && view_ends(text, text_of(mark)))
            longest = length_of(mark);
    return longest;
}

bool marks_are(enum mark kind, struct smtpcode_view text)
{
    if (!may_begin(kind, text))
        return false;
    for (size_t mark = mark_starts[kind]; mark < mark_starts[kind + 1]; mark++)
        if (length_of(mark) == text.len && view_starts(text, text_of(mark)))
            return true;
    return false;
}

bool marks_in(enum mark kind, struct smtpcode_view text)
{
    for (size_t mark = mark_starts[kind]; mark < mark_starts[kind + 1]; mark++)
        if (view_has(text, text_of(mark)))
            return true;
    return false;
}

bool marks_in_pairs(enum mark kind, const struct pairs *pairs)
{
    for (size_t mark = mark_starts[kind]; mark < mark_starts[kind + 1]; mark++)
        if (pairs_have(pairs, text_of(mark)))
            return true;
    return false;
}
