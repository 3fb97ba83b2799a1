// The head of a title: the noun phrase that its verb is said of, wherever the sentence has it.
#pragma once

#include <cstddef>
#include <string>

#include "event/title.h"

namespace frise::event {

struct TitleHead {
  std::string text;                // « la Russie », « Le maire »; empty where nothing was found
  lexicon::Features features = 0;  // gender and number, where words tell
};

/// The noun phrase that ends before word `end` and that something of these gender and number can be said of: the first
/// of those linked by « de ». « en vue du déconfinement de la population | qui … »  →  « le déconfinement de la
/// population »
[[nodiscard]] TitleHead head_before(const TitleSource& source, std::size_t end, lexicon::Features wanted);

/// The whole noun phrase that ends before word `end`, from the last sign, verb or conjunction on, where something of
/// these gender and number can be said of it: « que | la victoire contre le groupe Orion | (GO) sera totale ».
[[nodiscard]] TitleHead phrase_before(const TitleSource& source, std::size_t end, lexicon::Features wanted);

/// The subject of a clause that stands before the clause's own words, or in other clauses of the sentence; a pronoun is
/// replaced by what it stands for.
[[nodiscard]] TitleHead far_subject(const TitleSource& source, std::size_t clause);

/// The subject of the last main clause before clause `index`, which may be their number.
[[nodiscard]] TitleHead main_subject_before(const TitleSource& source, std::size_t index);

/// What the pronoun subject of a clause stands for: the subject of an earlier clause, else of the sentence before.
[[nodiscard]] TitleHead resolved(const TitleSource& source, std::size_t clause, std::size_t pronoun);

/// Whose the noun `owned` behind « son » (« leur » with `several`) at the head of a clause is: the subject of an
/// earlier clause, else of the sentence before. Empty where none agrees or can have it, or it is long.
[[nodiscard]] std::string owner_before(const TitleSource& source, std::size_t clause, const Word& owned, bool several);

/// « L'armée ukrainienne » → « de l'armée ukrainienne », « Le maire » → « du maire »; empty for nothing.
[[nodiscard]] std::string belonging_to(const std::string& phrase);

struct NameBeside {
  std::string text;     // empty where there is none
  std::size_t end = 0;  // the word behind it
};

/// The name that says who is meant, from word `begin` on and before `limit`, beside its noun or apart from it:
/// « son adjointe | Anne Roy », « sa mère | , Anne Roy, ».
[[nodiscard]] NameBeside name_beside(const TitleSource& source, std::size_t begin, std::size_t limit);

/// Gender and number that the subject of a verb group has, as far as the verb tells: its number by the finite word, its
/// gender by a participle after « être ».
[[nodiscard]] lexicon::Features wanted_by(const Words& words, const Predicate& predicate);

/// Nothing in gender or number speaks against it.
[[nodiscard]] bool can_be_said_of(lexicon::Features subject, lexicon::Features verb) noexcept;

/// Gender and number of the noun phrase of words [begin, end); no number for « la moitié des », which takes both.
[[nodiscard]] lexicon::Features phrase_features(const Words& words, std::size_t begin, std::size_t end);

}  // namespace frise::event
