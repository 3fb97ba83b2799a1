// Reasons are sentences that a reader of the text would accept.
#include <gtest/gtest.h>

#include <string>

#include "frise/tagger.h"

namespace frise {
namespace {

const Reference kReference(2024, 11, 30);

struct Told {
  const char* text;  // the last mention of it is explained
  const char* why;
};

class Why : public testing::TestWithParam<Told> {};

TEST_P(Why, IsGoodFrench) {
  const auto mentions = Tagger().tag(GetParam().text, kReference);
  ASSERT_FALSE(mentions.empty());
  EXPECT_EQ(mentions.back().why(), GetParam().why) << GetParam().text << " " << mentions.back().value;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, Why,
    testing::Values(
        Told{"Il est parti vendredi.", "dernier vendredi avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti samedi.", "le jour même de la publication, samedi 30 novembre 2024"},
        Told{"Il partira mardi.",
             "prochain mardi après la publication du samedi 30 novembre 2024, la phrase étant tournée vers l'avenir"},
        Told{"Il partira lundi prochain.", "premier lundi après la publication du samedi 30 novembre 2024"},
        Told{"Il est parti en avril.", "dernier mois d'avril avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti en juin dernier.", "dernier mois de juin avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti en novembre.", "mois de novembre en cours à la publication du samedi 30 novembre 2024"},
        Told{"Il est parti le 1er mars.", "dernier 1er mars avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti à la Toussaint.", "dernière fête de ce nom avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti le mardi 9.", "dernier mardi 9 du mois avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti le 14 juin 2014. Le mardi 9, rien.",
             "aucune date proche du samedi 14 juin 2014 ne répond à ces mots"},
        Told{"Noël, c’est bientôt. À Noël, rien.",
             "prochaine fête de ce nom après la publication du samedi 30 novembre 2024, la plus proche"},
        Told{"Lundi en huit, il partira.",
             "une semaine après ce jour : premier lundi après la publication du samedi 30 novembre 2024"},
        Told{"Il est parti l’été dernier.", "dernier été avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti le 24 octobre 2024.", "date dite en entier dans le texte"}));

INSTANTIATE_TEST_SUITE_P(
    Distances, Why,
    testing::Values(
        Told{"Il est parti hier.", "la veille de la publication du samedi 30 novembre 2024"},
        Told{"Il est parti avant-hier.", "l'avant-veille de la publication du samedi 30 novembre 2024"},
        Told{"Il partira demain.", "le lendemain de la publication du samedi 30 novembre 2024"},
        Told{"Il part aujourd’hui même.", "le jour même de la publication, samedi 30 novembre 2024"},
        Told{"Il est parti il y a trois ans.", "trois ans avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti il y a 45 jours.", "45 jours avant la publication du samedi 30 novembre 2024"},
        Told{"Il est parti le mois dernier.", "le mois précédant celui de la publication du samedi 30 novembre 2024"},
        Told{"Il est parti la semaine dernière.",
             "la semaine précédant celle de la publication du samedi 30 novembre 2024"},
        Told{"Il partira l’an prochain.", "l'année suivant celle de la publication du samedi 30 novembre 2024"},
        Told{"Il est parti cette année.", "l'année de la publication du samedi 30 novembre 2024"}));

INSTANTIATE_TEST_SUITE_P(
    Focus, Why,
    testing::Values(Told{"Il est parti le 5 mars 2024. La veille, il niait.",
                         "la veille du mardi 5 mars 2024 (« le 5 mars 2024 »)"},
                    Told{"Il est parti le 5 mars 2024. Trois jours plus tard, il niait.",
                         "trois jours après le mardi 5 mars 2024 (« le 5 mars 2024 »)"},
                    Told{"Il est né en 2014. Deux ans plus tard, il marchait.", "deux ans après « 2014 »"},
                    Told{"En 2014, il est parti. En mars, il revint.", "mois de mars de l'année dite avant : « 2014 »"},
                    Told{"Il est parti le 5 mars 2024. Le lundi suivant, il niait.",
                         "premier lundi après « le 5 mars 2024 »"}));

INSTANTIATE_TEST_SUITE_P(
    Others, Why,
    testing::Values(
        Told{"Fin octobre, il est parti.",
             "dernier tiers de cette période : dernier mois d'octobre avant la publication du samedi 30 novembre 2024"},
        Told{"Il part d’ici à fin décembre.",
             "dernier tiers de cette période : prochain mois de décembre après la publication du samedi 30 novembre "
             "2024, "
             "la phrase étant tournée vers l'avenir"},
        Told{"Il a attendu trois jours.", "durée, sans place dans le calendrier"},
        Told{"Ces trois dernières années, il attendait.",
             "période qui s'achève la veille de la publication du samedi 30 novembre 2024"},
        Told{"Il vient chaque lundi.", "ce qui se répète n'a pas de jour à soi"},
        Told{"Il est venu récemment.", "moment passé, sans date précise"},
        Told{"Il est arrivé à 14 h.", "heure du jour de la publication, samedi 30 novembre 2024"}));

INSTANTIATE_TEST_SUITE_P(
    Contradictions, Why,
    testing::Values(
        Told{"Il est parti le vendredi 24 octobre 2024.",
             "date dite en entier dans le texte ; le 24 octobre 2024 est un jeudi et non un vendredi : la date a été "
             "gardée"},
        Told{"Il est parti le vendredi 24 octobre 2024 à 14 h 30.",
             "date dite en entier dans le texte ; le 24 octobre 2024 est un jeudi et non un vendredi : la date a été "
             "gardée"}));

TEST(WhyUnknown, SaysThatThePublicationIsUnknown) {
  const auto mentions = Tagger().tag("Il part lundi.", Reference::unknown());
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].why(), "date de publication inconnue : l'expression reste sans jour");
}

}  // namespace
}  // namespace frise
