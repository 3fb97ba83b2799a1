// INPUT… and the options that say what inputs lack.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "cli/console.h"
#include "frise/reader.h"

namespace frise::cli {

struct Inputs {
  std::vector<std::string> paths;
  ReadOptions options;
};

/// Adds INPUT… and --published, --source, --meta, --map, --timezone, --published-policy.
void add_inputs(CLI::App& command, Inputs& inputs, const std::string& help);

/// Reads all inputs in their order, « - » from standard input; reports what is wrong with them as it is found.
void read(const Inputs& inputs, const Console& console, StreamFormat standard_input, const ReadSink& sink);

/// Reads all inputs, « - » from standard input, and reports what was wrong with them.
[[nodiscard]] ReadResult read(const Inputs& inputs, const Console& console,
                              StreamFormat standard_input = StreamFormat::detect);

}  // namespace frise::cli
