// Words that one space parts: the word lists of the code, and folded text (fold.h).
#pragma once

#include <string_view>
#include <unordered_set>

namespace frise::text {

/// Calls take(word) with every word of a list, in order.
template <typename Take>
void each_word(std::string_view list, Take&& take) {
  while (!list.empty()) {
    const std::size_t space = list.find(' ');
    take(list.substr(0, space));
    list = space == std::string_view::npos ? std::string_view() : list.substr(space + 1);
  }
}

/// The words of a list, which must outlive the set.
[[nodiscard]] inline std::unordered_set<std::string_view> word_set(std::string_view list) {
  std::unordered_set<std::string_view> out;
  each_word(list, [&](std::string_view word) { out.insert(word); });
  return out;
}

/// The words stand in the text side by side, each as a whole: "mis a jour" in "texte mis a jour hier", but "paru" not
/// in "disparu".
[[nodiscard]] inline bool holds_words(std::string_view text, std::string_view words) noexcept {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace frise::text
