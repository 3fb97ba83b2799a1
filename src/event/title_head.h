// The head of a title: the noun phrase that its verb is said of, wherever the sentence has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "event/title.h"

namespace frise::event {

struct TitleHead {
  std::string text;                // « la Russie », « Le maire »; empty where nothing was found
  lexicon::Features features = 0;  // gender and number, where words tell
};

inline constexpr std::size_t kLongestHead = 100;  // code points

/// « celui », « ceux », « ce », « tout »: heads that say nothing on their own.
[[nodiscard]] bool is_empty_head(const Word& word);

/// « Américaine », « Acteur »: a common noun alone, in a capital or not.
[[nodiscard]] bool is_lone_noun(const TitleSource& source, std::size_t begin, std::size_t end);

/// The phrase of words [begin, end) with the article that « du », « au » hold, and the quantity before it; empty where
/// it is a lone noun, long, or half a quotation.
[[nodiscard]] TitleHead head_at(const TitleSource& source, std::size_t begin, std::size_t end);

/// What a head is looked for.
enum class HeadOf : std::uint8_t {
  any,
  relative,  // the verb of the clause that begins there: « la cave d'une maison | qui a brûlé » → « une maison »
};

/// The noun phrase that ends before word `end` and that something of these gender and number can be said of: the first
/// of those linked by « de ». « en vue du déconfinement de la population | qui … »  →  « le déconfinement de la
/// population »
[[nodiscard]] TitleHead head_before(const TitleSource& source, std::size_t end, lexicon::Features wanted,
                                    HeadOf of = HeadOf::any);

/// The whole noun phrase that ends before word `end`, from the last sign, verb or conjunction on, where something of
/// these gender and number can be said of it: « que | la victoire contre le groupe Orion | (GO) sera totale ».
[[nodiscard]] TitleHead phrase_before(const TitleSource& source, std::size_t end, lexicon::Features wanted);

/// « L'armée ukrainienne » → « de l'armée ukrainienne », « Le maire » → « du maire »; empty for nothing.
[[nodiscard]] std::string belonging_to(const std::string& phrase);

/// « le maire » → « au maire », « les fêtes » → « aux fêtes », « Jean Petit » → « à Jean Petit ».
[[nodiscard]] std::string given_to(const std::string& phrase);

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
