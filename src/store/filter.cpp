#include "store/filter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/words.h"

namespace frise::store {
namespace {

// All words stand in the text, wherever.
bool has_words(std::string_view text, std::string_view words) {
  const std::string in = text::folded(text);
  bool all = true;
  text::each_word(text::folded(words), [&](std::string_view word) { all = all && text::holds_words(in, word); });
  return all;
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
