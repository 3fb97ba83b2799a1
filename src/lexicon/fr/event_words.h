// Words of events, by class. A line is a class and kind of word; lemmas are separated by spaces.
#pragma once

#include <array>
#include <string_view>

#include "lexicon/event_class.h"

namespace frise::lexicon::fr {

struct EventWords {
  EventClass of;
  std::string_view verbs;
  std::string_view nouns;
};

inline constexpr auto kEventWords = std::to_array<EventWords>({
    {EventClass::accident, "percuter heurter dérailler chavirer chuter sombrer écraser renverser",
     "accident collision naufrage déraillement crash carambolage chute"},
    {EventClass::agreement, "signer conclure parapher convenir ratifier sceller accepter approuver entériner valider négocier",
     "accord signature traité pacte convention protocole entente compromis partenariat alliance ratification disposition"},
    {EventClass::alert, "alerter avertir prévenir retentir sonner",
     "alerte vigilance sirène alarme avertissement"},
    {EventClass::appointment, "nommer désigner promouvoir choisir", "nomination désignation promotion"},
    {EventClass::arrest, "arrêter interpeller appréhender incarcérer écrouer emprisonner détenir retenir menotter capturer coffrer cueillir alpaguer",
     "arrestation interpellation incarcération détention garde-à-vue prison capture coup-de-filet"},
    {EventClass::attack,
     "attaquer frapper bombarder tirer envahir agresser assaillir abattre pilonner riposter viser poignarder exploser",
     "attaque frappe bombardement tir offensive invasion agression attentat assaut fusillade explosion raid riposte répression "
     "représailles conflit guerre combat"},
    {EventClass::award, "décorer récompenser primer couronner décerner médailler",
     "récompense décoration distinction sacre médaille palmarès"},
    {EventClass::birth, "naître", "naissance"},
    {EventClass::blockade, "bloquer barrer occuper assiéger dresser", "blocage barrage occupation siège piquet barricade"},
    {EventClass::breakdown, "figer gripper coincer échouer planter geler", "panne défaillance échec incident anomalie dysfonctionnement"},
    {EventClass::cancellation, "annuler renoncer abandonner supprimer retirer avorter", "annulation abandon renoncement retrait suppression"},
    {EventClass::celebration, "célébrer fêter commémorer",
     "fête célébration commémoration anniversaire cérémonie festivités"},
    {EventClass::closing, "fermer cesser clôturer liquider", "fermeture cessation clôture liquidation"},
    {EventClass::collapse, "effondrer écrouler rompre affaisser ébouler crouler",
     "effondrement écroulement affaissement éboulement rupture"},
    {EventClass::competition, "jouer rejouer disputer affronter qualifier éliminer", "match finale tournoi championnat coupe course compétition jeux étape"},
    {EventClass::complaint, "plaindre accuser dénoncer poursuivre attaquer", "plainte accusation dénonciation poursuite recours réclamation"},
    {EventClass::confession, "avouer confesser", "aveu confession"},
    {EventClass::construction, "construire bâtir ériger reconstruire", "construction chantier travaux édification reconstruction"},
    {EventClass::contamination, "contaminer polluer intoxiquer empoisonner infecter déverser",
     "contamination pollution intoxication empoisonnement épidémie marée-noire"},
    {EventClass::creation, "créer fonder instituer instaurer constituer", "création fondation instauration"},
    {EventClass::death, "mourir décéder tuer périr assassiner succomber noyer emporter étrangler égorger",
     "mort décès disparition assassinat meurtre homicide victime tuerie massacre tué noyade"},
    {EventClass::decision, "décider trancher ordonner imposer interdire autoriser fixer", "décision ordonnance interdiction autorisation arbitrage"},
    {EventClass::defeat, "perdre capituler battre", "défaite perte revers capitulation"},
    {EventClass::delivery, "remettre livrer fournir rendre transmettre déposer", "remise livraison fourniture dépôt envoi"},
    {EventClass::demand, "demander réclamer exiger appeler exhorter solliciter requérir", "demande appel exigence requête pétition réquisition réquisitoire"},
    {EventClass::denial, "démentir nier contester réfuter", "démenti contestation"},
    {EventClass::deployment, "déployer envoyer dépêcher déplacer masser stationner rassembler transférer acheminer entrer accumuler",
     "déploiement envoi déplacement transfert présence mouvement renfort"},
    {EventClass::disaster, "inonder ravager dévaster submerger déborder grimper noyer détruire emporter",
     "inondation crue catastrophe séisme tremblement tempête ouragan cyclone avalanche glissement éruption sécheresse canicule débordement"},
    {EventClass::disappearance, "disparaître", "disparition disparu"},
    {EventClass::discovery, "découvrir repérer identifier détecter capter révéler", "découverte identification détection révélation"},
    {EventClass::election, "voter élire départager scruter", "élection scrutin vote présidentielle législatives municipales référendum tour suffrage"},
    {EventClass::evacuation, "évacuer déloger vider fuir quitter déplacer réfugier", "évacuation exode fuite"},
    {EventClass::expulsion, "expulser exclure bannir", "expulsion exclusion bannissement"},
    {EventClass::finding, "retrouver localiser repêcher exhumer déterrer", "retrouvailles exhumation"},
    {EventClass::fire, "brûler incendier flamber", "incendie feu brasier"},
    {EventClass::funeral, "enterrer inhumer incinérer", "obsèques funérailles enterrement inhumation"},
    {EventClass::hiring, "embaucher recruter engager", "embauche recrutement engagement"},
    {EventClass::inauguration, "inaugurer investir introniser jurer", "inauguration investiture intronisation serment"},
    {EventClass::increase, "augmenter progresser bondir grimper relever", "hausse augmentation progression bond"},
    {EventClass::decrease, "baisser reculer chuter diminuer réduire", "baisse recul chute diminution réduction"},
    {EventClass::injury, "blesser", "blessure blessé"},
    {EventClass::interruption, "interrompre suspendre couper arrêter", "interruption suspension coupure arrêt"},
    {EventClass::investigation, "enquêter perquisitionner inspecter auditionner expertiser interroger autopsier",
     "enquête perquisition expertise audition instruction inspection audit autopsie interrogatoire reconstitution"},
    {EventClass::judgement, "juger condamner acquitter relaxer statuer casser censurer ordonner prononcer sanctionner innocenter disculper blanchir",
     "jugement condamnation verdict arrêt sentence acquittement relaxe peine référé censure sanction amende délibéré non-lieu"},
    {EventClass::kidnapping, "enlever kidnapper séquestrer", "enlèvement rapt kidnapping prise-d'otages séquestration"},
    {EventClass::launch, "lancer décoller tirer envoyer", "lancement décollage tir essai envol mise"},
    {EventClass::layoff, "licencier limoger congédier destituer révoquer évincer", "licenciement limogeage éviction destitution révocation"},
    {EventClass::legislation, "légiférer promulguer adopter voter décréter", "loi décret arrêté promulgation adoption amendement ordonnance"},
    {EventClass::meeting, "rencontrer réunir recevoir entretenir accueillir dialoguer discuter",
     "rencontre réunion entretien sommet conférence visite audience assemblée congrès table-ronde tête-à-tête entrevue consultation"},
    {EventClass::negotiation, "négocier discuter débattre", "négociation discussion pourparlers débat concertation"},
    {EventClass::opening, "ouvrir rouvrir démarrer débuter commencer", "ouverture réouverture démarrage début rentrée"},
    {EventClass::plan, "prévoir programmer planifier projeter", "plan projet programme"},
    {EventClass::postponement, "reporter repousser ajourner différer décaler glisser retarder", "report ajournement décalage retard"},
    {EventClass::promise, "promettre engager garantir réaffirmer assurer", "promesse engagement garantie assurance"},
    {EventClass::protest, "manifester défiler protester marcher rassembler", "manifestation défilé marche cortège rassemblement protestation émeute"},
    {EventClass::publication, "publier paraître diffuser dévoiler présenter annoncer proclamer officialiser",
     "publication parution diffusion présentation annonce proclamation communiqué rapport"},
    {EventClass::purchase, "acheter acquérir racheter reprendre fusionner", "achat acquisition rachat reprise fusion"},
    {EventClass::refusal, "refuser rejeter écarter décliner débouter", "refus rejet veto"},
    {EventClass::release, "libérer relâcher élargir", "libération élargissement"},
    {EventClass::repair, "réparer débloquer rétablir", "réparation rétablissement déblocage"},
    {EventClass::rescue, "sauver secourir hélitreuiller", "sauvetage secours"},
    {EventClass::resignation, "démissionner quitter renoncer", "démission départ"},
    {EventClass::result, "obtenir atteindre totaliser recueillir", "résultat bilan score"},
    {EventClass::resumption, "reprendre relancer rouvrir revenir rétablir", "reprise retour relance"},
    {EventClass::sale, "vendre céder", "vente cession"},
    {EventClass::search, "fouiller ratisser draguer sonder quadriller", "battue fouille ratissage"},
    {EventClass::statement, "déclarer dire affirmer indiquer préciser souligner commenter rapporter évoquer répondre",
     "déclaration allocution discours commentaire remarque interview propos point-de-presse"},
    {EventClass::strike, "débrayer cesser", "grève débrayage mouvement arrêt-de-travail"},
    {EventClass::success, "réussir aboutir", "réussite succès"},
    {EventClass::support, "soutenir appuyer aider saluer", "soutien appui aide assistance"},
    {EventClass::theft, "voler dérober braquer cambrioler dévaliser piller", "braquage cambriolage pillage larcin hold-up"},
    {EventClass::travel, "arriver partir rendre venir voyager débarquer atterrir regagner rentrer",
     "voyage arrivée départ visite déplacement tournée retour"},
    {EventClass::treatment, "hospitaliser soigner opérer réanimer vacciner", "hospitalisation réanimation vaccination"},
    {EventClass::trial, "comparaître plaider", "procès comparution audience plaidoirie"},
    {EventClass::victory, "gagner remporter vaincre triompher", "victoire triomphe"},
    {EventClass::wedding, "marier épouser", "mariage noces"},
    {EventClass::weather, "pleuvoir neiger abattre", "pluie orage neige précipitation vent grêle"},
});

// Nouns of events that belong to no class.
inline constexpr std::string_view kOtherEventNouns =
    "affaire bras-de-fer campagne choc concert coup coup-d'état crise débâcle déclenchement "
    "délocalisation dissolution entrée essai événement festival hommage indépendance initiative "
    "jubilé mobilisation mutinerie opération passage pèlerinage percée prise procédure putsch rafle reconnaissance "
    "redressement réforme renversement révolte révolution sabotage saisie salon scandale scission "
    "séparation soulèvement succession tentative tragédie trêve visite vol";

// Verbs of events that belong to no class.
inline constexpr std::string_view kOtherEventVerbs =
    "achever clore dérouler entamer examiner sortir";

// Verbs whose subject is quoted.
inline constexpr std::string_view kSayingVerbs =
    "dire déclarer affirmer indiquer préciser ajouter expliquer souligner rapporter confier raconter répondre rétorquer insister "
    "estimer juger considérer commenter lancer lâcher souffler glisser nuancer répéter rappeler écrire relever noter observer "
    "conclure poursuivre reconnaître admettre assurer prévenir avertir marteler résumer détailler témoigner soutenir prétendre "
    "apprendre signaler évoquer regretter déplorer";

// Verbs that also stand before the speaker behind what was said: « …, ont annoncé les autorités ».
inline constexpr std::string_view kInvertingVerbs =
    "annoncer corriger révéler féliciter réagir dénoncer promettre critiquer plaider ironiser alerter réclamer inquiéter réjouir indigner "
    "emporter insurger interroger demander justifier répliquer riposter trancher avancer confirmer démentir publier diffuser engager exclamer écrier étonner railler tonner jurer tweeter poster décrire clamer réaffirmer alarmer désoler agacer réitérer renchérir marteler saluer constater ordonner mentionner stipuler";

// Verbs that say little beside an event noun: « a ouvert une enquête », « ont mené des recherches ».
inline constexpr std::string_view kLightVerbs =
    "ouvrir faire mener lancer tenir donner prendre rendre effectuer organiser engager connaître subir causer provoquer obtenir recevoir "
    "passer mettre entamer déclencher conduire opérer poser présenter procéder";

// Verbs whose compound tenses take être, beside those the dictionary marks: « est entré » is no passive.
inline constexpr std::string_view kEtreVerbs =
    "aller arriver apparaître décéder demeurer descendre devenir entrer intervenir monter mourir naître paraître partir parvenir "
    "passer provenir redescendre redevenir remonter rentrer repartir repasser ressortir rester retomber retourner revenir sortir "
    "survenir tomber venir";

// Verbs that tell a state, a wish or an opinion.
inline constexpr std::string_view kStativeVerbs =
    "être avoir rester demeurer sembler paraître devoir pouvoir vouloir falloir savoir connaître croire penser espérer aimer "
    "craindre redouter représenter constituer comprendre contenir concerner appartenir exister signifier témoigner vivre habiter "
    "ressembler dépendre consister compter comporter mesurer peser valoir coûter manquer souhaiter désirer préférer ignorer "
    "douter supposer envisager viser tendre convenir permettre suffire figurer porter refléter marquer ajouter";

// Verbs whose present tells what is to come: « le cabinet prédit une hausse en juin ».
inline constexpr std::string_view kForesightVerbs =
    "attendre prédire prévoir anticiper envisager pronostiquer présager redouter craindre tabler projeter viser espérer escompter augurer";

// Verbs whose present, beside « aujourd'hui », tells how things are in our days.
inline constexpr std::string_view kLastingVerbs =
    "occuper interdire diriger employer produire gérer abriter héberger enseigner exercer travailler fabriquer exporter utiliser";

// Verbs whose present, beside a day, tells an engagement: « Lens défie Lille samedi », « elle dédicace mardi ».
inline constexpr std::string_view kEngagementVerbs =
    "défier visiter retrouver disputer affronter chanter dédicacer exposer présider rejoindre embarquer concourir courir jouer";

// Verbs of what is set down for a day long before: « une aide versée en juin », « un film diffusé le 18 mars ».
inline constexpr std::string_view kSchedulingVerbs =
    "diffuser rediffuser publier verser examiner débattre discuter engager organiser programmer disputer jouer appliquer "
    "célébrer commercialiser distribuer exposer projeter fixer soumettre prévoir convoquer guider commenter animer";

}  // namespace frise::lexicon::fr
