#include "resolve/evidence.h"

#include "resolve/tense.h"

namespace frise::resolve {
namespace {

bool looks_ahead(Bound bound) { return bound == Bound::by || bound == Bound::from || bound == Bound::at_latest; }

// The tense, but where the words themselves look ahead or back.
Direction direction_of(const WordForms& words, const grammar::Mention& mention) {
  if (looks_ahead(mention.said.bound)) return Direction::future;
  if (mention.said.bound == Bound::since) return Direction::past;
  const Direction tense = direction_around(words, mention.begin, mention.end);
  // « interrompue jusqu'à jeudi »: an end that is not past is to come.
  const bool end = mention.said.bound == Bound::until || mention.said.bound == Bound::before;
  return end && tense == Direction::none ? Direction::future : tense;
}

}  // namespace

Direction Evidence::direction() const {
  if (!direction_) direction_ = direction_of(words_, mention_);
  return *direction_;
}

}  // namespace frise::resolve
