// --store, and what opening one may end with.
#pragma once

#include <CLI/CLI.hpp>

#include <chrono>
#include <string>

#include "cli/command.h"
#include "frise/store.h"

namespace frise::cli {

struct StoreOption {
  std::string path;
  double patience = 5;  // seconds

  [[nodiscard]] Result<Store> open(Store::Mode mode) const;
};

/// Adds --store, and --busy-timeout where the command writes.
void add_store_option(CLI::App& command, StoreOption& store, bool writes, const std::string& help = "The store");

/// What an error of a store ends the command with, having said it: kUsage for what was asked wrongly, kUnwritable for
/// all else.
[[nodiscard]] int fail(const Error& error, const Console& console);

/// The system's time, for the log of edits: "2026-11-21T09:00:00Z".
[[nodiscard]] std::string now();

/// Adds --today, the day that French dates among the options count from; today_of() is that day, or the system's.
void add_today(CLI::App& command, std::string& today);
[[nodiscard]] Day today_of(const std::string& today);

}  // namespace frise::cli
