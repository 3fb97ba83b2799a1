// Lines of titles: pieces of a text joined as it spells them, then tidied and printed. Knows typography, not grammar.
#pragma once

#include <string>
#include <string_view>

#include "event/words.h"

namespace frise::event {

/// A title being written.
class TitleLine {
 public:
  explicit TitleLine(std::string_view text) : text_(text) {}

  void add(const Word& word) { add(word, word.span.of(text_)); }
  /// Spelled otherwise: « avait » as « a », « étaient » as « sont », behind a space where it no longer opens with a
  /// vowel.
  void add(const Word& word, std::string_view spelling);
  /// In small letters: a word that headed its sentence.
  void add_small(const Word& word);
  void add(std::string_view words);
  /// Words were left out before the next.
  void leave_gap() { gap_ = true; }

  [[nodiscard]] const std::string& str() const { return out_; }
  /// A quotation is open that the line has not begun with.
  [[nodiscard]] bool is_quoting() const { return quoting_ && !out_.starts_with('"'); }

 private:
  void elide(const Word& next);

  std::string_view text_;
  std::string out_;
  bool quoting_ = false;  // inside straight quotation marks
  bool gap_ = false;
};

/// In code points.
[[nodiscard]] std::size_t title_length(std::string_view title);

/// With the apostrophes of French typography and a capital at the head.
[[nodiscard]] std::string printed(std::string_view title);

/// Printed, without the marks, small words and beginnings of what was left out that a shortened line may end with.
[[nodiscard]] std::string tidied(std::string title);

}  // namespace frise::event
