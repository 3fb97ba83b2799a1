// Topics before titles: « Nancy : les trois suspects ont été mis en examen ». Whoever reads the timeline of one affair
// knows what it is about, and is not told with every event.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "frise/event.h"

namespace frise::merge {

/// A timeline of so many articles tells of several affairs: no name stands in more than half of them, however it is
/// spelled. `names`: those that most articles have, each with their number, as `title_of` takes them. Six articles of
/// one affair share one in four to six, 2,000 articles of mixed news « France » in three of ten (docs/quality.md).
[[nodiscard]] bool are_mixed(std::size_t articles, const std::vector<std::pair<std::string, std::size_t>>& names);

/// The title of an event behind its topic, if it has one.
[[nodiscard]] std::string told_title(const Event& event);

/// Puts the topic of an event that has one before its title.
void tell_topic(Event& event);

}  // namespace frise::merge
