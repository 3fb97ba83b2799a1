#include "grammar/triggers.h"

#include <algorithm>
#include <string>

#include "lexicon/lookup.h"
#include "text/fold.h"

namespace frise::grammar {
namespace {

constexpr lexicon::Senses kTriggers = [] {
  using enum lexicon::Sense;
  return lexicon::bits(month, republican_month, weekday, unit, season, feast, part_of_day, hour_mark, day_deictic,
                       frequency, vague_adverb, vague_adjective, vague_noun);
}();

// Of some classes only a few words carry a time: « la veille », « mil neuf cent quatorze », « en nonante-huit ».
bool triggers(const lexicon::Meaning& m) {
  using enum lexicon::Sense;
  if (m.sense == phrase_opener) return m.value == static_cast<int>(lexicon::Opener::tells);
  if (m.sense == multiplier) return m.value == 1000;
  return (lexicon::bit(m.sense) & kTriggers) != 0;
}

bool is_figure(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_digit(static_cast<unsigned char>(text[at]));
}

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

// « le 9 », « aux 12 », « ’98 »: the number follows a short word that may be an article, or an apostrophe.
bool is_announced(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_high(text[at - 1]) || text[at - 1] == '\'') return true;
  if (at < 3 || (text[at - 1] != ' ' && text[at - 1] != '\n')) return false;
  const auto ends = [&](char a, char b) { return (text[at - 3] | 0x20) == a && (text[at - 2] | 0x20) == b; };
  return ends('l', 'e') || ends('e', 'n') || ends('d', 'u') || ends('a', 'u') || ends('e', 's') || ends('u', 'x');
}

// « 52 av. J.-C. », « 79 après J.-C. », « 451 de notre ère »
bool may_name_era(std::string_view behind) {
  const auto* const first = std::find_if(behind.begin(), behind.end(), [](char c) {
    return is_high(c) || text::fold(static_cast<unsigned char>(c)).size != 0;
  });
  if (first == behind.end()) return false;
  if (const char letter = static_cast<char>(*first | 0x20); !is_high(*first) && letter != 'a' && letter != 'd')
    return false;
  const std::string words = text::folded(behind);
  return words.starts_with("av") || words.starts_with("ap") || words.starts_with("de notre");
}

// Numbers of four digits are years, shorter ones days and hours; all others need a month, a unit or a mark of the hour
// beside them, which are triggers themselves.
bool may_be_time(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_figure(text, end) && end - at < 5) ++end;
  if (end - at > 4) return false;
  if (end - at == 4 || is_announced(text, at)) return true;
  if (end == text.size()) return false;
  if (is_high(text[end])) return true;  // a dash, a space of another kind
  const char sign = text[end];
  if (sign == '/' || sign == '.' || sign == '-' || sign == ':') return is_figure(text, end + 1);
  return may_name_era(text.substr(end, 10));
}

text::Triggers made() {
  text::Triggers out;
  for (const lexicon::Meaning& m : lexicon::all_meanings())
    if (triggers(m)) out.add(text::folded(m.form));
  out.number = &may_be_time;
  return out;
}

}  // namespace

const text::Triggers& triggers() {
  static const text::Triggers kMade = made();
  return kMade;
}

}  // namespace frise::grammar
