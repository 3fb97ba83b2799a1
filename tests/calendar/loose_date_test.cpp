#include "calendar/loose_date.h"

#include <gtest/gtest.h>

namespace frise::calendar {
namespace {

TEST(LooseDate, Iso8601StaysAsItIs) {
  EXPECT_EQ(loose_iso("2024-03-12T18:40:00+01:00"), "2024-03-12T18:40:00+01:00");
  EXPECT_EQ(loose_iso("2024-03-12 18:40:00"), "2024-03-12 18:40:00");
  EXPECT_EQ(loose_iso("2024-03-12"), "2024-03-12");
}

TEST(LooseDate, Rfc822) {
  EXPECT_EQ(loose_iso("Tue, 12 Mar 2024 18:40:00 GMT"), "2024-03-12T18:40Z");
  EXPECT_EQ(loose_iso("12 Mar 2024 18:40 +0100"), "2024-03-12T18:40+01:00");
  EXPECT_EQ(loose_iso("Tue, 12 Mar 2024 18:40:00 -0500"), "2024-03-12T18:40-05:00");
}

TEST(LooseDate, WordsInEnglish) {
  EXPECT_EQ(loose_iso("12 March 2024"), "2024-03-12");
  EXPECT_EQ(loose_iso("March 12, 2024"), "2024-03-12");
  EXPECT_EQ(loose_iso("Tue Mar 12 2024 18:40:00 GMT+0100"), "2024-03-12T18:40+01:00");
}

TEST(LooseDate, FiguresAloneAreDayFirst) {
  EXPECT_EQ(loose_iso("12/03/2024 18:40"), "2024-03-12T18:40");
  EXPECT_EQ(loose_iso("12.03.2024"), "2024-03-12");
  EXPECT_EQ(loose_iso("2024/03/12"), "2024-03-12");
  EXPECT_EQ(loose_iso("20240312"), "2024-03-12");
}

TEST(LooseDate, SecondsSince1970) {
  EXPECT_EQ(loose_iso("1710268800"), "2024-03-12T18:40Z");
  EXPECT_EQ(loose_iso("1710268800000"), "2024-03-12T18:40Z");
}

TEST(LooseDate, NothingElse) {
  for (const char* text : {"", "il y a 3 heures", "2024-02-31", "31/02/2024", "Mar", "12", "24:40", "99999999", "2024"})
    EXPECT_EQ(loose_iso(text), std::nullopt) << text;
}

}  // namespace
}  // namespace frise::calendar
