// CSV (RFC 4180), through libcsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frise/result.h"

namespace frise::document {

struct CsvTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // blank lines are no rows
  std::vector<std::size_t> lines;              // the line on which each row ends, 1-based
};

/// Reads a table whose first row is its header. Fields may be quoted and hold line breaks; the separator is that of the
/// header, « , » or « ; ».
[[nodiscard]] Result<CsvTable> read_csv(std::string_view text);

}  // namespace frise::document
