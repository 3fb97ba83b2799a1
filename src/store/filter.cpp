#include "store/filter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace frise::store {
namespace {

// " word word " for whole-word search.
std::string padded(std::string_view text) { return " " + text::folded(text) + " "; }

bool has_words(std::string_view text, std::string_view words) {
  const std::string in = padded(text);
  const std::string folded = text::folded(words);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (in.find(" " + folded.substr(begin, end - begin) + " ") == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

bool names_any(const std::vector<std::string>& names, std::string_view words) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return has_words(name, words); });
}

bool speaks_of(const Event& event, std::string_view words) {
  return has_words(event.title, words) || std::any_of(event.mentions.begin(), event.mentions.end(),
                                                      [&](const EventMention& m) { return has_words(m.quote, words); });
}

}  // namespace

bool matches(const Event& event, const Query& query) {
  if (query.days.known() && query.within && !query.days.contains(event.date->days)) return false;
  if (!query.text.empty() && !speaks_of(event, query.text)) return false;
  if (!query.who.empty() && !names_any(event.people, query.who) && !names_any(event.organisations, query.who))
    return false;
  return query.where.empty() || names_any(event.places, query.where);
}

}  // namespace frise::store
