/*
 * bomb NAME BYTES: an input of about that many bytes, made to cost as much as can be. bomb alone lists the names;
 * tests/bench/bombs.sh measures what each costs at 1, 10 and 100 MB.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t left;

/* Writes text as long as there is room. */
static int put(const char *text)
{
    size_t len = strlen(text);
    if (len > left)
        len = left;
    fwrite(text, 1, len, stdout);
    left -= len;
    return left > 0;
}

static int put_numbered(const char *before, unsigned long n, const char *behind)
{
    char text[256];
    snprintf(text, sizeof text, "%s%lu%s", before, n, behind);
    return put(text);
}

static void flood(const char *text)
{
    while (put(text))
        continue;
}

static const char bounce[] = "From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n"
                             "Auto-Submitted: auto-replied\nMIME-Version: 1.0\n";

static void mail_flood(const char *headers, const char *text)
{
    put(bounce);
    put(headers);
    flood(text);
}

static void nested(void)
{
    unsigned long level = 0;
    put(bounce);
    put("Content-Type: multipart/mixed; boundary=b0\n\n");
    for (;;) {
        char text[160];
        unsigned long outer = level % 1000, inner = (level + 1) % 1000;
        snprintf(text, sizeof text, "--b%lu\nContent-Type: multipart/mixed; boundary=b%lu\n\n", outer, inner);
        if (!put(text))
            return;
        level++;
    }
}

static void boundaries(void)
{
    put(bounce);
    put("Content-Type: multipart/mixed; boundary=b\n\n--b\n");
    for (unsigned long n = 0;; n = (n + 1) % 10000) {
        char text[160];
        snprintf(text, sizeof text, "Content-Type: multipart/mixed; boundary=b%lu\n\n--b%lu\n", n, (n * 7919) % 10000);
        if (!put(text))
            return;
    }
}

static void alike(void)
{
    put(bounce);
    put("Content-Type: multipart/mixed; "
        "boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbc\n\n");
    flood("--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n");
}

static void header_lines(void)
{
    unsigned long n = 0;
    put(bounce);
    while (put_numbered("X-Header-", n++, ": 550\n"))
        continue;
}

static void recipients(void)
{
    unsigned long n = 0;
    put(bounce);
    put("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n");
    while (put_numbered("Final-Recipient: rfc822; user", n++, "@example.com\nAction: failed\nStatus: 5.1.1\n"
                                                            "Diagnostic-Code: smtp; 550 5.1.1 user unknown\n\n"))
        continue;
}

static void log_lines(void)
{
    unsigned long n = 0;
    while (put_numbered("Mar  2 09:15:04 mx postfix/smtp[1]: 4T", n++,
                        ": to=<ann@example.com>, relay=mx.example.com[192.0.2.1]:25, delay=1, dsn=5.7.1, "
                        "status=bounced (host mx.example.com[192.0.2.1] said: 550 5.7.1 (in reply to (in reply to "
                        "(in reply to)\n"))
        continue;
}

#define PLAIN "Content-Type: text/plain\n\n"
#define HTML "Content-Type: text/html\n\n"
#define KEYWORDS "mailbox full user unknown quota exceeded blocked spam policy rejected access denied relay "

static const struct bomb {
    const char *name;
    void (*make)(void);                 /* or a flood: */
    const char *headers, *text;         /* headers NULL: no mail */
} bombs[] = {
    {"one-line", NULL, NULL, "x"},
    {"one-line-words", NULL, NULL, "550 5.1.1 user unknown mailbox full "},
    {"nested-parts", nested, NULL, NULL},
    {"boundaries", boundaries, NULL, NULL},
    {"boundaries-alike", alike, NULL, NULL},
    {"header-lines", header_lines, NULL, NULL},
    {"header-long", NULL, "X-Long: ", "550 5.1.1 x "},
    {"header-folded", NULL, "Subject: x", "\n =?utf-8?B?NTUw?="},
    {"recipients", recipients, NULL, NULL},
    {"base64", NULL, "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n",
     "NTUwIDUuMS4xIHVzZXIgdW5rbm93biBtYWlsYm94IGZ1bGwgNTUwIDUuMS4xIHVzZXIgdW5r\n"},
    {"base64-one-line", NULL, "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n", "NTUwIDUuMS4x"},
    {"soft-breaks", NULL, "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n", "5=\n"},
    {"less-than", NULL, HTML, "<"},
    {"tags", NULL, HTML, "<a &#53;&lt;"},
    {"comments", NULL, HTML, "<!-- <style> "},
    {"at-signs", NULL, PLAIN, "@"},
    {"at-signs-text", NULL, NULL, "550 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\n"},
    {"addresses", NULL, PLAIN, "a@b.c "},
    {"local-parts", NULL, NULL, "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a"},
    {"urls", NULL, NULL, "550 http://http://http://http://http://http://http://http://http://\n"},
    {"digits", NULL, NULL, "5"},
    {"digits-lines", NULL, NULL, "5.5.5.5.5.5:5:5::5.5.5.5 55 5.5 555 5.5.5.5\n"},
    {"hyphens", NULL, NULL, "550-"},
    {"open-replies", NULL, NULL, "550-5.1.1 user unknown\n"},
    {"replies", NULL, NULL, "550 5.1.1 user unknown\n"},
    {"keywords", NULL, NULL, KEYWORDS},
    {"keywords-mail", NULL, PLAIN, KEYWORDS KEYWORDS KEYWORDS KEYWORDS "\n"},
    {"keywords-lines", NULL, NULL, "550 " KEYWORDS KEYWORDS KEYWORDS KEYWORDS KEYWORDS KEYWORDS KEYWORDS KEYWORDS "\n"},
    {"log-lines", log_lines, NULL, NULL},
    {"log-heads", NULL, NULL, "Mar  2 09:15:04 mx postfix/smtp[1]: \n"},
    {"log-json", NULL, NULL, "{\"a\":{\"a\":{\"a\":\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\",\"error\":\"550 x\"\n"},
    {"log-commas", NULL, NULL, "\",\",,,\"\"\",\",,,,\",\",\",,,550,\",\n"},
    {"empty-lines", NULL, NULL, "\n"},
    {"carriage-returns", NULL, NULL, "\r"},
    {"nul", NULL, NULL, ""},
    {"escapes", NULL, NULL, "550 \033]52;c;x\007\033[31m\302\233\342\200\256\377\n"},
    {"mbox", NULL, NULL, "From ann Mon Mar  2 09:15:04 2026\nSubject: failure\n\n550 5.1.1 x\n\n"},
};
enum { BOMBS = sizeof bombs / sizeof bombs[0] };

static void make(const struct bomb *bomb)
{
    if (strcmp(bomb->name, "nul") == 0)
        while (left-- > 0)
            putchar('\0');
    else if (bomb->make != NULL)
        bomb->make();
    else if (bomb->headers != NULL)
        mail_flood(bomb->headers, bomb->text);
    else
        flood(bomb->text);
}

int main(int argc, char *argv[])
{
    for (size_t i = 0; i < BOMBS; i++)
        if (argc < 3)
            puts(bombs[i].name);
        else if (strcmp(bombs[i].name, argv[1]) == 0) {
            left = strtoul(argv[2], NULL, 10);
            make(&bombs[i]);
        }
    return EXIT_SUCCESS;
}
