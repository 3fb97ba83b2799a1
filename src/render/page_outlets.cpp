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

}  // namespace

std::string page_outlet(const Wording& wording, const std::string& article) {
  const Article* a = wording.article(article);
  if (a == nullptr) return article;
  if (!a->source.empty()) return a->source;
  const std::string_view host = site(a->url);
  return host.empty() ? "Source non précisée" : std::string(host);
}

std::vector<std::string> page_outlets(const Wording& wording, const std::vector<std::string>& articles) {
  std::vector<std::string> out;
  for (const std::string& id : articles)
    if (std::string name = page_outlet(wording, id); std::find(out.begin(), out.end(), name) == out.end())
      out.push_back(std::move(name));
  return out;
}

}  // namespace frise::render
