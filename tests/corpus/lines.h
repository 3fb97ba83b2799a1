// What both corpus readers need: lines with their numbers, and failures that name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frise::test {

struct Line {
  std::size_t number;  // from 1
  std::string text;    // without white space at its end
};

/// The lines of a corpus file, without comments. Throws where the file cannot be read.
[[nodiscard]] std::vector<Line> corpus_lines(const std::string& file);

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The parts between separators, trimmed.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

/// Counts expectations and prints those that do not hold.
class Verdict {
 public:
  explicit Verdict(std::string file) : file_(std::move(file)) {}

  void expect(bool holds, std::size_t line, const std::string& what);

  /// Prints the sum; the exit status of the test. A corpus without expectations fails.
  [[nodiscard]] int finish() const;

 private:
  std::string file_;
  std::size_t count_ = 0;
  std::size_t failures_ = 0;
};

}  // namespace frise::test
