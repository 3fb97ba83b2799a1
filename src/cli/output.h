// Where data goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "frise/result.h"

namespace frise::cli {

/// Calls `write` with a stream to `path`; empty or « - » is standard output. A file is written beside its place and
/// then renamed, so that a failure leaves what was there.
[[nodiscard]] Outcome write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace frise::cli
