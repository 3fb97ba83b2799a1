// Tables of articles.
#pragma once

#include <string_view>

#include "document/input.h"

namespace frise::document {

/// One article a row, under the names of FieldNames. False, without a diagnostic, where the table has no column for a
/// text: then it is no table of articles.
[[nodiscard]] bool read_csv_articles(std::string_view bytes, Input& input);

}  // namespace frise::document
