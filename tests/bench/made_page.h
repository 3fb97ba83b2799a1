// A page of about a hundred kilobytes as news sites make them: much around an article, and an article in it.
#pragma once

#include <string>

namespace frise::bench {

/// The same on every machine.
[[nodiscard]] std::string made_page();

}  // namespace frise::bench
