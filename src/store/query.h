// Queries: which events, in which order, from which place on. A query without words walks along stretches of an index
// (range.h); one with words starts from the index of words (words.h) and looks at what it finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "frise/result.h"
#include "frise/store.h"
#include "store/cursor.h"
#include "store/statements.h"

namespace frise::store {

/// An event that was found.
struct Hit {
  std::int64_t event = 0;  // its number
  Place place;
};

struct Hits {
  std::vector<Hit> hits;  // in the order of the query
  std::string next;
};

/// What Store::count() says.
[[nodiscard]] Result<std::size_t> count_events(Statements& statements, const Query& query);

/// The events of a page of the query.
[[nodiscard]] Result<Hits> find_events(Statements& statements, const Query& query);

/// Whether `a` comes first in the timeline.
[[nodiscard]] bool comes_first(const Place& a, const Place& b) noexcept;

}  // namespace frise::store
