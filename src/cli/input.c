#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "say.h"
#include "terminal.h"

bool input_read(const char *name, input_sink *sink, void *context)
{
    static char block[INPUT_BLOCK];
    bool standard = strcmp(name, "-") == 0;
    FILE *file = standard ? stdin : fopen(name, "rb");
    const char *shown = standard ? "standard input" : name;
    if (file == NULL) {
        say("cannot open %s: %s", shown, strerror(errno));
        return false;
    }
    long got;
    int stop = 0;
    while (stop == 0 && (got = terminal_read(file, block, sizeof block)) > 0)
        stop = sink(context, block, (size_t)got);
    bool good = stop != 0 || got == 0;
    if (!good)
        say("cannot read %s: %s", shown, strerror(errno));
    if (!standard)
        fclose(file);
    return good;
}
