// The headline of an article, where it tells an event better than any sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/report.h"
#include "event/words.h"
#include "lexicon/event_class.h"

namespace frise::event {

/// Where a headline begins behind what kind of page it says that it is: « VIDÉO. | Un ours … », « DIRECT - | … ».
[[nodiscard]] std::size_t past_label(const Words& headline);

/// What the headline of an article tells. One that asks, breaks off, is too long or doubtful tells nothing.
class Headline {
 public:
  explicit Headline(std::string_view title);

  /// As a title is spelled.
  [[nodiscard]] const std::string& text() const { return text_; }

  /// It tells the event of the report: the same act and something else of it, or most of what it says itself.
  [[nodiscard]] bool tells(const Report& report) const;

 private:
  [[nodiscard]] bool names_act(const Report& report) const;

  std::string text_;
  std::vector<std::string> terms_;  // sorted
  std::vector<std::string> acts_;   // lemmas of its verbs and event nouns
};

}  // namespace frise::event
