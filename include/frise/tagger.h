// The tagger: text in, time mentions out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frise/day.h"
#include "frise/export.h"
#include "frise/timex.h"

namespace frise {

/// What relative expressions count from: the day of publication, and its hour where known, for « il y a deux heures ».
struct Reference {
  std::optional<Day> day;
  std::optional<int> minute;  // of the day, 0–1439

  Reference() = default;
  Reference(Day published, std::optional<int> at_minute = {}) : day(published), minute(at_minute) {}  // NOLINT
  Reference(int year, int month, int day_of_month) : day(Day(year, month, day_of_month)) {}

  /// No publication date: relative expressions keep a partial value ("XXXX-06") and have no days.
  [[nodiscard]] static Reference unknown() { return {}; }
};

struct TagOptions {
  /// Where neither words nor tense decide which « vendredi » or « juin » is meant. News looks back.
  Direction prefer = Direction::past;
};

/// What Tagger::tag() reads around an expression, for one that is resolved without its text.
struct Surroundings {
  Direction tense = Direction::none;  // Derivation::direction of a mention that was tagged
  std::optional<Day> focus = {};      // the date said before, for « la veille »; Derivation::base of such a mention
};

/// Finds the time expressions of French text and says which days they denote.
///
/// Immutable and without state of its own: one Tagger may be shared by any number of threads.
class FRISE_API Tagger {
 public:
  explicit Tagger(TagOptions options = {}) : options_(options) {}

  /// The mentions of `text` in order of position, without overlap; spans are byte offsets, end excluded.
  ///
  /// `text`       UTF-8, below 4 GiB; paragraphs are lines. Any bytes are accepted: ill-formed ones belong to no
  /// mention. `reference`  when the text was published.
  ///
  /// Linear in the text. Throws nothing but std::bad_alloc.
  ///
  ///   tag("en juin", Reference{2024, 11, 30})  →  "juin" = 2024-06, 2024-06-01 … 2024-06-30
  [[nodiscard]] std::vector<Timex> tag(std::string_view text, const Reference& reference) const;

  /// What the words of a mention mean against another date, without reading the text again: when a publication date has
  /// come to be known or was corrected. The result has an empty span. Without a focus, what counts from one counts from
  /// the reference; a year or month that a heading lent is not known here. Throws nothing but std::bad_alloc.
  ///
  ///   Timex t = tag("La digue a cédé en juin.", Reference::unknown())[0]        "XXXX-06"
  ///   resolve(t.said, Reference{2024, 11, 30})                                  "2024-06"
  ///   resolve(t.said, Reference{2024, 3, 1}, {.tense = Direction::past})        "2023-06"
  [[nodiscard]] Timex resolve(const Underspecified& said, const Reference& reference,
                              const Surroundings& around = {}) const;

 private:
  TagOptions options_;
};

}  // namespace frise
