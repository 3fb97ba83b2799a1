#include "lexicon/morphology.h"

#include <gmock/gmock.h>

#include <random>

#include "support/random_text.h"

namespace frise::lexicon {
namespace {

// What the dictionary says of `form` as a form of `lemma`; 0 where it is none.
Features features_as(std::string_view form, std::string_view lemma) {
  Features out = 0;
  for (const Analysis& a : analyses(form))
    if (a.lemma == lemma) out |= a.features;
  return out;
}

bool has(Features features, Features wanted) { return (features & wanted) == wanted; }

TEST(Morphology, KnowsTheTensesOfVerbs) {
  EXPECT_TRUE(has(features_as("signera", "signer"), feature::future | feature::third_person | feature::singular));
  EXPECT_TRUE(has(features_as("signaient", "signer"), feature::imperfect | feature::third_person | feature::plural));
  EXPECT_TRUE(has(features_as("signèrent", "signer"), feature::past | feature::plural));
  EXPECT_TRUE(has(features_as("fut", "être"), feature::past | feature::singular));
  EXPECT_TRUE(has(features_as("aurait", "avoir"), feature::conditional));
  EXPECT_TRUE(has(features_as("soient", "être"), feature::subjunctive));
  EXPECT_TRUE(has(features_as("pouvoir", "pouvoir"), feature::infinitive));
  EXPECT_TRUE(has(features_as("prévue", "prévoir"), feature::past_participle | feature::feminine));
  EXPECT_TRUE(has(features_as("prévoyant", "prévoir"), feature::present_participle));
}

TEST(Morphology, TellsTenses) {
  EXPECT_FALSE(features_of("signera") & (feature::past | feature::conditional));
  EXPECT_FALSE(features_of("signerait") & feature::future);
}

TEST(Morphology, KnowsThatAFormHasSeveralLemmas) {
  EXPECT_TRUE(has(features_as("marche", "marche"), feature::noun));
  EXPECT_TRUE(has(features_as("marche", "marcher"), feature::present));
  EXPECT_FALSE(has(features_as("marche", "marche"), feature::present)) << "the noun is no verb";
}

TEST(Morphology, KnowsNounsByTheirSingular) {
  EXPECT_TRUE(has(features_as("journaux", "journal"), feature::noun | feature::plural));
  EXPECT_TRUE(has(features_as("maisons", "maison"), feature::noun | feature::feminine));
}

TEST(Morphology, KnowsProperNames) {
  EXPECT_TRUE(features_of("Pierre") & feature::first_name);
  EXPECT_TRUE(features_of("Marseille") & feature::place);
}

TEST(Morphology, MindsAccents) {
  EXPECT_TRUE(features_of("marché") & feature::noun);
  EXPECT_FALSE(has(features_as("marché", "marcher"), feature::present));
}

TEST(Morphology, SaysNothingOfOtherWords) {
  for (const char* unknown : {"", "xqzt", "signeraz", "signer ", "\x01", "marche\x01", "marche\x01\x20", "\xFF\xFE"}) {
    EXPECT_TRUE(analyses(unknown).empty()) << unknown;
    EXPECT_EQ(features_of(unknown), 0U) << unknown;
  }
}

TEST(Morphology, FeaturesAreThoseOfAllAnalyses) {
  std::mt19937 random(8);
  for (const char* word : {"marche", "été", "est", "porte", "avions", "fils", "tout", "Paris", "sera", "livre"}) {
    for (int round = 0; round < 50; ++round) {
      const std::string form = round == 0 ? word : test::mutated(random, word, 1);
      Features all = 0;
      for (const Analysis& a : analyses(form)) all |= a.features;
      EXPECT_EQ(features_of(form), all) << form;
    }
  }
}

TEST(Morphology, RemembersWordsAsTheyAre) {
  std::mt19937 random(9);
  for (const char* word : {"", "a", "Été", "MARS", "démission", "anticonstitution", "anticonstitutionnellement"}) {
    for (int round = 0; round < 300; ++round) {
      const std::string form = round < 2 ? word : test::mutated(random, word, 1);
      EXPECT_EQ(features_in_text(form), features_of(small_letters(form))) << form;
    }
  }
}

TEST(SmallLetters, KeepAccents) {
  EXPECT_EQ(small_letters("ÉTÉ"), "été");
  EXPECT_EQ(small_letters("Œuvre"), "œuvre");
  EXPECT_EQ(small_letters("NOËL"), "noël");
  EXPECT_EQ(small_letters("déjà 12"), "déjà 12");
}

TEST(BeginsWithVowel, LooksThroughAccentsAndLigatures) {
  for (const char* word : {"arbre", "Éric", "état", "œuvre", "Île"}) EXPECT_TRUE(begins_with_vowel(word)) << word;
  for (const char* word : {"", "l’été", "hiver", "yacht", "1er", "\xC3"}) EXPECT_FALSE(begins_with_vowel(word)) << word;
}

TEST(SmallLetters, SpellApostrophesOneWay) { EXPECT_EQ(small_letters("Aujourd’hui"), "aujourd'hui"); }

TEST(SmallLetters, LoseWhatHasNoWidth) { EXPECT_EQ(small_letters("dé\u00ADmission\u200B"), "démission"); }

}  // namespace
}  // namespace frise::lexicon
