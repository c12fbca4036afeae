# Two builds, of two copies of the sources in two folders of different depth, give the same bytes.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE "${WORK}")
set(from "${SOURCE}")
foreach(copy one two/deeper/down)
    foreach(part CMakeLists.txt LICENSE README.md data docs include src)
        if(EXISTS "${from}/${part}")
            file(COPY "${from}/${part}" DESTINATION "${WORK}/${copy}/source")
        endif()
    endforeach()
    set(from "${WORK}/one/source")      # whatever happens to the sources meanwhile
    configure_and_build(${copy}/build "${WORK}/${copy}/source" -DCMAKE_BUILD_TYPE=RelWithDebInfo
                        -DCMAKE_INSTALL_PREFIX=/usr)
    set(ENV{DESTDIR} "${WORK}/${copy}/stage")
    run(${CMAKE_COMMAND} --install "${WORK}/${copy}/build")
endforeach()
file(GLOB_RECURSE files RELATIVE "${WORK}/one/stage" "${WORK}/one/stage/*")
file(GLOB_RECURSE others RELATIVE "${WORK}/two/deeper/down/stage" "${WORK}/two/deeper/down/stage/*")
list(SORT files)
list(SORT others)
if(NOT "${files}" STREQUAL "${others}" OR "${files}" STREQUAL "")
    message(FATAL_ERROR "not the same files:\n${files}\n${others}")
endif()
foreach(file IN LISTS files)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${WORK}/one/stage/${file}"
                            "${WORK}/two/deeper/down/stage/${file}"
                    RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
    if(NOT "${differs}" EQUAL 0)
        wrong("differs: ${file}")
    endif()
endforeach()
