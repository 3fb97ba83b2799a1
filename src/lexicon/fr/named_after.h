// Words whose neighbours look like times and are none: ways and buildings named after a date, people of so many years.
#pragma once

#include <array>

#include "lexicon/fr/form.h"

namespace frise::lexicon::fr {

// « rue du 4-Septembre », « place du 8-Mai-1945 »
inline constexpr auto kWays = std::to_array<Form<int>>({
    {"allée", 1}, {"arène", 1}, {"avenue", 1}, {"bd", 1}, {"boulevard", 1}, {"carrefour", 1},
    {"collège", 1}, {"cour", 1}, {"école", 1}, {"esplanade", 1}, {"gare", 1}, {"gymnase", 1},
    {"hôpital", 1}, {"impasse", 1}, {"lycée", 1}, {"mail", 1}, {"métro", 1}, {"parc", 1}, {"passage", 1},
    {"place", 1}, {"pont", 1}, {"porte", 1}, {"promenade", 1}, {"quai", 1}, {"quartier", 1}, {"route", 1},
    {"rue", 1}, {"salle", 1}, {"square", 1}, {"stade", 1}, {"station", 1}, {"théâtre", 1}, {"villa", 1},
    {"voie", 1}, {"camp", 1}, {"rond", 1},
});

// « un homme de 45 ans »: those that the dictionary does not show as persons by having both genders.
inline constexpr auto kPersons = std::to_array<Form<int>>({
    {"avocat", 1}, {"avocate", 1}, {"soldat", 1}, {"candidat", 1}, {"candidate", 1}, {"magistrat", 1}, {"octogénaire", 1},
    {"nonagénaire", 1}, {"septuagénaire", 1}, {"sexagénaire", 1}, {"trentenaire", 1}, {"quadragénaire", 1}, {"mineur", 1},
    {"mineure", 1}, {"mineurs", 1}, {"mineures", 1}, {"chien", 1}, {"chienne", 1}, {"chiot", 1}, {"chat", 1}, {"cheval", 1}, {"ado", 1}, {"gamin", 1},
    {"interne", 1}, {"pilote", 1}, {"athlète", 1}, {"secrétaire", 1}, {"bénévole", 1}, {"collègue", 1}, {"juge", 1},
    {"ministre", 1}, {"célibataire", 1}, {"propriétaire", 1}, {"fonctionnaire", 1}, {"militaire", 1}, {"gendarme", 1},
    {"capitaine", 1}, {"architecte", 1}, {"peintre", 1}, {"malade", 1}, {"adulte", 1}, {"pompier", 1}, {"réalisateur", 1},
    {"jument", 1}, {"poney", 1}, {"âne", 1}, {"vache", 1}, {"taureau", 1}, {"perroquet", 1}, {"tortue", 1}, {"éléphant", 1},
    {"tigre", 1}, {"lion", 1}, {"ours", 1}, {"loup", 1}, {"singe", 1}, {"teckel", 1}, {"collie", 1}, {"labrador", 1}, {"caniche", 1},
    {"gamine", 1}, {"jumeaux", 1}, {"jumelles", 1}, {"élève", 1}, {"élèves", 1}, {"gosse", 1}, {"maire", 1}, {"député", 1},
    {"députée", 1}, {"médecin", 1}, {"prêtre", 1}, {"artiste", 1},
    {"star", 1}, {"vedette", 1}, {"doyen", 1}, {"doyenne", 1}, {"patron", 1}, {"patronne", 1}, {"champion", 1},
    {"championne", 1}, {"prodige", 1}, {"pensionnaire", 1}, {"individu", 1}, {"suspect", 1}, {"suspecte", 1}, {"locataire", 1},
    {"adolescent", 1}, {"adolescente", 1}, {"bébé", 1}, {"couple", 1}, {"dame", 1}, {"enfant", 1},
    {"enfants", 1}, {"épouse", 1}, {"époux", 1}, {"étudiant", 1}, {"femme", 1}, {"femmes", 1},
    {"fille", 1}, {"filles", 1}, {"fillette", 1}, {"fils", 1}, {"frère", 1}, {"garçon", 1},
    {"garçonnet", 1}, {"gens", 1}, {"homme", 1}, {"hommes", 1}, {"jeune", 1}, {"jeunes", 1}, {"lycéen", 1},
    {"mari", 1}, {"mère", 1}, {"monsieur", 1}, {"nourrisson", 1}, {"père", 1}, {"personne", 1},
    {"personnes", 1}, {"retraité", 1, Accents::exact}, {"sœur", 1}, {"veuf", 1}, {"veuve", 1},
    {"victime", 1}, {"nièce", 1}, {"neveu", 1}, {"cousin", 1}, {"cousine", 1},
    {"adolescents", 1}, {"adolescentes", 1}, {"trader", 1}, {"réfugié", 1, Accents::exact}, {"réfugiée", 1, Accents::exact},
    {"héros", 1}, {"héroïne", 1}, {"édile", 1}, {"chatte", 1}, {"pitbull", 1}, {"agent", 1}, {"agente", 1}, {"gardien", 1},
    {"étudiante", 1}, {"marchand", 1}, {"bébés", 1}, {"homosexuelle", 1}, {"employé", 1, Accents::exact},
    {"employée", 1, Accents::exact}, {"salarié", 1, Accents::exact}, {"salariés", 1, Accents::exact}, {"patient", 1}, {"patiente", 1}, {"patients", 1}, {"élus", 1, Accents::exact},
    {"collègues", 1}, {"passager", 1}, {"passagère", 1}, {"adjoint", 1}, {"adjointe", 1}, {"garçons", 1},
    {"ados", 1}, {"gamins", 1}, {"gamines", 1}, {"gosses", 1}, {"fillettes", 1}, {"nourrissons", 1},
});

}  // namespace frise::lexicon::fr
