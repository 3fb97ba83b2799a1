#include "render/html.h"

#include "render/table.h"

namespace frise::render {

std::string without_turns(std::string_view text) {
  std::string out;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const std::string_view rest = text.substr(k, 3);
    const bool turns = (rest >= "\u202A" && rest <= "\u202E") || (rest >= "\u2066" && rest <= "\u2069");
    if (turns)
      k += 2;
    else
      out += text[k];
  }
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : without_turns(on_one_line(text))) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_of(const std::vector<Detail>& details) {
  std::string out;
  for (const Detail& d : details) {
    const std::string label = html_text(d.label);
    out +=
        !d.url.empty() ? "<p><a href=\"" + html_text(d.url) + "\">" + label + "</a> : " : "<p><b>" + label + "</b> : ";
    out += html_text(d.text) + "</p>";
  }
  return out;
}

}  // namespace frise::render
