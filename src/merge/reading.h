// Readings: what merging needs of one article. Everything that follows looks at readings and never at a text, so that
// a store keeps them and adds to a timeline without reading what it holds again.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/timeline.h"
#include "merge/profile.h"
#include "merge/similarity.h"

namespace frise::merge {

/// The canonical order of articles: by publication, those without one last, then by content, so that what they are
/// called changes nothing.
struct Place {
  std::int32_t day = 0;
  std::int32_t minute = -1;
  std::string sha256;  // of the text
  std::string id;

  friend auto operator<=>(const Place&, const Place&) = default;
};

[[nodiscard]] Place place_of(const Article& article);

/// What is known of an article beside its profile and its reports.
struct Traits {
  Place place;
  std::vector<std::uint64_t> keys;       // keys_of()
  std::vector<std::uint64_t> sentences;  // sentences_of()
  std::vector<std::string> names;        // of people, organisations and places, as shown
};

struct Reading {
  Traits traits;
  Profile profile;
  std::vector<Features> reports;  // in the order of the text
  std::vector<Warning> warnings;  // what a reader should know of the article
};

/// Reads the article. Depends on nothing but the article; safe to call from several threads.
[[nodiscard]] Reading reading_of(const Article& article);

}  // namespace frise::merge
