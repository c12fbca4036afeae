# What the scripts of this folder share.
cmake_minimum_required(VERSION 3.18)
set(configuration -G ${GENERATOR} -DCMAKE_C_COMPILER=${CC} -DCMAKE_BUILD_TYPE=Release)

# Runs a command; a failure ends the test, with what was written. Its output is in ${output}.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT "${status}" STREQUAL "0")
        string(REPLACE ";" " " words "${ARGN}")
        message(FATAL_ERROR "${words}: ${status}\n${output}\n${errors}")
    endif()
    set(output "${output}" PARENT_SCOPE)
endfunction()

# A failure after which the test goes on.
function(wrong what)
    message(SEND_ERROR "${what}")
    set_property(GLOBAL PROPERTY smtpcode_is_wrong ON)
endfunction()

# Says what could not be tested. ctest takes the word for the test's result, so a failure must come without it.
function(skipped why)
    get_property(is_wrong GLOBAL PROPERTY smtpcode_is_wrong)
    if(NOT is_wrong)
        string(REPLACE ";" ", " why "${why}")
        message("skipped: ${why}")
    endif()
endfunction()

function(expect_file)
    foreach(path IN LISTS ARGN)
        if(NOT EXISTS "${path}")
            wrong("missing: ${path}")
        endif()
    endforeach()
endfunction()

# Builds in WORK/<name> and leaves the folder in ${name}.
function(configure_and_build name source)
    run(${CMAKE_COMMAND} -S "${source}" -B "${WORK}/${name}" ${configuration} ${ARGN})
    run(${CMAKE_COMMAND} --build "${WORK}/${name}" --parallel 2)
    set(output "${output}" PARENT_SCOPE)
endfunction()
