// Where a value stands in the text of a JSON document: RapidJSON's documents do not remember.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace frise::document {

/// The line (from 1) on which the value at `pointer` ("/events/3/date") begins; 1 where there is no such value. `json`
/// must be well-formed. Linear in `json`.
[[nodiscard]] std::size_t line_of(std::string_view json, const std::string& pointer);

/// A pointer as people write it: "/events/3/date" is "events[3].date".
[[nodiscard]] std::string field_of(const std::string& pointer);

}  // namespace frise::document
