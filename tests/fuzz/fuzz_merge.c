/* Earlier outputs of --summary --json, or what claims to be: added up, then written and read again. */
#include "fuzz.h"
#include "merge.h"
#include "say.h"

void say(const char *format, ...)
{
    (void)format;
}

static bool read_rows(struct summary *summary, const char *rows, size_t len, size_t piece)
{
    struct merge merge;
    merge_begin(&merge, summary, false);
    merge_open(&merge, "fuzz");
    for (size_t at = 0; at < len && !merge.failed;) {
        size_t n = len - at < piece ? len - at : piece;
        merge_feed(&merge, rows + at, n);
        at += n;
    }
    if (!merge.failed)
        merge_close(&merge);
    merge_end(&merge);
    return !merge.failed;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    struct summary *summary = summary_new(BY_CODE);
    struct style style = {false, 80};
    struct out rows, page;
    FUZZ_HOLDS(summary != NULL);
    out_begin(&rows, NULL);
    out_begin(&page, NULL);
    if (size < 65536 && read_rows(summary, (const char *)data, size, 1 + size % 61)) {
        summary_finish(summary);
        summary_json(&rows, summary);
        summary_page(&page, summary, &style);
        FUZZ_HOLDS(fuzz_is_clean(page.data, page.len, 0));
        struct summary *again = summary_new(BY_CODE);
        FUZZ_HOLDS(again != NULL && read_rows(again, rows.data, rows.len, rows.len + 1));
        summary_free(again);
    }
    out_end(&rows);
    out_end(&page);
    summary_free(summary);
    return 0;
}
