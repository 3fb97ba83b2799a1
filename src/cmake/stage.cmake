# frise_precompile(TARGET): the headers that most sources want, read once a target: a third less to compile. The sanitizers' presets
# ask for it; the others show that each source includes what it uses, and g++ 12 gives wrong warnings at -O2 with it.
function(frise_precompile target)
  if(FRISE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
                                                <unordered_map> <utility> <variant> <vector>)
  endif()
endfunction()

# frise_stage(NAME SOURCES… [LIBRARIES …]): one stage of the pipeline, an object library of its own.
function(frise_stage name)
  cmake_parse_arguments(PARSE_ARGV 1 stage "" "" "LIBRARIES")
  list(TRANSFORM stage_UNPARSED_ARGUMENTS PREPEND ${name}/)
  add_library(frise_${name} OBJECT ${stage_UNPARSED_ARGUMENTS})
  target_compile_features(frise_${name} PUBLIC cxx_std_20)
  target_include_directories(frise_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include
                                                  ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(frise_${name} PRIVATE ${stage_LIBRARIES})
  target_compile_definitions(frise_${name} PRIVATE frise_EXPORTS)
  set_target_properties(frise_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
                        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  frise_precompile(frise_${name})
  set_property(GLOBAL APPEND PROPERTY FRISE_STAGES frise_${name})
  set_property(GLOBAL APPEND PROPERTY FRISE_STAGE_LIBRARIES ${stage_LIBRARIES})
endfunction()
