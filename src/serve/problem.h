// What a request that cannot be answered is told: RFC 9457, with the detail in French, which the page shows.
#pragma once

#include <string>
#include <string_view>

#include "frise/result.h"

namespace frise::serve {

/// Thrown by what answers; the server writes it.
struct Problem {
  int status = 400;
  std::string detail = {};
  std::string field = {};  // the parameter or the member of the body that is wrong
  std::string allow = {};  // 405: the methods that are right
};

inline constexpr std::string_view kProblemType = "application/problem+json";

/// {"type", "title", "status", "detail", "field"?}
[[nodiscard]] std::string json_of(const Problem& problem);

/// What the library's error is to who asks over HTTP.
[[nodiscard]] Problem problem_of(const Error& error);

/// The value, or throws the problem that its error is.
template <typename T>
[[nodiscard]] T value_of(Result<T> result) {
  if (!result) throw problem_of(result.error());
  return std::move(*result);
}

}  // namespace frise::serve
