// From a point to the mention that users see.
#pragma once

#include "frise/tagger.h"
#include "resolve/point.h"

namespace frise::resolve {

/// Lays the bound and the modifier of `said` on the point. The span is left empty.
[[nodiscard]] Timex to_timex(Underspecified said, Point point, const Reference& reference);

}  // namespace frise::resolve
