/* What earlier lines told: recipients, commands that wait for their answers, replies of several lines. */
#include "log_formats.h"

static struct log_recipient *add(struct log *log, unsigned long long key, enum log_command command)
{
    struct log_recipient *slot = &log->recipients[log->next_recipient];
    log->recipient_keys[log->next_recipient] = key;
    log->next_recipient = (log->next_recipient + 1) % LOG_RECIPIENTS;
    slot->command = command;
    slot->waiting = true;
    slot->address.len = slot->queue_id.len = 0;
    return slot;
}

void log_remember(struct log *log, unsigned long long key, enum log_command command, struct smtpcode_view address,
                  struct smtpcode_view queue_id)
{
    struct log_recipient *slot = add(log, key, command);
    if (address.len <= LOG_ADDRESS)     /* half an address would be another one */
        BUFFER_SET(slot->address, address);
    if (queue_id.len <= LOG_ID)
        BUFFER_SET(slot->queue_id, queue_id);
}

static const struct log_recipient *newest(const struct log *log, unsigned long long key)
{
    for (size_t i = 0; i < LOG_RECIPIENTS; i++) {
        size_t at = (log->next_recipient + (LOG_RECIPIENTS - 1 - i)) % LOG_RECIPIENTS;
        const struct log_recipient *slot = &log->recipients[at];
        if (log->recipient_keys[at] == key && (slot->command == COMMAND_NONE || slot->command == COMMAND_RCPT))
            return slot;
    }
    return NULL;
}

struct smtpcode_view log_recall(const struct log *log, unsigned long long key)
{
    const struct log_recipient *slot = newest(log, key);
    return slot == NULL ? view(NULL, 0) : BUFFER_VIEW(slot->address);
}

struct smtpcode_view log_recall_id(const struct log *log, unsigned long long key)
{
    const struct log_recipient *slot = newest(log, key);
    return slot == NULL ? view(NULL, 0) : BUFFER_VIEW(slot->queue_id);
}

bool log_was_told(const struct log *log, unsigned long long key)
{
    for (size_t i = 0; i < LOG_TOLD; i++)
        if (log->told[i] == key)
            return true;
    return false;
}

void log_told(struct log *log, unsigned long long key)
{
    if (log_was_told(log, key))
        return;
    log->told[log->next_told] = key;
    log->next_told = (log->next_told + 1) % LOG_TOLD;
}

struct log_part *log_find_part(struct log *log, unsigned long long key)
{
    for (size_t i = 0; i < LOG_PARTS; i++)
        if (log->part_keys[i] == key)
            return &log->parts[i];
    return NULL;
}

struct log_part *log_add_part(struct log *log, unsigned long long key, struct smtpcode_view text, unsigned long number)
{
    struct log_part *part = log_find_part(log, key);
    if (part == NULL) {
        part = &log->parts[log->next_part];
        log->part_keys[log->next_part] = key;
        log->next_part = (log->next_part + 1) % LOG_PARTS;
        part->line = number;
        part->text.len = 0;
    }
    if (part->text.len > 0)
        BUFFER_ADD(part->text, view("\n", 1));
    BUFFER_ADD(part->text, text);
    return part;
}

void log_forget_part(struct log *log, const struct log_part *part)
{
    log->part_keys[part - log->parts] = 0;
}

bool log_is_answer(struct smtpcode_view text)
{
    return log_digits(text) == 3 && text.data[0] >= '2' && text.data[0] <= '5' &&
           (text.len == 3 || text.data[3] == ' ' || text.data[3] == '-');
}

static enum log_command command_of(struct smtpcode_view text)
{
    static const struct {
        const char *verb;
        enum log_command command;
    } verbs[] = {{"rcpt", COMMAND_RCPT}, {"mail", COMMAND_MAIL},  {"data", COMMAND_DATA},  {"bdat", COMMAND_DATA},
                 {"ehlo", COMMAND_HELLO}, {"helo", COMMAND_HELLO}, {"lhlo", COMMAND_HELLO}, {"auth", COMMAND_AUTH}};
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (view_starts(text, verbs[i].verb))
            return verbs[i].command;
    return COMMAND_OTHER;
}

static void take_command(struct log *log, unsigned long long key, struct smtpcode_view text)
{
    enum log_command command = command_of(text);
    for (size_t i = 0; i < LOG_RECIPIENTS && command == COMMAND_MAIL; i++)
        if (log->recipient_keys[i] == key)
            log->recipient_keys[i] = 0;
    log_remember(log, key, command, command == COMMAND_RCPT ? log_address(text) : view(NULL, 0),
                 view(NULL, 0));
}

/* The oldest command of the session that waits for an answer: commands may come in a row (RFC 2920). */
static struct log_recipient *waiting(struct log *log, unsigned long long key)
{
    for (size_t i = 0; i < LOG_RECIPIENTS; i++) {
        size_t at = (log->next_recipient + i) % LOG_RECIPIENTS;
        if (log->recipient_keys[at] == key && log->recipients[at].waiting)
            return &log->recipients[at];
    }
    return NULL;
}

/* Whether a failing answer to the command harms a delivery: clients try extensions, and go on without them. */
static bool counts(enum log_command command, int code)
{
    if (command == COMMAND_HELLO)
        return code < 500 || code > 504;
    if (command == COMMAND_AUTH)
        return code >= 500;
    return command != COMMAND_OTHER;
}

static void tell_answer(struct log *log, unsigned long long key, const struct log_recipient *slot,
                        const struct log_part *part, const struct finding *answer)
{
    enum log_command command = slot == NULL ? COMMAND_NONE : slot->command;
    struct finding finding = *answer;
    finding.text = BUFFER_VIEW(part->text);
    finding.line = part->line;
    finding.action = log_action(answer->text);
    finding.recipient = command == COMMAND_RCPT                            ? BUFFER_VIEW(slot->address)
                        : command == COMMAND_NONE || command == COMMAND_DATA ? log_recall(log, key)
                                                                             : view(NULL, 0);
    /* DATA that was sent along with RCPT commands which have all been refused fails as well. */
    if (command == COMMAND_DATA && finding.recipient.data == NULL)
        return;
    log_tell(log, &finding);
}

static void take_answer(struct log *log, unsigned long long key, const struct finding *answer)
{
    struct smtpcode_view text = answer->text;
    bool more = text.len > 3 && text.data[3] == '-' && log_find(text, "\n") == text.len;
    int code = (text.data[0] - '0') * 100 + (text.data[1] - '0') * 10 + (text.data[2] - '0');
    struct log_part *part = code < 400 ? NULL : log_add_part(log, key, text, answer->line);
    if (more)
        return;
    struct log_recipient *slot = waiting(log, key);
    if (slot != NULL)
        slot->waiting = false;
    if (part == NULL)
        return;
    if (counts(slot == NULL ? COMMAND_NONE : slot->command, code))
        tell_answer(log, key, slot, part, answer);
    log_forget_part(log, part);
    if (slot != NULL && slot->command == COMMAND_RCPT)
        log->recipient_keys[slot - log->recipients] = 0;
}

void log_dialogue(struct log *log, unsigned long long key, const struct finding *finding)
{
    if (log_is_answer(finding->text))
        take_answer(log, key, finding);
    else
        take_command(log, key, finding->text);
}
