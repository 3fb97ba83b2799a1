#include "calendar/iso.h"

#include <date/iso_week.h>

#include <cstdlib>

namespace frise::calendar {
namespace {

// A reader over the text: each function takes what it names or leaves the position alone.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  void skip_digits() {
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

std::optional<Instance> iso_week(int year, int week) {
  const iso_week::year_weeknum w{iso_week::year{year}, iso_week::weeknum{static_cast<unsigned>(week)}};
  if (!w.ok()) return std::nullopt;
  const date::sys_days monday = w / iso_week::mon;
  return Instance{Grain::week, Day(monday.time_since_epoch().count())};
}

std::optional<Instance> numbered(Grain grain, int year, std::optional<int> number, int most) {
  if (!number || *number < 1 || *number > most) return std::nullopt;
  return Instance{grain, Day(year, (*number - 1) * 12 / most + 1, 1)};
}

// Seconds and their fraction are read and forgotten: a publication is known to the minute.
bool seconds(Scanner& in) {
  if (!in.take(':')) return true;
  const auto second = in.digits(2);
  if (!second || *second > 60) return false;
  if (in.take('.') || in.take(',')) in.skip_digits();
  return true;
}

bool offset(Scanner& in, DateTime& out) {
  if (in.done()) return true;
  if (in.take('Z') || in.take('z')) {
    out.offset = 0;
    return in.done();
  }
  const int sign = in.take('-') ? -1 : 1;
  if (sign == 1 && !in.take('+')) return false;
  const auto hours = in.digits(2);
  if (!hours || *hours > 18) return false;
  in.take(':');
  const int minutes = in.done() ? 0 : in.digits(2).value_or(60);
  if (minutes > 59) return false;
  out.offset = sign * (*hours * 60 + minutes);
  return in.done();
}

}  // namespace

std::optional<Instance> parse_iso_instance(std::string_view iso) noexcept {
  Scanner in(iso);
  const auto year = in.digits(4);
  if (!year) return std::nullopt;
  if (in.done()) return Instance{Grain::year, Day(*year, 1, 1)};
  if (!in.take('-')) return std::nullopt;
  std::optional<Instance> out;
  if (in.take('W')) {
    const auto week = in.digits(2);
    out = week ? iso_week(*year, *week) : std::nullopt;
  } else if (in.take('Q')) {
    out = numbered(Grain::quarter, *year, in.digits(1), 4);
  } else if (in.take('H')) {
    out = numbered(Grain::half, *year, in.digits(1), 2);
  } else {
    const auto month = in.digits(2);
    if (in.done()) return numbered(Grain::month, *year, month, 12);
    if (const auto day = parse_day(iso)) return Instance{Grain::day, *day};
    return std::nullopt;
  }
  return in.done() ? out : std::nullopt;
}

std::optional<Instance> parse_timex_value(std::string_view value) noexcept {
  if (value.ends_with("-WE")) {
    const auto week = parse_iso_instance(value.substr(0, value.size() - 3));
    return week ? std::optional(instance_of(week->start, Grain::weekend)) : std::nullopt;
  }
  Scanner in(value);
  if (value.size() == 2 || value.size() == 3) {
    const auto digits = in.digits(value.size());
    if (!digits) return std::nullopt;
    return value.size() == 3 ? Instance{Grain::decade, Day(*digits * 10, 1, 1)}
                             : Instance{Grain::century, Day(*digits * 100 + 1, 1, 1)};
  }
  constexpr std::string_view kSeasons = "SPSUFAWI";
  const std::size_t season = value.size() == 7 ? kSeasons.find(value.substr(5)) : std::string_view::npos;
  if (season != std::string_view::npos && season % 2 == 0) {
    const auto year = in.digits(4);
    return year ? std::optional(Instance{Grain::season, Day(*year, 3 + static_cast<int>(season / 2) * 3, 1)})
                : std::nullopt;
  }
  return parse_iso_instance(value);
}

std::optional<DateTime> parse_iso_date_time(std::string_view iso) noexcept {
  const auto day = parse_day(iso.substr(0, 10));
  if (!day) return std::nullopt;
  DateTime out{*day, std::nullopt, std::nullopt};
  Scanner in(iso.substr(10));
  if (in.done()) return out;
  if (!in.take('T') && !in.take('t') && !in.take(' ')) return std::nullopt;
  const auto hour = in.digits(2);
  if (!hour || *hour > 23) return std::nullopt;
  in.take(':');
  const auto minute = in.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  out.minute = *hour * 60 + *minute;
  if (!seconds(in) || !offset(in, out)) return std::nullopt;
  return out;
}

}  // namespace frise::calendar
