# cpack -G DEB makes three packages as Debian divides them (the program, the library, what one compiles against), and
# cpack -G TGZ one archive of all.
set(CPACK_PACKAGE_NAME smtpcode)
set(CPACK_PACKAGE_VENDOR "smtpcode")
set(CPACK_PACKAGE_CONTACT "smtpcode authors <smtpcode@localhost>" CACHE STRING "Maintainer, as in Name <address>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")     # else cpack sets it ahead of each package's own
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL smtpcode libsmtpcode libsmtpcode-dev)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/src/cmake/debian.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(DPKG_SHLIBDEPS)

set(library libsmtpcode${PROJECT_VERSION_MAJOR})
if(PROJECT_VERSION_MAJOR EQUAL 0)
    set(library libsmtpcode0.${PROJECT_VERSION_MINOR})
endif()

set(CPACK_DEBIAN_SMTPCODE_PACKAGE_NAME smtpcode)
set(CPACK_DEBIAN_SMTPCODE_DESCRIPTION "explain SMTP codes, bounces and mail logs
smtpcode tells what an SMTP reply code, an enhanced status code, a bounce
message or a failure in a mail log means, what caused it, what to do about
it, and who can do it. It reads mails, mailboxes, the logs of the common
mail servers, queue listings and session transcripts, and writes for a
person or, as JSON, for a program.")

set(CPACK_DEBIAN_LIBSMTPCODE_PACKAGE_NAME ${library})
set(CPACK_DEBIAN_LIBSMTPCODE_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBSMTPCODE_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/src/cmake/triggers)
set(CPACK_DEBIAN_LIBSMTPCODE_DESCRIPTION "explain SMTP codes, bounces and mail logs (library)
libsmtpcode tells what an SMTP reply code, an enhanced status code, a
bounce message or a failure in a mail log means, what caused it and what to
do about it. It allocates nothing and depends on the C library only.")

set(CPACK_DEBIAN_LIBSMTPCODE-DEV_PACKAGE_NAME libsmtpcode-dev)
set(CPACK_DEBIAN_LIBSMTPCODE-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBSMTPCODE-DEV_PACKAGE_DEPENDS "${library} (= ${PROJECT_VERSION}-1)")
set(CPACK_DEBIAN_LIBSMTPCODE-DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_LIBSMTPCODE-DEV_DESCRIPTION "explain SMTP codes, bounces and mail logs (development)
libsmtpcode tells what an SMTP reply code, an enhanced status code, a
bounce message or a failure in a mail log means. This package has its
header, the static library, and the files for pkg-config and CMake.")
foreach(component SMTPCODE LIBSMTPCODE)
    if(DPKG_SHLIBDEPS)
        set(CPACK_DEBIAN_${component}_PACKAGE_SHLIBDEPS ON)
    else()
        set(CPACK_DEBIAN_${component}_PACKAGE_DEPENDS libc6)
    endif()
endforeach()

# What debian.cmake must know.
set(CPACK_SMTPCODE_LIBRARY ${library})
set(CPACK_SMTPCODE_SOURCE ${PROJECT_SOURCE_DIR})
include(CPack)
