// Words beside names, folded: what heads the name of an organisation, what somebody is called or is.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace frise::lexicon::fr {

// Common nouns that head the name of an organisation, folded and sorted.
inline constexpr auto kOrganisationHeads = std::to_array<std::string_view>(
    {"academie",     "agence",        "alliance",   "armee",        "assemblee", "association",   "autorite",
     "banque",       "bureau",        "caisse",     "cartel",       "centre",    "chambre",       "club",
     "collectif",    "comite",        "commission", "communaute",   "compagnie", "confederation", "conseil",
     "cour",         "federation",    "fondation",  "fonds",        "front",     "garde",         "gendarmerie",
     "groupe",       "haute",         "institut",   "ligue",        "maison",    "ministere",     "mouvement",
     "observatoire", "office",        "ordre",      "organisation", "parlement", "parti",         "police",
     "prefecture",   "rassemblement", "republique", "senat",        "societe",   "syndicat",      "tribunal",
     "union",        "universite"});
static_assert(std::is_sorted(kOrganisationHeads.begin(), kOrganisationHeads.end()));

// Titles and functions before a person's name, by their first letters.
inline constexpr auto kFunctions = std::to_array<std::string_view>(
    {"avocat",      "avocate",    "capitaine", "cardinal",     "chancelier", "chanceliere", "chef",     "colonel",
     "commissaire", "depute",     "deputee",   "dictateur",    "directeur",  "directrice",  "docteur",  "dr",
     "eveque",      "general",    "homologue", "juge",         "leader",     "m",           "maire",    "maitre",
     "me",          "ministre",   "mlle",      "mme",          "monsieur",   "madame",      "opposant", "opposante",
     "pape",        "patron",     "patronne",  "porte parole", "prefet",     "prefete",     "premier",  "president",
     "presidente",  "prince",     "princesse", "procureur",    "procureure", "professeur",  "reine",    "rival",
     "roi",         "secretaire", "senateur",  "senatrice"});

// What somebody is addressed with: « M. de Villepin », « le général de Gaulle » may have a particle in their names.
inline constexpr auto kAddresses =
    std::to_array<std::string_view>({"m", "mm", "mme", "mmes", "mlle", "me", "dr", "docteur", "pr", "professeur",
                                     "general", "colonel", "commandant"});

// Functions that are of a town: « le maire de Metz ».
inline constexpr auto kTownFunctions = std::to_array<std::string_view>(
    {"maire", "bourgmestre", "prefet", "prefete", "procureur", "procureure", "eveque", "archeveque"});

}  // namespace frise::lexicon::fr
