// What an article is about, as its headline says before a colon (« Nancy : … », « Disparition de Jeanne Morel : … ») or
// by the place that it begins with (« En Norvège, … »).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/names.h"
#include "event/report.h"
#include "event/sentence_reader.h"
#include "frise/day.h"

namespace frise::event {

class Topic {
 public:
  /// Of an article of that headline. A person before the colon is who speaks, and a word that the text never says is
  /// the kind of page (« Reportage : … »): neither is a topic. `names`: those of the text. Keeps no reference to its
  /// arguments. Cost: an analysis of the headline and, at most, a pass over the words of the text.
  Topic(std::string_view headline, const std::vector<Name>& names, const std::vector<ReadSentence>& sentences);

  /// The topic, where a reader who does not know the article needs it before the title of the report: that names nobody
  /// and nothing, opens with its subject and repeats nothing of the topic. Empty for what lies a year and more from the
  /// publication, for what happened in another place than the topic, and where the line would be too long.
  [[nodiscard]] std::string of(const Report& report, std::optional<Day> published) const;

 private:
  [[nodiscard]] bool can_stand_above(const Words& title) const;
  [[nodiscard]] bool is_elsewhere(const Report& report) const;

  std::string text_;                // empty where there is none
  std::vector<std::string> terms_;  // its content words
  std::vector<std::string> place_;  // the key of its name, where it is a place and nothing else
};

/// The title behind its topic.
///   « Nancy », « Les trois suspects ont été mis en examen »  →  « Nancy : les trois suspects ont été mis en examen »
[[nodiscard]] std::string under_topic(std::string_view topic, const std::string& title);

}  // namespace frise::event
