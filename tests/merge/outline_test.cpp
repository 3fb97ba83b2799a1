// What tells strangers apart in little room says nothing else than the profiles themselves.
#include "merge/outline.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <vector>

namespace frise::merge {
namespace {

// Of some hundred terms, many of which have the same hash in outlines; with terms of less weight that it does not hold,
// so that what two share is often just too little.
Profile random_profile(std::mt19937& random) {
  std::uniform_int_distribution<std::uint64_t> low(0, 120);
  std::uniform_int_distribution<std::uint64_t> high(0, 4);
  std::uniform_real_distribution<double> weight(0.01, 1);
  std::uniform_real_distribution<double> part(0.2, 1);
  std::uniform_int_distribution<std::size_t> size(0, kProfile);
  std::bernoulli_distribution coin;
  std::set<std::uint64_t> terms;
  for (std::size_t k = size(random); k > 0; --k) terms.insert(high(random) << 16 | low(random));
  Profile out;
  double norm = 0;
  for (const std::uint64_t term : terms) {
    out.names[out.terms.size()] = coin(random);
    out.words[out.terms.size()] = !out.names[out.terms.size()] && coin(random);
    out.terms.emplace_back(term, weight(random));
    norm += out.terms.back().second * out.terms.back().second;
  }
  const double held = part(random);
  for (auto& [term, w] : out.terms) w *= held / std::sqrt(norm);
  out.names_weigh = out.weight_of_names();
  return out;
}

TEST(Comparison, GivesTheAffinityOfTheProfiles) {
  std::mt19937 random(28);
  std::vector<Profile> profiles;
  for (int k = 0; k < 300; ++k) profiles.push_back(random_profile(random));
  std::size_t strangers = 0;
  std::size_t near = 0;
  for (const Profile& a : profiles) {
    const Outline outline = outline_of(a);
    const Comparison here(a, outline);
    for (const Profile& b : profiles) {
      const double expected = affinity(a, b);
      const std::uint32_t shared = here.shared_with(outline_of(b));
      ASSERT_EQ(shared == 0 ? 0 : here.affinity_with(b, shared), expected);
      strangers += shared == 0 ? 1U : 0U;
      near += expected > 0 ? 1U : 0U;
    }
  }
  EXPECT_GT(strangers, 1'000U);
  EXPECT_GT(near, 1'000U);
}

}  // namespace
}  // namespace frise::merge
