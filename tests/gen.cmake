# Runs the generator on a data folder: that of GOOD, with the files of CASE laid over it.
#
#   cmake -DPROGRAM=smtpcode_gen -DGOOD=folder [-DCASE=folder] -DWORK=folder [-DUPDATE=ON] -P gen.cmake
#
# A case holds files that replace those of the good set, `remove` with the names of files that are to be missing, and
# `stderr`: what is said, with paths as the generator was given them. Then it must fail and write nothing. Without
# `stderr`, with good.txt or without a case, it must be silent, and write the same bytes each time. A data folder without
# jisx0208.txt gets one that holds nothing but blanks: 94 lines of 94.
cmake_minimum_required(VERSION 3.18)

if("$ENV{UPDATE}")
    set(UPDATE ON)
endif()
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/out" "${WORK}/again")
file(COPY "${GOOD}/" DESTINATION "${WORK}/data" PATTERN "good.txt" EXCLUDE)
if(NOT EXISTS "${WORK}/data/jisx0208.txt")
    string(REPEAT "　" 94 line)
    string(REPEAT "${line}\n" 94 lines)
    file(WRITE "${WORK}/data/jisx0208.txt" "${lines}")
endif()
if(CASE)
    file(GLOB overrides "${CASE}/*.csv" "${CASE}/jisx0208.txt")
    foreach(path IN LISTS overrides)
        get_filename_component(name "${path}" NAME)
        file(REMOVE "${WORK}/data/${name}")   # file(COPY) passes over what has the same time
        file(COPY "${path}" DESTINATION "${WORK}/data")
    endforeach()
    if(EXISTS "${CASE}/remove")
        file(STRINGS "${CASE}/remove" names)
        foreach(name IN LISTS names)
            file(REMOVE "${WORK}/data/${name}")
        endforeach()
    endif()
endif()

set(out out)
if(CASE AND EXISTS "${CASE}/output")
    file(STRINGS "${CASE}/output" out)
endif()
execute_process(COMMAND "${PROGRAM}" data ${out} WORKING_DIRECTORY "${WORK}"
                OUTPUT_FILE "${WORK}/stdout" ERROR_FILE "${WORK}/stderr" RESULT_VARIABLE status)
file(READ "${WORK}/stderr" said)
file(READ "${WORK}/stdout" printed)
file(GLOB written RELATIVE "${WORK}" "${WORK}/out/*")
if(NOT "${printed}" STREQUAL "")
    message(FATAL_ERROR "standard output is not empty: ${printed}")
endif()

if(NOT CASE OR NOT EXISTS "${CASE}/stderr")
    execute_process(COMMAND "${PROGRAM}" data again WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE second)
    if(NOT "${status}${second}${said}" STREQUAL "00")
        message(FATAL_ERROR "good data are refused, status ${status}:\n${said}")
    endif()
    file(GLOB names RELATIVE "${WORK}/out" "${WORK}/out/*")
    foreach(name knowledge.inc phrases.inc notes.inc ${names})
        execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${WORK}/out/${name}" "${WORK}/again/${name}"
                        RESULT_VARIABLE differs)
        if(NOT "${differs}" EQUAL 0)
            message(FATAL_ERROR "${name} is missing or not the same each time")
        endif()
    endforeach()
    return()
endif()

if(NOT "${status}" STREQUAL "1")
    message(FATAL_ERROR "exit status ${status}, expected 1:\n${said}")
endif()
if(NOT "${written}" STREQUAL "")
    message(FATAL_ERROR "the data are refused, yet written was ${written}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${CASE}/stderr" "${WORK}/stderr" RESULT_VARIABLE differs
                OUTPUT_QUIET ERROR_QUIET)
if("${differs}" EQUAL 0)
    return()
endif()
if(UPDATE)
    configure_file("${WORK}/stderr" "${CASE}/stderr" COPYONLY)
    message("updated ${CASE}/stderr")
else()
    file(READ "${CASE}/stderr" expected)
    message(FATAL_ERROR "expected:\n${expected}said:\n${said}")
endif()
