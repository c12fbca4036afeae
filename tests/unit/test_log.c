/* log*.c: what each kind of log tells; the lines are of the forms that their programs write. */
#include <stdio.h>

#include "diagnoses.h"
#include "unit.h"

/* Expected is "reply status category action recipient remote", "-" where there is nothing. */
static struct input_case logs[] = {
    {"lines that begin as the one before, or nearly so",
     "Mar  2 09:15:04 mx1 postfix/smtp[7]: 4F5A61: to=<a@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:05 mx1 postfix/lmtp[8]: 4F5A62: to=<b@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:06 mx1 postfixes[9]: 4F5A63: to=<c@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:07 mx1 postfix/smtp: 4F5A64: to=<d@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:08 mx1 postfix/smtp[x1]: 4F5A65: to=<e@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:09 mx1 postfix/smtp[10]:4F5A66: to=<f@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:10 mx1 postfix said 4F5A67: to=<g@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:11 mx1 postfix\n"
     "Mar  2 09:15:12 mx2 postfix/smtp[11]: 4F5A68: to=<h@example.net>, relay=none, dsn=5.1.1, status=bounced (x)\n"
     "Mar  2 09:15:13 mx2 exim[12]: 1uAbCd-000001-AB ** i@example.net: 550 5.1.1 x\n"
     "Mar  2 09:15:14 mx2 exim[13]: 1uAbCd-000002-AB ** j@example.net: 550 5.1.1 x\n",
     "- 5.1.1 recipient-unknown failed a@example.net -\n"
     "- 5.1.1 recipient-unknown failed b@example.net -\n"
     "- 5.1.1 recipient-unknown - c@example.net -\n"
     "- 5.1.1 recipient-unknown failed d@example.net -\n"
     "- 5.1.1 recipient-unknown failed e@example.net -\n"
     "- 5.1.1 recipient-unknown - g@example.net -\n"
     "- 5.1.1 recipient-unknown failed h@example.net -\n"
     "550 5.1.1 unknown failed i@example.net -\n"
     "550 5.1.1 unknown failed j@example.net -\n", SMTPCODE_INPUT_LOG},
    {"courier",
     "Mar  2 09:15:04 mx1 courierd: started,id=00000000004A0C11.0000000069A54A1D.000008A3,from=<a@example.com>"
     ",module=esmtp,host=example.net,addr=<user@example.net>\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C11.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<user@example.net>: 550-5.1.1 No such\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C12.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<two@example.net>: Connection refused\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C11.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<user@example.net>: 550 5.1.1 user here\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C11.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<user@example.net>,status: failure\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C12.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<two@example.net>,status: deferred\n"
     "Mar  2 09:15:06 mx1 courieresmtp: id=00000000004A0C13.0000000069A54A1D.000008A3,from=<a@example.com>,add"
     "r=<ok@example.net>,size=550,success: delivered: mx.example.net [203.0.113.25]\n"
     "Mar  2 09:15:07 mx1 courieresmtpd: error,relay=::ffff:198.51.100.7,port=550,from=<s@example.org>,to=<nob"
     "ody@example.com>: 550 User unknown.\n"
     "Mar  2 09:15:08 mx1 courierd: completed,id=00000000004A0C11.0000000069A54A1D.000008A3\n",
     "550 5.1.1 recipient-unknown failed user@example.net -\n"
     "- - network delayed two@example.net -\n"
     "550 - recipient-unknown failed nobody@example.com 198.51.100.7\n", SMTPCODE_INPUT_LOG},
    {"qmail",
     "@4000000069a54a1c0b2e3f44 new msg 262318\n"
     "@4000000069a54a1c0b2e3f44 info msg 262318: bytes 550 from <a@example.com> qp 2211 uid 1001\n"
     "@4000000069a54a1c0b2e3f44 starting delivery 7: msg 262318 to remote user@example.net\n"
     "@4000000069a54a1c0b2e3f44 status: local 0/10 remote 1/20\n"
     "@4000000069a54a1d1a2b3c4d delivery 7: failure: 203.0.113.25_does_not_like_recipient./Remote_host_said:_5"
     "50_5.1.1_No_such_user_here/Giving_up_on_203.0.113.25./\n"
     "@4000000069a54a1d1a2b3c4d end msg 262318\n"
     "Mar  2 09:15:04 mx1 qmail: 1772442904.485077 starting delivery 8: msg 262319 to remote two@example.org\n"
     "Mar  2 09:15:05 mx1 qmail: 1772442905.485077 delivery 8: deferral: Sorry,_I_wasn't_able_to_establish_an_"
     "SMTP_connection._(#4.4.1)/\n"
     "qmail: 1772442906.485077 starting delivery 9: msg 262320 to local three@example.com\n"
     "qmail: 1772442907.485077 delivery 9: success: did_0+0+1/\n"
     "2026-03-02 09:15:04.123456 starting delivery 10: msg 262321 to remote four@gmail.com\n"
     "2026-03-02 09:15:05.123456 delivery 10: failure: 142.250.1.26_failed_after_I_sent_the_message./Remote_ho"
     "st_said:_550-5.7.26_Unauthenticated_email._See_https://support.google.com/mail/?p=Unauth/550_5.7.26_gsmt"
     "p/\n"
     "delivery 11: deferral: Connected_to_203.0.113.9_but_greeting_failed./Remote_host_said:_421_Too_many_conn"
     "ections/\n"
     "rblsmtpd: 198.51.100.9 pid 2211: 451 http://www.spamhaus.org/query/bl?ip=198.51.100.9\n"
     "@4000000069a54a1d1a2b3c4d bounce msg 262318 qp 2300\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n"
     "- 4.4.1 network delayed two@example.org -\n"
     "550 5.7.26 sender-authentication failed four@gmail.com 142.250.1.26\n"
     "421 - rate-limited delayed - 203.0.113.9\n"
     "451 - ip-blocked delayed - 198.51.100.9\n", SMTPCODE_INPUT_LOG},
    {"haraka",
     "[NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] recipient <user@example.net> rejected: 55"
     "0 5.1.1 User unknown\n"
     "[INFO] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] bouncing mail: Some recipients failed: <use"
     "r@example.net> 550 5.1.1\n"
     "[INFO] [6F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] Temp failing 1772442904_1772442968_1_2211_a"
     "bc123_1_mx1 for 128 seconds: Upstream error: 451 4.7.1 Greylisted, try again\n"
     "[NOTICE] [7F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound]  delivered file=x domain=example.net host"
     "=mx.example.net ip=203.0.113.25 port=25 mode=SMTP tls=Y auth=N response=\"550 ok\" delay=1.2 fails=0 rcpts"
     "=1/0/0\n"
     "[NOTICE] [-] [core] Listening on [::0]:550\n"
     "level=NOTICE uuid=8F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1 origin=outbound message=\"recipient <lf@exampl"
     "e.net> deferred: 452 4.2.2 Mailbox full\"\n"
     "{\"level\":\"NOTICE\",\"uuid\":\"9F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1\",\"origin\":\"outbound\","
     "\"message\":\"recipient <js@example.net> rejected: 550 5.1.1 unknown\"}\n",
     "550 5.1.1 recipient-unknown failed user@example.net -\n"
     "451 4.7.1 greylisted delayed - -\n"
     "452 4.2.2 mailbox-full delayed lf@example.net -\n"
     "550 5.1.1 recipient-unknown failed js@example.net -\n", SMTPCODE_INPUT_LOG},
    {"stalwart",
     "2026-03-02T09:15:03Z INFO Connecting to remote server (delivery.connect) queueId = 291837465012, hostnam"
     "e = \"mx.example.net\", remoteIp = 203.0.113.25\n"
     "2026-03-02T09:15:04Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 291837465012, queu"
     "eName = \"default\", from = \"a@example.com\", to = [\"user@example.net\"], size = 5120, total = 1, hostname ="
     " \"mx.example.net\", to = \"user@example.net\", code = 550, details = \"<user@example.net>: Recipient address"
     " rejected\", elapsed = 121ms\n"
     "2026-03-02T09:15:05Z INFO DSN permanent failure notification (delivery.dsn-perm-fail) queueId = 29183746"
     "5012, to = \"user@example.net\", hostname = \"mx.example.net\", details = \"host 'mx.example.net' rejected co"
     "mmand 'RCPT TO:<user@example.net>' with code 550 '<user@example.net>: Recipient address rejected'\", tota"
     "l = 1\n"
     "2026-03-02T09:15:06Z INFO Connection error (delivery.connect-error) queueId = 291837465013, from = \"a@ex"
     "ample.com\", to = [\"two@example.org\"], hostname = \"mx.example.org\", details = \"Connection refused (os err"
     "or 111)\"\n"
     "2026-03-02T09:15:06Z INFO DSN temporary failure notification (delivery.dsn-temp-fail) queueId = 29183746"
     "5013, to = \"two@example.org\", hostname = \"mx.example.org\", details = \"connection to 'mx.example.org' fai"
     "led\", total = 1\n"
     "2026-03-02T09:15:07Z INFO Delivery completed (delivery.completed) queueId = 291837465013, elapsed = 550m"
     "s\n"
     "2026-03-02T09:15:08Z INFO Authentication failed (auth.failed) listenerId = \"smtp\", remoteIp = 198.51.100"
     ".7\n",
     "550 - recipient-unknown failed user@example.net mx.example.net\n"
     "- - network delayed - mx.example.org\n", SMTPCODE_INPUT_LOG},
    {"kerio",
     "[02/Mar/2026 09:15:02] Recv: Queue-ID: 69a54a1a-00000011, Service: SMTP, From: <a@example.com>, To: <use"
     "r@example.net>, Size: 550, User: a@example.com, Sender-Host: 192.0.2.10, SSL: yes\n"
     "[02/Mar/2026 09:15:04] Sent: Queue-ID: 69a54a1a-00000011, Recipient: <user@example.net>, Result: failed,"
     " Status: 5.1.1 550 5.1.1 User unknown, Remote-Host: 203.0.113.25, Msg-Id: <4867a3d7@example.com>\n"
     "[02/Mar/2026 09:15:05] Sent: Queue-ID: 69a54a1a-00000012, Recipient: <ok@example.net>, Result: delivered"
     ", Status: 2.0.0 250 OK 550, Remote-Host: 203.0.113.25, Msg-Id: <4867a3d7@example.com>\n"
     "[02/Mar/2026 09:15:06] Sent: Queue-ID: 69a54a1a-00000013, Recipient: <two@example.net>, Result: delayed,"
     " Status: 4.4.1 Cannot connect to host, Remote-Host: , Msg-Id: <4867a3d7@example.com>\n"
     "[02/Mar/2026 09:15:07] Attempt to deliver to unknown recipient <nobody@example.com>, from <s@example.org"
     ">, IP address 198.51.100.7\n"
     "[02/Mar/2026 09:15:08] IP address 198.51.100.9 found in DNS blacklist zen.spamhaus.org, mail from <s@exa"
     "mple.org> to <b@example.com>\n"
     "[02/Mar/2026 09:15:09] Relay attempt from IP address 198.51.100.7, mail from <s@example.org> to <z@examp"
     "le.invalid> rejected\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n"
     "- 4.4.1 network delayed two@example.net -\n"
     "- - recipient-unknown failed nobody@example.com 198.51.100.7\n"
     "- - ip-blocked failed b@example.com 198.51.100.9\n"
     "- - relay-denied failed z@example.invalid 198.51.100.7\n", SMTPCODE_INPUT_LOG},
    {"mdaemon",
     "Mon 2026-03-02 09:15:01: Session 12; child 1\n"
     "Mon 2026-03-02 09:15:03: Attempting SMTP connection to [mx.example.net:25]\n"
     "Mon 2026-03-02 09:15:03: *  Waiting for socket connection...\n"
     "Mon 2026-03-02 09:15:03: <-- 220 mx.example.net ESMTP\n"
     "Mon 2026-03-02 09:15:03: --> EHLO mail.example.com\n"
     "Mon 2026-03-02 09:15:03: <-- 250-mx.example.net\n"
     "Mon 2026-03-02 09:15:03: <-- 250 SIZE 550\n"
     "Mon 2026-03-02 09:15:04: --> MAIL From:<a@example.com> SIZE=550\n"
     "Mon 2026-03-02 09:15:04: <-- 250 OK\n"
     "Mon 2026-03-02 09:15:04: --> RCPT To:<user@example.net>\n"
     "Mon 2026-03-02 09:15:04: <-- 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown\n"
     "Mon 2026-03-02 09:15:04: --> QUIT\n"
     "Mon 2026-03-02 09:15:05: SMTP session terminated (Bytes in/out: 550/551)\n"
     "Mon 2026-03-02 09:15:06.123: 05: [42] --> RCPT To:<two@example.org>\n"
     "Mon 2026-03-02 09:15:06.123: 05: [42] <-- 451 4.7.1 Greylisted, try again later\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "451 4.7.1 greylisted delayed two@example.org mx.example.net\n", SMTPCODE_INPUT_LOG},
    {"hmailserver",
     "\"SMTPC\"\t1240\t15\t\"2026-03-02 09:15:04.112\"\t\"203.0.113.25\"\t\"SENT: RCPT TO:<user@example.net>\"\n"
     "\"TCPIP\"\t1240\t\"2026-03-02 09:15:04.112\"\t\"TCP - 198.51.100.7 connected to 192.0.2.10:25.\"\n"
     "\"SMTPC\"\t1240\t15\t\"2026-03-02 09:15:04.281\"\t\"203.0.113.25\"\t\"RECEIVED: 550 5.1.1 <user@example.net>: "
     "Recipient address rejected: User unknown\"\n"
     "\"SMTPD\"\t1240\t16\t\"2026-03-02 09:15:05.000\"\t\"198.51.100.7\"\t\"RECEIVED: RCPT TO:<z@example.invalid>\"\n"
     "\"SMTPD\"\t1240\t16\t\"2026-03-02 09:15:05.100\"\t\"198.51.100.7\"\t\"SENT: 550-5.7.1 Not[nl]550 5.7.1 allowed "
     "to relay.\"\n"
     "\"SMTPD\"\t1240\t16\t\"2026-03-02 09:15:05.200\"\t\"198.51.100.7\"\t\"SENT: 221 goodbye\"\n"
     "\"APPLICATION\"\t1240\t\"2026-03-02 09:15:05.300\"\t\"SMTPDeliverer - Message 550: Message delivery thread compl"
     "eted.\"\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n"
     "550 5.7.1 relay-denied failed z@example.invalid 198.51.100.7\n", SMTPCODE_INPUT_LOG},
    {"clients",
     "Mar 02 09:15:04 host=smtp.example.com tls=on auth=on user=u from=a@example.com recipients=user@example.n"
     "et,b@example.org smtpstatus=550 smtpmsg='550 5.1.1 User unknown' errormsg='recipient address user@exampl"
     "e.net not accepted by the server' exitcode=EX_UNAVAILABLE\n"
     "Mar 02 09:15:05 host=smtp.example.com tls=on auth=on user=u from=a@example.com recipients=ok@example.net"
     " mailsize=550 exitcode=EX_OK\n"
     "Mar 02 09:15:06 host=smtp.example.com tls=on auth=off from=a@example.com recipients=ok@example.net error"
     "msg='cannot connect to smtp.example.com, port 587: Connection refused' exitcode=EX_TEMPFAIL\n"
     "Mar  2 09:15:07 mx1 dma[69a54a.1c][2211]: <user@example.net> trying delivery\n"
     "Mar  2 09:15:07 mx1 dma[69a54a.1c][2211]: remote delivery to mx.example.net [203.0.113.25] failed after "
     "RCPT TO: 550 5.1.1 No such user\n"
     "Mar  2 09:15:07 mx1 dma[69a54a.1c][2211]: delivery failed, bouncing as 69a54b\n"
     "Mar  2 09:15:08 mx1 nullmailer-send[2211]: Starting delivery: host: smtp.example.com protocol: smtp file"
     ": 1772442904.550\n"
     "Mar  2 09:15:08 mx1 nullmailer-send[2211]: smtp: Failed: 550 5.7.1 Relaying denied\n"
     "Mar  2 09:15:08 mx1 nullmailer-send[2211]: Sending failed: Permanent error in sending the message\n"
     "Mar  2 09:15:09 mx1 sSMTP[2211]: Sent mail for a@example.com (221 2.0.0 Bye) uid=0 username=root outbyte"
     "s=512\n"
     "Mar  2 09:15:10 mx1 sSMTP[2211]: 550 5.1.1 No such user\n"
     "Mar  2 09:15:11 mx1 dovecot: lmtp(user@example.com)<2211><id>: msgid=<x>: save failed to INBOX: Quota ex"
     "ceeded (mailbox for user is full)\n"
     "Mar  2 09:15:12 mx1 maddy[2211]: queue: delivery attempt failed\t{\"msg_id\":\"1\",\"rcpt\":\"user@example.net\","
     "\"remote_server\":\"mx.example.net\",\"smtp_code\":550,\"smtp_enchcode\":\"5.1.1\",\"smtp_msg\":\"No such "
     "user\"}\n"
     "Mar  2 09:15:13 mx1 myapp[5]: mail to user@example.net failed: SMTP error 550 5.1.1 User unknown\n"
     "Mar  2 09:15:14 mx1 myapp[5]: 550 rows processed in 5.1.1 seconds\n"
     "Mar  2 09:15:15 mx1 sshd[550]: Failed password for root from 198.51.100.7 port 550 ssh2\n",
     "550 5.1.1 recipient-unknown failed user@example.net smtp.example.com\n"
     "- - network failed ok@example.net smtp.example.com\n"
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "550 5.7.1 relay-denied failed - smtp.example.com\n"
     "550 5.1.1 recipient-unknown failed - -\n"
     "- - mailbox-full failed user@example.com -\n"
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "550 5.1.1 recipient-unknown - - -\n", SMTPCODE_INPUT_LOG},
    {"exchange-send",
     "#Software: Microsoft Exchange Server\n"
     "#Version: 15.0.0.0\n"
     "#Log-Type: SMTP Send Protocol Log\n"
     "#Date: 2026-03-02T00:00:00.550Z\n"
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,con"
     "text\n"
     "2026-03-02T09:15:03.100Z,Internet,08DE6A1B2C3D4E5F,0,,203.0.113.25:25,*,,attempting to connect\n"
     "2026-03-02T09:15:03.200Z,Internet,08DE6A1B2C3D4E5F,1,192.0.2.10:51344,203.0.113.25:25,+,,\n"
     "2026-03-02T09:15:03.300Z,Internet,08DE6A1B2C3D4E5F,2,192.0.2.10:51344,203.0.113.25:25,<,220 mx.example.n"
     "et ESMTP,\n"
     "2026-03-02T09:15:03.400Z,Internet,08DE6A1B2C3D4E5F,3,192.0.2.10:51344,203.0.113.25:25,>,EHLO MAIL01.exam"
     "ple.com,\n"
     "2026-03-02T09:15:03.500Z,Internet,08DE6A1B2C3D4E5F,4,192.0.2.10:51344,203.0.113.25:25,<,250-mx.example.n"
     "et,\n"
     "2026-03-02T09:15:03.500Z,Internet,08DE6A1B2C3D4E5F,5,192.0.2.10:51344,203.0.113.25:25,<,250 PIPELINING,\n"
     "2026-03-02T09:15:03.600Z,Internet,08DE6A1B2C3D4E5F,6,192.0.2.10:51344,203.0.113.25:25,>,MAIL FROM:<a@exa"
     "mple.com> SIZE=5120,\n"
     "2026-03-02T09:15:03.600Z,Internet,08DE6A1B2C3D4E5F,7,192.0.2.10:51344,203.0.113.25:25,>,RCPT TO:<ok@exam"
     "ple.net>,\n"
     "2026-03-02T09:15:04.112Z,Internet,08DE6A1B2C3D4E5F,8,192.0.2.10:51344,203.0.113.25:25,>,RCPT TO:<user@ex"
     "ample.net>,\n"
     "2026-03-02T09:15:04.200Z,Internet,08DE6A1B2C3D4E5F,9,192.0.2.10:51344,203.0.113.25:25,<,250 2.1.0 Sender"
     " OK,\n"
     "2026-03-02T09:15:04.201Z,Internet,08DE6A1B2C3D4E5F,10,192.0.2.10:51344,203.0.113.25:25,<,250 2.1.5 Recip"
     "ient OK,\n"
     "2026-03-02T09:15:04.281Z,Internet,08DE6A1B2C3D4E5F,11,192.0.2.10:51344,203.0.113.25:25,<,550-5.1.1 <user"
     "@example.net>: Recipient address rejected:,\n"
     "2026-03-02T09:15:04.281Z,Internet,08DE6A1B2C3D4E5F,12,192.0.2.10:51344,203.0.113.25:25,<,\"550 5.1.1 User"
     " unknown, sorry\",\n"
     "2026-03-02T09:15:04.300Z,Internet,08DE6A1B2C3D4E5F,13,192.0.2.10:51344,203.0.113.25:25,>,DATA,\n"
     "2026-03-02T09:15:04.400Z,Internet,08DE6A1B2C3D4E5F,14,192.0.2.10:51344,203.0.113.25:25,<,354 go on,\n"
     "2026-03-02T09:15:04.500Z,Internet,08DE6A1B2C3D4E5F,15,192.0.2.10:51344,203.0.113.25:25,<,554 5.7.1 Messa"
     "ge rejected as spam,\n"
     "2026-03-02T09:15:04.600Z,Internet,08DE6A1B2C3D4E5F,16,192.0.2.10:51344,203.0.113.25:25,>,QUIT,\n"
     "2026-03-02T09:15:04.700Z,Internet,08DE6A1B2C3D4E5F,17,192.0.2.10:51344,203.0.113.25:25,<,221 2.0.0 Bye,\n"
     "2026-03-02T09:15:04.800Z,Internet,08DE6A1B2C3D4E5F,18,192.0.2.10:51344,203.0.113.25:25,-,,Remote(SocketE"
     "rror)\n"
     "2026-03-02T09:15:05.000Z,Internet,08DE6A1B2C3D4E60,1,192.0.2.10:51345,203.0.113.9:25,>,XEXCH50 1 2,\n"
     "2026-03-02T09:15:05.100Z,Internet,08DE6A1B2C3D4E60,2,192.0.2.10:51345,203.0.113.9:25,<,504 Need to authe"
     "nticate first,\n"
     "2026-03-02T09:15:05.200Z,Internet,08DE6A1B2C3D4E61,1,192.0.2.10:51346,203.0.113.9:25,<,421 4.3.2 Service"
     " not available,\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n"
     "554 5.7.1 spam failed ok@example.net 203.0.113.25\n"
     "421 4.3.2 system-error delayed - 203.0.113.9\n", SMTPCODE_INPUT_LOG},
    {"exchange-receive",
     "#Software: Microsoft Exchange Server\n"
     "#Log-Type: SMTP Receive Protocol Log\n"
     "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,con"
     "text\n"
     "2026-03-02T09:15:04.112Z,MBX1\\Default,08DE6A1B2C3D4E5F,9,192.0.2.10:25,198.51.100.7:51344,<,MAIL FROM:<s"
     "@example.org>,\n"
     "2026-03-02T09:15:04.112Z,MBX1\\Default,08DE6A1B2C3D4E5F,10,192.0.2.10:25,198.51.100.7:51344,>,250 2.1.0 S"
     "ender OK,\n"
     "2026-03-02T09:15:04.112Z,MBX1\\Default,08DE6A1B2C3D4E5F,11,192.0.2.10:25,198.51.100.7:51344,<,RCPT TO:<z@"
     "example.invalid>,\n"
     "2026-03-02T09:15:04.281Z,MBX1\\Default,08DE6A1B2C3D4E5F,12,192.0.2.10:25,198.51.100.7:51344,>,550 5.7.54 "
     "SMTP; Unable to relay recipient in non-accepted domain,\n",
     "550 5.7.54 relay-denied failed z@example.invalid 198.51.100.7\n", SMTPCODE_INPUT_LOG},
    {"exchange-excerpt",
     "2026-03-02T09:15:04.112Z,Internet,08DE6A1B2C3D4E5F,9,192.0.2.10:51344,203.0.113.25:25,>,RCPT TO:<user@ex"
     "ample.net>,\n"
     "2026-03-02T09:15:04.281Z,Internet,08DE6A1B2C3D4E5F,10,192.0.2.10:51344,203.0.113.25:25,<,550 5.1.1 <user"
     "@example.net>: Recipient address rejected: User unknown,\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n", SMTPCODE_INPUT_LOG},
    {"exchange-tracking",
     "#Software: Microsoft Exchange Server\n"
     "#Log-Type: Message Tracking Log\n"
     "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,sourc"
     "e,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-by"
     "tes,recipient-count\n"
     "2026-03-02T09:15:04.301Z,192.0.2.10,MBX1,203.0.113.25,mx.example.net,,Internet,SMTP,FAIL,73014444033,<48"
     "67a3d7@example.com>,1341ac7b-13fb-42ab-4d44-08cf7f55890f,user@example.net,550 5.1.1 <user@example.net>: "
     "Recipient address rejected: User unknown,5120,1\n"
     "2026-03-02T09:15:05.301Z,192.0.2.10,MBX1,203.0.113.25,mx.example.net,,Internet,SMTP,SEND,73014444033,<48"
     "67a3d7@example.com>,1341ac7b,ok@example.net,250 2.1.5 Recipient OK,550,1\n"
     "2026-03-02T09:15:06.301Z,192.0.2.10,MBX1,203.0.113.9,mx.example.org,,Internet,QUEUE,FAIL,73014444033,<48"
     "67a3d7@example.com>,1341ac7b,one@example.org;two@example.org,\"550 4.4.7 QUEUE.Expired; message expired;5"
     "50 5.2.2 mailbox full, sorry\",550,2\n"
     "2026-03-02T09:15:07.301Z,,MBX1,203.0.113.9,mx.example.org,\"451 4.7.0 Temporary server error. Please try "
     "again later\",Internet,SMTP,DEFER,73014444033,<4867a3d7@example.com>,1341ac7b,one@example.org,,550,1\n"
     "2026-03-02T09:15:08.301Z,,MBX1,,,,,DSN,DSN,73014444033,<4867a3d7@example.com>,1341ac7b,a@example.com,550"
     " 5.1.1 x,550,1\n"
     "2026-03-02T09:15:09.301Z,,MBX1,,,,,SMTP,HAREDIRECTFAIL,73014444033,<4867a3d7@example.com>,1341ac7b,a@exa"
     "mple.com,550 5.1.1 x,550,1\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "550 4.4.7 expired failed one@example.org mx.example.org\n"
     "550 5.2.2 mailbox-full failed two@example.org mx.example.org\n"
     "451 4.7.0 system-error delayed one@example.org mx.example.org\n", SMTPCODE_INPUT_LOG},
    {"iis",
     "#Software: Microsoft Internet Information Services 6.0\n"
     "#Version: 1.0\n"
     "#Date: 2026-03-02 09:15:03\n"
     "#Fields: date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-q"
     "uery sc-status sc-win32-status sc-bytes cs-bytes time-taken cs-version cs-host cs(User-Agent) cs(Cookie)"
     " cs(Referer)\n"
     "2026-03-02 09:15:04 203.0.113.25 OutboundConnectionCommand SMTPSVC1 MAIL01 - 25 MAIL - FROM:<a@example.c"
     "om> 0 0 4 0 110 SMTP - - - -\n"
     "2026-03-02 09:15:04 203.0.113.25 OutboundConnectionResponse SMTPSVC1 MAIL01 - 25 - - 250+2.1.0+OK 0 0 22"
     " 0 220 SMTP - - - -\n"
     "2026-03-02 09:15:04 203.0.113.25 OutboundConnectionCommand SMTPSVC1 MAIL01 - 25 RCPT - TO:<user@example."
     "net> 0 0 4 0 110 SMTP - - - -\n"
     "2026-03-02 09:15:04 203.0.113.25 OutboundConnectionResponse SMTPSVC1 MAIL01 - 25 - - 550+5.1.1+User+unkn"
     "own 0 0 22 0 220 SMTP - - - -\n"
     "2026-03-02 09:15:05 198.51.100.7 pc7 SMTPSVC1 MAIL01 192.0.2.10 25 RCPT - +TO:<nobody@example.com> 550 0"
     " 0 40 0 SMTP - - - -\n"
     "2026-03-02 09:15:05 198.51.100.7 pc7 SMTPSVC1 MAIL01 192.0.2.10 25 QUIT - pc7 240 64 0 40 0 SMTP - - - -\n"
     "2026-03-02 09:15:05 198.51.100.7 - W3SVC1 WEB01 192.0.2.10 80 GET /x.html - 500 64 0 40 0 HTTP/1.1 - - -"
     " -\n",
     "550 5.1.1 recipient-unknown failed user@example.net 203.0.113.25\n"
     "550 - unknown failed nobody@example.com 198.51.100.7\n", SMTPCODE_INPUT_LOG},
    {"powermta",
     "type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus,dsnDiag,dsnMta,bounceCat,srcType,srcMta,d"
     "lvType,dlvSourceIp,dlvDestinationIp,dlvEsmtpAvailable,dlvSize,vmta,jobId,envId,queue,vmtaPool\n"
     "b,2026-03-02 09:15:04+0000,2026-03-02 09:15:02+0000,a@example.com,user@example.net,,failed,5.1.1 (bad de"
     "stination mailbox address),smtp;550 5.1.1 <user@example.net>: Recipient address rejected: User unknown,m"
     "x.example.net (203.0.113.25),bad-mailbox,smtp,app1.example.com (192.0.2.20),smtp,192.0.2.10,203.0.113.25"
     ",\"8BITMIME,PIPELINING,SIZE\",0,vmta1,job7,,example.net/vmta1,\n"
     "d,2026-03-02 09:15:04+0000,2026-03-02 09:15:02+0000,a@example.com,ok@example.net,,relayed,2.0.0 (success"
     "),smtp;250 2.0.0 OK 550,mx.example.net (203.0.113.25),,smtp,app1.example.com (192.0.2.20),smtp,192.0.2.1"
     "0,203.0.113.25,\"8BITMIME,PIPELINING,SIZE\",550,vmta1,job7,,example.net/vmta1,\n"
     "t,2026-03-02 09:15:04+0000,2026-03-02 09:15:02+0000,a@example.com,slow@example.net,,delayed,4.7.0 (other"
     " or undefined security status),\"smtp;421 4.7.0 Too many messages, slow down\",mx.example.net (203.0.113.2"
     "5),,smtp,app1.example.com (192.0.2.20),smtp,192.0.2.10,203.0.113.25,\"8BITMIME\",0,vmta1,job7,,example.net"
     "/vmta1,\n"
     "b,2026-03-02 09:15:04+0000,2026-03-02 09:15:02+0000,a@example.com,gone@example.org,,failed,5.4.4 (unable"
     " to route),,,bad-domain,smtp,app1.example.com (192.0.2.20),smtp,192.0.2.10,,,0,vmta1,job7,,example.org/v"
     "mta1,\n"
     "type,dsnStatus,dsnDiag,rcpt\n"
     "b,5.2.2 (mailbox full),smtp;552 5.2.2 over quota,full@example.net\n"
     "rb,5.0.0,smtp;550 mailbox unavailable,x@example.net\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "421 4.7.0 rate-limited delayed slow@example.net mx.example.net\n"
     "- 5.4.4 domain-unknown failed gone@example.org -\n"
     "552 5.2.2 mailbox-full failed full@example.net -\n"
     "550 5.0.0 recipient-unknown failed x@example.net -\n", SMTPCODE_INPUT_LOG},
    {"opensmtpd",
     "Mar  2 09:15:03 mx1 smtpd[2211]: 7f1c2d3e4a5b6c7d mta connected\n"
     "Mar  2 09:15:04 mx1 smtpd[2211]: 7f1c2d3e4a5b6c7d mta delivery evpid=9a8b7c6d5e4f3a2b from=<a@example.co"
     "m> to=<user@example.net> rcpt=<-> source=\"192.0.2.10\" relay=\"203.0.113.25 (mx.example.net)\" delay=2s res"
     "ult=\"PermFail\" stat=\"550 5.1.1 <user@example.net>: Recipient address rejected\"\n"
     "Mar  2 09:15:05 mx1 smtpd[2211]: 7f1c2d3e4a5b6c7d mta delivery evpid=9a8b7c6d5e4f3a2b from=<a@example.co"
     "m> to=<ok@example.net> rcpt=<-> source=\"192.0.2.10\" relay=\"203.0.113.25 (mx.example.net)\" delay=2s resul"
     "t=\"Ok\" stat=\"250 2.0.0 Ok: queued as 550\"\n"
     "Mar  2 09:15:06 mx1 smtpd[2211]: 0000000000000000 mta delivery evpid=9a8b7c6d5e4f3a2b from=<a@example.co"
     "m> to=<user@example.org> rcpt=<-> source=\"-\" relay=\"mx.example.org\" delay=1h result=\"TempFail\" stat=\"Net"
     "work error on destination MXs\"\n"
     "Mar  2 09:15:07 mx1 smtpd[2211]: 7f1c2d3e4a5b6c7f mda delivery evpid=9a8b7c6d5e4f3a2b from=<a@example.co"
     "m> to=<user@example.com> user=u delay=0s result=TempFail stat=Error (\"mail.maildir: disk full\")\n"
     "Mar  2 09:15:08 mx1 smtpd[2211]: 7f1c2d3e4a5b6c7d mta disconnected reason=quit messages=1\n"
     "Mar  2 09:15:09 mx1 smtpd[2211]: 7f1c2d3e4a5b6c80 smtp failed-command command=\"RCPT TO:<b@example.com>\" "
     "result=\"550 Invalid recipient: <b@example.com>\"\n"
     "Mar  2 09:15:10 mx1 smtpd[2211]: smtp-out: PermFail for 9a8b7c6d5e4f3a2b: session=7f1c2d3e4a5b6c7d, from"
     "=<a@example.com>, to=<old@example.net>, rcpt=<->, source=192.0.2.10, relay=203.0.113.25 (mx.example.net)"
     ", delay=2s, stat=550 5.2.1 The account is disabled\n"
     "Mar  2 09:15:11 mx1 smtpd[2211]: smtp-out: Disabling route [] <-> 203.0.113.25 (mx.example.net) for 15s\n"
     "Mar  2 09:15:12 mx1 smtpd[2211]: relay: TempFail for 9a8b7c6d5e4f3a2b: session=7f1c2d3e4a5b6c7d, from=<a"
     "@example.com>, to=<o2@example.net>, rcpt=<->, source=192.0.2.10, relay=203.0.113.25 (mx.example.net), de"
     "lay=2s, stat=451 4.3.2 System not accepting network messages\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "- - network delayed user@example.org mx.example.org\n"
     "- - mailbox-full delayed user@example.com -\n"
     "550 - recipient-unknown failed b@example.com -\n"
     "550 5.2.1 recipient-disabled failed old@example.net mx.example.net\n"
     "451 4.3.2 system-error delayed o2@example.net mx.example.net\n", SMTPCODE_INPUT_LOG},
    {"postfix",
     "Mar  2 09:15:01 mx1 postfix/smtpd[2190]: connect from mail.example.org[198.51.100.7]\n"
     "Mar  2 09:15:02 mx1 postfix/smtpd[2190]: 4TqkZL1Yfyz3xQ: client=mail.example.org[198.51.100.7]\n"
     "Mar  2 09:15:02 mx1 postfix/cleanup[2195]: 4TqkZL1Yfyz3xQ: message-id=<550-5.1.1@example.com>\n"
     "Mar  2 09:15:02 mx1 postfix/qmgr[900]: 4TqkZL1Yfyz3xQ: from=<a@example.com>, size=5120, nrcpt=1 (queue a"
     "ctive)\n"
     "Mar  2 09:15:04 mx1 postfix/smtp[2211]: 4TqkZL1Yfyz3xQ: to=<user@example.net>, relay=mx.example.net[203."
     "0.113.25]:25, delay=1.4, delays=0.09/0.01/0.62/0.68, dsn=5.1.1, status=bounced (host mx.example.net[203."
     "0.113.25] said: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown in virtual mailbo"
     "x table (in reply to RCPT TO command))\n"
     "Mar  2 09:15:04 mx1 postfix/bounce[2212]: 4TqkZL1Yfyz3xQ: sender non-delivery notification: 4TqkZM0Zfyz3"
     "xR\n"
     "Mar  2 09:15:04 mx1 postfix/qmgr[900]: 4TqkZL1Yfyz3xQ: removed\n"
     "Mar  2 09:15:09 mx1 postfix/smtpd[2190]: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 450 4.7.1 Cli"
     "ent host rejected: cannot find your reverse hostname, [198.51.100.7]; from=<a@example.org> to=<b@example"
     ".com> proto=ESMTP helo=<pc7>\n"
     "Mar  2 09:15:10 mx1 postfix/smtpd[2190]: disconnect from unknown[198.51.100.7] ehlo=1 mail=1 rcpt=0/1 co"
     "mmands=2/3\n"
     "2026-03-02T09:15:11.112233+01:00 mx1 postfix/smtp[2213]: 9A8B7C6D5E: to=<one@example.org>, orig_to=<alia"
     "s@example.com>, relay=none, delay=30, delays=0.1/0/30/0, dsn=4.4.1, status=deferred (connect to mx.examp"
     "le.org[203.0.113.9]:25: Connection timed out)\n"
     "2026-03-02T09:15:12.112233+01:00 mx1 postfix/smtp[2213]: connect to mx.example.org[203.0.113.9]:25: Conn"
     "ection refused\n"
     "2026-03-02T09:15:13+01:00 mx1 postfix/smtp[2213]: 9A8B7C6D5F: to=<two@example.org>, relay=mx.example.org"
     "[203.0.113.9]:25, delay=0.3, delays=0/0/0.1/0.2, dsn=2.0.0, status=sent (250 2.0.0 OK 550 bytes queued a"
     "s 4TqkZ)\n"
     "2026-03-02T09:15:14+01:00 mx1 postfix/smtp[2213]: 9A8B7C6D60: to=<three@example.org>, relay=mx.example.o"
     "rg[203.0.113.9]:25, delay=0.3, delays=0/0/0.1/0.2, dsn=4.7.1, status=deferred (host mx.example.org[203.0"
     ".113.9] refused to talk to me: 421 4.7.0 Too many connections from your IP)\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "450 4.7.1 reverse-dns delayed b@example.com 198.51.100.7\n"
     "- 4.4.1 network delayed one@example.org mx.example.org\n"
     "421 4.7.0 rate-limited delayed three@example.org mx.example.org\n", SMTPCODE_INPUT_LOG},
    {"postfix, more",
     "2026-03-02T09:15:15+01:00 mx1 postfix/qmgr[900]: 9A8B7C6D61: from=<a@example.com>, status=expired, retur"
     "ned to sender\n"
     "2026-03-02T09:15:16+01:00 mx1 postfix/smtp[2213]: 9A8B7C6D62: to=<four@example.org>, relay=gmail-smtp-in"
     ".l.google.com[142.250.1.26]:25, delay=0.3, delays=0/0/0.1/0.2, dsn=5.7.26, status=bounced (host gmail-sm"
     "tp-in.l.google.com[142.250.1.26] said: 550-5.7.26 Your email has been blocked because the sender is unau"
     "thenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26 h"
     "ttps://support.google.com/mail/answer/81126#authentication x-42 - gsmtp (in reply to end of DATA command"
     "))\n"
     "2026-03-02T09:15:17+01:00 mx1 postfix/postscreen[77]: NOQUEUE: reject: RCPT from [198.51.100.9]:51512: 5"
     "50 5.7.1 Service unavailable; client [198.51.100.9] blocked using zen.spamhaus.org; from=<s@example.org>"
     ", to=<c@example.com>, proto=ESMTP, helo=<x>\n"
     "2026-03-02T09:15:18+01:00 mx1 postfix/postscreen[77]: DNSBL rank 5 for [198.51.100.9]:51512\n"
     "2026-03-02T09:15:19+01:00 mx1 postfix/cleanup[2195]: 9A8B7C6D63: milter-reject: END-OF-MESSAGE from mail"
     ".example.org[198.51.100.8]: 5.7.1 Spam message rejected; from=<s@example.org> to=<d@example.com> proto=E"
     "SMTP helo=<mail.example.org>\n"
     "2026-03-02T09:15:20+01:00 mx1 postfix/smtpd[2190]: NOQUEUE: reject_warning: RCPT from unknown[198.51.100"
     ".7]: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [198.51.100.7]; from=<a@example."
     "org> to=<b@example.com> proto=ESMTP helo=<pc7>\n"
     "2026-03-02T09:15:21+01:00 mx1 postfix/smtpd[2190]: NOQUEUE: reject: RCPT from mail.example.org[198.51.10"
     "0.8]: 554 5.7.1 <z@example.invalid>: Relay access denied; from=<a@example.org> to=<z@example.invalid> pr"
     "oto=ESMTP helo=<mail.example.org>\n"
     "2026-03-02T09:15:22+01:00 mx1 postfix/lmtp[2290]: 9A8B7C6D64: to=<full@example.com>, relay=mx1.example.c"
     "om[private/dovecot-lmtp], delay=0.1, delays=0/0/0/0.1, dsn=5.2.2, status=bounced (host mx1.example.com[p"
     "rivate/dovecot-lmtp] said: 552 5.2.2 <full@example.com> Quota exceeded (mailbox for user is full) (in re"
     "ply to end of DATA command))\n"
     "2026-03-02T09:15:22+01:00 mx1 dovecot: lmtp(full@example.com)<2211><id>: msgid=<x@y>: save failed to INB"
     "OX: Quota exceeded (mailbox for user is full)\n"
     "2026-03-02T09:15:23+01:00 mx1 postfix/cleanup[2195]: 9A8B7C6D65: reject: header Subject: cheap pills fro"
     "m mail.example.org[198.51.100.8]; from=<s@example.org> to=<d@example.com> proto=ESMTP helo=<mail.example"
     ".org>: 5.7.1 message content rejected\n"
     "2026-03-02T09:15:24+01:00 mx1 postfix/smtpd[2190]: warning: unknown[198.51.100.7]: SASL LOGIN authentica"
     "tion failed: UGFzc3dvcmQ6\n"
     "2026-03-02T09:15:25+01:00 mx1 postfix/smtp[2213]: 9A8B7C6D66: SOFTBOUNCE: ignored\n"
     "9A8B7C6D67: to=<\"odd, status=sent (\"@example.org>, relay=mx.example.org[203.0.113.9]:25, delay=1, delays"
     "=0/0/1/0, dsn=5.0.0, status=SOFTBOUNCE (host mx.example.org[203.0.113.9] said: 554 rejected (cut by sys\n"
     "postfix/error[5]: 9A8B7C6D68: to=<five@example.org>, relay=none, delay=1, delays=0/0/1/0, dsn=4.4.3, sta"
     "tus=deferred (delivery temporarily suspended: Host or domain name not found. Name service error for name"
     "=example.org type=MX: Host not found, try again)\n",
     "- - expired failed - -\n"
     "550 5.7.26 sender-authentication failed four@example.org gmail-smtp-in.l.google.com\n"
     "550 5.7.1 ip-blocked failed c@example.com 198.51.100.9\n"
     "- 5.7.1 spam failed d@example.com 198.51.100.8\n"
     "554 5.7.1 relay-denied failed z@example.invalid 198.51.100.8\n"
     "552 5.2.2 mailbox-full failed full@example.com mx1.example.com\n"
     "- 5.7.1 content-rejected failed d@example.com 198.51.100.8\n"
     "554 5.0.0 policy delayed \"odd, status=sent (\"@example.org mx.example.org\n"
     "- 4.4.3 network delayed five@example.org -\n", SMTPCODE_INPUT_LOG},
    {"postfix-json",
     "{\"queue_name\": \"deferred\", \"queue_id\": \"4TqkZL1Yfyz3xQ\", \"arrival_time\": 1772442904, \"message_size\": "
     "5120, \"forced_expire\": false, \"sender\": \"a@example.com\", \"recipients\": [{\"address\": "
     "\"user@example.net\", \"delay_reason\": \"host mx.example.net[203.0.113.25] said: 451 4.7.1 <user@example.net>: "
     "try \\\"later\\\" \\u003cgreylisted\\u003e (in reply to RCPT TO command)\"}, {\"address\": \"two@example.net\", "
     "\"delay_reason\": \"connect to mx.example.net[203.0.113.25]:25: Connection refused\"}]}\n"
     "{\"queue_name\": \"active\", \"queue_id\": \"4TqkZL1Yfyz3xR\", \"arrival_time\": 1772442550, \"message_size\": "
     "550, \"sender\": \"\", \"recipients\": [{\"address\": \"ok@example.net\"}]}\n",
     "451 4.7.1 greylisted delayed user@example.net mx.example.net\n"
     "- - network delayed two@example.net mx.example.net\n", SMTPCODE_INPUT_LOG},
    {"postfix-mailq",
     "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n"
     "4TqkZL1Yfyz3xQ     5120 Mon Mar  2 09:15:02  a@example.com\n"
     "(host mx.example.net[203.0.113.25] said: 450 4.2.0 <user@example.net>: Recipient address rejected: Greyl"
     "isted (in reply to RCPT TO command))\n"
     "                                         user@example.net\n"
     "\n"
     "9A8B7C6D5E*    1234 Mon Mar  2 09:16:02  MAILER-DAEMON\n"
     "                                         active@example.net\n"
     "\n"
     "9A8B7C6D5F!    1234 Tue Mar  3 10:00:00  b@example.com\n"
     " (connect to mx.example.org[203.0.113.9]:25: Connection timed out)\n"
     "                                         one@example.org\n"
     "                                         two@example.org\n"
     "(host mx2.example.org[203.0.113.10] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n"
     "                                         three@example.org\n"
     "\n"
     "-- 7 Kbytes in 3 Requests.\n",
     "450 4.2.0 greylisted delayed user@example.net mx.example.net\n"
     "- - network delayed one@example.org mx.example.org\n"
     "- - network delayed two@example.org mx.example.org\n"
     "452 4.2.2 mailbox-full delayed three@example.org mx2.example.org\n", SMTPCODE_INPUT_LOG},
    {"exim",
     "2026-03-02 09:15:02 1wA2bC-0003xY-9k <= a@example.com H=app1 [192.0.2.20] P=esmtp S=5120\n"
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k ** user@example.net R=dnslookup T=remote_smtp H=mx.example.net [203"
     ".0.113.25] : SMTP error from remote mail server after RCPT TO:<user@example.net>: 550-5.1.1 The mailbox\\"
     "n550 5.1.1 does not exist\n"
     "2026-03-02 09:15:05 1wA2bC-0003xY-9k Completed\n"
     "2026-03-02 09:16:10 1wA2bD-0003xZ-1Q == user@example.org R=dnslookup T=remote_smtp defer (111): Connecti"
     "on refused\n"
     "2026-03-02 09:16:11 1wA2bD-0003xZ-1Q == user@example.org R=dnslookup T=remote_smtp defer (-53): retry ti"
     "me not reached for any host for 'example.org'\n"
     "2026-03-02 09:16:12 +0100 [2211] 1wA2bE-00000003xY-9kLm == two@example.org <alias@example.com> R=dnslook"
     "up T=remote_smtp H=mx.example.org [203.0.113.9]:25 defer (-44) : SMTP error from remote mail server afte"
     "r RCPT TO:<two@example.org>: 451 4.7.1 Greylisted, please try again later\n"
     "2026-03-02 09:16:13 1wA2bE-0003xZ-1Q ** nobody@example.com: Unrouteable address\n"
     "2026-03-02 09:16:13 1wA2bE-0003xZ-1Q => ok@example.org R=dnslookup T=remote_smtp H=mx.example.org [203.0"
     ".113.9] X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes C=\"250 2.0.0 OK 550: queued\"\n"
     "2026-03-02 09:16:14 H=(pc7) [198.51.100.7] F=<s@example.org> rejected RCPT <b@example.com>: relay not pe"
     "rmitted\n"
     "2026-03-02 09:16:15 H=mail.example.org [198.51.100.8] F=<s@example.org> temporarily rejected RCPT <b@exa"
     "mple.com>: Could not complete sender verify\n"
     "2026-03-02 09:16:16 1wA2bF-0003xZ-1Q H=mail.example.org [198.51.100.8] F=<s@example.org> rejected after "
     "DATA: This message contains a virus (Eicar).\n"
     "2026-03-02 09:16:17 H=mx.example.org [203.0.113.9] Connection refused\n"
     "2026-03-02 09:16:18 Start queue run: pid=2211\n"
     "2026-03-02 09:16:19 1wA2bG-0003xZ-1Q SMTP error from remote mail server after RCPT TO:<x@example.org>: h"
     "ost mx.example.org [203.0.113.9]: 451 4.3.0 try later\n"
     "2026-03-02 09:16:20 no host name found for IP address 198.51.100.7\n"
     "Mar  2 09:16:21 mx1 exim[2211]: 2026-03-02 09:16:21 1wA2bH-0003xZ-1Q ** old@example.org R=dnslookup T=re"
     "mote_smtp: SMTP error from remote mailer after RCPT TO:<old@example.org>: host mx.example.org [203.0.113"
     ".9]: 550 unknown user\n"
     "Mar  2 09:16:22 mx1 exim[2211]: [1/2] 1wA2bJ-0003xZ-1Q ** long@example.org R=dnslookup T=remote_smtp H=m"
     "x.example.org [203.0.113.9]: SMTP error from remote mail server after end of data: 552 5.3.4 Message siz"
     "e exceeds\n"
     "Mar  2 09:16:22 mx1 exim[2211]: [2/2]  fixed maximum message size\n"
     "2026-03-02 09:16:23 1wA2bK-0003xZ-1Q == full@example.com R=localuser T=local_delivery defer (-22): mailb"
     "ox is full (MTA-imposed quota exceeded while writing to tmp/x)\n"
     "2026-03-02 09:16:24 1wA2bK-0003xZ-1Q Message is frozen\n"
     "2026-03-02 09:16:25 H=mail.example.org (x) [198.51.100.8] rejected EHLO or HELO x: syntactically invalid"
     " argument(s): x\n"
     "2026-03-02 09:16:26 1wA2bM-0003xZ-1Q <= <> R=1wA2bC-0003xY-9k U=exim P=local S=550\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "- - network delayed user@example.org -\n"
     "451 4.7.1 greylisted delayed two@example.org mx.example.org\n"
     "- - domain-unknown failed nobody@example.com -\n"
     "- - relay-denied failed b@example.com 198.51.100.7\n"
     "- - sender-rejected delayed b@example.com 198.51.100.8\n"
     "- - virus failed - 198.51.100.8\n"
     "550 - recipient-unknown failed old@example.org mx.example.org\n"
     "552 5.3.4 message-too-large failed long@example.org mx.example.org\n"
     "- - mailbox-full delayed full@example.com -\n"
     "- - protocol-error failed - 198.51.100.8\n", SMTPCODE_INPUT_LOG},
    {"exim: hosts behind an error, breaches of the protocol",
     "2026-03-02 09:15:04 1wA2bC-0003xY-9k == info@example.net R=dnslookup T=remote_smtp defer (110): Connection"
     " timed out H=mx.example.net [203.0.113.25]: SMTP timeout after end of data (638 bytes written)\n"
     "2026-03-02 09:15:05 1wA2bC-0003xZ-9k rejected from <a@example.com> H=(pc.example.com) [198.51.100.3]: mess"
     "age too big: read=213014 max=40960\n"
     "2026-03-02 09:15:06 1wA2bC-0003xZ-9k rejected to nobody\n"
     "2026-03-02 09:15:07 SMTP call from [198.51.100.3] dropped: too many syntax or protocol errors (last comman"
     "d was \"RCPT TO:<b@example.com>\",  C=EHLO,MAIL,RCPT)\n"
     "2026-03-02 09:15:08 too many recipients: excess temporarily rejected: sender=<a@example.com> H=(pc.example"
     ".com) [198.51.100.3]\n"
     "2026-03-02 09:15:09 SMTP protocol synchronization error (next input sent too soon: pipelining was advertis"
     "ed): rejected \"EHLO [192.0.2.9]\" H=(pc.example.com) [198.51.100.3] next input=\"550 5.1.1\\r\\n\"\n"
     "2026-03-02 09:15:10 SMTP call from [198.51.100.3] is ordinary\n",
     "- - network delayed info@example.net mx.example.net\n"
     "- - message-too-large failed - 198.51.100.3\n"
     "- - rate-limited failed - 198.51.100.3\n"
     "- - limit-exceeded delayed - 198.51.100.3\n"
     "- - protocol-error failed - 198.51.100.3\n", SMTPCODE_INPUT_LOG},
    {"sendmail: the answer to QUIT, programs, milters",
     "Mar  2 09:15:04 mx1 sendmail[338]: 6AOG0xGA000338: to=u@example.net, ctladdr=a@example.com (1001/1001), de"
     "lay=00:00:00, xdelay=00:00:00, mailer=esmtp, pri=30327, relay=mx.example.net. [203.0.113.25], dsn=4.7.0, r"
     "eply=221 2.0.0 Bye, stat=Deferred: 421 4.7.0 Too many connections\n"
     "Mar  2 09:15:05 mx1 sendmail[707]: 6AOG4uKb000707: to=\"|vacation al\", ctladdr=al@example.com (8/0), dela"
     "y=00:00:00, xdelay=00:00:00, mailer=prog, pri=30332, dsn=5.1.1, stat=User unknown\n"
     "Mar  2 09:15:06 mx1 sendmail[707]: 6AOG4u3r000708: to=/var/list, ctladdr=<list@example.com> (8/0), delay=0"
     "0:00:00, xdelay=00:00:00, mailer=*file*, pri=30332, dsn=5.0.0, stat=Can't create output\n"
     "Mar  2 09:15:07 mx1 sendmail[707]: 6AOG4u3r000709: to=/var/list, delay=00:00:00, mailer=*file*, pri=30332,"
     " dsn=5.0.0, stat=Can't create output\n"
     "Mar  2 09:15:08 mx1 sm-mta[815]: 6AOG5L4b000850: Milter: data, reject=451 4.3.2 Please try again later\n"
     "Mar  2 09:15:08 mx1 sm-mta[815]: 6AOG5L4b000850: to=<al@example.com>, delay=00:00:00, pri=30021, stat=Plea"
     "se try again later\n"
     "Mar  2 09:15:09 mx1 sm-mta[815]: 6AOG5L4b000851: to=<al@example.com>, delay=00:00:00, pri=243014, stat=Mes"
     "sage exceeds maximum fixed size (40000)\n"
     "Mar  2 09:15:10 mx1 sm-mta[815]: NOQUEUE: Milter: connect: host=x, addr=198.51.100.7, reject=550 5.7.1 go "
     "away\n",
     "421 4.7.0 rate-limited delayed u@example.net mx.example.net\n"
     "- 5.1.1 recipient-unknown failed al@example.com -\n"
     "- 5.0.0 mailer-error failed list@example.com -\n"
     "- 5.0.0 mailer-error failed - -\n"
     "451 4.3.2 rate-limited delayed - -\n"
     "451 4.3.2 rate-limited delayed al@example.com -\n"
     "- - message-too-large failed al@example.com -\n"
     "550 5.7.1 policy failed - -\n", SMTPCODE_INPUT_LOG},
    {"mailq -v",
     "\t\t/var/spool/mqueue (2 requests)\n"
     "-----Q-ID----- --Size-- -Priority- ---Q-Time--- --------Sender/Recipient--------\n"
     "6AOG4jhd000602      168      30327 Mar  2 09:15 a@example.com\n"
     "                 (Deferred: 454 4.7.1 <u@example.net>: Relay access denied)\n"
     "\t\t\t\t\t\tu@example.net\n"
     "\t\t (Deferred: 454 4.7.1 <u@example.net>: Relay access denied)\n"
     "6AOG4jsT000587      168      30327 Mar  2 09:15 a@example.com\n"
     "\t\t\t\t\t\tv@example.net\n"
     "\t\t (Deferred: Connection refused by mx.example.net.)\n"
     "\t\tTotal requests: 2\n",
     "454 4.7.1 relay-denied delayed u@example.net -\n"
     "- - network delayed - -\n", SMTPCODE_INPUT_AUTO},
    {"mailq -v with seconds",
     "6AOG4jhd000602      168      30327 Mar  2 09:15:04 a@example.com\n"
     "                 (Deferred: 454 4.7.1 Relay access denied)\n"
     "\t\t\t\t\t\tu@example.net\n",
     "454 4.7.1 relay-denied delayed u@example.net -\n", SMTPCODE_INPUT_AUTO},
    {"smtpctl show queue",
     "0823b31cad9c3c8c|local|mta|auth|a@example.com|u@example.net|u@example.net|1795517988|1795517988|0|1|pendin"
     "g|388|451 4.3.0 <u@example.net>: Temporary lookup failure\n"
     "0823b31cad9c3c8d|local|mta|auth|a@example.com|v@example.net|v@example.net|1795517988|1795517988|0|1|inflig"
     "ht|388|\n"
     "0823b31cad9c3c8x|local|mta|auth|a@example.com|w@example.net|w@example.net|1795517988|1795517988|0|1|pendin"
     "g|388|550 5.1.1 x\n"
     "0823b31cad9c3c8e|550 5.1.1 x\n",
     "451 4.3.0 system-error delayed u@example.net -\n"
     "550 5.1.1 recipient-unknown - - -\n", SMTPCODE_INPUT_LOG},
    {"dovecot",
     "Mar 02 09:15:04 lmtp(full@example.com)<1125><gFnHJ5uyBWtlBAAAYIgGOA>: Info: msgid=<1@example.com>: save fa"
     "iled to INBOX: Quota exceeded (mailbox for user is full)\n"
     "Mar 02 09:15:05 lmtp(ann@example.com)<1125><2lgDIZuyBWtlBAAAYIgGOA>: Info: msgid=<2@example.com>: saved ma"
     "il to INBOX\n"
     "Mar 02 09:15:06 lmtp(1125): Info: Disconnect from 127.0.0.1: Logged out (state=READY)\n"
     "Mar 02 09:15:07 lda(rej@example.com)<1125><eLUnKJuyBWtlBAAAYIgGOA>: Info: sieve: msgid=<3@example.com>: re"
     "ject action: rejected message from <a@example.com> (reject)\n"
     "Mar  2 09:15:08 mx1 dovecot: lmtp(rej@example.com)<1125><eLUnKJuyBWtlBAAAYIgGOA>: sieve: msgid=<4@example."
     "com>: reject action: rejected message from <a@example.com> (reject)\n"
     "Mar  2 09:15:09 mx1 dovecot: lmtp(rej@example.com)<1125><eLUnKJuyBWtlBAAAYIgGOA>: sieve: msgid=<5@example."
     "com>: stored mail into mailbox 'INBOX'\n"
     "Mar  2 09:15:10 mx1 dovecot: imap(full@example.com)<1125><x>: msgid=<6@example.com>: save failed to INBOX:"
     " Quota exceeded\n",
     "- - mailbox-full failed full@example.com -\n"
     "- - recipient-filtered failed rej@example.com -\n"
     "- - recipient-filtered failed rej@example.com -\n", SMTPCODE_INPUT_LOG},
    {"nullmailer: a reply of several lines",
     "Starting delivery: host: mx.example.net protocol: smtp file: 1772442904.2211\n"
     "smtp: Failed: 554-mx.example.net\n"
     "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.\n"
     "Sending failed: Permanent error in sending the message\n"
     "smtp: Failed: 450-4.2.1 The user you are trying to contact is receiving mail at a rate that\n"
     "Starting delivery: host: mx.example.org protocol: smtp file: 1772442904.2212\n",
     "554 - reputation failed - mx.example.net\n"
     "450 4.2.1 rate-limited delayed - mx.example.net\n", SMTPCODE_INPUT_LOG},
    {"zimbra, rspamd",
     "2026-03-02 09:15:04,112 INFO  [LmtpServer-12] [ip=192.0.2.10;] lmtp - rejecting message from=a@example.com"
     ",to=nobody@example.com: account or mailbox not found\n"
     "2026-03-02 09:15:05,112 INFO  [LmtpServer-12] [ip=192.0.2.10;] lmtp - Delivering message: size=550 bytes, "
     "nrcpts=1, sender=a@example.com, msgid=<1@example.com>\n"
     "2026-03-02 09:15:06 #2211(normal) <abcdef>; task; rspamd_task_write_log: id: <x@example.org>, ip: 198.51.1"
     "00.7, from: <a@example.org>, (default: T (reject): [17.30/15.00] [GTUBE(0.00){}]), len: 512, rcpts: <b@exa"
     "mple.com>\n"
     "2026-03-02 09:15:07 #x\n"
     "2026-03-02 09:15:08 #2211 550 5.1.1 no such user\n",
     "- - recipient-unknown failed nobody@example.com -\n"
     "550 5.1.1 recipient-unknown - - -\n", SMTPCODE_INPUT_LOG},
    {"postfix: VRFY is refused",
     "Mar  2 09:15:04 mx1 postfix/smtpd[1332]: NOQUEUE: reject: VRFY from unknown[198.51.100.3]: 450 4.7.1 Clien"
     "t host rejected: cannot find your reverse hostname, [198.51.100.3]; to=<alice> proto=SMTP\n",
     "450 4.7.1 reverse-dns delayed alice 198.51.100.3\n", SMTPCODE_INPUT_LOG},
    {"exim -Mvl",
     "2026-11-24 13:39:31 Received from alice@mx.example.com U=alice P=local S=312\n"
     "2026-11-24 13:39:31 H=mx.example.com [203.0.113.25] Connection refused\n"
     "2026-11-24 13:39:31 bob@example.com R=dnslookup T=remote_smtp defer (111): Connection refused\n"
     "2026-11-24 13:39:32 carol@example.org <c@example.org> R=dnslookup defer (-1): host lookup did not complete\n"
     "2026-11-24 13:39:33 dave@example.net R=dnslookup T=remote_smtp defer (-44) H=mx.example.net [203.0.113.9]: SM"
     "TP error from remote mail server after RCPT TO:<dave@example.net>: 452 4.2.2 Over quota\n"
     "2026-11-24 13:39:34 erin@example.org R=dnslookup T=remote_smtp defer (-54): retry time not reached for any ho"
     "st for 'example.org'\n",
     "- - network delayed bob@example.com -\n"
     "- - network delayed carol@example.org -\n"
     "452 4.2.2 mailbox-full delayed dave@example.net mx.example.net\n", SMTPCODE_INPUT_LOG},
    {"exim-bp",
     " 4h  2.9K 1wA2bC-0003xY-9k <a@example.com> *** frozen ***\n"
     "          user@example.net\n"
     "        D done@example.org\n"
     "\n"
     "25m   550 1wA2bD-0003xZ-1Q <>\n"
     "          550@example.net\n"
     "\n",
     "", SMTPCODE_INPUT_LOG},
    {"sendmail",
     "Mar  2 09:15:04 mx1 sm-mta[2211]: 6229F4Aa012345: from=<a@example.com>, size=5120, class=0, nrcpts=1, ms"
     "gid=<550@example.com>, proto=ESMTP, relay=app1 [192.0.2.20]\n"
     "Mar  2 09:15:04 mx1 sm-mta[2211]: 6229F4Aa012345: to=<user@example.net>, delay=00:00:02, xdelay=00:00:01"
     ", mailer=esmtp, pri=121024, relay=mx.example.net. [203.0.113.25], dsn=5.1.1, reply=550 5.1.1 <user@examp"
     "le.net>... User unknown, stat=User unknown\n"
     "Mar  2 09:15:05 mx1 sm-mta[2211]: 6229F4Aa012345: 6229F4Ab012345: DSN: User unknown\n"
     "Mar  2 09:15:07 mx1 sm-mta[2213]: 6229F7Bb012346: to=<user@example.org>, ctladdr=<a@example.com> (1001/1"
     "001), delay=00:05:00, xdelay=00:01:00, mailer=esmtp, pri=210512, relay=mx.example.org., dsn=4.0.0, stat="
     "Deferred: Connection timed out with mx.example.org.\n"
     "Mar  2 09:15:08 mx1 sendmail[2214]: 6229F7Bb012347: to=<x@example.org>,<y@example.org>, delay=00:00:01, "
     "xdelay=00:00:01, mailer=esmtp, pri=1, relay=mx.example.org. [203.0.113.9], dsn=5.2.2, stat=Service unava"
     "ilable\n"
     "Mar  2 09:15:09 mx1 sendmail[2214]: 6229F7Bb012348: to=<x@example.org>, delay=00:00:01, xdelay=00:00:01,"
     " mailer=esmtp, pri=1, relay=mx.example.org. [203.0.113.9], dsn=2.0.0, stat=Sent (250 2.0.0 550 OK)\n"
     "Mar  2 09:15:10 mx1 sm-mta[2215]: 6229F8Cc012349: ruleset=check_rcpt, arg1=<z@example.invalid>, relay=ma"
     "il.example.org [198.51.100.8], reject=550 5.7.1 <z@example.invalid>... Relaying denied\n"
     "Mar  2 09:15:11 mx1 sm-mta[2215]: 6229F8Cc012350: Milter: data, reject=451 4.7.1 Greylisting in action, "
     "please come back later\n"
     "Mar  2 09:15:12 mx1 sm-mta[2215]: 6229F8Cc012351: <nobody@example.com>... User unknown\n"
     "Mar  2 09:15:13 mx1 sm-mta[2215]: STARTTLS=client, relay=mx.example.org., version=TLSv1.3, verify=FAIL, "
     "cipher=X, bits=256/256\n"
     "Mar  2 09:15:14 mx1 sm-mta[2215]: 6229F8Cc012352: lost input channel from [198.51.100.7] to MTA after rc"
     "pt\n"
     "Mar  2 09:15:15 mx1 sm-mta[2215]: 6229F8Cc012353: to=<h@nx.example>, delay=00:00:00, mailer=esmtp, pri=3"
     "0, relay=nx.example, dsn=5.1.2, stat=Host unknown (Name server: nx.example: host not found)\n",
     "550 5.1.1 recipient-unknown failed user@example.net mx.example.net\n"
     "- 4.0.0 network delayed user@example.org mx.example.org\n"
     "- 5.2.2 mailbox-full failed x@example.org mx.example.org\n"
     "- 5.2.2 mailbox-full failed y@example.org mx.example.org\n"
     "550 5.7.1 relay-denied failed z@example.invalid 198.51.100.8\n"
     "451 4.7.1 greylisted delayed - -\n"
     "- - recipient-unknown failed nobody@example.com -\n"
     "- 5.1.2 domain-unknown failed h@nx.example nx.example\n", SMTPCODE_INPUT_LOG},
    {"sendmail-mailq",
     "\t\t/var/spool/mqueue (2 requests)\n"
     "-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------\n"
     "6229F4Aa012345     1024 Mon Mar  2 09:15 <a@example.com>\n"
     "                 (Deferred: Connection timed out with mx.example.org.)\n"
     "\t\t\t\t\t <user@example.org>\n"
     "6229F4Aa012346*     550 Mon Mar  2 09:16 MAILER-DAEMON\n"
     "      8BITMIME   (Deferred: 452 4.2.2 Over quota)\n"
     "\t\t\t\t\t <full@example.net>\n"
     "\t\tTotal requests: 2\n",
     "- - network delayed user@example.org mx.example.org\n"
     "452 4.2.2 mailbox-full delayed full@example.net -\n", SMTPCODE_INPUT_LOG},
    {"not-logs",
     "Dear all,\n"
     "I sent mail to: you, status=bounced (by hand) and got nothing back.\n"
     "-----Original Message-----\n"
     "delivery 7 of the parcels: failed\n"
     "h=ello there\n"
     "queue: long\n",
     "", SMTPCODE_INPUT_LOG},
};

/* Expected is "TIME | QUEUE ID", "-" where there is nothing. */
static struct input_case origins[] = {
    {"postfix, syslog",
     "Nov  4 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, delay=1, dsn=4.4.1, "
     "status=deferred (connect to mx.example.com[192.0.2.1]:25: Connection refused)\n"
     "Nov  4 12:00:02 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[192.0.2.9]: 554 5.7.1 <b@example.com>: Relay "
     "access denied; from=<s@example.org> to=<b@example.com> proto=ESMTP helo=<x>\n"
     "Nov  4 12:00:03 mx1 postfix/qmgr[1]: 4TqkZL1Yfyz3xQ: from=<a@example.com>, status=expired, returned to sender\n",
     "Nov  4 12:00:01 | 4FB2A1C0\n"
     "Nov  4 12:00:02 | -\n"
     "Nov  4 12:00:03 | 4TqkZL1Yfyz3xQ\n", SMTPCODE_INPUT_LOG},
    {"the times of syslog and the journal",
     "2026-11-24T12:00:01.123456+01:00 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, status=deferred "
     "(x)\n"
     "2026-11-24T12:00:02Z mx1 postfix/smtp[1]: 4FB2A1C1: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "2026-11-24T12:00:03+0100 mx1 postfix/smtp[1]: 4FB2A1C2: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "Tue 2026-11-24 12:00:04 CET mx1 postfix/smtp[1]: 4FB2A1C3: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "1795518005.485077 mx1 postfix/smtp[1]: 4FB2A1C4: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "Nov 24 12:00:06.123456 mx1 postfix/smtp[1]: 4FB2A1C5: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "Nov 24 2026 12:00:07 mx1 postfix/smtp[1]: 4FB2A1C6: to=<a@example.com>, relay=none, status=deferred (x)\n"
     "<22>1 2026-11-24T12:00:08.003Z mx1 postfix/smtp 1 - - 4FB2A1C7: to=<a@example.com>, relay=none, status=deferred "
     "(x)\n"
     "4FB2A1C8: to=<a@example.com>, relay=none, status=deferred (x)\n",
     "2026-11-24T12:00:01.123456+01:00 | 4FB2A1C0\n"
     "2026-11-24T12:00:02Z | 4FB2A1C1\n"
     "2026-11-24T12:00:03+0100 | 4FB2A1C2\n"
     "Tue 2026-11-24 12:00:04 CET | 4FB2A1C3\n"
     "1795518005.485077 | 4FB2A1C4\n"
     "Nov 24 12:00:06.123456 | 4FB2A1C5\n"
     "Nov 24 2026 12:00:07 | 4FB2A1C6\n"
     "2026-11-24T12:00:08.003Z | 4FB2A1C7\n"
     "- | 4FB2A1C8\n", SMTPCODE_INPUT_LOG},
    {"exim",
     "2026-11-24 12:00:01 1wA2bC-0003xY-9k ** a@example.com R=dnslookup T=remote_smtp: 550 5.1.1 User unknown\n"
     "2026-11-24 12:00:02.345 +0100 [77] 1wA2bC-00000003xY-9kLm == a@example.com R=dnslookup T=remote_smtp defer "
     "(111): Connection refused\n"
     "2026-11-24 12:00:03 H=x [192.0.2.9] F=<s@example.org> rejected RCPT <z@example.org>: relay not permitted\n",
     "2026-11-24 12:00:01 | 1wA2bC-0003xY-9k\n"
     "2026-11-24 12:00:02.345 +0100 | 1wA2bC-00000003xY-9kLm\n"
     "2026-11-24 12:00:03 | -\n", SMTPCODE_INPUT_LOG},
    {"sendmail, opensmtpd",
     "Nov 24 12:00:01 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>, delay=00:00:01, dsn=5.1.1, stat=User unknown\n"
     "Nov 24 12:00:02 mx1 sm-mta[1]: NOQUEUE: ruleset=check_rcpt, arg1=<a@example.com>, relay=x [192.0.2.9], "
     "reject=550 5.7.1 Relaying denied\n"
     "Nov 24 12:00:03 mx1 smtpd[1]: 0aee7b6c0a8a1fd0 mta delivery evpid=a6c014cbf77d3c72 from=<s@example.org> "
     "to=<a@example.com> rcpt=<-> relay=\"192.0.2.1 (mx)\" delay=0s result=\"PermFail\" stat=\"550 5.1.1 Unknown\"\n"
     "Nov 24 12:00:04 mx1 smtpd[1]: smtp-out: TempFail for a6c014cbf77d3c73: session=1, from=<s@example.org>, "
     "to=<a@example.com>, relay=192.0.2.1 (mx), delay=1s, stat=451 4.3.0 Try later\n",
     "Nov 24 12:00:01 | 6229F4Aa012345\n"
     "Nov 24 12:00:02 | -\n"
     "Nov 24 12:00:03 | a6c014cbf77d3c72\n"
     "Nov 24 12:00:04 | a6c014cbf77d3c73\n", SMTPCODE_INPUT_LOG},
    {"qmail, courier",
     "@4000000069a54a1c0b2e3f44 starting delivery 7: msg 262318 to remote user@example.net\n"
     "@4000000069a54a1d1a2b3c4d delivery 7: deferral: Sorry,_I_couldn't_find_any_host_by_that_name._(#4.1.2)/\n"
     "Mar  2 09:15:04 mx1 qmail: 1772442904.485077 starting delivery 8: msg 262319 to remote two@example.org\n"
     "Mar  2 09:15:05 mx1 qmail: 1772442905.485077 delivery 8: deferral: Connection_refused/\n"
     "qmail: 1772442906.485077 delivery 9: deferral: Connection_refused/\n"
     "Mar  2 09:15:05 mx1 courieresmtp: id=00000000004A0C11.0000000069A54A1D.000008A3,from=<s@example.org>,"
     "addr=<a@example.net>: 550 User unknown\n"
     "Mar  2 09:15:06 mx1 courieresmtp: id=00000000004A0C11.0000000069A54A1D.000008A3,from=<s@example.org>,"
     "addr=<a@example.net>,status: failure\n",
     "@4000000069a54a1d1a2b3c4d | 262318\n"
     "Mar  2 09:15:05 | 262319\n"
     "1772442906.485077 | -\n"
     "Mar  2 09:15:06 | 00000000004A0C11.0000000069A54A1D.000008A3\n", SMTPCODE_INPUT_LOG},
    {"haraka, stalwart, kerio, maddy",
     "Mar  2 09:15:04 mx1 haraka[1]: [NOTICE] [5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound] recipient "
     "<a@example.net> deferred: 451 later\n"
     "2026-03-02T09:15:04Z INFO SMTP RCPT TO rejected (delivery.rcpt-to-rejected) queueId = 291837465012, "
     "hostname = \"mx.example.net\", to = \"a@example.net\", code = 550, details = \"User unknown\"\n"
     "[02/Mar/2026 09:15:05] Sent: Queue-ID: 69a54a1a-00000011, Recipient: <a@example.net>, Result: failed, "
     "Status: 5.1.1 550 5.1.1 User unknown, Remote-Host: 203.0.113.25, Msg-Id: <1@example.com>\n"
     "Mar  2 09:15:06 mx1 maddy[1]: queue: delivery attempt failed\t"
     "{\"msg_id\":\"7cf2e1a0\",\"rcpt\":\"a@example.net\",\"smtp_code\":550,\"smtp_msg\":\"No such user\"}\n",
     "Mar  2 09:15:04 | 5F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1\n"
     "2026-03-02T09:15:04Z | 291837465012\n"
     "02/Mar/2026 09:15:05 | 69a54a1a-00000011\n"
     "Mar  2 09:15:06 | 7cf2e1a0\n", SMTPCODE_INPUT_LOG},
    {"dma, nullmailer",
     "Mar  2 09:15:07 mx1 dma[69a54a.1c]: <a@example.net> trying delivery\n"
     "Mar  2 09:15:08 mx1 dma[69a54a.1c]: remote delivery deferred: mx.example.net [203.0.113.25] failed after RCPT "
     "TO: 451 Later\n"
     "Mar  2 09:15:09 mx1 nullmailer-send[1]: Starting delivery: host: h.example.com protocol: smtp file: "
     "1772442904.550\n"
     "Mar  2 09:15:10 mx1 nullmailer-send[1]: smtp: Failed: 451 Later\n",
     "Mar  2 09:15:08 | 69a54a.1c\n"
     "Mar  2 09:15:10 | 1772442904.550\n", SMTPCODE_INPUT_LOG},
    {"dialogues",
     "Mon 2026-03-02 09:15:06.123: 05: [42] --> RCPT To:<two@example.org>\n"
     "Mon 2026-03-02 09:15:07.123: 05: [42] <-- 451 4.7.1 Greylisted, try again later\n"
     "\"SMTPC\"\t1240\t15\t\"2026-03-02 09:15:04.112\"\t\"203.0.113.25\"\t\"RECEIVED: 550 5.1.1 User unknown\"\n",
     "2026-03-02 09:15:07 | -\n"
     "2026-03-02 09:15:04.112 | -\n", SMTPCODE_INPUT_LOG},
    {"tables",
     "2026-03-02T09:15:04.112Z,Internet,08DE6A1B2C3D4E5F,9,192.0.2.10:51344,203.0.113.25:25,<,550 5.1.1 User unknown,\n"
     "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,"
     "event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,"
     "recipient-count\n"
     "2026-03-02T09:15:05.301Z,192.0.2.10,MBX1,203.0.113.25,mx.example.net,,Internet,SMTP,FAIL,73014444033,"
     "<1@example.com>,1341ac7b,a@example.net,550 5.1.1 User unknown,5120,1\n"
     "#Fields: date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query "
     "sc-status\n"
     "2026-03-02 09:15:06 198.51.100.7 pc7 SMTPSVC1 MAIL01 192.0.2.10 25 RCPT - +TO:<a@example.com> 550\n"
     "b,2026-03-02 09:15:07+0000,2026-03-02 09:15:02+0000,s@example.com,a@example.net,,failed,5.1.1,"
     "smtp;550 5.1.1 User unknown,mx.example.net (203.0.113.25),bad-mailbox\n",
     "2026-03-02T09:15:04.112Z | -\n"
     "2026-03-02T09:15:05.301Z | 73014444033\n"
     "2026-03-02 09:15:06 | -\n"
     "2026-03-02 09:15:07+0000 | -\n", SMTPCODE_INPUT_LOG},
    {"queues",
     "4TqkZL1Yfyz3xQ     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(connect to mx.example.net[192.0.2.1]:25: Connection refused)\n"
     "                                         a@example.net\n"
     "\n"
     "{\"queue_name\": \"deferred\", \"queue_id\": \"4TqkZL1Yfyz3xR\", \"recipients\": [{\"address\": "
     "\"a@example.net\", \"delay_reason\": \"Connection refused\"}]}\n",
     "- | 4TqkZL1Yfyz3xQ\n"
     "- | 4TqkZL1Yfyz3xR\n", SMTPCODE_INPUT_LOG},
    {"qmail, numbers of forty digits and of one more",
     "@4000000069a54a1d1a2b3c4d starting delivery 1: msg 1234567890123456789012345678901234567890 "
     "to remote a@example.com\n"
     "@4000000069a54a1d1a2b3c4d delivery 1: failure: 550_5.1.1_no_such_user/\n"
     "@4000000069a54a1d1a2b3c4d starting delivery 2: msg 12345678901234567890123456789012345678901 "
     "to remote a@example.com\n"
     "@4000000069a54a1d1a2b3c4d delivery 2: failure: 550_5.1.1_no_such_user/\n",
     "@4000000069a54a1d1a2b3c4d | 1234567890123456789012345678901234567890\n"
     "@4000000069a54a1d1a2b3c4d | -\n", SMTPCODE_INPUT_LOG},
};

/* How many good deliveries are counted, and whether there was a log. */
static struct delivered_case {
    const char *name, *text;
    unsigned long delivered;
    bool is_log;
    enum smtpcode_input input;
} delivered[] = {
    {"postfix delivers",
     "Nov 24 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, dsn=2.0.0, status=sent (250 Ok)\n"
     "Nov 24 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<b@example.com>, relay=none, dsn=4.4.1, status=deferred (x)\n"
     "Nov 24 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<c@example.com>, relay=none, dsn=2.0.0, status=deliverable "
     "(x)\n"
     "4FB2A1C1: to=<a@example.com>, relay=none, dsn=2.0.0, status=sent (250 Ok)\n", 2, true, SMTPCODE_INPUT_AUTO},
    {"exim delivers", "2026-11-24 12:00:01 1wA2bC-0003xY-9k => a@example.com R=dnslookup T=remote_smtp\n"
     "2026-11-24 12:00:01 1wA2bC-0003xY-9k -> b@example.com R=dnslookup T=remote_smtp\n"
     "2026-11-24 12:00:01 1wA2bC-0003xY-9k >> c@example.com R=dnslookup T=remote_smtp\n"
     "2026-11-24 12:00:01 1wA2bC-0003xY-9k *> d@example.com R=dnslookup T=remote_smtp\n"
     "2026-11-24 12:00:01 1wA2bC-0003xY-9k Completed\n", 3, true, SMTPCODE_INPUT_AUTO},
    {"sendmail delivers to two", "Nov 24 12:00:01 mx1 sm-mta[1]: 6229F4Aa012345: to=<a@example.com>,<b@example.com>, "
     "delay=00:00:01, dsn=2.0.0, stat=Sent (Ok)\n", 2, true, SMTPCODE_INPUT_AUTO},
    {"opensmtpd delivers",
     "0aee7b6c0a8a1fd0 mta delivery evpid=a6c014cbf77d3c72 from=<s@example.org> to=<a@example.com> "
     "relay=\"192.0.2.1 (mx)\" delay=0s result=\"Ok\" stat=\"250 Ok\"\n"
     "Nov 24 12:00:04 mx1 smtpd[1]: smtp-out: Ok for a6c014cbf77d3c73: to=<a@example.com>, stat=250 Ok\n", 2, true,
     SMTPCODE_INPUT_AUTO},
    {"qmail delivers", "@4000000069a54a1d1a2b3c4d delivery 7: success: did_0+0+1/\n", 1, true, SMTPCODE_INPUT_AUTO},
    {"courier delivers",
     "Mar  2 09:15:06 mx1 courieresmtp: id=00000000004A0C13.0000000069A54A1D.000008A3,from=<s@example.org>,"
     "addr=<a@example.net>,size=550,success: delivered: mx.example.net [203.0.113.25]\n", 1, true, SMTPCODE_INPUT_AUTO},
    {"exchange delivers to two",
     "2026-03-02T09:15:05.301Z,192.0.2.10,MBX1,203.0.113.25,mx,,Internet,SMTP,SEND,73014444033,"
     "<1@example.com>,1341ac7b,a@example.net;b@example.net,250 2.1.5 Ok,550,2\n", 2, true, SMTPCODE_INPUT_AUTO},
    {"powermta delivers",
     "d,2026-03-02 09:15:07+0000,2026-03-02 09:15:02+0000,s@example.com,a@example.net,,relayed,2.0.0,"
     "smtp;250 Ok,mx.example.net (203.0.113.25),\n", 1, true, SMTPCODE_INPUT_AUTO},
    {"haraka, stalwart, kerio, maddy, dovecot deliver",
     "[NOTICE] [7F1C2D3E-4A5B-6C7D-8E9F-0A1B2C3D4E5F.1.1] [outbound]  delivered file=x domain=example.net "
     "response=\"250 ok\"\n"
     "2026-03-02T09:15:04Z INFO Message delivered (delivery.delivered) queueId = 291837465012, to = \"a@example.net\"\n"
     "[02/Mar/2026 09:15:05] Sent: Queue-ID: 69a54a1a-00000012, Recipient: <a@example.net>, Result: delivered, Status: "
     "2.0.0 250 OK, Remote-Host: 203.0.113.25, Msg-Id: <1@example.com>\n"
     "Mar  2 09:15:06 mx1 maddy[1]: queue: delivered\t{\"msg_id\":\"7cf2e1a0\",\"rcpt\":\"a@example.net\"}\n"
     "Mar  2 09:15:07 mx1 dovecot: lmtp(a@example.com)<1><id>: msgid=<x>: saved mail to INBOX\n", 5, true,
     SMTPCODE_INPUT_AUTO},
    {"behind Postfix, Dovecot's word counts once",
     "Nov 24 12:00:01 mx1 postfix/lmtp[1]: 4FB2A1C0: to=<a@example.com>, relay=x, dsn=2.0.0, status=sent (250 Saved)\n"
     "Nov 24 12:00:01 mx1 dovecot: lmtp(a@example.com)<1><id>: msgid=<x>: saved mail to INBOX\n", 1, true,
     SMTPCODE_INPUT_AUTO},
    {"small senders deliver",
     "Mar 02 09:15:05 host=h.example.com tls=on auth=on from=a@example.com recipients=b@example.net,"
     "c@example.net mailsize=550 exitcode=EX_OK\n"
     "Mar  2 09:15:07 mx1 dma[69a54a.1c]: <a@example.net> delivery successful\n"
     "Mar  2 09:15:08 mx1 nullmailer-send[1]: Sent file.\n"
     "Mar  2 09:15:09 mx1 sSMTP[1]: Sent mail for a@example.com (221 2.0.0 Bye) uid=0 username=root outbytes=512\n", 5,
     true, SMTPCODE_INPUT_AUTO},
    {"a time with a T is no header field",
     "2026-11-24T12:00:01+01:00 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, "
     "dsn=2.0.0, status=sent (250 Ok)\n", 1, true, SMTPCODE_INPUT_AUTO},
    {"a text is no log", "550 5.1.1 User unknown\nSent file.\n", 0, false, SMTPCODE_INPUT_AUTO},
    {"a queue listing is none", "-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n"
     "4TqkZL1Yfyz3xQ     5120 Mon Mar  2 09:15:02  s@example.com\n"
     "(connect to mx.example.net[192.0.2.1]:25: Connection refused)\n"
     "                                         a@example.net\n", 0, false, SMTPCODE_INPUT_AUTO},
    {"a mail that quotes a log is none", "Subject: what is this?\n\n"
     "Nov 24 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, relay=none, dsn=2.0.0, status=sent (250 Ok)\n",
     0, false, SMTPCODE_INPUT_AUTO},
    {"single lines are none",
     "Nov 24 12:00:01 mx1 postfix/smtp[1]: 4FB2A1C0: to=<a@example.com>, status=sent (250 Ok)\n", 0,
     false, SMTPCODE_INPUT_LINES},
};

static void add(struct story *story, struct smtpcode_view word, char behind)
{
    if (word.len == 0)
        word = (struct smtpcode_view){"-", 1};
    assert_true(story->len + word.len + 2 < STORY_ROOM);
    memcpy(story->text + story->len, word.data, word.len);
    story->len += word.len;
    story->text[story->len++] = behind;
    story->text[story->len] = '\0';
}

static void add_text(struct story *story, const char *text)
{
    add(story, (struct smtpcode_view){text, text == NULL ? 0 : strlen(text)}, ' ');
}

static int tell(void *context, const struct smtpcode_diagnosis *d)
{
    char reply[16] = "", status[40] = "";
    if (d->reply != 0)
        snprintf(reply, sizeof reply, "%d", d->reply);
    if (d->status.class_ != 0)
        snprintf(status, sizeof status, "%d.%d.%d", d->status.class_, d->status.subject, d->status.detail);
    add_text(context, reply);
    add_text(context, status);
    add_text(context, smtpcode_category_name(d->category));
    add_text(context, smtpcode_action_name(d->action));
    add(context, d->recipient, ' ');
    add(context, d->remote, '\n');
    return 0;
}

static int tell_origin(void *context, const struct smtpcode_diagnosis *d)
{
    add(context, d->time, ' ');
    add_text(context, "|");
    add(context, d->queue_id, '\n');
    return 0;
}

static void check(const struct input_case *c, smtpcode_sink *sink)
{
    static struct story story;
    static struct smtpcode_reader reader;
    story.len = 0;
    story.text[0] = '\0';
    smtpcode_reader_init(&reader, c->input, sink, &story);
    smtpcode_reader_feed(&reader, c->text, strlen(c->text));
    smtpcode_reader_finish(&reader);
    assert_string_equal(story.text, c->expected);
}

static void check_log(void **state)
{
    check(*state, tell);
}

static void check_origin(void **state)
{
    check(*state, tell_origin);
}

static int pass(void *context, const struct smtpcode_diagnosis *d)
{
    (void)context;
    (void)d;
    return 0;
}

static void check_delivered(void **state)
{
    static struct smtpcode_reader reader;
    const struct delivered_case *c = *state;
    smtpcode_reader_init(&reader, c->input, pass, NULL);
    smtpcode_reader_feed(&reader, c->text, strlen(c->text));
    assert_int_equal(smtpcode_reader_is_log(&reader), c->is_log);
    smtpcode_reader_finish(&reader);
    assert_int_equal(smtpcode_reader_delivered(&reader), c->delivered);
}

int main(void)
{
    static struct suite suite;
    static struct input_case pieces[sizeof logs / sizeof logs[0]];
    for (size_t i = 0; i < sizeof logs / sizeof logs[0]; i++) {
        pieces[i] = logs[i];
        pieces[i].expected = NULL;
    }
    SUITE_ADD(&suite, logs, check_log);
    SUITE_ADD(&suite, origins, check_origin);
    SUITE_ADD(&suite, delivered, check_delivered);
    SUITE_ADD(&suite, pieces, check_input);
    return cmocka_run_group_tests_name("log", suite.tests, NULL, NULL);
}
