// Profiles: what of an article is compared with other articles, to know whether both are of one affair.
//
// Articles that share no key are never compared, so that work grows with what is alike and not with what there is.
// Whether two share one depends on these two alone: what a timeline or a store holds beside them changes nothing.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "event/extractor.h"
#include "frise/article.h"
#include "merge/similarity.h"
#include "merge/term_weight.h"

namespace frise::merge {

/// A term of an article with (1 + ln count) × weight²: G. Salton's log TF-IDF, names first, since no common word weighs
/// as much as a rare name.
struct RankedTerm {
  double weight = 0;
  std::uint64_t hash = 0;
  bool name = false;  // of a person, an organisation or a place that no table has
  bool word = false;  // a common word that is no name in the article
};

using RankedTerms = std::vector<RankedTerm>;

/// The terms, the heaviest first.
[[nodiscard]] RankedTerms ranked(const std::vector<event::Term>& terms);

inline constexpr std::size_t kProfile = 32;

/// The kProfile heaviest terms of an article. The weights of three times as many are brought to a vector of length 1.
struct Profile {
  WeightedTerms terms;          // sorted by their hashes
  std::bitset<kProfile> names;  // which of them are names
  std::bitset<kProfile> words;  // and which are common words
  double names_weigh = 0;       // weight_of_names()

  /// What the names weigh: the sum of their squares.
  [[nodiscard]] double weight_of_names() const noexcept;
};

[[nodiscard]] Profile profile_of(const RankedTerms& terms);

/// What the terms say that two profiles share, by the products of their two weights. Articles of one affair have a few
/// names that all of them repeat, and one name is shared by many affairs: so the three greatest products count, none of
/// them for more than a part, and whoever does not share two terms has nothing in common. Where both articles are made
/// of names that the other lacks, as of two clubs or two trials, they must share more; where they share no name at all,
/// they are hardly of one affair. Where little is shared beside the three, as a country and what it is in the news for,
/// they are so in part. Measured over stories, unrelated news and invented affairs (docs/quality.md).
class SharedTerms {
 public:
  /// What of a profile the term is.
  struct Part {
    double weight = 0;
    bool name = false;
    bool word = false;
  };

  /// Of two profiles with so much of names.
  SharedTerms(double names_a, double names_b) noexcept : names_a_(names_a), names_b_(names_b) {}

  void add(Part a, Part b) noexcept {
    ++count_;
    named_ = named_ || !a.word || !b.word;
    if (a.name) names_a_ -= a.weight * a.weight;
    if (b.name) names_b_ -= b.weight * b.weight;
    all_ += a.weight * b.weight;
    const double product = std::min(a.weight * b.weight, kOfOne);
    third_ = std::max(third_, std::min(second_, product));
    second_ = std::max(second_, std::min(first_, product));
    first_ = std::max(first_, product);
  }

  static constexpr double kStranger = 0.035;  // what three terms give up to which articles are of different affairs
  static constexpr double kOfOne = 0.03;      // the most that one term gives: it may be the name of a large town

  /// 0 for articles of different affairs, 1 for articles of one, between for the few that could be either.
  [[nodiscard]] double affinity() const noexcept;

 private:
  double names_a_;  // that are not shared
  double names_b_;
  double all_ = 0;  // the cosine of the two, as far as their heaviest terms go
  unsigned count_ = 0;
  bool named_ = false;  // more than words are shared
  double first_ = 0;
  double second_ = 0;
  double third_ = 0;
};

[[nodiscard]] double affinity(const Profile& a, const Profile& b);

/// The keys of an article, sorted: each of its heaviest terms with every month in which the article was published or
/// that a report of its dates names. Articles without a common month tell no common event, whatever they share, unless
/// one of them has no publication date: for these there are the very heaviest terms alone.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const RankedTerms& terms, const Published& published,
                                                 const std::vector<Features>& reports);

/// The keys by which an article that has `keys` looks for others. It meets whoever has one of them, and is found by
/// whom it finds.
[[nodiscard]] std::vector<std::uint64_t> sought(const std::vector<std::uint64_t>& keys);

}  // namespace frise::merge
