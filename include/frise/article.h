// Articles: what goes in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frise/day.h"
#include "frise/export.h"
#include "frise/period.h"
#include "frise/tagger.h"

namespace frise {

/// Where a publication date comes from.
enum class PublishedBasis : std::uint8_t {
  unknown,    // there is none: relative times stay without days
  given,      // by the user or by the article's own record
  metadata,   // read from a page's metadata
  dateline,   // read from the text
  estimated,  // worked out from the text
};

/// A date that was found while the publication was looked for, whether it was taken or not.
struct DateCandidate {
  std::string iso;        // "2024-03-15T18:40:00+01:00"
  std::string where;      // "JSON-LD", "meta article:published_time", "address", "line", "dateline" …
  bool modified = false;  // when the article was changed, not published
  double confidence = 0;  // as in Published
};

/// When an article was published.
struct Published {
  std::optional<Day> day = {};     // in the zone it was written in, or that UTC was read in
  std::optional<int> minute = {};  // of that day, where known
  std::string iso = {};            // as it was given: "2024-03-15T18:40:00+01:00"
  PublishedBasis basis = PublishedBasis::unknown;
  double confidence = 0;                       // 0–1, by the kind of place it was found in (docs/reading.md)
  Period days = {};                            // estimated: not before, not after
  std::vector<DateCandidate> candidates = {};  // all that a page offers, the best first

  [[nodiscard]] Reference reference() const { return day ? Reference(*day, minute) : Reference::unknown(); }
};

/// What frise has no use for and keeps aside: a field of a JSON record, a column of a table, the author of a page.
struct OtherField {
  std::string name;
  std::string json;  // its value: "\"Claire Denon\"", "[1, 2]"
};

/// One article. `text` is well-formed UTF-8 with paragraphs on lines of their own; every offset frise gives counts in
/// it.
struct Article {
  std::string id;
  std::string title;
  std::string source;  // the outlet
  std::string url;
  Published published;
  std::string modified;  // ISO 8601, as given; the later of two versions wins
  std::string lang;
  std::string text;
  std::vector<OtherField> other = {};  // what else its record says
};

/// "given", "metadata", "dateline", "estimated", "unknown".
[[nodiscard]] FRISE_API std::string_view name(PublishedBasis basis) noexcept;

/// Reads an ISO 8601 date or date-time. A time in UTC is read in `timezone`, whose day may be another; an offset is
/// kept. Nothing where `iso` is neither. `timezone` must be one that is_time_zone() knows.
///
///   published_at("2024-03-15T23:30:00Z", "Europe/Paris")   day 2024-03-16, minute 30
[[nodiscard]] FRISE_API std::optional<Published> published_at(std::string_view iso, const std::string& timezone);

/// Whether the system's time-zone database knows `timezone` ("Europe/Paris").
[[nodiscard]] FRISE_API bool is_time_zone(const std::string& timezone) noexcept;

/// An id made from the content alone: "a-" and the first 16 hexadecimal digits of the SHA-256 of title and text.
[[nodiscard]] FRISE_API std::string content_id(const Article& article);

/// The SHA-256 of the text, in hexadecimal digits.
[[nodiscard]] FRISE_API std::string text_sha256(const Article& article);

}  // namespace frise
