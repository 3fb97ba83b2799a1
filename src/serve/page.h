// The page at « / ».
#pragma once

#include <string>
#include <string_view>

namespace frise::serve {

/// As src/viewer builds it: the same for every store, whose events it asks for.
[[nodiscard]] std::string_view page() noexcept;

/// The policy that the page gives itself in its head, as a header, where it also forbids other sites to frame it.
[[nodiscard]] std::string policy_of(std::string_view page);

}  // namespace frise::serve
