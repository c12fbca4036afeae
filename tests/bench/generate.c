/*
 * generate log MEGABYTES | mbox MAILS | replies COUNT: inputs for the benchmarks, the same bytes on every machine.
 *
 * The log is Postfix's, one transaction in ten fails; the mails are bounces as Postfix sends them; a reply is one line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long state = 20240517;

static unsigned random_below(unsigned n)
{
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return (unsigned)(state >> 33) % n;
}

static const char *const failures[] = {
    "550 5.1.1 <%s>: Recipient address rejected: User unknown in virtual mailbox table",
    ("550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the "
     "recipient's email address for typos or 550 5.1.1 unnecessary spaces. - gsmtp"),
    "552 5.2.2 <%s>: mailbox is over quota",
    "452 4.2.2 <%s>: mailbox full, try again later",
    "451 4.7.1 <%s>: Greylisted, please come back in 300 seconds",
    ("554 5.7.1 Service unavailable; Client host [192.0.2.17] blocked using zen.spamhaus.org; "
     "https://www.spamhaus.org/query/ip/192.0.2.17"),
    "421 4.7.0 [TSS04] Messages from 192.0.2.17 temporarily deferred due to unexpected volume or user complaints",
    "550 5.7.26 This mail has been blocked because the sender is unauthenticated. - gsmtp",
    "552 5.3.4 Message size exceeds fixed limit",
    "550 5.7.1 Relaying denied",
    "553 5.1.8 <%s>... Domain of sender address does not exist",
    "450 4.1.1 <%s>: unverified address: Address verification in progress",
};
enum { FAILURES = sizeof failures / sizeof failures[0] };

static const char *const domains[] = {"example.com", "example.net", "example.org", "mail.example.com",
                                      "lists.example.net", "dept.example.org", "shop.example.com",
                                      "school.example.net"};

static void print_reply(const char *reply, const char *recipient)
{
    const char *place = strstr(reply, "%s");
    if (place == NULL)
        fputs(reply, stdout);
    else
        printf("%.*s%s%s", (int)(place - reply), reply, recipient, place + 2);
}

static const char *make_recipient(char room[64])
{
    snprintf(room, 64, "user%u@%s", random_below(50000), domains[random_below(8)]);
    return room;
}

static unsigned long clock_of(unsigned long n)
{
    return n / 40;                      /* forty lines a second */
}

static void log_head(unsigned long n, const char *daemon)
{
    unsigned long t = clock_of(n);
    printf("Mar %2lu %02lu:%02lu:%02lu mx1 postfix/%s[%lu]: ", 1 + t / 86400 % 28, t / 3600 % 24, t / 60 % 60, t % 60,
           daemon, 1000 + n % 7919);
}

static void transaction(unsigned long n)
{
    char room[64];
    const char *recipient = make_recipient(room);
    const char *host = strchr(recipient, '@') + 1;
    unsigned id = random_below(0xffffff);
    int fails = random_below(10) == 0;
    log_head(n, "smtpd");
    printf("connect from mail.example.org[198.51.100.%u]\n", random_below(255));
    log_head(n, "smtpd");
    printf("4T%06X: client=mail.example.org[198.51.100.%u]\n", id, random_below(255));
    log_head(n, "cleanup");
    printf("4T%06X: message-id=<%u.%u@example.org>\n", id, random_below(0xffffff), random_below(0xffffff));
    log_head(n, "qmgr");
    printf("4T%06X: from=<sender%u@example.org>, size=%u, nrcpt=1 (queue active)\n", id, random_below(5000),
           random_below(900000));
    log_head(n, "smtp");
    if (fails) {
        const char *reply = failures[random_below(FAILURES)];
        printf("4T%06X: to=<%s>, relay=mx.%s[203.0.113.%u]:25, delay=1.4, delays=0.09/0.01/0.62/0.68, dsn=%c.0.0, "
               "status=%s (host mx.%s[203.0.113.25] said: ",
               id, recipient, host, random_below(255), reply[0], reply[0] == '5' ? "bounced" : "deferred", host);
        print_reply(reply, recipient);
        printf(" (in reply to RCPT TO command))\n");
    } else {
        printf("4T%06X: to=<%s>, relay=mx.%s[203.0.113.%u]:25, delay=1.4, delays=0.09/0.01/0.62/0.68, dsn=2.0.0, "
               "status=sent (250 2.0.0 Ok: queued as 9C%06X)\n",
               id, recipient, host, random_below(255), random_below(0xffffff));
    }
    log_head(n, "qmgr");
    printf("4T%06X: removed\n", id);
}

