#include "merge/links.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace frise::merge {
namespace {

constexpr double kSure = 0.66;  // a similarity that no chain of chance reaches
constexpr std::size_t kNearest = 3;

// The report as it was before it was put off.
std::optional<Features> as_planned(const Features& f) {
  if (!f.report.previous) return std::nullopt;
  std::optional<Features> out = f;
  out->report.date = f.report.previous;
  return out;
}

class Linker {
 public:
  Linker(double affinity, std::vector<Link>& out) : affinity_(affinity), out_(out) {}

  void add(std::size_t i, const Features& a, const std::optional<Features>& a_planned, std::size_t j, const Features& b,
           const std::optional<Features>& b_planned) {
    Link link{i, j, forbidden(a, b) ? 0 : similarity(a, b, affinity_), false};
    if (link.similarity < kSame) link.similarity = 0;
    link.postpones = (a_planned && similarity(*a_planned, b, affinity_) >= kSame) ||
                     (b_planned && similarity(a, *b_planned, affinity_) >= kSame);
    if (link.similarity > 0 || link.postpones) out_.push_back(link);
  }

 private:
  double affinity_;
  std::vector<Link>& out_;
};

std::vector<std::optional<Features>> all_as_planned(const std::vector<Features>& reports) {
  std::vector<std::optional<Features>> out;
  for (const Features& f : reports) out.push_back(as_planned(f));
  return out;
}

}  // namespace

bool forbidden(const Features& a, const Features& b) {
  if (!dates_meet(a.report, b.report)) return true;
  const bool one_sentence =
      a.report.sentence == b.report.sentence && a.report.mention.article == b.report.mention.article;
  return one_sentence && !(a.report.date && b.report.date && a.report.date->days == b.report.date->days);
}

std::vector<Link> links_between(const std::vector<Features>& a, const std::vector<Features>& b, double affinity) {
  std::vector<Link> out;
  Linker linker(affinity, out);
  const auto a_planned = all_as_planned(a);
  const auto b_planned = all_as_planned(b);
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) linker.add(i, a[i], a_planned[i], j, b[j], b_planned[j]);
  return out;
}

std::vector<Link> links_within(const std::vector<Features>& article) {
  std::vector<Link> out;
  Linker linker(1, out);
  const auto planned = all_as_planned(article);
  for (std::size_t i = 0; i < article.size(); ++i)
    for (std::size_t j = i + 1; j < article.size(); ++j)
      linker.add(i, article[i], planned[i], j, article[j], planned[j]);
  return out;
}

double reach(std::vector<double> similarities) {
  if (similarities.size() < kNearest) return 0;
  const auto last = similarities.begin() + static_cast<std::ptrdiff_t>(kNearest - 1);
  std::nth_element(similarities.begin(), last, similarities.end(), std::greater<>());
  return *last;
}

bool counts(const Link& link, double reach_a, double reach_b) {
  return link.postpones || link.similarity >= kSure || (link.similarity >= reach_a && link.similarity >= reach_b);
}

Meetings::Meetings(const std::vector<Traits>& articles) : articles_(articles) {
  for (std::size_t k = 0; k < articles.size(); ++k)
    for (const std::uint64_t key : articles[k].keys) index_.emplace_back(key, static_cast<std::uint32_t>(k));
  std::sort(index_.begin(), index_.end());
}

std::vector<std::size_t> Meetings::of(std::size_t a) const {
  std::vector<std::size_t> out;
  for (const std::uint64_t key : articles_[a].keys) {
    auto at = std::upper_bound(index_.begin(), index_.end(), std::pair(key, static_cast<std::uint32_t>(a)));
    for (; at != index_.end() && at->first == key; ++at) out.push_back(at->second);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace frise::merge
