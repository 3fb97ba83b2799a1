#include "merge/term_weight.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace frise::merge {
namespace {

struct TermCount {
  std::string_view term;
  int articles;
};

#include "merge/document_frequency.inc"

static_assert(std::is_sorted(std::begin(kTermCounts), std::end(kTermCounts),
                             [](const TermCount& a, const TermCount& b) { return a.term < b.term; }));

double idf(int articles) { return std::log((kArticlesCounted + 1.0) / (articles + 1.0)); }

}  // namespace

double term_weight(std::string_view term) noexcept {
  const auto* found = std::lower_bound(std::begin(kTermCounts), std::end(kTermCounts), term,
                                       [](const TermCount& a, std::string_view b) { return a.term < b; });
  const bool known = found != std::end(kTermCounts) && found->term == term;
  static const double kLargest = idf(3);  // what stands in fewer than eight articles stood in three, say
  return known ? idf(found->articles) / kLargest : 1.0;
}

double dot(const WeightedTerms& a, const WeightedTerms& b) noexcept {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint64_t left = a[i].first;
    const std::uint64_t right = b[j].first;
    if (left == right) sum += a[i].second * b[j].second;
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  return sum;
}

}  // namespace frise::merge
