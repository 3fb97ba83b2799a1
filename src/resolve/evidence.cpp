#include "resolve/evidence.h"

namespace frise::resolve {
namespace {

bool looks_ahead(Bound bound) { return bound == Bound::by || bound == Bound::from || bound == Bound::at_latest; }

// « interrompue jusqu'à jeudi », « toute demande déposée après le 10 janvier sera rejetée »: an end that no finite verb
// puts into the past is to come.
bool is_open_end(Bound bound) { return bound == Bound::until || bound == Bound::before; }

Direction direction_of(Tense tense) {
  switch (tense) {
    case Tense::participle:
    case Tense::imperfect:
    case Tense::past:
      return Direction::past;
    case Tense::future:
      return Direction::future;
    case Tense::present:
    case Tense::none:
      return Direction::none;
  }
  return Direction::none;
}

}  // namespace

Tense Evidence::tense() const {
  if (!tense_) tense_ = tense_around(words_, mention_.begin, mention_.end);
  return *tense_;
}

Direction Evidence::direction() const {
  const Bound bound = mention_.said.bound;
  if (looks_ahead(bound)) return Direction::future;
  if (bound == Bound::since) return Direction::past;
  const bool undecided = tense() == Tense::participle || direction_of(tense()) == Direction::none;
  return is_open_end(bound) && undecided ? Direction::future : direction_of(tense());
}

}  // namespace frise::resolve
