#include "calendar/zone.h"

#include <date/tz.h>

#include <exception>

namespace frise::calendar {
namespace {

const date::time_zone* find(const std::string& name) noexcept {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace

bool is_time_zone(const std::string& name) noexcept { return find(name) != nullptr; }

DateTime local_time(const DateTime& time, const std::string& zone) noexcept {
  const date::time_zone* where = time.minute && time.offset == 0 ? find(zone) : nullptr;
  if (where == nullptr) return time;
  const auto utc = date::sys_days{date::days{time.day.serial()}} + std::chrono::minutes{*time.minute};
  const auto local = where->to_local(utc);
  const auto midnight = date::floor<date::days>(local);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - midnight);
  return {
      Day(static_cast<std::int32_t>(midnight.time_since_epoch().count())), static_cast<int>(minutes.count()),
      static_cast<int>(
          std::chrono::duration_cast<std::chrono::minutes>(local.time_since_epoch() - utc.time_since_epoch()).count())};
}

}  // namespace frise::calendar
