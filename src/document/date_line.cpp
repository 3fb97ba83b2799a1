#include "document/date_line.h"

#include <algorithm>
#include <array>

#include "calendar/iso.h"
#include "frise/tagger.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes

constexpr auto kPublishes = std::to_array<std::string_view>({"publi", "poste", "mis en ligne", "mise en ligne", "paru",
                                                             "diffuse", "redige", "ecrit le", "cree le", "depeche du"});
constexpr auto kModifies = std::to_array<std::string_view>(
    {"mis a jour", "mise a jour", "maj", "modifi", "actualise", "derniere mise", "corrige le"});

template <std::size_t Count>
bool holds(const std::string& folded, const std::array<std::string_view, Count>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// "2024-03-12T18:40" of a day said in full, with or without an hour; empty for anything else.
std::string iso_of(const Timex& t) {
  if ((t.type != TimexType::date && t.type != TimexType::time) || !t.days.first || t.days.first != t.days.last)
    return {};
  if (calendar::parse_iso_date_time(t.value)) return t.value;
  return to_string(*t.days.first);
}

bool is_only_date(std::string_view line, const Timex& t) {
  constexpr std::size_t kRest = 14;  // characters beside it: « Le … », « à », the name of a day
  return text::count_code_points(line) <= text::count_code_points(t.span.of(line)) + kRest;
}

}  // namespace

std::vector<LineDate> dates_of_line(std::string_view line) {
  std::vector<LineDate> out;
  if (line.size() > kLongestLine) return out;
  std::size_t before = 0;
  for (const Timex& t : Tagger().tag(line, Reference::unknown())) {
    LineDate date{iso_of(t), false, 1, is_only_date(line, t)};
    if (date.iso.empty()) continue;
    // « 18/01/2024 - 06h30 »: the hour behind a sign is of the day before it.
    if (!out.empty() && date.iso.size() > out.back().iso.size() && date.iso.starts_with(out.back().iso)) {
      out.back().iso = date.iso;
      before = t.span.end;
      continue;
    }
    const std::string label = text::folded(line.substr(before, t.span.begin - before));
    before = t.span.end;
    date.modified = holds(label, kModifies);
    if (holds(label, kPublishes) && !date.modified)
      date.strength = 3;
    else if (label.starts_with("par ") || date.bare)
      date.strength = 2;
    out.push_back(std::move(date));
  }
  return out;
}

std::string dateline_of(std::string_view text) {
  constexpr std::size_t kHead = 120;
  const std::string_view head = text.substr(0, std::min(text.find('\n'), kHead));
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" — ", " – ", " - "}) dash = std::min(dash, head.find(sign));
  if (dash == std::string_view::npos) return {};
  for (const Timex& t : Tagger().tag(head.substr(0, dash), Reference::unknown()))
    if (std::string iso = iso_of(t); !iso.empty()) return iso;
  return {};
}

}  // namespace frise::document
