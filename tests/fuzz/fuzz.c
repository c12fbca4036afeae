#include "fuzz.h"

enum { LONGEST_PIECE = 31 };

char *fuzz_copy(const void *bytes, size_t len)
{
    char *copy = malloc(len > 0 ? len : 1);
    FUZZ_HOLDS(copy != NULL);
    if (len > 0)
        memcpy(copy, bytes, len);
    return copy;
}

void fuzz_add(struct fuzz_text *text, const void *bytes, size_t len)
{
    if (len > text->room - text->len) {
        text->room = 2 * (text->room + len);
        char *data = realloc(text->data, text->room);
        FUZZ_HOLDS(data != NULL);
        text->data = data;
    }
    if (len > 0)
        memcpy(text->data + text->len, bytes, len);
    text->len += len;
}

/* ---- clean text --------------------------------------------------------------------------------------------- */

/* The length of the code point at the start of text, or 0 if that is no UTF-8. */
static size_t read_utf8(const unsigned char *text, size_t len, unsigned long *c)
{
    static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = text[0];
    size_t n = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    if (n == 0 || n > len)
        return 0;
    *c = n == 1 ? text[0] : text[0] & (0x7fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((text[i] & 0xc0) != 0x80)
            return 0;
        *c = *c << 6 | (text[i] & 0x3f);
    }
    return *c < least[n] || *c > 0x10ffff || (*c >= 0xd800 && *c < 0xe000) ? 0 : n;
}

static int is_unsafe(unsigned long c)
{
    return (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0xad ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f);
}

/* The length of one of our colours at the start of text, or 0. */
static size_t color_at(const char *text, size_t len)
{
    static const char *const colors[] = {"\033[0m", "\033[1m", "\033[2m", "\033[31m", "\033[32m", "\033[33m"};
    for (size_t i = 0; i < sizeof colors / sizeof colors[0]; i++) {
        size_t n = strlen(colors[i]);
        if (n <= len && memcmp(text, colors[i], n) == 0)
            return n;
    }
    return 0;
}

int fuzz_is_clean(const char *text, size_t len, int color)
{
    for (size_t at = 0; at < len;) {
        unsigned long c = 0;
        size_t n = color ? color_at(text + at, len - at) : 0;
        if (n == 0) {
            n = read_utf8((const unsigned char *)text + at, len - at, &c);
            if (n == 0 || is_unsafe(c))
                return 0;
        }
        at += n;
    }
    return 1;
}

/* ---- what a diagnosis must hold ----------------------------------------------------------------------------- */

/* Whether the word stands in the item as it is. */
static int has_word(struct smtpcode_view item, const char *word, size_t len)
{
    for (size_t at = 0; at + len <= item.len; at++)
        if (memcmp(item.data + at, word, len) == 0)
            return 1;
    return 0;
}

/* What is filled into a command is no option and holds nothing that a shell reads: a byte that could do harm is the
 * item's own. */
static void check_command(struct smtpcode_view item, const char *command, size_t len)
{
    for (size_t at = 0; at < len; at++) {
        const char *word = command + at;
        int plain = (*word >= '0' && *word <= '9') || (*word >= 'a' && *word <= 'z') ||
                    (*word >= 'A' && *word <= 'Z') || memchr(" .:@_+-=/%", *word, 10) != NULL;
        FUZZ_HOLDS(plain || memchr(item.data, *word, item.len) != NULL);
        if (*word == '-' && (at == 0 || word[-1] == ' '))
            FUZZ_HOLDS(has_word(item, word, strcspn(word, " ")));
    }
}

static void check_lists(const struct smtpcode_diagnosis *d)
{
    const char *const *lists[] = {d->meaning, d->causes, d->fixes, d->checks, d->notes, d->references};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        struct smtpcode_cursor cursor = {0, 0};
        struct smtpcode_view item;
        while ((item = smtpcode_next(lists[i], &cursor)).data != NULL) {
            char out[1024];
            size_t len = smtpcode_check(d, item, out, sizeof out);
            if (lists[i] == d->checks && len > 0)
                check_command(item, out, len);
            FUZZ_HOLDS(len == 0 || (out[len] == '\0' && fuzz_is_clean(out, len, 0)));
            if (len > 0) {
                char *room = fuzz_copy(out, len);
                FUZZ_HOLDS(smtpcode_check(d, item, room, len) == 0);
                free(room);
            }
            len = smtpcode_note(d, item, out, sizeof out);
            FUZZ_HOLDS(len == 0 || (out[len] == '\0' && fuzz_is_clean(out, len, 0)));
        }
    }
}

/* A reply code of the ranges that servers use, or an error number that the tables know. */
static int is_reply(int reply)
{
    struct smtpcode_entry entry;
    return (reply >= 200 && reply <= 599) || smtpcode_find_reply(reply, &entry);
}

