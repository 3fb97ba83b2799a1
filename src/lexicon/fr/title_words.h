// The small words of titles: what only links a clause to the text before it, what no title ends with.
#pragma once

#include <array>
#include <string_view>

namespace frise::lexicon::fr {

// Small words that no title ends with.
inline constexpr auto kDanglingWords = std::to_array<std::string_view>(
    {"tout",  "et",    "ou",    "mais",   "puis",  "ainsi",  "afin",   "alors",     "tandis", "non",      "plus",
     "aussi", "comme", "dont",  "que",    "qui",   "de",     "à",      "notamment", "au",     "aux",      "du",
     "des",   "le",    "la",    "les",    "en",    "un",     "une",    "y",         "compris", "dès",     "pas",
     "ni",    "depuis", "jusqu", "avant", "après", "vers",   "pour",   "par",       "dans",   "sur",      "avec",
     "sans",  "entre", "contre", "chez",  "selon",  "lors",   "où",        "également", "soit",  "encore",
     "ce",    "cette", "ces",    "cet",   "son",    "sa",     "ses",       "leur",   "leurs",    "très",
     "d'",    "l'",    "qu'",   "d’",     "l’",    "qu’",    "d",      "l",         "prochain", "dernier", "même",
     "juste", "seulement", "peu", "près",  "environ", "dernière", "prochaine", "donc", "car", "contrairement", "sauf", "puisque", "lorsque",
     "grâce", "suite", "quant", "plutôt", "autour", "malgré", "faute", "vis-à-vis", "auprès", "voire", "jusque", "peut-être", "plein", "pleine", "tant", "d'un", "d'une",
     "d’un", "d’une", "comparé", "comparée", "comparés", "comparées", "face", "sous", "parmi", "envers", "durant", "pendant", "chaque", "quelques", "ayant", "étant", "qu'un", "qu'une", "qu’un", "qu’une"});

// Before « prochain » and « dernier ».
inline constexpr auto kUnitsOfTime = std::to_array<std::string_view>({"semaine", "an", "année", "mois", "saison", "siècle", "décennie"});

// What led to a time that was left out.
inline constexpr auto kTimeLeads = std::to_array<std::string_view>(
    {" à partir", " à compter", " à l'horizon", " à l’horizon", " par rapport", " au cours", " pour toute", " pour tout",
     " d'ici", " d’ici", " au plus tard", " en date", " à l'issue", " à l’issue", " au plus tôt", " à la fin",
     " jusqu'au", " jusqu'à", " jusqu’au", " jusqu’à", " à l'occasion", " au terme", " au début", " datant", " daté",
     " datée", " datées", " datés", " aux environs", " aux alentours", " vers la", " vers le", " en fin", " en début"});

// Adverbs and phrases that only link the clause to what was said before, as their folded forms, wherever they stand.
inline constexpr auto kLinks = std::to_array<std::string_view>(
    {"par ailleurs", "une nouvelle fois", "une fois encore", "une fois de plus", "de nouveau", "a nouveau",
     "dans un premier temps", "pour l instant", "pour le moment", "jusqu a present", "en effet", "d ailleurs", "en outre", "de plus", "en revanche", "au contraire", "en fait",
     "par consequent", "pour sa part", "pour leur part", "de son cote", "de leur cote", "quant a lui", "quant a elle",
     "quant a eux", "quant a elles", "a son tour", "a leur tour", "dans la foulee", "au passage", "par la suite",
     "lui aussi", "elle aussi", "eux aussi", "elles aussi", "du coup", "au final", "en tout cas", "bien sur", "en clair",
     "de fait", "pour autant", "a l inverse", "pour rappel", "sans surprise", "de meme", "ceci dit", "cela dit",
     "egalement", "cependant", "toutefois", "neanmoins", "pourtant", "ainsi", "donc", "enfin", "ensuite", "finalement",
     "parallelement", "notamment", "certes", "evidemment", "malheureusement", "heureusement", "desormais", "bref", "or",
     "alors", "aussi", "surtout", "puis", "resultat", "effectivement", "naturellement", "justement", "decidement",
     "quand meme", "tout de meme", "initialement", "auparavant", "entre temps", "pendant ce temps", "a ce jour", "en consequence", "tout d abord", "fort heureusement", "sur ce point", "a cette occasion", "au total"});

// Verbs whose reduced participle is said of the subject with « s'est »: « réunis à Brême » is no passive.
inline constexpr auto kReflexiveVerbs = std::to_array<std::string_view>(
    {"réunir", "réfugier", "inspirer", "asseoir", "appuyer", "spécialiser", "agenouiller", "évader", "suicider",
     "rassembler", "inscrire", "engager", "masser", "agir"});

// Participles that say what a thing is like, not what was done to it.
inline constexpr auto kStateParticiples = std::to_array<std::string_view>(
    {"intituler", "baptiser", "situer", "nommer", "appeler", "baser", "âger", "dire", "lier", "destiner", "doter", "équiper",
     "composer", "dater", "connaître", "vêtir", "entourer", "accompagner", "avérer", "contenir", "concerner", "pouvoir",
     "devoir", "falloir", "débuter", "commencer", "démarrer", "durer", "être", "avoir", "déterminer", "obliger", "censer", "réputer", "prétendre", "unir",
     "muscler", "défavoriser", "controverser", "mouvementer", "isoler", "éloigner", "peupler", "redouter", "convoiter", "apprécier", "limiter"});

// Nouns that a demonstrative makes a fixed phrase of: « à ce titre », « dans ce cadre ».
inline constexpr auto kPhraseNouns = std::to_array<std::string_view>(
    {"titre", "sens", "fait", "point", "prix", "niveau", "cas", "cadre", "place", "stade", "moment", "égard", "effet", "but",
     "genre", "type", "sorte", "façon", "manière", "fin", "occasion", "propos", "sujet", "contexte", "perspective", "condition",
     "circonstance", "raison", "heure", "époque", "fois", "rythme", "train", "échelle", "domaine", "hypothèse", "optique"});

// Verbs that say nothing without an object.
inline constexpr auto kTransitiveVerbs = std::to_array<std::string_view>(
    {"annoncer", "affirmer", "déclarer", "indiquer", "estimer", "assurer", "préciser", "révéler", "souligner", "dire",
     "confirmer", "promettre", "admettre", "juger", "rencontrer", "donner", "mettre", "présenter", "publier", "proposer",
     "obtenir", "remettre", "recevoir", "lancer", "créer", "ouvrir", "permettre", "apporter", "envoyer", "porter",
     "entraîner", "provoquer", "causer", "susciter", "subir", "adopter", "signer", "parapher", "prendre", "tenir",
     "commémorer", "expliquer", "rappeler", "demander", "accorder", "offrir", "trouver", "fournir", "cosigner", "exiger",
     "prévoir", "retirer", "occuper", "construire", "commettre", "découvrir", "dévoiler", "mener", "effectuer",
     "interpeller", "arrêter", "tuer", "blesser", "nommer", "rendre", "contenir", "représenter", "constituer", "atteindre", "déterminer", "utiliser", "montrer",
     "démontrer", "savoir", "faire", "contraindre", "laisser", "essayer", "éviter", "rejoindre", "quitter", "remporter", "repérer", "jurer",
     "justifier", "revendiquer", "durer", "dénoncer", "accuser", "critiquer", "évoquer", "reconnaître", "défendre", "accueillir",
     "considérer", "qualifier", "imposer", "infliger", "décrire", "incarner", "concerner", "compter", "posséder", "disposer", "accepter", "refuser", "saluer", "constater", "regretter", "déplorer", "craindre", "espérer", "souhaiter", "prétendre", "proclamer", "répéter",
     "clamer", "marteler", "prôner", "connaître", "épingler", "réitérer", "fustiger", "exhorter", "autoriser", "interdire", "ordonner", "réclamer", "valider",
     "approuver", "rejeter", "organiser", "instaurer", "établir", "confier", "attribuer", "décerner", "consacrer", "diffuser", "relayer",
     "rédiger", "réaliser", "acquérir", "racheter", "détruire", "endommager", "dynamiter", "percuter", "heurter", "renverser", "inaugurer",
     "survoler", "conquérir", "déployer", "résoudre", "relancer", "réduire", "supprimer", "renforcer", "soutenir", "encourager", "inviter",
     "convier", "convoquer", "entamer", "franchir", "enfreindre", "respecter", "récupérer", "restituer", "rembourser", "verser", "financer",
     "introduire", "développer", "concevoir", "élaborer", "inventer", "employer", "recruter", "embaucher", "licencier", "limoger", "remplacer",
     "interpréter", "reprocher", "épouser", "héberger", "abriter", "totaliser", "dépasser", "frôler", "décider", "assumer", "envisager"});

// Verbs that make somebody do something: « a conduit l'agence | à ouvrir une enquête ».
inline constexpr auto kMakesDo = std::to_array<std::string_view>(
    {"conduire", "amener", "pousser", "obliger", "contraindre", "forcer", "autoriser", "inviter", "convier", "inciter", "encourager",
     "condamner", "exhorter", "appeler", "mener", "habiliter", "aider"});

// Nouns that say nothing without what stands behind them: « n'a pas l'intention | de saisir la justice ».
inline constexpr auto kWaitingNouns = std::to_array<std::string_view>(
    {"intention", "volonté", "possibilité", "occasion", "besoin", "envie", "capacité", "fait", "façon", "manière", "droit",
     "moyen", "impression", "tentative", "nombre", "but", "objectif", "sorte", "espèce", "type", "bout", "sein", "cadre", "faculté", "ampleur"});

// Participles that say no more than that there is something: « les données recueillies lundi ».
inline constexpr auto kEmptyParticiples = std::to_array<std::string_view>(
    {"réaliser", "mesurer", "enregistrer", "recenser", "comptabiliser", "communiquer", "tourner", "prendre", "poster", "passer", "apporter",
     "élever", "sonder", "apaiser", "importer", "rendre", "émettre", "effectuer", "obtenir", "recueillir", "mobiliser", "retransmettre",
     "travailler", "observer", "constater", "relever", "employer", "utiliser", "donner", "fournir", "estimer", "calculer", "déclarer",
     "proposer", "poser", "enchaîner", "sécuriser", "accorder", "produire", "porter", "consacrer", "téléviser", "poursuivre", "subir"});

// What a relative clause explains rather than tells of: « les conditions dans lesquelles il a été soigné ».
inline constexpr auto kCircumstances = std::to_array<std::string_view>(
    {"raison", "façon", "manière", "condition", "circonstance", "mesure", "point", "cas", "moment", "somme", "prix", "titre", "motif",
     "situation", "vitesse", "rapidité", "facilité", "période", "cause", "contexte", "jour", "date", "site", "heure", "époque"});

// Adjectives that say nothing without what stands behind them: « les parties relatives | au maire ».
inline constexpr auto kLeaningAdjectives = std::to_array<std::string_view>(
    {"relatif", "lié", "propre", "favorable", "opposé", "semblable", "conforme", "contraire", "proche", "issu", "destiné", "dû",
     "inhérent", "égal", "supérieur", "inférieur", "identique", "apte", "voisin"});

// Participles that tell no more of a thing than when it began: « l'enquête ouverte | en février | ».
inline constexpr auto kBeginningParticiples = std::to_array<std::string_view>(
    {"ouvrir", "lancer", "publier", "survenir", "engager", "entamer", "débuter", "commencer", "diffuser", "paraître", "voter", "adopter"});

// What is published and cited.
inline constexpr auto kDocuments = std::to_array<std::string_view>(
    {"sondage", "étude", "communiqué", "bilan", "rapport", "chiffre", "bulletin", "baromètre", "tribune", "entretien",
     "interview", "enquête", "message", "tweet", "décompte", "note", "article", "document", "texte", "statistique", "propos",
     "vidéo", "post", "publication", "podcast"});

// What somebody is known for doing, as lemmas: « la chanteuse » of an article is the singer that it is about.
inline constexpr auto kOccupations = std::to_array<std::string_view>(
    {"chanteur", "rappeur", "musicien", "pianiste", "guitariste", "compositeur", "danseur", "chorégraphe", "acteur", "comédien",
     "humoriste", "interprète", "cinéaste", "réalisateur", "animateur", "présentateur", "chroniqueur", "écrivain", "romancier", "poète",
     "essayiste", "polémiste", "philosophe", "historien", "dramaturge", "scénariste", "dessinateur", "peintre", "sculpteur", "photographe",
     "plasticien", "couturier", "styliste", "designer", "mannequin", "star", "vedette", "artiste", "baryton", "ténor", "soprano", "nageur",
     "skieur", "cycliste", "coureur", "sprinteur", "footballeur", "rugbyman", "handballeur", "basketteur", "tennisman", "tenniswoman",
     "boxeur", "judoka", "escrimeur", "patineur", "biathlète", "surfeur", "grimpeur", "alpiniste", "navigateur", "champion", "athlète",
     "attaquant", "buteur", "défenseur", "milieu", "gardien", "entraîneur", "sélectionneur", "milliardaire", "cuisinier", "astronaute",
     "spationaute", "blogueur", "influenceur", "youtubeur", "journaliste", "reporter", "parolier", "pilote", "comique", "virologue",
     "infectiologue", "trentenaire", "quadragénaire", "quinquagénaire", "sexagénaire", "septuagénaire", "octogénaire", "nonagénaire"});

// Nouns of quantities: the verb agrees with them or with what they count.
inline constexpr auto kQuantityNouns = std::to_array<std::string_view>(
    {"plupart", "moitié", "nombre", "majorité", "tiers", "quart", "part", "partie", "groupe", "totalité", "ensemble",
     "poignée", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine",
     "centaine", "millier", "demi-millier", "million", "milliard", "minorité", "reste", "série", "foule", "multitude",
     "total", "pour-cent", "beaucoup", "vague"});

// What is done with a thing, of which a relative clause behind both is said: « la fermeture de l'usine qui employait … ».
inline constexpr auto kActsUpon = std::to_array<std::string_view>(
    {"achat", "adoption", "annonce", "arrivée", "création", "construction", "date", "début", "démolition", "départ", "diffusion", "disparition",
     "fermeture", "fin", "inauguration", "lancement", "nomination", "ouverture", "parution", "passage", "présentation", "publication", "rachat",
     "report", "reprise", "retour", "réouverture", "sortie", "suppression", "tournage", "vente", "venue", "visite"});

// What such an act does itself: « la fermeture du pont qui a provoqué … ».
inline constexpr auto kDoneByActs = std::to_array<std::string_view>(
    {"annoncer", "attendre", "avoir", "causer", "choquer", "décider", "diviser", "durer", "entraîner", "fâcher", "intervenir", "marquer", "prévoir",
     "provoquer", "scandaliser", "suivre", "surprendre", "survenir", "susciter"});

// What goes up and down, of whatever: « le prix d'un billet qui a augmenté ».
inline constexpr auto kMeasures =
    std::to_array<std::string_view>({"prix", "coût", "tarif", "nombre", "taux", "montant", "valeur", "cours", "niveau", "production"});

}  // namespace frise::lexicon::fr
