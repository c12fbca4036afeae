/* Checks and notes with placeholders -> the same with what this bounce names. */
#include "scan.h"
#include "view.h"

struct out {
    char *data;
    size_t len, size;
    bool full;
};

static void put(struct out *out, struct smtpcode_view text)
{
    if (out->len + text.len + 1 > out->size) {
        out->full = true;
        return;
    }
    if (text.len > 0)
        memcpy(out->data + out->len, text.data, text.len);
    out->len += text.len;
}

static void put_text(struct out *out, const char *text)
{
    put(out, view_of(text));
}

static void put_number(struct out *out, int number)
{
    char digits[12];
    size_t at = sizeof digits;
    unsigned rest = (unsigned)(number < 0 ? -number : number);
    do
        digits[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (number < 0)
        digits[--at] = '-';
    put(out, view(digits + at, sizeof digits - at));
}

static size_t finish(struct out *out)
{
    if (out->size == 0)
        return 0;
    if (out->full)
        out->len = 0;
    out->data[out->len] = '\0';
    return out->len;
}

/* ---- what may be filled in ---------------------------------------------------------------------------------- */

/* A host name (RFC 1123 section 2.1), and nothing a shell or a program could take for something else. */
static bool is_safe_host(struct smtpcode_view host)
{
    size_t label = 0;
    for (size_t i = 0; i < host.len; i++) {
        bool dot = host.data[i] == '.';
        bool edge = label == 0 || i + 1 == host.len || host.data[i + 1] == '.';
        if (!dot && !is_alnum(host.data[i]) && (edge || host.data[i] != '-'))
            return false;
        label = dot ? 0 : label + 1;
        if (label > 63)
            return false;
    }
    return host.len > 0 && scan_host(host) == host.len;
}

static bool is_safe_address(struct smtpcode_view address)
{
    size_t sign = view_find(address, "@", 0);
    if (sign == 0 || !is_safe_host(view_from(address, sign + 1)))
        return false;
    for (size_t i = 0; i < sign; i++)
        if (!is_alnum(address.data[i]) && !(i > 0 && memchr(".-_+=", address.data[i], 5) != NULL))
            return false;
    return true;
}

static struct smtpcode_view domain_of(struct smtpcode_view address)
{
    return view_from(address, view_find(address, "@", 0) + 1);
}

static bool is_safe_ip(struct smtpcode_view ip)
{
    return ip.len > 0 && scan_ip(ip) == ip.len;
}

/* 192.0.2.1 -> 1.2.0.192 (RFC 5782 section 2.1); IPv6 is left alone. */
static bool put_reversed(struct out *out, struct smtpcode_view ip)
{
    if (!is_safe_ip(ip) || view_has(ip, ":"))
        return false;
    size_t end = ip.len;
    while (end > 0) {
        size_t start = end;
        while (start > 0 && ip.data[start - 1] != '.')
            start--;
        put(out, view(ip.data + start, end - start));
        if (start > 0)
            put_text(out, ".");
        end = start > 0 ? start - 1 : 0;
    }
    return true;
}

static bool put_if(struct out *out, bool safe, struct smtpcode_view value)
{
    if (safe)
        put(out, value);
    return safe;
}

/* Writes what the placeholder stands for. False if the bounce does not name it, or names something unfit for a
 * shell. */
static bool put_value(struct out *out, const struct smtpcode_diagnosis *d, struct smtpcode_view placeholder)
{
    if (view_is(placeholder, "host"))
        return put_if(out, is_safe_host(d->remote) || is_safe_ip(d->remote), d->remote);
    if (view_is(placeholder, "domain")) {
        struct smtpcode_view domain = is_safe_address(d->recipient) ? domain_of(d->recipient) : d->domain;
        return put_if(out, is_safe_host(domain), domain);
    }
    if (view_is(placeholder, "recipient"))
        return put_if(out, is_safe_address(d->recipient), d->recipient);
    if (view_is(placeholder, "sender_domain"))
        return put_if(out, is_safe_host(d->sender_domain), d->sender_domain);
    if (view_is(placeholder, "ip"))
        return put_if(out, is_safe_ip(d->ip), d->ip);
    if (view_is(placeholder, "reversed_ip"))
        return put_reversed(out, d->ip);
    if (view_is(placeholder, "blocklist"))
        return put_if(out, is_safe_host(d->blocklist), d->blocklist);
    return false;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= '_' && (c <= 'Z' || c == '_');
}

/* The next byte from '@' to '_' at or behind `at`, or text.len; eight bytes are looked at at once. */
static size_t next_capital(struct smtpcode_view text, size_t at)
{
    const unsigned long long ones = 0x0101010101010101, tops = 0x8080808080808080;
    unsigned long long bytes;
    for (; at + sizeof bytes <= text.len; at += sizeof bytes) {
        memcpy(&bytes, text.data + at, sizeof bytes);
        bytes = (bytes & 0xe0 * ones) ^ '@' * ones;
        if (((bytes - ones) & ~bytes & tops) != 0)      /* one of them is 0 now */
            break;
    }
    while (at < text.len && !is_capital(text.data[at]))
        at++;
    return at;
}

/* Copies text up to the next word in capitals and underscores that stands alone; returns that word, empty at the
 * end. */
static struct smtpcode_view copy_to_capitals(struct out *out, struct smtpcode_view *text)
{
    size_t at = 0, end;
    for (;; at = end) {
        at = next_capital(*text, at);
        if (at == text->len)
            break;
        end = at + 1;
        while (end < text->len && is_capital(text->data[end]))
            end++;
        bool alone = end > at + 1 && (at == 0 || !is_alnum(text->data[at - 1])) &&
                     (end == text->len || !is_alnum(text->data[end]));
        if (alone) {
            put(out, view_first(*text, at));
            *text = view_from(*text, at);
            return view_first(*text, end - at);
        }
    }
    put(out, *text);
    *text = view_from(*text, text->len);
    return *text;
}

/* Where the remark behind a command begins, "  # ..."; the item's length if there is none. */
static size_t comment_of(struct smtpcode_view item)
{
    for (size_t at = view_find(item, "#", 0); at < item.len; at = view_find(item, "#", at + 1))
        if (at >= 2 && item.data[at - 1] == ' ' && item.data[at - 2] == ' ')
            return at - 2;
    return item.len;
}

size_t smtpcode_check(const struct smtpcode_diagnosis *diagnosis, struct smtpcode_view item, char *buffer, size_t size)
{
    struct out out = {buffer, 0, size, false};
    size_t comment = comment_of(item);
    struct smtpcode_view command = view_first(item, comment), remark = view_from(item, comment), word;
    while ((word = copy_to_capitals(&out, &command)).len > 0) {
        if (!put_value(&out, diagnosis, word))
            put(&out, word);
        command = view_from(command, word.len);
    }
    put(&out, remark);
    return finish(&out);
}

/* ---- notes -------------------------------------------------------------------------------------------------- */

static void put_status(struct out *out, struct smtpcode_status status)
{
    const int parts[] = {status.class_, status.subject, status.detail};
    for (size_t i = 0; i < 3; i++) {
        if (i > 0)
            put_text(out, ".");
        if ((i == 0 && parts[i] == SMTPCODE_ANY_CLASS) || parts[i] == SMTPCODE_ANY)
            put_text(out, "X");
        else
            put_number(out, parts[i]);
    }
}

/* The registered codes next to an unregistered one, at most two each way. */
static void put_near(struct out *out, const struct smtpcode_diagnosis *d)
{
    bool by_status = d->status.class_ != 0;
    struct smtpcode_entry entry;
    size_t count = 0;
    for (int distance = 1; distance < 100 && count < 4; distance++)
        for (int sign = -1; sign <= 1 && count < 4; sign += 2) {
            struct smtpcode_status status = d->status;
            int code = d->reply + sign * distance;
            status.detail += sign * distance;
            bool known = by_status
                             ? status.detail >= 0 && smtpcode_find_status(status, &entry) && entry.registered
                             : code / 100 == d->reply / 100 && smtpcode_find_reply(code, &entry) && entry.registered;
            if (!known)
                continue;
            if (count++ > 0)
                put_text(out, ", ");
            if (by_status)
                put_status(out, status);
            else
                put_number(out, code);
        }
    if (count == 0)
        put_text(out, "none");
}

size_t smtpcode_note(const struct smtpcode_diagnosis *diagnosis, struct smtpcode_view item, char *buffer, size_t size)
{
    struct out out = {buffer, 0, size, false};
    struct smtpcode_view word;
    while ((word = copy_to_capitals(&out, &item)).len > 0) {
        if (view_is(word, "reply") && diagnosis->reply != 0)
            put_number(&out, diagnosis->reply);
        else if (view_is(word, "status") && diagnosis->status.class_ != 0)
            put_status(&out, diagnosis->status);
        else if (view_is(word, "near"))
            put_near(&out, diagnosis);
        else
            put(&out, word);
        item = view_from(item, word.len);
    }
    return finish(&out);
}