static void mail(unsigned long n)
{
    char room[64];
    const char *recipient = make_recipient(room);
    const char *reply = failures[random_below(FAILURES)];
    printf("From MAILER-DAEMON Mon Mar  2 09:15:04 2026\n"
           "Return-Path: <>\nReceived: by mail.example.org (Postfix)\n"
           "\tid 4T%06lX; Mon,  2 Mar 2026 09:15:04 +0000 (UTC)\n"
           "Date: Mon,  2 Mar 2026 09:15:04 +0000 (UTC)\nFrom: MAILER-DAEMON@mail.example.org (Mail Delivery System)\n"
           "Subject: Undelivered Mail Returned to Sender\nTo: sender@example.org\nAuto-Submitted: auto-replied\n"
           "MIME-Version: 1.0\n"
           "Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"4T%06lX.1/mail.example.org\"\n\n"
           "This is a MIME-encapsulated message.\n\n--4T%06lX.1/mail.example.org\nContent-Description: Notification\n"
           "Content-Type: text/plain; charset=us-ascii\n\nThis is the mail system at host mail.example.org.\n\n"
           "I'm sorry to have to inform you that your message could not\n"
           "be delivered to one or more recipients. It's attached below.\n\n"
           "                   The mail system\n\n<%s>: host mx.example.net[203.0.113.25] said:\n    ",
           n, n, n, recipient);
    print_reply(reply, recipient);
    printf(" (in reply\n    to RCPT TO command)\n\n--4T%06lX.1/mail.example.org\nContent-Description: Delivery report\n"
           "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n"
           "X-Postfix-Queue-ID: 4T%06lX\n"
           "Arrival-Date: Mon,  2 Mar 2026 09:15:03 +0000 (UTC)\n\nFinal-Recipient: rfc822; %s\nAction: %s\n"
           "Status: %c.0.0\n"
           "Remote-MTA: dns; mx.example.net\nDiagnostic-Code: smtp; ",
           n, n, recipient, reply[0] == '5' ? "failed" : "delayed", reply[0]);
    print_reply(reply, recipient);
    printf("\n\n--4T%06lX.1/mail.example.org\n"
           "Content-Description: Undelivered Message\nContent-Type: message/rfc822\n\n"
           "Return-Path: <sender@example.org>\nFrom: sender@example.org\nTo: %s\nSubject: Invoice 550\n\n"
           "Hello, the invoice.\n\n"
           "--4T%06lX.1/mail.example.org--\n\n",
           n, recipient, n);
}

int main(int argc, char *argv[])
{
    unsigned long amount = argc == 3 ? strtoul(argv[2], NULL, 10) : 0;
    char room[64];
    if (amount > 0 && strcmp(argv[1], "log") == 0)
        for (unsigned long n = 0; n < amount * 1000000 / 820; n++)
            transaction(n);
    else if (amount > 0 && strcmp(argv[1], "mbox") == 0)
        for (unsigned long n = 0; n < amount; n++)
            mail(n);
    else if (amount > 0 && strcmp(argv[1], "replies") == 0)
        for (unsigned long n = 0; n < amount; n++) {
            print_reply(failures[random_below(FAILURES)], make_recipient(room));
            putchar('\n');
        }
    else {
        fputs("usage: generate log MEGABYTES | mbox MAILS | replies COUNT\n", stderr);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
