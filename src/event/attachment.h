// Attachment: which verb or event noun each time expression of a sentence belongs to.
//
//   La Corée du Nord a conclu en juin un traité        en juin → conclu
//   … après son offensive surprise en août             en août → offensive
//   la manifestation du 27 janvier                     27 janvier → manifestation
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "event/clauses.h"
#include "event/words.h"
#include "frise/timex.h"

namespace frise::event {

/// What an expression does beside its verb.
enum class TimeRole : std::uint8_t {
  adjunct,     // « a démissionné vendredi »: says when
  complement,  // « le rendez-vous du 23 février »: says which
  goal,        // « fixe le scrutin au 6 avril », « a retenu avril »: says for when
  apposed,     // « depuis 2015, année de la fermeture du site »: says when that was
  beside,      // « moins que l'an dernier », « Jeanne Morel (1909-2001) »: dates nothing that is told
};

/// A time expression at words [begin, end), with its preposition left outside.
struct TimeUse {
  const Timex* timex = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t clause = 0;           // index in the clauses, or their number where there is none
  std::optional<std::size_t> noun;  // the event noun that it belongs to, where it does not belong to the verb
  TimeRole role = TimeRole::adjunct;
};

/// The uses of `times` (those of this sentence, in order) in it.
[[nodiscard]] std::vector<TimeUse> attach(const Words& words, const Clauses& clauses,
                                          const std::vector<const Timex*>& times);

/// The word that says what a time expression was which ends before word `end`: « depuis 2015 |, année de la fermeture
/// »; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> explanation(const Words& words, std::size_t end);

/// The verb's participle at the head of a sentence sets the scene of what the main clause tells: « Réunis à Brême, … ».
[[nodiscard]] bool sets_scene(const Predicate& predicate);

/// A dated participle that leads a clause tells another event where the clause has a date of its own, or where it sets
/// no scene: « Fondée en 1936, la maison a fermé en 2008 », « Élu en 2020, le maire a démissionné ».
void part_dated_leads(Clauses& clauses, std::vector<TimeUse>& times);

/// The first word of the noun phrase whose head stands at `noun`: its article, numbers and adjectives included.
[[nodiscard]] std::size_t phrase_begin(const Words& words, std::size_t noun);

/// The word after the noun phrase whose head stands at `noun`: its adjectives and complements with « de » included.
[[nodiscard]] std::size_t phrase_end(const Words& words, std::size_t noun);

}  // namespace frise::event
