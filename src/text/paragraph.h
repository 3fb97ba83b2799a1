// Paragraphs: the lines of a text that hold something.
#pragma once

#include <string_view>
#include <vector>

#include "frise/span.h"

namespace frise::text {

/// The non-blank lines of `text`, in order, white space at both ends left out. Linear.
///
///   "Titre\n\n  Le corps. \n"  →  {0,5} {9,18}
[[nodiscard]] std::vector<Span> paragraphs(std::string_view text);

/// The runs of characters between ASCII white space: a rough number of words.
[[nodiscard]] std::size_t count_words(std::string_view text) noexcept;

/// A stop, closing quotes counted as one, at the very end. False for an empty text.
[[nodiscard]] bool ends_like_sentence(std::string_view text) noexcept;

/// text[span] without the white space at both ends, of every kind that French typography knows.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

}  // namespace frise::text
