// How an article says when something happened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/random.h"
#include "frise/day.h"

namespace frise::bench {

/// A time expression and the days that a careful reader takes it for.
struct TimeWords {
  std::string text;
  Day first;
  Day last;

  [[nodiscard]] bool is_day() const { return first == last; }
};

/// For an article published that day. `before` is the day that the sentence before told of, where it told of one;
/// `others`, the days that must not lie within a longer time, since nobody could tell which is meant.
[[nodiscard]] TimeWords time_words(Random& random, Day day, Day published, std::optional<Day> before,
                                   const std::vector<Day>& others);

/// The same as a day: « lundi », « le 12 mars ».
[[nodiscard]] TimeWords day_words(Random& random, Day day, Day published);

/// « à lundi », « au 12 mars »
[[nodiscard]] std::string to_words(const TimeWords& time);

/// « 12 mars 2024 »
[[nodiscard]] std::string date_line(Day day);

}  // namespace frise::bench
