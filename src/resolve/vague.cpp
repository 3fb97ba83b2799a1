// Sets and vague times: what has no place in the calendar, but « à l'époque ».
#include <array>

#include "resolve/point_parts.h"

namespace frise::resolve {

Point resolve_recurrence(const Recurrence& recurrence) {
  Point out = unanchored(recurrence.value);
  out.type = TimexType::set;
  out.derivation.source = Derivation::Source::text;
  return out;
}

Point resolve_vague(const Vague& vague, const Context& context) {
  constexpr std::int32_t kLately = 30;  // days: « à l'époque » is none of these
  std::optional<Day> over;
  if (context.reference.day && context.words->ends_in("epoque")) over = *context.reference.day - kLately;
  const auto* entry =
      vague.of_focus ? context.focus->last(Grain::millennium, context.place, {over, {}, over}) : nullptr;
  if (entry != nullptr) return anchored(entry->instance, from_focus(*entry));
  constexpr std::array kValues = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  Point out = unanchored(kValues[static_cast<std::size_t>(vague.when)]);
  out.derivation.source = Derivation::Source::text;
  return out;
}

}  // namespace frise::resolve
