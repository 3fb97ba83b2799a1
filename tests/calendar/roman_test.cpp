#include "calendar/roman.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace frise::calendar {
namespace {

std::string small(std::string capitals) {
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](char c) { return static_cast<char>(c + ('a' - 'A')); });
  return capitals;
}

TEST(Roman, WritesNumbers) {
  EXPECT_EQ(roman(1), "I");
  EXPECT_EQ(roman(4), "IV");
  EXPECT_EQ(roman(19), "XIX");
  EXPECT_EQ(roman(44), "XLIV");
  EXPECT_EQ(roman(1999), "MCMXCIX");
  EXPECT_EQ(roman(3999), "MMMCMXCIX");
}

TEST(Roman, WritesNothingBeyondItsNumbers) {
  EXPECT_EQ(roman(0), "");
  EXPECT_EQ(roman(-3), "");
  EXPECT_EQ(roman(4000), "");
}

TEST(Roman, ReadsWhatItWrites) {
  for (int number = 1; number <= 3999; ++number) EXPECT_EQ(parse_roman(small(roman(number))), number);
}

TEST(Roman, ReadsNoOtherNumerals) {
  for (const char* wrong : {"", "iiii", "vv", "ll", "iix", "ic", "xm", "vx", "mmmm", "XIX", "xixe", "a", " x"})
    EXPECT_FALSE(parse_roman(wrong)) << wrong;
}

}  // namespace
}  // namespace frise::calendar
