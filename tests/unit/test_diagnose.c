/* smtpcode_diagnose: one text -> category, basis, permanence, notes. */
#include <stdio.h>

#include "unit.h"

/* ---- what is recognised ------------------------------------------------------------------------------------- */

static struct diagnose_case {
    const char *name, *text;
    int reply;
    struct smtpcode_status status;
    const char *permanence, *category;  /* permanence NULL: none */
} cases[] = {
    /* Section 2.1 of the contract: a code alone, in every common spelling. */
    {"code: 550", "550", 550, {0, 0, 0}, "permanent", NULL},
    {"code: 421", "421", 421, {0, 0, 0}, "transient", NULL},
    {"code: 250", "250", 250, {0, 0, 0}, "success", "delivered"},
    {"code: 354", "354", 354, {0, 0, 0}, "intermediate", "intermediate"},
    {"code: 220", "220", 220, {0, 0, 0}, "success", "informational"},
    {"code: 521", "521", 521, {0, 0, 0}, "permanent", "domain-no-mail"},
    {"code: 556", "556", 556, {0, 0, 0}, "permanent", "domain-no-mail"},
    {"code: 535", "535", 535, {0, 0, 0}, "permanent", "authentication-required"},
    {"code: 5.1.1", "5.1.1", 0, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: 5.2.2", "5.2.2", 0, {5, 2, 2}, "permanent", "mailbox-full"},
    {"code: 4.2.2", "4.2.2", 0, {4, 2, 2}, "transient", "mailbox-full"},
    {"code: 5.1.2", "5.1.2", 0, {5, 1, 2}, "permanent", "domain-unknown"},
    {"code: 5.3.4", "5.3.4", 0, {5, 3, 4}, "permanent", "message-too-large"},
    {"code: 5.4.6", "5.4.6", 0, {5, 4, 6}, "permanent", "routing-loop"},
    {"code: 5.7.25", "5.7.25", 0, {5, 7, 25}, "permanent", "reverse-dns"},
    {"code: 5.7.26", "5.7.26", 0, {5, 7, 26}, "permanent", "sender-authentication"},
    {"code: 5.1.10", "5.1.10", 0, {5, 1, 10}, "permanent", "domain-no-mail"},
    {"code: 4.4.7", "4.4.7", 0, {4, 4, 7}, "transient", "expired"},
    {"code: 55x", "55x", 0, {0, 0, 0}, "permanent", NULL},
    {"code: 25X", "25X", 0, {0, 0, 0}, "success", "delivered"},
    {"code: no row of its tens", "58x", 0, {0, 0, 0}, "permanent", NULL},
    {"code: 5xX", "5xX", 0, {0, 0, 0}, "permanent", NULL},
    {"code: of a client", "111", 111, {0, 0, 0}, NULL, "network"},
    {"code: negative", "-1", -1, {0, 0, 0}, NULL, "network"},
    {"code: used by vendors alone, for the same", "5.2.121", 0, {5, 2, 121}, "permanent", "rate-limited"},
    {"code: in brackets behind a word for codes", "error (560)", 560, {0, 0, 0}, "permanent", NULL},
    {"code: status in brackets", "unknown (5.1.1)", 0, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: a hyphen and a word behind", "mail 550-no such user", 550, {0, 0, 0}, "permanent", "recipient-unknown"},
    {"code: doubtful, but borne out", "550 messages mailbox full", 550, {0, 0, 0}, "permanent", "mailbox-full"},
    {"code: a count, though words follow", "x: 550 messages about mailbox full", 0, {0, 0, 0}, NULL, "mailbox-full"},
    {"words: nothing but a blocklist", "550 listed: abuseat.org", 550, {0, 0, 0}, "permanent", "ip-blocked"},
    {"words: nothing but a blocklist, in a good answer", "250 listed: abuseat.org", 250, {0, 0, 0}, "success",
     "delivered"},
    {"words of a blocklist alone", "554 listed at bl.spamcop.net", 554, {0, 0, 0}, "permanent", "ip-blocked"},
    {"words of a blocklist in a good answer", "250 listed at bl.spamcop.net", 250, {0, 0, 0}, "success", "delivered"},
    {"words of a failure in a good answer", "250 mailbox full", 250, {0, 0, 0}, "success", "delivered"},
    {"words: a named cause, not mere policy", "550 policy violation: over quota", 550, {0, 0, 0}, "permanent",
     "mailbox-full"},
    {"words: the same in the other order", "550 account is disabled, policy violation", 550, {0, 0, 0}, "permanent",
     "recipient-disabled"},
    {"words of a failure in the first of the good answers", "200 mailbox full", 200, {0, 0, 0}, "success", "delivered"},
    {"codes: the first of two that are as good", "SMTP error 550, SMTP error 452", 550, {0, 0, 0}, "permanent", NULL},
    {"code: behind the address of a host that is called like a word for counts", "anna@no: 550 User unknown", 550,
     {0, 0, 0}, "permanent", "recipient-unknown"},
    {"words of success in the first of the failures", "400 Mail accepted for delivery", 400, {0, 0, 0}, "transient",
     "system-error"},
    {"words of success in a failure", "550 Mail accepted for delivery", 550, {0, 0, 0}, "permanent", "unknown"},
    {"code: #5.1.1", "#5.1.1", 0, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: (#5.1.1)", "(#5.1.1)", 0, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: 550-5.1.1", "550-5.1.1", 550, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: smtp;550 5.1.1", "smtp;550 5.1.1", 550, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"code: SMTP error 550", "SMTP error 550", 550, {0, 0, 0}, "permanent", NULL},
    {"code: x.7.26", "x.7.26", 0, {SMTPCODE_ANY_CLASS, 7, 26}, NULL, "sender-authentication"},
    {"code: X.1.1", "X.1.1", 0, {SMTPCODE_ANY_CLASS, 1, 1}, NULL, "recipient-unknown"},
    {"code: 5.7", "5.7", 0, {5, 7, SMTPCODE_ANY}, "permanent", NULL},
    {"code: 5xx", "5xx", 0, {0, 0, 0}, "permanent", NULL},
    {"code: 4xx", "4xx", 0, {0, 0, 0}, "transient", NULL},
    {"code: 5.x.x", "5.x.x", 0, {5, SMTPCODE_ANY, SMTPCODE_ANY}, "permanent", NULL},
    {"code: shorthand 511", "511", 511, {0, 0, 0}, "permanent", "recipient-unknown"},
    {"code: shorthand 471", "471", 471, {0, 0, 0}, "transient", NULL},
    {"code: unregistered 599", "599", 599, {0, 0, 0}, "permanent", NULL},
    {"code: unregistered 5.9.9", "5.9.9", 0, {5, 9, 9}, "permanent", NULL},
    {"code: blanks around", "  550  \n", 550, {0, 0, 0}, "permanent", NULL},

    /* 2.2: replies. */
    {"reply: user unknown", "550 5.1.1 User unknown", 550, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"reply: words decide over 550", "550 User unknown", 550, {0, 0, 0}, "permanent", "recipient-unknown"},
    {"reply: mailbox full by words", "552 Mailbox full", 552, {0, 0, 0}, "permanent", "mailbox-full"},
    {"reply: several lines", "550-5.1.1 The account does\n550-5.1.1 not exist.\n550 5.1.1 Check the spelling", 550,
     {5, 1, 1}, "permanent", "recipient-unknown"},
    {"reply: greylisted", "451 4.7.1 Greylisted, please try again in 300 seconds", 451, {4, 7, 1}, "transient",
     "greylisted"},
    {"reply: relay", "554 5.7.1 <anna@example.com>: Relay access denied", 554, {5, 7, 1}, "permanent", "relay-denied"},
    {"reply: login", "530 5.7.0 Authentication required", 530, {5, 7, 0}, "permanent", "authentication-required"},
    {"reply: STARTTLS", "530 5.7.0 Must issue a STARTTLS command first", 530, {5, 7, 0}, "permanent", "tls"},
    {"reply: a client host that has not logged in", "554 5.7.1 <c.example.net[192.0.2.9]>: Client host rejected: "
     "you must authenticate first", 554, {5, 7, 1}, "permanent", "authentication-required"},
    {"reply: a client host without a name of its own", "554 5.7.1 <h12.example.net[192.0.2.9]>: Client host rejected: "
     "generic PTR, use a relay", 554, {5, 7, 1}, "permanent", "reverse-dns"},
    {"reply: not found in the recipient's system", "550 5.1.1 The address was not found in the recipient's "
     "e-mail system", 550, {5, 1, 1}, "permanent", "recipient-unknown"},
    {"reply: in the recipient's list", "550 5.7.1 You are in the recipient's list of unwanted senders", 550, {5, 7, 1},
     "permanent", "recipient-filtered"},
    {"reply: spam of an address", "550 5.7.1 Mail from IP 192.0.2.9 has been rejected. The message was "
     "detected as spam", 550, {5, 7, 1}, "permanent", "spam"},
    {"reply: gave up after the last failure", "550 5.4.300 Message expired -> 421 4.4.1 Connection timed out", 550,
     {5, 4, 300}, "permanent", "expired"},
    {"reply: quota told by a program", "temporary failure. Command output: cannot create file: Disk quota exceeded", 0,
     {0, 0, 0}, NULL, "mailbox-full"},
    {"reply: a rule of Exim about content", "550 Administrative prohibition: we do not accept Office documents with "
     "macros", 550, {0, 0, 0}, "permanent", "content-rejected"},
    {"reply: whom to write to instead", "550 Please reach him at bert@example.net", 550, {0, 0, 0},
     "permanent", "recipient-moved"},
    {"reply: reached, but whom", "550 did not reach the following recipient", 550, {0, 0, 0}, "permanent", "unknown"},
    {"client: an error number alone", "0x800CCC79", 0, {0, 0, 0}, NULL, "relay-denied"},
    {"client: an error number with its label", "Error Number: 0x800CCC0E", 0, {0, 0, 0}, NULL, "network"},
    {"client: all that Outlook shows", "Server Response: '550', Port: 25, Secure(SSL): No, Server Error: 550, "
     "Error Number: 0x800CCC79", 550, {0, 0, 0}, "permanent", "relay-denied"},
    {"reply: spam", "554 5.7.1 Message rejected as spam", 554, {5, 7, 1}, "permanent", "spam"},
    {"reply: virus", "554 5.7.1 Message contains a virus", 554, {5, 7, 1}, "permanent", "virus"},
    {"reply: size", "552 5.3.4 Message size exceeds fixed limit", 552, {5, 3, 4}, "permanent", "message-too-large"},
    {"reply: too many recipients", "452 4.5.3 Too many recipients", 452, {4, 5, 3}, "transient", NULL},
    {"reply: success", "250 2.0.0 Ok: queued as 4FB2A1C", 250, {2, 0, 0}, "success", "delivered"},

    /* 2.2, last paragraph: codes that disagree. */
    {"conflict: 450 and 5.2.3", "450 5.2.3 Msg size greater", 450, {5, 2, 3}, "transient", "message-too-large"},
    {"conflict: 550 and 4.2.2", "550 4.2.2 Mailbox full", 550, {4, 2, 2}, "permanent", "mailbox-full"},

    /* 2.5: failures without a code. */
    {"words: inactive", "Mailbox is inactive", 0, {0, 0, 0}, NULL, "recipient-disabled"},
    {"words: a bounce that is refused", "550 Returned mail not accepted here", 550, {0, 0, 0}, "permanent",
     "sender-rejected"},
    {"words: a list of refused recipients", "550 sorry, your envelope recipient is in my badrcptto list", 550,
     {0, 0, 0},
     "permanent", "recipient-unknown"},
    {"words: IronPort's frame, and what the host said", "5.1.0 - Unknown address error 550-'5.7.1 Access denied'", 550,
     {5, 7, 1}, "permanent", "policy"},
    {"words: refused", "Connection refused", 0, {0, 0, 0}, NULL, "network"},
    {"words: timed out", "Connection timed out", 0, {0, 0, 0}, NULL, "network"},
    {"words: host not found", "Host or domain name not found", 0, {0, 0, 0}, NULL, "domain-unknown"},
    {"words: with the reply that they mean more with", "421 temporarily deferred", 421, {0, 0, 0}, "transient",
     "rate-limited"},
    {"words: with another reply", "451 temporarily deferred", 451, {0, 0, 0}, "transient", "system-error"},
    {"words: without a reply", "temporarily deferred", 0, {0, 0, 0}, NULL, "system-error"},
    {"words: the first of two replies", "504 5.5.2 need fully-qualified address", 504, {5, 5, 2}, "permanent",
     "recipient-unknown"},
    {"words: the second of two replies", "550 5.5.2 need fully-qualified address", 550, {5, 5, 2}, "permanent",
     "sender-rejected"},
};

static void check_diagnose(void **state)
{
    const struct diagnose_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 1);
    assert_int_equal(d.reply, c->reply);
    assert_int_equal(d.status.class_, c->status.class_);
    assert_int_equal(d.status.subject, c->status.subject);
    assert_int_equal(d.status.detail, c->status.detail);
    if (c->permanence != NULL) {
        assert_non_null(smtpcode_permanence_name(d.permanence));
        assert_string_equal(smtpcode_permanence_name(d.permanence), c->permanence);
    }
    if (c->category != NULL)
        assert_string_equal(smtpcode_category_name(d.category), c->category);
    assert_true(d.title[0] != '\0');
    assert_non_null(d.meaning[0]);
    assert_int_equal(d.source, SMTPCODE_SOURCE_TEXT);
    exact_free(text);
}

/* ---- what decided ------------------------------------------------------------------------------------------- */

static struct basis_case {
    const char *name, *text, *basis;
} bases[] = {
    {"basis: a provider's own words",
     "550 5.1.1 The email account that you tried to reach does not exist. gsmtp", "provider"},
    {"basis: a provider's own words, told by its host",
     "host aspmx.l.google.com[192.0.2.1] said: 550 smtp protocol violation", "provider"},
    {"basis: the same words of nobody", "550 smtp protocol violation", "phrase"},
    {"basis: the same words of another provider", "host mta5.am0.yahoodns.net said: 550 smtp protocol violation",
     "phrase"},
    {"basis: a good answer", "250 2.0.0 Ok: queued as 12345", "phrase"},
    {"basis: words", "550 User unknown", "phrase"},
    {"basis: words without a code", "Mailbox is inactive", "phrase"},
    {"basis: status", "550 5.1.1", "status"},
    {"basis: reply", "521", "reply"},
    {"basis: words behind the code, a provider's own ahead of it",
     "Temporary System Problem: 550 5.1.1 User unknown", "phrase"},
    {"basis: a provider's own behind the code, words ahead of it",
     "Relaying denied: 421 4.3.0 Temporary System Problem", "provider"},
    {"basis: a program's own behind the code, words ahead of it",
     "Loop detected: 550 IXP_E_LOAD_SICILY_FAILED", "provider"},
    {"basis: a weak frame and a code that tells", "521 The following recipients failed", "reply"},
    {"basis: a weak wording and a provider's vague code",
     "host aspmx.l.google.com[192.0.2.1] said: 552 phish", "phrase"},
    {"basis: a weak wording and a provider's code that tells",
     "host aspmx.l.google.com[192.0.2.1] said: 421 phish", "reply"},
    {"basis: another provider's own ahead of the code, words behind it",
     "Unauthenticated email from x is not accepted due to domain's DMARC policy: 550 mailbox full", "phrase"},
    {"basis: a provider's own and words, both behind the code",
     "550 mailbox full, Temporary System Problem", "provider"},
    {"basis: weak words of a provider, with its codes", "550 5.2.0 Recipient unavailable", "phrase"},
    {"basis: weak words of a provider, with another reply", "551 5.2.0 Recipient unavailable", "reply"},
    {"basis: weak words of a provider, with another status", "550 5.0.0 Recipient unavailable", "reply"},
    {"basis: weak words of a provider, without its status", "550 Recipient unavailable", "reply"},
    {"basis: weak words of a provider that speaks, with another reply",
     "host mx1.comcast.net[192.0.2.1] said: 551 5.2.0 Recipient unavailable", "status"},
    {"basis: digits", "599", "class"},
    {"basis: digits of a status", "5.9.9", "class"},
};

static void check_basis(void **state)
{
    const struct basis_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 1);
    assert_string_equal(smtpcode_basis_name(d.basis), c->basis);
    exact_free(text);
}

/* ---- who speaks --------------------------------------------------------------------------------------------- */

static struct speaker_case {
    const char *name, *text, *provider, *software;
} speakers[] = {
    {"speaker: google", "550 5.1.1 The account does not exist. a1-20020a05 - gsmtp", "google", NULL},
    {"speaker: google by its host", "host aspmx.l.google.com[192.0.2.1] said: 550 5.1.1 No such user", "google", NULL},
    {"speaker: a host in the middle of a word", "550 5.1.1 x.aspmx.l.google.com-y/google.com", NULL, NULL},
    {"speaker: by a wording of its own", "lookup of x responded with code nxdomain", "google", NULL},
    {"speaker: nobody, where the code stands within the wording",
     "lookup of 550 5.1.1 responded with code nxdomain", NULL, NULL},
    {"speaker: nobody", "550 5.1.1 No such user", NULL, NULL},
    {"speaker: nobody by a strange host", "host mx.example.com[192.0.2.1] said: 550 5.1.1 No such user", NULL, NULL},
};

static void assert_name(const char *found, const char *expected)
{
    if (expected == NULL)
        assert_null(found);
    else
        assert_string_equal(found == NULL ? "nobody" : found, expected);
}

static void check_speaker(void **state)
{
    const struct speaker_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 1);
    assert_name(d.provider, c->provider);
    assert_name(d.software, c->software);
    exact_free(text);
}

/* ---- titles ------------------------------------------------------------------------------------------------- */

/* Whose title a diagnosis bears: that of a code, or of a vendor's meaning of it. */
static struct title_case {
    const char *name, *text, *code, *vendor;
} titles[] = {
    {"title: of the reply", "521", "521", ""},
    {"title: of the status", "550 5.1.1", "5.1.1", ""},
    {"title: of the vendor's status", "host aspmx.l.google.com[192.0.2.1] said: 550 5.1.1", "5.1.1", "google"},
    {"title: of the vendor's reply", "host aspmx.l.google.com[192.0.2.1] said: 550", "550", "google"},
    {"title: of the only vendors' status", "5.2.121", "5.2.121", "exchange-online"},
};

static void check_title(void **state)
{
    const struct title_case *c = *state;
    struct smtpcode_diagnosis d;
    struct smtpcode_entry entry;
    size_t i = 0;
    assert_int_equal(smtpcode_diagnose(c->text, strlen(c->text), &d), 1);
    do
        assert_int_equal(smtpcode_entry_at(i++, &entry), 1);
    while (strcmp(entry.code, c->code) != 0 || strcmp(entry.vendor, c->vendor) != 0);
    assert_string_equal(d.title, entry.title);
    assert_string_equal(d.meaning[0], entry.meaning);
}

/* ---- notes -------------------------------------------------------------------------------------------------- */

static struct note_case {
    const char *name, *text, *words;    /* words that one of the notes holds */
    bool absent;
} notes[] = {
    {"note: conflict, transient", "450 5.2.3 Msg size greater", "disagree", false},
    {"note: conflict names the reply", "450 5.2.3 Msg size greater", "450", false},
    {"note: conflict names the status", "450 5.2.3 Msg size greater", "5.2.3", false},
    {"note: conflict, permanent", "550 4.2.2 Mailbox full", "disagree", false},
    {"note: no conflict", "550 5.1.1 User unknown", "disagree", true},
    {"note: unregistered reply", "599", "not a registered", false},
    {"note: unregistered status", "5.9.9", "not in the IANA registry", false},
    {"note: registered reply", "550", "not a registered", true},
    {"note: registered status", "5.1.1", "not in the IANA registry", true},
    {"note: registered for any class", "X.7.26", "not in the IANA registry", true},
    {"note: status that vendors use", "5.2.121", "used in practice", false},
    {"note: status with a row, but no registration", "5.4.8", "used in practice", false},
    {"note: registered status is not called private", "5.1.1", "used in practice", true},
    {"note: words against the reply", "521 mailbox full", "words disagree", false},
    {"note: words against the status", "550 5.1.1 mailbox full", "words disagree", false},
    {"note: words and a vague reply", "550 mailbox full", "words disagree", true},
    {"note: words against a shorthand", "511 mailbox full", "words disagree", true},
    {"note: a vendor's meaning of the status is told by no words",
     "host aspmx.l.google.com[192.0.2.1] said: 550 5.7.27 sorry", "words disagree", true},
    {"note: conflict, success", "250 5.1.1", "went well", false},
    {"note: shorthand", "511", "5.1.1", false},
    {"note: shorthand of class 4", "471", "4.7.1", false},
    {"note: a shorthand is not called registered", "550", "shorthand", true},
};

static bool notes_hold(const struct smtpcode_diagnosis *d, const char *words)
{
    bool held = false;
    for (size_t i = 0; d->notes[i] != NULL; i++) {
        struct smtpcode_view item;
        for (size_t n = 0; (item = smtpcode_item(d->notes[i], n)).data != NULL; n++) {
            char out[2048];
            assert_int_not_equal(smtpcode_note(d, item, out, sizeof out), 0);
            held = held || strstr(out, words) != NULL;
        }
    }
    return held;
}

static void check_note(void **state)
{
    const struct note_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 1);
    assert_int_equal(notes_hold(&d, c->words), !c->absent);
    exact_free(text);
}

