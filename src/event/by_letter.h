// Ordered lists of words entered by their first letters: nearly every word of an article is looked for in several of
// them and stands in none.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace frise::event {

/// Where the words with each small letter begin in a list.
using LetterBegins = std::array<std::size_t, 'z' - 'a' + 2>;

/// Of a list in the order of the first letters of `word_of` its items, all small ones.
template <typename List, typename WordOf>
[[nodiscard]] consteval LetterBegins letter_begins(const List& sorted, WordOf word_of) {
  LetterBegins out{};
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    if (k > 0 && word_of(sorted[k]).front() < word_of(sorted[k - 1]).front()) throw "not in order";
    ++out.at(static_cast<std::size_t>(word_of(sorted[k]).front() - 'a') + 1);
  }
  for (std::size_t letter = 1; letter < out.size(); ++letter) out[letter] += out[letter - 1];
  return out;
}

/// The places [first, last) of the items that begin with the letter of `word`; none where that is no small letter.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> with_letter_of(std::string_view word,
                                                                        const LetterBegins& begins) noexcept {
  if (word.empty() || word.front() < 'a' || word.front() > 'z') return {0, 0};
  const auto letter = static_cast<std::size_t>(word.front() - 'a');
  return {begins[letter], begins[letter + 1]};
}

}  // namespace frise::event
