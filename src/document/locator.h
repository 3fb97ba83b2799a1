// Where a value stands in the text of a JSON document: RapidJSON's documents do not remember.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace frise::document {

/// The line (from 1) on which the value at `pointer` ("/events/3/date") begins; 1 where there is no such value. `json`
/// must be well-formed. Linear in `json`.
[[nodiscard]] std::size_t line_of(std::string_view json, const std::string& pointer);

/// An element of an array that is a whole document.
struct Element {
  std::size_t begin = 0;  // byte at which it begins where it is an object or an array
  std::size_t line = 1;
};

/// The elements of the array `json`, in order; none where it is no array. `json` must be well-formed. Linear in `json`.
[[nodiscard]] std::vector<Element> elements_of(std::string_view json);

/// A pointer as people write it: "/events/3/date" is "events[3].date".
[[nodiscard]] std::string field_of(const std::string& pointer);

}  // namespace frise::document