/* ---- details ------------------------------------------------------------------------------------------------ */

static struct detail_case {
    const char *name, *text;
    const char *ip, *domain, *blocklist, *limit, *url;
    long retry_after;
} details[] = {
    {"details: none", "550 5.1.1 No such user", "", "", "", "", "", -1},
    {"details: blocked address",
     "554 5.7.1 Service unavailable; Client host [192.0.2.41] blocked using zen.spamhaus.org", "192.0.2.41", "",
     "zen.spamhaus.org", "", NULL, -1},
    {"details: no address behind a digit and a colon", "4:192.0.2.41 blocked using zen.spamhaus.org", "", "",
     "zen.spamhaus.org", "", NULL, -1},
    {"details: an address behind a letter and a colon", "x:192.0.2.41 blocked using zen.spamhaus.org", "192.0.2.41", "",
     "zen.spamhaus.org", "", NULL, -1},
    {"details: an address behind a colon alone", ":192.0.2.41 blocked using zen.spamhaus.org", "192.0.2.41", "",
     "zen.spamhaus.org", "", NULL, -1},
    {"details: page", "550 5.7.1 Blocked, see https://example.com/help?ip=192.0.2.41 for help", NULL, "", "", "",
     "https://example.com/help?ip=192.0.2.41", -1},
    {"details: http that begins no page", "550 5.1.1 No such user, see http or https://example.com/a", "", "", "", "",
     "https://example.com/a", -1},
    {"details: limit in megabytes", "552 5.3.4 Message size exceeds fixed limit of 20 MB", "", "", "", "20 MB", "", -1},
    {"details: limit behind the message's own size",
     "552 5.3.4 Message of 38211004 bytes is over the limit of 26214400 bytes", "", "", "", "26214400 bytes", "", -1},
    {"details: the only size", "552 5.3.4 Message size 38211004 is more than we take", "", "", "", "38211004", "", -1},
    {"details: limit without a unit", "552 5.3.4 Message too big, limit 35882577", "", "", "", "35882577", "", -1},
    {"details: try again in hours and so on", "451 4.7.1 Greylisted, try again in 00:02:05", "", "", "", "", "", 125},
    {"details: try again in seconds", "451 4.7.1 Greylisted, try again in 300 seconds", "", "", "", "", "", 300},
    {"details: a time of one digit", "451 4.7.1 greylisted, wait 1:02:03", "", "", "", "", "", 3723},
    {"details: a time of three digits", "451 4.7.1 greylisted, wait 111:02:03", "", "", "", "", "", -1},
    {"details: a time without seconds", "451 4.7.1 greylisted, wait 01:02", "", "", "", "", "", -1},
    {"details: a time with a letter", "451 4.7.1 greylisted, wait 01:02x03", "", "", "", "", "", -1},
    {"details: a time of three digits last", "451 4.7.1 greylisted, wait 01:02:033", "", "", "", "", "", -1},
    {"details: a hyphen before the unit", "451 4.7.1 greylisted, wait 2-minutes", "", "", "", "", "", 120},
    {"details: the first of two units", "451 4.7.1 greylisted, wait 2 days or 3 hours", "", "", "", "", "", 172800},
    {"details: hours in short", "451 4.7.1 greylisted, wait 2 hr", "", "", "", "", "", 7200},
    {"details: a number that begins no word", "451 4.7.1 greylisted, wait x5 min or 6 min", "", "", "", "", "", 360},
    {"details: seconds in short", "451 4.7.1 greylisted, come back in 7 s ", "", "", "", "", "", 7},
    {"details: minutes in short", "451 4.7.1 greylisted, wait 7 m ", "", "", "", "", "", 420},
    {"details: the longest wait", "451 4.7.1 greylisted, come back in 10000000 s ", "", "", "", "", "", 10000000},
    {"details: too long a wait", "451 4.7.1 greylisted, come back in 10000001 s ", "", "", "", "", "", -1},
    {"details: a number without a unit", "451 4.7.1 greylisted, wait 300", "", "", "", "", "", -1},
    {"details: a delay 60 bytes behind its word",
     "451 4.3.0 busy, wait                                                           5 min", "", "", "", "", "", 300},
    {"details: a delay too far behind its word",
     "451 4.3.0 busy, wait                                                            5 min", "", "", "", "", "", -1},
    {"details: a delay of a permanent greylist", "550 greylisted, wait 5 min", "", "", "", "", "", 300},
    {"details: a delay of a permanent rate",
     "550 5.7.1 rate limit exceeded, wait 5 min", NULL, "", "", NULL, "", 300},
    {"details: no delay of a permanent failure", "550 5.1.1 user unknown, wait 5 min", "", "", "", "", "", -1},
    {"details: limit, a number that is too small", "552 5.3.4 message too large, limit 9999", "", "", "", "", "", -1},
    {"details: limit, the smallest number", "552 5.3.4 message too large, limit 10000", "", "", "", "10000", "", -1},
    {"details: limit, a number without a word", "552 5.3.4 message too large, 10000000", "", "", "", "", "", -1},
    {"details: limit, decimals are none",
     "552 5.3.4 message too large, limit 10.5 of 20000", "", "", "", "20000", "", -1},
    {"details: limit, a unit without a blank",
     "552 5.3.4 message too large, limit 20MB.", "", "", "", "20MB", "", -1},
    {"details: limit, a unit that goes on", "552 5.3.4 message too large, limit 20 MBs", "", "", "", "", "", -1},
    {"details: limit, a unit at the end", "552 5.3.4 message too large, limit 20 k", "", "", "", "20 k", "", -1},
    {"details: limit, a number that is too long",
     "552 5.3.4 message too large, limit 99999999999999999999 10240", "", "", "", "10240", "", -1},
    {"details: limit, an id is none", "552 5.3.4 message too large, size a20000 20001", "", "", "", "20001", "", -1},
    {"details: limit, decimals behind a large number", "552 5.3.4 message too large, limit 20000.5", "", "", "", "", "",
     -1},
    {"details: limit, another number behind", "552 5.3.4 message too large, limit 20000 5", "", "", "", "20000", "",
     -1},
    {"details: limit, 40 bytes behind the word",
     "552 5.3.4 message too large, limit                                   20000", "", "", "", "20000", "", -1},
    {"details: limit, 41 bytes behind the word",
     "552 5.3.4 message too large, limit                                    20000", "", "", "", "", "", -1},
    {"details: no limit of an unknown user", "550 5.1.1 user unknown, limit 20 MB", "", "", "", "", "", -1},
    {"details: address alone", "550 5.7.1 blocked 192.0.2.1", "192.0.2.1", "", "", "", "", -1},
    {"details: address behind a word and a colon",
     "550 5.7.1 blocked client:192.0.2.1", "192.0.2.1", "", "", "", "", -1},
    {"details: address behind a digit and a colon", "550 5.7.1 blocked client 5:192.0.2.1", "", "", "", "", "", -1},
    {"details: address behind a letter", "550 5.7.1 blocked x192.0.2.1", "", "", "", "", "", -1},
    {"details: address behind a colon", "550 5.7.1 blocked by :192.0.2.1", "192.0.2.1", "", "", "", "", -1},
    {"details: address behind a hyphen", "550 5.7.1 blocked by -192.0.2.1", "", "", "", "", "", -1},
    {"details: address behind an at", "550 5.7.1 blocked by @192.0.2.1", "", "", "", "", "", -1},
    {"details: address of IPv6", "550 5.7.1 blocked [2001:db8::1]", "2001:db8::1", "", "", "", "", -1},
    {"details: address glued to the code", "550 5.7.1:192.0.2.1 is blocked", "192.0.2.1", "", "", "", "", -1},
    {"details: address of a poor reputation", "550 5.7.1 poor reputation of 192.0.2.1", "192.0.2.1", "", "", "", "",
     -1},
    {"details: address that may not relay", "550 5.7.1 relaying denied for 192.0.2.1", "192.0.2.1", "", "", "", "", -1},
    {"details: no address of an unknown user", "550 5.1.1 user unknown 192.0.2.1", "", "", "", "", "", -1},
    {"details: domain in quotes",
     "550 5.1.8 sender rejected: domain <\"example.org does not exist", "", "example.org", "", "", "", -1},
    {"details: domain of an address",
     "550 5.1.8 sender rejected: domain of s@example.org does not exist", "", "example.org", "", "", "", -1},
    {"details: domain the first of two",
     "550 5.1.8 sender rejected: domain name example.net. host mx.example.org", "", "example.net", "", "", "", -1},
    {"details: domain by its name",
     "550 5.1.8 sender rejected: host name=mx.example.com", "", "mx.example.com", "", "", "", -1},
    {"details: domain unknown", "550 5.1.8 sender rejected: domain (unknown)", "", "", "", "", "", -1},
    {"details: domain at the end", "550 5.1.8 sender rejected: domain @", "", "", "", "", "", -1},
    {"details: domain the second of its kind",
     "550 5.1.8 sender rejected: domain x, domain example.org", "", "example.org", "", "", "", -1},
    {"details: the page of a blocklist",
     "554 5.7.1 listed at bl.spamcop.net", NULL, NULL, "bl.spamcop.net", "", NULL, -1},
    {"details: a blocklist without a page",
     "554 5.7.1 listed at dnsbl.sorbs.net", NULL, NULL, "dnsbl.sorbs.net", "", "", -1},
    {"details: its own page",
     "554 5.7.1 listed at bl.spamcop.net, see https://example.com/x", NULL, NULL, "bl.spamcop.net", "",
     "https://example.com/x", -1},
    {"details: try again in minutes", "451 4.7.1 Greylisted, try again in 5 minutes", "", "", "", "", "", 300},
};

