// Files and folders.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "frise/result.h"

namespace frise::document {

/// The whole file.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

/// The regular files below `folder`, sorted by path; folders that link back into themselves are entered once.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

}  // namespace frise::document
