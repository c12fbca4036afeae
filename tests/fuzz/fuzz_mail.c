/* The reader of mails: MIME, delivery statuses, abuse reports, mboxes. The first byte chooses how it is cut. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0 || size > 65536)
        return 0;

    fuzz_compare(SMTPCODE_INPUT_MAIL, (const char *)data + 1, size - 1, data[0]);
    return 0;
}
