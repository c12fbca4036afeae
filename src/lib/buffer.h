/* A text that grows up to a fixed room; what does not fit is dropped. */
#ifndef BUFFER_H
#define BUFFER_H

#include "view.h"

#define BUFFER(room) \
    struct {         \
        size_t len;  \
        char data[room]; \
    }

#define BUFFER_VIEW(buffer) view((buffer).data, (buffer).len)
#define BUFFER_ADD(buffer, text) buffer_add((buffer).data, &(buffer).len, sizeof (buffer).data, text)
#define BUFFER_SET(buffer, text) ((buffer).len = 0, BUFFER_ADD(buffer, text))

static inline void buffer_add(char *data, size_t *len, size_t room, struct smtpcode_view text)
{
    size_t n = text.len < room - *len ? text.len : room - *len;
    if (n > 0)
        memmove(data + *len, text.data, n);
    *len += n;
}

#endif
