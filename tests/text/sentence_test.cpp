#include "text/sentence.h"

#include <gmock/gmock.h>

#include <random>
#include <string>

#include "support/random_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  for (const Span s : sentences(text, {0, static_cast<std::uint32_t>(text.size())})) out.emplace_back(s.of(text));
  return out;
}

TEST(Sentence, EndsAtItsStop) {
  EXPECT_THAT(split("Il pleut. Elle sort ! Vraiment ? Peut-être… Oui."),
              ElementsAre("Il pleut.", "Elle sort !", "Vraiment ?", "Peut-être…", "Oui."));
  EXPECT_THAT(split("Sans point final"), ElementsAre("Sans point final"));
  EXPECT_TRUE(split("").empty());
  EXPECT_TRUE(split(" \u00A0 ").empty());
}

class OneSentence : public testing::TestWithParam<const char*> {};

TEST_P(OneSentence, IsNotCut) { EXPECT_THAT(split(GetParam()), ElementsAre(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Sentence, OneSentence,
    testing::Values("M. Barral a signé avec Mme Leduc et le Dr Faye.", "Mgr Aubert a reçu MM. Petit et Grand.",
                    "Alésia tomba en 52 av. J.-C. devant César.", "Le roman de J. R. Martel paraît lundi.",
                    "La hausse atteint 3.5 points en un an.", "Rendez-vous jeu. 12 décembre à la mairie.",
                    "Voir le chap. 4 et la p. 12 du rapport.", "Il habite au 3, bd Voltaire, à Sète.",
                    "Le site www.exemple.fr est en panne.", "Le film dure 2 h. 30 selon l’affiche.",
                    "« Enfin ! » dit-elle en riant.", "« Pourquoi partir ? » a demandé le maire.",
                    "Il hésite… puis renonce.", "La société Gaz Sud S. A. a fermé son siège."));

TEST(Sentence, TakesItsClosingMarks) {
  EXPECT_THAT(split("« Nous partons. » Le convoi s’ébranle."),
              ElementsAre("« Nous partons. »", "Le convoi s’ébranle."));
  EXPECT_THAT(split("(Le pont a cédé.) La route est coupée."),
              ElementsAre("(Le pont a cédé.)", "La route est coupée."));
  EXPECT_THAT(split("“Je reste.” Elle est restée."), ElementsAre("“Je reste.”", "Elle est restée."));
}

TEST(Sentence, LeavesTheOpeningMarkToTheNext) {
  EXPECT_THAT(split("Il est venu. « Je pars », a-t-il dit."), ElementsAre("Il est venu.", "« Je pars », a-t-il dit."));
  EXPECT_THAT(split("Il entre. — Bonjour. — Bonsoir."), ElementsAre("Il entre.", "— Bonjour.", "— Bonsoir."));
}

TEST(Sentence, EndsAfterANameWithALetter) {
  EXPECT_THAT(split("Un incident a cloué au sol Vega-C. Le lancement est reporté."),
              ElementsAre("Un incident a cloué au sol Vega-C.", "Le lancement est reporté."));
}

TEST(Sentence, EndsWithoutASpaceAfterTheStop) {
  EXPECT_THAT(split("Le procès est fini.Le lendemain, il est parti."),
              ElementsAre("Le procès est fini.", "Le lendemain, il est parti."));
  EXPECT_THAT(split("Le oui atteint 77,92%.L’écart surprend."),
              ElementsAre("Le oui atteint 77,92%.", "L’écart surprend."));
}

TEST(Sentence, EndsBeforeANumber) {
  EXPECT_THAT(split("Le bilan s’alourdit. 14 maisons ont brûlé."),
              ElementsAre("Le bilan s’alourdit.", "14 maisons ont brûlé."));
  EXPECT_THAT(split("La loi date de 1998. Elle sera revue."), ElementsAre("La loi date de 1998.", "Elle sera revue."));
}

TEST(Sentence, StaysInItsParagraph) {
  const std::string text = "Avant. Il pleut. Il vente. Après.";
  const auto found = sentences(text, {7, 26});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].of(text), "Il pleut.");
  EXPECT_EQ(found[1].of(text), "Il vente.");
}

TEST(Sentence, LosesNothingButWhiteSpace) {
  std::mt19937 random(5);
  const std::string model = "M. Petit part. « Enfin ! » dit-elle. Le 3.5.Le vent tourne… (Fin.) 52 av. J.-C. Été ?";
  for (int round = 0; round < 300; ++round) {
    const std::string text = test::mutated(random, model, 6);
    const CodePoints points(text);
    std::uint32_t at = 0;
    for (const Span s : sentences(text, {0, static_cast<std::uint32_t>(text.size())})) {
      ASSERT_LE(at, s.begin);
      ASSERT_LT(s.begin, s.end);
      EXPECT_EQ(points.byte(points.at(s.begin)), s.begin);
      EXPECT_EQ(points.byte(points.at(s.end)), s.end);
      EXPECT_EQ(folded(text.substr(at, s.begin - at)), "") << text;
      at = s.end;
    }
    EXPECT_EQ(folded(text.substr(at)), "") << text;
  }
}

}  // namespace
}  // namespace frise::text
