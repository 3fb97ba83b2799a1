# The server and the command.
add_library(frise_serve STATIC EXCLUDE_FROM_ALL serve/api.cpp serve/api_lists.cpp serve/api_single.cpp serve/bins.cpp serve/call.cpp
            serve/connection.cpp serve/connection_threads.cpp serve/edit_request.cpp serve/guard.cpp serve/gzip.cpp serve/head.cpp serve/http.cpp serve/page.cpp
            serve/parameters.cpp serve/problem.cpp serve/server.cpp serve/stores.cpp serve/text_cache.cpp)
target_include_directories(frise_serve PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(frise_serve PUBLIC frise::frise PkgConfig::HTTPLIB simdjson::simdjson SQLite::SQLite3 ZLIB::ZLIB Threads::Threads)
set_target_properties(frise_serve PROPERTIES CXX_EXTENSIONS OFF)
frise_precompile(frise_serve)
frise_embed_text(frise_serve openapi.h kOpenApi docs/openapi.json)
frise_embed_text(frise_serve live_page.h kLivePage src/render/live.html)

add_executable(frise_command cli/add.cpp cli/articles.cpp cli/build.cpp cli/check.cpp cli/console.cpp cli/edit.cpp cli/edits.cpp cli/explain.cpp cli/export.cpp cli/file_name.cpp cli/inputs.cpp cli/main.cpp
                             cli/output.cpp cli/query.cpp cli/remove.cpp cli/republish.cpp cli/serve.cpp cli/stat.cpp cli/store_option.cpp cli/tag.cpp cli/timeline_output.cpp cli/timeml.cpp cli/verify.cpp)
set_target_properties(frise_command PROPERTIES OUTPUT_NAME frise CXX_EXTENSIONS OFF)
if(NOT PROJECT_IS_TOP_LEVEL)
  set_target_properties(frise_command PROPERTIES EXCLUDE_FROM_ALL ON)  # who embeds the library builds it where wanted
endif()
target_compile_features(frise_command PRIVATE cxx_std_20)
target_include_directories(frise_command PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(frise_command PRIVATE frise_serve frise::frise CLI11::CLI11)
target_precompile_headers(frise_command PRIVATE <CLI/CLI.hpp>)
if(FRISE_ASSERTIONS)
  target_compile_options(frise_command PRIVATE -O0)  # CLI11 is templates throughout: half a minute a file otherwise
endif()
