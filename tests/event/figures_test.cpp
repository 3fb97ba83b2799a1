#include "event/figures.h"

#include <gmock/gmock.h>

#include <string>

#include "support/sentence.h"

namespace frise::event {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The figures of a sentence without times.
std::vector<FigureClaim> figures_of(const std::string& text) {
  const test::Sentence s(text);
  return figures(s.text, s.words, 0, s.words.size());
}

struct Written {
  const char* text;
  FigureClaim claim;
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
              ElementsAre(FigureClaim{"morts", 12, "12"}, FigureClaim{"disparus", 3, "trois"}));
}

TEST(Figures, AreNoTimes) {
  test::Sentence s("Le 12 mai, 40 maisons ont brûlé.");
  s.words[s.word("12")].time = s.words[s.word("mai")].time = true;
  EXPECT_THAT(figures(s.text, s.words, 0, s.words.size()), ElementsAre(FigureClaim{"maisons", 40, "40"}));
}

TEST(Figures, AreThoseOfTheWordsAskedFor) {
  const test::Sentence s("La crue a fait 12 morts, la tempête 40 blessés.");
  EXPECT_THAT(figures(s.text, s.words, 0, s.word(",")), ElementsAre(FigureClaim{"morts", 12, "12"}));
}

}  // namespace
}  // namespace frise::event
