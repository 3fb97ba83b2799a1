// Doubts about a publication date that a page shows without saying what it is.
#pragma once

#include <string>
#include <string_view>

#include "frise/day.h"

namespace frise::document {

/// Why `shown`, a date that stands alone above a text, may be the day of the visit and not of the publication: the text
/// speaks of days of the week as reports of fresh news do, but the newest date that it names lies more than a month
/// before and nothing in it is to come; or weekdays_against() has a reason. Empty where nothing speaks against it. One
/// reading of the text.
[[nodiscard]] std::string doubt_about(Day shown, std::string_view text);

/// Why the text is of another year than `published`: two of its dates or more say a weekday without a year (« lundi 14
/// octobre »), none is right within a year of `published`, and in one year before it all are. Empty where that is not
/// so.
[[nodiscard]] std::string weekdays_against(Day published, std::string_view text);

}  // namespace frise::document
