// Reports: what one article says of one event. Merging makes events of reports and looks at nothing else; it never sees
// the text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "event/names.h"
#include "frise/event.h"
#include "lexicon/event_class.h"

namespace frise::event {

struct FigureClaim {
  std::string what;  // « soldats nord-coréens »
  double value = 0;
  std::string text;  // « plus de 7 000 »
  std::string head;  // lemma of what is counted: « soldat »

  friend bool operator==(const FigureClaim&, const FigureClaim&) = default;
};

struct Report {
  EventMention mention;  // where it stands
  std::optional<EventDate> date;
  std::optional<EventDate> previous;  // that it had before it was put off
  std::string title;
  std::string topic;  // what the article is about, where the title needs it: event/topic.h
  EventStatus status = EventStatus::reported;
  std::vector<Name> names;  // of the clause
  std::vector<FigureClaim> figures;
  std::vector<std::string> triggers;  // lemmas of its verb and event nouns
  std::vector<std::string> terms;     // lemmas of its content words, sorted, without repetition
  std::size_t paragraph = 0;          // number of its paragraph
  std::size_t sentence = 0;           // number of its sentence
  double position = 0;                // 0 at the beginning of the article, 1 at its end
  bool past = false;                  // its day lies more than a week before the publication
  bool relative = false;              // its date is counted from the publication
  bool lead = false;                  // in the first sentences
  bool nominal = false;               // a noun's, not a verb's
  bool bare = false;                  // nothing but times follows its verb
};

}  // namespace frise::event
