# What `cmake --install` puts where, and how other projects find it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS frise EXPORT friseTargets)
install(TARGETS frise_command)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/frise ${PROJECT_BINARY_DIR}/include/frise
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_SOURCE_DIR}/schema/article.schema.json ${PROJECT_SOURCE_DIR}/schema/timeline.schema.json
              ${PROJECT_SOURCE_DIR}/schema/timeml.xsd
        DESTINATION ${CMAKE_INSTALL_DATADIR}/frise/schema)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/docs/third-party.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(frise_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/frise)
install(EXPORT friseTargets NAMESPACE frise:: DESTINATION ${frise_package_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/friseConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/friseConfig.cmake
                              INSTALL_DESTINATION ${frise_package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/friseConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/friseConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/friseConfigVersion.cmake
        DESTINATION ${frise_package_dir})

if(NOT BUILD_SHARED_LIBS)
  set(FRISE_PC_LIBS " -ldate-tz -licui18n -licuuc -licudata -lSQLiteCpp -lsqlite3 -lsimdjson -lxml2 -lz -lcsv -lmd -lpthread")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/frise.pc.in ${CMAKE_CURRENT_BINARY_DIR}/frise.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/frise.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
