// Page furniture: how lines begin that belong to the page and not to the article. Written as they stand on pages; compared
// folded, so that case, accents, hyphens and punctuation do not matter.
#pragma once

#include <array>
#include <string_view>

namespace frise::lexicon::fr {

// Teasers, pleas, share lines: a line or a sentence that begins so is furniture.
inline constexpr auto kFurniture = std::to_array<std::string_view>({
    "à lire aussi", "à lire également", "à lire sur", "lire aussi", "lire également", "à voir aussi", "voir aussi", "à écouter",
    "à découvrir", "découvrez", "à relire", "sur le même sujet", "articles similaires",
    "à propos de l'auteur", "sur le même thème", "dans la même rubrique",
    "à ne pas manquer", "nos autres articles", "articles liés", "lire la suite", "en savoir plus", "pour aller plus loin",
    "les plus lus", "abonnez-vous", "s'abonner", "je m'abonne", "déjà abonné", "inscrivez-vous", "recevez", "soutenez",
    "faites un don", "cet article est réservé", "cet article est en accès libre", "vous aimez nous lire",
    "si ce texte vous a plu", "et si ce texte vous a plu", "retrouvez", "suivez", "suivez-nous", "rejoignez", "téléchargez",
    "cliquez", "activez", "connectez-vous", "créer un compte", "partagez", "vous pouvez partager", "envoyer par",
    "copier le lien", "prev", "next", "article précédent", "article suivant", "for latest updates", "follow us", "read more",
    "avec des informations de", "propos recueillis", "entretien traduit", "entretien à réécouter",
    "temps de lecture", "tous droits réservés", "mentions légales", "politique de confidentialité", "gérer les cookies",
    "ce site utilise", "en poursuivant votre navigation", "demain dans cette série", "contenu sponsorisé",
});

// Labels: furniture before a colon, a slash or a dash, and alone on a line of few words.
inline constexpr auto kLabels = std::to_array<std::string_view>({
    "à lire", "à voir", "à la une", "vidéo", "en images", "en vidéo", "photo", "photos", "crédit", "crédits", "crédit photo",
    "image", "images", "illustration", "capture d'écran", "légende", "source", "sources", "avec afp", "avec reuters",
    "avec agences", "newsletter", "la newsletter", "partager", "imprimer", "facebook", "twitter", "whatsapp", "publicité",
    "publié le", "mis à jour", "copyright", "inscription", "annonce", "sur le web", "en bref", "météo", "répondre", "commenter",
    "réagir", "fermer", "suivre", "menu", "accueil", "rechercher", "voir plus", "haut de page", "plus d'articles",
});

// From a line that begins so, the rest of the page is a comment form or comments.
inline constexpr auto kCommentForms = std::to_array<std::string_view>({
    "laisser un commentaire", "laissez un commentaire", "ajouter un commentaire", "poster un commentaire",
    "votre adresse e-mail", "votre adresse email", "réagir à cet article", "vos réactions",
    "vos commentaires", "commentaires des lecteurs", "réactions des lecteurs", "les commentaires sont fermés",
});

// … or that is nothing but one of these, with a number or without.
inline constexpr auto kCommentHeads =
    std::to_array<std::string_view>({"commentaire", "commentaires", "réaction", "réactions"});

// Kinds of pages, as headlines begin with: « Vidéo : un ours en ville ».
inline constexpr auto kPageKinds = std::to_array<std::string_view>({
    "vidéo",     "vidéos",   "photo",       "photos",    "images",   "diaporama", "infographie", "carte",    "cartes",
    "document",  "direct",   "live",        "exclusif",  "inédit",   "urgent",    "alerte",      "info",     "infos",
    "reportage", "récit",    "portrait",    "analyse",   "enquête",  "décryptage", "éclairage",  "dossier",  "interview",
    "entretien", "tribune",  "chronique",   "édito",     "éditorial", "billet",    "opinion",    "débat",    "témoignage",
    "sondage",   "podcast",  "quiz",        "test",      "feuilleton", "série",  "bilan",
    "zoom",      "focus",    "rencontre",   "conseils",  "pratique", "agenda",    "maj",         "note",     "étude",
});

}  // namespace frise::lexicon::fr
