#include "calendar/republican.h"

#include <gtest/gtest.h>

namespace frise::calendar {
namespace {

TEST(Republican, DaysOfHistory) {
  EXPECT_EQ(republican_day(1, 1, 1), Day(1792, 9, 22));
  EXPECT_EQ(republican_day(2, 11, 9), Day(1794, 7, 27)) << "9 thermidor an II";
  EXPECT_EQ(republican_day(4, 1, 13), Day(1795, 10, 5)) << "13 vendémiaire an IV";
  EXPECT_EQ(republican_day(5, 12, 18), Day(1797, 9, 4)) << "18 fructidor an V";
  EXPECT_EQ(republican_day(8, 2, 18), Day(1799, 11, 9)) << "18 brumaire an VIII";
  EXPECT_EQ(republican_day(12, 8, 28), Day(1804, 5, 18)) << "28 floréal an XII";
  EXPECT_EQ(republican_day(14, 4, 10), Day(1805, 12, 31)) << "10 nivôse an XIV, the last";
  EXPECT_EQ(republican_day(79, 8, 16), Day(1871, 5, 6)) << "16 floréal an LXXIX";
}

TEST(Republican, EveryDayFollowsTheOneBefore) {
  Day next(1792, 9, 22);
  for (int year = 1; year <= 120; ++year)
    for (int month = 1; month <= 13; ++month)
      for (int day = 1; day <= (month < 13 ? 30 : 6); ++day) {
        const auto found = republican_day(year, month, day);
        if (!found && month == 13 && day == 6) continue;
        ASSERT_TRUE(found) << year << '-' << month << '-' << day;
        ASSERT_EQ(*found, next) << year << '-' << month << '-' << day;
        next = next + 1;
      }
}

TEST(Republican, TheSixthComplementaryDayIsThatOfLeapYears) {
  for (const int year : {3, 7, 11, 16, 20}) EXPECT_TRUE(republican_day(year, 13, 6)) << year;
  for (const int year : {1, 2, 4, 8, 12, 14, 15, 100}) EXPECT_FALSE(republican_day(year, 13, 6)) << year;
}

TEST(Republican, HasNoOtherDays) {
  EXPECT_FALSE(republican_day(0, 1, 1));
  EXPECT_FALSE(republican_day(2, 0, 1));
  EXPECT_FALSE(republican_day(2, 14, 1));
  EXPECT_FALSE(republican_day(2, 11, 0));
  EXPECT_FALSE(republican_day(2, 11, 31));
  EXPECT_FALSE(republican_day(3, 13, 7));
}

}  // namespace
}  // namespace frise::calendar
