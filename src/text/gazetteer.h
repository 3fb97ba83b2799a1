// Places of the world by their French names: countries and cities of the Unicode CLDR, as ICU carries it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frise::text {

/// The usual French name of the country or city whose folded name is `folded`: "coree du nord" → "Corée du Nord".
/// The first call reads ICU's data (some milliseconds); safe to call from several threads.
[[nodiscard]] std::optional<std::string_view> place_name(std::string_view folded);

/// Whether the name of a place begins with the folded word: says of nearly all words of a text that none need be looked
/// for there.
[[nodiscard]] bool begins_place(std::string_view word);

/// No place has more words than this.
inline constexpr std::size_t kLongestPlace = 6;

}  // namespace frise::text
