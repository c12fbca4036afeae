/* The charsets of Japanese mail, character by character: ISO-2022-JP (RFC 1468), Shift_JIS with its katakana,
 * EUC-JP. */
#ifndef JAPANESE_H
#define JAPANESE_H

#include "view.h"

/* What the bytes of ISO-2022-JP mean until the next escape sequence or the end of the line; first ASCII. */
enum japanese_set { JAPANESE_ASCII, JAPANESE_KATAKANA, JAPANESE_KANJI, JAPANESE_UNKNOWN };

/* The length of the escape sequence at the start of text, which sets *set; 0 if none stands there. */
size_t japanese_escape(struct smtpcode_view text, enum japanese_set *set);

/*
 * The code point at the start of text, which is not empty, and how many bytes it takes. What is no character takes one
 * byte, what Unicode or our table does not know as many as a character has; both are UTF8_REPLACEMENT.
 */
size_t japanese_iso_2022_jp(struct smtpcode_view text, enum japanese_set set, unsigned long *c);
size_t japanese_shift_jis(struct smtpcode_view text, unsigned long *c);
size_t japanese_euc_jp(struct smtpcode_view text, unsigned long *c);

#endif
