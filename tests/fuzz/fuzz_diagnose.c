/* A whole input of any kind, and a text as one failure. The first byte chooses the kind, the second how it is cut. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    struct smtpcode_diagnosis diagnosis;
    if (size < 2 || size > 65536)
        return 0;
    const char *text = (const char *)data + 2;
    if (smtpcode_diagnose(text, size - 2, &diagnosis)) {
        fuzz_check_diagnosis(&diagnosis);
    } else {
        static const struct smtpcode_diagnosis nothing;
        FUZZ_HOLDS(diagnosis.title == NULL && diagnosis.reply == 0 && diagnosis.evidence.data == nothing.evidence.data);
    }
    fuzz_compare((enum smtpcode_input)(data[0] % (SMTPCODE_INPUT_LINES + 1)), text, size - 2, data[1]);
    return 0;
}
