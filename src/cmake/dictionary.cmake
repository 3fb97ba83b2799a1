# frise_embed_dictionary(TARGET SOURCE): compiles the French Hunspell dictionary into one automaton and lets SOURCE
# include it. The dictionary is Debian's hunspell-fr-comprehensive; any hunspell-fr of Dicollecte will do.
set(FRISE_HUNSPELL_FR /usr/share/hunspell/fr CACHE STRING "The French Hunspell dictionary, without .aff and .dic")

add_executable(frise_compile_dictionary lexicon/compiler/main.cpp lexicon/compiler/affix.cpp lexicon/compiler/automaton.cpp)
target_compile_features(frise_compile_dictionary PRIVATE cxx_std_20)
target_include_directories(frise_compile_dictionary PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(frise_compile_dictionary PRIVATE -O2)  # unoptimised under a sanitizer, it takes two minutes of a build

function(frise_embed_dictionary target source)
  foreach(part aff dic)
    if(NOT EXISTS ${FRISE_HUNSPELL_FR}.${part})
      message(FATAL_ERROR "${FRISE_HUNSPELL_FR}.${part} is missing: install hunspell-fr-comprehensive or set FRISE_HUNSPELL_FR")
    endif()
  endforeach()
  set(automaton ${CMAKE_CURRENT_BINARY_DIR}/french.automaton)
  add_custom_command(
    OUTPUT ${automaton}
    COMMAND frise_compile_dictionary ${FRISE_HUNSPELL_FR}.aff ${FRISE_HUNSPELL_FR}.dic ${automaton}
    DEPENDS frise_compile_dictionary ${FRISE_HUNSPELL_FR}.aff ${FRISE_HUNSPELL_FR}.dic
    COMMENT "Compiling the French dictionary" VERBATIM)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${automaton})
  target_compile_definitions(${target} PRIVATE FRISE_DICTIONARY="${automaton}")
endfunction()
