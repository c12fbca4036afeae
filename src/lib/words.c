#include "words.h"

#include "scan.h"
#include "utf8.h"

/* Latin letters with marks, U+00C0 to U+017F, without them; '\0' where none is meant (x and / of Latin-1). */
static const char plain_latin[] =
    "aaaaaaaceeeeiiiidnooooo" "\0" "ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo" "\0" "ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiijjjkkklllll"
    "lllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
_Static_assert(sizeof plain_latin == 0x180 - 0xc0 + 1, "a letter for each code point");

/* ASCII letters and digits as wordings have them; '\0' for what divides words. */
static const char small_ascii[0x80] = {
    ['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    ['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
    'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
    ['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
    'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'};

static bool is_ideograph(unsigned long c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff);
}

static bool is_letter(unsigned long c)
{
    if (c < 0xc0)
        return c == 0xaa || c == 0xb5 || c == 0xba;
    return c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x3000 && c <= 0x303f) &&
           !(c >= 0xff00 && c <= 0xff0f) && !(c >= 0xff1a && c <= 0xff20) && !(c >= 0xfe30 && c <= 0xfe4f) &&
           c != 0xfeff && c != 0xfffd;
}

static unsigned long lower(unsigned long c)
{
    if ((c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f))
        return c + 0x20;
    if (c == 0x401)
        return 0x435;
    if (c >= 0x400 && c <= 0x40f)
        return c + 0x50;
    if (c == 0x451)                     /* Russian yo is mostly written ye */
        return 0x435;
    if (c == 0x3c2)                     /* final sigma */
        return 0x3c3;
    if (c >= 0x3ac && c <= 0x3af)       /* Greek vowels with tonos */
        return c == 0x3ac ? 0x3b1 : c == 0x3ad ? 0x3b5 : c == 0x3ae ? 0x3b7 : 0x3b9;
    return c;
}

struct words words_of(struct smtpcode_view text)
{
    return (struct words){.text = text};
}

static bool in_local_part(char c)
{
    return is_alnum(c) || (unsigned char)c >= 0x80 || strchr(".!#$%&'*+-/=?^_`{|}~", c) != NULL;
}

/* Finds the mail address whose @ stands at or behind `from`. */
static void find_address(struct words *words, size_t from)
{
    struct smtpcode_view text = words->text;
    const char *sign = from < text.len ? memchr(text.data + from, '@', text.len - from) : NULL;
    words->address_start = words->address_end = text.len;
    if (sign == NULL)
        return;
    size_t start = (size_t)(sign - text.data), end = start + 1;
    unsigned long wide;
    while (start > from && start > words->at && in_local_part(text.data[start - 1]) && text.data[start - 1] != '\0')
        start--;
    while (end < text.len && (is_alnum(text.data[end]) || strchr(".-[]:_", text.data[end]) != NULL) &&
           text.data[end] != '\0')
        end++;
    /* Where no blanks are written, the words before an address touch it: it begins behind the last wide character. */
    for (size_t at = start; at < end && text.data[at] != '@'; at++)
        if ((unsigned char)text.data[at] >= 0xe0)
            start = at + utf8_decode(view_from(text, at), &wide);
    words->address_start = start;
    words->address_end = end;
}

/* The length of a code or a status at `at`, which no wording holds. */
static size_t code_at(struct smtpcode_view text, size_t at)
{
    struct smtpcode_view rest = view_from(text, at);
    struct smtpcode_status status;
    int code;
    size_t len = scan_status(rest, false, &status);
    return len == 0 && scan_code(rest, &code) != 0 && code >= 400 ? 3 : len;
}

static void put(struct word *word, const char *bytes, size_t len)
{
    if (word->len + len <= WORDS_LONGEST) {
        memcpy(word->text + word->len, bytes, len);
        word->len += len;
    }
}

/* Adds the code point at `at` to the word; returns its length in bytes, or 0 if it ends the word. */
static size_t add_wide(struct words *words, size_t at, struct word *word)
{
    unsigned long c;
    size_t len = utf8_decode(view_from(words->text, at), &c);
    if (c >= 0xc0 && c < 0x180 && plain_latin[c - 0xc0] != '\0') {
        put(word, &plain_latin[c - 0xc0], 1);
        return len;
    }
    if (!is_letter(c) || (is_ideograph(c) && word->len > 0))
        return 0;
    char bytes[4];
    put(word, bytes, utf8_encode(lower(c), bytes));
    return len;
}

static void read_word(struct words *words, size_t at, struct word *word)
{
    struct smtpcode_view text = words->text;
    size_t end = text.len < words->address_start || at >= words->address_start ? text.len : words->address_start;
    while (at < end) {
        unsigned char c = (unsigned char)text.data[at];
        if (c < 0x80) {
            char small = small_ascii[c];
            if (small == '\0')
                break;
            if (word->len < WORDS_LONGEST)
                word->text[word->len++] = small;
            at++;
            continue;
        }
        unsigned long wide;
        utf8_decode(view_from(text, at), &wide);
        size_t len = add_wide(words, at, word);
        at += len;
        if (len == 0 || is_ideograph(wide))
            break;
    }
    word->end = at;
}

bool words_next(struct words *words, struct word *word)
{
    struct smtpcode_view text = words->text;
    if (words->at == 0)
        find_address(words, 0);
    while (words->at < text.len) {
        size_t at = words->at;
        char c = text.data[at];
        word->kind = WORD;
        word->start = at;
        word->len = 0;
        word->in_url = at < words->url_end;
        if (at >= words->address_start && at < words->address_end) {
            word->kind = WORD_ADDRESS;
            word->end = words->at = words->address_end;
            find_address(words, words->at);
            if (word->end > word->start + 1)    /* not a lone @ */
                return true;
            continue;
        }
        if (!is_alnum(c) && (unsigned char)c < 0x80) {
            words->at++;
            continue;
        }
        bool glued = at > 0 && text.data[at - 1] == '_';    /* ofr_416 is a provider's tag */
        bool may_be_code = is_digit(c) && !glued && at >= words->url_end;
        size_t skip = may_be_code ? code_at(text, at) : 0;
        size_t ip = may_be_code && skip == 0 ? scan_ip(view_from(text, at)) : 0;
        words->at += skip + ip;
        if (ip != 0) {
            word->kind = WORD_IP;
            word->end = words->at;
            return true;
        }
        if (skip != 0)
            continue;
        if (to_lower(c) == 'h' && at >= words->url_end)
            words->url_end = at + scan_url(view_from(text, at));
        word->in_url = at < words->url_end;
        read_word(words, at, word);
        if (word->len == 0) {
            unsigned long wide;
            words->at += utf8_decode(view_from(text, at), &wide);
            continue;
        }
        words->at = word->end;
        return true;
    }
    return false;
}
