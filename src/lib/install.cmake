# The library, its header, and what finds them: pkg-config and find_package(smtpcode). Nothing names a path of the
# build, and the pkg-config file finds the prefix from where it lies, so the tree may be moved as a whole.
include(CMakePackageConfigHelpers)

install(TARGETS smtpcode_shared EXPORT smtpcode-shared
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libsmtpcode NAMELINK_COMPONENT libsmtpcode-dev
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libsmtpcode-dev
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT libsmtpcode)
install(TARGETS smtpcode_static EXPORT smtpcode-static
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libsmtpcode-dev)
install(FILES ${PROJECT_SOURCE_DIR}/include/smtpcode.h
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT libsmtpcode-dev)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/smtpcode)
foreach(kind static shared)
    install(EXPORT smtpcode-${kind} NAMESPACE smtpcode:: FILE smtpcode-${kind}.cmake
            DESTINATION ${package} COMPONENT libsmtpcode-dev)
endforeach()
configure_package_config_file(smtpcode-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/smtpcode-config.cmake
    INSTALL_DESTINATION ${package} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/smtpcode-config-version.cmake
    COMPATIBILITY ${compatibility})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/smtpcode-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/smtpcode-config-version.cmake
        DESTINATION ${package} COMPONENT libsmtpcode-dev)

set(pc_prefix ${CMAKE_INSTALL_PREFIX})
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
    file(RELATIVE_PATH up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" /prefix)
    string(REGEX REPLACE "/$" "" up "${up}")
    set(pc_prefix "\${pcfiledir}/${up}")
endif()
foreach(dir INCLUDEDIR LIBDIR)
    set(pc_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
    if(IS_ABSOLUTE "${CMAKE_INSTALL_${dir}}")
        set(pc_${dir} "${CMAKE_INSTALL_${dir}}")
    endif()
endforeach()
configure_file(libsmtpcode.pc.in ${CMAKE_CURRENT_BINARY_DIR}/libsmtpcode.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/libsmtpcode.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT libsmtpcode-dev)
