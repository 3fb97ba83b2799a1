// Audit of the publication dates: an article with a wrong one has all its relative dates as far off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "merge/links.h"

namespace frise::merge {

/// One event that two articles tell: how many days later the first puts it, counting from its publication.
struct Match {
  std::size_t report = 0;  // of the first article
  std::int32_t days = 0;
  bool other_is_relative = false;  // the other counts from its publication as well
};

/// Each report of `a` that counts from its publication with its like in `b`, an article of the same affair. Events are
/// recognised by what they have in common beside their dates.
[[nodiscard]] std::vector<Match> matches(const Sketched& a, const Sketched& b);

/// Whether one of the matches puts an event on the same day: whatever others say, there is no doubt of that article.
[[nodiscard]] bool rule_out_doubt(const std::vector<Match>& matches) noexcept;

/// What to say of an article with these matches in other articles, in their order, where it tells at least two events
/// apart from where all others put them, on one side and by as many days up to a week: two other articles at least, or
/// one whose dates are said whole. Nothing else is a doubt.
[[nodiscard]] std::optional<std::string> doubt(const std::vector<Match>& matches);

inline constexpr const char* kDoubtCode = "publication-apart";

}  // namespace frise::merge
