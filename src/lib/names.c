#include "names.h"

static const char *const permanences[] = {NULL, "success", "intermediate", "transient", "permanent"};

static const char *const categories[] = {
    "recipient-unknown",
    "recipient-disabled",
    "recipient-moved",
    "recipient-filtered",
    "mailbox-full",
    "domain-unknown",
    "domain-no-mail",
    "message-too-large",
    "content-rejected",
    "spam",
    "virus",
    "policy",
    "sender-authentication",
    "authentication-required",
    "sender-rejected",
    "relay-denied",
    "ip-blocked",
    "reputation",
    "reverse-dns",
    "rate-limited",
    "greylisted",
    "network",
    "expired",
    "routing-loop",
    "tls",
    "system-full",
    "system-error",
    "mailer-error",
    "protocol-error",
    "nonconformant-message",
    "limit-exceeded",
    "auto-reply",
    "feedback-report",
    "suppressed",
    "delivered",
    "intermediate",
    "informational",
    "unknown",
};
_Static_assert(sizeof categories / sizeof categories[0] == SMTPCODE_CATEGORIES, "a name for each category");

static const char *const advices[] = {
    "none",
    "retry",
    "slow-down",
    "remove-recipient",
    "contact-recipient",
    "fix-address",
    "fix-message",
    "fix-sender",
    "fix-route",
    "contact-postmaster",
};
_Static_assert(sizeof advices / sizeof advices[0] == SMTPCODE_ADVICES, "a name for each advice");

static const char *const bases[] = {"provider", "phrase", "status", "reply", "class"};

static const char *const actions[] = {NULL, "failed", "delayed", "delivered", "relayed", "expanded"};

static const char *const sources[] = {"text", "dsn", "mail", "log", "queue", "transcript"};

#define NAME(table, value) ((unsigned)(value) < sizeof(table) / sizeof(table)[0] ? (table)[value] : NULL)
#define VALUE(table, name) value_of(table, sizeof(table) / sizeof(table)[0], name)

const char *smtpcode_permanence_name(enum smtpcode_permanence permanence) { return NAME(permanences, permanence); }
const char *smtpcode_category_name(enum smtpcode_category category) { return NAME(categories, category); }
const char *smtpcode_advice_name(enum smtpcode_advice advice) { return NAME(advices, advice); }
const char *smtpcode_basis_name(enum smtpcode_basis basis) { return NAME(bases, basis); }
const char *smtpcode_action_name(enum smtpcode_action action) { return NAME(actions, action); }
const char *smtpcode_source_name(enum smtpcode_source source) { return NAME(sources, source); }

static int value_of(const char *const names[], size_t count, struct smtpcode_view name)
{
    for (size_t i = 0; i < count; i++)
        if (names[i] != NULL && view_is(name, names[i]))
            return (int)i;
    return -1;
}

int names_category(struct smtpcode_view name) { return VALUE(categories, name); }
int names_advice(struct smtpcode_view name) { return VALUE(advices, name); }
int names_action(struct smtpcode_view name) { return VALUE(actions, name); }
