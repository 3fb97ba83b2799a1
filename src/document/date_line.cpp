#include "document/date_line.h"

#include <algorithm>
#include <array>

#include "calendar/iso.h"
#include "document/structure.h"
#include "frise/tagger.h"
#include "text/fold.h"
#include "text/paragraph.h"
#include "text/utf8.h"
#include "text/words.h"

namespace frise::document {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes

// Before the date, folded.
constexpr auto kPublishes = std::to_array<std::string_view>(
    {"publie",  "publiee",  "publies",      "publiees",      "publication", "published", "poste",
     "postee",  "posted",   "mis en ligne", "mise en ligne", "paru",        "parue",     "parution",
     "diffuse", "diffusee", "redige",       "redigee",       "ecrit",       "cree",      "depeche du"});
constexpr auto kModifies =
    std::to_array<std::string_view>({"mis a jour", "mise a jour", "maj", "modifie", "modifiee", "modification",
                                     "actualise", "actualisee", "updated", "corrige", "corrigee"});

template <std::size_t Count>
bool holds(std::string_view folded, const std::array<std::string_view, Count>& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view words) { return text::holds_words(folded, words); });
}

template <std::size_t Count>
bool begins(std::string_view folded, const std::array<std::string_view, Count>& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view words) {
    return folded.starts_with(words) && text::holds_words(folded.substr(0, folded.find(' ', words.size())), words);
  });
}

// « Par Claire Denon », also behind a title on the same line, but not « Par un décret ».
bool is_byline(std::string_view label) {
  constexpr std::size_t kBy = 4;             // bytes
  constexpr std::size_t kLongestNames = 60;  // bytes
  for (std::size_t at = 0; at + kBy < label.size(); ++at) {
    const std::string_view word = label.substr(at, kBy);
    if (word != "Par " && word != "PAR " && (at > 0 || word != "par ")) continue;
    if (text::is_latin_capital(text::decode(label, at + kBy).code_point) && label.size() - at <= kLongestNames)
      return at == 0 || label[at - 1] == ' ';
  }
  return false;
}

// « Le décret a été publié le 12 mars 2024 au Journal officiel. »: a sentence of the text, and not a line about it.
bool is_of_text(std::string_view line) {
  constexpr std::size_t kFewest = 8;  // words
  if (!text::ends_like_sentence(line) || text::count_words(line) < kFewest) return false;
  std::string folded = text::folded(line);
  if (folded.starts_with("article ")) folded.erase(0, 8);
  return !is_byline(line) && !begins(folded, kPublishes) && !begins(folded, kModifies);
}

// "2024-03-12T18:40" of a day said in full, with or without an hour; empty for anything else.
std::string iso_of(const Timex& t) {
  if ((t.type != TimexType::date && t.type != TimexType::time) || !t.days.first || t.days.first != t.days.last)
    return {};
  if (calendar::parse_iso_date_time(t.value)) return t.value;
  return to_string(*t.days.first);
}

// « 6:40 pm », as English settings of a site's software write it.
std::string in_24_hours(std::string iso, std::string_view behind) {
  constexpr std::size_t kHour = 11;  // where it stands in "2024-03-12T06:40"
  const std::string folded = text::folded(behind.substr(0, 6));
  const bool afternoon = folded.starts_with("pm") || folded.starts_with("p m");
  if (iso.size() < kHour + 2 || !(afternoon || folded.starts_with("am") || folded.starts_with("a m"))) return iso;
  const std::size_t word = folded.find_first_not_of("apm ");
  if (word != std::string::npos && folded[word - 1] != ' ') return iso;  // « ambiance »
  const int said = std::stoi(iso.substr(kHour, 2));
  if (said > 12) return iso;  // « 18h40 A. M. », initials
  const int hour = said % 12 + (afternoon ? 12 : 0);
  iso[kHour] = static_cast<char>('0' + hour / 10);
  iso[kHour + 1] = static_cast<char>('0' + hour % 10);
  return iso;
}

bool is_only_date(std::string_view line, const Timex& t) {
  constexpr std::size_t kRest = 14;  // characters beside it: « Le … », « à », the name of a day
  return text::count_code_points(line) <= text::count_code_points(t.span.of(line)) + kRest;
}

}  // namespace

std::vector<LineDate> dates_of_line(std::string_view line) {
  std::vector<LineDate> out;
  if (line.size() > kLongestLine || line.find_first_of("0123456789") == std::string_view::npos) return out;
  const bool of_text = is_of_text(line);
  std::size_t before = 0;
  for (const Timex& t : Tagger().tag(line, Reference::unknown())) {
    LineDate date{in_24_hours(iso_of(t), line.substr(t.span.end)), false, of_text ? 0 : 1, is_only_date(line, t)};
    if (date.iso.find('T') != std::string::npos) date.bare = false;  // the day of a visit has no hour
    if (date.iso.empty()) continue;
    // « 18/01/2024 - 06h30 »: the hour behind a sign is of the day before it.
    if (!out.empty() && date.iso.size() > out.back().iso.size() && date.iso.starts_with(out.back().iso)) {
      out.back().iso = date.iso;
      before = t.span.end;
      continue;
    }
    const std::string_view label = line.substr(before, t.span.begin - before);
    const std::string folded = text::folded(label);
    before = t.span.end;
    date.modified = !of_text && holds(folded, kModifies);
    if (!of_text && !date.modified)
      date.strength = holds(folded, kPublishes) ? 3 : is_byline(label) || date.bare ? 2 : 1;
    if (date.strength == 3) date.bare = false;
    out.push_back(std::move(date));
  }
  return out;
}

bool says_modified(std::string_view line) {
  constexpr std::size_t kLongestLabel = 80;  // bytes
  const std::string folded = text::folded(line.substr(0, kLongestLabel));
  return holds(folded, kModifies) && !holds(folded, kPublishes);
}

std::string dateline_of(std::string_view text) {
  const Span first{0, static_cast<std::uint32_t>(std::min(text.find('\n'), text.size()))};
  const std::string_view head = text.substr(0, after_dateline(text, first));
  for (const Timex& t : Tagger().tag(head, Reference::unknown()))
    if (std::string iso = iso_of(t); !iso.empty()) return iso;
  return {};
}

}  // namespace frise::document
