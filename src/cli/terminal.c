#if !defined(_WIN32)
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include "terminal.h"

#if defined(_WIN32)

#include <fcntl.h>
#include <io.h>

bool terminal_is(FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

int terminal_width(FILE *stream)
{
    (void)stream;
    return 0;
}

long terminal_read(FILE *stream, char *buffer, size_t size)
{
    return (long)_read(_fileno(stream), buffer, (unsigned)size);
}

void terminal_begin(void)
{
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
}

#else

bool terminal_is(FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

int terminal_width(FILE *stream)
{
    struct winsize size;
    return ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

long terminal_read(FILE *stream, char *buffer, size_t size)
{
    ssize_t got;
    do
        got = read(fileno(stream), buffer, size);
    while (got < 0 && errno == EINTR);
    return (long)got;
}

void terminal_begin(void)
{
    signal(SIGPIPE, SIG_DFL);
}

#endif