/* expected NULL: either way */
static void assert_detail(struct smtpcode_view found, const char *expected)
{
    if (expected != NULL)
        assert_view(found, expected);
}

static void check_detail(void **state)
{
    const struct detail_case *c = *state;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 1);
    assert_detail(d.ip, c->ip);
    assert_detail(d.domain, c->domain);
    assert_detail(d.blocklist, c->blocklist);
    assert_detail(d.limit, c->limit);
    assert_detail(d.url, c->url);
    assert_int_equal(d.retry_after, c->retry_after);
    exact_free(text);
}

static struct sender_case {
    const char *name, *text, *domain;
} senders[] = {
    {"sender: refused", "550 5.1.8 <anna@example.net>: Sender address rejected: Domain not found", "example.net"},
    {"sender: not authenticated", "550 5.7.26 anna@example.net: unauthenticated mail is prohibited", "example.net"},
    {"sender: an address to ask at is none", "550 5.7.26 unauthenticated, contact postmaster@example.net", ""},
    {"sender: the administrator's address is none", "550 5.7.26 unauthenticated, administrator x@example.net", ""},
    {"sender: about the recipient", "550 5.1.1 <anna@example.net>: User unknown", ""},
};

static void check_sender(void **state)
{
    const struct sender_case *c = *state;
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(c->text, strlen(c->text), &d), 1);
    assert_view(d.sender_domain, c->domain);
}

