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
constexpr std::size_t kTitleShown = 60;

std::string cut(const std::string& text, std::size_t characters) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && characters-- == 0) return text.substr(0, at) + "…";
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
  return "Source sans nom (" + cut(a->title.empty() ? a->id : a->title, kTitleShown) + ")";
}

std::vector<std::string> page_outlets(const Wording& wording, const std::vector<std::string>& articles) {
  std::vector<std::string> out;
  for (const std::string& id : articles)
    if (std::string name = page_outlet(wording, id); std::find(out.begin(), out.end(), name) == out.end())
      out.push_back(std::move(name));
  return out;
}

}  // namespace frise::render
