// Senses: what a word can contribute to a time expression. A word may have several (« mars », « second », « été »), and
// all of a word's senses are bits of one number, so that « can an expression begin here? » is one AND.
#pragma once

#include <cstdint>

namespace frise::lexicon {

enum class Sense : std::uint8_t {
  month,             // 1–12
  republican_month,  // 1–13
  weekday,           // 1–7
  unit,              // Unit
  number,            // 0–90, the words of counting
  multiplier,        // 100, 1000: cent, mille
  collective,        // 10, 15, 100 …: une dizaine
  vague_number,      // quelques, plusieurs
  ordinal,           // 1, 2 … ; -1 for dernier before its noun
  ordinal_ending,    // unième
  half,              // demi
  quarter_hour,      // quart
  article,           // Article
  demonstrative,     // ce, cet, cette, ces
  day_deictic,       // -1, 0, 1: hier, aujourd'hui, demain
  last,              // dernier, passé
  next,              // prochain
  following,         // suivant
  preceding,         // précédent
  same,              // même
  current,           // courant, actuel
  third,             // Part: début, milieu, mi, fin
  part_of_day,       // DayPart
  season,            // 1 spring … 4 winter
  feast,             // calendar::Feast
  hour_mark,         // h, heure, heures
  every,             // chaque, tous, toutes
  frequency,         // Unit: quotidien, hebdomadaire …
  vague_adverb,      // Vague::When: récemment, bientôt
  vague_adjective,   // Vague::When: récent, futur
  vague_noun,        // époque, moment, avenir: nouns of vague phrases
  approximator,      // environ, vers, quelque
  preposition,       // Preposition: what bounds or places an expression from its left
  function_word,     // articles, prepositions, conjunctions, pronouns: never the noun that a number counts
  planned,           // prévu, attendu, fixé: participles that look ahead
  clause_opener,     // que, qui, dont, lorsque …: a new clause begins
  phrase_opener,     // Opener: il (y a), voilà, veille, rentrée …: words that belong to no other class
  way,               // rue, place, lycée …: what is named after a date
  person,            // homme, femme, victime …: who is so many years old
  digits,            // a number in figures; no table has it
  apostrophe,        // alone before figures: « '98 »; no table has it
  abbreviation,      // T, S: « T3 2023 »
  roman,             // an ordinal in Roman figures: XIXe; no table has it
};

using Senses = std::uint64_t;

[[nodiscard]] constexpr Senses bit(Sense sense) { return Senses{1} << static_cast<unsigned>(sense); }

template <typename... Rest>
[[nodiscard]] constexpr Senses bits(Rest... senses) {
  return (Senses{0} | ... | bit(senses));
}

enum class Article : std::uint8_t { le, la, les, l, un, une, du, des, au, aux };

/// Words that begin a construction of several words; some of them tell a time by themselves.
enum class Opener : std::uint8_t {
  opens,  // il (y a), tout, petit: common words
  tells,  // veille, lendemain, rentrée
};

enum class Preposition : std::uint8_t {
  a,
  de,
  en,
  dans,
  par,
  pour,
  sur,
  vers,
  from_on,  // dès
  depuis,
  jusque,
  avant,
  apres,
  entre,
  pendant,
  durant,
  ici,
  sous,
  chez,
  lors,
};

}  // namespace frise::lexicon
