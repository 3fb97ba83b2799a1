// Diagnostics: what a reader or a validator found wrong, and where. Partial failure is data, not an exception: the rest
// of the work is done.
//
//   articles.jsonl:12: published: "2024-13-01" is not an ISO 8601 date [invalid-value]
#pragma once

#include <string>
#include <vector>

#include "frise/export.h"

namespace frise {

enum class Severity : unsigned char {
  warning,  // something is missing or doubtful; the article was taken
  error,    // the article or the file was rejected
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;      // stable, for programs: "malformed-json", "missing-field" … (docs/diagnostics.md)
  std::string file;      // as it was given; "-" for standard input
  std::size_t line = 0;  // 1-based; 0 where there is none
  std::string field;     // "published"; empty where there is none
  std::string message;   // one sentence, English, without the place
};

/// "file:line: field: message [code]", leaving out what is not known.
[[nodiscard]] FRISE_API std::string to_string(const Diagnostic& diagnostic);

}  // namespace frise
