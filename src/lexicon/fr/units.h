// Units of time and the adjectives made of them.
#pragma once

#include <array>

#include "frise/unit.h"
#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

inline constexpr auto kUnits = std::to_array<Form<Unit>>({
    {"seconde", Unit::second},     {"secondes", Unit::second},
    {"minute", Unit::minute},      {"minutes", Unit::minute},     {"mn", Unit::minute},   {"min", Unit::minute},
    {"mins", Unit::minute},
    {"heure", Unit::hour},         {"heures", Unit::hour},
    {"jour", Unit::day},           {"jours", Unit::day},
    {"journée", Unit::day},        {"journées", Unit::day},
    {"week", Unit::weekend},       {"weekend", Unit::weekend},    {"weekends", Unit::weekend},
    {"semaine", Unit::week},       {"semaines", Unit::week},
    {"quinzaine", Unit::fortnight},
    {"mois", Unit::month},
    {"trimestre", Unit::quarter},  {"trimestres", Unit::quarter},
    {"semestre", Unit::half},      {"semestres", Unit::half},
    {"an", Unit::year},            {"ans", Unit::year},
    {"année", Unit::year},         {"années", Unit::year},
    {"décennie", Unit::decade},    {"décennies", Unit::decade},
    {"siècle", Unit::century},     {"siècles", Unit::century},
    {"millénaire", Unit::millennium}, {"millénaires", Unit::millennium},
});

inline constexpr auto kHourMarks = std::to_array<Form<int>>({{"h", 1}, {"heure", 2}, {"heures", 2}, {"hr", 1}, {"hrs", 1}});

inline constexpr auto kFrequencies = std::to_array<Form<Unit>>({
    {"quotidien", Unit::day},       {"quotidienne", Unit::day},       {"quotidiens", Unit::day},
    {"quotidiennes", Unit::day},    {"quotidiennement", Unit::day},
    {"journalier", Unit::day},      {"journalière", Unit::day},       {"journaliers", Unit::day},
    {"journalières", Unit::day},
    {"hebdomadaire", Unit::week},   {"hebdomadaires", Unit::week},    {"hebdomadairement", Unit::week},
    {"mensuel", Unit::month},       {"mensuelle", Unit::month},       {"mensuels", Unit::month},
    {"mensuelles", Unit::month},    {"mensuellement", Unit::month},
    {"trimestriel", Unit::quarter}, {"trimestrielle", Unit::quarter}, {"trimestriels", Unit::quarter},
    {"trimestrielles", Unit::quarter},
    {"semestriel", Unit::half},     {"semestrielle", Unit::half},     {"semestriels", Unit::half},
    {"semestrielles", Unit::half},
    {"annuel", Unit::year},         {"annuelle", Unit::year},         {"annuels", Unit::year},
    {"annuelles", Unit::year},      {"annuellement", Unit::year},
});

}  // namespace frise::lexicon::fr
