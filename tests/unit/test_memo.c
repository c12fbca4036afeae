/* memo.h: what is remembered of one finding tells of the next that is the same but for its addresses. */
#include "memo.h"

#include <stdio.h>

#include "unit.h"

static struct memo memo;

static struct finding finding_of(const char *text)
{
    return (struct finding){.text = view_of(text), .place = PLACE_REPLY, .line = 1, .trusted = true};
}

static void same_view(const char *name, const char *what, struct smtpcode_view a, struct smtpcode_view b)
{
    if (a.len != b.len || (a.len > 0 && memcmp(a.data, b.data, a.len) != 0))
        fail_msg("%s: %s is '%.*s', not '%.*s'", name, what, (int)a.len, a.data, (int)b.len, b.data);
}

/* The finding by way of the memory, which must tell what it tells without. */
static void assert_same_by_memory(const char *name, const struct finding *finding)
{
    struct smtpcode_diagnosis a, b;
    int rank = memo_diagnose(&memo, finding, &a);
    assert_int_equal(rank, diagnose_finding(finding, &b));
    same_view(name, "the recipient", a.recipient, b.recipient);
    same_view(name, "the remote host", a.remote, b.remote);
    same_view(name, "the time", a.time, b.time);
    same_view(name, "the queue id", a.queue_id, b.queue_id);
    same_view(name, "the evidence", a.evidence, b.evidence);
    same_view(name, "the address", a.ip, b.ip);
    same_view(name, "the domain", a.domain, b.domain);
    same_view(name, "the blocklist", a.blocklist, b.blocklist);
    same_view(name, "the limit", a.limit, b.limit);
    same_view(name, "the URL", a.url, b.url);
    same_view(name, "the sender's domain", a.sender_domain, b.sender_domain);
    a.recipient = b.recipient;
    a.remote = b.remote;
    a.time = b.time;
    a.queue_id = b.queue_id;
    a.evidence = b.evidence;
    a.ip = b.ip;
    a.domain = b.domain;
    a.blocklist = b.blocklist;
    a.limit = b.limit;
    a.url = b.url;
    a.sender_domain = b.sender_domain;
    assert_memory_equal(&a, &b, sizeof a);      /* both are made from a zeroed struct: all bytes between are 0 */
}

/* How many findings there is something known of. */
static unsigned count_known(void)
{
    unsigned count = 0;
    for (size_t i = 0; i < MEMO_PAIRS; i++)
        count += memo.pairs[i].filled;
    return count;
}

