#include "frise/day.h"

#include <date/date.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace frise {
namespace {

date::year_month_day fields(Day d) noexcept { return date::sys_days{date::days{d.serial()}}; }

std::int32_t serial(date::year_month_day ymd) noexcept { return date::sys_days{ymd}.time_since_epoch().count(); }

void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

std::optional<int> digits(std::string_view text) noexcept {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && text.front() != '-' ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Day> Day::civil(int year, int month, int day) noexcept {
  if (month < 1 || month > 12 || day < 1 || day > 31 || std::abs(year) > 32767) return std::nullopt;
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Day(frise::serial(ymd));
}

Day::Day(int year, int month, int day) noexcept {
  const date::year_month ym{date::year{std::clamp(year, -32767, 32767)},
                            date::month{static_cast<unsigned>(std::clamp(month, 1, 12))}};
  const date::day last = date::year_month_day_last{ym.year(), date::month_day_last{ym.month()}}.day();
  serial_ = frise::serial(ym / date::day{std::clamp(static_cast<unsigned>(std::max(day, 1)), 1U, unsigned{last})});
}

int Day::year() const noexcept { return int{fields(*this).year()}; }
int Day::month() const noexcept { return static_cast<int>(unsigned{fields(*this).month()}); }
int Day::day() const noexcept { return static_cast<int>(unsigned{fields(*this).day()}); }

Weekday Day::weekday() const noexcept {
  return static_cast<Weekday>(date::weekday{date::sys_days{date::days{serial_}}}.iso_encoding());
}

std::string to_string(Day day) {
  const date::year_month_day ymd = fields(day);
  const int year = int{ymd.year()};
  std::string out;
  if (year < 0) out += '-';
  if (year > 9999) out += '+';
  const int positive = std::abs(year);
  if (positive > 9999) out += static_cast<char>('0' + positive / 10'000);
  append_two_digits(out, positive / 100 % 100);
  append_two_digits(out, positive % 100);
  out += '-';
  append_two_digits(out, static_cast<int>(unsigned{ymd.month()}));
  out += '-';
  append_two_digits(out, static_cast<int>(unsigned{ymd.day()}));
  return out;
}

std::optional<Day> parse_day(std::string_view iso) noexcept {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4));
  const auto month = digits(iso.substr(5, 2));
  const auto day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Day::civil(*year, *month, *day);
}

}  // namespace frise
