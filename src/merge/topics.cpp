#include "merge/topics.h"

#include "event/topic.h"
#include "merge/title.h"

namespace frise::merge {

bool are_mixed(std::size_t articles, const std::vector<std::pair<std::string, std::size_t>>& names) {
  const bool shared = !names.empty() && 2 * names.front().second > articles;  // as one spelling has it
  return articles > 1 && !shared && 2 * most_articles(names) <= articles;
}

std::string told_title(const Event& event) {
  return event.topic.empty() ? event.title : event::under_topic(event.topic, event.title);
}

void tell_topic(Event& event) { event.title = told_title(event); }

}  // namespace frise::merge
