// The names under which exports keep what an article has.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "frise/reader.h"

namespace frise::document {

class FieldNames {
 public:
  explicit FieldNames(const std::vector<FieldName>& given);

  /// The names under which `field` ("text", "published" …) may stand, best first: those that were given, its own, then
  /// common ones ("body", "date", "headline").
  [[nodiscard]] const std::vector<std::string>& of(std::string_view field) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
};

/// `value` as JSON, for what is kept aside.
[[nodiscard]] std::string json_string(std::string_view value);

/// `value` as a text: markup becomes its paragraphs.
[[nodiscard]] std::string plain_text(std::string value);

}  // namespace frise::document
