#include "say.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "chars.h"
#include "utf8.h"

/* What may not be shown, and what is no UTF-8, becomes '?'. Works where memory is out. */
static void clean(char *message)
{
    struct smtpcode_view rest = {message, strlen(message)};
    char *end = message;
    while (rest.len > 0) {
        unsigned long c;
        size_t len = utf8_decode(rest, &c);
        bool shown = c == ' ' || (c != UTF8_REPLACEMENT && !chars_is_space(c) && !chars_is_hidden(c));
        if (shown)
            memmove(end, rest.data, len);
        else
            *end = '?';
        end += shown ? len : 1;
        rest = (struct smtpcode_view){rest.data + len, rest.len - len};
    }
    *end = '\0';
}

void say(const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    clean(message);
    fprintf(stderr, "smtpcode: %s\n", message);
}
