/* chars.c: the ends of each range of code points that are blank, hidden, or take no column or two. */
#include "chars.h"
#include "unit.h"

enum kind { SPACE, HIDDEN, NARROW, ZERO, WIDE };

/* What lies within is of the kind; what is just outside is not, unless another row says so. */
static struct range_case {
    const char *name;
    enum kind kind;
    unsigned long first, last;
} ranges[] = {
    {"space: tab to carriage return", SPACE, 0x9, 0xd},
    {"space: blank", SPACE, 0x20, 0x20},
    {"space: next line", SPACE, 0x85, 0x85},
    {"space: no-break space", SPACE, 0xa0, 0xa0},
    {"space: Ogham", SPACE, 0x1680, 0x1680},
    {"space: typographic", SPACE, 0x2000, 0x200a},
    {"space: line and paragraph separator", SPACE, 0x2028, 0x2029},
    {"space: narrow no-break", SPACE, 0x202f, 0x202f},
    {"space: mathematical", SPACE, 0x205f, 0x205f},
    {"space: ideographic", SPACE, 0x3000, 0x3000},
    {"hidden: C0", HIDDEN, 0x0, 0x1f},
    {"hidden: delete and C1", HIDDEN, 0x7f, 0x9f},
    {"hidden: soft hyphen", HIDDEN, 0xad, 0xad},
    {"hidden: grapheme joiner", HIDDEN, 0x34f, 0x34f},
    {"hidden: Arabic letter mark", HIDDEN, 0x61c, 0x61c},
    {"hidden: Hangul fillers", HIDDEN, 0x115f, 0x1160},
    {"hidden: Khmer vowels", HIDDEN, 0x17b4, 0x17b5},
    {"hidden: Mongolian selectors", HIDDEN, 0x180b, 0x180f},
    {"hidden: zero width and directions", HIDDEN, 0x200b, 0x200f},
    {"hidden: embeddings and overrides", HIDDEN, 0x202a, 0x202e},
    {"hidden: joiners and isolates", HIDDEN, 0x2060, 0x206f},
    {"hidden: Hangul filler", HIDDEN, 0x3164, 0x3164},
    {"hidden: surrogates", HIDDEN, 0xd800, 0xdfff},
    {"hidden: variation selectors", HIDDEN, 0xfe00, 0xfe0f},
    {"hidden: byte order mark", HIDDEN, 0xfeff, 0xfeff},
    {"hidden: half-width filler", HIDDEN, 0xffa0, 0xffa0},
    {"hidden: interlinear marks", HIDDEN, 0xfff0, 0xfffb},
    {"hidden: noncharacters", HIDDEN, 0xfffe, 0xffff},
    {"hidden: noncharacters of plane 1", HIDDEN, 0x1fffe, 0x1ffff},
    {"hidden: noncharacters of plane 2", HIDDEN, 0x2fffe, 0x2ffff},
    {"hidden: noncharacters of plane 3", HIDDEN, 0x3fffe, 0x3ffff},
    {"hidden: noncharacters of plane 13", HIDDEN, 0xdfffe, 0xdffff},
    {"hidden: noncharacters of plane 14", HIDDEN, 0xefffe, 0xeffff},
    {"hidden: musical marks", HIDDEN, 0x1d173, 0x1d17a},
    {"hidden: tags", HIDDEN, 0xe0000, 0xe0fff},
    {"hidden: private planes", HIDDEN, 0xf0000, 0x10ffff},
    {"zero: combining marks", ZERO, 0x300, 0x36f},
    {"zero: Cyrillic marks", ZERO, 0x483, 0x489},
    {"zero: Hebrew marks", ZERO, 0x591, 0x5c7},
    {"zero: Arabic marks", ZERO, 0x610, 0x61a},
    {"zero: Arabic vowels", ZERO, 0x64b, 0x65f},
    {"zero: Koranic marks", ZERO, 0x6d6, 0x6dc},
    {"zero: Devanagari signs", ZERO, 0x900, 0x903},
    {"zero: Devanagari vowels", ZERO, 0x93a, 0x93c},
    {"zero: virama", ZERO, 0x94d, 0x94d},
    {"zero: Thai mai han-akat", ZERO, 0xe31, 0xe31},
    {"zero: Thai vowels", ZERO, 0xe34, 0xe3a},
    {"zero: Thai tones", ZERO, 0xe47, 0xe4e},
    {"zero: extended marks", ZERO, 0x1ab0, 0x1aff},
    {"zero: supplementary marks", ZERO, 0x1dc0, 0x1dff},
    {"zero: marks for symbols", ZERO, 0x20d0, 0x20ff},
    {"zero: kana voicing", ZERO, 0x3099, 0x309a},
    {"zero: half marks", ZERO, 0xfe20, 0xfe2f},
    {"wide: Hangul leads", WIDE, 0x1100, 0x115e},
    {"wide: CJK radicals and punctuation", WIDE, 0x2e80, 0x303e},
    {"wide: kana", WIDE, 0x3041, 0x3098},
    {"wide: kana to bopomofo and jamo", WIDE, 0x309b, 0x3163},
    {"wide: CJK to Yi", WIDE, 0x3165, 0xa4cf},
    {"wide: Hangul extended", WIDE, 0xa960, 0xa97c},
    {"wide: Hangul", WIDE, 0xac00, 0xd7a3},
    {"wide: compatibility ideographs", WIDE, 0xf900, 0xfaff},
    {"wide: compatibility forms", WIDE, 0xfe30, 0xfe6f},
    {"wide: full-width letters", WIDE, 0xff01, 0xff60},
    {"wide: full-width signs", WIDE, 0xffe0, 0xffe6},
    {"wide: pictographs", WIDE, 0x1f300, 0x1f64f},
    {"wide: transport", WIDE, 0x1f680, 0x1f6ff},
    {"wide: supplemental pictographs", WIDE, 0x1f900, 0x1f9ff},
    {"wide: ideographs of plane 2", WIDE, 0x20000, 0x2fffd},
    {"wide: ideographs of plane 3", WIDE, 0x30000, 0x3fffd},
    {"narrow: letters", NARROW, 0x21, 0x7e},
    {"narrow: the end of plane 14", NARROW, 0xe1000, 0xefffd},
};
enum { RANGES = sizeof ranges / sizeof ranges[0] };

static bool is_listed(enum kind kind, unsigned long c)
{
    for (size_t i = 0; i < RANGES; i++)
        if (ranges[i].kind == kind && c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

static void check_character(unsigned long c)
{
    bool hidden = is_listed(HIDDEN, c);
    assert_int_equal(chars_is_space(c), is_listed(SPACE, c));
    assert_int_equal(chars_is_hidden(c), hidden);
    assert_int_equal(chars_columns(c), hidden || is_listed(ZERO, c) ? 0 : is_listed(WIDE, c) ? 2 : 1);
}

static void check_range(void **state)
{
    const struct range_case *c = *state;
    check_character(c->first);
    check_character(c->last);
    if (c->first > 0)
        check_character(c->first - 1);
    if (c->last < 0x10ffff)
        check_character(c->last + 1);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, ranges, check_range);
    return cmocka_run_group_tests_name("chars", suite.tests, NULL, NULL);
}
