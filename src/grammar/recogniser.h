// Recognition: the time expressions of a sentence, as underspecified times. No reference date is known here.
#pragma once

#include <vector>

#include "grammar/rule.h"

namespace frise::grammar {

/// Tokenises and reads text[span] into `out`, which may be reused.
void prepare(std::string_view text, std::uint32_t begin, std::uint32_t end, Sentence& out);

/// What the rules read at one word.
struct Match {
  Node node;
  const Rule* rule = nullptr;  // nothing where no rule reads
  std::size_t end = 0;         // the token after
};

/// The rule that reads furthest from token `begin`, and what it read.
[[nodiscard]] Match match_at(const Sentence& sentence, std::size_t begin);

/// The expressions of the sentence, in order, without overlap. At each word the rule that reads furthest wins; then the
/// passes of grammar/passes.h join what belongs together. Linear in the tokens: a rule looks at a bounded number of
/// them.
[[nodiscard]] std::vector<Mention> recognise(const Sentence& sentence);

}  // namespace frise::grammar
