// Dates as machines write them when they do not write ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frise::calendar {

/// The date or date-time in ISO 8601; nothing where `text` is neither.
///
///   "2024-03-12T18:40:00+01:00"             as it is           (ISO 8601)
///   "Tue, 12 Mar 2024 18:40:00 GMT"         "2024-03-12T18:40Z"       (RFC 822 and 1123)
///   "12 March 2024 18:40 +0100"             "2024-03-12T18:40+01:00"
///   "March 12, 2024"                        "2024-03-12"
///   "2024/03/12 18:40", "20240312"          "2024-03-12T18:40", "2024-03-12"
///   "12/03/2024 18:40", "12.03.2024"        "2024-03-12T18:40", "2024-03-12"   (day first, as in French)
///   "1710265200", "1710265200000"           "2024-03-12T17:40Z"       (seconds or milliseconds since 1970)
[[nodiscard]] std::optional<std::string> loose_iso(std::string_view text);

}  // namespace frise::calendar
