# Installs a fresh release build with DESTDIR, and looks at what lies there. The other tests use the tree.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE "${WORK}")
configure_and_build(build "${SOURCE}" -DCMAKE_INSTALL_PREFIX=/opt/smtpcode -DCMAKE_INSTALL_LIBDIR=lib)
set(ENV{DESTDIR} "${WORK}/stage")
run(${CMAKE_COMMAND} --install "${WORK}/build")
set(root "${WORK}/stage/opt/smtpcode")

expect_file("${root}/bin/smtpcode" "${root}/include/smtpcode.h" "${root}/lib/pkgconfig/libsmtpcode.pc"
            "${root}/lib/cmake/smtpcode/smtpcode-config.cmake" "${root}/lib/cmake/smtpcode/smtpcode-config-version.cmake"
            "${root}/share/man/man1/smtpcode.1" "${root}/share/man/man3/libsmtpcode.3"
            "${root}/share/doc/smtpcode/codes.html" "${root}/share/bash-completion/completions/smtpcode"
            "${root}/share/zsh/site-functions/_smtpcode" "${root}/share/fish/vendor_completions.d/smtpcode.fish")
run("${root}/bin/smtpcode" 550)

# Whatever is installed names neither the sources' folder nor the build's.
file(GLOB_RECURSE installed "${root}/*")
foreach(path IN LISTS installed)
    file(STRINGS "${path}" names REGEX "${SOURCE}|${WORK}")
    if(names)
        wrong("${path} names a path of the build: ${names}")
    endif()
endforeach()

find_program(READELF readelf)
if(READELF AND EXISTS "${root}/lib/libsmtpcode.so")
    file(STRINGS "${SOURCE}/include/smtpcode.h" version REGEX "^#define SMTPCODE_VERSION ")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" version "${version}")
    string(REGEX MATCH "^0\\.[0-9]+|^[1-9][0-9]*" abi "${version}")
    run(${READELF} -d "${root}/lib/libsmtpcode.so")
    if(NOT "${output}" MATCHES "SONAME.*libsmtpcode\\.so\\.${abi}\\]")
        wrong("no soname libsmtpcode.so.${abi}:\n${output}")
    endif()
    expect_file("${root}/lib/libsmtpcode.so.${abi}" "${root}/lib/libsmtpcode.so.${version}")
    run(${READELF} -hdlW "${root}/bin/smtpcode")
    foreach(hardening "Type: +DYN" "GNU_RELRO" "NOW" "GNU_STACK[^\n]* RW ")
        if(NOT "${output}" MATCHES "${hardening}")
            wrong("the program is not hardened: no ${hardening}")
        endif()
    endforeach()
    run(${READELF} -sW "${root}/bin/smtpcode")
    if(NOT "${output}" MATCHES "_chk@|_chk \\(|__stack_chk_fail")
        wrong("the program is not hardened: neither _FORTIFY_SOURCE nor a stack protector")
    endif()
endif()