/* ---- vendors ------------------------------------------------------------------------------------------------ */

/* A code alone lists what vendors mean by it; where one of them speaks, it is told in full instead. */
static void vendors_are_listed(void **state)
{
    struct smtpcode_diagnosis d;
    (void)state;
    assert_int_equal(smtpcode_diagnose("550", 3, &d), 1);
    assert_true(d.vendor_count > 1 && d.vendor_count <= SMTPCODE_VENDORS);
    for (size_t i = 0; i < d.vendor_count; i++) {
        struct smtpcode_entry vendor;
        assert_true(smtpcode_entry_at(d.vendors[i], &vendor));
        assert_string_equal(vendor.code, "550");
        assert_true(vendor.vendor[0] != '\0' && vendor.meaning[0] != '\0');
    }
}

static void a_speaking_vendor_is_told_alone(void **state)
{
    static const char text[] = "host aspmx.l.google.com[192.0.2.1] said: 550 5.1.1";
    struct smtpcode_diagnosis d;
    (void)state;
    assert_int_equal(smtpcode_diagnose(text, sizeof text - 1, &d), 1);
    assert_int_equal(d.vendor_count, 0);
    assert_string_equal(d.provider, "google");
}

/* ---- advice ------------------------------------------------------------------------------------------------- */

static struct advice_case {
    const char *name, *text;
    enum smtpcode_advice advice;
    bool is_not;
} advices[] = {
    {"advice: no such user", "550 5.1.1 User unknown", SMTPCODE_REMOVE_RECIPIENT, false},
    {"advice: greylisted", "451 4.7.1 Greylisted, try again later", SMTPCODE_RETRY, false},
    {"advice: delivered", "250 2.1.5 Ok", SMTPCODE_ADVICE_NONE, false},
    {"advice: a transient failure removes nobody", "450 4.1.1 User unknown", SMTPCODE_REMOVE_RECIPIENT, true},
    {"advice: a conflict that is transient removes nobody", "450 5.1.1 User unknown", SMTPCODE_REMOVE_RECIPIENT, true},
    {"advice: 550 alone removes nobody", "550", SMTPCODE_REMOVE_RECIPIENT, true},
    {"advice: a spam verdict removes nobody", "550 5.7.1 Message rejected as spam", SMTPCODE_REMOVE_RECIPIENT, true},
    {"advice: a full mailbox removes nobody", "552 5.2.2 Mailbox full", SMTPCODE_REMOVE_RECIPIENT, true},
};

