#include "resolve/bound.h"

namespace frise::resolve {
namespace {

Modifier modifier_of(Bound bound) {
  switch (bound) {
    case Bound::since:
    case Bound::after:
      return Modifier::after;
    case Bound::until:
    case Bound::by:
    case Bound::before:
      return Modifier::before;
    case Bound::from:
    case Bound::not_before:
      return Modifier::on_or_after;
    case Bound::at_latest:
      return Modifier::on_or_before;
    case Bound::none:
      return Modifier::none;
  }
  return Modifier::none;
}

bool is_third(Modifier mod) { return mod == Modifier::start || mod == Modifier::mid || mod == Modifier::end; }

Period bounded(Bound bound, const Reference& reference, const Point& point, bool third) {
  const Period& days = point.days;
  const bool hour = point.minute.has_value();
  const std::optional<Day> unit_end = point.instance ? calendar::period(*point.instance).last : days.last;
  switch (bound) {
    case Bound::since: {
      const bool over = reference.day && days.first && *days.first <= *reference.day;
      return {days.first, over || !reference.day ? reference.day : days.last};
    }
    case Bound::until:
      return {std::nullopt, days.last};
    case Bound::by: {
      const bool over = reference.day && unit_end && *unit_end < *reference.day;
      return {over ? std::nullopt : reference.day, unit_end};
    }
    case Bound::before:
      if (hour) return days;
      if (third) return {std::nullopt, unit_end};
      return {std::nullopt, days.first ? std::optional(*days.first - 1) : std::nullopt};
    case Bound::after:
      if (hour) return days;
      return {days.last ? std::optional(*days.last + 1) : std::nullopt, std::nullopt};
    case Bound::from:
    case Bound::not_before:
      return {days.first, std::nullopt};
    case Bound::at_latest:
      return {std::nullopt, days.last};
    case Bound::none:
      return days;
  }
  return days;
}

}  // namespace

void lay_bound(Bound bound, const Reference& reference, Point& point) {
  if (bound == Bound::none) return;
  const bool third = is_third(point.mod);
  if (point.days.known()) point.days = bounded(bound, reference, point, third);
  if (!third || bound == Bound::by || bound == Bound::before) point.mod = modifier_of(bound);
}

}  // namespace frise::resolve
