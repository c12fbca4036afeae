#include "scan.h"

#include "utf8.h"

static char at(struct smtpcode_view text, size_t i)
{
    return i < text.len ? text.data[i] : '\0';
}

size_t scan_number(struct smtpcode_view text, long *number)
{
    size_t n = 0;
    long value = 0;
    while (is_digit(at(text, n))) {
        if (n == 9)
            return 0;
        value = value * 10 + (text.data[n++] - '0');
    }
    *number = value;
    return n;
}

/* Whether what begins at i would make the number before it part of something longer: 5501, 550.00, 550/tcp, 550@x,
 * 550% */
static bool goes_on(struct smtpcode_view text, size_t i)
{
    char c = at(text, i), next = at(text, i + 1);
    if (is_alnum(c) || c == '@' || c == '/' || c == '%' || c == '_' || c == '=' || c == '$')
        return true;
    if (c == '.' || c == ',')
        return is_digit(next);
    if (c == ':')
        return is_digit(next) && is_digit(at(text, i + 2)) && !is_digit(at(text, i + 3));
    return false;
}

size_t scan_code(struct smtpcode_view text, int *code)
{
    long number;
    if (text.len < 3 || text.data[0] < '2' || text.data[0] > '5' || scan_number(text, &number) != 3)
        return 0;
    if (goes_on(text, 3))
        return 0;
    *code = (int)number;
    return 3;
}

/* One of the numbers between the dots: up to three digits without a needless zero (RFC 3463 section 2), or X. */
static size_t scan_part(struct smtpcode_view text, bool any, int *part)
{
    long number;
    if (any && to_lower(at(text, 0)) == 'x' && !is_alnum(at(text, 1))) {
        *part = SMTPCODE_ANY;
        return 1;
    }
    size_t n = scan_number(text, &number);
    if (n == 0 || n > 3 || (n > 1 && text.data[0] == '0'))
        return 0;
    *part = (int)number;
    return n;
}

size_t scan_status(struct smtpcode_view text, bool any, struct smtpcode_status *status)
{
    struct smtpcode_status found = {0, 0, 0};
    char c = at(text, 0);
    if (c == '2' || c == '4' || c == '5')
        found.class_ = c - '0';
    else if (any && to_lower(c) == 'x')
        found.class_ = SMTPCODE_ANY_CLASS;
    if (found.class_ == 0 || at(text, 1) != '.')
        return 0;
    size_t subject = scan_part(view_from(text, 2), any, &found.subject);
    if (subject == 0 || at(text, 2 + subject) != '.')
        return 0;
    size_t detail = scan_part(view_from(text, 3 + subject), any, &found.detail);
    size_t end = 3 + subject + detail;
    if (detail == 0 || is_alnum(at(text, end)) || at(text, end) == '_' || at(text, end) == '@')
        return 0;
    if ((at(text, end) == '.' || at(text, end) == '-' || at(text, end) == '/') && is_digit(at(text, end + 1)))
        return 0;
    *status = found;
    return end;
}

static size_t scan_ipv4(struct smtpcode_view text)
{
    size_t end = 0;
    for (int octet = 0; octet < 4; octet++) {
        long number;
        size_t n = scan_number(view_from(text, end), &number);
        if (n == 0 || n > 3 || number > 255)
            return 0;
        end += n;
        if (octet < 3 && at(text, end++) != '.')
            return 0;
    }
    if (is_alnum(at(text, end)) || (at(text, end) == '.' && is_digit(at(text, end + 1))))
        return 0;
    return end;
}

static size_t scan_ipv6(struct smtpcode_view text)
{
    size_t end = 0, colons = 0, digits = 0;
    while (hex_value(at(text, end)) >= 0 || at(text, end) == ':') {
        colons += at(text, end) == ':';
        digits = at(text, end) == ':' ? 0 : digits + 1;
        if (digits > 4 || colons > 7)
            return 0;
        end++;
    }
    if (colons < 2 || is_alnum(at(text, end)))
        return 0;
    /* Without "::" there are eight groups; a time such as 09:15:04 has three. */
    for (size_t i = 0; i + 1 < end; i++)
        if (text.data[i] == ':' && text.data[i + 1] == ':')
            return end;
    return colons == 7 ? end : 0;
}

