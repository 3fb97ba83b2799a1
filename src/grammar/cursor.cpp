#include "grammar/cursor.h"

#include <charconv>

namespace frise::grammar {

std::optional<int> Cursor::number(std::size_t digits) noexcept {
  if (!is_number() || form().size() > digits) return std::nullopt;
  int value = 0;
  const std::string_view text = form();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  ++at_;
  return value;
}

}  // namespace frise::grammar
