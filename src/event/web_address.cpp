#include "event/web_address.h"

#include <string_view>

namespace frise::event {

using text::Glue;

std::size_t web_address_end(const text::Tokens& tokens, std::size_t k) {
  const std::string_view form = tokens.form(k);
  if (form != "http" && form != "https" && form != "www") return k;
  const auto is_closing = [&](std::size_t at) {
    const std::string_view sign = tokens.form(at);
    return sign == ")" || sign == "." || sign == "," || sign == "»" || sign == "\"";
  };
  std::size_t end = k + 1;
  while (end < tokens.list.size() && tokens.list[end].glue != Glue::space && tokens.list[end].glue != Glue::line) ++end;
  while (end > k + 1 && is_closing(end - 1)) --end;
  return end > k + 2 ? end : k;
}

}  // namespace frise::event
