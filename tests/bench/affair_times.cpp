#include "bench/affair_times.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace frise::bench {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"lundi",    "mardi",  "mercredi", "jeudi",
                                                    "vendredi", "samedi", "dimanche"};
constexpr std::array<std::string_view, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> kCounts{"un",   "deux", "trois", "quatre", "cinq", "six",
                                                   "sept", "huit", "neuf",  "dix",    "onze", "douze"};

std::string weekday(Day day) { return std::string(kWeekdays[static_cast<std::size_t>(day.weekday()) - 1]); }
std::string month(Day day) { return std::string(kMonths[static_cast<std::size_t>(day.month()) - 1]); }
std::string count(int n) { return std::string(kCounts[static_cast<std::size_t>(n) - 1]); }

std::string day_of_month(Day day) { return day.day() == 1 ? "1er" : std::to_string(day.day()); }

Day monday(Day day) { return day - (static_cast<int>(day.weekday()) - 1); }
Day month_begin(Day day) { return {day.year(), day.month(), 1}; }
Day month_end(Day day) { return {day.year(), day.month(), 31}; }

// The month so many before that of `day`.
Day months_before(Day day, int months) {
  const int number = day.year() * 12 + day.month() - 1 - months;
  return {number / 12, number % 12 + 1, 1};
}

int months_between(Day earlier, Day later) {
  return (later.year() - earlier.year()) * 12 + later.month() - earlier.month();
}

// Collects what can be said and draws one of it.
class Choice {
 public:
  Choice(Random& random, Day day, Day published) : random_(random), day_(day), published_(published) {}

  // A day, said as such.
  void add_days() {
    const int ago = published_ - day_;
    const std::string year =
        day_.year() == published_.year() && std::abs(ago) < 300 ? "" : " " + std::to_string(day_.year());
    if (ago == 1) add("hier", day_, day_);
    if (ago == -1) add("demain", day_, day_);
    if (ago == 0) add("ce " + weekday(day_), day_, day_);
    if (std::abs(ago) <= 6) {
      add(weekday(day_), day_, day_);
      add(weekday(day_), day_, day_);
    }
    if (ago < 0 && ago >= -6) add(weekday(day_) + " prochain", day_, day_);
    if (std::abs(ago) <= 20) add(weekday(day_) + " " + day_of_month(day_) + " " + month(day_) + year, day_, day_);
    if (ago != 0) add("le " + day_of_month(day_) + " " + month(day_) + year, day_, day_);
  }

  // A longer time that holds the day.
  void add_vague() {
    const int ago = published_ - day_;
    if (monday(published_) - monday(day_) == 7) add("la semaine dernière", monday(day_), monday(day_) + 6);
    if (monday(day_) - monday(published_) == 7) add("la semaine prochaine", monday(day_), monday(day_) + 6);
    const int months = months_between(day_, published_);
    if (months == 1 && ago > 10) add("le mois dernier", month_begin(day_), month_end(day_));
    if (months == -1 && ago < -10) add("le mois prochain", month_begin(day_), month_end(day_));
    if (std::abs(ago) < 40 || ago < -240) return;
    const bool this_year = day_.year() == published_.year();
    if (this_year || ago < 240) add("en " + month(day_), month_begin(day_), month_end(day_));
    if (!this_year) add("en " + month(day_) + " " + std::to_string(day_.year()), month_begin(day_), month_end(day_));
    if (this_year && day_.day() > 10 && day_.day() <= 20)
      add("à la mi-" + month(day_), month_begin(day_) + 10, month_begin(day_) + 19);
  }

  // Counted from the day that was told of before.
  void add_counted(Day before) {
    const int ago = before - day_;
    if (ago == 1) add_often("la veille", day_, day_);
    if (ago == -1) add_often("le lendemain", day_, day_);
    if (ago < -1 && ago >= -6) add_often(count(-ago) + " jours plus tard", day_, day_);
    if (ago > 1 && ago <= 6) add_often(count(ago) + " jours plus tôt", day_, day_);
    const int months = months_between(day_, before);
    if (months < 2 || months > 8 || std::abs(ago - months * 30) > 12) return;
    const Day then = months_before(before, months);
    add_often(count(months) + " mois plus tôt", then, month_end(then));
  }

  // What holds one of the days that are not meant.
  void drop_ambiguous(const std::vector<Day>& others) {
    std::erase_if(choices_, [&](const TimeWords& t) {
      return !t.is_day() &&
             std::any_of(others.begin(), others.end(), [&](Day o) { return t.first <= o && o <= t.last; });
    });
  }

  [[nodiscard]] TimeWords draw() { return random_.pick(choices_); }

 private:
  void add(std::string text, Day first, Day last) { choices_.push_back({std::move(text), first, last}); }

  void add_often(const std::string& text, Day first, Day last) {
    for (int k = 0; k < 3; ++k) add(text, first, last);
  }

  Random& random_;
  Day day_;
  Day published_;
  std::vector<TimeWords> choices_;
};

}  // namespace

TimeWords time_words(Random& random, Day day, Day published, std::optional<Day> before,
                     const std::vector<Day>& others) {
  Choice choice(random, day, published);
  choice.add_days();
  choice.add_vague();
  if (before) choice.add_counted(*before);
  choice.drop_ambiguous(others);
  return choice.draw();
}

TimeWords day_words(Random& random, Day day, Day published) {
  Choice choice(random, day, published);
  choice.add_days();
  return choice.draw();
}

std::string to_words(const TimeWords& time) {
  return time.text.starts_with("le ") ? "au " + time.text.substr(3) : "à " + time.text;
}

std::string date_line(Day day) { return day_of_month(day) + " " + month(day) + " " + std::to_string(day.year()); }

}  // namespace frise::bench
