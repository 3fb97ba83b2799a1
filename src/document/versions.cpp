// The same id or URL again with another text is the same article, revised.
#include "document/versions.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>

#include "calendar/iso.h"
#include "document/disjoint_sets.h"
#include "frise/reader.h"

namespace frise {
namespace {

// Minutes since 1970 in UTC; articles that do not say when they were modified come first.
std::int64_t modified_at(const Article& article) {
  const auto time = calendar::parse_iso_date_time(article.modified);
  if (!time) return std::numeric_limits<std::int64_t>::min();
  return std::int64_t{time->day.serial()} * 1440 + time->minute.value_or(0) - time->offset.value_or(0);
}

}  // namespace

bool document::is_later(const Article& a, const Article& b) {
  const auto key = [](const Article& x) {
    return std::tuple(modified_at(x), text_sha256(x), x.title, x.published.iso, x.source, x.url, x.lang, x.id);
  };
  return key(a) > key(b);
}

std::vector<Article> latest_versions(std::vector<Article> articles) {
  // Articles that share an id or a URL, directly or through others.
  document::DisjointSets groups(articles.size());
  std::unordered_map<std::string, std::size_t> first_with;
  for (std::size_t k = 0; k < articles.size(); ++k) {
    groups.join(k, first_with.try_emplace("id " + articles[k].id, k).first->second);
    if (!articles[k].url.empty()) groups.join(k, first_with.try_emplace("url " + articles[k].url, k).first->second);
  }
  std::vector<std::size_t> kept(articles.size());
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  for (std::size_t k = 0; k < articles.size(); ++k) {
    std::size_t& best = kept[groups.root(k)];
    if (best != k && document::is_later(articles[k], articles[best])) best = k;
  }
  std::vector<Article> out;
  for (std::size_t k = 0; k < articles.size(); ++k)
    if (groups.root(k) == k) out.push_back(std::move(articles[kept[k]]));
  return out;
}

}  // namespace frise
