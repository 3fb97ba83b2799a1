# frise_embed_text(TARGET HEADER SYMBOL FILE): FILE of the source tree as frise::embedded::SYMBOL in "embedded/HEADER".
function(frise_embed_text target header symbol source)
  file(READ ${PROJECT_SOURCE_DIR}/${source} content)
  configure_file(${PROJECT_SOURCE_DIR}/src/cmake/embedded_text.h.in ${PROJECT_BINARY_DIR}/include-private/embedded/${header} @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${source})
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/include-private)
endfunction()