void fuzz_check_diagnosis(const struct smtpcode_diagnosis *d)
{
    FUZZ_HOLDS(d->title != NULL && fuzz_is_clean(d->title, strlen(d->title), 0));
    FUZZ_HOLDS(smtpcode_category_name(d->category) != NULL && smtpcode_advice_name(d->advice) != NULL);
    FUZZ_HOLDS(smtpcode_basis_name(d->basis) != NULL && smtpcode_source_name(d->source) != NULL);
    FUZZ_HOLDS(d->reply == 0 || is_reply(d->reply));
    FUZZ_HOLDS(d->retry_after >= -1);
    FUZZ_HOLDS(d->vendor_count <= SMTPCODE_VENDORS);
    check_lists(d);
}

/* ---- the same, however it is read --------------------------------------------------------------------------- */

static void add_view(struct fuzz_text *text, struct smtpcode_view view)
{
    fuzz_add(text, "|", 1);
    if (view.len > 0)
        fuzz_add(text, view.data, view.len);
}

static void add_string(struct fuzz_text *text, const char *string)
{
    add_view(text, (struct smtpcode_view){string, string == NULL ? 0 : strlen(string)});
}

static int take_all(void *context, const struct smtpcode_diagnosis *d)
{
    struct fuzz_text *text = context;
    char numbers[256];
    const struct smtpcode_view views[] = {d->recipient, d->remote, d->evidence, d->ip, d->domain, d->blocklist,
                                          d->limit, d->url, d->sender_domain, d->time, d->queue_id};
    fuzz_check_diagnosis(d);
    snprintf(numbers, sizeof numbers, "%d %d.%d.%d %d %d %d %d %d %d %lu %ld %zu", d->reply, d->status.class_,
             d->status.subject, d->status.detail, (int)d->permanence, (int)d->category, (int)d->advice, (int)d->basis,
             (int)d->action, (int)d->source, d->line, d->retry_after, d->vendor_count);
    add_string(text, numbers);
    add_string(text, d->title);
    add_string(text, d->provider);
    add_string(text, d->software);
    for (size_t i = 0; i < sizeof views / sizeof views[0]; i++)
        add_view(text, views[i]);
    for (size_t i = 0; d->notes[i] != NULL; i++)
        add_string(text, d->notes[i]);
    fuzz_add(text, "\n", 1);
    return 0;
}

void fuzz_tell(struct fuzz_text *text, enum smtpcode_input input, const char *bytes, size_t len, size_t piece)
{
    static struct smtpcode_reader reader;
    char delivered[32];
    text->len = 0;
    smtpcode_reader_init(&reader, input, take_all, text);
    for (size_t at = 0; at < len;) {
        size_t n = piece == 0 || len - at < piece ? len - at : piece;
        char *copy = fuzz_copy(bytes + at, n);
        FUZZ_HOLDS(smtpcode_reader_feed(&reader, copy, n) == 0);
        free(copy);
        at += n;
    }
    FUZZ_HOLDS(smtpcode_reader_finish(&reader) == 0);
    snprintf(delivered, sizeof delivered, "%lu %d", smtpcode_reader_delivered(&reader),
             smtpcode_reader_is_log(&reader));
    add_string(text, delivered);
}

/* The bytes with other line ends; LF, CRLF and CR all become end. */
static void change_ends(struct fuzz_text *text, const char *bytes, size_t len, const char *end)
{
    text->len = 0;
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r')
            continue;
        if (bytes[i] == '\r' || bytes[i] == '\n')
            fuzz_add(text, end, strlen(end));
        else
            fuzz_add(text, bytes + i, 1);
    }
}

static void compare(enum smtpcode_input input, const struct fuzz_text *first, const char *bytes, size_t len,
                    size_t piece)
{
    struct fuzz_text other = {NULL, 0, 0};
    fuzz_tell(&other, input, bytes, len, piece);
    if (other.len != first->len || (other.len > 0 && memcmp(other.data, first->data, other.len) != 0)) {
        fprintf(stderr, "input %d, pieces of %zu:\n%.*s--- but in one, as it came:\n%.*s", (int)input, piece,
                (int)other.len, other.data, (int)first->len, first->data);
        abort();
    }
    free(other.data);
}

void fuzz_compare(enum smtpcode_input input, const char *bytes, size_t len, unsigned seed)
{
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    struct fuzz_text first = {NULL, 0, 0}, text = {NULL, 0, 0};
    fuzz_tell(&first, input, bytes, len, 0);
#ifdef FUZZ_REPLAY
    (void)seed;
    for (size_t piece = 1; piece <= LONGEST_PIECE; piece++)
        compare(input, &first, bytes, len, piece);
    for (size_t i = 0; i < 3; i++) {
        change_ends(&text, bytes, len, ends[i]);
        for (size_t piece = 0; piece <= LONGEST_PIECE; piece++)
            compare(input, &first, text.data, text.len, piece);
    }
#else
    compare(input, &first, bytes, len, 1 + seed % LONGEST_PIECE);
    change_ends(&text, bytes, len, ends[seed / 32 % 3]);
    compare(input, &first, text.data, text.len, seed % 7 * 5);
#endif
    free(text.data);
    free(first.data);
}
