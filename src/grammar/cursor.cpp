#include "grammar/cursor.h"

namespace frise::grammar {

bool Cursor::take_all(const Words& words) noexcept {
  for (std::size_t k = 1; k < words.size(); ++k)
    if (token(static_cast<std::ptrdiff_t>(k)).hash != words[k]) return false;
  at_ += words.size();
  return true;
}

int Cursor::take_number() noexcept {
  int value = 0;
  for (const char digit : form()) value = value * 10 + (digit - '0');
  ++at_;
  return value;
}

}  // namespace frise::grammar
