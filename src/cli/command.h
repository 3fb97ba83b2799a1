// What the commands share: the options that every command takes, and the exit status they end with.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

#include "cli/console.h"

namespace frise::cli {

/// Exit status, as scripts see it.
enum Status : int {
  kDone = 0,
  kRejected = 1,    // some inputs were rejected; the rest was done
  kUsage = 2,       // the command line is wrong
  kUnwritable = 3,  // the store or the output could not be read or written
};

/// The options of every command.
struct Common {
  bool quiet = false;
  bool verbose = false;
  unsigned jobs = 1;

  [[nodiscard]] Console console() const {
    return Console(quiet ? Verbosity::quiet : verbose ? Verbosity::verbose : Verbosity::normal);
  }
};

/// A command: run() does its work after its options were read.
struct Command {
  CLI::App* app;
  std::function<int(const Common&)> run;
};

Command add_build(CLI::App& app);
Command add_add(CLI::App& app);
Command add_query(CLI::App& app);
Command add_explain(CLI::App& app);
Command add_remove(CLI::App& app);
Command add_republish(CLI::App& app);
Command add_edit(CLI::App& app);
Command add_edits(CLI::App& app);
Command add_serve(CLI::App& app);
Command add_stat(CLI::App& app);
Command add_verify(CLI::App& app);
Command add_export(CLI::App& app);
Command add_tag(CLI::App& app);
Command add_check(CLI::App& app);
Command add_articles(CLI::App& app);

}  // namespace frise::cli
