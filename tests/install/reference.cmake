# docs/codes.md and docs/codes.html are what the library's tables give; in a browser, an anchor opens its code, a
# word is searched, and nothing is wider than a phone.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
run("${REFERENCE}" "${SOURCE}/src/gen/reference.html" "${WORK}/codes.md" "${WORK}/codes.html")
foreach(file codes.md codes.html)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${WORK}/${file}" "${SOURCE}/docs/${file}"
                    RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
    if(NOT "${differs}" EQUAL 0)
        wrong("docs/${file} is out of date: build the target reference")
    endif()
endforeach()
file(SIZE "${WORK}/codes.html" size)
if(size GREATER 2000000)
    wrong("codes.html has ${size} bytes, more than 2 MB")
endif()
file(READ "${WORK}/codes.html" page)
foreach(id 550 5.1.1 5.7.26 4.7.26 5.3.4 0x800ccc79 mailbox-full)
    if(NOT "${page}" MATCHES " id=\"${id}\"")
        wrong("codes.html has no anchor #${id}")
    endif()
endforeach()
if("${page}" MATCHES " src=|<link|@import|url\\(")
    wrong("codes.html loads something")
endif()
string(REGEX MATCHALL " id=\"[^\"]*\"" ids "${page}")
list(LENGTH ids all)
list(REMOVE_DUPLICATES ids)
list(LENGTH ids different)
if(NOT all EQUAL different)
    wrong("codes.html has an anchor twice")
endif()

find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
if(NOT CHROMIUM)
    skipped("no Chromium; the files are good")
    return()
endif()
# Opens page, such as codes.html#550; its tree afterwards is in ${output}.
function(browse page)
    execute_process(COMMAND ${CHROMIUM} --headless --no-sandbox --disable-gpu --user-data-dir=${WORK}/profile
                            --allow-file-access-from-files --virtual-time-budget=3000
                            --dump-dom "file://${WORK}/${page}"
                    OUTPUT_VARIABLE output ERROR_QUIET TIMEOUT 60)
    set(output "${output}" PARENT_SCOPE)
endfunction()
foreach(pair "5.7.26 5.7.26" "4.3.4 X.3.4" "559 55x" "0x800CCC79 0x800ccc79" "5.7.26-google 5.7.26-google")
    string(REPLACE " " ";" pair "${pair}")
    list(GET pair 0 hash)
    list(GET pair 1 id)
    browse("codes.html#${hash}")
    if(NOT "${output}" MATCHES "<details id=\"${id}\"[^>]* open=\"\"")
        wrong("codes.html#${hash} does not open its entry")
    endif()
endforeach()
browse("codes.html#greylist")
if(NOT "${output}" MATCHES "<output id=\"count\">[1-9][0-9]* found<" OR
   NOT "${output}" MATCHES "<details id=\"221\"[^>]* hidden=\"\"")
    wrong("codes.html#greylist does not search")
endif()
file(WRITE "${WORK}/phone.html" "<iframe width=390 height=844 src=codes.html></iframe><script>
document.querySelector('iframe').onload = event => {
    const page = event.target.contentDocument, width = page.documentElement.clientWidth;
    page.querySelectorAll('details').forEach(entry => entry.open = true);
    const wide = [...page.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > width + 1);
    document.body.append('too wide: ' + wide.length, ...wide.slice(0, 5).map(part => ' ' + part.textContent));
}</script>")
browse(phone.html)
if(NOT "${output}" MATCHES "too wide: 0<")
    string(REGEX MATCH "too wide.*" output "${output}")
    wrong("at phone width: ${output}")
endif()
