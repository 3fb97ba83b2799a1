#include "cli/console.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace frise::cli {
namespace {

constexpr const char* kRed = "31";
constexpr const char* kYellow = "33";
constexpr std::size_t kBarWidth = 30;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

Console::Console(Verbosity verbosity)
    : verbosity_(verbosity), terminal_(isatty(STDERR_FILENO) == 1), colours_(terminal_ && !is_set("NO_COLOR")) {}

bool Console::colours_data(const std::string& path) {
  return (path.empty() || path == "-") && isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR");
}

std::string Console::painted(const char* colour, const std::string& text) const {
  return colours_ ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
}

void Console::error(const std::string& message) const { std::cerr << painted(kRed, "frise: ") << message << '\n'; }

void Console::error(const Error& e) const { error(e.where.empty() ? e.message : e.where + ": " + e.message); }

void Console::note(const std::string& message) const {
  if (verbosity_ != Verbosity::quiet) std::cerr << "frise: " << message << '\n';
}

void Console::detail(const std::string& message) const {
  if (verbosity_ == Verbosity::verbose) std::cerr << "frise: " << message << '\n';
}

void Console::report(const Diagnostic& diagnostic) const {
  const bool is_error = diagnostic.severity == Severity::error;
  if (!is_error && verbosity_ == Verbosity::quiet) return;
  std::cerr << painted(is_error ? kRed : kYellow, is_error ? "error: " : "warning: ") << to_string(diagnostic) << '\n';
}

void Console::report(const std::vector<Diagnostic>& diagnostics) const {
  for (const Diagnostic& d : diagnostics) report(d);
}

void Console::progress(const std::string& what, std::size_t done, std::size_t total) const {
  if (!terminal_ || verbosity_ == Verbosity::quiet || total == 0) return;
  if (done >= total) {
    std::cerr << "\r\x1b[K" << std::flush;
    return;
  }
  const std::size_t filled = kBarWidth * done / total;
  std::cerr << '\r' << what << " [" << std::string(filled, '#') << std::string(kBarWidth - filled, '.') << "] " << done
            << '/' << total << std::flush;
}

}  // namespace frise::cli
