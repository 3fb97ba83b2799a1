// Words that decide how clauses are read: what stands before a noun, who speaks, what « il » does not stand for.
#pragma once

#include <array>
#include <string_view>

namespace frise::lexicon::fr {

// Adjectives that stand before their noun, as folded forms.
inline constexpr auto kAdjectivesBeforeNouns = std::to_array<std::string_view>(
    {"grand", "grande", "grands", "grandes", "petit", "petite", "petits", "petites", "multiples", "nouveau",
     "nouvel", "nouvelle", "nouveaux", "nouvelles", "premier", "premiere", "premiers", "premieres", "bon", "bonne",
     "bons", "bonnes", "mauvais", "mauvaise", "meme", "memes", "autre", "autres", "ancien", "ancienne", "anciens",
     "anciennes", "jeune", "jeunes", "gros", "grosse", "nombreux", "nombreuses", "divers", "diverses", "prochain",
     "prochaine", "vaste", "vastes", "longue", "second", "seconde", "seconds", "secondes", "dernier", "derniere", "derniers",
     "dernieres", "precedent", "precedente", "precedents", "precedentes", "futur", "future", "futurs", "futures", "vieux", "vieil",
     "vieille", "vieilles", "beau", "bel", "belle", "belles", "vrai", "vraie", "double", "triple", "simple"});

// Folded forms that are hardly ever the verb that they could be, but behind a pronoun: « politiquer », « chinoiser ».
inline constexpr auto kRarelyVerbs = std::to_array<std::string_view>(
    {"politique", "politiques", "grave", "graves", "orange", "oranges", "hybride", "hybrides",
     "chinoise", "chinoises", "arriere", "arrieres", "adjoint", "initiale", "initiales", "voisine", "voisines", "moyenne", "moyennes",
     "polemique", "polemiques", "president", "prise", "prises", "agressions", "sens"});

// Elections by their adjective alone, as folded forms: « la présidentielle ».
inline constexpr auto kElections = std::to_array<std::string_view>(
    {"presidentielle", "presidentielles", "municipale", "municipales", "legislative", "legislatives", "europeennes", "regionales",
     "cantonales", "departementales", "senatoriales", "territoriales", "partielle"});

// Nouns of what tells rather than is told: « révèle le quotidien ».
inline constexpr auto kSourceNouns = std::to_array<std::string_view>(
    {"sondage", "étude", "journal", "quotidien", "hebdomadaire", "magazine", "site", "chaîne", "radio", "agence",
     "média", "communiqué", "source", "préfecture", "parquet", "mairie", "presse", "revue", "baromètre"});

// What « il est … » says of nobody.
inline constexpr auto kJudgements = std::to_array<std::string_view>(
    {"possible", "impossible", "nécessaire", "difficile", "important", "probable", "question", "temps", "prévu",
     "vrai", "clair", "évident", "certain"});

// Nouns that only carry the one behind « de »: « le cercueil du gendarme qui … ».
inline constexpr auto kCarrierNouns = std::to_array<std::string_view>(
    {"cas", "histoire", "affaire", "exemple", "nom", "cercueil", "corps", "entourage", "visage", "portrait", "avis",
     "recherche", "témoignage", "récit", "profil", "identité", "sort", "issue", "occasion", "terme", "cours", "marge", "lendemain", "mort", "décès", "assassinat", "meurtre", "obsèques"});

// What takes « de » for what it needs: « une voiture inspirée | du concept présenté mardi » tells of the concept.
inline constexpr auto kTakesOf = std::to_array<std::string_view>(
    {"inspirer", "doter", "équiper", "composer", "accompagner", "tirer", "suivre", "charger", "entourer", "précéder", "munir", "orner"});

// Verbs whose participle at the head sets the scene of what the main clause tells, on its day: « Réunis mardi à Brême, les
// ministres ont … », « Arrivé lundi, Kim a … », « Publié jeudi, le rapport révèle … ».
inline constexpr auto kScenes = std::to_array<std::string_view>(
    {"réunir", "rassembler", "interroger", "questionner", "interviewer", "entendre", "auditionner", "recevoir", "inviter", "convier",
     "convoquer", "consulter", "contacter", "joindre", "solliciter", "rencontrer", "arriver", "venir", "rentrer", "revenir", "rendre",
     "publier", "paraître", "diffuser", "dévoiler", "présenter", "remettre", "annoncer", "mettre", "assister", "interpeller", "saisir",
     "citer", "partir", "sortir", "extraire"});

// What stands between an auxiliary and its participle beside adverbs and links, as folded forms: « a plusieurs fois | été ».
inline constexpr auto kWithinVerbGroups = std::to_array<std::string_view>(
    {"rien", "tout", "mal", "mieux", "juste", "completement", "plusieurs fois", "maintes fois", "deux fois", "trois fois",
     "a plusieurs reprises", "a maintes reprises", "a de nombreuses reprises", "a deux reprises", "a trois reprises", "pour l heure",
     "du tout", "tout a fait", "tout de suite", "en partie", "en grande partie", "sans doute", "a l epoque", "a l unanimite", "si bien",
     "plus que", "un temps", "un peu", "le plus", "bel et bien", "peu a peu"});

}  // namespace frise::lexicon::fr
