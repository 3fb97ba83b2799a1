// Events: what happened, when, and who says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frise/export.h"
#include "frise/grain.h"
#include "frise/period.h"
#include "frise/result.h"
#include "frise/span.h"

namespace frise {

/// How sure the date of an event is.
enum class Certainty : std::uint8_t {
  stated,       // a time expression of its own clause
  inferred,     // the sentence or the text around it
  publication,  // « at or shortly before » the publication: an article's own main event
};

/// What the latest report says of it.
enum class EventStatus : std::uint8_t { reported, denied, conditional, planned, postponed, cancelled };

struct EventDate {
  std::string value;  // TIMEX3: "2024-06"
  std::string edtf;   // EDTF: "2024-06"
  Period days;        // 2024-06-01 … 2024-06-30
  Grain grain = Grain::day;
  Certainty certainty = Certainty::stated;
  std::string display;  // French: "juin 2024"

  friend bool operator==(const EventDate&, const EventDate&) = default;
};

/// A date that the event had before a postponement, or has in other articles.
struct PreviousDate {
  EventDate date;
  std::vector<std::string> articles;

  friend bool operator==(const PreviousDate&, const PreviousDate&) = default;
};

/// One value of a quantity, as one article gives it.
struct FigureValue {
  double value = 0;  // « 1,8 million » is 1800000
  std::string text;  // « plus de 7 000 »
  std::string article;

  friend bool operator==(const FigureValue&, const FigureValue&) = default;
};

struct Figure {
  std::string what;  // « soldats nord-coréens »
  std::vector<FigureValue> values;

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// The time expression that dates a mention.
struct MentionTime {
  std::string surface;
  Span span;        // bytes of the article's text
  std::string why;  // French

  friend bool operator==(const MentionTime&, const MentionTime&) = default;
};

/// One report of an event.
struct EventMention {
  std::string article;      // id
  Span span;                // bytes of the article's text
  std::string quote;        // the text itself
  std::string source_said;  // who is quoted for it: « KCNA »; empty where nobody is
  std::optional<MentionTime> time;

  friend bool operator==(const EventMention&, const EventMention&) = default;
};

struct Event {
  std::string id;                 // "e-…", from its earliest mention alone
  std::optional<EventDate> date;  // nothing: undated
  std::string title;              // a short French clause
  std::string topic;              // what its article is about, by the headline, where the title alone does not tell:
                                  // « Nancy »; the title begins with it where the timeline is of several affairs
  double weight = 0;              // 0–1: how important in this timeline
  EventStatus status = EventStatus::reported;
  std::vector<PreviousDate> previous_dates;
  bool edited = false;
  std::vector<std::string> people;
  std::vector<std::string> organisations;
  std::vector<std::string> places;
  std::vector<Figure> figures;
  std::vector<EventMention> mentions;

  friend bool operator==(const Event&, const Event&) = default;
};

/// The date that people write for an event: ISO 8601 at any grain, or one French time expression, which counts from
/// `today`. Its certainty is `stated`. Errors: invalid, where it is neither or names no day.
///
///   parse_event_date("2024-06", today)             value "2024-06", 1 to 30 June, « juin 2024 »
///   parse_event_date("début mars 2024", today)     « début mars 2024 »
[[nodiscard]] FRISE_API Result<EventDate> parse_event_date(std::string_view text, Day today);

/// "stated", "inferred", "publication".
[[nodiscard]] FRISE_API std::string_view name(Certainty certainty) noexcept;

/// "reported", "denied", "conditional", "planned", "postponed", "cancelled".
[[nodiscard]] FRISE_API std::string_view name(EventStatus status) noexcept;

}  // namespace frise
