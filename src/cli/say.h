/* Messages to the person at the terminal: one prefix, one function. */
#ifndef SAY_H
#define SAY_H

/* Writes "smtpcode: message" and a line end on standard error. Control characters are shown as '?'. */
void say(const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 1, 2)))
#endif
    ;

#endif
