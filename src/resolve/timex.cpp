#include "resolve/timex.h"

#include <utility>

#include "resolve/bound.h"

namespace frise {
namespace resolve {
namespace {

Grain grain_of(const Point& point) {
  if (point.minute) return Grain::minute;
  if (point.type == TimexType::time) return Grain::part_of_day;
  return point.instance ? point.instance->grain : Grain::day;
}

}  // namespace

Timex to_timex(Underspecified said, Point point, const Reference& reference) {
  if (said.mod != Modifier::none) point.mod = said.mod;
  lay_bound(said.bound, reference, point);
  Timex out;
  out.type = point.type;
  out.value = std::move(point.value);
  out.mod = point.mod;
  out.days = point.days;
  out.grain = grain_of(point);
  out.said = std::move(said);
  out.derivation = std::move(point.derivation);
  return out;
}

}  // namespace resolve

Timex Tagger::resolve(const Underspecified& said, const Reference& reference, const Surroundings& around) const {
  resolve::Focus focus;
  if (around.focus) {
    resolve::Focus::Entry said_before;
    said_before.instance = {Grain::day, *around.focus};
    focus.add(said_before);
  }
  const resolve::Evidence evidence(said.bound, around.tense);
  return resolve::to_timex(said, resolve::resolve_time(said.time, {reference, &focus, {}, &evidence, options_.prefer}),
                           reference);
}

}  // namespace frise
