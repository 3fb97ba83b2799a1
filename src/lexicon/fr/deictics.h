// Words that point from the day of speaking, or from a day spoken of.
#pragma once

#include <array>

#include "frise/time.h"
#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

inline constexpr auto kDayDeictics = std::to_array<Form<int>>({{"hier", -1}, {"demain", 1}});

inline constexpr auto kLast = std::to_array<Form<int>>({
    {"dernier", 1}, {"dernière", 1}, {"derniers", 1}, {"dernières", 1},
    {"passé", 1, Accents::exact}, {"passée", 1, Accents::exact},
    {"passés", 1, Accents::exact}, {"passées", 1, Accents::exact},
    {"écoulé", 1, Accents::exact}, {"écoulée", 1, Accents::exact},
    {"écoulés", 1, Accents::exact}, {"écoulées", 1, Accents::exact},
});

inline constexpr auto kNext = std::to_array<Form<int>>({
    {"prochain", 1}, {"prochaine", 1}, {"prochains", 1}, {"prochaines", 1},
});

inline constexpr auto kFollowing = std::to_array<Form<int>>({
    {"suivant", 1}, {"suivante", 1}, {"suivants", 1}, {"suivantes", 1},
});

inline constexpr auto kPreceding = std::to_array<Form<int>>({
    {"précédent", 1}, {"précédente", 1}, {"précédents", 1}, {"précédentes", 1},
});

inline constexpr auto kSame = std::to_array<Form<int>>({{"même", 1}, {"mêmes", 1}});

inline constexpr auto kCurrent = std::to_array<Form<int>>({
    {"courant", 1}, {"courante", 1}, {"actuel", 1}, {"actuelle", 1},
});

inline constexpr auto kThirds = std::to_array<Form<Part>>({
    {"début", Part::start}, {"commencement", Part::start},
    {"mi", Part::middle},   {"milieu", Part::middle},
    {"fin", Part::end},
});

inline constexpr auto kVagueAdverbs = std::to_array<Form<Vague::When>>({
    {"récemment", Vague::When::past},     {"dernièrement", Vague::When::past}, {"naguère", Vague::When::past},
    {"jadis", Vague::When::past},         {"autrefois", Vague::When::past},
    {"désormais", Vague::When::present},  {"actuellement", Vague::When::present},
    {"maintenant", Vague::When::present}, {"dorénavant", Vague::When::present},
    {"bientôt", Vague::When::future},     {"prochainement", Vague::When::future},
});

inline constexpr auto kVagueAdjectives = std::to_array<Form<Vague::When>>({
    {"récent", Vague::When::past}, {"récente", Vague::When::past},
    {"récents", Vague::When::past}, {"récentes", Vague::When::past},
});

// The nouns of « à l'époque », « pour le moment », « d'ici là ».
inline constexpr auto kVagueNouns = std::to_array<Form<int>>({
    {"époque", 1}, {"passé", 1, Accents::exact}, {"temps", 1}, {"moment", 1}, {"instant", 1}, {"stade", 1},
    {"heure", 1}, {"jour", 1}, {"peu", 1}, {"guerre", 1}, {"guerres", 1}, {"jours", 1}, {"ici", 1}, {"présent", 1}, {"avenir", 1},
});

}  // namespace frise::lexicon::fr
