// Profiles: what of an article is compared with other articles, to know whether both are of one affair.
//
// Articles that share no key are never compared, so that work grows with what is alike and not with what there is.
// Whether two share one depends on these two alone: what a timeline or a store holds beside them changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "event/extractor.h"
#include "frise/article.h"
#include "merge/similarity.h"
#include "merge/term_weight.h"

namespace frise::merge {

/// The heaviest terms of an article as a vector of length 1: (1 + ln count) × weight², sorted by the hash of the term.
/// G. Salton's log TF-IDF, names first: no common word weighs as much as a rare name.
struct Profile {
  WeightedTerms terms;
  std::vector<std::uint64_t> heads;  // heads_of(terms)
};

[[nodiscard]] Profile profile_of(const std::vector<event::Term>& terms);

/// The hashes of the heaviest of these, sorted: what is compared first.
[[nodiscard]] std::vector<std::uint64_t> heads_of(const WeightedTerms& terms);

/// 0 for articles of different affairs, 1 for articles of one, between for the few that could be either: the lesser of
/// what the cosine of the profiles says, and of what its three greatest terms say, of which none counts for more than a
/// part: articles of one affair have a few names that all of them repeat, and one name is shared by many affairs. Who
/// does not have two heads in common has nothing. Measured over stories, unrelated news and invented affairs
/// (docs/quality.md).
[[nodiscard]] double affinity(const Profile& a, const Profile& b);

/// Sorted: each of the heaviest terms with every month in which the article was published or that a report of its dates
/// names, and with the years of a report that names a longer time; the very heaviest, where they are rare, also alone.
[[nodiscard]] std::vector<std::uint64_t> keys_of(const std::vector<event::Term>& terms, const Published& published,
                                                 const std::vector<Features>& reports);

}  // namespace frise::merge
