// The options of the commands that write a timeline.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

#include "cli/console.h"
#include "frise/render.h"
#include "frise/timeline.h"

namespace frise::cli {

struct TimelineOutput {
  std::string path;    // -o
  std::string format;  // empty: by the extension of the path, else JSON
  WriteOptions write;
  std::optional<std::size_t> top;
  double min_weight = 0;
};

/// Adds -o, --format, --rows, --with-text, --top, --min-weight.
void add_timeline_output(CLI::App& command, TimelineOutput& output);

/// Writes the timeline; the exit status.
[[nodiscard]] int write(const Timeline& timeline, const TimelineOutput& output, const Console& console);

}  // namespace frise::cli
