/* The plain main of every target: gives it each FILE, with any compiler. */
#include "fuzz.h"

static int replay(const char *name)
{
    FILE *file = fopen(name, "rb");
    struct fuzz_text text = {NULL, 0, 0};
    char block[4096];
    size_t got;
    if (file == NULL) {
        perror(name);
        return 0;
    }
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        fuzz_add(&text, block, got);
    fclose(file);
    char *copy = fuzz_copy(text.data, text.len);
    LLVMFuzzerTestOneInput((const unsigned char *)copy, text.len);
    free(copy);
    free(text.data);
    return 1;
}

int main(int argc, char *argv[])
{
    int count = 0;
    for (int i = 1; i < argc; i++) {
        fprintf(stderr, "%s\n", argv[i]);       /* the last one named is the one that failed */
        count += replay(argv[i]);
    }
    LLVMFuzzerTestOneInput((const unsigned char *)"", 0);
    printf("%d files\n", count);
    return count == argc - 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