static void check_advice(void **state)
{
    const struct advice_case *c = *state;
    struct smtpcode_diagnosis d;
    assert_int_equal(smtpcode_diagnose(c->text, strlen(c->text), &d), 1);
    if (c->is_not)
        assert_int_not_equal(d.advice, c->advice);
    else
        assert_int_equal(d.advice, c->advice);
}

/* ---- what explains nothing ---------------------------------------------------------------------------------- */

static struct nothing_case {
    const char *name, *text;
} nothings[] = {
    {"nothing: empty", ""},
    {"nothing: blanks", "  \n\t "},
    {"nothing: words", "The weather is fine today"},
    {"nothing: IP address", "5.1.1.7"},
    {"nothing: four digits", "1550"},
    {"nothing: decimals", "550.00"},
    {"nothing: letter behind a client's number", "111x"},
    {"nothing: letter behind two digits", "12a"},
    {"nothing: negative reply code", "-550"},
    {"nothing: number of no client", "-5"},
    {"nothing: 1000", "1000"},
    {"nothing: 999", "999"},
    {"nothing: messages", "550 messages"},
    {"nothing: messages in a line", "- 550 messages"},
    {"nothing: messages in the next line", "x\n550 messages"},
    {"nothing: behind a word", "mail 550"},
    {"nothing: two numbers", "mail 550-5x"},
    {"nothing: hyphen and blank", "mail 550- x"},
    {"nothing: measure", "mail: 550 x"},
    {"nothing: wording in a URL", "see http://example.com/mailbox/full"},
    {"nothing: brackets behind a word", "CA (560)"},
    {"nothing: x at the end", "65x"},
    {"nothing: x and a letter", "5ax"},
    {"nothing: any class", "X.99.99"},
    {"nothing: port", "listening on port 587"},
    {"nothing: version", "Exim version 4.94.2"},
    {"nothing: time", "10:45:50"},
    {"nothing: date", "24.11.2026"},
    {"nothing: size", "size 450"},
    {"nothing: count", "450 messages"},
    {"nothing: postal code", "D-55011 Mainz"},
    {"nothing: serial", "Serial 5501234"},
    {"nothing: wording that begins in a URL", "see http://example.com/loop detected"},
    {"nothing: parts of a wording of which one is in a URL",
     "see http://example.com/recipient that you wrote to is gone"},
};

