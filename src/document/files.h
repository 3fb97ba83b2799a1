// Files and folders.
#pragma once

#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "frise/result.h"

namespace frise::document {

/// All that is left of a stream, or nothing where it cannot be read to its end.
[[nodiscard]] std::optional<std::string> read_all(std::istream& in);

/// The file, opened for reading.
[[nodiscard]] Result<std::ifstream> open_file(const std::filesystem::path& path);

/// The whole file.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

struct FilesBelow {
  std::vector<std::filesystem::path> files;       // regular files, sorted by path
  std::vector<std::filesystem::path> unreadable;  // folders that could not be entered
};

/// What is below `folder`. Links to folders are not followed, so a loop of links ends.
[[nodiscard]] FilesBelow files_below(const std::filesystem::path& folder);

}  // namespace frise::document
