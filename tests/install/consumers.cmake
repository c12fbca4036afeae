# A tiny outside project, in C and in C++, takes the library in every way there is. The tree is moved first: it must
# work wherever it lies.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/a place")
file(COPY "${BUILD}/tests/install/tree/stage/opt/smtpcode" DESTINATION "${WORK}/a place")
set(tree "${WORK}/a place/smtpcode")
set(consumer "${CMAKE_CURRENT_LIST_DIR}/consumer")
if(CXX)
    list(APPEND configuration -DCMAKE_CXX_COMPILER=${CXX})
endif()

function(use name)
    configure_and_build(${name} "${consumer}" ${ARGN})
    foreach(language c cxx)
        if(EXISTS "${WORK}/${name}/consumer_${language}")
            run("${WORK}/${name}/consumer_${language}")
            if(NOT "${output}" MATCHES "^recipient-unknown\n")
                message(SEND_ERROR "${name}, ${language}: ${output}")
            endif()
        elseif(language STREQUAL "c" OR CXX)
            message(SEND_ERROR "${name}: no consumer_${language}")
        endif()
    endforeach()
endfunction()

use(package "-DCMAKE_PREFIX_PATH=${tree}")
use(package-static "-DCMAKE_PREFIX_PATH=${tree}" -DKIND=static)
use(package-shared "-DCMAKE_PREFIX_PATH=${tree}" -DKIND=shared)
use(subdirectory "-DSUBDIRECTORY=${SOURCE}")
use(subdirectory-shared "-DSUBDIRECTORY=${SOURCE}" -DBUILD_SHARED_LIBS=ON)
use(fetch "-DFETCH=${SOURCE}")

# A newer version than there is must be refused.
execute_process(COMMAND ${CMAKE_COMMAND} -S "${consumer}" -B "${WORK}/newer" ${configuration}
                        "-DCMAKE_PREFIX_PATH=${tree}" -DVERSION=99 RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
if("${status}" STREQUAL "0")
    message(SEND_ERROR "find_package(smtpcode 99) found this version")
endif()

# By hand, as a Makefile would.
find_program(PKG_CONFIG pkg-config)
if(PKG_CONFIG AND NOT WIN32)
    file(COPY "${tree}" DESTINATION "${WORK}/moved")
    set(ENV{PKG_CONFIG_PATH} "${WORK}/moved/smtpcode/lib/pkgconfig")
    run(${PKG_CONFIG} --cflags --libs libsmtpcode)
    separate_arguments(flags UNIX_COMMAND "${output}")
    run(${CC} -Wall -Wextra -Werror -std=c99 -pedantic "${consumer}/consumer.c" -o "${WORK}/by-hand" ${flags})
    set(ENV{LD_LIBRARY_PATH} "${WORK}/moved/smtpcode/lib")
    run("${WORK}/by-hand")
    if(CXX)
        run(${CXX} -Wall -Wextra -Werror -std=c++11 -pedantic -x c++ "${consumer}/consumer.c"
            -o "${WORK}/by-hand-cxx" ${flags})
        run("${WORK}/by-hand-cxx")
    endif()
endif()
