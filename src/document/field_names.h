// The names under which exports keep what an article has.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frise/reader.h"

namespace frise::document {

class FieldNames {
 public:
  explicit FieldNames(const std::vector<FieldName>& given);
  FieldNames(const FieldNames&) = delete;
  FieldNames& operator=(const FieldNames&) = delete;

  /// The names under which `field` ("text", "published" …) may stand, best first: those that were given, its own, then
  /// common ones ("body", "date", "headline").
  [[nodiscard]] const std::vector<std::string>& of(std::string_view field) const;

  /// What a name may stand for.
  struct Place {
    std::string_view field;
    std::size_t rank = 0;  // among the names of the field, the best 0
    bool common = false;   // neither the field's own name nor one that was given
  };
  [[nodiscard]] const std::vector<Place>& places_of(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
  std::unordered_map<std::string_view, std::vector<Place>> places_;  // by the names in names_
};

/// `value` as JSON, for what is kept aside.
[[nodiscard]] std::string json_string(std::string_view value);

/// `value` as a text: markup becomes its paragraphs.
[[nodiscard]] std::string plain_text(std::string value);

}  // namespace frise::document
