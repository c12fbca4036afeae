/* Text -> JSON strings (RFC 8259 section 7). */
#ifndef QUOTE_H
#define QUOTE_H

#include "out.h"

/* A string of ours: valid UTF-8. */
void quote_string(struct out *out, struct smtpcode_view text);

/* A string of a stranger: made valid UTF-8, blanks folded, at most max bytes. */
void quote_foreign(struct out *out, struct smtpcode_view text, size_t max);

/* ,"name": for a name written out, so that it is one piece. */
#define QUOTE_KEY(out, name) out_bytes(out, ",\"" name "\":", sizeof(",\"" name "\":") - 1)

/* The same for a name that is known at run time only. */
void quote_key(struct out *out, const char *name);

/* A name of ours, which has nothing to be escaped, or null. */
void quote_name(struct out *out, const char *name);

#endif
