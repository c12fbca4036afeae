/* C and C++ alike. */
#include <smtpcode.h>
#include <stdio.h>
#include <string.h>

static int tell(void *context, const struct smtpcode_diagnosis *diagnosis)
{
    *(int *)context += 1;
    return puts(smtpcode_category_name(diagnosis->category)) < 0;
}

int main(void)
{
    static struct smtpcode_reader reader;
    const char *text = "550 5.1.1 <bob@example.com>: User unknown\n";
    int count = 0;
    smtpcode_reader_init(&reader, SMTPCODE_INPUT_TEXT, tell, &count);
    smtpcode_reader_feed(&reader, text, strlen(text));
    smtpcode_reader_finish(&reader);
    return count == 1 ? 0 : 1;
}
