#include "calendar/iso.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "support/random_text.h"

namespace frise::calendar {
namespace {

TEST(IsoInstance, ReadsEveryGrain) {
  EXPECT_EQ(parse_iso_instance("2024"), (Instance{Grain::year, Day(2024, 1, 1)}));
  EXPECT_EQ(parse_iso_instance("2024-10"), (Instance{Grain::month, Day(2024, 10, 1)}));
  EXPECT_EQ(parse_iso_instance("2024-W44"), (Instance{Grain::week, Day(2024, 10, 28)}));
  EXPECT_EQ(parse_iso_instance("2024-Q3"), (Instance{Grain::quarter, Day(2024, 7, 1)}));
  EXPECT_EQ(parse_iso_instance("2024-H2"), (Instance{Grain::half, Day(2024, 7, 1)}));
  EXPECT_EQ(parse_iso_instance("2024-10-24"), (Instance{Grain::day, Day(2024, 10, 24)}));
}

TEST(IsoInstance, KnowsWhichYearsHave53Weeks) {
  EXPECT_EQ(parse_iso_instance("2020-W53"), (Instance{Grain::week, Day(2020, 12, 28)}));
  EXPECT_FALSE(parse_iso_instance("2024-W53"));
  EXPECT_FALSE(parse_iso_instance("2024-W00"));
  EXPECT_EQ(parse_iso_instance("2025-W01"), (Instance{Grain::week, Day(2024, 12, 30)}));
}

TEST(IsoInstance, ReadsNothingElse) {
  for (const char* wrong :
       {"",           "24",         "202",     "20245",   "2024-",   "2024-00", "2024-13",    "2024-1",      "2024-10-",
        "2024-10-32", "2024-02-30", "2024-Q0", "2024-Q5", "2024-H0", "2024-H3", "2024-W44-1", "2024-10-24 ", " 2024",
        "octobre",    "2024-W",     "2024-Q",  "-2024",   "2024/10"})
    EXPECT_FALSE(parse_iso_instance(wrong)) << wrong;
}

TEST(IsoDateTime, ReadsDatesAndTimes) {
  EXPECT_EQ(parse_iso_date_time("2024-03-15"), (DateTime{Day(2024, 3, 15), {}, {}}));
  EXPECT_EQ(parse_iso_date_time("2024-03-15T18:40"), (DateTime{Day(2024, 3, 15), 18 * 60 + 40, {}}));
  EXPECT_EQ(parse_iso_date_time("2024-03-15T18:40:05.250+01:00"), (DateTime{Day(2024, 3, 15), 18 * 60 + 40, 60}));
  EXPECT_EQ(parse_iso_date_time("2024-03-15 18:40Z"), (DateTime{Day(2024, 3, 15), 18 * 60 + 40, 0}));
  EXPECT_EQ(parse_iso_date_time("2024-03-15T00:00:00-0330"), (DateTime{Day(2024, 3, 15), 0, -210}));
  EXPECT_EQ(parse_iso_date_time("2024-03-15T23:59:60Z"), (DateTime{Day(2024, 3, 15), 23 * 60 + 59, 0}))
      << "a leap second";
  EXPECT_EQ(parse_iso_date_time("2024-03-15T18:40+02"), (DateTime{Day(2024, 3, 15), 18 * 60 + 40, 120}));
}

TEST(IsoDateTime, ReadsNothingElse) {
  for (const char* wrong : {"", "2024", "2024-03", "2024-02-30", "2024-03-15T", "2024-03-15T24:00", "2024-03-15T18",
                            "2024-03-15T18:60", "2024-03-15T18:40:61", "2024-03-15T18:40+1", "2024-03-15T18:40+25:00",
                            "2024-03-15T18:40+01:60", "2024-03-15T18:40Zulu", "2024-03-15 à 18:40", "15/03/2024",
                            "2024-03-15x18:40", "2024-03-15T18:40 ", "2024-03-15T18:40:"})
    EXPECT_FALSE(parse_iso_date_time(wrong)) << wrong;
}

// Whatever is read of a damaged date is at least a time of day and a distance from UTC that exist.
TEST(IsoDateTime, GivesNoTimesThatDoNotExist) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto read = parse_iso_date_time(test::mutated(random, "2024-03-15T18:40:05.250+01:00", 1));
    if (!read) continue;
    const int minute = read->minute.value_or(0);
    EXPECT_TRUE(minute >= 0 && minute < 1440) << minute;
    EXPECT_LT(std::abs(read->offset.value_or(0)), 24 * 60);
  }
}

}  // namespace
}  // namespace frise::calendar
