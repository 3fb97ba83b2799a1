// Plans: words before an expression that look ahead without a finite verb of their own.
#pragma once

#include <cstddef>

#include "resolve/word_forms.h"

namespace frise::resolve {

/// What nears or is forecast, where no past tense says otherwise: « avant le scrutin de dimanche », « Vendredi, la
/// pluie arrive », « Concert samedi à 20 h 30 ».
[[nodiscard]] bool is_foretold(const WordForms& words, std::size_t begin, std::size_t end);

/// « renvoyée au 5 mai », « mis en délibéré au 9 octobre », « appelés aux urnes dimanche »: a new date is always ahead.
[[nodiscard]] bool is_moved_to(const WordForms& words, std::size_t begin);

/// « a promis de rouvrir lundi », « une réunion pour mardi », « à paraître mercredi », « un risque de crue jeudi », «
/// la journée de vendredi », « ont appelé à une marche samedi »: whatever the tense of the clause.
[[nodiscard]] bool is_planned(const WordForms& words, std::size_t begin);

/// « rendez-vous mardi », « prochaine audience jeudi », « en vue du sommet de juin »: where no verb tells more.
[[nodiscard]] bool is_announced(const WordForms& words, std::size_t begin);

/// « Verdict mercredi. », « Réponse dimanche à Lyon. »: the noun right before its day, at the head, says what comes
/// next, and there is no verb.
[[nodiscard]] bool is_heralded(const WordForms& words, std::size_t begin);

/// « Lundi, 21 h 10, France 2 : … »: a line of a programme, which no verb tells.
[[nodiscard]] bool is_of_programme(const WordForms& words, std::size_t begin);

/// « À mardi ! », « on se voit à lundi »
[[nodiscard]] bool is_farewell(const WordForms& words, std::size_t begin);

}  // namespace frise::resolve