/* ---- two texts ---------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    const char *first, *second;
    unsigned known;                     /* 1: the second is told from the first */
} texts[] = {
    {"the same", "550 5.1.1 User unknown", "550 5.1.1 User unknown", 1},
    {"another address", "550 5.1.1 <a@example.com>: User unknown",
     "550 5.1.1 <bob.smith@mail.example.org>: User unknown", 1},
    {"an address ahead of the code", "<a@example.com>: 550 5.1.1 no", "<bob.smith@mail.example.org>: 550 5.1.1 no", 1},
    {"addresses on both sides", "<a@example.com>: 550 5.1.1 <b@example.com> unknown; try c@example.net",
     "<long.name@example.org>: 550 5.1.1 <d@x.example> unknown; try e@f.example", 1},
    {"another host's address", "host mx.example.com[192.0.2.1] said: 550 5.1.1 <a@example.com> unknown",
     "host mx.example.com[203.0.113.255] said: 550 5.1.1 <bob@example.com> unknown", 1},
    {"a blocked address", "554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org",
     "554 5.7.1 Client host [203.0.113.254] blocked using zen.spamhaus.org", 1},
    {"the sender's domain", "553 5.1.8 <a@example.com>... Domain of sender address does not exist",
     "553 5.1.8 <bob@long.example.net>... Domain of sender address a@b does not exist", 2},
    {"a domain within an address", "553 5.1.8 <a@example.com>... Domain of sender address does not exist",
     "553 5.1.8 <bob@long.example.net>... Domain of sender address does not exist", 1},
    {"a domain behind a word", "550 5.7.1 SPF: domain of <a@example.com> does not designate 192.0.2.1",
     "550 5.7.1 SPF: domain of <b.c@x.example.net> does not designate 192.0.2.1", 1},
    {"a limit behind an address", "552 5.3.4 <a@example.com>: message exceeds limit of 20480000 bytes",
     "552 5.3.4 <long.address@example.com>: message exceeds limit of 20480000 bytes", 1},
    {"a delay", "451 4.7.1 <a@example.com>: Greylisted, try again in 300 seconds",
     "451 4.7.1 <bb@example.com>: Greylisted, try again in 300 seconds", 1},
    {"another delay", "451 4.7.1 Greylisted, try again in 300 seconds",
     "451 4.7.1 Greylisted, try again in 600 seconds", 2},
    {"a sign for an address", "550 5.1.1 <a@example.com> unknown", "550 5.1.1 <@> unknown", 2},
    {"an address that might be a code", "550 <a@example.com> unknown", "550 <5.7.1-a@example.com> unknown", 2},
    {"a dot behind the address", "550 no such user a@example.com.", "550 no such user bb@x.example.", 1},
    {"two dots in an address", "550 no such user a@example.com", "550 no such user a@example..com", 2},
    {"an address with a hyphen's end", "550 no such user a@example.com-", "550 no such user bb@example.com-", 1},
    {"an address literal", "550 no such user <a@[192.0.2.1]>", "550 no such user <a@[192.0.2.22]>", 1},
    {"IPv6", "554 [2001:db8::1] blocked", "554 [2001:db8::2] blocked", 2},
    {"no end of the bracket", "554 [192.0.2.1 blocked", "554 [192.0.2.2 blocked", 2},
    {"a bracket at the end", "554 blocked [", "554 blocked [", 1},
    {"an address at the end", "550 unknown: a@example.com", "550 unknown: bb@example.org", 1},
    {"an address at the start", "a@example.com unknown", "bb@example.org unknown", 1},
    {"nothing but an address", "a@example.com", "bb@example.org", 1},
    {"nothing that is known", "all is well", "all is well", 1},
    {"nothing", "", "", 1},
    {"a url", "550 blocked a@example.com, see https://example.com/?q=1",
     "550 blocked bb@b.example, see https://example.com/?q=1", 1},
    {"an address in a url", "550 blocked, see https://example.com/?who=a@example.com",
     "550 blocked, see https://example.com/?who=bb@example.com", 1},
    {"an IP address within an address", "550 5.7.1 blocked x+192.0.2.1@example.com",
     "550 5.7.1 blocked x+192.0.2.1@example.com", 0},
    {"many addresses", "550 a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc unknown",
     "550 aa@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@bb.cc unknown", 1},
    {"too many", "550 a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc unknown",
     "550 a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc a@b.cc unknown", 0},
};

static void texts_alike_are_told_alike(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct finding first = finding_of(texts[i].first), second = finding_of(texts[i].second);
        memo_begin(&memo);
        assert_same_by_memory(texts[i].name, &first);
        assert_same_by_memory(texts[i].name, &second);
        assert_same_by_memory(texts[i].name, &first);
        if (count_known() != texts[i].known)
            fail_msg("%s: %u findings are known, not %u", texts[i].name, count_known(), texts[i].known);
    }
}

static void long_texts_are_not_kept(void **state)
{
    char text[MEMO_ROOM + 2] = "550 5.1.1 unknown";
    (void)state;
    memset(text + 17, '.', sizeof text - 18);
    for (size_t len = MEMO_ROOM - 1; len <= MEMO_ROOM + 1; len++) {
        struct finding finding = {.text = view(text, len), .place = PLACE_REPLY, .trusted = true};
        memo_begin(&memo);
        assert_same_by_memory("a long text", &finding);
        assert_int_equal(count_known(), len <= MEMO_ROOM);
    }
}

