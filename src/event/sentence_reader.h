// A sentence made ready for extraction: its words, clauses, names and times.
#pragma once

#include <vector>

#include "event/attachment.h"
#include "event/clauses.h"
#include "event/figures.h"
#include "event/names.h"
#include "event/words.h"

namespace frise::event {

struct ReadSentence {
  Span span;
  std::size_t paragraph = 0;
  std::size_t number = 0;  // counted through the article
  bool lead = false;       // one of the first two of the body
  bool quoted = false;     // a quotation of its paragraph goes on where it begins
  Words words;
  Clauses clauses;
  std::vector<NameUse> names;
  std::vector<TimeUse> times;
  std::vector<FigureUse> figures;

  /// « … ? »
  [[nodiscard]] bool is_question() const { return !words.empty() && words.back().form == "?"; }

  /// It begins between quotation marks.
  [[nodiscard]] bool is_quotation() const {
    return quoted || (!words.empty() && (words.front().form == "«" || words.front().form == "\""));
  }

  /// Nothing but a date: « 16 janvier 2024. »
  [[nodiscard]] bool is_only_date() const {
    if (times.empty()) return false;
    for (std::size_t k = 0; k < words.size(); ++k)
      if (!words[k].time && words[k].pos != Pos::sign && words[k].pos != Pos::preposition &&
          words[k].pos != Pos::determiner)
        return false;
    return true;
  }
};

}  // namespace frise::event
