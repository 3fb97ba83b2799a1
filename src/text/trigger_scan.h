// The sentences that are worth reading: those that hold a word or a number which can be of a time expression. Most
// bytes of a text are looked at here and nowhere else, so this is where tagging gets its speed (docs/decisions/0008).
#pragma once

#include <string_view>
#include <vector>

#include "frise/span.h"
#include "text/word_filter.h"

namespace frise::text {

struct Triggers {
  WordFilter words;
  WordFilter beginnings;  // of these words: the first none, one … eight letters

  void add(std::string_view folded) noexcept {
    words.add(folded);
    for (std::size_t size = 0; size <= std::min<std::size_t>(folded.size(), 8); ++size)
      beginnings.add(folded.substr(0, size));
  }

  /// Whether the digits that begin at byte `at` of the text, which no digit precedes, can be of a time.
  bool (*number)(std::string_view text, std::size_t at) = nullptr;
};

/// Replaces `out` by those of sentences(text, paragraph) that hold a trigger, and a few more: a word spelled in a way
/// that the filter cannot read counts as one, and all pieces of an endless sentence do where one of them does. Linear.
void triggered_sentences(std::string_view text, Span paragraph, const Triggers& triggers, std::vector<Span>& out);

}  // namespace frise::text
