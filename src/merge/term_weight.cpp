#include "merge/term_weight.h"

#include <cmath>
#include <unordered_map>

namespace frise::merge {
namespace {

struct TermCount {
  std::string_view term;
  int articles;
};

#include "merge/document_frequency.inc"

double idf(int articles) { return std::log((kArticlesCounted + 1.0) / (articles + 1.0)); }

std::unordered_map<std::uint64_t, double> weights() {
  const double largest = idf(3);  // what stands in fewer than eight articles stood in three, say
  std::unordered_map<std::uint64_t, double> out;
  for (const TermCount& t : kTermCounts) out.emplace(hash_of(t.term), idf(t.articles) / largest);
  return out;
}

}  // namespace

double term_weight(std::string_view term) {
  static const std::unordered_map<std::uint64_t, double> kWeights = weights();
  const auto found = kWeights.find(hash_of(term));
  return found == kWeights.end() ? 1.0 : found->second;
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
