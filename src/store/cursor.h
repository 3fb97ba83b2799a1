// Cursors: where a page ended. A place in the order, not a count of events, so that it stays where it is when events
// come and go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "frise/result.h"
#include "frise/store.h"

namespace frise::store {

/// The place of an event in both orders.
struct Place {
  bool undated = false;
  std::int64_t first = 0;  // the columns of the table event
  std::int64_t last = 0;
  std::string tie;
  std::string id;
  double weight = 0;
};

/// The place as letters and digits, with a checksum and a mark of the query that it is a place of.
[[nodiscard]] std::string token_of(const Place& place, const Query& query);

/// The place that query.after was made of. Errors: invalid, `where` "after": no token, or one of another query.
[[nodiscard]] Result<Place> place_of_token(const Query& query);

}  // namespace frise::store
