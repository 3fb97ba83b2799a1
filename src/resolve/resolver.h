// Resolution: underspecified time × reference × tense × focus → days.
//
// One Resolver reads one text from front to back, since what « la veille » means depends on what stood before. The
// grammar has found the expressions; nothing here looks at words but for the tense around them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frise/tagger.h"
#include "frise/timex.h"
#include "grammar/rule.h"
#include "resolve/focus.h"
#include "resolve/point.h"
#include "resolve/word_forms.h"

namespace frise::resolve {

class Resolver {
 public:
  Resolver(std::string_view text, const Reference& reference, TagOptions options)
      : text_(text), reference_(reference), options_(options) {}

  /// The day of a mention, where it has just one; changes nothing.
  [[nodiscard]] std::optional<Day> day_of(const WordForms& words, const grammar::Mention& mention,
                                          const Place& place) const;

  /// Resolves the next mention of the text, which is one of the sentence whose words are given. What it says passes to
  /// the result.
  [[nodiscard]] Timex resolve(const WordForms& words, grammar::Mention&& mention, const Place& place);

 private:
  // What the text has come to by a mention, or only points at.
  void keep(const grammar::Mention& mention, const Point& point, const Evidence& evidence, Place place,
            std::string_view surface);

  std::string_view text_;
  Reference reference_;
  TagOptions options_;
  Focus focus_;
};

}  // namespace frise::resolve
