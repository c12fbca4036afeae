# A provider that nobody knows and three wordings of it, a service with keys of its own, and a label in another language
# are lines in data/ and nothing else: builds the program from a copy of data/ with them. -DSOURCE=..., -DWORK=...,
# -DCOMPILER=...
cmake_minimum_required(VERSION 3.18)

file(REMOVE_RECURSE "${WORK}")
file(COPY "${SOURCE}/data" DESTINATION "${WORK}")
file(APPEND "${WORK}/data/names.csv" "zzmail,provider,Zigzag Mail\n")
file(APPEND "${WORK}/data/hosts.csv" "zzmail.example,zzmail\n")
file(APPEND "${WORK}/data/providers.csv"
     "zigzag says the letterbox is stuffed,,zzmail,mailbox-full,,,tag,,,,,,Zigzag: mailbox full,The mailbox at Zigzag is full.,,,,made up\n"
     "zz17 nobody home,,zzmail,recipient-unknown,,,tag,,,,,,,,,,,made up\n"
     "come back when the sun is down,,zzmail,greylisted,,,,,450,,,,,,,,,made up\n")
file(APPEND "${WORK}/data/services.csv" "Zigzag Mail,,zzwho,,zzwhat,,,,,zzwhy,,,yes,made up\n")
file(APPEND "${WORK}/data/marks.csv"
     "event-delayed,,zz_tries_again,made up\n"
     "recipient-label,zz,zzwho,made up\n")

execute_process(COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${WORK}/build" "-DSMTPCODE_DATA=${WORK}/data"
                        "-DCMAKE_C_COMPILER=${COMPILER}" -DCMAKE_BUILD_TYPE=Debug
                OUTPUT_QUIET RESULT_VARIABLE failed)
if(NOT failed)
    execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" --target smtpcode OUTPUT_QUIET RESULT_VARIABLE failed)
endif()
if(failed)
    message(FATAL_ERROR "the program cannot be built with the new rows")
endif()

function(expect text line provider)
    execute_process(COMMAND "${WORK}/build/smtpcode" --json "${text}" OUTPUT_VARIABLE output)
    if(NOT output MATCHES "\"category\":\"${line}\"" OR NOT output MATCHES "\"provider\":\"${provider}\"")
        string(SUBSTRING "${output}" 0 200 output)
        message(SEND_ERROR "${text}: not ${line} of ${provider}: ${output}")
    endif()
endfunction()

expect("552 5.2.2 Zigzag says: the letterbox is stuffed" mailbox-full zzmail)
expect("550 ZZ17 nobody home" recipient-unknown zzmail)
expect("host mx1.zzmail.example[192.0.2.1] said: 450 Come back when the sun is down" greylisted zzmail)

function(expect_told name bytes told)
    file(WRITE "${WORK}/${name}" "${bytes}")
    execute_process(COMMAND "${WORK}/build/smtpcode" --json INPUT_FILE "${WORK}/${name}" OUTPUT_VARIABLE output)
    if(NOT output MATCHES "\"category\":\"recipient-unknown\"" OR NOT output MATCHES "${told}")
        message(SEND_ERROR "${name}: not ${told}: ${output}")
    endif()
endfunction()

expect_told(event "{\"zzwhat\":\"ZZ_tries_again\",\"zzwho\":\"anna@example.com\",\"zzwhy\":\"No such user\"}\n"
            "\"action\":\"delayed\"")
expect_told(label "From: mailer-daemon@example.net\n\nZzwho: anna@example.com\n\nNo such user here\n"
            "\"recipient\":\"anna@example.com\"")
