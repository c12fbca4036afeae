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

function(expect_file)
    foreach(path IN LISTS ARGN)
        if(NOT EXISTS "${path}")
            message(SEND_ERROR "missing: ${path}")
        endif()
    endforeach()
endfunction()

# Builds in WORK/<name> and leaves the folder in ${name}.
function(configure_and_build name source)
    run(${CMAKE_COMMAND} -S "${source}" -B "${WORK}/${name}" ${configuration} ${ARGN})
    run(${CMAKE_COMMAND} --build "${WORK}/${name}" --parallel 2)
    set(output "${output}" PARENT_SCOPE)
endfunction()
