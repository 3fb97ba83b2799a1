// Titles that are whole and say nothing: « L'audience aura lieu », « Le maire s'est dit ».
#pragma once

#include "event/clauses.h"

namespace frise::event {

/// With its time or its occasion left out, the verb group says nothing of interest; `quoted`: it stands in a quotation.
[[nodiscard]] bool says_nothing(const Words& title, const Predicate& predicate, bool quoted);

}  // namespace frise::event
