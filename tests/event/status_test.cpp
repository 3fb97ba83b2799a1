#include "event/status.h"

#include <gtest/gtest.h>

#include "support/sentence.h"

namespace frise::event {
namespace {

using test::Sentence;

struct Told {
  const char* text;
  const char* lemma;  // of the clause asked about
  EventStatus status;
};

class Status : public testing::TestWithParam<Told> {};

TEST_P(Status, IsWhatTheClauseSays) {
  const Sentence s(GetParam().text);
  EXPECT_EQ(name(status_of(s.words, s.clause_of(GetParam().lemma))), name(GetParam().status)) << s.text;
}

INSTANTIATE_TEST_SUITE_P(
    Event, Status,
    testing::Values(Told{"Le préfet a signé le décret.", "signer", EventStatus::reported},
                    Told{"Le décret fut signé en mai.", "signer", EventStatus::reported},
                    Told{"La Russie aurait fourni des missiles.", "fournir", EventStatus::conditional},
                    Told{"Le ministre sera reçu lundi.", "recevoir", EventStatus::planned},
                    Told{"La cérémonie est prévue lundi.", "prévoir", EventStatus::planned},
                    Told{"Le conseil doit adopter le budget jeudi.", "adopter", EventStatus::planned},
                    Told{"Le maire va inaugurer la halle.", "inaugurer", EventStatus::planned},
                    Told{"Le concert a été annulé.", "annuler", EventStatus::cancelled},
                    Told{"Le concert n’aura pas lieu.", "avoir", EventStatus::cancelled},
                    Told{"Le lancement a été reporté à mars.", "reporter", EventStatus::postponed},
                    Told{"Le ministre dément toute négociation.", "démentir", EventStatus::denied},
                    Told{"Le maire n’a pas signé le décret.", "signer", EventStatus::denied},
                    Told{"Le décret n’a été signé que vendredi.", "signer", EventStatus::reported}));

std::string source_of(const std::string& text) {
  const Sentence s(text);
  return source_said(s.text, s.words, s.clauses, s.uses, s.book);
}

TEST(SourceSaid, IsWhoIsQuoted) {
  EXPECT_EQ(source_of("Selon KCNA, le pont a été détruit."), "KCNA");
  EXPECT_EQ(source_of("Le pont a été détruit, d’après l’OTAN."), "OTAN");
  EXPECT_EQ(source_of("Le pont a été détruit, a déclaré Lucien Castaing."), "Lucien Castaing");
  EXPECT_EQ(source_of("Lucien Castaing a indiqué que le pont a été détruit."), "Lucien Castaing");
  EXPECT_EQ(source_of("Le pont a été détruit selon la préfecture."), "la préfecture");
}

TEST(SourceSaid, IsNobodyWhereNobodyIsQuoted) {
  EXPECT_EQ(source_of("Lucien Castaing a signé le décret."), "");
  EXPECT_EQ(source_of("Le pont a été détruit."), "");
}

TEST(Attribution, OnlySaysWhoSpeaks) {
  const Sentence quoted("Le pont fermera lundi, a indiqué le préfet.");
  ASSERT_EQ(quoted.clauses.list.size(), 2U);
  EXPECT_FALSE(is_attribution(quoted.words, quoted.clauses, 0));
  EXPECT_TRUE(is_attribution(quoted.words, quoted.clauses, 1));
  const Sentence told("Le préfet a indiqué la sortie du village.");
  ASSERT_EQ(told.clauses.list.size(), 1U);
  EXPECT_FALSE(is_attribution(told.words, told.clauses, 0));
}

}  // namespace
}  // namespace frise::event
