# Run by cpack on each tree it is about to pack: gives a Debian package what Debian wants of one. The manual is
# compressed, zsh's completion lies where Debian's zsh looks, and every package has its changelog and, once the
# project has a LICENSE, its copyright file.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
find_program(GZIP gzip)

function(compress)
    if(GZIP)
        execute_process(COMMAND ${GZIP} -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endfunction()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr/share")
    set(package ${component})
    if(component STREQUAL "libsmtpcode")
        set(package ${CPACK_SMTPCODE_LIBRARY})
    endif()
    file(GLOB pages "${share}/man/man?/*.[0-9]")
    if(pages)
        compress(${pages})
    endif()
    if(EXISTS "${share}/zsh/site-functions")
        file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")
    endif()

    # The date is that of SOURCE_DATE_EPOCH or none, so that the package is the same whenever it is made.
    set(date "Thu, 01 Jan 1970 00:00:00 +0000")
    if(DEFINED ENV{SOURCE_DATE_EPOCH})
        string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
    endif()
    set(doc "${share}/doc/${package}")
    file(MAKE_DIRECTORY "${doc}")
    file(WRITE "${doc}/changelog.Debian"
"smtpcode (${CPACK_PACKAGE_VERSION}-1) unstable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; see changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
    file(COPY "${CPACK_SMTPCODE_SOURCE}/docs/CHANGELOG.md" DESTINATION "${doc}")
    file(RENAME "${doc}/CHANGELOG.md" "${doc}/changelog")
    compress("${doc}/changelog.Debian" "${doc}/changelog")
    if(EXISTS "${CPACK_SMTPCODE_SOURCE}/LICENSE")
        file(READ "${CPACK_SMTPCODE_SOURCE}/LICENSE" license)
        file(WRITE "${doc}/copyright" "${license}")
    endif()
endforeach()
