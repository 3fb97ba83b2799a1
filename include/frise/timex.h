// Time mentions: where an expression stands, which days it denotes, and why.
//
//   Le préfet a démissionné vendredi soir.       published Saturday 2024-11-30
//                           ^^^^^^^^^^^^^
//   span   {25, 38}                   UTF-8 bytes
//   type   TimexType::time
//   value  "2024-11-29TEV"            TIMEX3
//   days   2024-11-29 … 2024-11-29    the civil days it can denote
//   why()  "dernier vendredi avant la publication du samedi 30 novembre 2024"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frise/day.h"
#include "frise/export.h"
#include "frise/grain.h"
#include "frise/period.h"
#include "frise/span.h"
#include "frise/time.h"

namespace frise {

enum class TimexType : std::uint8_t { date, time, duration, set };

/// What decided between the past and the coming instance of « vendredi » or « en juin ».
enum class Direction : std::uint8_t {
  none,    // nothing: news looks back
  past,    // a verb in a past tense
  future,  // a future, « va + infinitive », « prévu », « d'ici »
};

/// How a value came about; why() says it in French.
struct Derivation {
  enum class Source : std::uint8_t {
    text,       // all was said: « 24 octobre 2024 »
    reference,  // counted from the publication
    focus,      // counted from a date said before
    nothing,    // not counted: no publication date was given or, with a base, no date near it has what was said
  };
  Source source = Source::text;
  Direction direction = Direction::none;
  std::optional<Day> base;     // the day counted from
  std::string focus_surface;   // the words of the date said before
  bool contradiction = false;  // the weekday said is not that of the date

  friend bool operator==(const Derivation&, const Derivation&) = default;
};

struct FRISE_API Timex {
  Span span;
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3
  Modifier mod = Modifier::none;
  Period days;               // empty for durations, sets and what cannot be anchored
  Grain grain = Grain::day;  // of the value
  Underspecified said;       // what the words say, to be resolved again against another date
  Derivation derivation;

  /// One short French sentence. Made on demand.
  [[nodiscard]] std::string why() const;

  /// EDTF (ISO 8601-2, level 2), where it can say the value: not for parts of the day, sets, lengths without a place in
  /// the calendar, and what is as vague as « récemment ». A third and a week, which have no name there, are intervals
  /// of days; an hour has seconds because EDTF wants them. Made on demand.
  ///
  ///   « octobre 2024 »  2024-10       « été 2022 »  2022-22         « années 1990 »          199X
  ///   « vers 2010 »     2010~         « fin 2019 »  2019-09-01/2019-12-31
  ///   « en juin », without a publication  XXXX-06                   « à partir de juin 2024 »  2024-06/..
  [[nodiscard]] std::optional<std::string> edtf() const;
};

/// "DATE", "TIME", "DURATION", "SET".
[[nodiscard]] FRISE_API std::string_view name(TimexType type) noexcept;

/// TIMEX3's name, "START" … "EQUAL_OR_MORE"; empty for Modifier::none.
[[nodiscard]] FRISE_API std::string_view name(Modifier mod) noexcept;

}  // namespace frise
