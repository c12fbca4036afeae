set(text "")
foreach(number RANGE 1 300)
    string(APPEND text "Nov 24 12:00:01 mx postfix/smtp[4711]: 4FB2450A1: to=<user${number}@example.com>, "
           "relay=mx${number}.example.com[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (550 5.1.1 No such user)\n")
endforeach()
file(WRITE "${stdin}" "${text}")
