# Builds for other machines tell what this one tells, byte for byte: static with musl, 32 bits, big-endian, Windows.
# A build whose compiler is not here is passed over; one that nothing here can run is only linked.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(ENV{WINEPREFIX} "${WORK}/wine")
set(ENV{WINEDEBUG} -all)
set(questions "--list" "--json|550 5.7.26 refused" "--width=80|5.7.26" "--json|--file=${SOURCE}/tests/json/binary/stdin"
    "--full|--file=${SOURCE}/tests/cli/input-log/stdin")
file(WRITE "${WORK}/try.c" "#include <sys/types.h>\n#include <stdio.h>\nint main(void) { return 0; }\n")
file(WRITE "${WORK}/try_unix.c" "#include <sys/ioctl.h>\nint main(void) { return 0; }\n")

# What the program answers to one question after another, with its exit status.
function(answers variable)
    set(text "")
    foreach(question IN LISTS questions)
        string(REPLACE "|" ";" question "${question}")
        execute_process(COMMAND ${ARGN} ${question} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
        string(APPEND text "${question}: ${status}\n${output}")
    endforeach()
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()
answers(expected "${PROGRAM}")

# portable(name compiler "C flags" emulator try options...)
set(missing "")
function(portable name compiler flags emulator try)
    find_program(COMPILER_${name} ${compiler})
    separate_arguments(words UNIX_COMMAND "${flags}")
    set(status 1)
    if(COMPILER_${name})
        execute_process(COMMAND "${COMPILER_${name}}" ${words} "${WORK}/${try}" -o "${WORK}/${name}_try"
                        RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    endif()
    if(NOT "${status}" STREQUAL "0")
        set(missing ${missing} ${name} PARENT_SCOPE)
        return()
    endif()
    configure_and_build(${name} "${SOURCE}" "-DCMAKE_C_COMPILER=${COMPILER_${name}}" "-DCMAKE_C_FLAGS=${flags}"
                        -DSMTPCODE_GEN=${GEN} -DSMTPCODE_WERROR=ON ${ARGN})
    file(GLOB program "${WORK}/${name}/smtpcode" "${WORK}/${name}/smtpcode.exe")
    set(command "${program}")
    execute_process(COMMAND ${command} --version RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    if(NOT "${status}" STREQUAL "0")
        find_program(EMULATOR_${name} ${emulator})
        if(NOT EMULATOR_${name})
            set(missing ${missing} "${emulator} (${name} was linked)" PARENT_SCOPE)
            return()
        endif()
        set(command "${EMULATOR_${name}}" "${program}")
        execute_process(COMMAND ${command} --version OUTPUT_QUIET ERROR_QUIET)  # the first time, wine speaks
    endif()
    answers(told ${command})
    if(NOT "${told}" STREQUAL "${expected}")
        file(WRITE "${WORK}/${name}.expected" "${expected}")
        file(WRITE "${WORK}/${name}.told" "${told}")
        message(SEND_ERROR "${WORK}/${name}.told is not ${WORK}/${name}.expected")
    endif()
endfunction()

portable(musl musl-gcc "" none try_unix.c -DCMAKE_EXE_LINKER_FLAGS=-static)
# -idirafter: where Debian keeps <asm/...> when gcc-multilib is not whole
portable(m32 gcc "-m32 -idirafter /usr/include/x86_64-linux-gnu" qemu-i386 try_unix.c -DCMAKE_SYSTEM_NAME=Linux
         -DCMAKE_SYSTEM_PROCESSOR=i686)
foreach(compiler s390x-linux-gnu-gcc s390x-linux-gnu-gcc-12)
    find_program(S390X ${compiler})
endforeach()
portable(s390x "${S390X}" "" qemu-s390x try_unix.c -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR=s390x
         -DCMAKE_EXE_LINKER_FLAGS=-static)
portable(windows x86_64-w64-mingw32-gcc "" wine try.c -DCMAKE_SYSTEM_NAME=Windows)
if(missing)
    message("skipped: no ${missing}; the others are good")
endif()
