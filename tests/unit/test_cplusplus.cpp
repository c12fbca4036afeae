// The header works from C++, and so does the library.
#include "smtpcode.h"

#include <cstring>

int main()
{
    smtpcode_reply reply;
    smtpcode_entry entry;
    const char line[] = "550 5.1.1 No such user";
    bool parsed = smtpcode_parse(line, std::strlen(line), &reply) == 9 && reply.code == 550 && reply.status.class_ == 5;
    bool found = smtpcode_find_status(reply.status, &entry) == 1 && std::strcmp(entry.code, "5.1.1") == 0;
    return parsed && found ? 0 : 1;
}
