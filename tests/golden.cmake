# Runs one case and compares what it wrote, byte for byte.
#
#   cmake -DPROGRAM=smtpcode -DCASE=folder -DWORK=folder [-DUPDATE=ON] -P golden.cmake
#
# A case is a folder with
#   args          the arguments, one a line; or
#   script        commands for sh, which find the program in $SMTPCODE
#   stdin         what it reads (else nothing); stdin.cmake writes it to ${stdin} where it is too large to keep
#   env           NAME=VALUE, one a line
#   stdout        what it must write (else nothing); or
#   stdout.match  lines that must occur in what it writes, and
#   stdout.absent lines that must not
#   stderr        likewise, also stderr.match
#   status        the exit status (else 0)
# It runs in its own folder. UPDATE, or an environment variable of that name, writes stdout, stderr and status anew,
# not the matches.
cmake_minimum_required(VERSION 3.18)
include("${CMAKE_CURRENT_LIST_DIR}/args.cmake")

if("$ENV{UPDATE}")
    set(UPDATE ON)
endif()
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(failed "")

# ---- the run --------------------------------------------------------------------------------------------------

find_stdin()
set(variables "")
if(EXISTS "${CASE}/env")
    file(STRINGS "${CASE}/env" variables)
endif()
if(EXISTS "${CASE}/script")
    set(command sh "${CASE}/script")
else()
    read_args("${CASE}/args")
    set(command "${PROGRAM}" ${args})
endif()
execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env --unset=NO_COLOR LC_ALL=C TERM=xterm "SMTPCODE=${PROGRAM}" "WORK=${WORK}" ${variables} --
            ${command}
    WORKING_DIRECTORY "${CASE}"
    INPUT_FILE "${stdin}"
    OUTPUT_FILE "${WORK}/stdout"
    ERROR_FILE "${WORK}/stderr"
    RESULT_VARIABLE status)
if(EXISTS "${CASE}/script")
    file(READ "${WORK}/stdout" text LIMIT 200)
    if("${text}" MATCHES "^skipped: ")
        message("${text}")
        return()
    endif()
endif()

# ---- the comparison -------------------------------------------------------------------------------------------


function(show path)
    file(READ "${path}" text LIMIT 20000)
    message("---- ${path}\n${text}----")
endfunction()

# Whether every line of a file of lines occurs (or none does) in what was written.
function(compare_lines name kind)
    file(READ "${WORK}/${name}" text)
    file(READ "${CASE}/${name}.${kind}" lines)
    while(NOT "${lines}" STREQUAL "")
        string(FIND "${lines}" "\n" end)
        if(end EQUAL -1)
            string(LENGTH "${lines}" end)
        endif()
        string(SUBSTRING "${lines}" 0 ${end} line)
        math(EXPR next "${end} + 1")
        string(LENGTH "${lines}" len)
        if(next LESS len)
            string(SUBSTRING "${lines}" ${next} -1 lines)
        else()
            set(lines "")
        endif()
        string(FIND "${text}" "${line}" at)
        if("${kind}" STREQUAL "match" AND at EQUAL -1)
            set(failed "${failed}${name} lacks: ${line}\n")
        elseif("${kind}" STREQUAL "absent" AND NOT at EQUAL -1)
            set(failed "${failed}${name} must not hold: ${line}\n")
        endif()
    endwhile()
    set(failed "${failed}" PARENT_SCOPE)
endfunction()

function(compare name)
    set(expected "${CASE}/${name}")
    if(NOT EXISTS "${expected}")
        set(expected "${WORK}/empty")
        file(WRITE "${expected}" "")
    endif()
    execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${expected}" "${WORK}/${name}" RESULT_VARIABLE differs
                    OUTPUT_QUIET ERROR_QUIET)
    if("${differs}" EQUAL 0)
        return()
    endif()
    if(UPDATE)
        file(SIZE "${WORK}/${name}" size)
        if(size EQUAL 0)
            file(REMOVE "${CASE}/${name}")
        else()
            configure_file("${WORK}/${name}" "${CASE}/${name}" COPYONLY)
        endif()
        message("updated ${CASE}/${name}")
        return()
    endif()
    find_program(DIFF diff)
    if(DIFF)
        execute_process(COMMAND "${DIFF}" -u "${expected}" "${WORK}/${name}")
    else()
        show("${WORK}/${name}")
    endif()
    set(failed "${failed}${name} differs\n" PARENT_SCOPE)
endfunction()

foreach(name stdout stderr)
    if(EXISTS "${CASE}/${name}.match" OR EXISTS "${CASE}/${name}.absent")
        foreach(kind match absent)
            if(EXISTS "${CASE}/${name}.${kind}")
                compare_lines(${name} ${kind})
            endif()
        endforeach()
        if(NOT "${failed}" STREQUAL "")
            show("${WORK}/${name}")
        endif()
    else()
        compare(${name})
    endif()
endforeach()

set(expected 0)
if(EXISTS "${CASE}/status")
    file(STRINGS "${CASE}/status" expected)
endif()
if(NOT "${status}" STREQUAL "${expected}")
    if(UPDATE)
        file(WRITE "${CASE}/status" "${status}\n")
        if("${status}" STREQUAL "0")
            file(REMOVE "${CASE}/status")
        endif()
        message("updated ${CASE}/status")
    else()
        set(failed "${failed}exit status ${status}, expected ${expected}\n")
    endif()
endif()
if(NOT "${failed}" STREQUAL "")
    message(FATAL_ERROR "${failed}")
endif()
