// Metadata beside the files: a CSV or JSONL table of path, published, source, url.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>

#include "document/input.h"

namespace frise::document {

/// What the table says of each file, as an article without text. Looked up by the path as given, by the path relative
/// to the table's folder, then by the file's name.
class Meta {
 public:
  Meta() = default;

  /// Reads the table; what is wrong with it goes to `sink`.
  Meta(const std::filesystem::path& table, const ReadOptions& options, const ReadSink& sink);

  [[nodiscard]] Article of(const std::filesystem::path& file) const;

 private:
  std::unordered_map<std::string, Article> rows_;  // by file name, as written without a folder, and by canonical path
};

}  // namespace frise::document
