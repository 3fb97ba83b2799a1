// The page at « / ».
#pragma once

#include <string>
#include <string_view>

#include "frise/store.h"

namespace frise::serve {

/// The page as HTML. Throws Problem.
[[nodiscard]] std::string page_of(const Store& store);

/// The policy that the page gives itself in its head, as a header, where it also forbids other sites to frame it.
[[nodiscard]] std::string policy_of(std::string_view page);

}  // namespace frise::serve
