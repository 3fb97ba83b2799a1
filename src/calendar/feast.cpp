#include "calendar/feast.h"

#include <array>

namespace frise::calendar {
namespace {

// A feast is a fixed month and day, or so many days from Easter (month 0).
struct Rule {
  int month;
  int day;
};

constexpr std::array<Rule, 36> kRules = {{
    {1, 1},    // new_year
    {1, 6},    // epiphany
    {2, 2},    // candlemas
    {2, 14},   // valentine
    {0, -47},  // mardi_gras
    {0, -46},  // ash_wednesday
    {0, -7},   // palm_sunday
    {0, -3},   // holy_thursday
    {0, -2},   // good_friday
    {0, 0},    // easter
    {0, 1},    // easter_monday
    {5, 1},    // labour_day
    {5, 8},    // victory_day
    {0, 39},   // ascension
    {0, 49},   // pentecost
    {0, 50},   // whit_monday
    {6, 21},   // music_day
    {6, 24},   // saint_john
    {7, 14},   // bastille_day
    {8, 15},   // assumption
    {10, 31},  // halloween
    {11, 1},   // all_saints
    {11, 2},   // all_souls
    {11, 11},  // armistice
    {12, 6},   // saint_nicholas
    {12, 24},  // christmas_eve
    {12, 25},  // christmas
    {12, 26},  // saint_stephen
    {12, 31},  // new_year_eve
    {1, 22},   // saint_vincent
    {3, 17},   // saint_patrick
    {9, 29},   // saint_michael
    {11, 11},  // saint_martin
    {11, 25},  // saint_catherine
    {12, 1},   // saint_eligius
    {12, 4},   // saint_barbara
}};
static_assert(kRules.size() == static_cast<std::size_t>(Feast::saint_barbara) + 1);

}  // namespace

Day easter(int year) noexcept {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return {year, f / 31, f % 31 + 1};
}

Day feast_day(Feast feast, int year) noexcept {
  const Rule rule = kRules[static_cast<std::size_t>(feast)];
  return rule.month == 0 ? easter(year) + rule.day : Day(year, rule.month, rule.day);
}

}  // namespace frise::calendar
