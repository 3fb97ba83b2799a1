// Where data goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "frise/result.h"

namespace frise::cli {

/// `path` is also one of the files that are read, or one in a folder that is: writing it would destroy them.
[[nodiscard]] bool is_one_of(const std::string& path, const std::vector<std::string>& read);

/// Calls `write` with a stream to `path`; empty or « - » is standard output. A file is written beside its place and
/// then renamed, so that a failure leaves what was there.
[[nodiscard]] Outcome write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace frise::cli
