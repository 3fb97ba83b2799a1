// What titles leave out: times, links, asides, who said it.
#pragma once

#include <cstddef>
#include <vector>

#include "event/title_tail.h"

namespace frise::event {

/// The words of the draft that stay in its title.
[[nodiscard]] std::vector<std::size_t> kept_words(const TitleSource& source, const TitleDraft& draft);

}  // namespace frise::event
