#include "say.h"

#include <stdarg.h>
#include <stdio.h>

void say(const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    for (char *c = message; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f || ((unsigned char)*c >= 0x80 && (unsigned char)*c < 0xa0))
            *c = '?';
    fprintf(stderr, "smtpcode: %s\n", message);
}
