# Runs a program and compares what it prints, byte for byte, with a file:
#
#   cmake -DDIRECTORY=... -DEXPECTED=... -DACTUAL=... -P run_and_compare.cmake -- PROGRAM ARGUMENT...
#
# DIRECTORY is where the program runs, ACTUAL where its output is kept. With FRISE_UPDATE_SAMPLES set in the
# environment (update.sh does that) the output becomes the EXPECTED file instead.
set(command "")
set(in_command FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  if(in_command)
    list(APPEND command "${CMAKE_ARGV${i}}")
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(in_command TRUE)
  endif()
endforeach()

execute_process(COMMAND ${command} WORKING_DIRECTORY "${DIRECTORY}"
                OUTPUT_FILE "${ACTUAL}" ERROR_VARIABLE errors RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  list(JOIN command " " line)
  message("${errors}")
  message(FATAL_ERROR "${line}: ended with ${status}")
endif()

if(DEFINED ENV{FRISE_UPDATE_SAMPLES})
  configure_file("${ACTUAL}" "${EXPECTED}" COPYONLY)
  return()
endif()

execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${EXPECTED}" "${ACTUAL}" RESULT_VARIABLE differs ERROR_QUIET)
if(differs)
  find_program(DIFF diff)
  if(DIFF)
    execute_process(COMMAND ${DIFF} -u "${EXPECTED}" "${ACTUAL}")
  else()
    message("compare ${EXPECTED}\n   with ${ACTUAL}")
  endif()
  if(errors)
    message("standard error:\n${errors}")
  endif()
  message(FATAL_ERROR "The output is not the expected one. Where it should be, samples/update.sh makes it so.")
endif()
