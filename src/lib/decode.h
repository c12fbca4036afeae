/* Transfer encodings and charsets -> UTF-8: quoted-printable, base64 (RFC 2045), encoded words (RFC 2047). */
#ifndef DECODE_H
#define DECODE_H

#include "view.h"

enum encoding { ENCODING_NONE, ENCODING_QUOTED_PRINTABLE, ENCODING_BASE64 };

/* CHARSET_TABLES and what comes behind it are the rows of data/charsets.csv. */
enum charset {
    CHARSET_UTF8, CHARSET_OTHER, CHARSET_UTF7, CHARSET_ISO_2022_JP, CHARSET_SHIFT_JIS, CHARSET_EUC_JP, CHARSET_TABLES
};

enum encoding decode_encoding(struct smtpcode_view name);
enum charset decode_charset(struct smtpcode_view name);

/* What a text is likely to be in that names no charset, or wrongly UTF-8: ISO-2022-JP, Windows-1252, else UTF-8. */
enum charset decode_undeclared(struct smtpcode_view text);

/* What base64 carries from one line to the next. */
struct base64 {
    unsigned bits;
    unsigned count;                     /* how many characters are in bits */
};

/* Decodes a line into out (at least line.len bytes); returns how many bytes it gave. */
size_t decode_base64(struct base64 *state, struct smtpcode_view line, char *out);

/* Decodes a line without its end into out (at least line.len bytes). *soft: its end is no line end ("=" stood
 * there). */
size_t decode_quoted_printable(struct smtpcode_view line, char *out, bool *soft);

/* Turns text into UTF-8, at most room bytes; what the charset does not define becomes U+FFFD. */
size_t decode_to_utf8(enum charset charset, struct smtpcode_view text, char *out, size_t room);

/* Decodes the encoded words of a header field, at most room bytes. */
size_t decode_header(struct smtpcode_view field, char *out, size_t room);

#endif
