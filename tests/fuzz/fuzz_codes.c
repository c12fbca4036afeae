/* The line parser, the scanner of codes, and the small scanners below them. */
#include "codes.h"
#include "fuzz.h"
#include "scan.h"

static void check_reply(const struct smtpcode_reply *reply, size_t len)
{
    FUZZ_HOLDS(reply->start < reply->end && reply->end <= len);
    FUZZ_HOLDS(reply->code == 0 || (reply->code >= 200 && reply->code <= 599));
    FUZZ_HOLDS(reply->code != 0 || reply->status.class_ != 0);
    FUZZ_HOLDS(reply->text.len <= len - reply->end);
}

static void scan_at(struct smtpcode_view text)
{
    struct smtpcode_status status;
    long number;
    int code;
    FUZZ_HOLDS(scan_code(text, &code) <= text.len);
    FUZZ_HOLDS(scan_status(text, true, &status) <= text.len);
    FUZZ_HOLDS(scan_ip(text) <= text.len);
    FUZZ_HOLDS(scan_host(text) <= text.len);
    FUZZ_HOLDS(scan_address(text) <= text.len);
    FUZZ_HOLDS(scan_number(text, &number) <= text.len);
    FUZZ_HOLDS(scan_url(text) <= text.len);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const char *text = (const char *)data;
    struct smtpcode_reply reply;
    struct smtpcode_entry entry;
    if (size > 4096)
        return 0;
    size_t end = smtpcode_parse(text, size, &reply);
    if (end != 0)
        check_reply(&reply, size);
    FUZZ_HOLDS(end <= size && (end != 0 || (reply.code == 0 && reply.status.class_ == 0)));
    for (size_t at = 0; (end = smtpcode_scan(text, size, at, &reply)) != 0; at = end) {
        FUZZ_HOLDS(end > at && reply.start >= at);
        check_reply(&reply, size);
        (void)smtpcode_find_reply(reply.code, &entry);
        (void)smtpcode_find_status(reply.status, &entry);
    }
    for (size_t at = 0; at <= size; at++)
        scan_at(view(text + at, size - at));
    return 0;
}
