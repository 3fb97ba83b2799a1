#include "frise/when.h"

#include <string>

#include "calendar/instance.h"
#include "calendar/iso.h"
#include "frise/tagger.h"
#include "resolve/whole.h"
#include "text/fold.h"

namespace frise {
namespace {

// What people write before a date without meaning more by it: « en 2024 », « le 3 mai », « du mois dernier ».
bool is_filler(std::string_view before) {
  const std::string words = text::folded(before);
  return words.empty() || words == "en" || words == "le" || words == "la" || words == "l" || words == "au" ||
         words == "du" || words == "de" || words == "d" || words == "a";
}

}  // namespace

std::optional<Timex> resolve::whole_timex(std::string_view text, Day today) {
  auto mentions = Tagger().tag(text, Reference(today));
  const bool whole = mentions.size() == 1 && is_filler(text.substr(0, mentions[0].span.begin)) &&
                     text::folded(text.substr(mentions[0].span.end)).empty();
  return whole ? std::optional(std::move(mentions[0])) : std::nullopt;
}

Result<Period> parse_when(std::string_view text, Day today) {
  if (const auto instance = calendar::parse_iso_instance(text)) return calendar::period(*instance);
  if (const auto timex = resolve::whole_timex(text, today); timex && timex->days.known()) return timex->days;
  return Error{ErrorCode::invalid,
               "\"" + std::string(text) + "\" is no date: write 2024, 2024-10, 2024-W44, 2024-10-24 or a French date",
               ""};
}

}  // namespace frise