static void check_nothing(void **state)
{
    const struct nothing_case *c = *state;
    static const struct smtpcode_diagnosis zero;
    struct smtpcode_view text = exact(c->text, strlen(c->text));
    struct smtpcode_diagnosis d = {.reply = 777};
    assert_int_equal(smtpcode_diagnose(text.data, text.len, &d), 0);
    assert_memory_equal(&d, &zero, sizeof d);
    exact_free(text);
}

static void every_prefix(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (size_t len = 0; len <= strlen(cases[i].text); len++) {
            struct smtpcode_view text = exact(cases[i].text, len);
            struct smtpcode_diagnosis d;
            smtpcode_diagnose(text.data, len, &d);
            exact_free(text);
        }
}

/* Only the first 8 KiB are read, and words far apart are not joined. */
static void long_text(void **state)
{
    enum { LEN = 100000 };
    struct smtpcode_diagnosis d;
    char *text = malloc(LEN);
    (void)state;
    assert_non_null(text);
    memset(text, 'x', LEN);
    memcpy(text + LEN - 22, "550 5.1.1 No such user", 22);
    assert_int_equal(smtpcode_diagnose(text, LEN, &d), 0);
    memcpy(text, "550 5.1.1 No such user ", 23);
    assert_int_equal(smtpcode_diagnose(text, LEN, &d), 1);
    assert_int_equal(d.category, SMTPCODE_RECIPIENT_UNKNOWN);
    free(text);
}

