// Civil days: what « le 24 octobre 2024 » means, without hours and without a time zone.
//
//   Day d = *Day::civil(2024, 10, 24);
//   d + 7                    2024-10-31
//   Day{2024, 3, 1} - d      -237 (days)
//   d.weekday()              Weekday::thursday
//   to_string(d)             "2024-10-24"
//
// There is no month arithmetic here: a month after 31 January is not one day (see frise/period.h for months as
// periods).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frise/export.h"

namespace frise {

/// ISO 8601 numbers.
enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day of the proleptic Gregorian calendar, years -32767 to 32767 (0 is 1 BC). A small value, freely copied.
class FRISE_API Day {
 public:
  /// 1970-01-01.
  constexpr Day() noexcept = default;

  /// Day number `serial` counted from 1970-01-01 = 0.
  constexpr explicit Day(std::int32_t serial) noexcept : serial_(serial) {}

  /// The given date. Fields that the calendar does not have are brought to the nearest that it has: Day{2023, 2, 31} is
  /// 28 February 2023. Use civil() where that would be an error.
  Day(int year, int month, int day) noexcept;

  /// The given date, or nothing where the calendar has no such day.
  [[nodiscard]] static std::optional<Day> civil(int year, int month, int day) noexcept;

  [[nodiscard]] int year() const noexcept;
  [[nodiscard]] int month() const noexcept;  // 1–12
  [[nodiscard]] int day() const noexcept;    // 1–31
  [[nodiscard]] Weekday weekday() const noexcept;

  /// Days since 1970-01-01.
  [[nodiscard]] constexpr std::int32_t serial() const noexcept { return serial_; }

  friend constexpr Day operator+(Day d, std::int32_t days) noexcept { return Day(d.serial_ + days); }
  friend constexpr Day operator-(Day d, std::int32_t days) noexcept { return Day(d.serial_ - days); }
  friend constexpr std::int32_t operator-(Day a, Day b) noexcept { return a.serial_ - b.serial_; }
  friend constexpr bool operator==(Day, Day) noexcept = default;
  friend constexpr auto operator<=>(Day, Day) noexcept = default;

 private:
  std::int32_t serial_ = 0;
};

/// ISO 8601, "2024-10-24"; years beyond four digits or before 0 get a sign: "-0051-03-15".
[[nodiscard]] FRISE_API std::string to_string(Day day);

/// Reads exactly "YYYY-MM-DD" of an existing day; nothing else.
[[nodiscard]] FRISE_API std::optional<Day> parse_day(std::string_view iso) noexcept;

}  // namespace frise
