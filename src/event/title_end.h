// Where a title may end: before which words a line leaves no phrase cut.
#pragma once

#include <cstddef>
#include <vector>

#include "event/title.h"

namespace frise::event {

/// How well a title ends before a word; aside: before what a comma or a bracket sets apart.
enum class End { nowhere, genitive, complement, phrase, clause, aside };

/// Where the title of a clause, whose verb group ends before word `core`, may end. Keeps a reference to the words of
/// the source.
class Ends {
 public:
  Ends(const TitleSource& source, std::size_t core);

  /// The line may not end with word k: a small word, a participle whose complement is left out.
  [[nodiscard]] bool dangles(std::size_t k) const;

  /// Whether the line may end before word k, and how well; `filled`: the verb has a complement already.
  [[nodiscard]] End before(std::size_t k, bool filled) const;

 private:
  [[nodiscard]] End end_at_sign(std::size_t k, bool filled) const;
  [[nodiscard]] bool joins_ordinals(std::size_t comma) const;
  [[nodiscard]] bool joins_list(std::size_t comma) const;
  [[nodiscard]] bool begins_participle(std::size_t k) const;
  [[nodiscard]] bool is_perceived(std::size_t participle) const;
  [[nodiscard]] bool cannot_end(std::size_t k) const;
  [[nodiscard]] bool waits_for_object(std::size_t k) const;
  static bool is_nominal_pronoun(const Word& w);
  static bool is_auxiliary(const Word& w);
  [[nodiscard]] bool begins_clause(std::size_t k) const;
  [[nodiscard]] bool is_wanted(std::size_t k) const;
  [[nodiscard]] bool says_which(std::size_t k) const;
  [[nodiscard]] bool begins_conjunct(std::size_t k) const;
  [[nodiscard]] bool takes_infinitive(std::size_t k) const;
  [[nodiscard]] bool is_locution(std::size_t noun) const;
  [[nodiscard]] bool joins_pair(std::size_t k) const;
  [[nodiscard]] bool joins_times(std::size_t k) const;
  [[nodiscard]] bool is_within_examples(std::size_t comma) const;
  [[nodiscard]] End end_at_preposition(std::size_t k) const;

  const Words& words_;
  std::size_t core_;
  bool passive_ = false;                // what is said needs no object
  bool serves_purpose_ = false;         // « a profité d'un entretien | pour annoncer »: what for
  std::vector<std::size_t> relatives_;  // where relative clauses begin
};

}  // namespace frise::event
