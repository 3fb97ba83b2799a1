// The head of a request (request line and header fields), looked at before anything else sees it: what is malformed,
// too long or could be read in two ways is refused, and what the server does not offer is taken out.
//
// httplib 0.11.4 reads heads without a bound on their number of fields, takes the first of two Content-Length, skips
// lines that do not end in CRLF, parses Range with a recursive std::regex, and answers a hundred ranges of a body with
// a hundred copies of it. None of that is reached by what passes here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "serve/problem.h"

namespace frise::serve {

inline constexpr std::size_t kLongestTarget = 4096;
inline constexpr std::size_t kLongestHead = 16 * 1024;
inline constexpr std::size_t kMostFields = 64;

struct Head {
  std::string text;  // to be parsed, without Range, If-Range and Accept-Encoding
  bool takes_gzip = false;
  std::optional<std::uint64_t> length;  // of the body, where one is announced
};

/// `bytes`: from the first one of the request line to the empty line, both included.
[[nodiscard]] std::variant<Head, Problem> read_head(std::string_view bytes);

}  // namespace frise::serve
