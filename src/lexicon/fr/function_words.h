// The small words around time expressions: articles, prepositions, what opens a clause.
#pragma once

#include <array>

#include "lexicon/fr/form.h"
#include "lexicon/sense.h"

namespace frise::lexicon::fr {

inline constexpr auto kArticles = std::to_array<Form<Article>>({
    {"le", Article::le},   {"la", Article::la},   {"les", Article::les}, {"l", Article::l},
    {"un", Article::un},   {"une", Article::une}, {"du", Article::du},   {"des", Article::des, Accents::exact},
    {"au", Article::au},   {"aux", Article::aux},
});

inline constexpr auto kDemonstratives = std::to_array<Form<int>>({{"ce", 1}, {"cet", 1}, {"cette", 1}, {"ces", 2}});

inline constexpr auto kPrepositions = std::to_array<Form<Preposition>>({
    {"à", Preposition::a, Accents::exact},
    {"de", Preposition::de},           {"d", Preposition::de},
    {"en", Preposition::en},           {"dans", Preposition::dans},     {"par", Preposition::par},
    {"pour", Preposition::pour},       {"sur", Preposition::sur},       {"vers", Preposition::vers},
    {"dès", Preposition::from_on, Accents::exact},
    {"depuis", Preposition::depuis},   {"jusque", Preposition::jusque}, {"jusqu", Preposition::jusque},
    {"avant", Preposition::avant},     {"après", Preposition::apres},   {"entre", Preposition::entre},
    {"pendant", Preposition::pendant}, {"durant", Preposition::durant}, {"ici", Preposition::ici},
    {"sous", Preposition::sous},       {"chez", Preposition::chez},     {"lors", Preposition::lors},
});

inline constexpr auto kEvery = std::to_array<Form<int>>({{"chaque", 1}, {"tous", 2}, {"toutes", 2}});

inline constexpr auto kApproximators = std::to_array<Form<int>>({
    {"environ", 1}, {"quelque", 1}, {"presque", 1}, {"près", 1, Accents::exact}, {"approximativement", 1},
    {"plus", 1},    {"moins", 1},   {"autour", 1},  {"pas", 1},
});

inline constexpr auto kClauseOpeners = std::to_array<Form<int>>({
    {"que", 1}, {"qu", 1}, {"qui", 1}, {"dont", 1}, {"où", 1, Accents::exact}, {"lorsque", 1}, {"lorsqu", 1},
    {"quand", 1}, {"puisque", 1}, {"puisqu", 1}, {"quoique", 1}, {"si", 1}, {"comme", 1}, {"tandis", 1}, {"alors", 1},
    {"lequel", 1}, {"laquelle", 1}, {"lesquels", 1}, {"lesquelles", 1}, {"auquel", 1}, {"duquel", 1}, {"mais", 1},
    {"car", 1}, {"donc", 1}, {"or", 1}, {"selon", 1}, {"afin", 1},
});

// Words that begin a construction of several words and belong to no other class.
inline constexpr auto kPhraseOpeners = std::to_array<Form<Opener>>({
    {"il", Opener::opens},     {"y", Opener::opens},       {"tout", Opener::opens},   {"toute", Opener::opens},
    {"jusqu", Opener::opens},  {"petit", Opener::opens},   {"grand", Opener::opens},  {"voilà", Opener::opens},
    {"voici", Opener::opens},  {"nouvel", Opener::opens},  {"saison", Opener::tells}, {"exercice", Opener::opens},
    {"campagne", Opener::opens},
    {"aujourd", Opener::tells},     {"aujourdhui", Opener::tells}, {"veille", Opener::tells},
    {"lendemain", Opener::tells},   {"surlendemain", Opener::tells},
    {"rentrée", Opener::tells},     {"réveillon", Opener::tells},  {"fête", Opener::tells},
    {"saint", Opener::tells},       {"sainte", Opener::tells},     {"date", Opener::tells},
    {"peu", Opener::tells},         {"longtemps", Opener::tells},    {"courant", Opener::tells},
    {"huitaine", Opener::tells},
    {"septante", Opener::tells},    {"huitante", Opener::tells},     {"octante", Opener::tells},
    {"nonante", Opener::tells},
});

// Participles that look ahead: « prévu mardi », « l'audience fixée au 13 juin ».
inline constexpr auto kPlanned = std::to_array<Form<int>>({
    {"prévu", 1}, {"prévue", 1}, {"prévus", 1}, {"prévues", 1},
    {"attendu", 1}, {"attendue", 1}, {"attendus", 1}, {"attendues", 1},
    {"programmé", 1, Accents::exact}, {"programmée", 1, Accents::exact}, {"programmés", 1, Accents::exact},
    {"programmées", 1, Accents::exact},
    {"reprogrammé", 1, Accents::exact}, {"reprogrammée", 1, Accents::exact}, {"reprogrammés", 1, Accents::exact},
    {"reprogrammées", 1, Accents::exact},
    {"fixé", 1, Accents::exact}, {"fixée", 1, Accents::exact}, {"fixés", 1, Accents::exact}, {"fixées", 1, Accents::exact},
    {"convoqué", 1, Accents::exact}, {"convoquée", 1, Accents::exact}, {"convoqués", 1, Accents::exact},
    {"convoquées", 1, Accents::exact},
    {"planifié", 1, Accents::exact}, {"planifiée", 1, Accents::exact}, {"planifiés", 1, Accents::exact},
    {"planifiées", 1, Accents::exact},
    {"calé", 1, Accents::exact}, {"calée", 1, Accents::exact}, {"promis", 1}, {"promise", 1}, {"promises", 1},
    {"reporté", 1, Accents::exact}, {"reportée", 1, Accents::exact}, {"reportés", 1, Accents::exact},
    {"reportées", 1, Accents::exact},
    {"repoussé", 1, Accents::exact}, {"repoussée", 1, Accents::exact}, {"repoussés", 1, Accents::exact},
    {"repoussées", 1, Accents::exact},
    {"espéré", 1, Accents::exact}, {"espérée", 1, Accents::exact},
    {"envisagé", 1, Accents::exact}, {"envisagée", 1, Accents::exact},
    {"agendé", 1, Accents::exact}, {"agendée", 1, Accents::exact},
});

// Words that are never the noun a number counts, beside those of the tables above.
inline constexpr auto kFunctionWords = std::to_array<Form<int>>({
    {"et", 1}, {"ou", 1}, {"ni", 1}, {"ne", 1}, {"n", 1}, {"pas", 1}, {"il", 1}, {"elle", 1}, {"ils", 1}, {"elles", 1},
    {"on", 1}, {"nous", 1}, {"vous", 1}, {"je", 1}, {"j", 1}, {"se", 1}, {"s", 1}, {"y", 1}, {"lui", 1}, {"leur", 1},
    {"leurs", 1}, {"son", 1}, {"sa", 1}, {"ses", 1}, {"notre", 1}, {"nos", 1}, {"votre", 1}, {"vos", 1}, {"mon", 1},
    {"ma", 1}, {"mes", 1}, {"avec", 1}, {"sans", 1}, {"contre", 1}, {"plus", 1}, {"moins", 1}, {"est", 1}, {"sont", 1},
    {"a", 1}, {"ont", 1}, {"c", 1}, {"cela", 1}, {"ça", 1, Accents::exact}, {"même", 1}, {"aussi", 1}, {"puis", 1},
    {"selon", 1}, {"malgré", 1}, {"parmi", 1}, {"lorsque", 1}, {"quand", 1}, {"qui", 1},
    {"que", 1}, {"qu", 1}, {"dont", 1}, {"mais", 1}, {"car", 1}, {"donc", 1}, {"alors", 1}, {"tandis", 1},
});

}  // namespace frise::lexicon::fr
