#include "resolve/spelling.h"

#include <array>
#include <cmath>

namespace frise::resolve {
namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// « 3 », « 2.5 », « X »
std::string count(double value) {
  if (value < 0) return "X";
  const double tenths = std::round(value * 10);
  std::string out = std::to_string(static_cast<long long>(tenths / 10));
  const int rest = static_cast<int>(std::fmod(tenths, 10));
  if (rest != 0) out += "." + std::to_string(rest);
  return out;
}

// The letters of a unit and how many of it one unit is: a quarter is three months. Decades, centuries and millennia
// have letters of their own in TIMEX3.
struct Designator {
  bool time;
  std::string_view letters;
  int factor;
};

Designator designator(Unit unit) {
  switch (unit) {
    case Unit::second:
      return {true, "S", 1};
    case Unit::minute:
      return {true, "M", 1};
    case Unit::hour:
      return {true, "H", 1};
    case Unit::day:
      return {false, "D", 1};
    case Unit::weekend:
      return {false, "D", 2};
    case Unit::week:
      return {false, "W", 1};
    case Unit::fortnight:
      return {false, "W", 2};
    case Unit::month:
      return {false, "M", 1};
    case Unit::quarter:
    case Unit::season:
      return {false, "M", 3};
    case Unit::half:
      return {false, "M", 6};
    case Unit::year:
      return {false, "Y", 1};
    case Unit::decade:
      return {false, "DE", 1};
    case Unit::century:
      return {false, "CE", 1};
    case Unit::millennium:
      return {false, "ML", 1};
  }
  return {false, "D", 1};
}

std::string amount(const Amount& a) {
  const Designator d = designator(a.unit);
  return count(a.count < 0 ? a.count : a.count * d.factor) + std::string(d.letters);
}

std::string period(const Amount& a, const std::vector<Amount>& smaller) {
  std::string date;
  std::string time;
  (designator(a.unit).time ? time : date) += amount(a);
  for (const Amount& more : smaller) (designator(more.unit).time ? time : date) += amount(more);
  return "P" + date + (time.empty() ? "" : "T" + time);
}

}  // namespace

std::string partial_value(const CalendarDate& date) {
  const std::string year = "XXXX";
  if (date.grain == Grain::season) {
    constexpr std::array kCodes = {"-SP", "-SU", "-FA", "-WI"};
    return year + kCodes[static_cast<std::size_t>(date.ordinal - 1) % kCodes.size()];
  }
  if (date.grain == Grain::quarter) return year + "-Q" + std::to_string(date.ordinal);
  if (date.grain == Grain::half) return year + "-H" + std::to_string(date.ordinal);
  if (date.feast != 0) return year + "-XX-XX";
  if (date.month == 0 && date.day == 0) return year + "-WXX-" + std::to_string(date.weekday);
  const std::string month = date.month != 0 ? two(date.month) : "XX";
  if (date.grain == Grain::month) return year + "-" + month;
  return year + "-" + month + "-" + (date.day != 0 ? two(date.day) : "XX");
}

std::string partial_value(Grain grain) {
  switch (grain) {
    case Grain::weekend:
      return "XXXX-WXX-WE";
    case Grain::week:
      return "XXXX-WXX";
    case Grain::month:
      return "XXXX-XX";
    case Grain::quarter:
      return "XXXX-QX";
    case Grain::half:
      return "XXXX-HX";
    case Grain::season:
      return "XXXX-XX";
    case Grain::year:
      return "XXXX";
    case Grain::decade:
      return "XXX";
    case Grain::century:
      return "XX";
    case Grain::millennium:
      return "X";
    default:
      return "XXXX-XX-XX";
  }
}

std::string clock_value(int minute) { return "T" + two(minute / 60) + ":" + two(minute % 60); }

std::string clock_value(const Clock& clock) {
  if (clock.minute) return clock_value(*clock.minute);
  constexpr std::array kCodes = {"TMO", "TMO", "T12:00", "TAF", "TEV", "TNI", "T24:00", "TDT", "TMI"};
  return kCodes[static_cast<std::size_t>(clock.part.value_or(DayPart::daytime))];
}

std::string duration_value(const Duration& duration) {
  std::string out = period(duration.amount, duration.and_also);
  if (duration.up_to) out += "/" + period(*duration.up_to, {});
  return out;
}

}  // namespace frise::resolve
