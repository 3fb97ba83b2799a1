// Months, days, seasons, parts of the day.
#pragma once

#include <array>

#include "frise/time.h"
#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

inline constexpr auto kMonths = std::to_array<Form<int>>({
    {"janvier", 1},   {"janv", 1}, {"jan", 1},
    {"février", 2},   {"févr", 2}, {"fév", 2},
    {"mars", 3},
    {"avril", 4},     {"avr", 4},
    {"mai", 5},
    {"juin", 6},
    {"juillet", 7},   {"juil", 7}, {"juill", 7},
    {"août", 8},
    {"septembre", 9}, {"sept", 9}, {"sep", 9},
    {"octobre", 10},  {"oct", 10},
    {"novembre", 11}, {"nov", 11},
    {"décembre", 12}, {"déc", 12},
});

inline constexpr auto kRepublicanMonths = std::to_array<Form<int>>({
    {"vendémiaire", 1}, {"brumaire", 2}, {"frimaire", 3}, {"nivôse", 4},    {"pluviôse", 5},   {"ventôse", 6},
    {"germinal", 7},    {"floréal", 8},  {"prairial", 9}, {"messidor", 10}, {"thermidor", 11}, {"fructidor", 12},
});

inline constexpr auto kWeekdays = std::to_array<Form<int>>({
    {"lundi", 1},    {"lundis", 1},    {"lun", 1},
    {"mardi", 2},    {"mardis", 2},    {"mar", 2},
    {"mercredi", 3}, {"mercredis", 3}, {"mer", 3},
    {"jeudi", 4},    {"jeudis", 4},    {"jeu", 4},
    {"vendredi", 5}, {"vendredis", 5}, {"ven", 5}, {"vend", 5},
    {"samedi", 6},   {"samedis", 6},   {"sam", 6},
    {"dimanche", 7}, {"dimanches", 7}, {"dim", 7},
});

inline constexpr auto kSeasons = std::to_array<Form<int>>({
    {"printemps", 1},
    {"été", 2, Accents::exact}, {"étés", 2, Accents::exact},
    {"automne", 3},             {"automnes", 3},
    {"hiver", 4},               {"hivers", 4},
});

inline constexpr auto kPartsOfDay = std::to_array<Form<DayPart>>({
    {"aube", DayPart::dawn},
    {"aurore", DayPart::dawn},          {"aurores", DayPart::dawn},
    {"matin", DayPart::morning},        {"matins", DayPart::morning},
    {"matinée", DayPart::morning},      {"matinées", DayPart::morning},
    {"midi", DayPart::noon},
    {"soir", DayPart::evening},         {"soirs", DayPart::evening},
    {"soirée", DayPart::evening},       {"soirées", DayPart::evening},
    {"nuit", DayPart::night},           {"nuits", DayPart::night},      {"nuitée", DayPart::night},
    {"minuit", DayPart::midnight},
    {"journée", DayPart::daytime},
    {"crépuscule", DayPart::evening},
});

}  // namespace frise::lexicon::fr
