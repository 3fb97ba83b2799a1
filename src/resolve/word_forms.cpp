#include "resolve/word_forms.h"

#include <string>

#include "lexicon/morphology.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;

// The word at the cursor with those that hyphens join to it.
std::string whole_word(const Cursor& c) {
  std::ptrdiff_t first = 0;
  std::ptrdiff_t last = 0;
  while (c.token(first).glue == text::Glue::hyphen) --first;
  while (c.token(last + 1).glue == text::Glue::hyphen) ++last;
  std::string out = lexicon::small_letters(c.surface(first));
  for (std::ptrdiff_t k = first + 1; k <= last; ++k) out += "-" + lexicon::small_letters(c.surface(k));
  return out;
}

Features looked_up(const Cursor& c) {
  if (c.token().kind != text::TokenKind::word) return 0;
  const bool joined = c.token().glue == text::Glue::hyphen || c.token(1).glue == text::Glue::hyphen;
  const Features alone = lexicon::features_in_text(c.surface());
  if (!joined) return alone;
  const Features whole = lexicon::features_of(whole_word(c));
  return whole != 0 ? whole : alone;
}

}  // namespace

void WordForms::reset(const grammar::Sentence& sentence) {
  sentence_ = &sentence;
  known_.assign(sentence.size(), {});
}

Features WordForms::features(std::size_t at) const {
  if (at >= known_.size()) return 0;
  return kept(known_[at].features, [&] { return looked_up(cursor(at)); });
}

}  // namespace frise::resolve
