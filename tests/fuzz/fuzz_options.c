/* The command line: one word a line. What is said is clean and not empty. */
#include "fuzz.h"
#include "options.h"
#include "say.h"

#include <stdarg.h>

enum { WORDS = 64 };

static int said;

/* Instead of the one that writes on standard error. */
void say(const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    FUZZ_HOLDS(vsnprintf(text, sizeof text, format, arguments) > 0);
    va_end(arguments);
    said++;
}

static int is_word(char *const words[], int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (word >= words[i] && word <= words[i] + strlen(words[i]))
            return 1;
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char *argv[WORDS + 1] = {NULL}, *words[WORDS];
    const char *files[WORDS + 1] = {NULL};
    struct options options = {.files = files};
    int argc = 0;
    if (size > 4096)
        return 0;
    argv[argc++] = fuzz_copy("smtpcode", 9);
    for (size_t at = 0; at < size && argc < WORDS; argc++) {
        size_t len = 0;
        while (at + len < size && data[at + len] != '\n' && data[at + len] != '\0')
            len++;
        argv[argc] = malloc(len + 1);
        FUZZ_HOLDS(argv[argc] != NULL);
        memcpy(argv[argc], data + at, len);
        argv[argc][len] = '\0';
        at += len + 1;
    }
    memcpy(words, argv, sizeof words);
    said = 0;
    if (options_read(&options, argc, argv)) {
        FUZZ_HOLDS(said == 0);
        FUZZ_HOLDS(options.width >= 0 && options.width <= 10000);
        FUZZ_HOLDS(options.file_count + options.text_count < (size_t)argc);
        for (size_t i = 0; i < options.file_count; i++)
            FUZZ_HOLDS(is_word(words, argc, options.files[i]));
        for (size_t i = 0; i < options.text_count; i++)
            FUZZ_HOLDS(is_word(words, argc, options.texts[i]));
        FUZZ_HOLDS(options.word == NULL || options.word[0] == '\0' || is_word(words, argc, options.word));
    } else {
        FUZZ_HOLDS(said > 0);
    }
    for (int i = 0; i < argc; i++)
        free(words[i]);
    return 0;
}
