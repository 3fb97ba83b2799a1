// Evidence: whether the words in and around an expression look back or ahead.
#pragma once

#include <optional>

#include "frise/timex.h"
#include "grammar/rule.h"
#include "resolve/tense.h"

namespace frise::resolve {

/// The evidence for one mention. Most times need none: it is worked out when first asked for, and then kept.
class Evidence {
 public:
  Evidence(const WordForms& words, const grammar::Mention& mention)
      : words_(&words), mention_(&mention), bound_(mention.said.bound) {}

  /// For a time without its text: what is known of the tense of its clause.
  Evidence(Bound bound, Direction tense);

  [[nodiscard]] Direction direction() const;

  /// What the verb tells, where a direction is not enough.
  [[nodiscard]] Tense tense() const;

 private:
  const WordForms* words_ = nullptr;
  const grammar::Mention* mention_ = nullptr;
  Bound bound_ = Bound::none;
  mutable std::optional<Tense> tense_;
};

}  // namespace frise::resolve
