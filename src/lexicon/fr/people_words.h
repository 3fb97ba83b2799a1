// Nouns of people, of what only people have, and what only people do.
#pragma once

#include <array>
#include <string_view>

namespace frise::lexicon::fr {

// Whom one calls so, beside occupations and functions; as lemmas.
inline constexpr auto kHumans = std::to_array<std::string_view>(
    {"homme", "femme", "garçon", "fille", "fillette", "enfant", "bébé", "nourrisson", "adolescent", "jeune", "personne", "individu",
     "victime", "suspect", "accusé", "prévenu", "détenu", "prisonnier", "condamné", "tueur", "meurtrier", "assassin", "agresseur", "tireur",
     "terroriste", "assaillant", "voleur", "cambrioleur", "escroc", "fugitif", "témoin", "otage", "blessé", "patient", "malade", "survivant",
     "passager", "conducteur", "chauffeur", "automobiliste", "motard", "cavalier", "piéton", "voisin", "habitant", "père", "mère", "fils", "frère",
     "sœur", "mari", "époux", "veuf", "compagnon", "compagne", "conjoint", "parent", "oncle", "tante", "cousin", "neveu",
     "nièce", "ami", "élève", "étudiant", "lycéen", "collégien", "professeur", "enseignant", "instituteur", "médecin", "infirmier", "chirurgien", "pharmacien", "soldat", "militaire", "policier", "gendarme", "pompier", "pilote", "marin", "pêcheur", "agriculteur", "éleveur",
     "ouvrier", "employé", "salarié", "cadre", "patron", "entrepreneur", "avocat", "magistrat", "juge", "procureur", "journaliste", "reporter",
     "candidat", "élu", "député", "sénateur", "maire", "ministre", "président", "premier", "chef", "dirigeant", "leader", "roi", "reine", "prince",
     "duc", "duchesse", "pape", "prêtre", "pasteur", "évêque", "abbé", "moine", "imam", "rabbin", "retraité", "sexagénaire", "septuagénaire",
     "octogénaire", "nonagénaire", "quinquagénaire", "quadragénaire", "trentenaire", "joueur", "sportif", "arbitre", "auteur", "metteur",
     "producteur", "musicien", "interprète", "scientifique", "chercheur", "ingénieur", "astronome", "militant", "opposant", "dissident", "migrant",
     "réfugié", "directeur", "responsable", "porte-parole", "secrétaire", "préfet", "ambassadeur", "diplomate", "général", "colonel", "capitaine",
     "commissaire", "homologue", "dictateur", "chancelier", "cardinal", "docteur", "maître", "monsieur", "madame", "dame", "mineur", "majeur", "héros",
     "propriétaire", "gérant", "locataire", "client", "spectateur", "touriste", "randonneur", "skieur", "baigneur", "plaignant", "associé",
     "complice", "cerveau", "nageur", "trader", "artisan", "commerçant", "restaurateur", "fonctionnaire", "bénévole", "résident", "citoyen", "supporter",
     "concurrent", "participant", "cardiologue", "psychologue", "sociologue", "économiste", "politologue", "naturaliste", "activiste", "jardinier", "plombier", "boulanger", "cuisinier", "facteur", "livreur", "étoile", "légende", "champion", "vainqueur", "lauréat", "gagnant", "conseiller", "délégué", "adjoint",
     "assistant", "envoyé", "correspondant", "représentant", "collaborateur", "stagiaire", "greffier", "négociateur", "inspecteur", "médiateur", "fondateur", "cofondateur",
     "créateur", "successeur", "prédécesseur", "héritier", "rapporteur", "trésorier", "titulaire", "pionnier", "rescapé", "riverain",
     "usager", "doyen", "vétéran", "chômeur", "manifestant", "gréviste", "syndicaliste", "détracteur"});

// Things of the news whose endings do not tell that they are none of people.
inline constexpr auto kThings = std::to_array<std::string_view>(
    {"livre", "film", "album", "roman", "disque", "chanson", "clip", "série", "ouvrage", "documentaire", "pièce", "tableau", "voiture", "camion",
     "train", "avion", "bateau", "maison", "appartement", "immeuble", "maladie", "virus", "arme", "balle", "couteau", "argent", "loi", "texte", "projet",
     "procès", "match", "concert", "festival", "salle", "route", "rue", "pont", "corps", "main", "tête", "tour", "site", "vidéo", "photo", "image", "autopsie",
     "carrière", "vie", "somme", "prix", "aide", "affaire", "question", "idée", "plainte", "enquête", "histoire", "œuvre", "temps", "moment", "cas",
     "point", "fait", "début", "sens", "nom", "chiffre", "record", "bilan", "taux", "seuil", "risque", "droit", "devoir", "choix", "besoin", "avis",
     "accord", "contrat", "budget", "plan", "programme", "dispositif", "système", "message", "tweet", "courrier", "contenu", "compte", "rôle", "titre",
     "but", "verdict", "scrutin", "résultat", "tournoi", "championnat", "parcours", "travail", "emploi", "poste", "coup", "feu", "délit", "terrain",
     "endroit", "bâtiment", "véhicule", "appareil", "produit", "modèle", "téléphone", "ordinateur"});

// What only people have.
inline constexpr auto kOfPeople = std::to_array<std::string_view>(
    {"corps", "mort", "décès", "vie", "naissance", "agonie", "pronostic", "santé", "enfance", "jeunesse", "père", "mère", "fils", "frère", "sœur",
     "mari", "époux", "compagne", "compagnon", "conjoint", "famille", "entourage", "avocat", "médecin", "candidature",
     "obsèques", "enterrement", "funéraille", "inhumation", "alibi", "interpellation", "arrestation", "incarcération", "détention", "hospitalisation",
     "extradition", "extraction", "démission", "nomination", "carrière", "stage", "main", "tête", "jambe", "bras", "visage", "voix", "regard", "mandat",
     "collaborateur", "collègue", "amant", "mariage", "divorce", "parent", "cousin", "oncle", "tante", "neveu", "nièce", "opus", "biographie"});

// What only people do or have done to them.
inline constexpr auto kDoneByPeople = std::to_array<std::string_view>(
    {"raconter", "avouer", "confier", "naître", "mourir", "décéder", "épouser", "divorcer", "pleurer", "sourire", "dormir", "crier", "chanter",
     "hospitaliser", "interpeller", "incarcérer", "écrouer", "emprisonner", "poignarder", "assassiner", "licencier", "limoger", "démissionner",
     "étudier", "élire", "songer", "craindre", "ignorer", "militer", "suicider", "évader", "accoucher", "soigner", "inhumer", "enterrer", "recueillir", "accorder", "fonder", "peser", "déférer",
     "relaxer", "acquitter", "comparaître", "extrader", "arborer", "enseigner"});

// What people do, or what they form, and no thing.
inline constexpr auto kDoneByAgents = std::to_array<std::string_view>(
    {"décider", "accepter", "refuser", "demander", "signer", "organiser", "vendre", "acheter", "racheter",
     "acquérir", "diriger", "déposer", "insulter", "jouer", "écrire", "lire", "participer", "assister", "nier",
     "promettre", "saluer", "remercier", "critiquer", "voter", "choisir", "tenter", "essayer", "vouloir", "souhaiter", "espérer", "préférer",
     "rencontrer", "visiter", "appeler", "inviter", "convoquer", "répondre", "parler", "ajouter", "regretter", "déplorer", "dénoncer", "réclamer",
     "renoncer", "plaider", "solliciter", "apercevoir", "reconnaître", "juger", "estimer", "déclarer",
     "habiter", "vivre", "travailler"});

}  // namespace frise::lexicon::fr