/* Two texts that differ in an address of that length are told one from the other, up to the longest. */
static void long_addresses_are_left_in_place(void **state)
{
    enum { LONGEST = 320 };
    char text[LONGEST + 32];
    (void)state;
    for (size_t len = LONGEST - 1; len <= LONGEST + 1; len++) {
        memo_begin(&memo);
        for (int letter = 'a'; letter <= 'b'; letter++) {
            snprintf(text, sizeof text, "550 %*s unknown", (int)len, "@example.com");
            memset(text + 4, letter, len - 12);
            struct finding finding = finding_of(text);
            assert_same_by_memory("a long address", &finding);
        }
        assert_int_equal(count_known(), len <= LONGEST ? 1 : 2);
    }
}

/* ---- what else bears on it ---------------------------------------------------------------------------------- */

/* Any two of them differ in something, and are told each by itself. */
static void circumstances_matter(void **state)
{
    static const char text[] = "mailbox unavailable";
    const struct finding findings[] = {
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true},
        {.text = view_of(text), .place = PLACE_BODY, .trusted = true},
        {.text = view_of(text), .place = PLACE_REPLY},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .action = SMTPCODE_ACTION_DELAYED},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .presumed = SMTPCODE_TRANSIENT},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .status = {5, 2, 2}},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .status = {4, 2, 2}},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .status = {5, 7, 2}},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .status = {5, 2, 1}},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .reply = 450},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .provider = "google"},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .software = "postfix"},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .remote = view_of("mx.example.com")},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .remote = view_of("aspmx.l.google.com")},
        {.text = view_of(text), .place = PLACE_REPLY, .trusted = true, .recipient = view_of("a@example.com")},
    };
    (void)state;
    for (size_t i = 0; i < sizeof findings / sizeof findings[0]; i++)
        for (size_t j = 0; j < sizeof findings / sizeof findings[0]; j++) {
            memo_begin(&memo);
            assert_same_by_memory("one", &findings[i]);
            assert_same_by_memory("another", &findings[j]);
            assert_int_equal(count_known(), i == j ? 1 : 2);
        }
}

/* What only fields tell is the finding's own. */
static void own_fields_are_told(void **state)
{
    struct finding first = finding_of("550 5.1.1 <a@example.com> unknown"), second = first;
    (void)state;
    first.recipient = view_of("first@example.com");
    first.remote = view_of("mx1.example.com");
    second.recipient = view_of("second@example.com");
    second.remote = view_of("mx2.example.com");
    second.line = 7;
    second.source = SMTPCODE_SOURCE_LOG;
    second.time = view_of("09:15:04");
    second.queue_id = view_of("4T1");
    memo_begin(&memo);
    assert_same_by_memory("first", &first);
    assert_same_by_memory("second", &second);
    assert_int_equal(count_known(), 1);
}

/* Names of hosts around the length that is remembered, which differ only at their end: a provider's, and nobody's. */
static void long_hosts_are_told_apart(void **state)
{
    (void)state;
    for (size_t len = 255; len <= 258; len++) {
        char google[300], nobody[300];
        snprintf(google, sizeof google, "%*s", (int)len, ".google.com");
        snprintf(nobody, sizeof nobody, "%*s", (int)len, ".google.org");
        memset(google, 'x', len - strlen(".google.com"));
        memset(nobody, 'x', len - strlen(".google.org"));
        memo_begin(&memo);
        for (int round = 0; round < 4; round++) {
            struct finding finding = finding_of("550 5.1.1 unknown");
            finding.remote = view(round % 2 == 0 ? google : nobody, len);
            assert_same_by_memory("a long host", &finding);
        }
        assert_int_equal(count_known(), 2);
    }
}

/* Where the address is told by a field, the form of the mail gives the category, or the wordings are known, nothing is
 * kept. */
static void what_is_given_is_not_kept(void **state)
{
    struct finding with_ip = finding_of("550 5.7.1 blocked"), given = with_ip, searched = with_ip;
    struct wordings wordings;
    (void)state;
    with_ip.ip = view_of("192.0.2.1");
    given.is_given = true;
    given.given = SMTPCODE_EXPIRED;
    memo_begin(&memo);
    assert_same_by_memory("an address", &with_ip);
    assert_same_by_memory("a category", &given);
    diagnose_wordings(&wordings, searched.text, searched.place);
    searched.wordings = &wordings;
    assert_same_by_memory("wordings", &searched);
    assert_int_equal(count_known(), 0);
}

