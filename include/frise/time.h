// Underspecified times: what an expression says before anyone asks when it was written.
//
//   « vendredi »             CalendarDate{grain day, weekday 5}
//   « juin dernier »         CalendarDate{grain month, month 6, which last}
//   « le mois dernier »      Shift{unit month, count -1, anchor reference, grain month}
//   « la veille »            Shift{unit day, count -1, anchor focus, grain day}
//   « fin octobre »          Within{Third end, of CalendarDate{month 10}}
//   « vendredi à 14 h 30 »   Timed{clock 14:30, day CalendarDate{weekday 5}}
//   « trois jours »          Duration{3 days}
//
// The grammar makes these values; a Resolver turns them into days, given a reference date. They are plain values: copy,
// compare, keep them, and resolve them again when a publication date has been corrected.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "frise/grain.h"
#include "frise/unit.h"

namespace frise {

/// A value on the heap, copied with its owner: what lets a Time hold a Time. Empty where nothing was said.
template <typename T>
class Box {
 public:
  Box() = default;
  Box(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT: conversion is the point
  Box(const Box& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Box(Box&&) noexcept = default;
  Box& operator=(const Box& other) { return *this = Box(other); }
  Box& operator=(Box&&) noexcept = default;
  ~Box() = default;

  [[nodiscard]] explicit operator bool() const noexcept { return value_ != nullptr; }
  [[nodiscard]] const T& operator*() const noexcept { return *value_; }
  [[nodiscard]] const T* operator->() const noexcept { return value_.get(); }
  [[nodiscard]] T& operator*() noexcept { return *value_; }
  [[nodiscard]] T* operator->() noexcept { return value_.get(); }

  friend bool operator==(const Box& a, const Box& b) {
    return a.value_ && b.value_ ? *a == *b : !a.value_ && !b.value_;
  }

 private:
  std::unique_ptr<T> value_;
};

struct Time;

/// What a relative expression counts from.
enum class Anchor : std::uint8_t {
  reference,  // the publication: « hier », « il y a deux ans »
  focus,      // the date the text has come to: « la veille », « deux ans plus tard »
};

/// Which instance of a recurring date is meant, as far as the words say it.
enum class Which : std::uint8_t {
  nearest,    // nothing said: tense and focus decide
  last,       // « juin dernier »
  next,       // « lundi prochain »
  current,    // « ce vendredi », « cet été »
  same,       // « le même lundi », « cette année-là »
  following,  // « le lundi suivant »
  preceding,  // « le jeudi précédent »
  coming,     // on the day or after it: what « lundi en huit » counts from
};

/// A date of the calendar, or the part of one that was said; 0 and empty fields were not.
struct CalendarDate {
  Grain grain = Grain::day;
  std::optional<int> year;   // astronomical: 0 is 1 BC. The first year of a decade, century or millennium
  std::uint8_t month = 0;    // 1–12
  std::uint8_t day = 0;      // 1–31
  std::uint8_t weekday = 0;  // 1–7, Monday first
  std::uint8_t ordinal = 0;  // which season (1 spring), quarter or half of the year
  std::uint8_t feast = 0;    // 1 + calendar::Feast
  Which which = Which::nearest;
  bool habit = false;       // « le dimanche », « au printemps »: what comes back, unless the verb tells one event
  bool indefinite = false;  // « un dimanche »: one of them, nothing says which

  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

/// A unit at a distance from the anchor, or from another time: « le mois dernier », « il y a trois ans », « la veille
/// de Noël ». The result is the unit of `grain` that holds the day so reached.
struct Shift {
  Unit unit = Unit::day;
  int count = 0;
  Anchor anchor = Anchor::reference;
  Grain grain = Grain::day;
  Box<Time> from;         // where it is said: « la veille de la Toussaint »
  bool nowadays = false;  // « aujourd'hui »: our days, where the verb tells a state

  friend bool operator==(const Shift&, const Shift&) = default;
};

enum class Part : std::uint8_t { start, middle, end };

/// The n-th unit (or weekday) of a larger one; -1 is the last: « la dernière semaine d'octobre ».
struct Nth {
  int ordinal = 1;
  Unit unit = Unit::week;
  std::uint8_t weekday = 0;  // « le premier lundi de mars »

  friend bool operator==(const Nth&, const Nth&) = default;
};

/// A piece of another time: « fin octobre », « la dernière semaine d'octobre », « juin de l'année prochaine ».
struct Within {
  std::variant<Part, Nth, CalendarDate> piece;
  Box<Time> of;

  friend bool operator==(const Within&, const Within&) = default;
};

enum class DayPart : std::uint8_t { dawn, morning, noon, afternoon, evening, night, midnight, daytime, midday };

struct Clock {
  std::optional<int> minute;    // of the day; 1440 is midnight at its end
  std::optional<DayPart> part;  // « soir », beside a minute only to say which half of the day was meant
  std::optional<Part> third;    // « en fin d'après-midi »
  bool coming = false;          // « la nuit prochaine »
  bool abroad = false;          // « heure locale », « GMT »: not the clock of the report

  friend bool operator==(const Clock&, const Clock&) = default;
};

/// An hour or a part of a day: « vendredi soir », « 14 h 30 », « la nuit de lundi à mardi ».
struct Timed {
  Clock clock;
  Box<Time> day;       // empty: the day is that of the focus
  bool habit = false;  // « le soir »: of every day, unless the text has come to one

  friend bool operator==(const Timed&, const Timed&) = default;
};

struct Range {
  Box<Time> from;
  Box<Time> to;

  friend bool operator==(const Range&, const Range&) = default;
};

/// So many units; a count below 0 is vague: « quelques jours ».
struct Amount {
  double count = -1;
  Unit unit = Unit::day;

  friend bool operator==(const Amount&, const Amount&) = default;
};

struct Duration {
  Amount amount;
  std::vector<Amount> and_also;  // « un an et trois mois »: smaller and smaller units
  std::optional<Amount> up_to;   // « entre deux et trois ans »
  Which window =
      Which::nearest;  // « ces trois dernières années » is a period too: last; « les dix prochains jours »: next

  friend bool operator==(const Duration&, const Duration&) = default;
};

/// A set of times, by its TIMEX3 value: « chaque lundi » is XXXX-WXX-1.
struct Recurrence {
  std::string value;

  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

/// « récemment », « désormais », « dans les prochains jours ».
struct Vague {
  enum class When : std::uint8_t { past, present, future };
  When when = When::past;
  bool of_focus = false;  // « à l'époque »: the time that the text has come to, if it has come to one

  friend bool operator==(const Vague&, const Vague&) = default;
};

struct Time {
  std::variant<CalendarDate, Shift, Within, Timed, Range, Duration, Recurrence, Vague> is;

  friend bool operator==(const Time&, const Time&) = default;
};

/// TIMEX3's modifiers.
enum class Modifier : std::uint8_t {
  none,
  start,
  mid,
  end,
  approx,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
};

/// What bounds a time from its left.
enum class Bound : std::uint8_t {
  none,
  since,       // depuis
  until,       // jusqu'à
  by,          // d'ici (à)
  before,      // avant
  after,       // après
  from,        // à partir de
  at_latest,   // au plus tard
  not_before,  // pas avant
};

/// All that an expression says: the time, what bounds it and what qualifies it.
struct Underspecified {
  Time time;
  Bound bound = Bound::none;
  Modifier mod = Modifier::none;

  friend bool operator==(const Underspecified&, const Underspecified&) = default;
};

}  // namespace frise
