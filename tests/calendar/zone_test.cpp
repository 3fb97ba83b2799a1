#include "calendar/zone.h"

#include <gtest/gtest.h>

namespace frise::calendar {
namespace {

constexpr int kUtc = 0;

int at(int hours, int minutes) { return hours * 60 + minutes; }

TEST(Zone, ReadsUtcOverMidnight) {
  EXPECT_EQ(local_time({Day(2024, 1, 15), at(23, 30), kUtc}, "Europe/Paris"),
            (DateTime{Day(2024, 1, 16), at(0, 30), 60}));
  EXPECT_EQ(local_time({Day(2024, 7, 15), at(22, 30), kUtc}, "Europe/Paris"),
            (DateTime{Day(2024, 7, 16), at(0, 30), 120}));
  EXPECT_EQ(local_time({Day(2024, 1, 15), at(22, 30), kUtc}, "Europe/Paris"),
            (DateTime{Day(2024, 1, 15), at(23, 30), 60}));
  EXPECT_EQ(local_time({Day(2024, 12, 31), at(23, 0), kUtc}, "Europe/Paris"), (DateTime{Day(2025, 1, 1), 0, 60}));
}

TEST(Zone, ReadsUtcToTheWest) {
  EXPECT_EQ(local_time({Day(2024, 3, 1), at(2, 0), kUtc}, "America/Montreal"),
            (DateTime{Day(2024, 2, 29), at(21, 0), -300}));
}

TEST(Zone, ChangesOnTheDayOfSummerTime) {
  EXPECT_EQ(local_time({Day(2024, 3, 31), at(0, 59), kUtc}, "Europe/Paris").minute, at(1, 59));
  EXPECT_EQ(local_time({Day(2024, 3, 31), at(1, 0), kUtc}, "Europe/Paris").minute, at(3, 0));
  EXPECT_EQ(local_time({Day(2024, 10, 27), at(0, 59), kUtc}, "Europe/Paris").minute, at(2, 59));
  EXPECT_EQ(local_time({Day(2024, 10, 27), at(1, 0), kUtc}, "Europe/Paris").minute, at(2, 0));
}

TEST(Zone, LeavesOtherTimesAlone) {
  const DateTime with_offset{Day(2024, 1, 15), at(23, 30), 60};
  const DateTime without_offset{Day(2024, 1, 15), at(23, 30), {}};
  const DateTime without_time{Day(2024, 1, 15), {}, {}};
  EXPECT_EQ(local_time(with_offset, "Asia/Tokyo"), with_offset);
  EXPECT_EQ(local_time(without_offset, "Asia/Tokyo"), without_offset);
  EXPECT_EQ(local_time(without_time, "Asia/Tokyo"), without_time);
}

TEST(Zone, KnowsTheNamesOfZones) {
  EXPECT_TRUE(is_time_zone("Europe/Paris"));
  EXPECT_TRUE(is_time_zone("UTC"));
  for (const char* wrong : {"", "Paris", "Europe/Atlantis", "europe paris", "../../etc/passwd"})
    EXPECT_FALSE(is_time_zone(wrong)) << wrong;
}

}  // namespace
}  // namespace frise::calendar
