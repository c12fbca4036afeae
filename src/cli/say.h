/* Messages to the person at the terminal: one prefix, one function. */
#ifndef SAY_H
#define SAY_H

#include <stdio.h>

/* Writes "smtpcode: message" and a line end on standard error. What may not be shown becomes
 * '?'. */
void say(const char *format, ...)
#if defined(__MINGW_PRINTF_FORMAT)      /* of <stdio.h>: there "printf" is another one, without %zu */
    __attribute__((format(__MINGW_PRINTF_FORMAT, 1, 2)))
#elif defined(__GNUC__)
    __attribute__((format(printf, 1, 2)))
#endif
    ;

#endif
