#include "calendar/feast.h"

#include <gtest/gtest.h>

namespace frise::calendar {
namespace {

TEST(Feast, EasterOfKnownYears) {
  for (const Day day : {Day(1818, 3, 22), Day(1900, 4, 15), Day(1943, 4, 25), Day(1954, 4, 18), Day(1981, 4, 19),
                        Day(2000, 4, 23), Day(2008, 3, 23), Day(2011, 4, 24), Day(2019, 4, 21), Day(2023, 4, 9),
                        Day(2024, 3, 31), Day(2025, 4, 20), Day(2038, 4, 25), Day(2049, 4, 18)})
    EXPECT_EQ(easter(day.year()), day) << day.year();
}

TEST(Feast, EasterIsASundayBetween22MarchAnd25April) {
  for (int year = 1583; year < 4000; ++year) {
    const Day day = easter(year);
    EXPECT_EQ(day.weekday(), Weekday::sunday) << year;
    EXPECT_TRUE(Day(year, 3, 22) <= day && day <= Day(year, 4, 25)) << to_string(day);
  }
}

TEST(Feast, MovesWithEaster) {
  EXPECT_EQ(feast_day(Feast::mardi_gras, 2024), Day(2024, 2, 13));
  EXPECT_EQ(feast_day(Feast::ash_wednesday, 2024), Day(2024, 2, 14));
  EXPECT_EQ(feast_day(Feast::palm_sunday, 2024), Day(2024, 3, 24));
  EXPECT_EQ(feast_day(Feast::holy_thursday, 2024), Day(2024, 3, 28));
  EXPECT_EQ(feast_day(Feast::good_friday, 2024), Day(2024, 3, 29));
  EXPECT_EQ(feast_day(Feast::easter_monday, 2024), Day(2024, 4, 1));
  EXPECT_EQ(feast_day(Feast::ascension, 2024), Day(2024, 5, 9));
  EXPECT_EQ(feast_day(Feast::pentecost, 2024), Day(2024, 5, 19));
  EXPECT_EQ(feast_day(Feast::whit_monday, 2024), Day(2024, 5, 20));
}

TEST(Feast, StaysOnItsDay) {
  EXPECT_EQ(feast_day(Feast::new_year, 2024), Day(2024, 1, 1));
  EXPECT_EQ(feast_day(Feast::candlemas, 2024), Day(2024, 2, 2));
  EXPECT_EQ(feast_day(Feast::victory_day, 2024), Day(2024, 5, 8));
  EXPECT_EQ(feast_day(Feast::bastille_day, 1789), Day(1789, 7, 14));
  EXPECT_EQ(feast_day(Feast::assumption, 2024), Day(2024, 8, 15));
  EXPECT_EQ(feast_day(Feast::all_saints, 2024), Day(2024, 11, 1));
  EXPECT_EQ(feast_day(Feast::armistice, 1918), Day(1918, 11, 11));
  EXPECT_EQ(feast_day(Feast::christmas, 2024), Day(2024, 12, 25));
  EXPECT_EQ(feast_day(Feast::new_year_eve, 2024), Day(2024, 12, 31));
}

}  // namespace
}  // namespace frise::calendar
