#include "merge/affinity.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "merge/term_weight.h"

namespace frise::merge {
namespace {

constexpr double kStranger = 0.03;     // cosine up to which articles are of different affairs
constexpr double kRelative = 0.08;     // cosine from which they are of one
constexpr std::size_t kHeaviest = 24;  // terms of an article by which its neighbours are found

std::vector<std::uint64_t> heaviest_terms(const Profile& profile) {
  std::vector<std::pair<double, std::uint64_t>> order;
  for (const auto& [term, weight] : profile) order.emplace_back(-weight, term);
  const std::size_t count = std::min(kHeaviest, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end());
  std::vector<std::uint64_t> out;
  for (std::size_t k = 0; k < count; ++k) out.push_back(order[k].second);
  return out;
}

}  // namespace

Profile profile_of(const std::vector<std::pair<std::string, std::size_t>>& counted_terms) {
  Profile out;
  double norm = 0;
  for (const auto& [term, count] : counted_terms) {
    const double weight = term_weight(term);
    out.emplace_back(hash_of(term), (1 + std::log(static_cast<double>(count))) * weight * weight);
    norm += out.back().second * out.back().second;
  }
  for (auto& [term, weight] : out) weight /= std::sqrt(norm);
  std::sort(out.begin(), out.end());
  return out;
}

double affinity(const Profile& a, const Profile& b) {
  return std::clamp((dot(a, b) - kStranger) / (kRelative - kStranger), 0.0, 1.0);
}

std::vector<std::vector<std::size_t>> neighbours(const std::vector<Profile>& profiles) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_term;
  for (std::size_t k = 0; k < profiles.size(); ++k)
    for (const std::uint64_t term : heaviest_terms(profiles[k])) by_term[term].push_back(k);
  std::vector<std::set<std::size_t>> found(profiles.size());
  for (const auto& [term, list] : by_term)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < list.size(); ++j) found[list[i]].insert(list[j]);
  std::vector<std::vector<std::size_t>> out(profiles.size());
  for (std::size_t a = 0; a < profiles.size(); ++a)
    for (const std::size_t b : found[a])
      if (affinity(profiles[a], profiles[b]) > 0) out[a].push_back(b);
  return out;
}

}  // namespace frise::merge
