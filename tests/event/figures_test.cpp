#include "event/figures.h"

#include <gmock/gmock.h>

#include <string>

#include "support/sentence.h"

namespace frise::event {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Shown {
  std::string what;
  double value = 0;
  std::string text;

  friend bool operator==(const Shown&, const Shown&) = default;
};

std::vector<Shown> shown(const test::Sentence& s) {
  std::vector<Shown> out;
  for (const FigureUse& use : figures(s.text, s.words, {}))
    out.push_back({use.claim.what, use.claim.value, use.claim.text});
  return out;
}

// The figures of a sentence without times.
std::vector<Shown> figures_of(const std::string& text) { return shown(test::Sentence(text)); }

struct Written {
  const char* text;
  Shown claim;
};

class OneFigure : public testing::TestWithParam<Written> {};

TEST_P(OneFigure, IsRead) {
  EXPECT_THAT(figures_of(GetParam().text), ElementsAre(GetParam().claim)) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Figures, OneFigure,
    testing::Values(Written{"La crue a fait 12 morts.", {"morts", 12, "12"}},
                    Written{"La crue a fait douze morts.", {"morts", 12, "douze"}},
                    Written{"Plus de 7 000 soldats ont été envoyés.", {"soldats", 7000, "Plus de 7 000"}},
                    Written{"Le pays compte 7\u202F000 soldats.", {"soldats", 7000, "7\u202F000"}},
                    Written{"Le chantier a coûté 1,8 million d’euros.", {"euros", 1800000, "1,8 million"}},
                    Written{"La ville doit 3 milliards d’euros.", {"euros", 3e9, "3 milliards"}},
                    Written{"Le oui obtient 52,4 % des voix.", {"%", 52.4, "52,4"}},
                    Written{"Environ 300 manifestants ont défilé.", {"manifestants", 300, "Environ 300"}},
                    Written{"Au moins 40 maisons ont brûlé.", {"maisons", 40, "Au moins 40"}},
                    Written{"Quatre-vingt-dix habitants ont été évacués.", {"habitants", 90, "Quatre-vingt-dix"}},
                    Written{"Deux cent trente pompiers sont sur place.", {"pompiers", 230, "Deux cent trente"}},
                    Written{"Trois mille personnes sont privées d’eau.", {"personnes", 3000, "Trois mille"}},
                    Written{"Vingt et un élèves ont été blessés.", {"élèves", 21, "Vingt et un"}},
                    Written{"Une trentaine de passants ont été blessés.", {"passants", 30, "Une trentaine"}},
                    Written{"Deux millions et demi de touristes sont venus.",
                            {"touristes", 2.5e6, "Deux millions et demi"}},
                    Written{"Les maires et trois préfets ont signé.", {"préfets", 3, "trois"}},
                    Written{"Un candidat s’est présenté, soutenu par 14 élus locaux.", {"élus locaux", 14, "14"}}));

class NoFigure : public testing::TestWithParam<const char*> {};

TEST_P(NoFigure, IsRead) { EXPECT_THAT(figures_of(GetParam()), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(Figures, NoFigure,
                         testing::Values("Le chantier a duré trois mois.", "La victime avait 34 ans.",
                                         "Il a attendu deux heures.", "La 3e édition a commencé.",
                                         "Une voiture a pris feu.", "Le préfet a démissionné.",
                                         "Il est revenu trois fois.", "Les maires et préfets ont signé."));

TEST(Figures, AreSeveralInASentence) {
  EXPECT_THAT(figures_of("La crue a fait 12 morts, trois disparus."),
              ElementsAre(Shown{"morts", 12, "12"}, Shown{"disparus", 3, "trois"}));
}

TEST(Figures, AreNoTimes) {
  test::Sentence s("Le 12 mai, 40 maisons ont brûlé.");
  s.words[s.word("12")].time = s.words[s.word("mai")].time = true;
  EXPECT_THAT(shown(s), ElementsAre(Shown{"maisons", 40, "40"}));
}

TEST(Figures, CountWhatTheNumberBeforeCounts) {
  EXPECT_THAT(figures_of("Le cortège a réuni 900 personnes d'après les syndicats, 350 selon la police."),
              ElementsAre(Shown{"personnes", 900, "900"}, Shown{"personnes", 350, "350"}));
  EXPECT_THAT(figures_of("Deux morts, dit la mairie ; au moins cinq, répond l'hôpital."),
              ElementsAre(Shown{"morts", 2, "Deux"}, Shown{"morts", 5, "au moins cinq"}));
  EXPECT_THAT(figures_of("Trois élus ont voté l'article 12."), ElementsAre(Shown{"élus", 3, "Trois"}));
}

TEST(Figures, HaveTheTwoBoundsOfARange) {
  EXPECT_THAT(figures_of("La foire a attiré entre 200 et 300 visiteurs."),
              ElementsAre(Shown{"visiteurs", 200, "200"}, Shown{"visiteurs", 300, "300"}));
  EXPECT_THAT(figures_of("Le oui aurait de 51 à 52 % des voix."),
              ElementsAre(Shown{"%", 51, "51"}, Shown{"%", 52, "52"}));
}

TEST(Figures, AreCountedByTheWordNumber) {
  EXPECT_THAT(figures_of("Le décret porte à 29 le nombre de vallées classées."),
              ElementsAre(Shown{"vallées classées", 29, "29"}));
  EXPECT_THAT(figures_of("L'offre garde 60 des 95 emplois."), ElementsAre(Shown{"emplois", 60, "60"}));
}

TEST(Figures, CountOneCasualty) {
  EXPECT_THAT(figures_of("Le bilan est d'un mort et d'une disparue."),
              ElementsAre(Shown{"mort", 1, "un"}, Shown{"disparue", 1, "une"}));
}

}  // namespace
}  // namespace frise::event
