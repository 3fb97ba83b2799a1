// Points: the one form to which every anchored expression resolves before bounds are laid on it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "calendar/instance.h"
#include "frise/tagger.h"
#include "frise/timex.h"
#include "resolve/evidence.h"
#include "resolve/focus.h"

namespace frise::resolve {

/// A resolved time. Without an instance it is not anchored, and `value` says what is known: "XXXX-06", "P3D".
struct Point {
  TimexType type = TimexType::date;
  std::optional<calendar::Instance> instance;
  std::optional<int> minute;  // of the day
  bool night = false;
  Period days;  // empty where not anchored
  std::string value;
  Modifier mod = Modifier::none;
  Derivation derivation;
};

/// What an expression is resolved against.
struct Context {
  Reference reference;
  const Focus* focus = nullptr;
  Place place;
  const Evidence* words = nullptr;     // what the words around the expression say
  Direction prefer = Direction::past;  // where they say nothing

  [[nodiscard]] Direction evidence() const { return words->direction(); }

  /// « Le texte avait été voté le 20 novembre. La séance a repris à 21 heures »: what is told is no longer the
  /// flashback.
  [[nodiscard]] bool leaves(const Focus::Entry& entry) const {
    constexpr std::int32_t kLongAgo = 30;  // days: « Ils avaient bu. Vers 3 heures, on entend des cris » goes on
    const bool scene = words->tense() == Tense::present || words->tense() == Tense::imperfect;
    const bool goes_on = scene && reference.day && *reference.day - entry.instance.start > kLongAgo;
    return entry.place.flashback && entry.place.sentence != place.sentence && !goes_on && !words->stays_behind();
  }

  /// A finite verb looks back; a participle may be of a plan.
  [[nodiscard]] bool told_past() const { return words->tense() == Tense::past || words->tense() == Tense::imperfect; }
};

[[nodiscard]] Point resolve_time(const Time& time, const Context& context);

}  // namespace frise::resolve
