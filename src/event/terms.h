// Terms: the words by which articles and reports are compared.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "event/sentence_reader.h"

namespace frise::event {

/// A content word or a word of a name. Of a person's name the surname counts alone: many who have nothing to do with
/// each other share a first name.
struct Term {
  std::string text;  // term_of()
  std::size_t count = 0;
  bool place = false;  // a known town, region or country
  bool name = false;   // a name somewhere in the article
};

/// The terms of an article, sorted.
[[nodiscard]] std::vector<Term> counted_terms(const std::vector<ReadSentence>& article);

/// Those of the words [begin, end), each once, sorted; without what says when.
[[nodiscard]] std::vector<std::string> terms_of(const Words& words, std::size_t begin, std::size_t end);

}  // namespace frise::event
