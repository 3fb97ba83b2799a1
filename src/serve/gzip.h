// Bodies of answers, compressed.
#pragma once

#include <string>
#include <string_view>

namespace frise::serve {

/// In the format of gzip; empty where zlib has no memory.
[[nodiscard]] std::string gzipped(std::string_view text);

}  // namespace frise::serve
