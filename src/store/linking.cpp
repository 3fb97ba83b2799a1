#include "store/linking.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace frise::store {
namespace {

constexpr std::size_t kGroup = 8;     // articles that the worker is given together, since to wake it takes long
constexpr std::size_t kAhead = 3;     // such groups that are told from strangers while those before are compared
constexpr std::size_t kStretch = 64;  // articles; when the next ones are compared, it is seen how much was found

}  // namespace

// One article on its way to those that are near it.
struct Linking::Search {
  struct Maybe {
    std::int64_t article = 0;
    std::uint32_t shared = 0;  // Comparison::shared_with()
  };

  std::int64_t article = 0;
  std::shared_ptr<const merge::Profile> profile;
  merge::Outline outline;
  std::vector<ReadingTable::Met> met;
  std::optional<merge::Comparison> comparison;
  std::vector<Maybe> maybe;

  void tell_strangers() {
    comparison.emplace(*profile, outline);
    for (const auto& [other, of_other] : met)
      if (const std::uint32_t shared = comparison->shared_with(*of_other); shared != 0)
        maybe.push_back({other, shared});
    met = {};
  }
};

Linking::Linking(ReadingTable& readings, merge::Worker& worker) : readings_(readings), worker_(worker) {}

// Articles of one affair behind each other, since they are compared with the same others.
void Linking::link(const std::set<std::int64_t>& articles) {
  std::vector<std::pair<std::uint16_t, std::int64_t>> by_term;
  for (const std::int64_t article : articles)
    by_term.emplace_back(merge::heaviest_term(readings_.outline(article)), article);
  std::sort(by_term.begin(), by_term.end());
  std::vector<std::int64_t> order;
  order.reserve(by_term.size());
  for (const auto& [term, article] : by_term) order.push_back(article);
  unlinked_ = {articles.begin(), articles.end()};
  std::optional<Stretch> before;
  for (std::size_t begin = 0; begin < order.size(); begin += kStretch) {
    link(std::span(order).subspan(begin, std::min(kStretch, order.size() - begin)));
    Stretch here = end_stretch();
    if (before) worker_.wait(before->compared);  // not for this one, which would leave nothing to do meanwhile
    if (before && *before->crowded) {
      worker_.wait();
      write([](std::int64_t, const LinksOf&) {});
      *here.crowded = false;
    }
    before = std::move(here);
    readings_.make_room();
  }
}

Linking::Stretch Linking::end_stretch() {
  Stretch out{std::make_shared<bool>(false)};
  out.compared =
      worker_.give([comparing = comparing_, crowded = out.crowded] { *crowded = comparing->found().crowded(); });
  return out;
}

void Linking::link(std::span<const std::int64_t> articles) {
  std::deque<Searches> searches;
  const auto compare_first = [&] {
    searches.front().telling->finish();
    compare(searches.front());
    searches.pop_front();
  };
  for (std::size_t begin = 0; begin < articles.size(); begin += kGroup) {
    searches.push_back(search(articles.subspan(begin, std::min(kGroup, articles.size() - begin))));
    if (searches.size() > kAhead) compare_first();
  }
  while (!searches.empty()) compare_first();
}

Linking::Searches Linking::search(std::span<const std::int64_t> articles) {
  Searches out;
  for (const std::int64_t article : articles) {
    const auto search = out.all.emplace_back(std::make_shared<Search>());
    search->article = article;
    search->profile = readings_.profile(article);
    search->outline = readings_.outline(article);
    search->met = readings_.met(article);
  }
  out.telling.emplace([all = out.all] {
    for (const auto& search : all) search->tell_strangers();
  });
  out.telling->give(worker_);
  return out;
}

// Those that may be of one affair with the article, but for those whose turn comes, in order.
std::vector<Comparing::Near> Linking::near(const Search& search) {
  std::vector<std::pair<std::int64_t, double>> found;
  for (const auto& [other, shared] : search.maybe) {
    if (unlinked_.contains(other)) continue;
    const double affinity = search.comparison->affinity_with(*readings_.profile(other), shared);
    if (affinity > 0) found.emplace_back(other, affinity);
  }
  std::sort(found.begin(), found.end());
  std::vector<Comparing::Near> out;
  out.reserve(found.size());
  for (const auto& [other, affinity] : found) out.push_back({{other, readings_.reports(other)}, affinity});
  return out;
}

void Linking::compare(const Searches& searches) {
  std::vector<Comparison> all;
  for (const auto& search : searches.all) {
    all.push_back(comparison(*search));
    unlinked_.erase(search->article);
  }
  worker_.give([comparing = comparing_, all = std::move(all)] {
    for (const Comparison& one : all) {
      for (const auto& [article, beyond] : one.doubts) comparing->begin_with(article, beyond);
      comparing->compare(one.article, one.others);
    }
  });
}

Linking::Comparison Linking::comparison(const Search& search) {
  Comparison out{{search.article, readings_.reports(search.article)}, near(search), {}};
  const Found::Rows& rows = out.article.kept->rows;
  touched_.insert(rows.begin(), rows.end());
  const auto look_up = [&](std::int64_t article) {
    if (asked_.insert(article).second) out.doubts.emplace_back(article, beyond_doubt(article));
  };
  for (const Comparing::Near& other : out.others) {
    if (!other.surely()) continue;
    look_up(out.article.number);
    look_up(other.article.number);
  }
  return out;
}

bool Linking::beyond_doubt(std::int64_t article) { return merge::rule_out_doubt(readings_.apart(article)); }

void Linking::judge_anew(std::int64_t article) {
  Searches searches = search(std::span(&article, 1));
  searches.telling->finish();
  worker_.wait();
  const Comparing::Compared here{article, readings_.reports(article)};
  if (asked_.insert(article).second) comparing_->begin_with(article, beyond_doubt(article));
  for (const Comparing::Near& other : near(*searches.all.front()))
    if (other.surely()) comparing_->judge(here, other.article);
}

void Linking::write(const std::function<void(std::int64_t, LinksOf)>& written) {
  readings_.write(comparing_->found(), worker_, [&](std::int64_t report, LinksOf links) {
    touched_.insert(report);
    written(report, std::move(links));
  });
}

void Linking::finish(const std::function<void(std::int64_t, LinksOf)>& written) {
  worker_.wait();
  readings_.forget_strangers();
  write(written);
}

}  // namespace frise::store
