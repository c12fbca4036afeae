/* The readers of logs and queue listings. The first byte chooses how the input is cut. */
#include "fuzz.h"
#include "log_formats.h"
/* What the formats share, on bytes that are no line of theirs. */
static void read_fields(struct smtpcode_view text)
{
    static struct log_row row;
    struct smtpcode_view rest = text, name, value;
    char *out = fuzz_copy(text.data, text.len);
    log_split(text, ',', &row);
    FUZZ_HOLDS(row.count <= LOG_CELLS);
    while (log_json(&rest, &name, &value)) {
        FUZZ_HOLDS(name.len + value.len <= text.len);
        FUZZ_HOLDS(log_json_text(value, out, text.len).len <= text.len);
    }
    FUZZ_HOLDS(log_lines(text, "\\n", out, text.len).len <= text.len);
    (void)log_address(text);
    (void)log_host(text);
    (void)log_ip(text);
    (void)log_status(text);
    free(out);
}
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0 || size > 65536)
        return 0;
    read_fields(view((const char *)data + 1, size - 1));
    fuzz_compare(SMTPCODE_INPUT_LOG, (const char *)data + 1, size - 1, data[0]);
    return 0;
}
