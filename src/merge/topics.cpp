#include "merge/topics.h"

#include "event/topic.h"

namespace frise::merge {

bool are_mixed(std::size_t articles, std::size_t most) noexcept { return articles > 1 && 2 * most <= articles; }

void tell_topic(Event& event) {
  if (!event.topic.empty()) event.title = event::under_topic(event.topic, event.title);
}

}  // namespace frise::merge
