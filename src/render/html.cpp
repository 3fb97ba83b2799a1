#include "render/html.h"

#include "render/table.h"

namespace frise::render {
std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : on_one_line(text)) {
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
