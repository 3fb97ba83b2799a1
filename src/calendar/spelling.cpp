// How instances are written: TIMEX3 for programs that know it, EDTF for exports, French for people.
#include <date/iso_week.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "calendar/instance.h"
#include "calendar/roman.h"

namespace frise::calendar {
namespace {

constexpr std::array<const char*, 12> kMonths = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                 "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

std::string padded(int number, int width) {
  std::string digits = std::to_string(number);
  if (static_cast<int>(digits.size()) < width) digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
  return digits;
}

// "-06"
void append_part(std::string& out, int number) {
  out += '-';
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

// "2024" and the month, "2024-06".
std::string with_month(std::string year, Day day) {
  append_part(year, day.month());
  return year;
}

std::string with_day(std::string year, Day day) {
  std::string out = with_month(std::move(year), day);
  append_part(out, day.day());
  return out;
}

int season_number(Day start) { return start.month() / 3; }  // 1 spring … 4 winter
int quarter_number(Day start) { return (start.month() - 1) / 3 + 1; }
int half_number(Day start) { return start.month() < 7 ? 1 : 2; }

struct IsoWeek {
  int year;
  int week;
};

IsoWeek iso_week_of(Day day) {
  const iso_week::year_weeknum_weekday w{date::sys_days{date::days{day.serial()}}};
  return {int{w.year()}, static_cast<int>(unsigned{w.weeknum()})};
}

std::string timex_year(int year) { return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4); }

// Decades, centuries and millennia by their leading digits; those before our era count from 1 BC back: 200–101 BC is
// "BC01" as 101–200 is "01".
std::string leading_digits(int year, int unit, int width) {
  if (year > 0) return padded((unit == 10 ? year : year - 1) / unit, width);
  return "BC" + padded((unit == 10 ? 1 - year : -year) / unit, width);
}

std::string timex_week(Day monday) {
  const IsoWeek w = iso_week_of(monday);
  return padded(w.year, 4) + "-W" + padded(w.week, 2);
}

constexpr int kLastEdtfYear = 9999;  // beyond, EDTF has years behind a Y, but neither months nor intervals of them

bool is_beyond_edtf(int year) { return std::abs(year) > kLastEdtfYear; }

std::string edtf_year(int year) {
  if (is_beyond_edtf(year)) return "Y" + std::to_string(year);
  return year < 0 ? "-" + padded(-year, 4) : padded(year, 4);
}

// As close as EDTF comes: the year, and for decades, centuries and millennia how many of its digits count: "Y-11999S2".
std::string edtf_beyond(Instance instance) {
  const std::string year = edtf_year(instance.start.year());
  if (instance.grain < Grain::decade) return year;
  const auto digits = std::count_if(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
  return year + "S" + std::to_string(digits - (static_cast<int>(instance.grain) - static_cast<int>(Grain::year)));
}

std::string edtf_interval(Instance instance) {
  const Period p = period(instance);
  if (instance.grain <= Grain::week) return to_string(*p.first) + "/" + to_string(*p.last);
  return edtf_year(p.first->year()) + "/" + edtf_year(p.last->year());
}

std::string display_year(int year) { return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " av. J.-C."; }

std::string display_day(Day day, bool with_year) {
  std::string out = day.day() == 1 ? "1er" : std::to_string(day.day());
  out += ' ';
  out += kMonths[static_cast<std::size_t>(day.month() - 1)];
  if (with_year) out += " " + display_year(day.year());
  return out;
}

std::string ordinal(int number, bool feminine) {
  if (number == 1) return feminine ? "1re" : "1er";
  return std::to_string(number) + "e";
}

std::string display_season(Day start) {
  constexpr std::array<const char*, 4> names = {"printemps", "été", "automne", "hiver"};
  const std::string name = names[static_cast<std::size_t>(season_number(start) - 1)];
  if (season_number(start) != 4) return name + " " + display_year(start.year());
  return name + " " + display_year(start.year()) + "-" + display_year(start.year() + 1);
}

// « XIXe siècle », « Ier millénaire av. J.-C. »
std::string display_era(int first_year, int unit, const char* name) {
  const bool before = first_year <= 0;
  const int index = (before ? -first_year : first_year - 1) / unit + 1;
  return roman(index) + (index == 1 ? "er " : "e ") + name + (before ? " av. J.-C." : "");
}

}  // namespace

std::string timex_value(Instance instance) {
  const Day start = instance.start;
  std::string year = timex_year(start.year());
  switch (instance.grain) {
    case Grain::weekend:
      return timex_week(start) + "-WE";
    case Grain::week:
      return timex_week(start);
    case Grain::month:
      return with_month(std::move(year), start);
    case Grain::quarter:
      return year + "-Q" + std::to_string(quarter_number(start));
    case Grain::season: {
      constexpr std::array<const char*, 4> codes = {"-SP", "-SU", "-FA", "-WI"};
      return year + codes[static_cast<std::size_t>(season_number(start) - 1)];
    }
    case Grain::half:
      return year + "-H" + std::to_string(half_number(start));
    case Grain::year:
      return year;
    case Grain::decade:
      return leading_digits(start.year(), 10, 3);
    case Grain::century:
      return leading_digits(start.year(), 100, 2);
    case Grain::millennium:
      return leading_digits(start.year(), 1000, 1);
    default:
      return with_day(std::move(year), start);
  }
}

std::string edtf(Instance instance) {
  const Day start = instance.start;
  if (is_beyond_edtf(start.year()) || is_beyond_edtf(period(instance).last->year())) return edtf_beyond(instance);
  std::string year = edtf_year(start.year());
  switch (instance.grain) {
    case Grain::month:
      return with_month(std::move(year), start);
    case Grain::quarter:
      return year + "-" + std::to_string(32 + quarter_number(start));
    case Grain::season:
      return year + "-" + std::to_string(20 + season_number(start));
    case Grain::half:
      return year + "-" + std::to_string(39 + half_number(start));
    case Grain::year:
      return year;
    case Grain::decade:
      return start.year() >= 0 ? padded(start.year() / 10, 3) + "X" : edtf_interval(instance);
    case Grain::weekend:
    case Grain::week:
    case Grain::century:
    case Grain::millennium:
      return edtf_interval(instance);
    default:
      return with_day(std::move(year), start);
  }
}

std::string display(Instance instance) {
  const Day start = instance.start;
  switch (instance.grain) {
    case Grain::weekend:
      return "week-end du " + display_day(start, true);
    case Grain::week:
      return "semaine du " + display_day(start, true);
    case Grain::month:
      return std::string(kMonths[static_cast<std::size_t>(start.month() - 1)]) + " " + display_year(start.year());
    case Grain::quarter:
      return ordinal(quarter_number(start), false) + " trimestre " + display_year(start.year());
    case Grain::season:
      return display_season(start);
    case Grain::half:
      return ordinal(half_number(start), false) + " semestre " + display_year(start.year());
    case Grain::year:
      return display_year(start.year());
    case Grain::decade:
      return "années " + display_year(start.year());
    case Grain::century:
      return display_era(start.year(), 100, "siècle");
    case Grain::millennium:
      return display_era(start.year(), 1000, "millénaire");
    default:
      return display_day(start, true);
  }
}

}  // namespace frise::calendar
