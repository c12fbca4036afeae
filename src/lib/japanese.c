#include "japanese.h"

#include "japanese.inc"
#include "utf8.h"

enum { ROWS = sizeof jisx0208 / sizeof jisx0208[0], FIRST_KATAKANA = 0xff61, KATAKANA = 63 };

/* The byte at `at`; 0, which is never part of a character, behind the end. */
static unsigned byte_at(struct smtpcode_view text, size_t at)
{
    return at < text.len ? (unsigned char)text.data[at] : 0;
}

/* JIS X 0208: row and cell count from 0, cell below ROWS; a byte below the first one gives a row beyond the last. */
static unsigned long kanji(unsigned row, unsigned cell)
{
    return row < ROWS ? jisx0208[row][cell] : UTF8_REPLACEMENT;
}

size_t japanese_escape(struct smtpcode_view text, enum japanese_set *set)
{
    static const struct {
        const char *sequence;
        enum japanese_set set;
    } known[] = {{"\033(B", JAPANESE_ASCII}, {"\033(J", JAPANESE_ASCII}, {"\033(H", JAPANESE_ASCII},
                 {"\033(I", JAPANESE_KATAKANA}, {"\033$B", JAPANESE_KANJI}, {"\033$@", JAPANESE_KANJI},
                 {"\033$(D", JAPANESE_UNKNOWN}, {"\033$(B", JAPANESE_KANJI}, {"\033&@", JAPANESE_KANJI}};
    if (byte_at(text, 0) != '\033')
        return 0;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        size_t len = strlen(known[i].sequence);
        if (text.len >= len && memcmp(text.data, known[i].sequence, len) == 0) {
            *set = known[i].set;
            return len;
        }
    }
    return 0;
}

size_t japanese_iso_2022_jp(struct smtpcode_view text, enum japanese_set set, unsigned long *c)
{
    unsigned lead = byte_at(text, 0), row = lead - 0x21, cell = byte_at(text, 1) - 0x21;
    if ((set == JAPANESE_KANJI || set == JAPANESE_UNKNOWN) && row < ROWS && cell < ROWS) {
        *c = set == JAPANESE_KANJI ? kanji(row, cell) : UTF8_REPLACEMENT;
        return 2;
    }
    *c = set == JAPANESE_KATAKANA && row < KATAKANA ? FIRST_KATAKANA + row : lead < 0x80 ? lead : UTF8_REPLACEMENT;
    return 1;
}

size_t japanese_shift_jis(struct smtpcode_view text, unsigned long *c)
{
    unsigned lead = byte_at(text, 0), trail = byte_at(text, 1);
    unsigned pair = lead - (lead < 0xa0 ? 0x81 : 0xc1);             /* a lead byte stands for two rows */
    unsigned cell = trail - (trail < 0x7f ? 0x40 : 0x41);           /* 0x7f is left out */
    *c = lead < 0x80 ? lead : UTF8_REPLACEMENT;
    if (lead - 0xa1 < KATAKANA)
        *c = FIRST_KATAKANA + lead - 0xa1;
    else if (lead > 0x80 && lead != 0xa0 && lead < 0xfd && trail != 0x7f && cell < 2 * ROWS) {
        *c = kanji(2 * pair + cell / ROWS, cell % ROWS);
        return 2;
    }
    return 1;
}

size_t japanese_euc_jp(struct smtpcode_view text, unsigned long *c)
{
    enum { SINGLE_SHIFT_2 = 0x8e, SINGLE_SHIFT_3 = 0x8f };
    unsigned lead = byte_at(text, 0), row = lead - 0xa1, cell = byte_at(text, 1) - 0xa1;
    *c = lead < 0x80 ? lead : UTF8_REPLACEMENT;
    if (lead == SINGLE_SHIFT_2 && cell < KATAKANA)
        *c = FIRST_KATAKANA + cell;
    else if (lead == SINGLE_SHIFT_3 && cell < ROWS && byte_at(text, 2) - 0xa1 < ROWS)
        return 3;                       /* JIS X 0212, which bounces do without */
    else if (row < ROWS && cell < ROWS)
        *c = kanji(row, cell);
    else
        return 1;
    return 2;
}
