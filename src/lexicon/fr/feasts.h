// Feasts and public days, by the word that carries them. Those of several words (« mardi gras », « lundi de Pâques »,
// « jour de l'an ») are constructions of grammar/fr/feast.cpp.
#pragma once

#include <array>

#include "calendar/feast.h"
#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

using calendar::Feast;

inline constexpr auto kFeasts = std::to_array<Form<Feast>>({
    {"noël", Feast::christmas},
    {"pâques", Feast::easter},
    {"ascension", Feast::ascension},
    {"pentecôte", Feast::pentecost},
    {"toussaint", Feast::all_saints},
    {"assomption", Feast::assumption},
    {"épiphanie", Feast::epiphany},
    {"chandeleur", Feast::candlemas},
    {"rameaux", Feast::palm_sunday},
    {"halloween", Feast::halloween},
    {"sylvestre", Feast::new_year_eve},
    {"valentin", Feast::valentine},
});

}  // namespace frise::lexicon::fr
