// The words of a title: those of its sentence found again, the rest analysed.
#pragma once

#include <string_view>

#include "event/words.h"

namespace frise::event {

/// What analyse() would say of the title, at a part of its cost: the title is made of the words of a sentence of
/// `text`, in their order or another, and perhaps of names from elsewhere.
[[nodiscard]] Words words_of_title(std::string_view title, std::string_view text, const Words& sentence);

}  // namespace frise::event
