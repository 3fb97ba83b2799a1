// What the command says to people: on standard error, and coloured or moving only where that is a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "frise/diagnostic.h"
#include "frise/result.h"

namespace frise::cli {

enum class Verbosity { quiet, normal, verbose };

class Console {
 public:
  explicit Console(Verbosity verbosity);

  /// Always said: "frise: MESSAGE".
  void error(const std::string& message) const;
  void error(const Error& error) const;

  /// Said but with --quiet.
  void note(const std::string& message) const;

  /// Said with --verbose.
  void detail(const std::string& message) const;

  /// Errors always, warnings but with --quiet.
  void report(const Diagnostic& diagnostic) const;
  void report(const std::vector<Diagnostic>& diagnostics) const;

  /// What is written to standard output, or to `path` where one is given, may be coloured: it is a terminal.
  [[nodiscard]] static bool colours_data(const std::string& path);

  /// A bar that is redrawn as the work goes on and wiped away when it is done; on a terminal only.
  void progress(const std::string& what, std::size_t done, std::size_t total) const;

 private:
  [[nodiscard]] std::string painted(const char* colour, const std::string& text) const;

  Verbosity verbosity_;
  bool terminal_;
  bool colours_;
};

}  // namespace frise::cli
