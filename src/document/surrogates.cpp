#include "document/surrogates.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace frise::document {
namespace {

constexpr std::size_t kEscape = 6;  // bytes of \ud83d

// What the escape at `at` stands for; 0 where none stands there.
unsigned escaped(std::string_view json, std::size_t at) {
  if (json.substr(std::min(at, json.size()), 2) != "\\u" || json.size() - at < kEscape) return 0;
  unsigned out = 0;
  const char* const end = json.data() + at + kEscape;
  return std::from_chars(json.data() + at + 2, end, out, 16).ptr == end ? out : 0;
}

bool is_first(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_second(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::optional<std::size_t> replace_half_pairs(std::string& json) {
  std::optional<std::size_t> out;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const unsigned unit = escaped(json, at);
    if (is_first(unit) && is_second(escaped(json, at + kEscape))) {
      at += 2 * kEscape;
    } else if (is_first(unit) || is_second(unit)) {
      json.replace(at, kEscape, "\\ufffd");
      if (!out) out = at;
      at += kEscape;
    } else {
      at += 2;  // whatever is escaped, a backslash too
    }
  }
  return out;
}

}  // namespace frise::document
