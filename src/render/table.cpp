#include "render/table.h"

namespace frise::render {

std::string painted(const char* colour, const std::string& text, bool colours) {
  return colours && *colour != '\0' ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    const bool control = c.code_point < 0x20 || (c.code_point >= 0x7F && c.code_point < 0xA0);
    control ? out.push_back(' ') : static_cast<void>(out.append(text, at, c.size));
    at += c.size;
  }
  return out;
}

}  // namespace frise::render
