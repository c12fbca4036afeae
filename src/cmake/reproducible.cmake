# The same sources give the same bytes in whatever folder they are built: no path, no date in the output.
check_c_compiler_flag(-ffile-prefix-map=a=b SMTPCODE_HAS_FILE_PREFIX_MAP)
if(SMTPCODE_HAS_FILE_PREFIX_MAP)
    target_compile_options(smtpcode_flags INTERFACE
        -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=.)
endif()
if(CMAKE_C_COMPILER_ID STREQUAL "GNU" AND NOT APPLE)
    # D: no times and owners in the archive
    set(CMAKE_C_ARCHIVE_CREATE "<CMAKE_AR> qcD <TARGET> <LINK_FLAGS> <OBJECTS>")
    set(CMAKE_C_ARCHIVE_APPEND "<CMAKE_AR> qD <TARGET> <LINK_FLAGS> <OBJECTS>")
    set(CMAKE_C_ARCHIVE_FINISH "<CMAKE_RANLIB> -D <TARGET>")
endif()
