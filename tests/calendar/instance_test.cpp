#include "calendar/instance.h"

#include <gtest/gtest.h>

namespace frise::calendar {
namespace {

constexpr Grain kGrains[] = {Grain::day,     Grain::weekend, Grain::week,      Grain::month,
                             Grain::quarter, Grain::season,  Grain::half,      Grain::year,
                             Grain::decade,  Grain::century, Grain::millennium};

// Days at the edges of units and inside them, on both sides of our era.
std::vector<Day> sample_days() {
  std::vector<Day> out = {Day(2024, 2, 29), Day(2023, 12, 31), Day(2024, 1, 1),  Day(2024, 12, 30), Day(2000, 12, 31),
                          Day(2001, 1, 1),  Day(1999, 11, 30), Day(1999, 12, 1), Day(1, 1, 1),      Day(-51, 3, 15)};
  for (int n = 0; n < 400; ++n) out.push_back(Day(1815, 6, 18) + 191 * n);
  return out;
}

// The working days of a week are before the week-end that they lead to.
bool leads_to_weekend(Day day, Instance weekend) { return weekend.start - day >= 0 && weekend.start - day <= 5; }

TEST(Instance, HoldsItsDay) {
  for (const Grain grain : kGrains) {
    for (const Day day : sample_days()) {
      const Instance unit = instance_of(day, grain);
      const Period days = period(unit);
      EXPECT_EQ(unit.grain, grain);
      EXPECT_EQ(days.first, unit.start);
      EXPECT_TRUE((*days.first <= day && day <= *days.last) || (grain == Grain::weekend && leads_to_weekend(day, unit)))
          << name(grain) << ' ' << to_string(day);
    }
  }
}

TEST(Instance, IsThatOfEachOfItsDays) {
  for (const Grain grain : kGrains) {
    const Instance unit = instance_of(Day(2024, 10, 24), grain);
    const Period days = period(unit);
    for (const Day day : {*days.first, *days.first + (*days.last - *days.first) / 2, *days.last})
      EXPECT_EQ(instance_of(day, grain), unit) << name(grain) << ' ' << to_string(day);
    if (grain == Grain::weekend) continue;
    EXPECT_NE(instance_of(*days.last + 1, grain), unit) << name(grain);
    EXPECT_NE(instance_of(*days.first - 1, grain), unit) << name(grain);
  }
}

TEST(Instance, FollowsTheOneBeforeWithoutAGap) {
  for (const Grain grain : kGrains) {
    if (grain == Grain::weekend) continue;
    for (const Day day : sample_days()) {
      const Instance unit = instance_of(day, grain);
      EXPECT_EQ(*period(shifted(unit, -1)).last + 1, unit.start) << name(grain) << ' ' << to_string(day);
      EXPECT_EQ(shifted(unit, 1).start, *period(unit).last + 1) << name(grain) << ' ' << to_string(day);
    }
  }
}

TEST(Instance, ShiftsThereAndBack) {
  for (const Grain grain : kGrains)
    for (const int count : {-13, -1, 0, 1, 4, 25}) {
      const Instance unit = instance_of(Day(2024, 10, 24), grain);
      EXPECT_EQ(shifted(shifted(unit, count), -count), unit) << name(grain) << ' ' << count;
    }
}

TEST(Instance, ShiftsByItsOwnUnit) {
  EXPECT_EQ(shifted({Grain::month, Day(2024, 11, 1)}, -1), (Instance{Grain::month, Day(2024, 10, 1)}));
  EXPECT_EQ(shifted({Grain::month, Day(2024, 11, 1)}, 2), (Instance{Grain::month, Day(2025, 1, 1)}));
  EXPECT_EQ(shifted({Grain::week, Day(2024, 12, 30)}, -1), (Instance{Grain::week, Day(2024, 12, 23)}));
  EXPECT_EQ(shifted({Grain::season, Day(2024, 12, 1)}, 1), (Instance{Grain::season, Day(2025, 3, 1)}));
  EXPECT_EQ(shifted({Grain::century, Day(1901, 1, 1)}, -1), (Instance{Grain::century, Day(1801, 1, 1)}));
}

TEST(Instance, StopsAtTheEndsOfTheCalendar) {
  for (const Grain grain : kGrains) {
    const Instance far = shifted(instance_of(Day(2024, 10, 24), grain), 2'000'000'000);
    const Instance long_ago = shifted(instance_of(Day(2024, 10, 24), grain), -2'000'000'000);
    EXPECT_GT(far.start, Day(20000, 1, 1)) << name(grain);
    EXPECT_LT(long_ago.start, Day(-20000, 1, 1)) << name(grain);
    EXPECT_LE(*period(long_ago).first, *period(long_ago).last) << name(grain);
  }
}

struct Written {
  Grain grain;
  Day day;
  const char* timex;
  const char* edtf;
  const char* display;
};

class Spelling : public testing::TestWithParam<Written> {};

TEST_P(Spelling, SaysTheUnit) {
  const Written& w = GetParam();
  const Instance unit = instance_of(w.day, w.grain);
  EXPECT_EQ(timex_value(unit), w.timex);
  EXPECT_EQ(edtf(unit), w.edtf);
  EXPECT_EQ(display(unit), w.display);
}

INSTANTIATE_TEST_SUITE_P(
    Instance, Spelling,
    testing::Values(
        Written{Grain::day, Day(2024, 10, 24), "2024-10-24", "2024-10-24", "24 octobre 2024"},
        Written{Grain::day, Day(2024, 8, 1), "2024-08-01", "2024-08-01", "1er août 2024"},
        Written{Grain::week, Day(2024, 10, 31), "2024-W44", "2024-10-28/2024-11-03", "semaine du 28 octobre 2024"},
        Written{Grain::week, Day(2024, 12, 31), "2025-W01", "2024-12-30/2025-01-05", "semaine du 30 décembre 2024"},
        Written{Grain::weekend, Day(2024, 11, 2), "2024-W44-WE", "2024-11-02/2024-11-03",
                "week-end du 2 novembre 2024"},
        Written{Grain::month, Day(2024, 2, 10), "2024-02", "2024-02", "février 2024"},
        Written{Grain::quarter, Day(2024, 7, 14), "2024-Q3", "2024-35", "3e trimestre 2024"},
        Written{Grain::season, Day(2023, 7, 14), "2023-SU", "2023-22", "été 2023"},
        Written{Grain::season, Day(2024, 1, 14), "2023-WI", "2023-24", "hiver 2023-2024"},
        Written{Grain::half, Day(2024, 6, 30), "2024-H1", "2024-40", "1er semestre 2024"},
        Written{Grain::half, Day(2024, 7, 1), "2024-H2", "2024-41", "2e semestre 2024"},
        Written{Grain::year, Day(987, 7, 3), "0987", "0987", "987"},
        Written{Grain::decade, Day(1994, 5, 6), "199", "199X", "années 1990"},
        Written{Grain::century, Day(1900, 12, 31), "18", "1801/1900", "XIXe siècle"},
        Written{Grain::century, Day(80, 1, 1), "00", "0001/0100", "Ier siècle"},
        Written{Grain::millennium, Day(2000, 1, 1), "1", "1001/2000", "IIe millénaire"},
        Written{Grain::year, Day(-51, 1, 1), "BC0052", "-0051", "52 av. J.-C."},
        Written{Grain::century, Day(-51, 1, 1), "BC00", "-0099/0000", "Ier siècle av. J.-C."},
        Written{Grain::year, Day(12000, 1, 1), "12000", "Y12000", "12000"},
        Written{Grain::day, Day(12000, 5, 3), "12000-05-03", "Y12000", "3 mai 12000"},
        Written{Grain::decade, Day(12015, 1, 1), "1201", "Y12010S4", "années 12010"},
        Written{Grain::century, Day(9950, 1, 1), "99", "9901S2", "Ce siècle"},
        Written{Grain::millennium, Day(-11500, 1, 1), "BC11", "Y-11999S2", "XIIe millénaire av. J.-C."},
        Written{Grain::day, Day(-43, 3, 15), "BC0044-03-15", "-0043-03-15", "15 mars 44 av. J.-C."}));

TEST(Instance, IsReadBackFromItsTimexValue) {
  for (const Grain grain : kGrains) {
    if (grain == Grain::millennium) continue;  // one digit says too little to be read back
    for (const Day day : sample_days()) {
      const Instance unit = instance_of(day, grain);
      if (unit.start.year() < 1) continue;
      EXPECT_EQ(parse_timex_value(timex_value(unit)), unit) << timex_value(unit);
    }
  }
}

TEST(Instance, IsNotReadFromOtherValues) {
  for (const char* value : {"", "PAST_REF", "P3D", "XXXX-06", "XXXX-WXX-5", "2024-13", "2024-W54", "2024-Q5", "2024-H3",
                            "2024-XX", "2024-10-24T14:30", "2024-10-32", "BC0052", "20241024", "2024-W44-WX"})
    EXPECT_FALSE(parse_timex_value(value)) << value;
}

TEST(Instance, HasThirdsThatFollowEachOther) {
  for (const Grain grain : {Grain::week, Grain::month, Grain::quarter, Grain::season, Grain::half, Grain::year,
                            Grain::decade, Grain::century, Grain::millennium}) {
    for (const Day day : {Day(2024, 2, 29), Day(2023, 2, 1), Day(1815, 6, 18)}) {
      const Instance unit = instance_of(day, grain);
      const Period whole = period(unit);
      const Period start = third(unit, Part::start);
      const Period middle = third(unit, Part::middle);
      const Period end = third(unit, Part::end);
      EXPECT_EQ(start.first, whole.first) << name(grain);
      EXPECT_EQ(*start.last + 1, middle.first) << name(grain);
      EXPECT_EQ(*middle.last + 1, end.first) << name(grain);
      EXPECT_EQ(end.last, whole.last) << name(grain);
    }
  }
}

TEST(Instance, CountsMonthsToDaysThatExist) {
  EXPECT_EQ(plus_months(Day(2024, 1, 31), 1), Day(2024, 2, 29));
  EXPECT_EQ(plus_months(Day(2023, 1, 31), 1), Day(2023, 2, 28));
  EXPECT_EQ(plus_months(Day(2024, 3, 15), -3), Day(2023, 12, 15));
  EXPECT_EQ(plus_months(Day(2024, 12, 31), -10), Day(2024, 2, 29));
  EXPECT_EQ(plus_months(Day(1, 1, 1), -1), Day(0, 12, 1));
}

TEST(Instance, KnowsTheGrainOfUnits) {
  EXPECT_EQ(grain_of(Unit::week), Grain::week);
  EXPECT_EQ(grain_of(Unit::fortnight), Grain::day);
  EXPECT_EQ(grain_of(Unit::second), Grain::minute);
  EXPECT_EQ(grain_of(Unit::half), Grain::half);
}

TEST(Grain, HasTheNameOfTheExports) {
  EXPECT_EQ(name(Grain::part_of_day), "part-of-day");
  for (const Grain grain : kGrains) EXPECT_FALSE(name(grain).empty());
}

TEST(Period, OverlapsWhatSharesADay) {
  const Period june{Day(2024, 6, 1), Day(2024, 6, 30)};
  EXPECT_TRUE(june.overlaps({Day(2024, 6, 30), Day(2024, 7, 1)}));
  EXPECT_FALSE(june.overlaps({Day(2024, 7, 1), Day(2024, 7, 2)}));
  EXPECT_TRUE(june.overlaps({Day(2024, 6, 15), std::nullopt}));
  EXPECT_FALSE(june.overlaps({std::nullopt, Day(2024, 5, 31)}));
  EXPECT_FALSE(june.overlaps({}));
  EXPECT_FALSE(Period{}.overlaps(june));
}

TEST(Period, ContainsWhatSurelyLiesInIt) {
  const Period june{Day(2024, 6, 1), Day(2024, 6, 30)};
  EXPECT_TRUE(june.contains(june));
  EXPECT_FALSE(june.contains({Day(2024, 6, 30), Day(2024, 7, 1)}));
  EXPECT_FALSE(june.contains({Day(2024, 6, 15), std::nullopt}));
  EXPECT_TRUE((Period{Day(2024, 1, 1), std::nullopt}.contains({Day(2024, 6, 15), std::nullopt})));
  EXPECT_FALSE(june.contains({}));
}

}  // namespace
}  // namespace frise::calendar
