/*
 * Preloaded into smtpcode: breaks what the platform does, as FAULT says. Every fault is counted in calls of the
 * program's own, from 1, so that a run can be repeated with each call failing in turn.
 *
 *     malloc=N     the Nth allocation fails, and all behind it
 *     read=N       the Nth read fails with EIO              write=N   the Nth write fails with ENOSPC
 *     open=N       the Nth file cannot be opened (EMFILE)   pipe=N    the Nth write fails with EPIPE
 *     flush=N      the Nth flush fails with EIO             half=N    the Nth write takes only half (EINTR)
 *     short        each read gives one byte                 eintr     every second read is interrupted once
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static unsigned long count;
static int over;

/* What measures the program does its work once main() has returned: it is let alone. */
static void end(void)
{
    over = 1;
}

/* What stands behind name in FAULT; NULL if it names something else. */
static const char *fault_of(const char *name)
{
    const char *fault = getenv("FAULT");
    size_t len = strlen(name);
    return !over && fault != NULL && strncmp(fault, name, len) == 0 ? fault + len : NULL;
}

/* Whether this call is the one that FAULT names, or comes behind it. */
static int fails(const char *name)
{
    const char *number = fault_of(name);
    if (number == NULL || number[0] != '=')
        return 0;
    if (count == 0)
        atexit(end);
    return ++count >= strtoul(number + 1, NULL, 10);
}

extern void *__libc_malloc(size_t size), *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

static void *no_memory(void)
{
    errno = ENOMEM;
    return NULL;
}

void *malloc(size_t size)
{
    return fails("malloc") ? no_memory() : __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    return fails("malloc") ? no_memory() : __libc_calloc(number, size);
}

void *realloc(void *old, size_t size)
{
    return fails("malloc") ? no_memory() : __libc_realloc(old, size);
}

ssize_t read(int file, void *room, size_t size)
{
    static ssize_t (*real)(int, void *, size_t);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "read");
    if (fails("read")) {
        errno = EIO;
        return -1;
    }
    if (fault_of("eintr") != NULL && ++count % 2 == 1) {
        errno = EINTR;
        return -1;
    }
    return real(file, room, fault_of("short") != NULL && size > 1 ? 1 : size);
}

FILE *fopen(const char *path, const char *mode)
{
    static FILE *(*real)(const char *, const char *);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "fopen");
    if (fails("open")) {
        errno = EMFILE;
        return NULL;
    }
    return real(path, mode);
}

/* stdio writes by a name of its own: what it is asked to write fails here. Messages on standard error pass. */
size_t fwrite(const void *bytes, size_t size, size_t number, FILE *file)
{
    static size_t (*real)(const void *, size_t, size_t, FILE *);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "fwrite");
    if (file != stdout)
        return real(bytes, size, number, file);
    if (fails("half")) {
        number = real(bytes, size, number / 2, file);
        errno = EINTR;
        return number;
    }
    if (fails("write") || fails("pipe")) {
        errno = fault_of("pipe") != NULL ? EPIPE : ENOSPC;
        return 0;
    }
    return real(bytes, size, number, file);
}

int fflush(FILE *file)
{
    static int (*real)(FILE *);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "fflush");
    if (file == stdout && fails("flush")) {
        errno = EIO;
        return EOF;
    }
    return real(file);
}
