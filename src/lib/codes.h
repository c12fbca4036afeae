/* Text -> the codes in it: what stands at the start of a line, and what stands anywhere. */
#ifndef CODES_H
#define CODES_H

#include "view.h"

/* How far a code in the text can be trusted to be one. */
enum trust {
    TRUST_NONE,
    TRUST_DOUBTFUL,     /* it could as well count something: words must bear it out even where a failure is expected */
    TRUST_WEAK,         /* it has the form and stands where one could stand: words must bear it out */
    TRUST_GOOD          /* it comes with a status, or behind words such as "SMTP error", or at the start of a line */
};

/* As smtpcode_parse(); a status may have the X of "5.7.X". */
size_t codes_at_start(struct smtpcode_view line, struct smtpcode_reply *reply);

/* As smtpcode_scan(), and how far to trust what was found. */
size_t codes_next(struct smtpcode_view text, size_t from, struct smtpcode_reply *reply, enum trust *trust);

/* Whether a fold has cut a code in two: "550 5.1." and "1 User unknown", "5" and "50 5.1.1" at the very start. */
bool codes_join(struct smtpcode_view before, struct smtpcode_view behind);

/* 4yz, 5yz, 4.y.z, 5.y.z */
bool codes_fail(const struct smtpcode_reply *reply);

#endif