/* Of wordings without number, the first hundred are looked at. */
static void many_wordings(void **state)
{
    char text[8000];
    struct smtpcode_diagnosis d;
    (void)state;
    for (size_t at = 0; at < sizeof text; at += 16)
        memcpy(text + at, "mailbox is full ", 16);
    assert_int_equal(smtpcode_diagnose(text, sizeof text, &d), 1);
    assert_int_equal(d.category, SMTPCODE_MAILBOX_FULL);
    assert_int_equal(d.evidence.len, sizeof text);
}

int main(void)
{
    static struct suite suite;
    static struct CMUnitTest whole[] = {
        cmocka_unit_test(vendors_are_listed),
        cmocka_unit_test(a_speaking_vendor_is_told_alone),
        cmocka_unit_test(every_prefix),
        cmocka_unit_test(long_text),
        cmocka_unit_test(many_wordings),
    };
    SUITE_ADD(&suite, cases, check_diagnose);
    SUITE_ADD(&suite, bases, check_basis);
    SUITE_ADD(&suite, speakers, check_speaker);
    SUITE_ADD(&suite, titles, check_title);
    SUITE_ADD(&suite, notes, check_note);
    SUITE_ADD(&suite, details, check_detail);
    SUITE_ADD(&suite, senders, check_sender);
    SUITE_ADD(&suite, advices, check_advice);
    SUITE_ADD(&suite, nothings, check_nothing);
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        suite.tests[suite.count++] = whole[i];
    return cmocka_run_group_tests_name("diagnose", suite.tests, NULL, NULL);
}
