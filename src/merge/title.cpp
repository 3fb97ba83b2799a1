#include "merge/title.h"

#include <algorithm>

#include "event/spelling.h"

namespace frise::merge {
namespace {

constexpr std::size_t kTitleNames = 3;

struct Counted {
  std::string text;
  std::vector<std::string> key;
  std::size_t articles = 0;
};

// Spellings of one name together, most first.
std::vector<Counted> counted_together(const std::vector<std::pair<std::string, std::size_t>>& names) {
  std::vector<Counted> counted;
  for (const auto& [text, articles] : names) {
    const std::vector<std::string> key = event::spelling_key(text);
    const auto same = std::find_if(counted.begin(), counted.end(),
                                   [&](const Counted& c) { return event::similar_names(c.key, key); });
    if (same == counted.end())
      counted.push_back({text, key, articles});
    else
      same->articles += articles;
  }
  std::stable_sort(counted.begin(), counted.end(),
                   [](const Counted& a, const Counted& b) { return a.articles > b.articles; });
  return counted;
}

}  // namespace

std::string title_of(const std::vector<std::pair<std::string, std::size_t>>& names) {
  const std::vector<Counted> counted = counted_together(names);
  std::string out;
  for (std::size_t k = 0; k < std::min(kTitleNames, counted.size()); ++k) out += (k > 0 ? ", " : "") + counted[k].text;
  return out.empty() ? "Chronologie" : out;
}

std::size_t most_articles(const std::vector<std::pair<std::string, std::size_t>>& names) {
  const std::vector<Counted> counted = counted_together(names);
  return counted.empty() ? 0 : counted.front().articles;
}

}  // namespace frise::merge
