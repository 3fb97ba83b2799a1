// Instances of calendar units: the one value behind every date that frise resolves. A unit (grain) and the first day of
// one of its instances say « juin 2024 », « la semaine du 28 octobre », « le XIXe siècle » alike.
//
//   instance_of(2024-10-31, Grain::week)      {week, 2024-10-28}
//   shifted({month, 2024-11-01}, -1)          {month, 2024-10-01}
//   period({month, 2024-10-01})               2024-10-01 … 2024-10-31
//   timex_value({week, 2024-10-28})           "2024-W44"
//
// Conventions (docs/time-values.md): ISO weeks; meteorological seasons, winter belonging to the year of its December;
// centuries and millennia begin with year 1, decades with year 0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frise/day.h"
#include "frise/grain.h"
#include "frise/period.h"
#include "frise/time.h"
#include "frise/unit.h"

namespace frise::calendar {

struct Instance {
  Grain grain = Grain::day;  // day or coarser
  Day start;

  friend bool operator==(const Instance&, const Instance&) noexcept = default;
};

/// The unit that holds `day`. A week-end « holds » the working days before it, so that « ce week-end » said on a
/// Tuesday is the coming one.
[[nodiscard]] Instance instance_of(Day day, Grain grain) noexcept;

/// `count` units later (earlier where negative); at the ends of the calendar, the last unit there is.
[[nodiscard]] Instance shifted(Instance instance, int count) noexcept;

[[nodiscard]] Period period(Instance instance) noexcept;

/// « début », « milieu », « fin »: the third of the unit by the table in docs/time-values.md.
[[nodiscard]] Period third(Instance instance, Part which) noexcept;

/// The TIMEX3 value: "2024-10-24", "2024-W44", "2024-W44-WE", "2024-10", "2024-Q3", "2024-SU", "2024-H1", "2024",
/// "199", "18", "BC0052".
[[nodiscard]] std::string timex_value(Instance instance);

/// The way back, for values of years 0001–9999; nothing for other values ("PAST_REF", "P3D", "XXXX-06").
[[nodiscard]] std::optional<Instance> parse_timex_value(std::string_view value) noexcept;

/// EDTF (ISO 8601-2 level 2): "2024-10-24", "2024-10", "2024-35", "2024-22", "2024-40", "199X"; weeks, week-ends,
/// centuries and millennia, which EDTF cannot name with our bounds, as intervals "2024-10-28/2024-11-03". Of years
/// beyond four digits EDTF says no more than the year, or its leading digits: "Y12000", "Y-11999S2".
[[nodiscard]] std::string edtf(Instance instance);

/// French, as a newspaper would head a list: "24 octobre 2024", "semaine du 28 octobre 2024", "été 2023",
/// "3e trimestre 2024", "années 1990", "XIXe siècle".
[[nodiscard]] std::string display(Instance instance);

/// The grain of an instance of the unit: a fortnight is no piece of the calendar and counts in days.
[[nodiscard]] Grain grain_of(Unit unit) noexcept;

/// The day `count` months after `day`; a day that the month does not have becomes its last.
[[nodiscard]] Day plus_months(Day day, int count) noexcept;

}  // namespace frise::calendar
