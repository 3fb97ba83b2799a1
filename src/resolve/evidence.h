// Evidence: whether the words in and around an expression look back or ahead.
#pragma once

#include <optional>

#include "frise/timex.h"
#include "grammar/rule.h"
#include "resolve/word_forms.h"

namespace frise::resolve {

/// The evidence for one mention. Most times need none: it is worked out when first asked for, and then kept.
class Evidence {
 public:
  Evidence(const WordForms& words, const grammar::Mention& mention) : words_(words), mention_(mention) {}

  [[nodiscard]] Direction direction() const;

 private:
  const WordForms& words_;
  const grammar::Mention& mention_;
  mutable std::optional<Direction> direction_;
};

}  // namespace frise::resolve
