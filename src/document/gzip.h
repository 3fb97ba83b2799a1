// gzip.
#pragma once

#include <string>
#include <string_view>

#include "frise/result.h"

namespace frise::document {

[[nodiscard]] bool is_gzip(std::string_view bytes) noexcept;

/// What the members of a gzip file hold, one behind the other. An error where the data are broken or come to more than
/// `limit` bytes: a few kilobytes can be made to unfold without end.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace frise::document