/* More kinds of text than there is room for: each is told right, whichever is forgotten. */
static void old_findings_are_forgotten(void **state)
{
    (void)state;
    memo_begin(&memo);
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 400; i++) {
            char text[64];
            snprintf(text, sizeof text, "550 5.1.1 <user%d@example.com>: unknown, case %d", i, i);
            struct finding finding = finding_of(text);
            assert_same_by_memory(text, &finding);
        }
    assert_int_equal(count_known(), 2 * MEMO_PAIRS);
}

/* ---- fields ------------------------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    enum place place;
    const char *software;
    bool tells;
    enum smtpcode_category category;    /* if it tells */
    bool delays;
} fields[] = {
    {"Received: by mail.example.org (Postfix) id 4T1", PLACE_HEADER, "postfix", false, SMTPCODE_UNKNOWN, false},
    {"Out of office", PLACE_SUBJECT, NULL, true, SMTPCODE_AUTO_REPLY, false},
    {"Delayed mail", PLACE_SUBJECT, NULL, false, SMTPCODE_UNKNOWN, true},
    {"Dinner", PLACE_SUBJECT, NULL, false, SMTPCODE_UNKNOWN, false},
};

static void check_field(size_t i)
{
    struct field_words words = memo_field(&memo, view_of(fields[i].text), fields[i].place);
    if (fields[i].software == NULL)
        assert_null(words.software);
    else
        assert_string_equal(words.software, fields[i].software);
    assert_int_equal(words.tells, fields[i].tells);
    assert_int_equal(words.delays, fields[i].delays);
    if (fields[i].tells)
        assert_int_equal(words.category, fields[i].category);
}

/* Also behind so many others that there was no room for it, and while it is asked for between them. */
static void fields_tell_the_same_again(void **state)
{
    (void)state;
    memo_begin(&memo);
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        for (int round = 0; round < 3; round++) {
            check_field(i);
            for (int other = 0; other < 3 * MEMO_FIELDS; other++) {
                char text[32];
                snprintf(text, sizeof text, "Subject number %d", other);
                struct field_words words = memo_field(&memo, view_of(text), PLACE_SUBJECT);
                assert_false(words.tells);
                if (round == 1)
                    check_field(i);
            }
        }
    assert_int_equal(memo.field_count, MEMO_FIELDS);
}

/* The same words mean another thing in another place. */
static void the_place_of_a_field_matters(void **state)
{
    static const char text[] = "Received: by mail.example.org (Postfix) id 4T1";
    (void)state;
    memo_begin(&memo);
    memo_field(&memo, view_of(text), PLACE_HEADER);
    memo_field(&memo, view_of(text), PLACE_SUBJECT);
    assert_int_equal(memo.field_count, 2);
}

static void long_fields_are_not_kept(void **state)
{
    char text[MEMO_FIELD_ROOM + 1];
    (void)state;
    memset(text, 'x', sizeof text);
    memo_begin(&memo);
    memo_field(&memo, view(text, MEMO_FIELD_ROOM + 1), PLACE_SUBJECT);
    assert_int_equal(memo.field_count, 0);
    memo_field(&memo, view(text, MEMO_FIELD_ROOM), PLACE_SUBJECT);
    assert_int_equal(memo.field_count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_alike_are_told_alike),
        cmocka_unit_test(long_texts_are_not_kept),
        cmocka_unit_test(long_addresses_are_left_in_place),
        cmocka_unit_test(circumstances_matter),
        cmocka_unit_test(own_fields_are_told),
        cmocka_unit_test(long_hosts_are_told_apart),
        cmocka_unit_test(what_is_given_is_not_kept),
        cmocka_unit_test(old_findings_are_forgotten),
        cmocka_unit_test(fields_tell_the_same_again),
        cmocka_unit_test(the_place_of_a_field_matters),
        cmocka_unit_test(long_fields_are_not_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
