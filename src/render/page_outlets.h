// Who says it, for people: an outlet, and where an article names none, its site.
#pragma once

#include <string>
#include <vector>

#include "render/wording.h"

namespace frise::render {

/// « Le Vallon », « vallon.example », « Source non précisée »: an id tells a reader nothing.
[[nodiscard]] std::string page_outlet(const Wording& wording, const std::string& article);

/// Each once, in the order given.
[[nodiscard]] std::vector<std::string> page_outlets(const Wording& wording, const std::vector<std::string>& articles);

}  // namespace frise::render
