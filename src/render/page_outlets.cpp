#include "render/page_outlets.h"

#include <algorithm>
#include <string_view>

namespace frise::render {
namespace {

std::string_view site(std::string_view url) {
  if (!is_web_address(url)) return {};
  url.remove_prefix(url.find("//") + 2);
  url = url.substr(0, url.find_first_of("/?#:@\\"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

// A title may be ten thousand characters long.
constexpr std::size_t kTitleShown = 40;

// At the end of a word, where there is one.
std::string cut(const std::string& text, std::size_t characters) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U || characters-- > 0) continue;
    const std::size_t word = text.rfind(' ', at);
    return text.substr(0, word == std::string::npos || word == 0 ? at : word) + "…";
  }
  return text;
}

}  // namespace

std::string outlet_or_site(const Article& article) {
  return !article.source.empty() ? article.source : std::string(site(article.url));
}

std::string page_outlet(const Wording& wording, const std::string& article) {
  const Article* a = wording.article(article);
  if (a == nullptr) return article;
  std::string known = outlet_or_site(*a);
  if (!known.empty()) return known;
  return "Sans nom : " + cut(a->title.empty() ? a->id : a->title, kTitleShown);
}

std::vector<std::string> page_outlets(const Wording& wording, const std::vector<std::string>& articles) {
  std::vector<std::string> out;
  for (const std::string& id : articles)
    if (std::string name = page_outlet(wording, id); std::find(out.begin(), out.end(), name) == out.end())
      out.push_back(std::move(name));
  return out;
}

std::vector<std::string> outlets_in_short(const Wording& wording, const std::vector<std::string>& articles) {
  std::vector<std::string> out;
  std::size_t nameless = 0;
  for (const std::string& id : articles) {
    const Article* a = wording.article(id);
    std::string name = a == nullptr ? id : outlet_or_site(*a);
    if (name.empty()) {
      ++nameless;
    } else if (std::find(out.begin(), out.end(), name) == out.end()) {
      out.push_back(std::move(name));
    }
  }
  if (nameless > 0) out.push_back(nameless == 1 ? "source sans nom" : std::to_string(nameless) + " sources sans nom");
  return out;
}

}  // namespace frise::render
