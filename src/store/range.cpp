#include "store/range.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace frise::store {
namespace {

// Which events of known first and last day, and which of open ends, a query takes.
enum class Reading { share_a_day, lie_inside, lie_inside_where_known, begin_inside };

Reading reading_of(const Query& query) noexcept {
  if (is_certain(query)) return Reading::lie_inside;
  switch (query.meets) {
    case Meets::within:
      return Reading::lie_inside_where_known;
    case Meets::starts:
      return Reading::begin_inside;
    case Meets::overlaps:
      break;
  }
  return Reading::share_a_day;
}

Scan of_length(int level, Reading reading, const Bounds& days) noexcept {
  if (level == 0 || reading == Reading::begin_inside) return {level, days};
  const std::int64_t longest = (std::int64_t{1} << level) - 1;
  if (reading == Reading::share_a_day) return {level, {days.from - longest, days.to}, {days.from, kAfterAllDays}};
  return {level, days, days};
}

// Begun on a known day, and no end is known.
std::optional<Scan> of_open_end(Reading reading, const Bounds& days) {
  if (reading == Reading::share_a_day) return Scan{kOpenEnd, {kBeforeAllDays, days.to}};
  if (reading == Reading::lie_inside && days.to != kAfterAllDays) return std::nullopt;
  return Scan{kOpenEnd, days};
}

// Over on a known day, and no beginning is known: it may have begun on that day or on any before.
std::optional<Scan> of_open_start(Reading reading, const Bounds& days) {
  const Bounds open = {kBeforeAllDays, kBeforeAllDays};
  if (reading == Reading::share_a_day || reading == Reading::begin_inside)
    return Scan{kOpenStart, open, {days.from, kAfterAllDays}};
  if (reading == Reading::lie_inside && days.from != kBeforeAllDays) return std::nullopt;
  return Scan{kOpenStart, open, days};
}

std::optional<Scan> of_level(int level, Reading reading, const Bounds& days) {
  if (level == kNoDay) return std::nullopt;
  if (level == kOpenStart) return of_open_start(reading, days);
  if (level == kOpenEnd) return of_open_end(reading, days);
  return of_length(level, reading, days);
}

}  // namespace

int level_of(const Period& days) noexcept {
  if (!days.first && !days.last) return kNoDay;
  if (!days.last) return kOpenEnd;
  if (!days.first) return kOpenStart;
  const std::int64_t length = std::int64_t{days.last->serial()} - days.first->serial();
  return length <= 0 ? 0 : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(length)));
}

Bounds bounds_of(const Period& days) noexcept {
  return {days.first ? days.first->serial() : kBeforeAllDays, days.last ? days.last->serial() : kAfterAllDays};
}

bool takes_undated(const Query& query) noexcept {
  return query.undated == Undated::unless_days ? !query.days.known() : query.undated != Undated::without;
}

bool takes_dated(const Query& query) noexcept { return query.undated != Undated::only; }

bool is_certain(const Query& query) noexcept {
  return query.sureness ? *query.sureness == Sureness::certain : query.meets == Meets::within;
}

std::vector<Scan> dated_scans(const Query& query, const std::vector<int>& levels) {
  std::vector<Scan> out;
  const Bounds days = bounds_of(query.days);
  if (!takes_dated(query) || days.to < days.from) return out;
  const Reading reading = reading_of(query);
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
    if (*level == kUndated) continue;
    const auto scan = query.days.known() ? of_level(*level, reading, days) : Scan{*level};
    if (scan) out.push_back(*scan);
  }
  return out;
}

std::int64_t least_number(int level, std::int64_t first, std::int64_t last) noexcept {
  constexpr std::int64_t kDays = std::int64_t{1} << 26;
  const std::int64_t day = level == kOpenStart ? last : first;
  return (level * kDays + std::clamp<std::int64_t>(day + kDays / 2, 0, kDays - 1)) << kCountBits;
}

Bounds numbers_of(const Scan& scan) noexcept {
  return {least_number(scan.level, scan.first.from, scan.last.from),
          least_number(scan.level, scan.first.to, scan.last.to) + kMostCounted};
}

}  // namespace frise::store
