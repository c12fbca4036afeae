/* log*.c, line by line: what each line tells, and whether it is taken for one of a log. */
#include <stdio.h>

#include "log.h"
#include "unit.h"

enum { STORY_ROOM = 8192 };

struct story {
    size_t len;
    char text[STORY_ROOM];
};

/*
 * What is expected: for each diagnosis "reply status category action recipient remote software line | evidence", "-"
 * where there is nothing and "~" for a line's end; then for each line T, taken for one of a log, L, of a queue, or N.
 */
struct line_case {
    const char *name, *lines, *expected;
};

#define DEFERRED "ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)"
#define DEFERRED_TOLD "- 4.4.1 network delayed a@example.com - postfix "

static struct line_case cases[] = {
    {"what collectors set before a line",
     "mailserver-1  | Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "2026-03-02T09:15:04.112233445Z stdout F Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "/var/log/mail.log.1:Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "mail.log:42:Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "1 2026-03-02T09:15:04.112Z mx1 postfix/smtp 1 - - " DEFERRED "\n"
     "mail.log:no time postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "2 | Connection refused\n"
     DEFERRED_TOLD "3 | Connection refused\n" DEFERRED_TOLD "4 | Connection refused\n"
     DEFERRED_TOLD "5 | Connection refused\n" "TTTTTN"},
    {"Postfix: the relay goes before a host that the words name",
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=mx.example.com[192.0.2.1]:25, dsn=4.4.2, "
     "status=deferred (conversation with mx.example.org timed out)\n",
     "- 4.4.2 network delayed a@example.com mx.example.com postfix 1 | conversation with mx.example.org timed out\n"
     "T"},
    {"a tag and nothing behind it",
     "Mar  2 09:15:04 mx1 postfix/smtp[1]:\n"
     "Mar  2 09:15:04 mx1 postfix/smtp:\n"
     "Mar  2 09:15:04 mx1 nobody:\n",
     "TTT"},
    {"a day of the week in small letters, and a host with an underscore",
     "mon 2026-03-02 09:15:04 CET mx1 postfix/smtp[1]: " DEFERRED "\n"
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=a_b.example.com[192.0.2.1]:25, "
     "dsn=4.4.2, status=deferred (timed out)\n",
     "- 4.4.2 network delayed a@example.com a_b.example.com postfix 2 | timed out\n"
     "NT"},
    {"a line inside JSON",
     "{\"log\":\"Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\\n\",\"stream\":\"stdout\"}\n"
     "{\"SYSLOG_IDENTIFIER\":\"postfix/smtp\",\"SYSLOG_PID\":\"1\",\"MESSAGE\":\"" DEFERRED "\"}\n"
     "{\"MESSAGE\":\"" DEFERRED "\"}\n"
     "{\"log\":\"550\"}\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "2 | Connection refused\n" "TTNN"},
    {"Exim: clients refused before any mail",
     "2026-03-02 09:15:04 rejected EHLO from [198.51.100.9]: syntactically invalid argument(s): a_b\n"
     "2026-03-02 09:15:05 login authenticator failed for (x) [198.51.100.10]: 535 Incorrect authentication data\n",
     "- - protocol-error failed - 198.51.100.9 exim 1 | syntactically invalid argument(s): a_b\n"
     "535 - authentication-required failed - 198.51.100.10 exim 2 | 535 Incorrect authentication data\n"
     "TT"},
    {"Exim: a time of syslog, and no tag",
     "Mar  2 09:15:04 1wA2bC-0003xY-9k ** r: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r - exim 1 | 550 5.1.1 no such user\n"
     "T"},
    {"Sendmail: a client refused at once",
     "Mar  2 09:15:04 mx1 sm-mta[1]: ruleset=check_relay, arg1=[198.51.100.22], relay=[198.51.100.22], "
     "reject=550 5.7.1 Access denied\n"
     "ruleset=check_relay, arg1=[198.51.100.22], relay=[198.51.100.22], reject=550 5.7.1 Access denied\n",
     "550 5.7.1 policy failed - 198.51.100.22 sendmail 1 | 550 5.7.1 Access denied\n"
     "TN"},
    {"a month and what is no day",
     "Mar   09:15:04 mx1 postfix/smtp[1]: ABCDEF1: removed\n"
     "Mar 123 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: removed\n"
     "Mar  2 9:15:04 mx1 postfix/smtp[1]: ABCDEF1: removed\n"
     "March 2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: removed\n"
     "Mar  2 09:15:04mx1 postfix/smtp[1]: ABCDEF1: removed\n"
     "Mar  2 09:15:04\n",
     "NNNNNN"},
    {"what is no month",
     "Foo  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "Mar12 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "Mar  0 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "Dec 31 23:59:59 mx1 postfix/smtp[1]: ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n",
     "- 4.4.1 network delayed b@example.com - postfix 3 | Connection refused\n"
     "- 4.4.1 network delayed c@example.com - postfix 4 | Connection refused\n"
     "NNTT"},
    {"a year, a fraction, a host that is missing",
     "Mar  2 2026 09:15:04.123 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "Mar  2 09:15:04,5 postfix/smtp[1]: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "Mar  2 09:15:04.x postfix/smtp[1]: ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "Mar 12 2026  09:15:04\tmx1\tmail.info\tpostfix/smtp[1]:\tABCDEF1: to=<d@example.com>, relay=none, "
     "dsn=4.4.1, status=deferred (Connection refused)\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- 4.4.1 network delayed b@example.com - postfix 2 | Connection refused\n"
     "TTNN"},
    {"RFC 3339",
     "2026-03-02T09:15:04.112233+01:00 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, "
     "dsn=4.4.1, status=deferred (Connection refused)\n"
     "2026-03-02T09:15:04Z mx1 postfix/smtp[1]: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02T09:15:04-0100 mx1 postfix/smtp[1]: ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02 09:15:04 +0100 mx1 postfix/smtp[1]: ABCDEF1: to=<d@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02 09:15:04 mx1 postfix/smtp: ABCDEF1: to=<e@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02T09:15:04Zmx1 postfix/smtp[1]: ABCDEF1: to=<f@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02T09:15:04Z\n"
     "2026-03-02T09:15:04+\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- 4.4.1 network delayed b@example.com - postfix 2 | Connection refused\n"
     "- 4.4.1 network delayed c@example.com - postfix 3 | Connection refused\n"
     "- 4.4.1 network delayed d@example.com - postfix 4 | Connection refused\n"
     "- 4.4.1 network - - - postfix 5 | mx1 postfix/smtp: ABCDEF1: to=<e@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "TTTTTNNN"},
    {"RFC 5424",
     "<22>1 2026-03-02T09:15:04Z mx1 postfix/smtp 2211 - - ABCDEF1: to=<a@example.com>, relay=none, "
     "dsn=4.4.1, status=deferred (Connection refused)\n"
     "<22>1 2026-03-02T09:15:04Z mx1 postfix/smtp 2211 ID47 [x@1 y=\"z\"] ABCDEF1: to=<b@example.com>, "
     "relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "<22>1 yesterday mx1 postfix/smtp 2211 - - ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<22>1 2026-03-02T09:15:04Z mx1 postfix/smtp 2211 -\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- 4.4.1 network delayed b@example.com - postfix 2 | Connection refused\n"
     "TTNT"},
    {"a priority",
     "<22>Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<191>Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<1922>Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<22 Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<d@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<x>Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<e@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "<12345678\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- 4.4.1 network delayed b@example.com - postfix 2 | Connection refused\n"
     "TTNNNN"},
    {"tags without a time",
     "postfix/smtp[12]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection "
     "refused)\n"
     "postfix/smtp: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,status: deferred\n"
     "somebody: 550 5.1.1 no\n"
     "1: 550 5.1.1 no\n"
     "=x[1]: 550 5.1.1 no\n"
     "Dear list: hello\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- - unknown delayed r@example.com - courier 3 | deferred\n"
     "TNTNNNN"},
    {"a program that is not known",
     "Mar  2 09:15:04 mx1 filter[1]: 550 rows read\n"
     "Mar  2 09:15:04 mx1 filter[1]: 550 5.1.1 no such user\n"
     "Mar  2 09:15:04 mx1 filter[1]: said: 451 try later\n"
     "Mar  2 09:15:04 mx1 filter[1]: 250 2.1.5 fine\n"
     "Mar  2 09:15:04 mx1 filter[1]: read 550 rows and 421 more\n"
     "filter[1]: hello world\n"
     "filter[1]: said: 550 no such user here\n"
     "Mar  2 09:15:04 mx1 hello world\n"
     "Mar  2 09:15:04 [55] hello\n",
     "550 5.1.1 recipient-unknown - - - - 2 | 550 5.1.1 no such user\n"
     "451 - system-error - - - - 3 | said: 451 try later\n"
     "550 - recipient-unknown - - - - 7 | said: 550 no such user here\n"
     "TTTTTNTNN"},
    {"names of programs",
     "Mar  2 09:15:04 mx1 postfixx[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "Mar  2 09:15:04 mx1 Postfix-out/smtp[1]: ABCDEF1: to=<b@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "Mar  2 09:15:04 mx1 post[1]: ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "Mar  2 09:15:04 mx1 amavisd[1]: 550 5.7.1 spam\n"
     "Mar  2 09:15:04 mx1 opendkim[1]: 550 5.7.1 spam\n"
     "Mar  2 09:15:04 mx1 spamd[1]: 550 5.7.1 spam\n",
     "- 4.4.1 network - - - - 1 | ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "- 4.4.1 network delayed b@example.com - postfix 2 | Connection refused\n"
     "- 4.4.1 network - - - - 3 | ABCDEF1: to=<c@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n"
     "TTTTTT"},
    {"lines that are too short",
     "550 5.1\n"
     "550 5.1.\n",
     "NN"},
    {"msmtp",
     "msmtp[1]: host=mx.example.com tls=on auth=off from=s@example.com recipients=r@example.com "
     "smtpstatus=550 smtpmsg='550 5.1.1 No such user' errormsg='recipient address r@example.com not accepted "
     "by the server' exitcode=EX_NOUSER\n"
     "msmtp[1]: host=mx.example.com tls=on auth=off from=s@example.com recipients=r@example.com,t@example.com "
     "errormsg='cannot connect to mx.example.com, port 25: Connection refused' exitcode=EX_TEMPFAIL\n"
     "msmtp[1]: host=mx.example.com tls=on auth=off from=s@example.com recipients=r@example.com "
     "errormsg='network read error: Connection reset by peer' exitcode=EX_IOERR\n"
     "msmtp[1]: host=mx.example.com tls=on from=s@example.com recipients=r@example.com mailsize=10 "
     "smtpstatus=250 smtpmsg='250 ok' exitcode=EX_OK\n"
     "msmtp[1]: host=mx.example.com tls=on\n"
     "msmtp[1]: nothing\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com msmtp 1 | 550 5.1.1 No such user\n"
     "- - network failed - mx.example.com msmtp 2 | cannot connect to mx.example.com, port 25: Connection "
     "refused\n"
     "- - network failed r@example.com mx.example.com msmtp 3 | network read error: Connection reset by peer\n"
     "TTTTTT"},
    {"dma",
     "Mar  2 09:15:04 mx1 dma[1a]: <r@example.com> trying delivery\n"
     "Mar  2 09:15:04 mx1 dma[1a]: remote delivery to mx.example.com [192.0.2.1] failed after RCPT TO: 550 "
     "5.1.1 no such user\n"
     "Mar  2 09:15:04 mx1 dma[2a]: remote delivery deferred: Connection refused\n"
     "Mar  2 09:15:04 mx1 dma[1a]: remote delivery deferred: mx.example.com [192.0.2.1] failed after MAIL "
     "FROM: 451 4.7.1 greylisted\n"
     "Mar  2 09:15:04 mx1 dma[1a]: remote delivery failed: 550 5.1.1 no such user\n"
     "Mar  2 09:15:04 mx1 dma[1a]: remote delivery to mx.example.com [192.0.2.1] pending\n"
     "Mar  2 09:15:04 mx1 dma[1a]: using queued file\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com dma 2 | 550 5.1.1 no such user\n"
     "- - network delayed - - dma 3 | Connection refused\n"
     "451 4.7.1 greylisted delayed r@example.com mx.example.com dma 4 | 451 4.7.1 greylisted\n"
     "550 5.1.1 recipient-unknown failed r@example.com - dma 5 | 550 5.1.1 no such user\n"
     "TTTTTTT"},
    {"nullmailer",
     "Mar  2 09:15:04 mx1 nullmailer[1]: Starting delivery: host: mx.example.com protocol: smtp file: 1\n"
     "Mar  2 09:15:04 mx1 nullmailer[1]: smtp: Failed: 550 5.1.1 No such user\n"
     "Mar  2 09:15:04 mx1 nullmailer[1]: qmqp: Failed: Connect failed\n"
     "Mar  2 09:15:04 mx1 nullmailer[1]: Trigger pulled\n"
     "smtp: Failed: 451 4.7.1 greylisted, try again later\n"
     "smtp: Failed: to win the game of chess\n"
     "smtp: Failing to win\n",
     "550 5.1.1 recipient-unknown failed - mx.example.com nullmailer 2 | 550 5.1.1 No such user\n"
     "- - network failed - mx.example.com nullmailer 3 | Connect failed\n"
     "451 4.7.1 greylisted delayed - mx.example.com nullmailer 5 | 451 4.7.1 greylisted, try again later\n"
     "TTTTTNN"},
    {"nullmailer: short replies, and none",
     "Mar  2 09:15:03 mx1 nullmailer[1]: smtp: Failed: x\n"
     "Mar  2 09:15:04 mx1 nullmailer[1]: Starting delivery: host: mx.example.com protocol: smtp file: 1\n"
     "Mar  2 09:15:04 mx1 nullmailer[1]: smtp: Failed: 550\n"
     "Mar  2 09:15:05 mx1 nullmailer[1]: Starting delivery: host: mx.example.com protocol: smtp file: 1\n"
     "Mar  2 09:15:05 mx1 nullmailer[1]: smtp: Failed: Connect failed\n"
     "Mar  2 09:15:06 mx1 nullmailer[1]: Starting delivery: host: mx.example.com protocol: smtp file: 1\n"
     "Mar  2 09:15:06 mx1 nullmailer[1]: smtp: Failed: 550-5.1.1 No such\n"
     "Mar  2 09:15:06 mx1 nullmailer[1]: 550\n",
     "- - unknown failed - - nullmailer 1 | x\n"
     "550 - unknown failed - mx.example.com nullmailer 3 | 550\n"
     "- - network failed - mx.example.com nullmailer 5 | Connect failed\n"
     "550 5.1.1 recipient-unknown failed - mx.example.com nullmailer 7 | 550-5.1.1 No such~550\n"
     "TTTTTTTT"},
    {"Dovecot's older programs",
     "Mar  2 09:15:07 mx1 dovecot: deliver(a@example.com): msgid=<x>: "
     "save failed to INBOX: Quota exceeded (mailbox for user is full)\n"
     "Mar  2 09:15:08 mx1 dovecot: lda(b@example.com): msgid=<x>: "
     "save failed to INBOX: Quota exceeded (mailbox for user is full)\n",
     "- - mailbox-full failed a@example.com - dovecot 1 | Quota exceeded (mailbox for user is full)\n"
     "- - mailbox-full failed b@example.com - dovecot 2 | Quota exceeded (mailbox for user is full)\n"
     "TT"},
    {"ssmtp",
     "Mar  2 09:15:04 mx1 sSMTP[1]: 550 5.1.1 No such user\n"
     "Mar  2 09:15:04 mx1 sSMTP[1]: 399 nothing\n"
     "Mar  2 09:15:04 mx1 sSMTP[1]: 400 Try again later\n"
     "Mar  2 09:15:04 mx1 sSMTP[1]: Sent mail for r@example.com (221 bye)\n",
     "550 5.1.1 recipient-unknown failed - - ssmtp 1 | 550 5.1.1 No such user\n"
     "400 - system-error delayed - - ssmtp 3 | 400 Try again later\n"
     "TTTT"},
    {"courier",
     "Mar  2 09:15:04 mx1 courieresmtpd: error,relay=::ffff:192.0.2.1,port=25,msg=\"502 ESMTP command "
     "error\",cmd: AUTH\n"
     "Mar  2 09:15:04 mx1 courieresmtpd: error,relay=192.0.2.1,from=<s@example.com>: 451 4.7.1 greylisted\n"
     "error,relay=::ffff:192.0.2.2,from=<s@example.com>,to=<r@example.com>: 550 5.1.1 no such user\n"
     "error,relay=192.0.2.2,from=<s@example.com>,to=<r@example.com>: 550 5.1.1 no such user\n"
     "Mar  2 09:15:04 mx1 courieresmtpd: error,relay=192.0.2.1,to=<r@example.com>\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,status: failure\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>: 451 4.7.1 greylisted\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,success: delivered\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,status: deferred\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,size=1\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=2,from=<s@example.com>,addr=<r@example.com>: 451-4.7.1 greylisted\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=2,from=<s@example.com>,addr=<r@example.com>,size=1\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=2,from=<s@example.com>,addr=<r@example.com>: 451 4.7.1 come back\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=2,from=<s@example.com>,addr=<r@example.com>,status: deferred\n"
     "Mar  2 09:15:04 mx1 courieresmtp: id=1,from=<s@example.com>,addr=<r@example.com>,status: success\n"
     "id=1,from=<s@example.com>,addr=<r@example.com>: hello\n"
     "id=1,from=<s@example.com>\n",
     "502 - protocol-error failed - 192.0.2.1 courier 1 | 502 ESMTP command error\n"
     "451 4.7.1 greylisted delayed - 192.0.2.1 courier 2 | 451 4.7.1 greylisted\n"
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.2 courier 3 | 550 5.1.1 no such user\n"
     "- - system-error failed r@example.com - courier 6 | failure\n"
     "- - unknown delayed r@example.com - courier 9 | deferred\n"
     "451 4.7.1 greylisted delayed r@example.com - courier 11 | 451-4.7.1 greylisted~451 4.7.1 come back\n"
     "TTTNTTTTTTTTTTTTN"},
    {"mdaemon",
     "Mon 2026-03-02 09:15:04: Attempting SMTP connection to mx.example.com [192.0.2.1]\n"
     "Mon 2026-03-02 09:15:04: --> RCPT TO:<r@example.com>\n"
     "Mon 2026-03-02 09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 2026-03-02 09:15:04: Accepting SMTP connection from [192.0.2.2]\n"
     "Mon 2026-03-02 09:15:04.123: 05: [123:4] --> RCPT TO:<t@example.com>\n"
     "Mon 2026-03-02 09:15:04.123: 05: [123:4] <-- 451 4.7.1 greylisted\n"
     "Mon 2026-03-02 09:15:04: [x] --> \n"
     "Mon 2026-03-02 09:15:04: *  fine\n"
     "Mon 2026-03-02 09:15:04.1234: <-- 550 5.1.1 no such user\n"
     "mon 2026-03-02 09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 2026/03-02 09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 2026-03-02T09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 2026-03-02 09.15:04: <-- 550 5.1.1 no such user\n"
     "Mon-2026-03-02 09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 20260-03-02 09:15:04: <-- 550 5.1.1 no such user\n"
     "Mon 2026-03-02 09:15:04: fin\n"
     "Mon 2026-03-02 09:15:04: fi\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com mdaemon 3 | 550 5.1.1 no such user\n"
     "451 4.7.1 greylisted delayed t@example.com 192.0.2.2 mdaemon 6 | 451 4.7.1 greylisted\n"
     "TTTTTTTTNNNNNNNTN"},
    {"hmailserver",
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<r@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no[nl]550 5.1.1 such "
     "user\"\n"
     "\"SMTPD\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"RECEIVED: RCPT TO:<t@example.com>\"\n"
     "\"SMTPD\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"SENT: 451 4.7.1 greylisted\"\n"
     "\"SMTPD\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"QUEUED: 451 4.7.1 greylisted\"\n"
     "\"SMTPD\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"SENT: \"\n"
     "\"SMTPD\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\n"
     "\"TCPIP\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"SENT: 451 4.7.1 greylisted\"\n"
     "\"POP3D\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"SENT: 451 4.7.1 greylisted\"\n"
     "\"SMTPX\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.2\"\t\"SENT: 451 4.7.1 greylisted\"\n",
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 hmailserver 2 | 550-5.1.1 no~550 5.1.1 such "
     "user\n"
     "451 4.7.1 greylisted delayed t@example.com 192.0.2.2 hmailserver 4 | 451 4.7.1 greylisted\n"
     "TTTTTTTTTN"},
    {"ids of exim",
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** r@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-00000003xY-9kLm ** r@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-00000000003xY-9kLm ** r@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-000000003xY-9kLm ** s@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0000003xY-9kLm ** t@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-00000003xY-9k ** u@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9kL ** v@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003x-9k ** w@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2b-0003xY-9k ** x@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k- ** y@example.com: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k:** z@example.com: Unrouteable address\n"
     "1wA2bC-0003xY-9k == r@example.com R=dnslookup defer (-1): host lookup did not complete\n"
     "1wA2bC-0003xY-9k Completed\n"
     "1wA2bC-0003xY-9k => r@example.com\n"
     "1wA2bC-0003xY-9k =>\n",
     "- - domain-unknown failed r@example.com - exim 1 | Unrouteable address\n"
     "- - domain-unknown failed r@example.com - exim 2 | Unrouteable address\n"
     "- - domain-unknown failed s@example.com - exim 4 | Unrouteable address\n"
     "- - network delayed r@example.com - exim 13 | host lookup did not complete\n"
     "TTNTNNNNNNNNTNTN"},
    {"what exim says of a delivery",
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** \"a: b\"@example.com R=x: Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y defer (-52)\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y defer (-53): retry time not reached for "
     "any host\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y defer (-54): retry\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y: retry time not reached for any host\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y defer (111)\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == r@example.com R=x T=y defer (111): Connection refused\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** r@example.com R=x T=y H=mx.example.com [192.0.2.1]: SMTP error "
     "from remote mail server after RCPT TO:<r@example.com>: 550 5.1.1 no\\nsuch user\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** r@example.com R=x T=y: host mx.example.com [192.0.2.1]: 550 "
     "5.1.1 no such user\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** : Unrouteable address\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** r@example.com\n",
     "- - domain-unknown failed \"a: b\"@example.com - exim 1 | Unrouteable address\n"
     "- - unknown delayed r@example.com - exim 6 | defer (111)\n"
     "- - network delayed r@example.com - exim 7 | Connection refused\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exim 8 | SMTP error from remote mail "
     "server after RCPT TO:<r@example.com>: 550 5.1.1 no~such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exim 9 | host mx.example.com "
     "[192.0.2.1]: 550 5.1.1 no such user\n"
     "- - domain-unknown failed - - exim 10 | Unrouteable address\n"
     "- - unknown failed r@example.com - exim 11 | -\n"
     "TTTTTTTTTTT"},
    {"refusals of exim",
     "2026-03-02 09:15:04 H=mail.example.com [192.0.2.1] F=<s@example.com> temporarily rejected RCPT "
     "<r@example.com>: greylisted, try again later\n"
     "2026-03-02 09:15:04 H=mail.example.com [192.0.2.1] F=<s@example.com> rejected RCPT <r@example.com>\n"
     "2026-03-02 09:15:04 U=root F=<s@example.com> rejected RCPT <r@example.com>: relay not permitted\n"
     "2026-03-02 09:15:04 F=<s@example.com> rejected after DATA: 452 4.2.2 mailbox full\n"
     "2026-03-02 09:15:04 H=mail.example.com [192.0.2.1] closed\n"
     "H=mail.example.com [192.0.2.1] F=<s@example.com> rejected RCPT <r@example.com>: relay not permitted\n"
     "2026-03-02 09:15:04 SMTP call from mail.example.com dropped\n"
     "2026-03-02 09:15:04 something else\n",
     "- - greylisted delayed r@example.com 192.0.2.1 exim 1 | greylisted, try again later\n"
     "- - unknown failed r@example.com 192.0.2.1 exim 2 | rejected RCPT <r@example.com>\n"
     "- - relay-denied failed r@example.com - exim 3 | relay not permitted\n"
     "452 4.2.2 mailbox-full delayed - - exim 4 | 452 4.2.2 mailbox full\n"
     "TTTTTNTN"},
    {"exim by way of syslog",
     "Mar  2 09:15:04 mx1 exim[1]: 2026-03-02 09:15:04 +0100 [77] 1wA2bC-0003xY-9k ** r@example.com: "
     "Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: [1/2] 1wA2bC-0003xY-9k ** s@example.com: Unrouteable\n"
     "Mar  2 09:15:04 mx1 exim[1]: [1\\2] 1wA2bC-0003xY-9k ** t@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: [2\\2] 1wA2bC-0003xY-9k ** u@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: [11/12] 1wA2bC-0003xY-9k ** v@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: [77] 1wA2bC-0003xY-9k ** w@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: [77 1wA2bC-0003xY-9k ** x@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: -0500 1wA2bC-0003xY-9k ** y@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: -050 1wA2bC-0003xY-9k ** z@example.com: Unrouteable address\n"
     "Mar  2 09:15:04 mx1 exim[1]: 2026-03-02 09.15\n"
     "Mar  2 09:15:04 mx1 exim[1]: 2026-03-02T09:15:04.123\n"
     "Mar  2 09:15:04 mx1 exim[1]: 2026/03/02 09:15:04.123\n"
     "exim[1]: [] 1wA2bC-0003xY-9k ** r@example.com: Unrouteable address\n"
     "exim[1]: [5]\n"
     "exim[1]: [5] x\n"
     "exim[1]: [12345\n"
     "exim[1]: [1\n"
     "exim[1]: daemon\n",
     "- - domain-unknown failed r@example.com - exim 1 | Unrouteable address\n"
     "- - unknown failed s@example.com - exim 2 | Unrouteable\n"
     "- - domain-unknown failed w@example.com - exim 6 | Unrouteable address\n"
     "- - domain-unknown failed y@example.com - exim 8 | Unrouteable address\n"
     "TTTTTTTTTTTTTTTTTT"},
    {"opensmtpd",
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef mta delivery evpid=1 from=<s@example.com> "
     "to=<r@example.com> rcpt=<-> source=\"192.0.2.9\" relay=\"192.0.2.1 (mx.example.com)\" delay=1s "
     "result=\"PermFail\" stat=\"550 5.1.1 no such user\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef mta delivery evpid=1 from=<s@example.com> "
     "to=<r@example.com> relay=\"192.0.2.1 (mx.example.com)\" delay=1s result=\"TempFail\" stat=451 4.7.1 "
     "greylisted\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef mda delivery evpid=1 from=<s@example.com> "
     "to=<r@example.com> user=r delay=1s result=\"PermFail\" stat=\"TempFail\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef mta delivery evpid=1 from=<s@example.com> "
     "to=<r@example.com> result=\"PermFail\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef mta delivery evpid=1 from=<s@example.com> "
     "to=<r@example.com> result=\"Ok\" stat=\"250 ok\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef smtp failed-command command=\"RCPT TO:<r@example.com>\" "
     "result=\"550 5.1.1 no such user\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdef smtp failed-command command=\"MAIL "
     "FROM:<s@example.com>\" result=\"451 4.7.1 greylisted\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcde smtp failed-command command=\"DATA\" result=\"550 5.7.1 "
     "spam\"\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: 0123456789abcdefa smtp failed-command command=\"DATA\" result=\"550 5.7.1 "
     "spam\"\n"
     "0123456789abcdef smtp connected address=192.0.2.1\n"
     "0123456789abcdef mta connecting address=smtp://192.0.2.1\n"
     "0123456789abcdef mda nothing\n"
     "0123456789abcdef mx nothing\n"
     "0123456789abcdeg smtp connected\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com opensmtpd 1 | 550 5.1.1 no such user\n"
     "451 4.7.1 greylisted delayed r@example.com mx.example.com opensmtpd 2 | 451 4.7.1 greylisted\n"
     "- - unknown failed r@example.com - opensmtpd 3 | \"TempFail\n"
     "- - unknown failed r@example.com - opensmtpd 4 | -\n"
     "550 5.1.1 recipient-unknown failed r@example.com - opensmtpd 6 | 550 5.1.1 no such user\n"
     "451 4.7.1 greylisted delayed - - opensmtpd 7 | 451 4.7.1 greylisted\n"
     "TTTTTTTTTTTTNN"},
    {"opensmtpd of old",
     "smtp-in: Failed command on session 0123456789abcdef: \"RCPT TO:<r@example.com>\" => 550 5.1.1 no such "
     "user\n"
     "smtp-in: Failed command on session 0123456789abcdef: \"DATA\" => 451 4.3.0 try later\n"
     "smtp-out: PermFail for 1: session=2, from=<s@example.com>, to=<r@example.com>, rcpt=<->, "
     "source=192.0.2.9, relay=192.0.2.1 (mx.example.com), delay=1s, stat=550 5.1.1 no such user\n"
     "relay: TempFail for 1: session=2, from=<s@example.com>, to=<r@example.com>, relay=192.0.2.1 "
     "(mx.example.com), delay=1s, stat=\"451 4.7.1 greylisted\"\n"
     "delivery: Expire for 1: from=<s@example.com>, to=<r@example.com>, stat=\"Envelope expired\"\n"
     "mda: Ok for 1: to=<r@example.com>, stat=Delivered\n"
     "smtp-out: Connecting to smtp://192.0.2.1\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: smtp-out: Connecting to smtp://192.0.2.1\n"
     "Mar  2 09:15:04 mx1 smtpd[1]: smtp-out: PermFail for 1: to=<r@example.com>, stat=\"\n",
     "550 5.1.1 recipient-unknown failed r@example.com - opensmtpd 1 | 550 5.1.1 no such user\n"
     "451 4.3.0 system-error delayed - - opensmtpd 2 | 451 4.3.0 try later\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com opensmtpd 3 | 550 5.1.1 no such user\n"
     "451 4.7.1 greylisted delayed r@example.com mx.example.com opensmtpd 4 | 451 4.7.1 greylisted\n"
     "- - expired failed r@example.com - opensmtpd 5 | Envelope expired\n"
     "- - unknown failed r@example.com - opensmtpd 9 | \"\n"
     "TTTTTTNTT"},
    {"queue ids of postfix",
     "ABCDE1: to=<a@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "ABCD1: to=<b@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "ABCDEFGHIJK: to=<c@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "ABCDEFGHIJKL: to=<d@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "noqueue: reject: RCPT from mail.example.com[192.0.2.1]: 450 4.7.1 greylisted; from=<s@example.com> "
     "to=<r@example.com> proto=ESMTP\n"
     "ABCDEFGHIJKLMNOPQRSTUVW1: to=<e@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection "
     "refused)\n"
     "ABCDEFGHIJKLMNOPQRSTUVWX1: to=<f@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection "
     "refused)\n"
     "ABCDE1:to=<g@example.com>, relay=none, dsn=4.4.1, status=deferred (Connection refused)\n"
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF: to=<h@example.com>, relay=none, dsn=4.4.1, status=deferred "
     "(Connection refused)\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused\n"
     "- 4.4.1 network delayed d@example.com - postfix 4 | Connection refused\n"
     "450 4.7.1 greylisted delayed r@example.com 192.0.2.1 postfix 5 | 450 4.7.1 greylisted\n"
     "- 4.4.1 network delayed e@example.com - postfix 6 | Connection refused\n"
     "- 4.4.1 network delayed h@example.com - postfix 9 | Connection refused\n"
     "TNNTTTNNT"},
    {"what postfix says",
     "ABCDE1: to=<r@example.com>, relay=none, status=bounced (Host or domain name not found)\n"
     "ABCDE1: to=<r@example.com>, relay=mx.example.com[192.0.2.1]:25, dsn=5.1.1, status=bounced (host "
     "mx.example.com[192.0.2.1] said: 550 5.1.1 (no such user) here\n"
     "ABCDE1: to=<r@example.com>, dsn=4.4.1, status=SOFTBOUNCE (connect to mx.example.com[192.0.2.1]:25: "
     "Connection refused)\n"
     "ABCDE1: to=<r@example.com>, dsn=5.1.1, status=undeliverable (no such user)\n"
     "ABCDE1: to=<r@example.com>, dsn=2.0.0, status=sent (250 ok)\n"
     "ABCDE1: to=<r@example.com>, dsn=4.4.1, status=deferred\n"
     "ABCDE1: to=<r@example.com> somewhere\n"
     "ABCDE1: from=<s@example.com>, status=expired, returned to sender\n"
     "ABCDE1: from=<s@example.com>, status=force-expired, returned to sender\n"
     "ABCDE1: from=<s@example.com>, status=fine\n"
     "ABCDE1: from=<s@example.com>, size=1\n"
     "ABCDE1: milter-reject: END-OF-MESSAGE from mail.example.com[192.0.2.1]: 5.7.1 spam; "
     "from=<s@example.com> to=<r@example.com> proto=ESMTP\n"
     "ABCDE1: proxy-reject: END-OF-MESSAGE: 554 5.7.1 spam; from=<s@example.com> to=<r@example.com>\n"
     "ABCDE1: reject: header Subject: Free money; from=<s@example.com> to=<r@example.com> proto=ESMTP "
     "helo=<x>: 5.7.1 message content rejected\n"
     "ABCDE1: reject: body Free money from mail.example.com[192.0.2.1]; from=<s@example.com> "
     "to=<r@example.com>\n"
     "ABCDE1: removed\n"
     "ABCDE1: nothing\n",
     "- - domain-unknown failed r@example.com - postfix 1 | Host or domain name not found\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com postfix 2 | host "
     "mx.example.com[192.0.2.1] said: 550 5.1.1 (no such user\n"
     "- 4.4.1 network delayed r@example.com mx.example.com postfix 3 | connect to "
     "mx.example.com[192.0.2.1]:25: Connection refused\n"
     "- 5.1.1 recipient-unknown failed r@example.com - postfix 4 | no such user\n"
     "- 4.4.1 network delayed r@example.com - postfix 6 | -\n"
     "- - expired failed - - postfix 8 | expired, returned to sender\n"
     "- - expired failed - - postfix 9 | force-expired, returned to sender\n"
     "- 5.7.1 spam failed r@example.com 192.0.2.1 postfix 12 | 5.7.1 spam\n"
     "554 5.7.1 spam failed r@example.com - postfix 13 | 554 5.7.1 spam\n"
     "- 5.7.1 content-rejected failed r@example.com - postfix 14 | 5.7.1 message content rejected\n"
     "- - unknown failed r@example.com 192.0.2.1 postfix 15 | body Free money from mail.example.com[192.0.2.1]\n"
     "TTTTTTNTTTTTTTTTN"},
    {"qmail",
     "delivery 5: failure: Remote_host_said:_550_5.1.1_no_such_user/Giving_up_on_192.0.2.1./\n"
     "delivery 6: deferral: 192.0.2.1_failed_after_I_sent_the_message./Remote_host_said:_451-see_http://exampl"
     "e.com/x/451_later/\n"
     "delivery 6: deferral: See_https://example.com/x/451-later/\n"
     "delivery 6: deferral: greylisted,_see_http://example.com/451later/Giving_up_on_192.0.2.1./\n"
     "delivery 6: deferral: greylisted,_see_http://example.com/451\n"
     "delivery 6: failure: a/b_user_unknown/\n"
     "delivery 7: success: done/\n"
     "delivery 8: nothing\n"
     "delivery eight: failure: no_such_user/\n"
     "delivery 9 failure: no_such_user/\n"
     "starting delivery 5 msg 1 to remote r@example.com\n"
     "starting delivery 5: msg 1 to local r@example.com\n"
     "delivery 5: failure: no_such_user/\n"
     "starting delivery 6: msg 1\n"
     "status: local 0/10 remote 0/20\n"
     "@4000000069a54a1d1a2b3c4d status: local 0/10 remote 0/20\n"
     "@4000000069a54a1d1a2b3c4dstatus: local 0/10 remote 0/20\n"
     "@4000000069a54a1d1a2b3c4 status: local 0/10 remote 0/20\n"
     "@400000006xa54a1d1a2b3c4d status: local 0/10 remote 0/20\n"
     "1772442904.485077 status: local 0/10 remote 0/20\n"
     "1772442904.48507 status: local 0/10 remote 0/20\n"
     "177244290.485077 new msg 1\n"
     "17724429.485077 new msg 1\n"
     "1772442904:485077 new msg 1\n"
     "rblsmtpd: 192.0.2.1 pid 1: 553 http://www.spamhaus.org/query/bl?ip=192.0.2.1\n"
     "rblsmtpd: 192.0.2.1 pid 1: greetdelay\n"
     "rblsmtpd: mail.example.com pid 1: 451 later\n"
     "Mar  2 09:15:04 mx1 rblsmtpd[1]: 192.0.2.1 pid 1: 451 http://www.spamhaus.org/query/bl?ip=192.0.2.1\n"
     "Mar  2 09:15:04 mx1 qmail[1]: starting delivery of parcels\n"
     "Mar  2 09:15:04 mx1 qmail[1]: delivery of parcels\n",
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 qmail 1 | Remote host said: 550 5.1.1 no such "
     "user~Giving up on 192.0.2.1.\n"
     "451 - system-error delayed - 192.0.2.1 qmail 2 | 192.0.2.1 failed after I sent the message.~Remote host "
     "said: 451-see http://example.com/x~451 later\n"
     "451 - system-error delayed - - qmail 3 | See https://example.com/x~451-later\n"
     "- - greylisted delayed - 192.0.2.1 qmail 4 | greylisted, see http://example.com/451later~Giving up on "
     "192.0.2.1.\n"
     "- - greylisted delayed - - qmail 5 | greylisted, see http://example.com/451\n"
     "- - recipient-unknown failed - - qmail 6 | a~b user unknown\n"
     "- - recipient-unknown failed r@example.com - qmail 13 | no such user\n"
     "553 - ip-blocked failed - 192.0.2.1 qmail 25 | 553 http://www.spamhaus.org/query/bl?ip=192.0.2.1\n"
     "451 - ip-blocked delayed - 192.0.2.1 qmail 28 | 451 http://www.spamhaus.org/query/bl?ip=192.0.2.1\n"
     "TTTTTTTNNNNTTTNTNNNTNTNNTTTTTT"},
    {"queue of postfix",
     "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n"
     "ABCDE1234*    5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(host mx.example.com[192.0.2.1] said: 452 4.2.2 full (in reply to RCPT TO command))\n"
     "                                         r@example.com\n"
     "                                         t@example.com\n"
     "\n"
     "ABCDE1235     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(connect to mx.example.com[192.0.2.1]:25: Connection refused\n"
     "ABCDE1236     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(Host or domain name not found)\n"
     "(host mx.example.com[192.0.2.1] refused to talk to me: 421 too busy)\n"
     "-- 5 Kbytes in 3 Requests.\n"
     "-- five\n",
     "452 4.2.2 mailbox-full delayed r@example.com mx.example.com postfix 3 | host mx.example.com[192.0.2.1] "
     "said: 452 4.2.2 full (in reply to RCPT TO command)\n"
     "452 4.2.2 mailbox-full delayed t@example.com mx.example.com postfix 3 | host mx.example.com[192.0.2.1] "
     "said: 452 4.2.2 full (in reply to RCPT TO command)\n"
     "- - network delayed - mx.example.com postfix 8 | connect to mx.example.com[192.0.2.1]:25: Connection "
     "refused\n"
     "- - domain-unknown delayed - - postfix 10 | Host or domain name not found\n"
     "421 - system-error delayed - mx.example.com postfix 11 | host mx.example.com[192.0.2.1] refused to talk "
     "to me: 421 too busy\n"
     "LLLLLLLLLLLLN"},
    {"heads of a queue",
     "ABCDE         5120 Mon Mar  2 09:15:02  s\n"
     "ABCD         5120 Mon Mar  2 09:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  2 09:1\n"
     "ABCDE1236     5120 Mon Mar  2 09:15\n"
     "ABCDE1236/    5120 Mon Mar  2 09:15:02  s@example.com\n"
     "ABCDE1236     x120 Mon Mar  2 09:15:02  s@example.com\n"
     "ABCDE1236     51207777777777777777777777777777\n"
     "ABCDE1236     5120x Mon Mar  2 09:15:02  s@example.com\n"
     "ABCDE1236     5120 Mond Mar  2 09:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Marc  2 09:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  x 09:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  2 9:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  2 09.15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  2 009:15:02  s@example.com\n"
     "ABCDE1236     5120 Mon Mar  2 0:       s@example.com\n"
     "ABCDEFGHIJKLMNOPQRSTUVWX     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "ABCDEFGHIJKLMNOPQRSTUVWXY     5120 Mon Mar  2 09:15:02  s@example.com\n",
     "LNNNNNNNNNNNNNNLN"},
    {"queue of sendmail",
     "\t\t/var/spool/mqueue (2 requests)\n"
     "\t/var/spool/mqueue is empty\n"
     "-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------\n"
     "6229F4Aa012345     1024 Mon Mar  2 09:15 <s@example.com>\n"
     "      8BITMIME   (Deferred: Connection refused by mx.example.com.)\n"
     "\t\t\t\t\t <r@example.com>\n"
     "6229F4Aa012346     1024 Mon Mar  2 09:15 <s@example.com>\n"
     "                 (Deferred: Connection timed out with mx.example.com.)\n"
     "\t\t\t\t\t <a>\n"
     "\t\t\t\t\t r@example.com and more\n"
     "\t\tTotal requests: 2\n",
     "- - network delayed r@example.com - sendmail 5 | Deferred: Connection refused by mx.example.com.\n"
     "- - network delayed a mx.example.com sendmail 8 | Deferred: Connection timed out with mx.example.com.\n"
     "LNLLLLLLLNL"},
    {"queue of exim",
     " 4h  2.9K 1wA2bC-0003xY-9k <s@example.com> *** frozen ***\n"
     "          r@example.com\n"
     "        D done@example.com\n"
     "          (no reason)\n"
     "  5d  1wA2bC-0003xY-9k <>\n"
     "4h  2.9K 1wA2bC-0003xY-9k s@example.com\n"
     "4x  2.9K 1wA2bC-0003xY-9k <s@example.com>\n"
     "4hh 2.9K 1wA2bC-0003xY-9k <s@example.com>\n"
     "4h \n"
     "h   2.9K 1wA2bC-0003xY-9k <s@example.com>\n",
     "LLLLLNNNNN"},
    {"queue as JSON",
     "{\"queue_name\": \"deferred\", \"queue_id\": \"ABCDE1\", \"recipients\": [{\"address\": "
     "\"r@example.com\", \"delay_reason\": \"connect to mx.example.com[192.0.2.1]:25: Connection refused\"}, "
     "{\"address\": \"t@example.com\", \"delay_reason\": \"say \\\"no\\\"\\n\ttab\\u0041\\u00e9\\u1234\\/\"}]}\n"
     "{\"queue_name\": \"deferred\", \"forced_expire\": false, \"message_size\": 5, \"recipients\": "
     "[{\"address\": \"r@example.com\"}]}\n"
     "{\"queue_name\": \"deferred\", \"recipients\": [{\"address\": \"a\\u00\", \"delay_reason\": \"mailbox "
     "full\n"
     "{\"queue_name\":\n",
     "- - network delayed r@example.com mx.example.com postfix 1 | connect to mx.example.com[192.0.2.1]:25: "
     "Connection refused\n"
     "- - unknown delayed t@example.com - postfix 1 | say \"no\"~\ttabA?\?/\n"
     "- - mailbox-full delayed au00 - postfix 3 | mailbox full\n"
     "LLLL"},
    {"a reason at the end",
     "ABCDE1235     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(connect to mx.example.com[192.0.2.1]:25: Connection refused)\n",
     "- - network delayed - mx.example.com postfix 2 | connect to mx.example.com[192.0.2.1]:25: Connection "
     "refused\n"
     "LL"},
    {"sendmail",
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>,,[192.0.2.1],b@example.com, delay=1, "
     "relay=mx.example.com. [192.0.2.1], dsn=5.1.1, stat=User unknown\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>, delay=1, relay=mx.example.com., "
     "dsn=4.2.2, stat=Mailbox full\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>, delay=1, dsn=2.0.0, stat=queued\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>, delay=1, dsn=2.0.0, stat=quarantine\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>, delay=1\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: to=a, stat=Deferred\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: ruleset=check_mail, arg1=<s@example.com>, "
     "relay=[192.0.2.1], reject=553 5.1.8 domain of sender does not exist\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: ruleset=check_rcpt, relay=mail.example.com [192.0.2.1], "
     "to=<r@example.com>, reject=550 5.7.1 relaying denied\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: milter=x, to=<r@example.com>, reject=451 4.7.1 greylisted\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: Milter: accepted\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: tempfailing connections: reject=451 4.3.2 Please try "
     "again later\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: 6229F4Aa012346: sender notify: Cannot send message for 5 "
     "days\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: 6229F4Aa012345: <r@example.com> no dots\n"
     "Mar  2 09:15:04 mx1 sm-mta[1]: NOQUEUE: connect from mail.example.com\n",
     "- 5.1.1 recipient-unknown failed a@example.com mx.example.com sendmail 1 | User unknown\n"
     "- 5.1.1 recipient-unknown failed b@example.com mx.example.com sendmail 1 | User unknown\n"
     "- 4.2.2 mailbox-full delayed a@example.com mx.example.com sendmail 2 | Mailbox full\n"
     "- - unknown delayed a - sendmail 6 | Deferred\n"
     "553 5.1.8 sender-rejected failed - 192.0.2.1 sendmail 7 | 553 5.1.8 domain of sender does not exist\n"
     "550 5.7.1 relay-denied failed r@example.com 192.0.2.1 sendmail 8 | 550 5.7.1 relaying denied\n"
     "451 4.7.1 greylisted delayed r@example.com - sendmail 9 | 451 4.7.1 greylisted\n"
     "451 4.3.2 rate-limited delayed - - sendmail 11 | 451 4.3.2 Please try again later\n"
     "- - expired failed - - sendmail 12 | Cannot send message for 5 days\n"
     "TTTTTTTTTTTTTT"},
    {"sendmail without a tag",
     "6229F4Aa012345: to=<a@example.com>, delay=1, dsn=5.1.1, stat=User unknown\n"
     "6229F4Aa012345: to=<b@example.com>, dsn=5.1.1, stat=User unknown\n"
     "6229F4A: to=<c@example.com>, delay=1, dsn=5.1.1, stat=User unknown\n"
     "6229F4: to=<d@example.com>, delay=1, dsn=5.1.1, stat=User unknown\n"
     "6229F4Aa0123456789: to=<e@example.com>, delay=1, dsn=5.1.1, stat=User unknown\n"
     "6229F4Aa01234567890: to=<f@example.com>, delay=1, dsn=5.1.1, stat=User unknown\n"
     "6229F4Aa012345: ruleset=check_rcpt, arg1=<g@example.com>, relay=[192.0.2.1], reject=550 5.7.1 relaying "
     "denied\n"
     "6229F4Aa012345: ruleset=check_rcpt, arg1=<g@example.com>, relay=[192.0.2.1]\n"
     "6229F4Aa012345: from=<s@example.com>, size=1, nrcpts=1\n"
     "6229F4Aa012345: from=<s@example.com>, size=1\n"
     "6229F4Aa012345: <h@example.com>... User unknown\n",
     "- 5.1.1 recipient-unknown failed a@example.com - sendmail 1 | User unknown\n"
     "- 5.1.1 recipient-unknown failed c@example.com - sendmail 3 | User unknown\n"
     "- 5.1.1 recipient-unknown failed e@example.com - sendmail 5 | User unknown\n"
     "550 5.7.1 relay-denied failed g@example.com 192.0.2.1 sendmail 7 | 550 5.7.1 relaying denied\n"
     "TNTNTNTNTTN"},
    {"haraka",
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] recipient <r@example.com> deferred: 451 "
     "4.7.1 greylisted\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E50.1.1] [outbound] recipient <r@example.com> accepted: 250 "
     "ok\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E51.1.1] [outbound] temp failing 5F1C: connection refused\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] temp failing 5F1C: connection refused\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E52.1.1] [outbound] bouncing mail: 550 5.1.1 no such user\n"
     "[INFO] [-] [core] bouncing mail: 550 5.1.1 no such user\n"
     "[INFO] [x] [core] loaded\n"
     "[INFO] [5F1C2D3EX4A5B-6C7D-8E9F-0A1B2C3D4E5F] [core] loaded\n"
     "[INFO] [5F1C2D3E-4A5BX6C7D-8E9F-0A1B2C3D4E5F] [core] loaded\n"
     "[INFO] [5F1C2D3E-4A5B-6C7DX8E9F-0A1B2C3D4E5F] [core] loaded\n"
     "[INFO] [5F1C2D3E-4A5B-6C7D-8E9FX0A1B2C3D4E5F] [core] loaded\n"
     "[INFO] [5F1C2D3G-4A5B-6C7D-8E9F-0A1B2C3D4E5F] [core] loaded\n"
     "[INFO] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F] [core] loaded\n"
     "[INFORMATIONA] [-] [core] loaded\n"
     "[INFORMATIONAL] [-] [core] loaded\n"
     "[INFO] [-] loaded\n"
     "[INFO] loaded and running\n"
     "[info] [-] [core] loaded\n"
     "[INFO] [-] x\n"
     "level=NOTICE uuid=5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E53.1.1 origin=outbound message=\"recipient "
     "<r@example.com> rejected: 550 5.1.1 no such user\"\n"
     "level=NOTICE uuid=1 message=\"recipient <r@example.com> rejected: 550 5.1.1 no such user\"\n"
     "level=NOTICE origin=outbound message=\"recipient <r@example.com> rejected: 550 5.1.1 no such user\"\n"
     "{\"level\":\"NOTICE\",\"uuid\":\"5F1C\",\"origin\":\"outbound\",\"message\":\"recipient <r@example.com> "
     "rejected: 550 5.1.1 no such user\"}\n"
     "{\"level\":\"NOTICE\",\"uuid\":\"\",\"origin\":\"outbound\",\"message\":\"recipient <r@example.com> "
     "rejected: 550 5.1.1 no such user\"}\n"
     "{\"level\":\"NOTICE\",\"uuid\":\"5F1C\",\"message\":\"recipient <r@example.com> rejected: 550 5.1.1 no "
     "such user\"}\n"
     "{\"level\":\"NOTICE\",uuid}\n",
     "451 4.7.1 greylisted delayed r@example.com - haraka 1 | 451 4.7.1 greylisted\n"
     "- - network delayed - - haraka 3 | connection refused\n"
     "550 5.1.1 recipient-unknown failed - - haraka 5 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - - haraka 6 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com - haraka 20 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com - haraka 23 | 550 5.1.1 no such user\n"
     "TTTTTTNNNNNNTTNNNNNTNNTNNN"},
    {"stalwart",
     "2026-03-02T09:15:04Z INFO Recipient rejected (delivery.rcpt-to-rejected) queueId = 1, to = "
     "\"r@example.com\", hostname = \"mx.example.com\", code = 550, details = \"no such user\", total = 1\n"
     "2026-03-02T09:15:04Z WARN DSN permanent failure (delivery.dsn-perm-fail) queueId = 1, to = "
     "\"r@example.com\", hostname = \"mx.example.com\", code = 550, details = \"no such user\"\n"
     "2026-03-02T09:15:04Z INFO Delivery failed (delivery.failed) queueId = 1, reason = \"it failed\", total "
     "= 1\n"
     "2026-03-02T09:15:04Z INFO Delivery failed (delivery.failed) queueId = 2, reason = \"connection refused\"\n"
     "2026-03-02T09:15:04Z WARN DSN temporary failure (delivery.dsn-temp-fail) queueId = 2, to = "
     "\"t@example.com\"\n"
     "2026-03-02T09:15:04Z WARN DSN permanent failure (delivery.dsn-perm-fail) queueId = 3, to = "
     "\"t@example.com\", details = \"user unknown\"\n"
     "2026-03-02T09:15:04Z INFO Null MX (delivery.null-mx) queueId = 4, to = \"u@example.com\"\n"
     "2026-03-02T09:15:04Z INFO MAIL FROM rejected (delivery.mail-from-rejected) queueId = 5, code = 451, "
     "details = \"try later\"\n"
     "2026-03-02T09:15:04Z DEBUG Attempt (delivery.attempt-start) queueId = 6\n"
     "2026-03-02T09:15:04Z TRACE Raw input (smtp.raw-input) size = 6\n"
     "2026-03-02T09:15:04Z ERROR Something (Delivery.failed) queueId = 7\n"
     "2026-03-02T09:15:04Z ERROR Something (delivery_failed) queueId = 7\n"
     "2026-03-02T09:15:04Z ERROR Something (failed) queueId = 7\n"
     "2026-03-02T09:15:04Z FATAL Something (delivery.failed) queueId = 7, reason = \"connection refused\"\n"
     "INFO Something (delivery.failed) queueId = 8, reason = \"connection refused\"\n",
     "550 - recipient-unknown failed r@example.com mx.example.com stalwart 1 | no such user\n"
     "- - unknown delayed - - stalwart 3 | it failed\n"
     "- - network delayed - - stalwart 4 | connection refused\n"
     "- - recipient-unknown failed t@example.com - stalwart 6 | user unknown\n"
     "- - domain-no-mail failed u@example.com - stalwart 7 | INFO Null MX\n"
     "451 - system-error delayed - - stalwart 8 | try later\n"
     "TTTTTTTTTTNNNNN"},
    {"kerio",
     "[02/Mar/2026 09:15:04] Sent: Queue-ID: 1, Recipient: <r@example.com>, Result: failed, Status: 5.1.1 550 "
     "5.1.1 no such user, Remote-Host: mx.example.com, Msg-Id: 1\n"
     "[02/Mar/2026 09:15:04] Sent: Queue-ID: 1, Recipient: <r@example.com>, Result: delayed, Status: 4.4.1 "
     "Connection refused, Remote-Host: mx.example.com\n"
     "[02/Mar/2026 09:15:04] Sent: Queue-ID: 1, Recipient: <r@example.com>, Result: delayed, Status: "
     "connection refused, Remote-Host: mx.example.com\n"
     "[02/Mar/2026 09:15:04] Sent: Queue-ID: 1, Recipient: <r@example.com>, Result: delivered, Status: 2.0.0, "
     "Remote-Host: mx.example.com\n"
     "[02/Mar/2026 09:15:04] Recv: Queue-ID: 1\n"
     "[02/Mar/2026 09:15:04] Attempt to deliver to unknown recipient <r@example.com>, from <s@example.com>, "
     "IP address 192.0.2.1 \n"
     "[02/Mar/2026 09:15:04] IP address 192.0.2.1 found in DNS blacklist zen.spamhaus.org, mail from "
     "<s@example.com> to <r@example.com> rejected\n"
     "[02/Mar/2026 09:15:04] IP address 192.0.2.1 connected\n"
     "[02/Mar/2026 09:15:04] Relay attempt from IP address 192.0.2.1 , mail from <s@example.com> to "
     "<r@example.com> rejected\n"
     "[02/Mar/2026 09:15:04] ok\n"
     "[02/Mar/2026 09:15:04] o\n"
     "[2/Mar/2026 09:15:04]  Sent: x\n"
     "[02-Mar/2026 09:15:04] Sent: x\n"
     "[02/Mar-2026 09:15:04] Sent: x\n"
     "[02/Mar/2026 09:15:041 Sent: x\n"
     "[02/Mar/2026 09:15:04] \n"
     "[x2/Mar/2026 09:15:04] Sent: x\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com kerio 1 | 550 5.1.1 no such user\n"
     "- 4.4.1 network delayed r@example.com mx.example.com kerio 2 | 4.4.1 Connection refused\n"
     "- - network delayed r@example.com mx.example.com kerio 3 | connection refused\n"
     "- - recipient-unknown failed r@example.com 192.0.2.1 kerio 6 | Attempt to deliver to unknown recipient "
     "<r@example.com>, from <s@example.com>, IP address 192.0.2.1\n"
     "- - ip-blocked failed r@example.com 192.0.2.1 kerio 7 | IP address 192.0.2.1 found in DNS blacklist "
     "zen.spamhaus.org, mail from <s@example.com> to <r@example.com> rejected\n"
     "- - relay-denied failed r@example.com 192.0.2.1 kerio 9 | Relay attempt from IP address 192.0.2.1 , "
     "mail from <s@example.com> to <r@example.com> rejected\n"
     "TTTTTTTTTTTNNNNNN"},
    {"maddy",
     "queue: delivery attempt failed\t{\"attempt\":1,\"rcpt\":\"r@example.com\",\"remote_server\":\"mx.example"
     ".com\",\"smtp_code\":451,\"smtp_enchcode\":\"4.7.1\",\"smtp_msg\":\"greylisted\"}\n"
     "queue: delivery attempt failed\t{\"rcpt\":\"r@example.com\",\"reason\":\"connection refused\"}\n"
     "queue: delivery attempt failed\t{\"rcpt\":\"r@example.com\",\"smtp_msg\":\"no such "
     "user\",\"reason\":\"x\",\"smtp_code\":5500}\n"
     "queue: delivery attempt failed\t{\"rcpt\":\"r@example.com\",\"smtp_code\":550}\n"
     "queue: delivery attempt failed\t{\"rcpt\":\"r@example.com\",\"smtp_code\":\"99x\"}\n"
     "queue: delivered\t{\"rcpt\":\"r@example.com\"}\n"
     "queue: long today\n",
     "451 4.7.1 greylisted delayed r@example.com mx.example.com maddy 1 | greylisted\n"
     "- - network failed r@example.com - maddy 2 | connection refused\n"
     "- - recipient-unknown failed r@example.com - maddy 3 | no such user\n"
     "550 - unknown failed r@example.com - maddy 4 | -\n"
     "TTTTTTN"},
    {"dovecot",
     "Mar  2 09:15:04 mx1 dovecot: lmtp(r@example.com,192.0.2.1)<1><2>: msgid=<3@example.com>: save failed to "
     "INBOX: Quota exceeded (mailbox for user is full)\n"
     "Mar  2 09:15:04 mx1 dovecot: lda(t@example.com)<1><2>: msgid=<3@example.com>: save failed to INBOX: "
     "Quota exceeded (mailbox for user is full)\n"
     "Mar  2 09:15:04 mx1 dovecot: imap(u@example.com)<1><2>: save failed to INBOX: Quota exceeded (mailbox "
     "for user is full)\n"
     "Mar  2 09:15:04 mx1 dovecot: lmtp(v@example.com)<1><2>: saved to INBOX\n"
     "Mar  2 09:15:04 mx1 postfix/qmgr[1]: ABCDEF1: removed\n"
     "Mar  2 09:15:04 mx1 dovecot: lmtp(w@example.com)<1><2>: msgid=<3@example.com>: save failed to INBOX: "
     "Quota exceeded (mailbox for user is full)\n",
     "- - mailbox-full failed r@example.com - dovecot 1 | Quota exceeded (mailbox for user is full)\n"
     "- - mailbox-full failed t@example.com - dovecot 2 | Quota exceeded (mailbox for user is full)\n"
     "TTTTTT"},
    {"table of a protocol",
     "#Software: Microsoft Exchange Server\n"
     "#Version: 15.0.0.0\n"
     "#Log-type: SMTP Send Protocol Log\n"
     "#Date: 2026-03-02T09:15:04.000Z\n"
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,con"
     "text\n"
     "2026-03-02T09:15:04.000Z,Out,1,0,192.0.2.9:1,192.0.2.1:25,+,,\n"
     "2026-03-02T09:15:04.000Z,Out,1,1,192.0.2.9:1,192.0.2.1:25,>,EHLO x,\n"
     "2026-03-02T09:15:04.000Z,Out,1,2,192.0.2.9:1,192.0.2.1:25,<,502 no,\n"
     "2026-03-02T09:15:04.000Z,Out,1,3,192.0.2.9:1,192.0.2.1:25,>,MAIL FROM:<s@example.com>,\n"
     "2026-03-02T09:15:04.000Z,Out,1,4,192.0.2.9:1,192.0.2.1:25,<,250 ok,\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,>,RCPT TO:<r@example.com>,\n"
     "2026-03-02T09:15:04.000Z,Out,1,6,192.0.2.9:1,192.0.2.1:25,<,\"550 5.1.1 \"\"no\"\", such user\",\n"
     "2026-03-02T09:15:04.000Z,Out,1,7,192.0.2.9:1,192.0.2.1:25,*,550 5.1.1 remark,\n"
     "2026-03-02T09:15:04.000Z,Out,1,8,192.0.2.9:1,192.0.2.1:25,<,,\n"
     "2026-03-02T09:15:04.000Z,Out,1\n"
     "2026-03-02 09:15:04.000Z,Out,1,7,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 remark,\n"
     "#Comment: none\n"
     "# nothing\n",
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 exchange 12 | 550 5.1.1 \"\"no\"\", such user\n"
     "TTTTTTTTTTTTTTNNNN"},
    {"table of a protocol without its header",
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,>,RCPT TO:<r@example.com>,\n"
     "2026-03-02T09:15:04.000Z,Out,1,6,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n",
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 exchange 2 | 550 5.1.1 no such user\n"
     "TT"},
    {"rows that are none of a protocol",
     "2026-03-02T09:15:04.000Z,Out,1,x,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,=,550 5.1.1 no such user,\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<<,550 5.1.1 no such user,\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<\n"
     "2026-03-02T09:15:04.000,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n"
     "2026-03-02T09:15:04.0000000000000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n"
     "2026-03-02T09:15:04.0000000000Z,1,2,5,4,192.0.2.1:25,<,550 5.1.1 no such user\n"
     "12026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n"
     "2026/03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n"
     "2026-03-02x09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user,\n",
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 exchange 7 | 550 5.1.1 no such user\n"
     "NNNNNNTNNN"},
    {"a short row of a protocol",
     "2026-03-02T09:15:04.0Z,,,5,,,<,550 5.1.1\n",
     "550 5.1.1 recipient-unknown failed - - exchange 1 | 550 5.1.1\n"
     "T"},
    {"a row that is too short",
     "2026-03-02T09:15:04.0Z,,,5,,,<,550 5.1.\n",
     "N"},
    {"message tracking",
     "#Fields: date-time,client-ip,server-hostname,server-ip,source-context,event-id,recipient-address,recipie"
     "nt-status\n"
     "2026-03-02T09:15:04.000Z,c,mx.example.com,192.0.2.1,ctx,FAIL,r@example.com;t@example.com,550 5.1.1 no; "
     "such user;452 4.2.2 full\n"
     "2026-03-02T09:15:04.000Z,c,,192.0.2.1,ctx,DEFER,r@example.com,451 4.7.1 greylisted\n"
     "2026-03-02T09:15:04.000Z,c,,,mailbox full,FAIL,r@example.com;t@example.com,To\n"
     "2026-03-02T09:15:04.000Z,c,,,,FAIL,r@example.com,cc\n"
     "2026-03-02T09:15:04.000Z,c,,,550 5.1.1 no such user,FAIL,r@example.com,bcc\n"
     "2026-03-02T09:15:04.000Z,c,,,550 5.1.1 no such user,FAIL,r@example.com,To;Cc\n"
     "2026-03-02T09:15:04.000Z,c,,,550 5.1.1 no such user,FAIL,r@example.com,\n"
     "2026-03-02T09:15:04.000Z,c,,,ctx,FAIL,,550 5.1.1 no such user\n"
     "2026-03-02T09:15:04.000Z,c,,,ctx,FAIL,;r@example.com,550 5.1.1 no such user\n"
     "2026-03-02T09:15:04.000Z,c,,,ctx,DELIVER,r@example.com,550 5.1.1 no such user\n"
     "2026-03-02T09:15:04.000Z,c,,,ctx,THROTTLE,r@example.com,451 4.7.1 slow\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exchange 2 | 550 5.1.1 no; such user\n"
     "452 4.2.2 mailbox-full failed t@example.com mx.example.com exchange 2 | 452 4.2.2 full\n"
     "451 4.7.1 greylisted delayed r@example.com 192.0.2.1 exchange 3 | 451 4.7.1 greylisted\n"
     "- - mailbox-full failed r@example.com - exchange 4 | mailbox full\n"
     "- - mailbox-full failed t@example.com - exchange 4 | mailbox full\n"
     "- - unknown failed r@example.com - exchange 5 | FAIL\n"
     "550 5.1.1 recipient-unknown failed r@example.com - exchange 6 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com - exchange 7 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com - exchange 8 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - - exchange 9 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com - exchange 10 | 550 5.1.1 no such user\n"
     "451 4.7.1 rate-limited delayed r@example.com - exchange 12 | 451 4.7.1 slow\n"
     "TTTTTTTTTTTT"},
    {"message tracking, a list that ends in a semicolon",
     "#Fields: date-time,client-ip,server-hostname,server-ip,source-context,event-id,recipient-address,recipie"
     "nt-status\n"
     "2026-03-02T09:15:04.000Z,c,mx.example.com,192.0.2.1,ctx,FAIL,r@example.com;,550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exchange 2 | 550 5.1.1 no such user\n"
     "TT"},
    {"message tracking without its header",
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,STOREDRIVER,DELIVERX,FAIL,1,2,3,r@example.com,"
     "550 5.1.1 no such user\n"
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,STOREDRIVER,DELIVERX,fail,1,2,3,r@example.com,"
     "550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exchange 1 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com exchange 2 | 550 5.1.1 no such user\n"
     "TT"},
    {"rows that are none of message tracking",
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,7,deliver,FAIL,1,2,3,r@example.com,550 5.1.1 "
     "no such user\n"
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,7,DELIVERX,fail,1,2,3,r@example.com,550 5.1.1 "
     "no such user\n"
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,7,DELIVERX,FAI,1,2,3,r@example.com,550 5.1.1 "
     "no such user\n"
     "2026-03-02T09:15:04.000Z,1,2,192.0.2.1,mx.example.com,ctx,7,DELIVERX,FAIL,1,2,3,r@example.com\n",
     "NNNN"},
    {"message tracking of old",
     "# Message Tracking System Log File\n"
     "# Exchange System Attendant Version 6.5\n"
     "2026-3-2\t9:15:4 GMT\t192.0.2.1\n"
     "no tab\n",
     "TTTN"},
    {"the W3C log",
     "#Fields: date time c-ip cs-username cs-method cs-uri-query sc-status\n"
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionCommand RCPT TO:<r@example.com> 0\n"
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionResponse - 550+5.1.1+no+such+user 0\n"
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionCommand SIXTEENLETTERSXX x 0\n"
     "2026-03-02 09:15:04 192.0.2.1 x RCPT +TO:<t@example.com> 550\n"
     "2026-03-02 09:15:04 192.0.2.1 x RCPT +TO:<t@example.com> 250\n"
     "2026-03-02 09:15:04 192.0.2.1 x EHLO +x 500\n"
     "2026-03-02 09:15:04 192.0.2.1 x MAIL +FROM:<s@example.com> 400\n"
     "2026-03-02 09:15:04 192.0.2.1 x DATA - 399\n"
     "09:15:04 192.0.2.1 x DATA - 554\n"
     "09:15:04x192.0.2.1 x DATA - 554\n"
     "09-15:04 192.0.2.1 x DATA - 554\n"
     "2026/03-02 09:15:04 192.0.2.1 x RCPT +TO:<t@example.com> 550\n"
     "2026-03-02T09:15:04 192.0.2.1 x RCPT +TO:<t@example.com> 550\n"
     "2026-03-02 09:15:04 \n",
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 iis-smtp 3 | 550 5.1.1 no such user\n"
     "550 - unknown failed t@example.com 192.0.2.1 iis-smtp 5 | 550\n"
     "400 - system-error delayed - 192.0.2.1 iis-smtp 8 | 400\n"
     "TTTTTTTTTTNNNNN"},
    {"the W3C log without its header",
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionResponse SMTPSVC1 HOST - 25 - - 550+5.1.1+no+such+user 0\n"
     "2026-03-02 09:15:04 192.0.2.1 InboundConnection SMTPSVC1 HOST - 25 - - 550+5.1.1+no+such+user 0\n",
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 iis-smtp 1 | 550 5.1.1 no such user\n"
     "TT"},
    {"PowerMTA",
     "type,timeLogged,orig,rcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,dlvDestinationIp\n"
     "b,2026-03-02 09:15:04,s@example.com,r@example.com,failed,5.1.1 (bad destination mailbox "
     "address),smtp;550 5.1.1 no such user,mx.example.com (192.0.2.1),bad-mailbox,192.0.2.1\n"
     "b,2026-03-02 09:15:04,s@example.com,r@example.com,failed,5.1.1 (bad destination mailbox "
     "address),,,bad-mailbox,192.0.2.1\n"
     "b,2026-03-02 09:15:04,s@example.com,r@example.com,failed,5.4.4,,,no answer from host,\n"
     "t,2026-03-02 09:15:04,s@example.com,r@example.com,,4.2.2,smtp;452 4.2.2 mailbox full,mx.example.com,,\n"
     "t,2026-03-02 09:15:04,s@example.com,r@example.com,failed,5.2.2,smtp;552 5.2.2 mailbox "
     "full,mx.example.com,,\n"
     "rb,2026-03-02 09:15:04,s@example.com,r@example.com,delayed,4.2.2,smtp;452 4.2.2 mailbox "
     "full,mx.example.com,,\n"
     "rs,2026-03-02 09:15:04,s@example.com,r@example.com,failed,5.1.1,smtp;550 5.1.1 no such "
     "user,mx.example.com,,\n"
     "rs,2026-03-02 09:15:04,s@example.com,r@example.com,delayed,4.2.2,smtp;452 4.2.2 mailbox "
     "full,mx.example.com,,\n"
     "rs,2026-03-02 09:15:04,s@example.com,r@example.com,relayed,2.0.0,smtp;550 5.1.1 no such "
     "user,mx.example.com,,\n"
     "d,2026-03-02 09:15:04,s@example.com,r@example.com,relayed,2.0.0,smtp;550 5.1.1 no such "
     "user,mx.example.com,,\n"
     "x,2026-03-02 09:15:04,s@example.com,r@example.com\n"
     "b,x\n"
     "b,2\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com powermta 2 | smtp;550 5.1.1 no such user\n"
     "- 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 powermta 3 | bad destination mailbox address\n"
     "- 5.4.4 network failed r@example.com - powermta 4 | no answer from host\n"
     "452 4.2.2 mailbox-full delayed r@example.com mx.example.com powermta 5 | smtp;452 4.2.2 mailbox full\n"
     "552 5.2.2 mailbox-full failed r@example.com mx.example.com powermta 6 | smtp;552 5.2.2 mailbox full\n"
     "452 4.2.2 mailbox-full delayed r@example.com mx.example.com powermta 7 | smtp;452 4.2.2 mailbox full\n"
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com powermta 8 | smtp;550 5.1.1 no such user\n"
     "452 4.2.2 mailbox-full delayed r@example.com mx.example.com powermta 9 | smtp;452 4.2.2 mailbox full\n"
     "TTTTTTTTTTTNNN"},
    {"headers that are none of PowerMTA",
     "type,timeLogged,rcpt\n"
     "type,time Logged,rcpt,dsnStatus\n"
     "typetypetypetypetypetype,rcpt,dsnStatus\n"
     "kind,timeLogged,rcpt,dsnStatus\n"
     "1type,timeLogged,rcpt,dsnStatus\n",
     "NNNNN"},
    {"PowerMTA without its header",
     "b,2026-03-02 09:15:04+0100,2026-03-02 09:15:00+0100,s@example.com,r@example.com,,failed,5.1.1,smtp;550 "
     "5.1.1 no such user,mx.example.com,bad-mailbox\n"
     "b,2026-03-02 09:15:04+010\n"
     "b,2026-03-02 09:15:04+0\n"
     "b,2026/03-02 09:15:04+0100\n"
     "b,2026-03-02T09:15:04+0100\n"
     "b,2026-03-02 09.15:04+0100\n"
     "b,202-03-02 09:15:04+01000\n"
     "x,2026-03-02 09:15:04+0100,2026-03-02 09:15:00+0100,s@example.com,r@example.com,,failed\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com powermta 1 | smtp;550 5.1.1 no such user\n"
     "TNNNNNNN"},
    {"a dialogue: answers of each command",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: EHLO x\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 500 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: HELO x\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 499 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: LHLO x\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 504 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: EHLO x\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 505 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: AUTH PLAIN\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 499 later\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: AUTH PLAIN\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 500 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: AUTH PLAIN\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 535 5.7.8 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: NOOP\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 399 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 400 no\"\n",
     "499 - unknown delayed - 192.0.2.1 hmailserver 4 | 499 no\n"
     "505 - unknown failed - 192.0.2.1 hmailserver 8 | 505 no\n"
     "500 - protocol-error failed - 192.0.2.1 hmailserver 12 | 500 no\n"
     "535 5.7.8 authentication-required failed - 192.0.2.1 hmailserver 14 | 535 5.7.8 no\n"
     "400 - system-error delayed - 192.0.2.1 hmailserver 20 | 400 no\n"
     "TTTTTTTTTTTTTTTTTTTT"},
    {"a dialogue: commands in a row",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<b@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: DATA\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 354 go\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 552 5.3.4 too large\"\n",
     "550 5.1.1 recipient-unknown failed a@example.com 192.0.2.1 hmailserver 6 | 550 5.1.1 no such user\n"
     "552 5.3.4 message-too-large failed b@example.com 192.0.2.1 hmailserver 9 | 552 5.3.4 too large\n"
     "TTTTTTTTT"},
    {"a dialogue: all recipients refused",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: DATA\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 503 5.5.1 no valid recipients\"\n",
     "550 5.1.1 recipient-unknown failed a@example.com 192.0.2.1 hmailserver 5 | 550 5.1.1 no such user\n"
     "TTTTTT"},
    {"a dialogue: a new mail forgets the old recipients",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: MAIL FROM:<s@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: BDAT 5\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 552 5.3.4 too large\"\n",
     "TTTTTTTT"},
    {"a dialogue: no command",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 421 4.3.2 busy\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 554 5.7.1 blocked\"\n",
     "421 4.3.2 system-error delayed - 192.0.2.1 hmailserver 1 | 421 4.3.2 busy\n"
     "554 5.7.1 ip-blocked failed - 192.0.2.1 hmailserver 2 | 554 5.7.1 blocked\n"
     "TT"},
    {"a dialogue: lines of an answer",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 such\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 user\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<b@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250-fine\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: QUIT\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550\"\n",
     "550 5.1.1 recipient-unknown failed a@example.com 192.0.2.1 hmailserver 2 | 550-5.1.1 no~550-5.1.1 "
     "such~550 5.1.1 user\n"
     "TTTTTTTTT"},
    {"a dialogue: what is no answer",
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 650 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<b@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 5500 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<c@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550_no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<d@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 199 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 599 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550\"\n",
     "599 - unknown failed a@example.com 192.0.2.1 hmailserver 9 | 599 no\n"
     "TTTTTTTTTT"},
    {"a dialogue: two sessions",
     "\"SMTPC\"\t1\t1\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<a@example.com>\"\n"
     "\"SMTPC\"\t1\t2\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<b@example.com>\"\n"
     "\"SMTPC\"\t1\t2\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n"
     "\"SMTPC\"\t1\t1\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 452 4.2.2 mailbox full\"\n",
     "550 5.1.1 recipient-unknown failed b@example.com 192.0.2.1 hmailserver 3 | 550 5.1.1 no such user\n"
     "452 4.2.2 mailbox-full delayed a@example.com 192.0.2.1 hmailserver 4 | 452 4.2.2 mailbox full\n"
     "TTTT"},
    {"a dialogue: long addresses",
     "\"SMTPC\"\t1\t112\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com>\"\n"
     "\"SMTPC\"\t1\t112\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n"
     "\"SMTPC\"\t1\t113\t\"t\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com>\"\n"
     "\"SMTPC\"\t1\t113\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n",
     "550 5.1.1 recipient-unknown failed aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com 192.0.2.1 hmailserver 2 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 hmailserver 4 | 550 5.1.1 no such user\n"
     "TTTT"},
    {"a dialogue: 64 commands are remembered",
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO:<a@example.com>\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed a@example.com - hmailserver 65 | 550 5.1.1 no such user\n"
     "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT"},
    {"a dialogue: 65 commands are one too many",
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO:<a@example.com>\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t2\t\t\tSENT: NOOP\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed - - hmailserver 66 | 550 5.1.1 no such user\n"
     "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT"},
    {"a dialogue: 8 answers are gathered",
     "\"SMTPC\"\t1\t0\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t1\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t2\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t3\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t4\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t5\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t6\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t7\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t0\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 such user\"\n"
     "\"SMTPC\"\t1\t20\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t21\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t22\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t23\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t24\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t25\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t26\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t27\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t28\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550-5.1.1 no\"\n"
     "\"SMTPC\"\t1\t20\t\"t\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 such user\"\n",
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 hmailserver 1 | 550-5.1.1 no~550 5.1.1 such user\n"
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 hmailserver 19 | 550 5.1.1 such user\n"
     "TTTTTTTTTTTTTTTTTTT"},
    {"where a time ends",
     "2026-03-02T09:15:04\n"
     "Mar 12  09:15:04\n"
     "Mar  x 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n"
     "2026-03-02 09:15:04 mx1 postfix/smtp[x1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection refused)\n",
     "- 4.4.1 network - - - postfix 4 | mx1 postfix/smtp[x1]: ABCDEF1: to=<a@example.com>, relay=none, "
     "dsn=4.4.1, status=deferred (Connection refused)\n"
     "NNNT"},
    {"mdaemon, cut short",
     "Mon 2026-03-02 09:15:04: 05 --> RCPT TO:<r@example.com>\n"
     "Mon 2026-03-02 09:15:04: 05: x\n"
     "Mon 2026-03-02 09:15:04: -->  \n"
     "Mon 2026-03-02 09:15:04: <-- 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed - - mdaemon 4 | 550 5.1.1 no such user\n"
     "TTTT"},
    {"exim, cut short",
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** \n"
     "2026-03-02 09:15:04 H=x rejected RCPT <r@example.com>: relay not permitted\n"
     "exim[1]: 2026-03-02 09.15:04 1wA2bC-0003xY-9k ** r@example.com: Unrouteable address\n",
     "- - unknown failed - - exim 1 | -\n"
     "- - relay-denied failed r@example.com - exim 2 | relay not permitted\n"
     "TTT"},
    {"addresses in commands",
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO:\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n"
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO:<a@example.com\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n"
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO: b@example.com SIZE=5\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n"
     "\"SMTPC\"\t\t1\t\t\tSENT: RCPT TO nobody at all\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 no such user\n"
     "\"SMTPC\"\t\t1\t\t\tSENT: DATA\n"
     "\"SMTPC\"\t\t1\t\t\tRECEIVED: 554 5.5.1 no valid recipients\n",
     "550 5.1.1 recipient-unknown failed - - hmailserver 2 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed a@example.com - hmailserver 4 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed b@example.com - hmailserver 6 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - - hmailserver 8 | 550 5.1.1 no such user\n"
     "TTTTTTTTTT"},
    {"an address of no length",
     "error,relay=::ffff:,from=<s@example.com>,to=<r@example.com>: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r@example.com - courier 1 | 550 5.1.1 no such user\n"
     "T"},
    {"escapes that are cut",
     "msmtp[1]: host=mx.example.com recipients=r@example.com smtpmsg='550 5.1.1 no such user\\' "
     "exitcode=EX_NOUSER\n"
     "{\"queue_name\": \"deferred\", \"recipients\": [{\"address\": \"r@example.com\", \"delay_reason\": "
     "\"mailbox full\\rb\tc\\u00zz\\u0080\\u1041\\u00f1\\u0a41\\u007e\"}]}\n"
     "{\"queue_name\": \"deferred\", \"recipients\": [{\"address\": \"r@example.com\", \"delay_reason\": "
     "\"mailbox full\\\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com msmtp 1 | 550 5.1.1 no such user\\\n"
     "- - mailbox-full delayed r@example.com - postfix 2 | mailbox full b\tc?\??\??~\n"
     "- - mailbox-full delayed r@example.com - postfix 3 | mailbox full\\\n"
     "TLL"},
    {"cells of a table",
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,con"
     "text\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,\"550 5.1.1 no such user\n"
     "2026-03-02T09:15:04.000Z,Out,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such "
     "user,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"
     "2026-03-02T09:15:04.000Z,\"Out\"x,1,5,192.0.2.9:1,192.0.2.1:25,<,550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 exchange 2 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 exchange 3 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - 192.0.2.1 exchange 4 | 550 5.1.1 no such user\n"
     "TTTT"},
    {"a table without the column that counts",
     "#Fields: date-time,connector-id,session-id,data\n"
     "2026-03-02T09:15:04.000Z,Out,1,550 5.1.1 no such user\n",
     "TN"},
    {"the last of forty cells, and one too many",
     "#Fields: a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,A,B,C,D,E,F,G,H,I,J,K,event,data,M\n"
     "2026-03-02T09:15:04.000Z,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,<,550 5.1.1 no such user,\n"
     "#Fields: a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,A,B,C,D,E,F,G,H,I,J,K,L,event,data,M\n"
     "2026-03-02T09:15:04.000Z,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,<,550 5.1.1 no such user,\n"
     "#Fields: a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z,A,B,C,D,E,F,G,H,I,J,K,L,N,event,data,M\n"
     "2026-03-02T09:15:04.000Z,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,<,550 5.1.1 no such user,\n",
     "550 5.1.1 recipient-unknown failed - - exchange 2 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed - - exchange 4 | 550 5.1.1 no such user\n"
     "TTTTTT"},
    {"the W3C log, verbs and queries",
     "#Fields: date time c-ip cs-username cs-method cs-uri-query sc-status\n"
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionCommand SEVENTEENLETTERSX x 0\n"
     "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionResponse - + 0\n"
     "09:15:04 \n"
     "09:15:04x\n",
     "TTTNN"},
    {"rows that are none of PowerMTA",
     "b,2026/03-02 09:15:04+0100,x@example.com,failed,5.1.1\n"
     "b,2026-03-02T09:15:04+0100,x@example.com,failed,5.1.1\n"
     "b,2026-03-02 09.15:04+0100,x@example.com,failed,5.1.1\n"
     "b,202-03-02 09:15:04+01000,x@example.com,failed,5.1.1\n",
     "NNNN"},
    {"queue, seconds after a full stop",
     "ABCDE1236     5120 Mon Mar  2 09:15.02  s@example.com\n"
     "(Deferred: 452 4.2.2 mailbox full)\n",
     "452 4.2.2 mailbox-full delayed - - sendmail 2 | Deferred: 452 4.2.2 mailbox full\n"
     "LL"},
    {"sendmail without a tag, from whom",
     "6229F4Aa012345: from=s, size=1, nrcpts=1\n"
     "6229F4Aa012345: from=s, size=1\n"
     "6229F4Aa012345: nothing\n",
     "TNN"},
    {"haraka, two recipients of a message",
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] recipient <r@example.com> rejected: 550 "
     "5.1.1 no such user\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] recipient <t@example.com> rejected: 550 "
     "5.1.1 no such user\n"
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] bouncing mail: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r@example.com - haraka 1 | 550 5.1.1 no such user\n"
     "550 5.1.1 recipient-unknown failed t@example.com - haraka 2 | 550 5.1.1 no such user\n"
     "TTT"},
    {"stalwart, told again",
     "2026-03-02T09:15:04Z INFO Recipient rejected (delivery.rcpt-to-rejected) queueId = 1, to = "
     "\"r@example.com\", code = 550, details = \"no such user\", total = 1\n"
     "2026-03-02T09:15:04Z INFO Recipient rejected (delivery.rcpt-to-rejected) queueId = 1, to = "
     "\"r@example.com\", code = 550, details = \"no such user\", total = 1\n"
     "2026-03-02T09:15:04Z INFO Connection error (delivery.connect-error) queueId = 2, details = \"\", total "
     "= 1\n"
     "2026-03-02T09:15:04Z INFO Delivery failed (delivery.failed) queueId = 2, reason = \"connection refused\"\n"
     "2026-03-02T09:15:04Z INFO Of another version (delivery.v1) queueId = 3\n",
     "550 - recipient-unknown failed r@example.com - stalwart 1 | no such user\n"
     "550 - recipient-unknown failed r@example.com - stalwart 2 | no such user\n"
     "- - unknown delayed - - stalwart 3 | INFO Connection error\n"
     "TTTTT"},
    {"journalctl's full time, cut in odd places",
     "Mon 2026-03-02 09:15:04 CET mx1 postfix/smtp[1]: " DEFERRED "\n"
     "Mon 2026-03-02 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "Mon 2026-03-02T09:15:04 CET mx1 postfix/smtp[1]: " DEFERRED "\n"
     "Mon 2026-03-02 09:15:04 CETx postfix/smtp[1]: " DEFERRED "\n"
     "Mon 2026-03-02 09:15:04 CET\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "2 | Connection refused\n"
     DEFERRED_TOLD "4 | Connection refused\n" "TTNTN"},
    {"a clock without anything behind",
     "1772442904.123456 delivery 5: failure: 550_5.1.1_no_such_user/\n"
     "1772442904.123456xdelivery 5: failure: 550_5.1.1_no_such_user/\n"
     "1772442904.123456\n",
     "550 5.1.1 recipient-unknown failed - - qmail 1 | 550 5.1.1 no such user\n" "TNN"},
    {"streams of a container",
     "2026-03-02T09:15:04.112233445Z stderr F Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "2026-03-02T09:15:04.112233445Z stderr full Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n"
     "- 4.4.1 network - - - postfix 2 | stderr full Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n" "TT"},
    {"a process id that is no number",
     "2026-03-02 09:15:04 mx1 postfix/smtp[1a]: " DEFERRED "\n"
     "2026-03-02 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n",
     "- 4.4.1 network - - - postfix 1 | mx1 postfix/smtp[1a]: " DEFERRED "\n"
     DEFERRED_TOLD "2 | Connection refused\n" "TT"},
    {"a host whose name is too long to keep",
     "Mar  2 09:15:04 a123456789.b123456789.c123456789.d123456789.e123456789.f123456789.g123456789.h123456789."
     "i123456789.j123456789.k123456789 postfix/smtp[1]: " DEFERRED "\n"
     "Mar  2 09:15:04 a123456789.b123456789.c123456789.d123456789.e123456789.f123456789.g123456789.h123456789."
     "i123456789.j123456789.k123456789 postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "2 | Connection refused\n" "TT"},
    {"a line that begins as the last one did, and ends in the program's name",
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "Mar  2 09:15:05 mx1 postfix/smtp\n"
     "Mar  2 09:15:06 mx1 postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "3 | Connection refused\n" "TNT"},
    {"two lines of a program that tells nothing of its own",
     "Mar  2 09:15:04 mx1 opendkim[1]: 550 5.7.1 spam\n"
     "Mar  2 09:15:05 mx1 opendkim[1]: 550 5.7.1 spam\n",
     "TT"},
    {"a queue listing and a table between lines of a log",
     "Mar  2 09:15:04 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n"
     "4TqkZL1Yfyz3xQ     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "Mar  2 09:15:05 mx1 postfix/smtp[1]: " DEFERRED "\n"
     "type,timeLogged,orig,rcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,dlvDestinationIp\n"
     "Mar  2 09:15:06 mx1 postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "4 | Connection refused\n"
     DEFERRED_TOLD "6 | Connection refused\n" "TLLTTT"},
    {"Exim: a delay of a message's own log",
     "2026-03-02 09:15:04 a@example.com R=dnslookup T=remote_smtp defer (-1): Connection refused\n"
     "2026-03-02 09:15:04 a@example.com defer (-1) R=x: Connection refused\n"
     "2026-03-02 09:15:04 a R=dnslookup defer (-1) @: Connection refused\n"
     "2026-03-02 09:15:04 a R=dnslookup b@example.com defer (-1): Connection refused\n",
     "- - network delayed a@example.com - exim 1 | Connection refused\n" "TNNN"},
    {"Exim: an id without a time, and what no line of it begins with",
     "1wA2bC-0003xY-9k Completed\n"
     "1wA2bC-0003xY-9k =\n"
     "1wA2bC-0003xY-9k <= s@example.com H=x\n",
     "NNT"},
    {"escapes in JSON",
     "{\"log\":\"Mar  2 09:15:04 mx1 postfix/smtp[1]: ABCDEF1: to=<a@example.com>, relay=none, dsn=4.4.1, "
     "status=deferred (Connection\\trefused\\r\\u002e\\u003g\\u0080\\u0x2e\\ux02e)\\n\"}\n",
     "- 4.4.1 network delayed a@example.com - postfix 1 | Connection refused .????\n" "T"},
    {"OpenSMTPD: two results in one line",
     "0aee7b6c0a8a1fd0 mta delivery evpid=a6c014cbf77d3c72 from=<s@example.org> to=<a@example.com> "
     "relay=\"192.0.2.1 (mx)\" delay=0s result=\"PermFail\" was=TempFail stat=\"550 5.1.1 No such user\"\n"
     "0aee7b6c0a8a1fd0 mta delivery evpid=a6c014cbf77d3c72 from=<s@example.org> to=<a@example.com> "
     "relay=\"192.0.2.1 (mx)\" delay=0s result=\"Hmm\" stat=\"550 5.1.1 No such user\"\n",
     "550 5.1.1 recipient-unknown failed a@example.com 192.0.2.1 opensmtpd 1 | 550 5.1.1 No such user\n" "TT"},
    {"qmail: slashes of a page and of a line",
     "delivery 1: failure: 550_5.7.1_see_https://example.com/a/550_x/b/\n"
     "delivery 2: failure: 550_5.7.1_see_http://example.com/a/550-x/Giving_up_on_192.0.2.1./\n"
     "delivery 3: failure: 550_5.7.1_see_http://example.com/550/a/550/\n",
     "550 5.7.1 relay-denied failed - - qmail 1 | 550 5.7.1 see https://example.com/a~550 x~b\n"
     "550 5.7.1 expired failed - 192.0.2.1 qmail 2 | 550 5.7.1 see http://example.com/a~550-x~Giving up on 192.0.2.1.\n"
     "550 5.7.1 relay-denied failed - - qmail 3 | 550 5.7.1 see http://example.com/550/a/550\n"
     "TTT"},
    {"qmail: remarks with and without a time",
     "qmail: new msg 5\n"
     "new msg 5\n"
     "@4000000069a54a1d1a2b3c4d new msg 5\n",
     "TNT"},
    {"Sendmail's queue, with what is no time",
     "6229F4Aa012345     5120 Mon Mar  2 09:15 <s@example.com>\n"
     "6229F4Aa012346     5120 Mon Mar  2 ab:cd <s@example.com>\n",
     "LN"},
    {"Stalwart: nothing but quotes for a reason",
     "2026-03-02T09:15:04Z INFO Failed (delivery.failed) queueId = 1, to = \"a@example.net\", reason = \"\"\", x\n",
     "- - unknown delayed a@example.net - stalwart 1 | -\n" "T"},
    {"DATA refused behind a recipient",
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<r@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"RECEIVED: 250 ok\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"SENT: DATA\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"RECEIVED: 554 5.7.1 spam\"\n",
     "554 5.7.1 spam failed r@example.com 192.0.2.1 hmailserver 4 | 554 5.7.1 spam\n" "TTTT"},
    {"DATA refused behind a recipient that was",
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"SENT: RCPT TO:<r@example.com>\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"RECEIVED: 550 5.1.1 no such user\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"SENT: DATA\"\n"
     "\"SMTPC\"\t1\t7\t\"2026-03-02 09:15:04\"\t\"192.0.2.1\"\t\"RECEIVED: 554 5.5.1 no valid recipients\"\n",
     "550 5.1.1 recipient-unknown failed r@example.com 192.0.2.1 hmailserver 2 | 550 5.1.1 no such user\n" "TTTT"},
    {"PowerMTA's rows without a header, cut",
     "b,2026-03-02 09:15:04+0100\n"
     "b,2026-03-02-09:15:04+0100,2026-03-02 09:15:02+0100,s@example.com,r@example.com\n"
     "b,2026-03-02 09.15:04+0100,2026-03-02 09:15:02+0100,s@example.com,r@example.com\n"
     "b,2026/03/02 09:15:04+0100,2026-03-02 09:15:02+0100,s@example.com,r@example.com\n"
     "b,20260-03-02 09:15:04+0100,2026-03-02 09:15:02+0100,s@example.com,r@example.com\n"
     "b,2026-03-02 09:15:04+0100,2026-03-02 09:15:02+0100,s@example.com,r@example.com,,failed,5.1.1,smtp;550 5.1.1 no,"
     "mx.example.com (192.0.2.1),\n",
     "550 5.1.1 recipient-unknown failed r@example.com mx.example.com powermta 6 | smtp;550 5.1.1 no\n" "NNNNNT"},
    {"qmail: words behind a page",
     "delivery 1: failure: 550_5.7.1_see_https://example.com/a_or/call/us/\n",
     "550 5.7.1 relay-denied failed - - qmail 1 | 550 5.7.1 see https://example.com/a or~call~us\n" "T"},
    {"rows of a table that are cut",
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n"
     "2026-03-02\n"
     "2026-03-02T09:15:04.112Z nothing that is a row of it\n"
     "2026/03/02T09:15:04.112Z,c,s,1,192.0.2.1:25,192.0.2.2:25,<,550 5.1.1 no such user,\n"
     "2026-03-02 09:15:04.112Z,c,s,1,192.0.2.1:25,192.0.2.2:25,<,550 5.1.1 no such user,\n",
     "TNNNN"},
    {"the W3C log with the date last, and without one",
     "#Fields: time c-ip cs-method cs-uri-query sc-status date\n"
     "09:15:04 192.0.2.1 RCPT +TO:<r@example.com> 550 2026-03-02\n"
     "#Fields: time c-ip cs-method cs-uri-query sc-status\n"
     "09:15:04 192.0.2.1 RCPT +TO:<t@example.com> 550\n",
     "550 - unknown failed r@example.com 192.0.2.1 iis-smtp 2 | 550\n"
     "550 - unknown failed t@example.com 192.0.2.1 iis-smtp 4 | 550\n"
     "TTTT"},
    {"Exim: a tag without a time",
     "exim[12]: 1wA2bC-0003xY-9k x\n"
     "exim[12]: 1wA2bC-0003xY-9k ** r@example.com: Unrouteable address\n",
     "- - domain-unknown failed r@example.com - exim 2 | Unrouteable address\n" "TT"},
    {"Sendmail: a line about a recipient that is no delivery",
     "6229F4Aa012345: to=<r@example.com>, delay=00:00:01, xdelay=00:00:01\n"
     "6229F4Aa012345: to=<r@example.com>, delay=00:00:01, dsn=5.1.1, stat=User unknown\n",
     "- 5.1.1 recipient-unknown failed r@example.com - sendmail 2 | User unknown\n" "NT"},
    {"a time of many digits",
     "2026-03-02T09:15:04.12345678901234567890123456789012345678901234567890Z mx1 postfix/smtp[1]: " DEFERRED "\n"
     "2026-03-02T09:15:04.12345678901234567890123456789012345678901234567890Z mx1 postfix/smtp[1]: " DEFERRED "\n",
     DEFERRED_TOLD "1 | Connection refused\n" DEFERRED_TOLD "2 | Connection refused\n" "TT"},
    {"Exim: ids that the line ends with",
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9kx\n"
     "2026-03-02 09:15:04 1wA2bC-00000003xY-9kLm\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k Completed\n",
     "NNNT"},
    {"dma: another recipient that is not being tried",
     "Mar  2 09:15:04 mx1 dma[1a]: <r@example.com> trying delivery\n"
     "Mar  2 09:15:04 mx1 dma[1a]: <t@example.com> waits\n"
     "Mar  2 09:15:04 mx1 dma[1a]: remote delivery failed: 550 5.1.1 no such user\n",
     "550 5.1.1 recipient-unknown failed r@example.com - dma 3 | 550 5.1.1 no such user\n" "TTT"},
};

static void add(struct story *story, const char *bytes, size_t len)
{
    assert_true(story->len + len < STORY_ROOM);
    for (size_t i = 0; i < len; i++)
        story->text[story->len++] = bytes[i] == '\n' ? '~' : bytes[i];
    story->text[story->len] = '\0';
}

static void add_word(struct story *story, const char *bytes, size_t len)
{
    add(story, len == 0 ? "-" : bytes, len == 0 ? 1 : len);
    add(story, " ", 1);
}

static void add_name(struct story *story, const char *name)
{
    add_word(story, name, name == NULL ? 0 : strlen(name));
}

static int tell(void *context, const struct smtpcode_diagnosis *d)
{
    struct story *story = context;
    char reply[16] = "", status[40] = "";
    if (d->reply != 0)
        snprintf(reply, sizeof reply, "%d", d->reply);
    if (d->status.class_ != 0)
        snprintf(status, sizeof status, "%d.%d.%d", d->status.class_, d->status.subject, d->status.detail);
    add_name(story, reply);
    add_name(story, status);
    add_name(story, smtpcode_category_name(d->category));
    add_name(story, smtpcode_action_name(d->action));
    add_word(story, d->recipient.data, d->recipient.len);
    add_word(story, d->remote.data, d->remote.len);
    add_name(story, d->software);
    char line[24];
    snprintf(line, sizeof line, "%lu", d->line);
    add_name(story, line);
    add(story, "| ", 2);
    add_word(story, d->evidence.data, d->evidence.len);
    story->text[story->len - 1] = '\n';
    return 0;
}

static int tell_with_time(void *context, const struct smtpcode_diagnosis *d)
{
    add_word(context, d->time.data, d->time.len);
    return tell(context, d);
}

/* A log that has read nothing yet, whose diagnoses go to story. */
static struct log *fresh_log(smtpcode_sink *sink, struct story *story)
{
    static struct collect collect;
    static struct memo memo;
    static struct log log;
    story->len = 0;
    story->text[0] = '\0';
    memset(&collect, 0xa5, sizeof collect);
    memset(&log, 0xa5, sizeof log);
    memo_begin(&memo);
    collect.memo = &memo;
    collect.stopped = 0;
    collect.sink = sink;
    collect.context = story;
    collect_begin(&collect, false, false);
    log_begin(&log, &collect);
    return &log;
}

/* Reads one line; returns how it was taken, T, L or N. */
static const char *read_line(struct log *log, const char *line, size_t len, unsigned long number)
{
    struct smtpcode_view copy = exact(line, len);
    enum log_result result = log_line(log, copy, number);
    exact_free(copy);
    return result == LOG_TAKEN ? "T" : result == LOG_LISTED ? "L" : "N";
}

static void check_lines(void **state)
{
    static struct story story;
    struct story taken = {0, ""};
    const struct line_case *c = *state;
    struct log *log = fresh_log(tell, &story);
    unsigned long number = 0;
    for (const char *line = c->lines; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        add(&taken, read_line(log, line, len, ++number), 1);
        line += len + 1;
    }
    log_end(log);
    add(&story, taken.text, taken.len);
    assert_string_equal(story.text, c->expected);
}

/* ---- what a line tells, whichever was before it ------------------------------------------------------------- */

#define BOUNCED \
    "ABCDEF1: to=<r@example.com>, relay=mx.example.com[192.0.2.1]:25, dsn=5.1.1, " \
    "status=bounced (host said: 550 5.1.1 no)"
#define EXIM_BOUNCED \
    "1wA2bC-0003xY-9k ** r@example.com R=dnslookup T=remote_smtp H=mx.example.com [192.0.2.1]: 550 5.1.1 no"
#define SENDMAIL_BOUNCED \
    "x2AB3cd4012345: to=<r@example.com>, delay=00:00:01, relay=mx.example.com. [192.0.2.1], dsn=5.1.1, " \
    "stat=User unknown"

/* Each is complete in itself. */
static const char *const lone_lines[] = {
    "Mar  2 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp[2212]: " BOUNCED,
    "Mar 12 09:15:05 mx1 postfix/smtp[2211]: " BOUNCED,
    "Apr  2 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 2026 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04.123 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04  mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 mx1 mail.info postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp[]: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp[x1]: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp[2211] " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp[2211]:" BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/smtp:" BOUNCED,
    "Mar  2 09:15:04 mx1 postfixsmtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 mx2 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 mx1 postfix/qmgr[2211]: ABCDEF1: removed",
    "Mar  2 09:15:04 mx1 postfix/smtpd[2211]: connect from mail.example.org[198.51.100.7]",
    "Mar  2 09:15:04 mx1 sendmail[2211]: " SENDMAIL_BOUNCED,
    "Mar  2 09:15:04 mx1 sendmail[2211]: x2AB3cd4012345: from=<s@example.com>, size=1, class=0, nrcpts=1, proto=ESMTP",
    "Mar  2 09:15:04 mx1 exim[2211]: " EXIM_BOUNCED,
    "Mar  2 09:15:04 mx1 exim[2211]: 2026-03-02 09:15:04 " EXIM_BOUNCED,
    "Mar  2 09:15:04 mx1 unknown[2211]: answer was 550 5.1.1 no such user",
    "Mar  2 09:15:04 mx1 unknown: answer was 550 5.1.1 no such user",
    "Mar  2 09:15:04 mx1 amavis[2211]: (1) Blocked, 550 5.7.1 no",
    "Mar  2 09:15:04 mx1 dovecot: lmtp(r@example.com)<1><x>: 550 5.1.1 no",
    "Mar  2 09:15:04 550 5.1.1 no",
    "Mar  2 09:15:04 1wA2bC-0003xY-9k ** r: 550 5.1.1 no",
    "2026-03-02T09:15:04.112233+01:00 mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02T09:15:05.112233+01:00 mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02T09:15:05Z mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02T09:15:05 mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02T09:15:05 mx1 unknown: answer was 550 5.1.1 no such user",
    "2026-03-02 09:15:05 mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02 09:15:05 mx1 unknown: answer was 550 5.1.1 no such user",
    "2026-03-02 09:15:05 +0100 mx1 postfix/smtp[2211]: " BOUNCED,
    "2026-03-02 09:15:04 " EXIM_BOUNCED,
    "2026-03-02 09:15:05 " EXIM_BOUNCED,
    "2026-03-02 09:15:05 +0100 " EXIM_BOUNCED,
    "2026-03-02 09:15:05 -0100 " EXIM_BOUNCED,
    "2026-03-02 09:15:05 [2211] " EXIM_BOUNCED,
    "2026-03-02 09:15:05 1wA2bC-0003xY-9k Completed",
    "2026-03-02 09:15:05 1wA2bC_0003xY-9k ** r@example.com: 550 5.1.1 no",
    "2026-03-02T09:15:05Z stdout F Mar  2 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mon 2026-03-02 09:15:05 CET mx1 postfix/smtp[2211]: " BOUNCED,
    "Mon 2026-03-02 09:15:05 mx1 postfix/smtp[2211]: " BOUNCED,
    "1772442904.485077 mx1 postfix/smtp[2211]: " BOUNCED,
    "@4000000069a54a1c0b2e3f44 mx1 postfix/smtp[2211]: " BOUNCED,
    "postfix/smtp[2211]: " BOUNCED,
    "<22>Mar  2 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "1 2026-03-02T09:15:04Z mx1 postfix/smtp 2211 - - " BOUNCED,
    "mail.log:Mar  2 09:15:04 mx1 postfix/smtp[2211]: " BOUNCED,
    "Mar  2 09:15:04 ",
    "Mar  2 09:15:04",
    "",
};

static void a_line_tells_the_same_behind_any_other(void **state)
{
    static struct story alone, behind;
    (void)state;
    for (size_t i = 0; i < sizeof lone_lines / sizeof lone_lines[0]; i++) {
        const char *line = lone_lines[i];
        const char *taken = read_line(fresh_log(tell_with_time, &alone), line, strlen(line), 2);
        for (size_t j = 0; j < sizeof lone_lines / sizeof lone_lines[0]; j++) {
            const char *other = lone_lines[j];
            struct log *log = fresh_log(tell_with_time, &behind);
            read_line(log, other, strlen(other), 1);
            size_t before = behind.len;
            const char *again = read_line(log, line, strlen(line), 2);
            if (strcmp(again, taken) != 0 || strcmp(behind.text + before, alone.text) != 0)
                fail_msg("%s\nbehind\n%s\n%s %s, and not\n%s %s", line, other, again, behind.text + before, taken,
                         alone.text);
        }
    }
}

/* What stands in a line that is too long is told as far as there is room. */
static struct cut_case {
    const char *name, *before, *behind;
    size_t len;
} cuts[] = {
    {"cut: msmtp", "msmtp[1]: host=mx.example.com recipients=r@example.com smtpmsg='550 5.1.1 ", "' exitcode=EX_NOUSER",
     TEXT_ROOM},
    {"cut: hMailServer", "\"SMTPC\"\t\t1\t\t\tRECEIVED: 550 5.1.1 ", "", LOG_PART},
    {"cut: qmail", "delivery 5: failure: 550 5.1.1 ", "/", TEXT_ROOM},
    {"cut: Exim", "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** r@example.com: 550 5.1.1 ", "", TEXT_ROOM},
    {"cut: Haraka", "{\"level\":\"NOTICE\",\"uuid\":\"5F1C\",\"origin\":\"x\",\"message\":\"bouncing mail: 550 5.1.1 ",
     "\"}", TEXT_ROOM - sizeof "bouncing mail: " + 1},
    {"cut: postqueue", "{\"queue_name\": \"x\", \"recipients\": [{\"delay_reason\": \"550 5.1.1 ", "\"}]}", LOG_REASON},
    {"cut: IIS", "2026-03-02 09:15:04 192.0.2.1 OutboundConnectionResponse SMTPSVC1 HOST - 25 - - 550+5.1.1+", " 0",
     LOG_PART},
};

static int keep_length(void *context, const struct smtpcode_diagnosis *d)
{
    assert_int_equal(d->reply, 550);
    *(size_t *)context = d->evidence.len;
    return 0;
}

static void check_cut(void **state)
{
    static struct collect collect;
    static struct memo memo;
    static struct log log;
    static char line[8192];
    const struct cut_case *c = *state;
    size_t told = 0, before = strlen(c->before), behind = strlen(c->behind), len = before + 5000 + behind;
    memset(line, 'x', sizeof line);
    memcpy(line, c->before, before);
    memcpy(line + before + 5000, c->behind, behind);
    memo_begin(&memo);
    collect.memo = &memo;
    collect.stopped = 0;
    collect.sink = keep_length;
    collect.context = &told;
    collect_begin(&collect, false, false);
    log_begin(&log, &collect);
    struct smtpcode_view copy = exact(line, len);
    assert_int_not_equal(log_line(&log, copy, 1), LOG_NO);
    log_end(&log);
    exact_free(copy);
    assert_int_equal(told, c->len);
}

int main(void)
{
    static struct suite suite;
    SUITE_ADD(&suite, cases, check_lines);
    SUITE_ADD(&suite, cuts, check_cut);
    suite.tests[suite.count++] = (struct CMUnitTest)cmocka_unit_test(a_line_tells_the_same_behind_any_other);
    return cmocka_run_group_tests_name("log lines", suite.tests, NULL, NULL);
}
