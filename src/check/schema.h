// A JSON Schema (draft 4) and what it has against a document.
#pragma once

#include <rapidjson/document.h>
#include <rapidjson/schema.h>

#include <optional>
#include <string>
#include <string_view>

namespace frise::check {

struct Violation {
  std::string pointer;  // JSON pointer to the faulty value: "/events/3/date/first"
  std::string message;  // one sentence, English
};

class Schema {
 public:
  /// `text` must be a valid schema.
  explicit Schema(std::string_view text);

  /// The first violation in `document`.
  [[nodiscard]] std::optional<Violation> first_violation(const rapidjson::Value& document) const;

 private:
  rapidjson::Document source_;
  rapidjson::SchemaDocument compiled_;
};

}  // namespace frise::check
