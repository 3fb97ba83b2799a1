#include "support/sentence.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace frise::test {

Sentence::Sentence(std::string written)
    : text(std::move(written)),
      words(event::analyse(text, {0, static_cast<std::uint32_t>(text.size())})),
      uses(book.add(text, words)),
      clauses(event::clauses_of(words)) {}

event::Clause Sentence::clause_of(std::string_view lemma) const {
  for (const event::Clause& clause : clauses.list)
    if (clause.predicate.lemma == lemma) return clause;
  ADD_FAILURE() << "no clause of " << lemma << " in " << text;
  return {};
}

std::size_t Sentence::word(std::string_view surface) const {
  for (std::size_t k = 0; k < words.size(); ++k)
    if (words[k].span.of(text) == surface) return k;
  ADD_FAILURE() << "no word " << surface << " in " << text;
  return 0;
}

}  // namespace frise::test
