// What a query asks beyond days: words, names, places.
#pragma once

#include "frise/event.h"
#include "frise/store.h"

namespace frise::store {

/// Whether the event answers `query`, whose days it is known to overlap.
[[nodiscard]] bool matches(const Event& event, const Query& query);

}  // namespace frise::store
