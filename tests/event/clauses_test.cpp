#include "event/clauses.h"

#include <gmock/gmock.h>

#include <random>

#include "support/random_text.h"
#include "support/sentence.h"

namespace frise::event {
namespace {

using test::Sentence;
namespace feature = lexicon::feature;

// The words that belong to a clause, one after the other.
std::string words_of(const Sentence& s, std::string_view lemma) {
  std::string out;
  for (std::size_t k = 0; k < s.words.size(); ++k) {
    const std::size_t owner = s.clauses.clause_of[k];
    if (owner == s.clauses.list.size() || s.clauses.list[owner].predicate.lemma != lemma || s.words[k].pos == Pos::sign)
      continue;
    out += (out.empty() ? "" : " ") + std::string(s.words[k].span.of(s.text));
  }
  return out;
}

TEST(Clauses, ReadTheVerbGroup) {
  const Sentence s("Le préfet a signé le décret vendredi.");
  ASSERT_EQ(s.clauses.list.size(), 1U);
  const Predicate& p = s.clauses.list[0].predicate;
  EXPECT_EQ(p.lemma, "signer");
  EXPECT_TRUE(p.compound);
  EXPECT_FALSE(p.passive);
  EXPECT_FALSE(p.negated);
  EXPECT_EQ(s.clauses.list[0].kind, ClauseKind::main);
}

TEST(Clauses, TellThePassiveFromThePerfect) {
  EXPECT_TRUE(Sentence("Le décret a été signé vendredi.").clause_of("signer").predicate.passive);
  EXPECT_TRUE(Sentence("Le décret sera signé vendredi.").clause_of("signer").predicate.passive);
  EXPECT_FALSE(Sentence("Le ministre est arrivé vendredi.").clause_of("arriver").predicate.passive);
  EXPECT_FALSE(Sentence("Le ministre s’est blessé vendredi.").clause_of("blesser").predicate.passive);
}

TEST(Clauses, KnowTheTense) {
  EXPECT_TRUE(Sentence("Le pont fermera lundi.").clause_of("fermer").predicate.tense & feature::future);
  EXPECT_TRUE(Sentence("Le pont aurait cédé lundi.").clause_of("céder").predicate.tense & feature::conditional);
  EXPECT_TRUE(Sentence("Le pont céda lundi.").clause_of("céder").predicate.tense & feature::past);
}

TEST(Clauses, KnowNegations) {
  EXPECT_TRUE(Sentence("Le maire n’a pas signé le décret.").clause_of("signer").predicate.negated);
  EXPECT_TRUE(Sentence("Le maire ne signera jamais ce décret.").clause_of("signer").predicate.negated);
  EXPECT_FALSE(Sentence("Le décret n’a été signé que vendredi.").clause_of("signer").predicate.negated)
      << "a restriction";
}

TEST(Clauses, KnowModals) {
  const Predicate p = Sentence("Le conseil doit adopter le budget jeudi.").clause_of("adopter").predicate;
  EXPECT_TRUE(p.modal);
  EXPECT_EQ(p.modal_lemma, "devoir");
}

TEST(Clauses, PartRelatives) {
  const Sentence s("Le préfet, qui a quitté la ville, a signé le décret.");
  EXPECT_EQ(s.clause_of("quitter").kind, ClauseKind::relative);
  EXPECT_EQ(s.clause_of("signer").kind, ClauseKind::main);
  EXPECT_EQ(words_of(s, "quitter"), "qui a quitté la ville");
}

TEST(Clauses, PartWhatIsSaid) {
  const Sentence s("Le maire a annoncé que le pont fermera lundi.");
  EXPECT_EQ(s.clause_of("fermer").kind, ClauseKind::complement);
  EXPECT_EQ(words_of(s, "annoncer"), "Le maire a annoncé");
}

TEST(Clauses, PartAdverbials) {
  EXPECT_EQ(Sentence("Le toit a cédé lorsque la neige est tombée.").clause_of("tomber").kind, ClauseKind::adverbial);
}

TEST(Clauses, PartParticiples) {
  const Sentence s("Le ministre, arrivé vendredi à Moscou, a rencontré ses alliés.");
  EXPECT_EQ(s.clause_of("arriver").kind, ClauseKind::participial);
  EXPECT_EQ(words_of(s, "arriver"), "arrivé vendredi à Moscou");
}

TEST(Clauses, PartCoordinatedVerbs) {
  const Sentence s("La rivière a débordé et les pompiers ont évacué le village.");
  EXPECT_EQ(words_of(s, "déborder"), "La rivière a débordé");
  EXPECT_EQ(s.clause_of("évacuer").kind, ClauseKind::main);
}

TEST(Clauses, DoNotPartCoordinatedNouns) {
  EXPECT_EQ(Sentence("Le maire et le préfet ont signé le décret et la convention.").clauses.list.size(), 1U);
}

TEST(Clauses, KnowInvertedSpeakers) {
  EXPECT_TRUE(Sentence("Le pont fermera lundi, a annoncé le préfet.").clause_of("annoncer").inverted);
  EXPECT_FALSE(Sentence("Le préfet a annoncé la fermeture du pont.").clause_of("annoncer").inverted);
}

TEST(Clauses, FindTheSubjectBehindAnAside) {
  const Sentence s("Le préfet, à bout de forces, a démissionné.");
  EXPECT_EQ(s.clause_of("démissionner").subject, s.word("Le"));
}

TEST(Clauses, AreNoneWithoutAVerb) {
  EXPECT_TRUE(Sentence("Une belle journée pour tous.").clauses.list.empty());
  EXPECT_TRUE(Sentence("").clauses.list.empty());
}

TEST(Clauses, DoNotCutNumbers) {
  const Sentence s("L’inflation atteint 7,40 % en mai, un record.");
  const std::size_t comma = s.word(",");
  EXPECT_EQ(s.words[comma - 1].span.of(s.text), "7") << "the first comma is that of the number";
  EXPECT_FALSE(is_cut(s.words, comma));
  EXPECT_TRUE(is_cut(s.words, s.word("mai") + 1));
}

// Whatever the words, every clause lies inside the sentence and holds its verb.
TEST(Clauses, AreSoundOnDamagedFrench) {
  std::mt19937 random(13);
  const std::string model =
      "Arrivé vendredi, le ministre, qui n’a pas dit « oui », a déclaré que le pont, fermé depuis mai, sera "
      "reconstruit et que "
      "les 7,40 millions promis seraient versés, selon M. Castaing.";
  for (int round = 0; round < 300; ++round) {
    const Sentence s(test::mutated(random, model, 1 + test::below(random, 12)));
    ASSERT_EQ(s.clauses.clause_of.size(), s.words.size());
    for (const std::size_t owner : s.clauses.clause_of) EXPECT_LE(owner, s.clauses.list.size());
    for (const Clause& c : s.clauses.list) {
      EXPECT_LE(c.begin, c.predicate.begin) << s.text;
      EXPECT_LT(c.predicate.begin, c.predicate.end) << s.text;
      EXPECT_LE(c.end, s.words.size()) << s.text;
      EXPECT_LE(c.context, c.begin) << s.text;
      EXPECT_LE(c.subject, c.predicate.begin) << s.text;
      EXPECT_TRUE(!c.leads || *c.leads < s.clauses.list.size()) << s.text;
    }
  }
}

}  // namespace
}  // namespace frise::event
