// Antecedents: the noun phrases of a sentence that « il », « elle », « ils », « elles » of the next can stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/clauses.h"

namespace frise::event {

struct Antecedent {
  std::string text;                // « La Corée du Nord »
  lexicon::Features features = 0;  // gender and number, where words tell: both genders or none where they do not
};

/// What the pronouns of the next sentence can stand for, the likeliest first: what the pronoun subject of this one
/// stands for among those `before`; else who is quoted, or the subject of the first main clause that has one, or of
/// what it says (« on apprend que la réunion … »), and what follows the verb. Those before, where this one names
/// nothing. Phrases of 60 characters or more are none.
[[nodiscard]] std::vector<Antecedent> carried_on(std::string_view text, const Words& words, const Clauses& clauses,
                                                 const std::vector<Antecedent>& before);

/// The only one that fits; none where a second does.
template <typename Fits>
[[nodiscard]] const Antecedent* only_antecedent(const std::vector<Antecedent>& candidates, Fits fits) {
  const Antecedent* only = nullptr;
  for (const Antecedent& candidate : candidates) {
    if (!fits(candidate)) continue;
    if (only != nullptr) return nullptr;
    only = &candidate;
  }
  return only;
}

/// The first that agrees with the pronoun « il », « elle », « ils » or « elles »; empty where none does.
[[nodiscard]] std::string_view antecedent_of(std::string_view pronoun, const std::vector<Antecedent>& candidates);

/// The word that is the clause's subject « il », « elle », « ils », « elles », where that stands for something.
[[nodiscard]] std::optional<std::size_t> pronoun_subject(const Words& words, const Clause& clause);

/// The subject's noun phrase of a clause, without its asides; empty where it is a pronoun or there is none.
[[nodiscard]] std::string subject_phrase(std::string_view text, const Words& words, const Clause& clause);

using WordRange = std::pair<std::size_t, std::size_t>;  // words [first, second)

/// Who speaks, behind an inverted verb: « a déclaré lundi | le ministre de la Santé ». Empty for a pronoun.
[[nodiscard]] WordRange speaker_range(const Words& words, const Clause& clause);

/// The words of the subject's noun phrase.
[[nodiscard]] WordRange subject_range(const Words& words, const Clause& clause);

/// Gender and number of a noun phrase by its article where that tells, else by its first noun.
[[nodiscard]] lexicon::Features agreement(const Words& words, WordRange range);

/// « et » or « ou » joins another thing to the first: « le maire et ses adjoints », « l'Inde ou celle-ci »; not « le
/// fondateur et ancien patron ».
[[nodiscard]] bool joins_several(const Words& words, std::size_t begin, std::size_t end);

}  // namespace frise::event
