#include "frise/day.h"

#include <gtest/gtest.h>

namespace frise {
namespace {

static_assert(Day(7) - Day(3) == 4);
static_assert(Day(3) + 4 == Day(7));

TEST(Day, CountsFromTheEpoch) {
  EXPECT_EQ(Day(1970, 1, 1).serial(), 0);
  EXPECT_EQ(Day(2000, 3, 1).serial(), 11017);
  EXPECT_EQ(Day(1969, 12, 31).serial(), -1);
}

TEST(Day, KnowsItsFields) {
  const Day d(2024, 2, 29);
  EXPECT_EQ(d.year(), 2024);
  EXPECT_EQ(d.month(), 2);
  EXPECT_EQ(d.day(), 29);
  EXPECT_EQ(d.weekday(), Weekday::thursday);
}

TEST(Day, CivilRefusesDaysThatTheCalendarDoesNotHave) {
  EXPECT_FALSE(Day::civil(2023, 2, 29));
  EXPECT_FALSE(Day::civil(2024, 13, 1));
  EXPECT_FALSE(Day::civil(2024, 4, 31));
  EXPECT_EQ(Day::civil(2024, 2, 29), Day(2024, 2, 29));
}

TEST(Day, ConstructorTakesTheNearestDay) { EXPECT_EQ(Day(2023, 2, 31), Day(2023, 2, 28)); }

TEST(Day, PrintsIso) {
  EXPECT_EQ(to_string(Day(2024, 10, 4)), "2024-10-04");
  EXPECT_EQ(to_string(Day(-51, 3, 15)), "-0051-03-15");
}

TEST(Day, ReadsWhatItPrints) {
  for (int serial = -1000; serial < 1000; serial += 37) EXPECT_EQ(parse_day(to_string(Day(serial))), Day(serial));
  for (const char* wrong : {"", "2024", "2024-1-1", "2024-02-30", "2024-10-04T10:00", " 2024-10-04"})
    EXPECT_FALSE(parse_day(wrong)) << wrong;
}

}  // namespace
}  // namespace frise
