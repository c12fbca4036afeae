# Runs smtpcode on hostile bytes and hands its JSON to the strict checker.
#
#   cmake -DPROGRAM=smtpcode -DCHECKER=json_check -DCASE=folder -DWORK=folder -P json.cmake
#
# A case holds args, stdin (or stdin.cmake), and `objects`: how many objects must come out. More is not looked at here
# than that each is valid and whole (section 3 of the contract).
cmake_minimum_required(VERSION 3.18)
include("${CMAKE_CURRENT_LIST_DIR}/args.cmake")

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
find_stdin()
read_args("${CASE}/args")
file(STRINGS "${CASE}/objects" objects)
execute_process(COMMAND "${PROGRAM}" ${args} COMMAND "${CHECKER}" ${objects}
                WORKING_DIRECTORY "${CASE}" INPUT_FILE "${stdin}" RESULTS_VARIABLE results)
set(expected "0;0")
if("${objects}" STREQUAL "0")
    set(expected "1;0")
endif()
if(NOT "${results}" STREQUAL "${expected}")
    message(FATAL_ERROR "exit status of smtpcode and the checker: ${results}, expected ${expected}")
endif()
