/* Words and the wordings in them. */
#include "fuzz.h"
#include "match.h"
#include "words.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static struct match match;
    struct smtpcode_view text = view((const char *)data, size);
    struct words words = words_of(text);
    struct word word;
    size_t end = 0;
    if (size > 8192)
        return 0;
    while (words_next(&words, &word)) {
        FUZZ_HOLDS(word.start >= end && word.start < word.end && word.end <= size);
        FUZZ_HOLDS(word.kind == WORD ? word.len > 0 && word.len <= WORDS_LONGEST : word.len == 0);
        end = word.end;
    }
    match_text(&match, text);
    FUZZ_HOLDS(match.count <= MATCH_HITS);
    for (unsigned place = 0; place < 8; place++) {
        struct match_cursor cursor = {0, 0};
        struct found found;
        while (match_next(&match, (enum place)place, &cursor, &found))
            FUZZ_HOLDS(found.rule != NULL && found.from < found.to && found.to <= size);
    }
    return 0;
}