size_t scan_ip(struct smtpcode_view text)
{
    size_t end = scan_ipv4(text);
    return end != 0 ? end : scan_ipv6(text);
}

/* The length of a letter outside ASCII at `at` that may stand in a name: no punctuation, no ideograph, no kana, no
 * Hangul, which touch the address they stand beside; else 0. */
static size_t wide_letter(struct smtpcode_view text, size_t at)
{
    unsigned long c;
    if (at >= text.len || (unsigned char)text.data[at] < 0x80)
        return 0;
    size_t len = utf8_decode(view_from(text, at), &c);
    bool touches = (c >= 0x2000 && c <= 0x206f) || (c >= 0x2e80 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xffef);
    return c < 0xc0 || touches || c == UTF8_REPLACEMENT ? 0 : len;
}

static size_t label_char(struct smtpcode_view text, size_t at)
{
    char c = at < text.len ? text.data[at] : '\0';
    return is_alnum(c) || c == '-' || c == '_' ? 1 : wide_letter(text, at);
}

size_t scan_host(struct smtpcode_view text)
{
    size_t end = 0, label = 0, dots = 0, step;
    bool letter = false;
    if (at(text, 0) == '-' || label_char(text, 0) == 0)
        return 0;
    while (end < 254) {
        if (at(text, end) == '.' && label_char(text, end + 1) > 0) {
            dots++;
            label = end + 1;
            letter = false;
            end++;
        } else if ((step = label_char(text, end)) > 0) {
            letter = letter || !is_digit(at(text, end));
            end += step;
        } else {
            break;
        }
    }
    while (end > label && at(text, end - 1) == '-')
        end--;
    if (dots == 0 || !letter || end - label < 2 || end >= 254 || at(text, end) == '@')
        return 0;
    return end;
}

/* RFC 5322 section 3.2.3, atext, but no quote at the start; letters outside ASCII by RFC 6531 section 3.3. The length
 * of one, or 0. */
static size_t local_char(struct smtpcode_view text, size_t at)
{
    char c = at < text.len ? text.data[at] : '\0';
    if (is_alnum(c) || (c != '\0' && strchr("!#$%&*+-/=?^_`{|}~", c) != NULL) || ((c == '.' || c == '\'') && at > 0))
        return 1;
    return wide_letter(text, at);
}

size_t scan_address(struct smtpcode_view text)
{
    size_t local = 0, step;
    while (local < 129 && (step = local_char(text, local)) > 0)
        local += step;
    if (local == 0 || local > 128 || at(text, local) != '@')
        return 0;
    struct smtpcode_view rest = view_from(text, local + 1);
    size_t domain = scan_host(rest);
    if (domain == 0 && at(rest, 0) == '[') {
        size_t ip = scan_ip(view_from(rest, 1));
        domain = ip != 0 && at(rest, ip + 1) == ']' ? ip + 2 : 0;
    }
    if (domain == 0)                    /* user@localhost */
        while (domain < 64 && (is_alnum(at(rest, domain)) || at(rest, domain) == '-'))
            domain++;
    while (domain > 0 && at(rest, domain - 1) == '-')
        domain--;
    return domain == 0 ? 0 : local + 1 + domain;
}

size_t scan_url(struct smtpcode_view text)
{
    if (!view_starts(text, "http://") && !view_starts(text, "https://"))
        return 0;
    size_t end = 0;
    while (end < text.len && !is_space(text.data[end]) && strchr("<>\"'`|^{}\\", text.data[end]) == NULL &&
           (unsigned char)text.data[end] > ' ' && text.data[end] != 0x7f)
        end++;
    while (strchr(".,;:!?)]*", text.data[end - 1]) != NULL)
        end--;
    return end;
}
