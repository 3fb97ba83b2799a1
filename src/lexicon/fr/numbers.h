// Words of counting: cardinals with their Belgian and Swiss tens, ordinals, collectives, vague quantities.
#pragma once

#include <array>

#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

inline constexpr auto kNumbers = std::to_array<Form<int>>({
    {"zéro", 0},      {"un", 1},         {"une", 1},         {"deux", 2},       {"trois", 3},      {"quatre", 4},
    {"cinq", 5},      {"six", 6},        {"sept", 7},        {"huit", 8},       {"neuf", 9},       {"dix", 10},
    {"onze", 11},     {"douze", 12},     {"treize", 13},     {"quatorze", 14},  {"quinze", 15},    {"seize", 16},
    {"vingt", 20},    {"vingts", 20},    {"trente", 30},     {"quarante", 40},  {"cinquante", 50}, {"soixante", 60},
    {"septante", 70}, {"huitante", 80},  {"octante", 80},    {"nonante", 90},
});

inline constexpr auto kMultipliers = std::to_array<Form<int>>({
    {"cent", 100}, {"cents", 100}, {"mille", 1000}, {"mil", 1000},
});

inline constexpr auto kCollectives = std::to_array<Form<int>>({
    {"huitaine", 8},    {"dizaine", 10},   {"douzaine", 12},     {"quinzaine", 15},   {"vingtaine", 20},
    {"trentaine", 30},  {"quarantaine", 40}, {"cinquantaine", 50}, {"soixantaine", 60}, {"centaine", 100},
});

// « des dizaines d'années »: no count.
inline constexpr auto kVagueNumbers = std::to_array<Form<int>>({
    {"quelques", 0}, {"plusieurs", 0}, {"nombreux", 0}, {"nombreuses", 0}, {"longs", 0}, {"longues", 0},
    {"dizaines", 0}, {"centaines", 0}, {"milliers", 0}, {"certaines", 0}, {"certains", 0},
});

inline constexpr auto kOrdinals = std::to_array<Form<int>>({
    {"premier", 1},    {"première", 1},   {"premiers", 1},   {"premières", 1},
    {"deuxième", 2},   {"second", 2},     {"seconde", 2},
    {"troisième", 3},  {"quatrième", 4},  {"cinquième", 5},  {"sixième", 6},    {"septième", 7},
    {"huitième", 8},   {"neuvième", 9},   {"dixième", 10},   {"onzième", 11},   {"douzième", 12},
    {"treizième", 13}, {"quatorzième", 14}, {"quinzième", 15}, {"seizième", 16}, {"vingtième", 20},
    {"trentième", 30},
});

// The last word of « vingt et unième »; alone it is no rank.
inline constexpr auto kOrdinalEndings = std::to_array<Form<int>>({{"unième", 1}});

// « T3 2023 », « S1 2024 »
inline constexpr auto kAbbreviations = std::to_array<Form<int>>({{"t", 1}, {"s", 1}});

inline constexpr auto kHalves = std::to_array<Form<int>>({{"demi", 1}, {"demie", 1}, {"demies", 1}});

inline constexpr auto kQuarterHours = std::to_array<Form<int>>({{"quart", 1}, {"quarts", 1}});

}  // namespace frise::lexicon::fr
