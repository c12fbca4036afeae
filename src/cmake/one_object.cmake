# The static library is one object in which what is not in smtpcode.h is local, so that no private function meets one
# of the same name in a user's program. Where the tools cannot do that, it is an archive of all the objects.
#
# Sets ${variable} to what the library is made of; with LTO there is no machine code yet to be joined.
function(smtpcode_one_object variable objects)
    set(${variable} $<TARGET_OBJECTS:${objects}> PARENT_SCOPE)
    if(NOT CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF" OR NOT CMAKE_OBJCOPY OR CMAKE_CONFIGURATION_TYPES
       OR CMAKE_INTERPROCEDURAL_OPTIMIZATION OR "${CMAKE_C_FLAGS}" MATCHES "-flto")
        return()
    endif()
    separate_arguments(flags NATIVE_COMMAND "${CMAKE_C_FLAGS}")
    # A sanitizer's runtime belongs into the program, once.
    set(join ${CMAKE_C_COMPILER} ${flags} -fno-sanitize=all -r -nostdlib -o)
    set(hide ${CMAKE_OBJCOPY} --wildcard --keep-global-symbol=smtpcode_* --keep-global-symbol=__*)  # __*: the compiler's

    if(NOT DEFINED SMTPCODE_HAS_ONE_OBJECT)
        set(try ${CMAKE_CURRENT_BINARY_DIR}/one_object_try)
        file(WRITE ${try}.c "int smtpcode_try(void);\nint smtpcode_try(void) { return 0; }\n")
        execute_process(COMMAND ${join} ${try}.o ${try}.c RESULT_VARIABLE joined OUTPUT_QUIET ERROR_QUIET)
        execute_process(COMMAND ${hide} ${try}.o RESULT_VARIABLE hidden OUTPUT_QUIET ERROR_QUIET)
        set(works OFF)
        if("${joined};${hidden}" STREQUAL "0;0")
            set(works ON)
        endif()
        set(SMTPCODE_HAS_ONE_OBJECT ${works} CACHE INTERNAL "ld -r and objcopy make one object of the static library")
    endif()
    if(SMTPCODE_HAS_ONE_OBJECT)
        set(object ${CMAKE_CURRENT_BINARY_DIR}/smtpcode.o)
        add_custom_command(OUTPUT ${object}
            COMMAND ${join} ${object} $<TARGET_OBJECTS:${objects}>
            COMMAND ${hide} ${object}
            DEPENDS ${objects} $<TARGET_OBJECTS:${objects}>
            COMMENT "Joining the objects of the static library" COMMAND_EXPAND_LISTS VERBATIM)
        set_source_files_properties(${object} PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
        set(${variable} ${object} PARENT_SCOPE)
    endif()
endfunction()
