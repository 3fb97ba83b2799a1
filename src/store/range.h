// Events by days: the levels that event_days is divided into, and the stretches of it that answer a query.
//
// An overlap of days is a question of two bounds, which no sorted list answers: after all events that begin before the
// end of the range, most of which are over long ago. But events of one length class end soon after they begin. So an
// event whose last day is n days after its first has the level bit_length(n), and a range asks each level for those
// that begin at most 2^level - 1 days before it:
//
//   level 0   a day            level 5   a month            level 8   half a year
//   level 3   a week           level 7   a season           level 9   a year
#pragma once

#include <cstdint>
#include <vector>

#include "frise/period.h"
#include "frise/store.h"

namespace frise::store {

// Open ends as the store keeps them; they sort as what they are.
constexpr std::int64_t kBeforeAllDays = INT32_MIN;
constexpr std::int64_t kAfterAllDays = INT32_MAX;
constexpr std::int64_t kSmallest = INT64_MIN;

// Levels above those of lengths.
constexpr int kOpenEnd = 40;    // « depuis mars »
constexpr int kOpenStart = 41;  // « jusqu'en mars »
constexpr int kNoDay = 42;      // a date of which no day is known
constexpr int kUndated = 50;

[[nodiscard]] int level_of(const Period& days) noexcept;

struct Bounds {
  std::int64_t from = kBeforeAllDays;
  std::int64_t to = kAfterAllDays;
};

/// A stretch of one level: the events that begin and end between the bounds.
struct Scan {
  int level = 0;
  Bounds first = {};
  Bounds last = {kSmallest, kAfterAllDays};

  /// The bounds on the last day say nothing more.
  [[nodiscard]] bool by_first_alone() const noexcept { return last.from == kSmallest && last.to == kAfterAllDays; }
};

/// The bounds of query.days.
[[nodiscard]] Bounds bounds_of(const Period& days) noexcept;

// --- numbers of events -----------------------------------------------------------------------------------------------
//
//   level, 6 bits | the day it is sorted by, 26 bits | a count, 24 bits
//
// The day is the first one, or the last where there is no first. So the events of a stretch are those between two
// numbers, in the order of their first days.

constexpr int kCountBits = 24;
constexpr std::int64_t kMostCounted = (std::int64_t{1} << kCountBits) - 1;

/// The least number of an event of this level and day.
[[nodiscard]] std::int64_t least_number(int level, std::int64_t first, std::int64_t last) noexcept;

/// The numbers that the events of a stretch have; some of them may have others' last days.
[[nodiscard]] Bounds numbers_of(const Scan& scan) noexcept;

// --- what a query asks -----------------------------------------------------------------------------------------------

/// Whether undated events are part of the answer, and dated ones.
[[nodiscard]] bool takes_undated(const Query& query) noexcept;
[[nodiscard]] bool takes_dated(const Query& query) noexcept;

/// Whether every day of an event must lie in the range.
[[nodiscard]] bool is_certain(const Query& query) noexcept;

/// The stretches that hold the dated events which query.days ask for; from long to short. `levels`: those that there
/// are events of.
[[nodiscard]] std::vector<Scan> dated_scans(const Query& query, const std::vector<int>& levels);

}  // namespace frise::store
