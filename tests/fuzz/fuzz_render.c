/*
 * Diagnoses -> JSON, lines, pages, notes, summaries. The first byte chooses the kind of input and whether it is
 * counted, the second the width. JSON must be what the contract says, text must be safe on a terminal.
 */
#include "annotate.h"
#include "fuzz.h"
#include "json.h"
#include "json_check.h"
#include "pages.h"
#include "summary.h"

struct run {
    struct style style;
    struct json texts;
    struct out json, brief, page;
    struct pages pages;
    struct summary *summary;
    struct annotate annotate;
};

static void check_text(struct out *out, const struct style *style)
{
    FUZZ_HOLDS(!out->failed);
    FUZZ_HOLDS(fuzz_is_clean(out->data, out->len, style->color));
    out->len = 0;
}

static int take(void *context, const struct smtpcode_diagnosis *diagnosis)
{
    struct run *run = context;
    json_diagnosis(&run->texts, &run->json, diagnosis);
    FUZZ_HOLDS(run->json.len > 1 && run->json.data[run->json.len - 1] == '\n');
    struct json_fault fault = json_check_diagnosis(run->json.data, run->json.len - 1);
    if (fault.message != NULL)
        fprintf(stderr, "byte %zu: %s\n", fault.at, fault.message);
    FUZZ_HOLDS(fault.message == NULL);
    run->json.len = 0;
    render_brief(&run->brief, diagnosis);
    FUZZ_HOLDS(run->brief.len > 0 &&
               memchr(run->brief.data, '\n', run->brief.len) == run->brief.data + run->brief.len - 1);
    check_text(&run->brief, &(struct style){false, 80});
    FUZZ_HOLDS(pages_add(&run->pages, diagnosis, &run->page));
    if (run->summary != NULL)
        summary_add(run->summary, diagnosis);
    annotate_note(&run->annotate, diagnosis);
    return 0;
}

static void check_summary(struct run *run)
{
    summary_finish(run->summary);
    summary_page(&run->page, run->summary, &run->style);
    check_text(&run->page, &run->style);
    summary_json(&run->json, run->summary);
    for (size_t at = 0; at < run->json.len;) {
        const char *end = memchr(run->json.data + at, '\n', run->json.len - at);
        FUZZ_HOLDS(end != NULL);
        size_t len = (size_t)(end - run->json.data) - at;
        FUZZ_HOLDS(json_check_value(run->json.data + at, len).message == NULL);
        at += len + 1;
    }
    run->json.len = 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static struct run run;
    static struct smtpcode_reader reader;
    struct out copied;
    if (size < 2 || size > 65536)
        return 0;
    enum smtpcode_input input = (enum smtpcode_input)(data[0] % (SMTPCODE_INPUT_LINES + 1));
    run.style = (struct style){data[1] % 2, 1 + data[1]};
    bool counted = data[0] >= 200;          /* its megabytes take long to make */
    run.summary = counted ? summary_new((enum summary_by)(data[0] / 5 % SUMMARY_BYS)) : NULL;
    FUZZ_HOLDS(!counted || run.summary != NULL);
    out_begin(&run.json, NULL);
    out_begin(&run.brief, NULL);
    out_begin(&run.page, NULL);
    out_begin(&copied, NULL);
    pages_begin(&run.pages, &run.style);
    smtpcode_reader_init(&reader, input, take, &run);
    annotate_begin(&run.annotate, &copied, &reader, input, true);
    for (size_t at = 2; at < size;) {
        size_t piece = size - at < 97 ? size - at : 97;
        annotate_feed(&run.annotate, (const char *)data + at, piece);
        at += piece;
    }
    smtpcode_reader_finish(&reader);
    annotate_end(&run.annotate);
    check_text(&copied, &run.style);
    pages_write(&run.pages, &run.page);
    check_text(&run.page, &run.style);
    if (counted) {
        check_summary(&run);
        summary_free(run.summary);
    }
    out_end(&run.json);
    out_end(&run.brief);
    out_end(&run.page);
    out_end(&copied);
    return 0;
}
