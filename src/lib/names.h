/* The contract's names of categories and advices, read by the generator and told by the library. */
#ifndef NAMES_H
#define NAMES_H

#include "view.h"

/* The value whose name is `name`, or -1. */
int names_category(struct smtpcode_view name);
int names_advice(struct smtpcode_view name);
int names_action(struct smtpcode_view name);

#endif
